//! The real home: this computer's network and radio, the printer and the router in it.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use advisor::evidence::{Origin, SourceKind};
use advisor::facts::Facts;
use advisor::plan::Way;
use devices::advice;
use devices::find::{Search, at_usb, merge, printers};
use devices::guide::printer::Guide;
use devices::printer::{self, Login, Look, Manners, PrinterState, Target, Visit, journal};
use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access};
use devices::router::error::RouterError;
use devices::router::identify::{Subject, gateway, identify};
use devices::router::kinds::{Kind, Proof};
use devices::router::state::RouterState;
use jiff::Timestamp;
use lan::http::pin::{FilePins, PinStore};
use lan::interface::Selection;
use lan::secret::Secret;
use link::manager;
use link::nl80211::{
    Company, Home as HomeSeen, Network, Place as RadioPlace, PopupConfig, PopupEnd, PopupNotice,
    ProbeRequest, RadioError, ScanRequest, Wireless,
};
use text::{Message, msg, unquoted};
use wsc::ap::ApEvent;
use wsc::credential::{Credential, Ssid};
use wsc::event::Event;
use wsc::failure::{Cause, Failure, Role};
use wsc::pin::DevicePin;
use zeroize::Zeroizing;

use super::cannot::{Means, Reached};
use super::event::{Printer, What};
use super::world::{Answer, Cancel, Ended, Enrolled, Person, Sight, Sought, Trouble, World};
use super::{look, popup, setup, written};
use crate::gather::computer::{Place, ROUTER_PORTS, answers};

/// How long one look at a printer may take.
pub(super) const LOOK: Duration = Duration::from_secs(40);
/// How long it may take while the printer is waited for, so that it is asked again soon.
const GLANCE: Duration = Duration::from_secs(8);
/// Where hostapd has its control sockets, in the usual configurations.
const SOCKETS: &str = "/run/hostapd";
/// The most printers that are asked who they are when one is sought.
const ASKED_MAX: usize = 16;

/// What the person said beforehand.
#[derive(Debug, Default)]
pub struct Settings {
    /// The printer's address.
    pub printer: Option<String>,
    /// Its model, where its owner says it.
    pub model: Option<String>,
    /// The router's address; without one it is the default gateway.
    pub router: Option<String>,
    /// The name of the network.
    pub ssid: Option<String>,
    /// Its settings, where the passphrase was given.
    pub network: Option<Credential>,
    /// The Wi-Fi interface that may be used.
    pub wifi: Option<String>,
    /// What the router's driver is given besides the address.
    pub access: Access,
    /// The printer does not answer in this network yet: its owner has looked.
    pub absent: bool,
    /// Somebody is there who can be asked for what is missing.
    pub asks: bool,
}

/// How long the air is listened to for devices whose button was pressed. One that waits asks on
/// every channel again within a second or two.
const LISTEN: Duration = Duration::from_secs(3);
/// The most requests that are kept of it.
const REQUESTS_MAX: usize = 1024;

/// A router's driver, and what it told first.
type Entered = (Box<dyn Router>, Result<RouterState, RouterError>);

/// Who logs in at a printer's web page where its owner says no other name.
const PRINTER_USER: &str = "admin";

/// The home of this computer.
pub struct Home {
    settings: Settings,
    began: Instant,
    router: Option<(String, Box<dyn Router>)>,
    /// What the printer was like, where it answered.
    before: Option<(Visit, PrinterState)>,
    wireless: Option<Wireless>,
    place: Option<(RadioPlace, HomeSeen)>,
    ssid: Option<String>,
    /// The printer is spoken to over this computer's USB.
    usb: bool,
    /// The set-up network of a printer in reach.
    setup: Option<Network>,
    /// Who was heard asking for a network.
    asking: Vec<ProbeRequest>,
    /// The air was listened to for that.
    listened: bool,
    /// What to agree to before the router's driver is used for more than to look.
    untried: Option<Message>,
}

impl Home {
    /// Nothing is looked at yet.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            began: Instant::now(),
            router: None,
            before: None,
            wireless: None,
            place: None,
            ssid: None,
            usb: false,
            setup: None,
            asking: Vec::new(),
            listened: false,
            untried: None,
        }
    }

    /// The printer: at its address, else the only one that is found.
    async fn look_at_printer(
        &mut self,
        sight: &mut Sight,
        person: &mut impl Person,
    ) -> Result<(), Trouble> {
        let given = match &self.settings.printer {
            Some(address) => Ok(address.clone()),
            None if self.settings.absent => Err(msg!("job-no-printer-yet")),
            None => only_printer().await,
        };
        let address = match given {
            Ok(address) => address,
            Err(note) => {
                sight.notes.push(note);
                self.know_model(sight);
                return Ok(());
            }
        };
        Target::parse(&address).map_err(|error| Trouble::told("bad-address", &error))?;
        let Some(mut visit) = visit(&address, LOOK) else {
            return Ok(());
        };
        let facts = &mut sight.facts;
        let mut looked = printer::look(&mut visit, None).await;
        let wants = |trouble: &printer::Trouble| trouble.code == LOGIN_WANTED;
        if looked.is_err()
            && visit.troubles.iter().any(wants)
            && let Some(given) = person.password(visit.target().host_name()).await
        {
            visit.log_in(login(&given));
            looked = printer::look(&mut visit, None).await;
        }
        match looked {
            Ok(Look { state, .. }) => {
                self.usb = at_usb(&address);
                look::learn(facts, &state, &address);
                sight.printer = Some(Printer::of(&state, Some(address)));
                self.before = Some((visit, state));
            }
            Err(error) => {
                let from = Origin::new(SourceKind::Probe, msg!("job-seen-no-answer"));
                facts.printer.reachable.learn(false, from);
                let note = msg!("job-printer-not-yet", address = &address, why = &error);
                sight.notes.push(note);
                sight.printer = Some(Printer {
                    address: Some(address),
                    ..Printer::default()
                });
            }
        }
        Ok(())
    }

    /// What the guide knows of the model that its owner says it is.
    fn know_model(&self, sight: &mut Sight) {
        let Some(model) = &self.settings.model else {
            return;
        };
        let from = Origin::new(SourceKind::User, msg!("job-seen-label"));
        sight.facts.printer.model.learn(model.clone(), from);
        if let Ok(guide) = Guide::builtin()
            && let Ok(answer) = guide.find(model)
        {
            advice::printer_from_guide(&mut sight.facts, &answer);
        }
        sight.printer = Some(Printer {
            name: Some(model.clone()),
            ..Printer::default()
        });
    }

    /// The air, where an interface was named; and what the kernel remembers where not.
    async fn look_around(&mut self, sight: &mut Sight) -> Vec<Network> {
        let name = self.settings.wifi.clone();
        let named = name.is_some();
        let mut heard = Vec::new();
        let looked: Result<(), RadioError> = async {
            let mut wireless = Wireless::open()?;
            let radio = wireless.radio(name.as_deref()).await?;
            let own = radio.interface.ssid.as_deref().map(String::from_utf8_lossy);
            if let Some(own) = own {
                let from = Origin::new(SourceKind::Scan, msg!("job-seen-own-connection"));
                sight.facts.computer.ssid.learn(own.into_owned(), from);
            }
            heard = if named {
                let heard = wireless.scan(&radio, &ScanRequest::default()).await?;
                // One that is down stays so: who asks is good to know, and no more.
                if radio.up {
                    let asking = &mut self.asking;
                    let hear = |request| {
                        if asking.len() < REQUESTS_MAX {
                            asking.push(request);
                        }
                    };
                    let listened = wireless.listen(&radio, LISTEN, hear).await;
                    self.listened = listened.is_ok();
                }
                heard
            } else {
                wireless.remembered(&radio).await?
            };
            self.wireless = Some(wireless);
            Ok(())
        }
        .await;
        let has = match &looked {
            Ok(()) => Some(true),
            Err(RadioError::NoWireless | RadioError::NoRadio) => Some(false),
            Err(_) => None,
        };
        let from = Origin::new(SourceKind::Scan, msg!("job-seen-radio"));
        sight.facts.computer.wifi.learn_if(has, &from);
        if let (Err(error), true) = (looked, named) {
            sight.notes.push(msg!("job-air-not-seen", why = &error));
        }
        heard
    }

    /// What the air and the router say of the printer, once it is known which one it is.
    fn know_whose(&self, sight: &mut Sight, heard: &[Network]) {
        let macs = match &self.before {
            Some((_, state)) => state.identity.macs.as_slice(),
            None => &[],
        };
        let facts = &mut sight.facts;
        if let (Some(ssid), false) = (&self.ssid, heard.is_empty()) {
            advice::scan(facts, heard, ssid);
        }
        if let (Some(state), Some(ssid)) = (&sight.router, &self.ssid) {
            advice::admits(facts, state, (ssid.as_str(), macs), Timestamp::now());
        }
        if self.listened {
            advice::asking(facts, &self.asking, macs);
        }
    }

    /// The router: by the driver that its address names, or the one that fits.
    async fn look_at_router(
        &mut self,
        sight: &mut Sight,
        heard: &[Network],
        person: &mut impl Person,
    ) -> Result<(), Trouble> {
        let given = self.settings.router.clone();
        let gateway = gateway::default().map(|gateway| gateway.address.to_string());
        let Some(text) = given.clone().or(gateway).or_else(here) else {
            advice_no_driver(sight, msg!("job-no-gateway"));
            return Ok(());
        };
        let bad = |error| Trouble::told("bad-address", &error);
        let parse = |text: &str| RouterAddress::parse(text).map_err(bad);
        let (address, text) = match parse(&text)? {
            RouterAddress::Host(host) => {
                let Some(subject) = Subject::parse(&host, given.is_none()) else {
                    let bad = msg!("job-bad-router-address");
                    return Err(Trouble::told("bad-address", &bad));
                };
                let found = identify(&subject, heard, None).await;
                let Some(fits) = found.usable().next() else {
                    advice_no_driver(sight, msg!("job-no-fitting-driver", host));
                    return Ok(());
                };
                (parse(&fits.address)?, fits.address.clone())
            }
            address => (address, text),
        };
        let (router, status) = match self.enter(&address, person).await {
            Ok(entered) => entered,
            // What names no driver was no address.
            Err(error @ RouterError::NoDriver { .. }) if given.is_some() => {
                return Err(Trouble::told("bad-address", &error));
            }
            // A router that was named is meant; one that was found may as well not be driven.
            Err(error) if given.is_some() => return Err(Trouble::from(&error)),
            Err(error) => {
                advice_no_driver(sight, msg!("job-router-not-driven", why = &error));
                return Ok(());
            }
        };
        let Some(kind) = Kind::of_scheme(router.scheme()) else {
            return Ok(());
        };
        match status {
            Ok(state) => {
                if self.ssid.is_none() {
                    let mut names = state.networks.iter().filter_map(|one| one.ssid.clone());
                    self.ssid = names.next();
                }
                let ssid = self.ssid.clone().unwrap_or_default();
                let about = (ssid.as_str(), &[][..]);
                advice::router(&mut sight.facts, &state, kind, about, Timestamp::now());
                sight.router = Some(state);
            }
            Err(error) if given.is_some() && kind.scheme != "upnp" => {
                return Err(Trouble::from(&error));
            }
            Err(error) => {
                sight.notes.push(msg!("job-router-not-read", why = &error));
            }
        }
        if kind.scheme == "upnp" {
            let from = Origin::new(SourceKind::Api, msg!("job-seen-wlanconfig"));
            sight.facts.router.upnp.learn(true, from);
        }
        if kind.proof == Some(Proof::Documentation) {
            self.untried = Some(msg!("job-ask-untried", router = kind.name.clone()));
        }
        self.router = Some((text, router));
        Ok(())
    }

    /// Opens the driver and reads what the router is like. A password that it wants and that was not
    /// given is asked for, but for UPnP, which has no word for one.
    async fn enter(
        &mut self,
        address: &RouterAddress,
        person: &mut impl Person,
    ) -> Result<Entered, RouterError> {
        let upnp = matches!(address, RouterAddress::Other { scheme, .. } if scheme == "upnp");
        loop {
            let access = &self.settings.access;
            let what = match drivers::open(address, access).await {
                Err(RouterError::PasswordNeeded { what }) => what,
                Err(error) => return Err(error),
                Ok(mut router) => match router.status().await {
                    Err(RouterError::PasswordNeeded { what }) if !upnp => what,
                    status => return Ok((router, status)),
                },
            };
            // One that was given and is not taken is not asked for again.
            let mut given = None;
            if access.password.is_none() {
                given = person.password(&what.to_string()).await;
            }
            let Some(given) = given else {
                return Err(RouterError::PasswordNeeded { what });
            };
            self.settings.access.password = Some(Secret::new(given.as_str()));
        }
    }

    async fn settings_of_home(&self, person: &mut impl Person) -> Result<Credential, Trouble> {
        if let Some(network) = &self.settings.network {
            return Ok(network.clone());
        }
        let missing = || Trouble::told("no-network", &msg!("job-settings-not-known"));
        let ssid = self.ssid.clone().ok_or_else(missing)?;
        let name = Ssid::new(ssid.as_bytes()).ok_or_else(missing)?;
        if let Some(wifi) = self.settings.wifi.clone() {
            let network = unquoted(ssid.as_str());
            let question = msg!("job-ask-known-passphrase", network, interface = &wifi);
            if person.agree(&question).await == Some(true) {
                match manager::home_network(&wifi, Some(&name)).await {
                    Ok(home) => return Ok(home.credential),
                    Err(error) => return Err(radio_trouble(&RadioError::from(error))),
                }
            }
        }
        let passphrase = person.passphrase(&ssid).await.ok_or_else(missing)?;
        let bad = |_| Trouble::told("bad-passphrase", &msg!("job-bad-passphrase"));
        Credential::wpa2_personal(name, passphrase.as_str().into()).map_err(bad)
    }

    /// Tells a router that is spoken to over UPnP, where the registrar is here, what to give away.
    async fn tell_router(&mut self, home: &Credential) -> Result<(), Trouble> {
        let Some((text, router)) = &mut self.router else {
            return Ok(());
        };
        if router.scheme() != "upnp" || self.settings.access.network.is_some() {
            return Ok(());
        }
        self.settings.access.network = Some(home.clone());
        let bad = |error| Trouble::told("bad-address", &error);
        let address = RouterAddress::parse(text).map_err(bad)?;
        let opened = drivers::open(&address, &self.settings.access).await;
        *router = opened.map_err(|error| Trouble::from(&error))?;
        Ok(())
    }

    /// Whether this computer's radio can be the access point.
    async fn look_for_place(&mut self, facts: &mut Facts) {
        // Without a name nothing was looked at, which says nothing of the radio.
        if self.settings.wifi.is_none() {
            return;
        }
        let from = Origin::new(SourceKind::Scan, msg!("job-seen-radio"));
        let place = match (&self.wireless, &self.settings.wifi, &self.ssid) {
            (Some(wireless), Some(name), Some(ssid)) => match Ssid::new(ssid.as_bytes()) {
                Some(ssid) => wireless.plan_popup(name, &ssid, None).await.ok(),
                None => None,
            },
            _ => None,
        };
        facts.computer.popup.learn(place.is_some(), from);
        self.place = place;
    }
}

/// The code of a printer that wants a login and got none.
pub(super) const LOGIN_WANTED: &str = "login-wanted";

fn login(password: &str) -> Login {
    Login {
        user: PRINTER_USER.to_owned(),
        password: Secret::new(password),
    }
}

pub(super) fn visit(address: &str, whole: Duration) -> Option<Visit> {
    let target = Target::parse(address).ok()?;
    let manners = Manners {
        whole,
        each: whole.min(Manners::default().each),
        pins: FilePins::of_user().map(|pins| Arc::new(pins) as Arc<dyn PinStore>),
        ..Manners::default()
    };
    Some(Visit::new(target, manners))
}

/// Who answers at an address, where it is a printer.
async fn ask(address: &str) -> Option<Answer> {
    look::answer(&mut visit(address, GLANCE)?, address).await
}

/// The address of the only printer that is found; else what to tell the person.
async fn only_printer() -> Result<String, Message> {
    let outcome = printers(&Search::default(), |_| ()).await;
    let found = merge(outcome.sightings);
    let mut with_address = found.into_iter().filter_map(|one| one.address);
    match (with_address.next(), with_address.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(msg!("job-several-printers")),
        _ => Err(msg!("job-no-printer-yet")),
    }
}

/// The access point that this computer is itself, where it sends to no other router.
fn here() -> Option<String> {
    let is_here = Path::new(SOCKETS).is_dir();
    is_here.then(|| format!("hostapd:{SOCKETS}"))
}

/// No driver speaks to the router, for a reason.
fn advice_no_driver(sight: &mut Sight, why: Message) {
    advice::no_driver(&mut sight.facts);
    sight.notes.push(why);
}

fn radio_trouble(error: &RadioError) -> Trouble {
    Trouble {
        missing: error.code() != "bad-interface",
        ..Trouble::told(error.code(), error)
    }
}

impl World for Home {
    fn now(&self) -> Duration {
        self.began.elapsed()
    }

    async fn sleep(&mut self, how_long: Duration) {
        tokio::time::sleep(how_long).await;
    }

    async fn recover(&mut self) -> Vec<Message> {
        // A computer without Wi-Fi has nothing to put back.
        let Ok(wireless) = Wireless::open() else {
            return Vec::new();
        };
        let names = wireless.recover().await.unwrap_or_default();
        let say = |name: String| msg!("job-interface-as-before", interface = name);
        names.into_iter().map(say).collect()
    }

    fn left(&self) -> Vec<Message> {
        let names = Wireless::left().into_iter();
        let say = |name: String| msg!("job-left-interface", interface = name);
        names.map(say).collect()
    }

    async fn look(&mut self, person: &mut impl Person) -> Result<Sight, Trouble> {
        let mut sight = Sight::default();
        self.ssid.clone_from(&self.settings.ssid);
        let heard = self.look_around(&mut sight).await;
        self.look_at_router(&mut sight, &heard, person).await?;
        if self.ssid.is_none() {
            self.ssid = sight.facts.computer.ssid.get().cloned();
        }
        self.setup = setup::in_reach(&heard);
        if let (Some(ssid), false) = (&self.ssid, heard.is_empty()) {
            advice::scan(&mut sight.facts, &heard, ssid);
        }
        if let Some(ssid) = self.settings.ssid.clone() {
            let from = Origin::new(SourceKind::User, "--ssid");
            sight.facts.network.ssid.learn(ssid, from);
        }
        self.look_for_place(&mut sight.facts).await;
        self.look_at_printer(&mut sight, person).await?;
        self.know_whose(&mut sight, &heard);
        if self.settings.network.is_some() {
            let from = Origin::new(SourceKind::User, "--passphrase");
            sight.facts.computer.passphrase.learn(true, from);
        }
        sight.ssid.clone_from(&self.ssid);
        Ok(sight)
    }

    fn printer_login(&self) -> Option<String> {
        let (visit, _) = self
            .before
            .as_ref()
            .filter(|(visit, _)| !visit.has_login())?;
        Some(visit.target().host_name().to_owned())
    }

    fn log_in(&mut self, password: Zeroizing<String>) {
        if let Some((visit, _)) = &mut self.before {
            visit.log_in(login(&password));
        }
    }

    fn router(&mut self) -> Option<(&str, &mut dyn Router)> {
        let (address, router) = self.router.as_mut()?;
        Some((address, router.as_mut()))
    }

    fn cannot(&self, way: Way) -> Option<Message> {
        let settings = &self.settings;
        let means = Means {
            router: self.router.as_ref().map(|(_, router)| router.scheme()),
            settings: settings.network.is_some()
                || settings.access.router_pin.is_some()
                || settings.asks,
            wifi: settings.wifi.is_some(),
            place: self.place.is_some(),
            printer: match self.before {
                None => Reached::Nowhere,
                Some(_) if self.usb => Reached::Usb,
                Some(_) => Reached::Network,
            },
            setup: self.setup.is_some(),
        };
        means.cannot(way)
    }

    fn question(&self, way: Way) -> Option<Message> {
        match way {
            Way::ButtonApi | Way::PinApi | Way::PinUpnp | Way::RouterPin => self.untried.clone(),
            Way::PopupPin | Way::PopupButton => {
                let (place, _) = self.place.as_ref()?;
                let Company::Instead { leaves: Some(left) } = &place.company else {
                    return None;
                };
                let network = unquoted(&*left.to_text());
                Some(msg!("job-ask-leave-network", network))
            }
            Way::PassphraseSetupNetwork => Some(setup::question(self.setup.as_ref()?)),
            _ => None,
        }
    }

    fn lacks_network(&self, way: Way) -> bool {
        let settings = &self.settings;
        let upnp = |router: &(String, Box<dyn Router>)| router.1.scheme() == "upnp";
        matches!(way, Way::ButtonApi | Way::PinUpnp)
            && self.router.as_ref().is_some_and(upnp)
            && settings.network.is_none()
            && settings.access.router_pin.is_none()
    }

    async fn network(&mut self, person: &mut impl Person) -> Result<Credential, Trouble> {
        let home = self.settings_of_home(person).await?;
        self.settings.network = Some(home.clone());
        self.tell_router(&home).await?;
        Ok(home)
    }

    async fn popup(
        &mut self,
        home: Credential,
        pin: Option<DevicePin>,
        window: Duration,
        cancel: Cancel,
        hear: &mut dyn FnMut(Duration, What),
    ) -> Result<Enrolled, Ended> {
        let began = self.began;
        let trouble = |error: &RadioError| Ended::Trouble(radio_trouble(error));
        let (Some(wireless), Some((place, seen))) = (&mut self.wireless, &self.place) else {
            return Err(trouble(&RadioError::NoRadio));
        };
        if let HomeSeen::Refused(security) = seen {
            let shut = msg!("job-home-security", security);
            return Err(Ended::Trouble(Trouble::told("home-security", &shut)));
        }
        let config = PopupConfig {
            home,
            pin,
            peer: None,
            window,
            look_for_home: *seen == HomeSeen::NotSeen,
        };
        let mut enrolled = None;
        let mut named = None;
        let mut failed: Option<Failure> = None;
        let mut take = |notice: PopupNotice| match notice {
            PopupNotice::Ap(ApEvent::Run(mac, Event::PeerDescribed(peer))) => {
                named = Some((mac, peer.uuid));
                ControlFlow::Continue(())
            }
            PopupNotice::Ap(ApEvent::Ended(mac, Ok(_))) => {
                let uuid = named.filter(|(who, _)| *who == mac).map(|(_, uuid)| uuid);
                enrolled = Some(Enrolled {
                    mac: Some(mac),
                    uuid,
                });
                ControlFlow::Break(())
            }
            PopupNotice::Ap(ApEvent::Ended(_, Err(failure))) => {
                // Asking for more of the same would be guessing; an overlap lasts two minutes.
                let last = failure.role == Role::Registrar
                    && matches!(failure.cause, Cause::WrongPassword(_) | Cause::Overlap);
                failed = Some(failure);
                if last {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            }
            PopupNotice::Ap(ApEvent::ButtonTimeout) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        };
        let ended = wireless.run_popup(place, config, cancel.asked(), |_, notice| {
            if let Some(what) = popup::told(&notice) {
                hear(began.elapsed(), what);
            }
            take(notice)
        });
        let ended = ended.await;
        match (enrolled, ended, failed) {
            (Some(enrolled), _, _) => Ok(enrolled),
            (None, Err(error), _) => Err(trouble(&error)),
            (None, Ok(PopupEnd::Cancelled), _) => Err(Ended::Cancelled),
            (None, Ok(_), Some(failure)) => Err(Ended::Failed(failure)),
            (None, Ok(_), None) => Err(Ended::NobodyCame),
        }
    }

    async fn set_wifi(&mut self, home: &Credential) -> Result<(), Trouble> {
        let Some((visit, state)) = &mut self.before else {
            return Err(Trouble::told("no-printer", &msg!("job-no-printer")));
        };
        written::write(visit, state, home, &journal::keep).await
    }

    async fn write_wifi(
        &mut self,
        way: Way,
        home: &Credential,
        cancel: Cancel,
    ) -> Result<Enrolled, Ended> {
        if way != Way::PassphraseSetupNetwork {
            let set = self.set_wifi(home).await;
            return set.map(|()| Enrolled::default()).map_err(Ended::Trouble);
        }
        let (Some(wireless), Some(network), Some(name)) =
            (&mut self.wireless, &self.setup, &self.settings.wifi)
        else {
            return Err(Ended::Trouble(radio_trouble(&RadioError::NoRadio)));
        };
        let work = setup::write(home, || visit(setup::PRINTER, LOOK), &journal::keep);
        let own = setup::OWN_ADDRESS;
        let stayed = wireless.stay(name, network, own, cancel.asked(), work);
        match stayed.await {
            Err(error) => Err(Ended::Trouble(radio_trouble(&error))),
            Ok(None) => Err(Ended::Cancelled),
            Ok(Some(written)) => written.map_err(Ended::Trouble),
        }
    }

    async fn find(&mut self, sought: &Sought) -> Option<Answer> {
        // Where it was, first; its address may be another one in the new network.
        let mut other = None;
        let known = sought.printer.address.as_ref();
        let mut partly = None;
        if let Some(address) = known.filter(|known| !at_usb(known))
            && let Some(answer) = ask(address).await
        {
            let same = super::verify::same(sought, &answer);
            if same && answer.web && answer.ipp {
                return Some(answer);
            }
            // What it announces tells whether it has what did not answer.
            if same {
                partly = Some(answer);
            } else {
                other = Some(answer);
            }
        }
        // One that is at USB too would be found as that, by the address that it has there.
        let mut search = Search::default();
        if known.is_some_and(|known| at_usb(known)) {
            search.selection = Selection::All;
        }
        let outcome = printers(&search, |_| ()).await;
        let found = merge(outcome.sightings);
        if let Some(answer) = partly {
            return Some(look::announced(answer, &found));
        }
        let addresses = found.iter().filter_map(|printer| printer.address.as_ref());
        let in_network = addresses.filter(|address| !at_usb(address));
        for address in in_network.take(ASKED_MAX) {
            if let Some(answer) = ask(address).await
                && super::verify::same(sought, &answer)
            {
                return Some(look::announced(answer, &found));
            }
        }
        if let Some(address) = known.filter(|known| at_usb(known)) {
            return ask(address).await;
        }
        other
    }

    async fn look_again(&mut self, sought: &Sought, facts: &mut Facts) {
        if let Some((_, router)) = &mut self.router
            && let Some(kind) = Kind::of_scheme(router.scheme())
            && let Ok(state) = router.status().await
        {
            let ssid = self.ssid.clone().unwrap_or_default();
            let macs = sought.macs();
            advice::router(facts, &state, kind, (&ssid, &macs), Timestamp::now());
        }
        let gateway = gateway::default().map(|gateway| gateway.address);
        let router_answers = match gateway {
            Some(gateway) => Some(answers(gateway, ROUTER_PORTS).await),
            None => None,
        };
        let place = Place {
            router_answers,
            ..Place::default()
        };
        place.learn(facts);
    }
}
