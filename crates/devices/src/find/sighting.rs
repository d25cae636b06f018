//! What one way of looking said about one device.

use std::net::IpAddr;

use jiff::Timestamp;
use text::{Message, Tell, Value, msg};
use wsc::ident::MacAddr;

use crate::evidence::Confidence;

/// A way to find a printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// It told its attributes when asked for them.
    Ipp,
    /// It is at this computer's USB, and `ipp-usb` speaks for it.
    IppUsb,
    /// It announces a service by DNS-SD.
    DnsSd,
    /// It answered SNMP.
    Snmp,
    /// Its web server says what it is, in a header or a title.
    Web,
    /// It answered a WS-Discovery probe.
    WsDiscovery,
    /// It answered an SSDP search.
    Ssdp,
    /// It asks for WPS on the air.
    Probe,
    /// Its own network is in a Wi-Fi scan.
    SetupNetwork,
    /// A port of printers is open.
    Port,
}

/// The ways: the one whose word counts most first.
const WAYS: [(Way, &str, Confidence); 10] = [
    (Way::Ipp, "ipp", Confidence::High),
    (Way::IppUsb, "ipp-usb", Confidence::High),
    (Way::DnsSd, "dns-sd", Confidence::High),
    (Way::Snmp, "snmp", Confidence::High),
    // What is written there is for people.
    (Way::Web, "web", Confidence::Medium),
    (Way::WsDiscovery, "ws-discovery", Confidence::High),
    (Way::Ssdp, "ssdp", Confidence::High),
    (Way::Probe, "wps-request", Confidence::High),
    // A name is only a name: anybody can choose it.
    (Way::SetupNetwork, "setup-network", Confidence::Medium),
    (Way::Port, "port", Confidence::Low),
];

impl Way {
    /// All of them, the one whose word counts most first.
    pub fn all() -> impl Iterator<Item = Self> {
        WAYS.iter().map(|row| row.0)
    }

    fn row(self) -> (&'static str, Confidence) {
        let row = WAYS.iter().find(|row| row.0 == self);
        row.map_or(("", Confidence::Low), |row| (row.1, row.2))
    }

    /// The word for it in JSON.
    pub fn as_str(self) -> &'static str {
        self.row().0
    }

    /// How sure what it says is.
    pub fn confidence(self) -> Confidence {
        self.row().1
    }
}

/// The word for it in a text.
impl Tell for Way {
    fn told(&self) -> Message {
        match self {
            Self::Ipp => Message::verbatim("IPP"),
            Self::IppUsb => Message::verbatim("USB"),
            Self::DnsSd => Message::verbatim("DNS-SD"),
            Self::Snmp => Message::verbatim("SNMP"),
            Self::Web => msg!("device-way-web"),
            Self::WsDiscovery => Message::verbatim("WS-Discovery"),
            Self::Ssdp => Message::verbatim("SSDP"),
            Self::Probe => msg!("device-way-request"),
            Self::SetupNetwork => msg!("device-way-setup-network"),
            Self::Port => msg!("device-way-port"),
        }
    }
}

/// What a printer asks for on the air.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asks {
    /// Somebody who has its PIN.
    Pin,
    /// Somebody whose button is pressed.
    Button,
    /// It only says that it has WPS.
    Nothing,
}

/// What was heard of its radio.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Air {
    /// The name of its own network.
    pub ssid: Option<String>,
    /// The radio's address.
    pub bssid: Option<MacAddr>,
    /// The channel.
    pub channel: Option<u32>,
    /// How strong it is received, in dBm.
    pub signal_dbm: Option<i32>,
    /// What it asks for; `None` where it was not heard asking.
    pub asks: Option<Asks>,
}

/// What one way said about one device. What it did not say is `None` or empty. The order has no
/// meaning but is total; the moment comes last in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighting {
    /// The way.
    pub way: Way,
    /// More exactly, such as `DNS-SD _ipp._tcp`.
    pub source: Message,
    /// What was said, in a line for a person.
    pub says: Message,
    /// It is a printer by this alone; otherwise only together with what another way said.
    pub printer: bool,
    /// What its owner calls it.
    pub name: Option<String>,
    /// Who made it.
    pub maker: Option<String>,
    /// The model, without the maker.
    pub model: Option<String>,
    /// The maker's number of the product.
    pub product_number: Option<String>,
    /// The serial number.
    pub serial: Option<String>,
    /// The UUID, in small letters.
    pub uuid: Option<String>,
    /// The MAC addresses that it told.
    pub macs: Vec<MacAddr>,
    /// The MAC address that this computer has for its IP address: that of the host, which can have
    /// other printers too.
    pub neighbour: Option<MacAddr>,
    /// Its IP addresses.
    pub addresses: Vec<IpAddr>,
    /// Its host name.
    pub host: Option<String>,
    /// Where its IPP is.
    pub ipp: Option<String>,
    /// Where its web server is.
    pub web: Option<String>,
    /// What was heard of its radio.
    pub air: Option<Air>,
    /// When.
    pub at: Timestamp,
}

impl Sighting {
    /// A sighting that says nothing yet.
    pub fn new(way: Way, source: impl Into<Value>, at: Timestamp) -> Self {
        Self {
            way,
            source: Message::from(source.into()),
            says: Message::verbatim(""),
            at,
            printer: false,
            name: None,
            maker: None,
            model: None,
            product_number: None,
            serial: None,
            uuid: None,
            macs: Vec::new(),
            neighbour: None,
            addresses: Vec::new(),
            host: None,
            ipp: None,
            web: None,
            air: None,
        }
    }
}
