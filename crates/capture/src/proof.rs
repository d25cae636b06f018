//! What the owner of a test bench can check: with the enrollee's private key and the PIN, whether
//! the messages of a run are authentic and which half of the PIN each side used.
//!
//! Nothing is recovered here. Without the private key of one side a capture gives away neither the
//! PIN nor the settings, and nothing here tries: the given PIN is compared, once, with what the two
//! sides committed to.

use wsc::attr::{AttributeId as A, Attributes, Tolerance};
use wsc::code::{MessageType, OpCode};
use wsc::crypto::dh::{LongPrivateKey, PublicKey};
use wsc::crypto::{AuthenticatorOk, PublicKeys, SessionKeys};
use wsc::msg::{Hashes, M1, M2, Received, Settings};
use wsc::pin::DevicePassword;
use wsc::secret::Secret;

use crate::run::Side;

/// A message as it was captured.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    pub(crate) kind: MessageType,
    pub(crate) octets: Vec<u8>,
}

/// What the owner gives: the enrollee's private key and, perhaps, the password.
#[derive(Debug)]
pub struct Bench {
    key: LongPrivateKey,
    /// The public key that belongs to it.
    public: PublicKey,
    password: Option<DevicePassword>,
}

/// What was found of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Whether the key is the one behind M1; nothing else can be checked where it is not.
    pub key_fits: bool,
    /// For each message that has one, whether its Authenticator is right.
    pub authenticators: Vec<(MessageType, bool)>,
    /// Whether the given PIN is the one that the side committed to: first and second half. `None`
    /// where the capture does not have what is needed, or no PIN was given.
    pub enrollee_pin: (Option<bool>, Option<bool>),
    /// The same for the registrar.
    pub registrar_pin: (Option<bool>, Option<bool>),
}

impl Bench {
    /// A bench with the enrollee's private key, big endian, and the password that should have been
    /// used. `None` for a key that is 0, 1, or longer than the prime, which has 192 octets.
    pub fn new(key: &[u8], password: Option<DevicePassword>) -> Option<Self> {
        let key = LongPrivateKey::from_bytes(key)?;
        Some(Self {
            public: key.public_key(),
            key,
            password,
        })
    }

    /// Checks the messages of one run; `None` where it has no M1 and M2.
    pub(crate) fn check(&self, messages: &[Recorded]) -> Option<Checked> {
        let of = |kind| messages.iter().find(|message| message.kind == kind);
        let (m1, m2) = (of(MessageType::M1)?, of(MessageType::M2)?);
        let parse = |octets| Received::parse(OpCode::MSG, octets, Tolerance::FIELD).ok();
        let first = M1::read(&parse(&m1.octets)?).ok()?;
        let second = M2::read(&parse(&m2.octets)?).ok()?;
        let checked = Checked {
            key_fits: self.public.as_bytes() == &first.public_key,
            ..Checked::default()
        };
        if !checked.key_fits {
            return Some(checked);
        }
        let public = PublicKeys {
            enrollee: first.public_key().ok()?,
            registrar: second.public_key().ok()?,
        };
        let shared = self.key.agree(&public.registrar);
        let keys = SessionKeys::derive(&shared, &first.nonce, first.mac, &second.nonce);
        let mut walk = Walk {
            keys,
            public,
            password: self.password.as_ref(),
            enrollee: None,
            registrar: None,
            checked,
        };
        let mut before: Option<&Recorded> = None;
        for message in messages {
            if let Some(previous) = before {
                walk.message(previous, message);
            }
            before = Some(message);
        }
        Some(walk.checked)
    }
}

/// A run, gone through message by message.
struct Walk<'a> {
    keys: SessionKeys,
    public: PublicKeys,
    password: Option<&'a DevicePassword>,
    /// The commitments of M3 and of M4.
    enrollee: Option<Hashes>,
    registrar: Option<Hashes>,
    checked: Checked,
}

impl Walk<'_> {
    fn message(&mut self, previous: &Recorded, message: &Recorded) -> Option<()> {
        let received = Received::parse(OpCode::MSG, &message.octets, Tolerance::FIELD).ok()?;
        let (body, authenticator) = received.authenticated?;
        let ok = self
            .keys
            .verify_authenticator(&previous.octets, body, &authenticator);
        self.checked
            .authenticators
            .push((message.kind, ok.is_some()));
        let ok = ok?;
        match message.kind {
            MessageType::M3 => self.enrollee = Hashes::read_m3(&received).ok(),
            MessageType::M4 => {
                self.registrar = Hashes::read_m4(&received).ok();
                self.checked.registrar_pin.0 = self.opened(&ok, &received, Side::Registrar, false);
            }
            MessageType::M5 => {
                self.checked.enrollee_pin.0 = self.opened(&ok, &received, Side::Enrollee, false);
            }
            MessageType::M6 => {
                self.checked.registrar_pin.1 = self.opened(&ok, &received, Side::Registrar, true);
            }
            MessageType::M7 => {
                self.checked.enrollee_pin.1 = self.opened(&ok, &received, Side::Enrollee, true);
            }
            _ => {}
        }
        Some(())
    }

    /// Opens a commitment with the nonce that the message reveals.
    fn opened(
        &self,
        ok: &AuthenticatorOk,
        message: &Received<'_>,
        side: Side,
        second: bool,
    ) -> Option<bool> {
        let settings = Settings::read(message, message.kind).ok()?;
        let (plain, _) = self.keys.unwrap(ok, settings.encrypted).ok()?;
        let attributes = Attributes::parse(&plain, Tolerance::FIELD).ok()?;
        let id = match (side, second) {
            (Side::Enrollee, false) => A::E_SNONCE1,
            (Side::Enrollee, true) => A::E_SNONCE2,
            (Side::Registrar, false) => A::R_SNONCE1,
            (Side::Registrar, true) => A::R_SNONCE2,
        };
        let nonce = Secret::new(attributes.array::<16>(id)?);
        let hashes = match side {
            Side::Enrollee => self.enrollee.as_ref()?,
            Side::Registrar => self.registrar.as_ref()?,
        };
        let (one, two) = self.keys.halves(self.password?);
        Some(if second {
            self.keys
                .open_second(&hashes.second, &nonce, &two, &self.public)
                .is_some()
        } else {
            self.keys
                .open_first(&hashes.first, &nonce, &one, &self.public)
                .is_some()
        })
    }
}
