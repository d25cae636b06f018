//! Codecs and thin clients of the local network, without any knowledge of WPS.
//!
//! Every codec is a pure function with a limit on what it reads; every client has a deadline.

pub mod base64;
pub mod dns_sd;
pub mod gena;
pub mod http;
pub mod interface;
pub mod ipp;
pub mod place;
pub mod secret;
pub mod snmp;
pub mod soap;
pub mod ssdp;
mod udp;
pub mod upnp;
pub mod ws_discovery;
pub mod xml;

#[cfg(test)]
mod told_tests;
