//! A run as a story for a person: steps as headings, one line an event, at most 80 columns, and no
//! meaning by colour alone.

use job::join::event::{Offer, Step, What};
use job::virtual_home::{Scenario, Told};
use lab::timeline::{self, Who};
use lab::words::{Reveal, meaning};
use text::{Message, msg};

use super::rounds::Line;
use crate::output::{Output, Tone, clean};
use crate::told;

/// Columns of the page, and of the time before each line.
const PAGE: usize = 80;
const TIME: usize = 10;

/// How many ways are shown.
const WAYS: usize = 3;

/// The story, told line by line.
pub(super) struct Story<'a> {
    out: &'a Output,
    reveal: Reveal,
    /// The way that the story asks for, as `--way` names it; `None` where it takes the best.
    wished: Option<String>,
    /// The step that the job is in, and the one whose heading was told.
    step: Step,
    headed: Option<Step>,
}

impl<'a> Story<'a> {
    pub(super) fn new(out: &'a Output, reveal: Reveal, wished: &str) -> Self {
        Self {
            out,
            reveal,
            wished: (wished != "auto").then(|| wished.to_owned()),
            step: Step::Look,
            headed: None,
        }
    }

    /// What is going to be told.
    pub(super) fn open(&mut self, scenario: &Scenario, seed: u64) {
        let out = self.out;
        let name = out.paint(Tone::Strong, scenario.name);
        let title = msg!(
            "cmd-demo-title",
            name = scenario.name,
            seed = seed.to_string()
        );
        let title = String::from(title);
        for line in wrap(&title, PAGE) {
            out.say(line.replacen(scenario.name, &name, 1));
        }
        for line in wrap(&told::sentence(&scenario.about().to_string()), PAGE) {
            out.say(line);
        }
    }

    /// The step that the job is in.
    pub(super) const fn step(&self) -> Step {
        self.step
    }

    pub(super) fn tell(&mut self, line: &Line<'_>) {
        let at = line.told.at_ms();
        if line.skipped > 0 {
            let same = msg!("cmd-demo-same", times = line.skipped);
            self.out.say(format_args!("{:>8}  {same}", "..."));
        }
        match line.told {
            Told::Home(event) => self.home(at, event),
            Told::Job(event) => match &event.what {
                What::Begin => self.step = event.step,
                What::End(end) => {
                    self.out.say("");
                    self.page(&told::end(end));
                }
                What::Plan(offer) => {
                    self.say(at, &plan(offer), None);
                    if let Some(wished) = &self.wished {
                        let asks = msg!("cmd-demo-asks", way = wished);
                        self.say(at, &asks.to_string(), None);
                    }
                }
                What::Checked(checked) => {
                    let checked = told::checked(checked).to_string();
                    self.say(at, &told::sentence(&checked), None);
                }
                _ => {
                    for line in told::lines(event) {
                        self.say(at, &line.text, line.tone);
                    }
                }
            },
        }
    }

    /// Lines without a time.
    fn page(&self, lines: &[told::Line]) {
        for line in lines {
            for text in wrap(&line.text, PAGE) {
                told::Line {
                    text,
                    ..line.clone()
                }
                .write(self.out);
            }
        }
    }

    fn home(&mut self, at: u64, event: &timeline::Event) {
        let text = match &event.what {
            timeline::What::Message { kind, from, to, .. } => {
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
                let says = msg!(
                    "cmd-demo-says",
                    left = left.name(),
                    arrow,
                    right = right.name(),
                    meaning = meaning(*kind, from),
                );
                format!("{:<8} {says}", kind.to_string())
            }
            _ => match event.told(self.reveal) {
                Some(told) => told.to_string(),
                None => return,
            },
        };
        let tone = match &event.what {
            timeline::What::Log { .. } => Some(Tone::Warn),
            timeline::What::RunFailed { .. } => Some(Tone::Bad),
            _ => None,
        };
        self.say(at, &text, tone);
    }

    /// Tells something with its time, under the heading of its step.
    fn say(&mut self, at: u64, text: &str, tone: Option<Tone>) {
        let out = self.out;
        if self.headed != Some(self.step) {
            self.headed = Some(self.step);
            out.say("");
            out.say(out.paint(Tone::Strong, &told::title(self.step).to_string()));
        }
        let mut time = stamp(at);
        for paragraph in text.lines() {
            let indent: String = paragraph.chars().take_while(|c| *c == ' ').collect();
            for line in wrap(paragraph.trim_start(), PAGE - TIME - indent.len()) {
                let line = match tone {
                    Some(tone) => out.paint(tone, &line),
                    None => line,
                };
                out.say(format_args!("{time:>8}  {indent}{line}"));
                time.clear();
            }
        }
    }
}

/// The ways in a few lines: the first that are open with a reason, or why none is.
fn plan(offer: &Offer) -> String {
    let mut lines: Vec<Message> = offer.already.iter().cloned().collect();
    let ways = offer.ways.iter().take(WAYS).enumerate();
    lines.extend(ways.map(|(number, open)| {
        let (number, title) = (number + 1, &open.title);
        match open.reasons_for.first() {
            Some(reason) => msg!("cmd-demo-way", number, title, reason),
            None => msg!("cmd-demo-no-reason", number, title),
        }
    }));
    let more = offer.ways.len().saturating_sub(WAYS);
    if more > 0 {
        lines.push(msg!("cmd-demo-more-ways", more));
    }
    let shut = &offer.ruled_out;
    if offer.ways.is_empty() {
        lines.extend(shut.iter().take(2 * WAYS).filter_map(|shut| {
            let why = shut.why.first()?;
            Some(msg!("cmd-demo-shut", title = &shut.title, why))
        }));
        let others = offer.otherwise.iter();
        lines.extend(others.map(|text| msg!("cmd-told-without-wifi", text)));
    } else if !shut.is_empty() {
        lines.push(msg!("cmd-demo-shut-others", others = shut.len()));
    }
    let lines: Vec<String> = lines.iter().map(|line| clean(&line.to_string())).collect();
    lines.join("\n")
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
