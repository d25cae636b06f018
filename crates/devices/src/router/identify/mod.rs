//! Which router this is, by what it gives away to everybody: no password, and nothing is changed.
//!
//! 1. [`gateway`]: the address that this computer sends to for the internet.
//! 2. `probes`: a table of harmless questions, all asked at once, each with a deadline.
//! 3. `judge`: what each answer says, as [`Said`]: pure.
//! 4. [`air`]: which of the networks in a scan are this router's, and what their WPS elements say:
//!    pure.
//! 5. `weigh`: all that was said, as one [`Identified`] with its evidence, the drivers that fit and
//!    the row of the guide: pure.

pub mod air;
pub mod gateway;
mod judge;
mod probes;
#[cfg(test)]
mod tests;
mod weigh;

use std::net::IpAddr;
use std::time::Duration;

use futures_util::future;
use lan::http::Url;
use lan::interface::{self, Selection};
use lan::ssdp;
use link::nl80211::Network;
use text::Message;
use tokio::time::{self, Instant};
use wsc::ident::{MacAddr, Uuid};

use super::kinds::Kind;
use super::state::{Identity, RouterNetwork};
use crate::evidence::{Confidence, Evidence};
use crate::guide::router::Clue;

pub use weigh::on_the_air;

/// How long an identification takes at most.
pub const WHOLE: Duration = Duration::from_secs(4);

/// How long SSDP is listened to: a device answers within a second of the question.
const LISTEN: Duration = Duration::from_millis(1300);

/// How long the name of a host may take to become an address.
const LOOKUP: Duration = Duration::from_millis(800);

/// What is looked for by SSDP: gateways, and access points that take a registrar from outside.
pub const SSDP_TARGETS: [&str; 3] = [
    "urn:schemas-upnp-org:device:InternetGatewayDevice:1",
    "urn:schemas-upnp-org:device:InternetGatewayDevice:2",
    "urn:schemas-wifialliance-org:device:WFADevice:1",
];

/// The most answers to SSDP that are followed.
const MAX_ANNOUNCED: usize = 64;

/// A thing that somebody or something says of a router.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What.
    pub what: What,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What can be said of a router.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A part of its identity.
    Is(Field, String),
    /// A text that may fit a sign of the guide.
    Clue(Clue, String),
    /// It speaks what the driver of this scheme speaks; with the whole address where that is not
    /// the host's.
    Speaks(&'static str, Option<String>),
}

/// A part of an identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Who made it.
    Maker,
    /// The model.
    Model,
    /// The version of its firmware.
    Firmware,
    /// What its owner or its maker calls it.
    Name,
    /// The UUID of its WPS.
    Uuid,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Maker,
        Self::Model,
        Self::Firmware,
        Self::Name,
        Self::Uuid,
    ];

    /// Its place in the document.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Maker => "identity.maker",
            Self::Model => "identity.model",
            Self::Firmware => "identity.firmware",
            Self::Name => "name",
            Self::Uuid => "identity.uuid",
        }
    }
}

/// Whom to identify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its name or IP address.
    pub host: String,
    /// The one port to ask at, in place of the usual ones.
    pub port: Option<u16>,
    /// It is the default gateway of this computer.
    pub gateway: bool,
}

impl Subject {
    /// The router at an address as a user writes it: `HOST`, `HOST:PORT`, `[V6]:PORT`. `None` for
    /// what is neither.
    pub fn parse(text: &str, gateway: bool) -> Option<Self> {
        if let Ok(ip) = text.parse::<IpAddr>() {
            return Some(Self::at(ip, gateway));
        }
        let place = super::drivers::Place::parse(text, false)?;
        let plain = place.user.is_none() && place.rest.is_empty();
        plain.then_some(Self {
            host: place.host,
            port: place.port,
            gateway,
        })
    }

    /// The router at an IP address.
    pub fn at(ip: IpAddr, gateway: bool) -> Self {
        Self {
            host: ip.to_string(),
            port: None,
            gateway,
        }
    }

    /// The host and its port as an address.
    pub fn authority(&self) -> String {
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        match self.port {
            Some(port) => format!("{host}:{port}"),
            None => host,
        }
    }
}

/// What answered a search by SSDP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// Who.
    pub from: IpAddr,
    /// Where its description is; on the same host.
    pub location: Url,
    /// Its `SERVER` header.
    pub server: Option<String>,
}

/// A question that was asked, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What was asked, such as `JNAP http://192.168.1.1/JNAP/`.
    pub question: Message,
    /// What came: a status, or why there was no answer.
    pub outcome: String,
}

/// A driver that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its kind.
    pub kind: &'static Kind,
    /// The address for it.
    pub address: String,
    /// How sure it is that it fits.
    pub confidence: Confidence,
    /// Why it fits.
    pub why: Message,
}

/// The row of the guide that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its `id`.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Why it fits, the heaviest reason first.
    pub reasons: Vec<Message>,
}

/// What is known of a router from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identified {
    /// The host and the port that were asked, as an address; empty for one that is only on the air.
    pub host: String,
    /// Its IP address.
    pub address: Option<IpAddr>,
    /// The MAC address that this computer has for it.
    pub mac: Option<MacAddr>,
    /// It is the default gateway of this computer.
    pub gateway: bool,
    /// Something answered at the address.
    pub answers: bool,
    /// What it calls itself.
    pub name: Option<String>,
    /// Who it is.
    pub identity: Identity,
    /// Its networks, as they are in the last scan.
    pub networks: Vec<RouterNetwork>,
    /// Where that comes from.
    pub evidence: Vec<Evidence>,
    /// The drivers that fit, the best first; those that this program has not are among them.
    pub drivers: Vec<Candidate>,
    /// The row of the guide, where one fits better than all others.
    pub row: Option<Row>,
    /// What was asked.
    pub asked: Vec<Asked>,
}

impl Identified {
    /// The drivers that this program has and whose interface was seen at this router, the best
    /// first. What the guide alone names is for a person to try.
    pub fn usable(&self) -> impl Iterator<Item = &Candidate> {
        self.drivers.iter().filter(|candidate| {
            candidate.kind.implemented() && candidate.confidence > Confidence::Low
        })
    }

    /// What it is called in a list: maker and model, else what it calls itself.
    pub fn title(&self) -> Option<String> {
        let identity = &self.identity;
        match (&identity.maker, &identity.model) {
            // Many models' names begin with the maker's.
            (Some(maker), Some(model))
                if !model.to_lowercase().starts_with(&maker.to_lowercase()) =>
            {
                Some(format!("{maker} {model}"))
            }
            (_, Some(model)) => Some(model.clone()),
            (maker, None) => self.name.clone().or_else(|| maker.clone()),
        }
    }
}

/// Searches by SSDP out of the interfaces whose network has this host, or out of all without one.
pub async fn search(host: Option<IpAddr>) -> Vec<Announced> {
    let mut interfaces = interface::list(&Selection::AllAndLoopback).unwrap_or_default();
    interfaces.retain(|interface| host.is_none_or(|host| interface.has(host)));
    let mut found: Vec<Announced> = Vec::new();
    let end = Instant::now() + LISTEN;
    // Where no interface can be used, nobody answers.
    let _ = ssdp::search(&interfaces, &SSDP_TARGETS, end, |from, message| {
        let location = message.header("location").map(Url::parse);
        let Some(Ok(location)) = location else { return };
        // A description elsewhere is none of this device, and no request goes where somebody wants.
        if location.ip() != Some(from.ip()) || found.len() >= MAX_ANNOUNCED {
            return;
        }
        if found.iter().all(|known| known.location != location) {
            found.push(Announced {
                from: from.ip(),
                location,
                server: message.header("server").map(str::to_owned),
            });
        }
    })
    .await;
    found
}

/// Identifies the router at an address, within [`WHOLE`]. `heard` are the networks of the last scan;
/// `announced` is what a [`search`] found, where there was one already.
pub async fn identify(
    subject: &Subject,
    heard: &[Network],
    announced: Option<&[Announced]>,
) -> Identified {
    let end = Instant::now() + WHOLE;
    let address = lookup(subject).await;
    let asker = probes::Asker::new(subject, end);
    let (mut answers, described) = future::join(asker.ask_all(), async {
        let found = match (announced, address) {
            (Some(found), _) => found.to_vec(),
            (None, Some(_)) => search(address).await,
            (None, None) => Vec::new(),
        };
        let own: Vec<Announced> = found
            .into_iter()
            .filter(|one| Some(one.from) == address)
            .collect();
        let (asker, own) = (&asker, &own);
        future::join_all(own.iter().map(|one| asker.describe(one))).await
    })
    .await;
    answers.extend(described);
    // By now the kernel knows the neighbours that answered.
    let mac = address.and_then(crate::find::neighbour);
    weigh::weigh(subject, address, mac, &answers, heard)
}

/// Several identifications at once, in the order in which they were given.
pub async fn all(
    asked: impl IntoIterator<Item = impl Future<Output = Identified>>,
) -> Vec<Identified> {
    future::join_all(asked).await
}

/// The address of a host; the numbers of an IP address need nobody.
async fn lookup(subject: &Subject) -> Option<IpAddr> {
    if let Ok(ip) = subject.host.parse() {
        return Some(ip);
    }
    let found = time::timeout(LOOKUP, tokio::net::lookup_host((&*subject.host, 80))).await;
    let all: Vec<IpAddr> = found.ok()?.ok()?.map(|address| address.ip()).collect();
    all.iter().find(|ip| ip.is_ipv4()).or(all.first()).copied()
}

/// A text from outside as a part of an identity: short, in one line, and not empty.
pub(super) fn tidy(text: &str) -> Option<String> {
    const MAX_CHARS: usize = 128;
    let words: Vec<&str> = text.split_whitespace().collect();
    let text: String = words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .take(MAX_CHARS)
        .collect();
    (!text.is_empty()).then_some(text)
}

/// A UUID as devices write it: with or without `uuid:`.
fn uuid(text: &str) -> Option<Uuid> {
    let text = text.trim();
    let bare = text.get(5..).filter(|_| {
        let scheme = text.get(..5);
        scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("uuid:"))
    });
    bare.unwrap_or(text).parse().ok()
}
