//! The stock hostapd with its UPnP service, driven by our external registrar, as a bench of the
//! suite. What it announces is heard in its namespace alone.

use std::time::Duration;

use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access};
use devices::router::error::RouterError;
use wsc::credential::{Credential, Ssid};

use super::hostapd::Stock;
use super::{Bench, Device, Lack, Login, Need, Outcome};

/// Where the first hostapd of a namespace has its description.
const AT: &str = "upnp:http://127.0.0.1:49152/wps_device.xml";

/// As long as one request may take; a router that is silent takes as long.
const DEADLINE: Duration = Duration::from_secs(5);

/// What no router has for an external registrar over UPnP.
pub(crate) const LACKS: &[Lack] = &[
    (
        Need::Networks,
        "WFAWLANConfig tells neither name nor security of a network, and no firmware",
    ),
    (
        Need::ButtonByHand,
        "WFAWLANConfig does not tell that the router's own button was pressed",
    ),
    (
        Need::Time,
        "the driver is the registrar, and its two minutes are the computer's",
    ),
    (Need::Login, "WFAWLANConfig has no login"),
    (Need::Fault("no-rights"), "WFAWLANConfig has no accounts"),
    (
        Need::Fault("second-factor"),
        "WFAWLANConfig has no accounts",
    ),
];

/// The settings that an external registrar gives.
pub(crate) fn network(ssid: &str, passphrase: &str) -> Option<Credential> {
    let ssid = Ssid::new(ssid.as_bytes())?;
    Credential::wpa2_personal(ssid, passphrase.into()).ok()
}

/// A stock router with its UPnP service.
pub(crate) struct OverUpnp {
    stock: Stock,
}

impl OverUpnp {
    /// Starts it.
    pub(crate) async fn new() -> Outcome<Option<Self>> {
        let stock = Stock::over_upnp().await?;
        Ok(Some(Self { stock }))
    }

    /// The bench has done its work.
    pub(crate) fn passed(self) {
        self.stock.passed();
    }
}

impl Bench for OverUpnp {
    fn scheme(&self) -> &'static str {
        "upnp"
    }

    async fn open(&mut self, _login: Login) -> Result<Box<dyn Router>, RouterError> {
        let access = Access {
            network: network("home", "correct horse"),
            deadline: DEADLINE,
            ..Access::default()
        };
        drivers::open(&RouterAddress::parse(AT).expect("an address"), &access).await
    }

    async fn come(&mut self, device: Device) -> Outcome {
        self.stock.come(device).await
    }

    fn ssid(&self) -> &str {
        self.stock.ssid()
    }

    fn secrets(&self) -> Vec<String> {
        self.stock.secrets()
    }

    fn wps(&self) -> Option<bool> {
        None
    }

    fn waits(&self) -> Option<bool> {
        None
    }

    fn lacks(&self) -> Vec<Lack> {
        [LACKS, &super::hostapd::LACKS].concat()
    }

    async fn fault(&mut self, name: Option<&'static str>) -> Outcome {
        self.stock.fault(name).await
    }
}
