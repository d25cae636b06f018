//! What is wrong with a printer, or should be known about it: each said once, in one table.

pub use advisor::finding::Severity;
use text::{Message, Value};

/// A finding about one printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A short stable name, such as `wps-pin-unprotected`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is so and why it matters, without a period.
    pub what: Message,
    /// What to do, without a period.
    pub next: Message,
    /// Where it was seen.
    pub source: Value,
}

/// The findings that always say the same: code, severity, and the name of their message.
static WORDS: &[(&str, Severity, &str)] = &[
    (
        "wps-pin-unprotected",
        Severity::Bad,
        "device-finding-wps-pin-unprotected",
    ),
    (
        "passphrase-unprotected",
        Severity::Bad,
        "device-finding-passphrase-unprotected",
    ),
    (
        "no-admin-password",
        Severity::Warn,
        "device-finding-no-admin-password",
    ),
    (
        "writes-unprotected",
        Severity::Bad,
        "device-finding-writes-unprotected",
    ),
    (
        "wifi-direct-automatic",
        Severity::Warn,
        "device-finding-wifi-direct-automatic",
    ),
    (
        "snmp-public-write",
        Severity::Warn,
        "device-finding-snmp-public-write",
    ),
    (
        "snmp-public-read",
        Severity::Info,
        "device-finding-snmp-public-read",
    ),
    (
        "high-channel",
        Severity::Warn,
        "device-finding-high-channel",
    ),
    ("weak-signal", Severity::Warn, "device-finding-weak-signal"),
    (
        "cable-blocks-wifi",
        Severity::Info,
        "device-finding-cable-blocks-wifi",
    ),
    (
        "firmware-old",
        Severity::Info,
        "device-finding-firmware-old",
    ),
];

impl Finding {
    /// A finding of the table, seen in `source`; for a code that is not there, one without words,
    /// which the tests of the table exclude.
    pub(super) fn known(code: &'static str, source: impl Into<Value>) -> Self {
        let row = WORDS.iter().find(|(known, ..)| *known == code);
        let (severity, id) = row.map_or((Severity::Info, code), |row| (row.1, row.2));
        Self::told(code, severity, Message::new(id, Vec::new()), source)
    }

    /// A finding with these words; what to do is the message's next part.
    pub(super) fn told(
        code: &'static str,
        severity: Severity,
        what: Message,
        source: impl Into<Value>,
    ) -> Self {
        Self {
            code,
            severity,
            next: what.next().unwrap_or_else(|| what.clone()),
            what,
            source: source.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use text::Language;

    use super::*;

    #[test]
    fn every_row_says_what_and_what_to_do() {
        for (code, _, id) in WORDS {
            let what = Message::new(id, Vec::new());
            let next = what.next().expect(id);
            for language in Language::ALL {
                assert!(language.says(&what) && language.says(&next), "{code}");
                let (what, next) = (language.message(&what), language.message(&next));
                assert!(!what.ends_with('.') && !next.ends_with('.'), "{code}");
                assert!(what.len() > 20 && next.len() > 10, "{code}");
            }
            assert_eq!(WORDS.iter().filter(|row| row.0 == *code).count(), 1);
        }
    }

    #[test]
    fn every_code_that_is_used_is_in_the_table() {
        let readers = [
            include_str!("merge.rs"),
            include_str!("cdm/mod.rs"),
            include_str!("cdm/network.rs"),
            include_str!("drivers/cdm.rs"),
            include_str!("ledm/mod.rs"),
            include_str!("ledm/product.rs"),
            include_str!("ledm/services.rs"),
        ];
        let mut used = 0;
        for text in readers {
            for part in text.split("Finding::known(").skip(1) {
                let code = part.trim_start().strip_prefix('"');
                let Some((code, _)) = code.and_then(|code| code.split_once('"')) else {
                    continue;
                };
                assert!(WORDS.iter().any(|row| row.0 == code), "{code}");
                used += 1;
            }
        }
        for (writes, public) in [(true, true), (false, true)] {
            let code = crate::printer::ledm::snmp_finding(Some(true), writes, public).unwrap();
            assert!(WORDS.iter().any(|row| row.0 == code), "{code}");
        }
        assert!(used >= 8, "{used}");
    }
}
