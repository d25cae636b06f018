//! A device that joins over the air: it scans, chooses, associates, runs the machine of
//! [`wsc::station`], and leaves.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

use tokio::time::{Instant as Moment, sleep, sleep_until, timeout_at};
use wsc::code::{ConfigError, DevicePasswordId, MessageType, RequestType};
use wsc::device::DeviceInfo;
use wsc::eap::eapol::Pdu;
use wsc::event::{Direction, Event, Outcome};
use wsc::failure::{Cause, Failure, Role, Side};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{AssociationInfo, StationInfo};
use wsc::station::{Input, Output, Purpose, Station, StationConfig};
use wsc::time::Instant;

use super::association::{Association, Heard, Refusal};
use super::choose::{Choice, Method, Tried, Waiting, Wish, choose};
use super::error::RadioError;
use super::network::Network;
use super::radio::Radio;
use super::scan::{self, ScanRequest};
use super::socket::Socket;
use super::taken::{self, Taken};

/// How long an access point may be silent after the association before the next one is tried.
const SILENCE: Duration = Duration::from_secs(10);

/// Between two scans that found nothing to try.
const PAUSE: Duration = Duration::from_millis(500);

/// How many whole scans and how much time an access point that waits for this device has to show
/// itself, before those are tried that do not say that they wait (wpa_supplicant: three scans and
/// five seconds).
const SCANS_BEFORE_ANYONE: u32 = 2;
const TIME_BEFORE_ANYONE: Duration = Duration::from_secs(5);

/// Channels 1, 6 and 11, in MHz.
const USUAL: [u32; 3] = [2412, 2437, 2462];

/// How often access points that did not tell their UUID-E are asked again, one answer in a crowd
/// being lost easily.
const QUESTIONS: usize = 3;

/// How long a scan may take.
const SCAN_TIMEOUT: Duration = Duration::from_secs(15);

/// What happens at a station on the air.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AirNotice {
    /// A scan found so many access points, of which so many have WPS.
    Scanned {
        /// All access points.
        networks: usize,
        /// Those with WPS.
        with_wps: usize,
    },
    /// There is nothing to try yet.
    Waiting(Waiting),
    /// This access point is tried now.
    Trying(Box<Network>),
    /// It was associated with.
    Associated,
    /// It refused the association, with IEEE 802.11's status code, or did not answer.
    NotAssociated(Option<u16>),
    /// It was left, because it turned this device away, fell silent or vanished.
    Left(Leaving),
    /// In the run.
    Run(Event),
}

/// Why an access point was left for the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Leaving {
    /// It has no password for this device.
    TurnedAway,
    /// It never began.
    Silent,
    /// The connection broke before anything was proved.
    Lost,
}

/// How one access point was.
enum Attempt {
    /// The whole is over.
    Over(Outcome),
    /// The next one, please.
    Next(Leaving),
    NotAssociated(Option<u16>),
}

/// Runs a station on the interface `name` to its end.
///
/// The interface is taken, and given back whatever happens; what it was like is in a journal
/// meanwhile. With `bssid` only that access point is tried. `config`'s session timer is the time
/// for everything together.
///
/// A PIN is tried once: from the moment that this side told what its hashes are (M3), a broken
/// connection ends the whole.
///
/// `notice` is told what happens and when, in milliseconds since the call. When `cancel` completes
/// the station stops, and the outcome says what was settled by then.
///
/// # Errors
/// The radio cannot be used, or the operating system fails. That no access point is there, refuses
/// or is silent is an [`Outcome`].
pub(crate) async fn run(
    socket: &mut Socket,
    name: &str,
    config: StationConfig,
    bssid: Option<MacAddr>,
    cancel: impl Future<Output = ()>,
    mut notice: impl FnMut(u64, AirNotice),
) -> Result<Outcome, RadioError> {
    let began = Moment::now();
    let taken = Taken::take(socket, name).await?;
    let radio = taken.radio.clone();
    let mut search = Search {
        socket,
        radio: &radio,
        method: method(&config.purpose),
        bssid,
        deadline: began + config.timers.session,
        config,
        began,
        tried: Vec::new(),
        scans: 0,
        turned_away: false,
        overlap_seen: false,
        notice: &mut notice,
    };
    let outcome = search.run(pin!(cancel)).await;
    let given_back = taken.give_back(socket).await;
    let outcome = outcome?;
    given_back.map(|()| outcome)
}

/// The search for an access point that takes this device.
struct Search<'a, N> {
    socket: &'a mut Socket,
    radio: &'a Radio,
    config: StationConfig,
    method: Method,
    bssid: Option<MacAddr>,
    began: Moment,
    deadline: Moment,
    tried: Vec<Tried>,
    /// Whole scans so far.
    scans: u32,
    turned_away: bool,
    overlap_seen: bool,
    notice: &'a mut N,
}

impl<N: FnMut(u64, AirNotice)> Search<'_, N> {
    fn tell(&mut self, notice: AirNotice) {
        let millis = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        (self.notice)(millis, notice);
    }

    async fn run(
        &mut self,
        mut cancel: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<Outcome, RadioError> {
        loop {
            let found = tokio::select! {
                biased;
                () = &mut cancel => return Ok(Err(self.failure(Cause::Cancelled))),
                () = sleep_until(self.deadline) => return Ok(Err(self.gave_up())),
                found = self.look() => found?,
            };
            let Some(network) = found else {
                if self.overlap_seen {
                    return Ok(Err(self.failure(Cause::Overlap)));
                }
                continue;
            };
            self.tried.push(Tried::from(&network));
            self.tell(AirNotice::Trying(Box::new(network.clone())));
            match self.attempt(&network, cancel.as_mut()).await? {
                Attempt::Over(outcome) => return Ok(outcome),
                Attempt::Next(leaving) => {
                    self.turned_away |= leaving == Leaving::TurnedAway;
                    self.tell(AirNotice::Left(leaving));
                }
                Attempt::NotAssociated(status) => self.tell(AirNotice::NotAssociated(status)),
            }
            taken::leave(self.socket, self.radio).await?;
        }
    }

    /// Scans in steps, the likely channels first, until there is something to try.
    async fn look(&mut self) -> Result<Option<Network>, RadioError> {
        let known = scan::remembered(self.socket, self.radio).await?;
        for step in self.steps(&known) {
            let whole = step.is_empty();
            // A button that was pressed a minute ago is not pressed now.
            let mut networks = self.scan(step, true).await?;
            if whole {
                self.scans += 1;
            }
            for _ in 0..QUESTIONS {
                let Choice::Unclear(list) = self.choose(&networks) else {
                    break;
                };
                let where_they_are = list.iter().map(|network| network.frequency).collect();
                networks = self.scan(where_they_are, false).await?;
            }
            match self.choose(&networks) {
                Choice::Overlap(_) | Choice::Unclear(_) => {
                    self.overlap_seen = true;
                    return Ok(None);
                }
                Choice::Try(list) if whole || self.may_hurry(&list) => {
                    return Ok(list.first().map(|&network| network.clone()));
                }
                Choice::Wait(waiting) if whole => self.tell(AirNotice::Waiting(waiting)),
                Choice::Try(_) | Choice::Wait(_) => {}
            }
        }
        sleep(PAUSE).await;
        Ok(None)
    }

    async fn scan(
        &mut self,
        frequencies: Vec<u32>,
        flush: bool,
    ) -> Result<Vec<Network>, RadioError> {
        let request = ScanRequest {
            ssids: Vec::new(),
            frequencies,
            elements: self.probe_elements(),
            flush,
            timeout: SCAN_TIMEOUT,
        };
        let networks = scan::scan(self.socket, self.radio, &request).await?;
        self.tell(AirNotice::Scanned {
            networks: networks.len(),
            with_wps: networks.iter().filter(|one| one.wps.is_some()).count(),
        });
        Ok(networks)
    }

    fn choose<'n>(&self, networks: &'n [Network]) -> Choice<'n> {
        let wish = Wish {
            method: self.method,
            mac: self.radio.interface.mac,
            bssid: self.bssid,
            tried: &self.tried,
            anyone: self.scans >= SCANS_BEFORE_ANYONE && self.began.elapsed() >= TIME_BEFORE_ANYONE,
        };
        choose(networks, &wish)
    }

    /// Whether an access point may be tried before all channels were looked at. With the button not:
    /// another one may be pressed on a channel that was not looked at. Nor again after it turned us
    /// away.
    fn may_hurry(&self, list: &[&Network]) -> bool {
        let again = |network: &&Network| self.tried.contains(&Tried::from(*network));
        let fresh = !list.first().is_some_and(again);
        fresh && (self.bssid.is_some() || self.method != Method::PushButton)
    }

    /// The frequencies of each scan in turn; none for all.
    fn steps(&self, known: &[Network]) -> Vec<Vec<u32>> {
        if self.method == Method::PushButton && self.bssid.is_none() {
            return vec![Vec::new()];
        }
        let mut likely: Vec<u32> = known
            .iter()
            .filter(|network| match self.bssid {
                Some(bssid) => network.bssid == bssid,
                None => network.wps.is_some(),
            })
            .map(|network| network.frequency)
            .collect();
        likely.sort_unstable();
        likely.dedup();
        let mut steps = vec![likely];
        if self.bssid.is_none() {
            // Where most access points are, then where a scan is quick because it may ask, then where
            // most are at 5 GHz: a tenth of what listening to all channels takes.
            let (usual, rest) = quick(self.radio)
                .into_iter()
                .partition(|frequency| USUAL.contains(frequency));
            steps.extend([usual, rest, open_5ghz(self.radio)]);
        }
        steps.retain(|step: &Vec<u32>| !step.is_empty());
        steps.push(Vec::new());
        steps
    }

    /// The WPS element of probe requests.
    fn probe_elements(&self) -> Vec<u8> {
        let (uuid, device, password_id) = identity(&self.config.purpose);
        let info = StationInfo::enrollee(uuid, device, password_id);
        match self.config.purpose {
            Purpose::Join(_) => info,
            Purpose::Manage(..) => StationInfo {
                request_type: Some(RequestType::REGISTRAR),
                request_to_enroll: false,
                ..info
            },
        }
        .probe_request_ie()
    }

    /// One access point, from the association to the end.
    async fn attempt(
        &mut self,
        network: &Network,
        mut cancel: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<Attempt, RadioError> {
        let request_type = match self.config.purpose {
            Purpose::Join(_) => RequestType::ENROLLEE,
            Purpose::Manage(..) => RequestType::REGISTRAR,
        };
        let elements = AssociationInfo::request(request_type).ie();
        let associating = Association::begin(self.socket, self.radio, network, elements);
        let mut association = tokio::select! {
            biased;
            () = &mut cancel => {
                return Ok(Attempt::Over(Err(self.failure(Cause::Cancelled))));
            }
            associated = timeout_at(self.deadline, associating) => match associated {
                Err(_) => return Ok(Attempt::Over(Err(self.gave_up()))),
                Ok(Err(Refusal::Radio(error))) => return Err(error),
                Ok(Err(Refusal::Status(status))) => return Ok(Attempt::NotAssociated(status)),
                Ok(Ok(association)) => association,
            },
        };
        self.tell(AirNotice::Associated);

        let clock = Moment::now();
        let now = || Instant::ZERO + clock.elapsed();
        let mut config = self.config.clone();
        config.timers.session = self.deadline.saturating_duration_since(clock);
        let mut run = Run::default();
        let mut station = Station::new(config, &seed()?, now());
        let mut cancelled = false;
        loop {
            let due = match station.poll() {
                Output::Transmit(pdu) => {
                    association.send(self.socket, &pdu).await?;
                    continue;
                }
                Output::Event(event) => {
                    run.note(&event);
                    self.tell(AirNotice::Run(event));
                    continue;
                }
                Output::WaitUntil(at) => at,
                Output::Finished(Err(Failure {
                    cause: Cause::PeerSilent | Cause::Ended,
                    ..
                })) if !run.committed => return Ok(Attempt::Next(Leaving::Lost)),
                Output::Finished(outcome) => return Ok(Attempt::Over(outcome)),
            };
            let wake = clock + due.since(Instant::ZERO);
            let silence = clock + SILENCE;
            tokio::select! {
                () = cancel.as_mut(), if !cancelled => {
                    cancelled = true;
                    station.handle(now(), Input::Cancel);
                }
                heard = association.heard(self.socket) => match heard? {
                    Heard::Eapol(pdu) => {
                        run.heard = true;
                        station.handle(now(), Input::Eapol(&pdu));
                        // It said that it has no password for us, and that it is done.
                        if run.turned_away && is_eap_failure(&pdu) {
                            return Ok(self.ended(&run, &mut station, now(), true));
                        }
                    }
                    Heard::Gone { by_peer } => {
                        return Ok(self.ended(&run, &mut station, now(), by_peer));
                    }
                },
                () = sleep_until(silence), if !run.heard => {
                    return Ok(Attempt::Next(Leaving::Silent));
                }
                () = sleep_until(wake) => station.handle(now(), Input::Timeout),
            }
        }
    }

    /// What a run had come to when the connection ended: its outcome, or the message at which it
    /// was cut off.
    fn settled(&mut self, station: &mut Station, now: Instant) -> Result<Outcome, MessageType> {
        station.handle(now, Input::Cancel);
        loop {
            match station.poll() {
                Output::Transmit(_) => {}
                Output::Event(event) => self.tell(AirNotice::Run(event)),
                Output::WaitUntil(_) => return Err(MessageType::M1),
                Output::Finished(Err(failure)) if failure.cause == Cause::Cancelled => {
                    return Err(failure.at);
                }
                Output::Finished(outcome) => return Ok(outcome),
            }
        }
    }

    /// The connection ended, in the middle of a run or after it.
    fn ended(&mut self, run: &Run, station: &mut Station, now: Instant, by_peer: bool) -> Attempt {
        let at = match self.settled(station, now) {
            Ok(outcome) => return Attempt::Over(outcome),
            Err(at) => at,
        };
        if run.turned_away {
            return Attempt::Next(Leaving::TurnedAway);
        }
        if !run.committed {
            return Attempt::Next(Leaving::Lost);
        }
        let cause = if by_peer {
            Cause::Ended
        } else {
            Cause::PeerSilent
        };
        Attempt::Over(Err(Failure {
            at,
            by: Side::Peer,
            ..self.failure(cause)
        }))
    }

    /// A failure that no run tells.
    fn failure(&self, cause: Cause) -> Failure {
        Failure {
            role: match self.config.purpose {
                Purpose::Join(_) => Role::Enrollee,
                Purpose::Manage(..) => Role::ExternalRegistrar,
            },
            at: MessageType::M1,
            by: Side::Us,
            config_error: cause.config_error(),
            cause,
        }
    }

    /// The failure when the time is over.
    fn gave_up(&self) -> Failure {
        if !self.turned_away {
            return self.failure(Cause::NoAnswer);
        }
        Failure {
            at: MessageType::M2D,
            by: Side::Peer,
            config_error: ConfigError::NO_ERROR,
            ..self.failure(Cause::NotExpected)
        }
    }
}

/// What was seen of a run.
#[derive(Debug, Default)]
struct Run {
    heard: bool,
    turned_away: bool,
    /// M3 was sent, or the router PIN's M4: the password is used up.
    committed: bool,
}

impl Run {
    fn note(&mut self, event: &Event) {
        match event {
            Event::Message {
                kind, direction, ..
            } => {
                self.committed |= *direction == Direction::Sent
                    && matches!(*kind, MessageType::M3 | MessageType::M4);
            }
            Event::TurnedAway(ConfigError::NO_ERROR) => self.turned_away = true,
            _ => {}
        }
    }
}

fn is_eap_failure(pdu: &[u8]) -> bool {
    matches!(Pdu::parse(pdu), Some(Pdu::Eap([4, ..])))
}

fn method(purpose: &Purpose) -> Method {
    match purpose {
        Purpose::Manage(..) => Method::RouterPin,
        Purpose::Join(config) if config.profile.password_id == DevicePasswordId::PUSH_BUTTON => {
            Method::PushButton
        }
        Purpose::Join(_) => Method::DevicePin,
    }
}

fn identity(purpose: &Purpose) -> (Uuid, DeviceInfo, DevicePasswordId) {
    match purpose {
        Purpose::Join(config) => (
            config.uuid,
            config.profile.device.clone(),
            config.profile.password_id,
        ),
        Purpose::Manage(config, _) => (
            config.uuid,
            config.profile.device.clone(),
            DevicePasswordId::DEFAULT,
        ),
    }
}

/// The channels at 2.4 GHz on which a scan may ask instead of listening.
fn quick(radio: &Radio) -> Vec<u32> {
    let channels = radio.abilities.channels.iter();
    channels
        .filter(|channel| channel.frequency < 3000 && !channel.disabled && !channel.no_ir)
        .map(|channel| channel.frequency)
        .collect()
}

/// The channels at 5 GHz that no radar has a right to: 36 to 48 and 149 to 165.
fn open_5ghz(radio: &Radio) -> Vec<u32> {
    let channels = radio.abilities.channels.iter();
    channels
        .filter(|channel| !channel.disabled)
        .map(|channel| channel.frequency)
        .filter(|frequency| matches!(frequency, 5180..=5240 | 5745..=5825))
        .collect()
}

fn seed() -> Result<[u8; 32], RadioError> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(RadioError::NoRandomness)?;
    Ok(seed)
}
