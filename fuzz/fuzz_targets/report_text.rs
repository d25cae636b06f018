#![no_main]
#![allow(missing_docs)]

use devices::report::{PinReading, findings, read};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let report = read(&text);
    for finding in findings(&report) {
        assert!(!finding.next().english().is_empty());
    }
    if let PinReading::Read { pin, .. } = &report.pin {
        assert_eq!(pin.expose_secret().len(), 8);
    }
    assert!(report.ssid.is_none_or(|name| name.len() <= 32));
    assert!(report.channel.is_none_or(|channel| channel <= 177));
    // The guide takes names from the same kind of place. It compares one that it does not know with
    // all that it knows, which takes long: only for texts that are nothing else.
    if data.starts_with(b"HP ")
        && data.len() < 64
        && let Ok(guide) = devices::guide::printer::Guide::builtin()
    {
        drop(guide.find(&text));
    }
});
