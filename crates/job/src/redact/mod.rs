//! Secrets and identities, taken out of what is kept or given away: the one place for it.
//!
//! - [`redact()`] masks the secrets in a document; everything that the history keeps goes through it.
//! - [`Redactor`] prepares what leaves this computer: secrets are masked, and what tells one device
//!   or home from all others is replaced by pseudonyms, the same ones throughout a bundle.
//!
//! | what | how it is known | what stands for it |
//! |---|---|---|
//! | passphrases, keys, passwords, tokens, claim codes, community strings | the field's name, or a word such as `passphrase=` before it | `********` |
//! | PINs | the field's name, or eight digits with the right check digit | `********` |
//! | 64 hexadecimal digits, the form of a network's key | the form | `********` |
//! | values that the caller names | wherever they are: as text, hexadecimal, base64, percent-coded | `********` |
//! | MAC addresses | the form, also within IPv6 addresses and host names | `0e:50:53:00:00:01` |
//! | UUIDs | the form | `70736575-646f-4000-8000-000000000001` |
//! | serial numbers | the field's name, then wherever they are | `serial-01` |
//! | names of networks, on request | the field's name, then wherever they are | `network-01` |
//!
//! A pseudonym of an identity is as long as what it stands for, so that a frame keeps its length.

mod names;
mod text;

use serde_json::{Map, Value};

pub use names::Counts;
use names::{Names, Sort};
use text::Known;

/// What stands in place of a secret.
pub const MASK: &str = wsc::secret::MASK;

/// Names of fields whose texts are secrets, whatever document they are in.
static SECRET: &[&str] = &[
    "claim_code",
    "community",
    "key",
    "network_key",
    "passphrase",
    "password",
    "pin",
    "psk",
    "router_pin",
    "token",
];

/// Names of fields that hold a serial number.
static SERIAL: &[&str] = &["serial", "serial_number"];

/// Names of fields that hold the name of a network.
static SSID: &[&str] = &["ssid", "network"];

/// Names of fields that hold what a support desk needs exactly, and that may have eight digits which
/// look like a PIN's by chance: a date, a version.
static EXACT: &[&str] = &[
    "at",
    "began",
    "ended",
    "firmware",
    "model",
    "model_number",
    "product_number",
    "released",
    "version",
];

/// Masks the secrets in a document: every text in a field of a secret's name, whatever is around it,
/// the same value in the document's other texts, and in these what has the form of a secret. What is
/// masked already or empty stays as it is.
pub fn redact(document: &mut Value) {
    let mut known = Known::default();
    collect(document, &mut known);
    mask(document, &known);
}

/// Notes the values of the secret fields.
fn collect(document: &Value, known: &mut Known) {
    match document {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if SECRET.contains(&name.as_str()) => known.secret(text),
                    Value::Number(number) if SECRET.contains(&name.as_str()) => {
                        known.secret(&number.to_string());
                    }
                    other => collect(other, known),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, known)),
        _ => {}
    }
}

fn mask(document: &mut Value, known: &Known) {
    match document {
        Value::Object(fields) => {
            for (name, value) in fields {
                let secret = SECRET.contains(&name.as_str());
                match value {
                    Value::String(text) if text.is_empty() => {}
                    Value::String(_) | Value::Number(_) if secret => *value = Value::from(MASK),
                    Value::String(text) if EXACT.contains(&name.as_str()) => {
                        *text = text::mask(text, known, false);
                    }
                    other => mask(other, known),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| mask(value, known)),
        Value::String(text) => *text = text::mask(text, known, true),
        _ => {}
    }
}

/// Takes secrets and identities out of what leaves this computer. Pseudonyms are the same for all
/// that goes through the same value, and mean nothing outside of it.
#[derive(Debug, Default)]
pub struct Redactor {
    hide_names: bool,
    names: Names,
    known: Known,
}

impl Redactor {
    /// With `hide_names` the names of networks are replaced too.
    pub fn new(hide_names: bool) -> Self {
        Self {
            hide_names,
            ..Self::default()
        }
    }

    /// What was replaced so far, each value counted once.
    pub fn counts(&self) -> Counts {
        self.names.counts()
    }

    /// Notes a value that is a secret wherever it is.
    pub fn secret(&mut self, secret: &str) {
        self.known.secret(secret);
    }

    /// Notes the serial numbers and names in a document, so that they are found in texts too, also in
    /// those that come before it.
    pub fn learn(&mut self, document: &Value) {
        let counted = self.names.counts().masked;
        self.learn_in("", document);
        self.names.forget_masked(counted);
    }

    fn learn_in(&mut self, field: &str, document: &Value) {
        match document {
            Value::Object(fields) => {
                for (name, value) in fields {
                    self.learn_in(name, value);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.learn_in("", value)),
            Value::String(text) => self.learn_field(field, text),
            _ => {}
        }
    }

    fn learn_field(&mut self, field: &str, text: &str) {
        let secret = SECRET.contains(&field) && !text.is_empty() && text != MASK;
        if secret {
            self.known.secret(text);
        }
        if SERIAL.contains(&field) {
            self.known.serial(text);
        }
        if SSID.contains(&field) && self.hide_names {
            self.known.ssid(text);
        }
        // Addresses are noted by the text's own pass.
        self.text(text);
    }

    /// A document without secrets and identities.
    pub fn document(&mut self, document: &Value) -> Value {
        match document {
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| {
                    let value = self.field(name, value);
                    (self.text(name), value)
                });
                Value::Object(fields.collect::<Map<_, _>>())
            }
            Value::Array(values) => values.iter().map(|value| self.document(value)).collect(),
            Value::String(text) => self.text(text).into(),
            other => other.clone(),
        }
    }

    fn field(&mut self, name: &str, value: &Value) -> Value {
        let secret = SECRET.contains(&name);
        match value {
            Value::String(text) if text.is_empty() => value.clone(),
            Value::String(_) | Value::Number(_) if secret => {
                self.names.masked();
                MASK.into()
            }
            Value::String(text) if SERIAL.contains(&name) => self.serial(text).into(),
            Value::String(text) if SSID.contains(&name) => self.ssid(text).into(),
            Value::String(text) if EXACT.contains(&name) => {
                text::clean(text, &self.known, &mut self.names, false).into()
            }
            other => self.document(other),
        }
    }

    /// A text without secrets and identities.
    pub fn text(&mut self, text: &str) -> String {
        text::clean(text, &self.known, &mut self.names, true)
    }

    /// What stands for a MAC address. Group addresses and zeros stay as they are.
    pub fn mac(&mut self, mac: [u8; 6]) -> [u8; 6] {
        self.names.mac(mac)
    }

    /// What stands for a UUID. Zeros stay as they are.
    pub fn uuid(&mut self, uuid: [u8; 16]) -> [u8; 16] {
        self.names.uuid(uuid)
    }

    /// What stands for a serial number, as many octets long. An empty one and zeros, which stand for
    /// none, stay as they are.
    pub fn serial(&mut self, serial: &str) -> String {
        if serial.trim_matches(['0', ' ', '\0']).is_empty() {
            return serial.to_owned();
        }
        self.known.serial(serial);
        self.names.named(Sort::Serial, serial)
    }

    /// What stands for the name of a network, as many octets long; the name itself where names are
    /// not to be hidden.
    pub fn ssid(&mut self, ssid: &str) -> String {
        if !self.hide_names || ssid.is_empty() {
            // It may have been made of an address or a serial number.
            return self.text(ssid);
        }
        self.known.ssid(ssid);
        self.names.named(Sort::Ssid, ssid)
    }
}

#[cfg(test)]
mod tests;
