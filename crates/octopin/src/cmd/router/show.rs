//! `octopin router show`: what a router is like now.

use devices::router::driver::Router;
use devices::router::drivers::Access;
use devices::router::kinds::{Ability, Kind, Proof};
use devices::router::state::{RouterNetwork, RouterState};
use serde_json::{Value, json};

use super::{Target, stop};
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};

/// Reads and shows the state.
pub(super) async fn run(target: &Target, access: Access, out: &Output) -> Result<Exit, Stop> {
    let connected = target.connect(access, Ability::Status, out).await?;
    let router = connected.router;
    let state = connected.state.map_err(|error| stop(&error))?;
    out.document("router", document(router.as_ref(), &state));
    if !out.is_json() {
        tell(out, router.as_ref(), &state);
    }
    Ok(Exit::Done)
}

/// `octopin.router/1`.
fn document(router: &dyn Router, state: &RouterState) -> Value {
    let kind = Kind::of_scheme(router.scheme());
    let identity = &state.identity;
    json!({
        "kind": router.scheme(),
        "driver": {
            "name": kind.map(|kind| kind.name),
            "proof": kind.and_then(|kind| kind.proof).map(Proof::as_str),
        },
        "identity": {
            "maker": identity.maker,
            "model": identity.model,
            "firmware": identity.firmware,
            "uuid": identity.uuid.map(|uuid| uuid.to_string()),
        },
        "networks": state.networks.iter().map(network).collect::<Vec<_>>(),
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
        "evidence": state.evidence.iter().map(|evidence| {
            json!({
                "field": evidence.field,
                "source": evidence.source,
                "confidence": evidence.confidence.as_str(),
                "at": evidence.at.to_string(),
            })
        }).collect::<Vec<_>>(),
    })
}

fn network(network: &RouterNetwork) -> Value {
    let wps = &network.wps;
    json!({
        "handle": network.handle,
        "ssid": network.ssid,
        "bssid": network.bssid.map(|bssid| bssid.to_string()),
        "band": network.band.map(link::nl80211::Band::name),
        "channel": network.channel,
        "security": network.security.and_then(link::nl80211::Security::code),
        "pmf": network.pmf.map(link::nl80211::Pmf::name),
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

fn tell(out: &Output, router: &dyn Router, state: &RouterState) {
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
    let proof = Kind::of_scheme(router.scheme()).map_or("", Kind::state);
    out.result(format!(
        "{} (by {}; {proof})",
        out.paint(Tone::Strong, &name),
        router.scheme()
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
    let line = |what: &str, text: &str| out.result(format!("  {what:<12} {text}"));
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
