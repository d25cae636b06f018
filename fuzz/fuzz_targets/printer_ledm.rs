#![no_main]
#![allow(missing_docs)]

use devices::printer::{Reading, ledm, merge};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = ledm::read_pin(data);
    if let Ok(facts) = ledm::read("/IoMgmt/Adapters", data) {
        let at = Default::default();
        let state = merge(&[Reading { facts, at }], at);
        assert!(state.to_json().is_object());
    }
});
