//! What an access point tells in beacons and probe responses.

use alloc::vec::Vec;

use super::wrap;
use crate::attr::{AttributeId, Attributes, DecodeError, WfaExtension, Writer};
use crate::code::{ConfigMethods, DevicePasswordId, ResponseType, RfBands, WpsState};
use crate::device::DeviceInfo;
use crate::ident::{MacAddr, Uuid};
use crate::version::WscVersion;

/// The WPS side of an access point as its beacons and probe responses show it.
///
/// `None` means that it was not told; a beacon tells less than a probe response. The two switches
/// are plain because their attributes are sent only while they are on (WSC 2.0, "Beacon").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApInfo {
    /// Version of the protocol: 1.0 where Version2 is absent.
    pub version: WscVersion,
    /// Whether the access point has its network settings yet.
    pub state: Option<WpsState>,
    /// Whether the router PIN is refused for now (AP Setup Locked).
    pub setup_locked: bool,
    /// Whether a registrar is ready to take in a device: someone pressed a button or entered a PIN.
    pub selected_registrar: bool,
    /// The kind of password that the selected registrar waits for.
    pub device_password_id: Option<DevicePasswordId>,
    /// How the selected registrar can take a password.
    pub selected_config_methods: Option<ConfigMethods>,
    /// What answered: an access point, [`ResponseType::AP`].
    pub response_type: Option<ResponseType>,
    /// UUID-E, the same on all radios of one access point.
    pub uuid: Option<Uuid>,
    /// Who made it and what it is called. Texts that were not told are empty; what has a field of
    /// its own here is to be read there.
    pub device: Option<DeviceInfo>,
    /// How its own PIN can be entered when an external registrar configures it. Push button bits
    /// are removed when it is sent: they would say that a registrar may learn the settings by a
    /// button.
    pub config_methods: Option<ConfigMethods>,
    /// All bands of the access point. Sent only when there are several.
    pub rf_bands: Option<RfBands>,
    /// Which stations may enrol now, at most five; [`MacAddr::BROADCAST`] is any.
    pub authorized_macs: Vec<MacAddr>,
}

/// What a registrar that is ready for a device waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// The button of a device.
    PushButton,
    /// A device with the PIN that was entered.
    Pin,
    /// A password of another kind, such as one from an NFC token.
    Other(DevicePasswordId),
}

/// The bits of Config Methods that stand for a button, virtual and physical ones included.
const BUTTONS: ConfigMethods = ConfigMethods(0x0680);

/// The bits of Config Methods that stand for a PIN.
const PINS: ConfigMethods = ConfigMethods(0x010c);

impl ApInfo {
    /// An access point at rest: no registrar selected, not locked.
    pub fn new(state: WpsState, uuid: Uuid, device: DeviceInfo) -> Self {
        Self {
            state: Some(state),
            response_type: Some(ResponseType::AP),
            uuid: Some(uuid),
            config_methods: Some(device.config_methods),
            device: Some(device),
            ..Self::default()
        }
    }

    /// Reads the WPS elements of a beacon or probe response; `None` where there is none.
    ///
    /// # Errors
    /// The first attribute that is truncated, of a length that is not permitted, or repeated where
    /// it may not be; an element that the end of the list cuts.
    pub fn parse(elements: &[u8]) -> Option<Result<Self, DecodeError>> {
        super::parse(elements, Self::read)
    }

    /// Reads attributes that were taken out of their elements already.
    pub fn read(attributes: &Attributes<'_>) -> Self {
        let flag = |id| attributes.u8(id).is_some_and(|octet| octet != 0);
        Self {
            version: WscVersion::of(attributes.wfa()),
            state: attributes.u8(AttributeId::WPS_STATE).map(WpsState),
            setup_locked: flag(AttributeId::AP_SETUP_LOCKED),
            selected_registrar: flag(AttributeId::SELECTED_REGISTRAR),
            device_password_id: attributes
                .u16(AttributeId::DEVICE_PASSWORD_ID)
                .map(DevicePasswordId),
            selected_config_methods: attributes
                .u16(AttributeId::SELECTED_REGISTRAR_CONFIG_METHODS)
                .map(ConfigMethods),
            response_type: attributes.u8(AttributeId::RESPONSE_TYPE).map(ResponseType),
            uuid: attributes.array(AttributeId::UUID_E).map(Uuid),
            device: super::device(attributes),
            config_methods: attributes
                .u16(AttributeId::CONFIG_METHODS)
                .map(ConfigMethods),
            rf_bands: attributes.u8(AttributeId::RF_BANDS).map(RfBands),
            authorized_macs: attributes.wfa().authorized_macs.clone(),
        }
    }

    /// The WPS element of a beacon, split where it must be.
    ///
    /// UUID-E is in it only on an access point of several bands while a button is pressed, so that
    /// a station does not take its two radios for two access points with a button each.
    pub fn beacon_ie(&self) -> Vec<u8> {
        let mut writer = self.start();
        if let (Some(bands), Some(uuid), Some(Mode::PushButton)) =
            (self.several_bands(), self.uuid, self.active_mode())
        {
            writer
                .bytes(AttributeId::UUID_E, &uuid.0)
                .u8(AttributeId::RF_BANDS, bands.0);
        } else if let Some(bands) = self.several_bands() {
            writer.u8(AttributeId::RF_BANDS, bands.0);
        }
        self.finish(writer)
    }

    /// The WPS element of a probe response, split where it must be.
    pub fn probe_response_ie(&self) -> Vec<u8> {
        let mut writer = self.start();
        let response_type = self.response_type.unwrap_or(ResponseType::AP);
        writer.u8(AttributeId::RESPONSE_TYPE, response_type.0);
        if let Some(uuid) = self.uuid {
            writer.bytes(AttributeId::UUID_E, &uuid.0);
        }
        if let Some(device) = &self.device {
            device.write(&mut writer);
        }
        if let Some(methods) = self.config_methods {
            writer.u16(AttributeId::CONFIG_METHODS, methods.without(BUTTONS).0);
        }
        if let Some(bands) = self.several_bands() {
            writer.u8(AttributeId::RF_BANDS, bands.0);
        }
        self.finish(writer)
    }

    /// What both elements begin with. The password's kind is told only while someone waits for it.
    fn start(&self) -> Writer {
        let mut writer = Writer::new();
        WscVersion::write_version(&mut writer);
        if let Some(state) = self.state {
            writer.u8(AttributeId::WPS_STATE, state.0);
        }
        if self.setup_locked {
            writer.u8(AttributeId::AP_SETUP_LOCKED, 1);
        }
        if self.selected_registrar {
            writer.u8(AttributeId::SELECTED_REGISTRAR, 1);
            if let Some(id) = self.device_password_id {
                writer.u16(AttributeId::DEVICE_PASSWORD_ID, id.0);
            }
            if let Some(methods) = self.selected_config_methods {
                writer.u16(AttributeId::SELECTED_REGISTRAR_CONFIG_METHODS, methods.0);
            }
        }
        writer
    }

    fn finish(&self, mut writer: Writer) -> Vec<u8> {
        let wfa = WfaExtension {
            authorized_macs: self.authorized_macs.clone(),
            ..WfaExtension::default()
        };
        self.version.write_wfa(wfa, &mut writer);
        wrap(writer.as_slice())
    }

    fn several_bands(&self) -> Option<RfBands> {
        self.rf_bands.filter(|bands| bands.0.count_ones() > 1)
    }

    /// What the selected registrar waits for; `None` when none is selected.
    ///
    /// Device Password ID decides. Selected Registrar Config Methods does only where that is
    /// absent, because access points are in the field that set it wrongly; a registrar that tells
    /// neither waits for a PIN, as the absent identifier's default is.
    pub fn active_mode(&self) -> Option<Mode> {
        if !self.selected_registrar {
            return None;
        }
        let methods = self.selected_config_methods.unwrap_or_default();
        Some(match self.device_password_id {
            Some(DevicePasswordId::PUSH_BUTTON) => Mode::PushButton,
            Some(id) if id.is_pin() => Mode::Pin,
            Some(id) => Mode::Other(id),
            None if methods.intersects(BUTTONS) && !methods.intersects(PINS) => Mode::PushButton,
            None => Mode::Pin,
        })
    }

    /// Whether the station with the address `mac` may enrol now.
    ///
    /// AuthorizedMACs came with WSC 2.0. Where the list is absent, an access point that has a
    /// selected registrar is taken to let everyone try.
    pub fn authorizes(&self, mac: MacAddr) -> bool {
        if self.authorized_macs.is_empty() {
            return self.selected_registrar;
        }
        self.authorized_macs
            .iter()
            .any(|entry| *entry == mac || *entry == MacAddr::BROADCAST)
    }
}

#[cfg(test)]
#[path = "ap_tests.rs"]
mod tests;
