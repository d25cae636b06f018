//! Every text of the program in the reader's language.
//!
//! A text is a message of a Fluent file with a stable name. The files are `AREA/LANGUAGE.ftl` of this
//! crate, compiled in; an area is a part of the program ([`Area`]), and the beginning of a message's
//! name tells its area. What a language lacks is shown in English, and a test counts it as an error.
//!
//! ```
//! use text::{Arg, Language, msg};
//!
//! let reader = Language::of_accept("de-AT,de;q=0.9,en;q=0.5").unwrap_or_default();
//! assert_eq!(reader, Language::German);
//! assert_eq!(Language::English.text("seconds-left", &[("seconds", Arg::Number(1))]), "1 second left");
//! let message = msg!("ask-model", printer = "HP ENVY 6000");
//! assert_eq!(message.id(), "ask-model");
//! ```
//!
//! # For translators
//!
//! Names, arguments and the names of products stay. An argument that names a device is either a
//! model, such as "HP ENVY 6000", or the words of `the-printer` and `the-router` in your file. Where
//! your grammar changes such words, write their forms as attributes, and those of a model as
//! attributes of `name`; an argument `$x` of the advisor then also comes as `$x-FORM`:
//!
//! ```text
//! the-router = le routeur
//!     .de = du routeur
//! name = { $name }
//!     .de = de { $name }
//! fix-wps-1 = Mettez à jour le micrologiciel { $router-de }.
//! ```
//!
//! The attribute `.next` of a message is what to do next.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod area;
mod language;
mod message;
mod protocol;
#[cfg(test)]
mod sources_tests;
mod stored;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentAttribute, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use area::Area;
pub use language::Language;
pub use message::{English, Message, Tell, Value, as_english, as_text, unquoted, write_told};
pub use stored::Stored;

type Bundle = FluentBundle<FluentResource>;

/// A value that a text of the web app names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A word that is the same in every language, such as a model.
    Text(&'a str),
    /// A number, of which a plural may depend.
    Number(i64),
}

/// A file that is damaged gives what can be read of it; the tests read them all.
fn bundle(language: Language, source: &str) -> Bundle {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // The marks that keep right-to-left names apart would show in plain text.
    bundle.set_use_isolating(false);
    let read = FluentResource::try_new(source.to_owned());
    bundle.add_resource_overriding(read.unwrap_or_else(|(part, _)| part));
    bundle
}

/// The messages of an area in a language, read when the first of them is wanted.
fn catalogue(area: Area, language: Language) -> Option<&'static Bundle> {
    type Catalogues = Vec<(Area, Language, LazyLock<Bundle, Read>)>;
    type Read = Box<dyn FnOnce() -> Bundle + Send>;
    static ALL: LazyLock<Catalogues> = LazyLock::new(|| {
        let each = Area::ALL.iter().flat_map(|area| {
            Language::ALL.map(|language| {
                let read: Read = Box::new(move || bundle(language, area.source(language)));
                (*area, language, LazyLock::new(read))
            })
        });
        each.collect()
    });
    let mut all = ALL.iter();
    let found = all.find(|(of, in_language, _)| (*of, *in_language) == (area, language));
    found.map(|(_, _, bundle)| &**bundle)
}

impl Language {
    /// A text of the web app; its name where there is none.
    pub fn text(self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A text of the web app, if there is one of this name.
    pub fn find(self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value: FluentValue<'_> = match arg {
                Arg::Text(text) => (*text).into(),
                Arg::Number(number) => (*number).into(),
            };
            values.set(*name, value);
        }
        let mut catalogues = [self, Self::English].into_iter();
        catalogues.find_map(|language| {
            let bundle = catalogue(Area::Web, language)?;
            format(bundle, id, None, &values)
        })
    }

    /// What a message says; its name where no language has it.
    pub fn message(self, message: &Message) -> String {
        if self == Self::English
            && let Some(source) = message.source()
        {
            return source.to_owned();
        }
        let own = say(self, message);
        own.or_else(|| message.source().map(str::to_owned))
            .or_else(|| say(Self::English, message))
            .unwrap_or_else(|| message.id().to_owned())
    }

    /// What a message says as a sentence that stands alone: it begins with a capital letter, and ends
    /// as sentences do in all of these languages.
    pub fn sentence(self, message: &Message) -> String {
        let mut sentence = capitalised(&self.message(message));
        if !sentence.is_empty() && !sentence.ends_with(['.', '!', '?', '…']) {
            sentence.push('.');
        }
        sentence
    }

    /// Whether a message is said in this language, rather than in English instead.
    pub fn says(self, message: &Message) -> bool {
        if message.source().is_some() && (self == Self::English || message.id().is_empty()) {
            return true;
        }
        let found = catalogue(Area::of(message.id()), self)
            .and_then(|bundle| bundle.get_message(message.id()));
        found.is_some_and(|found| match message.part() {
            Some(part) => found.get_attribute(part).is_some(),
            None => found.value().is_some(),
        })
    }
}

impl Message {
    /// The languages that cannot say this message, what is within it, or what to do next. There
    /// should be none; tests ask.
    pub fn untold(&self) -> Vec<Language> {
        let mut untold: Vec<Language> = Language::ALL.to_vec();
        untold.retain(|language| {
            let said = self.source().is_some() || say(*language, self).is_some();
            !(said && language.says(self))
        });
        let next = self.next();
        let within = self.args().iter().filter_map(|(_, value)| match value {
            Value::Message(message) => Some(&**message),
            Value::Text(_) | Value::Number(_) | Value::Term(_) => None,
        });
        untold.extend(within.chain(&next).flat_map(Self::untold));
        untold
    }
}

/// A message, or a part of it, with its arguments; `None` where there is none, or it lacks an
/// argument.
fn format(
    bundle: &Bundle,
    id: &str,
    part: Option<&str>,
    values: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match part {
        Some(part) => message.get_attribute(part)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(values), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// The forms of a word: the attributes of its message, by their names.
fn forms(bundle: &Bundle, id: &str, values: &FluentArgs<'_>) -> Vec<(String, String)> {
    let Some(message) = bundle.get_message(id) else {
        return Vec::new();
    };
    let form = |attribute: FluentAttribute<'_>| {
        let text = bundle.format_pattern(attribute.value(), Some(values), &mut Vec::new());
        (attribute.id().to_owned(), text.into_owned())
    };
    message.attributes().map(form).collect()
}

fn say(language: Language, message: &Message) -> Option<String> {
    said(
        language,
        catalogue(Area::of(message.id()), language)?,
        message,
    )
}

fn said(language: Language, bundle: &Bundle, message: &Message) -> Option<String> {
    let mut values = FluentArgs::new();
    let mut words = Vec::new();
    for (name, arg) in message.args() {
        let inflected = match arg {
            Value::Number(number) => {
                values.set(*name, *number);
                continue;
            }
            Value::Message(part) => {
                values.set(*name, language.message(part));
                continue;
            }
            Value::Text(text) => {
                values.set(*name, text.as_str());
                let of_name = FluentArgs::from_iter([("name", text.as_str())]);
                forms(bundle, "name", &of_name)
            }
            Value::Term(id) => {
                let none = FluentArgs::new();
                // The words for devices stand in the advisor's file.
                let has = format(bundle, id, None, &none).map(|word| (word, bundle));
                let (word, of) = has.or_else(|| {
                    let words = catalogue(Area::Advisor, language)?;
                    Some((format(words, id, None, &none)?, words))
                })?;
                values.set(*name, word.clone());
                let inflected = forms(of, id, &none);
                words.extend(inflected.iter().map(|(_, text)| text.clone()));
                words.push(word);
                inflected
            }
        };
        for (form, text) in inflected {
            values.set(format!("{name}-{form}"), text);
        }
    }
    let text = format(bundle, message.id(), message.part(), &values)?;
    // A sentence may begin with the words for a device.
    let begins = words.iter().any(|word| text.starts_with(word.as_str()));
    Some(if begins { capitalised(&text) } else { text })
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
