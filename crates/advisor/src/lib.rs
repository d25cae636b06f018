//! Judgement about getting a printer onto Wi-Fi: facts in, decisions with their reasons out.
//!
//! The advisor does no IO, has no clock and no randomness of its own: the same [`Facts`] give the
//! same answers, in the same order. It answers four questions:
//!
//! - [`plan()`]: which ways onto the network are open, in which order, why the others are
//!   not, and what would open them;
//! - [`diagnose()`]: why the printer is not on the network, what tells the
//!   likely causes apart, and what to do next;
//! - [`findings()`]: what should not stay as it is;
//! - [`Diagnosis::calls`](diagnosis::Diagnosis::calls): when to call whom, and what to tell them.
//!
//! Every value of [`Facts`] is a [`Fact`](evidence::Fact): known, with its source, its confidence
//! and its age, or unknown. Unknown never counts as yes or no. It lowers the confidence of an answer
//! and is named there, so that it can be found out.
//!
//! All rules are tables: the ways, what each requires and the gates in [`mod@plan`], the signals, the
//! codes and the causes in [`diagnosis`], the findings, the rules for calling somebody. All texts are
//! [messages](text::Message) with a stable name and arguments, in one catalogue for a language.
//!
//! ```
//! use advisor::evidence::{Confidence, Origin, SourceKind};
//! use advisor::facts::{Facts, Security};
//! use advisor::plan::{Way, plan};
//!
//! let mut facts = Facts::default();
//! let scan = Origin::new(SourceKind::Scan, "nl80211");
//! let guide = Origin::new(SourceKind::Guide, "ENVY 4500").sure(Confidence::Medium);
//! facts.network.security.learn(Security::Wpa2, scan.clone());
//! facts.wps.on.learn(true, scan.clone());
//! facts.printer.button.learn(true, guide);
//! facts.router.takes_button.learn(true, Origin::new(SourceKind::User, "asked"));
//! facts.router.api_button.learn(false, Origin::new(SourceKind::Api, "no driver"));
//!
//! let advice = plan(&facts);
//! let best = advice.best().expect("a way is open");
//! assert_eq!(best.way, Way::ButtonByHand);
//! assert!(best.reasons_for.iter().any(|reason| reason.rule == "printer-button"));
//!
//! // The same network with WPA3 alone: WPS cannot hand that out, and the plan says what to change.
//! facts.network.security.forget();
//! facts.network.security.learn(Security::Wpa3, scan);
//! let advice = plan(&facts);
//! assert!(advice.ways.iter().all(|open| !open.way.is_wps()));
//! assert!(advice.openings.iter().any(|o| o.message.id() == "open-transition-mode"));
//! ```
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

pub mod call;
pub mod depends;
pub mod diagnosis;
pub mod evidence;
pub mod facts;
pub mod finding;
pub mod plan;
#[cfg(test)]
#[path = "properties_tests.rs"]
mod properties;
#[cfg(test)]
mod sample;
pub mod text;
mod words;

pub use diagnosis::{Diagnosis, diagnose};
pub use facts::Facts;
pub use finding::{Finding, findings};
pub use plan::{Plan, plan};
