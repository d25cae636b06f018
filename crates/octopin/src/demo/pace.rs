//! The pace of a story: minutes of virtual time in a few seconds, slowly enough to be read.

use std::io::{self, IsTerminal};
use std::time::Duration;

use super::rounds::Line;

/// What a line costs its reader, in milliseconds.
const LINE: u64 = 60;
/// A pause of the story is this much shorter than it would be in the home.
const COMPRESSION: u64 = 10;
/// No pause is longer, in milliseconds.
const LONGEST: u64 = 700;
/// No story is longer, in milliseconds.
const WHOLE: u64 = 5500;

/// The pauses before the events of a run, in their order.
pub(super) struct Pace(std::vec::IntoIter<Duration>);

impl Pace {
    /// The pauses for a reader at a terminal; none where there is no terminal or `wanted` is not
    /// set.
    pub(super) fn new(lines: &[Line<'_>], wanted: bool) -> Self {
        if wanted && io::stdout().is_terminal() {
            Self::for_reader(lines)
        } else {
            Self(vec![Duration::ZERO; lines.len()].into_iter())
        }
    }

    fn for_reader(lines: &[Line<'_>]) -> Self {
        let mut before = 0;
        let pauses: Vec<u64> = lines
            .iter()
            .map(|line| {
                let at = line.told.at_ms();
                let gap = at.saturating_sub(std::mem::replace(&mut before, at));
                LINE + (gap / COMPRESSION).min(LONGEST)
            })
            .collect();
        let whole = pauses.iter().sum::<u64>().max(WHOLE);
        let pauses: Vec<Duration> = pauses
            .into_iter()
            .map(|pause| Duration::from_millis(pause * WHOLE / whole))
            .collect();
        Self(pauses.into_iter())
    }
}

impl Iterator for Pace {
    type Item = Duration;

    fn next(&mut self) -> Option<Duration> {
        self.0.next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_is_told_in_a_few_seconds() {
        for scenario in job::virtual_home::SCENARIOS.iter() {
            let (all, _) = super::super::played(scenario.name, 1);
            let lines = super::super::rounds::condense(&all);
            let pauses: Vec<Duration> = Pace::for_reader(&lines).collect();
            assert_eq!(pauses.len(), lines.len());
            let whole: Duration = pauses.iter().sum();
            assert!(
                (Duration::from_millis(500)..=Duration::from_secs(6)).contains(&whole),
                "{}: {whole:?}",
                scenario.name
            );
        }
    }
}
