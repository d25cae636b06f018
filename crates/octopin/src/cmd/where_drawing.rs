//! The buttons to press, drawn; and lines that fit a terminal. The steps say the same in words.

use std::fmt::Write as _;

use devices::guide::printer::Chord;

/// The width of a line, in columns.
const WIDTH: usize = 80;

/// Draws chords of buttons, or a path through menus; no line where there is nothing to draw.
pub(crate) fn draw(press: &[Chord], menu: &[String]) -> Vec<String> {
    if !press.is_empty() {
        return press
            .iter()
            .enumerate()
            .flat_map(|(i, chord)| buttons(i, press.len(), chord))
            .collect();
    }
    if menu.is_empty() {
        return Vec::new();
    }
    let entries: Vec<String> = menu.iter().map(|entry| format!("[ {entry} ]")).collect();
    // Five columns stand before each line.
    let mut lines = vec![String::new()];
    for (i, entry) in entries.iter().enumerate() {
        let arrow = if i == 0 { "" } else { " > " };
        let fits =
            |line: &String| line.chars().count() + arrow.len() + entry.chars().count() <= WIDTH - 5;
        match lines.last_mut() {
            Some(line) if fits(line) => {
                line.push_str(arrow);
                line.push_str(entry);
            }
            _ => lines.push(format!("  > {entry}")),
        }
    }
    lines
}

/// One chord: boxes with a symbol each, a plus between them, and their names below.
fn buttons(index: usize, count: usize, chord: &Chord) -> Vec<String> {
    let mut rows = [String::new(), String::new(), String::new(), String::new()];
    for (i, button) in chord.buttons.iter().enumerate() {
        let name = button.name();
        let width = name.len().max(5);
        let plus = if i == 0 {
            ["", "", "", ""]
        } else {
            ["   ", " + ", "   ", "   "]
        };
        let cells = [
            "╭───╮".to_owned(),
            format!("│ {} │", button.symbol()),
            "╰───╯".to_owned(),
            name.to_owned(),
        ];
        for ((row, cell), plus) in rows.iter_mut().zip(cells).zip(plus) {
            row.push_str(plus);
            // Writing into a String cannot fail.
            let _ = write!(row, "{cell:^width$}");
        }
    }
    let hold = match (chord.hold_s, chord.hold) {
        (Some(seconds), _) => format!("hold {seconds} s"),
        (None, true) => "hold".to_owned(),
        (None, false) => "press".to_owned(),
    };
    let together = if chord.buttons.len() > 1 {
        " together"
    } else {
        ""
    };
    let turn = if count > 1 {
        format!("{}: ", index + 1)
    } else {
        String::new()
    };
    let [top, middle, bottom, names] = rows;
    vec![
        top.trim_end().to_owned(),
        format!("{}   {turn}{hold}{together}", middle.trim_end()),
        bottom.trim_end().to_owned(),
        names.trim_end().to_owned(),
    ]
}

/// Breaks a text into lines of a terminal's width, the first behind `mark`, the others behind
/// `indent`.
pub(crate) fn wrap(mark: &str, indent: &str, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = mark.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
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
    use devices::guide::printer::Button;

    use super::*;

    #[test]
    fn buttons_are_drawn_with_their_names() {
        let chord = Chord {
            buttons: vec![Button::Wireless, Button::Information],
            hold: false,
            hold_s: Some(3),
        };
        assert_eq!(
            draw(&[chord], &[]).join("\n"),
            " ╭───╮        ╭───╮\n │ W │   +    │ i │   hold 3 s together\n ╰───╯        ╰───╯\nWireless   Information"
        );
    }

    #[test]
    fn a_menu_is_a_row_of_entries() {
        let menu = ["Setup".to_owned(), "Network".to_owned(), "x".repeat(60)];
        assert_eq!(
            draw(&[], &menu),
            [
                "[ Setup ] > [ Network ]".to_owned(),
                format!("  > [ {} ]", "x".repeat(60))
            ]
        );
        assert!(draw(&[], &[]).is_empty());
    }

    #[test]
    fn lines_fit_and_lose_no_word() {
        let text = "word ".repeat(40);
        let lines = wrap("  1. ", "     ", &text);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        let words: usize = lines.iter().map(|line| line.matches("word").count()).sum();
        assert_eq!(words, 40);
        assert_eq!(wrap("- ", "  ", ""), ["- "]);
    }
}
