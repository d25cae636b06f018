//! What recorded traffic says: how each WPS run in it ended.

use advisor::Facts;
use advisor::evidence::{Origin, SourceKind};
use advisor::facts::{Fault, Observation};
use capture::Run;
use capture::run::{Outcome, Purpose};
use text::msg;
use wsc::code::{ConfigError, MessageType};
use wsc::failure::{Cause, Failure, Half, Role, Side};

/// The causes that no configuration error tells, by their codes.
const CAUSES: &[Cause] = &[
    Cause::NotExpected,
    Cause::Overlap,
    Cause::SetupLocked,
    Cause::PeerSilent,
    Cause::NoAnswer,
    Cause::SessionTimeout,
    Cause::Ended,
];

/// What kept a device out of the network, by the codes of [`capture::run::Verdict`].
const FAULTS: &[(&str, Fault)] = &[
    ("association-refused", Fault::AssociationRefused),
    ("key-mismatch", Fault::WrongKey),
];

/// Adds what the runs of a capture say, the oldest first. Runs that manage the access point say
/// nothing of the printer, and what the capture does not show to its end says nothing at all.
pub fn runs(facts: &mut Facts, runs: &[Run]) {
    let from = || Origin::new(SourceKind::Capture, msg!("job-seen-capture")).aged(None);
    for run in runs.iter().filter(|run| run.purpose == Purpose::Join) {
        let ssid = run.after.ssid.clone().or_else(|| run.network.ssid.clone());
        facts.network.ssid.learn_if(ssid, &from());
        facts.wps.locked.learn_if(run.network.locked, &from());
        let state = run.after.told.map(|(state, _)| state);
        facts.printer.association.learn_if(state, &from());
        let told = run.after.told.map(|(_, error)| error);
        let told = told.filter(|error| *error != ConfigError::NO_ERROR);
        facts.printer.config_error.learn_if(told, &from());
        for seen in observed(run) {
            facts.saw_that(seen, from());
        }
    }
}

/// What is to be concluded from a run.
fn observed(run: &Run) -> Vec<Observation> {
    let verdict = &run.verdict;
    let code = verdict.code.unwrap_or_default();
    let fault = FAULTS.iter().find(|(name, _)| *name == code);
    let fault = fault.map(|(_, fault)| Observation::NotJoined(*fault));
    let first = match verdict.outcome {
        Outcome::Provisioned => Some(Observation::Succeeded),
        Outcome::Failed if fault.is_none() => failure(run).map(Observation::Failed),
        _ => None,
    };
    first.into_iter().chain(fault).collect()
}

/// The failure that the verdict tells, in the words of the protocol.
fn failure(run: &Run) -> Option<Failure> {
    let verdict = &run.verdict;
    let last = run.messages().next_back().map(|(_, kind)| kind);
    // The message that the enrollee judges a half of the PIN by (WSC 2.0 §7.3).
    let at = match verdict.half {
        Some(Half::First) => MessageType::M4,
        Some(Half::Second) => MessageType::M6,
        None => last.unwrap_or(MessageType::M1),
    };
    let told = verdict.config_error;
    if let Some(error) = told.filter(|error| *error != ConfigError::NO_ERROR) {
        return Some(Failure::reported(Role::Enrollee, at, error));
    }
    let code = verdict.code?;
    let cause = CAUSES.iter().find(|cause| cause.code() == code)?;
    Some(Failure {
        role: Role::Enrollee,
        at,
        by: Side::Peer,
        config_error: ConfigError::NO_ERROR,
        cause: cause.clone(),
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use advisor::diagnose;
    use advisor::diagnosis::Cause as Why;

    use super::*;

    fn recorded(name: &str) -> Facts {
        let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wsc/tests/vectors");
        let file = std::fs::File::open(vectors.join(name)).unwrap();
        let mut found = Vec::new();
        capture::explain(file, None, |run| found.push(run)).unwrap();
        let mut facts = Facts::default();
        runs(&mut facts, &found);
        facts
    }

    #[test]
    fn a_wrong_pin_in_a_capture_is_the_first_cause() {
        let facts = recorded("enrollee_wrong_half1.pcap");
        let failure = facts.seen.iter().find_map(|seen| seen.what.failure());
        assert_eq!(failure.and_then(|f| f.half()), Some(Half::First));
        let causes = diagnose(&facts).causes;
        assert_eq!(causes.first().map(|c| c.cause), Some(Why::WrongPin));
    }

    #[test]
    fn a_run_that_went_well_is_no_failure() {
        let facts = recorded("enrollee_pin8.pcap");
        assert!(facts.seen.iter().any(|s| s.what == Observation::Succeeded));
        assert!(facts.seen.iter().all(|seen| seen.what.failure().is_none()));
    }

    #[test]
    fn a_registrar_that_learns_says_nothing_of_the_printer() {
        assert_eq!(recorded("registrar_learn.pcap").seen, []);
    }
}
