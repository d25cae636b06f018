//! Every catalogue is whole, and says with the same arguments what the English one says.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::*;

/// The forms of words that some language has.
const FORMS: &[&str] = &["-acc", "-dat", "-gen", "-de", "-a"];

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
            // A form of an argument is that argument.
            let name = FORMS
                .iter()
                .find_map(|form| name.strip_suffix(form))
                .unwrap_or(name);
            if let Some(args) = all.get_mut(&current) {
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
    // `name` holds the forms of a name, which English does not need.
    for id in other.keys().filter(|id| *id != "name") {
        assert!(english.contains_key(id), "{code}: {id} is not in English");
    }
    let missing: Vec<&String> = english
        .keys()
        .filter(|id| !other.contains_key(*id))
        .collect();
    assert!(missing.is_empty(), "{code} lacks {missing:?}");
    for (id, args) in other.iter().filter(|(id, _)| *id != "name") {
        assert_eq!(args, &english[id], "{code}: arguments of {id}");
    }
}

#[test]
fn no_language_lacks_a_text_of_the_web_app() {
    let english = FILES[0].web;
    for files in FILES {
        compare(files.language, english, files.web);
    }
}

#[test]
fn no_language_lacks_a_part_of_the_advisor() {
    for files in FILES {
        compare(files.language, FILES[0].advisor, files.advisor);
    }
}

/// A form that a text uses is one that every word and every name has.
#[test]
fn forms_that_texts_use_exist() {
    for files in FILES {
        let used = |form: &&&str| files.advisor.contains(&format!("{form} }}"));
        let words = [
            "the-printer",
            "the-router",
            "the-network",
            "another-network",
            "name",
        ];
        let catalogue = bundle(files.language, files.advisor);
        for form in FORMS.iter().filter(used) {
            for word in words {
                let message = catalogue.get_message(word).expect(word);
                let has = message.get_attribute(&form[1..]).is_some();
                assert!(has, "{}: {word} has no form {form}", files.language.code());
            }
        }
    }
}

#[test]
fn a_word_and_a_name_stand_in_the_form_that_the_sentence_wants() {
    let source = "the-router = le routeur\n    .de = du routeur\nname = { $name }\n    .de = de { $name }\n\
        merit-popup-no-router = Le WPS { $router-de } ne sert pas.\n";
    let french = bundle(Language::French, source);
    let popup = |facts: &advisor::Facts| {
        let plan = advisor::plan(facts);
        let mut reasons = plan.ways.iter().flat_map(|way| way.reasons_for.clone());
        let found = reasons.find(|reason| reason.message.id() == "merit-popup-no-router");
        said(&french, &found.expect("a way with it").message)
    };
    let mut facts = advisor::Facts::default();
    assert_eq!(
        popup(&facts).as_deref(),
        Some("Le WPS du routeur ne sert pas.")
    );
    let said_by = advisor::evidence::Origin::new(advisor::evidence::SourceKind::Device, "a test");
    facts.router.model.learn("FRITZ!Box 7590".into(), said_by);
    assert_eq!(
        popup(&facts).as_deref(),
        Some("Le WPS de FRITZ!Box 7590 ne sert pas.")
    );
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
