//! What one document claims about a printer.

use jiff::civil::Date;
use wsc::ident::MacAddr;

use super::report_job::ReportJob;
use super::service::Service;
use super::state::HeardNetwork;
use super::{Dialect, Finding, VsaCode, WifiState};
use crate::evidence::Confidence;

/// The longest text that is taken from a document, in characters.
const TEXT_MAX: usize = 256;

/// The longest that a printer has been on, in seconds.
const UP_MAX: i64 = 10 * 365 * 24 * 3600;

/// Something that is known of a printer once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Who made it.
    Maker,
    /// What it is called, as the maker writes it, without the maker.
    Model,
    /// The maker's number of the exact product, such as `B9S56A`.
    ProductNumber,
    /// The serial number.
    Serial,
    /// Its UUID.
    Uuid,
    /// A MAC address of one of its interfaces; there may be several.
    Mac,
    /// The version of its firmware.
    FirmwareVersion,
    /// The day that its firmware is of.
    FirmwareReleased,
    /// Where its web server is.
    WebUrl,
    /// What its Wi-Fi does.
    WifiState,
    /// The name of the network that it is in, or is set up for.
    Ssid,
    /// The access point that it is connected to.
    Bssid,
    /// The channel that it is on.
    Channel,
    /// How strong it hears the access point, in dBm.
    SignalDbm,
    /// Whether it supports WPS.
    WpsSupported,
    /// Whether its Wi-Fi can be set over the network by a login.
    WifiSettable,
    /// Whether a cable connects it to the network.
    Wired,
    /// What kind of display it says it has.
    Panel,
    /// Whether an administrator's password is set.
    AdminPassword,
    /// How long it has been on, in whole hours.
    UpHours,
    /// What it is doing, in its own word.
    Status,
}

impl Field {
    /// Its place in the JSON document.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Maker => "identity.maker",
            Self::Model => "identity.model",
            Self::ProductNumber => "identity.product_number",
            Self::Serial => "identity.serial",
            Self::Uuid => "identity.uuid",
            Self::Mac => "identity.macs",
            Self::FirmwareVersion => "identity.firmware.version",
            Self::FirmwareReleased => "identity.firmware.released",
            Self::WebUrl => "web.url",
            Self::WifiState => "wifi.state",
            Self::Ssid => "wifi.ssid",
            Self::Bssid => "wifi.bssid",
            Self::Channel => "wifi.channel",
            Self::SignalDbm => "wifi.signal_dbm",
            Self::WpsSupported => "wifi.wps_supported",
            Self::WifiSettable => "wifi.settable",
            Self::Wired => "wired",
            Self::Panel => "panel",
            Self::AdminPassword => "admin_password",
            Self::UpHours => "up_hours",
            Self::Status => "status",
        }
    }

    /// Whether two different values say that something is wrong: not for what changes from one
    /// moment to the next, or what every protocol words in its own way.
    pub(super) const fn must_agree(self) -> bool {
        !matches!(
            self,
            Self::Mac
                | Self::SignalDbm
                | Self::WebUrl
                | Self::UpHours
                | Self::Status
                | Self::Panel
                | Self::FirmwareReleased
                | Self::WifiSettable
        )
    }
}

/// The value of a [`Field`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, cleaned of control characters and bounded in length.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(i32),
    /// A MAC address.
    Mac(MacAddr),
    /// What the Wi-Fi does.
    Wifi(WifiState),
    /// A day.
    Day(Date),
}

/// One thing that a document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// About what.
    pub field: Field,
    /// What.
    pub value: Value,
    /// How sure it is. What was derived, as the serial number from a UUID, is less than high.
    pub confidence: Confidence,
    /// The part of the document, such as `printer-wifi-ssid`.
    pub part: &'static str,
}

/// Where facts were read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// In which dialect.
    pub dialect: Dialect,
    /// In which document, such as `/DevMgmt/ProductConfigDyn.xml`; empty where there is only one.
    pub document: String,
}

/// Everything that one document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Which document.
    pub source: Source,
    /// Single facts.
    pub claims: Vec<Claim>,
    /// Services with their state.
    pub services: Vec<Service>,
    /// HP's own diagnosis of its Wi-Fi.
    pub vsa: Vec<VsaCode>,
    /// The networks that its radio hears.
    pub networks: Vec<HeardNetwork>,
    /// What the printer complains about, in its own words.
    pub alerts: Vec<String>,
    /// Reports that can be printed on request.
    pub reports: Vec<ReportJob>,
    /// What is wrong or should be known, seen in this document alone.
    pub findings: Vec<Finding>,
    /// Further documents that this one names, as absolute paths.
    pub links: Vec<String>,
}

impl Facts {
    /// Nothing yet.
    pub fn new(dialect: Dialect, document: impl Into<String>) -> Self {
        Self {
            source: Source {
                dialect,
                document: document.into(),
            },
            claims: Vec::new(),
            services: Vec::new(),
            vsa: Vec::new(),
            networks: Vec::new(),
            alerts: Vec::new(),
            reports: Vec::new(),
            findings: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Whether the document said nothing that is understood.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
            && self.services.is_empty()
            && self.vsa.is_empty()
            && self.networks.is_empty()
            && self.alerts.is_empty()
            && self.reports.is_empty()
            && self.findings.is_empty()
            && self.links.is_empty()
    }

    /// The first value of a field, for tests and for what needs one document alone.
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.claims
            .iter()
            .find(|claim| claim.field == field)
            .map(|claim| &claim.value)
    }

    /// The first text of a field.
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn add(&mut self, field: Field, value: Value, part: &'static str) {
        self.add_sure(field, value, part, Confidence::High);
    }

    pub(super) fn add_sure(
        &mut self,
        field: Field,
        value: Value,
        part: &'static str,
        confidence: Confidence,
    ) {
        let claim = Claim {
            field,
            value,
            confidence,
            part,
        };
        let known = |c: &Claim| c.field == claim.field && c.value == claim.value;
        if !self.claims.iter().any(known) {
            self.claims.push(claim);
        }
    }

    /// A text, unless it is empty.
    pub(super) fn add_text(&mut self, field: Field, text: &str, part: &'static str) {
        let text = clean(text);
        if !text.is_empty() {
            self.add(field, Value::Text(text), part);
        }
    }

    /// A model's name with or without its maker before it.
    pub(super) fn add_model(&mut self, name: &str, part: &'static str) {
        let name = clean(name);
        let (maker, model) = super::maker::split(&name);
        if let Some(maker) = maker {
            self.add_text(Field::Maker, maker, part);
        }
        self.add_text(Field::Model, model, part);
    }

    /// A firmware's version, with its day where the version has it.
    pub(super) fn add_firmware(&mut self, version: &str, part: &'static str) {
        self.add_text(Field::FirmwareVersion, version, part);
        if let Some(released) = super::released(version) {
            let day = Value::Day(released.day);
            self.add_sure(Field::FirmwareReleased, day, part, Confidence::Medium);
        }
    }

    /// A UUID, with the serial number and the MAC address where it is made of them.
    pub(super) fn add_uuid(&mut self, text: &str, part: &'static str) {
        let Some(uuid) = super::uuid::canonical(text) else {
            return;
        };
        if let Some(serial) = super::serial_in_uuid(&uuid) {
            let value = Value::Text(serial);
            self.add_sure(Field::Serial, value, part, Confidence::Medium);
        }
        if let Some(mac) = super::mac_in_uuid(&uuid) {
            self.add_sure(Field::Mac, Value::Mac(mac), part, Confidence::Medium);
        }
        self.add(Field::Uuid, Value::Text(uuid), part);
    }

    /// How long it has been on. Some answer with the time of day instead, in seconds since 1970; what
    /// would be longer than ten years is none.
    pub(super) fn add_up(&mut self, seconds: i64, part: &'static str, confidence: Confidence) {
        if (0..UP_MAX).contains(&seconds)
            && let Ok(hours) = i32::try_from(seconds / 3600)
        {
            self.add_sure(Field::UpHours, Value::Number(hours), part, confidence);
        }
    }

    /// A MAC address in any of the usual forms. That of nobody is left out.
    pub(super) fn add_mac(&mut self, field: Field, text: &str, part: &'static str) {
        if let Ok(mac) = text.trim().parse::<MacAddr>()
            && mac != MacAddr::default()
            && mac != MacAddr::BROADCAST
        {
            self.add(field, Value::Mac(mac), part);
        }
    }
}

/// A text from outside: without control characters and blanks around, and not too long.
pub(super) fn clean(text: &str) -> String {
    let text: String = text
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(TEXT_MAX)
        .collect();
    text.trim().to_owned()
}

/// A maker's name in its usual form.
pub(super) fn maker(name: &str) -> String {
    super::maker::usual(name).map_or_else(|| clean(name), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_bounded_and_have_no_control_characters() {
        assert_eq!(clean(" a\u{1b}[31mb\n "), "a[31mb");
        assert_eq!(clean(&"x".repeat(9999)).len(), TEXT_MAX);
    }

    #[test]
    fn the_time_of_day_is_no_time_that_it_has_been_on() {
        for (seconds, hours) in [
            (1, Some(0)),
            (1_296_000, Some(360)),
            (-1, None),
            // As print servers of CUPS answer.
            (1_795_400_000, None),
        ] {
            let mut facts = Facts::new(Dialect::Ipp, "");
            facts.add_up(seconds, "printer-up-time", Confidence::High);
            let hours = hours.map(Value::Number);
            assert_eq!(facts.get(Field::UpHours), hours.as_ref(), "{seconds}");
        }
    }

    #[test]
    fn nobody_s_mac_is_no_fact() {
        let mut facts = Facts::new(Dialect::Ledm, "");
        facts.add_mac(Field::Mac, "000000000000", "");
        facts.add_mac(Field::Mac, "REDACTED", "");
        assert!(facts.is_empty());
        facts.add_mac(Field::Mac, "A0B1C2D3E4F5", "");
        facts.add_mac(Field::Mac, "a0:b1:c2:d3:e4:f5", "");
        assert_eq!(facts.claims.len(), 1);
    }
}
