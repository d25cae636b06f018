//! A job's events in words, for whoever tells them: one line or a few for each.

use job::join::event::{Checked, End, Event, Offer, Outcome, Step, What};

use crate::output::{Output, Tone, clean};

/// How much a line matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It is what was asked for.
    Result,
    /// It belongs to the telling.
    Story,
    /// Only who wants everything reads it.
    Detail,
    /// Something is not as it should be.
    Warning,
}

/// A line. Spaces at its beginning belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) weight: Weight,
    pub(crate) tone: Option<Tone>,
    pub(crate) text: String,
}

impl Line {
    fn new(weight: Weight, text: impl Into<String>) -> Self {
        let (tone, text) = (None, text.into());
        Self { weight, tone, text }
    }

    fn story(text: impl Into<String>) -> Self {
        Self::new(Weight::Story, text)
    }

    fn toned(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// Writes it.
    pub(crate) fn write(&self, out: &Output) {
        let text = match self.tone {
            Some(tone) => out.paint(tone, &self.text),
            None => self.text.clone(),
        };
        match self.weight {
            Weight::Result => out.result(text),
            Weight::Story => out.say(text),
            Weight::Detail => out.detail(text),
            Weight::Warning => out.warn(text),
        }
    }
}

/// What a step is about.
pub(crate) const fn title(step: Step) -> &'static str {
    match step {
        Step::Look => "Look: what is there",
        Step::Match => "Match: which way",
        Step::Prepare => "Prepare: the PIN, the settings, the router",
        Step::Exchange => "Exchange: the settings change hands",
        Step::Verify => "Verify: does the printer join and answer",
        Step::Harden => "Harden: leave nothing open",
        Step::Record => "Record: how it ended",
    }
}

/// An event in words, but for the plan and the end.
pub(crate) fn lines(event: &Event) -> Vec<Line> {
    let one = match &event.what {
        What::Begin => Line::new(Weight::Detail, title(event.step)),
        What::Printer(printer) => {
            let name = printer.name.as_deref().unwrap_or("not known yet");
            let at = printer
                .address
                .as_deref()
                .unwrap_or("not in the network yet");
            Line::story(format!("Printer: {} ({})", clean(name), clean(at)))
        }
        What::Router { address, name, wps } => {
            let name = name.as_deref().unwrap_or("not known");
            let wps = match wps {
                Some(true) => "WPS is on",
                Some(false) => "WPS is off",
                None => "whether WPS is on is not known",
            };
            let at = address.as_deref().unwrap_or("no driver");
            Line::story(format!("Router: {} ({}), {wps}", clean(name), clean(at)))
        }
        What::Note { text } => Line::story(clean(text)),
        What::Plan(offer) => return plan(offer),
        What::Chosen { title, .. } => {
            Line::story(format!("Way: {}", clean(title))).toned(Tone::Strong)
        }
        What::Changed { what } => Line::story(format!("Changed: {}", clean(what))),
        What::Undone { what } => Line::story(format!("Put back: {}", clean(what))),
        What::NotUndone { what, next } => {
            let text = format!("not put back: {}; {}", clean(what), clean(next));
            Line::new(Weight::Warning, text)
        }
        What::Do { text, .. } => {
            Line::story(format!("Now you: {}", clean(text))).toned(Tone::Strong)
        }
        // The PIN itself is shown by whoever has the person before them.
        What::RouterPin { .. } => {
            Line::story("The router has told its own PIN, which is for the printer alone")
        }
        What::Waiting { seconds } => Line::story(format!("Waiting up to {seconds} s")),
        What::Exchanged { mac } => {
            let who = mac.as_deref().unwrap_or("The device");
            Line::story(format!("{who} has the settings; looking for the printer"))
        }
        What::Checked(checked) => Line::new(Weight::Detail, self::checked(checked)),
        What::Finding {
            severity,
            text,
            next,
            ..
        } => {
            let finding = Line::story(format!("{severity}: {}", clean(text)));
            return vec![finding, Line::story(format!("    {}", clean(next)))];
        }
        What::End(end) => return self::end(end),
    };
    vec![one]
}

/// What a look at the network found.
pub(crate) fn checked(checked: &Checked) -> String {
    let Some(address) = checked.address.as_deref() else {
        return "The computer looks for the printer: nobody answers".to_owned();
    };
    let who = if checked.found {
        "the printer answers"
    } else {
        "another printer answers"
    };
    if checked.over_usb {
        return match (checked.wifi, &checked.ssid) {
            (Some(wifi), Some(ssid)) => format!(
                "The printer says over USB that its Wi-Fi is {wifi} in {}; the network does not \
                 show it yet",
                clean(ssid)
            ),
            (Some(wifi), None) => format!("The printer says over USB that its Wi-Fi is {wifi}"),
            (None, _) => "The printer answers over USB, and not in the network yet".to_owned(),
        };
    }
    let yes = |is| if is { "answers" } else { "does not answer" };
    let wifi = match (checked.wifi, &checked.ssid) {
        (Some(wifi), Some(ssid)) => format!(", its Wi-Fi is {wifi} in {}", clean(ssid)),
        (Some(wifi), None) => format!(", its Wi-Fi is {wifi}"),
        _ => String::new(),
    };
    format!(
        "The computer looks for the printer: {who} at {}{wifi}; its page {}, its IPP {}",
        clean(address),
        yes(checked.web),
        yes(checked.ipp),
    )
}

/// Every way with its reasons.
fn plan(offer: &Offer) -> Vec<Line> {
    let result = |text| Line::new(Weight::Result, text);
    let mut lines: Vec<Line> = offer.already.iter().map(|one| result(clean(one))).collect();
    for (number, open) in offer.ways.iter().enumerate() {
        let sure = if open.certain { "" } else { " (perhaps)" };
        let (number, title) = (number + 1, clean(&open.title));
        lines.push(result(format!(
            "{number}. {title}{sure}  --way {}",
            open.verb
        )));
        let signed = [
            ("+", Weight::Story, &open.reasons_for),
            ("-", Weight::Story, &open.reasons_against),
            ("?", Weight::Detail, &open.unknown),
        ];
        for (sign, weight, texts) in signed {
            let texts = texts.iter().map(|text| clean(text));
            lines.extend(texts.map(|text| Line::new(weight, format!("     {sign} {text}"))));
        }
    }
    for shut in &offer.ruled_out {
        lines.push(Line::story(format!("not: {}", clean(&shut.title))));
        let whys = shut.why.iter().map(|why| format!("     {}", clean(why)));
        let opens = shut
            .opens
            .iter()
            .map(|opens| format!("     > {}", clean(opens)));
        lines.extend(whys.chain(opens).map(Line::story));
    }
    lines
}

/// How it ended, why, and what to do next.
pub(crate) fn end(end: &End) -> Vec<Line> {
    let result = |text: String| Line::new(Weight::Result, text);
    let printer = end.printer.clone().unwrap_or_default();
    let name = printer.name.as_deref().unwrap_or("the printer");
    let first = match end.outcome {
        Outcome::Planned => return vec![result("Nothing was changed.".to_owned())],
        Outcome::Joined => {
            let at = printer.address.as_deref();
            let at = at.map_or_else(String::new, |at| format!(" at {at}"));
            let is = match end.code {
                Some("already") => "is in this network already",
                _ => "is on the network and answers",
            };
            format!("Done: {} {is}{}.", clean(name), clean(&at))
        }
        Outcome::Failed if end.code == Some("not-agreed") => {
            format!(
                "Not done: nothing was done with {}, as you wish.",
                clean(name)
            )
        }
        Outcome::Failed => format!("Not done: {} is not usable on the network.", clean(name)),
        Outcome::Cancelled => "Stopped.".to_owned(),
    };
    let tone = match end.outcome {
        Outcome::Joined => Tone::Good,
        _ => Tone::Bad,
    };
    let mut lines = vec![result(first).toned(tone)];
    if end.outcome == Outcome::Failed {
        let parts = [("Why", &end.cause), ("Next", &end.next)];
        for (label, part) in parts {
            let text = part
                .as_deref()
                .map_or_else(|| "not known".to_owned(), sentence);
            lines.push(result(format!("{label}: {text}")));
        }
        // What is known exactly needs none; else the first is in the reason already.
        let first = end.causes.first();
        let guessed = first.zip(end.cause.as_ref());
        let guessed = guessed.is_some_and(|(first, cause)| cause.contains(first.as_str()));
        let others = end.causes.iter().skip(1).take(OTHERS);
        for other in others.filter(|_| guessed) {
            lines.push(Line::story(format!("Or: {}", sentence(other))));
        }
    } else if end.outcome == Outcome::Cancelled
        && let Some(next) = &end.next
    {
        lines.push(result(format!("Next: {}", sentence(next))));
    }
    match end.undone {
        Some(true) => lines.push(Line::story("What was changed for it is as it was before.")),
        Some(false) => lines.push(result(
            "Something that was changed for it is not put back; see above.".to_owned(),
        )),
        None => {}
    }
    lines
}

/// How many other causes are told.
const OTHERS: usize = 2;

/// A text with a capital letter and a period.
fn sentence(text: &str) -> String {
    let text = clean(text.trim());
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    let rest = letters.as_str();
    let end = if rest.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{first}{rest}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_begin_and_end_as_such() {
        assert_eq!(sentence("no device came"), "No device came.");
        assert_eq!(sentence("Is it there?"), "Is it there?");
        assert_eq!(
            sentence("`octopin join` shows it"),
            "`octopin join` shows it."
        );
    }
}
