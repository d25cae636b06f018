#![no_main]
#![allow(missing_docs)]

use devices::printer::{Reading, ipp, merge};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(facts) = ipp::read(data) {
        let at = Default::default();
        let state = merge(&[Reading { facts, at }], at);
        assert!(state.to_json().is_object());
    }
});
