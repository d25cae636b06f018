//! DNS-SD over multicast DNS (RFC 6762, RFC 6763): services with their host, port and TXT record.

use std::net::IpAddr;
use std::time::Duration;

use mdns_sd::{HostnameResolutionEvent, IfKind, ResolvedService, ServiceDaemon, ServiceEvent};
use text::{Message, Tell, msg};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{self, Instant};

use crate::interface::Selection;

/// The most services that one search hands on.
const MAX_SERVICES: usize = 8192;

/// The most entries of a TXT record, and the most characters of each.
const MAX_TXT: usize = 128;
const MAX_TXT_VALUE: usize = 1024;

/// How long the daemon's thread may take to end.
const GOODBYE: Duration = Duration::from_millis(200);

/// Why no search is possible. The text is "what happened and why; what to do next".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct DnsSdError {
    /// Why.
    pub reason: String,
}

impl Tell for DnsSdError {
    fn told(&self) -> Message {
        msg!("lan-no-multicast", reason = &self.reason)
    }
}

text::display_told!(DnsSdError);

/// A service that somebody offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its type, such as `_ipp._tcp`.
    pub kind: String,
    /// What its owner calls it, such as `HP ENVY 7640 series [A1B2C3]`.
    pub instance: String,
    /// The host, such as `HPA1B2C3.local`.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The host's addresses, IPv4 first.
    pub addresses: Vec<IpAddr>,
    /// The TXT record: keys in small letters, values as text.
    pub txt: Vec<(String, String)>,
}

impl Service {
    /// A service of what its records say: the name of its PTR record, with backslashes as DNS writes
    /// them; host and port of its SRV record; the host's addresses; and the entries of its TXT record.
    /// What is too much is left out.
    pub fn of_records<'a>(
        kind: &str,
        full_name: &str,
        (host, port): (&str, u16),
        addresses: impl Iterator<Item = IpAddr>,
        txt: impl Iterator<Item = (&'a str, &'a [u8])>,
    ) -> Self {
        let mut addresses: Vec<IpAddr> = addresses.collect();
        addresses.sort();
        addresses.dedup();
        let suffix = format!(".{kind}.local.");
        let instance = full_name.strip_suffix(&suffix).unwrap_or(full_name);
        let entry = |(key, value): (&str, &[u8])| {
            let value = String::from_utf8_lossy(value);
            let value = value.chars().take(MAX_TXT_VALUE).collect();
            (key.to_ascii_lowercase(), value)
        };
        Self {
            kind: kind.to_owned(),
            instance: unescape(instance),
            host: host.trim_end_matches('.').to_owned(),
            port,
            addresses,
            txt: txt.take(MAX_TXT).map(entry).collect(),
        }
    }

    /// A value of the TXT record, its key in small letters. Empty values are none.
    pub fn txt(&self, key: &str) -> Option<&str> {
        let found = self.txt.iter().find(|(found, _)| found == key);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }
}

/// Looks for services of these types (`_ipp._tcp` and so on) until `end`, and hands on each when it
/// is known where it is, and again when more of it becomes known.
///
/// # Errors
/// Multicast DNS cannot be used at all.
pub async fn browse(
    selection: &Selection,
    kinds: &[&str],
    end: Instant,
    mut found: impl FnMut(Service),
) -> Result<(), DnsSdError> {
    let trouble = |error: mdns_sd::Error| DnsSdError {
        reason: error.to_string(),
    };
    let daemon = ServiceDaemon::new().map_err(trouble)?;
    select(&daemon, selection).map_err(trouble)?;
    let (send, mut receive) = mpsc::channel(256);
    let mut readers = JoinSet::new();
    for kind in kinds {
        let events = daemon.browse(&format!("{kind}.local.")).map_err(trouble)?;
        let (kind, send) = ((*kind).to_owned(), send.clone());
        readers.spawn(async move {
            while let Ok(event) = events.recv_async().await {
                if let ServiceEvent::ServiceResolved(service) = event
                    && send.send(read(&kind, &service)).await.is_err()
                {
                    break;
                }
            }
        });
    }
    drop(send);
    for _ in 0..MAX_SERVICES {
        match time::timeout_at(end, receive.recv()).await {
            Ok(Some(service)) => found(service),
            // The daemon has ended, or the time is over.
            Ok(None) | Err(_) => break,
        }
    }
    readers.abort_all();
    if let Ok(status) = daemon.shutdown() {
        // Its thread ends in any case; waiting only keeps it from talking after we are gone.
        let _ = time::timeout(GOODBYE, status.recv_async()).await;
    }
    Ok(())
}

/// The addresses of a host in `.local`, IPv4 first; none where nobody has the name by `end`. For
/// computers whose own resolver does not know multicast DNS.
pub async fn resolve(host: &str, end: Instant) -> Vec<IpAddr> {
    let Ok(daemon) = ServiceDaemon::new() else {
        return Vec::new();
    };
    let name = format!("{}.", host.trim_end_matches('.'));
    let left = end.saturating_duration_since(Instant::now());
    let timeout = u64::try_from(left.as_millis()).ok();
    let mut found = Vec::new();
    if let Ok(events) = daemon.resolve_hostname(&name, timeout) {
        while let Ok(Ok(event)) = time::timeout_at(end, events.recv_async()).await {
            match event {
                HostnameResolutionEvent::AddressesFound(_, addresses) => {
                    found.extend(addresses.iter().map(mdns_sd::ScopedIp::to_ip_addr));
                    break;
                }
                HostnameResolutionEvent::SearchTimeout(_) => break,
                _ => {}
            }
        }
    }
    if let Ok(status) = daemon.shutdown() {
        let _ = time::timeout(GOODBYE, status.recv_async()).await;
    }
    found.sort();
    found.dedup();
    found
}

fn select(daemon: &ServiceDaemon, selection: &Selection) -> Result<(), mdns_sd::Error> {
    match selection {
        Selection::All => daemon.disable_interface(vec![IfKind::LoopbackV4, IfKind::LoopbackV6]),
        Selection::AllAndLoopback => Ok(()),
        Selection::Named(name) => {
            daemon.disable_interface(IfKind::All)?;
            daemon.enable_interface(IfKind::Name(name.clone()))
        }
    }
}

fn read(kind: &str, service: &ResolvedService) -> Service {
    let addresses = service.get_addresses().iter();
    let entries = service.get_properties().iter();
    Service::of_records(
        kind,
        service.get_fullname(),
        (service.get_hostname(), service.get_port()),
        addresses.map(mdns_sd::ScopedIp::to_ip_addr),
        entries.map(|entry| (entry.key(), entry.val().unwrap_or_default())),
    )
}

/// Takes the backslashes out of a name: `\.` and `\032` (RFC 1035, section 5.1).
fn unescape(name: &str) -> String {
    let mut octets = Vec::new();
    let mut rest = name.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'\\', [a @ b'0'..=b'2', b @ b'0'..=b'9', c @ b'0'..=b'9', more @ ..]) => {
                let number = [a, b, c]
                    .iter()
                    .fold(0_u32, |sum, digit| sum * 10 + u32::from(**digit - b'0'));
                match u8::try_from(number) {
                    Ok(octet) => {
                        octets.push(octet);
                        rest = more;
                    }
                    Err(_) => octets.push(b'\\'),
                }
            }
            (b'\\', [next, more @ ..]) => {
                octets.push(*next);
                rest = more;
            }
            (octet, _) => octets.push(*octet),
        }
    }
    String::from_utf8_lossy(&octets).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_as_its_owner_wrote_it() {
        for (wire, name) in [
            (
                "HP ENVY 7640 series [A1B2C3]",
                "HP ENVY 7640 series [A1B2C3]",
            ),
            (r"Mrs\.\032Smith\\s", r"Mrs. Smith\s"),
            (r"\195\169", "é"),
            (r"\299x\", r"\299x\"),
        ] {
            assert_eq!(unescape(wire), name);
        }
    }
}
