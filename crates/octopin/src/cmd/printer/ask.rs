//! Asking the person at the terminal.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use zeroize::Zeroizing;

use crate::exit::Stop;
use crate::input;

/// The longest answer, in octets.
const ANSWER_MAX: u64 = 1024;

/// Whether somebody can be asked.
pub(super) fn somebody() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks a question that is answered with yes or no; anything but yes is no.
///
/// # Errors
/// Nobody can be asked, and `--yes` was not given.
pub(super) fn agree(question: &str, yes: bool) -> Result<bool, Stop> {
    if yes {
        return Ok(true);
    }
    if !somebody() {
        return Err(Stop::usage(
            "not-agreed",
            format!("this needs an answer ({question}), and there is nobody to ask"),
            "add --yes to agree beforehand",
        ));
    }
    // There is no other place to ask.
    let _ = write!(io::stderr().lock(), "{question} [y/N] ");
    let mut answer = String::new();
    let read = io::stdin().lock().take(ANSWER_MAX).read_line(&mut answer);
    Ok(read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Asks for a password without showing it. None where nobody can be asked or nothing was typed.
pub(super) fn password(question: &str) -> Option<Zeroizing<String>> {
    if !somebody() {
        return None;
    }
    let typed = input::ask_secret("--password-file", question).ok()?;
    (!typed.is_empty()).then_some(typed)
}
