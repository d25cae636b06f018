use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use serde_json::json;
use zip::ZipArchive;

use super::*;
use crate::history::{Ended, EventRow};

/// A directory of its own for a test, gone with the value.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("octopin-bundle-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn history(&self) -> History {
        History::at(&self.0.join("state").join("history.sqlite3")).unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn options() -> Options {
    Options {
        run: None,
        captures: Vec::new(),
        hide_names: false,
        now: "2026-11-23T10:20:30Z".parse().unwrap(),
        program: "octopin 0.1.0".to_owned(),
        language: Language::English,
    }
}

/// The files of a bundle.
fn unzip(octets: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(octets)).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let mut octets = Vec::new();
            zip.by_name(&name)
                .unwrap()
                .read_to_end(&mut octets)
                .unwrap();
            (name, octets)
        })
        .collect()
}

fn made(history: &History, options: &Options) -> (Made, Vec<(String, Vec<u8>)>) {
    let mut out = Cursor::new(Vec::new());
    let made = write(history, options, &mut out).unwrap();
    let files = unzip(&out.into_inner());
    (made, files)
}

fn file<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> &'a [u8] {
    let found = files.iter().find(|(one, _)| one == name);
    &found.unwrap_or_else(|| panic!("{name} is in it")).1
}

/// A history with a failed join, a diagnosis and both devices.
fn fill(history: &mut History) {
    let at: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    let printer = json!({
        "identity": {
            "maker": "HP", "model": "HP ENVY 6000 series", "product_number": "5SE17A",
            "serial": "TH12345678", "uuid": "1c852a4d-b800-1f08-abcd-e4e749000001",
            "macs": ["e4:e7:49:00:00:01"],
            "firmware": { "version": "CHLMPS2A", "released": "2024-05-01" },
        },
        "wifi": { "state": "cannot-join", "ssid": "Maple Street 7", "channel": 6 },
    });
    let router = json!({
        "kind": "fritz",
        "identity": { "maker": "AVM", "model": "FRITZ!Box 7590", "firmware": "8.02" },
        "networks": [{
            "ssid": "Maple Street 7", "bssid": "02:00:00:00:50:02", "band": "2.4 GHz",
            "channel": 6, "security": "wpa2", "pmf": "optional", "hidden": false,
            "wps": { "on": true, "locked": false,
                     "accepts": { "device_pin": true, "router_pin": false, "button": true } },
        }],
    });
    history
        .saw(Sort::Printer, "192.168.178.42", at, &printer)
        .unwrap();
    history
        .saw(Sort::Router, "fritz://192.168.178.1", at, &router)
        .unwrap();
    for _ in 0..3 {
        let run = history.begin("join", at).unwrap();
        let events = [
            (
                "printer",
                json!({ "name": "HP ENVY 6000 series", "address": "192.168.178.42",
                                "serial": "TH12345678", "macs": ["e4:e7:49:00:00:01"] }),
            ),
            (
                "note",
                json!({ "text": "HPE4E749000001 shows the PIN 2030 5192" }),
            ),
            ("exchanged", json!({ "mac": "E4-E7-49-00-00-01" })),
        ];
        for (number, (name, detail)) in events.into_iter().enumerate() {
            let event = EventRow {
                at_ms: 1500 * number as u64,
                name: name.to_owned(),
                detail,
                says: None,
            };
            history.event(run, &event).unwrap();
        }
        let ended = Ended {
            outcome: "failed".to_owned(),
            code: Some("wrong-pin".to_owned()),
            cause: Some(Message::verbatim("the first half of the PIN is wrong")),
            next: Some(Message::verbatim("compare the PIN digit by digit")),
            device: Some("HP ENVY 6000 series".to_owned()),
            network: Some("Maple Street 7".to_owned()),
            report: json!({ "way": "pin", "causes": ["The PIN is wrong."],
                            "credentials": [{ "key": "correct horse" }] }),
        };
        history.end(run, at, &ended).unwrap();
    }
    let diagnosis = Ended {
        outcome: "not-joined".to_owned(),
        report: json!({
            "causes": [{ "text": "The router refuses right PINs.", "code": "wrong-pin" }],
            "next": "Restart both.",
            "calls": [{ "rule": "refuses-valid-pins", "ask": "Ask the support of the router's maker.",
                        "why": "FRITZ!Box 7590 refuses PINs that are right.",
                        "tell": ["Printer: HP ENVY 6000 series, product number 5SE17A."] }],
        }),
        ..Ended::default()
    };
    history
        .keep("diagnose", at, std::iter::empty(), at, &diagnosis)
        .unwrap();
}

#[test]
fn the_page_says_what_a_support_desk_asks_and_gives_nobody_away() {
    let place = Place::new("page");
    let mut history = place.history();
    fill(&mut history);
    let (made, files) = made(&history, &options());
    let html = String::from_utf8(file(&files, "summary.html").to_vec()).unwrap();
    for words in [
        "HP ENVY 6000 series",
        "5SE17A",
        "CHLMPS2A, released 2024-05-01",
        "AVM FRITZ!Box 7590",
        "8.02",
        "takes a device&#39;s PIN, the button",
        "join, way: pin",
        "failed (wrong-pin)",
        "the first half of the PIN is wrong",
        "Ask the support of the router",
        "product number 5SE17A",
        "The router refuses right PINs.",
    ] {
        let plain = html.replace("&#x27;", "&#39;").replace('\'', "&#39;");
        assert!(plain.contains(words), "{words}\n{html}");
    }
    for (name, octets) in &files {
        let text = String::from_utf8_lossy(octets).to_lowercase();
        for secret in [
            "correct horse",
            "2030 5192",
            "th12345678",
            "e4e749000001",
            "e4:e7:49",
            "e4-e7",
            "1c852a4d-b800",
        ] {
            assert!(!text.contains(secret), "{secret} in {name}");
        }
        for outside in ["<script", "src=", "<link"] {
            assert!(
                !name.ends_with("html") || !text.contains(outside),
                "{outside}"
            );
        }
    }
    let document: Value = serde_json::from_slice(file(&files, "bundle.json")).unwrap();
    assert_eq!(document["schema"], "octopin.bundle/1");
    assert_eq!(document["summary"]["printer"]["serial"], "serial--01");
    assert_eq!(
        document["run"]["events"][2]["detail"]["mac"],
        "0E-50-53-00-00-01"
    );
    assert_eq!(document["run"]["network"], "Maple Street 7");
    assert!(
        document["run"]["events"][1]["detail"]["text"]
            .as_str()
            .unwrap()
            .starts_with("HP0E5053")
    );
    let timeline = String::from_utf8(file(&files, "timeline.txt").to_vec()).unwrap();
    assert!(timeline.contains("shows the PIN ********"), "{timeline}");
    assert_eq!((made.redacted.serials, made.redacted.uuids), (1, 1));
    assert_eq!(made.files.len(), files.len());
}

#[test]
fn names_are_hidden_on_request_and_another_run_can_be_asked_for() {
    let place = Place::new("names");
    let mut history = place.history();
    fill(&mut history);
    let (_, files) = made(
        &history,
        &Options {
            hide_names: true,
            run: Some(RunId(1)),
            ..options()
        },
    );
    for (name, octets) in &files {
        assert!(!String::from_utf8_lossy(octets).contains("Maple"), "{name}");
    }
    let document: Value = serde_json::from_slice(file(&files, "bundle.json")).unwrap();
    assert_eq!(document["run"]["id"], 1);
    assert_eq!(document["summary"]["run"]["id"], 1);
    let wrong = Options {
        run: Some(RunId(99)),
        ..options()
    };
    let error = write(&history, &wrong, Cursor::new(Vec::new())).unwrap_err();
    assert!(matches!(error, BundleError::NoRun(99)), "{error}");
}

#[test]
fn an_empty_history_makes_a_bundle_that_says_what_is_missing() {
    let place = Place::new("empty");
    let (made, files) = made(&place.history(), &options());
    let html = String::from_utf8_lossy(file(&files, "summary.html")).into_owned();
    assert!(html.contains("Nothing was tried yet") && html.contains("bundle --printer"));
    assert_eq!(made.summary.run, None);
    assert!(!made.summary.unknown.is_empty());
}

#[test]
fn a_bundle_is_for_a_reader_of_german_and_its_document_stays_english() {
    let place = Place::new("german");
    let mut history = place.history();
    fill(&mut history);
    let (_, english) = made(&history, &options());
    let in_german = Options {
        language: Language::German,
        ..options()
    };
    let (_, german) = made(&history, &in_german);
    assert_eq!(
        file(&german, "bundle.json"),
        file(&english, "bundle.json"),
        "programs read English"
    );
    let html = String::from_utf8_lossy(file(&german, "summary.html")).into_owned();
    let headings = [
        "Bericht zur Einrichtung des Druckers",
        "Was geschah",
        "An wen Sie sich wenden",
        "Was versucht wurde, das Letzte zuerst",
        "nimmt die PIN eines Geräts, die Taste",
    ];
    assert!(html.contains("<html lang=\"de\">"), "{html}");
    for words in headings {
        assert!(html.contains(words), "{words}\n{html}");
    }
    for words in ["What happened", "Whom to call", "not known", "takes a"] {
        assert!(!html.contains(words), "{words}\n{html}");
    }
    let readme = String::from_utf8_lossy(file(&german, "README.txt")).into_owned();
    assert!(
        readme.starts_with("Supportpaket, erstellt von octopin 0.1.0"),
        "{readme}"
    );
    if cfg!(feature = "pdf") && has("pdftotext") {
        let path = place.0.join("summary.pdf");
        fs::write(&path, file(&german, "summary.pdf")).unwrap();
        let text = poppler("pdftotext", &["-layout"], &path);
        for words in headings {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_font_has_the_letters_of_every_language() {
    let summary = Summary::default();
    for language in Language::ALL {
        for block in page::blocks(&summary, language) {
            let (page::Block::Title(text) | page::Block::Heading(text) | page::Block::Text(text)) =
                block
            else {
                continue;
            };
            assert!(pdf::knows(&text), "{text}");
        }
    }
}

/// Whether a program of poppler-utils is there; where tests must not be passed over, it has to be.
fn has(program: &str) -> bool {
    let there = Command::new(program).arg("-v").output().is_ok();
    if !there {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "{program} is missing"
        );
        println!("passed over: {program} is missing");
    }
    there
}

fn poppler(program: &str, arguments: &[&str], file: &Path) -> String {
    let ran = Command::new(program)
        .args(arguments)
        .arg(file)
        .arg("-")
        .output();
    let ran = ran.unwrap();
    String::from_utf8_lossy(&ran.stdout).into_owned()
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_is_one_tagged_page_that_others_read() {
    let place = Place::new("pdf");
    let mut history = place.history();
    fill(&mut history);
    let (_, files) = made(&history, &options());
    let path = place.0.join("summary.pdf");
    fs::write(&path, file(&files, "summary.pdf")).unwrap();
    // Says to readers that it holds PDF/UA-1.
    assert!(file(&files, "summary.pdf").starts_with(b"%PDF-1.7"));
    if !has("pdfinfo") || !has("pdftotext") {
        return;
    }
    let info = Command::new("pdfinfo").arg(&path).output().unwrap();
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    for line in [
        "Title:           Printer set-up report",
        "Tagged:          yes",
        "Pages:           1\n",
    ] {
        assert!(info.contains(line), "{line}\n{info}");
    }
    let tags = Command::new("pdfinfo")
        .arg("-struct-text")
        .arg(&path)
        .output()
        .unwrap();
    let tags = String::from_utf8_lossy(&tags.stdout).into_owned();
    for tag in [
        "H1",
        "H2",
        "Table",
        "TH",
        "TD",
        "LBody",
        "\"HP ENVY 6000 series\"",
    ] {
        assert!(tags.contains(tag), "{tag}\n{tags}");
    }
    let text = poppler("pdftotext", &["-layout"], &path);
    for words in [
        "HP ENVY 6000 series",
        "5SE17A",
        "failed (wrong-pin)",
        "Whom to call",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_of_many_pages_and_odd_characters_holds_the_rules_too() {
    let long = "word ".repeat(3000) + &"x".repeat(3000) + "\u{1f600}\u{0}\u{5d0}";
    let blocks = vec![
        page::Block::Title("\u{1f600} odd".to_owned()),
        page::Block::Text(long.clone()),
        page::Block::Facts(vec![(long.clone(), String::new())]),
        page::Block::List(vec![long.clone(), String::new()]),
        page::Block::Table(
            vec!["one".to_owned(), "two".to_owned()],
            vec![vec![long.clone(), long.clone()]; 30],
        ),
        page::Block::Heading("the end".to_owned()),
    ];
    let file = pdf::file(&blocks, Timestamp::UNIX_EPOCH, Language::English).unwrap();
    assert!(file.starts_with(b"%PDF"));
}
