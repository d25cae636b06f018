//! A small HTTP client for devices on the local network.
//!
//! Devices are not web sites: they sleep, answer slowly, make their own certificates, and some can
//! be confused by a careless request. So every request here has a deadline and a limit of size,
//! requests to one host are paced, redirects end where they began to circle, certificates are
//! pinned on first use, and connections are not kept.
//!
//! Reading and writing are different types: a [`Reader`] can send `GET`, `HEAD` and those IPP
//! operations that only read; whoever is handed one cannot change a device. A [`Writer`] is asked
//! for explicitly, for the one step that the user agreed to.

pub mod auth;
mod certificate;
mod client;
mod connect;
mod elsewhere;
mod error;
pub mod pin;
mod response;
pub mod url;

pub use auth::Credentials;
pub use certificate::CertificateFacts;
pub use client::{Client, Reader, Settings, WriteMethod, Writer};
pub use connect::TlsFacts;
pub use elsewhere::Elsewhere;
pub use error::{Awaited, HttpError};
pub use response::Response;
pub use url::{Scheme, Url, UrlError};

#[cfg(test)]
mod legacy_tests;
#[cfg(test)]
mod tests;
