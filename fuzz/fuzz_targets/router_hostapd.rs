#![no_main]
#![allow(missing_docs)]

use devices::router::hostapd::read;
use devices::router::state::RouterNetwork;
use link::ctrl::{Event, KeyValues};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some(event) = Event::parse(data) {
        let _ = read::event(&event);
    }
    let text = String::from_utf8_lossy(data);
    let values = KeyValues::parse(&text);
    let mut network = RouterNetwork::default();
    read::status(&mut network, "wlan0", &values);
    read::config(&mut network, &text);
    let _ = read::active(&values);
    let _ = read::station("wlan0", &text);
});
