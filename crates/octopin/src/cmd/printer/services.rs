//! `octopin printer services`: which network services a printer offers.

use serde_json::{Value, json};

use super::common::{self, Address};
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};
use text::msg;

const EXAMPLES: &str = "\
Examples:
  octopin printer services 192.168.1.20
  octopin printer services printer.local --json | jq '.services[] | select(.on)'

Only reads. Services are switched on the printer's own web page.";

/// Arguments of `octopin printer services`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    address: Address,
}

/// Shows the services of a printer.
pub(super) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let seen = args.address.just_look(out)?;
    let state = &seen.look.state;
    let document = state.to_json();
    let part = |key: &str| document.get(key).cloned().unwrap_or(Value::Null);
    out.document(
        "printer-services",
        json!({
            "identity": common::identity(state),
            "services": part("services"),
            "admin_password": state.admin_password,
            "findings": part("findings"),
            "unread": common::troubles(&seen.visit),
        }),
    );
    if out.is_json() {
        return Ok(Exit::Done);
    }
    out.result(out.paint(Tone::Strong, &common::name(state)));
    if state.services.is_empty() {
        out.result(format!("  {}", msg!("cmd-services-silent")));
    }
    let (on, off) = (
        msg!("cmd-services-on").to_string(),
        msg!("cmd-services-off").to_string(),
    );
    let width = on.chars().count().max(off.chars().count());
    for service in &state.services {
        let Some(kind) = service.kind() else { continue };
        let (word, tone) = match service.on {
            Some(true) => (on.as_str(), Tone::Strong),
            Some(false) => (off.as_str(), Tone::Faint),
            None => ("?", Tone::Faint),
        };
        let title = kind.title().to_string();
        let row = format!("  {word:<width$}  {title:<30} ");
        for (at, line) in common::fitting(&row, "           ", &kind.about().to_string())
            .iter()
            .enumerate()
        {
            out.result(match at {
                0 => line.replacen(word, &out.paint(tone, word), 1),
                _ => line.clone(),
            });
        }
        if let Some(detail) = &service.detail {
            common::say_lines(out, "       ", &clean(&detail.to_string()));
        }
    }
    let password = match state.admin_password {
        Some(true) => msg!("cmd-services-set"),
        Some(false) => msg!("cmd-services-not-set"),
        None => msg!("cmd-printer-not-evidenced"),
    };
    let password = msg!("cmd-services-password", state = password);
    out.result(format!("  {password}"));
    common::say_findings(state, out);
    common::say_troubles(&seen.visit, out);
    Ok(Exit::Done)
}
