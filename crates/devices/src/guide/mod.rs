//! The guide: where a printer keeps its PIN and its button, and where a router's menus are.
//!
//! The facts are data files under `guide/` at the root of the project, compiled in. Every row has
//! a source and a [`Confidence`](crate::evidence::Confidence); what is not known is `not-evidenced`.

pub mod printer;
pub mod router;
