//! `octopin lab`: virtual devices as network services, to try programs against.

mod common;
mod printer;
mod router;

use clap::Subcommand;

use crate::exit::{Exit, Stop};
use crate::output::Output;

/// Arguments of `octopin lab`.
#[derive(Debug, clap::Args)]
#[command(
    arg_required_else_help = true,
    after_help = "Examples:\n  octopin lab printer --kind envy --json\n  octopin lab router \
                  --kind fritz --device button"
)]
pub(crate) struct Args {
    #[command(subcommand)]
    device: Device,
}

/// Which device.
#[derive(Debug, Subcommand)]
enum Device {
    /// A printer: web server, IPP, SNMP and DNS-SD of its kind, and a panel to operate
    Printer(printer::Args),
    /// A router: the interface of its kind for programs, and a device beside it that joins by WPS
    Router(router::Args),
}

/// Runs a virtual device until it is stopped.
///
/// # Errors
/// Why it cannot be reached over the network.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    match &args.device {
        Device::Printer(args) => printer::run(args, out),
        Device::Router(args) => router::run(args, out),
    }
}
