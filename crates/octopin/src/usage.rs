//! What a command line has wrong, in the reader's language: clap's errors of the usual kinds, told
//! from their kind and context. Of other kinds clap's own English is left.

use std::error::Error as _;
use std::io::{self, IsTerminal, Write};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use text::{Language, Message, msg};

use crate::exit::Stop;
use crate::help;
use crate::output::{Options, Output};

/// What is wrong, and what may help; `None` for a kind that is rare.
fn told(error: &clap::Error) -> Option<(Message, Option<Message>)> {
    let one = |kind| context(error, kind);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => {
            msg!(
                "cmd-usage-unknown-argument",
                argument = one(ContextKind::InvalidArg)?
            )
        }
        ErrorKind::InvalidSubcommand => {
            msg!(
                "cmd-usage-unknown-command",
                command = one(ContextKind::InvalidSubcommand)?
            )
        }
        ErrorKind::InvalidValue => {
            let argument = one(ContextKind::InvalidArg)?;
            match one(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => msg!("cmd-usage-invalid-value", argument, value),
                None => msg!("cmd-usage-no-value", argument),
            }
        }
        ErrorKind::ValueValidation => {
            let argument = one(ContextKind::InvalidArg)?;
            let value = one(ContextKind::InvalidValue)?;
            match error.source().map(ToString::to_string) {
                Some(why) => msg!("cmd-usage-refused-value", argument, value, why),
                None => msg!("cmd-usage-invalid-value", argument, value),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            msg!(
                "cmd-usage-missing-argument",
                arguments = one(ContextKind::InvalidArg)?
            )
        }
        ErrorKind::MissingSubcommand => {
            msg!(
                "cmd-usage-missing-command",
                command = one(ContextKind::InvalidSubcommand)?
            )
        }
        ErrorKind::ArgumentConflict => {
            let argument = one(ContextKind::InvalidArg)?;
            match one(ContextKind::PriorArg) {
                Some(other) if other == argument => msg!("cmd-usage-twice", argument),
                Some(other) => msg!("cmd-usage-conflict", argument, other),
                None => msg!("cmd-usage-conflict-with-others", argument),
            }
        }
        _ => return None,
    };
    Some((what, near(error)))
}

/// A name that is near, or the values and commands that there are.
fn near(error: &clap::Error) -> Option<Message> {
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let near = near.into_iter().find_map(|kind| context(error, kind));
    let values = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let values = values.into_iter().find_map(|kind| context(error, kind));
    match (near, values) {
        (Some(name), Some(values)) => Some(msg!("cmd-usage-near-of", name, values)),
        (Some(name), None) => Some(msg!("cmd-usage-near", name)),
        (None, Some(values)) => Some(msg!("cmd-usage-values", values)),
        (None, None) => None,
    }
}

/// Words of the command line that an error names.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(several) => Some(several.join(", ")),
        _ => None,
    }
    .filter(|words| !words.is_empty() || kind == ContextKind::InvalidValue)
}

/// How the command is written, as clap wrote it below an error, without its heading.
fn usage(error: &clap::Error) -> Option<String> {
    let ContextValue::StyledStr(usage) = error.get(ContextKind::Usage)? else {
        return None;
    };
    Some(usage.to_string())
}

/// Writes help, a version or what is wrong, in a language in which the commands' texts are already.
pub(crate) fn tell(error: &clap::Error, language: Language) {
    if !error.use_stderr() {
        let bold = coloured(&io::stdout());
        // A reader that went away is no error.
        let _ = write!(io::stdout().lock(), "{}", whole(error, language, bold));
        return;
    }
    let Some((what, near)) = told(error) else {
        let bold = coloured(&io::stderr());
        let _ = write!(io::stderr().lock(), "{}", whole(error, language, bold));
        return;
    };
    let next = near.unwrap_or_else(|| msg!("cmd-usage-more"));
    Output::new(Options::default()).stop(&Stop::usage("bad-usage", what, next));
    if let Some(usage) = usage(error) {
        let usage = help::headings(&usage, language);
        let _ = writeln!(io::stderr().lock(), "\n{}", usage.trim_end());
    }
}

/// What clap wrote, with its headings in the language.
fn whole(error: &clap::Error, language: Language, bold: bool) -> String {
    let text = error.render();
    let text = if bold {
        text.ansi().to_string()
    } else {
        text.to_string()
    };
    help::headings(&text, language)
}

/// Whether a stream shows bold letters, as [`Output`] decides it.
fn coloured(stream: &impl IsTerminal) -> bool {
    stream.is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|value| value != "dumb")
}
