//! What devices write into addresses and `WWW-Authenticate` headers.

#![no_main]

use lan::http::Url;
use lan::http::auth::{Challenge, Credentials, Request, challenges, digest};
use lan::secret::Secret;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (first, second) = text.split_once('\n').unwrap_or((text.as_ref(), ""));
    if let Ok(url) = Url::parse(first) {
        assert_eq!(Url::parse(&url.to_string()).as_ref(), Ok(&url));
        if let Ok(next) = url.join(second) {
            assert_eq!(Url::parse(&next.to_string()), Ok(next));
        }
    }
    let person = Credentials {
        user: "admin".to_owned(),
        password: Secret::new("x"),
    };
    let asked = Request {
        method: "GET",
        uri: "/",
    };
    for challenge in challenges(&[first, second]) {
        if let Challenge::Digest(challenge) = challenge {
            let answer = digest(&challenge, &person, asked, 1, "c");
            assert!(!answer.contains(['\r', '\n']));
        }
    }
});
