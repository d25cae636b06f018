//! Building messages attribute by attribute.

use alloc::vec::Vec;

use super::{AttributeId, WfaExtension};

/// Appends attributes to a buffer, in the order of the calls.
///
/// A value over the attribute's permitted length is cut to it, and so is a length that sixteen bits
/// cannot hold, so that whatever is built can be parsed. Texts are cut at a character boundary.
#[derive(Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// An empty message.
    pub fn new() -> Self {
        Self(Vec::with_capacity(512))
    }

    /// Appends raw octets as the value of `id`.
    pub fn bytes(&mut self, id: AttributeId, value: &[u8]) -> &mut Self {
        let max = id.spec().map_or(u16::MAX, |spec| spec.max);
        let value = value.get(..usize::from(max)).unwrap_or(value);
        let len = u16::try_from(value.len()).unwrap_or(max);
        self.0.extend_from_slice(&id.0.to_be_bytes());
        self.0.extend_from_slice(&len.to_be_bytes());
        self.0.extend_from_slice(value);
        self
    }

    /// Appends one octet.
    pub fn u8(&mut self, id: AttributeId, value: u8) -> &mut Self {
        self.bytes(id, &[value])
    }

    /// Appends two octets, most significant first.
    pub fn u16(&mut self, id: AttributeId, value: u16) -> &mut Self {
        self.bytes(id, &value.to_be_bytes())
    }

    /// Appends a text. An empty one is sent as a single space, because some devices refuse
    /// attributes without a value.
    pub fn text(&mut self, id: AttributeId, value: &str) -> &mut Self {
        let max = id.spec().map_or(usize::MAX, |spec| usize::from(spec.max));
        let end = value.floor_char_boundary(max.min(value.len()));
        match value.get(..end) {
            None | Some("") => self.bytes(id, b" "),
            Some(text) => self.bytes(id, text.as_bytes()),
        }
    }

    /// Appends a Vendor Extension with the Wi-Fi Alliance's sub-elements.
    pub fn wfa(&mut self, wfa: &WfaExtension) -> &mut Self {
        self.bytes(AttributeId::VENDOR_EXTENSION, &wfa.to_octets())
    }

    /// Appends attributes that are already encoded.
    pub fn raw(&mut self, attributes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(attributes);
        self
    }

    /// What was written so far.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// The message.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}
