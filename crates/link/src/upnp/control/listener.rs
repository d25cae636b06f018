//! The small server that takes the events of one access point.
//!
//! It listens at the one address that faces the access point, at a port and a path that nobody can
//! guess, and hears that access point alone: connections from elsewhere are closed unread.

use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lan::gena::{self, Notice, Sid};
use lan::http::{Scheme, Url};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time;

use crate::upnp::wlan::{WLAN_EVENT, WlanEvent};

/// The longest head of a request, in octets.
const MAX_HEAD: usize = 4096;

/// The longest body of a request, in octets.
const MAX_BODY: usize = 32 * 1024;

/// The most connections at once.
const MAX_CONNECTIONS: usize = 4;

/// How long one connection may take.
const CONNECTION: Duration = Duration::from_secs(10);

/// How many events wait to be taken; further ones are refused.
const MAX_WAITING: usize = 64;

/// What an access point told in one event.
#[derive(Debug)]
pub(super) struct Told {
    /// How many events before it never came.
    pub(super) missed: u32,
    /// What devices said, in order.
    pub(super) events: Vec<WlanEvent>,
}

/// A server for one subscription.
#[derive(Debug)]
pub(super) struct Listener {
    callback: Url,
    sid: watch::Sender<Option<Sid>>,
    told: mpsc::Receiver<Told>,
    task: AbortHandle,
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Listener {
    /// Listens at `ours` for `peer`.
    pub(super) async fn open(ours: IpAddr, peer: IpAddr) -> io::Result<Self> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(io::Error::other)?;
        let path = format!("/event/{}", crate::ctrl::to_hex(&random));
        let server = TcpListener::bind((ours, 0)).await?;
        let port = server.local_addr()?.port();
        let callback =
            Url::new(Scheme::Http, &ours.to_string(), port, &path).map_err(io::Error::other)?;
        let (sid, expected) = watch::channel(None);
        let (sender, told) = mpsc::channel(MAX_WAITING);
        let desk = Arc::new(Desk {
            path,
            expected,
            sender,
            next: Mutex::default(),
        });
        let task = tokio::spawn(serve(server, peer, desk)).abort_handle();
        Ok(Self {
            callback,
            sid,
            told,
            task,
        })
    }

    /// Where events are to be sent.
    pub(super) fn callback(&self) -> &Url {
        &self.callback
    }

    /// Says which subscription it is for. Until then events wait: the first often comes before the
    /// answer to the subscription.
    pub(super) fn expect(&self, sid: &Sid) {
        self.sid.send_replace(Some(sid.clone()));
    }

    /// What is told next.
    pub(super) fn told(&mut self) -> &mut mpsc::Receiver<Told> {
        &mut self.told
    }
}

/// What all connections share.
struct Desk {
    path: String,
    expected: watch::Receiver<Option<Sid>>,
    sender: mpsc::Sender<Told>,
    /// The number that the next event should have.
    next: Mutex<Option<u32>>,
}

async fn serve(server: TcpListener, peer: IpAddr, desk: Arc<Desk>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = server.accept() => match accepted {
                Ok((stream, from)) if from.ip() == peer && connections.len() < MAX_CONNECTIONS => {
                    let desk = Arc::clone(&desk);
                    connections.spawn(time::timeout(CONNECTION, async move {
                        let _ = desk.connection(stream).await;
                    }));
                }
                // Of others nothing is read.
                Ok(_) => {}
                Err(_) => time::sleep(Duration::from_millis(50)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

impl Desk {
    async fn connection(&self, mut stream: TcpStream) -> io::Result<()> {
        let status = match self.request(&mut stream).await {
            Ok(()) => 200,
            Err(status) => status,
        };
        let reason = if status == 200 { "OK" } else { "Error" };
        let answer =
            format!("HTTP/1.1 {status} {reason}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        stream.write_all(answer.as_bytes()).await?;
        stream.shutdown().await
    }

    /// Reads and takes a request; the error is the status to answer.
    async fn request(&self, stream: &mut TcpStream) -> Result<(), u16> {
        let mut octets = Vec::new();
        let head = loop {
            if let Some(head) = Head::parse(&octets)? {
                break head;
            }
            if octets.len() > MAX_HEAD || read_some(stream, &mut octets).await == 0 {
                return Err(400);
            }
        };
        if head.method != "NOTIFY" {
            return Err(405);
        }
        if head.path != self.path {
            return Err(404);
        }
        let notice = Notice::read(&head.headers).map_err(|error| error.status())?;
        let mut expected = self.expected.clone();
        let sid = expected
            .wait_for(Option::is_some)
            .await
            .map_err(|_| 412_u16)?
            .clone();
        if sid.is_none_or(|sid| !sid.as_str().eq_ignore_ascii_case(notice.sid.as_str())) {
            return Err(412);
        }
        let whole = head.length.saturating_add(head.body);
        while octets.len() < whole {
            if read_some(stream, &mut octets).await == 0 {
                return Err(400);
            }
        }
        let body = octets.get(head.length..whole).ok_or(400_u16)?;
        let properties = gena::read_property_set(body).map_err(|error| error.status())?;
        let Some(missed) = self.count(&notice) else {
            // Said again because our answer was lost.
            return Ok(());
        };
        let events = properties
            .iter()
            .filter(|(name, _)| name == WLAN_EVENT)
            .filter_map(|(_, value)| WlanEvent::decode(value))
            .collect();
        self.sender
            .try_send(Told { missed, events })
            .map_err(|_| 503)
    }

    /// How many events before this one never came; `None` for one that was there already.
    fn count(&self, notice: &Notice) -> Option<u32> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let expected = next.unwrap_or(notice.seq);
        let missed = notice.seq.wrapping_sub(expected);
        // What is half the circle ahead is behind.
        if missed > u32::MAX / 2 {
            return None;
        }
        *next = Some(notice.next_seq());
        Some(missed)
    }
}

async fn read_some(stream: &mut TcpStream, octets: &mut Vec<u8>) -> usize {
    let mut buffer = [0; 2048];
    match stream.read(&mut buffer).await {
        Ok(count) => {
            octets.extend_from_slice(buffer.get(..count).unwrap_or_default());
            count
        }
        Err(_) => 0,
    }
}

/// The head of a request.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    /// Its own length with the empty line, in octets.
    length: usize,
    /// The length of the body, in octets.
    body: usize,
}

impl Head {
    /// Reads it where it is complete; the error is the status to answer.
    fn parse(octets: &[u8]) -> Result<Option<Self>, u16> {
        let Some(end) = octets.windows(4).position(|four| four == b"\r\n\r\n") else {
            return Ok(None);
        };
        if end > MAX_HEAD {
            return Err(400);
        }
        let text =
            std::str::from_utf8(octets.get(..end).unwrap_or_default()).map_err(|_| 400_u16)?;
        let mut lines = text.split("\r\n");
        let mut words = lines.next().unwrap_or_default().split(' ');
        let (Some(method), Some(path), Some(version), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(400);
        };
        if !version.starts_with("HTTP/1.") {
            return Err(400);
        }
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let all = |name: &str| {
            let found = headers.iter().filter(|(found, _)| found == name);
            found.map(|(_, value)| value.clone()).collect::<Vec<_>>()
        };
        if !all("transfer-encoding").is_empty() {
            return Err(501);
        }
        let body = match all("content-length").as_slice() {
            [one] => one.parse().map_err(|_| 400_u16)?,
            _ => return Err(411),
        };
        if body > MAX_BODY {
            return Err(413);
        }
        Ok(Some(Self {
            method: method.to_owned(),
            path: path.to_owned(),
            headers,
            length: end + 4,
            body,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_when_it_is_whole() {
        let text = b"NOTIFY /event/1 HTTP/1.1\r\nSID: uuid:a\r\nContent-Length:  3 \r\n\r\nabc";
        let head = Head::parse(text).unwrap().unwrap();
        assert_eq!(
            (head.method.as_str(), head.path.as_str()),
            ("NOTIFY", "/event/1")
        );
        assert_eq!((head.length, head.body), (text.len() - 3, 3));
        for end in 0..head.length {
            assert_eq!(Head::parse(&text[..end]), Ok(None), "{end}");
        }
    }

    #[test]
    fn what_is_no_request_has_its_status() {
        for (text, status) in [
            ("x\r\n\r\n", 400),
            ("GET /\r\n\r\n", 400),
            ("GET / HTTP/2\r\n\r\n", 400),
            ("GET / HTTP/1.1 x\r\n\r\n", 400),
            ("NOTIFY / HTTP/1.1\r\n\r\n", 411),
            ("NOTIFY / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
            (
                "NOTIFY / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
                411,
            ),
            ("NOTIFY / HTTP/1.1\r\nContent-Length: 99999\r\n\r\n", 413),
            (
                "NOTIFY / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
                501,
            ),
        ] {
            assert_eq!(Head::parse(text.as_bytes()), Err(status), "{text:?}");
        }
        let long = format!("NOTIFY /{} HTTP/1.1\r\n\r\n", "a".repeat(MAX_HEAD));
        assert_eq!(Head::parse(long.as_bytes()), Err(400));
    }
}
