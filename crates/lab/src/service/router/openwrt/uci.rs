//! uci's `wireless` as rpcd offers it: changes are staged in a session, and taken back after they
//! were applied unless the same session confirms in time.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value, json};
use wsc::time::Instant;

use super::{Answer, BAD_ARGUMENT, DENIED, NO_DATA, NOT_FOUND};
use crate::bss::Security;
use crate::service::router::core::Network;
use crate::service::router::plan::Band;

/// The options of a section.
type Section = BTreeMap<String, String>;

/// What a session has staged: section and option, with the new value.
#[derive(Debug, Default)]
pub(super) struct Session {
    staged: BTreeMap<(String, String), Option<String>>,
}

/// A change that waits to be confirmed.
#[derive(Debug)]
struct Pending {
    by: String,
    until: Instant,
    before: BTreeMap<String, Section>,
}

/// The configuration.
#[derive(Debug)]
pub(super) struct Uci {
    sections: BTreeMap<String, Section>,
    pending: Option<Pending>,
}

/// The section of a network.
pub(super) fn section(index: usize) -> String {
    format!("default_radio{index}")
}

/// The section of a band's radio.
pub(super) const fn radio(band: Band) -> &'static str {
    match band {
        Band::Ghz2_4 => "radio0",
        Band::Ghz5 => "radio1",
    }
}

impl Uci {
    /// The configuration that makes these networks.
    pub(super) fn of(networks: &[Network]) -> Self {
        let section_of = |pairs: &[(&str, &str)]| -> Section {
            let pairs = pairs.iter();
            pairs
                .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
                .collect()
        };
        let mut sections = BTreeMap::new();
        for (band, name) in [(Band::Ghz2_4, "2g"), (Band::Ghz5, "5g")] {
            let pairs = [
                (".type", "wifi-device"),
                ("type", "mac80211"),
                ("band", name),
            ];
            sections.insert(radio(band).to_owned(), section_of(&pairs));
        }
        for (index, network) in networks.iter().enumerate() {
            let plan = &network.plan;
            let encryption = match plan.security {
                Security::Open => "none",
                Security::Wpa2 => "psk2",
                Security::Transition => "sae-mixed",
                Security::Wpa3 => "sae",
            };
            let mut options = section_of(&[
                (".type", "wifi-iface"),
                ("device", radio(plan.band)),
                ("network", if plan.guest { "guest" } else { "lan" }),
                ("mode", "ap"),
                ("ssid", plan.ssid),
                ("encryption", encryption),
                ("key", plan.passphrase),
            ]);
            for (flag, key) in [
                (network.wps(), "wps_pushbutton"),
                (network.isolated, "isolate"),
                (network.hidden, "hidden"),
            ] {
                if flag {
                    options.insert(key.to_owned(), "1".to_owned());
                }
            }
            if network.mac_filter {
                options.insert("macfilter".to_owned(), "allow".to_owned());
            }
            sections.insert(section(index), options);
        }
        Self {
            sections,
            pending: None,
        }
    }

    /// Whether WPS is on at a network.
    pub(super) fn wps(&self, index: usize) -> bool {
        let options = self.sections.get(&section(index));
        ["wps_pushbutton", "wps_label"].iter().any(|key| {
            options
                .and_then(|options| options.get(*key))
                .is_some_and(|value| value != "0")
        })
    }

    /// Gives an option of every access point this value, or none, as its owner does with `uci`.
    pub(super) fn put(&mut self, option: &str, value: Option<&str>) {
        for section in self.access_points_mut() {
            match value {
                Some(value) => section.insert(option.to_owned(), value.to_owned()),
                None => section.remove(option),
            };
        }
    }

    /// The router's own PIN, and whether its access points take it; `None` where the settings name
    /// none.
    pub(super) fn own_pin(&self) -> Option<(&str, bool)> {
        let mut sections = self.sections.values();
        let pin = sections.find_map(|section| section.get("wps_pin"))?;
        let locked = |section: &Section| {
            let lock = section.get("wps_ap_setup_locked");
            lock.is_some_and(|value| value != "0")
        };
        Some((pin, !self.sections.values().any(locked)))
    }

    fn access_points_mut(&mut self) -> impl Iterator<Item = &mut Section> {
        let is_one =
            |section: &&mut Section| section.get(".type").map(String::as_str) == Some("wifi-iface");
        self.sections.values_mut().filter(is_one)
    }

    /// Takes a change back that was not confirmed in time. Returns whether there was one.
    pub(super) fn expire(&mut self, now: Instant) -> bool {
        let Some(pending) = self.pending.take_if(|pending| now >= pending.until) else {
            return false;
        };
        self.sections = pending.before;
        true
    }

    fn changed(&self, session: &Session) -> BTreeMap<String, Section> {
        let mut sections = self.sections.clone();
        for ((name, option), value) in &session.staged {
            if let Some(section) = sections.get_mut(name) {
                match value {
                    Some(value) => section.insert(option.clone(), value.clone()),
                    None => section.remove(option),
                };
            }
        }
        sections
    }

    pub(super) fn get(&self, session: &Session, arguments: &Value) -> Answer {
        of_wireless(arguments)?;
        let mut values = Map::new();
        for (index, (name, section)) in self.changed(session).into_iter().enumerate() {
            let mut options = json!({ ".anonymous": false, ".name": name, ".index": index });
            if let Some(all) = options.as_object_mut() {
                all.extend(
                    section
                        .into_iter()
                        .map(|(key, value)| (key, Value::from(value))),
                );
            }
            values.insert(name, options);
        }
        Ok(json!({ "values": values }))
    }

    pub(super) fn set(&self, session: &mut Session, arguments: &Value) -> Answer {
        let name = self.section(arguments)?;
        let values = arguments
            .get("values")
            .and_then(Value::as_object)
            .ok_or(BAD_ARGUMENT)?;
        for (option, value) in values {
            let value = value.as_str().ok_or(BAD_ARGUMENT)?;
            let place = (name.clone(), option.clone());
            session.staged.insert(place, Some(value.to_owned()));
        }
        Ok(Value::Null)
    }

    pub(super) fn delete(&self, session: &mut Session, arguments: &Value) -> Answer {
        let name = self.section(arguments)?;
        let option = arguments
            .get("option")
            .and_then(Value::as_str)
            .ok_or(BAD_ARGUMENT)?;
        let there = self
            .changed(session)
            .get(&name)
            .is_some_and(|s| s.contains_key(option));
        if !there {
            return Err(NOT_FOUND);
        }
        session.staged.insert((name, option.to_owned()), None);
        Ok(Value::Null)
    }

    pub(super) fn revert(&self, session: &mut Session) -> Answer {
        if self.pending.is_some() {
            return Err(DENIED);
        }
        session.staged.clear();
        Ok(Value::Null)
    }

    /// Applies what a session has staged; `stays` lets it have no effect.
    pub(super) fn apply(
        &mut self,
        sid: &str,
        session: &mut Session,
        arguments: &Value,
        now: Instant,
        stays: bool,
    ) -> Result<(), i64> {
        let rollback = arguments.get("rollback").and_then(Value::as_bool) == Some(true);
        if self.pending.is_some() && rollback {
            return Err(DENIED);
        }
        if session.staged.is_empty() {
            return Err(NO_DATA);
        }
        let after = self.changed(session);
        session.staged.clear();
        let before = self.sections.clone();
        if !stays {
            self.sections = after;
        }
        if rollback {
            let seconds = arguments
                .get("timeout")
                .and_then(Value::as_u64)
                .unwrap_or(60);
            self.pending = Some(Pending {
                by: sid.to_owned(),
                until: now + Duration::from_secs(seconds.min(3600)),
                before,
            });
        }
        Ok(())
    }

    pub(super) fn confirm(&mut self, sid: &str) -> Answer {
        match &self.pending {
            None => Err(NO_DATA),
            Some(pending) if pending.by != sid => Err(DENIED),
            Some(_) => {
                self.pending = None;
                Ok(Value::Null)
            }
        }
    }

    fn section(&self, arguments: &Value) -> Result<String, i64> {
        of_wireless(arguments)?;
        let name = arguments
            .get("section")
            .and_then(Value::as_str)
            .ok_or(BAD_ARGUMENT)?;
        if !self.sections.contains_key(name) {
            return Err(NOT_FOUND);
        }
        Ok(name.to_owned())
    }
}

fn of_wireless(arguments: &Value) -> Result<(), i64> {
    match arguments.get("config").and_then(Value::as_str) {
        Some("wireless") => Ok(()),
        Some(_) => Err(NOT_FOUND),
        None => Err(BAD_ARGUMENT),
    }
}
