//! What the program says, and where.
//!
//! - Standard output has the result: lines for a person, or with `--json` one JSON object a line
//!   and nothing else.
//! - Standard error has errors, warnings, progress (only on a terminal) and, with `--json`, the
//!   details that `--verbose` asks for.
//!
//! Colour is used only on a terminal, never when `NO_COLOR` is set, and never says anything that the
//! words beside it do not say.

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use serde_json::{Map, Value};
use text::{Language, msg};

use crate::exit::Stop;
use crate::lines;

/// What stands in the place of a secret.
pub(crate) const MASK: &str = wsc::secret::MASK;

/// The options that every command takes.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct Options {
    /// Write JSON to standard output: one object, or one a line
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Write only the result
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Write what happens in detail
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
    /// Write secrets in full instead of as ********
    #[arg(long, global = true)]
    pub(crate) show_secrets: bool,
    /// Speak this language: en, de, fr or es; without it that of the environment. JSON is in English
    #[arg(long, global = true, value_name = "CODE", value_parser = language)]
    pub(crate) language: Option<Language>,
}

/// The language of an option's value.
fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| msg!("cmd-no-such-language", code).into())
}

impl Options {
    /// The language that is spoken: what programs read is the same wherever they run.
    pub(crate) fn language(self) -> Language {
        if self.json {
            Language::English
        } else {
            self.language.unwrap_or_else(Language::of_environment)
        }
    }
}

/// The language that a command line asks for, before anything else of it is understood.
pub(crate) fn wanted_language(arguments: impl Iterator<Item = OsString>) -> Language {
    const OPTION: &str = "--language";
    let arguments: Vec<String> = arguments
        .map(|argument| argument.to_string_lossy().into_owned())
        .take_while(|argument| argument != "--")
        .collect();
    let behind = |option: &str| {
        let value = option.strip_prefix(OPTION)?.strip_prefix('=')?;
        Language::of_code(value)
    };
    let apart = arguments.windows(2).find_map(|pair| match pair {
        [option, value] if option == OPTION => Language::of_code(value),
        _ => None,
    });
    let language = apart.or_else(|| arguments.iter().find_map(|one| behind(one)));
    Options {
        json: arguments.iter().any(|argument| argument == "--json"),
        language,
        ..Options::default()
    }
    .language()
}

/// A meaning that colour may underline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// It went well.
    Good,
    /// It went wrong.
    Bad,
    /// Worth a look.
    Warn,
    /// A name or value that a person looks for.
    Strong,
    /// Of little weight.
    Faint,
}

/// Where a command writes everything that it has to say.
#[derive(Debug)]
pub(crate) struct Output {
    options: Options,
    colour: bool,
    colour_error: bool,
    /// Standard output cannot be written any more; the job goes on without it.
    closed: Cell<bool>,
    /// Why it cannot, unless its reader just went away.
    failure: RefCell<Option<io::Error>>,
    bar: RefCell<Option<ProgressBar>>,
}

impl Output {
    /// Writes to standard output and standard error as the options say.
    pub(crate) fn new(options: Options) -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && std::env::var_os("TERM").is_none_or(|value| value != "dumb");
        Self {
            options,
            colour: wanted && !options.json && io::stdout().is_terminal(),
            colour_error: wanted && io::stderr().is_terminal(),
            closed: Cell::new(false),
            failure: RefCell::new(None),
            bar: RefCell::new(None),
        }
    }

    /// Whether the result is wanted as JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.options.json
    }

    /// Whether secrets are wanted in full.
    pub(crate) fn shows_secrets(&self) -> bool {
        self.options.show_secrets
    }

    /// The secret in full or as [`MASK`], as the user wants it.
    pub(crate) fn secret(&self, secret: &str) -> String {
        if self.options.show_secrets {
            secret.to_owned()
        } else {
            MASK.to_owned()
        }
    }

    /// A line of the result for a person, written with `--quiet` too. Nothing with `--json`.
    pub(crate) fn result(&self, line: impl Display) {
        if !self.options.json {
            self.write_line(&line.to_string());
        }
    }

    /// A text of the result that may be longer than a line: the first line begins with `mark`, and
    /// the others stand below what follows that.
    pub(crate) fn result_below(&self, mark: &str, text: &str) {
        for line in Self::wrapped(mark, text) {
            self.result(line);
        }
    }

    /// The lines of [`Output::result_below`].
    pub(crate) fn wrapped(mark: &str, text: &str) -> Vec<String> {
        let indent = " ".repeat(mark.chars().count());
        lines::wrap(mark, &indent, text)
    }

    /// A line about what happens, for a person. Nothing with `--quiet` or `--json`.
    pub(crate) fn say(&self, line: impl Display) {
        if !self.options.json && !self.options.quiet {
            self.write_line(&line.to_string());
        }
    }

    /// A line that only `--verbose` shows; with `--json` it goes to standard error.
    pub(crate) fn detail(&self, line: impl Display) {
        if !self.options.verbose {
            return;
        }
        let line = line.to_string();
        if self.options.json {
            self.error_line(&line);
        } else {
            self.write_line(&self.paint(Tone::Faint, &line));
        }
    }

    /// A warning on standard error.
    pub(crate) fn warn(&self, line: impl Display) {
        self.told(
            Tone::Warn,
            &msg!("cmd-warning").to_string(),
            &line.to_string(),
        );
    }

    /// A text on standard error behind a word. On a terminal its lines fit; elsewhere each stays
    /// whole, for whoever looks for it.
    fn told(&self, tone: Tone, word: &str, text: &str) {
        let width = io::stderr().is_terminal().then(lines::width_of_errors);
        let mut start = Some(paint(self.colour_error, tone, word));
        for line in text.lines() {
            let indent = " ".repeat(line.len() - line.trim_start().len());
            let (mark, below) = match &start {
                Some(_) => (format!("{word} "), " ".repeat(word.chars().count() + 1)),
                None => (indent.clone(), format!("{indent}  ")),
            };
            let broken = match width {
                Some(width) => lines::wrap_to(width, &mark, &below, line),
                None => vec![format!("{mark}{}", line.trim_start())],
            };
            for line in broken {
                let painted = start.take();
                self.error_line(&painted.map_or(line.clone(), |word_painted| {
                    line.replacen(word, &word_painted, 1)
                }));
            }
        }
    }

    /// One JSON object on a line of its own, nothing without `--json`. Its first key is `schema`,
    /// `octopin.NAME/1`; `fields` should be an object and has the rest in its order.
    pub(crate) fn document(&self, name: &str, fields: Value) {
        if self.options.json {
            self.write_line(&document(name, fields).to_string());
        }
    }

    /// The error that ends the command: on standard error or, with `--json`, as a document
    /// `octopin.error/1`.
    pub(crate) fn stop(&self, stop: &Stop) {
        if self.options.json {
            self.document(
                "error",
                serde_json::json!({
                    "code": stop.code,
                    "explanation": stop.explanation,
                    "next": stop.next,
                }),
            );
        } else {
            let error = msg!("cmd-error").to_string();
            self.told(Tone::Bad, &error, &stop.explanation);
            if !stop.next.is_empty() {
                let width = error.chars().count();
                let next = format!("{:>width$}", msg!("cmd-next"));
                self.told(Tone::Strong, &next, &stop.next);
            }
        }
    }

    /// The text in the colour of its meaning, or as it is where colour is not wanted.
    pub(crate) fn paint(&self, tone: Tone, text: &str) -> String {
        paint(self.colour, tone, text)
    }

    /// Shows on a terminal that something goes on, and how much is left of `window`, until the
    /// value is dropped. Lines written meanwhile appear above it.
    pub(crate) fn progress(
        &self,
        what: impl Into<String>,
        window: Option<Duration>,
    ) -> Progress<'_> {
        if !self.options.quiet && io::stderr().is_terminal() {
            let bar = ProgressBar::new_spinner().with_message(what.into());
            bar.set_style(style(window));
            bar.enable_steady_tick(Duration::from_millis(120));
            if let Some(old) = self.bar.borrow_mut().replace(bar) {
                old.finish_and_clear();
            }
        }
        Progress(self)
    }

    /// Why standard output could not be written, if that is so. A reader that went away is no error.
    pub(crate) fn failure(&self) -> Option<io::Error> {
        self.failure.borrow_mut().take()
    }

    /// Writes octets that are the result themselves, such as a manual page.
    pub(crate) fn raw(&self, octets: &[u8]) {
        self.write(octets);
    }

    fn write_line(&self, line: &str) {
        let mut octets = Vec::with_capacity(line.len() + 1);
        octets.extend_from_slice(line.as_bytes());
        octets.push(b'\n');
        self.write(&octets);
    }

    fn write(&self, octets: &[u8]) {
        if self.closed.get() {
            return;
        }
        let written = self.above_bar(|| {
            let mut stdout = io::stdout().lock();
            stdout.write_all(octets).and_then(|()| stdout.flush())
        });
        if let Err(error) = written {
            self.closed.set(true);
            if error.kind() != io::ErrorKind::BrokenPipe {
                self.failure.replace(Some(error));
            }
        }
    }

    fn error_line(&self, line: &str) {
        // There is nowhere left to say that this failed.
        let _ = self.above_bar(|| writeln!(io::stderr().lock(), "{line}"));
    }

    fn above_bar<R>(&self, write: impl FnOnce() -> R) -> R {
        match &*self.bar.borrow() {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

/// A text from outside as it can be shown: without characters that move the cursor, change colours
/// or turn the direction of the line.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                char::REPLACEMENT_CHARACTER
            }
            c => c,
        })
        .collect()
}

/// Something goes on; see [`Output::progress`].
#[derive(Debug)]
#[must_use = "the progress is shown until this is dropped"]
pub(crate) struct Progress<'a>(&'a Output);

impl Progress<'_> {
    /// Says what goes on now.
    pub(crate) fn now(&self, what: impl Into<String>) {
        if let Some(bar) = &*self.0.bar.borrow() {
            bar.set_message(what.into());
        }
    }

    /// A line that stays, above what goes on; like that only on a terminal.
    pub(crate) fn line(&self, line: impl AsRef<str>) {
        if let Some(bar) = &*self.0.bar.borrow() {
            bar.println(line);
        }
    }

    /// Ends it before the value is dropped.
    pub(crate) fn done(&self) {
        if let Some(bar) = self.0.bar.borrow_mut().take() {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.done();
    }
}

/// A JSON object of a schema of ours.
fn document(name: &str, fields: Value) -> Value {
    let mut object = Map::new();
    object.insert("schema".to_owned(), format!("octopin.{name}/1").into());
    if let Value::Object(fields) = fields {
        object.extend(fields);
    }
    Value::Object(object)
}

fn paint(colour: bool, tone: Tone, text: &str) -> String {
    if !colour {
        return text.to_owned();
    }
    let code = match tone {
        Tone::Good => "32",
        Tone::Bad => "1;31",
        Tone::Warn => "33",
        Tone::Strong => "1",
        Tone::Faint => "2",
    };
    format!("\x1b[{code}m{text}\x1b[0m")
}

fn style(window: Option<Duration>) -> ProgressStyle {
    let template = if window.is_some() {
        // A message of its own: the template's places have braces too.
        let left = msg!("cmd-time-left", time = "{left}");
        format!("{{spinner}} {{msg}} ({left})")
    } else {
        "{spinner} {msg}".to_owned()
    };
    let end = window.map(|window| Instant::now() + window);
    ProgressStyle::with_template(&template)
        .unwrap_or_else(|_| ProgressStyle::default_spinner())
        .with_key(
            "left",
            move |_: &ProgressState, w: &mut dyn std::fmt::Write| {
                let left = end.map_or(Duration::ZERO, |end| {
                    end.saturating_duration_since(Instant::now())
                });
                let seconds = left.as_secs();
                // Writing into indicatif's own buffer cannot fail.
                let _ = write!(w, "{}:{:02}", seconds / 60, seconds % 60);
            },
        )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_schema_is_the_first_key_and_the_rest_keeps_its_order() {
        let text = document("pin", json!({"input": "1", "digits": null, "a": 1})).to_string();
        assert_eq!(
            text,
            r#"{"schema":"octopin.pin/1","input":"1","digits":null,"a":1}"#
        );
    }

    #[test]
    fn the_wanted_language_is_seen_wherever_it_stands() {
        for (line, wanted) in [
            ("join --language fr", Language::French),
            ("--language=es join", Language::Spanish),
            ("--language de --json join", Language::English),
            ("--language=english --language en x", Language::English),
        ] {
            let arguments = line.split(' ').map(OsString::from);
            assert_eq!(wanted_language(arguments), wanted, "{line}");
        }
        let behind = ["--language", "de", "--", "--json"].map(OsString::from);
        assert_eq!(wanted_language(behind.into_iter()), Language::German);
    }

    #[test]
    fn without_colour_a_text_stays_as_it_is() {
        assert_eq!(paint(false, Tone::Bad, "no"), "no");
        assert_eq!(paint(true, Tone::Bad, "no"), "\x1b[1;31mno\x1b[0m");
    }
}
