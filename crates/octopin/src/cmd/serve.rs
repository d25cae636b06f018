//! `octopin serve`: the web app, for this home or a virtual one.

mod browser;
mod demo;
mod real;

use std::net::{Ipv4Addr, SocketAddr};

use serde_json::json;
use text::msg;
use web::{House, Invitation, Options, ServeError};

use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin serve
  octopin serve --demo
  octopin serve --demo wrong-second-half
  octopin serve --lan
  octopin serve --no-open --listen 127.0.0.1:8080
  octopin serve --no-open --json | jq -r .link

It listens on this computer alone, and opens the browser with a link that is good once. With --lan a
telephone on the same network comes in over TLS, by a link of its own in a QR code; compare the
certificate's fingerprint. Ctrl-C ends it, and puts back what a job changed.";

/// Arguments of `octopin serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Where to listen, as ADDRESS:PORT [default: 127.0.0.1 and any port]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// Let telephones on the same network in, over TLS and by a link that is good once
    #[arg(long)]
    lan: bool,
    /// A virtual home, to try and to teach; with the name of a story of `octopin demo --list`
    #[arg(long, value_name = "SCENARIO", num_args = 0..=1, default_missing_value = "")]
    demo: Option<String>,
    /// How many times as fast as life the time of the virtual home goes, 1 to 1000 [default: 5; 1
    /// where you answer yourself]
    #[arg(long, value_name = "TIMES", requires = "demo",
          value_parser = clap::value_parser!(u32).range(1..=1000))]
    pace: Option<u32>,
    /// Do not open the browser
    #[arg(long)]
    no_open: bool,
}

/// Serves the app until it is asked to end.
///
/// # Errors
/// It cannot listen.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let options = Options {
        listen: args.listen.unwrap_or(any),
        lan: args.lan,
    };
    let house: Box<dyn House> = match &args.demo {
        Some(name) => Box::new(demo::Demo::new(name, args.pace)?),
        None => Box::new(real::Real),
    };
    let mut own = 0_u32;
    let mut opened = None;
    let mut invite = |invitation: &Invitation| {
        let mine = invitation.fingerprint.is_none();
        show(invitation, own > 0, out);
        if mine {
            // The link before this one was used, or is good no more.
            opened = None;
            if own == 0 && !args.no_open {
                opened = browser::open(&invitation.link);
            }
            own = own.saturating_add(1);
        }
    };
    let served = runtime::block_on(async {
        let ended = runtime::asked_to_end();
        web::serve(options, house, &mut invite, ended).await
    })?;
    drop(opened);
    served.map_err(|error| refuse(&error))?;
    out.say(msg!("cmd-serve-ended"));
    Ok(Exit::Done)
}

/// `again`: somebody came in already.
fn show(invitation: &Invitation, again: bool, out: &Output) {
    let good = invitation.good.map(|good| good.as_secs());
    out.document(
        "serve",
        json!({
            "link": invitation.link,
            "others": invitation.others,
            "for": if invitation.fingerprint.is_some() { "phone" } else { "browser" },
            "fingerprint": invitation.fingerprint,
            "good_s": good,
        }),
    );
    let link = out.paint(Tone::Strong, &invitation.link);
    let Some(fingerprint) = &invitation.fingerprint else {
        out.result(if again {
            msg!("cmd-serve-again", link)
        } else {
            msg!("cmd-serve-open", link)
        });
        return;
    };
    let minutes = good.unwrap_or_default() / 60;
    out.result(msg!("cmd-serve-phone", minutes, link));
    if let Some(qr) = &invitation.qr {
        out.say(qr);
    }
    for link in &invitation.others {
        out.result(msg!("cmd-serve-phone-other", link));
    }
    out.result(msg!("cmd-serve-fingerprint", fingerprint));
}

fn refuse(error: &ServeError) -> Stop {
    let (exit, code) = match error {
        ServeError::NotLoopback(_) => (Exit::Usage, "not-loopback"),
        ServeError::Listen { .. } => (Exit::Failed, "cannot-listen"),
        ServeError::NoNetwork => (Exit::Failed, "no-network"),
        _ => (Exit::Failed, "cannot-serve"),
    };
    Stop::told(exit, code, error)
}
