//! Requests and responses of HTTP as values.

use std::net::IpAddr;

/// A request, complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path, without the query and undecoded.
    pub path: String,
    /// The query, without its question mark and undecoded.
    pub query: String,
    /// The header fields, with their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The content.
    pub body: Vec<u8>,
    /// Whether it came over TLS.
    pub secure: bool,
    /// The host that it came from, where it came over a network.
    pub from: Option<IpAddr>,
}

impl Request {
    /// A request without content.
    pub fn get(path: &str) -> Self {
        Self::new("GET", path, Vec::new())
    }

    /// A request with content.
    pub fn new(method: &str, path: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            method: method.into(),
            path: path.into(),
            query: String::new(),
            headers: Vec::new(),
            body: body.into(),
            secure: false,
            from: None,
        }
    }

    /// The same request with a header field. The name is in lower case.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// A header field. The name is in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether it only reads.
    pub fn reads(&self) -> bool {
        matches!(self.method.as_str(), "GET" | "HEAD")
    }

    /// Whether it carries this user and password in the Basic scheme (RFC 7617).
    pub fn is_from(&self, user: &str, password: &str) -> bool {
        let expected = format!("Basic {}", base64(format!("{user}:{password}").as_bytes()));
        self.header("authorization") == Some(expected.as_str())
    }
}

/// What a response carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// These octets.
    Octets(Vec<u8>),
    /// So many octets of nothing: more than anybody should read.
    Endless(u64),
    /// The response never comes: the connection stays open and silent.
    Silence,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Header fields besides those about the length.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub body: Body,
}

impl Response {
    /// A response without content.
    pub const fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Body::Octets(Vec::new()),
        }
    }

    /// A response with content of this type.
    pub fn content(status: u16, kind: &str, octets: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("content-type", kind.into())],
            body: Body::Octets(octets.into()),
        }
    }

    /// An XML document.
    pub fn xml(document: String) -> Self {
        Self::content(200, "text/xml", document)
    }

    /// A JSON document.
    pub fn json(document: &serde_json::Value) -> Self {
        Self::content(200, "application/json", document.to_string())
    }

    /// A page for a browser.
    pub fn html(page: &str) -> Self {
        Self::content(200, "text/html; charset=utf-8", page)
    }

    /// The same response with a header field.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The content; nothing where it is not of octets.
    pub fn octets(&self) -> &[u8] {
        match &self.body {
            Body::Octets(octets) => octets,
            Body::Endless(_) | Body::Silence => &[],
        }
    }

    /// A header field.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Base64 (RFC 4648 §4).
pub(crate) fn base64(octets: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in octets.chunks(3) {
        let mut bits = 0_usize;
        for place in 0..3 {
            bits = bits << 8 | usize::from(chunk.get(place).copied().unwrap_or(0));
        }
        for place in 0..4 {
            let digit = DIGITS.get(bits >> (18 - 6 * place) & 63);
            text.push(if place <= chunk.len() {
                digit.map_or('=', |digit| char::from(*digit))
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_rfc_4648() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn only_the_right_password_is_taken() {
        let request = Request::get("/").with("authorization", "Basic YWRtaW46MTIzNDU2Nzg=");
        assert!(request.is_from("admin", "12345678"));
        assert!(!request.is_from("admin", "1234567"));
        assert!(!Request::get("/").is_from("admin", "12345678"));
    }
}
