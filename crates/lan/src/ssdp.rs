//! SSDP (UPnP Device Architecture 1.1, section 1): who is there, and where its description is.

use std::collections::HashSet;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::time::Duration;

use rustix::net::sockopt;
use tokio::net::UdpSocket;
use tokio::time::Instant;

use crate::interface::Interface;
use crate::udp::{self, Everybody};

/// Where questions and announcements go.
const EVERYBODY: Everybody = udp::group(239, 255, 255, 250, PORT);

/// The group of announcements.
const GROUP: Ipv4Addr = Ipv4Addr::new(239, 255, 255, 250);

/// Its port.
const PORT: u16 = 1900;

/// How long to wait after an error of the socket, so that none can keep it busy.
const PAUSE: Duration = Duration::from_millis(50);

/// The largest message that is read, in octets.
pub const MAX_MESSAGE: usize = 8 * 1024;

/// The most headers of a message.
pub const MAX_HEADERS: usize = 64;

/// The most answers that one search hands on.
const MAX_ANSWERS: usize = 4096;

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `M-SEARCH`: somebody looks for others.
    Search,
    /// `NOTIFY`: somebody tells of itself.
    Notify,
    /// The answer to a search.
    Answer,
}

/// The first lines of the kinds.
const STARTS: [(Kind, &str); 3] = [
    (Kind::Search, "M-SEARCH * HTTP/1.1"),
    (Kind::Notify, "NOTIFY * HTTP/1.1"),
    (Kind::Answer, "HTTP/1.1 200 OK"),
];

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What it is.
    pub kind: Kind,
    headers: Vec<(String, String)>,
}

impl Message {
    /// A message with these headers. Line ends in them are left out.
    pub fn new(kind: Kind, headers: &[(&str, &str)]) -> Self {
        let plain = |text: &str| text.chars().filter(|c| !c.is_control()).collect::<String>();
        let headers = headers.iter();
        Self {
            kind,
            headers: headers
                .map(|(name, value)| (plain(name).to_ascii_lowercase(), plain(value.trim())))
                .collect(),
        }
    }

    /// A search for `target`; whoever has it answers within a second.
    pub fn search(target: &str) -> Self {
        Self::new(
            Kind::Search,
            &[
                ("HOST", "239.255.255.250:1900"),
                ("MAN", "\"ssdp:discover\""),
                ("MX", "1"),
                ("ST", target),
            ],
        )
    }

    /// Reads a datagram; `None` for what is no SSDP.
    pub fn decode(octets: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(octets.get(..MAX_MESSAGE).unwrap_or(octets));
        let mut lines = text.lines();
        let start = lines.next()?.trim();
        let known = |row: &&(Kind, &str)| match row.0 {
            // Devices write other reasons than OK.
            Kind::Answer => start
                .strip_prefix("HTTP/1.")
                .and_then(|rest| rest.get(1..))
                .is_some_and(|rest| rest.trim_start().starts_with("200")),
            _ => start.eq_ignore_ascii_case(row.1),
        };
        let kind = STARTS.iter().find(known)?.0;
        let headers = lines
            .take_while(|line| !line.trim().is_empty())
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
            .take(MAX_HEADERS)
            .collect();
        Some(Self { kind, headers })
    }

    /// The datagram.
    pub fn encode(&self) -> Vec<u8> {
        let start = STARTS.iter().find(|row| row.0 == self.kind);
        let mut text = start.map_or("", |row| row.1).to_owned();
        for (name, value) in &self.headers {
            text.push_str("\r\n");
            text.push_str(&name.to_ascii_uppercase());
            text.push_str(": ");
            text.push_str(value);
        }
        text.push_str("\r\n\r\n");
        text.into_bytes()
    }

    /// A header, its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }

    /// What it is about: `ST` of searches and answers, `NT` of announcements.
    pub fn target(&self) -> Option<&str> {
        self.header("st").or_else(|| self.header("nt"))
    }

    /// The UUID of the device in `USN`, in small letters, without `uuid:`.
    pub fn uuid(&self) -> Option<String> {
        let usn = self.header("usn")?;
        let rest = usn
            .get(..5)
            .filter(|scheme| scheme.eq_ignore_ascii_case("uuid:"));
        let uuid = rest.and_then(|_| usn.get(5..))?.split("::").next()?.trim();
        (!uuid.is_empty()).then(|| uuid.to_ascii_lowercase())
    }
}

/// Searches for these targets until `end`, and hands on every answer with where it came from, each
/// different one once.
///
/// # Errors
/// No interface can be used at all.
pub async fn search(
    interfaces: &[Interface],
    targets: &[&str],
    end: Instant,
    mut found: impl FnMut(SocketAddr, Message),
) -> io::Result<()> {
    let questions: Vec<Vec<u8>> = targets
        .iter()
        .map(|target| Message::search(target).encode())
        .collect();
    let mut seen = HashSet::new();
    udp::ask(interfaces, EVERYBODY, &questions, end, |from, octets| {
        if seen.len() < MAX_ANSWERS
            && let Some(message) = Message::decode(octets)
            && message.kind == Kind::Answer
            && seen.insert((from, message.header("usn").map(str::to_owned)))
        {
            found(from, message);
        }
    })
    .await
}

/// Announcements of others (`NOTIFY`), as they come.
#[derive(Debug)]
pub struct Announcements {
    socket: UdpSocket,
    buffer: Vec<u8>,
}

impl Announcements {
    /// Listens at the interfaces with these addresses, beside others on this computer that do.
    ///
    /// # Errors
    /// The system's.
    pub fn open(addresses: &[Ipv4Addr]) -> io::Result<Self> {
        let kind = rustix::net::SocketType::DGRAM;
        let flags = rustix::net::SocketFlags::CLOEXEC | rustix::net::SocketFlags::NONBLOCK;
        let socket = rustix::net::socket_with(rustix::net::AddressFamily::INET, kind, flags, None)?;
        sockopt::set_socket_reuseaddr(&socket, true)?;
        rustix::net::bind(&socket, &SocketAddrV4::new(GROUP, PORT))?;
        for address in addresses {
            match sockopt::set_ip_add_membership(&socket, &GROUP, address) {
                // Two addresses of one interface.
                Err(rustix::io::Errno::ADDRINUSE) => {}
                result => result?,
            }
        }
        Ok(Self {
            socket: UdpSocket::from_std(socket.into())?,
            buffer: vec![0; MAX_MESSAGE],
        })
    }

    /// The next announcement and where it came from. Nothing is lost when the wait is given up.
    pub async fn next(&mut self) -> (SocketAddr, Message) {
        loop {
            // What fails here is a datagram, not the socket.
            let Ok((count, from)) = self.socket.recv_from(&mut self.buffer).await else {
                tokio::time::sleep(PAUSE).await;
                continue;
            };
            let octets = self.buffer.get(..count).unwrap_or_default();
            if let Some(message) = Message::decode(octets)
                && message.kind == Kind::Notify
            {
                return (from, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_answer_says_who_and_where() {
        let answer = b"HTTP/1.1 200 OK\r\nCache-Control:max-age=1800\r\nST: upnp:rootdevice\r\n\
            Location: http://192.168.1.1:49152/gatedesc.xml\r\n\
            USN: UUID:0000-AA::upnp:rootdevice\r\n\r\nbody: no header";
        let message = Message::decode(answer).unwrap();
        assert_eq!(message.kind, Kind::Answer);
        assert_eq!(message.uuid().as_deref(), Some("0000-aa"));
        assert_eq!(message.target(), Some("upnp:rootdevice"));
        assert_eq!(
            message.header("location"),
            Some("http://192.168.1.1:49152/gatedesc.xml")
        );
        assert_eq!(message.header("body"), None);
    }

    #[test]
    fn other_things_are_no_message_of_ours() {
        for other in [
            &b""[..],
            b"GET / HTTP/1.1\r\n\r\n",
            b"HTTP/1.1 404 Not Found\r\n\r\n",
            b"HTTP/1.\xc3\xa9 200\r\n",
            b"\xff\xfe",
        ] {
            assert_eq!(Message::decode(other), None);
        }
        let none = Message::new(Kind::Notify, &[("USN", "uu\u{e9}d")]);
        assert_eq!(none.uuid(), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again_and_no_header_makes_another(
            name in "[A-Za-z-]{1,9}", value in ".{0,20}"
        ) {
            for kind in [Kind::Search, Kind::Notify, Kind::Answer] {
                let message = Message::new(kind, &[(&name, &value), ("ST", "x")]);
                let read = Message::decode(&message.encode()).unwrap();
                prop_assert_eq!(read.kind, kind);
                prop_assert_eq!(read.headers.len(), 2);
            }
        }

        #[test]
        fn nothing_panics(octets: Vec<u8>) {
            let _ = Message::decode(&octets).map(|message| message.uuid());
        }
    }
}
