//! SSDP messages from anybody in the network.

#![no_main]

use lan::ssdp::Message;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some(message) = Message::decode(data) {
        let _ = (message.uuid(), message.target());
        assert!(Message::decode(&message.encode()).is_some_and(|again| again.kind == message.kind));
    }
});
