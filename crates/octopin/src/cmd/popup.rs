//! `octopin popup`: this computer's own radio is a WPS access point for two minutes and hands one
//! device the settings of the home network.

mod home;
mod settings;
mod started;

use std::ops::ControlFlow;
use std::time::Duration;

use clap::ArgGroup;
use link::nl80211::{
    Band, Company, Home, Place, PopupConfig, PopupEnd, PopupNotice, RadioError, Refusal, Security,
    Wireless,
};
use link::wired::ApEnd;
use serde_json::{Value, json};
use text::{Message, Tell, msg, unquoted};
use wsc::credential::{Credential, Ssid};
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;

use super::desk::{Desk, waiting_for_a_device};
use super::find::refuse_radio;
use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, device_pin, unicast_mac};
use crate::output::{Output, clean};
use crate::report::{Outcome, Report};
use crate::runtime;
use settings::Settings;

const EXAMPLES: &str = "\
Examples:
  octopin popup --wifi wlan0 --ssid Home --passphrase - --pin 12345670 < passphrase.txt
  octopin popup --wifi wlan0 --push-button      the network that this computer is in, if you agree

The router needs no WPS. The pop-up is gone after the first device, after a wrong PIN, and after two
minutes at the most. It needs the privilege CAP_NET_ADMIN, and CAP_NET_RAW with some drivers.";

/// The most stations whose refusal is told.
const REFUSED_MAX: usize = 64;

/// Arguments of `octopin popup`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = EXAMPLES,
    group = ArgGroup::new("secret").required(true).args(["pin", "push_button"]),
)]
pub(crate) struct Args {
    /// The Wi-Fi interface whose radio is used
    #[arg(long, value_name = "IF")]
    wifi: String,
    /// The name of the home network, which the device is to join; without it the network that the
    /// interface is in, if you agree
    #[arg(long)]
    ssid: Option<String>,
    /// Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from
    /// standard input. Without this option it is taken from what manages the interface, if you
    /// agree, else asked for
    #[arg(long, requires = "ssid")]
    passphrase: Option<String>,
    /// The device's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
    #[arg(long)]
    pin: Option<String>,
    /// Press the button, for the first device that presses its own
    #[arg(long)]
    push_button: bool,
    /// Let in the device with this MAC address only
    #[arg(long, value_name = "MAC", value_parser = unicast_mac)]
    peer: Option<MacAddr>,
    /// Use this channel or none; without it one that the computer's own connection survives
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=196))]
    channel: Option<u32>,
    /// Send EAPOL as Ethernet frames, for a Wi-Fi driver that does it badly through nl80211
    #[arg(long)]
    packet_socket: bool,
    /// Do not ask: take the passphrase from what manages the interface, and interrupt the computer's
    /// own connection where that must be
    #[arg(short, long)]
    yes: bool,
    /// How long to wait for the device, 1 to 120 seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120,
          value_parser = clap::value_parser!(u16).range(1..=120))]
    timeout: u16,
}

/// What the arguments say, checked.
struct Job {
    /// The settings of the home network, if they were given.
    home: Option<Credential>,
    /// The button is pressed where there is none.
    pin: Option<DevicePin>,
}

/// Runs the pop-up.
///
/// # Errors
/// Wrong usage, a missing privilege, or a radio that cannot be used.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut stdin = StandardInput::default();
    let home = settings::given(args, &mut stdin)?;
    let pin = match &args.pin {
        Some(pin) => Some(device_pin(&stdin.value("--pin", pin)?)?),
        None => None,
    };
    runtime::block_on(serve(args, Job { home, pin }, out))?
}

async fn serve(args: &Args, job: Job, out: &Output) -> Result<Exit, Stop> {
    let refuse = |error: RadioError| refuse_radio(&error);
    let mut wireless = Wireless::open().map_err(refuse)?;
    if args.packet_socket {
        wireless.use_packet_socket();
    }
    for name in wireless.recover().await.map_err(refuse)? {
        out.say(msg!("cmd-put-back", name));
    }
    let settings = match job.home {
        Some(home) => Settings::Known(home),
        None => settings::ask(args, &wireless, out).await?,
    };
    let report = Report::new("popup");
    let home = match settings {
        Settings::Known(home) => home,
        Settings::Refused(name, security) => return Ok(refuse_home(report, &name, security, out)),
    };
    let name = &home.ssid;
    let planned = wireless.plan_popup(&args.wifi, name, args.channel).await;
    let (place, known) = planned.map_err(refuse)?;
    if let Home::Refused(security) = known {
        return Ok(refuse_home(report, name, security, out));
    }
    agree(args, &place, out)?;

    let stop = runtime::asked_to_end();
    let window = Duration::from_secs(args.timeout.into());
    let button = job.pin.is_none();
    let progress = out.progress(waiting_for_a_device(), Some(window));
    let desk = Desk::new(out, &progress, report, true, msg!("cmd-popup-nobody"));
    let mut guide = Guide {
        out,
        place: &place,
        args,
        name: name.clone(),
        button,
        refused: Vec::new(),
        desk,
    };
    guide.home(known);
    let config = PopupConfig {
        home: home.clone(),
        pin: job.pin,
        peer: args.peer,
        window,
        look_for_home: known == Home::NotSeen,
    };
    let began = tokio::time::Instant::now();
    let ended = wireless
        .run_popup(&place, config, stop, |at_ms, notice| {
            guide.tell(at_ms, notice)
        })
        .await;
    progress.done();
    let mut desk = guide.desk;
    desk.report.elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let end = match ended {
        Ok(PopupEnd::Enough) => ApEnd::Enough,
        Ok(PopupEnd::TimeOver) => ApEnd::TimeOver,
        Ok(PopupEnd::Cancelled) => ApEnd::Cancelled,
        // The device has what it came for.
        Err(error) if !desk.report.credentials.is_empty() => {
            out.warn(&error);
            ApEnd::Enough
        }
        Err(error) => return Err(refuse(error)),
    };
    Ok(desk.close(end, args.timeout))
}

/// Ends because of how the home network is secured.
fn refuse_home(mut report: Report, name: &Ssid, security: Security, out: &Output) -> Exit {
    report.trouble = Some(home::refused(name, security));
    let home = home_json(name, Home::Refused(security));
    report.more.insert("home".to_owned(), home);
    report.finish(out, Outcome::Failed)
}

/// Asks before the computer's own connection is interrupted.
fn agree(args: &Args, place: &Place, out: &Output) -> Result<(), Stop> {
    let Company::Instead { leaves: Some(left) } = &place.company else {
        return Ok(());
    };
    let left = clean(&left.to_text());
    if args.yes {
        out.say(msg!("cmd-popup-left", network = left));
        return Ok(());
    }
    let why = msg!(
        "cmd-popup-would-disturb",
        name = &args.wifi,
        left = unquoted(&left),
        channel = place.channel().unwrap_or_default(),
    );
    let question = msg!("cmd-popup-go-on", why = &why);
    match settings::confirm(out, &question) {
        Some(true) => Ok(()),
        Some(false) | None => Err(Stop::told(Exit::Usage, "would-disturb", &why)),
    }
}

/// Tells a person how it goes.
struct Guide<'a> {
    out: &'a Output,
    place: &'a Place,
    args: &'a Args,
    /// The home network's name.
    name: Ssid,
    button: bool,
    refused: Vec<MacAddr>,
    desk: Desk<'a>,
}

impl Guide<'_> {
    fn tell(&mut self, at_ms: u64, notice: PopupNotice) -> ControlFlow<()> {
        let detail = |text: Message| self.out.detail(format!("{at_ms:>6} ms  {text}"));
        match notice {
            PopupNotice::OnAir { ssid, bssid } => {
                let after = started::milliseconds_ago();
                detail(msg!("cmd-popup-air-as", bssid = bssid.to_string()));
                self.on_air(&ssid.to_text(), bssid, after);
            }
            PopupNotice::Home(Home::Refused(security)) => {
                self.home(Home::Refused(security));
                self.desk.report.trouble = Some(home::refused(&self.name, security));
                return ControlFlow::Break(());
            }
            PopupNotice::Home(home) => {
                self.home(home);
                if home == Home::NotSeen {
                    let name = clean(&self.name.to_text());
                    self.out.say(msg!("cmd-popup-home-not-seen", name));
                }
            }
            PopupNotice::Probed(mac) => {
                detail(msg!("cmd-popup-looks-around", mac = mac.to_string()));
            }
            PopupNotice::Admitted(mac) => {
                detail(msg!("cmd-popup-let-in", mac = mac.to_string()));
            }
            PopupNotice::Refused(mac, why) => {
                detail(refusal_text(mac, why));
                self.refused(mac, why);
            }
            PopupNotice::Ap(event) => return self.desk.take(at_ms, event),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn on_air(&mut self, ssid: &str, bssid: MacAddr, after: Option<u64>) {
        let channel = self.place.channel().unwrap_or_default();
        let band = self.place.band();
        let more = &mut self.desk.report.more;
        more.insert("on_air_ms".to_owned(), json!(after));
        more.insert("eapol".to_owned(), self.place.radio.eapol_way().into());
        more.insert(
            "access_point".to_owned(),
            json!({
                "ssid": ssid,
                "bssid": bssid.to_string(),
                "channel": channel,
                "band": band.map(Band::name),
                "beside": self.place.company == Company::Beside,
            }),
        );
        let band = match band {
            Some(band) => band.told(),
            None => msg!("cmd-popup-unknown-band"),
        };
        self.out.say(msg!("cmd-popup-on-air", ssid, channel, band));
        if let (Some(name), Company::Beside) =
            (&self.place.radio.interface.ssid, &self.place.company)
        {
            let network = clean(&String::from_utf8_lossy(name));
            let name = &self.args.wifi;
            self.out.say(msg!("cmd-popup-stays", name, network));
        }
        if self.place.band() != Some(Band::Ghz2_4) {
            self.out.say(msg!("cmd-popup-not-seen-at-2"));
        }
        self.out.say(if self.button {
            msg!("cmd-popup-press")
        } else {
            msg!("cmd-popup-start-pin")
        });
    }

    /// Tells of a station that was refused, once.
    fn refused(&mut self, mac: MacAddr, why: Refusal) {
        if self.refused.contains(&mac) || self.refused.len() >= REFUSED_MAX {
            return;
        }
        self.refused.push(mac);
        let list: Vec<String> = self.refused.iter().map(ToString::to_string).collect();
        self.desk
            .report
            .more
            .insert("refused".to_owned(), json!(list));
        if why == Refusal::Stranger {
            self.out.say(refusal_text(mac, why));
        }
    }

    fn home(&mut self, home: Home) {
        let home = home_json(&self.name, home);
        self.desk.report.more.insert("home".to_owned(), home);
    }
}

fn home_json(name: &Ssid, home: Home) -> Value {
    let (seen, security) = match home {
        Home::NotSeen => (false, None),
        Home::Seen(security) | Home::Refused(security) => (true, security.code()),
    };
    json!({ "ssid": name.to_text(), "seen": seen, "security": security })
}

fn refusal_text(mac: MacAddr, why: Refusal) -> Message {
    let why = match why {
        Refusal::Stranger => msg!("cmd-popup-stranger"),
        Refusal::NotWps => msg!("cmd-popup-not-wps"),
        Refusal::Full => msg!("cmd-popup-full"),
        _ => msg!("cmd-popup-not-possible"),
    };
    msg!("cmd-popup-refused", mac = mac.to_string(), why)
}
