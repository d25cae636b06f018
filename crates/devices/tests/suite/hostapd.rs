//! The stock hostapd on a cable, as a bench of the suite.

use std::path::Path;
use std::time::Duration;

use devices::router::driver::Router;
use devices::router::error::RouterError;
use devices::router::hostapd::Hostapd;
use interop::{HostapdConf, Rig, Supplicant, SupplicantConf};

use super::{Bench, Device, Login, Outcome, PIN};

/// A stock router with what is plugged into it.
pub(crate) struct Stock {
    rig: Rig,
    ap: interop::Hostapd,
    devices: Vec<Supplicant>,
}

impl Stock {
    /// Starts it; `None` where it is not installed, which is said.
    pub(crate) async fn new() -> Outcome<Option<Self>> {
        let rig = Rig::new()?;
        let ap = rig.hostapd(HostapdConf::new()).await?;
        Ok(Some(Self {
            rig,
            ap,
            devices: Vec::new(),
        }))
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
        let conf = match device {
            Device::Button => SupplicantConf::enrollee_button(),
            Device::Pin => SupplicantConf::enrollee_pin(PIN),
        };
        let mut device = self.rig.wpa_supplicant(conf).await?;
        self.rig.meet(&mut self.ap, &mut device).await?;
        self.devices.push(device);
        Ok(())
    }

    fn ssid(&self) -> &'static str {
        "home"
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

    fn pass(&mut self, _time: Duration) -> bool {
        false
    }

    fn fault(&mut self, _name: Option<&str>) -> bool {
        false
    }

    fn has_login(&self) -> bool {
        false
    }

    fn tells_half(&self) -> bool {
        true
    }
}
