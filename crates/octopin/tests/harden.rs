//! `octopin harden --apply` as its user runs it: asked, refused, applied, put back, and killed in the
//! middle.

mod common;
#[path = "support/terminal.rs"]
mod terminal;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{LabRouter, document, done_alone, err, in_state, status};
use link::PrivateDir;
use serde_json::{Value, json};
use terminal::Terminal;

const PROGRAM: &str = env!("CARGO_BIN_EXE_octopin");

/// For whatever comes from a process on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(60);

fn state() -> PrivateDir {
    PrivateDir::new("octopin-harden").expect("a directory")
}

/// A router with everything that can be changed about it.
fn exposed() -> LabRouter {
    let mut router = LabRouter::start(&["--kind", "openwrt"]);
    for line in [
        "uci wps_pin=76229909",
        "uci encryption=psk-mixed",
        "skip 10",
    ] {
        router.tell(line);
    }
    router
}

fn harden(state: &Path, router: &LabRouter, arguments: &[&str]) -> (i32, Value, String) {
    let all = [
        "harden",
        "--router",
        router.address(),
        "--password-file",
        "-",
        "--json",
    ];
    let all = [&all[..], arguments].concat();
    let output = in_state(state, &all, &router.password());
    (status(&output), document(&output), err(&output))
}

fn restore(state: &Path, router: &LabRouter) -> (i32, Value) {
    let all = [
        "router",
        "restore",
        router.address(),
        "--password-file",
        "-",
    ];
    let all = [&all[..], &["--yes", "--json"]].concat();
    let output = in_state(state, &all, &router.password());
    (status(&output), document(&output))
}

/// The codes of the findings that can be changed, and the changes for them.
fn offered(told: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let findings = told["findings"].as_array().expect("findings").iter();
    let mut offered: Vec<_> = findings
        .filter(|one| one["fixable"] == json!(true))
        .map(|one| (text(&one["code"]), text(&one["change"])))
        .collect();
    offered.sort();
    offered
}

/// The notes of changes that are to be put back.
fn notes(state: &Path) -> Vec<Value> {
    let files = fs::read_dir(state.join("octopin/routers"))
        .into_iter()
        .flatten();
    let files = files.flatten().map(|file| file.path());
    let whole = files.filter(|file| file.extension().is_some_and(|end| end == "json"));
    whole
        .filter_map(|file| fs::read(file).ok())
        .filter_map(|text| serde_json::from_slice::<Vec<Value>>(&text).ok())
        .flatten()
        .collect()
}

#[test]
fn every_change_that_the_driver_can_make_is_made_read_again_and_put_back() {
    if done_alone("every_change_that_the_driver_can_make_is_made_read_again_and_put_back") {
        return;
    }
    let mut router = exposed();
    let state = state();
    let (ended, before, error) = harden(state.path(), &router, &[]);
    assert_eq!(ended, 0, "{before} {error}");
    let offers = offered(&before);
    for (code, change) in [
        ("wps-on", "wps-off"),
        ("router-pin-static", "wps-off"),
        ("wifi-wpa-mixed", "wpa2"),
    ] {
        let one = (code.to_owned(), change.to_owned());
        assert!(offers.contains(&one), "{code} in {offers:?}");
    }
    assert_eq!(before["applied"], json!([]));
    assert!(notes(state.path()).is_empty());

    let (ended, told, error) = harden(state.path(), &router, &["--apply", "--yes"]);
    assert_eq!(ended, 0, "{told} {error}");
    let applied = told["applied"].as_array().expect("a list");
    let made: Vec<_> = applied.iter().map(|one| &one["change"]).collect();
    // The router's own PIN ended with WPS, and is not asked for.
    assert_eq!(made, [&json!("wps-off"), &json!("wpa2")], "{told}");
    let undo = format!("octopin router restore {}", router.address());
    for one in applied {
        let so = (&one["result"], &one["confirmed"], &one["undo"]);
        assert_eq!(so, (&json!("done"), &json!(true), &json!(undo)), "{told}");
    }
    assert!(!router.wps());
    let kept = notes(state.path());
    assert_eq!(kept.len(), 2, "{kept:?}");
    let text = serde_json::to_string(&kept).expect("text");
    assert!(!text.contains("76229909"), "a PIN is kept: {text}");

    // The history has both runs, and which one made the changes.
    let history = document(&in_state(state.path(), &["history", "--json"], ""));
    let runs = history["runs"].as_array().expect("runs");
    let ends: Vec<_> = runs
        .iter()
        .map(|run| (&run["command"], &run["outcome"]))
        .collect();
    assert_eq!(ends, [(&json!("harden"), &json!("done")); 2], "{history}");
    let changes = history["changes"].as_array().expect("changes");
    assert_eq!(changes.len(), 2, "{history}");
    for change in changes {
        assert_eq!(change["run"], runs[0]["id"], "{history}");
    }
    let told = in_state(state.path(), &["history"], "");
    let told = common::out(&told);
    assert!(
        told.contains("harden") && !told.contains("Nothing was done"),
        "{told}"
    );

    let (_, after, _) = harden(state.path(), &router, &[]);
    assert_eq!(offered(&after), []);
    let (ended, told) = restore(state.path(), &router);
    assert_eq!((ended, &told["restored"]), (0, &json!(2)), "{told}");
    assert!(router.wps() && notes(state.path()).is_empty());
    let (_, again, _) = harden(state.path(), &router, &[]);
    assert_eq!(offered(&again), offers, "it is as it was");
}

#[test]
fn who_declines_changes_nothing_and_may_take_the_smaller_change() {
    if done_alone("who_declines_changes_nothing_and_may_take_the_smaller_change") {
        return;
    }
    let mut router = exposed();
    let state = state();
    let password = state.path().join("password");
    fs::write(&password, router.password()).expect("a file");
    let password = password.display().to_string();
    let address = router.address().to_owned();
    let all = [
        "harden",
        "--router",
        &address,
        "--password-file",
        &password,
        "--apply",
    ];
    let Some(mut terminal) = Terminal::start(state.path(), 200, &all) else {
        return;
    };
    terminal.until("show its own WPS PIN without");
    terminal.types("n\n");
    for (question, answer) in [
        ("Switch WPS off", "n\n"),
        ("take its own PIN no more?", "n\n"),
        ("take WPA2 with AES alone?", "\n"),
    ] {
        terminal.until(question);
        terminal.until("[y/N]");
        terminal.types(answer);
    }
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(0), "{screen}");
    assert!(screen.contains("WPS stays on, as you wish"), "{screen}");
    assert!(router.wps() && notes(state.path()).is_empty());

    // The router's own PIN alone.
    let mut terminal = Terminal::start(state.path(), 200, &all).expect("as before");
    terminal.until("show its own WPS PIN without");
    terminal.types("\n");
    for (question, answer) in [
        ("Switch WPS off", "n\n"),
        ("take its own PIN no more?", "y\n"),
        ("take WPA2 with AES alone?", "n\n"),
    ] {
        terminal.until(question);
        terminal.until("[y/N]");
        terminal.types(answer);
    }
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(0), "{screen}");
    assert!(screen.contains("takes its own PIN no more"), "{screen}");
    assert!(router.wps(), "the rest of WPS is as it was");
    assert_eq!(notes(state.path()).len(), 1);
    let (ended, told) = restore(state.path(), &router);
    assert_eq!((ended, &told["restored"]), (0, &json!(1)), "{told}");
}

#[test]
fn a_change_that_does_not_hold_is_told_as_failed_and_nothing_is_left() {
    if done_alone("a_change_that_does_not_hold_is_told_as_failed_and_nothing_is_left") {
        return;
    }
    let mut router = exposed();
    router.tell("fault wps-stays");
    let state = state();
    let (ended, told, error) = harden(state.path(), &router, &["--apply", "--yes"]);
    assert_eq!(ended, 1, "{told} {error}");
    let applied = told["applied"].as_array().expect("a list");
    // What one did not end the next is asked for.
    assert_eq!(applied.len(), 3, "{told}");
    for one in applied {
        assert_eq!(one["result"], json!("failed"), "{told}");
        for key in ["code", "why", "next"] {
            assert!(!one[key].as_str().expect("text").is_empty(), "{told}");
        }
        assert_eq!(one["undo"], Value::Null);
    }
    assert!(router.wps());
    assert!(notes(state.path()).is_empty(), "{told}");
    let history = document(&in_state(state.path(), &["history", "--json"], ""));
    let run = &history["runs"][0];
    assert_eq!(run["outcome"], "failed", "{history}");
    assert_eq!(run["code"], told["applied"][0]["code"], "{history}");
}

/// Begins to change everything.
fn begun(state: &Path, router: &LabRouter) -> Child {
    Command::new(PROGRAM)
        .args(["harden", "--router", router.address(), "--apply", "--yes"])
        .env("XDG_STATE_HOME", state)
        .env("OCTOPIN_PASSWORD", router.password().trim())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let until = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < until, "{what}");
    }
}

/// Killed as soon as the note is on the disk, which is before the change or in the middle of it; and
/// killed when the router has changed and was not read again.
#[test]
fn who_is_killed_in_the_middle_leaves_a_note_that_puts_it_back() {
    if done_alone("who_is_killed_in_the_middle_leaves_a_note_that_puts_it_back") {
        return;
    }
    for changed in [false, true] {
        let mut router = exposed();
        let state = state();
        let (_, before, _) = harden(state.path(), &router, &[]);
        let mut child = begun(state.path(), &router);
        wait_until("nothing is noted", || !notes(state.path()).is_empty());
        if changed {
            wait_until("nothing is changed", || !router.wps());
        }
        child.kill().expect("it is there");
        child.wait().expect("it ends");
        assert!(!notes(state.path()).is_empty(), "the note stays");
        // A change that nobody confirmed OpenWrt takes back by itself; the note does no harm then.
        router.tell("skip 90");
        let (mut ended, mut told) = restore(state.path(), &router);
        for _ in 0..10 {
            if told["code"] != json!("refused") {
                break;
            }
            // Its access points begin again, and cannot be named before.
            assert!(!notes(state.path()).is_empty(), "the note stays");
            router.tell("skip 10");
            (ended, told) = restore(state.path(), &router);
        }
        assert_eq!((ended, &told["restored"]), (0, &json!(1)), "{told}");
        assert!(router.wps() && notes(state.path()).is_empty());
        let (_, after, _) = harden(state.path(), &router, &[]);
        assert_eq!(offered(&after), offered(&before), "it is as it was");
    }
}
