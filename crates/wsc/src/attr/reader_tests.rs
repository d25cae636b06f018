use alloc::vec;
use alloc::vec::Vec;

use super::super::{ATTRIBUTES, Writer};
use super::*;

fn tlv(id: u16, value: &[u8]) -> Vec<u8> {
    let mut out = id.to_be_bytes().to_vec();
    out.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
    out.extend(value);
    out
}

fn kind(message: &[u8], tolerance: Tolerance) -> Option<DecodeErrorKind> {
    Attributes::parse(message, tolerance)
        .err()
        .map(|error| error.kind)
}

#[test]
fn every_attribute_accepts_its_bounds_and_refuses_the_next_length() {
    for spec in ATTRIBUTES.iter().filter(|spec| spec.max < u16::MAX) {
        let at = |len: u16| {
            let value = vec![0x11; usize::from(len)];
            Attributes::parse(&tlv(spec.id.0, &value), Tolerance::STRICT).is_ok()
        };
        assert!(at(spec.min) && at(spec.max), "{}", spec.name);
        assert!(!at(spec.max + 1), "{}", spec.name);
        assert!(spec.min == 0 || !at(spec.min - 1), "{}", spec.name);
        assert!(spec.multiple == 1 || !at(spec.max - 1), "{}", spec.name);
    }
}

#[test]
fn truncation_names_the_attribute_and_the_offset() {
    let mut message = tlv(0x104a, &[0x10]);
    message.extend(tlv(0x101a, &[0; 16]));
    for cut in 1..message.len() {
        if cut == 5 {
            continue; // A message of one whole attribute.
        }
        let error = Attributes::parse(&message[..cut], Tolerance::STRICT).unwrap_err();
        let first = cut < 5;
        assert_eq!(error.at, if first { 0 } else { 5 }, "cut at {cut}");
        let header = if first { cut } else { cut - 5 } < 4;
        assert_eq!(error.attribute.is_none(), header, "cut at {cut}");
    }
}

#[test]
fn duplicates_are_errors_except_where_repetition_is_permitted() {
    let twice = [tlv(0x104a, &[0x10]), tlv(0x104a, &[0x10])].concat();
    let error = Attributes::parse(&twice, Tolerance::FIELD).unwrap_err();
    assert_eq!(
        error,
        DecodeError::new(5, AttributeId::VERSION, DecodeErrorKind::Duplicate)
    );
    let credentials = tlv(0x100e, &[]).repeat(12);
    let attributes = Attributes::parse(&credentials, Tolerance::STRICT).unwrap();
    assert_eq!(attributes.iter().count(), 12);
    assert_eq!(attributes.all(AttributeId::CREDENTIAL).count(), MAX_REPEATS);
}

#[test]
fn unknown_attributes_are_kept() {
    let message = tlv(0x10fa, b"hello");
    let attributes = Attributes::parse(&message, Tolerance::STRICT).unwrap();
    assert_eq!(attributes.get(AttributeId(0x10fa)).unwrap().value, b"hello");
    let message = tlv(0x1049, &[0, 1, 0x37, 9, 9]);
    let attributes = Attributes::parse(&message, Tolerance::STRICT).unwrap();
    assert_eq!(
        attributes
            .get(AttributeId::VENDOR_EXTENSION)
            .unwrap()
            .value
            .len(),
        5
    );
    assert_eq!(*attributes.wfa(), WfaExtension::default());
}

#[test]
fn a_stray_octet_after_the_network_key_is_passed_over() {
    let mut message = tlv(0x1027, &[]);
    message.push(0);
    message.extend(tlv(0x1020, &[2, 0, 0, 0, 0, 1]));
    assert!(matches!(
        kind(&message, Tolerance::STRICT),
        Some(DecodeErrorKind::TruncatedValue { .. })
    ));
    let attributes = Attributes::parse(&message, Tolerance::FIELD).unwrap();
    assert!(attributes.quirks().contains(Quirk::OctetAfterNetworkKey));
    assert!(attributes.get(AttributeId::MAC_ADDRESS).is_some());
}

#[test]
fn zero_padding_at_the_end_is_passed_over() {
    for padding in 1..20 {
        let mut message = tlv(0x104a, &[0x10]);
        message.extend(vec![0; padding]);
        let attributes = Attributes::parse(&message, Tolerance::FIELD).unwrap();
        assert!(attributes.quirks().contains(Quirk::ZeroPadding));
        assert_eq!(attributes.iter().count(), 1);
        if padding % 4 != 0 {
            assert!(kind(&message, Tolerance::STRICT).is_some());
        }
    }
}

#[test]
fn a_short_public_key_and_overlong_texts_are_quirks() {
    for (id, len, quirk) in [
        (0x1032, 190, Quirk::ShortPublicKey),
        (0x1021, 65, Quirk::OverlongText),
        (0x1023, 33, Quirk::OverlongText),
        (0x1011, 33, Quirk::OverlongNameIgnored),
        (0x1045, 40, Quirk::OverlongNameIgnored),
    ] {
        let message = tlv(id, &vec![b'x'; len]);
        let attributes = Attributes::parse(&message, Tolerance::FIELD).unwrap();
        assert!(attributes.quirks().contains(quirk), "{quirk:?}");
        assert!(matches!(
            kind(&message, Tolerance::FIELD.without(quirk)),
            Some(DecodeErrorKind::Length { .. })
        ));
    }
    assert!(kind(&tlv(0x1032, &[1; 189]), Tolerance::FIELD).is_some());
}

#[test]
fn what_the_writer_cuts_can_be_read() {
    let mut writer = Writer::new();
    writer.text(AttributeId::DEVICE_NAME, "Ä".repeat(40).as_str());
    writer.text(AttributeId::MODEL_NAME, "");
    let message = writer.finish();
    let attributes = Attributes::parse(&message, Tolerance::STRICT).unwrap();
    assert_eq!(attributes.text(AttributeId::DEVICE_NAME), "Ä".repeat(16));
    assert_eq!(attributes.get(AttributeId::MODEL_NAME).unwrap().value, b" ");
    assert_eq!(attributes.text(AttributeId::MODEL_NAME), "");
}

#[test]
fn a_broken_vendor_extension_is_read_as_far_as_it_goes() {
    for (value, version2) in [
        (&[][..], None),
        (&[0, 0x37], None),
        (&[0, 0x37, 0x2a, 0], None),
        (&[0, 0x37, 0x2a, 0, 1], None),
        (&[0, 0x37, 0x2a, 0, 1, 0x20, 1, 6, 0], Some(0x20)),
    ] {
        let message = tlv(0x1049, value);
        let attributes = Attributes::parse(&message, Tolerance::FIELD).unwrap();
        assert!(attributes.quirks().contains(Quirk::BrokenVendorExtension));
        assert_eq!(attributes.wfa().version2, version2);
        assert!(kind(&message, Tolerance::STRICT).is_some());
    }
    // A known sub-element of another length is no accident of cutting.
    let wrong = tlv(0x1049, &[0, 0x37, 0x2a, 0, 2, 0x20, 0]);
    assert!(kind(&wrong, Tolerance::FIELD).is_some());
}
