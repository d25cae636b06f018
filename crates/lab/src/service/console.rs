//! What the consoles of virtual devices answer, line by line, in the reader's language. What a
//! display shows and what is printed is in the language of the device.

use text::{Message, msg, unquoted};

/// The message of a row of a table, which has no arguments.
pub(super) const fn about(id: &'static str) -> Message {
    Message::new(id, Vec::new())
}

/// A line that no command fits.
pub(super) fn not_understood(line: &str) -> Vec<Message> {
    vec![msg!("lab-no-such-line", line = unquoted(line))]
}

/// A row of a list: the name in a column of so many letters, then what it is.
pub(super) fn row(name: &str, width: usize, about: Message) -> Message {
    msg!("lab-row", name = format!("{name:<width$}"), about)
}

/// The lines for programs.
pub(super) fn english(lines: &[Message]) -> Vec<String> {
    lines.iter().map(Message::english).collect()
}
