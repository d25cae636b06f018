//! Proof tokens: values that exist only where the other side proved a half of the password, and
//! without which no settings can be released or accepted.

use super::dh::PublicKey;
use super::keys::{HalfKey, SHA256_LEN, SessionKeys, same};
use crate::secret::Secret;

/// The other side knows the first half of the password.
#[derive(Debug)]
pub struct FirstHalfOk(());

/// The other side knows the second half of the password.
#[derive(Debug)]
pub struct SecondHalfOk(());

/// The other side knows the whole password.
#[derive(Debug)]
pub struct Proved {
    _first: FirstHalfOk,
    _second: SecondHalfOk,
}

impl Proved {
    /// Joins the proofs of both halves.
    pub const fn new(first: FirstHalfOk, second: SecondHalfOk) -> Self {
        Self {
            _first: first,
            _second: second,
        }
    }
}

/// Both public keys, over which every commitment is made.
#[derive(Debug)]
pub struct PublicKeys {
    /// PKe.
    pub enrollee: PublicKey,
    /// PKr.
    pub registrar: PublicKey,
}

impl SessionKeys {
    /// The commitment to `half` under `nonce`: E-Hash1, E-Hash2, R-Hash1 or R-Hash2.
    pub fn commit(
        &self,
        nonce: &Secret<16>,
        half: &HalfKey,
        public: &PublicKeys,
    ) -> [u8; SHA256_LEN] {
        self.commitment(
            nonce,
            half,
            public.enrollee.as_bytes(),
            public.registrar.as_bytes(),
        )
    }

    /// Opens the other side's commitment to the first half, in constant time. `None` when it does
    /// not fit: the other side used another first half.
    pub fn open_first(
        &self,
        commitment: &[u8; SHA256_LEN],
        nonce: &Secret<16>,
        half: &HalfKey,
        public: &PublicKeys,
    ) -> Option<FirstHalfOk> {
        same(&self.commit(nonce, half, public), commitment).then_some(FirstHalfOk(()))
    }

    /// Opens the other side's commitment to the second half, in constant time.
    pub fn open_second(
        &self,
        commitment: &[u8; SHA256_LEN],
        nonce: &Secret<16>,
        half: &HalfKey,
        public: &PublicKeys,
    ) -> Option<SecondHalfOk> {
        same(&self.commit(nonce, half, public), commitment).then_some(SecondHalfOk(()))
    }
}
