//! `octopin printer` at virtual printers with every fault that they can have: a clear line, what
//! other ways tell all the same, the exit status, and no waiting beyond the deadline.

mod common;
#[path = "support/lab_printer.rs"]
mod lab;

use std::process::Output;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use lab::Printer;
use serde_json::Value;

/// What a fault leaves of a printer.
enum Left {
    /// Its web server says nothing; this is why. SNMP tells the rest.
    Unread(&'static str),
    /// All of it.
    Whole,
    /// Two identities.
    Another,
}

use Left::{Another, Unread, Whole};

/// A fault, what it leaves, and what `show` says of it.
struct Row(&'static str, Left, &'static [&'static str]);

/// The slowest first.
const ROWS: [Row; 20] = [
    Row("hang", Unread("did not answer within"), &[]),
    Row("scans-forever", Whole, &["connected"]),
    Row("out-of-range", Whole, &["not-visible", "rule 201"]),
    Row("channel-13", Whole, &["not-visible", "It hears"]),
    Row("wrong-passphrase", Whole, &["cannot-join", "rule 603"]),
    Row("mac-filter", Whole, &["cannot-join", "rule 100"]),
    Row("wpa3-only", Whole, &["cannot-join", "It hears"]),
    Row("weak-signal", Whole, &["weaker than -80 dBm"]),
    Row("hasty", Whole, &["IPP, LEDM, SNMP"]),
    Row("root-forbidden", Whole, &["IPP, LEDM, SNMP"]),
    Row("new-certificate", Whole, &["IPP, LEDM, SNMP"]),
    Row("asleep", Unread("is asleep or busy"), &["IPP, LEDM, CDM:"]),
    Row("garbage", Unread("cannot be read"), &["not read: LEDM"]),
    Row("no-http", Unread("does not speak HTTP"), &[]),
    Row("redirect-circle", Unread("in a circle"), &[]),
    Row("huge", Unread("is larger than"), &[]),
    Row("login", Unread("wants a login"), &[]),
    Row(
        "unknown-dialect",
        Unread("no dialect of printers that is known"),
        &[],
    ),
    Row(
        "truncated",
        Unread("cannot be read"),
        &["IPP, SNMP", "Maple Street 7"],
    ),
    Row("other-device", Another, &["two different printers answer"]),
];

/// A command, the kind of printer that shows most of it, and that printer's serial number.
struct Asked {
    command: &'static [&'static str],
    kind: &'static str,
    serial: &'static str,
}

const COMMANDS: [Asked; 5] = [
    Asked {
        command: &["show"],
        kind: "officejet-pro",
        serial: "LAB8710B02",
    },
    Asked {
        command: &["pin", "--read", "--yes"],
        kind: "laserjet-buttons",
        serial: "LABP110D04",
    },
    Asked {
        command: &["services"],
        kind: "officejet-pro",
        serial: "LAB8710B02",
    },
    Asked {
        command: &["report", "--yes"],
        kind: "officejet-pro",
        serial: "LAB8710B02",
    },
    Asked {
        command: &["set-wifi", "--ssid", "New", "--passphrase", "-", "--yes"],
        kind: "officejet-pro",
        serial: "LAB8710B02",
    },
];

/// What is given with `--timeout`, and what a busy machine adds to it.
const DEADLINE: Duration = Duration::from_secs(30);
const SLACK: Duration = Duration::from_secs(60);

fn octopin(printer: &Printer, asked: &Asked) -> Output {
    let at = |key: &str| printer.first[key].as_str().unwrap().to_owned();
    let snmp = at("snmp");
    let (_, snmp) = snmp.rsplit_once(':').unwrap();
    let deadline = DEADLINE.as_secs().to_string();
    let all = [
        &["printer", asked.command[0], &at("http")],
        &asked.command[1..],
        &["--snmp-port", snmp, "--timeout", &deadline],
    ];
    // Only one of them reads it.
    common::with_input(&all.concat(), "correct horse\n")
}

fn check(row: &Row, asked: &Asked) {
    let Row(fault, left, shown) = row;
    let command = asked.command[0];
    let printer = Printer::start(&["--kind", asked.kind, "--fault", fault]);
    let began = Instant::now();
    let output = octopin(&printer, asked);
    let took = began.elapsed();
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    let context = format!("{fault}, {command}: {text}");
    // Lines are broken anywhere between words.
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let says = |said: &str| assert!(words.contains(said), "{said:?}: {context}");

    let reads = matches!(command, "show" | "services");
    let status = match left {
        Whole => 0,
        Unread(_) => i32::from(!reads),
        Another => 1,
    };
    assert_eq!(output.status.code(), Some(status), "{context}");
    // Whom it is about is said whatever else fails.
    let named = matches!(left, Another) || command == "show" || (status == 1 && command != "pin");
    says(if named { asked.serial } else { "HP " });
    match left {
        Unread(why) => says(why),
        Another => says("LABOTHER99"),
        Whole => {}
    }
    if command == "show" {
        shown.iter().for_each(|said| says(said));
    }
    assert!(took < DEADLINE + SLACK, "{took:?}: {context}");

    // Nothing was done that was not said. Whoever does not speak HTTP cannot be asked.
    if *fault != "no-http" {
        let (_, lab) = printer.ask("GET", "/octopin-lab/state", "");
        let lab: Value = serde_json::from_str(&lab).unwrap();
        let set = command == "set-wifi" && status == 0;
        let network = if set { "New" } else { "Maple Street 7" };
        assert_eq!(lab["wifi"]["ssid"], network, "{context}");
        let sheets = i32::from(command == "report" && status == 0);
        assert_eq!(lab["printed"], sheets, "{context}");
    }
    printer.quit();
}

#[test]
fn every_fault_is_told_by_every_command_and_the_rest_is_shown() {
    let pairs: Vec<(&Row, &Asked)> = (ROWS.iter())
        .flat_map(|row| COMMANDS.iter().map(move |asked| (row, asked)))
        .collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some((row, asked)) = pairs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    check(row, asked);
                }
            });
        }
    });
}

#[test]
fn the_table_has_every_fault() {
    let list = common::octopin(&["lab", "printer", "--list", "--json"]);
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    for fault in list["faults"].as_array().unwrap() {
        let rows = ROWS.iter().filter(|row| fault["name"] == row.0);
        assert_eq!(rows.count(), 1, "{fault}");
    }
    assert_eq!(list["faults"].as_array().unwrap().len(), ROWS.len());
}
