//! Waiting for a daemon's events, with a deadline.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::time::Duration;

use link::ctrl::{Event, Events};
use tokio::time::{self, Instant};

use crate::error::RigError;

/// How long a thing that takes milliseconds may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The events of one daemon: those that came, and those that were not asked for yet.
#[derive(Debug)]
pub struct Watch {
    who: String,
    events: Events,
    waiting: VecDeque<Event>,
    history: Vec<Event>,
}

impl Watch {
    pub(crate) fn new(who: &str, events: Events) -> Self {
        Self {
            who: who.to_owned(),
            events,
            waiting: VecDeque::new(),
            history: Vec::new(),
        }
    }

    /// Waits up to `patience` for an event whose text begins with `prefix`, and takes it out.
    /// Other events stay for later calls, in their order.
    ///
    /// # Errors
    /// [`RigError::Deadline`] with all events so far; [`RigError::Ctrl`].
    pub async fn expect(&mut self, prefix: &str, patience: Duration) -> Result<Event, RigError> {
        let deadline = Instant::now() + patience;
        loop {
            self.drain()?;
            let found = self
                .waiting
                .iter()
                .position(|event| event.text.starts_with(prefix));
            if let Some(event) = found.and_then(|at| self.waiting.remove(at)) {
                return Ok(event);
            }
            match time::timeout_at(deadline, self.events.next()).await {
                Ok(event) => self.keep(event?),
                Err(_) => {
                    return Err(RigError::Deadline {
                        who: self.who.clone(),
                        what: format!("event {prefix}"),
                        waited: patience,
                        seen: self.history_text(),
                    });
                }
            }
        }
    }

    /// Whether an event whose text begins with `prefix` has come, whether it was taken or not.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub fn seen(&mut self, prefix: &str) -> Result<bool, RigError> {
        self.drain()?;
        Ok(self
            .history
            .iter()
            .any(|event| event.text.starts_with(prefix)))
    }

    /// All events so far, in their order.
    pub fn history(&self) -> &[Event] {
        &self.history
    }

    fn drain(&mut self) -> Result<(), RigError> {
        while let Some(event) = self.events.try_next()? {
            self.keep(event);
        }
        Ok(())
    }

    fn keep(&mut self, event: Event) {
        self.history.push(event.clone());
        self.waiting.push_back(event);
    }

    fn history_text(&self) -> String {
        self.history.iter().fold(String::new(), |mut text, event| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "  {event}");
            text
        })
    }
}
