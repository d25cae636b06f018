//! A station: a device that wants to join, or an external registrar, that talks to an access point
//! over EAPOL.
//!
//! Feed it what arrives with [`Station::handle`] and call [`Station::poll`] until it says to wait.
//! Nothing new comes out before the next input or the moment it asked to be woken. The same
//! configuration, seed and inputs give the same octets.

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::time::Duration;

use crate::code::{ConfigError, MessageType, OpCode};
use crate::credential::Credential;
use crate::eap::eapol::{Pdu, VERSION_STATION};
use crate::eap::fragment::FRAGMENT_SIZE;
use crate::eap::packet::{IDENTITY_ENROLLEE, IDENTITY_REGISTRAR};
use crate::eap::{Peer, PeerOutput};
use crate::enrollee::{Enrollee, EnrolleeConfig};
use crate::event::{Event, Outcome, Success};
use crate::exchange::{Message, Reaction};
use crate::external::RouterPinPolicy;
use crate::failure::{Cause, Failure, Role};
use crate::pin::RouterPin;
use crate::random::Drbg;
use crate::registrar::{Registrar, RegistrarConfig};
use crate::time::Instant;

/// What the station is there for.
#[derive(Clone, Debug)]
pub enum Purpose {
    /// To receive the settings of a network, as a device.
    Join(Box<EnrolleeConfig>),
    /// To read or change the access point's settings with its router PIN, as external registrar.
    Manage(Box<RegistrarConfig>, RouterPin),
}

/// How long a station waits for what. The defaults are the protocol's and the field's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timers {
    /// Between EAPOL-Starts, until the access point is heard.
    pub start_period: Duration,
    /// For the next request within a run (the field's EAP peers wait 30 s).
    pub request: Duration,
    /// For EAP-Failure once everything is said (the field: 2 s).
    pub farewell: Duration,
    /// Before the next attempt after a registrar turned the station away.
    pub retry: Duration,
    /// For everything together: two minutes, the walk time of WSC 2.0.
    pub session: Duration,
}

impl Default for Timers {
    fn default() -> Self {
        Self {
            start_period: Duration::from_secs(2),
            request: Duration::from_secs(30),
            farewell: Duration::from_secs(2),
            retry: Duration::from_secs(2),
            session: Duration::from_secs(120),
        }
    }
}

/// Configuration of a [`Station`].
#[derive(Clone, Debug)]
pub struct StationConfig {
    /// What it is there for.
    pub purpose: Purpose,
    /// The most octets of WSC data in one frame.
    pub fragment_size: usize,
    /// How long it waits.
    pub timers: Timers,
}

impl StationConfig {
    /// A configuration with the usual fragment size and timers.
    pub fn new(purpose: Purpose) -> Self {
        Self {
            purpose,
            fragment_size: FRAGMENT_SIZE,
            timers: Timers::default(),
        }
    }
}

/// What a station is fed.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// An EAPOL protocol data unit from the access point.
    Eapol(&'a [u8]),
    /// A moment that [`Output::WaitUntil`] named has come. Harmless at any other time.
    Timeout,
    /// Stop.
    Cancel,
}

/// What a station asks of its caller.
#[derive(Debug, PartialEq, Eq)]
pub enum Output {
    /// Send this EAPOL protocol data unit to the access point.
    Transmit(Vec<u8>),
    /// Something happened.
    Event(Event),
    /// Nothing to do before this moment or the next input.
    WaitUntil(Instant),
    /// It is over; every further call says the same.
    Finished(Outcome),
}

/// The station's machine.
#[derive(Debug)]
pub struct Station {
    config: StationConfig,
    seeds: Drbg,
    peer: Peer,
    run: Option<Run>,
    phase: Phase,
    /// The last reason why a registrar turned us away; tried again until the session is over.
    turned_away: Option<ConfigError>,
    heard: bool,
    wake: Instant,
    session_end: Instant,
    out: VecDeque<Output>,
}

/// One run of the protocol, with keys of its own.
#[derive(Debug)]
enum Run {
    /// M1 is built and waits for WSC_Start.
    Enrollee(Box<Enrollee>, Option<Message>),
    Registrar(Box<Registrar>),
}

#[derive(Debug)]
enum Phase {
    /// EAPOL-Start is sent now and then.
    Starting,
    /// The exchange goes on; a request is due.
    Running,
    /// Everything is said; EAP-Failure is due.
    Leaving(Box<Outcome>),
    /// A pause before the next attempt.
    Pausing,
    Finished(Box<Outcome>),
}

impl Station {
    /// A station that begins at once. `seed` comes from the operating system and is used once.
    pub fn new(config: StationConfig, seed: &[u8; 32], now: Instant) -> Self {
        let identity = match config.purpose {
            Purpose::Join(_) => IDENTITY_ENROLLEE,
            Purpose::Manage(..) => IDENTITY_REGISTRAR,
        };
        let mut station = Self {
            peer: Peer::new(identity, config.fragment_size),
            session_end: now + config.timers.session,
            config,
            seeds: Drbg::new(seed),
            run: None,
            phase: Phase::Starting,
            turned_away: None,
            heard: false,
            wake: now,
            out: VecDeque::new(),
        };
        station.attempt(now);
        station
    }

    /// Takes an input. Call [`Self::poll`] afterwards until it says to wait.
    pub fn handle(&mut self, now: Instant, input: Input<'_>) {
        if matches!(self.phase, Phase::Finished(_)) {
            return;
        }
        match input {
            Input::Eapol(octets) => {
                if let Some(Pdu::Eap(packet)) = Pdu::parse(octets) {
                    self.receive(now, packet);
                }
            }
            Input::Timeout => {}
            Input::Cancel => self.cancel(),
        }
        self.expire(now);
    }

    /// What to do next. Call until [`Output::WaitUntil`] or [`Output::Finished`].
    pub fn poll(&mut self) -> Output {
        match (self.out.pop_front(), &self.phase) {
            (Some(output), _) => output,
            (None, Phase::Finished(outcome)) => Output::Finished(outcome.as_ref().clone()),
            (None, _) => Output::WaitUntil(self.wake.min(self.session_end)),
        }
    }

    /// Stops; what was settled already stays so.
    fn cancel(&mut self) {
        match core::mem::replace(&mut self.phase, Phase::Pausing) {
            Phase::Leaving(outcome) => self.finish(*outcome),
            _ => self.finish(Err(self.failure(Cause::Cancelled))),
        }
    }

    fn attempt(&mut self, now: Instant) {
        self.run = None;
        self.phase = Phase::Starting;
        self.wake = now + self.config.timers.start_period;
        self.transmit(&Pdu::Start);
    }

    fn transmit(&mut self, pdu: &Pdu<'_>) {
        self.out
            .push_back(Output::Transmit(pdu.build(VERSION_STATION)));
    }

    fn expire(&mut self, now: Instant) {
        if matches!(self.phase, Phase::Finished(_)) {
            return;
        }
        if now >= self.session_end {
            if let Phase::Leaving(outcome) = core::mem::replace(&mut self.phase, Phase::Pausing) {
                return self.finish(*outcome);
            }
            let failure = match self.turned_away {
                Some(error) => {
                    Failure::theirs(self.role(), MessageType::M2D, error, Cause::NotExpected)
                }
                None if !self.heard => self.failure(Cause::NoAnswer),
                None => self.failure(Cause::SessionTimeout),
            };
            return self.finish(Err(failure));
        }
        if now < self.wake {
            return;
        }
        match core::mem::replace(&mut self.phase, Phase::Pausing) {
            Phase::Starting | Phase::Pausing => self.attempt(now),
            Phase::Running => self.finish(Err(self.failure(Cause::PeerSilent))),
            Phase::Leaving(outcome) => self.finish(*outcome),
            Phase::Finished(outcome) => self.phase = Phase::Finished(outcome),
        }
    }

    fn receive(&mut self, now: Instant, packet: &[u8]) {
        match self.peer.receive(packet) {
            PeerOutput::Ignore => {}
            PeerOutput::Respond(response) => {
                if matches!(self.phase, Phase::Running) {
                    self.wake = now + self.config.timers.request;
                }
                self.transmit(&Pdu::Eap(&response));
            }
            PeerOutput::Identity => self.identify(now),
            PeerOutput::Deliver(op, octets) => self.deliver(now, op, &octets),
            PeerOutput::BadFragment => {
                if !matches!(self.phase, Phase::Leaving(_)) {
                    self.finish(Err(self.failure(Cause::BadFragment)));
                }
            }
            PeerOutput::Ended => self.ended(now),
        }
    }

    /// The access point begins: every conversation is a run of its own, with new keys.
    fn identify(&mut self, now: Instant) {
        self.heard = true;
        if matches!(self.phase, Phase::Leaving(_)) {
            return;
        }
        match self.new_run() {
            Ok(run) => self.run = Some(run),
            Err(failure) => return self.finish(Err(failure)),
        }
        let response = self.peer.identify();
        self.phase = Phase::Running;
        self.wake = now + self.config.timers.request;
        self.transmit(&Pdu::Eap(&response));
    }

    fn new_run(&mut self) -> Result<Run, Failure> {
        let random = Box::new(self.seeds.fork());
        match &self.config.purpose {
            Purpose::Join(config) => {
                let (enrollee, m1, reaction) = Enrollee::start(config.as_ref().clone(), random)?;
                self.out
                    .extend(reaction.events.into_iter().map(Output::Event));
                Ok(Run::Enrollee(Box::new(enrollee), Some(m1)))
            }
            Purpose::Manage(config, _) => {
                let registrar = Registrar::new(config.as_ref().clone(), random);
                Ok(Run::Registrar(Box::new(registrar)))
            }
        }
    }

    fn deliver(&mut self, now: Instant, op: OpCode, octets: &[u8]) {
        let Some(run) = &mut self.run else { return };
        let reaction = match (run, &self.config.purpose) {
            (Run::Enrollee(_, m1), _) if op == OpCode::START => match m1.take() {
                Some(m1) => Reaction {
                    reply: Some(m1),
                    ..Reaction::default()
                },
                None => return,
            },
            (Run::Enrollee(enrollee, _), _) => enrollee.receive(op, octets),
            (Run::Registrar(registrar), Purpose::Manage(_, pin)) => {
                registrar.receive(op, octets, &mut RouterPinPolicy(pin))
            }
            (Run::Registrar(_), Purpose::Join(_)) => return,
        };
        self.react(now, reaction);
    }

    fn react(&mut self, now: Instant, reaction: Reaction) {
        self.wake = now + self.config.timers.request;
        for event in &reaction.events {
            if let Event::TurnedAway(error) = event {
                self.turned_away = Some(*error);
            }
        }
        self.out
            .extend(reaction.events.into_iter().map(Output::Event));
        let reply = match (reaction.reply, &mut self.run) {
            (Some(reply), _) => reply,
            // Every request is answered; a refusal with a refusal without a reason.
            (None, Some(Run::Enrollee(enrollee, _))) => enrollee.nack(ConfigError::NO_ERROR),
            (None, Some(Run::Registrar(registrar))) => registrar.nack(ConfigError::NO_ERROR),
            (None, None) => return,
        };
        let response = self.peer.answer(reply);
        self.transmit(&Pdu::Eap(&response));
        if let Some(outcome) = reaction.end {
            self.phase = Phase::Leaving(Box::new(outcome));
            self.wake = now + self.config.timers.farewell;
        }
    }

    /// EAP-Failure: the end of every run, and the answer of a registrar that has no PIN for us.
    fn ended(&mut self, now: Instant) {
        match core::mem::replace(&mut self.phase, Phase::Pausing) {
            Phase::Leaving(outcome) => self.finish(*outcome),
            phase => match (phase, self.turned_away) {
                (Phase::Running, Some(ConfigError::NO_ERROR)) => {
                    self.run = None;
                    self.wake = now + self.config.timers.retry;
                }
                (Phase::Running, Some(error)) => {
                    let cause = match error {
                        ConfigError::MULTIPLE_PBC => Cause::Overlap,
                        ConfigError::SETUP_LOCKED => Cause::SetupLocked,
                        _ => Cause::Refused,
                    };
                    let failure = Failure::theirs(self.role(), MessageType::M2D, error, cause);
                    self.finish(Err(failure));
                }
                (Phase::Running, None) => self.finish(Err(self.failure(Cause::Ended))),
                (phase, _) => self.phase = phase,
            },
        }
    }

    const fn role(&self) -> Role {
        match self.config.purpose {
            Purpose::Join(_) => Role::Enrollee,
            Purpose::Manage(..) => Role::ExternalRegistrar,
        }
    }

    fn failure(&self, cause: Cause) -> Failure {
        match &self.run {
            Some(Run::Enrollee(enrollee, _)) => enrollee.fail(cause),
            Some(Run::Registrar(registrar)) => registrar.fail(cause),
            None => Failure::ours(self.role(), MessageType::M1, cause),
        }
    }

    fn finish(&mut self, outcome: Outcome) {
        self.run = None;
        self.phase = Phase::Finished(Box::new(outcome));
    }
}

/// Settings that a successful outcome brought.
impl Success {
    /// The networks' settings, whichever way they came.
    pub fn credentials(&self) -> &[Credential] {
        match self {
            Self::Provisioned(list) => list,
            Self::Learned(one) | Self::Reconfigured(one) => core::slice::from_ref(one),
        }
    }
}
