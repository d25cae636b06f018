//! uci's `wireless`: what it says of each access point, and how WPS is switched there. No I/O.

use std::collections::BTreeMap;

use link::nl80211::{Band, Security};
use serde_json::Value;
use wsc::ident::MacAddr;

use super::answer::{is_plain, pmf, security};
use crate::router::driver::Setting;
use crate::router::state::{MacList, RouterNetwork, WpsState};

/// The options of a section that are kept. Keys and passphrases are not among them.
const KEPT: [&str; 19] = [
    ".type",
    "device",
    "mode",
    "ssid",
    "ifname",
    "network",
    "encryption",
    "ieee80211w",
    "hidden",
    "isolate",
    "macfilter",
    "maclist",
    "maxassoc",
    "multi_ap",
    "wps_pushbutton",
    "wps_label",
    "wps_pin",
    "wps_ap_setup_locked",
    "band",
];

/// The most devices of a list that are read.
const LISTED_MAX: usize = 1024;

/// The options that make OpenWrt offer WPS.
const SWITCHES: [&str; 2] = ["wps_pushbutton", "wps_label"];

/// The option with which OpenWrt refuses the router's own PIN, and keeps it all the same.
const LOCK: &str = "wps_ap_setup_locked";

/// The options that this program changes.
const CHANGED: [&str; 4] = [SWITCHES[0], SWITCHES[1], LOCK, "encryption"];

/// uci's word for WPA2 with AES alone.
const WPA2: &str = "psk2+ccmp";

/// The configuration of the radios, without its secrets.
#[derive(Clone, Debug, Default)]
pub struct Wireless {
    sections: BTreeMap<String, BTreeMap<&'static str, String>>,
}

impl Wireless {
    /// Reads the answer to `uci get` of `wireless`.
    pub fn read(data: &Value) -> Self {
        let sections = data.get("values").and_then(Value::as_object);
        let sections = sections.into_iter().flatten().take(256);
        let sections = sections
            .filter(|(name, _)| is_plain(name))
            .map(|(name, section)| {
                let options = KEPT.into_iter().filter_map(|key| {
                    let value = match section.get(key)? {
                        Value::String(text) => text.clone(),
                        // A list, such as of networks.
                        Value::Array(texts) => {
                            let texts: Vec<&str> = texts.iter().filter_map(Value::as_str).collect();
                            texts.join(" ")
                        }
                        _ => return None,
                    };
                    // The router's own PIN is a secret; that there is one is none.
                    Some((
                        key,
                        if key == "wps_pin" {
                            "set".to_owned()
                        } else {
                            value
                        },
                    ))
                });
                (name.clone(), options.collect())
            });
        Self {
            sections: sections.collect(),
        }
    }

    /// Whether it could not be read, or is empty.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    fn option(&self, section: &str, key: &str) -> Option<&str> {
        self.sections.get(section)?.get(key).map(String::as_str)
    }

    fn is_on(&self, section: &str, key: &str) -> bool {
        let number = self
            .option(section, key)
            .and_then(|value| value.parse().ok());
        number.is_some_and(|number: u32| number > 0)
    }

    /// The section of the access point with this interface, where nobody tells: by its `ifname`, or
    /// as the only one with this name and band.
    pub fn section_of(
        &self,
        interface: &str,
        ssid: Option<&str>,
        band: Option<Band>,
    ) -> Option<&str> {
        let points = || {
            self.sections.keys().filter(|name| {
                self.option(name, ".type") == Some("wifi-iface")
                    && self.option(name, "mode").is_none_or(|mode| mode == "ap")
            })
        };
        let named = points().find(|name| self.option(name, "ifname") == Some(interface));
        if let Some(name) = named {
            return Some(name);
        }
        let ssid = ssid?;
        let mut fitting = points().filter(|name| {
            let of_radio = self
                .option(name, "device")
                .and_then(|radio| self.band(radio));
            let same_band = band.is_none() || of_radio.is_none() || band == of_radio;
            self.option(name, "ssid") == Some(ssid) && same_band
        });
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }

    fn band(&self, radio: &str) -> Option<Band> {
        match self.option(radio, "band")? {
            "2g" => Some(Band::Ghz2_4),
            "5g" => Some(Band::Ghz5),
            "6g" => Some(Band::Ghz6),
            _ => None,
        }
    }

    /// Whether the access point of this section is a way into the home network, where printers are.
    pub fn is_home(&self, section: &str) -> bool {
        let networks = self.option(section, "network");
        networks.is_some_and(|networks| networks.split(' ').any(|network| network == "lan"))
    }

    /// Whether OpenWrt offers WPS at this access point. It does where it is switched on and a
    /// passphrase, or none, secures the network; hostapd itself leaves it out where the name is
    /// hidden or only the first WPA is spoken.
    pub fn wps(&self, section: &str) -> bool {
        let switched = SWITCHES.iter().any(|key| self.is_on(section, key));
        let multi_ap = self.option(section, "multi_ap") == Some("1");
        let possible = !matches!(
            self.security(section),
            Security::Wep | Security::Enterprise | Security::Wpa | Security::Unknown
        );
        switched && possible && !multi_ap && !self.is_on(section, "hidden")
    }

    fn security(&self, section: &str) -> Security {
        self.option(section, "encryption")
            .map_or(Security::Open, security)
    }

    /// Takes over what a section says of its network.
    pub fn describe(&self, section: &str, network: &mut RouterNetwork) {
        if !self.sections.contains_key(section) {
            return;
        }
        let security = self.security(section);
        if network.ssid.is_none() {
            network.ssid = self.option(section, "ssid").map(str::to_owned);
        }
        network.security = Some(security);
        network.pmf = pmf(self.option(section, "ieee80211w"), security);
        network.hidden = Some(self.is_on(section, "hidden"));
        network.isolation = Some(self.is_on(section, "isolate"));
        let filter = self.option(section, "macfilter");
        network.mac_filter = Some(filter.is_some_and(|word| word == "allow" || word == "deny"));
        network.list = self.list(section);
        let limit = self.option(section, "maxassoc");
        network.limit = limit.and_then(|limit| limit.parse().ok());
        let on = self.wps(section);
        network.wps = WpsState {
            on: Some(on),
            // An open network is offered as one that nobody has set up yet.
            configured: on.then_some(!matches!(security, Security::Open | Security::Owe)),
            locked: self.is_on(section, LOCK).then_some(true),
            ..network.wps
        };
        network.wps.accepts.button = Some(on);
        network.wps.accepts.router_pin = Some(on && self.takes_own_pin(section));
        if !on {
            network.wps.accepts.device_pin = Some(false);
        }
    }

    /// Who may join, or may not, where that is filtered. OpenWrt hands an empty list of those that
    /// may join to hostapd as it is, which then lets nobody in.
    fn list(&self, section: &str) -> Option<MacList> {
        let of: fn(Vec<MacAddr>) -> MacList = match self.option(section, "macfilter")? {
            "allow" => MacList::Allowed,
            "deny" => MacList::Refused,
            _ => return None,
        };
        let words = self.option(section, "maclist").unwrap_or_default();
        let macs = words.split_whitespace().take(LISTED_MAX);
        Some(of(macs.filter_map(|word| word.parse().ok()).collect()))
    }

    fn takes_own_pin(&self, section: &str) -> bool {
        self.option(section, "wps_pin").is_some() && !self.is_on(section, LOCK)
    }

    /// What to set so that an access point takes the router's own PIN no more; nothing where it does
    /// not. The PIN stays, so that the lock alone is put back.
    pub fn lock(&self, section: &str) -> Vec<Setting> {
        let set = |value: &str| setting(section, LOCK, value);
        self.takes_own_pin(section)
            .then(|| set("1"))
            .into_iter()
            .collect()
    }

    /// What to set so that an access point takes WPA2 with AES alone; nothing where it takes neither
    /// the first WPA nor TKIP with it.
    pub fn wpa2(&self, section: &str) -> Vec<Setting> {
        let mixed = matches!(self.security(section), Security::Wpa | Security::WpaWpa2);
        let set = || setting(section, "encryption", WPA2);
        mixed.then(set).into_iter().collect()
    }

    /// What to set so that WPS is on or off at an access point; nothing where it is so already.
    pub fn switch(&self, section: &str, on: bool) -> Vec<Setting> {
        let switched: Vec<&str> = SWITCHES
            .into_iter()
            .filter(|key| self.is_on(section, key))
            .collect();
        let keys = match (on, switched.is_empty()) {
            (true, true) => vec!["wps_pushbutton"],
            (true, false) => Vec::new(),
            (false, _) => switched,
        };
        let value = if on { "1" } else { "0" };
        let set = |key| setting(section, key, value);
        keys.into_iter().map(set).collect()
    }

    /// What a setting is now, so that it can be put back.
    pub fn before(&self, setting: &Setting) -> Setting {
        let value = place(&setting.place)
            .and_then(|(section, option)| self.option(section, option))
            .map(str::to_owned);
        Setting {
            place: setting.place.clone(),
            value,
        }
    }

    /// Whether a setting is as it says.
    pub fn has(&self, setting: &Setting) -> bool {
        self.before(setting).value == setting.value
    }
}

fn setting(section: &str, option: &str, value: &str) -> Setting {
    Setting {
        place: format!("wireless.{section}.{option}"),
        value: Some(value.to_owned()),
    }
}

/// Section and option of a place such as `wireless.default_radio0.wps_pushbutton`; `None` where it
/// is none that this program changes.
pub fn place(text: &str) -> Option<(&str, &str)> {
    let (section, option) = text.strip_prefix("wireless.")?.rsplit_once('.')?;
    (is_plain(section) && CHANGED.contains(&option)).then_some((section, option))
}
