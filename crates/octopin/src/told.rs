//! A job's events in words, for whoever tells them: one line or a few for each.

use job::join::event::{Checked, End, Event, Offer, Outcome, Step, What};
use text::{Message, Value, msg};

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
pub(crate) fn title(step: Step) -> Message {
    match step {
        Step::Look => msg!("cmd-step-look"),
        Step::Match => msg!("cmd-step-match"),
        Step::Prepare => msg!("cmd-step-prepare"),
        Step::Exchange => msg!("cmd-step-exchange"),
        Step::Verify => msg!("cmd-step-verify"),
        Step::Harden => msg!("cmd-step-harden"),
        Step::Record => msg!("cmd-step-record"),
    }
}

/// A word from outside, or what is said in its place.
fn word(given: Option<&str>, otherwise: Message) -> Value {
    given.map_or_else(|| otherwise.into(), |given| clean(given).into())
}

/// A message without what a terminal would obey: it may have words of devices in it.
fn said(message: &Message) -> String {
    clean(&message.to_string())
}

/// An event in words, but for the plan and the end.
pub(crate) fn lines(event: &Event) -> Vec<Line> {
    let one = match &event.what {
        What::Begin => Line::new(Weight::Detail, title(event.step)),
        What::Printer(printer) => {
            let name = word(printer.name.as_deref(), msg!("cmd-told-not-known-yet"));
            let no_address = msg!("cmd-told-not-in-network-yet");
            let address = word(printer.address.as_deref(), no_address);
            Line::story(msg!("cmd-told-printer", name, address))
        }
        What::Router { address, name, wps } => {
            let name = word(name.as_deref(), msg!("cmd-told-not-known"));
            let address = word(address.as_deref(), msg!("cmd-told-no-driver"));
            let wps = match wps {
                Some(true) => "on",
                Some(false) => "off",
                None => "unknown",
            };
            Line::story(msg!("cmd-told-router", name, address, wps))
        }
        What::Note { text } => Line::story(said(text)),
        What::Plan(offer) => return plan(offer),
        What::Chosen { title, .. } => {
            Line::story(said(&msg!("cmd-told-way", way = title))).toned(Tone::Strong)
        }
        What::Changed { what } => Line::story(said(&msg!("cmd-told-changed", what))),
        What::Undone { what } => Line::story(said(&msg!("cmd-told-put-back", what))),
        What::NotUndone { what, next } => {
            let text = said(&msg!("cmd-told-not-put-back", what, next));
            Line::new(Weight::Warning, text)
        }
        What::Do { text, .. } => {
            Line::story(said(&msg!("cmd-told-now-you", text))).toned(Tone::Strong)
        }
        // The PIN itself is shown by whoever has the person before them.
        What::RouterPin { .. } => Line::story(msg!("cmd-told-router-pin")),
        What::Waiting { seconds } => Line::story(msg!("cmd-told-waiting", seconds = *seconds)),
        What::Protocol { text, .. } => Line::new(Weight::Detail, said(text)),
        What::Exchanged { mac } => Line::story(match mac {
            Some(device) => msg!("cmd-told-exchanged", device),
            None => msg!("cmd-told-exchanged-somebody"),
        }),
        What::Checked(checked) => Line::new(Weight::Detail, self::checked(checked)),
        What::Finding {
            severity,
            text,
            next,
            ..
        } => {
            let finding = Line::story(said(&msg!("cmd-told-finding", severity, text)));
            return vec![finding, Line::story(format!("    {}", said(next)))];
        }
        What::End(end) => return self::end(end),
    };
    vec![one]
}

/// What a look at the network found.
pub(crate) fn checked(checked: &Checked) -> Message {
    let Some(address) = checked.address.as_deref().map(clean) else {
        return msg!("cmd-told-checked-nobody");
    };
    let wifi = checked.wifi.map(|wifi| msg!("cmd-told-wifi", wifi));
    if checked.over_usb {
        return match (wifi, checked.ssid.as_deref().map(clean)) {
            (Some(wifi), Some(network)) => msg!("cmd-told-checked-usb-network", wifi, network),
            (Some(wifi), None) => msg!("cmd-told-checked-usb-wifi", wifi),
            (None, _) => msg!("cmd-told-checked-usb"),
        };
    }
    let who = if checked.found { "same" } else { "another" };
    let yes = |is| if is { "yes" } else { "no" };
    let (page, ipp) = (yes(checked.web), yes(checked.ipp));
    match (wifi, checked.ssid.as_deref().map(clean)) {
        (Some(wifi), Some(network)) => {
            msg!(
                "cmd-told-checked-network",
                who,
                address,
                wifi,
                network,
                page,
                ipp
            )
        }
        (Some(wifi), None) => msg!("cmd-told-checked-wifi", who, address, wifi, page, ipp),
        _ => msg!("cmd-told-checked", who, address, page, ipp),
    }
}

/// Every way with its reasons.
fn plan(offer: &Offer) -> Vec<Line> {
    let result = |text| Line::new(Weight::Result, text);
    let mut lines: Vec<Line> = offer.already.iter().map(|one| result(said(one))).collect();
    for (number, open) in offer.ways.iter().enumerate() {
        let sure = if open.certain { "yes" } else { "perhaps" };
        let (number, title, way) = (number + 1, &open.title, open.verb);
        lines.push(result(said(&msg!(
            "cmd-told-open-way",
            number,
            title,
            sure,
            way
        ))));
        let signed = [
            ("+", Weight::Story, &open.reasons_for),
            ("-", Weight::Story, &open.reasons_against),
            ("?", Weight::Detail, &open.unknown),
        ];
        for (sign, weight, texts) in signed {
            let texts = texts.iter().map(said);
            lines.extend(texts.map(|text| Line::new(weight, format!("     {sign} {text}"))));
        }
    }
    for shut in &offer.ruled_out {
        let title = &shut.title;
        lines.push(Line::story(said(&msg!("cmd-told-shut-way", title))));
        let whys = shut.why.iter().map(|why| format!("     {}", said(why)));
        let opens = shut
            .opens
            .iter()
            .map(|opens| format!("     > {}", said(opens)));
        lines.extend(whys.chain(opens).map(Line::story));
    }
    for other in &offer.otherwise {
        lines.push(result(said(&msg!("cmd-told-without-wifi", text = other))));
    }
    lines
}

/// How it ended, why, and what to do next.
pub(crate) fn end(end: &End) -> Vec<Line> {
    let result = |text: Message| Line::new(Weight::Result, text);
    let named = end.printer.clone().unwrap_or_default();
    let printer = word(named.name.as_deref(), msg!("cmd-told-the-printer"));
    let address = named.address.as_deref().map(clean);
    let first = match (end.outcome, end.code, address) {
        (Outcome::Planned, ..) => return vec![result(msg!("cmd-told-nothing-changed"))],
        (Outcome::Joined, Some("already"), Some(address)) => {
            msg!("cmd-told-already-at", printer, address)
        }
        (Outcome::Joined, Some("already"), None) => msg!("cmd-told-already", printer),
        (Outcome::Joined, _, Some(address)) => msg!("cmd-told-done-at", printer, address),
        (Outcome::Joined, _, None) => msg!("cmd-told-done", printer),
        (Outcome::Failed, Some("not-agreed"), _) => msg!("cmd-told-not-wished", printer),
        (Outcome::Failed, ..) => msg!("cmd-told-not-done", printer),
        (Outcome::Cancelled, ..) => msg!("cmd-told-stopped"),
    };
    let tone = match end.outcome {
        Outcome::Joined => Tone::Good,
        _ => Tone::Bad,
    };
    let mut lines = vec![result(first).toned(tone)];
    let whole = |part: &Option<Message>| -> Value {
        let part = part.as_ref().map(|part| sentence(&part.to_string()));
        part.map_or_else(|| msg!("cmd-told-not-known").into(), Value::from)
    };
    if end.outcome == Outcome::Failed {
        lines.push(result(msg!("cmd-told-why", text = whole(&end.cause))));
        lines.push(result(msg!("cmd-told-next", text = whole(&end.next))));
        let again = |other: &&Message| end.next.as_ref() != Some(*other);
        for other in end.otherwise.iter().filter(again) {
            lines.push(result(msg!("cmd-told-without-wifi", text = said(other))));
        }
        // What is known exactly needs none; else the first is in the reason already.
        let first = end.causes.first();
        let guessed = first.zip(end.cause.as_ref());
        let guessed = guessed
            .is_some_and(|(first, cause)| cause.english().contains(first.english().as_str()));
        let others = end.causes.iter().skip(1).take(OTHERS);
        for other in others.filter(|_| guessed) {
            let text = sentence(&other.to_string());
            lines.push(Line::story(msg!("cmd-told-or", text)));
        }
    } else if end.outcome == Outcome::Joined && end.verified == Some(false) {
        lines.push(result(msg!("cmd-told-but", text = whole(&end.cause))));
        lines.push(result(msg!("cmd-told-next", text = whole(&end.next))));
    } else if end.outcome == Outcome::Cancelled && end.next.is_some() {
        lines.push(result(msg!("cmd-told-next", text = whole(&end.next))));
    }
    match end.undone {
        Some(true) => lines.push(Line::story(msg!("cmd-told-undone"))),
        Some(false) => lines.push(result(msg!("cmd-told-not-undone"))),
        None => {}
    }
    lines
}

/// How many other causes are told.
const OTHERS: usize = 2;

/// A text with a capital letter and a period.
pub(crate) fn sentence(text: &str) -> String {
    let text = clean(text.trim());
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    let text = first + letters.as_str();
    if text.ends_with(['.', '!', '?']) {
        text
    } else {
        msg!("cmd-told-sentence", text).into()
    }
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
