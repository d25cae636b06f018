//! `octopin printer set-wifi`: the settings of a network by name and passphrase, over a connection
//! that the printer already has.

use devices::printer::{Plan, PrinterState, Trouble, Wish, journal};
use lan::secret::Secret;
use serde_json::{Value, json};

use super::common::{self, Address, Seen};
use super::report;
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::{self, StandardInput};
use crate::output::{Output, Tone, clean};
use crate::runtime;
use text::{Tell as _, msg};

const EXAMPLES: &str = "\
Examples:
  octopin printer set-wifi 192.168.1.20 --ssid Home --passphrase -
  octopin printer set-wifi 192.168.223.1 --ssid Home --passphrase - --yes     on its setup network
  octopin printer set-wifi 192.168.1.20 --ssid Home --passphrase - --dry-run

What the printer had before is shown and kept in a file first. `-` reads the passphrase from
standard input, which keeps it out of the list of processes.";

/// Arguments of `octopin printer set-wifi`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    address: Address,
    /// The name of the network
    #[arg(long)]
    ssid: String,
    /// Its passphrase; `-` reads it from standard input. Without it, it is asked for
    #[arg(long, conflicts_with = "open")]
    passphrase: Option<String>,
    /// The network has no passphrase
    #[arg(long)]
    open: bool,
    /// Only tell what would be done
    #[arg(long)]
    dry_run: bool,
    /// Agree beforehand
    #[arg(long, short)]
    yes: bool,
}

/// Sets the Wi-Fi.
pub(super) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    runtime::block_on(work(args, out))?
}

async fn work(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut stdin = StandardInput::default();
    let passphrase = passphrase(args, &mut stdin)?;
    let mut seen = args.address.look(&mut stdin, out).await?;
    let wish = Wish::Join {
        ssid: args.ssid.clone(),
        passphrase,
    };
    let (plan, others) = report::plans(&wish, &seen.look.state)
        .map_err(|refusal| common::refuse(&refusal, &seen))?;
    say_plan(&seen, &plan, out);
    if args.dry_run {
        document(&seen, &plan, &[], None, out);
        return Ok(Exit::Done);
    }
    agree(args, &seen, &plan)?;
    // What was before is on disk before anything is changed.
    let kept = journal::keep(&args.address.given, &seen.look.state).map_err(|error| {
        let lost = msg!("cmd-set-wifi-no-journal", error = error.to_string());
        Stop::told(Exit::Failed, "no-journal", &lost)
    })?;
    let (plan, refused) = apply(args, plan, others, &mut seen, out).await?;
    document(
        &seen,
        &plan,
        &refused,
        Some(&kept.display().to_string()),
        out,
    );
    let name = common::name(&seen.look.state);
    let ssid = args.ssid.escape_debug().to_string();
    out.result(msg!("cmd-set-wifi-done", name, ssid));
    let before = msg!("cmd-set-wifi-kept", path = kept.display().to_string());
    common::say_lines(out, "  ", &before.to_string());
    out.say(msg!("cmd-set-wifi-joins"));
    Ok(Exit::Done)
}

/// Asks whether a plan is to be carried out.
fn agree(args: &Args, seen: &Seen, plan: &Plan) -> Result<(), Stop> {
    let name = common::name(&seen.look.state);
    let question = msg!("cmd-set-wifi-agree", name, plan = &plan.what);
    if ask::agree(&question.to_string(), args.yes)? {
        return Ok(());
    }
    let refused = msg!("cmd-set-wifi-not-agreed");
    Err(Stop::told(Exit::Failed, "not-agreed", &refused))
}

/// Carries out a plan. Where the printer does not take it in this way, the next one is tried.
async fn apply(
    args: &Args,
    mut plan: Plan,
    others: Vec<Plan>,
    seen: &mut Seen,
    out: &Output,
) -> Result<(Plan, Vec<Trouble>), Stop> {
    let mut refused = Vec::new();
    let mut others = others.into_iter();
    loop {
        let Err(trouble) = report::apply(&plan, &mut seen.visit).await else {
            return Ok((plan, refused));
        };
        let Some(next) = others.next().filter(|_| trouble.leaves_another_way()) else {
            if seen.log_in(&trouble) {
                continue;
            }
            return Err(common::stop_trouble(&trouble));
        };
        out.warn(msg!(
            "cmd-set-wifi-another-way",
            dialect = plan.dialect.to_string(),
            why = clean(&trouble.parts().0),
            next = next.dialect.to_string(),
        ));
        refused.push(trouble);
        plan = next;
        say_plan(seen, &plan, out);
        agree(args, seen, &plan)?;
    }
}

/// The passphrase in its right form, or none for an open network.
fn passphrase(args: &Args, stdin: &mut StandardInput) -> Result<Option<Secret>, Stop> {
    if args.open {
        // The name's form is checked with a passphrase that any network could have.
        input::network(&args.ssid, "any passphrase")?;
        return Ok(None);
    }
    let text = if let Some(given) = &args.passphrase {
        stdin.value("--passphrase", given)?
    } else {
        let ssid = clean(&args.ssid).escape_debug().to_string();
        let question = msg!("cmd-set-wifi-passphrase-of", ssid).to_string();
        ask::password(&question).ok_or_else(|| {
            let missing = msg!("cmd-set-wifi-no-passphrase");
            Stop::told(Exit::Usage, "no-passphrase", &missing)
        })?
    };
    input::network(&args.ssid, &text)?;
    Ok(Some(Secret::new(text.as_str())))
}

fn say_plan(seen: &Seen, plan: &Plan, out: &Output) {
    let state = &seen.look.state;
    out.result(out.paint(Tone::Strong, &common::name(state)));
    let marks = [msg!("cmd-set-wifi-before"), msg!("cmd-set-wifi-plan")].map(String::from);
    let width = marks.each_ref().map(|mark| mark.chars().count());
    let width = width.into_iter().max().unwrap_or_default();
    let texts = [before_words(state), clean(&plan.what.to_string())];
    for (mark, text) in marks.iter().zip(texts) {
        common::say_lines(out, &format!("  {mark:<width$} "), &text);
    }
    for request in plan.requests() {
        out.detail(format!("          {request}"));
    }
    for warning in &plan.warnings {
        let note = format!("  {}", msg!("cmd-set-wifi-note"));
        for line in common::marked(out, Tone::Warn, &note, &clean(&warning.to_string())) {
            out.result(line);
        }
    }
}

fn before_words(state: &PrinterState) -> String {
    let wifi = &state.wifi;
    let state = wifi
        .state
        .map_or_else(|| msg!("cmd-set-wifi-state-unknown"), |state| state.told());
    let told = match &wifi.ssid {
        Some(ssid) => {
            let ssid = clean(ssid).escape_debug().to_string();
            msg!("cmd-set-wifi-state-network", state, ssid)
        }
        None => state,
    };
    told.into()
}

/// Tells what was done, or with nothing kept what would be.
fn document(seen: &Seen, plan: &Plan, refused: &[Trouble], kept: Option<&str>, out: &Output) {
    let refused = refused.iter().map(|trouble| {
        json!({
            "dialect": trouble.dialect.as_str(),
            "code": trouble.code,
            "what": clean(&trouble.parts().0),
        })
    });
    let refused: Vec<Value> = refused.collect();
    let state = &seen.look.state;
    let full = state.to_json();
    out.document(
        "printer-wifi",
        json!({
            "identity": common::identity(state),
            "dialect": plan.dialect.as_str(),
            "what": plan.what.to_string(),
            "requests": plan.requests(),
            "warnings": plan.warnings.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "before": full.get("wifi").cloned().unwrap_or(Value::Null),
            "journal": kept,
            "refused": refused,
            "done": kept.is_some(),
            "undo": msg!("cmd-set-wifi-undo").to_string(),
        }),
    );
}
