//! Why the rig, or a run in it, failed.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use link::ctrl::CtrlError;

/// Why the rig, or a run in it, failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RigError {
    /// A program is not installed. The tests need it, so this is a failure, never a skip.
    #[error(
        "the program {program} is missing; install it with `apt-get install {package}` (on Debian)"
    )]
    MissingProgram {
        /// The program.
        program: &'static str,
        /// The Debian package that has it.
        package: &'static str,
    },
    /// A program of ours was not built yet.
    #[error(
        "there is no {program} beside the tests ({}); run `cargo build -p {package}` in the same \
         profile first, or say where it is in the environment variable OCTOPIN_BIN",
        .looked.display()
    )]
    NotBuilt {
        /// The program.
        program: &'static str,
        /// The workspace's package that has it.
        package: &'static str,
        /// Where it was looked for.
        looked: PathBuf,
    },
    /// The kernel or a container's policy forbids private namespaces.
    #[error(
        "no private network namespace: `unshare` said {said:?}; run as root, or allow unprivileged \
         user namespaces (`sysctl kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu, a \
         container with `--security-opt seccomp=unconfined`)"
    )]
    NoNamespace {
        /// What `unshare` wrote.
        said: String,
    },
    /// The test would work on the network of the computer.
    #[error("this test is in no namespace of its own; start it with `interop::alone`")]
    NotAlone,
    /// A program that sets the rig up failed.
    #[error("`{command}` failed: {said}")]
    Setup {
        /// The command.
        command: String,
        /// What it wrote to its standard error.
        said: String,
    },
    /// A daemon ended when it should run.
    #[error("{name} ended early ({status}); its log ends:\n{log}")]
    Ended {
        /// The daemon's name in this rig.
        name: String,
        /// Its exit status.
        status: String,
        /// The end of its log.
        log: String,
    },
    /// Something did not happen in time.
    #[error("{who}: no {what} within {} s; events so far:\n{seen}", .waited.as_secs_f32())]
    Deadline {
        /// Who was watched.
        who: String,
        /// What was waited for.
        what: String,
        /// For how long.
        waited: Duration,
        /// The events that did come, one a line.
        seen: String,
    },
    /// A control socket failed or a command was refused.
    #[error(transparent)]
    Ctrl(#[from] CtrlError),
    /// The system failed.
    #[error("{doing}: {source}")]
    System {
        /// What was being done.
        doing: String,
        /// The system's answer.
        source: io::Error,
    },
}

impl RigError {
    /// For `map_err`: a [`RigError::System`] that says what was being done.
    pub(crate) fn system(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::System { doing, source }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_names_its_package() {
        let text = RigError::MissingProgram {
            program: "wpa_supplicant",
            package: "wpasupplicant",
        }
        .to_string();
        assert!(text.contains("wpa_supplicant") && text.contains("apt-get install wpasupplicant"));
    }
}
