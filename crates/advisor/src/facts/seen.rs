//! What was seen happening: runs of WPS, events of the router, recorded traffic.

use std::fmt;

use wsc::code::{ConfigError, MessageType};
use wsc::failure::{Failure, Role};

use super::value::Fault;
use super::{Facts, facts};
use crate::evidence::{Evidence, Origin, Truth};
use crate::plan::Way;
use crate::words::words;

facts! {
    /// What was tried.
    RunFacts in "run" {
        /// How often it was tried.
        tries: u32, Ever;
        /// Whether the router's events were watched to the end of the last try, so that what was not
        /// seen did not happen.
        watched: bool, Moment;
        /// Whether a person gave the network's passphrase, or this computer did, and not the router.
        given: bool, Setting;
        /// The way that was gone last.
        way: Way, Moment;
        /// Whether the printer was given the network's settings, by whatever way.
        handed_over: bool, Moment;
        /// Whether both devices were restarted since it failed first.
        restarted: bool, Setting;
        /// Whether both have their newest firmware.
        updated: bool, Setting;
        /// Whether the printer and the router are in one room.
        close: bool, Setting;
    }
}

words! {
    /// An event of a router, in the terms of hostapd's.
    RouterEvent {
        /// A device asked for a PIN, and none was entered for it.
        PinNeeded = "pin-needed",
        /// The button was pressed.
        ButtonActive = "button-active",
        /// A registrar turned a device away (M2D).
        TurnedAway = "turned-away",
        /// WPS was done.
        Success = "success",
        /// The window is over.
        Timeout = "timeout",
        /// More than one device pressed its button.
        Overlap = "overlap",
        /// The router PIN is locked.
        Locked = "locked",
        /// The router made or took new settings.
        NewSettings = "new-settings",
        /// The printer is in the network.
        StationConnected = "station-connected",
        /// A device used a wrong key.
        PskMismatch = "psk-mismatch",
        /// A device is not on the list of those that may join.
        RejectedByFilter = "rejected-by-filter",
        /// No more devices are taken.
        RejectedFull = "rejected-full",
        /// A radar was heard, or the channel is being checked for one.
        Radar = "radar",
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Observation {
    /// A run of WPS that this program took part in, or a recorded one, failed.
    Failed(Failure),
    /// Such a run was successful.
    Succeeded,
    /// A router told it.
    Router(RouterEvent),
    /// A router told that a run failed (`WPS-FAIL msg= config_error=`).
    RouterFailed {
        /// The message that was judged last.
        at: MessageType,
        /// Its configuration error.
        config_error: ConfigError,
    },
    /// A device had the settings and could not join.
    NotJoined(Fault),
}

impl Observation {
    /// The failure in it.
    pub fn failure(&self) -> Option<Failure> {
        match self {
            Self::Failed(failure) => Some(failure.clone()),
            Self::RouterFailed { at, config_error } => {
                Some(Failure::reported(Role::Registrar, *at, *config_error))
            }
            _ => None,
        }
    }

    const fn name(&self) -> &'static str {
        match self {
            Self::Failed(_) | Self::Succeeded => "seen.run",
            Self::Router(_) | Self::RouterFailed { .. } => "seen.router-event",
            Self::NotJoined(_) => "seen.join",
        }
    }
}

/// The word for it, as evidence shows it.
impl fmt::Display for Observation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = |f: &mut fmt::Formatter<'_>, at: MessageType, error: ConfigError| {
            write!(f, "msg={} config_error={}", at.0, error.0)
        };
        match self {
            Self::Failed(failure) => {
                write!(f, "{} ", failure.cause.code())?;
                told(f, failure.at, failure.config_error)
            }
            Self::Succeeded => f.write_str("success"),
            Self::Router(event) => f.write_str(event.as_str()),
            Self::RouterFailed { at, config_error } => {
                f.write_str("failed ")?;
                told(f, *at, *config_error)
            }
            Self::NotJoined(fault) => f.write_str(fault.as_str()),
        }
    }
}

/// An observation and where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What was seen.
    pub what: Observation,
    /// Where and when.
    pub origin: Origin,
}

impl Seen {
    /// Seen so.
    pub const fn new(what: Observation, origin: Origin) -> Self {
        Self { what, origin }
    }

    pub(crate) fn evidence(&self) -> Evidence {
        let confidence = self.origin.confidence;
        Evidence::of(
            self.what.name(),
            self.what.to_string(),
            &self.origin,
            confidence,
        )
    }
}

impl Facts {
    /// Adds an observation.
    pub fn saw_that(&mut self, what: Observation, origin: Origin) {
        self.seen.push(Seen::new(what, origin));
    }

    /// What was seen since the last success, and that: what was before it is settled.
    pub(crate) fn current(&self) -> &[Seen] {
        let success = |seen: &Seen| {
            matches!(
                seen.what,
                Observation::Succeeded | Observation::Router(RouterEvent::Success)
            )
        };
        let from = self.seen.iter().rposition(success).unwrap_or(0);
        self.seen.get(from..).unwrap_or_default()
    }

    /// Whether something like this was seen. What was not seen did not happen only where the
    /// router's events were watched to the end.
    pub(crate) fn saw_any(&self, like: impl Fn(&Observation) -> bool) -> Truth {
        let newest = self.current().iter().rev().find(|seen| like(&seen.what));
        if let Some(newest) = newest {
            return Truth {
                value: Some(true),
                confidence: newest.origin.confidence,
                evidence: vec![newest.evidence()],
                missing: Vec::new(),
            };
        }
        let watched = self.run.watched.so();
        if watched.yes() {
            watched.negated()
        } else {
            Truth {
                missing: vec![self.run.watched.name()],
                ..Truth::UNKNOWN
            }
        }
    }

    /// Whether the router told this event.
    pub(crate) fn saw(&self, event: RouterEvent) -> Truth {
        self.saw_any(|what| *what == Observation::Router(event))
    }

    /// Whether a run of WPS was successful.
    pub(crate) fn saw_success(&self) -> Truth {
        self.saw_any(|what| *what == Observation::Succeeded)
    }

    /// The newest failure, with its evidence.
    pub(crate) fn last_failure(&self) -> Option<(Failure, Evidence)> {
        self.current().iter().rev().find_map(|seen| {
            let failure = seen.what.failure()?;
            Some((failure, seen.evidence()))
        })
    }
}
