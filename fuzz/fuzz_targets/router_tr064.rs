#![no_main]
#![allow(missing_docs)]

use devices::router::fritz::read;
use lan::http::Url;
use lan::soap;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(at) = Url::parse("http://192.0.2.1:49000/tr64desc.xml") else {
        return;
    };
    if let Ok(found) = read::description(data, &at) {
        // Nobody is sent to another host.
        for service in found.wlans.iter().chain(&found.hosts) {
            assert_eq!(service.control.host(), at.host());
            assert!(!service.name().is_empty());
        }
    }
    match soap::read_answer(data, "GetInfo") {
        Ok(Ok(call)) => {
            let _ = read::network(String::new(), &call);
            let _ = read::extended(&call);
            let _ = read::station("", &call);
            let _ = read::addresses(&call);
            if let Ok(wps) = read::wps(&call) {
                let _ = read::together(&[(wps, true), (wps, false)]);
            }
        }
        Ok(Err(fault)) => {
            let _ = read::meaning(&fault);
        }
        Err(_) => {}
    }
});
