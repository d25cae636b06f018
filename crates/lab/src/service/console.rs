//! What the consoles of virtual devices answer, line by line. What their lists say of a fault or a
//! command is in the reader's language; what else they answer is in English.

use text::{Message, msg};

/// The message of a row of a table, which has no arguments.
pub(super) const fn about(id: &'static str) -> Message {
    Message::new(id, Vec::new())
}

/// An answer of one line, as it is.
pub(super) fn say(text: impl Into<Box<str>>) -> Vec<Message> {
    vec![Message::verbatim(text)]
}

/// Lines as they are.
pub(super) fn verbatim(lines: Vec<String>) -> Vec<Message> {
    lines.into_iter().map(Message::verbatim).collect()
}

/// A row of a list: the name in a column of so many letters, then what it is.
pub(super) fn row(name: &str, width: usize, about: Message) -> Message {
    msg!("lab-row", name = format!("{name:<width$}"), about)
}

/// The lines for programs.
pub(super) fn english(lines: &[Message]) -> Vec<String> {
    lines.iter().map(Message::english).collect()
}
