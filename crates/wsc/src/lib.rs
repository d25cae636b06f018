//! Wi-Fi Simple Configuration (WSC, known as WPS) without IO.
//!
//! The protocol gets a device onto a Wi-Fi network with an eight-digit PIN or the push of two
//! buttons. This crate is both sides of it: octets and moments go in, octets, deadlines and events
//! come out. It has no clock, no sockets and no randomness of its own, and needs only `alloc`.
//!
//! - [`enrollee::Enrollee`] and [`registrar::Registrar`] are the two machines of the protocol, on
//!   whole messages.
//! - [`station::Station`] carries either of them as a Wi-Fi station does: EAPOL, EAP, fragments,
//!   timers.
//! - [`ap::AccessPoint`] is the access point's side for any number of stations, with its PINs, its
//!   button, its lock and its information elements.
//! - [`external::ExternalRegistrar`] gives devices settings through access points of others, which
//!   carry its messages.
//! - [`attr`], [`msg`], [`eap`] and [`ie`] are the encodings, usable on their own.
//!
//! Rules are cited as "WSC 2.0 §n" for the Wi-Fi Simple Configuration Technical Specification 2.0;
//! where the specification is silent, what the field's implementations do is said instead.
#![no_std]
// What arrives from outside must never be able to stop the program.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unreachable,
        clippy::unwrap_used,
    )
)]

extern crate alloc;

mod agreement;
pub mod ap;
pub mod attr;
pub mod code;
pub mod credential;
pub mod crypto;
pub mod device;
pub mod eap;
pub mod enrollee;
pub mod event;
pub mod exchange;
pub mod external;
pub mod failure;
pub mod frame;
pub mod ident;
pub mod ie;
pub mod msg;
pub mod pin;
pub mod random;
pub mod registrar;
pub mod secret;
pub mod station;
pub mod time;
pub mod version;
