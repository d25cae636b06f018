//! Values by their form, in whatever language stands around them.

use std::net::Ipv4Addr;

use wsc::ident::MacAddr;

use super::labels::LANGUAGES;
use super::{fold, occurrences};

/// What a picture makes of a digit: the character, and the digits that it can be.
pub(super) const CONFUSED: &[(char, &[u8])] = &[
    ('O', b"0"),
    ('o', b"0"),
    ('D', b"0"),
    ('Q', b"09"),
    ('I', b"1"),
    ('i', b"1"),
    ('l', b"1"),
    ('|', b"1"),
    ('!', b"1"),
    ('Z', b"2"),
    ('z', b"2"),
    ('A', b"4"),
    ('S', b"5"),
    ('s', b"5"),
    ('$', b"5"),
    ('G', b"6"),
    ('b', b"6"),
    ('T', b"7"),
    ('?', b"7"),
    ('B', b"8"),
    ('&', b"8"),
    ('g', b"9"),
    ('q', b"9"),
];

/// The one digit that a confused character stands for.
fn digit(c: char) -> char {
    match CONFUSED.iter().find(|(known, _)| *known == c) {
        Some((_, [only])) => char::from(*only),
        _ => c,
    }
}

/// The MAC addresses in a text, with `:` or `-` between the octets, or twelve digits together.
pub(super) fn macs(text: &str) -> Vec<MacAddr> {
    let mut found = Vec::new();
    for token in text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';')) {
        let token = token.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let marks = token.chars().filter(|c| matches!(c, ':' | '-')).count();
        let digits: String = token
            .chars()
            .filter(|c| !matches!(c, ':' | '-'))
            .map(|c| if c.is_ascii_hexdigit() { c } else { digit(c) })
            .collect();
        let fits = digits.len() == 12
            && match marks {
                5 => true,
                // Twelve digits alone can be a number; a MAC address has a letter, or zeros first.
                0 => token.chars().all(|c| c.is_ascii_hexdigit()) && is_mac_like(token),
                _ => false,
            };
        if fits && let Ok(mac) = digits.parse::<MacAddr>() {
            let empty = mac.0 == [0; 6] || mac == MacAddr::BROADCAST;
            if !empty {
                found.push(mac);
            }
        }
    }
    found
}

fn is_mac_like(digits: &str) -> bool {
    digits.contains(|c: char| c.is_ascii_alphabetic())
}

/// The first IPv4 address in a text that can be a device's. Behind the right label misread digits
/// are repaired.
pub(super) fn address(text: &str, labelled: bool) -> Option<Ipv4Addr> {
    let tokens = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | ':' | '(' | ')' | ',' | ';' | '='));
    for token in tokens {
        let token = token.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        if token.matches('.').count() != 3 {
            continue;
        }
        let repaired: String = token
            .chars()
            .map(|c| if labelled { digit(c) } else { c })
            .collect();
        if let Ok(address) = repaired.parse::<Ipv4Addr>()
            && !address.is_unspecified()
            && !address.is_broadcast()
            && !address.is_multicast()
            && address.octets().first() != Some(&255)
        {
            return Some(address);
        }
    }
    None
}

/// A number before `dBm`, from -120 to 0.
pub(super) fn dbm(text: &str) -> Option<i16> {
    let folded: String = text.chars().map(fold).collect();
    let at = folded.find("dbm")?;
    let before = folded.get(..at)?.trim_end();
    let digits: String = before
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect();
    let digits: String = digits.chars().rev().collect();
    let head = before.strip_suffix(digits.as_str())?;
    let value: i16 = digits.parse().ok()?;
    // A page may leave the sign out, and a picture may lose it: no signal is above 0 dBm.
    let negative = head.trim_end().ends_with('-') || value > 0;
    let value = if negative { -value } else { value };
    (-120..=0).contains(&value).then_some(value)
}

/// A Wi-Fi channel: the first number of the text, if it can be one.
pub(super) fn channel(text: &str) -> Option<u8> {
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let channel = digits.parse().ok()?;
    matches!(channel, 1..=14 | 32..=177).then_some(channel)
}

/// The strength of a signal, from 0 to 5: as a number or in words.
pub(super) fn level(text: &str) -> Option<u8> {
    let folded: String = text.chars().map(fold).collect();
    let folded = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some(first) = folded.chars().next().and_then(|c| c.to_digit(10)) {
        let alone = !folded.chars().nth(1).is_some_and(char::is_alphanumeric);
        return u8::try_from(first)
            .ok()
            .filter(|level| alone && *level <= 5);
    }
    let mut best: Option<(usize, u8)> = None;
    for (level, words) in LANGUAGES.iter().flat_map(|language| language.strengths) {
        for word in *words {
            let longer = best.is_none_or(|(length, _)| word.len() > length);
            if longer && !occurrences(folded, word).is_empty() {
                best = Some((word.len(), *level));
            }
        }
    }
    best.map(|(_, level)| level)
}

/// Yes or no in any language, or a number of which zero is no.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    let folded: String = text.chars().map(fold).collect();
    let word = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if let Ok(number) = word.parse::<u16>() {
        return Some(number > 0);
    }
    if LANGUAGES.iter().any(|language| language.yes == word) {
        return Some(true);
    }
    LANGUAGES
        .iter()
        .any(|language| language.no == word)
        .then_some(false)
}

/// A text value: what stands behind the label, up to a wide gap; `None` where there is nothing.
pub(super) fn text(value: &str) -> Option<String> {
    let value = value.trim_start_matches(|c: char| c.is_whitespace() || ":.=|-_".contains(c));
    let end = value.find("   ").unwrap_or(value.len());
    let value = value
        .get(..end)?
        .trim()
        .trim_matches(['"', '\u{201c}', '\u{201d}']);
    let value: String = value
        .chars()
        .filter(|c| !c.is_control())
        .take(128)
        .collect();
    value.contains(char::is_alphanumeric).then_some(value)
}
