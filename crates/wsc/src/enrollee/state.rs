//! The enrollee's states. Each owns exactly what exists in it, and is consumed by the message that
//! it waits for.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::agreement::{Agreement, secret};
use crate::attr::{AttributeId as A, Attributes, DecodeErrorKind, Quirk, QuirkSet, Writer};
use crate::code::{AuthTypes, ConfigError, DevicePasswordId, EncrTypes, MessageType, OpCode};
use crate::credential::{Credential, CredentialError};
use crate::crypto::dh::KeyPair;
use crate::crypto::{
    AuthenticatorOk, FirstHalfOk, HalfKey, KeyWrapOk, Proved, PublicKeys, SHA256_LEN, SessionKeys,
    secret_nonce,
};
use crate::event::{Event, Peer, Success};
use crate::exchange::{Context, plausible_nonce};
use crate::failure::{Cause, Failure, Half};
use crate::msg::{Control, Hashes, M2, Received};
use crate::random::Draw;
use crate::secret::Secret;

use super::{EnrolleeConfig, Purpose, SetupLock, Step};

#[derive(Debug)]
pub(super) enum State {
    ExpectM2(Box<ExpectM2>),
    ExpectM4(Box<ExpectM4>),
    ExpectM6(Box<ExpectM6>),
    ExpectM8(Box<ExpectM8>),
    ExpectAck(Box<ExpectAck>),
}

/// M1 is out; the registrar is unknown.
#[derive(Debug)]
pub(super) struct ExpectM2 {
    keys: KeyPair,
    m1: Vec<u8>,
}

/// M3 is out: we are committed to both halves.
#[derive(Debug)]
pub(super) struct ExpectM4 {
    agreement: Agreement,
    halves: (HalfKey, HalfKey),
    nonces: (Secret<16>, Secret<16>),
    commitments: Hashes,
}

/// M5 is out: the registrar knows the first half, and so do we that it does.
#[derive(Debug)]
pub(super) struct ExpectM6 {
    agreement: Agreement,
    first: FirstHalfOk,
    second_half: HalfKey,
    second_nonce: Secret<16>,
    registrar_second: [u8; SHA256_LEN],
}

/// M7 is out: both sides are proved, the settings are to come.
#[derive(Debug)]
pub(super) struct ExpectM8 {
    agreement: Agreement,
    proved: Proved,
}

/// WSC_Done is out, from an access point, which waits for its acknowledgement.
#[derive(Debug)]
pub(super) struct ExpectAck {
    settings: Credential,
}

impl State {
    /// The message that it waits for.
    pub(super) const fn expects(&self) -> MessageType {
        match self {
            Self::ExpectM2(_) => MessageType::M2,
            Self::ExpectM4(_) => MessageType::M4,
            Self::ExpectM6(_) => MessageType::M6,
            Self::ExpectM8(_) => MessageType::M8,
            Self::ExpectAck(_) => MessageType::WSC_ACK,
        }
    }

    pub(super) fn handle(
        self,
        cx: &mut Context,
        me: &EnrolleeConfig,
        op: OpCode,
        octets: &[u8],
    ) -> Result<Step, Failure> {
        let at = self.expects();
        if matches!(self, Self::ExpectM2(_)) {
            note_registrar(cx, octets);
        }
        if !matches!(op, OpCode::MSG | OpCode::ACK | OpCode::NACK) {
            return Err(cx.fail(at, Cause::UnexpectedOp(op.0)));
        }
        let message = cx.read(op, octets, at)?;
        if message.kind == MessageType::WSC_NACK {
            let control = Control::read(&message).map_err(|e| cx.fail(at, Cause::BadMessage(e)))?;
            return self.nacked(cx, me, &control);
        }
        match self {
            Self::ExpectM2(state) if message.kind == MessageType::M2D => {
                state.turned_away(cx, me, &message)
            }
            Self::ExpectM2(state) => state.handle(cx, me, &message),
            Self::ExpectM4(state) => state.handle(cx, &message),
            Self::ExpectM6(state) => state.handle(cx, me, &message),
            Self::ExpectM8(state) => state.handle(cx, me, &message),
            Self::ExpectAck(state) => state.handle(cx, &message),
        }
    }
}

impl State {
    /// A WSC_NACK. A registrar that only wanted to learn an access point's settings ends the run
    /// with one, after M7 and without an error.
    fn nacked(
        self,
        cx: &mut Context,
        me: &EnrolleeConfig,
        control: &Control,
    ) -> Result<Step, Failure> {
        let at = self.expects();
        check_nonce(cx, at, control.enrollee_nonce, cx.enrollee_nonce)?;
        // Before M2 the registrar's nonce is unknown.
        if !matches!(self, Self::ExpectM2(_)) {
            check_nonce(cx, at, control.registrar_nonce, cx.registrar_nonce)?;
        }
        match (&self, &me.purpose) {
            (Self::ExpectM8(_), Purpose::AccessPoint { settings, .. })
                if control.config_error == ConfigError::NO_ERROR =>
            {
                cx.events.push(Event::Learned(settings.clone()));
                Ok(Step::End(Success::Learned(settings.clone()), None))
            }
            _ => Err(cx.nacked(control)),
        }
    }
}

/// Notes the nonce of a registrar that introduces itself, before anything else is looked at: a NACK
/// without it is not taken for an answer to its M2.
fn note_registrar(cx: &mut Context, octets: &[u8]) {
    let attributes = Attributes::parse(octets, cx.tolerance).ok();
    if let Some(nonce) = attributes.and_then(|list| list.array(A::REGISTRAR_NONCE)) {
        cx.registrar_nonce = nonce;
    }
}

fn check_nonce(
    cx: &Context,
    at: MessageType,
    found: [u8; 16],
    expected: [u8; 16],
) -> Result<(), Failure> {
    if found == expected {
        Ok(())
    } else {
        Err(cx.fail(at, Cause::BadNonce))
    }
}

impl ExpectM2 {
    pub(super) const fn new(keys: KeyPair, m1: Vec<u8>) -> Self {
        Self { keys, m1 }
    }

    /// M2D: this registrar does not know us. A device acknowledges and waits for another one; an
    /// access point ends the run, since the registrar came for it alone.
    fn turned_away(
        self: Box<Self>,
        cx: &mut Context,
        me: &EnrolleeConfig,
        message: &Received<'_>,
    ) -> Result<Step, Failure> {
        let m2d = read_m2(cx, message)?;
        let error = m2d.profile.config_error;
        cx.events.push(Event::TurnedAway(error));
        if matches!(me.purpose, Purpose::AccessPoint { .. }) {
            return Err(cx.fail(MessageType::M2D, Cause::NotExpected));
        }
        let ack = cx.control(MessageType::WSC_ACK, ConfigError::NO_ERROR);
        Ok(Step::Next(State::ExpectM2(self), ack))
    }

    fn handle(
        self: Box<Self>,
        cx: &mut Context,
        me: &EnrolleeConfig,
        message: &Received<'_>,
    ) -> Result<Step, Failure> {
        let at = MessageType::M2;
        let m2 = read_m2(cx, message)?;
        check_password_id(cx, m2.profile.password_id)?;
        let locked = matches!(
            me.purpose,
            Purpose::AccessPoint {
                lock: SetupLock::Locked,
                ..
            }
        );
        let password = match &me.password {
            Some(password) if !locked => password,
            _ => return Err(cx.fail(at, Cause::SetupLocked)),
        };
        let bad_key = |error| cx.fail(at, Cause::BadPublicKey(error));
        let registrar = m2.public_key().map_err(bad_key)?;
        if registrar == *self.keys.public() {
            return Err(cx.fail(at, Cause::Reflected));
        }
        let public = PublicKeys {
            enrollee: self.keys.public().clone(),
            registrar,
        };
        let shared = self.keys.agree(&public.registrar);
        let keys = SessionKeys::derive(&shared, &cx.enrollee_nonce, me.mac, &cx.registrar_nonce);
        let mut agreement = Agreement::new(keys, public, self.m1);
        let _: AuthenticatorOk = agreement.authenticate(cx, message, at)?;

        let halves = agreement.keys.halves(password);
        let nonces = (
            secret_nonce(cx.random.as_mut(), Draw::SecretNonce1),
            secret_nonce(cx.random.as_mut(), Draw::SecretNonce2),
        );
        let commitments = Hashes {
            first: agreement
                .keys
                .commit(&nonces.0, &halves.0, &agreement.public),
            second: agreement
                .keys
                .commit(&nonces.1, &halves.1, &agreement.public),
        };
        let m3 = commitments.build_m3(&cx.registrar_nonce, cx.version);
        let m3 = agreement.answer(cx, message, MessageType::M3, m3);
        let state = ExpectM4 {
            agreement,
            halves,
            nonces,
            commitments,
        };
        Ok(Step::Next(State::ExpectM4(Box::new(state)), m3))
    }
}

/// Reads M2 or M2D, and notes the registrar that it describes.
fn read_m2(cx: &mut Context, message: &Received<'_>) -> Result<M2, Failure> {
    let at = MessageType::M2;
    let m2 = M2::read(message).map_err(|error| match error.kind {
        DecodeErrorKind::MessageType { found } => cx.fail(at, Cause::Unexpected(found)),
        _ => cx.fail(at, Cause::BadMessage(error)),
    })?;
    check_nonce(cx, at, m2.enrollee_nonce, cx.enrollee_nonce)?;
    // The nonce of an M2D enters nothing, and hostapd leaves it zero.
    if m2.public_key.is_some() && !plausible_nonce(&m2.nonce, &cx.enrollee_nonce) {
        return Err(cx.fail(at, Cause::BadNonce));
    }
    cx.registrar_nonce = m2.nonce;
    cx.events.push(Event::PeerDescribed(Peer {
        uuid: m2.uuid,
        mac: None,
        version: m2.profile.version,
        device: m2.profile.device.clone(),
    }));
    Ok(m2)
}

/// What M2 may say of the password: what M1 said, or one of two changes. The registrar may name the
/// PIN as its own (Wi-Fi Direct), and some answer a push button with the identifier of the PIN,
/// which is passed over; the proof decides.
fn check_password_id(cx: &mut Context, theirs: DevicePasswordId) -> Result<(), Failure> {
    use DevicePasswordId as Id;
    match (cx.password_id, theirs) {
        (ours, theirs) if ours == theirs => Ok(()),
        (Id::DEFAULT, Id::REGISTRAR_SPECIFIED) | (Id::REGISTRAR_SPECIFIED, Id::DEFAULT) => {
            cx.password_id = theirs;
            Ok(())
        }
        (Id::PUSH_BUTTON, Id::DEFAULT) if cx.tolerance.allows(Quirk::PasswordIdChanged) => {
            cx.events.push(Event::Quirk(Quirk::PasswordIdChanged));
            Ok(())
        }
        _ => Err(cx.fail(MessageType::M2, Cause::PasswordIdChanged)),
    }
}

impl ExpectM4 {
    fn handle(self: Box<Self>, cx: &mut Context, message: &Received<'_>) -> Result<Step, Failure> {
        let at = MessageType::M4;
        let Self {
            mut agreement,
            halves,
            nonces,
            commitments,
        } = *self;
        let ok = agreement.authenticate(cx, message, at)?;
        let theirs =
            Hashes::read_m4(message).map_err(|error| cx.fail(at, Cause::BadMessage(error)))?;
        // Our own commitments sent back would be opened with the nonces that we reveal.
        let own = [commitments.first, commitments.second];
        if own.contains(&theirs.first) || own.contains(&theirs.second) {
            return Err(cx.fail(at, Cause::Reflected));
        }
        let nonce = agreement.open(cx, message, &ok, |settings, _| {
            secret(settings, A::R_SNONCE1)
        })?;
        let first = agreement
            .keys
            .open_first(&theirs.first, &nonce, &halves.0, &agreement.public)
            .ok_or_else(|| cx.fail(at, Cause::WrongPassword(Half::First)))?;
        cx.events.push(Event::HalfProved(Half::First));

        let mut plain = Writer::new();
        plain.bytes(A::E_SNONCE1, nonces.0.expose_secret());
        let m5 = agreement.answer_with_settings(cx, message, MessageType::M5, &plain);
        let state = ExpectM6 {
            agreement,
            first,
            second_half: halves.1,
            second_nonce: nonces.1,
            registrar_second: theirs.second,
        };
        Ok(Step::Next(State::ExpectM6(Box::new(state)), m5))
    }
}

impl ExpectM6 {
    fn handle(
        self: Box<Self>,
        cx: &mut Context,
        me: &EnrolleeConfig,
        message: &Received<'_>,
    ) -> Result<Step, Failure> {
        let at = MessageType::M6;
        let Self {
            mut agreement,
            first,
            second_half,
            second_nonce,
            registrar_second,
        } = *self;
        let ok = agreement.authenticate(cx, message, at)?;
        let nonce = agreement.open(cx, message, &ok, |settings, _| {
            secret(settings, A::R_SNONCE2)
        })?;
        let second = agreement
            .keys
            .open_second(&registrar_second, &nonce, &second_half, &agreement.public)
            .ok_or_else(|| cx.fail(at, Cause::WrongPassword(Half::Second)))?;
        let proved = Proved::new(first, second);
        cx.events.push(Event::HalfProved(Half::Second));

        let mut plain = Writer::new();
        plain.bytes(A::E_SNONCE2, second_nonce.expose_secret());
        if let Purpose::AccessPoint { settings, .. } = &me.purpose {
            release(&proved, settings, &mut plain);
        }
        let m7 = agreement.answer_with_settings(cx, message, MessageType::M7, &plain);
        let state = ExpectM8 { agreement, proved };
        Ok(Step::Next(State::ExpectM8(Box::new(state)), m7))
    }
}

/// Puts an access point's own settings into M7, which only a registrar that proved both halves of
/// the router PIN may see.
fn release(_proved: &Proved, settings: &Credential, plain: &mut Writer) {
    settings.write_own_settings(plain);
}

impl ExpectM8 {
    fn handle(
        self: Box<Self>,
        cx: &mut Context,
        me: &EnrolleeConfig,
        message: &Received<'_>,
    ) -> Result<Step, Failure> {
        let at = MessageType::M8;
        let Self { agreement, proved } = *self;
        let ok = agreement.authenticate(cx, message, at)?;
        match me.purpose {
            Purpose::Join => {
                let accepted = agreement.open(cx, message, &ok, |settings, wrapped| {
                    credentials(&proved, wrapped, settings, me)
                })?;
                cx.quirks(accepted.1);
                cx.events
                    .push(Event::CredentialsReceived(accepted.0.clone()));
                let done = cx.control(MessageType::WSC_DONE, ConfigError::NO_ERROR);
                Ok(Step::End(Success::Provisioned(accepted.0), Some(done)))
            }
            Purpose::AccessPoint {
                lock: SetupLock::Open,
                ..
            } => {
                let accepted = agreement.open(cx, message, &ok, |settings, wrapped| {
                    new_settings(&proved, wrapped, settings, me)
                })?;
                cx.quirks(accepted.1);
                cx.events.push(Event::Reconfigured(accepted.0.clone()));
                let done = cx.control(MessageType::WSC_DONE, ConfigError::NO_ERROR);
                let state = ExpectAck {
                    settings: accepted.0,
                };
                Ok(Step::Next(State::ExpectAck(Box::new(state)), done))
            }
            Purpose::AccessPoint { .. } => Err(cx.fail(at, Cause::SetupLocked)),
        }
    }
}

/// The credentials of M8 that can be used. Those of WEP networks are passed over; where there are
/// no others the run fails with that reason. Two that differ only in WPA and WPA2 are one network
/// in mixed mode and are joined.
fn credentials(
    _proved: &Proved,
    _wrapped: &KeyWrapOk,
    settings: &Attributes<'_>,
    me: &EnrolleeConfig,
) -> Result<(Vec<Credential>, QuirkSet), Cause> {
    let mut list: Vec<Credential> = Vec::new();
    let mut quirks = settings.quirks();
    let mut wep = false;
    for attribute in settings.all(A::CREDENTIAL) {
        match Credential::parse(attribute.value, me.mac, me.tolerance) {
            Ok((credential, seen)) => {
                quirks = quirks.union(seen);
                let same = list
                    .iter_mut()
                    .find(|other| other.ssid == credential.ssid && other.key == credential.key);
                match same {
                    Some(other) => {
                        other.auth = other.auth | credential.auth;
                        other.encr = other.encr | credential.encr;
                    }
                    None => list.push(credential),
                }
            }
            Err(CredentialError::WepProhibited) => wep = true,
            Err(error) => return Err(error.into()),
        }
    }
    match (list.is_empty(), wep) {
        (false, _) => Ok((list, quirks)),
        (true, true) => Err(Cause::WepProhibited),
        (true, false) => Err(Cause::NoCredential(None)),
    }
}

/// An access point's new settings in M8. What is out of date is raised to what the field can do:
/// TKIP alone becomes TKIP and AES, WPA alone WPA and WPA2. WEP is refused.
fn new_settings(
    _proved: &Proved,
    _wrapped: &KeyWrapOk,
    settings: &Attributes<'_>,
    me: &EnrolleeConfig,
) -> Result<(Credential, QuirkSet), Cause> {
    let (mut new, quirks) =
        Credential::read(settings, Some(me.mac), me.tolerance).map_err(Cause::from)?;
    if new.ssid.as_bytes().is_empty() {
        return Err(CredentialError::EmptySsid.into());
    }
    if new.encr.contains(EncrTypes::TKIP) {
        new.encr = new.encr | EncrTypes::AES;
    }
    if new.auth.contains(AuthTypes::WPA_PSK) {
        new.auth = new.auth | AuthTypes::WPA2_PSK;
    }
    Ok((new, quirks))
}

impl ExpectAck {
    fn handle(self, cx: &mut Context, message: &Received<'_>) -> Result<Step, Failure> {
        let at = MessageType::WSC_ACK;
        if message.kind != at {
            return Err(cx.fail(at, Cause::Unexpected(message.kind)));
        }
        let control = Control::read(message).map_err(|e| cx.fail(at, Cause::BadMessage(e)))?;
        check_nonce(cx, at, control.enrollee_nonce, cx.enrollee_nonce)?;
        check_nonce(cx, at, control.registrar_nonce, cx.registrar_nonce)?;
        Ok(Step::End(Success::Reconfigured(self.settings), None))
    }
}
