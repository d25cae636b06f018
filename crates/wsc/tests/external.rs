//! An access point with registrars outside it, as UPnP brings them: devices that they enrol, and
//! settings that they read and change. Tests with the name of a hostapd test stand for a row of
//! the behaviour table.

use std::collections::VecDeque;
use std::time::Duration;

use wsc::ap::{
    AccessPoint, ApConfig, ApEvent, ExternalEnd, ExternalId, Heard, Input as ApInput, NoAnswer,
    Output as ApOutput,
};
use wsc::attr::{AttributeId as A, Attributes, Tolerance, WfaExtension, Writer};
use wsc::code::{ConfigError, DevicePasswordId, MessageType};
use wsc::credential::{Credential, Ssid};
use wsc::crypto::Proved;
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::{Outcome, Success};
use wsc::failure::{Cause, Half};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{M1, MESSAGES, Profile};
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::random::{Drbg, RandomSource};
use wsc::registrar::{Policy, Purpose as RegistrarPurpose, Registrar, RegistrarConfig};
use wsc::station::{Input, Output, Purpose, Station, StationConfig};
use wsc::time::Instant;

const AP: MacAddr = MacAddr([2, 0, 0, 0, 1, 0]);
const STA: MacAddr = MacAddr([2, 0, 0, 0, 2, 0]);

fn network(name: &str) -> Credential {
    let ssid = Ssid::new(name.as_bytes()).unwrap();
    Credential::wpa2_personal(ssid, "correct horse".into()).unwrap()
}

fn access_point(router_pin: Option<&str>) -> AccessPoint {
    let config = ApConfig {
        router_pin: router_pin.map(|pin| RouterPin::parse(pin).unwrap()),
        ..ApConfig::new(AP, network("home"))
    };
    AccessPoint::new(config, &[1; 32])
}

fn device(pin: &str) -> Station {
    let pin = DevicePin::parse(pin).unwrap();
    let config = StationConfig::new(Purpose::Join(Box::new(EnrolleeConfig {
        mac: STA,
        uuid: Uuid::from_mac(STA),
        profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
        password: Some(DevicePassword::from(&pin)),
        purpose: EnrolleePurpose::Join,
        tolerance: Tolerance::FIELD,
    })));
    Station::new(config, &[3; 32], Instant::ZERO)
}

/// Gives every device this password, or turns it away.
struct Gives(Option<DevicePassword>);

impl Policy for Gives {
    fn admit(&mut self, _: &M1) -> Result<DevicePassword, ConfigError> {
        self.0.clone().ok_or(ConfigError::NO_ERROR)
    }

    fn credentials(&mut self, _: &M1, _: &Proved, _: &mut dyn RandomSource) -> Vec<Credential> {
        vec![network("given by the other")]
    }
}

/// A registrar outside, on whole messages.
struct External {
    machine: Registrar,
    policy: Gives,
    outcome: Option<Outcome>,
    heard: Vec<MessageType>,
}

impl External {
    fn new(seed: u8, purpose: RegistrarPurpose, password: Option<DevicePassword>) -> Self {
        let config = RegistrarConfig {
            uuid: Uuid([seed; 16]),
            profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
            purpose,
            tolerance: Tolerance::FIELD,
        };
        Self {
            machine: Registrar::new(config, Box::new(Drbg::new(&[seed; 32]))),
            policy: Gives(password),
            outcome: None,
            heard: Vec::new(),
        }
    }

    fn enrolling(seed: u8, pin: Option<&str>) -> Self {
        let password = pin.map(|pin| DevicePassword::from(&DevicePin::parse(pin).unwrap()));
        Self::new(seed, RegistrarPurpose::Enrol, password)
    }

    fn with_router_pin(seed: u8, purpose: RegistrarPurpose, pin: &str) -> Self {
        let pin = RouterPin::parse(pin).unwrap();
        Self::new(seed, purpose, Some(DevicePassword::from(&pin)))
    }

    fn hear(&mut self, octets: &[u8]) -> Option<Vec<u8>> {
        let kind = kind(octets);
        self.heard.push(kind);
        if self.outcome.is_some() {
            return None;
        }
        let op = MESSAGES.iter().find(|spec| spec.kind == kind).unwrap().op;
        let reaction = self.machine.receive(op, octets, &mut self.policy);
        self.outcome = reaction.end;
        reaction.reply.map(|reply| reply.octets)
    }
}

fn kind(octets: &[u8]) -> MessageType {
    let attributes = Attributes::parse(octets, Tolerance::FIELD).unwrap();
    MessageType(attributes.u8(A::MESSAGE_TYPE).unwrap())
}

/// A device, an access point and registrars outside it, on virtual time.
struct World {
    ap: AccessPoint,
    device: Station,
    others: Vec<External>,
    /// How long a registrar takes to answer.
    delay: Duration,
    answers: VecDeque<(Instant, Vec<u8>)>,
    events: Vec<ApEvent>,
    now: Instant,
}

impl World {
    fn new(ap: AccessPoint, others: Vec<External>) -> Self {
        let mut world = Self {
            ap,
            device: device("12345670"),
            others,
            delay: Duration::ZERO,
            answers: VecDeque::new(),
            events: Vec::new(),
            now: Instant::ZERO,
        };
        for id in 0..world.others.len() {
            world.ap.external_joined(ExternalId(id as u64));
        }
        world
    }

    /// Runs until the device is done, at most for ten seconds; `None` when it still waits then.
    fn run(&mut self) -> Option<Outcome> {
        while self.now < Instant::from_millis(10_000) {
            let device_due = loop {
                match self.device.poll() {
                    Output::Transmit(pdu) => self.ap.handle(self.now, ApInput::Eapol(STA, &pdu)),
                    Output::Event(_) => {}
                    Output::WaitUntil(at) => break at,
                    Output::Finished(outcome) => {
                        self.drain();
                        return Some(outcome);
                    }
                }
            };
            let (sent, ap_due) = self.drain();
            if sent {
                continue;
            }
            let answer_due = self.answers.front().map(|(at, _)| *at);
            let due = [Some(device_due), ap_due, answer_due];
            self.now = due.into_iter().flatten().min().unwrap().max(self.now);
            while self.answers.front().is_some_and(|(at, _)| *at <= self.now) {
                let (_, answer) = self.answers.pop_front().unwrap();
                self.ap.external_answered(self.now, &answer);
            }
            self.ap.handle(self.now, ApInput::Timeout);
            self.device.handle(self.now, Input::Timeout);
        }
        None
    }

    fn drain(&mut self) -> (bool, Option<Instant>) {
        let mut sent = false;
        loop {
            match self.ap.poll() {
                ApOutput::Transmit(_, pdu) => {
                    sent = true;
                    self.device.handle(self.now, Input::Eapol(&pdu));
                }
                ApOutput::Event(event) => {
                    if let ApEvent::TellExternals(STA, Heard::Message, octets) = &event {
                        for other in &mut self.others {
                            let at = self.now + self.delay;
                            let answer = other.hear(octets);
                            self.answers.extend(answer.map(|answer| (at, answer)));
                        }
                    }
                    self.events.push(event);
                }
                ApOutput::Disconnect(_) => {}
                ApOutput::Wait(at) => return (sent, at),
            }
        }
    }

    fn external_end(&self) -> Option<ExternalEnd> {
        self.events.iter().find_map(|event| match event {
            ApEvent::ExternalEnded(STA, end) => Some(*end),
            _ => None,
        })
    }
}

#[test]
fn a_device_that_the_access_point_does_not_know_is_enrolled_by_an_external_registrar() {
    // At once, so that the answer is there before M2D is acknowledged, and after a while.
    for delay in [0, 1, 4000] {
        let mut world = World::new(
            access_point(None),
            vec![External::enrolling(7, Some("12345670"))],
        );
        world.delay = Duration::from_millis(delay);
        if delay == 4000 {
            // Four of them would take longer than this test's ten seconds.
            world.delay = Duration::from_millis(1900);
        }
        let outcome = world.run();
        let Some(Ok(Success::Provisioned(list))) = outcome else {
            panic!("{delay}: {outcome:?}")
        };
        assert_eq!(list[0].ssid, network("given by the other").ssid);
        assert_eq!(world.external_end(), Some(ExternalEnd::Done));
        assert!(matches!(
            world.others[0].outcome,
            Some(Ok(Success::Provisioned(_)))
        ));
        assert!(!world.events.iter().any(|e| matches!(e, ApEvent::Ended(..))));
    }
}

#[test]
fn a_wrong_pin_at_the_external_registrar_ends_the_run_on_both_sides() {
    let mut world = World::new(
        access_point(None),
        vec![External::enrolling(7, Some("12345687"))],
    );
    let failure = world.run().unwrap().unwrap_err();
    assert_eq!(failure.cause, Cause::WrongPassword(Half::Second));
    assert_eq!(world.external_end(), Some(ExternalEnd::Refused));
    assert!(matches!(world.others[0].outcome, Some(Err(_))));
}

/// Row 40: two external registrars do not disturb each other, nor does one without the PIN.
#[test]
fn ap_wps_er_multi_add_enrollee() {
    for pins in [
        [None, Some("12345670")],
        [Some("12345670"), None],
        [Some("12345670"), Some("12345670")],
    ] {
        let others = vec![
            External::enrolling(7, pins[0]),
            External::enrolling(8, pins[1]),
        ];
        let mut world = World::new(access_point(None), others);
        let outcome = world.run();
        assert!(
            matches!(outcome, Some(Ok(Success::Provisioned(_)))),
            "{pins:?}: {outcome:?}"
        );
        let done = |other: &External| matches!(other.outcome, Some(Ok(_)));
        assert_eq!(
            world.others.iter().filter(|other| done(other)).count(),
            1,
            "{pins:?}"
        );
    }
}

#[test]
fn a_silent_external_registrar_is_waited_for_five_seconds() {
    let mut world = World::new(
        access_point(None),
        vec![External::enrolling(7, Some("12345670"))],
    );
    world.delay = Duration::from_secs(60);
    // The device itself waits for a better offer for the rest of its two minutes.
    let outcome = world.run();
    assert!(outcome.is_none(), "{outcome:?}");
    let ended = |event: &ApEvent| matches!(event, ApEvent::Ended(STA, Err(failure)) if failure.cause == Cause::NotExpected);
    assert!(world.events.iter().any(ended), "{:?}", world.events);
    assert_eq!(world.external_end(), None);
}

#[test]
fn the_access_points_own_registrar_comes_first_and_the_others_hear_of_the_device() {
    let mut world = World::new(
        access_point(None),
        vec![External::enrolling(7, Some("12345670"))],
    );
    let pin = DevicePin::parse("12345670").unwrap();
    world.ap.add_pin(Instant::ZERO, pin, None, None, None);
    let outcome = world.run();
    let Some(Ok(Success::Provisioned(list))) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(list[0].ssid, network("home").ssid);
    assert_eq!(world.others[0].heard, [MessageType::M1]);
    assert_eq!(world.external_end(), None);
}

#[test]
fn without_external_registrars_nothing_is_told_and_nothing_awaited() {
    let mut world = World::new(access_point(None), Vec::new());
    assert!(world.run().is_none());
    assert!(
        !world
            .events
            .iter()
            .any(|e| matches!(e, ApEvent::TellExternals(..)))
    );
    assert!(
        !world
            .ap
            .external_answered(world.now, &[0x10, 0x4a, 0, 1, 0x10])
    );
}

/// Rows 38 and 28: what an external registrar is ready for shows, and is forgotten after two
/// minutes; a probe request is told while there is somebody to tell.
#[test]
fn ap_wps_er_add_enrollee() {
    let mut ap = access_point(None);
    let probe = {
        let mut w = Writer::new();
        w.u8(A::VERSION, 0x10).bytes(A::UUID_E, &[3; 16]);
        wsc::ie::wrap(w.as_slice())
    };
    let told = |ap: &mut AccessPoint| {
        let mut told = 0;
        loop {
            match ap.poll() {
                ApOutput::Event(ApEvent::TellExternals(_, Heard::ProbeRequest, octets)) => {
                    assert_eq!(wsc::ie::join(&probe), Some(octets));
                    told += 1;
                }
                ApOutput::Wait(_) => return told,
                _ => {}
            }
        }
    };
    ap.handle(Instant::ZERO, ApInput::ProbeRequest(STA, &probe));
    assert_eq!(told(&mut ap), 0);
    ap.external_joined(ExternalId(1));
    ap.handle(Instant::ZERO, ApInput::ProbeRequest(STA, &probe));
    assert_eq!(told(&mut ap), 1);

    let mut selected = Writer::new();
    selected
        .u8(A::VERSION, 0x10)
        .u8(A::SELECTED_REGISTRAR, 1)
        .u16(A::DEVICE_PASSWORD_ID, 0)
        .u16(A::SELECTED_REGISTRAR_CONFIG_METHODS, 0x0108)
        .wfa(&WfaExtension {
            version2: Some(0x20),
            authorized_macs: vec![STA],
            ..WfaExtension::default()
        });
    ap.external_selected(Instant::ZERO, ExternalId(1), selected.as_slice())
        .unwrap();
    assert!(ap.info().selected_registrar);
    assert_eq!(ap.info().authorized_macs, [STA]);
    let due = loop {
        if let ApOutput::Wait(at) = ap.poll() {
            break at;
        }
    };
    assert_eq!(due, Some(Instant::from_millis(120_000)));
    ap.handle(due.unwrap(), ApInput::Timeout);
    assert!(!ap.info().selected_registrar && ap.info().authorized_macs.is_empty());
}

/// GetDeviceInfo and as many PutMessage as it takes.
fn manage(ap: &mut AccessPoint, other: &mut External) -> Result<(), NoAnswer> {
    let mut message = ap.device_info(Instant::ZERO).unwrap();
    while let Some(answer) = other.hear(&message) {
        message = ap.put_message(Instant::ZERO, &answer)?;
    }
    Ok(())
}

fn events(ap: &mut AccessPoint) -> Vec<ApEvent> {
    let mut events = Vec::new();
    loop {
        match ap.poll() {
            ApOutput::Event(event) => events.push(event),
            ApOutput::Wait(_) => return events,
            other => panic!("{other:?}"),
        }
    }
}

/// Rows 38 and 43 over whole messages.
#[test]
fn ap_wps_er_config_ap() {
    let mut ap = access_point(Some("12345670"));
    let mut other = External::with_router_pin(7, RegistrarPurpose::Learn, "12345670");
    assert_eq!(manage(&mut ap, &mut other), Err(NoAnswer::Ended));
    let Some(Ok(Success::Learned(settings))) = other.outcome else {
        panic!("{:?}", other.outcome)
    };
    assert_eq!(
        (settings.ssid, settings.key),
        (network("home").ssid, network("home").key)
    );
    let learned = |e: &ApEvent| matches!(e, ApEvent::SetupEnded(Ok(Success::Learned(_))));
    assert!(events(&mut ap).iter().any(learned));

    let purpose = RegistrarPurpose::Configure(network("new"));
    let mut other = External::with_router_pin(8, purpose, "12345670");
    assert_eq!(manage(&mut ap, &mut other), Err(NoAnswer::Ended));
    assert!(
        matches!(other.outcome, Some(Ok(Success::Reconfigured(_)))),
        "{:?}",
        other.outcome
    );
    assert_eq!(ap.config().network.ssid, network("new").ssid);
    let new =
        |e: &ApEvent| matches!(e, ApEvent::NewSettings(new) if new.ssid == network("new").ssid);
    assert!(events(&mut ap).iter().any(new));
}

/// Row 22 over UPnP: three wrong PINs lock, for UPnP as for EAP.
#[test]
fn ap_wps_setup_locked() {
    let mut ap = access_point(Some("12345670"));
    for attempt in 0..5 {
        let mut other = External::with_router_pin(attempt, RegistrarPurpose::Learn, "99995676");
        let _ = manage(&mut ap, &mut other);
        let failure = other.outcome.unwrap().unwrap_err();
        let expected = match attempt {
            0..3 => ConfigError::PASSWORD_AUTH_FAILURE,
            _ => ConfigError::SETUP_LOCKED,
        };
        assert_eq!(failure.config_error, expected, "attempt {attempt}");
        assert_eq!(ap.is_locked(), attempt >= 2);
    }
    ap.handle(Instant::from_millis(60_000), ApInput::Timeout);
    assert!(!ap.is_locked());
}

/// Runs that were begun before the lock are no further guesses.
#[test]
fn many_runs_side_by_side_are_not_more_guesses() {
    let mut ap = access_point(Some("12345670"));
    let mut runs: Vec<(External, Vec<u8>)> = (0..4)
        .map(|seed| {
            let mut other = External::with_router_pin(seed, RegistrarPurpose::Learn, "99995676");
            let m1 = ap.device_info(Instant::ZERO).unwrap();
            let m2 = other.hear(&m1).unwrap();
            let m3 = ap.put_message(Instant::ZERO, &m2).unwrap();
            let m4 = other.hear(&m3).unwrap();
            (other, m4)
        })
        .collect();
    for (attempt, (other, m4)) in runs.iter_mut().enumerate() {
        let nack = ap.put_message(Instant::ZERO, m4).unwrap();
        assert_eq!(kind(&nack), MessageType::WSC_NACK);
        other.hear(&nack);
        let failure = other.outcome.take().unwrap().unwrap_err();
        let locked = failure.config_error == ConfigError::SETUP_LOCKED;
        assert_eq!(locked, attempt == 3, "attempt {attempt}");
    }
}

#[test]
fn messages_of_no_run_are_not_answered() {
    let mut ap = access_point(None);
    let put = |ap: &mut AccessPoint, octets: &[u8]| ap.put_message(Instant::ZERO, octets);
    assert_eq!(put(&mut ap, b""), Err(NoAnswer::NotAMessage));
    assert_eq!(put(&mut ap, &[0x10]), Err(NoAnswer::NotAMessage));
    let mut w = Writer::new();
    w.u8(A::VERSION, 0x10)
        .u8(A::MESSAGE_TYPE, MessageType::WSC_NACK.0)
        .bytes(A::ENROLLEE_NONCE, &[1; 16]);
    assert_eq!(put(&mut ap, w.as_slice()), Err(NoAnswer::NoRun));

    // Without a router PIN it describes itself, and refuses what follows.
    let mut other = External::with_router_pin(7, RegistrarPurpose::Learn, "12345670");
    let _ = manage(&mut ap, &mut other);
    let failure = other.outcome.unwrap().unwrap_err();
    assert_eq!(failure.config_error, ConfigError::SETUP_LOCKED);
    assert!(!ap.is_locked(), "nobody guessed");

    // A run is dropped after two minutes, and by four younger ones.
    let m1 = ap.device_info(Instant::ZERO).unwrap();
    for _ in 0..4 {
        ap.device_info(Instant::ZERO).unwrap();
    }
    let mut late = External::with_router_pin(9, RegistrarPurpose::Learn, "12345670");
    let m2 = late.hear(&m1).unwrap();
    assert_eq!(put(&mut ap, &m2), Err(NoAnswer::NoRun));
}
