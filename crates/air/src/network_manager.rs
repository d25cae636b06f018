//! NetworkManager with the wpa_supplicant and the D-Bus daemon that it needs.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use rustix::mount::{MountFlags, mount, mount_bind, mount_remount};
use tokio::time::{self, Instant};

use crate::air::Air;
use crate::error::AirError;
use crate::iwd::{start_bus, unpacked, unpacked_root};
use crate::process::{Daemon, LOOK_AGAIN, PATIENCE};

/// Where NetworkManager was built to look for its plugins and helpers.
const BUILT_IN: [&str; 2] = [
    "usr/lib/x86_64-linux-gnu/NetworkManager",
    "usr/lib/NetworkManager",
];

const SERVICE: &str = "org.freedesktop.NetworkManager";
const DEVICE: &str = "org.freedesktop.NetworkManager.Device";

/// A running NetworkManager that has one radio of the scenario and leaves the others alone.
#[derive(Debug)]
pub struct NetworkManager {
    device: String,
    connections: PathBuf,
    daemon: Daemon,
    _supplicant: Daemon,
    /// Ends last.
    _bus: Daemon,
}

impl NetworkManager {
    pub(crate) async fn start(
        air: &mut Air,
        radio: usize,
        networks: &[(&str, &str)],
    ) -> Result<Self, AirError> {
        own_directories().map_err(AirError::system("making NetworkManager's directories"))?;
        let connections = air.directory("nm-connections")?;
        for (ssid, passphrase) in networks {
            write_connection(&connections, ssid, passphrase)
                .map_err(AirError::system("writing a connection"))?;
        }
        let interface = air.interface(radio).to_owned();
        let configuration = air.dir().join("nm.conf");
        fs::write(&configuration, configuration_text(&connections, &interface))
            .map_err(AirError::system("configuring NetworkManager"))?;
        let nothing = air.directory("nm-nothing")?;

        let bus = start_bus(air).await?;
        let supplicant = air.spawn(
            "wpa_supplicant-dbus",
            "wpa_supplicant",
            &["-u", "-dd", "-t"],
        )?;
        let mut command = unpacked("usr/sbin/NetworkManager");
        command.arg("--debug");
        let nothing = nothing.display().to_string();
        for (option, value) in [
            ("--config", configuration.display().to_string().as_str()),
            ("--config-dir", &nothing),
            ("--system-config-dir", &nothing),
            ("--intern-config", "/run/nm-intern.conf"),
            ("--state-file", "/run/nm-state"),
            ("--pid-file", "/run/nm.pid"),
        ] {
            command.args([option, value]);
        }
        let daemon = air.spawn_command("NetworkManager", command)?;
        let mut manager = Self {
            device: String::new(),
            connections,
            daemon,
            _supplicant: supplicant,
            _bus: bus,
        };
        manager.wait_for_device(air, &interface).await?;
        Ok(manager)
    }

    /// Its process.
    pub fn daemon(&mut self) -> &mut Daemon {
        &mut self.daemon
    }

    /// The files of its connections, in one text.
    pub fn connections(&self) -> String {
        let files = fs::read_dir(&self.connections).into_iter().flatten();
        files
            .flatten()
            .filter_map(|file| fs::read_to_string(file.path()).ok())
            .collect()
    }

    /// Whether it manages the interface.
    ///
    /// # Errors
    /// [`AirError::Program`].
    pub async fn manages(&self, air: &Air) -> Result<bool, AirError> {
        Ok(self.property(air, "Managed").await?.contains("true"))
    }

    /// Waits until it has activated a connection.
    ///
    /// # Errors
    /// [`AirError::Deadline`], [`AirError::Program`].
    pub async fn activated(&mut self, air: &Air, patience: Duration) -> Result<(), AirError> {
        let deadline = Instant::now() + patience;
        while !self.property(air, "State").await?.ends_with("uint32 100") {
            self.daemon.still_running()?;
            if Instant::now() >= deadline {
                return Err(self.daemon.late("activated connection", patience));
            }
            time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    async fn property(&self, air: &Air, name: &str) -> Result<String, AirError> {
        let (service, device) = (format!("--dest={SERVICE}"), format!("string:{DEVICE}"));
        let (get, name) = (
            "org.freedesktop.DBus.Properties.Get",
            format!("string:{name}"),
        );
        let ask = ["--system", "--print-reply", &service, &self.device, get];
        air.run("dbus-send", &[&ask[..], &[&device, &name]].concat())
            .await
    }

    async fn wait_for_device(&mut self, air: &Air, interface: &str) -> Result<(), AirError> {
        let (service, get) = (
            format!("--dest={SERVICE}"),
            format!("{SERVICE}.GetDeviceByIpIface"),
        );
        let (root, name) = (
            "/org/freedesktop/NetworkManager",
            format!("string:{interface}"),
        );
        let ask = [
            "--system",
            "--print-reply=literal",
            &service,
            root,
            &get,
            &name,
        ];
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.daemon.still_running()?;
            let mut command = Command::new("dbus-send");
            command.args(ask);
            let answer = air.output(command, PATIENCE).await?;
            if answer.status.success() {
                let path = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
                self.device = path;
                return Ok(());
            }
            if Instant::now() >= deadline {
                return Err(self.daemon.late("device", PATIENCE));
            }
            time::sleep(LOOK_AGAIN * 5).await;
        }
    }
}

/// What NetworkManager was built to find in fixed places, where it sees it and nobody else does; and
/// /sys read-only, by which it knows that it need not wait for udev.
fn own_directories() -> std::io::Result<()> {
    for path in BUILT_IN {
        let target = Path::new("/").join(path);
        fs::create_dir_all(&target)?;
        mount_bind(unpacked_root().join(path), &target)?;
    }
    let state = "/var/lib/NetworkManager";
    fs::create_dir_all(state)?;
    mount("tmpfs", state, "tmpfs", MountFlags::empty(), None)?;
    mount_remount("/sys", MountFlags::BIND | MountFlags::RDONLY, "")?;
    Ok(())
}

fn write_connection(directory: &Path, ssid: &str, passphrase: &str) -> std::io::Result<()> {
    let mut text = format!(
        "[connection]\nid={ssid}\ntype=wifi\n\n[wifi]\nssid={ssid}\n\n\
         [ipv4]\nmethod=disabled\n\n[ipv6]\nmethod=disabled\n"
    );
    if !passphrase.is_empty() {
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "\n[wifi-security]\nkey-mgmt=wpa-psk\npsk={passphrase}\n"
        );
    }
    let path = directory.join(format!("{ssid}.nmconnection"));
    fs::write(&path, text)?;
    // It reads no file that others can.
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600))
}

fn configuration_text(connections: &Path, interface: &str) -> String {
    format!(
        "[main]\nplugins=keyfile\nauth-polkit=false\nno-auto-default=*\ndns=none\n\
         [keyfile]\npath={}\nunmanaged-devices=*,except:interface-name:{interface}\n\
         [device]\nwifi.scan-rand-mac-address=no\n\
         [connection]\nwifi.cloned-mac-address=preserve\n\
         [logging]\nlevel=DEBUG\ndomains=CORE,DEVICE,WIFI,SUPPLICANT,SETTINGS,PLATFORM:INFO\n",
        connections.display()
    )
}
