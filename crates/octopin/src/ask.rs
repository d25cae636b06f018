//! Asking the person at the terminal, and passwords that were given beforehand.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::Path;

use lan::secret::Secret;
use text::msg;
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
    let question = format!("{question} [y/N]");
    let question = lines::wrap_to(lines::width_of_errors(), "", "", &question).join("\n");
    // There is no other place to ask.
    let _ = write!(io::stderr().lock(), "{question} ");
    let mut answer = String::new();
    let read = io::stdin().lock().take(ANSWER_MAX).read_line(&mut answer);
    Ok(read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Asks a question that is answered with yes or no; `None` for anything else, such as nothing typed.
pub(crate) fn yes_or_no(question: &str) -> Option<bool> {
    // There is no other place to ask.
    let _ = write!(io::stderr().lock(), "{question} [y/n, Enter: not known] ");
    let mut answer = String::new();
    let mut input = io::stdin().lock().take(ANSWER_MAX);
    input.read_line(&mut answer).ok()?;
    match answer.trim().to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
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
        Stop::usage(
            "bad-password-file",
            format!("{option} {} cannot be read: {why}", path.display()),
            "give a text file whose first line is the password",
        )
    };
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(path)
        .and_then(|file| file.take(PASSWORD_MAX).read_to_string(&mut text))
        .map_err(|error| unreadable(error.to_string()))?;
    if text.lines().next().is_none_or(str::is_empty) {
        return Err(unreadable("its first line is empty".to_owned()));
    }
    Ok(text)
}
