//! Just enough of IEEE 802.11 to carry WPS: for a virtual radio, for an access point of our own,
//! and for reading captures.
//!
//! [`Frame`] is a management frame or a data frame of an infrastructure network, without its
//! checksum. Numbers are least significant octet first on the wire.
//!
//! [`Captured`] takes off the radiotap header that a capture has before each frame.

mod data;
mod element;
mod error;
mod management;
mod number;
mod radiotap;
mod rsn;

pub use data::{Data, Direction, ETHERTYPE_EAPOL, Payload};
pub use element::{IeWriter, RATES_2_4_GHZ, RATES_5_GHZ, channel, element_id, ssid};
pub use error::{FrameError, Unsupported};
pub use management::{Beacon, Body, Management, Subtype};
pub use number::{AuthAlgorithm, Capabilities, ReasonCode, StatusCode};
pub use radiotap::Captured;
pub use rsn::{AkmSuite, CipherSuite, Rsn};

use alloc::vec::Vec;

use crate::ident::MacAddr;
use error::{take, take_u16};

/// A frame of an infrastructure network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A management frame: beacons, probes, authentication, association and their ends.
    Management(Management),
    /// A data frame to or from an access point.
    Data(Data),
}

/// The bits of Frame Control, read as one number, that are looked at.
mod control {
    pub(super) const VERSION: u16 = 0x0003;
    pub(super) const TYPE: u16 = 0x000c;
    pub(super) const TYPE_DATA: u16 = 0x0008;
    pub(super) const TO_DS: u16 = 0x0100;
    pub(super) const FROM_DS: u16 = 0x0200;
    pub(super) const MORE_FRAGMENTS: u16 = 0x0400;
    pub(super) const RETRY: u16 = 0x0800;
    pub(super) const PROTECTED: u16 = 0x4000;
    pub(super) const ORDER: u16 = 0x8000;
    /// Where the subtype begins.
    pub(super) const SUBTYPE_SHIFT: u32 = 4;
    /// In a data frame's subtype: the frame has a QoS Control field.
    pub(super) const SUBTYPE_QOS: u8 = 0x8;
}

/// The fields that every management and data frame begins with.
struct Header {
    control: u16,
    addresses: [MacAddr; 3],
    sequence: u16,
}

impl Header {
    fn parse(rest: &mut &[u8]) -> Result<Self, FrameError> {
        let control = take_u16(rest, "frame control")?;
        // Two bits.
        let version = u8::try_from(control & control::VERSION).unwrap_or_default();
        if version != 0 {
            return Err(FrameError::ProtocolVersion(version));
        }
        if !matches!(control & control::TYPE, 0 | control::TYPE_DATA) {
            return Err(Unsupported::Type.into());
        }
        let _duration: [u8; 2] = take(rest, "duration")?;
        let mut addresses = [MacAddr::default(); 3];
        for address in &mut addresses {
            *address = MacAddr(take(rest, "address")?);
        }
        let sequence_control = take_u16(rest, "sequence control")?;
        if control & control::MORE_FRAGMENTS != 0 || sequence_control & 0x000f != 0 {
            return Err(Unsupported::Fragment.into());
        }
        Ok(Self {
            control,
            addresses,
            sequence: sequence_control >> 4,
        })
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.control.to_le_bytes());
        // The duration is for real radios, which fill it in themselves.
        out.extend_from_slice(&[0, 0]);
        for address in self.addresses {
            out.extend_from_slice(&address.0);
        }
        out.extend_from_slice(&(self.sequence << 4).to_le_bytes());
    }

    fn subtype(&self) -> u8 {
        // Four bits.
        u8::try_from((self.control >> control::SUBTYPE_SHIFT) & 0x0f).unwrap_or_default()
    }

    const fn has(&self, bit: u16) -> bool {
        self.control & bit != 0
    }
}

impl Frame {
    /// Reads a frame without radiotap header and without checksum.
    ///
    /// # Errors
    /// [`FrameError::Truncated`] where a fixed part is cut; a list of elements may end anywhere.
    /// [`FrameError::Unsupported`] for a sound frame that plays no part here.
    pub fn parse(octets: &[u8]) -> Result<Self, FrameError> {
        Self::parse_padded(octets, false)
    }

    /// The same for a frame whose header was `padded` to a multiple of four octets when captured.
    fn parse_padded(octets: &[u8], padded: bool) -> Result<Self, FrameError> {
        let mut rest = octets;
        let header = Header::parse(&mut rest)?;
        if header.control & control::TYPE == control::TYPE_DATA {
            Data::parse(&header, rest, padded).map(Self::Data)
        } else {
            Management::parse(&header, rest).map(Self::Management)
        }
    }

    /// The octets of the frame, without checksum.
    pub fn to_octets(&self) -> Vec<u8> {
        match self {
            Self::Management(frame) => frame.to_octets(),
            Self::Data(frame) => frame.to_octets(),
        }
    }

    /// Who sent it.
    pub const fn transmitter(&self) -> MacAddr {
        match self {
            Self::Management(frame) => frame.transmitter,
            Self::Data(frame) => frame.transmitter(),
        }
    }

    /// Whose radio it is for.
    pub const fn receiver(&self) -> MacAddr {
        match self {
            Self::Management(frame) => frame.receiver,
            Self::Data(frame) => frame.receiver(),
        }
    }

    /// The network's access point; broadcast in a probe request to all.
    pub const fn bssid(&self) -> MacAddr {
        match self {
            Self::Management(frame) => frame.bssid,
            Self::Data(frame) => frame.bssid,
        }
    }

    /// The body of an EAPOL packet, where the frame carries one in the clear.
    pub fn eapol(&self) -> Option<&[u8]> {
        match self {
            Self::Data(frame) => frame.eapol(),
            Self::Management(_) => None,
        }
    }
}

impl From<Management> for Frame {
    fn from(frame: Management) -> Self {
        Self::Management(frame)
    }
}

impl From<Data> for Frame {
    fn from(frame: Data) -> Self {
        Self::Data(frame)
    }
}

#[cfg(test)]
mod tests;
