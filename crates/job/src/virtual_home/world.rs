//! The virtual home as the engine's world.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use advisor::facts::{Bands, Facts, PinSource};
use advisor::plan::Way;
use devices::advice;
use devices::find::at_usb;
use devices::printer::{Dialect, Look, PrinterState, Target, WifiState, journal};
use devices::router::driver::Router;
use devices::router::kinds::Ability;
use devices::router::kinds::Kind;
use jiff::Timestamp;
use lab::printer::{self, PanelKind, Printer as Machine};
use lab::router::{RouterConfig, RouterEvent as Log};
use link::nl80211::{self, Network};
use text::{Message, msg};
use wsc::ap::ApEvent;
use wsc::credential::Credential;
use wsc::failure::Cause;
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;
use wsc::time::Instant;

use super::house::House;
use super::line::{At, Line, text};
use super::router::{ADDRESS, Driver};
use super::scenario::Stage;
use super::upnp::{self, Upnp};
use crate::join::cannot::{Means, Reached};
use crate::join::event::{Printer, What};
use crate::join::world::{Answer, Ended, Enrolled, Sight, Sought, Trouble};
use crate::join::{Cancel, Person, World, look, popup, setup, written};

/// How long the computer listens before it knows who is there.
const LISTEN: Duration = Duration::from_millis(2500);
/// How long an answer on the home's network may take.
const ANSWER: Duration = Duration::from_millis(800);
/// How long this computer's radio takes into another network.
const ENTERING: Duration = Duration::from_secs(3);
/// How long a printer takes into its network.
const JOINING: Duration = Duration::from_secs(30);
/// The address of this computer's own access point.
pub(super) const POPUP: MacAddr = MacAddr([0x06, 0, 0, 0, 0, 0xc0]);

/// What the virtual computer's radio is called.
const RADIO: &str = "wlan0";

/// What somebody says of the home before a job; what is `None` is looked for.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Where the printer is.
    pub printer: Option<String>,
    /// Where the router is.
    pub router: Option<String>,
    /// The network's name.
    pub ssid: Option<String>,
    /// Its settings, where the passphrase was given. They are taken as they are, right or wrong.
    pub network: Option<Credential>,
    /// The Wi-Fi interface that may be used.
    pub wifi: Option<String>,
}

/// The virtual home.
pub(super) struct VirtualHome {
    house: House,
    stage: Stage,
    seed: u64,
    said: Said,
    driver: Driver,
    /// The router's UPnP, where that is what this computer speaks with it.
    upnp: Option<Upnp>,
    /// The way to the printer, where there is one before the job.
    line: Option<Line>,
    /// An open set-up network of a printer that is heard.
    setup: Option<Network>,
    /// Where it is kept what the printer had.
    kept: PathBuf,
}

impl VirtualHome {
    pub(super) fn new(house: House, stage: Stage, seed: u64, kept: PathBuf) -> Self {
        let driver = Driver {
            house: house.clone(),
            switches: stage.kind.is_some_and(|kind| kind.can(Ability::WpsEnable)),
        };
        let line = stage.reach;
        let line = line.and_then(|reach| Line::new(house.clone(), reach, seed));
        let mut home = Self {
            house,
            stage,
            seed,
            said: Said::default(),
            driver,
            upnp: None,
            line,
            setup: None,
            kept,
        };
        home.upnp = home.new_upnp();
        home
    }

    /// What the router's UPnP speaks, where it has one, with the settings that are given over it.
    fn new_upnp(&self) -> Option<Upnp> {
        let fault = self.stage.upnp?;
        let settings = settings(&self.house)?;
        let given = match (&self.said.network, self.stage.given) {
            (Some(said), _) => said.clone(),
            (None, Some(key)) => Credential {
                key: key.into(),
                ..settings
            },
            (None, None) => settings,
        };
        Upnp::new(self.house.clone(), fault, given, self.seed)
    }

    /// Takes what somebody says of the home: it is looked at so from here on.
    pub(super) fn hear(&mut self, said: Said) {
        let other = self.said.network != said.network;
        self.said = said;
        // A router whose WPS is off meanwhile gives no new one.
        if let Some(upnp) = self.new_upnp().filter(|_| other) {
            self.upnp = Some(upnp);
        }
    }

    /// The address that the router was said to have, where nobody answers.
    fn router_astray(&self) -> Option<&str> {
        let said = self.said.router.as_deref()?;
        let home = upnp::ROUTER.ip().to_string();
        let is_home = said == ADDRESS || said.split([':', '/']).any(|part| part == home);
        (!is_home).then_some(said)
    }

    /// The address that the printer was said to have, where nobody answers.
    fn printer_astray(&self) -> Option<&str> {
        let said = self.said.printer.as_deref()?;
        let host = |text: &str| Some(Target::parse(text).ok()?.host_name().to_owned());
        let at_line = self.line.as_ref().map(Line::address);
        let inside = self.house.inside();
        let place = inside.home.printer(0).and_then(Machine::place);
        let mut known = at_line.into_iter().chain(place.map(|(_, ip)| text(ip)));
        (!known.any(|at| host(&at) == host(said))).then_some(said)
    }

    /// The name of the radio that was wished, where there is none of that name.
    fn radio_astray(&self) -> Option<&str> {
        self.said.wifi.as_deref().filter(|name| *name != RADIO)
    }

    /// Whether this computer's radio can be an access point.
    fn can_popup(&self) -> bool {
        self.stage.popup && self.radio_astray().is_none()
    }

    /// The printer joins before the job, where it is in the home's network then.
    async fn settle_in(&mut self) {
        let Some(settings) = settings(&self.house).filter(|_| self.stage.joined) else {
            return;
        };
        if self.joined() {
            return;
        }
        let join = |printer: &mut Machine, now| printer.join(now, settings);
        self.house.inside().home.at_printer(0, join);
        let there = |inside: &mut super::house::Inside| inside.home.printer(0)?.place().map(drop);
        self.house.until(self.house.now() + JOINING, there).await;
    }

    /// Looks at a printer that answers before the job.
    async fn look_at_printer(&mut self, sight: &mut Sight) {
        if let Some(address) = self.printer_astray() {
            sight.notes.push(msg!("job-virtual-nobody-at", address));
            if let Some(line) = &mut self.line {
                line.before = None;
            }
            sight.printer = self.know_printer(&mut sight.facts);
            return;
        }
        let Some(line) = self.line.as_mut().filter(|line| !line.is_setup()) else {
            sight.printer = self.know_printer(&mut sight.facts);
            if self.joined()
                && let Some(answer) = self.find(&Sought::default()).await
            {
                sight.facts.printer.reachable.forget();
                look::learn(&mut sight.facts, &answer.state, &answer.address);
                sight.printer = Some(Printer::of(&answer.state, Some(answer.address)));
            }
            return;
        };
        let address = line.address();
        let Some(mut visit) = line.visit(&address, line.is_open()) else {
            return;
        };
        let looked = devices::printer::look(&mut visit, None).await;
        line.settle().await;
        match looked {
            Ok(Look { state, .. }) => {
                look::learn(&mut sight.facts, &state, &address);
                sight.printer = Some(Printer::of(&state, Some(address)));
                line.before = Some((visit, state));
            }
            Err(error) => {
                let note = msg!("job-printer-not-yet", address, why = &error);
                sight.notes.push(note);
                sight.printer = self.know_printer(&mut sight.facts);
            }
        }
    }

    /// Looks at the router, by the driver that speaks to it.
    async fn look_at_router(
        &mut self,
        sight: &mut Sight,
        heard: &[Network],
    ) -> Result<(), Trouble> {
        let (_, bssid) = self.network_name();
        let ssid = self.ssid();
        let facts = &mut sight.facts;
        let now = Timestamp::now();
        if let Some(address) = self.router_astray() {
            advice::no_driver(facts);
            sight.notes.push(msg!("job-virtual-nobody-at", address));
            return Ok(());
        }
        let from = |says| Origin::new(SourceKind::Api, says);
        if let (Some(upnp), Some(kind)) = (&mut self.upnp, Kind::of_scheme(upnp::SCHEME)) {
            let state = upnp.status().await;
            let state = state.map_err(|error| Trouble::from(&error))?;
            advice::router(facts, &state, kind, (&ssid, &[]), now);
            facts
                .router
                .upnp
                .learn(true, from(msg!("job-seen-wlanconfig")));
            sight.router = Some(state);
            return Ok(());
        }
        let nobody = Origin::new(SourceKind::Probe, msg!("job-seen-no-ssdp"));
        facts.router.upnp.learn(false, nobody);
        let mine = heard.iter().find(|network| network.bssid == bssid);
        if let Some(kind) = self.stage.kind {
            let state = self.driver.state(mine);
            advice::router(facts, &state, kind, (&ssid, &[]), now);
            sight.router = Some(state);
            return Ok(());
        }
        advice::no_driver(facts);
        // Whoever has such a router knows its button and its page.
        let from = || Origin::new(SourceKind::User, msg!("job-seen-router-page"));
        facts.router.takes_button.learn(true, from());
        facts.router.takes_device_pin.learn(true, from());
        sight.notes.push(msg!("job-virtual-no-program"));
        Ok(())
    }

    /// What this computer has to go a way with.
    fn means(&self) -> Means<'_> {
        let there = self.router_astray().is_none();
        let upnp = self.upnp.as_ref().filter(|_| there).map(|_| upnp::SCHEME);
        let kind = self.stage.kind.filter(|_| there);
        let line = self.line.as_ref();
        Means {
            router: upnp.or(kind.map(|kind| kind.scheme)),
            settings: upnp.is_some(),
            wifi: true,
            place: true,
            printer: match line.filter(|line| line.before.is_some()).map(Line::at) {
                None => Reached::Nowhere,
                Some(At::Usb) => Reached::Usb,
                Some(_) => Reached::Network,
            },
            setup: self.setup.is_some(),
        }
    }

    /// Keeps what a printer has, before it is changed.
    fn keep(&self) -> impl Fn(&str, &PrinterState) -> io::Result<PathBuf> + use<> {
        let kept = self.kept.clone();
        move |address, state| journal::keep_in(&kept, address, state, Timestamp::now())
    }

    /// Writes the settings to the printer, by the drivers, over the way that there is.
    async fn write(&mut self, way: Way, home: &Credential) -> Result<Enrolled, Ended> {
        let keep = self.keep();
        let no_printer = || Ended::Trouble(Trouble::told("no-printer", &msg!("job-no-printer")));
        let line = self.line.as_mut().ok_or_else(no_printer)?;
        if way == Way::PassphraseSetupNetwork {
            self.house.pass(ENTERING).await;
            let open = line.is_open();
            let visit = || line.visit(setup::PRINTER, open);
            let written = setup::write(home, visit, &keep).await;
            line.settle().await;
            return written.map_err(Ended::Trouble);
        }
        line.go_on();
        let (visit, state) = line.before.as_mut().ok_or_else(no_printer)?;
        let written = written::write(visit, state, home, &keep).await;
        line.settle().await;
        let enrolled = written.map(|()| Enrolled::default());
        enrolled.map_err(Ended::Trouble)
    }

    /// The networks that the computer hears, read as it would read the kernel's memory of a scan.
    fn heard(&self) -> Vec<Network> {
        let inside = self.house.inside();
        let read = |bss: &lab::bss::Bss| {
            let raw = nl80211::Bss {
                bssid: bss.bssid,
                frequency: frequency(bss.channel),
                signal_mbm: Some(bss.signal_dbm * 100),
                age: Some(Duration::ZERO),
                capabilities: bss.capabilities,
                elements: bss.elements.clone(),
                ..nl80211::Bss::default()
            };
            Network::read(&raw, &[])
        };
        inside.home.networks().filter_map(read).collect()
    }

    /// The name of the home's network and the address of its access point.
    fn network_name(&self) -> (String, MacAddr) {
        let inside = self.house.inside();
        let router = inside.home.router(0).map(lab::router::Router::config);
        router.map_or_else(Default::default, |config| (config.ssid.clone(), config.mac))
    }

    /// The name of the network that is wanted: as it was said, or the home's.
    fn ssid(&self) -> String {
        let said = self.said.ssid.clone();
        said.unwrap_or_else(|| self.network_name().0)
    }

    /// What is known of the printer before it is in the network: its owner says which it is, and
    /// the guide knows the model.
    fn know_printer(&self, facts: &mut Facts) -> Option<Printer> {
        let inside = self.house.inside();
        let config = inside.home.printer(0)?.config();
        let from = || Origin::new(SourceKind::Guide, msg!("job-seen-virtual-printer"));
        let p = &mut facts.printer;
        let name = format!("HP {}", config.model.trim_start_matches("HP "));
        p.model.learn(name.clone(), from());
        for fact in [&mut p.wireless, &mut p.wps, &mut p.button, &mut p.hp] {
            fact.learn(true, from());
        }
        for fact in [&mut p.reachable, &mut p.cable] {
            fact.learn(
                false,
                Origin::new(SourceKind::Probe, msg!("job-seen-no-answer")),
            );
        }
        let source = if config.panel.shows_pin() {
            PinSource::Shown
        } else {
            PinSource::Printed
        };
        p.pin.learn(source, from());
        let types = config.panel == PanelKind::Touchscreen;
        p.takes_router_pin.learn(types, from());
        p.bands.learn(Bands::of(true, false, false), from());
        Some(Printer {
            name: Some(name),
            serial: Some(config.serial.clone()),
            macs: vec![config.mac.to_string()],
            ..Printer::default()
        })
    }

    /// What a printer that answers says of itself. Its services are not carried over the virtual
    /// air: once its address has answered there, they are asked directly.
    fn answer(&self, printer: &Machine, ip: [u8; 4]) -> Answer {
        let config = printer.config();
        let mut state = PrinterState::default();
        state.identity.maker = Some("HP".to_owned());
        state.identity.model = Some(config.model.trim_start_matches("HP ").to_owned());
        state.identity.serial = Some(config.serial.clone());
        state.identity.uuid = Some(printer.uuid().to_string());
        state.identity.macs = vec![config.mac];
        state.wifi.state = Some(wifi_state(printer.state()));
        state.wifi.ssid = printer.place().map(|(ssid, _)| ssid);
        if !self.stage.silent {
            state.web.dialects = vec![Dialect::Ipp];
        }
        Answer {
            address: text(ip),
            state,
            web: !self.stage.silent,
            ipp: !self.stage.silent,
            ..Answer::default()
        }
    }

    /// Whether the printer is in a network: then it may answer.
    fn joined(&self) -> bool {
        let inside = self.house.inside();
        inside.home.printer(0).is_some_and(|p| p.place().is_some())
    }

    /// The printer that is sought, or another, where one answers the computer.
    fn answering(&self, sought: &Sought) -> Option<Answer> {
        let inside = self.house.inside();
        let answered = inside.home.answered();
        let printers = (0..).map_while(|number| inside.home.printer(number));
        let answers = printers.filter_map(|printer| {
            let (_, ip) = printer.place()?;
            answered.contains(&ip).then(|| self.answer(printer, ip))
        });
        let mut answers: Vec<Answer> = answers.collect();
        let same = |answer: &Answer| crate::join::same(sought, answer);
        let place = answers.iter().position(same).unwrap_or(0);
        (place < answers.len()).then(|| answers.swap_remove(place))
    }
}

/// The settings of the home's network.
fn settings(house: &House) -> Option<Credential> {
    let inside = house.inside();
    inside
        .home
        .router(0)
        .map(|router| router.config().settings())
}

/// The middle of a channel in MHz, of the 2.4 GHz band up to 14, of the 5 GHz band above.
fn frequency(channel: u8) -> u32 {
    match channel {
        14 => 2484,
        1..=13 => 2407 + 5 * u32::from(channel),
        _ => 5000 + 5 * u32::from(channel),
    }
}

pub(super) const fn wifi_state(state: printer::WifiState) -> WifiState {
    match state {
        printer::WifiState::Off => WifiState::Off,
        printer::WifiState::Unconfigured => WifiState::Unconfigured,
        printer::WifiState::NotVisible => WifiState::NotVisible,
        printer::WifiState::CannotJoin => WifiState::CannotJoin,
        printer::WifiState::Joining => WifiState::Joining,
        printer::WifiState::On => WifiState::On,
    }
}

/// What the log of this computer's own access point means; `None` while it goes on.
fn ends(event: Log) -> Option<Result<Enrolled, Ended>> {
    match event {
        Log::Wps(ApEvent::Ended(mac, Ok(_))) => Some(Ok(Enrolled {
            mac: Some(mac),
            uuid: None,
        })),
        Log::Wps(ApEvent::Ended(_, Err(failure))) => {
            let last = matches!(failure.cause, Cause::WrongPassword(_) | Cause::Overlap);
            last.then_some(Err(Ended::Failed(failure)))
        }
        Log::Wps(ApEvent::ButtonTimeout) => Some(Err(Ended::NobodyCame)),
        _ => None,
    }
}

impl World for VirtualHome {
    fn now(&self) -> Duration {
        self.house.now().since(Instant::ZERO)
    }

    async fn sleep(&mut self, how_long: Duration) {
        self.house.pass(how_long).await;
    }

    async fn recover(&mut self) -> Vec<Message> {
        if !self.is_access_point() {
            return Vec::new();
        }
        self.house.inside().home.take_down();
        vec![msg!("job-virtual-radio-as-before")]
    }

    fn left(&self) -> Vec<Message> {
        let left = self.is_access_point();
        let say = |()| msg!("job-left-interface", interface = "wlan0");
        left.then_some(()).map(say).into_iter().collect()
    }

    async fn look(&mut self, _: &mut impl Person) -> Result<Sight, Trouble> {
        if let Some(line) = &mut self.line {
            line.begin().await;
        }
        self.settle_in().await;
        self.house.pass(LISTEN).await;
        let mut sight = Sight::default();
        let heard = self.heard();
        let ssid = self.ssid();
        let is_heard = |network: &Network| network.ssid.to_text() == ssid;
        if ssid != self.network_name().0 && !heard.iter().any(is_heard) {
            sight
                .notes
                .push(msg!("job-virtual-no-network", network = &ssid));
        }
        if let Some(name) = self.radio_astray() {
            sight.notes.push(msg!("job-virtual-no-radio", name));
        }
        advice::scan(&mut sight.facts, &heard, &ssid);
        self.setup = setup::in_reach(&heard);
        self.look_at_router(&mut sight, &heard).await?;
        let from = |says| Origin::new(SourceKind::Scan, says);
        let c = &mut sight.facts.computer;
        c.popup
            .learn(self.can_popup(), from(msg!("job-seen-radio")));
        c.wifi.learn(true, from(msg!("job-seen-radio")));
        let known = self.stage.popup || self.upnp.is_some() || self.said.network.is_some();
        c.passphrase
            .learn(known, from(msg!("job-seen-own-network")));
        self.look_at_printer(&mut sight).await;
        (self.stage.known)(&mut sight.facts);
        sight.ssid = Some(ssid);
        Ok(sight)
    }

    fn router(&mut self) -> Option<(&str, &mut dyn Router)> {
        if self.router_astray().is_some() {
            return None;
        }
        if let Some(upnp) = &mut self.upnp {
            return Some((upnp::ADDRESS, upnp));
        }
        self.stage.kind?;
        Some((ADDRESS, &mut self.driver))
    }

    fn cannot(&self, way: Way) -> Option<Message> {
        self.means().cannot(way)
    }

    fn question(&self, way: Way) -> Option<Message> {
        match way {
            Way::PassphraseSetupNetwork => Some(setup::question(self.setup.as_ref()?)),
            _ => None,
        }
    }

    async fn network(&mut self, person: &mut impl Person) -> Result<Credential, Trouble> {
        if let Some(said) = &self.said.network {
            return Ok(said.clone());
        }
        let missing = || Trouble::told("no-network", &msg!("job-virtual-no-settings"));
        let settings = settings(&self.house).ok_or_else(missing)?;
        if self.stage.popup {
            return Ok(settings);
        }
        let passphrase = person.passphrase(&settings.ssid.to_text()).await;
        let key = passphrase.ok_or_else(missing)?.as_str().into();
        Ok(Credential { key, ..settings })
    }

    async fn popup(
        &mut self,
        home: Credential,
        pin: Option<DevicePin>,
        window: Duration,
        cancel: Cancel,
        hear: &mut dyn FnMut(Duration, What),
    ) -> Result<Enrolled, Ended> {
        let number = {
            let mut inside = self.house.inside();
            let mut config =
                RouterConfig::new("This computer", POPUP, "octopin", "octopin octopin");
            let channel = inside.home.router(0).map(|router| router.config().channel);
            config.channel = channel.unwrap_or(config.channel);
            config.hands_out = Some(home);
            let number = inside.home.put_up(config);
            inside.home.at_router(number, |router, now| match pin {
                Some(pin) => router.add_device_pin(now, pin, None),
                None => router.press_button(now),
            });
            number
        };
        let limit = self.house.now() + window;
        let ended = loop {
            let next = |inside: &mut super::house::Inside| {
                if cancel.is_asked() {
                    return Some(None);
                }
                inside.logged(number).map(Some)
            };
            let event = match self.house.until(limit, next).await {
                Some(Some(event)) => event,
                Some(None) => break Err(Ended::Cancelled),
                None => break Err(Ended::NobodyCame),
            };
            if let Log::Wps(event) = &event
                && let Some(what) = popup::of_access_point(event)
            {
                hear(self.now(), what);
            }
            if let Some(ended) = ends(event) {
                break ended;
            }
        };
        // The device is still told that it is over.
        self.house.pass(Duration::from_millis(300)).await;
        self.house.inside().home.take_down();
        ended
    }

    async fn set_wifi(&mut self, home: &Credential) -> Result<(), Trouble> {
        let home = home.clone();
        let join = |printer: &mut Machine, now| printer.join(now, home);
        self.house.inside().home.at_printer(0, join);
        Ok(())
    }

    async fn write_wifi(
        &mut self,
        way: Way,
        home: &Credential,
        cancel: Cancel,
    ) -> Result<Enrolled, Ended> {
        let stopped = tokio::select! {
            biased;
            () = cancel.asked() => None,
            written = self.write(way, home) => Some(written),
        };
        if let Some(written) = stopped {
            return written;
        }
        // What was written before it was stopped is written.
        if let Some(line) = &mut self.line {
            line.settle().await;
        }
        Err(Ended::Cancelled)
    }

    async fn find(&mut self, sought: &Sought) -> Option<Answer> {
        // Where it was, first; its address may be another one in the new network.
        let mut known = sought.printer.address.clone();
        if let Some(line) = &mut self.line
            && let Some(address) = known.take_if(|known| !at_usb(known))
            && line.is_open()
            && let Some(answer) = line.ask(&address, true).await
        {
            return Some(answer);
        }
        if let Some(answer) = self.find_in_network(sought).await {
            let Some(line) = &mut self.line else {
                return Some(answer);
            };
            return line.ask(&answer.address, true).await;
        }
        let (line, usb) = (self.line.as_mut()?, known?);
        line.ask(&usb, line.is_open()).await
    }

    async fn look_again(&mut self, sought: &Sought, facts: &mut Facts) {
        let ssid = self.ssid();
        let answers = self.house.inside().home.router_answered();
        let from = Origin::new(SourceKind::Probe, msg!("job-seen-sent-to-router"));
        facts.computer.gateway_answers.learn(answers, from);
        let driven = self.upnp.is_none() && self.router_astray().is_none();
        if let Some(kind) = self.stage.kind.filter(|_| driven) {
            let (heard, (_, bssid)) = (self.heard(), self.network_name());
            let mine = heard.iter().find(|network| network.bssid == bssid);
            let state = self.driver.state(mine);
            let about = (ssid.as_str(), &sought.macs()[..]);
            advice::router(facts, &state, kind, about, Timestamp::now());
        }
    }
}

impl VirtualHome {
    /// Whether a job left this computer's radio as an access point.
    fn is_access_point(&self) -> bool {
        let inside = self.house.inside();
        (0..inside.home.routers()).any(|number| {
            let router = inside.home.router(number);
            router.is_some_and(|router| router.config().mac == POPUP)
        })
    }

    /// Looks for the printer in the home's network once.
    async fn find_in_network(&self, sought: &Sought) -> Option<Answer> {
        self.house.inside().home.call();
        let limit = self.house.now() + ANSWER;
        let heard = |inside: &mut super::house::Inside| {
            let printers = (0..).map_while(|number| inside.home.printer(number));
            let mut ips = printers.filter_map(|printer| Some(printer.place()?.1));
            let answered = inside.home.answered();
            ips.any(|ip| answered.contains(&ip)).then_some(())
        };
        self.house.until(limit, heard).await?;
        self.answering(sought)
    }
}
