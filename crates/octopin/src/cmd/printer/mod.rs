//! `octopin printer`: what one printer says of itself, where its PIN is, and the few things that
//! can be asked of it.

mod read_report;

use clap::Subcommand;

use crate::exit::{Exit, Stop};
use crate::output::Output;

const EXAMPLES: &str = "\
Example:
  octopin printer read-report page.pdf";

/// Arguments of `octopin printer`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Read a page that a printer printed about its network
    ReadReport(read_report::Args),
}

/// Talks to a printer.
///
/// # Errors
/// Why that was not possible.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    match &args.action {
        Action::ReadReport(args) => read_report::run(args, out),
    }
}
