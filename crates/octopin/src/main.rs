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

mod cmd;
mod demo;
mod exit;
mod output;

use std::process::{ExitCode, Termination};

use clap::Parser;

use output::Output;

fn main() -> ExitCode {
    let cli = match cmd::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let out = Output::new(cli.output);
    match cmd::run(cli.command, &out) {
        Ok(exit) => exit,
        Err(stop) => {
            out.stop(&stop);
            stop.exit
        }
    }
    .report()
}
