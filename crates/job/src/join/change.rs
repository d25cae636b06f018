//! What is changed at the router for a job, and put back: by [`crate::change`], each told on the
//! timeline, and again as it was however the job ends.

use std::future;

use advisor::evidence::{Origin, SourceKind};
use advisor::plan::Way;
use devices::router::driver::Undo;
use devices::router::state::RouterState;
use text::msg;

use super::engine::{Job, unless};
use super::event::What;
use super::world::{Ended, Person, World};
use crate::change::{self, ForRun, InWorld};

impl<W: World, P: Person> Job<'_, W, P> {
    /// Says what earlier jobs left that is to be put back, and how that is done; changes nothing.
    pub(super) fn say_left(&mut self) {
        let routers = self.journal.left().into_iter();
        let routers = routers.map(|address| msg!("job-left-at-router", address));
        let left: Vec<_> = self.world.left().into_iter().chain(routers).collect();
        for what in left {
            self.note(what);
        }
    }

    /// Puts back what a job that was killed left at this router, the last change first.
    pub(super) async fn recover_router(&mut self) {
        let left = change::put_back_left(&mut InWorld(&mut *self.world), self.journal).await;
        let undone = left.iter().any(|(_, put_back)| put_back.is_ok());
        for (note, put_back) in left {
            let what = note.undo.outcome();
            self.say(match put_back {
                Ok(()) => What::Undone { what },
                Err(trouble) => What::NotUndone {
                    next: trouble.next.unwrap_or_else(|| trouble.cause.clone()),
                    what: msg!("job-because", what, why = trouble.cause),
                },
            });
        }
        // What it is like was read before this.
        if undone
            && let Some((_, router)) = self.world.router()
            && let Ok(state) = router.status().await
        {
            let wps = state.wps_is_on();
            self.sight.router = Some(state);
            self.sight.facts.wps.on.forget();
            let from = Origin::new(SourceKind::Api, msg!("job-seen-router"));
            self.sight.facts.wps.on.learn_if(wps, &from);
        }
    }

    /// Switches the router's WPS on where the way needs it and it is off.
    pub(super) async fn prepare(&mut self, way: Way) -> Result<(), Ended> {
        let off = self.sight.router.as_ref().and_then(RouterState::wps_is_on) == Some(false);
        if !matches!(way, Way::ButtonApi | Way::PinApi | Way::RouterPin) || !off {
            return Ok(());
        }
        self.agree(&msg!("job-ask-wps-on")).await?;
        self.check()?;
        let (Some(state), Some((_, router))) = (&self.sight.router, self.world.router()) else {
            return Ok(());
        };
        let undo = router.plan_wps(state, true);
        self.note_change(undo)?;
        let site = &mut InWorld(&mut *self.world);
        let since = change::switch_on(site).await.map_err(Ended::Trouble)?;
        self.say(What::Changed {
            what: msg!("job-wps-is-on"),
        });
        let site = &mut InWorld(&mut *self.world);
        let again = change::is_on_now(site, since);
        let again = unless(self.cancel, again).await?;
        again.map(drop).map_err(Ended::Trouble)
    }

    /// Notes a change of the router that is about to be made. From here on it is put back, whatever
    /// becomes of the making.
    pub(super) fn note_change(&mut self, undo: Undo) -> Result<(), Ended> {
        let noted = ForRun::note(&mut InWorld(&mut *self.world), self.journal, undo);
        self.changes.extend(noted.map_err(Ended::Trouble)?);
        Ok(())
    }

    /// Puts everything back, the last change first.
    pub(super) async fn put_back(&mut self) {
        while !self.changes.is_empty() {
            self.put_back_last().await;
        }
    }

    /// Puts the last change back.
    pub(super) async fn put_back_last(&mut self) {
        let Some(change) = self.changes.pop() else {
            return;
        };
        let site = &mut InWorld(&mut *self.world);
        let mut waits = || ();
        let put_back = change.put_back(site, self.journal, future::pending(), &mut waits);
        let put_back = put_back.await;
        self.undone = Some(put_back.is_ok() && self.undone != Some(false));
        let what = change.outcome();
        self.say(match put_back {
            Ok(()) => What::Undone { what },
            Err(trouble) => What::NotUndone {
                what: msg!("job-because", what, why = trouble.cause),
                next: msg!("job-restore-later", address = change.address()),
            },
        });
    }
}
