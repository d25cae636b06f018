//! The registrar: the side that gives settings, or reads and changes those of an access point.

mod state;

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::attr::Tolerance;
use crate::code::{ConfigError, MessageType, OpCode};
use crate::credential::Credential;
use crate::crypto::Proved;
use crate::event::Success;
use crate::exchange::{Context, Message, Reaction};
use crate::failure::{Cause, Failure, Role, Side};
use crate::ident::Uuid;
use crate::msg::{M1, Profile};
use crate::pin::DevicePassword;
use crate::random::RandomSource;

use state::{ExpectM1, State};

/// What a registrar is.
#[derive(Clone, Debug)]
pub struct RegistrarConfig {
    /// UUID-R.
    pub uuid: Uuid,
    /// Its description and capabilities.
    pub profile: Profile,
    /// What it is there for.
    pub purpose: Purpose,
    /// Which deviations of the enrollee are accepted.
    pub tolerance: Tolerance,
}

/// What a registrar wants from a run.
#[derive(Clone, Debug)]
pub enum Purpose {
    /// Hand the settings of a network to a device. [`Policy::credentials`] says which.
    Enrol,
    /// Read an access point's settings and leave them as they are.
    Learn,
    /// Give an access point new settings.
    Configure(Credential),
}

/// The judgement of whoever runs the registrar: whom to admit, and what to give.
pub trait Policy {
    /// The password for a device that introduced itself, or the reason why it is turned away
    /// ([`ConfigError::NO_ERROR`] where there is just no password for it).
    ///
    /// # Errors
    /// The configuration error that M2D tells the device.
    fn admit(&mut self, m1: &M1) -> Result<DevicePassword, ConfigError>;

    /// Whether a device that was admitted still is, asked before each further step: another one may
    /// have pressed its button since.
    ///
    /// # Errors
    /// The configuration error with which the run is ended.
    fn still_admitted(&mut self, _m1: &M1) -> Result<(), ConfigError> {
        Ok(())
    }

    /// The settings for a device that proved both halves of the password; `random` is for keys
    /// made for this device alone. At least one; ten at most are sent.
    fn credentials(
        &mut self,
        m1: &M1,
        proved: &Proved,
        random: &mut dyn RandomSource,
    ) -> Vec<Credential>;
}

/// One run of a registrar.
#[derive(Debug)]
pub struct Registrar {
    config: Box<RegistrarConfig>,
    cx: Context,
    /// `None` when the run is over.
    state: Option<State>,
}

impl Registrar {
    /// A registrar that waits for M1.
    pub fn new(config: RegistrarConfig, random: Box<dyn RandomSource>) -> Self {
        let role = match config.purpose {
            Purpose::Enrol => Role::Registrar,
            Purpose::Learn | Purpose::Configure(_) => Role::ExternalRegistrar,
        };
        let cx = Context::new(role, config.profile.version, config.tolerance, random);
        Self {
            config: Box::new(config),
            cx,
            state: Some(State::ExpectM1(ExpectM1)),
        }
    }

    /// Takes a message of the enrollee.
    pub fn receive(&mut self, op: OpCode, octets: &[u8], policy: &mut dyn Policy) -> Reaction {
        let Some(state) = self.state.take() else {
            return Reaction::default();
        };
        let turned_away = matches!(state, State::ExpectM2dAck(_));
        let mut reaction = Reaction::default();
        match state.handle(&mut self.cx, &self.config, op, octets, policy) {
            Ok(Step::Next(state, reply)) => {
                self.state = Some(state);
                reaction.reply = Some(reply);
            }
            Ok(Step::End(success, reply)) => {
                reaction.reply = reply;
                reaction.end = Some(Ok(success));
            }
            Ok(Step::TurnedAway(failure, m2d)) => {
                self.state = Some(State::ExpectM2dAck(Box::new(failure)));
                reaction.reply = Some(m2d);
            }
            Err(failure) => {
                // A refusal is not answered, not even one that makes no sense; M2D has said it all;
                // and before M1 there is no nonce to put into a NACK.
                let answers = op != OpCode::NACK && !turned_away;
                if failure.by == Side::Us && answers && self.cx.enrollee_nonce != [0; 16] {
                    let error = failure.config_error;
                    reaction.reply = Some(self.cx.control(MessageType::WSC_NACK, error));
                }
                reaction.end = Some(Err(failure));
            }
        }
        reaction.events = self.cx.take_events();
        reaction
    }

    /// A WSC_NACK of this run, for a carrier that must answer something.
    pub fn nack(&mut self, error: ConfigError) -> Message {
        self.cx.control(MessageType::WSC_NACK, error)
    }

    /// A failure at the message that this run waits for, which a carrier found.
    pub fn fail(&self, cause: Cause) -> Failure {
        let at = self
            .state
            .as_ref()
            .map_or(MessageType::WSC_DONE, State::expects);
        self.cx.fail(at, cause)
    }

    /// Whether the enrollee was admitted: M2 is out.
    pub fn is_under_way(&self) -> bool {
        !matches!(
            self.state,
            Some(State::ExpectM1(_) | State::ExpectM2dAck(_))
        )
    }

    /// Whether M6 is out, after which the password must not be used again unless the run succeeds:
    /// the other side has what it needs to test guesses of the second half.
    pub fn second_half_revealed(&self) -> bool {
        self.cx.last_sent() == MessageType::M6 || self.cx.last_sent() == MessageType::M8
    }
}

/// What a state makes of a message.
enum Step {
    Next(State, Message),
    TurnedAway(Failure, Message),
    End(Success, Option<Message>),
}
