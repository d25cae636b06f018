//! The access point in the kernel: an interface of its own, beacons, stations, frames.

use std::fs;
use std::io;
use std::time::Duration;

use text::msg;
use tokio::time::{sleep, timeout};
use wl_nl80211::packet_core::EthernetProtocol;
use wl_nl80211::{
    Nl80211Attr, Nl80211AuthType, Nl80211ChannelWidth, Nl80211Command, Nl80211InterfaceType,
};
use wsc::frame::Subtype;
use wsc::ident::MacAddr;

use super::door::Guest;
use super::face::{BEACON_INTERVAL, DTIM_PERIOD, Face};
use crate::eapol::EapolSocket;
use crate::interface::Interface;
use crate::manager::{Held, Manager};
use crate::nl80211::error::RadioError;
use crate::nl80211::message::{Message, flag, kind, raw};
use crate::nl80211::radio::Radio;
use crate::nl80211::socket::Socket;
use crate::sys::ETHERTYPE_EAPOL;

/// The interface's name, with a number that is free.
const NAME: &str = "octopin";

/// The frames that an access point answers itself.
const ANSWERED: [Subtype; 6] = [
    Subtype::ASSOCIATION_REQUEST,
    Subtype::REASSOCIATION_REQUEST,
    Subtype::PROBE_REQUEST,
    Subtype::DISASSOCIATION,
    Subtype::AUTHENTICATION,
    Subtype::DEAUTHENTICATION,
];

/// How long NetworkManager may take to leave the new interface alone, and how often it is asked.
const KEEP_AWAY: Duration = Duration::from_secs(2);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// How long a removal of the interface may take.
const REMOVAL: Duration = Duration::from_secs(2);

/// What came from the kernel.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// A management frame.
    Frame(Vec<u8>),
    /// An EAPOL protocol data unit.
    Eapol(MacAddr, Vec<u8>),
    /// What became of a frame with this number: whether it was acknowledged.
    Sent(u64, bool),
    /// A scan is over.
    Scanned,
    /// The access point is no more.
    Ended,
}

/// How EAPOL frames go.
#[derive(Debug)]
enum Eapol {
    /// Through nl80211, apart from all data.
    Control,
    /// As Ethernet frames, where the driver knows no better.
    Packet(EapolSocket),
}

/// The access point's interface. It belongs to the netlink socket: when the program ends, however it
/// ends, the kernel removes it.
#[derive(Debug)]
pub(super) struct Port {
    name: String,
    index: u32,
    mac: MacAddr,
    eapol: Option<Eapol>,
}

impl Port {
    /// Makes the interface on the radio, and switches it on.
    pub(super) async fn make(socket: &Socket, radio: &Radio) -> Result<Self, RadioError> {
        let name = free_name();
        let failed = |error| RadioError::system(msg!("link-doing-make-ap"), radio.name(), error);
        let attributes = vec![
            Nl80211Attr::Wiphy(radio.interface.wiphy),
            Nl80211Attr::IfName(name.clone()),
            Nl80211Attr::IfType(Nl80211InterfaceType::Ap),
            Nl80211Attr::Mac(free_address(radio).0),
            Nl80211Attr::SocketOwner,
        ];
        let made = socket
            .get(Nl80211Command::NewInterface, attributes)
            .await
            .map_err(failed)?;
        let (Some(index), Some(mac)) = (made.interface(), mac_of(&made)) else {
            return Err(failed(io::ErrorKind::InvalidData.into()));
        };
        let port = Self {
            name,
            index,
            mac,
            eapol: None,
        };
        // No address of any kind is to appear on it.
        let path = format!("/proc/sys/net/ipv6/conf/{}/disable_ipv6", port.name);
        // Where it cannot be said, nothing is routed there all the same.
        let _ = fs::write(path, "1");
        if radio.manager == Some(Manager::NetworkManager) {
            let _ = timeout(KEEP_AWAY, keep_away(&port.name)).await;
        }
        let up = Interface::find(&port.name).map_err(RadioError::from);
        let up = up.and_then(|interface| interface.set_up(true).map_err(failed));
        match up {
            Ok(()) => Ok(port),
            Err(error) => {
                port.remove(socket).await;
                Err(error)
            }
        }
    }

    /// Its address: the BSSID.
    pub(super) const fn mac(&self) -> MacAddr {
        self.mac
    }

    /// The kernel's number for it.
    pub(super) const fn index(&self) -> u32 {
        self.index
    }

    /// Begins to send beacons.
    pub(super) async fn start(
        &mut self,
        socket: &Socket,
        radio: &Radio,
        face: &Face,
    ) -> Result<(), RadioError> {
        for subtype in ANSWERED {
            let attributes = vec![
                Nl80211Attr::IfIndex(self.index),
                Nl80211Attr::FrameType(u16::from(subtype.0) << 4),
                Nl80211Attr::FrameMatch(Vec::new()),
            ];
            socket
                .command(Nl80211Command::RegisterFrame, attributes)
                .await
                .map_err(|error| self.failed(msg!("link-doing-listen-stations"), error))?;
        }
        let control = radio.abilities.control_port;
        self.eapol = Some(if control {
            Eapol::Control
        } else {
            Eapol::Packet(EapolSocket::open(&self.name)?)
        });
        let mut attributes = self.beacon(face);
        attributes.extend([
            raw(
                kind::BEACON_INTERVAL,
                u32::from(BEACON_INTERVAL).to_ne_bytes(),
            ),
            raw(kind::DTIM_PERIOD, DTIM_PERIOD.to_ne_bytes()),
            Nl80211Attr::SsidRaw(face.ssid.as_bytes().to_vec()),
            Nl80211Attr::AuthType(Nl80211AuthType::OpenSystem),
            Nl80211Attr::WiphyFreq(face.frequency),
            Nl80211Attr::ChannelWidth(Nl80211ChannelWidth::NoHt20),
            Nl80211Attr::Privacy,
            Nl80211Attr::SocketOwner,
            // Nothing but EAPOL passes: there is no data path.
            flag(kind::CONTROL_PORT),
        ]);
        if control {
            attributes.push(Nl80211Attr::ControlPortOverNl80211);
        }
        socket
            .command(Nl80211Command::StartAp, attributes)
            .await
            .map_err(|error| self.failed(msg!("link-doing-start-ap"), error))
    }

    /// Tells others what has changed.
    pub(super) async fn update(&self, socket: &Socket, face: &Face) -> Result<(), RadioError> {
        socket
            .command(Nl80211Command::SetBeacon, self.beacon(face))
            .await
            .map_err(|error| self.failed(msg!("link-doing-beacon"), error))
    }

    fn beacon(&self, face: &Face) -> Vec<Nl80211Attr> {
        vec![
            Nl80211Attr::IfIndex(self.index),
            raw(kind::BEACON_HEAD, face.beacon_head()),
            raw(kind::BEACON_TAIL, face.beacon_tail()),
            // For radios that answer probe requests and associations by themselves.
            raw(kind::PROBE_RESP, face.probe_response(MacAddr::BROADCAST)),
            Nl80211Attr::Ie(face.wps.beacon_ie()),
            raw(kind::IE_PROBE_RESP, face.wps.probe_response_ie()),
            raw(
                kind::IE_ASSOC_RESP,
                wsc::ie::AssociationInfo::response().ie(),
            ),
        ]
    }

    /// Sends a management frame, and gives its number. One that cannot be sent counts as lost.
    pub(super) async fn send(&self, socket: &Socket, frame: Vec<u8>) -> Option<u64> {
        // A station that asks who is there asks again by itself.
        let probe = Subtype::PROBE_RESPONSE.0 << 4;
        let wait = frame.first().is_some_and(|&kind| kind != probe);
        let mut attributes = vec![Nl80211Attr::IfIndex(self.index), Nl80211Attr::Frame(frame)];
        if !wait {
            attributes.push(flag(kind::DONT_WAIT_FOR_ACK));
            let _ = socket.command(Nl80211Command::Frame, attributes).await;
            return None;
        }
        let answer = socket.get(Nl80211Command::Frame, attributes).await.ok()?;
        cookie(&answer)
    }

    /// Sends an EAPOL protocol data unit. One that cannot be sent counts as lost, and EAP repeats it.
    pub(super) async fn send_eapol(&self, socket: &Socket, to: MacAddr, pdu: &[u8]) {
        let _ = match &self.eapol {
            None => Ok(()),
            Some(Eapol::Packet(packet)) => packet.send(to.0, pdu).await,
            Some(Eapol::Control) => {
                let attributes = vec![
                    Nl80211Attr::IfIndex(self.index),
                    Nl80211Attr::Frame(pdu.to_vec()),
                    Nl80211Attr::Mac(to.0),
                    Nl80211Attr::ControlPortEthertype(EthernetProtocol::from(ETHERTYPE_EAPOL)),
                    Nl80211Attr::ControlPortNoEncrypt,
                ];
                let command = Nl80211Command::ControlPortFrame;
                socket.command(command, attributes).await
            }
        };
    }

    /// Makes the kernel know a station. It is never authorized, so its data goes nowhere.
    pub(super) async fn admit(&self, socket: &Socket, guest: &Guest) -> Result<(), RadioError> {
        let attributes = vec![
            Nl80211Attr::IfIndex(self.index),
            Nl80211Attr::Mac(guest.mac.0),
            raw(kind::STA_AID, guest.id.to_ne_bytes()),
            raw(
                kind::STA_LISTEN_INTERVAL,
                guest.listen_interval.to_ne_bytes(),
            ),
            raw(kind::STA_CAPABILITY, guest.capabilities.0.to_ne_bytes()),
            raw(kind::STA_SUPPORTED_RATES, guest.rates.as_slice()),
        ];
        socket
            .command(Nl80211Command::NewStation, attributes)
            .await
            .map_err(|error| self.failed(msg!("link-doing-take-in"), error))
    }

    /// Makes the kernel forget a station. One that it does not know needs nothing.
    pub(super) async fn dismiss(&self, socket: &Socket, mac: MacAddr) {
        let attributes = vec![Nl80211Attr::IfIndex(self.index), Nl80211Attr::Mac(mac.0)];
        let _ = socket.command(Nl80211Command::DelStation, attributes).await;
    }

    /// Waits for what comes next. Dropping the future loses nothing.
    pub(super) async fn heard(&self, socket: &mut Socket) -> Result<Heard, RadioError> {
        loop {
            let event = match &self.eapol {
                Some(Eapol::Packet(packet)) => tokio::select! {
                    event = socket.event() => event,
                    frame = packet.recv() => match frame {
                        Ok((from, pdu)) => return Ok(Heard::Eapol(MacAddr(from), pdu)),
                        Err(error) => Err(error),
                    },
                },
                _ => socket.event().await,
            };
            let event =
                event.map_err(|error| self.failed(msg!("link-doing-receive-frame"), error))?;
            if event.interface() == Some(self.index)
                && let Some(heard) = read(&event)
            {
                return Ok(heard);
            }
        }
    }

    /// Ends the access point and removes its interface.
    pub(super) async fn remove(self, socket: &Socket) {
        let attributes = || vec![Nl80211Attr::IfIndex(self.index)];
        // The kernel does all of it again when the socket closes.
        let gone = socket.command(Nl80211Command::DelInterface, attributes());
        let _ = timeout(REMOVAL, gone).await;
    }

    fn failed(&self, doing: text::Message, error: io::Error) -> RadioError {
        RadioError::system(doing, &self.name, error)
    }
}

/// What an event tells; `None` for one of no interest.
fn read(event: &Message) -> Option<Heard> {
    let frame = || {
        event.find(|attribute| match attribute {
            Nl80211Attr::Frame(frame) => Some(frame.clone()),
            _ => None,
        })
    };
    match event.command {
        Nl80211Command::Frame => frame().map(Heard::Frame),
        Nl80211Command::ControlPortFrame => Some(Heard::Eapol(mac_of(event)?, frame()?)),
        Nl80211Command::FrameTxStatus => {
            let acknowledged = event
                .find(|attribute| matches!(attribute, Nl80211Attr::Ack).then_some(()))
                .is_some();
            Some(Heard::Sent(cookie(event)?, acknowledged))
        }
        Nl80211Command::NewScanResults | Nl80211Command::ScanAborted => Some(Heard::Scanned),
        Nl80211Command::StopAp | Nl80211Command::DelInterface => Some(Heard::Ended),
        _ => None,
    }
}

fn mac_of(message: &Message) -> Option<MacAddr> {
    message.find(|attribute| match attribute {
        Nl80211Attr::Mac(mac) => Some(MacAddr(*mac)),
        _ => None,
    })
}

fn cookie(message: &Message) -> Option<u64> {
    message.find(|attribute| match attribute {
        Nl80211Attr::Cookie(cookie) => Some(*cookie),
        _ => None,
    })
}

/// Makes NetworkManager leave the interface alone, which would make a station of it: it takes every
/// Wi-Fi interface that appears. What it was told ends with the interface.
async fn keep_away(name: &str) {
    // It has heard of the interface when it can be asked for it.
    loop {
        if let Ok(held) = Held::look(name, Manager::NetworkManager).await {
            // Where it refuses, the access point may still come up first.
            let _ = held.release(name).await;
            return;
        }
        sleep(LOOK_AGAIN).await;
    }
}

fn free_name() -> String {
    let taken = Interface::names();
    (0..=taken.len())
        .map(|number| format!("{NAME}{number}"))
        .find(|name| !taken.contains(name))
        .unwrap_or_else(|| NAME.to_owned())
}

/// An address that no other interface of the radio has: one of those that the hardware lists, else
/// one that is marked as made up ("locally administered").
fn free_address(radio: &Radio) -> MacAddr {
    let path = format!("/sys/class/net/{}/phy80211/addresses", radio.name());
    let listed = fs::read_to_string(path).unwrap_or_default();
    let taken: Vec<MacAddr> = Interface::names()
        .iter()
        .filter_map(|name| Interface::find(name).ok())
        .map(|interface| MacAddr(interface.mac()))
        .collect();
    pick_address(&listed, radio.interface.mac, &taken)
}

fn pick_address(listed: &str, own: MacAddr, taken: &[MacAddr]) -> MacAddr {
    let hardware = listed.lines().filter_map(|line| line.trim().parse().ok());
    // Four bits above the two that have a meaning.
    let made_up = (0..16_u8).map(|number| {
        let mut mac = own;
        mac.0[0] = (mac.0[0] ^ (number << 4)) | 2;
        mac
    });
    let mut all = hardware.chain(made_up);
    all.find(|mac| !taken.contains(mac) && *mac != own && mac.0[0] & 1 == 0)
        .unwrap_or(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mac(text: &str) -> MacAddr {
        text.parse().unwrap()
    }

    #[test]
    fn the_hardwares_own_second_address_comes_first() {
        let listed = "02:00:00:00:01:00\n42:00:00:00:01:00\n";
        let own = mac("02:00:00:00:01:00");
        assert_eq!(pick_address(listed, own, &[own]), mac("42:00:00:00:01:00"));
        let taken = [own, mac("42:00:00:00:01:00")];
        assert_eq!(pick_address(listed, own, &taken), mac("12:00:00:00:01:00"));
    }

    #[test]
    fn a_made_up_address_says_so() {
        let own = mac("a0:a8:cd:1c:7e:c9");
        let made = pick_address("a0:a8:cd:1c:7e:c9\n", own, &[own]);
        assert_eq!(made, mac("a2:a8:cd:1c:7e:c9"));
        assert_eq!(
            pick_address("", own, &[own, made]),
            mac("b2:a8:cd:1c:7e:c9")
        );
    }

    #[test]
    fn events_are_read_by_their_kind() {
        let event = |command, attributes| read(&Message::new(command, attributes));
        let from = Nl80211Attr::Mac([2, 0, 0, 0, 0, 9]);
        let frame = Nl80211Attr::Frame(vec![1, 1, 0, 0]);
        assert_eq!(
            event(Nl80211Command::ControlPortFrame, vec![from, frame.clone()]),
            Some(Heard::Eapol(mac("02:00:00:00:00:09"), vec![1, 1, 0, 0]))
        );
        assert_eq!(event(Nl80211Command::ControlPortFrame, vec![frame]), None);
        let sent = vec![Nl80211Attr::Cookie(7), Nl80211Attr::Ack];
        assert_eq!(
            event(Nl80211Command::FrameTxStatus, sent),
            Some(Heard::Sent(7, true))
        );
        assert_eq!(
            event(Nl80211Command::FrameTxStatus, vec![Nl80211Attr::Cookie(7)]),
            Some(Heard::Sent(7, false))
        );
        assert_eq!(event(Nl80211Command::StopAp, vec![]), Some(Heard::Ended));
        assert_eq!(event(Nl80211Command::NewStation, vec![]), None);
    }
}
