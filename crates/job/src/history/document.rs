//! Runs as documents, `octopin.history/1`.

use serde_json::{Value, json};
use text::Message;

use super::{ChangeRow, EventRow, RunRow};

/// A run as the list has it.
pub fn summary(run: &RunRow) -> Value {
    let end = run.end.as_ref();
    json!({
        "id": run.id.0,
        "began": run.began.to_string(),
        "ended": run.ended.map(|at| at.to_string()),
        "command": run.command,
        "outcome": end.map(|end| &end.outcome),
        "code": end.and_then(|end| end.code.as_ref()),
        "cause": end.and_then(|end| end.cause.as_ref()).map(Message::english),
        "next": end.and_then(|end| end.next.as_ref()).map(Message::english),
        "device": end.and_then(|end| end.device.as_ref()),
        "network": end.and_then(|end| end.network.as_ref()),
    })
}

/// A run with its events, what it changed at routers, and its report.
pub fn whole(run: &RunRow, events: &[EventRow], changes: &[ChangeRow]) -> Value {
    let mut document = summary(run);
    if let Some(fields) = document.as_object_mut() {
        let events: Vec<Value> = events
            .iter()
            .map(|event| json!({ "at_ms": event.at_ms, "event": event.name, "detail": event.detail }))
            .collect();
        fields.insert("events".to_owned(), events.into());
        let changes: Vec<Value> = changes.iter().map(ChangeRow::json).collect();
        fields.insert("changes".to_owned(), changes.into());
        let report = run.end.as_ref().map(|end| end.report.clone());
        fields.insert("report".to_owned(), report.into());
    }
    document
}
