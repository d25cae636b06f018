//! One run of one of our machines with its stock counterpart, and an insider between them.

use interop::drive::{Clock, OurAp, Wire, drive_station};
use interop::frame::{message, op};
use interop::{AP_INTERFACE, HostapdConf, Rig, RigError, SupplicantConf};
use wsc::ap::{AccessPoint, ApConfig};
use wsc::event::{Direction, Outcome};
use wsc::failure::{Failure, Side};
use wsc::ident::MacAddr;
use wsc::registrar::Purpose;

use super::{Insider, Machine, Passing};
use crate::common::{
    PIN, device_pin, failure, home, hostapd_ends, mac, manager, network, router_pin, stock,
    with_button, with_pin,
};

const SEED: [u8; 32] = [0x5e; 32];

/// What the stock programs tell when somebody got something.
const GIVEN: [&str; 4] = [
    "WPS-CRED-RECEIVED",
    "WPS-NEW-AP-SETTINGS",
    "WPS-REG-SUCCESS",
    "WPS-SUCCESS",
];

/// What is run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bench {
    machine: Machine,
    button: bool,
    configure: bool,
    hasty: bool,
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Bent {
    pub(crate) outcome: Outcome,
    /// What the stock program told of WPS.
    pub(crate) stock: Vec<String>,
    /// Op-code and Message Type of everything as it arrived.
    pub(crate) wire: Vec<(Direction, u8, u8)>,
}

impl Bench {
    /// With a PIN; an external registrar learns.
    pub(crate) const fn new(machine: Machine) -> Self {
        Self {
            machine,
            button: false,
            configure: false,
            hasty: false,
        }
    }

    /// With the button.
    pub(crate) const fn button(self) -> Self {
        Self {
            button: true,
            ..self
        }
    }

    /// An external registrar that gives new settings.
    pub(crate) const fn configure(self) -> Self {
        Self {
            configure: true,
            ..self
        }
    }

    /// Our access point's clock runs twenty times as fast: for what the stock device does not answer.
    pub(crate) const fn hasty(self) -> Self {
        Self {
            hasty: true,
            ..self
        }
    }

    /// Runs both sides to the end.
    pub(crate) async fn run(
        self,
        rig: &Rig,
        mut change: impl FnMut(&mut Passing<'_>),
    ) -> Result<Bent, RigError> {
        let mut insider = Insider::new(self.machine, SEED);
        let bend = |way, pdu: &mut Vec<u8>| insider.pass(way, pdu, &mut change);
        let (outcome, stock) = match self.machine {
            Machine::Device | Machine::Manager => self.with_hostapd(rig, bend).await?,
            Machine::ApRegistrar | Machine::ApEnrollee => self.with_supplicant(rig, bend).await?,
        };
        let run = Bent {
            outcome,
            stock,
            wire: insider.wire,
        };
        // In the log of a test that fails.
        println!("{self:?}: {run:?}");
        Ok(run)
    }

    async fn with_hostapd(
        self,
        rig: &Rig,
        bend: impl FnMut(Direction, &mut Vec<u8>),
    ) -> Result<(Outcome, Vec<String>), RigError> {
        let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
        if self.button {
            ap.press_button().await?;
        } else {
            ap.add_pin("any", PIN).await?;
        }
        let config = match (self.machine, self.button, self.configure) {
            (Machine::Device, true, _) => with_button(mac(1)),
            (Machine::Device, ..) => with_pin(mac(1), PIN),
            (_, _, false) => manager(PIN, Purpose::Learn),
            (_, _, true) => {
                let new = network("other", "battery staple");
                manager(PIN, Purpose::Configure(new))
            }
        };
        let mut ext = ap.ext_eapol(mac(1)).await?;
        ext.connect().await?;
        let run = drive_station(config, &SEED, Wire::Ext(&mut ext), bend).await?;
        hostapd_ends(&mut ap, mac(1)).await?;
        ap.seen("WPS").await?;
        Ok((run.outcome, told(ap.watch().history())))
    }

    async fn with_supplicant(
        self,
        rig: &Rig,
        bend: impl FnMut(Direction, &mut Vec<u8>),
    ) -> Result<(Outcome, Vec<String>), RigError> {
        let tap = rig.tap(AP_INTERFACE).await?;
        let mut config = ApConfig::new(MacAddr(tap.mac()), home());
        config.router_pin = Some(router_pin(PIN));
        let mut ours = OurAp::new(AccessPoint::new(config, &SEED), vec![tap]);
        ours.clock = Clock::at_speed(if self.hasty { 20 } else { 1 });
        let (ap, now) = ours.at();
        if self.button {
            ap.press_button(now).expect("nobody else pressed");
        } else {
            ap.add_pin(now, device_pin(PIN), None, None, None);
        }
        let conf = match (self.machine, self.button, self.configure) {
            (Machine::ApRegistrar, true, _) => SupplicantConf::enrollee_button(),
            (Machine::ApRegistrar, ..) => SupplicantConf::enrollee_pin(PIN),
            (_, _, false) => SupplicantConf::registrar(PIN),
            (_, _, true) => SupplicantConf::registrar(PIN).new_settings("other", "battery staple"),
        };
        let mut sta = stock(rig, &mut ours, conf).await?;
        let outcome = ours.outcome_bent(bend, sta.mac()).await?;
        ours.serve(sta.expect("CTRL-EVENT-EAP-FAILURE")).await?;
        sta.seen("WPS").await?;
        Ok((outcome, told(sta.watch().history())))
    }
}

fn told(events: &[link::ctrl::Event]) -> Vec<String> {
    let texts = events.iter().map(|event| event.text.clone());
    texts.filter(|text| text.starts_with("WPS-")).collect()
}

impl Bent {
    /// Whether the stock side tells that it, or our side by its doing, got what it came for.
    pub(crate) fn given(&self) -> bool {
        self.stock
            .iter()
            .any(|text| GIVEN.iter().any(|given| text.starts_with(given)))
    }

    /// What the stock side says of its failure.
    pub(crate) fn stock_failure(&self) -> Option<&str> {
        self.stock
            .iter()
            .find_map(|text| text.strip_prefix("WPS-FAIL "))
    }

    /// Which way the first NACK went. (A station answers one with another.)
    fn first_nack(&self) -> Option<Direction> {
        let first = self.wire.iter().find(|(_, code, _)| *code == op::NACK);
        first.map(|(way, ..)| *way)
    }

    /// Asserts that our side refused at this message with a NACK, and that the stock side was told.
    pub(crate) fn assert_refused_by_us(&self, at: u8) -> &Failure {
        let failure = failure(&self.outcome);
        assert_eq!((failure.at.0, failure.by), (at, Side::Us), "{self:?}");
        assert_eq!(self.first_nack(), Some(Direction::Sent), "{self:?}");
        assert!(!self.given(), "{self:?}");
        let expected = format!("msg={at} config_error={}", failure.config_error.0);
        match self.stock_failure() {
            Some(said) => assert_eq!(said, expected, "{self:?}"),
            // Where the changed M2 has no nonce of the registrar, it does not know our NACK.
            None => assert_eq!(at, message::M2, "{self:?}"),
        }
        failure
    }

    /// Asserts that the stock side refused at this message with a NACK, and that our side was told.
    pub(crate) fn assert_refused_by_stock(&self, at: u8) -> &Failure {
        let failure = failure(&self.outcome);
        assert_eq!((failure.at.0, failure.by), (at, Side::Peer), "{self:?}");
        assert_eq!(self.first_nack(), Some(Direction::Received), "{self:?}");
        // At M2 the stock programs say nothing.
        if let Some(said) = self.stock_failure() {
            let expected = format!("msg={at} config_error={}", failure.config_error.0);
            assert_eq!(said, expected, "{self:?}");
        }
        assert!(!self.given(), "{self:?}");
        failure
    }

    /// Asserts that the stock side got nothing and neither did ours. Some messages it does not
    /// answer at all.
    pub(crate) fn assert_failed(&self) {
        assert!(self.outcome.is_err() && !self.given(), "{self:?}");
    }

    /// The same for whichever side received the message.
    pub(crate) fn assert_refused_by(&self, side: Side, at: u8) -> &Failure {
        match side {
            Side::Us => self.assert_refused_by_us(at),
            Side::Peer => self.assert_refused_by_stock(at),
        }
    }
}
