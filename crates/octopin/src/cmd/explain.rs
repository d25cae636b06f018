//! `octopin explain`: every WPS run in a capture, message by message, and why it ended so.

mod html;
mod json;
mod text;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use capture::{Bench, FileError, Run, Summary};
use serde_json::Value;
use wsc::pin::DevicePassword;
use wsc::secret::SecretBytes;
use zeroize::Zeroizing;

use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::{Output, clean};

const EXAMPLES: &str = "\
Examples:
  octopin explain wps.pcapng
  octopin explain wps.pcap --json | jq '.runs[] | {outcome, code, half}'
  octopin explain wps.pcapng --html report.html
  octopin explain bench.pcap --enrollee-key key.txt --pin - < pin.txt

Captures of Wi-Fi need a radio in monitor mode; those of a cable and of an access point's own
interface do as well. Neither a PIN nor a passphrase is ever recovered from one.";

/// The most runs that are told in full; later ones are counted.
const RUNS_MAX: usize = 10_000;

/// The longest file with a key, in octets.
const KEY_FILE_MAX: u64 = 4096;

/// Standard input on the command line.
const FROM_STDIN: &str = "-";

/// Arguments of `octopin explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The capture, pcap or pcapng; `-` is standard input
    #[arg(value_name = "CAPTURE")]
    capture: PathBuf,
    /// Write a page of HTML to this file too, with nothing in it from elsewhere
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// On your own test bench: a file with the enrollee's private Diffie-Hellman key in hexadecimal,
    /// to check the messages with
    #[arg(long, value_name = "FILE")]
    enrollee_key: Option<PathBuf>,
    /// The PIN that should have been used, 8 or 4 digits, to check both sides' proofs with; `-` reads
    /// it from standard input
    #[arg(long, requires = "enrollee_key")]
    pin: Option<String>,
}

/// What was found, as the three faces of the command tell it.
struct Found {
    name: String,
    runs: Vec<Run>,
    /// Runs that were too many to tell.
    more: u64,
    summary: Summary,
}

impl Found {
    /// Milliseconds from the capture's first packet, of a moment in nanoseconds.
    fn at_ms(&self, at: u64) -> u64 {
        at.saturating_sub(self.summary.first.unwrap_or(at)) / 1_000_000
    }
}

/// Explains a capture.
///
/// # Errors
/// The file cannot be read, or is no capture.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let bench = bench(args)?;
    let name = clean(&args.capture.display().to_string());
    let Told {
        runs,
        more,
        summary,
    } = read(&args.capture, bench, out)?;
    let found = Found {
        name,
        runs,
        more,
        summary,
    };
    if let Some(path) = &args.html {
        std::fs::write(path, html::page(&found)).map_err(|error| {
            let name = clean(&path.display().to_string());
            Stop::failed(
                "not-written",
                format!("the page cannot be written to {name} ({error})"),
                "name a file in a directory that you may write to",
            )
        })?;
    }
    out.document("explain", json::document(&found));
    if !out.is_json() {
        text::show(&found, out);
        if let Some(path) = &args.html {
            out.say(format!(
                "The page is in {}",
                clean(&path.display().to_string())
            ));
        }
    }
    Ok(Exit::Done)
}

/// What a capture has.
pub(super) struct Told {
    /// Its runs, by their beginning.
    pub(super) runs: Vec<Run>,
    /// Runs that were too many to tell.
    more: u64,
    summary: Summary,
}

/// Reads a capture; `-` is standard input.
///
/// # Errors
/// It cannot be read, or is no capture.
pub(super) fn read(path: &Path, bench: Option<Bench>, out: &Output) -> Result<Told, Stop> {
    let name = clean(&path.display().to_string());
    let progress = out.progress(format!("reading {name}"), None);
    let told = if path.as_os_str() == FROM_STDIN {
        take(&name, io::stdin(), bench)
    } else {
        let file = File::open(path).map_err(|error| unreadable(&name, &error))?;
        take(&name, file, bench)
    };
    drop(progress);
    told
}

fn take(name: &str, file: impl Read + Send, bench: Option<Bench>) -> Result<Told, Stop> {
    let mut runs = Vec::new();
    let mut more = 0;
    let keep = |run| {
        if runs.len() < RUNS_MAX {
            runs.push(run);
        } else {
            more += 1;
        }
    };
    let summary = capture::explain(file, bench, keep).map_err(|error| refuse(name, &error))?;
    runs.sort_by_key(Run::began);
    Ok(Told {
        runs,
        more,
        summary,
    })
}

/// A capture in memory, as its document and as HTML that is part of a page.
///
/// # Errors
/// It is no capture.
pub(super) fn of_octets(name: &str, octets: &[u8]) -> Result<(Value, String), Stop> {
    let name = clean(name);
    let Told {
        runs,
        more,
        summary,
    } = take(&name, octets, None)?;
    let found = Found {
        name,
        runs,
        more,
        summary,
    };
    let page = html::inside(&found).into_string();
    Ok((json::document(&found), page))
}

/// What the owner of a test bench gives.
fn bench(args: &Args) -> Result<Option<Bench>, Stop> {
    let Some(path) = &args.enrollee_key else {
        return Ok(None);
    };
    let bad = |what: &str| {
        Stop::usage(
            "bad-key",
            format!("--enrollee-key: {what}"),
            "give a file with the enrollee's private key in hexadecimal, 1 to 32 octets, as a test \
             bench logs it",
        )
    };
    let text = read_key(path).map_err(|error| unreadable(&path.display().to_string(), &error))?;
    let digits: Zeroizing<Vec<u8>> = Zeroizing::new(
        text.bytes()
            .filter(|octet| !octet.is_ascii_whitespace() && *octet != b':')
            .collect(),
    );
    let octet = |pair: &[u8]| {
        let text = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(text, 16).ok()
    };
    let key: Option<Vec<u8>> = digits.chunks(2).map(octet).collect();
    let key = Zeroizing::new(
        key.filter(|key| !key.is_empty())
            .ok_or_else(|| bad("what is in the file is not hexadecimal"))?,
    );
    let password = match &args.pin {
        None => None,
        Some(given) => {
            let pin = StandardInput::default().value("--pin", given)?;
            let digits: Zeroizing<Vec<u8>> =
                Zeroizing::new(pin.bytes().filter(|octet| !b" -".contains(octet)).collect());
            if !matches!(digits.len(), 4 | 8) || !digits.iter().all(u8::is_ascii_digit) {
                return Err(Stop::usage(
                    "bad-pin",
                    "the PIN is not 4 or 8 digits",
                    "give the digits as they were entered at the test bench",
                ));
            }
            Some(DevicePassword::new(SecretBytes::new(digits.to_vec())))
        }
    };
    let bench = Bench::new(&key, password);
    bench
        .map(Some)
        .ok_or_else(|| bad("the key is 0, 1, or longer than 32 octets"))
}

fn read_key(path: &Path) -> io::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    File::open(path)?
        .take(KEY_FILE_MAX)
        .read_to_string(&mut text)?;
    Ok(text)
}

fn unreadable(name: &str, error: &io::Error) -> Stop {
    Stop::usage(
        "unreadable",
        format!("{} cannot be read ({error})", clean(name)),
        "check the name, and that you may read the file",
    )
}

fn refuse(name: &str, error: &FileError) -> Stop {
    let text = error.to_string();
    let (explanation, next) = text.split_once("; ").unwrap_or((&text, ""));
    Stop::usage(
        "no-capture",
        format!("{name}: {explanation}"),
        next.to_owned(),
    )
}
