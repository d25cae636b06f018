//! The IEEE 1284 device identifier, which IPP, DNS-SD and SNMP all carry.

use super::claim::{Facts, Field, clean, maker};

/// The longest identifier that is looked at, in octets. Real ones have up to about 700.
const LEN_MAX: usize = 4096;

/// A device identifier: keys and values, such as `MFG:HP;MDL:ENVY 5640 series;`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceId(Vec<(String, String)>);

impl DeviceId {
    /// Reads one. What is not `KEY:VALUE;` is passed over.
    pub fn parse(text: &str) -> Self {
        let end = text.floor_char_boundary(LEN_MAX.min(text.len()));
        let pairs = text.get(..end).unwrap_or_default().split(';');
        Self(
            pairs
                .filter_map(|pair| pair.split_once(':'))
                .map(|(key, value)| (clean(key).to_ascii_uppercase(), clean(value)))
                .filter(|(key, value)| !key.is_empty() && !value.is_empty())
                .collect(),
        )
    }

    /// The value of a key, by any of its names.
    pub fn get(&self, names: &[&str]) -> Option<&str> {
        let find = |name: &&str| self.0.iter().find(|(key, _)| key == name);
        names.iter().find_map(find).map(|(_, value)| value.as_str())
    }

    /// Who made it, in the usual form.
    pub fn maker(&self) -> Option<String> {
        self.get(&["MFG", "MANUFACTURER"]).map(maker)
    }

    /// The model, with or without the maker before it.
    pub fn model(&self) -> Option<&str> {
        self.get(&["MDL", "MODEL"])
    }

    /// The serial number.
    pub fn serial(&self) -> Option<&str> {
        self.get(&["SN", "SERN", "SERIALNUMBER"])
    }

    /// The product number: `PRN`, or on inkjets `DES` where it has the form of one.
    pub fn product_number(&self) -> Option<&str> {
        self.get(&["PRN"])
            .or_else(|| self.get(&["DES"]))
            .filter(|number| is_product_number(number))
    }

    /// Whether it says that it has Wi-Fi: HP lists `802.11` among its command sets.
    pub fn has_wifi(&self) -> Option<bool> {
        let sets = self.get(&["CMD", "COMMAND SET"])?;
        let mut sets = sets.split(',').map(str::trim);
        sets.any(|set| set == "802.11").then_some(true)
    }

    /// Puts what it says into the facts of the document that has it.
    pub(super) fn tell(&self, facts: &mut Facts, part: &'static str) {
        if let Some(maker) = self.maker() {
            facts.add_text(Field::Maker, &maker, part);
        }
        if let Some(model) = self.model() {
            facts.add_model(model, part);
        }
        if let Some(serial) = self.serial() {
            facts.add_text(Field::Serial, serial, part);
        }
        if let Some(number) = self.product_number() {
            facts.add_text(Field::ProductNumber, number, part);
        }
        if let Some(version) = self.get(&["FWVER"]) {
            facts.add_firmware(version, part);
        }
    }
}

/// Whether a text has the form of HP's product numbers: five to seven capital letters and digits,
/// both among them, such as `B9S56A` and `226Y0B`.
pub(super) fn is_product_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    (5..=7).contains(&bytes.len())
        && bytes
            .iter()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && bytes.iter().any(u8::is_ascii_digit)
        && bytes.iter().any(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_several_names() {
        let id = DeviceId::parse(
            "MANUFACTURER:Hewlett-Packard; MODEL:HP Thing 1;SN:TH0000;DES:B9S56A;CMD:PCL,802.11;x;:;",
        );
        assert_eq!(id.maker().as_deref(), Some("HP"));
        assert_eq!(id.model(), Some("HP Thing 1"));
        assert_eq!(id.serial(), Some("TH0000"));
        assert_eq!(id.product_number(), Some("B9S56A"));
        assert_eq!(id.has_wifi(), Some(true));
    }

    #[test]
    fn a_description_is_no_product_number() {
        for text in ["", "HP LaserJet", "ABCDEF", "123456", "b9s56a", "B9S56A12"] {
            assert!(!is_product_number(text), "{text}");
        }
        assert!(is_product_number("T6B71A") && is_product_number("226Y0B"));
    }

    #[test]
    fn garbage_is_nothing() {
        for text in ["", ";;;;", ":::", "\u{0}:\u{0};", &"é".repeat(5000)] {
            assert_eq!(DeviceId::parse(text), DeviceId::default(), "{text:?}");
        }
    }
}
