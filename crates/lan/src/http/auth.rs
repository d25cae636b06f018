//! Logins: Basic (RFC 7617) and Digest (RFC 7616) with MD5 and SHA-256.
//!
//! Everything here is pure: challenge and request in, `Authorization` header out. The random
//! client nonce is handed in.

use std::fmt::{self, Write as _};

use md5::Md5;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::base64;
use crate::secret::Secret;

/// The longest challenge that is read, in octets.
const MAX_CHALLENGE: usize = 8 * 1024;

/// A user name and its password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// The user name, which many devices ignore or call `admin`.
    pub user: String,
    /// The password.
    pub password: Secret,
}

/// How a device wants a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Challenge {
    /// User name and password, readable.
    Basic {
        /// What is protected.
        realm: Option<String>,
    },
    /// A hash of them with the device's nonce.
    Digest(DigestChallenge),
    /// A scheme that is not spoken here.
    Other(String),
}

/// The parameters of a Digest challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestChallenge {
    /// What is protected.
    pub realm: String,
    /// The device's nonce.
    pub nonce: String,
    /// To be sent back as it is.
    pub opaque: Option<String>,
    /// The hash.
    pub algorithm: Algorithm,
    /// Whether `qop=auth` is offered; the older form of RFC 2069 otherwise.
    pub qop_auth: bool,
    /// The nonce of before was too old; user name and password were right.
    pub stale: bool,
    /// Whether the user name is to be hashed too.
    pub userhash: bool,
}

/// The hash of a Digest login.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    /// MD5, also where none is named.
    Md5,
    /// MD5 with a session key.
    Md5Sess,
    /// SHA-256.
    Sha256,
    /// SHA-256 with a session key.
    Sha256Sess,
}

/// The algorithms by name.
const ALGORITHMS: [(Algorithm, &str); 4] = [
    (Algorithm::Md5, "MD5"),
    (Algorithm::Md5Sess, "MD5-sess"),
    (Algorithm::Sha256, "SHA-256"),
    (Algorithm::Sha256Sess, "SHA-256-sess"),
];

impl Algorithm {
    fn name(self) -> &'static str {
        let row = ALGORITHMS.iter().find(|row| row.0 == self);
        row.map_or("MD5", |row| row.1)
    }

    fn is_session(self) -> bool {
        matches!(self, Self::Md5Sess | Self::Sha256Sess)
    }

    /// Hash of the parts with colons between them, in hexadecimal.
    fn hash(self, parts: &[&str]) -> Zeroizing<String> {
        let text = Zeroizing::new(parts.join(":"));
        match self {
            Self::Md5 | Self::Md5Sess => hex(&Md5::digest(text.as_bytes())),
            Self::Sha256 | Self::Sha256Sess => hex(&Sha256::digest(text.as_bytes())),
        }
    }
}

/// What is asked for: a Digest is made over it.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// `GET` and so on.
    pub method: &'a str,
    /// Path and query, as sent.
    pub uri: &'a str,
}

/// The challenges of a `WWW-Authenticate` header, which may have several, in the order of
/// `strength`, the strongest first.
pub fn challenges(headers: &[&str]) -> Vec<Challenge> {
    let mut found: Vec<Challenge> = headers
        .iter()
        .filter(|header| header.len() <= MAX_CHALLENGE)
        .flat_map(|header| split(header))
        .collect();
    found.sort_by_key(|challenge| std::cmp::Reverse(strength(challenge)));
    found
}

/// How good a scheme is; 0 for one that is not spoken.
fn strength(challenge: &Challenge) -> u8 {
    match challenge {
        Challenge::Other(_) => 0,
        Challenge::Basic { .. } => 1,
        Challenge::Digest(digest) if digest.algorithm < Algorithm::Sha256 => 2,
        Challenge::Digest(_) => 3,
    }
}

impl Challenge {
    /// What is protected, in the device's words.
    pub fn realm(&self) -> Option<&str> {
        match self {
            Self::Basic { realm } => realm.as_deref(),
            Self::Digest(digest) => Some(&digest.realm),
            Self::Other(_) => None,
        }
    }
}

/// The `Authorization` header for Basic.
pub fn basic(credentials: &Credentials) -> Zeroizing<String> {
    let pair = Zeroizing::new(format!(
        "{}:{}",
        credentials.user,
        credentials.password.reveal()
    ));
    let encoded = Zeroizing::new(base64::encode(pair.as_bytes()));
    Zeroizing::new(format!("Basic {}", *encoded))
}

/// The `Authorization` header for Digest. `count` is how often this nonce was used, this time
/// included; `cnonce` is random and never used again with this nonce.
pub fn digest(
    challenge: &DigestChallenge,
    credentials: &Credentials,
    request: Request<'_>,
    count: u32,
    cnonce: &str,
) -> String {
    let DigestChallenge {
        realm,
        nonce,
        algorithm,
        ..
    } = challenge;
    let user = credentials.user.as_str();
    let mut secret = algorithm.hash(&[user, realm, credentials.password.reveal()]);
    if algorithm.is_session() {
        secret = algorithm.hash(&[&secret, nonce, cnonce]);
    }
    let asked = algorithm.hash(&[request.method, request.uri]);
    let count = format!("{count:08x}");
    let response = if challenge.qop_auth {
        algorithm.hash(&[&secret, nonce, &count, cnonce, "auth", &asked])
    } else {
        algorithm.hash(&[&secret, nonce, &asked])
    };
    let user = if challenge.userhash {
        algorithm.hash(&[user, realm]).to_string()
    } else {
        user.to_owned()
    };
    let mut header = format!(
        "Digest username={}, realm={}, nonce={}, uri={}, response=\"{}\", algorithm={}",
        quote(&user),
        quote(realm),
        quote(nonce),
        quote(request.uri),
        *response,
        algorithm.name(),
    );
    if challenge.qop_auth {
        put(
            &mut header,
            format_args!(", qop=auth, nc={count}, cnonce={}", quote(cnonce)),
        );
    } else if algorithm.is_session() {
        put(&mut header, format_args!(", cnonce={}", quote(cnonce)));
    }
    if let Some(opaque) = &challenge.opaque {
        put(&mut header, format_args!(", opaque={}", quote(opaque)));
    }
    if challenge.userhash {
        header.push_str(", userhash=true");
    }
    header
}

fn put(header: &mut String, more: fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = header.write_fmt(more);
}

/// Takes one header apart: schemes, each with its parameters.
fn split(header: &str) -> Vec<Challenge> {
    let mut found: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for item in items(header) {
        let (first, rest) = match item.split_once(char::is_whitespace) {
            // `realm = "x"` has its space elsewhere.
            Some((first, rest)) if !first.contains('=') && !rest.trim_start().starts_with('=') => {
                (Some(first), rest)
            }
            _ if !item.contains('=') => (Some(item.as_str()), ""),
            _ => (None, item.as_str()),
        };
        if let Some(scheme) = first {
            found.push((scheme.to_ascii_lowercase(), Vec::new()));
        }
        if let (Some((name, value)), Some((_, parameters))) =
            (rest.split_once('='), found.last_mut())
        {
            parameters.push((name.trim().to_ascii_lowercase(), unquote(value.trim())));
        }
    }
    found
        .into_iter()
        .map(|(scheme, parameters)| challenge(scheme, &parameters))
        .collect()
}

/// The parts between commas that are in no quotes.
fn items(header: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for c in header.chars() {
        match c {
            ',' if !quoted => {
                items.push(String::new());
                continue;
            }
            '"' if !escaped => quoted = !quoted,
            _ => {}
        }
        escaped = quoted && c == '\\' && !escaped;
        if let Some(item) = items.last_mut() {
            item.push(c);
        }
    }
    items
        .iter()
        .map(|item| item.trim().to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

fn challenge(scheme: String, parameters: &[(String, String)]) -> Challenge {
    let get = |name: &str| {
        let parameter = parameters.iter().find(|(found, _)| found == name);
        parameter.map(|(_, value)| value.clone())
    };
    let is_true = |name: &str| get(name).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    match scheme.as_str() {
        "basic" => Challenge::Basic {
            realm: get("realm"),
        },
        "digest" => {
            let name = get("algorithm").unwrap_or_else(|| "MD5".to_owned());
            let algorithm = ALGORITHMS
                .iter()
                .find(|row| row.1.eq_ignore_ascii_case(&name))
                .map(|row| row.0);
            let offered = get("qop");
            let qop_auth = offered.as_ref().is_some_and(|offered| {
                let mut kinds = offered.split(',');
                kinds.any(|kind| kind.trim().eq_ignore_ascii_case("auth"))
            });
            match (algorithm, get("nonce")) {
                // `auth-int` alone is spoken by nobody.
                (Some(algorithm), Some(nonce)) if qop_auth || offered.is_none() => {
                    Challenge::Digest(DigestChallenge {
                        realm: get("realm").unwrap_or_default(),
                        nonce,
                        opaque: get("opaque"),
                        algorithm,
                        qop_auth,
                        stale: is_true("stale"),
                        userhash: is_true("userhash"),
                    })
                }
                _ => Challenge::Other(format!("digest {name}")),
            }
        }
        _ => Challenge::Other(scheme),
    }
}

fn unquote(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"') else {
        return value.to_owned();
    };
    let mut text = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => text.extend(chars.next()),
            c => text.push(c),
        }
    }
    text
}

fn quote(value: &str) -> String {
    let mut text = String::from("\"");
    for c in value.chars().filter(|c| !c.is_control()) {
        if matches!(c, '"' | '\\') {
            text.push('\\');
        }
        text.push(c);
    }
    text.push('"');
    text
}

fn hex(octets: &[u8]) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| {
        let digit = DIGITS.get(usize::from(nibble));
        digit.map_or('0', |digit| char::from(*digit))
    };
    let pairs = octets.iter().flat_map(|o| [digit(o >> 4), digit(o & 15)]);
    Zeroizing::new(pairs.collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mufasa() -> Credentials {
        Credentials {
            user: "Mufasa".to_owned(),
            password: Secret::new("Circle of Life"),
        }
    }

    const ASKED: Request<'_> = Request {
        method: "GET",
        uri: "/dir/index.html",
    };

    /// RFC 7616, section 3.9.1.
    #[test]
    fn the_standards_own_examples_give_the_standards_own_answers() {
        let header = |algorithm| {
            format!(
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, \
                 nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", \
                 opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
            )
        };
        let cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        for (algorithm, expected) in [
            ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
            (
                "SHA-256",
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
            ),
        ] {
            let found = challenges(&[&header(algorithm)]);
            let [Challenge::Digest(challenge)] = found.as_slice() else {
                panic!("{found:?}");
            };
            let answer = digest(challenge, &mufasa(), ASKED, 1, cnonce);
            assert!(
                answer.contains(&format!("response=\"{expected}\"")),
                "{answer}"
            );
            assert!(answer.contains("nc=00000001"), "{answer}");
        }
    }

    /// RFC 2617, section 3.5: the same person, MD5, and an older device without `qop`.
    #[test]
    fn the_older_form_is_spoken_too() {
        let found = challenges(&["Digest realm=\"testrealm@host.com\", qop=auth, \
             nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""]);
        let [Challenge::Digest(challenge)] = found.as_slice() else {
            panic!("{found:?}");
        };
        let person = Credentials {
            password: Secret::new("Circle Of Life"),
            ..mufasa()
        };
        let answer = digest(challenge, &person, ASKED, 1, "0a4f113b");
        assert!(
            answer.contains("6629fae49393a05397450978507c4ef1"),
            "{answer}"
        );
        let old = DigestChallenge {
            qop_auth: false,
            ..challenge.clone()
        };
        let answer = digest(&old, &person, ASKED, 1, "0a4f113b");
        assert!(
            answer.contains("670fd8c2df070c60b045671b8b24ff02"),
            "{answer}"
        );
        assert!(!answer.contains("qop"), "{answer}");
    }

    #[test]
    fn the_strongest_scheme_comes_first() {
        let found = challenges(&[
            "Basic realm=\"a, \\\"b\\\"\", Digest realm=x, nonce=\"1\", qop=\"auth\"",
            "Negotiate, Digest realm=x, nonce=\"2\", qop=auth, algorithm=SHA-256, stale=TRUE",
        ]);
        let strengths: Vec<u8> = found.iter().map(strength).collect();
        assert_eq!(strengths, [3, 2, 1, 0]);
        assert_eq!(found[2].realm(), Some("a, \"b\""));
        assert!(matches!(&found[0], Challenge::Digest(digest) if digest.stale));
    }

    #[test]
    fn basic_is_base64_of_both() {
        let person = Credentials {
            user: "Aladdin".to_owned(),
            password: Secret::new("open sesame"),
        };
        assert_eq!(*basic(&person), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert_eq!(format!("{person:?}").matches("sesame").count(), 0);
    }

    proptest! {
        #[test]
        fn no_header_of_a_device_breaks_the_reader_or_our_header(header in "(Digest |Basic |)[ -~]{0,80}") {
            for challenge in challenges(&[&header]) {
                if let Challenge::Digest(challenge) = challenge {
                    let answer = digest(&challenge, &mufasa(), ASKED, 1, "c");
                    prop_assert!(!answer.contains(['\r', '\n']));
                }
            }
        }
    }
}
