//! How WSC bytes reach a peer on Linux.
//!
//! - [`EapolSocket`]: EAPOL frames on an Ethernet-like interface (`AF_PACKET`).
//! - [`wired`]: the machines of [`wsc`] over such a socket, in real time.
//! - [`nl80211`]: Wi-Fi radios.
//! - [`manager`]: the program that manages a Wi-Fi interface, such as NetworkManager.
//! - [`upnp`]: WPS over UPnP.
//! - [`ctrl`]: the control sockets of hostapd and wpa_supplicant.
//! - [`upnp`]: WPS over UPnP.
//! - [`PrivateDir`]: a directory of our own for short-lived sockets and files.
//!
//! Everything here is asynchronous on tokio and happy on a current-thread runtime. Except for
//! [`wired`], [`nl80211`] and [`upnp`] nothing here knows WSC itself: payloads are bytes.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        reason = "a test may panic; that is how it fails"
    )
)]

mod address;
pub mod ctrl;
mod eapol;
mod interface;
pub mod manager;
pub mod nl80211;
mod private_dir;
mod sys;
pub mod upnp;
pub mod wired;

pub use eapol::{EapolSocket, PAE_GROUP};
pub use interface::{Interface, LinkError, NameProblem};
pub use private_dir::PrivateDir;

#[cfg(test)]
mod told_tests;
