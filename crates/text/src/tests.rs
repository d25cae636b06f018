//! Every catalogue is whole, and says with the same arguments what the English one says.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::*;

/// The forms of words that some language has.
const FORMS: &[&str] = &["-acc", "-dat", "-gen", "-de", "-a"];

/// A catalogue's messages, with the arguments that each names.
pub(super) fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
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

/// What a language has in a file is what another has, such as English.
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

/// The areas whose English stands elsewhere: in the guide's files, and in the command line's.
const ELSEWHERE: &[Area] = &[Area::Guide, Area::Help];

#[test]
fn no_language_lacks_a_text() {
    for area in Area::ALL.iter().filter(|area| !ELSEWHERE.contains(area)) {
        for language in Language::ALL {
            let english = area.source(Language::English);
            compare(language, english, area.source(language));
        }
    }
}

/// The three other languages have the same texts of what stands elsewhere in English. That they have
/// all of it is tested where it stands.
#[test]
fn the_other_languages_agree_with_each_other() {
    let others = [Language::French, Language::Spanish];
    for area in ELSEWHERE {
        let german = area.source(Language::German);
        for language in others {
            compare(language, german, area.source(language));
        }
        assert!(messages(area.source(Language::English)).is_empty());
    }
}

#[test]
fn a_name_tells_the_area_of_its_message() {
    for area in Area::ALL.iter().filter(|area| **area != Area::Web) {
        for id in messages(area.source(Language::German)).keys() {
            assert_eq!(Area::of(id), *area, "{id}");
        }
    }
}

/// A form that a text uses is one that every word and every name has.
#[test]
fn forms_that_texts_use_exist() {
    for language in Language::ALL {
        let source = Area::Advisor.source(language);
        let used = |form: &&&str| source.contains(&format!("{form} }}"));
        let words = [
            "the-printer",
            "the-router",
            "the-network",
            "another-network",
            "name",
        ];
        let catalogue = bundle(language, source);
        for form in FORMS.iter().filter(used) {
            for word in words {
                let message = catalogue.get_message(word).expect(word);
                let has = message.get_attribute(&form[1..]).is_some();
                assert!(has, "{}: {word} has no form {form}", language.code());
            }
        }
    }
}

#[test]
fn a_word_and_a_name_stand_in_the_form_that_the_sentence_wants() {
    let source = "the-router = le routeur\n    .de = du routeur\nname = { $name }\n    .de = de { $name }\n\
        merit-popup-no-router = Le WPS { $router-de } ne sert pas.\n";
    let french = bundle(Language::French, source);
    let popup = |router: Value| {
        let message = Message::new("merit-popup-no-router", vec![("router", router)]);
        said(Language::French, &french, &message)
    };
    assert_eq!(
        popup(Value::Term("the-router")).as_deref(),
        Some("Le WPS du routeur ne sert pas.")
    );
    assert_eq!(
        popup("FRITZ!Box 7590".into()).as_deref(),
        Some("Le WPS de FRITZ!Box 7590 ne sert pas.")
    );
}

#[test]
fn a_sentence_that_begins_with_a_device_begins_with_a_capital() {
    let source = "merit-popup-no-router = { $router } va.\nthe-router = le routeur\n";
    let french = bundle(Language::French, source);
    let message = Message::new(
        "merit-popup-no-router",
        vec![("router", Value::Term("the-router"))],
    );
    let text = said(Language::French, &french, &message);
    assert_eq!(text.as_deref(), Some("Le routeur va."));
}

#[test]
fn a_message_within_another_is_in_the_same_language() {
    let cause = msg!("cause-overlap", printer = "HP ENVY 6000");
    let english = cause.english();
    let german = Language::German.message(&cause);
    assert_ne!(english, german);
    let source = "cmd-x = A: { $why }\n    .next = B\n";
    let whole = msg!("cmd-x", why = &cause);
    for language in Language::ALL {
        let said = said(language, &bundle(language, source), &whole);
        assert_eq!(said, Some(format!("A: {}", language.message(&cause))));
    }
}

#[test]
fn a_sentence_of_a_data_file_is_its_own_english() {
    let step = Message::of_data("guide-no-such-step", "Press Wireless");
    assert_eq!(step.english(), "Press Wireless");
    assert_eq!(Language::German.message(&step), "Press Wireless");
    assert!(Language::English.says(&step) && !Language::German.says(&step));
    let words = Message::verbatim("EACCES");
    assert_eq!(Language::German.message(&words), "EACCES");
    assert!(Language::German.says(&words) && words.next().is_none());
    assert!(words.untold().is_empty());
    let untold = msg!("cmd-not-agreed", question = step).untold();
    assert_eq!(
        untold,
        Language::ALL[1..].repeat(2),
        "its question, also in `.next`"
    );
    let lacks = msg!("cmd-not-agreed").untold();
    assert_eq!(lacks, Language::ALL);
}

#[test]
fn a_text_that_is_not_there_shows_its_name() {
    assert_eq!(Language::German.text("no-such-text", &[]), "no-such-text");
    assert_eq!(Language::German.find("no-such-text", &[]), None);
}
