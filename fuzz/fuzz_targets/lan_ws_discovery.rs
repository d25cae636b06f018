//! WS-Discovery answers from anybody in the network.

#![no_main]

use lan::ws_discovery::decode;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    for found in decode(data).map(|(_, found)| found).unwrap_or_default() {
        let _ = found.uuid();
    }
});
