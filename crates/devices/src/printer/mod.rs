//! Printers: what they say of themselves, in whatever dialect they speak.
