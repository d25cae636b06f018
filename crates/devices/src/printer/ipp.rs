//! IPP: what the answer to Get-Printer-Attributes says.
//!
//! `printer-wifi-state`, `-ssid` and `-password` are AirPrint's. Fifteen of 31 recorded answers of HP
//! printers have the first two, which is the cheapest diagnosis there is; three printers let the
//! last two be set.

use lan::ipp::{Attributes, GroupTag, Message, operation};

use super::claim::{Facts, Field, Value, clean};
use super::xml::{LEN_MAX, Unreadable};
use super::{DeviceId, Dialect, WifiState};
use crate::evidence::Confidence;
use text::msg;

/// The attribute of the network's name.
pub const SSID: &str = "printer-wifi-ssid";

/// The attribute of the passphrase, which can be written and never read.
pub const PASSWORD: &str = "printer-wifi-password";

/// The attributes that are asked for. Some printers give all whatever they are asked.
pub static ATTRIBUTES: &[&str] = &[
    "identify-actions-supported",
    "operations-supported",
    "printer-device-id",
    "printer-firmware-name",
    "printer-firmware-string-version",
    "printer-make-and-model",
    "printer-more-info",
    "printer-settable-attributes-supported",
    "printer-state",
    "printer-state-reasons",
    "printer-up-time",
    "printer-uuid",
    SSID,
    "printer-wifi-state",
];

/// The longest name of a network, in octets.
const SSID_MAX: usize = 32;

/// Reads a whole answer.
///
/// # Errors
/// It is too large, no IPP, or has no printer in it.
pub fn read(octets: &[u8]) -> Result<Facts, Unreadable> {
    if octets.len() > LEN_MAX {
        return Err(Unreadable::TooLarge(octets.len()));
    }
    let message = Message::decode(octets).map_err(|error| Unreadable::Form {
        expected: "IPP",
        reason: error.to_string().into(),
    })?;
    let printer = message.group(GroupTag::PRINTER);
    let printer = printer.ok_or_else(|| Unreadable::other(msg!("device-known-ipp"), "IPP"))?;
    Ok(attributes(printer))
}

/// Reads the attributes of a printer.
pub fn attributes(printer: &Attributes) -> Facts {
    let mut facts = Facts::new(Dialect::Ipp, "");
    if let Some(name) = printer.text("printer-make-and-model") {
        facts.add_model(name, "printer-make-and-model");
    }
    if let Some(id) = printer.text("printer-device-id") {
        DeviceId::parse(id).tell(&mut facts, "printer-device-id");
    }
    if let Some(uuid) = printer.text("printer-uuid") {
        facts.add_uuid(uuid, "printer-uuid");
    }
    firmware(printer, &mut facts);
    // One recorded LaserJet sends its readers to the maker's own site.
    let own = |url: &&str| !url.contains("://www.");
    if let Some(url) = printer.text("printer-more-info").filter(own) {
        facts.add_text(Field::WebUrl, url, "printer-more-info");
    }
    wifi(printer, &mut facts);
    status(printer, &mut facts);
    facts
}

fn firmware(printer: &Attributes, facts: &mut Facts) {
    let version = "printer-firmware-string-version";
    if let Some(text) = printer.text(version).filter(|text| !text.trim().is_empty()) {
        facts.add_firmware(text, version);
        return;
    }
    // Some printers have the model's name here, or that of a part of the firmware.
    let name = "printer-firmware-name";
    if let Some(text) = printer.text(name)
        && super::released(text).is_some()
    {
        facts.add_firmware(text, name);
    }
}

fn wifi(printer: &Attributes, facts: &mut Facts) {
    if let Some(state) = printer
        .integer("printer-wifi-state")
        .and_then(WifiState::from_ipp)
    {
        facts.add(Field::WifiState, Value::Wifi(state), "printer-wifi-state");
    }
    if let Some(ssid) = printer.text(SSID).filter(|ssid| ssid.len() <= SSID_MAX * 4) {
        // Blanks belong to a name.
        let ssid: String = ssid.chars().filter(|c| !c.is_control()).collect();
        if !ssid.is_empty() {
            facts.add(Field::Ssid, Value::Text(ssid), SSID);
        }
    }
    let settable = "printer-settable-attributes-supported";
    if printer.has(settable) {
        let names = printer.texts(settable);
        let operation = i32::from(operation::SET_PRINTER_ATTRIBUTES);
        let can = [SSID, PASSWORD].iter().all(|name| names.contains(name))
            && printer
                .integers("operations-supported")
                .contains(&operation);
        facts.add(Field::WifiSettable, Value::Flag(can), settable);
    }
}

/// `printer-alert` is left out: it is a history of everything that ever happened.
fn status(printer: &Attributes, facts: &mut Facts) {
    let word = match printer.integer("printer-state") {
        Some(3) => "idle",
        Some(4) => "processing",
        Some(5) => "stopped",
        _ => "",
    };
    facts.add_text(Field::Status, word, "printer-state");
    if let Some(seconds) = printer.integer("printer-up-time") {
        facts.add_up(seconds.into(), "printer-up-time", Confidence::High);
    }
    for reason in printer.texts("printer-state-reasons").iter().take(32) {
        let reason = clean(reason);
        if !reason.is_empty() && reason != "none" && !facts.alerts.contains(&reason) {
            facts.alerts.push(reason);
        }
    }
}

/// The request that sets a network. The passphrase is an octet string; `none` asks for an open
/// network with an empty one.
pub fn set_wifi(url: &lan::http::Url, ssid: &str, passphrase: &str) -> Message {
    let mut request = Message::request((2, 0), operation::SET_PRINTER_ATTRIBUTES, url);
    let printer = request.group_mut(GroupTag::PRINTER);
    let name = lan::ipp::Value::of_kind(lan::ipp::TextKind::NAME, ssid);
    printer.set(SSID, vec![name]);
    let octets = passphrase.as_bytes().to_vec();
    printer.set(PASSWORD, vec![lan::ipp::Value::Octets(octets)]);
    request
}

#[cfg(test)]
mod tests {
    use lan::ipp::{Group, TextKind};

    use super::*;

    fn text(value: &str) -> Vec<lan::ipp::Value> {
        vec![lan::ipp::Value::of_kind(TextKind::TEXT, value)]
    }

    fn printer(attributes: &[(&str, Vec<lan::ipp::Value>)]) -> Facts {
        let mut group = Attributes::default();
        for (name, values) in attributes {
            group.set(*name, values.clone());
        }
        let message = Message {
            version: (1, 1),
            code: 0,
            request_id: 1,
            groups: vec![Group {
                tag: GroupTag::PRINTER,
                attributes: group,
            }],
        };
        read(&message.encode()).unwrap()
    }

    #[test]
    fn a_printer_that_looks_for_its_network_says_so() {
        use lan::ipp::Value as V;
        let facts = printer(&[
            ("printer-make-and-model", text("HP ENVY 5640 series")),
            ("printer-wifi-state", vec![V::Enum(5)]),
            ("printer-wifi-ssid", text(" Home ")),
            ("printer-firmware-string-version", text("NLM2CA1414AR")),
            (
                "printer-settable-attributes-supported",
                vec![V::keyword(SSID), V::keyword(PASSWORD)],
            ),
            ("operations-supported", vec![V::Enum(0x13)]),
            ("printer-state", vec![V::Enum(3)]),
            (
                "printer-state-reasons",
                vec![V::keyword("none"), V::keyword("media-empty-report")],
            ),
        ]);
        assert_eq!(
            facts.get(Field::WifiState),
            Some(&Value::Wifi(WifiState::NotVisible))
        );
        assert_eq!(facts.text(Field::Ssid), Some(" Home "));
        assert_eq!(facts.get(Field::WifiSettable), Some(&Value::Flag(true)));
        assert_eq!(facts.alerts, ["media-empty-report"]);
        let day = facts
            .claims
            .iter()
            .find(|c| c.field == Field::FirmwareReleased);
        assert_eq!(day.unwrap().confidence, Confidence::Medium);
    }

    #[test]
    fn settable_means_all_that_it_takes() {
        use lan::ipp::Value as V;
        let settable = "printer-settable-attributes-supported";
        let both = vec![V::keyword(SSID), V::keyword(PASSWORD)];
        let facts = printer(&[(settable, both)]);
        assert_eq!(facts.get(Field::WifiSettable), Some(&Value::Flag(false)));
        assert_eq!(printer(&[]).get(Field::WifiSettable), None);
    }

    #[test]
    fn values_of_the_wrong_kind_are_passed_over() {
        use lan::ipp::Value as V;
        let facts = printer(&[
            ("printer-make-and-model", vec![V::Integer(7)]),
            ("printer-wifi-state", vec![V::Enum(99)]),
            ("printer-wifi-ssid", vec![V::Other(0x13, Vec::new())]),
            ("printer-uuid", text("no uuid")),
        ]);
        assert!(facts.is_empty(), "{facts:?}");
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        for octets in [
            &b""[..],
            b"\x01\x01\x00\x00\x00\x00\x00\x01\x03",
            b"HTTP/1.1 200 OK",
        ] {
            assert!(read(octets).is_err(), "{octets:?}");
        }
        assert!(matches!(
            read(&vec![0; LEN_MAX + 1]),
            Err(Unreadable::TooLarge(_))
        ));
    }
}
