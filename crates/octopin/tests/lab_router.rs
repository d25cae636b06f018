//! `octopin lab router` as a program, and `octopin router` driving it over real sockets.

#[path = "support/lab_printer.rs"]
mod lab;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use lab::Printer as Device;
use serde_json::Value;

/// A router with a device beside it, and a state directory of its own.
struct Home {
    router: Device,
    state: PathBuf,
}

impl Home {
    fn new(name: &str, args: &[&str]) -> Self {
        let state = std::env::temp_dir().join(format!("octopin-{name}-{}", std::process::id()));
        Self {
            router: Device::start_device("router", args),
            state,
        }
    }

    fn address(&self) -> &str {
        self.router.first["address"].as_str().unwrap()
    }

    /// `octopin router ACTION ADDRESS`, with the password on standard input.
    fn drive(&self, action: &[&str]) -> (Option<i32>, Value, String) {
        let password = self.router.first["password"].as_str().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
            .arg("router")
            .args(action)
            .arg(self.address())
            .args(["--password-file", "-", "--yes", "--json"])
            .env("XDG_STATE_HOME", &self.state)
            .env_remove("OCTOPIN_PASSWORD")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        writeln!(input, "{password}").unwrap();
        drop(input);
        let Output {
            status,
            stdout,
            stderr,
        } = child.wait_with_output().unwrap();
        let text = String::from_utf8(stdout).unwrap();
        let error = String::from_utf8_lossy(&stderr).into_owned();
        assert!(!text.contains(password) && !error.contains(password));
        let document = text.lines().last().unwrap_or("null");
        let value = serde_json::from_str(document)
            .unwrap_or_else(|reason| panic!("{reason}: {text:?} {error:?}"));
        (status.code(), value, error)
    }

    fn end(self) {
        self.router.quit();
        // It may have kept nothing.
        let _ = std::fs::remove_dir_all(self.state);
    }
}

#[test]
fn a_fritz_box_is_shown_and_its_button_brings_the_device_in() {
    let home = Home::new("lab-fritz", &["--kind", "fritz", "--device", "button"]);
    let (status, shown, error) = home.drive(&["show"]);
    assert_eq!(status, Some(0), "{error}");
    assert_eq!(shown["schema"], "octopin.router/1");
    assert_eq!(shown["kind"], "fritz");
    assert_eq!(shown["driver"]["proof"], "written from documentation");
    assert_eq!(shown["networks"][0]["ssid"], "Maple Street 7");
    assert_eq!(shown["networks"][0]["wps"]["accepts"]["device_pin"], false);
    let (status, run, error) = home.drive(&["push-button"]);
    assert_eq!(
        (status, &run["outcome"]),
        (Some(0), &"provisioned".into()),
        "{run} {error}"
    );
    home.router.event(|event| {
        event["text"]
            .as_str()
            .is_some_and(|text| text.ends_with("joined"))
    });
    let (status, _, error) = home.drive(&["add-device", "--pin", "12345670"]);
    assert_eq!(status, Some(1), "{error}");
    home.end();
}

#[test]
fn a_linksys_router_takes_a_pin_and_its_wps_is_put_back() {
    let home = Home::new("lab-jnap", &["--kind", "jnap", "--device", "pin:12345670"]);
    let (status, run, error) = home.drive(&["add-device", "--pin", "12345670"]);
    assert_eq!(
        (status, &run["outcome"]),
        (Some(0), &"provisioned".into()),
        "{run} {error}"
    );
    let (status, run, error) = home.drive(&["add-device", "--pin", "98765676"]);
    assert_eq!(
        (status, &run["outcome"]),
        (Some(1), &"failed".into()),
        "{run} {error}"
    );
    let (status, switched, error) = home.drive(&["wps", "off"]);
    assert_eq!(
        (status, &switched["changed"]),
        (Some(0), &true.into()),
        "{error}"
    );
    let (_, shown, _) = home.drive(&["show"]);
    assert_eq!(shown["networks"][0]["wps"]["on"], false);
    let (status, restored, error) = home.drive(&["restore"]);
    assert_eq!(
        (status, &restored["restored"]),
        (Some(0), &1.into()),
        "{error}"
    );
    let (_, shown, _) = home.drive(&["show"]);
    assert_eq!(shown["networks"][0]["wps"]["on"], true);
    home.end();
}

#[test]
fn what_a_second_factor_is_and_where_it_is_given_is_told() {
    let home = Home::new("lab-2fa", &["--kind", "fritz", "--fault", "second-factor"]);
    let (status, told, error) = home.drive(&["push-button"]);
    assert_eq!(status, Some(1), "{told} {error}");
    let all = format!("{told} {error}");
    assert!(
        all.contains("second factor") && all.contains("FRITZ!Box"),
        "{all}"
    );
    home.end();
}

#[test]
fn its_lines_and_its_list_are_those_of_its_owner() {
    let mut device = Device::start_device("router", &["--kind", "plain"]);
    device.press("button");
    device.event(|event| {
        event["text"]
            .as_str()
            .is_some_and(|text| text.contains("waits for a device"))
    });
    let (status, state) = device.ask("GET", "/octopin-lab/state", "");
    assert_eq!(status, 200);
    let state: Value = serde_json::from_str(&state).unwrap();
    assert_eq!(state["networks"][0]["waits"], "button");
    device.quit();
    let list = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(["lab", "router", "--list", "--json"])
        .output()
        .unwrap();
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    let fritz = list["kinds"].as_array().unwrap();
    let fritz = fritz.iter().find(|row| row["name"] == "fritz").unwrap();
    assert_eq!(
        fritz["about"],
        "a FRITZ!Box: TR-064 with Digest login; the button, no PIN"
    );
    for kind in ["fritz", "freebox", "jnap", "mikrotik", "plain"] {
        let mut kinds = list["kinds"].as_array().unwrap().iter();
        assert!(kinds.any(|row| row["name"] == kind), "{kind}");
    }
}

/// What standard output has of a command with these lines on standard input.
fn shown(args: &[&str], lines: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // A list reads nothing, and may be gone already.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn lists_and_help_are_in_the_readers_language_and_documents_in_english() {
    for (device, listed, line, german, english) in [
        (
            "router",
            "der Router startet neu",
            "help",
            "die Befehle auflisten",
            "list the commands",
        ),
        (
            "printer",
            "LaserJet Pro mit Touchscreen",
            "fault hasty",
            "hasty: eine Anfrage weniger",
            "hasty: a request less",
        ),
    ] {
        let lines = format!("{line}\nquit\n");
        let list = shown(&["lab", device, "--list", "--language", "de"], "");
        assert!(list.contains(listed), "{list}");
        let told = shown(&["lab", device, "--language", "de"], &lines);
        assert!(told.contains(german), "{told}");
        let document = shown(&["lab", device, "--language", "de", "--json"], &lines);
        assert!(document.contains(english), "{document}");
    }
}
