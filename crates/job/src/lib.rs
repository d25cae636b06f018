//! The use cases without a face: what the terminal, the web page and the virtual home all drive.

pub mod bundle;
pub mod change;
pub mod gather;
pub mod harden;
pub mod history;
pub mod join;
pub mod redact;
pub mod virtual_home;
