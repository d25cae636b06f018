//! The home and its time: whoever waits, for whatever, lets it pass here.

use std::cell::{RefCell, RefMut};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use lab::home::{Home, Setup};
use lab::person::Deed;
use lab::router::RouterEvent;
use lab::timeline::Step as LabStep;
use wsc::credential::Credential;
use wsc::time::Instant;

use super::told::Told;
use crate::join::event::{Event, Step, What};

/// How fast a play goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Without waiting.
    AtOnce,
    /// So many times as fast as life; 0 counts as 1.
    Times(u32),
}

/// The home, shared by all who act in it.
#[derive(Clone)]
pub(super) struct House(Rc<RefCell<Inside>>);

/// What is in it.
pub(super) struct Inside {
    pub(super) home: Home,
    /// What was not told yet.
    pub(super) told: VecDeque<Told>,
    /// What somebody is going to do, and when.
    deeds: Vec<(Instant, Deed)>,
    /// What the routers' logs told, with the number of the router, and nobody has read yet.
    log: VecDeque<(usize, RouterEvent)>,
    pace: Pace,
    /// When time began to go at this pace: outside and in the home.
    began: Option<(tokio::time::Instant, Instant)>,
    /// The network cable in the printer.
    pub(super) cable: Cable,
}

/// A network cable in the printer. While it is in, the printer's radio is off.
#[derive(Default)]
pub(super) struct Cable {
    pub(super) is_in: bool,
    /// When somebody pulls it.
    pulled: Option<Instant>,
    /// The settings with which the printer joins then.
    pub(super) then: Option<Credential>,
}

impl House {
    pub(super) fn new(setup: Setup, seed: u64, pace: Pace) -> Self {
        Self(Rc::new(RefCell::new(Inside {
            home: Home::open(setup, seed),
            told: VecDeque::new(),
            deeds: Vec::new(),
            log: VecDeque::new(),
            pace,
            began: None,
            cable: Cable::default(),
        })))
    }

    /// How fast time goes from here on.
    pub(super) fn set_pace(&self, pace: Pace) {
        let mut inside = self.inside();
        inside.pace = pace;
        inside.began = None;
    }

    /// What is in it; nobody may hold this while they wait.
    pub(super) fn inside(&self) -> RefMut<'_, Inside> {
        self.0.borrow_mut()
    }

    pub(super) fn now(&self) -> Instant {
        self.0.borrow().home.now()
    }

    /// Lets time pass.
    pub(super) async fn pass(&self, how_long: Duration) {
        let until = self.now() + how_long;
        self.until(until, |_| None::<()>).await;
    }

    /// Lets time pass until `look` finds what it looks for, at the latest until `limit`.
    pub(super) async fn until<T>(
        &self,
        limit: Instant,
        mut look: impl FnMut(&mut Inside) -> Option<T>,
    ) -> Option<T> {
        loop {
            let found = look(&mut self.inside());
            if found.is_some() || self.now() >= limit {
                return found;
            }
            let ready = self.inside().ready(limit);
            match ready {
                Some(at) => tokio::time::sleep_until(at).await,
                None => tokio::task::yield_now().await,
            }
            self.inside().step(limit);
        }
    }

    /// Somebody is going to do something.
    pub(super) fn later(&self, how_long: Duration, deed: Deed) {
        let at = self.now() + how_long;
        self.inside().deeds.push((at, deed));
    }

    /// Somebody is going to pull the network cable out of the printer.
    pub(super) fn pull_later(&self, how_long: Duration) {
        let at = self.now() + how_long;
        self.inside().cable.pulled = Some(at);
    }

    /// Tells an event of the job, after what happened before it.
    pub(super) fn tell(&self, event: &Event) {
        let mut inside = self.inside();
        inside.drain();
        if event.what == What::Begin {
            inside.home.enter(lab_step(event.step));
        }
        inside.told.push_back(Told::Job(event.clone()));
    }

    /// The next thing to tell.
    pub(super) fn next_told(&self) -> Option<Told> {
        self.inside().told.pop_front()
    }
}

impl Inside {
    fn due(&self, limit: Instant) -> Instant {
        let deeds = self.deeds.iter().map(|(at, _)| *at);
        let deeds = deeds.chain(self.cable.pulled);
        deeds.fold(self.home.due().min(limit), Instant::min)
    }

    /// When it is time for the next step, where that is to be waited for.
    fn ready(&mut self, limit: Instant) -> Option<tokio::time::Instant> {
        let Pace::Times(times) = self.pace else {
            return None;
        };
        let now = self.home.now();
        let begin = || (tokio::time::Instant::now(), now);
        let (outside, inside) = *self.began.get_or_insert_with(begin);
        Some(outside + self.due(limit).since(inside) / times.max(1))
    }

    /// Lets the next thing happen.
    fn step(&mut self, limit: Instant) {
        let due = self.due(limit);
        self.home.advance(due);
        let now = self.home.now();
        while let Some(place) = self.deeds.iter().position(|(at, _)| *at <= now) {
            let (_, deed) = self.deeds.remove(place);
            self.home.deed(deed);
        }
        if self.cable.pulled.is_some_and(|at| at <= now) {
            self.pull_cable();
        }
        self.drain();
    }

    /// The network cable comes out of the printer, whose radio is free now.
    pub(super) fn pull_cable(&mut self) {
        self.cable.pulled = None;
        self.cable.is_in = false;
        if let Some(settings) = self.cable.then.take() {
            self.home
                .at_printer(0, |printer, now| printer.join(now, settings));
        }
    }

    /// Whether the log of this router has something that nobody has read yet.
    pub(super) fn has_log(&mut self, router: usize) -> bool {
        self.drain();
        self.log.iter().any(|(number, _)| *number == router)
    }

    /// Takes over what happened.
    pub(super) fn drain(&mut self) {
        let events = self.home.take_events();
        self.told.extend(events.into_iter().map(Told::Home));
        while let Some(event) = self.home.router_event() {
            self.log.push_back(event);
        }
    }

    /// The next line of the log of this router. What others told before it is forgotten.
    pub(super) fn logged(&mut self, router: usize) -> Option<RouterEvent> {
        self.drain();
        while let Some((number, event)) = self.log.pop_front() {
            if number == router {
                return Some(event);
            }
        }
        None
    }
}

const fn lab_step(step: Step) -> LabStep {
    match step {
        Step::Look => LabStep::Look,
        Step::Match => LabStep::Match,
        Step::Prepare => LabStep::Prepare,
        Step::Exchange => LabStep::Exchange,
        Step::Verify => LabStep::Verify,
        Step::Harden => LabStep::Harden,
        Step::Record => LabStep::Record,
    }
}
