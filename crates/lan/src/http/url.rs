//! Addresses of documents on the local network: `http`, `https`, `ipp` and `ipps`.
//!
//! No more of RFC 3986 than devices use: no user name, no password (a secret in an address ends in
//! logs), no fragment. A path is kept as it was written.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

use text::{Message, Tell, msg, unquoted};

/// The longest address that is taken, in octets.
pub const MAX_URL: usize = 2048;

/// How to speak to the other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// HTTP over TCP.
    Http,
    /// HTTP over TLS.
    Https,
    /// IPP over HTTP (RFC 8010, section 4).
    Ipp,
    /// IPP over HTTP over TLS (RFC 7472).
    Ipps,
}

/// The schemes: name, port when none is written, whether there is TLS.
const SCHEMES: [(Scheme, &str, u16, bool); 4] = [
    (Scheme::Http, "http", 80, false),
    (Scheme::Https, "https", 443, true),
    (Scheme::Ipp, "ipp", 631, false),
    (Scheme::Ipps, "ipps", 631, true),
];

impl Scheme {
    fn row(self) -> (&'static str, u16, bool) {
        SCHEMES
            .iter()
            .find(|row| row.0 == self)
            .map_or(("http", 80, false), |row| (row.1, row.2, row.3))
    }

    /// As it is written.
    pub fn name(self) -> &'static str {
        self.row().0
    }

    /// The port when none is written.
    pub fn default_port(self) -> u16 {
        self.row().1
    }

    /// Whether the conversation is inside TLS.
    pub fn is_tls(self) -> bool {
        self.row().2
    }
}

/// Why a text is no address of a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct UrlError {
    /// What was given, shortened to 80 characters.
    pub text: String,
    /// What is wrong with it.
    pub reason: Message,
}

impl Tell for UrlError {
    fn told(&self) -> Message {
        msg!(
            "lan-no-address",
            text = unquoted(&self.text),
            why = &self.reason
        )
    }
}

text::display_told!(UrlError);

/// An address, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url {
    scheme: Scheme,
    host: String,
    port: u16,
    path: String,
}

impl Url {
    /// An address of its parts. `host` is a name, an IPv4 address or an IPv6 address without
    /// brackets; `path` has the query too and gets a `/` at its front when it lacks one.
    ///
    /// # Errors
    /// A host or path with characters that cannot be sent.
    pub fn new(scheme: Scheme, host: &str, port: u16, path: &str) -> Result<Self, UrlError> {
        let fail = |reason| UrlError {
            text: host.chars().chain(path.chars()).take(80).collect(),
            reason,
        };
        if host.is_empty() || host.len() > 255 {
            return Err(fail(msg!("lan-url-host")));
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%:".contains(c);
        if !host.chars().all(plain) || (host.contains(':') && v6(host).is_none()) {
            return Err(fail(msg!("lan-url-host-letters")));
        }
        if path.len() > MAX_URL || !path.bytes().all(|octet| octet.is_ascii_graphic()) {
            return Err(fail(msg!("lan-url-path")));
        }
        let path = path.split_once('#').map_or(path, |(path, _)| path);
        let slash = if path.starts_with('/') { "" } else { "/" };
        Ok(Self {
            scheme,
            host: host.to_ascii_lowercase(),
            port,
            path: format!("{slash}{path}"),
        })
    }

    /// Reads an address.
    ///
    /// # Errors
    /// It has another scheme, no host, a port that is none, a user name, or odd characters.
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        let fail = |reason| UrlError {
            text: text.chars().take(80).collect(),
            reason,
        };
        if text.len() > MAX_URL {
            return Err(fail(msg!("lan-url-too-long")));
        }
        let (scheme, rest) = text
            .split_once("://")
            .ok_or_else(|| fail(msg!("lan-url-no-scheme")))?;
        let scheme = SCHEMES
            .iter()
            .find(|row| row.1.eq_ignore_ascii_case(scheme))
            .map(|row| row.0)
            .ok_or_else(|| fail(msg!("lan-url-scheme")))?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if authority.contains('@') {
            return Err(fail(msg!("lan-url-user")));
        }
        let (host, port) = match authority.strip_prefix('[') {
            Some(rest) => {
                let (host, port) = rest
                    .split_once(']')
                    .ok_or_else(|| fail(msg!("lan-url-bracket")))?;
                (host, port.strip_prefix(':'))
            }
            None => match authority.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (authority, None),
            },
        };
        let port = match port {
            None | Some("") => scheme.default_port(),
            Some(port) => port.parse().map_err(|_| fail(msg!("lan-url-port")))?,
        };
        if port == 0 {
            return Err(fail(msg!("lan-url-port-0")));
        }
        Self::new(scheme, host, port, path).map_err(|error| fail(error.reason))
    }

    /// What a `Location` header or a link on the document at this address leads to.
    ///
    /// # Errors
    /// As [`Url::parse`].
    pub fn join(&self, reference: &str) -> Result<Self, UrlError> {
        let reference = reference.trim();
        let colon = reference.find(':').unwrap_or(usize::MAX);
        let slash = reference.find(['/', '?', '#']).unwrap_or(usize::MAX);
        if colon < slash {
            return Self::parse(reference);
        }
        if let Some(rest) = reference.strip_prefix("//") {
            return Self::parse(&format!("{}://{rest}", self.scheme.name()));
        }
        let base = self.path.split(['?', '#']).next().unwrap_or("/");
        let joined = match reference.chars().next() {
            None | Some('#') => self.path.clone(),
            Some('/') => reference.to_owned(),
            Some('?') => format!("{base}{reference}"),
            Some(_) => {
                let folder = base.rfind('/').and_then(|end| base.get(..=end));
                format!("{}{reference}", folder.unwrap_or("/"))
            }
        };
        Self::new(self.scheme, &self.host, self.port, &without_dots(&joined))
    }

    /// How to speak to the other end.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The host: a name or an IP address, without brackets, in small letters.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The host as an IP address, where it is one; a zone is left out.
    pub fn ip(&self) -> Option<IpAddr> {
        self.host
            .parse()
            .ok()
            .or_else(|| v6(&self.host).map(IpAddr::V6))
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Path and query, beginning with `/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same host and port with another path.
    ///
    /// # Errors
    /// As [`Url::new`].
    pub fn with_path(&self, path: &str) -> Result<Self, UrlError> {
        Self::new(self.scheme, &self.host, self.port, path)
    }

    /// The same host and path with another scheme and port.
    #[must_use]
    pub fn with_scheme(&self, scheme: Scheme, port: u16) -> Self {
        Self {
            scheme,
            port,
            ..self.clone()
        }
    }

    /// `host:port`, the port left out where it is the scheme's own, as the `Host` header has it.
    pub fn authority(&self) -> String {
        let host = match v6(&self.host) {
            Some(address) => format!("[{address}]"),
            None => self.host.clone(),
        };
        if self.port == self.scheme.default_port() && self.scheme.row().0.starts_with("http") {
            host
        } else {
            format!("{host}:{}", self.port)
        }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        write!(f, "{}://{host}", self.scheme.name())?;
        if self.port != self.scheme.default_port() {
            write!(f, ":{}", self.port)?;
        }
        f.write_str(&self.path)
    }
}

/// An IPv6 address, with or without a zone.
fn v6(host: &str) -> Option<Ipv6Addr> {
    let address = host.split_once('%').map_or(host, |(address, _)| address);
    address.parse().ok()
}

/// Takes `.` and `..` out of a path (RFC 3986, section 5.2.4), not out of its query.
fn without_dots(path: &str) -> String {
    let (path, query) = match path.find('?') {
        Some(at) => path.split_at_checked(at).unwrap_or((path, "")),
        None => (path, ""),
    };
    let mut kept: Vec<&str> = Vec::new();
    let mut parts = path.strip_prefix('/').unwrap_or(path).split('/').peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        match part {
            "." | ".." => {
                if part == ".." {
                    kept.pop();
                }
                if last {
                    kept.push("");
                }
            }
            part => kept.push(part),
        }
    }
    format!("/{}{query}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_taken_apart_and_written_again() {
        for (text, host, port, path) in [
            ("http://192.168.1.20", "192.168.1.20", 80, "/"),
            (
                "HTTPS://Printer.local/a/b?c=d#e",
                "printer.local",
                443,
                "/a/b?c=d",
            ),
            (
                "ipp://printer.local/ipp/print",
                "printer.local",
                631,
                "/ipp/print",
            ),
            ("ipps://[fe80::1%eth0]:8631/x", "fe80::1%eth0", 8631, "/x"),
            ("http://[2001:db8::1]?q", "2001:db8::1", 80, "/?q"),
        ] {
            let url = Url::parse(text).unwrap();
            assert_eq!(
                (url.host(), url.port(), url.path()),
                (host, port, path),
                "{text}"
            );
            assert_eq!(Url::parse(&url.to_string()), Ok(url), "{text}");
        }
        let url = Url::parse("ipp://[fe80::1%eth0]/x").unwrap();
        assert_eq!(url.authority(), "[fe80::1]:631");
        assert_eq!(Url::parse("https://a/").unwrap().authority(), "a");
    }

    #[test]
    fn what_is_no_address_is_refused_with_its_reason() {
        for text in [
            "",
            "printer",
            "ftp://x/",
            "http://",
            "http://a b/",
            "http://u:p@h/",
            "http://h:0/",
            "http://h:99999/",
            "http://[::1/",
            "http://h/a b",
            "http://a:b:c/",
            "http://h/\u{e9}",
        ] {
            assert!(Url::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn links_are_followed_as_browsers_do() {
        let base = Url::parse("http://h:8080/a/b?c").unwrap();
        for (link, expected) in [
            ("/x", "http://h:8080/x"),
            ("x", "http://h:8080/a/x"),
            ("../x", "http://h:8080/x"),
            ("../../../x/./y/..", "http://h:8080/x/"),
            ("?d", "http://h:8080/a/b?d"),
            ("", "http://h:8080/a/b?c"),
            ("//g/x", "http://g/x"),
            ("https://g/x:y", "https://g/x:y"),
            ("/x?back=http://g/../", "http://h:8080/x?back=http://g/../"),
        ] {
            assert_eq!(base.join(link).unwrap().to_string(), expected, "{link}");
        }
        assert!(base.join("javascript:alert(1)").is_err());
    }

    proptest! {
        #[test]
        fn nothing_panics_and_what_is_read_is_read_again(text in "[ -~é]{0,60}", link in "[ -~]{0,40}") {
            if let Ok(url) = Url::parse(&text) {
                prop_assert_eq!(Url::parse(&url.to_string()), Ok(url.clone()));
                let _ = url.join(&link);
            }
            let base = Url::parse("http://h/a").unwrap();
            if let Ok(url) = base.join(&link) {
                prop_assert_eq!(Url::parse(&url.to_string()), Ok(url));
            }
        }
    }
}
