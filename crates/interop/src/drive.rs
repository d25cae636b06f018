//! Our machines on real time against the stock programs: the octets of [`Station`] and
//! [`AccessPoint`] are carried over a [`Tap`] or an [`ExtEapol`].
//!
//! Every frame passes through a *bend*: a closure that sees it on its way, with its direction as
//! our machine has it, and may change it; one that empties it takes it off the wire.

use std::fmt::Write as _;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use tokio::time::{self, Instant as Moment};
use wsc::ap::{AccessPoint, ApEvent, Input as ApInput, Output as ApOutput};
use wsc::event::{Direction, Event, Outcome};
use wsc::ident::MacAddr;
use wsc::station::{Input, Output, Station, StationConfig};
use wsc::time::Instant;

use crate::error::RigError;
use crate::ext_eapol::ExtEapol;
use crate::tap::Tap;
use crate::watch::PATIENCE;

/// Changes a frame on its way, or leaves it alone.
type Bend<'a> = &'a mut dyn FnMut(Direction, &mut Vec<u8>);

/// How long a receiver is asked at a time; it is asked again until something else ends the wait.
const FOREVER: Duration = Duration::from_secs(3600);

/// Real time for our machines, which can be put forward or sped up: a lock of a minute, or a peer
/// that has fallen silent, need not be waited for.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Moment,
    ahead: Duration,
    speed: u32,
}

impl Default for Clock {
    fn default() -> Self {
        Self::at_speed(1)
    }
}

impl Clock {
    /// A clock that runs this many times as fast as real time, at least at real time.
    pub fn at_speed(speed: u32) -> Self {
        Self {
            start: Moment::now(),
            ahead: Duration::ZERO,
            speed: speed.max(1),
        }
    }

    /// The moment, in the machines' terms.
    pub fn now(&self) -> Instant {
        Instant::ZERO + self.start.elapsed() * self.speed + self.ahead
    }

    /// Puts the clock forward.
    pub fn advance(&mut self, by: Duration) {
        self.ahead += by;
    }

    /// Sleeps until a moment of this clock.
    async fn reach(&self, at: Instant) {
        // A millisecond more, because the machines count whole ones.
        let left = at.since(self.now()) / self.speed + Duration::from_millis(1);
        time::sleep(left).await;
    }

    /// As [`Self::reach`]; without a moment it never ends.
    async fn reach_if(&self, at: Option<Instant>) {
        match at {
            Some(at) => self.reach(at).await,
            None => std::future::pending().await,
        }
    }
}

/// How a station's frames travel.
#[derive(Debug)]
pub enum Wire<'a> {
    /// By control commands, straight into hostapd.
    Ext(&'a mut ExtEapol),
    /// Over a cable, to this address.
    Cable(&'a mut Tap, [u8; 6]),
}

impl Wire<'_> {
    async fn send(&mut self, pdu: &[u8]) -> Result<(), RigError> {
        match self {
            Self::Ext(ext) => ext.send(pdu).await,
            Self::Cable(tap, to) => tap.send(*to, pdu).await,
        }
    }

    async fn recv(&mut self) -> Result<Vec<u8>, RigError> {
        match self {
            Self::Ext(ext) => ext.recv(FOREVER).await,
            Self::Cable(tap, _) => tap.recv(FOREVER).await.map(|(_, pdu)| pdu),
        }
    }
}

/// What a run of our station was.
#[derive(Debug)]
pub struct StationRun {
    /// How it ended.
    pub outcome: Outcome,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// How long it took.
    pub took: Duration,
}

/// Runs our station to its end.
///
/// # Errors
/// [`RigError::Deadline`] when it does not end while a session may last; those of the wire.
pub async fn drive_station(
    config: StationConfig,
    seed: &[u8; 32],
    mut wire: Wire<'_>,
    mut bend: impl FnMut(Direction, &mut Vec<u8>),
) -> Result<StationRun, RigError> {
    let clock = Clock::default();
    let patience = config.timers.session + PATIENCE;
    let mut station = Station::new(config, seed, clock.now());
    let mut events = Vec::new();
    while clock.start.elapsed() < patience {
        let due = match station.poll() {
            Output::Transmit(mut pdu) => {
                bend(Direction::Sent, &mut pdu);
                if !pdu.is_empty() {
                    wire.send(&pdu).await?;
                }
                continue;
            }
            Output::Event(event) => {
                events.push(event);
                continue;
            }
            Output::WaitUntil(at) => at,
            Output::Finished(outcome) => {
                return Ok(StationRun {
                    outcome,
                    events,
                    took: clock.start.elapsed(),
                });
            }
        };
        tokio::select! {
            pdu = wire.recv() => {
                let mut pdu = pdu?;
                bend(Direction::Received, &mut pdu);
                if !pdu.is_empty() {
                    station.handle(clock.now(), Input::Eapol(&pdu));
                }
            }
            () = clock.reach(due) => station.handle(clock.now(), Input::Timeout),
        }
    }
    Err(late("our station", "end of its run", patience, &events))
}

/// Our access point with its cables, on which it serves while the test waits for something.
pub struct OurAp {
    /// The machine, for what its owner does. What that gives to do is done at the next wait.
    pub ap: AccessPoint,
    /// Its time.
    pub clock: Clock,
    taps: Vec<Tap>,
    /// Which cable a station was heard on.
    heard: Vec<(MacAddr, usize)>,
    events: Vec<ApEvent>,
    /// The first event that [`Self::expect`] has not looked at.
    unseen: usize,
}

impl OurAp {
    /// An access point on one or more cables. A station that was not heard yet is on the last.
    pub fn new(ap: AccessPoint, taps: Vec<Tap>) -> Self {
        Self {
            ap,
            clock: Clock::default(),
            taps,
            heard: Vec::new(),
            events: Vec::new(),
            unseen: 0,
        }
    }

    /// The machine and its moment.
    pub fn at(&mut self) -> (&mut AccessPoint, Instant) {
        let now = self.clock.now();
        (&mut self.ap, now)
    }

    /// Everything that happened so far.
    pub fn events(&self) -> &[ApEvent] {
        &self.events
    }

    /// Feeds an input that comes from elsewhere than the cable.
    pub fn handle(&mut self, input: ApInput<'_>) {
        self.ap.handle(self.clock.now(), input);
    }

    /// Speaks to a station at once, without waiting for its EAPOL-Start.
    pub fn approach(&mut self, cable: usize, station: [u8; 6]) {
        self.note(MacAddr(station), cable);
        self.handle(ApInput::Approach(MacAddr(station)));
    }

    /// Serves until `done` is, frames unbent.
    ///
    /// # Errors
    /// Those of the cables, and that of `done`.
    pub async fn serve<T>(
        &mut self,
        done: impl Future<Output = Result<T, RigError>>,
    ) -> Result<T, RigError> {
        self.drive_ap(|_, _| {}, done).await
    }

    /// Serves until `done` is, each frame passed through `bend`.
    ///
    /// # Errors
    /// Those of the cables, and that of `done`.
    pub async fn drive_ap<T>(
        &mut self,
        mut bend: impl FnMut(Direction, &mut Vec<u8>),
        done: impl Future<Output = Result<T, RigError>>,
    ) -> Result<T, RigError> {
        let mut done = pin!(done);
        loop {
            let due = self.flush(&mut bend).await?;
            let (clock, taps) = (self.clock, &mut self.taps);
            let wake = clock.reach_if(due);
            tokio::select! {
                biased;
                frame = recv_any(taps) => self.receive(&mut bend, frame?),
                () = wake => self.handle(ApInput::Timeout),
                result = &mut done => return result,
            }
        }
    }

    /// Serves until something has happened at the access point, and passes over what was before it.
    ///
    /// # Errors
    /// [`RigError::Deadline`] with all events since the last call; those of the cables.
    pub async fn expect<T>(
        &mut self,
        what: &str,
        find: impl FnMut(&ApEvent) -> Option<T>,
    ) -> Result<T, RigError> {
        self.expect_bent(|_, _| {}, what, find).await
    }

    /// As [`Self::expect`], each frame passed through `bend`.
    ///
    /// # Errors
    /// As [`Self::expect`].
    pub async fn expect_bent<T>(
        &mut self,
        mut bend: impl FnMut(Direction, &mut Vec<u8>),
        what: &str,
        mut find: impl FnMut(&ApEvent) -> Option<T>,
    ) -> Result<T, RigError> {
        let first = self.unseen;
        let deadline = Moment::now() + PATIENCE;
        loop {
            let due = self.flush(&mut bend).await?;
            while let Some(event) = self.events.get(self.unseen) {
                self.unseen += 1;
                if let Some(found) = find(event) {
                    return Ok(found);
                }
            }
            let (clock, taps) = (self.clock, &mut self.taps);
            let wake = clock.reach_if(due);
            tokio::select! {
                frame = recv_any(taps) => self.receive(&mut bend, frame?),
                () = wake => self.handle(ApInput::Timeout),
                () = time::sleep_until(deadline) => {
                    let seen = self.events.get(first..).unwrap_or_default();
                    return Err(late("our access point", what, PATIENCE, seen));
                }
            }
        }
    }

    /// Serves until the run with a station has ended, and says how.
    ///
    /// # Errors
    /// As [`Self::expect`].
    pub async fn outcome(&mut self, station: [u8; 6]) -> Result<Outcome, RigError> {
        self.outcome_bent(|_, _| {}, station).await
    }

    /// As [`Self::outcome`], each frame passed through `bend`.
    ///
    /// # Errors
    /// As [`Self::expect`].
    pub async fn outcome_bent(
        &mut self,
        bend: impl FnMut(Direction, &mut Vec<u8>),
        station: [u8; 6],
    ) -> Result<Outcome, RigError> {
        let ended = |event: &ApEvent| match event {
            ApEvent::Ended(mac, outcome) if mac.0 == station => Some(outcome.clone()),
            _ => None,
        };
        self.expect_bent(bend, "end of the run", ended).await
    }

    /// Does what the machine asks for; returns when it wants to be woken.
    async fn flush(&mut self, bend: Bend<'_>) -> Result<Option<Instant>, RigError> {
        loop {
            match self.ap.poll() {
                ApOutput::Transmit(to, mut pdu) => {
                    bend(Direction::Sent, &mut pdu);
                    let heard = self.heard.iter().find(|(mac, _)| *mac == to);
                    let tap = match heard {
                        Some((_, cable)) => self.taps.get_mut(*cable),
                        None => self.taps.last_mut(),
                    };
                    if let Some(tap) = tap.filter(|_| !pdu.is_empty()) {
                        tap.send(to.0, &pdu).await?;
                    }
                }
                ApOutput::Event(event) => self.events.push(event),
                ApOutput::Disconnect(_) => {}
                ApOutput::Wait(at) => return Ok(at),
            }
        }
    }

    fn receive(&mut self, bend: Bend<'_>, (cable, from, mut pdu): (usize, [u8; 6], Vec<u8>)) {
        self.note(MacAddr(from), cable);
        bend(Direction::Received, &mut pdu);
        if !pdu.is_empty() {
            self.handle(ApInput::Eapol(MacAddr(from), &pdu));
        }
    }

    fn note(&mut self, station: MacAddr, cable: usize) {
        self.heard.retain(|(mac, _)| *mac != station);
        self.heard.push((station, cable));
    }
}

/// The next frame on any cable: which one, from whom, and what.
async fn recv_any(taps: &mut [Tap]) -> Result<(usize, [u8; 6], Vec<u8>), RigError> {
    match taps {
        [] => std::future::pending().await,
        [only] => only.recv(FOREVER).await.map(|(mac, pdu)| (0, mac, pdu)),
        [first, second, ..] => tokio::select! {
            frame = first.recv(FOREVER) => frame.map(|(mac, pdu)| (0, mac, pdu)),
            frame = second.recv(FOREVER) => frame.map(|(mac, pdu)| (1, mac, pdu)),
        },
    }
}

fn late(who: &str, what: &str, waited: Duration, seen: &[impl std::fmt::Debug]) -> RigError {
    RigError::Deadline {
        who: who.to_owned(),
        what: what.to_owned(),
        waited,
        seen: seen.iter().fold(String::new(), |mut text, event| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "  {event:?}");
            text
        }),
    }
}
