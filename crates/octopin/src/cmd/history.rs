//! `octopin history`: what was done on this computer, and how it ended.

use job::history::{ChangeRow, EventRow, History, HistoryError, RunId, RunRow, summary, whole};
use job::join::event::Step;
use serde_json::{Value, json};
use text::{Language, Message, msg};

use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};
use crate::told::title;

const EXAMPLES: &str = "\
Examples:
  octopin history
  octopin history 12
  octopin history --json | jq '.runs[] | select(.outcome == \"failed\")'
  octopin history --forget

It has the runs of this user. Passphrases and PINs are never in it.";

/// Arguments of `octopin history`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The number of a run, to see all of it; without one the last runs are listed
    #[arg(value_name = "ID", conflicts_with = "forget")]
    id: Option<i64>,
    /// How many runs to list, 1 to 1000
    #[arg(long, value_name = "NUMBER", default_value_t = 20,
          value_parser = clap::value_parser!(u32).range(1..=1000))]
    last: u32,
    /// Forget all of them
    #[arg(long)]
    forget: bool,
}

/// Shows the history.
///
/// # Errors
/// It cannot be read, or there is no such run.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut history = History::of_user().map_err(|error| stop(&error))?;
    if args.forget {
        history.forget().map_err(|error| stop(&error))?;
        out.document("history", json!({ "runs": [], "changes": [] }));
        out.result(msg!("cmd-history-empty"));
        return Ok(Exit::Done);
    }
    match args.id {
        None => list(args, &history, out),
        Some(id) => one(RunId(id), &history, out),
    }
}

fn list(args: &Args, history: &History, out: &Output) -> Result<Exit, Stop> {
    let runs = history.runs(args.last).map_err(|error| stop(&error))?;
    let changes = history.changes(args.last).map_err(|error| stop(&error))?;
    let documents: Vec<Value> = runs.iter().map(summary).collect();
    let at_routers: Vec<Value> = changes.iter().map(ChangeRow::json).collect();
    out.document(
        "history",
        json!({ "runs": documents, "changes": at_routers }),
    );
    if runs.is_empty() {
        out.result(msg!("cmd-history-nothing"));
    }
    for run in &runs {
        out.result(format!(
            "{:>5}  {}  {:<16} {}",
            run.id.0,
            when(run),
            clean(&run.command),
            outcome(run, out)
        ));
    }
    if !runs.is_empty() {
        out.say(msg!("cmd-history-one"));
    }
    if !changes.is_empty() {
        out.result(msg!("cmd-history-changes"));
    }
    for change in &changes {
        out.result(changed_line(change, out));
    }
    Ok(Exit::Done)
}

fn one(id: RunId, history: &History, out: &Output) -> Result<Exit, Stop> {
    let found = history.run(id).map_err(|error| stop(&error))?;
    let Some((run, events)) = found else {
        let none = msg!("job-history-no-run", id = id.0);
        return Err(Stop::told(Exit::Usage, "no-such-run", &none));
    };
    let changes = history.changes_in(id).map_err(|error| stop(&error))?;
    out.document(
        "history",
        json!({ "runs": [whole(&run, &events, &changes)] }),
    );
    let command = clean(&run.command);
    out.result(msg!("cmd-history-run", id = id.0, command));
    let end = run.end.as_ref();
    let said = |text: Option<&String>| text.map(|text| clean(text));
    let told = |text: Option<&Message>| text.map(|text| clean(&Language::current().sentence(text)));
    let rows = [
        (msg!("cmd-history-began"), Some(when(&run))),
        (msg!("cmd-history-outcome"), Some(outcome(&run, out))),
        (
            msg!("cmd-history-device"),
            said(end.and_then(|end| end.device.as_ref())),
        ),
        (
            msg!("cmd-history-network"),
            said(end.and_then(|end| end.network.as_ref())),
        ),
        (
            msg!("cmd-history-why"),
            told(end.and_then(|end| end.cause.as_ref())),
        ),
        (
            msg!("cmd-history-next"),
            told(end.and_then(|end| end.next.as_ref())),
        ),
    ];
    let rows = rows.map(|(label, text)| (label.to_string(), text));
    let widths = rows.iter().map(|(label, _)| label.chars().count());
    let width = widths.max().unwrap_or(0);
    for (label, text) in rows {
        if let Some(text) = text {
            out.result(format!("{label:<width$} {text}"));
        }
    }
    for change in &changes {
        out.result(changed_line(change, out));
    }
    for event in &events {
        let (at, thousandths) = (event.at_ms / 1000, event.at_ms % 1000);
        let time = format!("{at:>8}.{thousandths:03} s  ");
        out.result_below(&time, &clean(&happened(event)));
    }
    Ok(Exit::Done)
}

/// An event in words where it has some, else by its name.
fn happened(event: &EventRow) -> String {
    if let Some(says) = &event.says {
        return says.to_string();
    }
    let step = event.detail.get("step").and_then(Value::as_str);
    let begun = step.filter(|_| event.name == "begin").and_then(Step::named);
    begun.map_or_else(|| event.name.clone(), |step| title(step).into())
}

fn when(run: &RunRow) -> String {
    moment(run.began)
}

fn moment(at: jiff::Timestamp) -> String {
    let zoned = at.to_zoned(jiff::tz::TimeZone::system());
    zoned.strftime("%Y-%m-%d %H:%M").to_string()
}

/// What was changed where, and whether it is as it was; how to put it back where it is not.
fn changed_line(change: &ChangeRow, out: &Output) -> String {
    let router = clean(&change.address);
    let state = if let Some(at) = change.put_back {
        msg!("cmd-history-put-back", at = moment(at)).to_string()
    } else {
        let open = msg!("cmd-history-not-put-back", router = router.as_str());
        out.paint(Tone::Bad, &open.to_string())
    };
    let (at, what) = (moment(change.made), clean(&change.told().to_string()));
    msg!("cmd-history-changed", at, router, what, state).to_string()
}

fn outcome(run: &RunRow, out: &Output) -> String {
    let Some(end) = &run.end else {
        return out.paint(Tone::Bad, &msg!("cmd-history-open").to_string());
    };
    let (tone, text) = match &end.code {
        // Where nothing more is known the word is the reason.
        Some(code) if *code == end.outcome => (Tone::Bad, word(&end.outcome).to_string()),
        Some(code) => {
            let outcome = word(&end.outcome);
            (Tone::Bad, msg!("cmd-history-ended", outcome, code).into())
        }
        None => (Tone::Good, word(&end.outcome).into()),
    };
    let about: Vec<&str> = [&end.device, &end.network]
        .into_iter()
        .filter_map(Option::as_deref)
        .collect();
    let text = out.paint(tone, &clean(&text));
    if about.is_empty() {
        return text;
    }
    format!("{text}  {}", clean(&about.join(", ")))
}

/// How it ended, in a word.
fn word(outcome: &str) -> Message {
    match outcome {
        "joined" => msg!("cmd-outcome-joined"),
        "provisioned" => msg!("cmd-outcome-provisioned"),
        "planned" => msg!("cmd-outcome-planned"),
        "cancelled" => msg!("cmd-outcome-cancelled"),
        "done" => msg!("cmd-outcome-done"),
        "failed" => msg!("cmd-outcome-failed"),
        "nobody-came" => msg!("cmd-outcome-nobody-came"),
        other => Message::verbatim(other),
    }
}

fn stop(error: &HistoryError) -> Stop {
    Stop::told(Exit::Failed, "no-history", error)
}
