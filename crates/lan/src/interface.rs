//! The network interfaces of this computer, and which of them a search goes out of.

use std::io;
use std::net::{IpAddr, Ipv4Addr};

/// An IPv4 address of an interface with its network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// `eth0` and so on.
    pub name: String,
    /// Its address.
    pub address: Ipv4Addr,
    /// How many bits of the address are the network's.
    pub prefix: u8,
    /// It leads to this computer itself.
    pub loopback: bool,
}

/// Which interfaces are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// All but the loopback.
    #[default]
    All,
    /// All, and the loopback.
    AllAndLoopback,
    /// One, by its name.
    Named(String),
}

impl Selection {
    /// Whether an interface is meant.
    pub fn has(&self, name: &str, loopback: bool) -> bool {
        match self {
            Self::All => !loopback,
            Self::AllAndLoopback => true,
            Self::Named(wanted) => wanted == name,
        }
    }
}

/// The IPv4 addresses of the interfaces that are meant and up. One with two addresses is there
/// twice.
///
/// # Errors
/// The system does not tell.
pub fn list(selection: &Selection) -> io::Result<Vec<Interface>> {
    let all = if_addrs::get_if_addrs()?;
    let v4 = all.into_iter().filter_map(|interface| {
        let loopback = interface.is_loopback();
        match interface.addr {
            if_addrs::IfAddr::V4(v4) if selection.has(&interface.name, loopback) => {
                Some(Interface {
                    name: interface.name,
                    address: v4.ip,
                    prefix: v4.prefixlen,
                    loopback,
                })
            }
            _ => None,
        }
    });
    Ok(v4.collect())
}

impl Interface {
    fn mask(&self) -> u32 {
        let host_bits = 32_u32.saturating_sub(self.prefix.into());
        u32::MAX.checked_shl(host_bits).unwrap_or(0)
    }

    /// The address that everybody in the network hears; `None` where there is nobody else.
    pub fn broadcast(&self) -> Option<Ipv4Addr> {
        let address = self.address.to_bits() | !self.mask();
        (self.prefix < 31).then(|| Ipv4Addr::from_bits(address))
    }

    /// Whether an address is in this network.
    pub fn has(&self, address: IpAddr) -> bool {
        match address {
            IpAddr::V4(address) => (address.to_bits() ^ self.address.to_bits()) & self.mask() == 0,
            IpAddr::V6(_) => false,
        }
    }

    /// The other hosts of the network, those next to this computer first, at most `limit`.
    pub fn hosts(&self, limit: usize) -> Vec<Ipv4Addr> {
        let own = self.address.to_bits();
        let first = own & self.mask();
        let last = first | !self.mask();
        // The first and the last address of a network are nobody's, except in the smallest.
        let (first, last) = if self.prefix < 31 {
            (first.saturating_add(1), last.saturating_sub(1))
        } else {
            (first, last)
        };
        let below = (first..=last).contains(&own).then_some((first..own).rev());
        let above = (own.saturating_add(1)..=last).map(Some);
        let mut below = below.into_iter().flatten();
        let mut hosts = Vec::new();
        let mut above = above.flatten();
        while hosts.len() < limit {
            match (above.next(), below.next()) {
                (None, None) => break,
                (one, other) => hosts.extend(one.into_iter().chain(other)),
            }
        }
        hosts.truncate(limit);
        hosts.into_iter().map(Ipv4Addr::from_bits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: [u8; 4], prefix: u8) -> Interface {
        Interface {
            name: "eth0".to_owned(),
            address: address.into(),
            prefix,
            loopback: false,
        }
    }

    #[test]
    fn a_network_has_its_hosts_and_its_broadcast_address() {
        let home = at([192, 168, 1, 254], 24);
        assert_eq!(home.broadcast(), Some([192, 168, 1, 255].into()));
        let hosts = home.hosts(1000);
        assert_eq!(hosts.len(), 253);
        assert_eq!(hosts.first(), Some(&[192, 168, 1, 253].into()));
        assert!(hosts.contains(&[192, 168, 1, 1].into()) && !hosts.contains(&home.address));
        assert!(home.has([192, 168, 1, 7].into()) && !home.has([192, 168, 2, 7].into()));

        let nearest = at([10, 0, 5, 5], 8).hosts(3);
        assert_eq!(
            nearest,
            [[10, 0, 5, 6], [10, 0, 5, 4], [10, 0, 5, 7]].map(Ipv4Addr::from)
        );
        assert_eq!(
            at([10, 0, 0, 1], 31).hosts(9),
            [Ipv4Addr::from([10, 0, 0, 0])]
        );
        assert!(at([10, 0, 0, 1], 32).hosts(9).is_empty());
        assert_eq!(at([10, 0, 0, 1], 32).broadcast(), None);
        assert_eq!(at([10, 0, 0, 1], 0).broadcast(), Some(Ipv4Addr::BROADCAST));
    }

    #[test]
    fn the_loopback_is_there_when_it_is_asked_for() {
        let with = list(&Selection::AllAndLoopback).unwrap();
        assert!(with.iter().any(|interface| interface.loopback));
        let without = list(&Selection::All).unwrap();
        assert!(!without.iter().any(|interface| interface.loopback));
        assert_eq!(list(&Selection::Named("no-such".to_owned())).unwrap(), []);
    }
}
