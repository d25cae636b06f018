//! `ProductConfigDyn` and its kin: which printer it is, and what it does.

use jiff::civil::Date;
use roxmltree::Node;

use crate::printer::claim::{Facts, Field, Value, clean};
use crate::printer::device_id::is_product_number;
use crate::printer::{Finding, xml};

/// What a printer may be doing without anything being wrong.
static QUIET: &[&str] = &[
    "ready",
    "inPowerSave",
    "processing",
    "copying",
    "scanProcessing",
    "initializing",
    "shuttingDown",
];

/// `ProductConfigDyn`.
pub(super) fn config(root: Node<'_, '_>, facts: &mut Facts) {
    let Some(product) = xml::first(root, "ProductInformation") else {
        return;
    };
    let text = |name| xml::child(product, name).and_then(xml::text);
    if let Some(name) = text("MakeAndModel") {
        facts.add_model(name, "MakeAndModel");
    }
    if let Some(serial) = text("SerialNumber") {
        facts.add_text(Field::Serial, serial, "SerialNumber");
    }
    if let Some(uuid) = text("UUID") {
        facts.add_uuid(uuid, "UUID");
    }
    // Some LaserJets have the model's name here.
    if let Some(number) = text("ProductNumber").filter(|number| is_product_number(number)) {
        facts.add_text(Field::ProductNumber, number, "ProductNumber");
    }
    if let Some(version) = xml::child(product, "Version") {
        let part = |name| xml::child(version, name).and_then(xml::text);
        if let Some(revision) = part("Revision") {
            facts.add_firmware(revision, "Version/Revision");
        }
        if let Some(day) = part("Date").and_then(|day| day.parse::<Date>().ok()) {
            facts.add(Field::FirmwareReleased, Value::Day(day), "Version/Date");
            // LaserJets name their firmware by its day alone.
            if part("Revision").is_none() {
                let version = day.strftime("%Y%m%d").to_string();
                facts.add(Field::FirmwareVersion, Value::Text(version), "Version/Date");
            }
        }
    }
    if let Some(display) = xml::value(root, "Display") {
        facts.add_text(Field::Panel, display, "ControlPanel/Display");
    }
    password(root, facts);
}

/// `SecurityDyn`: only its password's state is evidenced.
pub(super) fn security(root: Node<'_, '_>, facts: &mut Facts) {
    password(root, facts);
}

fn password(root: Node<'_, '_>, facts: &mut Facts) {
    let Some(word) = xml::value(root, "PasswordStatus") else {
        return;
    };
    let set = match word {
        "set" => true,
        "notSet" | "unset" | "none" => false,
        _ => return,
    };
    facts.add(Field::AdminPassword, Value::Flag(set), "PasswordStatus");
    if !set {
        let source = format!("LEDM {} PasswordStatus", facts.source.document);
        facts
            .findings
            .push(Finding::known("no-admin-password", source));
    }
}

/// `ProductStatusDyn`.
pub(super) fn status(root: Node<'_, '_>, facts: &mut Facts) {
    for node in xml::all(root, "Status") {
        if let Some(word) = xml::value(node, "StatusCategory") {
            let word = clean(word);
            if facts.get(Field::Status).is_none() {
                facts.add_text(Field::Status, &word, "StatusCategory");
            }
            if !QUIET.contains(&word.as_str()) && !word.is_empty() {
                facts.alerts.push(word);
            }
        }
    }
    for node in xml::all(root, "Alert") {
        if let Some(word) = xml::value(node, "ProductStatusAlertID") {
            facts.alerts.push(clean(word));
        }
    }
    facts.alerts.dedup();
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn config(inner: &str) -> Facts {
        let text = format!(
            "<p:ProductConfigDyn xmlns:p='p' xmlns:dd='d'><dd:Version><dd:Revision>SVN.690\
             </dd:Revision></dd:Version><p:ProductInformation>{inner}</p:ProductInformation>\
             <p:ProductSettings><dd:ControlPanel><dd:Display>CGD</dd:Display></dd:ControlPanel>\
             </p:ProductSettings></p:ProductConfigDyn>"
        );
        read("/DevMgmt/ProductConfigDyn.xml", text.as_bytes()).unwrap()
    }

    #[test]
    fn an_inkjet_says_who_it_is() {
        let facts = config(
            "<dd:Version><dd:Revision>MANHHIPP1N005.2623A.00</dd:Revision><dd:Date>2026-06-04\
             </dd:Date></dd:Version><dd:MakeAndModel>HP OfficeJet Pro 9020 series</dd:MakeAndModel>\
             <dd:UUID>790c1f80-4f2b-42b7-be30-c0e97292088d</dd:UUID><dd:SerialNumber>TH00A0B0C0\
             </dd:SerialNumber><dd:ProductNumber>226Y0B</dd:ProductNumber>\
             <dd:PasswordStatus>set</dd:PasswordStatus>",
        );
        assert_eq!(facts.text(Field::Maker), Some("HP"));
        assert_eq!(facts.text(Field::Model), Some("OfficeJet Pro 9020 series"));
        assert_eq!(facts.text(Field::Serial), Some("TH00A0B0C0"));
        assert_eq!(facts.text(Field::ProductNumber), Some("226Y0B"));
        assert_eq!(
            facts.text(Field::FirmwareVersion),
            Some("MANHHIPP1N005.2623A.00")
        );
        assert_eq!(facts.text(Field::Panel), Some("CGD"));
        assert_eq!(facts.get(Field::AdminPassword), Some(&Value::Flag(true)));
        assert!(facts.findings.is_empty());
    }

    #[test]
    fn a_laserjet_has_only_the_day_of_its_firmware() {
        let facts = config(
            "<dd:Version><dd:Date>2023-12-06</dd:Date></dd:Version>\
             <dd:ProductNumber>HP Color LaserJet MFP M182nw</dd:ProductNumber>\
             <dd:PasswordStatus>notSet</dd:PasswordStatus>",
        );
        assert_eq!(facts.text(Field::FirmwareVersion), Some("20231206"));
        assert_eq!(facts.text(Field::ProductNumber), None);
        assert_eq!(facts.findings.len(), 1);
    }

    #[test]
    fn only_what_is_wrong_is_an_alert() {
        let text = "<s:ProductStatusDyn xmlns:s='s' xmlns:c='c'>\
            <s:Status><c:StatusCategory>inPowerSave</c:StatusCategory></s:Status>\
            <s:Status><c:StatusCategory>cartridgeMissing</c:StatusCategory></s:Status>\
            <s:AlertTable><s:Alert><c:ProductStatusAlertID>cartridgeMissing\
            </c:ProductStatusAlertID></s:Alert></s:AlertTable></s:ProductStatusDyn>";
        let facts = read("/DevMgmt/ProductStatusDyn.xml", text.as_bytes()).unwrap();
        assert_eq!(facts.text(Field::Status), Some("inPowerSave"));
        assert_eq!(facts.alerts, ["cartridgeMissing"]);
    }
}
