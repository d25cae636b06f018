//! The network behind the router: who may join, the keys, addresses, and the way to the wire.

use wsc::ap::Input;
use wsc::frame::{
    AkmSuite, Body, Capabilities, CipherSuite, Data, Direction, Frame, IeWriter, Payload,
    RATES_2_4_GHZ, ReasonCode, Rsn, StatusCode, element_id,
};
use wsc::ident::MacAddr;
use wsc::ie::{AssociationInfo, Elements};
use wsc::time::Instant;
use wsc::version::WscVersion;

use super::{HANDSHAKE_PATIENCE, HANDSHAKE_TRIES, Router, RouterEvent, Station};
use crate::bss::Security;
use crate::lan::{Arp, Dhcp, DhcpKind, FIRST_LEASE, Packet, ROUTER_IP};
use crate::meeting::management;
use crate::wpa::{AtAp, Authenticator, Cipher, HEADER_LEN, Pmk};

/// An access point that cannot take another station (IEEE 802.11 §9.4.1.9).
const FULL: StatusCode = StatusCode(17);

impl Router {
    pub(super) fn associate(&mut self, now: Instant, mac: MacAddr, elements: &[u8]) {
        if !self.stations.contains_key(&mac) {
            return;
        }
        let wps = AssociationInfo::parse(elements).and_then(Result::ok);
        let rsn = Rsn::find(elements).and_then(Result::ok);
        let wants_wps = wps.filter(|_| self.wps().is_some() && rsn.is_none());
        let verdict = match &wants_wps {
            Some(_) => Ok(()),
            None => self.judge(mac, rsn.as_ref()),
        };
        let status = verdict.err().unwrap_or(StatusCode::SUCCESS);
        let version = self.ap.config().version;
        let mut answer = IeWriter::new();
        answer.rates(&RATES_2_4_GHZ).extended_rates(&RATES_2_4_GHZ);
        if wants_wps.is_some() {
            let info = AssociationInfo {
                version,
                ..AssociationInfo::response()
            };
            answer.raw(&info.ie());
        }
        let own = self.config.mac;
        let body = Body::AssociationResponse {
            reassociation: false,
            capabilities: Capabilities::infrastructure(self.config.security != Security::Open),
            status,
            association_id: 1,
            elements: answer.finish(),
        };
        self.frames.push_back(management(own, mac, own, body));
        if status != StatusCode::SUCCESS {
            return;
        }
        if let Some(info) = wants_wps {
            self.stations.insert(mac, Station::Wps);
            // Both sides speak 2.0: the access point begins. Otherwise it waits for EAPOL-Start.
            if info.version > WscVersion::V1_0 && version > WscVersion::V1_0 {
                self.ap.handle(now, Input::Approach(mac));
            }
        } else if self.config.security == Security::Open {
            self.stations.insert(mac, Station::Open);
            self.log(RouterEvent::Joined(mac));
        } else {
            self.begin_handshake(now, mac);
        }
    }

    /// Whether a station that wants to join may.
    fn judge(&mut self, mac: MacAddr, rsn: Option<&Rsn>) -> Result<(), StatusCode> {
        if self.filtered(mac) {
            self.log(RouterEvent::Filtered(mac));
            return Err(StatusCode::FAILURE);
        }
        if self.config.full {
            self.log(RouterEvent::Full(mac));
            return Err(FULL);
        }
        let status = match (self.config.rsn(), rsn) {
            (None, None) => return Ok(()),
            (None, Some(_)) | (Some(_), None) => StatusCode::INVALID_ELEMENT,
            (Some(own), Some(asked)) => {
                if !asked.akms.iter().any(|akm| own.akms.contains(akm)) {
                    StatusCode::INVALID_AKM
                } else if !asked.pairwise.contains(&CipherSuite::CCMP) {
                    StatusCode::INVALID_PAIRWISE_CIPHER
                } else if own.pmf_required && !asked.pmf_capable {
                    StatusCode::PMF_POLICY
                } else if !asked.akms.contains(&AkmSuite::PSK) {
                    // Virtual routers beacon WPA3 and do not speak it.
                    StatusCode::ALGORITHM_UNSUPPORTED
                } else {
                    return Ok(());
                }
            }
        };
        self.log(RouterEvent::Refused(mac, status));
        Err(status)
    }

    fn begin_handshake(&mut self, now: Instant, mac: MacAddr) {
        let own_keys = self.device_keys.iter().filter(|(device, _)| *device == mac);
        let keys: Vec<Pmk> = own_keys
            .map(|(_, key)| key)
            .chain(&self.network_key)
            .cloned()
            .collect();
        let rsn = self.config.rsn().unwrap_or_default();
        let element = IeWriter::new()
            .element(element_id::RSN, &rsn.to_octets())
            .finish();
        let mut authenticator = Box::new(Authenticator::new(
            self.config.mac,
            mac,
            keys,
            self.dice.octets(),
            self.group_key,
            element,
        ));
        self.send_eapol(mac, authenticator.message());
        let station = Station::Handshake {
            authenticator,
            tries: 1,
            deadline: now + HANDSHAKE_PATIENCE,
        };
        self.stations.insert(mac, station);
    }

    fn send_eapol(&mut self, mac: MacAddr, pdu: Vec<u8>) {
        let data = Data::eapol_from_ap(self.config.mac, mac, 0, pdu);
        self.frames.push_back(Frame::Data(data));
    }

    pub(super) fn handshake(&mut self, now: Instant, mac: MacAddr, pdu: &[u8]) {
        let Some(Station::Handshake {
            authenticator,
            tries,
            deadline,
        }) = self.stations.get_mut(&mac)
        else {
            return;
        };
        match authenticator.receive(pdu) {
            AtAp::Ignore => {}
            AtAp::Send(third) => {
                (*tries, *deadline) = (1, now + HANDSHAKE_PATIENCE);
                self.send_eapol(mac, third);
            }
            AtAp::Authorized(keys) => {
                let member = Station::Member {
                    receive: Box::new(Cipher::new(&keys.key, 0)),
                    send: Box::new(Cipher::new(&keys.key, 0)),
                };
                self.stations.insert(mac, member);
                self.log(RouterEvent::Joined(mac));
            }
        }
    }

    pub(super) fn retry_handshakes(&mut self, now: Instant) {
        let mut again = Vec::new();
        let mut given_up = Vec::new();
        for (mac, station) in &mut self.stations {
            let Station::Handshake {
                authenticator,
                tries,
                deadline,
            } = station
            else {
                continue;
            };
            if now < *deadline {
                continue;
            }
            if *tries >= HANDSHAKE_TRIES {
                given_up.push((*mac, authenticator.mismatch()));
            } else {
                *tries += 1;
                *deadline = now + HANDSHAKE_PATIENCE;
                again.push((*mac, authenticator.message()));
            }
        }
        for (mac, message) in again {
            self.send_eapol(mac, message);
        }
        for (mac, mismatch) in given_up {
            if mismatch {
                self.log(RouterEvent::KeyMismatch(mac));
            }
            self.dismiss(mac, ReasonCode::FOUR_WAY_TIMEOUT);
        }
    }

    /// A frame of a member of the network.
    pub(super) fn member_data(&mut self, frame: &Data, octets: &[u8]) {
        let body = match (self.stations.get_mut(&frame.source), &frame.payload) {
            (Some(Station::Member { receive, .. }), Payload::Encrypted(sealed)) => {
                let Some(header) = octets.first_chunk() else {
                    return;
                };
                receive.open(header, sealed)
            }
            (Some(Station::Open), Payload::Packet { ether_type, body }) => {
                let packet = Packet {
                    from: frame.source,
                    to: frame.destination,
                    ether_type: *ether_type,
                    body: body.clone(),
                };
                Some(packet.to_frame_body())
            }
            _ => None,
        };
        let packet = body
            .as_deref()
            .and_then(|body| Packet::from_frame_body(frame.source, frame.destination, body));
        if let Some(packet) = packet {
            self.route(packet);
        }
    }

    fn route(&mut self, packet: Packet) {
        let own = self.config.mac;
        if let Some(question) = Dhcp::parse(&packet) {
            return self.give_address(&question);
        }
        if let Some(Arp::WhoHas {
            sender,
            sender_ip,
            ip: ROUTER_IP,
        }) = Arp::parse(&packet)
        {
            let answer = Arp::answer((own, ROUTER_IP), (sender, sender_ip));
            return self.send_packet(&answer);
        }
        if packet.to != own && !self.config.isolated {
            self.wired.push_back(packet);
        }
    }

    fn give_address(&mut self, question: &Dhcp) {
        if !self.config.gives_addresses {
            return;
        }
        let client = question.client;
        let place = self.leases.iter().position(|mac| *mac == client);
        let place = place.unwrap_or_else(|| {
            self.leases.push(client);
            self.leases.len() - 1
        });
        let [a, b, c, _] = ROUTER_IP;
        let last = FIRST_LEASE.saturating_add(u8::try_from(place).unwrap_or(u8::MAX));
        let ip = [a, b, c, last];
        let kind = match question.kind {
            DhcpKind::Discover => DhcpKind::Offer,
            DhcpKind::Request if question.ip == ip => DhcpKind::Ack,
            _ => return,
        };
        if kind == DhcpKind::Ack {
            self.log(RouterEvent::Lease(client, ip));
        }
        let answer = Dhcp {
            kind,
            ip,
            ..question.clone()
        };
        self.send_packet(&answer.packet(self.config.mac));
    }

    /// Takes a packet from the wired network.
    pub(crate) fn take_from_wire(&mut self, packet: &Packet) {
        if self.off {
            return;
        }
        if let Some(Arp::WhoHas {
            sender,
            sender_ip,
            ip: ROUTER_IP,
        }) = Arp::parse(packet)
        {
            let answer = Arp::answer((self.config.mac, ROUTER_IP), (sender, sender_ip));
            self.wired.push_back(answer);
        } else if !self.config.isolated {
            self.send_packet(packet);
        }
    }

    /// Sends a packet over the air, encrypted as its receiver can read it.
    fn send_packet(&mut self, packet: &Packet) {
        let mut data = Data {
            direction: Direction::FromAp,
            bssid: self.config.mac,
            source: packet.from,
            destination: packet.to,
            sequence: 0,
            retry: false,
            traffic_id: None,
            payload: Payload::Encrypted(Vec::new()),
        };
        let body = packet.to_frame_body();
        let header = data.to_header();
        data.payload = match self.stations.get_mut(&packet.to) {
            Some(Station::Member { send, .. }) => Payload::Encrypted(send.seal(&header, &body)),
            _ if packet.to == MacAddr::BROADCAST && self.config.security != Security::Open => {
                Payload::Encrypted(self.group.seal(&header, &body))
            }
            Some(Station::Open) => Payload::Packet {
                ether_type: packet.ether_type,
                body: packet.body.clone(),
            },
            None if packet.to == MacAddr::BROADCAST => Payload::Packet {
                ether_type: packet.ether_type,
                body: packet.body.clone(),
            },
            _ => return,
        };
        self.frames.push_back(Frame::Data(data));
    }
}

/// The header of a data frame without QoS.
pub(crate) trait ToHeader {
    fn to_header(&self) -> [u8; HEADER_LEN];
}

impl ToHeader for Data {
    fn to_header(&self) -> [u8; HEADER_LEN] {
        let octets = Frame::Data(self.clone()).to_octets();
        octets.first_chunk().copied().unwrap_or([0; HEADER_LEN])
    }
}

/// The security element of a list, as octets, for the handshake.
pub(crate) fn rsn_element(elements: &[u8]) -> Vec<u8> {
    Elements::find(elements, element_id::RSN)
        .map(|body| IeWriter::new().element(element_id::RSN, body).finish())
        .unwrap_or_default()
}
