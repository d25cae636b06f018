//! The rig that checks us against the stock programs, without a radio.
//!
//! Debian's `hostapd` (`driver=wired`) and `wpa_supplicant` (`-Dwired`) run real WSC exchanges over
//! a veth pair in a network namespace of their own. Nothing of the host's network is touched, root
//! is not needed, rigs do not disturb each other, and everything ends when its handle is dropped.
//!
//! ```no_run
//! # async fn example() -> Result<(), interop::RigError> {
//! use interop::{HostapdConf, Rig, SupplicantConf};
//!
//! let rig = Rig::new()?;
//! let mut ap = rig.hostapd(HostapdConf::new()).await?;
//! let mut sta = rig.wpa_supplicant(SupplicantConf::enrollee_pin("12345670")).await?;
//! ap.add_pin("any", "12345670").await?;
//! rig.meet(&mut ap, &mut sta).await?;
//! sta.expect("WPS-SUCCESS").await?;
//! rig.passed();
//! # Ok(()) }
//! ```
//!
//! What each piece is for:
//! - [`Rig`]: the namespace, its cables, any program inside ([`Rig::run`], [`Rig::spawn`]).
//! - [`alone()`]: a program in a namespace of its own ([`Rig::here`]).
//! - [`cases`]: a test program whose cases run side by side, each in a process of its own.
//! - [`Hostapd`], [`Supplicant`]: the stock programs, with their control sockets and events.
//! - [`ExtEapol`]: a station of hostapd's made of control commands alone, so that a state machine in
//!   the test's own process meets hostapd, frame by frame.
//! - [`Tap`]: one end of a cable in the test's hands, for programs without such commands
//!   (Debian's wpa_supplicant is built without them).
//! - [`Control`]: our control point of WPS over UPnP, inside the namespace.
//! - [`drive`]: our own machines as one end of an exchange, on real time.
//! - [`frame`]: just enough of the formats to find a message and to bend it.
//!
//! Logs are shown when a test ends without [`Rig::passed`]; with `OCTOPIN_RIG_KEEP=1` the rig's
//! directory is kept.

mod alone;
pub mod cases;
mod control;
pub mod drive;
mod error;
mod ext_eapol;
pub mod frame;
mod hostapd;
mod needs;
mod process;
mod rig;
mod supplicant;
mod tap;
mod watch;

pub use alone::alone;
pub use control::Control;
pub use error::RigError;
pub use ext_eapol::ExtEapol;
pub use hostapd::{Hostapd, HostapdConf, Lock};
pub use needs::{has_programs, passed_over};
pub use process::Daemon;
pub use rig::{AP_INTERFACE, Rig, STA_INTERFACE};
pub use supplicant::{Supplicant, SupplicantConf};
pub use tap::Tap;
pub use watch::{PATIENCE, Watch};
