//! A station and an access point that talk to each other, on virtual time.

use std::time::Duration;

use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input as ApInput, Output as ApOutput};
use wsc::attr::Tolerance;
use wsc::code::DevicePasswordId;
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::{Event, Outcome, Success};
use wsc::failure::{Cause, Half};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::registrar::{Purpose as RegistrarPurpose, RegistrarConfig};
use wsc::station::{Input, Output, Purpose, Station, StationConfig};
use wsc::time::Instant;

const AP: MacAddr = MacAddr([2, 0, 0, 0, 1, 0]);
const STA: MacAddr = MacAddr([2, 0, 0, 0, 2, 0]);

fn network(name: &str) -> Credential {
    let ssid = Ssid::new(name.as_bytes()).unwrap();
    Credential::wpa2_personal(ssid, "correct horse".into()).unwrap()
}

fn ap_config() -> ApConfig {
    ApConfig::new(AP, network("home"))
}

fn pin(text: &str) -> DevicePin {
    DevicePin::parse(text).unwrap()
}

fn device(password: DevicePassword, id: DevicePasswordId) -> StationConfig {
    StationConfig::new(Purpose::Join(Box::new(EnrolleeConfig {
        mac: STA,
        uuid: Uuid::from_mac(STA),
        profile: Profile::new(DeviceInfo::default(), id),
        password: Some(password),
        purpose: EnrolleePurpose::Join,
        tolerance: Tolerance::FIELD,
    })))
}

fn with_pin(text: &str) -> StationConfig {
    device(DevicePassword::from(&pin(text)), DevicePasswordId::DEFAULT)
}

fn with_button() -> StationConfig {
    device(DevicePassword::push_button(), DevicePasswordId::PUSH_BUTTON)
}

fn manager(text: &str, purpose: RegistrarPurpose) -> StationConfig {
    let config = RegistrarConfig {
        uuid: Uuid::from_mac(STA),
        profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
        purpose,
        tolerance: Tolerance::FIELD,
    };
    StationConfig::new(Purpose::Manage(
        Box::new(config),
        RouterPin::parse(text).unwrap(),
    ))
}

/// What happened in a run.
struct Log {
    outcome: Outcome,
    station: Vec<Event>,
    ap: Vec<ApEvent>,
    ended: Instant,
}

/// Runs both until the station is done, with a perfect link.
fn run(ap: &mut AccessPoint, station: StationConfig, start: Instant) -> Log {
    run_bent(ap, station, start, |_| {})
}

/// The same; `bend` may change what the station sends.
fn run_bent(
    ap: &mut AccessPoint,
    station: StationConfig,
    start: Instant,
    mut bend: impl FnMut(&mut Vec<u8>),
) -> Log {
    let mut now = start;
    let mut sta = Station::new(station, &[3; 32], now);
    let (mut sta_events, mut ap_events) = (Vec::new(), Vec::new());
    for _ in 0..10_000 {
        let mut quiet = true;
        let sta_wait = loop {
            match sta.poll() {
                Output::Transmit(mut pdu) => {
                    quiet = false;
                    bend(&mut pdu);
                    ap.handle(now, ApInput::Eapol(STA, &pdu));
                }
                Output::Event(event) => sta_events.push(event),
                Output::WaitUntil(at) => break at,
                Output::Finished(outcome) => {
                    drain(ap, &mut ap_events);
                    return Log {
                        outcome,
                        station: sta_events,
                        ap: ap_events,
                        ended: now,
                    };
                }
            }
        };
        let ap_wait = loop {
            match ap.poll() {
                ApOutput::Transmit(_, pdu) => {
                    quiet = false;
                    sta.handle(now, Input::Eapol(&pdu));
                }
                ApOutput::Event(event) => ap_events.push(event),
                ApOutput::Disconnect(_) => {}
                ApOutput::Wait(at) => break at,
            }
        };
        if quiet {
            now = ap_wait.map_or(sta_wait, |at| at.min(sta_wait)).max(now);
            sta.handle(now, Input::Timeout);
            ap.handle(now, ApInput::Timeout);
        }
    }
    panic!("the run does not end");
}

fn drain(ap: &mut AccessPoint, events: &mut Vec<ApEvent>) {
    loop {
        match ap.poll() {
            ApOutput::Event(event) => events.push(event),
            ApOutput::Wait(_) => return,
            ApOutput::Transmit(..) | ApOutput::Disconnect(_) => {}
        }
    }
}

#[test]
fn a_device_joins_with_its_pin() {
    let mut ap = AccessPoint::new(ap_config(), &[1; 32]);
    ap.add_pin(Instant::ZERO, pin("12345670"), None, None, None);
    assert!(ap.info().selected_registrar);
    let log = run(&mut ap, with_pin("12345670"), Instant::ZERO);
    let Ok(Success::Provisioned(credentials)) = log.outcome else {
        panic!("{:?}", log.outcome)
    };
    assert_eq!(credentials[0].key, network("home").key);
    assert_eq!(credentials[0].mac, STA);
    assert!(log.ap.iter().any(|e| matches!(e, ApEvent::Ended(_, Ok(_)))));
    assert!(!ap.info().selected_registrar, "the PIN is used up");
    assert_eq!(log.ended, Instant::ZERO, "no timer was needed");
    let proofs: Vec<&Event> = log
        .station
        .iter()
        .filter(|event| matches!(event, Event::HalfProved(_)))
        .collect();
    assert_eq!(
        proofs,
        [
            &Event::HalfProved(Half::First),
            &Event::HalfProved(Half::Second)
        ]
    );
}

#[test]
fn a_device_joins_with_the_button_in_small_fragments() {
    let mut ap = AccessPoint::new(
        ApConfig {
            fragment_size: 50,
            ..ap_config()
        },
        &[1; 32],
    );
    ap.press_button(Instant::ZERO).unwrap();
    let station = StationConfig {
        fragment_size: 50,
        ..with_button()
    };
    let log = run(&mut ap, station, Instant::ZERO);
    assert!(log.outcome.is_ok(), "{:?}", log.outcome);
    assert!(ap.button_until().is_none());
}

#[test]
fn a_wrong_half_is_named_on_both_sides() {
    for (entered, half) in [("12340002", Half::Second), ("99995676", Half::First)] {
        let mut ap = AccessPoint::new(ap_config(), &[1; 32]);
        ap.add_pin(Instant::ZERO, pin(entered), None, None, None);
        let log = run(&mut ap, with_pin("12345670"), Instant::ZERO);
        let failure = log.outcome.unwrap_err();
        assert_eq!(failure.cause, Cause::WrongPassword(half));
        let ended = log.ap.iter().find_map(|event| match event {
            ApEvent::Ended(_, Err(failure)) => Some(failure.clone()),
            _ => None,
        });
        let ended = ended.unwrap();
        assert_eq!(
            (ended.cause, ended.at),
            (Cause::WrongPassword(half), failure.at)
        );
    }
}

#[test]
fn a_device_that_nobody_expects_is_turned_away_and_tries_again() {
    let mut ap = AccessPoint::new(ap_config(), &[1; 32]);
    let log = run(&mut ap, with_pin("12345670"), Instant::ZERO);
    assert_eq!(log.outcome.unwrap_err().cause, Cause::NotExpected);
    assert_eq!(log.ended.since(Instant::ZERO), Duration::from_secs(120));
    let tries = log
        .ap
        .iter()
        .filter(|e| matches!(e, ApEvent::PinNeeded { .. }))
        .count();
    assert!(tries > 10, "{tries}");
}

#[test]
fn an_external_registrar_learns_and_configures_with_the_router_pin() {
    let config = ApConfig {
        router_pin: Some(RouterPin::parse("12345670").unwrap()),
        ..ap_config()
    };
    let mut ap = AccessPoint::new(config, &[1; 32]);
    let log = run(
        &mut ap,
        manager("12345670", RegistrarPurpose::Learn),
        Instant::ZERO,
    );
    let Ok(Success::Learned(settings)) = log.outcome else {
        panic!("{:?}", log.outcome)
    };
    assert_eq!(settings.key, network("home").key);
    assert!(
        log.ap
            .iter()
            .any(|e| matches!(e, ApEvent::Ended(_, Ok(Success::Learned(_)))))
    );
    let change = RegistrarPurpose::Configure(network("other"));
    let log = run(
        &mut ap,
        manager("12345670", change),
        Instant::from_millis(1),
    );
    assert!(
        matches!(log.outcome, Ok(Success::Reconfigured(_))),
        "{:?}",
        log.outcome
    );
    assert_eq!(ap.config().network.ssid, network("other").ssid);
}

/// Rows 22 and 23 of the behaviour table: `ap_wps_setup_locked`, `ap_wps_setup_locked_timeout`.
#[test]
fn ap_wps_setup_locked() {
    let config = ApConfig {
        router_pin: Some(RouterPin::parse("12345670").unwrap()),
        ..ap_config()
    };
    let mut ap = AccessPoint::new(config, &[1; 32]);
    let mut now = Instant::ZERO;
    for i in 1..=5 {
        let log = run(&mut ap, manager("99995676", RegistrarPurpose::Learn), now);
        let failure = log.outcome.unwrap_err();
        if i <= 3 {
            assert_eq!(
                failure.cause,
                Cause::WrongPassword(Half::First),
                "attempt {i}"
            );
        } else {
            assert_eq!(failure.cause, Cause::SetupLocked, "attempt {i}");
        }
        assert_eq!(ap.info().setup_locked, i >= 3);
        now = log.ended + Duration::from_secs(1);
    }
    ap.add_pin(now, pin("12345670"), None, None, None);
    assert!(
        run(&mut ap, with_pin("12345670"), now).outcome.is_ok(),
        "devices still get in"
    );
    let later = now + Duration::from_secs(60);
    let log = run(&mut ap, manager("12345670", RegistrarPurpose::Learn), later);
    assert!(
        log.outcome.is_ok(),
        "the lock ends by itself: {:?}",
        log.outcome
    );
    let log = run(
        &mut ap,
        manager("99995676", RegistrarPurpose::Learn),
        log.ended,
    );
    assert!(
        log.outcome.is_err() && ap.is_locked(),
        "a further failure locks at once"
    );
    ap.set_router_pin(log.ended, Some(RouterPin::parse("12345670").unwrap()), None);
    assert!(!ap.is_locked(), "a new PIN unlocks");
}

/// Nobody answers a NACK to M1 or to WSC_Done, so the access point does not wait for that.
#[test]
fn a_refusal_that_nobody_hears_does_not_hold_the_station_up() {
    // The first octets of the values of Public Key, and of Enrollee Nonce in WSC_Done.
    for (attribute, message) in [([0x10, 0x32, 0, 192], 0x04), ([0x10, 0x1a, 0, 16], 0x0f)] {
        let mut ap = AccessPoint::new(ap_config(), &[1; 32]);
        ap.add_pin(Instant::ZERO, pin("12345670"), None, None, None);
        let log = run_bent(&mut ap, with_pin("12345670"), Instant::ZERO, |pdu| {
            let kind = [0x10, 0x22, 0, 1, message];
            let at = pdu.windows(4).position(|window| window == attribute);
            if let Some(at) = at.filter(|_| pdu.windows(5).any(|window| window == kind)) {
                let end = at + 4 + usize::from(attribute[3]);
                pdu[at + 4..end].fill(0xff);
            }
        });
        let ended = log.ap.iter().find_map(|event| match event {
            ApEvent::Ended(_, outcome) => Some(outcome.clone()),
            _ => None,
        });
        ended.expect("the run is over").unwrap_err();
        assert_eq!(
            log.ended,
            Instant::ZERO,
            "{message:#x}: no timer was needed"
        );
    }
}
