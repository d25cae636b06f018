//! `octopin completions`: a script that lets a shell complete the command line.

use clap::CommandFactory;
use clap_complete::Shell;
use serde_json::json;

use crate::exit::Exit;
use crate::output::Output;

const EXAMPLES: &str = "\
Examples:
  octopin completions bash > ~/.local/share/bash-completion/completions/octopin
  octopin completions fish > ~/.config/fish/completions/octopin.fish";

/// Arguments of `octopin completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Writes the script.
pub(crate) fn run(args: &Args, out: &Output) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(
        args.shell,
        &mut super::Cli::command(),
        "octopin",
        &mut script,
    );
    if out.is_json() {
        out.document(
            "completions",
            json!({
                "shell": args.shell.to_string(),
                "script": String::from_utf8_lossy(&script),
            }),
        );
    } else {
        out.raw(&script);
    }
    Exit::Done
}
