//! Whatever an owner, several devices and the air do, in any order, on a clock that leaps.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input as ApInput, Output as ApOutput};
use wsc::attr::Tolerance;
use wsc::code::DevicePasswordId;
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::Event;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::StationInfo;
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::registrar::{Purpose as RegistrarPurpose, RegistrarConfig};
use wsc::station::{Input, Output, Purpose, Station, StationConfig};
use wsc::time::Instant;

use super::puppet::{ROUTER, home, profile};
use super::tape::Tape;

/// The PINs that owner and devices draw from; some differ in one half alone.
const PINS: [&str; 4] = ["12345670", "12340002", "99995676", "1234"];

const STATIONS: usize = 3;

/// The most operations of one sequence.
const MOST_OPERATIONS: usize = 400;

/// The most that one input makes a side say: a session's event, frames, its end, and every
/// session's timeout at once.
const MOST_OUTPUTS: usize = 400;

/// Which secret somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Secret {
    DevicePin(usize),
    RouterPin(usize),
    Button,
}

struct Device {
    mac: MacAddr,
    station: Station,
    secret: Secret,
    /// Frames on their way to it.
    inbox: VecDeque<Vec<u8>>,
    outbox: VecDeque<Vec<u8>>,
}

struct House {
    now: Instant,
    ap: AccessPoint,
    devices: Vec<Device>,
    /// Every secret that the access point was ever given.
    given: BTreeSet<Secret>,
    made: u8,
    /// How often a device received settings or an external registrar learned or changed them.
    released: u32,
}

/// A sequence of operations.
pub fn ops(data: &[u8]) {
    run_ops(data);
}

/// The same; returns how often settings changed hands.
pub fn run_ops(data: &[u8]) -> u32 {
    let mut tape = Tape::new(data);
    let config = ApConfig {
        fragment_size: 10 + usize::from(tape.u8()) * 8,
        ..ApConfig::new(ROUTER, home())
    };
    let ap = AccessPoint::new(config, &[8; 32]);
    let mut house = House {
        now: Instant::from_millis(u64::from(tape.u16())),
        ap,
        devices: Vec::new(),
        given: BTreeSet::new(),
        made: 0,
        released: 0,
    };
    for _ in 0..STATIONS {
        let device = house.device(&mut tape);
        house.devices.push(device);
    }
    for _ in 0..MOST_OPERATIONS {
        if tape.is_over() {
            break;
        }
        house.operate(&mut tape);
        house.drain();
    }
    house.come_to_rest();
    house.released
}

impl House {
    fn operate(&mut self, tape: &mut Tape<'_>) {
        let now = self.now;
        let op = tape.u8();
        let which = usize::from(op >> 5) % STATIONS;
        let mac = self.devices[which].mac;
        match op & 31 {
            0 => {
                let pin = tape.below(4);
                let uuid = (tape.u8() & 1 == 0).then(|| Uuid::from_mac(mac));
                let only = (tape.u8() & 1 == 0).then_some(mac);
                let lifetime = lifetime(tape);
                self.given.insert(Secret::DevicePin(pin));
                let pin = DevicePin::parse(PINS[pin]).unwrap();
                self.ap.add_pin(now, pin, uuid, only, lifetime);
            }
            1 => {
                if self.ap.press_button(now).is_ok() {
                    self.given.insert(Secret::Button);
                    assert!(self.ap.button_until().is_some());
                }
            }
            2 => {
                self.ap.cancel(now);
                assert!(self.ap.button_until().is_none() && !self.ap.info().selected_registrar);
            }
            3 => {
                let pin = tape.below(4);
                self.given.insert(Secret::RouterPin(pin));
                let lifetime = lifetime(tape);
                let pin = RouterPin::parse(PINS[pin]).unwrap();
                self.ap.set_router_pin(now, Some(pin), lifetime);
                assert!(!self.ap.is_locked());
            }
            4 => self.ap.set_router_pin(now, None, None),
            5 => self.ap.handle(now, ApInput::Gone(mac)),
            6 => self.ap.handle(now, ApInput::Approach(mac)),
            7 => {
                let id = tape.pick(&[DevicePasswordId::PUSH_BUTTON, DevicePasswordId::DEFAULT]);
                let uuid = Uuid::from_mac(mac);
                let info = StationInfo::enrollee(uuid, DeviceInfo::default(), id);
                self.ap
                    .handle(now, ApInput::ProbeRequest(mac, &info.probe_request_ie()));
            }
            8 => self
                .ap
                .handle(now, ApInput::ProbeRequest(mac, tape.slice())),
            9 => self.ap.handle(now, ApInput::Eapol(mac, tape.slice())),
            10 => {
                let garbage = tape.slice().to_vec();
                self.devices[which]
                    .station
                    .handle(now, Input::Eapol(&garbage));
            }
            11 => self.devices[which].station.handle(now, Input::Cancel),
            12 => self.devices[which] = self.device(tape),
            13 => self.leap(Duration::from_millis(u64::from(tape.u16()))),
            14 => self.leap(Duration::from_secs(u64::from(tape.u16()) * 16)),
            15 => self.leap_to_the_next_deadline(),
            // A clock that was set back, which should not happen, does no harm.
            16 => {
                let back = Instant::from_millis(now.as_millis() / 2);
                self.ap.handle(back, ApInput::Timeout);
                self.devices[which].station.handle(back, Input::Timeout);
            }
            17 => self.devices[which].inbox.clear(),
            18 => {
                let device = &mut self.devices[which];
                if let Some(frame) = device.outbox.front().cloned() {
                    device.outbox.push_back(frame);
                }
            }
            19 => {
                // What is for one reaches another.
                if let Some(frame) = self.devices[which].outbox.front().cloned() {
                    let other = self.devices[(which + 1) % STATIONS].mac;
                    self.ap.handle(now, ApInput::Eapol(other, &frame));
                }
            }
            20 => {
                let (at, by) = (usize::from(tape.u16()), tape.u8());
                if let Some(frame) = self.devices[which].outbox.front_mut()
                    && let Some(octet) = frame.get_mut(at)
                {
                    *octet ^= by;
                }
            }
            _ => self.talk(which, 1 + tape.below(40)),
        }
    }

    /// Carries up to `frames` frames between a device and the access point.
    fn talk(&mut self, which: usize, frames: usize) {
        for _ in 0..frames {
            let now = self.now;
            let device = &mut self.devices[which];
            if let Some(frame) = device.outbox.pop_front() {
                self.ap.handle(now, ApInput::Eapol(device.mac, &frame));
            } else if let Some(frame) = device.inbox.pop_front() {
                device.station.handle(now, Input::Eapol(&frame));
            } else {
                return;
            }
            self.drain();
        }
    }

    fn leap(&mut self, by: Duration) {
        self.now = self.now + by;
        self.ap.handle(self.now, ApInput::Timeout);
        for device in &mut self.devices {
            device.station.handle(self.now, Input::Timeout);
        }
    }

    fn leap_to_the_next_deadline(&mut self) {
        if let Some(at) = self.drain() {
            self.leap(at.since(self.now));
        }
    }

    /// A device with a secret and an address of its own, in place of another.
    fn device(&mut self, tape: &mut Tape<'_>) -> Device {
        self.made = self.made.wrapping_add(1);
        let mac = MacAddr([2, 0, 0, 0, 0, self.made]);
        let join = |password, id| {
            Purpose::Join(Box::new(EnrolleeConfig {
                mac,
                uuid: Uuid::from_mac(mac),
                profile: profile(id),
                password: Some(password),
                purpose: EnrolleePurpose::Join,
                tolerance: Tolerance::FIELD,
            }))
        };
        let pin = tape.below(4);
        let (secret, purpose) = match tape.below(4) {
            0 | 1 => {
                let password = DevicePassword::from(&DevicePin::parse(PINS[pin]).unwrap());
                (
                    Secret::DevicePin(pin),
                    join(password, DevicePasswordId::DEFAULT),
                )
            }
            2 => {
                let password = DevicePassword::push_button();
                (
                    Secret::Button,
                    join(password, DevicePasswordId::PUSH_BUTTON),
                )
            }
            _ => {
                let config = RegistrarConfig {
                    uuid: Uuid::from_mac(mac),
                    profile: profile(DevicePasswordId::DEFAULT),
                    purpose: match tape.u8() & 1 {
                        0 => RegistrarPurpose::Learn,
                        _ => RegistrarPurpose::Configure(home()),
                    },
                    tolerance: Tolerance::FIELD,
                };
                let pin_text = RouterPin::parse(PINS[pin]).unwrap();
                (
                    Secret::RouterPin(pin),
                    Purpose::Manage(Box::new(config), pin_text),
                )
            }
        };
        let config = StationConfig {
            fragment_size: 10 + usize::from(tape.u8()) * 8,
            ..StationConfig::new(purpose)
        };
        Device {
            mac,
            station: Station::new(config, &[self.made; 32], self.now),
            secret,
            inbox: VecDeque::new(),
            outbox: VecDeque::new(),
        }
    }

    /// Takes what everybody has to say, and returns the next deadline.
    fn drain(&mut self) -> Option<Instant> {
        let mut next = self.drain_ap();
        for device in &mut self.devices {
            let mut outputs = 0;
            loop {
                outputs += 1;
                assert!(outputs < MOST_OUTPUTS, "a station that never stops talking");
                match device.station.poll() {
                    Output::Transmit(pdu) => device.outbox.push_back(pdu),
                    Output::Event(event) => {
                        let secret = device.secret;
                        self.released += u32::from(releases(&event));
                        assert!(
                            !releases(&event) || known(&self.given, secret),
                            "{event:?} with {secret:?}, which nobody gave"
                        );
                    }
                    Output::WaitUntil(at) => {
                        next = Some(next.map_or(at, |next: Instant| next.min(at)));
                        break;
                    }
                    Output::Finished(outcome) => {
                        let secret = device.secret;
                        assert!(outcome.is_err() || known(&self.given, secret), "{secret:?}");
                        break;
                    }
                }
            }
        }
        next
    }

    fn drain_ap(&mut self) -> Option<Instant> {
        for _ in 0..MOST_OUTPUTS {
            match self.ap.poll() {
                ApOutput::Transmit(mac, pdu) => {
                    for device in self.devices.iter_mut().filter(|device| device.mac == mac) {
                        device.inbox.push_back(pdu.clone());
                    }
                }
                ApOutput::Event(ApEvent::Run(mac, event)) => {
                    let device = self.devices.iter().find(|device| device.mac == mac);
                    if let Some(device) = device.filter(|_| releases(&event)) {
                        let secret = device.secret;
                        assert!(known(&self.given, secret), "{event:?} with {secret:?}");
                    }
                }
                ApOutput::Event(_) | ApOutput::Disconnect(_) => {}
                ApOutput::Wait(at) => {
                    self.assert_advertised();
                    return at;
                }
            }
        }
        panic!("an access point that never stops talking");
    }

    /// What is advertised is what is so.
    fn assert_advertised(&self) {
        let info = self.ap.info();
        assert_eq!(info.setup_locked, self.ap.is_locked());
        let button = info.device_password_id == Some(DevicePasswordId::PUSH_BUTTON);
        assert_eq!(button, self.ap.button_until().is_some());
        assert_eq!(info.selected_registrar, info.device_password_id.is_some());
        assert!(info.authorized_macs.len() <= 5);
    }

    /// Left alone, everybody comes to rest.
    fn come_to_rest(&mut self) {
        for _ in 0..1000 {
            let Some(at) = self.drain() else {
                return;
            };
            let waited = at.since(self.now);
            self.leap(waited);
            // What was due is done, and nobody asks to be woken at the same moment again.
            if let Some(again) = self.drain() {
                assert!(again > self.now, "a busy loop at {:?}", self.now);
            }
            for device in &mut self.devices {
                device.inbox.clear();
                device.outbox.clear();
            }
        }
        panic!("nobody comes to rest");
    }
}

fn lifetime(tape: &mut Tape<'_>) -> Option<Duration> {
    let seconds = tape.u16();
    seconds
        .is_multiple_of(2)
        .then(|| Duration::from_secs(u64::from(seconds)))
}

fn releases(event: &Event) -> bool {
    matches!(
        event,
        Event::CredentialsReceived(_)
            | Event::CredentialsSent(_)
            | Event::Learned(_)
            | Event::Reconfigured(_)
    )
}

/// Whether a side that holds `secret` may succeed. Under the fuzzer every comparison succeeds.
fn known(given: &BTreeSet<Secret>, secret: Secret) -> bool {
    cfg!(fuzzing) || given.contains(&secret)
}
