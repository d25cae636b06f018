//! What a packet carries below WPS: an 802.11 frame, or a packet with an EtherType.

use wsc::frame::Captured;
use wsc::ident::MacAddr;

/// EtherTypes that are looked at.
pub(crate) mod ethertype {
    /// EAPOL (IEEE 802.1X).
    pub(crate) const EAPOL: u16 = 0x888e;
    /// IPv4.
    pub(crate) const IPV4: u16 = 0x0800;
    /// IPv6.
    pub(crate) const IPV6: u16 = 0x86dd;
    /// VLAN tags: one more EtherType follows after two octets.
    pub(crate) const VLAN: [u16; 2] = [0x8100, 0x88a8];
}

/// What a packet carries.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Carried<'a> {
    /// A frame of IEEE 802.11.
    Air(Captured<'a>),
    /// A packet of a wired network, or of a monitor that shows the air as one.
    Wire {
        /// Who sent it, where that is told.
        source: MacAddr,
        /// For whom; a group address in many EAPOL packets.
        destination: MacAddr,
        /// Which protocol.
        ether_type: u16,
        /// The packet.
        body: &'a [u8],
    },
}

/// How the packets of a link type begin.
type Unpack = fn(&[u8], usize) -> Option<Carried<'_>>;

/// The link types that are read, by their number in the LINKTYPE registry.
static LINKS: &[(u32, &str, Unpack)] = &[
    (1, "Ethernet", ethernet),
    (105, "IEEE 802.11", |octets, _| Some(frame(octets))),
    (113, "Linux cooked capture", cooked),
    (119, "IEEE 802.11 with a prism header", prism),
    (127, "IEEE 802.11 with radiotap", radiotap),
    (163, "IEEE 802.11 with an AVS header", avs),
    (276, "Linux cooked capture, version 2", cooked_2),
];

/// Whether packets of this link type can be read.
pub(crate) fn known(link: u32) -> bool {
    LINKS.iter().any(|(number, ..)| *number == link)
}

/// Takes the link layer off a packet. `None` for a link type that is not known, and for a packet
/// that is too short.
pub(crate) fn unpack(link: u32, octets: &[u8], original_len: usize) -> Option<Carried<'_>> {
    let (.., unpack) = LINKS.iter().find(|(number, ..)| *number == link)?;
    unpack(octets, original_len)
}

fn mac(octets: &[u8], at: usize) -> Option<MacAddr> {
    octets.get(at..)?.first_chunk().map(|mac| MacAddr(*mac))
}

fn be16(octets: &[u8], at: usize) -> Option<u16> {
    octets
        .get(at..)?
        .first_chunk()
        .map(|two| u16::from_be_bytes(*two))
}

fn be32(octets: &[u8], at: usize) -> Option<u32> {
    octets
        .get(at..)?
        .first_chunk()
        .map(|four| u32::from_be_bytes(*four))
}

fn le32(octets: &[u8], at: usize) -> Option<u32> {
    be32(octets, at).map(u32::swap_bytes)
}

fn wire(octets: &[u8], macs: (MacAddr, MacAddr), mut at: usize) -> Option<Carried<'_>> {
    let mut ether_type = be16(octets, at)?;
    at += 2;
    // Two tags at the most.
    for _ in 0..2 {
        if ethertype::VLAN.contains(&ether_type) {
            ether_type = be16(octets, at + 2)?;
            at += 4;
        }
    }
    Some(Carried::Wire {
        source: macs.0,
        destination: macs.1,
        ether_type,
        body: octets.get(at..)?,
    })
}

fn ethernet(octets: &[u8], _: usize) -> Option<Carried<'_>> {
    wire(octets, (mac(octets, 6)?, mac(octets, 0)?), 12)
}

/// Packet type, ARPHRD type, length of the address, address of eight octets, EtherType.
fn cooked(octets: &[u8], _: usize) -> Option<Carried<'_>> {
    wire(octets, (mac(octets, 6)?, MacAddr::default()), 14)
}

/// EtherType, two reserved octets, interface, ARPHRD type, packet type, length, address.
fn cooked_2(octets: &[u8], _: usize) -> Option<Carried<'_>> {
    let source = mac(octets, 12)?;
    let ether_type = be16(octets, 0)?;
    Some(Carried::Wire {
        source,
        destination: MacAddr::default(),
        ether_type,
        body: octets.get(20..)?,
    })
}

/// A frame that nothing was told about.
fn frame(octets: &[u8]) -> Carried<'_> {
    Carried::Air(Captured {
        octets,
        padded: false,
        garbled: false,
        frequency_mhz: None,
        signal_dbm: None,
    })
}

fn radiotap(octets: &[u8], original_len: usize) -> Option<Carried<'_>> {
    let captured = Captured::parse(octets, original_len).ok()?;
    Some(Carried::Air(captured))
}

/// The first word of a prism header, whose second word is its length.
const PRISM: u32 = 0x44;
/// The first word of an AVS header, which some drivers write under the link type of prism.
const AVS: u32 = 0x8021_1001;

fn prism(octets: &[u8], _: usize) -> Option<Carried<'_>> {
    if be32(octets, 0)? & 0xffff_f000 == AVS & 0xffff_f000 {
        return avs(octets, 0);
    }
    // The byte order is that of the computer that captured.
    let len = match (be32(octets, 0)?, le32(octets, 0)?) {
        (PRISM, _) => be32(octets, 4)?,
        (_, PRISM) => le32(octets, 4)?,
        _ => return None,
    };
    Some(frame(octets.get(usize::try_from(len).ok()?..)?))
}

fn avs(octets: &[u8], _: usize) -> Option<Carried<'_>> {
    let len = be32(octets, 4)?;
    Some(frame(octets.get(usize::try_from(len).ok()?..)?))
}

/// Whether a captured frame can matter at all, told from its first octets without reading it: a
/// management frame, or a data frame that is not encrypted and carries EAPOL, or one that ends an
/// exchange of keys.
pub(crate) fn matters(octets: &[u8]) -> Air {
    let (Some(control), Some(flags)) = (octets.first(), octets.get(1)) else {
        return Air::Nothing;
    };
    match control & 0x0f {
        // Management, protocol version 0.
        0x00 => match control >> 4 {
            8 | 5 => Air::Beacon,
            13 | 14 | 9 | 6 => Air::Nothing,
            _ => Air::Management,
        },
        0x08 => {
            let subtype = control >> 4;
            // Without data, with four addresses, or between two stations.
            if subtype & 0x4 != 0 || !matches!(flags & 0x03, 1 | 2) {
                return Air::Nothing;
            }
            if flags & 0x40 != 0 {
                return Air::Encrypted;
            }
            let header = 24 + if subtype & 0x8 != 0 { 2 } else { 0 };
            // A padded header has its LLC two octets later.
            let eapol = |at: usize| {
                octets.get(at..at + 8).is_some_and(|llc| {
                    llc.starts_with(&[0xaa, 0xaa, 0x03]) && llc.ends_with(&[0x88, 0x8e])
                })
            };
            let ip = |at: usize| {
                octets.get(at..at + 8).is_some_and(|llc| {
                    llc.starts_with(&[0xaa, 0xaa, 0x03])
                        && (llc.ends_with(&[0x08, 0x00]) || llc.ends_with(&[0x86, 0xdd]))
                })
            };
            if eapol(header) || eapol(header + 2) {
                Air::Eapol
            } else if ip(header) {
                Air::Ip
            } else {
                Air::Nothing
            }
        }
        _ => Air::Nothing,
    }
}

/// What a frame of the air may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Air {
    /// Nothing that is looked at.
    Nothing,
    /// A beacon or a probe response.
    Beacon,
    /// Another management frame.
    Management,
    /// EAPOL in the clear.
    Eapol,
    /// An IP packet in the clear.
    Ip,
    /// Encrypted data: the station has its keys.
    Encrypted,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ether_type(carried: Option<Carried<'_>>) -> Option<(u16, Vec<u8>)> {
        match carried? {
            Carried::Wire {
                ether_type, body, ..
            } => Some((ether_type, body.to_vec())),
            Carried::Air(_) => None,
        }
    }

    #[test]
    fn wired_headers_are_taken_off_with_their_tags() {
        let mut packet = vec![1; 12];
        packet.extend([0x88, 0x8e, 9]);
        assert_eq!(ether_type(unpack(1, &packet, 15)), Some((0x888e, vec![9])));
        let mut tagged = vec![1; 12];
        tagged.extend([0x81, 0, 0, 5, 0x88, 0x8e, 9]);
        assert_eq!(ether_type(unpack(1, &tagged, 19)), Some((0x888e, vec![9])));
        let mut cooked = vec![0; 14];
        cooked.extend([0x88, 0x8e, 9]);
        assert_eq!(
            ether_type(unpack(113, &cooked, 17)),
            Some((0x888e, vec![9]))
        );
        let mut second = vec![0; 20];
        second[..2].copy_from_slice(&[0x88, 0x8e]);
        second.push(9);
        assert_eq!(
            ether_type(unpack(276, &second, 21)),
            Some((0x888e, vec![9]))
        );
    }

    #[test]
    fn prism_and_avs_headers_are_taken_off_in_either_byte_order() {
        let frame = |carried: Option<Carried<'_>>| match carried {
            Some(Carried::Air(captured)) => captured.octets.to_vec(),
            other => panic!("{other:?}"),
        };
        for (magic, len) in [
            (PRISM.to_le_bytes(), 12_u32.to_le_bytes()),
            (PRISM.to_be_bytes(), 12_u32.to_be_bytes()),
            (AVS.to_be_bytes(), 12_u32.to_be_bytes()),
        ] {
            let packet = [&magic[..], &len, &[0; 4], b"frame"].concat();
            assert_eq!(frame(unpack(119, &packet, 17)), b"frame");
        }
    }

    #[test]
    fn what_is_too_short_or_unknown_is_nothing() {
        for (link, ..) in LINKS {
            assert!(known(*link));
            if *link != 105 {
                assert!(unpack(*link, &[1, 2, 3], 3).is_none(), "{link}");
            }
        }
        assert!(!known(147) && unpack(147, &[0; 64], 64).is_none());
        let far = [&PRISM.to_le_bytes()[..], &u32::MAX.to_le_bytes()].concat();
        assert!(unpack(119, &far, 8).is_none());
        for len in 0..40 {
            matters(&vec![0x88; len]);
        }
        assert_eq!(matters(&[]), Air::Nothing);
    }
}
