//! wpa_supplicant by itself, over its control socket, and the configuration file that it was started
//! with: it tells no passphrase on the socket.
//!
//! wpa_supplicant that was told to disconnect neither scans nor connects until it is told to, and
//! leaves alone what others do on its interface meanwhile.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use text::{Message, msg};
use tokio::time::{Instant, sleep};
use wsc::credential::{Credential, Ssid};
use zeroize::Zeroizing;

use super::detect::Processes;
use super::profile::Profile;
use super::supplicant_conf::{Configuration, Part, parts};
use super::{Manager, ManagerError};
use crate::ctrl::{Ctrl, CtrlError, to_hex, unescape};

/// Where control sockets are when nothing else is said.
const DIRECTORY: &str = "/run/wpa_supplicant";

/// The longest configuration that is read.
const CONFIGURATION_MAX: u64 = 1024 * 1024;

/// How long it may take to stop what it is doing.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a state is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// States in which it has nothing under way.
const IDLE: [&str; 3] = ["DISCONNECTED", "INACTIVE", "INTERFACE_DISABLED"];

fn failed(doing: Message) -> impl FnOnce(CtrlError) -> ManagerError {
    ManagerError::of_socket(doing)
}

/// wpa_supplicant, as it is for one interface.
#[derive(Debug)]
pub(super) struct Supplicant {
    ctrl: Ctrl,
    interface: String,
}

impl Supplicant {
    /// Finds its control socket: in the usual place, or where its command line or its configuration
    /// put it.
    pub(super) async fn open(interface: &str) -> Result<Self, ManagerError> {
        let usual = Path::new(DIRECTORY).join(interface);
        let own = started_with(interface).and_then(|part| {
            let directory = part.control.or_else(|| {
                let file = read(part.configuration.as_deref()?).ok()?;
                Configuration::parse(&file).control
            })?;
            Some(Path::new(&directory).join(interface))
        });
        let mut last = None;
        for socket in [own, Some(usual)].into_iter().flatten() {
            match Self::at(interface, &socket).await {
                Ok(supplicant) => return Ok(supplicant),
                Err(error @ ManagerError::NotAllowed { .. }) => return Err(error),
                Err(error) => last = Some(error),
            }
        }
        Err(last.unwrap_or_else(|| out_of_reach(interface, msg!("link-no-control-socket"))))
    }

    /// Connects to its control socket.
    pub(super) async fn at(interface: &str, socket: &Path) -> Result<Self, ManagerError> {
        match Ctrl::open(socket).await {
            Ok(ctrl) => Ok(Self {
                ctrl,
                interface: interface.to_owned(),
            }),
            Err(CtrlError::NotThere { .. } | CtrlError::Gone { .. }) => {
                Err(out_of_reach(interface, msg!("link-no-control-socket")))
            }
            Err(error) => Err(failed(msg!("link-doing-its-socket"))(error)),
        }
    }

    /// The path of its control socket.
    pub(super) fn socket(&self) -> &Path {
        self.ctrl.path()
    }

    async fn status(&mut self, key: &str) -> Result<Option<String>, ManagerError> {
        let status = self.ctrl.key_values("STATUS").await;
        let status = status.map_err(failed(msg!("link-doing-its-state")))?;
        Ok(status.get(key).map(str::to_owned))
    }

    async fn state(&mut self) -> Result<String, ManagerError> {
        Ok(self.status("wpa_state").await?.unwrap_or_default())
    }

    /// Disconnects for good, and waits until nothing is under way.
    pub(super) async fn release(&mut self) -> Result<(), ManagerError> {
        let doing = || msg!("link-doing-disconnect");
        let disconnecting = self.ctrl.command("DISCONNECT").await;
        match disconnecting {
            // It answers so while the interface is down.
            Err(CtrlError::Refused { .. }) if self.state().await? == "INTERFACE_DISABLED" => {}
            other => other.map_err(failed(doing()))?,
        }
        // A scan that runs is not waited for otherwise, and would be in the way.
        let _ = self.ctrl.request("ABORT_SCAN").await;
        let deadline = Instant::now() + PATIENCE;
        while !IDLE.contains(&self.state().await?.as_str()) {
            if Instant::now() >= deadline {
                return Err(ManagerError::Late {
                    manager: Manager::WpaSupplicant,
                    doing: doing(),
                    seconds: PATIENCE.as_secs(),
                });
            }
            sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    /// Connects to the best network that it has; with none it does nothing.
    pub(super) async fn reconnect(&mut self) -> Result<(), ManagerError> {
        match self.ctrl.command("RECONNECT").await {
            // It begins by itself when the interface comes up.
            Err(CtrlError::Refused { .. }) if self.state().await? == "INTERFACE_DISABLED" => Ok(()),
            other => other.map_err(failed(msg!("link-doing-connect-again"))),
        }
    }

    /// What its configuration has of a network, or of the one that the interface is in.
    pub(super) async fn profile(&mut self, ssid: Option<&Ssid>) -> Result<Profile, ManagerError> {
        let ssid = match ssid {
            Some(ssid) => ssid.clone(),
            None => self.connected().await?,
        };
        let no_passphrase = |why: Message| ManagerError::NoPassphrase {
            manager: Manager::WpaSupplicant,
            ssid: ssid.clone(),
            why,
        };
        let part = started_with(&self.interface);
        let Some(path) = part.and_then(|part| part.configuration) else {
            return Err(no_passphrase(msg!("link-no-configuration")));
        };
        let text = read(&path).map_err(|error| {
            let path = path.display().to_string();
            no_passphrase(match error.kind() {
                io::ErrorKind::PermissionDenied => msg!("link-root-reads", path),
                _ => msg!("link-file-unreadable", path, reason = error.to_string()),
            })
        })?;
        let found = Configuration::parse(&text).network(&ssid);
        found.ok_or(ManagerError::UnknownNetwork {
            manager: Manager::WpaSupplicant,
            ssid,
        })
    }

    /// The network that it is connected to.
    async fn connected(&mut self) -> Result<Ssid, ManagerError> {
        let name = self.status("ssid").await?;
        let octets = name.and_then(|name| unescape(&name));
        let ssid = octets.and_then(|octets| Ssid::new(&octets));
        ssid.ok_or_else(|| ManagerError::NotConnected {
            name: self.interface.clone(),
        })
    }

    /// Connects to a network with settings of their own; whether they are saved.
    pub(super) async fn join(
        &mut self,
        credential: &Credential,
        patience: Duration,
    ) -> Result<bool, ManagerError> {
        let doing = || msg!("link-doing-add-network");
        let enabled = self.enabled().await?;
        let number = self
            .ctrl
            .query("ADD_NETWORK")
            .await
            .map_err(failed(doing()))?;
        let joined = self.join_as(&number, credential, patience).await;
        if joined.is_err() {
            let remove = format!("REMOVE_NETWORK {number}");
            let _ = self.ctrl.request(&remove).await;
        }
        // Selecting one disabled the others.
        for other in enabled {
            let enable = format!("ENABLE_NETWORK {other}");
            self.ctrl.command(&enable).await.map_err(failed(doing()))?;
        }
        if let Err(error) = joined {
            let _ = self.ctrl.request("RECONNECT").await;
            return Err(error);
        }
        // It refuses unless its configuration allows that.
        Ok(self.ctrl.command("SAVE_CONFIG").await.is_ok())
    }

    /// The numbers of the networks that are not disabled.
    async fn enabled(&mut self) -> Result<Vec<String>, ManagerError> {
        let list = self.ctrl.query("LIST_NETWORKS").await;
        let list = list.map_err(failed(msg!("link-doing-its-networks")))?;
        let columns = list.lines().skip(1).map(|line| line.split('\t'));
        let enabled = columns.filter_map(|mut columns| {
            let number = columns.next()?;
            let disabled = columns
                .nth(2)
                .is_some_and(|flags| flags.contains("DISABLED"));
            (!disabled).then(|| number.to_owned())
        });
        Ok(enabled.collect())
    }

    async fn join_as(
        &mut self,
        number: &str,
        credential: &Credential,
        patience: Duration,
    ) -> Result<(), ManagerError> {
        let doing = || msg!("link-doing-add-network");
        let ssid = to_hex(credential.ssid.as_bytes());
        let mut values = vec![Zeroizing::new(format!("ssid {ssid}"))];
        if credential.is_open() {
            values.push(Zeroizing::new("key_mgmt NONE".to_owned()));
        } else {
            let key = Zeroizing::new(
                String::from_utf8_lossy(credential.key.expose_secret()).into_owned(),
            );
            // A key of 64 digits stands without quotes.
            values.push(Zeroizing::new(match key.len() {
                64 => format!("psk {}", *key),
                _ => format!("psk \"{}\"", *key),
            }));
        }
        for value in values {
            let set = Zeroizing::new(format!("SET_NETWORK {number} {}", *value));
            self.ctrl.command(&set).await.map_err(failed(doing()))?;
        }
        let mut events = self.ctrl.events().await.map_err(failed(doing()))?;
        let select = format!("SELECT_NETWORK {number}");
        self.ctrl.command(&select).await.map_err(failed(doing()))?;

        let not_joined = |why, next: Message| ManagerError::NotJoined {
            manager: Manager::WpaSupplicant,
            ssid: credential.ssid.clone(),
            why,
            next: Box::new(next),
        };
        let deadline = Instant::now() + patience;
        loop {
            let connected = self.status("wpa_state").await?.as_deref() == Some("COMPLETED");
            if connected && self.status("id").await?.as_deref() == Some(number) {
                return Ok(());
            }
            while let Some(event) = events.try_next().map_err(failed(doing()))? {
                let wrong = event.name() == "CTRL-EVENT-SSID-TEMP-DISABLED"
                    && event.value("reason") == Some("WRONG_KEY");
                if wrong {
                    return Err(not_joined(
                        msg!("link-wrong-passphrase"),
                        msg!("link-advice-passphrase"),
                    ));
                }
            }
            if Instant::now() >= deadline {
                return Err(not_joined(
                    msg!("link-not-connected-within", seconds = patience.as_secs()),
                    msg!("link-advice-in-reach"),
                ));
            }
            sleep(LOOK_AGAIN * 2).await;
        }
    }
}

fn out_of_reach(interface: &str, why: Message) -> ManagerError {
    ManagerError::OutOfReach {
        name: interface.to_owned(),
        manager: Manager::WpaSupplicant,
        why,
    }
}

/// The part of a running wpa_supplicant's command line that is about the interface, with paths as
/// that process means them.
fn started_with(interface: &str) -> Option<Part> {
    let processes = Processes::read(Path::new("/"));
    processes.named("wpa_supplicant").find_map(|process| {
        let part = parts(&process.arguments)
            .into_iter()
            .find(|part| part.interface.as_deref() == Some(interface))?;
        let path = |path: PathBuf| process.path(&path.to_string_lossy());
        Some(Part {
            configuration: part.configuration.map(path),
            ..part
        })
    })
}

fn read(path: &Path) -> io::Result<Zeroizing<String>> {
    let mut octets = Zeroizing::new(Vec::new());
    File::open(path)?
        .take(CONFIGURATION_MAX)
        .read_to_end(&mut octets)?;
    Ok(Zeroizing::new(
        String::from_utf8_lossy(&octets).into_owned(),
    ))
}
