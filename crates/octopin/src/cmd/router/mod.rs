//! `octopin router`: what a router's WPS is like, and how it is driven.

mod by_hand;
mod connect;
mod during;
mod judge;
mod kinds;
mod network;
pub(crate) mod outside;
mod run;
mod show;
mod switch;
mod target;

use clap::{ArgGroup, Subcommand, ValueEnum};
use wsc::ident::MacAddr;

use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, unicast_mac};
use crate::output::Output;
use crate::runtime;

pub(in crate::cmd) use judge::Router;

use network::Network;
use target::Target;

const EXAMPLES: &str = "\
Examples:
  octopin router kinds
  octopin router show
  octopin router show 192.168.1.1 --password-file router.txt
  octopin router show hostapd:/run/hostapd/wlan0
  octopin router push-button hostapd:/run/hostapd/wlan0
  octopin router add-device hostapd:/run/hostapd/wlan0 --pin - < pin.txt
  octopin router wps off hostapd:/run/hostapd/wlan0";

/// Arguments of `octopin router`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the ways to talk to a router, what each offers, and what each was tested against
    #[command(after_help = "Example:\n  octopin router kinds --json")]
    Kinds,
    /// Show what a router is, what its WPS is like now, and the steps for what is done by hand
    #[command(after_help = "\
Examples:
  octopin router show
  octopin router show fritz.box --user admin --password-file -
  octopin router show hostapd:/run/hostapd/wlan0
  octopin router show by-hand:netgear

Without an address it is the default gateway. Which router it is and which driver fits is found out
by harmless questions, without a password. What no driver does is shown as steps for a person.
by-hand:NAME gives the steps for a maker or a model, and sends nothing to anybody.")]
    Show(Target),
    /// Press the router's button, and watch until a device has joined
    #[command(after_help = "Example:\n  octopin router push-button hostapd:/run/hostapd/wlan0")]
    PushButton(Push),
    /// Enter the PIN of a device at the router, and watch until it has joined
    #[command(after_help = "\
Example:
  octopin router add-device hostapd:/run/hostapd/wlan0 --pin 12345670 --mac 02:00:5e:10:00:01

A PIN is entered once and tried once. With --mac the router says on the air who is meant.")]
    AddDevice(Add),
    /// Switch the router's WPS on or off
    #[command(after_help = "Example:\n  octopin router wps off hostapd:/run/hostapd/wlan0")]
    Wps(Wps),
    /// Put back what earlier commands changed at the router
    #[command(after_help = "Example:\n  octopin router restore hostapd:/run/hostapd/wlan0")]
    Restore(Target),
}

/// How long to wait for a device.
#[derive(Debug, clap::Args)]
struct Waiting {
    /// Return as soon as the router waits for a device
    #[arg(long)]
    no_wait: bool,
    /// Where WPS is off, switch it on for this run, and off again after it
    #[arg(long, conflicts_with = "no_wait")]
    switch_on: bool,
    /// How long the device has, 1 to 600 seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120,
          value_parser = clap::value_parser!(u16).range(1..=600))]
    timeout: u16,
}

#[derive(Debug, clap::Args)]
struct Push {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    network: Network,
    #[command(flatten)]
    waiting: Waiting,
}

#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("secret").required(true).args(["pin"]))]
struct Add {
    #[command(flatten)]
    target: Target,
    /// The device's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
    #[arg(long)]
    pin: Option<String>,
    /// The MAC address of the device; without it the first that knows the PIN is taken
    #[arg(long, value_parser = unicast_mac)]
    mac: Option<MacAddr>,
    #[command(flatten)]
    network: Network,
    #[command(flatten)]
    waiting: Waiting,
}

#[derive(Debug, clap::Args)]
struct Wps {
    /// On or off
    #[arg(value_enum)]
    to: Position,
    #[command(flatten)]
    target: Target,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Position {
    /// Devices may join by WPS
    On,
    /// They may not
    Off,
}

/// Runs the action.
///
/// # Errors
/// Wrong usage, a missing privilege, or a router that cannot be driven.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    // Standard input is read before anything waits for the network.
    let mut stdin = StandardInput::default();
    if !matches!(args.action, Action::Kinds | Action::Restore(_)) {
        during::say_left(out);
    }
    match &args.action {
        Action::Kinds => Ok(kinds::run(out)),
        Action::Show(target) => {
            let access = target.access(&mut stdin)?;
            runtime::block_on(show::run(target, access, out))?
        }
        Action::PushButton(push) => {
            let access = push.target.access(&mut stdin)?;
            let access = push.network.give(access, &mut stdin)?;
            runtime::block_on(run::push_button(push, access, out))?
        }
        Action::AddDevice(add) => {
            let pin = run::pin(add, &mut stdin)?;
            let access = add.target.access(&mut stdin)?;
            let access = add.network.give(access, &mut stdin)?;
            runtime::block_on(run::add_device(add, &pin, access, out))?
        }
        Action::Wps(wps) => {
            let access = wps.target.access(&mut stdin)?;
            runtime::block_on(switch::wps(wps, access, out))?
        }
        Action::Restore(target) => {
            let access = target.access(&mut stdin)?;
            runtime::block_on(switch::restore(target, access, out))?
        }
    }
}
