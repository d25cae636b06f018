//! What is told of a play: the job's events, and what happens in the home.

use lab::words::Reveal;
use serde_json::Value;

use crate::join::Event;

/// Something that is told.
#[derive(Clone, Debug)]
pub enum Told {
    /// An event of the job, as `octopin join` tells it.
    Job(Event),
    /// Something that happened at a device of the home.
    Home(lab::timeline::Event),
}

impl Told {
    /// How long after the beginning of the job, in milliseconds.
    pub const fn at_ms(&self) -> u64 {
        match self {
            Self::Job(event) => event.at_ms,
            Self::Home(event) => event.at.as_millis(),
        }
    }

    /// As a JSON object: `at_ms`, `step`, `event` and what belongs to the event. Secrets are masked
    /// unless `secrets` are wanted.
    pub fn json(&self, secrets: bool) -> Value {
        match self {
            Self::Job(event) => event.json(secrets),
            Self::Home(event) => {
                let mut line = event.json(Reveal(secrets));
                // `chosen` is the job's word for the way.
                if line.get("event").is_some_and(|name| name == "chosen")
                    && let Some(name) = line.get_mut("event")
                {
                    *name = Value::from("turns-to");
                }
                line
            }
        }
    }
}
