//! Asking again where only an open port or an SNMP agent was seen, so that the entry says which printer
//! it is. An address alone is no answer to that.
//!
//! A lead becomes questions, each to another program of the printer: SNMP, and its IPP with its web
//! server. All of them end with the search; what is not known by then was too slow.

use std::collections::{HashSet, VecDeque};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt as _};
use jiff::Timestamp;
use lan::http::{Scheme, Url};
use lan::snmp::{self, Access, Client};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{self, Instant};

use super::read;
use super::search::{Ear, ask_ipp, quick_reader, takes_connections};
use super::sighting::Way;
use crate::printer::Target;

/// How many questions are asked in a search, and how many at once.
const MAX_QUESTIONS: usize = 2048;
const AT_ONCE: usize = 96;

/// The longest that an agent is waited for: who has SNMP answers within milliseconds.
const SNMP_PATIENCE: Duration = Duration::from_millis(1500);

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// It answered an SNMP broadcast; it may be anything.
    Agent(IpAddr),
    /// A port of printers takes connections.
    Host(IpAddr),
}

/// What is asked because of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Question {
    Snmp(IpAddr),
    Web(IpAddr),
}

/// Follows the leads until `end`.
pub(super) async fn follow(
    leads: UnboundedReceiver<Lead>,
    access: &Access,
    end: Instant,
    ear: &Ear,
) {
    // What is past its time is no loss: the next search finds it.
    let _ = time::timeout_at(end, follow_all(leads, access, end, ear)).await;
}

async fn follow_all(mut leads: UnboundedReceiver<Lead>, access: &Access, end: Instant, ear: &Ear) {
    let mut known = HashSet::new();
    let mut waiting = VecDeque::new();
    let mut running = FuturesUnordered::new();
    let mut more = true;
    while more || !running.is_empty() {
        let leads_to: Vec<Question> = tokio::select! {
            lead = leads.recv(), if more => match lead {
                Some(Lead::Agent(from)) => vec![Question::Snmp(from)],
                Some(Lead::Host(host)) => vec![Question::Snmp(host), Question::Web(host)],
                None => {
                    more = false;
                    Vec::new()
                }
            },
            Some(next) = running.next() => Vec::from_iter(next),
        };
        for question in leads_to {
            if known.len() < MAX_QUESTIONS && known.insert(question) {
                waiting.push_back(question);
            }
        }
        while running.len() < AT_ONCE
            && let Some(question) = waiting.pop_front()
        {
            running.push(ask(question, access, end, ear));
        }
    }
}

/// Asks one question; what is to be asked next.
async fn ask(question: Question, access: &Access, end: Instant, ear: &Ear) -> Option<Question> {
    match question {
        Question::Snmp(agent) => {
            let printer = ask_snmp(agent, access, end, ear).await;
            // A computer's own agent leads nowhere.
            (printer && !agent.is_loopback()).then_some(Question::Web(agent))
        }
        Question::Web(host) => {
            // What it announces says all that this would.
            if !ear.is_announced(host) {
                ask_its_ipp(host, end, ear).await;
                ask_web(host, end, ear).await;
            }
            None
        }
    }
}

/// Asks an agent which device it is; whether it is a printer. One that answered everybody and not us is
/// no printer that can be told about.
async fn ask_snmp(agent: IpAddr, access: &Access, end: Instant, ear: &Ear) -> bool {
    let left = end.saturating_duration_since(Instant::now());
    let client = Client {
        access: access.clone(),
        deadline: left.min(SNMP_PATIENCE),
        ..Client::new(SocketAddr::new(agent, snmp::PORT))
    };
    let Ok(values) = client.get(&read::snmp_oids(true)).await else {
        return false;
    };
    let sighting = read::snmp(agent, &values, Timestamp::now());
    let printer = sighting.printer;
    ear.seen(sighting);
    printer
}

/// Asks over IPP, at the paths that printers have it at.
async fn ask_its_ipp(host: IpAddr, end: Instant, ear: &Ear) {
    let Ok(target) = Target::parse(&host.to_string()) else {
        return;
    };
    if !takes_connections(SocketAddr::new(host, Scheme::Ipp.default_port())).await {
        return;
    }
    for url in target.ipp().iter().filter(|url| !url.scheme().is_tls()) {
        if ask_ipp(Way::Ipp, url, end, ear).await {
            break;
        }
    }
}

/// Asks the web server for its first page, for what it says of itself.
async fn ask_web(host: IpAddr, end: Instant, ear: &Ear) {
    let port = Scheme::Http.default_port();
    let Ok(url) = Url::new(Scheme::Http, &host.to_string(), port, "/") else {
        return;
    };
    // A login that is wanted for the page does not close the header.
    if let Ok(page) = quick_reader(end).ask_as_nobody(&url).await {
        let server = page.header("server");
        ear.seen(read::web(&page.url, server, &page.body, Timestamp::now()));
    }
}
