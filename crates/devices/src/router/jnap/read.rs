//! JNAP's answers as values. Only what is no secret is taken from them. No I/O here.

use link::nl80211::{Band, Security};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wsc::ident::MacAddr;

use crate::router::poll::Phase;
use crate::router::state::{Addresses, RouterNetwork, Station};

/// The most radios and devices that are listed.
const LIST_MAX: usize = 512;

/// Why an answer brought nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has another shape than the action's; the text says where.
    Shape(String),
    /// It is one of the error names.
    Refused(String),
}

#[derive(Deserialize)]
struct Envelope<T> {
    output: Option<T>,
}

#[derive(Deserialize)]
struct Verdict {
    result: String,
}

/// Reads an answer: `result`, and `output` where that is `OK`.
///
/// # Errors
/// [`Trouble`].
pub fn answer<T: DeserializeOwned>(body: &[u8]) -> Result<T, Trouble> {
    let shape = |error: serde_json::Error| {
        // The text of the error has no values in it that are longer than this.
        let text: String = error.to_string().chars().take(120).collect();
        Trouble::Shape(text)
    };
    let verdict: Verdict = serde_json::from_slice(body).map_err(shape)?;
    if verdict.result != "OK" {
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        let name: String = verdict.result.chars().filter(plain).take(64).collect();
        return Err(Trouble::Refused(name));
    }
    let envelope: Envelope<T> = serde_json::from_slice(body).map_err(shape)?;
    match envelope.output {
        Some(output) => Ok(output),
        // What has nothing to say may leave its output out.
        None => serde_json::from_str("{}").map_err(shape),
    }
}

/// `core/GetDeviceInfo`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Device {
    /// The maker.
    pub manufacturer: Option<String>,
    /// The model.
    pub model_number: Option<String>,
    /// The version of the firmware.
    pub firmware_version: Option<String>,
}

/// `wirelessap/GetRadioInfo` and `GetRadioInfo3`, without the keys that they carry.
#[derive(Debug, Deserialize)]
pub struct Radios {
    radios: Vec<Radio>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Radio {
    #[serde(rename = "radioID")]
    id: String,
    bssid: Option<String>,
    band: Option<String>,
    settings: Option<RadioSettings>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RadioSettings {
    ssid: Option<String>,
    #[serde(rename = "broadcastSSID")]
    broadcast_ssid: Option<bool>,
    channel: Option<u32>,
    security: Option<String>,
}

/// The names of securities.
const SECURITIES: [(&str, Security); 12] = [
    ("None", Security::Open),
    ("WEP", Security::Wep),
    ("WPA-Personal", Security::Wpa),
    ("WPA2-Personal", Security::Wpa2),
    ("WPA-Mixed-Personal", Security::WpaWpa2),
    ("WPA2/WPA3-Mixed-Personal", Security::Wpa2Wpa3),
    ("WPA3-Personal", Security::Wpa3),
    ("WPA-Enterprise", Security::Enterprise),
    ("WPA2-Enterprise", Security::Enterprise),
    ("WPA-Mixed-Enterprise", Security::Enterprise),
    ("WPA3-Enterprise", Security::Enterprise),
    ("Enhanced-Open-Only", Security::Owe),
];

/// Its networks, one a radio. WPS is the router's and comes from elsewhere.
pub fn networks(radios: Radios) -> Vec<RouterNetwork> {
    radios
        .radios
        .into_iter()
        .take(LIST_MAX)
        .map(network)
        .collect()
}

fn network(radio: Radio) -> RouterNetwork {
    let settings = radio.settings.as_ref();
    let security = settings.and_then(|settings| settings.security.as_deref());
    RouterNetwork {
        bssid: radio.bssid.as_deref().and_then(|mac| mac.parse().ok()),
        band: radio.band.as_deref().and_then(|band| match band {
            "2.4GHz" => Some(Band::Ghz2_4),
            "5GHz" => Some(Band::Ghz5),
            "6GHz" => Some(Band::Ghz6),
            _ => None,
        }),
        // 0 is "choose one".
        channel: settings
            .and_then(|settings| settings.channel)
            .filter(|channel| *channel != 0),
        ssid: settings.and_then(|settings| settings.ssid.clone()),
        hidden: settings
            .and_then(|settings| settings.broadcast_ssid)
            .map(|shown| !shown),
        security: security.and_then(|name| {
            let row = SECURITIES.iter().find(|(known, _)| *known == name)?;
            Some(row.1)
        }),
        handle: radio.id,
        ..RouterNetwork::default()
    }
}

/// `wirelessap/GetWPSServerSettings`.
#[derive(Debug, Deserialize)]
pub struct WpsSettings {
    /// Whether WPS is on.
    pub enabled: bool,
}

/// `wirelessap/GetWPSServerSessionStatus`.
#[derive(Debug, Deserialize)]
pub struct Session {
    /// Whether it waits for a device, or talks to one.
    #[serde(rename = "isWPSSessionInProgress")]
    pub in_progress: bool,
    #[serde(rename = "serverPIN", default, deserialize_with = "is_there")]
    pin: bool,
    #[serde(rename = "lastResult")]
    last_result: Option<String>,
}

/// Whether there is a text. The text is a PIN and is not kept.
fn is_there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?.map(zeroize::Zeroizing::new);
    Ok(text.is_some_and(|text| !text.is_empty()))
}

impl Session {
    /// Whether the router has a PIN of its own.
    pub const fn has_pin(&self) -> bool {
        self.pin
    }

    /// What it says of its WPS. It does not name the device.
    pub fn phase(&self) -> Phase {
        match (self.in_progress, self.last_result.as_deref()) {
            (true, _) => Phase::Waiting,
            (false, Some("Succeeded")) => Phase::Enrolled(None),
            (false, Some("Failed")) => Phase::Failed,
            (false, _) => Phase::Idle,
        }
    }
}

/// `macfilter/GetMACFilterSettings`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MacFilter {
    mac_filter_mode: String,
}

impl MacFilter {
    /// Whether only, or all but, the devices of a list may join.
    pub fn on(&self) -> Option<bool> {
        match self.mac_filter_mode.as_str() {
            "Disabled" => Some(false),
            "Allow" | "Deny" => Some(true),
            _ => None,
        }
    }
}

/// `router/GetLANSettings`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Lan {
    #[serde(rename = "isDHCPEnabled")]
    dhcp: bool,
    dhcp_settings: Pool,
}

#[derive(Debug, Deserialize)]
struct Pool {
    #[serde(rename = "firstClientIPAddress")]
    first: String,
    #[serde(rename = "lastClientIPAddress")]
    last: String,
}

impl Lan {
    /// What its DHCP server has to give; `None` where it is off.
    pub fn addresses(&self) -> Option<Addresses> {
        let pool = &self.dhcp_settings;
        self.dhcp
            .then(|| Addresses::between(&pool.first, &pool.last))
            .flatten()
    }
}

/// `networkconnections/GetNetworkConnections`.
#[derive(Debug, Deserialize)]
pub struct Connections {
    connections: Vec<Connection>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Connection {
    mac_address: String,
    wireless: Option<Wireless>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wireless {
    #[serde(rename = "radioID")]
    radio_id: Option<String>,
    signal_decibels: Option<i32>,
}

/// The devices in its networks; those on a cable are left out.
pub fn stations(connections: Connections) -> Vec<Station> {
    let all = connections.connections.into_iter().take(LIST_MAX);
    all.filter_map(|connection| {
        let wireless = connection.wireless?;
        let mac: MacAddr = connection.mac_address.parse().ok()?;
        Some(Station {
            mac,
            network: wireless.radio_id.unwrap_or_default(),
            signal_dbm: wireless.signal_decibels,
            wps_name: None,
            pmf: None,
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pool_of_a_server_that_is_on_is_counted() {
        let lan = |on: bool| {
            let text = format!(
                "{{\"result\":\"OK\",\"output\":{{\"isDHCPEnabled\":{on},\"dhcpSettings\":{{\
                 \"leaseMinutes\":1440,\"firstClientIPAddress\":\"192.0.2.10\",\
                 \"lastClientIPAddress\":\"192.0.2.109\"}}}}}}"
            );
            answer::<Lan>(text.as_bytes())
                .expect("settings")
                .addresses()
        };
        assert_eq!(lan(true).and_then(|pool| pool.limit), Some(100));
        assert_eq!(lan(false), None);
    }

    #[test]
    fn answers_are_read_by_their_result() {
        let settings = answer::<WpsSettings>(br#"{"result":"OK","output":{"enabled":true}}"#);
        assert!(settings.is_ok_and(|settings| settings.enabled));
        assert_eq!(
            answer::<WpsSettings>(br#"{"result":"_ErrorUnauthorized","error":"x"}"#).err(),
            Some(Trouble::Refused("_ErrorUnauthorized".to_owned()))
        );
        for bad in [
            "",
            "<html>",
            "{}",
            r#"{"result":"OK","output":{"enabled":7}}"#,
        ] {
            let read = answer::<WpsSettings>(bad.as_bytes());
            assert!(matches!(read, Err(Trouble::Shape(_))), "{bad}");
        }
        assert!(answer::<serde_json::Value>(br#"{"result":"OK"}"#).is_ok());
    }

    #[test]
    fn a_session_is_a_phase_and_its_pin_is_not_kept() {
        for (text, phase) in [
            (
                r#"{"isWPSSessionInProgress":true,"lastResult":"Failed"}"#,
                Phase::Waiting,
            ),
            (
                r#"{"isWPSSessionInProgress":false,"lastResult":"Succeeded"}"#,
                Phase::Enrolled(None),
            ),
            (
                r#"{"isWPSSessionInProgress":false,"lastResult":"Failed"}"#,
                Phase::Failed,
            ),
            (r#"{"isWPSSessionInProgress":false}"#, Phase::Idle),
        ] {
            let session: Session = serde_json::from_str(text).expect("a session");
            assert_eq!(session.phase(), phase, "{text}");
            assert!(!session.has_pin());
        }
        let text = r#"{"isWPSSessionInProgress":false,"serverPIN":"12345670"}"#;
        let session: Session = serde_json::from_str(text).expect("a session");
        assert!(session.has_pin() && !format!("{session:?}").contains("1234"));
    }

    #[test]
    fn radios_give_networks_without_their_passphrase() {
        let text = r#"{"radios":[{"radioID":"RADIO_5GHz","bssid":"02:00:00:00:00:01","band":"5GHz",
            "settings":{"ssid":"home","broadcastSSID":false,"channel":0,"security":"WPA3-Personal",
            "wpaPersonalSettings":{"passphrase":"secret words"}}},{"radioID":"x"}]}"#;
        let radios: Radios = serde_json::from_str(text).expect("radios");
        assert!(!format!("{radios:?}").contains("secret"));
        let networks = networks(radios);
        let [first, second] = networks.as_slice() else {
            panic!("{networks:?}");
        };
        assert_eq!(first.security, Some(Security::Wpa3));
        assert_eq!((first.band, first.channel), (Some(Band::Ghz5), None));
        assert_eq!(first.hidden, Some(true));
        assert_eq!((second.ssid.as_ref(), second.security), (None, None));
    }
}
