//! The access point as enrollee: an external registrar reads or changes its settings, over EAP or
//! over UPnP, behind the router PIN and its lock.

use alloc::boxed::Box;

use super::session::{Desk, enrollee_config, own_settings};
use super::{ApEvent, Output};
use crate::code::{ConfigError, OpCode, WpsState};
use crate::credential::Credential;
use crate::enrollee::Enrollee;
use crate::event::{Event, Outcome};
use crate::exchange::{Message, Reaction};
use crate::failure::{Cause, Failure, Half, Role, Side};
use crate::ident::MacAddr;
use crate::random::Drbg;

/// One run with an external registrar.
#[derive(Debug)]
pub(super) struct Setup {
    enrollee: Enrollee,
    /// The settings with a key of its own that this registrar is told, once it has proved itself.
    own_key: Option<(MacAddr, Box<Credential>)>,
    /// The registrar proved the router PIN.
    proved: bool,
}

impl Setup {
    /// Begins a run and builds M1. `station` is the registrar, where it is one of the network.
    pub(super) fn start(
        desk: &Desk<'_>,
        mut seeds: Drbg,
        station: Option<MacAddr>,
    ) -> Result<(Self, Message, Reaction), Failure> {
        let (settings, own_key) = own_settings(desk.config, &mut seeds, station);
        let config = enrollee_config(desk.config, desk.lockout, settings);
        let (enrollee, m1, reaction) = Enrollee::start(config, Box::new(seeds))?;
        let setup = Self {
            enrollee,
            own_key,
            proved: false,
        };
        Ok((setup, m1, reaction))
    }

    /// Takes a message of the registrar. A lock that wrong PINs in other runs brought about holds
    /// for this one too, or many runs side by side would be as many free guesses.
    pub(super) fn receive(&mut self, desk: &mut Desk<'_>, op: OpCode, octets: &[u8]) -> Reaction {
        if desk.lockout.is_locked() && !self.proved {
            if self.enrollee.is_under_way() && op != OpCode::NACK {
                return Reaction {
                    reply: Some(self.enrollee.nack(ConfigError::SETUP_LOCKED)),
                    end: Some(Err(self.enrollee.fail(Cause::SetupLocked))),
                    ..Reaction::default()
                };
            }
            self.enrollee.lock();
        }
        self.enrollee.receive(op, octets)
    }

    /// Draws the conclusions of what happened.
    pub(super) fn note(&mut self, desk: &mut Desk<'_>, event: &Event) {
        match event {
            Event::HalfProved(Half::Second) => {
                self.proved = true;
                desk.lockout.right_pin();
                // M7 is next and tells it.
                if let Some((station, settings)) = self.own_key.take() {
                    let key = ApEvent::DeviceKey(station, *settings);
                    desk.out.push_back(Output::Event(key));
                }
            }
            Event::Reconfigured(settings) => {
                desk.config.network = settings.clone();
                desk.config.state = WpsState::CONFIGURED;
                let new = ApEvent::NewSettings(settings.clone());
                desk.out.push_back(Output::Event(new));
            }
            _ => {}
        }
    }

    /// A failure at the message that is waited for, which the carrier found.
    pub(super) fn fail(&self, cause: Cause) -> Failure {
        self.enrollee.fail(cause)
    }

    /// Whether M3 is out.
    pub(super) fn is_under_way(&self) -> bool {
        self.enrollee.is_under_way()
    }
}

/// Counts a wrong router PIN. Only the access point's own judgement counts, not what the other side
/// says of it.
pub(super) fn judge(desk: &mut Desk<'_>, outcome: &Outcome) {
    if let Err(Failure {
        role: Role::AccessPoint,
        by: Side::Us,
        cause: Cause::WrongPassword(_),
        ..
    }) = outcome
        && desk.lockout.wrong_pin(desk.now)
    {
        let ends = desk.lockout.ends();
        desk.out
            .push_back(Output::Event(ApEvent::SetupLocked(ends)));
    }
}
