//! The use cases without a face: what the terminal, the web page and the virtual home all drive.

pub mod gather;
pub mod history;
pub mod join;
pub mod virtual_home;
