#![no_main]
#![allow(missing_docs)]

use devices::printer::{Reading, ews, merge};

// The first octet chooses the page, the rest is what it says; a header is read too.
libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((choice, page)) = data.split_first() else {
        return;
    };
    let path = ews::PAGES[usize::from(*choice) % ews::PAGES.len()];
    let at = Default::default();
    let header = ews::server_header(&String::from_utf8_lossy(page));
    let facts = [Some(header), ews::read(path, page).ok()];
    let readings: Vec<Reading> = facts
        .into_iter()
        .flatten()
        .map(|facts| Reading { facts, at })
        .collect();
    assert!(merge(&readings, at).to_json().is_object());
});
