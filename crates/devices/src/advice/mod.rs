//! What was found out, as facts for the advisor.
//!
//! Each function takes one picture (a printer, a router, a scan, a printed page, a row of the guide)
//! and adds what it says to [`Facts`](advisor::Facts), with its source, its confidence and its age. They can be
//! called in any order: of two sources the surer counts. Nothing is concluded here, and what a
//! picture does not say stays unknown.

mod air;
mod printer;
mod router;

use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use jiff::Timestamp;

pub use air::{asking, scan};
pub use printer::{from_guide as printer_from_guide, page, printer, wifi_state};
pub use router::{admits, event, from_guide as router_from_guide, no_driver, router};

use crate::evidence::Evidence;

/// How old something of `at` is at `now`.
fn age(at: Timestamp, now: Timestamp) -> Option<Duration> {
    Duration::try_from(now.duration_since(at)).ok()
}

/// Where a field is from: its surest evidence, of equally sure ones the newest.
fn origin(evidence: &[Evidence], field: &str, kind: SourceKind, now: Timestamp) -> Origin {
    let of = evidence.iter().filter(|e| e.field == field);
    let Some(best) = of.max_by_key(|e| (e.confidence, e.at)) else {
        return Origin::new(kind, field).aged(None);
    };
    Origin::new(kind, &best.source)
        .sure(best.confidence)
        .aged(age(best.at, now))
}

#[cfg(test)]
mod tests;
