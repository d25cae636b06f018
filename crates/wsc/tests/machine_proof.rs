//! What the exchange promises, over many runs: who names which half, and that no secret can be
//! printed.

mod common;

use common::hex;
use common::pair::{Bench, Run, network, pin};
use common::tlv::{attribute, tlvs, value};
use wsc::attr::AttributeId as A;
use wsc::code::{AuthTypes, EncrTypes, MessageType};
use wsc::failure::{Half, Side};
use wsc::pin::{DevicePin, PinLength};
use wsc::random::Drbg;
use wsc::registrar::Purpose;

/// Two random PINs that share their first half, their second, or none: both sides always name the
/// first half that differs.
#[test]
fn a_wrong_half_is_always_named_by_both_sides() {
    let mut random = Drbg::new(&[42; 32]);
    let mut seen = [0; 2];
    for round in 0..60_u32 {
        let length = if round % 4 == 0 {
            PinLength::Four
        } else {
            PinLength::Eight
        };
        let mut next = || {
            DevicePin::generate(length, &mut random)
                .expose_secret()
                .to_owned()
        };
        let (ours, other) = (next(), next());
        let middle = ours.len() / 2;
        let theirs = match round % 3 {
            0 => [&ours[..middle], &other[middle..]].concat(),
            1 => [&other[..middle], &ours[middle..]].concat(),
            _ => other,
        };
        if ours == theirs {
            continue;
        }
        let half = if ours[..middle] == theirs[..middle] {
            Half::Second
        } else {
            Half::First
        };
        let benches = [Bench::device_pin(), Bench::router_pin(Purpose::Learn)];
        for mut bench in benches {
            bench.seeds = [2 * round + 10, 2 * round + 11];
            bench.enrollee.password = Some(pin(&ours));
            bench.house.admission = Ok(pin(&theirs));
            let run = bench.run();
            let (e, r) = (run.enrollee.failure(), run.registrar.failure());
            assert_eq!((e.half(), e.by), (Some(half), Side::Us), "{ours} {theirs}");
            assert_eq!(
                (r.half(), r.by),
                (Some(half), Side::Peer),
                "{ours} {theirs}"
            );
            assert!(!run.enrollee.has_settings() && !run.registrar.has_settings());
            seen[usize::from(half == Half::Second)] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}

/// Octets as `Debug` prints them in a list, as hexadecimal digits, and as text.
fn forms(secret: &[u8]) -> Vec<String> {
    let list = format!("{secret:?}");
    let hex = hex(secret);
    let mut forms = vec![
        list.trim_matches(['[', ']']).to_owned(),
        hex.to_uppercase(),
        hex,
    ];
    if secret.is_ascii() {
        forms.push(String::from_utf8(secret.to_vec()).unwrap());
    }
    forms
}

/// Everything that a run prints: both machines at every step, every event, the ends.
fn printed(run: &Run) -> String {
    let mut text = run.printed.clone();
    for part in [&run.enrollee, &run.registrar] {
        text.push(format!("{:?} {:?}", part.events, part.end));
        if let Some(Err(failure)) = &part.end {
            text.push(failure.to_string());
        }
    }
    text.join("\n")
}

/// Runs a bench, collects every secret of it from the wire, and returns both.
fn secrets(bench: &Bench) -> (Run, Vec<Vec<u8>>) {
    let mut secrets = vec![
        b"12345670".to_vec(),
        b"11223344".to_vec(),
        b"correct horse".to_vec(),
        b"another passphrase".to_vec(),
    ];
    for seed in bench.seeds {
        // The whole of a private key, and its end alone.
        let key = common::private_octets(seed);
        secrets.extend([key.to_vec(), key[24..].to_vec()]);
    }
    let run = bench.run_with(|tap| {
        if tap.kind() == MessageType::M3 {
            let keys = tap.keys();
            let halves = [pin("12345670"), pin("11223344")].map(|pin| keys.halves(&pin));
            for (first, second) in &halves {
                secrets.push(first.secret().expose_secret().to_vec());
                secrets.push(second.secret().expose_secret().to_vec());
            }
            secrets.push(keys.auth_key().expose_secret().to_vec());
            secrets.push(keys.key_wrap_key().expose_secret().to_vec());
            secrets.push(keys.emsk().expose_secret().to_vec());
        }
        if tlvs(&tap.message.octets)
            .iter()
            .any(|tlv| tlv.0 == A::ENCRYPTED_SETTINGS)
        {
            let plain = tlvs(&tap.plain());
            for id in [A::E_SNONCE1, A::E_SNONCE2, A::R_SNONCE1, A::R_SNONCE2] {
                if plain.iter().any(|tlv| tlv.0 == id) {
                    secrets.push(value(&plain, id).to_vec());
                }
            }
        }
    });
    (run, secrets)
}

#[test]
fn no_secret_is_ever_printed() {
    let new = network(
        "new",
        AuthTypes::WPA2_PSK,
        EncrTypes::AES,
        "another passphrase",
    );
    let mut wrong = Bench::device_pin();
    wrong.house.admission = Ok(pin("12349999"));
    for bench in [
        Bench::device_pin(),
        Bench::router_pin(Purpose::Learn),
        Bench::router_pin(Purpose::Configure(new)),
        wrong,
    ] {
        let (run, secrets) = secrets(&bench);
        let text = printed(&run);
        for secret in &secrets {
            for form in forms(secret) {
                assert!(!text.contains(&form), "{form} in {text}");
            }
        }
        // The search finds what is there: M1, which an enrollee keeps for the Authenticator.
        let nonce = attribute(&run.wire[0].1.octets, A::ENROLLEE_NONCE);
        assert!(forms(&nonce).iter().any(|form| text.contains(form)));
        assert!(secrets.len() >= 4 + 4 + 7 + 3, "{}", secrets.len());
        // The settings of a bench and its policy do not print their secrets either.
        let config = format!("{:?} {:?}", bench.enrollee, bench.registrar);
        for secret in &secrets[..4] {
            assert!(forms(secret).iter().all(|form| !config.contains(form)));
        }
    }
}

/// The same randomness gives the same run, other randomness another one: nothing else is drawn
/// from anywhere.
#[test]
fn runs_are_repeatable() {
    let bench = Bench::device_pin();
    let octets = |bench: &Bench| -> Vec<Vec<u8>> {
        bench
            .run()
            .wire
            .into_iter()
            .map(|(_, message)| message.octets)
            .collect()
    };
    let first = octets(&bench);
    assert_eq!(first, octets(&bench));
    let other = octets(&Bench {
        seeds: [3, 4],
        ..bench
    });
    assert_eq!(first.len(), other.len());
    assert!(first.iter().zip(&other).all(|(a, b)| a != b));
}
