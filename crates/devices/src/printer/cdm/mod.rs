//! CDM, HP's JSON documents: what each of them says.
//!
//! There is no public specification. What is read here is what recorded documents of a Smart Tank
//! 580-590 have, and what HP's own Linux software asks for. Yes and no are the texts `"true"` and
//! `"false"`. No WPS resource is known.
//!
//! Some firmware gives the Wi-Fi passphrase away without a login. It is never kept: the reader sees
//! that it is there and drops it.

mod network;

use serde_json::Value as Json;

use super::claim::{Facts, Field, Value, clean};
use super::device_id::is_product_number;
use super::report_job::ReportJob;
use super::xml::{LEN_MAX, LIST_MAX, Unreadable};
use super::{Dialect, Finding};
use text::msg;

/// Where the list of all services is; who answers it speaks CDM.
pub const SERVICES: &str = "/cdm/servicesDiscovery";

/// Where reports are listed.
pub const REPORTS: &str = "/cdm/report/v1/reports";

/// Where a report is ordered.
pub const PRINT_REPORT: &str = "/cdm/report/v1/print";

/// What a document says.
type Read = fn(&Json, &mut Facts);

/// The documents that are read to know a printer, in this order.
pub static DOCUMENTS: &[(&str, Read)] = &[
    ("/cdm/system/v1/identity", identity),
    ("/cdm/system/v1/status", status),
    ("/cdm/ioConfig/v2/adapterConfigs", network::adapters),
    ("/cdm/ioConfig/v2/wirelessConfig", network::wireless),
    ("/cdm/ioConfig/v2/wifiDiagnostics", network::diagnostics),
    ("/cdm/network/v1/discoveryServices", network::discovery),
    ("/cdm/network/v1/printServices", network::print_services),
    ("/cdm/network/v1/snmpConfig", network::snmp),
    ("/cdm/ble/v1/configuration", network::bluetooth),
    ("/cdm/security/v1/deviceAdminConfig", admin),
    (REPORTS, reports),
];

/// Reads one document; `path` says which.
///
/// # Errors
/// It is no JSON object, too large, or a document that is not understood.
pub fn read(path: &str, octets: &[u8]) -> Result<Facts, Unreadable> {
    let document = object(octets)?;
    let mut facts = Facts::new(Dialect::Cdm, path);
    if path == SERVICES {
        links(&document, &mut facts.links);
        return Ok(facts);
    }
    let (_, read) = DOCUMENTS
        .iter()
        .find(|(known, _)| *known == path)
        .ok_or_else(|| Unreadable::other(msg!("device-known-cdm"), path))?;
    read(&document, &mut facts);
    Ok(facts)
}

/// Reads JSON whose top is an object. The parser stops at a depth of 128.
fn object(octets: &[u8]) -> Result<Json, Unreadable> {
    if octets.len() > LEN_MAX {
        return Err(Unreadable::TooLarge(octets.len()));
    }
    let form = |reason: text::Value| Unreadable::Form {
        expected: "JSON",
        reason,
    };
    let document: Json = serde_json::from_slice(octets).map_err(|error| {
        // The parser's own text may repeat what it read, which may be a passphrase.
        form(format!("line {}, column {}", error.line(), error.column()).into())
    })?;
    if document.is_object() {
        Ok(document)
    } else {
        Err(form(msg!("device-unreadable-no-object").into()))
    }
}

/// Whether a document lists services: those of other makers do not.
pub fn is_discovery(octets: &[u8]) -> bool {
    read(SERVICES, octets).is_ok_and(|facts| !facts.links.is_empty())
}

/// Every path below `/cdm/` that stands as `href` or `servicePath` or alike, at any depth.
fn links(document: &Json, found: &mut Vec<String>) {
    let mut rest = vec![document];
    while let Some(node) = rest.pop() {
        match node {
            Json::Array(items) => rest.extend(items.iter().rev()),
            Json::Object(members) => rest.extend(members.values().rev()),
            Json::String(text)
                if text.starts_with("/cdm/")
                    && text.len() < 256
                    && found.len() < LIST_MAX
                    && !found.contains(text) =>
            {
                found.push(text.clone());
            }
            _ => {}
        }
    }
}

/// The text of a member.
pub(super) fn text<'a>(node: &'a Json, name: &str) -> Option<&'a str> {
    node.get(name)?.as_str().filter(|text| !text.is_empty())
}

/// Yes or no, as a text or as JSON has it.
pub(super) fn flag(node: &Json, name: &str) -> Option<bool> {
    match node.get(name)? {
        Json::Bool(flag) => Some(*flag),
        Json::String(text) => match text.as_str() {
            "true" | "enabled" => Some(true),
            "false" | "disabled" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

fn identity(document: &Json, facts: &mut Facts) {
    if let Some(maker) = text(document, "manufacturer") {
        facts.add_text(Field::Maker, &super::claim::maker(maker), "manufacturer");
    }
    let model = document.get("makeAndModel");
    if let Some(name) = model.and_then(|model| text(model, "name").or_else(|| text(model, "base")))
    {
        facts.add_model(name, "makeAndModel");
    }
    if let Some(serial) = text(document, "serialNumber") {
        facts.add_text(Field::Serial, serial, "serialNumber");
    }
    if let Some(number) = text(document, "productNumber").filter(|n| is_product_number(n)) {
        facts.add_text(Field::ProductNumber, number, "productNumber");
    }
    if let Some(uuid) = text(document, "deviceUuid") {
        facts.add_uuid(uuid, "deviceUuid");
    }
    if let Some(version) = text(document, "firmwareVersion") {
        facts.add_firmware(version, "firmwareVersion");
    }
    if let Some(released) = text(document, "firmwareDateCode").and_then(super::released) {
        facts.add(
            Field::FirmwareReleased,
            Value::Day(released.day),
            "firmwareDateCode",
        );
    }
}

fn status(document: &Json, facts: &mut Facts) {
    if let Some(word) = text(document, "status") {
        facts.add_text(Field::Status, word, "status");
    }
}

fn admin(document: &Json, facts: &mut Facts) {
    if let Some(set) = flag(document, "passwordSet") {
        facts.add(Field::AdminPassword, Value::Flag(set), "passwordSet");
        if !set {
            let source = format!("CDM {} passwordSet", facts.source.document);
            facts
                .findings
                .push(Finding::known("no-admin-password", source));
        }
    }
}

fn reports(document: &Json, facts: &mut Facts) {
    let list = document.get("reports").and_then(Json::as_array);
    for report in list.into_iter().flatten().take(LIST_MAX) {
        let Some(id) = text(report, "reportId").filter(|id| super::ledm::is_job_name(id)) else {
            continue;
        };
        facts.reports.push(ReportJob {
            id: clean(id),
            printable: flag(report, "printable").unwrap_or(true),
        });
    }
}

/// The order to print a report, for [`PRINT_REPORT`]. `None` for a name that is none.
pub fn print_report(id: &str) -> Option<String> {
    super::ledm::is_job_name(id).then(|| {
        serde_json::json!({"version": "1.0.0", "state": "processing", "reportId": id}).to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smart_tank_says_who_it_is() {
        let text = r#"{"version":"1.0.0","deviceUuid":"790c1f80-4f2b-42b7-be30-c0e97292088d",
            "firmwareDateCode":"202607240158","firmwareVersion":"LWP1CN2630CR",
            "makeAndModel":{"base":"Smart Tank 580-590 series","name":"Smart Tank 580-590 series"},
            "manufacturer":"HP","productNumber":"1F3Y2A","serialNumber":"CN00A0B0C0"}"#;
        let facts = read("/cdm/system/v1/identity", text.as_bytes()).unwrap();
        assert_eq!(facts.text(Field::Maker), Some("HP"));
        assert_eq!(facts.text(Field::Model), Some("Smart Tank 580-590 series"));
        assert_eq!(facts.text(Field::Serial), Some("CN00A0B0C0"));
        assert_eq!(facts.text(Field::ProductNumber), Some("1F3Y2A"));
        assert_eq!(facts.text(Field::FirmwareVersion), Some("LWP1CN2630CR"));
        let days = facts
            .claims
            .iter()
            .filter(|c| c.field == Field::FirmwareReleased);
        assert_eq!(days.count(), 2);
    }

    #[test]
    fn services_are_found_wherever_they_stand() {
        let text = r#"{"services":[{"links":[{"href":"/cdm/report/v1/reports"},
            {"href":"http://elsewhere/cdm/x"}]},{"x":{"href":"/cdm/ble/v1/configuration"}}]}"#;
        let facts = read(SERVICES, text.as_bytes()).unwrap();
        assert_eq!(facts.links, [REPORTS, "/cdm/ble/v1/configuration"]);
        assert!(is_discovery(text.as_bytes()));
        assert!(!is_discovery(b"{}") && !is_discovery(b"<html>"));
    }

    #[test]
    fn reports_say_whether_they_can_be_printed() {
        let text = r#"{"reports":[{"reportId":"wirelessNetworkPage","printable":"true"},
            {"reportId":"cleaningPage","printable":"false"},{"reportId":"a b"},{}]}"#;
        let facts = read(REPORTS, text.as_bytes()).unwrap();
        let jobs: Vec<_> = facts
            .reports
            .iter()
            .map(|r| (r.id.as_str(), r.printable))
            .collect();
        assert_eq!(
            jobs,
            [("wirelessNetworkPage", true), ("cleaningPage", false)]
        );
    }

    #[test]
    fn a_printer_without_a_password_is_a_finding() {
        let read = |set: &str| {
            let text = format!(r#"{{"passwordByDefaultSupported":"true","passwordSet":"{set}"}}"#);
            read("/cdm/security/v1/deviceAdminConfig", text.as_bytes()).unwrap()
        };
        assert!(read("true").findings.is_empty());
        assert_eq!(read("false").findings[0].code, "no-admin-password");
        assert!(read("perhaps").is_empty());
    }

    #[test]
    fn what_is_no_document_is_refused_without_repeating_it() {
        let path = "/cdm/ioConfig/v2/wirelessConfig";
        for text in [
            "",
            "[]",
            "1",
            "{",
            r#"{"passPhrase": "correct horse" battery}"#,
        ] {
            let error = read(path, text.as_bytes()).unwrap_err().to_string();
            assert!(
                !error.contains("horse") && !error.contains("battery"),
                "{error}"
            );
        }
        assert!(read("/cdm/unknown", b"{}").is_err());
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(5000), "]".repeat(5000));
        assert!(read(SERVICES, deep.as_bytes()).is_err());
    }

    #[test]
    fn an_order_names_one_report() {
        let order = print_report("wirelessNetworkPage").unwrap();
        assert!(order.contains(r#""reportId":"wirelessNetworkPage""#));
        assert!(print_report("x\"y").is_none());
    }
}
