//! What a capture shows beside its runs: tries of which no run came.

use text::{Message, msg, unquoted};
use wsc::code::DevicePasswordId;
use wsc::frame::StatusCode;
use wsc::ident::MacAddr;

use crate::judge::failed;
use crate::run::Verdict;

/// The most that are told of one capture.
pub const FINDINGS_MAX: usize = 64;

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Two sides had their button pressed within two minutes, so that nobody was let in.
    Overlap {
        /// Whether they were access points; else devices.
        access_points: bool,
    },
    /// An access point waited for a device that proves this secret, and none came.
    NobodyCame(DevicePasswordId),
    /// A device asked with its button, and no access point was waiting.
    NoRouter,
    /// An access point did not let a device in that asks for WPS, so that no run could begin.
    Refused(StatusCode),
}

impl Kind {
    /// Its short stable name, such as `nobody-came`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overlap { .. } => "overlap",
            Self::NobodyCame(_) => "nobody-came",
            Self::NoRouter => "no-router",
            Self::Refused(_) => "refused-before-wps",
        }
    }

    /// Why nothing came of it; the part `.next` is what to do.
    fn cause(self) -> Message {
        match self {
            Self::Overlap {
                access_points: false,
            } => msg!("capture-overlap-of-devices"),
            Self::Overlap {
                access_points: true,
            } => msg!("capture-overlap-of-routers"),
            Self::NobodyCame(DevicePasswordId::PUSH_BUTTON) => msg!("capture-nobody-with-button"),
            Self::NobodyCame(_) => msg!("capture-nobody-with-pin"),
            Self::NoRouter => msg!("capture-no-router"),
            Self::Refused(status) => {
                let (number, status) = (status.0, &status);
                match *status {
                    StatusCode::AP_FULL => msg!("capture-refused-full", status, number),
                    StatusCode::PMF_POLICY => msg!("capture-refused-pmf", status, number),
                    _ => msg!("capture-refused-before", status, number),
                }
            }
        }
    }
}

/// Something that was tried, and that no run tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// When it began, in nanoseconds as in the file.
    pub at: u64,
    /// When it was seen last.
    pub until: u64,
    /// What it was.
    pub kind: Kind,
    /// The access points in it.
    pub access_points: Vec<MacAddr>,
    /// The devices in it.
    pub devices: Vec<MacAddr>,
    /// What the device tells of itself, where one alone is in it.
    pub device: Option<String>,
    /// The name of the access point's network, where one alone is in it.
    pub ssid: Option<String>,
    /// How often it was seen.
    pub times: u32,
    /// How it ended and why, and what to do next.
    pub verdict: Verdict,
}

impl Finding {
    /// Something of this kind between these two moments, with nobody in it.
    pub(crate) fn new(kind: Kind, (at, until): (u64, u64)) -> Self {
        Self {
            at,
            until,
            kind,
            access_points: Vec::new(),
            devices: Vec::new(),
            device: None,
            ssid: None,
            times: 1,
            verdict: failed(kind.code(), kind.cause()),
        }
    }

    /// What happened, in a sentence; the capture began at `first`, in nanoseconds.
    pub fn headline(&self, first: u64) -> Message {
        let since = |at: u64| at.saturating_sub(first);
        let (from, until) = (seconds(since(self.at)), seconds(since(self.until)));
        let router = named(self.ssid.as_deref(), self.access_points.first());
        let device = named(self.device.as_deref(), self.devices.first());
        match self.kind {
            Kind::Overlap { access_points } => {
                let who = if access_points {
                    &self.access_points
                } else {
                    &self.devices
                };
                let mut who = who.iter().copied();
                let (first, second) = (who.next(), who.next());
                let who = (first.unwrap_or_default(), second.unwrap_or_default());
                overlap(access_points, who, since(self.at))
            }
            Kind::NobodyCame(DevicePasswordId::PUSH_BUTTON) => {
                msg!("capture-waited-button", router, from, until)
            }
            Kind::NobodyCame(_) => msg!("capture-waited-pin", router, from, until),
            Kind::NoRouter => msg!("capture-asked-button", device, from, until),
            Kind::Refused(_) => msg!(
                "capture-was-refused",
                router,
                device,
                times = self.times,
                from,
                until
            ),
        }
    }
}

/// Nanoseconds as seconds.
fn seconds(nanoseconds: u64) -> String {
    let at = nanoseconds / 1_000_000;
    format!("{}.{:03}", at / 1000, at % 1000)
}

/// Two buttons at once, `at` nanoseconds after the capture began, in a sentence.
pub(crate) fn overlap(access_points: bool, who: (MacAddr, MacAddr), at: u64) -> Message {
    let (first, second) = (who.0.to_string(), who.1.to_string());
    let seconds = seconds(at);
    if access_points {
        msg!("capture-overlap-routers", seconds, first, second)
    } else {
        msg!("capture-overlap-devices", seconds, first, second)
    }
}

/// A name, where one is known, with the address.
fn named(name: Option<&str>, mac: Option<&MacAddr>) -> Message {
    let mac = mac.map(MacAddr::to_string).unwrap_or_default();
    match name.map(unquoted).filter(|name| !name.is_empty()) {
        Some(name) => msg!("capture-named", name, mac),
        None => msg!("capture-step", name = mac),
    }
}
