//! Each finding with a yes, a no and an unknown.

use super::{RULES, Severity, findings};
use crate::facts::{Certificate, Facts, Security, SnmpAccess, WifiDirect};
use crate::sample::{set, working};
use crate::text::english;

type Change = fn(&mut Facts);

/// A finding, what makes it, and what takes the knowledge away.
static CASES: &[(&str, Change, Change)] = &[
    (
        "printer-pin-unprotected",
        |f| set(&mut f.printer.pin_unprotected, true),
        |f| f.printer.pin_unprotected.forget(),
    ),
    (
        "passphrase-unprotected",
        |f| set(&mut f.printer.passphrase_unprotected, true),
        |f| f.printer.passphrase_unprotected.forget(),
    ),
    (
        "printer-writes-unprotected",
        |f| set(&mut f.printer.writes_unprotected, true),
        |f| f.printer.writes_unprotected.forget(),
    ),
    (
        "printer-on-internet",
        |f| set(&mut f.printer.on_internet, true),
        |f| f.printer.on_internet.forget(),
    ),
    (
        "router-pin-unlimited-model",
        |f| set(&mut f.router.model, "Corega CG-WLR300GNV".into()),
        |f| f.router.model.forget(),
    ),
    (
        "router-pin-static",
        |f| {
            set(&mut f.router.router_pin_static, true);
            set(&mut f.router.takes_router_pin, true);
        },
        |f| f.router.takes_router_pin.forget(),
    ),
    (
        "router-pin-shown",
        |f| set(&mut f.router.router_pin_shown, true),
        |f| f.router.router_pin_shown.forget(),
    ),
    (
        "upnp-writes",
        |f| set(&mut f.router.upnp_writes, true),
        |f| f.router.upnp_writes.forget(),
    ),
    (
        "wifi-open",
        |f| set(&mut f.network.security, Security::Open),
        |f| f.network.security.forget(),
    ),
    (
        "wifi-wep",
        |f| set(&mut f.network.security, Security::Wep),
        |f| f.network.security.forget(),
    ),
    (
        "wifi-tkip",
        |f| set(&mut f.network.tkip_only, true),
        |f| f.network.tkip_only.forget(),
    ),
    (
        "wifi-wpa-mixed",
        |f| set(&mut f.network.security, Security::WpaWpa2),
        |f| f.network.security.forget(),
    ),
    (
        "wifi-direct-open",
        |f| set(&mut f.printer.wifi_direct, WifiDirect::Open),
        |f| f.printer.wifi_direct.forget(),
    ),
    (
        "wifi-direct-published-password",
        |f| {
            set(&mut f.printer.wifi_direct, WifiDirect::Automatic);
            set(&mut f.printer.direct_published, true);
        },
        |f| f.printer.direct_published.forget(),
    ),
    (
        "wifi-direct-automatic",
        |f| set(&mut f.printer.wifi_direct, WifiDirect::Automatic),
        |f| f.printer.wifi_direct.forget(),
    ),
    (
        "setup-network-open",
        |f| {
            set(&mut f.printer.setup_network, true);
            set(&mut f.printer.setup_open, true);
        },
        |f| f.printer.setup_open.forget(),
    ),
    (
        "router-pin-on",
        |f| set(&mut f.router.takes_router_pin, true),
        |f| f.router.takes_router_pin.forget(),
    ),
    (
        "wps-on",
        |f| set(&mut f.wps.on, true),
        |f| f.wps.on.forget(),
    ),
    (
        "wps-1",
        |f| {
            set(&mut f.wps.on, true);
            set(&mut f.wps.version2, false);
        },
        |f| f.wps.version2.forget(),
    ),
    (
        "wps-unconfigured",
        |f| {
            set(&mut f.wps.on, true);
            set(&mut f.wps.configured, false);
        },
        |f| f.wps.configured.forget(),
    ),
    (
        "no-admin-password",
        |f| set(&mut f.printer.admin_password, false),
        |f| f.printer.admin_password.forget(),
    ),
    (
        "snmp-public-write",
        |f| set(&mut f.printer.snmp, SnmpAccess::Write),
        |f| f.printer.snmp.forget(),
    ),
    (
        "snmp-public-read",
        |f| set(&mut f.printer.snmp, SnmpAccess::Read),
        |f| f.printer.snmp.forget(),
    ),
    (
        "certificate-weak",
        |f| set(&mut f.printer.certificate, Certificate::Weak),
        |f| f.printer.certificate.forget(),
    ),
    (
        "certificate-expired",
        |f| set(&mut f.printer.certificate, Certificate::Expired),
        |f| f.printer.certificate.forget(),
    ),
    (
        "certificate-changed",
        |f| set(&mut f.printer.certificate, Certificate::Changed),
        |f| f.printer.certificate.forget(),
    ),
    (
        "certificate-self-signed",
        |f| set(&mut f.printer.certificate, Certificate::SelfSigned),
        |f| f.printer.certificate.forget(),
    ),
    (
        "router-update-pending",
        |f| set(&mut f.router.update_pending, true),
        |f| f.router.update_pending.forget(),
    ),
    (
        "printer-firmware-old",
        |f| set(&mut f.printer.firmware_weeks, 105),
        |f| f.printer.firmware_weeks.forget(),
    ),
    (
        "router-firmware-old",
        |f| set(&mut f.router.firmware_weeks, 105),
        |f| f.router.firmware_weeks.forget(),
    ),
    (
        "http-allowed",
        |f| set(&mut f.printer.https_only, false),
        |f| f.printer.https_only.forget(),
    ),
    (
        "port-9100",
        |f| set(&mut f.printer.port9100, true),
        |f| f.printer.port9100.forget(),
    ),
    (
        "bluetooth-on",
        |f| set(&mut f.printer.bluetooth, true),
        |f| f.printer.bluetooth.forget(),
    ),
];

fn codes(facts: &Facts) -> Vec<&'static str> {
    findings(facts).iter().map(|finding| finding.code).collect()
}

#[test]
fn a_safe_home_has_no_finding() {
    assert_eq!(codes(&working()), Vec::<&str>::new());
}

#[test]
fn each_is_found_when_known_and_not_when_unknown() {
    for (code, make, forget) in CASES {
        let mut facts = working();
        make(&mut facts);
        assert!(codes(&facts).contains(code), "{code} is not found");
        let others = codes(&facts).len();
        assert!(others <= 3, "{code} comes with {:?}", codes(&facts));
        forget(&mut facts);
        assert!(!codes(&facts).contains(code), "{code} is guessed");
    }
    for rule in RULES {
        assert!(
            CASES.iter().any(|case| case.0 == rule.code),
            "{}",
            rule.code
        );
    }
}

#[test]
fn the_worst_comes_first_and_every_one_has_its_words() {
    assert!(RULES.iter().rev().map(|rule| rule.severity).is_sorted());
    for rule in RULES {
        for kind in ["finding", "fix"] {
            assert!(
                english(&format!("{kind}-{}", rule.code)).is_some(),
                "{}",
                rule.code
            );
        }
    }
}

#[test]
fn advisories_are_those_that_are_evidenced() {
    let mut facts = working();
    set(&mut facts.printer.pin_unprotected, true);
    let found = findings(&facts);
    assert_eq!(found[0].advisories, ["CVE-2013-4807"]);
    assert_eq!(found[0].severity, Severity::Bad);
    assert_eq!(found[0].evidence[0].fact, "printer.pin_unprotected");
    let json = serde_json::to_value(&found).expect("JSON");
    assert_eq!(json[0]["code"], "printer-pin-unprotected");
    assert_eq!(json[0]["severity"], "bad");
    assert!(
        json[0]["fix"]["text"]
            .as_str()
            .is_some_and(|text| text.contains("firmware"))
    );
}

#[test]
fn the_age_of_firmware_is_told_in_years() {
    let mut facts = working();
    set(&mut facts.printer.firmware_weeks, 3 * 52 + 5);
    let found = findings(&facts);
    assert!(
        found[0].what.english().contains("3 years"),
        "{}",
        found[0].what
    );
}
