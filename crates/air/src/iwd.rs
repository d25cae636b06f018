//! iwd, the second independent enrollee, with the D-Bus daemon that it needs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use tokio::time::{self, Instant};

use crate::air::Air;
use crate::error::AirError;
use crate::process::{Daemon, LOOK_AGAIN, PATIENCE};

/// The scenario's own /run has nothing but what is made here.
const BUS: &str = "/run/dbus/system_bus_socket";

/// A bus on which everybody may do everything.
const BUS_CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// Starts the D-Bus daemon of the scenario, and waits until it can be connected to.
pub(crate) async fn start_bus(air: &mut Air) -> Result<Daemon, AirError> {
    let configuration = air.dir().join("dbus.conf");
    // That of a program before this one.
    let _ = fs::remove_file(BUS);
    fs::create_dir_all("/run/dbus")
        .and_then(|()| fs::write(&configuration, BUS_CONFIGURATION))
        .map_err(AirError::system("configuring D-Bus"))?;
    let arguments = [
        "--nofork",
        "--nopidfile",
        "--config-file",
        &configuration.display().to_string(),
    ];
    let mut bus = air.spawn("dbus-daemon", "dbus-daemon", &arguments)?;
    let deadline = Instant::now() + PATIENCE;
    while !PathBuf::from(BUS).exists() {
        bus.still_running()?;
        if Instant::now() >= deadline {
            return Err(bus.late("socket", PATIENCE));
        }
        time::sleep(LOOK_AGAIN).await;
    }
    Ok(bus)
}

/// A running iwd that has one radio of the scenario.
///
/// iwd takes the radio's interface away and makes one of its own, with the radio's MAC address.
#[derive(Debug)]
pub struct Iwd {
    interface: String,
    mac: [u8; 6],
    daemon: Daemon,
    networks: PathBuf,
    /// Ends after iwd.
    _bus: Daemon,
}

impl Iwd {
    pub(crate) async fn start(air: &mut Air, radio: usize) -> Result<Self, AirError> {
        let bus = start_bus(air).await?;
        let (phy, mac) = (
            air.radios()[radio].phy().to_owned(),
            air.radios()[radio].mac(),
        );
        let mut command = unpacked("usr/libexec/iwd");
        command.args(["--debug", "--phys", &phy]);
        // Its directory of known networks; nothing in it outlives the scenario.
        let networks = air.directory("iwd-state")?;
        command.env("STATE_DIRECTORY", &networks);
        let daemon = air.spawn_command("iwd", command)?;
        let mut iwd = Self {
            interface: String::new(),
            mac,
            daemon,
            networks,
            _bus: bus,
        };
        iwd.wait_for_station(&phy).await?;
        Ok(iwd)
    }

    /// The directory of the networks that it knows.
    pub fn networks(&self) -> &Path {
        &self.networks
    }

    /// The interface that iwd made.
    pub fn interface(&self) -> &str {
        &self.interface
    }

    /// The MAC address of that interface.
    pub fn mac(&self) -> [u8; 6] {
        self.mac
    }

    /// Its process.
    pub fn daemon(&mut self) -> &mut Daemon {
        &mut self.daemon
    }

    /// Enrols with a PIN of the scenario, and returns when iwd says how that went.
    ///
    /// # Errors
    /// [`AirError::Program`] with iwd's reason, [`AirError::Deadline`].
    pub async fn user_pin(&self, air: &Air, pin: &str, patience: Duration) -> Result<(), AirError> {
        self.wsc(air, &["start-user-pin", pin], patience).await
    }

    /// Presses the button, and returns when iwd says how that went.
    ///
    /// # Errors
    /// [`AirError::Program`] with iwd's reason, [`AirError::Deadline`].
    pub async fn push_button(&self, air: &Air, patience: Duration) -> Result<(), AirError> {
        self.wsc(air, &["push-button"], patience).await
    }

    /// Joins a network that it knows, and returns when iwd says how that went.
    ///
    /// # Errors
    /// [`AirError::Program`] with iwd's reason, [`AirError::Deadline`].
    pub async fn connect(&self, air: &Air, name: &str, patience: Duration) -> Result<(), AirError> {
        let words = ["station", &self.interface, "connect", name];
        self.command(air, &words, patience).await
    }

    /// Waits until it does not scan.
    ///
    /// # Errors
    /// [`AirError::Deadline`], [`AirError::System`].
    pub async fn idle(&self, air: &Air) -> Result<(), AirError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let words = ["station", &self.interface, "show"];
            let output = self.iwctl(air, &words, PATIENCE).await?;
            let text = String::from_utf8_lossy(&output.stdout);
            let mut lines = text.lines().filter(|line| line.contains("Scanning"));
            if lines.any(|line| line.contains("no")) {
                return Ok(());
            }
            if Instant::now() >= deadline {
                return Err(self.daemon.late("end of its scan", PATIENCE));
            }
            time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Runs `iwctl` with these words, whatever it answers.
    ///
    /// # Errors
    /// [`AirError::Deadline`], [`AirError::System`].
    pub async fn iwctl(
        &self,
        air: &Air,
        words: &[&str],
        patience: Duration,
    ) -> Result<Output, AirError> {
        let mut command = unpacked("usr/bin/iwctl");
        command.args(words);
        air.output(command, patience).await
    }

    async fn wsc(&self, air: &Air, words: &[&str], patience: Duration) -> Result<(), AirError> {
        let words = [&["wsc", &self.interface], words].concat();
        self.command(air, &words, patience).await
    }

    /// Runs `iwctl` with these words, which must end well.
    async fn command(&self, air: &Air, words: &[&str], patience: Duration) -> Result<(), AirError> {
        let output = self.iwctl(air, words, patience).await?;
        if output.status.success() {
            return Ok(());
        }
        let said = |octets: &[u8]| String::from_utf8_lossy(octets).trim().to_owned();
        Err(AirError::Program {
            command: format!("iwctl {}", words.join(" ")),
            status: output.status.to_string(),
            said: format!("{} {}", said(&output.stdout), said(&output.stderr)),
        })
    }

    /// Waits until iwd has made its interface and offers WPS on it.
    async fn wait_for_station(&mut self, phy: &str) -> Result<(), AirError> {
        let ready = "net.connman.iwd.SimpleConfiguration";
        let mut ask = Command::new("dbus-send");
        ask.args(["--system", "--print-reply", "--dest=net.connman.iwd", "/"])
            .arg("org.freedesktop.DBus.ObjectManager.GetManagedObjects");
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.daemon.still_running()?;
            let mut asking = tokio::process::Command::new(ask.get_program());
            let answer = asking.args(ask.get_args()).kill_on_drop(true).output();
            if let Ok(Ok(output)) = time::timeout(PATIENCE, answer).await
                && String::from_utf8_lossy(&output.stdout).contains(ready)
            {
                break;
            }
            if Instant::now() >= deadline {
                return Err(self.daemon.late(ready, PATIENCE));
            }
            time::sleep(LOOK_AGAIN).await;
        }
        let directory = format!("/sys/class/ieee80211/{phy}/device/net");
        self.interface = fs::read_dir(directory)
            .map_err(AirError::system("looking for iwd's interface"))?
            .filter_map(Result::ok)
            .find_map(|entry| entry.file_name().into_string().ok())
            .unwrap_or_default();
        Ok(())
    }
}

/// A program of those that are unpacked for the guest and not installed.
pub(crate) fn unpacked(path: &str) -> Command {
    let root = unpacked_root();
    let mut command = Command::new(root.join(path));
    command.env(
        "LD_LIBRARY_PATH",
        root.join("usr/lib/x86_64-linux-gnu").as_os_str(),
    );
    command
}

/// Where they were unpacked.
pub(crate) fn unpacked_root() -> PathBuf {
    env::var_os("OCTOPIN_AIR_PROGRAMS")
        .map(PathBuf::from)
        .unwrap_or_default()
}
