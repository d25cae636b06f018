//! A virtual home behind the app: every story of `octopin demo`. The person of the story is at the
//! virtual devices, and a real one at the page; or whoever reads the page is both.

use std::cell::RefCell;
use std::sync::mpsc;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use devices::router::driver::{Fix, Undo};
use devices::router::kinds::Kind;
use job::change::Failed;
use job::history::{History, HistoryError};
use job::join::{Cancel, End, Event, Trouble, What, Wish};
use job::virtual_home::{DEFAULT, Pace, Play, SCENARIOS, Said, Scenario, Told, find};
use link::PrivateDir;
use serde_json::{Value, json};
use text::{Message, msg};
use web::{Choice, Found, Hardened, House, Readers, Seen, WebPerson};

use super::real::{Commands, not_begun, wait};
use crate::demo;
use crate::exit::{Exit, Stop};

/// What is left to chance is the same each time, so that a story is one.
const SEED: u64 = 1;
/// How many times as fast as life a story goes with its own person, and with a visitor.
const PACE: u32 = 5;
const PACE_OF_VISITORS: u32 = 1;
/// Between two looks at the virtual devices.
const GLANCES: Duration = Duration::from_millis(100);

fn no_place(error: &impl std::fmt::Display) -> Message {
    msg!("cmd-serve-no-place", error = error.to_string())
}

/// A virtual home.
pub(super) struct Demo {
    now: Mutex<Now>,
    pace: Option<u32>,
    /// What is done here is in no history of real homes.
    directory: PrivateDir,
}

/// The story that is told now.
struct Now {
    scenario: &'static Scenario,
    visitor: bool,
    home: Stage,
}

/// Something that is done with a home.
type Call = Box<dyn FnOnce(&mut Play) + Send>;

/// A home, which lives on a thread of its own from the story's beginning to its end.
#[derive(Clone)]
struct Stage(mpsc::Sender<Call>);

impl Stage {
    fn new(scenario: &'static Scenario) -> Self {
        let (calls, called) = mpsc::channel::<Call>();
        let lives = move || {
            // Without a home every call is dropped, and who called is told so.
            if let Ok(mut play) = Play::new(scenario, SEED, Pace::AtOnce) {
                while let Ok(call) = called.recv() {
                    call(&mut play);
                }
            }
        };
        // A thread that cannot be had is as a home that cannot be had.
        drop(std::thread::Builder::new().name("home".into()).spawn(lives));
        Self(calls)
    }

    /// Does something with the home, and gives where the answer will be.
    fn call<T: Send + 'static>(
        &self,
        what: impl AsyncFnOnce(&mut Play) -> T + Send + 'static,
    ) -> mpsc::Receiver<Result<T, Trouble>> {
        let (answer, answered) = mpsc::channel();
        let call = move |play: &mut Play| {
            // Whoever asked may be gone.
            let _ = answer.send(wait(what(play)));
        };
        // Where nobody takes the call, the other end of the answer goes with it.
        let _ = self.0.send(Box::new(call));
        answered
    }
}

/// What became of a call.
fn came<T>(answered: &mpsc::Receiver<Result<T, Trouble>>) -> Result<T, Trouble> {
    let gone = |_| Trouble::told("no-home", &msg!("cmd-serve-no-home"));
    answered.recv().map_err(gone)?
}

impl Demo {
    /// The story of this name; the usual one without.
    ///
    /// # Errors
    /// There is no such story, or no place for temporary files.
    pub(super) fn new(name: &str, pace: Option<u32>) -> Result<Self, Stop> {
        let name = if name.is_empty() { DEFAULT } else { name };
        let scenario = find(name).ok_or_else(|| demo::unknown(name))?;
        let directory = PrivateDir::new("octopin-demo")
            .map_err(|error| Stop::told(Exit::Failed, "no-place", &no_place(&error)))?;
        let now = Now {
            scenario,
            visitor: false,
            home: Stage::new(scenario),
        };
        Ok(Self {
            now: Mutex::new(now),
            pace,
            directory,
        })
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        // Nothing in here panics with the lock held.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn home(&self) -> Stage {
        self.now().home.clone()
    }

    fn seen(&self, said: Said) -> Result<Seen, Trouble> {
        let look = async move |play: &mut Play| {
            play.pace(Pace::AtOnce);
            play.say(said);
            Box::pin(web::look(play.world().0)).await
        };
        let seen = came(&self.home().call(look))??;
        // Its address is of no use to anybody.
        Ok(Seen {
            router: None,
            ..seen
        })
    }
}

/// What was chosen, for the virtual home. A router's password is asked for nowhere in it.
fn said(choice: &Choice) -> Said {
    Said {
        printer: choice.printer.clone(),
        router: choice.router.clone(),
        ssid: choice.ssid.clone(),
        network: choice.network.clone(),
        wifi: choice.wifi.clone(),
    }
}

/// Plays with whoever reads the page, who answers there and acts at the devices there.
async fn visited(
    play: &mut Play,
    mut person: WebPerson,
    cancel: &Cancel,
    mut tell: impl FnMut(&Told),
) -> End {
    let mut devices = person.devices();
    let hands = play.hands();
    let router_pin = RefCell::new(None);
    let mut of_job = |told: &Told| {
        if let Told::Job(event) = told
            && let What::RouterPin { pin } = &event.what
        {
            *router_pin.borrow_mut() = Some(pin.clone());
        }
        tell(told);
    };
    let job = play.run_with(&mut person, cancel, &mut of_job);
    let at_devices = async {
        loop {
            if let Some(scene) = hands.scene() {
                devices.show(scene);
            }
            tokio::select! {
                act = devices.act() => match act {
                    Some(act) => hands.act(act, router_pin.borrow().clone()),
                    None => std::future::pending().await,
                },
                () = tokio::time::sleep(GLANCES) => {}
            }
        }
    };
    tokio::select! {
        end = job => end,
        end = at_devices => end,
    }
}

impl House for Demo {
    fn scenarios(&self) -> Vec<web::Scenario> {
        let row = |one: &Scenario| web::Scenario {
            name: one.name.to_owned(),
            about: one.about(),
        };
        SCENARIOS.iter().map(row).collect()
    }

    fn scenario(&self) -> Option<String> {
        Some(self.now().scenario.name.to_owned())
    }

    fn own_way(&self) -> Option<&'static str> {
        Some(self.now().scenario.verb())
    }

    fn tell(&self, scenario: &str, visitor: bool) -> bool {
        let Some(scenario) = find(scenario) else {
            return false;
        };
        *self.now() = Now {
            scenario,
            visitor,
            home: Stage::new(scenario),
        };
        true
    }

    fn visitor(&self) -> bool {
        self.now().visitor
    }

    fn pace(&self) -> u32 {
        let usual = if self.visitor() {
            PACE_OF_VISITORS
        } else {
            PACE
        };
        self.pace.unwrap_or(usual)
    }

    /// What is seen in the home, in the shape of a search.
    fn find(&self) -> Found {
        let seen = match self.seen(Said::default()) {
            Ok(seen) => seen.sight,
            Err(trouble) => {
                return Found {
                    document: json!({ "note": trouble.cause.english() }),
                    note: Some(trouble.cause),
                };
            }
        };
        let facts = &seen.facts;
        let evidence = json!([{ "source": "virtual home", "confidence": "high" }]);
        let printers: Vec<Value> = seen
            .printer
            .iter()
            .map(|printer| {
                json!({
                    "name": printer.name, "address": printer.address, "evidence": evidence,
                    "identity": { "serial": printer.serial, "macs": printer.macs },
                })
            })
            .collect();
        let networks: Vec<Value> = facts
            .network
            .ssid
            .get()
            .map(|ssid| {
                json!({
                    "ssid": ssid,
                    "security": facts.network.security.get().map(ToString::to_string),
                    "channel": facts.network.channel.get(),
                    "wps": {
                        "on": facts.wps.on.get(),
                        "locked": facts.wps.locked.get(),
                        "accepts": {
                            "device_pin": facts.router.takes_device_pin.get(),
                            "router_pin": facts.router.takes_router_pin.get(),
                            "button": facts.router.takes_button.get(),
                        },
                    },
                })
            })
            .into_iter()
            .collect();
        let kind = if seen.router.is_some() {
            "virtual"
        } else {
            "by-hand"
        };
        let name = Kind::of_scheme(kind).map(|kind| kind.name.english());
        let router = json!({
            "name": facts.router.model.get(), "host": null, "gateway": true, "evidence": evidence,
            "kind": kind, "driver": { "name": name },
        });
        Found {
            document: json!({
                "printers": printers, "routers": [router], "networks": networks, "scanned": true,
            }),
            note: None,
        }
    }

    fn look(&self, choice: &Choice) -> Result<Seen, Trouble> {
        self.seen(said(choice))
    }

    fn join(
        &self,
        choice: &Choice,
        wish: &Wish,
        person: &mut WebPerson,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Event),
    ) -> End {
        let visitor = self.visitor().then(|| person.clone());
        let pace = Pace::Times(self.pace());
        let (wish, cancel) = (wish.clone(), cancel.clone());
        let said = said(choice);
        let (events, told) = mpsc::channel();
        let answered = self.home().call(async move |play: &mut Play| {
            play.pace(pace);
            play.say(said);
            play.wish(&wish.verb);
            play.give(wish.pin);
            // What happens at the devices has its place in the terminal's demo.
            let mut of_job = move |told: &Told| {
                if let Told::Job(event) = told {
                    // Nobody hears it where the page is gone.
                    let _ = events.send(event.clone());
                }
            };
            match visitor {
                Some(person) => visited(play, person, &cancel, of_job).await,
                None => play.run(&cancel, &mut of_job).await,
            }
        });
        // Until the job is over, and what tells its events with it.
        for event in told {
            tell(&event);
        }
        came(&answered).unwrap_or_else(|trouble| not_begun(trouble, tell))
    }

    fn harden(&self, _: &Choice, fix: Fix) -> Result<Hardened, Failed> {
        let change = async move |play: &mut Play| {
            play.pace(Pace::AtOnce);
            let (world, journal) = play.world();
            Box::pin(web::harden(world, &journal, fix)).await
        };
        came(&self.home().call(change))?
    }

    fn take_back(&self, _: &Choice, undo: &Undo) -> Result<(), Trouble> {
        let undo = undo.clone();
        let change = async move |play: &mut Play| {
            play.pace(Pace::AtOnce);
            let (world, journal) = play.world();
            Box::pin(web::take_back(world, &journal, &undo)).await
        };
        came(&self.home().call(change))?
    }

    fn history(&self) -> Result<History, HistoryError> {
        History::at(&self.directory.path().join("history.sqlite3"))
    }

    fn faults(&self) -> Result<History, HistoryError> {
        History::of_user()
    }

    fn readers(&self) -> &dyn Readers {
        &Commands
    }
}
