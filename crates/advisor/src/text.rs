//! Texts: every one is a message with a stable name and arguments, of the catalogues in
//! [`text`].
//!
//! No sentence is put together from pieces.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ::text::{Area, Language};
pub use ::text::{Message, Value as Arg};

/// One message a line: arguments are `{ $name }`, and nothing else stands in braces.
static CATALOGUE: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = Area::Advisor.source(Language::English).lines();
    let messages = lines.filter(|line| !line.starts_with('#'));
    messages.filter_map(|line| line.split_once(" = ")).collect()
});

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_has_every_name_once_in_kebab_case_and_a_whole_text() {
        let mut seen = 0;
        for line in Area::Advisor.source(Language::English).lines() {
            if line.is_empty() || line.starts_with('#') {
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
            assert_eq!(Area::of(id), Area::Advisor, "{id}");
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
