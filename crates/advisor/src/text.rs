//! Texts: every one is a message with a stable name and arguments.
//!
//! No sentence is put together from pieces. A [`Message`] is rendered from the catalogue
//! `text/en.ftl`, in the syntax of Fluent: one message a line, arguments as `{ $name }`. Another
//! language is another catalogue with the same names.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// The English catalogue.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

static CATALOGUE: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = ENGLISH.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).collect()
});

/// What a message says of the world.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A name or word that is the same in every language, such as a model.
    Text(String),
    /// A number.
    Number(i64),
    /// A word of the catalogue, by the name of its message.
    Term(&'static str),
}

/// A text: the name of a message, and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message with these arguments.
    pub(crate) fn new(id: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { id, args }
    }

    /// Its stable name, such as `cause-wrong-pin`.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Its arguments, by name.
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }

    /// The text in English.
    pub fn english(&self) -> String {
        render(self, english)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

/// Name, arguments, and the text in English for readers without a catalogue.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let args: BTreeMap<_, _> = self.args.iter().map(|(name, arg)| (name, arg)).collect();
        let mut object = serializer.serialize_struct("Message", 3)?;
        object.serialize_field("id", self.id)?;
        object.serialize_field("args", &args)?;
        object.serialize_field("text", &self.english())?;
        object.end()
    }
}

/// The English pattern of a message.
pub fn english(id: &str) -> Option<&'static str> {
    CATALOGUE.get(id).copied()
}

/// The name of a message as the catalogue has it, which lives as long as the program.
pub(crate) fn key(id: &str) -> Option<&'static str> {
    CATALOGUE.get_key_value(id).map(|(key, _)| *key)
}

/// The names of all messages of the catalogue.
pub fn ids() -> impl Iterator<Item = &'static str> {
    CATALOGUE.keys().copied()
}

/// The names of the arguments of a pattern.
pub(crate) fn placeholders(pattern: &str) -> impl Iterator<Item = &str> {
    pattern
        .split("{ $")
        .skip(1)
        .filter_map(|part| part.split_once(" }").map(|(name, _)| name))
}

/// Renders a message with a catalogue; what is missing shows its name, so that it is seen.
fn render(message: &Message, catalogue: fn(&str) -> Option<&'static str>) -> String {
    let Some(pattern) = catalogue(message.id) else {
        return message.id.to_owned();
    };
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once("{ $") {
        text.push_str(before);
        let Some((name, after)) = after.split_once(" }") else {
            break;
        };
        match message.args.iter().find(|(known, _)| *known == name) {
            Some((_, Arg::Text(value))) => text.push_str(value),
            Some((_, Arg::Number(value))) => text.push_str(&value.to_string()),
            Some((_, Arg::Term(term))) => {
                let word = catalogue(term).unwrap_or(term);
                if text.is_empty() {
                    capitalise(&mut text, word);
                } else {
                    text.push_str(word);
                }
            }
            None => text.push_str(name),
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

fn capitalise(text: &mut String, word: &str) {
    let mut chars = word.chars();
    text.extend(chars.next().into_iter().flat_map(char::to_uppercase));
    text.push_str(chars.as_str());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_has_every_name_once_in_kebab_case_and_a_whole_text() {
        let mut seen = 0;
        for line in ENGLISH.lines().filter(|line| !line.is_empty()) {
            if line.starts_with('#') {
                continue;
            }
            let (id, text) = line.split_once(" = ").expect(line);
            let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(id.chars().all(kebab), "{id}");
            assert_eq!(text.trim(), text, "{id}");
            assert!(!text.is_empty(), "{id}");
            assert_eq!(
                text.matches('{').count(),
                placeholders(text).count(),
                "{id}"
            );
            seen += 1;
        }
        assert_eq!(seen, CATALOGUE.len(), "a name stands twice");
    }

    #[test]
    fn arguments_stand_where_the_pattern_wants_them() {
        let message = Message::new(
            "cause-high-channel",
            vec![
                ("network", Arg::Term("the-network")),
                ("channel", Arg::Number(13)),
                ("printer", Arg::Text("HP ENVY 4500".into())),
            ],
        );
        let text = message.english();
        assert!(
            text.contains("13") && text.contains("HP ENVY 4500"),
            "{text}"
        );
        assert!(!text.contains('{') && text.starts_with('T'), "{text}");
    }
}
