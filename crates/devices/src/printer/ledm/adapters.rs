//! `/IoMgmt/Adapters`: the network adapters and what each is connected to.

use roxmltree::Node;

use crate::evidence::Confidence;
use crate::printer::claim::{Facts, Field, Value};
use crate::printer::service::Service;
use crate::printer::{WifiState, xml};

/// All adapters, or the document of one.
pub(super) fn adapters(root: Node<'_, '_>, facts: &mut Facts) {
    let alone = (root.tag_name().name() == "Adapter").then_some(root);
    let below = xml::all(root, "Adapter").filter(|node| Some(*node) != alone);
    let mut station = false;
    for node in alone.into_iter().chain(below) {
        let adapter = Adapter::of(node);
        if let Some(mac) = adapter.mac {
            facts.add_mac(Field::Mac, mac, "MacAddress");
        }
        match adapter.kind {
            Kind::Cable => {
                if let Some(connected) = adapter.connected {
                    facts.add(Field::Wired, Value::Flag(connected), "IsConnected");
                }
            }
            // A printer with two radios has its network on the first.
            Kind::Station if !station => {
                station = true;
                adapter.tell(node, facts);
            }
            Kind::Own => {
                if let Some(on) = adapter.power {
                    facts.services.push(Service::new("wifi-direct", Some(on)));
                }
            }
            Kind::Station | Kind::Other => {}
        }
    }
}

/// What an adapter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Cable,
    /// It joins networks.
    Station,
    /// The radio's own network (Wi-Fi Direct), which is no way into the home's.
    Own,
    /// USB.
    Other,
}

struct Adapter<'a> {
    kind: Kind,
    path: Option<&'a str>,
    power: Option<bool>,
    connected: Option<bool>,
    mac: Option<&'a str>,
}

impl<'a> Adapter<'a> {
    fn of(node: Node<'a, '_>) -> Self {
        let hardware = xml::child(node, "HardwareConfig").unwrap_or(node);
        let text = |name| xml::child(hardware, name).and_then(xml::text);
        let name = text("Name").unwrap_or_default().to_ascii_lowercase();
        let own_network =
            name == "wifiuap" || xml::value(hardware, "CommunicationMode") == Some("adHoc");
        let kind = match xml::value(node, "IoMgmtResourceType") {
            Some("EthernetAdapter") => Kind::Cable,
            Some("WifiAdapter") => Kind::Station,
            Some("AccessPointAdapter") => Kind::Own,
            Some(_) => Kind::Other,
            // LaserJets leave it out.
            None => match text("DeviceConnectivityPortType") {
                Some("ethernet") => Kind::Cable,
                Some(port) if port.starts_with("wifi") && own_network => Kind::Own,
                Some(port) if port.starts_with("wifi") => Kind::Station,
                _ => Kind::Other,
            },
        };
        Self {
            kind,
            path: xml::child(node, "ResourceNode")
                .and_then(|node| xml::value(node, "ResourceURI"))
                .filter(|path| path.starts_with('/')),
            power: text("Power").and_then(xml::switch),
            connected: text("IsConnected").and_then(xml::switch),
            mac: text("MacAddress"),
        }
    }

    /// What the radio that joins networks says.
    fn tell(&self, node: Node<'a, '_>, facts: &mut Facts) {
        if let Some(path) = self.path {
            facts.links.push(path.to_owned());
        }
        let network = xml::first(node, "WifiNetwork");
        let value = |name| network.and_then(|network| xml::value(network, name));
        let ssid = value("SSID").and_then(super::ssid);
        match (self.power, self.connected, &ssid) {
            (Some(false), ..) => add_state(facts, WifiState::Off, Confidence::High, "Power"),
            (_, Some(true), _) => add_state(facts, WifiState::On, Confidence::High, "IsConnected"),
            (Some(true), Some(false), None) => {
                add_state(
                    facts,
                    WifiState::Unconfigured,
                    Confidence::Medium,
                    "WifiNetwork",
                );
            }
            // Why it is not connected is what the rules of diagnosis say.
            _ => {}
        }
        if let Some(ssid) = ssid {
            facts.add(Field::Ssid, Value::Text(ssid), "SSID");
        }
        if let Some(word) = value("WpsSupport")
            && let Some(supported) = xml::switch(word)
        {
            facts.add(Field::WpsSupported, Value::Flag(supported), "WpsSupport");
        }
        if self.connected != Some(true) {
            return;
        }
        if let Some(bssid) = value("BSSID") {
            facts.add_mac(Field::Bssid, bssid, "BSSID");
        }
        let number = |name| value(name).and_then(|text| text.parse::<i32>().ok());
        if let Some(channel) = number("Channel").filter(|n| (1..=233).contains(n)) {
            facts.add(Field::Channel, Value::Number(channel), "Channel");
        }
        if let Some(dbm) = number("dBm").filter(|n| (-120..0).contains(n)) {
            facts.add(Field::SignalDbm, Value::Number(dbm), "dBm");
        }
    }
}

pub(super) fn add_state(
    facts: &mut Facts,
    state: WifiState,
    confidence: Confidence,
    part: &'static str,
) {
    facts.add_sure(Field::WifiState, Value::Wifi(state), part, confidence);
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    /// An adapter in the form of the recorded documents.
    fn adapter(kind: &str, hardware: &str) -> String {
        let kind = match kind {
            "" => String::new(),
            kind => format!(
                "<m:ResourceNode><m:ResourceLink><dd:ResourceURI>/IoMgmt/Adapters/{kind}</dd:ResourceURI>\
                 </m:ResourceLink><m:ResourceType><io:IoMgmtResourceType>{kind}Adapter\
                 </io:IoMgmtResourceType></m:ResourceType></m:ResourceNode>"
            ),
        };
        format!("<io:Adapter>{kind}<io:HardwareConfig>{hardware}</io:HardwareConfig></io:Adapter>")
    }

    fn facts(adapters: &[String]) -> Facts {
        let text = format!(
            "<io:Adapters xmlns:io='i' xmlns:dd='d' xmlns:m='m' xmlns:w='w'>{}</io:Adapters>",
            adapters.concat()
        );
        read("/IoMgmt/Adapters", text.as_bytes()).unwrap()
    }

    const CONNECTED: &str = "<dd:Power>on</dd:Power><dd:Name>Wifi0</dd:Name>\
        <dd:MacAddress>02000A0B0C0D</dd:MacAddress><io:WifiNetwork><w:SSID>486f6d65</w:SSID>\
        <w:BSSID>020000000001</w:BSSID><w:Channel>12</w:Channel><io:SignalInfo><w:dBm>-63</w:dBm>\
        </io:SignalInfo><w:WpsSupport>enabled</w:WpsSupport></io:WifiNetwork>\
        <dd:IsConnected>true</dd:IsConnected>";

    #[test]
    fn a_connected_radio_says_where_it_is() {
        let facts = facts(&[
            adapter("Ethernet", "<dd:IsConnected>false</dd:IsConnected>"),
            adapter("Wifi", CONNECTED),
            adapter("AccessPoint", "<dd:Power>off</dd:Power>"),
        ]);
        assert_eq!(
            facts.get(Field::WifiState),
            Some(&Value::Wifi(WifiState::On))
        );
        assert_eq!(facts.text(Field::Ssid), Some("Home"));
        assert_eq!(facts.get(Field::Channel), Some(&Value::Number(12)));
        assert_eq!(facts.get(Field::SignalDbm), Some(&Value::Number(-63)));
        assert_eq!(facts.get(Field::WpsSupported), Some(&Value::Flag(true)));
        assert_eq!(facts.get(Field::Wired), Some(&Value::Flag(false)));
        assert!(facts.get(Field::Bssid).is_some() && facts.get(Field::Mac).is_some());
        assert_eq!(facts.links, ["/IoMgmt/Adapters/Wifi"]);
    }

    #[test]
    fn a_laserjet_leaves_out_what_kind_each_is() {
        let facts = facts(&[
            adapter(
                "",
                "<dd:Name>eth0</dd:Name><dd:DeviceConnectivityPortType>ethernet\
                 </dd:DeviceConnectivityPortType><dd:IsConnected>true</dd:IsConnected>",
            ),
            adapter(
                "",
                "<dd:Power>on</dd:Power><dd:Name>wifiUAP</dd:Name><dd:DeviceConnectivityPortType>\
                 wifiEmbedded</dd:DeviceConnectivityPortType><dd:IsConnected>true</dd:IsConnected>\
                 <io:WifiNetwork><w:SSID>446972</w:SSID></io:WifiNetwork>",
            ),
            adapter(
                "",
                "<dd:Power>off</dd:Power><dd:Name>wifi0</dd:Name><dd:DeviceConnectivityPortType>\
                 wifiEmbedded</dd:DeviceConnectivityPortType><dd:IsConnected>false</dd:IsConnected>",
            ),
        ]);
        assert_eq!(
            facts.get(Field::WifiState),
            Some(&Value::Wifi(WifiState::Off))
        );
        assert_eq!(facts.get(Field::Wired), Some(&Value::Flag(true)));
        assert_eq!(facts.get(Field::Ssid), None);
    }

    #[test]
    fn a_radio_that_is_on_without_a_network_is_unconfigured_and_with_one_it_is_left_open() {
        let on = "<dd:Power>on</dd:Power><dd:IsConnected>false</dd:IsConnected>";
        let state = facts(&[adapter("Wifi", on)]);
        let expected = Value::Wifi(WifiState::Unconfigured);
        assert_eq!(state.get(Field::WifiState), Some(&expected));
        let named = format!("{on}<io:WifiNetwork><w:SSID>486f6d65</w:SSID></io:WifiNetwork>");
        let state = facts(&[adapter("Wifi", &named)]);
        assert_eq!(state.get(Field::WifiState), None);
        assert_eq!(state.text(Field::Ssid), Some("Home"));
    }

    #[test]
    fn numbers_that_cannot_be_are_left_out() {
        let odd = CONNECTED.replace("-63", "63").replace(">12<", ">0<");
        let facts = facts(&[adapter("Wifi", &odd)]);
        assert_eq!(facts.get(Field::Channel), None);
        assert_eq!(facts.get(Field::SignalDbm), None);
    }
}
