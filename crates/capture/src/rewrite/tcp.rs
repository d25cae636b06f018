//! WFAWLANConfig without identities: each HTTP message that carries WSC, as a stream of its own.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use super::Names;
use super::message::attributes;
use crate::upnp::{self, Upnp};

const PROTOCOL_TCP: u8 = 6;

/// Octets of a segment; what is longer goes into several.
const SEGMENT: usize = 1400;

/// Directions of connections whose position is remembered.
const STREAMS_MAX: usize = 4096;

/// The connections of a capture.
#[derive(Debug, Default)]
pub(super) struct Streams {
    upnp: Upnp,
    /// The number of the next octet of each direction, in what is written.
    next: HashMap<(SocketAddr, SocketAddr), u32>,
    /// The addresses of IPv6 by their numbers: they name the home, and often the device.
    hosts: HashMap<Ipv6Addr, u16>,
}

/// Hosts of IPv6 that are told apart.
const HOSTS_MAX: u16 = 1024;

impl Streams {
    /// Takes an IP packet, and gives the packets with what became whole with it.
    pub(super) fn packet(&mut self, packet: &[u8], names: &mut impl Names) -> Vec<Vec<u8>> {
        let mut packets = Vec::new();
        for (from, to, message) in self.upnp.messages(packet) {
            let Some(message) = http(&message, names) else {
                continue;
            };
            if self.next.len() >= STREAMS_MAX {
                self.next.clear();
            }
            let ends = (self.host(from), self.host(to));
            let next = self.next.entry((from, to)).or_insert(1);
            for part in message.chunks(SEGMENT) {
                packets.push(segment(ends, *next, part));
                *next = next.wrapping_add(u32::try_from(part.len()).unwrap_or(0));
            }
        }
        packets
    }

    /// What stands for one end of a connection: addresses of IPv4 say nothing outside their home.
    fn host(&mut self, at: SocketAddr) -> SocketAddr {
        let IpAddr::V6(address) = at.ip() else {
            return at;
        };
        if address.is_loopback() {
            return at;
        }
        let next = u16::try_from(self.hosts.len()).unwrap_or(HOSTS_MAX);
        let number = match self.hosts.get(&address) {
            Some(known) => *known,
            None if next >= HOSTS_MAX => HOSTS_MAX,
            None => *self.hosts.entry(address).or_insert(next),
        };
        let stands = Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, number + 1);
        SocketAddr::new(stands.into(), at.port())
    }
}

/// The elements whose text is a message of WSC as base64, and the octets before it.
static CARRIERS: &[(&str, usize)] = &[
    ("NewInMessage", 0),
    ("NewOutMessage", 0),
    ("NewDeviceInfo", 0),
    ("NewMessage", 0),
    ("WLANEvent", upnp::EVENT_HEAD),
];

/// The elements beside them that are kept.
static BESIDE: &[&str] = &["NewWLANEventType", "NewWLANEventMAC"];

/// An HTTP message anew: its first line, and of its body only what is of WSC.
fn http(message: &[u8], names: &mut impl Names) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(message);
    let first = text.lines().next()?;
    // The path of a callback is a secret of its subscriber.
    let line = match first.split(' ').next()? {
        "POST" => "POST /wps_control HTTP/1.1",
        "NOTIFY" => "NOTIFY /event HTTP/1.1",
        _ => "HTTP/1.1 200 OK",
    };
    let mut body = String::new();
    for (name, head) in CARRIERS {
        let Some(octets) = upnp::element(&text, name).and_then(upnp::base64) else {
            continue;
        };
        let (head, octets) = octets.split_at_checked(*head)?;
        let mut out = Vec::new();
        if let Some((kind, mac)) = head.split_first() {
            out.push(*kind);
            out.extend(names.text(&String::from_utf8_lossy(mac)).into_bytes());
        }
        out.extend(attributes(octets, names));
        let value = lan::base64::encode(&out);
        body.extend(["<", name, ">", &value, "</", name, ">"]);
    }
    if body.is_empty() {
        return None;
    }
    for name in BESIDE {
        if let Some(value) = upnp::element(&text, name).filter(|value| value.len() <= 17) {
            let value = names.text(value);
            body.extend(["<", name, ">", &value, "</", name, ">"]);
        }
    }
    let body = format!("<?xml version=\"1.0\"?>\n<WFAWLANConfig>{body}</WFAWLANConfig>\n");
    let head = format!(
        "{line}\r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    Some((head + &body).into_bytes())
}

/// An IP packet with a TCP segment, from one end to the other.
fn segment((from, to): (SocketAddr, SocketAddr), sequence: u32, payload: &[u8]) -> Vec<u8> {
    let mut tcp = Vec::with_capacity(20 + payload.len());
    tcp.extend(from.port().to_be_bytes());
    tcp.extend(to.port().to_be_bytes());
    tcp.extend(sequence.to_be_bytes());
    tcp.extend([0, 0, 0, 1]);
    // Five words of header; PSH and ACK; the window; checksum and urgent pointer.
    tcp.extend([0x50, 0x18, 0xff, 0xff, 0, 0, 0, 0]);
    tcp.extend_from_slice(payload);
    let len = u16::try_from(tcp.len()).unwrap_or(u16::MAX);
    let addresses = match (from.ip(), to.ip()) {
        (IpAddr::V4(from), IpAddr::V4(to)) => [&from.octets()[..], &to.octets()].concat(),
        (from, to) => [v6(from).octets(), v6(to).octets()].concat(),
    };
    // The sum of both pseudo-headers is the same: addresses, protocol, length.
    let pseudo = [&addresses[..], &[0, PROTOCOL_TCP], &len.to_be_bytes(), &tcp];
    let sum = checksum(&pseudo.concat());
    if let Some(place) = tcp.get_mut(16..18) {
        place.copy_from_slice(&sum.to_be_bytes());
    }
    let mut packet = if addresses.len() == 8 {
        let mut head = vec![0x45, 0];
        head.extend(len.saturating_add(20).to_be_bytes());
        head.extend([0, 0, 0x40, 0, 64, PROTOCOL_TCP, 0, 0]);
        let sum = checksum(&[&head[..], &addresses].concat());
        if let Some(place) = head.get_mut(10..12) {
            place.copy_from_slice(&sum.to_be_bytes());
        }
        head
    } else {
        let [high, low] = len.to_be_bytes();
        vec![0x60, 0, 0, 0, high, low, PROTOCOL_TCP, 64]
    };
    packet.extend(addresses);
    packet.extend(tcp);
    packet
}

fn v6(address: IpAddr) -> Ipv6Addr {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped(),
        IpAddr::V6(address) => address,
    }
}

/// The Internet checksum (RFC 1071).
fn checksum(octets: &[u8]) -> u16 {
    let words = octets.chunks(2).map(|pair| match pair {
        [a, b] => u32::from(u16::from_be_bytes([*a, *b])),
        [a] => u32::from(*a) << 8,
        _ => 0,
    });
    let mut sum: u32 = words.sum();
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !u16::try_from(sum).unwrap_or(0)
}
