//! An interface that was taken for an exchange, and giving it back.

use std::io;

use text::msg;
use wl_nl80211::{Nl80211Attr, Nl80211Command};

use super::error::RadioError;
use super::guest::OwnAddress;
use super::journal::{Before, Joined, Journal};
use super::network::{Network, Security};
use super::radio::{self, Radio, WifiInterface};
use super::scan;
use super::socket::Socket;
use crate::address;
use crate::interface::Interface;
use crate::manager::Held;

/// An interface that is ours until [`Taken::give_back`].
#[derive(Debug)]
pub(crate) struct Taken {
    journal: Journal,
    before: Before,
    /// As it was found, and up.
    pub(crate) radio: Radio,
}

impl Taken {
    /// Writes down what the interface is like, has its manager let go of it, and makes it a station
    /// that is up and in no network.
    ///
    /// # Errors
    /// What stands in the way; nothing was changed then.
    pub(crate) async fn take(socket: &Socket, name: &str) -> Result<Self, RadioError> {
        radio::find(socket, Some(name))
            .await?
            .check_free_station()?;
        let (mut journal, left) = Journal::open(name)?;
        if let Some(left) = left {
            put_back(socket, name, &left).await?;
        }

        let mut radio = radio::find(socket, Some(name)).await?;
        let before = match before(socket, &radio).await {
            Ok(before) => before,
            Err(error) => {
                journal.close();
                return Err(error);
            }
        };
        journal.write(name, &before)?;
        let taken = async {
            if let Some(held) = &before.held {
                held.release(name).await?;
            }
            if before.joined.is_some() {
                leave(socket, &radio).await?;
            }
            set_up(name, true)
        };
        if let Err(error) = taken.await {
            // What could not be changed needs no putting back.
            let _ = put_back(socket, name, &before).await;
            journal.close();
            return Err(error);
        }
        radio.up = true;
        Ok(Self {
            journal,
            before,
            radio,
        })
    }

    /// Gives the interface an address, which it loses when it is given back.
    ///
    /// # Errors
    /// It cannot be noted, or the kernel refuses.
    pub(crate) fn give_address(&mut self, own: OwnAddress) -> Result<(), RadioError> {
        self.before.given = Some(own);
        self.journal.write(self.radio.name(), &self.before)?;
        let OwnAddress { address, prefix } = own;
        address::change(self.radio.interface.index, address, prefix, true).map_err(|error| {
            RadioError::system(msg!("link-doing-address"), self.radio.name(), error)
        })
    }

    /// Switches the interface off, so that it holds no channel.
    ///
    /// # Errors
    /// The kernel refuses; the interface is given back then.
    pub(crate) async fn switch_off(mut self, socket: &Socket) -> Result<Self, RadioError> {
        match set_up(self.radio.name(), false) {
            Ok(()) => {
                self.radio.up = false;
                Ok(self)
            }
            Err(error) => {
                self.give_back(socket).await?;
                Err(error)
            }
        }
    }

    /// Puts the interface back; the journal stays where that fails, for the next start.
    ///
    /// # Errors
    /// The kernel refuses.
    pub(crate) async fn give_back(self, socket: &Socket) -> Result<(), RadioError> {
        leave(socket, &self.radio).await?;
        put_back(socket, self.radio.name(), &self.before).await?;
        self.journal.close();
        Ok(())
    }
}

/// Puts back the interfaces that programs which were killed left behind, and names them.
pub(crate) async fn recover(socket: &Socket) -> Result<Vec<String>, RadioError> {
    let mut recovered = Vec::new();
    for name in Journal::interfaces() {
        let (journal, left) = match Journal::open(&name) {
            Ok(opened) => opened,
            // It belongs to a program that runs.
            Err(RadioError::Busy { .. }) => continue,
            Err(error) => return Err(error),
        };
        if let Some(left) = left {
            put_back(socket, &name, &left).await?;
            recovered.push(name);
        }
        journal.close();
    }
    Ok(recovered)
}

/// What the interface is like. A network that it is in without a manager must be one that it can be
/// put back into.
async fn before(socket: &Socket, radio: &Radio) -> Result<Before, RadioError> {
    let held = match radio.manager {
        Some(manager) => Some(Held::look(radio.name(), manager).await?),
        None => None,
    };
    let joined = match held {
        Some(_) => None,
        None => joined(socket, radio).await?,
    };
    Ok(Before::of(radio, joined, held))
}

async fn joined(socket: &Socket, radio: &Radio) -> Result<Option<Joined>, RadioError> {
    if !radio.up || radio.interface.ssid.is_none() {
        return Ok(None);
    }
    let networks = scan::remembered(socket, radio).await?;
    match networks.iter().find(|network| network.associated) {
        None => Ok(None),
        Some(network) if network.security == Security::Open => Ok(Some(Joined::from(network))),
        Some(network) => Err(RadioError::InUse {
            name: radio.name().to_owned(),
            ssid: network.ssid.to_text(),
        }),
    }
}

impl From<&Network> for Joined {
    fn from(network: &Network) -> Self {
        Self {
            ssid: network.ssid.clone(),
            bssid: network.bssid,
            frequency: network.frequency,
        }
    }
}

/// Leaves whatever network the interface is in.
pub(crate) async fn leave(socket: &Socket, radio: &Radio) -> Result<(), RadioError> {
    let attributes = vec![Nl80211Attr::IfIndex(radio.interface.index)];
    match socket.command(Nl80211Command::Disconnect, attributes).await {
        Err(error) if !is_out_already(&error) => Err(RadioError::system(
            msg!("link-doing-leave"),
            radio.name(),
            error,
        )),
        _ => Ok(()),
    }
}

/// Whether the interface was in no network, or is gone.
fn is_out_already(error: &io::Error) -> bool {
    matches!(
        error.raw_os_error(),
        Some(libc::ENOTCONN | libc::ENETDOWN | libc::ENODEV | libc::EALREADY)
    )
}

fn set_up(name: &str, up: bool) -> Result<(), RadioError> {
    let doing = if up {
        msg!("link-doing-switch-on")
    } else {
        msg!("link-doing-switch-off")
    };
    Interface::find(name)?
        .set_up(up)
        .map_err(|error| RadioError::system(doing, name, error))
}

/// Makes the interface what it was, and gives it back to its manager. One that is gone meanwhile
/// needs nothing.
async fn put_back(socket: &Socket, name: &str, before: &Before) -> Result<(), RadioError> {
    let interfaces = radio::interfaces(socket).await?;
    let Some(now) = interfaces.iter().find(|one| one.name == name) else {
        return Ok(());
    };
    if let Some(OwnAddress { address, prefix }) = before.given {
        // Where that fails the interface is given back all the same.
        let _ = address::change(now.index, address, prefix, false);
    }
    let restored = restore(socket, now, before).await;
    if let Some(held) = &before.held {
        held.give_back(name).await?;
    }
    restored
}

/// Makes the interface what it was for the kernel.
async fn restore(socket: &Socket, now: &WifiInterface, before: &Before) -> Result<(), RadioError> {
    let name = now.name.as_str();
    if now.mode.number() != before.kind {
        // A type changes only while the interface is down.
        set_up(name, false)?;
        let kind = Nl80211Attr::IfType(before.kind.into());
        let attributes = vec![Nl80211Attr::IfIndex(now.index), kind];
        socket
            .command(Nl80211Command::SetInterface, attributes)
            .await
            .map_err(|error| RadioError::system(msg!("link-doing-type"), name, error))?;
    }
    set_up(name, before.up)?;
    let Some(joined) = &before.joined else {
        return Ok(());
    };
    let attributes = vec![
        Nl80211Attr::IfIndex(now.index),
        Nl80211Attr::SsidRaw(joined.ssid.as_bytes().to_vec()),
        Nl80211Attr::Mac(joined.bssid.0),
        Nl80211Attr::WiphyFreq(joined.frequency),
    ];
    match socket.command(Nl80211Command::Connect, attributes).await {
        Err(error) if error.raw_os_error() != Some(libc::EALREADY) => Err(RadioError::system(
            msg!("link-doing-connect-before"),
            name,
            error,
        )),
        _ => Ok(()),
    }
}
