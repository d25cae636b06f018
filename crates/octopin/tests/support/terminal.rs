//! The program in the hands of a person at a terminal, by util-linux's `script`.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_octopin");

/// What is typed and said in a terminal.
const TERMINAL: &str = "script";
/// Seconds after which it is ended: a question that no test expects would be waited at for ever.
const PATIENCE: &str = "300";

/// The program at a terminal of so many columns.
pub(crate) struct Terminal {
    child: Child,
    /// What was on its screen so far.
    pub(crate) screen: String,
}

impl Terminal {
    /// `None` where `script` is missing.
    pub(crate) fn start(state: &Path, columns: u16, arguments: &[&str]) -> Option<Self> {
        if !interop::has_programs(&[TERMINAL, "stty", "timeout"]) {
            return None;
        }
        let quoted: Vec<String> = arguments.iter().map(|a| format!("'{a}'")).collect();
        let line = format!("stty cols {columns} && exec {PROGRAM} {}", quoted.join(" "));
        let child = Command::new("timeout")
            .args([
                "--foreground",
                PATIENCE,
                TERMINAL,
                "-q",
                "-e",
                "-c",
                &line,
                "/dev/null",
            ])
            .env("XDG_STATE_HOME", state)
            .env("NO_COLOR", "1")
            .env("TERM", "dumb")
            .env_remove("OCTOPIN_PASSWORD")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("script starts");
        let screen = String::new();
        Some(Self { child, screen })
    }

    /// Reads until a text is on the screen.
    pub(crate) fn until(&mut self, text: &str) {
        let output = self.child.stdout.as_mut().expect("its output");
        let mut octet = [0];
        while !self.screen.contains(text) {
            let read = output.read(&mut octet).expect("it can be read");
            assert!(read > 0, "{text:?} is not in {}", self.screen);
            self.screen.push(char::from(octet[0]));
        }
    }

    pub(crate) fn types(&mut self, text: &str) {
        let input = self.child.stdin.as_mut().expect("its input");
        input.write_all(text.as_bytes()).expect("it takes input");
    }

    /// Everything that was on the screen, and how it ended.
    pub(crate) fn ended(mut self) -> (String, ExitStatus) {
        let output = self.child.stdout.as_mut().expect("its output");
        let mut rest = Vec::new();
        // At its end a terminal may answer with an error instead of nothing.
        let _ = output.read_to_end(&mut rest);
        let ended = self.child.wait().expect("it ends");
        (self.screen + &String::from_utf8_lossy(&rest), ended)
    }
}
