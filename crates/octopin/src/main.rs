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
mod beside;
mod cmd;
mod demo;
mod exit;
mod help;
mod input;
mod lines;
mod output;
mod report;
mod runtime;
mod told;
mod usage;

use std::process::{ExitCode, Termination};

use clap::{CommandFactory, Parser};

use text::{Language, msg};

use exit::{Exit, Stop};
use output::{Options, Output};

fn main() -> ExitCode {
    // Before the command line is understood: what is wrong with it is said in this language too.
    Language::speak(output::wanted_language(std::env::args_os().skip(1)));
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
    let exit = if error.use_stderr() {
        Exit::Usage
    } else {
        Exit::Done
    };
    let language = Language::current();
    if language != Language::English {
        // The same once more, by the commands in that language.
        let mut command = help::translated(cmd::Cli::command(), language);
        if let Err(error) = command.try_get_matches_from_mut(std::env::args_os()) {
            usage::tell(&error, language);
            return exit;
        }
    }
    // A reader that went away is no error.
    let _ = error.print();
    if exit == Exit::Usage && std::env::args_os().any(|argument| argument == "--json") {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default();
        let options = Options {
            json: true,
            ..Options::default()
        };
        Output::new(options).stop(&Stop::usage(
            "bad-usage",
            first.strip_prefix("error: ").unwrap_or(first),
            msg!("cmd-usage-more"),
        ));
    }
    exit
}
