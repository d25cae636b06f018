//! What the pages of routers are sent: forms (`application/x-www-form-urlencoded`) and base 64.

use std::collections::BTreeMap;

/// A form, or a query. What is not of its shape is left out.
pub(super) fn form(text: &str) -> BTreeMap<String, String> {
    text.split('&')
        .filter_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((plain(name)?, plain(value)?))
        })
        .collect()
}

/// A part of a form without its escapes.
fn plain(text: &str) -> Option<String> {
    let mut octets = Vec::new();
    let mut rest = text.bytes();
    while let Some(octet) = rest.next() {
        octets.push(match octet {
            b'+' => b' ',
            b'%' => digit(rest.next()?)? << 4 | digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(octets).ok()
}

/// Digits of base 16 as octets; `None` where they are none, or not of whole octets.
pub(super) fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    });
    pairs.collect()
}

fn digit(character: u8) -> Option<u8> {
    let digit = char::from(character).to_digit(16)?;
    u8::try_from(digit).ok()
}

/// Octets of base 64 (RFC 4648 §4).
pub(super) fn unbase64(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut octets = Vec::new();
    let digits = text.trim_end_matches('=');
    let (mut bits, mut count) = (0_u32, 0);
    for character in digits.bytes() {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            octets.push(u8::try_from(bits >> count & 0xff).ok()?);
        }
    }
    Some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::http::base64;

    #[test]
    fn a_form_is_read_as_browsers_write_it() {
        let read = form("a=b%20c%26d&p%C3%A9=%2B+x&bare&bad=%zz&empty=");
        let read: Vec<_> = read.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(read, [("a", "b c&d"), ("empty", ""), ("p\u{e9}", "+ x")]);
    }

    #[test]
    fn base_64_is_undone() {
        for length in 0..40_u8 {
            let octets: Vec<u8> = (0..length).map(|at| at.wrapping_mul(37)).collect();
            assert_eq!(unbase64(&base64(&octets)), Some(octets));
        }
        assert_eq!(unbase64("Zg"), None);
        assert_eq!(unbase64("Z***"), None);
        assert_eq!(unhex("00fF"), Some(vec![0, 255]));
        assert_eq!((unhex("0"), unhex("zz")), (None, None));
    }
}
