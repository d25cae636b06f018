//! The pages, one file each.

pub(crate) mod asked;
pub(crate) mod devices;
pub(crate) mod entry;
pub(crate) mod error;
pub(crate) mod explain;
pub(crate) mod findings;
pub(crate) mod found;
pub(crate) mod history;
pub(crate) mod job;
pub(crate) mod live;
pub(crate) mod panel;
pub(crate) mod phone;
pub(crate) mod pin;
pub(crate) mod plan;
pub(crate) mod questions;
pub(crate) mod report;
pub(crate) mod start;
pub(crate) mod timeline;
pub(crate) mod where_pin;
pub(crate) mod words;
