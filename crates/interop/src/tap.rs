//! One end of a cable in the test's own hands.

use std::process::Stdio;
use std::time::Duration;

use link::ctrl::{format_mac, from_hex, parse_mac, to_hex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::unix::pipe;
use tokio::time;

use crate::error::RigError;
use crate::process::Daemon;
use crate::rig::{Rig, built_program};
use crate::watch::PATIENCE;

/// EAPOL on one interface of the rig, sent and received by the test.
///
/// The test's process is outside the namespace, and only a process with a single thread may enter
/// another user's namespace, so the program `eapol-tap` holds the socket inside and passes frames
/// on as lines of `MAC HEX`. The socket is [`link::EapolSocket`] itself.
#[derive(Debug)]
pub struct Tap {
    input: pipe::Sender,
    output: Lines<BufReader<pipe::Receiver>>,
    mac: [u8; 6],
    _daemon: Daemon,
}

impl Tap {
    pub(crate) async fn start(rig: &Rig, interface: &str) -> Result<Self, RigError> {
        let program = built_program("eapol-tap", "interop")?;
        let name = rig.space().unique("tap");
        let (input, output, daemon) = piped(rig, &name, &program, &[interface])?;
        let mut tap = Self {
            input,
            output: BufReader::new(output).lines(),
            mac: [0; 6],
            _daemon: daemon,
        };
        let (mac, _) = tap.line(PATIENCE).await?;
        tap.mac = mac;
        Ok(tap)
    }

    /// The interface's MAC address.
    pub fn mac(&self) -> [u8; 6] {
        self.mac
    }

    /// Sends an EAPOL PDU to `to`.
    ///
    /// # Errors
    /// [`RigError::System`] when the tap has ended.
    pub async fn send(&mut self, to: [u8; 6], pdu: &[u8]) -> Result<(), RigError> {
        let line = format!("{} {}\n", format_mac(to), to_hex(pdu));
        self.input
            .write_all(line.as_bytes())
            .await
            .map_err(RigError::system("sending by the tap"))
    }

    /// The next frame: its sender and its EAPOL PDU. Dropping the future loses none.
    ///
    /// # Errors
    /// [`RigError::Deadline`] after `patience`, [`RigError::System`].
    pub async fn recv(&mut self, patience: Duration) -> Result<([u8; 6], Vec<u8>), RigError> {
        self.line(patience).await
    }

    async fn line(&mut self, patience: Duration) -> Result<([u8; 6], Vec<u8>), RigError> {
        let failed = |what: &str| RigError::Deadline {
            who: "the tap".to_owned(),
            what: what.to_owned(),
            waited: patience,
            seen: String::new(),
        };
        let line = time::timeout(patience, self.output.next_line())
            .await
            .map_err(|_| failed("frame"))?
            .map_err(RigError::system("receiving by the tap"))?
            .ok_or_else(|| failed("frame before it ended (its log says why)"))?;
        line.split_once(' ')
            .and_then(|(mac, pdu)| Some((parse_mac(mac)?, from_hex(pdu)?)))
            .ok_or_else(|| failed("readable line"))
    }
}

/// Starts a program of ours in the rig, with its standard input and output in the test's hands.
pub(crate) fn piped(
    rig: &Rig,
    name: &str,
    program: &std::path::Path,
    arguments: &[&str],
) -> Result<(pipe::Sender, pipe::Receiver, Daemon), RigError> {
    let mut child = rig.spawn_with(name, program, arguments, |command, log| {
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log);
        Ok(())
    })?;
    let ends = (child.stdin.take(), child.stdout.take());
    let log = rig.dir().join(format!("{name}.log"));
    let daemon = Daemon::new(
        name.to_owned(),
        child,
        log,
        std::sync::Arc::clone(rig.space()),
    );
    let missing = || std::io::Error::from(std::io::ErrorKind::BrokenPipe);
    let pipes = || {
        let (Some(input), Some(output)) = ends else {
            return Err(missing());
        };
        let input = pipe::Sender::from_owned_fd(input.into())?;
        Ok((input, pipe::Receiver::from_owned_fd(output.into())?))
    };
    let (input, output) = pipes().map_err(RigError::system("taking a program's pipes"))?;
    Ok((input, output, daemon))
}
