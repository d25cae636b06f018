//! A control socket like hostapd's: datagrams on a UNIX socket, and events to whoever attached.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::UnixDatagram;

/// The longest command, in octets.
const COMMAND_MAX: usize = 4096;

/// The most programs that are told of events; the oldest makes room.
const ATTACHED_MAX: usize = 16;

/// How often events are looked for.
const LOOK: Duration = Duration::from_millis(20);

/// What has a control socket.
pub trait Controlled {
    /// Whether it is there at all; while it is not, its socket is gone.
    fn runs(&self) -> bool;

    /// The answer to a command; `None` says nothing.
    fn command(&self, line: &str) -> Option<String>;

    /// What happened since the last time, one text each.
    fn take_events(&self) -> Vec<String>;
}

/// A control socket.
#[derive(Debug)]
pub struct ControlSocket {
    path: PathBuf,
    socket: UnixDatagram,
}

impl ControlSocket {
    /// Makes it at a path that is free. From now on commands wait for [`Self::serve`].
    ///
    /// # Errors
    /// The socket cannot be made.
    pub fn bind(path: &Path) -> io::Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            socket: UnixDatagram::bind(path)?,
        })
    }

    /// Takes commands until the future is dropped.
    ///
    /// # Errors
    /// The socket cannot be made again after a restart.
    pub async fn serve(self, controlled: &impl Controlled) -> io::Result<()> {
        let Self { path, mut socket } = self;
        loop {
            converse(socket, controlled).await;
            // Whoever goes on with the old one is told by the system that nobody listens.
            std::fs::remove_file(&path)?;
            while !controlled.runs() {
                tokio::time::sleep(LOOK).await;
            }
            socket = UnixDatagram::bind(&path)?;
        }
    }
}

/// Takes commands as long as there is somebody to take them.
async fn converse(socket: UnixDatagram, controlled: &impl Controlled) {
    let mut attached: Vec<PathBuf> = Vec::new();
    let mut buffer = vec![0; COMMAND_MAX];
    while controlled.runs() {
        for event in controlled.take_events() {
            // A program that ended without a word is gone.
            attached.retain(|to| socket.try_send_to(event.as_bytes(), to).is_ok());
        }
        let received = tokio::select! {
            received = socket.recv_from(&mut buffer) => received,
            () = tokio::time::sleep(LOOK) => continue,
        };
        let Ok((length, from)) = received else {
            continue;
        };
        let Some(from) = from.as_pathname().map(Path::to_owned) else {
            continue;
        };
        let line = String::from_utf8_lossy(buffer.get(..length).unwrap_or_default()).into_owned();
        let answer = match line.trim() {
            "ATTACH" => {
                attached.retain(|known| *known != from);
                if attached.len() >= ATTACHED_MAX {
                    attached.remove(0);
                }
                attached.push(from.clone());
                Some("OK\n".to_owned())
            }
            "DETACH" => {
                let before = attached.len();
                attached.retain(|known| *known != from);
                let known = attached.len() < before;
                Some(if known { "OK\n" } else { "FAIL\n" }.to_owned())
            }
            line => controlled.command(line),
        };
        if let Some(answer) = answer {
            // Whoever asked may be gone.
            let _ = socket.send_to(answer.as_bytes(), &from).await;
        }
    }
}
