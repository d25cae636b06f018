//! The control point: several access points, one external registrar.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::future::poll_fn;
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::task::Poll;
use std::time::Duration;

use lan::http::Url;
use lan::ssdp::{self, Announcements};
use tokio::time::{self, Instant as Moment};
use wsc::attr::Tolerance;
use wsc::credential::Credential;
use wsc::device::DeviceInfo;
use wsc::event::Outcome;
use wsc::exchange::Reaction;
use wsc::external::{
    ExternalConfig, ExternalEvent, ExternalRegistrar, Input, Learner, Output, Via,
};
use wsc::failure::Cause;
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Selection;
use wsc::pin::{DevicePin, RouterPin};
use wsc::random::Drbg;
use wsc::time::Instant;

use super::access_point::{AccessPoint, location};
use super::error::ControlError;
use super::listener::Told;
use super::subscription::Subscription;
use crate::upnp::wlan::{EventKind, Request};

/// For how long subscriptions are asked for unless it is said otherwise (the least that the UPnP Device
/// Architecture 1.1 recommends is half an hour).
const LEASE: Duration = Duration::from_mins(30);

/// How long a farewell may take when there is no time for it.
const FAREWELL: Duration = Duration::from_millis(300);

/// What a control point is.
#[derive(Clone, Debug)]
pub struct ControlSettings {
    /// UUID-R.
    pub uuid: Uuid,
    /// Its description.
    pub device: DeviceInfo,
    /// The longest that one request may take.
    pub deadline: Duration,
    /// The networks whose settings devices are given; can be learned instead.
    pub networks: Vec<Credential>,
    /// For how long subscriptions are asked for; they are renewed at half of it at the latest.
    pub lease: Duration,
}

impl ControlSettings {
    /// This program, under a name of its own for this time, without networks.
    ///
    /// # Errors
    /// The operating system gives no randomness.
    pub fn new(deadline: Duration) -> Result<Self, ControlError> {
        Ok(Self {
            uuid: Uuid::random(&mut Drbg::new(&seed()?)),
            device: DeviceInfo::default(),
            deadline,
            networks: Vec::new(),
            lease: LEASE,
        })
    }
}

/// Something that happened.
#[derive(Debug)]
#[non_exhaustive]
pub enum ControlEvent {
    /// At the registrar.
    Registrar(ExternalEvent),
    /// An access point said good-bye, or is out of reach.
    Gone(Via),
    /// It is back, and was told again what it has to know.
    Returned(Via),
    /// So many events of it never came. The run goes on: a new subscription would end it.
    Missed(Via, u32),
    /// Something did not work with it.
    Trouble(Via, ControlError),
}

/// An access point and how we stand with it.
#[derive(Debug)]
struct Point {
    via: Via,
    at: Url,
    uuid: Option<Uuid>,
    /// `None` while it is away.
    here: Option<AccessPoint>,
    subscription: Option<Subscription>,
    /// It believes that a registrar is ready.
    selected: bool,
}

/// The control point.
#[derive(Debug)]
pub struct ControlPoint {
    settings: ControlSettings,
    points: Vec<Point>,
    registrar: Option<ExternalRegistrar>,
    announcements: Option<Announcements>,
    start: Moment,
    out: VecDeque<ControlEvent>,
}

impl ControlPoint {
    /// One without access points. Nothing is sent yet.
    pub fn new(settings: ControlSettings) -> Self {
        Self {
            settings,
            points: Vec::new(),
            registrar: None,
            announcements: None,
            start: Moment::now(),
            out: VecDeque::new(),
        }
    }

    /// Reads the description at `at` and takes its access point on. Nothing is changed there.
    ///
    /// # Errors
    /// Those of [`AccessPoint::open`].
    pub async fn add(&mut self, at: &Url) -> Result<Via, ControlError> {
        let point = AccessPoint::open(at, self.settings.deadline).await?;
        let via = Via(u32::try_from(self.points.len()).unwrap_or(u32::MAX));
        self.points.push(Point {
            via,
            at: at.clone(),
            uuid: point.uuid(),
            here: Some(point),
            subscription: None,
            selected: false,
        });
        Ok(via)
    }

    /// Reads the description of an access point again and asks who it is now. One that went away and
    /// answers is taken on again.
    ///
    /// # Errors
    /// As [`ControlPoint::add`].
    pub async fn look(&mut self, via: Via) -> Result<(), ControlError> {
        let found = self.points.iter_mut().find(|point| point.via == via);
        let point = found.ok_or(ControlError::Nobody)?;
        let here = AccessPoint::open(&point.at, self.settings.deadline).await?;
        if point.here.is_some() {
            point.here = Some(here);
            return Ok(());
        }
        let at = point.at.clone();
        self.come_back(via, at).await;
        self.point(via).map(drop).ok_or(ControlError::Nobody)
    }

    /// The access points that are there.
    pub fn access_points(&self) -> impl Iterator<Item = (Via, &AccessPoint)> {
        let points = self.points.iter();
        points.filter_map(|point| point.here.as_ref().map(|here| (point.via, here)))
    }

    /// Gives devices these networks from now on. Nobody may be expected at that time.
    pub fn give(&mut self, networks: Vec<Credential>) {
        self.settings.networks = networks;
        self.registrar = None;
    }

    /// The networks that devices are given.
    pub fn networks(&self) -> &[Credential] {
        &self.settings.networks
    }

    /// Learns the settings of an access point with the PIN that its owner gives, in one try, and
    /// changes nothing. What was learned is what devices are given from now on.
    ///
    /// # Errors
    /// It does not answer, or something else than this service. How the run itself ended, a wrong
    /// PIN or a lock for instance, is the outcome.
    pub async fn learn(&mut self, via: Via, pin: RouterPin) -> Result<Outcome, ControlError> {
        let point = self.point(via).ok_or(ControlError::Nobody)?;
        let ControlSettings { uuid, device, .. } = &self.settings;
        let mut learner = Learner::new(*uuid, device.clone(), pin, &seed()?);
        let (_, mut says) = point.m1().await?;
        let outcome = loop {
            let Reaction { reply, end, .. } = learner.receive(&says);
            let answer = match reply {
                Some(reply) => point.call(&Request::PutMessage(reply.octets)).await,
                None => Ok(Vec::new()),
            };
            match (end, answer) {
                // Whatever it says to the last word.
                (Some(outcome), _) => break outcome,
                (None, Ok(answer)) => says = answer,
                (None, Err(ControlError::Fault { .. })) => {
                    break Err(learner.failed(Cause::Ended));
                }
                (None, Err(error)) => return Err(error),
            }
        };
        if let Ok(wsc::event::Success::Learned(network)) = &outcome {
            self.give(vec![network.clone()]);
        }
        Ok(outcome)
    }

    /// Gives the networks to whoever has this PIN, once, within `window`; with `mac` to nobody else.
    ///
    /// # Errors
    /// No network is known, or no access point can be told.
    pub async fn enter_pin(
        &mut self,
        pin: DevicePin,
        mac: Option<MacAddr>,
        window: Duration,
    ) -> Result<(), ControlError> {
        self.listen().await?;
        let now = self.now();
        self.registrar()?.enter_pin(now, pin, mac, window);
        self.tell_all().await
    }

    /// Gives the networks to the one device whose button is pressed within two minutes.
    ///
    /// # Errors
    /// As [`ControlPoint::enter_pin`]; more than one device was in push-button mode.
    pub async fn press(&mut self) -> Result<(), ControlError> {
        self.listen().await?;
        let now = self.now();
        self.registrar()?.press(now)?;
        self.tell_all().await
    }

    /// Is ready for nobody any more, tells the access points, and ends the subscriptions.
    pub async fn cancel(&mut self) {
        if let Some(registrar) = &mut self.registrar {
            registrar.cancel();
            self.work().await;
        }
        for point in &mut self.points {
            if let (Some(subscription), Some(here)) = (point.subscription.take(), &point.here) {
                subscription.close(here).await;
            }
        }
    }

    /// Whether somebody is expected or talked to.
    pub fn is_active(&self) -> bool {
        self.registrar
            .as_ref()
            .is_some_and(ExternalRegistrar::is_active)
    }

    /// The next thing that happens, at the latest after `patience`; then `None`.
    pub async fn next(&mut self, patience: Duration) -> Option<ControlEvent> {
        let until = Moment::now() + patience;
        loop {
            let due = self.work().await;
            if let Some(event) = self.out.pop_front() {
                return Some(event);
            }
            if Moment::now() >= until {
                return None;
            }
            let renew = self
                .points
                .iter()
                .filter_map(|point| Some(point.subscription.as_ref()?.renew));
            let wake = renew.chain(due).chain([until]).min().unwrap_or(until);
            let (points, announcements) = (&mut self.points, &mut self.announcements);
            // Only waiting can be given up, never a request that is under way.
            tokio::select! {
                (via, told) = any_told(points) => self.told(via, told),
                (from, message) = announced(announcements) => self.announced(from, &message).await,
                () = time::sleep_until(wake) => self.wake().await,
            }
        }
    }

    fn now(&self) -> Instant {
        Instant::ZERO + self.start.elapsed()
    }

    fn point(&self, via: Via) -> Option<&AccessPoint> {
        let mut points = self.access_points();
        points.find(|(one, _)| *one == via).map(|(_, point)| point)
    }

    fn registrar(&mut self) -> Result<&mut ExternalRegistrar, ControlError> {
        if self.settings.networks.is_empty() {
            return Err(ControlError::NoNetwork);
        }
        if self.registrar.is_none() {
            let config = ExternalConfig {
                uuid: self.settings.uuid,
                device: self.settings.device.clone(),
                networks: self.settings.networks.clone(),
                tolerance: Tolerance::FIELD,
            };
            self.registrar = Some(ExternalRegistrar::new(config, &seed()?));
        }
        self.registrar.as_mut().ok_or(ControlError::NoNetwork)
    }

    /// Subscribes where that was not done, and begins to hear announcements.
    async fn listen(&mut self) -> Result<(), ControlError> {
        if self.settings.networks.is_empty() {
            return Err(ControlError::NoNetwork);
        }
        let mut trouble = None;
        let mut ours = Vec::new();
        for point in &mut self.points {
            let Some(here) = &point.here else { continue };
            if let Ok((IpAddr::V4(address), _)) = here.our_side().await {
                ours.push(address);
            }
            if point.subscription.is_none() {
                match Subscription::open(here, self.settings.lease).await {
                    Ok(subscription) => point.subscription = Some(subscription),
                    Err(error) => trouble = Some((point.via, error)),
                }
            }
        }
        self.hear(&ours);
        let some = self.points.iter().any(|point| point.subscription.is_some());
        match trouble {
            Some((via, error)) if some => self.out.push_back(ControlEvent::Trouble(via, error)),
            Some((_, error)) => return Err(error),
            None if some => {}
            None => return Err(ControlError::Nobody),
        }
        Ok(())
    }

    /// Announcements only save waiting, so it goes on without where they cannot be heard.
    fn hear(&mut self, ours: &[Ipv4Addr]) {
        if self.announcements.is_none() && !ours.is_empty() {
            self.announcements = Announcements::open(ours).ok();
        }
    }

    /// Does what the registrar asks for, and says when it wants to be woken. The first trouble while
    /// everybody is told is the caller's where nobody could be.
    async fn tell_all(&mut self) -> Result<(), ControlError> {
        self.work().await;
        if self.points.iter().any(|point| point.selected) {
            return Ok(());
        }
        let at = |event: &ControlEvent| matches!(event, ControlEvent::Trouble(..));
        let trouble = self
            .out
            .iter()
            .position(at)
            .and_then(|at| self.out.remove(at));
        self.cancel().await;
        match trouble {
            Some(ControlEvent::Trouble(_, error)) => Err(error),
            _ => Err(ControlError::Nobody),
        }
    }

    /// Does what the registrar asks for; returns when it wants to be woken.
    async fn work(&mut self) -> Option<Moment> {
        loop {
            match self.registrar.as_mut()?.poll() {
                Output::Respond(via, mac, message) => self.respond(via, mac, message).await,
                Output::Select(selection) => self.select(&selection).await,
                Output::Event(event) => self.out.push_back(ControlEvent::Registrar(event)),
                Output::Wait(at) => {
                    // A millisecond more, because the machine counts whole ones.
                    let at = at?.since(Instant::ZERO) + Duration::from_millis(1);
                    return Some(self.start + at);
                }
            }
        }
    }

    fn feed(&mut self, input: Input<'_>) {
        let now = self.now();
        if let Some(registrar) = &mut self.registrar {
            registrar.handle(now, input);
        }
    }

    async fn respond(&mut self, via: Via, mac: MacAddr, message: Vec<u8>) {
        let request = Request::PutWlanResponse {
            kind: EventKind::Eap,
            mac,
            message,
        };
        let sent = match self.point(via) {
            Some(point) => point.call(&request).await,
            None => Err(ControlError::Nobody),
        };
        if let Err(error) = sent {
            self.feed(Input::Undelivered(via, mac));
            self.failed(via, error);
        }
    }

    async fn select(&mut self, selection: &Selection) {
        let mut failed = Vec::new();
        let mut forgotten = Vec::new();
        for point in &mut self.points {
            // One that was never told that somebody is ready need not hear that nobody is.
            let matters = selection.selected || point.selected;
            let Some(here) = point.here.as_ref().filter(|_| matters) else {
                continue;
            };
            let message = selection.build(here.version());
            match here.call(&Request::SetSelectedRegistrar(message)).await {
                Ok(_) => point.selected = selection.selected,
                Err(error) => {
                    // It has restarted, and knows neither us nor who is ready.
                    let refused = matches!(error, ControlError::Fault { .. });
                    if refused && point.selected && selection.selected {
                        forgotten.push((point.via, point.at.clone()));
                    }
                    failed.push((point.via, error));
                }
            }
        }
        for (via, error) in failed {
            self.failed(via, error);
        }
        for (via, at) in forgotten {
            self.gone(via);
            self.come_back(via, at).await;
        }
    }

    fn failed(&mut self, via: Via, error: ControlError) {
        let unreachable = error.is_unreachable();
        self.out.push_back(ControlEvent::Trouble(via, error));
        if unreachable {
            self.gone(via);
        }
    }

    fn gone(&mut self, via: Via) {
        let found = self.points.iter_mut().find(|point| point.via == via);
        let Some(point) = found.filter(|point| point.here.is_some()) else {
            return;
        };
        point.here = None;
        point.subscription = None;
        point.selected = false;
        self.out.push_back(ControlEvent::Gone(via));
        self.feed(Input::Gone(via));
    }

    fn told(&mut self, via: Via, told: Told) {
        if told.missed > 0 {
            self.out.push_back(ControlEvent::Missed(via, told.missed));
        }
        for event in told.events {
            let input = match event.kind {
                EventKind::Probe => Input::Probe(via, event.mac, &event.message),
                EventKind::Eap => Input::Message(via, event.mac, &event.message),
            };
            self.feed(input);
        }
    }

    async fn announced(&mut self, from: SocketAddr, message: &ssdp::Message) {
        let uuid = message.uuid().and_then(|uuid| uuid.parse::<Uuid>().ok());
        let known = self
            .points
            .iter()
            .find(|point| uuid.is_some() && point.uuid == uuid);
        let Some(point) = known else { return };
        let (via, here, at) = (point.via, point.here.is_some(), point.at.clone());
        let leaves = message
            .header("nts")
            .is_some_and(|nts| nts == "ssdp:byebye");
        if leaves {
            // Only it can say that for itself.
            if at.ip() == Some(from.ip()) {
                self.gone(via);
            }
            return;
        }
        match location(from, message) {
            Some(now) if !here || now != at && at.ip() == Some(from.ip()) => {
                self.gone(via);
                self.come_back(via, now).await;
            }
            _ => {}
        }
    }

    /// Takes an access point on again that went away.
    async fn come_back(&mut self, via: Via, at: Url) {
        let Ok(here) = AccessPoint::open(&at, self.settings.deadline).await else {
            // It announces itself again.
            return;
        };
        let Ok(subscription) = Subscription::open(&here, self.settings.lease).await else {
            return;
        };
        let Some(point) = self.points.iter_mut().find(|point| point.via == via) else {
            return;
        };
        point.at = at;
        point.here = Some(here);
        point.subscription = Some(subscription);
        self.out.push_back(ControlEvent::Returned(via));
        self.feed(Input::Arrived);
    }

    /// Renews what is due, and lets the registrar see the time.
    async fn wake(&mut self) {
        let mut lost = Vec::new();
        for point in &mut self.points {
            let (Some(here), Some(subscription)) = (&point.here, &mut point.subscription) else {
                continue;
            };
            if Moment::now() >= subscription.renew
                && let Err(error) = subscription.renew(here).await
            {
                lost.push((point.via, point.at.clone(), error));
            }
        }
        for (via, at, error) in lost {
            // An access point that forgot the subscription forgot who is ready, too.
            self.out.push_back(ControlEvent::Trouble(via, error));
            self.gone(via);
            self.come_back(via, at).await;
        }
        self.feed(Input::Timeout);
    }
}

fn seed() -> Result<[u8; 32], ControlError> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(ControlError::NoRandomness)?;
    Ok(seed)
}

async fn any_told(points: &mut [Point]) -> (Via, Told) {
    poll_fn(|cx| {
        for point in points.iter_mut() {
            if let Some(subscription) = &mut point.subscription
                && let Poll::Ready(Some(told)) = subscription.poll_told(cx)
            {
                return Poll::Ready((point.via, told));
            }
        }
        Poll::Pending
    })
    .await
}

async fn announced(announcements: &mut Option<Announcements>) -> (SocketAddr, ssdp::Message) {
    match announcements {
        Some(announcements) => announcements.next().await,
        None => std::future::pending().await,
    }
}

/// Tells those who still believe that somebody is ready. There is no time to wait here, and there may
/// be no runtime any more; access points forget it by themselves after two minutes.
impl Drop for ControlPoint {
    fn drop(&mut self) {
        let Some(registrar) = &mut self.registrar else {
            return;
        };
        registrar.cancel();
        let selection = registrar.selection();
        for point in self.points.iter().filter(|point| point.selected) {
            if let Some(here) = &point.here {
                let message = selection.build(here.version());
                // Whatever comes of it.
                let _ = farewell(here, &Request::SetSelectedRegistrar(message));
            }
        }
    }
}

/// Sends a call without a runtime.
fn farewell(point: &AccessPoint, request: &Request) -> std::io::Result<()> {
    let (url, call) = (point.control(), request.call());
    let (Some(address), false) = (url.ip(), url.scheme().is_tls()) else {
        return Ok(());
    };
    let body = call.request();
    let mut text = String::new();
    let (authority, action) = (url.authority(), call.soap_action());
    // Writing into a String cannot fail.
    let _ = write!(
        text,
        "POST {} HTTP/1.1\r\nHost: {authority}\r\nSOAPACTION: {action}\r\nContent-Type: {}\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        url.path(),
        lan::soap::CONTENT_TYPE,
        body.len()
    );
    let mut stream = TcpStream::connect_timeout(&(address, url.port()).into(), FAREWELL)?;
    stream.set_write_timeout(Some(FAREWELL))?;
    stream.set_read_timeout(Some(FAREWELL))?;
    stream.write_all(&[text.as_bytes(), &body].concat())?;
    // It reads to the end before it answers.
    stream.read(&mut [0; 64]).map(|_| ())
}
