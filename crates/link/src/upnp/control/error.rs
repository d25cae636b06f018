//! Why an access point could not be asked or told something over UPnP.

use std::io;

use lan::http::HttpError;
use lan::soap::Fault;

/// Why it did not work. The text is "what happened and why; what to do next".
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// There was no answer, or none of HTTP.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// The description is not that of an access point with WPS over UPnP.
    #[error(
        "{at} describes no router that takes WPS over UPnP: {problem}; check the address, or use \
         another way to this router"
    )]
    NotWps {
        /// The address of the description.
        at: String,
        /// What is missing or wrong.
        problem: String,
    },
    /// The access point did not do it.
    #[error("{host} refused {action}: {fault}; {}", next(.action))]
    Fault {
        /// The access point.
        host: String,
        /// The action.
        action: &'static str,
        /// What it said.
        fault: Fault,
    },
    /// An answer that is none.
    #[error(
        "{host} gave an answer to {action} that cannot be read: {problem}; restart the router, and \
         update its firmware"
    )]
    Strange {
        /// The access point.
        host: String,
        /// The action.
        action: &'static str,
        /// What is wrong with the answer.
        problem: String,
    },
    /// It has no address for subscriptions.
    #[error(
        "{host} tells nothing of devices (its description has no eventSubURL); use its button or \
         its settings page"
    )]
    NoEvents {
        /// The access point.
        host: String,
    },
    /// No socket here could be opened for its events.
    #[error(
        "this computer cannot listen for what {host} tells ({source}); check that it is on the same \
         network as the router"
    )]
    Listen {
        /// The access point.
        host: String,
        /// The system's answer.
        source: io::Error,
    },
    /// More than one device is in push-button mode.
    #[error("{0}; wait two minutes without pressing any button")]
    Overlap(#[from] wsc::ap::Overlap),
    /// The operating system gives no random octets.
    #[error("the operating system gives no random numbers ({0}); restart this computer")]
    NoRandomness(getrandom::Error),
    /// There is no access point.
    #[error("there is no router to do this at; it went away, so wait until it is back")]
    Nobody,
    /// Nothing is known that a device could be given.
    #[error(
        "the settings of the network are not known here; give its name and passphrase, or the \
         router's own PIN to learn them"
    )]
    NoNetwork,
}

/// What to do when an action was refused.
fn next(action: &str) -> &'static str {
    match action {
        "GetDeviceInfo" => "it may have no PIN of its own; see its settings page",
        "SetSelectedRegistrar" => "restart the router and try again",
        _ => "start WPS on both sides again",
    }
}

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
