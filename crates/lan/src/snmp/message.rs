//! SNMP: object identifiers, values and PDUs of all versions (RFC 3416), and the messages of versions
//! 1 and 2c (RFC 1157, RFC 1901).

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

use text::{Tell, msg};

use super::ber::{self, Input, NULL, OCTETS, OID, SEQUENCE};

/// The most parts of an object identifier (RFC 3416, section 4.1).
pub const MAX_PARTS: usize = 128;

/// The most variables that are read from a message.
pub const MAX_VARIABLES: usize = 256;

/// Why octets are no SNMP message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// They end too early.
    Truncated,
    /// A length or a number that is none.
    Length,
    /// A value of another kind stands there.
    Tag {
        /// What is there.
        found: u8,
        /// What should be.
        wanted: u8,
    },
    /// Another version.
    Version(i64),
    /// An object identifier that is none.
    Oid,
    /// More than [`MAX_VARIABLES`].
    TooMany,
    /// A message of version 3 that is protected in an unknown way, or says nothing of its engine.
    Security,
    /// A message of version 3 that is not signed by who knows the password.
    Signature,
}

impl Tell for DecodeError {
    fn told(&self) -> text::Message {
        match *self {
            Self::Truncated => msg!("lan-snmp-ends-early"),
            Self::Length => msg!("lan-snmp-length"),
            Self::Tag { found, wanted } => msg!(
                "lan-snmp-tag",
                found = format!("{found:#04x}"),
                wanted = format!("{wanted:#04x}"),
            ),
            Self::Version(version) => msg!("lan-snmp-version", version),
            Self::Oid => msg!("lan-snmp-oid"),
            Self::TooMany => msg!("lan-snmp-too-many", limit = MAX_VARIABLES),
            Self::Security => msg!("lan-snmp-security"),
            Self::Signature => msg!("lan-snmp-signature"),
        }
    }
}

text::display_told!(DecodeError);

/// An object identifier.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Oid(Vec<u32>);

impl Oid {
    /// Of its parts, 2 to [`MAX_PARTS`]; the first is 0, 1 or 2, and the second below 40 after 0
    /// and 1.
    pub fn new(parts: &[u32]) -> Option<Self> {
        let fits = match parts {
            [0 | 1, second, ..] => *second < 40,
            [2, second, ..] => *second <= u32::MAX - 80,
            _ => false,
        };
        (fits && parts.len() <= MAX_PARTS).then(|| Self(parts.to_vec()))
    }

    /// The parts.
    pub fn parts(&self) -> &[u32] {
        &self.0
    }

    /// What follows `root`, where this is below it.
    pub fn below(&self, root: &Self) -> Option<&[u32]> {
        self.0
            .strip_prefix(root.0.as_slice())
            .filter(|rest| !rest.is_empty())
    }

    fn encode(&self) -> Vec<u8> {
        let [first, second, rest @ ..] = self.0.as_slice() else {
            return Vec::new();
        };
        let mut octets = Vec::new();
        for part in std::iter::once(first * 40 + second).chain(rest.iter().copied()) {
            for shift in [28, 21, 14, 7] {
                if part >> shift != 0 {
                    octets.push(u8::try_from((part >> shift) & 0x7f).unwrap_or(0) | 0x80);
                }
            }
            octets.push(u8::try_from(part & 0x7f).unwrap_or(0));
        }
        octets
    }

    fn decode(octets: &[u8]) -> Result<Self, DecodeError> {
        let mut parts = Vec::new();
        let mut part = 0_u32;
        for octet in octets {
            if part > u32::MAX >> 7 || parts.len() > MAX_PARTS {
                return Err(DecodeError::Oid);
            }
            part = (part << 7) | u32::from(octet & 0x7f);
            if octet & 0x80 == 0 {
                if parts.is_empty() {
                    let first = (part / 40).min(2);
                    parts.push(first);
                    part -= first * 40;
                }
                parts.push(part);
                part = 0;
            }
        }
        if octets.last().is_none_or(|last| last & 0x80 != 0) {
            return Err(DecodeError::Oid);
        }
        Self::new(&parts).ok_or(DecodeError::Oid)
    }
}

impl FromStr for Oid {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        let parts: Result<Vec<u32>, _> = text
            .trim_start_matches('.')
            .split('.')
            .map(str::parse)
            .collect();
        parts
            .ok()
            .and_then(|parts| Self::new(&parts))
            .ok_or(DecodeError::Oid)
    }
}

impl fmt::Display for Oid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.0.iter().enumerate() {
            let dot = if at == 0 { "" } else { "." };
            write!(f, "{dot}{part}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Oid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Oid({self})")
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// INTEGER
    Integer(i64),
    /// OCTET STRING
    Octets(Vec<u8>),
    /// NULL
    Null,
    /// OBJECT IDENTIFIER
    Oid(Oid),
    /// IpAddress
    IpAddress(Ipv4Addr),
    /// Counter32, Gauge32, TimeTicks, Counter64 and so on: the tag and the number.
    Number(u8, u64),
    /// The agent has no such object. (2c)
    NoSuchObject,
    /// The object has no such instance. (2c)
    NoSuchInstance,
    /// There is nothing after it. (2c)
    EndOfMibView,
    /// Anything else, as it came.
    Other(u8, Vec<u8>),
}

/// Tags of SNMP's own (RFC 2578).
const IP_ADDRESS: u8 = 0x40;
const NUMBERS: [u8; 5] = [0x41, 0x42, 0x43, 0x46, 0x47];
const EXCEPTIONS: [(u8, Value); 3] = [
    (0x80, Value::NoSuchObject),
    (0x81, Value::NoSuchInstance),
    (0x82, Value::EndOfMibView),
];

impl Value {
    /// A text: printable, without the zeros that some agents put at its end.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Octets(octets) => {
                let text = String::from_utf8_lossy(octets);
                let text = text.trim_matches(|c: char| c == '\0' || c.is_whitespace());
                Some(text.to_owned())
            }
            _ => None,
        }
    }

    /// A number of any kind.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::Number(_, number) => i64::try_from(*number).ok(),
            _ => None,
        }
    }

    /// Whether there is a value at all.
    pub fn is_there(&self) -> bool {
        !matches!(
            self,
            Self::Null | Self::NoSuchObject | Self::NoSuchInstance | Self::EndOfMibView
        )
    }

    fn decode(tag: u8, octets: &[u8]) -> Self {
        let other = || Self::Other(tag, octets.to_vec());
        match tag {
            ber::INTEGER => ber::integer(octets).map_or_else(other, Self::Integer),
            OCTETS => Self::Octets(octets.to_vec()),
            NULL => Self::Null,
            OID => Oid::decode(octets).map_or_else(|_| other(), Self::Oid),
            IP_ADDRESS => match <[u8; 4]>::try_from(octets) {
                Ok(octets) => Self::IpAddress(octets.into()),
                Err(_) => other(),
            },
            _ if NUMBERS.contains(&tag) => {
                ber::unsigned(octets).map_or_else(other, |number| Self::Number(tag, number))
            }
            _ => {
                let exception = EXCEPTIONS.iter().find(|(found, _)| *found == tag);
                exception.map_or_else(other, |(_, value)| value.clone())
            }
        }
    }

    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Integer(number) => ber::put(out, ber::INTEGER, &ber::of_integer(*number)),
            Self::Octets(octets) => ber::put(out, OCTETS, octets),
            Self::Null => ber::put(out, NULL, &[]),
            Self::Oid(oid) => ber::put(out, OID, &oid.encode()),
            Self::IpAddress(address) => ber::put(out, IP_ADDRESS, &address.octets()),
            Self::Number(tag, number) => ber::put(out, *tag, &ber::of_unsigned(*number)),
            Self::Other(tag, octets) => ber::put(out, *tag, octets),
            exception => {
                let row = EXCEPTIONS.iter().find(|(_, value)| value == exception);
                ber::put(out, row.map_or(NULL, |(tag, _)| *tag), &[]);
            }
        }
    }
}

/// The versions with a community.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Version 1: an object that is not there fails the whole request.
    V1,
    /// Version 2c.
    V2c,
}

impl Version {
    fn number(self) -> i64 {
        match self {
            Self::V1 => 0,
            Self::V2c => 1,
        }
    }
}

/// What a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PduKind {
    /// GetRequest
    Get,
    /// GetNextRequest
    GetNext,
    /// Response
    Response,
    /// Report, with which version 3 says why it cannot answer.
    Report,
}

/// The kinds and their tags. Writing (SetRequest) is not among them.
const KINDS: [(PduKind, u8); 4] = [
    (PduKind::Get, 0xa0),
    (PduKind::GetNext, 0xa1),
    (PduKind::Response, 0xa2),
    (PduKind::Report, 0xa8),
];

/// A request or its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdu {
    /// What it is for.
    pub kind: PduKind,
    /// The number that both share.
    pub request_id: i32,
    /// 0, or what went wrong.
    pub error_status: i64,
    /// With which variable, counted from 1.
    pub error_index: i64,
    /// The variables.
    pub variables: Vec<(Oid, Value)>,
}

impl Pdu {
    /// A request for these variables.
    pub fn request(kind: PduKind, request_id: i32, oids: &[Oid]) -> Self {
        Self {
            kind,
            request_id,
            error_status: 0,
            error_index: 0,
            variables: oids.iter().map(|oid| (oid.clone(), Value::Null)).collect(),
        }
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let mut list = Vec::new();
        for (oid, value) in &self.variables {
            let mut variable = Vec::new();
            ber::put(&mut variable, OID, &oid.encode());
            value.put(&mut variable);
            ber::put(&mut list, SEQUENCE, &variable);
        }
        let mut inner = Vec::new();
        for number in [self.request_id.into(), self.error_status, self.error_index] {
            ber::put(&mut inner, ber::INTEGER, &ber::of_integer(number));
        }
        ber::put(&mut inner, SEQUENCE, &list);
        let mut out = Vec::new();
        let row = KINDS.iter().find(|row| row.0 == self.kind);
        ber::put(&mut out, row.map_or(0xa0, |row| row.1), &inner);
        out
    }

    pub(super) fn decode(input: &mut Input<'_>) -> Result<Self, DecodeError> {
        let (found, octets) = input.value()?;
        let row = KINDS.iter().find(|row| row.1 == found);
        let (kind, _) = *row.ok_or(DecodeError::Tag {
            found,
            wanted: 0xa2,
        })?;
        let mut inner = Input(octets);
        let request_id = inner.integer()?;
        let mut pdu = Self {
            kind,
            request_id: i32::try_from(request_id).map_err(|_| DecodeError::Length)?,
            error_status: inner.integer()?,
            error_index: inner.integer()?,
            variables: Vec::new(),
        };
        let mut list = inner.inside(SEQUENCE)?;
        while !list.is_empty() {
            if pdu.variables.len() >= MAX_VARIABLES {
                return Err(DecodeError::TooMany);
            }
            let mut variable = list.inside(SEQUENCE)?;
            let oid = Oid::decode(variable.expect(OID)?)?;
            let (tag, octets) = variable.value()?;
            pdu.variables.push((oid, Value::decode(tag, octets)));
        }
        Ok(pdu)
    }
}

/// A message of version 1 or 2c, without the community, which is a secret.
pub fn encode(version: Version, community: &str, pdu: &Pdu) -> Vec<u8> {
    let mut inner = Vec::new();
    ber::put(&mut inner, ber::INTEGER, &ber::of_integer(version.number()));
    ber::put(&mut inner, OCTETS, community.as_bytes());
    inner.extend(pdu.encode());
    let mut out = Vec::new();
    ber::put(&mut out, SEQUENCE, &inner);
    out
}

/// Reads a message of version 1 or 2c. The community is not looked at: who answers has heard it.
///
/// # Errors
/// Octets that are no such message.
pub fn decode(octets: &[u8]) -> Result<(Version, Pdu), DecodeError> {
    let mut message = Input(octets).inside(SEQUENCE)?;
    let version = match message.integer()? {
        0 => Version::V1,
        1 => Version::V2c,
        other => return Err(DecodeError::Version(other)),
    };
    message.expect(OCTETS)?;
    Ok((version, Pdu::decode(&mut message)?))
}
