//! The network tree: adapters, the network that they are on, profiles, diagnosis, and the PIN.

use wsc::ident::MacAddr;

use super::{document, enabled, path, version};
use crate::printer::WifiState;
use crate::service::printer::diagnosis::{bars, vsa_codes as codes};
use crate::service::printer::kind::hex;
use crate::service::printer::place::Network;
use crate::service::printer::{IppWifi, VirtualPrinter};
use crate::service::xml::Xml;

/// Prefixes of documents about adapters.
const PREFIXES: &[&str] = &["dd", "dd3", "io", "map", "wifi"];

pub(super) fn manifest(printer: &VirtualPrinter) -> String {
    let mut xml = document("map:Manifest", &["dd", "map"]);
    version(&mut xml);
    xml.element("map:ResourceMap", |xml| {
        xml.element("map:ResourceLink", |xml| {
            xml.leaf("dd:ResourceURI", "/IoMgmt");
        });
        let adapter = format!("/Adapters/{}", printer.kind().wifi_adapter);
        for node in ["/Adapters", &adapter, "/IoConfig.xml"] {
            xml.element("map:ResourceNode", |xml| {
                xml.element("map:ResourceLink", |xml| {
                    xml.leaf("dd:ResourceURI", node).leaf("map:Base", "Root");
                });
            });
        }
    });
    xml.finish()
}

pub(super) fn adapters(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:Adapters", PREFIXES);
    if printer.kind().ethernet_adapter.is_some() {
        xml.element("io:Adapter", |xml| ethernet(xml, printer));
    }
    xml.element("io:Adapter", |xml| wifi(xml, printer));
    xml.finish()
}

pub(super) fn wifi_adapter(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:Adapter", PREFIXES);
    wifi(&mut xml, printer);
    xml.finish()
}

pub(super) fn ethernet_adapter(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:Adapter", PREFIXES);
    ethernet(&mut xml, printer);
    xml.finish()
}

fn resource(xml: &mut Xml, uri: &str) {
    xml.element("map:ResourceNode", |xml| {
        xml.element("map:ResourceLink", |xml| {
            xml.leaf("dd:ResourceURI", uri).leaf("map:Base", "Root");
        });
    });
}

fn mac(mac: MacAddr) -> String {
    hex(&mac.0).to_uppercase()
}

fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

fn ethernet(xml: &mut Xml, printer: &VirtualPrinter) {
    let name = printer.kind().ethernet_adapter.unwrap_or_default();
    resource(xml, &format!("/IoMgmt/Adapters/{name}"));
    xml.leaf("io:IoMgmtResourceType", "EthernetAdapter")
        .element("io:HardwareConfig", |xml| {
            xml.leaf("dd:Power", "on")
                .leaf("dd:AdminDisabled", "false")
                .leaf("dd:Name", name)
                .leaf("dd:DeviceConnectivityPortType", "ethernet")
                .leaf("dd:MacAddress", mac(printer.ethernet_mac()))
                .leaf("dd:IsConnected", truth(printer.cable()))
                .leaf("io:IsCurrentRequestInterface", truth(printer.cable()));
        });
}

fn wifi(xml: &mut Xml, printer: &VirtualPrinter) {
    let kind = printer.kind();
    let uri = path(kind, "/IoMgmt/Adapters/{wifi}").unwrap_or_default();
    let on = printer.wifi_state() == WifiState::On;
    resource(xml, &uri);
    xml.leaf("io:IoMgmtResourceType", "WifiAdapter")
        .element("io:HardwareConfig", |xml| {
            let power = printer.radio_on() && !printer.cable();
            xml.leaf("dd:Power", if power { "on" } else { "off" })
                .leaf("dd:AdminDisabled", "false")
                .leaf("dd:Name", kind.wifi_adapter)
                .leaf("dd:DeviceConnectivityPortType", "wifiEmbedded")
                .leaf("dd:MacAddress", mac(kind.mac))
                .leaf("dd:IsConnected", truth(on))
                .leaf("io:IsCurrentRequestInterface", truth(on));
            let joined = printer.network();
            if let Some(network) = &joined {
                xml.element("io:WifiNetwork", |xml| {
                    heard(xml, network);
                    if kind.wps_support {
                        xml.leaf("wifi:WpsSupport", "enabled");
                    }
                });
            } else if kind.wps_support {
                xml.element("io:WifiNetwork", |xml| {
                    xml.leaf("wifi:WpsSupport", "enabled");
                });
            }
        });
}

/// What is told of a network.
fn heard(xml: &mut Xml, network: &Network) {
    let (encryption, authentication) = if network.open {
        ("none", "open")
    } else {
        ("WPA2", "WPA2")
    };
    xml.leaf("wifi:SSID", hex(network.ssid.as_bytes()))
        .leaf("wifi:BSSID", hex(&network.bssid.0))
        .leaf("wifi:CommunicationMode", "infrastructure")
        .leaf("wifi:Channel", network.channel.to_string())
        .element("io:SignalInfo", |xml| {
            xml.leaf("wifi:SignalStrength", bars(network.signal_dbm).to_string())
                .leaf("wifi:dBm", network.signal_dbm.to_string());
        })
        .leaf("wifi:EncryptionType", encryption)
        .leaf("wifi:AuthenticationMode", authentication);
}

pub(super) fn networks(printer: &VirtualPrinter, only: Option<&str>) -> String {
    let mut xml = document("io:WifiNetworks", PREFIXES);
    for network in printer.heard() {
        let wanted = only.is_none_or(|ssid| ssid == network.ssid || ssid == hex_of(&network));
        if wanted {
            xml.element("io:WifiNetwork", |xml| heard(xml, &network));
        }
    }
    xml.finish()
}

fn hex_of(network: &Network) -> String {
    hex(network.ssid.as_bytes())
}

pub(super) fn profiles(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:Profiles", PREFIXES);
    xml.element("io:Profile", |xml| profile_of(xml, printer));
    xml.finish()
}

pub(super) fn profile(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:Profile", PREFIXES);
    profile_of(&mut xml, printer);
    xml.finish()
}

/// The passphrase is written to printers and not told by these.
fn profile_of(xml: &mut Xml, printer: &VirtualPrinter) {
    xml.element("io:AdapterProfile", |xml| {
        xml.element("io:WifiProfile", |xml| {
            let Some(credential) = printer.credential() else {
                xml.leaf("wifi:SSID", "");
                return;
            };
            let kind = if credential.is_open() {
                "none"
            } else {
                "WPA_PSK"
            };
            let mode = if credential.is_open() {
                "open"
            } else {
                "WPA_PSK"
            };
            xml.leaf("wifi:SSID", hex(credential.ssid.as_bytes()))
                .leaf("wifi:CommunicationMode", "infrastructure")
                .leaf("wifi:EncryptionType", kind)
                .leaf("wifi:AuthenticationMode", mode);
        });
    });
}

pub(super) fn protocols(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:Protocols", PREFIXES);
    xml.element("io:Protocol", |xml| {
        xml.leaf("dd:DNSServerIPAddress", printer.gateway().to_string())
            .element("io:Addresses", |xml| {
                xml.element("io:IPv4Addresses", |xml| {
                    xml.element("io:IPv4Address", |xml| {
                        xml.leaf("dd:IPv4Address", printer.ip().to_string())
                            .leaf("dd:SubnetMask", "255.255.255.0")
                            .leaf("dd:DefaultGateway", printer.gateway().to_string())
                            .leaf("dd:ConfigMethod", "DHCPv4");
                    });
                });
            });
    });
    xml.finish()
}

pub(super) fn vsa_codes(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:VsaCodes", PREFIXES);
    for (severity, rule) in codes(printer) {
        xml.element("wifi:VsaCode", |xml| {
            xml.leaf("dd:Severity", severity)
                .leaf("wifi:RuleNumber", format!("{rule:03}"));
        });
    }
    xml.finish()
}

pub(super) fn wps_pin(pin: &str) -> String {
    let mut xml = document("io:WpsSession", &["io", "wifi"]);
    xml.leaf("wifi:WpsPin", pin);
    xml.finish()
}

pub(super) fn io_config(printer: &VirtualPrinter) -> String {
    let mut xml = document("io:IoConfig", PREFIXES);
    xml.element("io:IoDeviceConfig", |xml| {
        xml.leaf("dd3:Hostname", printer.kind().host_name());
    });
    xml.finish()
}

/// The combined document of older firmware.
pub(super) fn io_config_dyn(printer: &VirtualPrinter) -> String {
    let kind = printer.kind();
    let address = if printer.cable() {
        printer.ethernet_mac()
    } else {
        kind.mac
    };
    let mut xml = document("iocfgdyn2:IOConfigDyn", &["dd", "dd3", "iocfgdyn2"]);
    version(&mut xml);
    xml.element("dd3:IOAdaptorConfig", |xml| {
        xml.element("dd3:NetworkAdaptorConfig", |xml| {
            xml.leaf("dd3:CurrentHostname", kind.host_name())
                .leaf("dd:HardwareAddress", mac(address))
                .element("dd3:IPVersionConfig", |xml| {
                    xml.element("dd3:IPConfig", |xml| {
                        xml.leaf("dd:IPAddress", printer.ip().to_string())
                            .leaf("dd:SubnetMask", "255.255.255.0")
                            .leaf("dd:DefaultGateway", printer.gateway().to_string())
                            .leaf("dd:IPConfigMethod", "DHCP");
                    });
                });
        });
    });
    for flag in ["Bonjour", "LPD", "LLMNR", "SLP", "SNMP", "WSDiscovery"] {
        let on = flag != "SLP" || kind.ipp_wifi == IppWifi::None;
        xml.leaf(&format!("dd3:{flag}"), enabled(on));
    }
    xml.finish()
}
