//! An association for WPS: open, with the WPS element and without an RSN element, and the EAPOL
//! frames that go over it.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use text::msg;
use tokio::time::{Instant, timeout_at};
use wl_nl80211::packet_core::EthernetProtocol;
use wl_nl80211::{Ieee80211StatusCode, Nl80211Attr, Nl80211AuthType, Nl80211Command};
use wsc::ident::MacAddr;

use super::error::RadioError;
use super::message::{Message, flag, kind};
use super::network::Network;
use super::radio::Radio;
use super::socket::Socket;
use crate::eapol::EapolSocket;
use crate::sys::ETHERTYPE_EAPOL;

/// How long authentication and association may take. The kernel repeats both three times itself.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why there is no association.
pub(crate) enum Refusal {
    /// The access point refused with this status code of IEEE 802.11, or did not answer.
    Status(Option<u16>),
    /// The radio or the kernel.
    Radio(RadioError),
}

impl From<RadioError> for Refusal {
    fn from(error: RadioError) -> Self {
        Self::Radio(error)
    }
}

/// What came from the access point.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// An EAPOL protocol data unit.
    Eapol(Vec<u8>),
    /// The association is over.
    Gone {
        /// The access point ended it.
        by_peer: bool,
    },
}

/// How EAPOL frames go.
#[derive(Debug)]
enum Port {
    /// Through nl80211, apart from all data.
    Control,
    /// As Ethernet frames, where the driver knows no better.
    Packet(EapolSocket),
}

/// An association with an access point.
#[derive(Debug)]
pub(crate) struct Association {
    interface: u32,
    name: String,
    bssid: MacAddr,
    port: Port,
    /// Frames that came before the kernel told of the association: data overtakes events.
    early: VecDeque<Vec<u8>>,
}

impl Association {
    /// Authenticates and associates. The association ends with `socket`, so that it does not
    /// outlive a program that is killed.
    pub(crate) async fn begin(
        socket: &mut Socket,
        radio: &Radio,
        network: &Network,
        elements: Vec<u8>,
    ) -> Result<Self, Refusal> {
        let name = radio.name().to_owned();
        let port = if radio.abilities.control_port {
            Port::Control
        } else {
            // Opened before, so that the first frame is not missed.
            Port::Packet(EapolSocket::open(&name).map_err(RadioError::from)?)
        };
        let mut association = Self {
            interface: radio.interface.index,
            bssid: network.bssid,
            port,
            early: VecDeque::new(),
            name,
        };
        socket.forget_events();
        let attributes = association.attributes(network, elements);
        match socket.command(Nl80211Command::Connect, attributes).await {
            Ok(()) => {}
            // It was in the last scan, and is not any more.
            Err(error) if error.raw_os_error() == Some(libc::ENOENT) => {
                return Err(Refusal::Status(None));
            }
            Err(error) => {
                return Err(association
                    .failed(msg!("link-doing-associate"), error)
                    .into());
            }
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            let Ok(event) = timeout_at(deadline, socket.event()).await else {
                return Err(Refusal::Status(None));
            };
            let event =
                event.map_err(|error| association.failed(msg!("link-doing-associate"), error))?;
            if event.interface() != Some(association.interface) {
                continue;
            }
            if let Some(pdu) = association.eapol(&event) {
                association.early.push_back(pdu);
            } else if event.command == Nl80211Command::Connect {
                return match result(&event) {
                    Ok(()) => Ok(association),
                    Err(status) => Err(Refusal::Status(status)),
                };
            }
        }
    }

    fn attributes(&self, network: &Network, elements: Vec<u8>) -> Vec<Nl80211Attr> {
        let mut attributes = vec![
            Nl80211Attr::IfIndex(self.interface),
            Nl80211Attr::SsidRaw(network.ssid.as_bytes().to_vec()),
            Nl80211Attr::Mac(self.bssid.0),
            Nl80211Attr::WiphyFreq(network.frequency),
            Nl80211Attr::AuthType(Nl80211AuthType::OpenSystem),
            Nl80211Attr::Ie(elements),
            Nl80211Attr::SocketOwner,
            // Nothing but EAPOL passes: there is no data path.
            flag(kind::CONTROL_PORT),
        ];
        if network.privacy {
            // The kernel takes only an access point whose privacy bit is as it was told.
            attributes.push(Nl80211Attr::Privacy);
        }
        if matches!(self.port, Port::Control) {
            attributes.push(Nl80211Attr::ControlPortOverNl80211);
        }
        attributes
    }

    fn failed(&self, doing: text::Message, error: io::Error) -> RadioError {
        RadioError::system(doing, &self.name, error)
    }

    /// The EAPOL frame of the access point in an event.
    fn eapol(&self, event: &Message) -> Option<Vec<u8>> {
        if event.command != Nl80211Command::ControlPortFrame {
            return None;
        }
        let from = event.find(|attribute| match attribute {
            Nl80211Attr::Mac(mac) => Some(MacAddr(*mac)),
            _ => None,
        });
        let pdu = event.find(|attribute| match attribute {
            Nl80211Attr::Frame(frame) => Some(frame.clone()),
            _ => None,
        });
        pdu.filter(|_| from == Some(self.bssid))
    }

    /// Sends an EAPOL protocol data unit. One that cannot be sent now counts as lost on the air.
    pub(crate) async fn send(&self, socket: &Socket, pdu: &[u8]) -> Result<(), RadioError> {
        let sent = match &self.port {
            Port::Packet(packet) => packet.send(self.bssid.0, pdu).await,
            Port::Control => {
                let attributes = vec![
                    Nl80211Attr::IfIndex(self.interface),
                    Nl80211Attr::Frame(pdu.to_vec()),
                    Nl80211Attr::Mac(self.bssid.0),
                    Nl80211Attr::ControlPortEthertype(EthernetProtocol::from(ETHERTYPE_EAPOL)),
                    Nl80211Attr::ControlPortNoEncrypt,
                ];
                socket
                    .command(Nl80211Command::ControlPortFrame, attributes)
                    .await
            }
        };
        match sent {
            Err(error) if !is_loss(&error) => {
                Err(self.failed(msg!("link-doing-send-frame"), error))
            }
            _ => Ok(()),
        }
    }

    /// Waits for what comes next. Dropping the future loses nothing.
    pub(crate) async fn heard(&mut self, socket: &mut Socket) -> Result<Heard, RadioError> {
        if let Some(pdu) = self.early.pop_front() {
            return Ok(Heard::Eapol(pdu));
        }
        loop {
            let event = match &self.port {
                Port::Control => socket.event().await,
                Port::Packet(packet) => tokio::select! {
                    event = socket.event() => event,
                    frame = packet.recv() => match frame {
                        Ok((from, pdu)) if MacAddr(from) == self.bssid => {
                            return Ok(Heard::Eapol(pdu));
                        }
                        Ok(_) => continue,
                        Err(error) => Err(error),
                    },
                },
            };
            let event =
                event.map_err(|error| self.failed(msg!("link-doing-receive-frame"), error))?;
            if event.interface() != Some(self.interface) {
                continue;
            }
            if let Some(pdu) = self.eapol(&event) {
                return Ok(Heard::Eapol(pdu));
            }
            if event.command == Nl80211Command::Disconnect {
                let by_peer = event.has(kind::DISCONNECTED_BY_AP);
                return Ok(Heard::Gone { by_peer });
            }
        }
    }
}

/// Whether the frame is lost and nothing else is wrong: a queue is full, or the association ended,
/// of which the kernel tells by itself.
fn is_loss(error: &io::Error) -> bool {
    matches!(
        error.raw_os_error(),
        Some(libc::ENOBUFS | libc::EAGAIN | libc::ENOTCONN | libc::ENOLINK | libc::ENOENT)
    )
}

/// How a connection came out: the status code where it was refused, `None` where nobody answered.
fn result(event: &Message) -> Result<(), Option<u16>> {
    if event.has(kind::TIMED_OUT) {
        return Err(None);
    }
    let status = event.find(|attribute| match attribute {
        Nl80211Attr::StatusCode(status) => Some(*status),
        _ => None,
    });
    match status {
        None | Some(Ieee80211StatusCode::Success) => Ok(()),
        Some(status) => Err(Some(status.into())),
    }
}

#[cfg(test)]
#[path = "association_tests.rs"]
mod tests;
