//! Every scenario of the virtual home, read from its own capture of the air.

use capture::run::Outcome;
use capture::{Run, explain};
use lab::scenario;

fn runs(name: &str, seed: u64) -> (Vec<Run>, lab::timeline::End) {
    let scenario = scenario::find(name).expect("a scenario");
    let played = scenario.run(seed);
    let file = lab::pcap::write(&played.frames);
    let mut runs = Vec::new();
    let summary = explain(&file[..], None, |run| runs.push(run)).expect("a capture");
    assert_eq!(summary.packets, played.frames.len() as u64, "{name}");
    (runs, played.end)
}

#[test]
fn a_device_that_joined_is_seen_to_join() {
    let mut looked = 0;
    for scenario in scenario::ALL {
        let (runs, end) = runs(scenario.name, 1);
        println!("{:<22} {:?} {:?} {:?} <- {:?}", scenario.name, end.outcome, end.code, end.verified, { let mut v: Vec<_> = runs.iter().map(|r| (r.verdict.outcome, r.verdict.code, r.verdict.half)).collect(); v.dedup(); v });
        let good = runs.iter().filter(|run| {
            matches!(run.verdict.outcome, Outcome::Provisioned | Outcome::Learned)
        });
        if end.verified {
            looked += 1;
            assert!(good.count() >= 1, "{}: {:?}", scenario.name, { let mut v: Vec<_> = runs.iter().map(|r| (r.verdict.outcome, r.verdict.code, r.verdict.half)).collect(); v.dedup(); v });
        }
    }
    assert!(looked >= 5);
}

fn verdicts(runs: &[Run]) -> Vec<(Outcome, Option<&'static str>, &str)> {
    runs.iter()
        .map(|run| (run.verdict.outcome, run.verdict.code, run.verdict.cause.as_str()))
        .collect()
}
