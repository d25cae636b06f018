//! Events of UPnP services (GENA; UPnP Device Architecture 1.1, section 4): subscriptions, and the
//! property sets that come with each `NOTIFY`, for the subscriber and for the publisher.
//!
//! Headers go in and out as names and values, names in small letters.

use std::fmt;
use std::fmt::Write as _;

use roxmltree::Node;
use text::{Message, Tell, msg};

use crate::http::Url;
use crate::xml::{self, XmlError, content, escape};

/// The content type of a property set.
pub const CONTENT_TYPE: &str = "text/xml; charset=\"utf-8\"";

/// The longest property set that is read, in octets.
pub const MAX_EVENT: usize = 64 * 1024;

/// The most properties of an event.
pub const MAX_PROPERTIES: usize = 32;

/// The most callback addresses of a subscription that are read.
pub const MAX_CALLBACKS: usize = 32;

/// The longest header of addresses that is read, in octets.
const MAX_CALLBACK_HEADER: usize = 16 * 1024;

/// The most elements, attributes and texts of an event.
const MAX_NODES: u32 = 500;

const EVENT: &str = "urn:schemas-upnp-org:event-1-0";

/// The value of `NT` in everything here.
const NT: &str = "upnp:event";

/// Headers as they came, names in small letters.
pub type Headers = [(String, String)];

/// The number of a subscription, `uuid:` and a text. Only a publisher makes new ones.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sid(String);

impl Sid {
    /// The longest that is taken, in octets.
    pub const MAX: usize = 128;

    /// Reads it; `None` for what does not begin with `uuid:`, is longer than [`Sid::MAX`] or has odd
    /// characters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let scheme = text.get(..5)?.eq_ignore_ascii_case("uuid:");
        let rest = text.get(5..).filter(|rest| !rest.is_empty())?;
        let plain = rest
            .bytes()
            .all(|octet| octet.is_ascii_alphanumeric() || b"-_.:".contains(&octet));
        (scheme && plain && text.len() <= Self::MAX).then(|| Self(text.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a message about events is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GenaError {
    /// The property set cannot be read.
    Xml(#[from] XmlError),
    /// A header is missing or has another value.
    Header {
        /// Which, in capitals.
        header: &'static str,
        /// The status with which a publisher refuses it (section 4.1.2): 400 or 412.
        status: u16,
    },
    /// Headers that do not go together: a subscription is either new or renewed.
    Both,
    /// It is no set of properties.
    NoProperties,
    /// It has more properties than any event.
    TooMany,
}

impl Tell for GenaError {
    fn told(&self) -> Message {
        match self {
            Self::Xml(error) => error.told(),
            Self::Header { header, .. } => msg!("lan-gena-header", header = *header),
            Self::Both => msg!("lan-gena-both"),
            Self::NoProperties => msg!("lan-gena-no-properties"),
            Self::TooMany => msg!("lan-gena-too-many", limit = MAX_PROPERTIES),
        }
    }
}

text::display_told!(GenaError);

impl GenaError {
    /// The status with which a publisher refuses it: 400 or 412.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Header { status, .. } => *status,
            _ => 400,
        }
    }
}

fn header<'a>(headers: &'a Headers, name: &str) -> Option<&'a str> {
    let found = headers.iter().find(|(found, _)| found == name);
    found.map(|(_, value)| value.trim())
}

/// `Second-N`; `infinite` and what is no number is `None`.
fn seconds(headers: &Headers) -> Option<u32> {
    let value = header(headers, "timeout")?;
    let (unit, number) = value.split_at_checked(7)?;
    unit.eq_ignore_ascii_case("second-")
        .then_some(number)?
        .parse()
        .ok()
}

// The subscriber's side.

/// The headers of a new subscription.
pub fn subscribe(callback: &Url, seconds: u32) -> [(&'static str, String); 3] {
    [
        ("CALLBACK", format!("<{callback}>")),
        ("NT", NT.to_owned()),
        ("TIMEOUT", format!("Second-{seconds}")),
    ]
}

/// The headers of a renewal.
pub fn renew(sid: &Sid, seconds: u32) -> [(&'static str, String); 2] {
    [
        ("SID", sid.to_string()),
        ("TIMEOUT", format!("Second-{seconds}")),
    ]
}

/// The header that ends a subscription.
pub fn unsubscribe(sid: &Sid) -> [(&'static str, String); 1] {
    [("SID", sid.to_string())]
}

/// What a publisher granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The number of the subscription.
    pub sid: Sid,
    /// For how long; `None` where it does not say, or for ever.
    pub seconds: Option<u32>,
}

impl Granted {
    /// Reads the headers of an answer with status 200.
    ///
    /// # Errors
    /// `SID` is missing or none.
    pub fn read(headers: &Headers) -> Result<Self, GenaError> {
        let sid = header(headers, "sid").and_then(Sid::parse);
        Ok(Self {
            sid: sid.ok_or(GenaError::Header {
                header: "SID",
                status: 400,
            })?,
            seconds: seconds(headers),
        })
    }

    /// The headers of the answer.
    pub fn headers(&self) -> [(&'static str, String); 2] {
        let timeout = match self.seconds {
            Some(seconds) => format!("Second-{seconds}"),
            None => "Second-infinite".to_owned(),
        };
        [("SID", self.sid.to_string()), ("TIMEOUT", timeout)]
    }
}

// The publisher's side.

/// What a subscriber wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A new subscription.
    New {
        /// Where its events go: those of the addresses that are any, in order. There can be none.
        /// Whoever serves others must look at where they lead before anything is sent there.
        callbacks: Vec<Url>,
        /// For how long.
        seconds: Option<u32>,
    },
    /// A longer life for one that is there.
    Renewal {
        /// Which.
        sid: Sid,
        /// For how long.
        seconds: Option<u32>,
    },
}

impl Wish {
    /// Reads the headers of a `SUBSCRIBE`.
    ///
    /// # Errors
    /// [`GenaError::status`] is what to answer.
    pub fn read(headers: &Headers) -> Result<Self, GenaError> {
        let (sid, nt) = (header(headers, "sid"), header(headers, "nt"));
        let callback = header(headers, "callback");
        if let Some(sid) = sid {
            if nt.is_some() || callback.is_some() {
                return Err(GenaError::Both);
            }
            return Ok(Self::Renewal {
                sid: read_sid(sid)?,
                seconds: seconds(headers),
            });
        }
        let wrong = |header, status| GenaError::Header { header, status };
        match nt {
            Some(nt) if nt.eq_ignore_ascii_case(NT) => {}
            Some(_) => return Err(wrong("NT", 400)),
            None => return Err(wrong("NT", 412)),
        }
        let callback = callback.ok_or(wrong("CALLBACK", 412))?;
        if callback.len() > MAX_CALLBACK_HEADER {
            return Err(wrong("CALLBACK", 400));
        }
        let callbacks = callback
            .split('<')
            .skip(1)
            .filter_map(|part| Url::parse(part.split_once('>')?.0).ok())
            .take(MAX_CALLBACKS)
            .collect();
        Ok(Self::New {
            callbacks,
            seconds: seconds(headers),
        })
    }
}

/// Reads the headers of an `UNSUBSCRIBE`.
///
/// # Errors
/// [`GenaError::status`] is what to answer.
pub fn read_unsubscribe(headers: &Headers) -> Result<Sid, GenaError> {
    let other = header(headers, "nt").is_some() || header(headers, "callback").is_some();
    match header(headers, "sid") {
        Some(_) if other => Err(GenaError::Both),
        Some(sid) => read_sid(sid),
        None => Err(GenaError::Header {
            header: "SID",
            status: 412,
        }),
    }
}

fn read_sid(text: &str) -> Result<Sid, GenaError> {
    Sid::parse(text).ok_or(GenaError::Header {
        header: "SID",
        status: 400,
    })
}

// Both: what a NOTIFY carries.

/// The headers of a `NOTIFY`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The subscription that it belongs to.
    pub sid: Sid,
    /// Its number: 0 for the first, and after the largest it goes on with 1.
    pub seq: u32,
}

impl Notice {
    /// Reads them.
    ///
    /// # Errors
    /// A header is missing or wrong; [`GenaError::status`] is what to answer.
    pub fn read(headers: &Headers) -> Result<Self, GenaError> {
        let wrong = |header, status| GenaError::Header { header, status };
        for (name, shown, expected) in [("nt", "NT", NT), ("nts", "NTS", "upnp:propchange")] {
            match header(headers, name) {
                Some(value) if value.eq_ignore_ascii_case(expected) => {}
                Some(_) => return Err(wrong(shown, 412)),
                None => return Err(wrong(shown, 400)),
            }
        }
        let sid = header(headers, "sid").and_then(Sid::parse);
        let seq = header(headers, "seq").and_then(|seq| seq.parse().ok());
        Ok(Self {
            sid: sid.ok_or(wrong("SID", 412))?,
            seq: seq.ok_or(wrong("SEQ", 400))?,
        })
    }

    /// The headers.
    pub fn headers(&self) -> [(&'static str, String); 4] {
        [
            ("NT", NT.to_owned()),
            ("NTS", "upnp:propchange".to_owned()),
            ("SID", self.sid.to_string()),
            ("SEQ", self.seq.to_string()),
        ]
    }

    /// The number after this one.
    pub const fn next_seq(&self) -> u32 {
        match self.seq.checked_add(1) {
            Some(next) => next,
            None => 1,
        }
    }
}

/// A property set.
pub fn property_set(properties: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<e:propertyset xmlns:e=\"{EVENT}\">\n"
    );
    for (name, value) in properties {
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        let (name, value) = (
            name.chars().filter(plain).collect::<String>(),
            escape(value),
        );
        // Writing into a String cannot fail.
        let _ = writeln!(text, "<e:property><{name}>{value}</{name}></e:property>");
    }
    text.push_str("</e:propertyset>\n");
    text.into_bytes()
}

/// Reads a property set: names and values, in order. Namespaces do not matter.
///
/// # Errors
/// It is none, or too large.
pub fn read_property_set(octets: &[u8]) -> Result<Vec<(String, String)>, GenaError> {
    let text = xml::text(octets, MAX_EVENT)?;
    let document = xml::document(&text, MAX_NODES)?;
    let root = document.root_element();
    if root.tag_name().name() != "propertyset" {
        return Err(GenaError::NoProperties);
    }
    let mut properties = Vec::new();
    for property in root.children().filter(Node::is_element) {
        for variable in property.children().filter(Node::is_element) {
            if properties.len() == MAX_PROPERTIES {
                return Err(GenaError::TooMany);
            }
            properties.push((variable.tag_name().name().to_owned(), content(variable)));
        }
    }
    Ok(properties)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn headers(list: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, value): &(&str, &str)| (name.to_ascii_lowercase(), (*value).to_owned());
        list.iter().map(owned).collect()
    }

    fn borrowed<const N: usize>(list: [(&'static str, String); N]) -> Vec<(String, String)> {
        list.map(|(name, value)| (name.to_ascii_lowercase(), value))
            .to_vec()
    }

    #[test]
    fn a_subscription_is_asked_for_granted_renewed_and_ended() {
        let callback = Url::parse("http://192.0.2.5:4711/event/1").unwrap();
        let wish = Wish::read(&borrowed(subscribe(&callback, 1800))).unwrap();
        assert_eq!(
            wish,
            Wish::New {
                callbacks: vec![callback],
                seconds: Some(1800)
            }
        );
        let sid = Sid::parse("uuid:27ea801a-9e5c-4e73-bd82-f89cbcd10d7e").unwrap();
        let granted = Granted {
            sid: sid.clone(),
            seconds: Some(1801),
        };
        assert_eq!(Granted::read(&borrowed(granted.headers())), Ok(granted));
        let renewal = Wish::read(&borrowed(renew(&sid, 60))).unwrap();
        assert_eq!(
            renewal,
            Wish::Renewal {
                sid: sid.clone(),
                seconds: Some(60)
            }
        );
        assert_eq!(read_unsubscribe(&borrowed(unsubscribe(&sid))), Ok(sid));
    }

    #[test]
    fn what_a_subscription_lacks_decides_the_status() {
        let (nt, callback) = (("NT", "upnp:event"), ("CALLBACK", "<http://192.0.2.5/>"));
        for (list, status) in [
            (&[callback][..], 412),
            (&[nt], 412),
            (&[("NT", "x"), callback], 400),
            (&[("SID", "x")], 400),
            (&[("SID", "uuid:a"), callback], 400),
            (&[("SID", "uuid:a"), nt], 400),
            (&[], 412),
        ] {
            let refused = Wish::read(&headers(list)).unwrap_err();
            assert_eq!(refused.status(), status, "{list:?}");
        }
        assert_eq!(read_unsubscribe(&[]).unwrap_err().status(), 412);
        let both = headers(&[("SID", "uuid:a"), nt]);
        assert_eq!(read_unsubscribe(&both).unwrap_err().status(), 400);
    }

    #[test]
    fn of_many_callbacks_those_that_are_addresses_are_kept() {
        let callback =
            "x<http://192.0.2.5/a> <ftp://h/> <http://[::1]:1/b><http://u:p@h/><http://c";
        let list = headers(&[
            ("NT", "upnp:event"),
            ("CALLBACK", callback),
            ("TIMEOUT", "infinite"),
        ]);
        let Wish::New { callbacks, seconds } = Wish::read(&list).unwrap() else {
            panic!("a renewal");
        };
        let shown: Vec<_> = callbacks.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["http://192.0.2.5/a", "http://[::1]:1/b"]);
        assert_eq!(seconds, None);
        let many = "<http://192.0.2.5/>".repeat(100);
        let list = headers(&[("NT", "upnp:event"), ("CALLBACK", &many)]);
        let Ok(Wish::New { callbacks, .. }) = Wish::read(&list) else {
            panic!("refused");
        };
        assert_eq!(callbacks.len(), MAX_CALLBACKS);
    }

    #[test]
    fn numbers_of_subscriptions_are_uuids_by_name() {
        for bad in ["", "FOO", "uuid:", "uuid:a b", "uuid:\u{e9}", "uuid:a\r\nb"] {
            assert_eq!(Sid::parse(bad), None, "{bad:?}");
        }
        assert_eq!(Sid::parse(&format!("uuid:{}", "a".repeat(Sid::MAX))), None);
        assert!(Granted::read(&headers(&[("TIMEOUT", "Second-5")])).is_err());
        let odd = headers(&[("SID", "UUID:a"), ("TIMEOUT", "Second-\u{e9}")]);
        assert_eq!(Granted::read(&odd).unwrap().seconds, None);
    }

    #[test]
    fn a_notice_has_its_subscription_and_its_number() {
        let notice = Notice {
            sid: Sid::parse("uuid:a").unwrap(),
            seq: u32::MAX,
        };
        assert_eq!(notice.next_seq(), 1);
        assert_eq!(Notice::read(&borrowed(notice.headers())), Ok(notice));
        let good = [
            ("NT", NT),
            ("NTS", "upnp:propchange"),
            ("SID", "uuid:a"),
            ("SEQ", "7"),
        ];
        for (at, status) in [(0, 400), (1, 400), (2, 412), (3, 400)] {
            let mut list = good.to_vec();
            list.remove(at);
            assert_eq!(Notice::read(&headers(&list)).unwrap_err().status(), status);
        }
    }

    #[test]
    fn properties_are_read_whatever_is_around_them() {
        let set = property_set(&[("STAStatus", "1"), ("WLANEvent", "A<&\nb")]);
        let read = read_property_set(&set).unwrap();
        assert_eq!(read[0], ("STAStatus".to_owned(), "1".to_owned()));
        assert_eq!(read[1], ("WLANEvent".to_owned(), "A<&\nb".to_owned()));
        for bad in ["", "<a/>", "<propertyset>"] {
            assert!(read_property_set(bad.as_bytes()).is_err(), "{bad}");
        }
        let many = "<property><A>1</A></property>".repeat(MAX_PROPERTIES + 1);
        let many = format!("<propertyset>{many}</propertyset>");
        assert_eq!(read_property_set(many.as_bytes()), Err(GenaError::TooMany));
    }

    proptest! {
        #[test]
        fn nothing_panics(value in "[ -~é]{0,60}", octets: Vec<u8>) {
            for name in ["nt", "sid", "callback", "timeout", "nts", "seq"] {
                let list = vec![("nt".to_owned(), NT.to_owned()), (name.to_owned(), value.clone())];
                let _ = (Wish::read(&list), Granted::read(&list), Notice::read(&list));
                let _ = read_unsubscribe(&list);
            }
            let _ = read_property_set(&octets);
        }
    }
}
