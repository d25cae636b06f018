//! What both machines do the same way once the keys are agreed: check a message, open its settings,
//! answer it.

use alloc::vec::Vec;

use crate::attr::{AttributeId as A, Attributes, Writer};
use crate::code::{MessageType, OpCode};
use crate::crypto::{AuthenticatorOk, KeyWrapOk, PublicKeys, SessionKeys};
use crate::exchange::{Context, Message};
use crate::failure::{Cause, Failure};
use crate::msg::{Received, Settings, seal};
use crate::secret::Secret;

/// What stays the same from M2 to the end.
#[derive(Debug)]
pub(crate) struct Agreement {
    pub(crate) keys: SessionKeys,
    pub(crate) public: PublicKeys,
    /// Our last message, which the other side's next Authenticator covers.
    sent: Vec<u8>,
}

impl Agreement {
    /// `sent` is our last message.
    pub(crate) const fn new(keys: SessionKeys, public: PublicKeys, sent: Vec<u8>) -> Self {
        Self { keys, public, sent }
    }

    /// Checks that `message` is the one expected, of this run, and made by the other end of the
    /// key agreement in answer to our last message.
    pub(crate) fn authenticate(
        &self,
        cx: &Context,
        message: &Received<'_>,
        kind: MessageType,
    ) -> Result<AuthenticatorOk, Failure> {
        if message.kind != kind {
            return Err(cx.fail(kind, Cause::Unexpected(message.kind)));
        }
        let (id, own) = cx.own_nonce();
        let nonce: [u8; 16] = message
            .attributes
            .require_array(id)
            .map_err(|error| cx.fail(kind, Cause::BadMessage(error)))?;
        if nonce != *own {
            return Err(cx.fail(kind, Cause::BadNonce));
        }
        let bad = || cx.fail(kind, Cause::BadAuthenticator);
        let (body, received) = message.authenticated.as_ref().ok_or_else(bad)?;
        self.keys
            .verify_authenticator(&self.sent, body, received)
            .ok_or_else(bad)
    }

    /// Opens the Encrypted Settings of an authenticated message and passes their attributes to
    /// `read`.
    pub(crate) fn open<T>(
        &self,
        cx: &Context,
        message: &Received<'_>,
        ok: &AuthenticatorOk,
        read: impl FnOnce(&Attributes<'_>, &KeyWrapOk) -> Result<T, Cause>,
    ) -> Result<T, Failure> {
        let kind = message.kind;
        let fail = |cause| cx.fail(kind, cause);
        let settings =
            Settings::read(message, kind).map_err(|error| fail(Cause::BadMessage(error)))?;
        let (plain, wrapped) = self
            .keys
            .unwrap(ok, settings.encrypted)
            .map_err(|error| fail(Cause::BadSettings(error)))?;
        let attributes = Attributes::parse(&plain, cx.tolerance)
            .map_err(|error| fail(Cause::BadMessage(error)))?;
        read(&attributes, &wrapped).map_err(fail)
    }

    /// Completes `body` with the Authenticator over `received`, which it answers.
    pub(crate) fn answer(
        &mut self,
        cx: &mut Context,
        received: &Received<'_>,
        kind: MessageType,
        body: Writer,
    ) -> Message {
        self.sent = seal(&self.keys, received.octets, body);
        cx.message(OpCode::MSG, kind, self.sent.clone())
    }

    /// Answers `received` with M5, M6, M7 or M8, which carries `plain` encrypted.
    pub(crate) fn answer_with_settings(
        &mut self,
        cx: &mut Context,
        received: &Received<'_>,
        kind: MessageType,
        plain: &Writer,
    ) -> Message {
        let encrypted = self.keys.wrap(plain.as_slice(), cx.random.as_mut());
        let body = Settings {
            kind,
            encrypted: &encrypted,
        }
        .build(cx.peer_nonce(), cx.version);
        self.answer(cx, received, kind, body)
    }
}

/// The secret nonce in decrypted settings.
pub(crate) fn secret(settings: &Attributes<'_>, id: A) -> Result<Secret<16>, Cause> {
    settings
        .require_array(id)
        .map(Secret::new)
        .map_err(Cause::BadMessage)
}
