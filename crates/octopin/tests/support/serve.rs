//! `octopin serve` as a child of a test, and requests to it.
#![allow(dead_code, reason = "each test uses a part")]

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use link::PrivateDir;
use serde_json::Value;

/// For whatever comes, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(120);

/// Waits until something is so.
pub(crate) fn until(what: &str, mut so: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !so() {
        assert!(Instant::now() < end, "still not so: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The program, serving; it ends with the test.
pub(crate) struct Served {
    child: Child,
    lines: BufReader<ChildStdout>,
    state: Option<PrivateDir>,
    at: String,
    cookie: String,
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

impl Served {
    pub(crate) fn of(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it runs");
        let lines = BufReader::new(child.stdout.take().expect("what it says"));
        Self {
            child,
            lines,
            state: None,
            at: String::new(),
            cookie: String::new(),
        }
    }

    /// A virtual home with these arguments.
    pub(crate) fn demo(arguments: &[&str]) -> Self {
        let state = PrivateDir::new("octopin-serve").expect("a directory");
        let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
        command
            .args(["serve", "--no-open", "--json", "--demo"])
            .args(arguments)
            .env("XDG_STATE_HOME", state.path());
        let mut served = Self::of(command);
        served.state = Some(state);
        served
    }

    /// The next link for this kind of visitor.
    pub(crate) fn link(&mut self, kind: &str) -> Value {
        loop {
            let mut line = String::new();
            let read = self.lines.read_line(&mut line).expect("a line");
            assert!(read > 0, "it ended");
            let document: Value = serde_json::from_str(&line).expect("JSON");
            if document["for"] == kind {
                return document;
            }
        }
    }

    /// Comes in by the next link.
    pub(crate) fn enter(&mut self) {
        let link = self.link("browser");
        let (at, path) = parts(link["link"].as_str().expect("a link"));
        let answer = ask(&at, "GET", &path, "", b"");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let mut lines = answer.lines().filter_map(|line| line.split_once(": "));
        let cookie = lines.find(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        let (_, cookie) = cookie.expect("a cookie");
        let (cookie, _) = cookie.split_once(';').expect("a pair");
        (self.at, self.cookie) = (at, cookie.to_owned());
    }

    /// Asks as a program does that has the session's cookie.
    pub(crate) fn ask(&self, method: &str, path: &str, body: Option<&[u8]>) -> Answer {
        let kind = if path == "/api/explain" {
            "application/octet-stream"
        } else {
            "application/json"
        };
        let head = format!("Cookie: {}\r\nContent-Type: {kind}\r\n", self.cookie);
        let whole = ask(&self.at, method, path, &head, body.unwrap_or_default());
        let end = whole.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = whole.split_at(end.expect("a head") + 4);
        let head = String::from_utf8_lossy(head);
        assert!(!head.to_lowercase().contains("transfer-encoding"), "{head}");
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Answer {
            status: status.expect("a status"),
            body: body.to_vec(),
        }
    }

    /// Ends it as a user does.
    pub(crate) fn end(mut self) {
        let id = i32::try_from(self.child.id()).expect("a number");
        let id = rustix::process::Pid::from_raw(id).expect("a process");
        rustix::process::kill_process(id, rustix::process::Signal::INT).expect("told");
        assert!(self.child.wait().expect("an end").success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where a link leads: host with port, and the path.
pub(crate) fn parts(link: &str) -> (String, String) {
    let rest = link.strip_prefix("http://").expect("plain");
    let (at, path) = rest.split_once('/').expect("a path");
    (at.to_owned(), format!("/{path}"))
}

/// Asks, with these lines of the head besides, and reads all of the answer.
pub(crate) fn ask(at: &str, method: &str, path: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(at).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {at}\r\n{head}Content-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(request.as_bytes()).expect("sent");
    stream.write_all(body).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    answer
}
