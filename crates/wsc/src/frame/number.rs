//! The numbers of IEEE 802.11 that the frames here carry: status and reason codes, authentication
//! algorithms, capabilities.

use core::fmt;

/// Declares a newtype over `u16` with named values and their text.
macro_rules! numbers {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $value:literal => $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            $(#[doc = concat!("`", $text, "` (", stringify!($value), ").")] pub const $variant: Self = Self($value);)*

            /// What the number means, `None` for one without a text here.
            pub const fn name(self) -> Option<&'static str> {
                match self { $(Self::$variant => Some($text),)* _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, "code {}", self.0),
                }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} ({self})", self.0)
            }
        }
    };
}

numbers! {
    /// The authentication algorithm (IEEE 802.11 §9.4.1.1). WPS uses the open one.
    AuthAlgorithm {
        OPEN = 0 => "open system",
        SHARED_KEY = 1 => "shared key",
        FAST_TRANSITION = 2 => "fast transition",
        SAE = 3 => "SAE",
    }
}

numbers! {
    /// Why a station is deauthenticated or disassociated (IEEE 802.11 §9.4.1.7). An access point
    /// sends one a moment after every run of WPS, failed or not, so it explains nothing there.
    ReasonCode {
        UNSPECIFIED = 1 => "unspecified reason",
        PREVIOUS_AUTH_INVALID = 2 => "previous authentication no longer valid",
        LEAVING = 3 => "the sender is leaving the network",
        INACTIVITY = 4 => "inactivity",
        AP_BUSY = 5 => "the access point cannot handle all its stations",
        NOT_AUTHENTICATED = 6 => "frame from a station that is not authenticated",
        NOT_ASSOCIATED = 7 => "frame from a station that is not associated",
        DISASSOCIATED_LEAVING = 8 => "the sender is leaving the association",
        ASSOCIATION_WITHOUT_AUTH = 9 => "association without authentication",
        INVALID_ELEMENT = 13 => "invalid element",
        MIC_FAILURE = 14 => "message integrity check failed",
        FOUR_WAY_TIMEOUT = 15 => "four-way handshake timed out (a wrong passphrase looks like this)",
        GROUP_KEY_TIMEOUT = 16 => "group key handshake timed out",
        ELEMENT_MISMATCH = 17 => "security element differs from the one in the beacon",
        INVALID_GROUP_CIPHER = 18 => "invalid group cipher",
        INVALID_PAIRWISE_CIPHER = 19 => "invalid pairwise cipher",
        INVALID_AKM = 20 => "invalid key management",
        INVALID_RSN_VERSION = 21 => "unsupported security element version",
        INVALID_RSN_CAPABILITIES = 22 => "invalid security capabilities",
        IEEE_8021X_FAILED = 23 => "802.1X authentication failed",
        CIPHER_REJECTED = 24 => "cipher rejected by security policy",
        TOO_MANY_LOST = 34 => "too many frames were not acknowledged",
        TIMEOUT = 39 => "timeout",
    }
}

numbers! {
    /// How an authentication or association went (IEEE 802.11 §9.4.1.9).
    StatusCode {
        SUCCESS = 0 => "success",
        FAILURE = 1 => "unspecified failure",
        CAPABILITIES_UNSUPPORTED = 10 => "capabilities cannot be supported",
        REASSOCIATION_DENIED = 11 => "no previous association",
        DENIED = 12 => "denied for a reason outside of the standard",
        ALGORITHM_UNSUPPORTED = 13 => "authentication algorithm not supported",
        OUT_OF_SEQUENCE = 14 => "authentication frame out of sequence",
        CHALLENGE_FAILED = 15 => "challenge failed",
        AUTH_TIMEOUT = 16 => "authentication timed out",
        AP_FULL = 17 => "the access point cannot take more stations",
        RATES_UNSUPPORTED = 18 => "the station lacks a rate that the network requires",
        TRY_LATER = 30 => "refused for now, try again later",
        PMF_POLICY = 31 => "the network requires management frame protection",
        INVALID_ELEMENT = 40 => "invalid element",
        INVALID_GROUP_CIPHER = 41 => "invalid group cipher",
        INVALID_PAIRWISE_CIPHER = 42 => "invalid pairwise cipher",
        INVALID_AKM = 43 => "invalid key management",
        INVALID_RSN_VERSION = 44 => "unsupported security element version",
        INVALID_RSN_CAPABILITIES = 45 => "invalid security capabilities",
        CIPHER_REJECTED = 46 => "cipher rejected by security policy",
        INVALID_PMKID = 53 => "invalid key identifier",
        ANTI_CLOGGING_TOKEN = 76 => "anti-clogging token required",
        GROUP_UNSUPPORTED = 77 => "finite cyclic group not supported",
        SAE_HASH_TO_ELEMENT = 126 => "SAE hash-to-element",
    }
}

/// The Capability Information field (IEEE 802.11 §9.4.1.4).
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Capabilities(pub u16);

impl Capabilities {
    /// The sender is an access point, or a station that joins one.
    pub const ESS: Self = Self(0x0001);
    /// The sender is in a network without an access point.
    pub const IBSS: Self = Self(0x0002);
    /// Data frames are encrypted: the network is not open.
    pub const PRIVACY: Self = Self(0x0010);
    /// Short preambles are in use.
    pub const SHORT_PREAMBLE: Self = Self(0x0020);
    /// Short slots are in use.
    pub const SHORT_SLOT: Self = Self(0x0400);

    /// An access point's, or a station's on its way to one, with [`Self::PRIVACY`] or without.
    pub const fn infrastructure(privacy: bool) -> Self {
        let bits = Self::ESS.0 | Self::SHORT_SLOT.0;
        Self(if privacy {
            bits | Self::PRIVACY.0
        } else {
            bits
        })
    }

    /// Whether every bit of `other` is set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the network is not open.
    pub const fn privacy(self) -> bool {
        self.contains(Self::PRIVACY)
    }
}

impl fmt::Debug for Capabilities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#06x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn codes_are_told_by_name_or_by_number() {
        assert_eq!(format!("{}", StatusCode::SUCCESS), "success");
        assert_eq!(format!("{}", StatusCode(999)), "code 999");
        assert_eq!(format!("{:?}", ReasonCode::INACTIVITY), "4 (inactivity)");
    }

    #[test]
    fn privacy_is_its_bit() {
        assert!(Capabilities::infrastructure(true).privacy());
        assert!(!Capabilities::infrastructure(false).privacy());
        assert!(Capabilities(0x0411).contains(Capabilities::ESS));
        assert_eq!(Capabilities::infrastructure(true), Capabilities(0x0411));
    }
}
