//! Each machine alone, against a puppet or against raw octets.

use std::time::Duration;

use wsc::ap::{AccessPoint, ApConfig, Input as ApInput, Output as ApOutput};
use wsc::attr::Tolerance;
use wsc::code::{ConfigError, DevicePasswordId, MessageType, OpCode, WpsState};
use wsc::credential::Credential;
use wsc::crypto::Proved;
use wsc::eap::eapol::Pdu;
use wsc::eap::packet::{Code, Frame, IDENTITY_ENROLLEE, IDENTITY_REGISTRAR, Method, Packet};
use wsc::enrollee::{Enrollee, EnrolleeConfig, Purpose, SetupLock};
use wsc::event::{Event, Outcome};
use wsc::exchange::Reaction;
use wsc::failure::Cause;
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::M1;
use wsc::pin::DevicePassword;
use wsc::random::RandomSource;
use wsc::registrar::{self, Policy, Registrar, RegistrarConfig};
use wsc::station::{self, Input, Output, Station, StationConfig};
use wsc::time::Instant;

use super::puppet::{
    DEVICE, Known, Part, Puppet, ROUTER, device_pin, home, password, profile, router_pin,
};
use super::tape::Tape;

const TOLERANCES: [Tolerance; 2] = [Tolerance::FIELD, Tolerance::STRICT];

fn enrollee_config(tape: &mut Tape<'_>) -> EnrolleeConfig {
    let id = tape.pick(&[DevicePasswordId::DEFAULT, DevicePasswordId::PUSH_BUTTON]);
    let lock = tape.pick(&[SetupLock::Open, SetupLock::LearnOnly, SetupLock::Locked]);
    let device = tape.u8() & 1 == 0;
    EnrolleeConfig {
        mac: if device { DEVICE } else { ROUTER },
        uuid: Uuid::from_mac(DEVICE),
        profile: profile(id),
        password: Some(password()),
        purpose: if device {
            Purpose::Join
        } else {
            Purpose::AccessPoint {
                settings: home(),
                state: WpsState::CONFIGURED,
                lock,
            }
        },
        tolerance: tape.pick(&TOLERANCES),
    }
}

fn registrar_config(tape: &mut Tape<'_>) -> RegistrarConfig {
    RegistrarConfig {
        uuid: Uuid([0x33; 16]),
        profile: profile(DevicePasswordId::DEFAULT),
        purpose: match tape.below(3) {
            0 => registrar::Purpose::Enrol,
            1 => registrar::Purpose::Learn,
            _ => registrar::Purpose::Configure(home()),
        },
        tolerance: tape.pick(&TOLERANCES),
    }
}

/// A reaction is of one piece: at most one end, and words for it.
fn sound(reaction: &Reaction, ended: bool) {
    if ended {
        assert!(reaction.reply.is_none() && reaction.events.is_empty() && reaction.end.is_none());
    }
    if let Some(Err(failure)) = &reaction.end {
        assert!(!failure.explanation().is_empty() && !failure.next().is_empty());
        assert!(!failure.to_string().is_empty());
    }
    if reaction.end.is_none() && !ended {
        assert!(reaction.reply.is_some(), "a message without an answer");
    }
    no_key_printed(&reaction.events);
}

fn no_key_printed(events: &[Event]) {
    assert!(
        !format!("{events:?}").contains("correct horse"),
        "a key is printed"
    );
}

/// An enrollee against a puppet of a registrar.
pub fn enrollee(data: &[u8]) {
    run_enrollee(data);
}

/// The same; returns how the run ended.
pub fn run_enrollee(data: &[u8]) -> Option<Outcome> {
    let mut tape = Tape::new(data);
    let config = enrollee_config(&mut tape);
    let (mut machine, m1, reaction) =
        Enrollee::start(config, Box::new(Known::new(Part::Enrollee))).unwrap();
    no_key_printed(&reaction.events);
    let mut puppet = Puppet::new(Part::Registrar);
    puppet.hear(&m1.octets);
    let mut end = None;
    for i in 0..8 {
        let due = match machine.fail(Cause::Cancelled).at {
            // One over again, where the machine waits for another registrar.
            MessageType::M2 if i > 4 => MessageType::M2D,
            at => at,
        };
        let (op, octets) = puppet.say(&mut tape, due);
        let reaction = machine.receive(op, &octets);
        sound(&reaction, end.is_some());
        end = end.or(reaction.end);
        if let Some(reply) = &reaction.reply {
            puppet.hear(&reply.octets);
        }
        if tape.is_over() && end.is_some() {
            break;
        }
    }
    let nack = machine.nack(ConfigError::NO_ERROR);
    assert_eq!(nack.op, OpCode::NACK);
    end
}

struct House(Result<DevicePassword, ConfigError>);

impl Policy for House {
    fn admit(&mut self, _: &M1) -> Result<DevicePassword, ConfigError> {
        self.0.clone()
    }

    fn credentials(&mut self, _: &M1, _: &Proved, _: &mut dyn RandomSource) -> Vec<Credential> {
        vec![home()]
    }
}

/// A registrar against a puppet of an enrollee.
pub fn registrar(data: &[u8]) {
    run_registrar(data);
}

/// The same; returns how the run ended.
pub fn run_registrar(data: &[u8]) -> Option<Outcome> {
    let mut tape = Tape::new(data);
    let config = registrar_config(&mut tape);
    let mut house = House(match tape.u8() {
        error @ 0xf0.. => Err(ConfigError(u16::from(error & 15))),
        _ => Ok(password()),
    });
    let mut machine = Registrar::new(config, Box::new(Known::new(Part::Registrar)));
    let mut puppet = Puppet::new(Part::Enrollee);
    let mut end = None;
    for _ in 0..8 {
        let due = machine.fail(Cause::Cancelled).at;
        let (op, octets) = puppet.say(&mut tape, due);
        let reaction = machine.receive(op, &octets, &mut house);
        if reaction.end.is_none() || end.is_some() {
            sound(&reaction, end.is_some());
        }
        end = end.or(reaction.end);
        if let Some(reply) = &reaction.reply {
            puppet.hear(&reply.octets);
        }
        if tape.is_over() && end.is_some() {
            break;
        }
    }
    let _ = (machine.is_under_way(), machine.second_half_revealed());
    end
}

/// Wraps a frame for the machine under test: raw octets, or a message or fragment under the EAP
/// identifier that is due.
struct Line {
    code: Code,
    id: u8,
    puppet: Puppet,
    /// What was heard of a message in fragments.
    gathered: Vec<u8>,
    due: MessageType,
}

impl Line {
    fn new(code: Code, part: Part, due: MessageType) -> Self {
        Self {
            code,
            id: 0,
            puppet: Puppet::new(part),
            gathered: Vec::new(),
            due,
        }
    }

    /// Listens to what the machine sent.
    fn hear(&mut self, pdu: &[u8]) {
        let Some(Pdu::Eap(packet)) = Pdu::parse(pdu) else {
            return;
        };
        let Ok(Packet::Exchange { id, method, .. }) = Packet::parse(packet) else {
            return;
        };
        self.id = id;
        if let Method::Wsc(frame) = method {
            self.gathered.extend_from_slice(frame.payload);
            if !frame.more && !self.gathered.is_empty() {
                self.puppet.hear(&std::mem::take(&mut self.gathered));
                self.due = self.answer().unwrap_or(self.due);
            }
        }
    }

    /// What answers the machine's last message: the next type in the protocol's order.
    fn answer(&self) -> Option<MessageType> {
        let order = [
            MessageType::M1,
            MessageType::M2,
            MessageType::M3,
            MessageType::M4,
            MessageType::M5,
            MessageType::M6,
            MessageType::M7,
            MessageType::M8,
            MessageType::WSC_DONE,
            MessageType::WSC_ACK,
        ];
        let kind = self.puppet.heard_kind()?;
        let at = order.iter().position(|other| *other == kind)?;
        order.get(at + 1).copied()
    }

    /// The next unit for the machine.
    fn say(&mut self, tape: &mut Tape<'_>) -> Vec<u8> {
        let how = tape.u8();
        let id = if how & 0x80 != 0 {
            tape.u8()
        } else {
            // A server counts on, a peer answers under the same number.
            self.id.wrapping_add(u8::from(self.code == Code::Request))
        };
        if self.code == Code::Request {
            self.id = id;
        }
        let payload;
        let method = match how & 7 {
            0 | 1 => {
                let (op, octets) = self.puppet.say(tape, self.due);
                payload = octets;
                let more = how & 0x40 != 0;
                Method::Wsc(Frame {
                    op,
                    more,
                    total: more.then(|| tape.u16()),
                    payload: &payload,
                })
            }
            2 => Method::Identity(tape.pick(&[IDENTITY_ENROLLEE, IDENTITY_REGISTRAR])),
            3 => Method::Wsc(Frame {
                op: tape.pick(&[OpCode::START, OpCode::FRAG_ACK, OpCode::MSG]),
                more: how & 0x40 != 0,
                total: None,
                payload: tape.slice(),
            }),
            4 => Method::Nak,
            5 => Method::Notification,
            6 => return tape.slice().to_vec(),
            _ => return Pdu::Eap(&Packet::Failure(id).build()).build(2),
        };
        let packet = Packet::Exchange {
            code: self.code,
            id,
            method,
        };
        Pdu::Eap(&packet.build()).build(1)
    }
}

/// A station against an access point in the fuzzer's hands.
pub fn station(data: &[u8]) {
    let mut tape = Tape::new(data);
    let purpose = if tape.u8() & 1 == 0 {
        station::Purpose::Join(Box::new(enrollee_config(&mut tape)))
    } else {
        let config = registrar_config(&mut tape);
        station::Purpose::Manage(Box::new(config), router_pin())
    };
    let part = match purpose {
        station::Purpose::Join(_) => Part::Registrar,
        station::Purpose::Manage(..) => Part::Enrollee,
    };
    let config = StationConfig {
        fragment_size: 10 + usize::from(tape.u8()) * 6,
        ..StationConfig::new(purpose)
    };
    let mut now = Instant::ZERO;
    let end = now + config.timers.session;
    let mut machine = Station::new(config, &[4; 32], now);
    let mut line = Line::new(Code::Request, part, MessageType::M1);
    let mut finished = None;
    for _ in 0..64 {
        finished = drain_station(&mut machine, now, &mut line);
        if finished.is_some() || tape.is_over() {
            break;
        }
        match tape.below(8) {
            0 => {
                now = now + Duration::from_millis(u64::from(tape.u16()));
                machine.handle(now, Input::Timeout);
            }
            _ => machine.handle(now, Input::Eapol(&line.say(&mut tape))),
        }
    }
    if finished.is_none() {
        let now = now.max(end);
        machine.handle(now, Input::Timeout);
        finished = drain_station(&mut machine, now, &mut line);
    }
    assert!(finished.is_some(), "no end after the session's time");
}

fn drain_station(machine: &mut Station, now: Instant, line: &mut Line) -> Option<Outcome> {
    for _ in 0..100 {
        match machine.poll() {
            Output::Transmit(pdu) => line.hear(&pdu),
            Output::Event(event) => no_key_printed(&[event]),
            Output::WaitUntil(at) => {
                assert!(at > now, "what was due at {at:?} is not done at {now:?}");
                return None;
            }
            Output::Finished(outcome) => return Some(outcome),
        }
    }
    panic!("a station that never stops talking");
}

/// An access point against stations in the fuzzer's hands.
pub fn access_point(data: &[u8]) {
    let mut tape = Tape::new(data);
    let flags = tape.u8();
    let config = ApConfig {
        fragment_size: 10 + usize::from(tape.u8()) * 6,
        router_pin: (flags & 1 == 0).then(router_pin),
        state: tape.pick(&[WpsState::CONFIGURED, WpsState::NOT_CONFIGURED]),
        tolerance: tape.pick(&TOLERANCES),
        ..ApConfig::new(ROUTER, home())
    };
    let mut now = Instant::ZERO;
    let mut ap = AccessPoint::new(config, &[8; 32]);
    if flags & 2 == 0 {
        ap.add_pin(now, device_pin(), None, None, None);
    }
    if flags & 4 == 0 {
        let _ = ap.press_button(now);
    }
    let stations = [DEVICE, MacAddr([2, 0, 0, 0, 0, 2])];
    let mut lines = stations.map(|_| Line::new(Code::Response, Part::Enrollee, MessageType::M1));
    for mac in stations {
        ap.handle(now, ApInput::Approach(mac));
    }
    for _ in 0..64 {
        drain_ap(&mut ap, &stations, &mut lines);
        if tape.is_over() {
            break;
        }
        let which = usize::from(tape.u8() & 1);
        match tape.below(8) {
            0 => {
                now = now + Duration::from_millis(u64::from(tape.u16()));
                ap.handle(now, ApInput::Timeout);
            }
            1 => ap.handle(now, ApInput::Approach(stations[which])),
            2 => ap.handle(now, ApInput::ProbeRequest(stations[which], tape.slice())),
            _ => {
                let pdu = lines[which].say(&mut tape);
                ap.handle(now, ApInput::Eapol(stations[which], &pdu));
            }
        }
    }
    // Sessions end by themselves.
    for _ in 0..100 {
        let Some(at) = drain_ap(&mut ap, &stations, &mut lines) else {
            return;
        };
        now = now.max(at);
        ap.handle(now, ApInput::Timeout);
    }
    panic!("an access point that never comes to rest");
}

fn drain_ap(ap: &mut AccessPoint, stations: &[MacAddr], lines: &mut [Line]) -> Option<Instant> {
    for _ in 0..100 {
        match ap.poll() {
            ApOutput::Transmit(mac, pdu) => {
                for (_, line) in stations.iter().zip(&mut *lines).filter(|(m, _)| **m == mac) {
                    line.hear(&pdu);
                }
            }
            ApOutput::Event(event) => {
                assert!(
                    !format!("{event:?}").contains("correct horse"),
                    "a key is printed"
                );
            }
            ApOutput::Disconnect(_) => {}
            ApOutput::Wait(at) => return at,
        }
    }
    panic!("an access point that never stops talking");
}
