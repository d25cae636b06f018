//! The program that runs in the guest: `tests/air/run` starts it there.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use air::{Scenario, scenarios, suite};
use tokio::runtime::Builder;

/// How many scenarios run at once when nothing else is said. They mostly wait.
const JOBS: usize = 3;

const USAGE: &str = "\
usage: air list                          names of the scenarios, and what they show
       air suite RESULTS [FILTER]...     runs those whose names contain a filter (in the guest)
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
    let all = scenarios::all();
    match words.as_slice() {
        ["list"] => {
            for scenario in &all {
                println!("{:32} {}", scenario.name, scenario.about);
            }
            ExitCode::SUCCESS
        }
        ["suite", results, ..] if in_guest() => {
            let selected = suite::select(&all, &arguments[2..]);
            let jobs = env::var("OCTOPIN_AIR_JOBS")
                .ok()
                .and_then(|jobs| jobs.parse().ok())
                .unwrap_or(JOBS);
            let again = env::var("OCTOPIN_AIR_TRIES").as_deref() != Ok("1");
            let results = Path::new(results);
            let outcome = runtime.block_on(suite::run(&selected, jobs, again, results));
            if !outcome.second.is_empty() {
                println!("# at the second try only: {}", outcome.second.join(", "));
            }
            println!("# {} passed, {} failed", outcome.passed, outcome.failed);
            ExitCode::from(u8::from(outcome.failed > 0))
        }
        ["scenario", name, number, directory] if in_guest() => {
            let Some(scenario) = all.iter().find(|scenario| scenario.name == *name) else {
                eprintln!("air: there is no scenario {name}");
                return ExitCode::from(2);
            };
            let number = number.parse().unwrap_or(1);
            runtime.block_on(one(scenario, number, Path::new(directory)))
        }
        ["suite" | "scenario", ..] if !in_guest() => {
            eprintln!("air: this changes radios and mounts of the system; run tests/air/run");
            ExitCode::from(2)
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
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
