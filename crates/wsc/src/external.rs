//! The external registrar: it gives devices the settings of a network through access points that
//! carry its messages, as over UPnP, and learns the settings of an access point by its router PIN.
//!
//! It deals in whole messages and knows nothing of UPnP. Access points pass on what devices say, each
//! in the name of a [`Via`]; [`ExternalRegistrar::poll`] says what to bring back. A device for which
//! there is no password gets no answer: the access point, or another external registrar, may have one.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::vec::Vec;
use core::time::Duration;

use crate::ap::{Overlap, Passwords, WALK_TIME, selected_methods, single_mode};
use crate::attr::{AttributeId, Attributes, Tolerance};
use crate::code::{AuthTypes, ConfigError, DevicePasswordId, MessageType, OpCode};
use crate::credential::Credential;
use crate::crypto::Proved;
use crate::device::DeviceInfo;
use crate::event::{Event, Outcome};
use crate::exchange::Reaction;
use crate::failure::{Cause, Failure, Role};
use crate::ident::{MacAddr, Uuid};
use crate::ie::StationInfo;
use crate::msg::{M1, MESSAGES, Profile, Selection};
use crate::pin::{DevicePassword, DevicePin, RouterPin};
use crate::random::{Drbg, RandomSource};
use crate::registrar::{Policy, Purpose, Registrar, RegistrarConfig};
use crate::time::Instant;
use crate::version::WscVersion;

/// The most devices that are talked to at once; further ones are not answered.
const MAX_SESSIONS: usize = 8;

/// For how long the next message of a device is awaited, as EAP peers of the field do.
const MESSAGE: Duration = Duration::from_secs(30);

/// How often access points are told again that the registrar is ready. They forget it after
/// [`WALK_TIME`].
const TELL_AGAIN: Duration = Duration::from_secs(60);

/// How many devices that ask are told of within [`TELL_AGAIN`].
const MAX_ASKED: usize = 64;

/// The access point that carries messages, by a number that the caller chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Via(pub u32);

/// What an external registrar is and gives.
#[derive(Clone, Debug)]
pub struct ExternalConfig {
    /// UUID-R.
    pub uuid: Uuid,
    /// Its description.
    pub device: DeviceInfo,
    /// The networks whose settings a device is given; ten at most are sent.
    pub networks: Vec<Credential>,
    /// Which deviations of devices are accepted.
    pub tolerance: Tolerance,
}

/// What it is fed.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// The attributes of a device's probe request.
    Probe(Via, MacAddr, &'a [u8]),
    /// A message of a device.
    Message(Via, MacAddr, &'a [u8]),
    /// An access point is there, perhaps again, and has not been told anything.
    Arrived,
    /// An access point went away, and with it whoever was talked to through it.
    Gone(Via),
    /// A message could not be brought to the device.
    Undelivered(Via, MacAddr),
    /// A moment that [`Output::Wait`] named has come. Harmless at any other time.
    Timeout,
}

/// What it asks of its caller.
#[derive(Debug, PartialEq, Eq)]
pub enum Output {
    /// Bring this message to the device through the access point.
    Respond(Via, MacAddr, Vec<u8>),
    /// Tell this to every access point.
    Select(Box<Selection>),
    /// Something happened.
    Event(ExternalEvent),
    /// Nothing to do before this moment, if there is one, or the next input.
    Wait(Option<Instant>),
}

/// Something that happened at an external registrar.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExternalEvent {
    /// A device looks for a registrar, and there is no password for it here.
    Asks {
        /// Its MAC address.
        mac: MacAddr,
        /// Its UUID, where it told one.
        uuid: Option<Uuid>,
        /// Which password it wants to be asked for, where it told one.
        password_id: Option<DevicePasswordId>,
        /// Its description.
        device: Box<DeviceInfo>,
    },
    /// In the run with a device.
    Run(MacAddr, Event),
    /// The run with a device ended.
    Ended(MacAddr, Uuid, Outcome),
    /// More than one device is in push-button mode: all of them are refused.
    Overlap,
    /// The time is over and no device came.
    WindowOver,
}

/// What it is ready for.
#[derive(Clone, Copy, Debug)]
struct Standing {
    id: DevicePasswordId,
    /// The device that it is for, where that is known.
    mac: Option<MacAddr>,
    until: Instant,
    tell: Instant,
}

/// The run with one device.
#[derive(Debug)]
struct Session {
    registrar: Registrar,
    /// The device, once it was admitted.
    admitted: Option<Box<M1>>,
    /// The last message and what it was answered: access points repeat themselves.
    last: (Vec<u8>, Option<Vec<u8>>),
    deadline: Instant,
}

/// The machine of an external registrar.
#[derive(Debug)]
pub struct ExternalRegistrar {
    config: ExternalConfig,
    passwords: Passwords,
    standing: Option<Standing>,
    sessions: BTreeMap<(Via, MacAddr), Session>,
    /// Whom it told of as asking, and when.
    asked: Vec<(MacAddr, Instant)>,
    seeds: Drbg,
    out: VecDeque<Output>,
}

impl ExternalRegistrar {
    /// One that is ready for nobody yet. `seed` comes from the operating system and is used once.
    pub fn new(config: ExternalConfig, seed: &[u8; 32]) -> Self {
        Self {
            config,
            passwords: Passwords::default(),
            standing: None,
            sessions: BTreeMap::new(),
            asked: Vec::new(),
            seeds: Drbg::new(seed),
            out: VecDeque::new(),
        }
    }

    /// Enters the PIN of a device, in place of what was entered or pressed before. With `mac` no
    /// other device is answered. After `window` it is forgotten.
    pub fn enter_pin(
        &mut self,
        now: Instant,
        pin: DevicePin,
        mac: Option<MacAddr>,
        window: Duration,
    ) {
        self.passwords.cancel();
        self.passwords.add_pin(now, pin, None, mac, Some(window));
        self.stand(now, DevicePasswordId::DEFAULT, mac, window);
    }

    /// Presses the button, in place of what was entered or pressed before.
    ///
    /// # Errors
    /// [`Overlap`] when more than one device was in push-button mode within the last two minutes.
    pub fn press(&mut self, now: Instant) -> Result<(), Overlap> {
        self.passwords.cancel();
        self.passwords.press(now)?;
        self.stand(now, DevicePasswordId::PUSH_BUTTON, None, WALK_TIME);
        Ok(())
    }

    /// Forgets every password, ends every run, and tells the access points.
    pub fn cancel(&mut self) {
        for ((via, mac), mut session) in core::mem::take(&mut self.sessions) {
            if session.admitted.is_some() {
                let nack = session.registrar.nack(ConfigError::NO_ERROR);
                self.out.push_back(Output::Respond(via, mac, nack.octets));
            }
        }
        self.passwords.cancel();
        self.rest();
    }

    /// Whether it is ready for somebody, or talks to somebody.
    pub fn is_active(&self) -> bool {
        self.standing.is_some() || self.sessions.values().any(|one| one.admitted.is_some())
    }

    /// What access points are to be told now.
    pub fn selection(&self) -> Selection {
        let base = Selection {
            uuid: Some(self.config.uuid),
            version: WscVersion::V2_0,
            ..Selection::default()
        };
        match self.standing {
            Some(standing) => Selection {
                selected: true,
                password_id: Some(standing.id),
                config_methods: Some(selected_methods(standing.id)),
                authorized_macs: alloc::vec![standing.mac.unwrap_or(MacAddr::BROADCAST)],
                ..base
            },
            None => base,
        }
    }

    /// Takes an input. Call [`Self::poll`] afterwards until it says to wait.
    pub fn handle(&mut self, now: Instant, input: Input<'_>) {
        match input {
            Input::Probe(_, mac, attributes) => self.probe(now, mac, attributes),
            Input::Message(via, mac, octets) => self.message(now, via, mac, octets),
            Input::Arrived if self.standing.is_some() => self.tell(),
            Input::Arrived | Input::Timeout => {}
            Input::Undelivered(via, mac) => self.give_up(now, (via, mac), Cause::Ended),
            Input::Gone(via) => {
                let gone: Vec<_> = self
                    .sessions
                    .keys()
                    .filter(|key| key.0 == via)
                    .copied()
                    .collect();
                for key in gone {
                    self.give_up(now, key, Cause::Ended);
                }
            }
        }
        self.expire(now);
    }

    /// What to do next. Call until [`Output::Wait`].
    pub fn poll(&mut self) -> Output {
        self.out.pop_front().unwrap_or_else(|| {
            let standing = self.standing.iter().flat_map(|one| [one.until, one.tell]);
            let sessions = self.sessions.values().map(|one| one.deadline);
            Output::Wait(standing.chain(sessions).min())
        })
    }

    fn event(&mut self, event: ExternalEvent) {
        self.out.push_back(Output::Event(event));
    }

    fn stand(
        &mut self,
        now: Instant,
        id: DevicePasswordId,
        mac: Option<MacAddr>,
        window: Duration,
    ) {
        self.standing = Some(Standing {
            id,
            mac,
            until: now + window,
            tell: now + TELL_AGAIN,
        });
        self.tell();
    }

    /// Is ready for nobody any more.
    fn rest(&mut self) {
        if self.standing.take().is_some() {
            self.tell();
        }
    }

    fn tell(&mut self) {
        let selection = Box::new(self.selection());
        self.out.push_back(Output::Select(selection));
    }

    fn probe(&mut self, now: Instant, mac: MacAddr, attributes: &[u8]) {
        let Ok(attributes) = Attributes::parse(attributes, self.config.tolerance) else {
            return;
        };
        let info = StationInfo::read(&attributes);
        if let Some(uuid) = info.uuid.filter(|_| info.presses_button()) {
            self.saw_press(now, uuid, mac);
        }
        let expected = self.standing.is_some_and(|standing| {
            standing.mac.is_none_or(|one| one == mac)
                && (standing.id == DevicePasswordId::PUSH_BUTTON) == info.presses_button()
        });
        if !expected {
            self.asks(
                now,
                ExternalEvent::Asks {
                    mac,
                    uuid: info.uuid,
                    password_id: info.device_password_id,
                    device: Box::new(info.device.unwrap_or_default()),
                },
            );
        }
    }

    fn saw_press(&mut self, now: Instant, uuid: Uuid, mac: MacAddr) {
        if self.passwords.saw_press(now, uuid, mac) {
            self.event(ExternalEvent::Overlap);
            self.rest();
        }
    }

    fn message(&mut self, now: Instant, via: Via, mac: MacAddr, octets: &[u8]) {
        let Some((kind, op)) = kind_of(octets, self.config.tolerance) else {
            return;
        };
        let key = (via, mac);
        let mut session = match self.sessions.remove(&key) {
            Some(session) if session.last.0 == octets => {
                if let Some(answer) = session.last.1.clone() {
                    self.out.push_back(Output::Respond(via, mac, answer));
                }
                self.sessions.insert(key, session);
                return;
            }
            Some(session) if kind != MessageType::M1 => session,
            // A device that begins anew has left its last run.
            before if M1::parse(octets, self.config.tolerance).is_ok() => {
                if let Some(left) = before {
                    self.sessions.insert(key, left);
                    self.give_up(now, key, Cause::Ended);
                }
                if self.sessions.len() >= MAX_SESSIONS {
                    return;
                }
                self.begin(now)
            }
            // What comes in the middle of a run is another registrar's, or none at all.
            before => {
                self.sessions.extend(before.map(|session| (key, session)));
                return;
            }
        };
        session.deadline = now + MESSAGE;
        let mut desk = Desk {
            now,
            mac,
            only: self.standing.and_then(|standing| standing.mac),
            networks: &self.config.networks,
            passwords: &mut self.passwords,
            admitted: &mut session.admitted,
            overlap: false,
        };
        let Reaction { reply, events, end } = session.registrar.receive(op, octets, &mut desk);
        if desk.overlap {
            self.event(ExternalEvent::Overlap);
            self.rest();
        }
        let Some(m1) = session.admitted.clone() else {
            self.unexpected(now, octets);
            return;
        };
        for event in events {
            self.event(ExternalEvent::Run(mac, event));
        }
        let answer = reply.map(|reply| reply.octets);
        if let Some(answer) = &answer {
            self.out
                .push_back(Output::Respond(via, mac, answer.clone()));
        }
        if let Some(outcome) = end {
            self.ended(now, mac, &m1, &session.registrar, outcome);
        } else {
            session.last = (octets.to_vec(), answer);
            self.sessions.insert(key, session);
        }
    }

    fn begin(&mut self, now: Instant) -> Session {
        let config = RegistrarConfig {
            uuid: self.config.uuid,
            profile: Profile::new(self.config.device.clone(), DevicePasswordId::DEFAULT),
            purpose: Purpose::Enrol,
            tolerance: self.config.tolerance,
        };
        Session {
            registrar: Registrar::new(config, Box::new(self.seeds.fork())),
            admitted: None,
            last: (Vec::new(), None),
            deadline: now + MESSAGE,
        }
    }

    /// Tells of a device that has no password here.
    fn unexpected(&mut self, now: Instant, m1: &[u8]) {
        if let Ok(m1) = M1::parse(m1, self.config.tolerance) {
            self.asks(
                now,
                ExternalEvent::Asks {
                    mac: m1.mac,
                    uuid: Some(m1.uuid),
                    password_id: Some(m1.profile.password_id),
                    device: Box::new(m1.profile.device),
                },
            );
        }
    }

    /// Tells of a device that asks, once in a while: they ask several times a second.
    fn asks(&mut self, now: Instant, event: ExternalEvent) {
        let ExternalEvent::Asks { mac, .. } = &event else {
            return;
        };
        let mac = *mac;
        self.asked.retain(|(_, at)| now.since(*at) < TELL_AGAIN);
        if self.asked.len() < MAX_ASKED && self.asked.iter().all(|(one, _)| *one != mac) {
            self.asked.push((mac, now));
            self.event(event);
        }
    }

    fn give_up(&mut self, now: Instant, key: (Via, MacAddr), cause: Cause) {
        let Some(session) = self.sessions.remove(&key) else {
            return;
        };
        if let Some(m1) = &session.admitted {
            let failure = session.registrar.fail(cause);
            self.ended(now, key.1, m1, &session.registrar, Err(failure));
        }
    }

    fn ended(&mut self, now: Instant, mac: MacAddr, m1: &M1, run: &Registrar, outcome: Outcome) {
        let wrong = |failure: &Failure| {
            matches!(failure.cause, Cause::WrongPassword(_))
                || failure.config_error == ConfigError::PASSWORD_AUTH_FAILURE
        };
        // A PIN that was wrong once is not tried again, not even by the same device.
        let spent = outcome.as_ref().map_or_else(wrong, |_| true) || run.second_half_revealed();
        self.passwords.run_ended(now, m1, outcome.is_ok(), spent);
        let refused = outcome
            .as_ref()
            .is_err_and(|failure| failure.cause == Cause::Overlap);
        if outcome.is_ok() || refused || !self.has_password(now) {
            self.rest();
        }
        self.event(ExternalEvent::Ended(mac, m1.uuid, outcome));
    }

    /// Whether the password that was entered or the button is still good.
    fn has_password(&self, now: Instant) -> bool {
        match self.standing {
            Some(standing) if standing.id == DevicePasswordId::PUSH_BUTTON => self
                .passwords
                .button_until()
                .is_some_and(|until| now < until),
            Some(_) => self.passwords.has_pins(),
            None => false,
        }
    }

    fn expire(&mut self, now: Instant) {
        let late: Vec<_> = self
            .sessions
            .iter()
            .filter(|(_, session)| now >= session.deadline)
            .map(|(key, _)| *key)
            .collect();
        for key in late {
            self.give_up(now, key, Cause::PeerSilent);
        }
        let Some(standing) = &mut self.standing else {
            return;
        };
        if now >= standing.until {
            let (until, talking) = (standing.until, !self.sessions.is_empty());
            self.passwords.expire(until);
            // Whoever began in time may end.
            if !talking {
                self.passwords.cancel();
                self.event(ExternalEvent::WindowOver);
            }
            self.rest();
        } else if now >= standing.tell {
            standing.tell = now + TELL_AGAIN;
            self.tell();
        }
    }
}

/// The type of a message and the Op-Code under which EAP would carry it.
fn kind_of(octets: &[u8], tolerance: Tolerance) -> Option<(MessageType, OpCode)> {
    let attributes = Attributes::parse(octets, tolerance).ok()?;
    let kind = MessageType(attributes.u8(AttributeId::MESSAGE_TYPE)?);
    let spec = MESSAGES.iter().find(|spec| spec.kind == kind)?;
    Some((kind, spec.op))
}

/// What decides whom to admit.
struct Desk<'a> {
    now: Instant,
    mac: MacAddr,
    only: Option<MacAddr>,
    networks: &'a [Credential],
    passwords: &'a mut Passwords,
    admitted: &'a mut Option<Box<M1>>,
    overlap: bool,
}

impl Policy for Desk<'_> {
    fn admit(&mut self, m1: &M1) -> Result<DevicePassword, ConfigError> {
        if self
            .only
            .is_some_and(|only| only != self.mac && only != m1.mac)
        {
            return Err(ConfigError::NO_ERROR);
        }
        if m1.profile.password_id == DevicePasswordId::PUSH_BUTTON {
            self.overlap |= self.passwords.saw_press(self.now, m1.uuid, m1.mac);
        }
        let admitted = self.passwords.admit(self.now, m1)?;
        *self.admitted = Some(Box::new(m1.clone()));
        Ok(admitted)
    }

    fn still_admitted(&mut self, m1: &M1) -> Result<(), ConfigError> {
        let button = m1.profile.password_id == DevicePasswordId::PUSH_BUTTON;
        if button && self.passwords.is_overlapping() {
            Err(ConfigError::MULTIPLE_PBC)
        } else {
            Ok(())
        }
    }

    fn credentials(
        &mut self,
        m1: &M1,
        _proved: &Proved,
        _random: &mut dyn RandomSource,
    ) -> Vec<Credential> {
        let Profile { auth, encr, .. } = m1.profile;
        let for_device = |network: &Credential| {
            let network = single_mode(network, auth, encr);
            if network.auth.intersects(AuthTypes::PERSONAL) && m1.profile.device.is_airport() {
                network.with_psk()
            } else {
                network
            }
        };
        self.networks.iter().map(for_device).collect()
    }
}

/// One try to learn the settings of an access point with its router PIN. Nothing is changed: after
/// M7, which has the settings, the run is ended with a refusal without an error.
#[derive(Debug)]
pub struct Learner {
    registrar: Registrar,
    pin: RouterPin,
}

impl Learner {
    /// A registrar that waits for the access point's M1. `seed` is used once.
    pub fn new(uuid: Uuid, device: DeviceInfo, pin: RouterPin, seed: &[u8; 32]) -> Self {
        let config = RegistrarConfig {
            uuid,
            profile: Profile::new(device, DevicePasswordId::DEFAULT),
            purpose: Purpose::Learn,
            tolerance: Tolerance::FIELD,
        };
        Self {
            registrar: Registrar::new(config, Box::new(Drbg::new(seed))),
            pin,
        }
    }

    /// Takes a message of the access point. The reply is to be brought to it even when this was the
    /// end; a second try needs a person who agrees to it.
    pub fn receive(&mut self, octets: &[u8]) -> Reaction {
        match kind_of(octets, Tolerance::FIELD) {
            Some((_, op)) => {
                let mut policy = RouterPinPolicy(&self.pin);
                self.registrar.receive(op, octets, &mut policy)
            }
            None => Reaction {
                end: Some(Err(self.failed(Cause::Unexpected(MessageType(0))))),
                ..Reaction::default()
            },
        }
    }

    /// The end of the try for a reason that the carrier found.
    pub fn failed(&self, cause: Cause) -> Failure {
        Failure {
            role: Role::ExternalRegistrar,
            ..self.registrar.fail(cause)
        }
    }
}

/// Proves the router PIN to an access point.
pub(crate) struct RouterPinPolicy<'a>(pub(crate) &'a RouterPin);

impl Policy for RouterPinPolicy<'_> {
    fn admit(&mut self, _m1: &M1) -> Result<DevicePassword, ConfigError> {
        Ok(DevicePassword::from(self.0))
    }

    fn credentials(
        &mut self,
        _m1: &M1,
        _proved: &Proved,
        _random: &mut dyn RandomSource,
    ) -> Vec<Credential> {
        Vec::new()
    }
}
