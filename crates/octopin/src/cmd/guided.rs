//! `octopin` alone: looks around, asks little, does the job.
//!
//! Plain lines from top to bottom, numbered choices, one question at a time: it can be followed with
//! a screen reader and with a keyboard alone.

use std::fmt::Display;

use advisor::Facts;
use advisor::evidence::{Origin, SourceKind};
use advisor::facts::Light;
use devices::find::{FoundPrinter, Search, merge, printers};
use devices::guide::printer::{Guide, Path};
use job::join::event::{End, Offer, Outcome};
use job::join::home::Settings;
use job::join::{Choice, Event, Person, What, Wish};
use link::nl80211::Wireless;
use zeroize::Zeroizing;

use super::join::{Terminal, exit, go, stores};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, clean};
use crate::{runtime, told};

/// How often a choice is asked for again where the answer is none of the numbers.
const ASKED: usize = 3;

/// The longest model name that is taken, in characters.
const MODEL_MAX: usize = 80;

/// Guides somebody through the whole job.
///
/// # Errors
/// Nobody can be asked.
pub(crate) fn run(out: &Output) -> Result<Exit, Stop> {
    if out.is_json() || !ask::somebody() {
        return Err(Stop::usage(
            "nobody-to-ask",
            "octopin without a command asks questions, and there is no terminal to ask at",
            "run `octopin join --help` for the same without questions, `octopin demo` to see it, or \
             `octopin --help` for all commands",
        ));
    }
    out.say("Octopin brings a printer into the Wi-Fi.");
    out.say("Nothing is changed before you agree. Ctrl-C stops it at any point.");
    out.say("");
    out.say("Looking for printers. This takes some seconds.");
    let terminal = Terminal { yes: false };
    let chosen = runtime::block_on(async {
        let outcome = printers(&Search::default(), |_| ()).await;
        let found: Vec<FoundPrinter> = merge(outcome.sightings);
        which(&terminal, found, out).await
    })?;
    let Some((printer, model)) = chosen else {
        out.result("Stopped. Nothing was changed.");
        return Ok(Exit::Failed);
    };
    let wifi = runtime::block_on(first_radio())?;
    out.say("");
    out.say(match &wifi {
        Some(name) => format!(
            "Looking at the printer, the router and the air ({}).",
            clean(name)
        ),
        None => "Looking at the printer and the router; no radio of this computer can be used."
            .to_owned(),
    });
    let settings = Settings {
        printer,
        model: model.clone(),
        wifi,
        access: stores(),
        ..Settings::default()
    };
    let wish = Wish {
        verb: "auto".to_owned(),
        pin: None,
        dry_run: false,
    };
    let mut person = Guided {
        terminal,
        model,
        out,
    };
    let end = go(settings, &wish, &mut person, out, |event| tell(event, out))?;
    for line in afterwards(&end) {
        out.say(line);
    }
    Ok(exit(&end))
}

/// The address and the model of the printer that is meant; `None` where nobody goes on.
async fn which(
    terminal: &Terminal,
    found: Vec<FoundPrinter>,
    out: &Output,
) -> Option<(Option<String>, Option<String>)> {
    if found.is_empty() {
        out.say("No printer answers on this network yet; a new one does not.");
    } else {
        out.say("Printers:");
        let names = found.iter().map(|one| {
            let at = one.address.as_deref().unwrap_or("not in this network yet");
            format!("{} ({})", clean(&one.name), clean(at))
        });
        let all: Vec<String> = names
            .chain(["Another one, which is not in this list".to_owned()])
            .collect();
        list(&all, out);
        let number = number(terminal, "Which printer is it?", all.len(), None, out).await?;
        if let Some(one) = found.into_iter().nth(number) {
            let model = one.identity.name().unwrap_or(one.name);
            return Some((one.address, Some(model)));
        }
    }
    let question = "Which model is it, as it stands on the printer? (Enter: not known)";
    let answer = terminal.line(question.to_owned()).await?;
    let model: String = answer.trim().chars().take(MODEL_MAX).collect();
    Some((None, Some(model).filter(|model| !model.is_empty())))
}

/// The radio of this computer that may be used: the first.
async fn first_radio() -> Option<String> {
    let wireless = Wireless::open().ok()?;
    let radio = wireless.radio(None).await.ok()?;
    Some(radio.interface.name)
}

/// Numbered lines.
fn list(all: &[impl Display], out: &Output) {
    for (number, one) in all.iter().enumerate() {
        out.say(format!("  {}. {one}", number + 1));
    }
}

/// Asks for one of the first `count` numbers, from 0; Enter is `usual`. `None` where nobody goes on.
async fn number(
    terminal: &Terminal,
    question: &str,
    count: usize,
    usual: Option<usize>,
    out: &Output,
) -> Option<usize> {
    let enter = usual.map_or_else(String::new, |usual| format!(", Enter for {}", usual + 1));
    for _ in 0..ASKED {
        let asked = format!("{question} Type a number from 1 to {count}{enter}, or q to stop:");
        let answer = terminal.line(asked).await?;
        let answer = answer.trim();
        if answer.is_empty() && usual.is_some() {
            return usual;
        }
        if answer.eq_ignore_ascii_case("q") {
            return None;
        }
        match answer.parse::<usize>() {
            Ok(number) if (1..=count).contains(&number) => return Some(number - 1),
            _ => out.say(format!("That is none of the numbers from 1 to {count}.")),
        }
    }
    None
}

/// The person who is guided.
struct Guided<'a> {
    terminal: Terminal,
    model: Option<String>,
    out: &'a Output,
}

impl Guided<'_> {
    /// The steps of the guide for this model.
    fn steps(&self, of: impl Fn(&devices::guide::printer::Answer<'static>) -> Path<'static>) {
        let Some(model) = &self.model else { return };
        let Ok(guide) = Guide::builtin() else { return };
        let Ok(answer) = guide.find(model) else {
            return;
        };
        let steps: Vec<String> = of(&answer)
            .steps()
            .iter()
            .map(|step| step.text.to_string())
            .collect();
        if !steps.is_empty() {
            self.out.say(format!("At {}:", clean(model)));
            list(&steps, self.out);
        }
    }
}

impl Person for Guided<'_> {
    async fn choose(&mut self, offer: &Offer) -> Choice {
        self.out.say("");
        self.out.say("Ways that are open, the best first:");
        for (number, open) in offer.ways.iter().enumerate() {
            let sure = if open.certain { "" } else { " (perhaps)" };
            let title = clean(&open.title);
            self.out.say(format!("  {}. {title}{sure}", number + 1));
            let signed = [
                ("for", &open.reasons_for),
                ("against", &open.reasons_against),
            ];
            for (word, reasons) in signed {
                if let Some(reason) = reasons.first() {
                    self.out.say(format!("     {word}: {}", clean(reason)));
                }
            }
        }
        let question = "Which way?";
        let count = offer.ways.len();
        let number = number(&self.terminal, question, count, Some(0), self.out).await;
        match number.and_then(|number| offer.ways.get(number)) {
            Some(open) => Choice::This(open.way),
            None => Choice::Stop,
        }
    }

    async fn agree(&mut self, question: &str) -> Option<bool> {
        self.terminal.agree(question).await
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        self.steps(|answer| answer.pin().1);
        self.terminal.pin().await
    }

    async fn passphrase(&mut self, ssid: &str) -> Option<Zeroizing<String>> {
        self.terminal.passphrase(ssid).await
    }

    async fn saw(&mut self, facts: &mut Facts) {
        self.out.say("");
        self.out.say("What does the printer's wireless light do?");
        let answers = [
            "It is on and steady",
            "It blinks",
            "It is off",
            "I cannot see it, or there is none",
        ];
        list(&answers, self.out);
        let question = "The light:";
        let usual = Some(answers.len() - 1);
        let number = number(&self.terminal, question, answers.len(), usual, self.out).await;
        let lights = [Light::Steady, Light::Blinking, Light::Off];
        if let Some(light) = number.and_then(|number| lights.get(number)) {
            let from = Origin::new(SourceKind::User, "the printer's wireless light");
            facts.printer.light.learn(*light, from);
        }
    }
}

/// Tells an event. The ways are told when one is chosen.
fn tell(event: &Event, out: &Output) {
    if let What::Plan(offer) = &event.what
        && !offer.ways.is_empty()
    {
        return;
    }
    if let What::End(_) = &event.what {
        out.say("");
    }
    for line in told::lines(event) {
        line.write(out);
    }
}

/// What can be done after it, in lines.
fn afterwards(end: &End) -> Vec<String> {
    let address = end
        .printer
        .as_ref()
        .and_then(|printer| printer.address.as_deref());
    match (end.outcome, address) {
        (Outcome::Joined, Some(address)) => {
            let page = if address.contains("://") {
                address.to_owned()
            } else {
                format!("http://{address}")
            };
            vec![format!(
                "Add it in the printer settings of your computer or telephone; its own page is {}.",
                clean(&page)
            )]
        }
        (Outcome::Joined, None) => Vec::new(),
        _ => vec![
            "To find out more: octopin diagnose".to_owned(),
            "To try again: octopin".to_owned(),
            "For support: octopin bundle".to_owned(),
        ],
    }
}
