//! A PIN from a label or an old page, held against what the printer says now.

use text::{Message, Tell, msg};
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
}

/// What it means and what to do.
impl Tell for LabelVerdict {
    fn told(&self) -> Message {
        match self {
            Self::Current => msg!("device-label-current"),
            Self::Replaced => msg!("device-label-replaced"),
            Self::PossiblyOutdated => msg!("device-label-outdated"),
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
