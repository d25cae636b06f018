//! EAPOL: what carries EAP over a link (IEEE 802.1X-2010 §11).

use alloc::vec::Vec;

/// The EtherType of EAPOL.
pub const ETHERTYPE: u16 = 0x888e;

/// The version that a station sends. Some access points refuse 2, none refuses 1.
pub const VERSION_STATION: u8 = 1;

/// The version that an access point sends.
pub const VERSION_ACCESS_POINT: u8 = 2;

/// An EAPOL protocol data unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pdu<'a> {
    /// An EAP packet.
    Eap(&'a [u8]),
    /// EAPOL-Start: a station asks to be authenticated.
    Start,
    /// EAPOL-Logoff.
    Logoff,
    /// Another type, such as EAPOL-Key (3), with its body.
    Other(u8, &'a [u8]),
}

impl<'a> Pdu<'a> {
    /// Reads a unit. Octets after the length that it tells are padding and passed over; any version
    /// is accepted. `None` for fewer octets than the header or the length say.
    pub fn parse(octets: &'a [u8]) -> Option<Self> {
        let [_version, kind, a, b, rest @ ..] = octets else {
            return None;
        };
        let body = rest.get(..usize::from(u16::from_be_bytes([*a, *b])))?;
        Some(match kind {
            0 => Self::Eap(body),
            1 => Self::Start,
            2 => Self::Logoff,
            kind => Self::Other(*kind, body),
        })
    }

    /// Builds the unit.
    pub fn build(&self, version: u8) -> Vec<u8> {
        let (kind, body) = match *self {
            Self::Eap(body) => (0, body),
            Self::Start => (1, &[][..]),
            Self::Logoff => (2, &[][..]),
            Self::Other(kind, body) => (kind, body),
        };
        // An EAP packet has at most 65535 octets by its own length field.
        let len = u16::try_from(body.len()).unwrap_or(u16::MAX);
        let mut out = Vec::with_capacity(4 + body.len());
        out.extend_from_slice(&[version, kind]);
        out.extend_from_slice(&len.to_be_bytes());
        out.extend_from_slice(body.get(..usize::from(len)).unwrap_or(body));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_round_trip_and_padding_is_passed_over() {
        for pdu in [
            Pdu::Eap(b"abcd"),
            Pdu::Start,
            Pdu::Logoff,
            Pdu::Other(3, b"key"),
        ] {
            let mut octets = pdu.build(VERSION_STATION);
            octets.extend([0; 40]);
            assert_eq!(Pdu::parse(&octets), Some(pdu));
        }
        let octets = Pdu::Eap(b"abcd").build(2);
        for cut in 0..octets.len() {
            assert_eq!(Pdu::parse(&octets[..cut]), None);
        }
    }
}
