//! Data frames between a station and its access point.

use alloc::vec::Vec;

use super::error::{take, take_u16};
use super::{FrameError, Header, Unsupported, control};
use crate::ident::MacAddr;

/// The EtherType of EAPOL (IEEE 802.1X).
pub const ETHERTYPE_EAPOL: u16 = 0x888e;

/// The LLC and SNAP header before an EtherType (RFC 1042).
const LLC_SNAP: [u8; 6] = [0xaa, 0xaa, 0x03, 0x00, 0x00, 0x00];

/// In QoS Control: the body is several packets, each with a header of its own (A-MSDU).
const QOS_AGGREGATE: u16 = 0x0080;

/// Subtype bit of a data frame without data.
const SUBTYPE_NO_DATA: u8 = 0x4;

/// A data frame of an infrastructure network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// Which way it goes.
    pub direction: Direction,
    /// The network's access point.
    pub bssid: MacAddr,
    /// Who the packet is from: the station itself, or someone behind the access point.
    pub source: MacAddr,
    /// Who the packet is for: the station itself, or someone behind the access point.
    pub destination: MacAddr,
    /// Number of the frame among its sender's, 0 to 4095.
    pub sequence: u16,
    /// Whether it was sent before and not acknowledged.
    pub retry: bool,
    /// The traffic identifier, 0 to 15, of a QoS frame; `None` for a plain one.
    pub traffic_id: Option<u8>,
    /// What it carries.
    pub payload: Payload,
}

/// Which way a data frame goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the station to the access point ("to DS").
    ToAp,
    /// From the access point to the station ("from DS").
    FromAp,
}

/// What a data frame carries.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Payload {
    /// A packet of a protocol that has an EtherType.
    Packet {
        /// Which protocol.
        ether_type: u16,
        /// The packet.
        body: Vec<u8>,
    },
    /// Encrypted octets, as everything is once the keys are installed.
    Encrypted(Vec<u8>),
    /// Nothing: the frame tells of the station's power saving.
    Null,
    /// A packet without EtherType, LLC header included.
    Llc(Vec<u8>),
}

impl Payload {
    /// An EAPOL packet.
    pub const fn eapol(body: Vec<u8>) -> Self {
        Self::Packet {
            ether_type: ETHERTYPE_EAPOL,
            body,
        }
    }
}

impl Data {
    /// An EAPOL packet from `station` to its access point.
    pub const fn eapol_to_ap(
        station: MacAddr,
        bssid: MacAddr,
        sequence: u16,
        body: Vec<u8>,
    ) -> Self {
        Self {
            direction: Direction::ToAp,
            bssid,
            source: station,
            destination: bssid,
            sequence,
            retry: false,
            traffic_id: None,
            payload: Payload::eapol(body),
        }
    }

    /// An EAPOL packet from the access point to `station`.
    pub const fn eapol_from_ap(
        bssid: MacAddr,
        station: MacAddr,
        sequence: u16,
        body: Vec<u8>,
    ) -> Self {
        Self {
            direction: Direction::FromAp,
            bssid,
            source: bssid,
            destination: station,
            sequence,
            retry: false,
            traffic_id: None,
            payload: Payload::eapol(body),
        }
    }

    /// Who sent the frame.
    pub const fn transmitter(&self) -> MacAddr {
        match self.direction {
            Direction::ToAp => self.source,
            Direction::FromAp => self.bssid,
        }
    }

    /// Whose radio the frame is for.
    pub const fn receiver(&self) -> MacAddr {
        match self.direction {
            Direction::ToAp => self.bssid,
            Direction::FromAp => self.destination,
        }
    }

    /// The EAPOL packet, where it carries one.
    pub fn eapol(&self) -> Option<&[u8]> {
        match &self.payload {
            Payload::Packet {
                ether_type: ETHERTYPE_EAPOL,
                body,
            } => Some(body),
            _ => None,
        }
    }

    pub(super) fn parse(
        header: &Header,
        mut rest: &[u8],
        padded: bool,
    ) -> Result<Self, FrameError> {
        let [first, second, third] = header.addresses;
        let (direction, bssid, source, destination) =
            match (header.has(control::TO_DS), header.has(control::FROM_DS)) {
                (true, false) => (Direction::ToAp, first, second, third),
                (false, true) => (Direction::FromAp, second, third, first),
                (false, false) => return Err(Unsupported::NotInfrastructure.into()),
                (true, true) => return Err(Unsupported::FourAddresses.into()),
            };
        let subtype = header.subtype();
        let mut qos = None;
        if subtype & control::SUBTYPE_QOS != 0 {
            qos = Some(take_u16(&mut rest, "QoS control")?);
            if header.has(control::ORDER) {
                let _ht_control: [u8; 4] = take(&mut rest, "HT control")?;
            }
            // 26 or 30 octets of header: two more make a multiple of four.
            if padded {
                let _padding: [u8; 2] = take(&mut rest, "padding of the header")?;
            }
        }
        let payload = if subtype & SUBTYPE_NO_DATA != 0 {
            Payload::Null
        } else if header.has(control::PROTECTED) {
            Payload::Encrypted(rest.to_vec())
        } else if qos.is_some_and(|qos| qos & QOS_AGGREGATE != 0) {
            return Err(Unsupported::Aggregate.into());
        } else {
            parse_packet(rest)?
        };
        Ok(Self {
            direction,
            bssid,
            source,
            destination,
            sequence: header.sequence,
            retry: header.has(control::RETRY),
            // Four bits.
            traffic_id: qos.and_then(|qos| u8::try_from(qos & 0x000f).ok()),
            payload,
        })
    }

    pub(super) fn to_octets(&self) -> Vec<u8> {
        let mut subtype = 0;
        if self.traffic_id.is_some() {
            subtype |= control::SUBTYPE_QOS;
        }
        if self.payload == Payload::Null {
            subtype |= SUBTYPE_NO_DATA;
        }
        let mut control = control::TYPE_DATA | u16::from(subtype) << control::SUBTYPE_SHIFT;
        let addresses = match self.direction {
            Direction::ToAp => {
                control |= control::TO_DS;
                [self.bssid, self.source, self.destination]
            }
            Direction::FromAp => {
                control |= control::FROM_DS;
                [self.destination, self.bssid, self.source]
            }
        };
        if self.retry {
            control |= control::RETRY;
        }
        if matches!(self.payload, Payload::Encrypted(_)) {
            control |= control::PROTECTED;
        }
        let mut out = Vec::with_capacity(256);
        Header {
            control,
            addresses,
            sequence: self.sequence,
        }
        .write(&mut out);
        if let Some(traffic_id) = self.traffic_id {
            out.extend_from_slice(&[traffic_id & 0x0f, 0]);
        }
        match &self.payload {
            Payload::Packet { ether_type, body } => {
                out.extend_from_slice(&LLC_SNAP);
                out.extend_from_slice(&ether_type.to_be_bytes());
                out.extend_from_slice(body);
            }
            Payload::Encrypted(octets) | Payload::Llc(octets) => out.extend_from_slice(octets),
            Payload::Null => {}
        }
        out
    }
}

/// The packet behind an LLC and SNAP header; another LLC header makes it [`Payload::Llc`].
fn parse_packet(mut rest: &[u8]) -> Result<Payload, FrameError> {
    if !rest
        .iter()
        .zip(&LLC_SNAP)
        .all(|(found, octet)| found == octet)
    {
        return Ok(Payload::Llc(rest.to_vec()));
    }
    let _llc_snap: [u8; LLC_SNAP.len()] = take(&mut rest, "LLC and SNAP header")?;
    Ok(Payload::Packet {
        ether_type: take(&mut rest, "EtherType").map(u16::from_be_bytes)?,
        body: rest.to_vec(),
    })
}
