//! Recorded runs between hostapd and wpa_supplicant: every value re-derived, and each side of each
//! run played by our own machine, octet for octet.

mod common;

use std::collections::VecDeque;

use common::capture::{Program, Recording, Wire};
use common::tlv::{attribute, tlvs};
use common::{Recorded, key_pair};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use wsc::attr::{AttributeId as A, Attributes, Tolerance};
use wsc::code::{AuthTypes, ConfigError, EncrTypes, MessageType, OpCode};
use wsc::credential::{Credential, Ssid};
use wsc::crypto::dh::{KeyPair, PublicKey};
use wsc::crypto::{Proved, SessionKeys};
use wsc::enrollee::{self, Enrollee, EnrolleeConfig, SetupLock};
use wsc::event::{Event, Outcome, Success};
use wsc::exchange::{Message, Reaction};
use wsc::failure::{Cause, Half, Role, Side};
use wsc::ident::MacAddr;
use wsc::msg::{M1, M2};
use wsc::pin::DevicePassword;
use wsc::random::RandomSource;
use wsc::registrar::{self, Policy, Registrar, RegistrarConfig};
use wsc::secret::{Secret, SecretBytes};

const NAMES: [&str; 7] = [
    "enrollee_m2d",
    "enrollee_pbc",
    "enrollee_pin4",
    "enrollee_pin8",
    "enrollee_wrong_half1",
    "registrar_learn",
    "registrar_wrong_appin",
];

const PROGRAMS: [Program; 2] = [Program::Authenticator, Program::Supplicant];

/// The password that a program used. It logs it as device; a registrar's list of PINs is not
/// logged, and the derived PSK1 and PSK2 show that these are right.
fn password(recording: &Recording, program: Program) -> DevicePassword {
    let text: Vec<u8> = match (recording.name, program) {
        ("enrollee_pbc", _) => return DevicePassword::push_button(),
        ("enrollee_pin8" | "enrollee_wrong_half1", Program::Authenticator) => b"11223344".to_vec(),
        ("enrollee_pin4", Program::Authenticator) => b"1122".to_vec(),
        _ => recording.logged(program, "AP PIN dev_password"),
    };
    DevicePassword::new(SecretBytes::new(text))
}

/// The recordings that got beyond M2, with the keys of both sides.
fn with_keys() -> impl Iterator<Item = (Recording, SessionKeys)> {
    NAMES
        .iter()
        .map(|name| Recording::load(name))
        .filter_map(|recording| {
            let m2 = recording.message(MessageType::M2)?;
            let m1 = M1::read(&recording.message(MessageType::M1).unwrap().received()).unwrap();
            let m2 = M2::read(&m2.received()).unwrap();
            let pair = key_pair(&recording.logged(recording.enrollee(), "DH Private Key"));
            let shared = pair.agree(&m2.public_key().unwrap());
            let keys = SessionKeys::derive(&shared, &m1.nonce, m1.mac, &m2.nonce);
            Some((recording, keys))
        })
}

fn own_pair(recording: &Recording, program: Program) -> KeyPair {
    key_pair(&recording.logged(program, "DH Private Key"))
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().to_vec()
}

#[test]
fn public_keys_and_shared_secrets() {
    for name in NAMES {
        let recording = Recording::load(name);
        for program in PROGRAMS {
            if recording.logged_all(program, "DH Private Key").is_empty() {
                assert_eq!((name, program), ("enrollee_m2d", Program::Authenticator));
                continue;
            }
            let pair = own_pair(&recording, program);
            let public = recording.logged(program, "DH own Public Key");
            assert_eq!(pair.public().as_bytes()[..], public, "{name} {program:?}");
            let kind = if program == recording.enrollee() {
                MessageType::M1
            } else {
                MessageType::M2
            };
            let sent = &recording.message(kind).unwrap().octets;
            assert_eq!(attribute(sent, A::PUBLIC_KEY), public, "{name} {program:?}");
            if recording.message(MessageType::M2).is_none() {
                continue;
            }
            let peer = recording.logged(program, "DH peer Public Key");
            let shared = pair.agree(&PublicKey::from_bytes(&peer).unwrap());
            assert_eq!(
                shared.as_bytes()[..],
                recording.logged(program, "DH shared key")
            );
            let dh_key = Sha256::digest(shared.as_bytes()).to_vec();
            assert_eq!(dh_key, recording.logged(program, "DHKey"));
            let m1 = M1::read(&recording.message(MessageType::M1).unwrap().received()).unwrap();
            let nonce = recording.logged(program, "Registrar Nonce");
            let kdk = hmac(&dh_key, &[&m1.nonce, &m1.mac.0, &nonce]);
            assert_eq!(kdk, recording.logged(program, "KDK"));
        }
    }
}

#[test]
fn session_keys_halves_and_commitments() {
    let mut seen = 0;
    for (recording, keys) in with_keys() {
        let (enrollee, registrar) = (recording.enrollee(), recording.registrar());
        let public = |program| recording.logged(program, "DH own Public Key");
        for program in PROGRAMS {
            let at = (recording.name, program);
            let logged = |key: &str| recording.logged(program, key);
            assert_eq!(
                keys.auth_key().expose_secret()[..],
                logged("AuthKey"),
                "{at:?}"
            );
            assert_eq!(
                keys.key_wrap_key().expose_secret()[..],
                logged("KeyWrapKey"),
                "{at:?}"
            );
            assert_eq!(keys.emsk().expose_secret()[..], logged("EMSK"), "{at:?}");
            let halves = keys.halves(&password(&recording, program));
            assert_eq!(
                halves.0.secret().expose_secret()[..],
                logged("PSK1"),
                "{at:?}"
            );
            assert_eq!(
                halves.1.secret().expose_secret()[..],
                logged("PSK2"),
                "{at:?}"
            );

            let letter = if program == enrollee { 'E' } else { 'R' };
            for (half, key) in [(1, &halves.0), (2, &halves.1)] {
                let nonce = logged(&format!("{letter}-S{half}"));
                let nonce = Secret::new(nonce.try_into().unwrap());
                let (e, r) = (public(enrollee), public(registrar));
                let hash = keys.commitment(&nonce, key, &e, &r).to_vec();
                let name = format!("{letter}-Hash{half}");
                assert_eq!(hash, logged(&name), "{at:?} {name}");
                let (kind, id) = match (letter, half) {
                    ('E', 1) => (MessageType::M3, A::E_HASH1),
                    ('E', _) => (MessageType::M3, A::E_HASH2),
                    (_, 1) => (MessageType::M4, A::R_HASH1),
                    _ => (MessageType::M4, A::R_HASH2),
                };
                let sent = &recording.message(kind).unwrap().octets;
                assert_eq!(hash, attribute(sent, id), "{at:?} {name}");
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 6 * 2 * 2);
}

#[test]
fn authenticators_and_encrypted_settings() {
    let (mut authenticators, mut settings) = (0, 0);
    for (recording, keys) in with_keys() {
        let mut logged = PROGRAMS.map(|program| {
            VecDeque::from(recording.logged_all(program, "Decrypted Encrypted Settings"))
        });
        for pair in recording.messages.windows(2) {
            let (previous, wire) = (&pair[0], &pair[1]);
            let at = (recording.name, wire.kind());
            let message = wire.received();
            let Some((body, received)) = message.authenticated else {
                continue;
            };
            assert_eq!(
                keys.authenticator(&previous.octets, body),
                received,
                "{at:?}"
            );
            let ok = keys.verify_authenticator(&previous.octets, body, &received);
            let ok = ok.unwrap();
            authenticators += 1;

            let Some(encrypted) = message.attributes.get(A::ENCRYPTED_SETTINGS) else {
                continue;
            };
            let (plain, _) = keys.unwrap(&ok, encrypted.value).unwrap();
            // The receiver logged the settings, their Key Wrap Authenticator and the padding.
            let theirs = logged[usize::from(wire.from_ap)].pop_front().unwrap();
            let (head, tail) = theirs.split_at(plain.len());
            assert_eq!(plain[..], *head, "{at:?}");
            let (kwa, padding) = tail.split_at(12);
            assert_eq!(kwa[..4], [0x10, 0x1e, 0, 8], "{at:?}");
            let auth_key = keys.auth_key().expose_secret();
            assert_eq!(kwa[4..], hmac(auth_key, &[&plain])[..8], "{at:?}");
            let pad = u8::try_from(padding.len()).unwrap();
            assert!(padding.iter().all(|octet| *octet == pad), "{at:?}");

            // Encrypting again with the recorded vector gives the recorded octets.
            let mut random = Recorded::default();
            random.ivs.push_back(encrypted.value[..16].to_vec());
            assert_eq!(keys.wrap(&plain, &mut random), encrypted.value, "{at:?}");
            settings += 1;
        }
        assert!(logged.iter().all(VecDeque::is_empty), "{}", recording.name);
    }
    // M2 to M8 in three runs, M2 to M4 in two, M2 to M7 in one.
    assert_eq!(
        (authenticators, settings),
        (3 * 7 + 2 * 3 + 6, 3 * 5 + 2 + 4)
    );
}

#[test]
fn secret_nonces_in_the_settings() {
    for (recording, _) in with_keys() {
        let ours = [(recording.enrollee(), 'E'), (recording.registrar(), 'R')];
        let theirs = [(recording.registrar(), 'E'), (recording.enrollee(), 'R')];
        for ((sender, letter), (receiver, _)) in ours.iter().zip(theirs) {
            for half in [1, 2] {
                let seen = recording.logged_all(receiver, &format!("{letter}-SNonce{half}"));
                let drawn = recording.logged_all(*sender, &format!("{letter}-S{half}"));
                assert!(
                    seen.iter().all(|nonce| drawn.contains(nonce)),
                    "{}",
                    recording.name
                );
            }
        }
    }
}

/// What each side drew, in the order of its machine's needs.
fn randomness(recording: &Recording, program: Program) -> Box<dyn RandomSource> {
    let enrollee = program == recording.enrollee();
    let letter = if enrollee { 'E' } else { 'R' };
    let first = |key: &str| recording.logged_all(program, key).pop().unwrap_or_default();
    let sent = recording
        .messages
        .iter()
        .filter(|wire| sent_by(wire, program));
    let ivs = sent
        .filter_map(|wire| {
            let settings = wire.received().attributes.get(A::ENCRYPTED_SETTINGS)?;
            Some(settings.value[..16].to_vec())
        })
        .collect();
    let (kinds, nonce) = if enrollee {
        ([MessageType::M1; 2], A::ENROLLEE_NONCE)
    } else {
        ([MessageType::M2, MessageType::M2D], A::REGISTRAR_NONCE)
    };
    let own = kinds
        .iter()
        .find_map(|kind| recording.message(*kind))
        .unwrap();
    Box::new(Recorded {
        private: first("DH Private Key"),
        nonce: attribute(&own.octets, nonce),
        secret_nonces: [
            first(&format!("{letter}-S1")),
            first(&format!("{letter}-S2")),
        ],
        ivs,
    })
}

fn sent_by(wire: &Wire, program: Program) -> bool {
    wire.from_ap == (program == Program::Authenticator)
}

/// The network of the recordings.
fn network(mac: MacAddr) -> Credential {
    Credential {
        ssid: Ssid::new(b"wpstest").unwrap(),
        auth: AuthTypes::WPA2_PSK,
        encr: EncrTypes::AES,
        key: "12345678".into(),
        mac,
    }
}

struct Host(Result<DevicePassword, ConfigError>);

impl Policy for Host {
    fn admit(&mut self, _: &M1) -> Result<DevicePassword, ConfigError> {
        self.0.clone()
    }

    fn credentials(&mut self, _: &M1, _: &Proved, _: &mut dyn RandomSource) -> Vec<Credential> {
        vec![network(MacAddr::default())]
    }
}

/// Our machine in the place of one of the two programs.
enum Ours {
    Enrollee(Enrollee),
    Registrar(Registrar, Host),
}

impl Ours {
    fn receive(&mut self, wire: &Wire) -> Reaction {
        match self {
            Self::Enrollee(machine) => machine.receive(wire.op, &wire.octets),
            Self::Registrar(machine, host) => machine.receive(wire.op, &wire.octets, host),
        }
    }

    fn nack(&mut self) -> Message {
        match self {
            Self::Enrollee(machine) => machine.nack(ConfigError::NO_ERROR),
            Self::Registrar(machine, _) => machine.nack(ConfigError::NO_ERROR),
        }
    }
}

/// The profile comes from the recorded M1, M2 or M2D, the rest from the log.
fn start(recording: &Recording, program: Program) -> (Ours, Option<Message>) {
    let random = randomness(recording, program);
    let m1 = M1::read(&recording.message(MessageType::M1).unwrap().received()).unwrap();
    if program == recording.enrollee() {
        let purpose = match program {
            Program::Supplicant => enrollee::Purpose::Join,
            Program::Authenticator => enrollee::Purpose::AccessPoint {
                settings: network(m1.mac),
                state: m1.state,
                lock: SetupLock::Open,
            },
        };
        let config = EnrolleeConfig {
            mac: m1.mac,
            uuid: m1.uuid,
            profile: m1.profile,
            password: Some(password(recording, program)),
            purpose,
            tolerance: Tolerance::STRICT,
        };
        let (machine, first, _) = Enrollee::start(config, random).unwrap();
        return (Ours::Enrollee(machine), Some(first));
    }
    let known = recording.message(MessageType::M2);
    let own = known
        .or_else(|| recording.message(MessageType::M2D))
        .unwrap();
    let own = M2::read(&own.received()).unwrap();
    let purpose = match program {
        Program::Authenticator => registrar::Purpose::Enrol,
        Program::Supplicant => registrar::Purpose::Learn,
    };
    let config = RegistrarConfig {
        uuid: own.uuid,
        profile: own.profile,
        purpose,
        tolerance: Tolerance::STRICT,
    };
    let admission = match known {
        Some(_) => Ok(password(recording, program)),
        None => Err(ConfigError::NO_ERROR),
    };
    let machine = Registrar::new(config, random);
    (Ours::Registrar(machine, Host(admission)), None)
}

/// Plays `program`'s part of a recording. Every message that we send is compared with the recorded
/// one, all of it.
fn replay(name: &'static str, program: Program) -> (Vec<Event>, Option<Outcome>) {
    let recording = Recording::load(name);
    let (mut ours, mut next) = start(&recording, program);
    let (mut events, mut end) = (Vec::new(), None::<Outcome>);
    for wire in &recording.messages {
        let at = format!("{name}, {program:?}, {}", wire.kind());
        if sent_by(wire, program) {
            let message = next.take().unwrap_or_else(|| {
                // The station answers the access point's refusal, since EAP wants an answer.
                let refused = matches!(&end, Some(Err(failure)) if failure.by == Side::Peer);
                assert!(refused && wire.op == OpCode::NACK, "{at}");
                ours.nack()
            });
            assert_eq!(
                (message.op, message.kind),
                (wire.op, wire.kind()),
                "{at}: {end:?}"
            );
            if message.octets != wire.octets {
                // Attribute by attribute, for a message that can be read.
                assert_eq!(tlvs(&message.octets), tlvs(&wire.octets), "{at}");
                panic!("{at}: equal attributes, different octets");
            }
        } else {
            assert!(next.is_none(), "{at}");
            let reaction = ours.receive(wire);
            if end.is_some() {
                // The supplicant's answer to a refusal, which says nothing more.
                assert!(reaction.reply.is_none() && reaction.end.is_none(), "{at}");
                assert!(
                    reaction.events.is_empty() && wire.op == OpCode::NACK,
                    "{at}"
                );
                continue;
            }
            events.extend(reaction.events);
            next = reaction.reply;
            end = reaction.end;
        }
    }
    assert!(next.is_none(), "{name} {program:?}: {next:?}");
    assert!(
        !events.iter().any(|event| matches!(event, Event::Quirk(_))),
        "{name}"
    );
    (events, end)
}

fn proved(events: &[Event]) -> Vec<Half> {
    let halves = events.iter().filter_map(|event| match event {
        Event::HalfProved(half) => Some(*half),
        _ => None,
    });
    halves.collect()
}

const BOTH: [Half; 2] = [Half::First, Half::Second];

#[test]
fn enrolment_is_replayed_from_both_sides() {
    for name in ["enrollee_pin8", "enrollee_pin4", "enrollee_pbc"] {
        let m1 = Recording::load(name);
        let mac = M1::read(&m1.message(MessageType::M1).unwrap().received())
            .unwrap()
            .mac;
        for program in PROGRAMS {
            let (events, end) = replay(name, program);
            assert_eq!(
                end,
                Some(Ok(Success::Provisioned(vec![network(mac)]))),
                "{name}"
            );
            assert_eq!(proved(&events), BOTH, "{name}");
        }
    }
}

#[test]
fn learning_is_replayed_from_both_sides() {
    let recording = Recording::load("registrar_learn");
    let m1 = M1::read(&recording.message(MessageType::M1).unwrap().received()).unwrap();
    for program in PROGRAMS {
        let (events, end) = replay("registrar_learn", program);
        assert_eq!(
            end,
            Some(Ok(Success::Learned(network(m1.mac)))),
            "{program:?}"
        );
        assert_eq!(proved(&events), BOTH, "{program:?}");
        assert!(
            events.contains(&Event::Learned(network(m1.mac))),
            "{program:?}"
        );
    }
}

#[test]
fn a_wrong_first_half_is_replayed_from_both_sides() {
    for (name, roles) in [
        ("enrollee_wrong_half1", [Role::Registrar, Role::Enrollee]),
        (
            "registrar_wrong_appin",
            [Role::AccessPoint, Role::ExternalRegistrar],
        ),
    ] {
        let recording = Recording::load(name);
        for (program, role) in PROGRAMS.into_iter().zip(roles) {
            let (events, end) = replay(name, program);
            let failure = end.unwrap().unwrap_err();
            assert_eq!(failure.cause, Cause::WrongPassword(Half::First), "{name}");
            assert_eq!(failure.config_error, ConfigError(18), "{name}");
            assert_eq!(
                (failure.role, failure.at),
                (role, MessageType::M4),
                "{name}"
            );
            let by = if program == recording.enrollee() {
                Side::Us
            } else {
                Side::Peer
            };
            assert_eq!(failure.by, by, "{name}");
            assert_eq!(proved(&events), [], "{name}");
        }
    }
}

#[test]
fn being_turned_away_is_replayed_from_both_sides() {
    let (events, end) = replay("enrollee_m2d", Program::Supplicant);
    assert!(end.is_none(), "a device waits for another registrar");
    assert!(events.contains(&Event::TurnedAway(ConfigError::NO_ERROR)));

    let (events, end) = replay("enrollee_m2d", Program::Authenticator);
    let failure = end.unwrap().unwrap_err();
    assert_eq!((failure.cause, failure.by), (Cause::NotExpected, Side::Us));
    assert!(events.contains(&Event::TurnedAway(ConfigError::NO_ERROR)));
}

#[test]
fn every_recorded_message_is_well_formed_and_reads_without_quirks() {
    for name in NAMES {
        for wire in Recording::load(name).messages {
            let attributes = Attributes::parse(&wire.octets, Tolerance::FIELD).unwrap();
            assert!(attributes.quirks().is_empty(), "{name} {}", wire.kind());
            assert_eq!(
                wire.received().attributes.wfa().version2,
                Some(0x20),
                "{name}"
            );
        }
    }
}
