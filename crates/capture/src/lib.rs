//! Explains captures: finds every WPS run in a pcap or pcapng file, and says how it ended and why.
//!
//! [`Explainer`] takes packets one by one, keeps what may still matter and gives runs as they end, so
//! a capture of any length is read in constant memory. It understands Wi-Fi frames behind radiotap,
//! prism and AVS headers, EAPOL at a cable, and the UPnP traffic of external registrars.
//!
//! ```
//! let file: &[u8] = &[
//!     0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0,
//! ];
//! let mut runs = Vec::new();
//! let summary = capture::explain(file, None, |run| runs.push(run)).unwrap();
//! assert_eq!((summary.packets, runs.len()), (0, 0));
//! ```
//!
//! - [`file`](mod@file): the files.
//! - [`run`]: what is told of one run, and [`finding`]: of tries of which no run came.
//! - [`mod@rewrite`]: captures for others, without identities.
//! - [`proof`]: what the owner of a test bench can check with the enrollee's key.
//!
//! It never recovers a PIN or a key.

mod around;
mod carried;
mod explain;
pub mod file;
pub mod finding;
mod judge;
mod live;
pub mod proof;
pub mod rewrite;
pub mod run;
mod tracker;
mod tries;
mod upnp;

pub use around::Overlap;
pub use explain::{Explainer, Summary, explain, explain_in_order};
pub use file::FileError;
pub use finding::Finding;
pub use proof::{Bench, Checked};
pub use run::Run;
