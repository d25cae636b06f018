//! Codes that devices tell, and the causes that each points to.
//!
//! HP's rules of wireless diagnosis (VSA codes), the checks of its printed report, the protocol's
//! Configuration Error and Association State, and the causes of `wsc::failure`.

use wsc::code::{AssociationState, ConfigError};

use super::Strength::{self, Hints, Points, Proves};
use super::cause::Cause;
use crate::facts::{Check, Fault, RouterEvent};

/// A code's number and one cause that it points to.
pub(super) type Row<C> = (C, Cause, Strength);

/// HP's rules. 300 to 303 are notes about the 802.11 mode and point to nothing.
pub(super) static VSA: &[Row<u16>] = &[
    (0, Cause::CablePlugged, Proves),
    (1, Cause::CablePlugged, Proves),
    (2, Cause::RadioOff, Proves),
    (3, Cause::HiddenName, Points),
    (4, Cause::RadioBroken, Proves),
    (100, Cause::WrongPassphrase, Points),
    (100, Cause::MacFilter, Hints),
    (101, Cause::SecurityMismatch, Points),
    (102, Cause::JoinRefused, Points),
    (200, Cause::OtherNetwork, Hints),
    (201, Cause::OutOfRange, Points),
    (201, Cause::BandMismatch, Hints),
    (201, Cause::HighChannel, Hints),
    (201, Cause::HiddenName, Hints),
    (201, Cause::NameMismatch, Hints),
    (202, Cause::AdHoc, Proves),
    (203, Cause::NameMismatch, Proves),
    (204, Cause::NotSetUp, Proves),
    (400, Cause::WeakSignal, Points),
    (401, Cause::WeakSignal, Points),
    (401, Cause::OutOfRange, Hints),
    (500, Cause::SameName, Hints),
    (501, Cause::SameName, Points),
    (501, Cause::SecurityMismatch, Hints),
    (600, Cause::WrongPassphrase, Points),
    (600, Cause::OldSecurity, Proves),
    (601, Cause::OldSecurity, Proves),
    (602, Cause::OldSecurity, Proves),
    (603, Cause::WrongPassphrase, Proves),
    (604, Cause::SecurityMismatch, Hints),
    (605, Cause::SecurityMismatch, Hints),
    (606, Cause::SecurityMismatch, Hints),
];

/// The checks of the printed report, where they failed. A page that says "filtering" mostly means
/// the passphrase.
pub(super) static CHECKS: &[Row<Check>] = &[
    (Check::RadioOn, Cause::RadioOff, Proves),
    (Check::RadioWorks, Cause::RadioBroken, Proves),
    (Check::NoCable, Cause::CablePlugged, Proves),
    (Check::NetworkFound, Cause::OutOfRange, Points),
    (Check::NetworkFound, Cause::BandMismatch, Hints),
    (Check::NetworkFound, Cause::HighChannel, Hints),
    (Check::NetworkFound, Cause::HiddenName, Hints),
    (Check::NetworkFound, Cause::NameMismatch, Hints),
    (Check::Security, Cause::SecurityMismatch, Points),
    (Check::Settings, Cause::SecurityMismatch, Points),
    (Check::NoFilter, Cause::WrongPassphrase, Points),
    (Check::NoFilter, Cause::MacFilter, Hints),
    (Check::Connected, Cause::JoinRefused, Hints),
];

/// The protocol's Configuration Error, whoever tells it.
pub(super) static CONFIG_ERRORS: &[Row<ConfigError>] = &[
    (ConfigError::OOB_READ, Cause::ProtocolTrouble, Points),
    (ConfigError::DECRYPTION, Cause::ProtocolTrouble, Points),
    (
        ConfigError::BAND_2_4_UNSUPPORTED,
        Cause::BandMismatch,
        Proves,
    ),
    (ConfigError::BAND_5_UNSUPPORTED, Cause::BandMismatch, Proves),
    (
        ConfigError::BAND_60_UNSUPPORTED,
        Cause::BandMismatch,
        Proves,
    ),
    (ConfigError::SIGNAL_TOO_WEAK, Cause::WeakSignal, Proves),
    (ConfigError::NETWORK_AUTH_FAILURE, Cause::WrongKey, Points),
    (ConfigError::NETWORK_AUTH_FAILURE, Cause::Wpa3Only, Hints),
    (
        ConfigError::NETWORK_ASSOC_FAILURE,
        Cause::JoinRefused,
        Points,
    ),
    (ConfigError::NETWORK_ASSOC_FAILURE, Cause::MacFilter, Hints),
    (
        ConfigError::NETWORK_ASSOC_FAILURE,
        Cause::PmfRequired,
        Hints,
    ),
    (ConfigError::NETWORK_ASSOC_FAILURE, Cause::Wpa3Only, Hints),
    (ConfigError::NO_DHCP_RESPONSE, Cause::NoAddress, Proves),
    (ConfigError::NO_DHCP_RESPONSE, Cause::AddressesFull, Hints),
    (ConfigError::DHCP_FAILED, Cause::NoAddress, Proves),
    (ConfigError::DHCP_FAILED, Cause::AddressesFull, Hints),
    (ConfigError::IP_CONFLICT, Cause::AddressConflict, Proves),
    (ConfigError::NO_REGISTRAR, Cause::NotExpected, Points),
    (ConfigError::NO_REGISTRAR, Cause::OutOfRange, Hints),
    (ConfigError::MULTIPLE_PBC, Cause::Overlap, Proves),
    (ConfigError::ROGUE, Cause::Stranger, Points),
    (ConfigError::BUSY, Cause::Busy, Proves),
    (ConfigError::SETUP_LOCKED, Cause::SetupLocked, Proves),
    (ConfigError::MESSAGE_TIMEOUT, Cause::WeakSignal, Hints),
    (ConfigError::MESSAGE_TIMEOUT, Cause::WindowOver, Hints),
    (ConfigError::SESSION_TIMEOUT, Cause::WindowOver, Points),
    (ConfigError::PASSWORD_AUTH_FAILURE, Cause::WrongPin, Points),
    (
        ConfigError::PUBLIC_KEY_HASH_MISMATCH,
        Cause::Stranger,
        Points,
    ),
];

/// The state of the printer's association, as its own messages tell it (attribute 0x1002).
pub(super) static ASSOCIATIONS: &[Row<AssociationState>] = &[
    (
        AssociationState::CONFIGURATION_FAILURE,
        Cause::SecurityMismatch,
        Points,
    ),
    (
        AssociationState::CONFIGURATION_FAILURE,
        Cause::WrongKey,
        Hints,
    ),
    (
        AssociationState::ASSOCIATION_FAILURE,
        Cause::JoinRefused,
        Points,
    ),
    (
        AssociationState::ASSOCIATION_FAILURE,
        Cause::MacFilter,
        Hints,
    ),
    (
        AssociationState::ASSOCIATION_FAILURE,
        Cause::PmfRequired,
        Hints,
    ),
    (AssociationState::IP_FAILURE, Cause::NoAddress, Proves),
];

/// The causes of `wsc::failure`, by their code. `refused` is told by its Configuration Error.
pub(super) static FAILURES: &[Row<&str>] = &[
    ("wrong-pin", Cause::WrongPin, Proves),
    ("not-expected", Cause::NotExpected, Proves),
    ("overlap", Cause::Overlap, Proves),
    ("setup-locked", Cause::SetupLocked, Proves),
    ("refused", Cause::ProtocolTrouble, Hints),
    ("bad-message", Cause::ProtocolTrouble, Proves),
    ("bad-authenticator", Cause::ProtocolTrouble, Points),
    ("bad-authenticator", Cause::Stranger, Hints),
    ("bad-settings", Cause::ProtocolTrouble, Proves),
    ("bad-public-key", Cause::ProtocolTrouble, Points),
    ("bad-public-key", Cause::Stranger, Hints),
    ("bad-nonce", Cause::ProtocolTrouble, Points),
    ("reflected", Cause::Stranger, Proves),
    ("no-randomness", Cause::OwnFault, Proves),
    ("password-id-changed", Cause::NotExpected, Points),
    ("unexpected-message", Cause::ProtocolTrouble, Points),
    ("no-credential", Cause::SecurityMismatch, Points),
    ("no-credential", Cause::ProtocolTrouble, Hints),
    ("wep-prohibited", Cause::OldSecurity, Proves),
    ("peer-silent", Cause::WeakSignal, Points),
    ("peer-silent", Cause::ProtocolTrouble, Hints),
    ("no-answer", Cause::WindowOver, Points),
    ("no-answer", Cause::NotExpected, Hints),
    ("no-answer", Cause::OutOfRange, Hints),
    ("session-timeout", Cause::WindowOver, Proves),
    ("ended", Cause::ProtocolTrouble, Hints),
    ("ended", Cause::WeakSignal, Hints),
    ("bad-fragment", Cause::ProtocolTrouble, Proves),
    ("cancelled", Cause::Cancelled, Proves),
];

/// Events of the router. Success, being connected and the button say nothing by themselves.
pub(super) static EVENTS: &[Row<RouterEvent>] = &[
    (RouterEvent::PinNeeded, Cause::NotExpected, Points),
    (RouterEvent::TurnedAway, Cause::NotExpected, Points),
    (RouterEvent::Timeout, Cause::WindowOver, Points),
    (RouterEvent::Overlap, Cause::Overlap, Proves),
    (RouterEvent::Locked, Cause::SetupLocked, Points),
    (RouterEvent::Locked, Cause::WrongBox, Hints),
    (RouterEvent::NewSettings, Cause::RouterUnconfigured, Proves),
    (RouterEvent::PskMismatch, Cause::WrongKey, Proves),
    (RouterEvent::RejectedByFilter, Cause::MacFilter, Proves),
    (RouterEvent::RejectedFull, Cause::StationLimit, Proves),
    (RouterEvent::Radar, Cause::RadarChannel, Points),
];

/// Why a device that had the settings could not join.
pub(super) static FAULTS: &[Row<Fault>] = &[
    (Fault::AssociationRefused, Cause::JoinRefused, Points),
    (Fault::AssociationRefused, Cause::MacFilter, Hints),
    (Fault::AssociationRefused, Cause::PmfRequired, Hints),
    (Fault::WrongKey, Cause::WrongKey, Proves),
    (Fault::NoAddress, Cause::NoAddress, Proves),
    (Fault::NoAddress, Cause::AddressesFull, Hints),
    (Fault::NotVisible, Cause::OutOfRange, Points),
    (Fault::NotVisible, Cause::HiddenName, Hints),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_hp_and_every_check_points_somewhere() {
        for number in [
            0, 1, 2, 3, 4, 100, 101, 102, 200, 201, 202, 203, 204, 400, 401, 500, 501, 600, 601,
            602, 603, 604, 605, 606,
        ] {
            assert!(VSA.iter().any(|row| row.0 == number), "{number}");
        }
        for check in Check::ALL {
            assert!(CHECKS.iter().any(|row| row.0 == *check), "{check}");
        }
        for fault in Fault::ALL {
            assert!(FAULTS.iter().any(|row| row.0 == *fault), "{fault}");
        }
        for number in 1..=20 {
            let error = ConfigError(number);
            assert!(CONFIG_ERRORS.iter().any(|row| row.0 == error), "{error}");
        }
        for state in 2..=4 {
            let state = AssociationState(state);
            assert!(ASSOCIATIONS.iter().any(|row| row.0 == state), "{state}");
        }
    }

    #[test]
    fn no_code_says_one_thing_twice() {
        fn once<C: PartialEq>(rows: &[Row<C>]) {
            for (i, row) in rows.iter().enumerate() {
                let before = rows.iter().take(i);
                let twice = before.filter(|other| other.0 == row.0 && other.1 == row.1);
                assert_eq!(twice.count(), 0, "{}", row.1);
            }
        }
        once(VSA);
        once(CHECKS);
        once(CONFIG_ERRORS);
        once(ASSOCIATIONS);
        once(FAILURES);
        once(EVENTS);
        once(FAULTS);
    }
}
