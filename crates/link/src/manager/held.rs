//! What a manager was made to let go of, in the words of the journal, so that it is given back even
//! by a program that starts after this one was killed.
//!
//! How each lets go is the mildest that works: NetworkManager stops managing the one interface; iwd
//! and wpa_supplicant disconnect, which both keep until they are told to connect. Nobody's daemon is
//! ended and nobody's settings are changed.

use std::fmt::Write as _;
use std::path::PathBuf;

use text::msg;

use super::iwd::Iwd;
use super::network_manager::NetworkManager;
use super::supplicant::Supplicant;
use super::{Manager, ManagerError};
use crate::ctrl::{from_hex, to_hex};

/// What is to be given back, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    /// NetworkManager is to manage the interface again, and to activate the connection of this UUID
    /// if it had one.
    NetworkManager {
        /// A UUID.
        connection: Option<String>,
    },
    /// iwd is to connect to the network of this name and type (`psk`, `open`) again, else to
    /// whatever it finds; its device was switched on.
    Iwd {
        /// The name and the type.
        network: Option<(String, String)>,
    },
    /// wpa_supplicant behind this control socket is to connect again.
    Supplicant {
        /// The socket's path.
        socket: PathBuf,
    },
}

impl Held {
    /// What `manager` has now. Nothing is changed.
    ///
    /// # Errors
    /// It cannot be asked, or never lets go.
    pub(crate) async fn look(interface: &str, manager: Manager) -> Result<Self, ManagerError> {
        match manager {
            Manager::NetworkManager => Ok(Self::NetworkManager {
                connection: NetworkManager::open(interface).await?.connection().await?,
            }),
            Manager::Iwd => Ok(Self::Iwd {
                network: Iwd::open(interface).await?.network().await?,
            }),
            Manager::WpaSupplicant => Ok(Self::Supplicant {
                socket: Supplicant::open(interface).await?.socket().to_owned(),
            }),
            Manager::Hostapd => Err(super::out_of_reach(interface, manager)),
        }
    }

    /// Makes the manager let go, and returns when it has.
    ///
    /// # Errors
    /// [`ManagerError::WillNotRelease`] or [`ManagerError::NotAllowed`]; it has the interface then.
    pub(crate) async fn release(&self, interface: &str) -> Result<(), ManagerError> {
        let released = match self {
            Self::NetworkManager { .. } => NetworkManager::open(interface).await?.release().await,
            Self::Iwd { .. } => Iwd::open(interface).await?.release().await,
            Self::Supplicant { socket } => Supplicant::at(interface, socket).await?.release().await,
        };
        released.map_err(|error| match error {
            ManagerError::Failed { manager, why, .. } => ManagerError::WillNotRelease {
                name: interface.to_owned(),
                manager,
                why,
            },
            ManagerError::Late {
                manager, seconds, ..
            } => ManagerError::WillNotRelease {
                name: interface.to_owned(),
                manager,
                why: msg!("link-still-has-it", seconds),
            },
            error => error,
        })
    }

    /// Gives the interface back. A daemon that ended meanwhile needs nothing, for what it was told
    /// ended with it; NetworkManager alone remembers, so it must be there.
    ///
    /// # Errors
    /// The manager refuses or does not answer.
    pub(crate) async fn give_back(&self, interface: &str) -> Result<(), ManagerError> {
        match self {
            Self::NetworkManager { connection } => {
                let manager = NetworkManager::open(interface).await?;
                manager.give_back(connection.as_deref()).await
            }
            Self::Iwd { network } => {
                if super::iwd::manages(interface).await != Some(true) {
                    return Ok(());
                }
                let manager = Iwd::open(interface).await?;
                manager.give_back(network.as_ref()).await
            }
            Self::Supplicant { socket } => match Supplicant::at(interface, socket).await {
                Ok(mut manager) => manager.reconnect().await,
                Err(ManagerError::OutOfReach { .. }) => Ok(()),
                Err(error) => Err(error),
            },
        }
    }

    /// Lines of the journal: names and values, whatever is from outside in hexadecimal digits.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        let mut line = |key: &str, value: &str| {
            // Writing into a String cannot fail.
            let _ = writeln!(text, "{key}={value}");
        };
        let hex = |value: &str| to_hex(value.as_bytes());
        match self {
            Self::NetworkManager { connection } => {
                line("manager", Manager::NetworkManager.name());
                if let Some(connection) = connection {
                    line("connection", &hex(connection));
                }
            }
            Self::Iwd { network } => {
                line("manager", Manager::Iwd.name());
                if let Some((name, kind)) = network {
                    line("network", &hex(name));
                    line("network-type", &hex(kind));
                }
            }
            Self::Supplicant { socket } => {
                line("manager", Manager::WpaSupplicant.name());
                line("socket", &hex(&socket.to_string_lossy()));
            }
        }
        text
    }

    /// Reads such lines, each found by its name.
    pub(crate) fn parse<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {
        let text = |key: &str| {
            let octets = from_hex(value(key)?)?;
            String::from_utf8(octets).ok()
        };
        let name = value("manager")?;
        match Manager::ALL.into_iter().find(|one| one.name() == name)? {
            Manager::NetworkManager => Some(Self::NetworkManager {
                connection: text("connection"),
            }),
            Manager::Iwd => Some(Self::Iwd {
                network: text("network").zip(text("network-type")),
            }),
            Manager::WpaSupplicant => Some(Self::Supplicant {
                socket: text("socket")?.into(),
            }),
            Manager::Hostapd => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_reads_back_from_the_journal() {
        let all = [
            Held::NetworkManager { connection: None },
            Held::NetworkManager {
                connection: Some("6b0f2bd4-0b5b-4b0a-9c36-6a4dd3d9a1ee".to_owned()),
            },
            Held::Iwd { network: None },
            Held::Iwd {
                network: Some(("a=b\nend".to_owned(), "psk".to_owned())),
            },
            Held::Supplicant {
                socket: "/run/wpa_supplicant/wlan0".into(),
            },
        ];
        for held in all {
            let text = held.to_text();
            let parsed = Held::parse(|key| {
                text.lines()
                    .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
            });
            assert_eq!(parsed, Some(held), "{text}");
        }
        assert_eq!(Held::parse(|_| None), None);
        assert_eq!(
            Held::parse(|key| (key == "manager").then_some("hostapd")),
            None
        );
    }
}
