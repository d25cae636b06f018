//! WFAWLANConfig traffic: HTTP between an external registrar and an access point, found in the TCP
//! segments of a capture.
//!
//! Only connections whose segments begin like HTTP are put together, in order, and only until one
//! message is whole. The messages of WSC are in them as base64 texts (WFAWLANConfig:1, section 2.4).

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use lan::base64::decode;
use wsc::ident::MacAddr;

use crate::live::Pair;
use crate::run::Side;

/// Connections that are followed at the same time.
const FLOWS_MAX: usize = 512;

/// Octets of one HTTP message.
const HTTP_MAX: usize = 256 * 1024;

/// Segments that wait because one before them is missing.
const EARLY_MAX: usize = 32;

/// Octets of the type and of the address in a WLANEvent, before the message.
pub(crate) const EVENT_HEAD: usize = 18;

/// The type of a WLANEvent that has a message of an EAP conversation.
const EVENT_EAP: u8 = 2;

const PROTOCOL_TCP: u8 = 6;

/// A message of WSC that was found.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) pair: Pair,
    pub(crate) from: Side,
    pub(crate) octets: Vec<u8>,
    /// The access point and the registrar.
    pub(crate) addresses: (IpAddr, IpAddr),
}

/// One direction of a connection.
#[derive(Debug, Default)]
struct Flow {
    /// The number of the next octet.
    next: u32,
    octets: Vec<u8>,
    /// Segments that came too early.
    early: Vec<(u32, Vec<u8>)>,
    /// When it was last used, by the count of segments.
    used: u64,
}

/// The connections of a capture.
#[derive(Debug, Default)]
pub(crate) struct Upnp {
    flows: HashMap<(SocketAddr, SocketAddr), Flow>,
    segments: u64,
}

/// A TCP segment.
struct Segment<'a> {
    from: SocketAddr,
    to: SocketAddr,
    sequence: u32,
    payload: &'a [u8],
}

fn array<const N: usize>(octets: &[u8], at: usize) -> Option<[u8; N]> {
    octets.get(at..)?.first_chunk().copied()
}

impl<'a> Segment<'a> {
    /// Reads an IP packet; `None` for anything but a whole TCP segment with data.
    fn parse(packet: &'a [u8]) -> Option<Self> {
        let (from, to, protocol, rest): (IpAddr, IpAddr, u8, &[u8]) = match packet.first()? >> 4 {
            4 => {
                let header = usize::from(packet.first()? & 0x0f) * 4;
                let total = usize::from(u16::from_be_bytes(array(packet, 2)?));
                // A fragment has no TCP header of its own, or not all of its segment.
                if u16::from_be_bytes(array(packet, 6)?) & 0x3fff != 0 {
                    return None;
                }
                (
                    Ipv4Addr::from(array::<4>(packet, 12)?).into(),
                    Ipv4Addr::from(array::<4>(packet, 16)?).into(),
                    *packet.get(9)?,
                    packet.get(header..total)?,
                )
            }
            6 => {
                let len = usize::from(u16::from_be_bytes(array(packet, 4)?));
                (
                    Ipv6Addr::from(array::<16>(packet, 8)?).into(),
                    Ipv6Addr::from(array::<16>(packet, 24)?).into(),
                    *packet.get(6)?,
                    packet.get(40..40 + len)?,
                )
            }
            _ => return None,
        };
        if protocol != PROTOCOL_TCP {
            return None;
        }
        let payload = rest.get(usize::from(*rest.get(12)? >> 4) * 4..)?;
        let port = |at| array(rest, at).map(u16::from_be_bytes);
        (!payload.is_empty()).then_some(Self {
            from: SocketAddr::new(from, port(0)?),
            to: SocketAddr::new(to, port(2)?),
            sequence: u32::from_be_bytes(array(rest, 4)?),
            payload,
        })
    }

    /// Whether it begins like a message that can matter.
    fn begins(&self) -> bool {
        [&b"POST "[..], b"NOTIFY ", b"HTTP/1."]
            .iter()
            .any(|word| self.payload.starts_with(word))
    }
}

impl Upnp {
    /// Takes an IP packet, and gives the messages of WSC that became whole with it.
    pub(crate) fn packet(&mut self, packet: &[u8]) -> Vec<Found> {
        let messages = self.messages(packet).into_iter();
        messages
            .filter_map(|(from, to, message)| read(&message, from, to))
            .collect()
    }

    /// Takes an IP packet, and gives the HTTP messages that became whole with it: from, to, octets.
    pub(crate) fn messages(&mut self, packet: &[u8]) -> Vec<(SocketAddr, SocketAddr, Vec<u8>)> {
        let mut found = Vec::new();
        let Some(segment) = Segment::parse(packet) else {
            return found;
        };
        let key = (segment.from, segment.to);
        if !self.flows.contains_key(&key) {
            if !segment.begins() {
                return found;
            }
            if self.flows.len() >= FLOWS_MAX
                && let Some(oldest) = self.flows.iter().min_by_key(|(_, flow)| flow.used)
            {
                let oldest = *oldest.0;
                self.flows.remove(&oldest);
            }
        }
        self.segments += 1;
        let used = self.segments;
        let flow = self.flows.entry(key).or_insert_with(|| Flow {
            next: segment.sequence,
            ..Flow::default()
        });
        flow.used = used;
        if segment.begins() && flow.octets.is_empty() {
            flow.next = segment.sequence;
            flow.early.clear();
        }
        flow.take(segment.sequence, segment.payload);
        while let Some(message) = flow.whole() {
            found.push((segment.from, segment.to, message));
        }
        if flow.octets.len() > HTTP_MAX || flow.early.len() > EARLY_MAX {
            self.flows.remove(&key);
        }
        found
    }
}

impl Flow {
    /// Appends what continues the stream.
    fn take(&mut self, sequence: u32, payload: &[u8]) {
        let ahead = sequence.wrapping_sub(self.next);
        if ahead == 0 {
            self.append(payload);
        } else if ahead < 1 << 20 {
            self.early.push((sequence, payload.to_vec()));
            return;
        } else {
            // Sent again; perhaps with something new at its end.
            let seen = usize::try_from(self.next.wrapping_sub(sequence)).unwrap_or(usize::MAX);
            let Some(new) = payload.get(seen..).filter(|new| !new.is_empty()) else {
                return;
            };
            self.append(new);
        }
        while let Some(at) = self.early.iter().position(|(next, _)| *next == self.next) {
            let (_, payload) = self.early.swap_remove(at);
            self.append(&payload);
        }
    }

    fn append(&mut self, payload: &[u8]) {
        self.octets.extend_from_slice(payload);
        let len = u32::try_from(payload.len()).unwrap_or(0);
        self.next = self.next.wrapping_add(len);
    }

    /// The first message, where it is whole.
    fn whole(&mut self) -> Option<Vec<u8>> {
        let head = self
            .octets
            .windows(4)
            .position(|four| four == b"\r\n\r\n")?
            + 4;
        let text = String::from_utf8_lossy(self.octets.get(..head)?).to_lowercase();
        let length = text.lines().find_map(|line| {
            let value = line.strip_prefix("content-length:")?;
            value.trim().parse::<usize>().ok()
        });
        let end = head.checked_add(length.unwrap_or(0))?;
        if end > HTTP_MAX || self.octets.len() < end {
            return None;
        }
        let rest = self.octets.split_off(end);
        Some(std::mem::replace(&mut self.octets, rest))
    }
}

/// The value of the first element with this local name, without markup in it.
pub(crate) fn element<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    loop {
        let (_, after) = rest.split_once('<')?;
        let (tag, after) = after.split_once('>')?;
        let first = tag.split_whitespace().next().unwrap_or_default();
        let local = first.rsplit(':').next().unwrap_or_default();
        if local == name {
            return after.split_once('<').map(|(value, _)| value.trim());
        }
        rest = after;
    }
}

/// What an HTTP message carries of WSC.
fn read(message: &[u8], from: SocketAddr, to: SocketAddr) -> Option<Found> {
    let text = String::from_utf8_lossy(message);
    let message_of = |name: &str| element(&text, name).and_then(base64);
    let manage = |access_point: SocketAddr, registrar: SocketAddr| Pair::Manage {
        access_point: access_point.ip(),
        registrar: registrar.ip(),
    };
    if text.starts_with("POST ") {
        let addresses = (to.ip(), from.ip());
        if let Some(octets) = message_of("NewInMessage") {
            return Some(Found {
                pair: manage(to, from),
                from: Side::Registrar,
                octets,
                addresses,
            });
        }
        let station = element(&text, "NewWLANEventMAC").and_then(|mac| mac.parse::<MacAddr>().ok());
        let octets = message_of("NewMessage")?;
        return Some(Found {
            pair: Pair::Proxied {
                access_point: to.ip(),
                station: station?,
            },
            from: Side::Registrar,
            octets,
            addresses,
        });
    }
    let addresses = (from.ip(), to.ip());
    if text.starts_with("NOTIFY ") {
        let event = element(&text, "WLANEvent").and_then(base64)?;
        let (head, octets) = event.split_at_checked(EVENT_HEAD)?;
        let (kind, mac) = head.split_first()?;
        let station = std::str::from_utf8(mac).ok()?.parse::<MacAddr>().ok()?;
        // The first event after a subscription is about nobody.
        let somebody = station != MacAddr::default();
        return (*kind == EVENT_EAP && somebody).then(|| Found {
            pair: Pair::Proxied {
                access_point: from.ip(),
                station,
            },
            from: Side::Enrollee,
            octets: octets.to_vec(),
            addresses,
        });
    }
    let octets = message_of("NewOutMessage").or_else(|| message_of("NewDeviceInfo"))?;
    Some(Found {
        pair: manage(from, to),
        from: Side::Enrollee,
        octets,
        addresses,
    })
}

/// The octets of a base64 text that is not empty.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    decode(text, HTTP_MAX).filter(|octets| !octets.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A TCP segment over IPv4, from port 5000 of one address to port 49152 of another, or back.
    fn segment(to_device: bool, sequence: u32, payload: &[u8]) -> Vec<u8> {
        let (a, b) = ([10, 0, 0, 2], [10, 0, 0, 1]);
        let (p, q) = (5000_u16.to_be_bytes(), 49152_u16.to_be_bytes());
        let (from, to, ports) = if to_device {
            (a, b, [p, q])
        } else {
            (b, a, [q, p])
        };
        let total = u16::try_from(40 + payload.len()).unwrap();
        let mut out = vec![0x45, 0];
        out.extend(total.to_be_bytes());
        out.extend([0, 0, 0x40, 0, 64, 6, 0, 0]);
        out.extend([from, to].concat());
        out.extend(ports.concat());
        out.extend(sequence.to_be_bytes());
        out.extend([0, 0, 0, 0, 0x50, 0x18, 0, 0, 0, 0, 0, 0]);
        out.extend_from_slice(payload);
        out
    }

    fn post(body: &str) -> Vec<u8> {
        format!(
            "POST /wps_control HTTP/1.1\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .into_bytes()
    }

    #[test]
    fn a_request_in_pieces_out_of_order_and_repeated_is_put_together() {
        let body =
            "<s:Envelope><u:PutMessage><NewInMessage>AQID\nBA==</NewInMessage></u:PutMessage>";
        let whole = post(body);
        let (first, rest) = whole.split_at(30);
        let (second, third) = rest.split_at(40);
        let mut upnp = Upnp::default();
        assert!(upnp.packet(&segment(true, 100, first)).is_empty());
        assert!(upnp.packet(&segment(true, 170, third)).is_empty());
        assert!(upnp.packet(&segment(true, 100, first)).is_empty());
        let found = upnp.packet(&segment(true, 130, second));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].octets, [1, 2, 3, 4]);
        assert_eq!(found[0].from, Side::Registrar);
        assert!(matches!(found[0].pair, Pair::Manage { .. }));
    }

    #[test]
    fn events_and_answers_name_the_device_they_are_about() {
        let event =
            "<e:propertyset><e:property><WLANEvent>AjAyOjAwOjAwOjAwOjAxOjAxCQg=</WLANEvent>";
        let notify = format!(
            "NOTIFY /x HTTP/1.1\r\nContent-Length: {}\r\n\r\n{event}",
            event.len()
        );
        let mut upnp = Upnp::default();
        let found = upnp.packet(&segment(false, 7, notify.as_bytes()));
        let station = MacAddr([2, 0, 0, 0, 1, 1]);
        assert!(matches!(found[0].pair, Pair::Proxied { station: found, .. } if found == station));
        assert_eq!(
            (found[0].from, &found[0].octets[..]),
            (Side::Enrollee, &[9, 8][..])
        );
        let answer = post(
            "<u:PutWLANResponse><NewMessage>AQ==</NewMessage><NewWLANEventType>2</NewWLANEventType>\
             <NewWLANEventMAC>02:00:00:00:01:01</NewWLANEventMAC></u:PutWLANResponse>",
        );
        let found = upnp.packet(&segment(true, 1, &answer));
        assert!(matches!(found[0].pair, Pair::Proxied { station: found, .. } if found == station));
        let info = "HTTP/1.1 200 OK\r\nContent-Length: 42\r\n\r\n<NewDeviceInfo>AQ==</NewDeviceInfo>      ";
        assert!(
            upnp.packet(&segment(false, 7 + 200, info.as_bytes()))
                .is_empty()
        );
    }

    #[test]
    fn other_traffic_is_not_kept() {
        let mut upnp = Upnp::default();
        for n in 0..2000 {
            assert!(
                upnp.packet(&segment(true, n, b"GET / HTTP/1.1\r\n\r\n"))
                    .is_empty()
            );
        }
        assert!(upnp.flows.is_empty());
        for cut in 0..60 {
            let whole = segment(true, 0, b"POST ");
            upnp.packet(&whole[..cut.min(whole.len())]);
        }
        assert_eq!(base64("a*"), None);
        assert_eq!(base64(""), None);
    }
}
