//! What must hold of every run, on whatever link.

use wsc::code::MessageType;
use wsc::credential::Credential;
use wsc::eap::eapol::Pdu;
use wsc::eap::packet::{Method, Packet};
use wsc::event::{Direction, Event, Success};
use wsc::failure::{Cause, Half};
use wsc::random::{Draw, Drbg, RandomSource};

use super::air::To;
use super::case::{Case, Task};
use super::world::Trace;

/// Checks everything that holds of every run.
pub(crate) fn all(case: &Case, trace: &Trace) {
    in_order(case, &trace.station);
    in_order(case, &trace.ap_run_events());
    nothing_for_a_wrong_password(case, trace);
    agreed(case, trace);
    no_secret_in_clear(case, trace);
}

fn carries_settings(event: &Event) -> bool {
    matches!(
        event,
        Event::CredentialsReceived(_)
            | Event::CredentialsSent(_)
            | Event::Learned(_)
            | Event::Reconfigured(_)
    )
}

/// In each run, nothing is released before what it takes was proved.
fn in_order(case: &Case, events: &[Event]) {
    let mut proved = 0;
    for event in events {
        match event {
            Event::Message {
                kind, direction, ..
            } => match (*kind, *direction) {
                (MessageType::M1, _) => proved = 0,
                (MessageType::M5 | MessageType::M6, Direction::Sent) => {
                    assert!(proved >= 1, "{kind} before its proof: {events:?}");
                }
                (MessageType::M7 | MessageType::M8, Direction::Sent) => {
                    assert_eq!(proved, 2, "{kind} before its proof: {events:?}");
                }
                _ => {}
            },
            Event::HalfProved(half) => {
                let expected = [Half::First, Half::Second].get(proved);
                assert_eq!(Some(half), expected, "{events:?}");
                proved += 1;
            }
            event if carries_settings(event) => {
                assert_eq!(proved, 2, "settings before the proofs: {events:?}");
                for settings in settings_of(event) {
                    sound(case, settings);
                }
            }
            _ => {}
        }
    }
}

fn settings_of(event: &Event) -> &[Credential] {
    match event {
        Event::CredentialsReceived(list) | Event::CredentialsSent(list) => list,
        Event::Learned(one) | Event::Reconfigured(one) => std::slice::from_ref(one),
        _ => &[],
    }
}

/// Settings are those that somebody had, to the octet.
fn sound(case: &Case, settings: &Credential) {
    let same = |other: &Credential| {
        (&settings.ssid, &settings.key, settings.auth, settings.encr)
            == (&other.ssid, &other.key, other.auth, other.encr)
    };
    let changed = case.task == Task::Configure && same(&case.changed());
    assert!(
        same(&case.home()) || changed,
        "{settings:?} are nobody's settings"
    );
}

/// A wrong half is proved to nobody, and settings go nowhere.
fn nothing_for_a_wrong_password(case: &Case, trace: &Trace) {
    let Some(wrong) = case.wrong else { return };
    for event in trace.station.iter().chain(&trace.ap_run_events()) {
        assert!(
            !carries_settings(event),
            "{event:?} with a wrong {wrong:?} half"
        );
        assert_ne!(*event, Event::HalfProved(wrong));
    }
    assert!(trace.outcome.is_err(), "{:?}", trace.outcome);
    assert!(trace.ap_outcomes().all(Result::is_err));
    // Where a side names a half, it is the right one to name: damage never looks like the other.
    let outcomes = trace.ap_outcomes().chain([&trace.outcome]);
    for failure in outcomes.filter_map(|outcome| outcome.as_ref().err()) {
        if let Cause::WrongPassword(half) = failure.cause
            && case.weather.is_honest()
            && case.flip.is_none()
        {
            assert_eq!(half, wrong);
        }
    }
}

/// Where both sides are content, they agree; where one is not, it says so.
fn agreed(case: &Case, trace: &Trace) {
    let expected = match (&trace.outcome, case.task) {
        (Ok(Success::Provisioned(list)), Task::Pin | Task::Button) => {
            assert_eq!(list.len(), 1);
            &list[0]
        }
        (Ok(Success::Learned(one)), Task::Learn)
        | (Ok(Success::Reconfigured(one)), Task::Configure) => one,
        (Ok(other), task) => panic!("{other:?} from {task:?}"),
        (Err(_), _) => return,
    };
    sound(case, expected);
    let network = &trace.access_point.config().network;
    assert_eq!(
        (&expected.ssid, &expected.key),
        (&network.ssid, &network.key)
    );
    // The access point had to get as far as to release, or take, what the station is content with.
    let events = trace.ap_run_events();
    assert!(
        events.iter().any(carries_settings) || case.task == Task::Learn,
        "{events:?}"
    );
    assert!(events.contains(&Event::HalfProved(Half::Second)));
}

/// No frame, and no message put together from frames, has a key or a secret nonce in clear.
fn no_secret_in_clear(case: &Case, trace: &Trace) {
    let secrets = Secrets::of(case, trace);
    let streams = [stream(trace, To::Ap), stream(trace, To::Station)];
    let frames = trace.sent.iter().map(|(_, octets)| octets);
    for octets in frames.chain(&streams) {
        for secret in &secrets.hidden {
            assert!(!has(octets, secret), "a secret is in clear");
        }
    }
    // That the secrets are really those of this run shows in the nonces, which are sent in clear.
    if trace.outcome.is_ok() {
        assert!(
            secrets
                .station_nonces
                .iter()
                .any(|nonce| has(&streams[0], nonce))
        );
        assert!(
            secrets
                .ap_nonces
                .iter()
                .any(|nonce| has(&streams[1], nonce))
        );
    }
}

/// The payloads of one direction, one after the other, without repetitions.
fn stream(trace: &Trace, to: To) -> Vec<u8> {
    let mut out = Vec::new();
    let mut last = None;
    for (_, octets) in trace.sent.iter().filter(|(other, _)| *other == to) {
        if last.replace(octets) == Some(octets) {
            continue;
        }
        if let Some(Pdu::Eap(packet)) = Pdu::parse(octets)
            && let Ok(Packet::Exchange {
                method: Method::Wsc(frame),
                ..
            }) = Packet::parse(packet)
        {
            out.extend_from_slice(frame.payload);
        }
    }
    out
}

fn has(octets: &[u8], wanted: &[u8]) -> bool {
    let (first, rest) = wanted.split_first().unwrap();
    let mut left = octets;
    while let Some(at) = left.iter().position(|octet| octet == first) {
        left = &left[at + 1..];
        if left.starts_with(rest) {
            return true;
        }
    }
    false
}

/// What must not be seen, and the nonces that must: both sides draw them from their seeds.
struct Secrets {
    hidden: Vec<Vec<u8>>,
    station_nonces: Vec<[u8; 16]>,
    ap_nonces: Vec<[u8; 16]>,
}

impl Secrets {
    fn of(case: &Case, trace: &Trace) -> Self {
        let mut hidden: Vec<Vec<u8>> = case
            .keys
            .iter()
            .map(|key| key.clone().into_bytes())
            .collect();
        let device = matches!(case.task, Task::Pin | Task::Button);
        let (mut station_nonces, mut ap_nonces) = (Vec::new(), Vec::new());
        let identities = trace.sent.iter().filter(|(to, octets)| {
            *to == To::Ap && octets.windows(16).any(|part| part == b"WFA-SimpleConfig")
        });
        // At most one run begins with each answer to the question who the station is.
        let runs = 1 + identities.count();
        let mut seeds = Drbg::new(&case.station_seed);
        for _ in 0..runs {
            station_nonces.push(draw(seeds.fork(), device, &mut hidden));
        }
        let mut seeds = Drbg::new(&case.ap_seed);
        for _ in 0..=trace.disconnects {
            let mut session = seeds.fork();
            session.fill(Draw::Public, &mut [0]);
            ap_nonces.push(draw(session.fork(), !device, &mut hidden));
        }
        Self {
            hidden,
            station_nonces,
            ap_nonces,
        }
    }
}

/// What one machine draws for one run, in its order: returns the nonce.
fn draw(mut random: Drbg, enrollee: bool, hidden: &mut Vec<Vec<u8>>) -> [u8; 16] {
    let (mut private, mut nonce) = ([0; 32], [0; 16]);
    if enrollee {
        random.fill(Draw::PrivateKey, &mut private);
        random.fill(Draw::Nonce, &mut nonce);
    } else {
        random.fill(Draw::Nonce, &mut nonce);
        random.fill(Draw::PrivateKey, &mut private);
    }
    hidden.push(private.to_vec());
    for which in [Draw::SecretNonce1, Draw::SecretNonce2] {
        let mut secret = [0; 16];
        random.fill(which, &mut secret);
        hidden.push(secret.to_vec());
    }
    nonce
}
