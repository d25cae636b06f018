//! The login of a TP-Link Archer's page, and how each call of a session is wrapped. No I/O here.
//!
//! Two forms are in use (public client programs for these routers agree on both):
//! - *sealed*, the older: the page makes a key and a vector of sixteen digits each. A call's text is
//!   encrypted with them (AES-128, CBC), and signed with an RSA block of the router's second key over
//!   the MD5 of user and password and over the router's number plus the length of the text. The
//!   signature of the login carries key and vector too. The password is encrypted with the first key.
//! - *plain*, in firmware since late 2025, whose keys of the password have 2048 bits: only the password
//!   is encrypted, and calls are forms as they are.

use aes::Aes128;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use lan::base64;
use lan::secret::Secret;
use md5::{Digest as _, Md5};
use serde_json::Value;
use zeroize::Zeroizing;

use super::rsa::PublicKey;
use crate::router::web::{form, hex};

/// The largest text that is taken out of an answer, in octets.
const MAX_TEXT: usize = 1 << 20;
/// From this size on, in octets, the keys of the password belong to the plain form.
const PLAIN_KEY: usize = 256;

/// What `form=keys` and, for the sealed form, `form=auth` answered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Encrypts the password.
    pub password: PublicKey,
    /// Signs calls, with the number that goes into signatures; `None` in the plain form.
    pub signing: Option<(PublicKey, u64)>,
}

/// The key of the password, of `form=keys`.
pub fn password_key(answer: &Value) -> Option<PublicKey> {
    key(answer.get("data")?.get("password")?)
}

/// Whether a key of the password belongs to the plain form.
pub const fn is_plain(key: &PublicKey) -> bool {
    key.block() >= PLAIN_KEY
}

/// The key and the number of signatures, of `form=auth`.
pub fn signing_key(answer: &Value) -> Option<(PublicKey, u64)> {
    let data = answer.get("data")?;
    let number = match data.get("seq")? {
        Value::Number(number) => number.as_u64()?,
        Value::String(text) => text.trim().parse().ok()?,
        _ => return None,
    };
    // More than any router counts, and sums with lengths stay far from the end of the numbers.
    (number < 1 << 48).then_some((key(data.get("key")?)?, number))
}

fn key(list: &Value) -> Option<PublicKey> {
    let part = |at| list.get(at).and_then(Value::as_str);
    PublicKey::from_hex(part(0)?, part(1)?)
}

/// The key and vector that a sealed session uses.
pub struct Cipher {
    key: Zeroizing<[u8; 16]>,
    vector: Zeroizing<[u8; 16]>,
}

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cipher(********)")
    }
}

impl Cipher {
    /// A new one; `None` without randomness.
    pub fn new() -> Option<Self> {
        let digits = || {
            let mut random = Zeroizing::new([0; 8]);
            getrandom::fill(&mut *random).ok()?;
            let digits = hex(&*random);
            Some(Zeroizing::new(
                <[u8; 16]>::try_from(digits.as_bytes()).ok()?,
            ))
        };
        Some(Self {
            key: digits()?,
            vector: digits()?,
        })
    }

    /// One of known digits, for tests of the other side.
    pub fn of(key: [u8; 16], vector: [u8; 16]) -> Self {
        Self {
            key: Zeroizing::new(key),
            vector: Zeroizing::new(vector),
        }
    }

    /// Encrypts a text; the result is in base 64.
    pub fn encrypt(&self, text: &str) -> String {
        let encryptor = cbc::Encryptor::<Aes128>::new((&*self.key).into(), (&*self.vector).into());
        base64::encode(&encryptor.encrypt_padded_vec::<Pkcs7>(text.as_bytes()))
    }

    /// Decrypts what came in base 64; `None` where it is none of this key's.
    pub fn decrypt(&self, text: &str) -> Option<Zeroizing<String>> {
        let octets = base64::decode(text, MAX_TEXT)?;
        let decryptor = cbc::Decryptor::<Aes128>::new((&*self.key).into(), (&*self.vector).into());
        let plain = Zeroizing::new(decryptor.decrypt_padded_vec::<Pkcs7>(&octets).ok()?);
        // Names of devices in it need not be UTF-8.
        Some(Zeroizing::new(String::from_utf8_lossy(&plain).into_owned()))
    }

    fn digits(&self) -> Option<Zeroizing<String>> {
        let key = std::str::from_utf8(&*self.key).ok()?;
        let vector = std::str::from_utf8(&*self.vector).ok()?;
        Some(Zeroizing::new(format!("k={key}&i={vector}")))
    }
}

/// How the calls of a session are wrapped.
#[derive(Debug)]
pub enum Guard {
    /// Encrypted and signed.
    Sealed {
        /// What encrypts.
        cipher: Cipher,
        /// What signs.
        key: Box<PublicKey>,
        /// The router's number.
        number: u64,
        /// The MD5 of user and password.
        hash: Zeroizing<String>,
    },
    /// As they are.
    Plain,
}

impl Guard {
    /// The guard of a new session; `None` without randomness.
    pub fn new(offer: &Offer, user: &str, password: &Secret) -> Option<Self> {
        let Some((key, number)) = &offer.signing else {
            return Some(Self::Plain);
        };
        let md5 = Md5::new()
            .chain_update(user)
            .chain_update(password.reveal());
        Some(Self::Sealed {
            cipher: Cipher::new()?,
            key: Box::new(key.clone()),
            number: *number,
            hash: hex(&md5.finalize()),
        })
    }

    /// The body of the login; `None` without randomness.
    pub fn login(&self, offer: &Offer, password: &Secret) -> Option<Zeroizing<String>> {
        let sealed = offer.password.encrypt(password.reveal().as_bytes())?;
        let call = form(&[("operation", "login"), ("password", &sealed)]);
        match self {
            Self::Sealed { .. } => self.seal(&call, true),
            Self::Plain => Some(call),
        }
    }

    /// The body of a call of a sealed session; a plain one is sent as it is.
    pub fn call(&self, text: &str) -> Option<Zeroizing<String>> {
        self.seal(text, false)
    }

    fn seal(&self, text: &str, login: bool) -> Option<Zeroizing<String>> {
        let Self::Sealed {
            cipher,
            key,
            number,
            hash,
        } = self
        else {
            return Some(Zeroizing::new(text.to_owned()));
        };
        let data = cipher.encrypt(text);
        let length = u64::try_from(data.len()).ok()?;
        let rest = Zeroizing::new(format!("h={}&s={}", **hash, number.checked_add(length)?));
        let signed = if login {
            Zeroizing::new(format!("{}&{}", *cipher.digits()?, *rest))
        } else {
            rest
        };
        let sign = key.encrypt(signed.as_bytes())?;
        Some(form(&[("sign", &sign), ("data", &data)]))
    }

    /// What an answer says, unwrapped. An error may come as it is, in a sealed session too.
    pub fn open(&self, text: &str) -> Option<Value> {
        let value: Value = serde_json::from_str(text).ok()?;
        let Self::Sealed { cipher, .. } = self else {
            return Some(value);
        };
        match value.get("data").and_then(Value::as_str) {
            Some("") | None => Some(value),
            Some(sealed) => serde_json::from_str(&cipher.decrypt(sealed)?).ok(),
        }
    }
}

/// What the login answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Welcome {
    /// The name of the session.
    In(Zeroizing<String>),
    /// The password is wrong; so many more are taken, where the router says so.
    Wrong(Option<u64>),
    /// Too many wrong passwords were tried.
    Locked,
    /// Somebody else is at the page.
    Taken,
    /// Something else, in the router's own words.
    Refused(String),
}

/// Reads it; `None` where it is no answer to a login.
pub fn welcome(answer: &Value) -> Option<Welcome> {
    let data = answer.get("data").unwrap_or(&Value::Null);
    if answer.get("success").and_then(Value::as_bool)? {
        let name = data.get("stok").and_then(Value::as_str)?;
        // It goes into paths.
        let plain = !name.is_empty()
            && name.len() <= 128
            && name.bytes().all(|octet| octet.is_ascii_alphanumeric());
        return plain.then(|| Welcome::In(Zeroizing::new(name.to_owned())));
    }
    let left = data.get("attemptsAllowed").and_then(Value::as_u64);
    let code = errorcode(answer).unwrap_or_default();
    let has = |word: &str| code.contains(word);
    Some(if left == Some(0) || has("exceeded") {
        Welcome::Locked
    } else if has("conflict") {
        Welcome::Taken
    } else if left.is_some() || has("login failed") || has("password") {
        Welcome::Wrong(left)
    } else {
        Welcome::Refused(code)
    })
}

/// Why a call was refused, in the router's own words.
pub fn errorcode(answer: &Value) -> Option<String> {
    let code = |value: &Value| match value.get("errorcode")? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(format!("error {number}")),
        _ => None,
    };
    code(answer).or_else(|| answer.get("data").and_then(code))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_a_cipher_writes_it_reads_and_nobody_else() {
        let cipher = Cipher::of(*b"0123456789abcdef", *b"fedcba9876543210");
        // printf operation=read | openssl enc -aes-128-cbc -a with the digits' octets
        assert_eq!(cipher.encrypt("operation=read"), "2cnBgf1bNqYcBaTkbS8xQw==");
        let sealed = cipher.encrypt("{\"success\":true}");
        assert_eq!(
            cipher.decrypt(&sealed).expect("read").as_str(),
            "{\"success\":true}"
        );
        let other = Cipher::new().expect("random octets");
        let read = other.decrypt(&sealed);
        assert_ne!(
            read.as_ref().map(|text| text.as_str()),
            Some("{\"success\":true}")
        );
        for bad in ["", "Zg==", "***", "Zm9vYmFy"] {
            assert_eq!(cipher.decrypt(bad), None, "{bad}");
        }
    }

    #[test]
    fn each_way_to_be_let_in_or_not_is_told_apart() {
        let locked = json!({
            "errorcode": "exceeded max attempts", "success": false,
            "data": { "failureCount": 10, "attemptsAllowed": 0 },
        });
        let wrong = json!({
            "errorcode": "login failed", "success": false,
            "data": { "failureCount": 1, "attemptsAllowed": 9 },
        });
        for (answer, expected) in [
            (locked, Some(Welcome::Locked)),
            (wrong, Some(Welcome::Wrong(Some(9)))),
            (
                json!({ "success": false, "errorcode": "user conflict" }),
                Some(Welcome::Taken),
            ),
            (
                json!({ "success": false, "data": { "errorcode": "-40401" } }),
                Some(Welcome::Refused("-40401".to_owned())),
            ),
            (
                json!({ "success": true, "data": { "stok": "0a1b" } }),
                Some(Welcome::In(Zeroizing::new("0a1b".to_owned()))),
            ),
            (json!({ "success": true, "data": { "stok": "../x" } }), None),
            (json!({ "success": true, "data": {} }), None),
            (json!({}), None),
        ] {
            assert_eq!(welcome(&answer), expected, "{answer}");
        }
    }

    #[test]
    fn an_answer_is_opened_and_an_error_needs_no_key() {
        let cipher = Cipher::of([b'a'; 16], [b'b'; 16]);
        let sealed = json!({ "data": cipher.encrypt("{\"success\":true,\"data\":[]}") });
        let guard = Guard::Sealed {
            cipher,
            key: Box::new(PublicKey::from_hex(&"f".repeat(128), "10001").expect("a key")),
            number: 7,
            hash: Zeroizing::new("00".to_owned()),
        };
        let opened = guard.open(&sealed.to_string()).expect("opened");
        assert_eq!(opened, json!({ "success": true, "data": [] }));
        let error = json!({ "success": false, "errorcode": "timeout" });
        assert_eq!(guard.open(&error.to_string()), Some(error.clone()));
        assert_eq!(guard.open("{\"data\":\"rubbish\"}"), None);
        assert_eq!(guard.open("<html>"), None);
        assert_eq!(Guard::Plain.open(&error.to_string()), Some(error));
        assert!(!format!("{guard:?}").contains("97"), "{guard:?}");
    }

    #[test]
    fn keys_are_read_and_their_size_tells_the_form() {
        let answer = |digits: usize| {
            let modulus = "f".repeat(digits);
            json!({ "success": true, "data": { "password": [modulus, "010001"] } })
        };
        let small = password_key(&answer(256)).expect("a key");
        let large = password_key(&answer(512)).expect("a key");
        assert!(!is_plain(&small) && is_plain(&large));
        assert!(password_key(&json!({ "data": { "password": [] } })).is_none());
        let auth = |seq: Value| {
            signing_key(&json!({ "data": { "seq": seq, "key": ["f".repeat(128), "10001"] } }))
        };
        assert_eq!(
            auth(json!(941_343_787)).map(|(_, number)| number),
            Some(941_343_787)
        );
        assert_eq!(auth(json!("17")).map(|(_, number)| number), Some(17));
        assert!(auth(json!(u64::MAX)).is_none());
        assert!(auth(json!(null)).is_none());
    }
}
