//! The commands, one file each.

use clap::{Parser, Subcommand};

use crate::demo;
use crate::exit::{Exit, Stop};
use crate::output::{Options, Output};

/// Gets a printer onto Wi-Fi with its WPS PIN or button, and says why when that fails
#[derive(Debug, Parser)]
#[command(name = "octopin", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    /// How to write.
    #[command(flatten)]
    pub(crate) output: Options,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The whole job in a virtual home; no hardware, no privilege
    Demo(demo::Args),
}

/// Runs a command.
///
/// # Errors
/// Why it could not do its job.
pub(crate) fn run(command: Command, out: &Output) -> Result<Exit, Stop> {
    match command {
        Command::Demo(args) => demo::run(&args, out),
    }
}
