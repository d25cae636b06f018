//! Life with settings: the printer finds its network, proves the key, gets an address and answers.

use std::time::Duration;

use wsc::credential::Credential;
use wsc::frame::{Data, Direction, Frame, IeWriter, Payload, RATES_2_4_GHZ, Rsn, StatusCode};
use wsc::ident::MacAddr;
use wsc::time::Instant;

use super::scan::Scan;
use super::{Desk, PrinterEvent, parts};
use crate::air::Heard;
use crate::bss::Bss;
use crate::lan::{Arp, Dhcp, DhcpKind, Ipv4, Packet};
use crate::meeting::{Meeting, Met};
use crate::router::{ToHeader, rsn_element};
use crate::wpa::{AtStation, Cipher, Pmk, Supplicant};

/// How long the printer tries to find its network, and between two looks.
const FIND: Duration = Duration::from_secs(20);
const REST: Duration = Duration::from_secs(1);
/// How often it tries to get in.
const TRIES: u32 = 3;
/// How long the handshake may take. The router asks four times, a second apart.
const HANDSHAKE: Duration = Duration::from_secs(6);
/// How often and at which intervals it asks for an address.
const ADDRESS_TRIES: u32 = 4;
const ADDRESS_PATIENCE: Duration = Duration::from_secs(2);

/// The state of a printer's Wi-Fi, as it tells programs that ask (the values of
/// `printer-wifi-state`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WifiState {
    /// Its radio is off.
    Off,
    /// It has no settings.
    Unconfigured,
    /// It has settings and does not hear the network.
    NotVisible,
    /// It hears the network and is not let in.
    CannotJoin,
    /// It is on its way.
    Joining,
    /// It is on the network.
    On,
}

impl WifiState {
    /// Its name in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Unconfigured => "unconfigured",
            Self::NotVisible => "not-visible",
            Self::CannotJoin => "cannot-join",
            Self::Joining => "joining",
            Self::On => "on",
        }
    }
}

/// Why a printer with settings is not on the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JoinProblem {
    /// It does not hear the network.
    NotVisible,
    /// The network has no security that it can do: WPA3 alone.
    Security,
    /// It was refused, with this status.
    Refused(StatusCode),
    /// The access point did not answer.
    NoAnswer,
    /// The key is not the network's.
    WrongKey,
    /// Nobody gave it an address.
    NoAddress,
}

impl JoinProblem {
    /// What the panel shows.
    pub(super) const fn panel_text(self) -> &'static str {
        match self {
            Self::NotVisible => "Network not found",
            Self::Security => "Security type of network not supported",
            Self::Refused(_) | Self::NoAnswer => "The network refused",
            Self::WrongKey => "Wrong network password",
            Self::NoAddress => "No IP address",
        }
    }

    /// The state that the printer is in with it.
    pub const fn state(self) -> WifiState {
        match self {
            Self::NotVisible => WifiState::NotVisible,
            _ => WifiState::CannotJoin,
        }
    }
}

/// How far it is.
pub(super) enum Status {
    Joining,
    On(String, Ipv4),
    Failed(JoinProblem),
}

/// A printer's life on a network, or its attempts.
#[derive(Debug)]
pub(super) struct Membership {
    credential: Credential,
    key: Option<Pmk>,
    since: Instant,
    tries: u32,
    /// What the last attempt failed of.
    problem: JoinProblem,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Scanning(Scan),
    Resting(Instant),
    Meeting(Link, Meeting),
    Handshake(Link, Box<Supplicant>, Instant),
    Member {
        link: Link,
        keys: Option<Box<Keys>>,
        /// Answers the handshake's third message again, where the fourth was lost.
        supplicant: Option<Box<Supplicant>>,
        address: Address,
    },
    Failed,
}

/// The access point and its channel.
#[derive(Clone, Copy, Debug)]
struct Link {
    bssid: MacAddr,
    channel: u8,
}

#[derive(Debug)]
struct Keys {
    send: Cipher,
    receive: Cipher,
    group: Cipher,
}

#[derive(Debug)]
enum Address {
    Asking {
        id: u32,
        tries: u32,
        deadline: Instant,
    },
    Have(Ipv4),
}

impl Membership {
    pub(super) fn new(desk: &mut Desk<'_>, credential: Credential) -> Self {
        let scan = Scan::start(desk, credential.ssid.clone(), Vec::new());
        Self {
            key: Pmk::of(&credential),
            credential,
            since: desk.now,
            tries: 0,
            problem: JoinProblem::NotVisible,
            stage: Stage::Scanning(scan),
        }
    }

    pub(super) const fn is_settled(&self) -> bool {
        matches!(
            self.stage,
            Stage::Failed
                | Stage::Member {
                    address: Address::Have(_),
                    ..
                }
        )
    }

    pub(super) fn status(&self) -> Status {
        match &self.stage {
            Stage::Failed => Status::Failed(self.problem),
            Stage::Member {
                address: Address::Have(ip),
                ..
            } => Status::On(self.credential.ssid.to_text(), *ip),
            _ => Status::Joining,
        }
    }

    pub(super) const fn deadline(&self) -> Option<Instant> {
        match &self.stage {
            Stage::Scanning(scan) => Some(scan.deadline()),
            Stage::Resting(until) | Stage::Handshake(_, _, until) => Some(*until),
            Stage::Meeting(_, meeting) => Some(meeting.deadline()),
            Stage::Member {
                address: Address::Asking { deadline, .. },
                ..
            } => Some(*deadline),
            Stage::Member { .. } | Stage::Failed => None,
        }
    }

    pub(super) fn wake(&mut self, desk: &mut Desk<'_>) {
        match &mut self.stage {
            Stage::Scanning(scan) => {
                if let Some(found) = scan.wake(desk) {
                    self.choose(desk, &found);
                }
            }
            Stage::Resting(until) => {
                if desk.now >= *until {
                    let scan = Scan::start(desk, self.credential.ssid.clone(), Vec::new());
                    self.stage = Stage::Scanning(scan);
                }
            }
            Stage::Meeting(_, meeting) => {
                let (met, question) = meeting.timeout(desk.now);
                self.met(desk, met, question);
            }
            Stage::Handshake(_, _, deadline) => {
                if desk.now >= *deadline {
                    self.failed(desk, JoinProblem::WrongKey);
                }
            }
            Stage::Member { address, .. } => {
                if let Address::Asking {
                    tries, deadline, ..
                } = address
                    && desk.now >= *deadline
                {
                    *tries += 1;
                    *deadline = desk.now + ADDRESS_PATIENCE;
                    if *tries > ADDRESS_TRIES {
                        self.problem = JoinProblem::NoAddress;
                        self.give_up(desk);
                    } else {
                        self.ask_address(desk);
                    }
                }
            }
            Stage::Failed => {}
        }
    }

    pub(super) fn receive(&mut self, desk: &mut Desk<'_>, frame: &Frame, heard: &Heard) {
        let own = desk.config.mac;
        match &mut self.stage {
            Stage::Scanning(scan) => scan.hear(frame, heard),
            Stage::Meeting(link, meeting) => {
                if parts(frame, own, link.bssid) {
                    self.failed(desk, JoinProblem::NoAnswer);
                } else if let Frame::Management(frame) = frame {
                    let (met, question) = meeting.receive(desk.now, frame);
                    self.met(desk, met, question);
                }
            }
            Stage::Handshake(link, supplicant, _) => {
                let link = *link;
                if parts(frame, own, link.bssid) {
                    return self.failed(desk, JoinProblem::WrongKey);
                }
                let Some(pdu) = frame.eapol() else { return };
                match supplicant.receive(pdu) {
                    AtStation::Ignore => {}
                    AtStation::Send(pdu) => send_eapol(desk, link, pdu),
                    AtStation::Authorized(pdu, keys) => {
                        send_eapol(desk, link, pdu);
                        let keys = Keys {
                            send: Cipher::new(&keys.key, 0),
                            receive: Cipher::new(&keys.key, 0),
                            group: Cipher::new(&keys.group_key, crate::wpa::GROUP_KEY_ID),
                        };
                        let stage = std::mem::replace(&mut self.stage, Stage::Failed);
                        let Stage::Handshake(_, supplicant, _) = stage else {
                            return;
                        };
                        self.become_member(desk, link, Some((Box::new(keys), supplicant)));
                    }
                }
            }
            Stage::Member {
                link, supplicant, ..
            } => {
                let link = *link;
                if parts(frame, own, link.bssid) {
                    self.failed(desk, JoinProblem::NoAnswer);
                } else if let (Some(supplicant), Some(pdu)) = (supplicant, frame.eapol()) {
                    // The keys stay as they are: installing them anew would use numbers twice.
                    if let AtStation::Authorized(pdu, _) = supplicant.receive(pdu) {
                        send_eapol(desk, link, pdu);
                    }
                } else if let Frame::Data(data) = frame {
                    self.member_data(desk, data, &heard.octets);
                }
            }
            Stage::Resting(_) | Stage::Failed => {}
        }
    }

    fn choose(&mut self, desk: &mut Desk<'_>, found: &[Bss]) {
        let ours = |bss: &&Bss| bss.ssid == self.credential.ssid;
        let fitting = found.iter().filter(ours).find(|bss| {
            if self.key.is_some() {
                bss.takes_wpa2()
            } else {
                bss.rsn.is_none()
            }
        });
        let Some(bss) = fitting else {
            if found.iter().any(|bss| ours(&bss)) {
                return self.failed(desk, JoinProblem::Security);
            }
            self.problem = JoinProblem::NotVisible;
            if desk.now.since(self.since) >= FIND {
                return self.give_up(desk);
            }
            self.stage = Stage::Resting(desk.now + REST);
            return;
        };
        let mut elements = IeWriter::new();
        elements.ssid(&self.credential.ssid).rates(&RATES_2_4_GHZ);
        if self.key.is_some() {
            elements.rsn(&Rsn::wpa2_personal());
        }
        let elements = elements.extended_rates(&RATES_2_4_GHZ).finish();
        let own = desk.config.mac;
        desk.tune(bss.channel);
        let privacy = self.key.is_some();
        let (meeting, question) = Meeting::start(desk.now, own, bss.bssid, privacy, elements);
        desk.send(bss.channel, question);
        let link = Link {
            bssid: bss.bssid,
            channel: bss.channel,
        };
        self.stage = Stage::Meeting(link, meeting);
    }

    fn met(&mut self, desk: &mut Desk<'_>, met: Met, question: Option<Frame>) {
        let Stage::Meeting(link, _) = &self.stage else {
            return;
        };
        let link = *link;
        if let Some(question) = question {
            desk.send(link.channel, question);
        }
        match met {
            Met::Pending => {}
            Met::Refused(status) => self.failed(desk, JoinProblem::Refused(status)),
            Met::Silent => self.failed(desk, JoinProblem::NoAnswer),
            Met::Associated => match &self.key {
                None => self.become_member(desk, link, None),
                Some(key) => {
                    let element = IeWriter::new().rsn(&Rsn::wpa2_personal()).finish();
                    let supplicant = Supplicant::new(
                        link.bssid,
                        desk.config.mac,
                        key.clone(),
                        desk.dice.octets(),
                        rsn_element(&element),
                    );
                    let until = desk.now + HANDSHAKE;
                    self.stage = Stage::Handshake(link, Box::new(supplicant), until);
                }
            },
        }
    }

    /// An attempt failed; there are a few more.
    fn failed(&mut self, desk: &mut Desk<'_>, problem: JoinProblem) {
        self.problem = problem;
        self.tries += 1;
        if self.tries >= TRIES {
            self.give_up(desk);
        } else {
            self.stage = Stage::Resting(desk.now + REST);
        }
    }

    fn give_up(&mut self, desk: &mut Desk<'_>) {
        self.stage = Stage::Failed;
        desk.event(PrinterEvent::NotJoined(self.problem));
    }

    fn become_member(
        &mut self,
        desk: &mut Desk<'_>,
        link: Link,
        keys: Option<(Box<Keys>, Box<Supplicant>)>,
    ) {
        let (keys, supplicant) = keys.unzip();
        let [a, b, c, d] = desk.dice.octets();
        self.stage = Stage::Member {
            link,
            keys,
            supplicant,
            address: Address::Asking {
                id: u32::from_be_bytes([a, b, c, d]),
                tries: 1,
                deadline: desk.now + ADDRESS_PATIENCE,
            },
        };
        self.ask_address(desk);
    }

    fn ask_address(&mut self, desk: &mut Desk<'_>) {
        let Stage::Member {
            address: Address::Asking { id, .. },
            ..
        } = &self.stage
        else {
            return;
        };
        let question = Dhcp {
            kind: DhcpKind::Discover,
            id: *id,
            client: desk.config.mac,
            ip: [0; 4],
        };
        self.send(desk, &question.packet(desk.config.mac));
    }

    fn send(&mut self, desk: &mut Desk<'_>, packet: &Packet) {
        let Stage::Member { link, keys, .. } = &mut self.stage else {
            return;
        };
        let mut data = Data {
            direction: Direction::ToAp,
            bssid: link.bssid,
            source: packet.from,
            destination: packet.to,
            sequence: 0,
            retry: false,
            traffic_id: None,
            payload: Payload::Encrypted(Vec::new()),
        };
        data.payload = match keys {
            Some(keys) => {
                let header = data.to_header();
                Payload::Encrypted(keys.send.seal(&header, &packet.to_frame_body()))
            }
            None => Payload::Packet {
                ether_type: packet.ether_type,
                body: packet.body.clone(),
            },
        };
        desk.send(link.channel, Frame::Data(data));
    }

    fn member_data(&mut self, desk: &mut Desk<'_>, data: &Data, octets: &[u8]) {
        let Stage::Member { keys, address, .. } = &mut self.stage else {
            return;
        };
        let packet = match (&data.payload, keys) {
            (Payload::Encrypted(sealed), Some(keys)) => {
                let cipher = if Cipher::key_id(sealed) == 0 {
                    &mut keys.receive
                } else {
                    &mut keys.group
                };
                octets
                    .first_chunk()
                    .and_then(|header| cipher.open(header, sealed))
                    .and_then(|body| Packet::from_frame_body(data.source, data.destination, &body))
            }
            (Payload::Packet { ether_type, body }, None) => Some(Packet {
                from: data.source,
                to: data.destination,
                ether_type: *ether_type,
                body: body.clone(),
            }),
            _ => None,
        };
        let Some(packet) = packet else { return };
        let own = desk.config.mac;
        if let Some(answer) = Dhcp::parse(&packet) {
            match (answer.kind, &*address) {
                (DhcpKind::Offer, Address::Asking { id, .. }) if answer.id == *id => {
                    let request = Dhcp {
                        kind: DhcpKind::Request,
                        ..answer
                    };
                    self.send(desk, &request.packet(own));
                }
                (DhcpKind::Ack, Address::Asking { id, .. }) if answer.id == *id => {
                    *address = Address::Have(answer.ip);
                    desk.event(PrinterEvent::Address(answer.ip));
                }
                _ => {}
            }
        } else if let (
            Some(Arp::WhoHas {
                sender,
                sender_ip,
                ip,
            }),
            Address::Have(mine),
        ) = (Arp::parse(&packet), &*address)
            && ip == *mine
        {
            let answer = Arp::answer((own, ip), (sender, sender_ip));
            self.send(desk, &answer);
        }
    }
}

fn send_eapol(desk: &mut Desk<'_>, link: Link, pdu: Vec<u8>) {
    let data = Data::eapol_to_ap(desk.config.mac, link.bssid, 0, pdu);
    desk.send(link.channel, Frame::Data(data));
}
