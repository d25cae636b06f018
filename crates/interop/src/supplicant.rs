//! Stock wpa_supplicant as enrollee or registrar on a cable.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use link::ctrl::{Ctrl, Event, from_hex, parse_mac, to_hex};

use crate::error::RigError;
use crate::process::Daemon;
use crate::rig::{Rig, STA_INTERFACE, find_program};
use crate::watch::{PATIENCE, Watch};

/// wpa_supplicant's configuration: one role in one run.
#[derive(Debug, Clone)]
pub struct SupplicantConf {
    interface: String,
    identity: &'static str,
    phase1: String,
    network: Vec<(String, String)>,
    global: Vec<(String, String)>,
}

impl SupplicantConf {
    /// An enrollee with a PIN of eight or four digits.
    pub fn enrollee_pin(pin: &str) -> Self {
        Self::new("WFA-SimpleConfig-Enrollee-1-0", format!("pin={pin}"))
    }

    /// An enrollee whose button was pressed.
    pub fn enrollee_button() -> Self {
        Self::new("WFA-SimpleConfig-Enrollee-1-0", "pbc=1".to_owned())
    }

    /// A registrar that knows the AP PIN, and learns the access point's settings.
    pub fn registrar(ap_pin: &str) -> Self {
        Self::new("WFA-SimpleConfig-Registrar-1-0", format!("pin={ap_pin}"))
    }

    /// A registrar that gives the access point new WPA2-PSK settings.
    #[must_use]
    pub fn new_settings(self, ssid: &str, passphrase: &str) -> Self {
        self.new_settings_of("WPA2PSK", "CCMP", ssid, passphrase)
    }

    /// A registrar that gives the access point new settings with this authentication (`OPEN`,
    /// `WPAPSK`, `WPA2PSK`) and encryption (`NONE`, `WEP`, `TKIP`, `CCMP`).
    #[must_use]
    pub fn new_settings_of(mut self, auth: &str, encr: &str, ssid: &str, key: &str) -> Self {
        // Writing to a String cannot fail.
        let _ = write!(
            self.phase1,
            " new_ssid={} new_auth={auth} new_encr={encr} new_key={}",
            to_hex(ssid.as_bytes()),
            to_hex(key.as_bytes())
        );
        self
    }

    /// Uses another interface than [`STA_INTERFACE`].
    #[must_use]
    pub fn interface(mut self, interface: &str) -> Self {
        interface.clone_into(&mut self.interface);
        self
    }

    /// EAP fragments of at most this many octets, in wpa_supplicant's direction.
    #[must_use]
    pub fn fragment(mut self, octets: u16) -> Self {
        self.network
            .push(("fragment_size".to_owned(), octets.to_string()));
        self
    }

    /// The UUID-E or UUID-R.
    #[must_use]
    pub fn uuid(self, uuid: &str) -> Self {
        self.set("uuid", uuid)
    }

    /// Sets any option outside the network block, in place of its earlier value.
    #[must_use]
    pub fn set(mut self, key: &str, value: &str) -> Self {
        self.global.retain(|(k, _)| k != key);
        self.global.push((key.to_owned(), value.to_owned()));
        self
    }

    fn new(identity: &'static str, phase1: String) -> Self {
        let global = [
            ("ap_scan", "0"),
            // Events with the raw credential, and no attempt to use it: there is no radio.
            ("wps_cred_processing", "1"),
            ("device_name", "Rig STA"),
            ("manufacturer", "Rig"),
            ("model_name", "Cable"),
            ("model_number", "1"),
            ("serial_number", "1"),
            ("config_methods", "display push_button keypad"),
        ];
        Self {
            interface: STA_INTERFACE.to_owned(),
            identity,
            phase1,
            network: Vec::new(),
            global: global
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into(),
        }
    }

    fn text(&self, ctrl: &Path) -> String {
        let mut text = format!("ctrl_interface={}\n", ctrl.display());
        let mut line = |key: &str, value: &str| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{key}={value}");
        };
        for (key, value) in &self.global {
            line(key, value);
        }
        line("network", "{");
        line("key_mgmt", "IEEE8021X");
        line("eap", "WSC");
        line("eapol_flags", "0");
        line("identity", &format!("\"{}\"", self.identity));
        line("phase1", &format!("\"{}\"", self.phase1));
        // Enabled by `begin`, when everybody is watching.
        line("disabled", "1");
        for (key, value) in &self.network {
            line(key, value);
        }
        text.push_str("}\n");
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
    pub(crate) async fn start(rig: &Rig, conf: SupplicantConf) -> Result<Self, RigError> {
        let name = rig.space().unique("wpa_supplicant");
        let directory = rig.dir().join(&name);
        let ctrl_directory = directory.join("ctrl");
        let configuration = directory.join("conf");
        fs::create_dir(&directory)
            .and_then(|()| fs::write(&configuration, conf.text(&ctrl_directory)))
            .map_err(RigError::system("writing wpa_supplicant's configuration"))?;
        let program = find_program("wpa_supplicant").unwrap_or_default();
        let interface = format!("-i{}", conf.interface);
        let configuration = format!("-c{}", configuration.display());
        let arguments = ["-dd", "-t", "-Dwired", &interface, &configuration];
        let mut daemon = rig.spawn(&format!("{name}-out"), program, &arguments)?;
        let socket = ctrl_directory.join(&conf.interface);
        let mut ctrl = daemon.control_socket(&socket, PATIENCE).await?;
        let watch = Watch::new(&name, ctrl.events().await?);
        let status = ctrl.key_values("STATUS").await?;
        let mac = status
            .get("address")
            .and_then(parse_mac)
            .unwrap_or_default();
        Ok(Self {
            ctrl,
            watch,
            daemon,
            mac,
        })
    }

    /// Enables its network, whereby the run begins; for one with hostapd see [`Rig::meet`].
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn begin(&mut self) -> Result<(), RigError> {
        Ok(self.ctrl.command("ENABLE_NETWORK 0").await?)
    }

    /// The MAC address of its interface.
    pub fn mac(&self) -> [u8; 6] {
        self.mac
    }

    /// Its control socket, for whatever has no method here.
    pub fn ctrl(&mut self) -> &mut Ctrl {
        &mut self.ctrl
    }

    /// Asks it something and waits for the answer, by which time it has read what it got before.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn ctrl_ping(&mut self) -> Result<(), RigError> {
        Ok(self.ctrl.ping().await?)
    }

    /// Its events.
    pub fn watch(&mut self) -> &mut Watch {
        &mut self.watch
    }

    /// Its process.
    pub fn daemon(&mut self) -> &mut Daemon {
        &mut self.daemon
    }

    /// Waits for an event; see [`Watch::expect`].
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn expect(&mut self, prefix: &str) -> Result<Event, RigError> {
        self.watch.expect(prefix, PATIENCE).await
    }

    /// Whether an event has come by now.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn seen(&mut self, prefix: &str) -> Result<bool, RigError> {
        self.ctrl.ping().await?;
        self.watch.seen(prefix)
    }

    /// Waits for the next credential and returns its attribute, header included (0x100E).
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn credential(&mut self) -> Result<Vec<u8>, RigError> {
        let event = self.expect("WPS-CRED-RECEIVED").await?;
        Ok(from_hex(event.rest()).unwrap_or_default())
    }
}
