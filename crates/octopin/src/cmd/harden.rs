//! `octopin harden`: what of the printer and the router should not stay as it is, and with `--apply`
//! those changes that this program can make.

use std::path::PathBuf;

use advisor::Finding;
use advisor::finding::Severity;
use devices::router::driver::Fix;
use job::change::{Failed, Made};
use job::gather::questions::{self, Topic};
use job::harden::{self, Change, Review};
use job::history::{Ended, RunId};
use serde_json::{Value, json};
use text::{Message, msg};

use super::looked::{self, Looked, evidence, said, text, told};
use super::remember;
use super::router::Router;
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin harden --printer 192.168.1.20
  octopin harden --router hostapd:/run/hostapd/wlan0 --apply
  octopin harden --router 192.168.1.1 --apply --yes --json | jq .applied

Without --apply it only reads. Each change is asked for, noted, and read back; one that does not hold is
put back. `octopin router restore` takes it back later, except where the question says that it cannot.
Can be changed, where a driver of this program speaks to the router: WPS off; its own PIN off and the
rest of WPS as it is (hostapd, OpenWrt, TP-Link); WPA2 with AES alone (hostapd, OpenWrt).

The exit status is 1 when nothing could be looked at, or a change was not made as it was wanted.";

/// Arguments of `octopin harden`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The printer: a name or number from `octopin find`, or its address [default: the only one that
    /// is found]
    #[arg(long, value_name = "ADDRESS")]
    printer: Option<String>,
    /// The router: a name or number from `octopin find`, or its address [default: the gateway]
    #[arg(long, value_name = "ADDRESS")]
    router: Option<String>,
    /// A file with the router's password; `-` is standard input. Otherwise the variable
    /// OCTOPIN_PASSWORD, or a question where the router wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Change what can be changed, with a question for each
    #[arg(long)]
    apply: bool,
    /// Agree to all of them beforehand
    #[arg(long, requires = "apply")]
    yes: bool,
}

/// Looks, and changes what is wanted.
///
/// # Errors
/// An address that is none, or nobody to ask.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    runtime::block_on(work(args, out))?
}

async fn work(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut looked = Looked::default();
    looked.password_file.clone_from(&args.password_file);
    match &args.printer {
        Some(address) => looked.printer(address, out).await?,
        None => looked.only_printer(out).await?,
    }
    let router = args.router.as_deref();
    looked.router(router, args.yes, out).await?;
    looked.join(&job::gather::heard(None).await.unwrap_or_default());
    if looked.sources > 0 && !args.yes && ask::somebody() && !out.is_json() {
        questions::ask_all(&mut looked.facts, &[Topic::Safety], |question| {
            ask::yes_or_no(&question.text().to_string())
        });
    }
    let driven = looked.router.as_ref().and_then(Router::driven);
    let review = harden::review(&looked.facts, driven);
    if !out.is_json() {
        show(&review, &looked, out);
    }
    looked.remember(out);
    // The run is there before its first change.
    let run = (looked.sources > 0)
        .then(|| remember::begin("harden", out))
        .flatten();
    let mut applied = Vec::new();
    let came = if args.apply {
        let id = run.as_ref().map(|(_, id)| *id);
        apply(
            review.clone(),
            &mut looked,
            (args.yes, id),
            &mut applied,
            out,
        )
        .await
    } else {
        Ok(())
    };
    let shown = review.findings.iter();
    let shown = shown.map(|one| document(one, review.change_of(one.code)));
    let told = json!({
        "findings": shown.collect::<Vec<_>>(),
        "applied": applied.iter().map(Applied::json).collect::<Vec<_>>(),
        "unread": looked::blocked(&looked.blocked),
    });
    let end = ended(&looked, &applied, came.as_ref().err(), told.clone());
    let failed = end.code.is_some();
    remember::end(run, &end, out);
    came?;
    out.document("harden", told);
    if failed || looked.sources == 0 {
        return Ok(Exit::Failed);
    }
    Ok(Exit::Done)
}

/// How it ended, for the history: by the first change that was not made as it was wanted.
fn ended(looked: &Looked, applied: &[Applied], stop: Option<&Stop>, report: Value) -> Ended {
    let mut failed = applied.iter().filter_map(|one| match &one.came {
        Came::Failed(failed) => Some(&failed.trouble),
        _ => None,
    });
    let trouble = failed.next();
    let code = trouble.map(|trouble| trouble.code);
    let code = code.or(stop.map(|stop| stop.code));
    let outcome = if code.is_some() { "failed" } else { "done" };
    Ended {
        outcome: outcome.to_owned(),
        code: code.map(str::to_owned),
        cause: trouble.map(|trouble| trouble.cause.clone()),
        next: trouble.and_then(|trouble| trouble.next.clone()),
        device: looked.facts.printer.model.get().cloned(),
        network: looked.facts.network.ssid.get().cloned(),
        report,
    }
}

/// What became of a change.
struct Applied {
    address: String,
    change: Change,
    came: Came,
}

/// How a change that was offered came out.
enum Came {
    Declined,
    Made(Made),
    Failed(Failed),
}

impl Applied {
    fn json(&self) -> Value {
        let (made, failed) = match &self.came {
            Came::Declined => (None, None),
            Came::Made(made) => (Some(made).filter(|made| made.changed), None),
            Came::Failed(failed) => (None, Some(failed)),
        };
        let result = match &self.came {
            Came::Declined => "declined",
            Came::Made(Made { changed: false, .. }) => "already",
            Came::Made(_) => "done",
            Came::Failed(_) => "failed",
        };
        let trouble = failed.map(|failed| &failed.trouble);
        let undo = made.filter(|made| made.undoable);
        json!({
            "change": self.change.fix.as_str(),
            "address": self.address,
            "fixes": self.change.ends,
            "result": result,
            "confirmed": made.and_then(|made| made.again.router),
            // Whether what should not be there is.
            "on_air": made.and_then(|made| made.again.air).map(|so| !so),
            "undo": undo.map(|_| format!("octopin router restore {}", self.address)),
            "put_back": failed.and_then(|failed| failed.put_back),
            "code": trouble.map(|trouble| trouble.code),
            "why": trouble.map(|trouble| clean(&trouble.cause.to_string())),
            "next": trouble.map(|trouble| clean(&next_of(trouble))),
        })
    }

    fn told(&self) -> Message {
        let words = Words::of(self.change.fix);
        match &self.came {
            Came::Declined => words.declined,
            Came::Made(Made { changed: false, .. }) => words.already,
            Came::Made(made) => {
                let done = words.done;
                let made_so = match made.again.router {
                    Some(_) => msg!("cmd-harden-confirmed", done),
                    None => msg!("cmd-harden-unconfirmed", done),
                };
                if made.undoable {
                    let address = self.address.as_str();
                    msg!("cmd-harden-undo", made = made_so, address)
                } else {
                    made_so
                }
            }
            Came::Failed(Failed { trouble, .. }) => {
                let why = clean(&trouble.cause.to_string());
                let next = clean(&next_of(trouble));
                msg!("cmd-harden-failed", what = words.failed, why, next)
            }
        }
    }
}

/// What to do next; empty where there is nothing.
fn next_of(trouble: &job::join::Trouble) -> String {
    let next = trouble.next.as_ref();
    next.map(ToString::to_string).unwrap_or_default()
}

/// What is said of a change.
struct Words {
    declined: Message,
    already: Message,
    done: Message,
    failed: Message,
}

impl Words {
    fn of(fix: Fix) -> Self {
        match fix {
            Fix::WpsOff => Self {
                declined: msg!("cmd-harden-wps-declined"),
                already: msg!("cmd-harden-wps-already"),
                done: msg!("cmd-harden-wps-done"),
                failed: msg!("cmd-harden-wps-failed"),
            },
            Fix::RouterPinOff => Self {
                declined: msg!("cmd-harden-pin-declined"),
                already: msg!("cmd-harden-pin-already"),
                done: msg!("cmd-harden-pin-done"),
                failed: msg!("cmd-harden-pin-failed"),
            },
            Fix::Wpa2 => Self {
                declined: msg!("cmd-harden-wpa2-declined"),
                already: msg!("cmd-harden-wpa2-already"),
                done: msg!("cmd-harden-wpa2-done"),
                failed: msg!("cmd-harden-wpa2-failed"),
            },
        }
    }
}

/// Asks for each change that ends a finding, makes it, and adds it to `all`. What one has ended is not
/// asked again.
async fn apply(
    mut review: Review,
    looked: &mut Looked,
    (yes, run): (bool, Option<RunId>),
    all: &mut Vec<Applied>,
    out: &Output,
) -> Result<(), Stop> {
    let Some(router) = looked
        .router
        .as_mut()
        .filter(|_| !review.changes.is_empty())
    else {
        out.result(msg!("cmd-harden-not-from-here"));
        return Ok(());
    };
    let address = router.address().map(clean).unwrap_or_default();
    while !review.changes.is_empty() {
        let change = review.changes.remove(0);
        let came = if ask::agree(&change.question(&address).to_string(), yes)? {
            match router.fix(change.fix, run, out).await? {
                Ok(made) => Came::Made(made),
                Err(failed) => Came::Failed(failed),
            }
        } else {
            Came::Declined
        };
        if matches!(came, Came::Made(_)) {
            review.made(change.fix);
        }
        let applied = Applied {
            address: address.clone(),
            change,
            came,
        };
        out.result(applied.told());
        all.push(applied);
    }
    Ok(())
}

fn document(finding: &Finding, change: Option<&Change>) -> Value {
    json!({
        "code": finding.code,
        "severity": finding.severity.as_str(),
        "text": text(&finding.what),
        "fix": text(&finding.fix),
        "advisories": finding.advisories,
        "evidence": evidence(&finding.evidence),
        "fixable": change.is_some(),
        "change": change.map(|change| change.fix.as_str()),
    })
}

fn show(review: &Review, looked: &Looked, out: &Output) {
    for finding in &review.findings {
        let tone = match finding.severity {
            Severity::Bad => Tone::Bad,
            Severity::Warn => Tone::Warn,
            Severity::Info => Tone::Faint,
        };
        let word = match finding.severity {
            Severity::Bad => msg!("cmd-harden-bad"),
            Severity::Warn => msg!("cmd-harden-warning"),
            Severity::Info => msg!("cmd-harden-info"),
        };
        let word = out.paint(tone, &word.to_string());
        out.result(format!("{word} {}", said(&finding.what)));
        for one in &finding.evidence {
            let why = said(&told(one));
            out.result(format!("    {}", msg!("cmd-because", why)));
        }
        let what = said(&finding.fix);
        out.result(format!("    {}", msg!("cmd-do", what)));
        if !finding.advisories.is_empty() {
            let names = finding.advisories.join(", ");
            out.result(format!("    {}", msg!("cmd-harden-see", names)));
        }
        if review.fixable(finding.code) {
            out.say(format!("    {}", msg!("cmd-harden-can")));
        }
    }
    if review.findings.is_empty() && looked.sources > 0 {
        out.result(msg!("cmd-harden-nothing"));
    }
    for one in &looked.blocked {
        out.result(msg!(
            "cmd-harden-not-looked",
            why = clean(&one.why.to_string())
        ));
    }
    if looked.sources == 0 {
        out.result(msg!("cmd-harden-no-source"));
    }
}
