//! Virtual devices as network services: the lab's printers, with the web servers, the IPP, SNMP and
//! DNS-SD of their kinds, and its routers with the interfaces of theirs, for programs that have to
//! cope with the real ones.
//!
//! A device is a value that answers: [`printer::VirtualPrinter`] and [`router::VirtualRouter`] take a
//! request and the moment and give the response, without sockets, so that tests and the demo drive
//! them as they like. What carries them over the network is in [`net`], and works for any
//! [`net::Device`].

mod console;
pub mod http;
pub mod net;
pub mod pdf;
pub mod printer;
pub mod router;
mod xml;
