//! A test program whose cases mostly wait: they run side by side, each in a process of its own.
//!
//! Rust's own harness runs as many tests at once as there are processors. This is for a test target
//! with `harness = false`. Case names can be given in part, as with any test; `--exact`, `--skip`,
//! `--list`, `--nocapture`, `--ignored` and `--test-threads` mean what they mean there, and other
//! options are passed over.

use std::collections::VecDeque;
use std::env;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, ExitCode, Output, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::alone::alone;
use crate::error::RigError;

/// How many cases run at once for each processor, and at most.
const AT_ONCE: usize = 8;
const AT_ONCE_MAX: usize = 64;

/// Begins a line in which a case says that a part of it means nothing where it runs.
pub const PASSED_OVER: &str = "passed over: ";

/// The argument with which a process of one case is started.
const CASE: &str = "--case";

/// How a case ends.
pub type CaseResult = Result<(), Box<dyn std::error::Error>>;

/// A case.
#[derive(Debug)]
pub struct Case {
    /// Its name, such as `fritz::button`.
    pub name: String,
    /// Whether it needs a network namespace of its own, where it can have a
    /// [`Rig::here`](crate::Rig::here).
    pub alone: bool,
    /// What it does. It fails with an error or a panic.
    pub run: fn() -> CaseResult,
}

/// What came of a case.
struct Ended<'a> {
    case: &'a Case,
    passed: bool,
    said: String,
    took: Duration,
}

/// Runs the cases that the command line asks for, or the one that this process is for.
pub fn main(cases: &[Case]) -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [flag, name] = arguments.as_slice()
        && flag == CASE
    {
        return run_one(cases, name);
    }
    let wish = Wish::read(arguments);
    let chosen: Vec<&Case> = cases.iter().filter(|case| wish.takes(&case.name)).collect();
    if wish.list {
        for case in &chosen {
            println!("{}: test", case.name);
        }
        return ExitCode::SUCCESS;
    }
    println!("running {} cases", chosen.len());
    let began = Instant::now();
    let count = chosen.len();
    let failed = run_all(chosen, &wish);
    for one in &failed {
        println!("\n---- {} ----\n{}", one.case.name, one.said);
    }
    println!(
        "\ntest result: {}. {} passed; {} failed; {} filtered out; finished in {:.2}s\n",
        if failed.is_empty() { "ok" } else { "FAILED" },
        count - failed.len(),
        failed.len(),
        cases.len() - count,
        began.elapsed().as_secs_f32()
    );
    // Rust's own harness has this status.
    ExitCode::from(if failed.is_empty() { 0 } else { 101 })
}

/// What the command line asks for.
#[derive(Debug, Default)]
struct Wish {
    names: Vec<String>,
    skipped: Vec<String>,
    exact: bool,
    /// Only what is ignored otherwise, which is nothing.
    ignored: bool,
    list: bool,
    show: bool,
    at_once: Option<usize>,
}

impl Wish {
    fn read(arguments: Vec<String>) -> Self {
        let mut wish = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--exact" => wish.exact = true,
                "--ignored" => wish.ignored = true,
                "--list" => wish.list = true,
                "--nocapture" | "--no-capture" => wish.show = true,
                "--skip" => wish.skipped.extend(arguments.next()),
                "--test-threads" => wish.at_once = arguments.next().and_then(|n| n.parse().ok()),
                other => match other.strip_prefix("--test-threads=") {
                    Some(number) => wish.at_once = number.parse().ok(),
                    None if other.starts_with('-') => {}
                    None => wish.names.push(argument),
                },
            }
        }
        wish
    }

    fn takes(&self, name: &str) -> bool {
        let fits = |part: &String| {
            if self.exact {
                name == part
            } else {
                name.contains(part.as_str())
            }
        };
        let named = self.names.is_empty() || self.names.iter().any(fits);
        named && !self.ignored && !self.skipped.iter().any(fits)
    }

    fn at_once(&self) -> usize {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let usual = (processors * AT_ONCE).min(AT_ONCE_MAX);
        self.at_once.unwrap_or(usual).max(1)
    }
}

fn run_one(cases: &[Case], name: &str) -> ExitCode {
    let Some(case) = cases.iter().find(|case| case.name == name) else {
        eprintln!("there is no case {name}");
        return ExitCode::FAILURE;
    };
    match (case.run)() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs them side by side, and returns those that failed.
fn run_all<'a>(chosen: Vec<&'a Case>, wish: &Wish) -> Vec<Ended<'a>> {
    let waiting = Mutex::new(VecDeque::from(chosen));
    let failed = Mutex::new(Vec::new());
    let take = || {
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.pop_front()
    };
    thread::scope(|scope| {
        for _ in 0..wish.at_once() {
            scope.spawn(|| {
                while let Some(case) = take() {
                    let ended = run(case);
                    tell(&ended, wish.show);
                    if !ended.passed {
                        let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                        failed.push(ended);
                    }
                }
            });
        }
    });
    failed.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn run(case: &Case) -> Ended<'_> {
    let began = Instant::now();
    let (passed, said) = match start(case) {
        Ok(output) => {
            let (out, error) = (&output.stdout, &output.stderr);
            let text = [out.as_slice(), error.as_slice()].concat();
            let text = String::from_utf8_lossy(&text).into_owned();
            (output.status.success(), text)
        }
        Err(error) => (false, error.to_string()),
    };
    Ended {
        case,
        passed,
        said,
        took: began.elapsed(),
    }
}

fn start(case: &Case) -> Result<Output, RigError> {
    let program = env::current_exe().map_err(RigError::system("finding the running test"))?;
    let mut command = if case.alone {
        alone(&program)?
    } else {
        Command::new(program)
    };
    let output = command
        .args([CASE, &case.name])
        .stdin(Stdio::null())
        .output();
    output.map_err(RigError::system(format!("starting {}", case.name)))
}

/// One write, so that the lines of cases that end together stay whole.
fn tell(ended: &Ended<'_>, show: bool) {
    let took = ended.took.as_secs_f32();
    let how = if ended.passed { "ok" } else { "FAILED" };
    let mut text = format!("test {} ... {how} ({took:.1} s)\n", ended.case.name);
    for line in ended.said.lines() {
        if show || ended.passed && line.starts_with(PASSED_OVER) {
            // Writing into a String cannot fail.
            let _ = writeln!(text, "     {line}");
        }
    }
    // Nobody may read it any more.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(line: &str) -> Wish {
        Wish::read(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn cases_are_chosen_as_tests_are() {
        for (line, taken) in [
            ("", true),
            ("button", true),
            ("fritz", true),
            ("fritz other", true),
            ("jnap", false),
            ("--exact fritz", false),
            ("--exact fritz::button", true),
            ("--skip button", false),
            ("--ignored", false),
            ("--include-ignored", true),
            ("--skip other -q --color=never", true),
            ("--test-threads 3 fritz", true),
        ] {
            assert_eq!(wish(line).takes("fritz::button"), taken, "{line}");
        }
        assert_eq!(wish("--test-threads 3").at_once(), 3);
        assert_eq!(wish("--test-threads=0").at_once(), 1);
        assert!(wish("--list").list && wish("--nocapture").show);
    }
}
