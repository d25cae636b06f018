//! What a page means: HP's rules for its wireless test, in our words.

use super::labels::{Check, CheckResult};
use super::{PinReading, Report};

/// One thing that a page means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A short stable name.
    pub code: &'static str,
    /// The number of HP's own rule, where the pairing is known or close.
    pub rule: Option<&'static str>,
    /// What it means.
    pub meaning: &'static str,
    /// What to do.
    pub next: &'static str,
}

type Applies = fn(&Report) -> bool;

/// Every rule, the likeliest cause first.
const RULES: &[(Applies, Finding)] = &[
    (
        |report| failed(report, Check::RadioOn),
        Finding {
            code: "radio-off",
            rule: Some("002"),
            meaning: "The printer's radio is switched off.",
            next: "Switch Wi-Fi on with the Wireless button or in the panel's Wireless menu.",
        },
    ),
    (
        |report| failed(report, Check::RadioWorks),
        Finding {
            code: "radio-broken",
            rule: Some("004"),
            meaning: "The printer's radio does not work.",
            next: "Switch the printer off, wait a minute, switch it on and print the page again. If \
                   it stays so, the radio is broken: use a cable.",
        },
    ),
    (
        |report| failed(report, Check::NoCable),
        Finding {
            code: "cable-plugged",
            rule: Some("000"),
            meaning: "A network cable is plugged in. Most printers switch Wi-Fi off then.",
            next: "Pull the network cable out of the printer and print the page again.",
        },
    ),
    (
        |report| failed(report, Check::NetworkFound),
        Finding {
            code: "network-not-found",
            rule: Some("201"),
            meaning: "The printer does not hear the network: it is out of reach, only on 5 GHz, \
                      hidden, on a channel that the printer cannot use, or its name was mistyped.",
            next: "Move the printer closer, switch the router's 2.4 GHz band on with a channel from \
                   1 to 11, and compare the network's name letter by letter.",
        },
    ),
    (
        |report| failed(report, Check::Security) || failed(report, Check::Settings),
        Finding {
            code: "security-mismatch",
            rule: Some("101"),
            meaning: "Printer and router do not agree on the kind of security.",
            next: "Set the router to WPA2 (AES), or WPA2 and WPA3 together, and join again.",
        },
    ),
    (
        |report| failed(report, Check::NoFilter),
        Finding {
            code: "wrong-passphrase",
            rule: Some("603"),
            meaning: "The page says that the router filters the printer out. Most often the \
                      passphrase is wrong: typed wrong, or changed at the router since.",
            next: "Enter the passphrase again at the printer, or join with WPS.",
        },
    ),
    (
        |report| failed(report, Check::NoFilter),
        Finding {
            code: "mac-filter",
            rule: Some("100"),
            meaning: "If the passphrase is right for certain, the router has a list of devices that \
                      may join, and the printer is not on it.",
            next: "Switch the MAC filter off at the router, or add the printer's MAC address to it.",
        },
    ),
    (
        |report| failed(report, Check::Connected) && !explained(report),
        Finding {
            code: "not-connected",
            rule: Some("401"),
            meaning: "The printer is not on the network, and the page does not say why.",
            next: "Join again, with WPS or with the passphrase.",
        },
    ),
    (
        |report| report.signal.is_weak() == Some(true),
        Finding {
            code: "weak-signal",
            rule: Some("400"),
            meaning: "The signal is too weak to rely on.",
            next: "Move the printer and the router closer together, or put a repeater between them.",
        },
    ),
    (
        |report| report.same_name == Some(true),
        Finding {
            code: "same-name",
            rule: Some("500"),
            meaning: "Several access points have this network's name: a mesh, a repeater, or the \
                      same name on 2.4 and 5 GHz.",
            next: "If it does not join or drops out, give the 2.4 GHz band a name of its own.",
        },
    ),
    (
        |report| {
            report
                .address
                .is_some_and(|address| address.is_link_local())
        },
        Finding {
            code: "no-dhcp",
            rule: None,
            meaning: "The address begins with 169.254: the printer got none from the router.",
            next: "Restart the router and the printer; see that the router's DHCP is on and has \
                   addresses left.",
        },
    ),
    (
        |report| matches!(report.channel, Some(12..=14)),
        Finding {
            code: "high-channel",
            rule: None,
            meaning: "The network is on channel 12, 13 or 14, which many printers cannot use.",
            next: "Choose a channel from 1 to 11 at the router.",
        },
    ),
    (
        |report| matches!(report.pin, PinReading::Read { .. }),
        Finding {
            code: "pin-may-be-old",
            rule: None,
            meaning: "The PIN is that of the time when the page was printed. The printer may make a \
                      new one for every try.",
            next: "Use it soon; if the router says that it is wrong, print the page again.",
        },
    ),
];

/// What a page means, the likeliest cause first.
pub fn findings(report: &Report) -> Vec<Finding> {
    let applies = RULES.iter().filter(|(applies, _)| applies(report));
    applies.map(|(_, finding)| *finding).collect()
}

fn failed(report: &Report, check: Check) -> bool {
    report.result(check) == Some(CheckResult::Fail)
}

/// Whether an earlier check says why the printer is not on the network.
fn explained(report: &Report) -> bool {
    let earlier =
        |line: &super::CheckLine| line.check < Check::Connected && line.result == CheckResult::Fail;
    report.checks.iter().any(earlier)
}
