//! The table of all scenarios, one file for each group.

use crate::scenario::Scenario;

mod bad_air;
mod enroll;
mod enroll_bad;
mod enroll_window;
mod external;
mod find;
mod guided;
mod join;
mod manager;
mod measure;
mod ours;
mod popup;
mod popup_bad;
mod stock;

/// The groups, in the order in which they run: first what waits for a long time.
const GROUPS: &[&[Scenario]] = &[
    enroll_window::SCENARIOS,
    stock::SCENARIOS,
    bad_air::SCENARIOS,
    find::SCENARIOS,
    enroll::SCENARIOS,
    enroll_bad::SCENARIOS,
    external::SCENARIOS,
    popup::SCENARIOS,
    popup_bad::SCENARIOS,
    join::SCENARIOS,
    guided::SCENARIOS,
    manager::SCENARIOS,
];

/// The network that devices are to end up in.
pub(crate) const HOME: &str = "home";

/// The passphrase of [`HOME`].
pub(crate) const PASSPHRASE: &str = "correct horse";

/// A valid PIN.
pub(crate) const PIN: &str = "12345670";

/// All scenarios.
pub fn all() -> Vec<Scenario> {
    GROUPS.concat()
}

/// What takes the time and proves nothing else: not part of [`all`].
pub fn measurements() -> Vec<Scenario> {
    measure::SCENARIOS.to_vec()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_words_with_hyphens() {
        let all = [all(), measurements()].concat();
        let names: HashSet<_> = all.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), all.len());
        for scenario in all {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(scenario.name.chars().all(plain), "{}", scenario.name);
            assert!(!scenario.about.is_empty(), "{}", scenario.name);
        }
    }
}
