//! SNMP: asking an agent for values, and asking everybody who is there. It only reads: there is no
//! SetRequest in this module.
//!
//! `snmp2` does the same and more, with an older generation of cryptographic crates and without a
//! broadcast; it is what the tests compare with.

mod ber;
mod client;
mod message;

pub use client::{Access, Client, SnmpError, discover};
pub use message::{
    DecodeError, MAX_PARTS, MAX_VARIABLES, Oid, Pdu, PduKind, Value, Version, decode, encode,
};

/// The port of agents.
pub const PORT: u16 = 161;

#[cfg(test)]
mod tests;
