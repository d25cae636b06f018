//! Subscriptions and events: headers up to an empty line, then a property set.

#![no_main]

use lan::gena::{Granted, Notice, Wish, property_set, read_property_set, read_unsubscribe};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (head, body) = text.split_once("\n\n").unwrap_or((text.as_ref(), ""));
    let headers: Vec<(String, String)> = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.to_owned()))
        .collect();
    let _ = (Wish::read(&headers), read_unsubscribe(&headers));
    if let Ok(notice) = Notice::read(&headers) {
        let again = notice
            .headers()
            .map(|(name, value)| (name.to_ascii_lowercase(), value));
        assert_eq!(Notice::read(&again), Ok(notice));
    }
    if let Ok(granted) = Granted::read(&headers) {
        let again = granted
            .headers()
            .map(|(name, value)| (name.to_ascii_lowercase(), value));
        assert_eq!(Granted::read(&again), Ok(granted));
    }
    if let Ok(properties) = read_property_set(body.as_bytes()) {
        let list: Vec<(&str, &str)> = properties
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        let _ = property_set(&list);
    }
});
