//! The WPS PIN on a page.
//!
//! "PIN" and "WPS" are the same in every language that is known here, so the line is found without
//! knowing the language: it has both, or the PIN's line follows one that has WPS in it.

use text::{Message, msg};
use wsc::pin::{DevicePin, PinError};

use super::labels::Field;
use super::value::CONFUSED;
use super::{Line, occurrences};

/// How many digits at least have to be digits as they stand.
const CERTAIN_MIN: usize = 5;

/// How far above the PIN a heading with WPS may stand, in lines.
const HEADING_REACH: usize = 4;

/// What became of the WPS PIN of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PinReading {
    /// The page has none.
    #[default]
    Absent,
    /// It has one with the right check digit.
    Read {
        /// The PIN.
        pin: DevicePin,
        /// Some characters were misread, and exactly one repair has the right check digit.
        repaired: bool,
    },
    /// There is something in its place that cannot be read for certain.
    Unreadable(Unreadable),
}

/// Why a PIN cannot be read for certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Eight digits that do not fit together, or that are no PIN.
    Wrong(PinError),
    /// Several readings have the right check digit, or none has.
    Readings(usize),
    /// The page has two different ones.
    Several,
}

impl PinReading {
    /// What the matter is, in words, where it is not simply there.
    pub fn problem(&self) -> Option<Message> {
        Some(match self {
            Self::Absent
            | Self::Read {
                repaired: false, ..
            } => return None,
            Self::Read { repaired: true, .. } => msg!("device-page-pin-repaired"),
            Self::Unreadable(Unreadable::Wrong(error)) => {
                msg!("device-page-pin-wrong", why = error)
            }
            Self::Unreadable(Unreadable::Readings(0)) => msg!("device-page-pin-none"),
            Self::Unreadable(Unreadable::Readings(count)) => {
                msg!("device-page-pin-many", count = *count)
            }
            Self::Unreadable(Unreadable::Several) => msg!("device-page-pin-several"),
        })
    }
}

/// Finds the PIN among the lines of a page.
pub(super) fn find(lines: &[Line]) -> PinReading {
    let folded: Vec<String> = lines
        .iter()
        .map(|line| line.folded.iter().collect())
        .collect();
    let mut best = PinReading::Absent;
    for (i, (line, text)) in lines.iter().zip(&folded).enumerate() {
        let Some(from) = place(i, line, text, &folded) else {
            continue;
        };
        let rest: String = line.text.iter().skip(from).collect();
        let mut reading = reading(&rest);
        if reading == PinReading::Absent && !rest.contains(|c: char| c.is_alphanumeric()) {
            // The label stands alone, its value below it.
            let next = lines.get(i + 1).filter(|next| next.labels.is_empty());
            reading = next.map_or(reading, |next| {
                self::reading(&next.text.iter().collect::<String>())
            });
        }
        match (&best, reading) {
            (PinReading::Read { pin: one, .. }, PinReading::Read { pin: other, .. })
                if *one != other =>
            {
                return PinReading::Unreadable(Unreadable::Several);
            }
            // What was read stands; what comes first stands unless something better comes.
            (_, PinReading::Absent) | (PinReading::Read { .. }, _) => {}
            (_, reading) => best = reading,
        }
    }
    best
}

/// Where in a line the WPS PIN may begin, in characters.
fn place(i: usize, line: &Line, text: &str, folded: &[String]) -> Option<usize> {
    let names_wps = |text: &str| {
        !occurrences(text, "wps").is_empty()
            || text.contains("protected setup")
            || text.contains("wps-pin")
    };
    // A PIN for the web pages, or a password of Wi-Fi Direct, is another thing.
    let other = line.labels.iter().any(|label| label.field == Field::Other);
    if other || text.contains("direct") {
        return None;
    }
    let end_of = |word: &str| occurrences(text, word).last().map(|(_, end)| *end);
    let pin = ["pin", "pin-code", "pincode", "code pin", "p1n"]
        .into_iter()
        .filter_map(end_of)
        .max();
    // "WPS-pincode" is one word to a person and two to this program.
    let glued = text
        .find("pincode")
        .map(|at| text.get(..at).map_or(0, |head| head.chars().count()) + "pincode".len());
    let pin = pin.max(glued);
    if names_wps(text) {
        return pin.max(end_of("wps"));
    }
    let above = folded.get(i.saturating_sub(HEADING_REACH)..i)?;
    pin.filter(|_| above.iter().any(|line| names_wps(line)))
}

/// Eight digits at the beginning of some word of a text, which may be misread.
fn reading(text: &str) -> PinReading {
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| word.contains(|c: char| c.is_alphanumeric()))
        .collect();
    let mut worst = PinReading::Absent;
    for start in 0..words.len() {
        let mut eight = String::new();
        for word in words.iter().skip(start).take(4) {
            let inner = word.trim_matches(|c: char| !c.is_alphanumeric() && !is_confused(c));
            eight.extend(
                inner
                    .chars()
                    .filter(|c| !matches!(c, '-' | '.' | ':' | '\u{2010}'..='\u{2015}')),
            );
            if eight.chars().count() >= 8 {
                break;
            }
        }
        match judge(&eight) {
            Some(read @ PinReading::Read { .. }) => return read,
            Some(unreadable) if worst == PinReading::Absent => worst = unreadable,
            _ => {}
        }
    }
    worst
}

/// What eight characters come to; `None` where they cannot be meant as eight digits.
fn judge(eight: &str) -> Option<PinReading> {
    let certain = eight.chars().filter(char::is_ascii_digit).count();
    let possible = eight.chars().all(|c| c.is_ascii_digit() || is_confused(c));
    if eight.chars().count() != 8 || !possible || certain < CERTAIN_MIN {
        return None;
    }
    if certain == 8 {
        return Some(match DevicePin::parse(eight) {
            Ok(pin) => PinReading::Read {
                pin,
                repaired: false,
            },
            Err(error) => PinReading::Unreadable(Unreadable::Wrong(error)),
        });
    }
    let mut readings = vec![String::new()];
    for c in eight.chars() {
        let digits: Vec<char> = match CONFUSED.iter().find(|(known, _)| *known == c) {
            Some((_, digits)) => digits.iter().map(|digit| char::from(*digit)).collect(),
            None => vec![c],
        };
        readings = readings
            .iter()
            .flat_map(|head| digits.iter().map(move |digit| format!("{head}{digit}")))
            .collect();
    }
    let mut pins = readings
        .iter()
        .filter_map(|reading| DevicePin::parse(reading).ok());
    Some(match (pins.next(), pins.next()) {
        (Some(pin), None) => PinReading::Read {
            pin,
            repaired: true,
        },
        (None, _) => PinReading::Unreadable(Unreadable::Readings(0)),
        (Some(_), Some(_)) => PinReading::Unreadable(Unreadable::Readings(2 + pins.count())),
    })
}

fn is_confused(c: char) -> bool {
    CONFUSED.iter().any(|(known, _)| *known == c)
}
