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

use text::{Message, Tell, msg};
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
    LinkDown {
        /// The interface.
        name: String,
    },
    /// The other end of the cable went away while the two were talking.
    CarrierLost {
        /// The interface.
        name: String,
    },
    /// The interface does not exist any more.
    InterfaceGone {
        /// The interface.
        name: String,
    },
    /// A frame did not fit the interface.
    FrameTooLong {
        /// The interface.
        name: String,
        /// Octets of the EAPOL PDU.
        octets: usize,
    },
    /// The operating system gives no random octets.
    NoRandomness(getrandom::Error),
    /// A system call failed for another reason.
    System {
        /// What was being done.
        doing: Message,
        /// The interface.
        name: String,
        /// The system's answer.
        source: io::Error,
    },
}

impl Tell for WiredError {
    fn told(&self) -> Message {
        match self {
            Self::LinkDown { name } => msg!("link-went-down", name),
            Self::CarrierLost { name } => msg!("link-carrier-lost", name),
            Self::InterfaceGone { name } => msg!("link-interface-gone", name),
            Self::FrameTooLong { name, octets } => {
                msg!("link-frame-too-long", name, octets = *octets)
            }
            Self::NoRandomness(error) => msg!("link-no-randomness", reason = error.to_string()),
            Self::System {
                doing,
                name,
                source,
            } => msg!("link-failed-on", doing, name, reason = source.to_string()),
        }
    }
}

text::display_told!(WiredError);

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

    fn of_socket(socket: &EapolSocket, doing: Message, source: io::Error) -> Self {
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
        sent => sent
            .map_err(|error| WiredError::of_socket(socket, msg!("link-doing-send-frame"), error)),
    }
}

async fn receive(socket: &EapolSocket) -> Result<([u8; 6], Vec<u8>), WiredError> {
    let received = socket.recv().await;
    received.map_err(|error| WiredError::of_socket(socket, msg!("link-doing-receive-frame"), error))
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
