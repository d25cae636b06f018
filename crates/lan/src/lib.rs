//! Codecs and thin clients of the local network, without any knowledge of WPS.
//!
//! Every codec is a pure function with a limit on what it reads; every client has a deadline.

pub mod http;
pub mod ipp;
pub mod place;
pub mod secret;
