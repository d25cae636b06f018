//! Running the built `octopin` in a scenario, and reading what it says.

use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::air::Air;
use crate::error::{AirError, ensure};
use crate::process::Daemon;

/// How long a run of the program may take: two minutes are a whole window.
const RUN: Duration = Duration::from_secs(130);

/// A run that ended.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) status: i32,
    pub(super) json: Value,
}

impl Ran {
    /// The text at a JSON pointer; empty for what is no text.
    pub(super) fn text(&self, pointer: &str) -> &str {
        self.json
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// Fails unless the value at a JSON pointer is this.
    pub(super) fn check(&self, pointer: &str, expected: impl Into<Value>) -> Result<(), AirError> {
        let found = self.json.pointer(pointer).cloned();
        crate::error::check(pointer, &found, &Some(expected.into()))
    }

    /// Fails unless the program ended with this status.
    pub(super) fn check_status(&self, expected: i32) -> Result<(), AirError> {
        ensure(
            &format!("exit status {expected}"),
            self.status == expected,
            format!("{}: {}", self.status, self.json),
        )
    }

    /// Fails unless it received the settings of the network.
    pub(super) fn check_credential(&self, ssid: &str, key: &str) -> Result<(), AirError> {
        self.check_status(0)?;
        self.check("/outcome", "provisioned")?;
        self.check("/credentials/0/ssid", ssid)?;
        self.check("/credentials/0/key", key)
    }

    /// Fails unless it failed for this reason.
    pub(super) fn check_failure(&self, code: &str) -> Result<(), AirError> {
        self.check_status(1)?;
        self.check("/outcome", "failed")?;
        self.check("/failure/code", code)
    }
}

fn command(air: &Air, arguments: &[&str]) -> Result<Command, AirError> {
    let mut command = Command::new(air.octopin()?);
    command
        .args(arguments)
        .args(["--json", "--show-secrets", "--verbose"]);
    Ok(command)
}

/// Runs `octopin` to its end.
pub(super) async fn octopin(air: &mut Air, arguments: &[&str]) -> Result<Ran, AirError> {
    let command = command(air, arguments)?;
    finish(air, command).await
}

/// The same as a user without any privilege.
pub(super) async fn unprivileged(air: &mut Air, arguments: &[&str]) -> Result<Ran, AirError> {
    let inner = command(air, arguments)?;
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    command.args(["--inh-caps=-all", "--bounding-set=-all", "--"]);
    command.arg(inner.get_program()).args(inner.get_args());
    finish(air, command).await
}

async fn finish(air: &mut Air, command: Command) -> Result<Ran, AirError> {
    let since = air.elapsed();
    let mut daemon = air.spawn_command("octopin", command)?;
    let ended = daemon.wait(RUN).await;
    let took = air.elapsed().saturating_sub(since).as_secs_f64();
    air.note(&format!(
        "octopin ended after {took:.2} s:\n{}",
        daemon.log()
    ));
    result(&daemon, ended?.code().unwrap_or(-1))
}

/// Starts `octopin` and lets it run, with its output in the scenario's directory.
pub(super) fn start(air: &mut Air, arguments: &[&str]) -> Result<Daemon, AirError> {
    let command = command(air, arguments)?;
    air.spawn_command("octopin", command)
}

/// The result of a program that was started with [`start`] and has ended.
pub(super) fn result(daemon: &Daemon, status: i32) -> Result<Ran, AirError> {
    let log = daemon.log();
    let json = log
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .next_back()
        .unwrap_or(Value::Null);
    ensure("octopin wrote JSON", json.is_object(), log)?;
    Ok(Ran { status, json })
}
