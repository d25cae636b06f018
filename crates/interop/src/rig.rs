//! The namespace with its cables, and running programs in it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use link::PrivateDir;
use link::ctrl::format_mac;
use tokio::time;

use crate::alone::{FLAGS, is_alone};
use crate::control::Control;
use crate::error::RigError;
use crate::hostapd::{Hostapd, HostapdConf};
use crate::process::{Daemon, last_lines};
use crate::supplicant::{Supplicant, SupplicantConf};
use crate::tap::Tap;

/// The access point's end of the first cable.
pub const AP_INTERFACE: &str = "ap0";

/// The station's end of the first cable.
pub const STA_INTERFACE: &str = "sta0";

/// Programs that the rig runs and the Debian packages that have them.
const PROGRAMS: [(&str, &str); 6] = [
    ("hostapd", "hostapd"),
    ("wpa_supplicant", "wpasupplicant"),
    ("ip", "iproute2"),
    ("unshare", "util-linux"),
    ("nsenter", "util-linux"),
    ("setpriv", "util-linux"),
];

/// How many lines of each log a failed test shows.
const LOG_LINES: usize = 150;

static MAC_COUNTER: AtomicU32 = AtomicU32::new(1);

/// A private network namespace with one cable, [`AP_INTERFACE`] to [`STA_INTERFACE`].
///
/// Create it in the thread that uses it, and keep that thread: the programs inside are told to end
/// when the thread that started them does, which is what ends them if a test is killed.
#[derive(Debug)]
pub struct Rig {
    space: Arc<Space>,
}

impl Rig {
    /// Makes the namespace and its first cable; `lo` is up, and both cable ends are up with fresh
    /// MAC addresses.
    ///
    /// # Errors
    /// [`RigError::MissingProgram`], [`RigError::NoNamespace`], [`RigError::Setup`].
    pub fn new() -> Result<Self, RigError> {
        Self::of(Some(hold_any()?))
    }

    /// The same in the namespace of this process, which [`alone`](crate::alone()) made: what the test
    /// opens itself is in there, too.
    ///
    /// # Errors
    /// As [`Rig::new`]; [`RigError::NotAlone`].
    pub fn here() -> Result<Self, RigError> {
        if !is_alone() {
            return Err(RigError::NotAlone);
        }
        Self::of(None)
    }

    fn of(holder: Option<(Child, bool)>) -> Result<Self, RigError> {
        for (program, package) in PROGRAMS {
            if find_program(program).is_none() {
                return Err(RigError::MissingProgram { program, package });
            }
        }
        let rig = Self {
            space: Arc::new(Space::new(holder)?),
        };
        rig.space.ip("link set lo up\n")?;
        rig.cable(AP_INTERFACE, STA_INTERFACE)?;
        Ok(rig)
    }

    /// Says that the test passed, so that no logs are shown.
    pub fn passed(&self) {
        self.space.passed.store(true, Ordering::Relaxed);
    }

    /// A directory of this rig alone, removed at the end.
    pub fn dir(&self) -> &Path {
        self.space.dir()
    }

    /// Adds a cable between two new interfaces, both up.
    ///
    /// # Errors
    /// [`RigError::Setup`], when a name is taken for instance.
    pub fn cable(&self, one: &str, other: &str) -> Result<(), RigError> {
        let (mac, other_mac) = (format_mac(fresh_mac()), format_mac(fresh_mac()));
        self.space.ip(&format!(
            "link add name {one} address {mac} type veth peer name {other} address {other_mac}\n\
             link set {one} up\nlink set {other} up\n"
        ))
    }

    /// Gives an interface a MAC address that no station has had. After a failed run hostapd holds
    /// the port of that address for a minute, so every run wants a fresh one; set it before the
    /// program on that interface starts.
    ///
    /// # Errors
    /// [`RigError::Setup`].
    pub fn new_mac(&self, interface: &str) -> Result<[u8; 6], RigError> {
        let mac = fresh_mac();
        self.space.ip(&format!(
            "link set {interface} address {}\n",
            format_mac(mac)
        ))?;
        Ok(mac)
    }

    /// Switches an interface on or off.
    ///
    /// # Errors
    /// [`RigError::Setup`].
    pub fn set_up(&self, interface: &str, up: bool) -> Result<(), RigError> {
        self.space.ip(&format!(
            "link set {interface} {}\n",
            if up { "up" } else { "down" }
        ))
    }

    /// Lets UPnP multicast work over `lo`, for hostapd with `upnp_iface=lo`.
    ///
    /// # Errors
    /// [`RigError::Setup`].
    pub fn multicast_on_lo(&self) -> Result<(), RigError> {
        self.space
            .ip("link set lo multicast on\nroute add 239.0.0.0/8 dev lo\n")
    }

    /// Starts hostapd and waits until it answers.
    ///
    /// # Errors
    /// [`RigError::Ended`] with the end of its log when it refuses its configuration.
    pub async fn hostapd(&self, conf: HostapdConf) -> Result<Hostapd, RigError> {
        Hostapd::start(self, conf).await
    }

    /// Starts wpa_supplicant and waits until it answers. Its run begins with
    /// [`Supplicant::begin`] or [`Rig::meet`], not before.
    ///
    /// # Errors
    /// [`RigError::Ended`] with the end of its log when it refuses its configuration.
    pub async fn wpa_supplicant(&self, conf: SupplicantConf) -> Result<Supplicant, RigError> {
        Supplicant::start(self, conf).await
    }

    /// Takes one end of a cable in the test's own hands.
    ///
    /// # Errors
    /// [`RigError::NotBuilt`], [`RigError::Ended`].
    pub async fn tap(&self, interface: &str) -> Result<Tap, RigError> {
        Tap::start(self, interface).await
    }

    /// Starts our control point of WPS over UPnP.
    ///
    /// # Errors
    /// [`RigError::NotBuilt`], [`RigError::System`].
    pub fn control_point(&self) -> Result<Control, RigError> {
        Control::start(self)
    }

    /// Begins a run of wpa_supplicant with hostapd at once.
    ///
    /// wpa_supplicant alone waits one to two seconds before its EAPOL-Start; a `NEW_STA` makes
    /// hostapd speak first, and a whole run then takes some milliseconds.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn meet(&self, ap: &mut Hostapd, sta: &mut Supplicant) -> Result<(), RigError> {
        sta.begin().await?;
        ap.new_sta(sta.mac()).await
    }

    /// Runs a program in the namespace to its end.
    ///
    /// # Errors
    /// [`RigError::Deadline`] after `patience` (the program is killed then), [`RigError::System`].
    /// A bad exit status is no error here.
    pub async fn run(
        &self,
        program: impl AsRef<Path>,
        arguments: &[&str],
        patience: Duration,
    ) -> Result<Output, RigError> {
        let program = program.as_ref();
        let mut command = tokio::process::Command::from(self.space.command(program));
        command
            .args(arguments)
            .current_dir(self.dir())
            .stdin(Stdio::null())
            .kill_on_drop(true);
        match time::timeout(patience, command.output()).await {
            Ok(output) => {
                output.map_err(RigError::system(format!("running {}", program.display())))
            }
            Err(_) => Err(RigError::Deadline {
                who: program.display().to_string(),
                what: "end".to_owned(),
                waited: patience,
                seen: String::new(),
            }),
        }
    }

    /// Starts a program in the namespace and lets it run; its output goes to `NAME.log`.
    ///
    /// # Errors
    /// [`RigError::System`].
    pub fn spawn(
        &self,
        name: &str,
        program: impl AsRef<Path>,
        arguments: &[&str],
    ) -> Result<Daemon, RigError> {
        let name = self.space.unique(name);
        let log = self.dir().join(format!("{name}.log"));
        let child = self.spawn_with(&name, program.as_ref(), arguments, |command, file| {
            let copy = file.try_clone()?;
            command.stdin(Stdio::null()).stdout(file).stderr(copy);
            Ok(())
        })?;
        Ok(Daemon::new(name, child, log, Arc::clone(&self.space)))
    }

    /// Our own program: `OCTOPIN_BIN`, else the one in the build directory of these tests.
    ///
    /// # Errors
    /// [`RigError::NotBuilt`].
    pub fn octopin(&self) -> Result<PathBuf, RigError> {
        match std::env::var_os("OCTOPIN_BIN") {
            Some(path) => Ok(path.into()),
            None => built_program("octopin", "octopin"),
        }
    }

    pub(crate) fn spawn_with(
        &self,
        name: &str,
        program: &Path,
        arguments: &[&str],
        streams: impl FnOnce(&mut Command, File) -> std::io::Result<()>,
    ) -> Result<Child, RigError> {
        let log = self.dir().join(format!("{name}.log"));
        let start = || {
            let mut command = self.space.command(program);
            command.args(arguments).current_dir(self.dir());
            streams(&mut command, File::create(&log)?)?;
            command.spawn()
        };
        let child = start().map_err(RigError::system(format!("starting {}", program.display())))?;
        self.space
            .logs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(log);
        Ok(child)
    }

    pub(crate) fn space(&self) -> &Arc<Space> {
        &self.space
    }
}

/// What all handles of a rig share; dropped with the last of them.
#[derive(Debug)]
pub(crate) struct Space {
    /// Keeps the namespaces alive until its standard input ends; whether there is a user namespace
    /// too. `None` where they are those of this process.
    holder: Option<(Child, bool)>,
    dir: Option<PrivateDir>,
    logs: Mutex<Vec<PathBuf>>,
    names: AtomicU32,
    passed: AtomicBool,
}

impl Space {
    fn new(holder: Option<(Child, bool)>) -> Result<Self, RigError> {
        let dir = PrivateDir::new("octopin-rig")
            .map_err(RigError::system("making the rig's directory"))?;
        Ok(Self {
            holder,
            dir: Some(dir),
            logs: Mutex::default(),
            names: AtomicU32::new(0),
            passed: AtomicBool::new(false),
        })
    }

    fn dir(&self) -> &Path {
        self.dir.as_ref().map_or(Path::new("/"), PrivateDir::path)
    }

    /// `program` in the namespaces, ending with the thread that starts it.
    fn command(&self, program: &Path) -> Command {
        let mut command = match &self.holder {
            None => Command::new("setpriv"),
            Some((holder, user)) => {
                let mut command = Command::new("nsenter");
                if *user {
                    command.args(["--preserve-credentials", "--user"]);
                }
                command.args(["--net", "--target", &holder.id().to_string(), "--"]);
                command.arg("setpriv");
                command
            }
        };
        command.args(["--pdeathsig", "KILL", "--"]).arg(program);
        command
    }

    /// Runs lines of `ip` commands.
    fn ip(&self, lines: &str) -> Result<(), RigError> {
        let failed = |said: String| RigError::Setup {
            command: format!("ip {lines}"),
            said,
        };
        let mut child = self
            .command(Path::new("ip"))
            .args(["-batch", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        if let Some(mut input) = child.stdin.take() {
            // If this fails, so does the program, and it says why.
            let _ = input.write_all(lines.as_bytes());
        }
        let output = child
            .wait_with_output()
            .map_err(|error| failed(error.to_string()))?;
        if output.status.success() {
            Ok(())
        } else {
            Err(failed(
                String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            ))
        }
    }

    /// `name`, or `name-2` and so on when it was given out already.
    pub(crate) fn unique(&self, name: &str) -> String {
        match self.names.fetch_add(1, Ordering::Relaxed) {
            0 => name.to_owned(),
            number => format!("{name}-{number}"),
        }
    }
}

impl Drop for Space {
    fn drop(&mut self) {
        if let Some((holder, _)) = &mut self.holder {
            let _ = holder.kill();
            let _ = holder.wait();
        }
        if !*self.passed.get_mut() {
            for log in self.logs.get_mut().unwrap_or_else(PoisonError::into_inner) {
                let text = fs::read(&*log).unwrap_or_default();
                let text = last_lines(&String::from_utf8_lossy(&text), LOG_LINES);
                println!("---- the end of {} ----\n{text}", log.display());
            }
        }
        if std::env::var_os("OCTOPIN_RIG_KEEP").is_some()
            && let Some(dir) = self.dir.take()
        {
            println!("the rig's directory is kept: {}", dir.keep().display());
        }
    }
}

/// A process that holds namespaces, and whether there is a user namespace too.
fn hold_any() -> Result<(Child, bool), RigError> {
    let [with_user, without] = FLAGS;
    match hold(with_user) {
        Ok(holder) => Ok((holder, true)),
        Err(error) => Ok((hold(without).map_err(|_| error)?, false)),
    }
}

/// Starts the process that holds the namespaces, and waits until it is in them.
fn hold(flags: &str) -> Result<Child, RigError> {
    let mut holder = Command::new("unshare")
        .args([flags, "--", "setpriv", "--pdeathsig", "KILL", "--"])
        .args(["sh", "-c", "echo ready; exec cat"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(RigError::system("starting unshare"))?;
    let mut line = String::new();
    if let Some(output) = holder.stdout.take() {
        // No line means that it failed; why is on its standard error.
        let _ = BufReader::new(output).read_line(&mut line);
    }
    if line == "ready\n" {
        return Ok(holder);
    }
    let _ = holder.kill();
    let said = holder
        .wait_with_output()
        .map_err(RigError::system("waiting for unshare"))?
        .stderr;
    Err(RigError::NoNamespace {
        said: String::from_utf8_lossy(&said).trim().to_owned(),
    })
}

/// A locally administered unicast address, different in each call of each process.
fn fresh_mac() -> [u8; 6] {
    let [_, _, pid @ ..] = process::id().to_be_bytes();
    let [_, count @ ..] = MAC_COUNTER.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let mut mac = [0x02; 6];
    mac[1..3].copy_from_slice(&pid);
    mac[3..].copy_from_slice(&count);
    mac
}

/// The full path of a program. Daemons live in `sbin`, which a user's PATH often lacks.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from))
        .map(|directory| directory.join(name))
        .find(|file| file.is_file())
}

/// A program of this workspace, beside the test that runs (`target/PROFILE/deps/TEST`).
pub(crate) fn built_program(
    program: &'static str,
    package: &'static str,
) -> Result<PathBuf, RigError> {
    let test = std::env::current_exe().map_err(RigError::system("finding the running test"))?;
    let looked = test
        .ancestors()
        .skip(1)
        .take(2)
        .map(|directory| directory.join(program))
        .find(|file| file.is_file());
    looked.ok_or_else(|| RigError::NotBuilt {
        program,
        package,
        looked: test.parent().unwrap_or(&test).to_owned(),
    })
}
