//! Changes that are looked at again: whether WPS is on when the router says so; and WPS that is
//! switched on for one run, and off again after it.

use std::time::{Duration, Instant};

use devices::router::driver::{Router, Undo};
use devices::router::journal::Journal;
use devices::router::kinds::{Ability, Kind};
use devices::router::state::{RouterNetwork, RouterState};

use super::connect::{Connected, remembered, stop};
use super::switch::no_journal;
use crate::ask;
use crate::exit::Stop;
use crate::output::Output;
use crate::runtime;

/// How often a state is read again until it is what it should be: an access point that starts anew
/// is away for some seconds.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_secs(1);

/// How long a router that is away is waited for when something has to be put back.
const BACK: Duration = Duration::from_secs(20);

/// What a state and the air say after a change; `None` where they do not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cmd) struct Again {
    /// Whether the router says that WPS is on.
    pub(in crate::cmd) router: Option<bool>,
    /// Whether its beacons say so, where this computer has heard one since the change.
    pub(in crate::cmd) air: Option<bool>,
}

/// Reads the state again after WPS was switched at `since`, until it is as it should be.
///
/// # Errors
/// The router or its beacons say that it is not so.
pub(super) async fn reread(
    router: &mut dyn Router,
    on: bool,
    since: Instant,
) -> Result<Again, Stop> {
    let mut state = None;
    for attempt in 0..TRIES {
        if attempt > 0 {
            tokio::time::sleep(PAUSE).await;
        }
        // It may be away for a moment; what was read before counts no more.
        state = router.status().await.ok();
        if state.as_ref().and_then(RouterState::wps_is_on) == Some(on) {
            break;
        }
    }
    let bssids: Vec<_> = state
        .iter()
        .flat_map(|state| &state.networks)
        .filter_map(|network| network.bssid)
        .collect();
    let heard = remembered().await;
    let beacons = heard.iter().filter(|network| {
        let new = network.age.is_some_and(|age| age < since.elapsed());
        new && bssids.contains(&network.bssid)
    });
    let beacons: Vec<bool> = beacons.map(|network| network.wps.is_some()).collect();
    let again = Again {
        router: state.as_ref().and_then(RouterState::wps_is_on),
        air: (!beacons.is_empty()).then(|| beacons.contains(&true)),
    };
    match contradiction(again, on) {
        Some(stop) => Err(stop),
        None => Ok(again),
    }
}

/// Who says that WPS is not as the router said that it made it.
fn contradiction(again: Again, on: bool) -> Option<Stop> {
    let is_not = |is: Option<bool>| is == Some(!on);
    let who = match again {
        Again { router, .. } if is_not(router) => "its state",
        Again { air, .. } if is_not(air) => "its beacon on the air",
        _ => return None,
    };
    let (code, said, is) = if on {
        ("says-on-is-off", "on", "off")
    } else {
        ("says-off-is-on", "off", "on")
    };
    Some(Stop::failed(
        code,
        format!("the router says that it switched WPS {said}, and {who} says that it is {is}"),
        "look at its own page; some routers keep WPS off while the network name is hidden, WPA3 \
         only, or without a password",
    ))
}

/// WPS that was switched on for a run.
pub(super) struct During {
    journal: Journal,
    address: String,
    undo: Undo,
}

impl During {
    /// Whether WPS is off and the user wants it on for the run; false where it is on.
    ///
    /// # Errors
    /// It is off and is to stay off.
    pub(super) fn is_wanted(connected: &Connected, wanted: bool) -> Result<bool, Stop> {
        let state = connected.state.as_ref().ok();
        if state.and_then(RouterState::wps_is_on) != Some(false) {
            return Ok(false);
        }
        let kind = Kind::of_scheme(connected.router.scheme());
        let can = kind.is_some_and(|kind| kind.can(Ability::WpsEnable));
        let question = "WPS is off at this router. Switch it on for this run?";
        if can && (wanted || (ask::somebody() && ask::agree(question, false)?)) {
            return Ok(true);
        }
        let next = if can {
            "add --switch-on to switch it on for this run and off again after it"
        } else {
            "switch it on at the router by hand; `octopin router show` has the steps"
        };
        Err(Stop::failed("wps-off", "WPS is off at this router", next))
    }

    /// Switches WPS on.
    ///
    /// # Errors
    /// It stays off.
    pub(super) async fn begin(connected: &mut Connected, out: &Output) -> Result<Self, Stop> {
        let state = connected.state.as_ref().map_err(stop)?;
        let undo = connected.router.plan_wps(state, true);
        let journal = Journal::of_user().map_err(|error| no_journal(&error))?;
        let noted = journal.note_for_run(&connected.address, undo.clone());
        noted.map_err(|error| no_journal(&error))?;
        let during = Self {
            journal,
            address: connected.address.clone(),
            undo,
        };
        out.say("WPS is switched on for this run");
        let since = Instant::now();
        let router = connected.router.as_mut();
        let switched = match router.wps_enable(true).await {
            Ok(()) => reread(router, true, since).await.map(drop),
            Err(error) => Err(stop(&error)),
        };
        match switched {
            Ok(()) => Ok(during),
            Err(stop) => {
                let unchanged = is_unchanged(router, &during.undo, true).await;
                if !unchanged || during.journal.done(&during.address).is_err() {
                    during.end(router, out).await;
                }
                Err(stop)
            }
        }
    }

    /// Puts back what was changed. A router that is away is waited for a little. Where it cannot be
    /// done, says exactly what is left; the note stays. Returns whether it is put back.
    pub(super) async fn end(self, router: &mut dyn Router, out: &Output) -> bool {
        let error = match restore_when_back(router, &self.undo, out).await {
            Ok(()) => match self.journal.done(&self.address) {
                Ok(()) => {
                    out.say(format!("Put back: {}", self.undo.outcome()));
                    return true;
                }
                Err(error) => no_journal(&error),
            },
            Err(stop) => stop,
        };
        out.warn(format!(
            "WPS was switched on for this run and is still on: {}; run `octopin router restore {}` \
             when the router answers again",
            error.explanation, self.address
        ));
        false
    }
}

/// Puts a change back, and waits a little for a router that is away: one that restarts its access
/// point or its web server is back in seconds. One that restarts altogether takes minutes, and
/// nobody is kept waiting for that; the note of the change stays.
async fn restore_when_back(router: &mut dyn Router, undo: &Undo, out: &Output) -> Result<(), Stop> {
    let until = Instant::now() + BACK;
    let mut ended = std::pin::pin!(runtime::asked_to_end());
    let mut progress = None;
    loop {
        let error = match router.restore(undo).await {
            Err(error) if error.is_away() && Instant::now() < until => error,
            Err(error) => return Err(stop(&error)),
            Ok(()) => return is_restored(router, undo).await,
        };
        progress.get_or_insert_with(|| {
            let what = "waiting for the router, to put back what was changed";
            out.progress(what, Some(BACK))
        });
        tokio::select! {
            () = &mut ended => return Err(stop(&error)),
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Takes a change back, and reads the state again until it is so.
///
/// # Errors
/// It cannot, or the router says that it did and that WPS is otherwise.
pub(super) async fn restore(router: &mut dyn Router, undo: &Undo) -> Result<(), Stop> {
    router.restore(undo).await.map_err(|error| stop(&error))?;
    is_restored(router, undo).await
}

async fn is_restored(router: &mut dyn Router, undo: &Undo) -> Result<(), Stop> {
    let Some((on, networks)) = undo.wps() else {
        return Ok(());
    };
    let otherwise = |network: &&RouterNetwork| {
        networks.contains(&network.handle) && network.wps.on == Some(!on)
    };
    for attempt in 0..TRIES {
        if attempt > 0 {
            tokio::time::sleep(PAUSE).await;
        }
        // One that does not say what it is like does not say that it is otherwise.
        let Ok(state) = router.status().await else {
            return Ok(());
        };
        if !state.networks.iter().any(|network| otherwise(&network)) {
            return Ok(());
        }
    }
    let said = Again {
        router: Some(!on),
        air: None,
    };
    contradiction(said, on).map_or(Ok(()), Err)
}

/// Whether a change was not made after all: it would have to be planned as before.
pub(super) async fn is_unchanged(router: &mut dyn Router, undo: &Undo, on: bool) -> bool {
    let state = router.status().await;
    state.is_ok_and(|state| router.plan_wps(&state, on) == *undo)
}

/// Puts back what runs that were ended from outside left at this router, the last change first.
pub(super) async fn put_back(connected: &mut Connected, out: &Output) {
    let Ok(journal) = Journal::of_user() else {
        return;
    };
    let address = &connected.address;
    // Each is asked for anew: what the user changed for good is not touched, nor what is below it.
    while let Ok(notes) = journal.notes(address)
        && let Some(note) = notes.last().filter(|note| note.is_left())
    {
        let put_back = restore(connected.router.as_mut(), &note.undo).await;
        if let Err(stop) = put_back {
            out.warn(format!(
                "what a run of {:.0} changed is not put back: {}",
                note.at, stop.explanation
            ));
            return;
        }
        if journal.done(address).is_err() {
            return;
        }
        out.say(format!(
            "Put back: {} (of {:.0})",
            note.undo.outcome(),
            note.at
        ));
        // What it is like was read before this.
        connected.state = connected.router.status().await;
    }
}

/// Says at which routers something is left to put back.
pub(super) fn say_left(out: &Output) {
    let Ok(journal) = Journal::of_user() else {
        return;
    };
    for address in journal.left() {
        out.warn(format!(
            "a run was ended before it put back what it changed at {address}; run `octopin router \
             restore {address}`"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_that_is_none_is_told_by_whoever_knows() {
        for (router, air, on, code) in [
            (Some(true), Some(true), true, None),
            (Some(true), None, true, None),
            (None, None, true, None),
            (Some(false), None, true, Some("says-on-is-off")),
            (Some(true), Some(false), true, Some("says-on-is-off")),
            (None, Some(false), true, Some("says-on-is-off")),
            (Some(true), None, false, Some("says-off-is-on")),
            (Some(false), Some(true), false, Some("says-off-is-on")),
        ] {
            let stop = contradiction(Again { router, air }, on);
            assert_eq!(stop.map(|stop| stop.code), code, "{router:?} {air:?} {on}");
        }
    }
}
