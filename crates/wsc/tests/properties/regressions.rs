//! What the other tests of this program found, each in the smallest form.

use std::time::Duration;

use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input as ApInput, Output as ApOutput};
use wsc::code::{MessageType, OpCode};
use wsc::eap::eapol::{Pdu, VERSION_STATION};
use wsc::eap::packet::{Code, IDENTITY_ENROLLEE, Method, Packet};
use wsc::event::{Direction, Event, Success};
use wsc::pin::DevicePin;
use wsc::station::{Input, Output, Station};
use wsc::time::Instant;

use super::case::{AP, Case, STATION, Task, network};
use super::world;

/// EAP identifiers are one octet, and a run in small fragments needs more requests than that: the
/// station must not take the 257th for a late copy of the first.
#[test]
fn a_run_of_more_than_256_requests_ends_well() {
    let case = Case {
        fragments: (10, 10),
        ..Case::plain(1, Task::Button, None)
    };
    let long = "a passphrase of sixty-three characters, which are the most 0000";
    let config = ApConfig {
        fragment_size: 10,
        hand_out: (0..10)
            .map(|i| network(&format!("network {i}"), &long[..54 + i]))
            .collect(),
        ..ApConfig::new(AP, case.home())
    };
    let mut ap = AccessPoint::new(config, &case.ap_seed);
    ap.press_button(Instant::ZERO).unwrap();
    let trace = world::run_with(&case, ap);
    assert!(trace.sent.len() > 2 * 256, "{}", trace.sent.len());
    match trace.outcome {
        Ok(Success::Provisioned(list)) => assert_eq!(list.len(), 10),
        other => panic!("{other:?}"),
    }
}

/// A second answer to the question who the station is must not make the access point forget the
/// run: it would forget with it that the second half of the PIN was revealed, and not use the PIN
/// up.
#[test]
fn an_identity_in_the_middle_of_a_run_changes_nothing() {
    let case = Case::plain(1, Task::Pin, None);
    let now = Instant::ZERO;
    let mut ap = case.access_point();
    let mut station = Station::new(case.station(), &case.station_seed, now);
    let mut introductions = 0;
    let mut steps = 0;
    let outcome = loop {
        match station.poll() {
            Output::Transmit(pdu) => ap.handle(now, ApInput::Eapol(STATION, &pdu)),
            Output::Finished(outcome) => break outcome,
            Output::WaitUntil(at) => assert_eq!(at, now, "the run stands still"),
            Output::Event(_) => {}
        }
        loop {
            match ap.poll() {
                ApOutput::Transmit(_, pdu) => {
                    steps += 1;
                    assert!(steps < 100, "the run goes round in circles");
                    station.handle(now, Input::Eapol(&pdu));
                    if let Some(pdu) = identity_for(&pdu) {
                        ap.handle(now, ApInput::Eapol(STATION, &pdu));
                    }
                }
                ApOutput::Event(ApEvent::Run(
                    _,
                    Event::Message {
                        kind, direction, ..
                    },
                )) => {
                    let m1 = (MessageType::M1, Direction::Received);
                    introductions += u32::from((kind, direction) == m1);
                }
                ApOutput::Event(_) | ApOutput::Disconnect(_) => {}
                ApOutput::Wait(_) => break,
            }
        }
    };
    assert!(outcome.is_ok(), "{outcome:?}");
    assert_eq!(introductions, 1);
}

/// A PIN whose time is over at the very moment when the run that uses it is given up: the access
/// point must not ask to be woken at a moment that has come.
#[test]
fn a_pin_that_expires_with_its_run_is_forgotten_at_once() {
    let case = Case::plain(1, Task::Pin, None);
    let now = Instant::ZERO;
    let mut ap = AccessPoint::new(ApConfig::new(AP, case.home()), &case.ap_seed);
    let pin = DevicePin::parse(&case.pins[1]).unwrap();
    // A request is sent four times, five seconds apart.
    ap.add_pin(now, pin, None, None, Some(Duration::from_secs(20)));
    let mut station = Station::new(case.station(), &case.station_seed, now);
    // The station says who it is and sends M1, and is not heard any more.
    let mut heard = 0;
    while heard < 3 {
        if let Output::Transmit(pdu) = station.poll() {
            ap.handle(now, ApInput::Eapol(STATION, &pdu));
            heard += 1;
        }
        while let Ok(output) = next(&mut ap) {
            if let ApOutput::Transmit(_, pdu) = output {
                station.handle(now, Input::Eapol(&pdu));
            }
        }
    }
    let mut now = now;
    while let Some(at) = rest(&mut ap) {
        assert!(at > now, "asked to be woken at {at:?}, at {now:?}");
        now = at;
        ap.handle(now, ApInput::Timeout);
    }
    assert!(!ap.info().selected_registrar);
}

/// The next thing that an access point asks for, or the moment that it waits for.
fn next(ap: &mut AccessPoint) -> Result<ApOutput, Option<Instant>> {
    match ap.poll() {
        ApOutput::Wait(at) => Err(at),
        output => Ok(output),
    }
}

/// What an access point waits for when all it asks for is done.
fn rest(ap: &mut AccessPoint) -> Option<Instant> {
    loop {
        if let Err(at) = next(ap) {
            return at;
        }
    }
}

/// The answer "I am an enrollee" to a request that brought a message.
fn identity_for(request: &[u8]) -> Option<Vec<u8>> {
    let Some(Pdu::Eap(packet)) = Pdu::parse(request) else {
        return None;
    };
    match Packet::parse(packet) {
        Ok(Packet::Exchange {
            code: Code::Request,
            id,
            method: Method::Wsc(frame),
        }) if frame.op == OpCode::MSG => {
            let answer = Packet::Exchange {
                code: Code::Response,
                id,
                method: Method::Identity(IDENTITY_ENROLLEE),
            };
            Some(Pdu::Eap(&answer.build()).build(VERSION_STATION))
        }
        _ => None,
    }
}
