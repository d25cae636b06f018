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
use wsc::credential::{Credential, Ssid};
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;

use super::desk::{Desk, WAITING};
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

/// What to do when nobody came.
const NOBODY: &str = "Start WPS on the device within the two minutes, bring it closer, and run this \
                      again. A device for 2.4 GHz does not see a pop-up at 5 GHz.";

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
        out.say(format!(
            "Put {name} back as it was before octopin was interrupted"
        ));
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
    let progress = out.progress(WAITING, Some(window));
    let desk = Desk::new(out, &progress, report, true, NOBODY);
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
    let why = format!(
        "{} is in the network {left:?}, and its radio cannot be an access point on channel {} \
         beside that, so {left:?} would be left for up to two minutes",
        args.wifi,
        place.channel().unwrap_or_default(),
    );
    if args.yes {
        out.say(format!(
            "{left} is left meanwhile, and joined again afterwards"
        ));
        return Ok(());
    }
    let refused = || {
        Stop::usage(
            "would-disturb",
            why.clone(),
            "agree with --yes, or use another Wi-Fi adapter",
        )
    };
    match settings::confirm(out, &format!("{why}. Go on?")) {
        Some(true) => Ok(()),
        Some(false) | None => Err(refused()),
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
        let detail = |text: String| self.out.detail(format!("{at_ms:>6} ms  {text}"));
        match notice {
            PopupNotice::OnAir { ssid, bssid } => {
                let after = started::milliseconds_ago();
                detail(format!("on the air as {bssid}"));
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
                    self.out.say(format!(
                        "No network {} is in reach of this computer; going on, for the device may \
                         be closer to it",
                        clean(&self.name.to_text())
                    ));
                }
            }
            PopupNotice::Probed(mac) => detail(format!("{mac} looks around")),
            PopupNotice::Admitted(mac) => detail(format!("{mac} is let in")),
            PopupNotice::Refused(mac, why) => {
                detail(format!("{mac} was refused: {}", refusal_text(why)));
                self.refused(mac, why);
            }
            PopupNotice::Ap(event) => return self.desk.take(at_ms, event),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn on_air(&mut self, ssid: &str, bssid: MacAddr, after: Option<u64>) {
        let channel = self.place.channel().unwrap_or_default();
        let band = self.place.band().map(Band::name);
        let more = &mut self.desk.report.more;
        more.insert("on_air_ms".to_owned(), json!(after));
        more.insert("eapol".to_owned(), self.place.radio.eapol_way().into());
        more.insert(
            "access_point".to_owned(),
            json!({
                "ssid": ssid,
                "bssid": bssid.to_string(),
                "channel": channel,
                "band": band,
                "beside": self.place.company == Company::Beside,
            }),
        );
        self.out.say(format!(
            "{ssid} is on the air, on channel {channel} ({})",
            band.unwrap_or("an unknown band")
        ));
        if let (Some(name), Company::Beside) =
            (&self.place.radio.interface.ssid, &self.place.company)
        {
            let name = String::from_utf8_lossy(name);
            self.out.say(format!(
                "{} stays connected to {}",
                self.args.wifi,
                clean(&name)
            ));
        }
        if self.place.band() != Some(Band::Ghz2_4) {
            self.out.say(
                "A device that knows 2.4 GHz only will not see it; --channel 6 is for such a device",
            );
        }
        self.out.say(if self.button {
            "Press the device's button now"
        } else {
            "Start WPS with the PIN on the device now"
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
            self.out
                .say(format!("{mac} was refused: {}", refusal_text(why)));
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

const fn refusal_text(why: Refusal) -> &'static str {
    match why {
        Refusal::Stranger => "it is not the device that you named",
        Refusal::NotWps => "it wants to use this network, which is for WPS alone",
        Refusal::Full => "there are too many stations",
        _ => "what it asks for is not possible here",
    }
}
