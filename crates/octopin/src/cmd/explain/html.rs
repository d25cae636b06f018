//! The runs as one page of HTML that needs nothing else: no script, no picture, no font.

use std::io::{self, BufWriter, IntoInnerError, Write as _};
use std::path::{Path, PathBuf};

use capture::run::{Outcome, Side, Step, Verdict};
use capture::{Run, Summary};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use text::{Language, Message, msg};

use super::Clock;
use super::terminal::{headline, label, name, notes, of_runs, outcome, proof};
use crate::beside::Beside;
use crate::exit::{Exit, Stop};
use crate::output::clean;

/// The look. It follows the reader's choice of dark or light, and prints on paper.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
body{max-width:60rem;margin:0 auto;padding:1rem}\
h1{font-size:1.5rem}h2{font-size:1.2rem;border-top:1px solid;padding-top:1rem}\
table{border-collapse:collapse;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.2rem .5rem;border-bottom:1px solid #8888}\
td.time{white-space:nowrap;font-variant-numeric:tabular-nums}\
td.step{white-space:nowrap}td.right{text-align:right}\
.outcome{padding:.5rem 1rem;border-left:.4rem solid}\
.good{border-color:#1a7f37}.bad{border-color:#b42318}\
dt{font-weight:600}dd{margin:0 0 .5rem 0}\
.scroll{overflow-x:auto}";

/// The permissions of the page, of which the user's mask takes away.
const MODE: u32 = 0o666;

/// The end of the page.
const END: &str = "</main></body></html>\n";

/// The page, written run by run into its file, in the language of the program. Where it is not
/// ended, what was at its place stays.
pub(super) struct Telling {
    /// The file's name, for a person.
    name: String,
    file: BufWriter<Beside>,
    runs: usize,
    /// Why it could not be written.
    failed: Option<io::Error>,
}

impl Telling {
    /// Begins the page of the capture `of` at `path`, which is none of the files that are read.
    ///
    /// # Errors
    /// It is, or is no place for a file.
    pub(super) fn new(of: &str, path: &Path, reads: &[PathBuf]) -> Result<Self, Stop> {
        let name = clean(&path.display().to_string());
        let file = Beside::new(path, MODE, reads)
            .map_err(|refused| refused.stop(|error| not_written(&name, error)))?;
        let mut telling = Self {
            name,
            file: BufWriter::new(file),
            runs: 0,
            failed: None,
        };
        telling.write(&head(of));
        Ok(telling)
    }

    fn write(&mut self, text: &str) {
        if self.failed.is_none() {
            self.failed = self.file.write_all(text.as_bytes()).err();
        }
    }

    pub(super) fn run(&mut self, clock: Clock, run: &Run) {
        self.runs += 1;
        let text = section(clock, self.runs, run, Language::current()).into_string();
        self.write(&text);
    }

    /// # Errors
    /// It could not be written.
    pub(super) fn end(mut self, summary: &Summary) -> Result<(), Stop> {
        let text = tail(self.runs, summary, Language::current()).into_string() + END;
        self.write(&text);
        let written = match self.failed {
            Some(error) => Err(error),
            None => self.file.into_inner().map_err(IntoInnerError::into_error),
        };
        written.and_then(Beside::done).map_err(|error| {
            let what = not_written(&self.name, &error);
            Stop::told(Exit::Failed, "not-written", &what)
        })
    }
}

fn not_written(file: &str, error: &io::Error) -> Message {
    msg!("capture-page-not-written", file, error = error.to_string())
}

/// What the page shows in a language, as a part of another page.
pub(super) fn inside(clock: Clock, runs: &[Run], summary: &Summary, language: Language) -> Markup {
    html! {
        @for (number, run) in runs.iter().enumerate() {
            (section(clock, number + 1, run, language))
        }
        (tail(runs.len(), summary, language))
    }
}

/// What is known only at the end.
fn tail(runs: usize, summary: &Summary, language: Language) -> Markup {
    let first = summary.first.unwrap_or(summary.last);
    let say = |message: Message| language.message(&message);
    let packets = summary.packets;
    html! {
        @for finding in &summary.findings {
            section {
                h2 { (say(finding.headline(first))) }
                (ended(&finding.verdict, language, None))
            }
        }
        footer {
            p { (say(msg!("capture-page-count", runs, packets))) }
            @for overlap in of_runs(summary) { p { (say(overlap.headline(first))) } }
            @if summary.damaged {
                p { (say(msg!("capture-page-damaged"))) }
            }
        }
    }
}

/// The beginning of the page; its tags are closed at its end.
fn head(name: &str) -> String {
    let title = msg!("capture-title", file = name).to_string();
    let language = Language::current().code();
    let head = html! {
        (DOCTYPE)
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
        h1 { (title) }
    };
    head.into_string()
        .replacen("<head>", &format!("<html lang=\"{language}\"><head>"), 1)
        .replacen("</head>", "</head><body><main>", 1)
}

fn section(clock: Clock, number: usize, run: &Run, language: Language) -> Markup {
    let say = |message: Message| language.message(&message);
    html! {
        section aria-labelledby={ "run-" (number) } {
            h2 id={ "run-" (number) } { (say(msg!("capture-run-titled", number, headline = headline(run)))) }
            (ended(&run.verdict, language, Some(run)))
            div.scroll tabindex="0" role="region" aria-label=(say(msg!("capture-page-messages", number))) {
                table {
                    thead { tr {
                        th scope="col" { (say(msg!("capture-page-seconds"))) }
                        th scope="col" { (say(name(&run.enrollee, msg!("capture-column-device")))) }
                        th scope="col" { (say(name(&run.registrar, msg!("capture-column-registrar")))) }
                        th scope="col" { (say(msg!("capture-page-says"))) }
                    } }
                    tbody {
                        @for step in &run.steps { (row(clock, run, step, language)) }
                    }
                }
            }
            @if run.more_steps > 0 { p { (say(msg!("capture-page-steps-more", count = run.more_steps))) } }
        }
    }
}

/// Outcome, cause and what to do next, and of a run what else is to be said of it as a whole.
fn ended(verdict: &Verdict, language: Language, run: Option<&Run>) -> Markup {
    let say = |message: Message| language.message(&message);
    let good = verdict.code.is_none() && verdict.outcome != Outcome::Failed;
    html! {
        div.outcome.good[good].bad[!good] {
            dl {
                dt { (say(msg!("capture-outcome"))) } dd { (say(outcome(verdict))) }
                dt { (say(msg!("capture-why"))) } dd { (language.message(&verdict.cause)) }
                dt { (say(msg!("capture-next"))) } dd { (language.message(&verdict.next)) }
                @if let Some(checked) = run.and_then(|run| run.checked.as_ref()) {
                    dt { (say(msg!("capture-checked"))) }
                    @for found in proof(checked) { dd { (say(found)) } }
                }
                @if let Some(run) = run && !run.quirks.is_empty() {
                    dt { (say(msg!("capture-page-deviations"))) }
                    dd { @for quirk in run.quirks.iter() { (quirk.name()) " " } }
                }
            }
        }
    }
}

fn row(clock: Clock, run: &Run, step: &Step, language: Language) -> Markup {
    let at = clock.at_ms(step.at);
    let label = language.message(&label(step));
    html! {
        tr {
            td.time { (at / 1000) "." (format!("{:03}", at % 1000)) }
            @match step.from {
                Side::Enrollee => { td.step { (label) " \u{2192}" } td {} }
                Side::Registrar => { td {} td.step { "\u{2190} " (label) } }
            }
            td { @for note in notes(run, step) { div { (language.message(&note)) } } }
        }
    }
}
