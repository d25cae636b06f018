//! Home networks that a device cannot be given the settings of, and why.

use link::nl80211::Security;
use wsc::credential::Ssid;

use crate::output::clean;
use crate::report::Trouble;

/// A kind of network that a WPA2 passphrase does not open.
struct Reason {
    security: Security,
    code: &'static str,
    /// What is the matter, after the network's name.
    why: &'static str,
    next: &'static str,
}

const REASONS: &[Reason] = &[
    Reason {
        security: Security::Wpa3,
        code: "wpa3-only",
        why: "accepts WPA3 only, and what WPS hands out is a WPA2 passphrase",
        next: "switch the router to WPA2 and WPA3 together (\"transition mode\"), at least until the \
               device has joined",
    },
    Reason {
        security: Security::Enterprise,
        code: "enterprise",
        why: "gives everyone an account of their own (Enterprise), which WPS cannot hand out",
        next: "use a network with a passphrase, such as the guest network",
    },
    Reason {
        security: Security::Open,
        code: "open-network",
        why: "has no passphrase, so the one that was given is not its own",
        next: "check the name of the network; an open one the device can join by itself",
    },
    Reason {
        security: Security::Owe,
        code: "open-network",
        why: "has no passphrase (Enhanced Open), so the one that was given is not its own",
        next: "check the name of the network",
    },
    Reason {
        security: Security::Wep,
        code: "wep",
        why: "uses WEP, which WPS is not allowed to hand out",
        next: "switch the router to WPA2",
    },
    Reason {
        security: Security::Wpa,
        code: "wpa1-only",
        why: "accepts only the first WPA, which is broken",
        next: "switch the router to WPA2",
    },
];

/// Why the settings of this network are not handed out.
pub(super) fn refused(name: &Ssid, security: Security) -> Trouble {
    let name = clean(&name.to_text());
    match REASONS.iter().find(|one| one.security == security) {
        Some(reason) => Trouble::without_run(
            reason.code,
            &format!("{name} {}; {}", reason.why, reason.next),
        ),
        None => Trouble::without_run(
            "home-security",
            &format!(
                "{name} is secured in a way that a WPA2 passphrase does not open ({}); check the \
                 name of the network",
                security.name()
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_says_what_and_what_to_do() {
        let name = Ssid::new(b"Home").unwrap();
        for reason in REASONS {
            let trouble = refused(&name, reason.security);
            assert_eq!(trouble.code, reason.code);
            assert!(trouble.explanation.starts_with("Home "), "{trouble:?}");
            assert!(!trouble.explanation.contains(';') && !reason.why.contains(';'));
            assert_eq!(trouble.next, reason.next);
        }
        assert_eq!(refused(&name, Security::Unknown).code, "home-security");
    }
}
