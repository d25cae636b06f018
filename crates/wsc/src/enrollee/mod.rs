//! The enrollee: the side that is to receive settings. A device that wants to join, or an access
//! point that an external registrar reads or configures.

mod state;

use alloc::boxed::Box;

use crate::attr::Tolerance;
use crate::code::{ConfigError, MessageType, OpCode, WpsState};
use crate::credential::Credential;
use crate::crypto::new_key_pair;
use crate::event::Success;
use crate::exchange::{Context, Message, Reaction};
use crate::failure::{Cause, Failure, Role, Side};
use crate::ident::{MacAddr, Uuid};
use crate::msg::{M1, Profile};
use crate::pin::DevicePassword;
use crate::random::{Draw, RandomSource};

use state::{ExpectM2, State};

/// What an enrollee is and knows.
#[derive(Clone, Debug)]
pub struct EnrolleeConfig {
    /// Its MAC address, which enters the key derivation and must be the one it transmits with.
    pub mac: MacAddr,
    /// UUID-E.
    pub uuid: Uuid,
    /// Its description and capabilities; [`Profile::password_id`] says which password is meant.
    pub profile: Profile,
    /// The password. An access point without a router PIN has none and refuses every registrar.
    pub password: Option<DevicePassword>,
    /// Device or access point.
    pub purpose: Purpose,
    /// Which deviations of the registrar are accepted.
    pub tolerance: Tolerance,
}

/// What the enrollee wants from the run.
#[derive(Clone, Debug)]
pub enum Purpose {
    /// A device that wants the settings of a network.
    Join,
    /// An access point that offers its own settings to an external registrar.
    AccessPoint {
        /// Its settings, told in M7.
        settings: Credential,
        /// Whether it already has settings of its own, or waits to be given some.
        state: WpsState,
        /// What external registrars may do.
        lock: SetupLock,
    },
}

/// What an access point lets external registrars do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SetupLock {
    /// Read and change the settings.
    #[default]
    Open,
    /// Read them, not change them: a change is refused at M8.
    LearnOnly,
    /// Nothing: refused at M2 with "setup locked".
    Locked,
}

/// One run of an enrollee.
#[derive(Debug)]
pub struct Enrollee {
    config: Box<EnrolleeConfig>,
    cx: Context,
    /// `None` when the run is over.
    state: Option<State>,
}

impl Enrollee {
    /// Begins a run and builds M1.
    ///
    /// # Errors
    /// The random source yields no usable private key.
    pub fn start(
        config: EnrolleeConfig,
        mut random: Box<dyn RandomSource>,
    ) -> Result<(Self, Message, Reaction), Failure> {
        let role = match config.purpose {
            Purpose::Join => Role::Enrollee,
            Purpose::AccessPoint { .. } => Role::AccessPoint,
        };
        let no_key = Failure::ours(role, MessageType::M1, Cause::NoRandomness);
        let keys = new_key_pair(random.as_mut()).ok_or(no_key)?;
        let mut cx = Context::new(role, config.profile.version, config.tolerance, random);
        cx.password_id = config.profile.password_id;
        cx.random.fill(Draw::Nonce, &mut cx.enrollee_nonce);
        let state = match &config.purpose {
            Purpose::Join => WpsState::NOT_CONFIGURED,
            Purpose::AccessPoint { state, .. } => *state,
        };
        let m1 = M1 {
            uuid: config.uuid,
            mac: config.mac,
            nonce: cx.enrollee_nonce,
            public_key: *keys.public().as_bytes(),
            state,
            profile: config.profile.clone(),
        }
        .build();
        let message = cx.message(OpCode::MSG, MessageType::M1, m1.clone());
        let reaction = Reaction {
            events: cx.take_events(),
            ..Reaction::default()
        };
        let state = Some(State::ExpectM2(Box::new(ExpectM2::new(keys, m1))));
        Ok((
            Self {
                config: Box::new(config),
                cx,
                state,
            },
            message,
            reaction,
        ))
    }

    /// Takes a message of the registrar.
    pub fn receive(&mut self, op: OpCode, octets: &[u8]) -> Reaction {
        let Some(state) = self.state.take() else {
            return Reaction::default();
        };
        let mut reaction = Reaction::default();
        match state.handle(&mut self.cx, &self.config, op, octets) {
            Ok(Step::Next(state, reply)) => {
                self.state = Some(state);
                reaction.reply = Some(reply);
            }
            Ok(Step::End(success, reply)) => {
                reaction.reply = reply;
                reaction.end = Some(Ok(success));
            }
            Err(failure) => {
                // A refusal is not answered, not even one that makes no sense.
                if failure.by == Side::Us && op != OpCode::NACK {
                    let error = failure.config_error;
                    reaction.reply = Some(self.cx.control(MessageType::WSC_NACK, error));
                }
                reaction.end = Some(Err(failure));
            }
        }
        reaction.events = self.cx.take_events();
        reaction
    }

    /// Locks an access point that was open when the run began: its registrar is refused at M2.
    pub(crate) fn lock(&mut self) {
        if let Purpose::AccessPoint { lock, .. } = &mut self.config.purpose {
            *lock = SetupLock::Locked;
        }
    }

    /// A WSC_NACK of this run, for a carrier that must answer something.
    pub fn nack(&mut self, error: ConfigError) -> Message {
        self.cx.control(MessageType::WSC_NACK, error)
    }

    /// Whether a registrar took this device on: M3 is out, or the run is over.
    pub fn is_under_way(&self) -> bool {
        !matches!(self.state, Some(State::ExpectM2(_)))
    }

    /// A failure at the message that this run waits for, which a carrier found.
    pub fn fail(&self, cause: Cause) -> Failure {
        let at = self
            .state
            .as_ref()
            .map_or(MessageType::WSC_DONE, State::expects);
        self.cx.fail(at, cause)
    }
}

/// What a state makes of a message.
enum Step {
    Next(State, Message),
    End(Success, Option<Message>),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attr::{AttributeId as A, Attributes, Writer};
    use crate::code::DevicePasswordId;
    use crate::device::DeviceInfo;
    use crate::random::Drbg;

    /// hostapd takes a NACK for an answer to its M2 only with the nonce of that M2.
    #[test]
    fn a_refusal_of_a_broken_m2_has_its_nonce() {
        let config = EnrolleeConfig {
            mac: MacAddr::default(),
            uuid: Uuid::default(),
            profile: Profile::new(DeviceInfo::default(), DevicePasswordId::PUSH_BUTTON),
            password: Some(DevicePassword::push_button()),
            purpose: Purpose::Join,
            tolerance: Tolerance::FIELD,
        };
        let random = Box::new(Drbg::new(&[1; 32]));
        let (mut enrollee, ..) = Enrollee::start(config, random).unwrap();
        let mut m2 = Writer::new();
        m2.u8(A::VERSION, 0x10)
            .u8(A::MESSAGE_TYPE, MessageType::M2.0)
            .bytes(A::REGISTRAR_NONCE, &[0x44; 16]);
        let reaction = enrollee.receive(OpCode::MSG, m2.as_slice());
        assert!(matches!(reaction.end, Some(Err(_))));
        let nack = reaction.reply.unwrap().octets;
        let nack = Attributes::parse(&nack, Tolerance::STRICT).unwrap();
        assert_eq!(nack.array(A::REGISTRAR_NONCE), Some([0x44; 16]));
    }
}
