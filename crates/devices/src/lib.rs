//! Printers and routers: how they are found, identified and read, and where each keeps its PIN.
