//! `octopin explain`: every WPS run in a capture, message by message, and why it ended so.

mod html;
mod json;
mod terminal;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use capture::{Bench, FileError, Finding, Run, Summary};
use serde_json::Value;
use text::{Language, Message, Tell, msg};
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

/// The most runs that are given to a command that needs them together.
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

impl Args {
    /// The files that are read.
    fn reads(&self) -> Vec<PathBuf> {
        let capture = if self.capture.as_os_str() == FROM_STDIN {
            PathBuf::from("/dev/stdin")
        } else {
            self.capture.clone()
        };
        let key = self.enrollee_key.clone();
        key.into_iter().chain([capture]).collect()
    }
}

/// When the capture began: the zero of all times that are told.
#[derive(Clone, Copy)]
struct Clock {
    /// The first packet, in nanoseconds since 1970.
    first: u64,
}

impl Clock {
    /// Milliseconds from the capture's first packet, of a moment in nanoseconds.
    fn at_ms(self, at: u64) -> u64 {
        at.saturating_sub(self.first) / 1_000_000
    }
}

/// Explains a capture. Every run is told as soon as it is its turn, and then forgotten, so that a
/// capture of any length needs the same memory.
///
/// # Errors
/// The file cannot be read, or is no capture.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let bench = bench(args)?;
    let name = clean(&args.capture.display().to_string());
    let page = args.html.as_deref();
    let mut telling = Telling {
        text: terminal::Telling::new(&name, out),
        json: json::Telling::new(&name, out),
        html: page
            .map(|path| html::Telling::new(&name, path, &args.reads()))
            .transpose()?,
    };
    let read = read_in_order(&args.capture, bench, out, |clock, run| {
        telling.run(clock, &run);
    });
    let summary = read.inspect_err(|_| telling.break_off())?;
    telling.end(&summary)?;
    if let Some(path) = &args.html {
        let name = clean(&path.display().to_string());
        out.say(msg!("capture-page-written", file = name));
    }
    Ok(Exit::Done)
}

/// The three faces of the command. Of the first two, the one that is not wanted says nothing.
struct Telling<'a> {
    text: terminal::Telling<'a>,
    json: json::Telling<'a>,
    html: Option<html::Telling>,
}

impl Telling<'_> {
    fn run(&mut self, clock: Clock, run: &Run) {
        self.text.run(clock, run);
        self.json.run(clock, run);
        if let Some(html) = &mut self.html {
            html.run(clock, run);
        }
    }

    /// The file cannot be read any further: what was begun is ended in its form. There is no page
    /// then.
    fn break_off(&mut self) {
        self.text.break_off();
        self.json.break_off();
    }

    fn end(mut self, summary: &Summary) -> Result<(), Stop> {
        self.text.end(summary);
        self.json.end(summary);
        match self.html {
            Some(html) => html.end(summary),
            None => Ok(()),
        }
    }
}

/// What a capture has, for a command that needs its runs together.
pub(super) struct Told {
    /// Its runs, by their beginning; those beyond [`RUNS_MAX`] are left out.
    pub(super) runs: Vec<Run>,
    /// What was tried without one.
    pub(super) findings: Vec<Finding>,
}

/// Reads a capture; `-` is standard input.
///
/// # Errors
/// It cannot be read, or is no capture.
pub(super) fn read(path: &Path, bench: Option<Bench>, out: &Output) -> Result<Told, Stop> {
    let mut runs = Vec::new();
    let summary = read_in_order(path, bench, out, |_, run| {
        if runs.len() < RUNS_MAX {
            runs.push(run);
        }
    })?;
    let findings = summary.findings;
    Ok(Told { runs, findings })
}

fn read_in_order(
    path: &Path,
    bench: Option<Bench>,
    out: &Output,
    mut each: impl FnMut(Clock, Run),
) -> Result<Summary, Stop> {
    let name = clean(&path.display().to_string());
    let progress = out.progress(msg!("capture-reading", file = &name), None);
    let each = |first, run| each(Clock { first }, run);
    let summary = if path.as_os_str() == FROM_STDIN {
        capture::explain_in_order(io::stdin(), bench, each)
    } else {
        let file = File::open(path).map_err(|error| unreadable(&name, &error))?;
        capture::explain_in_order(file, bench, each)
    };
    drop(progress);
    summary.map_err(|error| refuse(&name, &error))
}

/// A capture in memory, as its document and as HTML in a language that is part of a page.
///
/// # Errors
/// It is no capture.
pub(super) fn of_octets(
    name: &str,
    octets: &[u8],
    language: Language,
) -> Result<(Value, String), Stop> {
    let name = clean(name);
    let mut runs = Vec::new();
    let mut clock = Clock { first: 0 };
    let summary = capture::explain_in_order(octets, None, |first, run| {
        clock = Clock { first };
        if runs.len() < RUNS_MAX {
            runs.push(run);
        }
    });
    let summary = summary.map_err(|error| refuse(&name, &error))?;
    let page = html::inside(clock, &runs, &summary, language).into_string();
    Ok((json::document(&name, clock, &runs, &summary), page))
}

/// What the owner of a test bench gives.
fn bench(args: &Args) -> Result<Option<Bench>, Stop> {
    let Some(path) = &args.enrollee_key else {
        return Ok(None);
    };
    let bad = |what: Message| Stop::told(Exit::Usage, "bad-key", &what);
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
            .ok_or_else(|| bad(msg!("capture-key-not-hex")))?,
    );
    let password = match &args.pin {
        None => None,
        Some(given) => {
            let pin = StandardInput::default().value("--pin", given)?;
            let digits: Zeroizing<Vec<u8>> =
                Zeroizing::new(pin.bytes().filter(|octet| !b" -".contains(octet)).collect());
            if !matches!(digits.len(), 4 | 8) || !digits.iter().all(u8::is_ascii_digit) {
                let bad = msg!("capture-pin-bad");
                return Err(Stop::told(Exit::Usage, "bad-pin", &bad));
            }
            Some(DevicePassword::new(SecretBytes::new(digits.to_vec())))
        }
    };
    let bench = Bench::new(&key, password);
    bench.map(Some).ok_or_else(|| bad(msg!("capture-key-bad")))
}

fn read_key(path: &Path) -> io::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    File::open(path)?
        .take(KEY_FILE_MAX)
        .read_to_string(&mut text)?;
    Ok(text)
}

fn unreadable(name: &str, error: &io::Error) -> Stop {
    let what = msg!(
        "capture-unreadable",
        file = clean(name),
        error = error.to_string(),
    );
    Stop::told(Exit::Usage, "unreadable", &what)
}

fn refuse(name: &str, error: &FileError) -> Stop {
    let why = error.told();
    let next = why.next().unwrap_or_else(|| why.clone());
    let what = msg!("capture-of-file", file = name, why, next);
    Stop::told(Exit::Usage, "no-capture", &what)
}
