//! `octopin router` as its user runs it, against the stock hostapd and wpa_supplicant on a cable.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use interop::{Hostapd, HostapdConf, Rig, SupplicantConf};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";

/// A stock router, and a home directory for the program.
struct Bench {
    rig: Rig,
    ap: Hostapd,
    socket: PathBuf,
}

impl Bench {
    async fn new() -> Outcome<Self> {
        let rig = Rig::new()?;
        let mut ap = rig.hostapd(HostapdConf::new()).await?;
        let socket = ap.ctrl().path().to_owned();
        Ok(Self { rig, ap, socket })
    }

    fn address(&self) -> String {
        format!("hostapd:{}", self.socket.display())
    }

    fn start(&self, arguments: &[&str]) -> Outcome<Child> {
        Ok(command(self.rig.dir(), arguments).spawn()?)
    }

    /// Runs the program to its end: its exit status and its one document.
    async fn run(&self, arguments: &[&str]) -> Outcome<(i32, Value)> {
        ended(self.start(&[arguments, &["--json"]].concat())?).await
    }

    /// Starts the program and waits until the router waits for a device.
    async fn waiting(&mut self, arguments: &[&str]) -> Outcome<Child> {
        let mut child = self.start(&[arguments, &["--verbose"]].concat())?;
        let lines = child.stdout.as_mut().ok_or("no standard output")?;
        let mut line = String::new();
        BufReader::with_capacity(1, lines)
            .read_line(&mut line)
            .await?;
        assert!(line.contains("device"), "{line}");
        Ok(child)
    }
}

fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
    command
        .arg("router")
        .args(arguments)
        .env("XDG_STATE_HOME", home.join("state"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

async fn ended(child: Child) -> Outcome<(i32, Value)> {
    let output = child.wait_with_output().await?;
    let document = serde_json::from_slice(&output.stdout)?;
    Ok((output.status.code().ok_or("a signal ended it")?, document))
}

#[tokio::test]
async fn the_state_of_a_router_is_shown() -> Outcome {
    let bench = Bench::new().await?;
    let (status, document) = bench.run(&["show", &bench.address()]).await?;
    assert_eq!(status, 0);
    assert_eq!(document["schema"], "octopin.router/1");
    assert_eq!(
        document["driver"]["proof"],
        "tested against the real program"
    );
    let network = &document["networks"][0];
    assert_eq!(network["ssid"], "home");
    assert_eq!(network["security"], "wpa2");
    assert_eq!(network["wps"]["on"], true);
    assert_eq!(network["wps"]["accepts"]["device_pin"], true);
    assert_eq!(network["channel"], Value::Null);
    assert!(!document.to_string().contains("correct horse"));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_device_is_added_by_its_pin_and_watched_to_its_end() -> Outcome {
    for (pin, status, outcome, half) in [
        (PIN, 0, "provisioned", Value::Null),
        ("22345677", 1, "failed", "first".into()),
        ("12340002", 1, "failed", "second".into()),
    ] {
        let mut bench = Bench::new().await?;
        let address = bench.address();
        let child = bench
            .waiting(&["add-device", &address, "--pin", pin])
            .await?;
        // The text is not read here; the exit status and the router tell.
        let mut device = bench
            .rig
            .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
            .await?;
        bench.rig.meet(&mut bench.ap, &mut device).await?;
        let output = child.wait_with_output().await?;
        assert_eq!(output.status.code(), Some(status), "{outcome}");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        match half.as_str() {
            None => drop(device.credential().await?),
            Some(half) => assert!(error.contains(&format!("{half} half")), "{error}"),
        }
        bench.rig.passed();
    }
    Ok(())
}

#[tokio::test]
async fn nobody_comes_and_the_router_waits_no_longer() -> Outcome {
    let bench = Bench::new().await?;
    let address = bench.address();
    let (status, document) = bench
        .run(&["push-button", &address, "--timeout", "1"])
        .await?;
    assert_eq!(status, 1);
    assert_eq!(document["outcome"], "nobody-came");
    assert_eq!(document["failure"]["code"], "nobody-came");
    let (_, after) = bench.run(&["show", &address]).await?;
    assert_ne!(after["networks"][0]["wps"]["active"], "button");
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn wps_is_switched_off_and_restored_by_another_process() -> Outcome {
    let bench = Bench::new().await?;
    let address = bench.address();
    let (status, document) = bench.run(&["wps", "off", &address]).await?;
    assert_eq!((status, &document["changed"]), (0, &Value::Bool(true)));
    let (status, document) = bench.run(&["push-button", &address]).await?;
    assert_eq!((status, &document["code"]), (1, &"wps-off".into()));
    let (status, document) = bench.run(&["restore", &address]).await?;
    assert_eq!((status, &document["restored"]), (0, &1.into()));
    let (_, after) = bench.run(&["show", &address]).await?;
    assert_eq!(after["networks"][0]["wps"]["on"], true);
    let (status, document) = bench.run(&["restore", &address]).await?;
    assert_eq!((status, &document["restored"]), (0, &0.into()));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn what_is_no_router_is_told_with_its_status() -> Outcome {
    let home = link::PrivateDir::new("octopin-router")?;
    for (arguments, status, code) in [
        (&["show", "hostapd:/nowhere/wlan0"][..], 1, "unreachable"),
        (&["show", "hostapd:wlan0"], 2, "bad-address"),
        (&["show", "telegraph:x"], 2, "bad-address"),
        (&["push-button", "by-hand:netgear"], 1, "not-possible"),
        (
            &["add-device", "hostapd:/nowhere/wlan0", "--pin", "12345678"],
            2,
            "bad-pin",
        ),
    ] {
        let child = command(home.path(), &[arguments, &["--json"]].concat()).spawn()?;
        let (ended, document) = ended(child).await?;
        assert_eq!(
            (ended, &document["code"]),
            (status, &code.into()),
            "{arguments:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_missing_ssh_is_told_with_its_package() -> Outcome {
    let home = link::PrivateDir::new("octopin-router")?;
    // There is no program at all in this directory.
    let child = command(
        home.path(),
        &["show", "hostapd+ssh://root@192.0.2.1/wlan0", "--json"],
    )
    .env("PATH", home.path())
    .spawn()?;
    let (status, document) = ended(child).await?;
    assert_eq!((status, &document["code"]), (3, &"missing-program".into()));
    let text = document.to_string();
    assert!(text.contains("openssh-client"), "{text}");
    Ok(())
}
