//! `octopin router push-button` and `add-device`: start a run at the router and watch it to its end.

use std::time::Duration;

use devices::router::driver::{Router, RouterEvent};
use devices::router::drivers::Access;
use devices::router::kinds::Ability;
use text::{Message, msg};
use wsc::failure::{Cause, Failure};
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;

use super::connect::{Connected, stop};
use super::during::{self, During};
use super::{Add, Push, Waiting};
use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, device_pin};
use crate::output::{Output, Tone, clean};
use crate::report::{Outcome, Report, Trouble};
use crate::runtime;

/// The name of the document.
const SCHEMA: &str = "router-run";

/// How long a device may take from its settings to its place in the network.
const JOINING: Duration = Duration::from_secs(15);

/// The device's PIN as it was given.
pub(super) fn pin(add: &Add, stdin: &mut StandardInput) -> Result<DevicePin, Stop> {
    let given = add.pin.as_deref().unwrap_or_default();
    device_pin(&stdin.value("--pin", given)?)
}

/// Presses the button.
pub(super) async fn push_button(push: &Push, access: Access, out: &Output) -> Result<Exit, Stop> {
    let mut access = push
        .network
        .of_this_computer(access, push.target.yes)
        .await?;
    let wanted = Ability::PushButton;
    let mut connected = push.target.connect(&mut access, wanted, out).await?;
    let (ended, during) = begin(&mut connected, &push.waiting, out).await?;
    let router = connected.router.as_mut();
    let run = async {
        router.push_button().await.map_err(|error| stop(&error))?;
        out.say(msg!("cmd-router-pressed"));
        watch(router, &push.waiting, None, ended, out).await
    };
    let run = run.await;
    end(run, during, &mut connected, out).await
}

/// Enters a PIN.
pub(super) async fn add_device(
    add: &Add,
    pin: &DevicePin,
    access: Access,
    out: &Output,
) -> Result<Exit, Stop> {
    let mut access = add.network.of_this_computer(access, add.target.yes).await?;
    let wanted = Ability::AddDevice;
    let mut connected = add.target.connect(&mut access, wanted, out).await?;
    let (ended, during) = begin(&mut connected, &add.waiting, out).await?;
    let router = connected.router.as_mut();
    let window = Duration::from_secs(add.waiting.timeout.into());
    let run = async {
        let entered = router.add_device(pin, add.mac, window).await;
        entered.map_err(|error| stop(&error))?;
        out.say(msg!("cmd-router-knows-pin"));
        watch(router, &add.waiting, add.mac, ended, out).await
    };
    let run = run.await;
    end(run, during, &mut connected, out).await
}

/// What comes before a run: what an earlier one left is put back, and WPS is on. From here on Ctrl-C
/// ends the run and no more the program: what is changed has to be put back.
async fn begin(
    connected: &mut Connected,
    waiting: &Waiting,
    out: &Output,
) -> Result<(impl Future<Output = ()> + use<>, Option<During>), Stop> {
    during::put_back(connected, out).await;
    let switch_on = During::is_wanted(connected, waiting.switch_on)?;
    let ended = runtime::asked_to_end();
    let during = if switch_on {
        During::begin(connected, out).await?
    } else {
        None
    };
    Ok((ended, during))
}

/// What comes after a run, however it ended: WPS is off again where it was off.
async fn end(
    run: Result<Option<(Report, Outcome)>, Stop>,
    during: Option<During>,
    connected: &mut Connected,
    out: &Output,
) -> Result<Exit, Stop> {
    let put_back = match during {
        Some(during) => Some(during.end(&mut connected.site(), out).await),
        None => None,
    };
    let Some((mut report, outcome)) = run? else {
        return Ok(Exit::Done);
    };
    report.more.insert("put_back".to_owned(), put_back.into());
    Ok(report.finish(out, outcome))
}

/// Watches until a device has joined, a run failed, or the time is over.
async fn watch(
    router: &mut dyn Router,
    waiting: &Waiting,
    device: Option<MacAddr>,
    ended: impl Future<Output = ()>,
    out: &Output,
) -> Result<Option<(Report, Outcome)>, Stop> {
    let mut report = Report::new(SCHEMA);
    if waiting.no_wait {
        out.say(msg!("cmd-router-not-waiting"));
        out.document(SCHEMA, serde_json::json!({ "outcome": "started" }));
        return Ok(None);
    }
    let window = Duration::from_secs(waiting.timeout.into());
    let progress = out.progress(msg!("cmd-registrar-waiting"), Some(window));
    let began = tokio::time::Instant::now();
    let mut ended = std::pin::pin!(ended);
    let mut gone = false;
    let outcome = loop {
        let left = window.saturating_sub(began.elapsed());
        let event = tokio::select! {
            event = router.watch(left) => event.map_err(|error| still_open(&stop(&error)))?,
            () = &mut ended => {
                report.trouble = Some(Trouble::told("cancelled", &msg!("cmd-router-stopped")));
                break Outcome::Failed;
            }
        };
        match &event {
            Some(RouterEvent::Gone) => {
                gone = true;
                out.say(msg!("cmd-router-gone"));
            }
            Some(RouterEvent::Waiting) if gone => {
                gone = false;
                out.say(msg!("cmd-router-back"));
            }
            _ => {}
        }
        let Some(event) = event else {
            report.trouble = Some(nobody_came(waiting.timeout));
            break Outcome::NobodyCame;
        };
        if let Some(outcome) = take(&mut report, event, device, waiting.timeout, out) {
            break outcome;
        }
    };
    progress.done();
    report.elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    // Whatever the router says to this, what came of the run is told.
    let afterwards = match (outcome, report.peer.mac) {
        (Outcome::Provisioned, Some(mac)) => joined(router, mac, out).await,
        // Whoever is not named cannot be waited for.
        (Outcome::Provisioned, None) => Ok(None),
        // The router should not go on waiting for somebody whom nobody expects any more.
        _ => router
            .cancel()
            .await
            .map(|()| None)
            .map_err(|error| stop(&error)),
    };
    let joined = afterwards.unwrap_or_else(|error| {
        out.warn(error.sentence());
        None
    });
    report.more.insert("joined".to_owned(), joined.into());
    Ok(Some((report, outcome)))
}

/// What an event means for the run; `None` while it goes on.
fn take(
    report: &mut Report,
    event: RouterEvent,
    device: Option<MacAddr>,
    seconds: u16,
    out: &Output,
) -> Option<Outcome> {
    match event {
        RouterEvent::Enrolled { mac, uuid } if device.is_none_or(|device| device == mac) => {
            report.peer.mac = Some(mac);
            report.peer.uuid = uuid;
            let done = done(out);
            let mac = mac.to_string();
            out.say(msg!("cmd-registrar-done-settings", done, mac));
            Some(Outcome::Provisioned)
        }
        RouterEvent::EnrolledSomebody => {
            let done = done(out);
            out.say(msg!("cmd-router-done-somebody", done));
            Some(Outcome::Provisioned)
        }
        RouterEvent::Failed(failure) => {
            report.trouble = Some(match &failure {
                Some(failure) => Trouble::from(failure),
                None => Trouble::told("failed", &msg!("cmd-router-failed")),
            });
            Some(Outcome::Failed)
        }
        RouterEvent::Overlap => {
            report.trouble = Some(Trouble::from(&Failure {
                cause: Cause::Overlap,
                ..Failure::reported(
                    wsc::failure::Role::Registrar,
                    wsc::code::MessageType::M1,
                    wsc::code::ConfigError::MULTIPLE_PBC,
                )
            }));
            Some(Outcome::Failed)
        }
        RouterEvent::WindowOver => {
            report.trouble = Some(nobody_came(seconds));
            Some(Outcome::NobodyCame)
        }
        RouterEvent::Cancelled => {
            let cancelled = msg!("cmd-router-cancelled");
            report.trouble = Some(Trouble::told("cancelled", &cancelled));
            Some(Outcome::Failed)
        }
        RouterEvent::PinNeeded(asking) => {
            let who = format!("{} {} {}", asking.name, asking.maker, asking.model);
            let mac = asking.mac.map(|mac| mac.to_string()).unwrap_or_default();
            let device = clean(who.trim());
            out.say(msg!("cmd-router-asks-pin", device, mac));
            None
        }
        RouterEvent::KeptOut { mac, why } => {
            out.warn(kept_out(mac, &why));
            None
        }
        RouterEvent::Protocol(heard) => {
            out.detail(clean(&heard.to_string()));
            None
        }
        RouterEvent::SetupLocked(locked) => {
            out.say(if locked {
                msg!("cmd-router-pin-locked")
            } else {
                msg!("cmd-router-pin-unlocked")
            });
            None
        }
        _ => None,
    }
}

/// Waits a little for the device to come back with its new settings, and says whether it did; `None`
/// where the router does not tell who is in its networks.
async fn joined(router: &mut dyn Router, mac: MacAddr, out: &Output) -> Result<Option<bool>, Stop> {
    let until = tokio::time::Instant::now() + JOINING;
    let joined = loop {
        let left = until.saturating_duration_since(tokio::time::Instant::now());
        match router.watch(left).await.map_err(|error| stop(&error))? {
            Some(RouterEvent::Joined(who)) if who == mac => break Some(true),
            Some(RouterEvent::KeptOut { mac, why }) => {
                out.warn(kept_out(mac, &why));
            }
            Some(_) if !left.is_zero() => {}
            _ => break is_in(router, mac).await?,
        }
    };
    out.say(match joined {
        Some(true) => msg!("cmd-router-joined", mac = mac.to_string()),
        Some(false) => msg!("cmd-router-not-joined-yet"),
        None => msg!("cmd-router-joined-unknown"),
    });
    Ok(joined)
}

/// Whether the device is in a network of the router, by its own list.
async fn is_in(router: &mut dyn Router, mac: MacAddr) -> Result<Option<bool>, Stop> {
    let state = router.status().await.map_err(|error| stop(&error))?;
    let stations = state.stations;
    Ok(stations.map(|stations| stations.iter().any(|station| station.mac == mac)))
}

/// What is left at a router that is lost sight of in the middle.
fn still_open(stop: &Stop) -> Stop {
    Stop {
        next: msg!("cmd-router-still-open", next = &stop.next).into(),
        ..stop.clone()
    }
}

fn nobody_came(seconds: u16) -> Trouble {
    Trouble::told("nobody-came", &msg!("cmd-nobody-joined", seconds))
}

fn done(out: &Output) -> String {
    out.paint(Tone::Good, &msg!("cmd-done").to_string())
}

fn kept_out(mac: MacAddr, why: &Message) -> Message {
    msg!("cmd-router-kept-out", mac = mac.to_string(), why)
}
