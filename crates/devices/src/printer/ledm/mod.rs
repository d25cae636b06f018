//! LEDM, HP's XML documents: what each of them says.
//!
//! There is no public specification. What is read here is what recorded documents of an ENVY Photo
//! 7830, an OfficeJet Pro 9022e, a Color LaserJet M255dw and M182nw, a Color Laser 178nw and a Smart
//! Tank 750 have, and what HP's own Linux software asks for. A document is known by the local name
//! of its root, which never varies; prefixes do.

mod adapters;
mod networks;
mod pin;
mod product;
mod services;
mod write;

use roxmltree::Node;

pub use networks::SCAN;
pub use pin::{pin_path, read_pin};
pub(super) use services::{snmp_finding, snmp_service};
pub use write::{internal_print, profile};

use super::report_job::ReportJob;
use super::vsa::VsaCode;
use super::{Dialect, Facts, Severity, xml};
use text::msg;

pub use super::xml::Unreadable;

/// Where the list of all documents is; who answers it speaks LEDM.
pub const DISCOVERY_TREE: &str = "/DevMgmt/DiscoveryTree.xml";

/// Where reports are listed and printed. Not in the discovery tree of every printer that has it.
pub const INTERNAL_PRINT_CAP: &str = "/DevMgmt/InternalPrintCap.xml";

/// Where a report is ordered.
pub const INTERNAL_PRINT_DYN: &str = "/DevMgmt/InternalPrintDyn.xml";

/// The documents that are read to know a printer, in this order.
pub static DOCUMENTS: &[&str] = &[
    "/DevMgmt/ProductConfigDyn.xml",
    "/IoMgmt/Adapters",
    "/DevMgmt/ProductStatusDyn.xml",
    "/DevMgmt/NetAppsDyn.xml",
    "/DevMgmt/NetAppsSecureDyn.xml",
    "/DevMgmt/SecurityDyn.xml",
    "/DevMgmt/IOConfigDyn.xml",
    INTERNAL_PRINT_CAP,
];

/// What a document says, by the name of its root.
type Read = fn(Node<'_, '_>, &mut Facts);

/// The roots that are understood.
static READERS: &[(&str, Read)] = &[
    ("DiscoveryTree", discovery_tree),
    ("Manifest", discovery_tree),
    ("ProductConfigDyn", product::config),
    ("ProductStatusDyn", product::status),
    ("Adapters", adapters::adapters),
    ("Adapter", adapters::adapters),
    ("VsaCodes", vsa_codes),
    ("WifiNetworks", networks::networks),
    ("NetAppsDyn", services::net_apps),
    ("NetAppsSecureDyn", services::net_apps_secure),
    ("SecurityDyn", product::security),
    ("IOConfigDyn", services::io_config),
    ("InternalPrintCap", internal_print_cap),
];

/// Reads one document. `path` says where it was found and is kept as the source.
///
/// # Errors
/// It is no XML, too large, or a document that is not understood.
pub fn read(path: &str, octets: &[u8]) -> Result<Facts, Unreadable> {
    xml::with_document(octets, |root| {
        let name = root.tag_name().name();
        let (_, read) = READERS
            .iter()
            .find(|(known, _)| *known == name)
            .ok_or_else(|| Unreadable::other(msg!("device-known-ledm"), name))?;
        let mut facts = Facts::new(Dialect::Ledm, path);
        read(root, &mut facts);
        Ok(facts)
    })?
}

/// Which documents there are.
fn discovery_tree(root: Node<'_, '_>, facts: &mut Facts) {
    for name in ["ResourceURI", "ManifestURI"] {
        for node in xml::all(root, name) {
            if let Some(path) = xml::text(node)
                && path.starts_with('/')
                && path.len() < 256
                && !facts.links.iter().any(|known| known == path)
            {
                facts.links.push(path.to_owned());
            }
        }
    }
}

/// HP's own diagnosis of the Wi-Fi, as rules with a severity.
fn vsa_codes(root: Node<'_, '_>, facts: &mut Facts) {
    for node in xml::all(root, "VsaCode") {
        let number = xml::value(node, "RuleNumber").and_then(|number| number.parse().ok());
        let Some(number) = number else { continue };
        let word = xml::value(node, "Severity").unwrap_or_default();
        let word = word.to_ascii_lowercase();
        let severity = if word.starts_with("crit") {
            Severity::Bad
        } else if word.starts_with("warn") {
            Severity::Warn
        } else {
            Severity::Info
        };
        let code = VsaCode { number, severity };
        if let Some(state) = code.state() {
            adapters::add_state(facts, state, crate::evidence::Confidence::Medium, "VsaCode");
        }
        facts.vsa.push(code);
    }
}

/// Which reports can be printed.
fn internal_print_cap(root: Node<'_, '_>, facts: &mut Facts) {
    for node in xml::all(root, "JobType") {
        let Some(id) = xml::text(node).filter(|id| is_job_name(id)) else {
            continue;
        };
        facts.reports.push(ReportJob {
            id: id.to_owned(),
            printable: true,
        });
    }
}

/// Whether a text has the form of a job's name, which is sent back to the printer later.
pub(super) fn is_job_name(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A network's name, which LEDM writes as the hexadecimal digits of its octets.
pub(super) fn ssid(text: &str) -> Option<String> {
    let octets = unhex(text);
    let name = match &octets {
        Some(octets) => String::from_utf8_lossy(octets).into_owned(),
        // Not seen in any recording, but there is nothing else that it could be.
        None => text.to_owned(),
    };
    let name: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
    (!name.is_empty()).then_some(name)
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() || pairs.len() > 32 {
        return None;
    }
    let octet = |pair: &[u8; 2]| {
        // A sign would be taken by `from_str_radix`.
        let digits = pair.iter().all(u8::is_ascii_hexdigit);
        u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|_| digits)?, 16).ok()
    };
    pairs.iter().map(octet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::WifiState;
    use crate::printer::claim::{Field, Value};

    #[test]
    fn a_tree_gives_its_paths_once_and_nothing_that_is_no_path() {
        let tree = "<l:DiscoveryTree xmlns:l='l' xmlns:d='d'>
            <l:SupportedTree><d:ResourceURI>/DevMgmt/A.xml</d:ResourceURI></l:SupportedTree>
            <l:SupportedTree><d:ResourceURI>/DevMgmt/A.xml</d:ResourceURI></l:SupportedTree>
            <l:SupportedTree><d:ResourceURI>http://elsewhere/</d:ResourceURI></l:SupportedTree>
            <l:SupportedIfc><d:ManifestURI>/IoMgmt/M.xml</d:ManifestURI></l:SupportedIfc>
            </l:DiscoveryTree>";
        let facts = read(DISCOVERY_TREE, tree.as_bytes()).unwrap();
        assert_eq!(facts.links, ["/DevMgmt/A.xml", "/IoMgmt/M.xml"]);
    }

    #[test]
    fn rules_of_diagnosis_are_read_with_what_they_say_of_the_state() {
        let codes = "<io:VsaCodes xmlns:io='i' xmlns:w='w' xmlns:dd='d'>
            <w:VsaCode><dd:Severity>crit1</dd:Severity><w:RuleNumber>603</w:RuleNumber></w:VsaCode>
            <w:VsaCode><dd:Severity>info</dd:Severity><w:RuleNumber>x</w:RuleNumber></w:VsaCode>
            </io:VsaCodes>";
        let facts = read("/IoMgmt/Adapters/Wifi0/VsaCodes.xml", codes.as_bytes()).unwrap();
        assert_eq!(facts.vsa.len(), 1);
        assert_eq!(facts.vsa[0].severity, Severity::Bad);
        let state = Value::Wifi(WifiState::CannotJoin);
        assert_eq!(facts.get(Field::WifiState), Some(&state));
    }

    #[test]
    fn reports_are_listed_and_names_that_are_none_are_not() {
        let cap = "<c:InternalPrintCap xmlns:c='c' xmlns:j='j'><c:JobTypesSupport>
            <j:JobType>wirelessNetworkPage</j:JobType><j:JobType>a b&lt;</j:JobType>
            </c:JobTypesSupport></c:InternalPrintCap>";
        let facts = read(INTERNAL_PRINT_CAP, cap.as_bytes()).unwrap();
        assert_eq!(facts.reports.len(), 1);
        assert_eq!(facts.reports[0].kind().unwrap().name, "wireless");
    }

    #[test]
    fn a_name_is_hexadecimal() {
        assert_eq!(ssid("486f6d65").as_deref(), Some("Home"));
        assert_eq!(ssid("+f").as_deref(), Some("+f"));
        assert_eq!(ssid(""), None);
        assert_eq!(ssid("0000"), None);
        assert_eq!(ssid("c3a9").as_deref(), Some("é"));
    }

    #[test]
    fn another_document_is_named() {
        let error = read("/x", b"<html><body/></html>").unwrap_err();
        assert!(error.to_string().contains("html"), "{error}");
    }
}
