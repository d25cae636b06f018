//! The help of the command line in the reader's language.
//!
//! It stands in English in the commands' own comments, from which clap makes the tree of commands.
//! For another language every text of that tree is replaced by the message of its place, such as
//! `help-join-way` for the option `--way` of `octopin join`. Programs' names, options and examples'
//! command lines stay as they are; so do the manual page and the scripts for shells.

use clap::builder::StyledStr;
use clap::{Arg, Command};
use text::{Language, Message, msg};

/// A heading that clap writes itself, and what it is in other languages.
type Heading = (&'static str, fn() -> Message);

const HEADINGS: &[Heading] = &[
    ("Usage:", || msg!("cmd-help-usage")),
    ("Commands:", || msg!("cmd-help-commands")),
    ("Arguments:", || msg!("cmd-help-arguments")),
    ("Options:", || msg!("cmd-help-options")),
];

/// What clap itself says of the options and the command that it adds everywhere.
const CLAPS_OWN: &[(&str, &str)] = &[
    ("Print help", "help-own-help"),
    ("Print help (see more with '--help')", "help-own-help-short"),
    ("Print help (see a summary with '-h')", "help-own-help-long"),
    ("Print version", "help-own-version"),
    (
        "Print this message or the help of the given subcommand(s)",
        "help-own-command",
    ),
];

/// The command that clap adds for help; below it are the others once more.
const HELP: &str = "help";

/// The tree of commands with its texts in a language.
pub(crate) fn translated(command: Command, language: Language) -> Command {
    let mut command = command;
    // Only then it has all its options and the command `help`.
    command.build();
    walk(command, "", &mut |message| language.message(message))
}

/// Help as clap wrote it, with the headings that are clap's own in a language. A heading may stand
/// behind the signs that make it bold.
pub(crate) fn headings(help: &str, language: Language) -> String {
    help.split_inclusive('\n')
        .map(|line| {
            let of_line = |(heading, _): &&Heading| plain_start(line, heading);
            match HEADINGS.iter().find(of_line) {
                Some((heading, message)) => {
                    line.replacen(heading, &language.message(&message()), 1)
                }
                None => line.to_owned(),
            }
        })
        .collect()
}

/// Whether a line begins with a word, whatever escape sequences stand before it.
fn plain_start(line: &str, word: &str) -> bool {
    let mut rest = line;
    while let Some((_, after)) = rest
        .strip_prefix("\x1b[")
        .and_then(|rest| rest.split_once('m'))
    {
        rest = after;
    }
    rest.starts_with(word)
}

/// Says a text: its message, which is also what it is in English.
type Say<'s> = dyn FnMut(&Message) -> String + 's;

/// Replaces every text of a command and of those below it. `path` is the command's own name behind
/// those above it, joined by hyphens.
fn walk(command: Command, path: &str, say: &mut Say<'_>) -> Command {
    let mut command = command;
    if let Some(about) = command.get_about().map(ToString::to_string) {
        command = command.about(say(&text(path, "", &about)));
    }
    if let Some(about) = command.get_long_about().map(ToString::to_string) {
        command = command.long_about(say(&text(path, "more", &about)));
    }
    if let Some(after) = command.get_after_help().map(ToString::to_string) {
        command = command.after_help(after_help(path, &after, say));
    }
    command
        .mut_args(|arg| argument(arg, path, say))
        .mut_subcommands(|below| {
            let name = below.get_name();
            let path = match (path, name) {
                (_, HELP) => path.to_owned(),
                ("", name) => name.to_owned(),
                (path, name) => format!("{path}-{name}"),
            };
            walk(below, &path, say)
        })
}

/// The message of a text: that of its place, or that of one that clap adds everywhere.
fn text(path: &str, place: &str, english: &str) -> Message {
    let own = CLAPS_OWN.iter().find(|(text, _)| *text == english);
    if let Some((_, id)) = own {
        return Message::of_data(*id, english);
    }
    let root = if path.is_empty() && place.is_empty() {
        "octopin"
    } else {
        ""
    };
    let parts = ["help", root, path, place];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Message::of_data(parts.join("-"), english)
}

fn argument(arg: Arg, path: &str, say: &mut Say<'_>) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    // Options of every command are told at the first.
    let path = if arg.is_global_set() { "" } else { path };
    let mut arg = arg;
    if let Some(heading) = arg.get_help_heading().map(str::to_owned) {
        let heading = say(&text(
            "",
            &format!("heading-{}", heading.to_lowercase()),
            &heading,
        ));
        // Once in a run of the program.
        arg = arg.help_heading(&*heading.leak());
    }
    let short = arg.get_help().map(ToString::to_string);
    let long = arg.get_long_help().map(ToString::to_string);
    let short = short.map(|help| say(&text(path, &name, &help)));
    let long = long.map(|help| say(&text(path, &format!("{name}-more"), &help)));
    let values = possible_values(&arg, path, &name, say);
    let defaults = default_values(&arg);
    if defaults.is_some() || values.is_some() {
        arg = arg.hide_default_value(true).hide_possible_values(true);
    }
    let whole = |help: String| {
        let help = match &defaults {
            Some(value) => say(&msg!("cmd-help-default", help, value)),
            None => help,
        };
        match &values {
            Some(values) => say(&msg!("cmd-help-values", help, values)),
            None => help,
        }
    };
    let mut whole = whole;
    if let Some(help) = short {
        arg = arg.help(StyledStr::from(whole(help)));
    }
    if let Some(help) = long {
        arg = arg.long_help(StyledStr::from(whole(help)));
    }
    arg
}

/// What an option has without being given, as clap writes it behind the option's help.
fn default_values(arg: &Arg) -> Option<String> {
    if arg.is_hide_default_value_set() || !arg.get_action().takes_values() {
        return None;
    }
    let values = arg.get_default_values().iter();
    let values: Vec<_> = values.map(|value| value.to_string_lossy()).collect();
    (!values.is_empty()).then(|| values.join(" "))
}

/// The values that an option takes, with what each is where that is said.
fn possible_values(arg: &Arg, path: &str, name: &str, say: &mut Say<'_>) -> Option<String> {
    if arg.is_hide_possible_values_set() || !arg.get_action().takes_values() {
        return None;
    }
    let values = arg.get_possible_values();
    let values = values.iter().filter(|value| !value.is_hide_set());
    let values: Vec<String> = values
        .map(|value| {
            let help = value.get_help().map(ToString::to_string);
            let help = help.map(|help| {
                let place = format!("{name}-{}", value.get_name());
                say(&text(path, &place, &help))
            });
            match help {
                Some(help) => say(&msg!("cmd-help-value", value = value.get_name(), help)),
                None => value.get_name().to_owned(),
            }
        })
        .collect();
    (!values.is_empty()).then(|| values.join(", "))
}

/// What stands below the options: examples, each a command line and perhaps what it is for, and
/// paragraphs.
fn after_help(path: &str, english: &str, say: &mut Say<'_>) -> String {
    let mut paragraphs = Vec::new();
    for (number, paragraph) in (1..).zip(english.split("\n\n")) {
        let mut lines = paragraph.lines();
        let heading = match lines.next() {
            Some("Examples:") => Message::of_data("help-own-examples", "Examples:"),
            Some("Example:") => Message::of_data("help-own-example", "Example:"),
            _ => {
                let words: Vec<&str> = paragraph.split_whitespace().collect();
                let note = text(path, &format!("note-{number}"), &words.join(" "));
                paragraphs.push(say(&note));
                continue;
            }
        };
        let mut told = vec![say(&heading)];
        for (number, line) in (1..).zip(lines) {
            let (command, meaning) = example(line);
            told.push(match meaning {
                Some(meaning) => {
                    let meaning = say(&text(path, &format!("example-{number}"), meaning));
                    format!("{command}{meaning}")
                }
                None => command.to_owned(),
            });
        }
        paragraphs.push(told.join("\n"));
    }
    paragraphs.join("\n\n")
}

/// An example's command line with the blanks behind it, and what it is for, where that stands
/// behind several blanks.
fn example(line: &str) -> (&str, Option<&str>) {
    let begin = line.len() - line.trim_start().len();
    let gap = line.get(begin..).and_then(|rest| rest.find("  "));
    let Some(gap) = gap.map(|gap| begin + gap) else {
        return (line, None);
    };
    let blanks = line
        .get(gap..)
        .map_or(0, |rest| rest.len() - rest.trim_start().len());
    match (line.get(..gap + blanks), line.get(gap + blanks..)) {
        (Some(command), Some(meaning)) if !meaning.is_empty() => (command, Some(meaning)),
        _ => (line, None),
    }
}

#[cfg(test)]
mod tests;
