//! Routers: what each accepts, and one driver for each way to talk to one.

pub mod kinds;
