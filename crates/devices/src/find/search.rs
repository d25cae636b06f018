//! Asking in all ways at once.

use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::stream::{self, StreamExt as _};
use jiff::Timestamp;
use lan::http::{Reader, Scheme, Settings, Url};
use lan::interface::{self, Interface, Selection};
use lan::snmp::{Access, Version};
use lan::{dns_sd, ipp, snmp, ssdp, ws_discovery};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::time::{self, Instant};
use wsc::ident::MacAddr;

use super::follow::{Lead, follow};
use super::read;
use super::sighting::{Sighting, Way};

/// The most addresses that a sweep tries.
pub const MAX_SWEEP: usize = 1024;

/// How many of them at once.
const SWEEP_AT_ONCE: usize = 128;

/// How long an address may take to take a connection. In a home network it takes milliseconds; an
/// address without a host takes for ever.
const SWEEP_CONNECT: Duration = Duration::from_millis(800);

/// The ports that are tried: IPP, then the port of raw print data.
const SWEEP_PORTS: [u16; 2] = [631, 9100];

/// The first ports that `ipp-usb` gives to printers; it goes up one for each.
const IPP_USB_PORTS: std::ops::Range<u16> = 60000..60008;

/// The most sightings of a search.
const MAX_SIGHTINGS: usize = 50_000;

/// What is done when nothing is said about it.
const TIMEOUT: Duration = Duration::from_secs(3);

/// How to look.
#[derive(Clone, Debug)]
pub struct Search {
    /// Out of which interfaces.
    pub selection: Selection,
    /// How long.
    pub timeout: Duration,
    /// Try every address of the local networks too, at most [`MAX_SWEEP`] of them.
    pub sweep: bool,
    /// The SNMP community.
    pub snmp: Access,
}

impl Default for Search {
    /// All interfaces, three seconds, no sweep.
    fn default() -> Self {
        Self {
            selection: Selection::AllAndLoopback,
            timeout: TIMEOUT,
            sweep: false,
            snmp: Access {
                version: Version::V1,
                ..Access::default()
            },
        }
    }
}

impl Search {
    /// Out of one interface, or out of all.
    pub fn out_of(interface: Option<&str>) -> Self {
        let named = |name: &str| Selection::Named(name.to_owned());
        Self {
            selection: interface.map_or(Selection::AllAndLoopback, named),
            ..Self::default()
        }
    }
}

/// What a search brought.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What was seen, in the order of its coming.
    pub sightings: Vec<Sighting>,
    /// Which ways could not be gone, each in a line.
    pub troubles: Vec<String>,
    /// How many addresses a sweep tried, and how many there are.
    pub swept: Option<(usize, usize)>,
    /// How long it took until the first printer was seen.
    pub first: Option<Duration>,
    /// How long all of it took.
    pub elapsed: Duration,
}

/// What the ways send to the one who collects.
enum News {
    Seen(Box<Sighting>),
    Trouble(String),
}

/// Collects what the ways say.
#[derive(Clone)]
pub(super) struct Ear {
    news: UnboundedSender<News>,
    /// The addresses of printers that announced which they are.
    announced: Arc<Mutex<HashSet<IpAddr>>>,
}

impl Ear {
    pub(super) fn seen(&self, sighting: Sighting) {
        let own = sighting.uuid.is_some() || sighting.serial.is_some() || !sighting.macs.is_empty();
        if sighting.way == Way::DnsSd && sighting.model.is_some() && own {
            let mut announced = self
                .announced
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            announced.extend(&sighting.addresses);
        }
        // Nobody listens any more when the time is over.
        let _ = self.news.send(News::Seen(Box::new(sighting)));
    }

    /// Whether the printer at an address announced which it is.
    pub(super) fn is_announced(&self, address: IpAddr) -> bool {
        let announced = self
            .announced
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        announced.contains(&address)
    }

    fn trouble(&self, way: &str, error: impl std::fmt::Display) {
        let _ = self.news.send(News::Trouble(format!("{way}: {error}")));
    }
}

/// Looks for printers in all ways at once, for the time of `search`. `seen` gets every sighting as it
/// comes.
pub async fn printers(search: &Search, mut seen: impl FnMut(&Sighting)) -> Outcome {
    let begin = Instant::now();
    let end = begin + search.timeout;
    let mut outcome = Outcome::default();
    let (send, mut receive) = mpsc::unbounded_channel();
    let ear = Ear {
        news: send,
        announced: Arc::default(),
    };
    let interfaces = interface::list(&search.selection).unwrap_or_else(|error| {
        ear.trouble("interfaces", error);
        Vec::new()
    });
    let hosts = search.sweep.then(|| sweep_hosts(&interfaces));
    let of = hosts.as_ref().map(|(_, of)| *of);
    let hosts = hosts.map(|(hosts, _)| hosts).unwrap_or_default();
    let tried = AtomicUsize::new(0);
    let usb = search.selection.has("lo", true);
    let (lead, leads) = mpsc::unbounded_channel();
    let ways = async {
        tokio::join!(
            follow(leads, &search.snmp, end, &ear),
            by_dns_sd(&search.selection, end, &ear),
            by_ssdp(&interfaces, end, &ear),
            by_ws_discovery(&interfaces, end, &ear),
            by_snmp(&interfaces, &search.snmp, end, (&ear, lead.clone())),
            by_ipp_usb(usb, end, &ear),
            by_sweep(&hosts, &tried, end, (&ear, lead)),
        );
    };
    tokio::pin!(ways);
    // The ways end by themselves; this is for one that does not.
    let limit = end + Duration::from_millis(500);
    loop {
        tokio::select! {
            biased;
            news = receive.recv() => match news {
                Some(News::Seen(sighting)) if outcome.sightings.len() < MAX_SIGHTINGS => {
                    if sighting.printer && outcome.first.is_none() {
                        outcome.first = Some(begin.elapsed());
                    }
                    seen(&sighting);
                    outcome.sightings.push(*sighting);
                }
                Some(News::Seen(_)) => {}
                Some(News::Trouble(trouble)) => outcome.troubles.push(trouble),
                None => break,
            },
            () = &mut ways => break,
            () = time::sleep_until(limit) => break,
        }
    }
    while let Ok(news) = receive.try_recv() {
        match news {
            News::Seen(sighting) => {
                seen(&sighting);
                outcome.sightings.push(*sighting);
            }
            News::Trouble(trouble) => outcome.troubles.push(trouble),
        }
    }
    // By now the kernel knows the neighbours that answered.
    let neighbours = neighbours(&std::fs::read_to_string("/proc/net/arp").unwrap_or_default());
    for sighting in &mut outcome.sightings {
        let mut macs = sighting
            .addresses
            .iter()
            .filter_map(|ip| neighbours.get(ip));
        sighting.neighbour = macs.next().copied();
    }
    outcome.swept = of.map(|of| (tried.load(Ordering::Relaxed), of));
    outcome.elapsed = begin.elapsed();
    outcome
}

async fn by_dns_sd(selection: &Selection, end: Instant, ear: &Ear) {
    let kinds = read::SERVICES.map(|row| row.0);
    let found = dns_sd::browse(selection, &kinds, end, |service| {
        ear.seen(read::service(&service, Timestamp::now()));
    });
    if let Err(error) = found.await {
        ear.trouble("DNS-SD", error);
    }
}

async fn by_ssdp(interfaces: &[Interface], end: Instant, ear: &Ear) {
    let found = ssdp::search(interfaces, &read::SSDP_TARGETS, end, |from, message| {
        ear.seen(read::ssdp(from, &message, Timestamp::now()));
    });
    if let Err(error) = found.await {
        ear.trouble("SSDP", error);
    }
}

async fn by_ws_discovery(interfaces: &[Interface], end: Instant, ear: &Ear) {
    let found = ws_discovery::search(interfaces, end, |from, one| {
        ear.seen(read::ws_discovery(from, &one, Timestamp::now()));
    });
    if let Err(error) = found.await {
        ear.trouble("WS-Discovery", error);
    }
}

/// Asks everybody for what every agent has. Who answers is a lead.
async fn by_snmp(
    interfaces: &[Interface],
    access: &Access,
    end: Instant,
    (ear, lead): (&Ear, UnboundedSender<Lead>),
) {
    // What follows an answer needs a little of the time.
    let last_call = end.checked_sub(Duration::from_millis(300)).unwrap_or(end);
    let oids = read::snmp_oids(false);
    let found = snmp::discover(interfaces, access, &oids, last_call, |from, _| {
        // Nobody follows any more when the time is over.
        let _ = lead.send(Lead::Agent(from.ip()));
    });
    if let Err(error) = found.await {
        ear.trouble("SNMP", error);
    }
}

/// Whether an address is one that `ipp-usb` gives to a printer at this computer's USB.
pub fn at_usb(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or_default();
    let (host, port) = authority.rsplit_once(':').unwrap_or_default();
    let port = port.parse().is_ok_and(|port| IPP_USB_PORTS.contains(&port));
    port && ["localhost", "127.0.0.1"].contains(&host)
}

async fn by_ipp_usb(wanted: bool, end: Instant, ear: &Ear) {
    let ports = IPP_USB_PORTS.filter(|_| wanted);
    let asked = stream::iter(ports).for_each_concurrent(None, async |port| {
        // It answers to this name alone.
        if let Ok(url) = Url::new(Scheme::Ipp, "localhost", port, "/ipp/print")
            && takes_connections((Ipv4Addr::LOCALHOST, port).into()).await
        {
            ask_ipp(Way::IppUsb, &url, end, ear).await;
        }
    });
    // What is past its time is no loss: the next search finds it.
    let _ = time::timeout_at(end, asked).await;
}

async fn by_sweep(
    hosts: &[Ipv4Addr],
    tried: &AtomicUsize,
    end: Instant,
    (ear, lead): (&Ear, UnboundedSender<Lead>),
) {
    let asked = stream::iter(hosts).for_each_concurrent(SWEEP_AT_ONCE, async |host| {
        let [ipp, raw] = SWEEP_PORTS.map(|port| SocketAddr::from((*host, port)));
        let (ipp, is_raw) = tokio::join!(takes_connections(ipp), takes_connections(raw));
        tried.fetch_add(1, Ordering::Relaxed);
        if is_raw {
            ear.seen(read::port(raw, Timestamp::now()));
        }
        if ipp || is_raw {
            let _ = lead.send(Lead::Host((*host).into()));
        }
    });
    let _ = time::timeout_at(end, asked).await;
}

pub(super) async fn takes_connections(address: SocketAddr) -> bool {
    let connected = time::timeout(SWEEP_CONNECT, TcpStream::connect(address)).await;
    connected.is_ok_and(|connected| connected.is_ok())
}

/// Asks who is there; whether there is IPP, which what is no printer has at times. That is left out.
pub(super) async fn ask_ipp(way: Way, url: &Url, end: Instant, ear: &Ear) -> bool {
    let reader = quick_reader(end);
    let answer = ipp::get_printer_attributes(&reader, url, &read::IPP_ATTRIBUTES).await;
    if let Ok(found) = &answer {
        ear.seen(read::ipp(way, url, found, Timestamp::now()));
    }
    answer.is_ok()
}

/// Reads small documents until `end`.
pub(super) fn quick_reader(end: Instant) -> Reader {
    Reader::new(Settings {
        deadline: end.saturating_duration_since(Instant::now()),
        max_body: 256 * 1024,
        gap: Duration::ZERO,
        ..Settings::default()
    })
}

/// The hosts of all local networks, each once, and how many there are without the limit.
fn sweep_hosts(interfaces: &[Interface]) -> (Vec<Ipv4Addr>, usize) {
    let networks: Vec<&Interface> = interfaces.iter().filter(|one| !one.loopback).collect();
    let share = MAX_SWEEP / networks.len().max(1);
    let mut seen = HashSet::new();
    let mut hosts = Vec::new();
    let mut total = 0_usize;
    for network in networks {
        let all = 1_usize.checked_shl(32 - u32::from(network.prefix.min(32)));
        total = total.saturating_add(all.unwrap_or(usize::MAX).saturating_sub(3).max(1));
        hosts.extend(
            network
                .hosts(share)
                .into_iter()
                .filter(|host| seen.insert(*host)),
        );
    }
    (hosts, total)
}

/// The MAC address that this computer has for the host of an IP address.
pub fn neighbour(of: IpAddr) -> Option<MacAddr> {
    let table = std::fs::read_to_string("/proc/net/arp").unwrap_or_default();
    neighbours(&table).get(&of).copied()
}

/// Reads `/proc/net/arp`: the addresses of neighbours that answered.
fn neighbours(table: &str) -> HashMap<IpAddr, MacAddr> {
    let row = |line: &str| {
        let mut words = line.split_whitespace();
        let address: IpAddr = words.next()?.parse().ok()?;
        // Type and flags; 2 is "complete".
        let complete = words.nth(1)?.trim_start_matches("0x");
        let complete = u32::from_str_radix(complete, 16).ok()? & 2 != 0;
        let mac: MacAddr = words.next()?.parse().ok()?;
        (complete && mac.0 != [0; 6]).then_some((address, mac))
    };
    table.lines().skip(1).take(10_000).filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_neighbours_is_read_where_it_is_complete() {
        let table = "IP address       HW type     Flags       HW address            Mask     Device\n\
            192.168.1.20     0x1         0x2         00:02:c9:a1:b2:c3     *        eth0\n\
            192.168.1.21     0x1         0x0         00:00:00:00:00:00     *        eth0\n\
            nonsense\n";
        let read = neighbours(table);
        assert_eq!(read.len(), 1);
        let mac = read.get(&IpAddr::from([192, 168, 1, 20])).unwrap();
        assert_eq!(mac.to_string(), "00:02:c9:a1:b2:c3");
    }

    #[test]
    fn who_announces_which_printer_it_is_needs_no_further_questions() {
        let (news, _keep) = mpsc::unbounded_channel();
        let ear = Ear {
            news,
            announced: Arc::default(),
        };
        let address = IpAddr::from([192, 0, 2, 20]);
        let mut sighting = Sighting::new(Way::DnsSd, "", Timestamp::UNIX_EPOCH);
        sighting.addresses = vec![address];
        sighting.model = Some("ENVY 5640 series".to_owned());
        ear.seen(sighting.clone());
        assert!(!ear.is_announced(address), "nothing of its own was said");
        sighting.serial = Some("CN00A0B0C0".to_owned());
        sighting.way = Way::Snmp;
        ear.seen(sighting.clone());
        assert!(!ear.is_announced(address), "it did not announce itself");
        sighting.way = Way::DnsSd;
        ear.seen(sighting);
        assert!(ear.is_announced(address));
    }

    #[test]
    fn a_printer_at_usb_is_known_by_its_address() {
        for (address, usb) in [
            ("ipp://localhost:60000/ipp/print", true),
            ("http://127.0.0.1:60001", true),
            ("127.0.0.1:60002", true),
            ("127.0.0.1:631", false),
            ("192.168.1.20:60000", false),
            ("localhost", false),
        ] {
            assert_eq!(at_usb(address), usb, "{address}");
        }
    }

    #[test]
    fn a_sweep_has_its_bounds_and_says_so() {
        let network = |address: [u8; 4], prefix| Interface {
            name: "eth0".to_owned(),
            address: address.into(),
            prefix,
            loopback: false,
        };
        let (hosts, of) = sweep_hosts(&[network([192, 168, 1, 2], 24)]);
        assert_eq!((hosts.len(), of), (253, 253));
        let (hosts, of) = sweep_hosts(&[network([10, 0, 0, 1], 8), network([10, 0, 0, 2], 8)]);
        assert!(
            hosts.len() <= MAX_SWEEP && of > MAX_SWEEP,
            "{} of {of}",
            hosts.len()
        );
        let lo = Interface {
            loopback: true,
            ..network([127, 0, 0, 1], 8)
        };
        assert_eq!(sweep_hosts(&[lo]).0.len(), 0);
    }
}
