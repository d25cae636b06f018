//! `octopin printer read-report`: what a page says that a printer printed about its network.

use std::path::Path;

use devices::report::file::{self, FileError, Page};
use devices::report::{CheckResult, Finding, PinReading, Report, findings, read};
use serde_json::{Value, json};

use crate::exit::{Exit, Stop};
use crate::lines::wrap;
use crate::output::{Output, Tone, clean};

const EXAMPLES: &str = "\
Examples:
  octopin printer read-report page.pdf --show-secrets
  octopin printer read-report photo.jpg --json | jq '.checks'
  pdftotext page.pdf - | octopin printer read-report -

A PDF needs pdftotext (Debian: poppler-utils), a picture needs tesseract (Debian: tesseract-ocr, and
for the page's language tesseract-ocr-deu, -fra, -spa, -ita, -por or -nld).

The exit status is 1 when nothing of a printer's page was recognised.";

/// Standard input on the command line.
const FROM_STDIN: &str = "-";

/// Arguments of `octopin printer read-report`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The page: text, a PDF, or a photo or scan; `-` is standard input
    #[arg(value_name = "FILE")]
    file: std::path::PathBuf,
}

/// Reads a page.
///
/// # Errors
/// The file cannot be read, a program for its kind is missing, or it is no page of a printer.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let name = clean(&args.file.display().to_string());
    let (page, report) = page(&args.file, out)?;
    let findings = findings(&report);
    let secret = |text: &str| out.secret(text);
    out.document(
        "report",
        document(&secret, &name, &page, &report, &findings),
    );
    if !out.is_json() {
        show(out, &report, &findings);
    }
    Ok(Exit::Done)
}

/// What a page says.
///
/// # Errors
/// As [`run`].
pub(in crate::cmd) fn page(path: &Path, out: &Output) -> Result<(Page, Report), Stop> {
    let name = clean(&path.display().to_string());
    let progress = out.progress(format!("reading {name}"), None);
    let page = open(path).map_err(|error| refuse(&error))?;
    drop(progress);
    let report = recognised(&name, &page)?;
    Ok((page, report))
}

fn recognised(name: &str, page: &Page) -> Result<Report, Stop> {
    let report = read(&page.text);
    if report.is_empty() {
        return Err(Stop::failed(
            "nothing-recognised",
            format!("nothing in {name} looks like a printer's page about its network"),
            "print the network configuration page or the wireless test report (`octopin where MODEL` \
             says how), and take the picture straight from above, in good light",
        ));
    }
    Ok(report)
}

fn open(path: &Path) -> Result<Page, FileError> {
    if path == Path::new(FROM_STDIN) {
        return file::take(std::io::stdin().lock(), "standard input");
    }
    file::open(path)
}

fn refuse(error: &FileError) -> Stop {
    let text = clean(&error.to_string());
    match error {
        FileError::Missing { packages, .. } => Stop::missing(
            "missing-program",
            text,
            format!("install it; on Debian: apt-get install {packages}"),
        ),
        FileError::Failed { .. } => Stop::usage(
            "unreadable-file",
            text,
            "save the page again as PDF, PNG or JPEG",
        ),
        _ => Stop::usage(
            "unreadable-file",
            text,
            "give a text, a PDF, or a picture of the page",
        ),
    }
}

/// A page in memory, as its document with the PIN.
///
/// # Errors
/// As [`run`].
pub(in crate::cmd) fn of_octets(name: &str, octets: &[u8]) -> Result<Value, Stop> {
    let name = clean(name);
    let page = file::take(octets, &name).map_err(|error| refuse(&error))?;
    let report = recognised(&name, &page)?;
    let shown = |secret: &str| secret.to_owned();
    let findings = findings(&report);
    Ok(document(&shown, &name, &page, &report, &findings))
}

fn document(
    secret: &dyn Fn(&str) -> String,
    name: &str,
    page: &Page,
    report: &Report,
    findings: &[Finding],
) -> Value {
    let (digits, repaired) = match &report.pin {
        PinReading::Read { pin, repaired } => (Some(secret(pin.expose_secret())), *repaired),
        _ => (None, false),
    };
    let checks = report.checks.iter().map(|line| {
        json!({
            "check": line.check.as_str(),
            "label": clean(&line.label),
            "result": line.result.as_str(),
        })
    });
    let findings = findings.iter().map(|finding| {
        json!({
            "code": finding.code,
            "rule": finding.rule,
            "meaning": finding.meaning,
            "next": finding.next,
        })
    });
    let text = |text: &Option<String>| text.as_deref().map(clean);
    json!({
        "file": name,
        "read_as": page.how.as_str(),
        "language": report.language,
        "pin": digits,
        "pin_valid": match report.pin {
            PinReading::Absent => None,
            PinReading::Read { .. } => Some(true),
            PinReading::Unreadable(_) => Some(false),
        },
        "pin_repaired": repaired,
        "pin_problem": report.pin.problem(),
        "mac": report.mac.map(|mac| mac.to_string()),
        "address": report.address.map(|address| address.to_string()),
        "ssid": text(&report.ssid),
        "bssid": report.bssid.map(|mac| mac.to_string()),
        "channel": report.channel,
        "signal": {
            "dbm": report.signal.dbm,
            "level": report.signal.level,
            "weak": report.signal.is_weak(),
        },
        "same_name": report.same_name,
        "status": text(&report.status),
        "model": text(&report.model),
        "hostname": text(&report.hostname),
        "firmware": text(&report.firmware),
        "checks": checks.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
        "has_other_secrets": report.has_other_secrets,
    })
}

fn show(out: &Output, report: &Report, findings: &[Finding]) {
    show_pin(out, report);
    let row = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            out.result(format!("{name:<12}{}", clean(&value)));
        }
    };
    row("Model", report.model.clone());
    row("State", report.status.clone());
    row("Network", report.ssid.clone());
    row("Address", report.address.map(|address| address.to_string()));
    row("MAC", report.mac.map(|mac| mac.to_string()));
    row("Channel", report.channel.map(|channel| channel.to_string()));
    let level = || report.signal.level.map(|level| format!("{level} of 5"));
    row(
        "Signal",
        report
            .signal
            .dbm
            .map(|dbm| format!("{dbm} dBm"))
            .or_else(level),
    );
    row("Router", report.bssid.map(|mac| mac.to_string()));
    row("Firmware", report.firmware.clone());
    if !report.checks.is_empty() {
        out.result("");
        out.result(out.paint(Tone::Strong, "Checks"));
    }
    for line in &report.checks {
        let (word, tone) = match line.result {
            CheckResult::Pass => ("PASS", Tone::Good),
            CheckResult::Fail => ("FAIL", Tone::Bad),
            CheckResult::NotRun => ("NOT RUN", Tone::Faint),
        };
        out.result(format!(
            "  {}  {}",
            out.paint(tone, &format!("{word:<7}")),
            clean(&line.label)
        ));
    }
    if !findings.is_empty() {
        out.result("");
        out.result(out.paint(Tone::Strong, "What it means"));
    }
    for finding in findings {
        for line in wrap("  - ", "    ", finding.meaning) {
            out.result(line);
        }
        for line in wrap("    Next: ", "    ", finding.next) {
            out.result(line);
        }
    }
    if report.has_other_secrets {
        out.say("");
        out.say("The page has other passwords or numbers of yours: do not pass it on.");
    }
}

fn show_pin(out: &Output, report: &Report) {
    match &report.pin {
        PinReading::Absent => out.result("WPS PIN     not on this page"),
        PinReading::Read { pin, .. } => {
            let pin = out.paint(Tone::Strong, &out.secret(pin.expose_secret()));
            out.result(format!("WPS PIN     {pin}  (its check digit is right)"));
            if !out.shows_secrets() {
                out.say("            add --show-secrets to see it");
            }
        }
        PinReading::Unreadable(_) => out.result("WPS PIN     not readable"),
    }
    if let Some(problem) = report.pin.problem() {
        for line in wrap("            ", "            ", &problem) {
            out.result(line);
        }
    }
}
