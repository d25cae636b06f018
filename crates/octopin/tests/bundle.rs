//! `octopin bundle` as its user runs it, and no secret in anything that the program writes.

mod common;

#[path = "../../job/tests/support/forms.rs"]
mod forms;

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{LabRouter, document, err, in_state, out, status};
use forms::{find, forms, latin, of_octets};
use serde_json::Value;

/// A directory of its own for a test, gone with the value.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("octopin-bundle-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a directory");
        Self(path)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn recording(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../wsc/tests/vectors")
        .join(name)
}

/// The files of a bundle.
fn unzip(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).expect("it is there")).expect("a zip");
    let all = 0..zip.len();
    all.map(|index| {
        let mut entry = zip.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let mut octets = Vec::new();
        entry.read_to_end(&mut octets).expect("its octets");
        (name, octets)
    })
    .collect()
}

#[test]
fn what_was_seen_and_done_is_in_the_bundle() {
    let place = Place::new("seen");
    let state = place.0.join("state");
    let mut router = LabRouter::start(&["--kind", "jnap"]);
    let address = router.address().to_owned();
    let secret = router.password();
    let password = place.0.join("password");
    fs::write(&password, &secret).expect("a file");
    let password = password.to_str().expect("text");
    let shown = in_state(
        &state,
        &[
            "router",
            "show",
            &address,
            "--password-file",
            password,
            "--json",
        ],
        "",
    );
    assert_eq!(status(&shown), 0, "{}", err(&shown));
    let zip = place.0.join("a.zip");
    let zip = zip.to_str().expect("text");
    let capture = recording("enrollee_wrong_half1.pcap");
    let capture = capture.to_str().expect("text");
    let made = in_state(
        &state,
        &["bundle", "-o", zip, "--capture", capture, "--json"],
        "",
    );
    assert_eq!(status(&made), 0, "{}", err(&made));
    let told = document(&made);
    assert_eq!(told["schema"], "octopin.bundle/1");
    assert_eq!(told["path"], zip);
    let files = unzip(Path::new(zip));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let said: Vec<&str> = told["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(said, names);
    for name in [
        "README.txt",
        "summary.html",
        "summary.pdf",
        "bundle.json",
        "timeline.txt",
        "captures/1.pcapng",
    ] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    let file = |name: &str| {
        let found = files.iter().find(|(one, _)| one == name);
        &found.expect("it is in the bundle").1
    };
    let inside: Value = serde_json::from_slice(file("bundle.json")).expect("JSON");
    assert_eq!(inside["schema"], "octopin.bundle/1");
    assert_eq!(inside["summary"]["router"]["kind"], "jnap");
    assert_eq!(inside["summary"]["captured"][0]["code"], "wrong-pin");
    let html = String::from_utf8_lossy(file("summary.html")).into_owned();
    assert!(
        html.contains("EA9999-LAB") && html.contains("1.1.9.999999"),
        "{html}"
    );
    // Its capture is explained like the original.
    let copy = place.0.join("copy.pcapng");
    fs::write(&copy, file("captures/1.pcapng")).expect("it is written");
    let explained = in_state(
        &state,
        &["explain", copy.to_str().expect("text"), "--json"],
        "",
    );
    let run = &document(&explained)["runs"][0];
    assert_eq!(
        (&run["code"], &run["half"]),
        (&"wrong-pin".into(), &"first".into())
    );
    assert!(!out(&explained).contains("02:00:00:00:01:05"));
    // Only its owner can read it.
    let permissions = fs::metadata(zip).expect("it is there").permissions();
    assert_eq!(permissions.mode() & 0o077, 0);
    assert!(router.wps(), "nothing was changed");
}

#[test]
fn what_cannot_be_read_or_written_is_told_with_what_to_do() {
    let place = Place::new("wrong");
    let state = place.0.join("state");
    let here = place.0.join("x.zip");
    let here = here.to_str().expect("text");
    for (arguments, ended, code) in [
        (vec!["bundle", "-o", here, "--run", "7"], 2, "no-such-run"),
        (
            vec!["bundle", "-o", here, "--capture", "/nowhere/x.pcap"],
            2,
            "no-capture",
        ),
        (vec!["bundle", "-o", "/nowhere/x.zip"], 1, "not-written"),
    ] {
        let ran = in_state(&state, &[&arguments[..], &["--json"]].concat(), "");
        assert_eq!(status(&ran), ended, "{arguments:?}");
        let told = document(&ran);
        assert_eq!(told["code"], code);
        assert!(!told["next"].as_str().expect("text").is_empty(), "{told}");
        assert!(!Path::new(here).exists());
    }
}

#[test]
fn a_bundle_replaces_nothing_but_the_file_that_it_was_told_to() {
    let place = Place::new("onto");
    let state = place.0.join("state");
    let bundle = |arguments: &[&str]| {
        let ran = in_state(&state, &[&["bundle", "--json"], arguments].concat(), "");
        let told = document(&ran);
        (status(&ran), told["code"].clone())
    };
    // What is no file, and what is read.
    let pipe = place.0.join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo starts").success());
    let capture = place.0.join("wps.pcap");
    fs::copy(recording("enrollee_pin8.pcap"), &capture).expect("a copy");
    let name = |path: &Path| path.to_str().expect("text").to_owned();
    for other in [&pipe, &place.0, Path::new("/dev/null")] {
        let (ended, code) = bundle(&["-o", &name(other)]);
        assert_eq!((ended, code), (2, "not-a-file".into()), "{other:?}");
    }
    let kind = fs::symlink_metadata(&pipe).expect("the pipe").file_type();
    assert!(!kind.is_file(), "the pipe is still one");
    let (ended, code) = bundle(&["--capture", &name(&capture), "-o", &name(&capture)]);
    assert_eq!((ended, code), (2, "same-file".into()));
    let recorded = fs::read(recording("enrollee_pin8.pcap")).expect("the recording");
    assert_eq!(fs::read(&capture).expect("the capture"), recorded);
    // A file of somebody's that is named like one beside the bundle stays.
    let (zip, part) = (place.0.join("x.zip"), place.0.join("x.zip.part"));
    fs::write(&zip, "before").expect("a file");
    fs::write(&part, "mine").expect("a file");
    assert_eq!(bundle(&["-o", &name(&zip)]).0, 0);
    assert!(!unzip(&zip).is_empty());
    assert_eq!(fs::read(&part).expect("it is there"), b"mine");
}

#[test]
fn bundles_of_one_moment_get_names_of_their_own() {
    const TOGETHER: usize = 4;
    let place = Place::new("names");
    let (state, here) = (place.0.join("state"), place.0.join("here"));
    fs::create_dir(&here).expect("a directory");
    let start = |_| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
        command
            .args(["bundle", "--json"])
            .current_dir(&here)
            .env("XDG_STATE_HOME", &state)
            .stdout(std::process::Stdio::piped());
        command.spawn().expect("the program starts")
    };
    let children: Vec<_> = (0..TOGETHER).map(start).collect();
    let mut names: Vec<String> = children
        .into_iter()
        .map(|child| {
            let ended = child.wait_with_output().expect("it ends");
            let told = document(&ended);
            told["path"].as_str().expect("a path").to_owned()
        })
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), TOGETHER, "{names:?}");
    let mut there: Vec<String> = fs::read_dir(&here)
        .expect("the directory")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, names, "and nothing else is there");
    for name in &names {
        assert!(!unzip(&here.join(name)).is_empty(), "{name}");
    }
}

/// Every secret in a recording's list of them, as octets.
fn secrets_of(list: &Value, all: &mut Vec<Vec<u8>>) {
    /// What the stock programs call what nobody else may know.
    const SECRET: [&str; 18] = [
        "AP PIN dev_password",
        "AuthKey",
        "DH Private Key",
        "DH shared key",
        "DHKey",
        "E-S1",
        "E-S2",
        "E-SNonce1",
        "E-SNonce2",
        "EMSK",
        "KDK",
        "KeyWrapKey",
        "Network Key",
        "PSK1",
        "PSK2",
        "R-S1",
        "R-S2",
        "R-SNonce1",
    ];
    match list {
        Value::Object(fields) => {
            for (name, value) in fields {
                let secret = SECRET.contains(&name.as_str());
                let values = value.as_array().filter(|_| secret);
                for value in values.into_iter().flatten().filter_map(Value::as_str) {
                    let pairs = value.as_bytes().chunks(2);
                    let octets: Option<Vec<u8>> = pairs
                        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                        .collect();
                    all.extend(octets.filter(|octets| octets.len() >= 8));
                }
                secrets_of(value, all);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| secrets_of(value, all)),
        _ => {}
    }
}

#[test]
fn no_secret_of_a_recording_is_in_anything_that_is_written() {
    let place = Place::new("secrets");
    let state = place.0.join("state");
    let mut seen = 0;
    for entry in fs::read_dir(recording(""))
        .expect("the recordings")
        .flatten()
    {
        let capture = entry.path();
        if capture.extension().is_none_or(|end| end != "pcap") {
            continue;
        }
        let list = fs::read_to_string(capture.with_extension("json")).expect("the secrets");
        let mut secrets = Vec::new();
        secrets_of(&serde_json::from_str(&list).expect("JSON"), &mut secrets);
        assert!(!secrets.is_empty(), "{}", capture.display());
        seen += secrets.len();
        let name = capture.to_str().expect("text");
        let page = place.0.join("page.html");
        let zip = place.0.join("bundle.zip");
        let (page_name, zip_name) = (page.to_str().expect("text"), zip.to_str().expect("text"));
        let mut written = Vec::new();
        for arguments in [
            vec!["explain", name, "--verbose", "--html", page_name],
            vec!["explain", name, "--json", "--show-secrets"],
            vec!["diagnose", "--capture", name, "--verbose"],
            vec!["diagnose", "--capture", name, "--json"],
            vec!["bundle", "-o", zip_name, "--capture", name, "--verbose"],
            vec!["bundle", "-o", zip_name, "--capture", name, "--json"],
            vec!["history", "--json"],
            vec!["history", "1", "--json"],
            vec!["history", "1"],
        ] {
            let ran = in_state(&state, &arguments, "");
            assert_eq!(status(&ran), 0, "{arguments:?} {}", err(&ran));
            written.push((arguments.join(" "), [ran.stdout, ran.stderr].concat()));
        }
        written.push(("the page".to_owned(), fs::read(&page).expect("the page")));
        for (name, octets) in unzip(&zip) {
            if name == "summary.pdf" {
                let path = place.0.join("summary.pdf");
                fs::write(&path, &octets).expect("it is written");
                if let Ok(ran) = Command::new("pdftotext").arg(&path).arg("-").output() {
                    written.push(("the PDF's text".to_owned(), ran.stdout));
                }
            }
            written.push((name, octets));
        }
        for file in fs::read_dir(state.join("octopin"))
            .expect("the state")
            .flatten()
        {
            let octets = fs::read(file.path()).expect("it can be read");
            written.push((file.path().display().to_string(), octets));
        }
        for (what, octets) in &written {
            let text = latin(octets);
            for secret in &secrets {
                let mut all = of_octets(secret);
                all.push(("octets", secret.clone()));
                // A PIN or a passphrase is text.
                if let Ok(readable) = std::str::from_utf8(secret) {
                    all.extend(forms(readable.trim_end_matches('\0')));
                }
                assert_eq!(find(&text, &all), None, "in {what}");
            }
        }
    }
    assert!(seen > 20, "{seen}");
}
