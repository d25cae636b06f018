//! What commands note in the history. What cannot be noted is no reason to fail: it is told with
//! `--verbose`.

use jiff::{SignedDuration, Timestamp};
use job::history::{Ended, History, Sort};
use serde_json::Value;
use text::msg;

use crate::output::Output;

/// How far back tries count as tries of the same thing.
const LATELY: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Runs that are looked at for that.
const RUNS: u32 = 50;

/// The commands that try to bring a device into a network.
const TRIES: &[&str] = &["join", "popup", "registrar"];

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

/// How often it failed lately without a success since; `None` where it did not.
pub(super) fn failures() -> Option<u32> {
    let runs = History::of_user()
        .and_then(|history| history.runs(RUNS))
        .ok()?;
    let now = Timestamp::now();
    let lately = |began: Timestamp| now.duration_since(began) < LATELY;
    let tries = runs
        .iter()
        .filter(|run| TRIES.contains(&run.command.as_str()) && lately(run.began))
        .filter_map(|run| run.end.as_ref());
    let failed = tries.take_while(|end| end.code.is_some()).count();
    u32::try_from(failed).ok().filter(|failed| *failed > 0)
}
