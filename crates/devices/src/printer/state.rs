//! Everything that is known of one printer.

use std::fmt;

use advisor::facts::Certificate;
use jiff::civil::Date;
use text::{Message, Tell, msg};
use wsc::ident::MacAddr;

use super::report_job::ReportJob;
use super::service::Service;
use super::{Dialect, Field, Finding, VsaCode};
use crate::evidence::Evidence;

/// What the Wi-Fi of a printer does. The words are those of AirPrint's `printer-wifi-state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WifiState {
    /// The radio is off.
    Off,
    /// No network is set.
    Unconfigured,
    /// The network that is set cannot be seen.
    NotVisible,
    /// The network is there and does not let it in.
    CannotJoin,
    /// It is joining.
    Joining,
    /// It is in its network.
    On,
}

impl WifiState {
    /// The value of `printer-wifi-state`: 3 to 8.
    pub const fn from_ipp(number: i32) -> Option<Self> {
        Some(match number {
            3 => Self::Off,
            4 => Self::Unconfigured,
            5 => Self::NotVisible,
            6 => Self::CannotJoin,
            7 => Self::Joining,
            8 => Self::On,
            _ => return None,
        })
    }

    /// The word for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Unconfigured => "unconfigured",
            Self::NotVisible => "not-visible",
            Self::CannotJoin => "cannot-join",
            Self::Joining => "joining",
            Self::On => "on",
        }
    }
}

/// What it means, for a person.
impl Tell for WifiState {
    fn told(&self) -> Message {
        match self {
            Self::Off => msg!("device-wifi-off"),
            Self::Unconfigured => msg!("device-wifi-unconfigured"),
            Self::NotVisible => msg!("device-wifi-not-visible"),
            Self::CannotJoin => msg!("device-wifi-cannot-join"),
            Self::Joining => msg!("device-wifi-joining"),
            Self::On => msg!("device-wifi-on"),
        }
    }
}

impl fmt::Display for WifiState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Which printer it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Who made it.
    pub maker: Option<String>,
    /// The model, without the maker.
    pub model: Option<String>,
    /// The maker's number of the product.
    pub product_number: Option<String>,
    /// The serial number.
    pub serial: Option<String>,
    /// The UUID.
    pub uuid: Option<String>,
    /// The MAC addresses that are known.
    pub macs: Vec<MacAddr>,
    /// Its firmware.
    pub firmware: Firmware,
}

impl Identity {
    /// Maker and model as one name.
    pub fn name(&self) -> Option<String> {
        match (&self.maker, &self.model) {
            (Some(maker), Some(model)) => Some(format!("{maker} {model}")),
            (None, Some(model)) => Some(model.clone()),
            (maker, None) => maker.clone(),
        }
    }
}

/// The firmware of a printer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Firmware {
    /// Its version, as the printer writes it.
    pub version: Option<String>,
    /// The day that it is of; where the version has only the week, its Monday.
    pub released: Option<Date>,
    /// How old it is, in whole weeks.
    pub age_weeks: Option<i32>,
}

/// Its web server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Web {
    /// Its address for a browser.
    pub url: Option<String>,
    /// The dialects that it was heard to speak.
    pub dialects: Vec<Dialect>,
    /// What is the matter with its certificate; `None` where it showed none, or one in which nothing
    /// is to be seen.
    pub certificate: Option<Certificate>,
}

/// Its Wi-Fi.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wifi {
    /// What it does.
    pub state: Option<WifiState>,
    /// The network that it is in, or is set up for.
    pub ssid: Option<String>,
    /// The access point.
    pub bssid: Option<MacAddr>,
    /// The channel.
    pub channel: Option<u16>,
    /// The signal, in dBm.
    pub signal_dbm: Option<i16>,
    /// Whether it says that it supports WPS.
    pub wps_supported: Option<bool>,
    /// Whether it says that its Wi-Fi can be set over the network.
    pub settable: Option<bool>,
}

/// A network that the printer's own radio hears.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeardNetwork {
    /// Its name; `None` for one that hides it.
    pub ssid: Option<String>,
    /// The access point.
    pub bssid: Option<MacAddr>,
    /// The channel.
    pub channel: Option<u16>,
    /// The signal, in dBm.
    pub signal_dbm: Option<i16>,
}

/// A field about which two sources disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which.
    pub field: Field,
    /// What was taken, and from where.
    pub taken: (String, String),
    /// What else is said, and by which source.
    pub other: (String, String),
}

/// Everything that is known of one printer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrinterState {
    /// Which it is.
    pub identity: Identity,
    /// Its web server.
    pub web: Web,
    /// Its Wi-Fi.
    pub wifi: Wifi,
    /// Whether a cable connects it to the network.
    pub wired: Option<bool>,
    /// The kind of display that it says it has, in its own word.
    pub panel: Option<String>,
    /// Whether an administrator's password is set.
    pub admin_password: Option<bool>,
    /// How long it has been on, in whole hours.
    pub up_hours: Option<u32>,
    /// What it does, in its own word.
    pub status: Option<String>,
    /// What it complains about.
    pub alerts: Vec<String>,
    /// Its services.
    pub services: Vec<Service>,
    /// Where LEDM has the radio, such as `/IoMgmt/Adapters/Wifi0`.
    pub adapter: Option<String>,
    /// Its own diagnosis of its Wi-Fi.
    pub vsa: Vec<VsaCode>,
    /// The networks that its radio hears; empty where it was not asked or does not say.
    pub networks: Vec<HeardNetwork>,
    /// Reports that it can print on request.
    pub reports: Vec<ReportJob>,
    /// What is wrong or should be known.
    pub findings: Vec<Finding>,
    /// Where sources disagree.
    pub conflicts: Vec<Conflict>,
    /// Where each field is from.
    pub evidence: Vec<Evidence>,
}
