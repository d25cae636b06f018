//! This computer's own place in the network: whether the printer is next to it, and whether it and
//! the router answer what is sent to them alone.
//!
//! A printer that is silent while the router answers is what the isolation of wireless devices looks
//! like from here.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use advisor::Facts;
use advisor::evidence::{Confidence, Origin, SourceKind};
use lan::interface::{self, Interface, Selection};
use text::{Message, msg};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Where a printer may be listening: IPP, its web server, and its raw port.
pub const PRINTER_PORTS: &[u16] = &[631, 80, 443, 9100];

/// Where a router may be listening: its web server, and its name service.
pub const ROUTER_PORTS: &[u16] = &[80, 443, 53];

/// How long an answer may take. A host of the same network answers within milliseconds, one that
/// sleeps within a second.
const ANSWER: Duration = Duration::from_secs(2);

/// What was seen from here; `None` is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The printer's address is in a network of this computer.
    pub same_subnet: Option<bool>,
    /// The printer answers.
    pub printer_answers: Option<bool>,
    /// Somebody has the printer's address in the same network, as the kernel's table of neighbours
    /// says.
    pub printer_is_neighbour: Option<bool>,
    /// The router answers.
    pub router_answers: Option<bool>,
}

impl Place {
    /// Adds what was seen to the facts.
    pub fn learn(&self, facts: &mut Facts) {
        let from = |detail: Message| Origin::new(SourceKind::Probe, detail);
        let c = &mut facts.computer;
        c.same_subnet
            .learn_if(self.same_subnet, &from(msg!("job-seen-own-addresses")));
        if self.printer_is_neighbour == Some(true) && self.printer_answers == Some(false) {
            // What keeps wireless devices apart would keep this answer away, too; an access point
            // that answers for its stations is the exception.
            let arp = from(msg!("job-seen-arp"));
            c.printer_answers.learn(true, arp.sure(Confidence::Medium));
        } else {
            c.printer_answers.learn_if(
                self.printer_answers,
                &from(msg!("job-seen-sent-to-printer")),
            );
        }
        c.gateway_answers
            .learn_if(self.router_answers, &from(msg!("job-seen-sent-to-router")));
    }
}

/// Whether an address is in a network of this computer; `None` for IPv6, whose networks are not
/// looked at, and where the system does not tell.
pub fn is_near(address: IpAddr) -> Option<bool> {
    let interfaces = interface::list(&Selection::AllAndLoopback).ok()?;
    near(&interfaces, address)
}

fn near(interfaces: &[Interface], address: IpAddr) -> Option<bool> {
    let known = address.is_ipv4() && !interfaces.is_empty();
    known.then(|| interfaces.iter().any(|one| one.has(address)))
}

/// Whether the kernel knows a neighbour of this address, after something was sent to it; `None` for
/// an address that has none, such as this computer's own or one beyond a router.
pub fn is_neighbour(address: IpAddr) -> Option<bool> {
    let near = is_near(address)? && !address.is_loopback();
    near.then(|| devices::find::neighbour(address).is_some())
}

/// Whether a host answers at one of its ports. A refusal is an answer too: somebody is there.
pub async fn answers(host: IpAddr, ports: &[u16]) -> bool {
    for port in ports {
        let connect = TcpStream::connect(SocketAddr::new(host, *port));
        match timeout(ANSWER, connect).await {
            Ok(Ok(_)) => return true,
            Ok(Err(error)) if error.kind() == ErrorKind::ConnectionRefused => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn interface(address: [u8; 4], prefix: u8) -> Interface {
        Interface {
            name: "eth0".to_owned(),
            address: address.into(),
            prefix,
            loopback: false,
        }
    }

    #[test]
    fn near_is_what_shares_the_bits_of_the_network() {
        let own = [interface([192, 168, 1, 5], 24), interface([10, 0, 0, 1], 8)];
        for (address, is) in [
            ([192, 168, 1, 200], true),
            ([10, 9, 8, 7], true),
            ([192, 168, 2, 200], false),
        ] {
            let address = IpAddr::from(address);
            assert_eq!(near(&own, address), Some(is), "{address}");
        }
        assert_eq!(near(&own, "fe80::1".parse().unwrap()), None);
        assert_eq!(near(&[], Ipv4Addr::LOCALHOST.into()), None);
    }

    #[test]
    fn a_neighbour_with_silent_ports_is_there_all_the_same() {
        let mut facts = Facts::default();
        let place = Place {
            printer_answers: Some(false),
            printer_is_neighbour: Some(true),
            ..Place::default()
        };
        place.learn(&mut facts);
        assert_eq!(facts.computer.printer_answers.get(), Some(&true));
        assert_eq!(is_neighbour(IpAddr::from([127, 0, 0, 1])), None);
    }

    #[test]
    fn only_what_was_seen_becomes_a_fact() {
        let mut facts = Facts::default();
        let place = Place {
            printer_answers: Some(false),
            ..Place::default()
        };
        place.learn(&mut facts);
        assert_eq!(facts.computer.printer_answers.get(), Some(&false));
        assert_eq!(facts.computer.same_subnet.get(), None);
        assert_eq!(facts.computer.gateway_answers.get(), None);
    }
}
