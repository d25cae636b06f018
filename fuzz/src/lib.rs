//! What the fuzz targets do with the octets that they are given, each as one function.
//!
//! The functions panic when something is wrong. Ordinary tests of `wsc` include this file and
//! replay the committed seeds through it, so nothing here may need the fuzzer.

mod eap;
mod machines;
mod ops;
mod parts;
mod puppet;
mod tape;

pub use eap::eap;
pub use machines::{access_point, enrollee, registrar, run_enrollee, run_registrar, station};
pub use ops::{ops, run_ops};
pub use parts::{attributes, elements, frames, messages};

/// What a target is given.
pub type Target = fn(&[u8]);

/// Every target with its name.
pub static TARGETS: &[(&str, Target)] = &[
    ("access_point", access_point),
    ("attributes", attributes),
    ("eap", eap),
    ("elements", elements),
    ("enrollee", enrollee),
    ("frames", frames),
    ("messages", messages),
    ("ops", ops),
    ("registrar", registrar),
    ("station", station),
];
