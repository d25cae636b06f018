//! The lab's virtual routers behind real sockets, as benches of the suite.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access};
use devices::router::error::RouterError;
use lab::service::net::{Bound, Listen, Shared, Sockets, serve};
use lab::service::router::{Companion, Options, VirtualRouter, find_fault, find_kind};
use lan::http::pin::{MemoryPins, PinStore};
use lan::secret::Secret;
use wsc::time::Instant;

use super::{Bench, Device, Login, Outcome, PIN};

/// As long as one request may take on a busy computer; a router that is silent takes as long.
const DEADLINE: Duration = Duration::from_secs(5);

/// A virtual router, served until this is dropped.
pub(crate) struct Virtual {
    scheme: &'static str,
    tls: bool,
    router: Shared<VirtualRouter>,
    bound: Bound,
    pins: Arc<dyn PinStore>,
    served: tokio::task::JoinHandle<()>,
    /// What else the driver is given.
    prepare: fn(&mut Access),
    /// Faults that mean nothing for the kind.
    without: &'static [&'static str],
    /// Whether a password lets the driver in.
    by_password: bool,
    /// Whether its interface tells of a window, so that others than the driver's own are seen.
    tells_windows: bool,
}

impl Virtual {
    /// A router of this kind, asked over plain HTTP or over TLS.
    pub(crate) async fn new(scheme: &'static str, tls: bool) -> Outcome<Option<Self>> {
        let kind = find_kind(scheme).ok_or("no such kind")?;
        let sockets = Sockets::bind(&Listen::any(IpAddr::V4(Ipv4Addr::LOCALHOST))).await?;
        let bound = sockets.bound();
        let mut router = VirtualRouter::new(kind, Options::default(), Instant::ZERO);
        router.set_ports(bound.http.port(), bound.https.port());
        let router = Shared::new(router);
        let serving = serve(router.clone(), sockets, vec!["127.0.0.1".to_owned()]);
        let served = tokio::spawn(async {
            if let Err(error) = serving.await {
                println!("the router cannot be served: {error}");
            }
        });
        Ok(Some(Self {
            scheme,
            tls,
            router,
            bound,
            pins: Arc::new(MemoryPins::default()),
            served,
            prepare: |_| {},
            without: &[],
            by_password: true,
            tells_windows: true,
        }))
    }

    /// The same, with faults that mean nothing for its kind.
    pub(crate) fn without(mut self, faults: &'static [&'static str]) -> Self {
        self.without = faults;
        self
    }

    /// The same; the driver is let in by something else than a password.
    pub(crate) fn without_password(mut self) -> Self {
        self.by_password = false;
        self
    }

    /// The same; its interface says nothing of windows, and a driver counts the time itself.
    pub(crate) fn without_windows(mut self) -> Self {
        self.tells_windows = false;
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
        self.served.abort();
    }
}

impl Drop for Virtual {
    fn drop(&mut self) {
        self.served.abort();
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
            Device::Pin => format!("pin:{PIN}").parse()?,
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
        passphrases
            .chain([router.core().password.clone()])
            .collect()
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
        Some(networks.iter().any(|network| network.window().is_some()))
    }

    fn pass(&mut self, time: Duration) -> bool {
        if self.tells_windows {
            self.router.lock().skip(time);
        }
        self.tells_windows
    }

    fn has_login(&self) -> bool {
        self.by_password
    }

    fn fault(&mut self, name: Option<&str>) -> bool {
        let tls_only = name == Some("https-changed-certificate") && !self.tls;
        if tls_only || name.is_some_and(|name| self.without.contains(&name)) {
            return false;
        }
        self.router
            .lock()
            .core_mut()
            .set_fault(name.and_then(find_fault));
        true
    }

    fn press_by_hand(&mut self) -> bool {
        if !self.tells_windows {
            return false;
        }
        let now = self.router.now();
        let told = self.router.lock().command(now, "button");
        told.iter().any(|line| line.contains("waits"))
    }
}
