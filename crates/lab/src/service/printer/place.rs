//! Where a virtual printer stands: its radio, the home's router and a neighbour's, in one air.
//!
//! The protocol is the real one, between the lab's printer and the lab's router. Time passes here
//! only while something is going on, so that a service may run for weeks.

use std::time::Duration;

use text::{Message, msg};
use wsc::credential::{Credential, Ssid};
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use super::fault::Radio;
use crate::air::{Air, Conditions, Position, RadioId, Tuning};
use crate::bss::Bss;
use crate::lan::Ipv4;
use crate::printer::{Ask, JoinProblem, Light, Printer, PrinterConfig, PrinterEvent, WifiState};
use crate::router::{Router, RouterConfig, RouterEvent};

const HOME: MacAddr = MacAddr([0x02, 0, 0, 0, 0x10, 1]);
const NEIGHBOUR: MacAddr = MacAddr([0x02, 0, 0, 0, 0x10, 2]);
/// Where the printer stands when nothing is wrong, in metres from the router.
const USUAL_DISTANCE: i32 = 6;
/// No join or window lasts longer in the home's time; a service that is driven anew after longer
/// has missed nothing.
const LONGEST: Duration = Duration::from_secs(10 * 60);

/// The home's network, which the virtual router has when nothing is wrong.
pub const HOME_SSID: &str = "Maple Street 7";
/// Its passphrase.
pub const HOME_PASSPHRASE: &str = "seven green bottles";

/// A network that the printer hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Network {
    pub(super) ssid: String,
    pub(super) bssid: MacAddr,
    pub(super) channel: u8,
    pub(super) signal_dbm: i32,
    pub(super) open: bool,
}

impl Network {
    fn of(bss: &Bss) -> Self {
        Self {
            ssid: bss.ssid.to_text(),
            bssid: bss.bssid,
            channel: bss.channel,
            signal_dbm: bss.signal_dbm,
            open: bss.rsn.is_none(),
        }
    }
}

/// What is around a printer whose radio is somewhere else: its web server is here, and tells this.
#[derive(Clone, Debug)]
pub struct Around {
    /// The state of its Wi-Fi.
    pub state: WifiState,
    /// Its address in the network that it is in.
    pub ip: Option<Ipv4>,
    /// Why it is not in the network for which it has settings.
    pub problem: Option<JoinProblem>,
    /// The settings that it has.
    pub has: Option<Credential>,
    /// The networks that it hears.
    pub heard: Vec<Bss>,
}

/// Something that people notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The display shows these lines.
    Display(Vec<String>),
    /// The wireless light changed.
    Light(Light),
    /// Something happened.
    Happened(Message),
}

/// The printer and what is around it.
#[derive(Debug)]
pub(super) struct Place {
    config: PrinterConfig,
    distance: i32,
    seed: u64,
    now: Instant,
    air: Air,
    radio: RadioId,
    tuning: Tuning,
    printer: Printer,
    home: (RadioId, Router),
    neighbour: (RadioId, Router),
    router_waits: bool,
    /// The settings that the printer has.
    credential: Option<Credential>,
    ip: Option<Ipv4>,
    problem: Option<JoinProblem>,
    display: Vec<String>,
    light: Light,
    notices: Vec<Notice>,
    /// Its radio is somewhere else, where this is so.
    around: Option<Around>,
}

impl Place {
    pub(super) fn new(config: PrinterConfig, seed: u64) -> Self {
        let home = RouterConfig::new("Home router", HOME, HOME_SSID, HOME_PASSPHRASE);
        let mut other = RouterConfig::new("Neighbour", NEIGHBOUR, "Cafe Cozy", "apple pie recipe");
        other.position = Position::metres(14, 6);
        other.channel = 1;
        let (air, radio, ids) = air(seed, USUAL_DISTANCE, &config, [&home, &other]);
        Self {
            printer: Printer::new(config.clone(), seed),
            config,
            distance: USUAL_DISTANCE,
            seed,
            now: Instant::ZERO,
            air,
            radio,
            tuning: Tuning::Off,
            home: (ids[0], Router::new(home, seed)),
            neighbour: (ids[1], Router::new(other, seed)),
            router_waits: false,
            credential: None,
            ip: None,
            problem: None,
            display: Vec::new(),
            light: Light::Off,
            notices: Vec::new(),
            around: None,
        }
    }

    /// Its radio is somewhere else, where this is so now.
    pub(super) fn follow(&mut self, around: Around) {
        self.ip = around.ip;
        self.problem = around.problem;
        self.credential.clone_from(&around.has);
        self.around = Some(around);
    }

    pub(super) const fn state(&self) -> WifiState {
        match &self.around {
            Some(around) => around.state,
            None => self.printer.state(),
        }
    }

    pub(super) const fn problem(&self) -> Option<JoinProblem> {
        self.problem
    }

    /// The settings that the printer has, right or wrong.
    pub(super) const fn credential(&self) -> Option<&Credential> {
        self.credential.as_ref()
    }

    pub(super) const fn ip(&self) -> Option<Ipv4> {
        self.ip
    }

    pub(super) fn display(&self) -> &[String] {
        &self.display
    }

    pub(super) const fn light(&self) -> Light {
        self.light
    }

    /// What people noticed since the last time.
    pub(super) fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// The networks in reach, strongest first.
    pub(super) fn networks(&self) -> Vec<Network> {
        let mut networks = match &self.around {
            Some(around) => around.heard.iter().map(Network::of).collect(),
            None => self.networks_here(),
        };
        networks.sort_by_key(|network| -network.signal_dbm);
        networks
    }

    fn networks_here(&self) -> Vec<Network> {
        [&self.home, &self.neighbour]
            .into_iter()
            .map(|(radio, router)| {
                let config = router.config();
                Network {
                    ssid: config.ssid.clone(),
                    bssid: config.mac,
                    channel: config.channel,
                    signal_dbm: self.air.signal(*radio, self.radio),
                    open: config.security == crate::bss::Security::Open,
                }
            })
            .filter(|network| {
                network.signal_dbm > -90 && network.channel <= self.config.last_channel
            })
            .collect()
    }

    /// The network that the printer is on.
    pub(super) fn joined(&self) -> Option<Network> {
        if self.state() != WifiState::On {
            return None;
        }
        let ssid = self.credential.as_ref()?.ssid.to_text();
        self.networks()
            .into_iter()
            .find(|network| network.ssid == ssid)
    }

    /// Whether nothing goes on.
    pub(super) const fn is_quiet(&self) -> bool {
        self.printer.is_settled() && !self.router_waits
    }

    /// When the next thing happens, from now on; `None` while nothing goes on.
    pub(super) fn next(&self) -> Option<Duration> {
        (!self.is_quiet()).then(|| self.due().since(self.now))
    }

    fn due(&self) -> Instant {
        self.air
            .next()
            .into_iter()
            .chain(self.printer.deadline())
            .fold(self.home.1.deadline(), Instant::min)
            .min(self.neighbour.1.deadline())
            .max(self.now)
    }

    /// Lets time pass, where something goes on.
    pub(super) fn advance(&mut self, by: Duration) {
        if self.is_quiet() {
            return;
        }
        let until = self.now + by.min(LONGEST);
        loop {
            let due = self.due();
            if due > until {
                self.now = until;
                return;
            }
            self.now = due;
            self.step();
            if self.is_quiet() {
                return self.rest();
            }
        }
    }

    /// Lets as much time pass as it takes until nothing goes on.
    pub(super) fn settle(&mut self) {
        self.advance(LONGEST);
    }

    fn step(&mut self) {
        while let Some(heard) = self.air.receive(self.now) {
            if heard.by == self.radio {
                self.printer.receive(self.now, &heard);
            } else if heard.by == self.home.0 {
                self.home.1.receive(self.now, &heard);
            } else {
                self.neighbour.1.receive(self.now, &heard);
            }
            self.carry();
        }
        if self.printer.deadline().is_some_and(|at| self.now >= at) {
            self.printer.wake(self.now);
        }
        for (_, router) in [&mut self.home, &mut self.neighbour] {
            if self.now >= router.deadline() {
                router.wake(self.now);
            }
        }
        self.carry();
    }

    /// Carries out what everybody asks for, and notes what happened.
    fn carry(&mut self) {
        while let Some(ask) = self.printer.ask() {
            match ask {
                Ask::Tune(tuning) => {
                    self.tuning = tuning;
                    self.air.tune(self.radio, tuning);
                }
                Ask::Send(channel, frame) => self.air.send(self.now, self.radio, channel, frame),
            }
        }
        while let Some(event) = self.printer.event() {
            self.note(event);
        }
        for (radio, router) in [&mut self.home, &mut self.neighbour] {
            let channel = router.config().channel;
            while let Some(frame) = router.frame() {
                self.air.send(self.now, *radio, channel, frame);
            }
            while router.wired().is_some() {}
        }
        while let Some(event) = self.home.1.event() {
            if let RouterEvent::Window(mode) = event {
                self.router_waits = mode.is_some();
                self.notices.push(Notice::Happened(match mode {
                    Some(_) => msg!("lab-notice-router-waits"),
                    None => msg!("lab-notice-router-stopped"),
                }));
            }
        }
        while self.neighbour.1.event().is_some() {}
    }

    fn note(&mut self, event: PrinterEvent) {
        let happened = match event {
            PrinterEvent::Panel(lines) => {
                self.display.clone_from(&lines);
                self.notices.push(Notice::Display(lines));
                return;
            }
            PrinterEvent::Light(light) => {
                self.light = light;
                self.notices.push(Notice::Light(light));
                return;
            }
            PrinterEvent::Provisioned(credential) => {
                let ssid = credential.ssid.to_text();
                self.credential = Some(credential);
                msg!("lab-notice-settings", ssid)
            }
            PrinterEvent::WpsFailed(failure) => msg!("lab-notice-failed", why = &failure),
            PrinterEvent::WindowOver => msg!("lab-notice-nobody"),
            PrinterEvent::State(state) => {
                // Why it failed comes before the state that it failed.
                if !matches!(state, WifiState::NotVisible | WifiState::CannotJoin) {
                    self.problem = None;
                }
                if state != WifiState::On {
                    self.ip = None;
                }
                msg!("lab-notice-wifi", state = &state)
            }
            PrinterEvent::Address(ip) => {
                self.ip = Some(ip);
                return;
            }
            PrinterEvent::NotJoined(problem) => {
                self.problem = Some(problem);
                return;
            }
            _ => return,
        };
        self.notices.push(Notice::Happened(happened));
    }

    /// Nothing goes on any more: what was on the air is forgotten, or a service would grow.
    fn rest(&mut self) {
        let configs = [self.home.1.config(), self.neighbour.1.config()];
        let (air, radio, ids) = air(self.seed, self.distance, &self.config, configs);
        self.air = air;
        self.radio = radio;
        self.air.tune(radio, self.tuning);
        self.home.0 = ids[0];
        self.neighbour.0 = ids[1];
    }

    /// Chooses the PIN in the menu of the panel.
    pub(super) fn choose_pin(&mut self) -> Option<DevicePin> {
        let pin = self.printer.choose_pin(self.now);
        self.carry();
        pin
    }

    /// A new PIN for the printed page.
    pub(super) fn print_pin(&mut self) -> DevicePin {
        let pin = self.printer.print_page();
        self.carry();
        pin
    }

    /// Holds the wireless button.
    pub(super) fn hold_button(&mut self) {
        self.printer.hold_button(self.now);
        self.carry();
    }

    /// Chooses the router's network at the panel and enters its PIN.
    pub(super) fn enter_router_pin(&mut self, ssid: &str, pin: RouterPin) {
        self.printer.enter_router_pin(self.now, ssid, pin);
        self.carry();
    }

    /// Joins with settings that came from elsewhere.
    pub(super) fn join(&mut self, credential: Credential) {
        self.credential = Some(credential.clone());
        if self.around.is_some() {
            return;
        }
        self.printer.join(self.now, credential);
        self.carry();
    }

    /// Forgets the network, as "restore network settings" does.
    pub(super) fn restore(&mut self) {
        self.credential = None;
        self.renew();
    }

    /// The radio is off for a while; the settings stay.
    pub(super) fn renew(&mut self) {
        self.seed += 1;
        let was = self.state();
        self.printer = Printer::new(self.config.clone(), self.seed);
        (self.ip, self.problem) = (None, None);
        self.display.clear();
        self.light = Light::Off;
        self.tuning = Tuning::Off;
        self.air.tune(self.radio, Tuning::Off);
        if was != self.state() {
            let state = &self.state();
            self.notices
                .push(Notice::Happened(msg!("lab-notice-wifi", state)));
        }
    }

    /// Joins again with the settings that the printer has.
    pub(super) fn rejoin(&mut self) {
        if let Some(credential) = self.credential.clone() {
            self.join(credential);
        }
    }

    /// Presses the router's button; whether it now waits.
    pub(super) fn press_router(&mut self) -> bool {
        let pressed = self.home.1.press_button(self.now);
        self.carry();
        pressed
    }

    /// Enters a device PIN at the router; whether there is a place for it.
    pub(super) fn enter_at_router(&mut self, pin: DevicePin) -> bool {
        let taken = self.home.1.add_device_pin(self.now, pin, None);
        self.carry();
        taken
    }

    /// Lets something be wrong in the air, or everything be right again.
    pub(super) fn trouble(&mut self, radio: Option<Radio>) {
        let mut config = RouterConfig::new("Home router", HOME, HOME_SSID, HOME_PASSPHRASE);
        self.distance = USUAL_DISTANCE;
        match radio {
            Some(Radio::Distance(metres)) => self.distance = metres,
            Some(Radio::Router(change)) => change(&mut config),
            None => {}
        }
        let moved = self.home.1.config().passphrase == config.passphrase
            && self.home.1.config().channel == config.channel
            && matches!(radio, Some(Radio::Distance(_)));
        self.rest();
        if moved && self.state() == WifiState::On && self.joined().is_some() {
            // It is carried away and stays on the network.
            return;
        }
        self.seed += 1;
        self.home.1 = Router::new(config, self.seed);
        self.router_waits = false;
        self.rest();
        self.renew();
        self.rejoin();
    }

    /// Settings of the home's network as it is when nothing is wrong.
    pub(super) fn home_credential() -> Option<Credential> {
        let ssid = Ssid::new(HOME_SSID.as_bytes())?;
        Credential::wpa2_personal(ssid, HOME_PASSPHRASE.into()).ok()
    }
}

/// An air with the printer and both routers in it.
fn air(
    seed: u64,
    distance: i32,
    printer: &PrinterConfig,
    routers: [&RouterConfig; 2],
) -> (Air, RadioId, [RadioId; 2]) {
    let mut air = Air::new(seed, Conditions::default());
    let radio = air.add(
        printer.mac,
        Position::metres(distance, 0),
        printer.power_dbm,
    );
    let ids = routers.map(|config| {
        let id = air.add(config.mac, config.position, config.power_dbm);
        air.tune(id, Tuning::Channel(config.channel));
        id
    });
    (air, radio, ids)
}

#[cfg(test)]
mod tests {
    use super::super::fault;
    use super::super::fault::Effect;
    use super::*;

    fn place() -> Place {
        let mac = MacAddr([2, 0, 0, 0, 0, 9]);
        Place::new(PrinterConfig::new("HP", mac), 1)
    }

    #[test]
    fn a_passphrase_takes_it_onto_the_network() {
        let mut place = place();
        assert_eq!(place.state(), WifiState::Unconfigured);
        assert!(place.is_quiet() && place.next().is_none());
        place.join(Place::home_credential().unwrap());
        assert!(!place.is_quiet());
        place.settle();
        assert_eq!(place.state(), WifiState::On);
        assert!(place.is_quiet() && place.ip().is_some());
        assert_eq!(place.joined().unwrap().ssid, HOME_SSID);
        assert!(place.air.sent().is_empty(), "what was sent is forgotten");
    }

    #[test]
    fn a_pin_at_the_router_and_at_the_panel_does_too_step_by_step() {
        let mut place = place();
        let pin = place.choose_pin().unwrap();
        assert!(place.enter_at_router(pin));
        for _ in 0..100_000 {
            let Some(by) = place.next() else { break };
            place.advance(by);
        }
        assert_eq!(place.state(), WifiState::On);
        assert_eq!(place.credential().unwrap().ssid.to_text(), HOME_SSID);
    }

    #[test]
    fn faults_in_the_air_have_the_state_that_they_should() {
        for (name, state) in [
            ("weak-signal", WifiState::On),
            ("out-of-range", WifiState::NotVisible),
            ("channel-13", WifiState::NotVisible),
            ("wrong-passphrase", WifiState::CannotJoin),
            ("mac-filter", WifiState::CannotJoin),
            ("wpa3-only", WifiState::CannotJoin),
        ] {
            let Some(Effect::Radio(radio)) = fault::find(name).map(|fault| fault.effect) else {
                panic!("{name}");
            };
            let mut place = place();
            place.join(Place::home_credential().unwrap());
            place.settle();
            place.trouble(Some(radio));
            place.settle();
            assert_eq!(place.state(), state, "{name}");
            place.trouble(None);
            place.settle();
            assert_eq!(place.state(), WifiState::On, "{name}");
        }
    }

    #[test]
    fn restored_settings_are_gone_and_the_button_brings_new_ones() {
        let mut place = place();
        place.join(Place::home_credential().unwrap());
        place.settle();
        place.restore();
        assert_eq!(place.state(), WifiState::Unconfigured);
        assert!(place.credential().is_none() && place.joined().is_none());
        assert!(place.press_router());
        place.hold_button();
        place.settle();
        assert_eq!(place.state(), WifiState::On);
    }
}
