//! The whole job in a virtual home: the engine of [`crate::join`], unchanged, with the machines of
//! [`lab`] around it. Real frames, messages and keys; virtual time; no hardware, no privilege.
//!
//! What the terminal (`octopin demo`) and the web page show is one stream of [`Told`]s: the job's own
//! events, which are those of `octopin join`, and between them what happens in the home (a display
//! that changes, a message of the protocol, a line of the router's log).
//!
//! ```
//! use job::join::Cancel;
//! use job::virtual_home::{Pace, Play, SCENARIOS, find};
//!
//! # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
//! assert!(SCENARIOS.iter().any(|one| one.name == "wrong-pin"));
//! let scenario = find("device-pin").unwrap();
//! let mut play = Play::new(scenario, 1, Pace::AtOnce).unwrap();
//! let (_stop, cancel) = Cancel::new();
//! let mut lines = Vec::new();
//! let end = play.run(&cancel, &mut |told| lines.push(told.json(false))).await;
//! assert_eq!(end.verified, Some(true));
//! assert_eq!(lines.last().unwrap()["event"], "end");
//! # });
//! ```
//!
//! * [`SCENARIOS`] is the list, [`find`] takes a name, [`DEFAULT`] is the first to show.
//! * [`Play::run`] plays it with the scripted person of the scenario; [`Play::run_with`] with a real
//!   one, any [`Person`](crate::join::Person): the engine asks them whether it may, for the PIN, and
//!   so on, and the home goes on while they think.
//! * [`Play::hands`] gives [`Hands`]: what a real person does at the virtual devices while the job
//!   runs (each [`Act`]: press the printer's button, choose the PIN in its menu), and [`Hands::scene`], a picture
//!   of both devices as they are at this moment. With [`Play::run`] nobody needs them.
//! * [`Pace::AtOnce`] plays without waiting; [`Pace::Times`] plays so many times as fast as life,
//!   which is what a person who takes part needs.
//! * The `tell` that is given gets every [`Told`] as it happens. [`Told::json`] is the line that
//!   `octopin demo --json` writes: `at_ms, step, event, ...`; a job's line is the one of
//!   `octopin.join/1`, the last is `end`. The events of the home are `panel, light, printed, message,
//!   half-proved, turned-away, credential, log, wifi-state, address, window, looked, turns-to,
//!   pin-read, pin-typed, action, printer-asks, wps-failed`.
//! * [`Canceller`](crate::join::Canceller) stops the job at any point; it puts back what it changed.
//!
//! The futures stay on their thread: give each play a thread of its own, or a local task set.

mod hands;
mod house;
mod line;
mod meanwhile;
mod person;
mod play;
mod router;
#[cfg(test)]
mod said_tests;
mod scenario;
mod table;
#[cfg(test)]
mod tests;
mod told;
mod upnp;
mod world;

pub use hands::{Act, Hands, Scene};
pub use house::Pace;
pub use person::Scripted;
pub use play::Play;
pub use scenario::{Scenario, find};
pub use table::{DEFAULT, SCENARIOS};
pub use told::Told;
pub use world::Said;
