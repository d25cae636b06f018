//! RouterOS' answers as values: objects and lists of objects whose values are texts. Only what is no
//! secret is taken from them. No I/O here.

use std::time::Duration;

use jiff::civil::Date;
use link::nl80211::{Band, Security};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::router::state::{RouterNetwork, Station};

/// The most things that are listed.
const LIST_MAX: usize = 512;

/// Reads an answer.
///
/// # Errors
/// It has another shape; the text says where.
pub fn answer<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|error| error.to_string().chars().take(120).collect())
}

/// What the router says when it does not do it.
#[derive(Debug, Deserialize)]
pub struct Failure {
    message: Option<String>,
    detail: Option<String>,
}

impl Failure {
    /// What it says, in its own words; empty where it says nothing.
    pub fn text(&self) -> String {
        let said = self.detail.as_ref().filter(|detail| !detail.is_empty());
        let said = said.or(self.message.as_ref()).map_or("", String::as_str);
        said.chars().filter(|c| !c.is_control()).take(200).collect()
    }

    /// Whether the account may not do it.
    pub fn no_rights(&self) -> bool {
        self.text().contains("not enough permissions")
    }
}

/// `system/resource`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Resource {
    /// The version of RouterOS.
    pub version: Option<String>,
    /// The model.
    pub board_name: Option<String>,
    /// The maker.
    pub platform: Option<String>,
    uptime: Option<String>,
    build_time: Option<String>,
}

impl Resource {
    /// The day that its firmware was made: `2024-04-02 10:05:00`. What older versions write is left.
    pub fn released(&self) -> Option<Date> {
        self.build_time.as_deref()?.get(..10)?.parse().ok()
    }

    /// How long it has been on; it writes `3w2d5h40m7s`, and leaves out what is nothing.
    pub fn up(&self) -> Option<Duration> {
        let mut seconds: u64 = 0;
        let mut number: Option<u64> = None;
        for character in self.uptime.as_deref()?.chars() {
            if let Some(digit) = character.to_digit(10) {
                let before = number.unwrap_or(0).checked_mul(10)?;
                number = Some(before.checked_add(digit.into())?);
                continue;
            }
            let unit = match character {
                'w' => 7 * 24 * 3600,
                'd' => 24 * 3600,
                'h' => 3600,
                'm' => 60,
                's' => 1,
                _ => return None,
            };
            seconds = seconds.checked_add(number.take()?.checked_mul(unit)?)?;
        }
        number.is_none().then(|| Duration::from_secs(seconds))
    }
}

/// A row of `interface/wifi`. Its passphrase is not read.
#[derive(Clone, Debug, Deserialize)]
pub struct Interface {
    /// Its identity, by which it is changed.
    #[serde(rename = ".id")]
    pub id: String,
    /// Its name.
    pub name: String,
    #[serde(rename = "mac-address")]
    mac: Option<String>,
    disabled: Option<String>,
    #[serde(rename = "configuration.mode")]
    mode: Option<String>,
    #[serde(rename = "configuration.ssid")]
    ssid: Option<String>,
    #[serde(rename = "configuration.hide-ssid")]
    hide_ssid: Option<String>,
    #[serde(rename = "datapath.client-isolation")]
    isolation: Option<String>,
    #[serde(rename = "security.authentication-types")]
    authentication: Option<String>,
    /// `push-button` or `disabled`; what is not set is `push-button`, the default.
    #[serde(rename = "security.wps")]
    pub wps: Option<String>,
}

fn flag(text: Option<&str>) -> Option<bool> {
    match text? {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

impl Interface {
    /// Whether it is an access point, and on.
    pub fn serves(&self) -> bool {
        flag(self.disabled.as_deref()) != Some(true)
            && self.mode.as_deref().is_none_or(|mode| mode == "ap")
    }

    /// Whether WPS is on there.
    pub fn wps_on(&self) -> Option<bool> {
        match self.wps.as_deref() {
            None | Some("push-button") => Some(true),
            Some("disabled") => Some(false),
            Some(_) => None,
        }
    }

    /// How it is secured; `None` where that is in a profile.
    fn security(&self) -> Option<Security> {
        let types: Vec<&str> = self.authentication.as_deref()?.split(',').collect();
        let has = |name: &str| types.contains(&name);
        let second = has("wpa2-psk") || has("wpa2-psk-sha2");
        Some(match (has("wpa-psk"), second, has("wpa3-psk")) {
            (_, true, true) => Security::Wpa2Wpa3,
            (_, false, true) => Security::Wpa3,
            (true, true, false) => Security::WpaWpa2,
            (false, true, false) => Security::Wpa2,
            (true, false, false) => Security::Wpa,
            _ if has("owe") => Security::Owe,
            _ if types.iter().any(|name| name.contains("eap")) => Security::Enterprise,
            _ if types == [""] => Security::Open,
            _ => Security::Unknown,
        })
    }

    /// The network that it serves, on this frequency in MHz.
    pub fn network(&self, frequency: Option<u32>) -> RouterNetwork {
        let mut network = RouterNetwork {
            handle: self.name.clone(),
            ssid: self.ssid.clone(),
            bssid: self.mac.as_deref().and_then(|mac| mac.parse().ok()),
            band: frequency.and_then(Band::of),
            channel: frequency.and_then(channel),
            security: self.security(),
            hidden: flag(self.hide_ssid.as_deref()),
            isolation: flag(self.isolation.as_deref()),
            ..RouterNetwork::default()
        };
        network.wps.on = self.wps_on();
        network.wps.accepts.button = network.wps.on;
        network.wps.accepts.device_pin = Some(false);
        network.wps.accepts.router_pin = Some(false);
        network
    }
}

/// The number of the channel at a frequency in MHz (IEEE 802.11, annex E).
fn channel(frequency: u32) -> Option<u32> {
    match frequency {
        2412..=2472 => Some((frequency - 2407) / 5),
        2484 => Some(14),
        5000..=5899 => Some((frequency - 5000) / 5),
        5955..=7115 => Some((frequency - 5950) / 5),
        _ => None,
    }
}

/// A row of `interface/wifi/monitor`.
#[derive(Debug, Deserialize)]
pub struct Monitor {
    channel: Option<String>,
}

impl Monitor {
    /// The frequency in MHz, which is the first part of `5180/ax/Ceee`.
    pub fn frequency(&self) -> Option<u32> {
        self.channel.as_deref()?.split('/').next()?.parse().ok()
    }
}

/// A row of `interface/wifi/registration-table`.
#[derive(Debug, Deserialize)]
pub struct Peer {
    interface: Option<String>,
    #[serde(rename = "mac-address")]
    mac: String,
    signal: Option<String>,
}

/// The devices in its networks.
pub fn stations(peers: Vec<Peer>) -> Vec<Station> {
    let all = peers.into_iter().take(LIST_MAX);
    all.filter_map(|peer| {
        let signal: Option<i32> = peer.signal.and_then(|signal| signal.parse().ok());
        Some(Station {
            mac: peer.mac.parse().ok()?,
            network: peer.interface.unwrap_or_default(),
            signal_dbm: signal.filter(|signal| *signal < 0),
            wps_name: None,
            pmf: None,
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Properties as a router lists them in public tests of clients.
    const ROW: &str = r#"[{".id":"*3","name":"wifi1","mac-address":"02:00:00:00:00:01",
        "disabled":"false","configuration.mode":"ap","configuration.ssid":"home",
        "security.passphrase":"hunter2hunter2",
        "security.authentication-types":"wpa2-psk,wpa3-psk","running":"true"}]"#;

    #[test]
    fn an_interface_is_a_network_without_its_passphrase() {
        let rows: Vec<Interface> = answer(ROW.as_bytes()).expect("rows");
        assert!(!format!("{rows:?}").contains("hunter2"));
        let network = rows[0].network(Some(5180));
        assert_eq!(
            (network.band, network.channel),
            (Some(Band::Ghz5), Some(36))
        );
        assert_eq!(network.security, Some(Security::Wpa2Wpa3));
        assert_eq!(network.wps.on, Some(true), "it is the default");
        assert!(rows[0].serves());
    }

    #[test]
    fn what_is_in_a_profile_or_is_no_access_point_is_told_as_such() {
        let text = r#"[{".id":"*4","name":"wifi2","configuration.mode":"station",
            "security.wps":"disabled"},{".id":"*5","name":"wifi3","disabled":"true",
            "security.wps":"x"}]"#;
        let rows: Vec<Interface> = answer(text.as_bytes()).expect("rows");
        assert!(!rows[0].serves() && !rows[1].serves());
        assert_eq!((rows[0].wps_on(), rows[1].wps_on()), (Some(false), None));
        assert_eq!(rows[0].network(None).security, None);
        for bad in ["", "{}", "<html>", r#"[{"name":1}]"#] {
            assert!(answer::<Vec<Interface>>(bad.as_bytes()).is_err(), "{bad}");
        }
    }

    #[test]
    fn channels_have_their_numbers() {
        for (frequency, number) in [
            (2412, Some(1)),
            (2472, Some(13)),
            (2484, Some(14)),
            (5180, Some(36)),
            (5955, Some(1)),
            (900, None),
        ] {
            assert_eq!(channel(frequency), number, "{frequency}");
        }
        let monitor: Monitor = answer(br#"{"channel":"2442/ax/Ce"}"#).expect("a row");
        assert_eq!(monitor.frequency(), Some(2442));
    }

    #[test]
    fn failures_are_told_in_the_routers_words() {
        let failure: Failure =
            answer(br#"{"detail":"not enough permissions (9)","error":500,"message":"x"}"#)
                .expect("a failure");
        assert!(failure.no_rights());
        let failure: Failure = answer(br#"{"error":404,"message":"Not Found"}"#).expect("one");
        assert_eq!(failure.text(), "Not Found");
    }
}
