//! What the calls of a TP-Link Archer's page answer, as values. No I/O here.
//!
//! Names and words are those of the pages' own scripts: `form=wps_connect`, `form=wps_pin`,
//! `form=syspara_wps`, `form=wireless_2g` and its sisters. Versions write switches as `on` and `off`
//! or as truth values, and the fields of a radio with or without its name in front.

use link::nl80211::{Band, Security};
use serde_json::Value;
use wsc::pin::RouterPin;

use crate::router::poll::Phase;
use crate::router::state::{Identity, RouterNetwork, Station};

/// The most devices that are listed.
const STATIONS_MAX: usize = 1024;

/// The radios: their form, which is their handle too, and their band.
pub const RADIOS: [(&str, Band); 4] = [
    ("wireless_2g", Band::Ghz2_4),
    ("wireless_5g", Band::Ghz5),
    ("wireless_5g_2", Band::Ghz5),
    ("wireless_6g", Band::Ghz6),
];

/// The network of a radio; `None` where the radio is off or not there.
pub fn network(form: &str, band: Band, data: &Value) -> Option<RouterNetwork> {
    let get = |name: &str| {
        let whole = format!("{form}_{name}");
        data.get(whole).or_else(|| data.get(name))
    };
    let word = |name: &str| get(name).and_then(Value::as_str);
    if get("enable").and_then(switch) == Some(false) || truth(data, "disabled") == Some(true) {
        return None;
    }
    let ssid = word("ssid").filter(|ssid| !ssid.is_empty() && ssid.len() <= 128)?;
    let number = |name: &str| match get(name)? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    // What is set may be `auto`; not every version says what came of it.
    let channel = number("current_channel").or_else(|| number("channel"));
    Some(RouterNetwork {
        handle: form.to_owned(),
        ssid: Some(ssid.to_owned()),
        band: Some(band),
        channel: channel
            .and_then(|channel| u32::try_from(channel).ok())
            .filter(|channel| *channel != 0),
        security: word("encryption").map(|kind| security(kind, word("psk_version"))),
        hidden: get("hidden").and_then(switch),
        ..RouterNetwork::default()
    })
}

/// How a network is secured.
fn security(encryption: &str, psk_version: Option<&str>) -> Security {
    match (encryption, psk_version) {
        ("none", _) => Security::Open,
        ("wep", _) => Security::Wep,
        ("wpa" | "wpa3_enterprise", _) => Security::Enterprise,
        ("psk", Some("wpa")) => Security::Wpa,
        ("psk", Some("rsn")) => Security::Wpa2,
        ("psk", Some("auto")) => Security::WpaWpa2,
        (_, Some("sae_transition")) => Security::Wpa2Wpa3,
        (_, Some("sae_only")) => Security::Wpa3,
        ("owe", _) => Security::Owe,
        _ => Security::Unknown,
    }
}

/// Who it is, of `form=upgrade`.
pub fn identity(data: &Value) -> Identity {
    let owned = |name: &str| {
        let text = data.get(name)?.as_str()?;
        (!text.is_empty() && text.len() <= 256).then(|| text.to_owned())
    };
    Identity {
        maker: None,
        model: owned("model").or_else(|| owned("hardware_version")),
        firmware: owned("firmware_version"),
        uuid: None,
    }
}

/// Whether WPS is on: `connect` is what `form=wps_connect` says, `system` what `form=syspara_wps`
/// says, which not every version has.
pub fn wps_on(connect: &Value, system: Option<&Value>) -> Option<bool> {
    if truth(connect, "disabled") == Some(true) {
        return Some(false);
    }
    let names = ["wps", "wps_enable", "enable"];
    let said = system.and_then(|system| names.iter().find_map(|name| truth(system, name)));
    said.or_else(|| truth(connect, "available"))
}

/// The router's own PIN, of `form=wps_pin`: whether it is taken, and the PIN.
pub fn own_pin(data: &Value) -> (Option<bool>, Option<RouterPin>) {
    let pin = match data.get("wps_pin") {
        Some(Value::String(text)) => RouterPin::parse(text).ok(),
        // As a number it has lost its leading zeros.
        Some(Value::Number(number)) => number
            .as_u64()
            .and_then(|number| RouterPin::parse(&format!("{number:08}")).ok()),
        _ => None,
    };
    (truth(data, "wps_label"), pin)
}

/// How far a run is, of the answers of `form=wps_connect`.
pub fn phase(data: &Value) -> Option<Phase> {
    Some(match data.get("wps_status")?.as_str()? {
        "ok" => Phase::Waiting,
        "success" => Phase::Enrolled(None),
        "failed" | "error" => Phase::Failed,
        "overlap" => Phase::Overlap,
        "timeout" => Phase::WindowOver,
        "na" => Phase::Idle,
        _ => return None,
    })
}

/// The devices of `form=statistics`; which network each is in is a word that differs by version.
pub fn stations(data: &Value) -> Vec<Station> {
    let list = match data {
        Value::Array(list) => list.as_slice(),
        _ => data
            .get("list")
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice),
    };
    let read = |one: &Value| {
        let kind = one.get("type").and_then(Value::as_str).unwrap_or_default();
        let radio = match kind.chars().next() {
            Some('2') => "wireless_2g",
            Some('5') => "wireless_5g",
            Some('6') => "wireless_6g",
            _ => "",
        };
        Some(Station {
            mac: one.get("mac")?.as_str()?.parse().ok()?,
            network: radio.to_owned(),
            signal_dbm: None,
            wps_name: None,
            pmf: None,
        })
    };
    list.iter().filter_map(read).take(STATIONS_MAX).collect()
}

fn truth(data: &Value, name: &str) -> Option<bool> {
    data.get(name).and_then(switch)
}

fn switch(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::Number(number) => match number.as_u64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        Value::String(text) => match text.as_str() {
            "on" | "yes" | "true" | "1" => Some(true),
            "off" | "no" | "false" | "0" => Some(false),
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
    fn a_radio_is_read_with_and_without_its_name_in_front() {
        for data in [
            json!({
                "enable": "on", "ssid": "home", "hidden": "off", "encryption": "psk",
                "psk_version": "rsn", "channel": "6", "psk_key": "correct horse",
            }),
            json!({
                "wireless_2g_enable": "on", "wireless_2g_ssid": "home",
                "wireless_2g_hidden": "off", "wireless_2g_encryption": "psk",
                "wireless_2g_psk_version": "rsn", "wireless_2g_channel": 6,
            }),
        ] {
            let network = network("wireless_2g", Band::Ghz2_4, &data).expect("a network");
            assert_eq!(network.ssid.as_deref(), Some("home"));
            assert_eq!(network.security, Some(Security::Wpa2));
            assert_eq!((network.channel, network.hidden), (Some(6), Some(false)));
            assert!(!format!("{network:?}").contains("correct horse"));
        }
        let off = json!({ "enable": "off", "ssid": "home" });
        assert_eq!(network("wireless_5g", Band::Ghz5, &off), None);
        assert_eq!(network("wireless_5g", Band::Ghz5, &json!([])), None);
        let auto = json!({ "ssid": "home", "channel": "auto" });
        let auto = network("wireless_5g", Band::Ghz5, &auto).expect("a network");
        assert_eq!((auto.channel, auto.security), (None, None));
        let told = json!({ "ssid": "home", "channel": "auto", "current_channel": "44" });
        let told = network("wireless_5g", Band::Ghz5, &told).expect("a network");
        assert_eq!(told.channel, Some(44));
    }

    #[test]
    fn every_way_to_secure_a_network_has_its_name() {
        for (encryption, version, expected) in [
            ("none", None, Security::Open),
            ("wep", None, Security::Wep),
            ("wpa", Some("rsn"), Security::Enterprise),
            ("psk", Some("auto"), Security::WpaWpa2),
            ("psk", Some("wpa"), Security::Wpa),
            ("psk_sae", Some("sae_transition"), Security::Wpa2Wpa3),
            ("psk_sae", Some("sae_only"), Security::Wpa3),
            ("psk", None, Security::Unknown),
        ] {
            assert_eq!(
                security(encryption, version),
                expected,
                "{encryption} {version:?}"
            );
        }
    }

    #[test]
    fn wps_is_on_where_the_router_says_so() {
        for (connect, system, expected) in [
            (
                json!({ "available": 1, "disabled": "off" }),
                None,
                Some(true),
            ),
            (json!({ "available": false }), None, Some(false)),
            (
                json!({ "available": 1, "disabled": "on" }),
                None,
                Some(false),
            ),
            (
                json!({ "available": 1 }),
                Some(json!({ "wps": "off" })),
                Some(false),
            ),
            (json!({}), Some(json!({ "enable": "on" })), Some(true)),
            (json!({ "wps_timeout": 120_000 }), None, None),
        ] {
            assert_eq!(
                wps_on(&connect, system.as_ref()),
                expected,
                "{connect} {system:?}"
            );
        }
    }

    #[test]
    fn each_word_for_a_run_has_its_phase() {
        for (word, expected) in [
            ("ok", Some(Phase::Waiting)),
            ("success", Some(Phase::Enrolled(None))),
            ("error", Some(Phase::Failed)),
            ("failed", Some(Phase::Failed)),
            ("overlap", Some(Phase::Overlap)),
            ("timeout", Some(Phase::WindowOver)),
            ("na", Some(Phase::Idle)),
            ("later", None),
        ] {
            assert_eq!(phase(&json!({ "wps_status": word })), expected, "{word}");
        }
        assert_eq!(phase(&json!({})), None);
    }

    #[test]
    fn its_own_pin_is_read_and_does_not_print() {
        let (label, pin) = own_pin(&json!({ "wps_label": "on", "wps_pin": "12345670" }));
        assert_eq!(label, Some(true));
        assert!(!format!("{pin:?}").contains("1234"));
        assert_eq!(pin.as_ref().map(RouterPin::expose_secret), Some("12345670"));
        let (label, pin) = own_pin(&json!({ "wps_label": "off", "wps_pin": "12345678" }));
        assert_eq!((label, pin), (Some(false), None));
    }

    #[test]
    fn devices_are_listed() {
        let list = json!([
            { "mac": "02-00-00-00-00-05", "type": "2.4GHz" }, { "mac": 5 }, {},
        ]);
        let found = stations(&list);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].network, "wireless_2g");
        assert_eq!(stations(&json!({ "list": list })).len(), 1);
        assert_eq!(stations(&json!({})), []);
    }
}
