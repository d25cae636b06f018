//! A program running in the rig, ended when its handle is dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::sync::Arc;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::time::{self, Instant};

use crate::error::RigError;
use crate::rig::Space;

/// How often a condition without a notification of its own is looked at.
pub(crate) const LOOK_AGAIN: Duration = Duration::from_millis(2);

/// A running program. Dropping it kills it, by its own process id, and reaps it.
#[derive(Debug)]
pub struct Daemon {
    name: String,
    child: Child,
    log: PathBuf,
    /// The namespace and the directory outlive the program.
    _space: Arc<Space>,
}

impl Daemon {
    pub(crate) fn new(name: String, child: Child, log: PathBuf, space: Arc<Space>) -> Self {
        Self {
            name,
            child,
            log,
            _space: space,
        }
    }

    /// The process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What the program has written so far: standard output and standard error together.
    pub fn log(&self) -> String {
        fs::read(&self.log).map_or_else(
            |_| String::new(),
            |octets| String::from_utf8_lossy(&octets).into_owned(),
        )
    }

    /// The exit status, once the program has ended.
    ///
    /// # Errors
    /// [`RigError::System`].
    pub fn ended(&mut self) -> Result<Option<ExitStatus>, RigError> {
        self.child
            .try_wait()
            .map_err(RigError::system(format!("waiting for {}", self.name)))
    }

    /// Waits for the program to end by itself.
    ///
    /// # Errors
    /// [`RigError::Deadline`] when it still runs after `patience`.
    pub async fn wait(&mut self, patience: Duration) -> Result<ExitStatus, RigError> {
        let deadline = Instant::now() + patience;
        loop {
            if let Some(status) = self.ended()? {
                return Ok(status);
            }
            if Instant::now() >= deadline {
                return Err(self.late("end", patience));
            }
            time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until `text` is in the log.
    ///
    /// # Errors
    /// [`RigError::Ended`], [`RigError::Deadline`].
    pub async fn wait_for_log(&mut self, text: &str, patience: Duration) -> Result<(), RigError> {
        let deadline = Instant::now() + patience;
        while !self.log().contains(text) {
            self.still_running()?;
            if Instant::now() >= deadline {
                return Err(self.late(&format!("{text:?} in the log"), patience));
            }
            time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    /// Sends a signal, such as `Signal::INT` for what Ctrl-C does.
    ///
    /// # Errors
    /// [`RigError::System`] when the process has ended already.
    pub fn signal(&self, signal: Signal) -> Result<(), RigError> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        pid.ok_or(rustix::io::Errno::SRCH)
            .and_then(|pid| kill_process(pid, signal))
            .map_err(std::io::Error::from)
            .map_err(RigError::system(format!(
                "sending a signal to {}",
                self.name
            )))
    }

    /// Waits for a daemon's control socket, and no longer than the daemon lives.
    pub(crate) async fn control_socket(
        &mut self,
        path: &Path,
        patience: Duration,
    ) -> Result<link::ctrl::Ctrl, RigError> {
        let deadline = Instant::now() + patience;
        loop {
            self.still_running()?;
            match link::ctrl::Ctrl::open(path).await {
                Ok(ctrl) => return Ok(ctrl),
                // Not made yet, or made and not listened to yet.
                Err(error) if Instant::now() >= deadline => return Err(error.into()),
                Err(_) => time::sleep(LOOK_AGAIN).await,
            }
        }
    }

    fn still_running(&mut self) -> Result<(), RigError> {
        match self.ended()? {
            None => Ok(()),
            Some(status) => Err(RigError::Ended {
                name: self.name.clone(),
                status: status.to_string(),
                log: last_lines(&self.log(), 20),
            }),
        }
    }

    fn late(&self, what: &str, waited: Duration) -> RigError {
        RigError::Deadline {
            who: self.name.clone(),
            what: what.to_owned(),
            waited,
            seen: last_lines(&self.log(), 20),
        }
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // An error means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The last `count` lines of `text`.
pub(crate) fn last_lines(text: &str, count: usize) -> String {
    let skipped = text.lines().count().saturating_sub(count);
    text.lines().skip(skipped).collect::<Vec<_>>().join("\n")
}
