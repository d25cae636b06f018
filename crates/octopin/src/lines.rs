//! Lines that fit a terminal.

/// The widest line, in columns: what reads well, also where nobody says how much there is.
pub(crate) const WIDEST: usize = 80;

/// The narrowest that texts are broken for, in columns.
const NARROWEST: usize = 30;

/// How many columns a line of standard output may have.
pub(crate) fn width() -> usize {
    fitting(&std::io::stdout())
}

/// As [`width`], for standard error.
pub(crate) fn width_of_errors() -> usize {
    fitting(&std::io::stderr())
}

fn fitting(stream: &impl std::os::fd::AsFd) -> usize {
    let size = rustix::termios::tcgetwinsize(stream).ok();
    let columns = size.map(|size| usize::from(size.ws_col));
    // Some terminals say that they have none.
    columns
        .filter(|columns| *columns > 0)
        .map_or(WIDEST, |columns| columns.clamp(NARROWEST, WIDEST))
}

/// Breaks a text into lines of a terminal's width, the first behind `mark`, the others behind
/// `indent`.
pub(crate) fn wrap(mark: &str, indent: &str, text: &str) -> Vec<String> {
    wrap_to(width(), mark, indent, text)
}

/// As [`wrap`], to a width of so many columns.
pub(crate) fn wrap_to(width: usize, mark: &str, indent: &str, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = mark.to_owned();
    let mut empty = true;
    // A no-break space belongs to its word, as before a French question mark.
    for word in text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        if !empty && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, indent.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_no_word() {
        let text = "word ".repeat(40);
        for width in [WIDEST, 40] {
            let lines = wrap_to(width, "  1. ", "     ", &text);
            assert!(lines.iter().all(|line| line.chars().count() <= width));
            let words: usize = lines.iter().map(|line| line.matches("word").count()).sum();
            assert_eq!(words, 40);
        }
        assert_eq!(wrap("- ", "  ", ""), ["- "]);
        let question = "Est-ce la bonne imprimante\u{a0}?";
        let lines = wrap_to(27, "", "", question);
        assert_eq!(lines, ["Est-ce la bonne", "imprimante\u{a0}?"]);
    }
}
