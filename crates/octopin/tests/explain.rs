//! `octopin explain` as its user runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn recording(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../wsc/tests/vectors")
        .join(name)
}

fn explain(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_octopin"))
        .arg("explain")
        .args(arguments)
        .output()
        .expect("the program starts")
}

fn text(octets: &[u8]) -> String {
    String::from_utf8(octets.to_vec()).expect("text")
}

#[test]
fn a_wrong_pin_is_explained_in_text_json_and_html() {
    let capture = recording("enrollee_wrong_half1.pcap");
    let capture = capture.to_str().expect("a path");
    let told = explain(&[capture]);
    assert_eq!(told.status.code(), Some(0));
    let told = text(&told.stdout);
    for words in ["-- M1 -", "- M4 --|", "WSC_NACK", "first half", "Next: "] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    assert!(
        told.lines().all(|line| line.chars().count() <= 80),
        "{told}"
    );

    let json: Value = serde_json::from_slice(&explain(&[capture, "--json"]).stdout).expect("JSON");
    assert_eq!(json["schema"], "octopin.explain/1");
    let run = &json["runs"][0];
    assert_eq!(run["outcome"], "failed");
    assert_eq!(run["code"], "wrong-pin");
    assert_eq!(run["config_error"], 18);
    assert_eq!(run["half"], "first");
    assert_eq!(run["role"], "enrollee");
    assert_eq!(run["password_id"], 0);
    assert_eq!(run["enrollee"]["mac"], "02:00:00:00:01:05");
    let types: Vec<_> = run["messages"]
        .as_array()
        .expect("messages")
        .iter()
        .collect();
    assert_eq!(types.first().expect("one")["type"], "EAPOL-Start");
    assert_eq!(types.last().expect("one")["type"], "EAP-Failure");

    let directory = std::env::temp_dir().join(format!("octopin-explain-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let page = directory.join("page.html");
    let ran = explain(&[capture, "--html", page.to_str().expect("a path")]);
    assert_eq!(ran.status.code(), Some(0));
    let html = fs::read_to_string(&page).expect("the page");
    fs::remove_dir_all(&directory).expect("the directory goes");
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("first half"));
    for outside in ["http:", "https:", "<script", "src=", "<link"] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn the_owners_key_and_pin_are_checked_and_not_shown() {
    let directory = std::env::temp_dir().join(format!("octopin-bench-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let secrets = fs::read_to_string(recording("enrollee_pin8.json")).expect("the secrets");
    let secrets: Value = serde_json::from_str(&secrets).expect("JSON");
    let key = secrets["supplicant"]["DH Private Key"][0]
        .as_str()
        .expect("a key");
    let file = directory.join("key.txt");
    fs::write(&file, key).expect("it is written");
    let capture = recording("enrollee_pin8.pcap");
    let ran = explain(&[
        capture.to_str().expect("a path"),
        "--enrollee-key",
        file.to_str().expect("a path"),
        "--pin",
        "11223344",
        "--json",
    ]);
    fs::remove_dir_all(&directory).expect("the directory goes");
    let told = text(&ran.stdout);
    let json: Value = serde_json::from_str(&told).expect("JSON");
    let checked = &json["runs"][0]["checked"];
    assert_eq!(checked["key_fits"], true);
    assert_eq!(checked["enrollee_pin"]["second"], true);
    assert_eq!(checked["registrar_pin"]["first"], true);
    assert!(!told.contains(key) && !told.contains("11223344"));
}

#[test]
fn what_is_no_capture_is_refused_with_what_to_do() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    for (file, word) in [
        (here.to_str().expect("a path"), "no capture file"),
        ("/nowhere/wps.pcap", "cannot be read"),
    ] {
        let ran = explain(&[file]);
        assert_eq!(ran.status.code(), Some(2), "{file}");
        let told = text(&ran.stderr);
        assert!(told.contains(word) && told.contains("next: "), "{told}");
    }
    let recorded = recording("enrollee_pin8.pcap");
    let recorded = recorded.to_str().expect("a path");
    let ran = explain(&[recorded, "--pin", "11223344"]);
    assert_eq!(
        ran.status.code(),
        Some(2),
        "a PIN without a key is of no use"
    );
    let ran = explain(&[recorded, "--enrollee-key", here.to_str().expect("a path")]);
    assert_eq!(ran.status.code(), Some(2));
    assert!(text(&ran.stderr).contains("hexadecimal"));
}
