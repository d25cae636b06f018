//! Waiting for a daemon's events, with a deadline.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::time::Duration;

use link::ctrl::{Event, Events};
use tokio::time::{self, Instant};

use crate::error::AirError;

/// The events of one daemon: those that came, and those that were not asked for yet.
#[derive(Debug)]
pub struct Watch {
    who: String,
    events: Events,
    since: Instant,
    waiting: VecDeque<Event>,
    history: Vec<(Duration, Event)>,
}

impl Watch {
    pub(crate) fn new(who: &str, events: Events) -> Self {
        Self {
            who: who.to_owned(),
            events,
            since: Instant::now(),
            waiting: VecDeque::new(),
            history: Vec::new(),
        }
    }

    /// Waits up to `patience` for an event whose text begins with `prefix`, and takes it out.
    /// Other events stay for later calls, in their order.
    ///
    /// # Errors
    /// [`AirError::Deadline`] with all events so far; [`AirError::Ctrl`].
    pub async fn expect(&mut self, prefix: &str, patience: Duration) -> Result<Event, AirError> {
        self.expect_any(&[prefix], patience).await
    }

    /// As [`Watch::expect`], for whichever of several comes first.
    ///
    /// # Errors
    /// As [`Watch::expect`].
    pub async fn expect_any(
        &mut self,
        prefixes: &[&str],
        patience: Duration,
    ) -> Result<Event, AirError> {
        let deadline = Instant::now() + patience;
        loop {
            self.drain()?;
            let wanted = |event: &Event| prefixes.iter().any(|p| event.text.starts_with(p));
            let found = self.waiting.iter().position(wanted);
            if let Some(event) = found.and_then(|at| self.waiting.remove(at)) {
                return Ok(event);
            }
            match time::timeout_at(deadline, self.events.next()).await {
                Ok(event) => self.keep(event?),
                Err(_) => {
                    return Err(AirError::Deadline {
                        who: self.who.clone(),
                        what: format!("event {}", prefixes.join(" or ")),
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
    /// [`AirError::Ctrl`].
    pub fn seen(&mut self, prefix: &str) -> Result<bool, AirError> {
        self.drain()?;
        let begins = |(_, event): &(_, Event)| event.text.starts_with(prefix);
        Ok(self.history.iter().any(begins))
    }

    /// All events so far in their order, one a line, each with the seconds since the daemon's start.
    pub fn history_text(&self) -> String {
        self.history
            .iter()
            .fold(String::new(), |mut text, (at, event)| {
                // Writing to a String cannot fail.
                let _ = writeln!(text, "  {:7.3} {event}", at.as_secs_f64());
                text
            })
    }

    fn drain(&mut self) -> Result<(), AirError> {
        while let Some(event) = self.events.try_next()? {
            self.keep(event);
        }
        Ok(())
    }

    fn keep(&mut self, event: Event) {
        self.history.push((self.since.elapsed(), event.clone()));
        self.waiting.push_back(event);
    }
}
