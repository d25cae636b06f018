//! Identity before trust, as the user of `octopin printer` meets it: another device at the address of
//! one that was found, and a certificate that is not the one of first use. Every command stops
//! there, shows both sides, and does nothing to the printer.

mod common;
#[path = "support/lab_printer.rs"]
mod lab;

use std::process::Output;

use lab::Printer;
use link::PrivateDir;
use serde_json::Value;

/// What is asked, in the order in which it is given to `octopin printer`.
const COMMANDS: [&[&str]; 5] = [
    &["show"],
    &["pin", "--read", "--yes"],
    &["services"],
    &["report", "--yes"],
    &["set-wifi", "--ssid", "New", "--passphrase", "-", "--yes"],
];

fn octopin(state: &PrivateDir, address: &str, command: &[&str], more: &[&str]) -> Output {
    let all = [&["printer", command[0], address], &command[1..], more].concat();
    // Only one of them reads it.
    common::in_state(state.path(), &all, "correct horse\n")
}

/// The error that a command ends with.
fn error(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let error: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(error["schema"], "octopin.error/1");
    error
}

fn nothing_was_done(printer: &Printer) {
    let (_, lab) = printer.ask("GET", "/octopin-lab/state", "");
    let lab: Value = serde_json::from_str(&lab).unwrap();
    assert_eq!(lab["wifi"]["ssid"], "Maple Street 7", "{lab}");
    assert_eq!(lab["printed"], 0, "{lab}");
}

#[test]
fn another_device_at_the_address_of_one_that_was_found_stops_every_command() {
    let printer = Printer::start(&["--kind", "envy"]);
    let serial = printer.first["serial"].as_str().unwrap();
    let state = PrivateDir::new("octopin-trust").unwrap();
    // As `octopin find` leaves it, when something else had the address.
    let keep = |identity: &str| {
        let list = serde_json::json!({"printers": [{
            "name": "Study", "address": printer.host(), "identity": identity,
            "at": "2026-01-02T03:04:05Z",
        }]});
        std::fs::create_dir_all(state.path().join("octopin")).unwrap();
        let file = state.path().join("octopin/last-find.json");
        std::fs::write(file, list.to_string()).unwrap();
    };
    for (before, meant) in [
        ("CN00HALL01", "serial number CN00HALL01"),
        (
            "790c1f80-4f2b-42b7-be30-c0e97292088d",
            "UUID 790c1f80-4f2b-42b7-be30-c0e97292088d",
        ),
    ] {
        keep(before);
        for command in COMMANDS {
            // By number and by name.
            for address in ["1", "study"] {
                let error = error(&octopin(&state, address, command, &["--json"]));
                assert_eq!(error["code"], "identity-mismatch", "{command:?}");
                let text = error["explanation"].as_str().unwrap();
                assert!(text.contains(meant) && text.contains(serial), "{text}");
                assert!(text.contains("the last `octopin find` (Study)"), "{text}");
                let next = error["next"].as_str().unwrap();
                assert!(next.contains("octopin find"), "{next}");
            }
            let output = octopin(&state, "1", command, &[]);
            assert_eq!(output.status.code(), Some(1));
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            // One below the other, for the eye.
            let line = |part: &str| text.lines().position(|line| line.contains(part));
            assert_eq!(line(meant).map(|at| at + 1), line(serial), "{text}");
        }
    }
    nothing_was_done(&printer);
    keep(serial);
    assert_eq!(octopin(&state, "1", &["show"], &[]).status.code(), Some(0));
    printer.quit();
}

#[test]
fn a_certificate_is_pinned_on_first_use_and_a_change_stops_every_command() {
    let mut printer = Printer::start(&["--kind", "envy"]);
    let address = printer.first["https"].as_str().unwrap().to_owned();
    let state = PrivateDir::new("octopin-trust").unwrap();
    let show = |more: &[&str]| octopin(&state, &address, &["show"], more);
    assert_eq!(show(&[]).status.code(), Some(0));
    let pins: Vec<_> = std::fs::read_dir(state.path().join("octopin/certificates"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(pins.len(), 1, "{pins:?}");
    let first = std::fs::read_to_string(&pins[0]).unwrap();
    let first = first.trim();

    printer.press("fault new-certificate");
    printer.event(|event| event["event"] == "answer");
    for command in COMMANDS {
        let error = error(&octopin(&state, &address, command, &["--json"]));
        assert_eq!(error["code"], "certificate-changed", "{command:?}: {error}");
        let text = error["explanation"].as_str().unwrap();
        let fingerprints = text.split_whitespace().filter(|word| word.len() >= 95);
        assert_eq!(fingerprints.count(), 2, "{text}");
        assert!(text.contains(first), "{text}");
        let next = error["next"].as_str().unwrap();
        assert!(next.contains(pins[0].to_str().unwrap()), "{next}");
    }
    nothing_was_done(&printer);
    // It is still the old one that is trusted, until a person removes it.
    assert_eq!(std::fs::read_to_string(&pins[0]).unwrap().trim(), first);
    std::fs::remove_file(&pins[0]).unwrap();
    assert_eq!(show(&[]).status.code(), Some(0));
    assert_ne!(std::fs::read_to_string(&pins[0]).unwrap().trim(), first);

    // The printer of first use is back: another device's certificate now.
    printer.press("fault none");
    printer.event(|event| event["event"] == "answer");
    assert_eq!(error(&show(&["--json"]))["code"], "certificate-changed");
    printer.quit();
}
