//! The stock hostapd on a cable, as a bench of the suite.

use std::path::Path;

use devices::router::driver::{Fix, Router};
use devices::router::error::RouterError;
use devices::router::hostapd::Hostapd;
use interop::{HostapdConf, Rig, Supplicant, SupplicantConf};
use rustix::process::Signal;

use super::{Bench, Device, Lack, Login, Need, Outcome, PATIENCE, PIN};

/// A stock router with what is plugged into it.
pub(crate) struct Stock {
    rig: Rig,
    ap: interop::Hostapd,
    devices: Vec<Supplicant>,
    fault: Option<&'static str>,
    /// Whether devices associate first, which an external registrar needs.
    associates: bool,
}

/// The name of its network.
const SSID: &str = "home";

/// What the stock program does not have, whoever drives it.
pub(crate) const LACKS: [Lack; 5] = [
    (
        Need::Time,
        "the clock of the stock program is the computer's",
    ),
    (Need::Fault("no-rights"), "it has no accounts"),
    (Need::Fault("second-factor"), "it has no accounts"),
    (
        Need::Fault("wrong-shape"),
        "the stock program has answers of its own kind only",
    ),
    (Need::Fault("https-changed-certificate"), "there is no TLS"),
];

impl Stock {
    /// Starts it.
    pub(crate) async fn new() -> Outcome<Option<Self>> {
        let rig = Rig::new()?;
        let ap = rig.hostapd(HostapdConf::new()).await?;
        Ok(Some(Self::of(rig, ap, false)))
    }

    /// Starts it with its UPnP service, on the `lo` of this process' own namespace.
    pub(crate) async fn over_upnp() -> Outcome<Self> {
        let rig = Rig::here()?;
        rig.multicast_on_lo()?;
        let ap = rig.hostapd(HostapdConf::new().upnp()).await?;
        Ok(Self::of(rig, ap, true))
    }

    fn of(rig: Rig, ap: interop::Hostapd, associates: bool) -> Self {
        Self {
            rig,
            ap,
            devices: Vec::new(),
            fault: None,
            associates,
        }
    }

    /// Its control socket.
    pub(crate) fn socket(&mut self) -> &Path {
        self.ap.ctrl().path()
    }

    /// The bench has done its work.
    pub(crate) fn passed(self) {
        self.rig.passed();
    }
}

impl Bench for Stock {
    fn scheme(&self) -> &'static str {
        "hostapd"
    }

    async fn open(&mut self, _login: Login) -> Result<Box<dyn Router>, RouterError> {
        Ok(Box::new(Hostapd::connect(self.ap.ctrl().path()).await?))
    }

    async fn come(&mut self, device: Device) -> Outcome {
        match self.fault {
            // The run itself takes no longer than a signal does.
            Some("silent-midrun") if !self.associates => {
                return Ok(self.ap.daemon().signal(Signal::STOP)?);
            }
            Some("reboot") => return Ok(self.ap.restart(&self.rig).await?),
            _ => {}
        }
        let conf = match device {
            Device::Button => SupplicantConf::enrollee_button(),
            Device::Pin => SupplicantConf::enrollee_pin(PIN),
        };
        let mut device = self.rig.wpa_supplicant(conf).await?;
        if self.associates {
            device.begin().await?;
            self.ap.new_wps_sta(device.mac(), SSID).await?;
        } else {
            self.rig.meet(&mut self.ap, &mut device).await?;
        }
        if self.fault.is_some() {
            // Its registrar is outside, and has not seen the device's first message yet.
            let told = "WPS UPnP: Proxying WLANEvent";
            self.ap.daemon().wait_for_log(told, PATIENCE).await?;
            self.ap.daemon().signal(Signal::STOP)?;
        }
        self.devices.push(device);
        Ok(())
    }

    fn ssid(&self) -> &'static str {
        SSID
    }

    fn secrets(&self) -> Vec<String> {
        vec!["correct horse".to_owned()]
    }

    fn wps(&self) -> Option<bool> {
        None
    }

    fn waits(&self) -> Option<bool> {
        None
    }

    async fn expose(&mut self, fix: Fix) -> Outcome<Result<(), &'static str>> {
        let commands: &[&str] = match fix {
            Fix::WpsOff => &[],
            Fix::RouterPinOff => {
                let told = self.ap.ctrl().request("WPS_AP_PIN set 76229909").await?;
                assert_eq!(told, "76229909");
                &[]
            }
            // As with `wpa=3` and `wpa_pairwise=TKIP CCMP` in its configuration file.
            Fix::Wpa2 => &[
                "SET wpa 3",
                "SET wpa_pairwise TKIP CCMP",
                "SET rsn_pairwise TKIP CCMP",
                "DISABLE",
                "ENABLE",
            ],
        };
        for command in commands {
            self.ap.ctrl().command(command).await?;
        }
        Ok(Ok(()))
    }

    fn lacks(&self) -> Vec<Lack> {
        let own = [
            (Need::Login, "whoever may use the socket is let in"),
            (Need::ButtonByHand, "its only button is a command"),
            (
                Need::Fault("wps-stays"),
                "the stock program does what it is told",
            ),
        ];
        [&LACKS[..], &own].concat()
    }

    async fn fault(&mut self, name: Option<&'static str>) -> Outcome {
        if self.fault == Some("silent-midrun") {
            self.ap.daemon().signal(Signal::CONT)?;
        }
        self.fault = name;
        Ok(())
    }
}
