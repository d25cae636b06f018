//! The home: everything in it, stepped on virtual time until the job is over.

mod job;
mod open;
mod tell;

pub use open::{enterprise, protected};

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use wsc::frame::{Body, Frame};
use wsc::ident::MacAddr;
use wsc::ie::StationInfo;
use wsc::pin::DevicePin;
use wsc::time::Instant;

use crate::air::{Air, Conditions, Heard, RadioId, Sent, Tuning};
use crate::bss::Bss;
use crate::dice::Dice;
use crate::lan::{Arp, Ipv4, Packet};
use crate::person::Deed;
use crate::printer::{Ask, Printer, PrinterConfig};
use crate::router::{Router, RouterConfig, RouterEvent};
use crate::timeline::{End, Event, Step, Way, What, Who};
use job::{Job, Journal};

/// No job takes longer; a home that is still busy then has a defect.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// A home before the job, and what is going to be done in it.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The air.
    pub conditions: Conditions,
    /// The printers; the job is about the first.
    pub printers: Vec<PrinterConfig>,
    /// The routers; the first is the home's, others are neighbours'.
    pub routers: Vec<RouterConfig>,
    /// The way onto the network.
    pub way: Way,
    /// What is done, each after a pause in milliseconds.
    pub script: Vec<(u64, Deed)>,
}

/// A finished run.
#[derive(Debug)]
pub struct Run {
    /// What happened.
    pub events: Vec<Event>,
    /// Every frame on the air.
    pub frames: Vec<Sent>,
    /// How it ended.
    pub end: End,
}

/// What the computer knows by listening, and its place on the wired network.
#[derive(Debug)]
struct Computer {
    mac: MacAddr,
    radio: RadioId,
    networks: BTreeMap<MacAddr, Bss>,
    /// Printers that were heard asking for a registrar.
    asking: Vec<MacAddr>,
    /// Addresses that answered.
    answered: Vec<Ipv4>,
}

/// A home with a job in it.
#[derive(Debug)]
pub struct Home {
    now: Instant,
    air: Air,
    printers: Vec<(RadioId, Printer)>,
    routers: Vec<(RadioId, Router)>,
    computer: Computer,
    way: Way,
    script: Vec<(u64, Deed)>,
    /// Place in the script, and when the next deed is due.
    done: usize,
    due: Instant,
    /// The PIN that each printer shows or has printed.
    pins: Vec<Option<DevicePin>>,
    label: DevicePin,
    old_page: DevicePin,
    job: Job,
    journal: Journal,
    step: Step,
    events: Vec<Event>,
    end: Option<End>,
    seed: u64,
    /// Somebody else acts, so the home neither ends nor judges: what its routers tell, by their
    /// number.
    open: Option<VecDeque<(usize, RouterEvent)>>,
}

impl Home {
    /// Sets a home up. The seed decides everything that is left to chance.
    pub fn new(setup: Setup, seed: u64) -> Self {
        let mut air = Air::new(seed, setup.conditions);
        let mac = MacAddr([0x02, 0, 0, 0, 0, 0xc0]);
        let (position, power) = open::COMPUTER;
        let radio = air.add(mac, position, power);
        air.tune(radio, Tuning::All);
        let mut routers = Vec::new();
        for config in setup.routers {
            let radio = air.add(config.mac, config.position, config.power_dbm);
            air.tune(radio, Tuning::Channel(config.channel));
            routers.push((radio, Router::new(config, seed)));
        }
        let mut printers = Vec::new();
        for config in setup.printers {
            let radio = air.add(config.mac, config.position, config.power_dbm);
            printers.push((radio, Printer::new(config, seed)));
        }
        let mut paper = Dice::new(seed, "paper");
        let mut pin = || DevicePin::generate(wsc::pin::PinLength::Eight, paper.source());
        let (old_page, mut label) = (pin(), pin());
        let router_pin = routers
            .first()
            .and_then(|(_, router)| router.config().router_pin.clone());
        if let Some(pin) = router_pin
            && let Ok(same) = DevicePin::parse(pin.expose_secret())
        {
            label = same;
        }
        Self {
            now: Instant::ZERO,
            air,
            pins: vec![None; printers.len()],
            printers,
            routers,
            computer: Computer {
                mac,
                radio,
                networks: BTreeMap::new(),
                asking: Vec::new(),
                answered: Vec::new(),
            },
            way: setup.way,
            due: Instant::from_millis(setup.script.first().map_or(0, |(pause, _)| *pause)),
            script: setup.script,
            done: 0,
            label,
            old_page,
            job: Job::default(),
            journal: Journal::default(),
            step: Step::Look,
            events: Vec::new(),
            end: None,
            seed,
            open: None,
        }
    }

    /// Runs to the end.
    pub fn run(mut self) -> Run {
        loop {
            if let Some(end) = self.step() {
                return Run {
                    events: self.events,
                    frames: self.air.into_sent(),
                    end,
                };
            }
        }
    }

    /// What happened so far.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The time in the home.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// Lets time pass until the next thing happens. Returns how the job ended, once it has.
    pub fn step(&mut self) -> Option<End> {
        if let Some(end) = &self.end {
            return Some(end.clone());
        }
        self.now = self.next().max(self.now);
        self.machines();
        if self.now >= self.due
            && let Some((_, deed)) = self.script.get(self.done).copied()
        {
            self.done += 1;
            let pause = self.script.get(self.done).map_or(0, |(pause, _)| *pause);
            self.due = self.now + Duration::from_millis(pause);
            self.act(deed);
            self.settle();
        }
        self.pursue();
        self.settle();
        if self.end.is_none() && self.now.since(Instant::ZERO) > LIMIT {
            self.conclude(false);
        }
        self.end.clone()
    }

    /// Lets the machines do what is due.
    fn machines(&mut self) {
        while let Some(heard) = self.air.receive(self.now) {
            self.deliver(&heard);
            self.settle();
        }
        for (_, router) in &mut self.routers {
            if self.now >= router.deadline() {
                router.wake(self.now);
            }
        }
        for (_, printer) in &mut self.printers {
            if printer.deadline().is_some_and(|at| self.now >= at) {
                printer.wake(self.now);
            }
        }
        self.settle();
    }

    fn next(&self) -> Instant {
        let script = (self.done < self.script.len()).then_some(self.due);
        let printers = self.printers.iter().filter_map(|(_, p)| p.deadline());
        let routers = self.routers.iter().map(|(_, router)| router.deadline());
        self.air
            .next()
            .into_iter()
            .chain(script)
            .chain(self.job.deadline())
            .chain(printers)
            .chain(routers)
            .min()
            .unwrap_or(self.now + Duration::from_secs(1))
    }

    fn deliver(&mut self, heard: &Heard) {
        if heard.by == self.computer.radio {
            return self.overhear(heard);
        }
        for (radio, router) in &mut self.routers {
            if *radio == heard.by {
                return router.receive(self.now, heard);
            }
        }
        for (radio, printer) in &mut self.printers {
            if *radio == heard.by {
                return printer.receive(self.now, heard);
            }
        }
    }

    /// What the computer makes of what it hears.
    fn overhear(&mut self, heard: &Heard) {
        let Ok(Frame::Management(frame)) = Frame::parse(&heard.octets) else {
            return;
        };
        if let Some(bss) = Bss::of(&frame, heard) {
            match self.computer.networks.get_mut(&bss.bssid) {
                Some(known) => known.update(bss),
                None => {
                    self.computer.networks.insert(bss.bssid, bss);
                }
            }
        }
        if let Body::ProbeRequest { elements } = &frame.body
            && let Some(Ok(station)) = StationInfo::parse(elements)
            && station.request_type == Some(wsc::code::RequestType::ENROLLEE)
            && let Some(device) = &station.device
            && device.device_type.is_printer()
            && !self.computer.asking.contains(&frame.transmitter)
        {
            self.computer.asking.push(frame.transmitter);
            let what = What::PrinterAsks {
                printer: Who::Printer(device.model_name.clone()),
                mac: frame.transmitter,
                button: station.presses_button(),
            };
            self.tell(what);
        }
    }

    /// Carries out what everybody asks for, and notes what happened.
    fn settle(&mut self) {
        for index in 0..self.printers.len() {
            while let Some((radio, ask)) = self
                .printers
                .get_mut(index)
                .and_then(|(radio, printer)| Some((*radio, printer.ask()?)))
            {
                match ask {
                    Ask::Tune(tuning) => self.air.tune(radio, tuning),
                    Ask::Send(channel, frame) => self.air.send(self.now, radio, channel, frame),
                }
            }
            while let Some(event) = self
                .printers
                .get_mut(index)
                .and_then(|(_, printer)| printer.event())
            {
                self.tell_printer(index, event);
            }
        }
        for index in 0..self.routers.len() {
            while let Some((radio, channel, frame)) =
                self.routers.get_mut(index).and_then(|(radio, router)| {
                    let channel = router.config().channel;
                    Some((*radio, channel, router.frame()?))
                })
            {
                self.air.send(self.now, radio, channel, frame);
            }
            while let Some(packet) = self
                .routers
                .get_mut(index)
                .and_then(|(_, router)| router.wired())
            {
                // Only the home's router is on the computer's wire.
                if index == 0 {
                    self.arrive(&packet);
                }
            }
            while let Some(event) = self
                .routers
                .get_mut(index)
                .and_then(|(_, router)| router.event())
            {
                if let Some(open) = &mut self.open {
                    open.push_back((index, event.clone()));
                }
                self.tell_router(index, event);
            }
        }
    }

    /// A packet comes to the computer by wire.
    fn arrive(&mut self, packet: &Packet) {
        if let Some(Arp::IsAt { sender_ip, .. }) = Arp::parse(packet)
            && packet.to == self.computer.mac
            && !self.computer.answered.contains(&sender_ip)
        {
            self.computer.answered.push(sender_ip);
        }
    }

    /// Notes what happened. The steps only go forward.
    fn tell(&mut self, what: What) {
        if self.open.is_none() {
            self.step = self.step.max(what.step().unwrap_or(self.step));
        }
        self.events.push(Event {
            at: self.now,
            step: self.step,
            what,
        });
    }

    fn printer_name(&self, index: usize) -> Who {
        let printer = self.printers.get(index);
        Who::Printer(printer.map_or_else(String::new, |(_, p)| p.config().model.clone()))
    }

    fn router_name(&self, index: usize) -> Who {
        let router = self.routers.get(index);
        Who::Router(router.map_or_else(String::new, |(_, r)| r.config().name.clone()))
    }
}
