//! `octopin router`: what a router's WPS is like, and how it is driven.

mod kinds;
mod run;
mod show;
mod switch;

use clap::{ArgGroup, Subcommand, ValueEnum};
use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access, DRIVERS};
use devices::router::error::RouterError;
use devices::router::kinds::{Ability, Kind};
use wsc::ident::MacAddr;

use crate::exit::{Exit, Stop};
use crate::input::unicast_mac;
use crate::output::Output;
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin router kinds
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
    /// Show what a router's WPS is like now, and what it takes
    #[command(after_help = "Example:\n  octopin router show hostapd:/run/hostapd/wlan0")]
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

/// Which router.
#[derive(Debug, clap::Args)]
struct Target {
    /// Its address, such as hostapd:/run/hostapd/wlan0; `octopin router kinds` lists the forms
    address: String,
    /// How to talk to it, where the address does not say
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
}

/// How long to wait for a device.
#[derive(Debug, clap::Args)]
struct Waiting {
    /// Return as soon as the router waits for a device
    #[arg(long)]
    no_wait: bool,
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
    match &args.action {
        Action::Kinds => Ok(kinds::run(out)),
        Action::Show(target) => runtime::block_on(show::run(target, out))?,
        Action::PushButton(push) => runtime::block_on(run::push_button(push, out))?,
        Action::AddDevice(add) => {
            // Standard input is read before anything waits for the network.
            let pin = run::pin(add)?;
            runtime::block_on(run::add_device(add, &pin, out))?
        }
        Action::Wps(wps) => runtime::block_on(switch::wps(wps, out))?,
        Action::Restore(target) => runtime::block_on(switch::restore(target, out))?,
    }
}

/// Connects to a router that can do what is wanted of it.
async fn connect(target: &Target, wanted: Ability) -> Result<Box<dyn Router>, Stop> {
    let text = match &target.kind {
        Some(kind) if !target.address.starts_with(&format!("{kind}:")) => {
            format!("{kind}:{}", target.address)
        }
        _ => target.address.clone(),
    };
    let address = RouterAddress::parse(&text).map_err(|error| {
        let text = error.to_string();
        let (explanation, next) = text.split_once("; ").unwrap_or((&text, ""));
        Stop::usage("bad-address", explanation.to_owned(), next.to_owned())
    })?;
    if let RouterAddress::Host(host) = &address {
        return Err(Stop::missing(
            "not-available",
            format!("finding out how to talk to {host:?} is not in this version of octopin"),
            "name the way with the address, such as hostapd:/run/hostapd/wlan0; `octopin \
             router kinds` lists them",
        ));
    }
    if let RouterAddress::Other { scheme, .. } = &address
        && !DRIVERS
            .iter()
            .any(|driver| scheme.starts_with(driver.scheme))
    {
        return Err(no_driver(scheme));
    }
    let router = drivers::open(&address, &Access::default()).await;
    let router = router.map_err(|error| stop(&error))?;
    let kind = Kind::of_scheme(router.scheme());
    if kind.is_some_and(|kind| !kind.can(wanted)) {
        let scheme = router.scheme();
        return Err(Stop::failed(
            "not-possible",
            format!("{scheme} has no way to do this ({})", wanted.as_str()),
            "do it at the router by hand; `octopin router kinds` lists what each way offers",
        ));
    }
    Ok(router)
}

fn no_driver(scheme: &str) -> Stop {
    match Kind::of_scheme(scheme) {
        Some(kind) => Stop::missing(
            "not-available",
            format!("the way to {} is not in this version of octopin", kind.name),
            "do it at the router by hand; `octopin router kinds` lists what there is",
        ),
        None => Stop::usage(
            "bad-address",
            format!("{scheme:?} is no way to talk to a router"),
            "`octopin router kinds` lists the ways, with the form of their addresses",
        ),
    }
}

/// An error of a driver as the end of the command. Its text is "what happened; what to do".
fn stop(error: &RouterError) -> Stop {
    let text = error.to_string();
    let (explanation, next) = text.split_once("; ").unwrap_or((&text, ""));
    let (explanation, next) = (explanation.to_owned(), next.to_owned());
    match error {
        RouterError::Privilege { .. } => Stop::missing(error.code(), explanation, next),
        _ => Stop::failed(error.code(), explanation, next),
    }
}
