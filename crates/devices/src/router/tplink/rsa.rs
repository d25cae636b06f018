//! Encryption to a public RSA key, as the login of TP-Link's page wants it: PKCS #1 v1.5 (RFC 8017,
//! section 7.2.1), with the numbers as digits of base 16.
//!
//! Only this direction is needed, and only for what the router's page dictates: its own keys have
//! 512 bits, which protects nothing from anybody with some patience. It is arithmetic with a public
//! exponent on `crypto-bigint`, which the program has already; a whole RSA library would bring
//! private keys, their parsing and their side channels for nothing.

use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, U64, U2048};
use zeroize::Zeroizing;

use crate::router::web::hex;

/// The most octets of a modulus.
const MAX: usize = 256;
/// The fewest octets of a modulus; the pages' smallest keys.
const MIN: usize = 64;
/// What the padding takes at the least, in octets.
const PADDING: usize = 11;

/// A public key.
#[derive(Clone, Debug)]
pub struct PublicKey {
    modulus: Odd<U2048>,
    exponent: U64,
    octets: usize,
}

impl PublicKey {
    /// Reads a key from the digits of its modulus and of its exponent; `None` where they are no
    /// key of 512 to 2048 bits.
    pub fn from_hex(modulus: &str, exponent: &str) -> Option<Self> {
        let modulus = octets(modulus)?;
        let first = modulus.iter().position(|octet| *octet != 0)?;
        let modulus = modulus.get(first..)?;
        if !(MIN..=MAX).contains(&modulus.len()) {
            return None;
        }
        let exponent = u64::from_str_radix(exponent.trim(), 16).ok()?;
        let number = U2048::from_be_slice(&*wide(modulus)?);
        // An even exponent has no inverse, and 1 encrypts nothing.
        let sound = exponent > 1 && exponent % 2 == 1;
        sound.then_some(())?;
        Some(Self {
            modulus: Option::from(Odd::new(number))?,
            exponent: U64::from_u64(exponent),
            octets: modulus.len(),
        })
    }

    /// Octets of a block of ciphertext, which are those of the modulus.
    pub const fn block(&self) -> usize {
        self.octets
    }

    /// The most octets that one block takes.
    pub const fn capacity(&self) -> usize {
        self.octets - PADDING
    }

    /// Encrypts a message of any length, block by block, as the page does: `None` without
    /// randomness.
    pub fn encrypt(&self, message: &[u8]) -> Option<Zeroizing<String>> {
        let mut text = Zeroizing::new(String::new());
        for chunk in message.chunks(self.capacity()) {
            text.push_str(&self.encrypt_block(chunk)?);
        }
        Some(text)
    }

    fn encrypt_block(&self, message: &[u8]) -> Option<Zeroizing<String>> {
        let padding = self.octets.checked_sub(message.len() + 3)?;
        let mut block = Zeroizing::new(vec![0, 2]);
        while block.len() < padding + 2 {
            let mut random = Zeroizing::new([0; 32]);
            getrandom::fill(&mut *random).ok()?;
            let left = padding + 2 - block.len();
            block.extend(random.iter().filter(|octet| **octet != 0).take(left));
        }
        block.push(0);
        block.extend_from_slice(message);
        let number = U2048::from_be_slice(&*wide(&block)?);
        let params = FixedMontyParams::new_vartime(self.modulus);
        let power = FixedMontyForm::new(&number, &params).pow_vartime(&self.exponent);
        let octets = power.retrieve().to_be_bytes();
        let octets: &[u8] = octets.as_ref();
        Some(hex(octets.get(MAX - self.octets..)?))
    }
}

/// The octets in front of which zeros make up the widest number; `None` where they are more.
fn wide(octets: &[u8]) -> Option<Zeroizing<[u8; MAX]>> {
    let mut wide = Zeroizing::new([0; MAX]);
    let start = MAX.checked_sub(octets.len())?;
    wide.get_mut(start..)?.copy_from_slice(octets);
    Some(wide)
}

/// Digits of base 16 as octets; an odd number of digits lacks its first zero.
fn octets(digits: &str) -> Option<Vec<u8>> {
    let digits = digits.trim();
    if digits.is_empty() || digits.len() > 2 * MAX + 8 {
        return None;
    }
    let digit = |c: u8| {
        char::from(c)
            .to_digit(16)
            .and_then(|d| u8::try_from(d).ok())
    };
    let digits: Vec<u8> = digits.bytes().map(digit).collect::<Option<_>>()?;
    let pairs = digits.rchunks(2).map(|pair| match pair {
        [high, low] => high << 4 | low,
        [low] => *low,
        _ => 0,
    });
    let mut octets: Vec<u8> = pairs.collect();
    octets.reverse();
    Some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key of 512 bits that `openssl genrsa` made: modulus and private exponent.
    const MODULUS: &str = "\
        bd78fe90d4f6b817de4a3e86fe364769c2ca26e13c7b1b0461d7d36875151ec7\
        a9328d01b685611ad9a178274efe1d277e0d0e1f86efe4f45ad094df68108bcb";
    const PRIVATE: &str = "\
        4aeb5eed71e8249efb7cac00c0e04198a6373cec6ef7d69503034e4acd910e5c\
        02746b23386b76f47a9384122c71671b8d8e687c3bd2a3bb03813d4ed386dc81";

    /// What a router does with a block.
    fn decrypt(block: &str) -> Vec<u8> {
        let modulus = U2048::from_be_slice(&*wide(&octets(MODULUS).unwrap()).unwrap());
        let params = FixedMontyParams::new_vartime(Odd::new(modulus).unwrap());
        let private = U2048::from_be_slice(&*wide(&octets(PRIVATE).unwrap()).unwrap());
        let number = U2048::from_be_slice(&*wide(&octets(block).unwrap()).unwrap());
        let plain = FixedMontyForm::new(&number, &params).pow_vartime(&private);
        let plain = plain.retrieve().to_be_bytes();
        let plain: &[u8] = plain.as_ref();
        let plain = &plain[MAX - 64..];
        assert_eq!(plain[..2], [0, 2]);
        let end = 2 + plain[2..].iter().position(|octet| *octet == 0).unwrap();
        assert!(end >= 10, "eight octets of padding at the least");
        plain[end + 1..].to_vec()
    }

    #[test]
    fn what_is_encrypted_is_read_with_the_private_key() {
        let key = PublicKey::from_hex(MODULUS, "010001").expect("a key");
        assert_eq!((key.block(), key.capacity()), (64, 53));
        for message in [
            "",
            "x",
            &"y".repeat(53),
            "k=0123456789abcdef&i=0123456789abcdef&h=00&s=1",
        ] {
            let blocks = key.encrypt(message.as_bytes()).expect("random octets");
            let plain: Vec<u8> = blocks
                .as_bytes()
                .chunks(128)
                .flat_map(|block| decrypt(std::str::from_utf8(block).unwrap()))
                .collect();
            assert_eq!(plain, message.as_bytes());
        }
        let long = "z".repeat(120);
        let blocks = key.encrypt(long.as_bytes()).expect("random octets");
        assert_eq!(blocks.len(), 3 * 128);
        // Padding is random, so that nobody can tell that the same was sent twice.
        assert_ne!(
            *blocks,
            *key.encrypt(long.as_bytes()).expect("random octets")
        );
    }

    #[test]
    fn keys_that_are_none_are_refused() {
        let long = "f".repeat(514);
        for (modulus, exponent) in [
            ("", "10001"),
            ("ff", "10001"),
            ("xyz", "10001"),
            (MODULUS, ""),
            (MODULUS, "1"),
            (MODULUS, "2"),
            (MODULUS, "1000100010001000100010001"),
            (long.as_str(), "3"),
            // Even.
            (&format!("{}e", &MODULUS[..MODULUS.len() - 1]), "3"),
        ] {
            assert!(
                PublicKey::from_hex(modulus, exponent).is_none(),
                "{modulus} {exponent}"
            );
        }
        let zeros = format!("0000{MODULUS}");
        assert_eq!(
            PublicKey::from_hex(&zeros, "3").map(|key| key.block()),
            Some(64)
        );
    }
}
