//! Our control point of WPS over UPnP, inside the namespace.

use std::collections::VecDeque;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::unix::pipe;
use tokio::time::{self, Instant};

use crate::error::RigError;
use crate::process::Daemon;
use crate::rig::{Rig, built_program};
use crate::tap::piped;
use crate::watch::PATIENCE;

/// The program `control-point`, which is told what to do in lines and tells in lines what happens.
/// Its source lists both.
#[derive(Debug)]
pub struct Control {
    input: pipe::Sender,
    output: Lines<BufReader<pipe::Receiver>>,
    waiting: VecDeque<String>,
    daemon: Daemon,
}

impl Control {
    pub(crate) fn start(rig: &Rig) -> Result<Self, RigError> {
        let program = built_program("control-point", "interop")?;
        let name = rig.space().unique("control-point");
        let (input, output, daemon) = piped(rig, &name, &program, &[])?;
        Ok(Self {
            input,
            output: BufReader::new(output).lines(),
            waiting: VecDeque::new(),
            daemon,
        })
    }

    /// Its process.
    pub fn daemon(&mut self) -> &mut Daemon {
        &mut self.daemon
    }

    /// Ends it as a program ends that is told nothing more, and waits until it has.
    ///
    /// # Errors
    /// [`RigError::Deadline`].
    pub async fn end(self) -> Result<(), RigError> {
        let Self {
            input, mut daemon, ..
        } = self;
        drop(input);
        daemon.wait(PATIENCE).await.map(|_| ())
    }

    /// Tells it to do something.
    ///
    /// # Errors
    /// [`RigError::System`] when it has ended.
    pub async fn say(&mut self, line: &str) -> Result<(), RigError> {
        let line = format!("{line}\n");
        let sent = self.input.write_all(line.as_bytes()).await;
        sent.map_err(RigError::system("telling the control point"))
    }

    /// Waits for a line that begins with `prefix`, and takes what follows. Others stay for later.
    ///
    /// # Errors
    /// [`RigError::Deadline`] with the lines that were not asked for; [`RigError::System`].
    pub async fn expect(&mut self, prefix: &str) -> Result<String, RigError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = self
                .waiting
                .iter()
                .position(|line| line.starts_with(prefix));
            if let Some(line) = found.and_then(|at| self.waiting.remove(at)) {
                let rest = line.strip_prefix(prefix).unwrap_or_default();
                return Ok(rest.trim_start().to_owned());
            }
            let line = time::timeout_at(deadline, self.output.next_line()).await;
            match line {
                // Nothing better comes after a refusal.
                Ok(Ok(Some(line))) if prefix == "ok" && line.starts_with("error") => {
                    return Err(RigError::Deadline {
                        who: "the control point".to_owned(),
                        what: "good answer".to_owned(),
                        waited: PATIENCE.saturating_sub(deadline - Instant::now()),
                        seen: line,
                    });
                }
                Ok(Ok(Some(line))) => self.waiting.push_back(line),
                Ok(Err(error)) => {
                    return Err(RigError::system("hearing the control point")(error));
                }
                Ok(Ok(None)) | Err(_) => {
                    return Err(RigError::Deadline {
                        who: "the control point".to_owned(),
                        what: prefix.to_owned(),
                        waited: PATIENCE,
                        seen: Vec::from(self.waiting.clone()).join("\n"),
                    });
                }
            }
        }
    }

    /// Tells it to do something and waits for the answer, which begins with `ok`.
    ///
    /// # Errors
    /// As [`Control::expect`].
    pub async fn order(&mut self, line: &str) -> Result<String, RigError> {
        self.say(line).await?;
        self.expect("ok").await
    }

    /// Whether a line that begins with `prefix` came and was not taken, by the time it has answered
    /// a question.
    ///
    /// # Errors
    /// As [`Control::expect`].
    pub async fn seen(&mut self, prefix: &str) -> Result<bool, RigError> {
        self.order("ping").await?;
        Ok(self.waiting.iter().any(|line| line.starts_with(prefix)))
    }
}
