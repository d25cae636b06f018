//! What a device says about itself.

use alloc::string::String;

use crate::attr::{AttributeId, Attributes, Writer};
use crate::code::{ConfigMethods, DeviceType, RfBands};

/// The description that M1 and M2 carry, and in part the information elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceInfo {
    /// Manufacturer, at most 64 octets.
    pub manufacturer: String,
    /// Model name, at most 32 octets.
    pub model_name: String,
    /// Model number, at most 32 octets.
    pub model_number: String,
    /// Serial number, at most 32 octets.
    pub serial_number: String,
    /// The name that its user gave it, at most 32 octets.
    pub device_name: String,
    /// Primary device type.
    pub device_type: DeviceType,
    /// How it can show or take a password.
    pub config_methods: ConfigMethods,
    /// The bands of its radio; of the radio in use where it has several.
    pub rf_bands: RfBands,
    /// Operating system version; the most significant bit is always set on the wire.
    pub os_version: u32,
}

impl Default for DeviceInfo {
    /// This program as a device: a computer without a name.
    fn default() -> Self {
        Self {
            manufacturer: "Octopin".into(),
            model_name: "Octopin".into(),
            model_number: env!("CARGO_PKG_VERSION").into(),
            serial_number: "0".into(),
            device_name: "Octopin".into(),
            device_type: DeviceType::PC,
            config_methods: ConfigMethods::VIRTUAL_DISPLAY
                | ConfigMethods::VIRTUAL_PUSH_BUTTON
                | ConfigMethods::KEYPAD,
            rf_bands: RfBands::GHZ_2_4 | RfBands::GHZ_5,
            os_version: 0,
        }
    }
}

impl DeviceInfo {
    /// Reads what is there; absent texts are empty, absent numbers zero.
    pub fn read(attributes: &Attributes<'_>) -> Self {
        Self {
            manufacturer: attributes.text(AttributeId::MANUFACTURER),
            model_name: attributes.text(AttributeId::MODEL_NAME),
            model_number: attributes.text(AttributeId::MODEL_NUMBER),
            serial_number: attributes.text(AttributeId::SERIAL_NUMBER),
            device_name: attributes.text(AttributeId::DEVICE_NAME),
            device_type: attributes
                .device_type(AttributeId::PRIMARY_DEVICE_TYPE)
                .unwrap_or(DeviceType::wfa(0, 0)),
            config_methods: ConfigMethods(
                attributes
                    .u16(AttributeId::CONFIG_METHODS)
                    .unwrap_or_default(),
            ),
            rf_bands: RfBands(attributes.u8(AttributeId::RF_BANDS).unwrap_or_default()),
            os_version: attributes
                .array(AttributeId::OS_VERSION)
                .map_or(0, u32::from_be_bytes)
                & 0x7fff_ffff,
        }
    }

    /// Appends Manufacturer to Device Name, in the order of M1 and of a probe response.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer
            .text(AttributeId::MANUFACTURER, &self.manufacturer)
            .text(AttributeId::MODEL_NAME, &self.model_name)
            .text(AttributeId::MODEL_NUMBER, &self.model_number)
            .text(AttributeId::SERIAL_NUMBER, &self.serial_number)
            .bytes(
                AttributeId::PRIMARY_DEVICE_TYPE,
                &self.device_type.to_octets(),
            )
            .text(AttributeId::DEVICE_NAME, &self.device_name);
    }

    /// Appends OS Version with its most significant bit set.
    pub(crate) fn write_os_version(&self, writer: &mut Writer) {
        let version = self.os_version | 0x8000_0000;
        writer.bytes(AttributeId::OS_VERSION, &version.to_be_bytes());
    }

    /// Whether it is an Apple AirPort base station acting as a device, which wants its key as 64
    /// hexadecimal digits whatever it says of its display.
    pub(crate) fn is_airport(&self) -> bool {
        self.manufacturer.starts_with("Apple") && self.model_name == "AirPort"
    }
}
