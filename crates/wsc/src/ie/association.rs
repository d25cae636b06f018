//! What both sides tell while associating.

use alloc::vec::Vec;

use super::wrap;
use crate::attr::{AttributeId, Attributes, DecodeError, WfaExtension, Writer};
use crate::code::{RequestType, ResponseType};
use crate::version::WscVersion;

/// The WPS element of an association request or response.
///
/// A station that sends one means to run the protocol and has no keys yet, so it leaves out the
/// RSN element; with both, some access points start the four-way handshake instead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssociationInfo {
    /// Version of the protocol: 1.0 where Version2 is absent. An access point starts EAP by itself
    /// with a station of 2.0 and waits for EAPOL-Start from one of 1.0 (hostapd).
    pub version: WscVersion,
    /// As what the station associates; `None` in a response.
    pub request_type: Option<RequestType>,
    /// As what the access point answers; `None` in a request.
    pub response_type: Option<ResponseType>,
}

impl AssociationInfo {
    /// What a station of WSC 2.0 sends.
    pub fn request(request_type: RequestType) -> Self {
        Self {
            request_type: Some(request_type),
            ..Self::default()
        }
    }

    /// What an access point of WSC 2.0 answers.
    pub fn response() -> Self {
        Self {
            response_type: Some(ResponseType::AP),
            ..Self::default()
        }
    }

    /// Reads the WPS elements of an association request or response; `None` where there is none.
    ///
    /// # Errors
    /// The first attribute that is truncated, of a length that is not permitted, or repeated where
    /// it may not be; an element that the end of the list cuts. An access point goes on with a
    /// station that sent such an element all the same (hostapd), for it does mean WPS.
    pub fn parse(elements: &[u8]) -> Option<Result<Self, DecodeError>> {
        super::parse(elements, Self::read)
    }

    /// Reads attributes that were taken out of their elements already.
    pub fn read(attributes: &Attributes<'_>) -> Self {
        Self {
            version: WscVersion::of(attributes.wfa()),
            request_type: attributes.u8(AttributeId::REQUEST_TYPE).map(RequestType),
            response_type: attributes.u8(AttributeId::RESPONSE_TYPE).map(ResponseType),
        }
    }

    /// The WPS element.
    pub fn ie(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        WscVersion::write_version(&mut writer);
        if let Some(request_type) = self.request_type {
            writer.u8(AttributeId::REQUEST_TYPE, request_type.0);
        }
        if let Some(response_type) = self.response_type {
            writer.u8(AttributeId::RESPONSE_TYPE, response_type.0);
        }
        self.version.write_wfa(WfaExtension::default(), &mut writer);
        wrap(writer.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_octets_are_those_of_the_reference_program() {
        let request = [
            0xdd, 0x18, 0x00, 0x50, 0xf2, 0x04, 0x10, 0x4a, 0x00, 0x01, 0x10, 0x10, 0x3a, 0x00,
            0x01, 0x01, 0x10, 0x49, 0x00, 0x06, 0x00, 0x37, 0x2a, 0x00, 0x01, 0x20,
        ];
        assert_eq!(
            AssociationInfo::request(RequestType::ENROLLEE).ie(),
            request
        );
        let response = [
            0xdd, 0x18, 0x00, 0x50, 0xf2, 0x04, 0x10, 0x4a, 0x00, 0x01, 0x10, 0x10, 0x3b, 0x00,
            0x01, 0x03, 0x10, 0x49, 0x00, 0x06, 0x00, 0x37, 0x2a, 0x00, 0x01, 0x20,
        ];
        assert_eq!(AssociationInfo::response().ie(), response);
    }

    #[test]
    fn both_read_back_in_both_versions() {
        for version in [WscVersion::V1_0, WscVersion::V2_0, WscVersion(0x43)] {
            for info in [
                AssociationInfo::request(RequestType::REGISTRAR),
                AssociationInfo::response(),
            ] {
                let info = AssociationInfo { version, ..info };
                assert_eq!(AssociationInfo::parse(&info.ie()), Some(Ok(info)));
            }
        }
    }

    #[test]
    fn a_cut_element_is_an_error() {
        let whole = AssociationInfo::response().ie();
        for end in 6..whole.len() {
            let parsed = AssociationInfo::parse(&whole[..end]).unwrap();
            assert!(parsed.is_err(), "{end}");
        }
    }
}
