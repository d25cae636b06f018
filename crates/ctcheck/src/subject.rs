//! What is run under valgrind: `wsc` with its secrets poisoned, and faults put in on purpose,
//! which show that valgrind would see one.

use std::hint::black_box;

use crypto_bigint::modular::ConstMontyForm;
use crypto_bigint::{U256, const_monty_params};
use ctcheck::memcheck::{poison, poisoned, unpoison};
use wsc::crypto::dh::{KeyPair, PRIVATE_KEY_LEN, PUBLIC_KEY_LEN, PrivateKey, PublicKey};

/// Something to run. What memcheck should say about it stands in `tests/constant_time.rs`.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    /// Panics where the run would prove nothing.
    pub(crate) run: fn(),
}

/// Every subject.
pub(crate) static SUBJECTS: &[Subject] = &[
    Subject {
        name: "dh-run",
        run: dh_run,
    },
    Subject {
        name: "dh-private-key",
        run: dh_private_key,
    },
    Subject {
        name: "fault-branch",
        run: fault_branch,
    },
    Subject {
        name: "fault-lookup",
        run: fault_lookup,
    },
    Subject {
        name: "fault-pow-vartime",
        run: fault_pow_vartime,
    },
    Subject {
        name: "fault-validate",
        run: fault_validate,
    },
];

const PRIVATE: [u8; PRIVATE_KEY_LEN] = *b"\x96\x0e any private key would do here";

/// All that a run of the protocol does with a private key: the public key, and the agreement.
fn dh_run() {
    let peer = peer();
    let mut private = private_key(PRIVATE);
    poison(&mut private);

    let pair = KeyPair::from_private(private);
    must_be_poisoned("the public key", pair.public().as_bytes());
    // Known to all from here on: it goes out in M1 or M2.
    let mut public = pair.public().clone();
    unpoison(&mut public);
    PublicKey::from_bytes(public.as_bytes()).expect("a sound public key");

    let shared = pair.agree(&peer);
    must_be_poisoned("the shared secret", shared.as_bytes());
}

/// Taking a private key branches once, on whether it is 0 or 1.
fn dh_private_key() {
    // A search that stopped at the first octet that is not zero would go through all of these.
    let mut octets = [0; PRIVATE_KEY_LEN];
    octets[PRIVATE_KEY_LEN - 1] = 2;
    poison(&mut octets);
    drop(private_key(octets));
}

fn fault_branch() {
    #[inline(never)]
    fn one() {
        black_box(1);
    }
    #[inline(never)]
    fn other() {
        black_box(2);
    }
    let mut octets = PRIVATE;
    poison(&mut octets);
    if octets[0] & 1 == 1 {
        one();
    } else {
        other();
    }
}

fn fault_lookup() {
    let mut octets = PRIVATE;
    poison(&mut octets);
    let table: [u8; 256] = black_box([7; 256]);
    black_box(table[usize::from(octets[0])]);
}

/// `pow_vartime` where `pow` belongs: the slip that is easy to make.
fn fault_pow_vartime() {
    let mut exponent = U256::from_be_slice(&PRIVATE);
    poison(&mut exponent);
    let base = ConstMontyForm::<Modulus, { U256::LIMBS }>::new(&U256::from_u8(2));
    black_box(base.pow_vartime(&exponent));
}

/// Our own variable-time check of a public key, put to a secret.
fn fault_validate() {
    let mut octets = *peer().as_bytes();
    poison(&mut octets);
    black_box(PublicKey::from_bytes(&octets).is_ok());
}

fn peer() -> PublicKey {
    let public = private_key([0x5a; PRIVATE_KEY_LEN]).public_key();
    PublicKey::from_bytes(public.as_bytes()).expect("a sound public key")
}

fn private_key(octets: [u8; PRIVATE_KEY_LEN]) -> PrivateKey {
    PrivateKey::from_bytes(octets).expect("neither 0 nor 1")
}

/// A silent memcheck proves something only if the poison came through to the result.
fn must_be_poisoned(what: &str, octets: &[u8; PUBLIC_KEY_LEN]) {
    let poisoned = poisoned(octets);
    assert_eq!(
        poisoned, PUBLIC_KEY_LEN,
        "octets of {what} that depend on the private key"
    );
}

const_monty_params!(
    Modulus,
    U256,
    "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed",
    "2^255 - 19, any odd number would do."
);
