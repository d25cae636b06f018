//! `NetAppsDyn`, `NetAppsSecureDyn` and `IOConfigDyn`: which services are on.

use roxmltree::Node;

use crate::printer::claim::{Facts, Field};
use crate::printer::service::Service;
use crate::printer::{Finding, xml};
use text::msg;

/// Elements that switch a service on or off, and the service.
static SWITCHES: &[(&str, &str)] = &[
    ("MDNSSupport", "mdns"),
    ("Bonjour", "mdns"),
    ("IPPSupport", "ipp"),
    ("Port9100PrintingSupport", "port9100"),
    ("LPD", "lpd"),
    ("WSDiscovery", "ws-discovery"),
    ("WSPrint", "ws-print"),
    ("WSScan", "ws-scan"),
    ("LLMNR", "llmnr"),
    ("SLPSupport", "slp"),
    ("WINS", "wins"),
    ("HTTPSRedirection", "https-redirect"),
    ("WebScan", "web-scan"),
    ("ProxySupport", "proxy"),
];

/// Groups of `NetAppsSecureDyn` with a `State` inside, and the service.
static GROUPS: &[(&str, &str)] = &[
    ("AirPrintConfig", "airprint"),
    ("IPPSConfig", "ipps"),
    ("BluetoothSmartConfig", "bluetooth"),
];

/// `NetAppsDyn`.
pub(super) fn net_apps(root: Node<'_, '_>, facts: &mut Facts) {
    switches(root, facts);
    snmp(root, facts);
}

/// `NetAppsSecureDyn`.
pub(super) fn net_apps_secure(root: Node<'_, '_>, facts: &mut Facts) {
    for (name, service) in GROUPS {
        let state = xml::first(root, name).and_then(|group| xml::value(group, "State"));
        if let Some(on) = state.and_then(xml::switch) {
            facts.services.push(Service::new(service, Some(on)));
        }
    }
    for (name, service) in [
        ("RemotelyInitiatedScans", "remote-scan"),
        ("SMBv1State", "smb1"),
    ] {
        if let Some(on) = xml::value(root, name).and_then(xml::switch) {
            facts.services.push(Service::new(service, Some(on)));
        }
    }
    if let Some(direct) = xml::first(root, "WirelessDirectConfig") {
        wifi_direct(direct, facts);
    }
}

/// The printer's own network. Whether it is on is the access point adapter's state, not here.
fn wifi_direct(node: Node<'_, '_>, facts: &mut Facts) {
    let mut service = Service::new("wifi-direct", None);
    let method = xml::value(node, "ConnectionMethod");
    let automatic = method.map(|method| matches!(method, "auto" | "automatic"));
    if automatic == Some(true) {
        let source = format!("LEDM {} ConnectionMethod", facts.source.document);
        facts
            .findings
            .push(Finding::known("wifi-direct-automatic", source));
    }
    let shows = xml::value(node, "ShowPassPhrase") == Some("true");
    service.detail = match (automatic, shows) {
        (Some(true), false) => Some(msg!("device-direct-automatic")),
        (Some(true), true) => Some(msg!("device-direct-automatic-shows")),
        (Some(false), false) => Some(msg!("device-direct-asks")),
        (Some(false), true) => Some(msg!("device-direct-asks-shows")),
        (None, true) => Some(msg!("device-direct-shows")),
        (None, false) => None,
    };
    facts.services.push(service);
}

/// `IOConfigDyn`, the older document for all of it.
pub(super) fn io_config(root: Node<'_, '_>, facts: &mut Facts) {
    for node in xml::all(root, "HardwareAddress") {
        if let Some(mac) = xml::text(node) {
            facts.add_mac(Field::Mac, mac, "HardwareAddress");
        }
    }
    switches(root, facts);
    snmp(root, facts);
}

fn switches(root: Node<'_, '_>, facts: &mut Facts) {
    for (name, service) in SWITCHES {
        let known = facts.services.iter().any(|s| s.name == *service);
        if let Some(on) = xml::value(root, name).and_then(xml::switch)
            && !known
        {
            facts.services.push(Service::new(service, Some(on)));
        }
    }
}

/// SNMP, and who may do what with the community that everybody knows.
fn snmp(root: Node<'_, '_>, facts: &mut Facts) {
    let group =
        xml::first(root, "SNMPConfigWithVersion").or_else(|| xml::first(root, "SNMPConfig"));
    let Some(group) = group else { return };
    // In the older document the switch stands outside of the group.
    let on = xml::value(root, "SNMP").and_then(xml::switch);
    let writes = xml::value(group, "AccessOption") == Some("readWrite");
    let public = xml::value(group, "GetCommunityNameConfig") == Some("publicAllowed");
    let source = format!("LEDM {} SNMPConfig", facts.source.document);
    facts.services.push(snmp_service(on, writes, public));
    if let Some(code) = snmp_finding(on, writes, public) {
        facts.findings.push(Finding::known(code, source));
    }
}

/// SNMP in one state, for either dialect.
pub(in crate::printer) fn snmp_service(on: Option<bool>, writes: bool, public: bool) -> Service {
    let mut service = Service::new("snmp", on);
    service.detail = Some(match (writes, public) {
        (true, true) => msg!("device-snmp-write-public"),
        (true, false) => msg!("device-snmp-write-own"),
        (false, true) => msg!("device-snmp-read-public"),
        (false, false) => msg!("device-snmp-read-own"),
    });
    service
}

/// What is to be said about SNMP in one state.
pub(in crate::printer) fn snmp_finding(
    on: Option<bool>,
    writes: bool,
    public: bool,
) -> Option<&'static str> {
    if on == Some(false) || !public {
        return None;
    }
    Some(if writes {
        "snmp-public-write"
    } else {
        "snmp-public-read"
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn on(facts: &Facts, name: &str) -> Option<bool> {
        facts.services.iter().find(|s| s.name == name)?.on
    }

    #[test]
    fn services_are_on_or_off() {
        let text = "<n:NetAppsDyn xmlns:n='n' xmlns:dd='d'><n:DNSSDConfig><dd:MDNSSupport>enabled\
            </dd:MDNSSupport></n:DNSSDConfig><dd:SNMPConfigWithVersion><dd:AccessOption>readWrite\
            </dd:AccessOption><dd:GetCommunityNameConfig>publicAllowed\
            </dd:GetCommunityNameConfig><dd:SNMP>enabled</dd:SNMP></dd:SNMPConfigWithVersion>\
            <dd:LPD>disabled</dd:LPD><dd:LLMNR>perhaps</dd:LLMNR></n:NetAppsDyn>";
        let facts = read("/DevMgmt/NetAppsDyn.xml", text.as_bytes()).unwrap();
        assert_eq!(on(&facts, "mdns"), Some(true));
        assert_eq!(on(&facts, "lpd"), Some(false));
        assert_eq!(on(&facts, "llmnr"), None);
        assert_eq!(on(&facts, "snmp"), Some(true));
        assert_eq!(facts.findings[0].code, "snmp-public-write");
    }

    #[test]
    fn wifi_direct_that_lets_everybody_in_is_a_finding() {
        let text = "<n:NetAppsSecureDyn xmlns:n='n'><n:WirelessDirectConfig><n:ShowPassPhrase>true\
            </n:ShowPassPhrase><n:ConnectionMethod>auto</n:ConnectionMethod>\
            </n:WirelessDirectConfig><n:AirPrintConfig><n:State>enabled</n:State>\
            </n:AirPrintConfig></n:NetAppsSecureDyn>";
        let facts = read("/DevMgmt/NetAppsSecureDyn.xml", text.as_bytes()).unwrap();
        assert_eq!(on(&facts, "airprint"), Some(true));
        assert_eq!(facts.findings[0].code, "wifi-direct-automatic");
        let manual = text.replace(">auto<", ">manual<");
        let facts = read("/DevMgmt/NetAppsSecureDyn.xml", manual.as_bytes()).unwrap();
        assert!(facts.findings.is_empty());
    }

    #[test]
    fn the_older_document_has_addresses_too() {
        let text = "<i:IOConfigDyn xmlns:i='i'><i:SNMPConfig><i:AccessOption>readOnly\
            </i:AccessOption><i:GetCommunityNameConfig>publicAllowed</i:GetCommunityNameConfig>\
            </i:SNMPConfig><i:HardwareAddress>02000a0b0c0d</i:HardwareAddress>\
            <i:Bonjour>enabled</i:Bonjour><i:SNMP>disabled</i:SNMP></i:IOConfigDyn>";
        let facts = read("/DevMgmt/IOConfigDyn.xml", text.as_bytes()).unwrap();
        assert!(facts.get(Field::Mac).is_some());
        assert_eq!(on(&facts, "mdns"), Some(true));
        assert_eq!(on(&facts, "snmp"), Some(false));
        assert!(facts.findings.is_empty(), "what is off harms nobody");
    }
}
