//! Why a frame could not be read.

use core::fmt;

/// A defect of a captured frame, or a kind of frame that has no place here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FrameError {
    /// The octets end before a part that the frame must have.
    Truncated {
        /// The part that is missing or cut.
        part: &'static str,
        /// Octets that it needs.
        needed: usize,
        /// Octets that are left for it.
        left: usize,
    },
    /// The radiotap header says that it is shorter than its own fixed part.
    RadiotapLength {
        /// Octets that it claims.
        declared: usize,
    },
    /// The radiotap header is of a version that this crate does not know; it knows 0.
    RadiotapVersion(u8),
    /// The frame is of an IEEE 802.11 protocol version other than 0: not a frame, or garbled.
    ProtocolVersion(u8),
    /// The RSN or WPA element is of a version other than 1.
    RsnVersion(u16),
    /// The frame may be sound but is of a kind that this crate does not read.
    Unsupported(Unsupported),
}

/// A kind of frame that is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unsupported {
    /// A control or extension frame.
    Type,
    /// One fragment of a frame.
    Fragment,
    /// A data frame that neither comes from an access point nor goes to one.
    NotInfrastructure,
    /// A data frame between two access points, with four addresses.
    FourAddresses,
    /// A data frame with several packets in it (A-MSDU).
    Aggregate,
}

impl From<Unsupported> for FrameError {
    fn from(kind: Unsupported) -> Self {
        Self::Unsupported(kind)
    }
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated { part, needed, left } => {
                write!(f, "{part} needs {needed} octets, {left} left")
            }
            Self::RadiotapLength { declared } => {
                write!(
                    f,
                    "radiotap header of {declared} octets, at least 8 expected"
                )
            }
            Self::RadiotapVersion(version) => {
                write!(f, "radiotap header of version {version}, 0 expected")
            }
            Self::ProtocolVersion(version) => {
                write!(f, "802.11 protocol version {version}, 0 expected")
            }
            Self::RsnVersion(version) => {
                write!(f, "security element of version {version}, 1 expected")
            }
            Self::Unsupported(kind) => f.write_str(match kind {
                Unsupported::Type => "control or extension frame, not read",
                Unsupported::Fragment => "fragment of a frame, not read",
                Unsupported::NotInfrastructure => "data frame outside of a network, not read",
                Unsupported::FourAddresses => "data frame between access points, not read",
                Unsupported::Aggregate => "data frame with several packets in it, not read",
            }),
        }
    }
}

impl core::error::Error for FrameError {}

/// Takes `N` octets from the front of `rest`, which are a frame's `part`.
pub(super) fn take<const N: usize>(
    rest: &mut &[u8],
    part: &'static str,
) -> Result<[u8; N], FrameError> {
    let Some((head, tail)) = rest.split_first_chunk() else {
        return Err(FrameError::Truncated {
            part,
            needed: N,
            left: rest.len(),
        });
    };
    *rest = tail;
    Ok(*head)
}

/// Takes a two-octet number, least significant octet first as everywhere in IEEE 802.11.
pub(super) fn take_u16(rest: &mut &[u8], part: &'static str) -> Result<u16, FrameError> {
    take(rest, part).map(u16::from_le_bytes)
}
