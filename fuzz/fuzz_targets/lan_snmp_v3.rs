//! What agents of SNMP version 3 answer: messages, signatures, encryption, the session.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| lan::snmp::fuzzed::conversation(data));
