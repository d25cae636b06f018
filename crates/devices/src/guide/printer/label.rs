//! A PIN from a label or an old page, held against what the printer says now.

use wsc::pin::DevicePin;

/// What a PIN that was read somewhere is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelVerdict {
    /// The printer reports the same PIN now.
    Current,
    /// The printer reports another PIN now: use that one.
    Replaced,
    /// The printer reports none, so nobody can tell. Many printers make a new PIN for every try.
    PossiblyOutdated,
}

impl LabelVerdict {
    /// A short stable name for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Replaced => "replaced",
            Self::PossiblyOutdated => "possibly-outdated",
        }
    }

    /// What it means and what to do, in words.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Current => "The printer reports this PIN now.",
            Self::Replaced => {
                "The printer reports another PIN now; use the one that it shows or prints today."
            }
            Self::PossiblyOutdated => {
                "The printer does not report a PIN, so this one may be outdated: printers may make \
                 a new one for every try. Let the printer show or print it again if that is \
                 possible."
            }
        }
    }
}

/// Compares a PIN that was read from a label or an old page with the one that the device reports
/// now, in constant time.
pub fn compare_label(read: &DevicePin, reported: Option<&DevicePin>) -> LabelVerdict {
    match reported {
        None => LabelVerdict::PossiblyOutdated,
        Some(now) if now == read => LabelVerdict::Current,
        Some(_) => LabelVerdict::Replaced,
    }
}
