//! `octopin printer read-report`: what a page says that a printer printed about its network.

use std::path::Path;

use devices::report::file::{self, FileError, Page};
use devices::report::{CheckResult, Finding, PinReading, Report, findings, read};
use serde_json::{Value, json};

use crate::exit::{Exit, Stop};
use crate::lines::wrap;
use crate::output::{Output, Tone, clean};
use text::{Language, Message, msg};

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
        document(
            (&secret, Language::English),
            &name,
            &page,
            &report,
            &findings,
        ),
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
    let progress = out.progress(msg!("cmd-page-reading", name = &name), None);
    let page = open(path).map_err(|error| refuse(&error))?;
    drop(progress);
    let report = recognised(&name, &page)?;
    Ok((page, report))
}

fn recognised(name: &str, page: &Page) -> Result<Report, Stop> {
    let report = read(&page.text);
    if report.is_empty() {
        let nothing = msg!("cmd-page-nothing", name);
        return Err(Stop::told(Exit::Failed, "nothing-recognised", &nothing));
    }
    Ok(report)
}

fn open(path: &Path) -> Result<Page, FileError> {
    if path == Path::new(FROM_STDIN) {
        return {
            let name = msg!("cmd-page-standard-input").to_string();
            file::take(std::io::stdin().lock(), &name)
        };
    }
    file::open(path)
}

fn refuse(error: &FileError) -> Stop {
    let text = clean(&error.to_string());
    match error {
        FileError::Missing { packages, .. } => Stop::missing(
            "missing-program",
            text,
            msg!("cmd-page-install", packages = *packages),
        ),
        FileError::Failed { .. } => {
            Stop::usage("unreadable-file", text, msg!("cmd-page-save-again"))
        }
        _ => Stop::usage("unreadable-file", text, msg!("cmd-page-give")),
    }
}

/// A page in memory, as its document with the PIN, and with what it means in a language.
///
/// # Errors
/// As [`run`].
pub(in crate::cmd) fn of_octets(
    name: &str,
    octets: &[u8],
    language: Language,
) -> Result<Value, Stop> {
    let name = clean(name);
    let page = file::take(octets, &name).map_err(|error| refuse(&error))?;
    let report = recognised(&name, &page)?;
    let shown = |secret: &str| secret.to_owned();
    let findings = findings(&report);
    Ok(document(
        (&shown, language),
        &name,
        &page,
        &report,
        &findings,
    ))
}

fn document(
    (secret, language): (&dyn Fn(&str) -> String, Language),
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
            "meaning": language.message(&finding.meaning()),
            "next": language.message(&finding.next()),
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
        "pin_problem": report.pin.problem().map(|problem| language.message(&problem)),
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
    let row = |name: Message, value: Option<String>| {
        if let Some(value) = value {
            out.result(format!("{name:<12}{}", clean(&value)));
        }
    };
    row(msg!("cmd-page-model"), report.model.clone());
    row(msg!("cmd-page-state"), report.status.clone());
    row(msg!("cmd-page-network"), report.ssid.clone());
    row(
        msg!("cmd-page-address"),
        report.address.map(|address| address.to_string()),
    );
    row(msg!("cmd-page-mac"), report.mac.map(|mac| mac.to_string()));
    row(
        msg!("cmd-page-channel"),
        report.channel.map(|channel| channel.to_string()),
    );
    let level = || {
        report
            .signal
            .level
            .map(|level| msg!("cmd-page-level", level).to_string())
    };
    row(
        msg!("cmd-page-signal"),
        report
            .signal
            .dbm
            .map(|dbm| format!("{dbm} dBm"))
            .or_else(level),
    );
    row(
        msg!("cmd-page-router"),
        report.bssid.map(|mac| mac.to_string()),
    );
    row(msg!("cmd-page-firmware"), report.firmware.clone());
    if !report.checks.is_empty() {
        out.result("");
        out.result(out.paint(Tone::Strong, &msg!("cmd-page-checks").to_string()));
    }
    let results = [CheckResult::Pass, CheckResult::Fail, CheckResult::NotRun].map(result);
    let width = results.iter().map(|(word, _)| word.chars().count()).max();
    let width = width.unwrap_or_default();
    for line in &report.checks {
        let (word, tone) = result(line.result);
        out.result(format!(
            "  {}  {}",
            out.paint(tone, &format!("{word:<width$}")),
            clean(&line.label)
        ));
    }
    if !findings.is_empty() {
        out.result("");
        out.result(out.paint(Tone::Strong, &msg!("cmd-page-meaning").to_string()));
    }
    for finding in findings {
        for line in wrap("  - ", "    ", &finding.meaning().to_string()) {
            out.result(line);
        }
        for line in wrap(
            "    ",
            "    ",
            &msg!("cmd-page-next", next = finding.next()).to_string(),
        ) {
            out.result(line);
        }
    }
    if report.has_other_secrets {
        out.say("");
        out.say(msg!("cmd-page-other-secrets"));
    }
}

/// The word for what came of a check, and how it looks.
fn result(result: CheckResult) -> (String, Tone) {
    let (word, tone) = match result {
        CheckResult::Pass => (msg!("cmd-page-pass"), Tone::Good),
        CheckResult::Fail => (msg!("cmd-page-fail"), Tone::Bad),
        CheckResult::NotRun => (msg!("cmd-page-not-run"), Tone::Faint),
    };
    (word.to_string(), tone)
}

fn show_pin(out: &Output, report: &Report) {
    let name = msg!("cmd-page-pin");
    match &report.pin {
        PinReading::Absent => out.result(format!("{name:<12}{}", msg!("cmd-page-pin-absent"))),
        PinReading::Read { pin, .. } => {
            let pin = out.paint(Tone::Strong, &out.secret(pin.expose_secret()));
            out.result(format!("{name:<12}{}", msg!("cmd-page-pin-right", pin)));
            if !out.shows_secrets() {
                out.say(format!("{:<12}{}", "", msg!("cmd-page-pin-show")));
            }
        }
        PinReading::Unreadable(_) => {
            out.result(format!("{name:<12}{}", msg!("cmd-page-pin-unreadable")));
        }
    }
    if let Some(problem) = report.pin.problem() {
        for line in wrap("            ", "            ", &problem.to_string()) {
            out.result(line);
        }
    }
}
