//! A program running in a scenario, ended when its handle is dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::time::Duration;

use link::ctrl::Ctrl;
use rustix::process::{Pid, Signal, kill_process};
use tokio::time::{self, Instant};

use crate::error::AirError;

/// How long a thing that takes a moment may take in a virtual machine on a busy computer.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// How often a condition without a notification of its own is looked at.
pub(crate) const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// How many lines of a log an error shows.
const LOG_LINES: usize = 25;

/// A running program. Dropping it kills it, by its own process id, and reaps it.
#[derive(Debug)]
pub struct Daemon {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Daemon {
    pub(crate) fn new(name: String, child: Child, log: PathBuf) -> Self {
        Self { name, child, log }
    }

    /// Its name in this scenario, which is its log's too.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The process id, in the scenario's own numbering.
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
    /// [`AirError::System`].
    pub fn ended(&mut self) -> Result<Option<ExitStatus>, AirError> {
        self.child
            .try_wait()
            .map_err(AirError::system(format!("waiting for {}", self.name)))
    }

    /// Waits for the program to end by itself.
    ///
    /// # Errors
    /// [`AirError::Deadline`] when it still runs after `patience`.
    pub async fn wait(&mut self, patience: Duration) -> Result<ExitStatus, AirError> {
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
    /// [`AirError::Ended`], [`AirError::Deadline`].
    pub async fn wait_for_log(&mut self, text: &str, patience: Duration) -> Result<(), AirError> {
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

    /// Sends a signal, such as `Signal::INT` for what Ctrl-C does, or `Signal::KILL`.
    ///
    /// # Errors
    /// [`AirError::System`] when the process has ended already.
    pub fn signal(&self, signal: Signal) -> Result<(), AirError> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        pid.ok_or(rustix::io::Errno::SRCH)
            .and_then(|pid| kill_process(pid, signal))
            .map_err(std::io::Error::from)
            .map_err(AirError::system(format!("signalling {}", self.name)))
    }

    /// Waits for a daemon's control socket to answer, and no longer than the daemon lives.
    pub(crate) async fn control_socket(&mut self, path: &Path) -> Result<Ctrl, AirError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.still_running()?;
            match Ctrl::open(path).await {
                Ok(ctrl) => return Ok(ctrl),
                // Not made yet, or made and not listened to yet.
                Err(error) if Instant::now() >= deadline => return Err(error.into()),
                Err(_) => time::sleep(LOOK_AGAIN).await,
            }
        }
    }

    pub(crate) fn still_running(&mut self) -> Result<(), AirError> {
        match self.ended()? {
            None => Ok(()),
            Some(status) => Err(AirError::Ended {
                name: self.name.clone(),
                status: status.to_string(),
                log: last_lines(&self.log(), LOG_LINES),
            }),
        }
    }

    pub(crate) fn late(&self, what: &str, waited: Duration) -> AirError {
        AirError::Deadline {
            who: self.name.clone(),
            what: what.to_owned(),
            waited,
            seen: last_lines(&self.log(), LOG_LINES),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a\n", 2), "a");
        assert_eq!(last_lines("", 2), "");
    }
}
