//! The side of an external registrar.
