//! What RCI answers, as values. No I/O here.
//!
//! Truth is written as `true`, `"true"` or `"yes"`, depending on the command; what is missing stays
//! unknown.

use std::time::Duration;

use link::nl80211::{Band, Security};
use serde_json::Value;
use text::msg;
use wsc::pin::RouterPin;

use crate::router::state::{Accepts, Active, Identity, RouterNetwork, Station, WpsState};

/// The most access points that are listed; a router has eight.
const NETWORKS_MAX: usize = 32;
/// The most devices that are listed.
const STATIONS_MAX: usize = 1024;
/// How deep an answer is searched for the router's complaint.
const DEPTH_MAX: usize = 16;

/// Reads an answer.
///
/// # Errors
/// What is wrong with it, in words.
pub fn json(text: &str) -> Result<Value, text::Value> {
    // RCI answers some commands with nothing.
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_str(text).map_err(|_| msg!("device-no-json").into())
}

/// What the router complains of: wherever a command was refused, its place in the answer has a list
/// `status` with an entry whose own `status` is `error`.
pub fn trouble(value: &Value) -> Option<String> {
    search(value, DEPTH_MAX)
}

fn search(value: &Value, depth: usize) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::Array(list) => list.iter().find_map(|one| search(one, depth)),
        Value::Object(map) => {
            let error = text(value, "status") == Some("error");
            if error && let Some(message) = text(value, "message") {
                return Some(message.to_owned());
            }
            map.values().find_map(|one| search(one, depth))
        }
        _ => None,
    }
}

/// Who it is, of `show version`.
pub fn identity(version: &Value) -> Identity {
    let owned = |name| text(version, name).map(str::to_owned);
    Identity {
        maker: owned("vendor").or_else(|| owned("manufacturer")),
        model: owned("model").or_else(|| owned("device")),
        firmware: owned("title").or_else(|| owned("release")),
        uuid: None,
    }
}

/// The access points of `show interface`, the first radio first.
pub fn networks(value: &Value) -> Vec<RouterNetwork> {
    let Some(interfaces) = value.as_object() else {
        return Vec::new();
    };
    let is_ap = |id: &str, one: &Value| {
        text(one, "type") == Some("AccessPoint") || id.contains("/AccessPoint")
    };
    let mut found: Vec<RouterNetwork> = interfaces
        .iter()
        .filter(|(id, one)| is_ap(id, one) && id.len() <= 64)
        .take(NETWORKS_MAX)
        .map(|(id, one)| {
            let radio = id
                .split_once('/')
                .and_then(|(radio, _)| interfaces.get(radio));
            network(id, one, radio)
        })
        .collect();
    found.sort_by(|a, b| a.handle.cmp(&b.handle));
    found
}

fn network(id: &str, one: &Value, radio: Option<&Value>) -> RouterNetwork {
    let number = |name| {
        let of = |value: &Value| match value.get(name)? {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        of(one).or_else(|| radio.and_then(of))
    };
    let channel = number("channel").and_then(|channel| u32::try_from(channel).ok());
    RouterNetwork {
        handle: id.to_owned(),
        ssid: text(one, "ssid").map(str::to_owned),
        bssid: text(one, "mac").and_then(|mac| mac.parse().ok()),
        band: text(one, "band")
            .or_else(|| radio.and_then(|radio| text(radio, "band")))
            .and_then(band)
            // The first radio is the one of 2.4 GHz (command reference, "interface").
            .or_else(|| match id.split_once('/')?.0 {
                "WifiMaster0" => Some(Band::Ghz2_4),
                "WifiMaster1" => Some(Band::Ghz5),
                _ => None,
            }),
        channel: channel.filter(|channel| *channel != 0),
        security: security(one),
        hidden: truth(one, "hide-ssid"),
        ..RouterNetwork::default()
    }
}

fn band(text: &str) -> Option<Band> {
    match text.trim().chars().next()? {
        '2' => Some(Band::Ghz2_4),
        '5' => Some(Band::Ghz5),
        '6' => Some(Band::Ghz6),
        _ => None,
    }
}

/// How a network is secured. Versions name it `encryption` or `authentication`, with the names of
/// all that are allowed in one text.
fn security(one: &Value) -> Option<Security> {
    let names: String = ["encryption", "authentication"]
        .iter()
        .filter_map(|name| text(one, name))
        .collect::<Vec<_>>()
        .join(" ")
        .to_ascii_lowercase();
    let has = |name: &str| names.contains(name);
    // "wpa" alone is the first of that name: the later ones are taken out before it is looked for.
    let first = names
        .replace("wpa2", "")
        .replace("wpa3", "")
        .contains("wpa");
    Some(match (first, has("wpa2"), has("wpa3")) {
        _ if names.trim().is_empty() => return None,
        _ if has("eap") || has("enterprise") => Security::Enterprise,
        (false, true, true) => Security::Wpa2Wpa3,
        (false, false, true) => Security::Wpa3,
        (true, true, false) => Security::WpaWpa2,
        (false, true, false) => Security::Wpa2,
        (true, false, false) => Security::Wpa,
        (false, false, false) if has("owe") => Security::Owe,
        (false, false, false) if has("wep") => Security::Wep,
        (false, false, false) if has("none") || has("open") => Security::Open,
        _ => Security::Unknown,
    })
}

/// The WPS of an access point, of `show interface wps status`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WpsStatus {
    /// Whether it is on.
    pub on: Option<bool>,
    /// Whether a session is running.
    pub running: bool,
    /// Which, where the router says so.
    pub mode: Option<Active>,
    /// How long it still runs.
    pub left: Option<Duration>,
    /// Whether the access point has what WPS needs: a passphrase at the least.
    pub configured: Option<bool>,
    /// Whether the router's own PIN is taken at any time.
    pub own_pin: Option<bool>,
}

impl WpsStatus {
    /// Takes it over into a network's state.
    pub fn apply(self, network: &mut RouterNetwork) {
        let active = match (self.on, self.running) {
            (_, true) => self.mode,
            (Some(_), false) => Some(Active::No),
            (None, false) => None,
        };
        network.wps = WpsState {
            on: self.on,
            // An access point without a passphrase has no WPS at all; what it hands out is the
            // owner's in any case.
            configured: self.configured,
            locked: None,
            active,
            accepts: Accepts {
                device_pin: self.on,
                router_pin: self.own_pin,
                button: self.on,
            },
        };
    }
}

/// Reads it; `None` where the answer has none.
pub fn wps(value: &Value) -> Option<WpsStatus> {
    let status = value.get("wps")?.get("status")?;
    // Some versions leave one level out.
    let wps = status.get("wps").unwrap_or(status);
    let word = text(wps, "status")?;
    let mode = text(wps, "mode").unwrap_or_default().to_ascii_lowercase();
    let left = wps.get("left").and_then(|left| match left {
        Value::Number(number) => number.as_u64(),
        // `infinite` is said where there is no end.
        Value::String(text) => text.parse().ok(),
        _ => None,
    });
    Some(WpsStatus {
        on: match word {
            "enabled" | "active" => Some(true),
            "disabled" => Some(false),
            _ => None,
        },
        running: word == "active",
        mode: if mode.contains("pbc") || mode.contains("button") {
            Some(Active::Button)
        } else if mode.contains("pin") || mode.contains("peer") {
            Some(Active::Pin)
        } else {
            None
        },
        left: left.map(|left| Duration::from_secs(left.min(600))),
        configured: truth(wps, "configured"),
        own_pin: truth(wps, "auto-self-pin"),
    })
}

/// The devices of `show associations`.
pub fn stations(value: &Value) -> Vec<Station> {
    let list = value.get("station").and_then(Value::as_array);
    let read = |one: &Value| {
        let signal = one.get("rssi").and_then(Value::as_i64);
        Some(Station {
            mac: text(one, "mac")?.parse().ok()?,
            network: text(one, "ap").unwrap_or_default().to_owned(),
            signal_dbm: signal
                .and_then(|dbm| i32::try_from(dbm).ok())
                .filter(|dbm| *dbm < 0),
            wps_name: None,
            pmf: None,
        })
    };
    let list = list.map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(read).take(STATIONS_MAX).collect()
}

/// The router's own PIN, of `show interface wps pin`.
pub fn pin(value: &Value) -> Option<RouterPin> {
    let pin = value.get("wps")?.get("pin")?;
    let pin = pin.get("pin").unwrap_or(pin);
    match pin {
        Value::String(text) => RouterPin::parse(text).ok(),
        // As a number it has lost its leading zeros.
        Value::Number(number) => RouterPin::parse(&format!("{:08}", number.as_u64()?)).ok(),
        _ => None,
    }
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    let text = value.get(name)?.as_str()?;
    (!text.is_empty() && text.len() <= 256).then_some(text)
}

fn truth(value: &Value, name: &str) -> Option<bool> {
    match value.get(name)? {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) => match text.as_str() {
            "true" | "yes" | "on" => Some(true),
            "false" | "no" | "off" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn access_points_are_found_among_the_interfaces() {
        let value = json!({
            "GigabitEthernet0": { "type": "GigabitEthernet", "mac": "02:00:00:00:00:01" },
            "WifiMaster1": { "type": "WifiMaster", "channel": "44" },
            "WifiMaster1/AccessPoint0": {
                "type": "AccessPoint", "ssid": "home", "mac": "02:00:00:00:00:12",
                "encryption": "wpa2,wpa3", "hide-ssid": "no",
            },
            "WifiMaster0": { "type": "WifiMaster", "channel": 6 },
            "WifiMaster0/AccessPoint0": {
                "type": "AccessPoint", "ssid": "home", "authentication": "wpa2-psk",
            },
        });
        let found = networks(&value);
        let [first, second] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(first.handle, "WifiMaster0/AccessPoint0");
        assert_eq!((first.band, first.channel), (Some(Band::Ghz2_4), Some(6)));
        assert_eq!(first.security, Some(Security::Wpa2));
        assert_eq!((second.band, second.channel), (Some(Band::Ghz5), Some(44)));
        assert_eq!(second.security, Some(Security::Wpa2Wpa3));
        assert_eq!(second.hidden, Some(false));
        assert_eq!(second.bssid, "02:00:00:00:00:12".parse().ok());
        assert_eq!(second.wps, WpsState::default());
    }

    #[test]
    fn every_way_to_secure_a_network_has_its_name() {
        for (names, expected) in [
            ("wpa2", Some(Security::Wpa2)),
            ("wpa-psk wpa2-psk", Some(Security::WpaWpa2)),
            ("wpa3-psk", Some(Security::Wpa3)),
            ("wpa", Some(Security::Wpa)),
            ("WPA2-EAP", Some(Security::Enterprise)),
            ("owe", Some(Security::Owe)),
            ("none", Some(Security::Open)),
            ("wep", Some(Security::Wep)),
            ("dpp", Some(Security::Unknown)),
            ("", None),
        ] {
            assert_eq!(
                security(&json!({ "encryption": names })),
                expected,
                "{names}"
            );
        }
        assert_eq!(security(&json!({})), None);
    }

    #[test]
    fn the_wps_of_an_access_point_is_off_on_or_running() {
        let read = |status: Value| wps(&json!({ "wps": { "status": { "wps": status } } }));
        let off = read(json!({ "status": "disabled", "configured": true })).expect("read");
        assert_eq!((off.on, off.running), (Some(false), false));
        let on = read(json!({ "status": "enabled", "configured": "yes", "left": "infinite" }));
        let on = on.expect("read");
        assert_eq!(
            (on.on, on.configured, on.left),
            (Some(true), Some(true), None)
        );
        let running = read(json!({
            "status": "active", "direction": "send", "mode": "pbc", "left": "97",
        }));
        let running = running.expect("read");
        assert!(running.running);
        assert_eq!(running.left, Some(Duration::from_secs(97)));
        let mut network = RouterNetwork::default();
        running.apply(&mut network);
        assert_eq!(network.wps.active, Some(Active::Button));
        assert_eq!(network.wps.on, Some(true));
        // Without a word for the mode it stays unknown which it is.
        let unknown = read(json!({ "status": "active" })).expect("read");
        unknown.apply(&mut network);
        assert_eq!(network.wps.active, None);
        assert_eq!(read(json!({})), None);
        assert_eq!(wps(&json!({ "wps": { "status": [] } })), None);
    }

    #[test]
    fn a_complaint_is_found_wherever_it_stands() {
        let message = |status: &str| {
            json!([{ "interface": { "wps": { "button": { "status": [
                { "status": status, "code": "1", "ident": "Wps", "message": "no such thing" }
            ]}}}}])
        };
        assert_eq!(trouble(&message("error")).as_deref(), Some("no such thing"));
        assert_eq!(trouble(&message("message")), None);
        assert_eq!(trouble(&json!({ "status": "error" })), None);
        let mut deep = message("error");
        for _ in 0..100 {
            deep = json!([deep]);
        }
        assert_eq!(trouble(&deep), None);
    }

    #[test]
    fn the_routers_own_pin_keeps_its_zeros() {
        for (pin_value, expected) in [
            (json!("12345670"), Some("12345670")),
            (json!({ "pin": "0000 0017" }), Some("00000017")),
            (json!(17), Some("00000017")),
            (json!(12_345_670), Some("12345670")),
            (json!("12345678"), None),
            (json!([]), None),
        ] {
            let value = json!({ "wps": { "pin": pin_value } });
            let found = pin(&value);
            assert_eq!(
                found.as_ref().map(RouterPin::expose_secret),
                expected,
                "{value}"
            );
        }
    }

    #[test]
    fn devices_are_listed_with_their_signal() {
        let value = json!({ "station": [
            { "mac": "02:00:00:00:00:05", "ap": "WifiMaster0/AccessPoint0", "rssi": -57 },
            { "mac": "rubbish" },
            { "mac": "02:00:00:00:00:06", "rssi": 0 },
        ]});
        let found = stations(&value);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].signal_dbm, Some(-57));
        assert_eq!(found[1].signal_dbm, None);
        assert_eq!(stations(&json!({})), []);
    }
}
