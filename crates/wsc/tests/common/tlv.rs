//! Messages taken apart into attributes and put together again, without the writer's help, so that
//! wrong ones can be made.

use wsc::attr::{AttributeId, Attributes, Tolerance};

/// An attribute: identifier and value.
pub(crate) type Tlv = (AttributeId, Vec<u8>);

pub(crate) fn tlvs(octets: &[u8]) -> Vec<Tlv> {
    let attributes = Attributes::parse(octets, Tolerance::FIELD).unwrap();
    attributes
        .iter()
        .map(|a| (a.id, a.value.to_vec()))
        .collect()
}

pub(crate) fn encode(list: &[Tlv]) -> Vec<u8> {
    list.iter()
        .flat_map(|(id, value)| {
            let len = u16::try_from(value.len()).unwrap();
            [&id.0.to_be_bytes()[..], &len.to_be_bytes(), value].concat()
        })
        .collect()
}

/// The value of an attribute that is there.
pub(crate) fn value(list: &[Tlv], id: AttributeId) -> &[u8] {
    &list
        .iter()
        .find(|tlv| tlv.0 == id)
        .unwrap_or_else(|| panic!("no {id}"))
        .1
}

pub(crate) fn set(list: &mut [Tlv], id: AttributeId, value: &[u8]) {
    list.iter_mut()
        .find(|tlv| tlv.0 == id)
        .unwrap_or_else(|| panic!("no {id}"))
        .1 = value.to_vec();
}

/// Removes an attribute that is there.
pub(crate) fn remove(list: &mut Vec<Tlv>, id: AttributeId) {
    let before = list.len();
    list.retain(|tlv| tlv.0 != id);
    assert_ne!(list.len(), before, "no {id}");
}

/// An attribute of a message that is there.
pub(crate) fn attribute(octets: &[u8], id: AttributeId) -> Vec<u8> {
    value(&tlvs(octets), id).to_vec()
}
