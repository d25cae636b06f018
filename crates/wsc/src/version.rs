//! The protocol's version and how it is told.

use crate::attr::{AttributeId, WfaExtension, Writer};

/// Which version of the protocol a side speaks.
///
/// The Version attribute says 1.0 for ever; since 2.0 the version stands in the Wi-Fi Alliance's
/// vendor extension. A receiver accepts any later version and ignores what it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WscVersion(pub u8);

impl WscVersion {
    /// WSC 1.0: no vendor extension of the Wi-Fi Alliance.
    pub const V1_0: Self = Self(0x10);
    /// WSC 2.0.
    pub const V2_0: Self = Self(0x20);

    /// The version that a message tells.
    pub fn of(wfa: &WfaExtension) -> Self {
        wfa.version2.map_or(Self::V1_0, Self)
    }

    /// Appends the Version attribute, always 1.0.
    pub(crate) fn write_version(writer: &mut Writer) {
        writer.u8(AttributeId::VERSION, 0x10);
    }

    /// Appends the vendor extension with Version2 and what `wfa` has, nothing for 1.0.
    ///
    /// A version above 2.0 exists for testing the extensibility rule and adds an attribute that
    /// nobody knows (0x10fa), as the reference program does.
    pub(crate) fn write_wfa(self, wfa: WfaExtension, writer: &mut Writer) {
        if self <= Self::V1_0 {
            return;
        }
        writer.wfa(&WfaExtension {
            version2: Some(self.0),
            ..wfa
        });
        if self > Self::V2_0 {
            writer.bytes(AttributeId(0x10fa), b"from the future");
        }
    }
}

impl Default for WscVersion {
    fn default() -> Self {
        Self::V2_0
    }
}
