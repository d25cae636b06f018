//! The side of an external registrar: it finds access points, hears through them what devices say,
//! answers, and learns the settings of an access point with its router PIN.
//!
//! What is said and when is decided in [`wsc::external`]; here is only the way there. Nobody is sent
//! elsewhere by what a device tells: its services have to be on its own host, and an address that was
//! found has to be that of whoever answered. Events are taken at an address of ours that faces the
//! access point, from that access point alone.

mod access_point;
mod error;
mod listener;
mod point;
mod subscription;

pub use access_point::{AccessPoint, Description, Found, read_answer, search};
pub use error::ControlError;
pub use point::{ControlEvent, ControlPoint, ControlSettings};

#[cfg(test)]
mod tests;
