//! `octopin registrar`: this computer as the router that gives a network's settings to devices.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Duration;

use clap::ArgGroup;
use link::EapolSocket;
use link::wired::{ApEnd, access_point, run_access_point};
use wsc::ap::{ApConfig, ApEvent};
use wsc::code::ConfigError;
use wsc::credential::Credential;
use wsc::event::{Event, Outcome as RunOutcome, Success};
use wsc::failure::{Cause, Failure, Role};
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, device_pin, network, router_pin};
use crate::output::{Output, Progress, Tone, clean};
use crate::report::{Other, Outcome, Report, Trouble, introduce, refuse_interface};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin registrar --wired eth0 --ssid Home --passphrase - --pin 12345670 --once < passphrase.txt
  octopin registrar --wired eth0 --ssid Home --passphrase - --push-button --json

It needs the privilege CAP_NET_RAW. A PIN is good for one device and is tried once.";

const WAITING: &str = "waiting for a device";

/// The most devices that are remembered by their description.
const DEVICES_MAX: usize = 256;

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
    let mut desk = Desk::new(out, &progress, report, args.once);
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

/// What happens, gathered and told.
struct Desk<'a> {
    out: &'a Output,
    progress: &'a Progress<'a>,
    report: Report,
    once: bool,
    /// The devices that introduced themselves.
    devices: BTreeMap<MacAddr, Other>,
    /// Why the last run failed. One that went further than "not expected" is kept before it.
    failure: Option<(MacAddr, Failure)>,
    came: bool,
    overlap: bool,
}

impl<'a> Desk<'a> {
    fn new(out: &'a Output, progress: &'a Progress<'a>, report: Report, once: bool) -> Self {
        Self {
            out,
            progress,
            report,
            once,
            devices: BTreeMap::new(),
            failure: None,
            came: false,
            overlap: false,
        }
    }

    fn take(&mut self, at_ms: u64, event: ApEvent) -> ControlFlow<()> {
        match event {
            ApEvent::Run(mac, event) => self.run(at_ms, mac, &event),
            ApEvent::Ended(mac, outcome) => return self.ended(mac, outcome),
            ApEvent::Overlap if !self.overlap => {
                self.overlap = true;
                self.out
                    .say("More than one device is in push-button mode; all of them are refused");
            }
            ApEvent::ButtonTimeout => {
                self.out.say("The button's two minutes are over");
                return ControlFlow::Break(());
            }
            ApEvent::SetupLocked(_) => self
                .out
                .warn("the router PIN was wrong too often, so nobody may use it for now"),
            ApEvent::SetupUnlocked => self.out.say("The router PIN may be used again"),
            ApEvent::NewSettings(network) => self.out.say(format!(
                "The network's settings were changed; it is called {} now",
                clean(&network.ssid.to_text())
            )),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn run(&mut self, at_ms: u64, mac: MacAddr, event: &Event) {
        self.came = true;
        self.report.message(self.out, at_ms, event);
        match event {
            Event::PeerDescribed(peer) => {
                let known = self.devices.len();
                let new = !self.devices.contains_key(&mac);
                if new && known < DEVICES_MAX {
                    let who = introduce(&peer.device, Some(mac));
                    self.out.say(format!("{who} is here"));
                    self.progress.now(format!("talking to {who}"));
                    self.devices.insert(mac, Other::default());
                }
                if let Some(device) = self.devices.get_mut(&mac) {
                    device.mac = Some(mac);
                    device.describe(peer);
                    self.report.peer = device.clone();
                }
            }
            Event::HalfProved(half) => self.out.detail(format!(
                "{at_ms:>6} ms  it proved that it knows the {} half of the PIN",
                half.name()
            )),
            Event::Quirk(quirk) => self
                .out
                .detail(format!("{at_ms:>6} ms  tolerated: {quirk:?}")),
            _ => {}
        }
    }

    fn ended(&mut self, mac: MacAddr, outcome: RunOutcome) -> ControlFlow<()> {
        self.came = true;
        self.progress.now(WAITING);
        if let Some(device) = self.devices.get(&mac) {
            self.report.peer = device.clone();
        }
        match outcome {
            Ok(success) => {
                self.succeeded(mac, &success);
                if self.once {
                    return ControlFlow::Break(());
                }
            }
            Err(failure) => {
                // Asking for more of the same would be guessing; an overlap lasts two minutes.
                let last = failure.role == Role::Registrar
                    && matches!(failure.cause, Cause::WrongPassword(_) | Cause::Overlap);
                self.failed(mac, failure);
                if last {
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    }

    fn succeeded(&mut self, mac: MacAddr, success: &Success) {
        let what = match success {
            Success::Provisioned(_) => "has the network's settings",
            Success::Learned(_) => "learned the network's settings with the router PIN",
            Success::Reconfigured(_) => "changed the network's settings with the router PIN",
        };
        self.out.say(format!(
            "{}: {mac} {what}",
            self.out.paint(Tone::Good, "Done")
        ));
        self.report
            .credentials
            .extend_from_slice(success.credentials());
    }

    fn failed(&mut self, mac: MacAddr, failure: Failure) {
        let turned_away = |failure: &Failure| failure.cause == Cause::NotExpected;
        let news = match &self.failure {
            Some((other, old)) => *other != mac || old.cause != failure.cause,
            None => true,
        };
        if news && turned_away(&failure) {
            self.out.say(format!(
                "{mac} was turned away, because it asks in another way than was chosen here"
            ));
        } else if news {
            self.out.detail(format!("{mac}: {failure}"));
        }
        let weightier = |old: &Failure| turned_away(&failure) && !turned_away(old);
        if !matches!(&self.failure, Some((_, old)) if weightier(old)) {
            self.failure = Some((mac, failure));
        }
    }

    fn close(mut self, end: ApEnd, seconds: u16) -> Exit {
        if !self.report.credentials.is_empty() {
            return self.report.finish(self.out, Outcome::Provisioned);
        }
        let outcome = match (self.failure.take(), end) {
            (Some((mac, failure)), _) => {
                if let Some(device) = self.devices.get(&mac) {
                    self.report.peer = device.clone();
                }
                self.report.trouble = Some(Trouble::from(&in_time(failure, end)));
                Outcome::Failed
            }
            (None, ApEnd::Cancelled) => {
                let failure = Failure {
                    role: Role::Registrar,
                    at: wsc::code::MessageType::M1,
                    by: wsc::failure::Side::Us,
                    config_error: ConfigError::NO_ERROR,
                    cause: Cause::Cancelled,
                };
                self.report.trouble = Some(Trouble::from(&failure));
                Outcome::Failed
            }
            (None, _) => {
                let explanation = if self.came {
                    "A device came, but left before it said what it wants.".to_owned()
                } else {
                    format!("No device came within {seconds} s.")
                };
                let next = "Check the cable, start WPS on the device, and run this again.";
                self.report.trouble = Some(Trouble::nobody_came(explanation, next.to_owned()));
                Outcome::NobodyCame
            }
        };
        self.report.finish(self.out, outcome)
    }
}

/// A run that was still under way when the time was over was not stopped by anybody.
fn in_time(failure: Failure, end: ApEnd) -> Failure {
    if failure.cause == Cause::Cancelled && end == ApEnd::TimeOver {
        return Failure {
            cause: Cause::SessionTimeout,
            config_error: ConfigError::SESSION_TIMEOUT,
            ..failure
        };
    }
    failure
}
