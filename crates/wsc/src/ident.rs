//! Names of devices: MAC addresses and UUIDs.

use core::fmt;
use core::str::FromStr;

use sha1::{Digest, Sha1};

use crate::random::{Draw, RandomSource};

/// A 48-bit MAC address, in transmission order.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MacAddr(pub [u8; 6]);

impl MacAddr {
    /// `ff:ff:ff:ff:ff:ff`, which in AuthorizedMACs means "any device" (WSC 2.0, AuthorizedMACs).
    pub const BROADCAST: Self = Self([0xff; 6]);

    /// The address in a slice of exactly six octets.
    pub fn from_slice(octets: &[u8]) -> Option<Self> {
        octets.try_into().ok().map(Self)
    }
}

impl fmt::Display for MacAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

impl fmt::Debug for MacAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is not a MAC address or UUID of the expected form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseIdentError;

impl fmt::Display for ParseIdentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected hexadecimal octets such as 02:00:5e:10:00:01")
    }
}

impl core::error::Error for ParseIdentError {}

impl FromStr for MacAddr {
    type Err = ParseIdentError;

    /// Reads `02:00:5e:10:00:01`, with `:`, `-` or `.` between the octets, or none.
    fn from_str(text: &str) -> Result<Self, ParseIdentError> {
        parse_hex(text).map(Self)
    }
}

/// A universally unique identifier: UUID-E of an enrollee, UUID-R of a registrar.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(pub [u8; 16]);

/// The namespace under which implementations derive a UUID from a MAC address
/// (reference implementations agree on it; RFC 4122 version 5).
const MAC_NAMESPACE: [u8; 16] = [
    0x52, 0x64, 0x80, 0xf8, 0xc9, 0x9b, 0x4b, 0xe5, 0xa6, 0x55, 0x58, 0xed, 0x5f, 0x5d, 0x60, 0x84,
];

impl Uuid {
    /// The UUID in a slice of exactly 16 octets.
    pub fn from_slice(octets: &[u8]) -> Option<Self> {
        octets.try_into().ok().map(Self)
    }

    /// The UUID that a device derives from its MAC address: RFC 4122 version 5 (SHA-1) of the six
    /// octets in the namespace `526480f8-c99b-4be5-a655-58ed5f5d6084`.
    pub fn from_mac(mac: MacAddr) -> Self {
        let digest = Sha1::new()
            .chain_update(MAC_NAMESPACE)
            .chain_update(mac.0)
            .finalize();
        let mut uuid = [0; 16];
        for (to, from) in uuid.iter_mut().zip(digest) {
            *to = from;
        }
        Self::with_version(uuid, 5)
    }

    /// A random UUID, for a device that does not want to be known again (RFC 4122 version 4).
    pub fn random(random: &mut dyn RandomSource) -> Self {
        let mut uuid = [0; 16];
        random.fill(Draw::Public, &mut uuid);
        Self::with_version(uuid, 4)
    }

    /// Puts the version and the variant of RFC 4122 into their places.
    const fn with_version(mut uuid: [u8; 16], version: u8) -> Self {
        uuid[6] = (version << 4) | (uuid[6] & 0x0f);
        uuid[8] = 0x80 | (uuid[8] & 0x3f);
        Self(uuid)
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, octet) in self.0.iter().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{octet:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Uuid {
    type Err = ParseIdentError;

    /// Reads 32 hexadecimal digits, with or without dashes.
    fn from_str(text: &str) -> Result<Self, ParseIdentError> {
        parse_hex(text).map(Self)
    }
}

fn parse_hex<const N: usize>(text: &str) -> Result<[u8; N], ParseIdentError> {
    let mut out = [0; N];
    let mut digits = text.chars().filter(|c| !matches!(c, ':' | '-' | '.'));
    for octet in &mut out {
        for _ in 0..2 {
            let digit = digits
                .next()
                .and_then(|c| c.to_digit(16))
                .ok_or(ParseIdentError)?;
            // A hexadecimal digit fits four bits.
            *octet = (*octet << 4) | u8::try_from(digit).map_err(|_| ParseIdentError)?;
        }
    }
    if digits.next().is_some() {
        Err(ParseIdentError)
    } else {
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::random::Drbg;

    #[test]
    fn a_uuid_from_a_mac_matches_the_known_pair() {
        let mac: MacAddr = "a0:a8:cd:1c:7e:c9".parse().unwrap();
        assert_eq!(
            Uuid::from_mac(mac).to_string(),
            "790c1f80-4f2b-52b7-be30-c0e97292088d"
        );
    }

    /// Row 35 of the behaviour table: `ap_wps_random_uuid`.
    #[test]
    fn ap_wps_random_uuid() {
        let mut random = Drbg::new(&[1; 32]);
        let (one, other) = (Uuid::random(&mut random), Uuid::random(&mut random));
        assert_ne!(one, other);
        for uuid in [one, other] {
            assert_eq!((uuid.0[6] >> 4, uuid.0[8] >> 6), (4, 2));
        }
    }

    #[test]
    fn texts_read_back_and_wrong_ones_are_refused() {
        let mac: MacAddr = "02-00-5E-10-00-01".parse().unwrap();
        assert_eq!(mac.to_string().parse(), Ok(mac));
        for wrong in ["", "02:00", "02:00:5e:10:00:0g", "02:00:5e:10:00:01:02"] {
            assert_eq!(wrong.parse::<MacAddr>(), Err(ParseIdentError), "{wrong}");
        }
        let uuid = Uuid::from_mac(mac);
        assert_eq!(uuid.to_string().parse(), Ok(uuid));
    }
}
