//! What the app knows: the home, what was found in it, what was chosen, and the job that goes on.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use advisor::plan::{Plan, Way};
use devices::router::driver::Fix;
use job::change::Failed;
use job::join::{Cancel, Memory, Outcome, Trouble, Wish};
use tokio::sync::watch;
use wsc::pin::DevicePin;

use crate::house::{Choice, Found, Hardened, House, Seen};
use crate::person::WebPerson;
use crate::run::Run;
use crate::session::Sessions;
use crate::tls::Lan;

/// How long a job that is stopped with the app may take to put back what it changed.
const PUT_BACK: Duration = Duration::from_secs(60);

/// Everything that the pages are made from.
pub(crate) struct App {
    pub(crate) house: Box<dyn House>,
    pub(crate) sessions: Sessions,
    /// How telephones get in, where they may.
    pub(crate) lan: Option<Lan>,
    home: Mutex<Home>,
    changed: watch::Sender<u64>,
    stopping: AtomicBool,
    /// How many jobs were begun.
    jobs: AtomicU64,
}

/// What is known of the home.
#[derive(Default)]
struct Home {
    choice: Choice,
    looking: bool,
    found: Option<Arc<Found>>,
    seen: Option<Result<Arc<Seen>, Trouble>>,
    pin: Option<DevicePin>,
    run: Option<Arc<Run>>,
    /// What was changed for good since the program began, the last at the end.
    hardened: Vec<(Fix, Hardened)>,
}

/// What is known of the home now.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) choice: Choice,
    pub(crate) looking: bool,
    pub(crate) found: Option<Arc<Found>>,
    pub(crate) seen: Option<Result<Arc<Seen>, Trouble>>,
    pub(crate) has_pin: bool,
}

/// Why a job cannot begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoStart {
    /// One goes on already.
    Busy,
    /// Nothing was looked at yet.
    Unseen,
    /// That way is not open.
    Shut,
    /// The operating system gives no thread.
    System,
}

impl App {
    pub(crate) fn new(house: Box<dyn House>, lan: Option<Lan>) -> Self {
        Self {
            house,
            sessions: Sessions::default(),
            lan,
            home: Mutex::default(),
            changed: watch::Sender::new(0),
            stopping: AtomicBool::new(false),
            jobs: AtomicU64::new(0),
        }
    }

    fn home(&self) -> MutexGuard<'_, Home> {
        // Nothing in here panics with the lock held.
        self.home.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    /// Counts the changes of what is known.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    pub(crate) fn known(&self) -> Known {
        let home = self.home();
        Known {
            choice: home.choice.clone(),
            looking: home.looking,
            found: home.found.clone(),
            seen: home.seen.clone(),
            has_pin: home.pin.is_some(),
        }
    }

    pub(crate) fn seen(&self) -> Option<Arc<Seen>> {
        self.home().seen.clone()?.ok()
    }

    pub(crate) fn run(&self) -> Option<Arc<Run>> {
        self.home().run.clone()
    }

    /// Whether a job goes on.
    pub(crate) fn is_busy(&self) -> bool {
        self.run().is_some_and(|run| !run.is_over())
    }

    pub(crate) fn give_pin(&self, pin: Option<DevicePin>) {
        self.home().pin = pin;
        self.change();
    }

    /// Another choice, and a look at it.
    pub(crate) fn choose(self: &Arc<Self>, choice: Choice) {
        self.home().choice = choice;
        self.look();
    }

    /// Another story of the virtual home, from its beginning; `visitor`: who reads acts in it.
    pub(crate) fn tell(self: &Arc<Self>, scenario: &str, visitor: bool) -> bool {
        if self.is_busy() || !self.house.tell(scenario, visitor) {
            return false;
        }
        *self.home() = Home::default();
        self.look();
        true
    }

    /// Looks around, unless that is being done. The pages show what was known meanwhile.
    pub(crate) fn look(self: &Arc<Self>) {
        let choice = {
            let mut home = self.home();
            if home.looking {
                return;
            }
            home.looking = true;
            home.choice.clone()
        };
        self.change();
        let app = Arc::clone(self);
        let looked = std::thread::Builder::new()
            .name("look".into())
            .spawn(move || {
                let found = Arc::new(app.house.find());
                app.home().found = Some(found);
                app.change();
                let seen = app.house.look(&choice).map(Arc::new);
                let mut home = app.home();
                home.seen = Some(seen);
                home.looking = false;
                drop(home);
                app.change();
            });
        if looked.is_err() {
            self.home().looking = false;
        }
    }

    /// The plan for what was seen, with the PIN that was given.
    pub(crate) fn plan(&self) -> Option<(Arc<Seen>, Plan)> {
        let seen = self.seen()?;
        let mut facts = seen.sight.facts.clone();
        if self.home().pin.is_some() {
            let from = Origin::new(SourceKind::User, "given");
            facts.printer.pin_given.learn(true, from.clone());
            // Another cannot be made into one.
            facts.printer.pin_valid.learn(true, from);
        }
        let plan = advisor::plan(&facts);
        Some((seen, plan))
    }

    /// Begins the job on this way.
    ///
    /// # Errors
    /// [`NoStart`].
    pub(crate) fn start(self: &Arc<Self>, way: Way) -> Result<Arc<Run>, NoStart> {
        let (seen, plan) = self.plan().ok_or(NoStart::Unseen)?;
        let open = plan.ways.iter().any(|open| open.way == way);
        if !open || seen.cannot.iter().any(|(shut, _)| *shut == way) {
            return Err(NoStart::Shut);
        }
        let (canceller, cancel) = Cancel::new();
        let serial = self.jobs.fetch_add(1, Ordering::Relaxed) + 1;
        let run = Arc::new(Run::new(serial, way, self.house.pace(), seen, canceller));
        let (choice, pin) = {
            let mut home = self.home();
            if home.run.as_ref().is_some_and(|run| !run.is_over()) {
                return Err(NoStart::Busy);
            }
            home.run = Some(Arc::clone(&run));
            (home.choice.clone(), home.pin.clone())
        };
        let wish = Wish {
            verb: way.as_str().to_owned(),
            pin,
            dry_run: false,
        };
        let (app, mine) = (Arc::clone(self), Arc::clone(&run));
        let begun = std::thread::Builder::new()
            .name("job".into())
            .spawn(move || {
                app.work(&mine, &choice, &wish, &cancel);
            });
        if begun.is_err() {
            run.finish();
            return Err(NoStart::System);
        }
        self.change();
        Ok(run)
    }

    /// The job, on its own thread.
    fn work(self: &Arc<Self>, run: &Arc<Run>, choice: &Choice, wish: &Wish, cancel: &Cancel) {
        // A history that cannot be written is no reason not to help.
        let mut memory = Memory::begin(self.house.history()).unwrap_or_default();
        run.numbered(memory.run().map(|id| id.0));
        let ssid = choice.ssid.clone().or_else(|| run.seen.sight.ssid.clone());
        let mut person = WebPerson::new(Arc::clone(run));
        let mut tell = |event: &job::join::Event| {
            memory.note(event, ssid.as_deref());
            run.note(event);
        };
        let end = self
            .house
            .join(choice, wish, &mut person, cancel, &mut tell);
        // A PIN that was used, or is wrong, is not used again.
        if end.outcome == Outcome::Joined || end.code == Some("wrong-pin") {
            self.give_pin(None);
        }
        run.finish();
        self.change();
        // What is there now is not what was there before.
        if !self.is_stopping() {
            self.look();
        }
    }

    /// What was changed for good, the last at the end.
    pub(crate) fn hardened(&self) -> Vec<(Fix, Hardened)> {
        self.home().hardened.clone()
    }

    /// Makes a change that was agreed to, and looks again. Takes its time.
    ///
    /// # Errors
    /// It is not as it was wanted.
    pub(crate) fn harden(&self, fix: Fix) -> Result<(), Failed> {
        let choice = self.home().choice.clone();
        let made = self.house.harden(&choice, fix);
        let seen = self.house.look(&choice).map(Arc::new);
        let mut home = self.home();
        home.seen = Some(seen);
        home.hardened.push((fix, made?));
        Ok(())
    }

    /// Takes the last change back, and looks again. Takes its time.
    ///
    /// # Errors
    /// It cannot be taken back.
    pub(crate) fn take_back(&self) -> Result<(), Trouble> {
        let (choice, last) = {
            let home = self.home();
            (home.choice.clone(), home.hardened.last().cloned())
        };
        let Some(undo) = last.and_then(|(_, hardened)| hardened.undo) else {
            return Ok(());
        };
        self.house.take_back(&choice, &undo)?;
        let seen = self.house.look(&choice).map(Arc::new);
        let mut home = self.home();
        home.seen = Some(seen);
        home.hardened.pop();
        Ok(())
    }

    /// Whether the program ends.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Stops the job that goes on, and waits until it has put back what it changed.
    pub(crate) async fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
        let Some(run) = self.run() else { return };
        run.cancel();
        let mut changes = run.changes();
        let over = async { while !run.is_over() && changes.changed().await.is_ok() {} };
        // Whatever is left then is put back by the next job.
        let _ = tokio::time::timeout(PUT_BACK, over).await;
    }
}
