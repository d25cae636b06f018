//! Diagnose: from everything that was observed to ranked causes, with what tells them apart and
//! what to do next.

mod cause;
mod codes;
pub(crate) mod signals;

use serde::Serialize;
use wsc::code::ConfigError;
use wsc::failure::{Half, Role};

pub use cause::Cause;
pub use signals::OLD_WEEKS;

use crate::call::{Call, calls};
use crate::evidence::{Confidence, Evidence, Truth};
use crate::facts::{CheckResult, Facts, Observation};
pub use crate::plan::gates::WEAK_DBM;
use crate::plan::{Unknown, fact_message};
use crate::text::Message;
use crate::words::words;

words! {
    /// How strongly a signal speaks for a cause.
    Strength {
        /// It speaks against it.
        Excludes = "excludes",
        /// It is seen with this cause, and with many others.
        Hints = "hints",
        /// It is mostly this cause.
        Points = "points",
        /// It is this cause.
        Proves = "proves",
    }
}

words! {
    /// What a diagnosis came to.
    Outcome {
        /// The printer is on the network and answers.
        Works = "works",
        /// Something explains why it does not.
        Causes = "causes",
        /// Nothing that was observed explains it; more has to be known.
        NotEnough = "not-enough",
    }
}

/// A signal that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The signal, such as `pmf-required`, or the kind of code, such as `vsa`.
    pub signal: &'static str,
    /// How strongly it speaks for the cause.
    pub strength: Strength,
    /// How sure it is that it is there.
    pub confidence: Confidence,
    /// What was observed.
    pub evidence: Vec<Evidence>,
}

/// A cause with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ranked {
    /// Which.
    pub cause: Cause,
    /// What it is, for a person.
    pub message: Message,
    /// How sure it is.
    pub confidence: Confidence,
    /// The signals, the strongest first; at least one.
    pub signals: Vec<Hit>,
    /// The signals that speak against it.
    pub against: Vec<Hit>,
    /// What to do about it, with this printer and this router.
    pub next: Message,
}

/// A cause that was considered and is not it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Which.
    pub cause: Cause,
    /// Why not.
    pub why: Vec<Hit>,
}

/// What tells two causes apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Apart {
    /// The two.
    pub between: [Cause; 2],
    /// How.
    pub how: Message,
}

/// Why a printer is not on the network, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnosis {
    /// What it came to.
    pub outcome: Outcome,
    /// That in a sentence.
    pub summary: Message,
    /// The causes, the likeliest first.
    pub causes: Vec<Ranked>,
    /// What something spoke for and something else ruled out.
    pub excluded: Vec<Excluded>,
    /// What tells the first causes apart.
    pub apart: Vec<Apart>,
    /// What should be found out, the most telling first.
    pub ask: Vec<Unknown>,
    /// The next step.
    pub next: Message,
    /// Whom to call, where that is due.
    pub calls: Vec<Call>,
}

/// How many causes are told apart.
const FIRST: usize = 3;
/// How many unknown facts are asked for.
const ASK_MAX: usize = 6;

/// What to find out first where nothing is known.
static ASK: &[&str] = &[
    "printer.wifi_state",
    "printer.checks",
    "network.heard",
    "network.security",
    "wps.on",
    "network.bands",
];

/// Causes that a printer can have that is on the network and answers.
static IN_SPITE: &[Cause] = &[
    Cause::HighChannel,
    Cause::WeakSignal,
    Cause::SameName,
    Cause::OldFirmware,
    Cause::NeedsRestart,
    Cause::OldSecurity,
    Cause::WpsDisturbs,
];

/// Causes that a printer can have that is on the network and does not answer, besides those.
static AFTER: &[Cause] = &[
    Cause::NoAddress,
    Cause::AddressesFull,
    Cause::AddressConflict,
    Cause::Isolated,
    Cause::OtherSubnet,
    Cause::NotReachable,
];

/// Why the printer is not on the network.
pub fn diagnose(facts: &Facts) -> Diagnosis {
    let hits = hits(facts);
    let works = works(facts).yes();
    let is_on = facts.is_on().yes();
    let possible =
        |cause: &Cause| !is_on || IN_SPITE.contains(cause) || (!works && AFTER.contains(cause));
    let mut causes = Vec::new();
    let mut excluded = Vec::new();
    for cause in Cause::ALL {
        let of = |against: bool| -> Vec<Hit> {
            let wanted = |(to, hit): &&(Cause, Hit)| {
                to == cause && (hit.strength == Strength::Excludes) == against
            };
            hits.iter()
                .filter(wanted)
                .map(|(_, hit)| hit.clone())
                .collect()
        };
        let (mut signals, against) = (of(false), of(true));
        if signals.is_empty() || !possible(cause) {
            continue;
        }
        signals.sort_by_key(|hit| std::cmp::Reverse(hit.strength));
        let proved = signals.iter().any(|hit| hit.strength == Strength::Proves);
        if against.is_empty() || proved {
            causes.push(ranked(facts, *cause, signals, against));
        } else {
            let why = against;
            excluded.push(Excluded { cause: *cause, why });
        }
    }
    causes.sort_by_key(|ranked| std::cmp::Reverse(weight(ranked)));
    let outcome = match (works, causes.is_empty()) {
        (true, _) => Outcome::Works,
        (false, false) => Outcome::Causes,
        (false, true) => Outcome::NotEnough,
    };
    let summary = match outcome {
        Outcome::Works => facts.say("diagnosis-works"),
        Outcome::Causes => facts.say("diagnosis-causes"),
        Outcome::NotEnough => facts.say("diagnosis-not-enough"),
    };
    let next = match causes.first() {
        Some(first) => first.next.clone(),
        None if works => facts.say("next-works"),
        None => facts.say("next-unknown"),
    };
    Diagnosis {
        outcome,
        summary,
        apart: distinctions(facts, &causes),
        ask: questions(facts, &causes, works),
        next,
        calls: calls(facts, &causes),
        causes,
        excluded,
    }
}

/// The printer is on the network, and it answers.
fn works(facts: &Facts) -> Truth {
    let answers = facts.computer.printer_answers.so();
    facts.is_on().and(answers.or(facts.printer.reachable.so()))
}

/// The likelier first. Of equally likely ones that which says more comes before "nothing says why",
/// and then the order of [`Cause::ALL`] stays.
fn weight(ranked: &Ranked) -> (bool, Option<Strength>, bool, usize, usize) {
    let strong = |hit: &&Hit| hit.strength >= Strength::Points;
    (
        ranked.against.is_empty(),
        ranked.signals.first().map(|hit| hit.strength),
        ranked.cause != Cause::JoinRefused,
        ranked.signals.iter().filter(strong).count(),
        ranked.signals.len(),
    )
}

fn ranked(facts: &Facts, cause: Cause, signals: Vec<Hit>, against: Vec<Hit>) -> Ranked {
    let best = |hit: &Hit| match hit.strength {
        Strength::Proves => hit.confidence.concluded(),
        Strength::Points => hit.confidence.concluded().min(Confidence::Medium),
        Strength::Hints | Strength::Excludes => Confidence::Low,
    };
    let sure = signals.iter().map(best).max().unwrap_or(Confidence::Low);
    let doubt = if against.is_empty() {
        Confidence::High
    } else {
        Confidence::Low
    };
    Ranked {
        cause,
        message: facts.say(words_of(facts, cause)),
        confidence: sure.min(doubt),
        signals,
        against,
        next: facts.say(cause::next(facts, cause)),
    }
}

/// The message of a cause; a wrong PIN says which half, where that is known.
fn words_of(facts: &Facts, cause: Cause) -> &'static str {
    let half = || {
        facts
            .last_failure()
            .and_then(|(failure, ..)| failure.half())
    };
    match (cause, half()) {
        (Cause::WrongPin, Some(Half::First)) => "cause-wrong-pin-first",
        (Cause::WrongPin, Some(Half::Second)) => "cause-wrong-pin-second",
        (Cause::WrongRouterPin, Some(Half::First)) => "cause-wrong-router-pin-first",
        (Cause::WrongRouterPin, Some(Half::Second)) => "cause-wrong-router-pin-second",
        _ => cause::words(facts, cause),
    }
}

/// Every signal that is there, and what it points to.
fn hits(facts: &Facts) -> Vec<(Cause, Hit)> {
    let mut hits = Vec::new();
    for signal in signals::SIGNALS {
        let truth = (signal.when)(facts);
        if truth.yes() {
            for (cause, strength) in signal.points {
                hits.push((*cause, hit(signal.id, *strength, &truth)));
            }
        }
    }
    told(facts, &mut hits);
    happened(facts, &mut hits);
    hits
}

fn hit(signal: &'static str, strength: Strength, truth: &Truth) -> Hit {
    Hit {
        signal,
        strength,
        confidence: truth.confidence,
        evidence: truth.evidence.clone(),
    }
}

/// What the printer tells by codes.
fn told(facts: &Facts, hits: &mut Vec<(Cause, Hit)>) {
    let printer = &facts.printer;
    let mut add = |signal, cause, strength, truth: &Truth| {
        if truth.yes() {
            hits.push((cause, hit(signal, strength, truth)));
        }
    };
    for (number, cause, strength) in codes::VSA {
        let truth = printer.vsa.is(|codes| codes.0.contains(number));
        add("vsa", *cause, *strength, &truth);
    }
    for (check, cause, strength) in codes::CHECKS {
        let truth = printer
            .checks
            .is(|checks| checks.has(*check, CheckResult::Fail));
        add("printed-check", *cause, *strength, &truth);
    }
    for (error, cause, strength) in codes::CONFIG_ERRORS {
        let truth = printer.config_error.is(|code| code == error);
        add("printer-config-error", *cause, *strength, &truth);
    }
    for (state, cause, strength) in codes::ASSOCIATIONS {
        let truth = printer.association.is(|code| code == state);
        add("printer-association", *cause, *strength, &truth);
    }
}

/// What was seen happening. The newest failure counts in full, earlier ones are hints.
fn happened(facts: &Facts, hits: &mut Vec<(Cause, Hit)>) {
    let mut newest = true;
    for seen in facts.current().iter().rev() {
        let mut add = |signal, cause, strength: Strength| {
            let hit = Hit {
                signal,
                strength,
                confidence: seen.origin.confidence,
                evidence: vec![seen.evidence()],
            };
            hits.push((cause, hit));
        };
        if let Some(failure) = seen.what.failure() {
            // The words are the same, and the secret is another: with the router's PIN the router is
            // the one that is enrolled.
            let of_pin = |cause: Cause| match (cause, failure.role) {
                (Cause::WrongPin, Role::ExternalRegistrar | Role::AccessPoint) => {
                    Cause::WrongRouterPin
                }
                (cause, _) => cause,
            };
            let capped = |strength: Strength| {
                if newest {
                    strength
                } else {
                    strength.min(Strength::Hints)
                }
            };
            for (code, cause, strength) in codes::FAILURES {
                if *code == failure.cause.code() {
                    add("run-failed", of_pin(*cause), capped(*strength));
                }
            }
            for (error, cause, strength) in codes::CONFIG_ERRORS {
                if *error == failure.config_error && *error != ConfigError::NO_ERROR {
                    add("run-config-error", of_pin(*cause), capped(*strength));
                }
            }
            newest = false;
        }
        // A key that does not fit is the router's fault only where it came from there.
        let given = facts.run.given.get() == Some(&true);
        let of_key = |cause: Cause| match cause {
            Cause::WrongKey if given => Cause::WrongPassphrase,
            cause => cause,
        };
        match &seen.what {
            Observation::Router(event) => {
                let rows = codes::EVENTS.iter().filter(|row| row.0 == *event);
                rows.for_each(|row| add("router-event", of_key(row.1), row.2));
            }
            Observation::NotJoined(fault) => {
                let rows = codes::FAULTS.iter().filter(|row| row.0 == *fault);
                rows.for_each(|row| add("join-failed", of_key(row.1), row.2));
            }
            Observation::Failed(_) | Observation::RouterFailed { .. } | Observation::Succeeded => {}
        }
    }
}

/// What tells the first causes apart.
fn distinctions(facts: &Facts, causes: &[Ranked]) -> Vec<Apart> {
    let first: Vec<Cause> = causes
        .iter()
        .take(FIRST)
        .map(|ranked| ranked.cause)
        .collect();
    let mut found = Vec::new();
    for (i, one) in first.iter().enumerate() {
        for two in first.iter().skip(i + 1) {
            if let Some(id) = cause::apart(*one, *two) {
                let between = [*one, *two];
                let how = facts.say(id);
                found.push(Apart { between, how });
            }
        }
    }
    found
}

/// The unknown facts that would say more of the first causes.
fn questions(facts: &Facts, causes: &[Ranked], works: bool) -> Vec<Unknown> {
    let mut names: Vec<&'static str> = Vec::new();
    let certain = causes
        .first()
        .is_some_and(|c| c.confidence == Confidence::High);
    if works || certain {
        return Vec::new();
    }
    for ranked in causes.iter().take(FIRST) {
        let about = |(cause, _): &(Cause, Strength)| *cause == ranked.cause;
        for signal in signals::SIGNALS
            .iter()
            .filter(|s| s.points.iter().any(about))
        {
            let truth = (signal.when)(facts);
            if truth.open() {
                names.extend(truth.missing);
            }
        }
    }
    if causes.is_empty() {
        let unknown = facts.unknown();
        names.extend(ASK.iter().filter(|name| unknown.contains(name)));
    }
    let mut asked: Vec<Unknown> = Vec::new();
    for fact in names {
        if asked.len() < ASK_MAX && !asked.iter().any(|unknown| unknown.fact == fact) {
            let message = facts.say(fact_message(fact));
            asked.push(Unknown { fact, message });
        }
    }
    asked
}

#[cfg(test)]
mod fitting_tests;
#[cfg(test)]
mod tests;
