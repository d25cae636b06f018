//! The external registrar with devices behind access points that only carry messages.

mod common;

use std::time::Duration;

use common::pair::home;
use wsc::attr::Tolerance;
use wsc::code::{ConfigError, DevicePasswordId, MessageType, OpCode};
use wsc::credential::Credential;
use wsc::device::DeviceInfo;
use wsc::enrollee::{Enrollee, EnrolleeConfig, Purpose, SetupLock};
use wsc::event::{Outcome, Success};
use wsc::external::{
    ExternalConfig, ExternalEvent, ExternalRegistrar, Input, Learner, Output, Via,
};
use wsc::failure::{Cause, Half, Role};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{StationInfo, join};
use wsc::msg::{M1, Profile, Selection};
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::random::Drbg;
use wsc::time::Instant;

const PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
const OTHER: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);
const AP: Via = Via(1);
const WINDOW: Duration = Duration::from_secs(300);

fn pin(text: &str) -> DevicePin {
    DevicePin::parse(text).unwrap()
}

fn registrar() -> ExternalRegistrar {
    let config = ExternalConfig {
        uuid: Uuid([0x33; 16]),
        device: DeviceInfo::default(),
        networks: vec![home()],
        tolerance: Tolerance::FIELD,
    };
    ExternalRegistrar::new(config, &[7; 32])
}

/// A device at its M1.
struct Device {
    mac: MacAddr,
    machine: Enrollee,
    says: Option<Vec<u8>>,
    end: Option<Outcome>,
}

impl Device {
    fn new(mac: MacAddr, password: DevicePassword, id: DevicePasswordId, seed: u8) -> Self {
        let config = EnrolleeConfig {
            mac,
            uuid: Uuid::from_mac(mac),
            profile: Profile::new(DeviceInfo::default(), id),
            password: Some(password),
            purpose: Purpose::Join,
            tolerance: Tolerance::FIELD,
        };
        let random = Box::new(Drbg::new(&[seed; 32]));
        let (machine, m1, _) = Enrollee::start(config, random).unwrap();
        Self {
            mac,
            machine,
            says: Some(m1.octets),
            end: None,
        }
    }

    fn with_pin(mac: MacAddr, text: &str, seed: u8) -> Self {
        let password = DevicePassword::from(&pin(text));
        Self::new(mac, password, DevicePasswordId::DEFAULT, seed)
    }

    fn with_button(mac: MacAddr, seed: u8) -> Self {
        let id = DevicePasswordId::PUSH_BUTTON;
        Self::new(mac, DevicePassword::push_button(), id, seed)
    }

    fn hear(&mut self, octets: &[u8]) {
        let (_, op) = kind(octets);
        let reaction = self.machine.receive(op, octets);
        self.says = reaction.reply.map(|reply| reply.octets);
        self.end = self.end.take().or(reaction.end);
    }
}

fn kind(octets: &[u8]) -> (MessageType, OpCode) {
    let attributes = wsc::attr::Attributes::parse(octets, Tolerance::FIELD).unwrap();
    let kind = MessageType(attributes.u8(wsc::attr::AttributeId::MESSAGE_TYPE).unwrap());
    let op = wsc::msg::MESSAGES
        .iter()
        .find(|spec| spec.kind == kind)
        .unwrap()
        .op;
    (kind, op)
}

/// What an external registrar did.
#[derive(Default)]
struct Seen {
    events: Vec<ExternalEvent>,
    selections: Vec<Selection>,
    answers: Vec<(Via, MacAddr, Vec<u8>)>,
}

fn drain(er: &mut ExternalRegistrar, seen: &mut Seen) {
    loop {
        match er.poll() {
            Output::Respond(via, mac, octets) => seen.answers.push((via, mac, octets)),
            Output::Select(selection) => seen.selections.push(*selection),
            Output::Event(event) => seen.events.push(event),
            Output::Wait(_) => return,
        }
    }
}

/// Carries messages until nobody says anything.
fn talk(er: &mut ExternalRegistrar, device: &mut Device, now: Instant) -> Seen {
    let mut seen = Seen::default();
    while let Some(message) = device.says.take() {
        er.handle(now, Input::Message(AP, device.mac, &message));
        let before = seen.answers.len();
        drain(er, &mut seen);
        for (_, mac, octets) in seen.answers.iter().skip(before) {
            assert_eq!(*mac, device.mac);
            device.hear(octets);
        }
    }
    seen
}

fn outcome(seen: &Seen) -> &Outcome {
    let mut ends = seen.events.iter().filter_map(|event| match event {
        ExternalEvent::Ended(_, _, outcome) => Some(outcome),
        _ => None,
    });
    ends.next().expect("an end")
}

fn given(device: &Device) -> &Credential {
    match device.end.as_ref() {
        Some(Ok(Success::Provisioned(list))) => &list[0],
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_device_gets_the_network_by_its_pin_and_the_registrar_rests_then() {
    let mut er = registrar();
    er.enter_pin(Instant::ZERO, pin("12345670"), Some(PRINTER), WINDOW);
    let mut first = Seen::default();
    drain(&mut er, &mut first);
    let told = &first.selections[0];
    assert!(told.selected && told.password_id == Some(DevicePasswordId::DEFAULT));
    assert_eq!(told.authorized_macs, [PRINTER]);
    let mut device = Device::with_pin(PRINTER, "12345670", 1);
    let seen = talk(&mut er, &mut device, Instant::from_millis(5));
    assert!(matches!(outcome(&seen), Ok(Success::Provisioned(_))));
    assert_eq!(
        given(&device).key.expose_secret(),
        home().key.expose_secret()
    );
    assert!(!seen.selections.last().unwrap().selected);
    assert!(!er.is_active());
    // The PIN was for once.
    let mut again = Device::with_pin(PRINTER, "12345670", 2);
    let seen = talk(&mut er, &mut again, Instant::from_millis(9));
    assert!(seen.answers.is_empty() && again.end.is_none());
}

#[test]
fn a_wrong_pin_is_tried_once_and_its_half_is_named() {
    for (entered, half) in [("98765430", Half::First), ("12340002", Half::Second)] {
        let mut er = registrar();
        er.enter_pin(Instant::ZERO, pin(entered), None, WINDOW);
        let mut device = Device::with_pin(PRINTER, "12345670", 3);
        let seen = talk(&mut er, &mut device, Instant::ZERO);
        let failure = outcome(&seen).as_ref().unwrap_err();
        assert_eq!(failure.half(), Some(half), "{failure:?}");
        assert_eq!(failure.config_error, ConfigError::PASSWORD_AUTH_FAILURE);
        assert!(!seen.selections.last().unwrap().selected);
        let mut again = Device::with_pin(PRINTER, entered, 4);
        assert!(talk(&mut er, &mut again, Instant::ZERO).answers.is_empty());
    }
}

#[test]
fn whoever_is_not_meant_gets_no_answer_and_is_told_of_once() {
    let mut er = registrar();
    er.enter_pin(Instant::ZERO, pin("12345670"), Some(PRINTER), WINDOW);
    for (mac, seed) in [(OTHER, 5), (OTHER, 6)] {
        let mut device = Device::with_pin(mac, "12345670", seed);
        let seen = talk(&mut er, &mut device, Instant::ZERO);
        assert!(seen.answers.is_empty());
        assert_eq!(seen.events.len(), usize::from(seed == 5));
    }
    let mut device = Device::with_button(PRINTER, 7);
    assert!(talk(&mut er, &mut device, Instant::ZERO).answers.is_empty());
    // The one that is meant still can.
    let mut device = Device::with_pin(PRINTER, "12345670", 8);
    talk(&mut er, &mut device, Instant::ZERO);
    given(&device);
}

#[test]
fn the_button_admits_one_and_two_are_an_overlap() {
    let mut er = registrar();
    er.press(Instant::ZERO).unwrap();
    let mut device = Device::with_button(PRINTER, 1);
    let seen = talk(&mut er, &mut device, Instant::ZERO);
    assert!(seen.selections[0].selected);
    given(&device);

    let mut er = registrar();
    er.press(Instant::ZERO).unwrap();
    for mac in [PRINTER, OTHER] {
        let id = DevicePasswordId::PUSH_BUTTON;
        let probe = StationInfo::enrollee(Uuid::from_mac(mac), DeviceInfo::default(), id);
        let attributes = join(&probe.probe_request_ie()).unwrap();
        er.handle(Instant::ZERO, Input::Probe(AP, mac, &attributes));
    }
    let mut seen = Seen::default();
    drain(&mut er, &mut seen);
    assert!(
        seen.events.contains(&ExternalEvent::Overlap),
        "{:?}",
        seen.events
    );
    assert!(!seen.selections.last().unwrap().selected);
    let mut device = Device::with_button(PRINTER, 2);
    assert!(talk(&mut er, &mut device, Instant::ZERO).answers.is_empty());
    // Two that pressed before are one too many.
    assert!(er.press(Instant::from_millis(1)).is_err());
}

/// Row 28 of the behaviour table, `ap_wps_pbc_timeout`: access points forget a selection after two
/// minutes, so they are told again, and at the end that it is over.
#[test]
fn ap_wps_pbc_timeout() {
    let mut er = registrar();
    er.enter_pin(Instant::ZERO, pin("12345670"), None, WINDOW);
    let mut seen = Seen::default();
    drain(&mut er, &mut seen);
    let mut now = Instant::ZERO;
    while er.is_active() {
        let Output::Wait(Some(at)) = er.poll() else {
            panic!("nothing to wait for");
        };
        assert!(at > now && at.since(now) <= Duration::from_secs(60));
        now = at;
        er.handle(now, Input::Timeout);
        drain(&mut er, &mut seen);
    }
    assert_eq!(now.since(Instant::ZERO), WINDOW);
    assert_eq!(seen.events, [ExternalEvent::WindowOver]);
    assert_eq!(seen.selections.len(), 6);
    assert!(!seen.selections[5].selected);
    assert_eq!(er.poll(), Output::Wait(None));
    let mut late = Device::with_pin(PRINTER, "12345670", 1);
    assert!(talk(&mut er, &mut late, now).answers.is_empty());
}

#[test]
fn repeated_messages_are_answered_alike_and_strange_ones_not_at_all() {
    let mut er = registrar();
    er.enter_pin(Instant::ZERO, pin("12345670"), None, WINDOW);
    let mut device = Device::with_pin(PRINTER, "12345670", 1);
    let m1 = device.says.clone().unwrap();
    let mut seen = Seen::default();
    for _ in 0..2 {
        er.handle(Instant::ZERO, Input::Message(AP, PRINTER, &m1));
        drain(&mut er, &mut seen);
    }
    assert_eq!(seen.answers.len(), 2);
    assert_eq!(seen.answers[0], seen.answers[1]);
    for strange in [&b""[..], b"FOP", &m1[..40], b"\x10\x22\x00\x01\x77"] {
        er.handle(Instant::ZERO, Input::Message(AP, PRINTER, strange));
        er.handle(Instant::ZERO, Input::Probe(AP, PRINTER, strange));
    }
    let before = seen.answers.len();
    drain(&mut er, &mut seen);
    assert_eq!(seen.answers.len(), before);
    device.says = None;
    device.hear(&seen.answers[0].2);
    talk(&mut er, &mut device, Instant::ZERO);
    given(&device);
}

#[test]
fn a_device_that_falls_silent_or_loses_its_access_point_may_come_again() {
    for gone in [false, true] {
        let mut er = registrar();
        er.enter_pin(Instant::ZERO, pin("12345670"), None, WINDOW);
        let device = Device::with_pin(PRINTER, "12345670", 1);
        let m1 = device.says.clone().unwrap();
        er.handle(Instant::ZERO, Input::Message(AP, PRINTER, &m1));
        let later = Instant::from_millis(30_000);
        er.handle(
            later,
            if gone {
                Input::Gone(AP)
            } else {
                Input::Timeout
            },
        );
        let mut seen = Seen::default();
        drain(&mut er, &mut seen);
        let failure = outcome(&seen).as_ref().unwrap_err();
        let cause = if gone {
            Cause::Ended
        } else {
            Cause::PeerSilent
        };
        assert_eq!(failure.cause, cause);
        let mut again = Device::with_pin(PRINTER, "12345670", 2);
        talk(&mut er, &mut again, later);
        given(&again);
    }
}

#[test]
fn cancelling_tells_the_device_and_the_access_points() {
    let mut er = registrar();
    er.enter_pin(Instant::ZERO, pin("12345670"), None, WINDOW);
    let mut device = Device::with_pin(PRINTER, "12345670", 1);
    let m1 = device.says.take().unwrap();
    er.handle(Instant::ZERO, Input::Message(AP, PRINTER, &m1));
    er.cancel();
    let mut seen = Seen::default();
    drain(&mut er, &mut seen);
    let (_, _, last) = seen.answers.last().unwrap();
    assert_eq!(kind(last).0, MessageType::WSC_NACK);
    assert!(!seen.selections.last().unwrap().selected && !er.is_active());
}

/// An access point that lets external registrars in.
fn access_point(lock: SetupLock) -> (Enrollee, Vec<u8>) {
    let settings = Credential {
        mac: OTHER,
        ..home()
    };
    let config = EnrolleeConfig {
        mac: OTHER,
        uuid: Uuid::from_mac(OTHER),
        profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
        password: Some(DevicePassword::from(&RouterPin::parse("12345670").unwrap())),
        purpose: Purpose::AccessPoint {
            settings,
            state: wsc::code::WpsState::CONFIGURED,
            lock,
        },
        tolerance: Tolerance::FIELD,
    };
    let (machine, m1, _) = Enrollee::start(config, Box::new(Drbg::new(&[9; 32]))).unwrap();
    (machine, m1.octets)
}

fn learn(entered: &str, lock: SetupLock) -> (Outcome, MessageType) {
    let (mut ap, m1) = access_point(lock);
    assert!(M1::parse(&m1, Tolerance::STRICT).is_ok());
    let pin = RouterPin::parse(entered).unwrap();
    let mut learner = Learner::new(Uuid([0x33; 16]), DeviceInfo::default(), pin, &[8; 32]);
    let mut says = m1;
    loop {
        let reaction = learner.receive(&says);
        let reply = reaction.reply.map(|reply| reply.octets);
        let last = reply.as_ref().map(|octets| kind(octets).0);
        if let Some(end) = reaction.end {
            return (end, last.unwrap_or(MessageType(0)));
        }
        let reply = reply.expect("an answer");
        says = ap
            .receive(kind(&reply).1, &reply)
            .reply
            .expect("an answer")
            .octets;
    }
}

#[test]
fn settings_are_learned_with_the_router_pin_and_nothing_is_sent_but_a_refusal() {
    let (outcome, last) = learn("12345670", SetupLock::LearnOnly);
    let Ok(Success::Learned(settings)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(settings.key.expose_secret(), home().key.expose_secret());
    assert_eq!(last, MessageType::WSC_NACK);
}

#[test]
fn a_wrong_router_pin_or_a_lock_ends_the_only_try() {
    for (entered, half) in [("98765430", Half::First), ("12340002", Half::Second)] {
        let failure = learn(entered, SetupLock::Open).0.unwrap_err();
        assert_eq!(failure.role, Role::ExternalRegistrar);
        assert_eq!(failure.half(), Some(half));
    }
    let failure = learn("12345670", SetupLock::Locked).0.unwrap_err();
    assert_eq!(failure.cause, Cause::SetupLocked);
    let mut learner = Learner::new(
        Uuid([0x33; 16]),
        DeviceInfo::default(),
        RouterPin::parse("12345670").unwrap(),
        &[8; 32],
    );
    assert!(learner.receive(b"FOP").end.is_some_and(|end| end.is_err()));
}
