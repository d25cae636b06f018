//! Enrolment of a device: both machines against each other. Each test is named after its row of
//! hostap's test program, whose assertions at the level of messages it makes.

mod common;

use common::pair::{Bench, DEVICE, home, network, pin};
use common::tlv::{encode, remove, set, tlvs, value};
use common::{key_pair, private_octets};
use wsc::attr::{AttributeId as A, DecodeErrorKind, Quirk, Tolerance};
use wsc::code::{
    AuthTypes, ConfigError, ConfigMethods, DevicePasswordId, EncrTypes, MessageType as T,
    MessageType, OpCode,
};
use wsc::credential::{Credential, CredentialError};
use wsc::event::{Direction, Event, Success};
use wsc::failure::{Cause, Half, Side};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Control;
use wsc::version::WscVersion;

/// The home network as a device gets it: with its own address.
fn at_home() -> Credential {
    Credential {
        mac: DEVICE,
        ..home()
    }
}

#[test]
fn ap_wps_conf() {
    let run = Bench::button().run();
    assert_eq!(run.provisioned(), [at_home()]);
    assert!(
        run.registrar
            .events
            .contains(&Event::CredentialsSent(vec![at_home()]))
    );
    assert!(
        run.enrollee
            .events
            .contains(&Event::CredentialsReceived(vec![at_home()]))
    );
    let kinds: Vec<_> = run.wire.iter().map(|(_, message)| message.kind).collect();
    assert_eq!(
        kinds,
        [
            T::M1,
            T::M2,
            T::M3,
            T::M4,
            T::M5,
            T::M6,
            T::M7,
            T::M8,
            T::WSC_DONE
        ]
    );
    // Both sides tell of the same messages, each from its own end.
    for (part, end) in [
        (&run.enrollee, Direction::Sent),
        (&run.registrar, Direction::Received),
    ] {
        let told: Vec<_> = part
            .events
            .iter()
            .filter_map(|event| match event {
                Event::Message {
                    kind,
                    direction,
                    len,
                } => Some((*kind, *direction, *len)),
                _ => None,
            })
            .collect();
        let other = if end == Direction::Sent {
            Direction::Received
        } else {
            Direction::Sent
        };
        let expected: Vec<_> = run
            .wire
            .iter()
            .enumerate()
            .map(|(i, (_, message))| {
                let direction = if i % 2 == 0 { end } else { other };
                (message.kind, direction, message.octets.len())
            })
            .collect();
        assert_eq!(told, expected);
    }
}

#[test]
fn ap_wps_conf_pin() {
    for digits in ["12345670", "1234"] {
        let mut bench = Bench::device_pin();
        bench.enrollee.password = Some(pin(digits));
        bench.house.admission = Ok(pin(digits));
        assert_eq!(bench.run().provisioned(), [at_home()], "{digits}");
        // Nobody is waiting for the next device.
        bench.house.admission = Err(ConfigError::NO_ERROR);
        let run = bench.run();
        assert!(run.enrollee.end.is_none(), "it waits for another registrar");
        assert!(
            run.enrollee
                .events
                .contains(&Event::TurnedAway(ConfigError::NO_ERROR))
        );
        assert_eq!(run.registrar.failure().cause, Cause::NotExpected);
        assert_eq!(run.sent, [MessageType::M2D, MessageType::WSC_ACK]);
    }
}

#[test]
fn ap_wps_pbc_overlap_2sta() {
    let mut bench = Bench::button();
    bench.house.admission = Err(ConfigError::MULTIPLE_PBC);
    let run = bench.run();
    assert!(
        run.enrollee
            .events
            .contains(&Event::TurnedAway(ConfigError(12)))
    );
    let failure = run.registrar.failure();
    assert_eq!(
        (&failure.cause, failure.config_error),
        (&Cause::Overlap, ConfigError(12))
    );
}

/// Both sides name the half that differs, whichever it is.
#[test]
fn ap_wps_incorrect_pin() {
    for (theirs, half, at) in [
        ("99995670", Half::First, MessageType::M4),
        ("12349999", Half::Second, MessageType::M6),
        ("99999999", Half::First, MessageType::M4),
        ("12345671", Half::Second, MessageType::M6),
        ("02345670", Half::First, MessageType::M4),
        ("1234", Half::First, MessageType::M4),
    ] {
        let mut bench = Bench::device_pin();
        bench.house.admission = Ok(pin(theirs));
        let run = bench.run();
        let failure = run.assert_enrollee_refused(at);
        assert_eq!(failure.cause, Cause::WrongPassword(half), "{theirs}");
        assert_eq!(failure.config_error, ConfigError(18));
        let told = run.registrar.failure();
        assert_eq!(
            (told.by, told.at, &told.cause),
            (Side::Peer, at, &failure.cause),
            "{theirs}"
        );
        assert_eq!(told.config_error, ConfigError(18));
        assert_eq!(failure.half(), Some(half));
        assert!(!run.enrollee.has_settings() && !run.registrar.has_settings());
        // What a wrong second half has shown is that the first is right, to the device; the
        // registrar saw it in M5.
        let proved: &[Half] = if half == Half::First {
            &[]
        } else {
            &[Half::First]
        };
        assert_eq!(run.enrollee.proved(), proved);
        assert_eq!(run.registrar.proved(), proved);
    }
}

#[test]
fn a_wrong_half_of_four_digits() {
    for (theirs, half) in [("1299", Half::Second), ("9934", Half::First)] {
        let mut bench = Bench::device_pin();
        bench.enrollee.password = Some(pin("1234"));
        bench.house.admission = Ok(pin(theirs));
        let run = bench.run();
        assert_eq!(run.enrollee.failure().half(), Some(half));
        assert_eq!(run.registrar.failure().half(), Some(half));
    }
}

/// A registrar of version 1.0 sends no vendor extension.
#[test]
fn ap_wps_conf_pin_v1() {
    let mut bench = Bench::device_pin();
    bench.registrar.profile.version = WscVersion::V1_0;
    let run = bench.run();
    assert_eq!(run.provisioned(), [at_home()]);
    for (_, message) in &run.wire {
        let old = matches!(message.kind.0, 5 | 8 | 10 | 12);
        let extended = tlvs(&message.octets)
            .iter()
            .any(|tlv| tlv.0 == A::VENDOR_EXTENSION);
        assert_eq!(extended, !old, "{}", message.kind);
    }
    let version = run.enrollee.events.iter().find_map(|event| match event {
        Event::PeerDescribed(peer) => Some(peer.version),
        _ => None,
    });
    assert_eq!(version, Some(WscVersion::V1_0));

    bench.enrollee.profile.version = WscVersion::V1_0;
    assert_eq!(bench.run().provisioned(), [at_home()]);
}

/// Version 4.3 of an enrollee brings attributes that nobody knows.
#[test]
fn ap_wps_new_version_sta() {
    let mut bench = Bench::device_pin();
    bench.enrollee.profile.version = WscVersion(0x43);
    bench.enrollee.tolerance = Tolerance::STRICT;
    bench.registrar.tolerance = Tolerance::STRICT;
    let run = bench.run();
    assert_eq!(run.provisioned(), [at_home()]);
    assert_eq!(run.introduced().profile.version, WscVersion(0x43));
    assert_eq!(
        value(&tlvs(&run.wire[0].1.octets), A(0x10fa)),
        b"from the future"
    );
}

#[test]
fn ap_wps_new_version_ap() {
    let mut bench = Bench::device_pin();
    bench.registrar.profile.version = WscVersion(0x43);
    bench.enrollee.tolerance = Tolerance::STRICT;
    assert_eq!(bench.run().provisioned(), [at_home()]);

    // Another vendor's extension, a second one, and a sub-element that nobody knows.
    let run = Bench::device_pin().run_with(|tap| match tap.kind() {
        MessageType::M2 => tap.reseal(|list| {
            list.push((A::VENDOR_EXTENSION, vec![0, 1, 0x37, 1, 2, 3]));
            set(
                list,
                A::VENDOR_EXTENSION,
                &[0, 0x37, 0x2a, 0, 1, 0x20, 0x77, 2, 0, 0],
            );
        }),
        _ => tap.carry_on(),
    });
    assert_eq!(run.provisioned(), [at_home()]);
}

/// Two credentials of one network that differ only in WPA and WPA2 are one network.
#[test]
fn ap_wps_mixed_cred() {
    let wpa = network("mixed", AuthTypes::WPA_PSK, EncrTypes::TKIP, "12345678");
    let wpa2 = network("mixed", AuthTypes::WPA2_PSK, EncrTypes::AES, "12345678");
    let mut bench = Bench::device_pin();
    bench.house.credentials = vec![wpa, wpa2];
    let run = bench.run();
    let both = network(
        "mixed",
        AuthTypes::WPA_PSK | AuthTypes::WPA2_PSK,
        EncrTypes::TKIP | EncrTypes::AES,
        "12345678",
    );
    assert_eq!(
        run.provisioned(),
        [Credential {
            mac: DEVICE,
            ..both
        }]
    );

    // Another name or another key is another network.
    bench.house.credentials[1].key = "87654321".into();
    assert_eq!(bench.run().provisioned().len(), 2);
    bench.house.credentials[1] = network("m2", AuthTypes::WPA2_PSK, EncrTypes::AES, "12345678");
    assert_eq!(bench.run().provisioned().len(), 2);
}

#[test]
fn more_than_ten_credentials() {
    let mut bench = Bench::device_pin();
    let one = |i: u8| {
        network(
            &format!("net{i}"),
            AuthTypes::WPA2_PSK,
            EncrTypes::AES,
            "12345678",
        )
    };
    bench.house.credentials = (0..12).map(one).collect();
    let run = bench.run();
    assert_eq!(run.provisioned().len(), 10);
    let Some(Ok(Success::Provisioned(sent))) = &run.registrar.end else {
        panic!()
    };
    assert_eq!(run.provisioned(), sent);
}

/// WEP is refused; where another network comes with it, that one is taken.
#[test]
fn ap_wps_wep_enroll() {
    let wep = network("old", AuthTypes::OPEN, EncrTypes::WEP, "abcde");
    let mut bench = Bench::device_pin();
    bench.house.credentials = vec![wep.clone()];
    let run = bench.run();
    let failure = run.assert_enrollee_refused(MessageType::M8);
    assert_eq!(failure.cause, Cause::WepProhibited);
    assert!(!run.enrollee.has_settings());
    assert_eq!(run.registrar.failure().at, MessageType::M8);

    bench.house.credentials = vec![wep, home()];
    assert_eq!(bench.run().provisioned(), [at_home()]);
    let shared = network("old", AuthTypes::SHARED, EncrTypes::WEP, "abcde");
    bench.house.credentials = vec![shared];
    assert_eq!(bench.run().enrollee.failure().cause, Cause::WepProhibited);
}

/// Each device gets a key of its own; the machine's part of it: the policy is asked once, after
/// both halves are proved, and what it gives is delivered unchanged.
#[test]
fn ap_wps_per_station_psk() {
    let mut bench = Bench::device_pin();
    bench.house.own_keys = true;
    let run = bench.run();
    let key = run.provisioned()[0].key.clone();
    assert_eq!(key.len(), 64);
    assert_ne!(key, home().key);
    let Some(Ok(Success::Provisioned(sent))) = &run.registrar.end else {
        panic!()
    };
    assert_eq!(sent[0].key, key);
}

#[test]
fn ap_wps_m2_dev_passwd_id() {
    use DevicePasswordId as Id;
    let change = |bench: &Bench, id: Id| {
        bench.run_with(|tap| match tap.kind() {
            MessageType::M2 => {
                tap.reseal(|list| set(list, A::DEVICE_PASSWORD_ID, &id.0.to_be_bytes()));
            }
            _ => tap.carry_on(),
        })
    };
    // PIN to push button is refused, whatever the tolerance.
    for id in [Id::PUSH_BUTTON, Id::REKEY, Id::USER_SPECIFIED, Id(0x10)] {
        let run = change(&Bench::device_pin(), id);
        let failure = run.assert_enrollee_refused(MessageType::M2);
        assert_eq!(failure.cause, Cause::PasswordIdChanged, "{id}");
    }
    // Push button to PIN is passed over, and the proof goes on with the button's password.
    let run = change(&Bench::button(), Id::DEFAULT);
    assert_eq!(run.provisioned(), [at_home()]);
    assert!(run.enrollee.has_quirk(Quirk::PasswordIdChanged));
    let mut strict = Bench::button();
    strict.enrollee.tolerance = Tolerance::STRICT;
    let run = change(&strict, Id::DEFAULT);
    assert_eq!(run.enrollee.failure().cause, Cause::PasswordIdChanged);
    // A Wi-Fi Direct group owner names the same PIN as its own.
    let run = change(&Bench::device_pin(), Id::REGISTRAR_SPECIFIED);
    assert_eq!(run.provisioned(), [at_home()]);
    assert!(!run.enrollee.has_quirk(Quirk::PasswordIdChanged));
    // Where only the octets are changed, the Authenticator is wrong.
    for (bench, id) in [(Bench::button(), [0, 0]), (Bench::device_pin(), [0, 5])] {
        let run = bench.run_with(|tap| {
            if tap.kind() == MessageType::M2 {
                tap.edit(|list| set(list, A::DEVICE_PASSWORD_ID, &id));
            }
        });
        let failure = run.assert_enrollee_refused(MessageType::M2);
        assert_eq!(failure.cause, Cause::BadAuthenticator);
    }
}

/// Runs an enrolment with the Credential's attributes changed inside an authentic M8.
fn with_credential(change: impl Fn(&mut Vec<common::tlv::Tlv>)) -> common::pair::Run {
    Bench::device_pin().run_with(|tap| {
        if tap.kind() == MessageType::M8 {
            tap.settings(|list| {
                let mut fields = tlvs(value(list, A::CREDENTIAL));
                change(&mut fields);
                set(list, A::CREDENTIAL, &encode(&fields));
            });
        }
    })
}

#[test]
fn wps_ext_cred_proto_success() {
    assert_eq!(with_credential(|_| {}).provisioned(), [at_home()]);
    let run = with_credential(|list| set(list, A::MAC_ADDRESS, &[0; 6]));
    assert_eq!(run.provisioned()[0].mac, MacAddr([0; 6]));
    assert!(run.enrollee.has_quirk(Quirk::CredentialMacMismatch));
}

#[test]
fn wps_ext_cred_proto_zero_padding() {
    let run = with_credential(|list| {
        set(list, A::SSID, b"home\0");
        set(list, A::NETWORK_KEY, b"correct horse\0");
    });
    assert_eq!(run.provisioned(), [at_home()]);
    assert!(run.enrollee.has_quirk(Quirk::SsidPadding));
    assert!(run.enrollee.has_quirk(Quirk::PassphraseTerminator));
}

#[test]
fn wps_ext_cred_proto_missing() {
    for id in [
        A::NETWORK_INDEX,
        A::SSID,
        A::AUTHENTICATION_TYPE,
        A::ENCRYPTION_TYPE,
        A::NETWORK_KEY,
        A::MAC_ADDRESS,
    ] {
        let run = with_credential(|list| remove(list, id));
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
fn wps_ext_cred_proto_network_key_missing_open() {
    let run = with_credential(|list| {
        set(list, A::AUTHENTICATION_TYPE, &[0, 1]);
        set(list, A::ENCRYPTION_TYPE, &[0, 1]);
        remove(list, A::NETWORK_KEY);
    });
    let [got] = run.provisioned() else { panic!() };
    assert!(got.is_open() && got.key.is_empty());
    assert!(run.enrollee.has_quirk(Quirk::OpenWithoutKey));
}

/// Accepted by the exchange; nobody can join a network without a name, which is the caller's to
/// see.
#[test]
fn wps_ext_cred_proto_ssid_zero_len() {
    let run = with_credential(|list| set(list, A::SSID, b""));
    assert_eq!(run.provisioned()[0].ssid.as_bytes(), b"");
}

#[test]
fn wps_ext_cred_proto_invalid() {
    let refused = |change: &dyn Fn(&mut Vec<common::tlv::Tlv>)| {
        let run = with_credential(change);
        assert!(!run.enrollee.has_settings());
        run.assert_enrollee_refused(MessageType::M8).cause.clone()
    };
    let cause = refused(&|list| set(list, A::ENCRYPTION_TYPE, &[0, 0]));
    assert_eq!(
        cause,
        Cause::NoCredential(Some(CredentialError::BadSecurity))
    );
    let cause = refused(&|list| set(list, A::AUTHENTICATION_TYPE, &[0, 0x10]));
    assert_eq!(
        cause,
        Cause::NoCredential(Some(CredentialError::BadSecurity))
    );
    for key in [&b"short"[..], b"with\nnewline", &[b'g'; 64]] {
        let cause = refused(&|list| set(list, A::NETWORK_KEY, key));
        assert_eq!(cause, Cause::NoCredential(Some(CredentialError::BadKey)));
    }
}

#[test]
fn wps_ext_cred_proto_missing_cred() {
    let run = Bench::device_pin().run_with(|tap| {
        if tap.kind() == MessageType::M8 {
            tap.settings(Vec::clear);
        }
    });
    let failure = run.assert_enrollee_refused(MessageType::M8);
    assert_eq!(failure.cause, Cause::NoCredential(None));
}

/// What a NACK of the other side says is told, and at which message.
#[test]
fn wps_ext_proto_nack_m3_m5() {
    for (instead_of, error, at) in [
        (MessageType::M4, 291, MessageType::M3),
        (MessageType::M6, 292, MessageType::M5),
        (MessageType::M8, 293, MessageType::M7),
    ] {
        let run = Bench::button().run_with(|tap| {
            if tap.kind() == instead_of {
                let m2 = tlvs(&tap.session.m2_arrived);
                let nack = Control {
                    kind: MessageType::WSC_NACK,
                    enrollee_nonce: value(&m2, A::ENROLLEE_NONCE).try_into().unwrap(),
                    registrar_nonce: value(&m2, A::REGISTRAR_NONCE).try_into().unwrap(),
                    config_error: ConfigError(error),
                };
                tap.replace(OpCode::NACK, nack.build(WscVersion::V2_0));
            }
        });
        let failure = run.enrollee.failure();
        assert_eq!((failure.by, failure.at), (Side::Peer, at));
        assert_eq!(
            (failure.config_error, &failure.cause),
            (ConfigError(error), &Cause::Refused)
        );
        assert!(
            failure.explanation().contains("unknown"),
            "{}",
            failure.explanation()
        );
    }
}

/// An AirPort as a device, which has every configuration method there is.
#[test]
fn wps_ext_m1_workaround() {
    let mut bench = Bench::device_pin();
    bench.enrollee.profile.device.manufacturer = "Apple TEST".into();
    bench.enrollee.profile.device.model_name = "AirPort".into();
    bench.enrollee.profile.device.config_methods = ConfigMethods(0xffff);
    let run = bench.run();
    assert_eq!(run.sent[0], MessageType::M2);
    assert_eq!(run.provisioned(), [at_home()]);
}

/// What devices say wrongly of their security is put right, and noted.
#[test]
fn wrong_flags_in_m1() {
    for (auth, encr, quirk) in [
        (0x1b, 8, Quirk::Wpa2WithoutPsk),
        (0x2000, 8, Quirk::NoCommonAuthType),
        (0x20, 0x0800, Quirk::NoCommonEncrType),
    ] {
        let mut bench = Bench::device_pin();
        bench.enrollee.profile.auth = AuthTypes(auth);
        bench.enrollee.profile.encr = EncrTypes(encr);
        let run = bench.run();
        assert_eq!(run.provisioned(), [at_home()]);
        assert!(run.registrar.has_quirk(quirk), "{quirk:?}");
        let seen = &run.introduced().profile;
        assert!(seen.auth.contains(AuthTypes::WPA2_PSK) && seen.encr.contains(EncrTypes::AES));
        bench.registrar.tolerance = Tolerance::STRICT;
        let run = bench.run();
        assert!(!run.registrar.has_quirk(quirk));
    }
}

/// M1 with zeros after its last attribute (Mac OS X 10.6), and with a public key whose leading zero
/// was dropped. The test makes M2 fit the M1 that such a device believes to have sent.
#[test]
fn m1_of_known_devices() {
    let with_m1 = |bench: &Bench, change: &dyn Fn(&mut Vec<u8>)| {
        bench.run_with(|tap| match tap.kind() {
            MessageType::M1 => change(&mut tap.message.octets),
            _ => tap.carry_on(),
        })
    };
    for zeros in [1, 4, 5, 40] {
        let run = with_m1(&Bench::device_pin(), &|m1| m1.extend(vec![0; zeros]));
        assert!(run.registrar.has_quirk(Quirk::ZeroPadding));
        assert_eq!(run.provisioned(), [at_home()], "{zeros}");
    }

    let mut bench = Bench::device_pin();
    let starts_with_zero =
        |seed: &u32| key_pair(&private_octets(*seed)).public().as_bytes()[0] == 0;
    bench.seeds[0] = (3..9999).find(starts_with_zero).unwrap();
    let cut = |m1: &mut Vec<u8>| {
        let mut list = tlvs(m1);
        let short = value(&list, A::PUBLIC_KEY)[1..].to_vec();
        set(&mut list, A::PUBLIC_KEY, &short);
        *m1 = encode(&list);
    };
    let run = with_m1(&bench, &cut);
    assert!(run.registrar.has_quirk(Quirk::ShortPublicKey));
    assert_eq!(run.provisioned(), [at_home()]);
    bench.registrar.tolerance = Tolerance::STRICT;
    let run = bench.run_with(|tap| {
        if tap.kind() == MessageType::M1 {
            cut(&mut tap.message.octets);
        }
    });
    assert!(matches!(
        run.registrar.failure().cause,
        Cause::BadMessage(_)
    ));
}

/// A device waits after M2D, and takes the M2 of the next registrar.
#[test]
fn ap_wps_iteration() {
    let bench = Bench::device_pin();
    let mut stranger = bench.clone();
    stranger.house.admission = Err(ConfigError::NO_ERROR);
    stranger.registrar.uuid = Uuid([0x44; 16]);
    let (mut device, m1, _) = bench.start_enrollee();
    let (mut no, mut nobody) = stranger.start_registrar();
    let m2d = no.receive(m1.op, &m1.octets, &mut nobody).reply.unwrap();
    for _ in 0..3 {
        let reaction = device.receive(m2d.op, &m2d.octets);
        assert_eq!(reaction.reply.unwrap().kind, MessageType::WSC_ACK);
        assert!(reaction.end.is_none() && !device.is_under_way());
    }
    let (mut yes, mut house) = bench.start_registrar();
    let mut message = yes.receive(m1.op, &m1.octets, &mut house).reply.unwrap();
    loop {
        let reaction = device.receive(message.op, &message.octets);
        let reply = reaction.reply.unwrap();
        let answer = yes.receive(reply.op, &reply.octets, &mut house);
        if let Some(end) = reaction.end {
            assert_eq!(end, Ok(Success::Provisioned(vec![at_home()])));
            assert_eq!(answer.end, Some(end));
            break;
        }
        message = answer.reply.unwrap();
    }
    // Too late: an M2D in the middle of a run ends it.
    let (mut device, m1, _) = bench.start_enrollee();
    let (mut yes, mut house) = bench.start_registrar();
    let m2 = yes.receive(m1.op, &m1.octets, &mut house).reply.unwrap();
    assert_eq!(
        device.receive(m2.op, &m2.octets).reply.unwrap().kind,
        MessageType::M3
    );
    let failure = device
        .receive(m2d.op, &m2d.octets)
        .end
        .unwrap()
        .unwrap_err();
    assert_eq!(failure.cause, Cause::Unexpected(MessageType::M2D));
}
