#![no_main]
#![allow(missing_docs)]

use devices::router::{freebox, mikrotik};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(version) = freebox::read::Version::read(data) {
        // The path of every call is the box's word: it stays a path.
        if let Some(base) = version.base() {
            assert!(base.starts_with('/') && !base.contains(':'));
        }
    }
    let aps = freebox::read::answer::<Vec<freebox::read::Ap>>(data).unwrap_or_default();
    if let Ok(all) = freebox::read::answer::<Vec<freebox::read::Bss>>(data) {
        let _ = freebox::read::networks(all, &aps);
    }
    if let Ok(sessions) = freebox::read::answer::<Vec<freebox::read::Session>>(data) {
        let _ = sessions.iter().map(freebox::read::Session::phase).count();
    }
    if let Ok(members) = freebox::read::answer::<Vec<freebox::read::Member>>(data) {
        let _ = freebox::read::stations(members);
    }
    if let Ok(rows) = mikrotik::read::answer::<Vec<mikrotik::read::Interface>>(data) {
        for row in rows {
            let _ = row.network(Some(2412));
            let _ = row.serves();
        }
    }
    if let Ok(rows) = mikrotik::read::answer::<Vec<mikrotik::read::Monitor>>(data) {
        let _ = rows.first().and_then(mikrotik::read::Monitor::frequency);
    }
    if let Ok(peers) = mikrotik::read::answer::<Vec<mikrotik::read::Peer>>(data) {
        let _ = mikrotik::read::stations(peers);
    }
    if let Ok(failure) = mikrotik::read::answer::<mikrotik::read::Failure>(data) {
        assert!(failure.text().chars().count() <= 200);
    }
});
