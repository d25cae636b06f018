//! The program that runs in the guest: `tests/air/run` starts it there.

use std::env;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use air::{Scenario, scenarios, suite};
use tokio::runtime::Builder;

const USAGE: &str = "\
usage: air list                          names of the scenarios, and what they show
       air suite RESULTS [FILTER]...     runs those whose names contain a filter (in the guest)
       air measure RESULTS [FILTER]...   the same with those that only take the time
       air scenario NAME NUMBER DIR      runs one, in namespaces of its own (in the guest)";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = match Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("air: no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    let (all, measurements) = (scenarios::all(), scenarios::measurements());
    match words.as_slice() {
        ["list"] => {
            for scenario in &all {
                println!("{:32} {}", scenario.name, scenario.about);
            }
            ExitCode::SUCCESS
        }
        [which @ ("suite" | "measure"), results, ..] if in_guest() => {
            let table = match *which {
                "suite" => all,
                _ => measurements,
            };
            let selected = suite::select(&table, &arguments[2..]);
            let outcome = runtime.block_on(suite::run(&selected, plan(), Path::new(results)));
            println!("# {outcome}");
            ExitCode::from(u8::from(outcome.failed > 0))
        }
        ["scenario", name, number, directory] if in_guest() => {
            let mut both = all.iter().chain(&measurements);
            let Some(scenario) = both.find(|scenario| scenario.name == *name) else {
                eprintln!("air: there is no scenario {name}");
                return ExitCode::from(2);
            };
            let number = number.parse().unwrap_or(1);
            runtime.block_on(one(scenario, number, Path::new(directory)))
        }
        ["suite" | "measure" | "scenario", ..] if !in_guest() => {
            eprintln!("air: this changes radios and mounts of the system; run tests/air/run");
            ExitCode::from(2)
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// The usual plan, but for what the environment says.
fn plan() -> suite::Plan {
    fn number<T: std::str::FromStr>(name: &str) -> Option<T> {
        env::var(name).ok()?.parse().ok()
    }
    let usual = suite::Plan::default();
    suite::Plan {
        jobs: number("OCTOPIN_AIR_JOBS").unwrap_or(usual.jobs),
        tries: number("OCTOPIN_AIR_TRIES").unwrap_or(usual.tries),
        limit: number("OCTOPIN_AIR_LIMIT").map_or(usual.limit, Duration::from_secs),
    }
}

async fn one(scenario: &Scenario, number: u32, directory: &Path) -> ExitCode {
    match scenario.perform(number, directory).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Set by the script that the guest starts with.
fn in_guest() -> bool {
    env::var_os("OCTOPIN_AIR_GUEST").is_some()
}
