//! `octopin router show`: what a router is like now.

use devices::router::drivers::Access;
use devices::router::identify::Identified;
use devices::router::kinds::Kind;
use devices::router::state::{RouterNetwork, RouterState};
use job::history::Sort;
use link::nl80211::Pmf;
use serde_json::{Value, json};

use super::connect::{Connected, Seen, stop};
use super::outside::{self, Steps};
use super::target::Target;
use crate::cmd::remember;
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};

/// Reads and shows the state, or what is known from outside where no driver gets in.
pub(super) async fn run(target: &Target, mut access: Access, out: &Output) -> Result<Exit, Stop> {
    match target.see(&mut access, out).await? {
        Seen::Driven(connected) => driven(*connected, out),
        Seen::Outside(found, unread) => {
            from_outside(&found, unread.as_ref(), out);
            Ok(Exit::Done)
        }
    }
}

fn driven(connected: Connected, out: &Output) -> Result<Exit, Stop> {
    let mut state = connected.state.map_err(|error| stop(&error))?;
    if let Some(found) = &connected.identified {
        complete(&mut state, found);
    }
    let scheme = connected.router.scheme();
    let kind = Kind::of_scheme(scheme);
    let steps = kind.map(|kind| match &connected.identified {
        Some(found) => Steps::of(found, Some(kind)),
        None => Steps::of_identity(&state.identity, kind),
    });
    let mut shown = document(scheme, kind, &state);
    if let Some(keys) = shown.as_object_mut() {
        keys.insert("address".to_owned(), connected.address.clone().into());
        let found = connected.identified.as_ref();
        let candidates = found.map(|found| outside::candidates(&found.drivers));
        keys.insert("drivers".to_owned(), candidates.into());
        keys.insert("guide".to_owned(), steps.as_ref().map(Steps::guide).into());
        keys.insert("steps".to_owned(), steps.as_ref().map(Steps::json).into());
    }
    remember::seen(Sort::Router, &connected.address, &shown, out);
    out.document("router", shown);
    if !out.is_json() {
        tell(out, scheme, &state);
        if let Some(steps) = &steps {
            steps.tell(out);
        }
    }
    Ok(Exit::Done)
}

/// What the driver did not tell is taken from outside, with where it is from.
pub(super) fn complete(state: &mut RouterState, found: &Identified) {
    let (own, other) = (&mut state.identity, &found.identity);
    let mut taken = Vec::new();
    for (field, own, other) in [
        ("identity.maker", &mut own.maker, &other.maker),
        ("identity.model", &mut own.model, &other.model),
        ("identity.firmware", &mut own.firmware, &other.firmware),
    ] {
        if own.is_none() && other.is_some() {
            own.clone_from(other);
            taken.push(field);
        }
    }
    let evidence = found.evidence.iter();
    let evidence = evidence.filter(|one| taken.contains(&one.field));
    state.evidence.extend(evidence.cloned());
}

/// What everybody can know, and the steps for a person.
fn from_outside(found: &Identified, unread: Option<&(&'static Kind, Stop)>, out: &Output) {
    let steps = Steps::of(found, None);
    let mut shown = outside::document(found);
    if let Some(keys) = shown.as_object_mut() {
        keys.insert("stations".to_owned(), Value::Null);
        keys.insert("up_hours".to_owned(), Value::Null);
        keys.insert("addresses".to_owned(), Value::Null);
        keys.insert("steps".to_owned(), steps.json());
        let unread = unread.map(|(kind, stop)| {
            json!({"kind": kind.scheme, "code": stop.code, "what": stop.explanation,
                   "next": stop.next})
        });
        keys.insert("unread".to_owned(), unread.into());
    }
    out.document("router", shown);
    if out.is_json() {
        return;
    }
    outside::tell(out, found);
    for network in &found.networks {
        tell_network(out, network);
    }
    if let Some((_, stop)) = unread {
        out.warn(format!("{}; {}", stop.explanation, stop.next));
    }
    steps.tell(out);
}

/// `octopin.router/1`.
pub(super) fn document(scheme: &str, kind: Option<&Kind>, state: &RouterState) -> Value {
    json!({
        "kind": scheme,
        "driver": outside::driver(kind),
        "identity": outside::identity(&state.identity),
        "networks": state.networks.iter().map(network).collect::<Vec<_>>(),
        "up_hours": state.up.map(|up| up.as_secs() / 3600),
        "stations": state.stations.as_ref().map(|stations| {
            stations
                .iter()
                .map(|station| {
                    json!({
                        "mac": station.mac.to_string(),
                        "network": station.network,
                        "signal_dbm": station.signal_dbm,
                        "wps_name": station.wps_name,
                    })
                })
                .collect::<Vec<_>>()
        }),
        "addresses": state.addresses.map(|addresses| {
            json!({ "limit": addresses.limit, "leased": addresses.leased })
        }),
        "evidence": outside::evidence(&state.evidence),
    })
}

/// A network in the shape of the document.
pub(super) fn network(network: &RouterNetwork) -> Value {
    let wps = &network.wps;
    json!({
        "handle": network.handle,
        "ssid": network.ssid,
        "bssid": network.bssid.map(|bssid| bssid.to_string()),
        "band": network.band.map(link::nl80211::Band::name),
        "channel": network.channel,
        "waits_for_radar": network.waits_for_radar,
        "security": network.security.and_then(link::nl80211::Security::code),
        "pmf": network.pmf.map(Pmf::name),
        "hidden": network.hidden,
        "mac_filter": network.mac_filter,
        "isolation": network.isolation,
        "wps": {
            "on": wps.on,
            "configured": wps.configured,
            "locked": wps.locked,
            "active": wps.active.map(devices::router::state::Active::name),
            "accepts": {
                "device_pin": wps.accepts.device_pin,
                "router_pin": wps.accepts.router_pin,
                "button": wps.accepts.button,
            },
        },
    })
}

fn tell(out: &Output, scheme: &str, state: &RouterState) {
    let identity = &state.identity;
    let names = [&identity.maker, &identity.model, &identity.firmware];
    let name: Vec<String> = names
        .into_iter()
        .flatten()
        .map(|name| clean(name))
        .collect();
    let name = if name.is_empty() {
        "a router that does not say what it is".to_owned()
    } else {
        name.join(" ")
    };
    let proof = Kind::of_scheme(scheme).map(|kind| kind.state().to_string());
    let proof = proof.unwrap_or_default();
    out.result(format!(
        "{} (by {}; {proof})",
        out.paint(Tone::Strong, &name),
        scheme
    ));
    for network in &state.networks {
        tell_network(out, network);
    }
    if let Some(stations) = &state.stations {
        out.result(format!("devices in its networks: {}", stations.len()));
        for station in stations {
            let signal = station
                .signal_dbm
                .map_or_else(|| "signal not known".to_owned(), |dbm| format!("{dbm} dBm"));
            let name = station.wps_name.as_deref().map(clean).unwrap_or_default();
            out.result(
                format!("  {} in {}, {signal} {name}", station.mac, station.network)
                    .trim_end()
                    .to_owned(),
            );
        }
    }
    if let Some(addresses) = state.addresses {
        let number = |count: Option<u32>| count.map_or("?".to_owned(), |n| n.to_string());
        let (leased, limit) = (number(addresses.leased), number(addresses.limit));
        out.result(format!("addresses given to devices: {leased} of {limit}"));
    }
}

fn tell_network(out: &Output, network: &RouterNetwork) {
    let name = network
        .ssid
        .as_deref()
        .map_or_else(|| "(no name)".to_owned(), clean);
    out.result(format!(
        "network {} at {}",
        out.paint(Tone::Strong, &name),
        network.handle
    ));
    let line = |what: &str, text: &str| out.result_below(&format!("  {what:<12} "), text);
    let wps = &network.wps;
    if let Some(security) = network.security {
        line("security", security.name());
    }
    if let Some(band) = network.band {
        let channel = network
            .channel
            .map(|channel| format!(", channel {channel}"));
        line("band", &format!("{band}{}", channel.unwrap_or_default()));
    }
    if network.waits_for_radar == Some(true) {
        line(
            "silent",
            "it listens for a radar before it may send; that takes one to ten minutes",
        );
    }
    // What is usual is not worth a line.
    for (what, value, text) in [
        (
            "PMF",
            network.pmf == Some(Pmf::Required),
            "required: many printers cannot join, so make it optional",
        ),
        (
            "hidden",
            network.hidden == Some(true),
            "yes: most routers do no WPS with a hidden name",
        ),
        (
            "MAC filter",
            network.mac_filter == Some(true),
            "on: a device that its list does not let in cannot join",
        ),
        (
            "isolation",
            network.isolation == Some(true),
            "on: devices in this network do not reach each other",
        ),
    ] {
        if value {
            line(what, text);
        }
    }
    let state = match (wps.on, wps.configured) {
        (Some(true), Some(false)) => {
            "on, and not configured: the first device makes it invent a new network"
        }
        (Some(true), _) => "on",
        (Some(false), _) => "off",
        (None, _) => "not known",
    };
    line("WPS", state);
    if wps.on == Some(true) {
        for (what, value) in [
            ("device PIN", wps.accepts.device_pin),
            ("router PIN", wps.accepts.router_pin),
            ("button", wps.accepts.button),
        ] {
            let value = match value {
                Some(true) => "yes",
                Some(false) => "no",
                None => "not known",
            };
            line(what, value);
        }
    }
    if let Some(active) = wps.active {
        line("going on", active.name());
    }
    if wps.locked == Some(true) {
        line(
            "locked",
            "yes: its own PIN is refused; a device PIN and the button still work",
        );
    }
}
