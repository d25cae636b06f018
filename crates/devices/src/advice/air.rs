//! A scan: the network that is meant, and who else is on the air.

use std::cmp::Reverse;

use advisor::evidence::{Confidence, Origin, SourceKind};
use advisor::facts::{Active, Bands, Facts, Pmf, Security, WifiDirect};
use link::nl80211::{self, Band, Network, ProbeRequest, by_router};
use text::msg;
use wsc::code::{ConfigMethods, WpsState};
use wsc::frame::{Body, Frame};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{ApInfo, Mode, StationInfo};
use wsc::version::WscVersion;

use crate::find::air::{SetupKind, setup_network};
use crate::printer::same_model;

/// What a scan says of the network `ssid` and of what else is on the air.
///
/// Of several access points of the name that one counts that a printer would use: on 2.4 GHz where
/// there is one, then the strongest.
pub fn scan(facts: &mut Facts, networks: &[Network], ssid: &str) {
    let scan = Origin::new(SourceKind::Scan, msg!("device-from-scan"));
    let named = |network: &&Network| network.ssid.as_bytes() == ssid.as_bytes();
    let of_name: Vec<&Network> = networks.iter().filter(named).collect();
    facts.network.ssid.learn(ssid.to_owned(), scan.clone());
    facts.network.heard.learn(!of_name.is_empty(), scan.clone());
    let usable = |network: &&&Network| {
        let low = network.band() == Some(Band::Ghz2_4);
        (low, network.signal_dbm, Reverse(network.bssid.0))
    };
    if let Some(best) = of_name.iter().max_by_key(usable) {
        all(facts, &of_name, &scan);
        one(facts, best, &scan.clone().aged(best.age));
    }
    others(facts, networks, &scan);
}

/// What all access points of the name say together.
fn all(facts: &mut Facts, of_name: &[&Network], scan: &Origin) {
    let on = |band| of_name.iter().any(|network| network.band() == Some(band));
    let bands = Bands::of(on(Band::Ghz2_4), on(Band::Ghz5), on(Band::Ghz6));
    // What was not heard may still be there.
    let sure = if bands.ghz2_4 {
        Confidence::High
    } else {
        Confidence::Medium
    };
    let n = &mut facts.network;
    n.bands.learn(bands, scan.clone().sure(sure));
    let count = u8::try_from(of_name.len()).unwrap_or(u8::MAX);
    n.access_points.learn(count, scan.clone());
    let mut kinds: Vec<_> = of_name
        .iter()
        .filter_map(|n| security(n.security))
        .collect();
    kinds.dedup();
    n.security_differs.learn(kinds.len() > 1, scan.clone());
}

/// What the access point says that the printer would use.
fn one(facts: &mut Facts, best: &Network, scan: &Origin) {
    let n = &mut facts.network;
    let channel = best
        .channel()
        .and_then(|channel| u16::try_from(channel).ok());
    n.channel.learn_if(channel, scan);
    n.security.learn_if(security(best.security), scan);
    n.pmf.learn_if(best.pmf.map(pmf), scan);
    n.tkip_only.learn_if(best.tkip_only, scan);
    n.hidden.learn(best.hidden, scan.clone());
    n.radar_channel.learn_if(best.dfs, scan);
    let signal = best.signal_dbm.and_then(|dbm| i16::try_from(dbm).ok());
    n.signal_dbm.learn_if(signal, scan);

    let w = &mut facts.wps;
    w.on.learn(best.wps.is_some(), scan.clone());
    if let Some(wps) = best.wps() {
        let configured = wps.state.map(|state| state == WpsState::CONFIGURED);
        w.configured.learn_if(configured, scan);
        w.locked.learn(wps.setup_locked, scan.clone());
        w.active.learn_if(active(wps), scan);
        w.version2
            .learn(wps.version >= WscVersion::V2_0, scan.clone());
        // Many leave it out, so that only a yes says something.
        let methods = wps.config_methods;
        if methods.is_some_and(|methods| methods.contains(ConfigMethods::PUSH_BUTTON)) {
            w.button_hint.learn(true, scan.clone());
        }
    }
    let device = best.wps().and_then(|wps| wps.device.as_ref());
    let model = device.map(|device| device.model_name.clone());
    facts
        .router
        .model
        .learn_if(model.filter(|model| !model.is_empty()), scan);
}

/// Routers whose button is pressed, and the set-up networks of printers.
fn others(facts: &mut Facts, networks: &[Network], scan: &Origin) {
    let pressed =
        |network: &&Network| network.wps().and_then(ApInfo::active_mode) == Some(Mode::PushButton);
    let waiting: Vec<Network> = networks.iter().filter(pressed).cloned().collect();
    let routers = u8::try_from(by_router(&waiting).len()).unwrap_or(u8::MAX);
    facts.air.button_routers.learn(routers, scan.clone());
    let setup = |network: &&Network| {
        let name = String::from_utf8_lossy(network.ssid.as_bytes()).into_owned();
        setup_network(&name).is_some_and(|found| found.kind == SetupKind::Setup)
    };
    if let Some(network) = networks.iter().find(setup) {
        // A name is only a name: anybody can choose it.
        let from = scan.clone().sure(Confidence::Medium).aged(network.age);
        facts.printer.setup_network.learn(true, from.clone());
        let open = network.security == nl80211::Security::Open;
        facts.printer.setup_open.learn(open, from);
    }
    own_network(facts, networks, scan);
}

/// The network of the printer itself, for devices that print without a router: where its name has
/// the printer's model in it. A neighbour may have the same model.
fn own_network(facts: &mut Facts, networks: &[Network], scan: &Origin) {
    let Some(model) = facts.printer.model.get().cloned() else {
        return;
    };
    let own = |network: &&Network| {
        let name = String::from_utf8_lossy(network.ssid.as_bytes()).into_owned();
        let found = setup_network(&name);
        let found = found.filter(|found| {
            matches!(
                found.kind,
                SetupKind::WifiDirect | SetupKind::WirelessDirect
            )
        });
        let named = found.and_then(|found| found.model);
        named.is_some_and(|named| same_model(&named, &model))
    };
    let mut open = networks.iter().filter(own);
    if let Some(network) = open.find(|one| one.security == nl80211::Security::Open) {
        let from = scan.clone().sure(Confidence::Medium).aged(network.age);
        facts.printer.wifi_direct.learn(WifiDirect::Open, from);
    }
}

/// The most devices that are counted; more is no home.
const ASKING_MAX: usize = 64;

/// Who asked for WPS with the button while the air was listened to; `printer` are the printer's
/// addresses, where they are known. Whoever asked before or after that was not heard.
pub fn asking(facts: &mut Facts, heard: &[ProbeRequest], printer: &[MacAddr]) {
    let from = Origin::new(SourceKind::Scan, msg!("device-from-request"));
    // A device is one by its UUID, whatever address it sends from.
    let mut devices: Vec<(MacAddr, Option<Uuid>)> = Vec::new();
    for request in heard {
        let Some((mac, station)) = station(&request.frame) else {
            continue;
        };
        let same = |one: &(MacAddr, Option<Uuid>)| {
            one.0 == mac || (one.1.is_some() && one.1 == station.uuid)
        };
        let new = !devices.iter().any(same);
        if station.presses_button() && new && devices.len() < ASKING_MAX {
            devices.push((mac, station.uuid));
        }
    }
    let count = u8::try_from(devices.len()).unwrap_or(u8::MAX);
    facts.air.button_devices.learn(count, from.clone());
    if !printer.is_empty() {
        let ours = devices.iter().any(|(mac, _)| printer.contains(mac));
        facts.air.printer_asks.learn(ours, from);
    }
}

/// Who sent a probe request, and what it says of WPS.
fn station(frame: &[u8]) -> Option<(MacAddr, StationInfo)> {
    let Frame::Management(frame) = Frame::parse(frame).ok()? else {
        return None;
    };
    let Body::ProbeRequest { elements } = &frame.body else {
        return None;
    };
    Some((frame.transmitter, StationInfo::parse(elements)?.ok()?))
}

fn active(wps: &ApInfo) -> Option<Active> {
    Some(match wps.active_mode() {
        None => Active::No,
        Some(Mode::PushButton) => Active::Button,
        Some(Mode::Pin) => Active::Pin,
        Some(_) => return None,
    })
}

pub(super) fn security(security: nl80211::Security) -> Option<Security> {
    Some(match security {
        nl80211::Security::Open => Security::Open,
        nl80211::Security::Owe => Security::Owe,
        nl80211::Security::Wep => Security::Wep,
        nl80211::Security::Wpa => Security::Wpa,
        nl80211::Security::WpaWpa2 => Security::WpaWpa2,
        nl80211::Security::Wpa2 => Security::Wpa2,
        nl80211::Security::Wpa2Wpa3 => Security::Wpa2Wpa3,
        nl80211::Security::Wpa3 => Security::Wpa3,
        nl80211::Security::Enterprise => Security::Enterprise,
        _ => return None,
    })
}

pub(super) fn pmf(pmf: nl80211::Pmf) -> Pmf {
    match pmf {
        nl80211::Pmf::None => Pmf::None,
        nl80211::Pmf::Capable => Pmf::Capable,
        nl80211::Pmf::Required => Pmf::Required,
    }
}
