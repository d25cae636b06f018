//! `octopin printer show` at virtual printers with every fault of their web server: a clear line,
//! what other ways tell all the same, and no waiting beyond the deadline.

#[path = "support/lab_printer.rs"]
mod lab;

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use lab::Printer;

/// What is shown of a printer with a fault.
struct Row {
    fault: &'static str,
    /// The exit status.
    status: i32,
    /// What is in the text.
    says: &'static [&'static str],
}

const fn row(fault: &'static str, status: i32, says: &'static [&'static str]) -> Row {
    Row {
        fault,
        status,
        says,
    }
}

/// What SNMP tells where nothing else does.
const SERIAL: &str = "LAB8710B02";

const ROWS: [Row; 12] = [
    row("asleep", 0, &[SERIAL, "not read: IPP", "is asleep or busy"]),
    row("garbage", 0, &[SERIAL, "not read: LEDM", "cannot be read"]),
    row("no-http", 0, &[SERIAL, "not read", "does not speak HTTP"]),
    row("hang", 0, &[SERIAL, "not read", "did not answer within"]),
    row("redirect-circle", 0, &[SERIAL, "in a circle"]),
    row("huge", 0, &[SERIAL, "is larger than"]),
    row("login", 0, &[SERIAL, "wants a login"]),
    row("root-forbidden", 0, &[SERIAL, "IPP, LEDM, SNMP"]),
    row(
        "unknown-dialect",
        0,
        &[SERIAL, "no dialect of printers that is known"],
    ),
    row(
        "truncated",
        0,
        &[SERIAL, "not read: LEDM", "cannot be read"],
    ),
    row("hasty", 0, &[SERIAL, "IPP, LEDM, SNMP"]),
    row(
        "other-device",
        1,
        &[
            "two different printers answer",
            SERIAL,
            "LABOTHER99",
            "octopin find",
        ],
    ),
];

/// Forty seconds are the deadline of a visit; the rest is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(100);

fn check(row: &Row) {
    let fault = row.fault;
    let printer = Printer::start(&["--kind", "officejet-pro", "--fault", fault]);
    let at = |key: &str| printer.first[key].as_str().unwrap().to_owned();
    let snmp = at("snmp");
    let (_, port) = snmp.rsplit_once(':').unwrap();
    let state = std::env::temp_dir().join(format!("octopin-{fault}-{}", std::process::id()));
    let began = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(["printer", "show", &at("http"), "--snmp-port", port])
        .env("XDG_STATE_HOME", &state)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let took = began.elapsed();
    let _ = std::fs::remove_dir_all(&state);
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert_eq!(output.status.code(), Some(row.status), "{fault}: {text}");
    for said in row.says {
        assert!(text.contains(said), "{fault}, {said}: {text}");
    }
    assert!(took < PATIENCE, "{fault}: {took:?}");
    printer.quit();
}

#[test]
fn every_fault_is_told_and_the_rest_is_shown() {
    std::thread::scope(|scope| {
        for row in &ROWS {
            scope.spawn(move || check(row));
        }
    });
}
