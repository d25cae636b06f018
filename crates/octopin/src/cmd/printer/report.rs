//! `octopin printer report`: a report about the network, on the printer's own paper.

use devices::printer::{DRIVERS, Plan, PrinterState, Refusal, Trouble, Visit, Wish, report_job};
use serde_json::json;

use super::common::{self, Address, Seen};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::{Output, Tone, clean};
use crate::runtime;
use text::msg;

const EXAMPLES: &str = "\
Examples:
  octopin printer report 192.168.1.20 --list
  octopin printer report 192.168.1.20 --kind wireless
  octopin printer report 192.168.1.20 --kind network --yes --json

Each report uses a sheet of paper, so it is asked first; --yes agrees beforehand.";

/// Arguments of `octopin printer report`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    address: Address,
    /// Which report: wireless (the checks with PASS and FAIL), network (addresses, on many models
    /// the WPS PIN), summary, configuration
    #[arg(long, default_value = "wireless", value_parser = kind)]
    kind: &'static report_job::Kind,
    /// Only tell which reports the printer offers
    #[arg(long)]
    list: bool,
    /// Agree that a sheet of paper is used
    #[arg(long, short)]
    yes: bool,
}

fn kind(text: &str) -> Result<&'static report_job::Kind, String> {
    report_job::kind(text).ok_or_else(|| {
        let names: Vec<&str> = report_job::KINDS.iter().map(|kind| kind.name).collect();
        msg!("cmd-report-expected", names = names.join(", ")).into()
    })
}

/// Prints a report, or tells which there are.
pub(super) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    runtime::block_on(work(args, out))?
}

async fn work(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut seen = args
        .address
        .look(&mut StandardInput::default(), out)
        .await?;
    if args.list {
        list(&seen, out);
        return Ok(Exit::Done);
    }
    let plan = plan(&Wish::Report(args.kind), &seen.look.state)
        .map_err(|refusal| common::refuse(&refusal, &seen))?;
    let name = common::name(&seen.look.state);
    let question = msg!("cmd-report-agree", name = &name, plan = &plan.what);
    if !ask::agree(&question.to_string(), args.yes)? {
        let refused = msg!("cmd-report-not-agreed");
        return Err(Stop::told(Exit::Failed, "not-agreed", &refused));
    }
    print(&plan, &mut seen).await?;
    out.document(
        "printer-report",
        json!({
            "identity": common::identity(&seen.look.state),
            "kind": args.kind.name,
            "dialect": plan.dialect.as_str(),
            "requests": plan.requests(),
            "printed": true,
        }),
    );
    let prints = msg!("cmd-report-prints", name, report = args.kind.about());
    common::say_lines(out, "", &prints.to_string());
    out.say(msg!("cmd-report-read-in"));
    Ok(Exit::Done)
}

fn list(seen: &Seen, out: &Output) {
    let state = &seen.look.state;
    let document = state.to_json();
    out.document(
        "printer-report",
        json!({
            "identity": common::identity(state),
            "reports": document.get("reports"),
            "printed": false,
            "unread": common::troubles(&seen.visit),
        }),
    );
    if state.reports.is_empty() {
        out.result(msg!("cmd-report-none", name = common::name(state)));
    }
    for kind in report_job::KINDS {
        if let Some(job) = kind.among(&state.reports) {
            let text = if job.printable {
                kind.about()
            } else {
                msg!("cmd-report-not-now", report = kind.about())
            };
            let text = text.to_string();
            for line in common::marked(out, Tone::Strong, &format!("{:<14}", kind.name), &text) {
                out.result(line);
            }
        }
    }
    for job in state.reports.iter().filter(|job| job.kind().is_none()) {
        out.detail(clean(&job.id));
    }
    common::say_troubles(&seen.visit, out);
}

/// The plan of the first driver that can do it; otherwise why the printer's own dialects cannot.
///
/// # Errors
/// No dialect of the printer can.
pub(super) fn plan(wish: &Wish, state: &PrinterState) -> Result<Plan, Refusal> {
    plans(wish, state).map(|(first, _)| first)
}

/// The plan of the first driver that can do it, and those of the others that could instead.
///
/// # Errors
/// No dialect of the printer can.
pub(super) fn plans(wish: &Wish, state: &PrinterState) -> Result<(Plan, Vec<Plan>), Refusal> {
    let able = DRIVERS.iter().filter(|driver| {
        let can = driver.capabilities();
        let able = match wish {
            Wish::Report(_) => can.reports,
            Wish::Join { .. } => can.set_wifi,
        };
        able && state.web.dialects.contains(&driver.dialect())
    });
    let mut refused = None;
    let mut plans = Vec::new();
    for driver in able {
        match driver.plan(wish, state) {
            Ok(plan) => plans.push(plan),
            Err(refusal) => {
                refused.get_or_insert(refusal);
            }
        }
    }
    if plans.is_empty() {
        return Err(refused.unwrap_or_else(Refusal::in_every_dialect));
    }
    let first = plans.remove(0);
    Ok((first, plans))
}

/// Does what a plan says, through the driver that made it, with the password that this wants.
///
/// # Errors
/// The printer does not take it.
pub(super) async fn print(plan: &Plan, seen: &mut Seen) -> Result<devices::printer::Undo, Stop> {
    loop {
        match apply(plan, &mut seen.visit).await {
            Ok(undo) => return Ok(undo),
            Err(trouble) if seen.log_in(&trouble) => {}
            Err(trouble) => return Err(common::stop_trouble(&trouble)),
        }
    }
}

/// As [`print()`], with the trouble as it is.
///
/// # Errors
/// The printer does not take it.
pub(super) async fn apply(
    plan: &Plan,
    visit: &mut Visit,
) -> Result<devices::printer::Undo, Trouble> {
    let driver = DRIVERS
        .iter()
        .find(|driver| driver.dialect() == plan.dialect);
    match driver {
        Some(driver) => driver.apply(plan, visit).await,
        None => Ok(devices::printer::Undo::Nothing),
    }
}
