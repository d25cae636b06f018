//! WS-Discovery (April 2005), as printers and Windows speak it: a probe for print devices, and who
//! answers with its address.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io;
use std::net::SocketAddr;

use roxmltree::{Document, Node};
use tokio::time::Instant;

use crate::interface::Interface;
use crate::udp::{self, Everybody};

/// Where probes go.
const EVERYBODY: Everybody = udp::group(239, 255, 255, 250, 3702);

/// The largest message that is read, in octets.
pub const MAX_MESSAGE: usize = 16 * 1024;

/// The most elements and texts of a message.
const MAX_NODES: u32 = 2000;

/// The most matches that one search hands on.
const MAX_MATCHES: usize = 4096;

const SOAP: &str = "http://www.w3.org/2003/05/soap-envelope";
const ADDRESSING: &str = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
const DISCOVERY: &str = "http://schemas.xmlsoap.org/ws/2005/04/discovery";
const PRINT: &str = "http://schemas.microsoft.com/windows/2006/08/wdp/print";

/// A device that answers a probe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// What it calls itself: `urn:uuid:...` as a rule.
    pub endpoint: String,
    /// What it is, the prefixes left out: `PrintDeviceType`, `ScanDeviceType`, `Device`.
    pub types: Vec<String>,
    /// Where its services are.
    pub addresses: Vec<String>,
}

impl Match {
    /// The UUID of the device, in small letters.
    pub fn uuid(&self) -> Option<String> {
        let uuid = self
            .endpoint
            .rsplit(':')
            .next()?
            .trim()
            .to_ascii_lowercase();
        let shape = uuid.len() == 36 && uuid.bytes().filter(|octet| *octet == b'-').count() == 4;
        shape.then_some(uuid)
    }
}

/// A probe for print devices. `id` is a UUID that was never used before.
pub fn probe(id: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <s:Envelope xmlns:s=\"{SOAP}\" xmlns:a=\"{ADDRESSING}\" xmlns:d=\"{DISCOVERY}\">\
         <s:Header><a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To>\
         <a:Action>{DISCOVERY}/Probe</a:Action><a:MessageID>urn:uuid:{id}</a:MessageID></s:Header>\
         <s:Body><d:Probe><d:Types xmlns:p=\"{PRINT}\">p:PrintDeviceType</d:Types></d:Probe>\
         </s:Body></s:Envelope>"
    )
    .into_bytes()
}

/// The devices that a datagram tells of, and the number of the probe that it answers. `None` for
/// what is no such answer.
pub fn decode(octets: &[u8]) -> Option<(String, Vec<Match>)> {
    let text = std::str::from_utf8(octets.get(..MAX_MESSAGE).unwrap_or(octets)).ok()?;
    let options = roxmltree::ParsingOptions {
        nodes_limit: MAX_NODES,
        ..roxmltree::ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).ok()?;
    let mut all = document.descendants();
    let relates = all
        .find(|node| node.has_tag_name((ADDRESSING, "RelatesTo")))
        .and_then(|node| node.text())?;
    let relates = relates.trim().strip_prefix("urn:uuid:").unwrap_or(relates);
    let matches = document
        .descendants()
        .filter(|node| node.has_tag_name((DISCOVERY, "ProbeMatch")))
        .map(read_match)
        .collect();
    Some((relates.to_owned(), matches))
}

fn read_match(node: Node<'_, '_>) -> Match {
    let text = |namespace: &'static str, name: &'static str| {
        let found = node
            .descendants()
            .find(|one| one.has_tag_name((namespace, name)));
        found.and_then(|one| one.text()).unwrap_or_default().trim()
    };
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Match {
        endpoint: text(ADDRESSING, "Address").to_owned(),
        types: text(DISCOVERY, "Types")
            .split_whitespace()
            .map(|name| name.rsplit(':').next().unwrap_or(name).to_owned())
            .collect(),
        addresses: words(text(DISCOVERY, "XAddrs")),
    }
}

/// Probes until `end`, and hands on every device that answers, with where its answer came from.
///
/// # Errors
/// No interface can be used at all, or the system gives no randomness.
pub async fn search(
    interfaces: &[Interface],
    end: Instant,
    mut found: impl FnMut(SocketAddr, Match),
) -> io::Result<()> {
    let id = random_uuid()?;
    let mut seen = HashSet::new();
    udp::ask(interfaces, EVERYBODY, &[probe(&id)], end, |from, octets| {
        if let Some((relates, matches)) = decode(octets)
            && relates.eq_ignore_ascii_case(&id)
        {
            for one in matches {
                if seen.len() < MAX_MATCHES && seen.insert((from, one.endpoint.clone())) {
                    found(from, one);
                }
            }
        }
    })
    .await
}

/// A UUID of version 4 (RFC 9562, section 5.4).
fn random_uuid() -> io::Result<String> {
    let mut octets = [0; 16];
    getrandom::fill(&mut octets).map_err(io::Error::other)?;
    octets[6] = (octets[6] & 0x0f) | 0x40;
    octets[8] = (octets[8] & 0x3f) | 0x80;
    let mut text = String::new();
    for (at, octet) in octets.iter().enumerate() {
        let hyphen = if matches!(at, 4 | 6 | 8 | 10) {
            "-"
        } else {
            ""
        };
        // Writing into a String cannot fail.
        let _ = write!(text, "{hyphen}{octet:02x}");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const UUID: &str = "16fd2706-8baf-433b-82eb-8c7fada847da";

    fn answer(body: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><env:Envelope xmlns:env=\"{SOAP}\" xmlns:wsa=\"{ADDRESSING}\" \
             xmlns:wsd=\"{DISCOVERY}\"><env:Header><wsa:RelatesTo>urn:uuid:{UUID}</wsa:RelatesTo>\
             </env:Header><env:Body><wsd:ProbeMatches>{body}</wsd:ProbeMatches></env:Body></env:Envelope>"
        )
    }

    #[test]
    fn an_answer_says_who_and_where() {
        let body = format!(
            "<wsd:ProbeMatch><wsa:EndpointReference><wsa:Address>urn:uuid:{}</wsa:Address>\
             </wsa:EndpointReference><wsd:Types>wprt:PrintDeviceType wscn:ScanDeviceType</wsd:Types>\
             <wsd:XAddrs>http://192.0.2.5:3911/ http://[fe80::1]:3911/</wsd:XAddrs></wsd:ProbeMatch>",
            UUID.to_uppercase()
        );
        let (relates, matches) = decode(answer(&body).as_bytes()).unwrap();
        assert_eq!(relates, UUID);
        let [one] = matches.as_slice() else {
            panic!("{matches:?}");
        };
        assert_eq!(one.uuid().as_deref(), Some(UUID));
        assert_eq!(one.types, ["PrintDeviceType", "ScanDeviceType"]);
        assert_eq!(one.addresses.len(), 2);
    }

    #[test]
    fn what_is_incomplete_is_read_as_far_as_it_goes() {
        let (_, matches) = decode(answer("<wsd:ProbeMatch/>").as_bytes()).unwrap();
        assert_eq!(matches, [Match::default()]);
        assert_eq!(matches[0].uuid(), None);
        assert_eq!(decode(b"<a/>"), None);
        assert_eq!(decode(b"\xff"), None);
        // Our own probe, which comes back to us, is no answer.
        assert_eq!(decode(&probe(UUID)), None);
        let bomb = format!("<!DOCTYPE a [<!ENTITY b \"c\">]>{}", answer("&b;"));
        assert_eq!(decode(bomb.as_bytes()), None);
        assert_eq!(decode(answer(&"<a>".repeat(4000)).as_bytes()), None);
    }

    #[test]
    fn every_probe_has_a_number_of_its_own() {
        let (one, other) = (random_uuid().unwrap(), random_uuid().unwrap());
        assert_ne!(one, other);
        assert_eq!((one.len(), &one[14..15]), (36, "4"));
        let probe = String::from_utf8(probe(&one)).unwrap();
        assert!(Document::parse(&probe).is_ok());
    }

    proptest! {
        #[test]
        fn damaged_answers_never_panic(at in any::<prop::sample::Index>(), octet: u8) {
            let body = format!("<wsd:ProbeMatch><wsa:Address>{UUID}</wsa:Address></wsd:ProbeMatch>");
            let mut octets = answer(&body).into_bytes();
            let at = at.index(octets.len());
            octets[at] = octet;
            let _ = decode(&octets);
        }
    }
}
