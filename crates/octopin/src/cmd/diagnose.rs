//! `octopin diagnose`: why the printer is not in the network, what tells the likely causes apart, what
//! to do next, and whom to call.

use std::path::PathBuf;

use ::text::{Message, Tell as _, msg};
use advisor::diagnose as judge;
use advisor::diagnosis::{Diagnosis, Outcome, Ranked};
use advisor::evidence::{Origin, SourceKind};
use devices::advice;
use job::gather::capture as gather;
use job::gather::checks::{self, Check, State};
use job::gather::questions::{self, Question, Topic};
use job::history::Ended;
use serde_json::{Value, json};

use super::looked::{self, Looked, evidence, said, text, told};
use super::printer::read_report;
use super::{explain, printer, remember};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin diagnose --printer 192.168.1.20
  octopin diagnose --printer 192.168.1.20 --router 192.168.1.1
  octopin diagnose --report photo.jpg
  octopin diagnose --capture wps.pcapng --json | jq '.causes[] | {code, text, next}'

Only reads. The router is the default gateway where none is given, unless there is only a file to
look at, and the printer the only one that is found in this network.

The exit status is 1 when nothing could be looked at.";

/// What a person is asked about.
const TOPICS: &[Topic] = &[Topic::Way, Topic::Trouble];

/// Arguments of `octopin diagnose`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The printer: a name or number from `octopin find`, or its address
    #[arg(long, value_name = "ADDRESS")]
    printer: Option<String>,
    /// The router: a name or number from `octopin find`, or its address [default: the gateway]
    #[arg(long, value_name = "ADDRESS")]
    router: Option<String>,
    /// A file with the router's password; `-` is standard input. Otherwise the variable
    /// OCTOPIN_PASSWORD, or a question where the router wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The radio of this computer whose scans are taken
    #[arg(long, value_name = "INTERFACE")]
    wifi: Option<String>,
    /// A page that the printer printed: text, a PDF, or a picture
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// A capture of the try that failed, pcap or pcapng
    #[arg(long, value_name = "FILE")]
    capture: Option<PathBuf>,
}

/// Diagnoses.
///
/// # Errors
/// An address that is none, or a file that cannot be read.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut looked = Looked::default();
    looked.password_file.clone_from(&args.password_file);
    // Files first: what is wrong with them is said before anything waits for the network.
    if let Some(path) = &args.report {
        let (_, report) = read_report::page(path, out)?;
        advice::page(&mut looked.facts, &report, None);
        looked.sources += 1;
    }
    if let Some(path) = &args.capture {
        let told = explain::read(path, None, out)?;
        if told.runs.is_empty() && told.findings.is_empty() {
            let name = clean(&path.display().to_string());
            out.warn(msg!("cmd-diagnose-no-run", name));
        } else {
            gather::told(&mut looked.facts, &told.runs, &told.findings);
            looked.captured = gather::succeeded(&told.runs);
            looked.sources += 1;
        }
    }
    runtime::block_on(look(args, &mut looked, out))??;
    let asks = looked.sources > 0 && ask::somebody() && !out.is_json();
    let open = questions::ask_all(&mut looked.facts, TOPICS, |question| {
        asks.then(|| ask::yes_or_no(&question.text().to_string()))
            .flatten()
    });
    let found = Found::of(looked, open);
    let document = found.remember(out);
    out.document("diagnose", document);
    if !out.is_json() {
        found.show(out);
    }
    if found.looked.sources > 0 {
        return Ok(Exit::Done);
    }
    Ok(Exit::Failed)
}

async fn look(args: &Args, looked: &mut Looked, out: &Output) -> Result<(), Stop> {
    let files_alone = args.printer.is_none() && (args.report.is_some() || args.capture.is_some());
    match &args.printer {
        Some(address) => looked.printer(address, out).await?,
        None if files_alone => {}
        None => looked.only_printer(out).await?,
    }
    if args.router.is_some() || !files_alone {
        looked.router(args.router.as_deref(), false, out).await?;
    }
    let heard = match job::gather::heard(args.wifi.as_deref()).await {
        Ok(networks) => networks,
        Err(error) if args.wifi.is_some() => {
            let (explanation, next) = printer::split(&clean(&error.to_string()));
            return Err(Stop::usage("no-radio", explanation, next));
        }
        Err(_) => Vec::new(),
    };
    looked.join(&heard);
    Ok(())
}

/// What was found.
struct Found {
    looked: Looked,
    checks: Vec<Check>,
    diagnosis: Diagnosis,
    open: Vec<Question>,
}

/// Looks at a printer and at a router for the history alone, as the bundle does.
///
/// # Errors
/// An address that is none.
pub(super) fn look_again(
    printer: Option<&str>,
    router: Option<&str>,
    out: &Output,
) -> Result<(), Stop> {
    let mut looked = Looked::default();
    runtime::block_on(async {
        if let Some(address) = printer {
            looked.printer(address, out).await?;
        }
        if router.is_some() {
            looked.router(router, false, out).await?;
        }
        looked.join(&job::gather::heard(None).await.unwrap_or_default());
        Ok::<(), Stop>(())
    })??;
    for blocked in &looked.blocked {
        out.warn(clean(&blocked.why.to_string()));
    }
    let open = Question::open(&looked.facts, TOPICS);
    Found::of(looked, open).remember(out);
    Ok(())
}

impl Found {
    fn of(mut looked: Looked, open: Vec<Question>) -> Self {
        let tries = remember::failures();
        let from = Origin::new(SourceKind::Probe, msg!("cmd-diagnose-remembered"));
        looked.facts.run.tries.learn_if(tries, &from);
        let mut diagnosis = judge(&looked.facts);
        // Of a run that went well nothing follows but that.
        if let Some(captured) = looked.captured.take()
            && diagnosis.outcome == Outcome::NotEnough
        {
            diagnosis.next = captured.next().unwrap_or(diagnosis.next);
            diagnosis.summary = captured;
        }
        Self {
            checks: checks::checks(&looked.facts, &looked.blocked),
            diagnosis,
            open,
            looked,
        }
    }

    /// Notes in the history what was found; gives the document.
    fn remember(&self, out: &Output) -> Value {
        let document = self.document();
        self.looked.remember(out);
        let first = self.diagnosis.causes.first();
        let facts = &self.looked.facts;
        let end = Ended {
            outcome: self.diagnosis.outcome.as_str().to_owned(),
            code: first.map(|ranked| ranked.cause.as_str().to_owned()),
            cause: first.map(|ranked| ranked.message.clone()),
            next: Some(self.diagnosis.next.clone()),
            device: facts.printer.model.get().cloned(),
            network: facts.network.ssid.get().cloned(),
            report: document.clone(),
        };
        if self.looked.sources > 0 {
            remember::done("diagnose", &end, out);
        }
        document
    }

    /// `octopin.diagnose/1`.
    fn document(&self) -> Value {
        let d = &self.diagnosis;
        let checks = self.checks.iter().map(|check| {
            json!({
                "name": check.name,
                "title": check.title.english(),
                "result": check.state.name(),
                "evidence": evidence(&check.evidence),
                "why": check.why.as_ref().map(|why| clean(&why.english())),
                "how": check.how.as_ref().map(Message::english),
            })
        });
        let apart = d.apart.iter().map(|apart| {
            json!({
                "between": apart.between.map(advisor::diagnosis::Cause::as_str),
                "how": text(&apart.how),
            })
        });
        let asked = self
            .open
            .iter()
            .map(|question| json!({ "fact": question.fact(), "text": question.text().english() }));
        let wanted = d
            .ask
            .iter()
            .map(|unknown| json!({ "fact": unknown.fact, "text": text(&unknown.message) }));
        let calls = d.calls.iter().map(|call| {
            json!({
                "whom": call.whom.as_str(),
                "rule": call.rule,
                "ask": text(&call.ask),
                "why": text(&call.why),
                "tell": call.tell.iter().map(text).collect::<Vec<_>>(),
                "evidence": evidence(&call.evidence),
            })
        });
        json!({
            "outcome": d.outcome.as_str(),
            "summary": text(&d.summary),
            "checks": checks.collect::<Vec<_>>(),
            "causes": d.causes.iter().map(cause).collect::<Vec<_>>(),
            "excluded": d.excluded.iter().map(|e| e.cause.as_str()).collect::<Vec<_>>(),
            "apart": apart.collect::<Vec<_>>(),
            "ask": asked.collect::<Vec<_>>(),
            "unknown": wanted.collect::<Vec<_>>(),
            "next": text(&d.next),
            "calls": calls.collect::<Vec<_>>(),
            "unread": looked::blocked(&self.looked.blocked),
        })
    }

    fn show(&self, out: &Output) {
        let strong = |words: &str| out.paint(Tone::Strong, words);
        let heading = |words: Message| out.result(strong(&words.to_string()));
        heading(msg!("cmd-diagnose-looked-at"));
        for check in &self.checks {
            show_check(check, out);
        }
        let d = &self.diagnosis;
        out.result("");
        out.result(strong(&said(&d.summary)));
        for (number, ranked) in d.causes.iter().enumerate() {
            let (number, cause) = (number + 1, said(&ranked.message));
            let confidence = &ranked.confidence;
            out.result(msg!("cmd-diagnose-cause", number, cause, confidence));
            for one in reasons(ranked) {
                let why = said(&told(one));
                out.result(format!("     {}", msg!("cmd-because", why)));
            }
            let what = said(&ranked.next);
            out.result(format!("     {}", msg!("cmd-do", what)));
        }
        if !d.apart.is_empty() {
            heading(msg!("cmd-diagnose-apart"));
        }
        for apart in &d.apart {
            out.result(format!("  {}", said(&apart.how)));
        }
        if !d.ask.is_empty() {
            heading(msg!("cmd-diagnose-would-help"));
        }
        for unknown in &d.ask {
            out.result(format!("  {}", said(&unknown.message)));
        }
        if !self.open.is_empty() {
            heading(msg!("cmd-diagnose-only-you"));
        }
        for question in &self.open {
            out.result(format!("  {}", question.text()));
        }
        let label = |words: Message| strong(&words.to_string());
        out.result(format!(
            "{} {}",
            label(msg!("cmd-diagnose-next")),
            said(&d.next)
        ));
        for call in &d.calls {
            out.result(format!(
                "{} {}",
                label(msg!("cmd-diagnose-call")),
                said(&call.ask)
            ));
            let why = said(&call.why);
            out.result(format!("  {}", msg!("cmd-diagnose-why", why)));
            for line in &call.tell {
                let line = said(line);
                out.result(format!("  {}", msg!("cmd-tell-them", line)));
            }
        }
    }
}

fn show_check(check: &Check, out: &Output) {
    let tone = match check.state {
        State::Ok => Tone::Good,
        State::Problem => Tone::Bad,
        State::Unknown | State::NotPossible => Tone::Faint,
    };
    let word = out.paint(tone, &format!("{:<12}", check.state.told()));
    out.result(format!("  {word} {}", check.title));
    let under = |line: String| format!("  {:<12}   {line}", "");
    for one in &check.evidence {
        let line = under(said(&told(one)));
        if check.state == State::Ok {
            out.detail(line);
        } else {
            out.result(line);
        }
    }
    if let Some(why) = &check.why {
        out.result(under(
            msg!("cmd-because", why = clean(&why.to_string())).to_string(),
        ));
    }
    if let Some(how) = &check.how {
        out.say(under(how.to_string()));
    }
}

/// The evidence of a cause, each once, the strongest first.
fn reasons(ranked: &Ranked) -> Vec<&advisor::evidence::Evidence> {
    let mut all = Vec::new();
    for one in ranked.signals.iter().flat_map(|hit| &hit.evidence) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

fn cause(ranked: &Ranked) -> Value {
    json!({
        "code": ranked.cause.as_str(),
        "text": text(&ranked.message),
        "confidence": ranked.confidence.as_str(),
        "signals": ranked.signals.iter().map(|hit| hit.signal).collect::<Vec<_>>(),
        "evidence": evidence(reasons(ranked)),
        "next": text(&ranked.next),
    })
}
