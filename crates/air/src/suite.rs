//! Running many scenarios in one guest, several at a time, with TAP on standard output.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::process::Command;
use tokio::task::JoinSet;
use tokio::time::{self, Instant};

use crate::process::last_lines;
use crate::scenario::{Company, Scenario};

/// Where scenarios have their directories, in the guest's memory.
const WORK: &str = "/tmp/octopin-air-guest";

/// What a scenario may take on top of its own deadline, before its process is killed.
const GRACE: Duration = Duration::from_secs(10);

/// How many lines of a failed scenario's log are shown in TAP.
const LOG_LINES: usize = 60;

/// The scenarios whose names contain one of `filters`; all of them when there is none.
pub fn select<'a>(scenarios: &'a [Scenario], filters: &[String]) -> Vec<&'a Scenario> {
    let wanted = |scenario: &&Scenario| {
        filters.is_empty() || filters.iter().any(|f| scenario.name.contains(f.as_str()))
    };
    scenarios.iter().filter(wanted).collect()
}

/// What came of a suite.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many passed, those of `second` among them.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// Those that passed at the second try only.
    pub second: Vec<&'static str>,
}

/// A scenario that waits for its turn.
struct Turn {
    number: usize,
    scenario: Scenario,
    again: bool,
}

/// Runs `scenarios`, at most `jobs` at a time, and copies what failed ones left to `results`.
///
/// With `again`, one that failed beside others is run once more by itself, at the end: a guest whose
/// processor is too busy misses the kernel's own deadlines, such as 200 ms for an authentication.
pub async fn run(scenarios: &[&Scenario], jobs: usize, again: bool, results: &Path) -> Outcome {
    // As many as there can be: scenarios share them out, see `Scenario::perform`.
    let _ = fs::write("/proc/sys/kernel/pid_max", "4194304");
    println!("TAP version 13\n1..{}", scenarios.len());
    let turn = |(at, scenario): (usize, &&Scenario)| Turn {
        number: at + 1,
        scenario: **scenario,
        again: false,
    };
    let mut waiting: Vec<Turn> = scenarios.iter().enumerate().map(turn).collect();
    let mut running: Vec<(usize, Company)> = Vec::new();
    let mut tasks = JoinSet::new();
    let mut outcome = Outcome::default();
    let keep_all = std::env::var_os("OCTOPIN_AIR_KEEP").is_some();
    loop {
        while running.len() < jobs.max(1) {
            let suits = |turn: &Turn| {
                let mut others = running.iter();
                others.all(|(_, company)| company.suits(turn.scenario.company))
            };
            let Some(next) = waiting.iter().position(suits) else {
                break;
            };
            let turn = waiting.remove(next);
            running.push((turn.number, turn.scenario.company));
            tasks.spawn(async move {
                let report = one(&turn).await;
                (turn, report)
            });
        }
        let Some(Ok((turn, report))) = tasks.join_next().await else {
            return outcome;
        };
        running.retain(|(running, _)| *running != turn.number);
        let (number, name) = (turn.number, turn.scenario.name);
        let seconds = report.took.as_secs_f64();
        match report.failure {
            None => {
                outcome.passed += 1;
                if turn.again {
                    outcome.second.push(name);
                }
                println!("ok {number} - {name} # {seconds:.1} s");
                if keep_all {
                    keep(&report.dir, &results.join(name));
                }
            }
            Some(reason) => {
                let second_try = again && jobs > 1 && turn.scenario.company != Company::Nobody;
                if second_try {
                    println!("# {name} failed after {seconds:.1} s and is tried again by itself:");
                } else {
                    outcome.failed += 1;
                    println!("not ok {number} - {name} # {seconds:.1} s");
                }
                for line in reason.lines() {
                    println!("# {line}");
                }
                keep(&report.dir, &results.join(name));
                if second_try {
                    waiting.push(Turn {
                        scenario: turn.scenario.alone(),
                        again: true,
                        ..turn
                    });
                }
            }
        }
        // An error costs memory of the guest only.
        let _ = fs::remove_dir_all(&report.dir);
    }
}

struct Report {
    dir: PathBuf,
    took: Duration,
    failure: Option<String>,
}

/// Runs one scenario in a process of its own, the first in new namespaces: whatever it leaves
/// running ends with it, and its radios go with its network.
async fn one(turn: &Turn) -> Report {
    let scenario = &turn.scenario;
    let dir = Path::new(WORK).join(scenario.name);
    let start = Instant::now();
    let status = process(turn, &dir).await;
    let failure = match status {
        Ok(status) if status.success() => None,
        Ok(status) => {
            let log = fs::read_to_string(dir.join("output.log")).unwrap_or_default();
            Some(format!("{status}\n{}", last_lines(&log, LOG_LINES)))
        }
        Err(error) => Some(error.to_string()),
    };
    Report {
        dir,
        took: start.elapsed(),
        failure,
    }
}

async fn process(turn: &Turn, dir: &Path) -> std::io::Result<ExitStatus> {
    let scenario = &turn.scenario;
    // Different for each try, for what the kernel still clears away after the first.
    let number = turn.number * 2 + usize::from(turn.again);
    fs::create_dir_all(dir)?;
    let output = fs::File::create(dir.join("output.log"))?;
    let mut child = Command::new("unshare")
        .args(["--net", "--mount", "--pid", "--fork", "--kill-child"])
        .args(["--mount-proc", "--"])
        .arg(std::env::current_exe()?)
        .args(["scenario", scenario.name, &number.to_string()])
        .arg(dir)
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .kill_on_drop(true)
        .spawn()?;
    if let Ok(status) = time::timeout(scenario.deadline + GRACE, child.wait()).await {
        status
    } else {
        child.kill().await?;
        Err(std::io::Error::other("it did not end by itself"))
    }
}

/// Copies a directory's plain files, and those of its directories.
fn keep(from: &Path, to: &Path) {
    let Ok(entries) = fs::read_dir(from) else {
        return;
    };
    // A copy that fails leaves a log out, and the failure itself was told already.
    let _ = fs::create_dir_all(to);
    for entry in entries.filter_map(Result::ok) {
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        let target = to.join(entry.file_name());
        if kind.is_dir() {
            keep(&entry.path(), &target);
        } else if kind.is_file() {
            let _ = fs::copy(entry.path(), target);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario(name: &'static str) -> Scenario {
        Scenario::new(name, "", 0, |_| Box::pin(async { Ok(()) }))
    }

    #[test]
    fn filters_are_parts_of_names() {
        let all = [scenario("stock-pin"), scenario("stock-button")];
        let names = |filters: &[&str]| {
            let filters: Vec<_> = filters.iter().map(|&f| f.to_owned()).collect();
            let selected = select(&all, &filters);
            selected.iter().map(|s| s.name).collect::<Vec<_>>()
        };
        assert_eq!(names(&[]), ["stock-pin", "stock-button"]);
        assert_eq!(names(&["pin"]), ["stock-pin"]);
        assert_eq!(names(&["pin", "stock"]), ["stock-pin", "stock-button"]);
        assert!(names(&["nothing"]).is_empty());
    }
}
