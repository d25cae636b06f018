//! A virtual home that runs the real protocol: air, printers with panels, routers with buttons and
//! settings pages, a computer, and a person who walks between them.
//!
//! Time is virtual and chance is seeded: a home has no clock, no threads and no randomness of the
//! operating system, and the same scenario with the same seed gives the same run to the octet.
//! Nothing is acted: frames, messages and keys are those of `wsc`, and a run ends as the machines
//! make it end.
//!
//! [`service`] puts its devices on a real network, with the web servers and protocols of their kinds.

pub mod air;
pub mod bss;
pub mod dice;
pub mod home;
mod lan;
mod meeting;
pub mod pcap;
pub mod person;
pub mod printer;
pub mod router;
pub mod scenario;
pub mod service;
pub mod timeline;
pub mod verdict;
pub mod words;
mod wpa;
