//! Stock hostapd as an access point on the air.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use link::ctrl::{Ctrl, Event, KeyValues, format_mac, parse_mac};

use crate::air::Air;
use crate::error::AirError;
use crate::process::{Daemon, PATIENCE};
use crate::watch::Watch;

/// Beacons every 41 ms. A scan listens to a channel for 56 ms, in the second half of which hostapd
/// would have to answer a probe request, for which it may get no processor on a busy machine;
/// beacons are the kernel's. With the usual 102 ms every other scan would have to go without one.
const BEACON_INTERVAL: &str = "40";

/// hostapd's configuration: a WPA2-PSK network `home` on channel 1, until something else is said.
#[derive(Debug, Clone)]
pub struct HostapdConf {
    lines: Vec<(String, String)>,
    files: Vec<(String, Vec<u8>)>,
}

impl HostapdConf {
    /// A network with WPA2-PSK and without WPS.
    pub fn plain(ssid: &str, passphrase: &str) -> Self {
        Self {
            lines: Vec::new(),
            files: Vec::new(),
        }
        .all(&[
            ("driver", "nl80211"),
            ("hw_mode", "g"),
            ("channel", "1"),
            ("beacon_int", BEACON_INTERVAL),
            ("ssid", ssid),
            ("wpa", "2"),
            ("wpa_key_mgmt", "WPA-PSK"),
            ("rsn_pairwise", "CCMP"),
            ("wpa_passphrase", passphrase),
        ])
    }

    /// The same with WPS, configured, and without an AP PIN.
    pub fn wps(ssid: &str, passphrase: &str) -> Self {
        Self::plain(ssid, passphrase).all(&[
            ("eap_server", "1"),
            ("wps_state", "2"),
            ("uuid", "12345678-9abc-def0-1234-56789abcdef0"),
            ("device_name", "Air AP"),
            ("manufacturer", "Air"),
            ("model_name", "Simulated"),
            ("model_number", "1"),
            ("serial_number", "1"),
            ("device_type", "6-0050F204-1"),
            ("config_methods", "label display virtual_push_button keypad"),
        ])
    }

    /// Sets any option of hostapd.conf, in place of its earlier value.
    #[must_use]
    pub fn set(mut self, key: &str, value: &str) -> Self {
        self.lines.retain(|(k, _)| k != key);
        self.lines.push((key.to_owned(), value.to_owned()));
        self
    }

    /// Takes an option out.
    #[must_use]
    pub fn unset(mut self, key: &str) -> Self {
        self.lines.retain(|(k, _)| k != key);
        self
    }

    /// WPA2 and WPA3 at once, with management frames protected where the station can.
    #[must_use]
    pub fn wpa3_transition(self) -> Self {
        self.set("wpa_key_mgmt", "WPA-PSK SAE")
            .set("ieee80211w", "1")
            .set("sae_require_mfp", "1")
    }

    /// Another channel: up to 14 at 2.4 GHz, from 36 at 5 GHz.
    #[must_use]
    pub fn channel(self, channel: u16) -> Self {
        let mode = if channel > 14 { "a" } else { "g" };
        self.set("channel", &channel.to_string())
            .set("hw_mode", mode)
    }

    /// Hands out these Credential attributes (each with its header, 0x100E) in M8, and no other:
    /// the access point of a pop-up registrar, or several credentials at once.
    #[must_use]
    pub fn credentials(self, attributes: &[u8]) -> Self {
        let mut conf = self.set("skip_cred_build", "1").set("extra_cred", "cred");
        conf.files.push(("cred".to_owned(), attributes.to_owned()));
        conf
    }

    fn all(self, lines: &[(&str, &str)]) -> Self {
        lines.iter().fold(self, |conf, (k, v)| conf.set(k, v))
    }

    /// The text of hostapd.conf. `interface` opens the BSS that the other lines belong to.
    fn text(&self, interface: &str, directory: &Path) -> String {
        let mut text = format!(
            "interface={interface}\nctrl_interface={}\n",
            directory.join("ctrl").display()
        );
        for (key, value) in &self.lines {
            let value = if self.files.iter().any(|(name, _)| name == value) {
                directory.join(value).display().to_string()
            } else {
                value.clone()
            };
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{key}={value}");
        }
        text
    }
}

/// A running hostapd.
#[derive(Debug)]
pub struct Hostapd {
    ctrl: Ctrl,
    watch: Watch,
    daemon: Daemon,
    interface: String,
    bssid: [u8; 6],
    configuration: PathBuf,
}

impl Hostapd {
    pub(crate) async fn start(
        air: &mut Air,
        interface: &str,
        conf: HostapdConf,
    ) -> Result<Self, AirError> {
        let directory = air.directory(&format!("hostapd-{interface}"))?;
        let configuration = directory.join("conf");
        let written = conf
            .files
            .iter()
            .try_for_each(|(name, octets)| fs::write(directory.join(name), octets))
            .and_then(|()| fs::write(&configuration, conf.text(interface, &directory)));
        written.map_err(AirError::system("writing hostapd's configuration"))?;
        let name = format!("hostapd-{interface}");
        let arguments = ["-dd", "-t", &configuration.display().to_string()];
        let mut daemon = air.spawn(&name, "hostapd", &arguments)?;
        let mut ctrl = daemon
            .control_socket(&directory.join("ctrl").join(interface))
            .await?;
        let mut watch = Watch::new(&name, ctrl.events().await?);
        // It answers before it transmits; attached now, no event can be missed.
        let status = ctrl.key_values("STATUS").await?;
        if status.get("state") != Some("ENABLED") {
            let up = ["AP-ENABLED", "AP-DISABLED"];
            let event = watch.expect_any(&up, PATIENCE).await?;
            crate::error::ensure(
                "hostapd's access point comes up",
                event.text.starts_with("AP-ENABLED"),
                &event,
            )?;
        }
        let bssid = crate::radio::mac_of(interface)?;
        Ok(Self {
            ctrl,
            watch,
            daemon,
            interface: interface.to_owned(),
            bssid,
            configuration,
        })
    }

    /// Its interface.
    pub fn interface(&self) -> &str {
        &self.interface
    }

    /// Its BSSID.
    pub fn bssid(&self) -> [u8; 6] {
        self.bssid
    }

    /// Its control socket, for whatever has no method here.
    pub fn ctrl(&mut self) -> &mut Ctrl {
        &mut self.ctrl
    }

    /// Its events.
    pub fn watch(&mut self) -> &mut Watch {
        &mut self.watch
    }

    /// Its process.
    pub fn daemon(&mut self) -> &mut Daemon {
        &mut self.daemon
    }

    /// Its configuration file as it is now; hostapd rewrites it when it gets new settings.
    pub fn configuration(&self) -> String {
        fs::read_to_string(&self.configuration).unwrap_or_default()
    }

    /// Waits for an event; see [`Watch::expect`].
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn expect(&mut self, prefix: &str) -> Result<Event, AirError> {
        self.watch.expect(prefix, PATIENCE).await
    }

    /// Whether an event has come by now. hostapd sends its events before it answers the question
    /// that is asked here, so "no" is true of this moment.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn seen(&mut self, prefix: &str) -> Result<bool, AirError> {
        self.ctrl.ping().await?;
        self.watch.seen(prefix)
    }

    /// Enters an enrollee's PIN, for `any` enrollee or for one UUID.
    ///
    /// # Errors
    /// [`AirError::Ctrl`] when it is refused.
    pub async fn add_pin(&mut self, uuid: &str, pin: &str) -> Result<(), AirError> {
        // The reply is the PIN itself.
        self.ctrl.query(&format!("WPS_PIN {uuid} {pin}")).await?;
        Ok(())
    }

    /// Presses the button.
    ///
    /// # Errors
    /// [`AirError::Ctrl`]: refused when two enrollees are in push-button mode.
    pub async fn press_button(&mut self) -> Result<(), AirError> {
        Ok(self.ctrl.command("WPS_PBC").await?)
    }

    /// The reply to `WPS_GET_STATUS`: `PBC Status`, `Last WPS result`, `Peer Address`.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn wps_status(&mut self) -> Result<KeyValues, AirError> {
        Ok(self.ctrl.key_values("WPS_GET_STATUS").await?)
    }

    /// The stations that are authorized now: associated, and through the 4-way handshake where the
    /// network has one.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn stations(&mut self) -> Result<Vec<[u8; 6]>, AirError> {
        let mut found = Vec::new();
        let mut reply = self.ctrl.request("STA-FIRST").await?;
        while let Some(mac) = reply.lines().next().and_then(parse_mac) {
            if reply.contains("[AUTHORIZED]") {
                found.push(mac);
            }
            let next = format!("STA-NEXT {}", format_mac(mac));
            reply = self.ctrl.request(&next).await?;
        }
        Ok(found)
    }

    /// Waits until a station is authorized, and checks that it is in the list of stations.
    ///
    /// # Errors
    /// As [`Watch::expect`]; [`AirError::Unexpected`].
    pub async fn expect_station(&mut self, mac: [u8; 6]) -> Result<(), AirError> {
        self.expect(&format!("AP-STA-CONNECTED {}", format_mac(mac)))
            .await?;
        let stations = self.stations().await?;
        let list: Vec<_> = stations.iter().map(|&mac| format_mac(mac)).collect();
        crate::error::ensure(
            &format!("{} is among the stations", format_mac(mac)),
            stations.contains(&mac),
            list.join(", "),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configuration_begins_with_the_interface_and_names_files_by_path() {
        let conf = HostapdConf::wps("popup", "long enough")
            .credentials(&[1])
            .channel(36);
        let text = conf.text("wlan1", Path::new("/d"));
        assert!(text.starts_with("interface=wlan1\nctrl_interface=/d/ctrl\n"));
        assert!(text.contains("\nextra_cred=/d/cred\n"));
        assert!(text.contains("\nchannel=36\nhw_mode=a\n"));
        assert_eq!(text.matches("\nhw_mode=").count(), 1);
    }
}
