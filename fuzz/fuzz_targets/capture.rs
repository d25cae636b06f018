#![no_main]
#![allow(missing_docs)]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut runs = 0_u32;
    let read = capture::explain(data, None, |run| {
        runs += 1;
        assert!(!run.verdict.cause.id().is_empty() && !run.steps.is_empty());
        assert!(run.steps.len() <= capture::run::STEPS_MAX);
    });
    if let Ok(summary) = read {
        assert!(summary.packets >= u64::from(runs));
        assert!(summary.findings.len() <= capture::finding::FINDINGS_MAX);
    }
});
