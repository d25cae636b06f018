//! A virtual router as a service: networks with WPS, the registrar of `wsc`, a device beside it, and
//! the web interface of its kind.
//!
//! [`VirtualRouter`] touches no socket, file or clock: it takes requests with the moment at which
//! they came and gives responses. A kind is one row and one file with a [`Face`]; what is the same
//! for all, with WPS itself, is in [`Core`].

mod asus;
mod companion;
mod control;
mod core;
mod digest;
mod door;
mod fault;
mod form;
mod freebox;
mod fritz;
mod hostapd;
mod jnap;
mod keenetic;
mod kind;
mod mikrotik;
mod openwrt;
mod plain;
mod plan;
mod tplink;
mod upnp;

use std::net::SocketAddr;
use std::time::Duration;

use link::upnp::device::{Handle, Visit, Visitors};
use text::{Message, msg};
use wsc::time::Instant;

use super::console;
use super::http::{Body, Request, Response};
use super::net::{Controlled, Device, Shared};

pub use companion::{Companion, DEVICE, DEVICE_NAME};
pub use core::{Core, Happening, Last, Member, Mode, Network, REBOOT, Refusal, WINDOW};
pub use fault::{ALL as FAULTS, Effect, Fault, find as find_fault};
pub use kind::{ALL as KINDS, Face, Kind, find as find_kind};
pub use plan::{Band, Plan};

/// Where the lab's own resources are. No real router has such a path.
const CONTROL: &str = "/octopin-lab/";
/// The most notices that are kept for whoever takes them.
const KEPT: usize = 256;

/// How a virtual router begins.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is left to chance.
    pub seed: u64,
    /// The password of its settings page, in place of the kind's.
    pub password: Option<String>,
    /// What stands beside it.
    pub companion: Companion,
    /// What is wrong with it.
    pub fault: Option<&'static Fault>,
    /// Whether WPS is on, where that is not as the kind has it.
    pub wps: Option<bool>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            password: None,
            companion: Companion::None,
            fault: None,
            wps: None,
        }
    }
}

/// A virtual router.
#[derive(Debug)]
pub struct VirtualRouter {
    kind: &'static Kind,
    core: Core,
    face: Box<dyn Face>,
    /// How much of its time was skipped.
    ahead: Duration,
    notices: Vec<Message>,
}

impl VirtualRouter {
    /// Switches a router on.
    pub fn new(kind: &'static Kind, options: Options, now: Instant) -> Self {
        let mut plans = (kind.networks)();
        for plan in plans.iter_mut().filter(|plan| !plan.guest) {
            plan.wps = options.wps.unwrap_or(plan.wps);
        }
        let mut core = Core::new(plans, options.seed, now);
        core.user = kind.user.into();
        core.password = options.password.unwrap_or_else(|| kind.password.into());
        core.firmware = kind.firmware.into();
        core.set_companion(options.companion);
        core.set_fault(options.fault);
        Self {
            kind,
            core,
            face: (kind.face)(),
            ahead: Duration::ZERO,
            notices: Vec::new(),
        }
    }

    /// What kind it is.
    pub const fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// What is the same for all kinds: networks, WPS, the device beside it, faults.
    pub const fn core(&self) -> &Core {
        &self.core
    }

    /// The same, to be changed.
    pub const fn core_mut(&mut self) -> &mut Core {
        &mut self.core
    }

    /// Tells it the ports of its web server, HTTP and HTTPS.
    pub const fn set_ports(&mut self, http: u16, https: u16) {
        self.core.ports = (http, https);
    }

    /// Its UPnP device, where its kind has one: to be served by [`link::upnp::device::serve`] beside
    /// its web server at this address, and its visits to be made with [`Self::visit`].
    pub fn over_upnp(&mut self, at: SocketAddr) -> Option<(Handle, Visitors)> {
        self.face.over_upnp(&mut self.core, at)
    }

    /// The name of its control socket, where its kind has one.
    pub fn control_socket(&self) -> Option<&'static str> {
        self.kind
            .address
            .contains("{socket}")
            .then_some(hostapd::INTERFACE)
    }

    /// Answers a command at its control socket; `None` says nothing.
    fn control_command(&mut self, now: Instant, line: &str) -> Option<String> {
        self.pass(now);
        if self.core.is_silent() || self.core.is_restarting() {
            return None;
        }
        if self.core.has(Effect::WrongShape) {
            return Some("Welcome\n".to_owned());
        }
        let answer = self.face.control(&mut self.core, line);
        self.note();
        answer
    }

    /// Lets a visit of its UPnP device happen.
    pub fn visit(&mut self, now: Instant, visit: Visit) {
        self.pass(now);
        self.core.visit(0, visit);
        self.note();
    }

    /// Lets so much of its time pass at once, such as until a window is over.
    pub fn skip(&mut self, by: Duration) {
        self.ahead += by;
        let now = self.core.now() + by;
        self.advance(now);
    }

    /// Does what a line says: something at the router, the device beside it, a fault. Returns what
    /// to tell whoever wrote it.
    pub fn obey(&mut self, now: Instant, line: &str) -> Vec<Message> {
        self.pass(now);
        let told = control::run(self, line);
        self.note();
        told
    }

    /// As [`Self::obey`], in English: for programs.
    pub fn command(&mut self, now: Instant, line: &str) -> Vec<String> {
        console::english(&self.obey(now, line))
    }

    /// What people noticed since the last time.
    pub fn take_notices(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.notices)
    }

    /// The numbers of its networks that are not for guests: where the button on its back works.
    fn all(&self) -> Vec<usize> {
        let networks = self.core.networks().iter().enumerate();
        networks
            .filter(|(_, network)| !network.plan.guest)
            .map(|(index, _)| index)
            .collect()
    }

    /// Lets the time up to now pass.
    fn pass(&mut self, now: Instant) {
        self.advance(now + self.ahead);
    }

    fn advance(&mut self, now: Instant) {
        self.core.advance(now);
        self.note();
    }

    fn note(&mut self) {
        while let Some((network, event)) = self.core.ap_event() {
            self.face.at_access_point(&mut self.core, network, &event);
        }
        while let Some(happening) = self.core.happening() {
            self.face.happened(&mut self.core, &happening);
            if self.notices.len() < KEPT {
                self.notices.push(words(&self.core, &happening));
            }
        }
    }

    fn web(&mut self, request: &Request) -> Response {
        if let Some(rest) = request.path.strip_prefix(CONTROL) {
            return self.control(request, rest);
        }
        // A connection that was there before a restart is not answered during it.
        if self.core.is_silent() || self.core.is_restarting() {
            return silence();
        }
        if self.core.has(Effect::WrongShape) {
            return Response::html("<!DOCTYPE html>\n<html><body><h1>Welcome</h1></body></html>\n");
        }
        let response = self.face.request(&mut self.core, request);
        self.note();
        response
    }

    fn control(&mut self, request: &Request, rest: &str) -> Response {
        match (request.method.as_str(), rest) {
            ("GET", "state") => Response::json(&control::state(self)),
            ("POST", "command") => {
                let line = String::from_utf8_lossy(&request.body).into_owned();
                let lines = control::run(self, &line);
                self.note();
                Response::json(&serde_json::json!({"lines": lines}))
            }
            _ => Response::empty(404),
        }
    }
}

fn silence() -> Response {
    Response {
        status: 200,
        headers: Vec::new(),
        body: Body::Silence,
    }
}

/// What happened, for people.
fn words(core: &Core, happening: &Happening) -> Message {
    let network = |index: &usize| {
        core.networks().get(*index).map_or_else(
            || Message::verbatim(""),
            |network| {
                let plan = &network.plan;
                msg!(
                    "lab-notice-network",
                    ssid = plan.ssid,
                    channel = plan.channel
                )
            },
        )
    };
    match happening {
        Happening::Waits(at, mode) => msg!("lab-notice-waits", network = network(at), mode),
        Happening::Ended(at, last) => {
            let network = network(at);
            match last {
                Last::Success(mac) => msg!("lab-notice-success", mac = mac.to_string(), network),
                Last::Failed(why) => msg!("lab-notice-failed-at", network, why),
                Last::Overlap => msg!("lab-notice-overlap", network),
                Last::Nobody => msg!("lab-notice-over", network),
                Last::Stopped | Last::Nothing => msg!("lab-notice-stopped", network),
            }
        }
        Happening::Wps(at, true) => msg!("lab-notice-wps-on", network = network(at)),
        Happening::Wps(at, false) => msg!("lab-notice-wps-off", network = network(at)),
        Happening::Joined(mac) => msg!("lab-notice-joined", mac = mac.to_string()),
        Happening::Restarts => msg!("lab-notice-restarts"),
        Happening::Back => msg!("lab-notice-back"),
    }
}

impl Device for VirtualRouter {
    fn answer(&mut self, now: Instant, request: &Request) -> Response {
        self.pass(now);
        self.web(request)
    }

    fn datagram(&mut self, now: Instant, octets: &[u8]) -> Option<Vec<u8>> {
        self.pass(now);
        let answer = self.face.datagram(&mut self.core, octets);
        self.note();
        answer.filter(|_| self.takes_connections())
    }

    fn wake(&mut self, now: Instant) {
        self.pass(now);
    }

    fn deadline(&self) -> Option<Instant> {
        let ahead = u64::try_from(self.ahead.as_millis()).unwrap_or(u64::MAX);
        let at = self.core.deadline()?;
        Some(Instant::from_millis(at.as_millis().saturating_sub(ahead)))
    }

    fn takes_connections(&self) -> bool {
        !self.core.is_restarting()
    }

    fn shows_another_certificate(&self) -> bool {
        self.core.has(Effect::ChangedCertificate)
    }
}

impl Controlled for Shared<VirtualRouter> {
    fn runs(&self) -> bool {
        let now = self.now();
        let mut router = self.lock();
        router.pass(now);
        !router.core.is_restarting()
    }

    fn command(&self, line: &str) -> Option<String> {
        let now = self.now();
        self.lock().control_command(now, line)
    }

    fn take_events(&self) -> Vec<String> {
        let mut router = self.lock();
        if router.core.is_silent() {
            return Vec::new();
        }
        router.face.take_events()
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
