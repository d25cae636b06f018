//! The guide: where a printer keeps its PIN and its button, and where a router's menus are.
//!
//! The facts are data files under `guide/` at the root of the project, compiled in. Every row has
//! a source and a [`Confidence`](crate::evidence::Confidence); what is not known is `not-evidenced`.
//!
//! The files are in English. Each [`Sentence`] of them is also the name of a message, made of the
//! row's name and the sentence's place; other languages have it in `crates/text/guide`.

pub mod printer;
pub mod router;
mod sentence;
#[cfg(test)]
mod sentence_tests;

pub use sentence::Sentence;
