//! Which access point a device is to try, by the rules of WSC.
//!
//! The rules are WSC 2.0's where it has them (push-button overlap, AuthorizedMACs, Selected
//! Registrar), and the field's where it leaves the order open: wpa_supplicant and iwd try what is
//! meant for this device first, then what waits for anybody, and access points that say nothing
//! last, because some do not say it.

use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{ApInfo, Mode};

use super::network::Network;

/// How the device wants to prove itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// By the device PIN that was entered at a registrar.
    DevicePin,
    /// By the buttons of both sides.
    PushButton,
    /// By the router PIN, as an external registrar.
    RouterPin,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// How.
    pub method: Method,
    /// The device's address.
    pub mac: MacAddr,
    /// The one access point that the user named, whatever it says of itself.
    pub bssid: Option<MacAddr>,
    /// The access points that were tried, in order, some more than once.
    pub tried: &'a [Tried],
    /// Whether an access point may be tried that does not say that it waits for a device. Wait for
    /// better ones before, because such an attempt costs seconds.
    pub anyone: bool,
}

/// An access point that was tried in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Its address.
    pub bssid: MacAddr,
    /// Its UUID-E: another radio of the same router would answer the same.
    pub uuid: Option<Uuid>,
}

impl From<&Network> for Tried {
    fn from(network: &Network) -> Self {
        Self {
            bssid: network.bssid,
            uuid: network.uuid(),
        }
    }
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// Try these, the best first; there is at least one.
    Try(Vec<&'a Network>),
    /// There is nothing to try yet; scan again.
    Wait(Waiting),
    /// At least one of these, which are all in push-button mode, did not tell its UUID-E: beacons of
    /// a router with one band leave it out. Ask them again; if that does not help, it is an overlap.
    Unclear(Vec<&'a Network>),
    /// Stop: these routers are all in push-button mode, so nobody can tell which one is meant.
    Overlap(Vec<&'a Network>),
}

/// For what is waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Waiting {
    /// No access point in reach has WPS.
    NoWps,
    /// The access point that was named is not in reach.
    NotInReach,
    /// The access point that was named has no WPS, or it is off.
    NoWpsThere,
    /// No router's button is pressed.
    Button,
    /// No registrar says that it waits for this device.
    Registrar,
}

/// How well an access point fits. The order is the order of trying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It names this device's address.
    Named,
    /// It waits for anybody.
    Anybody,
    /// It does not say that it waits, or waits for others.
    Silent,
}

/// Decides what to do with these networks.
pub fn choose<'a>(networks: &'a [Network], wish: &Wish<'_>) -> Choice<'a> {
    if let Some(bssid) = wish.bssid {
        return named(networks, wish, bssid);
    }
    let with_wps = || {
        networks
            .iter()
            .filter_map(|network| network.wps().map(|info| (network, info)))
    };
    if with_wps().next().is_none() {
        return Choice::Wait(Waiting::NoWps);
    }
    match wish.method {
        Method::PushButton => {
            let pressed: Vec<&Network> = with_wps()
                .filter(|(_, info)| info.active_mode() == Some(Mode::PushButton))
                .map(|(network, _)| network)
                .collect();
            if pressed.is_empty() {
                return Choice::Wait(Waiting::Button);
            }
            // Whom an access point authorizes does not count here: a stranger's would say anything.
            match are_one_router(&pressed) {
                Some(true) => Choice::Try(in_order(pressed, wish, |_| Fit::Anybody)),
                Some(false) => Choice::Overlap(pressed),
                None => Choice::Unclear(pressed),
            }
        }
        Method::DevicePin => {
            let fit = |info: &ApInfo| fit(info, wish.mac);
            let waiting: Vec<&Network> = with_wps()
                .filter(|(_, info)| wish.anyone || fit(info) != Fit::Silent)
                .map(|(network, _)| network)
                .collect();
            if waiting.is_empty() {
                return Choice::Wait(Waiting::Registrar);
            }
            Choice::Try(in_order(waiting, wish, fit))
        }
        // The router PIN is a router's own; which one it is only the user knows.
        Method::RouterPin => {
            let all = with_wps().map(|(network, _)| network).collect();
            Choice::Try(in_order(all, wish, |_| Fit::Anybody))
        }
    }
}

/// The access point that the user named: neither overlap nor the lists of an access point matter,
/// but a button must be pressed, else there is nothing to prove.
fn named<'a>(networks: &'a [Network], wish: &Wish<'_>, bssid: MacAddr) -> Choice<'a> {
    let Some(network) = networks.iter().find(|network| network.bssid == bssid) else {
        return Choice::Wait(Waiting::NotInReach);
    };
    let mode = match &network.wps {
        None => return Choice::Wait(Waiting::NoWpsThere),
        // Its elements cannot be read, so its word is the user's.
        Some(Err(_)) => None,
        Some(Ok(info)) => Some(info.active_mode()),
    };
    let unpressed = mode.is_some_and(|mode| mode != Some(Mode::PushButton));
    if wish.method == Method::PushButton && unpressed {
        return Choice::Wait(Waiting::Button);
    }
    Choice::Try(vec![network])
}

fn fit(info: &ApInfo, mac: MacAddr) -> Fit {
    match info.active_mode() {
        Some(Mode::Pin) if info.authorized_macs.contains(&mac) => Fit::Named,
        Some(Mode::Pin) if info.authorizes(mac) => Fit::Anybody,
        _ => Fit::Silent,
    }
}

/// Whether the access points are radios of one router: one alone is, several are by their UUID-E;
/// `None` where one that did not tell it may be another router.
fn are_one_router(networks: &[&Network]) -> Option<bool> {
    let mut uuids: Vec<Uuid> = networks.iter().filter_map(|one| one.uuid()).collect();
    let all_told = uuids.len() == networks.len();
    uuids.sort_unstable();
    uuids.dedup();
    match (networks, uuids.as_slice()) {
        ([] | [_], _) => Some(true),
        (_, [_, _, ..]) => Some(false),
        _ => all_told.then_some(true),
    }
}

/// The less often tried first, then the better fit, then the stronger.
fn in_order<'a>(
    mut networks: Vec<&'a Network>,
    wish: &Wish<'_>,
    fit: impl Fn(&ApInfo) -> Fit,
) -> Vec<&'a Network> {
    let times = |network: &Network| {
        let same = |tried: &&Tried| {
            tried.bssid == network.bssid || (tried.uuid.is_some() && tried.uuid == network.uuid())
        };
        wish.tried.iter().filter(same).count()
    };
    networks.sort_by_cached_key(|network| {
        let fit = network.wps().map_or(Fit::Silent, &fit);
        let weakness = network.signal_dbm.map_or(i32::MAX, i32::saturating_neg);
        (times(network), fit, weakness)
    });
    networks
}

#[cfg(test)]
#[path = "choose_tests.rs"]
mod tests;
