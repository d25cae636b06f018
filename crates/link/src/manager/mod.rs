//! The program that manages a Wi-Fi interface: who it is, making it let go and giving it the
//! interface back, the settings of networks that it knows, and joining a network through it.
//!
//! - [`Manager::of`] tells who it is; no privilege needed.
//! - An interface that is taken with this crate is released first and given back afterwards, by
//!   itself; see `Held`.
//! - [`home_network`] reads the settings of the network that the interface is in. Ask the user
//!   before: it is their passphrase.
//! - [`join`] hands over settings that were received; [`reconnect`] has the manager connect again.
//!
//! NetworkManager and iwd are asked on D-Bus, wpa_supplicant on its control socket. Passphrases end
//! up in types that do not print; the copies that pass through the D-Bus library are not wiped.

mod bus;
mod detect;
mod error;
mod held;
mod iwd;
mod network_manager;
mod profile;
mod supplicant;
mod supplicant_conf;

use std::fmt;
use std::time::Duration;

use text::{Message, msg};
use wsc::credential::{Credential, Ssid};

pub use error::ManagerError;
pub(crate) use held::Held;

use crate::interface::Interface;
use crate::nl80211::{Security, Wireless};
use iwd::Iwd;
use network_manager::NetworkManager;

use supplicant::Supplicant;

/// A program that scans and connects on an interface by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Manager {
    /// NetworkManager, with wpa_supplicant or iwd under it.
    NetworkManager,
    /// iwd alone.
    Iwd,
    /// wpa_supplicant alone.
    WpaSupplicant,
    /// hostapd: the interface is an access point.
    Hostapd,
}

impl Manager {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::NetworkManager,
        Self::Iwd,
        Self::WpaSupplicant,
        Self::Hostapd,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NetworkManager => "NetworkManager",
            Self::Iwd => "iwd",
            Self::WpaSupplicant => "wpa_supplicant",
            Self::Hostapd => "hostapd",
        }
    }

    /// What makes it let go of the interface, as an order to a person.
    pub fn how_to_release(self, interface: &str) -> Message {
        match self {
            Self::NetworkManager => msg!("link-release-networkmanager", name = interface),
            Self::Iwd => msg!("link-release-iwd"),
            Self::WpaSupplicant => msg!("link-release-wpa-supplicant", name = interface),
            Self::Hostapd => msg!("link-release-hostapd"),
        }
    }

    /// Whether it can be made to let go of an interface for a while. hostapd cannot: its stations
    /// would lose their network.
    pub const fn lets_go(self) -> bool {
        !matches!(self, Self::Hostapd)
    }

    /// Who manages the interface with this name and number.
    ///
    /// It is told by control sockets that answer, by what NetworkManager and iwd say on D-Bus where
    /// they may be asked, by their state files, and by the processes that run. A manager in another
    /// container cannot be seen.
    pub async fn of(interface: &str, index: u32) -> Option<Self> {
        detect::manager_of(interface, index).await
    }

    /// Who manages the interface with this name.
    async fn by_name(name: &str) -> Result<Self, ManagerError> {
        let interface = Interface::find(name)?;
        Self::of(name, interface.index().unsigned_abs())
            .await
            .ok_or_else(|| ManagerError::Nobody {
                name: name.to_owned(),
            })
    }
}

impl fmt::Display for Manager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The settings of a network, as the manager of an interface has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeNetwork {
    /// Ready to be handed out: WPA2-Personal, or an open network.
    pub credential: Credential,
    /// How the network is secured: as it says on the air where it is in reach, else as the manager
    /// has it.
    pub security: Security,
    /// Where they are from.
    pub manager: Manager,
}

/// How a network was joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Who did it.
    pub manager: Manager,
    /// Whether it will join this network by itself from now on. wpa_supplicant forgets it at its
    /// end unless its configuration has `update_config=1`.
    pub remembered: bool,
}

/// The name and the passphrase of the network `ssid`, or without it of the network that the interface
/// is in now.
///
/// Nothing is changed. The user must have agreed. NetworkManager needs root, or the user who is
/// logged in at this computer; iwd's and wpa_supplicant's files need root.
///
/// # Errors
/// [`ManagerError`]; above all [`ManagerError::Unsuitable`] for a network that takes WPA3 only, for
/// Enterprise, OWE and WEP, and [`ManagerError::NoPassphrase`].
pub async fn home_network(
    interface: &str,
    ssid: Option<&Ssid>,
) -> Result<HomeNetwork, ManagerError> {
    let manager = Manager::by_name(interface).await?;
    let profile = match manager {
        Manager::NetworkManager => NetworkManager::open(interface).await?.profile(ssid).await,
        Manager::Iwd => Iwd::open(interface).await?.profile(ssid).await,
        Manager::WpaSupplicant => Supplicant::open(interface).await?.profile(ssid).await,
        Manager::Hostapd => Err(out_of_reach(interface, manager)),
    }?;
    let heard = on_the_air(interface, &profile.ssid).await;
    profile.home(manager, heard)
}

/// Hands settings to the manager of the interface and waits until it is connected: the access point
/// accepted the key. Nothing else is written; settings that did not work are taken out again.
///
/// `patience` is how long connecting may take; the address that follows is not waited for.
///
/// # Errors
/// [`ManagerError::Nobody`] where nothing manages the interface, [`ManagerError::NotJoined`] with the
/// reason, or any other.
pub async fn join(
    interface: &str,
    credential: &Credential,
    patience: Duration,
) -> Result<Joined, ManagerError> {
    let manager = Manager::by_name(interface).await?;
    let remembered = match manager {
        Manager::NetworkManager => {
            let manager = NetworkManager::open(interface).await?;
            manager.join(credential, patience).await?;
            true
        }
        Manager::Iwd => {
            let manager = Iwd::open(interface).await?;
            manager.join(credential, patience).await?;
            true
        }
        Manager::WpaSupplicant => {
            let mut manager = Supplicant::open(interface).await?;
            manager.join(credential, patience).await?
        }
        Manager::Hostapd => return Err(out_of_reach(interface, manager)),
    };
    Ok(Joined {
        manager,
        remembered,
    })
}

/// Has the manager of the interface connect to the best network that it knows, if it is not
/// connected. It is not waited for.
///
/// An interface that was taken and is given back is connected again by that; this is for who
/// disturbed it in another way.
///
/// # Errors
/// [`ManagerError`].
pub async fn reconnect(interface: &str) -> Result<(), ManagerError> {
    let manager = Manager::by_name(interface).await?;
    match manager {
        Manager::NetworkManager => NetworkManager::open(interface).await?.reconnect().await,
        Manager::Iwd => Iwd::open(interface).await?.reconnect().await,
        Manager::WpaSupplicant => Supplicant::open(interface).await?.reconnect().await,
        Manager::Hostapd => Err(out_of_reach(interface, manager)),
    }
}

fn out_of_reach(interface: &str, manager: Manager) -> ManagerError {
    ManagerError::OutOfReach {
        name: interface.to_owned(),
        manager,
        why: msg!("link-is-access-point"),
    }
}

/// How the network says that it is secured, if it is in reach. Several access points of one name
/// count as what the weakest of them takes, for that is where a device can join.
async fn on_the_air(interface: &str, ssid: &Ssid) -> Option<Security> {
    let wireless = Wireless::open().ok()?;
    let radio = wireless.radio(Some(interface)).await.ok()?;
    let networks = wireless.remembered(&radio).await.ok()?;
    let heard = networks.iter().filter(|network| network.ssid == *ssid);
    let heard: Vec<Security> = heard.map(|network| network.security).collect();
    let suits = heard.iter().find(|&&one| profile::takes_wpa2(one));
    suits.or(heard.first()).copied()
}
