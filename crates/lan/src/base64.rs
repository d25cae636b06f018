//! Base 64 (RFC 4648, section 4), as HTTP logins and UPnP messages use it.

/// The sixty-four letters.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The text of octets, with padding and without line ends.
pub fn encode(octets: &[u8]) -> String {
    let mut text = String::with_capacity(octets.len().div_ceil(3).saturating_mul(4));
    for chunk in octets.chunks(3) {
        let mut padded = [0; 3];
        for (to, from) in padded.iter_mut().zip(chunk) {
            *to = *from;
        }
        let [a, b, c] = padded.map(u32::from);
        let bits = a << 16 | b << 8 | c;
        for place in 0..4_usize {
            if place > chunk.len() {
                text.push('=');
                continue;
            }
            let index = (bits >> (18 - 6 * place)) & 63;
            let letter = usize::try_from(index)
                .ok()
                .and_then(|index| ALPHABET.get(index));
            text.push(letter.map_or('=', |letter| char::from(*letter)));
        }
    }
    text
}

/// The octets of a text; `None` for what is no base 64 or has more than `limit` octets. White space
/// is passed over, because devices break the text into lines, and padding may be missing.
pub fn decode(text: &str, limit: usize) -> Option<Vec<u8>> {
    let mut octets = Vec::new();
    let (mut bits, mut count, mut padding) = (0_u32, 0_usize, 0_usize);
    for letter in text.bytes().filter(|octet| !octet.is_ascii_whitespace()) {
        if letter == b'=' {
            padding += 1;
            continue;
        }
        // Nothing may follow the padding.
        if padding > 0 {
            return None;
        }
        let value = ALPHABET.iter().position(|one| *one == letter)?;
        bits = (bits << 6 | u32::try_from(value).ok()?) & 0x00ff_ffff;
        count += 1;
        if count % 4 != 1 {
            // After the second letter of four there are 12 bits, after the third 18, and 24.
            let below = [0, 0, 4, 2].get(count % 4).copied().unwrap_or(0);
            octets.push(u8::try_from(bits >> below & 0xff).ok()?);
        }
        if octets.len() > limit {
            return None;
        }
    }
    let whole = count % 4 != 1 && (padding == 0 || (count + padding) % 4 == 0 && padding <= 2);
    whole.then_some(octets)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_vectors_of_rfc_4648() {
        for (plain, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(plain.as_bytes()), text);
            assert_eq!(decode(text, 6).as_deref(), Some(plain.as_bytes()));
            let bare = text.trim_end_matches('=');
            assert_eq!(decode(bare, 6).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(
            decode("Zm9v\r\n YmFy\n", 6).as_deref(),
            Some(&b"foobar"[..])
        );
    }

    #[test]
    fn what_is_none_or_too_long_is_refused() {
        for bad in [
            "Z", "Zg===", "Zg=", "Zg==Zg==", "=", "Zm9v=", "Zm9*", "Zm9vZ", "\u{e9}",
        ] {
            assert_eq!(decode(bad, 100), None, "{bad}");
        }
        assert_eq!(decode("Zm9v", 2), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(octets: Vec<u8>, text in ".{0,40}") {
            prop_assert_eq!(decode(&encode(&octets), octets.len()), Some(octets));
            let _ = decode(&text, 100);
        }
    }
}
