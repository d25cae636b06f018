//! `octopin find`: what is in reach. Printers and networks; routers are not in this version yet.

mod networks;
mod printers;

use std::time::Duration;

use clap::ValueEnum;
use link::nl80211::RadioError;
use serde_json::{Value, json};

use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone};
use crate::runtime;

pub(crate) use networks::refuse_radio;

const EXAMPLES: &str = "\
Examples:
  octopin find
  octopin find --only printers --sweep
  octopin find --only networks --wifi wlan1 --json | jq '.networks[] | select(.wps.on)'

Other commands take the number or the name of a printer that was found in place of its address.
Scanning for networks needs the privilege CAP_NET_ADMIN; without it, what earlier scans found is
shown. Looking for printers needs none.";

/// How long to look for printers, and for networks, when nothing is said.
const PRINTERS: Duration = Duration::from_secs(3);
const NETWORKS: Duration = Duration::from_secs(15);

/// Arguments of `octopin find`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Look for these alone
    #[arg(long, value_enum)]
    only: Option<Only>,
    /// The Wi-Fi interface to look for networks with [default: the first]
    #[arg(long, value_name = "IF")]
    wifi: Option<String>,
    /// The network interface to look for printers with [default: all]
    #[arg(long, value_name = "IF")]
    interface: Option<String>,
    /// Try every address of the local networks too, at most 1024
    #[arg(long)]
    sweep: bool,
    /// How long to look, 1 to 600 seconds [default: 3 for printers, 15 for networks]
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u16).range(1..=600))]
    timeout: Option<u16>,
}

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Only {
    /// Printers
    Printers,
    /// Routers (not in this version yet)
    Routers,
    /// Wi-Fi networks
    Networks,
}

/// Looks around.
///
/// # Errors
/// There is no radio where only networks are looked for, or what was asked for is not in this
/// version.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    if args.only == Some(Only::Routers) {
        return Err(Stop::missing(
            "not-available",
            "finding routers is not in this version of octopin",
            "use `octopin find --only networks` for the Wi-Fi networks in reach",
        ));
    }
    let (printers, networks) = runtime::block_on(look(args, out))?;
    let networks = match (networks, args.only) {
        (Some(Err(error)), Some(_)) => return Err(refuse_radio(&error)),
        (networks, _) => networks,
    };
    if let Some(printers) = &printers {
        printers.keep(out);
    }
    out.document("find", document(printers.as_ref(), networks.as_ref()));
    if !out.is_json() {
        show(printers.as_ref(), networks.as_ref(), out);
    }
    Ok(Exit::Done)
}

type Networks = Result<networks::Found, RadioError>;

/// Looks for all that is wanted at once. `None` for what is not.
async fn look(args: &Args, out: &Output) -> (Option<printers::Found>, Option<Networks>) {
    let told = args
        .timeout
        .map(|seconds| Duration::from_secs(seconds.into()));
    let wants = |only: Only| args.only.is_none_or(|wanted| wanted == only);
    let (printers, networks) = (wants(Only::Printers), wants(Only::Networks));
    let wifi = args.wifi.as_deref();
    let (time, doing) = match (printers, networks) {
        (true, false) => (told.unwrap_or(PRINTERS), "looking for printers"),
        (false, _) => (told.unwrap_or(NETWORKS), "scanning"),
        (true, true) => (told.unwrap_or(NETWORKS), "looking around"),
    };
    let progress = out.progress(doing, Some(time));
    let search = printers::Wanted {
        interface: args.interface.as_deref(),
        sweep: args.sweep,
        timeout: told.unwrap_or(PRINTERS),
    };
    let (mut found, heard) = tokio::join!(
        async {
            if printers {
                Some(printers::look(&search, out, &progress).await)
            } else {
                None
            }
        },
        async {
            if networks {
                Some(networks::look(wifi, told.unwrap_or(NETWORKS)).await)
            } else {
                None
            }
        }
    );
    if let Some(found) = &mut found {
        match &heard {
            Some(Ok(heard)) => found.add_networks(heard.heard()),
            Some(Err(_)) => {}
            None => found.add_networks(&networks::remembered(wifi).await),
        }
    }
    (found, heard)
}

/// The document. What was not looked for, or could not be, is null.
fn document(printers: Option<&printers::Found>, networks: Option<&Networks>) -> Value {
    let heard = networks.and_then(|networks| networks.as_ref().ok());
    let trouble = networks.and_then(|networks| networks.as_ref().err());
    let note = heard
        .and_then(networks::Found::stale)
        .or_else(|| trouble.map(ToString::to_string));
    json!({
        "printers": printers.map(printers::Found::printers),
        "routers": null,
        "networks": heard.map(networks::Found::networks),
        "radio": heard.map(networks::Found::radio),
        "scanned": heard.map(|heard| heard.stale().is_none()),
        "note": note,
        "search": printers.map(printers::Found::search),
    })
}

fn show(printers: Option<&printers::Found>, networks: Option<&Networks>, out: &Output) {
    let both = printers.is_some() && networks.is_some();
    if let Some(printers) = printers {
        if both {
            out.result(out.paint(Tone::Strong, "Printers"));
        }
        printers.show(out);
    }
    match networks {
        None => {}
        Some(Ok(networks)) => {
            if both {
                out.result("");
                out.result(out.paint(Tone::Strong, "Wi-Fi networks"));
            }
            networks.show(out);
        }
        Some(Err(error)) => out.warn(format!("Wi-Fi networks were not looked for: {error}")),
    }
}
