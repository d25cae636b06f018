//! Running many scenarios in one guest, several at a time, with TAP on standard output.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::process::Command;
use tokio::task::JoinSet;
use tokio::time::{self, Instant};

use crate::process::last_lines;
use crate::scenario::Scenario;

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

/// How a suite is run.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// How many scenarios run at once. They mostly wait.
    pub jobs: usize,
    /// How often a scenario is run at most, from the second time on by itself: a guest whose
    /// processor is too busy misses the kernel's own deadlines, such as 200 ms for an authentication.
    pub tries: u32,
    /// When the suite is given up, counted from its start.
    pub limit: Duration,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            jobs: 3,
            tries: 3,
            limit: Duration::from_mins(17),
        }
    }
}

/// What came of a suite.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many passed, those of `later` among them.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// Those that did not pass at the first try, with the number of the try at which they did.
    pub later: Vec<(&'static str, u32)>,
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        for (at, (name, attempt)) in self.later.iter().enumerate() {
            let comma = if at == 0 {
                "; later than at once:"
            } else {
                ","
            };
            write!(f, "{comma} {name} at try {attempt}")?;
        }
        Ok(())
    }
}

/// A scenario that waits for its turn, or has it.
#[derive(Clone, Copy)]
struct Turn {
    number: usize,
    scenario: Scenario,
    /// 1 at first.
    attempt: u32,
}

/// Runs `scenarios` by a plan, and copies what failed ones left to `results`.
pub async fn run(scenarios: &[&Scenario], plan: Plan, results: &Path) -> Outcome {
    let end = Instant::now() + plan.limit;
    // As many as there can be: scenarios share them out, see `Scenario::perform`.
    let _ = fs::write("/proc/sys/kernel/pid_max", "4194304");
    println!("TAP version 13\n1..{}", scenarios.len());
    let turn = |(at, scenario): (usize, &&Scenario)| Turn {
        number: at + 1,
        scenario: **scenario,
        attempt: 1,
    };
    let mut waiting: Vec<Turn> = scenarios.iter().enumerate().map(turn).collect();
    let mut running: Vec<Turn> = Vec::new();
    let mut tasks = JoinSet::new();
    let mut outcome = Outcome::default();
    let keep_all = std::env::var_os("OCTOPIN_AIR_KEEP").is_some();
    loop {
        while let Some(next) = next(&waiting, &running, plan.jobs) {
            let turn = waiting.remove(next);
            running.push(turn);
            tasks.spawn(async move {
                let report = one(&turn).await;
                (turn, report)
            });
        }
        let (turn, report) = match time::timeout_at(end, tasks.join_next()).await {
            Ok(Some(Ok(done))) => done,
            Ok(_) => return outcome,
            Err(_) => {
                // What still runs ends with its task.
                tasks.shutdown().await;
                for turn in running.iter().chain(&waiting) {
                    outcome.failed += 1;
                    let (number, name) = (turn.number, turn.scenario.name);
                    println!("not ok {number} - {name} # the suite's time is over");
                    keep(&directory(turn), &results.join(name));
                }
                return outcome;
            }
        };
        running.retain(|running| running.number != turn.number);
        let (number, name, attempt) = (turn.number, turn.scenario.name, turn.attempt);
        let mut note = format!("{:.1} s", report.took.as_secs_f64());
        if attempt > 1 {
            // Writing to a String cannot fail.
            let _ = write!(note, ", try {attempt}");
        }
        match report.failure {
            None => {
                outcome.passed += 1;
                if attempt > 1 {
                    outcome.later.push((name, attempt));
                }
                println!("ok {number} - {name} # {note}");
                if keep_all {
                    keep(&directory(&turn), &results.join(name));
                }
            }
            Some(reason) => {
                if attempt < plan.tries {
                    println!("# {name} failed ({note}) and is run again by itself; it said:");
                    waiting.push(Turn {
                        scenario: turn.scenario.alone(),
                        attempt: attempt + 1,
                        ..turn
                    });
                } else {
                    outcome.failed += 1;
                    println!("not ok {number} - {name} # {note}");
                }
                for line in reason.lines() {
                    println!("# {line}");
                }
                keep(
                    &directory(&turn),
                    &results.join(format!("{name}-{attempt}")),
                );
            }
        }
        // An error costs memory of the guest only.
        let _ = fs::remove_dir_all(directory(&turn));
    }
}

/// The place in `waiting` of the first that can run beside all that are `running`, of which no more
/// than `jobs` do anything.
fn next(waiting: &[Turn], running: &[Turn], jobs: usize) -> Option<usize> {
    let busy = running.iter().filter(|turn| !turn.scenario.waits).count();
    let suits = |turn: &Turn| {
        let mut others = running.iter();
        (busy < jobs.max(1) || turn.scenario.waits)
            && others.all(|other| other.scenario.company.suits(turn.scenario.company))
    };
    waiting.iter().position(suits)
}

/// Where a scenario has its files.
fn directory(turn: &Turn) -> PathBuf {
    Path::new(WORK).join(turn.scenario.name)
}

struct Report {
    took: Duration,
    failure: Option<String>,
}

/// Runs one scenario in a process of its own, the first in new namespaces: whatever it leaves
/// running ends with it, and its radios go with its network.
async fn one(turn: &Turn) -> Report {
    let dir = directory(turn);
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
        took: start.elapsed(),
        failure,
    }
}

async fn process(turn: &Turn, dir: &Path) -> std::io::Result<ExitStatus> {
    let scenario = &turn.scenario;
    // Different for each try, for what the kernel still clears away after the one before.
    let number = turn.number * 4 + turn.attempt as usize % 4;
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
    fn the_next_one_suits_all_that_run() {
        let turn = |scenario| Turn {
            number: 1,
            scenario,
            attempt: 1,
        };
        let waiting = [
            turn(scenario("by-itself").alone()),
            turn(scenario("medium").medium()),
            turn(scenario("any")),
        ];
        assert_eq!(next(&waiting, &[], 2), Some(0));
        let any = turn(scenario("any"));
        assert_eq!(next(&waiting, &[any], 2), Some(1));
        let channels = turn(scenario("channels").many_channels());
        assert_eq!(next(&waiting, &[channels], 2), Some(2));
        assert_eq!(next(&waiting, &[turn(scenario("it").alone())], 2), None);
        // Two have their turn; those that only wait do not count.
        assert_eq!(next(&waiting, &[any, any], 2), None);
        let window = turn(scenario("window").waits());
        assert_eq!(next(&waiting, &[any, window], 2), Some(1));
        assert_eq!(next(&[any, window], &[any, any], 2), Some(1));
    }

    #[test]
    fn later_tries_are_told() {
        let mut outcome = Outcome {
            passed: 3,
            ..Outcome::default()
        };
        assert_eq!(outcome.to_string(), "3 passed, 0 failed");
        outcome.later = vec![("one", 2), ("two", 3)];
        assert_eq!(
            outcome.to_string(),
            "3 passed, 0 failed; later than at once: one at try 2, two at try 3"
        );
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
