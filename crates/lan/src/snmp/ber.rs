//! The part of BER (X.690) that SNMP uses: definite lengths, tags of one octet.

use super::DecodeError;

/// INTEGER
pub(super) const INTEGER: u8 = 0x02;
/// OCTET STRING
pub(super) const OCTETS: u8 = 0x04;
/// NULL
pub(super) const NULL: u8 = 0x05;
/// OBJECT IDENTIFIER
pub(super) const OID: u8 = 0x06;
/// SEQUENCE
pub(super) const SEQUENCE: u8 = 0x30;

/// Octets to read from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Input<'a>(pub(super) &'a [u8]);

impl<'a> Input<'a> {
    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The next value: its tag and its octets.
    pub(super) fn value(&mut self) -> Result<(u8, &'a [u8]), DecodeError> {
        let [tag, first, rest @ ..] = self.0 else {
            return Err(DecodeError::Truncated);
        };
        let (length, rest) = if *first < 0x80 {
            (usize::from(*first), rest)
        } else {
            let count = usize::from(*first & 0x7f);
            // A datagram has no room for lengths of more than two octets; leading zeros are allowed.
            if count == 0 || count > 4 {
                return Err(DecodeError::Length);
            }
            let (octets, rest) = rest.split_at_checked(count).ok_or(DecodeError::Truncated)?;
            let length = octets
                .iter()
                .fold(0_usize, |sum, o| (sum << 8) | usize::from(*o));
            (length, rest)
        };
        let (octets, rest) = rest
            .split_at_checked(length)
            .ok_or(DecodeError::Truncated)?;
        self.0 = rest;
        Ok((*tag, octets))
    }

    /// The next value, which has this tag.
    pub(super) fn expect(&mut self, tag: u8) -> Result<&'a [u8], DecodeError> {
        match self.value()? {
            (found, octets) if found == tag => Ok(octets),
            (found, _) => Err(DecodeError::Tag { found, wanted: tag }),
        }
    }

    /// The next value, which is an integer.
    pub(super) fn integer(&mut self) -> Result<i64, DecodeError> {
        integer(self.expect(INTEGER)?).ok_or(DecodeError::Length)
    }

    /// The values in the next one, which has this tag.
    pub(super) fn inside(&mut self, tag: u8) -> Result<Self, DecodeError> {
        self.expect(tag).map(Input)
    }
}

/// A number of at most 64 bits, with its sign.
pub(super) fn integer(octets: &[u8]) -> Option<i64> {
    let first = *octets.first()?;
    if octets.len() > 8 {
        return None;
    }
    let start = if first < 0x80 { 0 } else { -1 };
    Some(
        octets
            .iter()
            .fold(start, |sum: i64, o| (sum << 8) | i64::from(*o)),
    )
}

/// A number of at most 64 bits without a sign; some agents leave out the zero in front.
pub(super) fn unsigned(octets: &[u8]) -> Option<u64> {
    let octets = match octets {
        [0, rest @ ..] if rest.len() == 8 => rest,
        octets if octets.is_empty() || octets.len() > 8 => return None,
        octets => octets,
    };
    Some(
        octets
            .iter()
            .fold(0, |sum: u64, o| (sum << 8) | u64::from(*o)),
    )
}

/// Writes a value.
pub(super) fn put(out: &mut Vec<u8>, tag: u8, octets: &[u8]) {
    out.push(tag);
    let length = octets.len().to_be_bytes();
    match u8::try_from(octets.len()) {
        Ok(short) if short < 0x80 => out.push(short),
        _ => {
            let digits: Vec<u8> = length.iter().copied().skip_while(|o| *o == 0).collect();
            // At most eight.
            out.push(0x80 | u8::try_from(digits.len()).unwrap_or(8));
            out.extend_from_slice(&digits);
        }
    }
    out.extend_from_slice(octets);
}

/// The shortest octets of a number with its sign.
pub(super) fn of_integer(number: i64) -> Vec<u8> {
    let all = number.to_be_bytes();
    let mut rest = all.as_slice();
    while let [first, tail @ ..] = rest
        && let Some(second) = tail.first()
        && ((*first == 0 && *second < 0x80) || (*first == 0xff && *second >= 0x80))
    {
        rest = tail;
    }
    rest.to_vec()
}

/// The shortest octets of a number without a sign.
pub(super) fn of_unsigned(number: u64) -> Vec<u8> {
    let mut octets = vec![0];
    octets.extend(number.to_be_bytes());
    while let [0, second, ..] = octets.as_slice()
        && *second < 0x80
    {
        octets.remove(0);
    }
    octets
}
