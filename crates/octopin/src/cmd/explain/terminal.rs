//! The runs for a person at a terminal: a ladder of messages, the cause, the next step.

use capture::finding::Kind;
use capture::proof::Checked;
use capture::run::{Carrier, Outcome, Party, Purpose, Side, Step, Verdict, What};
use capture::{Finding, Overlap, Run, Summary};
use text::{Message, Tell, msg, unquoted};
use wsc::attr::Quirk;
use wsc::code::DevicePasswordId;
use wsc::failure::Half;

use super::Clock;
use crate::lines::wrap;
use crate::output::{Output, Tone, clean};

/// Columns between the two sides of the ladder.
const LADDER: usize = 34;

/// The runs, one after another.
pub(super) struct Telling<'a> {
    name: &'a str,
    out: &'a Output,
    runs: usize,
    /// The first run, which gets a number only where there is a second.
    first: Option<(Clock, Run)>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(name: &'a str, out: &'a Output) -> Self {
        Self {
            name,
            out,
            runs: 0,
            first: None,
        }
    }

    pub(super) fn run(&mut self, clock: Clock, run: &Run) {
        if self.out.is_json() {
            return;
        }
        self.runs += 1;
        if self.runs == 1 {
            self.first = Some((clock, run.clone()));
            return;
        }
        if let Some((clock, first)) = self.first.take() {
            self.numbered(1, clock, &first);
        }
        self.numbered(self.runs, clock, run);
    }

    fn numbered(&self, number: usize, clock: Clock, run: &Run) {
        self.out.result(msg!("capture-run-number", number));
        one(clock, run, self.out);
        self.out.result("");
    }

    /// What is still to be told of the runs.
    pub(super) fn break_off(&mut self) {
        if let Some((clock, run)) = self.first.take() {
            one(clock, &run, self.out);
            self.out.result("");
        }
    }

    pub(super) fn end(&mut self, summary: &Summary) {
        let out = self.out;
        if out.is_json() {
            return;
        }
        self.break_off();
        if self.runs == 0 {
            nothing(self.name, summary, out);
        }
        let first = summary.first.unwrap_or(summary.last);
        for overlap in of_runs(summary) {
            out.result(overlap.headline(first));
        }
        for finding in &summary.findings {
            out.result("");
            aside(first, finding, out);
        }
        if summary.damaged {
            out.warn(msg!("capture-damaged"));
        }
    }
}

/// The overlaps of which there are runs; the others are findings.
pub(super) fn of_runs(summary: &Summary) -> impl Iterator<Item = &Overlap> {
    let aside = |overlap: &Overlap| {
        let is = |finding: &Finding| {
            matches!(finding.kind, Kind::Overlap { .. }) && finding.at == overlap.at
        };
        summary.findings.iter().any(is)
    };
    summary
        .overlaps
        .iter()
        .filter(move |overlap| !aside(overlap))
}

/// What was tried without a run.
fn aside(first: u64, finding: &Finding, out: &Output) {
    for line in wrap("", "", &clean(&finding.headline(first).to_string())) {
        out.result(line);
    }
    ended(&finding.verdict, out);
}

/// Why there is nothing to tell.
fn nothing(name: &str, summary: &Summary, out: &Output) {
    let packets = summary.packets;
    out.result(msg!("capture-none-in-file", file = name, packets));
    if !summary.findings.is_empty() {
        return;
    }
    let hint = match summary.unknown_link {
        Some((link, unknown)) if unknown == packets => msg!("capture-hint-link", link),
        _ => msg!("capture-hint"),
    };
    for line in wrap("", "", &hint.to_string()) {
        out.result(line);
    }
}

fn one(clock: Clock, run: &Run, out: &Output) {
    for line in wrap("", "", &headline(run).to_string()) {
        out.result(line);
    }
    out.result("");
    let indent = 11;
    let enrollee = name(&run.enrollee, msg!("capture-side-device"));
    let registrar = name(&run.registrar, msg!("capture-side-registrar"));
    out.result(format!(
        "{:indent$}{:<LADDER$} {}",
        "",
        cut(&enrollee.to_string(), LADDER - 2),
        cut(&registrar.to_string(), LADDER - 2),
    ));
    for step in &run.steps {
        let seconds = clock.at_ms(step.at);
        out.result(format!(
            "{:>5}.{:03} s |{}|",
            seconds / 1000,
            seconds % 1000,
            rung(step)
        ));
        for note in notes(run, step) {
            let margin = " ".repeat(indent + 3);
            for line in wrap(&margin, &margin, &clean(&note.to_string())) {
                out.result(line);
            }
        }
    }
    if run.more_steps > 0 {
        let more = msg!("capture-steps-more", count = run.more_steps);
        out.result(format!("{:indent$}{more}", ""));
    }
    out.result("");
    if !run.quirks.is_empty() {
        let names: Vec<_> = run.quirks.iter().map(Quirk::name).collect();
        let noted = msg!("capture-deviations", names = names.join(", "));
        labelled(out, msg!("capture-noted"), &noted);
    }
    if let Some(checked) = &run.checked {
        for found in proof(checked) {
            labelled(out, msg!("capture-checked"), &found);
        }
    }
    ended(&run.verdict, out);
}

/// Outcome, cause, and what to do next.
fn ended(verdict: &Verdict, out: &Output) {
    let tone = match verdict.outcome {
        Outcome::Failed => Tone::Bad,
        _ if verdict.code.is_some() => Tone::Bad,
        _ => Tone::Good,
    };
    let label = msg!("capture-labelled", label = msg!("capture-outcome"));
    let word = out.paint(tone, &outcome(verdict).to_string());
    out.result(format!("{label} {word}"));
    labelled(out, msg!("capture-why"), &verdict.cause);
    labelled(out, msg!("capture-next"), &verdict.next);
}

fn labelled(out: &Output, label: Message, text: &Message) {
    let mark = format!("{} ", msg!("capture-labelled", label));
    let indent = " ".repeat(mark.chars().count());
    for line in wrap(&mark, &indent, &clean(&text.to_string())) {
        out.result(line);
    }
}

/// Who wants what of whom, in a sentence.
pub(super) fn headline(run: &Run) -> Message {
    let how = match run.password_id {
        Some(DevicePasswordId::PUSH_BUTTON) => msg!("capture-how-button"),
        Some(DevicePasswordId::DEFAULT) => msg!("capture-how-pin"),
        Some(other) => msg!("capture-how-other", secret = other.to_string()),
        None => msg!("capture-how-unknown"),
    };
    let over = match run.carrier {
        Carrier::Air => msg!("capture-over-air"),
        Carrier::Wire => msg!("capture-over-wire"),
        Carrier::Upnp => msg!("capture-over-upnp"),
    };
    let device = name(&run.enrollee, msg!("capture-a-device"));
    let router = name(&run.registrar, msg!("capture-a-registrar"));
    let ssid = run.network.ssid.as_deref();
    match (run.purpose, ssid) {
        (Purpose::Join, Some(ssid)) => {
            let ssid = clean(&unquoted(ssid));
            msg!(
                "capture-headline-join-named",
                device,
                ssid,
                router,
                how,
                over
            )
        }
        (Purpose::Join, None) => msg!("capture-headline-join", device, router, how, over),
        (Purpose::Manage, _) => msg!("capture-headline-manage", router, device, over),
    }
}

/// How it ended, with the short name of the cause.
pub(super) fn outcome(verdict: &Verdict) -> Message {
    let outcome = verdict.outcome.told();
    match verdict.code {
        Some(code) => msg!("capture-outcome-code", outcome, code),
        None => outcome,
    }
}

/// The best name that is known.
pub(super) fn name(party: &Party, otherwise: Message) -> Message {
    let device = party.device.as_ref();
    let text = |get: fn(&wsc::device::DeviceInfo) -> &String| {
        device
            .map(get)
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
    };
    let name = text(|device| &device.model_name)
        .or_else(|| text(|device| &device.device_name))
        .map(clean);
    let place = party
        .mac
        .map(|mac| mac.to_string())
        .or_else(|| party.address.map(|address| address.to_string()));
    let known = match (name, place) {
        (Some(name), Some(place)) => format!("{name} ({place})"),
        (Some(name), None) => name,
        (None, Some(place)) => place,
        (None, None) => return otherwise,
    };
    msg!("capture-step", name = known)
}

/// At most `width` characters.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(3)).collect();
    kept + "..."
}

/// A step's name, with how often it was sent and in how many parts.
pub(super) fn label(step: &Step) -> Message {
    let parts = step.fragments.max(1);
    let times = step.again.saturating_add(1);
    msg!("capture-label", step = &step.what, times, parts)
}

/// One step as an arrow.
fn rung(step: &Step) -> String {
    let label = format!(" {} ", label(step));
    let dashes = LADDER.saturating_sub(label.chars().count() + 1);
    let (before, after) = (2.min(dashes), dashes.saturating_sub(2));
    match step.from {
        Side::Enrollee => format!("{}{label}{}>", "-".repeat(before), "-".repeat(after)),
        Side::Registrar => format!("<{}{label}{}", "-".repeat(after), "-".repeat(before)),
    }
}

/// What is said beside a step.
pub(super) fn notes(run: &Run, step: &Step) -> Vec<Message> {
    let mut notes: Vec<Message> = run.carries(step).into_iter().collect();
    notes.extend(step.notes.iter().cloned());
    let numbered = |what: Message, number: u16| msg!("capture-note-number", what, number);
    notes.extend(match &step.what {
        What::Association(status) => Some(numbered(status.told(), status.0)),
        What::Left(reason) => Some(numbered(reason.told(), reason.0)),
        What::Unreadable(why) => Some(why.clone()),
        _ => None,
    });
    notes
}

/// What the owner's key and PIN showed, one finding each.
pub(super) fn proof(checked: &Checked) -> Vec<Message> {
    if !checked.key_fits {
        return vec![msg!("capture-checked-other-key")];
    }
    let wrong: Vec<String> = checked
        .authenticators
        .iter()
        .filter(|(_, right)| !right)
        .map(|(kind, _)| kind.to_string())
        .collect();
    let mut said = vec![if wrong.is_empty() {
        msg!(
            "capture-checked-authentic",
            count = checked.authenticators.len()
        )
    } else {
        msg!("capture-checked-wrong", messages = wrong.join(", "))
    }];
    for (side, (first, second)) in [
        (Side::Enrollee, checked.enrollee_pin),
        (Side::Registrar, checked.registrar_pin),
    ] {
        for (half, right) in [(Half::First, first), (Half::Second, second)] {
            said.extend(right.map(|right| {
                let whose = if right { "given" } else { "another" };
                let (side, half) = (side.name(), half.name());
                msg!("capture-checked-half", side, whose, half)
            }));
        }
    }
    said
}
