//! The CDM documents about the network.

use serde_json::Value as Json;

use super::{flag, text};
use crate::evidence::Confidence;
use crate::printer::claim::{Facts, Field, Value};
use crate::printer::ledm::{snmp_finding, snmp_service};
use crate::printer::service::Service;
use crate::printer::{Finding, WifiState};

/// `adapterConfigs`: one member for each adapter, `eth0`, `wifi0` and `wifi1`.
pub(super) fn adapters(document: &Json, facts: &mut Facts) {
    let Some(members) = document.as_object() else {
        return;
    };
    for (name, adapter) in members.iter().take(16) {
        for key in ["macAddress", "hardwareAddress"] {
            if let Some(mac) = text(adapter, key) {
                facts.add_mac(Field::Mac, mac, "macAddress");
            }
        }
        let connected = match text(adapter, "connectionState") {
            Some("connected") => Some(true),
            Some(_) => Some(false),
            None => None,
        };
        if name.starts_with("eth") {
            if let Some(connected) = connected {
                facts.add(Field::Wired, Value::Flag(connected), "connectionState");
            }
        } else if name == "wifi0" {
            // The second radio is the printer's own network.
            let state = match (flag(adapter, "enabled"), connected) {
                (Some(false), _) => Some(WifiState::Off),
                (_, Some(true)) => Some(WifiState::On),
                _ => None,
            };
            if let Some(state) = state {
                facts.add(Field::WifiState, Value::Wifi(state), "wifi0");
            }
        } else if name == "wifi1"
            && let Some(on) = flag(adapter, "enabled")
        {
            facts.services.push(Service::new("wifi-direct", Some(on)));
        }
    }
}

/// `wirelessConfig`: the network that is set, on some firmware with its passphrase.
pub(super) fn wireless(document: &Json, facts: &mut Facts) {
    let preferred = text(document, "preferredProfile").unwrap_or("wlanProfile1");
    let profile = document.get(preferred);
    let ssid = profile.and_then(|profile| text(profile, "ssid"));
    match ssid {
        Some(ssid) => {
            let ssid: String = ssid.chars().filter(|c| !c.is_control()).take(64).collect();
            facts.add(Field::Ssid, Value::Text(ssid), "ssid");
        }
        // Only a document that has profiles says that none is set.
        None if document.get("preferredProfile").is_some() => facts.add_sure(
            Field::WifiState,
            Value::Wifi(WifiState::Unconfigured),
            "preferredProfile",
            Confidence::Medium,
        ),
        None => {}
    }
    if has_passphrase(document) {
        let source = format!("CDM {} passPhrase", facts.source.document);
        facts
            .findings
            .push(Finding::known("passphrase-unprotected", source));
    }
}

/// Whether a passphrase is readable. One that the printer itself masks is not.
fn has_passphrase(document: &Json) -> bool {
    let mut rest = vec![document];
    while let Some(node) = rest.pop() {
        match node {
            Json::Array(items) => rest.extend(items),
            Json::Object(members) => {
                for (name, value) in members {
                    let secret = matches!(
                        name.to_ascii_lowercase().as_str(),
                        "passphrase" | "psk" | "password" | "wepkey"
                    );
                    let readable = value
                        .as_str()
                        .is_some_and(|text| text.chars().any(|c| !matches!(c, '*' | '•' | ' ')));
                    if secret && readable {
                        return true;
                    }
                    rest.push(value);
                }
            }
            _ => {}
        }
    }
    false
}

/// `wifiDiagnostics`: no recording of it is known; only keys that other documents have are read.
pub(super) fn diagnostics(document: &Json, facts: &mut Facts) {
    if let Some(bssid) = text(document, "bssid") {
        facts.add_mac(Field::Bssid, bssid, "bssid");
    }
    let number = |node: &Json, name: &str| match node.get(name)? {
        Json::Number(number) => number.as_i64(),
        Json::String(text) => text.parse().ok(),
        _ => None,
    };
    let channel = number(document, "channel").and_then(|n| i32::try_from(n).ok());
    if let Some(channel) = channel.filter(|n| (1..=233).contains(n)) {
        facts.add(Field::Channel, Value::Number(channel), "channel");
    }
    let signal = document.get("signalStrength");
    let dbm = signal.and_then(|signal| number(signal, "dBm"));
    if let Some(dbm) = dbm
        .and_then(|n| i32::try_from(n).ok())
        .filter(|n| (-120..0).contains(n))
    {
        facts.add(Field::SignalDbm, Value::Number(dbm), "signalStrength");
    }
}

/// `discoveryServices`.
pub(super) fn discovery(document: &Json, facts: &mut Facts) {
    for (name, service) in [("bonjour", "mdns"), ("wsDiscovery", "ws-discovery")] {
        if let Some(on) = document.get(name).and_then(|node| flag(node, "enabled")) {
            facts.services.push(Service::new(service, Some(on)));
        }
    }
}

/// `printServices`: no recording of it is known; it is read in the form of `discoveryServices`.
pub(super) fn print_services(document: &Json, facts: &mut Facts) {
    for (name, service) in [
        ("port9100", "port9100"),
        ("lpd", "lpd"),
        ("ipp", "ipp"),
        ("ipps", "ipps"),
        ("wsPrint", "ws-print"),
        ("airPrint", "airprint"),
    ] {
        if let Some(on) = document.get(name).and_then(|node| flag(node, "enabled")) {
            facts.services.push(Service::new(service, Some(on)));
        }
    }
}

/// `snmpConfig`.
pub(super) fn snmp(document: &Json, facts: &mut Facts) {
    // Its capitals differ between two descriptions of it.
    let named = |(name, _): &(&String, &Json)| name.eq_ignore_ascii_case("snmpV1V2Config");
    let Some((_, group)) = document.as_object().and_then(|o| o.iter().find(named)) else {
        return;
    };
    let on = flag(group, "enabled");
    let writes = text(group, "accessOption") == Some("readWrite");
    let public = flag(group, "readOnlyPublicAllowed") == Some(true);
    facts.services.push(snmp_service(on, writes, public));
    if let Some(code) = snmp_finding(on, writes, public) {
        let source = format!("CDM {} snmpV1V2Config", facts.source.document);
        facts.findings.push(Finding::known(code, source));
    }
}

/// `ble/v1/configuration`.
pub(super) fn bluetooth(document: &Json, facts: &mut Facts) {
    if flag(document, "hwPresent") == Some(false) {
        return;
    }
    if let Some(on) = flag(document, "currentBeaconingEnabled") {
        facts.services.push(Service::new("bluetooth", Some(on)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn adapters_say_whether_they_are_connected() {
        let text = r#"{"version":"2.1.0",
            "eth0":{"adapterName":"eth0","connectionState":"disconnected"},
            "wifi0":{"enabled":"true","connectionState":"connected","macAddress":"02000a0b0c0d"},
            "wifi1":{"enabled":"false"}}"#;
        let facts = read("/cdm/ioConfig/v2/adapterConfigs", text.as_bytes()).unwrap();
        assert_eq!(facts.get(Field::Wired), Some(&Value::Flag(false)));
        assert_eq!(
            facts.get(Field::WifiState),
            Some(&Value::Wifi(WifiState::On))
        );
        assert!(facts.get(Field::Mac).is_some());
    }

    #[test]
    fn a_passphrase_is_a_finding_and_is_kept_nowhere() {
        let text = r#"{"band":"band2pt4Ghz","preferredProfile":"wlanProfile1",
            "wlanProfile1":{"ssid":"Home","passPhrase":"correct horse","activeProfile":"true"}}"#;
        let facts = read("/cdm/ioConfig/v2/wirelessConfig", text.as_bytes()).unwrap();
        assert_eq!(facts.text(Field::Ssid), Some("Home"));
        assert_eq!(facts.findings[0].code, "passphrase-unprotected");
        assert!(!format!("{facts:?}").contains("horse"));
        let masked = text.replace("correct horse", "********");
        let facts = read("/cdm/ioConfig/v2/wirelessConfig", masked.as_bytes()).unwrap();
        assert!(facts.findings.is_empty());
    }

    #[test]
    fn no_profile_is_no_network() {
        let text = r#"{"preferredProfile":"wlanProfile1","wlanProfile1":{"ssid":""}}"#;
        let facts = read("/cdm/ioConfig/v2/wirelessConfig", text.as_bytes()).unwrap();
        let expected = Value::Wifi(WifiState::Unconfigured);
        assert_eq!(facts.get(Field::WifiState), Some(&expected));
        let facts = read("/cdm/ioConfig/v2/wirelessConfig", b"{}").unwrap();
        assert!(facts.is_empty());
    }

    #[test]
    fn services_and_snmp_are_read() {
        let text = r#"{"bonjour":{"enabled":"true"},"wsDiscovery":{"enabled":"false"}}"#;
        let facts = read("/cdm/network/v1/discoveryServices", text.as_bytes()).unwrap();
        let states: Vec<_> = facts.services.iter().map(|s| (s.name, s.on)).collect();
        assert_eq!(
            states,
            [("mdns", Some(true)), ("ws-discovery", Some(false))]
        );
        let text = r#"{"snmpV1V2Config":{"accessOption":"readOnly","enabled":"true",
            "readOnlyPublicAllowed":"true"}}"#;
        let facts = read("/cdm/network/v1/snmpConfig", text.as_bytes()).unwrap();
        assert_eq!(facts.findings[0].code, "snmp-public-read");
    }
}
