//! A job's run in the history.

use jiff::Timestamp;
use serde_json::Value;

use super::event::{Event, What};
use crate::history::{Ended, EventRow, History, HistoryError, RunId};

/// The run in the history, to which every event is added as it happens, so that a killed run is
/// there too. What cannot be kept is no reason to fail.
#[derive(Debug, Default)]
pub struct Memory {
    run: Option<(History, RunId)>,
    trouble: Option<HistoryError>,
}

impl Memory {
    /// Notes that a run begins.
    ///
    /// # Errors
    /// The history cannot be written; [`Memory::default`] keeps nothing.
    pub fn begin(history: Result<History, HistoryError>) -> Result<Self, HistoryError> {
        let mut history = history?;
        let run = history.begin("join", Timestamp::now())?;
        Ok(Self {
            run: Some((history, run)),
            trouble: None,
        })
    }

    /// The number of the run.
    pub fn run(&self) -> Option<RunId> {
        self.run.as_ref().map(|(_, run)| *run)
    }

    /// Keeps an event, and with the last one how the run ended. `network` is what it was about.
    pub fn note(&mut self, event: &Event, network: Option<&str>) {
        let Some((history, run)) = &mut self.run else {
            return;
        };
        let detail = serde_json::to_value(event).unwrap_or(Value::Null);
        let word = |key: &str| {
            let text = detail.get(key).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        let kept = if let What::End(end) = &event.what {
            let outcome = word("outcome");
            let ended = Ended {
                outcome,
                code: end.code.map(str::to_owned),
                cause: end.cause.clone(),
                next: end.next.clone(),
                device: end
                    .printer
                    .as_ref()
                    .and_then(|printer| printer.name.clone()),
                network: network.map(str::to_owned),
                report: detail,
            };
            history.end(*run, Timestamp::now(), &ended)
        } else {
            let row = EventRow {
                at_ms: event.at_ms,
                name: word("event"),
                detail,
                says: event.what.says().cloned(),
            };
            history.event(*run, &row)
        };
        // One that could not be kept says nothing of the next, and the end matters most.
        if let Err(error) = kept {
            self.trouble.get_or_insert(error);
        }
    }

    /// Why something could not be kept, the first time.
    pub fn trouble(&self) -> Option<&HistoryError> {
        self.trouble.as_ref()
    }
}
