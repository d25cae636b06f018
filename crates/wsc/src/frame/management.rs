//! Management frames: how stations and access points find each other, meet and part.

use alloc::vec::Vec;

use super::error::{take, take_u16};
use super::{AuthAlgorithm, Capabilities, FrameError, Header, ReasonCode, StatusCode, control};
use crate::ident::MacAddr;

/// A management frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Management {
    /// Whose radio it is for; broadcast in beacons and in probe requests to all.
    pub receiver: MacAddr,
    /// Who sent it.
    pub transmitter: MacAddr,
    /// The network's access point; broadcast in a probe request to all.
    pub bssid: MacAddr,
    /// Number of the frame among its sender's, 0 to 4095.
    pub sequence: u16,
    /// Whether it was sent before and not acknowledged.
    pub retry: bool,
    /// What it says.
    pub body: Body,
}

/// What a management frame says. Elements are as [`crate::ie::Elements`] and [`super::IeWriter`]
/// read and build them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Body {
    /// A station asks to be let in.
    AssociationRequest {
        /// What the station can do.
        capabilities: Capabilities,
        /// How many beacons the station may sleep through.
        listen_interval: u16,
        /// The access point that the station comes from: the frame is a reassociation request.
        current_ap: Option<MacAddr>,
        /// Elements.
        elements: Vec<u8>,
    },
    /// The access point's answer to either.
    AssociationResponse {
        /// Whether it answers a reassociation request.
        reassociation: bool,
        /// What the access point can do.
        capabilities: Capabilities,
        /// Whether the station is associated now.
        status: StatusCode,
        /// The station's number at this access point, 1 to 2007.
        association_id: u16,
        /// Elements.
        elements: Vec<u8>,
    },
    /// A station asks who is there.
    ProbeRequest {
        /// Elements.
        elements: Vec<u8>,
    },
    /// An access point's answer.
    ProbeResponse(Beacon),
    /// An access point tells that it is there.
    Beacon(Beacon),
    /// The sender ends the association.
    Disassociation(ReasonCode),
    /// One step of an authentication.
    Authentication {
        /// How it is done.
        algorithm: AuthAlgorithm,
        /// Number of the step, from 1.
        transaction: u16,
        /// How it went so far.
        status: StatusCode,
        /// Elements, or what the algorithm has in their place.
        rest: Vec<u8>,
    },
    /// The sender ends the authentication and with it the association.
    Deauthentication(ReasonCode),
    /// A body that cannot be read because it is encrypted (management frame protection, or the
    /// third step of shared key authentication).
    Protected {
        /// The kind of frame.
        subtype: Subtype,
        /// The encrypted octets.
        octets: Vec<u8>,
    },
    /// A kind of frame that plays no part in WPS, such as action frames.
    Other {
        /// The kind of frame.
        subtype: Subtype,
        /// The octets of its body.
        octets: Vec<u8>,
    },
}

/// The body of a beacon or probe response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beacon {
    /// The access point's clock in microseconds.
    pub timestamp: u64,
    /// Time between beacons in units of 1024 microseconds; 100 is usual.
    pub interval: u16,
    /// What the access point can do, and whether the network is open.
    pub capabilities: Capabilities,
    /// Elements.
    pub elements: Vec<u8>,
}

/// The kind of a management frame, 0 to 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Subtype(pub u8);

impl Subtype {
    /// Association request.
    pub const ASSOCIATION_REQUEST: Self = Self(0);
    /// Association response.
    pub const ASSOCIATION_RESPONSE: Self = Self(1);
    /// Reassociation request.
    pub const REASSOCIATION_REQUEST: Self = Self(2);
    /// Reassociation response.
    pub const REASSOCIATION_RESPONSE: Self = Self(3);
    /// Probe request.
    pub const PROBE_REQUEST: Self = Self(4);
    /// Probe response.
    pub const PROBE_RESPONSE: Self = Self(5);
    /// Beacon.
    pub const BEACON: Self = Self(8);
    /// Disassociation.
    pub const DISASSOCIATION: Self = Self(10);
    /// Authentication.
    pub const AUTHENTICATION: Self = Self(11);
    /// Deauthentication.
    pub const DEAUTHENTICATION: Self = Self(12);
    /// Action.
    pub const ACTION: Self = Self(13);
}

/// The two most significant bits of an Association ID, always set on the wire.
const ASSOCIATION_ID_BITS: u16 = 0xc000;

impl Body {
    /// The body of a request or answer of open system authentication: `transaction` is 1 or 2.
    pub const fn open_authentication(transaction: u16, status: StatusCode) -> Self {
        Self::Authentication {
            algorithm: AuthAlgorithm::OPEN,
            transaction,
            status,
            rest: Vec::new(),
        }
    }

    /// The kind of frame that has this body.
    pub const fn subtype(&self) -> Subtype {
        match self {
            Self::AssociationRequest {
                current_ap: None, ..
            } => Subtype::ASSOCIATION_REQUEST,
            Self::AssociationRequest { .. } => Subtype::REASSOCIATION_REQUEST,
            Self::AssociationResponse {
                reassociation: false,
                ..
            } => Subtype::ASSOCIATION_RESPONSE,
            Self::AssociationResponse { .. } => Subtype::REASSOCIATION_RESPONSE,
            Self::ProbeRequest { .. } => Subtype::PROBE_REQUEST,
            Self::ProbeResponse(_) => Subtype::PROBE_RESPONSE,
            Self::Beacon(_) => Subtype::BEACON,
            Self::Disassociation(_) => Subtype::DISASSOCIATION,
            Self::Authentication { .. } => Subtype::AUTHENTICATION,
            Self::Deauthentication(_) => Subtype::DEAUTHENTICATION,
            Self::Protected { subtype, .. } | Self::Other { subtype, .. } => *subtype,
        }
    }

    /// The elements, `None` for a body without.
    pub fn elements(&self) -> Option<&[u8]> {
        match self {
            Self::AssociationRequest { elements, .. }
            | Self::AssociationResponse { elements, .. }
            | Self::ProbeRequest { elements } => Some(elements),
            Self::ProbeResponse(beacon) | Self::Beacon(beacon) => Some(&beacon.elements),
            _ => None,
        }
    }

    fn parse(subtype: Subtype, mut rest: &[u8]) -> Result<Self, FrameError> {
        let rest = &mut rest;
        Ok(match subtype {
            Subtype::ASSOCIATION_REQUEST | Subtype::REASSOCIATION_REQUEST => {
                Self::AssociationRequest {
                    capabilities: Capabilities(take_u16(rest, "capabilities")?),
                    listen_interval: take_u16(rest, "listen interval")?,
                    current_ap: if subtype == Subtype::REASSOCIATION_REQUEST {
                        Some(MacAddr(take(rest, "current access point")?))
                    } else {
                        None
                    },
                    elements: rest.to_vec(),
                }
            }
            Subtype::ASSOCIATION_RESPONSE | Subtype::REASSOCIATION_RESPONSE => {
                Self::AssociationResponse {
                    reassociation: subtype == Subtype::REASSOCIATION_RESPONSE,
                    capabilities: Capabilities(take_u16(rest, "capabilities")?),
                    status: StatusCode(take_u16(rest, "status code")?),
                    association_id: take_u16(rest, "association ID")? & !ASSOCIATION_ID_BITS,
                    elements: rest.to_vec(),
                }
            }
            Subtype::PROBE_REQUEST => Self::ProbeRequest {
                elements: rest.to_vec(),
            },
            Subtype::PROBE_RESPONSE => Self::ProbeResponse(Beacon::parse(rest)?),
            Subtype::BEACON => Self::Beacon(Beacon::parse(rest)?),
            Subtype::DISASSOCIATION => {
                Self::Disassociation(ReasonCode(take_u16(rest, "reason code")?))
            }
            Subtype::AUTHENTICATION => Self::Authentication {
                algorithm: AuthAlgorithm(take_u16(rest, "authentication algorithm")?),
                transaction: take_u16(rest, "transaction number")?,
                status: StatusCode(take_u16(rest, "status code")?),
                rest: rest.to_vec(),
            },
            Subtype::DEAUTHENTICATION => {
                Self::Deauthentication(ReasonCode(take_u16(rest, "reason code")?))
            }
            _ => Self::Other {
                subtype,
                octets: rest.to_vec(),
            },
        })
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::AssociationRequest {
                capabilities,
                listen_interval,
                current_ap,
                elements,
            } => {
                out.extend_from_slice(&capabilities.0.to_le_bytes());
                out.extend_from_slice(&listen_interval.to_le_bytes());
                if let Some(current_ap) = current_ap {
                    out.extend_from_slice(&current_ap.0);
                }
                out.extend_from_slice(elements);
            }
            Self::AssociationResponse {
                capabilities,
                status,
                association_id,
                elements,
                ..
            } => {
                out.extend_from_slice(&capabilities.0.to_le_bytes());
                out.extend_from_slice(&status.0.to_le_bytes());
                let id = association_id | ASSOCIATION_ID_BITS;
                out.extend_from_slice(&id.to_le_bytes());
                out.extend_from_slice(elements);
            }
            Self::ProbeRequest { elements } => out.extend_from_slice(elements),
            Self::ProbeResponse(beacon) | Self::Beacon(beacon) => beacon.write(out),
            Self::Disassociation(reason) | Self::Deauthentication(reason) => {
                out.extend_from_slice(&reason.0.to_le_bytes());
            }
            Self::Authentication {
                algorithm,
                transaction,
                status,
                rest,
            } => {
                out.extend_from_slice(&algorithm.0.to_le_bytes());
                out.extend_from_slice(&transaction.to_le_bytes());
                out.extend_from_slice(&status.0.to_le_bytes());
                out.extend_from_slice(rest);
            }
            Self::Protected { octets, .. } | Self::Other { octets, .. } => {
                out.extend_from_slice(octets);
            }
        }
    }
}

impl Beacon {
    fn parse(rest: &mut &[u8]) -> Result<Self, FrameError> {
        Ok(Self {
            timestamp: u64::from_le_bytes(take(rest, "timestamp")?),
            interval: take_u16(rest, "beacon interval")?,
            capabilities: Capabilities(take_u16(rest, "capabilities")?),
            elements: rest.to_vec(),
        })
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.timestamp.to_le_bytes());
        out.extend_from_slice(&self.interval.to_le_bytes());
        out.extend_from_slice(&self.capabilities.0.to_le_bytes());
        out.extend_from_slice(&self.elements);
    }
}

impl Management {
    /// A frame that the access point `bssid` sends to `receiver`.
    pub const fn from_ap(bssid: MacAddr, receiver: MacAddr, sequence: u16, body: Body) -> Self {
        Self {
            receiver,
            transmitter: bssid,
            bssid,
            sequence,
            retry: false,
            body,
        }
    }

    /// A frame that `station` sends to the access point `bssid`, or to all where that is
    /// broadcast.
    pub const fn to_ap(station: MacAddr, bssid: MacAddr, sequence: u16, body: Body) -> Self {
        Self {
            receiver: bssid,
            transmitter: station,
            bssid,
            sequence,
            retry: false,
            body,
        }
    }

    pub(super) fn parse(header: &Header, mut rest: &[u8]) -> Result<Self, FrameError> {
        if header.has(control::ORDER) {
            let _ht_control: [u8; 4] = take(&mut rest, "HT control")?;
        }
        let [receiver, transmitter, bssid] = header.addresses;
        let subtype = Subtype(header.subtype());
        let body = if header.has(control::PROTECTED) {
            Body::Protected {
                subtype,
                octets: rest.to_vec(),
            }
        } else {
            Body::parse(subtype, rest)?
        };
        Ok(Self {
            receiver,
            transmitter,
            bssid,
            sequence: header.sequence,
            retry: header.has(control::RETRY),
            body,
        })
    }

    pub(super) fn to_octets(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        let mut control = u16::from(self.body.subtype().0 & 0x0f) << control::SUBTYPE_SHIFT;
        if self.retry {
            control |= control::RETRY;
        }
        if matches!(self.body, Body::Protected { .. }) {
            control |= control::PROTECTED;
        }
        Header {
            control,
            addresses: [self.receiver, self.transmitter, self.bssid],
            sequence: self.sequence,
        }
        .write(&mut out);
        self.body.write(&mut out);
        out
    }
}
