//! Pseudonyms: numbered in the order in which their originals were met.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Serialize;

/// The first octets of the addresses that stand for others: locally administered, so that no maker's
/// are like them.
const MAC: [u8; 4] = [0x0e, b'P', b'S', 0];

/// The first octets of the UUIDs that stand for others.
const UUID: [u8; 12] = *b"pseudo\x40\x00\x80\x00\x00\x00";

/// How much was taken out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// MAC addresses.
    pub macs: usize,
    /// UUIDs.
    pub uuids: usize,
    /// Serial numbers.
    pub serials: usize,
    /// Names of networks.
    pub names: usize,
    /// Places where a secret was masked.
    pub masked: usize,
}

/// Identities that are texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Serial,
    Ssid,
}

/// Which original has which number.
#[derive(Debug, Default)]
pub(super) struct Names {
    macs: HashMap<[u8; 6], usize>,
    uuids: HashMap<[u8; 16], usize>,
    serials: HashMap<String, usize>,
    ssids: HashMap<String, usize>,
    masked: usize,
}

/// The number of an original, from 1.
fn number<K: Hash + Eq>(numbers: &mut HashMap<K, usize>, original: K) -> usize {
    let next = numbers.len() + 1;
    *numbers.entry(original).or_insert(next)
}

impl Names {
    pub(super) fn counts(&self) -> Counts {
        Counts {
            macs: self.macs.len(),
            uuids: self.uuids.len(),
            serials: self.serials.len(),
            names: self.ssids.len(),
            masked: self.masked,
        }
    }

    /// A secret was masked.
    pub(super) fn masked(&mut self) {
        self.masked += 1;
    }

    /// Back to an earlier count: what was only looked at is not in what is given away.
    pub(super) fn forget_masked(&mut self, counted: usize) {
        self.masked = counted;
    }

    pub(super) fn mac(&mut self, mac: [u8; 6]) -> [u8; 6] {
        if mac[0] & 1 != 0 || mac == [0; 6] {
            return mac;
        }
        let [.., high, low] = number(&mut self.macs, mac).to_be_bytes();
        let [a, b, c, d] = MAC;
        [a, b, c, d, high, low]
    }

    /// The addresses that were met.
    pub(super) fn macs(&self) -> impl Iterator<Item = [u8; 6]> {
        self.macs.keys().copied()
    }

    pub(super) fn uuid(&mut self, uuid: [u8; 16]) -> [u8; 16] {
        if uuid == [0; 16] {
            return uuid;
        }
        let mut out = [0; 16];
        let [.., a, b, c, d] = number(&mut self.uuids, uuid).to_be_bytes();
        for (to, from) in out.iter_mut().zip(UUID.into_iter().chain([a, b, c, d])) {
            *to = from;
        }
        out
    }

    /// As many octets as the original.
    pub(super) fn named(&mut self, sort: Sort, original: &str) -> String {
        let (numbers, word) = match sort {
            Sort::Serial => (&mut self.serials, "serial"),
            Sort::Ssid => (&mut self.ssids, "network"),
        };
        filled(word, number(numbers, original.to_owned()), original.len())
    }
}

/// A word and a number in exactly `len` octets: `network--01`, `ne01`, `1`.
fn filled(word: &str, number: usize, len: usize) -> String {
    let digits = format!("{number:02}");
    if len <= digits.len() {
        // The last digits tell most.
        return digits.chars().skip(digits.len() - len).collect();
    }
    let room = len - digits.len();
    let letters = word.chars().chain(std::iter::repeat('-'));
    letters.take(room).chain(digits.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_as_long_as_its_original_and_stays_the_same() {
        let mut names = Names::default();
        for original in ["", "a", "ab", "abc", "MyHome", "Maple Street 7", "ünicode"] {
            let first = names.named(Sort::Ssid, original);
            assert_eq!(first.len(), original.len());
            assert_eq!(first, names.named(Sort::Ssid, original));
        }
        assert_eq!(names.named(Sort::Serial, "CN12345678"), "serial--01");
        let one = names.mac([2, 0, 0, 0, 0, 1]);
        assert_eq!(one, [0x0e, 0x50, 0x53, 0, 0, 1]);
        assert_ne!(one, names.mac([2, 0, 0, 0, 0, 2]));
        assert_eq!(one, names.mac([2, 0, 0, 0, 0, 1]));
        assert_eq!(names.mac([0xff; 6]), [0xff; 6]);
        assert_eq!(names.uuid([7; 16])[..6], *b"pseudo");
        assert_eq!(names.counts().macs, 2);
    }
}
