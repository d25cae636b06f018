//! WSC_ACK, WSC_NACK and WSC_Done: both nonces and, in a NACK, why.

use alloc::vec::Vec;

use super::Received;
use crate::attr::{AttributeId as A, DecodeError, WfaExtension, Writer};
use crate::code::{ConfigError, MessageType};
use crate::version::WscVersion;

/// One of the three messages without settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Control {
    /// WSC_ACK, WSC_NACK or WSC_Done.
    pub kind: MessageType,
    /// Enrollee Nonce.
    pub enrollee_nonce: [u8; 16],
    /// Registrar Nonce, zero where none was received.
    pub registrar_nonce: [u8; 16],
    /// Configuration Error; only in WSC_NACK.
    pub config_error: ConfigError,
}

impl Control {
    /// Builds the message.
    pub fn build(&self, version: WscVersion) -> Vec<u8> {
        let mut w = Writer::new();
        WscVersion::write_version(&mut w);
        w.u8(A::MESSAGE_TYPE, self.kind.0)
            .bytes(A::ENROLLEE_NONCE, &self.enrollee_nonce)
            .bytes(A::REGISTRAR_NONCE, &self.registrar_nonce);
        if self.kind == MessageType::WSC_NACK {
            w.u16(A::CONFIGURATION_ERROR, self.config_error.0);
        }
        version.write_wfa(WfaExtension::default(), &mut w);
        w.finish()
    }

    /// Reads a message of one of the three types.
    ///
    /// # Errors
    /// An attribute that is absent.
    pub fn read(message: &Received<'_>) -> Result<Self, DecodeError> {
        let a = &message.attributes;
        Ok(Self {
            kind: message.kind,
            enrollee_nonce: a.require_array(A::ENROLLEE_NONCE)?,
            registrar_nonce: a.require_array(A::REGISTRAR_NONCE)?,
            config_error: ConfigError(a.u16(A::CONFIGURATION_ERROR).unwrap_or_default()),
        })
    }
}
