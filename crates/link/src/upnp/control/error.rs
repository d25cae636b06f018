//! Why an access point could not be asked or told something over UPnP.

use std::io;

use lan::http::HttpError;
use lan::soap::Fault;
use text::{Message, Tell, msg};

/// Why it did not work. The text is "what happened and why; what to do next".
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// There was no answer, or none of HTTP.
    Http(#[from] HttpError),
    /// The description is not that of an access point with WPS over UPnP.
    NotWps {
        /// The address of the description.
        at: String,
        /// What is missing or wrong.
        problem: Message,
    },
    /// The access point did not do it.
    Fault {
        /// The access point.
        host: String,
        /// The action.
        action: &'static str,
        /// What it said.
        fault: Fault,
    },
    /// An answer that is none.
    Strange {
        /// The access point.
        host: String,
        /// The action.
        action: &'static str,
        /// What is wrong with the answer.
        problem: Message,
    },
    /// It has no address for subscriptions.
    NoEvents {
        /// The access point.
        host: String,
    },
    /// No socket here could be opened for its events.
    Listen {
        /// The access point.
        host: String,
        /// The system's answer.
        source: io::Error,
    },
    /// More than one device is in push-button mode.
    Overlap(#[from] wsc::ap::Overlap),
    /// The operating system gives no random octets.
    NoRandomness(getrandom::Error),
    /// There is no access point.
    Nobody,
    /// Nothing is known that a device could be given.
    NoNetwork,
}

/// What to do when an action was refused.
fn advice(action: &str) -> Message {
    match action {
        "GetDeviceInfo" => msg!("link-advice-no-pin"),
        "SetSelectedRegistrar" => msg!("link-advice-restart-router"),
        _ => msg!("link-advice-both-sides"),
    }
}

impl Tell for ControlError {
    fn told(&self) -> Message {
        match self {
            Self::Http(error) => error.told(),
            Self::NotWps { at, problem } => msg!("link-upnp-not-wps", at, problem),
            Self::Fault {
                host,
                action,
                fault,
            } => msg!(
                "link-upnp-refused",
                host,
                action = *action,
                fault,
                advice = advice(action),
            ),
            Self::Strange {
                host,
                action,
                problem,
            } => msg!("link-upnp-strange", host, action = *action, problem),
            Self::NoEvents { host } => msg!("link-upnp-no-events", host),
            Self::Listen { host, source } => {
                msg!("link-upnp-listen", host, reason = source.to_string())
            }
            Self::Overlap(overlap) => msg!("link-upnp-overlap", overlap),
            Self::NoRandomness(error) => {
                msg!("link-upnp-no-randomness", reason = error.to_string())
            }
            Self::Nobody => msg!("link-upnp-nobody"),
            Self::NoNetwork => msg!("link-upnp-no-network"),
        }
    }
}

text::display_told!(ControlError);

impl ControlError {
    /// A short stable name, such as `not-wps`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Http(_) => "unreachable",
            Self::NotWps { .. } => "not-wps",
            Self::Fault { .. } => "refused",
            Self::Strange { .. } => "strange-answer",
            Self::NoEvents { .. } => "no-events",
            Self::Listen { .. } => "listen",
            Self::Overlap(_) => "overlap",
            Self::NoRandomness(_) => "no-randomness",
            Self::Nobody => "nobody",
            Self::NoNetwork => "no-network",
        }
    }

    /// Whether the access point itself is out of reach, so that nothing else will work either.
    pub(super) const fn is_unreachable(&self) -> bool {
        matches!(
            self,
            Self::Http(
                HttpError::Refused { .. }
                    | HttpError::Unreachable { .. }
                    | HttpError::Timeout { .. }
            )
        )
    }
}
