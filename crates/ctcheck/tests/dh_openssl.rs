//! Diffie-Hellman compared with OpenSSL's, over random values and over edges.
//!
//! Needs OpenSSL's headers (Debian packages `libssl-dev` and `pkg-config`).

use openssl::bn::{BigNum, BigNumContext, BigNumRef};
use openssl::hash::{MessageDigest, hash};
use wsc::crypto::dh::{
    KeyPair, PRIVATE_KEY_LEN, PUBLIC_KEY_LEN, PrivateKey, PublicKey, PublicKeyError,
};

/// Changing it changes all the random values.
const SEED: &str = "octopin dh";

#[test]
fn random_pairs() {
    let mut group = Group::new();
    let mut random = Random::new();
    for _ in 0..800 {
        let base = group.random_square(&mut random);
        group.compare(&base, random.octets());
    }
}

#[test]
fn edge_pairs() {
    let mut group = Group::new();
    let mut random = Random::new();
    let exponents = edge_exponents(&mut random);
    let mut pairs = 0;
    for base in group.edge_values() {
        if !group.is_acceptable(&base) {
            continue;
        }
        for exponent in &exponents {
            group.compare(&base, *exponent);
            pairs += 1;
        }
    }
    assert!(pairs > 1000, "{pairs}");
}

#[test]
fn the_order_of_random_keys() {
    let mut group = Group::new();
    let mut random = Random::new();
    let mut squares = 0;
    for _ in 0..1000 {
        let mut y = BigNum::from_slice(&random.octets::<PUBLIC_KEY_LEN>()).unwrap();
        // Every length of key, not only full ones.
        y.mask_bits(8 + i32::from(random.octets::<1>()[0]) * 6)
            .unwrap_or_default();
        squares += u32::from(group.validate(&y));
    }
    // Half of them are squares: 500, give or take six standard deviations.
    assert!((405..=595).contains(&squares), "{squares}");
}

#[test]
fn the_order_of_edge_keys() {
    let mut group = Group::new();
    let mut results = [0, 0];
    for y in group.edge_values() {
        results[usize::from(group.validate(&y))] += 1;
    }
    assert!(results.iter().all(|count| *count > 200), "{results:?}");
}

/// Private keys where a window, a limb or the carry between them begins or ends.
fn edge_exponents(random: &mut Random) -> Vec<[u8; PRIVATE_KEY_LEN]> {
    let mut exponents = vec![[0xff; PRIVATE_KEY_LEN]];
    for small in [2, 3, 4, 15, 16, 17, 255] {
        exponents.push(padded(&BigNum::from_u32(small).unwrap()));
    }
    for bit in [8, 63, 64, 65, 128, 192, 255] {
        let mut power = BigNum::new().unwrap();
        power.set_bit(bit).unwrap();
        exponents.push(padded(&power));
        power.sub_word(1).unwrap();
        exponents.push(padded(&power));
    }
    exponents.push(random.octets());
    exponents
}

/// Group 5, as OpenSSL knows it.
struct Group {
    context: BigNumContext,
    p: BigNum,
    q: BigNum,
}

impl Group {
    fn new() -> Self {
        let p = BigNum::get_rfc3526_prime_1536().unwrap();
        let mut q = BigNum::new().unwrap();
        q.rshift1(&p).unwrap();
        Self {
            context: BigNumContext::new().unwrap(),
            p,
            q,
        }
    }

    fn pow(&mut self, base: &BigNumRef, exponent: &BigNumRef) -> BigNum {
        let mut power = BigNum::new().unwrap();
        power
            .mod_exp(base, exponent, &self.p, &mut self.context)
            .unwrap();
        power
    }

    fn random_square(&mut self, random: &mut Random) -> BigNum {
        let root = BigNum::from_slice(&random.octets::<PUBLIC_KEY_LEN>()).unwrap();
        self.pow(&root, &BigNum::from_u32(2).unwrap())
    }

    /// Small numbers, numbers near the prime and its half, and near powers of two.
    fn edge_values(&self) -> Vec<BigNum> {
        let mut values = Vec::new();
        let near = |centre: &BigNumRef, values: &mut Vec<BigNum>| {
            for distance in 0..20 {
                for negative in [false, true] {
                    let mut value = centre.to_owned().unwrap();
                    if negative {
                        value.sub_word(distance).unwrap();
                    } else {
                        value.add_word(distance).unwrap();
                    }
                    // Whatever fits a message.
                    if !value.is_negative() && value.num_bytes() <= 192 {
                        values.push(value);
                    }
                }
            }
        };
        near(&BigNum::new().unwrap(), &mut values);
        near(&self.p, &mut values);
        near(&self.q, &mut values);
        for bit in [64, 127, 128, 512, 1024, 1471, 1472, 1535] {
            let mut power = BigNum::new().unwrap();
            power.set_bit(bit).unwrap();
            near(&power, &mut values);
        }
        values
    }

    /// What a public key has to be, by its definition: `y^q` is 1, and `y` in 2 to p - 2.
    fn is_acceptable(&mut self, y: &BigNumRef) -> bool {
        let one = BigNum::from_u32(1).unwrap();
        *y > *one && *y < *self.p && self.order_is_q(y)
    }

    fn order_is_q(&mut self, y: &BigNumRef) -> bool {
        let q = self.q.to_owned().unwrap();
        self.pow(y, &q) == BigNum::from_u32(1).unwrap()
    }

    /// Compares the decision about a public key, and the reason, and returns it.
    fn validate(&mut self, y: &BigNumRef) -> bool {
        let one = BigNum::from_u32(1).unwrap();
        let mut minus_one = self.p.to_owned().unwrap();
        minus_one.sub_word(1).unwrap();
        let octets: [u8; PUBLIC_KEY_LEN] = padded(y);
        let expected = if y.num_bits() == 0 {
            Err(PublicKeyError::Zero)
        } else if *y == *one {
            Err(PublicKeyError::One)
        } else if *y == *minus_one {
            Err(PublicKeyError::MinusOne)
        } else if *y >= *self.p {
            Err(PublicKeyError::NotBelowPrime)
        } else if self.order_is_q(y) {
            Ok(octets)
        } else {
            Err(PublicKeyError::WrongOrder)
        };
        let decision = PublicKey::from_bytes(&octets).map(|key| *key.as_bytes());
        assert_eq!(decision, expected, "{y:?}");
        expected.is_ok()
    }

    /// Compares the public key of a private key, and what it agrees on with `base`.
    fn compare(&mut self, base: &BigNumRef, exponent: [u8; PRIVATE_KEY_LEN]) {
        let number = BigNum::from_slice(&exponent).unwrap();
        let pair = KeyPair::from_private(PrivateKey::from_bytes(exponent).unwrap());
        let public = self.pow(&BigNum::from_u32(2).unwrap(), &number);
        assert_eq!(pair.public().as_bytes(), &padded(&public), "2^{number:?}");

        let peer = PublicKey::from_bytes(&padded::<PUBLIC_KEY_LEN>(base)).unwrap();
        let shared = self.pow(base, &number);
        assert_eq!(
            pair.agree(&peer).as_bytes(),
            &padded(&shared),
            "{base:?}^{number:?}"
        );
        // Never degenerate: 0, 1 or p - 1, the numbers that their squares give away.
        let mut square = BigNum::new().unwrap();
        square.mod_sqr(&shared, &self.p, &mut self.context).unwrap();
        let one = BigNum::from_u32(1).unwrap();
        assert!(square > one, "{base:?}^{number:?} is degenerate");
    }
}

fn padded<const N: usize>(number: &BigNumRef) -> [u8; N] {
    let octets = number.to_vec_padded(i32::try_from(N).unwrap()).unwrap();
    octets.try_into().unwrap()
}

/// SHA-256 of the seed and a counter: the same octets in every run.
struct Random {
    blocks: u32,
}

impl Random {
    fn new() -> Self {
        Self { blocks: 0 }
    }

    fn octets<const N: usize>(&mut self) -> [u8; N] {
        let mut octets = [0; N];
        for chunk in octets.chunks_mut(32) {
            self.blocks += 1;
            let input = format!("{SEED} {}", self.blocks);
            let block = hash(MessageDigest::sha256(), input.as_bytes()).unwrap();
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        octets
    }
}
