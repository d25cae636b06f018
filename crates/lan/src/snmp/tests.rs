//! The codec by itself, and against another implementation.

use proptest::prelude::*;

use super::*;

fn oid(text: &str) -> Oid {
    text.parse().unwrap()
}

#[test]
fn object_identifiers_are_written_and_read() {
    for text in [
        "1.3.6.1.2.1.1.1.0",
        "1.3.6.1.4.1.11.2.3.9.1.1.7.0",
        "2.100.3",
        "0.39",
        "1.3.4294967295",
    ] {
        assert_eq!(oid(text).to_string(), text);
        assert_eq!(oid(&format!(".{text}")), oid(text));
    }
    for text in [
        "",
        "1",
        "3.1",
        "1.40",
        "1.3.x",
        "1.3.4294967296",
        &"1.".repeat(200),
    ] {
        assert!(text.parse::<Oid>().is_err(), "{text}");
    }
    let root = oid("1.3.6.1");
    assert_eq!(oid("1.3.6.1.5.6").below(&root), Some(&[5, 6][..]));
    assert_eq!(root.below(&root), None);
    assert_eq!(oid("1.3.6.2").below(&root), None);
}

/// The request of RFC 1157's time, octet for octet: version 1, community `public`, sysDescr.
#[test]
fn a_request_is_what_everybody_sends() {
    let pdu = Pdu::request(PduKind::Get, 0x1234, &[oid("1.3.6.1.2.1.1.1.0")]);
    let octets = encode(Version::V1, "public", &pdu);
    let expected = [
        0x30, 0x27, 0x02, 0x01, 0x00, 0x04, 0x06, b'p', b'u', b'b', b'l', b'i', b'c', 0xa0, 0x1a,
        0x02, 0x02, 0x12, 0x34, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00, 0x30, 0x0e, 0x30, 0x0c, 0x06,
        0x08, 0x2b, 0x06, 0x01, 0x02, 0x01, 0x01, 0x01, 0x00, 0x05, 0x00,
    ];
    assert_eq!(octets, expected);
    assert_eq!(decode(&octets), Ok((Version::V1, pdu)));
}

#[test]
fn another_implementation_reads_what_we_write() {
    let pdu = Pdu {
        kind: PduKind::Response,
        request_id: -7,
        error_status: 0,
        error_index: 0,
        variables: vec![
            (oid("1.3.6.1.1"), Value::Integer(-129)),
            (oid("1.3.6.1.2"), Value::Octets(vec![b'x'; 300])),
            (oid("1.3.6.1.3"), Value::Number(0x41, 0xffff_ffff)),
            (oid("1.3.6.1.4"), Value::Oid(oid("2.999.1"))),
            (oid("1.3.6.1.5"), Value::NoSuchInstance),
            (oid("1.3.6.1.6"), Value::IpAddress([192, 0, 2, 1].into())),
        ],
    };
    let octets = encode(Version::V2c, "public", &pdu);
    let theirs = snmp2::Pdu::from_bytes(&octets).unwrap();
    assert_eq!(theirs.req_id, -7);
    let values: Vec<String> = theirs
        .varbinds
        .map(|(oid, value)| format!("{oid}={value:?}"))
        .collect();
    assert_eq!(values.len(), 6);
    assert!(
        values[0].contains("-129") && values[2].contains("4294967295"),
        "{values:?}"
    );
    assert_eq!(decode(&octets), Ok((Version::V2c, pdu)));
}

#[test]
fn odd_values_are_kept_and_broken_messages_are_errors() {
    let pdu = Pdu::request(PduKind::Get, 1, &[oid("1.3.6")]);
    let octets = encode(Version::V2c, "", &pdu);
    for cut in 0..octets.len() {
        assert!(decode(&octets[..cut]).is_err(), "{cut}");
    }
    // A counter with its highest bit set and no zero in front, as some agents send it.
    let mut odd = octets.clone();
    let at = odd.len() - 2;
    odd.splice(at.., [0x41, 0x04, 0xff, 0xff, 0xff, 0xff]);
    for length in [1, 8, 19, 21] {
        odd[length] += 4;
    }
    let (_, read) = decode(&odd).unwrap();
    assert_eq!(read.variables[0].1.number(), Some(0xffff_ffff));
    assert_eq!(decode(&encode_version(3)), Err(DecodeError::Version(3)));
}

fn encode_version(version: u8) -> Vec<u8> {
    let mut octets = encode(Version::V1, "", &Pdu::request(PduKind::Get, 1, &[]));
    octets[4] = version;
    octets
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(Value::Integer),
        proptest::collection::vec(any::<u8>(), 0..300).prop_map(Value::Octets),
        Just(Value::Null),
        any::<[u8; 4]>().prop_map(|octets| Value::IpAddress(octets.into())),
        any::<u64>().prop_map(|number| Value::Number(0x46, number)),
        Just(Value::EndOfMibView),
    ]
}

fn any_pdu() -> impl Strategy<Value = Pdu> {
    let oid = (
        0..2_u32,
        0..40_u32,
        proptest::collection::vec(any::<u32>(), 0..20),
    )
        .prop_map(|(first, second, rest)| {
            let parts: Vec<u32> = [first, second].into_iter().chain(rest).collect();
            Oid::new(&parts).unwrap()
        });
    let variables = proptest::collection::vec((oid, any_value()), 0..6);
    (any::<i32>(), any::<i64>(), variables).prop_map(|(request_id, error_status, variables)| Pdu {
        kind: PduKind::Response,
        request_id,
        error_status,
        error_index: 0,
        variables,
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(pdu in any_pdu()) {
        let octets = encode(Version::V2c, "c", &pdu);
        prop_assert_eq!(decode(&octets), Ok((Version::V2c, pdu)));
    }

    #[test]
    fn damaged_messages_never_panic(pdu in any_pdu(), at in any::<prop::sample::Index>(), octet: u8) {
        let mut octets = encode(Version::V1, "c", &pdu);
        let at = at.index(octets.len());
        octets[at] = octet;
        if let Ok((version, pdu)) = decode(&octets) {
            let again = decode(&encode(version, "c", &pdu));
            prop_assert_eq!(again, Ok((version, pdu)));
        }
    }
}
