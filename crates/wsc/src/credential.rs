//! Network settings: what the whole exchange is for.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use zeroize::Zeroizing;

use crate::attr::{
    AttributeId, Attributes, DecodeError, DecodeErrorKind, Quirk, QuirkSet, Tolerance, Writer,
};
use crate::code::{AuthTypes, EncrTypes};
use crate::ident::MacAddr;
use crate::secret::SecretBytes;

/// The name of a network: 0 to 32 octets, not necessarily text.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Ssid(Vec<u8>);

impl Ssid {
    /// The most octets of a name (IEEE 802.11).
    pub const MAX_LEN: usize = 32;

    /// A name from octets; `None` when there are more than 32.
    pub fn new(octets: &[u8]) -> Option<Self> {
        (octets.len() <= Self::MAX_LEN).then(|| Self(octets.to_vec()))
    }

    /// The octets.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As a text for people; octets that are not UTF-8 become replacement characters.
    pub fn to_text(&self) -> String {
        String::from_utf8_lossy(&self.0).into()
    }
}

impl fmt::Debug for Ssid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(&self.0))
    }
}

/// Settings of one network, as a Credential attribute or as an access point's own settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Name of the network.
    pub ssid: Ssid,
    /// Authentication types; several bits for a network that accepts several.
    pub auth: AuthTypes,
    /// Encryption types; several bits for a network that accepts several.
    pub encr: EncrTypes,
    /// Passphrase of 8 to 63 characters, or pre-shared key as 64 hexadecimal digits; empty for an
    /// open network.
    pub key: SecretBytes,
    /// The enrollee's MAC address, or the access point's in its own settings. Implementations
    /// disagree, so it is told and not relied on.
    pub mac: MacAddr,
}

/// Why settings cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialError {
    /// The attributes are not well formed.
    Decode(DecodeError),
    /// The network is protected by WEP, which WSC 2.0 forbids to hand out or to take.
    WepProhibited,
    /// The key is neither a passphrase of 8 to 63 characters without control characters nor 64
    /// hexadecimal digits.
    BadKey,
    /// The authentication or encryption type is none that a personal or open network has.
    BadSecurity,
    /// The name is empty.
    EmptySsid,
}

impl From<DecodeError> for CredentialError {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decode(error) => fmt::Display::fmt(error, f),
            Self::WepProhibited => f.write_str("the network uses WEP, which WPS may not hand out"),
            Self::BadKey => f.write_str(
                "the network key is neither a passphrase of 8 to 63 characters nor 64 hexadecimal digits",
            ),
            Self::BadSecurity => f.write_str(
                "the network's security is neither open nor WPA or WPA2 with a passphrase",
            ),
            Self::EmptySsid => f.write_str("the network name is empty"),
        }
    }
}

impl core::error::Error for CredentialError {}

impl Credential {
    /// Settings of a WPA2-Personal network with AES.
    ///
    /// # Errors
    /// [`CredentialError::EmptySsid`] or [`CredentialError::BadKey`].
    pub fn wpa2_personal(ssid: Ssid, key: SecretBytes) -> Result<Self, CredentialError> {
        let credential = Self {
            ssid,
            auth: AuthTypes::WPA2_PSK,
            encr: EncrTypes::AES,
            key,
            mac: MacAddr::default(),
        };
        credential.check()?;
        Ok(credential)
    }

    /// Settings of a network without protection.
    ///
    /// # Errors
    /// [`CredentialError::EmptySsid`].
    pub fn open(ssid: Ssid) -> Result<Self, CredentialError> {
        let credential = Self {
            ssid,
            auth: AuthTypes::OPEN,
            encr: EncrTypes::NONE,
            key: SecretBytes::new(Vec::new()),
            mac: MacAddr::default(),
        };
        credential.check()?;
        Ok(credential)
    }

    /// Whether the network has no protection.
    pub fn is_open(&self) -> bool {
        self.auth == AuthTypes::OPEN && self.encr == EncrTypes::NONE
    }

    /// The same with the passphrase turned into the pre-shared key that follows from it, as 64
    /// hexadecimal digits (IEEE 802.11, PBKDF2-HMAC-SHA1 with 4096 rounds over the name).
    #[must_use]
    pub fn with_psk(&self) -> Self {
        let mut same = self.clone();
        if is_passphrase(self.key.expose_secret()) {
            same.key = psk(self.key.expose_secret(), self.ssid.as_bytes());
        }
        same
    }

    fn check(&self) -> Result<(), CredentialError> {
        if self.ssid.as_bytes().is_empty() {
            return Err(CredentialError::EmptySsid);
        }
        self.check_security()
    }

    /// Security and key, but not the name: a registrar may send an empty one.
    fn check_security(&self) -> Result<(), CredentialError> {
        if self.encr.contains(EncrTypes::WEP) && !self.encr.intersects(EncrTypes(0x0c)) {
            return Err(CredentialError::WepProhibited);
        }
        if self.auth.intersects(AuthTypes::PERSONAL) {
            if !self.encr.intersects(EncrTypes(0x0c)) {
                return Err(CredentialError::BadSecurity);
            }
            return if is_psk(self.key.expose_secret()) || is_passphrase(self.key.expose_secret()) {
                Ok(())
            } else {
                Err(CredentialError::BadKey)
            };
        }
        if self.auth.contains(AuthTypes::OPEN) && self.encr.contains(EncrTypes::NONE) {
            Ok(())
        } else {
            Err(CredentialError::BadSecurity)
        }
    }

    /// Appends the settings' attributes, `index` first where it is a Credential.
    fn write_fields(&self, index: Option<u8>, writer: &mut Writer) {
        if let Some(index) = index {
            writer.u8(AttributeId::NETWORK_INDEX, index);
        }
        writer
            .bytes(AttributeId::SSID, self.ssid.as_bytes())
            .u16(AttributeId::AUTHENTICATION_TYPE, self.auth.0)
            .u16(AttributeId::ENCRYPTION_TYPE, self.encr.0)
            .bytes(AttributeId::NETWORK_KEY, self.key.expose_secret())
            .bytes(AttributeId::MAC_ADDRESS, &self.mac.0);
    }

    /// Appends a Credential attribute with Network Index 1, as the field's implementations do.
    pub fn write_credential(&self, writer: &mut Writer) {
        let mut fields = Writer::new();
        self.write_fields(Some(1), &mut fields);
        writer.bytes(AttributeId::CREDENTIAL, fields.as_slice());
    }

    /// Appends the settings flat: the new settings for an access point, in M8.
    pub fn write_ap_settings(&self, writer: &mut Writer) {
        self.write_fields(None, writer);
    }

    /// Appends the settings flat, as an access point tells its own in M7: the same attributes in
    /// the order of the field's implementations.
    pub fn write_own_settings(&self, writer: &mut Writer) {
        writer
            .bytes(AttributeId::SSID, self.ssid.as_bytes())
            .bytes(AttributeId::MAC_ADDRESS, &self.mac.0)
            .u16(AttributeId::AUTHENTICATION_TYPE, self.auth.0)
            .u16(AttributeId::ENCRYPTION_TYPE, self.encr.0)
            .bytes(AttributeId::NETWORK_KEY, self.key.expose_secret());
    }

    /// Reads a Credential attribute's value, which was received by the device `own`.
    ///
    /// # Errors
    /// What makes the credential unusable.
    pub fn parse(
        value: &[u8],
        own: MacAddr,
        tolerance: Tolerance,
    ) -> Result<(Self, QuirkSet), CredentialError> {
        let attributes = Attributes::parse(value, tolerance)?;
        attributes.require(AttributeId::NETWORK_INDEX)?;
        Self::read(&attributes, Some(own), tolerance)
    }

    /// Reads an access point's settings, flat among `attributes`. `own` is the access point's
    /// address where that must match.
    ///
    /// # Errors
    /// What makes the settings unusable.
    pub fn read(
        attributes: &Attributes<'_>,
        own: Option<MacAddr>,
        tolerance: Tolerance,
    ) -> Result<(Self, QuirkSet), CredentialError> {
        let mut quirks = attributes.quirks();
        let mut tolerate = |quirk| {
            quirks = quirks.with(quirk);
            tolerance.allows(quirk)
        };
        let value = |id, at| DecodeError::new(at, id, DecodeErrorKind::Value);

        let ssid = attributes.require(AttributeId::SSID)?;
        let mut name = ssid.value;
        if name.last() == Some(&0) {
            if !tolerate(Quirk::SsidPadding) {
                return Err(value(AttributeId::SSID, ssid.at).into());
            }
            while let [head @ .., 0] = name {
                name = head;
            }
        }
        let auth = AuthTypes(attributes.require_u16(AttributeId::AUTHENTICATION_TYPE)?);
        let encr = EncrTypes(attributes.require_u16(AttributeId::ENCRYPTION_TYPE)?);
        let open = auth == AuthTypes::OPEN && encr == EncrTypes::NONE;

        let key = attributes.get(AttributeId::NETWORK_KEY);
        if key.is_none() && !(open && tolerate(Quirk::OpenWithoutKey)) {
            attributes.require(AttributeId::NETWORK_KEY)?;
        }
        let mut key = key.map_or(&[][..], |key| key.value);
        if auth.intersects(AuthTypes::PERSONAL)
            && let [head @ .., 0] = key
            && (8..63).contains(&head.len())
        {
            if !tolerate(Quirk::PassphraseTerminator) {
                return Err(CredentialError::BadKey);
            }
            key = head;
        }
        let mac = MacAddr(attributes.require_array(AttributeId::MAC_ADDRESS)?);
        if own.is_some_and(|own| own != mac) && !tolerate(Quirk::CredentialMacMismatch) {
            return Err(value(AttributeId::MAC_ADDRESS, 0).into());
        }
        let credential = Self {
            // The registry bounds the attribute to 32 octets.
            ssid: Ssid(name.to_vec()),
            auth,
            encr,
            key: SecretBytes::new(key.to_vec()),
            mac,
        };
        credential.check_security()?;
        Ok((credential, quirks))
    }
}

/// The pre-shared key of a passphrase, as hexadecimal digits.
fn psk(passphrase: &[u8], ssid: &[u8]) -> SecretBytes {
    let round = |parts: &[&[u8]]| -> [u8; 20] {
        // A key of any length is valid for HMAC; the constructor's error cannot occur.
        let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(passphrase) else {
            return [0; 20];
        };
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    };
    let mut key = Zeroizing::new([0; 40]);
    for (i, block) in (1_u32..).zip(key.chunks_mut(20)) {
        let mut u = round(&[ssid, &i.to_be_bytes()]);
        block.copy_from_slice(&u);
        for _ in 1..4096 {
            u = round(&[&u]);
            for (to, from) in block.iter_mut().zip(u) {
                *to ^= from;
            }
        }
    }
    let digit = |value: u8| {
        b"0123456789abcdef"
            .get(usize::from(value))
            .copied()
            .unwrap_or(b'0')
    };
    let digits = key
        .iter()
        .take(32)
        .flat_map(|octet| [digit(octet >> 4), digit(octet & 15)]);
    SecretBytes::new(digits.collect())
}

/// 64 hexadecimal digits: a pre-shared key itself.
fn is_psk(key: &[u8]) -> bool {
    key.len() == 64 && key.iter().all(u8::is_ascii_hexdigit)
}

/// 8 to 63 octets without control characters. IEEE 802.11 wants printable ASCII; networks with
/// UTF-8 passphrases exist and work, control characters would break configuration files.
fn is_passphrase(key: &[u8]) -> bool {
    (8..=63).contains(&key.len()) && !key.iter().any(u8::is_ascii_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAC: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);

    fn home() -> Credential {
        let ssid = Ssid::new(b"home").unwrap();
        Credential {
            mac: MAC,
            ..Credential::wpa2_personal(ssid, "12345678".into()).unwrap()
        }
    }

    fn fields(build: impl FnOnce(&mut Writer)) -> Vec<u8> {
        let mut writer = Writer::new();
        build(&mut writer);
        writer.finish()
    }

    fn parse(
        value: &[u8],
        tolerance: Tolerance,
    ) -> Result<(Credential, QuirkSet), CredentialError> {
        Credential::parse(value, MAC, tolerance)
    }

    #[test]
    fn a_credential_round_trips_strictly() {
        let value = fields(|w| home().write_fields(Some(1), w));
        assert_eq!(
            parse(&value, Tolerance::STRICT),
            Ok((home(), QuirkSet::EMPTY))
        );
    }

    #[test]
    fn passphrases_and_names_are_checked() {
        let ssid = || Ssid::new(b"home").unwrap();
        for bad in [
            "",
            "1234567",
            &"x".repeat(64),
            "with\nnewline",
            "12345678\0",
        ] {
            assert_eq!(
                Credential::wpa2_personal(ssid(), bad.into()),
                Err(CredentialError::BadKey),
                "{bad:?}"
            );
        }
        assert!(Credential::wpa2_personal(ssid(), "aF".repeat(32).as_str().into()).is_ok());
        assert_eq!(
            Credential::open(Ssid::default()),
            Err(CredentialError::EmptySsid)
        );
        assert_eq!(Ssid::new(&[b'x'; 33]), None);
    }

    /// Row 55 of the behaviour table, the parsing half: `wps_ext_cred_proto_*`.
    #[test]
    fn wps_ext_cred_proto() {
        let all = [
            AttributeId::NETWORK_INDEX,
            AttributeId::SSID,
            AttributeId::AUTHENTICATION_TYPE,
            AttributeId::ENCRYPTION_TYPE,
            AttributeId::NETWORK_KEY,
            AttributeId::MAC_ADDRESS,
        ];
        let value = fields(|w| home().write_fields(Some(1), w));
        for absent in all {
            let cut = fields(|w| {
                for a in Attributes::parse(&value, Tolerance::STRICT).unwrap().iter() {
                    if a.id != absent {
                        w.bytes(a.id, a.value);
                    }
                }
            });
            assert!(
                matches!(
                    parse(&cut, Tolerance::FIELD),
                    Err(CredentialError::Decode(DecodeError { attribute: Some(id), kind: DecodeErrorKind::Missing, .. }))
                    if id == absent
                ),
                "{absent}"
            );
        }
        let padded = fields(|w| {
            w.u8(AttributeId::NETWORK_INDEX, 1)
                .bytes(AttributeId::SSID, b"home\0\0\0")
                .u16(AttributeId::AUTHENTICATION_TYPE, 0x20)
                .u16(AttributeId::ENCRYPTION_TYPE, 8)
                .bytes(AttributeId::NETWORK_KEY, b"12345678\0")
                .bytes(AttributeId::MAC_ADDRESS, &[9; 6]);
        });
        let (credential, quirks) = parse(&padded, Tolerance::FIELD).unwrap();
        assert_eq!((credential.ssid, credential.key), (home().ssid, home().key));
        for quirk in [
            Quirk::SsidPadding,
            Quirk::PassphraseTerminator,
            Quirk::CredentialMacMismatch,
        ] {
            assert!(quirks.contains(quirk));
            assert!(
                parse(&padded, Tolerance::FIELD.without(quirk)).is_err(),
                "{quirk:?}"
            );
        }
        let bad_encr = Credential {
            encr: EncrTypes(0),
            ..home()
        };
        let value = fields(|w| bad_encr.write_fields(Some(1), w));
        assert_eq!(
            parse(&value, Tolerance::FIELD),
            Err(CredentialError::BadSecurity)
        );
    }

    /// The test vector of IEEE 802.11, "PSK test vectors".
    #[test]
    fn a_passphrase_becomes_the_known_key() {
        let ssid = Ssid::new(b"IEEE").unwrap();
        let network = Credential::wpa2_personal(ssid, "password".into())
            .unwrap()
            .with_psk();
        assert_eq!(
            network.key.expose_secret(),
            b"f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e"
        );
    }

    #[test]
    fn an_open_network_may_lack_its_key_and_wep_is_refused() {
        let open = fields(|w| {
            w.u8(AttributeId::NETWORK_INDEX, 1)
                .bytes(AttributeId::SSID, b"cafe")
                .u16(AttributeId::AUTHENTICATION_TYPE, 1)
                .u16(AttributeId::ENCRYPTION_TYPE, 1)
                .bytes(AttributeId::MAC_ADDRESS, &MAC.0);
        });
        assert!(parse(&open, Tolerance::FIELD).unwrap().0.is_open());
        assert!(parse(&open, Tolerance::STRICT).is_err());
        let wep = Credential {
            encr: EncrTypes::WEP,
            auth: AuthTypes::OPEN,
            ..home()
        };
        let value = fields(|w| wep.write_fields(Some(1), w));
        assert_eq!(
            parse(&value, Tolerance::FIELD),
            Err(CredentialError::WepProhibited)
        );
    }
}
