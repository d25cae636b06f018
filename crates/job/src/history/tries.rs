//! Which runs were tries to get a printer into the network, and how those ended.
//!
//! Whoever tells a support desk that something failed three times has to have tried three times. A
//! mistyped address, a no to a question, nobody to ask, a privilege that is missing and a run that was
//! stopped were no tries: nothing was sent to the printer.

use serde_json::Value;

use super::{Ended, RunRow};

/// What a run says of whether it works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// It was tried, and failed.
    Failed,
    /// The printer got its settings, or had them.
    Succeeded,
    /// Nothing was tried, or nobody knows how it would have ended.
    None,
}

/// The commands that try to bring a device into a network.
const COMMANDS: &[&str] = &["join", "popup", "registrar"];

/// Their outcomes, and what each means.
const OUTCOMES: &[(&str, Try)] = &[
    ("joined", Try::Succeeded),
    ("provisioned", Try::Succeeded),
    ("failed", Try::Failed),
    ("nobody-came", Try::Failed),
];

/// The commands that look, and change nothing to get a device into a network.
pub const LOOKS: &[&str] = &["diagnose", "harden"];

/// Codes of runs in which nothing was tried, whichever step they ended in. Where a run's report has
/// `tried`, that says more: whether the exchange was begun.
const BEFORE: &[&str] = &[
    "bad-address",
    "bad-interface",
    "bad-passphrase",
    "bad-pin",
    "busy",
    "interface-down",
    "managed",
    "missing-privilege",
    "missing-program",
    "no-ap-mode",
    "no-driver",
    "no-journal",
    "no-network",
    "no-pin",
    "no-radio",
    "no-such-interface",
    "no-way",
    "nobody-to-ask",
    "not-a-radio",
    "not-agreed",
    "password-needed",
    "rfkill",
    "wrong-password",
];

impl Try {
    /// Of a run of this command with this end.
    pub fn of(command: &str, end: &Ended) -> Self {
        Self::judge(command, &end.outcome, end.code.as_deref(), &end.report)
    }

    /// Of a run as `octopin.history/1` has it.
    pub fn of_document(run: &Value) -> Self {
        let word = |key: &str| run.get(key).and_then(Value::as_str);
        let report = run.get("report").unwrap_or(&Value::Null);
        let (command, outcome) = (word("command"), word("outcome"));
        Self::judge(
            command.unwrap_or_default(),
            outcome.unwrap_or_default(),
            word("code"),
            report,
        )
    }

    fn judge(command: &str, outcome: &str, code: Option<&str>, report: &Value) -> Self {
        let row = OUTCOMES.iter().find(|(word, _)| *word == outcome);
        let Some((_, ended)) = row.filter(|_| COMMANDS.contains(&command)) else {
            return Self::None;
        };
        let begun = report.get("tried").and_then(Value::as_bool) != Some(false);
        let before = code.is_some_and(|code| BEFORE.contains(&code));
        if *ended == Self::Failed && (before || !begun) {
            return Self::None;
        }
        *ended
    }
}

/// How often it failed since it last succeeded; `runs` are the youngest first.
pub fn failures<'a>(runs: impl IntoIterator<Item = &'a RunRow>) -> usize {
    let tries = runs.into_iter().filter_map(|run| {
        let end = run.end.as_ref()?;
        Some(Try::of(&run.command, end))
    });
    since_success(tries)
}

/// How many of these failed before the first that succeeded.
pub fn since_success(tries: impl IntoIterator<Item = Try>) -> usize {
    let since = tries.into_iter().take_while(|one| *one != Try::Succeeded);
    since.filter(|one| *one == Try::Failed).count()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn run(command: &str, outcome: &str, code: Option<&str>, report: &Value) -> Try {
        Try::of_document(&json!({
            "command": command, "outcome": outcome, "code": code, "report": report,
        }))
    }

    #[test]
    fn only_what_was_begun_and_failed_is_a_failed_try() {
        let table = [
            (
                "join",
                "failed",
                Some("nobody-came"),
                Some(true),
                Try::Failed,
            ),
            ("join", "failed", Some("wrong-pin"), None, Try::Failed),
            ("join", "failed", Some("refused"), Some(false), Try::None),
            ("join", "failed", Some("bad-address"), None, Try::None),
            (
                "join",
                "failed",
                Some("bad-address"),
                Some(false),
                Try::None,
            ),
            ("join", "failed", Some("not-agreed"), None, Try::None),
            ("join", "failed", Some("not-agreed"), Some(true), Try::None),
            (
                "join",
                "cancelled",
                Some("cancelled"),
                Some(true),
                Try::None,
            ),
            (
                "join",
                "joined",
                Some("already"),
                Some(false),
                Try::Succeeded,
            ),
            ("join", "joined", None, Some(true), Try::Succeeded),
            (
                "popup",
                "nobody-came",
                Some("nobody-came"),
                None,
                Try::Failed,
            ),
            (
                "popup",
                "failed",
                Some("missing-privilege"),
                None,
                Try::None,
            ),
            ("registrar", "provisioned", None, None, Try::Succeeded),
            ("enroll", "failed", Some("wrong-pin"), None, Try::None),
            ("diagnose", "failed", Some("isolation"), None, Try::None),
            ("harden", "failed", Some("refused"), None, Try::None),
        ];
        for (command, outcome, code, tried, is) in table {
            let report = tried.map_or(Value::Null, |tried| json!({ "tried": tried }));
            let row = (command, outcome, code, tried);
            assert_eq!(run(command, outcome, code, &report), is, "{row:?}");
        }
    }

    #[test]
    fn failures_are_counted_back_to_the_last_success_past_what_was_no_try() {
        use Try::{Failed, None, Succeeded};
        assert_eq!(since_success([Failed, None, Failed, Succeeded, Failed]), 2);
        assert_eq!(since_success([Succeeded, Failed]), 0);
        assert_eq!(since_success([None, None]), 0);
    }
}
