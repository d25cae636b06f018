//! How long ago this program was started.

use std::fs;

/// The kernel's clock ticks in a second, as far as files under `/proc` tell time (`USER_HZ`).
const TICKS: u64 = 100;

/// The field of `/proc/self/stat` with the start, counted behind the name in parentheses.
const START: usize = 19;

/// The milliseconds since the start of the process, to a hundredth of a second, with what loading the
/// program took; `None` where the kernel does not tell.
pub(super) fn milliseconds_ago() -> Option<u64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let uptime = fs::read_to_string("/proc/uptime").ok()?;
    since(&stat, &uptime)
}

fn since(stat: &str, uptime: &str) -> Option<u64> {
    let (_, fields) = stat.rsplit_once(") ")?;
    let began: u64 = fields.split(' ').nth(START)?.parse().ok()?;
    let (seconds, hundredths) = uptime.split(' ').next()?.split_once('.')?;
    let now = seconds.parse::<u64>().ok()? * TICKS + hundredths.get(..2)?.parse::<u64>().ok()?;
    Some(now.checked_sub(began)? * (1000 / TICKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_is_told_in_milliseconds() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 1234 9 9 9";
        assert_eq!(since(stat, "12.59 3.00\n"), Some(250));
        assert_eq!(since(stat, "12.00 3.00\n"), None);
        assert_eq!(since("", "12.00 3.00\n"), None);
    }

    #[test]
    fn this_test_began_not_long_ago() {
        assert!(milliseconds_ago().is_some_and(|millis| millis < 3_600_000));
    }
}
