//! Why the rig, or a scenario in it, failed.

use std::io;
use std::time::Duration;

use link::ctrl::CtrlError;

/// Why the rig, or a scenario in it, failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AirError {
    /// A control socket failed or a command was refused.
    #[error(transparent)]
    Ctrl(#[from] CtrlError),
    /// Something did not happen in time.
    #[error("{who}: no {what} within {} s; so far:\n{seen}", .waited.as_secs_f32())]
    Deadline {
        /// Who was watched.
        who: String,
        /// What was waited for.
        what: String,
        /// For how long.
        waited: Duration,
        /// The events that did come, or the end of the log.
        seen: String,
    },
    /// A daemon ended when it should run.
    #[error("{name} ended early ({status}); its log ends:\n{log}")]
    Ended {
        /// The daemon's name in this scenario.
        name: String,
        /// Its exit status.
        status: String,
        /// The end of its log.
        log: String,
    },
    /// The kernel refused a netlink command.
    #[error("the kernel refused {doing}: {source}")]
    Netlink {
        /// What was asked for.
        doing: String,
        /// Its answer.
        source: io::Error,
    },
    /// A program that is run to its end failed.
    #[error("`{command}` failed ({status}): {said}")]
    Program {
        /// The command.
        command: String,
        /// Its exit status.
        status: String,
        /// What it wrote.
        said: String,
    },
    /// The system failed.
    #[error("{doing}: {source}")]
    System {
        /// What was being done.
        doing: String,
        /// The system's answer.
        source: io::Error,
    },
    /// What a scenario found is not what it expects.
    #[error("{what}: expected {expected}, found {found}")]
    Unexpected {
        /// What was looked at.
        what: String,
        /// What should have been there.
        expected: String,
        /// What was there.
        found: String,
    },
}

impl AirError {
    /// For `map_err`: an [`AirError::System`] that says what was being done.
    pub fn system(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::System { doing, source }
    }

    /// For `map_err`: an [`AirError::Netlink`] that says what was asked for.
    pub(crate) fn netlink(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Netlink { doing, source }
    }
}

/// Fails a scenario unless `found` is `expected`.
///
/// # Errors
/// [`AirError::Unexpected`], with both in their debug form.
pub fn check<T: PartialEq + std::fmt::Debug>(
    what: &str,
    found: &T,
    expected: &T,
) -> Result<(), AirError> {
    if found == expected {
        return Ok(());
    }
    Err(AirError::Unexpected {
        what: what.to_owned(),
        expected: format!("{expected:?}"),
        found: format!("{found:?}"),
    })
}

/// Fails a scenario unless `holds`.
///
/// # Errors
/// [`AirError::Unexpected`], where `found` says what was there instead.
pub fn ensure(what: &str, holds: bool, found: impl std::fmt::Display) -> Result<(), AirError> {
    if holds {
        return Ok(());
    }
    Err(AirError::Unexpected {
        what: what.to_owned(),
        expected: "that it holds".to_owned(),
        found: found.to_string(),
    })
}
