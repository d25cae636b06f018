//! The support bundle: one zip file with what a support desk needs, and nothing that it must not get.
//!
//! | file | what |
//! |---|---|
//! | `README.txt` | what is in the bundle, and what was taken out |
//! | `summary.html`, `summary.pdf` | one page: devices, what was tried, outcome, cause, whom to call |
//! | `bundle.json` | all of it, `octopin.bundle/1`: the summary, the runs, the devices, the diagnosis |
//! | `timeline.txt` | the events of the run that it is about |
//! | `captures/1.pcapng` | captures, as far as they are of WPS |
//!
//! [`write()`] reads the history and the captures that it is given, and asks no device. What a look
//! shows that is taken beforehand is in the history too ([`History::saw`]).

mod html;
mod model;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use text::{Language, Message, Tell, msg};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::history::tries::LOOKS;
use crate::history::{self, ChangeRow, EventRow, History, HistoryError, RunId, RunRow, Seen, Sort};
use crate::redact::{Counts, Redactor};
use model::{Captured, Material};

pub use model::{Call, Printer, Router, Summary, Tried};

/// Runs that are told, the last ones.
const RUNS_MAX: u32 = 50;

/// Captures in one bundle.
pub const CAPTURES_MAX: usize = 20;

/// Octets of a capture in the bundle; what comes later is cut off.
const CAPTURE_MAX: usize = 64 << 20;

/// What goes into a bundle.
#[derive(Clone, Debug)]
pub struct Options {
    /// The run that it is about; without one the last that was to bring a device into a network.
    pub run: Option<RunId>,
    /// Captures, pcap or pcapng.
    pub captures: Vec<PathBuf>,
    /// Names of networks are replaced too.
    pub hide_names: bool,
    /// Now.
    pub now: Timestamp,
    /// The program and its version.
    pub program: String,
    /// The language of what a person reads; `bundle.json` is in English.
    pub language: Language,
}

/// A bundle that was written.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its files with their sizes in octets.
    pub files: Vec<(String, u64)>,
    /// What was taken out.
    pub redacted: Counts,
    /// What is on its page.
    pub summary: Summary,
    /// What could not be put in, and why.
    pub missing: Vec<Message>,
}

/// Why there is no bundle. The text is "what happened; what to do".
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// The history cannot be read.
    History(#[from] HistoryError),
    /// There is no such run.
    NoRun(i64),
    /// A capture cannot be read.
    Capture {
        /// Its name.
        name: String,
        /// Why.
        why: Message,
    },
    /// There are too many captures.
    Captures,
    /// The file cannot be written.
    Write(#[from] io::Error),
}

impl Tell for BundleError {
    fn told(&self) -> Message {
        match self {
            Self::History(error) => error.told(),
            Self::NoRun(id) => msg!("job-history-no-run", id = *id),
            Self::Capture { name, why } => msg!("job-bundle-bad-capture", name, why),
            Self::Captures => msg!("job-bundle-captures", max = CAPTURES_MAX),
            Self::Write(error) => msg!("job-bundle-not-written", error = error.to_string()),
        }
    }
}

text::display_told!(BundleError);

impl From<zip::result::ZipError> for BundleError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Write(error.into())
    }
}

/// Writes a bundle.
///
/// # Errors
/// [`BundleError`]; then the file is of no use.
pub fn write<W: Write + Seek>(
    history: &History,
    options: &Options,
    out: W,
) -> Result<Made, BundleError> {
    if options.captures.len() > CAPTURES_MAX {
        return Err(BundleError::Captures);
    }
    let gathered = Gathered::read(history, options.run)?;
    let mut redactor = Redactor::new(options.hide_names);
    gathered.teach(&mut redactor);
    let mut captures = Vec::new();
    for path in &options.captures {
        captures.push(capture(path, &mut redactor)?);
    }
    // Once more: addresses that were met late are found in what came before them.
    gathered.teach(&mut redactor);
    let (mut document, summary) = gathered.tell(&mut redactor, &captures, options);
    let timeline = timeline(document.get("run"), options.language);
    let blocks = page::blocks(&summary, options.language);

    let mut missing = Vec::new();
    let mut files: Vec<(String, Vec<u8>)> = vec![
        (
            "summary.html".to_owned(),
            html::page(&blocks, options.language).into_bytes(),
        ),
        ("timeline.txt".to_owned(), timeline.into_bytes()),
    ];
    match pdf(&blocks, options) {
        Ok(octets) => files.insert(0, ("summary.pdf".to_owned(), octets)),
        Err(why) => missing.push(why),
    }
    let redacted = redactor.counts();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("redacted".to_owned(), json!(redacted));
    }
    let text = serde_json::to_vec_pretty(&document).map_err(io::Error::from)?;
    files.push(("bundle.json".to_owned(), text));
    files.extend(
        captures
            .into_iter()
            .enumerate()
            .map(|(number, (octets, _))| (capture_name(number), octets)),
    );
    let readme = readme(&files, redacted, options, &missing).into_bytes();
    files.insert(0, ("README.txt".to_owned(), readme));
    archive(&files, options.now, out)?;
    Ok(Made {
        files: files
            .iter()
            .map(|(name, octets)| (name.clone(), octets.len() as u64))
            .collect(),
        redacted,
        summary,
        missing,
    })
}

#[cfg(feature = "pdf")]
fn pdf(blocks: &[page::Block], options: &Options) -> Result<Vec<u8>, Message> {
    pdf::file(blocks, options.now, options.language).map_err(|error| error.told())
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[page::Block], _: &Options) -> Result<Vec<u8>, Message> {
    Err(msg!("job-bundle-no-pdf"))
}

fn capture_name(number: usize) -> String {
    format!("captures/{}.pcapng", number + 1)
}

/// What the history has, with its identities.
struct Gathered {
    runs: Vec<RunRow>,
    run: Option<(RunRow, Vec<EventRow>)>,
    /// What that run changed at routers.
    changes: Vec<ChangeRow>,
    diagnosis: Option<RunRow>,
    printers: Vec<Seen>,
    routers: Vec<Seen>,
}

impl Gathered {
    fn read(history: &History, wanted: Option<RunId>) -> Result<Self, BundleError> {
        let runs = history.runs(RUNS_MAX)?;
        let about = match wanted {
            Some(id) => Some(id),
            None => runs
                .iter()
                .find(|run| !LOOKS.contains(&run.command.as_str()))
                .map(|run| run.id),
        };
        let run = match about {
            None => None,
            Some(id) => history.run(id)?,
        };
        if let (Some(id), None) = (wanted, &run) {
            return Err(BundleError::NoRun(id.0));
        }
        let changes = match &run {
            Some((run, _)) => history.changes_in(run.id)?,
            None => Vec::new(),
        };
        Ok(Self {
            changes,
            diagnosis: runs.iter().find(|run| run.command == DIAGNOSE).cloned(),
            runs,
            run,
            printers: history.seen(Sort::Printer)?,
            routers: history.seen(Sort::Router)?,
        })
    }

    /// Shows everything to the redactor, so that it knows what it has to look for.
    fn teach(&self, redactor: &mut Redactor) {
        for seen in self.printers.iter().chain(&self.routers) {
            redactor.learn(&json!({ "address": seen.address, "document": seen.document }));
        }
        for run in &self.runs {
            redactor.learn(&document(run));
        }
        if let Some((run, events)) = &self.run {
            redactor.learn(&history::whole(run, events, &self.changes));
        }
        if let Some(diagnosis) = &self.diagnosis {
            redactor.learn(&report(diagnosis));
        }
    }

    /// Everything without identities: as a document, and as a summary.
    fn tell(
        &self,
        redactor: &mut Redactor,
        captures: &[(Vec<u8>, Vec<capture::Run>)],
        options: &Options,
    ) -> (Value, Summary) {
        let mut clean = |document: &Value| redactor.document(document);
        let runs: Vec<Value> = self.runs.iter().map(|run| clean(&document(run))).collect();
        let run = self
            .run
            .as_ref()
            .map(|(run, events)| clean(&history::whole(run, events, &self.changes)));
        let diagnosis = self.diagnosis.as_ref().map(|run| clean(&report(run)));
        let mut seen = |all: &[Seen]| -> Vec<Value> {
            let clean = |one: &Seen| {
                let at = one.at.to_string();
                clean(&json!({ "address": one.address, "at": at, "document": one.document }))
            };
            all.iter().map(clean).collect()
        };
        let (printers, routers) = (seen(&self.printers), seen(&self.routers));
        let told: Vec<Captured> = captures
            .iter()
            .enumerate()
            .flat_map(|(number, (_, runs))| {
                runs.iter().map(move |run| Captured {
                    file: capture_name(number),
                    outcome: run.verdict.outcome.name().to_owned(),
                    code: run.verdict.code.map(str::to_owned),
                    cause: run.verdict.cause.clone(),
                })
            })
            .collect();
        let last = |clean: &[Value], seen: &[Seen], event: &str| {
            let chosen = self.meant(seen, event)?;
            let at = seen.get(chosen)?.at;
            let one = clean.get(chosen)?;
            let address = one.get("address")?.as_str()?.to_owned();
            Some((address, at, one.get("document")?.clone()))
        };
        let summary = Summary::of(Material {
            made: model::minute(options.now),
            program: options.program.clone(),
            printer: last(&printers, &self.printers, "printer"),
            router: last(&routers, &self.routers, "router"),
            runs: runs.clone(),
            run: run.clone(),
            diagnosis: diagnosis.clone(),
            captured: told,
        });
        let document = json!({
            "schema": "octopin.bundle/1",
            "summary": summary,
            "run": run,
            "runs": runs,
            "diagnosis": diagnosis,
            "printers": printers,
            "routers": routers,
        });
        (document, summary)
    }

    /// The device that the run was about: the one at the address that the run names, else the one
    /// that was seen last.
    fn meant(&self, seen: &[Seen], event: &str) -> Option<usize> {
        let events = self.run.as_ref().map(|(_, events)| events.as_slice());
        let named = events.unwrap_or_default().iter().rev();
        let mut named = named.filter(|one| one.name == event);
        let address = named.find_map(|one| one.detail.get("address")?.as_str());
        let at = address.and_then(|address| seen.iter().position(|one| one.address == address));
        at.or(if seen.is_empty() { None } else { Some(0) })
    }
}

/// The command that says why.
const DIAGNOSE: &str = "diagnose";

/// A run as the bundle's document has it, but for its events.
fn document(run: &RunRow) -> Value {
    let mut document = history::summary(run);
    if let Some(fields) = document.as_object_mut() {
        fields.insert("report".to_owned(), report(run));
    }
    document
}

fn report(run: &RunRow) -> Value {
    run.end
        .as_ref()
        .map_or(Value::Null, |end| end.report.clone())
}

/// The events of a run that has no identities any more, a line each.
fn timeline(run: Option<&Value>, language: Language) -> String {
    let events = run.and_then(|run| run.get("events")?.as_array());
    let Some(events) = events else {
        return language.message(&msg!("job-bundle-no-run")) + "\n";
    };
    let mut lines = String::new();
    for event in events {
        let at = event.get("at_ms").and_then(Value::as_u64).unwrap_or(0);
        let name = event
            .get("event")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let detail = event.get("detail").and_then(Value::as_object);
        let said = detail
            .into_iter()
            .flatten()
            .filter(|(key, value)| !matches!(key.as_str(), "at_ms" | "event") && !value.is_null());
        let said: Vec<String> = said
            .map(|(key, value)| match value.as_str() {
                Some(text) => format!("{key}: {text}"),
                None => format!("{key}: {value}"),
            })
            .collect();
        let line = format!(
            "{:>6}.{:03} s  {name:<12} {}",
            at / 1000,
            at % 1000,
            said.join(", ")
        );
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

/// A capture as far as it is of WPS, without identities, and the runs in what is left of it.
fn capture(
    path: &std::path::Path,
    redactor: &mut Redactor,
) -> Result<(Vec<u8>, Vec<capture::Run>), BundleError> {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let unreadable = |why: Message| BundleError::Capture {
        name: name.clone(),
        why,
    };
    let file =
        File::open(path).map_err(|error| unreadable(Message::verbatim(error.to_string())))?;
    let octets = capture::rewrite::rewrite(file, redactor, CAPTURE_MAX)
        .map_err(|error| unreadable(error.told()))?;
    let mut runs = Vec::new();
    capture::explain(octets.as_slice(), None, |run| runs.push(run))
        .map_err(|error| unreadable(error.told()))?;
    Ok((octets, runs))
}

/// Pseudonyms for what a capture has.
impl capture::rewrite::Names for Redactor {
    fn mac(&mut self, mac: [u8; 6]) -> [u8; 6] {
        Self::mac(self, mac)
    }

    fn uuid(&mut self, uuid: [u8; 16]) -> [u8; 16] {
        Self::uuid(self, uuid)
    }

    fn serial(&mut self, serial: &str) -> String {
        Self::serial(self, serial)
    }

    fn ssid(&mut self, ssid: &str) -> String {
        Self::ssid(self, ssid)
    }

    fn text(&mut self, text: &str) -> String {
        Self::text(self, text)
    }
}

fn readme(
    files: &[(String, Vec<u8>)],
    redacted: Counts,
    options: &Options,
    missing: &[Message],
) -> String {
    let about = |name: &str| match name {
        "summary.pdf" => msg!("job-bundle-file-pdf"),
        "summary.html" => msg!("job-bundle-file-html"),
        "timeline.txt" => msg!("job-bundle-file-timeline"),
        "bundle.json" => msg!("job-bundle-file-json"),
        _ => msg!("job-bundle-file-capture"),
    };
    let say = |message: &Message| options.language.message(message);
    let at = model::minute(options.now);
    let mut text = vec![
        say(&msg!(
            "job-bundle-made",
            program = options.program.as_str(),
            at
        )),
        String::new(),
    ];
    text.extend(
        files
            .iter()
            .map(|(name, _)| format!("{name:<20} {}", say(&about(name)))),
    );
    text.extend(missing.iter().map(say));
    let (macs, uuids, serials) = (redacted.macs, redacted.uuids, redacted.serials);
    let replaced = if options.hide_names {
        let names = redacted.names;
        msg!("job-bundle-replaced-names", macs, uuids, names, serials)
    } else {
        msg!("job-bundle-replaced", macs, uuids, serials)
    };
    let (mask, places) = (crate::redact::MASK, redacted.masked);
    text.extend([
        String::new(),
        say(&msg!("job-bundle-masked", mask, places)),
        say(&replaced),
        say(&msg!("job-bundle-captures-keep")),
    ]);
    if !options.hide_names {
        text.push(say(&msg!("job-bundle-names-in")));
    }
    text.join("\n") + "\n"
}

fn archive<W: Write + Seek>(
    files: &[(String, Vec<u8>)],
    now: Timestamp,
    out: W,
) -> Result<(), BundleError> {
    let at = now.to_zoned(TimeZone::UTC);
    let part = |number: i8| u8::try_from(number).unwrap_or(0);
    let year = u16::try_from(at.year()).unwrap_or(1980);
    let time = zip::DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    );
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time.unwrap_or_default())
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(out);
    for (name, octets) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(octets)?;
    }
    zip.finish()?.flush()?;
    Ok(())
}
