//! What an OpenWrt router answers, as values. No I/O here.
//!
//! The shapes are those of uhttpd's JSON-RPC, rpcd's `session`, `uci` and `file`, and hostapd's own
//! objects, as OpenWrt documents them and as recorded answers show. What an older or newer one
//! leaves out stays unknown.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use link::nl80211::{Band, Pmf, Security};
use serde_json::Value;
use text::msg;
use wsc::ident::MacAddr;

use crate::router::state::{Active, RouterNetwork, Station};

/// The most objects, sections or clients that are taken from one answer.
const MANY: usize = 2048;

/// Why a call was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    /// The session has ended, or its account has no right to the call.
    Denied,
    /// The object, or what was asked for, does not exist.
    NotFound,
    /// The object has no such method.
    NoMethod,
    /// The arguments are not taken.
    BadArgument,
    /// There is nothing to answer, or nothing to do.
    Nothing,
    /// It cannot be done now.
    NotSupported,
    /// Another code of ubus, or of JSON-RPC where it is negative.
    Other(i64),
}

/// The codes of ubus (positive) and of uhttpd's JSON-RPC (negative).
const CODES: [(i64, No); 10] = [
    (2, No::BadArgument),
    (3, No::NoMethod),
    (4, No::NotFound),
    (5, No::Nothing),
    (6, No::Denied),
    (8, No::NotSupported),
    (-32_000, No::NotFound),
    (-32_001, No::Denied),
    (-32_002, No::Denied),
    (-32_602, No::BadArgument),
];

fn no(code: i64) -> No {
    let found = CODES.iter().find(|(known, _)| *known == code);
    found.map_or(No::Other(code), |(_, no)| *no)
}

/// Opens the envelope of JSON-RPC around the answer to a call: its data, which is null where there
/// is none, or why it was not carried out.
///
/// # Errors
/// What is wrong with the envelope.
pub fn open(octets: &[u8]) -> Result<Result<Value, No>, text::Value> {
    let mut envelope: Value = serde_json::from_slice(octets)
        .map_err(|error| msg!("device-not-json", error = error.to_string()))?;
    if let Some(code) = envelope.pointer("/error/code").and_then(Value::as_i64) {
        return Ok(Err(no(code)));
    }
    let Some(result) = envelope.get_mut("result").map(Value::take) else {
        return Err(msg!("device-no-result").into());
    };
    // A list of objects has no code before it.
    let Value::Array(parts) = result else {
        return Ok(Ok(result));
    };
    let mut parts = parts.into_iter();
    match parts.next().as_ref().and_then(Value::as_i64) {
        Some(0) => Ok(Ok(parts.next().unwrap_or_default())),
        Some(code) => Ok(Err(no(code))),
        None => Err(msg!("device-no-code").into()),
    }
}

/// What a login gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Login {
    /// The session, which is a secret.
    pub session: String,
    /// What the account may do: scope, object, functions; `None` where the answer does not tell.
    pub rights: Option<Rights>,
}

/// Functions by object by scope, with `*` for any part of a name.
pub type Rights = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// Reads the answer to `session login`.
pub fn login(data: &Value) -> Option<Login> {
    let session = data.get("ubus_rpc_session")?.as_str()?;
    let plain = session.bytes().all(|octet| octet.is_ascii_alphanumeric());
    if !plain || session.is_empty() || session.len() > 128 {
        return None;
    }
    let rights = data.get("acls").and_then(Value::as_object).map(|scopes| {
        let functions = |value: &Value| {
            let names = value.as_array().into_iter().flatten();
            names.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let objects = |value: &Value| {
            let objects = value.as_object().into_iter().flatten().take(MANY);
            objects
                .map(|(name, value)| (name.clone(), functions(value)))
                .collect()
        };
        let scopes = scopes.iter().take(MANY);
        scopes
            .map(|(name, value)| (name.clone(), objects(value)))
            .collect()
    });
    Some(Login {
        session: session.to_owned(),
        rights,
    })
}

/// Whether these rights allow a function; `None` where they are not known.
pub fn allows(rights: Option<&Rights>, scope: &str, object: &str, function: &str) -> Option<bool> {
    let objects = rights?.get(scope);
    Some(objects.into_iter().flatten().any(|(pattern, functions)| {
        fits(pattern, object) && functions.iter().any(|pattern| fits(pattern, function))
    }))
}

/// Whether a name fits a pattern with `*` and `?`.
fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut p, mut n) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        let wanted = pattern.get(p).copied();
        if wanted == Some(b'*') {
            star = Some((p, n));
            p += 1;
        } else if wanted == Some(b'?') || (wanted.is_some() && wanted == name.get(n).copied()) {
            (p, n) = (p + 1, n + 1);
        } else if let Some((at, from)) = star {
            star = Some((at, from + 1));
            (p, n) = (at + 1, from + 1);
        } else {
            return false;
        }
    }
    pattern.iter().skip(p).all(|octet| *octet == b'*')
}

/// The access points in a list of objects, each with the names of its methods.
pub fn access_points(list: &Value) -> Vec<(String, BTreeSet<String>)> {
    let objects = list.as_object().into_iter().flatten().take(MANY);
    objects
        .filter_map(|(name, methods)| {
            let interface = name.strip_prefix("hostapd.")?;
            let methods: BTreeSet<String> = methods.as_object()?.keys().cloned().collect();
            // Newer ones have objects of hostapd itself with the same beginning.
            let is_one = is_plain(interface) && methods.contains("get_clients");
            is_one.then(|| (interface.to_owned(), methods))
        })
        .collect()
}

/// Whether the name of an interface or a section is one, and no option of a program.
pub fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-@[]".contains(c);
    !name.is_empty() && name.len() <= 64 && !name.starts_with('-') && name.chars().all(plain)
}

/// Takes over what hostapd's `get_status` says.
pub fn status(network: &mut RouterNetwork, data: &Value) {
    let number = |key| data.get(key).and_then(Value::as_u64);
    let small = |key| number(key).and_then(|number| u32::try_from(number).ok());
    network.ssid = text(data, "ssid").or(network.ssid.take());
    network.bssid = mac(data.get("bssid")).or(network.bssid);
    network.band = small("freq").and_then(Band::of).or(network.band);
    network.channel = small("channel").filter(|n| *n != 0).or(network.channel);
    let radar = data.pointer("/dfs/cac_active").and_then(Value::as_bool);
    network.waits_for_radar = radar.or(network.waits_for_radar);
}

/// Takes over what `iwinfo` says, for an account that may not ask hostapd.
pub fn iwinfo(network: &mut RouterNetwork, data: &Value) {
    let mut renamed = data.clone();
    if let (Some(all), Some(frequency)) = (renamed.as_object_mut(), data.get("frequency")) {
        all.insert("freq".to_owned(), frequency.clone());
    }
    status(network, &renamed);
}

/// The devices of hostapd's `get_clients`, those of them that are in for good: a device is there
/// for its run, too.
pub fn clients(network: &str, data: &Value) -> Vec<Station> {
    let clients = data.get("clients").and_then(Value::as_object);
    let flag = |value: &Value, key| value.get(key).and_then(Value::as_bool);
    clients
        .into_iter()
        .flatten()
        .take(MANY)
        .filter(|(_, value)| {
            flag(value, "authorized") != Some(false) && flag(value, "wps") != Some(true)
        })
        .filter_map(|(name, value)| station(network, name, value))
        .collect()
}

/// The devices of `iwinfo assoclist`.
pub fn assoclist(network: &str, data: &Value) -> Vec<Station> {
    let results = data.get("results").and_then(Value::as_array);
    let results = results.into_iter().flatten().take(MANY);
    results
        .filter_map(|value| station(network, value.get("mac")?.as_str()?, value))
        .collect()
}

fn station(network: &str, name: &str, value: &Value) -> Option<Station> {
    let signal = value.get("signal").and_then(Value::as_i64);
    Some(Station {
        mac: name.parse().ok()?,
        network: network.to_owned(),
        signal_dbm: signal
            .and_then(|signal| i32::try_from(signal).ok())
            .filter(|signal| *signal != 0),
        wps_name: None,
        pmf: value.get("mfp").and_then(Value::as_bool),
    })
}

/// What hostapd's `wps_status` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WpsStatus {
    /// What the button does.
    pub button: Button,
    /// How the last run ended.
    pub last: Last,
}

/// What the button does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Button {
    /// Nothing, or a word that is not known.
    #[default]
    No,
    /// It was pressed.
    Active,
    /// Its time is over, or it was ended.
    Over,
    /// More than one device pressed its own.
    Overlap,
}

/// How a run ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Last {
    /// There was none.
    #[default]
    None,
    /// This device has the settings.
    Success(Option<MacAddr>),
    /// It failed, for this reason where there is one.
    Failed(Option<MacAddr>, Option<String>),
}

/// Reads the answer to `wps_status`.
pub fn wps_status(data: &Value) -> WpsStatus {
    let word = |key| data.get(key).and_then(Value::as_str);
    let peer = mac(data.get("peer_address"));
    WpsStatus {
        button: match word("pbc_status") {
            Some("Active") => Button::Active,
            Some("Timed-out") => Button::Over,
            Some("Overlap") => Button::Overlap,
            _ => Button::No,
        },
        last: match word("last_wps_result") {
            Some("Success") => Last::Success(peer),
            Some("Failed") => Last::Failed(peer, text(data, "reason")),
            _ => Last::None,
        },
    }
}

impl WpsStatus {
    /// What goes on. A PIN that was entered does not show.
    pub const fn active(&self) -> Option<Active> {
        match self.button {
            Button::Active => Some(Active::Button),
            Button::Overlap => Some(Active::Overlap),
            Button::No | Button::Over => None,
        }
    }
}

/// Model and firmware of `system board`.
pub fn board(data: &Value) -> (Option<String>, Option<String>) {
    let release = data.get("release");
    let firmware = release.and_then(|release| text(release, "description"));
    (text(data, "model"), firmware)
}

/// How long it has been on, from `system info`.
pub fn up(data: &Value) -> Option<Duration> {
    data.get("uptime")?.as_u64().map(Duration::from_secs)
}

/// The name of each section's interface, from `luci-rpc getWirelessDevices` or `network.wireless
/// status`, with what `iwinfo` says where it is there.
pub fn interfaces(data: &Value) -> Vec<(String, String, Value)> {
    let radios = data.as_object().into_iter().flatten().take(MANY);
    radios
        .filter_map(|(_, radio)| radio.get("interfaces")?.as_array())
        .flatten()
        .take(MANY)
        .filter_map(|interface| {
            let name = interface.get("ifname")?.as_str()?.to_owned();
            let section = interface.get("section")?.as_str()?.to_owned();
            let info = interface.get("iwinfo").cloned().unwrap_or_default();
            Some((name, section, info))
        })
        .collect()
}

/// How many addresses the DHCP server has for the home network, from uci's `dhcp`.
pub fn pool(data: &Value) -> Option<u32> {
    let sections = data.get("values")?.as_object()?;
    let lan = sections.values().find(|section| {
        section.get(".type").and_then(Value::as_str) == Some("dhcp")
            && section.get("interface").and_then(Value::as_str) == Some("lan")
            && section.get("ignore").and_then(Value::as_str) != Some("1")
    })?;
    lan.get("limit")?.as_str()?.parse().ok()
}

/// How many addresses are leased, from `luci-rpc getDHCPLeases`.
pub fn leased(data: &Value) -> Option<u32> {
    let leases = data.get("dhcp_leases")?.as_array()?;
    u32::try_from(leases.len()).ok()
}

/// The ways to secure a network: how uci's `encryption` begins, and what it is.
const ENCRYPTIONS: [(&str, Security); 13] = [
    ("none", Security::Open),
    ("owe", Security::Owe),
    ("wep", Security::Wep),
    ("psk-mixed", Security::WpaWpa2),
    ("mixed-psk", Security::WpaWpa2),
    ("psk2", Security::Wpa2),
    ("psk3-mixed", Security::Wpa2Wpa3),
    ("psk3", Security::Wpa3),
    ("psk", Security::Wpa),
    ("sae-mixed", Security::Wpa2Wpa3),
    ("sae", Security::Wpa3),
    ("wpa", Security::Enterprise),
    ("eap", Security::Enterprise),
];

/// How uci's `encryption` secures a network.
pub fn security(encryption: &str) -> Security {
    let known = ENCRYPTIONS.iter();
    let mut fitting = known.filter(|(name, _)| encryption.starts_with(name));
    fitting.next().map_or(Security::Unknown, |row| row.1)
}

/// uci's `ieee80211w`, or what OpenWrt takes for it where it is not set.
pub fn pmf(option: Option<&str>, security: Security) -> Option<Pmf> {
    match (option, security) {
        (_, Security::Wpa3 | Security::Owe) | (Some("2"), _) => Some(Pmf::Required),
        (_, Security::Wpa2Wpa3) | (Some("1"), _) => Some(Pmf::Capable),
        (Some("0") | None, _) => Some(Pmf::None),
        (Some(_), _) => None,
    }
}

/// A text without control characters, and not longer than a person reads.
fn text(data: &Value, key: &str) -> Option<String> {
    let found = data.get(key)?.as_str()?;
    let found: String = found
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    (!found.is_empty()).then_some(found)
}

/// An address; the one of all zeros is nobody's.
fn mac(value: Option<&Value>) -> Option<MacAddr> {
    let mac: MacAddr = value?.as_str()?.parse().ok()?;
    (mac.0 != [0; 6]).then_some(mac)
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
