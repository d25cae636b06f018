//! `octopin` alone and what else asks, as somebody at a terminal meets it; in a network namespace of its own, in which
//! there is nobody.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use link::PrivateDir;

/// Whether the terminal and the namespace can be had here; in continuous integration they must be.
fn possible() -> bool {
    let ran = Command::new("unshare")
        .args(["-rn", "script", "-qec", "true", "/dev/null"])
        .stdin(Stdio::null())
        .output();
    let possible = ran.is_ok_and(|output| output.status.success());
    if !possible {
        assert_ne!(
            std::env::var("CI").as_deref(),
            Ok("true"),
            "script and unshare are needed"
        );
        println!(
            "passed over: there is no script (bsdutils), or no network namespace for this user"
        );
    }
    possible
}

/// Runs the program at a terminal, with these lines typed.
fn at_terminal(typed: &str) -> Output {
    at_terminal_in("en", typed)
}

/// As [`at_terminal`], in a language.
fn at_terminal_in(language: &str, typed: &str) -> Output {
    command_at_terminal(&format!("--language {language}"), typed)
}

/// As [`at_terminal`], with these arguments, none of which has a space in it.
fn command_at_terminal(arguments: &str, typed: &str) -> Output {
    let place = PrivateDir::new("octopin-guided").expect("a directory");
    let program = format!("{} {arguments}", env!("CARGO_BIN_EXE_octopin"));
    let program = program.as_str();
    let mut child = Command::new("unshare")
        .args([
            "-rn",
            "timeout",
            "--foreground",
            "300",
            "script",
            "-qec",
            program,
            "/dev/null",
        ])
        .env("XDG_STATE_HOME", place.path())
        .env("NO_COLOR", "1")
        .env("TERM", "dumb")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("script");
    let mut keyboard = child.stdin.take().expect("a keyboard");
    keyboard.write_all(typed.as_bytes()).expect("typed");
    // Whoever closes the terminal types nothing more.
    let output = child.wait_with_output().expect("an end");
    drop(keyboard);
    output
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).replace('\r', "")
}

#[test]
fn without_a_terminal_it_says_what_to_run_instead() {
    let output = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .stdin(Stdio::null())
        .output()
        .expect("octopin");
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr);
    for part in ["no terminal", "octopin join --help", "octopin demo"] {
        assert!(error.contains(part), "{part}: {error}");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .arg("--json")
        .stdin(Stdio::null())
        .output()
        .expect("octopin");
    assert_eq!(output.status.code(), Some(2));
    let line: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(line["code"], "nobody-to-ask");
}

#[test]
fn it_looks_asks_little_and_changes_nothing_when_it_is_stopped() {
    if !possible() {
        return;
    }
    // The model; nothing known of its PIN; a number that there is not; and none of the ways.
    let output = at_terminal("HP ENVY 6000\n\n99\nq\n");
    let text = text(&output);
    let order = [
        "Nothing is changed before you agree.",
        "No printer answers on this network yet",
        "Which model is it",
        "Printer: HP ENVY 6000",
        "Does the printer show a WPS PIN of eight digits anywhere",
        "Ways that are open, the best first:",
        "  1. ",
        "Which way? Type a number from 1 to",
        "That is none of the numbers",
        "Not done: nothing was done with HP ENVY 6000, as you wish.",
        "Why: You were asked before it began, and said no.",
        "Next: ",
        "To find out more: octopin diagnose",
    ];
    let mut rest = text.as_str();
    for part in order {
        let Some(at) = rest.find(part) else {
            panic!("{part:?} is missing, or in another place: {text}");
        };
        rest = &rest[at..];
    }
    assert_eq!(output.status.code(), Some(1), "{text}");
    // Plain lines: no colour, no cursor that moves.
    assert!(!text.contains('\u{1b}'), "{text:?}");
}

#[test]
fn a_way_is_chosen_by_its_number_and_told_step_by_step() {
    if !possible() {
        return;
    }
    // Nothing is known of its PIN; the first way, which a person goes; and it is not done.
    let output = at_terminal("ENVY 6000\n\n1\nn\n");
    let text = text(&output);
    for part in ["Way: ", "Now you: ", "Not done: "] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(output.status.code(), Some(1), "{text}");
}

#[test]
fn the_button_of_this_model_is_shown_step_by_step() {
    if !possible() {
        return;
    }
    // Nothing is known of its PIN. Which number it has is read from the list.
    let shown = text(&at_terminal("HP ENVY 6000\n\nq\n"));
    let button = shown.lines().find_map(|line| {
        let (number, title) = line.trim().split_once(". ")?;
        title
            .contains("button")
            .then(|| number.parse::<usize>().ok())?
    });
    let button = button.unwrap_or_else(|| panic!("no button in {shown}"));
    let output = at_terminal(&format!("HP ENVY 6000\n\n{button}\nn\n"));
    let text = text(&output);
    let chosen = text.find("Way: ").expect("a way");
    let steps = text[chosen..].find("At HP ENVY 6000:");
    let steps = steps.unwrap_or_else(|| panic!("no steps in {text}"));
    assert!(text[chosen + steps..].contains("  1. "), "{text}");
}

#[test]
fn it_asks_in_the_readers_language() {
    if !possible() {
        return;
    }
    // A PIN is shown; a number that there is not, the first way, which a person goes; and it is not
    // done.
    let output = at_terminal_in("de", "HP ENVY 6000\nja\n99\n1\nnein\n");
    let text = text(&output);
    for part in [
        "Bevor Sie zustimmen, wird nichts geändert.",
        "Welches Modell ist es",
        "Zeigt der Drucker irgendwo eine achtstellige WPS-PIN",
        "Wege, die offen sind, der beste zuerst:",
        "Welcher Weg? Tippen Sie eine Zahl von 1 bis",
        "Das ist keine der Zahlen",
        "Weg: ",
        "[j/N]",
        "Nicht geschehen: ",
        "Um mehr herauszufinden: octopin diagnose",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for english in ["Type a number", "Which way", "Looking", "Done", "Next:"] {
        assert!(!text.contains(english), "{english}: {text}");
    }
    assert_eq!(output.status.code(), Some(1), "{text}");
}

#[test]
fn a_way_that_the_printer_has_not_is_not_offered() {
    if !possible() {
        return;
    }
    let ways = |typed: &str| {
        let text = text(&at_terminal(typed));
        let ways = text.split("Ways that are open").nth(1);
        ways.unwrap_or_else(|| panic!("no ways: {text}")).to_owned()
    };
    // Nothing is known of a PIN of this model until the person says so.
    let perhaps = ways("HP LaserJet M28w\n\nq\n");
    assert!(perhaps.contains("PIN"), "{perhaps}");
    let none = ways("HP LaserJet M28w\nn\nq\n");
    let offered = none.lines().filter(|line| line.contains(". "));
    let offered: Vec<_> = offered
        .take_while(|line| !line.contains("Which way"))
        .collect();
    let pin = offered
        .iter()
        .any(|line| line.contains("The printer's PIN"));
    assert!(!offered.is_empty() && !pin, "{none}");
}

/// A printer that shows no PIN and has no button, and a router that refuses every PIN: nobody but
/// the person can say so, and whoever says so is told whom to call.
#[test]
fn what_a_person_says_to_diagnose_leads_to_the_makers() {
    if !possible() {
        return;
    }
    let page = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../devices/tests/pages/en-wireless-test.txt"
    );
    let enter = "\n".repeat(30);
    for (typed, call, because) in [
        ("n\nn\ny\n", "maker", "neither shows nor prints a WPS PIN"),
        ("\n\n\ny\n", "router's maker", "refuses PINs that are right"),
    ] {
        let typed = format!("{typed}{enter}");
        let output = command_at_terminal(&format!("diagnose --report {page}"), &typed);
        let text = text(&output);
        let called = text.split("Call:").nth(1);
        let called = called.unwrap_or_else(|| panic!("nobody is called: {text}"));
        assert!(called.contains(call) && called.contains(because), "{text}");
        assert_eq!(output.status.code(), Some(0), "{text}");
    }
}
