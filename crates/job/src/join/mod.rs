//! The job: a printer from nothing to a page that answers, by whatever way is open.
//!
//! `Look -> Match -> Prepare -> Exchange -> Verify -> Harden -> Record`, each step as [`event`]s on one
//! timeline. The [`engine`] owns the sequence and nothing else: the home, real or virtual, is a
//! [`world::World`], and whoever answers questions is a [`world::Person`]. [`home`] is the real one.
//!
//! It can be cancelled at every point. What is changed for the job is noted in the journal before it
//! is changed, and put back at the end, however it ends; what a job left that was killed, the next
//! one puts back.

pub(crate) mod cannot;
mod change;
mod consent;
mod ending;
pub mod engine;
pub mod event;
mod exchange;
pub mod home;
pub mod inquiry;
pub(crate) mod look;
mod memory;
pub(crate) mod popup;
mod router_pin;
pub(crate) mod setup;
#[cfg(test)]
mod tests;
mod verify;
pub mod world;
pub(crate) mod written;

pub use engine::{Wish, join};
pub use event::{End, Event, Outcome, Step, What};
pub use inquiry::Inquiry;
pub use memory::Memory;
pub(crate) use verify::same;
pub use world::{Cancel, Canceller, Choice, Person, Trouble, World};
