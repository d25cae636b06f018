//! WPS over UPnP: the device `WFADevice` of an access point and its service `WFAWLANConfig`
//! (version 1.0 of the Wi-Fi Alliance's service template).
//!
//! - [`wlan`]: what both sides say.
//! - [`control`]: the side of an external registrar.
//! - [`device`]: the side of an access point.

pub mod control;
pub mod device;
pub mod wlan;
