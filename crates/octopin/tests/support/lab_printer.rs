//! `octopin lab printer`, or another virtual device, as a child of a test.
#![allow(dead_code, reason = "each test uses a part")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

/// For whatever comes over a socket or a pipe, on a machine that is busy with other things.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A virtual printer, which ends with the test.
pub(crate) struct Printer {
    child: Child,
    input: ChildStdin,
    lines: Receiver<Value>,
    /// What it said first: where it is, and its identity.
    pub(crate) first: Value,
}

impl Printer {
    /// Starts it and waits until it says where it is.
    pub(crate) fn start(args: &[&str]) -> Self {
        Self::start_device("printer", args)
    }

    /// Starts a virtual device of this sort.
    pub(crate) fn start_device(device: &str, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(["lab", device, "--json"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if sender.send(serde_json::from_str(&line).unwrap()).is_err() {
                    return;
                }
            }
        });
        let first = lines.recv_timeout(PATIENCE).unwrap();
        Self {
            child,
            input,
            lines,
            first,
        }
    }

    /// Host and port of its web server.
    pub(crate) fn host(&self) -> &str {
        let url = self.first["http"].as_str().unwrap();
        url.strip_prefix("http://").unwrap().trim_end_matches('/')
    }

    /// Gives it a line of its panel.
    pub(crate) fn press(&mut self, line: &str) {
        writeln!(self.input, "{line}").unwrap();
    }

    /// Waits for an event.
    pub(crate) fn event(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let event = self.lines.recv_timeout(PATIENCE).unwrap();
            assert_eq!(event["schema"], "octopin.lab/1");
            if wanted(&event) {
                return event;
            }
        }
    }

    /// Status and content of a response.
    pub(crate) fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(self.host()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\
             \r\n{body}",
            self.host(),
            body.len()
        )
        .unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        let (head, content) = response.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, content.to_owned())
    }

    /// Has it end by itself.
    pub(crate) fn quit(mut self) {
        self.press("quit");
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        // Nothing to do where it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
