//! What a search says, in each language.

use text::{Language, Message, Tell};

use super::Way;
use super::last::{Kind, LastError};

fn everything() -> Vec<Message> {
    let ways = Way::all().map(|way| way.told());
    let reason = || Message::verbatim("EACCES");
    let errors = [
        LastError::NoNumber {
            kind: Kind::Printer,
            number: 7,
        },
        LastError::NoNumber {
            kind: Kind::Router,
            number: 7,
        },
        LastError::Ambiguous {
            name: "Study".to_owned(),
            count: 2,
        },
        LastError::File {
            path: "last-find.json".to_owned(),
            reason: reason(),
        },
    ];
    let errors = errors.iter().flat_map(|error| {
        let told = error.told();
        let next = told.next();
        assert!(next.is_some(), "{error:?}");
        [Some(told), next].into_iter().flatten()
    });
    ways.chain(errors).collect()
}

#[test]
fn every_language_says_it() {
    for message in everything() {
        assert!(message.untold().is_empty(), "{message:?}");
        for language in Language::ALL {
            let text = language.message(&message);
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
        }
    }
}

#[test]
fn a_number_that_no_device_has_is_told_in_german() {
    let error = LastError::NoNumber {
        kind: Kind::Printer,
        number: 7,
    };
    assert_eq!(
        error.to_string(),
        "the last search found no printer number 7; run `octopin find --only printers` to see \
         the numbers"
    );
    assert_eq!(
        Language::German.message(&error.told()),
        "die letzte Suche hat keinen Drucker mit der Nummer 7 gefunden"
    );
}
