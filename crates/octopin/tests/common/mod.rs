//! What the tests of the command line share: running the program, reading what it wrote, and virtual
//! routers beside it.
#![allow(dead_code, reason = "each test uses a part")]

use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

/// For whatever comes from another process, on a machine that is busy with other things.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Runs the program with nothing on standard input.
pub(crate) fn octopin(arguments: &[&str]) -> Output {
    with_input(arguments, "")
}

/// Runs the program, which remembers nothing of other runs: a port that a virtual device has may
/// have been another's before, with another certificate.
pub(crate) fn with_input(arguments: &[&str], input: &str) -> Output {
    let state = link::PrivateDir::new("octopin-test").expect("a directory");
    in_state(state.path(), arguments, input)
}

/// Runs the program with a state directory of its own and no password but one of `input`.
pub(crate) fn in_state(state: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
    command
        .args(arguments)
        .env("XDG_STATE_HOME", state)
        .env_remove("OCTOPIN_PASSWORD");
    run(&mut command, input)
}

fn run(command: &mut Command, input: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not read its input may end first.
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output().expect("the program ends")
}

/// Set in the process that runs one test in a network of its own.
const ALONE: &str = "OCTOPIN_TEST_ALONE";

/// Whether this process is the one that [`done_alone`] started.
pub(crate) fn is_alone() -> bool {
    std::env::var_os(ALONE).is_some()
}

/// Runs the test of this name again in a network namespace of its own, where no other program
/// answers a search, and says whether that was done: then there is nothing left to do here.
pub(crate) fn done_alone(test: &str) -> bool {
    if is_alone() || !interop::has_programs(&["unshare", "setpriv", "ip"]) {
        return false;
    }
    let mut command = match interop::alone(Path::new("sh")) {
        Ok(command) => command,
        Err(error) => {
            println!("{test} runs in the network that all share: {error}");
            return false;
        }
    };
    let itself = std::env::current_exe().expect("the name of this program");
    let status = command
        .args(["-c", "ip link set lo up && exec \"$0\" \"$@\""])
        .arg(itself)
        .args(["--exact", test, "--nocapture"])
        .env(ALONE, "1")
        .stdin(Stdio::null())
        .status();
    assert!(status.expect("a shell").success(), "{test} failed alone");
    true
}

/// The exit status.
pub(crate) fn status(output: &Output) -> i32 {
    output.status.code().expect("an exit status, no signal")
}

/// Standard output as text.
pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// Standard error as text.
pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

/// The one document on standard output.
pub(crate) fn document(output: &Output) -> Value {
    let text = out(output);
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text:?} {:?}", err(output)))
}

/// `octopin lab router` as a child of a test, which ends with it.
pub(crate) struct LabRouter {
    child: Child,
    input: ChildStdin,
    lines: Receiver<Value>,
    /// What it said first: where it is, and who.
    pub(crate) first: Value,
}

impl LabRouter {
    /// Starts it and waits until it says where it is.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(["lab", "router", "--json"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let input = child.stdin.take().expect("its input");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let Ok(line) = serde_json::from_str(&line) else {
                    return;
                };
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let first: Value = lines.recv_timeout(PATIENCE).expect("where it is");
        Self {
            child,
            input,
            lines,
            first,
        }
    }

    fn text(&self, key: &str) -> &str {
        self.first[key].as_str().expect("a text")
    }

    /// Its address for its driver.
    pub(crate) fn address(&self) -> &str {
        self.text("address")
    }

    /// Host and port of its web server.
    pub(crate) fn host(&self) -> &str {
        let http = self.text("http");
        http.trim_start_matches("http://").trim_end_matches('/')
    }

    /// A line with its password, as standard input has it.
    pub(crate) fn password(&self) -> String {
        format!("{}\n", self.text("password"))
    }

    /// Gives it a line, and waits for its answer.
    pub(crate) fn tell(&mut self, line: &str) -> Vec<String> {
        writeln!(self.input, "{line}").expect("it takes lines");
        loop {
            let event = self.lines.recv_timeout(PATIENCE).expect("an answer");
            if event["event"] == "answer" {
                let lines = event["lines"].as_array().expect("lines").iter();
                return lines
                    .map(|line| line.as_str().expect("text").to_owned())
                    .collect();
            }
        }
    }

    /// Whether WPS is on, as its owner sees it.
    pub(crate) fn wps(&mut self) -> bool {
        self.tell("show")
            .iter()
            .any(|line| line.contains("WPS on") || line.contains("waits"))
    }
}

impl Drop for LabRouter {
    fn drop(&mut self) {
        // Nothing to do where it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
