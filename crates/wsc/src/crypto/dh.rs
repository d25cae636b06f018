//! Diffie-Hellman as WSC uses it: group 5 of RFC 3526 §2.
//!
//! `p` is a safe prime of 1536 bits, `p = 2q + 1` with `q` prime, and `g` is 2. `p` is 7 modulo
//! 8, so 2 is a square and generates the subgroup of order `q`: the squares modulo `p`. A public
//! key outside that subgroup would give away the lowest bit of a private key; [`PublicKey`] cannot
//! hold one.
//!
//! Our private keys have 256 bits. RFC 3526 §8 asks for 180 to 240 with this group, and the two
//! exponentiations of a run then take a sixth of the time that full-length keys would.
//!
//! What is done with a private key takes the same time, and touches the same memory, whatever
//! the key is. Private keys and shared secrets are wiped when dropped; the copies that the
//! arithmetic leaves on the stack while it works are not within our reach.

mod jacobi;

use core::fmt;

use crypto_bigint::modular::{ConstMontyForm, ConstMontyParams};
use crypto_bigint::{U256, U1536, Uint, const_monty_params};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

use self::jacobi::jacobi;
use crate::secret::Secret;

/// Octets in a public key, and in the secret that two keys agree on: 1536 bits, big endian,
/// padded on the left with zeros.
pub const PUBLIC_KEY_LEN: usize = 192;

/// Octets in a private key: 256 bits, big endian, padded on the left with zeros.
pub const PRIVATE_KEY_LEN: usize = 32;

/// A public key that has been found sound: in the range 2 to p - 2, and of order `q`.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey([u8; PUBLIC_KEY_LEN]);

impl PublicKey {
    /// Checks a key from a peer.
    ///
    /// `octets` must be all [`PUBLIC_KEY_LEN`] of them; pad the key of a peer that leaves out
    /// leading zeros. The time this takes depends on the key, which is not a secret.
    ///
    /// # Errors
    ///
    /// Each [`PublicKeyError`] says which check failed.
    pub fn from_bytes(octets: &[u8]) -> Result<Self, PublicKeyError> {
        let key = Self(octets.try_into().map_err(|_| PublicKeyError::WrongLength {
            octets: octets.len(),
        })?);
        let (y, p) = (key.number(), p());
        if y == U1536::ZERO {
            return Err(PublicKeyError::Zero);
        }
        if y == U1536::ONE {
            return Err(PublicKeyError::One);
        }
        if y >= p {
            return Err(PublicKeyError::NotBelowPrime);
        }
        if y == p.wrapping_sub(&U1536::ONE) {
            return Err(PublicKeyError::MinusOne);
        }
        if jacobi(&limbs(&key.0), &limbs(&octets_of(&p))) != 1 {
            return Err(PublicKeyError::WrongOrder);
        }
        Ok(key)
    }

    /// The key as it goes into a message.
    pub fn as_bytes(&self) -> &[u8; PUBLIC_KEY_LEN] {
        &self.0
    }

    fn number(&self) -> U1536 {
        U1536::from_be_slice(&self.0)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second, third, ..] = self.0;
        write!(f, "PublicKey({first:02x}{second:02x}{third:02x}..)")
    }
}

/// Why a peer's public key was refused.
///
/// No sound implementation sends any of these. The peer is faulty or hostile, and to carry on
/// would lay our private key, or the secret agreed on, open to it.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicKeyError {
    /// The key is p - 1: the secret agreed on would be 1 or p - 1.
    MinusOne,
    /// The key is the prime or larger, so it is not a number modulo the prime.
    NotBelowPrime,
    /// The key is 1: the secret agreed on would be 1.
    One,
    /// The key has not [`PUBLIC_KEY_LEN`] octets.
    WrongLength {
        /// How many octets it has.
        octets: usize,
    },
    /// The key is not in the subgroup that 2 generates: it would show the lowest bit of our
    /// private key.
    WrongOrder,
    /// The key is 0: the secret agreed on would be 0.
    Zero,
}

impl fmt::Display for PublicKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the peer's Diffie-Hellman public key ")?;
        match self {
            Self::MinusOne => f.write_str("is the prime less one"),
            Self::NotBelowPrime => f.write_str("is not smaller than the prime of group 5"),
            Self::One => f.write_str("is 1"),
            Self::WrongLength { octets } => {
                write!(f, "has {octets} octets instead of {PUBLIC_KEY_LEN}")
            }
            Self::WrongOrder => f.write_str("is outside the subgroup that the generator makes"),
            Self::Zero => f.write_str("is 0"),
        }
    }
}

impl core::error::Error for PublicKeyError {}

/// A private key: an exponent of 256 bits, at least 2. Wiped when dropped.
#[derive(Debug)]
pub struct PrivateKey(Secret<PRIVATE_KEY_LEN>);

impl PrivateKey {
    /// Takes an exponent, big endian. It should be random in all its bits.
    ///
    /// # Errors
    ///
    /// 0 and 1 are refused, since anybody would recognise their public keys 1 and 2. Whether that
    /// happens is all that the time taken can tell.
    pub fn from_bytes(mut octets: [u8; PRIVATE_KEY_LEN]) -> Result<Self, PrivateKeyError> {
        let [upper @ .., lowest] = &octets;
        let above_one = upper.iter().fold(lowest >> 1, |any, octet| any | octet);
        if above_one.ct_eq(&0).into() {
            return Err(PrivateKeyError);
        }
        let key = Self(Secret::new(octets));
        octets.zeroize();
        Ok(key)
    }

    /// The public key that belongs to this private key: `g` to its power.
    pub fn public_key(&self) -> PublicKey {
        // A power of `g` is in the subgroup of `g` and needs no check; 2^x is 1 only for
        // multiples of `q`, and a key between 2 and 2^256 is none.
        PublicKey(octets_of(&self.raise(&U1536::from_u8(2))))
    }

    fn raise(&self, base: &U1536) -> U1536 {
        let mut exponent = U256::from_be_slice(self.0.expose_secret());
        let power = pow(base, &exponent);
        exponent.as_mut_words().zeroize();
        power
    }
}

/// A private key of 0 or 1 was refused. A random number generator that works does not make them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrivateKeyError;

impl fmt::Display for PrivateKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the Diffie-Hellman private key is 0 or 1; the random numbers are not random")
    }
}

impl core::error::Error for PrivateKeyError {}

/// A private key of up to 1536 bits, as other programs make them: to check what was recorded of
/// them. Keys of our own are [`PrivateKey`]s. Wiped when dropped.
#[derive(Debug)]
pub struct LongPrivateKey(Secret<PUBLIC_KEY_LEN>);

impl LongPrivateKey {
    /// Takes an exponent, big endian, of 1 to 192 octets; `None` for another length, and for 0 and 1.
    pub fn from_bytes(octets: &[u8]) -> Option<Self> {
        let start = PUBLIC_KEY_LEN.checked_sub(octets.len())?;
        let mut padded = [0; PUBLIC_KEY_LEN];
        padded.get_mut(start..)?.copy_from_slice(octets);
        let [upper @ .., lowest] = &padded;
        let above_one = upper.iter().fold(lowest >> 1, |any, octet| any | octet);
        let key = Self(Secret::new(padded));
        padded.zeroize();
        (!bool::from(above_one.ct_eq(&0))).then_some(key)
    }

    /// The public key that belongs to it.
    pub fn public_key(&self) -> PublicKey {
        PublicKey(octets_of(&self.raise(&U1536::from_u8(2))))
    }

    /// The secret that its holder and the holder of `peer` have in common.
    #[must_use]
    pub fn agree(&self, peer: &PublicKey) -> SharedSecret {
        SharedSecret::of(self.raise(&peer.number()))
    }

    fn raise(&self, base: &U1536) -> U1536 {
        let mut exponent = U1536::from_be_slice(self.0.expose_secret());
        let power = pow(base, &exponent);
        exponent.as_mut_words().zeroize();
        power
    }
}

/// Our two keys for one run of the protocol.
#[derive(Debug)]
pub struct KeyPair {
    private: PrivateKey,
    public: PublicKey,
}

impl KeyPair {
    /// Computes the public key, once.
    pub fn from_private(private: PrivateKey) -> Self {
        let public = private.public_key();
        Self { private, public }
    }

    /// The public key, for the peer.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The secret that the holder of `peer` and we have in common: `peer` to the power of our
    /// private key.
    ///
    /// This uses the pair up, so that no run can be made with the keys of another.
    ///
    /// The secret is never 0, 1 or p - 1. A [`PublicKey`] has the prime order `q` and a
    /// [`PrivateKey`] is no multiple of `q`, so the power has order `q` too.
    #[must_use]
    pub fn agree(self, peer: &PublicKey) -> SharedSecret {
        SharedSecret::of(self.private.raise(&peer.number()))
    }
}

/// What two keys agree on. Not a key yet: WSC hashes it into the DHKey. Wiped when
/// dropped.
#[derive(Debug)]
pub struct SharedSecret(Secret<PUBLIC_KEY_LEN>);

impl SharedSecret {
    fn of(mut power: U1536) -> Self {
        let mut octets = octets_of(&power);
        let shared = Self(Secret::new(octets));
        power.as_mut_words().zeroize();
        octets.zeroize();
        shared
    }

    /// The secret, big endian, padded on the left with zeros: the form that is hashed.
    pub fn as_bytes(&self) -> &[u8; PUBLIC_KEY_LEN] {
        self.0.expose_secret()
    }
}

/// `base` to the power of `exponent`, modulo `p`, in a time that depends on neither.
///
/// Every exponentiation goes through here, so that there is one place to check and to replace.
/// `base` must be below `p`.
fn pow<const LIMBS: usize>(base: &U1536, exponent: &Uint<LIMBS>) -> U1536 {
    ConstMontyForm::<Group5, { U1536::LIMBS }>::new(base)
        .pow(exponent)
        .retrieve()
}

fn p() -> U1536 {
    *Group5::PARAMS.modulus().as_ref()
}

fn octets_of(number: &U1536) -> [u8; PUBLIC_KEY_LEN] {
    let mut octets = [0; PUBLIC_KEY_LEN];
    let (words, _) = octets.as_chunks_mut();
    for (octets, word) in words.iter_mut().zip(number.as_words().iter().rev()) {
        *octets = word.to_be_bytes();
    }
    octets
}

/// Limbs of 64 bits, the lowest first, also on machines whose words are shorter.
fn limbs(octets: &[u8; PUBLIC_KEY_LEN]) -> [u64; PUBLIC_KEY_LEN / 8] {
    let mut limbs = [0; PUBLIC_KEY_LEN / 8];
    let (words, _) = octets.as_chunks();
    for (limb, octets) in limbs.iter_mut().rev().zip(words) {
        *limb = u64::from_be_bytes(*octets);
    }
    limbs
}

const_monty_params!(
    Group5,
    U1536,
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74\
     020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437\
     4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
     ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05\
     98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb\
     9ed529077096966d670c354e4abc9804f1746c08ca237327ffffffffffffffff",
    "The prime of RFC 3526 §2."
);

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn a_long_key_does_what_a_short_one_does_and_may_be_as_long_as_the_prime() {
        let peer = PrivateKey::from_bytes([5; PRIVATE_KEY_LEN])
            .expect("a key")
            .public_key();
        let short = PrivateKey::from_bytes([9; PRIVATE_KEY_LEN]).expect("a key");
        let long = LongPrivateKey::from_bytes(&[9; PRIVATE_KEY_LEN]).expect("a key");
        assert_eq!(long.public_key().as_bytes(), short.public_key().as_bytes());
        let agreed = KeyPair::from_private(short).agree(&peer);
        assert_eq!(long.agree(&peer).as_bytes(), agreed.as_bytes());
        // Both sides of an agreement with keys of full length.
        let keys = [3, 7]
            .map(|octet| LongPrivateKey::from_bytes(&[octet; PUBLIC_KEY_LEN]).expect("a key"));
        let [a, b] = &keys;
        assert_eq!(
            a.agree(&b.public_key()).as_bytes(),
            b.agree(&a.public_key()).as_bytes()
        );
        for bad in [
            &[][..],
            &[0],
            &[1],
            &[0; PUBLIC_KEY_LEN],
            &[1; PUBLIC_KEY_LEN + 1],
        ] {
            assert!(LongPrivateKey::from_bytes(bad).is_none());
        }
    }

    #[test]
    fn the_group_is_what_the_module_says() {
        let p = p();
        assert_eq!(p.as_words().first().map(|word| word % 8), Some(7));
        let minus_one = p.wrapping_sub(&U1536::ONE);
        let q = minus_one.shr(1);
        let raise = |base: u8, exponent: &U1536| {
            let base = U1536::from_u8(base);
            ConstMontyForm::<Group5, { U1536::LIMBS }>::new(&base)
                .pow(exponent)
                .retrieve()
        };
        // Fermat's test to two bases: a slip of one digit in the constant would fail it.
        assert_eq!(
            (raise(2, &minus_one), raise(3, &minus_one)),
            (U1536::ONE, U1536::ONE)
        );
        assert_eq!(raise(2, &q), U1536::ONE);
    }

    #[test]
    fn words_and_octets_are_both_the_same_number() {
        let mut octets = [0; PUBLIC_KEY_LEN];
        for (octet, value) in octets.iter_mut().zip(1..) {
            *octet = value;
        }
        assert_eq!(octets_of(&U1536::from_be_slice(&octets)), octets);
        let limbs = limbs(&octets);
        assert_eq!(limbs.last(), Some(&0x0102_0304_0506_0708));
        assert_eq!(limbs.first(), Some(&0xb9ba_bbbc_bdbe_bfc0));
    }

    #[test]
    fn only_the_public_key_prints_and_only_its_beginning() {
        let mut octets = [0xab; PRIVATE_KEY_LEN];
        octets[0] = 0x01;
        let pair = KeyPair::from_private(PrivateKey::from_bytes(octets).unwrap());
        let printed = format!("{pair:?} {:?}", pair.private);
        assert!(
            !printed.contains("ab, ab") && !printed.contains("171"),
            "{printed}"
        );
        assert!(printed.contains(crate::secret::MASK), "{printed}");
        assert_eq!(
            format!("{:?}", pair.public()).len(),
            "PublicKey(000000..)".len()
        );
        let peer = pair.public().clone();
        let shared = format!("{:?}", pair.agree(&peer));
        assert_eq!(shared, format!("SharedSecret({})", crate::secret::MASK));
    }

    #[test]
    fn errors_say_what_is_wrong_with_the_key() {
        let error = PublicKey::from_bytes(&[1; 191]).unwrap_err();
        let text = "the peer's Diffie-Hellman public key has 191 octets instead of 192";
        assert_eq!(format!("{error}"), text);
    }
}
