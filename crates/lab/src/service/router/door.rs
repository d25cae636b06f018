//! The door of a settings page: it is locked after so many wrong passwords, some have room for one
//! person only, and it counts who came.

use std::time::Duration;

use text::{Message, msg};
use wsc::time::Instant;

/// The door of a page.
#[derive(Debug)]
pub(super) struct Door {
    /// So many wrong passwords lock it.
    most: u32,
    /// For so long.
    lock: Duration,
    failures: u32,
    locked_until: Option<Instant>,
    /// A person is at the page.
    visitor: bool,
    tried: u32,
    refused: u32,
}

/// What somebody finds who knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// It is open.
    Open,
    /// The password is wrong; so many were, one after the other.
    Wrong(u32),
    /// It is locked for so long.
    Locked(Duration),
    /// Somebody else is there.
    Taken,
}

/// The lines that [`Door::command`] understands.
pub(super) const COMMANDS: &[(&str, &str)] = &[
    ("visitor comes|goes", "lab-router-do-visitor"),
    ("logins", "lab-router-do-logins"),
];

impl Door {
    pub(super) const fn new(most: u32, lock: Duration) -> Self {
        Self {
            most,
            lock,
            failures: 0,
            locked_until: None,
            visitor: false,
            tried: 0,
            refused: 0,
        }
    }

    /// Somebody gives a password; `right` says whether it is the one.
    pub(super) fn knock(&mut self, now: Instant, right: bool, taken: bool) -> Found {
        self.tried += 1;
        if let Some(until) = self.locked_until {
            if now < until {
                self.refused += 1;
                return Found::Locked(until.since(now));
            }
            self.locked_until = None;
            self.failures = 0;
        }
        if !right {
            self.refused += 1;
            self.failures += 1;
            if self.failures >= self.most {
                self.locked_until = Some(now + self.lock);
            }
            return Found::Wrong(self.failures);
        }
        if taken || self.visitor {
            return Found::Taken;
        }
        self.failures = 0;
        Found::Open
    }

    /// How many more wrong passwords it takes.
    pub(super) const fn left(&self) -> u32 {
        self.most.saturating_sub(self.failures)
    }

    /// Forgets what a restart makes a router forget.
    pub(super) const fn restarted(&mut self) {
        self.failures = 0;
        self.locked_until = None;
        self.visitor = false;
    }

    /// Does what a line says; `open` is how many sessions there are.
    pub(super) fn command(&mut self, line: &str, open: usize) -> Option<Vec<Message>> {
        let told = match line {
            "visitor comes" | "visitor goes" => {
                self.visitor = line == "visitor comes";
                msg!("lab-did-it")
            }
            "logins" => msg!(
                "lab-logins",
                tried = self.tried.to_string(),
                refused = self.refused.to_string(),
                open = open.to_string()
            ),
            _ => return None,
        };
        Some(vec![told])
    }
}
