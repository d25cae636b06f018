#![no_main]
#![allow(missing_docs)]

use devices::router::jnap::read;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = read::answer::<read::Device>(data);
    let _ = read::answer::<read::WpsSettings>(data);
    if let Ok(radios) = read::answer::<read::Radios>(data) {
        let _ = read::networks(radios);
    }
    if let Ok(session) = read::answer::<read::Session>(data) {
        let _ = (session.phase(), session.has_pin());
    }
    if let Ok(filter) = read::answer::<read::MacFilter>(data) {
        let _ = filter.on();
    }
    if let Ok(connections) = read::answer::<read::Connections>(data) {
        let _ = read::stations(connections);
    }
    if let Err(read::Trouble::Refused(name)) = read::answer::<read::Device>(data) {
        // It goes into a message for a person.
        assert!(name.len() <= 64 && name.is_ascii());
    }
});
