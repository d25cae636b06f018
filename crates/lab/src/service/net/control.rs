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
    /// The answer to a command.
    fn command(&self, line: &str) -> String;

    /// What happened since the last time, one text each.
    fn take_events(&self) -> Vec<String>;
}

/// Takes commands at a path, which must be free, until the future is dropped.
///
/// # Errors
/// The socket cannot be made.
pub async fn control(path: &Path, controlled: &impl Controlled) -> io::Result<()> {
    let socket = UnixDatagram::bind(path)?;
    let mut attached: Vec<PathBuf> = Vec::new();
    let mut buffer = vec![0; COMMAND_MAX];
    loop {
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
                "OK\n".to_owned()
            }
            "DETACH" => {
                let before = attached.len();
                attached.retain(|known| *known != from);
                if attached.len() < before {
                    "OK\n"
                } else {
                    "FAIL\n"
                }
                .to_owned()
            }
            line => controlled.command(line),
        };
        // Whoever asked may be gone.
        let _ = socket.send_to(answer.as_bytes(), &from).await;
    }
}
