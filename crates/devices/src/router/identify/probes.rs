//! The questions: each a row of a table, asked by somebody who can only read.

use std::time::Duration;

use futures_util::future;
use lan::http::{HttpError, Reader, Response, Scheme, Settings, Url};
use text::{Message, Tell, msg};
use tokio::time::Instant;

use super::judge::{self, Judge};
use super::{Announced, Said, Subject, What};
use crate::evidence::Confidence;
use crate::guide::router::Clue;

/// How long one question may take.
const EACH: Duration = Duration::from_millis(2400);

/// The largest answer that is taken, in octets. The largest of these documents has some 100 kB.
const MAX_BODY: usize = 512 * 1024;

/// A question.
#[derive(Debug)]
pub(super) struct Probe {
    /// What it is called in the evidence.
    pub(super) name: Name,
    scheme: Scheme,
    /// The usual port.
    port: u16,
    path: &'static str,
    how: How,
    /// What its answer says.
    pub(super) judge: Judge,
}

/// How it is asked.
#[derive(Debug)]
enum How {
    /// `GET`, where a demand of a login is an answer too.
    Get,
    /// A question that is asked with a body, and only reads.
    Json {
        header: Option<(&'static str, &'static str)>,
        body: &'static str,
    },
}

/// What a question is called: by its protocol, or in the reader's language.
#[derive(Debug)]
pub(super) enum Name {
    Of(&'static str),
    Words(fn() -> Message),
}

impl Tell for Name {
    fn told(&self) -> Message {
        match self {
            Self::Of(protocol) => Message::verbatim(*protocol),
            Self::Words(words) => words(),
        }
    }
}

const fn get(name: Name, port: u16, path: &'static str, judge: Judge) -> Probe {
    Probe {
        name,
        scheme: Scheme::Http,
        port,
        path,
        how: How::Get,
        judge,
    }
}

/// All questions, those first whose answers say most surely what the router is: of two answers that
/// are as sure as each other, the first is taken.
pub(super) static PROBES: &[Probe] = &[
    get(
        Name::Words(|| msg!("device-probe-tr064")),
        49000,
        "/tr64desc.xml",
        judge::tr064,
    ),
    Probe {
        name: Name::Of("JNAP GetDeviceInfo"),
        scheme: Scheme::Http,
        port: 80,
        path: "/JNAP/",
        // It is answered without a password (github.com/reujab/linksys).
        how: How::Json {
            header: Some((
                "X-JNAP-Action",
                "http://linksys.com/jnap/core/GetDeviceInfo",
            )),
            body: "{}",
        },
        judge: judge::jnap,
    },
    get(
        Name::Of("Freebox /api_version"),
        80,
        "/api_version",
        judge::freebox,
    ),
    get(Name::Of("Keenetic /auth"), 80, "/auth", judge::keenetic),
    get(Name::Of("HNAP /HNAP1/"), 80, "/HNAP1/", judge::hnap),
    get(
        Name::Of("Netgear /currentsetting.htm"),
        80,
        "/currentsetting.htm",
        judge::netgear,
    ),
    Probe {
        name: Name::Of("ubus list"),
        scheme: Scheme::Http,
        port: 80,
        path: "/ubus",
        how: How::Json {
            header: None,
            body: r#"{"jsonrpc":"2.0","id":1,"method":"list","params":["session"]}"#,
        },
        judge: judge::ubus,
    },
    get(
        Name::Of("RouterOS /rest/"),
        80,
        "/rest/system/resource",
        judge::router_os,
    ),
    // Where multicast is kept from this computer; the port and the path are hostapd's.
    get(
        Name::Words(|| msg!("device-probe-wps")),
        49152,
        "/wps_device.xml",
        judge::description,
    ),
    get(
        Name::Words(|| msg!("device-probe-page")),
        80,
        "/",
        judge::page,
    ),
    Probe {
        name: Name::Words(|| msg!("device-probe-page-tls")),
        scheme: Scheme::Https,
        port: 443,
        path: "/",
        how: How::Get,
        judge: judge::page,
    },
];

/// What came of a question.
pub(super) struct Answer {
    /// What it is called in the evidence.
    pub(super) source: Message,
    /// What came, in a word or a sentence.
    pub(super) outcome: String,
    /// Whether anything is at the address at all.
    pub(super) there: bool,
    /// Whether it came over TLS.
    pub(super) tls: bool,
    /// What it says.
    pub(super) said: Vec<Said>,
}

/// Asks one host.
pub(super) struct Asker<'a> {
    subject: &'a Subject,
    reader: Reader,
}

impl<'a> Asker<'a> {
    pub(super) fn new(subject: &'a Subject, end: Instant) -> Self {
        let left = end.saturating_duration_since(Instant::now());
        let settings = Settings {
            deadline: EACH.min(left),
            max_body: MAX_BODY,
            gap: Duration::from_millis(20),
            ..Settings::default()
        };
        Self {
            subject,
            reader: Reader::new(settings),
        }
    }

    /// Asks everything at once.
    pub(super) async fn ask_all(&self) -> Vec<Answer> {
        // With a port that was named, TLS or not is told by who answers there.
        future::join_all(PROBES.iter().map(|probe| self.ask(probe))).await
    }

    async fn ask(&self, probe: &Probe) -> Answer {
        let port = self.subject.port.unwrap_or(probe.port);
        let url = match Url::new(probe.scheme, &self.subject.host, port, probe.path) {
            Ok(url) => url,
            Err(error) => return failed(probe.name.told(), &HttpError::Url(error)),
        };
        let answered = match &probe.how {
            How::Get => self.reader.ask_as_nobody(&url).await,
            How::Json { header, body } => {
                let headers: Vec<(&str, &str)> = header.iter().copied().collect();
                let body = body.as_bytes().to_vec();
                let kind = "application/json";
                self.reader.question(&url, kind, &headers, body).await
            }
        };
        let source = msg!("device-probe-at", name = &probe.name, url = url.to_string());
        match answered {
            Ok(response) => judged(source, &response, probe.judge),
            Err(error) => failed(source, &error),
        }
    }

    /// Fetches the description that SSDP named.
    pub(super) async fn describe(&self, announced: &Announced) -> Answer {
        let url = &announced.location;
        let source = msg!("device-probe-upnp", url = url.to_string());
        let mut answer = match self.reader.ask_as_nobody(url).await {
            Ok(response) => judged(source, &response, judge::description),
            Err(error) => failed(source, &error),
        };
        answer.there = true;
        answer
            .said
            .extend(announced.server.iter().map(|server| Said {
                what: What::Clue(Clue::Server, server.clone()),
                confidence: Confidence::High,
            }));
        answer
    }
}

fn judged(source: Message, response: &Response, judge: Judge) -> Answer {
    Answer {
        source,
        outcome: response.status.to_string(),
        there: true,
        tls: response.tls.is_some(),
        said: judge(response),
    }
}

fn failed(source: Message, error: &HttpError) -> Answer {
    Answer {
        source,
        outcome: error.code().to_owned(),
        there: error.answered(),
        tls: false,
        said: Vec::new(),
    }
}
