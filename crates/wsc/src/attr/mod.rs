//! Attributes: the type-length-value items that every WSC message and information element is made
//! of (WSC 2.0 §12; two octets of identifier, two of length, both most significant first).

mod error;
mod id;
mod quirk;
mod reader;
mod wfa;
mod writer;

pub use error::{DecodeError, DecodeErrorKind};
pub use id::{ATTRIBUTES, AttributeId, AttributeSpec};
pub use quirk::{QUIRKS, Quirk, QuirkSet, Tolerance};
pub use reader::{Attribute, Attributes, MAX_REPEATS};
pub use wfa::{MAX_AUTHORIZED_MACS, MICROSOFT_VENDOR_ID, WFA_VENDOR_ID, WfaExtension};
pub use writer::Writer;
