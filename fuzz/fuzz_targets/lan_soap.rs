//! Calls, answers and descriptions of UPnP devices: the first line is the SOAPACTION header.

#![no_main]

use lan::http::Url;
use lan::{soap, upnp};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (header, body) = text.split_once('\n').unwrap_or(("", text.as_ref()));
    if let Ok(call) = soap::read_request(Some(header), body.as_bytes()) {
        assert!(!call.soap_action().contains(['\r', '\n']));
        let _ = soap::read_request(Some(&call.soap_action()), &call.request());
    }
    let action = header
        .rsplit('#')
        .next()
        .unwrap_or_default()
        .trim_matches('"');
    if let Ok(Err(fault)) = soap::read_answer(body.as_bytes(), action) {
        assert!(matches!(
            soap::read_answer(&fault.answer(), action),
            Ok(Err(_))
        ));
    }
    let at = Url::parse("http://192.0.2.1:49152/wps_device.xml").expect("an address");
    if let Ok(devices) = upnp::read(body.as_bytes(), &at) {
        for service in devices.iter().flat_map(|device| &device.services) {
            for url in [&service.scpd, &service.control, &service.events]
                .into_iter()
                .flatten()
            {
                assert_eq!(url.host(), at.host());
            }
        }
        for device in &devices {
            let _ = upnp::read(upnp::write(device).as_bytes(), &at);
        }
    }
});
