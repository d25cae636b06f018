//! `octopin where` and `octopin printer read-report` as their user runs them.

mod common;
#[path = "support/lab_printer.rs"]
mod lab;

use std::io::Write as _;
use std::process::{Command, Stdio};

use common::{document, out as text, status, with_input as octopin};
use lab::Printer;
use serde_json::Value;

fn whereis(query: &[&str]) -> Value {
    let output = octopin(&[&["where", "--json"], query].concat(), "");
    assert_eq!(status(&output), 0, "{query:?}");
    document(&output)
}

#[test]
fn the_document_has_what_the_design_says() {
    let document = whereis(&["ENVY 7640"]);
    let keys: Vec<&str> = document
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .take(12)
        .collect();
    assert_eq!(
        keys,
        [
            "schema",
            "query",
            "family",
            "model",
            "panel",
            "pin",
            "button",
            "report",
            "restore",
            "confidence",
            "sources",
            "wireless"
        ]
    );
    assert_eq!(document["schema"], "octopin.where/1");
    assert_eq!(document["query"], "ENVY 7640");
    assert_eq!(document["model"], "HP ENVY 7640");
    assert_eq!(document["panel"], "touchscreen");
    assert_eq!(document["pin"]["answer"], "shown");
    assert_eq!(document["wireless"], true);
    for row in ["pin", "button", "report", "restore"] {
        let steps = document[row]["steps"].as_array().expect("steps");
        assert!(
            !steps.is_empty() && steps.iter().all(Value::is_string),
            "{row}"
        );
    }
    assert!(
        document["sources"]
            .as_array()
            .is_some_and(|sources| !sources.is_empty())
    );
}

#[test]
fn answers_differ_by_panel() {
    assert_eq!(whereis(&["deskjet", "3630"])["pin"]["answer"], "printed");
    // Ways that this printer does not have are not named.
    let large = whereis(&["LaserJet M605"]);
    let ways = large["instead"].to_string();
    assert!(
        ways.contains("cable") && !ways.contains("push button"),
        "{ways}"
    );
    let envy = whereis(&["envy6000"]);
    assert_eq!(envy["pin"]["answer"], "not-evidenced");
    assert_eq!(envy["pin"]["steps"], serde_json::json!([]));
    assert_eq!(envy["panel"], "edge-light");
    assert!(
        envy["instead"]
            .as_array()
            .is_some_and(|ways| !ways.is_empty())
    );
    assert_eq!(whereis(&["DeskJet 1112"])["wireless"], false);
}

#[test]
fn the_text_has_steps_a_drawing_and_how_sure_it_is() {
    let output = octopin(&["where", "DeskJet 2542"], "");
    let text = text(&output);
    for part in [
        "HP DeskJet 2542",
        "1. ",
        "│ W │",
        "hold 3 s",
        "How sure: ",
        "You will see: ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    // Without --quiet's reader losing anything that a step says.
    let quiet = octopin(&["where", "DeskJet 2542", "--quiet"], "");
    let quiet = String::from_utf8(quiet.stdout).expect("text");
    assert!(
        quiet.contains("Hold Wireless") && !quiet.contains('│'),
        "{quiet}"
    );
}

#[test]
fn what_is_not_known_is_said_with_near_names() {
    let output = octopin(&["where", "ENVY 6999", "--json"], "");
    assert_eq!(status(&output), 1);
    let document = document(&output);
    assert_eq!(document["code"], "unknown-model");
    assert!(
        document["next"]
            .as_str()
            .is_some_and(|next| next.contains("ENVY"))
    );
}

#[test]
fn what_the_last_search_found_is_listed_and_taken_by_number_and_address() {
    let state = std::env::temp_dir().join(format!("octopin-where-{}", std::process::id()));
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(arguments)
            .env("XDG_STATE_HOME", &state)
            .output()
            .expect("the program runs")
    };
    assert_eq!(status(&run(&["where"])), 1);
    // As `octopin find` leaves it.
    let entry = |name: &str, address: &str| {
        serde_json::json!({"name": name, "address": address, "identity": null,
            "at": "2026-01-02T03:04:05Z"})
    };
    let list = serde_json::json!({"printers": [
        // Nothing listens there, as where a printer is asleep.
        entry("HP ENVY 7640 series", "127.0.0.1:1"),
        entry("Something else", "127.0.0.1:2"),
    ]});
    std::fs::create_dir_all(state.join("octopin")).expect("a directory");
    std::fs::write(state.join("octopin/last-find.json"), list.to_string()).expect("written");
    let found = document(&run(&["where", "--json"]));
    assert_eq!(found["printers"][0]["pin"], "shown");
    assert_eq!(found["printers"][1]["family"], Value::Null);
    for query in ["1", "127.0.0.1:1", "ipp://127.0.0.1:1/ipp/print"] {
        let answer = document(&run(&["where", query, "--json"]));
        assert_eq!(answer["model"], "HP ENVY 7640", "{query}");
        assert_eq!(answer["identified"]["by"], "last-find", "{query}");
    }
    for query in ["3", "127.0.0.1:3"] {
        assert_eq!(status(&run(&["where", query])), 1, "{query}");
    }
    std::fs::remove_dir_all(&state).expect("removed");
}

/// Every kind of virtual printer: what the guide calls it, and where its PIN is.
const DEVICES: [(&str, &str, &str); 6] = [
    ("envy", "HP ENVY 5660", "shown"),
    ("officejet-pro", "HP OfficeJet Pro 8710", "shown"),
    ("laserjet-touch", "HP Color LaserJet MFP M477fdw", "shown"),
    (
        "laserjet-buttons",
        "HP LaserJet Pro P1102w",
        "not-evidenced",
    ),
    ("smart-tank-cdm", "HP Smart Tank 580", "not-evidenced"),
    ("enterprise", "HP LaserJet M605", "not-evidenced"),
];

/// Asked at each of its addresses, which model it is; its own PIN is not read.
#[test]
fn a_device_at_an_address_is_asked_which_model_it_is() {
    std::thread::scope(|scope| {
        for device in DEVICES {
            scope.spawn(move || ask_device(device));
        }
    });
    assert_eq!(whereis(&["ENVY 7640"])["identified"], Value::Null);
}

fn ask_device((kind, model, pin): (&str, &str, &str)) {
    let printer = Printer::start(&["--kind", kind]);
    let address = |key: &str| printer.first[key].as_str().expect("an address").to_owned();
    let mut asked = vec![printer.host().to_owned()];
    if kind == "envy" {
        asked.extend(["http", "https", "ipp"].map(address));
    }
    for query in &asked {
        let answer = whereis(&[query]);
        assert_eq!(answer["query"], **query);
        assert_eq!(answer["model"], model, "{query}: {answer}");
        assert_eq!(answer["pin"]["answer"], pin, "{query}");
        let identified = &answer["identified"];
        assert_eq!(identified["by"], "device", "{query}");
        assert_eq!(identified["serial"], printer.first["serial"], "{query}");
        assert!(identified["evidence"][0]["source"].is_string(), "{answer}");
        // The version of large office printers has no day, and nothing is guessed.
        let firmware = &identified["firmware"];
        assert!(firmware["version"].is_string(), "{answer}");
        let dated = kind != "enterprise";
        assert_eq!(firmware["age_weeks"].is_u64(), dated, "{answer}");
    }
    let text = text(&octopin(&["where", printer.host()], ""));
    assert!(text.starts_with("The printer at 127.0.0.1:"), "{text}");
    for part in [model, "Its firmware: ", "Firmware, the official way"] {
        assert!(text.contains(part), "{kind}, {part}: {text}");
    }
    printer.quit();
}

/// What answers there speaks no dialect of printers.
#[test]
fn a_host_that_is_no_printer_is_told() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            // Whoever has gone in the meantime misses nothing.
            let _ = stream.write_all(b"220 mail ready\r\n");
        }
    });
    let output = octopin(&["where", &address, "--json"], "");
    assert_eq!(status(&output), 1);
    let answer = document(&output);
    assert!(
        answer["code"].is_string() && answer["next"].is_string(),
        "{answer}"
    );
}

const PAGE: &str = "\
Network Configuration Page
WPS PIN               3066-4159
Printer PIN           12345670
Hardware Address      02:1a:4d:00:10:02
IP Address            192.168.178.42
Network Name (SSID)   Maple Street 7
Signal Strength       -63 dBm
Channel               11
";

#[test]
fn a_page_from_standard_input_is_read_and_its_pin_masked() {
    let arguments = ["printer", "read-report", "-", "--json"];
    let output = octopin(&arguments, PAGE);
    assert_eq!(status(&output), 0);
    assert!(!text(&output).contains("3066"), "{}", text(&output));
    let masked = document(&output);
    assert_eq!(masked["schema"], "octopin.report/1");
    assert_eq!(masked["pin"], "********");
    assert_eq!(masked["pin_valid"], true);
    assert_eq!(masked["mac"], "02:1a:4d:00:10:02");
    assert_eq!(masked["address"], "192.168.178.42");
    assert_eq!(masked["ssid"], "Maple Street 7");
    assert_eq!(masked["channel"], 11);
    assert_eq!(masked["signal"]["dbm"], -63);
    let shown = document(&octopin(
        &[&arguments[..], &["--show-secrets"]].concat(),
        PAGE,
    ));
    assert_eq!(shown["pin"], "30664159");
    let lines = octopin(&["printer", "read-report", "-"], PAGE);
    let lines = String::from_utf8(lines.stdout).expect("text");
    assert!(
        lines.contains("********") && lines.contains("--show-secrets"),
        "{lines}"
    );
    assert!(
        !lines.contains("30664159") && !lines.contains("12345670"),
        "{lines}"
    );
}

#[test]
fn a_failed_check_says_what_it_means() {
    let page = "No filtering  FAIL\nConnected  NOT RUN\nSignal strength  Good\n";
    let output = octopin(&["printer", "read-report", "-", "--json"], page);
    let document = document(&output);
    assert_eq!(document["checks"][0]["check"], "no-filter");
    assert_eq!(document["checks"][0]["result"], "fail");
    assert_eq!(document["checks"][1]["result"], "not-run");
    assert_eq!(document["findings"][0]["code"], "wrong-passphrase");
}

#[test]
fn what_is_no_page_is_refused() {
    let run = |input: &str| octopin(&["printer", "read-report", "-", "--json"], input);
    assert_eq!(status(&run("Dear aunt, thank you for the cake.")), 1);
    assert_eq!(status(&run("")), 2);
    assert_eq!(status(&run("\u{0}\u{1}\u{2}")), 2);
    let missing = octopin(&["printer", "read-report", "/does/not/exist", "--json"], "");
    assert_eq!(status(&missing), 2);
    assert_eq!(document(&missing)["code"], "unreadable-file");
}

/// A picture without the program that reads pictures: exit status 3, and how to get it.
#[test]
fn a_missing_program_is_named() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(["printer", "read-report", "-", "--json"])
        .env("PATH", "/nonexistent")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let _ = child.stdin.take().expect("a pipe").write_all(png);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(status(&output), 3);
    let document = document(&output);
    assert_eq!(document["code"], "missing-program");
    assert!(
        document["next"]
            .as_str()
            .is_some_and(|next| next.contains("tesseract-ocr"))
    );
}
