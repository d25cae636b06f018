//! When to call whom: what this program and its user cannot solve, and what to tell those who can.

use serde::Serialize;

use crate::diagnosis::{Cause, Ranked};
use crate::evidence::{Evidence, Truth};
use crate::facts::{Facts, PinSource};
use crate::text::Message;
use crate::words::words;

words! {
    /// Who can help.
    Whom {
        /// The printer's maker: HP, for its printers.
        PrinterMaker = "printer-maker",
        /// The router's maker.
        RouterMaker = "router-maker",
        /// The Internet provider, whose router it is.
        Provider = "provider",
        /// A technician on site.
        Technician = "technician",
    }
}

/// Advice to call somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// The rule that says so.
    pub rule: &'static str,
    /// Whom.
    pub whom: Whom,
    /// Whom, by name.
    pub ask: Message,
    /// Why.
    pub why: Message,
    /// What to tell them.
    pub tell: Vec<Message>,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

struct Rule {
    id: &'static str,
    whom: Whom,
    when: fn(&Facts, &[Ranked]) -> Truth,
    why: &'static str,
}

/// Failed tries after which one does not try on.
const TRIES: u32 = 3;

static RULES: &[Rule] = &[
    Rule {
        id: "no-pin-shown",
        whom: Whom::PrinterMaker,
        when: |f, _| {
            let absent = f.printer.pin.is(|pin| *pin == PinSource::Absent);
            let button = f.printer.button.so().negated();
            absent.and(button).and(f.printer.wireless.so())
        },
        why: "call-no-pin-shown",
    },
    Rule {
        id: "radio-broken",
        whom: Whom::PrinterMaker,
        when: |_, causes| named(causes, Cause::RadioBroken),
        why: "call-radio-broken",
    },
    Rule {
        id: "refuses-valid-pins",
        whom: Whom::RouterMaker,
        when: |f, causes| {
            let valid = f.printer.pin_valid.so();
            let wrong = named(causes, Cause::WrongPin).and(often(f)).and(valid);
            f.router.refuses_pins.so().or(wrong)
        },
        why: "call-refuses-valid-pins",
    },
    Rule {
        id: "stays-locked",
        whom: Whom::RouterMaker,
        when: |f, _| f.wps.locked.so().and(f.run.restarted.so()).and(often(f)),
        why: "call-stays-locked",
    },
    Rule {
        id: "page-lies",
        whom: Whom::RouterMaker,
        when: |f, causes| named(causes, Cause::PageLies).and(f.run.restarted.so()),
        why: "call-page-lies",
    },
    Rule {
        id: "protocol-trouble",
        whom: Whom::RouterMaker,
        when: |f, causes| named(causes, Cause::ProtocolTrouble).and(f.run.updated.so()),
        why: "call-protocol-trouble",
    },
    Rule {
        id: "protocol-trouble-printer",
        whom: Whom::PrinterMaker,
        when: |f, causes| named(causes, Cause::ProtocolTrouble).and(f.run.updated.so()),
        why: "call-protocol-trouble",
    },
    Rule {
        id: "updates-do-not-help",
        whom: Whom::Technician,
        when: |f, causes| {
            let failed = Truth::always(!causes.is_empty());
            f.run
                .updated
                .so()
                .and(f.run.restarted.so())
                .and(often(f))
                .and(failed)
        },
        why: "call-updates-do-not-help",
    },
    Rule {
        id: "enterprise",
        whom: Whom::Technician,
        when: |_, causes| named(causes, Cause::Enterprise),
        why: "call-enterprise",
    },
    Rule {
        id: "stranger",
        whom: Whom::Technician,
        when: |_, causes| named(causes, Cause::Stranger),
        why: "call-stranger",
    },
];

/// What to tell everybody: what a support desk asks for.
static TELL: &[&str] = &["tell-printer", "tell-router", "tell-network", "tell-tried"];

/// Whom to call now; empty while there is still something to try.
pub(crate) fn calls(facts: &Facts, causes: &[Ranked]) -> Vec<Call> {
    let mut found: Vec<Call> = Vec::new();
    for rule in RULES {
        let truth = (rule.when)(facts, causes);
        if truth.yes() {
            found.push(call(facts, rule, truth, causes));
        }
    }
    found
}

/// How every rule stands while no cause is known, by its name.
pub(crate) fn truths(facts: &Facts) -> impl Iterator<Item = (&'static str, Truth)> {
    RULES.iter().map(|rule| (rule.id, (rule.when)(facts, &[])))
}

fn call(facts: &Facts, rule: &Rule, truth: Truth, causes: &[Ranked]) -> Call {
    // Whose router it is decides who can change it.
    let provided = facts.router.from_provider.so().yes();
    let whom = match rule.whom {
        Whom::RouterMaker if provided => Whom::Provider,
        whom => whom,
    };
    let ask = match whom {
        Whom::PrinterMaker if facts.printer.hp.so().yes() => "ask-hp",
        Whom::PrinterMaker => "ask-printer-maker",
        Whom::RouterMaker => "ask-router-maker",
        Whom::Provider => "ask-provider",
        Whom::Technician => "ask-technician",
    };
    let mut tell: Vec<Message> = TELL.iter().map(|id| facts.say(id)).collect();
    tell.extend(causes.first().map(|first| first.message.clone()));
    Call {
        rule: rule.id,
        whom,
        ask: facts.say(ask),
        why: facts.say(rule.why),
        tell,
        evidence: truth.evidence,
    }
}

/// The cause is among those that are more than a hint.
fn named(causes: &[Ranked], cause: Cause) -> Truth {
    let found = causes.iter().find(|ranked| ranked.cause == cause);
    let strongest = found.and_then(|ranked| ranked.signals.first());
    match strongest {
        Some(hit) if hit.strength >= crate::diagnosis::Strength::Points => Truth {
            value: Some(true),
            confidence: hit.confidence,
            evidence: hit.evidence.clone(),
            missing: Vec::new(),
        },
        _ => Truth::always(false),
    }
}

/// It was tried often enough.
fn often(f: &Facts) -> Truth {
    f.run.tries.is(|tries| *tries >= TRIES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::diagnose;
    use crate::evidence::{Origin, SourceKind};
    use crate::facts::{Check, CheckResult, Checks};
    use crate::text::english;

    fn user() -> Origin {
        Origin::new(SourceKind::User, "asked")
    }

    fn rules(facts: &Facts) -> Vec<(&'static str, Whom)> {
        let calls = diagnose(facts).calls;
        calls.iter().map(|call| (call.rule, call.whom)).collect()
    }

    #[test]
    fn every_rule_has_its_words() {
        for rule in RULES {
            assert!(english(rule.why).is_some(), "{}", rule.why);
        }
        for id in TELL {
            assert!(english(id).is_some(), "{id}");
        }
    }

    #[test]
    fn nobody_is_called_before_something_is_known() {
        assert_eq!(rules(&Facts::default()), []);
    }

    #[test]
    fn a_printer_that_shows_no_pin_is_for_its_maker() {
        let mut facts = Facts::default();
        facts.printer.wireless.learn(true, user());
        facts.printer.pin.learn(PinSource::Absent, user());
        assert_eq!(rules(&facts), []);
        facts.printer.button.learn(false, user());
        assert_eq!(rules(&facts), [("no-pin-shown", Whom::PrinterMaker)]);
        facts.printer.hp.learn(true, user());
        assert_eq!(diagnose(&facts).calls[0].ask.id(), "ask-hp");
        // Who has a button needs no PIN.
        facts.printer.button.forget();
        facts.printer.button.learn(true, user());
        assert_eq!(rules(&facts), []);
    }

    #[test]
    fn a_router_that_refuses_valid_pins_is_for_its_maker_or_the_provider() {
        let mut facts = Facts::default();
        facts.router.refuses_pins.learn(true, user());
        assert_eq!(rules(&facts), [("refuses-valid-pins", Whom::RouterMaker)]);
        facts.router.from_provider.learn(true, user());
        assert_eq!(rules(&facts), [("refuses-valid-pins", Whom::Provider)]);
    }

    #[test]
    fn a_broken_radio_is_for_the_maker() {
        let mut facts = Facts::default();
        let checks = Checks(vec![(Check::RadioWorks, CheckResult::Fail)]);
        facts.printer.checks.learn(checks, user());
        assert_eq!(rules(&facts), [("radio-broken", Whom::PrinterMaker)]);
    }

    #[test]
    fn a_technician_comes_when_updates_and_restarts_did_not_help() {
        let mut facts = Facts::default();
        facts.printer.cable.learn(false, user());
        facts
            .printer
            .wifi_state
            .learn(crate::facts::WifiState::CannotJoin, user());
        facts.run.updated.learn(true, user());
        facts.run.restarted.learn(true, user());
        facts.run.tries.learn(2, user());
        assert_eq!(rules(&facts), []);
        facts.run.tries.forget();
        facts.run.tries.learn(3, user());
        assert_eq!(rules(&facts), [("updates-do-not-help", Whom::Technician)]);
        let told = &diagnose(&facts).calls[0].tell;
        assert!(told.iter().any(|m| m.id() == "tell-printer"));
        assert!(told.iter().any(|m| m.id().starts_with("cause-")));
    }
}
