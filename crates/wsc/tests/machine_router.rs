//! An external registrar and an access point as enrollee, with the router PIN. Each test is named
//! after its row of hostap's test program, whose assertions at the level of messages it makes.

mod common;

use common::pair::{Bench, ROUTER, Run, home, network, pin};
use common::tlv::{Tlv, remove, set, tlvs, value};
use wsc::attr::{AttributeId as A, DecodeErrorKind, Quirk, Tolerance};
use wsc::code::{AuthTypes, ConfigError, EncrTypes, MessageType, WpsState};
use wsc::credential::{Credential, CredentialError};
use wsc::enrollee::{self, SetupLock};
use wsc::event::{Event, Success};
use wsc::failure::{Cause, Half, Role, Side};
use wsc::registrar::Purpose;

/// The access point's own settings.
fn own() -> Credential {
    Credential {
        mac: ROUTER,
        ..home()
    }
}

/// New settings as a registrar gives them, and as the access point has them afterwards.
fn new() -> Credential {
    network(
        "new name",
        AuthTypes::WPA2_PSK,
        EncrTypes::AES,
        "another passphrase",
    )
}

fn learn() -> Bench {
    Bench::router_pin(Purpose::Learn)
}

fn configure(settings: Credential) -> Bench {
    Bench::router_pin(Purpose::Configure(settings))
}

/// The settings that both sides report as changed.
fn reconfigured(run: &Run) -> Credential {
    let (Some(Ok(Success::Reconfigured(ap))), Some(Ok(Success::Reconfigured(_)))) =
        (&run.enrollee.end, &run.registrar.end)
    else {
        panic!("{:?} {:?}", run.enrollee.end, run.registrar.end);
    };
    assert!(
        run.enrollee
            .events
            .contains(&Event::Reconfigured(ap.clone()))
    );
    ap.clone()
}

/// With the access point's PIN a registrar learns its settings. The run ends with a NACK without an
/// error after M7, which is success to both.
#[test]
fn ap_wps_reg_connect() {
    let run = learn().run();
    for part in [&run.enrollee, &run.registrar] {
        assert_eq!(part.end, Some(Ok(Success::Learned(own()))));
        assert!(part.events.contains(&Event::Learned(own())));
    }
    let (_, last) = run.wire.last().unwrap();
    assert_eq!(last.kind, MessageType::WSC_NACK);
    assert_eq!(value(&tlvs(&last.octets), A::CONFIGURATION_ERROR), [0, 0]);
    assert_eq!(run.wire.len(), 8);
    assert_eq!(run.introduced().state, WpsState::CONFIGURED);
}

#[test]
fn ap_wps_reg_connect_mixed() {
    let both = AuthTypes::WPA_PSK | AuthTypes::WPA2_PSK;
    let mixed = network(
        "home",
        both,
        EncrTypes::TKIP | EncrTypes::AES,
        "correct horse",
    );
    let mut bench = learn();
    let enrollee::Purpose::AccessPoint { settings, .. } = &mut bench.enrollee.purpose else {
        panic!()
    };
    settings.clone_from(&mixed);
    assert_eq!(bench.run().registrar.end, Some(Ok(Success::Learned(mixed))));
}

/// Without a PIN the access point refuses every registrar.
#[test]
fn ap_wps_reg_connect_zero_len_ap_pin() {
    let mut bench = learn();
    bench.enrollee.password = None;
    assert_locked(&bench.run());
}

fn assert_locked(run: &Run) {
    let failure = run.assert_enrollee_refused(MessageType::M2);
    assert_eq!(
        (&failure.cause, failure.config_error),
        (&Cause::SetupLocked, ConfigError(15))
    );
    assert_eq!(failure.role, Role::AccessPoint);
    let told = run.registrar.failure();
    assert_eq!((told.by, told.at), (Side::Peer, MessageType::M2));
    assert_eq!(
        (&told.cause, told.config_error),
        (&Cause::SetupLocked, ConfigError(15))
    );
    assert_eq!(told.role, Role::ExternalRegistrar);
}

#[test]
fn ap_wps_reg_config() {
    let run = configure(new()).run();
    assert_eq!(
        reconfigured(&run),
        Credential {
            mac: ROUTER,
            ..new()
        }
    );
    assert!(!run.enrollee.has_quirk(Quirk::CredentialMacMismatch));
    let kinds: Vec<_> = run.wire.iter().rev().take(2).map(|(_, m)| m.kind).collect();
    assert_eq!(kinds, [MessageType::WSC_ACK, MessageType::WSC_DONE]);
}

/// What is out of date is raised: TKIP to TKIP and AES, WPA to WPA and WPA2.
#[test]
fn ap_wps_reg_config_tkip() {
    let old = network("old", AuthTypes::WPA_PSK, EncrTypes::TKIP, "12345678");
    let raised = reconfigured(&configure(old).run());
    assert_eq!(raised.auth, AuthTypes::WPA_PSK | AuthTypes::WPA2_PSK);
    assert_eq!(raised.encr, EncrTypes::TKIP | EncrTypes::AES);
    assert_eq!(reconfigured(&configure(new()).run()).encr, EncrTypes::AES);
}

#[test]
fn ap_wps_wep_config() {
    let wep = network("old", AuthTypes::OPEN, EncrTypes::WEP, "abcde");
    let run = configure(wep).run();
    let failure = run.assert_enrollee_refused(MessageType::M8);
    assert_eq!(failure.cause, Cause::WepProhibited);
    assert!(!run.enrollee.has_settings());
    let told = run.registrar.failure();
    assert_eq!(
        (told.by, told.at, &told.cause),
        (Side::Peer, MessageType::M8, &Cause::Refused)
    );
}

/// A registrar does not learn a network that it could not use, and says why.
#[test]
fn learning_a_wep_network() {
    let mut bench = learn();
    let enrollee::Purpose::AccessPoint { settings, .. } = &mut bench.enrollee.purpose else {
        panic!()
    };
    *settings = network("old", AuthTypes::OPEN, EncrTypes::WEP, "abcde");
    let run = bench.run();
    assert_eq!(run.registrar.failure().cause, Cause::WepProhibited);
    // The same access point can be given better settings.
    bench.registrar.purpose = Purpose::Configure(new());
    assert_eq!(reconfigured(&bench.run()).ssid, new().ssid);
}

/// Wrong router PINs: both sides name the half, in terms of the router PIN.
#[test]
fn ap_wps_setup_locked() {
    for (theirs, half, at) in [
        ("55554444", Half::First, MessageType::M4),
        ("11229999", Half::Second, MessageType::M6),
    ] {
        let mut bench = learn();
        bench.house.admission = Ok(pin(theirs));
        let run = bench.run();
        let failure = run.assert_enrollee_refused(at);
        assert_eq!(
            (failure.half(), failure.role),
            (Some(half), Role::AccessPoint)
        );
        assert_eq!(failure.config_error, ConfigError(18));
        let told = run.registrar.failure();
        assert_eq!(
            (told.half(), told.role),
            (Some(half), Role::ExternalRegistrar)
        );
        assert_eq!((told.at, told.by), (at, Side::Peer));
        assert!(told.next().contains("not the printer's"));
        assert!(!run.enrollee.has_settings() && !run.registrar.has_settings());
        // A locked access point says so instead, with the right PIN too.
        assert_locked(&bench.lock(SetupLock::Locked).run());
    }
    assert_locked(&learn().lock(SetupLock::Locked).run());
    assert_locked(&configure(new()).lock(SetupLock::Locked).run());
}

/// Settings may be read and not changed.
#[test]
fn ap_wps_setup_locked_2() {
    let run = learn().lock(SetupLock::LearnOnly).run();
    assert_eq!(run.registrar.end, Some(Ok(Success::Learned(own()))));

    let run = configure(new()).lock(SetupLock::LearnOnly).run();
    let failure = run.assert_enrollee_refused(MessageType::M8);
    assert_eq!(
        (&failure.cause, failure.config_error),
        (&Cause::SetupLocked, ConfigError(15))
    );
    let told = run.registrar.failure();
    assert_eq!(
        (told.at, told.config_error),
        (MessageType::M8, ConfigError(15))
    );
    assert_eq!(told.cause, Cause::SetupLocked);
    let changed = |event: &Event| matches!(event, Event::Reconfigured(_));
    assert!(!run.enrollee.events.iter().any(changed));
    assert!(!run.registrar.events.iter().any(changed));
}

/// Runs a reconfiguration with the settings changed inside an authentic M8.
fn with_settings(change: impl Fn(&mut Vec<Tlv>)) -> Run {
    configure(new()).run_with(|tap| {
        if tap.kind() == MessageType::M8 {
            tap.settings(&change);
        }
    })
}

#[test]
fn wps_ext_ap_settings_success() {
    let run = with_settings(|list| {
        list.insert(0, (A::NETWORK_INDEX, vec![1]));
        set(list, A::SSID, b"test");
        set(list, A::AUTHENTICATION_TYPE, &[0, 1]);
        set(list, A::ENCRYPTION_TYPE, &[0, 1]);
        set(list, A::NETWORK_KEY, b"");
    });
    let open = reconfigured(&run);
    assert!(open.is_open() && open.key.is_empty());
    assert_eq!(open.ssid.as_bytes(), b"test");
}

#[test]
fn wps_ext_ap_settings_mac_addr_mismatch() {
    let run = with_settings(|list| set(list, A::MAC_ADDRESS, &[0; 6]));
    assert_eq!(reconfigured(&run).ssid, new().ssid);
    assert!(run.enrollee.has_quirk(Quirk::CredentialMacMismatch));

    let mut strict = configure(new());
    strict.enrollee.tolerance = Tolerance::STRICT;
    assert_eq!(reconfigured(&strict.run()).ssid, new().ssid);
}

#[test]
fn wps_ext_ap_settings_missing_attribute() {
    for id in [
        A::SSID,
        A::AUTHENTICATION_TYPE,
        A::ENCRYPTION_TYPE,
        A::NETWORK_KEY,
        A::MAC_ADDRESS,
    ] {
        let run = with_settings(|list| remove(list, id));
        let failure = run.assert_enrollee_refused(MessageType::M8);
        let Cause::NoCredential(Some(CredentialError::Decode(error))) = &failure.cause else {
            panic!("{id}: {failure:?}");
        };
        assert_eq!(
            (error.attribute, &error.kind),
            (Some(id), &DecodeErrorKind::Missing)
        );
        assert!(!run.enrollee.has_settings());
    }
}

#[test]
fn wps_ext_ap_settings_missing() {
    let run = configure(new()).run_with(|tap| {
        if tap.kind() == MessageType::M8 {
            tap.reseal(|list| remove(list, A::ENCRYPTED_SETTINGS));
        }
    });
    let failure = run.assert_enrollee_refused(MessageType::M8);
    let Cause::BadMessage(error) = &failure.cause else {
        panic!("{failure:?}")
    };
    assert_eq!(error.attribute, Some(A::ENCRYPTED_SETTINGS));
}

#[test]
fn wps_ext_ap_settings_reject() {
    let refused = |change: &dyn Fn(&mut Vec<Tlv>)| {
        let run = with_settings(change);
        assert!(!run.enrollee.has_settings());
        run.assert_enrollee_refused(MessageType::M8).cause.clone()
    };
    let bad_security = Cause::NoCredential(Some(CredentialError::BadSecurity));
    assert_eq!(
        refused(&|list| set(list, A::ENCRYPTION_TYPE, &[0, 0])),
        bad_security
    );
    assert_eq!(
        refused(&|list| set(list, A::AUTHENTICATION_TYPE, &[0, 0])),
        bad_security
    );
    let empty = refused(&|list| set(list, A::SSID, b""));
    assert_eq!(empty, Cause::NoCredential(Some(CredentialError::EmptySsid)));
    let key = refused(&|list| set(list, A::NETWORK_KEY, b"seven77"));
    assert_eq!(key, Cause::NoCredential(Some(CredentialError::BadKey)));
}

/// A registrar that has no PIN for the access point: M2D is told, and answered with a NACK.
#[test]
fn wps_ext_ap_settings_m2d() {
    let mut bench = learn();
    bench.house.admission = Err(ConfigError::NO_ERROR);
    let run = bench.run();
    assert!(
        run.enrollee
            .events
            .contains(&Event::TurnedAway(ConfigError::NO_ERROR))
    );
    let failure = run.assert_enrollee_refused(MessageType::M2D);
    assert_eq!(failure.cause, Cause::NotExpected);
    assert_eq!(run.registrar.failure().cause, Cause::NotExpected);
}

/// A NACK after M7 that names an error is no learning.
#[test]
fn a_nack_with_an_error_after_m7() {
    let run = learn().run_with(|tap| {
        if tap.kind() == MessageType::WSC_NACK {
            tap.edit(|list| set(list, A::CONFIGURATION_ERROR, &[0, 14]));
        }
    });
    let failure = run.enrollee.failure();
    assert_eq!((failure.by, failure.at), (Side::Peer, MessageType::M7));
    assert_eq!(failure.config_error, ConfigError::BUSY);
    assert!(!run.enrollee.has_settings());
}

/// Nor is one before M7, or one with another run's nonces.
#[test]
fn a_nack_without_an_error_too_early_or_of_another_run() {
    for id in [A::ENROLLEE_NONCE, A::REGISTRAR_NONCE] {
        let run = learn().run_with(|tap| {
            if tap.kind() == MessageType::WSC_NACK {
                tap.edit(|list| set(list, id, &[7; 16]));
            }
        });
        assert_eq!(run.enrollee.failure().cause, Cause::BadNonce, "{id}");
    }
    let wire = learn().run().wire;
    let nack = &wire.last().unwrap().1;
    for instead_of in [MessageType::M4, MessageType::M6] {
        let run = learn().run_with(|tap| {
            if tap.kind() == instead_of {
                tap.replace(nack.op, nack.octets.clone());
            }
        });
        let failure = run.enrollee.failure();
        assert_eq!((&failure.cause, failure.by), (&Cause::Refused, Side::Peer));
        assert!(!run.enrollee.has_settings());
    }
}

/// The access point's acknowledgement must be of this run, too.
#[test]
fn the_acknowledgement_of_done() {
    for id in [A::ENROLLEE_NONCE, A::REGISTRAR_NONCE] {
        let run = configure(new()).run_with(|tap| {
            if tap.kind() == MessageType::WSC_ACK {
                tap.edit(|list| set(list, id, &[7; 16]));
            }
        });
        assert_eq!(run.enrollee.failure().cause, Cause::BadNonce, "{id}");
        assert_eq!(run.enrollee.failure().at, MessageType::WSC_ACK);
    }
}
