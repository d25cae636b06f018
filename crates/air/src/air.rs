//! What a scenario has in its hands: its radios, its directory, and any program.

use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Output, Stdio};
use std::time::Duration;

use link::ctrl::format_mac;
use tokio::time::{self, Instant};

use crate::error::AirError;
use crate::hostapd::{Hostapd, HostapdConf};
use crate::iwd::Iwd;
use crate::network_manager::NetworkManager;
use crate::process::{Daemon, LOOK_AGAIN, PATIENCE};
use crate::radio::{Radio, RadioConf, Radios};
use crate::supplicant::{Supplicant, SupplicantConf};

/// A scenario's own piece of the guest: network, mount and process namespaces that end with it.
#[derive(Debug)]
pub struct Air {
    dir: PathBuf,
    since: Instant,
    log: File,
    makes: Radios,
    radios: Vec<Radio>,
    spawned: usize,
    country_set: bool,
}

impl Air {
    /// For the harness: a scenario's piece with `radios` radios of the usual kind.
    ///
    /// # Errors
    /// [`AirError::System`], [`AirError::Netlink`].
    pub fn new(dir: &Path, radios: usize) -> Result<Self, AirError> {
        let log = File::create(dir.join("scenario.log"))
            .map_err(AirError::system("making the scenario's log"))?;
        let mut air = Self {
            dir: dir.to_owned(),
            since: Instant::now(),
            log,
            makes: Radios::open()?,
            radios: Vec::new(),
            spawned: 0,
            country_set: false,
        };
        for _ in 0..radios {
            air.add_radio(&RadioConf::new())?;
        }
        air.note(&format!("{radios} radios"));
        Ok(air)
    }

    /// The scenario's radios, in the order in which they were made.
    pub fn radios(&self) -> &[Radio] {
        &self.radios
    }

    /// The name of a radio's interface; radio 0 has `wlan0`, and so on.
    ///
    /// # Panics
    /// When the scenario has fewer radios: a mistake in its code.
    pub fn interface(&self, radio: usize) -> &str {
        self.radios[radio].interface()
    }

    /// Adds a radio, and returns its number.
    ///
    /// # Errors
    /// As [`Radios::add`].
    pub fn add_radio(&mut self, conf: &RadioConf) -> Result<usize, AirError> {
        let radio = self.makes.add(conf)?;
        self.radios.push(radio);
        Ok(self.radios.len() - 1)
    }

    /// Unplugs the radio that was added last.
    ///
    /// # Errors
    /// As [`Radios::remove`].
    pub fn remove_last_radio(&mut self) -> Result<(), AirError> {
        match self.radios.pop() {
            Some(radio) => self.makes.remove(&radio),
            None => Ok(()),
        }
    }

    /// Adds a second interface to a radio, with the radio's second MAC address.
    ///
    /// # Errors
    /// [`AirError::Program`].
    pub async fn add_interface(&self, radio: usize, name: &str) -> Result<(), AirError> {
        let radio = &self.radios[radio];
        let address = format_mac(radio.address());
        let add = [
            "phy",
            radio.phy(),
            "interface",
            "add",
            name,
            "type",
            "managed",
        ];
        self.run("iw", &[&add, ["addr", &address].as_slice()].concat())
            .await?;
        Ok(())
    }

    /// Moves a radio to a network namespace of its own, named `name`, where programs run with
    /// [`Air::spawn_in`]: for two hosts that talk IP, or a manager that takes all radios it sees.
    /// It keeps hearing the others.
    ///
    /// # Errors
    /// [`AirError::Program`].
    pub async fn move_radio(&self, radio: usize, name: &str) -> Result<(), AirError> {
        if !Path::new("/run/netns").join(name).exists() {
            self.run("ip", &["netns", "add", name]).await?;
        }
        let phy = self.radios[radio].phy().to_owned();
        self.run("iw", &["phy", &phy, "set", "netns", "name", name])
            .await?;
        Ok(())
    }

    /// Sets the country, of two letters, for radios in the kernel's regulatory domain
    /// ([`RadioConf::world`]), until the scenario ends. All of the guest shares it: a scenario that
    /// does this is [`alone`](crate::Scenario::alone).
    ///
    /// # Errors
    /// [`AirError::Program`], [`AirError::Deadline`].
    pub async fn set_country(&mut self, country: &str) -> Result<(), AirError> {
        self.country_set = true;
        self.run("iw", &["reg", "set", country]).await?;
        // The kernel works on it later, and only that is of use here.
        let deadline = Instant::now() + PATIENCE;
        let wanted = format!("country {country}:");
        loop {
            let seen = self.run("iw", &["reg", "get"]).await?;
            if seen.contains(&wanted) {
                return Ok(());
            }
            if Instant::now() >= deadline {
                return Err(AirError::Deadline {
                    who: "the kernel's regulatory domain".to_owned(),
                    what: country.to_owned(),
                    waited: PATIENCE,
                    seen,
                });
            }
            time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Leaves what the kernel knows about the radios in `state.log`, for who looks into a failure.
    pub(crate) async fn record_state(&self) {
        let mut text = String::new();
        for arguments in [["dev"], ["list"]] {
            // What cannot be asked any more is left out.
            text += &self.run("iw", &arguments).await.unwrap_or_default();
            text.push('\n');
        }
        let _ = fs::write(self.dir.join("state.log"), text);
    }

    /// Puts back what all of the guest shares.
    pub(crate) async fn put_back(&mut self) -> Result<(), AirError> {
        if self.country_set {
            self.set_country("00").await?;
        }
        Ok(())
    }

    /// Writes a line to the scenario's log, with the seconds since its start.
    pub fn note(&mut self, line: &str) {
        // The log serves to explain a failure; without it the scenario still tells one.
        let _ = writeln!(
            self.log,
            "{:7.3} {line}",
            self.since.elapsed().as_secs_f64()
        );
    }

    /// How long the scenario has run.
    pub fn elapsed(&self) -> Duration {
        self.since.elapsed()
    }

    /// A directory of this scenario alone; what is in it is kept when it fails.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The built `octopin` program.
    ///
    /// # Errors
    /// [`AirError::System`] when there is none; `tests/air/run` builds it and says where it is.
    pub fn octopin(&self) -> Result<PathBuf, AirError> {
        let path = env::var_os("OCTOPIN_BIN").map(PathBuf::from);
        path.filter(|path| path.is_file())
            .ok_or_else(|| std::io::ErrorKind::NotFound.into())
            .map_err(AirError::system("looking for octopin by OCTOPIN_BIN"))
    }

    /// Starts hostapd on a radio of this scenario and waits until the access point is on the air.
    ///
    /// # Errors
    /// [`AirError::Ended`] with the end of its log when it refuses its configuration,
    /// [`AirError::Deadline`].
    pub async fn hostapd(&mut self, radio: usize, conf: HostapdConf) -> Result<Hostapd, AirError> {
        let interface = self.interface(radio).to_owned();
        self.hostapd_on(&interface, conf).await
    }

    /// As [`Air::hostapd`], on any interface, such as one of [`Air::add_interface`].
    ///
    /// # Errors
    /// As [`Air::hostapd`].
    pub async fn hostapd_on(
        &mut self,
        interface: &str,
        conf: HostapdConf,
    ) -> Result<Hostapd, AirError> {
        let ap = Hostapd::start(self, interface, conf).await?;
        self.note(&format!("hostapd is on the air on {interface}"));
        Ok(ap)
    }

    /// Starts wpa_supplicant on a radio of this scenario and waits until it answers.
    ///
    /// # Errors
    /// [`AirError::Ended`] with the end of its log when it refuses its configuration.
    pub async fn supplicant(
        &mut self,
        radio: usize,
        conf: SupplicantConf,
    ) -> Result<Supplicant, AirError> {
        let station = Supplicant::start(self, radio, conf).await?;
        self.note(&format!(
            "wpa_supplicant answers on {}",
            self.interface(radio)
        ));
        Ok(station)
    }

    /// Starts D-Bus and iwd for a radio of this scenario and waits until it has a station there.
    ///
    /// # Errors
    /// [`AirError::Ended`], [`AirError::Deadline`].
    pub async fn iwd(&mut self, radio: usize) -> Result<Iwd, AirError> {
        let iwd = Iwd::start(self, radio).await?;
        self.note(&format!("iwd has {}", iwd.interface()));
        Ok(iwd)
    }

    /// Starts D-Bus, wpa_supplicant and NetworkManager for a radio of this scenario, with a connection
    /// for each of the networks (name, passphrase), and waits until it has the radio's interface.
    ///
    /// # Errors
    /// [`AirError::Ended`], [`AirError::Deadline`].
    pub async fn network_manager(
        &mut self,
        radio: usize,
        networks: &[(&str, &str)],
    ) -> Result<NetworkManager, AirError> {
        let manager = NetworkManager::start(self, radio, networks).await?;
        self.note(&format!("NetworkManager has {}", self.interface(radio)));
        Ok(manager)
    }

    /// Starts a program and lets it run; its output goes to `NAME.log`, with a number when the name
    /// was taken.
    ///
    /// # Errors
    /// [`AirError::System`].
    pub fn spawn(
        &mut self,
        name: &str,
        program: impl AsRef<OsStr>,
        arguments: &[&str],
    ) -> Result<Daemon, AirError> {
        let mut command = Command::new(program);
        command.args(arguments);
        self.spawn_command(name, command)
    }

    /// As [`Air::spawn`], in a network namespace of [`Air::move_radio`].
    ///
    /// # Errors
    /// [`AirError::System`].
    pub fn spawn_in(
        &mut self,
        space: &str,
        name: &str,
        program: &str,
        arguments: &[&str],
    ) -> Result<Daemon, AirError> {
        let mut command = Command::new("ip");
        // It becomes the program, which therefore has its process id.
        command
            .args(["netns", "exec", space, program])
            .args(arguments);
        self.spawn_command(name, command)
    }

    /// As [`Air::spawn`], for a command with an environment of its own.
    ///
    /// # Errors
    /// [`AirError::System`].
    pub fn spawn_command(&mut self, name: &str, command: Command) -> Result<Daemon, AirError> {
        Ok(self.spawn_reading(name, command, Stdio::null())?.0)
    }

    /// As [`Air::spawn_command`], with what is written into the pipe as the program's standard input.
    ///
    /// # Errors
    /// [`AirError::System`].
    pub fn spawn_typed(
        &mut self,
        name: &str,
        command: Command,
    ) -> Result<(Daemon, Option<ChildStdin>), AirError> {
        self.spawn_reading(name, command, Stdio::piped())
    }

    fn spawn_reading(
        &mut self,
        name: &str,
        mut command: Command,
        input: Stdio,
    ) -> Result<(Daemon, Option<ChildStdin>), AirError> {
        self.spawned += 1;
        let mut path = self.dir.join(format!("{name}.log"));
        if path.exists() {
            path = self.dir.join(format!("{name}-{}.log", self.spawned));
        }
        let doing = || format!("starting {}", command.get_program().display());
        let log = File::create(&path).map_err(AirError::system(doing()))?;
        let error_log = log.try_clone().map_err(AirError::system(doing()))?;
        let failed = AirError::system(doing());
        let mut child = command
            .current_dir(&self.dir)
            .stdin(input)
            .stdout(log)
            .stderr(error_log)
            .spawn()
            .map_err(failed)?;
        let input = child.stdin.take();
        Ok((Daemon::new(name.to_owned(), child, path), input))
    }

    /// Runs a program to its end, which must be a good one, and returns its standard output.
    ///
    /// # Errors
    /// [`AirError::Program`] with what it wrote, [`AirError::Deadline`], [`AirError::System`].
    pub async fn run(
        &self,
        program: impl AsRef<OsStr>,
        arguments: &[&str],
    ) -> Result<String, AirError> {
        let mut command = Command::new(program);
        command.args(arguments);
        let text = format!("{command:?}");
        let output = self.output(command, PATIENCE).await?;
        let said = |octets: &[u8]| String::from_utf8_lossy(octets).trim().to_owned();
        if output.status.success() {
            return Ok(said(&output.stdout));
        }
        Err(AirError::Program {
            command: text,
            status: output.status.to_string(),
            said: format!("{} {}", said(&output.stdout), said(&output.stderr)),
        })
    }

    /// Runs a command to its end, whatever that is.
    ///
    /// # Errors
    /// [`AirError::Deadline`] after `patience` (the program is killed then), [`AirError::System`].
    pub async fn output(
        &self,
        mut command: Command,
        patience: Duration,
    ) -> Result<Output, AirError> {
        command.current_dir(&self.dir).stdin(Stdio::null());
        let text = format!("{command:?}");
        let mut command = tokio::process::Command::from(command);
        match time::timeout(patience, command.kill_on_drop(true).output()).await {
            Ok(output) => output.map_err(AirError::system(format!("running {text}"))),
            Err(_) => Err(AirError::Deadline {
                who: text,
                what: "end".to_owned(),
                waited: patience,
                seen: String::new(),
            }),
        }
    }

    /// Makes a directory in the scenario's own, and returns its path.
    pub(crate) fn directory(&mut self, name: &str) -> Result<PathBuf, AirError> {
        self.spawned += 1;
        let path = self.dir.join(format!("{name}-{}", self.spawned));
        fs::create_dir(&path).map_err(AirError::system("making a directory"))?;
        Ok(path)
    }
}
