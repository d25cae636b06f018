//! A shell on another computer, through the system's own `ssh`.
//!
//! Keys, agent and known hosts are ssh's; no password is asked for or sent. One connection is kept:
//! its first session is a shell that takes one line after the other, and further sessions share it.
//!
//! What is run there is written to the shell's input, never to its arguments: a secret that goes to
//! a program by `echo`, which every shell has built in, is in no list of processes, here or there.

use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use link::PrivateDir;
use text::{Message, Value, msg};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time;
use zeroize::Zeroizing;

use super::drivers::Place;
use super::error::RouterError;

/// The longest line that is taken.
const LINE_MAX: usize = 64 * 1024;

/// The longest output of one command.
const OUTPUT_MAX: usize = 256 * 1024;

/// How much of what ssh says to its fate is read.
const COMPLAINT_MAX: usize = 16 * 1024;

/// Where programs like hostapd_cli are, which the `PATH` of a user may lack.
pub const SYSTEM_PATH: &str = "/usr/local/sbin:/usr/sbin:/sbin";

/// How ssh is started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ssh {
    /// The program: a name that is looked for in `PATH`, or a path.
    pub program: PathBuf,
    /// A configuration file in place of the user's own.
    pub config: Option<PathBuf>,
    /// The longest that a connection may take.
    pub connecting: Duration,
    /// The longest that a command may take.
    pub deadline: Duration,
}

impl Default for Ssh {
    /// The system's `ssh` with the user's configuration; ten seconds for the connection, as many
    /// for the login after it, and for each command.
    fn default() -> Self {
        Self {
            program: PathBuf::from("ssh"),
            config: None,
            connecting: Duration::from_secs(10),
            deadline: Duration::from_secs(10),
        }
    }
}

/// What a command came to.
#[derive(Debug)]
pub struct Ran {
    /// Its exit status; 127 where there is no such program.
    pub status: u8,
    /// What it wrote, errors too.
    pub output: Zeroizing<String>,
}

/// A shell on another computer. It ends when this is dropped.
#[derive(Debug)]
pub struct Shell {
    ssh: Ssh,
    place: Place,
    child: Child,
    input: ChildStdin,
    output: Lines<ChildStdout>,
    /// Begins the line after the output of each command. It has a random part, because a device in
    /// the air chooses names that are in the output.
    mark: String,
    /// The number of the command that was sent last.
    number: u64,
    /// Where the shared connection's socket is; removed after the connection has ended.
    directory: PrivateDir,
}

impl Shell {
    /// Logs in at `place` and starts a shell there.
    ///
    /// # Errors
    /// [`RouterError::MissingProgram`], [`RouterError::Ssh`] with the reason in plain words,
    /// [`RouterError::BadAddress`] for a name that ssh would take for an option,
    /// [`RouterError::Unreachable`], [`RouterError::Silent`].
    pub async fn open(place: &Place, ssh: &Ssh) -> Result<Self, RouterError> {
        let plain = |text: &str| !text.starts_with('-') && !text.contains(char::is_whitespace);
        if !plain(&place.host) || !place.user.as_deref().is_none_or(plain) {
            return Err(RouterError::BadAddress {
                given: name_of(place),
                form: "[USER@]HOST[:PORT]",
            });
        }
        let directory = PrivateDir::new("octopin-ssh")
            .map_err(|error| unreachable(place, error.to_string()))?;
        let mut command = command(ssh, place, &directory);
        command.args(["-o", "ControlMaster=yes", "--", &place.host, "sh"]);
        let mut child = spawn(&mut command, ssh, place)?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(unreachable(place, msg!("device-ssh-no-pipes")));
        };
        let random = RandomState::new().hash_one(std::process::id());
        let mut shell = Self {
            ssh: ssh.clone(),
            place: place.clone(),
            child,
            input,
            output: Lines::new(output),
            mark: format!("octopin-{random:016x}"),
            number: 0,
            directory,
        };
        // With a home directory, hostapd_cli keeps its commands, PINs too, in a file there.
        let patience = ssh.connecting + ssh.deadline;
        let first = format!("unset HOME HISTFILE; PATH=$PATH:{SYSTEM_PATH}; export PATH");
        shell.run_within(&first, patience).await?;
        Ok(shell)
    }

    /// Who is on the other side, as `USER@HOST`.
    pub fn who(&self) -> String {
        name_of(&self.place)
    }

    /// Runs one line of shell. A command in it that must not take the next line from the shell's
    /// own input needs `</dev/null`.
    ///
    /// Dropping the future is harmless: a late answer is never taken for the next command's.
    ///
    /// # Errors
    /// [`RouterError::Silent`], or [`RouterError::Unreachable`] where the connection has ended.
    pub async fn run(&mut self, line: &str) -> Result<Ran, RouterError> {
        self.run_within(line, self.ssh.deadline).await
    }

    async fn run_within(&mut self, line: &str, patience: Duration) -> Result<Ran, RouterError> {
        self.number += 1;
        let mark = format!("{}-{} ", self.mark, self.number);
        let line = Zeroizing::new(format!(
            "{{ {line}\n}} 2>&1; r=$?; echo; echo \"{mark}$r\"\n"
        ));
        let exchange = async {
            self.input.write_all(line.as_bytes()).await?;
            self.input.flush().await?;
            let mut text = Zeroizing::new(String::new());
            while let Some(line) = self.output.next().await? {
                if let Some(status) = line.strip_prefix(&mark) {
                    // The line end before the mark is ours.
                    let end = text.strip_suffix('\n').map_or(text.len(), str::len);
                    text.truncate(end);
                    let status = status.trim().parse().unwrap_or(u8::MAX);
                    return Ok(Some(Ran {
                        status,
                        output: text,
                    }));
                }
                if line.starts_with(&self.mark) {
                    // The end of an earlier command that nobody waited for.
                    *text = String::new();
                    continue;
                }
                if text.len() + line.len() > OUTPUT_MAX {
                    return Err(io::Error::other(msg!("device-ssh-no-end").to_string()));
                }
                text.push_str(&line);
                text.push('\n');
            }
            Ok(None)
        };
        match time::timeout(patience, exchange).await {
            Ok(Ok(Some(ran))) => Ok(ran),
            // A write fails when ssh has ended too; why is in what it said.
            Ok(Ok(None)) => Err(self.ended().await),
            Ok(Err(error)) if error.kind() == io::ErrorKind::BrokenPipe => Err(self.ended().await),
            Ok(Err(error)) => Err(unreachable(&self.place, error.to_string())),
            Err(_) => Err(RouterError::Silent {
                what: self.who().into(),
                waited: patience,
            }),
        }
    }

    /// Why the connection has ended.
    async fn ended(&mut self) -> RouterError {
        complaint(&mut self.child, &self.place).await
    }

    /// Starts a program beside the shell, on the same connection. `line` is run by the user's own
    /// shell there, whichever that is.
    ///
    /// # Errors
    /// [`RouterError::MissingProgram`], [`RouterError::Unreachable`].
    pub fn start(&self, line: &str) -> Result<Program, RouterError> {
        let mut command = command(&self.ssh, &self.place, &self.directory);
        command.args(["-o", "ControlMaster=no", "--", &self.place.host, line]);
        let mut child = spawn(&mut command, &self.ssh, &self.place)?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(unreachable(&self.place, msg!("device-ssh-no-pipes")));
        };
        Ok(Program {
            place: self.place.clone(),
            child,
            input,
            output: Lines::new(output),
        })
    }
}

/// A program on another computer. It ends when this is dropped.
#[derive(Debug)]
pub struct Program {
    place: Place,
    child: Child,
    input: ChildStdin,
    output: Lines<ChildStdout>,
}

impl Program {
    /// Writes a line to it.
    ///
    /// # Errors
    /// [`RouterError::Unreachable`] and [`RouterError::Ssh`] where the connection has ended.
    pub async fn write(&mut self, line: &str) -> Result<(), RouterError> {
        let written = self.input.write_all(line.as_bytes()).await;
        if written.is_err() || self.input.flush().await.is_err() {
            return Err(complaint(&mut self.child, &self.place).await);
        }
        Ok(())
    }

    /// The next line from it. Giving the wait up loses nothing.
    ///
    /// # Errors
    /// As [`Program::write`].
    pub async fn read(&mut self) -> Result<String, RouterError> {
        match self.output.next().await {
            Ok(Some(line)) => Ok(line),
            Ok(None) => Err(complaint(&mut self.child, &self.place).await),
            Err(error) => Err(unreachable(&self.place, error.to_string())),
        }
    }
}

/// Lines of a limited length.
#[derive(Debug)]
struct Lines<R> {
    input: R,
    waiting: Vec<u8>,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    fn new(input: R) -> Self {
        let waiting = Vec::new();
        Self { input, waiting }
    }

    /// The next line without its end; `None` at the end of all. Giving the wait up loses nothing.
    async fn next(&mut self) -> io::Result<Option<String>> {
        loop {
            if let Some(end) = self.waiting.iter().position(|octet| *octet == b'\n') {
                let rest = self.waiting.split_off(end + 1);
                let line = Zeroizing::new(std::mem::replace(&mut self.waiting, rest));
                let line = line.strip_suffix(b"\n").unwrap_or(&line);
                return Ok(Some(String::from_utf8_lossy(line).into_owned()));
            }
            if self.waiting.len() > LINE_MAX {
                return Err(io::Error::other(msg!("device-ssh-line-no-end").to_string()));
            }
            let mut octets = Zeroizing::new([0; 4096]);
            let length = self.input.read(&mut octets[..]).await?;
            if length == 0 {
                return Ok(None);
            }
            self.waiting.extend(octets.iter().take(length));
        }
    }
}

/// `ssh` with what is the same for every session.
fn command(ssh: &Ssh, place: &Place, directory: &PrivateDir) -> Command {
    let mut command = Command::new(&ssh.program);
    if let Some(config) = &ssh.config {
        command.arg("-F").arg(config);
    }
    for option in OPTIONS {
        command.args(["-o", option]);
    }
    let seconds = ssh.connecting.as_secs().max(1);
    command.args(["-T", "-o", &format!("ConnectTimeout={seconds}")]);
    let control = directory.path().join("c");
    command.args(["-o", &format!("ControlPath={}", control.display())]);
    if let Some(port) = place.port {
        command.args(["-p", &port.to_string()]);
    }
    if let Some(user) = &place.user {
        command.args(["-l", user]);
    }
    // What it says is read for its reasons.
    command.env("LC_ALL", "C");
    command
}

/// What every session has, whatever the user's configuration says.
const OPTIONS: [&str; 10] = [
    // It never asks anybody for a password, or whether a key is the right one.
    "BatchMode=yes",
    "LogLevel=INFO",
    // A router that is gone is noticed.
    "ServerAliveInterval=5",
    "ServerAliveCountMax=3",
    "ControlPersist=no",
    "ForwardAgent=no",
    "ForwardX11=no",
    "ClearAllForwardings=yes",
    "PermitLocalCommand=no",
    "RemoteCommand=none",
];

fn spawn(command: &mut Command, ssh: &Ssh, place: &Place) -> Result<Child, RouterError> {
    let pipes = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    pipes.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => RouterError::MissingProgram {
            program: ssh.program.display().to_string(),
            package: "openssh-client",
        },
        _ => unreachable(place, error.to_string()),
    })
}

/// What an ssh that has ended, or is about to, complains of.
async fn complaint(child: &mut Child, place: &Place) -> RouterError {
    let mut said = Vec::new();
    let reading = async {
        if let Some(errors) = child.stderr.take() {
            let mut errors = errors.take(COMPLAINT_MAX as u64);
            // What was read until an error is good enough.
            let _ = errors.read_to_end(&mut said).await;
        }
    };
    // A session that shares a connection may leave its errors open to others.
    let _ = time::timeout(Duration::from_secs(2), reading).await;
    explain(&String::from_utf8_lossy(&said), place)
}

/// Why a login did not work and what to do, from the command that would log in and the name under
/// which the host's key is kept.
type Reason = fn(login: &str, known: &str) -> Message;

/// What ssh says of a login that did not work, and what it means: a text of OpenSSH, and the reason.
/// The first that fits is taken.
static REASONS: &[(&str, Reason)] = &[
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", |login, known| {
        msg!("device-ssh-key-changed", login, known)
    }),
    ("Host key verification failed", |login, _| {
        msg!("device-ssh-never-seen", login)
    }),
    ("Too many authentication failures", |_, _| {
        msg!("device-ssh-too-many-keys")
    }),
    ("Permission denied", |login, _| {
        msg!("device-ssh-denied", login)
    }),
    ("Could not resolve hostname", |_, _| {
        msg!("device-ssh-no-name")
    }),
    ("Connection refused", |_, _| msg!("device-ssh-no-server")),
    ("timed out", |_, _| msg!("device-ssh-timeout")),
    ("No route to host", |_, _| msg!("device-ssh-no-route")),
    ("Network is unreachable", |_, _| {
        msg!("device-ssh-no-network")
    }),
    ("no matching", |_, _| msg!("device-ssh-too-old")),
    ("ad configuration option", |login, _| {
        msg!("device-ssh-config", login)
    }),
];

/// What the last words of an ssh mean.
fn explain(said: &str, place: &Place) -> RouterError {
    let login = login(place);
    let known = match place.port {
        Some(port) => format!("[{}]:{port}", place.host),
        None => place.host.clone(),
    };
    let found = REASONS.iter().find(|(text, _)| said.contains(text));
    let last = said.lines().rev().find(|line| !line.trim().is_empty());
    let why = match (found, last) {
        (Some((_, reason)), _) => reason(&login, &known),
        (None, Some(last)) => {
            let said: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
            msg!("device-ssh-said", said, login)
        }
        (None, None) => msg!("device-ssh-ended", login),
    };
    RouterError::Ssh {
        what: name_of(place),
        why: Box::new(why),
    }
}

/// The command with which a person would log in.
fn login(place: &Place) -> String {
    let port = place.port.map(|port| format!(" -p {port}"));
    format!("ssh{} {}", port.unwrap_or_default(), name_of(place))
}

fn name_of(place: &Place) -> String {
    match &place.user {
        Some(user) => format!("{user}@{}", place.host),
        None => place.host.clone(),
    }
}

fn unreachable(place: &Place, why: impl Into<Value>) -> RouterError {
    RouterError::Unreachable {
        what: name_of(place).into(),
        why: why.into(),
    }
}

#[cfg(test)]
mod tests {
    use text::Language;

    use super::*;

    fn place() -> Place {
        Place::parse("root@192.0.2.1:2222/wlan0", false).expect("a place")
    }

    #[tokio::test]
    async fn lines_come_whole_however_they_are_cut() {
        let (mut far, near) = tokio::io::duplex(3);
        let mut lines = Lines::new(near);
        let writing = async {
            far.write_all(b"one\ntwo \xff\n\nrest")
                .await
                .expect("written");
            drop(far);
        };
        let reading = async {
            let mut all = Vec::new();
            while let Some(line) = lines.next().await.expect("read") {
                all.push(line);
            }
            all
        };
        let ((), all) = tokio::join!(writing, reading);
        assert_eq!(all, ["one", "two \u{fffd}", ""]);
    }

    #[tokio::test]
    async fn a_line_without_an_end_is_refused() {
        let mut lines = Lines::new(tokio::io::repeat(b'x'));
        assert!(lines.next().await.is_err());
    }

    #[test]
    fn each_reason_is_told_in_plain_words() {
        for (text, reason) in REASONS {
            let why = reason("ssh root@ap", "ap");
            let language = Language::ALL.iter().find(|language| !language.says(&why));
            assert_eq!(language, None, "{text}");
            assert!(why.next().is_some(), "{text}");
            let error = explain(&format!("debug\n{text} bla\r\n"), &place()).to_string();
            assert!(error.contains(&why.to_string()), "{error}");
            assert!(!why.to_string().contains(';'), "{error}");
        }
        let said = "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification \
                    failed.\n";
        let error = explain(said, &place()).to_string();
        assert!(error.contains("another host key"), "{error}");
        assert!(error.contains("-R '[192.0.2.1]:2222'"), "{error}");
    }

    #[test]
    fn other_words_are_passed_on_without_control_characters() {
        let error = explain("first\nsomething \x1b[31mnew\n\n", &place()).to_string();
        assert!(error.contains("something [31mnew"), "{error}");
        assert!(error.contains("ssh -p 2222 root@192.0.2.1"), "{error}");
    }

    #[tokio::test]
    async fn a_missing_program_and_a_name_like_an_option_are_told() {
        let ssh = Ssh {
            program: "/nowhere/ssh".into(),
            ..Ssh::default()
        };
        let error = Shell::open(&place(), &ssh).await.expect_err("no program");
        assert_eq!(error.code(), "missing-program");
        for bad in ["-oProxyCommand=x", "-lroot@host"] {
            let place = Place::parse(bad, false).expect("a place");
            let error = Shell::open(&place, &Ssh::default()).await;
            assert_eq!(error.expect_err("an option").code(), "bad-address", "{bad}");
        }
    }
}
