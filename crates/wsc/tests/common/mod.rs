//! What the tests of both protocol machines have in common.

#![allow(dead_code, reason = "each test program uses a part of it")]

pub(crate) mod capture;
pub(crate) mod pair;
pub(crate) mod tampered;
pub(crate) mod tap;
pub(crate) mod tlv;

use std::collections::VecDeque;

use wsc::crypto::dh::{KeyPair, PRIVATE_KEY_LEN, PrivateKey};
use wsc::random::{Draw, Drbg, RandomSource};

/// A private key for a test; `seed` tells the two sides apart.
pub(crate) fn private_octets(seed: u32) -> [u8; PRIVATE_KEY_LEN] {
    let mut octets = [0; PRIVATE_KEY_LEN];
    drbg(seed).fill(Draw::PrivateKey, &mut octets);
    octets
}

fn drbg(seed: u32) -> Drbg {
    let mut octets = [0; 32];
    octets[..4].copy_from_slice(&seed.to_be_bytes());
    Drbg::new(&octets)
}

/// A key pair from an exponent of at most 32 octets, padded on the left.
pub(crate) fn key_pair(exponent: &[u8]) -> KeyPair {
    KeyPair::from_private(PrivateKey::from_bytes(padded(exponent)).unwrap())
}

/// Octets as hexadecimal digits.
pub(crate) fn hex(octets: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap();
    octets
        .iter()
        .flat_map(|octet| [digit(octet >> 4), digit(octet & 15)])
        .collect()
}

fn padded(exponent: &[u8]) -> [u8; PRIVATE_KEY_LEN] {
    let mut octets = [0; PRIVATE_KEY_LEN];
    octets[PRIVATE_KEY_LEN - exponent.len()..].copy_from_slice(exponent);
    octets
}

/// A source whose private key the test knows; everything else is from a seed.
pub(crate) struct KnownKey {
    private: [u8; PRIVATE_KEY_LEN],
    rest: Drbg,
}

impl KnownKey {
    pub(crate) fn new(seed: u32) -> Self {
        Self {
            private: private_octets(seed),
            rest: drbg(!seed),
        }
    }
}

impl RandomSource for KnownKey {
    fn fill(&mut self, draw: Draw, out: &mut [u8]) {
        if draw == Draw::PrivateKey {
            out.copy_from_slice(&self.private);
        } else {
            self.rest.fill(draw, out);
        }
    }
}

/// A source that answers each draw with a recorded value, and fails the test when it is asked for
/// anything that was not recorded.
#[derive(Clone, Default)]
pub(crate) struct Recorded {
    pub(crate) private: Vec<u8>,
    pub(crate) nonce: Vec<u8>,
    pub(crate) secret_nonces: [Vec<u8>; 2],
    pub(crate) ivs: VecDeque<Vec<u8>>,
}

impl RandomSource for Recorded {
    fn fill(&mut self, draw: Draw, out: &mut [u8]) {
        let value = match draw {
            Draw::PrivateKey => padded(&std::mem::take(&mut self.private)).to_vec(),
            Draw::Nonce => std::mem::take(&mut self.nonce),
            Draw::SecretNonce1 => std::mem::take(&mut self.secret_nonces[0]),
            Draw::SecretNonce2 => std::mem::take(&mut self.secret_nonces[1]),
            Draw::Iv => self.ivs.pop_front().unwrap_or_default(),
            other => panic!("{other:?} was not recorded"),
        };
        assert_eq!(
            value.len(),
            out.len(),
            "{draw:?} was not recorded, or is drawn twice"
        );
        out.copy_from_slice(&value);
    }
}
