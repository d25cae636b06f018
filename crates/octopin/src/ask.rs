//! Asking the person at the terminal, and passwords that were given beforehand.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::Path;

use lan::secret::Secret;
use text::{Message, msg};
use zeroize::Zeroizing;

use crate::exit::{Exit, Stop};
use crate::input::{self, StandardInput};
use crate::lines;

/// The longest answer, in octets.
const ANSWER_MAX: u64 = 1024;

/// The variable that may have the password of the device that a command is about.
const PASSWORD_VARIABLE: &str = "OCTOPIN_PASSWORD";

/// The longest password that is read from a file, in octets.
const PASSWORD_MAX: u64 = 1024;

/// Whether somebody can be asked.
pub(crate) fn somebody() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks a question that is answered with yes or no; anything but yes is no.
///
/// # Errors
/// Nobody can be asked, and `--yes` was not given.
pub(crate) fn agree(question: &str, yes: bool) -> Result<bool, Stop> {
    if yes {
        return Ok(true);
    }
    if !somebody() {
        let needed = msg!("cmd-not-agreed", question);
        return Err(Stop::told(Exit::Usage, "not-agreed", &needed));
    }
    let question = msg!("cmd-ask-agree", question).to_string();
    let question = lines::wrap_to(lines::width_of_errors(), "", "", &question).join("\n");
    // There is no other place to ask.
    let _ = write!(io::stderr().lock(), "{question} ");
    let mut answer = String::new();
    let read = io::stdin().lock().take(ANSWER_MAX).read_line(&mut answer);
    Ok(read.is_ok() && understood(&answer) == Some(true))
}

/// Asks a question that is answered with yes or no; `None` for anything else, such as nothing typed.
pub(crate) fn yes_or_no(question: &str) -> Option<bool> {
    // There is no other place to ask.
    let _ = write!(io::stderr().lock(), "{} ", msg!("cmd-ask-known", question));
    let mut answer = String::new();
    let mut input = io::stdin().lock().take(ANSWER_MAX);
    input.read_line(&mut answer).ok()?;
    understood(&answer)
}

/// Yes or no: the words of the program's language, and always the English ones.
pub(crate) fn understood(answer: &str) -> Option<bool> {
    let answer = answer.trim().to_lowercase();
    let one_of = |words: &str| words.split(' ').any(|word| word == answer);
    let is = |own: Message, english: &str| one_of(&own.to_string()) || one_of(english);
    if answer.is_empty() {
        None
    } else if is(msg!("cmd-ask-yes"), "y yes") {
        Some(true)
    } else if is(msg!("cmd-ask-no"), "n no") {
        Some(false)
    } else {
        None
    }
}

/// Asks for a password without showing it. None where nobody can be asked or nothing was typed.
pub(crate) fn password(question: &str) -> Option<Zeroizing<String>> {
    if !somebody() {
        return None;
    }
    let typed = input::ask_secret("--password-file", question).ok()?;
    (!typed.is_empty()).then_some(typed)
}

/// The password that was given beforehand: the first line of the file of `--password-file`, of
/// standard input where that is `-`, else what the variable has.
///
/// # Errors
/// A file or standard input that cannot be read or is empty.
pub(crate) fn given_password(
    file: Option<&Path>,
    stdin: &mut StandardInput,
) -> Result<Option<Secret>, Stop> {
    let Some(path) = file else {
        let given = std::env::var(PASSWORD_VARIABLE).ok();
        return Ok(given.filter(|text| !text.is_empty()).map(Secret::new));
    };
    if path.as_os_str() == "-" {
        let line = stdin.value("--password-file", "-")?;
        return Ok(Some(Secret::new(line.as_str())));
    }
    let text = password_file("--password-file", path)?;
    let line = text.lines().next().unwrap_or_default();
    Ok(Some(Secret::new(line)))
}

/// The text of a small file whose first line is a password.
///
/// # Errors
/// It cannot be read, or its first line is empty.
pub(crate) fn password_file(option: &str, path: &Path) -> Result<Zeroizing<String>, Stop> {
    let unreadable = |why: String| {
        let file = path.display().to_string();
        let unreadable = msg!("cmd-ask-password-file", option, file, why);
        Stop::told(Exit::Usage, "bad-password-file", &unreadable)
    };
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(path)
        .and_then(|file| file.take(PASSWORD_MAX).read_to_string(&mut text))
        .map_err(|error| unreadable(error.to_string()))?;
    if text.lines().next().is_none_or(str::is_empty) {
        return Err(unreadable(msg!("cmd-ask-empty-file").into()));
    }
    Ok(text)
}
