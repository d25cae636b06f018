//! What is known of a router. Everything that nobody told is `None`, never a guess.

use std::net::Ipv4Addr;
use std::time::Duration;

use jiff::civil::Date;
use link::nl80211::{Band, Pmf, Security};
use wsc::ident::{MacAddr, Uuid};

use crate::evidence::Evidence;

/// What a router told of itself, through one driver.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RouterState {
    /// Who it is.
    pub identity: Identity,
    /// Its networks, one for each radio and name.
    pub networks: Vec<RouterNetwork>,
    /// The devices that are in its networks now; `None` where the driver cannot tell.
    pub stations: Option<Vec<Station>>,
    /// What its DHCP server has to give; `None` where the driver cannot tell.
    pub addresses: Option<Addresses>,
    /// How long it has been on; `None` where the driver cannot tell.
    pub up: Option<Duration>,
    /// The day that its firmware was made; `None` where the driver cannot tell.
    pub released: Option<Date>,
    /// Whether it says that there is newer firmware; `None` where the driver cannot tell.
    pub update_pending: Option<bool>,
    /// Whether it offers over UPnP to change its Wi-Fi without a password; `None` where the driver
    /// cannot tell.
    pub upnp_writes: Option<bool>,
    /// Where all of this comes from.
    pub evidence: Vec<Evidence>,
}

impl RouterState {
    /// Whether WPS is on, by what the router says of its networks: one is enough. `None` where it
    /// says of none.
    pub fn wps_is_on(&self) -> Option<bool> {
        let known = self.networks.iter().filter_map(|one| one.wps.on);
        known.reduce(|some, one| some || one)
    }
}

/// The addresses that a router gives to the devices of the home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// How many it has.
    pub limit: Option<u32>,
    /// How many of them are given.
    pub leased: Option<u32>,
}

impl Addresses {
    /// A pool from its first to its last address; `None` where they are no addresses in this order.
    pub fn between(first: &str, last: &str) -> Option<Self> {
        let number = |text: &str| text.trim().parse::<Ipv4Addr>().ok().map(u32::from);
        let limit = number(last)?.checked_sub(number(first)?)?.checked_add(1);
        Some(Self {
            limit,
            leased: None,
        })
    }
}

/// Who a router is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Its maker.
    pub maker: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// The version of its firmware, or of the program that is its access point.
    pub firmware: Option<String>,
    /// The UUID that its WPS uses.
    pub uuid: Option<Uuid>,
}

/// One network of a router, on one radio.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RouterNetwork {
    /// The router's own name for it, such as `wlan0`, by which a driver addresses it.
    pub handle: String,
    /// Its name; octets that are not UTF-8 are replaced.
    pub ssid: Option<String>,
    /// The address of the access point.
    pub bssid: Option<MacAddr>,
    /// Its band.
    pub band: Option<Band>,
    /// Its channel.
    pub channel: Option<u32>,
    /// Whether it is still silent, because it listens for a radar before it may send.
    pub waits_for_radar: Option<bool>,
    /// How it is secured.
    pub security: Option<Security>,
    /// Whether it protects its management frames.
    pub pmf: Option<Pmf>,
    /// Whether it hides its name.
    pub hidden: Option<bool>,
    /// Whether only the devices on a list may join.
    pub mac_filter: Option<bool>,
    /// The list of that filter; `None` where there is none, or the driver cannot tell.
    pub list: Option<MacList>,
    /// The most devices that it takes at a time; `None` where there is no limit of its own, or the
    /// driver cannot tell.
    pub limit: Option<u32>,
    /// Whether it keeps its devices from each other.
    pub isolation: Option<bool>,
    /// Its WPS.
    pub wps: WpsState,
}

/// The list of a filter of devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MacList {
    /// These may join and no others.
    Allowed(Vec<MacAddr>),
    /// All may join but these.
    Refused(Vec<MacAddr>),
}

impl MacList {
    /// Whether a device with these addresses may join, by whichever it comes with; `None` where no
    /// address is known, or only one of several is let in.
    pub fn lets_in(&self, device: &[MacAddr]) -> Option<bool> {
        let (list, listed_may) = match self {
            Self::Allowed(list) => (list, true),
            Self::Refused(list) => (list, false),
        };
        let listed = device.iter().filter(|mac| list.contains(mac)).count();
        if device.is_empty() {
            None
        } else if listed == 0 {
            Some(!listed_may)
        } else {
            (listed == device.len()).then_some(listed_may)
        }
    }
}

/// What a network's WPS is like now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WpsState {
    /// Whether it is on.
    pub on: Option<bool>,
    /// Whether the network's settings were made by its owner. An unconfigured router makes new ones
    /// at the first enrolment.
    pub configured: Option<bool>,
    /// Whether the router PIN is locked after too many wrong ones. Device PINs and the button work
    /// all the same.
    pub locked: Option<bool>,
    /// What is going on.
    pub active: Option<Active>,
    /// What it takes.
    pub accepts: Accepts,
}

/// What a registrar is waiting for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Active {
    /// Nothing.
    No,
    /// The button was pressed.
    Button,
    /// A device PIN was entered.
    Pin,
    /// More than one device pressed its button, so all are refused for two minutes.
    Overlap,
}

impl Active {
    /// `no`, `button`, `pin` or `overlap`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Button => "button",
            Self::Pin => "pin",
            Self::Overlap => "overlap",
        }
    }
}

/// What a router takes; `None` is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accepts {
    /// The PIN of a device, entered at the router.
    pub device_pin: Option<bool>,
    /// Its own PIN, entered at a device.
    pub router_pin: Option<bool>,
    /// The button.
    pub button: Option<bool>,
}

/// A device in one of the networks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// Its address.
    pub mac: MacAddr,
    /// The [`RouterNetwork::handle`] of the network it is in.
    pub network: String,
    /// How well the router hears it, in dBm.
    pub signal_dbm: Option<i32>,
    /// What it called itself when it came by WPS.
    pub wps_name: Option<String>,
    /// Whether its management frames are protected; `None` where the driver cannot tell.
    pub pmf: Option<bool>,
}

/// The addresses of devices.
pub fn macs(stations: &[Station]) -> Vec<MacAddr> {
    stations.iter().map(|station| station.mac).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_who_may_join_and_nothing_of_an_unknown_device() {
        let mac = |last| MacAddr([2, 0, 0, 0, 0, last]);
        let allowed = MacList::Allowed(vec![mac(1), mac(2)]);
        let refused = MacList::Refused(vec![mac(1)]);
        for (device, by_allowed, by_refused) in [
            (&[mac(1)][..], Some(true), Some(false)),
            (&[mac(3)], Some(false), Some(true)),
            // A cable's address and the radio's: which one is listed is not known.
            (&[mac(1), mac(3)], None, None),
            (&[], None, None),
        ] {
            assert_eq!(allowed.lets_in(device), by_allowed, "{device:?}");
            assert_eq!(refused.lets_in(device), by_refused, "{device:?}");
        }
    }

    #[test]
    fn a_pool_is_counted_from_its_first_to_its_last_address() {
        let limit = |first, last| Addresses::between(first, last).map(|pool| pool.limit);
        assert_eq!(limit("192.0.2.20", "192.0.2.29"), Some(Some(10)));
        assert_eq!(limit("192.0.2.20", "192.0.2.20"), Some(Some(1)));
        assert_eq!(limit("0.0.0.0", "255.255.255.255"), Some(None));
        assert_eq!(limit("192.0.2.20", "192.0.2.2"), None);
        assert_eq!(limit("", "192.0.2.2"), None);
    }
}
