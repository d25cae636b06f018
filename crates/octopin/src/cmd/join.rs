//! `octopin join`: the whole job, from nothing to a printer that answers on the network.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use devices::find::last::{Kind, Last};
use devices::router::drivers::Access;
use devices::router::journal::Journal;
use devices::router::tokens::{FileTokens, TokenStore};
use job::history::{Changes, History};
use job::join::event::{End, Outcome};
use job::join::home::{Home, Settings};
use job::join::{Cancel, Event, Inquiry, Memory, Person, What, Wish, join};
use lan::http::pin::{FilePins, PinStore};
use text::{Message, msg};
use tokio::sync::oneshot;
use wsc::pin::RouterPin;
use zeroize::Zeroizing;

use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, ask_secret, device_pin, network};
use crate::output::{Output, clean};
use crate::{runtime, told};

const EXAMPLES: &str = "\
Examples:
  octopin join --dry-run
  octopin join --pin 12345670
  octopin join 192.168.1.20 --router hostapd:/run/hostapd/wlan0 --way pin --pin - < pin.txt
  octopin join --way popup --wifi wlan0 --ssid Home --passphrase - < passphrase.txt

It looks at the printer, the router and the air, takes the best way that is open, watches it to its
end, and then checks that the printer is really there. What it changes for that it puts back.";

/// The words of `--way`.
const WAYS: [&str; 8] = [
    "auto",
    "button",
    "pin",
    "upnp",
    "popup",
    "passphrase",
    "router-pin",
    "manual",
];

/// Codes that mean wrong usage: nothing was begun.
const USAGE: &[&str] = &[
    "bad-address",
    "bad-pin",
    "bad-passphrase",
    "bad-interface",
    "no-pin",
    "nobody-to-ask",
];

/// Arguments of `octopin join`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The printer: a name or number from `octopin find`, or an address; it need not answer yet
    printer: Option<String>,
    /// The router, as `octopin router` takes it [default: the default gateway]
    #[arg(long, value_name = "ADDRESS")]
    router: Option<String>,
    /// Which way to go
    #[arg(long, default_value = "auto", value_parser = PossibleValuesParser::new(WAYS))]
    way: String,
    /// The printer's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
    #[arg(long)]
    pin: Option<String>,
    /// The name of the network
    #[arg(long, value_name = "NAME")]
    ssid: Option<String>,
    /// Its passphrase; `-` reads it from standard input
    #[arg(long, requires = "ssid")]
    passphrase: Option<String>,
    /// The Wi-Fi interface that may be used
    #[arg(long, value_name = "IF")]
    wifi: Option<String>,
    /// A file with the router's password; `-` is standard input. Otherwise the variable
    /// OCTOPIN_PASSWORD, or a question where the router wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Show which ways are open and why the others are not, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Agree beforehand
    #[arg(long, short)]
    yes: bool,
}

/// Does the job.
///
/// # Errors
/// Wrong usage, or a missing privilege.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut stdin = StandardInput::default();
    let pin = match &args.pin {
        Some(given) => Some(device_pin(&stdin.value("--pin", given)?)?),
        None => None,
    };
    let home = match (&args.ssid, &args.passphrase) {
        (Some(ssid), Some(given)) => {
            let passphrase = stdin.value("--passphrase", given)?;
            Some(network(ssid, &passphrase)?)
        }
        (Some(ssid), None) => {
            // The name's form is checked with a passphrase that any network could have.
            network(ssid, "any passphrase")?;
            None
        }
        _ => None,
    };
    let settings = Settings {
        printer: by_last_search(Kind::Printer, args.printer.as_deref())?,
        model: None,
        router: by_last_search(Kind::Router, args.router.as_deref())?,
        ssid: args.ssid.clone(),
        network: home.clone(),
        wifi: args.wifi.clone(),
        absent: false,
        asks: ask::somebody(),
        access: Access {
            password: ask::given_password(args.password_file.as_deref(), &mut stdin)?,
            network: home,
            ..stores()
        },
    };
    let wish = Wish {
        verb: args.way.clone(),
        pin,
        dry_run: args.dry_run,
    };
    // Whoever agrees beforehand, or reads JSON, is not there to answer.
    let mut person = Terminal {
        yes: args.yes,
        tells: !args.yes && !out.is_json(),
    };
    let end = go(settings, &wish, &mut person, out, |event| tell(event, out))?;
    Ok(exit(&end))
}

/// Does the job with whoever answers, and keeps it in the history.
///
/// # Errors
/// There is no place for the journal.
pub(super) fn go(
    settings: Settings,
    wish: &Wish,
    person: &mut impl Person,
    out: &Output,
    mut tell: impl FnMut(&Event),
) -> Result<End, Stop> {
    let journal = Journal::of_user().map_err(|error| {
        let none = msg!("cmd-join-no-journal", error = error.to_string());
        Stop::told(Exit::Failed, "no-journal", &none)
    })?;
    runtime::block_on(async {
        let (canceller, cancel) = Cancel::new();
        let ended = runtime::asked_to_end();
        let network = settings.ssid.clone();
        let mut home = Home::new(settings);
        let mut memory = remember(wish.dry_run, out);
        let journal = journal.recorded(Arc::new(Changes::of_user(memory.run())));
        let mut tell = |event: &Event| {
            memory.note(event, network.as_deref());
            tell(event);
        };
        let end = {
            let job = join(&mut home, person, wish, &journal, &cancel, &mut tell);
            let mut job = std::pin::pin!(job);
            tokio::select! {
                end = &mut job => end,
                () = ended => {
                    canceller.cancel();
                    // It puts back what it changed first.
                    job.await
                }
            }
        };
        if let Some(trouble) = memory.trouble() {
            out.detail(trouble);
        }
        end
    })
}

pub(super) fn exit(end: &End) -> Exit {
    match (end.outcome, end.code) {
        (Outcome::Joined | Outcome::Planned, _) => Exit::Done,
        _ if end.missing => Exit::Missing,
        (_, Some(code)) if USAGE.contains(&code) => Exit::Usage,
        _ => Exit::Failed,
    }
}

/// Where certificates are pinned and tokens are kept.
pub(super) fn stores() -> Access {
    let mut access = Access::default();
    if let Some(tokens) = FileTokens::of_user() {
        access.tokens = Arc::new(tokens) as Arc<dyn TokenStore>;
    }
    if let Some(pins) = FilePins::of_user() {
        access.pins = Arc::new(pins) as Arc<dyn PinStore>;
    }
    access
}

/// The address of a name or a number of the last search; anything else is an address itself.
fn by_last_search(kind: Kind, given: Option<&str>) -> Result<Option<String>, Stop> {
    let (Some(given), Some(last)) = (given, Last::of_user()) else {
        return Ok(given.map(str::to_owned));
    };
    match last.resolve(kind, given) {
        Ok(entry) => Ok(Some(
            entry.map_or_else(|| given.to_owned(), |one| one.address),
        )),
        Err(error) => Err(Stop::told(Exit::Usage, "not-found-before", &error)),
    }
}

/// A plan alone is no run.
fn remember(dry_run: bool, out: &Output) -> Memory {
    if dry_run {
        return Memory::default();
    }
    let begun = Memory::begin(History::of_user());
    begun
        .inspect_err(|error| out.detail(error))
        .unwrap_or_default()
}

/// The person at the terminal.
pub(super) struct Terminal {
    pub(super) yes: bool,
    /// They can be asked what they see after a job that came to nothing.
    pub(super) tells: bool,
}

impl Terminal {
    /// Asks for a line. The answer is read on a thread of its own, so that Ctrl-C ends the waiting.
    pub(super) async fn line(&self, question: String) -> Option<Zeroizing<String>> {
        if !ask::somebody() {
            return None;
        }
        let (send, receive) = oneshot::channel();
        std::thread::spawn(move || {
            // There is no other place to ask.
            let _ = write!(io::stderr().lock(), "{question} ");
            let mut answer = Zeroizing::new(String::new());
            if io::stdin().lock().read_line(&mut answer).is_ok() {
                // Nobody waits any more where the job was cancelled.
                let _ = send.send(answer);
            }
        });
        receive.await.ok()
    }
}

impl Person for Terminal {
    async fn agree(&mut self, question: &Message) -> Option<bool> {
        if self.yes {
            return Some(true);
        }
        let answer = self
            .line(clean(&msg!("cmd-ask-agree", question).to_string()))
            .await?;
        Some(ask::understood(&answer) == Some(true))
    }

    async fn tells(&mut self, inquiry: &Inquiry) -> Option<usize> {
        if !self.tells || !ask::somebody() {
            return None;
        }
        let unknown = inquiry.answers.len().checked_sub(1)?;
        let mut lines = vec![String::new(), clean(&inquiry.text.to_string())];
        let answers = inquiry.answers.iter().zip(1..);
        lines.extend(
            answers.map(|(one, number)| format!("  {number}. {}", clean(&one.text.to_string()))),
        );
        let (count, unknown_text) = (inquiry.answers.len(), &inquiry.answers.get(unknown)?.text);
        let ask = msg!("cmd-join-inquire", count, unknown = unknown_text);
        lines.push(clean(&ask.to_string()));
        let typed = self.line(lines.join("\n")).await?;
        let number = typed.trim().parse::<usize>().ok();
        let number = number.and_then(|number| number.checked_sub(1));
        // Anything else is no answer, and nobody is held up by it.
        Some(
            number
                .filter(|number| *number <= unknown)
                .unwrap_or(unknown),
        )
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        self.line(msg!("cmd-join-ask-pin").to_string()).await
    }

    async fn passphrase(&mut self, ssid: &str) -> Option<Zeroizing<String>> {
        if !io::stdin().is_terminal() {
            return None;
        }
        let question = msg!("cmd-join-ask-passphrase", network = clean(ssid));
        ask_secret("--passphrase", &question.to_string()).ok()
    }

    async fn password(&mut self, host: &str) -> Option<Zeroizing<String>> {
        let question = msg!("cmd-printer-password-or-enter", host = clean(host));
        ask::password(&question.to_string())
    }
}

/// Tells an event: as a line of JSON, or in words.
fn tell(event: &Event, out: &Output) {
    if let What::RouterPin { pin } = &event.what {
        show_router_pin(pin);
    }
    if out.is_json() {
        out.document("join", event.json(out.shows_secrets()));
        return;
    }
    for line in told::lines(event) {
        line.write(out);
    }
}

/// Shows the PIN that is typed at the printer to whoever sits here: on standard error, which nobody
/// takes for the result. It was asked for, is made for this, and holds for minutes.
fn show_router_pin(pin: &RouterPin) {
    let digits = pin.expose_secret();
    let half = digits.len() / 2;
    let (first, second) = digits.split_at_checked(half).unwrap_or((digits, ""));
    // There is no other place to show it.
    let text = msg!("cmd-join-router-pin", first, second);
    let _ = writeln!(io::stderr().lock(), "{text}");
}
