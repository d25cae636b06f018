//! A run as a story for a person: steps as headings, one line an event, at most 80 columns, and no
//! meaning by colour alone.

use lab::scenario::Scenario;
use lab::timeline::{Outcome, Step, What, Who};
use lab::words::{Reveal, meaning};

use super::rounds::Line;
use crate::output::{Output, Tone};

/// Columns of the page, and of the time before each line.
const PAGE: usize = 80;
const TIME: usize = 10;

/// The story, told line by line.
pub(super) struct Story<'a> {
    out: &'a Output,
    reveal: Reveal,
    step: Option<Step>,
}

impl<'a> Story<'a> {
    pub(super) const fn new(out: &'a Output, reveal: Reveal) -> Self {
        Self {
            out,
            reveal,
            step: None,
        }
    }

    /// What is going to be told.
    pub(super) fn open(&mut self, scenario: &Scenario, seed: u64) {
        let out = self.out;
        out.say(format_args!(
            "Demo {}: a virtual home, real frames, messages and keys. Seed {seed}.",
            out.paint(Tone::Strong, scenario.name)
        ));
        for line in wrap(&format!("{}.", scenario.about), PAGE) {
            out.say(line);
        }
    }

    pub(super) fn tell(&mut self, line: &Line<'_>) {
        let (out, event) = (self.out, line.event);
        if line.skipped > 0 {
            let times = if line.skipped == 1 {
                "once more".to_owned()
            } else {
                format!("{} more times", line.skipped)
            };
            out.say(format_args!("{:>8}  The same {times}.", "..."));
        }
        if let What::End(end) = &event.what {
            out.say("");
            let tone = match end.outcome {
                Outcome::Joined => Tone::Good,
                Outcome::Failed => Tone::Bad,
            };
            let text = event.text(self.reveal);
            for (i, paragraph) in text.lines().enumerate() {
                for line in wrap(paragraph, PAGE) {
                    out.result(if i == 0 { out.paint(tone, &line) } else { line });
                }
            }
            return;
        }
        if self.step != Some(event.step) {
            self.step = Some(event.step);
            out.say("");
            out.say(out.paint(Tone::Strong, event.step.title()));
        }
        let text = match &event.what {
            What::Message { kind, from, to, .. } => {
                // The printer is always on the left, so that the eye can follow the ladder.
                let (arrow, printer_first) = match from {
                    Who::Printer(_) => ("->", true),
                    _ => ("<-", false),
                };
                let (left, right) = if printer_first {
                    (from, to)
                } else {
                    (to, from)
                };
                format!(
                    "{:<8} {} {arrow} {}: {}",
                    kind.to_string(),
                    left.name(),
                    right.name(),
                    meaning(*kind, from)
                )
            }
            _ => event.text(self.reveal),
        };
        let mut time = stamp(event.at.as_millis());
        for paragraph in text.lines() {
            let indent: String = paragraph.chars().take_while(|c| *c == ' ').collect();
            for line in wrap(paragraph.trim_start(), PAGE - TIME - indent.len()) {
                let line = match &event.what {
                    What::Finding { .. } | What::Log { .. } => out.paint(Tone::Warn, &line),
                    What::RunFailed { .. } => out.paint(Tone::Bad, &line),
                    _ => line,
                };
                out.say(format_args!("{time:>8}  {indent}{line}"));
                time.clear();
            }
        }
    }
}

/// The time since the job began, such as `12.3 s`.
fn stamp(millis: u64) -> String {
    format!("{}.{} s", millis / 1000, millis % 1000 / 100)
}

/// The text in lines of at most `width` characters, broken between words where that is possible.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // A run of spaces inside of a line is part of it, as in a display.
    for word in text.split(' ') {
        let len = line.chars().count();
        if len > 0 && len + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        } else if len > 0 || !lines.is_empty() && line.is_empty() && word.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_keep_inner_spaces() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("", 8), [""]);
        assert_eq!(wrap("incomprehensible", 8), ["incomprehensible"]);
        assert_eq!(
            wrap("WPS PIN      1234 5670", 40),
            ["WPS PIN      1234 5670"]
        );
    }

    #[test]
    fn times_are_told_in_seconds() {
        assert_eq!(stamp(0), "0.0 s");
        assert_eq!(stamp(12_388), "12.3 s");
    }
}
