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
fn a_key_as_long_as_the_prime_is_taken_and_a_longer_one_is_not() {
    let directory = std::env::temp_dir().join(format!("octopin-long-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let file = directory.join("key.txt");
    let capture = recording("enrollee_pin8.pcap");
    let capture = capture.to_str().expect("a path");
    let key = file.to_str().expect("a path");
    for (octets, ended) in [(33, 0), (192, 0), (193, 2)] {
        fs::write(&file, "a7".repeat(octets)).expect("it is written");
        let ran = explain(&[capture, "--enrollee-key", key, "--json"]);
        assert_eq!(ran.status.code(), Some(ended), "{octets}");
        let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
        if ended == 0 {
            assert_eq!(json["runs"][0]["checked"]["key_fits"], false);
        } else {
            assert!(
                json["next"].as_str().expect("text").contains("192"),
                "{json}"
            );
        }
    }
    // The right key, with zeros before it.
    let secrets = fs::read_to_string(recording("enrollee_pin8.json")).expect("the secrets");
    let secrets: Value = serde_json::from_str(&secrets).expect("JSON");
    let right = secrets["supplicant"]["DH Private Key"][0]
        .as_str()
        .expect("a key");
    fs::write(&file, format!("{right:0>384}")).expect("it is written");
    let ran = explain(&[capture, "--enrollee-key", key, "--json"]);
    let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
    assert_eq!(json["runs"][0]["checked"]["key_fits"], true);
    fs::remove_dir_all(&directory).expect("the directory goes");
}

/// The recordings that lie beside the repository, or in this one where they do not.
fn vectors() -> PathBuf {
    let beside = std::env::var_os("OCTOPIN_VECTORS").map(PathBuf::from);
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = beside
        .unwrap_or_else(|| here.join("../../../shared/vectors"))
        .join("wsc");
    if beside.is_dir() {
        beside
    } else {
        recording("")
    }
}

#[test]
fn every_recording_is_explained_in_every_face() {
    let directory = std::env::temp_dir().join(format!("octopin-faces-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let page = directory.join("page.html");
    let expected = [
        (
            "enrollee_m2d",
            "failed",
            Value::from("not-expected"),
            Value::Null,
        ),
        ("enrollee_pbc", "provisioned", Value::Null, Value::Null),
        ("enrollee_pin4", "provisioned", Value::Null, Value::Null),
        ("enrollee_pin8", "provisioned", Value::Null, Value::Null),
        (
            "enrollee_wrong_half1",
            "failed",
            "wrong-pin".into(),
            "first".into(),
        ),
        ("registrar_learn", "learned", Value::Null, Value::Null),
        (
            "registrar_wrong_appin",
            "failed",
            "wrong-pin".into(),
            "first".into(),
        ),
    ];
    let mut found = 0;
    for entry in fs::read_dir(vectors()).expect("the recordings").flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|end| end != "pcap") {
            continue;
        }
        found += 1;
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name");
        let capture = path.to_str().expect("a path");
        let ran = explain(&[capture, "--json"]);
        let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
        let runs = json["runs"].as_array().expect("runs");
        assert_eq!(runs.len(), 1, "{name}");
        let row = expected.iter().find(|(known, ..)| *known == name);
        if let Some((_, outcome, code, half)) = row {
            let run = &runs[0];
            assert_eq!(run["outcome"], *outcome, "{name}");
            assert_eq!((&run["code"], &run["half"]), (code, half), "{name}");
        }
        assert_eq!(json["damaged"], false);
        assert!(json["packets"].as_u64().expect("a number") > 3);
        let told = explain(&[capture, "--html", page.to_str().expect("a path")]);
        let told = text(&told.stdout);
        for face in [told, fs::read_to_string(&page).expect("the page")] {
            assert!(
                face.contains("Next") && face.contains("M1"),
                "{name}: {face}"
            );
        }
        let html = fs::read_to_string(&page).expect("the page");
        assert!(html.trim_end().ends_with("</main></body></html>"), "{name}");
    }
    fs::remove_dir_all(&directory).expect("the directory goes");
    assert!(found >= expected.len(), "{found}");
}

#[test]
fn what_an_external_registrar_says_over_upnp_is_shown() {
    let capture =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../capture/tests/recorded/upnp_enroll.pcap");
    let capture = capture.to_str().expect("a path");
    let json: Value = serde_json::from_slice(&explain(&[capture, "--json"]).stdout).expect("JSON");
    let runs = json["runs"].as_array().expect("runs");
    let over = |run: &&Value| run["carrier"] == "upnp";
    let run = runs.iter().find(over).unwrap_or_else(|| panic!("{json}"));
    assert_eq!(run["outcome"], "provisioned", "{json}");
    assert!(run["registrar"]["address"].is_string());
    let told = text(&explain(&[capture]).stdout);
    assert!(told.contains("over UPnP") && told.contains("M8"), "{told}");
}

#[test]
fn a_file_that_breaks_off_gives_a_whole_document() {
    let directory = std::env::temp_dir().join(format!("octopin-cut-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let whole = fs::read(recording("enrollee_pin8.pcap")).expect("the recording");
    let cut = directory.join("cut.pcap");
    for keep in [24, 200, whole.len() / 2, whole.len() - 1] {
        fs::write(&cut, &whole[..keep]).expect("it is written");
        let ran = explain(&[cut.to_str().expect("a path"), "--json"]);
        assert_eq!(ran.status.code(), Some(0), "{keep}");
        let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
        assert_eq!(json["schema"], "octopin.explain/1");
        assert_eq!(json["damaged"], keep > 24, "{keep}");
    }
    fs::remove_dir_all(&directory).expect("the directory goes");
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

#[test]
fn text_and_page_are_in_the_readers_language_and_json_in_english() {
    let capture = recording("enrollee_wrong_half1.pcap");
    let capture = capture.to_str().expect("a path");
    let directory = std::env::temp_dir().join(format!("octopin-page-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    for (language, words, page_words) in [
        (
            "de",
            ["erste Hälfte", "Warum: "],
            ["lang=\"de\"", "Sekunden"],
        ),
        (
            "fr",
            ["première moitié", "Pourquoi"],
            ["lang=\"fr\"", "Secondes"],
        ),
        (
            "es",
            ["primera mitad", "Por qué: "],
            ["lang=\"es\"", "Segundos"],
        ),
    ] {
        let page = directory.join(language);
        let file = page.to_str().expect("a path");
        let told = explain(&[capture, "--language", language, "--html", file]);
        let told = text(&told.stdout);
        let joined = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.iter().all(|word| joined.contains(word.trim())),
            "{told}"
        );
        let html = fs::read_to_string(&page).expect("the page");
        assert!(page_words.iter().all(|word| html.contains(word)), "{html}");
    }
    fs::remove_dir_all(&directory).expect("the directory goes");

    let json = explain(&[capture, "--language", "de", "--json"]);
    let json: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let cause = json["runs"][0]["cause"].as_str().expect("a cause");
    assert!(cause.contains("its first half is different"), "{cause}");
}

#[test]
fn a_directory_is_called_one() {
    let directory = std::env::temp_dir();
    let directory = directory.to_str().expect("a path");
    for arguments in [
        vec!["explain", directory],
        vec!["diagnose", "--capture", directory],
    ] {
        let ran = Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(&arguments)
            .output()
            .expect("the program starts");
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}");
        let told = text(&ran.stderr);
        assert!(told.contains("this is a directory"), "{told}");
        assert!(
            told.contains("next: give a capture that is in it"),
            "{told}"
        );
    }
}

#[test]
fn the_page_never_takes_the_place_of_what_is_read_nor_of_what_is_no_file() {
    let directory = link::PrivateDir::new("octopin-explain-onto").expect("a directory");
    let capture = directory.path().join("wps.pcap");
    let octets = fs::read(recording("enrollee_pin8.pcap")).expect("the recording");
    fs::write(&capture, &octets).expect("a copy");
    let other_name = directory.path().join("same.pcap");
    fs::hard_link(&capture, &other_name).expect("a link");
    let (capture_name, other) = (capture.to_str(), other_name.to_str());
    let (capture_name, other) = (capture_name.expect("a path"), other.expect("a path"));
    for page in [capture_name, other] {
        let ran = explain(&[capture_name, "--html", page, "--json"]);
        assert_eq!(ran.status.code(), Some(2), "{page}");
        let told: Value = serde_json::from_slice(&ran.stdout).expect("one document");
        assert_eq!(told["code"], "same-file", "{told}");
        // The same where the capture comes through standard input.
        let ran = Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(["explain", "-", "--html", page])
            .stdin(fs::File::open(&capture).expect("the capture"))
            .output()
            .expect("the program starts");
        assert_eq!(ran.status.code(), Some(2), "{page}");
        assert_eq!(fs::read(&capture).expect("the capture"), octets);
    }
    let ran = explain(&[capture_name, "--html", "/dev/null", "--json"]);
    let told: Value = serde_json::from_slice(&ran.stdout).expect("one document");
    assert_eq!(
        (ran.status.code(), &told["code"]),
        (Some(2), &"not-a-file".into())
    );
}

/// A file system that is full looks like this to the program: no file may grow beyond half a
/// kilobyte.
#[test]
fn a_page_that_cannot_be_written_leaves_the_one_before() {
    let directory = link::PrivateDir::new("octopin-explain-full").expect("a directory");
    let page = directory.path().join("page.html");
    fs::write(&page, "the page before").expect("a file");
    let ran = Command::new("sh")
        .args([
            "-c",
            "trap '' 25; ulimit -f 1; exec \"$0\" explain \"$1\" --html \"$2\"",
        ])
        .arg(env!("CARGO_BIN_EXE_octopin"))
        .arg(recording("enrollee_pin8.pcap"))
        .arg(&page)
        .output()
        .expect("a shell");
    let told = text(&ran.stderr);
    assert_eq!(ran.status.code(), Some(1), "{told}");
    assert!(told.contains("cannot be written"), "{told}");
    assert_eq!(fs::read(&page).expect("the page"), b"the page before");
    let left = fs::read_dir(directory.path()).expect("the directory");
    assert_eq!(left.count(), 1, "nothing is left beside it");
}

/// What the air of a demo shows: the code of the run or of the finding, and the first cause of a
/// diagnosis that has nothing but that.
static AIRED: &[(&str, &str, &str)] = &[
    ("pmf-required", "pmf-required", "pmf-required"),
    ("wpa3-behind", "wpa3-only", "wpa3-only"),
    ("mac-filter-first", "refused-before-wps", "mac-filter"),
    ("two-buttons", "overlap", "overlap"),
    ("nobody-pressed", "nobody-came", "window-over"),
];

#[test]
fn what_the_air_shows_without_a_run_is_explained_and_diagnosed() {
    let directory = link::PrivateDir::new("octopin-explain-air").expect("a directory");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
        command
            .args(arguments)
            .env("XDG_STATE_HOME", directory.path());
        command.output().expect("the program starts")
    };
    for (scenario, code, cause) in AIRED {
        let capture = directory.path().join(format!("{scenario}.pcap"));
        let capture = capture.to_str().expect("a path");
        run(&["demo", scenario, "--pcap", capture, "--quiet"]);
        let ran = run(&["explain", capture, "--json"]);
        let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
        let (runs, findings) = (&json["runs"], &json["findings"]);
        let last = runs.as_array().expect("runs").last();
        let told = last.unwrap_or(&findings[0]);
        assert_eq!(told["code"], *code, "{scenario} {json}");
        for key in ["outcome", "cause", "next"] {
            assert!(told[key].is_string(), "{scenario} {key}");
        }
        let page = directory.path().join("page.html");
        let page_name = page.to_str().expect("a path");
        let text = text(&run(&["explain", capture, "--html", page_name]).stdout);
        let html = fs::read_to_string(&page).expect("the page");
        let outcome = told["outcome"].as_str().expect("text");
        for face in [text, html] {
            assert!(face.contains(&format!("{outcome} ({code})")), "{face}");
            assert!(face.contains("Next"), "{face}");
            assert!(!face.contains("monitor mode"), "{face}");
        }
        let ran = run(&["diagnose", "--capture", capture, "--json"]);
        assert_eq!(ran.status.code(), Some(0), "{scenario}");
        let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
        assert_eq!(json["causes"][0]["code"], *cause, "{scenario} {json}");
    }
}

#[test]
fn a_diagnosis_says_that_wps_went_well_and_takes_a_wrong_router_pin() {
    let directory = link::PrivateDir::new("octopin-diagnose-good").expect("a directory");
    let diagnose = |name: &str| -> Value {
        let ran = Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(["diagnose", "--json", "--capture"])
            .arg(recording(name))
            .env("XDG_STATE_HOME", directory.path())
            .output()
            .expect("the program starts");
        serde_json::from_slice(&ran.stdout).expect("JSON")
    };
    let good = diagnose("enrollee_pin8.pcap");
    let summary = good["summary"].as_str().expect("text");
    assert!(
        summary.starts_with("WPS succeeded in the capture"),
        "{summary}"
    );
    assert!(
        good["next"]
            .as_str()
            .expect("text")
            .contains("octopin find")
    );
    let wrong = diagnose("registrar_wrong_appin.pcap");
    assert_eq!(wrong["outcome"], "causes", "{wrong}");
}

#[test]
fn each_message_says_what_it_carries() {
    let capture = recording("enrollee_pin8.pcap");
    let capture = capture.to_str().expect("a path");
    let told = text(&explain(&[capture]).stdout);
    let proof = "proof of the second half of the PIN";
    assert_eq!(told.matches(proof).count(), 2, "M6 and M7: {told}");
    let ran = explain(&[capture, "--json"]);
    let json: Value = serde_json::from_slice(&ran.stdout).expect("JSON");
    let messages = json["runs"][0]["messages"].as_array().expect("messages");
    let of = |name: &str| {
        let one = messages.iter().find(|message| message["type"] == name);
        one.expect("it is there")["carries"].clone()
    };
    assert_eq!(of("M8"), "the network's settings, encrypted");
    assert_eq!(of("EAP-Failure"), Value::Null);
}
