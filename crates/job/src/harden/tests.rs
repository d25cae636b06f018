//! Which findings a router can end, and what one change leaves of the others.

use std::collections::BTreeSet;

use advisor::evidence::{Origin, SourceKind};
use advisor::facts;

use super::*;
use crate::change::tests::{ADDRESS, BEFORE, Scripted, Virtual, Wrong, journal};

/// A router with everything that a fix can end.
fn known() -> Facts {
    let mut facts = Facts::default();
    let from = || Origin::new(SourceKind::Api, "virtual");
    facts.wps.on.learn(true, from());
    facts.wps.version2.learn(false, from());
    facts.wps.configured.learn(false, from());
    let router = &mut facts.router;
    for fact in [&mut router.takes_router_pin, &mut router.router_pin_static] {
        fact.learn(true, from());
    }
    router.model.learn("CG-WLR300GNV".to_owned(), from());
    let mixed = facts::Security::WpaWpa2;
    facts.network.security.learn(mixed, from());
    facts
}

fn fixes(review: &Review) -> Vec<Fix> {
    review.changes.iter().map(|change| change.fix).collect()
}

#[test]
fn what_a_fix_ends_are_findings_of_the_advisor_and_each_fix_has_its_row() {
    for (_, codes) in ENDS {
        for code in *codes {
            let id = format!("finding-{code}");
            assert!(advisor::text::ids().any(|known| known == id), "{code}");
        }
    }
    let rows: BTreeSet<_> = ENDS.iter().map(|(fix, _)| fix.as_str()).collect();
    assert_eq!(rows, Fix::ALL.iter().map(|fix| fix.as_str()).collect());
}

#[test]
fn without_a_driver_nothing_can_be_changed_and_with_one_what_its_router_needs() {
    let facts = known();
    let alone = review(&facts, None);
    assert!(!alone.findings.is_empty() && alone.changes.is_empty());

    let router = Scripted::new(Wrong::Nothing);
    let state = router.state();
    let all = review(&facts, Some((&router, &state)));
    assert_eq!(fixes(&all), Fix::ALL);
    assert!(all.fixable("wps-on") && all.fixable("wifi-wpa-mixed"));
    assert!(!all.fixable("http-allowed"));
    let of_pin = all.change_of("router-pin-static").map(|change| change.fix);
    assert_eq!(of_pin, Some(Fix::WpsOff), "the first that is offered");

    // What is so already is not offered, whatever others say of it.
    let mut like = BEFORE;
    like.wps = false;
    like.own_pin = false;
    router.like.set(like);
    let rest = review(&facts, Some((&router, &router.state())));
    assert_eq!(fixes(&rest), [Fix::Wpa2]);
}

#[test]
fn what_one_change_ended_is_not_asked_again() {
    let router = Scripted::new(Wrong::Nothing);
    let mut all = review(&known(), Some((&router, &router.state())));
    all.made(Fix::WpsOff);
    assert_eq!(fixes(&all), [Fix::Wpa2]);
    assert!(all.findings.iter().all(|one| one.code != "wps-on"));
    // The smaller change leaves the larger, for what that alone ends.
    let mut all = review(&known(), Some((&router, &router.state())));
    all.made(Fix::RouterPinOff);
    assert_eq!(fixes(&all), [Fix::WpsOff, Fix::Wpa2]);
    let ends = all.changes.first().map(|change| change.ends.clone());
    let ends = ends.unwrap_or_default();
    assert!(ends.contains(&"wps-on") && !ends.contains(&"router-pin-static"));
}

#[test]
fn a_change_that_cannot_be_put_back_says_so_in_its_question() {
    let mut router = Scripted::new(Wrong::Nothing);
    router.forgets = true;
    let all = review(&known(), Some((&router, &router.state())));
    for change in &all.changes {
        let asked = change.question(ADDRESS);
        assert_eq!(asked.untold(), [], "{asked}");
        let question = asked.english();
        assert!(question.contains(ADDRESS), "{question}");
        let says = question.contains("cannot be put back");
        assert_eq!(says, change.for_good, "{question}");
        assert_eq!(change.for_good, change.fix == Fix::RouterPinOff);
    }
}

/// A list of findings becomes empty, change by change, and the router is as the last one says.
#[tokio::test]
async fn every_finding_that_is_fixable_is_gone_when_it_was_fixed() {
    let (_directory, journal) = journal();
    let mut site = Virtual::new(Scripted::new(Wrong::Nothing));
    let facts = known();
    loop {
        let state = site.router.state();
        let all = review(&facts, Some((&site.router, &state)));
        let Some(change) = all.changes.last() else {
            break;
        };
        let made = apply(&mut site, &journal, change.fix).await.expect("made");
        assert!(
            made.changed && made.again.router == Some(true),
            "{change:?}"
        );
    }
    assert_eq!(journal.notes(ADDRESS).expect("notes").len(), Fix::ALL.len());
}
