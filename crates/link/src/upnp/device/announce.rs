//! SSDP for the device: what it announces, and what it answers to searches.

use std::net::SocketAddr;
use std::time::Duration;

use lan::ssdp::{Kind, Message};
use wsc::ident::Uuid;
use wsc::random::{Draw, Drbg, RandomSource};
use wsc::time::Instant;

use super::super::wlan::{DEVICE_TYPE, SERVICE_TYPE};
use super::{Identity, description};

/// How long an announcement holds, in seconds (the least that UPnP allows, and one, as hostapd).
const MAX_AGE: u32 = 1801;

/// After how long everything is announced anew.
pub(super) const AGAIN: Duration = Duration::from_mins(15);

/// The longest that an answer may be put off, in seconds, whatever a search allows.
const MAX_DELAY: u32 = 1;

/// The largest MX that a search may have (hostapd's limit).
const MAX_MX: u32 = 120;

/// How many answers are sent within a second; further searches are not answered.
const ANSWERS_PER_SECOND: u32 = 60;

const HOST: &str = "239.255.255.250:1900";
const SERVER: &str = "Linux/1.0 UPnP/1.1 octopin/0.1";

/// What the device announces, and how it answers.
#[derive(Debug)]
pub struct Announcer {
    uuid: Uuid,
    location: String,
    random: Drbg,
    /// The second in which answers are counted, and how many there were.
    answers: (u64, u32),
}

impl Announcer {
    /// For this device. `seed` comes from the operating system.
    pub fn new(identity: &Identity, seed: &[u8; 32]) -> Self {
        Self {
            uuid: identity.uuid,
            location: description::location(identity.at),
            random: Drbg::new(seed),
            answers: (0, 0),
        }
    }

    /// What it is: the notification types, each with its USN.
    fn targets(&self) -> [(String, String); 4] {
        let uuid = format!("uuid:{}", self.uuid);
        let named = |kind: &str| (kind.to_owned(), format!("{uuid}::{kind}"));
        [
            named("upnp:rootdevice"),
            (uuid.clone(), uuid.clone()),
            named(DEVICE_TYPE),
            named(SERVICE_TYPE),
        ]
    }

    /// The announcements that it is there.
    pub fn alive(&self) -> Vec<Vec<u8>> {
        let age = format!("max-age={MAX_AGE}");
        let message = |(target, usn): &(String, String)| {
            let headers = [
                ("HOST", HOST),
                ("CACHE-CONTROL", age.as_str()),
                ("LOCATION", &self.location),
                ("NT", target),
                ("NTS", "ssdp:alive"),
                ("SERVER", SERVER),
                ("USN", usn),
            ];
            Message::new(Kind::Notify, &headers).encode()
        };
        self.targets().iter().map(message).collect()
    }

    /// The announcements that it goes away.
    pub fn byebye(&self) -> Vec<Vec<u8>> {
        let message = |(target, usn): &(String, String)| {
            let headers = [
                ("HOST", HOST),
                ("NT", target.as_str()),
                ("NTS", "ssdp:byebye"),
                ("USN", usn),
            ];
            Message::new(Kind::Notify, &headers).encode()
        };
        self.targets().iter().map(message).collect()
    }

    /// The answers to a datagram, each with the moment at which to send it; none to what is no
    /// search for this device. Whether its sender is of the local network is the caller's to know.
    pub fn answer(
        &mut self,
        now: Instant,
        from: SocketAddr,
        octets: &[u8],
    ) -> Vec<(Instant, Vec<u8>)> {
        let Some((target, mx)) = read_search(octets).filter(|_| from.port() != 0) else {
            return Vec::new();
        };
        let second = now.as_millis() / 1000;
        if self.answers.0 != second {
            self.answers = (second, 0);
        }
        let mut answers = Vec::new();
        for (kind, usn) in self.targets() {
            let asked = target == "ssdp:all" || target.eq_ignore_ascii_case(&kind);
            if !asked || self.answers.1 >= ANSWERS_PER_SECOND {
                continue;
            }
            self.answers.1 += 1;
            let at = now + self.delay(mx);
            let age = format!("max-age={MAX_AGE}");
            let headers = [
                ("CACHE-CONTROL", age.as_str()),
                ("EXT", ""),
                ("LOCATION", &self.location),
                ("SERVER", SERVER),
                ("ST", &kind),
                ("USN", &usn),
            ];
            answers.push((at, Message::new(Kind::Answer, &headers).encode()));
        }
        answers
    }

    /// Some time within MX, so that many devices do not answer at once.
    fn delay(&mut self, mx: u32) -> Duration {
        let mut octets = [0; 4];
        self.random.fill(Draw::Public, &mut octets);
        let most = mx.min(MAX_DELAY) * 900;
        Duration::from_millis((u32::from_be_bytes(octets) % most.max(1)).into())
    }
}

/// What a search is for, and its MX. One that lacks what a search has to have is none (UPnP Device
/// Architecture 1.1, section 1.3.2).
fn read_search(octets: &[u8]) -> Option<(String, u32)> {
    let message = Message::decode(octets).filter(|message| message.kind == Kind::Search)?;
    message.header("host")?;
    if message.header("man")? != "\"ssdp:discover\"" {
        return None;
    }
    let mx: u32 = message.header("mx")?.parse().ok()?;
    let target = message.header("st")?.to_owned();
    (mx > 0).then_some((target, mx.min(MAX_MX)))
}

#[cfg(test)]
mod tests {
    use wsc::device::DeviceInfo;

    use super::*;

    const UUID: &str = "27ea801a-9e5c-4e73-bd82-f89cbcd10d7e";

    fn announcer() -> Announcer {
        let identity = Identity {
            uuid: UUID.parse().unwrap(),
            at: "192.0.2.1:49152".parse().unwrap(),
            device: DeviceInfo::default(),
        };
        Announcer::new(&identity, &[1; 32])
    }

    fn search(lines: &[&str]) -> Vec<u8> {
        let mut text = lines.join("\r\n");
        text.push_str("\r\n\r\n");
        text.into_bytes()
    }

    fn answers(announcer: &mut Announcer, octets: &[u8]) -> Vec<Message> {
        let from = "192.0.2.9:5000".parse().unwrap();
        let answers = announcer.answer(Instant::ZERO, from, octets);
        for (at, _) in &answers {
            assert!(at.since(Instant::ZERO) < Duration::from_secs(1));
        }
        let read = |(_, octets): &(Instant, Vec<u8>)| Message::decode(octets).unwrap();
        answers.iter().map(read).collect()
    }

    const START: &str = "M-SEARCH * HTTP/1.1";
    const TO: &str = "HOST: 239.255.255.250:1900";
    const MAN: &str = "MAN: \"ssdp:discover\"";
    const MX: &str = "MX: 1";
    const ST: &str = "ST: urn:schemas-wifialliance-org:device:WFADevice:1";

    /// Row 48 of the behaviour table, what is answered.
    #[test]
    fn ap_wps_ssdp_msearch() {
        for (target, count) in [
            ("ssdp:all", 4),
            ("upnp:rootdevice", 1),
            (&format!("uuid:{UUID}"), 1),
            (DEVICE_TYPE, 1),
            (SERVICE_TYPE, 1),
        ] {
            let octets = search(&[START, TO, MAN, MX, &format!("ST: {target}")]);
            let found = answers(&mut announcer(), &octets);
            assert_eq!(found.len(), count, "{target}");
            for message in found {
                assert_eq!(message.uuid().as_deref(), Some(UUID));
                let location = message.header("location");
                assert_eq!(location, Some("http://192.0.2.1:49152/wps_device.xml"));
                assert_eq!(message.header("cache-control"), Some("max-age=1801"));
            }
        }
        let odd = search(&[
            START,
            "host:\t239.255.255.250:1900\t\t\t\t \t\t",
            "mx: \t1\t\t   ",
            "man: \t \t \"ssdp:discover\"   ",
            "st: urn:schemas-wifialliance-org:device:WFADevice:1\t\t",
        ]);
        assert_eq!(answers(&mut announcer(), &odd).len(), 1);
    }

    /// Row 48, what is not.
    #[test]
    fn ap_wps_ssdp_invalid_msearch() {
        let other = "ST: uuid:16d5f8a9-4ee4-4f5e-81f9-cc6e2f47f42d";
        let cases: &[&[&str]] = &[
            &[START, TO, MAN, ST],
            &[START, TO, "MX: -1", MAN, ST],
            &[START, TO, "MX: 0", MAN, ST],
            &[START, TO, "MX; 1", MAN, ST],
            &[START, TO, MX, ST],
            &[START, TO, MX, "MAN: foo", ST],
            &[START, TO, MX, "MAN; \"ssdp:discover\"", ST],
            &[START, MAN, MX, ST],
            &[START, TO, MAN, MX],
            &[START, TO, MAN, MX, other],
            &[START, TO, MAN, MX, "ST: foo:bar"],
            &[START, TO, MAN, MX, "ST: foobar"],
            &[
                START,
                TO,
                MAN,
                MX,
                "ST; urn:schemas-wifialliance-org:device:WFADevice:1",
            ],
            &["M+SEARCH * HTTP/1.1", TO, MAN, MX, ST],
            &["M-SEARCH-* HTTP/1.1", TO, MAN, MX, ST],
        ];
        for lines in cases {
            assert!(
                answers(&mut announcer(), &search(lines)).is_empty(),
                "{lines:?}"
            );
        }
        let joined = [START, TO, MAN, MX, ST].join("\r");
        for octets in [joined.as_bytes(), b"NOTIFY * HTTP/1.1", b"", b"\xff\x00"] {
            assert!(answers(&mut announcer(), octets).is_empty());
        }
    }

    /// Row 48: many searches at once are answered up to a limit, and again a second later.
    #[test]
    fn ap_wps_ssdp_burst() {
        let mut announcer = announcer();
        let octets = search(&[START, TO, MAN, MX, ST]);
        let from = "192.0.2.9:5000".parse().unwrap();
        let mut burst = |at| -> usize {
            let now = Instant::from_millis(at);
            (0..1000)
                .map(|_| announcer.answer(now, from, &octets).len())
                .sum()
        };
        assert_eq!(burst(0), 60);
        assert_eq!(burst(999), 0);
        assert_eq!(burst(1000), 60);
    }

    #[test]
    fn it_says_that_it_is_there_and_that_it_goes() {
        let announcer = announcer();
        for (list, nts) in [
            (announcer.alive(), "ssdp:alive"),
            (announcer.byebye(), "ssdp:byebye"),
        ] {
            let kinds: Vec<String> = list
                .iter()
                .map(|octets| {
                    let message = Message::decode(octets).unwrap();
                    assert_eq!(message.kind, Kind::Notify);
                    assert_eq!(message.header("nts"), Some(nts));
                    assert_eq!(message.header("location").is_some(), nts == "ssdp:alive");
                    message.target().unwrap().to_owned()
                })
                .collect();
            assert_eq!(
                kinds,
                [
                    "upnp:rootdevice",
                    &format!("uuid:{UUID}"),
                    DEVICE_TYPE,
                    SERVICE_TYPE
                ]
            );
        }
    }
}
