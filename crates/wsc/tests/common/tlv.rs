//! Messages taken apart into attributes and put together again, without the writer's help, so that
//! wrong ones can be made.

use wsc::attr::AttributeId;

/// An attribute: identifier and value.
pub(crate) type Tlv = (AttributeId, Vec<u8>);

/// The attributes up to the end, or to the first that is cut.
pub(crate) fn tlvs(mut octets: &[u8]) -> Vec<Tlv> {
    let mut list = Vec::new();
    while let [a, b, c, d, rest @ ..] = octets {
        let len = usize::from(u16::from_be_bytes([*c, *d]));
        let Some((value, rest)) = rest.split_at_checked(len) else {
            break;
        };
        list.push((AttributeId(u16::from_be_bytes([*a, *b])), value.to_vec()));
        octets = rest;
    }
    list
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
