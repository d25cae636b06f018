//! Information elements: what access points and stations tell about WPS in beacons, probes and
//! associations.
//!
//! A WPS element is a vendor element (0xdd) of OUI `00 50 f2`, type 4, whose payload is a list of
//! attributes. One element holds 251 octets of them; more are split over several elements, which a
//! receiver concatenates before it reads the attributes (WSC 2.0, "WSC IE").
//!
//! - [`ApInfo`] is what an access point tells in beacons and probe responses.
//! - [`StationInfo`] is what a station tells in probe requests.
//! - [`AssociationInfo`] is what both tell while associating.

mod ap;
mod association;
mod station;

pub use ap::{ApInfo, Mode};
pub use association::AssociationInfo;
pub use station::StationInfo;

use alloc::vec::Vec;

use crate::attr::{AttributeId, Attributes, DecodeError, DecodeErrorKind, Tolerance};
use crate::device::DeviceInfo;

/// Element identifier of vendor elements.
pub const VENDOR_ELEMENT: u8 = 0xdd;

/// OUI and type that make a vendor element a WPS element.
pub const WPS_OUI_TYPE: [u8; 4] = [0x00, 0x50, 0xf2, 0x04];

/// The most octets of attributes in one element: 255 of its body less OUI and type.
pub const MAX_PAYLOAD: usize = 251;

/// The elements of a list as a frame carries it: identifier and body of each, in order.
///
/// A list that ends inside an element ends the iteration there; [`Elements::rest`] has the cut
/// element then.
#[derive(Clone, Debug)]
pub struct Elements<'a>(&'a [u8]);

impl<'a> Elements<'a> {
    /// The elements of `list`.
    pub const fn new(list: &'a [u8]) -> Self {
        Self(list)
    }

    /// What was not given out yet: once the iteration has ended, the element that the end of the
    /// list cuts, header included; empty when none is cut.
    pub const fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// The body of the first complete element with this identifier.
    pub fn find(list: &'a [u8], id: u8) -> Option<&'a [u8]> {
        Self::new(list)
            .find(|(found, _)| *found == id)
            .map(|(_, body)| body)
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let [id, len, tail @ ..] = self.0 else {
            return None;
        };
        let (body, tail) = tail.split_at_checked(usize::from(*len))?;
        self.0 = tail;
        Some((*id, body))
    }
}

/// Puts attributes into WPS elements: one for every 251 octets, and one for no octets at all.
pub fn wrap(payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(payload.len() + 12);
    let mut rest = payload;
    loop {
        let (part, tail) = rest.split_at(rest.len().min(MAX_PAYLOAD));
        // At most 255, by the line above.
        let len = u8::try_from(part.len() + WPS_OUI_TYPE.len()).unwrap_or(u8::MAX);
        out.extend_from_slice(&[VENDOR_ELEMENT, len]);
        out.extend_from_slice(&WPS_OUI_TYPE);
        out.extend_from_slice(part);
        rest = tail;
        if rest.is_empty() {
            return out;
        }
    }
}

/// The payloads of all WPS elements of a list, concatenated in order; `None` where there is none.
///
/// What is there of a WPS element that the end of the list cuts is part of the result: a network
/// whose WPS element was cut by a short capture still has WPS.
pub fn join(elements: &[u8]) -> Option<Vec<u8>> {
    gather(elements).map(|gathered| gathered.payload)
}

/// The joined payload, and how the last element was cut where it was.
struct Gathered {
    payload: Vec<u8>,
    cut: Option<DecodeErrorKind>,
}

fn gather(elements: &[u8]) -> Option<Gathered> {
    let mut payload = None::<Vec<u8>>;
    let mut iter = Elements::new(elements);
    for (id, body) in iter.by_ref() {
        if let (VENDOR_ELEMENT, Some(part)) = (id, body.strip_prefix(&WPS_OUI_TYPE)) {
            payload.get_or_insert_default().extend_from_slice(part);
        }
    }
    let mut cut = None;
    if let [VENDOR_ELEMENT, len, body @ ..] = iter.rest()
        && let Some(part) = body.strip_prefix(&WPS_OUI_TYPE)
    {
        payload.get_or_insert_default().extend_from_slice(part);
        cut = Some(DecodeErrorKind::TruncatedValue {
            declared: usize::from(*len),
            left: body.len(),
        });
    }
    payload.map(|payload| Gathered { payload, cut })
}

/// Reads the attributes of the WPS elements of a list with `read`; `None` where there is none.
///
/// The error of an element that is cut between two attributes says so, because attributes that
/// were cut off must not pass for attributes that were not sent.
fn parse<T>(
    elements: &[u8],
    read: impl FnOnce(&Attributes<'_>) -> T,
) -> Option<Result<T, DecodeError>> {
    let Gathered { payload, cut } = gather(elements)?;
    let attributes = match Attributes::parse(&payload, Tolerance::FIELD) {
        Ok(attributes) => attributes,
        Err(error) => return Some(Err(error)),
    };
    if let Some(kind) = cut {
        return Some(Err(DecodeError {
            at: payload.len(),
            attribute: None,
            kind,
        }));
    }
    Some(Ok(read(&attributes)))
}

/// The description of the device, `None` where not one of its attributes is there.
fn device(attributes: &Attributes<'_>) -> Option<DeviceInfo> {
    [
        AttributeId::MANUFACTURER,
        AttributeId::MODEL_NAME,
        AttributeId::MODEL_NUMBER,
        AttributeId::SERIAL_NUMBER,
        AttributeId::PRIMARY_DEVICE_TYPE,
        AttributeId::DEVICE_NAME,
    ]
    .iter()
    .any(|id| attributes.get(*id).is_some())
    .then(|| DeviceInfo::read(attributes))
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn octets(len: usize) -> Vec<u8> {
        (0..len)
            .map(|i| u8::try_from(i * 7 % 256).unwrap())
            .collect()
    }

    #[test]
    fn a_payload_is_split_every_251_octets() {
        for (len, sizes) in [
            (0, &[4][..]),
            (1, &[5]),
            (251, &[255]),
            (252, &[255, 5]),
            (502, &[255, 255]),
            (503, &[255, 255, 5]),
        ] {
            let wrapped = wrap(&octets(len));
            let mut elements = Elements::new(&wrapped);
            let found: Vec<usize> = elements.by_ref().map(|(_, body)| body.len()).collect();
            assert_eq!(found, sizes, "{len}");
            assert!(elements.rest().is_empty());
        }
    }

    #[test]
    fn what_was_wrapped_joins_back_at_every_length() {
        for len in 0..1100 {
            assert_eq!(join(&wrap(&octets(len))), Some(octets(len)), "{len}");
        }
    }

    #[test]
    fn elements_of_others_are_passed_over_even_between_the_parts() {
        let payload = octets(300);
        let wrapped = wrap(&payload);
        let (first, second) = wrapped.split_at(257);
        let mut list = vec![0, 4, b'h', b'o', b'm', b'e'];
        list.extend(first);
        // WPA, P2P, a vendor element too short for an OUI, a body that only looks like WPS.
        list.extend([0xdd, 4, 0x00, 0x50, 0xf2, 0x01]);
        list.extend([0xdd, 4, 0x50, 0x6f, 0x9a, 0x09]);
        list.extend([0xdd, 2, 0x00, 0x50]);
        list.extend([0x30, 4, 0x00, 0x50, 0xf2, 0x04]);
        list.extend(second);
        assert_eq!(join(&list), Some(payload));
        assert_eq!(join(&list[..6]), None);
        assert_eq!(Elements::find(&list, 0), Some(&b"home"[..]));
        assert_eq!(Elements::find(&list, 3), None);
    }

    #[test]
    fn a_list_may_end_anywhere() {
        let payload = octets(260);
        let list = wrap(&payload);
        for end in 0..list.len() {
            let mut elements = Elements::new(&list[..end]);
            let complete = elements.by_ref().count();
            assert_eq!(complete, usize::from(end >= 257), "{end}");
            let joined = join(&list[..end]);
            // Two octets of header and four of OUI and type come before the payload.
            let there = end.saturating_sub(6).min(251) + end.saturating_sub(263);
            match joined {
                Some(joined) => assert_eq!(joined, payload[..there], "{end}"),
                None => assert!(end < 6, "{end}"),
            }
        }
    }
}
