//! Recorded answers of real printers, damaged ones, made-up ones, and a second implementation.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;

/// The recordings, where they are present.
fn recordings() -> Vec<(String, Vec<u8>)> {
    let root = std::env::var_os("OCTOPIN_VECTORS").map_or_else(
        || {
            PathBuf::from(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../shared/vectors"
            ))
        },
        PathBuf::from,
    );
    let Ok(files) = fs::read_dir(root.join("ipp")) else {
        println!("passed over: there are no recordings at {}", root.display());
        return Vec::new();
    };
    files
        .map(|file| {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read(&path).unwrap())
        })
        .collect()
}

#[test]
fn recorded_answers_are_read_to_their_end_and_written_octet_for_octet() {
    for (name, octets) in recordings() {
        let message = Message::decode(&octets).unwrap();
        let printer = message.group(GroupTag::PRINTER).unwrap();
        assert!(printer.text("printer-make-and-model").is_some(), "{name}");
        assert!(
            !printer.integers("operations-supported").is_empty(),
            "{name}"
        );
        assert_eq!(message.encode(), octets, "{name}");
    }
}

/// The `ipp` crate finds the same attributes in the same order, wherever it reads a recording.
#[test]
fn another_implementation_finds_the_same() {
    let mut read = 0;
    let recordings = recordings();
    for (name, octets) in &recordings {
        let reader = ::ipp::reader::IppReader::new(Cursor::new(octets.clone()));
        let Ok(theirs) = ::ipp::parser::IppParser::new(reader).parse() else {
            continue;
        };
        read += 1;
        let ours = Message::decode(octets).unwrap();
        let ours = ours.group(GroupTag::PRINTER).unwrap();
        let tag = ::ipp::model::DelimiterTag::PrinterAttributes;
        let theirs = theirs.attributes().first_of(tag).unwrap();
        let names: Vec<&str> = theirs
            .attributes()
            .iter()
            .map(|one| one.name().as_str())
            .collect();
        assert_eq!(
            ours.iter().map(|(name, _)| name).collect::<Vec<_>>(),
            names,
            "{name}"
        );
        for attribute in theirs.attributes() {
            if let Some(number) = attribute.value().as_integer() {
                assert_eq!(ours.integer(attribute.name()), Some(*number));
            }
            if let ::ipp::value::IppValue::Keyword(text) = attribute.value() {
                assert_eq!(ours.text(attribute.name()), Some(text.as_str()));
            }
        }
    }
    assert!(recordings.is_empty() || read > 0, "it read none of them");
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

#[test]
fn a_request_begins_as_the_standard_wants_it() {
    let url = url("https://printer.local:631/ipp/print");
    let mut request = Message::request((2, 0), operation::GET_PRINTER_ATTRIBUTES, &url);
    let names = vec![
        Value::keyword("printer-wifi-state"),
        Value::keyword("printer-wifi-ssid"),
    ];
    request.operation_mut().set("requested-attributes", names);
    let octets = request.encode();
    assert_eq!(octets[..8], [2, 0, 0, 0x0b, 0, 0, 0, 1]);
    let reader = ::ipp::reader::IppReader::new(Cursor::new(octets));
    let theirs = ::ipp::parser::IppParser::new(reader).parse().unwrap();
    let operation = theirs
        .attributes()
        .first_of(::ipp::model::DelimiterTag::OperationAttributes)
        .unwrap();
    let names: Vec<&str> = operation
        .attributes()
        .iter()
        .map(|one| one.name().as_str())
        .collect();
    assert_eq!(
        names,
        [
            "attributes-charset",
            "attributes-natural-language",
            "printer-uri",
            "requested-attributes"
        ]
    );
    let uri = operation.get("printer-uri").unwrap().value().to_string();
    assert_eq!(uri, "ipps://printer.local/ipp/print");
}

#[test]
fn damage_is_an_error_and_odd_values_are_not() {
    let head = [2, 0, 0, 0, 0, 0, 0, 1];
    let decode = |rest: &[u8]| Message::decode(&[&head[..], rest].concat());
    let misplaced = |at| Err(DecodeError::Misplaced { at });
    assert_eq!(decode(&[]), Err(DecodeError::Truncated { at: 8 }));
    assert_eq!(
        decode(&[4, 0x21, 0, 9, b'x']),
        Err(DecodeError::Truncated { at: 12 })
    );
    // A value before any group, one more value of nothing, a member outside of a collection.
    assert_eq!(decode(&[0x21, 0, 1, b'x', 0, 0, 3]), misplaced(8));
    assert_eq!(decode(&[4, 0x21, 0, 0, 0, 0, 3]), misplaced(9));
    assert_eq!(decode(&[4, 0x4a, 0, 1, b'x', 0, 0, 3]), misplaced(13));
    // A collection with a value that has no name, and one that never ends.
    let inside = [4, 0x34, 0, 1, b'x', 0, 0, 0x21, 0, 0, 0, 0];
    assert_eq!(decode(&inside), misplaced(15));
    assert_eq!(decode(&inside[..7]), Err(DecodeError::Truncated { at: 15 }));
    // Integers of three octets, texts that are no UTF-8.
    let message = decode(&[
        4, 0x21, 0, 1, b'x', 0, 3, 1, 2, 3, 0x41, 0, 1, b'y', 0, 1, 0xff, 3,
    ]);
    let printer = message.unwrap().into_group(GroupTag::PRINTER).unwrap();
    assert_eq!(printer.get("x"), [Value::Other(0x21, vec![1, 2, 3])]);
    assert_eq!(printer.text("y"), Some("\u{fffd}"));
}

#[test]
fn a_stranger_cannot_nest_or_list_without_end() {
    let mut octets = vec![2, 0, 0, 0, 0, 0, 0, 1, 4, 0x34, 0, 1, b'x', 0, 0];
    for _ in 0..100_000 {
        octets.extend_from_slice(&[0x4a, 0, 0, 0, 1, b'm', 0x34, 0, 0, 0, 0]);
    }
    assert_eq!(Message::decode(&octets), Err(DecodeError::TooDeep));
    let mut octets = vec![2, 0, 0, 0, 0, 0, 0, 1, 4, 0x10, 0, 1, b'x', 0, 0];
    for _ in 0..MAX_VALUES {
        octets.extend_from_slice(&[0x10, 0, 0, 0, 0]);
    }
    assert_eq!(Message::decode(&octets), Err(DecodeError::TooMany));
}

#[tokio::test]
async fn a_reader_cannot_be_made_to_write() {
    let reader = Reader::new(crate::http::Settings::default());
    for operation in [
        operation::SET_PRINTER_ATTRIBUTES,
        operation::IDENTIFY_PRINTER,
        0x0002,
    ] {
        let url = url("ipp://127.0.0.1:1/ipp/print");
        let request = Message::request((2, 0), operation, &url);
        let error = read(&reader, &url, &request).await.unwrap_err();
        assert_eq!(error, IppError::NotReading { operation });
    }
}

#[test]
fn every_refusal_says_what_to_do() {
    for status in 0x0400..=0x0510 {
        let error = IppError::Refused {
            host: "h".to_owned(),
            status,
            message: Some("m".to_owned()),
        };
        let text = error.to_string();
        assert!(text.contains("; ") && text.contains("\"m\""), "{text}");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let text = || "[a-zé-]{0,12}";
    let leaf = prop_oneof![
        any::<i32>().prop_map(Value::Integer),
        any::<i32>().prop_map(Value::Enum),
        any::<bool>().prop_map(Value::Boolean),
        proptest::collection::vec(any::<u8>(), 0..9).prop_map(Value::Octets),
        any::<[u8; 11]>().prop_map(Value::DateTime),
        any::<(i32, i32, u8)>().prop_map(|(a, b, c)| Value::Resolution(a, b, c)),
        any::<(i32, i32)>().prop_map(|(a, b)| Value::Range(a, b)),
        (0x41..=0x49_u8, text()).prop_map(|(kind, text)| Value::of_kind(TextKind(kind), text)),
        (any::<bool>(), text(), text()).prop_map(|(name, text, language)| Value::Text {
            kind: if name { TextKind::NAME } else { TextKind::TEXT },
            text,
            language: Some(language),
        }),
        (0x10..=0x1f_u8).prop_map(|tag| Value::Other(tag, Vec::new())),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let values = proptest::collection::vec(inner, 1..3);
        proptest::collection::vec(("[a-z]{0,4}", values), 0..4).prop_map(|members| {
            let mut attributes = Attributes::default();
            for (name, values) in members {
                attributes.push(name, values);
            }
            Value::Collection(attributes)
        })
    })
}

fn any_message() -> impl Strategy<Value = Message> {
    let values = proptest::collection::vec(any_value(), 1..4);
    let attributes = proptest::collection::vec(("[a-z-]{1,9}", values), 0..5);
    let groups = proptest::collection::vec((1..=9_u8, attributes), 0..4);
    (any::<(u8, u8)>(), any::<u16>(), any::<u32>(), groups).prop_map(
        |(version, code, request_id, groups)| Message {
            version,
            code,
            request_id,
            groups: groups
                .into_iter()
                .filter(|(tag, _)| *tag != 3)
                .map(|(tag, list)| {
                    let mut attributes = Attributes::default();
                    for (name, values) in list {
                        attributes.push(name, values);
                    }
                    Group {
                        tag: GroupTag(tag),
                        attributes,
                    }
                })
                .collect(),
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(message in any_message()) {
        prop_assert_eq!(Message::decode(&message.encode()), Ok(message));
    }

    #[test]
    fn damaged_messages_never_panic(
        message in any_message(), at in any::<prop::sample::Index>(), octet: u8, cut in any::<prop::sample::Index>()
    ) {
        let mut octets = message.encode();
        let at = at.index(octets.len());
        octets[at] = octet;
        octets.truncate(cut.index(octets.len() + 1));
        if let Ok(message) = Message::decode(&octets) {
            // What was understood survives being written.
            prop_assert_eq!(Message::decode(&message.encode()), Ok(message));
        }
    }
}
