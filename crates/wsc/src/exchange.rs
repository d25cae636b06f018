//! What both machines have in common: messages in, messages out, and the end.
//!
//! [`Enrollee`](crate::enrollee::Enrollee) and [`Registrar`](crate::registrar::Registrar) deal in
//! whole WSC messages and know nothing of EAP, UPnP or time. Carriers bring the messages to them.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::attr::{AttributeId, QuirkSet, Tolerance};
use crate::code::{ConfigError, DevicePasswordId, MessageType, OpCode};
use crate::event::{Direction, Event, Outcome};
use crate::failure::{Cause, Failure, Role};
use crate::msg::{Control, Received};
use crate::random::RandomSource;
use crate::version::WscVersion;

/// A message to be carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The EAP-WSC Op-Code under which it travels.
    pub op: OpCode,
    /// Its type.
    pub kind: MessageType,
    /// The message.
    pub octets: Vec<u8>,
}

/// What a machine answers to a message.
#[derive(Debug, Default)]
pub struct Reaction {
    /// The message to send back, if any. A NACK that ends the run is one, too.
    pub reply: Option<Message>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// How the run ended, once it has. Nothing is to be fed to the machine after that.
    pub end: Option<Outcome>,
}

/// What every state of a machine needs.
pub(crate) struct Context {
    pub(crate) role: Role,
    pub(crate) version: WscVersion,
    pub(crate) tolerance: Tolerance,
    pub(crate) random: Box<dyn RandomSource>,
    pub(crate) enrollee_nonce: [u8; 16],
    pub(crate) registrar_nonce: [u8; 16],
    /// The kind of password of this run, which decides what a refusal means.
    pub(crate) password_id: DevicePasswordId,
    pub(crate) events: Vec<Event>,
    quirks: QuirkSet,
    /// The last message that this side sent: what the other side judges in a NACK.
    last_sent: MessageType,
}

impl core::fmt::Debug for Context {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Context")
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

impl Context {
    pub(crate) fn new(
        role: Role,
        version: WscVersion,
        tolerance: Tolerance,
        random: Box<dyn RandomSource>,
    ) -> Self {
        Self {
            role,
            version,
            tolerance,
            random,
            enrollee_nonce: [0; 16],
            registrar_nonce: [0; 16],
            password_id: DevicePasswordId::DEFAULT,
            events: Vec::new(),
            quirks: QuirkSet::EMPTY,
            last_sent: MessageType(0),
        }
    }

    /// Reads a message and notes it, or says what is wrong with it at the stage `at`.
    pub(crate) fn read<'a>(
        &mut self,
        op: OpCode,
        octets: &'a [u8],
        at: MessageType,
    ) -> Result<Received<'a>, Failure> {
        let message = Received::parse(op, octets, self.tolerance)
            .map_err(|error| self.fail(at, Cause::BadMessage(error)))?;
        self.quirks(message.attributes.quirks());
        self.events.push(Event::Message {
            kind: message.kind,
            direction: Direction::Received,
            len: octets.len(),
        });
        Ok(message)
    }

    /// Notes each tolerated deviation once a run.
    pub(crate) fn quirks(&mut self, seen: QuirkSet) {
        for quirk in seen.iter().filter(|quirk| !self.quirks.contains(*quirk)) {
            self.events.push(Event::Quirk(quirk));
        }
        self.quirks = self.quirks.union(seen);
    }

    pub(crate) fn message(&mut self, op: OpCode, kind: MessageType, octets: Vec<u8>) -> Message {
        self.events.push(Event::Message {
            kind,
            direction: Direction::Sent,
            len: octets.len(),
        });
        self.last_sent = kind;
        Message { op, kind, octets }
    }

    pub(crate) fn control(&mut self, kind: MessageType, config_error: ConfigError) -> Message {
        let control = Control {
            kind,
            enrollee_nonce: self.enrollee_nonce,
            registrar_nonce: self.registrar_nonce,
            config_error,
        };
        let op = match kind {
            MessageType::WSC_ACK => OpCode::ACK,
            MessageType::WSC_NACK => OpCode::NACK,
            _ => OpCode::DONE,
        };
        let octets = control.build(self.version);
        let before = self.last_sent;
        let message = self.message(op, kind, octets);
        self.last_sent = before;
        message
    }

    pub(crate) const fn fail(&self, at: MessageType, cause: Cause) -> Failure {
        Failure::ours(self.role, at, cause)
    }

    /// What the other side's NACK means, given what this side sent last.
    pub(crate) fn nacked(&self, control: &Control) -> Failure {
        // Told by the message that the other side judged last, as its own log would.
        Failure::reported(self.role, self.last_sent, control.config_error)
    }

    /// This side's nonce, which the other side's messages carry, and the attribute that it is in.
    pub(crate) const fn own_nonce(&self) -> (AttributeId, &[u8; 16]) {
        match self.role {
            Role::Enrollee | Role::AccessPoint => {
                (AttributeId::ENROLLEE_NONCE, &self.enrollee_nonce)
            }
            Role::Registrar | Role::ExternalRegistrar => {
                (AttributeId::REGISTRAR_NONCE, &self.registrar_nonce)
            }
        }
    }

    /// The other side's nonce, which our messages carry.
    pub(crate) const fn peer_nonce(&self) -> &[u8; 16] {
        match self.role {
            Role::Enrollee | Role::AccessPoint => &self.registrar_nonce,
            Role::Registrar | Role::ExternalRegistrar => &self.enrollee_nonce,
        }
    }

    /// The last message that this side sent, acknowledgements and refusals aside.
    pub(crate) const fn last_sent(&self) -> MessageType {
        self.last_sent
    }

    /// Takes the events that gathered.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        core::mem::take(&mut self.events)
    }
}

/// Whether 16 received octets can be a nonce: no generator worth its name gives all zeros or all
/// ones, and the other side must not send our own back.
pub(crate) fn plausible_nonce(nonce: &[u8; 16], own: &[u8; 16]) -> bool {
    *nonce != [0; 16] && *nonce != [0xff; 16] && nonce != own
}
