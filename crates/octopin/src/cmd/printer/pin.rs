//! `octopin printer pin`: the ladder to a printer's WPS PIN. The panel first; then a printed page,
//! which is asked for because it uses paper; then the web server, which is asked for because a PIN
//! is the owner's to read. Nothing is ever guessed.

use devices::guide::printer::{Guide, LabelVerdict, PinAnswer, compare_label};
use devices::printer::{PrinterState, Refusal, Wish, read_pin, report_job};
use serde_json::{Value, json};
use text::Tell;

use super::common::{self, Address, Seen};
use super::report;
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::{self, StandardInput};
use crate::output::{Output, Tone, clean};
use crate::runtime;
use text::msg;

const EXAMPLES: &str = "\
Examples:
  octopin printer pin 192.168.1.20                    says where it is, and asks how to go on
  octopin printer pin 192.168.1.20 --print --yes      prints the page that has it on many models
  octopin printer pin 192.168.1.20 --read --yes       reads it from the web server, where it is
  octopin printer pin 192.168.1.20 --read --yes --compare 12345670

The exit status is 0 when the PIN was read or a page with it is being printed, or when it was only
asked where the PIN is; 1 when what was asked for could not be done.";

/// Arguments of `octopin printer pin`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    address: Address,
    /// Have the printer print its network configuration page
    #[arg(long)]
    print: bool,
    /// Read the PIN from the printer's web server, which few printers allow
    #[arg(long)]
    read: bool,
    /// A PIN from a label or an old page, to be compared with what the printer says now; `-` reads
    /// it from standard input
    #[arg(long, value_name = "PIN")]
    compare: Option<String>,
    /// Agree to the paper of --print and the reading of --read
    #[arg(long, short)]
    yes: bool,
}

/// How one rung of the ladder ended.
struct Rung {
    step: &'static str,
    state: &'static str,
    text: String,
    steps: Vec<String>,
}

impl Rung {
    fn new(step: &'static str, state: &'static str, text: impl Into<String>) -> Self {
        Self {
            step,
            state,
            text: text.into(),
            steps: Vec::new(),
        }
    }

    fn json(&self) -> Value {
        json!({"step": self.step, "state": self.state, "text": self.text, "steps": self.steps})
    }
}

/// Climbs the ladder.
pub(super) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    runtime::block_on(work(args, out))?
}

async fn work(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut stdin = StandardInput::default();
    let compare = match &args.compare {
        Some(text) => Some(input::device_pin(&stdin.value("--compare", text)?)?),
        None => None,
    };
    let mut seen = args.address.look(&mut stdin, out).await?;
    let mut ladder = vec![panel(&seen.look.state)];
    say(&ladder[..], out, &common::name(&seen.look.state));
    let asks = !args.print && !args.read && ask::somebody() && !out.is_json();

    let rung = paper(args, asks, &mut seen).await?;
    let paper_done = rung.state == "done";
    say(std::slice::from_ref(&rung), out, "");
    ladder.push(rung);

    let (rung, read) = web(args, asks && !paper_done, &mut seen).await?;
    say(std::slice::from_ref(&rung), out, "");
    ladder.push(rung);

    let reported = read.as_ref().map(|read| &read.pin);
    let verdict = compare.map(|old| compare_label(&old, reported));
    document(&seen, &ladder, read.as_ref(), verdict, out);
    if let Some(read) = &read {
        // The PIN is what was asked for; it is the printer's own, shown to who owns the printer.
        let pin = read.pin.expose_secret();
        out.result(msg!("cmd-pin-is", pin = out.paint(Tone::Strong, pin)));
    }
    if let Some(verdict) = verdict {
        let yours = format!("{} ", msg!("cmd-pin-yours"));
        for line in common::fitting(&yours, "  ", &verdict.told().to_string()) {
            out.result(line);
        }
    }
    if !out.is_json() {
        common::say_findings(&seen.look.state, out);
        common::say_troubles(&seen.visit, out);
    }
    let failed = |wanted: bool, step: &str| {
        wanted
            && ladder
                .iter()
                .any(|rung| rung.step == step && rung.state != "done")
    };
    Ok(if failed(args.print, "paper") || failed(args.read, "web") {
        Exit::Failed
    } else {
        Exit::Done
    })
}

/// Where the guide says that the panel has it.
fn panel(state: &PrinterState) -> Rung {
    let Some(model) = state.identity.name() else {
        return Rung::new("panel", "not-evidenced", msg!("cmd-pin-unknown-model"));
    };
    let known = Guide::builtin()
        .ok()
        .and_then(|guide| guide.find(&model).ok());
    let Some(known) = known else {
        return Rung::new(
            "panel",
            "not-evidenced",
            msg!("cmd-pin-unknown-panel", model),
        );
    };
    let (answer, path) = known.pin();
    let sources: Vec<String> = path.sources.iter().map(ToString::to_string).collect();
    let sources = sources.join("; ");
    let confidence = &path.confidence;
    let (state, text) = match answer {
        PinAnswer::Shown => ("look", msg!("cmd-pin-shown", confidence, sources)),
        PinAnswer::Printed => ("look", msg!("cmd-pin-printed", confidence, sources)),
        PinAnswer::NotEvidenced => {
            let text = msg!("cmd-pin-none-evidenced", confidence, sources);
            ("not-evidenced", text)
        }
    };
    let mut rung = Rung::new("panel", state, text);
    rung.steps = path
        .steps()
        .iter()
        .map(|step| step.text.to_string())
        .collect();
    rung
}

/// The page that has the PIN on many models.
async fn paper(args: &Args, asks: bool, seen: &mut Seen) -> Result<Rung, Stop> {
    let state = &seen.look.state;
    // Newer printers have the same page under another name.
    let kinds = ["network", "summary"]
        .into_iter()
        .filter_map(report_job::kind);
    let mut plans = kinds.map(|kind| report::plan(&Wish::Report(kind), state));
    let plan = match plans.next() {
        Some(Ok(plan)) => plan,
        Some(Err(refusal)) => match plans.find_map(Result::ok) {
            Some(plan) => plan,
            None => return Ok(impossible("paper", &refusal, seen)),
        },
        None => return Ok(Rung::new("paper", "not-possible", msg!("cmd-pin-no-page"))),
    };
    if !args.print && !asks {
        return Ok(Rung::new("paper", "open", msg!("cmd-pin-page-open")));
    }
    let question = msg!("cmd-pin-page-ask", name = common::name(state));
    if !ask::agree(&question.to_string(), args.yes && args.print)? {
        return Ok(Rung::new("paper", "declined", msg!("cmd-pin-not-printed")));
    }
    Ok(match report::print(&plan, seen).await {
        Ok(_) => Rung::new("paper", "done", msg!("cmd-pin-being-printed")),
        Err(stop) => Rung::new("paper", "failed", sentence(&stop)),
    })
}

/// A rung that this printer does not have, or that could not be seen.
fn impossible(step: &'static str, refusal: &Refusal, seen: &Seen) -> Rung {
    Rung::new(
        step,
        "not-possible",
        sentence(&common::reason(refusal, seen)),
    )
}

/// What happened and what to do, in one.
fn sentence(stop: &Stop) -> String {
    if stop.next.is_empty() {
        return stop.explanation.clone();
    }
    let (what, next) = (&stop.explanation, &stop.next);
    msg!("cmd-what-next", what, next).into()
}

/// What the web server gives.
async fn web(
    args: &Args,
    asks: bool,
    seen: &mut Seen,
) -> Result<(Rung, Option<devices::printer::PinRead>), Stop> {
    use devices::printer::Dialect;
    if !seen.look.state.web.dialects.contains(&Dialect::Ledm) {
        let refusal = Refusal::new("not-possible", msg!("cmd-pin-no-ledm"));
        return Ok((impossible("web", &refusal, seen), None));
    }
    if !args.read && !asks {
        let text = msg!("cmd-pin-web-open");
        return Ok((Rung::new("web", "open", text), None));
    }
    let question = msg!("cmd-pin-web-ask").to_string();
    if !ask::agree(&question, args.yes && args.read)? {
        return Ok((Rung::new("web", "declined", msg!("cmd-pin-not-read")), None));
    }
    let mut answer = read_pin(&mut seen.visit, &seen.look.state).await;
    if let Err(trouble) = &answer
        && seen.log_in(trouble)
    {
        answer = read_pin(&mut seen.visit, &seen.look.state).await;
    }
    match answer {
        Ok(read) => {
            let findings = &mut seen.look.state.findings;
            findings.extend(read.finding.clone());
            findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
            let text = msg!("cmd-pin-read-from", source = &read.source);
            Ok((Rung::new("web", "done", text), Some(read)))
        }
        Err(trouble) if trouble.is_absence() => {
            let text = msg!("cmd-pin-web-none");
            Ok((Rung::new("web", "not-possible", text), None))
        }
        Err(trouble) => {
            let text = sentence(&common::stop_trouble(&trouble));
            Ok((Rung::new("web", "failed", text), None))
        }
    }
}

fn document(
    seen: &Seen,
    ladder: &[Rung],
    read: Option<&devices::printer::PinRead>,
    verdict: Option<LabelVerdict>,
    out: &Output,
) {
    let state = &seen.look.state;
    let full = state.to_json();
    let ladder: Vec<Value> = ladder.iter().map(Rung::json).collect();
    out.document(
        "printer-pin",
        json!({
            "identity": common::identity(state),
            "pin": read.map(|read| json!({
                "digits": out.secret(read.pin.expose_secret()),
                "valid": true,
                "source": read.source,
            })),
            "ladder": ladder,
            "compared": verdict.map(|verdict| json!({
                "verdict": verdict.as_str(),
                "outdated": match verdict {
                    LabelVerdict::Current => Some(false),
                    LabelVerdict::Replaced => Some(true),
                    LabelVerdict::PossiblyOutdated => None,
                },
                "text": verdict.told().english(),
            })),
            "findings": full.get("findings"),
            "unread": common::troubles(&seen.visit),
        }),
    );
}

fn say(rungs: &[Rung], out: &Output, title: &str) {
    if !title.is_empty() {
        out.result(out.paint(Tone::Strong, title));
    }
    for rung in rungs {
        let name = match rung.step {
            "panel" => msg!("cmd-pin-at-panel"),
            "paper" => msg!("cmd-pin-on-paper"),
            _ => msg!("cmd-pin-from-web"),
        };
        for line in common::fitting(&format!("  {name} "), "    ", &clean(&rung.text)) {
            out.result(line);
        }
        for (number, step) in rung.steps.iter().enumerate() {
            common::say_lines(out, &format!("    {}. ", number + 1), &clean(step));
        }
    }
}
