//! What a station tells in probe requests.

use alloc::vec::Vec;

use super::wrap;
use crate::attr::{AttributeId, Attributes, DecodeError, WfaExtension, Writer};
use crate::code::{
    AssociationState, ConfigError, ConfigMethods, DevicePasswordId, DeviceType, RequestType,
    RfBands,
};
use crate::device::DeviceInfo;
use crate::ident::Uuid;
use crate::version::WscVersion;

/// The WPS side of a station as its probe requests show it. `None` means that it was not told.
///
/// It is how an access point knows of a device that waits with its button pressed, and of two that
/// do (session overlap).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationInfo {
    /// Version of the protocol: 1.0 where Version2 is absent.
    pub version: WscVersion,
    /// As what it looks for an access point.
    pub request_type: Option<RequestType>,
    /// How it can show or take a password.
    pub config_methods: Option<ConfigMethods>,
    /// UUID-E, or UUID-R of a registrar, which is sent in the same attribute.
    pub uuid: Option<Uuid>,
    /// Who made it and what it is called; a probe request has no serial number. Texts that were
    /// not told are empty; what has a field of its own here is to be read there.
    pub device: Option<DeviceInfo>,
    /// The bands of its radio.
    pub rf_bands: Option<RfBands>,
    /// How its last association went.
    pub association_state: Option<AssociationState>,
    /// Why its last attempt failed.
    pub config_error: Option<ConfigError>,
    /// The kind of password that it has; [`DevicePasswordId::PUSH_BUTTON`] while its button is
    /// pressed.
    pub device_password_id: Option<DevicePasswordId>,
    /// Whether it wants to enrol now and does not merely look around (WSC 2.0, Request to Enroll).
    pub request_to_enroll: bool,
    /// The types of devices that it looks for; empty for any.
    pub requested_device_types: Vec<DeviceType>,
}

impl StationInfo {
    /// A station that wants to enrol with a password of this kind.
    pub fn enrollee(uuid: Uuid, device: DeviceInfo, password: DevicePasswordId) -> Self {
        Self {
            version: WscVersion::default(),
            request_type: Some(RequestType::ENROLLEE),
            config_methods: Some(device.config_methods),
            uuid: Some(uuid),
            rf_bands: Some(device.rf_bands),
            device: Some(device),
            association_state: Some(AssociationState::NOT_ASSOCIATED),
            config_error: Some(ConfigError::NO_ERROR),
            device_password_id: Some(password),
            request_to_enroll: true,
            requested_device_types: Vec::new(),
        }
    }

    /// Reads the WPS elements of a probe request; `None` where there is none.
    ///
    /// # Errors
    /// The first attribute that is truncated, of a length that is not permitted, or repeated where
    /// it may not be; an element that the end of the list cuts.
    pub fn parse(elements: &[u8]) -> Option<Result<Self, DecodeError>> {
        super::parse(elements, Self::read)
    }

    /// Reads attributes that were taken out of their elements already.
    pub fn read(attributes: &Attributes<'_>) -> Self {
        Self {
            version: WscVersion::of(attributes.wfa()),
            request_type: attributes.u8(AttributeId::REQUEST_TYPE).map(RequestType),
            config_methods: attributes
                .u16(AttributeId::CONFIG_METHODS)
                .map(ConfigMethods),
            uuid: attributes.array(AttributeId::UUID_E).map(Uuid),
            device: super::device(attributes),
            rf_bands: attributes.u8(AttributeId::RF_BANDS).map(RfBands),
            association_state: attributes
                .u16(AttributeId::ASSOCIATION_STATE)
                .map(AssociationState),
            config_error: attributes
                .u16(AttributeId::CONFIGURATION_ERROR)
                .map(ConfigError),
            device_password_id: attributes
                .u16(AttributeId::DEVICE_PASSWORD_ID)
                .map(DevicePasswordId),
            request_to_enroll: attributes.wfa().request_to_enroll.unwrap_or(false),
            requested_device_types: attributes
                .all(AttributeId::REQUESTED_DEVICE_TYPE)
                .filter_map(|attribute| attribute.value.try_into().ok())
                .map(DeviceType::from_octets)
                .collect(),
        }
    }

    /// Whether its button is pressed: it wants to enrol without a PIN.
    pub fn presses_button(&self) -> bool {
        self.device_password_id == Some(DevicePasswordId::PUSH_BUTTON)
    }

    /// The WPS element of a probe request, split where it must be.
    pub fn probe_request_ie(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        WscVersion::write_version(&mut writer);
        if let Some(request_type) = self.request_type {
            writer.u8(AttributeId::REQUEST_TYPE, request_type.0);
        }
        if let Some(methods) = self.config_methods {
            writer.u16(AttributeId::CONFIG_METHODS, methods.0);
        }
        if let Some(uuid) = self.uuid {
            writer.bytes(AttributeId::UUID_E, &uuid.0);
        }
        if let Some(device) = &self.device {
            let device_type = device.device_type.to_octets();
            writer.bytes(AttributeId::PRIMARY_DEVICE_TYPE, &device_type);
        }
        if let Some(bands) = self.rf_bands {
            writer.u8(AttributeId::RF_BANDS, bands.0);
        }
        if let Some(state) = self.association_state {
            writer.u16(AttributeId::ASSOCIATION_STATE, state.0);
        }
        if let Some(error) = self.config_error {
            writer.u16(AttributeId::CONFIGURATION_ERROR, error.0);
        }
        if let Some(id) = self.device_password_id {
            writer.u16(AttributeId::DEVICE_PASSWORD_ID, id.0);
        }
        if let Some(device) = &self.device {
            writer
                .text(AttributeId::MANUFACTURER, &device.manufacturer)
                .text(AttributeId::MODEL_NAME, &device.model_name)
                .text(AttributeId::MODEL_NUMBER, &device.model_number)
                .text(AttributeId::DEVICE_NAME, &device.device_name);
        }
        let wfa = WfaExtension {
            request_to_enroll: self.request_to_enroll.then_some(true),
            ..WfaExtension::default()
        };
        self.version.write_wfa(wfa, &mut writer);
        for device_type in &self.requested_device_types {
            let octets = device_type.to_octets();
            writer.bytes(AttributeId::REQUESTED_DEVICE_TYPE, &octets);
        }
        wrap(writer.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::super::join;
    use super::*;
    use crate::attr::Tolerance;

    fn printer() -> StationInfo {
        let device = DeviceInfo {
            manufacturer: "Acme".into(),
            model_name: "Printer".into(),
            model_number: "4500".into(),
            serial_number: alloc::string::String::new(),
            device_name: "Den".into(),
            device_type: DeviceType::PRINTER,
            ..DeviceInfo::default()
        };
        StationInfo {
            requested_device_types: vec![DeviceType::ACCESS_POINT, DeviceType::PC],
            ..StationInfo::enrollee(Uuid([5; 16]), device, DevicePasswordId::PUSH_BUTTON)
        }
    }

    #[test]
    fn a_probe_request_has_the_attributes_of_the_reference_program_in_its_order() {
        let payload = join(&printer().probe_request_ie()).unwrap();
        let attributes = Attributes::parse(&payload, Tolerance::STRICT).unwrap();
        let ids: Vec<u16> = attributes.iter().map(|attribute| attribute.id.0).collect();
        assert_eq!(
            ids,
            [
                0x104a, 0x103a, 0x1008, 0x1047, 0x1054, 0x103c, 0x1002, 0x1009, 0x1012, 0x1021,
                0x1023, 0x1024, 0x1011, 0x1049, 0x106a, 0x106a
            ]
        );
        assert_eq!(attributes.wfa().request_to_enroll, Some(true));
    }

    #[test]
    fn a_probe_request_reads_back() {
        for info in [
            printer(),
            StationInfo {
                version: WscVersion::V1_0,
                // Request to Enroll is a sub-element of 2.0.
                request_to_enroll: false,
                config_error: Some(ConfigError::PASSWORD_AUTH_FAILURE),
                association_state: Some(AssociationState::IP_FAILURE),
                ..printer()
            },
            StationInfo::default(),
        ] {
            let found = StationInfo::parse(&info.probe_request_ie()).unwrap();
            assert_eq!(found, Ok(info));
        }
        assert!(printer().presses_button());
        assert!(!StationInfo::default().presses_button());
    }

    #[test]
    fn a_cut_element_is_an_error() {
        let whole = printer().probe_request_ie();
        assert_eq!(StationInfo::parse(&whole[..5]), None);
        for end in 6..whole.len() {
            let parsed = StationInfo::parse(&whole[..end]).unwrap();
            assert!(parsed.is_err(), "{end}");
        }
    }
}
