//! Octopin: gets a printer onto Wi-Fi with WPS, and says in plain words why when that fails.

#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod ask;
mod cmd;
mod demo;
mod exit;
mod input;
mod lines;
mod output;
mod report;
mod runtime;
mod told;

use std::process::{ExitCode, Termination};

use clap::Parser;

use text::msg;

use exit::{Exit, Stop};
use output::{Options, Output};

fn main() -> ExitCode {
    let exit = match cmd::Cli::try_parse() {
        Ok(cli) => run(&cli),
        Err(error) => not_understood(&error),
    };
    exit.report()
}

fn run(cli: &cmd::Cli) -> Exit {
    cli.output.language().speak();
    let out = Output::new(cli.output);
    let mut exit = cmd::run(cli.command.as_ref(), &out).unwrap_or_else(|stop| {
        out.stop(&stop);
        stop.exit
    });
    if let Some(error) = out.failure() {
        out.warn(msg!("cmd-result-not-written", error = error.to_string()));
        if exit == Exit::Done {
            exit = Exit::Failed;
        }
    }
    exit
}

/// Help and version, which clap treats as errors too, and what the command line has wrong.
fn not_understood(error: &clap::Error) -> Exit {
    // A reader that went away is no error.
    let _ = error.print();
    if !error.use_stderr() {
        return Exit::Done;
    }
    if std::env::args_os().any(|argument| argument == "--json") {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default();
        let options = Options {
            json: true,
            ..Options::default()
        };
        Output::new(options).stop(&Stop::usage(
            "bad-usage",
            first.strip_prefix("error: ").unwrap_or(first),
            "see `octopin --help`, or `--help` after the command",
        ));
    }
    Exit::Usage
}
