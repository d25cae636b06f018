//! `octopin printer`: what one printer says of itself, where its PIN is, and the few things that
//! can be asked of it.

mod common;
mod pin;
pub(super) mod read_report;
mod report;
mod services;
mod set_wifi;
mod show;

use clap::Subcommand;
use devices::printer::PrinterState;

pub(super) use common::split;
pub(super) use show::firmware;

use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::Output;

const EXAMPLES: &str = "\
Examples:
  octopin printer show 192.168.1.20
  octopin printer pin 192.168.1.20
  octopin printer report 192.168.1.20 --kind wireless
  octopin printer set-wifi 192.168.223.1 --ssid Home --passphrase -

An address is an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT].";

/// Arguments of `octopin printer`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Show what a printer says of itself, and how sure each thing is
    Show(show::Args),
    /// Get its WPS PIN: at the panel, on paper, or from its web server
    Pin(pin::Args),
    /// Have it print a report about its network
    Report(report::Args),
    /// Show its network services, and which of them are better off
    Services(services::Args),
    /// Read a page that a printer printed about its network
    ReadReport(read_report::Args),
    /// Set its Wi-Fi by name and passphrase
    SetWifi(set_wifi::Args),
}

/// Talks to a printer.
///
/// # Errors
/// Why that was not possible.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    match &args.action {
        Action::Show(args) => show::run(args, out),
        Action::Pin(args) => pin::run(args, out),
        Action::Report(args) => report::run(args, out),
        Action::Services(args) => services::run(args, out),
        Action::ReadReport(args) => read_report::run(args, out),
        Action::SetWifi(args) => set_wifi::run(args, out),
    }
}

/// How long a printer may take to say which model it is, in seconds.
const IDENTIFY_TIMEOUT: u16 = 15;

/// What the printer at an address says of itself. Only reads, and never its PIN.
///
/// # Errors
/// It is no address, nobody answers, or who answers is not one printer.
pub(super) async fn look(address: &str, out: &Output) -> Result<PrinterState, Stop> {
    let address = common::Address::of(address, IDENTIFY_TIMEOUT);
    let seen = address.look(&mut StandardInput::default(), out).await?;
    Ok(seen.look.state)
}

/// As [`look`], for a command that does nothing else.
///
/// # Errors
/// As [`look`].
pub(super) fn identify(address: &str, out: &Output) -> Result<PrinterState, Stop> {
    let seen = common::Address::of(address, IDENTIFY_TIMEOUT).just_look(out)?;
    Ok(seen.look.state)
}

/// The host of a printer's address; `None` where its name is not known here.
///
/// # Errors
/// It is no address.
pub(super) async fn host(address: &str) -> Result<Option<std::net::IpAddr>, Stop> {
    let (target, _) = common::Address::of(address, IDENTIFY_TIMEOUT).target()?;
    let name = target.host_name();
    let name = name.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = name.parse() {
        return Ok(Some(address));
    }
    let wait = std::time::Duration::from_secs(5);
    let found = tokio::time::timeout(wait, tokio::net::lookup_host((name, 0))).await;
    let mut found = found.ok().and_then(Result::ok).into_iter().flatten();
    Ok(found.next().map(|address| address.ip()))
}
