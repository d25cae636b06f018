//! Puts frames together to runs: who talks to whom, fragments, repetitions, beginnings and ends.

use std::collections::HashMap;
use std::net::IpAddr;

use text::{Message, Tell, msg};
use wsc::attr::{AttributeId as A, QuirkSet, Tolerance};
use wsc::code::{AssociationState, ConfigError, DevicePasswordId, MessageType, OpCode};
use wsc::device::DeviceInfo;
use wsc::eap::eapol::Pdu;
use wsc::eap::packet::{Code, Frame, IDENTITY_ENROLLEE, IDENTITY_REGISTRAR, Method, Packet};
use wsc::frame::{ReasonCode, StatusCode};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{Control, Received};
use wsc::version::WscVersion;

use crate::judge;
use crate::proof::{Bench, Recorded};
use crate::run::What;
use crate::run::{After, Carrier, Network, Outcome, Party, Purpose, Run, STEPS_MAX, Side, Step};

/// Runs that may go on at the same time; the one that was silent longest gives way.
const LIVE_MAX: usize = 1024;

/// A run that is silent for this long is over, in nanoseconds: longer than any timer of WSC.
const SILENCE: u64 = 150 * SECOND;

/// How long a device is watched after it has the settings, in nanoseconds.
const AFTERWARDS: u64 = 60 * SECOND;

/// How often old runs are looked for, in nanoseconds of the capture.
const SWEEP: u64 = 5 * SECOND;

/// Octets of a message that is put together from fragments.
const MESSAGE_MAX: usize = wsc::eap::fragment::MAX_MESSAGE;

pub(crate) const SECOND: u64 = 1_000_000_000;

/// Who talks to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Pair {
    /// A station and its access point on the air.
    Air {
        access_point: MacAddr,
        station: MacAddr,
    },
    /// A station at a cable.
    Wire { station: MacAddr },
    /// An external registrar and an access point that it manages itself.
    Manage {
        access_point: IpAddr,
        registrar: IpAddr,
    },
    /// A device that an access point hands on to an external registrar.
    Proxied {
        access_point: IpAddr,
        station: MacAddr,
    },
}

/// A run that goes on.
#[derive(Debug)]
struct Live {
    run: Run,
    /// Whether anything of WSC was seen; else it may be any 802.1X.
    wsc: bool,
    /// When something was last seen, in nanoseconds.
    last: u64,
    /// EAP-Failure or Success, or a refusal, was seen.
    ended: bool,
    /// A message that comes in fragments, from the enrollee and from the registrar.
    parts: [Option<Parts>; 2],
    /// The message that was last complete, for repetitions: who, identifier, octets.
    before: Option<(Side, u8, Vec<u8>)>,
    /// Messages for the proof, where one is wanted.
    recorded: Vec<Recorded>,
}

/// A message that comes in fragments.
#[derive(Debug)]
struct Parts {
    op: OpCode,
    /// Octets of the whole, as the first fragment tells it.
    total: usize,
    octets: Vec<u8>,
    count: u32,
}

/// The runs of a capture.
#[derive(Debug)]
pub(crate) struct Tracker {
    bench: Option<Bench>,
    live: HashMap<Pair, Live>,
    /// Devices that have settings and are watched for a while.
    after: HashMap<MacAddr, Live>,
    swept: u64,
    done: Vec<Run>,
}

impl Tracker {
    pub(crate) fn new(bench: Option<Bench>) -> Self {
        Self {
            bench,
            live: HashMap::new(),
            after: HashMap::new(),
            swept: 0,
            done: Vec::new(),
        }
    }

    /// Runs that are over, in the order in which they ended.
    pub(crate) fn take_done(&mut self) -> Vec<Run> {
        std::mem::take(&mut self.done)
    }

    /// Whether runs are over that were not taken.
    pub(crate) fn has_done(&self) -> bool {
        !self.done.is_empty()
    }

    /// When the oldest run that is not over began, in nanoseconds; `None` where none goes on.
    pub(crate) fn oldest(&self) -> Option<u64> {
        let all = self.live.values().filter(|live| live.wsc);
        all.chain(self.after.values())
            .filter(|live| !live.run.steps.is_empty())
            .map(|live| live.run.began())
            .min()
    }

    /// Whether frames of this device say how it went on after a run.
    pub(crate) fn watches(&self, station: MacAddr) -> bool {
        self.after.contains_key(&station)
    }

    /// Nothing more comes. `at` is the time of the last packet.
    pub(crate) fn finish(&mut self, at: u64) {
        let mut rest: Vec<Live> = self.live.drain().map(|(_, live)| live).collect();
        rest.extend(self.after.drain().map(|(_, live)| live));
        rest.sort_by_key(|live| live.run.began());
        for live in rest {
            self.close(live, at);
        }
    }

    /// Ends what was silent for long.
    fn sweep(&mut self, at: u64) {
        if at.saturating_sub(self.swept) < SWEEP && at >= self.swept {
            return;
        }
        self.swept = at;
        let silent = |live: &Live, limit| at.saturating_sub(live.last) > limit;
        let mut old: Vec<Live> = self
            .live
            .extract_if(|_, live| silent(live, SILENCE))
            .map(|(_, live)| live)
            .collect();
        old.extend(
            self.after
                .extract_if(|_, live| silent(live, AFTERWARDS))
                .map(|(_, live)| live),
        );
        old.sort_by_key(|live| live.run.began());
        for live in old {
            self.close(live, at);
        }
    }

    fn close(&mut self, mut live: Live, at: u64) {
        if !live.wsc || live.run.steps.is_empty() {
            return;
        }
        // An access point shows its M1 to everybody who asks; that alone is no run.
        let asked = live.run.carrier == Carrier::Upnp && live.run.purpose == Purpose::Manage;
        if asked && live.run.messages().count() < 2 {
            return;
        }
        live.run.verdict = judge::judge(&live.run, live.ended, at);
        if let Some(bench) = &self.bench {
            live.run.checked = bench.check(&live.recorded);
        }
        self.done.push(live.run);
    }

    /// The run of a pair, begun if there is none.
    fn live(&mut self, pair: Pair, at: u64, network: impl FnOnce() -> Network) -> &mut Live {
        if self.live.len() >= LIVE_MAX
            && !self.live.contains_key(&pair)
            && let Some(oldest) = self.live.iter().min_by_key(|(_, live)| live.last)
        {
            let oldest = *oldest.0;
            if let Some(live) = self.live.remove(&oldest) {
                self.close(live, at);
            }
        }
        let live = self
            .live
            .entry(pair)
            .or_insert_with(|| Live::new(pair, at, network()));
        live.last = at;
        live
    }

    /// Ends the run of a pair where one has begun to talk, because another begins.
    fn end_before(&mut self, pair: Pair, at: u64) {
        let talked = |live: &Live| {
            live.ended
                || live.run.steps.iter().any(|step| {
                    matches!(
                        step.what,
                        What::Identity | What::Message(_) | What::WscStart | What::Nak
                    )
                })
        };
        if self.live.get(&pair).is_some_and(talked)
            && let Some(live) = self.live.remove(&pair)
        {
            self.over(live, at);
        }
    }

    /// A run is over; a device with settings is watched for a while.
    fn over(&mut self, live: Live, at: u64) {
        let provisioned = judge::judge(&live.run, true, at).outcome == Outcome::Provisioned;
        match live.run.enrollee.mac {
            Some(mac) if provisioned && live.run.carrier == Carrier::Air => {
                if let Some(before) = self.after.insert(mac, live) {
                    self.close(before, at);
                }
                if self.after.len() > LIVE_MAX
                    && let Some((&oldest, _)) = self.after.iter().min_by_key(|(_, live)| live.last)
                    && let Some(live) = self.after.remove(&oldest)
                {
                    self.close(live, at);
                }
            }
            _ => self.close(live, at),
        }
    }

    /// Takes an EAPOL unit between a station and its access point.
    pub(crate) fn eapol(
        &mut self,
        pair: Pair,
        at: u64,
        pdu: &Pdu<'_>,
        access_point: Option<MacAddr>,
        network: impl FnOnce() -> Network,
    ) {
        self.sweep(at);
        match pdu {
            Pdu::Start => {
                self.end_before(pair, at);
                let live = self.live(pair, at, network);
                live.step(at, Side::Enrollee, What::Start, 0);
            }
            Pdu::Eap(packet) => self.eap(pair, at, packet, access_point, network),
            Pdu::Logoff | Pdu::Other(..) => {}
        }
    }

    fn eap(
        &mut self,
        pair: Pair,
        at: u64,
        octets: &[u8],
        access_point: Option<MacAddr>,
        network: impl FnOnce() -> Network,
    ) {
        let Ok(packet) = Packet::parse(octets) else {
            return;
        };
        let asks_who = matches!(
            packet,
            Packet::Exchange {
                code: Code::Request,
                method: Method::Identity(_),
                ..
            }
        );
        if asks_who {
            let started = |live: &Live| live.ended || live.run.messages().next().is_some();
            if self.live.get(&pair).is_some_and(started) {
                self.end_before(pair, at);
            }
        } else if !self.live.contains_key(&pair)
            && !matches!(
                packet,
                Packet::Exchange {
                    method: Method::Identity(_) | Method::Wsc(_),
                    ..
                }
            )
        {
            return;
        }
        let record = self.bench.is_some();
        let live = self.live(pair, at, network);
        if access_point.is_some() {
            live.set_access_point(access_point);
        }
        let over = match packet {
            Packet::Success(_) | Packet::Failure(_) => {
                let what = match packet {
                    Packet::Success(_) => What::Success,
                    _ => What::Failure,
                };
                let from = live.access_point_side();
                live.step(at, from, what, octets.len());
                live.ended = true;
                true
            }
            Packet::Exchange { code, id, method } => {
                let from = match code {
                    Code::Request => live.access_point_side(),
                    Code::Response => live.access_point_side().other(),
                };
                live.exchange(at, from, id, &method, octets.len(), record)
            }
        };
        if over
            && let Some(live) = self.live.remove(&pair)
            && live.wsc
        {
            self.over(live, at);
        }
    }

    /// Takes a message that came without EAP: over UPnP.
    pub(crate) fn message(
        &mut self,
        pair: Pair,
        at: u64,
        from: Side,
        octets: &[u8],
        addresses: (IpAddr, IpAddr),
    ) {
        self.sweep(at);
        let kind = message_type(octets);
        // A second M1 begins another run, unless it is the same one again.
        if kind == Some(MessageType::M1)
            && let Some(live) = self.live.get(&pair)
            && live.run.messages().any(|(_, kind)| kind != MessageType::M1)
        {
            self.end_before(pair, at);
        }
        let bench = self.bench.is_some();
        let live = self.live(pair, at, Network::default);
        live.wsc = true;
        let (access_point, registrar) = addresses;
        live.run.registrar.address = Some(registrar);
        if live.run.purpose == Purpose::Manage {
            live.run.enrollee.address = Some(access_point);
        }
        let op = match kind {
            Some(MessageType::WSC_ACK) => OpCode::ACK,
            Some(MessageType::WSC_NACK) => OpCode::NACK,
            Some(MessageType::WSC_DONE) => OpCode::DONE,
            _ => OpCode::MSG,
        };
        let over = live.whole(at, from, 0, op, octets, 1, bench);
        if over && let Some(mut live) = self.live.remove(&pair) {
            live.ended = true;
            self.over(live, at);
        }
    }

    /// A management frame between a station and an access point: an association with WPS, its
    /// answer, or an end.
    pub(crate) fn management(
        &mut self,
        at: u64,
        (access_point, station): (MacAddr, MacAddr),
        event: Management,
        network: impl FnOnce() -> Network,
    ) {
        self.sweep(at);
        let pair = Pair::Air {
            access_point,
            station,
        };
        match event {
            Management::Asks {
                wps: true,
                registrar,
            } => {
                self.end_before(pair, at);
                let live = self.live(pair, at, network);
                if registrar {
                    live.manage();
                }
                let from = live.access_point_side().other();
                live.wsc = true;
                live.step(at, from, What::AssociationAsked, 0);
            }
            Management::Asks { wps: false, .. } => {
                if let Some(live) = self.after.get_mut(&station) {
                    live.run.after.bssid = Some(access_point);
                    live.run.after.ssid = network().ssid;
                    live.run.after.refused = None;
                    live.run.after.handshakes = 0;
                }
            }
            Management::Answer(status) => {
                if let Some(live) = self.live.get_mut(&pair) {
                    live.last = at;
                    let from = live.access_point_side();
                    live.step(at, from, What::Association(status), 0);
                } else if let Some(live) = self.after.get_mut(&station) {
                    live.run.after.bssid = Some(access_point);
                    live.run.after.refused = (status != StatusCode::SUCCESS).then_some(status);
                }
            }
            Management::Left { reason, by_station } => {
                if let Some(live) = self.live.get_mut(&pair) {
                    let mut from = live.access_point_side();
                    if by_station {
                        from = from.other();
                    }
                    live.step(at, from, What::Left(reason), 0);
                } else if let Some(live) = self.after.get_mut(&station)
                    && live.run.after.bssid == Some(access_point)
                {
                    live.run.after.left = Some(reason);
                }
            }
        }
    }

    /// An EAPOL-Key frame of a device that has settings.
    pub(crate) fn key(
        &mut self,
        at: u64,
        (access_point, station): (MacAddr, MacAddr),
        body: &[u8],
    ) {
        let Some(live) = self.after.get_mut(&station) else {
            return;
        };
        let Some([a, b]) = body.get(1..3) else {
            return;
        };
        let info = u16::from_be_bytes([*a, *b]);
        live.run.after.bssid = Some(access_point);
        match (
            info & key_info::ACK != 0,
            info & key_info::MIC != 0,
            info & key_info::SECURE != 0,
        ) {
            (true, false, _) => live.run.after.handshakes += 1,
            // The fourth message, which the station sends only where both have the same key.
            (false, true, true) => self.joined(at, access_point, station),
            _ => {}
        }
    }

    /// A device that has settings is in a network.
    pub(crate) fn joined(&mut self, at: u64, access_point: MacAddr, station: MacAddr) {
        if let Some(mut live) = self.after.remove(&station) {
            live.run.after.bssid = Some(access_point);
            live.run.after.joined = true;
            live.run.after.left = None;
            live.run.after.refused = None;
            self.close(live, at);
        }
    }

    /// What a device told of itself in a probe request.
    pub(crate) fn told(&mut self, station: MacAddr, state: AssociationState, error: ConfigError) {
        if let Some(live) = self.after.get_mut(&station) {
            live.run.after.told = Some((state, error));
        }
    }
}

/// Bits of Key Information (IEEE 802.11-2020, 12.7.2).
mod key_info {
    pub(super) const ACK: u16 = 0x0080;
    pub(super) const MIC: u16 = 0x0100;
    pub(super) const SECURE: u16 = 0x0200;
}

/// A management frame, as far as it matters.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Management {
    /// A station asks to be let in.
    Asks { wps: bool, registrar: bool },
    /// The access point answers.
    Answer(StatusCode),
    /// One of the two ends it.
    Left {
        reason: ReasonCode,
        by_station: bool,
    },
}

/// The type of a message, before anything else of it is read.
fn message_type(octets: &[u8]) -> Option<MessageType> {
    let attributes = wsc::attr::Attributes::parse(octets, Tolerance::FIELD).ok()?;
    attributes.u8(A::MESSAGE_TYPE).map(MessageType)
}

impl Live {
    fn new(pair: Pair, at: u64, network: Network) -> Self {
        let (carrier, access_point, station) = match pair {
            Pair::Air {
                access_point,
                station,
            } => (Carrier::Air, Some(access_point), Some(station)),
            Pair::Wire { station } => (Carrier::Wire, None, Some(station)),
            Pair::Proxied { station, .. } => (Carrier::Upnp, None, Some(station)),
            Pair::Manage { .. } => (Carrier::Upnp, None, None),
        };
        let manage = matches!(pair, Pair::Manage { .. });
        let mut run = Run {
            carrier,
            purpose: if manage {
                Purpose::Manage
            } else {
                Purpose::Join
            },
            enrollee: Party {
                mac: station,
                ..Party::default()
            },
            registrar: Party {
                mac: access_point,
                ..Party::default()
            },
            access_point,
            network,
            password_id: None,
            steps: Vec::new(),
            more_steps: 0,
            quirks: QuirkSet::EMPTY,
            after: After::default(),
            checked: None,
            verdict: judge::open(),
        };
        if let Pair::Manage {
            access_point,
            registrar,
        } = pair
        {
            run.enrollee.address = Some(access_point);
            run.registrar.address = Some(registrar);
        }
        Self {
            run,
            wsc: false,
            last: at,
            ended: false,
            parts: [None, None],
            before: None,
            recorded: Vec::new(),
        }
    }

    /// The side that the access point plays.
    fn access_point_side(&self) -> Side {
        match self.run.purpose {
            Purpose::Join => Side::Registrar,
            Purpose::Manage => Side::Enrollee,
        }
    }

    /// The station turns out to be a registrar: what was noted of the two sides is the other way
    /// round.
    fn manage(&mut self) {
        if self.run.purpose == Purpose::Manage {
            return;
        }
        self.run.purpose = Purpose::Manage;
        std::mem::swap(&mut self.run.enrollee, &mut self.run.registrar);
        for step in &mut self.run.steps {
            step.from = step.from.other();
        }
    }

    fn set_access_point(&mut self, mac: Option<MacAddr>) {
        self.run.access_point = mac;
        match self.run.purpose {
            Purpose::Join => self.run.registrar.mac = mac,
            Purpose::Manage => self.run.enrollee.mac = mac,
        }
    }

    fn step(&mut self, at: u64, from: Side, what: What, octets: usize) -> Option<&mut Step> {
        self.last = at;
        if let Some(last) = self.run.steps.last_mut()
            && last.from == from
            && last.what == what
            && !matches!(what, What::Message(_) | What::Unreadable(_))
        {
            last.again += 1;
            return None;
        }
        if self.run.steps.len() >= STEPS_MAX {
            self.run.more_steps += 1;
            return None;
        }
        self.run.steps.push(Step {
            at,
            from,
            what,
            octets,
            again: 0,
            fragments: 0,
            error: None,
            notes: Vec::new(),
        });
        self.run.steps.last_mut()
    }

    /// Takes a request or response; whether the run is over.
    fn exchange(
        &mut self,
        at: u64,
        from: Side,
        id: u8,
        method: &Method<'_>,
        octets: usize,
        record: bool,
    ) -> bool {
        match method {
            Method::Identity(text) if from != self.access_point_side() => {
                if text.starts_with(IDENTITY_REGISTRAR) {
                    self.manage();
                } else if !text.starts_with(IDENTITY_ENROLLEE) {
                    // Another kind of 802.1X.
                    return true;
                }
                self.wsc = true;
                let from = self.access_point_side().other();
                self.step(at, from, What::Identity, octets);
            }
            Method::Identity(_) => {
                self.step(at, from, What::IdentityAsked, octets);
            }
            Method::Wsc(frame) => {
                self.wsc = true;
                self.frame(at, from, id, frame, record);
            }
            Method::Nak => {
                self.step(at, from, What::Nak, octets);
            }
            Method::Notification | Method::Other(_) => {}
        }
        false
    }

    /// Takes a WSC frame: a message or a part of one.
    fn frame(&mut self, at: u64, from: Side, id: u8, frame: &Frame<'_>, record: bool) {
        let index = usize::from(from == Side::Registrar);
        if frame.op == OpCode::FRAG_ACK {
            return;
        }
        if frame.op == OpCode::START {
            self.step(at, from, What::WscStart, frame.payload.len());
            return;
        }
        let Some(slot) = self.parts.get_mut(index) else {
            return;
        };
        match slot.take() {
            None if !frame.more => {
                self.whole(at, from, id, frame.op, frame.payload, 1, record);
            }
            None => {
                let total = frame
                    .total
                    .map_or(MESSAGE_MAX, usize::from)
                    .min(MESSAGE_MAX);
                *slot = Some(Parts {
                    op: frame.op,
                    total,
                    octets: frame.payload.to_vec(),
                    count: 1,
                });
                self.before = Some((from, id, frame.payload.to_vec()));
            }
            Some(mut parts) => {
                // A fragment that was sent again is the one before once more.
                let again = self.before.as_ref().is_some_and(|(side, before, part)| {
                    *side == from && *before == id && part == frame.payload
                });
                if !again {
                    parts.octets.extend_from_slice(frame.payload);
                    parts.count += 1;
                }
                if parts.octets.len() > parts.total {
                    self.step(
                        at,
                        from,
                        What::Unreadable(msg!("capture-bad-fragments")),
                        parts.octets.len(),
                    );
                } else if frame.more || again {
                    self.before = Some((from, id, frame.payload.to_vec()));
                    if let Some(slot) = self.parts.get_mut(index) {
                        *slot = Some(parts);
                    }
                } else {
                    self.whole(at, from, id, parts.op, &parts.octets, parts.count, record);
                }
            }
        }
    }

    /// Takes a whole message; whether nothing can follow it where no EAP-Failure comes.
    #[expect(clippy::too_many_arguments, reason = "what a message has around it")]
    fn whole(
        &mut self,
        at: u64,
        from: Side,
        id: u8,
        op: OpCode,
        octets: &[u8],
        fragments: u32,
        record: bool,
    ) -> bool {
        self.wsc = true;
        self.last = at;
        if let Some((side, _, before)) = &self.before
            && *side == from
            && before == octets
        {
            if let Some(last) = self.run.steps.iter_mut().rfind(|step| step.from == from) {
                last.again += 1;
            }
            return false;
        }
        self.before = Some((from, id, octets.to_vec()));
        let received = match Received::parse(op, octets, Tolerance::FIELD) {
            Ok(received) => received,
            Err(error) => {
                let what = What::Unreadable(error.told());
                self.step(at, from, what, octets.len());
                return false;
            }
        };
        let kind = received.kind;
        self.run.quirks = self.run.quirks.union(received.attributes.quirks());
        let notes = self.read(from, &received);
        if let Some(step) = self.step(at, from, What::Message(kind), octets.len()) {
            step.fragments = fragments;
            step.notes = notes;
            step.error = received
                .attributes
                .u16(A::CONFIGURATION_ERROR)
                .map(ConfigError);
        }
        if record && self.recorded.len() < STEPS_MAX {
            self.recorded.push(Recorded {
                kind,
                octets: octets.to_vec(),
            });
        }
        matches!(kind, MessageType::WSC_DONE | MessageType::WSC_NACK)
    }

    /// What a message says of its sender and of how it goes.
    fn read(&mut self, from: Side, message: &Received<'_>) -> Vec<Message> {
        let mut notes = Vec::new();
        let a = &message.attributes;
        let party = match from {
            Side::Enrollee => &mut self.run.enrollee,
            Side::Registrar => &mut self.run.registrar,
        };
        let introduces = matches!(
            message.kind,
            MessageType::M1 | MessageType::M2 | MessageType::M2D
        );
        if introduces {
            let uuid = if message.kind == MessageType::M1 {
                A::UUID_E
            } else {
                A::UUID_R
            };
            party.uuid = a.array(uuid).map(Uuid);
            if let Some(mac) = a.array(A::MAC_ADDRESS) {
                party.mac = Some(MacAddr(mac));
            }
            let device = DeviceInfo::read(a);
            let names = [
                &device.manufacturer,
                &device.model_name,
                &device.serial_number,
            ];
            let said: Vec<&str> = names
                .into_iter()
                .map(|name| name.trim())
                .filter(|name| !name.is_empty())
                .collect();
            if !said.is_empty() {
                notes.push(msg!("capture-note-names", names = said.join(", ")));
            }
            party.device = Some(device);
            party.version = Some(WscVersion::of(a.wfa()));
        }
        if let Some(id) = a.u16(A::DEVICE_PASSWORD_ID).map(DevicePasswordId) {
            notes.push(msg!("capture-note-proves", secret = id.to_string()));
            if message.kind == MessageType::M1 || self.run.password_id.is_none() {
                self.run.password_id = Some(id);
            }
        }
        let error = a.u16(A::CONFIGURATION_ERROR).map(ConfigError);
        if let Some(error) = error.filter(|error| *error != ConfigError::NO_ERROR) {
            notes.push(msg!("capture-note-number", what = &error, number = error.0,));
        }
        if message.kind == MessageType::M1
            && let Some(state) = a.u16(A::ASSOCIATION_STATE).map(AssociationState)
            && state != AssociationState::NOT_ASSOCIATED
        {
            notes.push(msg!("capture-note-last-try", state = state.to_string()));
        }
        if message.kind == MessageType::WSC_NACK
            && let Ok(control) = Control::read(message)
            && control.config_error == ConfigError::NO_ERROR
        {
            notes.push(msg!("capture-note-no-error"));
        }
        notes
    }
}
