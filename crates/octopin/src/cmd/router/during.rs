//! WPS that is switched on for one run, and off again after it; and what earlier runs left.

use devices::router::journal::{Journal, Note};
use devices::router::kinds::{Ability, Kind};
use devices::router::state::RouterState;
use job::change::{self, AtRouter, BACK, ForRun};
use text::{Message, msg};

use super::connect::{Connected, stop};
use super::switch::journal;
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, clean};
use crate::runtime;

/// WPS that was switched on for a run.
pub(super) struct During {
    journal: Journal,
    change: ForRun,
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
        let question = msg!("cmd-router-switch-on").to_string();
        if can && (wanted || (ask::somebody() && ask::agree(&question, false)?)) {
            return Ok(true);
        }
        let off = if can {
            msg!("cmd-router-wps-off")
        } else {
            msg!("cmd-router-wps-off-by-hand")
        };
        Err(Stop::told(Exit::Failed, "wps-off", &off))
    }

    /// Switches WPS on. `None` where nothing would have to be put back.
    ///
    /// # Errors
    /// It stays off.
    pub(super) async fn begin(
        connected: &mut Connected,
        out: &Output,
    ) -> Result<Option<Self>, Stop> {
        let state = connected.state.as_ref().map_err(stop)?;
        let undo = connected.router.plan_wps(state, true);
        let journal = journal()?;
        let mut site = connected.site();
        let Some(change) = ForRun::note(&mut site, &journal, undo)? else {
            return Ok(None);
        };
        let during = Self { journal, change };
        out.say(msg!("cmd-router-switched-on"));
        let switched = match change::switch_on(&mut site).await {
            Ok(since) => change::is_on_now(&mut site, since).await,
            Err(trouble) => Err(trouble),
        };
        let Err(trouble) = switched else {
            return Ok(Some(during));
        };
        let unchanged = change::is_still_off(&mut site, &during.change).await;
        if !unchanged || during.journal.done(during.change.address()).is_err() {
            during.end(&mut site, out).await;
        }
        Err(trouble.into())
    }

    /// Puts back what was changed. A router that is away is waited for a little. Where it cannot be
    /// done, says exactly what is left; the note stays. Returns whether it is put back.
    pub(super) async fn end(self, site: &mut AtRouter<'_>, out: &Output) -> bool {
        let Self { journal, change } = self;
        let mut progress = None;
        let mut waits = || {
            let what = msg!("cmd-router-waiting-to-put-back");
            progress = Some(out.progress(what, Some(BACK)));
        };
        let ended = runtime::asked_to_end();
        let put_back = change.put_back(site, &journal, ended, &mut waits).await;
        drop(progress);
        let Err(trouble) = put_back else {
            out.say(msg!("cmd-told-put-back", what = change.outcome()));
            return true;
        };
        let why = clean(&trouble.cause.to_string());
        let address = change.address();
        out.warn(msg!("cmd-router-still-on", why, address));
        false
    }
}

/// Puts back what runs that were ended from outside left at this router, the last change first.
pub(super) async fn put_back(connected: &mut Connected, out: &Output) {
    let Ok(journal) = journal() else {
        return;
    };
    let left = change::put_back_left(&mut connected.site(), &journal).await;
    let undone = left.iter().any(|(_, put_back)| put_back.is_ok());
    for (note, put_back) in left {
        match put_back {
            Ok(()) => out.say(put_back_of(&note)),
            Err(trouble) => {
                let (when, why) = (when(&note), clean(&trouble.cause.to_string()));
                out.warn(msg!("cmd-router-not-put-back", when, why));
            }
        }
    }
    if undone {
        // What it is like was read before this.
        connected.state = connected.router.status().await;
    }
}

/// What was put back, and when it was changed.
pub(super) fn put_back_of(note: &Note) -> Message {
    let (what, when) = (note.undo.outcome(), when(note));
    msg!("cmd-router-put-back-of", what, when)
}

/// When something was changed, to the second.
fn when(note: &Note) -> String {
    format!("{:.0}", note.at)
}

/// Says at which routers something is left to put back.
pub(super) fn say_left(out: &Output) {
    let Ok(journal) = Journal::of_user() else {
        return;
    };
    for address in journal.left() {
        out.warn(msg!("cmd-router-left", address));
    }
}
