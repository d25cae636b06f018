//! How this computer reaches the printer before the printer is in the home's network: over another
//! network, a network cable, USB, or the printer's own set-up network.
//!
//! The engine's own clients ask, and the lab's virtual printer answers: HTTP, TLS, IPP and LEDM are
//! real, only the wire is in memory and on the home's time. The radio of that printer is the one in
//! the home's air; its web server tells of it, and what is written there that radio does. How this
//! computer's own radio gets into the set-up network is not on the virtual air.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use devices::printer::{Manners, PrinterState, Target, Visit};
use lab::printer::Printer as Machine;
use lab::service::net::InMemory;
use lab::service::printer::{Around, Options, VirtualPrinter, find_kind};
use lan::http::{Elsewhere, HttpError, Url};
use tokio::io::DuplexStream;
use wsc::credential::Credential;
use wsc::time::Instant;

use super::house::House;
use crate::join::world::Answer;
use crate::join::{look, setup};

/// How long a request and its answer take.
const REQUEST: Duration = Duration::from_millis(15);
/// The address that the printer has at the cable, and the port that `ipp-usb` gives it.
const AT_CABLE: &str = "192.168.178.30";
const AT_USB: &str = "localhost:60000";
const USB_PORT: u16 = 60000;

/// Over what the printer is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Another network, that of the second router, to which there is a way.
    Network,
    /// A network cable.
    Cable,
    /// USB, with `ipp-usb`.
    Usb,
    /// Its own set-up network, the second access point in the air.
    SetupNetwork,
}

/// How the printer is reached in a scenario.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// Over what.
    pub(super) at: At,
    /// Which of the lab's printers it is.
    pub(super) kind: &'static str,
    /// The password of its settings, where its owner has set one.
    pub(super) password: Option<&'static str>,
    /// Nobody answers there, though the way there is open.
    pub(super) silent: bool,
}

/// The way to the printer's web server.
pub(super) struct Line {
    house: House,
    reach: Reach,
    printer: InMemory<VirtualPrinter>,
    gate: Arc<Gate>,
    /// The settings that the printer's radio has.
    has: Option<Credential>,
    /// The visit in which the printer was looked at first, and what it was like.
    pub(super) before: Option<(Visit, PrinterState)>,
}

/// Where connections lead.
struct Gate {
    printer: InMemory<VirtualPrinter>,
    open: AtomicBool,
}

impl Elsewhere for Gate {
    fn dial(&self, url: &Url) -> Result<DuplexStream, HttpError> {
        self.printer.pass(REQUEST);
        let (host, port) = (url.host().to_owned(), url.port());
        let open = self.open.load(Ordering::Relaxed);
        let secure = match port {
            USB_PORT if open => false,
            USB_PORT => return Err(HttpError::Refused { host, port }),
            _ if !open => return Err(HttpError::Unreachable { host }),
            80 | 8080 => false,
            443 => true,
            631 => url.scheme().is_tls(),
            _ => return Err(HttpError::Refused { host, port }),
        };
        Ok(self.printer.connect(secure))
    }

    fn pass(&self, time: Duration) {
        self.printer.pass(time);
    }
}

impl Line {
    /// The printer of a scenario; `None` where there is no such one, or TLS cannot be set up.
    pub(super) fn new(house: House, reach: Reach, seed: u64) -> Option<Self> {
        let kind = find_kind(reach.kind)?;
        let options = Options {
            seed,
            joined: false,
            password: reach.password.map(str::to_owned),
            fault: None,
        };
        let device = VirtualPrinter::new(kind, options, Instant::ZERO);
        let printer = InMemory::new(device, &["printer".to_owned()]).ok()?;
        house.inside().cable.is_in = reach.at == At::Cable;
        let gate = Arc::new(Gate {
            printer: printer.clone(),
            open: AtomicBool::new(false),
        });
        Some(Self {
            house,
            reach,
            printer,
            gate,
            has: None,
            before: None,
        })
    }

    pub(super) const fn at(&self) -> At {
        self.reach.at
    }

    /// Whether its own network is this one's way, which does not tell of the printer beforehand.
    pub(super) fn is_setup(&self) -> bool {
        self.reach.at == At::SetupNetwork
    }

    /// The printer is in the second router's network already, where there is one.
    pub(super) async fn begin(&mut self) {
        if !matches!(self.reach.at, At::Network | At::Usb) || self.has.is_some() {
            return;
        }
        let settings = {
            let mut inside = self.house.inside();
            let other = inside
                .home
                .router(1)
                .map(|router| router.config().settings());
            let Some(settings) = other else { return };
            let join = settings.clone();
            inside
                .home
                .at_printer(0, |printer, now| printer.join(now, join));
            settings
        };
        self.has = Some(settings);
        let limit = self.house.now() + Duration::from_secs(30);
        let there = |inside: &mut super::house::Inside| {
            let printer = inside.home.printer(0)?;
            printer.place().map(drop)
        };
        self.house.until(limit, there).await;
    }

    /// Where it is reached.
    pub(super) fn address(&self) -> String {
        match self.reach.at {
            At::Cable => AT_CABLE.to_owned(),
            At::Usb => AT_USB.to_owned(),
            At::SetupNetwork => setup::PRINTER.to_owned(),
            At::Network => {
                let inside = self.house.inside();
                let place = inside.home.printer(0).and_then(Machine::place);
                place.map_or_else(String::new, |(_, ip)| text(ip))
            }
        }
    }

    /// Whether it is reached there now.
    pub(super) fn is_open(&self) -> bool {
        let inside = self.house.inside();
        let Some(printer) = inside.home.printer(0).filter(|_| !self.reach.silent) else {
            return false;
        };
        match self.reach.at {
            At::Cable => inside.cable.is_in,
            At::Usb => true,
            At::SetupNetwork => self.has.is_none(),
            At::Network => {
                let other = inside.home.router(1).map(|router| &router.config().ssid);
                let place = printer.place();
                place.is_some_and(|(ssid, _)| Some(&ssid) == other)
            }
        }
    }

    /// A visit to the printer at an address, where the way there is open or not.
    pub(super) fn visit(&self, address: &str, open: bool) -> Option<Visit> {
        let target = Target::parse(address).ok()?;
        self.follow();
        self.gate.open.store(open, Ordering::Relaxed);
        let manners = Manners {
            elsewhere: Some(Arc::clone(&self.gate) as Arc<dyn Elsewhere>),
            ..Manners::default()
        };
        Some(Visit::new(target, manners))
    }

    /// The way is what it is now, for a visit that goes on.
    pub(super) fn go_on(&self) {
        self.follow();
        let open = self.is_open();
        self.gate.open.store(open, Ordering::Relaxed);
    }

    /// Who answers at an address.
    pub(super) async fn ask(&mut self, address: &str, open: bool) -> Option<Answer> {
        let mut visit = self.visit(address, open)?;
        let answer = look::answer(&mut visit, address).await;
        self.settle().await;
        answer
    }

    /// The printer's web server knows what its radio does.
    fn follow(&self) {
        let inside = self.house.inside();
        self.printer.set_time(inside.home.now());
        let Some(machine) = inside.home.printer(0) else {
            return;
        };
        let own = self.is_setup().then(|| inside.home.router(1)).flatten();
        let own = own.map(|network| network.config().mac);
        let mut server = self.printer.lock();
        server.plug(inside.cable.is_in);
        server.follow(Around {
            state: machine.state(),
            ip: machine.place().map(|(_, ip)| ip),
            problem: machine.problem(),
            has: self.has.clone(),
            heard: inside
                .home
                .networks()
                .filter(|heard| own != Some(heard.bssid))
                .cloned()
                .collect(),
        });
    }

    /// The home's time goes on by as much as was asked and waited for, and the printer's radio does
    /// what was written.
    pub(super) async fn settle(&mut self) {
        let written = self.printer.lock().settings().cloned();
        if let Some(settings) = written.filter(|settings| Some(settings) != self.has.as_ref()) {
            self.has = Some(settings.clone());
            let mut inside = self.house.inside();
            if inside.cable.is_in {
                inside.cable.then = Some(settings);
            } else {
                inside
                    .home
                    .at_printer(0, |printer, now| printer.join(now, settings));
            }
            if self.is_setup_of(&inside) {
                inside.home.switch_off(1);
            }
        }
        let spent = self.printer.now().since(self.house.now());
        self.house.pass(spent).await;
    }

    /// Whether the second access point is the printer's, which it switches off once it has settings.
    fn is_setup_of(&self, inside: &super::house::Inside) -> bool {
        self.is_setup() && inside.home.routers() > 1
    }
}

/// An address as people write it.
pub(super) fn text([a, b, c, d]: [u8; 4]) -> String {
    format!("{a}.{b}.{c}.{d}")
}
