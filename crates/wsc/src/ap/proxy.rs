//! A device's run as external registrars have it: its messages go out to them, theirs come in.

use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::time::Duration;

use super::upnp::{enrollee_nonce, kind_of, nonce, op_of};
use crate::attr::AttributeId as A;
use crate::code::{MessageType, OpCode};
use crate::exchange::Message;
use crate::time::Instant;

/// How long an external registrar may take for an answer (hostapd's time).
const PATIENCE: Duration = Duration::from_secs(5);

/// The most answers that wait for their turn; each of several registrars sends one.
const MAX_QUEUE: usize = 8;

/// One device's run.
#[derive(Debug)]
pub(super) struct Proxy {
    enrollee_nonce: [u8; 16],
    /// The nonce of the registrar whose M2 is out: the device talks to that one, and to no other.
    registrar_nonce: Option<[u8; 16]>,
    queue: VecDeque<Message>,
    waiting: Option<Instant>,
}

impl Proxy {
    /// For the device that sent this M1.
    pub(super) fn new(m1: &[u8]) -> Option<Self> {
        (kind_of(m1)? == MessageType::M1).then_some(())?;
        Some(Self {
            enrollee_nonce: enrollee_nonce(m1)?,
            registrar_nonce: None,
            queue: VecDeque::new(),
            waiting: None,
        })
    }

    /// Whether an external registrar has taken the run over.
    pub(super) const fn is_taken(&self) -> bool {
        self.registrar_nonce.is_some()
    }

    /// Until when an answer is waited for.
    pub(super) const fn waiting(&self) -> Option<Instant> {
        self.waiting
    }

    /// Waits on as before.
    pub(super) const fn wait_until(&mut self, due: Option<Instant>) {
        self.waiting = due;
    }

    /// Takes an answer of a registrar; whether it belongs to this run. Every registrar hears every
    /// message, and those that come too late are passed over.
    pub(super) fn offer(&mut self, octets: &[u8]) -> bool {
        let (Some(kind), Some(op)) = (kind_of(octets), op_of(octets)) else {
            return false;
        };
        // An M2 without a nonce would be nobody's.
        let anonymous = kind == MessageType::M2 && nonce(octets, A::REGISTRAR_NONCE).is_none();
        if anonymous || enrollee_nonce(octets) != Some(self.enrollee_nonce) {
            return false;
        }
        let timely = match self.registrar_nonce {
            None => matches!(kind, MessageType::M2 | MessageType::M2D),
            // M4, M6 and M8 have no nonce of their own; a refusal has.
            Some(ours) => {
                !matches!(kind, MessageType::M2 | MessageType::M2D)
                    && matches!(op, OpCode::MSG | OpCode::NACK)
                    && nonce(octets, A::REGISTRAR_NONCE).is_none_or(|nonce| nonce == ours)
            }
        };
        if timely && self.queue.len() < MAX_QUEUE {
            let octets = Vec::from(octets);
            self.queue.push_back(Message { op, kind, octets });
        }
        true
    }

    /// The next message for the device; without one, it is waited for from now on.
    pub(super) fn next(&mut self, now: Instant) -> Option<Message> {
        let next = self.queue.pop_front();
        match &next {
            Some(message) if message.kind == MessageType::M2 => {
                self.registrar_nonce = nonce(&message.octets, A::REGISTRAR_NONCE);
                // The other registrars were not the first.
                self.queue.clear();
                self.waiting = None;
            }
            Some(_) => self.waiting = None,
            None => self.waiting = Some(now + PATIENCE),
        }
        next
    }
}
