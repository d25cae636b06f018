//! How long a registration takes, whole and in parts, against the four modular exponentiations that
//! it cannot do without. `benches/README.md` at the root says how to read it.
//!
//! A harness of its own, because what matters is a ratio of two things measured in turn, under the
//! same load and the same clock of the processor.

mod harness;
mod run;

use std::hint::black_box;

use wsc::attr::{Attributes, Tolerance};
use wsc::code::{MessageType, OpCode};
use wsc::crypto::dh::{KeyPair, PRIVATE_KEY_LEN, PrivateKey, PublicKey};
use wsc::crypto::{PublicKeys, SessionKeys};
use wsc::ident::MacAddr;
use wsc::msg::{Control, Hashes, M1, M2, Received, Settings, seal};
use wsc::pin::{DevicePassword, DevicePin};
use wsc::random::{Draw, Drbg, RandomSource};
use wsc::secret::Secret;
use wsc::version::WscVersion;

use harness::Harness;

/// The share by which a registration may be slower than its four exponentiations.
const TARGET: f64 = 1.15;

fn main() {
    let mut harness = Harness::from_arguments();
    let ratio = against_exponentiations(&mut harness);
    sides(&mut harness);
    messages(&mut harness);
    parts(&mut harness);
    println!("\nregistration / four exponentiations: {ratio:.3} (at most {TARGET})");
    if harness.is_exact() && ratio > TARGET {
        std::process::exit(1);
    }
}

fn private(seed: u8) -> PrivateKey {
    let mut octets = [0; PRIVATE_KEY_LEN];
    Drbg::new(&[seed; 32]).fill(Draw::PrivateKey, &mut octets);
    PrivateKey::from_bytes(octets).unwrap()
}

/// Both sides' key pairs and both shared secrets: what no implementation can leave out.
fn exponentiations() {
    let (a, b) = (
        KeyPair::from_private(private(1)),
        KeyPair::from_private(private(2)),
    );
    let (of_a, of_b) = (a.public().clone(), b.public().clone());
    assert_eq!(a.agree(&of_b).as_bytes(), b.agree(&of_a).as_bytes());
}

fn against_exponentiations(harness: &mut Harness) -> f64 {
    println!("both sides in one process, measured in turn:");
    let names = [
        "four modular exponentiations, 256-bit exponents",
        "registration, messages alone",
        "registration, station and access point over EAPOL",
    ];
    let [four, _, whole] = harness.in_turn(
        names,
        [
            &mut exponentiations,
            &mut || drop(black_box(run::machines())),
            &mut || {
                black_box(run::station_and_ap());
            },
        ],
    );
    whole / four
}

fn sides(harness: &mut Harness) {
    println!("\none side's share of it:");
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..harness.samples() {
        let run = run::station_and_ap();
        times.0.push(run.station);
        times.1.push(run.ap);
    }
    harness::report("the station's", &mut times.0);
    harness::report("the access point's", &mut times.1);
}

fn messages(harness: &mut Harness) {
    println!("\nreading a message (attributes, rules, fields):");
    let run = run::machines();
    for (op, octets) in &run {
        let name = MessageType(octets[9]).to_string();
        harness.measure(&format!("{name}, {} octets", octets.len()), &mut || {
            let message = Received::parse(*op, black_box(octets), Tolerance::FIELD).unwrap();
            read(&message);
        });
    }
    println!("\nbuilding a message (with encryption and Authenticator where it has them):");
    let (keys, hashes) = (session_keys(), hashes());
    let previous = run[0].1.clone();
    let m1 = Received::parse(OpCode::MSG, &run[0].1, Tolerance::FIELD).unwrap();
    let m1 = M1::read(&m1).unwrap();
    harness.measure("M1", &mut || drop(black_box(m1.build())));
    let m2 = Received::parse(OpCode::MSG, &run[1].1, Tolerance::FIELD).unwrap();
    let m2 = M2::read(&m2).unwrap();
    harness.measure("M2", &mut || {
        drop(black_box(seal(&keys, &previous, m2.build())));
    });
    let version = WscVersion::V2_0;
    harness.measure("M3", &mut || {
        drop(black_box(seal(
            &keys,
            &previous,
            hashes.build_m3(&[1; 16], version),
        )));
    });
    let mut random = Drbg::new(&[5; 32]);
    let settings = [0x55; 20];
    harness.measure("M4", &mut || {
        let encrypted = keys.wrap(&settings, &mut random);
        let body = hashes.build_m4(&[1; 16], &encrypted, version);
        drop(black_box(seal(&keys, &previous, body)));
    });
    let credential = [0x66; 80];
    for (kind, plain) in [
        (MessageType::M5, &settings[..]),
        (MessageType::M6, &settings),
        (MessageType::M7, &settings),
        (MessageType::M8, &credential),
    ] {
        harness.measure(&kind.to_string(), &mut || {
            let encrypted = keys.wrap(plain, &mut random);
            let settings = Settings {
                kind,
                encrypted: &encrypted,
            };
            drop(black_box(seal(
                &keys,
                &previous,
                settings.build(&[1; 16], version),
            )));
        });
    }
}

fn read(message: &Received<'_>) {
    match message.kind {
        MessageType::M1 => drop(black_box(M1::read(message).unwrap())),
        MessageType::M2 => drop(black_box(M2::read(message).unwrap())),
        MessageType::M3 => drop(black_box(Hashes::read_m3(message).unwrap())),
        MessageType::M4 => drop(black_box(Hashes::read_m4(message).unwrap())),
        MessageType::WSC_DONE => drop(black_box(Control::read(message).unwrap())),
        kind => drop(black_box(Settings::read(message, kind).unwrap())),
    }
}

fn session_keys() -> SessionKeys {
    let (a, b) = (
        KeyPair::from_private(private(1)),
        KeyPair::from_private(private(2)),
    );
    let shared = a.agree(b.public());
    SessionKeys::derive(&shared, &[1; 16], MacAddr([2, 0, 0, 0, 0, 1]), &[2; 16])
}

fn public_keys() -> PublicKeys {
    PublicKeys {
        enrollee: KeyPair::from_private(private(1)).public().clone(),
        registrar: KeyPair::from_private(private(2)).public().clone(),
    }
}

fn hashes() -> Hashes {
    Hashes {
        first: [3; 32],
        second: [4; 32],
    }
}

fn parts(harness: &mut Harness) {
    println!("\nparts:");
    harness.measure("key pair (one exponentiation)", &mut || {
        drop(black_box(KeyPair::from_private(private(1))));
    });
    let public = *KeyPair::from_private(private(2)).public().as_bytes();
    harness.measure("validation of a public key", &mut || {
        black_box(PublicKey::from_bytes(black_box(&public)).unwrap());
    });
    let (a, b) = (
        KeyPair::from_private(private(1)),
        KeyPair::from_private(private(2)),
    );
    let shared = a.agree(b.public());
    harness.measure("derivation of the session keys", &mut || {
        let mac = MacAddr([2, 0, 0, 0, 0, 1]);
        drop(black_box(SessionKeys::derive(
            &shared, &[1; 16], mac, &[2; 16],
        )));
    });
    let (keys, public) = (session_keys(), public_keys());
    let password = DevicePassword::from(&DevicePin::parse("12345670").unwrap());
    harness.measure("both halves of the password", &mut || {
        drop(black_box(keys.halves(&password)));
    });
    let halves = keys.halves(&password);
    let nonce = Secret::new([7; 16]);
    harness.measure("commitment to one half", &mut || {
        black_box(keys.commit(&nonce, &halves.0, &public));
    });
    let body = [0x11; 400];
    let authenticator = keys.authenticator(&body, &body);
    harness.measure("check of an Authenticator over 800 octets", &mut || {
        black_box(
            keys.verify_authenticator(&body, &body, &authenticator)
                .unwrap(),
        );
    });
    let mut random = Drbg::new(&[5; 32]);
    let wrapped = keys.wrap(&[0x55; 80], &mut random);
    let ok = keys
        .verify_authenticator(&body, &body, &authenticator)
        .unwrap();
    harness.measure("opening encrypted settings of 80 octets", &mut || {
        drop(black_box(keys.unwrap(&ok, &wrapped).unwrap()));
    });
    harness.measure("PIN with its check digit", &mut || {
        drop(black_box(DevicePin::parse(black_box("12345670")).unwrap()));
    });
    let m1 = &run::machines()[0].1;
    harness.measure("attributes of M1 alone", &mut || {
        drop(black_box(Attributes::parse(m1, Tolerance::FIELD).unwrap()));
    });
}
