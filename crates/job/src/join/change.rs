//! What is changed at the router for a job, and put back: noted before it is changed, and again as it
//! was however the job ends.

use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use advisor::plan::Way;
use devices::router::driver::Undo;
use devices::router::state::RouterState;

use super::engine::{Job, unless};
use super::event::What;
use super::world::{Ended, Person, Trouble, World};

/// How often a state is read again after a change, and the time between.
const REREADS: usize = 10;
const REREAD_PAUSE: Duration = Duration::from_secs(1);

/// What was changed, and how it is put back.
pub(super) struct Change {
    address: String,
    undo: Undo,
}

impl<W: World, P: Person> Job<'_, W, P> {
    /// Puts back what a job that was killed left at this router, the last change first.
    pub(super) async fn recover_router(&mut self) {
        let Some(address) = self.world.router().map(|(address, _)| address.to_owned()) else {
            return;
        };
        while let Ok(notes) = self.journal.notes(&address)
            && let Some(note) = notes.last().filter(|note| note.is_left())
        {
            let Some((_, router)) = self.world.router() else {
                return;
            };
            if let Err(error) = router.restore(&note.undo).await {
                let trouble = Trouble::from(&error);
                self.say(What::NotUndone {
                    what: note.undo.outcome().to_owned(),
                    next: trouble.to_string(),
                });
                return;
            }
            if self.journal.done(&address).is_err() {
                return;
            }
            self.say(What::Undone {
                what: note.undo.outcome().to_owned(),
            });
            // What it is like was read before this.
            if let Some((_, router)) = self.world.router()
                && let Ok(state) = router.status().await
            {
                let wps = state.wps_is_on();
                self.sight.router = Some(state);
                self.sight.facts.wps.on.forget();
                let from = Origin::new(SourceKind::Api, "router");
                self.sight.facts.wps.on.learn_if(wps, &from);
            }
        }
    }

    /// Switches the router's WPS on where the way needs it and it is off.
    pub(super) async fn prepare(&mut self, way: Way) -> Result<(), Ended> {
        let off = self.sight.router.as_ref().and_then(RouterState::wps_is_on) == Some(false);
        if !matches!(way, Way::ButtonApi | Way::PinApi | Way::RouterPin) || !off {
            return Ok(());
        }
        self.agree("WPS is off at this router. Switch it on for this job, and off again after it?")
            .await?;
        self.check()?;
        let (Some(state), Some((_, router))) = (&self.sight.router, self.world.router()) else {
            return Ok(());
        };
        let undo = router.plan_wps(state, true);
        self.note_change(undo)?;
        let Some((_, router)) = self.world.router() else {
            return Ok(());
        };
        router
            .wps_enable(true)
            .await
            .map_err(|error| Ended::Trouble(Trouble::from(&error)))?;
        self.say(What::Changed {
            what: "WPS is on for this job".to_owned(),
        });
        self.is_on_now().await
    }

    /// Notes a change of the router that is about to be made. From here on it is put back, whatever
    /// becomes of the making.
    pub(super) fn note_change(&mut self, undo: Undo) -> Result<(), Ended> {
        let Some((address, _)) = self.world.router().filter(|_| undo != Undo::Nothing) else {
            return Ok(());
        };
        let address = address.to_owned();
        let noted = self.journal.note_for_run(&address, undo.clone());
        noted.map_err(|error| {
            Ended::Trouble(Trouble::new(
                "no-journal",
                format!("what is changed is noted first, and the note cannot be kept: {error}"),
                "make octopin's state directory writable, or set XDG_STATE_HOME to one that is",
            ))
        })?;
        self.changes.push(Change { address, undo });
        Ok(())
    }

    /// Reads the router's state again until its WPS is on: an access point that starts anew is away
    /// for some seconds. A router that does not tell is believed.
    pub(super) async fn is_on_now(&mut self) -> Result<(), Ended> {
        for _ in 0..REREADS {
            let Some((_, router)) = self.world.router() else {
                return Ok(());
            };
            let state = unless(self.cancel, router.status()).await?;
            if state.as_ref().ok().and_then(RouterState::wps_is_on) != Some(false) && state.is_ok()
            {
                return Ok(());
            }
            unless(self.cancel, self.world.sleep(REREAD_PAUSE)).await?;
        }
        Err(Ended::Trouble(Trouble::new(
            "says-on-is-off",
            "the router says that it switched WPS on, and its state says that it is off",
            "look at its own page; some routers keep WPS off while the network name is hidden, WPA3 \
             only, or without a password",
        )))
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
        let Some((_, router)) = self.world.router() else {
            self.undone = Some(false);
            return;
        };
        let restored = router.restore(&change.undo).await;
        let what = change.undo.outcome().to_owned();
        let put_back = restored
            .map_err(|error| Trouble::from(&error).cause)
            .and_then(|()| {
                let done = self.journal.done(&change.address);
                done.map_err(|error| error.to_string())
            });
        self.undone = Some(put_back.is_ok() && self.undone != Some(false));
        self.say(match put_back {
            Ok(()) => What::Undone { what },
            Err(why) => What::NotUndone {
                what: format!("{what}: {why}"),
                next: format!(
                    "run `octopin router restore {}` when the router answers again",
                    change.address
                ),
            },
        });
    }
}
