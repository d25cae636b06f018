//! M1, M2 and M2D: who the two sides are, and their public keys.

use alloc::vec::Vec;

use super::Received;
use crate::attr::{
    AttributeId as A, DecodeError, DecodeErrorKind, Tolerance, WfaExtension, Writer,
};
use crate::code::{
    AssociationState, AuthTypes, ConfigError, ConnectionTypes, DevicePasswordId, EncrTypes,
    MessageType, OpCode, WpsState,
};
use crate::crypto::dh::{PUBLIC_KEY_LEN, PublicKey, PublicKeyError};
use crate::device::DeviceInfo;
use crate::ident::{MacAddr, Uuid};
use crate::version::WscVersion;

/// What both sides tell of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Description of the device.
    pub device: DeviceInfo,
    /// Authentication types that it can do.
    pub auth: AuthTypes,
    /// Encryption types that it can do.
    pub encr: EncrTypes,
    /// Association state.
    pub association: AssociationState,
    /// Configuration error of the last attempt, or the reason of an M2D.
    pub config_error: ConfigError,
    /// Which secret it wants to be proved.
    pub password_id: DevicePasswordId,
    /// Protocol version.
    pub version: WscVersion,
}

impl Profile {
    /// A profile of a device that can do WPA, WPA2 and open networks.
    pub fn new(device: DeviceInfo, password_id: DevicePasswordId) -> Self {
        Self {
            device,
            auth: AuthTypes::OPEN | AuthTypes::PERSONAL,
            encr: EncrTypes::NONE | EncrTypes::TKIP | EncrTypes::AES,
            association: AssociationState::NOT_ASSOCIATED,
            config_error: ConfigError::NO_ERROR,
            password_id,
            version: WscVersion::V2_0,
        }
    }

    fn read(message: &Received<'_>) -> Self {
        let a = &message.attributes;
        Self {
            device: DeviceInfo::read(a),
            auth: AuthTypes(a.u16(A::AUTHENTICATION_TYPE_FLAGS).unwrap_or_default()),
            encr: EncrTypes(a.u16(A::ENCRYPTION_TYPE_FLAGS).unwrap_or_default()),
            association: AssociationState(a.u16(A::ASSOCIATION_STATE).unwrap_or_default()),
            config_error: ConfigError(a.u16(A::CONFIGURATION_ERROR).unwrap_or_default()),
            password_id: DevicePasswordId(a.u16(A::DEVICE_PASSWORD_ID).unwrap_or_default()),
            version: WscVersion::of(a.wfa()),
        }
    }

    fn write_capabilities(&self, writer: &mut Writer) {
        writer
            .u16(A::AUTHENTICATION_TYPE_FLAGS, self.auth.0)
            .u16(A::ENCRYPTION_TYPE_FLAGS, self.encr.0)
            .u8(A::CONNECTION_TYPE_FLAGS, ConnectionTypes::ESS.0)
            .u16(A::CONFIG_METHODS, self.device.config_methods.0);
    }
}

/// M1, from the enrollee: its identity, nonce and public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct M1 {
    /// UUID-E.
    pub uuid: Uuid,
    /// The enrollee's MAC address, which enters the key derivation.
    pub mac: MacAddr,
    /// Enrollee Nonce.
    pub nonce: [u8; 16],
    /// Public key as sent, 192 octets; validate with [`M1::public_key`].
    pub public_key: [u8; PUBLIC_KEY_LEN],
    /// Whether the enrollee, where it is an access point, already has settings.
    pub state: WpsState,
    /// Everything else.
    pub profile: Profile,
}

impl M1 {
    /// Reads M1 from its octets.
    ///
    /// # Errors
    /// A defect, another type, or an attribute that is absent.
    pub fn parse(octets: &[u8], tolerance: Tolerance) -> Result<Self, DecodeError> {
        Self::read(&Received::parse(OpCode::MSG, octets, tolerance)?)
    }

    /// The validated public key.
    ///
    /// # Errors
    /// The key is not an element of the group of the right order.
    pub fn public_key(&self) -> Result<PublicKey, PublicKeyError> {
        PublicKey::from_bytes(&self.public_key)
    }

    /// Builds the message.
    pub fn build(&self) -> Vec<u8> {
        let mut w = Writer::new();
        WscVersion::write_version(&mut w);
        w.u8(A::MESSAGE_TYPE, MessageType::M1.0)
            .bytes(A::UUID_E, &self.uuid.0)
            .bytes(A::MAC_ADDRESS, &self.mac.0)
            .bytes(A::ENROLLEE_NONCE, &self.nonce)
            .bytes(A::PUBLIC_KEY, &self.public_key);
        self.profile.write_capabilities(&mut w);
        w.u8(A::WPS_STATE, self.state.0);
        self.profile.device.write(&mut w);
        w.u8(A::RF_BANDS, self.profile.device.rf_bands.0)
            .u16(A::ASSOCIATION_STATE, self.profile.association.0)
            .u16(A::DEVICE_PASSWORD_ID, self.profile.password_id.0)
            .u16(A::CONFIGURATION_ERROR, self.profile.config_error.0);
        self.profile.device.write_os_version(&mut w);
        self.profile
            .version
            .write_wfa(WfaExtension::default(), &mut w);
        w.finish()
    }

    /// Reads a message of type M1.
    ///
    /// # Errors
    /// Another type, or an attribute that is absent.
    pub fn read(message: &Received<'_>) -> Result<Self, DecodeError> {
        expect(message, MessageType::M1)?;
        let a = &message.attributes;
        Ok(Self {
            uuid: Uuid(a.require_array(A::UUID_E)?),
            mac: MacAddr(a.require_array(A::MAC_ADDRESS)?),
            nonce: a.require_array(A::ENROLLEE_NONCE)?,
            public_key: padded(a.require(A::PUBLIC_KEY)?.value),
            state: WpsState(a.u8(A::WPS_STATE).unwrap_or_default()),
            profile: Profile::read(message),
        })
    }
}

/// M2 or M2D, from the registrar: its identity and nonce and, in M2, its public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct M2 {
    /// The enrollee's nonce, sent back.
    pub enrollee_nonce: [u8; 16],
    /// Registrar Nonce.
    pub nonce: [u8; 16],
    /// UUID-R.
    pub uuid: Uuid,
    /// Public key as sent; `None` in M2D, which says that this registrar has no password for the
    /// enrollee.
    pub public_key: Option<[u8; PUBLIC_KEY_LEN]>,
    /// Everything else.
    pub profile: Profile,
}

impl M2 {
    /// The validated public key.
    ///
    /// # Errors
    /// The key is absent or not an element of the group of the right order.
    pub fn public_key(&self) -> Result<PublicKey, PublicKeyError> {
        PublicKey::from_bytes(self.public_key.as_ref().map_or(&[][..], |key| key))
    }

    /// Builds the message; an M2 still lacks its Authenticator.
    pub fn build(&self) -> Writer {
        let mut w = Writer::new();
        let kind = if self.public_key.is_some() {
            MessageType::M2
        } else {
            MessageType::M2D
        };
        WscVersion::write_version(&mut w);
        w.u8(A::MESSAGE_TYPE, kind.0)
            .bytes(A::ENROLLEE_NONCE, &self.enrollee_nonce)
            .bytes(A::REGISTRAR_NONCE, &self.nonce)
            .bytes(A::UUID_R, &self.uuid.0);
        if let Some(key) = &self.public_key {
            w.bytes(A::PUBLIC_KEY, key);
        }
        self.profile.write_capabilities(&mut w);
        self.profile.device.write(&mut w);
        w.u8(A::RF_BANDS, self.profile.device.rf_bands.0)
            .u16(A::ASSOCIATION_STATE, self.profile.association.0)
            .u16(A::CONFIGURATION_ERROR, self.profile.config_error.0);
        if self.public_key.is_some() {
            w.u16(A::DEVICE_PASSWORD_ID, self.profile.password_id.0);
        }
        self.profile.device.write_os_version(&mut w);
        self.profile
            .version
            .write_wfa(WfaExtension::default(), &mut w);
        w
    }

    /// Reads a message of type M2 or M2D.
    ///
    /// # Errors
    /// Another type, or an attribute that is absent.
    pub fn read(message: &Received<'_>) -> Result<Self, DecodeError> {
        let a = &message.attributes;
        let public_key = if message.kind == MessageType::M2D {
            None
        } else {
            expect(message, MessageType::M2)?;
            Some(padded(a.require(A::PUBLIC_KEY)?.value))
        };
        Ok(Self {
            enrollee_nonce: a.require_array(A::ENROLLEE_NONCE)?,
            nonce: a.require_array(A::REGISTRAR_NONCE)?,
            uuid: Uuid(a.require_array(A::UUID_R)?),
            public_key,
            profile: Profile::read(message),
        })
    }
}

/// Fails unless the message is of type `kind`.
pub(super) fn expect(message: &Received<'_>, kind: MessageType) -> Result<(), DecodeError> {
    if message.kind == kind {
        return Ok(());
    }
    let wrong = DecodeErrorKind::MessageType {
        found: message.kind,
    };
    Err(DecodeError::new(0, A::MESSAGE_TYPE, wrong))
}

/// Pads a public key on the left, for peers that drop leading zero octets. The reader admits 190
/// to 192 octets.
fn padded(value: &[u8]) -> [u8; PUBLIC_KEY_LEN] {
    let mut key = [0; PUBLIC_KEY_LEN];
    for (to, from) in key.iter_mut().rev().zip(value.iter().rev()) {
        *to = *from;
    }
    key
}
