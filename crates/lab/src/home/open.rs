//! A home in which a program acts: nothing is done by itself and nothing is judged. Whoever drives
//! it lets time pass, does what people and programs do, and looks at what came of it.

use text::Message;
use wsc::frame::Rsn;
use wsc::pin::DevicePin;
use wsc::time::Instant;

use super::{Home, Setup};
use crate::air::{Position, Sent, Tuning};
use crate::bss::Bss;
use crate::lan::{Arp, COMPUTER_IP, FIRST_LEASE, Ipv4, ROUTER_IP};
use crate::person::{Deed, Slip, Which};
use crate::printer::Printer;
use crate::router::{Router, RouterConfig, RouterEvent};
use crate::timeline::{Event, Step, What, Who};

/// Where the computer stands, and how strong its radio is, in dBm.
pub(super) const COMPUTER: (Position, i32) = (Position::metres(2, 2), 15);

/// How many addresses of those that routers give are looked at when a printer is sought.
const LOOKED_AT: u8 = 6;

impl Home {
    /// Sets up a home in which somebody else acts; the way and the script of `setup` mean nothing.
    pub fn open(setup: Setup, seed: u64) -> Self {
        let mut home = Self::new(setup, seed);
        home.script.clear();
        home.open = Some(std::collections::VecDeque::new());
        home
    }

    /// Lets time pass until the next thing happens, at the latest until `limit`.
    pub fn advance(&mut self, limit: Instant) {
        self.now = self.next().min(limit).max(self.now);
        self.machines();
    }

    /// When the next thing happens.
    pub fn due(&self) -> Instant {
        self.next().max(self.now)
    }

    /// The step of the job that what happens from now on belongs to.
    pub const fn enter(&mut self, step: Step) {
        self.step = step;
    }

    /// What happened since this was asked last.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The next thing that a router's log tells, with the router's number.
    pub fn router_event(&mut self) -> Option<(usize, RouterEvent)> {
        self.open.as_mut()?.pop_front()
    }

    /// Every frame that was on the air so far.
    pub fn frames(&self) -> &[Sent] {
        self.air.sent()
    }

    /// The access points that the computer has heard.
    pub fn networks(&self) -> impl Iterator<Item = &Bss> {
        self.computer.networks.values()
    }

    /// A printer, by its number.
    pub fn printer(&self, number: usize) -> Option<&Printer> {
        self.printers.get(number).map(|(_, printer)| printer)
    }

    /// A router, by its number; the first is the home's.
    pub fn router(&self, number: usize) -> Option<&Router> {
        self.routers.get(number).map(|(_, router)| router)
    }

    /// How many routers there are.
    pub const fn routers(&self) -> usize {
        self.routers.len()
    }

    /// Does something at a printer.
    pub fn at_printer<T>(
        &mut self,
        number: usize,
        act: impl FnOnce(&mut Printer, Instant) -> T,
    ) -> Option<T> {
        let now = self.now;
        let (_, printer) = self.printers.get_mut(number)?;
        let done = act(printer, now);
        self.settle();
        Some(done)
    }

    /// Does something at a router.
    pub fn at_router<T>(
        &mut self,
        number: usize,
        act: impl FnOnce(&mut Router, Instant) -> T,
    ) -> Option<T> {
        let now = self.now;
        let (_, router) = self.routers.get_mut(number)?;
        let done = act(router, now);
        self.settle();
        Some(done)
    }

    /// Does what a person does.
    pub fn deed(&mut self, deed: Deed) {
        self.act(deed);
        self.settle();
    }

    /// The PIN that a printer shows or has printed, once somebody has read it.
    pub fn pin_read(&self, printer: usize) -> Option<&DevicePin> {
        self.pins.get(printer)?.as_ref()
    }

    /// The person gives the program a PIN: the digits as they are typed. One that is not the printer's
    /// is told of.
    pub fn give_pin(&mut self, which: Which, slip: Slip) -> String {
        let pin = self.digits(which, slip);
        let text = String::from_utf8_lossy(pin.digits.expose_secret()).into_owned();
        if which != Which::Printers || slip != Slip::None {
            let of = match which {
                Which::Label => self.router_name(0),
                Which::Printers | Which::OldPage => self.printer_name(0),
            };
            self.tell(What::PinGiven {
                which,
                slip,
                of,
                pin,
            });
        }
        text
    }

    /// Tells what the person does besides.
    pub fn did(&mut self, text: Message) {
        let who = Who::You;
        self.tell(What::Did { who, text });
    }

    /// Puts up another access point at the computer's place, and returns its number.
    pub fn put_up(&mut self, config: RouterConfig) -> usize {
        let (position, power) = COMPUTER;
        let radio = self.air.add(config.mac, position, power);
        self.air.tune(radio, Tuning::Channel(config.channel));
        self.routers.push((radio, Router::new(config, self.seed)));
        self.routers.len() - 1
    }

    /// Takes the access point down that was put up last.
    pub fn take_down(&mut self) {
        if let Some((radio, router)) = self.routers.pop() {
            self.air.tune(radio, Tuning::Off);
            self.computer.networks.remove(&router.config().mac);
        }
    }

    /// Takes a router's power away; the computer hears it no more.
    pub fn switch_off(&mut self, number: usize) {
        if let Some((radio, router)) = self.routers.get_mut(number) {
            router.switch_off();
            self.air.tune(*radio, Tuning::Off);
            self.computer.networks.remove(&router.config().mac);
        }
        self.settle();
    }

    /// The computer asks on its wire for the addresses that a device of the home may have, and for
    /// the router's. Who has answered is in [`Home::answered`] after a while.
    pub fn call(&mut self) {
        self.computer.answered.clear();
        let [a, b, c, _] = ROUTER_IP;
        let devices = (FIRST_LEASE..FIRST_LEASE + LOOKED_AT).map(|last| [a, b, c, last]);
        for ip in devices.chain([ROUTER_IP]) {
            let question = Arp::ask(self.computer.mac, COMPUTER_IP, ip);
            if let Some((_, router)) = self.routers.first_mut() {
                router.take_from_wire(&question);
            }
        }
        self.settle();
    }

    /// The addresses that have answered the computer.
    pub fn answered(&self) -> &[Ipv4] {
        &self.computer.answered
    }

    /// Whether the home's router has answered the computer.
    pub fn router_answered(&self) -> bool {
        self.computer.answered.contains(&ROUTER_IP)
    }
}

/// A network that wants an account of everyone, as beacons tell it.
pub fn enterprise() -> Rsn {
    Rsn::default()
}

/// A WPA2 network that makes every device protect its management frames.
pub fn protected() -> Rsn {
    Rsn {
        pmf_capable: true,
        pmf_required: true,
        ..Rsn::wpa2_personal()
    }
}
