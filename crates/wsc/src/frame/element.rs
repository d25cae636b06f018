//! Information elements of IEEE 802.11 that a network needs besides those of WPS.

use alloc::vec::Vec;

use super::Rsn;
use crate::credential::Ssid;
use crate::ie::Elements;

/// Identifiers of elements (IEEE 802.11 §9.4.2.1).
pub mod element_id {
    /// Name of the network.
    pub const SSID: u8 = 0;
    /// The first eight rates.
    pub const SUPPORTED_RATES: u8 = 1;
    /// The channel at 2.4 GHz.
    pub const DS_PARAMETER_SET: u8 = 3;
    /// WPA2 and WPA3.
    pub const RSN: u8 = 48;
    /// Further rates.
    pub const EXTENDED_RATES: u8 = 50;
    /// Operation of 802.11n and later; its first octet is the primary channel on every band.
    pub const HT_OPERATION: u8 = 61;
}

/// The usual rates at 2.4 GHz in units of 500 kbit/s; the top bit marks those that every station
/// of the network must have.
pub const RATES_2_4_GHZ: [u8; 12] = [
    0x82, 0x84, 0x8b, 0x96, 0x0c, 0x12, 0x18, 0x24, 0x30, 0x48, 0x60, 0x6c,
];

/// The usual rates at 5 GHz, likewise.
pub const RATES_5_GHZ: [u8; 8] = [0x8c, 0x12, 0x98, 0x24, 0xb0, 0x48, 0x60, 0x6c];

/// Appends elements to a list, in the order of the calls.
///
/// Elements are to be in the order of their identifiers, vendor elements last (IEEE 802.11
/// §9.3.3); the caller sees to it.
#[derive(Clone, Debug, Default)]
pub struct IeWriter(Vec<u8>);

impl IeWriter {
    /// An empty list.
    pub fn new() -> Self {
        Self(Vec::with_capacity(256))
    }

    /// Appends an element. A body over 255 octets is cut to them.
    pub fn element(&mut self, id: u8, body: &[u8]) -> &mut Self {
        let body = body.get(..usize::from(u8::MAX)).unwrap_or(body);
        // At most 255, by the line above.
        let len = u8::try_from(body.len()).unwrap_or(u8::MAX);
        self.0.extend_from_slice(&[id, len]);
        self.0.extend_from_slice(body);
        self
    }

    /// Appends the network's name; an empty one is a hidden name, or any in a probe request.
    pub fn ssid(&mut self, ssid: &Ssid) -> &mut Self {
        self.element(element_id::SSID, ssid.as_bytes())
    }

    /// Appends the first eight rates, in units of 500 kbit/s. A list of more than eight needs
    /// [`Self::extended_rates`] too, after the channel.
    pub fn rates(&mut self, rates: &[u8]) -> &mut Self {
        let (first, _) = rates.split_at(rates.len().min(8));
        self.element(element_id::SUPPORTED_RATES, first)
    }

    /// Appends the rates after the first eight; nothing where there are none.
    pub fn extended_rates(&mut self, rates: &[u8]) -> &mut Self {
        match rates.get(8..) {
            None | Some([]) => self,
            Some(more) => self.element(element_id::EXTENDED_RATES, more),
        }
    }

    /// Appends the channel at 2.4 GHz.
    pub fn channel(&mut self, channel: u8) -> &mut Self {
        self.element(element_id::DS_PARAMETER_SET, &[channel])
    }

    /// Appends the security of a WPA2 or WPA3 network, or what a station chose of it.
    pub fn rsn(&mut self, rsn: &Rsn) -> &mut Self {
        self.element(element_id::RSN, &rsn.to_octets())
    }

    /// Appends elements that are already encoded, such as those of WPS.
    pub fn raw(&mut self, elements: &[u8]) -> &mut Self {
        self.0.extend_from_slice(elements);
        self
    }

    /// The list.
    pub fn finish(&mut self) -> Vec<u8> {
        core::mem::take(&mut self.0)
    }
}

/// The network's name in a list of elements, empty where it is hidden; `None` where the list has
/// none, or one over 32 octets.
pub fn ssid(elements: &[u8]) -> Option<Ssid> {
    Elements::find(elements, element_id::SSID).and_then(Ssid::new)
}

/// The channel that a list of elements tells; `None` where it tells none, as radios at 5 GHz
/// without 802.11n do not.
pub fn channel(elements: &[u8]) -> Option<u8> {
    [element_id::DS_PARAMETER_SET, element_id::HT_OPERATION]
        .iter()
        .find_map(|id| Elements::find(elements, *id)?.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back() {
        let name = Ssid::new(b"home").unwrap();
        let list = IeWriter::new()
            .ssid(&name)
            .rates(&RATES_2_4_GHZ)
            .channel(11)
            .extended_rates(&RATES_2_4_GHZ)
            .raw(&[0xdd, 1, 7])
            .finish();
        let found: Vec<(u8, &[u8])> = Elements::new(&list).collect();
        assert_eq!(
            found,
            [
                (0, &b"home"[..]),
                (1, &RATES_2_4_GHZ[..8]),
                (3, &[11]),
                (50, &RATES_2_4_GHZ[8..]),
                (0xdd, &[7]),
            ]
        );
        assert_eq!(ssid(&list), Some(name));
        assert_eq!(channel(&list), Some(11));
    }

    #[test]
    fn what_is_too_long_is_cut_and_what_is_absent_is_none() {
        let mut writer = IeWriter::new();
        let list = writer
            .element(7, &[1; 300])
            .extended_rates(&RATES_5_GHZ)
            .finish();
        assert_eq!(list.len(), 257);
        assert_eq!((ssid(&list), channel(&list)), (None, None));
        let list = IeWriter::new()
            .element(0, &[b'x'; 33])
            .element(3, &[])
            .element(61, &[36, 0, 0])
            .finish();
        assert_eq!((ssid(&list), channel(&list)), (None, Some(36)));
        assert_eq!(ssid(&[0, 0]), Ssid::new(&[]));
    }
}
