//! Chance for the virtual home: everything follows from one number, so that a run can be repeated.

use wsc::random::{Draw, Drbg, RandomSource};

/// A generator for one part of the home. Parts do not share one, so that a frame more or less on
/// the air does not change the PIN that a printer makes.
#[derive(Debug)]
pub struct Dice(Drbg);

impl Dice {
    /// The generator of the part called `part` in the home of this `seed`.
    pub fn new(seed: u64, part: &str) -> Self {
        // FNV-1a spreads the name over eight octets; the generator hashes all of it anyway.
        let name = part.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, octet| {
            (hash ^ u64::from(octet)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut octets = [0; 32];
        for (to, from) in octets
            .iter_mut()
            .zip(seed.to_be_bytes().into_iter().chain(name.to_be_bytes()))
        {
            *to = from;
        }
        Self(Drbg::new(&octets))
    }

    /// A number below `bound`, 0 when `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        let mut octets = [0; 4];
        self.0.fill(Draw::Public, &mut octets);
        // A bias of at most 2^-22 for the small bounds of a simulation.
        u32::from_be_bytes(octets).checked_rem(bound).unwrap_or(0)
    }

    /// Whether something happens that happens `permille` times in a thousand.
    pub fn chance(&mut self, permille: u32) -> bool {
        permille > 0 && self.below(1000) < permille
    }

    /// Random octets.
    pub fn octets<const N: usize>(&mut self) -> [u8; N] {
        let mut octets = [0; N];
        self.0.fill(Draw::Seed, &mut octets);
        octets
    }

    /// The generator as `wsc` takes it.
    pub fn source(&mut self) -> &mut dyn RandomSource {
        &mut self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_seeds_are_independent() {
        let draw = |seed, part| Dice::new(seed, part).octets::<16>();
        assert_eq!(draw(1, "air"), draw(1, "air"));
        assert_ne!(draw(1, "air"), draw(2, "air"));
        assert_ne!(draw(1, "air"), draw(1, "printer"));
    }

    #[test]
    fn chances_are_about_what_they_say() {
        let mut dice = Dice::new(7, "test");
        let hits = (0..2000).filter(|_| dice.chance(200)).count();
        assert!((300..500).contains(&hits), "{hits}");
        assert!(!dice.chance(0));
        assert!(dice.chance(1000));
        assert_eq!(dice.below(0), 0);
    }
}
