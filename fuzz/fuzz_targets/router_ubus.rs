#![no_main]
#![allow(missing_docs)]

use devices::router::openwrt::answer;
use devices::router::openwrt::wireless::{Wireless, place};
use devices::router::state::RouterNetwork;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(Ok(value)) = answer::open(data) else {
        return;
    };
    if let Some(login) = answer::login(&value) {
        let _ = answer::allows(login.rights.as_ref(), "ubus", "hostapd.wlan0", "wps_start");
    }
    let mut network = RouterNetwork::default();
    for (interface, _) in answer::access_points(&value) {
        assert!(answer::is_plain(&interface));
    }
    for (_, section, info) in answer::interfaces(&value) {
        answer::iwinfo(&mut network, &info);
        let _ = place(&section);
    }
    answer::status(&mut network, &value);
    let _ = answer::clients("wlan0", &value);
    let _ = answer::assoclist("wlan0", &value);
    let _ = answer::wps_status(&value).active();
    let _ = (
        answer::board(&value),
        answer::pool(&value),
        answer::leased(&value),
    );
    let wireless = Wireless::read(&value);
    if let Some(section) = wireless.section_of("wlan0", network.ssid.as_deref(), network.band) {
        wireless.describe(section, &mut network);
        // What is changed can be told back, and is of this driver.
        for setting in wireless.switch(section, network.wps.on != Some(true)) {
            assert!(place(&setting.place).is_some());
            let _ = wireless.before(&setting);
        }
    }
});
