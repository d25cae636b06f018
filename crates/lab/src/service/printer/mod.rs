//! A virtual printer as a service: a panel, an enrollee on virtual air, a web server, IPP, SNMP and
//! what it announces.
//!
//! [`VirtualPrinter`] touches no socket, file or clock. It takes requests with the moment at which
//! they came, and lines for its panel; it gives responses, printed pages and notices.

mod cdm;
mod control;
mod diagnosis;
mod dnssd;
mod fault;
mod ipp;
mod kind;
mod ledm;
mod place;
mod report;
mod snmp;
mod web;

pub use dnssd::Announcement;
pub use fault::{ALL as FAULTS, Fault, find as find_fault};
pub use kind::{ALL as KINDS, Dialect, IppWifi, Kind, PinPlace, UuidShape, find as find_kind};
pub use place::{Around, HOME_PASSPHRASE, HOME_SSID, Notice};
pub use report::{Report, Sheet};

use std::net::Ipv4Addr;
use std::time::Duration;

use text::{Message, msg};
use wsc::credential::Credential;
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;
use wsc::time::Instant;

use super::console;
use super::http::{Request, Response};
use super::net::Device;
use crate::printer::{JoinProblem, PrinterConfig, WifiState, grouped};
use fault::{Effect, Web};
use place::{Network, Place};

/// How long a search for networks takes.
const SCAN: Duration = Duration::from_secs(2);
/// How long a page takes.
const PRINT: Duration = Duration::from_secs(3);
/// How far apart requests have to be where that is a rule.
const PACE: Duration = Duration::from_millis(500);
/// So many SNMP questions in a row, each less than a second after the last, are a walk.
const WALK: u32 = 24;
/// How long the web server of a small printer is busy after a walk.
const WALK_BUSY: Duration = Duration::from_secs(5);
/// The most pages and notices that are kept for whoever takes them.
const KEPT: usize = 256;

/// How a virtual printer begins.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is left to chance.
    pub seed: u64,
    /// Whether it is on the home's network already, or as it comes out of its box.
    pub joined: bool,
    /// Password of its web server's user `admin`, in place of the kind's.
    pub password: Option<String>,
    /// What is wrong with it.
    pub fault: Option<&'static Fault>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            joined: true,
            password: None,
            fault: None,
        }
    }
}

/// Where the printer can be reached, for what it says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// Its IP address, `None` for the one that the virtual router gave it.
    pub ip: Option<Ipv4Addr>,
    /// Port of HTTP and IPP.
    pub http: u16,
    /// Port of HTTPS and IPP over TLS.
    pub https: Option<u16>,
}

impl Default for Addresses {
    fn default() -> Self {
        Self {
            ip: None,
            http: 80,
            https: Some(443),
        }
    }
}

/// A virtual printer.
#[derive(Debug)]
pub struct VirtualPrinter {
    kind: &'static Kind,
    addresses: Addresses,
    place: Place,
    /// Up to when time has passed for it.
    now: Instant,
    cable: bool,
    radio: bool,
    /// The PIN that is shown, printed or told.
    pin: Option<DevicePin>,
    password: Option<String>,
    password_changed: bool,
    fault: Option<&'static Fault>,
    scan_until: Option<Instant>,
    print_until: Option<Instant>,
    last_request: Option<Instant>,
    last_question: Option<Instant>,
    questions: u32,
    busy_until: Option<Instant>,
    jobs: u32,
    sheets: Vec<Sheet>,
    notices: Vec<Notice>,
}

impl VirtualPrinter {
    /// Switches a printer on.
    pub fn new(kind: &'static Kind, options: Options, now: Instant) -> Self {
        let mut config = PrinterConfig::new(kind.model, kind.mac);
        config.serial = kind.serial.into();
        config.panel = kind.panel;
        let mut printer = Self {
            kind,
            addresses: Addresses::default(),
            place: Place::new(config, options.seed),
            now,
            cable: kind.wired,
            radio: true,
            pin: None,
            password_changed: options.password.is_some(),
            password: options
                .password
                .or_else(|| kind.password.map(str::to_owned)),
            fault: None,
            scan_until: None,
            print_until: None,
            last_request: None,
            last_question: None,
            questions: 0,
            busy_until: None,
            jobs: 0,
            sheets: Vec::new(),
            notices: Vec::new(),
        };
        if options.joined && !kind.wired {
            if let Some(credential) = Place::home_credential() {
                printer.place.join(credential);
            }
            printer.place.settle();
        }
        if let Some(fault) = options.fault {
            printer.set_fault(Some(fault));
            printer.place.settle();
        }
        printer.place.notices();
        printer
    }

    /// What kind it is.
    pub const fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// Tells it where it can be reached.
    pub const fn set_addresses(&mut self, addresses: Addresses) {
        self.addresses = addresses;
    }

    /// The fault that it has.
    pub const fn fault(&self) -> Option<&'static Fault> {
        self.fault
    }

    /// Lets it have a fault, or none.
    pub fn set_fault(&mut self, fault: Option<&'static Fault>) {
        let before = self.fault.map(|fault| fault.effect);
        self.fault = fault;
        match fault.map(|fault| fault.effect) {
            Some(Effect::Radio(radio)) => self.place.trouble(Some(radio)),
            _ if matches!(before, Some(Effect::Radio(_))) => self.place.trouble(None),
            _ => {}
        }
    }

    /// Pages that were printed since the last time.
    pub fn take_sheets(&mut self) -> Vec<Sheet> {
        std::mem::take(&mut self.sheets)
    }

    /// What people noticed since the last time.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.notices.extend(self.place.notices());
        std::mem::take(&mut self.notices)
    }

    /// Does what a line says: a key of the panel, something at the router, a fault. Returns what to
    /// tell whoever wrote it.
    pub fn obey(&mut self, now: Instant, line: &str) -> Vec<Message> {
        self.pass(now);
        control::run(self, line)
    }

    /// As [`Self::obey`], in English: for programs.
    pub fn command(&mut self, now: Instant, line: &str) -> Vec<String> {
        console::english(&self.obey(now, line))
    }

    /// Its radio is somewhere else, where this is so now: it only answers for it, and joins nothing
    /// itself.
    pub fn follow(&mut self, around: Around) {
        self.place.follow(around);
    }

    /// Plugs its network cable in or out.
    pub const fn plug(&mut self, cable: bool) {
        self.cable = cable;
    }

    /// The settings that it has, whoever gave them.
    pub const fn settings(&self) -> Option<&Credential> {
        self.place.credential()
    }

    /// What it announces with DNS-SD.
    pub fn announcements(&self) -> Vec<Announcement> {
        dnssd::announcements(self)
    }

    /// Its state of Wi-Fi, as it tells it.
    pub const fn wifi_state(&self) -> WifiState {
        if self.cable || !self.radio {
            return WifiState::Off;
        }
        self.place.state()
    }

    /// The name of the network whose settings it has.
    pub fn ssid(&self) -> Option<String> {
        self.place
            .credential()
            .map(|credential| credential.ssid.to_text())
    }

    /// Its IP address, or the one that it would have.
    pub fn ip(&self) -> Ipv4Addr {
        let own = self.place.ip().map(Ipv4Addr::from);
        self.addresses
            .ip
            .or(own)
            .unwrap_or(Ipv4Addr::new(192, 168, 178, 42))
    }

    fn gateway(&self) -> Ipv4Addr {
        let [a, b, c, _] = self.ip().octets();
        Ipv4Addr::new(a, b, c, 1)
    }

    fn serial(&self) -> &'static str {
        self.kind.serial
    }

    /// The serial number as the web server tells it.
    fn web_serial(&self) -> &'static str {
        if self.web_fault() == Some(Web::OtherDevice) {
            "LABOTHER99"
        } else {
            self.serial()
        }
    }

    fn service_name(&self) -> String {
        let digits = self.kind.mac_digits();
        format!(
            "{} [{}]",
            self.kind.model,
            digits.get(6..).unwrap_or_default()
        )
    }

    fn ethernet_mac(&self) -> MacAddr {
        let mut mac = self.kind.mac;
        mac.0[1] ^= 0x10;
        mac
    }

    const fn cable(&self) -> bool {
        self.cable
    }

    const fn radio_on(&self) -> bool {
        self.radio
    }

    const fn password_set(&self) -> bool {
        self.password.is_some()
    }

    const fn password_changed(&self) -> bool {
        self.password_changed
    }

    const fn problem(&self) -> Option<JoinProblem> {
        self.place.problem()
    }

    /// The network that it is on.
    fn network(&self) -> Option<Network> {
        if self.wifi_state() == WifiState::On {
            self.place.joined()
        } else {
            None
        }
    }

    /// The networks that it hears.
    fn heard(&self) -> Vec<Network> {
        if self.radio {
            self.place.networks()
        } else {
            Vec::new()
        }
    }

    const fn credential(&self) -> Option<&Credential> {
        self.place.credential()
    }

    /// The WPS PIN that is good now, in groups of four.
    fn current_pin(&self) -> Option<String> {
        let expired = self.kind.pin == PinPlace::Panel && self.place.is_quiet();
        let pin = self.pin.as_ref().filter(|_| !expired)?;
        Some(grouped(pin.expose_secret()))
    }

    /// The PIN that the web server tells; it makes one where there is none.
    fn told_pin(&mut self) -> String {
        let pin = match self.pin.take() {
            Some(pin) => pin,
            None => self.place.print_pin(),
        };
        let digits = pin.expose_secret().to_owned();
        self.pin = Some(pin);
        digits
    }

    /// Begins to search for networks, unless it does already. Whether the result is there.
    fn scanned(&mut self) -> bool {
        if self.web_fault() == Some(Web::ScansForever) {
            return false;
        }
        match self.scan_until {
            Some(until) if self.now >= until => {
                self.scan_until = None;
                true
            }
            Some(_) => false,
            None => {
                self.scan_until = Some(self.now + SCAN);
                false
            }
        }
    }

    fn is_scanning(&self) -> bool {
        self.web_fault() == Some(Web::ScansForever)
            || self.scan_until.is_some_and(|until| self.now < until)
    }

    fn is_printing(&self) -> bool {
        self.print_until.is_some_and(|until| self.now < until)
    }

    /// Prints a report.
    fn print(&mut self, report: Report) {
        if self.kind.pin == PinPlace::Page && report == Report::NetworkConfiguration {
            self.pin = Some(self.place.print_pin());
        }
        self.jobs += 1;
        self.print_until = Some(self.now + PRINT);
        if self.sheets.len() < KEPT {
            self.sheets.push(report::compose(self, report));
        }
        self.happened(msg!("lab-notice-printed", title = report.title()));
    }

    /// A page as it would be printed now, without paper.
    pub fn page(&self, report: Report) -> Sheet {
        report::compose(self, report)
    }

    fn join(&mut self, credential: Credential) {
        self.radio = true;
        self.place.join(credential);
    }

    fn set_radio(&mut self, on: bool) {
        if on == self.radio {
            return;
        }
        self.radio = on;
        self.place.renew();
        if on {
            self.place.rejoin();
        }
    }

    fn happened(&mut self, text: Message) {
        if self.notices.len() < KEPT {
            self.notices.push(Notice::Happened(text));
        }
    }

    fn web_fault(&self) -> Option<Web> {
        match self.fault.map(|fault| fault.effect) {
            Some(Effect::Web(web)) => Some(web),
            _ => None,
        }
    }

    /// Lets the time up to now pass.
    fn pass(&mut self, now: Instant) {
        let by = now.since(self.now);
        if now > self.now {
            self.now = now;
        }
        self.place.advance(by);
        if self.notices.len() < KEPT {
            self.notices.extend(self.place.notices());
        } else {
            self.place.notices();
        }
    }

    /// Whether the small printer's web server is still busy with a walk over its SNMP.
    fn is_busy(&self) -> bool {
        self.busy_until.is_some_and(|until| self.now < until)
    }

    /// Notes a question of SNMP. Too many at once keep the web server of a CDM printer busy.
    fn questioned(&mut self) {
        let soon = self
            .last_question
            .is_some_and(|last| self.now.since(last) < Duration::from_secs(1));
        self.questions = if soon { self.questions + 1 } else { 1 };
        self.last_question = Some(self.now);
        if self.kind.dialect == Dialect::Cdm && self.questions >= WALK {
            self.busy_until = Some(self.now + WALK_BUSY);
        }
    }
}

impl Device for VirtualPrinter {
    fn answer(&mut self, now: Instant, request: &Request) -> Response {
        self.pass(now);
        web::answer(self, request)
    }

    fn datagram(&mut self, now: Instant, octets: &[u8]) -> Option<Vec<u8>> {
        self.pass(now);
        self.questioned();
        snmp::answer(self, octets)
    }

    fn wake(&mut self, now: Instant) {
        self.pass(now);
    }

    fn deadline(&self) -> Option<Instant> {
        self.place.next().map(|by| self.now + by)
    }

    fn speaks_http(&self) -> bool {
        self.web_fault() != Some(Web::NoHttp)
    }

    fn shows_another_certificate(&self) -> bool {
        self.web_fault() == Some(Web::NewCertificate)
    }

    fn takes_handshakes_side_by_side(&self) -> bool {
        self.kind.dialect != Dialect::Cdm
    }
}

#[cfg(test)]
mod tests;
