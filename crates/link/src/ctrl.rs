//! A client for the control sockets of hostapd and wpa_supplicant.
//!
//! [`Ctrl`] asks and gets the reply; [`Events`] is attached and gets the daemon's messages. They
//! are two sockets, so that a reply is never taken for a message or the other way round. Each has
//! a local socket in a [`PrivateDir`], because these daemons answer only a client with an address,
//! and a path (unlike an abstract name) reaches them across network namespaces too.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use text::{Message, Tell, msg, unquoted};
use tokio::net::UnixDatagram;
use tokio::time::{self, Instant};

use crate::private_dir::PrivateDir;

mod parse;

pub use parse::{Event, KeyValues, format_mac, from_hex, parse_mac, to_hex, unescape};

/// How long a reply may take before the daemon is given up. They answer within milliseconds,
/// unless they are computing Diffie-Hellman on a slow router's processor.
pub const REPLY_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an [`Events`] may be silent before the daemon is asked whether it is still there: a
/// datagram socket does not tell when its other end dies.
const SILENCE: Duration = Duration::from_secs(3);

/// More than the longest reply or event of these daemons.
const DATAGRAM_MAX: usize = 64 * 1024;

/// Why the daemon could not be asked. Commands are named by their first word only, since the rest
/// may hold a PIN or a passphrase.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CtrlError {
    /// There is no socket at that path.
    NotThere {
        /// The path asked for.
        path: PathBuf,
    },
    /// The socket exists, and this user may not use it.
    NoPermission {
        /// The path asked for.
        path: PathBuf,
    },
    /// The socket exists, and nobody listens: the daemon ended or crashed.
    Gone {
        /// The path asked for.
        path: PathBuf,
    },
    /// No reply came in time.
    Timeout {
        /// The path of the daemon's socket.
        path: PathBuf,
        /// The command's first word.
        command: String,
        /// How long it was waited for.
        waited: Duration,
    },
    /// The daemon refused a command.
    Refused {
        /// The path of the daemon's socket.
        path: PathBuf,
        /// The command's first word.
        command: String,
        /// The reply, such as `FAIL`, `FAIL-CHECKSUM` or `UNKNOWN COMMAND`.
        reply: String,
    },
    /// Another failure of the system.
    System {
        /// What was being done.
        doing: Message,
        /// The path of the daemon's socket.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
}

impl Tell for CtrlError {
    fn told(&self) -> Message {
        let path = |path: &Path| path.display().to_string();
        match self {
            Self::NotThere { path: at } => msg!("link-ctrl-not-there", path = path(at)),
            Self::NoPermission { path: at } => msg!("link-ctrl-no-permission", path = path(at)),
            Self::Gone { path: at } => msg!("link-ctrl-gone", path = path(at)),
            Self::Timeout {
                path: at,
                command,
                waited,
            } => msg!(
                "link-ctrl-timeout",
                path = path(at),
                command,
                seconds = waited.as_secs(),
            ),
            Self::Refused {
                path: at,
                command,
                reply,
            } => msg!(
                "link-ctrl-refused",
                path = path(at),
                command,
                reply = unquoted(reply),
            ),
            Self::System {
                doing,
                path: at,
                source,
            } => msg!(
                "link-ctrl-failed",
                doing,
                path = path(at),
                reason = source.to_string(),
            ),
        }
    }
}

text::display_told!(CtrlError);

/// Commands and replies.
#[derive(Debug)]
pub struct Ctrl {
    connection: Connection,
    path: PathBuf,
    timeout: Duration,
    /// A reply may be under way to a command that nobody waits for any more.
    unanswered: bool,
}

impl Ctrl {
    /// Connects to the control socket at `path`, such as `/run/hostapd/wlan0`, and makes sure by
    /// a `PING` that the daemon answers.
    ///
    /// # Errors
    /// [`CtrlError`], one for each reason.
    pub async fn open(path: &Path) -> Result<Self, CtrlError> {
        let mut ctrl = Self {
            connection: Connection::open(path)?,
            path: path.to_owned(),
            timeout: REPLY_TIMEOUT,
            unanswered: false,
        };
        ctrl.ping().await?;
        Ok(ctrl)
    }

    /// Sets how long replies may take; [`REPLY_TIMEOUT`] at first.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    /// The path of the daemon's socket.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Sends `command` and returns the reply as it is, without trailing white space.
    ///
    /// A refusal is a reply like any other here; [`Ctrl::command`] turns it into an error.
    /// Dropping the future is harmless: a late reply is never taken for the next command's.
    ///
    /// # Errors
    /// [`CtrlError::Gone`], [`CtrlError::Timeout`] or [`CtrlError::System`].
    pub async fn request(&mut self, command: &str) -> Result<String, CtrlError> {
        if self.unanswered {
            // A new local address leaves any late reply behind.
            self.connection = Connection::open(&self.path)?;
        }
        self.unanswered = true;
        let reply = time::timeout(self.timeout, async {
            self.connection.send(command.as_bytes()).await?;
            self.connection.receive().await
        })
        .await
        .map_err(|_| CtrlError::Timeout {
            path: self.path.clone(),
            command: first_word(command),
            waited: self.timeout,
        })??;
        self.unanswered = false;
        Ok(String::from_utf8_lossy(&reply).trim_end().to_owned())
    }

    /// Sends a command whose only good reply is `OK`.
    ///
    /// # Errors
    /// [`CtrlError::Refused`] on any other reply, else as [`Ctrl::request`].
    pub async fn command(&mut self, command: &str) -> Result<(), CtrlError> {
        let reply = self.request(command).await?;
        if reply == "OK" {
            Ok(())
        } else {
            Err(self.refused(command, reply))
        }
    }

    /// Sends a command that asks for data; `FAIL...` and `UNKNOWN COMMAND` are errors.
    ///
    /// # Errors
    /// [`CtrlError::Refused`], else as [`Ctrl::request`].
    pub async fn query(&mut self, command: &str) -> Result<String, CtrlError> {
        let reply = self.request(command).await?;
        if reply.starts_with("FAIL") || reply == "UNKNOWN COMMAND" {
            return Err(self.refused(command, reply));
        }
        Ok(reply)
    }

    /// Sends a command whose reply is lines of `key=value` or `key: value`, such as `STATUS`,
    /// `GET_CONFIG` or `WPS_GET_STATUS`.
    ///
    /// # Errors
    /// As [`Ctrl::query`].
    pub async fn key_values(&mut self, command: &str) -> Result<KeyValues, CtrlError> {
        Ok(KeyValues::parse(&self.query(command).await?))
    }

    /// Asks whether the daemon answers.
    ///
    /// # Errors
    /// As [`Ctrl::query`].
    pub async fn ping(&mut self) -> Result<(), CtrlError> {
        let reply = self.request("PING").await?;
        if reply == "PONG" {
            Ok(())
        } else {
            Err(self.refused("PING", reply))
        }
    }

    /// A new stream of the same daemon's events.
    ///
    /// # Errors
    /// As [`Events::open`].
    pub async fn events(&self) -> Result<Events, CtrlError> {
        Events::open(&self.path).await
    }

    fn refused(&self, command: &str, reply: String) -> CtrlError {
        CtrlError::Refused {
            path: self.path.clone(),
            command: first_word(command),
            reply,
        }
    }
}

/// The daemon's unsolicited messages, from the moment of [`Events::open`] on.
#[derive(Debug)]
pub struct Events {
    connection: Connection,
}

impl Events {
    /// Connects to the control socket at `path` and attaches to its messages.
    ///
    /// # Errors
    /// [`CtrlError`], one for each reason.
    pub async fn open(path: &Path) -> Result<Self, CtrlError> {
        let connection = Connection::open(path)?;
        let reply = time::timeout(REPLY_TIMEOUT, async {
            connection.send(b"ATTACH").await?;
            loop {
                // The daemon may send a message before its reply to the ATTACH is read.
                let datagram = connection.receive().await?;
                if Event::parse(&datagram).is_none() {
                    return Ok(datagram);
                }
            }
        })
        .await
        .map_err(|_| CtrlError::Timeout {
            path: path.to_owned(),
            command: "ATTACH".to_owned(),
            waited: REPLY_TIMEOUT,
        })??;
        let reply = String::from_utf8_lossy(&reply).trim_end().to_owned();
        if reply == "OK" {
            Ok(Self { connection })
        } else {
            let path = path.to_owned();
            Err(CtrlError::Refused {
                path,
                command: "ATTACH".to_owned(),
                reply,
            })
        }
    }

    /// Waits for the next message, for ever if need be, but not for a daemon that is gone.
    /// Dropping the future loses no message.
    ///
    /// # Errors
    /// [`CtrlError::Gone`] when the daemon ended without saying so (with a word it is the event
    /// `CTRL-EVENT-TERMINATING`), [`CtrlError::Timeout`] when it hangs, [`CtrlError::System`].
    pub async fn next(&mut self) -> Result<Event, CtrlError> {
        let mut asked = None;
        loop {
            let patience = asked.map_or(SILENCE, |_| REPLY_TIMEOUT);
            match time::timeout(patience, self.connection.receive()).await {
                Ok(datagram) => {
                    // Anything else is the reply to the PING below.
                    if let Some(event) = Event::parse(&datagram?) {
                        return Ok(event);
                    }
                    asked = None;
                }
                Err(_) => match asked {
                    None => {
                        self.connection.send(b"PING").await?;
                        asked = Some(Instant::now());
                    }
                    Some(since) => {
                        return Err(CtrlError::Timeout {
                            path: self.connection.peer.clone(),
                            command: "PING".to_owned(),
                            waited: since.elapsed(),
                        });
                    }
                },
            }
        }
    }

    /// The next message if it is already here.
    ///
    /// # Errors
    /// [`CtrlError::System`].
    pub fn try_next(&mut self) -> Result<Option<Event>, CtrlError> {
        while let Some(datagram) = self.connection.try_receive()? {
            if let Some(event) = Event::parse(&datagram) {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        // A courtesy: the daemon drops an address that takes no messages by itself, after a while.
        let _ = self.connection.socket.try_send(b"DETACH");
    }
}

/// A local socket, bound in its own directory and connected to the daemon's.
#[derive(Debug)]
struct Connection {
    socket: UnixDatagram,
    peer: PathBuf,
    /// Removed, with the local socket in it, after the socket was closed.
    _directory: PrivateDir,
}

impl Connection {
    fn open(path: &Path) -> Result<Self, CtrlError> {
        let system = |doing, source| CtrlError::System {
            doing,
            path: path.to_owned(),
            source,
        };
        let directory = PrivateDir::new("octopin-ctrl")
            .map_err(|error| system(msg!("link-doing-directory"), error))?;
        let socket = UnixDatagram::bind(directory.path().join("s"))
            .map_err(|error| system(msg!("link-doing-bind"), error))?;
        socket.connect(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => CtrlError::NotThere {
                path: path.to_owned(),
            },
            io::ErrorKind::PermissionDenied => CtrlError::NoPermission {
                path: path.to_owned(),
            },
            io::ErrorKind::ConnectionRefused => CtrlError::Gone {
                path: path.to_owned(),
            },
            _ => system(msg!("link-doing-connect"), error),
        })?;
        Ok(Self {
            socket,
            peer: path.to_owned(),
            _directory: directory,
        })
    }

    async fn send(&self, datagram: &[u8]) -> Result<(), CtrlError> {
        self.socket
            .send(datagram)
            .await
            .map(|_| ())
            .map_err(|error| self.failed(msg!("link-doing-send"), error))
    }

    async fn receive(&self) -> Result<Vec<u8>, CtrlError> {
        let mut buffer = vec![0; DATAGRAM_MAX];
        let length = self
            .socket
            .recv(&mut buffer)
            .await
            .map_err(|error| self.failed(msg!("link-doing-receive"), error))?;
        buffer.truncate(length);
        Ok(buffer)
    }

    fn try_receive(&self) -> Result<Option<Vec<u8>>, CtrlError> {
        let mut buffer = vec![0; DATAGRAM_MAX];
        match self.socket.try_recv(&mut buffer) {
            Ok(length) => {
                buffer.truncate(length);
                Ok(Some(buffer))
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(self.failed(msg!("link-doing-receive"), error)),
        }
    }

    fn failed(&self, doing: Message, source: io::Error) -> CtrlError {
        let path = self.peer.clone();
        match source.kind() {
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::NotConnected => CtrlError::Gone { path },
            _ => CtrlError::System {
                doing,
                path,
                source,
            },
        }
    }
}

fn first_word(command: &str) -> String {
    command
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests;
