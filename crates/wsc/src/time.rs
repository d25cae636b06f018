//! Time as the caller tells it.
//!
//! The crate has no clock. Every entry point takes an [`Instant`]: milliseconds since an epoch of
//! the caller's choice, which only ever grows. A simulation counts from zero; a program uses the
//! operating system's monotonic clock.

use core::ops::Add;
use core::time::Duration;

/// A moment, in milliseconds since an epoch that the caller chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(u64);

impl Instant {
    /// The epoch itself.
    pub const ZERO: Self = Self(0);

    /// The moment `millis` milliseconds after the epoch.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// The time from `earlier` to `self`, zero when `earlier` is later.
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

impl Add<Duration> for Instant {
    type Output = Self;

    /// Saturates at the end of time, so that no duration from outside can wrap a deadline around.
    fn add(self, rhs: Duration) -> Self {
        let millis = u64::try_from(rhs.as_millis()).unwrap_or(u64::MAX);
        Self(self.0.saturating_add(millis))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adding_saturates_and_since_never_underflows() {
        let late = Instant::from_millis(u64::MAX - 1);
        assert_eq!(
            late + Duration::from_secs(5),
            Instant::from_millis(u64::MAX)
        );
        assert_eq!(Instant::ZERO.since(late), Duration::ZERO);
        assert_eq!(
            late.since(Instant::ZERO).as_millis(),
            u128::from(u64::MAX - 1)
        );
    }
}
