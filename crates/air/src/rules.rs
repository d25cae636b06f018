//! What becomes of a frame between two radios: pure rules, with dice that begin from a seed.

use std::time::Duration;

use crate::hwsim::FrameKind;

/// Loss of everything, per mille.
const EVERYTHING: u16 = 1000;

/// The way from one radio to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// How many of a thousand transmissions are lost.
    pub loss: u16,
    /// How often a frame for one receiver is sent before the radio gives up: radios of today try up
    /// to seven times, after which little is lost. 1 at first, so that `loss` is what the protocols
    /// above see.
    pub tries: u8,
    /// How long a frame is under way.
    pub delay: Duration,
    /// How loud it arrives, in dBm.
    pub signal: i8,
}

impl Link {
    /// Nothing is lost, nothing is late, -40 dBm.
    pub const fn perfect() -> Self {
        Self {
            loss: 0,
            tries: 1,
            delay: Duration::ZERO,
            signal: -40,
        }
    }

    /// Out of range.
    pub const fn none() -> Self {
        Self::perfect().loss(EVERYTHING)
    }

    /// Loses this many of a thousand transmissions.
    #[must_use]
    pub const fn loss(self, per_mille: u16) -> Self {
        Self {
            loss: per_mille,
            ..self
        }
    }

    /// Sends a frame up to this often; 1 at the least.
    #[must_use]
    pub const fn tries(self, tries: u8) -> Self {
        Self { tries, ..self }
    }

    /// Takes this long.
    #[must_use]
    pub const fn delay(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// Arrives at this level, in dBm.
    #[must_use]
    pub const fn signal(self, dbm: i8) -> Self {
        Self {
            signal: dbm,
            ..self
        }
    }
}

/// What became of the frames of one kind on one link.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Frames that were sent while the other radio was in range.
    pub sent: u64,
    /// Those that were lost in spite of all tries.
    pub lost: u64,
}

impl Counts {
    /// The part that was lost, of 1; 0 when nothing was sent.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a test sends some thousands of frames"
    )]
    pub fn loss(self) -> f64 {
        if self.sent == 0 {
            return 0.0;
        }
        self.lost as f64 / self.sent as f64
    }

    fn add(&mut self, other: Self) {
        self.sent += other.sent;
        self.lost += other.lost;
    }
}

/// A frame's fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Lost {
        tries: u8,
    },
    Arrives {
        tries: u8,
        delay: Duration,
        signal: i8,
    },
}

impl Fate {
    pub(crate) fn tries(self) -> u8 {
        match self {
            Self::Lost { tries } | Self::Arrives { tries, .. } => tries,
        }
    }
}

/// The links between some radios.
#[derive(Debug)]
pub(crate) struct Rules {
    radios: usize,
    ways: Vec<Way>,
}

/// One link with its dice and counts, both by kind of frame: the number of beacons that went by
/// depends on the clock, and must not change which of the messages are lost.
#[derive(Debug, Clone)]
struct Way {
    link: Link,
    dice: [Dice; 3],
    counts: [Counts; 3],
}

impl Rules {
    pub(crate) fn new(radios: usize, seed: u64) -> Self {
        let ways = (0..radios * radios).map(|at| {
            let dice = |kind: u64| Dice::new(seed, at as u64 * 3 + kind);
            Way {
                link: Link::perfect(),
                dice: [dice(0), dice(1), dice(2)],
                counts: [Counts::default(); 3],
            }
        });
        Self {
            radios,
            ways: ways.collect(),
        }
    }

    pub(crate) fn everywhere(&mut self, link: Link) {
        for way in &mut self.ways {
            way.link = link;
        }
    }

    pub(crate) fn set(&mut self, from: usize, to: usize, link: Link) {
        if let Some(way) = self.way(from, to) {
            way.link = link;
        }
    }

    pub(crate) fn silence(&mut self, radio: usize) {
        for other in 0..self.radios {
            self.set(radio, other, Link::none());
            self.set(other, radio, Link::none());
        }
    }

    /// Throws the dice for one frame; with `may_retry` as often as the link has tries.
    pub(crate) fn decide(
        &mut self,
        from: usize,
        to: usize,
        kind: FrameKind,
        may_retry: bool,
    ) -> Fate {
        let Some(way) = self.way(from, to) else {
            return Fate::Lost { tries: 1 };
        };
        let link = way.link;
        let allowed = if may_retry { link.tries.max(1) } else { 1 };
        if link.loss >= EVERYTHING {
            return Fate::Lost { tries: allowed };
        }
        let dice = &mut way.dice[kind as usize];
        let arrived = (1..=allowed).find(|_| dice.throw(EVERYTHING) >= link.loss);
        let counts = &mut way.counts[kind as usize];
        counts.sent += 1;
        if let Some(tries) = arrived {
            Fate::Arrives {
                tries,
                delay: link.delay,
                signal: link.signal,
            }
        } else {
            counts.lost += 1;
            Fate::Lost { tries: allowed }
        }
    }

    /// A frame that the dice let through was lost all the same.
    pub(crate) fn vetoed(&mut self, from: usize, to: usize, kind: FrameKind) {
        if let Some(way) = self.way(from, to) {
            way.counts[kind as usize].lost += 1;
        }
    }

    pub(crate) fn counts(&mut self, from: usize, to: usize, kind: FrameKind) -> Counts {
        self.way(from, to)
            .map(|way| way.counts[kind as usize])
            .unwrap_or_default()
    }

    pub(crate) fn total(&self) -> Counts {
        let mut total = Counts::default();
        for counts in self.ways.iter().flat_map(|way| way.counts) {
            total.add(counts);
        }
        total
    }

    fn way(&mut self, from: usize, to: usize) -> Option<&mut Way> {
        if from >= self.radios || to >= self.radios {
            return None;
        }
        self.ways.get_mut(from * self.radios + to)
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): one stream for each number.
#[derive(Debug, Clone)]
struct Dice {
    state: u64,
}

impl Dice {
    fn new(seed: u64, stream: u64) -> Self {
        let mut dice = Self { state: seed };
        let start = dice.next();
        dice.state = start ^ stream.wrapping_mul(0xd605_1a3b_1c2d_59d5);
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`.
    fn throw(&mut self, sides: u16) -> u16 {
        // The bias of the remainder is below 2^-53 here.
        u16::try_from(self.next() % u64::from(sides)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(rules: &mut Rules, kind: FrameKind, frames: usize) -> Vec<bool> {
        (0..frames)
            .map(|_| matches!(rules.decide(0, 1, kind, true), Fate::Lost { .. }))
            .collect()
    }

    #[test]
    fn loss_is_as_set_and_counted() {
        for loss in [0_u16, 100, 300] {
            let mut rules = Rules::new(2, 7);
            rules.everywhere(Link::perfect().loss(loss));
            let lost = lost(&mut rules, FrameKind::Data, 10_000);
            let count = lost.iter().filter(|&&lost| lost).count();
            // Five standard deviations of 10,000 throws at 30 % are 229.
            assert!(count.abs_diff(usize::from(loss) * 10) < 230, "{count}");
            let counts = rules.counts(0, 1, FrameKind::Data);
            assert_eq!((counts.sent, counts.lost), (10_000, count as u64));
            assert_eq!(rules.total(), counts);
            assert_eq!(rules.counts(1, 0, FrameKind::Data), Counts::default());
        }
    }

    #[test]
    fn the_same_seed_loses_the_same_frames_whatever_the_beacons_do() {
        let run = |seed, beacons| {
            let mut rules = Rules::new(2, seed);
            rules.everywhere(Link::perfect().loss(300));
            lost(&mut rules, FrameKind::Beacon, beacons);
            lost(&mut rules, FrameKind::Data, 64)
        };
        assert_eq!(run(1, 0), run(1, 1000));
        assert_ne!(run(1, 0), run(2, 0));
    }

    #[test]
    fn links_differ_from_each_other() {
        let mut rules = Rules::new(2, 1);
        rules.everywhere(Link::perfect().loss(500));
        let there = lost(&mut rules, FrameKind::Data, 64);
        let back: Vec<_> = (0..64)
            .map(|_| matches!(rules.decide(1, 0, FrameKind::Data, true), Fate::Lost { .. }))
            .collect();
        assert_ne!(there, back);
    }

    #[test]
    fn tries_help_frames_for_one_receiver_only() {
        let mut rules = Rules::new(2, 1);
        rules.everywhere(Link::perfect().loss(500).tries(7));
        let lost = |rules: &mut Rules, may_retry| {
            (0..1000)
                .map(|_| rules.decide(0, 1, FrameKind::Data, may_retry))
                .filter(|fate| matches!(fate, Fate::Lost { .. }))
                .count()
        };
        assert!(lost(&mut rules, true) < 30);
        assert!(lost(&mut rules, false) > 400);
    }

    #[test]
    fn out_of_range_is_not_counted_and_silence_is_both_ways() {
        let mut rules = Rules::new(3, 1);
        rules.silence(1);
        for (from, to) in [(0, 1), (1, 0), (1, 2), (2, 1)] {
            let fate = rules.decide(from, to, FrameKind::Beacon, false);
            assert_eq!(fate, Fate::Lost { tries: 1 });
        }
        assert_eq!(rules.total(), Counts::default());
        let fate = rules.decide(0, 2, FrameKind::Beacon, false);
        assert!(matches!(fate, Fate::Arrives { signal: -40, .. }));
    }

    #[test]
    fn radios_that_do_not_exist_hear_nothing() {
        let mut rules = Rules::new(2, 1);
        rules.set(0, 7, Link::perfect());
        let fate = rules.decide(0, 7, FrameKind::Data, false);
        assert_eq!(fate, Fate::Lost { tries: 1 });
    }
}
