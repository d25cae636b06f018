//! Runs in which an external registrar reads or changes the access point's settings by whole
//! messages, as GetDeviceInfo and PutMessage of UPnP carry them.

use alloc::vec::Vec;

use super::session::Desk;
use super::setup::{self, Setup};
use super::{ApEvent, Output, WALK_TIME};
use crate::attr::{AttributeId, Attributes, Tolerance};
use crate::code::{MessageType, OpCode};
use crate::exchange::Reaction;
use crate::failure::Cause;
use crate::msg::MESSAGES;
use crate::random::Drbg;
use crate::time::Instant;

use AttributeId as A;

/// The most runs at once; one that has not begun makes room, else the oldest.
const MAX_RUNS: usize = 4;

/// The runs of one access point, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Runs(Vec<Run>);

#[derive(Debug)]
struct Run {
    setup: Setup,
    enrollee_nonce: [u8; 16],
    /// A registrar that asked for the device's description alone never comes back.
    end: Instant,
}

/// Why a message of an external registrar was not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// It is no WSC message.
    NotAMessage,
    /// It belongs to no run: that one is over, or never was.
    NoRun,
    /// It ended its run, and nothing is to be said any more.
    Ended,
}

impl Runs {
    /// Begins a run; its M1. `None` where there is no key for want of randomness.
    pub(super) fn begin(&mut self, desk: &mut Desk<'_>, seeds: Drbg) -> Option<Vec<u8>> {
        let (mut setup, m1, reaction) = Setup::start(desk, seeds, None).ok()?;
        let enrollee_nonce = enrollee_nonce(&m1.octets)?;
        if self.0.len() >= MAX_RUNS {
            let idle = self.0.iter().position(|run| !run.setup.is_under_way());
            self.0.remove(idle.unwrap_or(0));
        }
        tell(desk, &mut setup, reaction);
        self.0.push(Run {
            setup,
            enrollee_nonce,
            end: desk.now + WALK_TIME,
        });
        Some(m1.octets)
    }

    /// Takes a message of a registrar; the answer, where there is one.
    pub(super) fn receive(
        &mut self,
        desk: &mut Desk<'_>,
        octets: &[u8],
    ) -> Result<Vec<u8>, NoAnswer> {
        let op = op_of(octets).ok_or(NoAnswer::NotAMessage)?;
        let nonce = enrollee_nonce(octets).ok_or(NoAnswer::NotAMessage)?;
        let found = |run: &Run| run.enrollee_nonce == nonce;
        let at = self.0.iter().position(found).ok_or(NoAnswer::NoRun)?;
        let run = self.0.get_mut(at).ok_or(NoAnswer::NoRun)?;
        let mut reaction = run.setup.receive(desk, op, octets);
        let reply = reaction.reply.take();
        if tell(desk, &mut run.setup, reaction) {
            self.0.remove(at);
        }
        reply.map(|reply| reply.octets).ok_or(NoAnswer::Ended)
    }

    pub(super) fn deadline(&self) -> Option<Instant> {
        self.0.iter().map(|run| run.end).min()
    }

    /// Ends the runs whose time is over. One that never began was only a look at the description.
    pub(super) fn expire(&mut self, desk: &mut Desk<'_>) {
        let due = |run: &mut Run| desk.now >= run.end;
        let over: Vec<Run> = self.0.extract_if(.., due).collect();
        for run in over.iter().filter(|run| run.setup.is_under_way()) {
            let outcome = Err(run.setup.fail(Cause::SessionTimeout));
            desk.out
                .push_back(Output::Event(ApEvent::SetupEnded(outcome)));
        }
    }
}

/// Tells what happened; whether the run is over.
fn tell(desk: &mut Desk<'_>, setup: &mut Setup, reaction: Reaction) -> bool {
    for event in reaction.events {
        setup.note(desk, &event);
        desk.out.push_back(Output::Event(ApEvent::Setup(event)));
    }
    let Some(outcome) = reaction.end else {
        return false;
    };
    setup::judge(desk, &outcome);
    desk.out
        .push_back(Output::Event(ApEvent::SetupEnded(outcome)));
    true
}

/// The Enrollee Nonce of a message.
pub(super) fn enrollee_nonce(octets: &[u8]) -> Option<[u8; 16]> {
    nonce(octets, A::ENROLLEE_NONCE)
}

/// One of the two nonces of a message.
pub(super) fn nonce(octets: &[u8], which: AttributeId) -> Option<[u8; 16]> {
    let attributes = Attributes::parse(octets, Tolerance::FIELD).ok()?;
    attributes.array(which)
}

/// The type of a message, where it has a known one.
pub(super) fn kind_of(octets: &[u8]) -> Option<MessageType> {
    let attributes = Attributes::parse(octets, Tolerance::FIELD).ok()?;
    attributes.u8(A::MESSAGE_TYPE).map(MessageType)
}

/// The Op-Code under which a message travels over EAP; UPnP leaves it out, for the type says it.
pub(super) fn op_of(octets: &[u8]) -> Option<OpCode> {
    let kind = kind_of(octets)?;
    let spec = MESSAGES.iter().find(|spec| spec.kind == kind);
    spec.map(|spec| spec.op)
}
