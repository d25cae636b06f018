//! The app for tests: a home in which nothing is, and raw requests over real sockets.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use devices::router::driver::{Fix, Undo};
use job::change::Failed;
use job::history::{History, HistoryError};
use job::join::{Cancel, End, Event, Outcome, Trouble, Wish};
use link::PrivateDir;
use serde_json::{Value, json};
use text::Language;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use web::{
    Choice, Explained, Found, Hardened, House, Invitation, Options, Readers, Refusal, Seen,
    WebPerson, serve,
};

pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A home in which nothing is and nothing happens.
struct Empty {
    directory: PrivateDir,
    joined: Arc<Mutex<u32>>,
    looks: Arc<AtomicBool>,
}

impl House for Empty {
    fn find(&self) -> Found {
        // A look that takes its time.
        while self.looks.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(5));
        }
        Found {
            document: json!({ "printers": [], "routers": [], "networks": [] }),
            note: None,
        }
    }

    fn look(&self, _: &Choice) -> Result<Seen, Trouble> {
        Ok(Seen::default())
    }

    fn join(
        &self,
        _: &Choice,
        _: &Wish,
        _: &mut WebPerson,
        _: &Cancel,
        _: &mut dyn FnMut(&Event),
    ) -> End {
        *self.joined.lock().expect("a number") += 1;
        End {
            outcome: Outcome::Failed,
            way: None,
            via: None,
            printer: None,
            verified: None,
            code: None,
            cause: None,
            causes: Vec::new(),
            why: None,
            next: None,
            otherwise: Vec::new(),
            missing: false,
            tried: false,
            undone: None,
        }
    }

    fn harden(&self, _: &Choice, _: Fix) -> Result<Hardened, Failed> {
        Err(Failed::from(Trouble::of_text(
            "no-driver",
            "nobody is there",
        )))
    }

    fn take_back(&self, _: &Choice, _: &Undo) -> Result<(), Trouble> {
        Ok(())
    }

    fn history(&self) -> Result<History, HistoryError> {
        History::at(&self.directory.path().join("history.sqlite3"))
    }

    fn readers(&self) -> &dyn Readers {
        self
    }
}

impl Readers for Empty {
    fn where_is(&self, model: &str) -> Result<Value, Refusal> {
        Err(Refusal::of_text("unknown-model", model))
    }

    fn pin(&self, text: &str) -> Value {
        json!({ "input": text })
    }

    fn explain(&self, _: &str, octets: &[u8], _: Language) -> Result<Explained, Refusal> {
        Ok(Explained {
            document: json!({ "runs": [], "octets": octets.len() }),
            html: "<p>explained</p>".to_owned(),
        })
    }

    fn read_report(&self, _: &str, _: &[u8], _: Language) -> Result<Value, Refusal> {
        Err(Refusal::of_text("nothing-recognised", "nothing; try again"))
    }
}

/// The app, serving.
pub(crate) struct Served {
    pub(crate) at: SocketAddr,
    pub(crate) phones: mpsc::UnboundedReceiver<Invitation>,
    /// While it is true a look goes on.
    pub(crate) looks: Arc<AtomicBool>,
    pub(crate) links: mpsc::UnboundedReceiver<Invitation>,
    pub(crate) joined: Arc<Mutex<u32>>,
    _stop: oneshot::Sender<()>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

impl Served {
    pub(crate) fn new() -> Self {
        Self::with(Options::default(), false)
    }

    /// `looks`: the first look goes on until it is told to end.
    pub(crate) fn with(options: Options, looks: bool) -> Self {
        let looks = Arc::new(AtomicBool::new(looks));
        let (send_phone, phones) = mpsc::unbounded_channel();
        let (send, links) = mpsc::unbounded_channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let joined = Arc::new(Mutex::new(0));
        let house = Box::new(Empty {
            directory: PrivateDir::new("octopin-web").expect("a directory"),
            joined: Arc::clone(&joined),
            looks: Arc::clone(&looks),
        });
        tokio::spawn(async move {
            let invite = |invitation: &Invitation| {
                let phone = invitation.fingerprint.is_some();
                let door = if phone { &send_phone } else { &send };
                let _ = door.send(invitation.clone());
            };
            let until = async {
                let _ = stopped.await;
            };
            serve(options, house, invite, until).await.expect("served");
        });
        Self {
            at: SocketAddr::from(([127, 0, 0, 1], 0)),
            links,
            phones,
            looks,
            joined,
            _stop: stop,
        }
    }

    /// The path of the next link.
    pub(crate) async fn link(&mut self) -> String {
        let invitation = tokio::time::timeout(PATIENCE, self.links.recv()).await;
        let link = invitation.expect("a link in time").expect("a link").link;
        let rest = link.strip_prefix("http://").expect("plain on loopback");
        let (at, path) = rest.split_once('/').expect("a path");
        self.at = at.parse().expect("an address");
        assert!(self.at.ip().is_loopback());
        format!("/{path}")
    }

    pub(crate) async fn raw(&self, octets: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.at).await.expect("a connection");
        // It may have answered and closed before all of it was sent.
        let _ = stream.write_all(octets).await;
        let mut all = Vec::new();
        let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut all)).await;
        let _ = read.expect("an answer in time");
        let text = String::from_utf8_lossy(&all).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Answer {
            status: status.unwrap_or(0),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    pub(crate) async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let has = |name| headers.iter().any(|(given, _)| *given == name);
        let host = (!has("Host")).then(|| ("Host", self.at.to_string()));
        let length = (method == "POST" && !has("Content-Length"))
            .then(|| ("Content-Length", body.len().to_string()));
        let given = headers
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()));
        let mut lines = vec![
            format!("{method} {path} HTTP/1.1"),
            "Connection: close".to_owned(),
        ];
        let all = host.into_iter().chain(given).chain(length);
        lines.extend(all.map(|(name, value)| format!("{name}: {value}")));
        let request = format!("{}\r\n\r\n{body}", lines.join("\r\n"));
        self.raw(request.as_bytes()).await
    }

    /// The cookie of a new session, and the token of its forms.
    pub(crate) async fn enter(&mut self) -> (String, String) {
        let link = self.link().await;
        let answer = self.ask("GET", &link, &[], "").await;
        assert_eq!(answer.status, 303, "{}", answer.head);
        let cookie = answer.header("set-cookie").expect("a cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        let cookie = cookie.split(';').next().expect("a pair").to_owned();
        let page = self.ask("GET", "/", &[("Cookie", &cookie)], "").await;
        assert_eq!(page.status, 200);
        let token = page
            .body
            .split("name=\"csrf\" value=\"")
            .nth(1)
            .expect("a form");
        let token = token.split('"').next().expect("a token").to_owned();
        (cookie, token)
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.at)
    }
}

pub(crate) const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
