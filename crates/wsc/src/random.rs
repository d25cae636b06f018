//! Where random octets come from.
//!
//! The crate never asks the operating system. A caller hands in a 32-octet seed taken from it, and
//! [`Drbg`] expands the seed; the same seed gives the same run to the last bit, which makes
//! simulations and failures repeatable. A test that replays a recorded exchange hands in a
//! [`RandomSource`] of its own instead, which answers each [`Draw`] with the recorded value.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroize;

use crate::secret::Secret;

/// What a piece of randomness is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Draw {
    /// The private exponent of Diffie-Hellman, 32 octets.
    PrivateKey,
    /// The Enrollee Nonce or Registrar Nonce, 16 octets.
    Nonce,
    /// The first secret nonce: E-S1 or R-S1, 16 octets.
    SecretNonce1,
    /// The second secret nonce: E-S2 or R-S2, 16 octets.
    SecretNonce2,
    /// The initialisation vector of one Encrypted Settings attribute, 16 octets.
    Iv,
    /// A network key made for one device or for a network that has none yet.
    NetworkKey,
    /// The digits of a PIN.
    Pin,
    /// The seed of another generator, 32 octets.
    Seed,
    /// Where to begin a count, and other values that are not secret.
    Public,
}

/// A source of random octets that are unpredictable to everybody else.
pub trait RandomSource: Send {
    /// Fills `out`; `draw` says what the octets are for.
    fn fill(&mut self, draw: Draw, out: &mut [u8]);
}

/// HMAC-DRBG with SHA-256 (NIST SP 800-90A Rev. 1, 10.1.2), instantiated from a 32-octet seed.
///
/// It is not reseeded: an exchange draws some hundred octets, far below the standard's bound of
/// 2^48 requests.
pub struct Drbg {
    key: Secret<32>,
    value: Secret<32>,
}

impl Drbg {
    /// A generator for this seed. The seed must come from the operating system and be used once.
    pub fn new(seed: &[u8; 32]) -> Self {
        let mut drbg = Self {
            key: Secret::new([0; 32]),
            value: Secret::new([1; 32]),
        };
        drbg.update(seed);
        drbg
    }

    /// A new seed for an independent generator, such as that of one session.
    #[must_use]
    pub fn fork(&mut self) -> Self {
        let mut seed = [0; 32];
        self.fill(Draw::Seed, &mut seed);
        let fork = Self::new(&seed);
        seed.zeroize();
        fork
    }

    fn mac(&self, parts: &[&[u8]]) -> Secret<32> {
        Secret::new(hmac_sha256(self.key.expose_secret(), parts))
    }

    fn update(&mut self, provided: &[u8]) {
        self.key = self.mac(&[self.value.expose_secret(), &[0], provided]);
        self.value = self.mac(&[self.value.expose_secret()]);
        if !provided.is_empty() {
            self.key = self.mac(&[self.value.expose_secret(), &[1], provided]);
            self.value = self.mac(&[self.value.expose_secret()]);
        }
    }
}

impl core::fmt::Debug for Drbg {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Drbg(********)")
    }
}

impl RandomSource for Drbg {
    fn fill(&mut self, _draw: Draw, out: &mut [u8]) {
        for chunk in out.chunks_mut(32) {
            self.value = self.mac(&[self.value.expose_secret()]);
            for (to, from) in chunk.iter_mut().zip(self.value.expose_secret()) {
                *to = *from;
            }
        }
        self.update(&[]);
    }
}

/// HMAC-SHA-256 over the concatenation of `parts`.
pub(crate) fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // A key of any length is valid for HMAC; the constructor's error cannot occur.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return [0; 32];
    };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_octets_and_another_seed_others() {
        let draw = |seed: u8| {
            let mut out = [0; 100];
            Drbg::new(&[seed; 32]).fill(Draw::Nonce, &mut out);
            out
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        assert_ne!(draw(1)[..32], draw(1)[32..64]);
    }

    #[test]
    fn a_second_request_gives_other_octets() {
        let mut drbg = Drbg::new(&[9; 32]);
        let (mut a, mut b) = ([0; 16], [0; 16]);
        drbg.fill(Draw::Nonce, &mut a);
        drbg.fill(Draw::Nonce, &mut b);
        assert_ne!(a, b);
    }
}
