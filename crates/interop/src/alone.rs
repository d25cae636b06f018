//! Programs in a network namespace of their own.
//!
//! A process with several threads cannot go into a user namespace, so a test that has to be in one
//! itself is a program that is started there. Nobody hears its multicast, and it hears nobody's.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::error::RigError;

/// Set in the process that is in the namespace.
const MARK: &str = "OCTOPIN_ALONE";

/// What `unshare` is asked for, with a user namespace and without. With one it works without root.
/// Where user namespaces are forbidden, real root can still have a network namespace.
pub(crate) const FLAGS: [&str; 2] = ["-rn", "-n"];

/// Whether this process is in a namespace that was made for it.
pub(crate) fn is_alone() -> bool {
    std::env::var_os(MARK).is_some()
}

/// `program` in a network namespace of its own, where it can have a [`Rig::here`](crate::Rig::here).
/// It ends with the thread that starts it.
///
/// # Errors
/// [`RigError::NoNamespace`], [`RigError::System`].
pub fn alone(program: &Path) -> Result<Command, RigError> {
    static WORKS: OnceLock<Result<&'static str, String>> = OnceLock::new();
    let flags = WORKS.get_or_init(|| FLAGS.iter().find_map(|f| works(f)).ok_or_else(why_not));
    let flags = flags
        .clone()
        .map_err(|said| RigError::NoNamespace { said })?;
    let mut command = Command::new("unshare");
    command
        .args([flags, "--", "setpriv", "--pdeathsig", "KILL", "--"])
        .arg(program)
        .env(MARK, "1");
    Ok(command)
}

fn works(flags: &'static str) -> Option<&'static str> {
    let mut unshare = Command::new("unshare");
    let status = unshare.args([flags, "true"]).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success()).then_some(flags)
}

fn why_not() -> String {
    match Command::new("unshare").args([FLAGS[0], "true"]).output() {
        Ok(output) => String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        Err(error) => error.to_string(),
    }
}
