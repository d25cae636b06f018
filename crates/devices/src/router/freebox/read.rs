//! Freebox OS' answers as values. Only what is no secret is taken from them, but for the tokens. No
//! I/O here.

use lan::secret::Secret;
use link::nl80211::{Band, Security};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wsc::ident::MacAddr;

use crate::router::poll::Phase;
use crate::router::state::{RouterNetwork, Station};

/// The most things that are listed.
const LIST_MAX: usize = 512;

/// Why an answer brought nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has another shape than the call's; the text says where.
    Shape(String),
    /// The box says no, with this code.
    Refused(String),
}

#[derive(Deserialize)]
struct Verdict {
    success: bool,
    error_code: Option<String>,
}

#[derive(Deserialize)]
struct Envelope<T> {
    result: Option<T>,
}

/// Reads an answer: `success`, and `result` or `error_code`.
///
/// # Errors
/// [`Trouble`].
pub fn answer<T: DeserializeOwned>(body: &[u8]) -> Result<T, Trouble> {
    let shape = |error: serde_json::Error| {
        let text: String = error.to_string().chars().take(120).collect();
        Trouble::Shape(text)
    };
    let verdict: Verdict = serde_json::from_slice(body).map_err(shape)?;
    if !verdict.success {
        let code = verdict.error_code.unwrap_or_default();
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        return Err(Trouble::Refused(
            code.chars().filter(plain).take(64).collect(),
        ));
    }
    let envelope: Envelope<T> = serde_json::from_slice(body).map_err(shape)?;
    match envelope.result {
        Some(result) => Ok(result),
        // What has nothing to say leaves its result out, and so does an empty list.
        None => serde_json::from_str("null")
            .or_else(|_| serde_json::from_str("[]"))
            .map_err(shape),
    }
}

/// `api_version`, which comes without an envelope.
#[derive(Debug, Deserialize)]
pub struct Version {
    /// The box's identity.
    pub uid: String,
    #[serde(rename = "api_version")]
    number: String,
    #[serde(rename = "api_base_url")]
    base_url: String,
    box_model_name: Option<String>,
    device_type: Option<String>,
}

impl Version {
    /// Reads it.
    ///
    /// # Errors
    /// It is none; the text says where.
    pub fn read(body: &[u8]) -> Result<Self, String> {
        serde_json::from_slice(body).map_err(|error| error.to_string().chars().take(120).collect())
    }

    /// The path before every call, such as `/api/v9/`; `None` where it would be no path.
    pub fn base(&self) -> Option<String> {
        let major = self.number.split('.').next()?;
        let major: u32 = major.parse().ok()?;
        let base = &self.base_url;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '/' || c == '_' || c == '-';
        let good = base.starts_with('/')
            && base.ends_with('/')
            && base.len() < 64
            && base.chars().all(plain);
        good.then(|| format!("{base}v{major}/"))
    }

    /// The model.
    pub fn model(&self) -> Option<String> {
        self.box_model_name
            .clone()
            .or_else(|| self.device_type.clone())
    }
}

fn secret<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    String::deserialize(deserializer).map(Secret::new)
}

/// `login/authorize`: a token that is good once it was allowed at the box.
#[derive(Debug, Deserialize)]
pub struct Authorization {
    /// The token.
    #[serde(deserialize_with = "secret")]
    pub app_token: Secret,
}

/// `login`: what has to be signed with the token.
#[derive(Debug, Deserialize)]
pub struct Challenge {
    /// The challenge.
    pub challenge: String,
}

/// `login/session`.
#[derive(Debug, Deserialize)]
pub struct Opened {
    /// What every call carries from here on.
    #[serde(deserialize_with = "secret")]
    pub session_token: Secret,
}

/// `system`.
#[derive(Debug, Deserialize)]
pub struct System {
    /// The version of the firmware.
    pub firmware_version: Option<String>,
    /// For how many seconds it has been on.
    pub uptime_val: Option<u64>,
}

/// `wifi/config`.
#[derive(Debug, Deserialize)]
pub struct Config {
    mac_filter_state: Option<String>,
}

impl Config {
    /// Whether a list says who may join.
    pub fn mac_filter(&self) -> Option<bool> {
        match self.mac_filter_state.as_deref()? {
            "disabled" => Some(false),
            "whitelist" | "blacklist" => Some(true),
            _ => None,
        }
    }
}

/// `wifi/ap`: a radio.
#[derive(Debug, Deserialize)]
pub struct Ap {
    /// Its number.
    pub id: u64,
    config: ApConfig,
    status: Option<ApStatus>,
}

#[derive(Debug, Deserialize)]
struct ApConfig {
    band: Option<String>,
}

#[derive(Debug, Deserialize)]
struct ApStatus {
    primary_channel: Option<u32>,
}

/// `wifi/bss`: a network on a radio. Its key is not read.
#[derive(Debug, Deserialize)]
pub struct Bss {
    id: String,
    phy_id: Value,
    config: BssConfig,
}

#[derive(Debug, Deserialize)]
struct BssConfig {
    enabled: Option<bool>,
    ssid: Option<String>,
    hide_ssid: Option<Value>,
    encryption: Option<String>,
    wps_enabled: Option<bool>,
}

/// The names of `encryption`.
const ENCRYPTIONS: [(&str, Security); 12] = [
    ("none", Security::Open),
    ("wep", Security::Wep),
    ("wpa_psk_auto", Security::Wpa),
    ("wpa_psk_tkip", Security::Wpa),
    ("wpa_psk_ccmp", Security::Wpa),
    ("wpa12_psk_auto", Security::WpaWpa2),
    ("wpa2_psk_auto", Security::Wpa2),
    ("wpa2_psk_tkip", Security::Wpa2),
    ("wpa2_psk_ccmp", Security::Wpa2),
    ("wpa23_psk_ccmp", Security::Wpa2Wpa3),
    ("wpa23_psk_ccmp_mrsno", Security::Wpa2Wpa3),
    ("wpa3_psk_ccmp", Security::Wpa3),
];

/// The networks that are on, with the radios that they are on. Their handle is their address.
pub fn networks(all: Vec<Bss>, aps: &[Ap]) -> Vec<RouterNetwork> {
    let on = all
        .into_iter()
        .filter(|bss| bss.config.enabled != Some(false));
    on.take(LIST_MAX).map(|bss| network(bss, aps)).collect()
}

fn network(bss: Bss, aps: &[Ap]) -> RouterNetwork {
    let id = bss
        .phy_id
        .as_u64()
        .or_else(|| bss.phy_id.as_str()?.parse().ok());
    let ap = aps.iter().find(|ap| Some(ap.id) == id);
    let band = ap.and_then(|ap| ap.config.band.as_deref());
    let channel = ap.and_then(|ap| ap.status.as_ref()?.primary_channel);
    let config = bss.config;
    let security = config.encryption.as_deref().and_then(|name| {
        let row = ENCRYPTIONS.iter().find(|(known, _)| *known == name)?;
        Some(row.1)
    });
    let mut network = RouterNetwork {
        bssid: bss.id.parse().ok(),
        handle: bss.id,
        ssid: config.ssid,
        band: band.and_then(|band| match band {
            "2d4g" => Some(Band::Ghz2_4),
            "5g" => Some(Band::Ghz5),
            "6g" => Some(Band::Ghz6),
            "60g" => Some(Band::Ghz60),
            _ => None,
        }),
        channel: channel.filter(|channel| *channel != 0),
        security,
        hidden: config.hide_ssid.and_then(|hidden| hidden.as_bool()),
        ..RouterNetwork::default()
    };
    network.wps.on = config.wps_enabled;
    network.wps.accepts.button = config.wps_enabled;
    network.wps.accepts.device_pin = Some(false);
    network
}

/// `wifi/wps/sessions`.
#[derive(Clone, Debug, Deserialize)]
pub struct Session {
    /// Its number.
    pub id: u64,
    /// Whether it goes on.
    pub active: bool,
    result: Option<String>,
    mac: Option<String>,
}

impl Session {
    /// What it says.
    pub fn phase(&self) -> Phase {
        if self.active {
            return Phase::Waiting;
        }
        match self.result.as_deref() {
            Some("success") => {
                let mac: Option<MacAddr> = self.mac.as_deref().and_then(|mac| mac.parse().ok());
                Phase::Enrolled(mac.filter(|mac| mac.0 != [0; 6]))
            }
            Some("user_canceled" | "self_canceled") => Phase::Cancelled,
            Some("failed_timeout") => Phase::WindowOver,
            Some("failed_overlap") => Phase::Overlap,
            Some(result) if result.starts_with("failed") => Phase::Failed,
            _ => Phase::Idle,
        }
    }
}

/// `wifi/ap/ID/stations`.
#[derive(Debug, Deserialize)]
pub struct Member {
    mac: String,
    bssid: Option<String>,
    signal: Option<i32>,
}

/// The devices in its networks.
pub fn stations(members: Vec<Member>) -> Vec<Station> {
    let all = members.into_iter().take(LIST_MAX);
    all.filter_map(|member| {
        Some(Station {
            mac: member.mac.parse().ok()?,
            network: member.bssid.unwrap_or_default(),
            signal_dbm: member.signal.filter(|signal| *signal < 0),
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
    fn answers_are_read_by_their_success() {
        let opened = answer::<Opened>(br#"{"success":true,"result":{"session_token":"abc"}}"#);
        let opened = opened.expect("a session");
        assert_eq!(opened.session_token.reveal(), "abc");
        assert!(!format!("{opened:?}").contains("abc"));
        assert_eq!(
            answer::<Opened>(br#"{"success":false,"error_code":"invalid_token","msg":"x"}"#).err(),
            Some(Trouble::Refused("invalid_token".to_owned()))
        );
        assert!(answer::<Vec<Session>>(br#"{"success":true}"#).is_ok_and(|all| all.is_empty()));
        assert!(answer::<Value>(br#"{"success":true}"#).is_ok());
        for bad in ["", "<html>", "{}", r#"{"success":true,"result":7}"#] {
            let read = answer::<Opened>(bad.as_bytes());
            assert!(matches!(read, Err(Trouble::Shape(_))), "{bad}");
        }
    }

    #[test]
    fn the_way_to_the_calls_is_a_path_of_the_box() {
        let base = |version: &str, base: &str| {
            let text = format!(
                "{{\"uid\":\"1\",\"api_version\":\"{version}\",\"api_base_url\":\"{base}\"}}"
            );
            Version::read(text.as_bytes()).expect("a version").base()
        };
        assert_eq!(base("16.0", "/api/").as_deref(), Some("/api/v16/"));
        for (version, path) in [
            ("x", "/api/"),
            ("9.0", "//evil/?"),
            ("9.0", "http://evil/"),
            ("9.0", "/api"),
        ] {
            assert_eq!(base(version, path), None, "{version} {path}");
        }
    }

    #[test]
    fn sessions_say_how_they_ended() {
        let phase = |text: &str| {
            let session: Session = serde_json::from_str(text).expect("a session");
            session.phase()
        };
        assert_eq!(phase(r#"{"id":1,"active":true}"#), Phase::Waiting);
        let done = |result: &str, mac: &str| {
            phase(&format!(
                "{{\"id\":1,\"active\":false,\"result\":\"{result}\",\"mac\":\"{mac}\"}}"
            ))
        };
        let none = "00:00:00:00:00:00";
        let mac = MacAddr([2, 0, 0, 0, 0, 1]);
        assert_eq!(
            done("success", "02:00:00:00:00:01"),
            Phase::Enrolled(Some(mac))
        );
        assert_eq!(done("success", none), Phase::Enrolled(None));
        assert_eq!(done("failed_timeout", none), Phase::WindowOver);
        assert_eq!(done("failed_overlap", none), Phase::Overlap);
        assert_eq!(done("failed_unknown", none), Phase::Failed);
        assert_eq!(done("user_canceled", none), Phase::Cancelled);
        assert_eq!(done("", none), Phase::Idle);
    }

    #[test]
    fn networks_come_without_their_keys() {
        let text = r#"[{"id":"02:00:00:00:00:01","phy_id":1,"config":{"enabled":true,"ssid":"home",
            "hide_ssid":false,"encryption":"wpa23_psk_ccmp","wps_enabled":false,
            "key":"secret words"}},
            {"id":"02:00:00:00:00:02","phy_id":"0","config":{"enabled":false}}]"#;
        let all: Vec<Bss> = serde_json::from_str(text).expect("networks");
        assert!(!format!("{all:?}").contains("secret"));
        let aps: Vec<Ap> = serde_json::from_str(
            r#"[{"id":1,"config":{"band":"5g"},"status":{"primary_channel":44}}]"#,
        )
        .expect("radios");
        let networks = networks(all, &aps);
        let [network] = networks.as_slice() else {
            panic!("{networks:?}");
        };
        assert_eq!(
            (network.band, network.channel),
            (Some(Band::Ghz5), Some(44))
        );
        assert_eq!(network.security, Some(Security::Wpa2Wpa3));
        assert_eq!((network.hidden, network.wps.on), (Some(false), Some(false)));
    }
}
