//! SNMP messages from anybody in the network.

#![no_main]

use lan::snmp::{decode, encode};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok((version, pdu)) = decode(data) {
        // What was understood survives being written.
        let again = decode(&encode(version, "public", &pdu));
        assert_eq!(again, Ok((version, pdu)));
    }
});
