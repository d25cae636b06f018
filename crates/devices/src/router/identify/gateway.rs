//! The default gateway: the router that this computer sends to for the internet.

use std::net::{IpAddr, Ipv4Addr};

/// The kernel's table of routes.
const TABLE: &str = "/proc/net/route";

/// The most rows that are read.
const MAX_ROWS: usize = 10_000;

/// `RTF_UP` and `RTF_GATEWAY` of Linux: the route is in use, and goes over a router.
const UP_OVER_ROUTER: u32 = 0x1 | 0x2;

/// A way to the internet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gateway {
    /// The router.
    pub address: IpAddr,
    /// The interface through which it is reached.
    pub interface: String,
}

/// The default gateway of IPv4 that the kernel prefers; `None` where there is none. Needs no
/// privilege.
pub fn default() -> Option<Gateway> {
    read(&std::fs::read_to_string(TABLE).ok()?)
}

/// Reads the table: of the routes to everywhere the one with the lowest metric.
fn read(table: &str) -> Option<Gateway> {
    let row = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [
            interface,
            destination,
            gateway,
            flags,
            _,
            _,
            metric,
            mask,
            ..,
        ] = words[..]
        else {
            return None;
        };
        let number = |text| u32::from_str_radix(text, 16).ok();
        let everywhere = number(destination)? == 0 && number(mask)? == 0;
        let over_router = number(flags)? & UP_OVER_ROUTER == UP_OVER_ROUTER;
        // The number is that of the four octets as they lie in memory.
        let address = Ipv4Addr::from(number(gateway)?.to_ne_bytes());
        let gateway = Gateway {
            address: address.into(),
            interface: interface.to_owned(),
        };
        (everywhere && over_router).then_some((metric.parse::<u32>().ok()?, gateway))
    };
    let rows = table.lines().skip(1).take(MAX_ROWS).filter_map(row);
    rows.min_by_key(|(metric, _)| *metric)
        .map(|(_, gateway)| gateway)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row as the kernel writes it on this machine.
    fn row(interface: &str, to: [u8; 4], over: [u8; 4], flags: u32, metric: u32) -> String {
        let number = |octets: [u8; 4]| u32::from_ne_bytes(octets);
        let mask = if to == [0; 4] {
            [0; 4]
        } else {
            [255, 255, 255, 0]
        };
        format!(
            "{interface}\t{:08X}\t{:08X}\t{flags:04X}\t0\t0\t{metric}\t{:08X}\t0\t0\t0\n",
            number(to),
            number(over),
            number(mask)
        )
    }

    #[test]
    fn of_several_ways_to_the_internet_the_preferred_one_is_taken() {
        let head =
            "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n";
        let table = [
            head.to_owned(),
            row("wlan0", [0; 4], [192, 168, 178, 1], 3, 600),
            row("eth0", [0; 4], [10, 0, 0, 1], 3, 100),
            row("eth0", [10, 0, 0, 0], [0; 4], 1, 100),
            // Not in use; and one that goes over no router.
            row("eth1", [0; 4], [10, 0, 1, 1], 2, 0),
            row("ppp0", [0; 4], [0; 4], 1, 0),
        ]
        .concat();
        let found = read(&table).expect("a gateway");
        assert_eq!(found.address, IpAddr::from([10, 0, 0, 1]));
        assert_eq!(found.interface, "eth0");
    }

    #[test]
    fn a_table_without_one_has_none() {
        let local = row("eth0", [10, 0, 0, 0], [0; 4], 1, 0);
        for table in [
            "",
            "Iface\n",
            "x\ny z\n",
            &format!("head\n{local}"),
            "\n\n0 0 0 0 0 0 0 0",
        ] {
            assert_eq!(read(table), None, "{table:?}");
        }
    }
}
