//! Stock wpa_supplicant as a station on the air.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use link::ctrl::{Ctrl, Event, format_mac, from_hex};
use tokio::time::{Instant, sleep};

use crate::air::Air;
use crate::error::AirError;
use crate::process::{Daemon, LOOK_AGAIN, PATIENCE};
use crate::watch::Watch;

/// wpa_supplicant's configuration: no network, and a device that can do PIN and button.
#[derive(Debug, Clone, Default)]
pub struct SupplicantConf {
    lines: Vec<(String, String)>,
    networks: Vec<String>,
    space: Option<String>,
}

impl SupplicantConf {
    /// A device without a network, which takes what it is given.
    pub fn new() -> Self {
        let lines = [
            ("device_name", "Air Printer"),
            ("manufacturer", "Air"),
            ("model_name", "Simulated"),
            ("model_number", "2"),
            ("serial_number", "2"),
            ("device_type", "3-0050F204-1"),
            (
                "config_methods",
                "virtual_display virtual_push_button keypad",
            ),
            ("update_config", "1"),
            // Use a credential, and show it in the event too.
            ("wps_cred_processing", "2"),
        ];
        let own = |(key, value): (&str, &str)| (key.to_owned(), value.to_owned());
        Self {
            lines: lines.map(own).into(),
            networks: Vec::new(),
            space: None,
        }
    }

    /// Runs in this network namespace, to which [`Air::move_radio`] has moved the radio.
    #[must_use]
    pub fn within(mut self, space: &str) -> Self {
        self.space = Some(space.to_owned());
        self
    }

    /// Sets any global option of wpa_supplicant.conf, in place of its earlier value.
    #[must_use]
    pub fn set(mut self, key: &str, value: &str) -> Self {
        self.lines.retain(|(k, _)| k != key);
        self.lines.push((key.to_owned(), value.to_owned()));
        self
    }

    /// A network that it knows from the start, with WPA2-PSK.
    #[must_use]
    pub fn network(mut self, ssid: &str, passphrase: &str) -> Self {
        self.networks
            .push(format!("\tssid=\"{ssid}\"\n\tpsk=\"{passphrase}\"\n"));
        self
    }

    fn text(&self, control: &Path) -> String {
        let mut text = format!("ctrl_interface={}\n", control.display());
        for (key, value) in &self.lines {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{key}={value}");
        }
        for network in &self.networks {
            let _ = write!(text, "network={{\n{network}}}\n");
        }
        text
    }
}

/// A running wpa_supplicant.
#[derive(Debug)]
pub struct Supplicant {
    ctrl: Ctrl,
    watch: Watch,
    daemon: Daemon,
    mac: [u8; 6],
}

impl Supplicant {
    pub(crate) async fn start(
        air: &mut Air,
        radio: usize,
        conf: SupplicantConf,
    ) -> Result<Self, AirError> {
        let interface = air.interface(radio).to_owned();
        let name = format!("wpa_supplicant-{interface}");
        let directory = air.directory(&name)?;
        let control = directory.join("ctrl");
        let configuration = directory.join("conf");
        fs::write(&configuration, conf.text(&control))
            .map_err(AirError::system("writing wpa_supplicant's configuration"))?;
        let arguments = [
            "-dd",
            "-t",
            "-Dnl80211",
            &format!("-i{interface}"),
            &format!("-c{}", configuration.display()),
        ];
        let mut daemon = match &conf.space {
            Some(space) => air.spawn_in(space, &name, "wpa_supplicant", &arguments)?,
            None => air.spawn(&name, "wpa_supplicant", &arguments)?,
        };
        let ctrl = daemon.control_socket(&control.join(&interface)).await?;
        let watch = Watch::new(&name, ctrl.events().await?);
        let mac = air.radios()[radio].mac();
        Ok(Self {
            ctrl,
            watch,
            daemon,
            mac,
        })
    }

    /// The MAC address of its interface.
    pub fn mac(&self) -> [u8; 6] {
        self.mac
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

    /// Begins to look for an access point that has this PIN; with `bssid` for that one alone.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn wps_pin(&mut self, bssid: Option<[u8; 6]>, pin: &str) -> Result<(), AirError> {
        let whom = bssid.map_or_else(|| "any".to_owned(), format_mac);
        // The reply is the PIN itself.
        self.ctrl.query(&format!("WPS_PIN {whom} {pin}")).await?;
        Ok(())
    }

    /// Presses the button.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn wps_button(&mut self) -> Result<(), AirError> {
        Ok(self.ctrl.command("WPS_PBC").await?)
    }

    /// Waits for an event; see [`Watch::expect`].
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn expect(&mut self, prefix: &str) -> Result<Event, AirError> {
        self.watch.expect(prefix, PATIENCE).await
    }

    /// As [`Supplicant::expect`], with another patience.
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn expect_within(
        &mut self,
        prefix: &str,
        patience: Duration,
    ) -> Result<Event, AirError> {
        self.watch.expect(prefix, patience).await
    }

    /// Whether an event has come by now.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn seen(&mut self, prefix: &str) -> Result<bool, AirError> {
        self.ctrl.ping().await?;
        self.watch.seen(prefix)
    }

    /// Waits for the next credential and returns its attribute, header included (0x100E).
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn credential(&mut self, patience: Duration) -> Result<Vec<u8>, AirError> {
        let event = self.watch.expect("WPS-CRED-RECEIVED", patience).await?;
        Ok(from_hex(event.rest()).unwrap_or_default())
    }

    /// The network it is connected to now, all handshakes done: its SSID and BSSID.
    ///
    /// # Errors
    /// [`AirError::Ctrl`].
    pub async fn connected_to(&mut self) -> Result<Option<(String, [u8; 6])>, AirError> {
        let status = self.ctrl.key_values("STATUS").await?;
        if status.get("wpa_state") != Some("COMPLETED") {
            return Ok(None);
        }
        let bssid = status.get("bssid").and_then(link::ctrl::parse_mac);
        Ok(status.get("ssid").map(str::to_owned).zip(bssid))
    }

    /// Waits until it is in this network.
    ///
    /// # Errors
    /// [`AirError::Deadline`].
    pub async fn expect_network(&mut self, ssid: &str, bssid: [u8; 6]) -> Result<(), AirError> {
        let home = Some((ssid.to_owned(), bssid));
        let deadline = Instant::now() + PATIENCE;
        while self.connected_to().await? != home {
            if Instant::now() >= deadline {
                return Err(self.daemon.late(&format!("being in {ssid}"), PATIENCE));
            }
            sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configuration_has_its_networks_last() {
        let text = SupplicantConf::new()
            .network("home", "correct horse")
            .set("update_config", "0")
            .text(Path::new("/d/ctrl"));
        assert!(text.starts_with("ctrl_interface=/d/ctrl\n"));
        assert_eq!(text.matches("update_config=").count(), 1);
        assert!(text.ends_with("network={\n\tssid=\"home\"\n\tpsk=\"correct horse\"\n}\n"));
    }
}
