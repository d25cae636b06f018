//! The lock that makes guessing a router PIN useless.
//!
//! The protocol tells after four digits whether they were right, so an eight-digit router PIN is
//! only eleven thousand guesses away (VU#723755). The numbers here are those of hostapd: the third
//! wrong PIN locks for a minute, each later one locks again at once, every third one doubles the
//! time, and ten in a row lock until the owner sets a new PIN.

use core::time::Duration;

use crate::time::Instant;

/// The first lock's length.
const FIRST_LOCK: Duration = Duration::from_secs(60);

/// The longest lock that ends by itself.
const LONGEST_LOCK: Duration = Duration::from_secs(365 * 24 * 3600);

/// How many wrong PINs are answered before the first lock.
const FREE_FAILURES: u32 = 3;

/// How many wrong PINs in a row lock for good.
const FOR_GOOD: u32 = 10;

/// The state of the lock of one access point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lockout {
    failures: u32,
    in_a_row: u32,
    period: Duration,
    lock: Lock,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lock {
    Open,
    Until(Instant),
    ForGood,
}

impl Default for Lockout {
    fn default() -> Self {
        Self {
            failures: 0,
            in_a_row: 0,
            period: FIRST_LOCK,
            lock: Lock::Open,
        }
    }
}

impl Lockout {
    /// Whether external registrars are refused.
    pub fn is_locked(&self) -> bool {
        self.lock != Lock::Open
    }

    /// When the lock ends by itself; `None` when it is open or locked for good.
    pub fn ends(&self) -> Option<Instant> {
        match self.lock {
            Lock::Until(end) => Some(end),
            Lock::Open | Lock::ForGood => None,
        }
    }

    /// Counts a wrong router PIN. Attempts that were refused because of the lock do not count.
    /// Returns whether it locks now.
    pub fn wrong_pin(&mut self, now: Instant) -> bool {
        self.failures = self.failures.saturating_add(1);
        self.in_a_row = self.in_a_row.saturating_add(1);
        if self.failures < FREE_FAILURES {
            return false;
        }
        if self.in_a_row >= FOR_GOOD {
            self.lock = Lock::ForGood;
            return true;
        }
        if self.failures > FREE_FAILURES && self.failures.is_multiple_of(FREE_FAILURES) {
            self.period = self.period.saturating_mul(2).min(LONGEST_LOCK);
        }
        self.lock = Lock::Until(now + self.period);
        true
    }

    /// A registrar proved the router PIN: the wrong ones before it were the owner's.
    pub fn right_pin(&mut self) {
        self.in_a_row = 0;
    }

    /// The owner set a router PIN: everything begins anew.
    pub fn new_pin(&mut self) {
        *self = Self::default();
    }

    /// Ends a lock whose time is over; returns whether it did.
    pub fn expire(&mut self, now: Instant) -> bool {
        let over = self.ends().is_some_and(|end| now >= end);
        if over {
            self.lock = Lock::Open;
        }
        over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Instant {
        Instant::from_millis(seconds * 1000)
    }

    #[test]
    fn the_third_wrong_pin_locks_for_a_minute() {
        let mut lockout = Lockout::default();
        assert!(!lockout.wrong_pin(at(0)) && !lockout.wrong_pin(at(1)));
        assert!(lockout.wrong_pin(at(2)) && lockout.is_locked());
        assert_eq!(lockout.ends(), Some(at(62)));
        assert!(!lockout.expire(at(61)) && lockout.expire(at(62)) && !lockout.is_locked());
    }

    #[test]
    fn later_ones_lock_at_once_every_third_doubles_and_ten_in_a_row_lock_for_good() {
        let mut lockout = Lockout::default();
        let mut now = 0;
        let mut lengths = [0; 11];
        for length in lengths.iter_mut().skip(1) {
            if lockout.wrong_pin(at(now)) {
                let end = lockout
                    .ends()
                    .map_or(u64::MAX, |end| end.as_millis() / 1000);
                *length = end.saturating_sub(now);
                now = end.min(1 << 40);
                lockout.expire(at(now));
            }
        }
        assert_eq!(lengths[1..10], [0, 0, 60, 60, 60, 120, 120, 120, 240]);
        assert!(lockout.is_locked() && lockout.ends().is_none());
        lockout.right_pin();
        assert!(lockout.is_locked());
        lockout.new_pin();
        assert_eq!(lockout, Lockout::default());
    }

    #[test]
    fn a_right_pin_clears_only_the_run_of_wrong_ones() {
        let mut lockout = Lockout::default();
        for i in 0..9 {
            lockout.wrong_pin(at(i));
        }
        lockout.expire(at(1 << 40));
        lockout.right_pin();
        assert!(lockout.wrong_pin(at(1 << 41)) && lockout.ends().is_some());
    }
}
