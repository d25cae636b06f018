//! A virtual printer: a panel, a radio, and what it does to get onto a network with WPS.

mod network;
mod panel;
mod scan;
mod search;

pub use network::{JoinProblem, WifiState};
pub(crate) use panel::grouped;
pub use panel::{Light, PanelKind};
pub use search::Reason;

use std::collections::VecDeque;
use std::time::Duration;

use wsc::code::{ConfigMethods, DeviceType, RfBands};
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::event::Event;
use wsc::failure::Failure;
use wsc::frame::{Body, Frame};
use wsc::ident::{MacAddr, Uuid};
use wsc::pin::{DevicePin, PinLength, RouterPin};
use wsc::time::Instant;
use wsc::version::WscVersion;

use crate::air::{Heard, Position, Tuning};
use crate::bss::Bss;
use crate::dice::Dice;
use crate::lan::Ipv4;
use network::Membership;
use panel::Screen;
use search::{Password, Search};

/// Between the end of WPS and the first attempt to join.
const SETTLE: Duration = Duration::from_millis(100);

/// What a printer is.
#[derive(Clone, Debug)]
pub struct PrinterConfig {
    /// Its model.
    pub model: String,
    /// Its serial number.
    pub serial: String,
    /// Address of its radio.
    pub mac: MacAddr,
    /// Its control panel.
    pub panel: PanelKind,
    /// Where it stands.
    pub position: Position,
    /// Power of its radio in dBm.
    pub power_dbm: i32,
    /// The highest channel of the 2.4 GHz band that it uses: 11 for a printer made for North
    /// America, 13 for others.
    pub last_channel: u8,
    /// Version of WPS.
    pub version: WscVersion,
    /// How long its PINs are.
    pub pin_length: PinLength,
}

impl PrinterConfig {
    /// A printer with a touch screen two metres from the router.
    pub fn new(model: &str, mac: MacAddr) -> Self {
        Self {
            model: model.into(),
            serial: "LAB0000001".into(),
            mac,
            panel: PanelKind::Touchscreen,
            position: Position::metres(6, 0),
            power_dbm: 15,
            last_channel: 11,
            version: WscVersion::V2_0,
            pin_length: PinLength::Eight,
        }
    }

    pub(crate) fn device(&self) -> DeviceInfo {
        let methods = ConfigMethods::VIRTUAL_PUSH_BUTTON | ConfigMethods::PHYSICAL_PUSH_BUTTON;
        DeviceInfo {
            manufacturer: "HP".into(),
            model_name: self.model.chars().take(32).collect(),
            model_number: "lab".into(),
            serial_number: self.serial.clone(),
            device_name: self.model.chars().take(32).collect(),
            device_type: DeviceType::ALL_IN_ONE,
            config_methods: if self.panel.shows_pin() {
                methods | ConfigMethods::VIRTUAL_DISPLAY
            } else {
                methods | ConfigMethods::LABEL
            },
            rf_bands: RfBands::GHZ_2_4,
            os_version: 0,
        }
    }
}

/// Something that happened at a printer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PrinterEvent {
    /// Its display shows these lines.
    Panel(Vec<String>),
    /// Its wireless light changed.
    Light(Light),
    /// It printed a page.
    Printed(Vec<String>),
    /// It began to look for a registrar, until this moment.
    WindowOpen(Instant),
    /// It looked at all channels and heard so many networks.
    Scanned(usize),
    /// It turns to this access point, for this reason.
    Chosen(Box<Bss>, Reason),
    /// It is associated, for WPS.
    Associated(MacAddr),
    /// Something of the protocol.
    Run(Event),
    /// WPS brought settings.
    Provisioned(Credential),
    /// WPS failed.
    WpsFailed(Failure),
    /// The two minutes are over and nobody ever took it in.
    WindowOver,
    /// Its Wi-Fi state, as it tells programs that ask.
    State(WifiState),
    /// It has an address.
    Address(Ipv4),
    /// It has the settings and cannot join.
    NotJoined(JoinProblem),
}

/// What a printer asks of its radio.
#[derive(Debug)]
pub(crate) enum Ask {
    Tune(Tuning),
    Send(u8, Frame),
}

/// What a printer is doing with its radio.
#[derive(Debug)]
enum Task {
    Idle,
    Search(Box<Search>),
    Pause(Instant, Box<Credential>),
    Network(Box<Membership>),
}

/// What a task needs of the printer.
pub(crate) struct Desk<'a> {
    pub(crate) now: Instant,
    pub(crate) config: &'a PrinterConfig,
    pub(crate) dice: &'a mut Dice,
    pub(crate) asks: &'a mut VecDeque<Ask>,
    pub(crate) events: &'a mut VecDeque<PrinterEvent>,
}

impl Desk<'_> {
    pub(crate) fn send(&mut self, channel: u8, frame: Frame) {
        self.asks.push_back(Ask::Send(channel, frame));
    }

    pub(crate) fn tune(&mut self, channel: u8) {
        self.asks.push_back(Ask::Tune(Tuning::Channel(channel)));
    }

    pub(crate) fn event(&mut self, event: PrinterEvent) {
        self.events.push_back(event);
    }
}

/// What became of a search.
pub(crate) enum Found {
    Nothing,
    Settings(Box<Credential>),
    Failed(Box<Failure>),
    WindowOver,
}

/// A printer.
#[derive(Debug)]
pub struct Printer {
    config: PrinterConfig,
    dice: Dice,
    task: Task,
    screen: Screen,
    /// The PIN on the page that it printed last.
    printed: Option<DevicePin>,
    state: WifiState,
    asks: VecDeque<Ask>,
    events: VecDeque<PrinterEvent>,
    last_scan: Vec<Bss>,
}

impl Printer {
    /// Switches a printer on that is on no network. Printers of one home need different addresses.
    pub fn new(config: PrinterConfig, seed: u64) -> Self {
        let dice = Dice::new(seed, &config.mac.to_string());
        Self {
            config,
            dice,
            task: Task::Idle,
            screen: Screen::NotSetUp,
            printed: None,
            state: WifiState::Unconfigured,
            asks: VecDeque::new(),
            events: VecDeque::new(),
            last_scan: Vec::new(),
        }
    }

    /// What it is.
    pub const fn config(&self) -> &PrinterConfig {
        &self.config
    }

    /// Its Wi-Fi state, as it tells programs that ask.
    pub const fn state(&self) -> WifiState {
        self.state
    }

    /// The lines that its display shows; none on a panel without.
    pub fn display(&self) -> Vec<String> {
        self.screen.lines(self.config.panel)
    }

    /// Its wireless light.
    pub const fn light(&self) -> Light {
        self.screen.light()
    }

    /// The network that it is in and its address there.
    pub fn place(&self) -> Option<(String, Ipv4)> {
        match &self.task {
            Task::Network(membership) => match membership.status() {
                network::Status::On(ssid, ip) => Some((ssid, ip)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Why it is not on the network for which it has settings, where it has given up.
    pub fn problem(&self) -> Option<JoinProblem> {
        match &self.task {
            Task::Network(membership) => match membership.status() {
                network::Status::Failed(problem) => Some(problem),
                _ => None,
            },
            _ => None,
        }
    }

    /// The access points that it heard when it last looked.
    pub fn last_scan(&self) -> &[Bss] {
        &self.last_scan
    }

    /// Whether it is neither looking for a registrar nor joining.
    pub const fn is_settled(&self) -> bool {
        match &self.task {
            Task::Idle => true,
            Task::Search(_) | Task::Pause(..) => false,
            Task::Network(membership) => membership.is_settled(),
        }
    }

    /// Chooses the WPS PIN in the menu of a panel that shows one: the printer makes a new PIN,
    /// shows it and begins to look for a registrar. Returns the PIN, for whoever stands there.
    pub fn choose_pin(&mut self, now: Instant) -> Option<DevicePin> {
        if !self.config.panel.shows_pin() {
            return None;
        }
        let pin = DevicePin::generate(self.config.pin_length, self.dice.source());
        self.show(Screen::Pin(pin.clone()));
        self.search(now, Password::Pin(pin.clone()));
        Some(pin)
    }

    /// Prints the network configuration page, with a new PIN on it.
    pub fn print_page(&mut self) -> DevicePin {
        let pin = DevicePin::generate(self.config.pin_length, self.dice.source());
        let page = panel::report(&self.config.model, &pin);
        self.events.push_back(PrinterEvent::Printed(page));
        self.printed = Some(pin.clone());
        pin
    }

    /// Holds the wireless button for three seconds, or chooses push button in the menu. A printer
    /// that printed its PIN takes either: the router decides, by the button or by the PIN.
    pub fn hold_button(&mut self, now: Instant) {
        self.show(Screen::ButtonWindow);
        let password = match &self.printed {
            Some(pin) if !self.config.panel.shows_pin() => Password::Either(pin.clone()),
            _ => Password::Button,
        };
        self.search(now, password);
    }

    /// Chooses a network in the menu and enters the PIN of its router.
    pub fn enter_router_pin(&mut self, now: Instant, ssid: &str, pin: RouterPin) {
        self.show(Screen::AskRouterPin(ssid.into()));
        let name = Ssid::new(ssid.as_bytes()).unwrap_or_default();
        self.search(now, Password::Router(pin, name));
    }

    /// Takes settings that came by another way than WPS, such as from its settings page, and joins.
    pub fn join(&mut self, now: Instant, credential: Credential) {
        self.task = Task::Pause(now, Box::new(credential));
    }

    fn search(&mut self, now: Instant, password: Password) {
        self.enter(WifiState::Unconfigured);
        let mut desk = desk(
            now,
            &self.config,
            &mut self.dice,
            &mut self.asks,
            &mut self.events,
        );
        let search = Search::new(&mut desk, password);
        self.task = Task::Search(Box::new(search));
    }

    /// When [`Self::wake`] is due.
    pub fn deadline(&self) -> Option<Instant> {
        match &self.task {
            Task::Idle => None,
            Task::Search(search) => Some(search.deadline()),
            Task::Pause(at, _) => Some(*at),
            Task::Network(membership) => membership.deadline(),
        }
    }

    /// Lets time pass.
    pub fn wake(&mut self, now: Instant) {
        if let Task::Pause(at, credential) = &self.task
            && now >= *at
        {
            let credential = (**credential).clone();
            self.enter(WifiState::Joining);
            self.show(Screen::Joining(credential.ssid.to_text()));
            let mut desk = desk(
                now,
                &self.config,
                &mut self.dice,
                &mut self.asks,
                &mut self.events,
            );
            let membership = Membership::new(&mut desk, credential);
            self.task = Task::Network(Box::new(membership));
            return;
        }
        self.act(now, |task, desk| match task {
            Task::Search(search) => search.wake(desk),
            Task::Network(membership) => {
                membership.wake(desk);
                Found::Nothing
            }
            Task::Idle | Task::Pause(..) => Found::Nothing,
        });
    }

    /// Takes a frame.
    pub fn receive(&mut self, now: Instant, heard: &Heard) {
        let Ok(frame) = Frame::parse(&heard.octets) else {
            return;
        };
        self.act(now, |task, desk| match task {
            Task::Search(search) => search.receive(desk, &frame, heard),
            Task::Network(membership) => {
                membership.receive(desk, &frame, heard);
                Found::Nothing
            }
            Task::Idle | Task::Pause(..) => Found::Nothing,
        });
    }

    fn act(&mut self, now: Instant, act: impl FnOnce(&mut Task, &mut Desk<'_>) -> Found) {
        let mut desk = desk(
            now,
            &self.config,
            &mut self.dice,
            &mut self.asks,
            &mut self.events,
        );
        let found = act(&mut self.task, &mut desk);
        match &self.task {
            Task::Search(search) if search.is_running() => self.show(Screen::Connecting),
            Task::Network(membership) => self.follow(membership.status()),
            _ => {}
        }
        if let Task::Search(search) = &mut self.task
            && let Some(scan) = search.take_scan()
        {
            self.last_scan = scan;
        }
        match found {
            Found::Nothing => {}
            Found::Settings(credential) => {
                let event = PrinterEvent::Provisioned((*credential).clone());
                self.events.push_back(event);
                self.task = Task::Pause(now + SETTLE, credential);
            }
            Found::Failed(failure) => {
                self.show(Screen::Failed("WPS did not work"));
                self.events.push_back(PrinterEvent::WpsFailed(*failure));
                self.rest();
            }
            Found::WindowOver => {
                self.show(Screen::Failed("No router found"));
                self.events.push_back(PrinterEvent::WindowOver);
                self.rest();
            }
        }
    }

    fn rest(&mut self) {
        self.task = Task::Idle;
        self.asks.push_back(Ask::Tune(Tuning::Off));
    }

    /// Shows how far joining is.
    fn follow(&mut self, status: network::Status) {
        match status {
            network::Status::Joining => {}
            network::Status::On(ssid, ip) => {
                self.show(Screen::Joined(ssid, crate::lan::text(ip)));
                self.enter(WifiState::On);
            }
            network::Status::Failed(problem) => {
                self.show(Screen::Failed(problem.panel_text()));
                self.enter(problem.state());
            }
        }
    }

    fn enter(&mut self, state: WifiState) {
        if state != self.state {
            self.state = state;
            self.events.push_back(PrinterEvent::State(state));
        }
    }

    fn show(&mut self, screen: Screen) {
        if screen == self.screen {
            return;
        }
        let lines = screen.lines(self.config.panel);
        if !lines.is_empty() && lines != self.screen.lines(self.config.panel) {
            self.events.push_back(PrinterEvent::Panel(lines));
        }
        if screen.light() != self.screen.light() {
            self.events.push_back(PrinterEvent::Light(screen.light()));
        }
        self.screen = screen;
    }

    /// The next thing for its radio to do.
    pub(crate) fn ask(&mut self) -> Option<Ask> {
        self.asks.pop_front()
    }

    /// The next thing that happened.
    pub fn event(&mut self) -> Option<PrinterEvent> {
        self.events.pop_front()
    }

    /// Its UUID.
    pub fn uuid(&self) -> Uuid {
        Uuid::from_mac(self.config.mac)
    }
}

fn desk<'a>(
    now: Instant,
    config: &'a PrinterConfig,
    dice: &'a mut Dice,
    asks: &'a mut VecDeque<Ask>,
    events: &'a mut VecDeque<PrinterEvent>,
) -> Desk<'a> {
    Desk {
        now,
        config,
        dice,
        asks,
        events,
    }
}

/// Whether the access point ends the association with this frame.
pub(crate) fn parts(frame: &Frame, own: MacAddr, bssid: MacAddr) -> bool {
    matches!(frame, Frame::Management(frame)
        if frame.receiver == own
            && frame.transmitter == bssid
            && matches!(frame.body, Body::Deauthentication(_) | Body::Disassociation(_)))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
