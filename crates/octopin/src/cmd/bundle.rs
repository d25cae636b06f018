//! `octopin bundle`: what a support desk asks for, in one file, without secrets.

use std::fs;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use job::bundle::{self, BundleError, Made};
use job::history::{History, RunId};
use serde_json::json;
use text::{Language, Message, Tell, msg};

use super::diagnose;
use crate::beside::{Beside, create};
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};

const EXAMPLES: &str = "\
Examples:
  octopin bundle
  octopin bundle -o printer.zip --capture wps.pcapng
  octopin bundle --printer 192.168.1.20 --router 192.168.1.1 --hide-names
  octopin bundle --run 12 --json | jq .files

It takes what `octopin history` remembers, and asks no device unless --printer or --router is given.
Passphrases and PINs are never in it; addresses and serial numbers are replaced by pseudonyms.";

/// Arguments of `octopin bundle`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The file to write [default: octopin-bundle- with the time and .zip, here]
    #[arg(short, long, value_name = "FILE.zip")]
    output: Option<PathBuf>,
    /// The run that it is about, by its number in `octopin history` [default: the last try]
    #[arg(long, value_name = "ID")]
    run: Option<i64>,
    /// A capture of a try, pcap or pcapng; what is not of WPS is left out. May be given again
    #[arg(long, value_name = "FILE")]
    capture: Vec<PathBuf>,
    /// Replace the names of networks too
    #[arg(long)]
    hide_names: bool,
    /// Look at this printer first: a name or number from `octopin find`, or its address
    #[arg(long, value_name = "ADDRESS")]
    printer: Option<String>,
    /// Look at this router first: a name or number from `octopin find`, or its address
    #[arg(long, value_name = "ADDRESS")]
    router: Option<String>,
}

/// Writes the bundle.
///
/// # Errors
/// A device's address that is none, a capture that cannot be read, or a file that cannot be written.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    if args.printer.is_some() || args.router.is_some() {
        diagnose::look_again(args.printer.as_deref(), args.router.as_deref(), out)?;
    }
    let now = Timestamp::now();
    let options = bundle::Options {
        run: args.run.map(RunId),
        captures: args.capture.clone(),
        hide_names: args.hide_names,
        now,
        program: concat!("octopin ", env!("CARGO_PKG_VERSION")).to_owned(),
        language: Language::current(),
    };
    let history = History::of_user().map_err(|error| stop(&error.into()))?;
    let path = match &args.output {
        Some(path) => path.clone(),
        None => reserve(now).map_err(|error| stop(&error.into()))?,
    };
    let made = write(&history, &options, &path).inspect_err(|_| {
        if args.output.is_none() {
            // It is empty, and was made a moment ago.
            let _ = fs::remove_file(&path);
        }
    })?;
    tell(&made, &path, args.hide_names, out);
    Ok(Exit::Done)
}

/// Bundles that get a name in one second.
const SAME_SECOND_MAX: u32 = 1000;

/// A name with the time that no file has, kept by an empty file whose place the bundle takes.
fn reserve(now: Timestamp) -> io::Result<PathBuf> {
    let stem = now.strftime("octopin-bundle-%Y%m%d-%H%M%S").to_string();
    let more = (2..=SAME_SECOND_MAX).map(|number| format!("{stem}-{number}.zip"));
    for name in std::iter::once(format!("{stem}.zip")).chain(more) {
        match create(Path::new(&name), MODE) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|_| PathBuf::from(name)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Only its owner reads a bundle.
const MODE: u32 = 0o600;

fn write(history: &History, options: &bundle::Options, path: &Path) -> Result<Made, Stop> {
    let file = Beside::new(path, MODE, &options.captures);
    let file = file.map_err(|refused| {
        refused.stop(|error| msg!("job-bundle-not-written", error = error.to_string()))
    })?;
    let mut file = BufWriter::new(file);
    let made = bundle::write(history, options, &mut file).map_err(|error| stop(&error))?;
    let whole = file.into_inner().map_err(io::IntoInnerError::into_error);
    let done = whole.and_then(Beside::done);
    done.map_err(|error| stop(&error.into()))?;
    Ok(made)
}

fn tell(made: &Made, path: &Path, hide_names: bool, out: &Output) {
    let files: Vec<_> = made
        .files
        .iter()
        .map(|(name, bytes)| json!({ "name": name, "bytes": bytes }))
        .collect();
    let summary = &made.summary;
    out.document(
        "bundle",
        json!({
            "path": path.display().to_string(),
            "files": files,
            "redacted": made.redacted,
            "names_hidden": hide_names,
            "missing": made.missing.iter().map(Message::english).collect::<Vec<_>>(),
            "run": summary.run,
            "next": summary.next,
            "calls": summary.calls,
            "unknown": summary.unknown.iter().map(Message::english).collect::<Vec<_>>(),
        }),
    );
    let name = clean(&path.display().to_string());
    let file = out.paint(Tone::Strong, &name);
    out.result(msg!("cmd-bundle-is-in", file));
    for (name, bytes) in &made.files {
        let octets = format!("{bytes:>9}");
        out.say(format!(
            "  {name:<20} {}",
            msg!("cmd-bundle-octets", octets)
        ));
    }
    let redacted = made.redacted;
    let (masked, macs) = (redacted.masked, redacted.macs);
    let (uuids, serials) = (redacted.uuids, redacted.serials);
    out.say(if hide_names {
        let names = redacted.names;
        msg!(
            "cmd-bundle-redacted-names",
            masked,
            macs,
            uuids,
            serials,
            names
        )
    } else {
        msg!("cmd-bundle-redacted", masked, macs, uuids, serials)
    });
    if !hide_names {
        out.say(msg!("cmd-bundle-names-in"));
    }
    for one in &made.missing {
        out.warn(one);
    }
    for one in &summary.unknown {
        out.say(msg!("cmd-bundle-unknown", what = clean(&one.to_string())));
    }
    for call in &summary.calls {
        out.result(clean(&format!("{} {}", call.ask, call.why)));
        for line in &call.tell {
            let line = clean(&line.to_string());
            out.result(format!("  {}", msg!("cmd-tell-them", line)));
        }
    }
}

fn stop(error: &BundleError) -> Stop {
    let (exit, code) = match error {
        BundleError::NoRun(_) => (Exit::Usage, "no-such-run"),
        BundleError::Capture { .. } | BundleError::Captures => (Exit::Usage, "no-capture"),
        BundleError::History(_) => (Exit::Failed, "no-history"),
        _ => (Exit::Failed, "not-written"),
    };
    let stop = Stop::told(exit, code, &error.told());
    Stop {
        // It may name a file.
        explanation: clean(&stop.explanation),
        ..stop
    }
}
