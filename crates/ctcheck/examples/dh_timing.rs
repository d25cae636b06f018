//! How long the parts of Diffie-Hellman take. `cargo run --release -p ctcheck --example dh_timing`

use std::hint::black_box;
use std::time::{Duration, Instant};

use wsc::crypto::dh::{KeyPair, PRIVATE_KEY_LEN, PrivateKey, PublicKey};

fn main() {
    let (mut public, mut validate, mut agree, mut run) = (vec![], vec![], vec![], vec![]);
    let mut peer = pair(0x5a).public().clone();
    for round in 1..=250_u8 {
        let ours = timed(&mut public, || pair(round));
        let octets = *ours.public().as_bytes();
        let checked = timed(&mut validate, || check(&octets));
        timed(&mut agree, || ours.agree(&peer));
        peer = checked;

        timed(&mut run, || {
            let (ours, theirs) = (pair(round), pair(!round));
            let to_them = check(ours.public().as_bytes());
            let to_us = check(theirs.public().as_bytes());
            (ours.agree(&to_us), theirs.agree(&to_them))
        });
    }
    let exponentiation = median(&mut public);
    println!("public key, one exponentiation   {exponentiation:?}");
    println!("agreement, one exponentiation    {:?}", median(&mut agree));
    println!(
        "PublicKey::from_bytes            {:?}",
        median(&mut validate)
    );
    let run = median(&mut run);
    let ratio = run.as_secs_f64() / (4.0 * exponentiation.as_secs_f64());
    println!("both sides of a run              {run:?}, {ratio:.3} x four exponentiations");
}

/// A key pair; the time does not depend on which.
fn pair(octet: u8) -> KeyPair {
    let private = PrivateKey::from_bytes([octet; PRIVATE_KEY_LEN]);
    KeyPair::from_private(private.expect("not 0 or 1"))
}

fn check(octets: &[u8]) -> PublicKey {
    PublicKey::from_bytes(black_box(octets)).expect("a power of the generator is a sound key")
}

fn timed<T>(times: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = black_box(work());
    times.push(start.elapsed());
    result
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
