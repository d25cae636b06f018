//! Every text of the program in the reader's language.
//!
//! A text is a message of a Fluent file with a stable name: `web/LANGUAGE.ftl` of this crate has the
//! texts of the web app, `text/LANGUAGE.ftl` of the advisor those of its plans and causes. Both are
//! compiled in. What a language lacks is shown in English, and a test counts it as an error.
//!
//! ```
//! use text::{Arg, Language};
//!
//! let reader = Language::of_accept("de-AT,de;q=0.9,en;q=0.5").unwrap_or_default();
//! assert_eq!(reader, Language::German);
//! assert_eq!(Language::English.text("seconds-left", &[("seconds", Arg::Number(1))]), "1 second left");
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
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod language;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use advisor::text::{Arg as AdvisorArg, Message};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentAttribute, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use language::Language;

type Bundle = FluentBundle<FluentResource>;

/// A value that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A word that is the same in every language, such as a model.
    Text(&'a str),
    /// A number, of which a plural may depend.
    Number(i64),
}

/// The files of one language.
struct Files {
    language: Language,
    web: &'static str,
    advisor: &'static str,
}

const FILES: &[Files] = &[
    Files {
        language: Language::English,
        web: include_str!("../web/en.ftl"),
        advisor: advisor::text::ENGLISH,
    },
    Files {
        language: Language::German,
        web: include_str!("../web/de.ftl"),
        advisor: include_str!("../../advisor/text/de.ftl"),
    },
    Files {
        language: Language::French,
        web: include_str!("../web/fr.ftl"),
        advisor: include_str!("../../advisor/text/fr.ftl"),
    },
    Files {
        language: Language::Spanish,
        web: include_str!("../web/es.ftl"),
        advisor: include_str!("../../advisor/text/es.ftl"),
    },
];

/// The messages of one language.
struct Catalogue {
    language: Language,
    web: Bundle,
    advisor: Bundle,
}

static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    let read = |files: &Files| Catalogue {
        language: files.language,
        web: bundle(files.language, files.web),
        advisor: bundle(files.language, files.advisor),
    };
    FILES.iter().map(read).collect()
});

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

impl Language {
    fn catalogue(self) -> Option<&'static Catalogue> {
        CATALOGUES.iter().find(|one| one.language == self)
    }

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
        let own = [self, Self::English];
        let mut catalogues = own.iter().filter_map(|language| language.catalogue());
        catalogues.find_map(|one| format(&one.web, id, &values))
    }

    /// What the advisor says.
    pub fn message(self, message: &Message) -> String {
        if self == Self::English {
            return message.english();
        }
        let said = self.catalogue().and_then(|one| said(&one.advisor, message));
        said.unwrap_or_else(|| message.english())
    }

    /// Whether the advisor's message is said in this language, rather than in English instead.
    pub fn says(self, message: &Message) -> bool {
        let catalogue = self.catalogue();
        self == Self::English
            || catalogue.is_some_and(|one| one.advisor.get_message(message.id()).is_some())
    }
}

/// A message with its arguments; `None` where there is none, or it lacks an argument.
fn format(bundle: &Bundle, id: &str, values: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
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

fn said(bundle: &Bundle, message: &Message) -> Option<String> {
    let mut values = FluentArgs::new();
    let mut words = Vec::new();
    for (name, arg) in message.args() {
        let inflected = match arg {
            AdvisorArg::Number(number) => {
                values.set(*name, *number);
                continue;
            }
            AdvisorArg::Text(text) => {
                values.set(*name, text.as_str());
                let of_name = FluentArgs::from_iter([("name", text.as_str())]);
                forms(bundle, "name", &of_name)
            }
            AdvisorArg::Term(id) => {
                let word = format(bundle, id, &FluentArgs::new())?;
                values.set(*name, word.clone());
                let inflected = forms(bundle, id, &FluentArgs::new());
                words.extend(inflected.iter().map(|(_, text)| text.clone()));
                words.push(word);
                inflected
            }
        };
        for (form, text) in inflected {
            values.set(format!("{name}-{form}"), text);
        }
    }
    let text = format(bundle, message.id(), &values)?;
    // A sentence may begin with the words for a device.
    let begins = words.iter().any(|word| text.starts_with(word.as_str()));
    Some(if begins { capitalised(&text) } else { text })
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
