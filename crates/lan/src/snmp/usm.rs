//! The users of SNMP version 3: their keys, and what is signed and encrypted with them
//! (RFC 3414; AES of RFC 3826, SHA-256 of RFC 7860).

use std::fmt;

use aes::Aes128;
use aes::cipher::BlockCipherEncrypt;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use text::{Message, Tell, msg};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// The longest name of a user, in octets (RFC 3414, section 2.4).
const NAME_MAX: usize = 32;

/// The shortest password, in octets (RFC 3414, section 11.2).
const PASSWORD_MIN: usize = 8;

/// How many octets of a repeated password make a key (RFC 3414, section A.2).
const STRETCHED: usize = 1 << 20;

/// The octets of an AES-128 key and block.
const BLOCK: usize = 16;

/// How messages are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// HMAC-MD5-96 (RFC 3414, section 6), which only the oldest devices need.
    Md5,
    /// HMAC-SHA-96 (RFC 3414, section 7), which is the usual one.
    Sha1,
    /// HMAC-SHA-256, cut to 192 bits (RFC 7860).
    Sha256,
}

impl Auth {
    /// The length of a signature, in octets.
    pub(super) const fn length(self) -> usize {
        match self {
            Self::Md5 | Self::Sha1 => 12,
            Self::Sha256 => 24,
        }
    }

    fn stretch(self, password: &[u8]) -> Key {
        match self {
            Self::Md5 => stretch::<Md5>(password),
            Self::Sha1 => stretch::<Sha1>(password),
            Self::Sha256 => stretch::<Sha256>(password),
        }
    }

    fn localize(self, key: &Key, engine: &[u8]) -> Key {
        match self {
            Self::Md5 => localize::<Md5>(key, engine),
            Self::Sha1 => localize::<Sha1>(key, engine),
            Self::Sha256 => localize::<Sha256>(key, engine),
        }
    }
}

/// Why a user cannot be one. The text is "what happened and why; what to do next".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UserError {
    /// The name is empty or too long.
    Name,
    /// A password is too short.
    Password,
}

impl Tell for UserError {
    fn told(&self) -> Message {
        match self {
            Self::Name => msg!("lan-snmp-user-name", max = NAME_MAX),
            Self::Password => msg!("lan-snmp-user-password", min = PASSWORD_MIN),
        }
    }
}

text::display_told!(UserError);

/// A user of version 3: who asks, and with which keys.
#[derive(Clone, Debug)]
pub struct User {
    name: String,
    /// Keys of the passwords, which are good at every agent.
    keys: Option<Keys>,
}

impl User {
    /// A user without a password: nothing is signed or encrypted (noAuthNoPriv).
    ///
    /// # Errors
    /// [`UserError::Name`].
    pub fn new(name: &str) -> Result<Self, UserError> {
        if name.is_empty() || name.len() > NAME_MAX {
            return Err(UserError::Name);
        }
        Ok(Self {
            name: name.to_owned(),
            keys: None,
        })
    }

    /// A user with a password that signs (authNoPriv), and maybe another that encrypts with
    /// AES-128 (authPriv). Making the keys takes some milliseconds, on purpose.
    ///
    /// # Errors
    /// Any of [`UserError`].
    pub fn with_passwords(
        name: &str,
        auth: Auth,
        password: &Secret,
        privacy: Option<&Secret>,
    ) -> Result<Self, UserError> {
        let key = |password: &Secret| {
            let octets = password.reveal().as_bytes();
            let long = octets.len() >= PASSWORD_MIN;
            long.then(|| auth.stretch(octets))
                .ok_or(UserError::Password)
        };
        let user = Self::new(name)?;
        Ok(Self {
            keys: Some(Keys {
                auth,
                signing: key(password)?,
                encrypting: privacy.map(key).transpose()?,
            }),
            ..user
        })
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The keys that are good at this engine alone.
    pub(super) fn keys_for(&self, engine: &[u8]) -> Option<Keys> {
        self.keys.as_ref().map(|keys| keys.localize(engine))
    }
}

/// A key, which does not print.
#[derive(Clone)]
struct Key(Zeroizing<Vec<u8>>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("********")
    }
}

/// The keys of a user.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    pub(super) auth: Auth,
    signing: Key,
    encrypting: Option<Key>,
}

impl Keys {
    fn localize(&self, engine: &[u8]) -> Self {
        let local = |key: &Key| self.auth.localize(key, engine);
        Self {
            auth: self.auth,
            signing: local(&self.signing),
            encrypting: self.encrypting.as_ref().map(local),
        }
    }

    /// Whether there is a key to encrypt with.
    pub(super) fn encrypts(&self) -> bool {
        self.encrypting.is_some()
    }

    /// The same without what encrypts: reports are signed only.
    #[cfg(test)]
    pub(super) fn signing_only(&self) -> Self {
        Self {
            encrypting: None,
            ..self.clone()
        }
    }

    /// Keys of these octets, which are no password's.
    #[cfg(test)]
    pub(super) fn of_octets(auth: Auth, octets: &[u8]) -> Self {
        let key = Key(Zeroizing::new(octets.to_vec()));
        Self {
            auth,
            signing: key.clone(),
            encrypting: Some(key),
        }
    }

    /// The signature of these parts, [`Auth::length`] octets.
    pub(super) fn sign(&self, parts: &[&[u8]]) -> Vec<u8> {
        let mut signature = match self.auth {
            Auth::Md5 => mac::<Hmac<Md5>>(&self.signing, parts).map(finish),
            Auth::Sha1 => mac::<Hmac<Sha1>>(&self.signing, parts).map(finish),
            Auth::Sha256 => mac::<Hmac<Sha256>>(&self.signing, parts).map(finish),
        }
        .unwrap_or_default();
        signature.truncate(self.auth.length());
        signature
    }

    /// Whether this is the signature of these parts; takes the same time wherever it differs. A
    /// fuzzer, which cannot sign, gets past it with any of the right length.
    pub(super) fn verify(&self, parts: &[&[u8]], signature: &[u8]) -> bool {
        let right = match self.auth {
            Auth::Md5 => verify::<Hmac<Md5>>(&self.signing, parts, signature),
            Auth::Sha1 => verify::<Hmac<Sha1>>(&self.signing, parts, signature),
            Auth::Sha256 => verify::<Hmac<Sha256>>(&self.signing, parts, signature),
        };
        signature.len() == self.auth.length() && (right || cfg!(fuzzing))
    }

    /// Encrypts in place; nothing happens without a key.
    pub(super) fn encrypt(&self, place: Place, data: &mut [u8]) {
        self.crypt(place, data, |_, encrypted| *encrypted);
    }

    /// Decrypts in place; nothing happens without a key.
    pub(super) fn decrypt(&self, place: Place, data: &mut [u8]) {
        self.crypt(place, data, |encrypted, _| *encrypted);
    }

    /// AES in cipher feedback mode with whole blocks: the key stream of a block is the encrypted
    /// form of the block before it. `feedback` picks what is encrypted of an octet before and after.
    fn crypt(&self, place: Place, data: &mut [u8], feedback: fn(&u8, &u8) -> u8) {
        let key = self.encrypting.as_ref().and_then(|key| key.0.get(..BLOCK));
        let Some(cipher) = key.and_then(|key| Aes128::new_from_slice(key).ok()) else {
            return;
        };
        let mut block: aes::Block = place.start().into();
        for chunk in data.chunks_mut(BLOCK) {
            cipher.encrypt_block(&mut block);
            for (stream, octet) in block.iter_mut().zip(chunk) {
                let after = *octet ^ *stream;
                *stream = feedback(octet, &after);
                *octet = after;
            }
        }
    }
}

/// What makes each encryption another (RFC 3826, section 3.1.2.1).
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) boots: i32,
    pub(super) time: i32,
    /// Never the same twice with one key, boots and time.
    pub(super) salt: [u8; 8],
}

impl Place {
    fn start(self) -> [u8; BLOCK] {
        let mut start = [0; BLOCK];
        let parts = [self.boots.to_be_bytes(), self.time.to_be_bytes()];
        let octets = parts.iter().flatten().chain(&self.salt);
        for (to, from) in start.iter_mut().zip(octets) {
            *to = *from;
        }
        start
    }
}

/// A password to a key (RFC 3414, section A.2). The password is not empty.
fn stretch<D: Digest>(password: &[u8]) -> Key {
    let many = Zeroizing::new(password.repeat(BLOCK));
    let mut digest = D::new();
    let mut left = STRETCHED;
    while left > 0 && !many.is_empty() {
        // Every piece begins where the password does.
        let piece = many.get(..left).unwrap_or(&many);
        digest.update(piece);
        left -= piece.len();
    }
    Key(Zeroizing::new(digest.finalize().to_vec()))
}

/// A key for one engine, which is of no use at another (RFC 3414, section 2.6).
fn localize<D: Digest>(key: &Key, engine: &[u8]) -> Key {
    let digest = D::new()
        .chain_update(&*key.0)
        .chain_update(engine)
        .chain_update(&*key.0);
    Key(Zeroizing::new(digest.finalize().to_vec()))
}

fn mac<M: Mac + KeyInit>(key: &Key, parts: &[&[u8]]) -> Option<M> {
    // A key of any length is one.
    let mut mac = <M as KeyInit>::new_from_slice(&key.0).ok()?;
    for part in parts {
        mac.update(part);
    }
    Some(mac)
}

fn finish<M: Mac>(mac: M) -> Vec<u8> {
    mac.finalize().into_bytes().to_vec()
}

fn verify<M: Mac + KeyInit>(key: &Key, parts: &[&[u8]], signature: &[u8]) -> bool {
    mac::<M>(key, parts).is_some_and(|mac| mac.verify_truncated_left(signature).is_ok())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    fn hex(octets: &[u8]) -> String {
        octets.iter().fold(String::new(), |mut text, octet| {
            let _ = write!(text, "{octet:02x}");
            text
        })
    }

    /// RFC 3414, sections A.3.1 and A.3.2.
    #[test]
    fn passwords_make_the_keys_of_the_standard() {
        let engine = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];
        let vectors = [
            (
                Auth::Md5,
                "9faf3283884e92834ebc9847d8edd963",
                "526f5eed9fcce26f8964c2930787d82b",
            ),
            (
                Auth::Sha1,
                "9fb5cc0381497b3793528939ff788d5d79145211",
                "6695febc9288e36282235fc7151f128497b38f3f",
            ),
        ];
        for (auth, everywhere, local) in vectors {
            let key = auth.stretch(b"maplesyrup");
            assert_eq!(hex(&key.0), everywhere);
            assert_eq!(hex(&auth.localize(&key, &engine).0), local);
        }
    }

    /// NIST SP 800-38A, section F.3.13, and the same with a last block that is not whole.
    #[test]
    fn encryption_is_that_of_the_standard() {
        let keys = Keys::of_octets(
            Auth::Sha1,
            &0x2b7e_1516_28ae_d2a6_abf7_1588_09cf_4f3c_u128.to_be_bytes(),
        );
        let place = Place {
            boots: 0x0001_0203,
            time: 0x0405_0607,
            salt: [8, 9, 10, 11, 12, 13, 14, 15],
        };
        let plain = [
            0x6bc1_bee2_2e40_9f96_e93d_7e11_7393_172a_u128.to_be_bytes(),
            0xae2d_8a57_1e03_ac9c_9eb7_6fac_45af_8e51_u128.to_be_bytes(),
        ]
        .concat();
        let encrypted = "3b3fd92eb72dad20333449f8e83cfb4ac8a64537a0b3a93fcde3cdad9f1ce58b";
        for length in [32, 21, 16, 3, 0] {
            let mut data = plain[..length].to_vec();
            keys.encrypt(place, &mut data);
            assert_eq!(hex(&data), encrypted[..2 * length]);
            keys.decrypt(place, &mut data);
            assert_eq!(data, plain[..length]);
        }
    }

    /// RFC 2202, case 1 of each (their keys are 16 and 20 times 0x0b), and RFC 4231, case 1; cut.
    #[test]
    fn signatures_are_those_of_the_standards() {
        let vectors = [
            (Auth::Md5, 16, "9294727a3638bb1c13f48ef8"),
            (Auth::Sha1, 20, "b617318655057264e28bc0b6"),
            (
                Auth::Sha256,
                20,
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da7",
            ),
        ];
        for (auth, length, expected) in vectors {
            let keys = Keys::of_octets(auth, &vec![0x0b; length]);
            let signature = keys.sign(&[b"Hi ", b"There"]);
            assert_eq!(hex(&signature), expected);
            assert!(keys.verify(&[b"Hi There"], &signature));
            assert!(!keys.verify(&[b"Hi there"], &signature));
            assert!(!keys.verify(&[b"Hi There"], &signature[1..]));
            assert!(!keys.verify(&[b"Hi There"], &signature[..signature.len() - 1]));
            assert!(!keys.verify(&[b"Hi There"], &[]));
            let mut other = signature.clone();
            *other.last_mut().unwrap() ^= 1;
            assert!(!keys.verify(&[b"Hi There"], &other));
        }
    }

    #[test]
    fn what_can_be_no_user_is_said_and_nothing_secret_prints() {
        let password = Secret::new("maplesyrup");
        assert_eq!(User::new("").unwrap_err(), UserError::Name);
        assert_eq!(User::new(&"x".repeat(33)).unwrap_err(), UserError::Name);
        let short = Secret::new("1234567");
        for (one, other) in [(&short, &password), (&password, &short)] {
            let user = User::with_passwords("me", Auth::Sha1, one, Some(other));
            assert_eq!(user.unwrap_err(), UserError::Password);
        }
        let user = User::with_passwords("me", Auth::Md5, &password, Some(&password)).unwrap();
        let printed = format!("{user:?}");
        assert!(printed.contains("********") && !printed.contains("maple"));
        assert!(
            !printed.contains("159"),
            "0x9f, the first octet of the key: {printed}"
        );
    }
}
