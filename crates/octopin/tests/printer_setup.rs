//! `octopin printer set-wifi` at 192.168.223.1, where a printer is on the setup network that it makes
//! itself, with the ports that printers have, in a network of its own.

use std::time::{Duration, Instant};

use interop::{Daemon, Rig};
use serde_json::Value;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The address of every HP printer on its own setup network.
const SETUP: &str = "192.168.223.1";

/// A virtual printer at that address.
async fn printer(rig: &Rig, arguments: &[&str]) -> Daemon {
    let program = rig.octopin().unwrap();
    let lab = ["lab", "printer", "--listen", SETUP, "--standard-ports"];
    let all = [&lab[..], arguments].concat();
    let daemon = rig.spawn("printer", program, &all).unwrap();
    let began = Instant::now();
    while octopin(rig, &["show", SETUP]).await.0 != Some(0) {
        assert!(began.elapsed() < PATIENCE);
    }
    daemon
}

async fn network() -> Rig {
    let rig = Rig::new().unwrap();
    let add = ["addr", "add", "192.168.223.1/32", "dev", "lo"];
    let output = rig.run("ip", &add, PATIENCE).await.unwrap();
    assert!(output.status.success(), "{output:?}");
    rig
}

/// Exit status and document of `octopin printer`.
async fn octopin(rig: &Rig, arguments: &[&str]) -> (Option<i32>, Value) {
    let program = rig.octopin().unwrap();
    let state = format!("XDG_STATE_HOME={}", rig.dir().join("state").display());
    let start = [&state, program.to_str().unwrap(), "printer"];
    let all = [&start[..], arguments, &["--json"]].concat();
    let output = rig.run("env", &all, PATIENCE).await.unwrap();
    let document = serde_json::from_slice(&output.stdout);
    let document = document.unwrap_or_else(|error| panic!("{error}: {output:?}"));
    (output.status.code(), document)
}

async fn set_wifi(rig: &Rig, more: &[&str]) -> (Option<i32>, Value) {
    let start = ["set-wifi", SETUP, "--ssid", "New", "--yes"];
    let passphrase = ["--passphrase", "correct horse"];
    octopin(rig, &[&start[..], &passphrase, more].concat()).await
}

async fn ssid(rig: &Rig) -> Value {
    let (status, document) = octopin(rig, &["show", SETUP]).await;
    assert_eq!(status, Some(0), "{document}");
    document["wifi"]["ssid"].clone()
}

/// What was before, from the file that a document names.
fn kept(document: &Value) -> Value {
    let path = document["journal"].as_str().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    assert!(!text.contains("correct horse"), "{text}");
    serde_json::from_str(&text).unwrap()
}

/// A printer as it comes out of its box gets a network, and later another one.
async fn a_new_printer_gets_its_network(kind: &str, dialect: &str) {
    let rig = network().await;
    let _printer = printer(&rig, &["--kind", kind, "--new"]).await;
    let (status, planned) = set_wifi(&rig, &["--dry-run"]).await;
    assert_eq!((status, &planned["done"]), (Some(0), &false.into()));
    assert_eq!(ssid(&rig).await, Value::Null);

    let (status, document) = set_wifi(&rig, &[]).await;
    assert_eq!(status, Some(0), "{document}");
    assert_eq!(document["schema"], "octopin.printer-wifi/1");
    assert_eq!(document["dialect"], dialect, "{document}");
    assert_eq!(document["before"]["state"], "unconfigured");
    let before = kept(&document);
    assert_eq!(before["wifi"]["state"], "unconfigured", "{before}");
    assert_eq!(before["address"], SETUP);
    assert_eq!(ssid(&rig).await, "New");
    // LEDM writes the passphrase readable, so it went over https, whose certificate was pinned.
    let pins = rig.dir().join("state/octopin/certificates");
    let pinned = pins.join("192.168.223.1_3a443").exists();
    assert_eq!(pinned, dialect == "ledm");

    // The second time, what was before is what the first has set.
    let (status, again) = set_wifi(&rig, &[]).await;
    assert_eq!(status, Some(0), "{again}");
    assert_eq!(kept(&again)["wifi"]["ssid"], "New");
    assert_ne!(again["journal"], document["journal"]);
    rig.passed();
}

#[tokio::test]
async fn a_new_printer_gets_its_network_over_ipp_where_that_is_settable() {
    a_new_printer_gets_its_network("envy", "ipp").await;
}

#[tokio::test]
async fn a_new_printer_gets_its_network_over_ledm_where_ipp_does_not_set_it() {
    a_new_printer_gets_its_network("officejet-pro", "ledm").await;
}

#[tokio::test]
async fn a_printer_with_a_password_wants_it() {
    let rig = network().await;
    let arguments = ["--kind", "officejet-pro", "--web-password", "Geheim 1"];
    let _printer = printer(&rig, &arguments).await;
    let (status, error) = set_wifi(&rig, &[]).await;
    assert_eq!((status, &error["code"]), (Some(1), &"login-wanted".into()));
    let next = error["next"].as_str().unwrap();
    assert!(next.contains("--password-file"), "{next}");
    let file = rig.dir().join("password");
    let with = ["--password-file", file.to_str().unwrap()];
    std::fs::write(&file, "Geheim 2\n").unwrap();
    let (status, error) = set_wifi(&rig, &with).await;
    assert_eq!((status, &error["code"]), (Some(1), &"login-refused".into()));
    assert_eq!(ssid(&rig).await, "Maple Street 7");
    std::fs::write(&file, "Geheim 1\n").unwrap();
    let (status, document) = set_wifi(&rig, &with).await;
    assert_eq!(status, Some(0), "{document}");
    assert_eq!(kept(&document)["wifi"]["ssid"], "Maple Street 7");
    assert_eq!(ssid(&rig).await, "New");
    rig.passed();
}

/// Read over http, where no certificate is; only the writing finds out.
#[tokio::test]
async fn no_passphrase_goes_to_a_printer_with_another_certificate() {
    let rig = network().await;
    let arguments = ["--kind", "officejet-pro"];
    let first = printer(&rig, &arguments).await;
    let (status, _) = octopin(&rig, &["show", "https://192.168.223.1"]).await;
    assert_eq!(status, Some(0));
    drop(first);
    // Each start makes a certificate of its own.
    let _second = printer(&rig, &arguments).await;
    let (status, error) = set_wifi(&rig, &[]).await;
    assert_eq!(status, Some(1), "{error}");
    assert_eq!(error["code"], "certificate-changed", "{error}");
    assert_eq!(ssid(&rig).await, "Maple Street 7");
    rig.passed();
}
