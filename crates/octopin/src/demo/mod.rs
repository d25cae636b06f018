//! The whole job in a virtual home.

use crate::exit::{Exit, Stop};
use crate::output::Output;

/// Arguments of `octopin demo`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The scenario, by its name in the list
    scenario: Option<String>,
    /// List the scenarios
    #[arg(long)]
    list: bool,
}

/// Runs a scenario, or lists them.
///
/// # Errors
/// A scenario that does not exist.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    if args.list {
        out.document("demo", serde_json::json!({"scenarios": []}));
        return Ok(Exit::Done);
    }
    Err(Stop::usage(
        "no-scenario",
        format!("there is no scenario {:?}", args.scenario),
        "see `octopin demo --list`",
    ))
}
