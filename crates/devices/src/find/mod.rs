//! What is in reach: printers found in every way at once, each listed once.
//!
//! 1. `search` asks: DNS-SD, SSDP, WS-Discovery, SNMP, `ipp-usb` on this computer and, when asked,
//!    every address of the local network. Where only an open port or an SNMP agent was seen, `follow`
//!    asks which printer it is. They are the only parts with IO.
//! 2. [`read`] turns what one way said into a [`Sighting`]: pure.
//! 3. [`merge()`] makes one [`FoundPrinter`] of all sightings of one device: pure, and the same for
//!    every order of the sightings.
//!
//! Setup networks in a Wi-Fi scan and printers that ask for WPS on the air are sightings too
//! ([`air`]). [`last`] keeps what was found, so that other commands take a name or a number for an
//! address.

pub mod air;
mod follow;
pub mod last;
mod live;
mod merge;
pub mod read;
mod search;
mod sighting;
#[cfg(test)]
mod told_tests;

pub use live::Live;
pub use merge::{FoundPrinter, merge};
pub use search::{MAX_SWEEP, Outcome, Search, printers};
pub use search::{at_usb, neighbour};
pub use sighting::{Air, Asks, Sighting, Way};
