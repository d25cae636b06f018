//! EAP packets and the expanded method of WSC (RFC 3748 §4 and §5.7; WSC 2.0, EAP message framing).

use alloc::vec::Vec;
use core::fmt;

use crate::attr::WFA_VENDOR_ID;
use crate::code::OpCode;

/// The identity with which a device introduces itself.
pub const IDENTITY_ENROLLEE: &[u8] = b"WFA-SimpleConfig-Enrollee-1-0";

/// The identity with which an external registrar introduces itself.
pub const IDENTITY_REGISTRAR: &[u8] = b"WFA-SimpleConfig-Registrar-1-0";

/// Flag: more fragments follow.
pub const FLAG_MORE: u8 = 0x01;

/// Flag: the length of the whole message is told; only in the first of several fragments.
pub const FLAG_LENGTH: u8 = 0x02;

const CODE_REQUEST: u8 = 1;
const CODE_RESPONSE: u8 = 2;
const CODE_SUCCESS: u8 = 3;
const CODE_FAILURE: u8 = 4;

const TYPE_IDENTITY: u8 = 1;
const TYPE_NOTIFICATION: u8 = 2;
const TYPE_NAK: u8 = 3;
const TYPE_EXPANDED: u8 = 254;

/// Vendor-Type of WSC, "SimpleConfig".
const VENDOR_TYPE_WSC: [u8; 4] = [0, 0, 0, 1];

/// Whether a packet asks, answers or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// From the server (the access point).
    Request,
    /// From the peer (the station).
    Response,
}

/// An EAP packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packet<'a> {
    /// A request or response.
    Exchange {
        /// Which of them.
        code: Code,
        /// Identifier, which matches a response to its request.
        id: u8,
        /// What is asked or answered.
        method: Method<'a>,
    },
    /// EAP-Success, which WSC never sends.
    Success(u8),
    /// EAP-Failure, with which every run ends, successful ones too.
    Failure(u8),
}

/// The body of a request or response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method<'a> {
    /// Identity: who are you; what the peer answers.
    Identity(&'a [u8]),
    /// Notification, to be acknowledged.
    Notification,
    /// Nak: the peer wants another method.
    Nak,
    /// WSC.
    Wsc(Frame<'a>),
    /// Another method, of this type.
    Other(u8),
}

/// A WSC frame: a message, a fragment of one, or a fragment's acknowledgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// What it is.
    pub op: OpCode,
    /// Whether more fragments of the message follow.
    pub more: bool,
    /// Octets of the whole message, where the first of several fragments tells them.
    pub total: Option<u16>,
    /// The message or the fragment.
    pub payload: &'a [u8],
}

/// Octets that are no EAP packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PacketError {
    /// Shorter than its header, or than its length field says.
    Truncated,
    /// A code that EAP does not have.
    Code(u8),
}

impl fmt::Display for PacketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated => f.write_str("the EAP packet is truncated"),
            Self::Code(code) => write!(f, "{code} is no code of EAP"),
        }
    }
}

impl core::error::Error for PacketError {}

impl<'a> Packet<'a> {
    /// Reads a packet. What follows the length that it tells is padding.
    ///
    /// # Errors
    /// [`PacketError`].
    pub fn parse(octets: &'a [u8]) -> Result<Self, PacketError> {
        let [code, id, a, b, ..] = octets else {
            return Err(PacketError::Truncated);
        };
        let len = usize::from(u16::from_be_bytes([*a, *b]));
        let body = octets.get(4..len).ok_or(PacketError::Truncated)?;
        let code = match *code {
            CODE_REQUEST => Code::Request,
            CODE_RESPONSE => Code::Response,
            CODE_SUCCESS => return Ok(Self::Success(*id)),
            CODE_FAILURE => return Ok(Self::Failure(*id)),
            other => return Err(PacketError::Code(other)),
        };
        let (kind, data) = body.split_first().ok_or(PacketError::Truncated)?;
        let method = match *kind {
            TYPE_IDENTITY => Method::Identity(data),
            TYPE_NOTIFICATION => Method::Notification,
            TYPE_NAK => Method::Nak,
            TYPE_EXPANDED => parse_expanded(data)?,
            other => Method::Other(other),
        };
        Ok(Self::Exchange {
            code,
            id: *id,
            method,
        })
    }

    /// Builds the packet.
    pub fn build(&self) -> Vec<u8> {
        let (code, id, method) = match *self {
            Self::Success(id) => return [CODE_SUCCESS, id, 0, 4].to_vec(),
            Self::Failure(id) => return [CODE_FAILURE, id, 0, 4].to_vec(),
            Self::Exchange {
                code: Code::Request,
                id,
                method,
            } => (CODE_REQUEST, id, method),
            Self::Exchange {
                code: Code::Response,
                id,
                method,
            } => (CODE_RESPONSE, id, method),
        };
        let mut out = Vec::with_capacity(64);
        out.extend_from_slice(&[code, id, 0, 0]);
        match method {
            Method::Identity(identity) => {
                out.push(TYPE_IDENTITY);
                out.extend_from_slice(identity);
            }
            Method::Notification => out.push(TYPE_NOTIFICATION),
            // The only method that a WSC peer can offer instead is the expanded one.
            Method::Nak => out.extend_from_slice(&[TYPE_NAK, TYPE_EXPANDED]),
            Method::Wsc(frame) => {
                out.push(TYPE_EXPANDED);
                out.extend_from_slice(&WFA_VENDOR_ID);
                out.extend_from_slice(&VENDOR_TYPE_WSC);
                let flags = if frame.more { FLAG_MORE } else { 0 }
                    | if frame.total.is_some() {
                        FLAG_LENGTH
                    } else {
                        0
                    };
                out.extend_from_slice(&[frame.op.0, flags]);
                if let Some(total) = frame.total {
                    out.extend_from_slice(&total.to_be_bytes());
                }
                out.extend_from_slice(frame.payload);
            }
            Method::Other(kind) => out.push(kind),
        }
        // Frames are bounded by the fragment size and identities by their constants.
        let len = u16::try_from(out.len()).unwrap_or(u16::MAX).to_be_bytes();
        if let Some(field) = out.get_mut(2..4) {
            field.copy_from_slice(&len);
        }
        out
    }
}

/// An expanded method: WSC, or that of another vendor.
fn parse_expanded(data: &[u8]) -> Result<Method<'_>, PacketError> {
    let wsc = data
        .strip_prefix(&WFA_VENDOR_ID)
        .and_then(|rest| rest.strip_prefix(&VENDOR_TYPE_WSC));
    let (op, flags, rest) = match wsc {
        None => return Ok(Method::Other(TYPE_EXPANDED)),
        Some([op, flags, rest @ ..]) => (OpCode(*op), *flags, rest),
        Some(_) => return Err(PacketError::Truncated),
    };
    let (total, payload) = match rest {
        [a, b, payload @ ..] if flags & FLAG_LENGTH != 0 => {
            (Some(u16::from_be_bytes([*a, *b])), payload)
        }
        _ if flags & FLAG_LENGTH != 0 => return Err(PacketError::Truncated),
        payload => (None, payload),
    };
    Ok(Method::Wsc(Frame {
        op,
        more: flags & FLAG_MORE != 0,
        total,
        payload,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_round_trip() {
        let frame = Frame {
            op: OpCode::MSG,
            more: true,
            total: Some(300),
            payload: b"payload",
        };
        for method in [
            Method::Identity(IDENTITY_ENROLLEE),
            Method::Notification,
            Method::Wsc(frame),
            Method::Wsc(Frame {
                more: false,
                total: None,
                ..frame
            }),
            Method::Other(13),
        ] {
            for code in [Code::Request, Code::Response] {
                let packet = Packet::Exchange {
                    code,
                    id: 7,
                    method,
                };
                assert_eq!(Packet::parse(&packet.build()), Ok(packet));
            }
        }
        for packet in [Packet::Failure(9), Packet::Success(1)] {
            assert_eq!(Packet::parse(&packet.build()), Ok(packet));
        }
    }

    #[test]
    fn every_truncation_is_an_error_and_other_vendors_are_other_methods() {
        let method = Method::Wsc(Frame {
            op: OpCode::MSG,
            more: true,
            total: Some(9),
            payload: &[],
        });
        let packet = Packet::Exchange {
            code: Code::Request,
            id: 1,
            method,
        }
        .build();
        for cut in 0..packet.len() {
            assert_eq!(
                Packet::parse(&packet[..cut]),
                Err(PacketError::Truncated),
                "{cut}"
            );
            // The length field agrees with the cut: a WSC frame that ends in its header is still
            // truncated, a shorter one is of no vendor.
            let mut shorter = packet[..cut].to_vec();
            if let Some(len) = shorter.get_mut(3) {
                *len = u8::try_from(cut).unwrap();
                match Packet::parse(&shorter) {
                    Err(PacketError::Truncated) => {}
                    Ok(Packet::Exchange {
                        method: Method::Other(254),
                        ..
                    }) => assert!(cut < 12),
                    other => panic!("{cut}: {other:?}"),
                }
            }
        }
        assert_eq!(Packet::parse(&[9, 0, 0, 4]), Err(PacketError::Code(9)));
    }
}
