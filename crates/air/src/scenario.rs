//! What a scenario is, and running one in the namespaces that were made for it.

use std::fs;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use rustix::mount::{MountFlags, mount};
use tokio::time;

use crate::air::Air;
use crate::error::AirError;

/// How long a scenario may take when it says nothing else.
const DEADLINE: Duration = Duration::from_secs(180);

/// How many process ids a scenario has; the kernel has 2^22 in all.
const PROCESS_IDS: u32 = 5_000;

/// A scenario's code: `|air| Box::pin(function(air))`.
pub type Run = for<'a> fn(&'a mut Air) -> Pin<Box<dyn Future<Output = Result<(), AirError>> + 'a>>;

/// One row of a table of scenarios.
#[derive(Debug, Clone, Copy)]
pub struct Scenario {
    /// Its name: words with hyphens, unique among all.
    pub name: &'static str,
    /// What it shows, in one line.
    pub about: &'static str,
    /// How many radios it begins with.
    pub radios: usize,
    /// When it is given up.
    pub deadline: Duration,
    /// What it can run beside.
    pub company: Company,
    /// It waits for minutes and does next to nothing: it takes nobody's turn.
    pub waits: bool,
    /// Its code.
    pub run: Run,
}

/// What a scenario can run beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Company {
    /// Any other.
    Any,
    /// It starts a [`Medium`](crate::Medium), which the kernel refuses while a radio with many
    /// channels exists anywhere.
    Medium,
    /// It makes a radio that works on several channels at once.
    ManyChannels,
    /// None: it measures time, or changes what all share, such as the country.
    Nobody,
}

impl Company {
    /// Whether two scenarios can run at the same time.
    pub fn suits(self, other: Self) -> bool {
        !matches!(
            (self, other),
            (Self::Nobody, _)
                | (_, Self::Nobody)
                | (Self::Medium, Self::ManyChannels)
                | (Self::ManyChannels, Self::Medium)
        )
    }
}

impl Scenario {
    /// A scenario with the usual deadline of three minutes that can run beside any other.
    pub const fn new(name: &'static str, about: &'static str, radios: usize, run: Run) -> Self {
        Self {
            name,
            about,
            radios,
            deadline: DEADLINE,
            company: Company::Any,
            waits: false,
            run,
        }
    }

    /// Another deadline.
    #[must_use]
    pub const fn deadline(self, seconds: u64) -> Self {
        Self {
            deadline: Duration::from_secs(seconds),
            ..self
        }
    }

    /// It starts a [`Medium`](crate::Medium).
    #[must_use]
    pub const fn medium(self) -> Self {
        Self {
            company: Company::Medium,
            ..self
        }
    }

    /// It makes radios with [`RadioConf::channels`](crate::RadioConf::channels).
    #[must_use]
    pub const fn many_channels(self) -> Self {
        Self {
            company: Company::ManyChannels,
            ..self
        }
    }

    /// It waits for a window of minutes to close, and does next to nothing meanwhile: it runs on top
    /// of those that have their turn.
    #[must_use]
    pub const fn waits(self) -> Self {
        Self {
            waits: true,
            ..self
        }
    }

    /// It runs by itself.
    #[must_use]
    pub const fn alone(self) -> Self {
        Self {
            company: Company::Nobody,
            ..self
        }
    }

    /// Runs it in this process, which is the first of namespaces of its own, in the directory
    /// `dir`; `number` is its own among those that run in one guest.
    ///
    /// # Errors
    /// Why it failed.
    pub async fn perform(&self, number: u32, dir: &Path) -> Result<(), AirError> {
        own_file_systems()?;
        own_process_ids(number)?;
        let mut air = Air::new(dir, self.radios)?;
        let result = match time::timeout(self.deadline, (self.run)(&mut air)).await {
            Ok(result) => result,
            Err(_) => Err(AirError::Deadline {
                who: self.name.to_owned(),
                what: "end".to_owned(),
                waited: self.deadline,
                seen: fs::read_to_string(dir.join("scenario.log")).unwrap_or_default(),
            }),
        };
        let result = result.and(air.put_back().await);
        match &result {
            Ok(()) => air.note("passed"),
            Err(error) => {
                air.note(&format!("failed: {error}"));
                air.record_state().await;
            }
        }
        result
    }
}

/// /sys as this network namespace sees it, and an empty /run.
fn own_file_systems() -> Result<(), AirError> {
    let none = MountFlags::empty();
    for (kind, target) in [("sysfs", "/sys"), ("tmpfs", "/run")] {
        mount(kind, target, kind, none, None)
            .map_err(std::io::Error::from)
            .map_err(AirError::system(format!("mounting {target}")))?;
    }
    Ok(())
}

/// Process ids that no other scenario has, by which programs name their netlink sockets. When such a
/// socket closes, nl80211 (Linux 6.1) ends what a socket of that name owns in *any* network
/// namespace: the end of one scenario's wpa_supplicant would stop another one's access point.
fn own_process_ids(number: u32) -> Result<(), AirError> {
    let last = number.saturating_mul(PROCESS_IDS).to_string();
    fs::write("/proc/sys/kernel/ns_last_pid", last)
        .map_err(AirError::system("sharing out process ids"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_medium_does_not_suit_many_channels() {
        assert!(Company::Any.suits(Company::Any));
        assert!(Company::Any.suits(Company::ManyChannels));
        assert!(Company::Medium.suits(Company::Medium));
        assert!(!Company::Medium.suits(Company::ManyChannels));
        assert!(!Company::ManyChannels.suits(Company::Medium));
        assert!(!Company::Any.suits(Company::Nobody));
        assert!(!Company::Nobody.suits(Company::Medium));
    }
}
