//! `.../WifiNetworks`: the networks that the printer itself hears.

use roxmltree::Node;

use crate::printer::claim::Facts;
use crate::printer::state::HeardNetwork;
use crate::printer::xml;

/// Below the path of an adapter. A printer that has nothing yet begins to look, and answers 202
/// until it has.
pub const SCAN: &str = "/WifiNetworks";

/// The most networks that are kept; a block of flats has fewer.
const NETWORKS_MAX: usize = 64;

/// All that is said of each network, in the printer's order.
pub(super) fn networks(root: Node<'_, '_>, facts: &mut Facts) {
    for node in xml::all(root, "WifiNetwork").take(NETWORKS_MAX) {
        let number = |name| xml::value(node, name).and_then(|text| text.parse::<i32>().ok());
        let signal = number("dBm").filter(|dbm| (-120..0).contains(dbm));
        let channel = number("Channel").filter(|channel| (1..=233).contains(channel));
        let heard = HeardNetwork {
            ssid: xml::value(node, "SSID").and_then(super::ssid),
            bssid: xml::value(node, "BSSID").and_then(|text| text.parse().ok()),
            channel: channel.and_then(|channel| channel.try_into().ok()),
            signal_dbm: signal.and_then(|dbm| dbm.try_into().ok()),
        };
        // One without a name hides it, and is told apart by its access point.
        if heard.ssid.is_some() || heard.bssid.is_some() {
            facts.networks.push(heard);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::printer::ledm::read;

    #[test]
    fn each_network_has_what_can_be_and_the_rest_is_left_out() {
        let text = "<io:WifiNetworks xmlns:io='i' xmlns:w='w'>
            <io:WifiNetwork><w:SSID>486f6d65</w:SSID><w:BSSID>020000000001</w:BSSID>
            <w:Channel>13</w:Channel><io:SignalInfo><w:SignalStrength>3</w:SignalStrength>
            <w:dBm>-63</w:dBm></io:SignalInfo></io:WifiNetwork>
            <io:WifiNetwork><w:SSID></w:SSID><w:BSSID>020000000002</w:BSSID>
            <w:Channel>0</w:Channel><w:dBm>63</w:dBm></io:WifiNetwork>
            <io:WifiNetwork><w:Channel>6</w:Channel></io:WifiNetwork></io:WifiNetworks>";
        let facts = read("/IoMgmt/Adapters/Wifi0/WifiNetworks", text.as_bytes()).unwrap();
        let [home, hidden] = &facts.networks[..] else {
            panic!("{:?}", facts.networks);
        };
        assert_eq!(home.ssid.as_deref(), Some("Home"));
        assert_eq!((home.channel, home.signal_dbm), (Some(13), Some(-63)));
        assert_eq!(hidden.ssid, None);
        assert_eq!((hidden.channel, hidden.signal_dbm), (None, None));
        assert_eq!(
            hidden.bssid.map(|mac| mac.to_string()).as_deref(),
            Some("02:00:00:00:00:02")
        );
    }

    #[test]
    fn a_list_without_end_has_one() {
        let one = "<n><WifiNetwork><SSID>486f6d65</SSID></WifiNetwork></n>";
        let text = format!("<WifiNetworks>{}</WifiNetworks>", one.repeat(300));
        let facts = read("/x", text.as_bytes()).unwrap();
        assert_eq!(facts.networks.len(), super::NETWORKS_MAX);
    }
}
