//! Home networks that a device cannot be given the settings of, and why.

use link::nl80211::Security;
use text::msg;
use wsc::credential::Ssid;

use crate::output::clean;
use crate::report::Trouble;

/// Why the settings of this network are not handed out.
pub(super) fn refused(name: &Ssid, security: Security) -> Trouble {
    let name = clean(&name.to_text());
    let (code, why) = match security {
        Security::Wpa3 => ("wpa3-only", msg!("cmd-popup-wpa3", name)),
        Security::Enterprise => ("enterprise", msg!("cmd-popup-enterprise", name)),
        Security::Open => ("open-network", msg!("cmd-popup-open", name)),
        Security::Owe => ("open-network", msg!("cmd-popup-owe", name)),
        Security::Wep => ("wep", msg!("cmd-popup-wep", name)),
        Security::Wpa => ("wpa1-only", msg!("cmd-popup-wpa1", name)),
        other => {
            let why = msg!("cmd-popup-other-security", name, security = &other);
            ("home-security", why)
        }
    };
    Trouble::told(code, &why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_says_what_and_what_to_do() {
        let name = Ssid::new(b"Home").unwrap();
        for (security, code) in [
            (Security::Wpa3, "wpa3-only"),
            (Security::Enterprise, "enterprise"),
            (Security::Open, "open-network"),
            (Security::Owe, "open-network"),
            (Security::Wep, "wep"),
            (Security::Wpa, "wpa1-only"),
            (Security::Unknown, "home-security"),
        ] {
            let trouble = refused(&name, security);
            assert_eq!(trouble.code, code);
            let explanation = trouble.explanation.english();
            assert!(explanation.starts_with("Home ") && !explanation.contains(';'));
            assert!(trouble.next.is_some());
            assert_eq!(trouble.explanation.untold(), []);
        }
    }
}
