//! The lab's virtual routers behind real sockets, as benches of the suite.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use devices::router::address::RouterAddress;
use devices::router::driver::{Fix, Router};
use devices::router::drivers::{self, Access};
use devices::router::error::RouterError;
use interop::Rig;
use lab::service::net::{Bound, ControlSocket, Listen, Shared, Sockets, serve};
use lab::service::router::{Companion, Options, VirtualRouter, find_fault, find_kind};
use lan::http::pin::{MemoryPins, PinStore};
use lan::secret::Secret;
use link::PrivateDir;
use tokio::task::JoinSet;
use wsc::time::Instant;

use super::{Bench, Device, Lack, Login, Need, Outcome, PIN};

/// As long as one request may take on a busy computer; a router that is silent takes as long.
const DEADLINE: Duration = Duration::from_secs(5);

/// A virtual router, served until this is dropped.
pub(crate) struct Virtual {
    scheme: &'static str,
    tls: bool,
    router: Shared<VirtualRouter>,
    bound: Bound,
    pins: Arc<dyn PinStore>,
    /// Ends with this.
    _served: JoinSet<()>,
    /// Where its control socket is, where its kind has one.
    socket: Option<(PrivateDir, &'static str)>,
    /// The namespace whose `lo` has multicast, where its kind needs that.
    rig: Option<Rig>,
    /// What else the driver is given.
    prepare: fn(&mut Access),
    /// What means nothing for the kind.
    without: &'static [Lack],
}

/// What no virtual router has, where the driver does not say otherwise.
const NO_HALF: Lack = (Need::Half, "its interface has no word for it");
const NO_TLS: Lack = (
    Need::Fault("https-changed-certificate"),
    "it is asked without TLS",
);

impl Virtual {
    /// A router of this kind, asked over plain HTTP or over TLS.
    pub(crate) async fn new(scheme: &'static str, tls: bool) -> Outcome<Option<Self>> {
        let kind = find_kind(scheme).ok_or("no such kind")?;
        let rig = if scheme == "upnp" {
            let rig = Rig::here()?;
            rig.multicast_on_lo()?;
            Some(rig)
        } else {
            None
        };
        let sockets = Sockets::bind(&Listen::any(IpAddr::V4(Ipv4Addr::LOCALHOST))).await?;
        let bound = sockets.bound();
        let mut router = VirtualRouter::new(kind, Options::default(), Instant::ZERO);
        router.set_ports(bound.http.port(), bound.https.port());
        let socket = match router.control_socket() {
            Some(name) => Some((PrivateDir::new("octopin-suite")?, name)),
            None => None,
        };
        let upnp = router.over_upnp(bound.http);
        let router = Shared::new(router);
        let mut served = JoinSet::new();
        let serving = serve(router.clone(), sockets, vec!["127.0.0.1".to_owned()]);
        served.spawn(async { serving.await.expect("the router is served") });
        if let Some((directory, name)) = &socket {
            let socket = ControlSocket::bind(&directory.path().join(name))?;
            let router = router.clone();
            served.spawn(async move {
                let served = socket.serve(&router).await;
                served.expect("the control socket is served");
            });
        }
        if let Some((handle, mut visitors)) = upnp {
            let visited = router.clone();
            served.spawn(async move {
                while let Some(visit) = visitors.recv().await {
                    let now = visited.now();
                    visited.lock().visit(now, visit);
                }
            });
            served.spawn(async move {
                let announced = link::upnp::device::serve(&handle, None, std::future::pending());
                announced.await.expect("it is announced");
            });
        }
        Ok(Some(Self {
            scheme,
            tls,
            router,
            bound,
            pins: Arc::new(MemoryPins::default()),
            _served: served,
            socket,
            rig,
            prepare: |_| {},
            without: &[],
        }))
    }

    /// The same; this means nothing for its kind.
    pub(crate) fn without(mut self, lacks: &'static [Lack]) -> Self {
        self.without = lacks;
        self
    }

    /// The same, with more for the driver.
    pub(crate) fn with(mut self, prepare: fn(&mut Access)) -> Self {
        self.prepare = prepare;
        self
    }

    /// The router itself.
    pub(crate) fn router(&self) -> &Shared<VirtualRouter> {
        &self.router
    }

    /// Does at the router what a line says, and returns what it tells.
    pub(crate) fn tell(&self, line: &str) -> String {
        let now = self.router.now();
        self.router.lock().command(now, line).join(" ")
    }

    /// Its address.
    pub(crate) fn address(&self) -> String {
        let kind = self.router.lock().kind();
        if let Some((directory, name)) = &self.socket {
            let path = directory.path().join(name).display().to_string();
            return kind.address.replace("{socket}", &path);
        }
        if self.rig.is_some() {
            return kind.address.replace("{http}", &self.bound.http.to_string());
        }
        let user = if kind.user.is_empty() {
            String::new()
        } else {
            format!("{}@", kind.user)
        };
        let (how, at) = if self.tls {
            ("+https", self.bound.https)
        } else {
            ("", self.bound.http)
        };
        format!("{}{how}://{user}{at}", self.scheme)
    }

    /// What the driver is given.
    pub(crate) fn access(&self, login: Login) -> Access {
        let password = self.router.lock().core().password.clone();
        let mut access = Access {
            password: match login {
                Login::Right => Some(Secret::new(password)),
                Login::Wrong => Some(Secret::new("not the password")),
                Login::Missing => None,
            },
            pins: Arc::clone(&self.pins),
            deadline: DEADLINE,
            ..Access::default()
        };
        (self.prepare)(&mut access);
        access
    }

    /// The bench has done its work.
    pub(crate) fn passed(self) {
        if let Some(rig) = &self.rig {
            rig.passed();
        }
    }
}

impl Bench for Virtual {
    fn scheme(&self) -> &'static str {
        self.scheme
    }

    async fn open(&mut self, login: Login) -> Result<Box<dyn Router>, RouterError> {
        let address = RouterAddress::parse(&self.address()).expect("an address");
        drivers::open(&address, &self.access(login)).await
    }

    async fn come(&mut self, device: Device) -> Outcome {
        let companion = match device {
            Device::Button => Companion::Button,
            Device::Pin => format!("pin:{PIN}")
                .parse()
                .map_err(|why: text::Message| why.english())?,
        };
        self.router.lock().core_mut().set_companion(companion);
        Ok(())
    }

    fn ssid(&self) -> &'static str {
        "Maple Street 7"
    }

    fn secrets(&self) -> Vec<String> {
        let router = self.router.lock();
        let networks = router.core().networks().iter();
        let passphrases = networks.map(|network| network.plan.passphrase.to_owned());
        let password = router.core().password.clone();
        // Some have none.
        let password = Some(password).filter(|password| !password.is_empty());
        passphrases.chain(password).collect()
    }

    fn wps(&self) -> Option<bool> {
        let router = self.router.lock();
        let on = router
            .core()
            .networks()
            .iter()
            .any(lab::service::router::Network::wps);
        Some(on)
    }

    fn waits(&self) -> Option<bool> {
        let router = self.router.lock();
        let networks = router.core().networks();
        Some(networks.iter().any(|network| network.waits().is_some()))
    }

    fn lacks(&self) -> Vec<Lack> {
        let mut lacks = self.without.to_vec();
        // hostapd's events have the message and the error, and so has the registrar of a driver.
        if self.socket.is_none() && self.rig.is_none() {
            lacks.push(NO_HALF);
        }
        if !self.tls {
            lacks.push(NO_TLS);
        }
        lacks
    }

    async fn expose(&mut self, fix: Fix) -> Outcome<Result<(), &'static str>> {
        let done = match (self.scheme, fix) {
            (_, Fix::WpsOff) => Ok(()),
            ("openwrt", Fix::RouterPinOff) => {
                self.tell("uci wps_pin=76229909");
                Ok(())
            }
            ("openwrt", Fix::Wpa2) => {
                self.tell("uci encryption=psk-mixed");
                Ok(())
            }
            ("hostapd" | "tplink", Fix::RouterPinOff) => {
                self.tell("router-pin 76229909");
                Ok(())
            }
            ("hostapd", Fix::Wpa2) => Err("the virtual one speaks WPA2 alone"),
            _ => Err("nothing of it is switched by its driver"),
        };
        // Its access points start anew.
        self.pass(Duration::from_secs(10));
        Ok(done)
    }

    fn own_pin(&self) -> Option<bool> {
        let router = self.router.lock();
        let network = router.core().networks().first()?;
        Some(network.access_point().config().router_pin.is_some())
    }

    fn pass(&mut self, time: Duration) {
        self.router.lock().skip(time);
    }

    async fn fault(&mut self, name: Option<&'static str>) -> Outcome {
        let fault = match name {
            Some(name) => Some(find_fault(name).ok_or("there is no such fault")?),
            None => None,
        };
        self.router.lock().core_mut().set_fault(fault);
        Ok(())
    }

    fn sessions_end(&mut self) {
        if self.scheme == "tplink" {
            self.tell("session ends");
        }
    }

    fn press_by_hand(&mut self) {
        let told = self.tell("button");
        assert!(told.contains("waits"), "{told}");
    }
}
