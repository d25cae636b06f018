//! M3 to M8: the proofs of both halves of the password, and the settings.

use alloc::vec::Vec;

use super::Received;
use super::describe::expect;
use crate::attr::{AttributeId as A, DecodeError, WfaExtension, Writer};
use crate::code::MessageType;
use crate::crypto::{SHA256_LEN, SessionKeys};
use crate::version::WscVersion;

/// M3 or M4: the commitments to both halves; M4 also opens the registrar's first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashes {
    /// E-Hash1 or R-Hash1.
    pub first: [u8; SHA256_LEN],
    /// E-Hash2 or R-Hash2.
    pub second: [u8; SHA256_LEN],
}

impl Hashes {
    /// Builds M3: the enrollee's commitments.
    pub fn build_m3(&self, registrar_nonce: &[u8; 16], version: WscVersion) -> Writer {
        let mut w = head(MessageType::M3, A::REGISTRAR_NONCE, registrar_nonce);
        w.bytes(A::E_HASH1, &self.first)
            .bytes(A::E_HASH2, &self.second);
        version.write_wfa(WfaExtension::default(), &mut w);
        w
    }

    /// Builds M4: the registrar's commitments, and its first secret nonce in `encrypted`.
    pub fn build_m4(
        &self,
        enrollee_nonce: &[u8; 16],
        encrypted: &[u8],
        version: WscVersion,
    ) -> Writer {
        let mut w = head(MessageType::M4, A::ENROLLEE_NONCE, enrollee_nonce);
        w.bytes(A::R_HASH1, &self.first)
            .bytes(A::R_HASH2, &self.second)
            .bytes(A::ENCRYPTED_SETTINGS, encrypted);
        version.write_wfa(WfaExtension::default(), &mut w);
        w
    }

    /// Reads the commitments of M3.
    ///
    /// # Errors
    /// Another type.
    pub fn read_m3(message: &Received<'_>) -> Result<Self, DecodeError> {
        expect(message, MessageType::M3)?;
        Ok(Self {
            first: message.attributes.require_array(A::E_HASH1)?,
            second: message.attributes.require_array(A::E_HASH2)?,
        })
    }

    /// Reads the commitments of M4.
    ///
    /// # Errors
    /// Another type.
    pub fn read_m4(message: &Received<'_>) -> Result<Self, DecodeError> {
        expect(message, MessageType::M4)?;
        Ok(Self {
            first: message.attributes.require_array(A::R_HASH1)?,
            second: message.attributes.require_array(A::R_HASH2)?,
        })
    }
}

/// M5 to M8: a nonce of the other side and Encrypted Settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings<'a> {
    /// The type, M5 to M8.
    pub kind: MessageType,
    /// The value of Encrypted Settings.
    pub encrypted: &'a [u8],
}

impl<'a> Settings<'a> {
    /// Builds the message. `nonce` is the other side's: the registrar's in M5 and M7, the
    /// enrollee's in M6 and M8.
    pub fn build(&self, nonce: &[u8; 16], version: WscVersion) -> Writer {
        let id = if matches!(self.kind, MessageType::M5 | MessageType::M7) {
            A::REGISTRAR_NONCE
        } else {
            A::ENROLLEE_NONCE
        };
        let mut w = head(self.kind, id, nonce);
        w.bytes(A::ENCRYPTED_SETTINGS, self.encrypted);
        version.write_wfa(WfaExtension::default(), &mut w);
        w
    }

    /// Reads a message of type `kind`, M4 to M8.
    ///
    /// # Errors
    /// Another type.
    pub fn read(message: &Received<'a>, kind: MessageType) -> Result<Self, DecodeError> {
        expect(message, kind)?;
        Ok(Self {
            kind,
            encrypted: message.attributes.require(A::ENCRYPTED_SETTINGS)?.value,
        })
    }
}

fn head(kind: MessageType, nonce: A, value: &[u8; 16]) -> Writer {
    let mut w = Writer::new();
    WscVersion::write_version(&mut w);
    w.u8(A::MESSAGE_TYPE, kind.0).bytes(nonce, value);
    w
}

/// Completes a message with its Authenticator over `previous`, the message that it answers.
pub fn seal(keys: &SessionKeys, previous: &[u8], mut body: Writer) -> Vec<u8> {
    let authenticator = keys.authenticator(previous, body.as_slice());
    body.bytes(A::AUTHENTICATOR, &authenticator);
    body.finish()
}
