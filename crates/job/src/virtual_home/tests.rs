//! Every scenario: its outcome, its way, its code and its cause.

use super::{Pace, Play, SCENARIOS, Scenario, Told};
use crate::join::{Cancel, End};

async fn play(scenario: &Scenario, seed: u64) -> (End, Vec<Told>) {
    let mut play = Play::new(scenario, seed, Pace::AtOnce).expect("a home");
    let (_stop, cancel) = Cancel::new();
    let mut told = Vec::new();
    let end = play.run(&cancel, &mut |one| told.push(one.clone())).await;
    (end, told)
}

#[tokio::test]
async fn every_scenario_comes_to_its_end() {
    let mut wrong = Vec::new();
    for scenario in SCENARIOS {
        let (end, told) = play(scenario, 1).await;
        let found = (end.outcome, end.way, end.code, end.why);
        let expected = (scenario.outcome, scenario.way, scenario.code, scenario.why);
        let at = told.last().map(Told::at_ms);
        println!("== {}: {found:?} {at:?}", scenario.name);
        println!("   {:?} -> {:?}", end.cause, end.next);
        if found != expected {
            wrong.push(format!(
                "{}: {found:?}, not {expected:?}; {:?}",
                scenario.name, end.causes
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
