//! Every catalogue is whole, and says with the same arguments what the English one says.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::*;

/// A catalogue's messages, with the arguments that each names.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    FluentResource::try_new(source.to_owned()).unwrap_or_else(|(_, errors)| {
        panic!("not Fluent: {errors:?}");
    });
    let mut all = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            current = id.to_owned();
            let twice = all.insert(current.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{id} stands twice");
        }
        let names = line.split('$').skip(1).map(|rest| {
            let end = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
            rest.split(end).next().unwrap_or_default()
        });
        for name in names {
            // What only tells of which kind another argument is.
            if let Some(args) = all.get_mut(&current)
                && !name.ends_with("-is")
            {
                args.insert(name.to_owned());
            }
        }
    }
    all
}

/// What a language has in one of its two files is what English has.
fn compare(language: Language, english: &str, other: &str) {
    let (english, other) = (messages(english), messages(other));
    let code = language.code();
    for id in other.keys() {
        assert!(english.contains_key(id), "{code}: {id} is not in English");
    }
    let missing: Vec<&String> = english
        .keys()
        .filter(|id| !other.contains_key(*id))
        .collect();
    assert!(missing.is_empty(), "{code} lacks {missing:?}");
    for (id, args) in &other {
        assert_eq!(args, &english[id], "{code}: arguments of {id}");
    }
}

#[test]
fn no_language_lacks_a_text_of_the_web_app() {
    let english = FILES[0].web;
    for files in FILES.iter().filter(|files| !messages(files.web).is_empty()) {
        compare(files.language, english, files.web);
    }
}

/// A language of the advisor is translated whole or not at all, so that no list is in two languages.
#[test]
fn no_language_lacks_a_part_of_the_advisor() {
    for files in FILES {
        if !messages(files.advisor).is_empty() {
            compare(files.language, FILES[0].advisor, files.advisor);
        }
    }
}

#[test]
fn the_advisors_messages_are_said_in_every_language_with_their_arguments() {
    let facts = advisor::Facts::default();
    let plan = advisor::plan(&facts);
    let titles: Vec<&Message> = plan.ways.iter().map(|way| &way.title).collect();
    assert!(!titles.is_empty());
    for language in Language::ALL {
        for title in &titles {
            let said = language.message(title);
            assert!(!said.is_empty() && !said.contains("{ $"), "{said}");
            assert_ne!(said, title.id(), "{}", language.code());
        }
    }
}

#[test]
fn a_sentence_that_begins_with_a_device_begins_with_a_capital() {
    let source = "the-printer = le routeur\nmerit-popup-no-router = { $router } va.\nthe-router = le routeur\n";
    let french = bundle(Language::French, source);
    let facts = advisor::Facts::default();
    let plan = advisor::plan(&facts);
    let reasons = plan.ways.iter().flat_map(|way| &way.reasons_for);
    let mut popup = reasons.filter(|reason| reason.message.id() == "merit-popup-no-router");
    let message = &popup.next().expect("a way with it").message;
    assert_eq!(said(&french, message).as_deref(), Some("Le routeur va."));
}

#[test]
fn a_text_that_is_not_there_shows_its_name() {
    assert_eq!(Language::German.text("no-such-text", &[]), "no-such-text");
    assert_eq!(Language::German.find("no-such-text", &[]), None);
}
