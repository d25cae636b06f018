//! The air between radios: who hears whom, how strongly, and what gets lost on the way.
//!
//! Frames are the octets of IEEE 802.11 as `wsc::frame` builds them, without checksum. The medium
//! is seeded: the same transmissions at the same moments are heard, lost and garbled alike.

use std::collections::BTreeMap;
use std::time::Duration;

use wsc::frame::Frame;
use wsc::ident::MacAddr;
use wsc::time::Instant;

use crate::dice::Dice;

/// Weakest signal that a radio can make something of, in dBm.
const FLOOR_DBM: i32 = -90;
/// From here on downwards frames begin to be lost for weakness alone, in dBm.
const SHAKY_DBM: i32 = -80;
/// Loss over the first metre at 2.4 GHz, in dB.
const FIRST_METRE_DB: i32 = 40;
/// Loss for each doubling of the distance, in dB: walls included.
const DOUBLING_DB: i32 = 11;
/// Time between two attempts of a radio to send the same frame.
const ATTEMPT_GAP: Duration = Duration::from_millis(2);

/// Where something stands, in decimetres on the floor of the home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// To the right.
    pub x: i32,
    /// To the back.
    pub y: i32,
}

impl Position {
    /// A place, in metres.
    pub const fn metres(x: i32, y: i32) -> Self {
        Self {
            x: x * 10,
            y: y * 10,
        }
    }

    /// The distance in decimetres, at least one metre.
    fn distance(self, other: Self) -> u32 {
        let (x, y) = (self.x.abs_diff(other.x), self.y.abs_diff(other.y));
        (x.saturating_mul(x).saturating_add(y.saturating_mul(y)))
            .isqrt()
            .max(10)
    }
}

/// What a radio listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuning {
    /// Nothing: it is off.
    Off,
    /// One channel of the 2.4 GHz band.
    Channel(u8),
    /// Every channel, as a computer does that only listens and has all the time of the world.
    All,
}

/// What the air does to frames. Parts of a thousand are of each attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// Frames that are lost, of a thousand, besides those that are too weak.
    pub loss: u32,
    /// How often a radio sends a frame to one receiver at most, until it is acknowledged.
    pub attempts: u32,
    /// Frames that arrive a second time, of a thousand, and look new.
    pub duplicates: u32,
    /// Frames are up to this much later than others, so that they overtake each other, in ms.
    pub jitter: u32,
    /// Frames that are garbled by a few flipped bits, of a thousand.
    pub garbled: u32,
    /// Whether receivers check the frame's checksum, as every real radio does, and drop garbled
    /// frames. Without it they get through, which is for testing what is above.
    pub checksum: bool,
}

impl Default for Conditions {
    /// A quiet evening: nothing is lost.
    fn default() -> Self {
        Self {
            loss: 0,
            attempts: 4,
            duplicates: 0,
            jitter: 0,
            garbled: 0,
            checksum: true,
        }
    }
}

/// Number of a radio in its air.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RadioId(usize);

/// A frame that a radio hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Which radio hears it.
    pub by: RadioId,
    /// On which channel.
    pub channel: u8,
    /// How strongly, in dBm.
    pub signal_dbm: i32,
    /// The frame.
    pub octets: Vec<u8>,
}

/// A frame that was sent, for a capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub at: Instant,
    /// On which channel.
    pub channel: u8,
    /// The frame.
    pub octets: Vec<u8>,
}

#[derive(Debug)]
struct Radio {
    mac: MacAddr,
    position: Position,
    power_dbm: i32,
    tuning: Tuning,
    sequence: u16,
    /// The number of the last frame from each sender, to drop its repetitions.
    last: BTreeMap<MacAddr, u16>,
}

/// The air.
#[derive(Debug)]
pub struct Air {
    conditions: Conditions,
    dice: Dice,
    radios: Vec<Radio>,
    /// What is on its way, by arrival and order of sending.
    under_way: BTreeMap<(Instant, u64), Heard>,
    count: u64,
    sent: Vec<Sent>,
}

impl Air {
    /// Air without radios.
    pub fn new(seed: u64, conditions: Conditions) -> Self {
        Self {
            conditions,
            dice: Dice::new(seed, "air"),
            radios: Vec::new(),
            under_way: BTreeMap::new(),
            count: 0,
            sent: Vec::new(),
        }
    }

    /// Puts up a radio that is off.
    pub fn add(&mut self, mac: MacAddr, position: Position, power_dbm: i32) -> RadioId {
        self.radios.push(Radio {
            mac,
            position,
            power_dbm,
            tuning: Tuning::Off,
            sequence: 0,
            last: BTreeMap::new(),
        });
        RadioId(self.radios.len() - 1)
    }

    /// Tunes a radio.
    pub fn tune(&mut self, radio: RadioId, tuning: Tuning) {
        if let Some(radio) = self.radios.get_mut(radio.0) {
            radio.tuning = tuning;
        }
    }

    /// Every frame so far in the order of sending, repetitions included.
    pub fn sent(&self) -> &[Sent] {
        &self.sent
    }

    /// Takes the frames out, at the end of a run.
    pub fn into_sent(self) -> Vec<Sent> {
        self.sent
    }

    /// When the next frame arrives.
    pub fn next(&self) -> Option<Instant> {
        self.under_way.keys().next().map(|(at, _)| *at)
    }

    /// The next frame that has arrived by `now`.
    pub fn receive(&mut self, now: Instant) -> Option<Heard> {
        loop {
            let entry = self.under_way.first_entry()?;
            if entry.key().0 > now {
                return None;
            }
            let heard = entry.remove();
            if self.accept(&heard) {
                return Some(heard);
            }
        }
    }

    /// Sends a frame on a channel. Its number is given by the radio.
    pub fn send(&mut self, now: Instant, from: RadioId, channel: u8, mut frame: Frame) {
        let Some(radio) = self.radios.get_mut(from.0) else {
            return;
        };
        radio.sequence = (radio.sequence + 1) & 0x0fff;
        number(&mut frame, radio.sequence, false);
        let receiver = frame.receiver();
        let everyone = receiver.0[0] & 1 == 1;
        let attempts = if everyone {
            1
        } else {
            self.conditions.attempts.max(1)
        };
        let mut at = now;
        for attempt in 0..attempts {
            let own = sequence(&frame);
            number(&mut frame, own, attempt > 0);
            let octets = frame.to_octets();
            self.sent.push(Sent {
                at,
                channel,
                octets: octets.clone(),
            });
            let arrived = self.spread(at, from, channel, receiver, &octets);
            // The acknowledgement is short, and is lost half as often.
            if everyone || arrived && !self.dice.chance(self.conditions.loss / 2) {
                return;
            }
            at = at + ATTEMPT_GAP;
        }
    }

    /// Lets a transmission reach whom it reaches; returns whether the receiver got it.
    fn spread(
        &mut self,
        at: Instant,
        from: RadioId,
        channel: u8,
        receiver: MacAddr,
        octets: &[u8],
    ) -> bool {
        let mut arrived = false;
        for index in 0..self.radios.len() {
            let by = RadioId(index);
            if by == from || !self.listens(by, channel, receiver) {
                continue;
            }
            let signal_dbm = self.signal(from, by);
            if self.dice.chance(self.conditions.loss) || self.dice.chance(weakness(signal_dbm)) {
                continue;
            }
            let mut octets = octets.to_vec();
            if self.dice.chance(self.conditions.garbled) {
                if self.conditions.checksum {
                    continue;
                }
                self.garble(&mut octets);
            }
            arrived = true;
            let twice = self.dice.chance(self.conditions.duplicates);
            for _ in 0..=u32::from(twice) {
                let delay = 1 + self.dice.below(self.conditions.jitter + 1);
                self.count += 1;
                let heard = Heard {
                    by,
                    channel,
                    signal_dbm,
                    octets: octets.clone(),
                };
                let arrival = at + Duration::from_millis(u64::from(delay));
                self.under_way.insert((arrival, self.count), heard);
            }
        }
        arrived
    }

    fn listens(&self, radio: RadioId, channel: u8, receiver: MacAddr) -> bool {
        self.radios.get(radio.0).is_some_and(|radio| {
            let tuned = match radio.tuning {
                Tuning::Off => false,
                Tuning::Channel(own) => own == channel,
                Tuning::All => true,
            };
            tuned && (receiver == radio.mac || receiver.0[0] & 1 == 1)
        })
    }

    /// How strongly a radio hears another, in dBm.
    pub fn signal(&self, from: RadioId, to: RadioId) -> i32 {
        match (self.radios.get(from.0), self.radios.get(to.0)) {
            (Some(from), Some(to)) => {
                from.power_dbm - path_loss(from.position.distance(to.position))
            }
            _ => i32::MIN / 2,
        }
    }

    fn garble(&mut self, octets: &mut [u8]) {
        for _ in 0..=self.dice.below(3) {
            let len = u32::try_from(octets.len()).unwrap_or(u32::MAX);
            let (at, bit) = (self.dice.below(len), self.dice.below(8));
            if let Some(octet) = octets.get_mut(at as usize) {
                *octet ^= 1 << bit;
            }
        }
    }

    /// Drops what a radio has heard already: the same number from the same sender, marked as a
    /// repetition (IEEE 802.11 §10.3.2.14).
    fn accept(&mut self, heard: &Heard) -> bool {
        let Some(radio) = self.radios.get_mut(heard.by.0) else {
            return false;
        };
        let Ok(frame) = Frame::parse(&heard.octets) else {
            return true;
        };
        let (retry, sequence) = (is_retry(&frame), sequence(&frame));
        let previous = radio.last.insert(frame.transmitter(), sequence);
        !(retry && previous == Some(sequence))
    }
}

const fn sequence(frame: &Frame) -> u16 {
    match frame {
        Frame::Management(frame) => frame.sequence,
        Frame::Data(frame) => frame.sequence,
    }
}

const fn is_retry(frame: &Frame) -> bool {
    match frame {
        Frame::Management(frame) => frame.retry,
        Frame::Data(frame) => frame.retry,
    }
}

const fn number(frame: &mut Frame, sequence: u16, retry: bool) {
    match frame {
        Frame::Management(frame) => {
            frame.sequence = sequence;
            frame.retry = retry;
        }
        Frame::Data(frame) => {
            frame.sequence = sequence;
            frame.retry = retry;
        }
    }
}

/// Loss over a distance in decimetres, in dB, in whole numbers so that it is the same everywhere.
fn path_loss(distance: u32) -> i32 {
    let (mut near, mut loss) = (10, FIRST_METRE_DB);
    while distance >= near * 2 && near < 100_000 {
        near *= 2;
        loss += DOUBLING_DB;
    }
    let part = i32::try_from((distance - near).min(near) * 11 / near).unwrap_or(0);
    loss + part
}

/// How many frames of a thousand are lost because the signal is weak.
fn weakness(signal_dbm: i32) -> u32 {
    if signal_dbm <= FLOOR_DBM {
        return 1000;
    }
    let below = (SHAKY_DBM - signal_dbm).max(0);
    u32::try_from(below * 1000 / (SHAKY_DBM - FLOOR_DBM)).unwrap_or(0)
}

#[cfg(test)]
#[path = "air_tests.rs"]
mod tests;
