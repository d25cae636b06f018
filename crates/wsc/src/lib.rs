//! Wi-Fi Simple Configuration.
#![no_std]
extern crate alloc;
