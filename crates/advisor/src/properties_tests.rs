//! What holds for every set of facts, reachable or not.

use std::collections::BTreeSet;
use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use wsc::code::{AssociationState, ConfigError, MessageType};
use wsc::failure::{Cause as WscCause, Failure, Half, Role, Side};

use crate::diagnosis::{Outcome, Strength};
use crate::evidence::{Confidence, Fact, Origin, SourceKind};
use crate::facts::{
    Bands, Check, CheckResult, Checks, Facts, Fault, Numbers, Observation, RouterEvent,
};
use crate::plan::gates::{Effect, GATES, REQUIREMENTS};
use crate::plan::{Way, plan};
use crate::text::{Message, placeholders};
use crate::{diagnose, findings};

/// The values that a kind of fact is tested with.
pub(crate) trait Samples: Sized {
    fn samples() -> Vec<Self>;
}

macro_rules! samples {
    ($($type:ty: $values:expr;)*) => {
        $(impl Samples for $type {
            fn samples() -> Vec<Self> {
                $values.into_iter().map(Into::into).collect()
            }
        })*
    };
}

samples! {
    bool: [false, true];
    u8: [0u8, 1, 2];
    u16: [1u16, 11, 12, 13, 36, 100];
    u32: [0u32, 2, 3, 400];
    i16: [-95i16, -85, -80, -40];
    i32: [0, 104, 105, 600];
    String: ["Home", "home", "FRITZ!Box 7590", ""];
    Bands: [Bands::GHZ_2_4, Bands::BOTH, Bands::GHZ_5, Bands::GHZ_6, Bands::default()];
    AssociationState: [0, 1, 2, 3, 4].map(AssociationState);
    ConfigError: [0, 3, 6, 8, 12, 15, 18, 99].map(ConfigError);
}

impl Samples for Numbers {
    fn samples() -> Vec<Self> {
        [&[][..], &[0], &[100, 400], &[201], &[603], &[300]]
            .map(|codes| Self(codes.to_vec()))
            .into()
    }
}

impl Samples for Checks {
    fn samples() -> Vec<Self> {
        let fail = |check: &Check| Self(vec![(*check, CheckResult::Fail)]);
        Check::ALL
            .iter()
            .map(fail)
            .chain([Self::default()])
            .collect()
    }
}

/// Sets a fact to nothing, or to one of its samples, from one of several sources.
pub(crate) fn fill<T: Samples>(fact: &mut Fact<T>, pick: &mut dyn FnMut() -> usize) {
    let mut samples = T::samples();
    let choice = pick() % (samples.len() + 1);
    if choice > 0 {
        let confidence = Confidence::ALL[pick() % Confidence::ALL.len()];
        let age = [None, Some(0), Some(500), Some(100_000)][pick() % 4].map(Duration::from_secs);
        let source = SourceKind::ALL[pick() % SourceKind::ALL.len()];
        let origin = Origin::new(source, "sample").sure(confidence).aged(age);
        fact.learn(samples.swap_remove(choice - 1), origin);
    }
}

/// Things that may have happened.
fn observations() -> Vec<Observation> {
    let failed = |role, at, cause: WscCause| {
        let config_error = cause.config_error();
        let by = Side::Peer;
        Observation::Failed(Failure {
            role,
            at,
            by,
            config_error,
            cause,
        })
    };
    let mut all = vec![
        Observation::Succeeded,
        failed(
            Role::Registrar,
            MessageType::M4,
            WscCause::WrongPassword(Half::First),
        ),
        failed(Role::Enrollee, MessageType::M2D, WscCause::NotExpected),
        failed(Role::Enrollee, MessageType::M1, WscCause::NoAnswer),
        Observation::RouterFailed {
            at: MessageType::M6,
            config_error: ConfigError::PASSWORD_AUTH_FAILURE,
        },
    ];
    all.extend(
        RouterEvent::ALL
            .iter()
            .map(|event| Observation::Router(*event)),
    );
    all.extend(
        Fault::ALL
            .iter()
            .map(|fault| Observation::NotJoined(*fault)),
    );
    all
}

/// Facts from a list of picks; a list of zeros knows nothing.
fn facts_of(picks: &[usize], known: usize) -> Facts {
    let mut at = 0;
    let mut next = || {
        at += 1;
        picks.get(at - 1).copied().unwrap_or(0)
    };
    // Of ten facts about `known` are looked at; the others stay unknown.
    let mut pick = || {
        let number = next();
        if number % 10 < known { number / 10 } else { 0 }
    };
    let mut facts = Facts::default();
    facts.network.fill(&mut pick);
    facts.wps.fill(&mut pick);
    facts.router.fill(&mut pick);
    facts.printer.fill(&mut pick);
    facts.computer.fill(&mut pick);
    facts.air.fill(&mut pick);
    facts.run.fill(&mut pick);
    let happened = observations();
    for _ in 0..pick() % 4 {
        if let Some(what) = happened.get(pick() % happened.len()) {
            facts.saw_that(what.clone(), Origin::new(SourceKind::Api, "sample"));
        }
    }
    facts
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let picks = prop::collection::vec(any::<u16>().prop_map(usize::from), 500);
    (picks, 0..=10_usize).prop_map(|(picks, known)| facts_of(&picks, known))
}

/// A message is whole: it is in the catalogue, and every argument of it is there.
fn whole(message: &Message) -> Result<(), TestCaseError> {
    let pattern = crate::text::english(message.id());
    prop_assert!(
        pattern.is_some(),
        "{} is not in the catalogue",
        message.id()
    );
    for name in placeholders(pattern.unwrap_or_default()) {
        let given = message.args().iter().any(|(known, _)| *known == name);
        prop_assert!(given, "{} lacks {name}", message.id());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn a_plan_answers_and_does_not_contradict_itself(facts in any_facts()) {
        let plan = plan(&facts);
        let open: Vec<Way> = plan.ways.iter().map(|open| open.way).collect();
        let out: Vec<Way> = plan.ruled_out.iter().map(|out| out.way).collect();
        // Every way is open or out, once.
        let mut all: Vec<Way> = open.iter().chain(&out).copied().collect();
        all.sort();
        prop_assert_eq!(&all, Way::ALL);
        // There is an answer in any case.
        prop_assert!(!open.is_empty() || !plan.openings.is_empty() || !plan.otherwise.is_empty());
        prop_assert_eq!(open.is_empty(), !plan.otherwise.is_empty());
        for ruled_out in &plan.ruled_out {
            prop_assert!(!ruled_out.why.is_empty());
            for reason in &ruled_out.why {
                prop_assert!(!reason.evidence.is_empty(), "{} without evidence", reason.rule);
            }
        }
        for opening in &plan.openings {
            whole(&opening.message)?;
            prop_assert!(!opening.opens.is_empty() || !opening.helps.is_empty());
            prop_assert!(opening.opens.iter().chain(&opening.helps).all(|way| out.contains(way)));
        }
    }

    #[test]
    fn no_open_way_is_forbidden_by_its_own_rules(facts in any_facts()) {
        let plan = plan(&facts);
        for open in &plan.ways {
            for rule in REQUIREMENTS.iter().filter(|rule| rule.ways.contains(&open.way)) {
                let truth = (rule.when)(&facts);
                prop_assert!(!truth.no(), "{} is open against {}", open.way, rule.id);
                prop_assert!(!truth.open() || !open.certain);
                prop_assert!(!truth.open() || open.confidence == Confidence::Low);
            }
            for gate in GATES.iter().filter(|gate| gate.ways.contains(&open.way)) {
                let truth = (gate.when)(&facts);
                let remedied = || gate.remedy.as_ref().is_some_and(|r| (r.when)(&facts).yes());
                let stands = gate.effect == Effect::Block && truth.yes() && !remedied();
                prop_assert!(!stands, "{} is open against {}", open.way, gate.id);
                prop_assert!(!truth.open() || open.confidence < Confidence::High);
            }
            prop_assert!(open.confidence != Confidence::Recalled);
            prop_assert!(!open.reasons_for.is_empty() && !open.reasons_against.is_empty());
            prop_assert!(!open.changes.is_empty());
            let unknown = facts.unknown();
            for name in &open.unknown {
                prop_assert!(unknown.contains(&name.fact), "{} is known", name.fact);
                whole(&name.message)?;
            }
            let reasons = open.reasons_for.iter().chain(&open.reasons_against);
            for message in reasons.map(|r| &r.message).chain(&open.needs).chain(&open.changes) {
                whole(message)?;
            }
        }
    }

    #[test]
    fn a_diagnosis_answers_and_does_not_contradict_itself(facts in any_facts()) {
        let diagnosis = diagnose(&facts);
        whole(&diagnosis.summary)?;
        whole(&diagnosis.next)?;
        let causes: BTreeSet<_> = diagnosis.causes.iter().map(|ranked| ranked.cause).collect();
        prop_assert_eq!(causes.len(), diagnosis.causes.len());
        prop_assert!(diagnosis.excluded.iter().all(|excluded| !causes.contains(&excluded.cause)));
        for ranked in &diagnosis.causes {
            whole(&ranked.message)?;
            whole(&ranked.next)?;
            prop_assert!(!ranked.signals.is_empty());
            prop_assert!(ranked.signals.iter().all(|hit| !hit.evidence.is_empty()));
            let proved = ranked.signals.iter().any(|hit| hit.strength == Strength::Proves);
            prop_assert!(ranked.against.is_empty() || proved);
            prop_assert!(ranked.confidence != Confidence::High || proved);
        }
        if diagnosis.outcome == Outcome::Causes {
            prop_assert!(!diagnosis.causes.is_empty());
        }
        if diagnosis.outcome == Outcome::NotEnough {
            prop_assert!(diagnosis.causes.is_empty());
        }
        for apart in &diagnosis.apart {
            whole(&apart.how)?;
            prop_assert!(apart.between.iter().all(|cause| causes.contains(cause)));
        }
        for call in &diagnosis.calls {
            whole(&call.ask)?;
            whole(&call.why)?;
            for message in &call.tell {
                whole(message)?;
            }
        }
        for finding in findings(&facts) {
            whole(&finding.what)?;
            whole(&finding.fix)?;
            prop_assert!(!finding.evidence.is_empty());
        }
    }

    #[test]
    fn the_same_facts_give_the_same_octets(facts in any_facts()) {
        let answer = |facts: &Facts| {
            let all = (plan(facts), diagnose(facts), findings(facts));
            serde_json::to_string(&all).expect("JSON")
        };
        prop_assert_eq!(answer(&facts), answer(&facts.clone()));
    }

    /// To know less makes nothing surer and rules nothing out. (To know less of the router can: it
    /// may be what this program can change there that keeps a way open.)
    #[test]
    fn to_know_less_rules_nothing_out(facts in any_facts(), group in 0..5_u8) {
        let before = plan(&facts);
        let mut less = facts.clone();
        match group {
            0 => less.network = crate::facts::NetworkFacts::default(),
            1 => less.wps = crate::facts::WpsFacts::default(),
            2 => less.printer = crate::facts::PrinterFacts::default(),
            3 => less.computer = crate::facts::ComputerFacts::default(),
            _ => less.air = crate::facts::AirFacts::default(),
        }
        let after = plan(&less);
        for open in &before.ways {
            let still = after.ways.iter().find(|other| other.way == open.way);
            prop_assert!(still.is_some(), "{} is out for what is not known", open.way);
            prop_assert!(still.is_some_and(|s| !s.certain || open.certain));
        }
    }
}

#[test]
fn nothing_known_is_an_answer_too() {
    let facts = Facts::default();
    let plan = plan(&facts);
    assert_eq!(plan.ways.len(), Way::ALL.len());
    assert!(
        plan.ways
            .iter()
            .all(|open| open.confidence == Confidence::Low)
    );
    assert!(plan.ways.iter().all(|open| !open.certain));
    let diagnosis = diagnose(&facts);
    assert_eq!(diagnosis.outcome, Outcome::NotEnough);
    assert!(!diagnosis.ask.is_empty());
    assert!(findings(&facts).is_empty() && diagnosis.calls.is_empty());
}

/// Every message of the catalogue is used: what a rule names, a cause, a finding, a fact or a way.
#[test]
fn the_catalogue_has_nothing_that_no_rule_names() {
    let sources = [
        include_str!("plan/gates.rs"),
        include_str!("plan/way.rs"),
        include_str!("plan/mod.rs"),
        include_str!("diagnosis/cause.rs"),
        include_str!("diagnosis/mod.rs"),
        include_str!("evidence.rs"),
        include_str!("facts/mod.rs"),
        include_str!("finding.rs"),
        include_str!("call.rs"),
    ];
    let made = |id: &str| {
        let causes = crate::diagnosis::Cause::ALL.iter();
        let mut built = causes.flat_map(|c| [format!("cause-{c}"), format!("next-{c}")]);
        let fact = || Facts::names().any(|name| crate::plan::fact_message(name) == id);
        let way = || Way::ALL.iter().any(|way| format!("way-{way}") == id);
        let finding = || {
            let code = id
                .strip_prefix("finding-")
                .or_else(|| id.strip_prefix("fix-"));
            code.is_some_and(|code| include_str!("finding.rs").contains(&format!("\"{code}\"")))
        };
        built.any(|name| name == id) || fact() || way() || finding()
    };
    for id in crate::text::ids() {
        let named = sources
            .iter()
            .any(|source| source.contains(&format!("\"{id}\"")));
        assert!(named || made(id), "{id} is not used");
    }
}

/// Every fact is asked for by a rule or a text: what is collected is collected for something.
#[test]
fn no_fact_is_collected_for_nothing() {
    let sources = [
        include_str!("plan/gates.rs"),
        include_str!("plan/way.rs"),
        include_str!("diagnosis/signals.rs"),
        include_str!("diagnosis/mod.rs"),
        include_str!("diagnosis/cause.rs"),
        include_str!("facts/mod.rs"),
        include_str!("facts/seen.rs"),
        include_str!("finding.rs"),
        include_str!("call.rs"),
    ];
    let text: String = sources.concat().split_whitespace().collect();
    for name in Facts::names() {
        let field = name.split('.').next_back().expect(name);
        let asked = [".", ",", ")"].map(|end| format!(".{field}{end}"));
        let found = asked.iter().any(|part| text.contains(part));
        assert!(found, "{name} is never asked for");
    }
}
