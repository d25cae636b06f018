//! WPS over the UPnP of the virtual router: the router's side is the device of [`link::upnp`] at the
//! router's access point, this computer's the registrar of [`wsc::external`]. Requests, answers and
//! events are the octets that would be on the network; they are only carried in memory, on the home's
//! time.

use std::collections::VecDeque;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use devices::router::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use devices::router::error::{Doing, RouterError};
use devices::router::state::RouterState;
use devices::router::upnp::{registrar_event, state, told};
use lan::gena::{self, Granted, Sid};
use lan::http::{HttpError, Url, WriteMethod};
use lan::interface::Interface;
use link::upnp::control::{ControlError, Description, read_answer};
use link::upnp::device::{self, DESCRIPTION_PATH, Delivered, Identity};
use link::upnp::wlan::{EventKind, Request, WLAN_EVENT, WlanEvent};
use text::msg;
use wsc::attr::Tolerance;
use wsc::code::MessageType;
use wsc::credential::Credential;
use wsc::device::DeviceInfo;
use wsc::external::{ExternalConfig, ExternalRegistrar, Input, Output, Via};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::M1;
use wsc::pin::{DevicePin, RouterPin};
use wsc::random::Drbg;
use wsc::time::Instant;

use super::house::House;

/// The scheme of the driver whose part this is.
pub(super) const SCHEME: &str = "upnp";
/// Where the router's description is, and with its scheme.
pub(super) const ADDRESS: &str = "upnp:http://192.168.178.1:49152/wps_device.xml";
pub(super) const ROUTER: SocketAddr =
    SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 168, 178, 1)), 49152);
const COMPUTER: Ipv4Addr = Ipv4Addr::new(192, 168, 178, 20);
/// Where this computer takes events, and for how long, in seconds.
const CALLBACK: &str = "http://192.168.178.20:49200/event";
const LEASE: u32 = 1800;
/// How long a request and its answer take.
const ANSWER: Duration = Duration::from_millis(20);
/// How long a router may be away before it counts as gone.
const PATIENCE: Duration = Duration::from_secs(10);
/// The only access point.
const VIA: Via = Via(0);

/// What is wrong with the router's UPnP.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Whoever wants to change something has to log in, for which this service has no word.
    WantsLogin,
    /// It takes no registrar: every action fails.
    Refuses,
    /// It is gone once a device has said so much.
    GoneAfter(MessageType),
}

/// The driver.
pub(super) struct Upnp {
    house: House,
    at: Url,
    fault: Fault,
    /// The router's side.
    device: device::Upnp,
    registrar: ExternalRegistrar,
    /// The number of this computer's subscription.
    sid: Option<Sid>,
    description: Option<Description>,
    own: VecDeque<RouterEvent>,
    /// Since when it does not answer.
    gone: Option<Instant>,
    /// When the registrar wants to be woken.
    due: Option<Instant>,
}

impl Upnp {
    /// The UPnP of the home's router, and a registrar here that gives `network`. `None` where WPS is
    /// off there.
    pub(super) fn new(house: House, fault: Fault, network: Credential, seed: u64) -> Option<Self> {
        let mut seeds = [0; 32];
        for (octet, from) in seeds.iter_mut().zip(seed.to_le_bytes().iter().cycle()) {
            *octet = *from;
        }
        let identity = house
            .inside()
            .home
            .at_router(0, |router, now| {
                router.at_access_point(now, |ap| Identity::of(ap, ROUTER))
            })
            .flatten()?;
        let local = Interface {
            name: "home".to_owned(),
            address: COMPUTER,
            prefix: 24,
            loopback: false,
        };
        let config = ExternalConfig {
            uuid: Uuid::random(&mut Drbg::new(&seeds)),
            device: DeviceInfo::default(),
            networks: vec![network],
            tolerance: Tolerance::FIELD,
        };
        let at = format!("http://{ROUTER}{DESCRIPTION_PATH}");
        Some(Self {
            house,
            at: Url::parse(&at).ok()?,
            fault,
            device: device::Upnp::new(identity, vec![local], &seeds),
            registrar: ExternalRegistrar::new(config, &seeds),
            sid: None,
            description: None,
            own: VecDeque::new(),
            gone: None,
            due: None,
        })
    }

    fn error(&self, error: ControlError) -> RouterError {
        told(&self.at, error)
    }

    fn unreachable(&self) -> ControlError {
        let host = self.at.host().to_owned();
        ControlError::Http(HttpError::Unreachable { host })
    }

    /// Brings a request to the router, and its answer.
    async fn ask(
        &mut self,
        method: &str,
        url: &Url,
        headers: Vec<(String, String)>,
        content: Vec<u8>,
    ) -> Result<device::Response, ControlError> {
        self.house.pass(ANSWER).await;
        if self.gone.is_some() {
            return Err(self.unreachable());
        }
        let request = device::Request {
            method: method.to_owned(),
            path: url.path().to_owned(),
            headers: headers
                .into_iter()
                .map(|(name, value)| (name.to_ascii_lowercase(), value))
                .collect(),
            content,
        };
        let device = &mut self.device;
        let answered = self.house.inside().home.at_router(0, |router, now| {
            router.at_access_point(now, |ap| {
                device.answer(ap, now, IpAddr::V4(COMPUTER), &request)
            })
        });
        self.tell_device();
        answered.flatten().ok_or_else(|| self.unreachable())
    }

    /// What the description says, read once.
    async fn description(&mut self) -> Result<Description, ControlError> {
        if let Some(known) = &self.description {
            return Ok(known.clone());
        }
        let at = self.at.clone();
        let document = self.ask("GET", &at, Vec::new(), Vec::new()).await?;
        let read = Description::read(&at, &document.content)?;
        self.description = Some(read.clone());
        Ok(read)
    }

    /// Asks for an action.
    async fn call(&mut self, request: &Request) -> Result<Vec<u8>, ControlError> {
        let control = self.description().await?.control;
        if self.fault == Fault::WantsLogin && *request != Request::GetDeviceInfo {
            return Err(ControlError::Http(HttpError::LoginWanted {
                host: self.at.host().to_owned(),
                realm: None,
            }));
        }
        let call = request.call();
        let headers = vec![("SOAPACTION".to_owned(), call.soap_action())];
        let post = WriteMethod::Post.name();
        let response = self.ask(post, &control, headers, call.request()).await?;
        let refused = self.fault == Fault::Refuses && *request != Request::GetDeviceInfo;
        let status = if refused { 501 } else { response.status };
        read_answer(self.at.host(), request, status, &response.content)
    }

    /// Subscribes to what devices say, where that was not done.
    async fn subscribe(&mut self) -> Result<(), ControlError> {
        if self.sid.is_some() {
            return Ok(());
        }
        let no_events = || ControlError::NoEvents {
            host: ROUTER.ip().to_string(),
        };
        let events = self.description().await?.events.ok_or_else(no_events)?;
        let callback = Url::parse(CALLBACK).map_err(|_| no_events())?;
        let own = |(name, value): (&str, String)| (name.to_owned(), value);
        let headers = gena::subscribe(&callback, LEASE).into_iter().map(own);
        let method = WriteMethod::Subscribe.name();
        let answer = self.ask(method, &events, headers.collect(), Vec::new());
        let headers: Vec<(String, String)> = answer
            .await?
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect();
        self.sid = Some(Granted::read(&headers).map_err(|_| no_events())?.sid);
        Ok(())
    }

    /// Does what the registrar asks for.
    async fn work(&mut self) -> Result<(), ControlError> {
        let mut trouble = None;
        loop {
            match self.registrar.poll() {
                Output::Respond(via, mac, message) => {
                    let request = Request::PutWlanResponse {
                        kind: EventKind::Eap,
                        mac,
                        message,
                    };
                    if self.call(&request).await.is_err() {
                        let now = self.house.now();
                        self.registrar.handle(now, Input::Undelivered(via, mac));
                    }
                }
                Output::Select(selection) => {
                    let message = selection.build(wsc::version::WscVersion::V2_0);
                    let told = self.call(&Request::SetSelectedRegistrar(message)).await;
                    trouble = trouble.or(told.err());
                }
                Output::Event(event) => {
                    let active = self.registrar.is_active();
                    self.own.extend(registrar_event(event, active));
                }
                Output::Wait(due) => {
                    self.due = due;
                    return trouble.map_or(Ok(()), Err);
                }
            }
        }
    }

    /// The router's service hears what happened at its access point.
    fn tell_device(&mut self) {
        let device = &mut self.device;
        let mut inside = self.house.inside();
        while let Some(event) = inside.logged(0) {
            if let lab::router::RouterEvent::Wps(event) = event {
                inside.home.at_router(0, |router, now| {
                    router.at_access_point(now, |ap| device.note(ap, now, &event));
                });
            }
        }
    }

    /// This computer's registrar hears what the service tells its subscribers.
    fn hear(&mut self) {
        self.tell_device();
        while let Some(delivery) = self.device.next_delivery() {
            if self.gone.is_some() {
                return;
            }
            let known = self.sid.as_ref() == Some(&delivery.notice.sid);
            let properties = gena::read_property_set(&delivery.content).unwrap_or_default();
            let taken = if known {
                Delivered::Taken
            } else {
                Delivered::Unknown
            };
            self.device.delivered(&delivery, taken);
            let said = properties.iter().filter(|(name, _)| name == WLAN_EVENT);
            let said: Vec<WlanEvent> = said
                .filter_map(|(_, value)| WlanEvent::decode(value))
                .collect();
            for event in said.into_iter().filter(|_| known) {
                self.heard(&event);
            }
        }
    }

    fn heard(&mut self, event: &WlanEvent) {
        let now = self.house.now();
        if let Fault::GoneAfter(last) = self.fault
            && event.kind == EventKind::Eap
            && kind_of(&event.message) == Some(last)
        {
            self.gone = Some(now);
            self.own.push_back(RouterEvent::Gone);
            // Its radio is gone with it, and its network.
            self.house.inside().home.switch_off(0);
            return self.registrar.handle(now, Input::Gone(VIA));
        }
        let input = match event.kind {
            EventKind::Probe => Input::Probe(VIA, event.mac, &event.message),
            EventKind::Eap => Input::Message(VIA, event.mac, &event.message),
        };
        self.registrar.handle(now, input);
    }

    async fn next_event(&mut self, patience: Duration) -> Result<Option<RouterEvent>, RouterError> {
        let active = self.registrar.is_active() || self.gone.is_some();
        let until = self.house.now() + if active { patience } else { Duration::ZERO };
        loop {
            self.hear();
            // What it could not be told it is told again.
            let _ = self.work().await;
            if let Some(event) = self.own.pop_front() {
                return Ok(Some(event));
            }
            let now = self.house.now();
            if let Some(since) = self.gone
                && now >= since + PATIENCE
            {
                return Err(RouterError::Silent {
                    what: msg!("device-router-at", host = self.at.host()).into(),
                    waited: PATIENCE,
                });
            }
            if now >= until {
                return Ok(None);
            }
            let lost = self.gone.map(|since| since + PATIENCE);
            let wake = self.due.into_iter().chain(lost).fold(until, Instant::min);
            let something = |inside: &mut super::house::Inside| inside.has_log(0).then_some(());
            self.house.until(wake, something).await;
            self.registrar.handle(self.house.now(), Input::Timeout);
        }
    }
}

/// The type of a message.
fn kind_of(octets: &[u8]) -> Option<MessageType> {
    let attributes = wsc::attr::Attributes::parse(octets, Tolerance::FIELD).ok()?;
    let kind = attributes.u8(wsc::attr::AttributeId::MESSAGE_TYPE)?;
    Some(MessageType(kind))
}

/// It cannot be done over UPnP.
fn not_possible(doing: Doing) -> RouterError {
    RouterError::NotPossible {
        kind: SCHEME,
        doing,
        next: msg!("device-next-settings-page").into(),
    }
}

impl Router for Upnp {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(async {
            let read = async {
                let description = self.description().await?;
                let info = match self.call(&Request::GetDeviceInfo).await {
                    Ok(m1) => M1::parse(&m1, Tolerance::FIELD).ok(),
                    Err(ControlError::Fault { .. }) => None,
                    Err(error) => return Err(error),
                };
                Ok((description, info))
            };
            let (description, info) = read.await.map_err(|error| self.error(error))?;
            let uuid = info.as_ref().map(|m1| m1.uuid);
            Ok(state(&self.at, &description.device, uuid, info.as_ref()))
        })
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            let pressed = async {
                self.subscribe().await?;
                let now = self.house.now();
                self.registrar.press(now).map_err(ControlError::Overlap)?;
                self.work().await
            };
            if let Err(error) = pressed.await {
                self.registrar.cancel();
                // It was never told.
                let _ = self.work().await;
                return Err(self.error(error));
            }
            self.own.push_back(RouterEvent::Waiting);
            Ok(())
        })
    }

    fn add_device(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        Box::pin(async move {
            let entered = async {
                self.subscribe().await?;
                let now = self.house.now();
                self.registrar.enter_pin(now, pin, device, window);
                self.work().await
            };
            if let Err(error) = entered.await {
                self.registrar.cancel();
                // It was never told.
                let _ = self.work().await;
                return Err(self.error(error));
            }
            self.own.push_back(RouterEvent::Waiting);
            Ok(())
        })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            if self.registrar.is_active() {
                self.own.push_back(RouterEvent::Cancelled);
            }
            self.registrar.cancel();
            let _ = self.work().await;
            if let (Some(sid), Some(description)) = (self.sid.take(), self.description.clone())
                && let Some(events) = description.events
            {
                let [(name, value)] = gena::unsubscribe(&sid);
                let headers = vec![(name.to_owned(), value)];
                let method = WriteMethod::Unsubscribe.name();
                let _ = self.ask(method, &events, headers, Vec::new()).await;
            }
            Ok(())
        })
    }

    fn router_pin(&mut self, _: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async { Err(not_possible(Doing::MakeOrForgetRouterPin)) })
    }

    fn plan_wps(&self, _: &RouterState, _: bool) -> Undo {
        Undo::Nothing
    }

    fn wps_enable(&mut self, _: bool) -> Pending<'_, ()> {
        Box::pin(async { Err(not_possible(Doing::Switch)) })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(self.next_event(patience))
    }

    fn restore(&mut self, _: &Undo) -> Pending<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}
