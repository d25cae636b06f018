//! `octopin` alone: looks around, asks little, does the job.
//!
//! Plain lines from top to bottom, numbered choices, one question at a time: it can be followed with
//! a screen reader and with a keyboard alone.

use std::fmt::Display;

use advisor::Facts;
use advisor::evidence::{Origin, SourceKind};
use advisor::facts::Light;
use devices::find::{FoundPrinter, Search, merge, printers};
use devices::guide::printer::{Answer, Guide, Path};
use job::join::event::{End, Offer, Outcome};
use job::join::home::Settings;
use job::join::{Choice, Event, Person, What, Wish};
use link::nl80211::{Mode, Radio, ScanRequest, Wireless};
use text::Message;
use zeroize::Zeroizing;

use super::join::{Terminal, exit, go, stores};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, clean};
use crate::{runtime, told};

/// How often a choice is asked for again where the answer is none of the numbers.
const ASKED: usize = 3;

/// Radios of this computer that are looked at.
const RADIOS_MAX: usize = 8;

/// Networks that are offered: more are not read.
const NETWORKS_MAX: usize = 9;

/// The end where nobody went on.
const STOPPED: &str = "Stopped. Nothing was changed.";

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
        out.result(STOPPED);
        return Ok(Exit::Failed);
    };
    let radio = runtime::block_on(own_radio())?;
    out.say("");
    let mut ssid = None;
    if let Some(radio) = &radio
        && radio.interface.ssid.is_none()
    {
        let Some(chosen) = runtime::block_on(network(&terminal, radio, out))? else {
            out.result(STOPPED);
            return Ok(Exit::Failed);
        };
        ssid = chosen;
    }
    let wifi = radio.map(|radio| radio.interface.name);
    out.say(match &wifi {
        Some(name) => format!(
            "Looking at the printer, the router and the air ({}).",
            clean(name)
        ),
        None => "Looking at the printer and the router; no radio of this computer can be used."
            .to_owned(),
    });
    let settings = Settings {
        absent: printer.is_none(),
        asks: true,
        printer,
        model: model.clone(),
        ssid,
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
        asked_pin: false,
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

/// The radio of this computer that may be used: one that is in a network, which is the home; else
/// one that nobody manages; else the first that is no access point.
async fn own_radio() -> Option<Radio> {
    let wireless = Wireless::open().ok()?;
    let interfaces = wireless.interfaces().await.ok()?;
    let stations = interfaces.iter().filter(|one| one.mode == Mode::Station);
    let mut radios = Vec::new();
    for station in stations.take(RADIOS_MAX) {
        radios.extend(wireless.radio(Some(&station.name)).await.ok());
    }
    // Of those that are equal the first is the least.
    let worth = |radio: &Radio| (radio.interface.ssid.is_none(), radio.manager.is_some());
    radios.into_iter().min_by_key(worth)
}

/// Which network the printer is to join, where this computer's radio is in none: the name, or `None`
/// in it where the person does not know; `None` where nobody goes on.
async fn network(terminal: &Terminal, radio: &Radio, out: &Output) -> Option<Option<String>> {
    out.say(format!("Looking for networks ({}).", clean(radio.name())));
    let heard = match Wireless::open() {
        Ok(mut wireless) => wireless.scan(radio, &ScanRequest::default()).await,
        Err(error) => Err(error),
    };
    let mut heard = heard.unwrap_or_else(|error| {
        out.warn(format!("the air was not looked at: {error}"));
        Vec::new()
    });
    heard.sort_by_key(|network| std::cmp::Reverse(network.signal_dbm));
    let mut names: Vec<String> = Vec::new();
    for network in heard {
        let name = network.ssid.to_text();
        if !name.is_empty() && !names.contains(&name) && names.len() < NETWORKS_MAX {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Some(None);
    }
    out.say("Networks in reach, the strongest first:");
    let other = "Another one, or not known".to_owned();
    let shown: Vec<String> = names
        .iter()
        .map(|name| clean(name))
        .chain([other])
        .collect();
    list(&shown, out);
    let question = "Which network is the printer to join?";
    let number = number(terminal, question, shown.len(), None, out).await?;
    Some(names.into_iter().nth(number))
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
    /// The PIN was asked for already.
    asked_pin: bool,
    out: &'a Output,
}

impl Guided<'_> {
    /// Tells the steps of the guide for this model; `false` where it has none.
    fn steps(&self, of: impl Fn(&Answer<'static>) -> Path<'static>) -> bool {
        let (Some(model), Ok(guide)) = (&self.model, Guide::builtin()) else {
            return false;
        };
        let Ok(answer) = guide.find(model) else {
            return false;
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
        !steps.is_empty()
    }
}

impl Person for Guided<'_> {
    async fn choose(&mut self, offer: &Offer) -> Choice {
        self.out.say("");
        self.out.say("Ways that are open, the best first:");
        for (number, open) in offer.ways.iter().enumerate() {
            let sure = if open.certain { "" } else { " (perhaps)" };
            let title = clean(&open.title.to_string());
            self.out.say(format!("  {}. {title}{sure}", number + 1));
            let signed = [
                ("for", &open.reasons_for),
                ("against", &open.reasons_against),
            ];
            for (word, reasons) in signed {
                if let Some(reason) = reasons.first() {
                    self.out
                        .say(format!("     {word}: {}", clean(&reason.to_string())));
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

    async fn agree(&mut self, question: &Message) -> Option<bool> {
        self.terminal.agree(question).await
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        // Whoever is asked again has them on the screen.
        let first = !std::mem::replace(&mut self.asked_pin, true);
        if first && self.steps(|answer| answer.pin().1) {
            self.out.say(
                "Type the PIN here, also where that says to enter it at the router: this program \
                 hands it over.",
            );
        }
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
            let where_it_is = match address.split_once("://") {
                None => format!("its own page is http://{address}"),
                Some(("http" | "https", _)) => format!("its own page is {address}"),
                Some(_) => format!("its address there is {address}"),
            };
            vec![format!(
                "Add it in the printer settings of your computer or telephone; {}.",
                clean(&where_it_is)
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
