//! Where the pop-up can be: on which channel, and whether beside what the radio does already.

use text::Tell;
use wsc::credential::Ssid;

use crate::nl80211::error::RadioError;
use crate::nl80211::network::{Band, Network, Security, channel_number};
use crate::nl80211::radio::{Abilities, Channel, Mode, Radio, WifiInterface};

/// Channels 6, 1 and 11, in MHz: those that every device looks at first.
const USUAL: [u32; 3] = [2437, 2412, 2462];

/// Networks whose centres are closer than this, in MHz, share the air at 2.4 GHz.
const OVERLAP: u32 = 25;

/// An interface of the radio that is up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Running {
    pub(crate) name: String,
    pub(crate) mode: Mode,
    /// The channel that it holds, in MHz; a station that only scans holds none.
    pub(crate) frequency: Option<u32>,
}

impl From<&WifiInterface> for Running {
    fn from(interface: &WifiInterface) -> Self {
        Self {
            name: interface.name.clone(),
            mode: interface.mode,
            frequency: interface.frequency,
        }
    }
}

/// How the pop-up and the interface that was named get along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Company {
    /// The interface goes on with what it does.
    Beside,
    /// The interface is off meanwhile.
    Instead {
        /// The network that it leaves for that, if it is in one.
        leaves: Option<Ssid>,
    },
}

/// Where the pop-up will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The interface that was named, and its radio.
    pub radio: Radio,
    /// The channel, in MHz.
    pub frequency: u32,
    /// What becomes of the interface.
    pub company: Company,
}

impl Place {
    /// The channel's number.
    pub fn channel(&self) -> Option<u32> {
        channel_number(self.frequency)
    }

    /// Its band.
    pub fn band(&self) -> Option<Band> {
        Band::of(self.frequency)
    }
}

/// Finds the place for a pop-up. `running` are the radio's interfaces that are up; `networks` what
/// is known to be in reach; `home` is the network that is handed out. With `channel` that one is
/// used or none.
///
/// The channel of a network that the radio is in is preferred, at 2.4 GHz, where every device
/// looks; then the home network's, so that a device finds both at once.
///
/// # Errors
/// What stands in the way, with what can be done about it.
pub(crate) fn find(
    radio: &Radio,
    running: &[Running],
    networks: &[Network],
    home: &Ssid,
    channel: Option<u32>,
) -> Result<Place, RadioError> {
    radio.check_switched_on()?;
    radio.check_ap_mode()?;
    let name = radio.name();
    if radio.interface.mode != Mode::Station {
        return Err(RadioError::NotAStation {
            name: name.to_owned(),
            mode: radio.interface.mode.told(),
        });
    }
    let abilities = &radio.abilities;
    let others: Vec<Running> = (running.iter())
        .filter(|one| one.name != name)
        .cloned()
        .collect();
    let place = |frequency, company| Place {
        radio: radio.clone(),
        frequency,
        company,
    };
    let instead = || Company::Instead {
        leaves: radio.interface.ssid.as_deref().and_then(Ssid::new),
    };

    if let Some(number) = channel {
        let frequency = usable(radio, number)?;
        if fits(abilities, running, frequency) {
            return Ok(place(frequency, Company::Beside));
        }
        if fits(abilities, &others, frequency) {
            return Ok(place(frequency, instead()));
        }
        return Err(occupied(radio, &others));
    }

    let held = running.iter().filter_map(|one| one.frequency);
    let (low, high): (Vec<u32>, Vec<u32>) = held.partition(|&frequency| frequency < 3000);
    let wanted: Vec<u32> = (low.into_iter())
        .chain(quietest(abilities, networks, home))
        .chain(high)
        .filter(|&frequency| can_open(abilities, frequency))
        .collect();
    if wanted.is_empty() {
        return Err(RadioError::NoChannel {
            name: name.to_owned(),
            country: radio.country.clone(),
        });
    }
    let first = |running: &[Running]| {
        let mut wanted = wanted.iter().copied();
        wanted.find(|&frequency| fits(abilities, running, frequency))
    };
    if let Some(frequency) = first(running) {
        return Ok(place(frequency, Company::Beside));
    }
    match first(&others) {
        Some(frequency) => Ok(place(frequency, instead())),
        None => Err(occupied(radio, &others)),
    }
}

fn can_open(abilities: &Abilities, frequency: u32) -> bool {
    abilities.channel(frequency).is_some_and(Channel::can_open)
}

/// Whether an access point on this channel fits beside these interfaces.
fn fits(abilities: &Abilities, running: &[Running], frequency: u32) -> bool {
    if running.is_empty() {
        return true;
    }
    let mut modes: Vec<Mode> = running.iter().map(|one| one.mode).collect();
    modes.push(Mode::AccessPoint);
    let mut channels: Vec<u32> = running.iter().filter_map(|one| one.frequency).collect();
    channels.push(frequency);
    channels.sort_unstable();
    channels.dedup();
    let needed = u32::try_from(channels.len()).unwrap_or(u32::MAX);
    abilities
        .channels_beside(&modes)
        .is_some_and(|possible| possible >= needed)
}

/// The frequency of a channel that was asked for by its number, where an access point may begin.
fn usable(radio: &Radio, number: u32) -> Result<u32, RadioError> {
    let name = radio.name().to_owned();
    let country = radio.country.clone();
    let numbered = |channel: &&Channel| {
        // At 6 GHz numbers begin anew, and nobody looks for WPS there.
        channel.frequency < 5925 && channel_number(channel.frequency) == Some(number)
    };
    match radio.abilities.channels.iter().find(numbered) {
        None => Err(RadioError::NoSuchChannel { name, number }),
        Some(channel) if channel.disabled => Err(RadioError::ChannelForbidden {
            name,
            number,
            country,
        }),
        Some(channel) if channel.radar => Err(RadioError::ChannelRadar { name, number }),
        Some(channel) if channel.no_ir => Err(RadioError::ChannelNoIr {
            name,
            number,
            country,
        }),
        Some(channel) => Ok(channel.frequency),
    }
}

fn occupied(radio: &Radio, others: &[Running]) -> RadioError {
    RadioError::Occupied {
        name: radio.name().to_owned(),
        others: others.iter().map(|one| one.name.clone()).collect(),
    }
}

/// The channel to prefer where nothing else decides; `None` where no access point may begin.
fn quietest(abilities: &Abilities, networks: &[Network], home: &Ssid) -> Option<u32> {
    let can_open = |frequency: &u32| can_open(abilities, *frequency);
    let at_home = (networks.iter())
        .filter(|network| network.ssid == *home && network.frequency < 3000)
        .map(|network| network.frequency)
        .find(can_open);
    let crowd = |frequency: &u32| {
        let close = |network: &&Network| network.frequency.abs_diff(*frequency) < OVERLAP;
        networks.iter().filter(close).count()
    };
    let usual = || USUAL.into_iter().filter(can_open).min_by_key(crowd);
    let any = || {
        let open = abilities.channels.iter().filter(|one| one.can_open());
        open.map(|one| one.frequency)
            .find(|frequency| *frequency < 5925)
    };
    at_home.or_else(usual).or_else(any)
}

/// The home network as far as it was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// No network of that name is in reach.
    NotSeen,
    /// A device can join it with the WPA2 passphrase.
    Seen(Security),
    /// It cannot.
    Refused(Security),
}

impl Home {
    /// Judges the networks in reach. One access point of that name which takes the passphrase is
    /// enough.
    pub fn of(networks: &[Network], name: &Ssid) -> Self {
        let mut home = Self::NotSeen;
        for network in networks.iter().filter(|network| network.ssid == *name) {
            match network.security {
                Security::Wpa2 | Security::WpaWpa2 | Security::Wpa2Wpa3 | Security::Unknown => {
                    return Self::Seen(network.security);
                }
                other => home = Self::Refused(other),
            }
        }
        home
    }
}

#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;
