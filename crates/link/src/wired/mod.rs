//! WSC over a cable: the machines of [`wsc`] over an [`EapolSocket`], in real time.
//!
//! [`run_station`] and [`run_access_point`] carry octets, tell what happens with a stamp in
//! milliseconds since they began, and end when the machine is done, at the end of a window, or when
//! they are told to stop. Everything that WSC decides is decided in [`wsc`].

mod access_point;
mod station;

pub use access_point::{ApEnd, access_point, run_access_point, run_visited_access_point};
pub use station::{StationNotice, run_station};

use std::io;
use std::time::Duration;

use tokio::time::{self, Instant as Moment};
use wsc::time::Instant;

use crate::eapol::EapolSocket;

/// How often the interface is looked at: a cable that is pulled out makes no error on a socket.
const LOOK_AT_LINK: Duration = Duration::from_millis(500);

/// Why an exchange over a cable could not go on. The text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WiredError {
    /// The interface was switched off meanwhile.
    #[error(
        "{name} went down in the middle of it; bring it up with `ip link set {name} up` (as root) \
         and start both sides again"
    )]
    LinkDown {
        /// The interface.
        name: String,
    },
    /// The other end of the cable went away while the two were talking.
    #[error(
        "{name} lost its link in the middle of the exchange; check the cable and that the other \
         side is on, and start both sides again"
    )]
    CarrierLost {
        /// The interface.
        name: String,
    },
    /// The interface does not exist any more.
    #[error("{name} is gone; plug the network adapter in again and start both sides again")]
    InterfaceGone {
        /// The interface.
        name: String,
    },
    /// A frame did not fit the interface.
    #[error(
        "a frame with {octets} octets of EAPOL is more than {name} can send; use a smaller fragment \
         size, or a larger MTU on {name}"
    )]
    FrameTooLong {
        /// The interface.
        name: String,
        /// Octets of the EAPOL PDU.
        octets: usize,
    },
    /// The operating system gives no random octets.
    #[error("the operating system gives no random numbers ({0}); without them nothing is secret")]
    NoRandomness(getrandom::Error),
    /// A system call failed for another reason.
    #[error("{doing} on {name} failed: {source}")]
    System {
        /// What was being done.
        doing: &'static str,
        /// The interface.
        name: String,
        /// The system's answer.
        source: io::Error,
    },
}

impl WiredError {
    /// A short stable name, such as `link-down`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LinkDown { .. } => "link-down",
            Self::CarrierLost { .. } => "carrier-lost",
            Self::InterfaceGone { .. } => "interface-gone",
            Self::FrameTooLong { .. } => "frame-too-long",
            Self::NoRandomness(_) => "no-randomness",
            Self::System { .. } => "system",
        }
    }

    fn of_socket(socket: &EapolSocket, doing: &'static str, source: io::Error) -> Self {
        let name = socket.interface().name().to_owned();
        match source.raw_os_error() {
            Some(libc::ENETDOWN) if socket.interface().refreshed().is_ok() => {
                Self::LinkDown { name }
            }
            Some(libc::ENETDOWN | libc::ENODEV | libc::ENXIO) => Self::InterfaceGone { name },
            _ => Self::System {
                doing,
                name,
                source,
            },
        }
    }
}

/// A seed for one machine.
fn seed() -> Result<[u8; 32], WiredError> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(WiredError::NoRandomness)?;
    Ok(seed)
}

/// The machines' clock: it begins at [`Instant::ZERO`] when a run does.
#[derive(Clone, Copy, Debug)]
struct Clock(Moment);

impl Clock {
    fn start() -> Self {
        Self(Moment::now())
    }

    fn now(&self) -> Instant {
        Instant::ZERO + self.0.elapsed()
    }

    /// Sleeps until that moment.
    async fn reach(&self, at: Instant) {
        time::sleep_until(self.0 + at.since(Instant::ZERO)).await;
    }
}

async fn send(socket: &EapolSocket, to: [u8; 6], pdu: &[u8]) -> Result<(), WiredError> {
    match socket.send(to, pdu).await {
        Err(error) if error.raw_os_error() == Some(libc::EMSGSIZE) => {
            Err(WiredError::FrameTooLong {
                name: socket.interface().name().to_owned(),
                octets: pdu.len(),
            })
        }
        // A full queue loses a frame as a bad cable does, and EAP repeats what is lost.
        Err(error) if error.raw_os_error() == Some(libc::ENOBUFS) => Ok(()),
        sent => sent.map_err(|error| WiredError::of_socket(socket, "sending a frame", error)),
    }
}

async fn receive(socket: &EapolSocket) -> Result<([u8; 6], Vec<u8>), WiredError> {
    let received = socket.recv().await;
    received.map_err(|error| WiredError::of_socket(socket, "receiving a frame", error))
}

/// Whether the interface has carrier.
///
/// # Errors
/// It is down or gone.
fn has_carrier(socket: &EapolSocket) -> Result<bool, WiredError> {
    let name = || socket.interface().name().to_owned();
    match socket.interface().refreshed() {
        Err(_) => Err(WiredError::InterfaceGone { name: name() }),
        Ok(interface) if !interface.is_up() => Err(WiredError::LinkDown { name: name() }),
        Ok(interface) => Ok(interface.is_running()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_says_what_to_do() {
        let name = || "eth7".to_owned();
        for (error, advice) in [
            (WiredError::LinkDown { name: name() }, "ip link set eth7 up"),
            (WiredError::CarrierLost { name: name() }, "check the cable"),
            (WiredError::InterfaceGone { name: name() }, "plug"),
            (
                WiredError::FrameTooLong {
                    name: name(),
                    octets: 1400,
                },
                "smaller fragment size",
            ),
        ] {
            let text = error.to_string();
            assert!(text.contains("eth7") && text.contains(advice), "{text}");
            assert!(!error.code().is_empty());
        }
    }
}
