#![no_main]
#![allow(missing_docs)]

use devices::printer::{Reading, cdm, merge};

// The first octet chooses the document, the rest is what it says.
libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else {
        return;
    };
    let _ = cdm::is_discovery(text);
    let (path, _) = cdm::DOCUMENTS[usize::from(*choice) % cdm::DOCUMENTS.len()];
    if let Ok(facts) = cdm::read(path, text) {
        let at = Default::default();
        let state = merge(&[Reading { facts, at }], at);
        assert!(state.to_json().is_object());
    }
});
