//! `octopin find`: what is in reach: printers, routers and Wi-Fi networks.

mod networks;
mod printers;
mod requests;
mod routers;

use std::cell::RefCell;
use std::time::{Duration, Instant};

use clap::ValueEnum;
use devices::find::{Live, Sighting};
use devices::router::identify::WHOLE;
use link::nl80211::RadioError;
use serde_json::{Value, json};

use crate::exit::{Exit, Stop};
use crate::output::{Output, Progress, Tone, clean};
use crate::runtime;
use text::{Message, Tell, msg};

pub(crate) use networks::refuse_radio;

const EXAMPLES: &str = "\
Examples:
  octopin find
  octopin find --only printers --sweep
  octopin find --only routers
  octopin find --only networks --wifi wlan1 --json | jq '.networks[] | select(.wps.on)'

Other commands take the number or the name of a printer or router that was found in place of its
address.
Scanning for networks needs the privilege CAP_NET_ADMIN; without it, what earlier scans found is
shown. So does listening to printers that ask for WPS on the air, which is done beside a scan, or
where --wifi names an interface. Looking for printers in the network needs none.";

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
    /// Routers: the default gateway, those that announce themselves, and access points in reach
    Routers,
    /// Wi-Fi networks
    Networks,
}

/// Looks around.
///
/// # Errors
/// There is no radio where only networks are looked for.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let found = runtime::block_on(look(args, out))?;
    if let (Some(Err(error)), Some(_)) = (&found.networks, args.only) {
        return Err(refuse_radio(error));
    }
    if let Some(printers) = &found.printers {
        printers.keep(out);
    }
    if let Some(routers) = &found.routers {
        routers.keep(out);
    }
    out.document("find", document(&found));
    if !out.is_json() {
        show(&found, out);
    }
    Ok(Exit::Done)
}

/// Looks for everything, as the document `octopin.find/1`, with why something was not looked for, and
/// keeps it for the commands that come after.
///
/// # Errors
/// The operating system refuses what a runtime needs.
pub(super) fn everything(
    wifi: Option<&str>,
    out: &Output,
) -> Result<(Value, Option<Message>), Stop> {
    let args = Args {
        only: None,
        wifi: wifi.map(str::to_owned),
        interface: None,
        sweep: false,
        timeout: None,
    };
    let found = runtime::block_on(look(&args, out))?;
    if let Some(printers) = &found.printers {
        printers.keep(out);
    }
    if let Some(routers) = &found.routers {
        routers.keep(out);
    }
    let note = match &found.networks {
        Some(Ok(heard)) => heard.stale(),
        Some(Err(trouble)) => Some(trouble),
        None => None,
    };
    Ok((document(&found), note.map(Tell::told)))
}

/// What was found of all that was wanted; `None` for what was not.
struct Found {
    printers: Option<printers::Found>,
    routers: Option<routers::Found>,
    networks: Option<Result<networks::Found, RadioError>>,
    requests: Option<Result<requests::Heard, RadioError>>,
}

/// Looks for all that is wanted at once.
async fn look(args: &Args, out: &Output) -> Found {
    let told = args
        .timeout
        .map(|seconds| Duration::from_secs(seconds.into()));
    let wants = |only: Only| args.only.is_none_or(|wanted| wanted == only);
    let (printers, networks) = (wants(Only::Printers), wants(Only::Networks));
    let wifi = args.wifi.as_deref();
    let (time, doing) = match (printers, networks) {
        (true, false) => (told.unwrap_or(PRINTERS), msg!("cmd-find-printers")),
        (false, true) => (told.unwrap_or(NETWORKS), msg!("cmd-find-scanning")),
        (false, false) => (WHOLE, msg!("cmd-find-routers")),
        (true, true) => (told.unwrap_or(NETWORKS), msg!("cmd-find-around")),
    };
    let progress = out.progress(doing, Some(time));
    let search = printers::Wanted {
        interface: args.interface.as_deref(),
        sweep: args.sweep,
        timeout: told.unwrap_or(PRINTERS),
    };
    let teller = RefCell::new(Teller::new(out, &progress));
    let seen = |sighting: &Sighting| teller.borrow_mut().tell(sighting);
    let (found, (heard, requests), announced) = tokio::join!(
        async {
            if printers {
                Some(printers::look(&search, seen).await)
            } else {
                None
            }
        },
        async {
            let scan = async {
                if networks {
                    Some(networks::look(wifi, told.unwrap_or(NETWORKS)).await)
                } else {
                    None
                }
            };
            let listen = async {
                if printers && (networks || wifi.is_some()) {
                    Some(requests::listen(wifi, told.unwrap_or(PRINTERS), seen).await)
                } else {
                    None
                }
            };
            if requests::is_up(wifi).await {
                tokio::join!(scan, listen)
            } else {
                (scan.await, listen.await)
            }
        },
        async {
            if wants(Only::Routers) {
                Some(routers::listen().await)
            } else {
                None
            }
        }
    );
    let remembered = match &heard {
        Some(Ok(heard)) => heard.heard().to_vec(),
        Some(Err(_)) => Vec::new(),
        None => networks::remembered(wifi).await,
    };
    let routers = match &announced {
        Some(announced) => {
            progress.now(msg!("cmd-find-asking-routers"));
            Some(routers::look(announced, &remembered).await)
        }
        None => None,
    };
    let mut found = Found {
        printers: found,
        routers,
        networks: heard,
        requests,
    };
    if let Some(printers) = &mut found.printers {
        printers.add_networks(&remembered);
        if let Some(Ok(heard)) = &found.requests {
            printers.add_requests(heard);
        }
    }
    found
}

/// Tells of printers while the search goes on.
struct Teller<'a> {
    out: &'a Output,
    progress: &'a Progress<'a>,
    began: Instant,
    live: Live,
}

impl<'a> Teller<'a> {
    fn new(out: &'a Output, progress: &'a Progress<'a>) -> Self {
        Self {
            out,
            progress,
            began: Instant::now(),
            live: Live::default(),
        }
    }

    fn tell(&mut self, sighting: &Sighting) {
        let detail = format!("{}: {}", sighting.source, sighting.says);
        self.out.detail(clean(&detail));
        if let Some(line) = self.live.line(sighting, self.began.elapsed()) {
            let line = msg!("cmd-find-after", line = clean(&line.to_string()));
            self.progress.line(line.to_string());
        }
    }
}

/// The document. What was not looked for, or could not be, is null.
fn document(found: &Found) -> Value {
    let printers = found.printers.as_ref();
    let heard = found
        .networks
        .as_ref()
        .and_then(|networks| networks.as_ref().ok());
    let trouble = found
        .networks
        .as_ref()
        .and_then(|networks| networks.as_ref().err());
    let note = heard
        .and_then(networks::Found::stale)
        .or(trouble)
        .map(ToString::to_string);
    json!({
        "printers": printers.map(printers::Found::printers),
        "routers": found.routers.as_ref().map(routers::Found::routers),
        "networks": heard.map(networks::Found::networks),
        "radio": heard.map(networks::Found::radio),
        "scanned": heard.map(|heard| heard.stale().is_none()),
        "note": note,
        "search": printers.map(printers::Found::search),
        "listened": found.requests.as_ref().map(requests::document),
    })
}

fn show(found: &Found, out: &Output) {
    let both = found.printers.is_some() && found.networks.is_some();
    if let Some(printers) = &found.printers {
        if both {
            out.result(out.paint(Tone::Strong, &msg!("cmd-find-title-printers").to_string()));
        }
        printers.show(out);
    }
    if let Some(routers) = &found.routers {
        if both {
            out.result("");
            out.result(out.paint(Tone::Strong, &msg!("cmd-find-title-routers").to_string()));
        }
        routers.show(out);
    }
    match &found.networks {
        None => {}
        Some(Ok(networks)) => {
            if both {
                out.result("");
                out.result(out.paint(Tone::Strong, &msg!("cmd-find-title-networks").to_string()));
            }
            networks.show(out);
        }
        Some(Err(error)) => out.warn(msg!("cmd-find-no-networks", why = error.to_string())),
    }
    match (&found.requests, &found.networks) {
        // Without a radio there is nothing more to say.
        (Some(Err(error)), Some(Err(scan))) if error.code() == scan.code() => {}
        (Some(Err(error)), _) => out.warn(msg!("cmd-find-no-requests", why = error.to_string())),
        (Some(Ok(_)) | None, _) => {}
    }
}
