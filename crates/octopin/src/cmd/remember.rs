//! What commands note in the history. What cannot be noted is no reason to fail: it is told with
//! `--verbose`.

use jiff::{SignedDuration, Timestamp};
use job::history::{Ended, History, RunId, Sort, tries};
use serde_json::Value;
use text::msg;

use crate::output::Output;

/// How far back tries count as tries of the same thing.
const LATELY: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Runs that are looked at for that.
const RUNS: u32 = 50;

/// Notes what a device told.
pub(super) fn seen(sort: Sort, address: &str, document: &Value, out: &Output) {
    let kept = History::of_user()
        .and_then(|mut history| history.saw(sort, address, Timestamp::now(), document));
    if let Err(error) = kept {
        out.detail(&error);
    }
}

/// Notes something that was done at once.
pub(super) fn done(command: &str, end: &Ended, out: &Output) {
    let now = Timestamp::now();
    let kept = History::of_user()
        .and_then(|mut history| history.keep(command, now, std::iter::empty(), now, end));
    match kept {
        Ok(id) => out.detail(msg!("cmd-kept-as-run", id = id.0)),
        Err(error) => out.detail(&error),
    }
}

/// Notes that a command begins whose changes belong to it; `None` where it cannot be noted.
pub(super) fn begin(command: &str, out: &Output) -> Option<(History, RunId)> {
    let begun = History::of_user().and_then(|mut history| {
        let run = history.begin(command, Timestamp::now())?;
        Ok((history, run))
    });
    begun.inspect_err(|error| out.detail(error)).ok()
}

/// Notes how such a command ended.
pub(super) fn end(begun: Option<(History, RunId)>, end: &Ended, out: &Output) {
    let Some((mut history, run)) = begun else {
        return;
    };
    match history.end(run, Timestamp::now(), end) {
        Ok(()) => out.detail(msg!("cmd-kept-as-run", id = run.0)),
        Err(error) => out.detail(&error),
    }
}

/// How often it failed lately without a success since; `None` where it did not.
pub(super) fn failures() -> Option<u32> {
    let runs = History::of_user()
        .and_then(|history| history.runs(RUNS))
        .ok()?;
    let now = Timestamp::now();
    let lately = runs
        .iter()
        .filter(|run| now.duration_since(run.began) < LATELY);
    u32::try_from(tries::failures(lately))
        .ok()
        .filter(|failed| *failed > 0)
}
