//! The registrar's states. Each owns exactly what exists in it, and is consumed by the message that
//! it waits for.

use alloc::boxed::Box;

use crate::agreement::{Agreement, secret};
use crate::attr::{AttributeId as A, DecodeErrorKind, MAX_REPEATS, Quirk, Writer};
use crate::code::{AuthTypes, ConfigError, EncrTypes, MessageType, OpCode};
use crate::credential::Credential;
use crate::crypto::{
    AuthenticatorOk, FirstHalfOk, HalfKey, Proved, PublicKeys, SessionKeys, new_key_pair,
    secret_nonce,
};
use crate::event::{Event, Peer, Success};
use crate::exchange::{Context, plausible_nonce};
use crate::failure::{Cause, Failure, Half};
use crate::msg::{Control, Hashes, M1, M2, Received, seal};
use crate::pin::DevicePassword;
use crate::random::Draw;
use crate::secret::Secret;

use super::{Policy, Purpose, RegistrarConfig, Step};

#[derive(Debug)]
pub(super) enum State {
    ExpectM1(ExpectM1),
    /// M2D is out; the failure is what it means.
    ExpectM2dAck(Box<Failure>),
    ExpectM3(Box<ExpectM3>),
    ExpectM5(Box<ExpectM5>),
    ExpectM7(Box<ExpectM7>),
    ExpectDone(Box<ExpectDone>),
}

/// The enrollee is unknown.
#[derive(Debug)]
pub(super) struct ExpectM1;

/// M2 is out.
#[derive(Debug)]
pub(super) struct ExpectM3 {
    m1: Box<M1>,
    agreement: Agreement,
    password: DevicePassword,
}

/// M4 is out: we are committed to both halves and showed that we know the first.
#[derive(Debug)]
pub(super) struct ExpectM5 {
    m1: Box<M1>,
    agreement: Agreement,
    halves: (HalfKey, HalfKey),
    second_nonce: Secret<16>,
    theirs: Hashes,
}

/// M6 is out: the enrollee proved the first half, and we the second.
#[derive(Debug)]
pub(super) struct ExpectM7 {
    m1: Box<M1>,
    agreement: Agreement,
    first: FirstHalfOk,
    second_half: HalfKey,
    theirs: Hashes,
}

/// M8 is out.
#[derive(Debug)]
pub(super) struct ExpectDone {
    success: Success,
}

impl State {
    /// The message that it waits for.
    pub(super) const fn expects(&self) -> MessageType {
        match self {
            Self::ExpectM1(_) => MessageType::M1,
            Self::ExpectM2dAck(_) => MessageType::WSC_ACK,
            Self::ExpectM3(_) => MessageType::M3,
            Self::ExpectM5(_) => MessageType::M5,
            Self::ExpectM7(_) => MessageType::M7,
            Self::ExpectDone(_) => MessageType::WSC_DONE,
        }
    }

    /// The device whose password is being proved.
    fn admitted(&self) -> Option<&M1> {
        match self {
            Self::ExpectM3(state) => Some(&state.m1),
            Self::ExpectM5(state) => Some(&state.m1),
            Self::ExpectM7(state) => Some(&state.m1),
            Self::ExpectM1(_) | Self::ExpectM2dAck(_) | Self::ExpectDone(_) => None,
        }
    }

    pub(super) fn handle(
        self,
        cx: &mut Context,
        me: &RegistrarConfig,
        op: OpCode,
        octets: &[u8],
        policy: &mut dyn Policy,
    ) -> Result<Step, Failure> {
        let at = self.expects();
        if !matches!(op, OpCode::MSG | OpCode::ACK | OpCode::NACK | OpCode::DONE) {
            return Err(cx.fail(at, Cause::UnexpectedOp(op.0)));
        }
        let message = cx.read(op, octets, at)?;
        if let Self::ExpectM2dAck(failure) = self {
            // Whatever the device answers to M2D, the run is over for this registrar.
            return Err(*failure);
        }
        if message.kind == MessageType::WSC_NACK {
            let control = Control::read(&message).map_err(|e| cx.fail(at, Cause::BadMessage(e)))?;
            check_nonces(cx, at, &control)?;
            return Err(cx.nacked(&control));
        }
        if let Some(m1) = self.admitted()
            && let Err(error) = policy.still_admitted(m1)
        {
            return Err(Failure {
                config_error: error,
                ..cx.fail(at, refusal(error))
            });
        }
        match self {
            Self::ExpectM1(_) => ExpectM1::handle(cx, me, &message, policy),
            Self::ExpectM3(state) => state.handle(cx, &message),
            Self::ExpectM5(state) => state.handle(cx, &message),
            Self::ExpectM7(state) => state.handle(cx, me, &message, policy),
            Self::ExpectDone(state) => state.handle(cx, me, &message),
            Self::ExpectM2dAck(failure) => Err(*failure),
        }
    }
}

fn check_nonces(cx: &Context, at: MessageType, control: &Control) -> Result<(), Failure> {
    if control.enrollee_nonce == cx.enrollee_nonce && control.registrar_nonce == cx.registrar_nonce
    {
        Ok(())
    } else {
        Err(cx.fail(at, Cause::BadNonce))
    }
}

impl ExpectM1 {
    fn handle(
        cx: &mut Context,
        me: &RegistrarConfig,
        message: &Received<'_>,
        policy: &mut dyn Policy,
    ) -> Result<Step, Failure> {
        let at = MessageType::M1;
        let mut m1 = M1::read(message).map_err(|error| match error.kind {
            DecodeErrorKind::MessageType { found } => cx.fail(at, Cause::Unexpected(found)),
            _ => cx.fail(at, Cause::BadMessage(error)),
        })?;
        if !plausible_nonce(&m1.nonce, &[0; 16]) {
            return Err(cx.fail(at, Cause::BadNonce));
        }
        cx.enrollee_nonce = m1.nonce;
        cx.password_id = m1.profile.password_id;
        cx.random.fill(Draw::Nonce, &mut cx.registrar_nonce);
        correct_flags(cx, me, &mut m1);
        cx.events.push(Event::PeerDescribed(Peer {
            uuid: m1.uuid,
            mac: Some(m1.mac),
            version: m1.profile.version,
            device: m1.profile.device.clone(),
        }));
        match policy.admit(&m1) {
            Ok(password) => Self::answer(cx, me, message, m1, password),
            Err(error) => Ok(turn_away(cx, me, &m1, error)),
        }
    }

    fn answer(
        cx: &mut Context,
        me: &RegistrarConfig,
        message: &Received<'_>,
        m1: M1,
        password: DevicePassword,
    ) -> Result<Step, Failure> {
        let at = MessageType::M1;
        let enrollee = m1
            .public_key()
            .map_err(|error| cx.fail(at, Cause::BadPublicKey(error)))?;
        let pair =
            new_key_pair(cx.random.as_mut()).ok_or_else(|| cx.fail(at, Cause::NoRandomness))?;
        let public = PublicKeys {
            enrollee,
            registrar: pair.public().clone(),
        };
        let shared = pair.agree(&public.enrollee);
        let keys = SessionKeys::derive(&shared, &m1.nonce, m1.mac, &cx.registrar_nonce);
        let m2 = M2 {
            public_key: Some(*public.registrar.as_bytes()),
            ..describe(cx, me, &m1, ConfigError::NO_ERROR)
        };
        let sent = seal(&keys, message.octets, m2.build());
        let reply = cx.message(OpCode::MSG, MessageType::M2, sent.clone());
        let state = ExpectM3 {
            m1: Box::new(m1),
            agreement: Agreement::new(keys, public, sent),
            password,
        };
        Ok(Step::Next(State::ExpectM3(Box::new(state)), reply))
    }
}

/// M2 without a public key, which is M2D.
fn describe(cx: &Context, me: &RegistrarConfig, m1: &M1, error: ConfigError) -> M2 {
    let mut profile = me.profile.clone();
    profile.password_id = m1.profile.password_id;
    profile.config_error = error;
    M2 {
        enrollee_nonce: m1.nonce,
        nonce: cx.registrar_nonce,
        uuid: me.uuid,
        public_key: None,
        profile,
    }
}

fn turn_away(cx: &mut Context, me: &RegistrarConfig, m1: &M1, error: ConfigError) -> Step {
    cx.events.push(Event::TurnedAway(error));
    let m2d = describe(cx, me, m1, error).build().finish();
    let reply = cx.message(OpCode::MSG, MessageType::M2D, m2d);
    let failure = Failure {
        config_error: error,
        ..cx.fail(MessageType::M1, refusal(error))
    };
    Step::TurnedAway(failure, reply)
}

/// What the reason of a refusal is as a cause.
const fn refusal(error: ConfigError) -> Cause {
    match error {
        ConfigError::MULTIPLE_PBC => Cause::Overlap,
        ConfigError::SETUP_LOCKED => Cause::SetupLocked,
        ConfigError::NO_ERROR => Cause::NotExpected,
        _ => Cause::Refused,
    }
}

/// Puts right what known devices say wrongly of their security.
fn correct_flags(cx: &mut Context, me: &RegistrarConfig, m1: &mut M1) {
    let (auth, encr) = (&mut m1.profile.auth, &mut m1.profile.encr);
    if *auth == AuthTypes(0x1b) && cx.tolerance.allows(Quirk::Wpa2WithoutPsk) {
        *auth = *auth | AuthTypes::WPA2_PSK;
        cx.events.push(Event::Quirk(Quirk::Wpa2WithoutPsk));
    }
    if !auth.intersects(me.profile.auth) && cx.tolerance.allows(Quirk::NoCommonAuthType) {
        *auth = me.profile.auth;
        cx.events.push(Event::Quirk(Quirk::NoCommonAuthType));
    }
    if !encr.intersects(me.profile.encr) && cx.tolerance.allows(Quirk::NoCommonEncrType) {
        *encr = EncrTypes(me.profile.encr.0);
        cx.events.push(Event::Quirk(Quirk::NoCommonEncrType));
    }
}

impl ExpectM3 {
    fn handle(self: Box<Self>, cx: &mut Context, message: &Received<'_>) -> Result<Step, Failure> {
        let at = MessageType::M3;
        let Self {
            m1,
            mut agreement,
            password,
        } = *self;
        let _: AuthenticatorOk = agreement.authenticate(cx, message, at)?;
        let theirs =
            Hashes::read_m3(message).map_err(|error| cx.fail(at, Cause::BadMessage(error)))?;
        let halves = agreement.keys.halves(&password);
        let first_nonce = secret_nonce(cx.random.as_mut(), Draw::SecretNonce1);
        let second_nonce = secret_nonce(cx.random.as_mut(), Draw::SecretNonce2);
        let ours = Hashes {
            first: agreement
                .keys
                .commit(&first_nonce, &halves.0, &agreement.public),
            second: agreement
                .keys
                .commit(&second_nonce, &halves.1, &agreement.public),
        };
        let mut plain = Writer::new();
        plain.bytes(A::R_SNONCE1, first_nonce.expose_secret());
        let encrypted = agreement.keys.wrap(plain.as_slice(), cx.random.as_mut());
        let body = ours.build_m4(&cx.enrollee_nonce, &encrypted, cx.version);
        let m4 = agreement.answer(cx, message, MessageType::M4, body);
        let state = ExpectM5 {
            m1,
            agreement,
            halves,
            second_nonce,
            theirs,
        };
        Ok(Step::Next(State::ExpectM5(Box::new(state)), m4))
    }
}

impl ExpectM5 {
    fn handle(self: Box<Self>, cx: &mut Context, message: &Received<'_>) -> Result<Step, Failure> {
        let at = MessageType::M5;
        let Self {
            m1,
            mut agreement,
            halves,
            second_nonce,
            theirs,
        } = *self;
        let ok = agreement.authenticate(cx, message, at)?;
        let nonce = agreement.open(cx, message, &ok, |settings, _| {
            secret(settings, A::E_SNONCE1)
        })?;
        let first = agreement
            .keys
            .open_first(&theirs.first, &nonce, &halves.0, &agreement.public)
            .ok_or_else(|| cx.fail(at, Cause::WrongPassword(Half::First)))?;
        cx.events.push(Event::HalfProved(Half::First));
        let mut plain = Writer::new();
        plain.bytes(A::R_SNONCE2, second_nonce.expose_secret());
        let m6 = agreement.answer_with_settings(cx, message, MessageType::M6, &plain);
        let state = ExpectM7 {
            m1,
            agreement,
            first,
            second_half: halves.1,
            theirs,
        };
        Ok(Step::Next(State::ExpectM7(Box::new(state)), m6))
    }
}

impl ExpectM7 {
    fn handle(
        self: Box<Self>,
        cx: &mut Context,
        me: &RegistrarConfig,
        message: &Received<'_>,
        policy: &mut dyn Policy,
    ) -> Result<Step, Failure> {
        let at = MessageType::M7;
        let Self {
            m1,
            mut agreement,
            first,
            second_half,
            theirs,
        } = *self;
        let ok = agreement.authenticate(cx, message, at)?;
        let tolerance = cx.tolerance;
        // Only an access point has settings of its own here.
        let (nonce, settings) = agreement.open(cx, message, &ok, |attributes, _| {
            let nonce = secret(attributes, A::E_SNONCE2)?;
            Ok((nonce, Credential::read(attributes, None, tolerance)))
        })?;
        let second = agreement
            .keys
            .open_second(&theirs.second, &nonce, &second_half, &agreement.public)
            .ok_or_else(|| cx.fail(at, Cause::WrongPassword(Half::Second)))?;
        let proved = Proved::new(first, second);
        cx.events.push(Event::HalfProved(Half::Second));

        let mut plain = Writer::new();
        let success = match &me.purpose {
            Purpose::Enrol => {
                let mut credentials = policy.credentials(&m1, &proved, cx.random.as_mut());
                credentials.truncate(MAX_REPEATS);
                for credential in &mut credentials {
                    credential.mac = m1.mac;
                    credential.write_credential(&mut plain);
                }
                cx.events.push(Event::CredentialsSent(credentials.clone()));
                Success::Provisioned(credentials)
            }
            Purpose::Learn => {
                let (settings, quirks) = settings.map_err(|error| cx.fail(at, error.into()))?;
                cx.quirks(quirks);
                cx.events.push(Event::Learned(settings.clone()));
                let nack = cx.control(MessageType::WSC_NACK, ConfigError::NO_ERROR);
                return Ok(Step::End(Success::Learned(settings), Some(nack)));
            }
            Purpose::Configure(new) => {
                let new = Credential {
                    mac: m1.mac,
                    ..new.clone()
                };
                new.write_ap_settings(&mut plain);
                Success::Reconfigured(new)
            }
        };
        let m8 = agreement.answer_with_settings(cx, message, MessageType::M8, &plain);
        Ok(Step::Next(
            State::ExpectDone(Box::new(ExpectDone { success })),
            m8,
        ))
    }
}

impl ExpectDone {
    fn handle(
        self,
        cx: &mut Context,
        me: &RegistrarConfig,
        message: &Received<'_>,
    ) -> Result<Step, Failure> {
        let at = MessageType::WSC_DONE;
        if message.kind != at {
            return Err(cx.fail(at, Cause::Unexpected(message.kind)));
        }
        let control = Control::read(message).map_err(|e| cx.fail(at, Cause::BadMessage(e)))?;
        check_nonces(cx, at, &control)?;
        // An access point waits for the acknowledgement; to a device EAP-Failure is the answer.
        let ack = match &me.purpose {
            Purpose::Enrol => None,
            Purpose::Learn | Purpose::Configure(_) => {
                Some(cx.control(MessageType::WSC_ACK, ConfigError::NO_ERROR))
            }
        };
        if let Success::Reconfigured(settings) = &self.success {
            cx.events.push(Event::Reconfigured(settings.clone()));
        }
        Ok(Step::End(self.success, ack))
    }
}
