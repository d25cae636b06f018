//! Where a fact comes from, and how far it can be trusted.
//!
//! Every statement about a device is one of two things: observed now ([`Evidence`]), or known of
//! its kind from the guide. Both carry a [`Confidence`]; neither is ever a guess.

pub use advisor::evidence::Confidence;
use jiff::Timestamp;
use text::Message;

/// One observed fact: what is known, from where, how surely and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The field of the document that it supports, such as `wifi.ssid`.
    pub field: &'static str,
    /// Where it was read, in words that a person can follow, such as
    /// `IPP printer-wifi-ssid` or `LEDM /DevMgmt/ProductConfigDyn.xml`.
    pub source: Message,
    /// How sure it is.
    pub confidence: Confidence,
    /// When it was read.
    pub at: Timestamp,
}

impl Evidence {
    /// What was read just now and is sure: each field with its source.
    pub fn read_now(rows: impl IntoIterator<Item = (&'static str, String)>) -> Vec<Self> {
        let at = Timestamp::now();
        let read = |(field, source)| Self {
            field,
            source: Message::verbatim(source),
            confidence: Confidence::High,
            at,
        };
        rows.into_iter().map(read).collect()
    }
}
