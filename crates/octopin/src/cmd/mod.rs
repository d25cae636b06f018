//! The commands, one file each.

mod bundle;
mod completions;
mod desk;
mod diagnose;
mod enroll;
mod explain;
mod find;
mod guided;
mod harden;
mod history;
mod join;
mod lab;
mod looked;
mod man;
mod pin;
mod popup;
mod printer;
mod registrar;
mod remember;
mod router;
mod serve;
mod where_drawing;
mod where_pin;

use clap::{Parser, Subcommand};

use crate::demo;
use crate::exit::{Exit, Stop};
use crate::output::{Options, Output};

const EXAMPLES: &str = "\
Examples:
  octopin                                   looks around, asks, and does the job
  octopin demo
  octopin find --only networks
  octopin where \"ENVY 6000\"
  octopin pin check 12345670
  octopin registrar --wired eth0 --ssid Home --passphrase - --pin 12345670 --once
  octopin enroll --wired eth0 --push-button --json

Exit status: 0 done; 1 the job ended without success, and the reason was printed; 2 wrong usage or
unreadable input; 3 a privilege or a program is missing.";

/// Gets a printer onto Wi-Fi with its WPS PIN or button, and says why when that fails
#[derive(Debug, Parser)]
#[command(name = "octopin", version, after_help = EXAMPLES)]
pub(crate) struct Cli {
    /// How to write.
    #[command(flatten)]
    pub(crate) output: Options,
    /// What to do; without it octopin looks around, asks, and does the job.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Get a printer onto the network: look, choose a way, do it, and check that it is there
    Join(join::Args),
    /// Receive the settings of a network, as a device does; or learn them with the router PIN
    Enroll(enroll::Args),
    /// Give the settings of a network to devices, as a router does
    Registrar(registrar::Args),
    /// Give them to one device over this computer's own radio, whatever the router can do
    Popup(popup::Args),
    /// Show the Wi-Fi networks in reach, with their WPS state
    Find(find::Args),
    /// Say where a printer keeps its WPS PIN and its button
    Where(where_pin::Args),
    /// Read one printer, and what it printed
    Printer(printer::Args),
    /// Show a router's WPS, press its button, enter a device's PIN, switch WPS on and off
    Router(router::Args),
    /// Find out why the printer is not in the network, and what to do next
    Diagnose(diagnose::Args),
    /// Say what of the printer and the router should not stay as it is, and change it
    Harden(harden::Args),
    /// Explain a capture: every WPS run in it, message by message, and why it ended so
    Explain(explain::Args),
    /// Put what a support desk asks for into one file, without secrets
    Bundle(bundle::Args),
    /// Show what was done on this computer, and how it ended
    History(history::Args),
    /// The same as a guided web app, for this computer's browser or a telephone
    Serve(serve::Args),
    /// Check a WPS PIN, or make a new one
    Pin(pin::Args),
    /// The whole job in a virtual home; no hardware, no privilege
    Demo(demo::Args),
    /// A virtual device as a network service, to try programs against
    Lab(lab::Args),
    /// Write a script that lets a shell complete the command line
    Completions(completions::Args),
    /// Write the manual page
    Man(man::Args),
}

/// Runs a command.
///
/// # Errors
/// Why it could not do its job.
pub(crate) fn run(command: Option<&Command>, out: &Output) -> Result<Exit, Stop> {
    let Some(command) = command else {
        return guided::run(out);
    };
    match command {
        Command::Join(args) => join::run(args, out),
        Command::Enroll(args) => enroll::run(args, out),
        Command::Registrar(args) => registrar::run(args, out),
        Command::Popup(args) => popup::run(args, out),
        Command::Find(args) => find::run(args, out),
        Command::Where(args) => where_pin::run(args, out),
        Command::Printer(args) => printer::run(args, out),
        Command::Router(args) => router::run(args, out),
        Command::Diagnose(args) => diagnose::run(args, out),
        Command::Harden(args) => harden::run(args, out),
        Command::Explain(args) => explain::run(args, out),
        Command::Bundle(args) => bundle::run(args, out),
        Command::History(args) => history::run(args, out),
        Command::Serve(args) => serve::run(args, out),
        Command::Pin(args) => pin::run(args, out),
        Command::Demo(args) => demo::run(args, out),
        Command::Lab(args) => lab::run(args, out),
        Command::Completions(args) => Ok(completions::run(args, out)),
        Command::Man(args) => man::run(args, out),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent_and_every_command_has_an_example() {
        fn check(command: &clap::Command) {
            let help = command
                .get_after_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            // The demo's file is checked by its own tests.
            if command.get_name() != "demo" {
                assert!(help.contains("Example"), "{}", command.get_name());
            }
            command.get_subcommands().for_each(check);
        }
        let command = Cli::command();
        command.clone().debug_assert();
        check(&command);
    }
}
