//! Virtual devices as network services: the lab's printers, with the web servers, the IPP, SNMP and
//! DNS-SD of their kinds, for programs that have to cope with the real ones.
//!
//! A device is a value that answers: [`printer::VirtualPrinter`] takes a request and the moment and
//! gives the response, without sockets, so that tests and the demo drive it as they like. What
//! carries it over the network is in [`net`], and works for any [`net::Device`].

pub mod http;
pub mod net;
pub mod pdf;
pub mod printer;
mod xml;
