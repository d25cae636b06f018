//! The access point's side of WPS over UPnP: the device `WFADevice:1` with its service
//! `WFAWLANConfig:1`, through which external registrars enrol devices and read or change the
//! access point's settings.
//!
//! [`Upnp`] is the pure part: requests and what happened go in, responses and notifications come
//! out. [`serve()`] is the part with sockets. Both work on an access point that somebody else runs,
//! who lets them in for a moment with a [`Visit`].
//!
//! There is no authentication in UPnP. What protects the access point is here: only hosts of the
//! local network are answered, events go to the host that subscribed and to no other address
//! (CVE-2020-12695, "CallStranger"), everything has a limit, and its settings are behind the router
//! PIN and its lock, which are `wsc`'s.

mod actions;
mod announce;
mod description;
mod notify;
mod serve;
mod subscriptions;

pub use announce::Announcer;
pub use serve::{Handle, ServeError, Visit, Visitors, networks, serve};
pub use subscriptions::{Delivered, Delivery};

use std::net::{IpAddr, SocketAddr};

use lan::gena;
use lan::interface::Interface;
use wsc::ap::{AccessPoint, ApEvent, Heard};
use wsc::ident::{MacAddr, Uuid};
use wsc::random::Drbg;
use wsc::time::Instant;

use super::wlan::{EventKind, WlanEvent};
use subscriptions::Subscriptions;

/// Where its description is, under its address.
pub const DESCRIPTION_PATH: &str = "/wps_device.xml";

const SCPD_PATH: &str = "/wps_scpd.xml";
const CONTROL_PATH: &str = "/wps_control";
const EVENT_PATH: &str = "/wps_event";

/// The longest head and content of a request, in octets (hostapd's limits).
pub const MAX_HEAD: usize = 4096;
/// See [`MAX_HEAD`].
pub const MAX_CONTENT: usize = 8000;

/// How many probe requests of stations are told within a second; they repeat themselves.
const PROBES_PER_SECOND: u32 = 5;

/// A request of HTTP, complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path, with the query if there is one.
    pub path: String,
    /// The header fields, with their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The content.
    pub content: Vec<u8>,
}

impl Request {
    fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status. Those of failed actions are the codes of UPnP, some of which HTTP does not know:
    /// registrars are used to that from hostapd.
    pub status: u16,
    /// The header fields besides those about the length.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub content: Vec<u8>,
}

impl Response {
    const fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            content: Vec::new(),
        }
    }

    fn xml(status: u16, content: Vec<u8>) -> Self {
        Self {
            status,
            headers: vec![("content-type", gena::CONTENT_TYPE.to_owned())],
            content,
        }
    }
}

/// What the device says of itself.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Its UUID, the access point's.
    pub uuid: Uuid,
    /// The address of its web server, which is in its description.
    pub at: SocketAddr,
    /// Its name, maker, model, model number and serial number.
    pub device: wsc::device::DeviceInfo,
}

impl Identity {
    /// That of an access point.
    pub fn of(ap: &AccessPoint, at: SocketAddr) -> Self {
        Self {
            uuid: ap.config().uuid,
            at,
            device: ap.config().device.clone(),
        }
    }
}

/// The device.
#[derive(Debug)]
pub struct Upnp {
    identity: Identity,
    /// The networks whose hosts are answered.
    local: Vec<Interface>,
    subscriptions: Subscriptions,
    /// The last WLANEvent, with which a new subscriber begins.
    last_event: String,
    /// The second in which probe requests are counted, and how many there were.
    probes: (u64, u32),
}

impl Upnp {
    /// A device for hosts of these networks. `seed` comes from the operating system.
    pub fn new(identity: Identity, local: Vec<Interface>, seed: &[u8; 32]) -> Self {
        Self {
            identity,
            local,
            subscriptions: Subscriptions::new(Drbg::new(seed)),
            last_event: description::first_event(),
            probes: (0, 0),
        }
    }

    /// Who it is.
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Whether a host is of the local network.
    pub fn is_local(&self, host: IpAddr) -> bool {
        self.local.iter().any(|interface| interface.has(host))
    }

    /// How many subscribers it has.
    pub fn subscribers(&self) -> usize {
        self.subscriptions.len()
    }

    /// Answers a request of the host `from`.
    pub fn answer(
        &mut self,
        ap: &mut AccessPoint,
        now: Instant,
        from: IpAddr,
        request: &Request,
    ) -> Response {
        self.tick(ap, now);
        let from = from.to_canonical();
        if !self.is_local(from) {
            return Response::empty(403);
        }
        let path = request.path.split('?').next().unwrap_or_default();
        match request.method.as_str() {
            "GET" => match path {
                DESCRIPTION_PATH => Response::xml(200, description::device(&self.identity)),
                SCPD_PATH => Response::xml(200, description::service()),
                _ => Response::empty(404),
            },
            "POST" if path == CONTROL_PATH => self.act(ap, now, from, request),
            "POST" => Response::empty(404),
            // hostapd has this status for another path, too.
            "SUBSCRIBE" | "UNSUBSCRIBE" if path != EVENT_PATH => Response::empty(412),
            "SUBSCRIBE" => self.subscribe(ap, now, from, &request.headers),
            "UNSUBSCRIBE" => self.subscriptions.end(ap, now, &request.headers),
            _ => Response::empty(501),
        }
    }

    fn subscribe(
        &mut self,
        ap: &mut AccessPoint,
        now: Instant,
        from: IpAddr,
        headers: &[(String, String)],
    ) -> Response {
        let first = [
            ("STAStatus", "1".to_owned()),
            ("APStatus", ap_status(ap)),
            ("WLANEvent", self.last_event.clone()),
        ];
        self.subscriptions
            .wish(ap, now, from, headers, &properties(&first))
    }

    /// Notes what happened at the access point, and tells the subscribers what they should know.
    pub fn note(&mut self, ap: &AccessPoint, now: Instant, event: &ApEvent) {
        match event {
            ApEvent::TellExternals(mac, heard, octets) => self.tell(now, *mac, *heard, octets),
            ApEvent::SetupLocked(_) | ApEvent::SetupUnlocked | ApEvent::NewSettings(_) => {
                let status = properties(&[("APStatus", ap_status(ap))]);
                self.subscriptions.publish(&status);
            }
            _ => {}
        }
    }

    fn tell(&mut self, now: Instant, mac: MacAddr, heard: Heard, octets: &[u8]) {
        if heard == Heard::ProbeRequest {
            let second = now.as_millis() / 1000;
            let before = if self.probes.0 == second {
                self.probes.1
            } else {
                0
            };
            self.probes = (second, before.saturating_add(1));
            if before >= PROBES_PER_SECOND {
                return;
            }
        }
        let event = WlanEvent {
            kind: match heard {
                Heard::ProbeRequest => EventKind::Probe,
                Heard::Message => EventKind::Eap,
            },
            mac,
            message: octets.to_vec(),
        };
        self.last_event = event.encode();
        let event = properties(&[("WLANEvent", self.last_event.clone())]);
        self.subscriptions.publish(&event);
    }

    /// The next notification to be sent. Until [`Self::delivered`] its subscriber gets no other.
    pub fn next_delivery(&mut self) -> Option<Delivery> {
        self.subscriptions.next()
    }

    /// What became of a notification.
    pub fn delivered(&mut self, delivery: &Delivery, what: Delivered) {
        self.subscriptions.delivered(delivery, what);
    }

    /// Lets time pass: subscriptions that were not renewed, and subscribers that do not answer, are
    /// dropped, and the access point is told.
    pub fn tick(&mut self, ap: &mut AccessPoint, now: Instant) {
        self.subscriptions.expire(ap, now);
    }

    /// Drops all subscriptions: the device goes away.
    pub fn close(&mut self, ap: &mut AccessPoint, now: Instant) {
        self.subscriptions.clear(ap, now);
    }
}

/// APStatus: bit 0 says that there are settings, as hostapd has it, bit 4 that the router PIN is
/// locked.
fn ap_status(ap: &AccessPoint) -> String {
    if ap.info().setup_locked { "17" } else { "1" }.to_owned()
}

fn properties(list: &[(&str, String)]) -> Vec<u8> {
    let list: Vec<(&str, &str)> = list.iter().map(|(n, v)| (*n, v.as_str())).collect();
    gena::property_set(&list)
}

#[cfg(test)]
mod tests;
