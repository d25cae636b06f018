//! Texts: what is secret or tells who by its form alone, and what is known to be.
//!
//! Matchers go over the text one after another; what one has replaced, the next ones do not see.

use std::collections::BTreeSet;
use std::net::Ipv6Addr;
use std::ops::Range;

use lan::base64;
use wsc::pin::DevicePin;

use super::MASK;
use super::names::{Names, Sort};

/// The shortest secret that is looked for within other words, in octets; shorter ones only by
/// themselves.
const WITHIN: usize = 6;

/// Values that are looked for as they are.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// In every form that is looked for.
    secrets: BTreeSet<String>,
    serials: BTreeSet<String>,
    ssids: BTreeSet<String>,
}

impl Known {
    /// A secret, and the forms in which programs write octets.
    pub(super) fn secret(&mut self, secret: &str) {
        if secret.len() < 4 || secret == MASK {
            return;
        }
        let octets = secret.as_bytes();
        let plain = |octet: &u8| octet.is_ascii_alphanumeric() || b"-._~".contains(octet);
        let escaped = octets.iter().map(|octet| match octet {
            octet if plain(octet) => char::from(*octet).to_string(),
            octet => format!("%{octet:02X}"),
        });
        let percent: String = escaped.collect();
        let xml = secret
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let base64 = base64::encode(octets);
        let quoted = xml.replace('"', "&quot;").replace('\'', "&apos;");
        let forms = [
            secret.to_owned(),
            base64.trim_end_matches('=').to_owned(),
            percent.replace("%20", "+"),
            percent,
            xml.replace('"', "&quot;").replace('\'', "&#39;"),
            quoted,
            xml,
        ];
        self.secrets.extend(forms);
        for separator in ["", ":", "-", " "] {
            let lower: Vec<String> = octets.iter().map(|octet| format!("{octet:02x}")).collect();
            let lower = lower.join(separator);
            self.secrets.insert(lower.to_uppercase());
            self.secrets.insert(lower);
        }
    }

    pub(super) fn serial(&mut self, serial: &str) {
        // What is shorter is a word like any other.
        if serial.len() >= 5 && !serial.trim_matches(['0', ' ']).is_empty() {
            self.serials.insert(serial.to_owned());
        }
    }

    pub(super) fn ssid(&mut self, ssid: &str) {
        if ssid.len() >= 3 {
            self.ssids.insert(ssid.to_owned());
        }
    }
}

/// A text without secrets. With `forms` what has the form of one is one.
pub(super) fn mask(text: &str, known: &Known, forms: bool) -> String {
    let mut names = Names::default();
    let mut pieces = Pieces(vec![Piece::Open(text.to_owned())]);
    pieces.secrets(known, &mut names);
    if forms {
        pieces.forms(&mut names);
    }
    pieces.text()
}

/// A text without secrets and identities. With `forms` what has the form of a secret is one.
pub(super) fn clean(text: &str, known: &Known, names: &mut Names, forms: bool) -> String {
    let mut pieces = Pieces(vec![Piece::Open(text.to_owned())]);
    pieces.secrets(known, names);
    for serial in longest(&known.serials) {
        pieces.each(|open| Some((word(open, serial)?, names.named(Sort::Serial, serial))));
    }
    for ssid in longest(&known.ssids) {
        pieces.each(|open| Some((word(open, ssid)?, names.named(Sort::Ssid, ssid))));
    }
    pieces.each(|open| uuid(open, names));
    pieces.each(|open| address_v6(open, names));
    pieces.each(|open| mac(open, names));
    pieces.each(|open| host_name(open, names));
    if forms {
        pieces.forms(names);
    }
    pieces.text()
}

fn longest(all: &BTreeSet<String>) -> Vec<&String> {
    let mut all: Vec<&String> = all.iter().collect();
    all.sort_by_key(|text| std::cmp::Reverse(text.len()));
    all
}

/// A part of a text.
enum Piece {
    /// Still to be looked at.
    Open(String),
    /// A replacement.
    Done(String),
}

struct Pieces(Vec<Piece>);

impl Pieces {
    /// Masks the secrets that are known, and what a word before it says is one.
    fn secrets(&mut self, known: &Known, names: &mut Names) {
        for secret in longest(&known.secrets) {
            self.each(|open| {
                let found = word(open, secret)?;
                names.masked();
                Some((found, MASK.to_owned()))
            });
        }
        self.each(|open| {
            let found = after_word(open)?;
            names.masked();
            Some((found, MASK.to_owned()))
        });
    }

    /// Masks what has the form of a secret. It comes last, for addresses have digits too.
    fn forms(&mut self, names: &mut Names) {
        self.each(|open| {
            let found = pin(open).or_else(|| key(open))?;
            names.masked();
            Some((found, MASK.to_owned()))
        });
    }

    /// Replaces everything that `find` finds, from the left.
    fn each(&mut self, mut find: impl FnMut(&str) -> Option<(Range<usize>, String)>) {
        let mut out = Vec::with_capacity(self.0.len());
        for piece in self.0.drain(..) {
            let Piece::Open(mut rest) = piece else {
                out.push(piece);
                continue;
            };
            while let Some((at, instead)) = find(&rest) {
                let after = rest.split_off(at.end.min(rest.len()));
                rest.truncate(at.start);
                out.push(Piece::Open(rest));
                out.push(Piece::Done(instead));
                rest = after;
            }
            out.push(Piece::Open(rest));
        }
        self.0 = out;
    }

    fn text(self) -> String {
        let parts = self.0.into_iter();
        let parts = parts.map(|piece| match piece {
            Piece::Open(text) | Piece::Done(text) => text,
        });
        parts.collect()
    }
}

/// Whether a value that may only stand by itself does so.
fn alone(text: &str, at: &Range<usize>) -> bool {
    let before = text.get(..at.start).and_then(|t| t.chars().next_back());
    let after = text.get(at.end..).and_then(|t| t.chars().next());
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !joins(before) && !joins(after)
}

/// A known value; a short one only where it stands by itself.
fn word(text: &str, value: &str) -> Option<Range<usize>> {
    let mut found = text
        .match_indices(value)
        .map(|(at, value)| at..at + value.len());
    found.find(|at| value.len() >= WITHIN || alone(text, at))
}

/// Words before a secret, in lower case.
static WORDS: &[&str] = &[
    "passphrase",
    "password",
    "psk",
    "wpa_psk",
    "community",
    "claim code",
    "claim_code",
    "claimcode",
    "token",
    "network key",
    "network_key",
    "router pin",
    "wps pin",
    "pin",
];

/// What follows `passphrase=`, `"psk": "` or `PIN: 12`: up to the next space or quotation mark. After
/// a colon and a space only what has a digit, for prose has colons too.
fn after_word(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut best: Option<Range<usize>> = None;
    for name in WORDS {
        for (at, _) in lower.match_indices(name) {
            let named = at..at + name.len();
            let rest = lower.get(named.end..).unwrap_or_default();
            if !alone(&lower, &named) {
                continue;
            }
            if name.ends_with("pin")
                && let Some(digits) = short_pin(rest)
            {
                let start = named.end + digits.start;
                let found = start..named.end + digits.end;
                if best.as_ref().is_none_or(|best| start < best.start) {
                    best = Some(found);
                }
                continue;
            }
            let mark = rest.trim_start_matches(['"', '\'']);
            let Some(sign) = mark.chars().next().filter(|sign| "=:".contains(*sign)) else {
                continue;
            };
            let value = mark.get(1..).unwrap_or_default();
            let (value, spaced) = match value.strip_prefix(' ') {
                Some(value) => (value, true),
                None => (value, false),
            };
            let inner = value.trim_start_matches(['"', '\'']);
            let quoted = value.len() - inner.len();
            let end = if quoted > 0 {
                inner.find(['"', '\''])
            } else {
                inner.find(|c: char| c.is_whitespace() || ",;&\"'<>".contains(c))
            };
            let len = end.unwrap_or(inner.len());
            let start = lower.len() - inner.len();
            let secret = inner.get(..len).unwrap_or_default();
            let prose = sign == ':' && spaced && quoted == 0;
            let digits = secret.chars().any(|c| c.is_ascii_digit());
            let prose = prose && (!digits || secret.len() < 4);
            if secret.is_empty() || secret == MASK || prose {
                continue;
            }
            // Both halves of a PIN, which people write apart.
            let mut end = start + len;
            if let Some(pin) = pin(lower.get(start..).unwrap_or_default())
                && pin.start == 0
            {
                end = end.max(start + pin.end);
            }
            if best.as_ref().is_none_or(|best| start < best.start) {
                best = Some(start..end);
            }
        }
    }
    best
}

/// Four digits by themselves after a space: the short form of a PIN.
fn short_pin(text: &str) -> Option<Range<usize>> {
    let digits = text.strip_prefix(' ')?.get(..4)?;
    let found = 1..5;
    let more = pin(text.get(1..)?).is_some_and(|pin| pin.start == 0);
    let plain = digits.chars().all(|c| c.is_ascii_digit()) && alone(text, &found);
    (plain && !more).then_some(found)
}

/// Runs of letters, digits and `signs`, with where they are.
fn tokens<'a>(text: &'a str, signs: &'static str) -> impl Iterator<Item = (usize, &'a str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let belongs = |c: char| c.is_alphanumeric() || signs.contains(c);
        let rest = text.get(from..)?;
        let start = from + rest.find(belongs)?;
        let rest = text.get(start..)?;
        let len = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        from = start + len;
        text.get(start..from).map(|token| (start, token))
    })
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let digits = digits?;
    let (pairs, rest) = digits.as_chunks::<2>();
    let octets = pairs.iter().map(|[high, low]| high << 4 | low).collect();
    rest.is_empty().then_some(octets)
}

/// `new` in the case and with the separators of `like`, which has as many hexadecimal digits.
fn styled(new: &[u8], like: &str) -> String {
    let upper = like.chars().any(|c| c.is_ascii_uppercase());
    let digits: Vec<char> = new
        .iter()
        .flat_map(|octet| {
            let text = if upper {
                format!("{octet:02X}")
            } else {
                format!("{octet:02x}")
            };
            text.chars().collect::<Vec<_>>()
        })
        .collect();
    let mut digits = digits.into_iter();
    let put = |c: char| {
        if c.is_ascii_hexdigit() {
            digits.next().unwrap_or(c)
        } else {
            c
        }
    };
    like.chars().map(put).collect()
}

/// The places of UUIDs: 8-4-4-4-12, or 32 digits by themselves.
fn uuid(text: &str, names: &mut Names) -> Option<(Range<usize>, String)> {
    for (at, token) in tokens(text, "-") {
        // It may follow other words, as in `ENVY-1c852a4d-...`.
        let starts = std::iter::once(0).chain(token.match_indices('-').map(|(dash, _)| dash + 1));
        for start in starts {
            let Some(part) = token.get(start..start + 36) else {
                continue;
            };
            let groups: Vec<usize> = part.split('-').map(str::len).collect();
            if groups != [8, 4, 4, 4, 12] {
                continue;
            }
            if let Some(octets) = hex(&part.replace('-', ""))
                && let Ok(octets) = octets.try_into()
            {
                let new = styled(&names.uuid(octets), part);
                if new != part {
                    return Some((at + start..at + start + 36, new));
                }
            }
        }
        if token.len() == 32
            && let Some(octets) = hex(token)
            && let Ok(octets) = octets.try_into()
        {
            let new = styled(&names.uuid(octets), token);
            return Some((at..at + 32, new));
        }
    }
    None
}

/// An IPv6 address that is made of a MAC address (RFC 4291, appendix A).
fn address_v6(text: &str, names: &mut Names) -> Option<(Range<usize>, String)> {
    for (at, token) in tokens(text, ":") {
        let Ok(address) = token.parse::<Ipv6Addr>() else {
            continue;
        };
        let mut octets = address.octets();
        let [.., a, b, c, 0xff, 0xfe, d, e, f] = octets else {
            continue;
        };
        let [a, b, c, d, e, f] = names.mac([a ^ 2, b, c, d, e, f]);
        let new = [a ^ 2, b, c, 0xff, 0xfe, d, e, f];
        for (to, from) in octets.iter_mut().skip(8).zip(new) {
            *to = from;
        }
        return Some((at..at + token.len(), Ipv6Addr::from(octets).to_string()));
    }
    None
}

/// `02:00:00:00:00:01`, `02-00-00-00-00-01`, `0200.0000.0001`, and twelve digits by themselves with a
/// letter among them or of an address that is known.
fn mac(text: &str, names: &mut Names) -> Option<(Range<usize>, String)> {
    for (sign, groups) in [(":", 6), ("-", 6), (".", 3)] {
        let len = 12 + groups - 1;
        for (at, token) in tokens(text, sign) {
            // Longer chains are something else, but for a few groups of words before or after.
            let starts = std::iter::once(0).chain(token.match_indices(sign).map(|(s, _)| s + 1));
            for start in starts {
                let Some(part) = token.get(start..start + len) else {
                    continue;
                };
                let after = token
                    .get(start + len..)
                    .and_then(|rest| rest.chars().next());
                if after.is_some_and(char::is_alphanumeric)
                    || part.split(sign).count() != groups
                    || part.split(sign).any(|group| group.len() != 12 / groups)
                {
                    continue;
                }
                if let Some(octets) = hex(&part.replace(sign, ""))
                    && let Ok(octets) = octets.try_into()
                {
                    let new = styled(&names.mac(octets), part);
                    if new != part {
                        return Some((at + start..at + start + len, new));
                    }
                }
            }
        }
    }
    for (at, token) in tokens(text, "") {
        if token.len() != 12 || !token.chars().any(|c| c.is_ascii_alphabetic()) {
            continue;
        }
        if let Some(octets) = hex(token)
            && let Ok(octets) = octets.try_into()
        {
            let new = styled(&names.mac(octets), token);
            if new != token {
                return Some((at..at + token.len(), new));
            }
        }
    }
    None
}

/// Names that makers make of an address that is known: all of it, or its last three octets at the end
/// of a word, as in `NPI1A2B3C`.
fn host_name(text: &str, names: &mut Names) -> Option<(Range<usize>, String)> {
    let known: Vec<[u8; 6]> = names.macs().collect();
    let lower = text.to_ascii_lowercase();
    for mac in known {
        let all = mac
            .iter()
            .fold(String::new(), |all, o| all + &format!("{o:02x}"));
        let pseudonym = names.mac(mac);
        if let Some(at) = lower.find(&all) {
            let range = at..at + all.len();
            let new = styled(&pseudonym, text.get(range.clone())?);
            return Some((range, new));
        }
        let end = all.get(6..)?;
        for (at, token) in tokens(&lower, "") {
            let start = (at + token.len()).saturating_sub(end.len());
            let letters = start > at && token.chars().next().is_some_and(char::is_alphabetic);
            if letters && token.ends_with(end) {
                let range = start..at + token.len();
                let new = styled(pseudonym.get(3..)?, text.get(range.clone())?);
                return Some((range, new));
            }
        }
    }
    None
}

/// Eight digits by themselves, or four and four, whose last is their check digit.
fn pin(text: &str) -> Option<Range<usize>> {
    for (at, token) in tokens(text, "") {
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if !digits(token) {
            continue;
        }
        // A number with a fraction, an address or a date is none.
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let part = |range: &Range<usize>| {
            let after = text.get(range.end..).unwrap_or_default();
            let fraction = after.starts_with(['.', ':'])
                && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
            before.is_some_and(|c| ".:".contains(c))
                && after.starts_with(|c: char| c.is_ascii_digit())
                || fraction
        };
        let range = at..at + token.len();
        if token.len() == 8 && !part(&range) && DevicePin::parse(token).is_ok() {
            return Some(range);
        }
        if token.len() == 4
            && let Some(second) = text.get(range.end + 1..range.end + 5)
            && text
                .get(range.end..)
                .is_some_and(|rest| rest.starts_with([' ', '-']))
            && digits(second)
            && alone(text, &(at..range.end + 5))
            && DevicePin::parse(&format!("{token}{second}")).is_ok()
        {
            return Some(at..range.end + 5);
        }
    }
    None
}

/// 64 hexadecimal digits: a network's key as octets.
fn key(text: &str) -> Option<Range<usize>> {
    let mut found = tokens(text, "")
        .filter(|(_, token)| token.len() == 64 && token.chars().all(|c| c.is_ascii_hexdigit()));
    found.next().map(|(at, token)| at..at + token.len())
}
