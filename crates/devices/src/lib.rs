//! Printers and routers: how they are found, identified and read, and where each keeps its PIN.

pub mod advice;
pub mod evidence;
pub mod find;
pub mod guide;
pub mod printer;
pub mod report;
pub mod router;
