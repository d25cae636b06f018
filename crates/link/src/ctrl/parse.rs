//! What hostapd and wpa_supplicant write on their control sockets, as values. No I/O here.
//!
//! Format (hostap, `wpa_ctrl.h` and its use): an unsolicited message is `<LEVEL>TEXT`, on a global
//! control socket with `IFNAME=NAME ` before it; anything else is the reply to a command. Replies
//! are `OK`, `FAIL` and its variants, or lines of `key=value` or `key: value`.

use std::fmt;

/// One unsolicited message, such as `<3>WPS-PBC-ACTIVE `.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The interface, where the message came over a global control socket.
    pub interface: Option<String>,
    /// The daemon's message level: 0 excessive, 1 dump, 2 debug, 3 information, 4 warning,
    /// 5 error. Events proper are 3 or more.
    pub priority: u8,
    /// The text, without trailing white space; octets that are not UTF-8 are replaced.
    pub text: String,
}

impl Event {
    /// Reads one datagram; `None` when it is no event, which makes it the reply to a command.
    pub fn parse(datagram: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(datagram);
        let (interface, rest) = match text.strip_prefix("IFNAME=") {
            Some(rest) => {
                let (name, rest) = rest.split_once(' ')?;
                (Some(name.to_owned()), rest)
            }
            None => (None, text.as_ref()),
        };
        let (level, text) = rest.strip_prefix('<')?.split_once('>')?;
        if level.is_empty() || !level.bytes().all(|octet| octet.is_ascii_digit()) {
            return None;
        }
        let priority = level.parse().ok()?;
        Some(Self {
            interface,
            priority,
            text: text.trim_end().to_owned(),
        })
    }

    /// The first word, such as `WPS-FAIL`.
    pub fn name(&self) -> &str {
        self.text.split_whitespace().next().unwrap_or_default()
    }

    /// What follows the first word.
    pub fn rest(&self) -> &str {
        self.text
            .split_once(char::is_whitespace)
            .map_or("", |(_, rest)| rest.trim_start())
    }

    /// The value of `key=` among the words of the text: `value("config_error")` in
    /// `WPS-FAIL msg=8 config_error=18`. Values in quotes with spaces are cut at the first space.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.text
            .split_whitespace()
            .find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(interface) = &self.interface {
            write!(f, "{interface}: ")?;
        }
        write!(f, "<{}>{}", self.priority, self.text)
    }
}

/// The lines of a status reply, in their order. Both `key=value` and `key: value` are read;
/// lines of another form are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyValues {
    pairs: Vec<(String, String)>,
}

impl KeyValues {
    /// Reads a whole reply.
    pub fn parse(reply: &str) -> Self {
        let pair = |line: &str| {
            let equals = line.find('=');
            let colon = line.find(": ");
            // Whichever comes first separates: `PBC Status: a=b` has the key `PBC Status`, and
            // `ssid=x: y` the key `ssid`.
            let (at, width) = match (equals, colon) {
                (Some(equals), Some(colon)) if colon < equals => (colon, 2),
                (Some(equals), _) => (equals, 1),
                (None, Some(colon)) => (colon, 2),
                (None, None) => return None,
            };
            Some((
                line.get(..at)?.to_owned(),
                line.get(at + width..)?.to_owned(),
            ))
        };
        Self {
            pairs: reply.lines().filter_map(pair).collect(),
        }
    }

    /// The value of the first line with this key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.iter().find_map(|(k, v)| (k == key).then_some(v))
    }

    /// All lines.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// Whether there is no line at all.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

/// Takes back the escaping that hostap uses for SSIDs and other octet strings: `\\`, `\"`, `\e`,
/// `\n`, `\r`, `\t` and `\xHH`. `None` when an escape is unknown or cut short.
pub fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut octets = Vec::with_capacity(text.len());
    let mut input = text.bytes();
    while let Some(octet) = input.next() {
        if octet != b'\\' {
            octets.push(octet);
            continue;
        }
        octets.push(match input.next()? {
            b'\\' => b'\\',
            b'"' => b'"',
            b'e' => 0x1b,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'x' => hex_digit(input.next()?)? << 4 | hex_digit(input.next()?)?,
            _ => return None,
        });
    }
    Some(octets)
}

/// Reads hexadecimal digits as octets; `None` when there is anything else or an odd number.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    let mut octets = Vec::with_capacity(text.len() / 2);
    let mut input = text.bytes();
    while let Some(high) = input.next() {
        octets.push(hex_digit(high)? << 4 | hex_digit(input.next()?)?);
    }
    Some(octets)
}

/// Writes octets as hexadecimal digits, as the daemons' commands take them.
pub fn to_hex(octets: &[u8]) -> String {
    use fmt::Write as _;
    octets.iter().fold(
        String::with_capacity(octets.len() * 2),
        |mut text, octet| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{octet:02x}");
            text
        },
    )
}

/// Reads `aa:bb:cc:dd:ee:ff`.
pub fn parse_mac(text: &str) -> Option<[u8; 6]> {
    let mut mac = [0; 6];
    let mut parts = text.split(':');
    for octet in &mut mac {
        let part = parts.next()?;
        let [high, low] = part.as_bytes() else {
            return None;
        };
        *octet = hex_digit(*high)? << 4 | hex_digit(*low)?;
    }
    parts.next().is_none().then_some(mac)
}

/// Writes `aa:bb:cc:dd:ee:ff`.
pub fn format_mac(mac: [u8; 6]) -> String {
    mac.map(|octet| format!("{octet:02x}")).join(":")
}

fn hex_digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_has_a_priority_a_name_and_values() {
        let event = Event::parse(b"<3>WPS-FAIL msg=8 config_error=18 \n").unwrap();
        assert_eq!(event.priority, 3);
        assert_eq!(event.name(), "WPS-FAIL");
        assert_eq!(event.rest(), "msg=8 config_error=18");
        assert_eq!(event.value("config_error"), Some("18"));
        assert_eq!(event.value("config"), None);
        assert_eq!(event.value("reason"), None);
        assert_eq!(event.interface, None);
        assert_eq!(event.to_string(), "<3>WPS-FAIL msg=8 config_error=18");
    }

    #[test]
    fn a_global_socket_names_the_interface() {
        let event = Event::parse(b"IFNAME=wlan0 <4>WPS-TIMEOUT").unwrap();
        assert_eq!(event.interface.as_deref(), Some("wlan0"));
        assert_eq!((event.priority, event.name()), (4, "WPS-TIMEOUT"));
    }

    #[test]
    fn replies_and_rubbish_are_no_events() {
        for datagram in [
            b"OK\n".as_slice(),
            b"",
            b"<",
            b"<>x",
            b"<3",
            b"<x>y",
            b"<+3>y",
            b"<999>y",
            b"IFNAME=wlan0",
            b"IFNAME=wlan0 OK",
        ] {
            assert_eq!(Event::parse(datagram), None, "{datagram:?}");
        }
    }

    #[test]
    fn octets_outside_utf8_do_not_stop_an_event() {
        let event = Event::parse(b"<3>WPS-ENROLLEE-SEEN \xff").unwrap();
        assert_eq!(event.rest(), "\u{fffd}");
    }

    #[test]
    fn status_lines_of_both_kinds() {
        let status = KeyValues::parse("state=ENABLED\nssid[0]=a: b=c\nPBC Status: Overlap\nOK\n");
        assert_eq!(status.get("state"), Some("ENABLED"));
        assert_eq!(status.get("ssid[0]"), Some("a: b=c"));
        assert_eq!(status.get("PBC Status"), Some("Overlap"));
        assert_eq!(status.iter().count(), 3);
        assert!(KeyValues::parse("FAIL\n").is_empty());
    }

    #[test]
    fn escapes_are_taken_back() {
        assert_eq!(
            unescape(r#"a\\b\"\n\x00\xfF\e"#).unwrap(),
            b"a\\b\"\n\x00\xff\x1b"
        );
        for bad in [r"\", r"\x1", r"\xg0", r"\q"] {
            assert_eq!(unescape(bad), None, "{bad}");
        }
    }

    #[test]
    fn hexadecimal_and_addresses_round_trip() {
        assert_eq!(
            from_hex(&to_hex(&[0, 0xa5, 0xff])).unwrap(),
            [0, 0xa5, 0xff]
        );
        assert_eq!(from_hex("abc"), None);
        assert_eq!(from_hex("é"), None);
        let mac = [2, 0, 0, 0xab, 0xcd, 0xef];
        assert_eq!(parse_mac(&format_mac(mac)), Some(mac));
        for bad in [
            "02:00:00:ab:cd",
            "02:00:00:ab:cd:ef:00",
            "2:00:00:ab:cd:ef",
            "02-00",
        ] {
            assert_eq!(parse_mac(bad), None, "{bad}");
        }
    }
}
