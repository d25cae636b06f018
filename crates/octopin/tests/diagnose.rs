//! `octopin diagnose` and `octopin harden` as their user runs them, against virtual devices, recorded
//! captures and printed pages.

mod common;
#[path = "support/lab_printer.rs"]
mod lab;

use std::path::PathBuf;

use common::{LabRouter, document, done_alone, err, in_state, out, status};
use link::PrivateDir;
use serde_json::{Value, json};

fn state() -> PrivateDir {
    PrivateDir::new("octopin-diagnose").expect("a directory")
}

fn run(state: &PrivateDir, arguments: &[&str]) -> (i32, Value) {
    let output = in_state(state.path(), &[arguments, &["--json"]].concat(), "");
    (status(&output), document(&output))
}

fn beside(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    path.to_str().expect("text").to_owned()
}

fn check<'a>(document: &'a Value, name: &str) -> &'a Value {
    let checks = document["checks"].as_array().expect("checks");
    let found = checks.iter().find(|check| check["name"] == name);
    found.unwrap_or_else(|| panic!("{name}: {document}"))
}

#[test]
fn a_printer_and_a_router_are_looked_at_and_judged() {
    if done_alone("a_printer_and_a_router_are_looked_at_and_judged") {
        return;
    }
    let printer = lab::Printer::start(&[]);
    let router = LabRouter::start(&["--kind", "plain"]);
    let arguments = [
        "diagnose",
        "--printer",
        printer.host(),
        "--router",
        router.host(),
    ];
    let (ended, told) = run(&state(), &arguments);
    assert_eq!(ended, 0, "{told}");
    assert_eq!(told["schema"], "octopin.diagnose/1");
    assert_eq!(check(&told, "printer-answers")["result"], "ok");
    assert_eq!(check(&told, "same-addresses")["result"], "ok");
    // No driver speaks to this router.
    let wps = check(&told, "router-wps");
    assert_eq!(wps["result"], "not possible");
    assert!(wps["why"].as_str().expect("text").contains("driver"));
    assert!(!told["next"].as_str().expect("text").is_empty());
    for key in ["causes", "apart", "calls", "ask"] {
        assert!(told[key].is_array(), "{key}: {told}");
    }
}

#[test]
fn a_wrong_pin_in_a_capture_is_the_first_cause() {
    let capture = beside("../wsc/tests/vectors/enrollee_wrong_half1.pcap");
    let (ended, told) = run(&state(), &["diagnose", "--capture", &capture]);
    assert_eq!(ended, 0, "{told}");
    let first = &told["causes"][0];
    assert_eq!(first["code"], "wrong-pin");
    assert_eq!(first["evidence"][0]["source"], "capture");
    assert!(!first["next"].as_str().expect("text").is_empty());
    let output = in_state(state().path(), &["diagnose", "--capture", &capture], "");
    let text = out(&output);
    for part in ["What was looked at", "1. ", "because ", "Next:"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_printed_page_with_a_failed_check_is_a_problem_with_a_cause() {
    let page = beside("../devices/tests/pages/en-wireless-test.txt");
    let (ended, told) = run(&state(), &["diagnose", "--report", &page]);
    assert_eq!(ended, 0, "{told}");
    assert_eq!(check(&told, "printed-report")["result"], "problem");
    let causes = told["causes"].as_array().expect("causes");
    assert!(causes.iter().any(|c| c["code"] == "mac-filter"), "{told}");
}

#[test]
fn what_cannot_be_used_is_told_with_the_right_exit_status() {
    let state = state();
    let text = state.path().join("no-capture");
    std::fs::write(&text, "this is neither a capture nor a page").expect("a file");
    let text = text.to_str().expect("text");
    for (arguments, code) in [
        (["--capture", text], "no-capture"),
        (["--capture", "/nonexistent/file"], "unreadable"),
        (["--report", "/nonexistent/file"], "unreadable-file"),
        (["--printer", "ftp://nowhere/"], "bad-address"),
    ] {
        let (ended, told) = run(&state, &[&["diagnose"][..], &arguments].concat());
        assert_eq!((ended, &told["code"]), (2, &json!(code)), "{told}");
    }
    let (ended, told) = run(&state, &["diagnose", "--report", text]);
    assert_eq!((ended, &told["code"]), (1, &json!("nothing-recognised")));
}

#[test]
fn where_nothing_can_be_looked_at_the_exit_status_says_so() {
    if done_alone("where_nothing_can_be_looked_at_the_exit_status_says_so") {
        return;
    }
    // No port that a test beside this one could be given meanwhile: tcpmux, which nobody serves.
    let address = "127.0.0.1:1";
    let state = state();
    for command in ["diagnose", "harden"] {
        let arguments = [command, "--printer", address, "--router", address];
        let (ended, told) = run(&state, &arguments);
        assert_eq!(ended, 1, "{told}");
        let unread = told["unread"].as_array().expect("a list");
        assert_eq!(unread.len(), 2, "{told}");
    }
}

#[test]
fn wps_that_was_left_on_is_found_switched_off_and_put_back() {
    if done_alone("wps_that_was_left_on_is_found_switched_off_and_put_back") {
        return;
    }
    let mut router = LabRouter::start(&["--kind", "jnap"]);
    let address = router.address().to_owned();
    let state = state();
    let password = state.path().join("password");
    let secret = router.password();
    let harden = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_octopin"));
        let output = command
            .args(["harden", "--router", &address, "--json"])
            .args(arguments)
            .env("XDG_STATE_HOME", state.path())
            .env("OCTOPIN_PASSWORD", secret.trim())
            .stdin(std::process::Stdio::null())
            .output();
        let output = output.expect("the program runs");
        (status(&output), document(&output), err(&output))
    };
    let (ended, told, error) = harden(&[]);
    assert_eq!(ended, 0, "{told} {error}");
    assert_eq!(told["schema"], "octopin.harden/1");
    let findings = told["findings"].as_array().expect("findings");
    let on = findings.iter().find(|one| one["code"] == "wps-on");
    let on = on.unwrap_or_else(|| panic!("{told}"));
    assert_eq!(
        (&on["severity"], &on["fixable"]),
        (&json!("warning"), &json!(true))
    );
    assert_eq!(told["applied"], json!([]));

    // Nobody is there to be asked.
    let (ended, told, _) = harden(&["--apply"]);
    assert_eq!((ended, &told["code"]), (2, &json!("not-agreed")));

    let (ended, told, error) = harden(&["--apply", "--yes"]);
    assert_eq!(ended, 0, "{told} {error}");
    let applied = &told["applied"][0];
    assert_eq!(
        (&applied["result"], &applied["confirmed"]),
        (&json!("done"), &json!(true))
    );
    assert!(!router.wps());
    let undo = applied["undo"].as_str().expect("text");
    assert_eq!(undo, format!("octopin router restore {address}"));

    std::fs::write(&password, router.password()).expect("a file");
    let password = password.to_str().expect("text");
    let restore = [
        "router",
        "restore",
        &address,
        "--yes",
        "--password-file",
        password,
    ];
    let (ended, told) = run(&state, &restore);
    assert_eq!((ended, &told["restored"]), (0, &json!(1)), "{told}");
    assert!(router.wps());
}
