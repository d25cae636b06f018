//! Why a message could not be read: which attribute, where, and what is wrong with it.

use core::fmt;

use super::AttributeId;
use crate::code::MessageType;

/// A defect in received octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// Offset of the attribute (or of the defect, where there is no attribute) in octets from the
    /// start of the message, or of the decrypted settings for what was inside them.
    pub at: usize,
    /// The attribute concerned, where there is one.
    pub attribute: Option<AttributeId>,
    /// What is wrong.
    pub kind: DecodeErrorKind,
}

/// What is wrong with received octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// Fewer than the four octets of an attribute header are left.
    TruncatedHeader {
        /// Octets left.
        left: usize,
    },
    /// The attribute says that it is longer than what is left.
    TruncatedValue {
        /// Octets that the attribute claims.
        declared: usize,
        /// Octets that are there.
        left: usize,
    },
    /// The value is shorter or longer than the registry permits, or not a whole multiple.
    Length {
        /// Octets of the value.
        found: usize,
        /// Fewest permitted.
        min: usize,
        /// Most permitted.
        max: usize,
    },
    /// The attribute occurs twice where once is permitted.
    Duplicate,
    /// The message lacks an attribute that its type requires.
    Missing,
    /// The message is of another type than expected here.
    MessageType {
        /// The type in the message.
        found: MessageType,
    },
    /// The value is one that the protocol does not permit here.
    Value,
    /// There are octets after the attribute that must be the last.
    NotLast,
}

impl DecodeError {
    pub(crate) const fn new(at: usize, attribute: AttributeId, kind: DecodeErrorKind) -> Self {
        Self {
            at,
            attribute: Some(attribute),
            kind,
        }
    }

    pub(crate) const fn missing(attribute: AttributeId, at: usize) -> Self {
        Self::new(at, attribute, DecodeErrorKind::Missing)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.attribute {
            Some(id) => write!(f, "{id}")?,
            None => f.write_str("attribute")?,
        }
        write!(f, " at octet {}: ", self.at)?;
        match self.kind {
            DecodeErrorKind::TruncatedHeader { left } => {
                write!(f, "header needs 4 octets, {left} left")
            }
            DecodeErrorKind::TruncatedValue { declared, left } => {
                write!(f, "value of {declared} octets, {left} left")
            }
            DecodeErrorKind::Length { found, min, max } if min == max => {
                write!(f, "value of {found} octets, must be {min}")
            }
            DecodeErrorKind::Length { found, min, max } => {
                write!(f, "value of {found} octets, must be {min} to {max}")
            }
            DecodeErrorKind::Duplicate => f.write_str("occurs twice"),
            DecodeErrorKind::Missing => f.write_str("is missing"),
            DecodeErrorKind::MessageType { found } => write!(f, "message is {found}"),
            DecodeErrorKind::Value => f.write_str("value is not permitted here"),
            DecodeErrorKind::NotLast => f.write_str("must be the last attribute"),
        }
    }
}

impl core::error::Error for DecodeError {}
