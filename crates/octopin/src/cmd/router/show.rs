//! `octopin router show`: what a router is like now.

use devices::router::drivers::Access;
use devices::router::identify::Identified;
use devices::router::kinds::Kind;
use devices::router::state::{RouterNetwork, RouterState, Station, WpsState};
use job::history::Sort;
use link::nl80211::Pmf;
use serde_json::{Value, json};
use text::{Message, Tell as _, msg};

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
        out.warn(stop.sentence());
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
        msg!("cmd-router-nameless").into()
    } else {
        name.join(" ")
    };
    let router = out.paint(Tone::Strong, &name);
    out.result(match Kind::of_scheme(scheme) {
        Some(kind) => msg!(
            "cmd-router-driven",
            router,
            kind = scheme,
            state = kind.state()
        ),
        None => Message::verbatim(router),
    });
    for network in &state.networks {
        tell_network(out, network);
    }
    if let Some(stations) = &state.stations {
        out.result(msg!("cmd-router-devices", count = stations.len()));
        for station in stations {
            out.result(format!("  {}", in_words(station)));
        }
    }
    if let Some(addresses) = state.addresses {
        let number = |count: Option<u32>| count.map_or("?".to_owned(), |n| n.to_string());
        let (leased, limit) = (number(addresses.leased), number(addresses.limit));
        out.result(msg!("cmd-router-addresses", leased, limit));
    }
}

/// A device in a network of the router.
fn in_words(station: &Station) -> Message {
    let (mac, network) = (station.mac.to_string(), clean(&station.network));
    let signal = match station.signal_dbm {
        Some(dbm) => msg!("cmd-router-signal", dbm),
        None => msg!("cmd-router-no-signal"),
    };
    match station.wps_name.as_deref().map(clean) {
        Some(name) if !name.is_empty() => {
            msg!("cmd-router-station-named", mac, network, signal, name)
        }
        _ => msg!("cmd-router-station", mac, network, signal),
    }
}

/// The least width of the labels, in characters.
pub(super) const LABEL: usize = 12;

fn tell_network(out: &Output, network: &RouterNetwork) {
    let name = network.ssid.as_deref().map(clean);
    let name = name.unwrap_or_else(|| msg!("cmd-find-no-name").into());
    let name = out.paint(Tone::Strong, &name);
    let handle = &network.handle;
    out.result(msg!("cmd-router-network", name, handle));
    for (label, text) in about(network) {
        out.result_below(&format!("  {label:<LABEL$} "), &text.to_string());
    }
}

/// What a network is like, each with its label. What is usual is not worth a line.
fn about(network: &RouterNetwork) -> Vec<(Message, Message)> {
    let mut lines = Vec::new();
    if let Some(security) = network.security {
        lines.push((msg!("cmd-label-security"), security.told()));
    }
    if let Some(band) = network.band {
        let text = match network.channel {
            Some(channel) => msg!("cmd-router-band-channel", band = &band, channel),
            None => band.told(),
        };
        lines.push((msg!("cmd-router-label-band"), text));
    }
    let unusual = [
        (
            network.waits_for_radar == Some(true),
            msg!("cmd-router-label-silent"),
            msg!("cmd-router-silent"),
        ),
        (
            network.pmf == Some(Pmf::Required),
            msg!("cmd-router-label-pmf"),
            msg!("cmd-router-pmf"),
        ),
        (
            network.hidden == Some(true),
            msg!("cmd-router-label-hidden"),
            msg!("cmd-router-hidden"),
        ),
        (
            network.mac_filter == Some(true),
            msg!("cmd-router-label-filter"),
            msg!("cmd-router-filter"),
        ),
        (
            network.isolation == Some(true),
            msg!("cmd-router-label-isolation"),
            msg!("cmd-router-isolation"),
        ),
    ];
    let unusual = unusual.into_iter().filter(|(is, ..)| *is);
    lines.extend(unusual.map(|(_, label, text)| (label, text)));
    lines.extend(about_wps(network.wps));
    lines
}

/// The same of its WPS.
fn about_wps(wps: WpsState) -> Vec<(Message, Message)> {
    let state = match (wps.on, wps.configured) {
        (Some(true), Some(false)) => msg!("cmd-router-not-set-up"),
        (Some(true), _) => msg!("cmd-router-on"),
        (Some(false), _) => msg!("cmd-router-off"),
        (None, _) => msg!("cmd-told-not-known"),
    };
    let mut lines = vec![(msg!("cmd-router-label-wps"), state)];
    if wps.on == Some(true) {
        for (label, accepted) in [
            (msg!("cmd-router-label-device-pin"), wps.accepts.device_pin),
            (msg!("cmd-router-label-router-pin"), wps.accepts.router_pin),
            (msg!("cmd-router-label-button"), wps.accepts.button),
        ] {
            let accepted = match accepted {
                Some(true) => msg!("cmd-printer-yes"),
                Some(false) => msg!("cmd-printer-no"),
                None => msg!("cmd-told-not-known"),
            };
            lines.push((label, accepted));
        }
    }
    if let Some(active) = wps.active {
        let active = active.name();
        lines.push((
            msg!("cmd-router-label-active"),
            msg!("cmd-router-active", active),
        ));
    }
    if wps.locked == Some(true) {
        lines.push((msg!("cmd-router-label-locked"), msg!("cmd-router-locked")));
    }
    lines
}
