//! The guide's files and its catalogues fit together: every sentence that a person can see is there in
//! every language, and none is there for nothing.

use std::collections::{BTreeMap, BTreeSet};

use text::{Area, Language, Tell};

use super::{printer, router};

/// Every sentence of the files: the name of its message, and what it is in English.
fn sentences() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut visit = |_, sentence: &mut super::Sentence| {
        let id = sentence.told().id().to_owned();
        let twice = all.insert(id.clone(), sentence.english().to_owned());
        assert!(twice.is_none(), "two sentences are named {id}");
    };
    let mut printers = printer::Guide::load().expect("the guide to printers");
    printers.sentences(&mut visit);
    let mut routers = router::Guide::load().expect("the guide to routers");
    routers.sentences(&mut visit);
    all
}

/// Whether a text is the same in every language: names, numbers and addresses, and no word.
fn same_everywhere(text: &str) -> bool {
    let is_word = |part: &str| {
        let letters = part.trim_matches(|c: char| !c.is_alphanumeric());
        letters.chars().count() > 1 && letters.chars().all(|c| c.is_ascii_lowercase())
    };
    !text.ends_with('.') && !text.split(' ').any(is_word)
}

/// A message of a catalogue.
struct Translated<'a> {
    /// The sentence that stands above it.
    english: Option<&'a str>,
    text: &'a str,
}

fn translated(source: &str) -> BTreeMap<&str, Translated<'_>> {
    let mut all = BTreeMap::new();
    let mut english = None;
    for line in source.lines() {
        if let Some((id, text)) = line
            .split_once(" = ")
            .filter(|_| line.starts_with("guide-"))
        {
            all.insert(id, Translated { english, text });
        }
        english = line.strip_prefix("# ");
    }
    all
}

#[test]
fn every_sentence_is_there_in_every_language() {
    let sentences = sentences();
    assert!(sentences.len() > 900, "{}", sentences.len());
    for language in [Language::German, Language::French, Language::Spanish] {
        let code = language.code();
        let catalogue = translated(Area::Guide.source(language));
        let mut wrong = Vec::new();
        for (id, english) in sentences.iter().filter(|(_, text)| !same_everywhere(text)) {
            let Some(found) = catalogue.get(id.as_str()) else {
                wrong.push(format!("{code} lacks {id}: {english}"));
                continue;
            };
            // Sentences that are alike are translated once.
            let other = found.text.strip_prefix("{ ");
            let other = other.and_then(|text| text.strip_suffix(" }"));
            let of = match other {
                Some(other) => sentences.get(other).map(String::as_str),
                None => found.english,
            };
            if of != Some(english) {
                wrong.push(format!("{code}: {id} is of {of:?}, and not of {english:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn no_message_is_without_its_sentence() {
    let sentences = sentences();
    let known: BTreeSet<&str> = sentences.keys().map(String::as_str).collect();
    for language in [Language::German, Language::French, Language::Spanish] {
        let catalogue = translated(Area::Guide.source(language));
        let lost: Vec<&&str> = catalogue
            .keys()
            .filter(|id| !known.contains(**id))
            .collect();
        assert!(lost.is_empty(), "{}: {lost:?}", language.code());
    }
}

#[test]
fn a_step_is_said_in_the_readers_language() {
    let guide = printer::Guide::builtin().expect("the guide to printers");
    let answer = guide.find("ENVY 7640").expect("a model");
    let steps = answer.pin().1.steps();
    let step = steps.get(1).expect("a second step").text;
    assert_eq!(step.english(), "Touch Settings.");
    assert_eq!(
        Language::German.message(&step.told()),
        "Tippen Sie auf „Settings“."
    );
    let routers = router::Guide::load().expect("the guide to routers");
    let told = routers.steps_for(routers.vendor("asus"), router::Function::SwitchOff, None);
    let route = told.routes.first().expect("a way");
    let said: Vec<String> = route
        .steps
        .iter()
        .map(|step| Language::Spanish.message(&step.text))
        .collect();
    assert!(
        said[0].contains("http://192.168.50.1 o, si no responde, "),
        "{said:?}"
    );
    assert!(
        said.iter().any(|text| text == "Apague «Enable WPS»."),
        "{said:?}"
    );
    assert!(same_everywhere("TP-Link AC1200: http://x.y") && !same_everywhere("most makers"));
    assert!(!same_everywhere("Choose PIN."));
}
