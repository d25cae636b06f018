//! The person: what he does, in which order, and the slips of his hand.

use wsc::pin::checksum_digit;

use crate::timeline::PinBox;

/// Something that the person, or the program on his behalf, does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The program looks at what the computer has heard, and plans.
    Look,
    /// At this printer: chooses the WPS PIN in the menu, and reads it.
    ChoosePin(usize),
    /// At this printer: prints the network configuration page, and reads the PIN on it.
    PrintPage(usize),
    /// At this printer: holds the wireless button, or chooses push button in the menu.
    HoldButton(usize),
    /// At the router's settings page: types a PIN into a box.
    TypeAtRouter(PinBox, Which, Slip),
    /// At the first printer: chooses the home's network and types the router's PIN.
    TypeAtPrinter(Which, Slip),
    /// At the router: presses the WPS button.
    PressButton,
    /// On the router's settings page: switches WPS on for the job.
    SwitchWpsOn,
    /// On the router's settings page: shows the hidden name for the job.
    ShowName,
}

/// Which PIN is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one that the first printer shows or has printed.
    Printers,
    /// One from a page that the printer printed some other day; it makes a new one each time.
    OldPage,
    /// The one on the router's label.
    Label,
}

impl Which {
    /// Its name in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printers => "printer",
            Self::OldPage => "old-page",
            Self::Label => "router-label",
        }
    }
}

/// A slip while typing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Slip {
    /// None.
    #[default]
    None,
    /// Two digits of the first half, in a way that the check digit does not notice.
    FirstHalf,
    /// Two digits of the second half, likewise.
    SecondHalf,
    /// One digit.
    OneDigit,
}

impl Slip {
    /// Which digits are mistyped, in documents; `None` where none is.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::FirstHalf => Some("first"),
            Self::SecondHalf => Some("second"),
            Self::OneDigit => Some("one"),
        }
    }

    /// What is typed instead of these digits.
    pub fn apply(self, digits: &str) -> String {
        let mut values: Vec<u8> = digits
            .bytes()
            .map(|digit| digit.wrapping_sub(b'0'))
            .collect();
        let half = values.len() / 2;
        // Neighbours weigh 3 and 1 in the check sum: one more here and seven more there cancel out.
        let changes: &[(usize, u8)] = match self {
            Self::None => &[],
            Self::FirstHalf => &[(0, 1), (1, 7)],
            Self::SecondHalf => &[(half, 1), (half + 1, 7)],
            Self::OneDigit => &[(half + 1, 1)],
        };
        for (at, by) in changes {
            if let Some(value) = values.get_mut(*at) {
                *value = (*value + by) % 10;
            }
        }
        // A four-digit PIN has no check digit; of eight, the last is one, and slips keep it right
        // unless a single digit is wrong.
        debug_assert!(
            values.len() != 8
                || self == Self::OneDigit
                || <[u8; 7]>::try_from(&values[..7]).map(checksum_digit).ok()
                    == values.last().copied()
        );
        values
            .iter()
            .map(|value| char::from(b'0' + value % 10))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use wsc::pin::{DevicePin, PinError};

    use super::*;

    #[test]
    fn slips_are_noticed_by_the_check_digit_only_when_one_digit_is_wrong() {
        for pin in ["12345670", "94381504", "00000017"] {
            assert_eq!(Slip::None.apply(pin), pin);
            let first = Slip::FirstHalf.apply(pin);
            assert!(DevicePin::parse(&first).is_ok());
            assert!(first[..4] != pin[..4] && first[4..] == pin[4..]);
            let second = Slip::SecondHalf.apply(pin);
            assert!(DevicePin::parse(&second).is_ok());
            assert!(second[..4] == pin[..4] && second[4..] != pin[4..]);
            let error = DevicePin::parse(&Slip::OneDigit.apply(pin)).unwrap_err();
            assert!(matches!(error, PinError::Checksum { .. }));
        }
        assert_eq!(Slip::SecondHalf.apply("1234"), "1241");
    }
}
