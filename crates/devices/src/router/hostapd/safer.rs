//! WPA2 with AES alone at hostapd's access points, and what was there before put back.
//!
//! `SET` changes the running configuration and holds from the next start of the access point on; the
//! configuration file stays as it is. Sources: `hostapd.conf` on `wpa`, `rsn_pairwise` and
//! `wpa_pairwise`; `ctrl_iface.c` for `GET_CONFIG`.

use text::msg;

use super::{AccessPoint, Hostapd};
use crate::router::driver::{Setting, Undo};
use crate::router::error::{Doing, RouterError};

/// How the places of this driver's settings begin: `hostapd.INTERFACE.OPTION`.
const PLACE: &str = "hostapd.";

/// The options that this program changes, with every value that it puts back.
const OPTIONS: [&str; 2] = ["wpa", "rsn_pairwise"];

/// What `GET_CONFIG` says of the ciphers of an access point with a passphrase.
#[derive(Debug, Default)]
pub(super) struct Ciphers {
    /// `wpa`: bit 0 is the first WPA, bit 1 is WPA2. `None` where it has neither, or no passphrase.
    versions: Option<u8>,
    /// `rsn_pairwise`, as hostapd's configuration has it, where WPA2 is on.
    of_wpa2: Option<String>,
}

impl Ciphers {
    /// Reads them. The reply has the passphrase; nothing of that is taken.
    pub(super) fn read(reply: &str) -> Self {
        let value = |key: &str| {
            let mut lines = reply.lines();
            lines.find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
        };
        let with_passphrase = |names: &&str| names.contains("PSK");
        let of_wpa2 = value("rsn_pairwise_cipher").map(|names| names.trim().to_owned());
        Self {
            versions: value("key_mgmt")
                .filter(with_passphrase)
                .and_then(|_| value("wpa")?.parse().ok()),
            of_wpa2: of_wpa2.filter(|names| is_value("rsn_pairwise", names)),
        }
    }

    /// What to set, and what it was: nothing where the first WPA is off.
    fn wpa2(&self) -> Vec<(&'static str, &'static str, String)> {
        let Some(versions @ (1 | 3)) = self.versions else {
            return Vec::new();
        };
        let mut changes = vec![("wpa", "2", versions.to_string())];
        match self.of_wpa2.as_deref() {
            Some("CCMP") => {}
            Some(before) => changes.push(("rsn_pairwise", "CCMP", before.to_owned())),
            // Without WPA2 it meant nothing, and does so again when that is off again.
            None => changes.push(("rsn_pairwise", "CCMP", "CCMP".to_owned())),
        }
        changes
    }
}

/// Whether hostapd takes a value for an option. What is read and noted goes back into a command.
fn is_value(option: &str, value: &str) -> bool {
    match option {
        "wpa" => matches!(value, "1" | "2" | "3"),
        "rsn_pairwise" => {
            let plain = |name: &str| {
                let known = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
                !name.is_empty() && name.chars().all(known)
            };
            value.len() <= 64 && value.split(' ').all(plain)
        }
        _ => false,
    }
}

/// Interface and option of a place; `None` where it is none that this driver changes.
fn place(text: &str) -> Option<(&str, &str)> {
    let (interface, option) = text.strip_prefix(PLACE)?.rsplit_once('.')?;
    OPTIONS.contains(&option).then_some((interface, option))
}

impl Hostapd {
    /// What [`Hostapd::wpa2`] would have to take back.
    pub(super) fn plan_wpa2(&self) -> Undo {
        let of_point = |point: &AccessPoint| {
            let changes = point.ciphers.wpa2().into_iter();
            let name = point.name.clone();
            let setting = move |(option, _, before)| Setting {
                place: format!("{PLACE}{name}.{option}"),
                value: Some(before),
            };
            changes.map(setting).collect::<Vec<_>>()
        };
        let before: Vec<Setting> = self.access_points.iter().flat_map(of_point).collect();
        if before.is_empty() {
            Undo::Nothing
        } else {
            Undo::Settings { before }
        }
    }

    /// Lets every access point take WPA2 with AES alone.
    pub(super) async fn wpa2(&mut self) -> Result<(), RouterError> {
        self.read_state().await?;
        for point in &mut self.access_points {
            let changes = point.ciphers.wpa2();
            let changes: Vec<_> = changes
                .iter()
                .map(|(option, to, _)| (*option, *to))
                .collect();
            point.set(&changes, Doing::TakeWpa2).await?;
        }
        Ok(())
    }

    /// Puts settings back that [`Hostapd::plan_wpa2`] noted.
    pub(super) async fn put_back(&mut self, before: &[Setting]) -> Result<(), RouterError> {
        let read = |setting| known(setting).ok_or_else(|| self.not_ours());
        let before: Vec<_> = before.iter().map(read).collect::<Result<_, _>>()?;
        for point in &mut self.access_points {
            let own = before.iter().filter(|(name, ..)| *name == point.name);
            let changes: Vec<_> = own.map(|(_, option, value)| (*option, *value)).collect();
            point.set(&changes, Doing::PutSettingsBack).await?;
        }
        Ok(())
    }

    fn not_ours(&self) -> RouterError {
        RouterError::NotPossible {
            kind: self.scheme,
            doing: Doing::PutBackOthers,
            next: msg!("device-next-same-address").into(),
        }
    }
}

/// Interface, option and value of a noted setting.
fn known(setting: &Setting) -> Option<(&str, &str, &str)> {
    let (interface, option) = place(&setting.place)?;
    let value = setting.value.as_deref()?;
    is_value(option, value).then_some((interface, option, value))
}

impl AccessPoint {
    /// Sets options, starts the access point anew, and looks whether they are so.
    async fn set(&mut self, changes: &[(&str, &str)], doing: Doing) -> Result<(), RouterError> {
        if changes.is_empty() {
            return Ok(());
        }
        for (option, value) in changes {
            let command = format!("SET {option} {value}");
            self.command(&command, doing).await?;
        }
        for command in ["DISABLE", "ENABLE"] {
            self.command(command, doing).await?;
        }
        self.describe().await?;
        let versions = changes.iter().find(|(option, _)| *option == "wpa");
        let versions = versions.and_then(|(_, value)| value.parse().ok());
        if versions.is_some() && self.ciphers.versions != versions {
            return Err(RouterError::Refused {
                what: self.channel.what(),
                doing,
                said: msg!("device-configuration-otherwise").into(),
                next: msg!("device-next-wpa-file").into(),
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_and_put_back_follows_from_what_hostapd_says() {
        let psk = "key_mgmt=WPA-PSK \n";
        for (reply, changes) in [
            ("wpa=2\nrsn_pairwise_cipher=CCMP \n", &[][..]),
            (
                "wpa=3\nrsn_pairwise_cipher=CCMP \nwpa_pairwise_cipher=TKIP \n",
                &[("wpa", "2", "3")],
            ),
            (
                "wpa=3\nrsn_pairwise_cipher=CCMP TKIP \n",
                &[("wpa", "2", "3"), ("rsn_pairwise", "CCMP", "CCMP TKIP")],
            ),
            (
                "wpa=1\nwpa_pairwise_cipher=TKIP \n",
                &[("wpa", "2", "1"), ("rsn_pairwise", "CCMP", "CCMP")],
            ),
            ("bssid=02:00:00:00:00:01\n", &[]),
        ] {
            let found = Ciphers::read(&format!("{psk}{reply}")).wpa2();
            let found: Vec<_> = found.iter().map(|(o, to, was)| (*o, *to, &**was)).collect();
            assert_eq!(found, changes, "{reply}");
        }
        // Accounts of their own are not touched.
        let enterprise = Ciphers::read("wpa=3\nkey_mgmt=WPA-EAP \nrsn_pairwise_cipher=CCMP \n");
        assert!(enterprise.wpa2().is_empty());
    }

    #[test]
    fn only_what_this_driver_notes_goes_into_a_command() {
        let setting = |place: &str, value: &str| Setting {
            place: place.to_owned(),
            value: Some(value.to_owned()),
        };
        let own = setting("hostapd.wlan0.1.wpa", "3");
        assert_eq!(known(&own), Some(("wlan0.1", "wpa", "3")));
        for (place, value) in [
            ("hostapd.wlan0.wpa_passphrase", "secret123"),
            ("hostapd.wlan0.wpa", "3\nSET x"),
            ("hostapd.wlan0.rsn_pairwise", "CCMP\nDISABLE"),
            ("wireless.wlan0.wpa", "3"),
        ] {
            assert_eq!(known(&setting(place, value)), None, "{place} {value}");
        }
    }
}
