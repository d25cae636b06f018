//! The engine in a virtual home, on virtual time: every way, every failure, cancelled and killed at
//! every point.

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

#[tokio::test]
async fn a_printer_comes_in_by_every_way_and_is_found() {
    for (verb, way, did) in WAYS {
        let mut play = Play::new(&[RouterEvent::Waiting, enrolled()]);
        let end = play.run(verb).await;
        assert_eq!(end.outcome, Outcome::Joined, "{verb}: {end:?}");
        assert_eq!((end.via, end.verified), (Some(*way), Some(true)), "{verb}");
        assert_eq!(*play.world.stage.written.borrow(), [*did], "{verb}");
        assert_eq!(
            end.printer.and_then(|printer| printer.address).as_deref(),
            Some("192.0.2.20")
        );
        play.assert_as_before(verb);
        let steps: Vec<&str> = play
            .lines
            .iter()
            .filter(|line| line["event"] == "begin")
            .filter_map(|line| line["step"].as_str())
            .collect();
        let all = [
            "look", "match", "prepare", "exchange", "verify", "harden", "record",
        ];
        assert_eq!(steps, all, "{verb}");
        let times: Vec<u64> = play
            .lines
            .iter()
            .filter_map(|l| l["at_ms"].as_u64())
            .collect();
        assert!(times.is_sorted() && times.len() == play.lines.len());
        let last = play.lines.last().expect("an end");
        assert_eq!(
            (&last["event"], &last["outcome"]),
            (&"end".into(), &"joined".into())
        );
    }
}

#[tokio::test]
async fn whoever_gives_a_pin_wants_it_used() {
    let mut play = Play::new(&[enrolled()]);
    play.pin = Some(DevicePin::parse("12345670").expect("a PIN"));
    let end = play.run("auto").await;
    assert_eq!((end.outcome, end.via), (Outcome::Joined, Some(Way::PinApi)));
    assert!(!format!("{:?}", play.lines).contains("12345670"));
}

#[tokio::test]
async fn the_routers_pin_is_shown_once_and_written_nowhere() {
    let mut play = Play::new(&[enrolled()]);
    let end = play.run("router-pin").await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
    assert_eq!(end.undone, Some(true));
    let told = play.lines.iter().find(|line| line["event"] == "router-pin");
    assert_eq!(told.expect("the PIN")["pin"], "********");
    assert!(!format!("{:?}", play.lines).contains(ROUTER_PIN));
    // It is taken away before the printer is looked for.
    let order: Vec<_> = play
        .lines
        .iter()
        .filter_map(|l| l["event"].as_str())
        .collect();
    let at = |name| order.iter().position(|event| *event == name);
    assert!(at("undone") < at("checked"), "{order:?}");

    // One that is there already is only read.
    let mut play = Play::new(&[enrolled()]);
    play.world.router.has_pin = true;
    let end = play.run("router-pin").await;
    assert_eq!((end.outcome, end.undone), (Outcome::Joined, None));

    // It was typed wrong: that is told to whoever typed it, and not tried again.
    let mut play = Play::new(&[RouterEvent::Failed(Some(wrong_pin()))]);
    let end = play.run("router-pin").await;
    assert_eq!(end.code, Some("wrong-pin"));
    assert!(
        end.cause
            .is_some_and(|cause| cause.english().contains("this router's PIN"))
    );
    play.assert_as_before("a wrong router PIN");

    // The router does not tell, and the printer is seen in the network.
    let mut play = Play::new(&[]);
    play.world.answers_at = Duration::from_secs(40);
    let end = play.run("router-pin").await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
    let mut play = Play::new(&[]);
    play.world.answer = None;
    let end = play.run("router-pin").await;
    assert_eq!(end.code, Some("nobody-came"));
    play.assert_as_before("nobody used it");
}

#[tokio::test]
async fn what_is_done_by_hand_is_confirmed_by_looking() {
    let mut play = Play::new(&[]);
    let end = play.run("manual").await;
    assert_eq!((end.outcome, end.verified), (Outcome::Joined, Some(true)));
    assert_eq!(
        *play.world.stage.written.borrow(),
        [""; 0],
        "nothing by program"
    );
    let told = play.lines.iter().any(|line| line["event"] == "do");
    assert!(told, "the person is told what to do");
}

#[tokio::test]
async fn every_failure_has_its_code_and_leaves_nothing_behind() {
    let kept_out = RouterEvent::KeptOut {
        mac: PRINTER,
        why: text::msg!("device-kept-out-list"),
    };
    let cases: Vec<(Vec<RouterEvent>, &str)> = vec![
        (vec![RouterEvent::Failed(Some(wrong_pin()))], "wrong-pin"),
        (vec![RouterEvent::Failed(None)], "failed"),
        (vec![RouterEvent::WindowOver], "nobody-came"),
        (vec![], "nobody-came"),
        (vec![RouterEvent::Overlap], "overlap"),
        (vec![RouterEvent::Cancelled], "cancelled-at-router"),
    ];
    for (events, code) in cases {
        let mut play = Play::new(&events).wps_off();
        let end = play.run("pin").await;
        assert_eq!((end.outcome, end.code), (Outcome::Failed, Some(code)));
        assert_eq!(end.undone, Some(true), "{code}");
        assert!(
            end.cause.is_some_and(|cause| !cause.english().is_empty()),
            "{code}"
        );
        assert!(
            end.next.is_some_and(|next| !next.english().is_empty()),
            "{code}"
        );
        play.assert_as_before(code);
        assert_eq!(
            play.world
                .stage
                .written
                .borrow()
                .iter()
                .filter(|d| **d == "add-device")
                .count(),
            1
        );
    }
    // WPS went well, and the printer does not count as joined.
    for (answer, code) in [
        (None, "joined-not-found"),
        (
            Some(printer(Some(WifiState::CannotJoin), "Home")),
            "joined-not-on",
        ),
        (
            Some(printer(Some(WifiState::On), "Cafe")),
            "joined-elsewhere",
        ),
        (
            Some(Answer {
                web: false,
                ipp: false,
                ..printer(None, "Home")
            }),
            "joined-silent",
        ),
    ] {
        let mut play = Play::new(&[enrolled(), kept_out.clone()]);
        play.world.answer = answer;
        let end = play.run("button").await;
        assert_eq!((end.outcome, end.code), (Outcome::Failed, Some(code)));
        assert_eq!(end.verified, Some(false), "{code}");
        assert!(end.next.is_some(), "{code}");
        play.assert_as_before(code);
    }
}

/// Only one of its services answers, with what the printer announces of the other.
fn partly(web: bool, announced: Option<bool>) -> Answer {
    Answer {
        web,
        ipp: !web,
        announces_web: announced.filter(|_| !web),
        announces_ipp: announced.filter(|_| web),
        ..printer(Some(WifiState::On), "Home")
    }
}

#[tokio::test]
async fn a_printer_of_which_only_a_part_answers_is_joined_and_not_verified() {
    for (web, code) in [(true, "no-ipp"), (false, "no-web")] {
        for announced in [None, Some(true)] {
            let mut play = Play::new(&[enrolled()]);
            play.world.answer = Some(partly(web, announced));
            let end = play.run("button").await;
            assert_eq!((end.outcome, end.code), (Outcome::Joined, Some(code)));
            assert_eq!(end.verified, Some(false), "{code}");
            assert!(end.cause.is_some() && end.next.is_some(), "{code}");
            // It was waited for, and not as long as for a printer that is not there.
            let took = play.world.stage.clock.get().as_secs();
            assert!((30..80).contains(&took), "{took} s");
        }
        // What it has not by its own announcement need not answer.
        let mut play = Play::new(&[enrolled()]);
        play.world.answer = Some(partly(web, Some(false)));
        let end = play.run("button").await;
        assert_eq!((end.outcome, end.verified), (Outcome::Joined, Some(true)));
        assert_eq!(end.code, None);
    }
    // One that tells nothing of its Wi-Fi is there where it answers; over a cable that says nothing.
    let mut play = Play::new(&[enrolled()]);
    play.world.answer = Some(printer(None, "Home"));
    let end = play.run("button").await;
    assert_eq!((end.outcome, end.verified), (Outcome::Joined, Some(true)));
    let untold = |line: &Value| {
        line["text"]
            .as_str()
            .unwrap_or("")
            .contains("does not tell")
    };
    assert!(play.lines.iter().any(untold), "{:?}", play.lines);
    let mut play = Play::new(&[enrolled()]);
    let mut wired = printer(None, "Home");
    wired.state.wired = Some(true);
    play.world.answer = Some(wired);
    let end = play.run("button").await;
    assert_eq!(end.code, Some("joined-not-on"));
}

#[tokio::test]
async fn a_printer_that_says_it_is_there_already_is_looked_for_before_it_counts() {
    let usb = || Answer {
        over_usb: true,
        web: false,
        ipp: false,
        ..printer(Some(WifiState::On), "Home")
    };
    for (answer, outcome, verified, code) in [
        (
            Some(printer(Some(WifiState::On), "Home")),
            Outcome::Joined,
            true,
            "already",
        ),
        (None, Outcome::Failed, false, "joined-not-found"),
        (Some(usb()), Outcome::Failed, false, "joined-not-found"),
        (Some(partly(true, None)), Outcome::Joined, false, "no-ipp"),
    ] {
        let mut play = Play::new(&[]);
        play.world.already = true;
        play.world.answer = answer;
        let end = play.run("auto").await;
        let found = (end.outcome, end.verified, end.code);
        assert_eq!(found, (outcome, Some(verified), Some(code)));
        assert!(!end.tried, "{code}");
        let checked = play.lines.iter().find(|line| line["event"] == "checked");
        assert_eq!(checked.expect("a look")["step"], "verify", "{code}");
        assert!(play.world.stage.written.borrow().is_empty());
    }
}

#[tokio::test]
async fn another_printer_is_not_taken_for_the_one_that_joined() {
    let mut other = printer(Some(WifiState::On), "Home");
    other.state.identity.uuid = Some("1c852a4d-b800-1f08-abcd-0200000000bb".to_owned());
    let mut play = Play::new(&[enrolled()]);
    play.world.answer = Some(other);
    let end = play.run("pin").await;
    assert_eq!(end.code, Some("joined-not-found"));
    // One that nobody knew before is recognized by the address that got the settings.
    let mut play = Play::new(&[enrolled()]);
    play.world.known = false;
    let end = play.run("pin").await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
}

#[tokio::test]
async fn a_failed_pop_up_is_told_with_its_half() {
    let mut play = Play::new(&[]);
    play.world.popup = Err(Ended::Failed(wrong_pin()));
    let end = play.run("popup").await;
    assert_eq!(end.code, Some("wrong-pin"));
    assert!(
        end.cause
            .is_some_and(|cause| cause.english().contains("first half"))
    );
}

#[tokio::test]
async fn nothing_is_changed_without_a_yes_or_for_the_plan_alone() {
    for (answer, code) in [(Some(false), "not-agreed"), (None, "nobody-to-ask")] {
        let mut play = Play::new(&[enrolled()]).wps_off();
        play.person = Somebody(answer);
        let end = play.run("auto").await;
        assert_eq!(end.code, Some(code));
        assert!(play.world.stage.written.borrow().is_empty());
        play.assert_as_before("not agreed");
    }
    // The way was named, and what it costs is asked all the same.
    let mut play = Play::new(&[]);
    play.person = Somebody(Some(false));
    let end = play.run("popup").await;
    assert_eq!(end.code, Some("not-agreed"));
    assert!(play.world.stage.written.borrow().is_empty());
    let mut play = Play::new(&[]);
    let cancel = play.signal.clone();
    let end = play.run_with("auto", &cancel, true).await;
    assert_eq!(end.outcome, Outcome::Planned);
    assert!(play.world.stage.written.borrow().is_empty());
    let told = play.lines.iter().find(|line| line["event"] == "plan");
    let told = told.expect("a plan");
    assert_eq!(told["ways"][0]["verb"], "button");
    assert!(
        told["ways"][0]["reasons_for"]
            .as_array()
            .is_some_and(|r| !r.is_empty())
    );
    let shut = told["ruled_out"].as_array().expect("a list");
    assert!(
        shut.iter()
            .all(|way| !way["why"][0].as_str().unwrap_or("").is_empty())
    );
    // A way that cannot be gone to its end is ruled out, with why.
    let mut play = Play::new(&[]);
    play.world.barred = Some(Way::RouterPin);
    let end = play.run("router-pin").await;
    assert_eq!(end.code, Some("no-way"));
}

/// Cancels or kills a job at each of its steps, until it is so late that it ends by itself.
async fn at_every_step(verb: &str, kill: bool) -> usize {
    for at in 1..500 {
        let mut play = Play::new(&[RouterEvent::Waiting, enrolled()]).wps_off();
        play.world.stage.trip_at.set(Some(at));
        let signal = play.signal.clone();
        let (_never, calm) = Cancel::new();
        let end = if kill {
            tokio::select! {
                biased;
                () = signal.asked() => None,
                end = play.run_with(verb, &calm, false) => Some(end),
            }
        } else {
            Some(play.run_with(verb, &signal, false).await)
        };
        let tripped = signal.is_asked();
        if kill && tripped {
            // The next start finds what the killed one left.
            let files = std::fs::read_dir(play.directory.path().join("routers"));
            for file in files.into_iter().flatten().flatten() {
                let text = std::fs::read_to_string(file.path()).expect("a note");
                let own = format!("\"process\":{}", std::process::id());
                let dead = text.replace(&own, &format!("\"process\":{NOBODY}"));
                std::fs::write(file.path(), dead).expect("written");
            }
            play.world.stage.open.set(0);
            let (_never, calm) = Cancel::new();
            play.person = Somebody(Some(false));
            let end = play.run_with("auto", &calm, false).await;
            assert_eq!(end.code, Some("not-agreed"));
        }
        play.assert_as_before(&format!("{verb} at {at}"));
        match end {
            Some(end) if !tripped => {
                assert_eq!(end.outcome, Outcome::Joined);
                return at;
            }
            // So late that there was nothing left to stop.
            Some(end) => assert!(
                matches!(end.outcome, Outcome::Cancelled | Outcome::Joined),
                "{verb} at {at}: {end:?}"
            ),
            None => {}
        }
    }
    panic!("it never ended by itself");
}

#[tokio::test]
async fn cancelled_at_any_point_nothing_stays_changed() {
    for (verb, ..) in WAYS {
        let steps = Box::pin(at_every_step(verb, false)).await;
        assert!(steps > 4, "{verb}: {steps}");
    }
}

#[tokio::test]
async fn killed_at_any_point_the_next_start_puts_back() {
    for verb in ["button", "pin", "popup", "router-pin"] {
        let steps = Box::pin(at_every_step(verb, true)).await;
        assert!(steps > 4, "{verb}: {steps}");
    }
}

#[test]
fn every_event_has_its_name() {
    let named = |what: What, name: &str| {
        let value = serde_json::to_value(what).expect("JSON");
        assert_eq!(value["event"], name);
    };
    named(What::Begin, "begin");
    let what = text::msg!("device-undo-wps-off");
    let undone = What::Undone { what };
    let written = serde_json::to_value(&undone).expect("JSON");
    assert_eq!(written["what"], "WPS is off again");
    named(undone, "undone");
    named(What::Waiting { seconds: 120 }, "waiting");
    named(What::Exchanged { mac: None }, "exchanged");
}
