//! The checklist: what is looked at when a printer is not in the network, and how it is.

use advisor::Facts;
use advisor::diagnosis::{OLD_WEEKS, WEAK_DBM};
use advisor::evidence::{Evidence, Truth};
use advisor::facts::{CheckResult, PinSource, Security, WifiState};
use text::{Message, Tell, msg};

/// Who has to tell what a check needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The printer.
    Printer,
    /// The router.
    Router,
    /// The page that the printer printed.
    Report,
    /// A person.
    Person,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is as it should be.
    Ok,
    /// It is not.
    Problem,
    /// Nobody told.
    Unknown,
    /// Whoever has to tell could not be asked.
    NotPossible,
}

impl State {
    /// The word in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Problem => "problem",
            Self::Unknown => "unknown",
            Self::NotPossible => "not possible",
        }
    }
}

/// The word for a person.
impl Tell for State {
    fn told(&self) -> Message {
        match self {
            Self::Ok => msg!("job-state-ok"),
            Self::Problem => msg!("job-state-problem"),
            Self::Unknown => msg!("job-state-unknown"),
            Self::NotPossible => msg!("job-state-not-possible"),
        }
    }
}

/// A check that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its stable name.
    pub name: &'static str,
    /// What should be so.
    pub title: Message,
    /// How it came out.
    pub state: State,
    /// What says so.
    pub evidence: Vec<Evidence>,
    /// Why it was not possible.
    pub why: Option<Message>,
    /// How to find out, where nobody told.
    pub how: Option<Message>,
}

/// Somebody who could not be asked, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Who.
    pub source: Source,
    /// Why: a sentence without a period.
    pub why: Message,
}

struct Row {
    name: &'static str,
    /// What should be so, and how to find out.
    told: fn() -> Message,
    source: Source,
    wrong: fn(&Facts) -> Truth,
}

static ROWS: &[Row] = &[
    Row {
        name: "printer-answers",
        told: || msg!("job-check-printer-answers"),
        source: Source::Printer,
        wrong: |f| f.printer.reachable.so().negated(),
    },
    Row {
        name: "printer-wifi",
        told: || msg!("job-check-printer-wifi"),
        source: Source::Printer,
        wrong: |f| f.printer.wifi_state.is(|state| *state != WifiState::On),
    },
    Row {
        name: "printed-report",
        told: || msg!("job-check-printed-report"),
        source: Source::Report,
        wrong: |f| {
            let failed = |(_, result): &(_, CheckResult)| *result == CheckResult::Fail;
            f.printer.checks.is(|checks| checks.0.iter().any(failed))
        },
    },
    Row {
        name: "printer-wps-way",
        told: || msg!("job-check-printer-wps-way"),
        source: Source::Printer,
        wrong: |f| {
            let absent = f.printer.pin.is(|pin| *pin == PinSource::Absent);
            let has = f.printer.pin.is(|pin| *pin != PinSource::Absent);
            if has.yes() {
                has.negated()
            } else {
                absent.and(f.printer.button.so().negated())
            }
        },
    },
    Row {
        name: "router-wps",
        told: || msg!("job-check-router-wps"),
        source: Source::Router,
        wrong: |f| f.wps.on.so().negated(),
    },
    Row {
        name: "router-mode",
        told: || msg!("job-check-router-mode"),
        source: Source::Router,
        wrong: |f| {
            let pin = f.router.takes_device_pin.so();
            pin.or(f.router.takes_button.so()).negated()
        },
    },
    Row {
        name: "printer-firmware",
        told: || msg!("job-check-printer-firmware"),
        source: Source::Printer,
        wrong: |f| old(&f.printer.firmware_weeks, &f.printer.firmware),
    },
    Row {
        name: "router-firmware",
        told: || msg!("job-check-router-firmware"),
        source: Source::Router,
        wrong: |f| {
            let pending = f.router.update_pending.so();
            if pending.open() {
                old(&f.router.firmware_weeks, &f.router.firmware)
            } else {
                pending
            }
        },
    },
    Row {
        name: "same-network",
        told: || msg!("job-check-same-network"),
        source: Source::Printer,
        wrong: |f| {
            f.printer
                .ssid
                .with(&f.network.ssid, |own, meant| own != meant)
        },
    },
    Row {
        name: "same-addresses",
        told: || msg!("job-check-same-addresses"),
        source: Source::Printer,
        wrong: |f| f.computer.same_subnet.so().negated(),
    },
    Row {
        name: "range",
        told: || msg!("job-check-range"),
        source: Source::Printer,
        wrong: |f| {
            let weak = |dbm: &i16| *dbm <= WEAK_DBM;
            let printer = f.printer.signal_dbm.is(weak);
            if printer.open() {
                f.router.hears_printer_dbm.is(weak)
            } else {
                printer
            }
        },
    },
    Row {
        name: "bands",
        told: || msg!("job-check-bands"),
        source: Source::Printer,
        wrong: |f| f.printer.bands.with(&f.network.bands, |p, n| !p.meets(*n)),
    },
    Row {
        name: "security",
        told: || msg!("job-check-security"),
        source: Source::Router,
        wrong: |f| {
            let not = [
                Security::Wep,
                Security::Wpa3,
                Security::Owe,
                Security::Enterprise,
            ];
            f.network.security.is(|security| not.contains(security))
        },
    },
    Row {
        name: "guest-network",
        told: || msg!("job-check-guest-network"),
        source: Source::Person,
        wrong: |f| f.network.guest.so(),
    },
    Row {
        name: "isolation",
        told: || msg!("job-check-isolation"),
        source: Source::Router,
        wrong: |f| {
            let answers = f.computer.printer_answers.so();
            if answers.yes() {
                return answers.negated();
            }
            let near = f
                .computer
                .same_subnet
                .so()
                .and(f.computer.gateway_answers.so());
            f.router.isolation.so().or(near.and(answers.negated()))
        },
    },
    Row {
        name: "mac-filter",
        told: || msg!("job-check-mac-filter"),
        source: Source::Router,
        wrong: |f| f.router.mac_filter.so(),
    },
    Row {
        name: "restarts",
        told: || msg!("job-check-restarts"),
        source: Source::Person,
        wrong: |f| f.run.restarted.so().negated(),
    },
];

/// Whether firmware is old; where its age is not known, its version is all there is to show.
fn old(weeks: &advisor::evidence::Fact<i32>, version: &advisor::evidence::Fact<String>) -> Truth {
    let old = weeks.is(|weeks| *weeks > OLD_WEEKS);
    if old.open() {
        Truth {
            value: None,
            ..version.is(|_| true)
        }
    } else {
        old
    }
}

/// Makes all checks. `blocked` are those who could not be asked.
pub fn checks(facts: &Facts, blocked: &[Blocked]) -> Vec<Check> {
    let judge = |row: &Row| {
        let truth = (row.wrong)(facts);
        let blocked = blocked.iter().find(|one| one.source == row.source);
        let state = match (truth.value, blocked) {
            (Some(true), _) => State::Problem,
            (Some(false), _) => State::Ok,
            (None, Some(_)) => State::NotPossible,
            (None, None) => State::Unknown,
        };
        let title = (row.told)();
        Check {
            name: row.name,
            how: title.next().filter(|_| state != State::Ok),
            title,
            state,
            evidence: truth.evidence,
            why: blocked
                .filter(|_| state == State::NotPossible)
                .map(|one| one.why.clone()),
        }
    };
    ROWS.iter().map(judge).collect()
}

#[cfg(test)]
mod tests {
    use advisor::evidence::{Origin, SourceKind};

    use super::*;

    fn state(facts: &Facts, blocked: &[Blocked], name: &str) -> State {
        let all = checks(facts, blocked);
        all.iter().find(|check| check.name == name).unwrap().state
    }

    fn probe() -> Origin {
        Origin::new(SourceKind::Probe, "test")
    }

    #[test]
    fn nothing_known_is_neither_well_nor_wrong() {
        let all = checks(&Facts::default(), &[]);
        assert_eq!(all.len(), ROWS.len());
        for check in &all {
            assert_eq!(check.state, State::Unknown, "{}", check.name);
            assert!(check.how.is_some());
            assert_eq!(check.title.untold(), [], "{}", check.name);
            let same = all.iter().filter(|other| other.name == check.name);
            assert_eq!(same.count(), 1, "{}", check.name);
        }
    }

    #[test]
    fn who_could_not_be_asked_makes_it_not_possible_with_the_reason() {
        let blocked = [Blocked {
            source: Source::Router,
            why: Message::verbatim("it wants a password"),
        }];
        let facts = Facts::default();
        assert_eq!(state(&facts, &blocked, "router-wps"), State::NotPossible);
        assert_eq!(state(&facts, &blocked, "printer-wifi"), State::Unknown);
        let all = checks(&facts, &blocked);
        let check = all.iter().find(|check| check.name == "router-wps");
        assert_eq!(
            check.unwrap().why,
            Some(Message::verbatim("it wants a password"))
        );
    }

    #[test]
    fn silence_beside_a_router_that_answers_is_isolation() {
        let mut facts = Facts::default();
        facts.computer.same_subnet.learn(true, probe());
        facts.computer.printer_answers.learn(false, probe());
        assert_eq!(state(&facts, &[], "isolation"), State::Unknown);
        facts.computer.gateway_answers.learn(true, probe());
        assert_eq!(state(&facts, &[], "isolation"), State::Problem);
        let mut facts = Facts::default();
        facts.computer.printer_answers.learn(true, probe());
        assert_eq!(state(&facts, &[], "isolation"), State::Ok);
    }

    #[test]
    fn firmware_of_no_known_age_is_shown_and_not_judged() {
        let mut facts = Facts::default();
        facts.printer.firmware.learn("2409A".to_owned(), probe());
        let all = checks(&facts, &[]);
        let check = all.iter().find(|check| check.name == "printer-firmware");
        let check = check.unwrap();
        assert_eq!(check.state, State::Unknown);
        assert_eq!(check.evidence.first().unwrap().value, "2409A");
        facts.printer.firmware_weeks.learn(OLD_WEEKS + 1, probe());
        assert_eq!(state(&facts, &[], "printer-firmware"), State::Problem);
    }
}
