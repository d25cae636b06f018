//! From packets to runs.

use std::collections::BTreeMap;
use std::io::Read;

use wsc::eap::eapol::Pdu;
use wsc::frame::{Body, Captured, Direction, Frame, StatusCode};
use wsc::ident::MacAddr;
use wsc::ie::{AssociationInfo, StationInfo};

use crate::around::{Around, Overlap};
use crate::carried::{self, Air, Carried, ethertype, matters};
use crate::file::{self, FileError, Packet};
use crate::finding::Finding;
use crate::live::Pair;
use crate::proof::Bench;
use crate::run::Run;
use crate::tracker::{Management, Tracker};
use crate::upnp::Upnp;

/// The type of EAPOL units that exchange keys.
const EAPOL_KEY: u8 = 3;

/// What is to be said of a capture as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Packets in it.
    pub packets: u64,
    /// Packets of a kind that is not understood, and the number of that link type.
    pub unknown_link: Option<(u32, u64)>,
    /// Frames that the capturing radio received garbled.
    pub garbled: u64,
    /// The file breaks off or is damaged.
    pub damaged: bool,
    /// When the first packet was captured, in nanoseconds since 1970.
    pub first: Option<u64>,
    /// And the last.
    pub last: u64,
    /// Buttons that were pressed at the same time.
    pub overlaps: Vec<Overlap>,
    /// Tries of which no run came, by their beginning.
    pub findings: Vec<Finding>,
}

/// Reads a capture to its end. `each` is given every run as soon as it is over. With a `bench` the
/// runs are checked too.
///
/// # Errors
/// The file is no capture.
pub fn explain<R: Read + Send>(
    source: R,
    bench: Option<Bench>,
    mut each: impl FnMut(Run),
) -> Result<Summary, FileError> {
    let mut explainer = Explainer::new(bench);
    let facts = file::read(source, |packet| {
        explainer.packet(&packet);
        if explainer.has_done() {
            explainer.take_done().into_iter().for_each(&mut each);
        }
    })?;
    let (rest, mut summary) = explainer.finish();
    rest.into_iter().for_each(each);
    summary.damaged = facts.damaged;
    Ok(summary)
}

/// Runs that are held back at the most, so that one that began earlier can come first.
const HELD_MAX: usize = 1024;

/// The same, with the runs by their beginning; `each` is also given the time of the first packet, in
/// nanoseconds. Only where more than a thousand runs end while one goes on, that one comes late.
///
/// # Errors
/// The file is no capture.
pub fn explain_in_order<R: Read + Send>(
    source: R,
    bench: Option<Bench>,
    mut each: impl FnMut(u64, Run),
) -> Result<Summary, FileError> {
    let mut explainer = Explainer::new(bench);
    let mut held = Held::default();
    let facts = file::read(source, |packet| {
        explainer.packet(&packet);
        if explainer.has_done() {
            held.add(explainer.take_done());
            let first = explainer.first();
            let open = explainer.tracker.oldest();
            while let Some(run) = held.next(open) {
                each(first, run);
            }
        }
    })?;
    let first = explainer.first();
    let (rest, mut summary) = explainer.finish();
    held.add(rest);
    while let Some(run) = held.next(None) {
        each(first, run);
    }
    summary.damaged = facts.damaged;
    Ok(summary)
}

/// Runs that are over, by their beginning and then by their end.
#[derive(Debug, Default)]
struct Held {
    runs: BTreeMap<(u64, u64), Run>,
    count: u64,
}

impl Held {
    fn add(&mut self, runs: Vec<Run>) {
        for run in runs {
            self.count += 1;
            self.runs.insert((run.began(), self.count), run);
        }
    }

    /// The next one, unless one may still end that began before it, at `open` or later.
    fn next(&mut self, open: Option<u64>) -> Option<Run> {
        let first = *self.runs.first_key_value()?.0;
        let waits = open.is_some_and(|open| open < first.0);
        if waits && self.runs.len() <= HELD_MAX {
            return None;
        }
        self.runs.remove(&first)
    }
}

/// Takes the packets of a capture, in order.
#[derive(Debug)]
pub struct Explainer {
    tracker: Tracker,
    around: Around,
    upnp: Upnp,
    summary: Summary,
}

impl Explainer {
    /// Nothing was taken yet.
    pub fn new(bench: Option<Bench>) -> Self {
        Self {
            tracker: Tracker::new(bench),
            around: Around::default(),
            upnp: Upnp::default(),
            summary: Summary::default(),
        }
    }

    /// Takes a packet.
    pub fn packet(&mut self, packet: &Packet<'_>) {
        self.summary.packets += 1;
        self.summary.first.get_or_insert(packet.at);
        self.summary.last = self.summary.last.max(packet.at);
        match carried::unpack(packet.link, packet.octets, packet.original_len) {
            Some(Carried::Air(captured)) => self.air(packet.at, &captured),
            Some(Carried::Wire {
                source,
                destination,
                ether_type,
                body,
            }) => self.wire(packet.at, (source, destination), ether_type, body),
            None if !carried::known(packet.link) => {
                self.summary.unknown_link.get_or_insert((packet.link, 0)).1 += 1;
            }
            None => {}
        }
    }

    /// When the first packet was captured, in nanoseconds since 1970; 0 before that.
    pub fn first(&self) -> u64 {
        self.summary.first.unwrap_or(0)
    }

    /// Whether runs are over that were not taken yet.
    pub fn has_done(&self) -> bool {
        self.tracker.has_done()
    }

    /// Runs that are over, in the order in which they ended.
    pub fn take_done(&mut self) -> Vec<Run> {
        self.tracker.take_done()
    }

    /// Nothing more comes: the rest of the runs, and the whole.
    pub fn finish(mut self) -> (Vec<Run>, Summary) {
        self.tracker.finish(self.summary.last);
        (self.summary.overlaps, self.summary.findings) = self.around.finish();
        (self.tracker.take_done(), self.summary)
    }

    fn wire(&mut self, at: u64, (source, destination): (MacAddr, MacAddr), kind: u16, body: &[u8]) {
        match kind {
            ethertype::EAPOL => {
                let Some(pdu) = Pdu::parse(body) else {
                    return;
                };
                // What asks comes from the access point, everything else from the station.
                let from_access_point = matches!(pdu, Pdu::Eap([1 | 3 | 4, ..]));
                let (station, access_point) = if from_access_point {
                    (destination, Some(source))
                } else {
                    (source, None)
                };
                let pair = Pair::Wire { station };
                self.tracker
                    .eapol(pair, at, &pdu, access_point, Default::default);
            }
            ethertype::IPV4 | ethertype::IPV6 => self.ip(at, body),
            _ => {}
        }
    }

    fn ip(&mut self, at: u64, packet: &[u8]) {
        for found in self.upnp.packet(packet) {
            self.tracker
                .message(found.pair, at, found.from, &found.octets, found.addresses);
        }
    }

    fn air(&mut self, at: u64, captured: &Captured<'_>) {
        if captured.garbled {
            self.summary.garbled += 1;
            return;
        }
        match matters(captured.octets) {
            Air::Nothing => {}
            Air::Beacon => self.beacon(at, captured),
            Air::Encrypted => self.encrypted(at, captured),
            Air::Management | Air::Eapol | Air::Ip => match captured.frame() {
                Ok(Frame::Management(frame)) => self.management(at, &frame),
                Ok(Frame::Data(frame)) => {
                    let station = match frame.direction {
                        Direction::ToAp => frame.source,
                        Direction::FromAp => frame.destination,
                    };
                    if let Some(body) = frame.eapol() {
                        self.eapol(at, frame.bssid, station, body);
                    } else if let wsc::frame::Payload::Packet { body, .. } = &frame.payload {
                        self.ip(at, body);
                    }
                }
                Err(_) => {}
            },
        }
    }

    /// A beacon or probe response, without putting all of it into a value of its own: there are
    /// ten in a second from each access point.
    fn beacon(&mut self, at: u64, captured: &Captured<'_>) {
        /// Octets before the address of the access point, and before its elements.
        const BSSID: usize = 16;
        const ELEMENTS: usize = 36;
        let octets = captured.octets;
        let bssid = octets.get(BSSID..).and_then(<[u8]>::first_chunk);
        if let (Some(bssid), Some(elements)) = (bssid, octets.get(ELEMENTS..)) {
            let radio = (captured.frequency_mhz, captured.signal_dbm);
            self.around.beacon(at, MacAddr(*bssid), elements, radio);
        }
    }

    /// Encrypted data from a device that has settings: it is in the network.
    fn encrypted(&mut self, at: u64, captured: &Captured<'_>) {
        let address = |at: usize| captured.octets.get(at..).and_then(<[u8]>::first_chunk);
        // To the access point: receiver, transmitter.
        if captured.octets.get(1).is_some_and(|flags| flags & 3 == 1)
            && let (Some(to), Some(from)) = (address(4), address(10))
            && self.tracker.watches(MacAddr(*from))
        {
            self.tracker.joined(at, MacAddr(*to), MacAddr(*from));
        }
    }

    fn eapol(&mut self, at: u64, access_point: MacAddr, station: MacAddr, body: &[u8]) {
        let Some(pdu) = Pdu::parse(body) else {
            return;
        };
        if let Pdu::Other(EAPOL_KEY, key) = pdu {
            self.tracker.key(at, (access_point, station), key);
            return;
        }
        self.around.talks(at, access_point, station);
        let around = &self.around;
        let pair = Pair::Air {
            access_point,
            station,
        };
        self.tracker.eapol(pair, at, &pdu, Some(access_point), || {
            around.network(access_point)
        });
    }

    fn management(&mut self, at: u64, frame: &wsc::frame::Management) {
        let by_station = frame.transmitter != frame.bssid;
        let station = if by_station {
            frame.transmitter
        } else {
            frame.receiver
        };
        let event = match &frame.body {
            Body::AssociationRequest { elements, .. } => {
                let info = AssociationInfo::parse(elements);
                Management::Asks {
                    wps: info.is_some(),
                    registrar: matches!(info, Some(Ok(info)) if info.request_type
                        == Some(wsc::code::RequestType::REGISTRAR)),
                }
            }
            Body::AssociationResponse { status, .. } => Management::Answer(*status),
            Body::Authentication { status, .. } if !by_station && refuses(*status) => {
                Management::NotAuthenticated(*status)
            }
            Body::Disassociation(reason) | Body::Deauthentication(reason) => Management::Left {
                reason: *reason,
                by_station,
            },
            Body::ProbeRequest { elements } => {
                self.probe(at, frame.transmitter, elements);
                return;
            }
            _ => return,
        };
        let pair = (frame.bssid, station);
        if matches!(event, Management::Asks { wps: true, .. }) {
            self.around.talks(at, frame.bssid, station);
        }
        let around = &self.around;
        let of_run = self
            .tracker
            .management(at, pair, event, || around.network(frame.bssid));
        match event {
            Management::Answer(StatusCode::SUCCESS) => self.around.tries.let_in(pair.0, pair.1),
            Management::Answer(status) | Management::NotAuthenticated(status)
                if !of_run && refuses(status) =>
            {
                self.around.tries.refused(at, pair, status);
            }
            _ => {}
        }
    }

    fn probe(&mut self, at: u64, station: MacAddr, elements: &[u8]) {
        self.tracker.looks(station);
        let Some(Ok(info)) = StationInfo::parse(elements) else {
            return;
        };
        self.around.tries.asks(station, &info);
        if info.presses_button() {
            self.around.device_pressed(at, station, info.uuid);
        }
        if let (Some(state), Some(error)) = (info.association_state, info.config_error) {
            self.tracker.told(station, state, error);
        }
    }
}

/// Whether this is a refusal, and no step on the way in.
fn refuses(status: StatusCode) -> bool {
    ![
        StatusCode::SUCCESS,
        StatusCode::TRY_LATER,
        StatusCode::ANTI_CLOGGING_TOKEN,
        StatusCode::SAE_HASH_TO_ELEMENT,
    ]
    .contains(&status)
}
