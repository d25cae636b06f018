//! Every scenario of the virtual home, read from its own capture of the air.

use capture::run::Outcome::{self, Failed, Learned, Provisioned};
use capture::{Run, explain};
use lab::scenario;
use text::Language;
use wsc::failure::Half;

/// What a capture of the air shows of a scenario's last run: its outcome, code, and half of the PIN.
/// `None` where nothing of WPS was on the air.
type Shown = Option<(Outcome, Option<&'static str>, Option<Half>)>;

const GOOD: Shown = Some((Provisioned, None, None));

/// What happens above or beyond WPS does not show: no address, isolation.
static SHOWN: &[(&str, Shown)] = &[
    ("device-pin", GOOD),
    ("button", GOOD),
    ("router-pin", Some((Learned, None, None))),
    ("short-pin", GOOD),
    ("printed-pin", GOOD),
    ("mistyped-digit", GOOD),
    ("two-networks", GOOD),
    ("hidden-network", GOOD),
    ("wps-for-the-job", GOOD),
    ("locked-but-open", GOOD),
    ("noisy-air", GOOD),
    ("old-router", GOOD),
    ("new-router", GOOD),
    ("own-key", GOOD),
    ("transition", GOOD),
    (
        "wrong-first-half",
        Some((Failed, Some("wrong-pin"), Some(Half::First))),
    ),
    (
        "wrong-second-half",
        Some((Failed, Some("wrong-pin"), Some(Half::Second))),
    ),
    ("wrong-box", Some((Failed, Some("not-expected"), None))),
    (
        "label-at-router",
        Some((Failed, Some("wrong-pin"), Some(Half::First))),
    ),
    (
        "wrong-router-pin",
        Some((Failed, Some("wrong-pin"), Some(Half::First))),
    ),
    ("two-buttons", Some((Failed, Some("overlap"), None))),
    ("router-locked", Some((Failed, Some("setup-locked"), None))),
    ("too-late", Some((Failed, Some("not-expected"), None))),
    (
        "nobody-entered-it",
        Some((Failed, Some("not-expected"), None)),
    ),
    ("no-wps", None),
    ("out-of-range", None),
    ("channel-13", None),
    ("wpa3-only", Some((Provisioned, Some("wpa3-only"), None))),
    (
        "mac-filter",
        Some((Provisioned, Some("association-refused"), None)),
    ),
    ("mac-filter-first", None),
    ("stale-key", Some((Provisioned, Some("key-mismatch"), None))),
    ("no-address", GOOD),
    ("guest-network", GOOD),
];

fn runs(name: &str, seed: u64) -> (Vec<Run>, capture::Summary) {
    let scenario = scenario::find(name).expect("a scenario");
    let played = scenario.run(seed);
    let file = lab::pcap::write(&played.frames);
    let mut runs = Vec::new();
    let summary = explain(&file[..], None, |run| runs.push(run)).expect("a capture");
    assert_eq!(summary.packets, played.frames.len() as u64, "{name}");
    (runs, summary)
}

#[test]
fn every_scenario_shows_what_it_is_about() {
    for (name, shown) in SHOWN {
        for seed in [1, 2] {
            let (runs, _) = runs(name, seed);
            let last = runs.last().map(|run| &run.verdict);
            let found = last.map(|verdict| (verdict.outcome, verdict.code, verdict.half));
            assert_eq!(found, *shown, "{name} {seed}: {last:?}");
        }
    }
}

#[test]
fn no_scenario_is_left_out() {
    // Those that are not in the table must at least be read without a run that ends in nothing.
    for scenario in scenario::ALL {
        let (runs, _) = runs(scenario.name, 3);
        for run in &runs {
            let notes = run.steps.iter().flat_map(|step| &step.notes);
            for text in notes.chain([&run.verdict.cause, &run.verdict.next]) {
                assert!(!text.english().is_empty(), "{}", scenario.name);
                let whole = |language: &Language| language.says(text);
                assert!(Language::ALL.iter().all(whole), "{text:?}");
            }
            assert_ne!(
                run.verdict.outcome,
                Outcome::Incomplete,
                "{}",
                scenario.name
            );
        }
    }
    assert!(SHOWN.iter().all(|(name, _)| scenario::find(name).is_some()));
}

#[test]
fn the_network_is_told_and_two_buttons_at_once_are_seen() {
    let (runs, _) = runs("device-pin", 1);
    let network = &runs[0].network;
    assert!(network.ssid.is_some() && network.waits != capture::run::Waits::Unknown);
    let overlaps = self::runs("two-buttons", 1).1.overlaps;
    assert!(
        overlaps.iter().any(|overlap| !overlap.access_points),
        "{overlaps:?}"
    );
    assert!(self::runs("device-pin", 1).1.overlaps.is_empty());
}

#[test]
fn runs_in_order_are_the_same_runs_by_their_beginning() {
    for scenario in scenario::ALL {
        let played = scenario.run(2);
        let file = lab::pcap::write(&played.frames);
        let (mut sorted, summary) = runs(scenario.name, 2);
        sorted.sort_by_key(Run::began);
        let mut told = Vec::new();
        let first = summary.first.unwrap_or(0);
        let whole = capture::explain_in_order(&file[..], None, |at, run| {
            assert_eq!(at, first);
            told.push(run);
        });
        assert_eq!(whole.expect("a capture"), summary, "{}", scenario.name);
        let [told, sorted] = [told, sorted].map(|runs| format!("{runs:?}"));
        assert_eq!(told, sorted, "{}", scenario.name);
    }
}
