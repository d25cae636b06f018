//! Puts frames to the runs that they belong to: beginnings, ends, and what follows a run.

use std::collections::HashMap;
use std::net::IpAddr;

use wsc::code::{AssociationState, ConfigError, MessageType, OpCode};
use wsc::eap::eapol::Pdu;
use wsc::eap::packet::{Code, Method, Packet};
use wsc::frame::{ReasonCode, StatusCode};
use wsc::ident::MacAddr;

use crate::judge;
use crate::live::{Live, Pair, message_type};
use crate::proof::Bench;
use crate::run::{Carrier, Network, Outcome, Purpose, Run, Side, What};

/// Runs that may go on at the same time; the one that was silent longest gives way.
const LIVE_MAX: usize = 1024;

/// A run that is silent for this long is over, in nanoseconds: longer than any timer of WSC.
const SILENCE: u64 = 150 * SECOND;

/// How long a device is watched after it has the settings, in nanoseconds.
const AFTERWARDS: u64 = 60 * SECOND;

/// How often old runs are looked for, in nanoseconds of the capture.
const SWEEP: u64 = 5 * SECOND;

pub(crate) const SECOND: u64 = 1_000_000_000;

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
    /// answer, or an end. Whether it belongs to a run, or to what follows one.
    pub(crate) fn management(
        &mut self,
        at: u64,
        (access_point, station): (MacAddr, MacAddr),
        event: Management,
        network: impl FnOnce() -> Network,
    ) -> bool {
        self.sweep(at);
        let pair = Pair::Air {
            access_point,
            station,
        };
        let of_run = self.live.contains_key(&pair) || self.after.contains_key(&station);
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
            Management::NotAuthenticated(status) => {
                if let Some(live) = self.after.get_mut(&station) {
                    live.run.after.bssid = Some(access_point);
                    live.run.after.ssid = network().ssid;
                    live.run.after.refused = Some(status);
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
        of_run
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

    /// A device sends a probe request.
    pub(crate) fn looks(&mut self, station: MacAddr) {
        if let Some(live) = self.after.get_mut(&station) {
            live.run.after.looked = live.run.after.looked.saturating_add(1);
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
    /// The access point does not even let it ask.
    NotAuthenticated(StatusCode),
    /// One of the two ends it.
    Left {
        reason: ReasonCode,
        by_station: bool,
    },
}
