//! The cryptography of the registration protocol (WSC 2.0 §7.3 to §7.5).

pub mod dh;
mod keys;
mod keywrap;
mod proof;

pub use keys::{AuthenticatorOk, HalfKey, SHA256_LEN, SessionKeys};
pub use keywrap::{KeyWrapError, KeyWrapOk};
pub use proof::{FirstHalfOk, Proved, PublicKeys, SecondHalfOk};

use dh::{KeyPair, PRIVATE_KEY_LEN, PrivateKey};
use zeroize::Zeroize;

use crate::random::{Draw, RandomSource};
use crate::secret::Secret;

/// A fresh key pair for one run. A source that yields an unusable exponent is asked again, which a
/// working one never needs; `None` after a few attempts.
pub(crate) fn new_key_pair(random: &mut dyn RandomSource) -> Option<KeyPair> {
    (0..4).find_map(|_| {
        let mut octets = [0; PRIVATE_KEY_LEN];
        random.fill(Draw::PrivateKey, &mut octets);
        let private = PrivateKey::from_bytes(octets).ok();
        octets.zeroize();
        private.map(KeyPair::from_private)
    })
}

/// 16 fresh secret octets.
pub(crate) fn secret_nonce(random: &mut dyn RandomSource, draw: Draw) -> Secret<16> {
    let mut octets = [0; 16];
    random.fill(draw, &mut octets);
    let nonce = Secret::new(octets);
    octets.zeroize();
    nonce
}
