//! The device that stands beside a virtual router and comes when the router waits for it: a real
//! enrollee, with the button or its own PIN.

use std::fmt;
use std::str::FromStr;

use text::{Message, Tell, msg};
use wsc::attr::Tolerance;
use wsc::code::{ConfigMethods, DevicePasswordId, DeviceType, RfBands};
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::StationInfo;
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, DevicePin};
use wsc::station::{Purpose, Station, StationConfig};
use wsc::time::Instant;

use super::core::Mode;

/// The address of the device.
pub const DEVICE: MacAddr = MacAddr([0x02, 0x00, 0x00, 0x00, 0x20, 0x01]);
/// The name of the device.
pub const DEVICE_NAME: &str = "Lab printer";
/// The address of a neighbour's device.
const NEIGHBOUR: MacAddr = MacAddr([0x02, 0x00, 0x00, 0x00, 0x20, 0x02]);

/// What stands beside the router.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Companion {
    /// Nothing: nobody comes.
    #[default]
    None,
    /// A device whose button is pressed when the router's is.
    Button,
    /// A device with this PIN.
    Pin(DevicePin),
}

impl Companion {
    /// Whether it comes when the router waits in this way.
    pub(super) const fn comes(&self, mode: Mode) -> bool {
        match self {
            Self::None => false,
            Self::Button => matches!(mode, Mode::Button),
            Self::Pin(_) => matches!(mode, Mode::Pin),
        }
    }

    /// The machine that runs the protocol for it; nothing where there is no device.
    pub(super) fn station(&self, seed: &[u8; 32], now: Instant) -> Option<Station> {
        let (id, password) = match self {
            Self::None => return None,
            Self::Button => (DevicePasswordId::PUSH_BUTTON, DevicePassword::push_button()),
            Self::Pin(pin) => (DevicePasswordId::DEFAULT, DevicePassword::from(pin)),
        };
        let config = EnrolleeConfig {
            mac: DEVICE,
            uuid: Uuid::from_mac(DEVICE),
            profile: Profile::new(info(), id),
            password: Some(password),
            purpose: EnrolleePurpose::Join,
            tolerance: Tolerance::FIELD,
        };
        let config = StationConfig::new(Purpose::Join(Box::new(config)));
        Some(Station::new(config, seed, now))
    }
}

/// `button`, `none`, or `pin:` and the digits.
impl FromStr for Companion {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "none" => Ok(Self::None),
            "button" => Ok(Self::Button),
            _ => match text.strip_prefix("pin:") {
                Some(digits) => DevicePin::parse(digits)
                    .map(Self::Pin)
                    .map_err(|error| error.told()),
                None => Err(msg!("lab-device-wanted")),
            },
        }
    }
}

/// Without the digits: it is the PIN of a device.
impl fmt::Display for Companion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Button => "button",
            Self::Pin(_) => "pin",
        })
    }
}

fn info() -> DeviceInfo {
    DeviceInfo {
        manufacturer: "Octopin lab".into(),
        model_name: "Virtual printer".into(),
        model_number: "1".into(),
        serial_number: "1".into(),
        device_name: DEVICE_NAME.into(),
        device_type: DeviceType::PRINTER,
        config_methods: ConfigMethods::VIRTUAL_PUSH_BUTTON | ConfigMethods::VIRTUAL_DISPLAY,
        rf_bands: RfBands::GHZ_2_4,
        os_version: 0,
    }
}

/// The elements of the probe requests of two devices in push-button mode: the one beside the
/// router, and a neighbour's.
pub(super) fn two_presses() -> [(MacAddr, Vec<u8>); 2] {
    [DEVICE, NEIGHBOUR].map(|mac| {
        let id = DevicePasswordId::PUSH_BUTTON;
        let station = StationInfo::enrollee(Uuid::from_mac(mac), info(), id);
        (mac, station.probe_request_ie())
    })
}
