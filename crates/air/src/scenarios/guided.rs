//! `octopin` alone, as somebody meets it who sits at a laptop in the Wi-Fi: it is typed to at a
//! terminal of its own. Stock hostapd is the router, a stock printer waits to be brought in, and the
//! laptop is in the network by wpa_supplicant, in a network namespace of its own.

use std::io::Write as _;
use std::process::{ChildStdin, Command};
use std::time::Duration;

use super::join::Peers;
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::HostapdConf;
use crate::process::Daemon;
use crate::scenario::Scenario;
use crate::supplicant::{Supplicant, SupplicantConf};

/// How long a part of a job may take on a machine that is busy with other things.
const RUN: Duration = Duration::from_secs(130);

/// The laptop's radio, and where the laptop is.
const LAPTOP: usize = 2;
const SPACE: &str = "laptop";
const LAPTOP_ADDRESS: &str = "192.168.60.30/24";
const GATEWAY: &str = "192.168.60.1";

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "guided-popup",
        "octopin alone at a terminal: a router without WPS, a number that there is not, a slip in the \
         PIN, and a printer that answers",
        3,
        |air| Box::pin(popup(air)),
    )
    .deadline(300),
    Scenario::new(
        "guided-button",
        "octopin alone: the button, with the router told over UPnP what the laptop's network is",
        3,
        |air| Box::pin(button(air)),
    )
    .deadline(300),
    Scenario::new(
        "guided-wrong-pin",
        "octopin alone: a wrong PIN; the screen says which half, and what to do",
        3,
        |air| Box::pin(wrong_pin(air)),
    )
    .deadline(300),
    Scenario::new(
        "guided-stopped",
        "octopin alone: Ctrl-C while the printer is waited for; the laptop is in its network",
        3,
        |air| Box::pin(stopped(air)),
    )
    .deadline(300),
];

/// The terminal at which somebody sits.
struct Sitting {
    program: Daemon,
    keyboard: ChildStdin,
    /// How much of what is on the screen was read already.
    read: usize,
}

impl Sitting {
    /// Starts `octopin` at a terminal of the laptop.
    fn begin(air: &mut Air) -> Result<Self, AirError> {
        // In the shell's place, which would end otherwise than its program after Ctrl-C.
        let octopin = format!("exec {}", air.octopin()?.display());
        let state = air.directory("state")?;
        let mut command = Command::new("ip");
        command
            .args(["netns", "exec", SPACE])
            .args(["script", "-qefc", &octopin, "/dev/null"])
            .env("XDG_STATE_HOME", state)
            .env("NO_COLOR", "1")
            .env("TERM", "dumb");
        let (program, keyboard) = air.spawn_typed("octopin", command)?;
        let keyboard = keyboard.ok_or_else(|| AirError::Unexpected {
            what: "the terminal".to_owned(),
            expected: "a keyboard".to_owned(),
            found: "none".to_owned(),
        })?;
        Ok(Self {
            program,
            keyboard,
            read: 0,
        })
    }

    /// What is on the screen and was not read yet.
    fn rest(&self) -> String {
        let screen = self.program.log().replace('\r', "");
        screen.get(self.read..).unwrap_or_default().to_owned()
    }

    /// Waits for a text, reads up to its end, and gives what was before it.
    async fn reads(&mut self, text: &str) -> Result<String, AirError> {
        let deadline = tokio::time::Instant::now() + RUN;
        loop {
            let rest = self.rest();
            if let Some((before, _)) = rest.split_once(text) {
                self.read += before.len() + text.len();
                return Ok(before.to_owned());
            }
            let late = tokio::time::Instant::now() >= deadline;
            ensure(&format!("{text:?} on the screen"), !late, self.rest())?;
            self.program.still_running()?;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types a line.
    fn types(&mut self, line: &str) -> Result<(), AirError> {
        self.presses(&format!("{line}\n"))
    }

    /// Presses keys.
    fn presses(&mut self, keys: &str) -> Result<(), AirError> {
        let pressed = self.keyboard.write_all(keys.as_bytes());
        pressed.map_err(AirError::system("typing"))
    }

    async fn ends(&mut self, air: &mut Air, status: i32) -> Result<(), AirError> {
        let ended = self.program.wait(RUN).await;
        air.note(&self.program.log());
        check("the exit status", &ended?.code(), &Some(status))
    }
}

/// The laptop is in the network, and sends to the router for the internet.
async fn laptop(air: &mut Air, peers: &mut Peers) -> Result<Supplicant, AirError> {
    air.move_radio(LAPTOP, SPACE).await?;
    let interface = air.interface(LAPTOP).to_owned();
    let conf = SupplicantConf::new()
        .network(HOME, PASSPHRASE)
        .within(SPACE);
    let laptop = air.supplicant(LAPTOP, conf).await?;
    peers.ap.expect_station(laptop.mac()).await?;
    let inside = ["-n", SPACE];
    for arguments in [
        &["link", "set", "lo", "up"][..],
        &["address", "add", LAPTOP_ADDRESS, "dev", &interface],
        &["route", "add", "default", "via", GATEWAY],
    ] {
        air.run("ip", &[&inside, arguments].concat()).await?;
    }
    Ok(laptop)
}

/// The printer that does not answer yet is named, up to the ways.
async fn to_the_ways(sitting: &mut Sitting) -> Result<(), AirError> {
    sitting
        .reads("Nothing is changed before you agree.")
        .await?;
    sitting
        .reads("No printer answers on this network yet")
        .await?;
    sitting.reads("Which model is it").await?;
    sitting.types("HP ENVY 5640")?;
    sitting.reads("Ways that are open, the best first:").await?;
    Ok(())
}

/// A router without WPS; the printer's PIN at the laptop's own access point.
async fn at_own_access_point(air: &mut Air) -> Result<(Peers, Supplicant, Sitting), AirError> {
    let mut peers = Peers::announced(air, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let laptop = laptop(air, &mut peers).await?;
    let mut sitting = Sitting::begin(air)?;
    to_the_ways(&mut sitting).await?;
    // The air says that this router has no WPS.
    sitting
        .reads("1. The printer's PIN, with this computer as the access point")
        .await?;
    sitting.reads("Which way?").await?;
    sitting.types("99")?;
    sitting.reads("That is none of the numbers").await?;
    sitting.reads("Which way?").await?;
    sitting.types("1")?;
    Ok((peers, laptop, sitting))
}

/// Gives the PIN, and what else is asked, up to where the printer is waited for.
async fn give(sitting: &mut Sitting, pin: &str) -> Result<(), AirError> {
    sitting.reads("The printer's WPS PIN").await?;
    sitting.types(pin)?;
    sitting.reads("Give the printer").await?;
    sitting.types("y")?;
    sitting.reads("Now you: Start WPS with the PIN").await?;
    sitting.reads("Waiting up to").await?;
    Ok(())
}

async fn popup(air: &mut Air) -> Result<(), AirError> {
    let (mut peers, _laptop, mut sitting) = at_own_access_point(air).await?;
    sitting.reads("The printer's WPS PIN").await?;
    sitting.types("12345678")?;
    sitting.reads("That is not a WPS PIN").await?;
    give(&mut sitting, PIN).await?;
    peers.printer.wps_pin(None, PIN).await?;
    sitting.reads("has the settings").await?;
    joined(air, &mut sitting).await
}

async fn button(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps(HOME, PASSPHRASE)
        .set("upnp_iface", "wlan0")
        .set("friendly_name", "Home");
    let mut peers = Peers::announced(air, conf).await?;
    let _laptop = laptop(air, &mut peers).await?;
    let mut sitting = Sitting::begin(air)?;
    to_the_ways(&mut sitting).await?;
    sitting
        .reads("The button, with Air Simulated pressed by this program")
        .await?;
    sitting.reads("Which way?").await?;
    // The best one.
    sitting.types("")?;
    sitting.reads("Give the printer").await?;
    sitting.types("y")?;
    sitting
        .reads("Now you: Press the printer's WPS button")
        .await?;
    sitting.reads("Waiting up to").await?;
    peers.printer.wps_button().await?;
    sitting.reads("has the settings").await?;
    joined(air, &mut sitting).await
}

/// It ends well, and says where the printer is.
async fn joined(air: &mut Air, sitting: &mut Sitting) -> Result<(), AirError> {
    sitting.reads("Done: ").await?;
    sitting.reads("is on the network and answers at ").await?;
    sitting.reads("Add it in the printer settings").await?;
    sitting.ends(air, 0).await
}

async fn wrong_pin(air: &mut Air) -> Result<(), AirError> {
    let (mut peers, _laptop, mut sitting) = at_own_access_point(air).await?;
    // Another PIN than the printer's, without a slip; the first half is right.
    give(&mut sitting, "12340002").await?;
    peers.printer.wps_pin(None, PIN).await?;
    sitting.reads("Not done: ").await?;
    sitting.reads("Why: ").await?;
    sitting.reads("second half").await?;
    sitting
        .reads("Next: Read the PIN on the device again.")
        .await?;
    // What is known exactly has no other causes beside it.
    let rest = sitting.reads("octopin diagnose").await?;
    ensure("nothing else is told", !rest.contains("Or: "), &rest)?;
    sitting.ends(air, 1).await
}

async fn stopped(air: &mut Air) -> Result<(), AirError> {
    let (peers, mut laptop, mut sitting) = at_own_access_point(air).await?;
    give(&mut sitting, PIN).await?;
    sitting.presses("\u{3}")?;
    sitting.reads("Stopped.").await?;
    sitting.reads("Next: ").await?;
    sitting.ends(air, 1).await?;
    laptop.expect_network(HOME, peers.ap.bssid()).await?;
    let links = air.run("ip", &["-n", SPACE, "-brief", "link"]).await?;
    ensure(
        "no access point is left",
        links.lines().count() == 2,
        &links,
    )
}
