//! WPS at the printer: for two minutes it looks for a registrar that waits for it, and runs the
//! protocol with the one that it finds.

use std::time::Duration;

use wsc::attr::Tolerance;
use wsc::code::{ConfigError, DevicePasswordId, MessageType, RequestType};
use wsc::credential::Ssid;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::{Direction, Event};
use wsc::failure::{Cause, Failure, Role, Side};
use wsc::frame::{Data, Frame, IeWriter, RATES_2_4_GHZ};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{AssociationInfo, Mode, StationInfo};
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::registrar::{Purpose as RegistrarPurpose, RegistrarConfig};
use wsc::station::{Input, Output, Purpose, Station, StationConfig, Timers};
use wsc::time::Instant;
use wsc::version::WscVersion;

use super::scan::Scan;
use super::{Desk, Found, PrinterEvent, parts};
use crate::air::Heard;
use crate::bss::Bss;
use crate::meeting::{Meeting, Met};

/// How long the printer looks (WSC 2.0, walk time).
const WINDOW: Duration = Duration::from_secs(120);
/// Between two looks.
const REST: Duration = Duration::from_millis(1500);
/// A printer with a PIN tries access points that do not say that they wait for it only after so
/// many looks and so much time (hostap: wpa_supplicant does the same).
const POLITE_SCANS: u32 = 3;
const POLITE_TIME: Duration = Duration::from_secs(5);
/// How long a run may outlive its association, until its last timer says what it was.
const AFTER_PARTING: Duration = Duration::from_millis(2500);

/// What the printer proves.
#[derive(Clone, Debug)]
pub(super) enum Password {
    /// Its PIN, from its display.
    Pin(DevicePin),
    /// That its button was pressed.
    Button,
    /// Its printed PIN or its button, as the router likes.
    Either(DevicePin),
    /// The PIN of the router of this network: the printer is the registrar.
    Router(RouterPin, Ssid),
}

/// Why the printer turns to an access point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It waits for this very printer's PIN.
    WaitsForMe,
    /// It waits for somebody's PIN.
    WaitsForAnyPin,
    /// Its button was pressed.
    ButtonPressed,
    /// It does not say that it waits, but some do not say so.
    JustInCase,
    /// It is the network that was chosen on the panel.
    ChosenByUser,
}

/// A search.
#[derive(Debug)]
pub(super) struct Search {
    password: Password,
    opened: Instant,
    until: Instant,
    scans: u32,
    stage: Stage,
    /// Access points that turned the printer away in this round.
    tried: Vec<MacAddr>,
    /// Why the last registrar turned it away.
    turned_away: bool,
    /// The last run that came to nothing for reasons that may pass.
    last_failure: Option<Failure>,
    last_scan: Option<Vec<Bss>>,
}

#[derive(Debug)]
enum Stage {
    Scanning(Scan),
    Meeting(Box<Bss>, Meeting),
    Running(Box<Running>),
    Resting(Instant),
}

#[derive(Debug)]
struct Running {
    bss: Box<Bss>,
    station: Station,
    wake: Instant,
    turned_away: bool,
    /// The other side takes part: M1 or M2 came from it.
    under_way: bool,
    /// When to give up on a run whose association is over.
    parted: Option<Instant>,
}

impl Search {
    pub(super) fn new(desk: &mut Desk<'_>, password: Password) -> Self {
        let until = desk.now + WINDOW;
        desk.event(PrinterEvent::WindowOpen(until));
        let scan = scan(desk, &password);
        Self {
            password,
            opened: desk.now,
            until,
            scans: 0,
            stage: Stage::Scanning(scan),
            tried: Vec::new(),
            turned_away: false,
            last_failure: None,
            last_scan: None,
        }
    }

    /// Whether an exchange is under way, beyond being turned away.
    pub(super) fn is_running(&self) -> bool {
        matches!(&self.stage, Stage::Running(running) if running.under_way)
    }

    /// What the last look around found, once.
    pub(super) fn take_scan(&mut self) -> Option<Vec<Bss>> {
        self.last_scan.take()
    }

    pub(super) fn deadline(&self) -> Instant {
        let stage = match &self.stage {
            Stage::Scanning(scan) => scan.deadline(),
            Stage::Meeting(_, meeting) => meeting.deadline(),
            Stage::Running(running) => running.parted.unwrap_or(running.wake).min(running.wake),
            Stage::Resting(until) => *until,
        };
        stage.min(self.until)
    }

    pub(super) fn receive(&mut self, desk: &mut Desk<'_>, frame: &Frame, heard: &Heard) -> Found {
        let own = desk.config.mac;
        match &mut self.stage {
            Stage::Scanning(scan) => scan.hear(frame, heard),
            Stage::Meeting(bss, meeting) => {
                if parts(frame, own, bss.bssid) {
                    self.rest(desk);
                } else if let Frame::Management(frame) = frame {
                    let (met, question) = meeting.receive(desk.now, frame);
                    return self.met(desk, met, question);
                }
            }
            Stage::Running(running) => {
                if parts(frame, own, running.bss.bssid) {
                    return self.parted(desk);
                }
                if let Frame::Data(data) = frame
                    && data.source == running.bss.bssid
                    && let Some(pdu) = data.eapol()
                {
                    running.station.handle(desk.now, Input::Eapol(pdu));
                    return self.run(desk);
                }
            }
            Stage::Resting(_) => {}
        }
        Found::Nothing
    }

    pub(super) fn wake(&mut self, desk: &mut Desk<'_>) -> Found {
        if desk.now >= self.until && !matches!(self.stage, Stage::Running(_)) {
            return self.over();
        }
        match &mut self.stage {
            Stage::Scanning(scan) => match scan.wake(desk) {
                Some(found) => self.choose(desk, found),
                None => Found::Nothing,
            },
            Stage::Meeting(_, meeting) => {
                let (met, question) = meeting.timeout(desk.now);
                self.met(desk, met, question)
            }
            Stage::Running(running) => {
                if running.parted.is_some_and(|at| desk.now >= at) {
                    running.station.handle(desk.now, Input::Cancel);
                    self.last_failure = Some(failure(Cause::Ended, MessageType::M1));
                    self.rest(desk);
                    return Found::Nothing;
                }
                running.station.handle(desk.now, Input::Timeout);
                self.run(desk)
            }
            Stage::Resting(until) => {
                if desk.now >= *until {
                    self.stage = Stage::Scanning(scan(desk, &self.password));
                }
                Found::Nothing
            }
        }
    }

    /// Nobody took the printer in.
    fn over(&mut self) -> Found {
        if self.turned_away {
            let mut failure = failure(Cause::NotExpected, MessageType::M2D);
            failure.by = Side::Peer;
            return Found::Failed(Box::new(failure));
        }
        match self.last_failure.take() {
            Some(failure) => Found::Failed(Box::new(failure)),
            None => Found::WindowOver,
        }
    }

    fn rest(&mut self, desk: &Desk<'_>) {
        self.stage = Stage::Resting(desk.now + REST);
    }

    /// Decides what to do with what a look around found.
    fn choose(&mut self, desk: &mut Desk<'_>, found: Vec<Bss>) -> Found {
        self.scans += 1;
        desk.event(PrinterEvent::Scanned(found.len()));
        let choice = self.candidate(desk, &found);
        self.last_scan = Some(found);
        match choice {
            Ok(Some((bss, reason))) => {
                desk.event(PrinterEvent::Chosen(Box::new(bss.clone()), reason));
                desk.tune(bss.channel);
                let elements = self.association(desk);
                let own = desk.config.mac;
                let privacy = bss.rsn.is_some();
                let (meeting, question) =
                    Meeting::start(desk.now, own, bss.bssid, privacy, elements);
                desk.send(bss.channel, question);
                self.stage = Stage::Meeting(Box::new(bss), meeting);
                Found::Nothing
            }
            Ok(None) => {
                self.rest(desk);
                Found::Nothing
            }
            Err(cause) => Found::Failed(Box::new(failure(cause, MessageType::BEACON))),
        }
    }

    /// The access point to turn to.
    fn candidate(
        &mut self,
        desk: &Desk<'_>,
        found: &[Bss],
    ) -> Result<Option<(Bss, Reason)>, Cause> {
        let with_wps = || {
            found
                .iter()
                .filter_map(|bss| Some((bss, bss.wps.as_ref()?)))
        };
        if let Password::Router(_, ssid) = &self.password {
            let chosen = with_wps().find(|(bss, _)| bss.ssid == *ssid);
            return Ok(chosen.map(|(bss, _)| (bss.clone(), Reason::ChosenByUser)));
        }
        if matches!(self.password, Password::Button | Password::Either(_)) {
            let pressed: Vec<_> = with_wps()
                .filter(|(_, wps)| wps.active_mode() == Some(Mode::PushButton))
                .collect();
            // The two radios of one access point have the same UUID and are one.
            let first = pressed.first().and_then(|(_, wps)| wps.uuid);
            if pressed.iter().any(|(_, wps)| wps.uuid != first) {
                return Err(Cause::Overlap);
            }
            if let Some((bss, _)) = pressed.first() {
                return Ok(Some(((*bss).clone(), Reason::ButtonPressed)));
            }
        }
        if matches!(self.password, Password::Button) {
            return Ok(None);
        }
        let own = desk.config.mac;
        let waiting = |by_name: bool| {
            with_wps().find(|(bss, wps)| {
                wps.active_mode() == Some(Mode::Pin)
                    && wps.authorizes(own)
                    && wps.authorized_macs.contains(&own) == by_name
                    && !self.tried.contains(&bss.bssid)
            })
        };
        if let Some((bss, _)) = waiting(true) {
            return Ok(Some((bss.clone(), Reason::WaitsForMe)));
        }
        if let Some((bss, _)) = waiting(false) {
            return Ok(Some((bss.clone(), Reason::WaitsForAnyPin)));
        }
        let polite = self.scans <= POLITE_SCANS || desk.now.since(self.opened) < POLITE_TIME;
        if polite || matches!(self.password, Password::Either(_)) {
            return Ok(None);
        }
        let untried = with_wps().find(|(bss, _)| !self.tried.contains(&bss.bssid));
        let choice = untried.map(|(bss, _)| (bss.clone(), Reason::JustInCase));
        if choice.is_none() {
            // The next round begins.
            self.tried.clear();
        }
        Ok(choice)
    }

    fn met(&mut self, desk: &mut Desk<'_>, met: Met, question: Option<Frame>) -> Found {
        let Stage::Meeting(bss, _) = &self.stage else {
            return Found::Nothing;
        };
        if let Some(question) = question {
            desk.send(bss.channel, question);
        }
        match met {
            Met::Pending => {}
            Met::Associated => {
                let bss = bss.clone();
                desk.event(PrinterEvent::Associated(bss.bssid));
                let config = self.station(desk, &bss);
                let station = Station::new(config, &desk.dice.octets(), desk.now);
                self.stage = Stage::Running(Box::new(Running {
                    bss,
                    station,
                    wake: desk.now,
                    turned_away: false,
                    under_way: false,
                    parted: None,
                }));
                return self.run(desk);
            }
            Met::Refused(_) | Met::Silent => {
                self.tried.push(bss.bssid);
                let cause = if met == Met::Silent {
                    Cause::NoAnswer
                } else {
                    Cause::Refused
                };
                let mut failure = failure(cause, MessageType::M1);
                failure.config_error = ConfigError::NETWORK_ASSOC_FAILURE;
                self.last_failure = Some(failure);
                self.rest(desk);
            }
        }
        Found::Nothing
    }

    /// The access point ended the association, as it does after every run.
    fn parted(&mut self, desk: &Desk<'_>) -> Found {
        if let Stage::Running(running) = &mut self.stage {
            if running.turned_away {
                self.tried.push(running.bss.bssid);
                self.rest(desk);
            } else if running.parted.is_none() {
                running.parted = Some(desk.now + AFTER_PARTING);
            }
        }
        Found::Nothing
    }

    /// Carries out what the protocol's machine asks for.
    fn run(&mut self, desk: &mut Desk<'_>) -> Found {
        let Stage::Running(running) = &mut self.stage else {
            return Found::Nothing;
        };
        loop {
            match running.station.poll() {
                Output::Transmit(pdu) if running.parted.is_none() => {
                    let bss = &running.bss;
                    let data = Data::eapol_to_ap(desk.config.mac, bss.bssid, 0, pdu);
                    desk.send(bss.channel, Frame::Data(data));
                }
                Output::Transmit(_) => {}
                Output::Event(event) => {
                    if let Event::TurnedAway(error) = &event {
                        let nobody = *error == ConfigError::NO_ERROR;
                        running.turned_away = nobody;
                        self.turned_away |= nobody;
                    }
                    if let Event::Message {
                        kind: MessageType::M1 | MessageType::M2,
                        direction: Direction::Received,
                        ..
                    } = &event
                    {
                        running.under_way = true;
                    }
                    desk.event(PrinterEvent::Run(event));
                }
                Output::WaitUntil(at) => {
                    running.wake = at;
                    return Found::Nothing;
                }
                Output::Finished(Ok(success)) => {
                    // A printer joins the first network that it is given.
                    return match success.credentials().first() {
                        Some(credential) => Found::Settings(Box::new(credential.clone())),
                        None => Found::Failed(Box::new(failure(
                            Cause::NoCredential(None),
                            MessageType::M8,
                        ))),
                    };
                }
                Output::Finished(Err(failure)) => {
                    let may_pass = matches!(
                        failure.cause,
                        Cause::PeerSilent | Cause::NoAnswer | Cause::Ended
                    );
                    if may_pass && desk.now < self.until {
                        self.last_failure = Some(failure);
                        self.rest(desk);
                        return Found::Nothing;
                    }
                    return Found::Failed(Box::new(failure));
                }
            }
        }
    }

    fn as_button(&self, bss: &Bss) -> bool {
        match self.password {
            Password::Button => true,
            Password::Either(_) => {
                let mode = bss.wps.as_ref().and_then(wsc::ie::ApInfo::active_mode);
                mode == Some(Mode::PushButton)
            }
            _ => false,
        }
    }

    /// The elements of the association request: WPS, and no security, for there are no keys yet.
    fn association(&self, desk: &Desk<'_>) -> Vec<u8> {
        let request_type = match self.password {
            Password::Router(..) => RequestType::REGISTRAR,
            _ => RequestType::ENROLLEE,
        };
        let info = AssociationInfo {
            version: desk.config.version,
            ..AssociationInfo::request(request_type)
        };
        IeWriter::new()
            .rates(&RATES_2_4_GHZ)
            .extended_rates(&RATES_2_4_GHZ)
            .raw(&info.ie())
            .finish()
    }

    fn station(&self, desk: &Desk<'_>, bss: &Bss) -> StationConfig {
        let config = desk.config;
        let button = self.as_button(bss);
        let id = if button {
            DevicePasswordId::PUSH_BUTTON
        } else {
            DevicePasswordId::DEFAULT
        };
        let mut profile = Profile::new(config.device(), id);
        profile.version = config.version;
        let enrollee = |password| {
            Purpose::Join(Box::new(EnrolleeConfig {
                mac: config.mac,
                uuid: Uuid::from_mac(config.mac),
                profile: profile.clone(),
                password: Some(password),
                purpose: EnrolleePurpose::Join,
                tolerance: Tolerance::FIELD,
            }))
        };
        let purpose = match &self.password {
            Password::Router(pin, _) => Purpose::Manage(
                Box::new(RegistrarConfig {
                    uuid: Uuid::from_mac(config.mac),
                    profile,
                    purpose: RegistrarPurpose::Learn,
                    tolerance: Tolerance::FIELD,
                }),
                pin.clone(),
            ),
            Password::Pin(pin) | Password::Either(pin) if !button => {
                enrollee(DevicePassword::from(pin))
            }
            _ => enrollee(DevicePassword::push_button()),
        };
        StationConfig {
            timers: Timers {
                session: self.until.since(desk.now),
                ..Timers::default()
            },
            ..StationConfig::new(purpose)
        }
    }
}

/// A failure that the printer finds before or between runs.
fn failure(cause: Cause, at: MessageType) -> Failure {
    Failure {
        role: Role::Enrollee,
        at,
        by: Side::Us,
        config_error: cause.config_error(),
        cause,
    }
}

/// A look around that tells what the printer wants.
fn scan(desk: &mut Desk<'_>, password: &Password) -> Scan {
    let config = desk.config;
    let id = match password {
        Password::Pin(_) | Password::Router(..) => DevicePasswordId::DEFAULT,
        Password::Button | Password::Either(_) => DevicePasswordId::PUSH_BUTTON,
    };
    let mut info = StationInfo::enrollee(Uuid::from_mac(config.mac), config.device(), id);
    info.version = config.version;
    info.request_to_enroll = config.version > WscVersion::V1_0;
    if matches!(password, Password::Router(..)) {
        info.request_type = Some(RequestType::REGISTRAR);
        info.request_to_enroll = false;
    }
    Scan::start(desk, Ssid::default(), info.probe_request_ie())
}
