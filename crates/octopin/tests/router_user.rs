//! `octopin router` in the hands of a person: stopped in the middle, killed, asked for consent and a
//! password at a terminal, on a narrow one, and with every kind of router.

mod common;
#[path = "support/terminal.rs"]
mod terminal;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use common::{LabRouter, document, done_alone, err, in_state, out, status};
use link::PrivateDir;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use terminal::Terminal;

const PROGRAM: &str = env!("CARGO_BIN_EXE_octopin");

fn state() -> PrivateDir {
    PrivateDir::new("octopin-router-user").expect("a directory")
}

/// Starts a run at a router whose WPS is off, and waits until it waits for a device.
fn begun(state: &Path, router: &LabRouter) -> Child {
    let mut child = Command::new(PROGRAM)
        .args(["router", "push-button", router.address()])
        .args(["--switch-on", "--yes"])
        .env("XDG_STATE_HOME", state)
        .env("OCTOPIN_PASSWORD", router.password().trim())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let output = child.stdout.as_mut().expect("its output");
    // A buffer of one octet leaves the rest to whoever reads on.
    let lines = BufReader::with_capacity(1, output).lines();
    let mut lines = lines.map(|line| line.expect("text"));
    assert!(lines.any(|line| line.contains("button is pressed")));
    child
}

fn signal(child: &Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).expect("it is there");
}

#[test]
fn ctrl_c_ends_the_run_and_puts_everything_back() {
    let mut router = LabRouter::start(&["--kind", "jnap", "--wps-off"]);
    let state = state();
    for way in [Signal::INT, Signal::TERM] {
        let child = begun(state.path(), &router);
        assert!(router.wps());
        signal(&child, way);
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(status(&output), 1, "{}", err(&output));
        assert!(
            out(&output).contains("Put back: WPS is off again"),
            "{}",
            out(&output)
        );
        assert!(err(&output).contains("stopped here"), "{}", err(&output));
        assert!(!router.wps());
        let shown = router.tell("show").join("\n");
        assert!(!shown.contains("waits"), "{shown}");
    }
    let output = in_state(state.path(), &["router", "kinds", "--json"], "");
    assert_eq!(err(&output), "", "nothing is left");
}

#[test]
fn a_run_that_was_killed_is_put_back_at_the_next_start() {
    let mut router = LabRouter::start(&["--kind", "jnap", "--wps-off"]);
    let state = state();
    let address = router.address().to_owned();
    let kill = |router: &LabRouter| {
        let mut child = begun(state.path(), router);
        signal(&child, Signal::KILL);
        child.wait().expect("it ends");
    };
    kill(&router);
    assert!(router.wps(), "nobody was there to put it back");

    // Every command about routers says so.
    let output = in_state(state.path(), &["router", "show", "by-hand:netgear"], "");
    assert_eq!(status(&output), 0);
    let restore = format!("octopin router restore {address}");
    assert!(err(&output).contains(&restore), "{}", err(&output));

    // The next run at that router puts it back first, and finds it as it was.
    let next = [
        "router",
        "push-button",
        &address,
        "--password-file",
        "-",
        "--yes",
    ];
    let output = in_state(state.path(), &next, &router.password());
    assert!(
        out(&output).contains("Put back: WPS is off again"),
        "{}",
        out(&output)
    );
    assert!(err(&output).contains("WPS is off"), "{}", err(&output));
    assert!(!router.wps());

    // So does the command that is for it.
    kill(&router);
    let next = [
        "router",
        "restore",
        &address,
        "--password-file",
        "-",
        "--yes",
        "--json",
    ];
    let output = in_state(state.path(), &next, &router.password());
    assert_eq!(document(&output)["restored"], 1, "{}", err(&output));
    assert!(!router.wps());
}

#[test]
fn at_a_terminal_an_untried_driver_is_asked_for_and_a_password_is_not_shown() {
    let mut router = LabRouter::start(&["--kind", "jnap"]);
    let state = state();
    let address = router.address().to_owned();
    let off = ["router", "wps", "off", &address];

    // No is the answer where nothing is said.
    let Some(mut terminal) = Terminal::start(state.path(), 80, &off) else {
        return;
    };
    terminal.until("Use it all the same? [y/N]");
    assert!(terminal.screen.contains("written from documentation"));
    terminal.types("\n");
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(1), "{screen}");
    assert!(router.wps());

    // Ctrl-C at the password is an answer too, and nothing is done.
    let mut terminal = Terminal::start(state.path(), 80, &off).expect("as before");
    terminal.until("[y/N]");
    terminal.types("y\n");
    terminal.until("password of");
    terminal.types("\u{3}");
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(1), "{screen}");
    assert!(screen.contains("wants a password"), "{screen}");
    assert!(router.wps());

    let mut terminal = Terminal::start(state.path(), 80, &off).expect("as before");
    terminal.until("[y/N]");
    terminal.types("y\n");
    terminal.until("password of");
    terminal.types(&router.password());
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(0), "{screen}");
    assert!(!screen.contains(router.password().trim()), "{screen}");
    assert!(!router.wps());
}

#[test]
fn at_a_terminal_wps_that_is_off_is_asked_for() {
    let mut router = LabRouter::start(&["--kind", "jnap", "--wps-off", "--device", "button"]);
    let state = state();
    let password = state.path().join("password");
    std::fs::write(&password, router.password()).expect("a file");
    let password = password.display().to_string();
    let address = router.address().to_owned();
    let push = [
        "router",
        "push-button",
        &address,
        "--yes",
        "--password-file",
        &password,
    ];
    for (answer, code) in [("n\n", 1), ("y\n", 0)] {
        let Some(mut terminal) = Terminal::start(state.path(), 80, &push) else {
            return;
        };
        terminal.until("Switch it on for this run? [y/N]");
        terminal.types(answer);
        let (screen, ended) = terminal.ended();
        assert_eq!(ended.code(), Some(code), "{screen}");
        assert!(!router.wps(), "{screen}");
    }
}

#[test]
fn lines_fit_a_terminal_of_80_and_of_40_columns() {
    let state = state();
    for command in [
        &["kinds"][..],
        &["show", "by-hand:fritzbox"],
        &["show", "by-hand:"],
    ] {
        for columns in [80, 40] {
            let all = [&["router"], command].concat();
            let Some(terminal) = Terminal::start(state.path(), columns, &all) else {
                return;
            };
            let (screen, ended) = terminal.ended();
            assert_eq!(ended.code(), Some(0), "{screen}");
            assert!(screen.lines().count() > 20, "{screen}");
            for line in screen.lines() {
                let line = line.trim_end();
                let long = line.chars().count() > usize::from(columns);
                // A word that is longer than a line stays whole, behind the mark of its text.
                let before = line.rsplit_once(' ').map_or("", |(before, _)| before);
                assert!(!long || before.len() < 18, "{columns}: {line:?}");
            }
        }
    }
}

#[test]
fn a_password_is_taken_from_a_file_a_line_or_the_variable_and_from_no_argument() {
    let router = LabRouter::start(&["--kind", "jnap"]);
    let state = state();
    let file = state.path().join("password");
    std::fs::write(&file, router.password()).expect("a file");
    let show = ["router", "show", router.address(), "--json"];
    let run = |more: &[&str], input: &str, variable: Option<&str>| {
        let mut command = Command::new(PROGRAM);
        command.args([&show[..], more].concat());
        command.env("XDG_STATE_HOME", state.path());
        match variable {
            Some(password) => command.env("OCTOPIN_PASSWORD", password),
            None => command.env_remove("OCTOPIN_PASSWORD"),
        };
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("its input");
        // A program that does not read its input may end first.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        child.wait_with_output().expect("it ends")
    };
    let file = file.display().to_string();
    let password = router.password();
    for (more, input, variable) in [
        (&["--password-file", &file][..], "", None),
        (&["--password-file", "-"], &password[..], None),
        (&[], "", Some(password.trim())),
        // What is given for this command comes before what is given for all.
        (&["--password-file", &file], "", Some("wrong")),
    ] {
        let output = run(more, input, variable);
        assert_eq!(status(&output), 0, "{more:?} {}", err(&output));
    }
    let output = run(&["--password", "x"], "", None);
    assert_eq!(status(&output), 2);
    let output = run(&[], "", Some("wrong"));
    assert_eq!(document(&output)["code"], "wrong-password");
}

/// Keys that must be there, with `null` where nothing is known.
fn has(value: &Value, keys: &[&str], whose: &str) {
    for key in keys {
        assert!(value.get(key).is_some(), "{whose} has no {key}: {value}");
    }
}

#[test]
fn every_kind_is_shown_in_the_shape_of_its_document() {
    if done_alone("every_kind_is_shown_in_the_shape_of_its_document") {
        return;
    }
    let state = state();
    let output = in_state(state.path(), &["lab", "router", "--list", "--json"], "");
    let list = document(&output);
    let kinds = list["kinds"].as_array().expect("kinds");
    assert_eq!(kinds.len(), 11);
    for kind in kinds {
        let kind = kind["name"].as_str().expect("a name");
        let mut router = LabRouter::start(&["--kind", kind]);
        let show = |router: &LabRouter| {
            let address = router.address();
            let arguments = ["router", "show", address, "--password-file", "-", "--json"];
            let password = match router.password() {
                none if none.trim().is_empty() => "none\n".to_owned(),
                password => password,
            };
            in_state(state.path(), &arguments, &password)
        };
        let mut output = show(&router);
        if kind == "freebox" {
            // The first time it is to be allowed at the box.
            assert_eq!(document(&output)["code"], "second-factor");
            router.tell("allow");
            output = show(&router);
        }
        assert_eq!(status(&output), 0, "{kind}: {}", err(&output));
        let shown = document(&output);
        println!("{kind}: {shown}");
        assert_eq!(shown["schema"], "octopin.router/1", "{kind}");
        has(
            &shown,
            &["kind", "driver", "identity", "networks", "evidence"],
            kind,
        );
        has(&shown["driver"], &["name", "proof"], kind);
        has(&shown["identity"], &["maker", "model", "firmware"], kind);
        let driven = kind != "plain";
        let scheme = if driven { kind } else { "by-hand" };
        assert_eq!(shown["kind"], scheme, "{kind}");
        let networks = shown["networks"].as_array().expect("networks");
        assert_eq!(networks.is_empty(), !driven, "{kind}");
        for network in networks {
            let keys = [
                "ssid", "bssid", "band", "channel", "security", "pmf", "hidden", "wps",
            ];
            has(network, &keys, kind);
            let wps = &network["wps"];
            has(
                wps,
                &["on", "configured", "locked", "active", "accepts"],
                kind,
            );
            has(
                &wps["accepts"],
                &["device_pin", "router_pin", "button"],
                kind,
            );
        }
        for one in shown["evidence"].as_array().expect("evidence") {
            has(one, &["field", "source", "confidence", "at"], kind);
        }
        // An untried driver says so.
        let untried = shown["driver"]["proof"] == json!("written from documentation");
        assert_eq!(
            err(&output).contains("never tried"),
            untried && driven,
            "{kind}"
        );
    }
}
