//! The Wi-Fi Alliance's vendor extension: the sub-elements with which WSC 2.0 extends 1.0.

use alloc::vec::Vec;

use super::{AttributeId, DecodeError, DecodeErrorKind};
use crate::ident::MacAddr;

/// The Wi-Fi Alliance's vendor identifier.
pub const WFA_VENDOR_ID: [u8; 3] = [0x00, 0x37, 0x2a];

/// Microsoft's vendor identifier (vertical pairing); kept, not interpreted.
pub const MICROSOFT_VENDOR_ID: [u8; 3] = [0x00, 0x01, 0x37];

/// The most AuthorizedMACs that fit (WSC 2.0).
pub const MAX_AUTHORIZED_MACS: usize = 5;

/// The sub-elements, each with one octet of identifier and one of length. `None` is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WfaExtension {
    /// 0: Version2, `0x20` for WSC 2.0. Its absence makes a peer a WSC 1.0 device.
    pub version2: Option<u8>,
    /// 1: AuthorizedMACs, up to five; [`MacAddr::BROADCAST`] stands for any device.
    pub authorized_macs: Vec<MacAddr>,
    /// 2: Network Key Shareable.
    pub network_key_shareable: Option<bool>,
    /// 3: Request to Enroll.
    pub request_to_enroll: Option<bool>,
    /// 4: Settings Delay Time, seconds that an access point needs to apply new settings.
    pub settings_delay: Option<u8>,
    /// 5: Registrar Configuration Methods.
    pub registrar_config_methods: Option<u16>,
    /// 6: Multi-AP.
    pub multi_ap: Option<u8>,
    /// 7: Multi-AP Profile.
    pub multi_ap_profile: Option<u8>,
    /// 8: Multi-AP 802.1Q setting, two octets of primary VLAN identifier.
    pub multi_ap_vlan: Option<u16>,
    /// Sub-elements with other identifiers, in order.
    pub unknown: Vec<(u8, Vec<u8>)>,
}

mod id {
    pub(super) const VERSION2: u8 = 0;
    pub(super) const AUTHORIZED_MACS: u8 = 1;
    pub(super) const NETWORK_KEY_SHAREABLE: u8 = 2;
    pub(super) const REQUEST_TO_ENROLL: u8 = 3;
    pub(super) const SETTINGS_DELAY: u8 = 4;
    pub(super) const REGISTRAR_CONFIG_METHODS: u8 = 5;
    pub(super) const MULTI_AP: u8 = 6;
    pub(super) const MULTI_AP_PROFILE: u8 = 7;
    pub(super) const MULTI_AP_VLAN: u8 = 8;
}

impl WfaExtension {
    /// What follows the vendor identifier in a Vendor Extension attribute. `at` is the offset of
    /// the attribute, for error messages.
    ///
    /// # Errors
    /// A sub-element that is truncated or has a length that its identifier does not permit.
    pub fn parse(rest: &[u8], at: usize) -> Result<Self, DecodeError> {
        let mut wfa = Self::default();
        wfa.extend(rest, at).map(|()| wfa)
    }

    /// Takes the sub-elements up to the first with a defect.
    pub(super) fn extend(&mut self, mut rest: &[u8], at: usize) -> Result<(), DecodeError> {
        let error = |kind| DecodeError::new(at, AttributeId::VENDOR_EXTENSION, kind);
        while let [id, len, tail @ ..] = rest {
            let len = usize::from(*len);
            let Some((value, tail)) = tail.split_at_checked(len) else {
                return Err(error(DecodeErrorKind::TruncatedValue {
                    declared: len,
                    left: tail.len(),
                }));
            };
            self.read(*id, value).map_err(|(min, max)| {
                error(DecodeErrorKind::Length {
                    found: len,
                    min,
                    max,
                })
            })?;
            rest = tail;
        }
        if rest.is_empty() {
            Ok(())
        } else {
            Err(error(DecodeErrorKind::TruncatedHeader { left: rest.len() }))
        }
    }

    /// Takes one sub-element; the error is the permitted length.
    fn read(&mut self, id: u8, value: &[u8]) -> Result<(), (usize, usize)> {
        let octet = || match value {
            [octet] => Ok(*octet),
            _ => Err((1, 1)),
        };
        let word = || match value {
            [a, b] => Ok(u16::from_be_bytes([*a, *b])),
            _ => Err((2, 2)),
        };
        match id {
            id::VERSION2 => self.version2 = Some(octet()?),
            id::AUTHORIZED_MACS => {
                let (macs, rest) = value.as_chunks::<6>();
                if !rest.is_empty() {
                    return Err((0, 6 * MAX_AUTHORIZED_MACS));
                }
                // Registrars send more; the first are taken, as hostapd does.
                let macs = macs.iter().take(MAX_AUTHORIZED_MACS);
                self.authorized_macs = macs.copied().map(MacAddr).collect();
            }
            id::NETWORK_KEY_SHAREABLE => self.network_key_shareable = Some(octet()? != 0),
            id::REQUEST_TO_ENROLL => self.request_to_enroll = Some(octet()? != 0),
            id::SETTINGS_DELAY => self.settings_delay = Some(octet()?),
            id::REGISTRAR_CONFIG_METHODS => self.registrar_config_methods = Some(word()?),
            id::MULTI_AP => self.multi_ap = Some(octet()?),
            id::MULTI_AP_PROFILE => self.multi_ap_profile = Some(octet()?),
            id::MULTI_AP_VLAN => self.multi_ap_vlan = Some(word()?),
            _ => self.unknown.push((id, value.to_vec())),
        }
        Ok(())
    }

    /// The value of the Vendor Extension attribute, vendor identifier included.
    pub fn to_octets(&self) -> Vec<u8> {
        let mut out = WFA_VENDOR_ID.to_vec();
        let mut put = |id: u8, value: &[u8]| {
            // Every value written here is at most 30 octets, and what was read fits one octet.
            if let Ok(len) = u8::try_from(value.len()) {
                out.push(id);
                out.push(len);
                out.extend_from_slice(value);
            }
        };
        let macs: Vec<u8> = self
            .authorized_macs
            .iter()
            .take(MAX_AUTHORIZED_MACS)
            .flat_map(|mac| mac.0)
            .collect();
        self.version2.inspect(|v| put(id::VERSION2, &[*v]));
        if !macs.is_empty() {
            put(id::AUTHORIZED_MACS, &macs);
        }
        self.network_key_shareable
            .inspect(|v| put(id::NETWORK_KEY_SHAREABLE, &[u8::from(*v)]));
        self.request_to_enroll
            .inspect(|v| put(id::REQUEST_TO_ENROLL, &[u8::from(*v)]));
        self.settings_delay
            .inspect(|v| put(id::SETTINGS_DELAY, &[*v]));
        self.registrar_config_methods
            .inspect(|v| put(id::REGISTRAR_CONFIG_METHODS, &v.to_be_bytes()));
        self.multi_ap.inspect(|v| put(id::MULTI_AP, &[*v]));
        self.multi_ap_profile
            .inspect(|v| put(id::MULTI_AP_PROFILE, &[*v]));
        self.multi_ap_vlan
            .inspect(|v| put(id::MULTI_AP_VLAN, &v.to_be_bytes()));
        for (id, value) in &self.unknown {
            put(*id, value);
        }
        out
    }

    /// Whether `mac` may enrol: it is listed, or any device may.
    pub fn authorizes(&self, mac: MacAddr) -> bool {
        self.authorized_macs
            .iter()
            .any(|entry| *entry == mac || *entry == MacAddr::BROADCAST)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    #[test]
    fn every_sub_element_round_trips() {
        let wfa = WfaExtension {
            version2: Some(0x20),
            authorized_macs: vec![MacAddr::BROADCAST, MacAddr([2, 0, 0, 0, 0, 1])],
            network_key_shareable: Some(true),
            request_to_enroll: Some(false),
            settings_delay: Some(9),
            registrar_config_methods: Some(0x0108),
            multi_ap: Some(0x40),
            multi_ap_profile: Some(2),
            multi_ap_vlan: Some(7),
            unknown: vec![(0x99, vec![1, 2, 3]), (0xfe, vec![])],
        };
        let octets = wfa.to_octets();
        assert_eq!(WfaExtension::parse(&octets[3..], 0), Ok(wfa));
    }

    #[test]
    fn wrong_lengths_are_errors() {
        for wrong in [
            &[0][..],
            &[0, 1],
            &[0, 2, 1, 1],
            &[1, 5, 0, 0, 0, 0, 0],
            &[5, 1, 0],
        ] {
            assert!(WfaExtension::parse(wrong, 0).is_err(), "{wrong:02x?}");
        }
        let mut six_macs = vec![1, 36];
        six_macs.extend([0; 36]);
        let five = WfaExtension::parse(&six_macs, 0).unwrap().authorized_macs;
        assert_eq!(five.len(), MAX_AUTHORIZED_MACS);
    }
}
