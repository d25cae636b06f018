//! One device found five ways is one entry.
//!
//! Devices are told apart by what is theirs alone: UUID, MAC address, serial number. An address is
//! weaker: a computer can share several printers, and `ipp-usb` has all of them at the same one. So
//! sightings are joined first by what is a device's own, then by address, but never two that say of
//! themselves, in the same way of speaking, that they are different devices.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::IpAddr;

use jiff::Timestamp;
use text::msg;
use wsc::ident::MacAddr;

use super::read::best;
use super::sighting::{Air, Sighting, Way};
use crate::evidence::Evidence;
use crate::printer::{Firmware, Identity};

/// A printer, with everything that was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPrinter {
    /// What to call it: what its owner calls it, else its model, else its address.
    pub name: String,
    /// What the other commands take: an IP address, an IPP or web address, or a host name. `None`
    /// for one that is in no network that this computer is in.
    pub address: Option<String>,
    /// Which printer it is.
    pub identity: Identity,
    /// All its IP addresses.
    pub addresses: Vec<IpAddr>,
    /// Its host name.
    pub host: Option<String>,
    /// Where its IPP is.
    pub ipp: Option<String>,
    /// Where its web server is.
    pub web: Option<String>,
    /// What was heard of its radio.
    pub air: Option<Air>,
    /// It is at this computer's USB.
    pub usb: bool,
    /// What each way said, the one whose word counts most first.
    pub sightings: Vec<Sighting>,
    /// Where the fields come from.
    pub evidence: Vec<Evidence>,
}

/// Makes one entry for each printer. The order of the sightings does not matter.
pub fn merge(mut sightings: Vec<Sighting>) -> Vec<FoundPrinter> {
    // By the weight of their ways.
    sightings.sort_unstable();
    sightings.dedup_by(|one, other| same(one, other));
    let mut groups = Groups::of(&sightings);
    join_by_own(&sightings, &mut groups);
    join_by_address(&sightings, &mut groups);
    let mut members: BTreeMap<usize, Vec<Sighting>> = BTreeMap::new();
    for (at, sighting) in sightings.into_iter().enumerate() {
        members.entry(groups.root(at)).or_default().push(sighting);
    }
    let mut found: Vec<FoundPrinter> = members
        .into_values()
        .filter(|group| group.iter().any(|sighting| sighting.printer))
        .map(describe)
        .collect();
    let key = |printer: &FoundPrinter| {
        (
            printer.address.is_none(),
            printer.name.to_lowercase(),
            printer.address.clone(),
        )
    };
    found.sort_by_cached_key(key);
    found
}

/// Whether the later of two says nothing new.
fn same(one: &Sighting, other: &Sighting) -> bool {
    let mut one = one.clone();
    one.at = other.at;
    one == *other
}

/// Sets of sightings: each has a root, the least of them.
struct Groups(Vec<usize>);

impl Groups {
    fn of(sightings: &[Sighting]) -> Self {
        Self((0..sightings.len()).collect())
    }

    fn root(&self, mut at: usize) -> usize {
        // The parent is never greater, and a root is its own.
        while let Some(parent) = self.0.get(at).copied().filter(|parent| *parent != at) {
            at = parent;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(parent) = self.0.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}

/// Joins what has the same UUID, MAC address or serial number.
fn join_by_own(sightings: &[Sighting], groups: &mut Groups) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (at, sighting) in sightings.iter().enumerate() {
        let uuid = sighting.uuid.iter().map(|uuid| format!("uuid {uuid}"));
        let serial = sighting
            .serial
            .iter()
            .map(|serial| format!("serial {serial}"));
        let macs = sighting.macs.iter().map(|mac| format!("mac {mac}"));
        for key in uuid.chain(serial).chain(macs) {
            groups.join(*seen.entry(key).or_insert(at), at);
        }
    }
}

/// Joins what is at the same address, has the same host name or is the same neighbour, where that
/// contradicts nothing.
fn join_by_address(sightings: &[Sighting], groups: &mut Groups) {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, sighting) in sightings.iter().enumerate() {
        for place in places_of(sighting) {
            places.entry(place).or_default().push(at);
        }
    }
    for members in places.values() {
        let roots: BTreeSet<usize> = members.iter().map(|at| groups.root(*at)).collect();
        let mut roots: Vec<(usize, Own)> = roots
            .into_iter()
            .map(|root| (root, Own::of(sightings, groups, root)))
            .collect();
        let apart = |one: &Own, other: &Own| one.contradicts(other);
        let quarrel = roots.iter().enumerate().any(|(at, (_, one))| {
            let mut others = roots.iter().skip(at + 1);
            others.any(|(_, other)| apart(one, other))
        });
        if quarrel {
            // Several devices share the place; who does not say which one it is belongs to none.
            continue;
        }
        let Some((first, _)) = roots.pop() else {
            continue;
        };
        for (root, _) in roots {
            groups.join(first, root);
        }
    }
}

/// The places that a sighting is at. The loopback is a place only together with its port: all
/// printers that this computer serves are at it.
fn places_of(sighting: &Sighting) -> Vec<String> {
    let port = sighting.ipp.as_deref().or(sighting.web.as_deref());
    let port = port.and_then(|url| Some(lan::http::Url::parse(url).ok()?.port()));
    let mut places: Vec<String> = sighting
        .addresses
        .iter()
        .filter_map(|address| match (address.is_loopback(), port) {
            (true, Some(port)) => Some(format!("port {port}")),
            (true, None) => None,
            (false, _) => Some(format!("ip {address}")),
        })
        .collect();
    let local = sighting.addresses.iter().any(IpAddr::is_loopback);
    if !local {
        places.extend(sighting.neighbour.map(|mac| format!("neighbour {mac}")));
        // A MAC address that one way told is the neighbour of another.
        places.extend(sighting.macs.iter().map(|mac| format!("neighbour {mac}")));
    }
    places
}

/// What a group says is its own.
#[derive(Debug, Default)]
struct Own {
    serials: BTreeSet<String>,
    /// A device has one UUID in each way of speaking, and may have others in others.
    uuids: BTreeMap<Way, BTreeSet<String>>,
}

impl Own {
    fn of(sightings: &[Sighting], groups: &Groups, root: usize) -> Self {
        let mut own = Self::default();
        let members = sightings.iter().enumerate();
        for (_, sighting) in members.filter(|(at, _)| groups.root(*at) == root) {
            own.serials.extend(sighting.serial.clone());
            if let Some(uuid) = &sighting.uuid {
                let way = match sighting.way {
                    // They tell the same UUID, that of RFC 8011's printer-uuid.
                    Way::IppUsb | Way::DnsSd => Way::Ipp,
                    way => way,
                };
                own.uuids.entry(way).or_default().insert(uuid.clone());
            }
        }
        own
    }

    fn contradicts(&self, other: &Self) -> bool {
        let apart = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
        };
        apart(&self.serials, &other.serials)
            || self.uuids.iter().any(|(way, uuids)| {
                let others = other.uuids.get(way);
                others.is_some_and(|others| apart(uuids, others))
            })
    }
}

/// One entry of what belongs together. There is at least one sighting.
fn describe(sightings: Vec<Sighting>) -> FoundPrinter {
    let mut evidence = Vec::new();
    let mut take = |field: &'static str, value: fn(&Sighting) -> Option<&String>| {
        first(&sightings, field, value, &mut evidence)
    };
    let mut identity = Identity {
        maker: take("identity.maker", |one| one.maker.as_ref()),
        model: take("identity.model", |one| one.model.as_ref()),
        product_number: take("identity.product_number", |one| one.product_number.as_ref()),
        serial: take("identity.serial", |one| one.serial.as_ref()),
        uuid: take("identity.uuid", |one| one.uuid.as_ref()),
        macs: Vec::new(),
        firmware: Firmware::default(),
    };
    let host = take("host", |one| one.host.as_ref());
    let ipp = take("ipp", |one| one.ipp.as_ref());
    let web = take("web.url", |one| one.web.as_ref());
    let called = take("name", |one| one.name.as_ref());
    let air = air(&sightings, &mut evidence);
    identity.macs = macs(&sightings, &mut evidence);
    let mut addresses: Vec<IpAddr> = sightings
        .iter()
        .flat_map(|sighting| sighting.addresses.iter().copied())
        .collect();
    addresses.sort_unstable();
    addresses.dedup();
    let usb = sightings.iter().any(|sighting| sighting.way == Way::IppUsb);
    let address = address(&addresses, usb, ipp.as_ref(), web.as_ref(), host.as_ref());
    let name = called
        .or_else(|| identity.name())
        .or_else(|| address.clone())
        .unwrap_or_else(|| msg!("device-a-printer").into());
    FoundPrinter {
        name,
        address,
        identity,
        addresses,
        host,
        ipp,
        web,
        air,
        usb,
        sightings,
        evidence,
    }
}

/// The word of the way that counts most. Every way that says the same is evidence too.
fn first(
    sightings: &[Sighting],
    field: &'static str,
    value: fn(&Sighting) -> Option<&String>,
    evidence: &mut Vec<Evidence>,
) -> Option<String> {
    let taken = sightings.iter().find_map(value)?.clone();
    let agree = sightings.iter().filter(|one| value(one) == Some(&taken));
    for sighting in agree {
        tell(evidence, field, sighting);
    }
    Some(taken)
}

fn tell(evidence: &mut Vec<Evidence>, field: &'static str, sighting: &Sighting) {
    let known = |one: &Evidence| one.field == field && one.source == sighting.source;
    if !evidence.iter().any(known) {
        evidence.push(Evidence {
            field,
            source: sighting.source.clone(),
            confidence: sighting.way.confidence(),
            at: sighting.at,
        });
    }
}

fn macs(sightings: &[Sighting], evidence: &mut Vec<Evidence>) -> Vec<MacAddr> {
    let mut macs = BTreeSet::new();
    for sighting in sightings {
        // A neighbour is the host's own address only where nothing else shares the host, which the
        // printer's own word is needed for.
        if !sighting.macs.is_empty() {
            macs.extend(&sighting.macs);
            tell(evidence, "identity.macs", sighting);
        }
    }
    let mut neighbours = sightings.iter().filter_map(|one| one.neighbour);
    if let Some(first) = neighbours.next()
        && macs.is_empty()
        && neighbours.all(|other| other == first)
    {
        macs.insert(first);
        evidence.push(Evidence {
            field: "identity.macs",
            source: msg!("device-from-neighbours"),
            confidence: crate::evidence::Confidence::Medium,
            at: sightings
                .first()
                .map_or(Timestamp::UNIX_EPOCH, |one| one.at),
        });
    }
    macs.into_iter().collect()
}

/// What was heard of the radio, each field from the first that has it.
fn air(sightings: &[Sighting], evidence: &mut Vec<Evidence>) -> Option<Air> {
    let mut merged: Option<Air> = None;
    for sighting in sightings {
        let Some(heard) = &sighting.air else {
            continue;
        };
        let air = merged.get_or_insert_default();
        air.ssid = air.ssid.take().or_else(|| heard.ssid.clone());
        air.bssid = air.bssid.or(heard.bssid);
        air.channel = air.channel.or(heard.channel);
        air.signal_dbm = air.signal_dbm.or(heard.signal_dbm);
        air.asks = air.asks.or(heard.asks);
        tell(evidence, "air", sighting);
    }
    merged
}

/// What the other commands take.
fn address(
    addresses: &[IpAddr],
    usb: bool,
    ipp: Option<&String>,
    web: Option<&String>,
    host: Option<&String>,
) -> Option<String> {
    let best = best(addresses);
    // Only the port tells the printers of one computer apart.
    // Nor is a printer at an unusual port found by its address alone.
    let unusual = |ipp: &String| {
        lan::http::Url::parse(ipp).is_ok_and(|url| url.port() != url.scheme().default_port())
    };
    let local = usb || best.is_none_or(|address| address.is_loopback());
    if let Some(url) = ipp.or(web).filter(|_| local || ipp.is_some_and(unusual)) {
        return Some(url.clone());
    }
    match best {
        // An address of this link alone needs the link's name; the host's name does not.
        Some(IpAddr::V6(v6)) if v6.is_unicast_link_local() => {
            host.cloned().or_else(|| Some(v6.to_string()))
        }
        Some(address) => Some(address.to_string()),
        None => host.cloned(),
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
