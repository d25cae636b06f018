//! Deviations of real devices that are tolerated, each behind a switch of its own.
//!
//! [`Tolerance::FIELD`], the default, accepts all of them and records each that occurs, because a
//! diagnosis wants to know; [`Tolerance::STRICT`] accepts none.

use core::fmt;

/// Declares the quirks with their names and sources, and the table of them.
macro_rules! quirks {
    ($($(#[$meta:meta])* $variant:ident = $name:literal,)*) => {
        /// A deviation from the specification that deployed devices show.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Quirk {
            $($(#[$meta])* $variant,)*
        }

        /// Every quirk, in declaration order.
        pub static QUIRKS: &[Quirk] = &[$(Quirk::$variant),*];

        impl Quirk {
            /// A short stable name, such as `short-public-key`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

quirks! {
    /// An extra zero octet follows Network Key; reading resumes one octet later. Access points
    /// that provision an open network do this.
    OctetAfterNetworkKey = "octet-after-network-key",
    /// Zero octets fill the end of a message after its last attribute (M1 of Mac OS X 10.6).
    ZeroPadding = "zero-padding",
    /// A Public Key of 190 or 191 octets: leading zeros were dropped. It is padded on the left.
    ShortPublicKey = "short-public-key",
    /// A Manufacturer, Model Name, Model Number or Serial Number over its permitted length. It is
    /// cut.
    OverlongText = "overlong-text",
    /// A Device Name or SSID over 32 octets. The attribute is ignored.
    OverlongNameIgnored = "overlong-name-ignored",
    /// The SSID of a credential is padded with zero octets, which are removed.
    SsidPadding = "ssid-padding",
    /// A credential for an open network has no Network Key.
    OpenWithoutKey = "open-without-key",
    /// The passphrase in a credential ends in a zero octet, which is removed.
    PassphraseTerminator = "passphrase-terminator",
    /// The MAC Address in a credential is not that of the enrollee. Implementations disagree about
    /// whose address belongs there; the value is not used.
    CredentialMacMismatch = "credential-mac-mismatch",
    /// The enrollee claims WPA2-Enterprise without WPA2-Personal (flags 0x1b); WPA2-Personal is
    /// assumed.
    Wpa2WithoutPsk = "wpa2-without-psk",
    /// The enrollee's authentication flags name nothing that the network uses; all are assumed
    /// (a byte-order defect of a Linksys WRT350N).
    NoCommonAuthType = "no-common-auth-type",
    /// The same for encryption flags.
    NoCommonEncrType = "no-common-encr-type",
    /// M2 names another Device Password ID than the enrollee's push button; the change is ignored.
    PasswordIdChanged = "password-id-changed",
    /// A vendor extension is too short to name a vendor, or the last of the Wi-Fi Alliance's
    /// sub-elements is cut. It is read as far as it goes, as hostapd does.
    BrokenVendorExtension = "broken-vendor-extension",
}

/// A set of [`Quirk`]s.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct QuirkSet(u32);

impl QuirkSet {
    /// No quirk.
    pub const EMPTY: Self = Self(0);

    /// Whether `quirk` is in the set.
    pub const fn contains(self, quirk: Quirk) -> bool {
        self.0 & Self::bit(quirk) != 0
    }

    /// The set with `quirk`.
    #[must_use]
    pub const fn with(self, quirk: Quirk) -> Self {
        Self(self.0 | Self::bit(quirk))
    }

    /// The set without `quirk`.
    #[must_use]
    pub const fn without(self, quirk: Quirk) -> Self {
        Self(self.0 & !Self::bit(quirk))
    }

    /// The quirks in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The quirks in the set, in declaration order.
    pub fn iter(self) -> impl Iterator<Item = Quirk> {
        QUIRKS
            .iter()
            .copied()
            .filter(move |quirk| self.contains(*quirk))
    }

    const fn bit(quirk: Quirk) -> u32 {
        1 << (quirk as u8)
    }
}

impl fmt::Debug for QuirkSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Which deviations are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tolerance(QuirkSet);

impl Tolerance {
    /// Every known deviation is accepted: what devices in people's homes need.
    pub const FIELD: Self = Self(QuirkSet(u32::MAX));
    /// None is: what a conformance test needs.
    pub const STRICT: Self = Self(QuirkSet::EMPTY);

    /// Whether `quirk` is accepted.
    pub const fn allows(self, quirk: Quirk) -> bool {
        self.0.contains(quirk)
    }

    /// The same with `quirk` accepted.
    #[must_use]
    pub const fn with(self, quirk: Quirk) -> Self {
        Self(self.0.with(quirk))
    }

    /// The same with `quirk` refused.
    #[must_use]
    pub const fn without(self, quirk: Quirk) -> Self {
        Self(self.0.without(quirk))
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Self::FIELD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quirk_has_its_own_bit_and_name() {
        assert!(QUIRKS.len() <= 32);
        for (i, quirk) in QUIRKS.iter().enumerate() {
            assert_eq!(*quirk as usize, i);
            assert!(Tolerance::FIELD.allows(*quirk) && !Tolerance::STRICT.allows(*quirk));
            assert!(!Tolerance::FIELD.without(*quirk).allows(*quirk));
            assert!(Tolerance::STRICT.with(*quirk).allows(*quirk));
            for other in &QUIRKS[..i] {
                assert_ne!(other.name(), quirk.name());
            }
        }
    }
}
