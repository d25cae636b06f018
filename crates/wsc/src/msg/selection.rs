//! What an external registrar tells access points of itself, for their beacons (the argument of
//! SetSelectedRegistrar in WFAWLANConfig 1.0): attributes alone, no message type.

use alloc::vec::Vec;

use crate::attr::{AttributeId as A, Attributes, DecodeError, Tolerance, WfaExtension, Writer};
use crate::code::{ConfigMethods, DevicePasswordId};
use crate::ident::{MacAddr, Uuid};
use crate::version::WscVersion;

/// Whether a registrar is ready, for whom, and with which kind of password.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// It is ready; otherwise it no longer is.
    pub selected: bool,
    /// For which kind of password.
    pub password_id: Option<DevicePasswordId>,
    /// How it takes the password.
    pub config_methods: Option<ConfigMethods>,
    /// The devices that it is ready for; [`MacAddr::BROADCAST`] for any. Of WSC 2.0; an access point
    /// takes its absence in 1.0 for any.
    pub authorized_macs: Vec<MacAddr>,
    /// UUID-R, of WSC 2.0 likewise.
    pub uuid: Option<Uuid>,
    /// The version that the registrar tells.
    pub version: WscVersion,
}

impl Selection {
    /// Builds it for an access point that speaks `version`: one of 1.0 is told nothing of 2.0.
    pub fn build(&self, version: WscVersion) -> Vec<u8> {
        let version = self.version.min(version);
        let mut w = Writer::new();
        WscVersion::write_version(&mut w);
        w.u8(A::SELECTED_REGISTRAR, u8::from(self.selected));
        if let Some(id) = self.password_id {
            w.u16(A::DEVICE_PASSWORD_ID, id.0);
        }
        if let Some(methods) = self.config_methods {
            w.u16(A::SELECTED_REGISTRAR_CONFIG_METHODS, methods.0);
        }
        let wfa = WfaExtension {
            authorized_macs: self.authorized_macs.clone(),
            ..WfaExtension::default()
        };
        version.write_wfa(wfa, &mut w);
        if let Some(uuid) = self.uuid.filter(|_| version > WscVersion::V1_0) {
            w.bytes(A::UUID_R, &uuid.0);
        }
        w.finish()
    }

    /// Reads it. What is absent counts as not selected, or not told.
    ///
    /// # Errors
    /// A defect of an attribute, or no version.
    pub fn read(octets: &[u8], tolerance: Tolerance) -> Result<Self, DecodeError> {
        let a = Attributes::parse(octets, tolerance)?;
        a.require(A::VERSION)?;
        Ok(Self {
            selected: a.u8(A::SELECTED_REGISTRAR).is_some_and(|octet| octet != 0),
            password_id: a.u16(A::DEVICE_PASSWORD_ID).map(DevicePasswordId),
            config_methods: a
                .u16(A::SELECTED_REGISTRAR_CONFIG_METHODS)
                .map(ConfigMethods),
            authorized_macs: a.wfa().authorized_macs.clone(),
            uuid: a.array(A::UUID_R).map(Uuid),
            version: WscVersion::of(a.wfa()),
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn selection() -> Selection {
        Selection {
            selected: true,
            password_id: Some(DevicePasswordId::DEFAULT),
            config_methods: Some(ConfigMethods::KEYPAD),
            authorized_macs: vec![MacAddr::BROADCAST],
            uuid: Some(Uuid([0x33; 16])),
            version: WscVersion::V2_0,
        }
    }

    #[test]
    fn a_selection_reads_back() {
        let octets = selection().build(WscVersion::V2_0);
        assert_eq!(Selection::read(&octets, Tolerance::STRICT), Ok(selection()));
    }

    #[test]
    fn an_access_point_of_1_0_is_told_nothing_of_2_0() {
        let octets = selection().build(WscVersion::V1_0);
        let told = Selection::read(&octets, Tolerance::STRICT).unwrap();
        let expected = Selection {
            authorized_macs: Vec::new(),
            uuid: None,
            version: WscVersion::V1_0,
            ..selection()
        };
        assert_eq!(told, expected);
    }

    /// Row 50 of the behaviour table: `ap_wps_set_selected_registrar_proto`.
    #[test]
    fn ap_wps_set_selected_registrar_proto() {
        let octets = selection().build(WscVersion::V2_0);
        for end in 0..octets.len() {
            let read = Selection::read(&octets[..end], Tolerance::FIELD);
            assert!(
                read.is_err() || read.is_ok_and(|read| read != selection()),
                "{end}"
            );
        }
        let version = &octets[..5];
        assert_eq!(
            Selection::read(version, Tolerance::FIELD).map(|read| read.selected),
            Ok(false)
        );
    }
}
