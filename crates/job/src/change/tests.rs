//! Changes at a router that obeys, lies, or goes away, stopped dead at every step.

use std::cell::Cell;
use std::future;
use std::rc::Rc;
use std::time::Duration;

use devices::router::driver::{
    Fix, FixPlan, Pending, Router, RouterEvent, RouterPinWish, Setting, Undo,
};
use devices::router::error::RouterError;
use devices::router::journal::Journal;
use devices::router::state::{Accepts, RouterNetwork, RouterState, WpsState};
use link::PrivateDir;
use link::nl80211::{Network, Security};
use wsc::credential::Ssid;
use wsc::ident::MacAddr;
use wsc::ie::ApInfo;
use wsc::pin::{DevicePin, RouterPin};

use super::*;

pub(crate) const ADDRESS: &str = "virtual:router";
const BSSID: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);

/// The element of a beacon with WPS that says no more than its version.
const WPS: &[u8] = &[0xdd, 9, 0x00, 0x50, 0xf2, 4, 0x10, 0x4a, 0, 1, 0x10];

/// What is wrong with the router.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Wrong {
    #[default]
    Nothing,
    /// It says that it did, and does not.
    Stays,
    /// It does something else too, so that it is neither as before nor as wanted.
    Half,
    /// It breaks in the middle of the change, and is gone.
    Gone,
    /// It takes some seconds until it has changed.
    Slow,
    /// It tells nothing of what was changed.
    Silent,
}

/// What the router is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Like {
    pub(crate) wps: bool,
    pub(crate) own_pin: bool,
    pub(crate) mixed: bool,
    pub(crate) half: bool,
}

/// As the owner has it.
pub(crate) const BEFORE: Like = Like {
    wps: true,
    own_pin: true,
    mixed: true,
    half: false,
};

/// A router, of which a part outlives the driver.
#[derive(Clone)]
pub(crate) struct Scripted {
    pub(crate) like: Rc<Cell<Like>>,
    pub(crate) wrong: Wrong,
    /// How often something was asked of it, and after how many it answers no more at all.
    steps: Rc<Cell<usize>>,
    dies_at: Option<usize>,
    /// Its own PIN is a secret that a change for good takes away.
    pub(crate) forgets: bool,
}

impl Scripted {
    pub(crate) fn new(wrong: Wrong) -> Self {
        Self {
            like: Rc::new(Cell::new(BEFORE)),
            wrong,
            steps: Rc::default(),
            dies_at: None,
            forgets: false,
        }
    }

    /// Where the process is killed, nothing comes back from here.
    async fn step(&self) {
        let step = self.steps.get() + 1;
        self.steps.set(step);
        if self.dies_at.is_some_and(|at| step >= at) {
            future::pending::<()>().await;
        }
    }

    fn gone(&self) -> Result<(), RouterError> {
        if self.wrong == Wrong::Gone && self.like.get() != BEFORE {
            return Err(RouterError::Silent {
                what: "the router".into(),
                waited: Duration::from_secs(1),
            });
        }
        Ok(())
    }

    pub(crate) fn state(&self) -> RouterState {
        let like = self.like.get();
        let told = self.wrong != Wrong::Silent || like == BEFORE;
        let security = if like.mixed {
            Security::WpaWpa2
        } else {
            Security::Wpa2
        };
        let network = RouterNetwork {
            handle: "wlan0".to_owned(),
            bssid: Some(BSSID),
            security: told.then_some(security),
            wps: WpsState {
                on: told.then_some(like.wps),
                accepts: Accepts {
                    router_pin: told.then_some(like.own_pin && like.wps),
                    ..Accepts::default()
                },
                ..WpsState::default()
            },
            ..RouterNetwork::default()
        };
        RouterState {
            networks: vec![network],
            ..RouterState::default()
        }
    }

    async fn become_like(&mut self, like: Like) -> Result<(), RouterError> {
        self.step().await;
        if self.wrong == Wrong::Gone {
            self.like.set(like);
            return self.gone();
        }
        match self.wrong {
            Wrong::Stays => {}
            Wrong::Half => self.like.set(Like {
                half: true,
                ..self.like.get()
            }),
            _ => self.like.set(like),
        }
        self.step().await;
        Ok(())
    }
}

impl Router for Scripted {
    fn scheme(&self) -> &'static str {
        "hostapd"
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(async {
            self.step().await;
            self.gone()?;
            let slow = self.wrong == Wrong::Slow && self.steps.get() < 8;
            let mut state = self.state();
            if slow {
                // Its access point is away while it starts anew.
                for network in &mut state.networks {
                    network.wps.on = Some(BEFORE.wps);
                }
            }
            Ok(state)
        })
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(future::ready(Ok(())))
    }

    fn add_device(&mut self, _: &DevicePin, _: Option<MacAddr>, _: Duration) -> Pending<'_, ()> {
        Box::pin(future::ready(Ok(())))
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(future::ready(Ok(())))
    }

    fn router_pin(&mut self, _: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(future::ready(Ok(None)))
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        match Undo::of_wps(state, on) {
            // As with a router whose settings are more than one switch.
            Undo::WpsOn { .. } if self.like.get().half => Undo::Settings { before: Vec::new() },
            undo => undo,
        }
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        let like = Like {
            wps: on,
            ..self.like.get()
        };
        Box::pin(self.become_like(like))
    }

    fn plan_fix(&self, state: &RouterState, fix: Fix) -> Option<FixPlan> {
        let half = self.like.get().half;
        let of = |place: &str| {
            FixPlan::Undo(Undo::Settings {
                before: vec![Setting {
                    place: place.to_owned(),
                    value: half.then(|| "half".to_owned()),
                }],
            })
        };
        Some(match fix {
            Fix::WpsOff => FixPlan::Undo(self.plan_wps(state, false)),
            Fix::RouterPinOff if self.forgets => FixPlan::ForGood,
            Fix::RouterPinOff => of("pin"),
            Fix::Wpa2 => of("mixed"),
        })
    }

    fn fix(&mut self, fix: Fix) -> Pending<'_, ()> {
        let like = self.like.get();
        let like = match fix {
            Fix::WpsOff => Like { wps: false, ..like },
            Fix::RouterPinOff => Like {
                own_pin: false,
                ..like
            },
            Fix::Wpa2 => Like {
                mixed: false,
                ..like
            },
        };
        Box::pin(self.become_like(like))
    }

    fn watch(&mut self, _: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(future::ready(Ok(None)))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        Box::pin(async move {
            self.step().await;
            self.gone()?;
            let like = Like {
                half: false,
                ..self.like.get()
            };
            self.like.set(match undo {
                Undo::WpsOn { .. } => Like { wps: true, ..like },
                Undo::WpsOff { .. } => Like { wps: false, ..like },
                Undo::Settings { before } => match before.first().map(|one| one.place.as_str()) {
                    Some("pin") => Like {
                        own_pin: true,
                        ..like
                    },
                    _ => Like {
                        mixed: true,
                        ..like
                    },
                },
                _ => like,
            });
            Ok(())
        })
    }
}

/// A router on a time of its own.
pub(crate) struct Virtual {
    pub(crate) router: Scripted,
    now: Duration,
    heard: Vec<Network>,
}

impl Virtual {
    pub(crate) fn new(router: Scripted) -> Self {
        Self {
            router,
            now: Duration::ZERO,
            heard: Vec::new(),
        }
    }
}

impl Site for Virtual {
    fn router(&mut self) -> Option<(&str, &mut dyn Router)> {
        Some((ADDRESS, &mut self.router))
    }

    fn now(&self) -> Duration {
        self.now
    }

    async fn sleep(&mut self, how_long: Duration) {
        self.now += how_long;
    }

    async fn heard(&mut self) -> Vec<Network> {
        self.heard.clone()
    }
}

pub(crate) fn journal() -> (PrivateDir, Journal) {
    let directory = PrivateDir::new("octopin-change").expect("a directory");
    let journal = Journal::at(directory.path());
    (directory, journal)
}

fn noted(journal: &Journal) -> usize {
    journal.notes(ADDRESS).expect("notes").len()
}

#[tokio::test]
async fn every_fix_is_made_noted_read_again_and_put_back() {
    for fix in Fix::ALL {
        let (_directory, journal) = journal();
        let mut site = Virtual::new(Scripted::new(Wrong::Nothing));
        let made = make(&mut site, &journal, Wanted::Safer(fix)).await;
        let made = made.expect("made");
        assert_eq!((made.changed, made.undoable), (true, true), "{fix:?}");
        assert_eq!(made.again.router, Some(true), "{fix:?}");
        assert_eq!(fix.is_so(&site.router.state()), Some(true), "{fix:?}");
        let notes = journal.notes(ADDRESS).expect("notes");
        let note = notes.last().expect("a note");
        assert!(!note.is_left(), "it is for good");
        restore(&mut site, &note.undo).await.expect("put back");
        assert_eq!(site.router.like.get(), BEFORE, "{fix:?}");
    }
}

#[tokio::test]
async fn what_is_so_already_is_neither_noted_nor_made() {
    let (_directory, journal) = journal();
    let mut site = Virtual::new(Scripted::new(Wrong::Stays));
    let made = make(&mut site, &journal, Wanted::WpsOn).await.expect("so");
    assert_eq!((made.changed, made.again.router), (false, Some(true)));
    assert_eq!(noted(&journal), 0);
}

#[tokio::test]
async fn a_change_for_good_is_not_noted() {
    let (_directory, journal) = journal();
    let mut site = Virtual::new(Scripted::new(Wrong::Nothing));
    site.router.forgets = true;
    let made = make(&mut site, &journal, Wanted::Safer(Fix::RouterPinOff)).await;
    assert_eq!(made.map(|made| made.undoable), Ok(false));
    assert_eq!(noted(&journal), 0);
}

/// What the router says against it: told as failed, and nothing is left changed or noted.
#[tokio::test]
async fn a_change_that_does_not_hold_is_told_and_put_back() {
    for fix in Fix::ALL {
        for (wrong, put_back) in [(Wrong::Stays, None), (Wrong::Half, Some(true))] {
            let (_directory, journal) = journal();
            let mut site = Virtual::new(Scripted::new(wrong));
            let made = make(&mut site, &journal, Wanted::Safer(fix)).await;
            let failed = made.expect_err("it does not hold");
            let code = failed.trouble.code;
            assert!(
                ["says-off-is-on", "says-otherwise"].contains(&code),
                "{fix:?} {code}"
            );
            assert_eq!(failed.put_back, put_back, "{fix:?} {wrong:?}");
            let told = failed.trouble.cause.english().contains("as they were");
            assert_eq!(told, put_back.is_some(), "{}", failed.trouble.cause);
            assert_eq!(site.router.like.get(), BEFORE, "{fix:?} {wrong:?}");
            assert_eq!(noted(&journal), 0, "{fix:?} {wrong:?}");
        }
    }
}

#[tokio::test]
async fn the_air_has_the_last_word() {
    let beacon = |wps: bool, security| Network {
        bssid: BSSID,
        ssid: Ssid::default(),
        hidden: false,
        frequency: 2412,
        signal_dbm: None,
        age: Some(Duration::from_secs(1)),
        associated: false,
        privacy: true,
        security,
        pmf: None,
        tkip_only: Some(false),
        dfs: None,
        wps: wps.then(|| ApInfo::parse(WPS)).flatten(),
    };
    let (on, off) = (beacon(true, Security::Wpa2), beacon(false, Security::Wpa2));
    let mixed = beacon(false, Security::WpaWpa2);
    let wps_off = Wanted::Safer(Fix::WpsOff);
    let wpa2 = Wanted::Safer(Fix::Wpa2);
    for (wanted, beacons, said) in [
        (Wanted::WpsOn, vec![&on, &off], Some(true)),
        (Wanted::WpsOn, vec![&off], Some(false)),
        (wps_off, vec![&on, &off], Some(false)),
        (wps_off, vec![&off], Some(true)),
        (wpa2, vec![&mixed, &off], Some(false)),
        (wpa2, vec![&on], Some(true)),
        (Wanted::Safer(Fix::RouterPinOff), vec![&on], None),
        (wps_off, vec![], None),
    ] {
        assert_eq!(air(wanted, beacons.into_iter()), said, "{wanted:?}");
    }
    // One that was heard since the change counts, an older one does not.
    for (age, code) in [(1, Some("says-off-is-on")), (60, None)] {
        let (_directory, journal) = journal();
        let mut site = Virtual::new(Scripted::new(Wrong::Slow));
        site.heard = vec![Network {
            age: Some(Duration::from_secs(age)),
            ..on.clone()
        }];
        let made = make(&mut site, &journal, wps_off).await;
        assert_eq!(made.err().map(|failed| failed.trouble.code), code, "{age}");
    }
}

/// A router that breaks with the change: the note stays, and the error says how to put it back.
#[tokio::test]
async fn what_cannot_be_put_back_now_stays_noted() {
    for fix in Fix::ALL {
        let (_directory, journal) = journal();
        let mut site = Virtual::new(Scripted::new(Wrong::Gone));
        let made = make(&mut site, &journal, Wanted::Safer(fix)).await;
        let failed = made.expect_err("it is gone");
        assert_eq!(
            (failed.trouble.code, failed.put_back),
            ("silent", Some(false))
        );
        let restore = format!("octopin router restore {ADDRESS}");
        assert!(failed.to_string().contains(&restore), "{failed}");
        assert_eq!(noted(&journal), 1);
    }
}

#[tokio::test]
async fn a_router_that_does_not_tell_is_believed() {
    let (_directory, journal) = journal();
    let mut site = Virtual::new(Scripted::new(Wrong::Silent));
    let made = make(&mut site, &journal, Wanted::Safer(Fix::WpsOff)).await;
    assert_eq!(made.map(|made| made.again.router), Ok(None));
    assert_eq!(noted(&journal), 1);
}

#[test]
fn a_change_that_is_none_is_told_by_whoever_knows() {
    let off = Wanted::Safer(Fix::WpsOff);
    for (router, air, wanted, code) in [
        (Some(true), Some(true), Wanted::WpsOn, None),
        (Some(true), None, Wanted::WpsOn, None),
        (None, None, Wanted::WpsOn, None),
        (Some(false), None, Wanted::WpsOn, Some("says-on-is-off")),
        (
            Some(true),
            Some(false),
            Wanted::WpsOn,
            Some("says-on-is-off"),
        ),
        (None, Some(false), Wanted::WpsOn, Some("says-on-is-off")),
        (Some(false), None, off, Some("says-off-is-on")),
        (Some(true), Some(false), off, Some("says-off-is-on")),
        (
            Some(false),
            None,
            Wanted::Safer(Fix::Wpa2),
            Some("says-otherwise"),
        ),
    ] {
        let told = contradiction(Again { router, air }, wanted);
        let told = told.map(|trouble| trouble.code);
        assert_eq!(told, code, "{router:?} {air:?} {wanted:?}");
    }
}

/// As `kill -9` at each step: what is left is noted whenever anything was changed, and what the journal
/// has makes the router what it was.
#[tokio::test]
async fn stopped_dead_at_every_step_it_can_be_put_back() {
    for fix in Fix::ALL {
        let mut changed_and_noted = 0;
        let mut noted_and_unchanged = 0;
        for dies_at in 1.. {
            let (_directory, journal) = journal();
            let mut router = Scripted::new(Wrong::Nothing);
            router.dies_at = Some(dies_at);
            let like = Rc::clone(&router.like);
            let mut site = Virtual::new(router);
            let done = tokio::select! {
                biased;
                made = make(&mut site, &journal, Wanted::Safer(fix)) => made.is_ok(),
                () = yields() => false,
            };
            if done {
                break;
            }
            let changed = like.get() != BEFORE;
            match (changed, noted(&journal)) {
                (true, 0) => panic!("{fix:?}: changed at step {dies_at} without a note"),
                (true, _) => changed_and_noted += 1,
                (false, 1) => noted_and_unchanged += 1,
                (false, _) => {}
            }
            // The next start.
            let mut site = Virtual::new(Scripted {
                like: Rc::clone(&like),
                ..Scripted::new(Wrong::Nothing)
            });
            for note in journal.notes(ADDRESS).expect("notes") {
                restore(&mut site, &note.undo).await.expect("put back");
                journal.done(ADDRESS).expect("written");
            }
            assert_eq!(like.get(), BEFORE, "{fix:?} at step {dies_at}");
        }
        assert!(changed_and_noted >= 2, "{fix:?}: {changed_and_noted}");
        assert!(noted_and_unchanged >= 1, "{fix:?}: {noted_and_unchanged}");
    }
}

/// Long enough for everything that does not wait for the dead.
async fn yields() {
    for _ in 0..64 {
        tokio::task::yield_now().await;
    }
}
