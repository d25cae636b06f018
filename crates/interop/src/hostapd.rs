//! Stock hostapd as a WPS access point on a cable.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use link::ctrl::{Ctrl, Event, KeyValues, format_mac, parse_mac, to_hex};
use rustix::process::Signal;

use crate::error::RigError;
use crate::ext_eapol::ExtEapol;
use crate::frame::{association_request, authentication};
use crate::process::Daemon;
use crate::rig::{AP_INTERFACE, Rig, find_program};
use crate::watch::{PATIENCE, Watch};

/// hostapd's `ap_setup_locked`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// No external registrar gets anything.
    All = 1,
    /// An external registrar may learn the settings (up to M7), not change them.
    ReadOnly = 2,
}

/// hostapd's configuration: a WPA2-PSK network `home` with WPS, until something else is said.
#[derive(Debug, Clone)]
pub struct HostapdConf {
    interface: String,
    lines: Vec<(String, String)>,
    files: Vec<(String, Vec<u8>)>,
}

impl Default for HostapdConf {
    fn default() -> Self {
        Self::new()
    }
}

impl HostapdConf {
    /// SSID `home`, passphrase `correct horse`, configured, no AP PIN.
    pub fn new() -> Self {
        let lines = [
            // What makes it WPS over a cable: EAP runs inside hostapd, on 802.1X ports.
            ("driver", "wired"),
            ("ieee8021x", "1"),
            ("eapol_version", "2"),
            ("eap_server", "1"),
            ("use_pae_group_addr", "1"),
            ("logger_stdout", "-1"),
            ("logger_stdout_level", "0"),
            // The network that the credential is about; nothing is on the air.
            ("ssid", "home"),
            ("wpa", "2"),
            ("wpa_key_mgmt", "WPA-PSK"),
            ("rsn_pairwise", "CCMP"),
            ("wpa_passphrase", "correct horse"),
            ("wps_state", "2"),
            ("uuid", "12345678-9abc-def0-1234-56789abcdef0"),
            ("device_name", "Rig AP"),
            ("manufacturer", "Rig"),
            ("model_name", "Cable"),
            ("model_number", "1"),
            ("serial_number", "1"),
            ("device_type", "6-0050F204-1"),
            ("config_methods", "label display virtual_push_button keypad"),
        ];
        Self {
            interface: AP_INTERFACE.to_owned(),
            lines: lines
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into(),
            files: Vec::new(),
        }
    }

    /// Uses another interface than [`AP_INTERFACE`].
    #[must_use]
    pub fn interface(mut self, interface: &str) -> Self {
        interface.clone_into(&mut self.interface);
        self
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

    /// Another network.
    #[must_use]
    pub fn network(self, ssid: &str, passphrase: &str) -> Self {
        self.set("ssid", ssid).set("wpa_passphrase", passphrase)
    }

    /// An AP PIN, so that stations may act as registrars.
    #[must_use]
    pub fn ap_pin(self, pin: &str) -> Self {
        self.set("ap_pin", pin)
    }

    /// AP Setup Locked from the start.
    #[must_use]
    pub fn locked(self, lock: Lock) -> Self {
        self.set("ap_setup_locked", &(lock as u8).to_string())
    }

    /// Not configured: the first enrollee makes it invent a network (22 characters of passphrase,
    /// WPA and WPA2 mixed).
    #[must_use]
    pub fn unconfigured(self) -> Self {
        let open = self.set("wps_state", "1");
        ["wpa", "wpa_key_mgmt", "rsn_pairwise", "wpa_passphrase"]
            .iter()
            .fold(open, |c, k| c.unset(k))
    }

    /// EAP fragments of at most this many octets, in hostapd's direction.
    #[must_use]
    pub fn fragment(self, octets: u16) -> Self {
        self.set("fragment_size", &octets.to_string())
    }

    /// A random PSK for each enrollee, as 64 hexadecimal digits.
    #[must_use]
    pub fn psk_per_device(self) -> Self {
        self.psk_file_of("")
    }

    /// As [`Self::psk_per_device`], with lines in the file already, such as
    /// `wps=1 02:00:00:00:00:01 passphrase` for what an enrollee with this address is to get.
    #[must_use]
    pub fn psk_file_of(self, lines: &str) -> Self {
        let mut conf = self.unset("wpa_passphrase").set("wpa_psk_file", "psk");
        conf.files
            .push(("psk".to_owned(), lines.as_bytes().to_owned()));
        conf
    }

    /// WPA and WPA2 mixed, TKIP and CCMP.
    #[must_use]
    pub fn mixed(self) -> Self {
        self.set("wpa", "3").set("wpa_pairwise", "TKIP CCMP")
    }

    /// Hands out these Credential attributes (each with its header, 0x100E) in M8, and no other:
    /// the access point of a pop-up registrar, or several credentials at once.
    #[must_use]
    pub fn credentials(self, attributes: &[u8]) -> Self {
        let mut conf = self.set("skip_cred_build", "1").set("extra_cred", "cred");
        conf.files.push(("cred".to_owned(), attributes.to_owned()));
        conf
    }

    /// Serves UPnP WFADevice on `lo`; wants [`Rig::multicast_on_lo`] first.
    #[must_use]
    pub fn upnp(self) -> Self {
        self.set("upnp_iface", "lo").set("friendly_name", "Rig AP")
    }

    fn write(&self, directory: &Path) -> std::io::Result<()> {
        for (name, octets) in &self.files {
            fs::write(directory.join(name), octets)?;
        }
        // `interface` opens the BSS that the other lines belong to.
        let mut text = format!(
            "interface={}\nctrl_interface={}\n",
            self.interface,
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
        fs::write(directory.join("conf"), text)
    }
}

/// A running hostapd.
#[derive(Debug)]
pub struct Hostapd {
    ctrl: Ctrl,
    watch: Watch,
    daemon: Daemon,
    name: String,
    configuration: PathBuf,
}

impl Hostapd {
    pub(crate) async fn start(rig: &Rig, conf: HostapdConf) -> Result<Self, RigError> {
        let name = rig.space().unique("hostapd");
        let directory = rig.dir().join(&name);
        fs::create_dir(&directory)
            .and_then(|()| conf.write(&directory))
            .map_err(RigError::system("writing hostapd's configuration"))?;
        let configuration = directory.join("conf");
        let socket = directory.join("ctrl").join(&conf.interface);
        Self::run(rig, name, configuration, &socket).await
    }

    async fn run(
        rig: &Rig,
        name: String,
        configuration: PathBuf,
        socket: &Path,
    ) -> Result<Self, RigError> {
        let program = find_program("hostapd").unwrap_or_default();
        let arguments = ["-dd", "-t", &configuration.display().to_string()];
        let mut daemon = rig.spawn(&format!("{name}-out"), program, &arguments)?;
        let ctrl = daemon.control_socket(socket, PATIENCE).await?;
        let watch = Watch::new(&name, ctrl.events().await?);
        Ok(Self {
            ctrl,
            watch,
            daemon,
            name,
            configuration,
        })
    }

    /// Kills it without a word, as a power cut does, and starts it again with the same configuration
    /// and control socket.
    ///
    /// # Errors
    /// As [`Rig::hostapd`].
    pub async fn restart(&mut self, rig: &Rig) -> Result<(), RigError> {
        self.daemon.signal(Signal::KILL)?;
        self.daemon.wait(PATIENCE).await?;
        let socket = self.ctrl.path().to_owned();
        *self = Self::run(rig, self.name.clone(), self.configuration.clone(), &socket).await?;
        Ok(())
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

    /// The lines of the file of [`HostapdConf::psk_per_device`].
    pub fn psk_file(&self) -> String {
        fs::read_to_string(self.configuration.with_file_name("psk")).unwrap_or_default()
    }

    /// Waits for an event; see [`Watch::expect`].
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn expect(&mut self, prefix: &str) -> Result<Event, RigError> {
        self.watch.expect(prefix, PATIENCE).await
    }

    /// Whether an event has come by now. hostapd sends its events before it answers the question
    /// that is asked here, so "no" is true of this moment.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn seen(&mut self, prefix: &str) -> Result<bool, RigError> {
        self.ctrl.ping().await?;
        self.watch.seen(prefix)
    }

    /// Enters an enrollee's PIN, for `any` enrollee or for one UUID
    /// (`12345678-9abc-def0-1234-56789abcdef0`).
    ///
    /// # Errors
    /// [`RigError::Ctrl`] when it is refused.
    pub async fn add_pin(&mut self, uuid: &str, pin: &str) -> Result<(), RigError> {
        // The reply is the PIN itself.
        self.ctrl.query(&format!("WPS_PIN {uuid} {pin}")).await?;
        Ok(())
    }

    /// Presses the button.
    ///
    /// # Errors
    /// [`RigError::Ctrl`]: refused when two enrollees are in push-button mode.
    pub async fn press_button(&mut self) -> Result<(), RigError> {
        Ok(self.ctrl.command("WPS_PBC").await?)
    }

    /// The reply to `WPS_GET_STATUS`: `PBC Status`, `Last WPS result`, `Peer Address`.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn wps_status(&mut self) -> Result<KeyValues, RigError> {
        Ok(self.ctrl.key_values("WPS_GET_STATUS").await?)
    }

    /// Makes hostapd speak the WSC version `version`: 0x10 is 1.0, without Version2; 0x20 the usual
    /// one; 0x43 an unknown one with attributes that a peer must pass over.
    ///
    /// # Errors
    /// [`RigError::Ctrl`] when hostapd is built without WPS testing.
    pub async fn set_version(&mut self, version: u8) -> Result<(), RigError> {
        Ok(self
            .ctrl
            .command(&format!("SET wps_version_number {version}"))
            .await?)
    }

    /// Tells hostapd that a station has come, upon which it sends an EAP request for identity.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn new_sta(&mut self, mac: [u8; 6]) -> Result<(), RigError> {
        Ok(self
            .ctrl
            .command(&format!("NEW_STA {}", format_mac(mac)))
            .await?)
    }

    /// Lets a station of the cable associate for WPS first, as one on the air does. hostapd passes
    /// what external registrars say on to such stations alone.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn new_wps_sta(&mut self, mac: [u8; 6], ssid: &str) -> Result<(), RigError> {
        let status = self.ctrl.key_values("STATUS").await?;
        let bssid = status
            .get("bssid[0]")
            .and_then(parse_mac)
            .unwrap_or_default();
        let frames = [
            authentication(mac, bssid),
            association_request(mac, bssid, ssid),
        ];
        for frame in frames {
            self.receive_management_frame(&frame).await?;
        }
        self.new_sta(mac).await
    }

    /// Hands hostapd an 802.11 management frame as if it had come by air, such as
    /// [`probe_request`](crate::frame::probe_request).
    ///
    /// # Errors
    /// [`RigError::Ctrl`] when hostapd is built without testing options.
    pub async fn receive_management_frame(&mut self, frame: &[u8]) -> Result<(), RigError> {
        // hostapd forgets this after each frame.
        self.ctrl.command("SET ext_mgmt_frame_handling 1").await?;
        let frame = format!(
            "MGMT_RX_PROCESS freq=2412 datarate=0 ssi_signal=-40 frame={}",
            to_hex(frame)
        );
        self.ctrl.command(&frame).await?;
        Ok(self.ctrl.command("SET ext_mgmt_frame_handling 0").await?)
    }

    /// A station made of control commands; all EAPOL of this hostapd goes that way from now on.
    ///
    /// # Errors
    /// [`RigError::Ctrl`] when hostapd is built without testing options.
    pub async fn ext_eapol(&mut self, station: [u8; 6]) -> Result<ExtEapol, RigError> {
        ExtEapol::open(self, station).await
    }
}
