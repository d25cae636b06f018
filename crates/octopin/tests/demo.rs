//! `octopin demo` as a program: its text, its JSON, its exit status.

use std::process::{Command, Output};

use serde_json::Value;

fn demo(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_octopin"))
        .arg("demo")
        .args(args)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = text(output);
    text.lines()
        .map(|line| {
            assert!(line.starts_with(r#"{"schema":""#), "{line}");
            serde_json::from_str(line).unwrap()
        })
        .collect()
}

/// Names and expected outcomes, from the program's own list.
fn scenarios() -> Vec<(String, String, Value)> {
    let list = lines(&demo(&["--list", "--json"]));
    assert_eq!(list.len(), 1);
    assert_eq!(list[0]["schema"], "octopin.demo/1");
    let scenarios = list[0]["scenarios"].as_array().unwrap().iter();
    scenarios
        .map(|row| {
            assert!(!row["about"].as_str().unwrap().is_empty());
            let field = |name: &str| row[name].as_str().unwrap().to_string();
            (field("name"), field("outcome"), row["code"].clone())
        })
        .collect()
}

#[test]
fn every_scenario_ends_as_its_row_says_in_json() {
    let scenarios = scenarios();
    assert!(scenarios.len() >= 40);
    for name in ["device-pin", "no-wps-router", "wrong-pin"] {
        assert!(scenarios.iter().any(|(known, ..)| known == name), "{name}");
    }
    for (name, outcome, code) in scenarios {
        let output = demo(&[&name, "--json"]);
        let events = lines(&output);
        let (end, others) = events.split_last().unwrap();
        for event in &events {
            assert_eq!(event["schema"], "octopin.join/1");
            let keys: Vec<&String> = event.as_object().unwrap().keys().take(4).collect();
            assert_eq!(keys, ["schema", "at_ms", "step", "event"]);
        }
        assert!(others.iter().all(|event| event["event"] != "end"));
        assert!(events.is_sorted_by_key(|event| event["at_ms"].as_u64()));
        assert_eq!(end["event"], "end");
        assert_eq!(end["outcome"], outcome.as_str(), "{name}");
        assert_eq!(end["code"], code, "{name}");
        let joined = outcome == "joined";
        let nothing_to_do = code == "already";
        assert_eq!(end["verified"] == true, joined, "{name}");
        assert_eq!(end["cause"].is_null(), joined && !nothing_to_do, "{name}");
        assert_eq!(end["next"].is_null(), joined, "{name}");
        assert!(end["printer"]["name"].is_string(), "{name}");
        // What was changed for the job is as it was.
        let changed = events.iter().any(|event| event["event"] == "changed");
        let undone = if changed {
            Value::Bool(true)
        } else {
            Value::Null
        };
        assert_eq!(end["undone"], undone, "{name}");
        assert_eq!(output.status.code(), Some(i32::from(!joined)), "{name}");
        assert!(output.stderr.is_empty());
    }
}

#[test]
fn without_a_terminal_the_story_is_plain_lines_of_a_page() {
    for (name, outcome, _) in scenarios() {
        let output = demo(&[&name]);
        let story = text(&output);
        assert!(
            !story.contains('\u{1b}'),
            "{name}: colour without a terminal"
        );
        for line in story.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
        }
        if outcome == "joined" {
            assert!(story.contains("\nDone: "), "{name}");
        } else {
            for part in ["\nNot done: ", "\nWhy: ", "\nNext: "] {
                assert!(story.contains(part), "{name}: {part}");
            }
        }
    }
}

#[test]
fn the_default_is_the_device_pin_and_repeats_itself() {
    let once = demo(&[]);
    assert_eq!(once.status.code(), Some(0));
    assert!(text(&once).starts_with("Demo device-pin: "));
    assert_eq!(
        text(&once),
        text(&demo(&["device-pin", "--seed", "1", "--fast"]))
    );
    let other = demo(&["--seed", "2"]);
    assert_ne!(text(&once), text(&other), "another seed makes another PIN");
    for kind in [
        "M1 ", "M2 ", "M3 ", "M4 ", "M5 ", "M6 ", "M7 ", "M8 ", "WSC_Done",
    ] {
        assert!(text(&once).contains(kind), "{kind}");
    }
}

#[test]
fn keys_are_masked_unless_they_are_asked_for() {
    let key = |args: &[&str]| {
        let events = lines(&demo(args));
        let event = events.iter().find(|event| event["event"] == "credential");
        event.unwrap()["key"].as_str().unwrap().to_string()
    };
    assert_eq!(key(&["--json"]), "********");
    let shown = key(&["--json", "--show-secrets"]);
    assert!(shown.len() >= 8 && !shown.contains('*'));
    // A key with spaces may be broken between its words.
    let story = |args: &[&str]| {
        let text = text(&demo(args));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(!story(&[]).contains(&shown));
    assert!(story(&["--show-secrets"]).contains(&shown));
}

#[test]
fn a_scenario_that_does_not_exist_is_answered_with_the_nearest() {
    let output = demo(&["wrong-secondhalf"]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("did you mean wrong-second-half?"), "{error}");
    assert!(error.contains("two-buttons"), "all are listed: {error}");
    let output = demo(&["nonsense", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(lines(&output)[0]["schema"], "octopin.error/1");
}

#[test]
fn quiet_tells_only_the_end_and_a_list_is_for_people_too() {
    let output = demo(&["too-late", "--quiet"]);
    assert!(text(&output).starts_with("Not done: "));
    let list = text(&demo(&["--list"]));
    for (name, ..) in scenarios() {
        assert!(list.contains(&format!("  {name} ")), "{name}");
    }
    assert!(list.lines().all(|line| line.chars().count() <= 80));
}

/// What happens at the devices is told in the reader's language; what they show stays theirs.
#[test]
fn devices_are_told_in_the_readers_language() {
    let shown = |story: &str| {
        let lines = story.lines().filter_map(|line| line.split_once("| "));
        lines.map(|(_, line)| line.to_owned()).collect::<Vec<_>>()
    };
    let mut whole = String::new();
    for name in ["device-pin", "button", "two-buttons", "wrong-box"] {
        let english = text(&demo(&[name]));
        let german = text(&demo(&[name, "--language", "de"]));
        assert_eq!(shown(&german), shown(&english), "{name}");
        for line in german.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
        }
        whole.extend(german.split_whitespace().flat_map(|word| [word, " "]));
    }
    for told in [
        " fragt über Funk nach jemandem",
        " zeigt: | ",
        " sieht sich um und hört ",
        "WLAN-Leuchte blinkt.",
        "Sein Beacon sagt, dass es auf eine PIN wartet.",
        "wer ich bin, mein öffentlicher Schlüssel",
        "hat bewiesen, die erste Hälfte zu kennen.",
        "Protokoll von ",
        "hat die Einstellungen: Netz ",
    ] {
        assert!(whole.contains(told), "{told}: {whole}");
    }
    for english in [
        " shows:",
        " turns to ",
        " looks ",
        "light ",
        "Log of ",
        " waits ",
    ] {
        assert!(!whole.contains(english), "{english}: {whole}");
    }
}

#[test]
fn a_run_can_be_saved_as_a_capture() {
    let file = std::env::temp_dir().join(format!("octopin-demo-{}.pcap", std::process::id()));
    let output = demo(&["--pcap", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    let capture = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(capture[..4], [0xd4, 0xc3, 0xb2, 0xa1]);
    assert!(capture.len() > 10_000);
    let output = demo(&["--pcap", "/nowhere/at/all.pcap"]);
    assert_eq!(output.status.code(), Some(1));
}

/// Words of a story.
type Words = &'static [&'static str];

#[test]
fn a_stuck_person_is_told_what_fits() {
    let said = |name: &str| {
        let output = demo(&[name]);
        let lines: Vec<String> = text(&output)
            .lines()
            .map(|line| line.trim().to_owned())
            .collect();
        lines.join(" ")
    };
    let cases: &[(&str, Words, Words)] = &[
        // Another PIN than the one that is shown was given, and whose.
        (
            "wrong-pin",
            &[
                "You give the PIN ",
                "from a page that HP ENVY 7640 printed some other day",
            ],
            &[],
        ),
        (
            "wrong-second-half",
            &[
                "You give the PIN ",
                "two digits of its second half are mistyped",
            ],
            &[],
        ),
        // The router's own is not the reader's to see.
        (
            "label-at-router",
            &["You give the PIN ******** from the label"],
            &[],
        ),
        (
            "wrong-router-pin",
            &[
                "You mistype two digits of the first half",
                "Why: The PIN is not this router's PIN",
                "Read the WPS PIN of Home router on its label",
            ],
            &["set up for no network", "when this program shows it"],
        ),
        (
            "wrong-router-pin-unseen",
            &[
                "is not the PIN of the router",
                "Read the WPS PIN of the router on its label",
            ],
            &["when this program shows it", "made for a few minutes"],
        ),
        // Where a program makes it, it is shown.
        (
            "router-pin-made",
            &["when this program shows it"],
            &["on its label"],
        ),
        (
            "wpa3-behind",
            &["takes WPA3 alone", "Next: Set Home router to WPA2 and WPA3"],
            &["Next: Make"],
        ),
        (
            "no-wireless",
            &[
                "Without Wi-Fi: Use HP ENVY 7640 with a network cable or over USB.",
                "Next: Use HP ENVY 7640 with a network cable or over USB.",
            ],
            &["octopin join --dry-run"],
        ),
        (
            "full-known",
            &[
                "Next: Take another device off the Wi-Fi.",
                "Without Wi-Fi: Use HP ENVY 7640 with a network cable or over USB.",
            ],
            &[],
        ),
        (
            "mac-filter-first",
            &["list of Home router and start again", "The same "],
            &["need not go through WPS again"],
        ),
        (
            "ethernet-filtered",
            &["has the settings already"],
            &["WPS again", "A network cable is plugged"],
        ),
        ("mac-filter", &["need not go through WPS again"], &[]),
        (
            "usb-printer-refuses",
            &["`octopin printer set-wifi http://localhost:60000`"],
            &[],
        ),
        (
            "ipp-wrong-passphrase",
            &[
                "You mistype the passphrase",
                "give this program the passphrase that Home router has now",
            ],
            &["Enter the passphrase again at"],
        ),
        (
            "upnp-old-passphrase",
            &["give this program the passphrase that"],
            &["Enter the passphrase again at"],
        ),
        (
            "wrong-passphrase",
            &["Enter the passphrase again at HP ENVY 7640"],
            &[],
        ),
        (
            "wrong-box",
            &[
                "Into which box on the router's page",
                "Next: Start at HP ENVY 7640 again",
            ],
            &[],
        ),
    ];
    for (name, wanted, unwanted) in cases {
        let said = said(name);
        for words in *wanted {
            assert!(said.contains(words), "{name} lacks {words:?}:\n{said}");
        }
        for words in *unwanted {
            assert!(!said.contains(words), "{name} says {words:?}:\n{said}");
        }
    }
}

#[test]
fn what_remains_without_wifi_is_in_the_json_too() {
    let events = lines(&demo(&["full-known", "--json"]));
    let cable = "Use HP ENVY 7640 with a network cable or over USB.";
    let plan = events
        .iter()
        .find(|event| event["event"] == "plan")
        .unwrap();
    assert_eq!(plan["otherwise"], serde_json::json!([cable]));
    let end = events.last().unwrap();
    assert_eq!(end["otherwise"], serde_json::json!([cable]));
    let events = lines(&demo(&["device-pin", "--json"]));
    assert_eq!(events.last().unwrap()["otherwise"], serde_json::json!([]));
}
