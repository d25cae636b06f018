//! Checks of the `wsc` crate's Diffie-Hellman that need tools from outside.
//!
//! - `tests/constant_time.rs` runs this crate's program under valgrind with the secrets marked as
//!   undefined memory. Memcheck then reports each branch, and each address, that depends on one.
//! - `tests/dh_openssl.rs` compares results with OpenSSL's.
//! - `examples/dh_timing.rs` measures.
//!
//! They stand apart from `wsc` so that nobody needs valgrind or OpenSSL to test `wsc`.

pub mod memcheck;
