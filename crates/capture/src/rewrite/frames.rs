//! Frames of the air and EAPOL without identities.

use std::collections::hash_map::Entry;

use wsc::eap::eapol::Pdu;
use wsc::eap::packet::{Frame as WscFrame, IDENTITY_ENROLLEE, IDENTITY_REGISTRAR, Method, Packet};
use wsc::frame::{Body, Captured, Data, Direction, Frame, IeWriter, Management, Payload, Rsn};
use wsc::frame::{element_id, ssid};
use wsc::ident::MacAddr;
use wsc::ie::{Elements, VENDOR_ELEMENT, WPS_OUI_TYPE};

use super::message::attributes;
use super::{AGAIN, ENCRYPTED_MAX, Names, PARTS_MAX, Parts, Rewriter, SAID_MAX};
use crate::carried::{Air, matters};

/// The type of EAPOL units that exchange keys.
const EAPOL_KEY: u8 = 3;

/// Octets of such a unit that are kept: what kind of key, and Key Information.
const KEY_KIND: usize = 3;

/// The version in an EAPOL unit.
const EAPOL_VERSION: u8 = 1;

/// Elements that say how a network works and nothing of whose it is.
static PLAIN: &[u8] = &[
    1,   // Supported Rates
    3,   // DSSS Parameter Set: the channel
    7,   // Country
    42,  // ERP
    45,  // HT Capabilities
    50,  // Extended Supported Rates
    61,  // HT Operation
    191, // VHT Capabilities
    192, // VHT Operation
];

/// The vendor elements of WPA and WMM.
static VENDORS: [[u8; 4]; 2] = [[0x00, 0x50, 0xf2, 1], [0x00, 0x50, 0xf2, 2]];

/// Octets of WSC that fit into one element.
const IN_ELEMENT: usize = 251;

/// The longest message that is put together.
const MESSAGE_MAX: usize = wsc::eap::fragment::MAX_MESSAGE;

impl<N: Names> Rewriter<'_, N> {
    pub(super) fn air(&mut self, at: u64, captured: &Captured<'_>) {
        match matters(captured.octets) {
            Air::Nothing => {}
            Air::Encrypted => self.encrypted(at, captured),
            Air::Beacon | Air::Management | Air::Eapol | Air::Ip => match captured.frame() {
                Ok(Frame::Management(frame)) => self.management(at, captured, frame),
                Ok(Frame::Data(frame)) => self.data(at, captured, frame),
                Err(_) => {}
            },
        }
    }

    fn management(&mut self, at: u64, captured: &Captured<'_>, mut frame: Management) {
        // The kind of what is said again and again: 1 a beacon, 2 its like in an answer, 3 a probe.
        let (kind, elements) = match &mut frame.body {
            Body::Beacon(beacon) => {
                beacon.timestamp = 0;
                (1, &mut beacon.elements)
            }
            Body::ProbeResponse(beacon) => {
                beacon.timestamp = 0;
                (2, &mut beacon.elements)
            }
            Body::ProbeRequest { elements } => (3, elements),
            Body::AssociationRequest {
                elements,
                current_ap,
                ..
            } => {
                *current_ap = current_ap.map(|mac| MacAddr(self.names.mac(mac.0)));
                (0, elements)
            }
            Body::AssociationResponse { elements, .. } => (0, elements),
            Body::Authentication { rest, .. } => {
                // SAE has numbers here that a passphrase could be tried on.
                rest.clear();
                (0, rest)
            }
            Body::Disassociation(_) | Body::Deauthentication(_) => {
                self.addressed(at, captured, frame);
                return;
            }
            _ => return,
        };
        let wps = Elements::new(elements).any(|(id, body)| is_wps(id, body));
        *elements = self::elements(elements, self.names);
        if kind == 3 && !wps {
            return;
        }
        if kind > 0 {
            let lasts = if kind == 3 { AGAIN } else { u64::MAX };
            let said = (kind, frame.transmitter);
            let full = self.said.len() >= SAID_MAX;
            match self.said.entry(said) {
                Entry::Occupied(mut before) => {
                    let (when, what) = before.get_mut();
                    if what == elements && at.saturating_sub(*when) < lasts {
                        return;
                    }
                    *when = at;
                    what.clone_from(elements);
                }
                Entry::Vacant(_) if full => return,
                Entry::Vacant(new) => {
                    new.insert((at, elements.clone()));
                }
            }
        }
        self.addressed(at, captured, frame);
    }

    fn addressed(&mut self, at: u64, captured: &Captured<'_>, mut frame: Management) {
        frame.receiver = self.mac(frame.receiver);
        frame.transmitter = self.mac(frame.transmitter);
        frame.bssid = self.mac(frame.bssid);
        let octets = Frame::Management(frame).to_octets();
        self.out.air(at, captured, &octets);
    }

    fn data(&mut self, at: u64, captured: &Captured<'_>, mut frame: Data) {
        let station = match frame.direction {
            Direction::ToAp => frame.source,
            Direction::FromAp => frame.destination,
        };
        let macs = (frame.source, frame.destination);
        match &frame.payload {
            payload if payload.as_eapol().is_some() => {
                let body = payload.as_eapol().unwrap_or_default();
                let Some(body) = self.eapol(macs, body) else {
                    return;
                };
                if self.enrolled.len() < SAID_MAX {
                    self.enrolled.entry(station).or_insert(0);
                }
                frame.payload = Payload::eapol(body);
            }
            Payload::Packet { body, .. } => {
                self.ip(at, macs, body);
                return;
            }
            _ => return,
        }
        frame.source = self.mac(frame.source);
        frame.destination = self.mac(frame.destination);
        frame.bssid = self.mac(frame.bssid);
        let octets = Frame::Data(frame).to_octets();
        self.out.air(at, captured, &octets);
    }

    /// Encrypted data says that a device is in the network; its content says nothing.
    fn encrypted(&mut self, at: u64, captured: &Captured<'_>) {
        let address = |at: usize| {
            let octets = captured.octets.get(at..).and_then(<[u8]>::first_chunk);
            octets.map(|mac| MacAddr(*mac))
        };
        // To the access point: receiver, transmitter.
        let to_access_point = captured.octets.get(1).is_some_and(|flags| flags & 3 == 1);
        let (Some(to), Some(from)) = (address(4), address(10)) else {
            return;
        };
        let Some(kept) = self.enrolled.get_mut(&from) else {
            return;
        };
        if !to_access_point || *kept >= ENCRYPTED_MAX {
            return;
        }
        *kept += 1;
        let (bssid, source) = (self.mac(to), self.mac(from));
        let frame = Data {
            direction: Direction::ToAp,
            bssid,
            source,
            destination: bssid,
            sequence: 0,
            retry: false,
            traffic_id: None,
            payload: Payload::Encrypted(vec![0; 8]),
        };
        let octets = Frame::Data(frame).to_octets();
        self.out.air(at, captured, &octets);
    }

    /// An EAPOL unit anew; `None` where it is not of WPS, or the first part of a message.
    pub(super) fn eapol(&mut self, macs: (MacAddr, MacAddr), body: &[u8]) -> Option<Vec<u8>> {
        let pdu = Pdu::parse(body)?;
        match pdu {
            Pdu::Eap(octets) => {
                let packet = self.eap(macs, octets)?;
                Some(Pdu::Eap(&packet).build(EAPOL_VERSION))
            }
            Pdu::Start | Pdu::Logoff => Some(pdu.build(EAPOL_VERSION)),
            Pdu::Other(EAPOL_KEY, key) => {
                let kept = key.iter().take(KEY_KIND).copied();
                let key: Vec<u8> = kept.chain(std::iter::repeat(0)).take(key.len()).collect();
                Some(Pdu::Other(EAPOL_KEY, &key).build(EAPOL_VERSION))
            }
            Pdu::Other(..) => None,
        }
    }

    fn eap(&mut self, macs: (MacAddr, MacAddr), octets: &[u8]) -> Option<Vec<u8>> {
        let packet = Packet::parse(octets).ok()?;
        let Packet::Exchange { code, id, method } = packet else {
            return Some(packet.build());
        };
        let exchange = |method| Packet::Exchange { code, id, method }.build();
        match method {
            Method::Identity(text) => {
                let ours = [IDENTITY_ENROLLEE, IDENTITY_REGISTRAR];
                let known = ours.into_iter().find(|known| text.starts_with(known));
                match (code, known) {
                    (wsc::eap::packet::Code::Request, _) => Some(exchange(Method::Identity(&[]))),
                    // Another identity is the name of somebody.
                    (_, known) => Some(exchange(Method::Identity(known?))),
                }
            }
            Method::Nak => Some(exchange(Method::Nak)),
            Method::Wsc(frame) => {
                let (op, message) = self.whole(macs, id, &frame)?;
                let payload = attributes(&message, self.names);
                Some(exchange(Method::Wsc(WscFrame {
                    op,
                    more: false,
                    total: None,
                    payload: &payload,
                })))
            }
            Method::Notification | Method::Other(_) => None,
        }
    }

    /// The whole message that a frame ends.
    fn whole(
        &mut self,
        macs: (MacAddr, MacAddr),
        id: u8,
        frame: &WscFrame<'_>,
    ) -> Option<(wsc::code::OpCode, Vec<u8>)> {
        if frame.op == wsc::code::OpCode::FRAG_ACK {
            return None;
        }
        let parts = match self.parts.entry(macs) {
            Entry::Vacant(_) if !frame.more => return Some((frame.op, frame.payload.to_vec())),
            Entry::Vacant(new) => {
                new.insert(Parts {
                    op: frame.op,
                    octets: frame.payload.to_vec(),
                    last: (id, frame.payload.to_vec()),
                });
                if self.parts.len() > PARTS_MAX {
                    self.parts.clear();
                }
                return None;
            }
            Entry::Occupied(parts) => parts.into_mut(),
        };
        let part = (id, frame.payload.to_vec());
        if parts.last == part {
            return None;
        }
        parts.octets.extend_from_slice(frame.payload);
        parts.last = part;
        if frame.more && parts.octets.len() <= MESSAGE_MAX {
            return None;
        }
        let parts = self.parts.remove(&macs)?;
        (parts.octets.len() <= MESSAGE_MAX).then_some((parts.op, parts.octets))
    }
}

/// What is asked of a payload here.
trait Eapol {
    fn as_eapol(&self) -> Option<&[u8]>;
}

impl Eapol for Payload {
    fn as_eapol(&self) -> Option<&[u8]> {
        match self {
            Self::Packet { ether_type, body } if *ether_type == wsc::frame::ETHERTYPE_EAPOL => {
                Some(body)
            }
            _ => None,
        }
    }
}

fn is_wps(id: u8, body: &[u8]) -> bool {
    id == VENDOR_ELEMENT && body.starts_with(&WPS_OUI_TYPE)
}

/// The elements that matter, without identities.
fn elements(octets: &[u8], names: &mut impl Names) -> Vec<u8> {
    let mut out = IeWriter::new();
    if let Some(ssid) = ssid(octets) {
        out.element(
            element_id::SSID,
            &super::message::ssid(ssid.as_bytes(), names),
        );
    }
    for (id, body) in Elements::new(octets) {
        let vendor = id == VENDOR_ELEMENT && VENDORS.iter().any(|known| body.starts_with(known));
        if PLAIN.contains(&id) || vendor {
            out.element(id, body);
        }
    }
    // Written anew because it may name keys of earlier meetings (PMKID).
    if let Some(Ok(rsn)) = Rsn::find(octets) {
        out.rsn(&rsn);
    }
    let wps: Vec<u8> = Elements::new(octets)
        .filter(|(id, body)| is_wps(*id, body))
        .flat_map(|(_, body)| body.get(WPS_OUI_TYPE.len()..).unwrap_or_default())
        .copied()
        .collect();
    if !wps.is_empty() {
        for part in attributes(&wps, names).chunks(IN_ELEMENT) {
            out.element(VENDOR_ELEMENT, &[&WPS_OUI_TYPE[..], part].concat());
        }
    }
    out.finish()
}
