//! Reading a message into its attributes.

use alloc::string::String;
use alloc::vec::Vec;

use super::{
    AttributeId, DecodeError, DecodeErrorKind, Quirk, QuirkSet, Tolerance, WFA_VENDOR_ID,
    WfaExtension,
};
use crate::code::DeviceType;

/// One attribute as it was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// Identifier.
    pub id: AttributeId,
    /// Value, of a length that the registry permits.
    pub value: &'a [u8],
    /// Offset of the header from the start of the message, in octets.
    pub at: usize,
}

/// The attributes of one message, unknown ones included, in the order received.
///
/// Every length was checked against the registry, and none occurs twice that may not.
#[derive(Clone, Debug)]
pub struct Attributes<'a> {
    list: Vec<Attribute<'a>>,
    wfa: WfaExtension,
    quirks: QuirkSet,
    len: usize,
}

/// Octets of an attribute header: identifier and length.
const HEADER: usize = 4;

/// The most Credential, Vendor Extension or Requested Device Type attributes that are looked at.
/// Later ones are kept and passed over.
pub const MAX_REPEATS: usize = 10;

impl<'a> Attributes<'a> {
    /// Reads a whole message.
    ///
    /// # Errors
    /// The first attribute that is truncated, of a length that is not permitted, or repeated where
    /// it may not be; deviations that `tolerance` allows are no errors and are recorded.
    pub fn parse(message: &'a [u8], tolerance: Tolerance) -> Result<Self, DecodeError> {
        let mut attributes = Self {
            list: Vec::with_capacity(24),
            wfa: WfaExtension::default(),
            quirks: QuirkSet::EMPTY,
            len: message.len(),
        };
        let mut at = 0;
        while let Some(rest) = message.get(at..).filter(|rest| !rest.is_empty()) {
            let [a, b, c, d, tail @ ..] = rest else {
                if attributes.skip_padding(rest, tolerance) {
                    break;
                }
                return Err(DecodeError {
                    at,
                    attribute: None,
                    kind: DecodeErrorKind::TruncatedHeader { left: rest.len() },
                });
            };
            let id = AttributeId(u16::from_be_bytes([*a, *b]));
            let declared = usize::from(u16::from_be_bytes([*c, *d]));
            let Some(value) = tail.get(..declared) else {
                if attributes.resume_after_network_key(id, tolerance) {
                    at += 1;
                    continue;
                }
                return Err(DecodeError::new(
                    at,
                    id,
                    DecodeErrorKind::TruncatedValue {
                        declared,
                        left: tail.len(),
                    },
                ));
            };
            if id == AttributeId(0) && attributes.skip_padding(rest, tolerance) {
                break;
            }
            attributes.accept(Attribute { id, value, at }, tolerance)?;
            at += HEADER + declared;
        }
        Ok(attributes)
    }

    /// Whether what is left is zero padding that may be passed over.
    fn skip_padding(&mut self, rest: &[u8], tolerance: Tolerance) -> bool {
        let padding = tolerance.allows(Quirk::ZeroPadding) && rest.iter().all(|octet| *octet == 0);
        if padding {
            self.quirks = self.quirks.with(Quirk::ZeroPadding);
        }
        padding
    }

    /// Whether an attribute that overruns is explained by a stray octet after Network Key. Every
    /// attribute of the registry begins with 0x10.
    fn resume_after_network_key(&mut self, id: AttributeId, tolerance: Tolerance) -> bool {
        let explained = tolerance.allows(Quirk::OctetAfterNetworkKey)
            && id.0 & 0xff00 != 0x1000
            && self
                .list
                .last()
                .is_some_and(|last| last.id == AttributeId::NETWORK_KEY)
            && !self.quirks.contains(Quirk::OctetAfterNetworkKey);
        if explained {
            self.quirks = self.quirks.with(Quirk::OctetAfterNetworkKey);
        }
        explained
    }

    fn accept(
        &mut self,
        mut attribute: Attribute<'a>,
        tolerance: Tolerance,
    ) -> Result<(), DecodeError> {
        if let Some(spec) = attribute.id.spec() {
            let (found, min, max) = (
                attribute.value.len(),
                usize::from(spec.min),
                usize::from(spec.max),
            );
            let quirk = match attribute.id {
                AttributeId::MANUFACTURER
                | AttributeId::MODEL_NAME
                | AttributeId::MODEL_NUMBER
                | AttributeId::SERIAL_NUMBER
                    if found > max =>
                {
                    Some(Quirk::OverlongText)
                }
                AttributeId::DEVICE_NAME | AttributeId::SSID if found > max => {
                    Some(Quirk::OverlongNameIgnored)
                }
                AttributeId::PUBLIC_KEY if (190..192).contains(&found) => {
                    Some(Quirk::ShortPublicKey)
                }
                AttributeId::VENDOR_EXTENSION if found < min => Some(Quirk::BrokenVendorExtension),
                _ => None,
            };
            match quirk.filter(|quirk| tolerance.allows(*quirk)) {
                Some(quirk) => {
                    self.quirks = self.quirks.with(quirk);
                    if quirk == Quirk::OverlongNameIgnored {
                        return Ok(());
                    }
                    attribute.value = attribute.value.get(..max).unwrap_or(attribute.value);
                }
                None if found < min
                    || found > max
                    || !found.is_multiple_of(usize::from(spec.multiple)) =>
                {
                    let kind = DecodeErrorKind::Length { found, min, max };
                    return Err(DecodeError::new(attribute.at, attribute.id, kind));
                }
                None => {}
            }
            if !spec.repeats && self.get(attribute.id).is_some() {
                return Err(DecodeError::new(
                    attribute.at,
                    attribute.id,
                    DecodeErrorKind::Duplicate,
                ));
            }
        }
        if attribute.id == AttributeId::VENDOR_EXTENSION
            && let Some(sub_elements) = attribute.value.strip_prefix(&WFA_VENDOR_ID)
        {
            let mut wfa = WfaExtension::default();
            if let Err(error) = wfa.extend(sub_elements, attribute.at) {
                let cut = !matches!(error.kind, DecodeErrorKind::Length { .. });
                if !cut || !tolerance.allows(Quirk::BrokenVendorExtension) {
                    return Err(error);
                }
                self.quirks = self.quirks.with(Quirk::BrokenVendorExtension);
            }
            self.wfa = wfa;
        }
        self.list.push(attribute);
        Ok(())
    }

    /// Every attribute, in the order received.
    pub fn iter(&self) -> impl Iterator<Item = &Attribute<'a>> {
        self.list.iter()
    }

    /// The first attribute with this identifier.
    pub fn get(&self, id: AttributeId) -> Option<Attribute<'a>> {
        self.list
            .iter()
            .find(|attribute| attribute.id == id)
            .copied()
    }

    /// The attributes with this identifier, [`MAX_REPEATS`] at most.
    pub fn all(&self, id: AttributeId) -> impl Iterator<Item = Attribute<'a>> {
        self.list
            .iter()
            .filter(move |attribute| attribute.id == id)
            .take(MAX_REPEATS)
            .copied()
    }

    /// The last attribute of the message.
    pub fn last(&self) -> Option<Attribute<'a>> {
        self.list.last().copied()
    }

    /// The Wi-Fi Alliance's sub-elements, all absent where the message has no such extension.
    pub const fn wfa(&self) -> &WfaExtension {
        &self.wfa
    }

    /// The deviations that were accepted.
    pub const fn quirks(&self) -> QuirkSet {
        self.quirks
    }

    /// An attribute that the message must have.
    ///
    /// # Errors
    /// [`DecodeErrorKind::Missing`], at the end of the message.
    pub fn require(&self, id: AttributeId) -> Result<Attribute<'a>, DecodeError> {
        self.get(id).ok_or(DecodeError::missing(id, self.len))
    }

    /// A value of exactly `N` octets; `None` when absent.
    pub fn array<const N: usize>(&self, id: AttributeId) -> Option<[u8; N]> {
        self.get(id)
            .and_then(|attribute| attribute.value.try_into().ok())
    }

    /// A value of exactly `N` octets that the message must have.
    ///
    /// # Errors
    /// [`DecodeErrorKind::Missing`], or [`DecodeErrorKind::Length`] for another length.
    pub fn require_array<const N: usize>(&self, id: AttributeId) -> Result<[u8; N], DecodeError> {
        let attribute = self.require(id)?;
        attribute.value.try_into().map_err(|_| {
            let kind = DecodeErrorKind::Length {
                found: attribute.value.len(),
                min: N,
                max: N,
            };
            DecodeError::new(attribute.at, id, kind)
        })
    }

    /// A one-octet value; `None` when absent.
    pub fn u8(&self, id: AttributeId) -> Option<u8> {
        self.array::<1>(id).map(|[octet]| octet)
    }

    /// A two-octet value; `None` when absent.
    pub fn u16(&self, id: AttributeId) -> Option<u16> {
        self.array(id).map(u16::from_be_bytes)
    }

    /// A two-octet value that the message must have.
    ///
    /// # Errors
    /// As [`Self::require_array`].
    pub fn require_u16(&self, id: AttributeId) -> Result<u16, DecodeError> {
        self.require_array(id).map(u16::from_be_bytes)
    }

    /// A text without surrounding white space and zero octets; empty when absent. Octets that are
    /// not UTF-8 become replacement characters, because a name is for showing.
    pub fn text(&self, id: AttributeId) -> String {
        let value = self.get(id).map_or(&[][..], |attribute| attribute.value);
        String::from_utf8_lossy(value)
            .trim_matches(|c: char| c == '\0' || c.is_whitespace())
            .into()
    }

    /// A device type; `None` when absent.
    pub fn device_type(&self, id: AttributeId) -> Option<DeviceType> {
        self.array(id).map(DeviceType::from_octets)
    }
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
