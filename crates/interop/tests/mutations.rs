//! Our machines against the stock programs with messages that are changed on their way, in both
//! directions: what ours refuses, and that the stock one refuses the same. Rows 51 to 59 of the
//! behaviour table (docs/conformance.md), with `m_` for mutation before their names.

mod common;
mod insider;

use common::{TestResult, assert_network, failure, home, network, provisioned};
use insider::bench::{Bench, Bent};
use insider::{
    ENROLLEE_NONCE, KEY_WRAP_AUTHENTICATOR, Machine, PUBLIC_KEY, Passing, REGISTRAR_NONCE, Tlv,
    encode, remove, set, tlvs,
};
use interop::Rig;
use interop::frame::{attribute, message, op};
use wsc::event::{Direction, Success};
use wsc::failure::{Cause, Half, Side};

const ALL: [Machine; 4] = [
    Machine::Device,
    Machine::Manager,
    Machine::ApRegistrar,
    Machine::ApEnrollee,
];

/// An enrolment with our device, and one with our access point.
const ENROLMENTS: [Machine; 2] = [Machine::Device, Machine::ApRegistrar];

const UUID_R: u16 = 0x1048;
const DEVICE_PASSWORD_ID: u16 = 0x1012;
const E_HASH1: u16 = 0x1014;
const E_HASH2: u16 = 0x1015;
const R_HASH1: u16 = 0x103d;
const R_HASH2: u16 = 0x103e;
const E_SNONCE1: u16 = 0x1016;
const E_SNONCE2: u16 = 0x1017;
const R_SNONCE1: u16 = 0x103f;
const R_SNONCE2: u16 = 0x1040;
const MAC_ADDRESS: u16 = 0x1020;
const ACK: u8 = 0x0d;
const NACK: u8 = 0x0e;
const DONE: u8 = 0x0f;

/// Who receives this message when our machine is this one.
fn receiver(machine: Machine, kind: u8) -> Side {
    let to_enrollee = matches!(
        kind,
        message::M2 | message::M2D | message::M4 | message::M6 | message::M8
    );
    let we_enrol = matches!(machine, Machine::Device | Machine::ApEnrollee);
    if to_enrollee == we_enrol {
        Side::Us
    } else {
        Side::Peer
    }
}

/// Runs a machine with one message changed.
async fn change_one(
    rig: &Rig,
    bench: Bench,
    kind: u8,
    change: impl Fn(&mut Passing<'_>),
) -> Result<Bent, interop::RigError> {
    let mut changed = 0;
    let run = bench.run(rig, |passing| {
        if passing.kind == kind {
            change(passing);
            changed += 1;
        }
    });
    let run = run.await?;
    assert!(changed > 0, "{kind:#x} never came: {run:?}");
    Ok(run)
}

/// Nothing changed: the insider itself changes nothing, and what it does to settings is right.
#[tokio::test]
async fn m_an_insider_who_changes_nothing() -> TestResult {
    let rig = Rig::new()?;
    for machine in ALL {
        let run = Bench::new(machine).run(&rig, |passing| {
            if matches!(passing.kind, message::M4..=message::M8) {
                passing.settings(|_| {});
            }
        });
        let run = run.await?;
        assert!(run.outcome.is_ok(), "{run:?}");
        assert!(run.given() || machine == Machine::Manager, "{run:?}");
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_ap_wps_authenticator_mismatch() -> TestResult {
    let rig = Rig::new()?;
    for machine in ALL {
        // An external registrar that learns sends no M8, and to its peer a bad M7 looks as one that
        // was read: both end in a NACK without an error.
        let learns = matches!(machine, Machine::Manager | Machine::ApEnrollee);
        let last = match machine {
            Machine::ApEnrollee => message::M6,
            _ if learns => message::M7,
            _ => message::M8,
        };
        let kinds = message::FULL_RUN.into_iter().skip(1);
        for kind in kinds.filter(|kind| *kind <= last) {
            let flip = |passing: &mut Passing<'_>| {
                passing.edit(|list| list.last_mut().expect("an Authenticator").1[0] ^= 1);
            };
            let run = change_one(&rig, Bench::new(machine), kind, flip).await?;
            let side = receiver(machine, kind);
            let cause = &run.assert_refused_by(side, kind).cause;
            match side {
                Side::Us => assert_eq!(*cause, Cause::BadAuthenticator),
                Side::Peer => assert_eq!(*cause, Cause::Refused),
            }
        }
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_ap_wps_authenticator_mismatch_m8_settings() -> TestResult {
    let rig = Rig::new()?;
    for machine in [Machine::Manager, Machine::ApEnrollee] {
        let flip = |passing: &mut Passing<'_>| {
            passing.edit(|list| list.last_mut().expect("an Authenticator").1[0] ^= 1);
        };
        let bench = Bench::new(machine).configure();
        let run = change_one(&rig, bench, message::M8, flip).await?;
        run.assert_refused_by(receiver(machine, message::M8), message::M8);
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_ap_wps_authenticator_missing_m2() -> TestResult {
    let rig = Rig::new()?;
    for machine in ALL {
        let cut = |passing: &mut Passing<'_>| {
            passing.edit(|list| remove(list, attribute::AUTHENTICATOR));
        };
        let run = change_one(&rig, Bench::new(machine), message::M2, cut).await?;
        let side = receiver(machine, message::M2);
        run.assert_refused_by(side, message::M2);
        if side == Side::Us {
            assert_eq!(run.stock_failure(), Some("msg=5 config_error=0"));
        }
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_ap_wps_m2_missing() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        for absent in [
            ENROLLEE_NONCE,
            REGISTRAR_NONCE,
            UUID_R,
            PUBLIC_KEY,
            DEVICE_PASSWORD_ID,
        ] {
            let cut = |passing: &mut Passing<'_>| passing.reseal(|list| remove(list, absent));
            let bench = Bench::new(machine).hasty();
            let run = change_one(&rig, bench, message::M2, cut).await?;
            run.assert_failed();
            if machine == Machine::Device {
                run.assert_refused_by_us(message::M2);
                if absent != REGISTRAR_NONCE {
                    assert_eq!(run.stock_failure(), Some("msg=5 config_error=0"));
                }
            }
        }
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_ap_wps_m2_invalid() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        let cut = |passing: &mut Passing<'_>| {
            passing.body.pop();
        };
        let bench = Bench::new(machine).hasty();
        let run = change_one(&rig, bench, message::M2, cut).await?;
        run.assert_failed();
        if machine == Machine::Device {
            run.assert_refused_by_us(message::M2);
        }
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_ap_wps_msg_type() -> TestResult {
    let rig = Rig::new()?;
    let cases = [
        (message::M2, message::M4),
        (message::M2, message::M6),
        (message::M2, message::M8),
        (message::M2, 0x00),
        (message::M4, message::M2),
        (message::M4, message::M2D),
        (message::M3, message::M5),
        (message::M5, message::M3),
    ];
    for machine in ENROLMENTS {
        for (kind, other) in cases {
            let retype = |passing: &mut Passing<'_>| {
                passing.reseal(|list| set(list, attribute::MESSAGE_TYPE, &[other]));
            };
            let run = change_one(&rig, Bench::new(machine).hasty(), kind, retype).await?;
            run.assert_failed();
            if receiver(machine, kind) == Side::Us {
                run.assert_refused_by_us(kind);
            }
        }
        let cut = |passing: &mut Passing<'_>| {
            passing.reseal(|list| remove(list, attribute::MESSAGE_TYPE));
        };
        let bench = Bench::new(machine).hasty();
        let run = change_one(&rig, bench, message::M2, cut).await?;
        run.assert_failed();
        if machine == Machine::Device {
            run.assert_refused_by_us(message::M2);
        }
    }
    rig.passed();
    Ok(())
}

/// Ours refuses at once. (wpa_supplicant discards such a packet and waits.)
#[tokio::test]
async fn m_ap_wps_m2_unknown_opcode() -> TestResult {
    let rig = Rig::new()?;
    for code in [0x00, op::DONE, 0x42] {
        let recode = |passing: &mut Passing<'_>| passing.op = code;
        let run = change_one(&rig, Bench::new(Machine::Device), message::M2, recode).await?;
        let failure = failure(&run.outcome);
        assert_eq!(failure.by, Side::Us, "{run:?}");
        assert!(!run.given(), "{run:?}");
    }
    rig.passed();
    Ok(())
}

/// A Device Password ID in M2 that is not that of M1, in a message that is authentic otherwise.
#[tokio::test]
async fn m_ap_wps_m2_dev_passwd_id_change() -> TestResult {
    let rig = Rig::new()?;
    let change = |id: u8| {
        move |passing: &mut Passing<'_>| {
            passing.reseal(|list| set(list, DEVICE_PASSWORD_ID, &[0, id]));
        }
    };
    for machine in ENROLMENTS {
        // From the PIN to the button: refused.
        let run = change_one(&rig, Bench::new(machine), message::M2, change(4)).await?;
        let cause = &run
            .assert_refused_by(receiver(machine, message::M2), message::M2)
            .cause;
        if machine == Machine::Device {
            assert_eq!(*cause, Cause::PasswordIdChanged);
        }
        // From the button to the PIN: passed over. From the PIN to the registrar's own (Wi-Fi
        // Direct): accepted. Each later message is made to fit what its receiver sent.
        let button = Bench::new(machine).button();
        for (bench, id) in [(button, 0), (Bench::new(machine), 5)] {
            let run = bench.run(&rig, |passing| match passing.kind {
                message::M2 => change(id)(passing),
                message::M3..=message::M8 => passing.reseal(|_| {}),
                _ => {}
            });
            let run = run.await?;
            assert!(run.outcome.is_ok() && run.given(), "{run:?}");
        }
        // And changed on the way, it does not authenticate.
        let button = Bench::new(machine).button();
        let edit = |passing: &mut Passing<'_>| {
            passing.edit(|list| set(list, DEVICE_PASSWORD_ID, &[0, 0]));
        };
        let run = change_one(&rig, button, message::M2, edit).await?;
        run.assert_refused_by(receiver(machine, message::M2), message::M2);
    }
    rig.passed();
    Ok(())
}

/// What can be wrong with a Key Wrap Authenticator.
fn bad_key_wrap(passing: &mut Passing<'_>, how: usize) {
    let mut plain = passing.plain();
    match how {
        0 => {}
        1 => {
            let proof = passing.proof(&encode(&plain));
            plain.push(proof);
            plain.push((attribute::VENDOR_EXTENSION, b"1234567890".to_vec()));
        }
        _ => plain.push((KEY_WRAP_AUTHENTICATOR, vec![0; 8])),
    }
    passing.encrypt(&plain);
}

#[tokio::test]
async fn m_wps_ext_kwa_proto() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        for kind in [
            message::M4,
            message::M5,
            message::M6,
            message::M7,
            message::M8,
        ] {
            for how in 0..3 {
                let bend = |passing: &mut Passing<'_>| bad_key_wrap(passing, how);
                let run = change_one(&rig, Bench::new(machine), kind, bend).await?;
                let side = receiver(machine, kind);
                let cause = &run.assert_refused_by(side, kind).cause;
                if side == Side::Us {
                    assert!(matches!(cause, Cause::BadSettings(_)), "{cause:?}");
                }
            }
        }
    }
    rig.passed();
    Ok(())
}

/// Settings that are not there at all, and hashes and secret nonces that are missing or wrong.
#[tokio::test]
async fn m_wps_ext_proto_missing() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        for (kind, absent) in [
            (message::M3, E_HASH1),
            (message::M3, E_HASH2),
            (message::M3, REGISTRAR_NONCE),
            (message::M4, R_HASH1),
            (message::M4, R_HASH2),
            (message::M4, attribute::ENCRYPTED_SETTINGS),
            (message::M5, attribute::ENCRYPTED_SETTINGS),
            (message::M6, attribute::ENCRYPTED_SETTINGS),
            (message::M7, attribute::ENCRYPTED_SETTINGS),
            (message::M8, attribute::ENCRYPTED_SETTINGS),
        ] {
            let cut = |passing: &mut Passing<'_>| passing.reseal(|list| remove(list, absent));
            let run = change_one(&rig, Bench::new(machine), kind, cut).await?;
            match receiver(machine, kind) {
                // hostapd ends at once then.
                Side::Peer if absent == REGISTRAR_NONCE => run.assert_failed(),
                side => {
                    run.assert_refused_by(side, kind);
                }
            }
        }
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_wps_ext_proto_snonce() -> TestResult {
    let rig = Rig::new()?;
    let nonces = [
        (message::M4, R_SNONCE1, Half::First),
        (message::M5, E_SNONCE1, Half::First),
        (message::M6, R_SNONCE2, Half::Second),
        (message::M7, E_SNONCE2, Half::Second),
    ];
    for machine in ENROLMENTS {
        for (kind, nonce, half) in nonces {
            let side = receiver(machine, kind);
            let cut = |passing: &mut Passing<'_>| passing.settings(|list| remove(list, nonce));
            let run = change_one(&rig, Bench::new(machine), kind, cut).await?;
            run.assert_refused_by(side, kind);

            // A wrong one does not open the hash: to the other side, a wrong password.
            let wrong = |passing: &mut Passing<'_>| {
                passing.settings(|list| set(list, nonce, &[0x77; 16]));
            };
            let run = change_one(&rig, Bench::new(machine), kind, wrong).await?;
            let failure = run.assert_refused_by(side, kind);
            assert_eq!(failure.cause, Cause::WrongPassword(half));
            assert_eq!(failure.config_error.0, 18);
        }
    }
    rig.passed();
    Ok(())
}

/// A change of a credential.
type Change = fn(&mut Vec<Tlv>);

/// Credentials, what is changed in them, and whether a device takes them.
const CREDENTIALS: [(&str, Change, bool); 12] = [
    ("success", |_| {}, true),
    ("mac_addr_mismatch", |c| set(c, MAC_ADDRESS, &[0; 6]), true),
    (
        "zero_padding",
        |c| {
            set(c, attribute::SSID, b"home\0");
            set(c, attribute::NETWORK_KEY, b"correct horse\0");
        },
        true,
    ),
    ("ssid_missing", |c| remove(c, attribute::SSID), false),
    ("ssid_zero_len", |c| set(c, attribute::SSID, b""), true),
    (
        "auth_type_missing",
        |c| remove(c, attribute::AUTHENTICATION_TYPE),
        false,
    ),
    (
        "encr_type_missing",
        |c| remove(c, attribute::ENCRYPTION_TYPE),
        false,
    ),
    (
        "network_key_missing",
        |c| remove(c, attribute::NETWORK_KEY),
        false,
    ),
    (
        "network_key_missing_open",
        |c| {
            remove(c, attribute::NETWORK_KEY);
            set(c, attribute::AUTHENTICATION_TYPE, &[0, 1]);
            set(c, attribute::ENCRYPTION_TYPE, &[0, 1]);
        },
        true,
    ),
    ("mac_addr_missing", |c| remove(c, MAC_ADDRESS), false),
    (
        "invalid_encr_type",
        |c| set(c, attribute::ENCRYPTION_TYPE, &[0, 0]),
        false,
    ),
    (
        "wep",
        |c| {
            set(c, attribute::AUTHENTICATION_TYPE, &[0, 1]);
            set(c, attribute::ENCRYPTION_TYPE, &[0, 2]);
        },
        false,
    ),
];

#[tokio::test]
async fn m_wps_ext_cred_proto() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        for (name, change, accepted) in CREDENTIALS {
            let bend = |passing: &mut Passing<'_>| {
                passing.settings(|list| {
                    let mut inside = tlvs(insider::value(list, attribute::CREDENTIAL));
                    change(&mut inside);
                    set(list, attribute::CREDENTIAL, &encode(&inside));
                });
            };
            let run = change_one(&rig, Bench::new(machine), message::M8, bend).await?;
            assert_eq!(run.outcome.is_ok(), accepted, "{name}: {run:?}");
            assert_eq!(run.given(), accepted, "{name}: {run:?}");
            let done = run.wire.iter().any(|(_, code, _)| *code == op::DONE);
            assert_eq!(done, accepted, "{name}: {run:?}");
            if name == "zero_padding" && machine == Machine::Device {
                assert_network(provisioned(&run.outcome), &home());
            }
        }
        let none = |passing: &mut Passing<'_>| {
            passing.settings(|list| remove(list, attribute::CREDENTIAL));
        };
        let run = change_one(&rig, Bench::new(machine), message::M8, none).await?;
        run.assert_refused_by(receiver(machine, message::M8), message::M8);
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_wps_ext_proto_m2_invalid_public_key() -> TestResult {
    let rig = Rig::new()?;
    for machine in ALL {
        let side = receiver(machine, message::M2);
        let bad = |passing: &mut Passing<'_>| {
            passing.edit(|list| set(list, PUBLIC_KEY, &[0xff; 192]));
        };
        let run = change_one(&rig, Bench::new(machine), message::M2, bad).await?;
        let cause = &run.assert_refused_by(side, message::M2).cause;
        if side == Side::Us {
            assert!(matches!(cause, Cause::BadPublicKey(_)), "{cause:?}");
        }
    }
    rig.passed();
    Ok(())
}

/// The same in M1, towards our two registrars.
#[tokio::test]
async fn m_wps_ext_m1_invalid_public_key() -> TestResult {
    let rig = Rig::new()?;
    for machine in [Machine::ApRegistrar, Machine::Manager] {
        let bad = |passing: &mut Passing<'_>| {
            passing.edit(|list| set(list, PUBLIC_KEY, &[0xff; 192]));
        };
        let run = change_one(&rig, Bench::new(machine), message::M1, bad).await?;
        let failure = failure(&run.outcome);
        assert!(matches!(failure.cause, Cause::BadPublicKey(_)), "{run:?}");
        assert!(!run.given(), "{run:?}");
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_wps_ext_proto_nack_m3() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        // In place of M4 and M6, which answer M3 and M5.
        for (kind, answered, error) in [
            (message::M4, message::M3, 0x0123),
            (message::M6, message::M5, 0x0124),
        ] {
            let nack = |passing: &mut Passing<'_>| {
                passing.control(op::NACK, NACK, Some(error), |_| {});
            };
            let run = change_one(&rig, Bench::new(machine), kind, nack).await?;
            assert!(!run.given(), "{run:?}");
            if machine == Machine::Device {
                let failure = failure(&run.outcome);
                assert_eq!((failure.at.0, failure.by), (answered, Side::Peer));
                assert_eq!(failure.config_error.0, error);
            } else {
                let said = format!("msg={answered} config_error={error}");
                assert_eq!(run.stock_failure(), Some(said.as_str()), "{run:?}");
            }
        }
    }
    rig.passed();
    Ok(())
}

/// What can be wrong with a WSC_NACK, WSC_ACK or WSC_Done.
const CONTROLS: [(&str, Change); 6] = [
    ("no_e_nonce", |list| remove(list, ENROLLEE_NONCE)),
    ("e_nonce_mismatch", |list| {
        set(list, ENROLLEE_NONCE, &[0; 16]);
    }),
    ("no_r_nonce", |list| remove(list, REGISTRAR_NONCE)),
    ("r_nonce_mismatch", |list| {
        set(list, REGISTRAR_NONCE, &[0; 16]);
    }),
    ("no_msg_type", |list| remove(list, attribute::MESSAGE_TYPE)),
    ("invalid_msg_type", |list| {
        set(list, attribute::MESSAGE_TYPE, &[0x7f]);
    }),
];

/// A refusal or an acknowledgement in place of M4, with every part of it wrong in turn: our device
/// ends the run each time, and gets nothing.
#[tokio::test]
async fn m_wps_ext_proto_nack_and_ack_m3_invalid() -> TestResult {
    let rig = Rig::new()?;
    let device = Bench::new(Machine::Device);
    for (code, kind, error) in [(op::NACK, NACK, Some(1)), (op::ACK, ACK, None)] {
        for (name, wrong) in CONTROLS {
            let bend = |passing: &mut Passing<'_>| passing.control(code, kind, error, wrong);
            let run = change_one(&rig, device, message::M4, bend).await?;
            let failure = failure(&run.outcome);
            assert_eq!(failure.by, Side::Us, "{name}: {run:?}");
            assert!(!run.given(), "{name}: {run:?}");
        }
    }
    let bare = |passing: &mut Passing<'_>| passing.control(op::NACK, NACK, None, |_| {});
    let run = change_one(&rig, device, message::M4, bare).await?;
    assert!(run.outcome.is_err() && !run.given(), "{run:?}");
    let good = |passing: &mut Passing<'_>| passing.control(op::ACK, ACK, None, |_| {});
    let run = change_one(&rig, device, message::M4, good).await?;
    assert!(run.outcome.is_err() && !run.given(), "{run:?}");
    rig.passed();
    Ok(())
}

/// The same in place of M3, towards the access point: ours and hostapd end the run.
#[tokio::test]
async fn m_wps_ext_m2_nack_and_ack() -> TestResult {
    let rig = Rig::new()?;
    for (code, kind, error) in [(op::NACK, NACK, Some(1)), (op::ACK, ACK, None)] {
        let all = CONTROLS.into_iter().chain([("good", (|_| {}) as Change)]);
        for (name, wrong) in all {
            for machine in ENROLMENTS {
                let bend = |passing: &mut Passing<'_>| passing.control(code, kind, error, wrong);
                let run = change_one(&rig, Bench::new(machine), message::M3, bend).await?;
                let failure = failure(&run.outcome);
                assert!(!run.given(), "{name}: {run:?}");
                if machine == Machine::ApRegistrar {
                    let told = (name, code) == ("good", op::NACK);
                    let by = if told { Side::Peer } else { Side::Us };
                    assert_eq!(failure.by, by, "{name}: {run:?}");
                }
            }
        }
    }
    rig.passed();
    Ok(())
}

/// M3 that is another message.
#[tokio::test]
async fn m_wps_ext_m3_other() -> TestResult {
    let rig = Rig::new()?;
    for machine in ENROLMENTS {
        for other in [message::M1, message::M2, message::M5, message::M7] {
            let retype = |passing: &mut Passing<'_>| {
                passing.reseal(|list| set(list, attribute::MESSAGE_TYPE, &[other]));
            };
            let run = change_one(&rig, Bench::new(machine), message::M3, retype).await?;
            assert!(run.outcome.is_err() && !run.given(), "{run:?}");
            if machine == Machine::ApRegistrar {
                run.assert_refused_by_us(message::M3);
            }
        }
        let done = |passing: &mut Passing<'_>| passing.control(op::DONE, DONE, None, |_| {});
        let run = change_one(&rig, Bench::new(machine), message::M3, done).await?;
        assert!(run.outcome.is_err() && !run.given(), "{run:?}");
    }
    rig.passed();
    Ok(())
}

/// A WSC_Done that is not one: the device has its settings, and the access point does not take the
/// run for a success.
#[tokio::test]
async fn m_wps_ext_wsc_done() -> TestResult {
    let rig = Rig::new()?;
    for (name, wrong) in CONTROLS {
        let bench = Bench::new(Machine::ApRegistrar);
        let bend = |passing: &mut Passing<'_>| passing.control(op::DONE, DONE, None, wrong);
        let run = change_one(&rig, bench, DONE, bend).await?;
        assert_eq!(failure(&run.outcome).by, Side::Us, "{name}: {run:?}");

        let bench = Bench::new(Machine::Device);
        let run = change_one(&rig, bench, DONE, bend).await?;
        assert!(run.outcome.is_ok(), "{name}: {run:?}");
        assert!(!run.given(), "hostapd, {name}: {run:?}");
    }
    rig.passed();
    Ok(())
}

/// Settings for an access point, what is changed in them, and whether it takes them.
const SETTINGS: [(&str, Change, bool); 7] = [
    ("success", |_| {}, true),
    ("mac_addr_mismatch", |s| set(s, MAC_ADDRESS, &[0; 6]), true),
    ("mac_addr_missing", |s| remove(s, MAC_ADDRESS), false),
    ("ssid_missing", |s| remove(s, attribute::SSID), false),
    (
        "network_key_missing",
        |s| remove(s, attribute::NETWORK_KEY),
        false,
    ),
    (
        "reject_encr_type",
        |s| set(s, attribute::ENCRYPTION_TYPE, &[0, 0]),
        false,
    ),
    ("missing", Vec::clear, false),
];

#[tokio::test]
async fn m_wps_ext_ap_settings() -> TestResult {
    let rig = Rig::new()?;
    for machine in [Machine::ApEnrollee, Machine::Manager] {
        for (name, change, accepted) in SETTINGS {
            let bench = Bench::new(machine).configure();
            let bend = |passing: &mut Passing<'_>| passing.settings(change);
            let run = change_one(&rig, bench, message::M8, bend).await?;
            assert_eq!(run.given(), accepted, "{name}: {run:?}");
            match &run.outcome {
                Ok(Success::Reconfigured(new)) if accepted => {
                    assert_network(new, &network("other", "battery staple"));
                    let last = run.wire.last().map(|(_, code, _)| *code);
                    assert_eq!(last, Some(op::ACK), "{name}: {run:?}");
                }
                Err(failure) if !accepted => {
                    let by = receiver(machine, message::M8);
                    assert_eq!((failure.at.0, failure.by), (message::M8, by), "{run:?}");
                }
                other => panic!("{name}: {other:?}"),
            }
        }
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn m_wps_ext_ap_settings_m2d() -> TestResult {
    let rig = Rig::new()?;
    for machine in [Machine::ApEnrollee, Machine::Manager] {
        let turn_away = |passing: &mut Passing<'_>| {
            passing.edit(|list| {
                remove(list, PUBLIC_KEY);
                remove(list, DEVICE_PASSWORD_ID);
                remove(list, attribute::AUTHENTICATOR);
                set(list, attribute::MESSAGE_TYPE, &[message::M2D]);
            });
        };
        let run = change_one(&rig, Bench::new(machine), message::M2, turn_away).await?;
        // The access point tells of it and ends with a NACK, the third message.
        let direction = match machine {
            Machine::ApEnrollee => Direction::Sent,
            _ => Direction::Received,
        };
        assert_eq!(
            run.wire.get(2),
            Some(&(direction, op::NACK, NACK)),
            "{run:?}"
        );
        assert!(run.outcome.is_err() && !run.given(), "{run:?}");
        match machine {
            Machine::ApEnrollee => {
                assert_eq!(failure(&run.outcome).cause, Cause::NotExpected);
            }
            _ => assert!(run.stock.iter().any(|text| text.starts_with("WPS-M2D"))),
        }
    }
    rig.passed();
    Ok(())
}
