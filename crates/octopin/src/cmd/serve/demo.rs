//! A virtual home behind the app: every story of `octopin demo`, with the person of the story at the
//! virtual devices and a real one at the page.

use std::sync::{Mutex, PoisonError};

use job::history::{History, HistoryError};
use job::join::{Cancel, End, Event, Trouble, Wish};
use job::virtual_home::{DEFAULT, Pace, Play, SCENARIOS, Scenario, Told, find};
use link::PrivateDir;
use serde_json::{Value, json};
use web::{Choice, House, Readers, Seen, WebPerson};

use super::real::{Commands, not_begun, wait};
use crate::demo;
use crate::exit::Stop;

/// What is left to chance is the same each time, so that a story is one.
const SEED: u64 = 1;

/// A virtual home.
pub(super) struct Demo {
    scenario: Mutex<&'static Scenario>,
    pace: u32,
    /// What is done here is in no history of real homes.
    directory: PrivateDir,
}

impl Demo {
    /// The story of this name; the usual one without.
    ///
    /// # Errors
    /// There is no such story, or no place for temporary files.
    pub(super) fn new(name: &str, pace: u32) -> Result<Self, Stop> {
        let name = if name.is_empty() { DEFAULT } else { name };
        let scenario = find(name).ok_or_else(|| demo::unknown(name))?;
        let directory = PrivateDir::new("octopin-demo").map_err(|error| {
            let explanation = format!("there is no place for temporary files: {error}");
            Stop::failed(
                "no-place",
                explanation,
                "set TMPDIR to a directory that you may write to",
            )
        })?;
        Ok(Self {
            scenario: Mutex::new(scenario),
            pace,
            directory,
        })
    }

    fn now(&self) -> &'static Scenario {
        let scenario = self.scenario.lock();
        *scenario.unwrap_or_else(PoisonError::into_inner)
    }

    fn play(&self, pace: Pace) -> Result<Play, Trouble> {
        Play::new(self.now(), SEED, pace).map_err(|error| {
            Trouble::new(
                "no-place",
                format!("there is no place for temporary files: {error}"),
                "set TMPDIR to a directory that you may write to",
            )
        })
    }

    fn seen(&self) -> Result<Seen, Trouble> {
        let mut play = self.play(Pace::AtOnce)?;
        let (sight, cannot) = wait(async { play.look().await })??;
        Ok(Seen {
            sight,
            router: None,
            cannot,
        })
    }
}

impl House for Demo {
    fn scenarios(&self) -> Vec<web::Scenario> {
        let row = |one: &Scenario| web::Scenario {
            name: one.name.to_owned(),
            about: one.about.to_owned(),
        };
        SCENARIOS.iter().map(row).collect()
    }

    fn scenario(&self) -> Option<String> {
        Some(self.now().name.to_owned())
    }

    fn tell(&self, scenario: &str) -> bool {
        let Some(found) = find(scenario) else {
            return false;
        };
        let mut now = self.scenario.lock().unwrap_or_else(PoisonError::into_inner);
        *now = found;
        true
    }

    fn pace(&self) -> u32 {
        self.pace
    }

    /// What is seen in the home, in the shape of a search.
    fn find(&self) -> Value {
        let seen = match self.seen() {
            Ok(seen) => seen.sight,
            Err(trouble) => return json!({ "note": trouble.cause }),
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
                    "wps": { "on": facts.wps.on.get() },
                })
            })
            .into_iter()
            .collect();
        let driven = seen.router.is_some();
        let router = json!({
            "name": facts.router.model.get(), "host": null, "gateway": true, "evidence": evidence,
            "driver": { "name": if driven { "virtual" } else { "by-hand" } },
        });
        json!({ "printers": printers, "routers": [router], "networks": networks })
    }

    fn look(&self, _: &Choice) -> Result<Seen, Trouble> {
        self.seen()
    }

    fn join(
        &self,
        _: &Choice,
        wish: &Wish,
        _: &mut WebPerson,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Event),
    ) -> End {
        let went = self.play(Pace::Times(self.pace)).and_then(|mut play| {
            play.wish(&wish.verb);
            // What happens at the devices has its place in the terminal's demo.
            let mut of_job = |told: &Told| {
                if let Told::Job(event) = told {
                    tell(event);
                }
            };
            wait(play.run(cancel, &mut of_job))
        });
        went.unwrap_or_else(|trouble| not_begun(trouble, tell))
    }

    fn history(&self) -> Result<History, HistoryError> {
        History::at(&self.directory.path().join("history.sqlite3"))
    }

    fn readers(&self) -> &dyn Readers {
        &Commands
    }
}
