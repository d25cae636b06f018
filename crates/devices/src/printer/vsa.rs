//! HP's rules of wireless diagnosis, which its printers report as numbers (`VsaCodes.xml`).

use super::{Severity, WifiState};

/// One rule that a printer says applies now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VsaCode {
    /// The rule's number, such as 603.
    pub number: u16,
    /// How bad the printer says it is.
    pub severity: Severity,
}

/// A rule: its number, what it means, what to do, and what it says of the Wi-Fi's state.
type Row = (u16, &'static str, &'static str, Option<WifiState>);

/// What each number means, as HP's Linux software understands it, in our own words.
static RULES: &[Row] = &[
    (
        0,
        "a network cable is plugged in, and that switches the Wi-Fi off",
        "pull the network cable out if the printer shall use Wi-Fi",
        Some(WifiState::Off),
    ),
    (
        1,
        "the Wi-Fi network was found, but a network cable is plugged in",
        "pull the network cable out if the printer shall use Wi-Fi",
        None,
    ),
    (
        2,
        "the radio is switched off",
        "switch the Wi-Fi on at the printer",
        Some(WifiState::Off),
    ),
    (
        3,
        "the network does not broadcast its name",
        "let the router broadcast the name, at least while the printer joins",
        None,
    ),
    (
        4,
        "the radio does not work",
        "switch the printer off and on; have it repaired if that does not help",
        Some(WifiState::Off),
    ),
    (
        100,
        "the router seems to refuse the printer by its address; often a wrong passphrase looks \
         the same",
        "enter the passphrase again; then look for a MAC or address filter in the router",
        Some(WifiState::CannotJoin),
    ),
    (
        101,
        "the access point's settings contradict each other",
        "check the router's security settings",
        Some(WifiState::CannotJoin),
    ),
    (
        102,
        "it cannot join, for a reason that it does not know",
        "print the wireless test report for details",
        Some(WifiState::CannotJoin),
    ),
    (
        200,
        "the network has the name that the router came with",
        "give the network a name of its own: a neighbour may have the same",
        None,
    ),
    (
        201,
        "the network is not found",
        "bring the printer closer, and check that the network is on 2.4 GHz and its name is right",
        Some(WifiState::NotVisible),
    ),
    (
        202,
        "it is alone in an ad-hoc network",
        "set the printer up for the router's network",
        None,
    ),
    (
        203,
        "the network's name differs, perhaps in capital letters",
        "enter the name exactly as the router has it",
        Some(WifiState::NotVisible),
    ),
    (
        204,
        "no network's name is set",
        "set the printer up for a network",
        Some(WifiState::Unconfigured),
    ),
    (
        300,
        "a note about its 802.11 mode",
        "nothing, while it works",
        None,
    ),
    (
        301,
        "a note about its 802.11 mode",
        "nothing, while it works",
        None,
    ),
    (
        302,
        "a note about its 802.11 mode",
        "nothing, while it works",
        None,
    ),
    (
        303,
        "a note about its 802.11 mode",
        "nothing, while it works",
        None,
    ),
    (
        400,
        "the signal is very weak, below about -85 dBm",
        "bring the printer and the router closer to each other",
        None,
    ),
    (
        401,
        "it is not connected, and the signal is weak",
        "bring the printer and the router closer to each other",
        Some(WifiState::CannotJoin),
    ),
    (
        500,
        "several access points have the network's name",
        "nothing, if they are of one system; otherwise give them different names",
        None,
    ),
    (
        501,
        "access points with the network's name have different security",
        "give all of them the same security, or different names",
        None,
    ),
    (
        600,
        "the WEP key is wrong",
        "change the network to WPA2: WEP protects nothing",
        Some(WifiState::CannotJoin),
    ),
    (
        601,
        "no data comes with this WEP key",
        "change the network to WPA2: WEP protects nothing",
        Some(WifiState::CannotJoin),
    ),
    (
        602,
        "the index of the WEP key is wrong",
        "change the network to WPA2: WEP protects nothing",
        Some(WifiState::CannotJoin),
    ),
    (
        603,
        "the passphrase is wrong",
        "enter the passphrase of the network again, or use WPS",
        Some(WifiState::CannotJoin),
    ),
    (
        604,
        "the security of the network is unusual",
        "set the router to WPA2-Personal with AES",
        None,
    ),
    (
        605,
        "the security of the network is unusual",
        "set the router to WPA2-Personal with AES",
        None,
    ),
    (
        606,
        "the security of the network is unusual",
        "set the router to WPA2-Personal with AES",
        None,
    ),
];

impl VsaCode {
    fn row(self) -> Option<&'static Row> {
        RULES.iter().find(|(number, ..)| *number == self.number)
    }

    /// What it means; `None` for a number that is not known.
    pub fn meaning(self) -> Option<&'static str> {
        self.row().map(|(_, meaning, ..)| *meaning)
    }

    /// What to do about it.
    pub fn next(self) -> Option<&'static str> {
        self.row().map(|(_, _, next, _)| *next)
    }

    /// The state of the Wi-Fi that it speaks of.
    pub fn state(self) -> Option<WifiState> {
        self.row().and_then(|(.., state)| *state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_every_row_says_something() {
        assert!(RULES.is_sorted_by(|a, b| a.0 < b.0));
        for (number, meaning, next, _) in RULES {
            assert!(!meaning.ends_with('.') && meaning.len() > 10, "{number}");
            assert!(!next.ends_with('.') && next.len() > 10, "{number}");
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
