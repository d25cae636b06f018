//! `octopin registrar`: this computer as the router that gives a network's settings to devices.

use std::time::Duration;

use clap::ArgGroup;
use link::EapolSocket;
use link::wired::{ApEnd, access_point, run_access_point};
use wsc::ap::ApConfig;
use wsc::credential::Credential;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use super::desk::{Desk, WAITING};
use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, device_pin, network, router_pin};
use crate::output::Output;
use crate::report::{Outcome, Report, Trouble, refuse_interface};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin registrar --wired eth0 --ssid Home --passphrase - --pin 12345670 --once < passphrase.txt
  octopin registrar --wired eth0 --ssid Home --passphrase - --push-button --json

It needs the privilege CAP_NET_RAW. A PIN is good for one device and is tried once.";

/// What to do when nobody came.
const NOBODY: &str = "Check the cable, start WPS on the device, and run this again.";

/// Arguments of `octopin registrar`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = EXAMPLES,
    group = ArgGroup::new("secret").required(true).args(["pin", "push_button"]),
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
    #[arg(long)]
    push_button: bool,
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
    /// The button is pressed where there is none.
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
    let button = job.pin.is_none();
    if let Some(pin) = job.pin {
        ap.add_pin(Instant::ZERO, pin, None, None, None);
    } else if ap.press_button(Instant::ZERO).is_err() {
        // It cannot be: no device was seen before.
        out.detail("the button is refused");
    }
    let window = Duration::from_secs(args.timeout.into());
    let waiting = if button {
        "press the device's button"
    } else {
        "start WPS with the PIN on the device"
    };
    out.say(format!(
        "Waiting for a device on {}: {waiting} now",
        args.wired
    ));
    let progress = out.progress(WAITING, Some(window));
    let mut desk = Desk::new(out, &progress, report, args.once, NOBODY);
    let began = tokio::time::Instant::now();
    let ended = run_access_point(&socket, &mut ap, window, stop, |at_ms, event| {
        desk.take(at_ms, event)
    })
    .await;
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
