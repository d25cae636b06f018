//! What all virtual routers have in common: networks with WPS, the registrar behind them, the
//! device beside them, and time.
//!
//! Every network has an access point of `wsc` with its internal registrar; a run is the exchange of
//! real messages between it and the device's real enrollee, and ends as these two make it end.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use wsc::ap::{AccessPoint, ApEvent, Input, Output};
use wsc::event::{Event, Outcome};
use wsc::failure::{Cause, Failure};
use wsc::ident::MacAddr;
use wsc::ie;
use wsc::pin::{DevicePin, RouterPin};
use wsc::station::{self, Station as Enrollee};
use wsc::time::Instant;

use super::companion::{Companion, DEVICE, DEVICE_NAME, two_presses};
use super::fault::{Effect, Fault};
use super::plan::{Plan, access_point};
use crate::dice::Dice;

/// How long the button and a device PIN hold (WSC 2.0, walk time).
pub const WINDOW: Duration = Duration::from_secs(120);
/// How long the device takes until it has found a router that waits for it.
const ARRIVAL: Duration = Duration::from_millis(300);
/// How long a frame is under way, with all that the radio does to bring it there.
const FRAME: Duration = Duration::from_millis(5);
/// How long a router takes to restart.
pub const REBOOT: Duration = Duration::from_secs(3);
/// The most notices that are kept for whoever takes them.
const KEPT: usize = 256;

/// How a router waits for a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Its button was pressed.
    Button,
    /// The PIN of a device was entered.
    Pin,
}

/// What came of the last window of a network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Last {
    /// There was none since the router started.
    #[default]
    Nothing,
    /// This device has the network's settings.
    Success(MacAddr),
    /// The run with a device failed.
    Failed(Failure),
    /// More than one device pressed its button.
    Overlap,
    /// The time was over and nobody came.
    Nobody,
    /// It was stopped.
    Stopped,
}

/// Why a router does not begin to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// WPS is off there.
    Off,
    /// It waits already.
    Busy,
    /// More than one device is in push-button mode.
    Overlap,
}

/// A network of a router.
#[derive(Debug)]
pub struct Network {
    /// What it is.
    pub plan: Plan,
    /// Whether only the devices of a list may join.
    pub mac_filter: bool,
    /// Whether its devices are kept from each other.
    pub isolated: bool,
    /// Whether beacons leave its name out.
    pub hidden: bool,
    wps: bool,
    ap: AccessPoint,
    wait: Option<Instant>,
    window: Option<(Mode, Instant)>,
    last: Last,
}

impl Network {
    /// Whether WPS is on.
    pub const fn wps(&self) -> bool {
        self.wps
    }

    /// How it waits for a device, and until when.
    pub const fn window(&self) -> Option<(Mode, Instant)> {
        self.window
    }

    /// What came of its last window.
    pub const fn last(&self) -> &Last {
        &self.last
    }

    /// Whether its router PIN is locked.
    pub fn locked(&self) -> bool {
        self.ap.is_locked()
    }

    /// How it waits for a device, as its beacons say: its own registrar, or one outside that says
    /// so.
    pub fn waits(&self) -> Option<Mode> {
        let shown = match self.ap.info().active_mode() {
            Some(ie::Mode::PushButton) => Some(Mode::Button),
            Some(ie::Mode::Pin) => Some(Mode::Pin),
            _ => None,
        };
        let own = self.window.map(|(mode, _)| mode);
        own.or(shown.filter(|_| self.wps))
    }

    /// Whether it waits for such a device.
    fn invites(&self, companion: &Companion) -> bool {
        let meant = self.window.is_some() || self.ap.info().authorizes(DEVICE);
        self.waits()
            .is_some_and(|mode| meant && companion.comes(mode))
    }

    /// The access point, with its registrar.
    pub const fn access_point(&self) -> &AccessPoint {
        &self.ap
    }
}

/// A device in a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its address.
    pub mac: MacAddr,
    /// The number of its network.
    pub network: usize,
    /// How strongly the router hears it, in dBm.
    pub signal_dbm: i32,
    /// Its name.
    pub name: String,
}

/// The run of the device beside the router.
#[derive(Debug)]
struct Run {
    network: usize,
    enrollee: Box<Enrollee>,
    wake: Instant,
    began: bool,
}

/// What is on its way between the device and a network's access point.
#[derive(Debug)]
enum Under {
    ToDevice(Vec<u8>),
    ToRouter(Vec<u8>),
}

/// What happened at a router.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// It began to wait, at this network.
    Waits(usize, Mode),
    /// A window ended, at this network.
    Ended(usize, Last),
    /// WPS was switched, at this network.
    Wps(usize, bool),
    /// A device joined.
    Joined(MacAddr),
    /// It restarts.
    Restarts,
    /// It is there again.
    Back,
}

/// The core of a virtual router.
#[derive(Debug)]
pub struct Core {
    now: Instant,
    dice: Dice,
    networks: Vec<Network>,
    members: Vec<Member>,
    /// The user of its settings page; empty where there is only a password.
    pub user: String,
    /// The password of its settings page.
    pub password: String,
    /// The version of its firmware.
    pub firmware: String,
    /// The ports of its web server, HTTP and HTTPS, for what it says of itself.
    pub ports: (u16, u16),
    router_pin: Option<RouterPin>,
    companion: Companion,
    arrives: Option<(Instant, usize)>,
    /// The router began to wait anew while the device was still busy with its last run.
    called: bool,
    run: Option<Run>,
    frames: BTreeMap<(Instant, u64), Under>,
    count: u64,
    fault: Option<&'static Fault>,
    silent: bool,
    booted: Instant,
    reboots_until: Option<Instant>,
    happenings: VecDeque<Happening>,
    ap_events: VecDeque<(usize, ApEvent)>,
}

impl Core {
    /// A router that just started, with these networks.
    pub fn new(plans: Vec<Plan>, seed: u64, now: Instant) -> Self {
        let mut dice = Dice::new(seed, "router");
        let router_pin = RouterPin::parse("76543210").ok();
        let networks: Vec<Network> = plans
            .into_iter()
            .map(|plan| Network {
                ap: access_point(&plan, router_pin.as_ref(), &mut dice),
                mac_filter: false,
                isolated: plan.guest,
                hidden: false,
                wps: plan.wps,
                wait: None,
                window: None,
                last: Last::Nothing,
                plan,
            })
            .collect();
        Self {
            now,
            dice,
            networks,
            members: vec![Member {
                mac: MacAddr([0x02, 0, 0, 0, 0x30, 0x01]),
                network: 0,
                signal_dbm: -48,
                name: "laptop".into(),
            }],
            user: String::new(),
            password: String::new(),
            firmware: String::new(),
            ports: (80, 443),
            router_pin,
            companion: Companion::None,
            arrives: None,
            called: false,
            run: None,
            frames: BTreeMap::new(),
            count: 0,
            fault: None,
            silent: false,
            booted: now,
            reboots_until: None,
            happenings: VecDeque::new(),
            ap_events: VecDeque::new(),
        }
    }

    /// The moment.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// How long it has been running.
    pub const fn up_time(&self) -> Duration {
        self.now.since(self.booted)
    }

    /// Its networks.
    pub fn networks(&self) -> &[Network] {
        &self.networks
    }

    /// One of its networks, to be changed.
    pub fn network_mut(&mut self, network: usize) -> Option<&mut Network> {
        self.networks.get_mut(network)
    }

    /// The devices in its networks.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Its own PIN.
    pub const fn router_pin(&self) -> Option<&RouterPin> {
        self.router_pin.as_ref()
    }

    /// Gives it another PIN of its own, or none.
    pub fn set_router_pin(&mut self, pin: Option<&RouterPin>) {
        self.router_pin = pin.cloned();
        for network in &mut self.networks {
            network.ap.set_router_pin(self.now, pin.cloned(), None);
        }
        self.settle();
    }

    /// Random octets, such as for tokens and nonces.
    pub fn random<const N: usize>(&mut self) -> [u8; N] {
        self.dice.octets()
    }

    /// Whether it has this fault.
    pub fn has(&self, effect: Effect) -> bool {
        self.fault.is_some_and(|fault| fault.effect == effect)
    }

    /// What is wrong with it.
    pub const fn fault(&self) -> Option<&'static Fault> {
        self.fault
    }

    /// Lets something be wrong, or nothing any more.
    pub const fn set_fault(&mut self, fault: Option<&'static Fault>) {
        self.fault = fault;
        self.silent = false;
    }

    /// Whether its web server has fallen silent.
    pub const fn is_silent(&self) -> bool {
        self.silent
    }

    /// Whether it is restarting: nobody can reach it.
    pub const fn is_restarting(&self) -> bool {
        self.reboots_until.is_some()
    }

    /// What stands beside it.
    pub const fn companion(&self) -> &Companion {
        &self.companion
    }

    /// Puts something else beside it.
    pub fn set_companion(&mut self, companion: Companion) {
        self.companion = companion;
        self.run = None;
        self.frames.clear();
        self.call_companion();
    }

    /// Presses the button at these networks, those of them that have WPS. Returns what came of it.
    ///
    /// # Errors
    /// WPS is off at all of them, the router waits already, or it has to refuse.
    pub fn press_button(&mut self, networks: &[usize]) -> Result<(), Refusal> {
        self.open(networks, Mode::Button, |ap, now| {
            ap.press_button(now).map_err(|_| Refusal::Overlap)
        })
    }

    /// Enters the PIN of a device at these networks, those of them that have WPS.
    ///
    /// # Errors
    /// As [`Self::press_button`].
    pub fn enter_pin(
        &mut self,
        networks: &[usize],
        pin: &DevicePin,
        device: Option<MacAddr>,
    ) -> Result<(), Refusal> {
        self.open(networks, Mode::Pin, |ap, now| {
            ap.add_pin(now, pin.clone(), None, device, Some(WINDOW));
            Ok(())
        })
    }

    fn open(
        &mut self,
        networks: &[usize],
        mode: Mode,
        begin: impl Fn(&mut AccessPoint, Instant) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut answer = Err(Refusal::Off);
        for index in networks {
            let two = self.has(Effect::TwoButtons);
            let Some(network) = self.networks.get_mut(*index).filter(|n| n.wps) else {
                continue;
            };
            if network.window.is_some() {
                answer = Err(Refusal::Busy);
                continue;
            }
            answer = begin(&mut network.ap, self.now);
            if answer.is_err() {
                network.last = Last::Overlap;
                break;
            }
            network.window = Some((mode, self.now + WINDOW));
            network.last = Last::Nothing;
            self.happenings.push_back(Happening::Waits(*index, mode));
            if two && mode == Mode::Button {
                for (mac, elements) in two_presses() {
                    network
                        .ap
                        .handle(self.now, Input::ProbeRequest(mac, &elements));
                }
            }
        }
        self.settle();
        self.call_companion();
        answer
    }

    /// Ends the windows of these networks. Returns whether there was one.
    pub fn stop(&mut self, networks: &[usize]) -> bool {
        let mut stopped = false;
        for index in networks {
            stopped |= self.close(*index, Last::Stopped);
        }
        stopped
    }

    /// Switches WPS at these networks.
    pub fn set_wps(&mut self, networks: &[usize], on: bool) {
        if self.has(Effect::WpsStays) {
            return;
        }
        for index in networks {
            if !on {
                self.close(*index, Last::Stopped);
            }
            if let Some(network) = self.networks.get_mut(*index)
                && network.wps != on
            {
                network.wps = on;
                self.happenings.push_back(Happening::Wps(*index, on));
            }
        }
    }

    /// Restarts the router: windows, runs and devices are gone, the settings stay.
    pub fn restart(&mut self) {
        self.reboots_until = Some(self.now + REBOOT);
        self.run = None;
        self.arrives = None;
        self.frames.clear();
        self.members.clear();
        for network in &mut self.networks {
            network.ap = access_point(&network.plan, self.router_pin.as_ref(), &mut self.dice);
            network.window = None;
            network.wait = None;
            network.last = Last::Nothing;
        }
        self.happened(Happening::Restarts);
    }

    /// The next thing that happened.
    pub(super) fn happening(&mut self) -> Option<Happening> {
        self.happenings.pop_front()
    }

    /// The next thing that happened at the access point of a network.
    pub(super) fn ap_event(&mut self) -> Option<(usize, ApEvent)> {
        self.ap_events.pop_front()
    }

    /// Lets somebody do something at the access point of a network, and carries out what comes of
    /// it.
    pub(super) fn visit<T>(
        &mut self,
        network: usize,
        act: impl FnOnce(&mut AccessPoint, Instant) -> T,
    ) -> Option<T> {
        let now = self.now;
        let done = act(&mut self.networks.get_mut(network)?.ap, now);
        self.settle();
        Some(done)
    }

    fn happened(&mut self, happening: Happening) {
        if self.happenings.len() < KEPT {
            self.happenings.push_back(happening);
        }
    }

    /// When the next thing happens; `None` while nothing goes on.
    pub fn deadline(&self) -> Option<Instant> {
        let waits = self.networks.iter().filter_map(|network| network.wait);
        let windows = self.networks.iter().filter_map(|n| n.window.map(|w| w.1));
        let run = self.run.as_ref().map(|run| run.wake);
        let frame = self.frames.keys().next().map(|(at, _)| *at);
        waits
            .chain(windows)
            .chain(run)
            .chain(frame)
            .chain(self.arrives.map(|(at, _)| at))
            .chain(self.reboots_until)
            .min()
    }

    /// Lets time pass, up to this moment.
    pub fn advance(&mut self, now: Instant) {
        // No more can happen within any time than this; what a machine asks for twice ends here.
        for _ in 0..10_000 {
            let Some(due) = self.deadline().filter(|due| *due <= now) else {
                break;
            };
            self.now = self.now.max(due);
            self.step();
        }
        self.now = self.now.max(now);
    }

    fn step(&mut self) {
        let now = self.now;
        if self.reboots_until.is_some_and(|until| now >= until) {
            self.reboots_until = None;
            self.booted = now;
            self.happened(Happening::Back);
        }
        if let Some((_, network)) = self.arrives.filter(|(at, _)| now >= *at) {
            self.arrives = None;
            self.approach(network);
        }
        while let Some(frame) = self.arrived() {
            self.deliver(frame);
        }
        if let Some(run) = &mut self.run
            && now >= run.wake
        {
            run.enrollee.handle(now, station::Input::Timeout);
            self.follow();
        }
        for index in 0..self.networks.len() {
            let Some(network) = self.networks.get_mut(index) else {
                continue;
            };
            if network.wait.is_some_and(|at| now >= at) {
                network.ap.handle(now, Input::Timeout);
            }
            if network.window.is_some_and(|(_, until)| now >= until) {
                self.close(index, Last::Nobody);
            }
        }
        self.settle();
    }

    /// Lets the device come where the router waits for one like it.
    fn call_companion(&mut self) {
        self.called = self.run.is_some();
        if self.called || self.arrives.is_some() {
            return;
        }
        let waits = |n: &Network| n.invites(&self.companion);
        if let Some(network) = self.networks.iter().position(waits) {
            self.arrives = Some((self.now + ARRIVAL, network));
        }
    }

    fn approach(&mut self, network: usize) {
        let waits = |n: &Network| n.invites(&self.companion);
        if !self.networks.get(network).is_some_and(waits) {
            return;
        }
        let seed = self.dice.octets();
        if let Some(enrollee) = self.companion.station(&seed, self.now) {
            self.run = Some(Run {
                network,
                enrollee: Box::new(enrollee),
                wake: self.now,
                began: false,
            });
            self.follow();
        }
    }

    fn send(&mut self, what: Under) {
        self.count += 1;
        self.frames.insert((self.now + FRAME, self.count), what);
    }

    /// The next frame that has arrived.
    fn arrived(&mut self) -> Option<Under> {
        let entry = self.frames.first_entry()?;
        (entry.key().0 <= self.now).then(|| entry.remove())
    }

    fn deliver(&mut self, what: Under) {
        let Some(run) = &mut self.run else { return };
        match what {
            Under::ToDevice(pdu) => {
                run.enrollee.handle(self.now, station::Input::Eapol(&pdu));
                self.follow();
            }
            Under::ToRouter(pdu) => {
                if let Some(network) = self.networks.get_mut(run.network) {
                    network.ap.handle(self.now, Input::Eapol(DEVICE, &pdu));
                }
                self.settle();
            }
        }
    }

    /// Carries out what the device's machine asks for.
    fn follow(&mut self) {
        while let Some(run) = &mut self.run {
            match run.enrollee.poll() {
                station::Output::Transmit(pdu) => self.send(Under::ToRouter(pdu)),
                station::Output::Event(_) => {}
                station::Output::WaitUntil(at) => {
                    run.wake = at.max(self.now + Duration::from_millis(1));
                    return;
                }
                station::Output::Finished(outcome) => {
                    let network = run.network;
                    self.run = None;
                    if outcome.is_ok() {
                        self.join(network);
                    }
                    if self.called {
                        self.call_companion();
                    }
                    return;
                }
            }
        }
    }

    fn join(&mut self, network: usize) {
        self.members.retain(|member| member.mac != DEVICE);
        self.members.push(Member {
            mac: DEVICE,
            network,
            signal_dbm: -57,
            name: DEVICE_NAME.into(),
        });
        self.happened(Happening::Joined(DEVICE));
    }

    /// Carries out what the access points ask for.
    fn settle(&mut self) {
        for index in 0..self.networks.len() {
            while let Some(network) = self.networks.get_mut(index) {
                match network.ap.poll() {
                    Output::Transmit(_, pdu) => self.send(Under::ToDevice(pdu)),
                    Output::Disconnect(_) => {}
                    Output::Event(event) => self.happened_at(index, event),
                    Output::Wait(at) => {
                        network.wait = at.map(|at| at.max(self.now + Duration::from_millis(1)));
                        break;
                    }
                }
            }
        }
    }

    fn happened_at(&mut self, network: usize, event: ApEvent) {
        if self.ap_events.len() < KEPT {
            self.ap_events.push_back((network, event.clone()));
        }
        match event {
            ApEvent::Advertise => self.call_companion(),
            ApEvent::Run(_, Event::PeerDescribed(_)) => self.begun(),
            ApEvent::Ended(mac, outcome) => self.ended(network, mac, outcome),
            ApEvent::Overlap => {
                self.close(network, Last::Overlap);
            }
            ApEvent::ButtonTimeout => {
                self.close(network, Last::Nobody);
            }
            _ => {}
        }
    }

    /// The device has sent its first message: the moment for what goes wrong in the middle.
    fn begun(&mut self) {
        let Some(run) = self.run.as_mut().filter(|run| !run.began) else {
            return;
        };
        run.began = true;
        match self.fault.map(|fault| fault.effect) {
            Some(Effect::SilentMidRun) => self.silent = true,
            Some(Effect::RebootMidRun) => {
                // It is the trouble of this one run.
                self.fault = None;
                self.restart();
            }
            _ => {}
        }
    }

    fn ended(&mut self, network: usize, mac: MacAddr, outcome: Outcome) {
        match outcome {
            Ok(_) => {
                self.close(network, Last::Success(mac));
                // One registrar, several radios: the others need not wait any longer.
                for other in 0..self.networks.len() {
                    self.close(other, Last::Nothing);
                }
            }
            // The end that the window's own end brought about.
            Err(failure) if failure.cause == Cause::Cancelled => {}
            Err(failure) => {
                self.close(network, Last::Failed(failure));
                for other in 0..self.networks.len() {
                    self.close(other, Last::Nothing);
                }
            }
        }
    }

    /// Ends a window for this reason; returns whether there was one.
    fn close(&mut self, index: usize, last: Last) -> bool {
        let Some(network) = self.networks.get_mut(index) else {
            return false;
        };
        if network.window.take().is_none() {
            return false;
        }
        network.last = last.clone();
        network.ap.cancel(self.now);
        network.wait = Some(self.now);
        self.happened(Happening::Ended(index, last));
        true
    }
}
