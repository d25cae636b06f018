//! The basic encoding rules (X.690), as much of them as SNMP uses.

use super::Oid;

const INTEGER: u8 = 0x02;
const OCTETS: u8 = 0x04;
const OID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
/// The most parts of an object identifier (RFC 2578 §3.5).
const PARTS_MAX: usize = 128;

/// Reads values one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) const fn new(octets: &'a [u8]) -> Self {
        Self(octets)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(test)]
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// Any value: its tag and its content.
    pub(super) fn any(&mut self) -> Option<(u8, Self)> {
        let (tag, rest) = self.0.split_first()?;
        let (first, mut rest) = rest.split_first()?;
        let length = match first {
            0..=0x7f => usize::from(*first),
            0x81 | 0x82 => {
                let (octets, after) = rest.split_at_checked(usize::from(first & 0x7f))?;
                rest = after;
                octets
                    .iter()
                    .fold(0, |length, octet| length << 8 | usize::from(*octet))
            }
            // Indefinite, or longer than a datagram.
            _ => return None,
        };
        let (content, after) = rest.split_at_checked(length)?;
        self.0 = after;
        Some((*tag, Self(content)))
    }

    fn of(&mut self, wanted: u8) -> Option<Self> {
        let (tag, content) = self.any()?;
        (tag == wanted).then_some(content)
    }

    pub(super) fn sequence(&mut self) -> Option<Self> {
        self.of(SEQUENCE)
    }

    pub(super) fn octets(&mut self) -> Option<&'a [u8]> {
        Some(self.of(OCTETS)?.0)
    }

    pub(super) fn integer(&mut self) -> Option<i64> {
        let content = self.of(INTEGER)?.0;
        if content.is_empty() || content.len() > 8 {
            return None;
        }
        let negative = content.first().is_some_and(|octet| octet & 0x80 != 0);
        let start = if negative { -1 } else { 0 };
        Some(
            content
                .iter()
                .fold(start, |value: i64, octet| value << 8 | i64::from(*octet)),
        )
    }

    pub(super) fn oid(&mut self) -> Option<Oid> {
        let content = self.of(OID)?.0;
        let mut parts = Vec::new();
        let mut part = 0_u32;
        for (n, octet) in content.iter().enumerate() {
            if part > u32::MAX >> 7 || parts.len() > PARTS_MAX {
                return None;
            }
            part = part << 7 | u32::from(octet & 0x7f);
            if octet & 0x80 != 0 {
                if n + 1 == content.len() {
                    return None;
                }
                continue;
            }
            if parts.is_empty() {
                let first = (part / 40).min(2);
                parts.push(first);
                parts.push(part - 40 * first);
            } else {
                parts.push(part);
            }
            part = 0;
        }
        Some(parts)
    }
}

/// Writes values one after the other.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn as_slice(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn into_vec(self) -> Vec<u8> {
        self.0
    }

    pub(super) fn tagged(&mut self, tag: u8, content: &[u8]) {
        self.0.push(tag);
        let length = content.len();
        match length {
            0..=0x7f => self.0.extend(u8::try_from(length)),
            0x80..=0xff => self
                .0
                .extend([0x81].into_iter().chain(u8::try_from(length))),
            _ => {
                let length = u16::try_from(length).unwrap_or(u16::MAX);
                self.0.push(0x82);
                self.0.extend_from_slice(&length.to_be_bytes());
            }
        }
        self.0.extend_from_slice(content);
    }

    pub(super) fn sequence(&mut self, content: &Self) {
        self.tagged(SEQUENCE, &content.0);
    }

    pub(super) fn octets(&mut self, content: &[u8]) {
        self.tagged(OCTETS, content);
    }

    pub(super) fn integer(&mut self, value: i64) {
        self.number(INTEGER, value);
    }

    /// A number with another tag, in as few octets as it takes.
    pub(super) fn number(&mut self, tag: u8, value: i64) {
        let octets = value.to_be_bytes();
        let mut content: &[u8] = &octets;
        while let [first, rest @ ..] = content {
            let sign = rest.first().is_some_and(|next| next & 0x80 != 0);
            let spare = matches!((first, sign), (0x00, false) | (0xff, true));
            if !spare || rest.is_empty() {
                break;
            }
            content = rest;
        }
        self.tagged(tag, content);
    }

    pub(super) fn oid(&mut self, parts: &[u32]) {
        let mut content = Vec::new();
        let (first, rest) = match parts {
            [a, b, rest @ ..] => (40 * a.min(&2) + b, rest),
            _ => (0, &[] as &[u32]),
        };
        for part in std::iter::once(&first).chain(rest) {
            let groups = (0..5).rev().map(|n| part >> (7 * n) & 0x7f);
            let mut begun = false;
            for (n, group) in groups.enumerate() {
                let last = n == 4;
                begun |= group != 0 || last;
                if begun {
                    let octet = u8::try_from(group).unwrap_or(0);
                    content.push(if last { octet } else { octet | 0x80 });
                }
            }
        }
        self.tagged(OID, &content);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_read_back() {
        for value in [0, 1, -1, 127, 128, -128, -129, 65_536, i64::MAX, i64::MIN] {
            let mut writer = Writer::default();
            writer.integer(value);
            assert_eq!(Reader::new(writer.as_slice()).integer(), Some(value));
        }
        for parts in [
            vec![1, 3, 6, 1],
            vec![2, 100, 3],
            vec![1, 3, u32::MAX, 128, 127],
        ] {
            let mut writer = Writer::default();
            writer.oid(&parts);
            assert_eq!(Reader::new(writer.as_slice()).oid(), Some(parts));
        }
        let long = vec![7; 300];
        let mut writer = Writer::default();
        writer.octets(&long);
        assert_eq!(writer.as_slice()[..4], [4, 0x82, 1, 44]);
        assert_eq!(
            Reader::new(writer.as_slice()).octets(),
            Some(long.as_slice())
        );
    }

    #[test]
    fn the_octets_are_those_of_the_standard() {
        let mut writer = Writer::default();
        writer.integer(128);
        writer.oid(&[1, 3, 6, 1, 4, 1, 2680, 1]);
        let expected = [2, 2, 0, 128, 6, 8, 0x2b, 6, 1, 4, 1, 0x94, 0x78, 1];
        assert_eq!(writer.as_slice(), expected);
    }

    #[test]
    fn cut_values_are_none() {
        for octets in [
            &[][..],
            &[2],
            &[2, 1],
            &[2, 0x80, 0],
            &[2, 0x83, 0, 0, 1, 1],
            &[6, 1, 0x80],
        ] {
            assert!(Reader::new(octets).integer().is_none());
            assert!(Reader::new(octets).oid().is_none());
        }
    }
}
