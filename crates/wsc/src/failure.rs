//! Failure as a value: where a run ended, who ended it, why, which half of the PIN was wrong, what
//! that means for a person and what to do next.

use alloc::string::String;
use core::fmt;

use crate::attr::DecodeError;
use crate::code::{ConfigError, MessageType};
use crate::credential::CredentialError;
use crate::crypto::KeyWrapError;
use crate::crypto::dh::PublicKeyError;

/// The part that this side plays. Two secrets exist, and a failure is told in terms of the one that
/// this side used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A device that wants to join, with its own device PIN or the push button.
    Enrollee,
    /// The registrar inside an access point, with the device PIN or push button of a device.
    Registrar,
    /// A registrar outside the access point, with the router PIN.
    ExternalRegistrar,
    /// An access point as enrollee of an external registrar, with its own router PIN.
    AccessPoint,
}

/// One half of a PIN, which the protocol proves separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// The first four digits of eight, the first two of four.
    First,
    /// The rest.
    Second,
}

impl Half {
    /// `first` or `second`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// Why a run failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// The two sides used different passwords; this half differed.
    WrongPassword(Half),
    /// The registrar has no password for this device (M2D without an error).
    NotExpected,
    /// More than one device pressed its button.
    Overlap,
    /// The access point refuses external registrars, after wrong PINs or by its settings, or has no
    /// PIN at all.
    SetupLocked,
    /// The other side refused for another reason, which the configuration error tells.
    Refused,
    /// A message could not be read.
    BadMessage(DecodeError),
    /// A message's Authenticator is wrong: changed on the way, or from another sender.
    BadAuthenticator,
    /// Encrypted settings could not be opened.
    BadSettings(KeyWrapError),
    /// The other side's public key is not acceptable.
    BadPublicKey(PublicKeyError),
    /// The other side sent a nonce that is degenerate, ours, or not the one agreed.
    BadNonce,
    /// The other side sent this side's own public key or commitments back, to be opened with what
    /// this side reveals.
    Reflected,
    /// The random numbers of this side are not random.
    NoRandomness,
    /// The other side changed which password is to be proved.
    PasswordIdChanged,
    /// A message that does not belong here.
    Unexpected(MessageType),
    /// An EAP-WSC Op-Code or EAP method that does not belong here.
    UnexpectedOp(u8),
    /// M8 or M7 has no settings that can be used.
    NoCredential(Option<CredentialError>),
    /// The only settings are of a WEP network.
    WepProhibited,
    /// The other side fell silent.
    PeerSilent,
    /// Nobody answered at all.
    NoAnswer,
    /// The time for the whole session is over.
    SessionTimeout,
    /// The access point ended the conversation without saying why.
    Ended,
    /// Fragments that do not fit together, or a message that is too long.
    BadFragment,
    /// This side was told to stop.
    Cancelled,
}

/// Who ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// This side.
    Us,
    /// The other one.
    Peer,
}

/// A run that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The part that this side played.
    pub role: Role,
    /// The message at which it ended: the last one that was received or, where the other side
    /// answered with a refusal, that one's cause (M4 for a wrong first half, M6 for a wrong second
    /// half, seen from the enrollee).
    pub at: MessageType,
    /// Who ended it.
    pub by: Side,
    /// The configuration error that was sent or received.
    pub config_error: ConfigError,
    /// Why.
    pub cause: Cause,
}

/// What a cause means in words: one row of the table.
struct Words {
    code: &'static str,
    role: Option<Role>,
    explanation: &'static str,
    next: &'static str,
}

const fn words(
    code: &'static str,
    role: Option<Role>,
    explanation: &'static str,
    next: &'static str,
) -> Words {
    Words {
        code,
        role,
        explanation,
        next,
    }
}

/// The first row with the code, and with the role where a row names one, is the one that is used.
static WORDS: &[Words] = &[
    words(
        "wrong-pin",
        Some(Role::Enrollee),
        "The PIN entered at the router is not this device's PIN",
        "Read the PIN on the device again, enter it at the router once more, and start again.",
    ),
    words(
        "wrong-pin",
        Some(Role::Registrar),
        "The PIN entered here is not the PIN that the device uses",
        "Read the PIN on the device again. It may have made a new one: many printers do so for \
         every attempt.",
    ),
    words(
        "wrong-pin",
        Some(Role::ExternalRegistrar),
        "The PIN is not this router's PIN",
        "Use the PIN printed on the router or shown on its settings page, not the printer's. Do \
         not try others: routers lock themselves after a few wrong PINs.",
    ),
    words(
        "wrong-pin",
        Some(Role::AccessPoint),
        "A registrar used a PIN that is not this access point's PIN",
        "If that was you, use the access point's own PIN. If it was not, somebody else tried.",
    ),
    words(
        "not-expected",
        Some(Role::Registrar),
        "A device asked to join, but no PIN was entered here for it and the button here was not \
         pressed",
        "Enter the PIN that the device shows, or press the buttons on both sides: the two sides \
         have to use the same way.",
    ),
    words(
        "not-expected",
        None,
        "The router is not waiting for this device: no PIN was entered for it and its button was \
         not pressed",
        "Enter the device's PIN at the router, or press the router's button, then start again \
         within two minutes.",
    ),
    words(
        "overlap",
        None,
        "More than one device is in push-button mode, so nobody can tell which one is meant",
        "Wait two minutes without pressing any button, then press only the two that belong \
         together; or use the PIN.",
    ),
    words(
        "setup-locked",
        Some(Role::AccessPoint),
        "This access point refused an external registrar, because it is locked or has no PIN",
        "Nothing needs to be done unless you meant to use the router PIN; then unlock it or give it \
         a new PIN.",
    ),
    words(
        "setup-locked",
        None,
        "The router refuses its PIN for now: it is locked after wrong PINs, or that way in is off",
        "Use the button or the device's PIN at the router instead. A lock ends by itself after a \
         while, or when the router restarts.",
    ),
    words(
        "refused",
        None,
        "The other side refused to go on",
        "The configuration error says why. Restart both devices and try once more.",
    ),
    words(
        "bad-message",
        None,
        "A message of the other side could not be read",
        "Try again. If it happens each time, update the firmware of the router and the printer.",
    ),
    words(
        "bad-authenticator",
        None,
        "A message was changed on its way, or came from somebody else",
        "Try again closer to the router. If it happens each time, update the firmware of both \
         devices.",
    ),
    words(
        "bad-settings",
        None,
        "The encrypted settings of the other side could not be opened",
        "Try again. If it happens each time, update the firmware of both devices.",
    ),
    words(
        "bad-public-key",
        None,
        "The other side sent a key that would not keep the exchange secret",
        "Do not use WPS with this device before its firmware is updated.",
    ),
    words(
        "bad-nonce",
        None,
        "The other side sent numbers that do not belong to this exchange",
        "Try again. If it happens each time, update the firmware of both devices.",
    ),
    words(
        "reflected",
        None,
        "The other side sent this side's own proofs back instead of proofs of its own",
        "Stop here: that is not how an honest device behaves. Check which devices are near and \
         switched on.",
    ),
    words(
        "no-randomness",
        None,
        "The random numbers of this computer are not random, so no secret would be one",
        "Restart this computer and try again.",
    ),
    words(
        "password-id-changed",
        None,
        "The other side asked for another kind of password in the middle of the exchange",
        "Start again, with the PIN on both sides or with the button on both sides.",
    ),
    words(
        "unexpected-message",
        None,
        "The other side sent a message that does not belong here",
        "Try again. If it happens each time, update the firmware of both devices.",
    ),
    words(
        "no-credential",
        None,
        "The exchange succeeded but brought no settings that can be used",
        "Check the router's Wi-Fi security: WPA2 with a passphrase works with WPS.",
    ),
    words(
        "wep-prohibited",
        None,
        "The network uses WEP, which WPS may not hand out",
        "Set the router's Wi-Fi security to WPA2 and try again.",
    ),
    words(
        "peer-silent",
        None,
        "The other side stopped answering in the middle of the exchange",
        "Move the two devices closer together and try again.",
    ),
    words(
        "no-answer",
        None,
        "Nobody answered",
        "Check that the other side is on, in reach, and that WPS is on and started there.",
    ),
    words(
        "session-timeout",
        None,
        "The time for this attempt is over",
        "Start both sides again within two minutes of each other.",
    ),
    words(
        "ended",
        None,
        "The access point ended the conversation without saying why",
        "Try again. If it happens each time, look at the access point's log.",
    ),
    words(
        "bad-fragment",
        None,
        "The pieces of a long message did not fit together",
        "Try again closer to the router.",
    ),
    words(
        "cancelled",
        None,
        "It was stopped here",
        "Start again when you are ready.",
    ),
];

impl From<CredentialError> for Cause {
    fn from(error: CredentialError) -> Self {
        match error {
            CredentialError::WepProhibited => Self::WepProhibited,
            error => Self::NoCredential(Some(error)),
        }
    }
}

impl Cause {
    /// A short stable name, such as `wrong-pin`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongPassword(_) => "wrong-pin",
            Self::NotExpected => "not-expected",
            Self::Overlap => "overlap",
            Self::SetupLocked => "setup-locked",
            Self::Refused => "refused",
            Self::BadMessage(_) => "bad-message",
            Self::BadAuthenticator => "bad-authenticator",
            Self::BadSettings(_) => "bad-settings",
            Self::BadPublicKey(_) => "bad-public-key",
            Self::BadNonce => "bad-nonce",
            Self::Reflected => "reflected",
            Self::NoRandomness => "no-randomness",
            Self::PasswordIdChanged => "password-id-changed",
            Self::Unexpected(_) | Self::UnexpectedOp(_) => "unexpected-message",
            Self::NoCredential(_) => "no-credential",
            Self::WepProhibited => "wep-prohibited",
            Self::PeerSilent => "peer-silent",
            Self::NoAnswer => "no-answer",
            Self::SessionTimeout => "session-timeout",
            Self::Ended => "ended",
            Self::BadFragment => "bad-fragment",
            Self::Cancelled => "cancelled",
        }
    }

    /// The configuration error that tells the other side this cause.
    pub const fn config_error(&self) -> ConfigError {
        match self {
            Self::WrongPassword(_) => ConfigError::PASSWORD_AUTH_FAILURE,
            Self::Overlap => ConfigError::MULTIPLE_PBC,
            Self::SetupLocked => ConfigError::SETUP_LOCKED,
            Self::BadSettings(_) => ConfigError::DECRYPTION,
            Self::PeerSilent => ConfigError::MESSAGE_TIMEOUT,
            Self::SessionTimeout => ConfigError::SESSION_TIMEOUT,
            _ => ConfigError::NO_ERROR,
        }
    }
}

impl Failure {
    /// A failure that this side found.
    pub(crate) const fn ours(role: Role, at: MessageType, cause: Cause) -> Self {
        Self {
            role,
            at,
            by: Side::Us,
            config_error: cause.config_error(),
            cause,
        }
    }

    /// A failure that the other side told in a WSC_NACK or M2D.
    pub(crate) const fn theirs(
        role: Role,
        at: MessageType,
        config_error: ConfigError,
        cause: Cause,
    ) -> Self {
        Self {
            role,
            at,
            by: Side::Peer,
            config_error,
            cause,
        }
    }

    /// A failure that the other side or another program tells of: the message that was judged last,
    /// and the configuration error. The enrollee judges the first half of the PIN by M4 and the
    /// second by M6, the registrar by M5 and M7 (WSC 2.0 §7.3).
    pub const fn reported(role: Role, at: MessageType, config_error: ConfigError) -> Self {
        let cause = match (config_error, at) {
            (ConfigError::PASSWORD_AUTH_FAILURE, MessageType::M4 | MessageType::M5) => {
                Cause::WrongPassword(Half::First)
            }
            (ConfigError::PASSWORD_AUTH_FAILURE, MessageType::M6 | MessageType::M7) => {
                Cause::WrongPassword(Half::Second)
            }
            (ConfigError::MULTIPLE_PBC, _) => Cause::Overlap,
            (ConfigError::SETUP_LOCKED, _) => Cause::SetupLocked,
            _ => Cause::Refused,
        };
        Self::theirs(role, at, config_error, cause)
    }

    /// The half of the PIN that was wrong, where that is the cause.
    pub const fn half(&self) -> Option<Half> {
        match self.cause {
            Cause::WrongPassword(half) => Some(half),
            _ => None,
        }
    }

    /// What happened and why, one sentence for a person.
    pub fn explanation(&self) -> String {
        let mut text = String::from(self.words().explanation);
        match (&self.cause, self.half()) {
            (_, Some(half)) => {
                text.push_str(": its ");
                text.push_str(half.name());
                text.push_str(" half is different");
            }
            (Cause::Refused, _) => {
                text.push_str(": ");
                text.push_str(
                    self.config_error
                        .name()
                        .unwrap_or("an unknown configuration error"),
                );
            }
            _ => {}
        }
        text.push('.');
        text
    }

    /// What to do next, for a person.
    pub fn next(&self) -> &'static str {
        self.words().next
    }

    fn words(&self) -> &'static Words {
        static NONE: Words = words("", None, "It failed", "Try again.");
        let code = self.cause.code();
        WORDS
            .iter()
            .find(|row| row.code == code && row.role.is_none_or(|role| role == self.role))
            .unwrap_or(&NONE)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explanation())?;
        match &self.cause {
            Cause::BadMessage(error) => write!(f, " ({}: {error})", self.at),
            Cause::BadSettings(error) => write!(f, " ({}: {error})", self.at),
            Cause::BadPublicKey(error) => write!(f, " ({}: {error})", self.at),
            Cause::NoCredential(Some(error)) => write!(f, " ({}: {error})", self.at),
            _ => write!(f, " ({}, {})", self.at, self.config_error),
        }
    }
}

impl core::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;
    use crate::attr::AttributeId;

    fn causes() -> Vec<Cause> {
        vec![
            Cause::WrongPassword(Half::First),
            Cause::NotExpected,
            Cause::Overlap,
            Cause::SetupLocked,
            Cause::Refused,
            Cause::BadMessage(DecodeError::missing(AttributeId::VERSION, 0)),
            Cause::BadAuthenticator,
            Cause::BadSettings(KeyWrapError::Padding),
            Cause::BadPublicKey(PublicKeyError::Zero),
            Cause::BadNonce,
            Cause::Reflected,
            Cause::NoRandomness,
            Cause::PasswordIdChanged,
            Cause::Unexpected(MessageType::M1),
            Cause::UnexpectedOp(9),
            Cause::NoCredential(None),
            Cause::WepProhibited,
            Cause::PeerSilent,
            Cause::NoAnswer,
            Cause::SessionTimeout,
            Cause::Ended,
            Cause::BadFragment,
            Cause::Cancelled,
        ]
    }

    #[test]
    fn every_cause_has_words_for_every_role() {
        for cause in causes() {
            for role in [
                Role::Enrollee,
                Role::Registrar,
                Role::ExternalRegistrar,
                Role::AccessPoint,
            ] {
                let failure = Failure::ours(role, MessageType::M4, cause.clone());
                assert!(!failure.words().code.is_empty(), "{cause:?} {role:?}");
                assert!(failure.explanation().ends_with('.') && failure.next().ends_with('.'));
            }
        }
        for row in WORDS {
            assert!(
                causes().iter().any(|cause| cause.code() == row.code),
                "{}",
                row.code
            );
        }
    }

    #[test]
    fn a_registrar_is_not_told_to_look_at_the_router() {
        let failure = Failure::ours(Role::Registrar, MessageType::M1, Cause::NotExpected);
        assert!(failure.explanation().contains("entered here"));
        let failure = Failure::ours(Role::Enrollee, MessageType::M2D, Cause::NotExpected);
        assert!(failure.explanation().contains("The router is not waiting"));
    }

    #[test]
    fn a_wrong_half_is_named() {
        let cause = Cause::WrongPassword(Half::Second);
        let failure = Failure::ours(Role::Enrollee, MessageType::M6, cause);
        assert!(failure.explanation().contains("second half"));
        assert_eq!(failure.half(), Some(Half::Second));
    }
}
