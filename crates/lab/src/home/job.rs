//! The job: what the person and the program do, how far it is, and how it ends.

use std::time::Duration;

use text::{Tell, msg};
use wsc::failure::Failure;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use super::Home;
use crate::lan::{Arp, COMPUTER_IP, Ipv4};
use crate::person::{Deed, Slip, Which};
use crate::printer::{JoinProblem, WifiState};
use crate::timeline::{End, Network, NetworkWps, Outcome, Pin, PinBox, Way, What};
use crate::verdict::{Facts, Reached, judge};

/// How often the computer asks for the printer, and how long it waits for the answer.
const QUESTIONS: u32 = 10;
const PATIENCE: Duration = Duration::from_secs(1);

/// What a person does at a printer's panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtPanel {
    ChoosePin,
    PrintPage,
    HoldButton,
    ChooseNetwork,
}

/// What was changed at the router for the job, newest last.
#[derive(Debug, Default)]
pub(super) struct Journal(Vec<Change>);

#[derive(Clone, Debug)]
enum Change {
    WpsOn,
    NameShown,
    RouterPin(Option<RouterPin>),
}

/// How far the job is.
#[derive(Debug, Default)]
pub(super) struct Job {
    started: bool,
    networks_heard: Option<usize>,
    bssid: MacAddr,
    failure: Option<Failure>,
    problem: Option<JoinProblem>,
    window_over: bool,
    ip: Option<Ipv4>,
    too_late: bool,
    overlap: bool,
    filtered: bool,
    pin_needed: Vec<usize>,
    printer_pin_in: Option<PinBox>,
    questions: u32,
    next_question: Option<Instant>,
}

impl Job {
    /// When the job wants to go on by itself.
    pub(super) const fn deadline(&self) -> Option<Instant> {
        self.next_question
    }

    /// The printer began anew: what became of it before does not count any more.
    pub(super) fn printer_started(&mut self) {
        self.started = true;
        self.failure = None;
        self.problem = None;
        self.window_over = false;
        self.too_late = false;
    }

    /// Returns whether it is another number than before.
    pub(super) fn heard(&mut self, networks: usize) -> bool {
        self.networks_heard.replace(networks) != Some(networks)
    }

    pub(super) const fn chosen(&mut self, bssid: MacAddr) {
        self.bssid = bssid;
    }

    pub(super) const fn bssid(&self) -> MacAddr {
        self.bssid
    }

    pub(super) fn wps_failed(&mut self, failure: Failure) {
        self.failure = Some(failure);
    }

    pub(super) const fn window_over(&mut self) {
        self.window_over = true;
    }

    pub(super) const fn address(&mut self, ip: Ipv4) {
        self.ip = Some(ip);
    }

    pub(super) const fn not_joined(&mut self, problem: JoinProblem) {
        self.problem = Some(problem);
    }

    /// The home's router waits; `settled` says that the printer does nothing.
    pub(super) const fn router_waits(&mut self, settled: bool) {
        self.too_late = self.started && settled;
    }

    pub(super) const fn overlap(&mut self) {
        self.overlap = true;
    }

    /// Returns whether it is the first time.
    pub(super) const fn filtered(&mut self) -> bool {
        !std::mem::replace(&mut self.filtered, true)
    }

    /// Returns whether it is the first time at this router.
    pub(super) fn pin_needed(&mut self, router: usize) -> bool {
        let first = !self.pin_needed.contains(&router);
        if first {
            self.pin_needed.push(router);
        }
        first
    }
}

impl Home {
    pub(super) fn act(&mut self, deed: Deed) {
        match deed {
            Deed::Look => self.look(),
            Deed::ChoosePin(index) => self.choose_pin(index),
            Deed::PrintPage(index) => self.print_page(index),
            Deed::HoldButton(index) => {
                if index == 0 {
                    self.did(self.at_panel(index, AtPanel::HoldButton));
                } else {
                    let who = self.printer_name(index);
                    let text = msg!("lab-did-somebody");
                    self.tell(What::Did { who, text });
                }
                if let Some((_, printer)) = self.printers.get_mut(index) {
                    printer.hold_button(self.now);
                }
            }
            Deed::TypeAtRouter(into, which, slip) => self.type_at_router(into, which, slip),
            Deed::TypeAtPrinter(which, slip) => self.type_at_printer(which, slip),
            Deed::PressButton => {
                let name = self.router_name(0);
                self.did(msg!("lab-did-press", router = name.name()));
                if let Some((_, router)) = self.routers.first_mut() {
                    router.press_button(self.now);
                }
            }
            Deed::SwitchWpsOn => {
                self.change(Change::WpsOn, "WPS is switched on for the job");
                if let Some((_, router)) = self.routers.first_mut() {
                    router.switch_wps(self.now, true);
                }
            }
            Deed::ShowName => {
                self.change(
                    Change::NameShown,
                    "the network's hidden name is shown for the job",
                );
                if let Some((_, router)) = self.routers.first_mut() {
                    router.hide(self.now, false);
                }
            }
        }
    }

    fn change(&mut self, change: Change, text: &str) {
        // Noted before it is done, so that it is put back whatever happens.
        self.journal.0.push(change);
        let at = self.router_name(0);
        self.tell(What::Changed {
            at,
            text: text.into(),
        });
    }

    /// Tells what was heard, and plans.
    fn look(&mut self) {
        let networks: Vec<Network> = self
            .computer
            .networks
            .values()
            .map(|bss| Network {
                ssid: bss.ssid.to_text(),
                bssid: bss.bssid,
                channel: bss.channel,
                signal_dbm: bss.signal_dbm,
                security: bss.security(),
                hidden: bss.hidden,
                wps: bss.wps.as_ref().map(|wps| NetworkWps {
                    configured: wps.state == Some(wsc::code::WpsState::CONFIGURED),
                    locked: wps.setup_locked,
                    active: wps.active_mode(),
                }),
            })
            .collect();
        for network in networks.clone() {
            self.tell(What::Network(network));
        }
        let own = self.home_bssid();
        let mine = networks.iter().find(|network| network.bssid == own);
        let plan = What::Plan {
            way: self.way,
            reasons: self.reasons(mine),
        };
        self.tell(plan);
        for (code, text) in findings(mine) {
            self.tell(What::Finding {
                code,
                text: text.into(),
            });
        }
    }

    fn reasons(&self, mine: Option<&Network>) -> Vec<String> {
        let mut reasons = Vec::new();
        if let Some((_, printer)) = self.printers.first() {
            let config = printer.config();
            let panel = config.panel;
            let has = match self.way {
                Way::Pin if panel.shows_pin() => "it can show a PIN",
                Way::Pin => "it can print a PIN",
                Way::Button => "it can start WPS without a PIN",
                Way::RouterPin => "it can take a router's PIN",
            };
            reasons.push(format!("{} has a {}: {has}.", config.model, panel.name()));
        }
        if let Some(wps) = mine.and_then(|network| network.wps) {
            reasons.push(if wps.locked {
                "The router offers WPS.".into()
            } else {
                "The router offers WPS and is not locked.".into()
            });
        }
        reasons
    }

    fn choose_pin(&mut self, index: usize) {
        self.did(self.at_panel(index, AtPanel::ChoosePin));
        let pin = self
            .printers
            .get_mut(index)
            .and_then(|(_, printer)| printer.choose_pin(self.now));
        self.read(index, pin);
    }

    fn print_page(&mut self, index: usize) {
        self.did(self.at_panel(index, AtPanel::PrintPage));
        let pin = self
            .printers
            .get_mut(index)
            .map(|(_, printer)| printer.print_page());
        self.read(index, pin);
    }

    /// The person reads the PIN that the printer shows or has printed.
    fn read(&mut self, index: usize, pin: Option<DevicePin>) {
        let Some(pin) = pin else { return };
        if let Some(place) = self.pins.get_mut(index) {
            *place = Some(pin.clone());
        }
        self.settle();
        let from = self.printer_name(index);
        let pin = Pin {
            digits: pin.expose_secret().into(),
            own: index == 0,
        };
        self.tell(What::PinRead { from, pin });
    }

    /// The digits that are typed, and whether they are the printer's own.
    pub(super) fn digits(&self, which: Which, slip: Slip) -> Pin {
        let (pin, own) = match which {
            Which::Printers => (self.pins.first().and_then(Option::as_ref), true),
            Which::OldPage => (Some(&self.old_page), true),
            Which::Label => (Some(&self.label), false),
        };
        let digits = slip.apply(pin.map_or("", DevicePin::expose_secret));
        Pin {
            digits: digits.into(),
            own,
        }
    }

    fn type_at_router(&mut self, into: PinBox, which: Which, slip: Slip) {
        let pin = self.digits(which, slip);
        let text = String::from_utf8_lossy(pin.digits.expose_secret()).into_owned();
        let at = self.router_name(0);
        // The page can name the device where the computer has heard it ask.
        let printer = self.printers.first().map(|(_, p)| p.config().mac);
        let device = printer.filter(|mac| self.computer.asking.contains(mac));
        let typed = |rejected| What::PinTyped {
            at,
            into,
            pin,
            rejected,
        };
        if into == PinBox::RouterPin {
            let rejected = RouterPin::parse(&text).err().map(|error| error.told());
            let accepted = rejected.is_none();
            self.tell(typed(rejected));
            if accepted {
                let before = self
                    .routers
                    .first()
                    .map(|(_, r)| r.config().router_pin.clone());
                self.journal.0.push(Change::RouterPin(before.flatten()));
                self.job.printer_pin_in = (which == Which::Printers).then_some(into);
                if let Some((_, router)) = self.routers.first_mut() {
                    router.set_router_pin(self.now, RouterPin::parse(&text).ok());
                }
            }
            return;
        }
        let rejected = match DevicePin::parse(&text) {
            Err(error) => Some(error.told()),
            Ok(pin) => {
                let router = self.routers.first_mut();
                let taken =
                    router.is_some_and(|(_, router)| router.add_device_pin(self.now, pin, device));
                (!taken).then(|| msg!("lab-no-box"))
            }
        };
        if rejected.is_none() && which == Which::Printers {
            self.job.printer_pin_in = Some(into);
        }
        self.tell(typed(rejected));
    }

    fn type_at_printer(&mut self, which: Which, slip: Slip) {
        self.did(self.at_panel(0, AtPanel::ChooseNetwork));
        if let Some(digits) = slip.name() {
            self.did(msg!("lab-did-mistype", digits));
        }
        let pin = self.digits(which, slip);
        let text = String::from_utf8_lossy(pin.digits.expose_secret()).into_owned();
        let parsed = RouterPin::parse(&text);
        let at = self.printer_name(0);
        self.tell(What::PinTyped {
            at,
            into: PinBox::AtPrinter,
            pin,
            rejected: parsed.as_ref().err().map(Tell::told),
        });
        if let Ok(pin) = parsed {
            let ssid = self
                .routers
                .first()
                .map_or_else(String::new, |(_, router)| router.config().ssid.clone());
            if let Some((_, printer)) = self.printers.first_mut() {
                printer.enter_router_pin(self.now, &ssid, pin);
            }
        }
    }

    fn home_bssid(&self) -> MacAddr {
        let router = self.routers.first();
        router.map_or(MacAddr::default(), |(_, router)| router.config().mac)
    }

    /// Goes on when the person has done everything and the printer is at rest.
    pub(super) fn pursue(&mut self) {
        if self.end.is_some() || self.done < self.script.len() {
            return;
        }
        let Some((_, printer)) = self.printers.first() else {
            return self.conclude(false);
        };
        if !printer.is_settled() {
            return;
        }
        let (WifiState::On, Some(ip)) = (printer.state(), self.job.ip) else {
            return self.conclude(false);
        };
        if self.computer.answered.contains(&ip) {
            self.tell(What::Answer { ip, answered: true });
            return self.conclude(true);
        }
        if self.job.next_question.is_some_and(|at| self.now < at) {
            return;
        }
        if self.job.questions >= QUESTIONS {
            self.job.next_question = None;
            self.tell(What::Answer {
                ip,
                answered: false,
            });
            return self.conclude(false);
        }
        self.job.questions += 1;
        self.job.next_question = Some(self.now + PATIENCE);
        let question = Arp::ask(self.computer.mac, COMPUTER_IP, ip);
        if let Some((_, router)) = self.routers.first_mut() {
            router.take_from_wire(&question);
        }
    }

    /// Puts back what was changed, and says how it ended.
    pub(super) fn conclude(&mut self, verified: bool) {
        let verdict = (!verified).then(|| {
            let facts = self.facts();
            judge(&facts)
        });
        let undone = self.undo();
        self.advise(verified);
        let end = End {
            outcome: if verified {
                Outcome::Joined
            } else {
                Outcome::Failed
            },
            way: self.way,
            printer: self.printer_name(0).name().into(),
            verified,
            code: verdict.as_ref().map(|verdict| verdict.code),
            cause: verdict.as_ref().map(|verdict| verdict.cause.clone()),
            next: verdict.map(|verdict| verdict.next),
            undone,
        };
        self.tell(What::End(end.clone()));
        self.end = Some(end);
    }

    fn facts(&self) -> Facts<'_> {
        let printer = self.printers.first().map(|(_, printer)| printer);
        let reached = match (&self.job.failure, self.job.problem) {
            _ if printer.is_some_and(|p| p.state() == WifiState::On) => Reached::NotReachable,
            (_, Some(problem)) => Reached::NotJoined(problem),
            (Some(failure), None) => Reached::WpsFailed(failure.clone()),
            _ if self.job.window_over => Reached::WindowOver,
            _ => Reached::Nothing,
        };
        let bssid = self.home_bssid();
        Facts {
            way: self.way,
            reached,
            bssid,
            heard: self.computer.networks.get(&bssid),
            printer_heard: printer.map_or(&[], |printer| printer.last_scan()),
            last_channel: printer.map_or(0, |printer| printer.config().last_channel),
            printer_pin_in: self.job.printer_pin_in,
            too_late: self.job.too_late,
            overlap: self.job.overlap,
            filtered: self.job.filtered,
            isolated: self
                .routers
                .first()
                .is_some_and(|(_, router)| router.config().isolated),
        }
    }

    fn undo(&mut self) -> Vec<String> {
        let at = self.router_name(0);
        let now = self.now;
        let mut undone: Vec<&str> = Vec::new();
        let mut changes = std::mem::take(&mut self.journal.0);
        let Some((_, router)) = self.routers.first_mut() else {
            return Vec::new();
        };
        if router.stop_waiting(now) {
            undone.push("it no longer waits for a device");
        }
        while let Some(change) = changes.pop() {
            undone.push(match change {
                Change::WpsOn => {
                    router.switch_wps(now, false);
                    "WPS is switched off again"
                }
                Change::NameShown => {
                    router.hide(now, true);
                    "the network's name is hidden again"
                }
                Change::RouterPin(pin) => {
                    router.set_router_pin(now, pin);
                    "its own PIN is as before"
                }
            });
        }
        self.settle();
        for text in &undone {
            self.tell(What::Undone {
                at: at.clone(),
                text: (*text).into(),
            });
        }
        undone
            .iter()
            .map(|text| format!("{}: {text}", at.name()))
            .collect()
    }

    fn advise(&mut self, verified: bool) {
        let router_pin = self.routers.first().is_some_and(|(_, router)| {
            router.config().router_pin.is_some() && router.wps().is_some()
        });
        if verified && router_pin {
            self.tell(What::Advice {
                code: "router-pin-on",
                text:
                    "the router's own PIN can be tried by anybody in reach; switch it off at the \
                       router when you do not need it."
                        .into(),
            });
        }
    }
}

/// What is worth knowing before, from the beacon of the home's network.
fn findings(mine: Option<&Network>) -> Vec<(&'static str, &'static str)> {
    let Some(network) = mine else {
        return vec![("not-heard", "the computer does not hear your network.")];
    };
    let mut findings = Vec::new();
    match network.wps {
        None if network.hidden => findings.push((
            "hidden",
            "the network's name is hidden, and with it WPS is off.",
        )),
        None => findings.push(("no-wps", "the router's beacon says nothing of WPS.")),
        Some(wps) if wps.locked => findings.push((
            "locked",
            "the router refuses its own PIN for now; the printer's PIN and the button are not \
             affected.",
        )),
        Some(wps) if !wps.configured => findings.push((
            "not-configured",
            "the router still has its factory settings; the first device makes it choose new ones.",
        )),
        Some(_) => {}
    }
    if network.security == "WPA3" {
        findings.push((
            "wpa3-only",
            "the network takes only WPA3, for which WPS has no word; expect that the printer \
             cannot join.",
        ));
    }
    findings
}
