//! Harden: which findings this program can end at the router, and ending them.
//!
//! In three steps, without a face: [`review`] says what should not stay as it is and which [`Change`]s
//! would end it; whoever has a person before them asks [`Change::question`] for each; [`apply`] makes one,
//! noted before, read again after it and put back where it does not hold. A change whose findings another
//! one has ended is of no use any more ([`Review::made`]).
//!
//! What the printer itself could change stays advice: no documented interface of a printer switches one
//! of these without guesswork.

use advisor::{Facts, Finding};
use devices::router::driver::{Fix, FixPlan, Router, Undo};
use devices::router::journal::Journal;
use devices::router::state::RouterState;
use text::{Message, msg};

use crate::change::{self, Failed, Made, Site, Wanted};

/// The findings that each fix ends. The first fix that a router has for a finding is offered first.
const ENDS: &[(Fix, &[&str])] = &[
    (
        Fix::WpsOff,
        &[
            "wps-on",
            "wps-1",
            "wps-unconfigured",
            "router-pin-on",
            "router-pin-static",
            "router-pin-unlimited-model",
        ],
    ),
    (
        Fix::RouterPinOff,
        &[
            "router-pin-on",
            "router-pin-static",
            "router-pin-unlimited-model",
        ],
    ),
    (Fix::Wpa2, &["wifi-tkip", "wifi-wpa-mixed"]),
];

/// A change that ends findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is changed.
    pub fix: Fix,
    /// The codes of the findings that it ends.
    pub ends: Vec<&'static str>,
    /// It cannot be put back from here, and the question says so.
    pub for_good: bool,
}

impl Change {
    /// What a person is asked before it is made; `router` is its address.
    pub fn question(&self, router: &str) -> Message {
        let question = match self.fix {
            Fix::WpsOff => msg!("job-harden-wps-off", router),
            Fix::RouterPinOff => msg!("job-harden-router-pin-off", router),
            Fix::Wpa2 => msg!("job-harden-wpa2", router),
        };
        if self.for_good {
            msg!("job-harden-for-good", question)
        } else {
            question
        }
    }
}

/// What should not stay as it is, and what of it can be changed.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// The findings, the worst first.
    pub findings: Vec<Finding>,
    /// The changes that this router's driver can make, in the order in which they are offered.
    pub changes: Vec<Change>,
}

impl Review {
    /// Whether a change is offered that ends the finding of this code.
    pub fn fixable(&self, code: &str) -> bool {
        self.change_of(code).is_some()
    }

    /// The first change that ends the finding of this code.
    pub fn change_of(&self, code: &str) -> Option<&Change> {
        self.changes
            .iter()
            .find(|change| change.ends.contains(&code))
    }

    /// Takes away what a change has ended, and the changes that are of no use any more.
    pub fn made(&mut self, fix: Fix) {
        let ended = ENDS.iter().find(|(of, _)| *of == fix);
        let ended = ended.map_or(&[][..], |(_, codes)| codes);
        self.findings.retain(|one| !ended.contains(&one.code));
        for change in &mut self.changes {
            change.ends.retain(|code| !ended.contains(code));
        }
        self.changes.retain(|change| !change.ends.is_empty());
    }
}

/// Judges what is known, and says which changes the router's driver can make about it. Without a
/// router nothing can be changed. Touches nothing.
pub fn review(facts: &Facts, router: Option<(&dyn Router, &RouterState)>) -> Review {
    let findings = advisor::findings(facts);
    let changes = router.map(|(router, state)| changes(&findings, router, state));
    Review {
        changes: changes.unwrap_or_default(),
        findings,
    }
}

fn changes(findings: &[Finding], router: &dyn Router, state: &RouterState) -> Vec<Change> {
    let change = |(fix, codes): &(Fix, &'static [&'static str])| {
        let found = |code: &&str| findings.iter().any(|one| one.code == *code);
        let ends: Vec<_> = codes.iter().copied().filter(found).collect();
        if ends.is_empty() || fix.is_so(state) == Some(true) {
            return None;
        }
        let for_good = match router.plan_fix(state, *fix)? {
            FixPlan::Undo(Undo::Nothing) => return None,
            FixPlan::Undo(_) => false,
            FixPlan::ForGood => true,
        };
        Some(Change {
            fix: *fix,
            ends,
            for_good,
        })
    };
    ENDS.iter().filter_map(change).collect()
}

/// Makes a change that a person agreed to.
///
/// # Errors
/// The router cannot or does not do so, or the change cannot be noted; what it changed is put back.
pub async fn apply(site: &mut impl Site, journal: &Journal, fix: Fix) -> Result<Made, Failed> {
    change::make(site, journal, Wanted::Safer(fix)).await
}

#[cfg(test)]
mod tests;
