//! The runs for a person at a terminal: a ladder of messages, the cause, the next step.

use capture::proof::Checked;
use capture::run::{Outcome, Party, Side, Step, What};
use capture::{Overlap, Run, Summary};
use wsc::attr::Quirk;
use wsc::code::DevicePasswordId;

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
        self.out.result(format!("Run {number}"));
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
        let clock = Clock {
            first: summary.first.unwrap_or(summary.last),
        };
        for overlap in &summary.overlaps {
            out.result(overlap_text(clock, overlap));
        }
        if summary.damaged {
            out.warn("the file breaks off or is damaged; what came before was read");
        }
    }
}

/// Why there is nothing to tell.
fn nothing(name: &str, summary: &Summary, out: &Output) {
    out.result(format!(
        "There is no WPS run in {name} ({} packets)",
        summary.packets
    ));
    let hint = match summary.unknown_link {
        Some((link, packets)) if packets == summary.packets => format!(
            "Its packets are of link type {link}, which is not understood; capture Wi-Fi in monitor \
             mode, or the Ethernet side"
        ),
        _ => "Begin to capture before WPS is started, on the router's channel, and stop a minute \
              after it ended; a radio that is not in monitor mode does not see other devices"
            .to_owned(),
    };
    for line in wrap("", "", &hint) {
        out.result(line);
    }
}

fn one(clock: Clock, run: &Run, out: &Output) {
    for line in wrap("", "", &headline(run)) {
        out.result(line);
    }
    out.result("");
    let indent = 11;
    out.result(format!(
        "{:indent$}{:<LADDER$} {}",
        "",
        cut(&name(&run.enrollee, "device"), LADDER - 2),
        cut(&name(&run.registrar, "registrar"), LADDER - 2),
    ));
    for step in &run.steps {
        let seconds = clock.at_ms(step.at);
        out.result(format!(
            "{:>5}.{:03} s |{}|",
            seconds / 1000,
            seconds % 1000,
            rung(step)
        ));
        for note in notes(step) {
            let margin = " ".repeat(indent + 3);
            for line in wrap(&margin, &margin, &clean(&note)) {
                out.result(line);
            }
        }
    }
    if run.more_steps > 0 {
        out.result(format!("{:indent$}and {} steps more", "", run.more_steps));
    }
    out.result("");
    if !run.quirks.is_empty() {
        let names: Vec<_> = run.quirks.iter().map(Quirk::name).collect();
        labelled(
            out,
            "Noted",
            &format!("deviations from the specification: {}", names.join(", ")),
        );
    }
    if let Some(checked) = &run.checked {
        labelled(out, "Checked", &proof(checked));
    }
    let verdict = &run.verdict;
    let tone = match verdict.outcome {
        Outcome::Failed => Tone::Bad,
        _ if verdict.code.is_some() => Tone::Bad,
        _ => Tone::Good,
    };
    let word = match verdict.code {
        Some(code) => format!("{} ({code})", verdict.outcome.name()),
        None => verdict.outcome.name().to_owned(),
    };
    out.result(format!("Outcome: {}", out.paint(tone, &word)));
    labelled(out, "Why", &verdict.cause);
    labelled(out, "Next", &verdict.next);
}

fn labelled(out: &Output, label: &str, text: &str) {
    let mark = format!("{label}: ");
    let indent = " ".repeat(mark.len());
    for line in wrap(&mark, &indent, &clean(text)) {
        out.result(line);
    }
}

/// Who wants what of whom, in a sentence.
pub(super) fn headline(run: &Run) -> String {
    let how = match run.password_id {
        Some(DevicePasswordId::PUSH_BUTTON) => "with the button".to_owned(),
        Some(DevicePasswordId::DEFAULT) => "with a PIN".to_owned(),
        Some(other) => format!("with {other}"),
        None => "with an unknown secret".to_owned(),
    };
    let over = match run.carrier {
        capture::run::Carrier::Air => "over Wi-Fi",
        capture::run::Carrier::Wire => "over a cable",
        capture::run::Carrier::Upnp => "over UPnP",
    };
    let network = run
        .network
        .ssid
        .as_ref()
        .map_or_else(String::new, |ssid| format!(" the network {ssid:?} of"));
    let (enrollee, registrar) = (
        name(&run.enrollee, "a device"),
        name(&run.registrar, "a registrar"),
    );
    match run.purpose {
        capture::run::Purpose::Join => {
            let of = if network.is_empty() {
                " the network of"
            } else {
                &network
            };
            clean(&format!(
                "{enrollee} wants to join{of} {registrar} {how}, {over}"
            ))
        }
        capture::run::Purpose::Manage => clean(&format!(
            "{registrar} wants the settings of {enrollee} with the router PIN, {over}"
        )),
    }
}

/// The best name that is known.
pub(super) fn name(party: &Party, otherwise: &str) -> String {
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
    match (name, place) {
        (Some(name), Some(place)) => format!("{name} ({place})"),
        (Some(name), None) => name,
        (None, Some(place)) => place,
        (None, None) => otherwise.to_owned(),
    }
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
pub(super) fn label(step: &Step) -> String {
    let name = step.what.name();
    let again = (step.again > 0).then(|| format!(", {} times", step.again + 1));
    let parts = (step.fragments > 1).then(|| format!(", {} parts", step.fragments));
    [Some(name), again, parts].into_iter().flatten().collect()
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
pub(super) fn notes(step: &Step) -> Vec<String> {
    let mut notes = step.notes.clone();
    match &step.what {
        What::Association(status) => notes.push(format!("{status} ({})", status.0)),
        What::Left(reason) => notes.push(format!("{reason} ({})", reason.0)),
        What::Unreadable(why) => notes.push(why.clone()),
        _ => {}
    }
    notes
}

/// What the owner's key and PIN showed.
pub(super) fn proof(checked: &Checked) -> String {
    if !checked.key_fits {
        return "the key that was given is not the one of this run's enrollee".to_owned();
    }
    let wrong: Vec<String> = checked
        .authenticators
        .iter()
        .filter(|(_, right)| !right)
        .map(|(kind, _)| kind.to_string())
        .collect();
    let mut said = vec![if wrong.is_empty() {
        format!("{} messages are authentic", checked.authenticators.len())
    } else {
        format!("the Authenticator is wrong in {}", wrong.join(", "))
    }];
    for (who, (first, second)) in [
        ("the enrollee", checked.enrollee_pin),
        ("the registrar", checked.registrar_pin),
    ] {
        for (half, right) in [("first", first), ("second", second)] {
            said.extend(right.map(|right| {
                let whose = if right { "the given PIN's" } else { "another" };
                format!("{who} used {whose} {half} half")
            }));
        }
    }
    said.join("; ")
}

/// Two buttons at once, in a sentence.
pub(super) fn overlap_text(clock: Clock, overlap: &Overlap) -> String {
    let at = clock.at_ms(overlap.at);
    let what = if overlap.access_points {
        "Two routers had their button pressed"
    } else {
        "Two devices asked with their button"
    };
    format!(
        "{what} within two minutes, at {}.{:03} s: {} and {}",
        at / 1000,
        at % 1000,
        overlap.who.0,
        overlap.who.1
    )
}
