//! What a page means: HP's rules for its wireless test, in our words.

use text::Message;

use super::labels::{Check, CheckResult};
use super::{PinReading, Report};

/// One thing that a page means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A short stable name.
    pub code: &'static str,
    /// The number of HP's own rule, where the pairing is known or close.
    pub rule: Option<&'static str>,
    words: &'static str,
}

impl Finding {
    /// What it means; what to do is the message's next part.
    pub const fn meaning(&self) -> Message {
        Message::new(self.words, Vec::new())
    }

    /// What to do.
    pub fn next(&self) -> Message {
        self.meaning().next().unwrap_or_else(|| self.meaning())
    }
}

type Applies = fn(&Report) -> bool;

/// Every rule, the likeliest cause first.
const RULES: &[(Applies, Finding)] = &[
    (
        |report| failed(report, Check::RadioOn),
        Finding {
            code: "radio-off",
            rule: Some("002"),
            words: "device-page-radio-off",
        },
    ),
    (
        |report| failed(report, Check::RadioWorks),
        Finding {
            code: "radio-broken",
            rule: Some("004"),
            words: "device-page-radio-broken",
        },
    ),
    (
        |report| failed(report, Check::NoCable),
        Finding {
            code: "cable-plugged",
            rule: Some("000"),
            words: "device-page-cable",
        },
    ),
    (
        |report| failed(report, Check::NetworkFound),
        Finding {
            code: "network-not-found",
            rule: Some("201"),
            words: "device-page-not-heard",
        },
    ),
    (
        |report| failed(report, Check::Security) || failed(report, Check::Settings),
        Finding {
            code: "security-mismatch",
            rule: Some("101"),
            words: "device-page-security",
        },
    ),
    (
        |report| failed(report, Check::NoFilter),
        Finding {
            code: "wrong-passphrase",
            rule: Some("603"),
            words: "device-page-filtered",
        },
    ),
    (
        |report| failed(report, Check::NoFilter),
        Finding {
            code: "mac-filter",
            rule: Some("100"),
            words: "device-page-device-list",
        },
    ),
    (
        |report| failed(report, Check::Connected) && !explained(report),
        Finding {
            code: "not-connected",
            rule: Some("401"),
            words: "device-page-not-connected",
        },
    ),
    (
        |report| report.signal.is_weak() == Some(true),
        Finding {
            code: "weak-signal",
            rule: Some("400"),
            words: "device-page-weak-signal",
        },
    ),
    (
        |report| report.same_name == Some(true),
        Finding {
            code: "same-name",
            rule: Some("500"),
            words: "device-page-several",
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
            words: "device-page-no-dhcp",
        },
    ),
    (
        |report| matches!(report.channel, Some(12..=14)),
        Finding {
            code: "high-channel",
            rule: None,
            words: "device-page-high-channel",
        },
    ),
    (
        |report| matches!(report.pin, PinReading::Read { .. }),
        Finding {
            code: "pin-may-be-old",
            rule: None,
            words: "device-page-pin-old",
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

#[cfg(test)]
mod tests {
    use text::Language;

    use super::*;

    #[test]
    fn each_is_told_with_what_to_do_in_every_language() {
        for (_, finding) in RULES {
            assert_ne!(finding.meaning(), finding.next(), "{}", finding.code);
            for language in Language::ALL {
                let said = language.says(&finding.meaning()) && language.says(&finding.next());
                assert!(said, "{}", finding.code);
            }
        }
    }
}
