//! `octopin enroll`: this computer as the device that joins, or as the external registrar that
//! learns a router's settings with its PIN.

mod air;

use std::time::Duration;

use clap::ArgGroup;
use link::EapolSocket;
use link::wired::{StationNotice, run_station};
use text::msg;
use wsc::attr::Tolerance;
use wsc::code::{ConfigError, DevicePasswordId};
use wsc::device::DeviceInfo;
use wsc::enrollee::{self, EnrolleeConfig};
use wsc::event::{Event, Success};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, RouterPin};
use wsc::registrar::{self, RegistrarConfig};
use wsc::station::{Purpose, StationConfig, Timers};

use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, device_pin, router_pin, unicast_mac};
use crate::output::{Output, Progress, Tone};
use crate::report::{Outcome, Report, Trouble, introduce, refuse_interface};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin enroll --wired eth0 --pin 12345670      then enter this PIN at the router
  octopin enroll --wifi wlan0 --push-button --json
  octopin enroll --wifi wlan0 --push-button --join      and stay in that network
  octopin enroll --wired eth0 --router-pin - --show-secrets < pin.txt

It needs the privilege CAP_NET_RAW, and CAP_NET_ADMIN over Wi-Fi.";

/// Arguments of `octopin enroll`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = EXAMPLES,
    group = ArgGroup::new("interface").required(true).args(["wired", "wifi"]),
    group = ArgGroup::new("secret").required(true).args(["pin", "push_button", "router_pin"]),
)]
pub(crate) struct Args {
    /// The Ethernet interface whose cable leads to the access point
    #[arg(long, value_name = "IF")]
    wired: Option<String>,
    /// The Wi-Fi interface to scan and join with; what manages it lets go of it meanwhile
    #[arg(long, value_name = "IF")]
    wifi: Option<String>,
    /// Join the network afterwards, through what manages the interface: NetworkManager, iwd or
    /// wpa_supplicant, which remembers the network then
    #[arg(long, requires = "wifi")]
    join: bool,
    /// The device PIN of this computer, 8 or 4 digits, to be entered at the router; `-` reads it
    /// from standard input, which keeps it out of the list of processes
    #[arg(long)]
    pin: Option<String>,
    /// Join by push button; press the router's within two minutes
    #[arg(long)]
    push_button: bool,
    /// Learn the router's settings with the router's own PIN; `-` reads it from standard input,
    /// which keeps it out of the list of processes
    #[arg(long, value_name = "PIN")]
    router_pin: Option<String>,
    /// Talk to the access point with this MAC address only
    #[arg(long, value_name = "MAC", value_parser = unicast_mac)]
    bssid: Option<MacAddr>,
    /// The most octets of WSC data in one frame, 10 to 1398
    #[arg(long, value_name = "OCTETS", value_parser = clap::value_parser!(u16).range(10..=1398))]
    fragment: Option<u16>,
    /// Send EAPOL as Ethernet frames, for a Wi-Fi driver that does it badly through nl80211
    #[arg(long, requires = "wifi")]
    packet_socket: bool,
    /// How long to try, 1 to 3600 seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120,
          value_parser = clap::value_parser!(u16).range(1..=3600))]
    timeout: u16,
}

/// What the user wants proved, and thereby which side of the protocol this computer is.
enum Secret {
    Device(DevicePassword, DevicePasswordId),
    Router(RouterPin),
}

/// Runs the station.
///
/// # Errors
/// Wrong usage, or a missing privilege.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let secret = secret(args)?;
    match (&args.wired, &args.wifi) {
        (Some(interface), _) => runtime::block_on(enroll(args, interface, secret, out))?,
        (None, wifi) => {
            // The group of arguments has one of the two.
            let interface = wifi.as_deref().unwrap_or_default();
            runtime::block_on(air::enroll(args, interface, secret, out))?
        }
    }
}

fn secret(args: &Args) -> Result<Secret, Stop> {
    let mut stdin = StandardInput::default();
    if let Some(pin) = &args.pin {
        let pin = device_pin(&stdin.value("--pin", pin)?)?;
        return Ok(Secret::Device(
            DevicePassword::from(&pin),
            DevicePasswordId::DEFAULT,
        ));
    }
    if let Some(pin) = &args.router_pin {
        let pin = router_pin(&stdin.value("--router-pin", pin)?)?;
        return Ok(Secret::Router(pin));
    }
    Ok(Secret::Device(
        DevicePassword::push_button(),
        DevicePasswordId::PUSH_BUTTON,
    ))
}

async fn enroll(args: &Args, interface: &str, secret: Secret, out: &Output) -> Result<Exit, Stop> {
    let stop = runtime::asked_to_end();
    let mut report = Report::new("enroll");
    let socket = match EapolSocket::open(interface) {
        Ok(socket) => socket,
        Err(error) => {
            report.trouble = Some(refuse_interface(&error)?);
            return Ok(report.finish(out, Outcome::Failed));
        }
    };
    let window = Duration::from_secs(args.timeout.into());
    let button = matches!(secret, Secret::Device(_, DevicePasswordId::PUSH_BUTTON));
    let config = station(args, MacAddr(socket.mac()), secret, window);
    out.say(msg!("cmd-enroll-looking", name = interface));
    if !socket.interface().is_running() {
        out.say(msg!("cmd-enroll-no-link", name = interface));
    }
    let progress = out.progress(msg!("cmd-enroll-waiting"), Some(window));
    let mut teller = Teller {
        out,
        progress: &progress,
        button,
        introduced: None,
        turned_away: false,
    };
    let began = tokio::time::Instant::now();
    let ended = run_station(&socket, config, args.bssid, stop, |at_ms, notice| {
        teller.tell(&mut report, at_ms, &notice);
    })
    .await;
    progress.done();
    report.elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let outcome = match ended {
        Ok(Ok(success)) => {
            done(out, &success, report.elapsed_ms);
            report.credentials = success.credentials().to_vec();
            Outcome::Provisioned
        }
        Ok(Err(failure)) => {
            report.trouble = Some(Trouble::from(&failure));
            Outcome::Failed
        }
        Err(error) => {
            report.trouble = Some(Trouble::from(&error));
            Outcome::Failed
        }
    };
    Ok(report.finish(out, outcome))
}

fn station(args: &Args, mac: MacAddr, secret: Secret, window: Duration) -> StationConfig {
    let purpose = match secret {
        Secret::Device(password, id) => Purpose::Join(Box::new(EnrolleeConfig {
            mac,
            uuid: Uuid::from_mac(mac),
            profile: Profile::new(DeviceInfo::default(), id),
            password: Some(password),
            purpose: enrollee::Purpose::Join,
            tolerance: Tolerance::FIELD,
        })),
        Secret::Router(pin) => {
            let config = RegistrarConfig {
                uuid: Uuid::from_mac(mac),
                profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
                purpose: registrar::Purpose::Learn,
                tolerance: Tolerance::FIELD,
            };
            Purpose::Manage(Box::new(config), pin)
        }
    };
    let mut config = StationConfig::new(purpose);
    config.timers = Timers {
        session: window,
        ..Timers::default()
    };
    if let Some(octets) = args.fragment {
        config.fragment_size = octets.into();
    }
    config
}

fn done(out: &Output, success: &Success, elapsed_ms: u64) {
    let done = out.paint(Tone::Good, &String::from(msg!("cmd-done")));
    let took = Duration::from_millis(elapsed_ms).as_secs_f64();
    let seconds = format!("{took:.1}");
    out.say(match success {
        Success::Provisioned(list) if list.len() == 1 => {
            msg!("cmd-enroll-settings", done, seconds)
        }
        Success::Provisioned(_) => msg!("cmd-enroll-several", done, seconds),
        Success::Learned(_) => msg!("cmd-enroll-learned", done, seconds),
        Success::Reconfigured(_) => msg!("cmd-enroll-reconfigured", done, seconds),
    });
}

/// Tells a person what happens, each thing once.
struct Teller<'a> {
    out: &'a Output,
    progress: &'a Progress<'a>,
    button: bool,
    introduced: Option<Uuid>,
    turned_away: bool,
}

impl Teller<'_> {
    fn tell(&mut self, report: &mut Report, at_ms: u64, notice: &StationNotice) {
        let event = match notice {
            StationNotice::Authenticator(mac) => {
                report.peer.mac = Some(*mac);
                let heard = msg!("cmd-enroll-heard", mac = mac.to_string());
                self.out.detail(format!("{at_ms:>6} ms  {heard}"));
                return;
            }
            StationNotice::Run(event) => event,
        };
        self.event(report, at_ms, event);
    }

    fn event(&mut self, report: &mut Report, at_ms: u64, event: &Event) {
        report.message(self.out, at_ms, event);
        match event {
            Event::PeerDescribed(peer) => {
                report.peer.describe(peer);
                if self.introduced.replace(peer.uuid) != Some(peer.uuid) {
                    let who = introduce(&peer.device, report.peer.mac);
                    self.out.say(msg!("cmd-enroll-found", who = &who));
                    self.progress.now(msg!("cmd-talking-to", who));
                }
            }
            Event::TurnedAway(error) if !self.turned_away => {
                self.turned_away = true;
                self.progress.now(msg!("cmd-enroll-not-ready"));
                self.explain_m2d(*error);
            }
            // The button's password is known to everybody, so its halves prove nothing to a person.
            Event::HalfProved(half) if !self.button => {
                self.out.say(msg!("cmd-enroll-half", half = half.name()));
            }
            Event::Quirk(quirk) => {
                let tolerated = msg!("cmd-tolerated", quirk = format!("{quirk:?}"));
                self.out.detail(format!("{at_ms:>6} ms  {tolerated}"));
            }
            _ => {}
        }
    }

    fn explain_m2d(&self, error: ConfigError) {
        self.out.say(if error != ConfigError::NO_ERROR {
            msg!("cmd-enroll-refuses", error = &error)
        } else if self.button {
            msg!("cmd-enroll-press")
        } else {
            msg!("cmd-enroll-enter-pin")
        });
    }
}
