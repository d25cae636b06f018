//! Harden: what should not stay as it is.

use serde::Serialize;

use crate::diagnosis::signals::OLD_WEEKS;
use crate::evidence::{Evidence, Truth};
use crate::facts::{Certificate, Facts, Security, SnmpAccess, WifiDirect};
use crate::plan::gates::tkip;
use crate::text::{Message, key};
use crate::words::words;

words! {
    /// How much a finding matters, in rising order.
    Severity {
        /// Good to know.
        Info = "info",
        /// Should be changed when there is time.
        Warn = "warning",
        /// Should be changed now.
        Bad = "bad",
    }
}

/// Something that should not stay as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its stable name, such as `router-pin-static`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is so, and why it matters.
    pub what: Message,
    /// What to do.
    pub fix: Message,
    /// Published advisories about it, such as `CVE-2011-5053`.
    pub advisories: &'static [&'static str],
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

struct Rule {
    code: &'static str,
    severity: Severity,
    when: fn(&Facts) -> Truth,
    advisories: &'static [&'static str],
}

const fn rule(code: &'static str, severity: Severity, when: fn(&Facts) -> Truth) -> Rule {
    Rule {
        code,
        severity,
        when,
        advisories: &[],
    }
}

/// A router's own PIN can be searched in some 11000 tries.
const ROUTER_PIN: &[&str] = &["CVE-2011-5053", "VU#723755", "TA12-006A"];

/// Every finding, the worst first.
static RULES: &[Rule] = &[
    Rule {
        advisories: &["CVE-2013-4807"],
        ..rule("printer-pin-unprotected", Severity::Bad, |f| {
            f.printer.pin_unprotected.so()
        })
    },
    rule("passphrase-unprotected", Severity::Bad, |f| {
        f.printer.passphrase_unprotected.so()
    }),
    rule("printer-writes-unprotected", Severity::Bad, |f| {
        f.printer.writes_unprotected.so()
    }),
    rule("printer-on-internet", Severity::Bad, |f| {
        f.printer.on_internet.so()
    }),
    Rule {
        advisories: &["CVE-2016-4824"],
        ..rule("router-pin-unlimited-model", Severity::Bad, |f| {
            f.router
                .model
                .is(|model| model.to_uppercase().contains("CG-WLR300GNV"))
        })
    },
    Rule {
        advisories: ROUTER_PIN,
        ..rule("router-pin-static", Severity::Bad, |f| {
            let on = f.router.takes_router_pin.so();
            f.router.router_pin_static.so().and(on)
        })
    },
    rule("router-pin-shown", Severity::Bad, |f| {
        f.router.router_pin_shown.so()
    }),
    rule("upnp-writes", Severity::Bad, |f| f.router.upnp_writes.so()),
    rule("wifi-open", Severity::Bad, |f| {
        f.network.security.is(|s| *s == Security::Open)
    }),
    rule("wifi-wep", Severity::Bad, |f| {
        f.network.security.is(|s| *s == Security::Wep)
    }),
    rule("wifi-tkip", Severity::Bad, tkip),
    rule("wifi-direct-open", Severity::Bad, |f| {
        f.printer.wifi_direct.is(|mode| *mode == WifiDirect::Open)
    }),
    rule("wifi-direct-published-password", Severity::Bad, |f| {
        automatic(f).and(f.printer.direct_published.so())
    }),
    rule("setup-network-open", Severity::Warn, |f| {
        f.printer.setup_network.so().and(f.printer.setup_open.so())
    }),
    Rule {
        advisories: ROUTER_PIN,
        ..rule("router-pin-on", Severity::Warn, |f| {
            // One that is known to stay the same is the worse finding above.
            if f.router.router_pin_static.so().yes() {
                return Truth::always(false);
            }
            f.router.takes_router_pin.so()
        })
    },
    rule("wps-on", Severity::Warn, |f| f.wps.on.so()),
    rule("wps-1", Severity::Warn, |f| {
        f.wps.on.so().and(f.wps.version2.so().negated())
    }),
    rule("wps-unconfigured", Severity::Warn, |f| {
        f.wps.on.so().and(f.wps.configured.so().negated())
    }),
    rule("no-admin-password", Severity::Warn, |f| {
        f.printer.admin_password.so().negated()
    }),
    rule("wifi-direct-automatic", Severity::Warn, |f| {
        // With a password that is known to be published it is the worse finding above.
        if f.printer.direct_published.so().yes() {
            return Truth::always(false);
        }
        automatic(f)
    }),
    rule("snmp-public-write", Severity::Warn, |f| {
        f.printer.snmp.is(|snmp| *snmp == SnmpAccess::Write)
    }),
    rule("certificate-weak", Severity::Warn, |f| {
        f.printer.certificate.is(|c| *c == Certificate::Weak)
    }),
    rule("certificate-expired", Severity::Warn, |f| {
        f.printer.certificate.is(|c| *c == Certificate::Expired)
    }),
    rule("certificate-changed", Severity::Warn, |f| {
        f.printer.certificate.is(|c| *c == Certificate::Changed)
    }),
    rule("wifi-wpa-mixed", Severity::Warn, |f| {
        f.network.security.is(|s| *s == Security::WpaWpa2)
    }),
    rule("router-update-pending", Severity::Warn, |f| {
        f.router.update_pending.so()
    }),
    rule("printer-firmware-old", Severity::Info, |f| {
        f.printer.firmware_weeks.is(|weeks| *weeks > OLD_WEEKS)
    }),
    rule("router-firmware-old", Severity::Info, |f| {
        f.router.firmware_weeks.is(|weeks| *weeks > OLD_WEEKS)
    }),
    rule("snmp-public-read", Severity::Info, |f| {
        f.printer.snmp.is(|snmp| *snmp == SnmpAccess::Read)
    }),
    rule("http-allowed", Severity::Info, |f| {
        f.printer.https_only.so().negated()
    }),
    rule("certificate-self-signed", Severity::Info, |f| {
        f.printer.certificate.is(|c| *c == Certificate::SelfSigned)
    }),
    rule("port-9100", Severity::Info, |f| f.printer.port9100.so()),
    rule("bluetooth-on", Severity::Info, |f| f.printer.bluetooth.so()),
];

/// The printer's Wi-Fi Direct lets devices in by itself.
fn automatic(f: &Facts) -> Truth {
    f.printer
        .wifi_direct
        .is(|mode| *mode == WifiDirect::Automatic)
}

/// What should not stay as it is, the worst first. What is not known is no finding.
pub fn findings(facts: &Facts) -> Vec<Finding> {
    let judge = |rule: &Rule| {
        let truth = (rule.when)(facts);
        truth.yes().then(|| Finding {
            code: rule.code,
            severity: rule.severity,
            what: say(facts, "finding", rule.code),
            fix: say(facts, "fix", rule.code),
            advisories: rule.advisories,
            evidence: truth.evidence,
        })
    };
    RULES.iter().filter_map(judge).collect()
}

/// How every finding stands, by its code.
pub(crate) fn truths(facts: &Facts) -> impl Iterator<Item = (&'static str, Truth)> {
    RULES.iter().map(|rule| (rule.code, (rule.when)(facts)))
}

fn say(facts: &Facts, kind: &str, code: &str) -> Message {
    facts.say(key(&format!("{kind}-{code}")).unwrap_or("finding"))
}

#[cfg(test)]
mod tests;
