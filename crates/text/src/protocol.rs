//! What the protocol says to a person: the errors and codes of [`wsc`], which has words of its own in
//! English only. The tests hold the two together.

use wsc::ap::Overlap;
use wsc::attr::{DecodeError, DecodeErrorKind};
use wsc::code::{AssociationState, AuthTypes, ConfigError, DevicePasswordId, EncrTypes};
use wsc::credential::CredentialError;
use wsc::failure::{Cause, Failure, Role};
use wsc::frame::{ReasonCode, StatusCode};
use wsc::ident::ParseIdentError;
use wsc::pin::{PinError, Weakness};

use crate::{Message, Tell, msg, unquoted};

/// [What happened and why](Failure::explanation), and [what to do next](Failure::next).
impl Tell for Failure {
    fn told(&self) -> Message {
        match (&self.cause, self.role) {
            (Cause::WrongPassword(half), Role::Enrollee) => {
                msg!("wsc-wrong-pin-enrollee", half = half.name())
            }
            (Cause::WrongPassword(half), Role::Registrar) => {
                msg!("wsc-wrong-pin-registrar", half = half.name())
            }
            (Cause::WrongPassword(half), Role::ExternalRegistrar) => {
                msg!("wsc-wrong-pin-external", half = half.name())
            }
            (Cause::WrongPassword(half), Role::AccessPoint) => {
                msg!("wsc-wrong-pin-access-point", half = half.name())
            }
            (Cause::NotExpected, Role::Registrar) => msg!("wsc-not-expected-registrar"),
            (Cause::NotExpected, _) => msg!("wsc-not-expected"),
            (Cause::Overlap, _) => msg!("wsc-overlap"),
            (Cause::SetupLocked, Role::AccessPoint) => msg!("wsc-setup-locked-access-point"),
            (Cause::SetupLocked, _) => msg!("wsc-setup-locked"),
            (Cause::Refused, _) => match self.config_error.name() {
                Some(_) => msg!("wsc-refused", error = &self.config_error),
                None => msg!("wsc-refused", error = msg!("wsc-error-without-name")),
            },
            (Cause::BadMessage(_), _) => msg!("wsc-bad-message"),
            (Cause::BadAuthenticator, _) => msg!("wsc-bad-authenticator"),
            (Cause::BadSettings(_), _) => msg!("wsc-bad-settings"),
            (Cause::BadPublicKey(_), _) => msg!("wsc-bad-public-key"),
            (Cause::BadNonce, _) => msg!("wsc-bad-nonce"),
            (Cause::Reflected, _) => msg!("wsc-reflected"),
            (Cause::NoRandomness, _) => msg!("wsc-no-randomness"),
            (Cause::PasswordIdChanged, _) => msg!("wsc-password-id-changed"),
            (Cause::Unexpected(_) | Cause::UnexpectedOp(_), _) => msg!("wsc-unexpected-message"),
            (Cause::NoCredential(_), _) => msg!("wsc-no-credential"),
            (Cause::WepProhibited, _) => msg!("wsc-wep-prohibited"),
            (Cause::PeerSilent, _) => msg!("wsc-peer-silent"),
            (Cause::NoAnswer, _) => msg!("wsc-no-answer"),
            (Cause::SessionTimeout, _) => msg!("wsc-session-timeout"),
            (Cause::Ended, _) => msg!("wsc-ended"),
            (Cause::BadFragment, _) => msg!("wsc-bad-fragment"),
            (Cause::Cancelled, _) => msg!("wsc-cancelled"),
            _ => msg!("wsc-failed"),
        }
    }
}

impl Tell for ConfigError {
    fn told(&self) -> Message {
        match *self {
            Self::NO_ERROR => msg!("wsc-error-none"),
            Self::OOB_READ => msg!("wsc-error-oob"),
            Self::DECRYPTION => msg!("wsc-error-decryption"),
            Self::BAND_2_4_UNSUPPORTED => msg!("wsc-error-band-2-4"),
            Self::BAND_5_UNSUPPORTED => msg!("wsc-error-band-5"),
            Self::SIGNAL_TOO_WEAK => msg!("wsc-error-signal"),
            Self::NETWORK_AUTH_FAILURE => msg!("wsc-error-network-auth"),
            Self::NETWORK_ASSOC_FAILURE => msg!("wsc-error-network-assoc"),
            Self::NO_DHCP_RESPONSE => msg!("wsc-error-no-dhcp"),
            Self::DHCP_FAILED => msg!("wsc-error-dhcp"),
            Self::IP_CONFLICT => msg!("wsc-error-ip-conflict"),
            Self::NO_REGISTRAR => msg!("wsc-error-no-registrar"),
            Self::MULTIPLE_PBC => msg!("wsc-error-multiple-pbc"),
            Self::ROGUE => msg!("wsc-error-rogue"),
            Self::BUSY => msg!("wsc-error-busy"),
            Self::SETUP_LOCKED => msg!("wsc-error-locked"),
            Self::MESSAGE_TIMEOUT => msg!("wsc-error-message-timeout"),
            Self::SESSION_TIMEOUT => msg!("wsc-error-session-timeout"),
            Self::PASSWORD_AUTH_FAILURE => msg!("wsc-error-password"),
            Self::BAND_60_UNSUPPORTED => msg!("wsc-error-band-60"),
            Self::PUBLIC_KEY_HASH_MISMATCH => msg!("wsc-error-key-hash"),
            Self(number) => msg!("wsc-error-unknown", number = format!("{number:#x}")),
        }
    }
}

impl Tell for AssociationState {
    fn told(&self) -> Message {
        match *self {
            Self::NOT_ASSOCIATED => msg!("wsc-tried-not"),
            Self::SUCCESS => msg!("wsc-tried-success"),
            Self::CONFIGURATION_FAILURE => msg!("wsc-tried-configuration"),
            Self::ASSOCIATION_FAILURE => msg!("wsc-tried-association"),
            Self::IP_FAILURE => msg!("wsc-tried-ip"),
            Self(number) => msg!("wsc-error-unknown", number = format!("{number:#x}")),
        }
    }
}

impl Tell for DevicePasswordId {
    fn told(&self) -> Message {
        match *self {
            Self::DEFAULT => msg!("wsc-password-pin"),
            Self::USER_SPECIFIED => msg!("wsc-password-user"),
            Self::MACHINE_SPECIFIED => msg!("wsc-password-machine"),
            Self::REKEY => msg!("wsc-password-rekey"),
            Self::PUSH_BUTTON => msg!("wsc-password-button"),
            Self::REGISTRAR_SPECIFIED => msg!("wsc-password-registrar"),
            Self::NFC_HANDOVER => msg!("wsc-password-nfc"),
            Self::P2PS => msg!("wsc-password-p2ps"),
            Self(number) => msg!("wsc-error-unknown", number = format!("{number:#x}")),
        }
    }
}

impl Tell for ReasonCode {
    fn told(&self) -> Message {
        match *self {
            Self::UNSPECIFIED => msg!("wsc-reason-unspecified"),
            Self::PREVIOUS_AUTH_INVALID => msg!("wsc-reason-authentication-over"),
            Self::LEAVING => msg!("wsc-reason-leaving"),
            Self::INACTIVITY => msg!("wsc-reason-inactivity"),
            Self::AP_BUSY => msg!("wsc-reason-busy"),
            Self::NOT_AUTHENTICATED => msg!("wsc-reason-not-authenticated"),
            Self::NOT_ASSOCIATED => msg!("wsc-reason-not-associated"),
            Self::DISASSOCIATED_LEAVING => msg!("wsc-reason-disassociated"),
            Self::ASSOCIATION_WITHOUT_AUTH => msg!("wsc-reason-association-first"),
            Self::INVALID_ELEMENT => msg!("wsc-radio-element"),
            Self::MIC_FAILURE => msg!("wsc-reason-integrity"),
            Self::FOUR_WAY_TIMEOUT => msg!("wsc-reason-four-way"),
            Self::GROUP_KEY_TIMEOUT => msg!("wsc-reason-group-key"),
            Self::ELEMENT_MISMATCH => msg!("wsc-reason-element-differs"),
            Self::INVALID_GROUP_CIPHER => msg!("wsc-radio-group-cipher"),
            Self::INVALID_PAIRWISE_CIPHER => msg!("wsc-radio-pairwise-cipher"),
            Self::INVALID_AKM => msg!("wsc-radio-key-management"),
            Self::INVALID_RSN_VERSION => msg!("wsc-radio-security-version"),
            Self::INVALID_RSN_CAPABILITIES => msg!("wsc-radio-security-capabilities"),
            Self::IEEE_8021X_FAILED => msg!("wsc-reason-802-1x"),
            Self::CIPHER_REJECTED => msg!("wsc-radio-cipher-rejected"),
            Self::TOO_MANY_LOST => msg!("wsc-reason-lost"),
            Self::TIMEOUT => msg!("wsc-reason-timeout"),
            Self(number) => msg!("wsc-radio-code", number = number.to_string()),
        }
    }
}

impl Tell for StatusCode {
    fn told(&self) -> Message {
        match *self {
            Self::INVALID_ELEMENT => msg!("wsc-radio-element"),
            Self::INVALID_GROUP_CIPHER => msg!("wsc-radio-group-cipher"),
            Self::INVALID_PAIRWISE_CIPHER => msg!("wsc-radio-pairwise-cipher"),
            Self::INVALID_AKM => msg!("wsc-radio-key-management"),
            Self::INVALID_RSN_VERSION => msg!("wsc-radio-security-version"),
            Self::INVALID_RSN_CAPABILITIES => msg!("wsc-radio-security-capabilities"),
            Self::CIPHER_REJECTED => msg!("wsc-radio-cipher-rejected"),
            Self::SUCCESS => msg!("wsc-status-success"),
            Self::FAILURE => msg!("wsc-status-failure"),
            Self::CAPABILITIES_UNSUPPORTED => msg!("wsc-status-capabilities"),
            Self::REASSOCIATION_DENIED => msg!("wsc-status-reassociation"),
            Self::DENIED => msg!("wsc-status-denied"),
            Self::ALGORITHM_UNSUPPORTED => msg!("wsc-status-algorithm"),
            Self::OUT_OF_SEQUENCE => msg!("wsc-status-sequence"),
            Self::CHALLENGE_FAILED => msg!("wsc-status-challenge"),
            Self::AUTH_TIMEOUT => msg!("wsc-status-timeout"),
            Self::AP_FULL => msg!("wsc-status-full"),
            Self::RATES_UNSUPPORTED => msg!("wsc-status-rates"),
            Self::TRY_LATER => msg!("wsc-status-later"),
            Self::PMF_POLICY => msg!("wsc-status-pmf"),
            Self::INVALID_PMKID => msg!("wsc-status-key-identifier"),
            Self::ANTI_CLOGGING_TOKEN => msg!("wsc-status-clogging"),
            Self::GROUP_UNSUPPORTED => msg!("wsc-status-group"),
            Self::SAE_HASH_TO_ELEMENT => Message::verbatim("SAE hash-to-element"),
            Self(number) => msg!("wsc-radio-code", number = number.to_string()),
        }
    }
}

impl Tell for PinError {
    fn told(&self) -> Message {
        match *self {
            Self::NotADigit { found, at } => {
                msg!("wsc-pin-not-a-digit", found = unquoted(&found), at)
            }
            Self::Length { digits } => msg!("wsc-pin-length", digits),
            Self::Checksum { expected, found } => msg!("wsc-pin-checksum", expected, found),
            Self::PushButtonPassword => msg!("wsc-pin-push-button"),
            // Empty, the only other one.
            _ => msg!("wsc-pin-empty"),
        }
    }
}

impl Tell for Weakness {
    fn told(&self) -> Message {
        match self {
            Self::Repeated => msg!("wsc-pin-weak-repeated"),
            Self::Sequence => msg!("wsc-pin-weak-sequence"),
            // PublishedExample, the only other one.
            _ => msg!("wsc-pin-weak-example"),
        }
    }
}

impl Tell for CredentialError {
    fn told(&self) -> Message {
        match self {
            Self::Decode(error) => error.told(),
            Self::WepProhibited => msg!("wsc-credential-wep"),
            Self::BadKey => msg!("wsc-credential-key"),
            Self::EmptySsid => msg!("wsc-credential-no-name"),
            // BadSecurity, the only other one.
            _ => msg!("wsc-credential-security"),
        }
    }
}

impl Tell for DecodeError {
    fn told(&self) -> Message {
        let attribute = match self.attribute {
            Some(id) => Message::verbatim(id.to_string()),
            None => msg!("wsc-attribute"),
        };
        let at = self.at;
        match self.kind {
            DecodeErrorKind::TruncatedHeader { left } => {
                msg!("wsc-attribute-header", attribute, at, left)
            }
            DecodeErrorKind::TruncatedValue { declared, left } => {
                msg!("wsc-attribute-value", attribute, at, declared, left)
            }
            DecodeErrorKind::Length { found, min, max } if min == max => {
                msg!(
                    "wsc-attribute-exact-length",
                    attribute,
                    at,
                    found,
                    wanted = min
                )
            }
            DecodeErrorKind::Length { found, min, max } => {
                msg!("wsc-attribute-length", attribute, at, found, min, max)
            }
            DecodeErrorKind::Duplicate => msg!("wsc-attribute-twice", attribute, at),
            DecodeErrorKind::Missing => msg!("wsc-attribute-missing", attribute, at),
            DecodeErrorKind::MessageType { found } => {
                msg!(
                    "wsc-attribute-message-type",
                    attribute,
                    at,
                    found = found.to_string()
                )
            }
            DecodeErrorKind::NotLast => msg!("wsc-attribute-not-last", attribute, at),
            // Value, the only other one.
            _ => msg!("wsc-attribute-not-permitted", attribute, at),
        }
    }
}

/// A single type that is a word; combinations are the code words that programs use.
impl Tell for AuthTypes {
    fn told(&self) -> Message {
        match *self {
            Self::OPEN => msg!("wsc-open"),
            Self::NONE_SET => msg!("wsc-none"),
            other => Message::verbatim(other.to_string()),
        }
    }
}

/// A single type that is a word; combinations are the code words that programs use.
impl Tell for EncrTypes {
    fn told(&self) -> Message {
        match *self {
            Self::NONE | Self::NONE_SET => msg!("wsc-none"),
            other => Message::verbatim(other.to_string()),
        }
    }
}

impl Tell for ParseIdentError {
    fn told(&self) -> Message {
        msg!("wsc-bad-address")
    }
}

impl Tell for Overlap {
    fn told(&self) -> Message {
        msg!("wsc-button-overlap")
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Display;

    use wsc::attr::AttributeId;
    use wsc::code::MessageType;
    use wsc::crypto::KeyWrapError;
    use wsc::crypto::dh::PublicKeyError;
    use wsc::failure::{Half, Side};

    use super::*;

    /// Every language says it, and the English is what `wsc` says.
    fn check(told: &(impl Tell + ?Sized), english: &str) {
        let message = told.told();
        assert_eq!(message.english(), english, "{message:?}");
        assert!(message.untold().is_empty(), "{message:?}");
    }

    fn check_display(told: &(impl Tell + Display)) {
        check(told, &told.to_string());
    }

    fn decode_errors() -> Vec<DecodeError> {
        let kinds = [
            DecodeErrorKind::TruncatedHeader { left: 2 },
            DecodeErrorKind::TruncatedValue {
                declared: 9,
                left: 1,
            },
            DecodeErrorKind::Length {
                found: 3,
                min: 2,
                max: 2,
            },
            DecodeErrorKind::Length {
                found: 99,
                min: 1,
                max: 32,
            },
            DecodeErrorKind::Duplicate,
            DecodeErrorKind::Missing,
            DecodeErrorKind::MessageType {
                found: MessageType::M2D,
            },
            DecodeErrorKind::Value,
            DecodeErrorKind::NotLast,
        ];
        let attributes = [None, Some(AttributeId::VERSION), Some(AttributeId(0x10fa))];
        let each = attributes.into_iter().flat_map(|attribute| {
            kinds.map(|kind| DecodeError {
                at: 1234,
                attribute,
                kind,
            })
        });
        each.collect()
    }

    #[test]
    fn failures_are_told_as_the_protocol_tells_them() {
        let causes = [
            Cause::WrongPassword(Half::First),
            Cause::WrongPassword(Half::Second),
            Cause::NotExpected,
            Cause::Overlap,
            Cause::SetupLocked,
            Cause::Refused,
            Cause::BadMessage(decode_errors()[0]),
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
        ];
        let roles = [
            Role::Enrollee,
            Role::Registrar,
            Role::ExternalRegistrar,
            Role::AccessPoint,
        ];
        for cause in causes {
            for role in roles {
                for config_error in [ConfigError::BUSY, ConfigError(99)] {
                    let failure = Failure {
                        role,
                        at: MessageType::M4,
                        by: Side::Peer,
                        config_error,
                        cause: cause.clone(),
                    };
                    check(&failure, &failure.explanation());
                    let next = failure.told().next().expect("what to do");
                    check(&next, failure.next());
                    assert_ne!(failure.told().id(), "wsc-failed", "{failure:?}");
                }
            }
        }
    }

    #[test]
    fn errors_and_codes_are_told_as_the_protocol_tells_them() {
        (0..=300).for_each(|number| check_display(&ConfigError(number)));
        (0..=300).for_each(|number| check_display(&AssociationState(number)));
        (0..=300).for_each(|number| check_display(&DevicePasswordId(number)));
        (0..=300).for_each(|number| check_display(&ReasonCode(number)));
        (0..=300).for_each(|number| check_display(&StatusCode(number)));
        (0..=0x7f).for_each(|bits| check_display(&AuthTypes(bits)));
        (0..=0x1f).for_each(|bits| check_display(&EncrTypes(bits)));
        decode_errors().iter().for_each(check_display);
        for error in [
            CredentialError::Decode(decode_errors()[3]),
            CredentialError::WepProhibited,
            CredentialError::BadKey,
            CredentialError::BadSecurity,
            CredentialError::EmptySsid,
        ] {
            check_display(&error);
        }
        check_display(&ParseIdentError);
        check_display(&Overlap);
    }

    #[test]
    fn what_is_wrong_with_a_pin_is_told_as_the_protocol_tells_it() {
        let mut errors = vec![
            PinError::Empty,
            PinError::Checksum {
                expected: 0,
                found: 8,
            },
            PinError::PushButtonPassword,
        ];
        errors.extend((1..=24).map(|digits| PinError::Length { digits }));
        let odd = ['O', 'é', '\'', '"', '\n', '\u{1b}', '\\'];
        errors.extend(odd.map(|found| PinError::NotADigit { found, at: 8 }));
        errors.iter().for_each(check_display);
        let weak = [
            Weakness::PublishedExample,
            Weakness::Repeated,
            Weakness::Sequence,
        ];
        weak.iter().for_each(check_display);
    }
}
