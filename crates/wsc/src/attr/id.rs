//! The registry of attributes: identifier, name, permitted length, whether it may repeat.

use core::fmt;

/// The identifier of a WSC attribute, two octets on the wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttributeId(pub u16);

/// One row of the registry.
#[derive(Clone, Copy, Debug)]
pub struct AttributeSpec {
    /// Identifier.
    pub id: AttributeId,
    /// The specification's name.
    pub name: &'static str,
    /// Fewest octets that the value may have.
    pub min: u16,
    /// Most octets that the value may have.
    pub max: u16,
    /// The value's length must be a multiple of this; 1 where any length will do.
    pub multiple: u16,
    /// Whether a message may carry it more than once.
    pub repeats: bool,
}

/// Expands to the constants of [`AttributeId`] and the static table of specifications.
macro_rules! registry {
    ($($name:ident = $id:literal, $text:literal, $min:literal ..= $max:literal $(% $multiple:literal)? $(, $repeats:ident)?;)*) => {
        impl AttributeId {
            $(#[doc = concat!($text, " (", stringify!($id), "), ", stringify!($min), " to ", stringify!($max), " octets.")]
              pub const $name: Self = Self($id);)*
        }

        /// Every attribute of WSC 2.0 that this crate knows, sorted by identifier.
        pub static ATTRIBUTES: &[AttributeSpec] = &[
            $(AttributeSpec {
                id: AttributeId::$name,
                name: $text,
                min: $min,
                max: $max,
                multiple: registry!(@multiple $($multiple)?),
                repeats: registry!(@repeats $($repeats)?),
            },)*
        ];
    };
    (@multiple) => { 1 };
    (@multiple $multiple:literal) => { $multiple };
    (@repeats) => { false };
    (@repeats repeats) => { true };
}

registry! {
    AP_CHANNEL = 0x1001, "AP Channel", 2..=2;
    ASSOCIATION_STATE = 0x1002, "Association State", 2..=2;
    AUTHENTICATION_TYPE = 0x1003, "Authentication Type", 2..=2;
    AUTHENTICATION_TYPE_FLAGS = 0x1004, "Authentication Type Flags", 2..=2;
    AUTHENTICATOR = 0x1005, "Authenticator", 8..=8;
    CONFIG_METHODS = 0x1008, "Config Methods", 2..=2;
    CONFIGURATION_ERROR = 0x1009, "Configuration Error", 2..=2;
    CONFIRMATION_URL4 = 0x100a, "Confirmation URL4", 0..=64;
    CONFIRMATION_URL6 = 0x100b, "Confirmation URL6", 0..=76;
    CONNECTION_TYPE = 0x100c, "Connection Type", 1..=1;
    CONNECTION_TYPE_FLAGS = 0x100d, "Connection Type Flags", 1..=1;
    CREDENTIAL = 0x100e, "Credential", 0..=65535, repeats;
    ENCRYPTION_TYPE = 0x100f, "Encryption Type", 2..=2;
    ENCRYPTION_TYPE_FLAGS = 0x1010, "Encryption Type Flags", 2..=2;
    DEVICE_NAME = 0x1011, "Device Name", 0..=32;
    DEVICE_PASSWORD_ID = 0x1012, "Device Password ID", 2..=2;
    E_HASH1 = 0x1014, "E-Hash1", 32..=32;
    E_HASH2 = 0x1015, "E-Hash2", 32..=32;
    E_SNONCE1 = 0x1016, "E-SNonce1", 16..=16;
    E_SNONCE2 = 0x1017, "E-SNonce2", 16..=16;
    ENCRYPTED_SETTINGS = 0x1018, "Encrypted Settings", 0..=65535;
    ENROLLEE_NONCE = 0x101a, "Enrollee Nonce", 16..=16;
    FEATURE_ID = 0x101b, "Feature ID", 4..=4;
    IDENTITY = 0x101c, "Identity", 0..=80;
    IDENTITY_PROOF = 0x101d, "Identity Proof", 0..=65535;
    KEY_WRAP_AUTHENTICATOR = 0x101e, "Key Wrap Authenticator", 8..=8;
    KEY_IDENTIFIER = 0x101f, "Key Identifier", 16..=16;
    MAC_ADDRESS = 0x1020, "MAC Address", 6..=6;
    MANUFACTURER = 0x1021, "Manufacturer", 0..=64;
    MESSAGE_TYPE = 0x1022, "Message Type", 1..=1;
    MODEL_NAME = 0x1023, "Model Name", 0..=32;
    MODEL_NUMBER = 0x1024, "Model Number", 0..=32;
    NETWORK_INDEX = 0x1026, "Network Index", 1..=1;
    NETWORK_KEY = 0x1027, "Network Key", 0..=64;
    NETWORK_KEY_INDEX = 0x1028, "Network Key Index", 1..=1;
    NEW_DEVICE_NAME = 0x1029, "New Device Name", 0..=32;
    NEW_PASSWORD = 0x102a, "New Password", 0..=64;
    OOB_DEVICE_PASSWORD = 0x102c, "OOB Device Password", 22..=54;
    OS_VERSION = 0x102d, "OS Version", 4..=4;
    POWER_LEVEL = 0x102f, "Power Level", 1..=1;
    PSK_CURRENT = 0x1030, "PSK Current", 1..=1;
    PSK_MAX = 0x1031, "PSK Max", 1..=1;
    PUBLIC_KEY = 0x1032, "Public Key", 192..=192;
    RADIO_ENABLED = 0x1033, "Radio Enabled", 1..=1;
    REBOOT = 0x1034, "Reboot", 1..=1;
    REGISTRAR_CURRENT = 0x1035, "Registrar Current", 1..=1;
    REGISTRAR_ESTABLISHED = 0x1036, "Registrar Established", 1..=1;
    REGISTRAR_LIST = 0x1037, "Registrar List", 0..=65535;
    REGISTRAR_MAX = 0x1038, "Registrar Max", 1..=1;
    REGISTRAR_NONCE = 0x1039, "Registrar Nonce", 16..=16;
    REQUEST_TYPE = 0x103a, "Request Type", 1..=1;
    RESPONSE_TYPE = 0x103b, "Response Type", 1..=1;
    RF_BANDS = 0x103c, "RF Bands", 1..=1;
    R_HASH1 = 0x103d, "R-Hash1", 32..=32;
    R_HASH2 = 0x103e, "R-Hash2", 32..=32;
    R_SNONCE1 = 0x103f, "R-SNonce1", 16..=16;
    R_SNONCE2 = 0x1040, "R-SNonce2", 16..=16;
    SELECTED_REGISTRAR = 0x1041, "Selected Registrar", 1..=1;
    SERIAL_NUMBER = 0x1042, "Serial Number", 0..=32;
    WPS_STATE = 0x1044, "Wi-Fi Protected Setup State", 1..=1;
    SSID = 0x1045, "SSID", 0..=32;
    TOTAL_NETWORKS = 0x1046, "Total Networks", 1..=1;
    UUID_E = 0x1047, "UUID-E", 16..=16;
    UUID_R = 0x1048, "UUID-R", 16..=16;
    VENDOR_EXTENSION = 0x1049, "Vendor Extension", 3..=1024, repeats;
    VERSION = 0x104a, "Version", 1..=1;
    X509_CERTIFICATE_REQUEST = 0x104b, "X.509 Certificate Request", 0..=65535;
    X509_CERTIFICATE = 0x104c, "X.509 Certificate", 0..=65535;
    EAP_IDENTITY = 0x104d, "EAP Identity", 0..=64;
    MESSAGE_COUNTER = 0x104e, "Message Counter", 8..=8;
    PUBLIC_KEY_HASH = 0x104f, "Public Key Hash", 20..=20;
    REKEY_KEY = 0x1050, "Rekey Key", 32..=32;
    KEY_LIFETIME = 0x1051, "Key Lifetime", 4..=4;
    PERMITTED_CONFIG_METHODS = 0x1052, "Permitted Config Methods", 2..=2;
    SELECTED_REGISTRAR_CONFIG_METHODS = 0x1053, "Selected Registrar Config Methods", 2..=2;
    PRIMARY_DEVICE_TYPE = 0x1054, "Primary Device Type", 8..=8;
    SECONDARY_DEVICE_TYPE_LIST = 0x1055, "Secondary Device Type List", 0..=128 % 8;
    PORTABLE_DEVICE = 0x1056, "Portable Device", 1..=1;
    AP_SETUP_LOCKED = 0x1057, "AP Setup Locked", 1..=1;
    APPLICATION_EXTENSION = 0x1058, "Application Extension", 0..=512, repeats;
    EAP_TYPE = 0x1059, "EAP Type", 0..=8;
    INITIALIZATION_VECTOR = 0x1060, "Initialization Vector", 8..=16 % 8;
    KEY_PROVIDED_AUTOMATICALLY = 0x1061, "Key Provided Automatically", 1..=1;
    ENABLED_8021X = 0x1062, "802.1X Enabled", 1..=1;
    APP_SESSION_KEY = 0x1063, "AppSessionKey", 0..=128;
    WEP_TRANSMIT_KEY = 0x1064, "WEP Transmit Key", 1..=1;
    REQUESTED_DEVICE_TYPE = 0x106a, "Requested Device Type", 8..=8, repeats;
}

impl AttributeId {
    /// The registry's row, `None` for an attribute that is not in it.
    pub fn spec(self) -> Option<&'static AttributeSpec> {
        ATTRIBUTES
            .binary_search_by_key(&self, |spec| spec.id)
            .ok()
            .and_then(|i| ATTRIBUTES.get(i))
    }

    /// The specification's name, `None` for an attribute that is not in the registry.
    pub fn name(self) -> Option<&'static str> {
        self.spec().map(|spec| spec.name)
    }
}

impl fmt::Display for AttributeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name} ({:#06x})", self.0),
            None => write!(f, "unknown attribute {:#06x}", self.0),
        }
    }
}

impl fmt::Debug for AttributeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_its_bounds_make_sense() {
        for pair in ATTRIBUTES.windows(2) {
            assert!(
                pair[0].id < pair[1].id,
                "{} before {}",
                pair[0].id,
                pair[1].id
            );
        }
        for spec in ATTRIBUTES {
            assert!(spec.min <= spec.max && spec.multiple >= 1, "{}", spec.name);
            assert_eq!(spec.id.name(), Some(spec.name));
        }
        assert_eq!(AttributeId(0x10fa).name(), None);
    }
}
