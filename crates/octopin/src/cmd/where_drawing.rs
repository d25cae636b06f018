//! The buttons to press, drawn. The steps say the same in words.

use std::fmt::Write as _;

use devices::guide::printer::Chord;
use text::msg;

/// Draws chords of buttons, or a path through menus, so many columns wide where that is possible;
/// no line where there is nothing to draw.
pub(crate) fn draw(press: &[Chord], menu: &[String], width: usize) -> Vec<String> {
    if !press.is_empty() {
        return press
            .iter()
            .enumerate()
            .flat_map(|(i, chord)| buttons(i, press.len(), chord, width))
            .collect();
    }
    if menu.is_empty() {
        return Vec::new();
    }
    let entries: Vec<String> = menu.iter().map(|entry| format!("[ {entry} ]")).collect();
    let mut lines = vec![String::new()];
    for (i, entry) in entries.iter().enumerate() {
        let arrow = if i == 0 { "" } else { " > " };
        let fits =
            |line: &String| line.chars().count() + arrow.len() + entry.chars().count() <= width;
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
fn buttons(index: usize, count: usize, chord: &Chord, width: usize) -> Vec<String> {
    let mut rows = [String::new(), String::new(), String::new(), String::new()];
    for (i, button) in chord.buttons.iter().enumerate() {
        let name = button.name();
        let cell_width = name.len().max(5);
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
            let _ = write!(row, "{cell:^cell_width$}");
        }
    }
    let together = chord.buttons.len() > 1;
    let how = match (chord.hold_s, chord.hold, together) {
        (Some(seconds), _, false) => msg!("cmd-where-hold-seconds", seconds),
        (Some(seconds), _, true) => msg!("cmd-where-hold-seconds-together", seconds),
        (None, true, false) => msg!("cmd-where-hold"),
        (None, true, true) => msg!("cmd-where-hold-together"),
        (None, false, false) => msg!("cmd-where-press"),
        (None, false, true) => msg!("cmd-where-press-together"),
    };
    let how = if count > 1 {
        msg!("cmd-where-turn", turn = index + 1, how)
    } else {
        how
    };
    let how = String::from(how);
    let mut lines: Vec<String> = rows.iter().map(|row| row.trim_end().to_owned()).collect();
    match lines.get_mut(1) {
        Some(middle) if middle.chars().count() + 3 + how.chars().count() <= width => {
            // Writing into a String cannot fail.
            let _ = write!(middle, "   {how}");
        }
        _ => lines.push(how),
    }
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
            draw(std::slice::from_ref(&chord), &[], 75).join("\n"),
            " ╭───╮        ╭───╮\n │ W │   +    │ i │   hold 3 s together\n ╰───╯        ╰───╯\nWireless   Information"
        );
        let narrow = draw(&[chord], &[], 30);
        assert_eq!(narrow.last().unwrap(), "hold 3 s together");
        assert!(narrow.iter().all(|line| line.chars().count() <= 30));
    }

    #[test]
    fn a_menu_is_a_row_of_entries() {
        let menu = ["Setup".to_owned(), "Network".to_owned(), "x".repeat(60)];
        assert_eq!(
            draw(&[], &menu, 75),
            [
                "[ Setup ] > [ Network ]".to_owned(),
                format!("  > [ {} ]", "x".repeat(60))
            ]
        );
        assert!(draw(&[], &[], 75).is_empty());
    }
}
