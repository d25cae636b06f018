//! SNMP: asking an agent for values in versions 1, 2c and 3, and asking everybody who is there. It
//! only reads: there is no SetRequest in this module.
//!
//! `snmp2` does the same and more, with an older generation of cryptographic crates and without a
//! broadcast; it is what the tests compare with.

mod ber;
mod client;
#[cfg(fuzzing)]
pub mod fuzzed;
mod message;
mod session;
mod usm;
mod v3;

pub use client::{Access, Client, SnmpError, discover};
pub use message::{
    DecodeError, MAX_PARTS, MAX_VARIABLES, Oid, Pdu, PduKind, Value, Version, decode, encode,
};
pub use session::Refusal;
pub use usm::{Auth, User, UserError};

/// The port of agents.
pub const PORT: u16 = 161;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod v3_tests;
