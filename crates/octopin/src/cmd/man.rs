//! `octopin man`: the manual pages.

use std::io;

use clap::{Command, CommandFactory};
use serde_json::json;
use text::msg;

use crate::exit::{Exit, Stop};
use crate::output::Output;

const EXAMPLES: &str = "\
Examples:
  octopin man | man -l -
  octopin man enroll > octopin-enroll.1";

/// Arguments of `octopin man`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The command that the page is about, such as `enroll` or `pin check`
    command: Vec<String>,
}

/// Writes a page in roff.
///
/// # Errors
/// A command that does not exist.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut root = super::Cli::command();
    // Fills in the names and usages of the commands below.
    root.build();
    let mut command = &root;
    for name in &args.command {
        command = command.find_subcommand(name).ok_or_else(|| {
            let command = format!("{:?}", args.command.join(" "));
            let unknown = msg!("cmd-man-unknown", command, commands = names(&root));
            Stop::told(Exit::Usage, "no-such-command", &unknown)
        })?;
    }
    let page = render(command.clone())
        .map_err(|error| msg!("cmd-man-not-made", error = error.to_string()))
        .map_err(|lost| Stop::told(Exit::Failed, "system", &lost))?;
    if out.is_json() {
        let page = String::from_utf8_lossy(&page);
        out.document("man", json!({"command": args.command, "page": page}));
    } else {
        out.raw(&page);
    }
    Ok(Exit::Done)
}

fn names(root: &Command) -> String {
    let names: Vec<&str> = root.get_subcommands().map(Command::get_name).collect();
    names.join(", ")
}

fn render(command: Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    Ok(page)
}
