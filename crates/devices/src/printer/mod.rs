//! Printers: what they say of themselves, in whatever dialect they speak.
//!
//! From a document to what is known, in three steps that do not know each other:
//!
//! 1. **Readers** ([`ipp`], [`ledm`], [`cdm`], [`ews`], [`snmp`]) take the octets of one document
//!    and return [`Facts`]: pure, bounded in size and depth, without a clock. What they cannot read
//!    they leave out; nothing is guessed. Secrets that a document has in clear (a passphrase, a WPS
//!    PIN) are dropped there, and only that they were there is kept.
//! 2. **Drivers** ([`drivers`]) are one small type for each dialect behind the trait [`Printer`].
//!    They know which documents there are, ask for them through a [`Visit`], which can only read,
//!    paces itself and has a deadline, and hand the facts on. Writes are a [`Plan`] that is made
//!    without IO, shown, agreed to, and applied apart; what was there before is an [`Undo`].
//! 3. **[`merge()`]** makes one [`PrinterState`] of all facts. Each field keeps where it is from and
//!    how sure it is; where two sources disagree the surer one is taken, and that they disagree is
//!    a finding.
//!
//! Adding a dialect is a reader, a driver file, one entry in [`drivers::DRIVERS`], and tests.
//! What is known of models rather than read from one device is the guide's
//! ([`crate::guide::printer`]).

pub mod cdm;
mod claim;
mod device_id;
pub mod drivers;
pub mod ews;
mod finding;
mod firmware;
pub mod ipp;
pub mod journal;
mod json;
pub mod ledm;
pub(crate) mod maker;
mod merge;
pub mod report_job;
pub mod service;
pub mod snmp;
mod state;
pub mod target;
pub mod trust;
mod uuid;
mod visit;
mod vsa;
mod xml;

use std::fmt;

use text::msg;

pub use claim::{Claim, Facts, Field, Source, Value};
pub use device_id::DeviceId;
pub use drivers::{
    Capabilities, DRIVERS, Look, LookError, PinRead, Plan, Printer, Refusal, Undo, Wish, look,
    read_pin,
};
pub use finding::{Finding, Severity};
pub use firmware::{Released, released};
pub(crate) use merge::same_model;
pub use merge::{Reading, merge};
pub use state::{Conflict, Firmware, HeardNetwork, Identity, PrinterState, Web, Wifi, WifiState};
pub use target::{Target, TargetError};
pub use uuid::{mac_in_uuid, serial_in_uuid};
pub use visit::{Asked, Login, Manners, Trouble, Visit};
pub use vsa::VsaCode;

/// A way in which printers speak of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dialect {
    /// Internet Printing Protocol, with the Wi-Fi attributes of AirPrint.
    Ipp,
    /// HP's XML documents under `/DevMgmt` and `/IoMgmt`, 2008 to 2023.
    Ledm,
    /// HP's JSON documents under `/cdm`, since about 2020.
    Cdm,
    /// The pages of an older web server, for people.
    Ews,
    /// Simple Network Management Protocol: the Printer MIB and HP's own objects.
    Snmp,
}

impl Dialect {
    /// The word for it in JSON and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ipp => "ipp",
            Self::Ledm => "ledm",
            Self::Cdm => "cdm",
            Self::Ews => "ews",
            Self::Snmp => "snmp",
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ipp => "IPP",
            Self::Ledm => "LEDM",
            Self::Cdm => "CDM",
            Self::Ews => return msg!("device-web-page").fmt(f),
            Self::Snmp => "SNMP",
        })
    }
}
