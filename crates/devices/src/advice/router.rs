//! A router: what its driver read, what it tells while a run goes on, and its row of the guide.

use advisor::evidence::{Confidence, Origin, SourceKind};
use advisor::facts::{self, Facts, Observation};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use link::nl80211::Band;
use text::msg;
use wsc::ident::MacAddr;

use super::{air, origin};
use crate::guide::router::Vendor;
use crate::guide::router::schema::{Mode, VendorKind};
use crate::printer::Released;
use crate::router::driver::RouterEvent;
use crate::router::hostapd::read::KEPT_OUT;
use crate::router::kinds::{Ability, Kind};
use crate::router::state::{Active, RouterNetwork, RouterState};

/// What a router told through its driver, of the network `ssid`, and whether the printer is there.
///
/// That the router says its WPS is on is less sure than what the air shows: pages have said so when
/// nothing was on the air.
pub fn router(
    facts: &mut Facts,
    state: &RouterState,
    kind: &Kind,
    (ssid, printer): (&str, &[MacAddr]),
    now: Timestamp,
) {
    let from = |field: &str| origin(&state.evidence, field, SourceKind::Api, now);
    let api = from("kind");
    let r = &mut facts.router;
    let identity = &state.identity;
    let parts = [identity.maker.as_deref(), identity.model.as_deref()];
    let model = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    r.model.learn_if(
        Some(model).filter(|model| !model.is_empty()),
        &from("identity.model"),
    );
    r.firmware
        .learn_if(identity.firmware.clone(), &from("identity.firmware"));
    let hours = state
        .up
        .and_then(|up| u32::try_from(up.as_secs() / 3600).ok());
    r.uptime_hours.learn_if(hours, &from("up"));
    let today = now.to_zoned(TimeZone::UTC).date();
    let weeks = state
        .released
        .map(|day| Released { day, week: false }.age_weeks(today));
    r.firmware_weeks
        .learn_if(weeks.flatten(), &from("identity.firmware"));
    r.update_pending
        .learn_if(state.update_pending, &from("update_pending"));
    if kind.scheme == "upnp" {
        r.upnp.learn(true, api.clone());
    }
    r.upnp_writes.learn_if(state.upnp_writes, &api);
    let left = state.addresses.unwrap_or_default();
    let full = left.limit.zip(left.leased);
    r.addresses_full.learn_if(
        full.map(|(limit, leased)| leased >= limit),
        &from("addresses"),
    );
    r.driven.learn(true, api.clone());
    r.logged_in.learn(true, api.clone());
    let can = |ability| kind.implemented() && kind.can(ability);
    r.api_button.learn(can(Ability::PushButton), api.clone());
    r.api_device_pin.learn(can(Ability::AddDevice), api.clone());
    r.api_router_pin.learn(can(Ability::RouterPin), api.clone());
    r.api_wps_switch.learn(can(Ability::WpsEnable), api.clone());
    r.api_one_radio.learn(kind.presses_one_radio(), api.clone());
    if let Some(stations) = &state.stations {
        let found = stations
            .iter()
            .find(|station| printer.contains(&station.mac));
        if !printer.is_empty() {
            r.lists_printer.learn(found.is_some(), from("stations"));
        }
        let signal = found.and_then(|station| station.signal_dbm);
        let signal = signal.and_then(|dbm| i16::try_from(dbm).ok());
        r.hears_printer_dbm.learn_if(signal, &from("stations"));
    }
    if let Some(network) = best(state, ssid) {
        one(facts, network, &from("networks"));
        if network.wps.on.is_some() && can(Ability::WpsEnable) {
            // What can be switched on is there.
            facts.wps.supported.learn(true, from("networks"));
        }
        if network.wps.accepts.router_pin == Some(true) && kind.keeps_pin() {
            facts.router.router_pin_static.learn(true, from("networks"));
        }
    }
    admits(facts, state, (ssid, printer), now);
}

/// Of the networks of this name that one which a printer would use: on 2.4 GHz where there is one.
fn best<'a>(state: &'a RouterState, ssid: &str) -> Option<&'a RouterNetwork> {
    let named = |network: &&RouterNetwork| network.ssid.as_deref() == Some(ssid);
    let low = |network: &&RouterNetwork| network.band == Some(Band::Ghz2_4);
    let mut of_name = state.networks.iter().filter(named);
    of_name.clone().find(low).or_else(|| of_name.next())
}

/// Whether the router lets the printer with these addresses into the network `ssid`, where it was
/// read before anybody knew which printer it is.
pub fn admits(
    facts: &mut Facts,
    state: &RouterState,
    (ssid, printer): (&str, &[MacAddr]),
    now: Timestamp,
) {
    let from = |field: &str| origin(&state.evidence, field, SourceKind::Api, now);
    let Some(network) = best(state, ssid) else {
        return;
    };
    let list = network.list.as_ref();
    let listed = list.and_then(|list| list.lets_in(printer));
    let fact = &mut facts.router.printer_listed;
    fact.learn_if(listed, &from("networks"));
    stations_of(facts, state, network, printer, &from("stations"));
}

/// What the devices in a network say: whether it is full, and what the printer can do.
fn stations_of(
    facts: &mut Facts,
    state: &RouterState,
    network: &RouterNetwork,
    printer: &[MacAddr],
    from: &Origin,
) {
    let Some(all) = &state.stations else {
        return;
    };
    let here = || all.iter().filter(|one| one.network == network.handle);
    let found = here().find(|one| printer.contains(&one.mac));
    if let Some(limit) = network.limit {
        let count = u32::try_from(here().count()).unwrap_or(u32::MAX);
        // Whoever is in has a place.
        let full = count >= limit && found.is_none();
        facts.router.stations_full.learn(full, from.clone());
    }
    let offered = facts.network.pmf.get().copied();
    match (found.and_then(|one| one.pmf), offered) {
        (Some(true), _) => facts.printer.pmf.learn(true, from.clone()),
        // What is offered to all and not used is not there, or is switched off at the printer.
        (Some(false), Some(facts::Pmf::Capable)) => {
            let from = from.clone().sure(Confidence::Medium);
            facts.printer.pmf.learn(false, from);
        }
        _ => {}
    }
}

fn one(facts: &mut Facts, network: &RouterNetwork, from: &Origin) {
    let n = &mut facts.network;
    n.ssid.learn_if(network.ssid.clone(), from);
    let channel = network
        .channel
        .and_then(|channel| u16::try_from(channel).ok());
    n.channel.learn_if(channel, from);
    n.security
        .learn_if(network.security.and_then(air::security), from);
    n.pmf.learn_if(network.pmf.map(air::pmf), from);
    n.hidden.learn_if(network.hidden, from);
    n.radar_wait.learn_if(network.waits_for_radar, from);
    let r = &mut facts.router;
    r.mac_filter.learn_if(network.mac_filter, from);
    r.isolation.learn_if(network.isolation, from);
    let accepts = network.wps.accepts;
    r.takes_device_pin.learn_if(accepts.device_pin, from);
    r.takes_router_pin.learn_if(accepts.router_pin, from);
    r.takes_button.learn_if(accepts.button, from);
    let w = &mut facts.wps;
    w.said_on.learn_if(network.wps.on, from);
    let page = from.clone().sure(from.confidence.min(Confidence::Medium));
    w.on.learn_if(network.wps.on, &page);
    w.configured.learn_if(network.wps.configured, from);
    w.locked.learn_if(network.wps.locked, from);
    w.active.learn_if(network.wps.active.map(active), from);
}

fn active(active: Active) -> facts::Active {
    match active {
        Active::No => facts::Active::No,
        Active::Button => facts::Active::Button,
        Active::Pin => facts::Active::Pin,
        Active::Overlap => facts::Active::Overlap,
    }
}

/// No driver speaks to the router, so nothing goes through its programming interface. What that
/// could do stays unknown, except that nobody makes a router PIN there.
pub fn no_driver(facts: &mut Facts) {
    let from = Origin::new(SourceKind::Api, msg!("device-from-no-driver"));
    let r = &mut facts.router;
    for fact in [&mut r.driven, &mut r.logged_in, &mut r.api_router_pin] {
        fact.learn(false, from.clone());
    }
}

/// What the guide knows of the router's maker.
pub fn from_guide(facts: &mut Facts, vendor: &Vendor) {
    let from = |confidence| {
        Origin::new(SourceKind::Guide, vendor.name.as_str())
            .sure(confidence)
            .aged(None)
    };
    let r = &mut facts.router;
    let modes = &vendor.modes;
    let known = |mode: &Mode| (mode.answer.known(), from(mode.confidence));
    for (fact, mode) in [
        (&mut r.takes_device_pin, &modes.device_pin),
        (&mut r.takes_router_pin, &modes.router_pin),
        (&mut r.takes_button, &modes.button),
    ] {
        let (value, origin) = known(mode);
        fact.learn_if(value, &origin);
    }
    if vendor.kind == VendorKind::Provider {
        r.from_provider.learn(true, from(Confidence::Medium));
    }
}

/// What a router tells while a run goes on, as an observation; `None` for what says nothing of the
/// printer. `printer` are its addresses; where they are known, others are passed over.
pub fn event(event: &RouterEvent, printer: &[MacAddr]) -> Option<Observation> {
    let ours = |mac: &MacAddr| printer.is_empty() || printer.contains(mac);
    let told = |event| Some(Observation::Router(event));
    match event {
        RouterEvent::PinNeeded(asking) => {
            let ours = asking.mac.as_ref().is_none_or(ours);
            ours.then_some(Observation::Router(facts::RouterEvent::PinNeeded))
        }
        RouterEvent::Enrolled { mac, .. } if ours(mac) => told(facts::RouterEvent::Success),
        RouterEvent::EnrolledSomebody => told(facts::RouterEvent::Success),
        RouterEvent::Failed(Some(failure)) => Some(Observation::Failed(failure.clone())),
        RouterEvent::WindowOver => told(facts::RouterEvent::Timeout),
        RouterEvent::Overlap => told(facts::RouterEvent::Overlap),
        RouterEvent::Joined(mac) if ours(mac) => told(facts::RouterEvent::StationConnected),
        RouterEvent::KeptOut { mac, why } if ours(mac) => {
            let row = KEPT_OUT.iter().find(|(_, words)| words() == *why)?;
            told(kept_out(row.0)?)
        }
        RouterEvent::SetupLocked(true) => told(facts::RouterEvent::Locked),
        _ => None,
    }
}

/// The event of hostapd by which a device was kept out.
fn kept_out(name: &str) -> Option<facts::RouterEvent> {
    Some(match name {
        "AP-REJECTED-BLOCKED-STA" => facts::RouterEvent::RejectedByFilter,
        "AP-REJECTED-MAX-STA" => facts::RouterEvent::RejectedFull,
        "AP-STA-POSSIBLE-PSK-MISMATCH" => facts::RouterEvent::PskMismatch,
        _ => return None,
    })
}
