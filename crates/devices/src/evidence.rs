//! Where a fact comes from, and how far it can be trusted.
//!
//! Every statement about a device is one of two things: observed now ([`Evidence`]), or known of
//! its kind from the guide. Both carry a [`Confidence`]; neither is ever a guess.

use std::fmt;

use jiff::Timestamp;
use serde::Deserialize;

/// How sure a fact is, in falling order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Recalled from the maker's documentation, not found again in a document that can be cited.
    Recalled,
    /// A copy of the maker's text on a page that is not the maker's.
    Low,
    /// One credible first-hand account, or one that derives from the maker's own text.
    Medium,
    /// Read from the device, from source code, from a recorded document or the maker's manual.
    High,
}

impl Confidence {
    /// The word for it in JSON and in the guide.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recalled => "recalled",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One observed fact: what is known, from where, how surely and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The field of the document that it supports, such as `wifi.ssid`.
    pub field: &'static str,
    /// Where it was read, in words that a person can follow, such as
    /// `IPP printer-wifi-ssid` or `LEDM /DevMgmt/ProductConfigDyn.xml`.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// When it was read.
    pub at: Timestamp,
}
