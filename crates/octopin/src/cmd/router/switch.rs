//! `octopin router wps on|off` and `restore`: changes, each noted before it is made.

use std::sync::Arc;

use devices::router::driver::Undo;
use devices::router::drivers::Access;
use devices::router::journal::Journal;
use devices::router::kinds::Ability;
use job::change::{self, Wanted, no_journal};
use job::history::{Changes, RunId};
use serde_json::json;
use text::{Message, msg};

use super::connect::stop;
use super::during::put_back_of;
use super::target::{Meant, Target};
use super::{Position, Wps};
use crate::exit::{Exit, Stop};
use crate::output::Output;

/// Switches WPS.
pub(super) async fn wps(args: &Wps, mut access: Access, out: &Output) -> Result<Exit, Stop> {
    let on = args.to == Position::On;
    let mut connected = args
        .target
        .connect(&mut access, Ability::WpsEnable, out)
        .await?;
    let address = connected.address.clone();
    let state = connected.state.as_ref().map_err(stop)?;
    if connected.router.plan_wps(state, on) != Undo::Nothing {
        out.say(anew());
    }
    let made = change::make(&mut connected.site(), &journal()?, Wanted::wps(on)).await;
    let made = made.map_err(|failed| Stop::from(*failed.trouble))?;
    // Both say whether WPS is on now.
    let is_on = |so: Option<bool>| so.map(|so| so == on);
    out.document(
        "router-wps",
        json!({ "address": address, "on": on, "changed": made.changed,
                "confirmed": is_on(made.again.router), "on_air": is_on(made.again.air) }),
    );
    out.result(match (made.changed, on) {
        (true, true) => msg!("cmd-router-now-on", address),
        (true, false) => msg!("cmd-router-now-off", address),
        (false, true) => msg!("cmd-router-already-on"),
        (false, false) => msg!("cmd-router-already-off"),
    });
    Ok(Exit::Done)
}

/// What an access point that takes new settings means for those who use it.
pub(super) fn anew() -> Message {
    msg!("cmd-router-anew")
}

/// Puts back what was changed, the last change first.
pub(super) async fn restore(
    target: &Target,
    mut access: Access,
    out: &Output,
) -> Result<Exit, Stop> {
    let journal = journal()?;
    // An address with its kind needs no router to be read; nothing is asked where nothing is noted.
    let known = match target.meant()? {
        Meant::Driver(_, text) => Some(text),
        _ => None,
    };
    let read = |address: &str| {
        journal
            .notes(address)
            .map_err(|error| Stop::from(no_journal(&error)))
    };
    if let Some(address) = &known
        && read(address)?.is_empty()
    {
        return Ok(nothing_to_restore(address, out));
    }
    let mut connected = target.connect(&mut access, Ability::Restore, out).await?;
    let address = &connected.address.clone();
    let notes = read(address)?;
    if notes.is_empty() {
        return Ok(nothing_to_restore(address, out));
    }
    for note in notes.iter().rev() {
        change::restore(&mut connected.site(), &note.undo).await?;
        journal.done(address).map_err(|error| no_journal(&error))?;
        out.say(put_back_of(note));
    }
    out.document(
        "router-restore",
        json!({ "address": address, "restored": notes.len() }),
    );
    out.result(msg!("cmd-router-as-it-was"));
    Ok(Exit::Done)
}

fn nothing_to_restore(address: &str, out: &Output) -> Exit {
    out.document(
        "router-restore",
        json!({ "address": address, "restored": 0 }),
    );
    out.result(msg!("cmd-router-nothing-to-restore"));
    Exit::Done
}

/// The journal of this user; what it notes is in the history too.
pub(super) fn journal() -> Result<Journal, Stop> {
    journal_of(None)
}

/// The same for changes that belong to a run of the history.
pub(super) fn journal_of(run: Option<RunId>) -> Result<Journal, Stop> {
    let journal = Journal::of_user();
    let journal = journal.map(|journal| journal.recorded(Arc::new(Changes::of_user(run))));
    journal.map_err(|error| no_journal(&error).into())
}
