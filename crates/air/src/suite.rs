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

/// Runs `scenarios`, at most `jobs` at a time, and copies what failed ones left to `results`.
/// Returns how many failed.
pub async fn run(scenarios: &[&Scenario], jobs: usize, results: &Path) -> usize {
    println!("TAP version 13\n1..{}", scenarios.len());
    let mut waiting: Vec<(usize, Scenario)> = scenarios
        .iter()
        .enumerate()
        .map(|(at, scenario)| (at + 1, **scenario))
        .collect();
    let mut running: Vec<(usize, Company)> = Vec::new();
    let mut tasks = JoinSet::new();
    let mut failed = 0;
    loop {
        while running.len() < jobs.max(1) {
            let suits = |scenario: &Scenario| {
                let mut others = running.iter();
                others.all(|(_, company)| company.suits(scenario.company))
            };
            let Some(next) = waiting.iter().position(|(_, scenario)| suits(scenario)) else {
                break;
            };
            let (number, scenario) = waiting.remove(next);
            running.push((number, scenario.company));
            tasks.spawn(async move { (number, scenario, one(&scenario).await) });
        }
        let Some(Ok((number, scenario, report))) = tasks.join_next().await else {
            return failed;
        };
        running.retain(|(running, _)| *running != number);
        let seconds = report.took.as_secs_f64();
        match report.failure {
            None => println!("ok {number} - {} # {seconds:.1} s", scenario.name),
            Some(reason) => {
                failed += 1;
                println!("not ok {number} - {} # {seconds:.1} s", scenario.name);
                for line in reason.lines() {
                    println!("# {line}");
                }
                keep(&report.dir, &results.join(scenario.name));
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
async fn one(scenario: &Scenario) -> Report {
    let dir = Path::new(WORK).join(scenario.name);
    let start = Instant::now();
    let status = process(scenario, &dir).await;
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

async fn process(scenario: &Scenario, dir: &Path) -> std::io::Result<ExitStatus> {
    fs::create_dir_all(dir)?;
    let output = fs::File::create(dir.join("output.log"))?;
    let mut child = Command::new("unshare")
        .args(["--net", "--mount", "--pid", "--fork", "--kill-child"])
        .args(["--mount-proc", "--"])
        .arg(std::env::current_exe()?)
        .args(["scenario", scenario.name])
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
