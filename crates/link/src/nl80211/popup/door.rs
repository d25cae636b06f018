//! Who may come in: the access point's side of probing, authentication and association, without a
//! radio.
//!
//! Only a station that means to run WPS is let in, and where one device is named only that one.

use std::collections::BTreeMap;

use wsc::frame::{
    AuthAlgorithm, Body, Capabilities, Frame, Management, ReasonCode, StatusCode, element_id,
};
use wsc::ident::MacAddr;
use wsc::ie::{AssociationInfo, Elements};
use wsc::version::WscVersion;

use super::face::Face;

/// The most stations that are remembered at once.
const MAX_STATIONS: usize = 16;

/// The most rates that a station tells: 8 in one element, and as many again as fit the kernel's
/// table of a band.
const MAX_RATES: usize = 32;

/// Why a station was not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// It is not the device that was named.
    Stranger,
    /// It wants to use the network and not to run WPS.
    NotWps,
    /// There are too many already.
    Full,
    /// What it asks is not possible here.
    Unsuitable(StatusCode),
}

impl Refusal {
    fn status(self) -> StatusCode {
        match self {
            Self::Stranger | Self::NotWps => StatusCode::DENIED,
            Self::Full => StatusCode::AP_FULL,
            Self::Unsuitable(status) => status,
        }
    }
}

/// A station that is let in, as the kernel must know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guest {
    pub(super) mac: MacAddr,
    /// Its number here, from 1.
    pub(super) id: u16,
    pub(super) capabilities: Capabilities,
    pub(super) listen_interval: u16,
    /// In units of 500 kbit/s.
    pub(super) rates: Vec<u8>,
    /// It waits for us to begin EAP, as stations of WSC 2.0 do; others send EAPOL-Start.
    pub(super) waits: bool,
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// A device looks around; these are the elements that it sent.
    Probed(MacAddr, Vec<u8>),
    /// Send this frame.
    Send(Vec<u8>),
    /// Tell the kernel of the station, then send it this frame.
    Admit(Guest, Vec<u8>),
    /// The station is not associated any more.
    Gone(MacAddr),
    /// The station was refused.
    Refused(MacAddr, Refusal),
}

/// How far a station is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Authenticated,
    Associated(u16),
}

/// The door.
#[derive(Debug)]
pub(super) struct Door {
    /// The one device that may come in; any where there is none.
    peer: Option<MacAddr>,
    stations: BTreeMap<MacAddr, Stage>,
}

impl Door {
    pub(super) fn new(peer: Option<MacAddr>) -> Self {
        Self {
            peer,
            stations: BTreeMap::new(),
        }
    }

    /// Whether the station is associated, so that its EAPOL frames count.
    pub(super) fn admits(&self, mac: MacAddr) -> bool {
        matches!(self.stations.get(&mac), Some(Stage::Associated(_)))
    }

    /// Whether any station is associated.
    pub(super) fn has_guests(&self) -> bool {
        self.stations.keys().any(|&mac| self.admits(mac))
    }

    /// Forgets a station that was sent away.
    pub(super) fn forget(&mut self, mac: MacAddr) {
        self.stations.remove(&mac);
    }

    /// Takes a frame that the radio heard.
    pub(super) fn take(&mut self, face: &Face, octets: &[u8]) -> Vec<Act> {
        let Ok(Frame::Management(frame)) = Frame::parse(octets) else {
            return Vec::new();
        };
        let ours = frame.bssid == face.bssid && frame.receiver == face.bssid;
        let from = frame.transmitter;
        if from == face.bssid || from.0[0] & 1 == 1 {
            return Vec::new();
        }
        match &frame.body {
            Body::ProbeRequest { elements } => self.probed(face, &frame, elements),
            Body::Authentication {
                algorithm,
                transaction,
                ..
            } if ours => self.authenticate(face, from, *algorithm, *transaction),
            Body::AssociationRequest { .. } if ours => self.associate(face, from, &frame.body),
            Body::Disassociation(_) | Body::Deauthentication(_) if ours => self.leave(from),
            _ => Vec::new(),
        }
    }

    fn is_stranger(&self, mac: MacAddr) -> bool {
        self.peer.is_some_and(|peer| peer != mac)
    }

    fn probed(&self, face: &Face, frame: &Management, elements: &[u8]) -> Vec<Act> {
        let from = frame.transmitter;
        let for_us = |mac: MacAddr| mac == MacAddr::BROADCAST || mac == face.bssid;
        let name = wsc::frame::ssid(elements).unwrap_or_default();
        let asks_us = name.as_bytes().is_empty() || name == face.ssid;
        // A radio hears the neighbouring channels too.
        let channel = wsc::frame::channel(elements);
        let elsewhere = channel.is_some() && face.channel().is_some() && channel != face.channel();
        if !for_us(frame.receiver) || !for_us(frame.bssid) || !asks_us || elsewhere {
            return Vec::new();
        }
        let mut acts = vec![Act::Send(face.probe_response(from))];
        // Whose button a stranger presses is nobody's business once the device is named.
        if !self.is_stranger(from) {
            acts.push(Act::Probed(from, elements.to_vec()));
        }
        acts
    }

    fn authenticate(
        &mut self,
        face: &Face,
        from: MacAddr,
        algorithm: AuthAlgorithm,
        transaction: u16,
    ) -> Vec<Act> {
        let answer = |status| Act::Send(face.authentication(from, status));
        if algorithm != AuthAlgorithm::OPEN {
            return vec![answer(StatusCode::ALGORITHM_UNSUPPORTED)];
        }
        if transaction != 1 {
            return vec![answer(StatusCode::OUT_OF_SEQUENCE)];
        }
        // Whoever authenticates anew has forgotten the association.
        let mut acts = self.leave(from);
        if self.stations.len() >= MAX_STATIONS {
            let idle =
                |(mac, stage): (&MacAddr, &Stage)| (*stage == Stage::Authenticated).then_some(*mac);
            match self.stations.iter().find_map(idle) {
                Some(mac) => self.forget(mac),
                None => {
                    return vec![
                        answer(StatusCode::AP_FULL),
                        Act::Refused(from, Refusal::Full),
                    ];
                }
            }
        }
        self.stations.insert(from, Stage::Authenticated);
        acts.push(answer(StatusCode::SUCCESS));
        acts
    }

    fn associate(&mut self, face: &Face, from: MacAddr, body: &Body) -> Vec<Act> {
        let Body::AssociationRequest {
            capabilities,
            listen_interval,
            current_ap,
            elements,
        } = body
        else {
            return Vec::new();
        };
        let again = current_ap.is_some();
        if !self.stations.contains_key(&from) {
            let reason = ReasonCode::ASSOCIATION_WITHOUT_AUTH;
            return vec![Act::Send(face.frame(from, Body::Deauthentication(reason)))];
        }
        let mut acts = Vec::new();
        if self.admits(from) {
            acts.push(Act::Gone(from));
            self.stations.insert(from, Stage::Authenticated);
        }
        let rates = rates(elements);
        let wps = AssociationInfo::parse(elements);
        let refusal = if self.is_stranger(from) {
            Some(Refusal::Stranger)
        } else if wps.is_none() {
            Some(Refusal::NotWps)
        } else if wsc::frame::ssid(elements).as_ref() != Some(&face.ssid) {
            Some(Refusal::Unsuitable(StatusCode::FAILURE))
        } else if rates.is_empty() {
            Some(Refusal::Unsuitable(StatusCode::RATES_UNSUPPORTED))
        } else {
            None
        };
        if let Some(refusal) = refusal {
            let answer = face.association(from, again, refusal.status(), 0);
            acts.extend([Act::Send(answer), Act::Refused(from, refusal)]);
            return acts;
        }
        let id = self.free_id();
        self.stations.insert(from, Stage::Associated(id));
        let guest = Guest {
            mac: from,
            id,
            capabilities: *capabilities,
            listen_interval: *listen_interval,
            rates,
            // A damaged WPS element says nothing of the version; EAPOL-Start will come or not.
            waits: wps.is_some_and(|wps| wps.is_ok_and(|wps| wps.version >= WscVersion::V2_0)),
        };
        let answer = face.association(from, again, StatusCode::SUCCESS, id);
        acts.push(Act::Admit(guest, answer));
        acts
    }

    fn leave(&mut self, from: MacAddr) -> Vec<Act> {
        match self.stations.remove(&from) {
            Some(Stage::Associated(_)) => vec![Act::Gone(from)],
            Some(Stage::Authenticated) | None => Vec::new(),
        }
    }

    /// The lowest number that no station has.
    fn free_id(&self) -> u16 {
        let taken = |id: &u16| {
            let mut stages = self.stations.values();
            stages.any(|stage| *stage == Stage::Associated(*id))
        };
        (1..=u16::MAX).find(|id| !taken(id)).unwrap_or(1)
    }
}

/// The rates of both elements.
fn rates(elements: &[u8]) -> Vec<u8> {
    let of = |id| Elements::find(elements, id).unwrap_or_default();
    let mut rates = of(element_id::SUPPORTED_RATES).to_vec();
    rates.extend_from_slice(of(element_id::EXTENDED_RATES));
    rates.truncate(MAX_RATES);
    rates
}

#[cfg(test)]
#[path = "door_tests.rs"]
mod tests;
