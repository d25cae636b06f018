//! Runs between stock hostapd and wpa_supplicant, as they were recorded at a cable.

use std::fs::File;
use std::path::Path;

use capture::run::{Outcome, Purpose, Side};
use capture::{Bench, Run, Summary, explain};
use text::Language;
use wsc::code::MessageType;
use wsc::failure::Half;
use wsc::pin::DevicePassword;
use wsc::secret::SecretBytes;

fn recorded(name: &str, bench: Option<Bench>) -> (Vec<Run>, Summary) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../wsc/tests/vectors")
        .join(format!("{name}.pcap"));
    let mut runs = Vec::new();
    let file = File::open(&path).expect("the recording");
    let summary = explain(file, bench, |run| runs.push(run)).expect("a capture");
    (runs, summary)
}

/// Recording, outcome, code, configuration error, half of the PIN.
type Row = (
    &'static str,
    Outcome,
    Option<&'static str>,
    Option<u16>,
    Option<Half>,
);

static EXPECTED: &[Row] = &[
    ("enrollee_pin8", Outcome::Provisioned, None, None, None),
    ("enrollee_pin4", Outcome::Provisioned, None, None, None),
    ("enrollee_pbc", Outcome::Provisioned, None, None, None),
    (
        "enrollee_m2d",
        Outcome::Failed,
        Some("not-expected"),
        Some(0),
        None,
    ),
    (
        "enrollee_wrong_half1",
        Outcome::Failed,
        Some("wrong-pin"),
        Some(18),
        Some(Half::First),
    ),
    ("registrar_learn", Outcome::Learned, None, None, None),
    (
        "registrar_wrong_appin",
        Outcome::Failed,
        Some("wrong-pin"),
        Some(18),
        Some(Half::First),
    ),
];

#[test]
fn every_recording_is_one_run_with_its_outcome_and_cause() {
    for (name, outcome, code, error, half) in EXPECTED {
        let (runs, summary) = recorded(name, None);
        assert_eq!(runs.len(), 1, "{name}");
        let verdict = &runs[0].verdict;
        assert_eq!(verdict.outcome, *outcome, "{name}: {}", verdict.cause);
        assert_eq!(verdict.code, *code, "{name}");
        assert_eq!(verdict.config_error.map(|error| error.0), *error, "{name}");
        assert_eq!(verdict.half, *half, "{name}");
        assert!(!summary.damaged && summary.unknown_link.is_none(), "{name}");
        for language in Language::ALL {
            for text in [&verdict.cause, &verdict.next] {
                let said = language.message(text);
                assert!(language.says(text), "{text:?}");
                assert!(said.ends_with(['.', ')']), "{name}: {said}");
            }
        }
    }
}

#[test]
fn the_two_sides_introduce_themselves_and_keep_their_parts() {
    let (runs, _) = recorded("enrollee_pin8", None);
    let run = &runs[0];
    assert_eq!(run.purpose, Purpose::Join);
    assert_eq!(
        run.enrollee.mac.map(|mac| mac.to_string()).as_deref(),
        Some("02:00:00:00:01:01")
    );
    assert!(run.enrollee.uuid.is_some() && run.registrar.uuid.is_some());
    let kinds: Vec<_> = run.messages().collect();
    assert_eq!(kinds.first(), Some(&(Side::Enrollee, MessageType::M1)));
    assert_eq!(kinds.last(), Some(&(Side::Enrollee, MessageType::WSC_DONE)));
    assert_eq!(kinds.len(), 9);
    let (runs, _) = recorded("registrar_learn", None);
    assert_eq!(runs[0].purpose, Purpose::Manage);
    assert_eq!(
        runs[0].messages().next(),
        Some((Side::Enrollee, MessageType::M1))
    );
    assert_eq!(
        runs[0].registrar.mac.map(|mac| mac.to_string()).as_deref(),
        Some("02:00:00:00:01:08")
    );
}

/// The enrollee's private key as the recording tells it.
fn key(name: &str, side: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../wsc/tests/vectors")
        .join(format!("{name}.json"));
    let text = std::fs::read_to_string(path).expect("the recording's secrets");
    let (_, of_side) = text.split_once(&format!("\"{side}\"")).expect("the side");
    let (_, value) = of_side.split_once("\"DH Private Key\"").expect("the key");
    let hex: String = value
        .chars()
        .skip_while(|c| !c.is_ascii_hexdigit())
        .take_while(char::is_ascii_hexdigit)
        .collect();
    (0..hex.len() / 2)
        .map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).expect("hexadecimal"))
        .collect()
}

#[test]
fn with_the_owners_key_and_pin_every_message_and_both_halves_are_checked() {
    let bench = |pin: &str| {
        // Without a check digit, as it was entered at the recording.
        let password = DevicePassword::new(SecretBytes::new(pin.as_bytes().to_vec()));
        Bench::new(&key("enrollee_pin8", "supplicant"), Some(password))
    };
    // The PIN that was used at the recording.
    let (runs, _) = recorded("enrollee_pin8", bench("11223344"));
    let checked = runs[0].checked.clone().expect("it was checked");
    assert!(checked.key_fits);
    assert_eq!(checked.authenticators.len(), 7, "M2 to M8");
    assert!(checked.authenticators.iter().all(|(_, right)| *right));
    assert_eq!(checked.enrollee_pin, (Some(true), Some(true)));
    assert_eq!(checked.registrar_pin, (Some(true), Some(true)));
    // Another PIN whose first half is the same.
    let (runs, _) = recorded("enrollee_pin8", bench("11220000"));
    let checked = runs[0].checked.clone().expect("it was checked");
    assert_eq!(checked.enrollee_pin, (Some(true), Some(false)));
    // The key of another run.
    let other = Bench::new(&key("enrollee_pbc", "supplicant"), None);
    let (runs, _) = recorded("enrollee_pin8", other);
    let checked = runs[0].checked.clone().expect("it was checked");
    assert!(!checked.key_fits && checked.authenticators.is_empty());
}

#[test]
fn a_capture_that_stops_early_is_incomplete_and_says_where() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../wsc/tests/vectors/enrollee_pin8.pcap");
    let whole = std::fs::read(path).expect("the recording");
    let mut outcomes = Vec::new();
    for end in (0..whole.len()).step_by(11).chain([whole.len()]) {
        let mut runs = Vec::new();
        if explain(&whole[..end], None, |run| runs.push(run)).is_ok() {
            assert!(runs.len() <= 1);
            outcomes.extend(runs.into_iter().map(|run| run.verdict));
        }
    }
    assert!(
        outcomes
            .iter()
            .any(|verdict| verdict.cause.english().contains("it stops after M5"))
    );
    let complete = outcomes
        .iter()
        .filter(|verdict| verdict.outcome == Outcome::Provisioned);
    assert!(complete.count() > 0);
    assert!(
        outcomes.iter().all(|verdict| {
            matches!(verdict.outcome, Outcome::Incomplete | Outcome::Provisioned)
        })
    );
}

/// The virtual router and our external registrar, on the loopback interface. An access point that
/// was only asked who it is makes no run.
#[test]
fn an_enrolment_over_upnp_is_one_run() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recorded/upnp_enroll.pcap");
    let mut runs = Vec::new();
    let file = File::open(path).expect("the recording");
    explain(file, None, |run| runs.push(run)).expect("a capture");
    assert_eq!(runs.len(), 1);
    let run = &runs[0];
    assert_eq!(run.carrier, capture::run::Carrier::Upnp);
    assert_eq!(run.verdict.outcome, Outcome::Provisioned);
    assert_eq!(run.messages().count(), 9);
    assert_eq!(
        run.registrar.address.map(|ip| ip.to_string()).as_deref(),
        Some("127.0.0.1")
    );
    assert_eq!(
        run.enrollee.mac.map(|mac| mac.to_string()).as_deref(),
        Some("02:00:00:00:20:01")
    );
}
