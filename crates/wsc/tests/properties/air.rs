//! A link that loses, doubles, delays, reorders, cuts and changes frames.

use std::collections::BTreeMap;

use wsc::time::Instant;

use super::rng::Rng;

/// What the link does to frames; chances are in a thousand.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Weather {
    pub(crate) drop: u64,
    pub(crate) double: u64,
    /// How many are held back, for up to `longest` milliseconds: later ones overtake them.
    pub(crate) delay: u64,
    pub(crate) longest: u64,
    pub(crate) cut: u64,
    pub(crate) flip: u64,
    /// Milliseconds that every frame takes.
    pub(crate) latency: u64,
}

impl Weather {
    /// Whether what arrives is always something that was sent.
    pub(crate) fn is_honest(&self) -> bool {
        self.cut == 0 && self.flip == 0
    }

    /// Whether all that was sent arrives, once, in order and soon. In the smallest fragments a run
    /// takes 200 round trips, which at 300 ms one way do not fit into its two minutes.
    pub(crate) fn is_fair(&self) -> bool {
        let untouched = self.is_honest() && self.drop == 0 && self.double == 0 && self.delay == 0;
        untouched && self.latency <= 100
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum To {
    Ap,
    Station,
}

/// A change of one frame: the `frame`-th of all that are sent has the bit `bit` flipped.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flip {
    pub(crate) frame: usize,
    pub(crate) bit: usize,
}

#[derive(Debug)]
pub(crate) struct Air {
    weather: Weather,
    rng: Rng,
    flip: Option<Flip>,
    /// By the moment of arrival, then in the order sent.
    under_way: BTreeMap<(Instant, usize), (To, Vec<u8>)>,
    /// Everything as it was sent.
    pub(crate) sent: Vec<(To, Vec<u8>)>,
}

impl Air {
    pub(crate) fn new(weather: Weather, rng: Rng, flip: Option<Flip>) -> Self {
        Self {
            weather,
            rng,
            flip,
            under_way: BTreeMap::new(),
            sent: Vec::new(),
        }
    }

    pub(crate) fn send(&mut self, now: Instant, to: To, octets: &[u8]) {
        let number = self.sent.len();
        self.sent.push((to, octets.to_vec()));
        let copies = 1 + usize::from(self.rng.chance(self.weather.double));
        for copy in 0..copies {
            if self.rng.chance(self.weather.drop) {
                continue;
            }
            let mut octets = octets.to_vec();
            self.damage(number, &mut octets);
            let mut millis = now.as_millis() + self.weather.latency;
            if copy > 0 || self.rng.chance(self.weather.delay) {
                millis += self.rng.below(self.weather.longest + 1);
            }
            let at = Instant::from_millis(millis);
            self.under_way.insert((at, 2 * number + copy), (to, octets));
        }
    }

    fn damage(&mut self, number: usize, octets: &mut Vec<u8>) {
        if let Some(flip) = self.flip.filter(|flip| flip.frame == number) {
            octets[flip.bit / 8] ^= 0x80 >> (flip.bit % 8);
        }
        if self.rng.chance(self.weather.cut) {
            octets.truncate(self.rng.index(octets.len()));
        }
        if self.rng.chance(self.weather.flip) && !octets.is_empty() {
            for _ in 0..=self.rng.below(3) {
                let at = self.rng.index(octets.len());
                octets[at] ^= 1 << self.rng.below(8);
            }
        }
    }

    /// When the next frame arrives.
    pub(crate) fn next(&self) -> Option<Instant> {
        self.under_way.keys().next().map(|(at, _)| *at)
    }

    /// The next frame that arrived by `now`.
    pub(crate) fn arrive(&mut self, now: Instant) -> Option<(To, Vec<u8>)> {
        if self.next()? > now {
            return None;
        }
        self.under_way.pop_first().map(|(_, frame)| frame)
    }
}
