//! `octopin registrar`: this computer as the router that gives a network's settings to devices.

use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::time::Duration;

use clap::ArgGroup;
use lan::interface::{self, Selection};
use link::EapolSocket;
use link::upnp::device::{Handle, Identity, ServeError, Upnp, Visitors, serve as serve_device};
use link::wired::{ApEnd, access_point, run_visited_access_point};
use text::msg;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use wsc::ap::{AccessPoint, ApConfig, ApEvent};
use wsc::credential::Credential;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use super::desk::{Desk, waiting_for_a_device};
use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, device_pin, network, router_pin};
use crate::output::Output;
use crate::report::{Outcome, Report, Trouble, refuse_interface};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin registrar --wired eth0 --ssid Home --passphrase - --pin 12345670 --once < passphrase.txt
  octopin registrar --wired eth0 --ssid Home --passphrase - --push-button --json
  octopin registrar --wired eth0 --ssid Home --passphrase - --upnp eth1 --router-pin -

It needs the privilege CAP_NET_RAW. A PIN is good for one device and is tried once.";

/// Where access points have their web server for external registrars (hostapd, from 49152 on).
const PORTS: RangeInclusive<u16> = 49152..=49162;

/// Arguments of `octopin registrar`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = EXAMPLES,
    group = ArgGroup::new("secret").required(true).multiple(true)
        .args(["pin", "push_button", "upnp"]),
)]
pub(crate) struct Args {
    /// The Ethernet interface whose cable leads to the device
    #[arg(long, value_name = "IF")]
    wired: String,
    /// The name of the network that the device is to join
    #[arg(long)]
    ssid: String,
    /// Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from
    /// standard input, which keeps it out of the list of processes
    #[arg(long)]
    passphrase: String,
    /// The device's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
    #[arg(long)]
    pin: Option<String>,
    /// Press the button, for the first device that presses its own; good for two minutes
    #[arg(long, conflicts_with = "pin")]
    push_button: bool,
    /// Also serve external registrars over UPnP (WFADevice) on this interface: they enrol devices
    /// with PINs and buttons of their own, and read the settings with the router PIN
    #[arg(long, value_name = "IF")]
    upnp: Option<String>,
    /// Also let a device that knows this router PIN learn the settings; `-` reads it from standard
    /// input
    #[arg(long, value_name = "PIN")]
    router_pin: Option<String>,
    /// End after the first device that was given the settings
    #[arg(long)]
    once: bool,
    /// How long to wait for devices, 1 to 3600 seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120,
          value_parser = clap::value_parser!(u16).range(1..=3600))]
    timeout: u16,
}

/// What the arguments say, checked.
struct Job {
    network: Credential,
    pin: Option<DevicePin>,
    router_pin: Option<RouterPin>,
}

/// Runs the access point.
///
/// # Errors
/// Wrong usage, or a missing privilege.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut stdin = StandardInput::default();
    let passphrase = stdin.value("--passphrase", &args.passphrase)?;
    let network = network(&args.ssid, &passphrase)?;
    let pin = match &args.pin {
        Some(pin) => Some(device_pin(&stdin.value("--pin", pin)?)?),
        None => None,
    };
    let router_pin = match &args.router_pin {
        Some(pin) => Some(router_pin(&stdin.value("--router-pin", pin)?)?),
        None => None,
    };
    let job = Job {
        network,
        pin,
        router_pin,
    };
    runtime::block_on(serve(args, job, out))?
}

async fn serve(args: &Args, job: Job, out: &Output) -> Result<Exit, Stop> {
    let stop = runtime::asked_to_end();
    let mut report = Report::new("registrar");
    let socket = match EapolSocket::open(&args.wired) {
        Ok(socket) => socket,
        Err(error) => {
            report.trouble = Some(refuse_interface(&error)?);
            return Ok(report.finish(out, Outcome::Failed));
        }
    };
    let mut config = ApConfig::new(MacAddr(socket.mac()), job.network);
    config.router_pin = job.router_pin;
    let mut ap = match access_point(config) {
        Ok(ap) => ap,
        Err(error) => {
            report.trouble = Some(Trouble::from(&error));
            return Ok(report.finish(out, Outcome::Failed));
        }
    };
    let waiting = if let Some(pin) = job.pin {
        ap.add_pin(Instant::ZERO, pin, None, None, None);
        msg!("cmd-registrar-wait-pin", name = &args.wired)
    } else if args.push_button {
        if ap.press_button(Instant::ZERO).is_err() {
            // It cannot be: no device was seen before.
            out.detail(msg!("cmd-registrar-button-refused"));
        }
        msg!("cmd-registrar-wait-button", name = &args.wired)
    } else {
        msg!("cmd-registrar-wait-external", name = &args.wired)
    };
    let (upnp, visitors) = match &args.upnp {
        Some(interface) => {
            let (upnp, visitors) = Outside::open(interface, &ap).await?;
            out.say(msg!("cmd-registrar-found-at", at = upnp.at.to_string()));
            (Some(upnp), Some(visitors))
        }
        None => (None, None),
    };
    let window = Duration::from_secs(args.timeout.into());
    out.say(waiting);
    let progress = out.progress(waiting_for_a_device(), Some(window));
    let mut desk = Desk::new(
        out,
        &progress,
        report,
        args.once,
        msg!("cmd-registrar-nobody"),
    );
    let began = tokio::time::Instant::now();
    let handle = upnp.as_ref().map(|upnp| upnp.handle.clone());
    let notice = |ap: &AccessPoint, at: Instant, event: ApEvent| {
        if let Some(handle) = &handle {
            handle.note(ap, at, &event);
        }
        desk.take(at.as_millis(), event)
    };
    let exchange = run_visited_access_point(&socket, &mut ap, visitors, window, stop, notice);
    let ended = match upnp {
        Some(upnp) => {
            let (over, is_over) = oneshot::channel::<()>();
            let until = async {
                // Either way the exchange is over.
                let _ = is_over.await;
            };
            let exchange = async {
                let ended = exchange.await;
                let _ = over.send(());
                ended
            };
            let (ended, served) = tokio::join!(exchange, upnp.serve(until));
            if let Err(error) = served {
                out.warn(&error);
            }
            ended
        }
        None => exchange.await,
    };
    progress.done();
    desk.report.elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let end = match ended {
        Ok(end) => end,
        Err(error) if desk.report.credentials.is_empty() => {
            desk.report.trouble = Some(Trouble::from(&error));
            return Ok(desk.report.finish(out, Outcome::Failed));
        }
        Err(error) => {
            out.warn(&error);
            ApEnd::TimeOver
        }
    };
    Ok(desk.close(end, args.timeout))
}

/// The device of UPnP beside the access point.
struct Outside {
    handle: Handle,
    listener: TcpListener,
    at: SocketAddr,
}

impl Outside {
    /// Takes a port on the interface: the first of the usual ones that is free.
    async fn open(interface: &str, ap: &AccessPoint) -> Result<(Self, Visitors), Stop> {
        let found = interface::list(&Selection::Named(interface.to_owned())).unwrap_or_default();
        let address = found.first().map(|one| one.address).ok_or_else(|| {
            let none = msg!("cmd-registrar-no-address", name = interface);
            Stop::told(Exit::Usage, "no-address", &none)
        })?;
        let refused = |error: &dyn std::fmt::Display| {
            let what = msg!("cmd-registrar-no-port", error = error.to_string());
            Stop::told(Exit::Failed, "upnp", &what)
        };
        let mut bound = Err(std::io::ErrorKind::AddrInUse.into());
        for port in PORTS.chain([0]) {
            bound = TcpListener::bind((address, port)).await;
            if bound.is_ok() {
                break;
            }
        }
        let listener = bound.map_err(|error| refused(&error))?;
        let at = listener.local_addr().map_err(|error| refused(&error))?;
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| refused(&error))?;
        let upnp = Upnp::new(Identity::of(ap, at), found, &seed);
        let (handle, visitors) = Handle::new(upnp);
        let outside = Self {
            handle,
            listener,
            at,
        };
        Ok((outside, visitors))
    }

    /// Serves it until then.
    async fn serve(self, until: impl Future<Output = ()>) -> Result<(), ServeError> {
        serve_device(&self.handle, Some(self.listener), until).await
    }
}
