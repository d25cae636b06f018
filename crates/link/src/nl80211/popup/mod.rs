//! The pop-up registrar: a short-lived access point that hands out the settings of another network,
//! the home's.
//!
//! [`place`] says where it can be, [`face`] what it shows, [`door`] who comes in, [`port`] is the
//! kernel's side, and [`wsc::ap`] runs the protocol. What is here brings them together.

mod door;
mod face;
mod place;
mod port;

use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::ops::ControlFlow;
use std::pin::pin;
use std::time::Duration;

use tokio::time::{Instant as Moment, sleep_until, timeout_at};
use wl_nl80211::Nl80211Command;
use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input, Output};
use wsc::code::RfBands;
use wsc::credential::{Credential, Ssid};
use wsc::frame::{Body, ReasonCode};
use wsc::ident::MacAddr;
use wsc::ie::ApInfo;
use wsc::pin::DevicePin;
use wsc::time::Instant;

pub use door::Refusal;
pub use place::{Company, Home, Place};

use super::error::RadioError;
use super::journal::Journal;
use super::radio::{self, Channel};
use super::scan::{self, ScanRequest};
use super::socket::Socket;
use super::taken::Taken;
use crate::interface::Interface;
use door::{Act, Door};
use face::Face;
use place::Running;
use port::{Heard, Port};

/// The longest that a pop-up stays (WSC 2.0, walk time).
pub const POPUP_MAX: Duration = Duration::from_mins(2);

/// Between the last word to a station, which is EAP-Failure, and its disconnection: the word must
/// be out before (hostapd: 10 ms).
const LAST_WORD: Duration = Duration::from_millis(30);

/// How long the disconnection of the last station may take.
const FAREWELL: Duration = Duration::from_millis(500);

/// How long a pop-up stays after an overlap: nobody is admitted any more, and those who are here
/// are told so.
const OVERLAP_STAY: Duration = Duration::from_secs(4);

/// How long the look for the home network may take.
const LOOK: Duration = Duration::from_secs(8);

/// What a pop-up is to do.
#[derive(Clone, Debug)]
pub struct PopupConfig {
    /// The settings that it hands out.
    pub home: Credential,
    /// The device's PIN; without one the button is pressed.
    pub pin: Option<DevicePin>,
    /// The address of the one device that may come.
    pub peer: Option<MacAddr>,
    /// How long it stays, [`POPUP_MAX`] at the most.
    pub window: Duration,
    /// Whether the home network is to be looked for once the pop-up is on the air.
    pub look_for_home: bool,
}

/// What happens at a pop-up.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PopupNotice {
    /// It is on the air.
    OnAir {
        /// Its name.
        ssid: Ssid,
        /// Its address.
        bssid: MacAddr,
    },
    /// The home network was looked for.
    Home(Home),
    /// A device looks around on this channel for the first time.
    Probed(MacAddr),
    /// A device is let in.
    Admitted(MacAddr),
    /// A station is not let in.
    Refused(MacAddr, Refusal),
    /// In the protocol.
    Ap(ApEvent),
}

/// Why a pop-up ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PopupEnd {
    /// The one who is told of the events said that it is enough.
    Enough,
    /// The window is over.
    TimeOver,
    /// It was cancelled.
    Cancelled,
}

/// Finds the place for a pop-up on the radio of the interface `name`; see [`place::find`].
pub(crate) async fn plan(
    socket: &Socket,
    name: &str,
    home: &Ssid,
    channel: Option<u32>,
) -> Result<(Place, Home), RadioError> {
    let mut interfaces = radio::interfaces(socket).await?;
    let mut radio = radio::under(socket, radio::pick(&interfaces, Some(name))?).await?;
    let networks = scan::remembered(socket, &radio).await?;
    for interface in interfaces.iter_mut().chain([&mut radio.interface]) {
        if interface.name == name {
            interface.know_its_network(&networks);
        }
    }
    let running: Vec<Running> = (interfaces.iter())
        .filter(|one| one.wiphy == radio.interface.wiphy)
        .filter(|one| Interface::find(&one.name).is_ok_and(|found| found.is_up()))
        .map(Running::from)
        .collect();
    let place = place::find(&radio, &running, &networks, home, channel)?;
    Ok((place, Home::of(&networks, home)))
}

/// Runs a pop-up to its end. `notice` is told what happens and when, in milliseconds since the
/// call, and says whether it is enough.
///
/// The access point is an interface of its own; the one that was named stays as it is, or is off
/// meanwhile, as `place` says. Whatever happens, all is put back.
///
/// # Errors
/// The radio cannot be used, or the operating system fails.
pub(crate) async fn run(
    socket: &mut Socket,
    place: &Place,
    config: PopupConfig,
    cancel: impl Future<Output = ()>,
    notice: impl FnMut(u64, PopupNotice) -> ControlFlow<()>,
) -> Result<PopupEnd, RadioError> {
    let began = Moment::now();
    let room = Room::make(socket, place).await?;
    let ended = open(socket, place, config, began, cancel, notice).await;
    let given_back = room.give_back(socket).await;
    let ended = ended?;
    given_back.map(|()| ended)
}

/// The radio, with room for the access point.
#[derive(Debug)]
enum Room {
    /// Nothing was changed; the journal keeps other programs of ours away.
    Beside(Journal),
    /// The interface is off.
    Instead(Box<Taken>),
}

impl Room {
    async fn make(socket: &Socket, place: &Place) -> Result<Self, RadioError> {
        let name = place.radio.name();
        match place.company {
            Company::Beside => {
                let (journal, left) = Journal::open(name)?;
                if left.is_none() {
                    return Ok(Self::Beside(journal));
                }
                // What a killed program left is put back first.
                drop(journal);
                super::taken::recover(socket).await?;
                Ok(Self::Beside(Journal::open(name)?.0))
            }
            Company::Instead { .. } => {
                let taken = Taken::take(socket, name).await?;
                match taken.switch_off(socket).await {
                    Ok(taken) => Ok(Self::Instead(Box::new(taken))),
                    Err(error) => Err(error),
                }
            }
        }
    }

    async fn give_back(self, socket: &Socket) -> Result<(), RadioError> {
        match self {
            Self::Beside(journal) => {
                journal.close();
                Ok(())
            }
            Self::Instead(taken) => taken.give_back(socket).await,
        }
    }
}

/// Opens the access point, runs it, and closes it.
async fn open(
    socket: &mut Socket,
    place: &Place,
    config: PopupConfig,
    began: Moment,
    cancel: impl Future<Output = ()>,
    mut notice: impl FnMut(u64, PopupNotice) -> ControlFlow<()>,
) -> Result<PopupEnd, RadioError> {
    let mut port = Port::make(socket, &place.radio).await?;
    let ended = async {
        let peer = config.peer;
        let (ssid, ap) = access_point(&config, port.mac(), place.frequency)?;
        let face = Face {
            bssid: port.mac(),
            ssid: ssid.clone(),
            frequency: place.frequency,
            wps: shown(ap.info(), peer),
        };
        port.start(socket, &place.radio, &face).await?;
        let mut popup = Popup {
            socket,
            port: &port,
            place,
            ap,
            face,
            door: Door::new(peer),
            peer,
            clock: began,
            end: began,
            seen: Vec::new(),
            greeted: BTreeMap::new(),
            leaving: VecDeque::new(),
            farewells: Vec::new(),
            notice: &mut notice,
        };
        let _ = popup.tell(PopupNotice::OnAir {
            ssid,
            bssid: port.mac(),
        });
        popup.run(&config, pin!(cancel)).await
    }
    .await;
    port.remove(socket).await;
    ended
}

/// The machine, with its PIN entered or its button pressed, and the name of its network.
fn access_point(
    config: &PopupConfig,
    mac: MacAddr,
    frequency: u32,
) -> Result<(Ssid, AccessPoint), RadioError> {
    let [.., e, f] = mac.0;
    let name = format!("Octopin-{e:02X}{f:02X}");
    let ssid = Ssid::new(name.as_bytes()).unwrap_or_default();
    // A key that nobody knows: nobody joins this network.
    let own = Credential {
        ssid: ssid.clone(),
        ..config.home.clone()
    };
    let mut ap_config = ApConfig::new(mac, own);
    // That of this channel alone: iwd takes no M2 that tells several.
    ap_config.device.rf_bands = if frequency < 3000 {
        RfBands::GHZ_2_4
    } else {
        RfBands::GHZ_5
    };
    ap_config.hand_out = vec![config.home.clone()];
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(RadioError::NoRandomness)?;
    let mut ap = AccessPoint::new(ap_config, &seed);
    match &config.pin {
        Some(pin) => ap.add_pin(Instant::ZERO, pin.clone(), None, config.peer, None),
        // No device was seen before, so there can be no overlap.
        None => drop(ap.press_button(Instant::ZERO)),
    }
    Ok((ssid, ap))
}

/// What is told of WPS: where one device is named, only that one is authorized.
fn shown(info: &ApInfo, peer: Option<MacAddr>) -> ApInfo {
    let mut shown = info.clone();
    if let (Some(peer), true) = (peer, shown.selected_registrar) {
        shown.authorized_macs = vec![peer];
    }
    shown
}

/// An open pop-up.
struct Popup<'a, N> {
    socket: &'a mut Socket,
    port: &'a Port,
    place: &'a Place,
    ap: AccessPoint,
    face: Face,
    door: Door,
    peer: Option<MacAddr>,
    /// When [`Instant::ZERO`] was.
    clock: Moment,
    /// When the window is over.
    end: Moment,
    /// Who has looked around.
    seen: Vec<MacAddr>,
    /// Answers to associations whose acknowledgement begins EAP.
    greeted: BTreeMap<u64, MacAddr>,
    /// Who is to be disconnected, and when.
    leaving: VecDeque<(Moment, MacAddr)>,
    /// Disconnections that are not acknowledged yet.
    farewells: Vec<u64>,
    notice: &'a mut N,
}

/// The most devices whose first look around is told.
const MAX_SEEN: usize = 64;

impl<N: FnMut(u64, PopupNotice) -> ControlFlow<()>> Popup<'_, N> {
    fn tell(&mut self, notice: PopupNotice) -> ControlFlow<()> {
        let millis = u64::try_from(self.clock.elapsed().as_millis()).unwrap_or(u64::MAX);
        (self.notice)(millis, notice)
    }

    fn now(&self) -> Instant {
        Instant::ZERO + self.clock.elapsed()
    }

    async fn run(
        &mut self,
        config: &PopupConfig,
        mut cancel: std::pin::Pin<&mut impl Future<Output = ()>>,
    ) -> Result<PopupEnd, RadioError> {
        self.end = Moment::now() + config.window.min(POPUP_MAX);
        let channels = &self.place.radio.abilities.channels;
        let look = || Look::new(&config.home.ssid, channels);
        let mut look = config.look_for_home.then(look);
        let reason = loop {
            if let Some(one) = &mut look
                && !one.scanning
            {
                match self.look(one).await? {
                    ControlFlow::Continue(true) => {}
                    ControlFlow::Continue(false) => look = None,
                    ControlFlow::Break(()) => break PopupEnd::Enough,
                }
            }
            let due = match self.settle().await? {
                ControlFlow::Break(()) => break PopupEnd::Enough,
                ControlFlow::Continue(due) => due,
            };
            let end = self.end;
            let wake = due.map_or(end, |due| self.clock + due.since(Instant::ZERO));
            let farewell = self.leaving.front().map_or(end, |(at, _)| *at);
            tokio::select! {
                () = cancel.as_mut() => break PopupEnd::Cancelled,
                () = sleep_until(end) => break PopupEnd::TimeOver,
                heard = self.port.heard(self.socket) => {
                    let heard = heard?;
                    if let (Heard::Scanned, Some(look)) = (&heard, &mut look) {
                        look.scanning = false;
                    }
                    if self.take(heard).await?.is_break() {
                        break PopupEnd::Enough;
                    }
                }
                () = sleep_until(farewell) => self.dismiss_next().await,
                () = sleep_until(wake) => {
                    let now = self.now();
                    self.ap.handle(now, Input::Timeout);
                }
            }
        };
        self.close().await?;
        Ok(reason)
    }

    /// Ends what is under way, and sees everybody off.
    async fn close(&mut self) -> Result<(), RadioError> {
        let now = self.now();
        self.ap.cancel(now);
        while self.settle().await?.is_break() {}
        let deadline = Moment::now() + FAREWELL;
        while let Some((at, _)) = self.leaving.front() {
            sleep_until(*at).await;
            self.dismiss_next().await;
        }
        while !self.farewells.is_empty() {
            match timeout_at(deadline, self.port.heard(self.socket)).await {
                Ok(Ok(Heard::Sent(cookie, _))) => self.farewells.retain(|one| *one != cookie),
                Ok(Ok(Heard::Ended) | Err(_)) | Err(_) => break,
                Ok(Ok(_)) => {}
            }
        }
        Ok(())
    }

    /// Carries out what the machine asks for, up to its next deadline or until it is enough.
    async fn settle(&mut self) -> Result<ControlFlow<(), Option<Instant>>, RadioError> {
        loop {
            match self.ap.poll() {
                Output::Transmit(to, pdu) => self.port.send_eapol(self.socket, to, &pdu).await,
                Output::Disconnect(mac) => {
                    self.leaving.push_back((Moment::now() + LAST_WORD, mac));
                }
                Output::Event(ApEvent::Advertise) => {
                    self.face.wps = shown(self.ap.info(), self.peer);
                    self.port.update(self.socket, &self.face).await?;
                }
                Output::Event(event) => {
                    if event == ApEvent::Overlap {
                        self.end = self.end.min(Moment::now() + OVERLAP_STAY);
                    }
                    if self.tell(PopupNotice::Ap(event)).is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                Output::Wait(due) => return Ok(ControlFlow::Continue(due)),
            }
        }
    }

    async fn take(&mut self, heard: Heard) -> Result<ControlFlow<()>, RadioError> {
        match heard {
            Heard::Frame(frame) => {
                for act in self.door.take(&self.face, &frame) {
                    if self.carry_out(act).await?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
            }
            Heard::Eapol(from, pdu) if self.door.admits(from) => {
                let now = self.now();
                self.ap.handle(now, Input::Eapol(from, &pdu));
            }
            Heard::Sent(cookie, acknowledged) => {
                self.farewells.retain(|one| *one != cookie);
                if let Some(mac) = self.greeted.remove(&cookie)
                    && acknowledged
                    && self.door.admits(mac)
                {
                    let now = self.now();
                    self.ap.handle(now, Input::Approach(mac));
                }
            }
            Heard::Ended => {
                let name = self.place.radio.name().to_owned();
                return Err(RadioError::ApEnded { name });
            }
            Heard::Eapol(..) | Heard::Scanned => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    async fn carry_out(&mut self, act: Act) -> Result<ControlFlow<()>, RadioError> {
        let now = self.now();
        match act {
            Act::Send(frame) => {
                self.port.send(self.socket, frame).await;
            }
            Act::Probed(mac, elements) => {
                self.ap.handle(now, Input::ProbeRequest(mac, &elements));
                let wps = wsc::ie::StationInfo::parse(&elements).is_some();
                if wps && !self.seen.contains(&mac) && self.seen.len() < MAX_SEEN {
                    self.seen.push(mac);
                    return Ok(self.tell(PopupNotice::Probed(mac)));
                }
            }
            Act::Admit(guest, answer) => {
                self.leaving.retain(|(_, mac)| *mac != guest.mac);
                self.port.dismiss(self.socket, guest.mac).await;
                self.port.admit(self.socket, &guest).await?;
                let cookie = self.port.send(self.socket, answer).await;
                if let (Some(cookie), true) = (cookie, guest.waits) {
                    self.greeted.insert(cookie, guest.mac);
                }
                return Ok(self.tell(PopupNotice::Admitted(guest.mac)));
            }
            Act::Gone(mac) => {
                self.leaving.retain(|(_, other)| *other != mac);
                self.ap.handle(now, Input::Gone(mac));
                self.port.dismiss(self.socket, mac).await;
            }
            Act::Refused(mac, refusal) => {
                return Ok(self.tell(PopupNotice::Refused(mac, refusal)));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Disconnects the station that is to leave next.
    async fn dismiss_next(&mut self) {
        let Some((_, mac)) = self.leaving.pop_front() else {
            return;
        };
        if self.door.admits(mac) {
            let body = Body::Deauthentication(ReasonCode::IEEE_8021X_FAILED);
            let frame = self.face.frame(mac, body);
            let cookie = self.port.send(self.socket, frame).await;
            self.farewells.extend(cookie);
        }
        self.door.forget(mac);
        self.port.dismiss(self.socket, mac).await;
    }

    /// Goes on looking for the home network; `false` when that is over.
    async fn look(&mut self, look: &mut Look) -> Result<ControlFlow<(), bool>, RadioError> {
        if look.asked {
            let networks = scan::remembered(self.socket, &self.place.radio).await?;
            let home = Home::of(&networks, &look.name);
            if home != Home::NotSeen || look.steps.is_empty() {
                return Ok(match self.tell(PopupNotice::Home(home)) {
                    ControlFlow::Continue(()) => ControlFlow::Continue(false),
                    ControlFlow::Break(()) => ControlFlow::Break(()),
                });
            }
        }
        // A device that is here goes before.
        let busy = self.door.has_guests();
        let late = look.since.elapsed() > LOOK;
        let Some(frequencies) = look.steps.pop_front().filter(|_| !busy && !late) else {
            return Ok(ControlFlow::Continue(false));
        };
        look.asked = true;
        let request = ScanRequest {
            ssids: vec![look.name.clone()],
            frequencies,
            ..ScanRequest::default()
        };
        let attributes = request.for_access_point(&self.place.radio, self.port.index());
        let scan = Nl80211Command::TriggerScan;
        look.scanning = self.socket.command(scan, attributes).await.is_ok();
        Ok(ControlFlow::Continue(look.scanning))
    }
}

/// The look for the home network, in steps of whole bands.
#[derive(Debug)]
struct Look {
    name: Ssid,
    since: Moment,
    /// The channels of the next steps, in MHz.
    steps: VecDeque<Vec<u32>>,
    /// A scan was begun, so that there is something to read.
    asked: bool,
    scanning: bool,
}

impl Look {
    /// 2.4 GHz first: it is quick there, and the access point is deaf meanwhile.
    fn new(name: &Ssid, channels: &[Channel]) -> Self {
        let usable = channels
            .iter()
            .filter(|channel| !channel.disabled && channel.frequency < 5925)
            .map(|channel| channel.frequency);
        let (low, high): (Vec<u32>, Vec<u32>) = usable.partition(|&frequency| frequency < 3000);
        Self {
            name: name.clone(),
            since: Moment::now(),
            steps: [low, high]
                .into_iter()
                .filter(|step| !step.is_empty())
                .collect(),
            asked: false,
            scanning: false,
        }
    }
}
