//! The packets that show that a printer is on the network: an address by DHCP, and an answer when
//! someone asks who has it.
//!
//! Just enough of RFC 826 and RFC 2131 to be true; nothing here is a stack.

use wsc::ident::MacAddr;

/// EtherTypes.
pub(crate) const ARP: u16 = 0x0806;
pub(crate) const IPV4: u16 = 0x0800;

/// LLC and SNAP header before an EtherType (RFC 1042), which is part of what is encrypted.
const LLC_SNAP: [u8; 6] = [0xaa, 0xaa, 0x03, 0x00, 0x00, 0x00];

/// An IPv4 address.
pub(crate) type Ipv4 = [u8; 4];

/// The network of the home.
pub(crate) const ROUTER_IP: Ipv4 = [192, 168, 178, 1];
pub(crate) const COMPUTER_IP: Ipv4 = [192, 168, 178, 20];
/// The last octet of the first address that is given out.
pub(crate) const FIRST_LEASE: u8 = 42;

/// A packet on the home's network, wired or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Packet {
    pub(crate) from: MacAddr,
    pub(crate) to: MacAddr,
    pub(crate) ether_type: u16,
    pub(crate) body: Vec<u8>,
}

impl Packet {
    /// What goes into a data frame.
    pub(crate) fn to_frame_body(&self) -> Vec<u8> {
        let mut out = LLC_SNAP.to_vec();
        out.extend_from_slice(&self.ether_type.to_be_bytes());
        out.extend_from_slice(&self.body);
        out
    }

    pub(crate) fn from_frame_body(from: MacAddr, to: MacAddr, octets: &[u8]) -> Option<Self> {
        let rest = octets.strip_prefix(&LLC_SNAP)?;
        let ([a, b], body) = rest.split_first_chunk()?;
        Some(Self {
            from,
            to,
            ether_type: u16::from_be_bytes([*a, *b]),
            body: body.to_vec(),
        })
    }
}

/// Whether a packet asks who has an address, or answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arp {
    WhoHas {
        sender: MacAddr,
        sender_ip: Ipv4,
        ip: Ipv4,
    },
    IsAt {
        sender: MacAddr,
        sender_ip: Ipv4,
    },
}

impl Arp {
    pub(crate) fn ask(sender: MacAddr, sender_ip: Ipv4, ip: Ipv4) -> Packet {
        arp(
            1,
            (sender, sender_ip),
            (MacAddr::default(), ip),
            MacAddr::BROADCAST,
        )
    }

    pub(crate) fn answer(own: (MacAddr, Ipv4), asker: (MacAddr, Ipv4)) -> Packet {
        arp(2, own, asker, asker.0)
    }

    pub(crate) fn parse(packet: &Packet) -> Option<Self> {
        if packet.ether_type != ARP {
            return None;
        }
        let body = packet.body.strip_prefix(&[0, 1, 8, 0, 6, 4, 0])?;
        let (operation, rest) = body.split_first()?;
        let sender = MacAddr::from_slice(rest.get(..6)?)?;
        let sender_ip = rest.get(6..10)?.try_into().ok()?;
        let ip = rest.get(16..20)?.try_into().ok()?;
        match operation {
            1 => Some(Self::WhoHas {
                sender,
                sender_ip,
                ip,
            }),
            2 => Some(Self::IsAt { sender, sender_ip }),
            _ => None,
        }
    }
}

fn arp(operation: u8, own: (MacAddr, Ipv4), other: (MacAddr, Ipv4), to: MacAddr) -> Packet {
    let mut body = vec![0, 1, 8, 0, 6, 4, 0, operation];
    for (mac, ip) in [own, other] {
        body.extend_from_slice(&mac.0);
        body.extend_from_slice(&ip);
    }
    Packet {
        from: own.0,
        to,
        ether_type: ARP,
        body,
    }
}

/// The four messages of DHCP that give an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DhcpKind {
    Discover,
    Offer,
    Request,
    Ack,
}

impl DhcpKind {
    const ALL: [(u8, Self); 4] = [
        (1, Self::Discover),
        (2, Self::Offer),
        (3, Self::Request),
        (5, Self::Ack),
    ];

    const fn is_answer(self) -> bool {
        matches!(self, Self::Offer | Self::Ack)
    }
}

/// A DHCP message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dhcp {
    pub(crate) kind: DhcpKind,
    /// Number of the conversation.
    pub(crate) id: u32,
    /// Whose address it is about.
    pub(crate) client: MacAddr,
    /// The address that is offered, wanted or given.
    pub(crate) ip: Ipv4,
}

/// Where options begin in a message.
const OPTIONS: usize = 240;
const MAGIC: [u8; 4] = [0x63, 0x82, 0x53, 0x63];

impl Dhcp {
    /// The message as a packet; answers come from the `router`.
    pub(crate) fn packet(&self, router: MacAddr) -> Packet {
        let mut body = vec![if self.kind.is_answer() { 2 } else { 1 }, 1, 6, 0];
        body.extend_from_slice(&self.id.to_be_bytes());
        body.extend_from_slice(&[0; 8]);
        body.extend_from_slice(&if self.kind.is_answer() {
            self.ip
        } else {
            [0; 4]
        });
        body.extend_from_slice(&[0; 8]);
        body.extend_from_slice(&self.client.0);
        body.resize(OPTIONS - 4, 0);
        body.extend_from_slice(&MAGIC);
        let kind = DhcpKind::ALL.iter().find(|(_, kind)| *kind == self.kind);
        body.extend_from_slice(&[53, 1, kind.map_or(0, |(octet, _)| *octet)]);
        if self.kind == DhcpKind::Request {
            body.extend_from_slice(&[50, 4]);
            body.extend_from_slice(&self.ip);
        }
        if self.kind.is_answer() {
            body.extend_from_slice(&[1, 4, 255, 255, 255, 0, 3, 4]);
            body.extend_from_slice(&ROUTER_IP);
            body.extend_from_slice(&[51, 4, 0, 1, 0x51, 0x80, 54, 4]);
            body.extend_from_slice(&ROUTER_IP);
        }
        body.push(255);
        if self.kind.is_answer() {
            udp((router, ROUTER_IP, 67), (self.client, self.ip, 68), &body)
        } else {
            udp(
                (self.client, [0; 4], 68),
                (MacAddr::BROADCAST, [255; 4], 67),
                &body,
            )
        }
    }

    pub(crate) fn parse(packet: &Packet) -> Option<Self> {
        // IPv4 without options, UDP.
        if packet.ether_type != IPV4
            || packet.body.first() != Some(&0x45)
            || packet.body.get(9) != Some(&17)
        {
            return None;
        }
        let body = packet.body.get(28..)?;
        if body.get(OPTIONS - 4..OPTIONS)? != MAGIC {
            return None;
        }
        let (mut kind, mut wanted) = (None, None);
        let mut options = body.get(OPTIONS..)?;
        while let [option, len, rest @ ..] = options
            && *option != 255
        {
            let (value, tail) = rest.split_at_checked(usize::from(*len))?;
            match (option, value) {
                (53, [octet]) => kind = DhcpKind::ALL.iter().find(|(code, _)| code == octet),
                (50, ip) => wanted = ip.try_into().ok(),
                _ => {}
            }
            options = tail;
        }
        Some(Self {
            kind: kind?.1,
            id: u32::from_be_bytes(body.get(4..8)?.try_into().ok()?),
            client: MacAddr::from_slice(body.get(28..34)?)?,
            ip: match wanted {
                Some(ip) => ip,
                None => body.get(16..20)?.try_into().ok()?,
            },
        })
    }
}

fn udp(from: (MacAddr, Ipv4, u16), to: (MacAddr, Ipv4, u16), data: &[u8]) -> Packet {
    let len = u16::try_from(data.len() + 8).unwrap_or(u16::MAX);
    let mut body = vec![0x45, 0];
    body.extend_from_slice(&len.saturating_add(20).to_be_bytes());
    body.extend_from_slice(&[0, 0, 0, 0, 64, 17, 0, 0]);
    body.extend_from_slice(&from.1);
    body.extend_from_slice(&to.1);
    let sum = checksum(&body);
    if let Some(place) = body.get_mut(10..12) {
        place.copy_from_slice(&sum.to_be_bytes());
    }
    body.extend_from_slice(&from.2.to_be_bytes());
    body.extend_from_slice(&to.2.to_be_bytes());
    body.extend_from_slice(&len.to_be_bytes());
    // No checksum, which UDP over IPv4 permits.
    body.extend_from_slice(&[0, 0]);
    body.extend_from_slice(data);
    Packet {
        from: from.0,
        to: to.0,
        ether_type: IPV4,
        body,
    }
}

/// The internet checksum (RFC 1071).
fn checksum(octets: &[u8]) -> u16 {
    let mut sum: u32 = octets
        .chunks(2)
        .map(|pair| {
            let [a, b] = [pair.first(), pair.get(1)].map(|octet| octet.copied().unwrap_or(0));
            u32::from(u16::from_be_bytes([a, b]))
        })
        .sum();
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    // At most sixteen bits, by the loop.
    !u16::try_from(sum).unwrap_or(u16::MAX)
}

/// An address as people write it.
pub(crate) fn text(ip: Ipv4) -> String {
    let [a, b, c, d] = ip;
    format!("{a}.{b}.{c}.{d}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
    const B: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);

    #[test]
    fn questions_and_answers_read_back() {
        let ask = Arp::ask(A, COMPUTER_IP, ROUTER_IP);
        let expected = Arp::WhoHas {
            sender: A,
            sender_ip: COMPUTER_IP,
            ip: ROUTER_IP,
        };
        assert_eq!(Arp::parse(&ask), Some(expected));
        let answer = Arp::answer((B, ROUTER_IP), (A, COMPUTER_IP));
        let expected = Arp::IsAt {
            sender: B,
            sender_ip: ROUTER_IP,
        };
        assert_eq!(Arp::parse(&answer), Some(expected));
        assert_eq!(answer.body.len(), 28);
        let framed = answer.to_frame_body();
        assert_eq!(Packet::from_frame_body(B, A, &framed), Some(answer));
    }

    #[test]
    fn addresses_are_asked_for_and_given() {
        for kind in [
            DhcpKind::Discover,
            DhcpKind::Offer,
            DhcpKind::Request,
            DhcpKind::Ack,
        ] {
            let message = Dhcp {
                kind,
                id: 0x0102_0304,
                client: B,
                ip: if kind == DhcpKind::Discover {
                    [0; 4]
                } else {
                    [192, 168, 178, 42]
                },
            };
            let packet = message.packet(A);
            assert_eq!(checksum(&packet.body[..20]), 0, "{kind:?}");
            assert_eq!(Dhcp::parse(&packet), Some(message));
            for len in 0..packet.body.len() - 1 {
                let cut = Packet {
                    body: packet.body[..len].to_vec(),
                    ..packet.clone()
                };
                // Options may end anywhere behind the kind; nothing may panic.
                let _ = Dhcp::parse(&cut);
            }
        }
    }
}
