//! What anybody announces by DNS-SD: the names of a PTR and an SRV record, addresses, and the octets of
//! a TXT record.

#![no_main]

use std::net::IpAddr;

use devices::find::read::{SERVICES, service};
use devices::find::{Sighting, merge};
use lan::dns_sd::Service;

/// The longest text of a sighting, in characters; a URL or two in a line more.
const LONG: usize = 1024;

/// Takes a field with its length in one octet before it.
fn field<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let Some((length, tail)) = rest.split_first() else {
        return &[];
    };
    let (field, tail) = tail.split_at(usize::from(*length).min(tail.len()));
    *rest = tail;
    field
}

/// The first octet chooses the service and how many addresses there are; then the name, the host, the
/// port, the addresses, and for the rest the TXT record as it is on the wire (RFC 6763, section 6).
fn one(mut data: &[u8]) -> Sighting {
    let choice = usize::from(field(&mut data).first().copied().unwrap_or_default());
    let (kind, _) = SERVICES[choice % SERVICES.len()];
    let name = String::from_utf8_lossy(field(&mut data)).into_owned();
    let host = String::from_utf8_lossy(field(&mut data)).into_owned();
    let port = field(&mut data)
        .iter()
        .fold(0, |port, octet| port << 8 | u16::from(*octet));
    let addresses: Vec<IpAddr> = (0..choice / SERVICES.len() % 4)
        .filter_map(|_| match field(&mut data) {
            v4 if v4.len() == 4 => Some(IpAddr::from(<[u8; 4]>::try_from(v4).ok()?)),
            v6 => Some(IpAddr::from(<[u8; 16]>::try_from(v6).ok()?)),
        })
        .collect();
    let mut txt: Vec<(String, &[u8])> = Vec::new();
    while !data.is_empty() {
        let entry = field(&mut data);
        let end = entry.iter().position(|octet| *octet == b'=');
        let (key, value) = entry.split_at(end.unwrap_or(entry.len()));
        let key = String::from_utf8_lossy(key).into_owned();
        txt.push((key, value.get(1..).unwrap_or_default()));
    }
    let entries = txt.iter().map(|(key, value)| (key.as_str(), *value));
    let found = Service::of_records(kind, &name, (&host, port), addresses.into_iter(), entries);
    service(&found, Default::default())
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    // Two of them, so that joining is tried too.
    let (first, second) = data.split_at(data.len() / 2);
    let sightings = vec![one(first), one(second)];
    for sighting in &sightings {
        for text in [
            &sighting.name,
            &sighting.maker,
            &sighting.model,
            &sighting.serial,
        ] {
            let sound =
                |text: &String| text.chars().count() <= 120 && !text.chars().any(char::is_control);
            assert!(text.as_ref().is_none_or(sound), "{text:?}");
        }
        assert!(sighting.says.english().chars().count() <= LONG);
        for url in [&sighting.ipp, &sighting.web].into_iter().flatten() {
            assert!(url.chars().count() <= LONG, "{url}");
        }
    }
    let printers = sightings.iter().filter(|one| one.printer).count();
    let found = merge(sightings);
    assert!(found.len() <= printers);
});
