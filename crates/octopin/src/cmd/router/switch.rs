//! `octopin router wps on|off` and `restore`: changes, each noted before it is made.

use std::io;
use std::time::Instant;

use devices::router::driver::Undo;
use devices::router::drivers::Access;
use devices::router::journal::Journal;
use devices::router::kinds::Ability;
use serde_json::json;

use super::connect::{Connected, stop};
use super::during::{self, Again};
use super::target::{Meant, Target};
use super::{Position, Wps};
use crate::exit::{Exit, Stop};
use crate::output::Output;

/// Switches WPS.
pub(super) async fn wps(args: &Wps, mut access: Access, out: &Output) -> Result<Exit, Stop> {
    let on = args.to == Position::On;
    let word = if on { "on" } else { "off" };
    let connected = args
        .target
        .connect(&mut access, Ability::WpsEnable, out)
        .await?;
    let mut connected = connected;
    let address = connected.address.clone();
    let Switched { changed, again } = turn(&mut connected, on, out).await?;
    out.document(
        "router-wps",
        json!({ "address": address, "on": on, "changed": changed,
                "confirmed": again.router, "on_air": again.air }),
    );
    out.result(if changed {
        format!("WPS is {word} now; `octopin router restore {address}` puts it back")
    } else {
        format!("WPS was {word} already; nothing was changed")
    });
    Ok(Exit::Done)
}

/// What came of switching WPS.
pub(in crate::cmd) struct Switched {
    /// It was not so already.
    pub(in crate::cmd) changed: bool,
    /// What the router and the air say now.
    pub(in crate::cmd) again: Again,
}

/// Switches WPS, noted before and read again after.
///
/// # Errors
/// The router cannot or does not do so, or the change cannot be noted.
pub(super) async fn turn(
    connected: &mut Connected,
    on: bool,
    out: &Output,
) -> Result<Switched, Stop> {
    let state = connected.state.as_ref().map_err(stop)?;
    let undo = connected.router.plan_wps(state, on);
    let changed = undo != Undo::Nothing;
    let mut again = Again {
        router: (!changed).then_some(on),
        air: None,
    };
    if changed {
        let journal = Journal::of_user().map_err(|error| no_journal(&error))?;
        let noted = journal.note(&connected.address, undo.clone());
        noted.map_err(|error| no_journal(&error))?;
        out.say("The access point starts anew; devices are without Wi-Fi for a few seconds");
        let since = Instant::now();
        let router = connected.router.as_mut();
        let switched = match router.wps_enable(on).await {
            Ok(()) => during::reread(router, on, since).await,
            Err(error) => Err(stop(&error)),
        };
        again = match switched {
            Ok(again) => again,
            Err(stop) => return Err(not_switched(connected, &journal, &undo, on, stop).await),
        };
    }
    Ok(Switched { changed, again })
}

/// Why WPS was not switched, with what is left to undo. Where the router says that everything is as
/// it was, that is nothing, and the note goes.
async fn not_switched(
    connected: &mut Connected,
    journal: &Journal,
    undo: &Undo,
    on: bool,
    stop: Stop,
) -> Stop {
    let address = &connected.address;
    let unchanged = during::is_unchanged(connected.router.as_mut(), undo, on).await;
    if unchanged && journal.done(address).is_ok() {
        return stop;
    }
    Stop {
        next: format!(
            "{}; if something was changed there, `octopin router restore {address}` puts it back",
            stop.next
        ),
        ..stop
    }
}

/// Puts back what was changed, the last change first.
pub(super) async fn restore(
    target: &Target,
    mut access: Access,
    out: &Output,
) -> Result<Exit, Stop> {
    let journal = Journal::of_user().map_err(|error| no_journal(&error))?;
    // An address with its kind needs no router to be read; nothing is asked where nothing is noted.
    let known = match target.meant()? {
        Meant::Driver(_, text) => Some(text),
        _ => None,
    };
    let notes = |address: &str| journal.notes(address).map_err(|error| no_journal(&error));
    if let Some(address) = &known
        && notes(address)?.is_empty()
    {
        return Ok(nothing_to_restore(address, out));
    }
    let connected = target.connect(&mut access, Ability::Restore, out).await?;
    let (mut router, address) = (connected.router, &connected.address);
    let notes = notes(address)?;
    if notes.is_empty() {
        return Ok(nothing_to_restore(address, out));
    }
    for note in notes.iter().rev() {
        during::restore(router.as_mut(), &note.undo).await?;
        journal.done(address).map_err(|error| no_journal(&error))?;
        out.say(format!(
            "Put back: {} (of {:.0})",
            note.undo.outcome(),
            note.at
        ));
    }
    out.document(
        "router-restore",
        json!({ "address": address, "restored": notes.len() }),
    );
    out.result("the router is as it was");
    Ok(Exit::Done)
}

fn nothing_to_restore(address: &str, out: &Output) -> Exit {
    out.document(
        "router-restore",
        json!({ "address": address, "restored": 0 }),
    );
    out.result("nothing was changed at this router that is not put back already");
    Exit::Done
}

pub(super) fn no_journal(error: &io::Error) -> Stop {
    Stop::failed(
        "no-journal",
        format!("what is changed at a router is noted first, and the note cannot be kept: {error}"),
        "make the directory writable, or set XDG_STATE_HOME to one that is",
    )
}
