//! Trying many seeds on all cores, and naming those that fail.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

fn variable(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} must be a number, not {text:?}")),
    )
}

/// Runs `test` for `runs` seeds and returns what it says of each. Panics with the seeds that failed.
pub(crate) fn each<T: Send>(name: &str, runs: u64, test: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let (first, runs) = match variable("WSC_SEED") {
        Some(seed) => (seed, 1),
        None => (
            variable("WSC_FIRST_SEED").unwrap_or(0),
            variable("WSC_RUNS").unwrap_or(runs),
        ),
    };
    let next = AtomicU64::new(first);
    let (results, failed) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + runs || failed.lock().unwrap().len() >= 5 {
                        return;
                    }
                    match catch_unwind(AssertUnwindSafe(|| test(seed))) {
                        Ok(result) => results.lock().unwrap().push(result),
                        Err(_) => failed.lock().unwrap().push(seed),
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    if let Some(seed) = failed.first() {
        panic!(
            "seeds {failed:?} failed; run one again with\n    \
             WSC_SEED={seed} cargo test -p wsc --test properties {name}"
        );
    }
    results.into_inner().unwrap()
}
