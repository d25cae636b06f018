//! `octopin` alone: looks around, asks little, does the job.
//!
//! Plain lines from top to bottom, numbered choices, one question at a time: it can be followed with
//! a screen reader and with a keyboard alone.

use std::fmt::Display;

use advisor::Facts;
use advisor::plan::Way;
use devices::find::{FoundPrinter, Search, merge, printers};
use devices::guide::printer::{Answer, Guide, Path};
use devices::router::drivers::Access;
use job::gather::questions::{Question, Topic};
use job::join::event::{Deed, End, Offer, Outcome};
use job::join::home::Settings;
use job::join::{Choice, Event, Inquiry, Person, What, Wish};
use link::nl80211::{Mode, Radio, ScanRequest, Wireless};
use text::{Message, msg};
use zeroize::Zeroizing;

use super::join::{Terminal, exit, go, stores};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::{Output, clean};
use crate::{runtime, told};

/// How often a choice is asked for again where the answer is none of the numbers.
const ASKED: usize = 3;

/// Radios of this computer that are looked at.
const RADIOS_MAX: usize = 8;

/// Networks that are offered: more are not read.
const NETWORKS_MAX: usize = 9;

/// The longest model name that is taken, in characters.
const MODEL_MAX: usize = 80;

/// Guides somebody through the whole job.
///
/// # Errors
/// Nobody can be asked.
pub(crate) fn run(out: &Output) -> Result<Exit, Stop> {
    if out.is_json() || !ask::somebody() {
        let nobody = msg!("cmd-guided-nobody");
        return Err(Stop::told(Exit::Usage, "nobody-to-ask", &nobody));
    }
    out.say(msg!("cmd-guided-what"));
    out.say(msg!("cmd-guided-promise"));
    out.say("");
    out.say(msg!("cmd-guided-looking"));
    let terminal = Terminal {
        yes: false,
        tells: true,
    };
    let chosen = runtime::block_on(async {
        let outcome = printers(&Search::default(), |_| ()).await;
        let found: Vec<FoundPrinter> = merge(outcome.sightings);
        which(&terminal, found, out).await
    })?;
    let Some((printer, model)) = chosen else {
        out.result(msg!("cmd-guided-stopped"));
        return Ok(Exit::Failed);
    };
    let radio = runtime::block_on(own_radio())?;
    out.say("");
    let mut ssid = None;
    if let Some(radio) = &radio
        && radio.interface.ssid.is_none()
    {
        let Some(chosen) = runtime::block_on(network(&terminal, radio, out))? else {
            out.result(msg!("cmd-guided-stopped"));
            return Ok(Exit::Failed);
        };
        ssid = chosen;
    }
    let wifi = radio.map(|radio| radio.interface.name);
    out.say(match &wifi {
        Some(name) => msg!("cmd-guided-looking-around", interface = clean(name)),
        None => msg!("cmd-guided-looking-without-air"),
    });
    let settings = Settings {
        absent: printer.is_none(),
        asks: true,
        printer,
        model: model.clone(),
        ssid,
        wifi,
        access: Access {
            password: ask::given_password(None, &mut StandardInput::default())?,
            ..stores()
        },
        ..Settings::default()
    };
    let wish = Wish {
        verb: "auto".to_owned(),
        pin: None,
        dry_run: false,
    };
    let of_model = model.clone();
    let mut person = Guided {
        terminal,
        model,
        asked_pin: false,
        out,
    };
    let end = go(settings, &wish, &mut person, out, |event| {
        tell(event, of_model.as_deref(), out);
    })?;
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
        out.say(msg!("cmd-guided-no-printer"));
    } else {
        out.say(msg!("cmd-guided-printers"));
        let names = found.iter().map(|one| {
            let name = clean(&one.name);
            match &one.address {
                Some(address) => msg!("cmd-guided-printer", name, address = clean(address)),
                None => msg!("cmd-guided-printer-not-here", name),
            }
        });
        let all: Vec<Message> = names.chain([msg!("cmd-guided-other-printer")]).collect();
        list(&all, out);
        let question = msg!("cmd-guided-which-printer");
        let number = number(terminal, question, all.len(), None, out).await?;
        if let Some(one) = found.into_iter().nth(number) {
            let model = one.identity.name().unwrap_or(one.name);
            return Some((one.address, Some(model)));
        }
    }
    let answer = terminal.line(msg!("cmd-guided-which-model").into()).await?;
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
    let interface = clean(radio.name());
    out.say(msg!("cmd-guided-looking-for-networks", interface));
    let heard = match Wireless::open() {
        Ok(mut wireless) => wireless.scan(radio, &ScanRequest::default()).await,
        Err(error) => Err(error),
    };
    let mut heard = heard.unwrap_or_else(|error| {
        out.warn(msg!("cmd-guided-no-air", why = &error));
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
    out.say(msg!("cmd-guided-networks"));
    let other = msg!("cmd-guided-other-network");
    let shown: Vec<Message> = names
        .iter()
        .map(|name| Message::verbatim(clean(name)))
        .chain([other])
        .collect();
    list(&shown, out);
    let question = msg!("cmd-guided-which-network");
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
    question: Message,
    count: usize,
    usual: Option<usize>,
    out: &Output,
) -> Option<usize> {
    let asked = match usual {
        Some(usual) => msg!(
            "cmd-guided-ask-or-enter",
            question,
            count,
            usual = usual + 1
        ),
        None => msg!("cmd-guided-ask", question, count),
    };
    for _ in 0..ASKED {
        let answer = terminal.line(asked.to_string()).await?;
        let answer = answer.trim();
        if answer.is_empty() && usual.is_some() {
            return usual;
        }
        if answer.eq_ignore_ascii_case("q") {
            return None;
        }
        match answer.parse::<usize>() {
            Ok(number) if (1..=count).contains(&number) => return Some(number - 1),
            _ => out.say(msg!("cmd-guided-no-such-number", count)),
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
    /// Tells the steps to the PIN.
    fn pin_steps(&self) -> bool {
        steps(self.model.as_deref(), |answer| answer.pin().1, self.out)
    }
}

/// Tells the steps of the guide for this model; `false` where it has none.
fn steps(
    model: Option<&str>,
    of: impl Fn(&Answer<'static>) -> Path<'static>,
    out: &Output,
) -> bool {
    let (Some(model), Ok(guide)) = (model, Guide::builtin()) else {
        return false;
    };
    let Ok(answer) = guide.find(model) else {
        return false;
    };
    let path = of(&answer);
    let steps: Vec<_> = path.steps().iter().map(|step| step.text).collect();
    if !steps.is_empty() {
        out.say(msg!("cmd-guided-steps-at", model = clean(model)));
        list(&steps, out);
    }
    !steps.is_empty()
}

impl Person for Guided<'_> {
    async fn choose(&mut self, offer: &Offer) -> Choice {
        self.out.say("");
        self.out.say(msg!("cmd-guided-ways"));
        for (number, open) in offer.ways.iter().enumerate() {
            let title = &open.title;
            let title = if open.certain {
                title.clone()
            } else {
                msg!("cmd-guided-perhaps", title)
            };
            let title = clean(&title.to_string());
            self.out.say(format!("  {}. {title}", number + 1));
            let pro = open.reasons_for.first();
            let contra = open.reasons_against.first();
            let pro = pro.map(|reason| msg!("cmd-guided-for", reason));
            let contra = contra.map(|reason| msg!("cmd-guided-against", reason));
            for reason in pro.into_iter().chain(contra) {
                self.out.say(format!("     {}", clean(&reason.to_string())));
            }
        }
        let question = msg!("cmd-guided-which-way");
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

    async fn done(&mut self, way: Way) -> Option<bool> {
        match way {
            Way::ButtonByHand => {
                steps(self.model.as_deref(), Answer::button, self.out);
            }
            Way::PinByHand => {
                self.pin_steps();
            }
            _ => {}
        }
        self.agree(&msg!("job-ask-done")).await
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        // Whoever is asked again has them on the screen.
        let first = !std::mem::replace(&mut self.asked_pin, true);
        if first && self.pin_steps() {
            self.out.say(msg!("cmd-guided-type-pin"));
        }
        self.terminal.pin().await
    }

    async fn passphrase(&mut self, ssid: &str) -> Option<Zeroizing<String>> {
        self.terminal.passphrase(ssid).await
    }

    /// What nobody else knows, and decides which ways are open. Where the guide has the model's
    /// steps they are shown with the way.
    async fn knows(&mut self, facts: &mut Facts) {
        let mut asked: Vec<&str> = Vec::new();
        loop {
            let new =
                |one: &Question| facts.said(one.fact()).is_none() && !asked.contains(&one.fact());
            let open = Question::open(facts, &[Topic::Way]);
            let Some(next) = open.into_iter().find(new) else {
                return;
            };
            asked.push(next.fact());
            let question = msg!("cmd-ask-known", question = next.text());
            let Some(answer) = self.terminal.line(question.to_string()).await else {
                return;
            };
            if let Some(yes) = ask::understood(&answer) {
                next.answer(facts, yes);
            }
        }
    }

    async fn tells(&mut self, inquiry: &Inquiry) -> Option<usize> {
        self.terminal.tells(inquiry).await
    }

    async fn password(&mut self, host: &str) -> Option<Zeroizing<String>> {
        self.terminal.password(host).await
    }
}

/// Tells an event, and where the printer's button is what comes next, the steps of this model's. The
/// ways are told when one is chosen.
fn tell(event: &Event, model: Option<&str>, out: &Output) {
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
    if let What::Do {
        deed: Deed::PressButton,
        ..
    } = &event.what
    {
        steps(model, Answer::button, out);
    }
}

/// What can be done after it, in lines.
fn afterwards(end: &End) -> Vec<Message> {
    let address = end
        .printer
        .as_ref()
        .and_then(|printer| printer.address.as_deref());
    match (end.outcome, address) {
        (Outcome::Joined, Some(address)) => {
            let address = clean(address);
            vec![match address.split_once("://") {
                None => msg!("cmd-guided-add-page", page = format!("http://{address}")),
                Some(("http" | "https", _)) => msg!("cmd-guided-add-page", page = address),
                Some(_) => msg!("cmd-guided-add", address),
            }]
        }
        (Outcome::Joined, None) => Vec::new(),
        _ => vec![
            msg!("cmd-guided-diagnose"),
            msg!("cmd-guided-again"),
            msg!("cmd-guided-bundle"),
        ],
    }
}
