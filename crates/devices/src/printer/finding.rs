//! What is wrong with a printer, or should be known about it: each said once, in one table.

pub use advisor::finding::Severity;

/// A finding about one printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A short stable name, such as `wps-pin-unprotected`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is so and why it matters: a sentence without a period.
    pub what: String,
    /// What to do: a sentence without a period.
    pub next: String,
    /// Where it was seen.
    pub source: String,
}

/// The findings that are words alone: code, severity, what, what to do.
static WORDS: &[(&str, Severity, &str, &str)] = &[
    (
        "wps-pin-unprotected",
        Severity::Bad,
        "the web server gives the WPS PIN to everybody who asks, without a login (CVE-2013-4807)",
        "update the printer's firmware, which closes this",
    ),
    (
        "passphrase-unprotected",
        Severity::Bad,
        "the web server gives the passphrase of the Wi-Fi network to everybody who asks, without a \
         login",
        "keep the printer away from guests, update its firmware, and set its administrator password",
    ),
    (
        "no-admin-password",
        Severity::Warn,
        "no administrator password is set: everybody on the network can change the settings",
        "set one on the printer's web page",
    ),
    (
        "wifi-direct-automatic",
        Severity::Warn,
        "Wi-Fi Direct lets devices in automatically; on some models that means the password 12345678",
        "set the connection method of Wi-Fi Direct to manual, or switch Wi-Fi Direct off",
    ),
    (
        "snmp-public-write",
        Severity::Warn,
        "SNMP lets everybody read and write with the community \"public\"",
        "set SNMP to read only on the printer's web page",
    ),
    (
        "snmp-public-read",
        Severity::Info,
        "SNMP lets everybody read with the community \"public\"",
        "leave it if a program needs it; otherwise switch it off",
    ),
    (
        "high-channel",
        Severity::Warn,
        "it is on channel 12 or 13, which printers and computers for North America cannot hear",
        "let the router use a channel from 1 to 11",
    ),
    (
        "weak-signal",
        Severity::Warn,
        "the signal is weaker than -80 dBm: pages will come slowly or not at all",
        "bring the printer and the router closer to each other",
    ),
    (
        "cable-blocks-wifi",
        Severity::Info,
        "a network cable is plugged in, and most HP printers switch their Wi-Fi off then",
        "pull the network cable out if the printer shall use Wi-Fi",
    ),
    (
        "firmware-old",
        Severity::Info,
        "the firmware is more than two years old",
        "look for a newer one on the printer's own web page or panel, or with the maker's program; \
         never from another place",
    ),
];

impl Finding {
    /// A finding of the table, seen in `source`; for a code that is not there, one without words,
    /// which the tests of the table exclude.
    pub(super) fn known(code: &'static str, source: impl Into<String>) -> Self {
        let (severity, what, next) = WORDS
            .iter()
            .find(|(known, ..)| *known == code)
            .map_or((Severity::Info, code, ""), |(_, severity, what, next)| {
                (*severity, *what, *next)
            });
        Self {
            code,
            severity,
            what: what.to_owned(),
            next: next.to_owned(),
            source: source.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_what_and_what_to_do() {
        for (code, _, what, next) in WORDS {
            assert!(!what.ends_with('.') && !next.ends_with('.'), "{code}");
            assert!(what.len() > 20 && next.len() > 10, "{code}");
            assert_eq!(WORDS.iter().filter(|row| row.0 == *code).count(), 1);
        }
    }

    #[test]
    fn every_code_that_is_used_is_in_the_table() {
        let readers = [
            include_str!("merge.rs"),
            include_str!("cdm/mod.rs"),
            include_str!("cdm/network.rs"),
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
