//! Messages on the disk: by their names and arguments, so that they are read in the reader's language
//! later, whatever language they were first said in.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{Area, Language, Message, Value};

/// How deep messages within messages are read; none that is written is as deep.
const DEPTH_MAX: u8 = 8;

/// A message as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// Its name; empty for words that are the same in every language.
    id: String,
    /// Its arguments by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<String, Kept>,
    /// The attribute that is meant, where it is not the message itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    /// What it is in English, where no catalogue has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    english: Option<String>,
}

/// An argument as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Kept {
    Text(String),
    Number(i64),
    Term { term: String },
    Message { message: Box<Stored> },
}

impl From<&Message> for Stored {
    fn from(message: &Message) -> Self {
        let kept = |value: &Value| match value {
            Value::Text(text) => Kept::Text(text.clone()),
            Value::Number(number) => Kept::Number(*number),
            Value::Term(id) => Kept::Term {
                term: (*id).to_owned(),
            },
            Value::Message(part) => Kept::Message {
                message: Box::new(Self::from(&**part)),
            },
        };
        let args = message.args().iter();
        Self {
            id: message.id().to_owned(),
            args: args
                .map(|(name, value)| ((*name).to_owned(), kept(value)))
                .collect(),
            part: message.part().map(str::to_owned),
            english: message.source().map(str::to_owned),
        }
    }
}

impl Stored {
    /// The message; `None` where this version of the program does not know it any more, or it was
    /// damaged.
    pub fn message(&self) -> Option<Message> {
        self.read(DEPTH_MAX)
    }

    fn read(&self, depth: u8) -> Option<Message> {
        let deeper = depth.checked_sub(1)?;
        if let Some(english) = &self.english {
            return Some(Message::of_data(self.id.clone(), english.clone()));
        }
        let args = self.args.iter().map(|(name, value)| {
            let value = match value {
                Kept::Text(text) => Value::Text(text.clone()),
                Kept::Number(number) => Value::Number(*number),
                Kept::Term { term } => Value::Term(known(term)?),
                Kept::Message { message } => Value::Message(Box::new(message.read(deeper)?)),
            };
            Some((known(name)?, value))
        });
        let message = Message::new(known(&self.id)?, args.collect::<Option<_>>()?);
        let message = match self.part.as_deref() {
            None => message,
            Some("next") => message.next()?,
            Some(_) => return None,
        };
        // A later version may want other arguments.
        crate::say(Language::English, &message).map(|_| message)
    }
}

/// A name that the catalogues have, of a message or of an argument.
fn known(name: &str) -> Option<&'static str> {
    static NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
        let sources = Area::ALL.iter().map(|area| area.source(Language::English));
        sources.flat_map(names).collect()
    });
    NAMES.get(name).copied()
}

/// The names in a catalogue: of its messages, and of the arguments in them.
fn names(source: &'static str) -> impl Iterator<Item = &'static str> {
    let name = |text: &'static str| {
        let in_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        let end = text.find(|letter| !in_name(letter)).unwrap_or(text.len());
        &text[..end]
    };
    source.lines().flat_map(move |line| {
        let message = line.starts_with(|first: char| first.is_ascii_alphabetic());
        let arguments = line.split('$').skip(1).map(name);
        message.then(|| name(line)).into_iter().chain(arguments)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg;

    fn kept(message: &Message) -> String {
        serde_json::to_string(&Stored::from(message)).expect("JSON")
    }

    fn back(text: &str) -> Option<Message> {
        serde_json::from_str::<Stored>(text).ok()?.message()
    }

    #[test]
    fn a_message_comes_back_as_it_was() {
        let inner = msg!("lab-band-2");
        let all = [
            msg!("lab-printer-joins", ssid = "Maple Street 7"),
            msg!(
                "lab-router-network",
                band = inner,
                ssid = "a \"b\"",
                wps = msg!("lab-router-is-on")
            ),
            msg!("capture-page-count", packets = 7_i64, runs = 1_i64),
            msg!("cmd-lab-socket-no-place", error = "x")
                .next()
                .expect("a next step"),
            Message::verbatim("words of a device"),
            Message::of_data("guide-by-hand-source-netgear", "a sentence"),
            Message::new(
                "lab-printer-joins",
                vec![("ssid", Value::Term("the-printer"))],
            ),
        ];
        for message in all {
            assert_eq!(
                back(&kept(&message)).as_ref(),
                Some(&message),
                "{message:?}"
            );
        }
    }

    #[test]
    fn what_is_not_known_any_more_is_none() {
        for text in [
            r#"{"id":"lab-of-yesterday"}"#,
            r#"{"id":"lab-printer-joins"}"#,
            r#"{"id":"lab-printer-joins","args":{"name-of-yesterday":"x"}}"#,
            r#"{"id":"lab-band-2","part":"next"}"#,
            r#"{"id":"lab-band-2","part":"other"}"#,
            r#"{"id":"lab-printer-joins","args":{"ssid":{"term":"of-yesterday"}}}"#,
            r#"{"id":7}"#,
            "nonsense",
        ] {
            assert_eq!(back(text), None, "{text}");
        }
        let mut deep = Stored::from(&msg!("lab-printer-joins", ssid = "x"));
        for _ in 0..40 {
            let message = Box::new(deep.clone());
            deep.args
                .insert("ssid".to_owned(), Kept::Message { message });
        }
        assert_eq!(deep.message(), None);
    }
}
