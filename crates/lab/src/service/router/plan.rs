//! The networks that a router has from the factory, and the access points that send them.

use wsc::ap::{AccessPoint, ApConfig};
use wsc::code::{AuthTypes, ConfigMethods, DeviceType, EncrTypes, RfBands, WpsState};
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::ident::{MacAddr, Uuid};
use wsc::pin::RouterPin;

use crate::bss::Security;
use crate::dice::Dice;

/// The band of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// 2.4 GHz.
    Ghz2_4,
    /// 5 GHz.
    Ghz5,
}

/// A network, as its kind sets it up.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its name.
    pub ssid: &'static str,
    /// Its passphrase.
    pub passphrase: &'static str,
    /// The address of the access point.
    pub bssid: MacAddr,
    /// Its band.
    pub band: Band,
    /// Its channel.
    pub channel: u8,
    /// How it is secured.
    pub security: Security,
    /// Whether it is for guests.
    pub guest: bool,
    /// Whether WPS is on at first.
    pub wps: bool,
}

impl Plan {
    /// The home's network on both bands, with WPS on.
    pub fn home() -> Vec<Self> {
        let plan = |number, band, channel| Self {
            ssid: "Maple Street 7",
            passphrase: "seven green bottles",
            bssid: MacAddr([0x02, 0, 0, 0, 0x10, number]),
            band,
            channel,
            security: Security::Wpa2,
            guest: false,
            wps: true,
        };
        vec![plan(0x11, Band::Ghz2_4, 6), plan(0x12, Band::Ghz5, 44)]
    }

    /// The home's network on both bands, and one for guests that has no WPS.
    pub fn home_and_guests() -> Vec<Self> {
        let mut plans = Self::home();
        plans.push(Self {
            ssid: "Maple Street 7 guests",
            passphrase: "one short song",
            bssid: MacAddr([0x02, 0, 0, 0, 0x10, 0x13]),
            band: Band::Ghz2_4,
            channel: 6,
            security: Security::Wpa2,
            guest: true,
            wps: false,
        });
        plans
    }

    pub(super) fn credential(&self) -> Credential {
        Credential {
            ssid: Ssid::new(self.ssid.as_bytes()).unwrap_or_default(),
            auth: AuthTypes::WPA2_PSK,
            encr: EncrTypes::AES,
            key: self.passphrase.into(),
            mac: self.bssid,
        }
    }
}

/// The access point of a network, with its registrar.
pub(super) fn access_point(plan: &Plan, pin: Option<&RouterPin>, dice: &mut Dice) -> AccessPoint {
    let mut config = ApConfig::new(plan.bssid, plan.credential());
    config.uuid = Uuid::from_mac(plan.bssid);
    config.device = DeviceInfo {
        manufacturer: "Octopin lab".into(),
        model_name: "Virtual router".into(),
        model_number: "1".into(),
        serial_number: "1".into(),
        device_name: "Virtual router".into(),
        device_type: DeviceType::ACCESS_POINT,
        config_methods: ConfigMethods::LABEL
            | ConfigMethods::VIRTUAL_PUSH_BUTTON
            | ConfigMethods::KEYPAD,
        rf_bands: match plan.band {
            Band::Ghz2_4 => RfBands::GHZ_2_4,
            Band::Ghz5 => RfBands::GHZ_5,
        },
        os_version: 0,
    };
    config.state = WpsState::CONFIGURED;
    config.router_pin = pin.cloned();
    AccessPoint::new(config, &dice.octets())
}
