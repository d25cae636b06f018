//! A web server that answers as a test wants, misbehaviour included.

// Each test uses its own part of it.
#![allow(dead_code)]

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A request as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: String,
    pub(crate) body: Vec<u8>,
}

/// What the server does with a request.
pub(crate) enum Reply {
    /// Status, further headers, body.
    Whole(u16, String, Vec<u8>),
    /// These octets and nothing else.
    Raw(Vec<u8>),
    /// Nothing, until the other end gives up.
    Hang,
    /// A header that promises four gigabytes, and zeros for as long as they are taken.
    Endless,
}

/// An answer with a body.
pub(crate) fn ok(body: impl Into<Vec<u8>>) -> Reply {
    Reply::Whole(200, String::new(), body.into())
}

/// An answer without one.
pub(crate) fn status(status: u16) -> Reply {
    Reply::Whole(status, String::new(), Vec::new())
}

type Handler = dyn Fn(&Request) -> Reply + Send + Sync;

/// A server, on a free port of the loopback interface unless said otherwise.
pub(crate) struct Server {
    pub(crate) port: u16,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    pub(crate) fn new(handler: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::at((Ipv4Addr::LOCALHOST, 0), handler)
    }

    /// A server at a port of its own.
    pub(crate) fn at(
        address: impl ToSocketAddrs,
        handler: impl Fn(&Request) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let handler: Arc<Handler> = Arc::new(handler);
        let log = Arc::clone(&seen);
        // It ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (handler, log) = (Arc::clone(&handler), Arc::clone(&log));
                thread::spawn(move || talk(stream, &*handler, &log));
            }
        });
        Self { port, seen }
    }

    /// A server with these documents and 404 for the rest.
    pub(crate) fn with_documents(documents: &[(&str, &str)]) -> Self {
        let documents: HashMap<String, String> = documents
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        Self::new(move |request| {
            documents
                .get(&request.path)
                .map_or(status(404), |text| ok(text.as_bytes()))
        })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What was asked so far.
    pub(crate) fn seen(&self) -> Vec<Request> {
        self.seen.lock().unwrap().clone()
    }
}

fn talk(mut stream: TcpStream, handler: &Handler, log: &Mutex<Vec<Request>>) {
    let Some(request) = read(&mut stream) else {
        return;
    };
    log.lock().unwrap().push(request.clone());
    match handler(&request) {
        Reply::Whole(status, headers, body) => {
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n",
                body.len()
            );
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(&body);
        }
        Reply::Raw(octets) => {
            let _ = stream.write_all(&octets);
        }
        Reply::Hang => {
            // The other end closes when it has waited enough.
            let _ = stream.set_read_timeout(Some(Duration::from_secs(120)));
            let _ = stream.read(&mut [0; 1]);
        }
        Reply::Endless => {
            let _ = stream.write_all(b"HTTP/1.1 200 X\r\nContent-Length: 4294967296\r\n\r\n");
            while stream.write_all(&[0; 8192]).is_ok() {}
        }
    }
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .ok()?;
    let mut octets = Vec::new();
    let mut chunk = [0; 4096];
    let head = loop {
        if let Some(end) = octets.windows(4).position(|w| w == b"\r\n\r\n") {
            break end;
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return None,
            Ok(count) => octets.extend_from_slice(&chunk[..count]),
        }
    };
    let headers = String::from_utf8_lossy(&octets[..head]).into_owned();
    let length = headers.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse::<usize>().ok())?
    });
    let mut body = octets[head + 4..].to_vec();
    while body.len() < length.unwrap_or(0) {
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return None,
            Ok(count) => body.extend_from_slice(&chunk[..count]),
        }
    }
    let mut words = headers.split_whitespace();
    Some(Request {
        method: words.next()?.to_owned(),
        path: words.next()?.to_owned(),
        headers,
        body,
    })
}
