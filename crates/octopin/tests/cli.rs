//! The program as its user runs it, without a network: usage, PINs, exit status, JSON.

mod common;

use std::process::{Command, Output, Stdio};

use common::{err, octopin, out, status, with_input};
use serde_json::Value;

/// The documents on standard output, which is nothing but JSON, one object a line.
fn documents(output: &Output) -> Vec<Value> {
    out(output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

/// The one error document, checked for its form.
fn error(output: &Output) -> Value {
    let mut documents = documents(output);
    assert_eq!(documents.len(), 1, "{documents:?}");
    let document = documents.remove(0);
    assert_eq!(keys(&document), ["schema", "code", "explanation", "next"]);
    assert_eq!(document["schema"], "octopin.error/1");
    document
}

fn keys(document: &Value) -> Vec<&str> {
    let object = document.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[test]
fn pin_check_says_what_is_wrong_and_what_would_be_right() {
    let output = octopin(&["pin", "check", "12345678"]);
    assert_eq!(status(&output), 1);
    assert!(
        out(&output).contains("should be 0, not 8"),
        "{}",
        out(&output)
    );
    for wrong in ["123", "12345670123", "1234567a", "00000000", ""] {
        assert_eq!(status(&octopin(&["pin", "check", wrong])), 1, "{wrong:?}");
    }
    for right in ["12345670", "1234-5670", "3066 4159", "4711"] {
        assert_eq!(status(&octopin(&["pin", "check", right])), 0, "{right:?}");
    }
}

#[test]
fn pin_check_writes_one_document_a_pin() {
    let output = octopin(&[
        "pin",
        "check",
        "--json",
        "30664159",
        "1234-5670",
        "12345678",
        "12a4",
    ]);
    assert_eq!(status(&output), 1, "one of them is invalid");
    let documents = documents(&output);
    for document in &documents {
        assert_eq!(
            keys(document),
            ["schema", "input", "digits", "valid", "reason", "weak"]
        );
        assert_eq!(document["schema"], "octopin.pin/1");
    }
    let [good, weak, wrong, letter] = &documents[..] else {
        panic!("{documents:?}")
    };
    assert_eq!(good["digits"], "30664159");
    assert_eq!(
        (&good["valid"], &good["weak"]),
        (&true.into(), &false.into())
    );
    assert!(good["reason"].is_null());
    assert_eq!(weak["input"], "1234-5670");
    assert_eq!(weak["digits"], "12345670");
    assert_eq!(
        (&weak["valid"], &weak["weak"]),
        (&true.into(), &true.into())
    );
    assert!(
        weak["reason"]
            .as_str()
            .expect("a sentence")
            .contains("example")
    );
    assert_eq!(wrong["valid"], false);
    assert_eq!(wrong["digits"], "12345678");
    assert!(wrong["weak"].is_null());
    assert!(
        wrong["reason"]
            .as_str()
            .expect("a sentence")
            .contains("should be 0")
    );
    assert!(letter["digits"].is_null());
}

#[test]
fn pin_check_reads_one_pin_from_standard_input() {
    let output = with_input(&["pin", "check", "-"], "30664159\r\nrest\n");
    assert_eq!(status(&output), 0, "{}", err(&output));
    assert!(out(&output).starts_with("30664159  valid"));
    let output = with_input(&["pin", "check", "-", "-"], "30664159\n12345670\n");
    assert_eq!(status(&output), 2);
    assert_eq!(status(&with_input(&["pin", "check", "-"], "")), 2);
}

#[test]
fn pin_generate_makes_valid_pins_that_differ() {
    let mut seen = std::collections::BTreeSet::new();
    for digits in ["8", "4"] {
        for _ in 0..8 {
            let output = octopin(&["pin", "generate", "--digits", digits]);
            let pin = out(&output).trim_end().to_owned();
            assert_eq!(pin.len().to_string(), digits);
            assert_eq!(status(&octopin(&["pin", "check", &pin])), 0, "{pin}");
            seen.insert(pin);
        }
    }
    assert!(seen.len() > 8, "{seen:?}");
    let document = documents(&octopin(&["pin", "generate", "--json"])).remove(0);
    assert_eq!(document["schema"], "octopin.pin/1");
    assert!(document["input"].is_null());
    assert_eq!(document["digits"].as_str().map(str::len), Some(8));
    assert_eq!(status(&octopin(&["pin", "generate", "--digits", "6"])), 2);
}

#[test]
fn people_are_told_in_their_language_and_programs_in_english() {
    let check = |language: &str, more: &[&str]| {
        let args = ["pin", "check", "12345678", "--language", language];
        octopin(&[args.as_slice(), more].concat())
    };
    let enroll = |language: &str, more: &[&str]| {
        let args = ["enroll", "--wired", "no-such9", "--push-button"];
        octopin(&[&args, ["--language", language].as_slice(), more].concat())
    };
    for (language, pin, interface) in [
        (
            "de",
            "12345678  keine WPS-PIN: die letzte Ziffer ist eine Prüfziffer und müsste 0 sein",
            "es gibt keine Netzwerkschnittstelle „no-such9“",
        ),
        (
            "fr",
            "pas un code PIN WPS\u{a0}: le dernier chiffre est un chiffre de contrôle",
            "il n’y a pas d’interface réseau «\u{a0}no-such9\u{a0}»",
        ),
        (
            "es",
            "no es un PIN de WPS: la última cifra es de control y debería ser 0",
            "no hay ninguna interfaz de red «no-such9»",
        ),
    ] {
        let output = check(language, &[]);
        assert!(out(&output).contains(pin), "{}", out(&output));
        let output = enroll(language, &[]);
        assert_eq!(status(&output), 2);
        assert!(err(&output).contains(interface), "{}", err(&output));

        let document = documents(&check(language, &["--json"])).remove(0);
        let reason = document["reason"].as_str().unwrap_or_default();
        assert!(reason.starts_with("the last digit"), "{reason}");
        let stopped = error(&enroll(language, &["--json"]));
        let explanation = stopped["explanation"].as_str().unwrap_or_default();
        assert_eq!(explanation, "there is no network interface \"no-such9\"");
    }
}

#[test]
fn wrong_usage_ends_with_2_and_names_the_value() {
    let enroll = ["enroll", "--wired", "lo"];
    for (arguments, named) in [
        (&["--pin", "12345678"][..], "should be 0"),
        (&["--pin", "12345678"], "12345678"),
        (&["--router-pin", "1"], "--router-pin"),
        (&["--push-button", "--fragment", "9"], "10..=1398"),
        (&["--push-button", "--fragment", "1399"], "10..=1398"),
        (&["--push-button", "--timeout", "0"], "1..=3600"),
        (&["--push-button", "--timeout", "99999999"], "timeout"),
        (&["--push-button", "--bssid", "02:00"], "bssid"),
        (&["--push-button", "--bssid", "01:80:c2:00:00:03"], "group"),
        (&["--push-button"], "lo is not an Ethernet"),
        (&["--push-button", "--pin", "12345670"], "--pin"),
        (&[], "--push-button"),
    ] {
        let output = octopin(&[&enroll, arguments].concat());
        assert_eq!(status(&output), 2, "{arguments:?}");
        assert!(
            err(&output).contains(named),
            "{arguments:?}: {}",
            err(&output)
        );
        assert!(out(&output).is_empty(), "{arguments:?}");
        let output = octopin(&[&enroll, arguments, &["--json"]].concat());
        assert_eq!(status(&output), 2, "{arguments:?}");
        let error = error(&output);
        let text = error["explanation"].as_str().expect("a sentence");
        assert!(!text.is_empty() && !error["next"].as_str().expect("text").is_empty());
    }
    for arguments in [
        &["enroll", "--wired", "no-such-if0", "--push-button"][..],
        &["enroll", "--wired", "a/b", "--push-button"],
        &["enroll", "--push-button"],
        &["no-such-command"],
        &["man", "no-such-command"],
        &["completions", "no-such-shell"],
        &["pin", "check"],
        &["pin"],
        &[],
    ] {
        assert_eq!(status(&octopin(arguments)), 2, "{arguments:?}");
    }
}

#[test]
fn a_network_that_cannot_be_is_refused_and_its_passphrase_not_repeated() {
    let long = "x".repeat(33);
    for (ssid, passphrase, named) in [
        ("", "correct horse", "is empty"),
        (&long[..], "correct horse", "33 octets"),
        ("home", "swordfi", "7 characters"),
        ("home", "sword\tfish", "a character"),
    ] {
        let output = octopin(&[
            "registrar",
            "--wired",
            "lo",
            "--push-button",
            "--ssid",
            ssid,
            "--passphrase",
            passphrase,
        ]);
        assert_eq!(status(&output), 2, "{ssid:?}");
        assert!(err(&output).contains(named), "{}", err(&output));
        assert!(!err(&output).contains("sword"), "{}", err(&output));
    }
}

#[test]
fn standard_input_has_one_secret() {
    let registrar = ["registrar", "--wired", "lo", "--ssid", "home", "--json"];
    let two = [&registrar[..], &["--passphrase", "-", "--pin", "-"]].concat();
    let output = with_input(&two, "correct horse\n12345670\n");
    assert_eq!(status(&output), 2);
    assert_eq!(error(&output)["code"], "stdin-twice");
    let one = [&registrar[..], &["--passphrase", "-", "--push-button"]].concat();
    assert_eq!(
        error(&with_input(&one, "short\n"))["code"],
        "bad-passphrase"
    );
    assert_eq!(error(&with_input(&one, ""))["code"], "bad-stdin");
    assert_eq!(error(&with_input(&one, "\n"))["code"], "bad-passphrase");
    // The passphrase is fine: the next thing that is wrong is the interface.
    assert_eq!(
        error(&with_input(&one, "correct horse\n"))["code"],
        "not-ethernet"
    );
}

#[test]
fn a_radio_that_is_not_there_is_named_with_what_to_do() {
    let arguments = ["enroll", "--wifi", "no-such-if0", "--push-button"];
    let output = octopin(&[&arguments[..], &["--json"]].concat());
    // 3 without any Wi-Fi, 2 where there is some and only the name is wrong.
    assert!(matches!(status(&output), 2 | 3), "{}", status(&output));
    let error = error(&output);
    for text in ["explanation", "next"] {
        assert!(!error[text].as_str().expect("a sentence").is_empty());
    }
}

#[test]
fn help_has_an_example_for_every_command() {
    for command in [
        &[][..],
        &["enroll"],
        &["registrar"],
        &["pin"],
        &["pin", "check"],
        &["pin", "generate"],
        &["completions"],
        &["man"],
    ] {
        let output = octopin(&[command, &["--help"]].concat());
        assert_eq!(status(&output), 0, "{command:?}");
        assert!(out(&output).contains("Example"), "{command:?}");
        assert!(out(&output).contains("--json"), "{command:?}");
    }
    assert_eq!(status(&octopin(&["--version"])), 0);
}

#[test]
fn completions_and_manual_pages_are_made() {
    assert!(out(&octopin(&["completions", "bash"])).contains("octopin"));
    assert!(out(&octopin(&["man"])).contains(".TH octopin"));
    assert!(out(&octopin(&["man", "pin", "check"])).contains("standard input"));
    let page = documents(&octopin(&["man", "--json"])).remove(0);
    assert_eq!(page["schema"], "octopin.man/1");
    let script = documents(&octopin(&["completions", "zsh", "--json"])).remove(0);
    assert_eq!(script["schema"], "octopin.completions/1");
}

#[test]
fn quiet_keeps_the_result_and_nothing_is_coloured_in_a_pipe() {
    let output = octopin(&["pin", "check", "30664159", "-q"]);
    assert_eq!(out(&output), "30664159  valid\n");
    assert_eq!(status(&octopin(&["pin", "generate", "-q", "-v"])), 2);
}

#[test]
fn a_reader_that_goes_away_is_no_crash() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(["completions", "bash"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(status(&output), 0, "{}", err(&output));
    assert!(output.stderr.is_empty(), "{}", err(&output));
}

#[test]
fn a_full_disk_is_said() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("a device of Linux");
    let output = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(["pin", "generate"])
        .stdout(full)
        .output()
        .expect("the program runs");
    assert_eq!(status(&output), 1);
    assert!(
        err(&output).contains("could not be written"),
        "{}",
        err(&output)
    );
}

#[test]
fn an_empty_history_is_no_error_and_a_run_that_is_not_there_is() {
    let state = std::env::temp_dir().join(format!("octopin-cli-history-{}", std::process::id()));
    let octopin = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(arguments)
            .env("XDG_STATE_HOME", &state)
            .output()
            .expect("the program starts")
    };
    let empty = octopin(&["history", "--json"]);
    assert_eq!(status(&empty), 0);
    assert_eq!(documents(&empty)[0]["runs"], serde_json::json!([]));
    let none = octopin(&["history", "999"]);
    assert_eq!(status(&none), 2);
    assert!(err(&none).contains("999") && err(&none).contains("next: "));
    assert_eq!(status(&octopin(&["history", "--forget"])), 0);
    let _ = std::fs::remove_dir_all(&state);
}

#[test]
fn the_help_is_in_the_readers_language() {
    let said = |line: &[&str], language: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
        let output = command
            .args(line)
            .env("LC_ALL", language)
            .output()
            .expect("the program");
        let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
        (
            output.status.code(),
            text(&output.stdout),
            text(&output.stderr),
        )
    };
    let (code, help, _) = said(&["join", "--help"], "de_DE.UTF-8");
    assert_eq!(code, Some(0));
    for wanted in [
        "Einen Drucker ins Netz bringen",
        "Aufruf: octopin join",
        "\nOptionen:\n",
        "\nAusgabe:\n",
        "\nBeispiele:\n  octopin join --dry-run\n",
        "[Vorgabe: auto]",
    ] {
        assert!(help.contains(wanted), "{wanted:?} is not in {help}");
    }
    assert!(
        !help.contains("Options:") && !help.contains("[default"),
        "{help}"
    );
    let (code, _, wrong) = said(&["join", "--language", "fr", "--dry-rum"], "C");
    assert_eq!(code, Some(2));
    assert!(
        wrong.starts_with("erreur\u{a0}: «\u{a0}--dry-rum\u{a0}» n’est pas compris ici\n"),
        "{wrong}"
    );
    assert!(
        wrong.contains("vouliez-vous dire «\u{a0}--dry-run\u{a0}»\u{a0}?"),
        "{wrong}"
    );
    assert!(wrong.contains("\nEmploi\u{a0}: octopin join"), "{wrong}");
    let (code, _, wrong) = said(&["find", "--only", "printer"], "es_ES.UTF-8");
    assert_eq!(code, Some(2));
    assert!(
        wrong.contains("«printer» no vale para «--only <ONLY>»"),
        "{wrong}"
    );
    let (_, english, _) = said(&["join", "--help"], "C.UTF-8");
    assert!(
        english.starts_with("Get a printer onto the network"),
        "{english}"
    );
    // What programs read is in English wherever they run.
    let (code, document, _) = said(&["join", "--json", "--dry-rum"], "de_DE.UTF-8");
    assert_eq!(code, Some(2));
    assert!(document.contains("unexpected argument"), "{document}");
}
