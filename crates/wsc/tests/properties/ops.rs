//! Random sequences of what an owner, devices and the air do.

use super::rng::Rng;
use super::{seeds, targets};

#[test]
fn any_sequence_of_operations_leaves_everybody_sound() {
    let released = seeds::each("any_sequence", 3000, |seed| {
        let mut rng = Rng::new(seed, 4);
        let len = 20 + rng.index(400);
        let tape: Vec<u8> = (0..len).map(|_| rng.octets::<1>()[0]).collect();
        targets::run_ops(&tape)
    });
    // Such sequences are not all noise: settings do change hands in some.
    let released: u32 = released.iter().sum();
    println!("settings changed hands {released} times");
    assert!(
        released > 20 || std::env::var_os("WSC_SEED").is_some(),
        "{released}"
    );
}
