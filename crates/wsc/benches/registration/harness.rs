//! Medians of many samples.

use std::time::{Duration, Instant};

/// How long one sample should take at least, so that the clock's resolution does not matter.
const SAMPLE: Duration = Duration::from_micros(200);

pub(crate) struct Harness {
    /// `cargo bench` was called; otherwise everything runs a few times, to see that it runs.
    exact: bool,
}

impl Harness {
    pub(crate) fn from_arguments() -> Self {
        Self {
            exact: std::env::args().any(|argument| argument == "--bench"),
        }
    }

    pub(crate) const fn is_exact(&self) -> bool {
        self.exact
    }

    pub(crate) const fn samples(&self) -> usize {
        if self.exact { 501 } else { 3 }
    }

    /// Measures one thing and prints it.
    pub(crate) fn measure(&mut self, name: &str, work: &mut dyn FnMut()) {
        let once = time(1, work);
        let times = u32::try_from(SAMPLE.as_nanos() / once.as_nanos().max(50))
            .unwrap_or(1)
            .max(1);
        let mut all: Vec<Duration> = (0..self.samples()).map(|_| time(times, work)).collect();
        report(name, &mut all);
    }

    /// Measures several things in turn, so that a change of the processor's clock meets all of them
    /// alike; returns their medians in microseconds.
    pub(crate) fn in_turn<const N: usize>(
        &mut self,
        names: [&str; N],
        mut works: [&mut dyn FnMut(); N],
    ) -> [f64; N] {
        let mut all = [const { Vec::new() }; N];
        for _ in 0..self.samples() {
            for (times, work) in all.iter_mut().zip(&mut works) {
                times.push(time(1, *work));
            }
        }
        let mut medians = [0.0; N];
        for ((median, name), times) in medians.iter_mut().zip(names).zip(&mut all) {
            *median = report(name, times);
        }
        medians
    }
}

/// The time of one of `times` repetitions.
fn time(times: u32, work: &mut dyn FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        work();
    }
    start.elapsed() / times
}

/// Prints the median with the tenth and ninetieth percentile, and returns it in microseconds.
pub(crate) fn report(name: &str, all: &mut [Duration]) -> f64 {
    all.sort_unstable();
    let at = |part: usize| all[(all.len() - 1) * part / 10].as_secs_f64() * 1e6;
    println!(
        "  {:10.2} us  ({:.2} to {:.2})  {name}",
        at(5),
        at(1),
        at(9)
    );
    at(5)
}
