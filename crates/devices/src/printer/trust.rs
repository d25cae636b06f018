//! Identity before trust: whom the user means, what the device says of itself and what the network
//! says of the address have to be one printer.

use std::net::IpAddr;

use text::{Message, Tell, msg};
use wsc::ident::MacAddr;

use super::claim::{Field, Value};
use super::finding::{Finding, Severity};
use super::state::PrinterState;
use super::{Dialect, Reading};
use crate::evidence::Confidence;

/// What is known of a printer before it is asked, or from one of its dialects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Who says so, for a person: `octopin find`, or a dialect.
    pub by: String,
    /// The model.
    pub model: Option<String>,
    /// The serial number.
    pub serial: Option<String>,
    /// The UUID.
    pub uuid: Option<String>,
    /// MAC addresses.
    pub macs: Vec<MacAddr>,
}

/// Two identities where there should be one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Mismatch {
    /// The first.
    pub one: Known,
    /// The other.
    pub other: Known,
}

impl Tell for Mismatch {
    fn told(&self) -> Message {
        let width = self
            .one
            .by
            .chars()
            .count()
            .max(self.other.by.chars().count());
        let row = |known: &Known| format!("\n    {:width$}  {}", known.by, known.words());
        let both = [row(&self.one), row(&self.other)].concat();
        msg!("device-two-printers", both)
    }
}

text::display_told!(Mismatch);

impl Known {
    /// What one dialect says of itself.
    fn from_readings<'a>(dialect: Dialect, readings: impl Iterator<Item = &'a Reading>) -> Self {
        let mut known = Self {
            by: dialect.to_string(),
            ..Self::default()
        };
        for reading in readings {
            for claim in &reading.facts.claims {
                let text = || match &claim.value {
                    Value::Text(text) => Some(text.clone()),
                    _ => None,
                };
                // A name that stands in a page for people is no proof of another printer.
                let sure = claim.confidence == Confidence::High;
                match (claim.field, &claim.value) {
                    (Field::Model, _) if known.model.is_none() && sure => known.model = text(),
                    (Field::Serial, _) if known.serial.is_none() => known.serial = text(),
                    (Field::Uuid, _) if known.uuid.is_none() => known.uuid = text(),
                    (Field::Mac, Value::Mac(mac)) if !known.macs.contains(mac) => {
                        known.macs.push(*mac);
                    }
                    _ => {}
                }
            }
        }
        known
    }

    /// The identity in words.
    pub fn words(&self) -> String {
        let mut words = vec![
            self.model
                .clone()
                .unwrap_or_else(|| msg!("device-unknown-model").into()),
        ];
        if let Some(serial) = &self.serial {
            words.push(msg!("device-serial-number", serial).into());
        }
        if let Some(uuid) = &self.uuid {
            words.push(format!("UUID {uuid}"));
        }
        if let Some(mac) = self.macs.first() {
            words.push(msg!("device-mac-address", mac = mac.to_string()).into());
        }
        words.join(", ")
    }

    /// Whether two identities can be of one printer: what both know tells them apart only where
    /// nothing that is unique agrees.
    fn agrees(&self, other: &Self) -> bool {
        let unique = [
            both(
                self.uuid.as_ref(),
                other.uuid.as_ref(),
                str::eq_ignore_ascii_case,
            ),
            both(self.serial.as_ref(), other.serial.as_ref(), same_serial),
        ];
        if unique.contains(&Some(true)) {
            return true;
        }
        if unique.contains(&Some(false)) {
            return false;
        }
        if self.macs.iter().any(|mac| other.macs.contains(mac)) {
            return true;
        }
        both(
            self.model.as_ref(),
            other.model.as_ref(),
            super::merge::same_model,
        ) != Some(false)
    }
}

fn both(
    one: Option<&String>,
    other: Option<&String>,
    same: fn(&str, &str) -> bool,
) -> Option<bool> {
    one.zip(other).map(|(a, b)| same(a, b))
}

/// Whether two serial numbers are of one device: in the device id HP adds four characters.
pub(super) fn same_serial(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_ascii_uppercase(), other.to_ascii_uppercase());
    one.starts_with(&other) || other.starts_with(&one)
}

/// Compares whom the user means with what each dialect says, and the dialects with each other.
///
/// # Errors
/// Both identities, where they cannot be of one printer.
pub fn check(meant: Option<&Known>, readings: &[Reading]) -> Result<(), Box<Mismatch>> {
    let mut seen: Vec<Known> = meant.into_iter().cloned().collect();
    for dialect in [
        Dialect::Ipp,
        Dialect::Ledm,
        Dialect::Cdm,
        Dialect::Ews,
        Dialect::Snmp,
    ] {
        let of = readings
            .iter()
            .filter(|r| r.facts.source.dialect == dialect);
        let known = Known::from_readings(dialect, of);
        if let Some(one) = seen.iter().find(|one| !one.agrees(&known)) {
            return Err(Box::new(Mismatch {
                one: one.clone(),
                other: known,
            }));
        }
        seen.push(known);
    }
    Ok(())
}

/// Compares the MAC address that the network gives for the printer's address with those that the
/// printer says it has. A difference is no proof of another device: a repeater may stand between.
pub fn check_neighbour(state: &PrinterState, neighbour: Option<MacAddr>) -> Option<Finding> {
    let mac = neighbour?;
    let macs = &state.identity.macs;
    if macs.is_empty() || macs.contains(&mac) {
        return None;
    }
    let own: Vec<String> = macs.iter().map(ToString::to_string).collect();
    let what = msg!(
        "device-finding-other-mac",
        mac = mac.to_string(),
        own = own.join(", ")
    );
    let source = msg!("device-source-neighbours");
    Some(Finding::told("other-mac", Severity::Warn, what, source))
}

/// The MAC address of an IPv4 address in the kernel's neighbour table (the text of `/proc/net/arp`).
pub fn neighbour(table: &str, address: IpAddr) -> Option<MacAddr> {
    table.lines().skip(1).take(4096).find_map(|line| {
        let mut columns = line.split_whitespace();
        let ip: IpAddr = columns.next()?.parse().ok()?;
        let (_kind, flags, mac) = (columns.next()?, columns.next()?, columns.next()?);
        // Without the flag "complete" the address is not known yet.
        let complete = flags != "0x0";
        (ip == address && complete)
            .then(|| mac.parse().ok())
            .flatten()
            .filter(|mac| *mac != MacAddr::default())
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::printer::Facts;

    fn says(dialect: Dialect, claims: &[(Field, &str)]) -> Reading {
        let mut facts = Facts::new(dialect, "");
        for (field, text) in claims {
            facts.add_text(*field, text, "");
        }
        Reading {
            facts,
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn two_printers_at_one_address_are_shown_side_by_side() {
        let readings = [
            says(
                Dialect::Ipp,
                &[(Field::Model, "ENVY 5640"), (Field::Serial, "TH1")],
            ),
            says(
                Dialect::Ledm,
                &[(Field::Model, "LaserJet"), (Field::Serial, "VN2")],
            ),
        ];
        let error = check(None, &readings).unwrap_err();
        let text = error.to_string();
        for part in ["ENVY 5640", "TH1", "LaserJet", "VN2", "IPP", "LEDM"] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn another_printer_than_the_one_that_was_found_is_noticed() {
        let meant = Known {
            by: "`octopin find`".to_owned(),
            uuid: Some("790c1f80-4f2b-42b7-be30-c0e97292088d".to_owned()),
            ..Known::default()
        };
        let same = says(
            Dialect::Ipp,
            &[(Field::Uuid, "790C1F80-4f2b-42b7-be30-c0e97292088d")],
        );
        let other = says(
            Dialect::Ipp,
            &[(Field::Uuid, "00000000-4f2b-42b7-be30-c0e97292088d")],
        );
        assert!(check(Some(&meant), &[same]).is_ok());
        assert!(check(Some(&meant), &[other]).is_err());
    }

    #[test]
    fn one_printer_may_spell_itself_in_several_ways() {
        let readings = [
            says(
                Dialect::Ipp,
                &[
                    (Field::Serial, "TH42R1425805ZC"),
                    (Field::Model, "ENVY 5640 series"),
                ],
            ),
            says(
                Dialect::Ledm,
                &[(Field::Serial, "TH42R14258"), (Field::Model, "ENVY 5640")],
            ),
            says(Dialect::Snmp, &[]),
        ];
        assert!(check(None, &readings).is_ok());
    }

    #[test]
    fn the_neighbour_table_is_read() {
        let table = "IP address       HW type     Flags       HW address            Mask     Device\n\
            192.168.1.20     0x1         0x2         02:00:0a:0b:0c:0d     *        eth0\n\
            192.168.1.21     0x1         0x0         00:00:00:00:00:00     *        eth0\n\
            garbage\n";
        let at = |ip: &str| neighbour(table, ip.parse().unwrap());
        assert_eq!(
            at("192.168.1.20"),
            Some("02:00:0a:0b:0c:0d".parse().unwrap())
        );
        assert_eq!(at("192.168.1.21"), None);
        assert_eq!(at("192.168.1.22"), None);
    }

    #[test]
    fn another_mac_is_a_finding_and_the_same_is_none() {
        let mut state = PrinterState::default();
        let mac: MacAddr = "02:00:0a:0b:0c:0d".parse().unwrap();
        assert_eq!(check_neighbour(&state, Some(mac)), None);
        state.identity.macs = vec!["02:00:00:00:00:01".parse().unwrap()];
        assert_eq!(
            check_neighbour(&state, Some(mac)).unwrap().code,
            "other-mac"
        );
        state.identity.macs.push(mac);
        assert_eq!(check_neighbour(&state, Some(mac)), None);
    }
}
