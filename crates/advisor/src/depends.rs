//! What the rules depend on, for whoever has to find it out.

use crate::evidence::Truth;
use crate::facts::Facts;
use crate::plan::gates::{GATES, REQUIREMENTS};
use crate::{call, finding};

/// What a rule decides about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// What a way onto the network cannot do without.
    Requirement,
    /// An obstacle before a way.
    Gate,
    /// What should not stay as it is.
    Finding,
    /// Whom to call.
    Call,
}

/// A rule, and the facts that it waits for while nothing is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it decides about.
    pub sort: Sort,
    /// Its stable name, which is also that of its reasons, its finding or its call.
    pub id: &'static str,
    /// The names of the facts; empty for a rule about causes alone.
    pub facts: Vec<&'static str>,
}

/// Every requirement, gate, finding and rule for calling somebody. Each of their facts has to have a
/// source in a real home; otherwise the rule could never say anything there.
pub fn rules() -> Vec<Rule> {
    let nothing = Facts::default();
    let rule = |sort, id, truth: Truth| Rule {
        sort,
        id,
        facts: truth.missing,
    };
    let required = REQUIREMENTS.iter().map(|r| (r.id, (r.when)(&nothing)));
    let gates = GATES.iter().map(|gate| (gate.id, (gate.when)(&nothing)));
    let required = required.map(|(id, truth)| rule(Sort::Requirement, id, truth));
    let gates = gates.map(|(id, truth)| rule(Sort::Gate, id, truth));
    let found = finding::truths(&nothing).map(|(id, truth)| rule(Sort::Finding, id, truth));
    let calls = call::truths(&nothing).map(|(id, truth)| rule(Sort::Call, id, truth));
    required.chain(gates).chain(found).chain(calls).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_name_the_facts_that_they_wait_for() {
        let all = rules();
        let of = |sort, id| {
            let found = all.iter().find(|rule| rule.sort == sort && rule.id == id);
            found.map(|rule| rule.facts.clone()).unwrap_or_default()
        };
        assert_eq!(
            of(Sort::Gate, "mac-filter"),
            ["router.mac_filter", "router.printer_listed"]
        );
        assert_eq!(of(Sort::Finding, "port-9100"), ["printer.port9100"]);
        assert!(of(Sort::Call, "no-pin-shown").contains(&"printer.pin"));
        // What is decided by causes alone waits for none.
        assert!(of(Sort::Call, "enterprise").is_empty());
    }
}
