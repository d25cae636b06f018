//! A station, an access point and the air between them, on virtual time.

use std::time::Duration;

use wsc::ap::{AccessPoint, ApEvent, Input as ApInput, Output as ApOutput};
use wsc::event::{Event, Outcome};
use wsc::station::{Input, Output, Station, Timers};
use wsc::time::Instant;

use super::air::{Air, To};
use super::case::{Case, STATION};
use super::rng::Rng;

/// The most frames and timeouts in one virtual second. A run in the smallest fragments over a link
/// without latency takes some 1200; resent and doubled frames come on top.
const MOST_STEPS: u32 = 8000;

/// How long the access point is watched after the station has ended: its own session, and a lock
/// after a wrong router PIN.
const AFTERMATH: Duration = Duration::from_secs(400);

/// What happened.
pub(crate) struct Trace {
    pub(crate) outcome: Outcome,
    pub(crate) station: Vec<Event>,
    pub(crate) ap: Vec<ApEvent>,
    /// Everything as it was sent.
    pub(crate) sent: Vec<(To, Vec<u8>)>,
    pub(crate) disconnects: usize,
    pub(crate) access_point: AccessPoint,
}

impl Trace {
    /// How the runs ended at the access point.
    pub(crate) fn ap_outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.ap.iter().filter_map(|event| match event {
            ApEvent::Ended(_, outcome) => Some(outcome),
            _ => None,
        })
    }

    /// What happened in the access point's runs.
    pub(crate) fn ap_run_events(&self) -> Vec<Event> {
        let events = self.ap.iter().filter_map(|event| match event {
            ApEvent::Run(_, event) => Some(event.clone()),
            _ => None,
        });
        events.collect()
    }
}

struct World {
    now: Instant,
    station: Station,
    ap: AccessPoint,
    air: Air,
    station_events: Vec<Event>,
    ap_events: Vec<ApEvent>,
    disconnects: usize,
    finished: Option<(Outcome, Instant)>,
    second: u64,
    steps: u32,
}

/// Runs a case until both sides have ended, and checks that they do so in time.
pub(crate) fn run(case: &Case) -> Trace {
    run_with(case, case.access_point())
}

/// The same with an access point that was made otherwise.
pub(crate) fn run_with(case: &Case, ap: AccessPoint) -> Trace {
    let now = Instant::ZERO;
    let mut world = World {
        now,
        station: Station::new(case.station(), &case.station_seed, now),
        ap,
        air: Air::new(case.weather, Rng::new(case.seed, 3), case.flip),
        station_events: Vec::new(),
        ap_events: Vec::new(),
        disconnects: 0,
        finished: None,
        second: 0,
        steps: 0,
    };
    loop {
        let (station, ap) = (world.drain_station(), world.drain_ap());
        let next = [station, ap, world.air.next()].into_iter().flatten().min();
        let Some(next) = next else { break };
        world.step(next);
    }
    let (outcome, _) = world
        .finished
        .expect("a station always waits for something or ends");
    Trace {
        outcome,
        station: world.station_events,
        ap: world.ap_events,
        sent: world.air.sent,
        disconnects: world.disconnects,
        access_point: world.ap,
    }
}

impl World {
    /// Goes to the moment `next` and does what is due then.
    fn step(&mut self, next: Instant) {
        self.now = self.now.max(next);
        let second = self.now.as_millis() / 1000;
        if second != self.second {
            (self.second, self.steps) = (second, 0);
        }
        self.steps += 1;
        assert!(self.steps < MOST_STEPS, "a busy loop at {:?}", self.now);
        let limit = match self.finished {
            Some((_, ended)) => ended + AFTERMATH,
            None => Instant::ZERO + Timers::default().session,
        };
        assert!(
            self.now <= limit,
            "no end at {:?}: {:?}",
            self.now,
            self.station
        );

        match self.air.arrive(self.now) {
            Some((To::Station, octets)) => self.station.handle(self.now, Input::Eapol(&octets)),
            Some((To::Ap, octets)) => self.ap.handle(self.now, ApInput::Eapol(STATION, &octets)),
            None => {
                self.station.handle(self.now, Input::Timeout);
                self.ap.handle(self.now, ApInput::Timeout);
            }
        }
    }

    fn drain_station(&mut self) -> Option<Instant> {
        loop {
            match self.station.poll() {
                Output::Transmit(pdu) => {
                    assert!(self.finished.is_none(), "sent after the end");
                    self.air.send(self.now, To::Ap, &pdu);
                }
                Output::Event(event) => {
                    assert!(self.finished.is_none(), "{event:?} after the end");
                    self.station_events.push(event);
                }
                Output::WaitUntil(at) => {
                    assert!(self.finished.is_none(), "waits after the end");
                    return Some(at);
                }
                Output::Finished(outcome) => {
                    match &self.finished {
                        Some((earlier, _)) => assert_eq!(*earlier, outcome),
                        None => self.finished = Some((outcome, self.now)),
                    }
                    return None;
                }
            }
        }
    }

    fn drain_ap(&mut self) -> Option<Instant> {
        loop {
            match self.ap.poll() {
                ApOutput::Transmit(mac, pdu) => {
                    assert_eq!(mac, STATION);
                    self.air.send(self.now, To::Station, &pdu);
                }
                ApOutput::Event(event) => self.ap_events.push(event),
                ApOutput::Disconnect(mac) => {
                    assert_eq!(mac, STATION);
                    self.disconnects += 1;
                }
                ApOutput::Wait(at) => return at,
            }
        }
    }
}
