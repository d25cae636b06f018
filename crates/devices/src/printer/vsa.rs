//! HP's rules of wireless diagnosis, which its printers report as numbers (`VsaCodes.xml`).

use text::Message;

use super::{Severity, WifiState};

/// One rule that a printer says applies now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VsaCode {
    /// The rule's number, such as 603.
    pub number: u16,
    /// How bad the printer says it is.
    pub severity: Severity,
}

/// A rule: its number, the message that says what it means and what to do, and what it says of the
/// Wi-Fi's state.
type Row = (u16, &'static str, Option<WifiState>);

/// What each number means, as HP's Linux software understands it, in our own words.
static RULES: &[Row] = &[
    (0, "device-vsa-0", Some(WifiState::Off)),
    (1, "device-vsa-1", None),
    (2, "device-vsa-radio-off", Some(WifiState::Off)),
    (3, "device-vsa-hidden", None),
    (4, "device-vsa-radio-broken", Some(WifiState::Off)),
    (100, "device-vsa-refused", Some(WifiState::CannotJoin)),
    (101, "device-vsa-contradiction", Some(WifiState::CannotJoin)),
    (102, "device-vsa-unknown", Some(WifiState::CannotJoin)),
    (200, "device-vsa-default-name", None),
    (201, "device-vsa-not-found", Some(WifiState::NotVisible)),
    (202, "device-vsa-alone", None),
    (203, "device-vsa-other-name", Some(WifiState::NotVisible)),
    (204, "device-vsa-no-name", Some(WifiState::Unconfigured)),
    (300, "device-vsa-mode", None),
    (301, "device-vsa-mode", None),
    (302, "device-vsa-mode", None),
    (303, "device-vsa-mode", None),
    (400, "device-vsa-very-weak", None),
    (401, "device-vsa-weak", Some(WifiState::CannotJoin)),
    (500, "device-vsa-several", None),
    (501, "device-vsa-differ", None),
    (600, "device-vsa-wep-wrong", Some(WifiState::CannotJoin)),
    (601, "device-vsa-wep-silent", Some(WifiState::CannotJoin)),
    (602, "device-vsa-wep-index", Some(WifiState::CannotJoin)),
    (603, "device-vsa-passphrase", Some(WifiState::CannotJoin)),
    (604, "device-vsa-unusual", None),
    (605, "device-vsa-unusual", None),
    (606, "device-vsa-unusual", None),
];

impl VsaCode {
    fn row(self) -> Option<&'static Row> {
        RULES.iter().find(|(number, ..)| *number == self.number)
    }

    /// What it means, and as the message's next part what to do about it; `None` for a number that
    /// is not known.
    pub fn meaning(self) -> Option<Message> {
        self.row().map(|(_, id, _)| Message::new(id, Vec::new()))
    }

    /// The state of the Wi-Fi that it speaks of.
    pub fn state(self) -> Option<WifiState> {
        self.row().and_then(|(.., state)| *state)
    }
}

#[cfg(test)]
mod tests {
    use text::Language;

    use super::*;

    #[test]
    fn the_table_is_in_order_and_every_row_says_something() {
        assert!(RULES.is_sorted_by(|a, b| a.0 < b.0));
        for (number, id, _) in RULES {
            let meaning = Message::new(id, Vec::new());
            let next = meaning.next().expect(id);
            for language in Language::ALL {
                assert!(language.says(&meaning) && language.says(&next), "{number}");
                assert!(!language.message(&meaning).ends_with('.'), "{number}");
            }
        }
    }

    #[test]
    fn a_wrong_passphrase_is_told_from_a_network_out_of_reach() {
        let code = |number| VsaCode {
            number,
            severity: Severity::Bad,
        };
        assert_eq!(code(603).state(), Some(WifiState::CannotJoin));
        assert_eq!(code(201).state(), Some(WifiState::NotVisible));
        assert_eq!(code(999).meaning(), None);
    }
}
