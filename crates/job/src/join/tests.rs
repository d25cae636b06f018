//! A home for the engine, on virtual time: the world, the person and the router of its tests.

mod run_tests;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use advisor::Facts;
use advisor::evidence::{Origin, SourceKind};
use advisor::facts::{PinSource, Security};
use advisor::plan::Way;
use devices::printer::{PrinterState, WifiState};
use devices::router::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use devices::router::heard::{Heard, Said};
use devices::router::journal::Journal;
use devices::router::state::{Accepts, RouterNetwork, RouterState, WpsState};
use link::PrivateDir;
use serde_json::Value;
use wsc::code::{ConfigError, MessageType};
use wsc::credential::{Credential, Ssid};
use wsc::failure::{Failure, Role};
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::engine::{Wish, join};
use super::event::{End, Outcome, Printer, What};
use super::world::{
    Answer, Cancel, Canceller, Ended, Enrolled, Person, Sight, Sought, Trouble, World,
};

const ADDRESS: &str = "virtual:router";
const ROUTER_PIN: &str = "76229909";
const UUID: &str = "1c852a4d-b800-1f08-abcd-0200000000aa";
const PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 0xaa]);
/// No process has this number: it is above the most that Linux takes.
const NOBODY: u32 = 4_194_305;

/// What all parts of the virtual home share.
struct Stage {
    clock: Cell<Duration>,
    steps: Cell<usize>,
    trip_at: Cell<Option<usize>>,
    trip: Canceller,
    wps_on: Cell<bool>,
    /// The router has a PIN of its own that may be used.
    own_pin: Cell<bool>,
    /// How many windows are open at the router, and access points on the air.
    open: Cell<usize>,
    written: RefCell<Vec<&'static str>>,
}

impl Stage {
    /// Something is done; at the chosen one the job is cancelled or killed.
    async fn step(&self) {
        let step = self.steps.get() + 1;
        self.steps.set(step);
        if self.trip_at.get() == Some(step) {
            self.trip.cancel();
        }
        tokio::task::yield_now().await;
    }

    fn did(&self, what: &'static str) {
        self.written.borrow_mut().push(what);
    }
}

struct Scripted {
    stage: Rc<Stage>,
    /// It has a PIN of its own that stays.
    has_pin: bool,
    events: VecDeque<RouterEvent>,
}

impl Scripted {
    fn state(&self) -> RouterState {
        RouterState {
            networks: vec![RouterNetwork {
                handle: "wlan0".to_owned(),
                ssid: Some("Home".to_owned()),
                wps: WpsState {
                    on: Some(self.stage.wps_on.get()),
                    accepts: Accepts {
                        router_pin: Some(self.has_pin),
                        ..Accepts::default()
                    },
                    ..WpsState::default()
                },
                ..RouterNetwork::default()
            }],
            ..RouterState::default()
        }
    }
}

impl Router for Scripted {
    fn scheme(&self) -> &'static str {
        "hostapd"
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(async {
            self.stage.step().await;
            Ok(self.state())
        })
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            self.stage.open.set(1);
            self.stage.did("push-button");
            self.stage.step().await;
            Ok(())
        })
    }

    fn add_device(&mut self, _: &DevicePin, _: Option<MacAddr>, _: Duration) -> Pending<'_, ()> {
        Box::pin(async {
            self.stage.open.set(1);
            self.stage.did("add-device");
            self.stage.step().await;
            Ok(())
        })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            self.stage.open.set(0);
            self.stage.step().await;
            Ok(())
        })
    }

    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async move {
            self.stage.step().await;
            if matches!(wish, RouterPinWish::Random(_)) {
                self.stage.own_pin.set(true);
            }
            self.stage.did("router-pin");
            self.stage.step().await;
            Ok(Some(RouterPin::parse(ROUTER_PIN).expect("a PIN")))
        })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(async move {
            self.stage.step().await;
            self.stage.wps_on.set(on);
            self.stage.did("wps-on");
            self.stage.step().await;
            Ok(())
        })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(async move {
            self.stage.step().await;
            let event = self.events.pop_front();
            let passed = if event.is_some() {
                Duration::from_millis(200)
            } else {
                patience
            };
            self.stage.clock.set(self.stage.clock.get() + passed);
            if matches!(
                event,
                Some(RouterEvent::Enrolled { .. } | RouterEvent::Failed(_))
            ) {
                self.stage.open.set(0);
            }
            Ok(event)
        })
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let back = undo.wps();
        Box::pin(async move {
            self.stage.step().await;
            match back {
                Some((on, _)) => self.stage.wps_on.set(on),
                None => self.stage.own_pin.set(false),
            }
            Ok(())
        })
    }
}

/// A virtual home.
struct Virtual {
    stage: Rc<Stage>,
    router: Scripted,
    address: String,
    wps_on: bool,
    known: bool,
    popup: Result<Enrolled, Ended>,
    answer: Option<Answer>,
    /// The way that cannot be gone from here.
    barred: Option<Way>,
    /// When the printer answers first.
    answers_at: Duration,
    /// It says before the job that it is in the network.
    already: bool,
}

impl World for Virtual {
    fn now(&self) -> Duration {
        self.stage.clock.get()
    }

    async fn sleep(&mut self, how_long: Duration) {
        self.stage.step().await;
        self.stage.clock.set(self.stage.clock.get() + how_long);
    }

    async fn recover(&mut self) -> Vec<text::Message> {
        self.stage.step().await;
        Vec::new()
    }

    async fn look(&mut self, _: &mut impl Person) -> Result<Sight, Trouble> {
        self.stage.step().await;
        let from = || Origin::new(SourceKind::Device, "virtual");
        let mut sight = Sight {
            ssid: Some("Home".to_owned()),
            router: Some(self.router.state()),
            ..Sight::default()
        };
        let facts = &mut sight.facts;
        facts.network.ssid.learn("Home".to_owned(), from());
        facts.network.security.learn(Security::Wpa2, from());
        facts.wps.on.learn(true, from());
        facts.wps.supported.learn(true, from());
        let p = &mut facts.printer;
        for fact in [
            &mut p.wireless,
            &mut p.wps,
            &mut p.button,
            &mut p.reachable,
            &mut p.settable_ipp,
            &mut p.takes_router_pin,
        ] {
            fact.learn(true, from());
        }
        p.pin.learn(PinSource::Shown, from());
        if self.already {
            p.wifi_state.learn(advisor::facts::WifiState::On, from());
            p.ssid.learn("Home".to_owned(), from());
        }
        let r = &mut facts.router;
        for fact in [
            &mut r.driven,
            &mut r.api_button,
            &mut r.api_device_pin,
            &mut r.api_wps_switch,
            &mut r.api_router_pin,
            &mut r.takes_button,
            &mut r.takes_device_pin,
            &mut r.upnp,
        ] {
            fact.learn(true, from());
        }
        facts.computer.popup.learn(true, from());
        facts.computer.passphrase.learn(true, from());
        sight.printer = self.known.then(|| Printer {
            uuid: Some(UUID.to_owned()),
            ..Printer::default()
        });
        Ok(sight)
    }

    fn router(&mut self) -> Option<(&str, &mut dyn Router)> {
        Some((&self.address, &mut self.router))
    }

    fn cannot(&self, way: Way) -> Option<text::Message> {
        (self.barred == Some(way)).then(|| text::Message::of_data("", "not here"))
    }

    fn question(&self, way: Way) -> Option<text::Message> {
        (way == Way::PopupPin).then(|| text::msg!("job-ask-done"))
    }

    async fn network(&mut self, _: &mut impl Person) -> Result<Credential, Trouble> {
        self.stage.step().await;
        let ssid = Ssid::new(b"Home").expect("a name");
        Ok(Credential::wpa2_personal(ssid, "correct horse".into()).expect("a network"))
    }

    async fn popup(
        &mut self,
        _: Credential,
        _: Option<DevicePin>,
        _: Duration,
        cancel: Cancel,
        hear: &mut dyn FnMut(Duration, What),
    ) -> Result<Enrolled, Ended> {
        self.stage.did("popup");
        let heard = Heard {
            mac: PRINTER,
            what: Said::Began,
        };
        hear(self.now(), What::heard(&heard));
        self.stage.open.set(1);
        self.stage.step().await;
        self.stage.open.set(0);
        if cancel.is_asked() {
            return Err(Ended::Cancelled);
        }
        self.popup.clone()
    }

    async fn set_wifi(&mut self, _: &Credential) -> Result<(), Trouble> {
        self.stage.did("set-wifi");
        self.stage.step().await;
        Ok(())
    }

    async fn find(&mut self, _: &Sought) -> Option<Answer> {
        self.stage.step().await;
        let there = self.stage.clock.get() >= self.answers_at;
        self.answer.clone().filter(|_| there)
    }

    async fn look_again(&mut self, _: &Sought, _: &mut Facts) {
        self.stage.step().await;
    }
}

/// Somebody who says yes, or no, or is not there.
struct Somebody(Option<bool>);

impl Person for Somebody {
    async fn agree(&mut self, _: &text::Message) -> Option<bool> {
        tokio::task::yield_now().await;
        self.0
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        self.0.map(|_| Zeroizing::new("12345670".to_owned()))
    }

    async fn passphrase(&mut self, _: &str) -> Option<Zeroizing<String>> {
        None
    }
}

fn enrolled() -> RouterEvent {
    RouterEvent::Enrolled {
        mac: PRINTER,
        uuid: None,
    }
}

fn wrong_pin() -> Failure {
    Failure::reported(
        Role::Registrar,
        MessageType::M4,
        ConfigError::PASSWORD_AUTH_FAILURE,
    )
}

fn printer(state: Option<WifiState>, ssid: &str) -> Answer {
    let mut printer = PrinterState::default();
    printer.identity.uuid = Some(UUID.to_owned());
    printer.wifi.state = state;
    printer.wifi.ssid = Some(ssid.to_owned());
    Answer {
        address: "192.0.2.20".to_owned(),
        state: printer,
        web: true,
        ipp: true,
        announces_web: None,
        announces_ipp: None,
        over_usb: false,
    }
}

/// A home in which everything goes well, and what happened in it.
struct Play {
    directory: PrivateDir,
    world: Virtual,
    signal: Cancel,
    person: Somebody,
    pin: Option<DevicePin>,
    lines: Vec<Value>,
}

impl Play {
    fn new(events: &[RouterEvent]) -> Self {
        let (trip, signal) = Cancel::new();
        let stage = Rc::new(Stage {
            clock: Cell::default(),
            steps: Cell::default(),
            trip_at: Cell::default(),
            trip,
            wps_on: Cell::new(true),
            own_pin: Cell::new(false),
            open: Cell::default(),
            written: RefCell::default(),
        });
        let router = Scripted {
            stage: Rc::clone(&stage),
            has_pin: false,
            events: events.iter().cloned().collect(),
        };
        let popup = Enrolled {
            mac: Some(PRINTER),
            uuid: None,
        };
        Self {
            directory: PrivateDir::new("octopin-join").expect("a directory"),
            world: Virtual {
                stage,
                router,
                address: ADDRESS.to_owned(),
                wps_on: true,
                known: true,
                popup: Ok(popup),
                answer: Some(printer(Some(WifiState::On), "Home")),
                barred: None,
                answers_at: Duration::from_secs(10),
                already: false,
            },
            signal,
            person: Somebody(Some(true)),
            pin: None,
            lines: Vec::new(),
        }
    }

    /// WPS is off at the router before the job.
    fn wps_off(mut self) -> Self {
        self.world.wps_on = false;
        self.world.stage.wps_on.set(false);
        self
    }

    fn journal(&self) -> Journal {
        Journal::at(&self.directory.path().join("routers"))
    }

    async fn run(&mut self, verb: &str) -> End {
        let cancel = self.signal.clone();
        self.run_with(verb, &cancel, false).await
    }

    async fn run_with(&mut self, verb: &str, cancel: &Cancel, dry_run: bool) -> End {
        let wish = Wish {
            verb: verb.to_owned(),
            pin: self.pin.clone(),
            dry_run,
        };
        let journal = self.journal();
        let lines = &mut self.lines;
        let mut tell = |event: &super::event::Event| {
            lines.push(serde_json::to_value(event).expect("JSON"));
        };
        let (world, person) = (&mut self.world, &mut self.person);
        Box::pin(join(world, person, &wish, &journal, cancel, &mut tell)).await
    }

    /// Everything is as it was before the job.
    fn assert_as_before(&self, when: &str) {
        assert_eq!(self.world.stage.wps_on.get(), self.world.wps_on, "{when}");
        assert_eq!(
            self.world.stage.open.get(),
            0,
            "{when}: something still waits"
        );
        assert!(!self.world.stage.own_pin.get(), "{when}: its PIN is out");
        let notes = self.journal().notes(ADDRESS).expect("notes");
        assert_eq!(notes, [], "{when}");
    }
}

const WAYS: &[(&str, Way, &str)] = &[
    ("button", Way::ButtonApi, "push-button"),
    ("pin", Way::PinApi, "add-device"),
    ("upnp", Way::PinUpnp, "add-device"),
    ("popup", Way::PopupPin, "popup"),
    ("passphrase", Way::PassphraseIpp, "set-wifi"),
    ("router-pin", Way::RouterPin, "router-pin"),
    ("auto", Way::ButtonApi, "push-button"),
];
