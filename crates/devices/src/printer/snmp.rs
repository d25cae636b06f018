//! SNMP: what single objects say. Devices are never walked: some new printers stop answering their
//! web server meanwhile.

use super::claim::{Facts, Field, Value, clean, maker};
use super::{DeviceId, Dialect};
use crate::evidence::Confidence;

/// A value that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// OCTET STRING
    Octets(Vec<u8>),
    /// INTEGER, Counter, Gauge
    Number(i64),
    /// OBJECT IDENTIFIER, as `1.3.6.1…`
    Oid(String),
}

/// What is made of a value.
type Read = fn(&Answer, &mut Facts);

/// One object: its identifier, what it is, and what it says.
pub struct Object {
    /// As `1.3.6.1…`, without a dot at its front.
    pub oid: &'static str,
    /// What it is called.
    pub name: &'static str,
    read: Read,
}

/// The objects that are asked for, in this order.
pub static OBJECTS: &[Object] = &[
    object("1.3.6.1.2.1.1.1.0", "sysDescr", description),
    object("1.3.6.1.2.1.1.2.0", "sysObjectID", object_id),
    object("1.3.6.1.2.1.1.3.0", "sysUpTime", up_time),
    object("1.3.6.1.2.1.25.3.2.1.3.1", "hrDeviceDescr", device),
    object(
        "1.3.6.1.2.1.43.5.1.1.17.1",
        "prtGeneralSerialNumber",
        serial,
    ),
    object(
        "1.3.6.1.2.1.43.16.5.1.2.1.1",
        "prtConsoleDisplayBufferText",
        panel_text,
    ),
    object("1.3.6.1.4.1.11.2.3.9.1.1.7.0", "HP device id", device_id),
    object(
        "1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.3.0",
        "HP serial number",
        serial,
    ),
    object(
        "1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0",
        "HP firmware date",
        firmware_date,
    ),
    object(
        "1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.6.0",
        "HP firmware version",
        firmware,
    ),
    object("1.3.6.1.2.1.2.2.1.6.1", "ifPhysAddress.1", mac),
    object("1.3.6.1.2.1.2.2.1.6.2", "ifPhysAddress.2", mac),
    object("1.3.6.1.2.1.2.2.1.6.3", "ifPhysAddress.3", mac),
];

const fn object(oid: &'static str, name: &'static str, read: Read) -> Object {
    Object { oid, name, read }
}

/// ifPhysAddress (IF-MIB), before the number of an interface.
const INTERFACE_MAC: &str = "1.3.6.1.2.1.2.2.1.6";

/// The object that says which interface has an address: ipAdEntIfIndex of IP-MIB, which lists IPv4
/// alone. A printer may have more interfaces than [`OBJECTS`] asks for.
pub fn interface_of(address: std::net::IpAddr) -> Option<String> {
    address
        .is_ipv4()
        .then(|| format!("1.3.6.1.2.1.4.20.1.2.{address}"))
}

/// The object with the MAC address of an interface.
pub fn mac_of(interface: i64) -> String {
    format!("{INTERFACE_MAC}.{interface}")
}

/// Enterprises whose name is clear (IANA private enterprise numbers).
static ENTERPRISES: &[(&str, &str)] = &[
    ("1.3.6.1.4.1.11.", "HP"),
    ("1.3.6.1.4.1.236.", "Samsung"),
    ("1.3.6.1.4.1.1248.", "Epson"),
    ("1.3.6.1.4.1.1602.", "Canon"),
    ("1.3.6.1.4.1.2435.", "Brother"),
    ("1.3.6.1.4.1.253.", "Xerox"),
    ("1.3.6.1.4.1.641.", "Lexmark"),
    ("1.3.6.1.4.1.1347.", "Kyocera"),
    ("1.3.6.1.4.1.367.", "Ricoh"),
];

/// Reads what came back, by identifier.
pub fn read(answers: &[(String, Answer)]) -> Facts {
    let mut facts = Facts::new(Dialect::Snmp, "");
    for (oid, answer) in answers.iter().take(super::xml::LIST_MAX) {
        let oid = oid.trim_start_matches('.');
        if let Some(object) = OBJECTS.iter().find(|object| object.oid == oid) {
            (object.read)(answer, &mut facts);
        } else if oid.starts_with(INTERFACE_MAC) {
            mac(answer, &mut facts);
        }
    }
    facts
}

/// Whether the answers are those of a printer, and not of a switch or a computer.
pub fn is_printer(answers: &[(String, Answer)]) -> bool {
    answers.iter().any(|(oid, _)| {
        let oid = oid.trim_start_matches('.');
        oid.starts_with("1.3.6.1.2.1.43.") || oid.starts_with("1.3.6.1.4.1.11.2.3.9.")
    })
}

impl Answer {
    /// The text of octets; PML puts two octets before some (a symbol set), which are no text.
    fn text(&self) -> Option<String> {
        match self {
            Self::Octets(octets) => {
                let octets = octets.strip_prefix(&[0x01, 0x15]).unwrap_or(octets);
                let text = clean(&String::from_utf8_lossy(octets));
                (!text.is_empty()).then_some(text)
            }
            _ => None,
        }
    }
}

/// In hundredths of a second; it begins anew every 497 days, and with the part that speaks SNMP, so
/// that a printer may have been on for longer.
fn up_time(answer: &Answer, facts: &mut Facts) {
    if let Answer::Number(ticks) = answer {
        facts.add_up(ticks / 100, "sysUpTime", Confidence::Medium);
    }
}

fn description(answer: &Answer, facts: &mut Facts) {
    if let Some(text) = answer.text()
        && let Some(model) = model_in_description(&text)
    {
        facts.add_model(model, "sysDescr");
    }
}

/// The printer's model in sysDescr, which is a network card's name, its firmware and its day
/// (`…,EEPROM V.43.92,CIDATE 07/22/2015`). Only some have the model, after `PID:`.
pub(crate) fn model_in_description(text: &str) -> Option<&str> {
    let mut parts = text.split(',');
    parts.find_map(|part| part.trim().strip_prefix("PID:"))
}

fn object_id(answer: &Answer, facts: &mut Facts) {
    if let Answer::Oid(oid) = answer {
        let known = ENTERPRISES
            .iter()
            .find(|(prefix, _)| oid.starts_with(prefix));
        if let Some((_, name)) = known {
            facts.add_text(Field::Maker, &maker(name), "sysObjectID");
        }
    }
}

fn device(answer: &Answer, facts: &mut Facts) {
    if let Some(text) = answer.text() {
        facts.add_model(&text, "hrDeviceDescr");
    }
}

fn serial(answer: &Answer, facts: &mut Facts) {
    if let Some(text) = answer.text() {
        facts.add_text(Field::Serial, &text, "serial number");
    }
}

fn panel_text(answer: &Answer, facts: &mut Facts) {
    if let Some(text) = answer.text() {
        facts.add_text(Field::Status, &text, "prtConsoleDisplayBufferText");
    }
}

fn device_id(answer: &Answer, facts: &mut Facts) {
    if let Some(text) = answer.text() {
        DeviceId::parse(&text).tell(facts, "device id");
    }
}

fn firmware(answer: &Answer, facts: &mut Facts) {
    if let Some(text) = answer.text() {
        facts.add_firmware(&text, "firmware version");
    }
}

fn firmware_date(answer: &Answer, facts: &mut Facts) {
    if let Some(released) = answer.text().as_deref().and_then(super::released) {
        facts.add(
            Field::FirmwareReleased,
            Value::Day(released.day),
            "firmware date",
        );
    }
}

fn mac(answer: &Answer, facts: &mut Facts) {
    if let Answer::Octets(octets) = answer
        && let Some(mac) = wsc::ident::MacAddr::from_slice(octets)
    {
        facts.add_mac(Field::Mac, &mac.to_string(), "ifPhysAddress");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn octets(text: &[u8]) -> Answer {
        Answer::Octets(text.to_vec())
    }

    #[test]
    fn a_laserjet_says_who_it_is() {
        let facts = read(&[
            (
                "1.3.6.1.2.1.1.2.0".to_owned(),
                Answer::Oid("1.3.6.1.4.1.11.2.3.9.1".to_owned()),
            ),
            (
                ".1.3.6.1.2.1.25.3.2.1.3.1".to_owned(),
                octets(b"HP LaserJet 400 M401dw"),
            ),
            (
                "1.3.6.1.2.1.43.5.1.1.17.1".to_owned(),
                octets(b"\x01\x15VNB3A0B0C0"),
            ),
            (
                "1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0".to_owned(),
                octets(b"\x01\x1520170411"),
            ),
            (
                "1.3.6.1.2.1.2.2.1.6.2".to_owned(),
                octets(&[2, 0, 0x0a, 0x0b, 0x0c, 0x0d]),
            ),
        ]);
        assert_eq!(facts.text(Field::Maker), Some("HP"));
        assert_eq!(facts.text(Field::Model), Some("LaserJet 400 M401dw"));
        assert_eq!(facts.text(Field::Serial), Some("VNB3A0B0C0"));
        assert!(facts.get(Field::FirmwareReleased).is_some());
        assert!(facts.get(Field::Mac).is_some());
    }

    #[test]
    fn odd_values_say_nothing() {
        let facts = read(&[
            ("1.3.6.1.2.1.2.2.1.6.1".to_owned(), octets(&[])),
            ("1.3.6.1.2.1.2.2.1.6.2".to_owned(), octets(&[0; 6])),
            ("1.3.6.1.2.1.43.5.1.1.17.1".to_owned(), Answer::Number(7)),
            ("1.3.6.1.2.1.1.1.0".to_owned(), octets(&[0xff; 300])),
            ("9.9".to_owned(), octets(b"x")),
        ]);
        assert!(facts.is_empty(), "{facts:?}");
    }

    #[test]
    fn the_table_has_each_object_once() {
        for object in OBJECTS {
            assert_eq!(OBJECTS.iter().filter(|o| o.oid == object.oid).count(), 1);
            assert!(object.oid.starts_with("1.3.6.1."));
        }
    }
}
