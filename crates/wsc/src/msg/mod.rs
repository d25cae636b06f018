//! The messages of the registration protocol (WSC 2.0 §8.3): M1 to M8, M2D, WSC_ACK, WSC_NACK and
//! WSC_Done.
//!
//! Each type is what a message says; it can always be built, and what was built parses back to it.
//! Which attributes a received message must have stands in one table.

mod control;
mod describe;
mod prove;
mod selection;

pub use control::Control;
pub use describe::{M1, M2, Profile};
pub use prove::{Hashes, Settings, seal};
pub use selection::Selection;

use crate::attr::{AttributeId, Attributes, DecodeError, DecodeErrorKind, Tolerance};
use crate::code::{MessageType, OpCode};

use AttributeId as A;

/// What a message of a type must look like.
#[derive(Clone, Copy, Debug)]
pub struct MessageSpec {
    /// The type.
    pub kind: MessageType,
    /// The EAP-WSC Op-Code that carries it.
    pub op: OpCode,
    /// The attributes without which it is refused, besides Version and Message Type.
    pub required: &'static [AttributeId],
    /// Whether the Authenticator is its last attribute.
    pub authenticated: bool,
}

const DESCRIPTION: [AttributeId; 13] = [
    A::AUTHENTICATION_TYPE_FLAGS,
    A::ENCRYPTION_TYPE_FLAGS,
    A::CONNECTION_TYPE_FLAGS,
    A::CONFIG_METHODS,
    A::MANUFACTURER,
    A::MODEL_NAME,
    A::MODEL_NUMBER,
    A::SERIAL_NUMBER,
    A::PRIMARY_DEVICE_TYPE,
    A::RF_BANDS,
    A::ASSOCIATION_STATE,
    A::CONFIGURATION_ERROR,
    A::OS_VERSION,
];

/// Joins two lists of attributes at compile time.
const fn join<const N: usize, const M: usize, const R: usize>(
    a: [AttributeId; N],
    b: [AttributeId; M],
) -> [AttributeId; R] {
    let mut out = [AttributeId(0); R];
    let mut i = 0;
    while i < N + M {
        // Const evaluation checks the bounds when this crate is compiled.
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
        {
            out[i] = if i < N { a[i] } else { b[i - N] };
        }
        i += 1;
    }
    out
}

static M1_REQUIRED: [AttributeId; 20] = join(
    [
        A::UUID_E,
        A::MAC_ADDRESS,
        A::ENROLLEE_NONCE,
        A::PUBLIC_KEY,
        A::WPS_STATE,
        A::DEVICE_NAME,
        A::DEVICE_PASSWORD_ID,
    ],
    DESCRIPTION,
);

/// Every message of the exchange.
pub static MESSAGES: &[MessageSpec] = &[
    MessageSpec {
        kind: MessageType::M1,
        op: OpCode::MSG,
        required: &M1_REQUIRED,
        authenticated: false,
    },
    MessageSpec {
        kind: MessageType::M2,
        op: OpCode::MSG,
        required: &[
            A::ENROLLEE_NONCE,
            A::REGISTRAR_NONCE,
            A::UUID_R,
            A::PUBLIC_KEY,
            A::DEVICE_PASSWORD_ID,
        ],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::M2D,
        op: OpCode::MSG,
        required: &[
            A::ENROLLEE_NONCE,
            A::REGISTRAR_NONCE,
            A::UUID_R,
            A::CONFIGURATION_ERROR,
        ],
        authenticated: false,
    },
    MessageSpec {
        kind: MessageType::M3,
        op: OpCode::MSG,
        required: &[A::REGISTRAR_NONCE, A::E_HASH1, A::E_HASH2],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::M4,
        op: OpCode::MSG,
        required: &[
            A::ENROLLEE_NONCE,
            A::R_HASH1,
            A::R_HASH2,
            A::ENCRYPTED_SETTINGS,
        ],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::M5,
        op: OpCode::MSG,
        required: &[A::REGISTRAR_NONCE, A::ENCRYPTED_SETTINGS],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::M6,
        op: OpCode::MSG,
        required: &[A::ENROLLEE_NONCE, A::ENCRYPTED_SETTINGS],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::M7,
        op: OpCode::MSG,
        required: &[A::REGISTRAR_NONCE, A::ENCRYPTED_SETTINGS],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::M8,
        op: OpCode::MSG,
        required: &[A::ENROLLEE_NONCE, A::ENCRYPTED_SETTINGS],
        authenticated: true,
    },
    MessageSpec {
        kind: MessageType::WSC_ACK,
        op: OpCode::ACK,
        required: &[A::ENROLLEE_NONCE, A::REGISTRAR_NONCE],
        authenticated: false,
    },
    MessageSpec {
        kind: MessageType::WSC_NACK,
        op: OpCode::NACK,
        required: &[
            A::ENROLLEE_NONCE,
            A::REGISTRAR_NONCE,
            A::CONFIGURATION_ERROR,
        ],
        authenticated: false,
    },
    MessageSpec {
        kind: MessageType::WSC_DONE,
        op: OpCode::DONE,
        required: &[A::ENROLLEE_NONCE, A::REGISTRAR_NONCE],
        authenticated: false,
    },
];

/// A received message: its type, its attributes, and the octets that its Authenticator covers.
#[derive(Clone, Debug)]
pub struct Received<'a> {
    /// Which message it is.
    pub kind: MessageType,
    /// Its attributes; those that the type requires are there.
    pub attributes: Attributes<'a>,
    /// The whole message.
    pub octets: &'a [u8],
    /// The message before its Authenticator attribute, and the Authenticator, where it has one.
    pub authenticated: Option<(&'a [u8], [u8; 8])>,
}

impl<'a> Received<'a> {
    /// Reads a message that came under `op`.
    ///
    /// # Errors
    /// A defect of an attribute; a type that is unknown or does not belong to the Op-Code; an
    /// attribute that the type requires and that is absent; anything after the Authenticator.
    pub fn parse(op: OpCode, octets: &'a [u8], tolerance: Tolerance) -> Result<Self, DecodeError> {
        let attributes = Attributes::parse(octets, tolerance)?;
        attributes.require(A::VERSION)?;
        let kind = attributes.require(A::MESSAGE_TYPE)?;
        let at = kind.at;
        let kind = MessageType(attributes.u8(A::MESSAGE_TYPE).unwrap_or_default());
        let spec = MESSAGES
            .iter()
            .find(|spec| spec.kind == kind && spec.op == op)
            .ok_or(DecodeError::new(
                at,
                A::MESSAGE_TYPE,
                DecodeErrorKind::MessageType { found: kind },
            ))?;
        for id in spec.required {
            attributes.require(*id)?;
        }
        let authenticated = if spec.authenticated {
            let attribute = attributes.require(A::AUTHENTICATOR)?;
            let value = attributes.require_array::<8>(A::AUTHENTICATOR)?;
            // Padding is tolerated after M1 alone: here it would be in nobody's Authenticator.
            let end = octets.len().saturating_sub(4 + value.len());
            if attribute.at != end {
                let kind = DecodeErrorKind::NotLast;
                return Err(DecodeError::new(attribute.at, A::AUTHENTICATOR, kind));
            }
            octets.get(..attribute.at).map(|body| (body, value))
        } else {
            None
        };
        Ok(Self {
            kind,
            attributes,
            octets,
            authenticated,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_message_once_under_its_op_code() {
        for (i, spec) in MESSAGES.iter().enumerate() {
            assert!(
                MESSAGES[..i].iter().all(|other| other.kind != spec.kind),
                "{}",
                spec.kind
            );
            assert!(spec.kind.name().is_some() && spec.op.name().is_some());
            assert!(
                spec.required.iter().all(|id| id.spec().is_some()),
                "{}",
                spec.kind
            );
        }
        assert_eq!(MESSAGES.len(), 12);
    }
}
