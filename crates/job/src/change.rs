//! Changes at a router: each is noted before it is made, looked at again after it, and put back.
//!
//! The one implementation for a job, for `octopin router` and `harden`, and for the web app. It knows no
//! terminal: whoever calls it asks beforehand and tells afterwards. What a change is, is [`Wanted`]; where
//! it is made, a [`Site`], so that a virtual home on its own time is changed by the same code.
//!
//! A change that is made and does not hold is a failure, and is put back. One that is neither made nor
//! put back for certain stays in the journal, and `octopin router restore` takes it back later.

use std::future::{self, Future};
use std::io;
use std::time::{Duration, Instant};

use devices::router::driver::{Fix, FixPlan, Router, Undo};
use devices::router::error::RouterError;
use devices::router::journal::{Journal, Note};
use devices::router::state::{RouterNetwork, RouterState};
use link::nl80211::{Network, Security};
use text::{Message, msg};

use crate::join::world::{Trouble, World};

/// How often a state is read again until it is what it should be: an access point that starts anew
/// is away for some seconds.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_secs(1);

/// How long a router that is away is waited for when something has to be put back.
pub const BACK: Duration = Duration::from_secs(20);

/// A router, and how time passes there.
pub trait Site {
    /// Its address as the journal knows it, and its driver; `None` where no driver speaks to it.
    fn router(&mut self) -> Option<(&str, &mut dyn Router)>;

    /// How long ago this began.
    fn now(&self) -> Duration;

    /// Lets time pass.
    fn sleep(&mut self, how_long: Duration) -> impl Future<Output = ()>;

    /// The networks that this computer has heard; an age counts back from now.
    fn heard(&mut self) -> impl Future<Output = Vec<Network>> {
        future::ready(Vec::new())
    }
}

/// The router of a [`World`].
#[derive(Debug)]
pub struct InWorld<'a, W>(pub &'a mut W);

impl<W: World> Site for InWorld<'_, W> {
    fn router(&mut self) -> Option<(&str, &mut dyn Router)> {
        self.0.router()
    }

    fn now(&self) -> Duration {
        self.0.now()
    }

    fn sleep(&mut self, how_long: Duration) -> impl Future<Output = ()> {
        self.0.sleep(how_long)
    }
}

/// A router that somebody speaks to from this computer.
pub struct AtRouter<'a> {
    address: &'a str,
    router: &'a mut dyn Router,
    began: Instant,
}

impl<'a> AtRouter<'a> {
    /// The router of this address, which has its kind.
    pub fn new(address: &'a str, router: &'a mut dyn Router) -> Self {
        Self {
            address,
            router,
            began: Instant::now(),
        }
    }
}

impl Site for AtRouter<'_> {
    fn router(&mut self) -> Option<(&str, &mut dyn Router)> {
        Some((self.address, &mut *self.router))
    }

    fn now(&self) -> Duration {
        self.began.elapsed()
    }

    async fn sleep(&mut self, how_long: Duration) {
        tokio::time::sleep(how_long).await;
    }

    async fn heard(&mut self) -> Vec<Network> {
        // A computer without Wi-Fi does without.
        crate::gather::heard(None).await.unwrap_or_default()
    }
}

/// What a router should be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Its WPS is on.
    WpsOn,
    /// Something is safer.
    Safer(Fix),
}

impl Wanted {
    /// WPS on or off.
    pub const fn wps(on: bool) -> Self {
        if on {
            Self::WpsOn
        } else {
            Self::Safer(Fix::WpsOff)
        }
    }

    fn plan(self, router: &dyn Router, state: &RouterState) -> Option<FixPlan> {
        match self {
            Self::WpsOn => Some(FixPlan::Undo(router.plan_wps(state, true))),
            Self::Safer(fix) => router.plan_fix(state, fix),
        }
    }

    async fn make(self, router: &mut dyn Router) -> Result<(), RouterError> {
        match self {
            Self::WpsOn => router.wps_enable(true).await,
            Self::Safer(fix) => router.fix(fix).await,
        }
    }

    fn is_so(self, state: &RouterState) -> Option<bool> {
        match self {
            Self::WpsOn => state.wps_is_on(),
            Self::Safer(fix) => fix.is_so(state),
        }
    }

    /// Whether a beacon says that it is so.
    fn is_heard(self, network: &Network) -> Option<bool> {
        match self {
            Self::WpsOn => Some(network.wps.is_some()),
            Self::Safer(Fix::WpsOff) => Some(network.wps.is_none()),
            Self::Safer(Fix::Wpa2) => {
                let old = matches!(network.security, Security::Wpa | Security::WpaWpa2);
                Some(!old)
            }
            Self::Safer(Fix::RouterPinOff) => None,
        }
    }
}

/// What the router and the air say of a change after it, where they tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Whether the router says that it is as wanted.
    pub router: Option<bool>,
    /// Whether its beacons say so, where this computer has heard one since the change.
    pub air: Option<bool>,
}

/// A change that is as it was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// It was not so already.
    pub changed: bool,
    /// It is noted how to put it back.
    pub undoable: bool,
    /// What says that it is so.
    pub again: Again,
}

/// A change that came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{trouble}")]
pub struct Failed {
    /// Why, and what to do.
    pub trouble: Box<Trouble>,
    /// Whether what was changed is put back; `None` where nothing was changed.
    pub put_back: Option<bool>,
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Self {
        Self {
            trouble: Box::new(trouble),
            put_back: None,
        }
    }
}

/// Makes a change for good: notes how to put it back, makes it, and looks whether it is so.
///
/// Nothing is changed where it is so already. The state is read anew for this.
///
/// # Errors
/// The router cannot or does not do so, or the change cannot be noted. What it changed is put back then;
/// where it does not let itself be put back, the note stays and the error says so.
pub async fn make(site: &mut impl Site, journal: &Journal, wanted: Wanted) -> Result<Made, Failed> {
    let since = site.now();
    let Some((address, router)) = site.router() else {
        return Err(no_driver().into());
    };
    let address = address.to_owned();
    let state = router
        .status()
        .await
        .map_err(|error| Trouble::from(&error))?;
    let plan = wanted.plan(router, &state);
    let undo = match plan {
        None => return Err(Trouble::from(&RouterError::no_such_switch(router.scheme())).into()),
        Some(FixPlan::Undo(Undo::Nothing)) => {
            return Ok(Made {
                changed: false,
                undoable: false,
                again: Again {
                    router: wanted.is_so(&state),
                    air: None,
                },
            });
        }
        Some(FixPlan::Undo(undo)) => Some(undo),
        Some(FixPlan::ForGood) => None,
    };
    if let Some(undo) = &undo {
        let noted = journal.note(&address, undo.clone());
        noted.map_err(|error| no_journal(&error))?;
    }
    let made = match make_it(site, wanted).await {
        Ok(()) => reread(site, wanted, since).await,
        Err(trouble) => Err(trouble),
    };
    match made {
        Ok(again) => Ok(Made {
            changed: true,
            undoable: undo.is_some(),
            again,
        }),
        Err(trouble) => Err(match undo {
            Some(undo) => not_made(site, journal, wanted, &undo, trouble).await,
            None => trouble.into(),
        }),
    }
}

/// What is left of a change that failed: nothing where the router says that everything is as it was;
/// else it is put back.
async fn not_made(
    site: &mut impl Site,
    journal: &Journal,
    wanted: Wanted,
    undo: &Undo,
    trouble: Trouble,
) -> Failed {
    let Some((address, router)) = site.router() else {
        return trouble.into();
    };
    let address = address.to_owned();
    if is_unchanged(router, wanted, undo).await && journal.done(&address).is_ok() {
        return trouble.into();
    }
    if restore(site, undo).await.is_ok() && journal.done(&address).is_ok() {
        return Failed {
            trouble: Box::new(Trouble {
                cause: msg!("job-change-taken-back", why = trouble.cause),
                ..trouble
            }),
            put_back: Some(true),
        };
    }
    Failed {
        trouble: Box::new(Trouble {
            next: Some(match trouble.next {
                Some(next) => msg!("job-change-next-restore", next, address),
                None => msg!("job-change-restore", address),
            }),
            ..trouble
        }),
        put_back: Some(false),
    }
}

/// Whether a change was not made after all: it would have to be planned as before.
async fn is_unchanged(router: &mut dyn Router, wanted: Wanted, undo: &Undo) -> bool {
    let Ok(state) = router.status().await else {
        return false;
    };
    wanted.plan(router, &state) == Some(FixPlan::Undo(undo.clone()))
}

async fn make_it(site: &mut impl Site, wanted: Wanted) -> Result<(), Trouble> {
    let Some((_, router)) = site.router() else {
        return Err(no_driver());
    };
    let made = wanted.make(router).await;
    made.map_err(|error| Trouble::from(&error))
}

/// Reads the state again after a change that was begun at `since`, until it is as wanted. A router that
/// does not tell is believed.
///
/// # Errors
/// The router or its beacons say that it is not so.
async fn reread(site: &mut impl Site, wanted: Wanted, since: Duration) -> Result<Again, Trouble> {
    let mut state = None;
    for attempt in 0..TRIES {
        if attempt > 0 {
            site.sleep(PAUSE).await;
        }
        let Some((_, router)) = site.router() else {
            return Err(no_driver());
        };
        // It may be away for a moment; what was read before counts no more.
        state = router.status().await.ok();
        if state.as_ref().and_then(|state| wanted.is_so(state)) == Some(true) {
            break;
        }
    }
    let passed = site.now().saturating_sub(since);
    let heard = site.heard().await;
    let new = |network: &&Network| network.age.is_some_and(|age| age < passed);
    let own = |network: &&Network| {
        let mut networks = state.iter().flat_map(|state| &state.networks);
        networks.any(|one| one.bssid == Some(network.bssid))
    };
    let beacons = heard.iter().filter(new).filter(own);
    let again = Again {
        router: state.as_ref().and_then(|state| wanted.is_so(state)),
        air: air(wanted, beacons),
    };
    match contradiction(again, wanted) {
        Some(trouble) => Err(trouble),
        None => Ok(again),
    }
}

/// What the beacons say together: one is enough for WPS that is on, all are needed for what is safer.
fn air<'a>(wanted: Wanted, beacons: impl Iterator<Item = &'a Network>) -> Option<bool> {
    let said = beacons.filter_map(|network| wanted.is_heard(network));
    match wanted {
        Wanted::WpsOn => said.reduce(|some, one| some || one),
        Wanted::Safer(_) => said.reduce(|all, one| all && one),
    }
}

/// Who says that it is not as the router said that it made it.
fn contradiction(again: Again, wanted: Wanted) -> Option<Trouble> {
    let who = match (again.router, again.air) {
        (Some(false), _) => "state",
        (_, Some(false)) => "air",
        _ => return None,
    };
    let (code, cause) = match wanted {
        Wanted::WpsOn => ("says-on-is-off", msg!("job-says-on-is-off", who)),
        Wanted::Safer(Fix::WpsOff) => ("says-off-is-on", msg!("job-says-off-is-on", who)),
        Wanted::Safer(Fix::RouterPinOff) => ("says-otherwise", msg!("job-says-pin-off", who)),
        Wanted::Safer(Fix::Wpa2) => ("says-otherwise", msg!("job-says-wpa2", who)),
    };
    Some(Trouble::told(code, &cause))
}

/// A change that was made for one run, and is put back at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForRun {
    address: String,
    undo: Undo,
}

impl ForRun {
    /// Notes a change that is about to be made. From here on it is put back, whatever becomes of the
    /// making. `None` where nothing would have to be put back.
    ///
    /// # Errors
    /// It cannot be noted, and should not be made then.
    pub fn note(
        site: &mut impl Site,
        journal: &Journal,
        undo: Undo,
    ) -> Result<Option<Self>, Trouble> {
        let Some((address, _)) = site.router().filter(|_| undo != Undo::Nothing) else {
            return Ok(None);
        };
        let address = address.to_owned();
        let noted = journal.note_for_run(&address, undo.clone());
        noted.map_err(|error| no_journal(&error))?;
        Ok(Some(Self { address, undo }))
    }

    /// What is so when it is put back, in words.
    pub fn outcome(&self) -> Message {
        self.undo.outcome()
    }

    /// The router's address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Puts it back. A router that is away is waited for a little, which `waits` is told once: one that
    /// restarts its access point or its web server is back in seconds. One that restarts altogether
    /// takes minutes, and nobody is kept waiting for that; the note of the change stays.
    ///
    /// # Errors
    /// It cannot be put back now.
    pub async fn put_back(
        &self,
        site: &mut impl Site,
        journal: &Journal,
        give_up: impl Future<Output = ()>,
        waits: &mut dyn FnMut(),
    ) -> Result<(), Trouble> {
        let until = site.now() + BACK;
        let mut give_up = std::pin::pin!(give_up);
        let mut told = false;
        loop {
            let Some((_, router)) = site.router() else {
                return Err(no_driver());
            };
            let error = match router.restore(&self.undo).await {
                Err(error) if error.is_away() && site.now() < until => error,
                Err(error) => return Err(Trouble::from(&error)),
                Ok(()) => break,
            };
            if !told {
                told = true;
                waits();
            }
            tokio::select! {
                () = &mut give_up => return Err(Trouble::from(&error)),
                () = site.sleep(PAUSE) => {}
            }
        }
        is_restored(site, &self.undo).await?;
        let done = journal.done(&self.address);
        done.map_err(|error| no_journal(&error))
    }
}

/// Switches WPS on for a run whose change is noted, and says when that began, for [`is_on_now`]. Not to
/// be interrupted, as little as any change.
///
/// # Errors
/// The router cannot do so.
pub async fn switch_on(site: &mut impl Site) -> Result<Duration, Trouble> {
    let since = site.now();
    make_it(site, Wanted::WpsOn).await.map(|()| since)
}

/// Reads again whether WPS is on, which was switched on at `since`. Changes nothing.
///
/// # Errors
/// The router or its beacons say that it is off.
pub async fn is_on_now(site: &mut impl Site, since: Duration) -> Result<Again, Trouble> {
    reread(site, Wanted::WpsOn, since).await
}

/// Whether WPS that was to be switched on is off as before, so that nothing is to be put back.
pub async fn is_still_off(site: &mut impl Site, change: &ForRun) -> bool {
    match site.router() {
        Some((_, router)) => is_unchanged(router, Wanted::WpsOn, &change.undo).await,
        None => false,
    }
}

/// Takes a change back, and reads the state again until it is so.
///
/// # Errors
/// It cannot, or the router says that it did and that WPS is otherwise.
pub async fn restore(site: &mut impl Site, undo: &Undo) -> Result<(), Trouble> {
    let Some((_, router)) = site.router() else {
        return Err(no_driver());
    };
    let restored = router.restore(undo).await;
    restored.map_err(|error| Trouble::from(&error))?;
    is_restored(site, undo).await
}

/// What is not about WPS its driver reads again by itself.
async fn is_restored(site: &mut impl Site, undo: &Undo) -> Result<(), Trouble> {
    let Some((on, networks)) = undo.wps() else {
        return Ok(());
    };
    let otherwise = |network: &&RouterNetwork| {
        networks.contains(&network.handle) && network.wps.on == Some(!on)
    };
    for attempt in 0..TRIES {
        if attempt > 0 {
            site.sleep(PAUSE).await;
        }
        let Some((_, router)) = site.router() else {
            return Ok(());
        };
        // One that does not say what it is like does not say that it is otherwise.
        let Ok(state) = router.status().await else {
            return Ok(());
        };
        if !state.networks.iter().any(|network| otherwise(&network)) {
            return Ok(());
        }
    }
    let said = Again {
        router: Some(false),
        air: None,
    };
    contradiction(said, Wanted::wps(on)).map_or(Ok(()), Err)
}

/// Puts back what runs that were ended from outside left at this router, the last change first: each
/// with why it could not be put back, which ends it.
pub async fn put_back_left(
    site: &mut impl Site,
    journal: &Journal,
) -> Vec<(Note, Result<(), Trouble>)> {
    let mut came = Vec::new();
    let Some((address, _)) = site.router() else {
        return came;
    };
    let address = address.to_owned();
    // Each is asked for anew: what the user changed for good is not touched, nor what is below it.
    while let Ok(notes) = journal.notes(&address)
        && let Some(note) = notes.into_iter().next_back().filter(Note::is_left)
    {
        let put_back = restore(site, &note.undo).await;
        let put_back = put_back.and_then(|()| {
            let done = journal.done(&address);
            done.map_err(|error| no_journal(&error))
        });
        let failed = put_back.is_err();
        came.push((note, put_back));
        if failed {
            break;
        }
    }
    came
}

fn no_driver() -> Trouble {
    Trouble::told("no-driver", &msg!("job-change-no-driver"))
}

/// A note that cannot be kept.
pub fn no_journal(error: &io::Error) -> Trouble {
    let not_kept = msg!("job-change-no-journal", error = error.to_string());
    Trouble::told("no-journal", &not_kept)
}

#[cfg(test)]
pub(crate) mod tests;
