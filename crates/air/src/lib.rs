//! The rig for tests on simulated radios: it runs inside a virtual machine, on the kernel's own
//! 802.11 stack, with `mac80211_hwsim` in place of hardware.
//!
//! `tests/air/run` builds and boots the machine and has this crate's program run the scenarios in it;
//! `tests/air/README.md` says how. On the host nothing of this runs but the unit tests of what is
//! pure.
//!
//! ```no_run
//! # use air::{Air, AirError, HostapdConf, SupplicantConf};
//! async fn pin(air: &mut Air) -> Result<(), AirError> {
//!     let mut ap = air.hostapd(0, HostapdConf::wps("home", "correct horse")).await?;
//!     let mut station = air.supplicant(1, SupplicantConf::new()).await?;
//!     ap.add_pin("any", "12345670").await?;
//!     station.wps_pin(None, "12345670").await?;
//!     station.expect("WPS-SUCCESS").await?;
//!     ap.expect_station(station.mac()).await
//! }
//! ```
//!
//! - [`Air`]: what a scenario has in its hands, above all its radios and any program.
//! - [`Hostapd`], [`Supplicant`], [`Iwd`], [`NetworkManager`]: the stock programs.
//! - [`Medium`]: loss, delay and range between the radios.
//! - [`Scenario`]: a row of the table that [`scenarios::all`] puts together.

mod air;
mod error;
mod hostapd;
mod hwsim;
mod iwd;
mod medium;
mod netlink;
mod network_manager;
mod process;
mod radio;
mod rules;
mod scenario;
pub mod scenarios;
pub mod suite;
mod supplicant;
mod watch;

pub use air::Air;
pub use error::{AirError, check, ensure};
pub use hostapd::{Hostapd, HostapdConf};
pub use hwsim::FrameKind;
pub use iwd::Iwd;
pub use medium::{Medium, Passing};
pub use network_manager::NetworkManager;
pub use process::{Daemon, PATIENCE};
pub use radio::{Radio, RadioConf, Radios, mode};
pub use rules::{Counts, Link};
pub use scenario::{Company, Run, Scenario};
pub use supplicant::{Supplicant, SupplicantConf};
pub use watch::Watch;
