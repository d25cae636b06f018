//! `octopin enroll --wifi`: the same over the air.

use std::time::Duration;

use link::manager::{self, Manager, ManagerError};
use link::nl80211::{AirNotice, Leaving, Network, Radio, RadioError, Waiting, Wireless};
use serde_json::{Value, json};
use text::{Message, msg};
use wsc::code::DevicePasswordId;
use wsc::credential::Credential;

use super::{Args, Secret, Teller, done, station};
use crate::cmd::find::refuse_radio;
use crate::exit::{Exit, Stop};
use crate::output::{Output, clean};
use crate::report::{Outcome, Report, Trouble};
use crate::runtime;

/// How long connecting to the network may take, for `--join`.
const JOIN: Duration = Duration::from_secs(60);

/// Runs the station on the interface.
///
/// # Errors
/// The radio cannot be used.
pub(super) async fn enroll(
    args: &Args,
    interface: &str,
    secret: Secret,
    out: &Output,
) -> Result<Exit, Stop> {
    let stop = runtime::asked_to_end();
    let refuse = |error: RadioError| refuse_radio(&error);
    let mut wireless = Wireless::open().map_err(refuse)?;
    if args.packet_socket {
        wireless.use_packet_socket();
    }
    for name in wireless.recover().await.map_err(refuse)? {
        out.say(msg!("cmd-put-back", name));
    }
    let radio = wireless.radio(Some(interface)).await.map_err(refuse)?;
    if args.join {
        somebody_must_manage(&radio)?;
    }

    let mut report = Report::new("enroll");
    let eapol = radio.eapol_way();
    out.detail(msg!("cmd-enroll-eapol", way = eapol));
    report.more.insert("eapol".to_owned(), eapol.into());
    let window = Duration::from_secs(args.timeout.into());
    let button = matches!(secret, Secret::Device(_, DevicePasswordId::PUSH_BUTTON));
    let config = station(args, radio.interface.mac, secret, window);
    out.say(msg!("cmd-enroll-looking", name = interface));
    if let Some(manager) = radio.manager.filter(|manager| manager.lets_go()) {
        out.say(disturbance(&radio, manager));
    }
    let progress = out.progress(msg!("cmd-scanning"), Some(window));
    let mut guide = Guide {
        teller: Teller {
            out,
            progress: &progress,
            button,
            introduced: None,
            turned_away: false,
        },
        waiting: None,
    };
    let began = tokio::time::Instant::now();
    let ended = wireless
        .run_station(interface, config, args.bssid, stop, |at_ms, notice| {
            guide.tell(&mut report, at_ms, &notice);
        })
        .await;
    progress.done();
    report.elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let outcome = match ended.map_err(refuse)? {
        Ok(success) => {
            done(out, &success, report.elapsed_ms);
            report.credentials = success.credentials().to_vec();
            if args.join {
                join(interface, out, &mut report).await;
            }
            Outcome::Provisioned
        }
        Err(failure) => {
            report.trouble = Some(Trouble::from(&failure));
            Outcome::Failed
        }
    };
    Ok(report.finish(out, outcome))
}

/// Without a manager there is nobody to hand the network to, which is better known before than after.
fn somebody_must_manage(radio: &Radio) -> Result<(), Stop> {
    if radio.manager.is_some() {
        return Ok(());
    }
    let name = radio.name().to_owned();
    let error = RadioError::from(ManagerError::Nobody { name });
    Err(refuse_radio(&error))
}

/// What the exchange interrupts.
fn disturbance(radio: &Radio, manager: Manager) -> Message {
    let (name, manager) = (radio.name(), manager.name());
    let network = radio.interface.ssid.as_deref();
    match network.map(|ssid| clean(&String::from_utf8_lossy(ssid))) {
        Some(ssid) => msg!("cmd-enroll-leaves", manager, name, ssid),
        None => msg!("cmd-enroll-lets-go", manager, name),
    }
}

/// Hands the network to what manages the interface, and reports how that went.
async fn join(interface: &str, out: &Output, report: &mut Report) {
    let Some(credential) = report.credentials.first() else {
        return;
    };
    let name = clean(&credential.ssid.to_text());
    let progress = out.progress(msg!("cmd-enroll-joining", name = &name), Some(JOIN));
    let joined = manager::join(interface, credential, JOIN).await;
    progress.done();
    match joined {
        Ok(joined) => {
            let manager = joined.manager.name();
            out.say(msg!("cmd-enroll-joined", name, manager));
            if !joined.remembered {
                out.say(msg!("cmd-enroll-not-remembered", manager));
            }
            let joined = joined_json(credential, joined);
            report.more.insert("joined".to_owned(), joined);
        }
        Err(error) => report.aftermath = Some(Trouble::from(&error)),
    }
}

fn joined_json(credential: &Credential, joined: manager::Joined) -> Value {
    json!({
        "ssid": credential.ssid.to_text(),
        "manager": joined.manager.name(),
        "remembered": joined.remembered,
    })
}

/// Tells a person how the search goes.
struct Guide<'a> {
    teller: Teller<'a>,
    waiting: Option<Waiting>,
}

impl Guide<'_> {
    fn tell(&mut self, report: &mut Report, at_ms: u64, notice: &AirNotice) {
        let out = self.teller.out;
        let detail = |text: Message| out.detail(format!("{at_ms:>6} ms  {text}"));
        match notice {
            AirNotice::Scanned { networks, with_wps } => detail(msg!(
                "cmd-enroll-scanned",
                networks = *networks,
                wps = *with_wps,
            )),
            AirNotice::Waiting(waiting) => {
                if self.waiting.replace(*waiting) != Some(*waiting) {
                    out.say(waiting_text(*waiting));
                }
                self.teller.progress.now(msg!("cmd-scanning"));
            }
            AirNotice::Trying(network) => {
                report.peer.mac = Some(network.bssid);
                let who = who(network);
                detail(msg!("cmd-enroll-trying", who = &who));
                self.teller
                    .progress
                    .now(msg!("cmd-enroll-joining", name = who));
            }
            AirNotice::Associated => detail(msg!("cmd-enroll-associated")),
            AirNotice::NotAssociated(Some(status)) => {
                detail(msg!("cmd-enroll-refused-association", status = *status));
            }
            AirNotice::NotAssociated(None) => detail(msg!("cmd-enroll-no-answer")),
            AirNotice::Left(leaving) => {
                detail(msg!("cmd-enroll-left", why = leaving_text(*leaving)));
                self.teller.progress.now(msg!("cmd-scanning"));
            }
            AirNotice::Run(event) => self.teller.event(report, at_ms, event),
            _ => {}
        }
    }
}

fn who(network: &Network) -> Message {
    msg!(
        "cmd-enroll-network",
        name = clean(&network.ssid.to_text()),
        bssid = network.bssid.to_string(),
        channel = network.channel().unwrap_or_default(),
    )
}

fn waiting_text(waiting: Waiting) -> Message {
    match waiting {
        Waiting::NoWps => msg!("cmd-enroll-no-wps"),
        Waiting::NotInReach => msg!("cmd-enroll-not-in-reach"),
        Waiting::NoWpsThere => msg!("cmd-enroll-no-wps-there"),
        Waiting::Button => msg!("cmd-enroll-no-button"),
        Waiting::Registrar => msg!("cmd-enroll-no-registrar"),
        _ => msg!("cmd-enroll-nothing-to-try"),
    }
}

fn leaving_text(leaving: Leaving) -> Message {
    match leaving {
        Leaving::TurnedAway => msg!("cmd-enroll-left-turned-away"),
        Leaving::Silent => msg!("cmd-enroll-left-silent"),
        Leaving::Lost => msg!("cmd-enroll-left-lost"),
        _ => msg!("cmd-enroll-left-failed"),
    }
}
