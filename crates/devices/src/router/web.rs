//! What the drivers have in common that make the calls of a router's own web page: a site, forms,
//! cookies.

use std::time::Duration;

use lan::http::{Client, HttpError, Response, Settings, Url, WriteMethod};
use text::{Value, msg};
use zeroize::Zeroizing;

use super::drivers::Access;
use super::error::{Doing, RouterError};
use super::state::RouterNetwork;

/// The largest answer of a page's call, in octets. A list of all interfaces has some ten thousand.
const MAX_ANSWER: usize = 1 << 20;

/// The most characters of a router's own words that are repeated to a person.
const MAX_WORDS: usize = 120;

/// How long a run waits for a device (WSC 2.0, walk time); none of these routers can be told another.
pub(super) const WALK_TIME: Duration = Duration::from_secs(120);

/// The time between two looks at what a router makes of a call.
pub(super) const LOOK: Duration = Duration::from_secs(1);

/// A router's web page.
#[derive(Debug)]
pub(super) struct Site {
    client: Client,
    base: Url,
}

impl Site {
    /// The page at this address. Nothing is sent yet.
    pub(super) fn new(base: Url, access: &Access) -> Self {
        let settings = Settings {
            max_body: MAX_ANSWER,
            ..access.http_without_login()
        };
        Self {
            client: Client::new(settings),
            base,
        }
    }

    /// Who it is, for a message.
    pub(super) fn what(&self) -> Value {
        msg!("device-router-at", host = self.base.authority()).into()
    }

    /// The address of its page, which some pages want to hear with each call.
    pub(super) fn origin(&self) -> String {
        format!("{}://{}", self.base.scheme().name(), self.base.authority())
    }

    fn url(&self, path: &str) -> Result<Url, RouterError> {
        self.base
            .with_path(path)
            .map_err(|error| RouterError::Strange {
                what: self.what(),
                problem: msg!("device-goes-nowhere", reason = &error.reason).into(),
            })
    }

    /// An error of HTTP, told of the router. Paths stay out of it: some carry a session's name.
    fn of_http(&self, error: &HttpError, doing: Doing) -> RouterError {
        match error {
            HttpError::NotFound { .. } => self.strange(msg!("device-no-such-call")),
            HttpError::Status { status, .. } => {
                self.strange(msg!("device-http-status", status = *status))
            }
            HttpError::RedirectCircle { .. } | HttpError::RedirectElsewhere { .. } => {
                self.strange(msg!("device-sends-elsewhere"))
            }
            error => match RouterError::of_http(error, doing) {
                RouterError::Strange { problem, .. } => self.strange(problem),
                error => error,
            },
        }
    }

    /// Reads a document, whatever its status.
    pub(super) async fn get(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        doing: Doing,
    ) -> Result<Response, RouterError> {
        let url = self.url(path)?;
        let reader = self.client.reader();
        let answer = if headers.is_empty() {
            reader.ask_as_nobody(&url).await
        } else {
            reader.ask_with(&url, headers).await
        };
        answer.map_err(|error| self.of_http(&error, doing))
    }

    /// Asks a question that only reads, whatever the status of its answer.
    pub(super) async fn question(
        &self,
        path: &str,
        kind: &str,
        headers: &[(&str, &str)],
        body: &str,
        doing: Doing,
    ) -> Result<Response, RouterError> {
        let url = self.url(path)?;
        let reader = self.client.reader();
        let answer = reader.question(&url, kind, headers, body.into()).await;
        answer.map_err(|error| self.of_http(&error, doing))
    }

    /// Sends what changes something, or logs in; the answer whatever its status.
    pub(super) async fn post(
        &self,
        path: &str,
        kind: &str,
        headers: &[(&str, &str)],
        body: &str,
        doing: Doing,
    ) -> Result<Response, RouterError> {
        let url = self.url(path)?;
        let writer = self.client.writer();
        let answer = writer
            .ask(WriteMethod::Post, &url, kind, headers, body.into())
            .await;
        answer.map_err(|error| self.of_http(&error, doing))
    }

    /// Takes a session away. Its end is the router's business; what goes wrong is of no interest.
    pub(super) async fn delete(&self, path: &str, headers: &[(&str, &str)]) {
        if let Ok(url) = self.url(path) {
            let writer = self.client.writer();
            let _ = writer.bare(WriteMethod::Delete, &url, headers).await;
        }
    }

    /// An answer of another shape.
    pub(super) fn strange(&self, problem: impl Into<Value>) -> RouterError {
        RouterError::Strange {
            what: self.what(),
            problem: problem.into(),
        }
    }

    /// The content of an answer that is a success; it is wiped after reading.
    pub(super) fn content(
        &self,
        response: Response,
        doing: Doing,
    ) -> Result<Zeroizing<String>, RouterError> {
        let response = response.success();
        let response = response.map_err(|error| self.of_http(&error, doing))?;
        let octets = Zeroizing::new(response.body);
        Ok(Zeroizing::new(
            String::from_utf8_lossy(&octets).into_owned(),
        ))
    }

    /// The router refuses something: in its own words, or in ours.
    pub(super) fn refused(
        &self,
        doing: Doing,
        said: impl Into<Value>,
        next: impl Into<Value>,
    ) -> RouterError {
        let said = match said.into() {
            Value::Text(own) => words(&own).into(),
            said => said,
        };
        RouterError::Refused {
            what: self.what(),
            doing,
            said,
            next: next.into(),
        }
    }
}

/// A router's own words, fit to be shown: one line, without control characters, not too long.
pub(super) fn words(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    text.trim().chars().map(plain).take(MAX_WORDS).collect()
}

/// A cookie that an answer sets, without its attributes.
pub(super) fn cookie(response: &Response, name: &str) -> Option<Zeroizing<String>> {
    let set = response
        .headers
        .iter()
        .filter(|(field, _)| field == "set-cookie");
    let mut pairs = set.filter_map(|(_, value)| value.split(';').next()?.split_once('='));
    pairs
        .find(|(found, _)| found.trim() == name)
        .map(|(_, value)| Zeroizing::new(value.trim().to_owned()))
        .filter(|value| sendable(value))
}

/// All cookies that an answer sets, as they are sent back.
pub(super) fn cookies(response: &Response) -> Zeroizing<String> {
    let set = response
        .headers
        .iter()
        .filter(|(field, _)| field == "set-cookie");
    let pairs: Vec<&str> = set
        .filter_map(|(_, value)| value.split(';').next())
        .map(str::trim)
        .filter(|pair| pair.contains('=') && sendable(pair))
        .collect();
    Zeroizing::new(pairs.join("; "))
}

/// Whether a value from a router can go into a header or a path of ours.
pub(super) fn sendable(value: &str) -> bool {
    !value.is_empty() && value.len() <= 512 && value.bytes().all(|octet| octet.is_ascii_graphic())
}

/// A form as a browser sends it (`application/x-www-form-urlencoded`).
pub(super) fn form(pairs: &[(&str, &str)]) -> Zeroizing<String> {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).map_or('0', |d| char::from(*d));
    let mut text = Zeroizing::new(String::new());
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        for (at, part) in [name, value].into_iter().enumerate() {
            if at == 1 {
                text.push('=');
            }
            for octet in part.bytes() {
                match octet {
                    b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' | b'~' => {
                        text.push(char::from(octet));
                    }
                    other => text.extend(['%', digit(other >> 4), digit(other & 15)]),
                }
            }
        }
    }
    text
}

/// The type of a [`form`].
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// The octets as digits of base 16, small.
pub(super) fn hex(octets: &[u8]) -> Zeroizing<String> {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).map_or('0', |d| char::from(*d));
    let pairs = octets.iter().flat_map(|o| [digit(o >> 4), digit(o & 15)]);
    Zeroizing::new(pairs.collect())
}

/// The networks where a device is let in: those that have WPS on and carry the same name as the
/// first of them. The others are for guests.
pub(super) fn home(networks: &[RouterNetwork]) -> Vec<&RouterNetwork> {
    let on = |network: &&RouterNetwork| network.wps.on == Some(true);
    let first = networks.iter().find(on);
    let same = |network: &&RouterNetwork| first.is_some_and(|first| first.ssid == network.ssid);
    networks.iter().filter(on).filter(same).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_written_as_browsers_write_it() {
        let pairs = [("a", "b c&d=e"), ("p\u{e9}", "+/=~-._")];
        assert_eq!(
            form(&pairs).as_str(),
            "a=b%20c%26d%3De&p%C3%A9=%2B%2F%3D~-._"
        );
        assert_eq!(form(&[]).as_str(), "");
    }

    #[test]
    fn words_of_a_router_are_one_short_line() {
        assert_eq!(words(" a\r\nb\u{1b}[31m "), "a  b [31m");
        assert_eq!(words(&"x".repeat(1000)).len(), MAX_WORDS);
    }

    #[test]
    fn guests_are_no_home() {
        let network = |handle: &str, ssid: &str, on| {
            let mut network = RouterNetwork {
                handle: handle.to_owned(),
                ssid: Some(ssid.to_owned()),
                ..RouterNetwork::default()
            };
            network.wps.on = on;
            network
        };
        let networks = [
            network("off", "home", Some(false)),
            network("a", "home", Some(true)),
            network("g", "guest", Some(true)),
            network("b", "home", Some(true)),
            network("c", "home", None),
        ];
        let handles: Vec<_> = home(&networks).iter().map(|n| n.handle.as_str()).collect();
        assert_eq!(handles, ["a", "b"]);
    }
}
