//! Every text of the help is there in every language, and none is there for nothing.

use std::collections::BTreeMap;

use clap::CommandFactory;
use text::Area;

use super::*;
use crate::cmd::Cli;

/// The tree of commands with nothing replaced, and every text of it: the name of its message, and
/// what it is in English.
fn texts() -> (Command, BTreeMap<String, String>) {
    let mut all = BTreeMap::new();
    let mut command = Cli::command();
    command.build();
    let command = walk(command, "", &mut |message| {
        let english = message.english();
        if message.id().starts_with("help-") {
            let before = all.insert(message.id().to_owned(), english.clone());
            assert!(
                before.as_ref().is_none_or(|before| *before == english),
                "two texts are named {}: {before:?} and {english:?}",
                message.id()
            );
        }
        english
    });
    (command, all)
}

/// The messages of a language: each with the English that stands above it, or with the message that
/// it repeats.
fn messages(language: Language) -> BTreeMap<&'static str, (Option<&'static str>, &'static str)> {
    let mut all = BTreeMap::new();
    let mut above = None;
    for line in Area::Help.source(language).lines() {
        if let Some((id, text)) = line.split_once(" = ").filter(|_| line.starts_with("help-")) {
            all.insert(id, (above, text));
        }
        above = line.strip_prefix("# ");
    }
    all
}

const OTHERS: [Language; 3] = [Language::German, Language::French, Language::Spanish];

#[test]
fn every_text_of_the_help_is_there_in_every_language() {
    let (_, texts) = texts();
    assert!(texts.len() > 250, "{}", texts.len());
    for language in OTHERS {
        let messages = messages(language);
        let mut wrong = Vec::new();
        for (id, english) in &texts {
            let of = match messages.get(id.as_str()) {
                None => {
                    wrong.push(format!("lacks {id}: {english}"));
                    continue;
                }
                Some((above, text)) => {
                    let other = text.strip_prefix("{ ");
                    let other = other.and_then(|text| text.strip_suffix(" }"));
                    other.map_or(*above, |other| texts.get(other).map(String::as_str))
                }
            };
            if of != Some(english) {
                wrong.push(format!("{id} is of {of:?}, and not of {english:?}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "{}: {}",
            language.code(),
            wrong.join("\n")
        );
    }
}

#[test]
fn no_message_is_without_its_text() {
    let (_, texts) = texts();
    for language in OTHERS {
        let lost: Vec<&str> = messages(language)
            .into_keys()
            .filter(|id| !texts.contains_key(*id))
            .collect();
        assert!(lost.is_empty(), "{}: {lost:?}", language.code());
    }
}

/// Walking through the tree loses nothing: with the English texts it is the same help.
#[test]
fn what_is_not_replaced_stays() {
    fn compare(one: &Command, other: &Command) {
        // Defaults and values stand in the text where the walk has been.
        let words = |command: &Command| -> Vec<String> {
            let help = command.clone().term_width(0).render_help().to_string();
            let words = help.split_whitespace();
            words
                .map(|word| word.trim_matches(['[', ']']).to_owned())
                .collect()
        };
        // Values that have a text of their own stand in one line where the walk has been.
        let has_own = |arg: &Arg| {
            arg.get_possible_values()
                .iter()
                .any(|v| v.get_help().is_some())
        };
        if !one.get_arguments().any(has_own) {
            assert_eq!(words(one), words(other), "{}", one.get_name());
        }
        for (one, other) in one.get_subcommands().zip(other.get_subcommands()) {
            compare(one, other);
        }
    }
    let mut original = Cli::command();
    original.build();
    let (walked, _) = texts();
    compare(&original, &walked);
}

#[test]
fn headings_are_replaced_where_they_stand_alone() {
    let help =
        "\x1b[1m\x1b[4mUsage:\x1b[0m octopin [OPTIONS]\n\nOptions:\n  -x  See Options: here\n";
    assert_eq!(
        headings(help, Language::German),
        "\x1b[1m\x1b[4mAufruf:\x1b[0m octopin [OPTIONS]\n\nOptionen:\n  -x  See Options: here\n"
    );
}

#[test]
fn an_example_is_a_command_line_and_what_it_is_for() {
    assert_eq!(
        example("  octopin where 192.0.2.1   asks the printer"),
        ("  octopin where 192.0.2.1   ", Some("asks the printer"))
    );
    assert_eq!(
        example("  octopin join -- x"),
        ("  octopin join -- x", None)
    );
}
