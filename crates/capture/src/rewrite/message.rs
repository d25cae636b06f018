//! Attributes of WSC without identities: in messages, and in the elements of frames.

use wsc::attr::AttributeId as A;
use wsc::attr::{WFA_VENDOR_ID, WfaExtension};
use wsc::ident::MacAddr;

use super::Names;

/// What is done with an attribute.
#[derive(Clone, Copy)]
enum Treat {
    /// It stays: a code, a random number, or encrypted.
    Keep,
    Uuid,
    Mac,
    Serial,
    Ssid,
    /// A text that may have an identity in it.
    Text,
    /// The Wi-Fi Alliance's extension; those of others are left out.
    Extension,
}

/// The attributes that are written; every other one is left out.
static TREATED: &[(A, Treat)] = &[
    (A::AP_CHANNEL, Treat::Keep),
    (A::ASSOCIATION_STATE, Treat::Keep),
    (A::AUTHENTICATION_TYPE_FLAGS, Treat::Keep),
    (A::AUTHENTICATOR, Treat::Keep),
    (A::CONFIG_METHODS, Treat::Keep),
    (A::CONFIGURATION_ERROR, Treat::Keep),
    (A::CONNECTION_TYPE_FLAGS, Treat::Keep),
    (A::ENCRYPTION_TYPE_FLAGS, Treat::Keep),
    (A::DEVICE_NAME, Treat::Text),
    (A::DEVICE_PASSWORD_ID, Treat::Keep),
    (A::E_HASH1, Treat::Keep),
    (A::E_HASH2, Treat::Keep),
    (A::ENCRYPTED_SETTINGS, Treat::Keep),
    (A::ENROLLEE_NONCE, Treat::Keep),
    (A::MAC_ADDRESS, Treat::Mac),
    (A::MANUFACTURER, Treat::Text),
    (A::MESSAGE_TYPE, Treat::Keep),
    (A::MODEL_NAME, Treat::Text),
    (A::MODEL_NUMBER, Treat::Text),
    (A::OS_VERSION, Treat::Keep),
    (A::PUBLIC_KEY, Treat::Keep),
    (A::REGISTRAR_NONCE, Treat::Keep),
    (A::REQUEST_TYPE, Treat::Keep),
    (A::RESPONSE_TYPE, Treat::Keep),
    (A::RF_BANDS, Treat::Keep),
    (A::R_HASH1, Treat::Keep),
    (A::R_HASH2, Treat::Keep),
    (A::SELECTED_REGISTRAR, Treat::Keep),
    (A::SERIAL_NUMBER, Treat::Serial),
    (A::WPS_STATE, Treat::Keep),
    (A::SSID, Treat::Ssid),
    (A::UUID_E, Treat::Uuid),
    (A::UUID_R, Treat::Uuid),
    (A::VENDOR_EXTENSION, Treat::Extension),
    (A::VERSION, Treat::Keep),
    (A::MESSAGE_COUNTER, Treat::Keep),
    (A::PERMITTED_CONFIG_METHODS, Treat::Keep),
    (A::SELECTED_REGISTRAR_CONFIG_METHODS, Treat::Keep),
    (A::PRIMARY_DEVICE_TYPE, Treat::Keep),
    (A::SECONDARY_DEVICE_TYPE_LIST, Treat::Keep),
    (A::PORTABLE_DEVICE, Treat::Keep),
    (A::AP_SETUP_LOCKED, Treat::Keep),
    (A::REQUESTED_DEVICE_TYPE, Treat::Keep),
];

/// Octets of an attribute's identifier and length.
const HEADER: usize = 4;

/// Attributes without identities. Where they cannot be read any further, the next attribute's length
/// is written with nothing behind it, so that whoever reads this stumbles at the same place.
pub(super) fn attributes(octets: &[u8], names: &mut impl Names) -> Vec<u8> {
    let mut out = Vec::with_capacity(octets.len());
    let mut rest = octets;
    while let Some((&[a, b, c, d], after)) = rest.split_first_chunk::<HEADER>() {
        let (id, len) = (A(u16::from_be_bytes([a, b])), u16::from_be_bytes([c, d]));
        let Some((value, after)) = after.split_at_checked(usize::from(len)) else {
            out.extend([a, b, c, d]);
            return out;
        };
        rest = after;
        if let Some(value) = value_of(id, value, names) {
            let len = u16::try_from(value.len()).unwrap_or(u16::MAX);
            out.extend(id.0.to_be_bytes());
            out.extend(len.to_be_bytes());
            out.extend(value.get(..usize::from(len)).unwrap_or_default());
        }
    }
    // Padding that is no attribute.
    out.extend(rest.iter().map(|_| 0));
    out
}

fn value_of(id: A, value: &[u8], names: &mut impl Names) -> Option<Vec<u8>> {
    let (_, treat) = TREATED.iter().find(|(known, _)| *known == id)?;
    Some(match treat {
        Treat::Keep => {
            // What is longer than it can be has something else in it.
            let spec = id.spec()?;
            if value.len() > usize::from(spec.max) {
                vec![0; value.len()]
            } else {
                value.to_vec()
            }
        }
        Treat::Uuid => match value.try_into() {
            Ok(uuid) => names.uuid(uuid).to_vec(),
            Err(_) => vec![0; value.len()],
        },
        Treat::Mac => match value.try_into() {
            Ok(mac) => names.mac(mac).to_vec(),
            Err(_) => vec![0; value.len()],
        },
        Treat::Serial => string(value, |text| names.serial(text)),
        Treat::Ssid => ssid(value, names),
        Treat::Text => string(value, |text| names.text(text)),
        Treat::Extension => {
            let rest = value.strip_prefix(&WFA_VENDOR_ID)?;
            let mut extension = WfaExtension::parse(rest, 0).ok()?;
            extension.unknown.clear();
            for mac in &mut extension.authorized_macs {
                *mac = MacAddr(names.mac(mac.0));
            }
            extension.to_octets()
        }
    })
}

/// A text with the zeros that some devices put at its end.
fn string(value: &[u8], replace: impl FnOnce(&str) -> String) -> Vec<u8> {
    let text = String::from_utf8_lossy(value);
    let plain = text.trim_end_matches('\0');
    let mut out = replace(plain).into_bytes();
    out.extend(std::iter::repeat_n(0, text.len() - plain.len()));
    out
}

/// A network's name: its own octets where nothing is to be replaced, for they need be no text.
pub(super) fn ssid(value: &[u8], names: &mut impl Names) -> Vec<u8> {
    /// The longest name.
    const MAX: usize = 32;
    if value.iter().all(|octet| *octet == 0) {
        return value.to_vec();
    }
    let text = String::from_utf8_lossy(value);
    let new = names.ssid(&text);
    if new == text {
        return value.to_vec();
    }
    let mut new = new.into_bytes();
    new.truncate(MAX);
    new
}
