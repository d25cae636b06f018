//! The protocol's numbers: message types, error codes, flags.
//!
//! Each is a newtype with named constants, so that a value nobody has a name for survives parsing
//! and building unchanged (WSC 2.0: receivers ignore what they do not know).

use core::fmt;

/// Declares a newtype over an integer with named values and their text.
macro_rules! code_points {
    ($(#[$meta:meta])* $name:ident: $repr:ty { $($(#[$vmeta:meta])* $variant:ident = $value:literal => $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $repr);

        impl $name {
            $($(#[$vmeta])* #[doc = concat!("`", $text, "` (", stringify!($value), ").")] pub const $variant: Self = Self($value);)*

            /// The field's name for this value, `None` for one without a name.
            pub const fn name(self) -> Option<&'static str> {
                match self { $(Self::$variant => Some($text),)* _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, "unknown ({:#x})", self.0),
                }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

/// Declares a newtype over an integer whose bits have names.
macro_rules! flags {
    ($(#[$meta:meta])* $name:ident: $repr:ty { $($variant:ident = $value:literal => $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
        pub struct $name(pub $repr);

        impl $name {
            $(#[doc = concat!("`", $text, "` (", stringify!($value), ").")] pub const $variant: Self = Self($value);)*

            /// No bit set.
            pub const NONE_SET: Self = Self(0);

            /// Whether every bit of `other` is set.
            pub const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// Whether any bit of `other` is set.
            pub const fn intersects(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The bits of either.
            #[must_use]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// The bits of both.
            #[must_use]
            pub const fn intersection(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            /// These bits without those of `other`.
            #[must_use]
            pub const fn without(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// Whether no bit is set.
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }
        }

        impl core::ops::BitOr for $name {
            type Output = Self;
            fn bitor(self, rhs: Self) -> Self {
                self.union(rhs)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut rest = self.0;
                let mut first = true;
                for (value, text) in [$(($value, $text)),*] {
                    if self.0 & value == value && rest & value != 0 {
                        if !first { f.write_str("+")?; }
                        f.write_str(text)?;
                        first = false;
                        rest &= !value;
                    }
                }
                if rest != 0 {
                    if !first { f.write_str("+")?; }
                    write!(f, "{rest:#x}")?;
                } else if first {
                    f.write_str("none")?;
                }
                Ok(())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

code_points! {
    /// The Message Type attribute (0x1022), one octet.
    MessageType: u8 {
        BEACON = 0x01 => "Beacon",
        PROBE_REQUEST = 0x02 => "Probe Request",
        PROBE_RESPONSE = 0x03 => "Probe Response",
        M1 = 0x04 => "M1",
        M2 = 0x05 => "M2",
        M2D = 0x06 => "M2D",
        M3 = 0x07 => "M3",
        M4 = 0x08 => "M4",
        M5 = 0x09 => "M5",
        M6 = 0x0a => "M6",
        M7 = 0x0b => "M7",
        M8 = 0x0c => "M8",
        WSC_ACK = 0x0d => "WSC_ACK",
        WSC_NACK = 0x0e => "WSC_NACK",
        WSC_DONE = 0x0f => "WSC_Done",
    }
}

code_points! {
    /// The Configuration Error attribute (0x1009), two octets.
    ConfigError: u16 {
        NO_ERROR = 0 => "No Error",
        OOB_READ = 1 => "OOB Interface Read Error",
        DECRYPTION = 2 => "Decryption CRC Failure",
        BAND_2_4_UNSUPPORTED = 3 => "2.4 GHz channel not supported",
        BAND_5_UNSUPPORTED = 4 => "5 GHz channel not supported",
        SIGNAL_TOO_WEAK = 5 => "Signal too weak",
        NETWORK_AUTH_FAILURE = 6 => "Network auth failure",
        NETWORK_ASSOC_FAILURE = 7 => "Network association failure",
        NO_DHCP_RESPONSE = 8 => "No DHCP response",
        DHCP_FAILED = 9 => "Failed DHCP config",
        IP_CONFLICT = 10 => "IP address conflict",
        NO_REGISTRAR = 11 => "Couldn't connect to Registrar",
        MULTIPLE_PBC = 12 => "Multiple PBC sessions detected",
        ROGUE = 13 => "Rogue activity suspected",
        BUSY = 14 => "Device busy",
        SETUP_LOCKED = 15 => "Setup locked",
        MESSAGE_TIMEOUT = 16 => "Message Timeout",
        SESSION_TIMEOUT = 17 => "Registration Session Timeout",
        PASSWORD_AUTH_FAILURE = 18 => "Device Password Auth Failure",
        BAND_60_UNSUPPORTED = 19 => "60 GHz channel not supported",
        PUBLIC_KEY_HASH_MISMATCH = 20 => "Public Key Hash Mismatch",
    }
}

code_points! {
    /// The Device Password ID attribute (0x1012), two octets: which secret proves the device.
    DevicePasswordId: u16 {
        DEFAULT = 0x0000 => "Default (PIN)",
        USER_SPECIFIED = 0x0001 => "User-specified",
        MACHINE_SPECIFIED = 0x0002 => "Machine-specified",
        REKEY = 0x0003 => "Rekey",
        PUSH_BUTTON = 0x0004 => "PushButton",
        REGISTRAR_SPECIFIED = 0x0005 => "Registrar-specified",
        NFC_HANDOVER = 0x0007 => "NFC-Connection-Handover",
        P2PS = 0x0008 => "P2PS-default",
    }
}

impl DevicePasswordId {
    /// Whether a registrar answers this identifier with a PIN.
    pub const fn is_pin(self) -> bool {
        matches!(
            self,
            Self::DEFAULT
                | Self::USER_SPECIFIED
                | Self::MACHINE_SPECIFIED
                | Self::REGISTRAR_SPECIFIED
                | Self::P2PS
        )
    }
}

code_points! {
    /// The Wi-Fi Protected Setup State attribute (0x1044), one octet.
    WpsState: u8 {
        NOT_CONFIGURED = 1 => "Not configured",
        CONFIGURED = 2 => "Configured",
    }
}

code_points! {
    /// The Association State attribute (0x1002), two octets.
    AssociationState: u16 {
        NOT_ASSOCIATED = 0 => "Not associated",
        SUCCESS = 1 => "Connection success",
        CONFIGURATION_FAILURE = 2 => "Configuration failure",
        ASSOCIATION_FAILURE = 3 => "Association failure",
        IP_FAILURE = 4 => "IP failure",
    }
}

code_points! {
    /// The Request Type attribute (0x103a), one octet, in probe and association requests.
    RequestType: u8 {
        ENROLLEE_INFO = 0 => "Enrollee, info only",
        ENROLLEE = 1 => "Enrollee, open 802.1X",
        REGISTRAR = 2 => "Registrar",
        WLAN_MANAGER = 3 => "WLAN Manager Registrar",
    }
}

code_points! {
    /// The Response Type attribute (0x103b), one octet, in probe and association responses.
    ResponseType: u8 {
        ENROLLEE_INFO = 0 => "Enrollee, info only",
        ENROLLEE = 1 => "Enrollee, open 802.1X",
        REGISTRAR = 2 => "Registrar",
        AP = 3 => "AP",
    }
}

code_points! {
    /// The EAP-WSC Op-Code, one octet (WSC 2.0, EAP message framing).
    OpCode: u8 {
        START = 0x01 => "WSC_Start",
        ACK = 0x02 => "WSC_ACK",
        NACK = 0x03 => "WSC_NACK",
        MSG = 0x04 => "WSC_MSG",
        DONE = 0x05 => "WSC_Done",
        FRAG_ACK = 0x06 => "WSC_FRAG_ACK",
    }
}

flags! {
    /// Authentication types (attributes 0x1003 and 0x1004), two octets.
    AuthTypes: u16 {
        OPEN = 0x0001 => "open",
        WPA_PSK = 0x0002 => "wpa-psk",
        SHARED = 0x0004 => "shared",
        WPA = 0x0008 => "wpa-enterprise",
        WPA2 = 0x0010 => "wpa2-enterprise",
        WPA2_PSK = 0x0020 => "wpa2-psk",
    }
}

impl AuthTypes {
    /// Either of the two that use a pre-shared key.
    pub const PERSONAL: Self = Self(0x0022);
}

flags! {
    /// Encryption types (attributes 0x100f and 0x1010), two octets.
    EncrTypes: u16 {
        NONE = 0x0001 => "none",
        WEP = 0x0002 => "wep",
        TKIP = 0x0004 => "tkip",
        AES = 0x0008 => "aes",
    }
}

flags! {
    /// Configuration methods (attributes 0x1008, 0x1053), two octets: how a device can show or take
    /// a password. WSC 2.0 adds the virtual and physical variants of display and button.
    ConfigMethods: u16 {
        VIRTUAL_PUSH_BUTTON = 0x0280 => "virtual-push-button",
        PHYSICAL_PUSH_BUTTON = 0x0480 => "physical-push-button",
        VIRTUAL_DISPLAY = 0x2008 => "virtual-display",
        PHYSICAL_DISPLAY = 0x4008 => "physical-display",
        USB = 0x0001 => "usb",
        ETHERNET = 0x0002 => "ethernet",
        LABEL = 0x0004 => "label",
        DISPLAY = 0x0008 => "display",
        EXTERNAL_NFC = 0x0010 => "external-nfc",
        INTEGRATED_NFC = 0x0020 => "integrated-nfc",
        NFC_INTERFACE = 0x0040 => "nfc-interface",
        PUSH_BUTTON = 0x0080 => "push-button",
        KEYPAD = 0x0100 => "keypad",
        P2PS = 0x1000 => "p2ps",
    }
}

flags! {
    /// Radio bands (attribute 0x103c), one octet.
    RfBands: u8 {
        GHZ_2_4 = 0x01 => "2.4GHz",
        GHZ_5 = 0x02 => "5GHz",
        GHZ_60 = 0x04 => "60GHz",
    }
}

flags! {
    /// Connection types (attributes 0x100c and 0x100d), one octet.
    ConnectionTypes: u8 {
        ESS = 0x01 => "ESS",
        IBSS = 0x02 => "IBSS",
    }
}

/// A device type (attribute 0x1054), eight octets: category, vendor OUI and type, subcategory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeviceType {
    /// Category; 3 is printers, scanners, faxes and copiers, 6 is network infrastructure.
    pub category: u16,
    /// OUI and its type, `00 50 f2 04` for the categories of the Wi-Fi Alliance.
    pub oui: [u8; 4],
    /// Subcategory within the category.
    pub subcategory: u16,
}

impl DeviceType {
    /// Computer, PC.
    pub const PC: Self = Self::wfa(1, 1);
    /// Printer or print server.
    pub const PRINTER: Self = Self::wfa(3, 1);
    /// All-in-one: printer, scanner and copier.
    pub const ALL_IN_ONE: Self = Self::wfa(3, 5);
    /// Network infrastructure, access point.
    pub const ACCESS_POINT: Self = Self::wfa(6, 1);

    /// A type of the Wi-Fi Alliance's list.
    pub const fn wfa(category: u16, subcategory: u16) -> Self {
        Self {
            category,
            oui: [0x00, 0x50, 0xf2, 0x04],
            subcategory,
        }
    }

    /// Reads the eight octets.
    pub const fn from_octets(octets: [u8; 8]) -> Self {
        let [a, b, c, d, e, f, g, h] = octets;
        Self {
            category: u16::from_be_bytes([a, b]),
            oui: [c, d, e, f],
            subcategory: u16::from_be_bytes([g, h]),
        }
    }

    /// The eight octets.
    pub const fn to_octets(self) -> [u8; 8] {
        let ([a, b], [c, d, e, f], [g, h]) = (
            self.category.to_be_bytes(),
            self.oui,
            self.subcategory.to_be_bytes(),
        );
        [a, b, c, d, e, f, g, h]
    }

    /// Whether the device prints (category 3 of the Wi-Fi Alliance's list).
    pub fn is_printer(self) -> bool {
        self.oui == [0x00, 0x50, 0xf2, 0x04] && self.category == 3
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn names_and_unknown_values() {
        assert_eq!(format!("{}", ConfigError::SETUP_LOCKED), "Setup locked");
        assert_eq!(format!("{}", ConfigError(291)), "unknown (0x123)");
        assert_eq!(format!("{}", AuthTypes(0x22)), "wpa-psk+wpa2-psk");
        assert_eq!(format!("{}", AuthTypes(0x40)), "0x40");
        assert_eq!(format!("{}", EncrTypes(0)), "none");
        assert_eq!(
            format!("{}", ConfigMethods(0x0680)),
            "virtual-push-button+physical-push-button"
        );
        assert_eq!(
            format!("{}", ConfigMethods(0x2108)),
            "virtual-display+keypad"
        );
    }

    #[test]
    fn a_device_type_round_trips() {
        assert_eq!(
            DeviceType::from_octets(DeviceType::PRINTER.to_octets()),
            DeviceType::PRINTER
        );
        assert!(DeviceType::ALL_IN_ONE.is_printer());
        assert!(!DeviceType::PC.is_printer());
    }
}
