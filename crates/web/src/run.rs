//! One job: its timeline, the question that it waits for, and how it is stopped.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use advisor::plan::Way;
use job::join::{Canceller, End, Event, What};
use job::virtual_home::{Act, Scene};
use tokio::sync::{mpsc, oneshot, watch};

use crate::house::Seen;
use crate::person::{Ask, Reply};

/// The most events of one job that are kept for the page.
const EVENTS_MAX: usize = 5_000;
/// The most that a visitor does before the virtual home has seen to it.
const ACTS_MAX: usize = 16;

/// A job that goes on or is over.
#[derive(Debug)]
pub(crate) struct Run {
    /// Which of this program's jobs it is.
    pub(crate) serial: u64,
    /// The way that was agreed to.
    pub(crate) way: Way,
    /// So many times as fast as life, in a virtual home.
    pub(crate) pace: u32,
    /// What was seen before.
    pub(crate) seen: Arc<Seen>,
    inner: Mutex<Inner>,
    changed: watch::Sender<u64>,
    canceller: Canceller,
}

#[derive(Debug, Default)]
struct Inner {
    /// Its number in the history.
    number: Option<i64>,
    events: Vec<Event>,
    /// When the window that is open now is over.
    until: Option<Instant>,
    question: Option<(u64, Ask, oneshot::Sender<Reply>)>,
    /// The virtual devices as the visitor sees them, and what is done at them.
    devices: Option<Scene>,
    acts: Option<mpsc::Sender<Act>>,
    questions: u64,
    end: Option<End>,
    over: bool,
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reply")
    }
}

/// What a page shows of a job.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) number: Option<i64>,
    pub(crate) events: Vec<Event>,
    /// How long the window is open still.
    pub(crate) left: Option<Duration>,
    /// The question, with its number.
    pub(crate) question: Option<(u64, Ask)>,
    /// The virtual devices, where the visitor acts at them.
    pub(crate) devices: Option<Scene>,
    pub(crate) end: Option<End>,
    pub(crate) over: bool,
}

impl Run {
    pub(crate) fn new(
        serial: u64,
        way: Way,
        pace: u32,
        seen: Arc<Seen>,
        canceller: Canceller,
    ) -> Self {
        Self {
            serial,
            way,
            pace: pace.max(1),
            seen,
            inner: Mutex::default(),
            changed: watch::Sender::new(0),
            canceller,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing in here panics with the lock held.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    /// Counts the changes.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    pub(crate) fn shown(&self) -> Shown {
        let inner = self.lock();
        let now = Instant::now();
        Shown {
            number: inner.number,
            events: inner.events.clone(),
            left: inner
                .until
                .map(|until| until.saturating_duration_since(now) * self.pace),
            question: inner
                .question
                .as_ref()
                .map(|(id, ask, _)| (*id, ask.clone())),
            devices: inner.devices.clone(),
            end: inner.end.clone(),
            over: inner.over,
        }
    }

    pub(crate) fn is_over(&self) -> bool {
        self.lock().over
    }

    pub(crate) fn numbered(&self, number: Option<i64>) {
        self.lock().number = number;
    }

    pub(crate) fn note(&self, event: &Event) {
        let mut inner = self.lock();
        match &event.what {
            What::Waiting { seconds } => {
                inner.until = Some(Instant::now() + Duration::from_secs(*seconds) / self.pace);
            }
            What::Exchanged { .. } => inner.until = None,
            What::End(end) => {
                inner.until = None;
                inner.end = Some(end.clone());
            }
            _ => {}
        }
        if inner.events.len() < EVENTS_MAX || matches!(event.what, What::End(_)) {
            inner.events.push(event.clone());
        }
        drop(inner);
        self.change();
    }

    /// The thread that did the job is done, whatever came of it.
    pub(crate) fn finish(&self) {
        let mut inner = self.lock();
        inner.over = true;
        inner.question = None;
        inner.devices = None;
        inner.acts = None;
        drop(inner);
        self.change();
    }

    pub(crate) fn ask(&self, what: Ask, answer: oneshot::Sender<Reply>) {
        let mut inner = self.lock();
        inner.questions += 1;
        let number = inner.questions;
        inner.question = Some((number, what, answer));
        drop(inner);
        self.change();
    }

    pub(crate) fn asked_no_more(&self) {
        self.lock().question = None;
        self.change();
    }

    /// Answers the question of this number; false where it does not stand any more.
    pub(crate) fn answer(&self, number: u64, reply: Reply) -> bool {
        let mut inner = self.lock();
        let same = |(id, _, _): &(u64, Ask, oneshot::Sender<Reply>)| *id == number;
        if !inner.question.as_ref().is_some_and(same) {
            return false;
        }
        let asked = inner.question.take();
        drop(inner);
        self.change();
        asked.is_some_and(|(_, _, answer)| answer.send(reply).is_ok())
    }

    /// The virtual devices are on the page from here on; what is done at them comes out.
    pub(crate) fn open_devices(&self) -> mpsc::Receiver<Act> {
        let (acts, done) = mpsc::channel(ACTS_MAX);
        self.lock().acts = Some(acts);
        done
    }

    /// Shows the virtual devices as they are now.
    pub(crate) fn show_devices(&self, scene: Scene) {
        // Time alone is no change of them.
        let scene = Some(Scene { at_ms: 0, ..scene });
        let mut inner = self.lock();
        if inner.over || inner.devices == scene {
            return;
        }
        inner.devices = scene;
        drop(inner);
        self.change();
    }

    /// Something is done at the virtual devices; false where there are none.
    pub(crate) fn act(&self, what: Act) -> bool {
        let acts = self.lock().acts.clone();
        acts.is_some_and(|acts| acts.try_send(what).is_ok())
    }

    pub(crate) fn cancel(&self) {
        self.canceller.cancel();
    }
}
