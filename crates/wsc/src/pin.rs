//! PINs: what is one, what is a good one, and which of the two kinds it is.
//!
//! The *device PIN* is made by the enrollee and entered at the registrar; the *router PIN* (AP PIN)
//! is made by the router and entered at the device. They look the same and are different secrets,
//! so they are different types here.

use alloc::string::String;
use core::fmt;

use crate::random::{Draw, RandomSource};
use crate::secret::{MASK, SecretBytes};

/// The check digit that completes the seven `digits` (values 0 to 9): weights 3, 1, 3, 1, 3, 1, 3
/// from the left, and the digit that brings the sum to a multiple of ten (WSC 2.0 §7.4.1).
pub fn checksum_digit(digits: [u8; 7]) -> u8 {
    let sum: u32 = digits
        .iter()
        .zip([3, 1, 3, 1, 3, 1, 3])
        .map(|(digit, weight)| u32::from(*digit) * weight)
        .sum();
    // The remainder is below ten.
    u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

/// Why a text is not a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PinError {
    /// There is no digit in it.
    Empty,
    /// It has a character that is neither a digit nor one of the separators.
    NotADigit {
        /// The character.
        found: char,
        /// Its position in the text, counted in characters from 1.
        at: usize,
    },
    /// It has neither four nor eight digits.
    Length {
        /// How many it has.
        digits: usize,
    },
    /// The last of the eight digits does not fit the others.
    Checksum {
        /// The digit that would.
        expected: u8,
        /// The digit that is there.
        found: u8,
    },
    /// `00000000`: not a PIN but the value that stands for the push button on the wire.
    PushButtonPassword,
}

impl fmt::Display for PinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there are no digits; a PIN has 8 digits, or 4"),
            Self::NotADigit { found, at } => {
                write!(f, "character {at} is {found:?}; a PIN has only digits")
            }
            Self::Length { digits: 1 } => f.write_str("it has 1 digit; a PIN has 8 digits, or 4"),
            Self::Length { digits } => {
                write!(f, "it has {digits} digits; a PIN has 8 digits, or 4")
            }
            Self::Checksum { expected, found } => write!(
                f,
                "the last digit is a check digit and should be {expected}, not {found}; \
                 one of the digits may be misread"
            ),
            Self::PushButtonPassword => f.write_str(
                "00000000 is not a PIN: it is what the push button sends; use the button instead",
            ),
        }
    }
}

impl core::error::Error for PinError {}

/// Why a PIN that is valid should not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Weakness {
    /// It stands as an example in specifications and manuals.
    PublishedExample,
    /// It is one digit over and over.
    Repeated,
    /// Its digits count up or down.
    Sequence,
}

impl fmt::Display for Weakness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PublishedExample => "it is the example that specifications and manuals print",
            Self::Repeated => "it is the same digit repeated",
            Self::Sequence => "its digits simply count up or down",
        })
    }
}

/// The digits of a valid PIN: eight with a correct check digit, or four.
#[derive(Clone, PartialEq, Eq)]
struct Digits(SecretBytes);

impl Digits {
    fn parse(text: &str) -> Result<Self, PinError> {
        let mut digits = String::with_capacity(8);
        for (i, c) in text.chars().enumerate() {
            match c {
                '0'..='9' => digits.push(c),
                ' ' | '-' | '.' | ':' | '\u{a0}' => {}
                found => return Err(PinError::NotADigit { found, at: i + 1 }),
            }
        }
        let digits = SecretBytes::from(digits);
        match digits.expose_secret() {
            [] => return Err(PinError::Empty),
            b"00000000" => return Err(PinError::PushButtonPassword),
            [_, _, _, _] => {}
            [seven @ .., last] if seven.len() == 7 => {
                let mut values = [0; 7];
                for (value, digit) in values.iter_mut().zip(seven) {
                    *value = digit - b'0';
                }
                let (expected, found) = (checksum_digit(values), last - b'0');
                if expected != found {
                    return Err(PinError::Checksum { expected, found });
                }
            }
            other => {
                return Err(PinError::Length {
                    digits: other.len(),
                });
            }
        }
        Ok(Self(digits))
    }

    fn generate(len: PinLength, random: &mut dyn RandomSource) -> Self {
        loop {
            let mut text = String::with_capacity(8);
            let mut seven = [0; 7];
            let count = if len == PinLength::Eight { 7 } else { 4 };
            for value in seven.iter_mut().take(count) {
                *value = random_digit(random);
                text.push(char::from(b'0' + *value));
            }
            if len == PinLength::Eight {
                text.push(char::from(b'0' + checksum_digit(seven)));
            }
            let digits = Self(text.into());
            if digits.weakness().is_none() {
                return digits;
            }
        }
    }

    fn weakness(&self) -> Option<Weakness> {
        let digits = self.0.expose_secret();
        // The check digit follows from the others, so a pattern is judged without it.
        let body = if digits.len() == 8 {
            digits.get(..7).unwrap_or(digits)
        } else {
            digits
        };
        let steps = |step: i16| {
            body.windows(2).all(
                |pair| matches!(pair, [a, b] if (i16::from(*b) - i16::from(*a)).rem_euclid(10) == step),
            )
        };
        if matches!(digits, b"12345670" | b"1234") {
            Some(Weakness::PublishedExample)
        } else if steps(0) {
            Some(Weakness::Repeated)
        } else if steps(1) || steps(9) {
            Some(Weakness::Sequence)
        } else {
            None
        }
    }

    fn as_str(&self) -> &str {
        // Only ASCII digits are ever stored.
        core::str::from_utf8(self.0.expose_secret()).unwrap_or_default()
    }
}

/// A uniformly distributed digit, 0 to 9.
fn random_digit(random: &mut dyn RandomSource) -> u8 {
    loop {
        let mut octet = [0];
        random.fill(Draw::Pin, &mut octet);
        // 250 is the largest multiple of ten in an octet; above it some digits would be likelier.
        if let [octet @ 0..250] = octet {
            return octet % 10;
        }
    }
}

/// How many digits a PIN has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinLength {
    /// Four digits, without a check digit.
    Four,
    /// Eight digits, the last of them the check digit.
    Eight,
}

macro_rules! pin_type {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Digits);

        impl $name {
            /// Reads the PIN from a text; spaces, dashes, dots and colons between digits are passed
            /// over.
            ///
            /// # Errors
            /// What is wrong with the text, and what would be right.
            pub fn parse(text: &str) -> Result<Self, PinError> {
                Digits::parse(text).map(Self)
            }

            /// A new random PIN that is not [weak](Self::weakness).
            pub fn generate(length: PinLength, random: &mut dyn RandomSource) -> Self {
                Self(Digits::generate(length, random))
            }

            /// The digits without separators, 4 or 8 of them.
            pub fn expose_secret(&self) -> &str {
                self.0.as_str()
            }

            /// Why it should not be used, if there is a reason.
            pub fn weakness(&self) -> Option<Weakness> {
                self.0.weakness()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(MASK)
            }
        }
    };
}

pin_type! {
    /// The PIN that a device (the enrollee) makes or carries, entered at the registrar.
    DevicePin
}

pin_type! {
    /// The PIN of a router (the access point as enrollee), entered at an external registrar. Who
    /// has it can read and change the network's settings.
    RouterPin
}

/// The secret that an exchange proves on both sides (WSC 2.0, Device Password).
#[derive(Clone, PartialEq, Eq)]
pub struct DevicePassword(SecretBytes);

impl DevicePassword {
    /// A password that is neither a checked PIN nor the button's: one read from an NFC tag, or a
    /// PIN that the other side made without a check digit.
    pub const fn new(octets: SecretBytes) -> Self {
        Self(octets)
    }

    /// What stands for the password in push-button mode: eight zeros, known to everybody.
    pub fn push_button() -> Self {
        Self(SecretBytes::from("00000000"))
    }

    /// The two halves that are proved one after the other; the first is the longer one where the
    /// number of octets is odd.
    pub fn halves(&self) -> (&[u8], &[u8]) {
        let octets = self.0.expose_secret();
        octets.split_at(octets.len().div_ceil(2))
    }
}

impl From<&DevicePin> for DevicePassword {
    fn from(pin: &DevicePin) -> Self {
        Self(SecretBytes::from(pin.expose_secret()))
    }
}

impl From<&RouterPin> for DevicePassword {
    fn from(pin: &RouterPin) -> Self {
        Self(SecretBytes::from(pin.expose_secret()))
    }
}

impl fmt::Debug for DevicePassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::*;
    use crate::random::Drbg;

    /// Row 11 of the behaviour table: `ap_wps_check_pin`.
    #[test]
    fn ap_wps_check_pin() {
        assert!(DevicePin::parse("12345670").is_ok());
        assert_eq!(
            DevicePin::parse("12345678").unwrap_err(),
            PinError::Checksum {
                expected: 0,
                found: 8
            }
        );
        assert_eq!(
            DevicePin::parse("12345").unwrap_err(),
            PinError::Length { digits: 5 }
        );
        assert_eq!(
            DevicePin::parse("123456789").unwrap_err(),
            PinError::Length { digits: 9 }
        );
        assert_eq!(
            DevicePin::parse("1-2.3:4 5670").unwrap().expose_secret(),
            "12345670"
        );
        let mut random = Drbg::new(&[5; 32]);
        for _ in 0..10 {
            let pin = DevicePin::generate(PinLength::Eight, &mut random);
            assert!(DevicePin::parse(pin.expose_secret()).is_ok());
        }
    }

    #[test]
    fn an_error_says_what_would_be_right() {
        let text = |pin| DevicePin::parse(pin).unwrap_err().to_string();
        assert!(text("12345678").contains("should be 0, not 8"));
        assert!(text("1234567O").contains("character 8 is 'O'"));
        assert!(text("").contains("no digits"));
        assert_eq!(
            DevicePin::parse("0000-0000"),
            Err(PinError::PushButtonPassword)
        );
    }

    #[test]
    fn trivial_pins_are_flagged_and_never_generated() {
        for (pin, weakness) in [
            ("12345670", Some(Weakness::PublishedExample)),
            ("11111115", Some(Weakness::Repeated)),
            ("0000", Some(Weakness::Repeated)),
            ("98765430", Some(Weakness::Sequence)),
            ("3456", Some(Weakness::Sequence)),
            ("30664157", None),
        ] {
            let seven: alloc::vec::Vec<u8> = pin.bytes().map(|b| b - b'0').collect();
            let pin = match <[u8; 8]>::try_from(&seven[..]) {
                Ok([a, b, c, d, e, f, g, _]) => {
                    format!("{}{}", &pin[..7], checksum_digit([a, b, c, d, e, f, g]))
                }
                Err(_) => pin.into(),
            };
            assert_eq!(
                DevicePin::parse(&pin).unwrap().weakness(),
                weakness,
                "{pin}"
            );
        }
        let mut random = Drbg::new(&[6; 32]);
        for _ in 0..2000 {
            let pin = RouterPin::generate(PinLength::Four, &mut random);
            assert_eq!(pin.weakness(), None);
        }
    }

    #[test]
    fn halves_split_after_the_middle_and_nothing_prints() {
        let pin = DevicePin::parse("12345670").unwrap();
        let password = DevicePassword::from(&pin);
        assert_eq!(password.halves(), (&b"1234"[..], &b"5670"[..]));
        assert_eq!(
            DevicePassword::from(&DevicePin::parse("1234").unwrap())
                .halves()
                .0,
            b"12"
        );
        assert_eq!(format!("{pin:?} {password:?}"), "******** ********");
    }
}
