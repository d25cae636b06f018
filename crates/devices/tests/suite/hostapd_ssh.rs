//! The stock hostapd behind the stock ssh server, as a bench of the suite.

use devices::router::driver::{Fix, Router};
use devices::router::error::RouterError;
use devices::router::hostapd::Hostapd;

use super::hostapd::Stock;
use super::{Bench, Device, Lack, Login, Outcome};
use crate::sshd::{Sshd, available};

/// A stock router on another computer, which is this one.
pub(crate) struct Remote {
    stock: Stock,
    sshd: Sshd,
}

impl Remote {
    /// Starts it; `None` where a program is not installed, which is said.
    pub(crate) async fn new() -> Outcome<Option<Self>> {
        if !available() {
            return Ok(None);
        }
        let stock = Stock::new().await?;
        Ok(stock.map(|stock| Self {
            stock,
            sshd: Sshd::start(),
        }))
    }

    /// The bench has done its work.
    pub(crate) fn passed(self) {
        self.stock.passed();
    }
}

impl Bench for Remote {
    fn scheme(&self) -> &'static str {
        "hostapd+ssh"
    }

    async fn open(&mut self, _login: Login) -> Result<Box<dyn Router>, RouterError> {
        let place = self.sshd.place(self.stock.socket());
        let ssh = self.sshd.ssh_with("user");
        Ok(Box::new(Hostapd::connect_ssh(&place, &ssh).await?))
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

    async fn expose(&mut self, fix: Fix) -> Outcome<Result<(), &'static str>> {
        self.stock.expose(fix).await
    }

    fn lacks(&self) -> Vec<Lack> {
        // How ssh's keys are refused is tested with the driver.
        self.stock.lacks()
    }

    async fn fault(&mut self, name: Option<&'static str>) -> Outcome {
        self.stock.fault(name).await
    }
}
