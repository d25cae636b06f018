//! The checklist: what is looked at when a printer is not in the network, and how it is.

use advisor::Facts;
use advisor::diagnosis::{OLD_WEEKS, WEAK_DBM};
use advisor::evidence::{Evidence, Truth};
use advisor::facts::{CheckResult, PinSource, Security, WifiState};

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
    /// The word in JSON and for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Problem => "problem",
            Self::Unknown => "unknown",
            Self::NotPossible => "not possible",
        }
    }
}

/// A check that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its stable name.
    pub name: &'static str,
    /// What should be so.
    pub title: &'static str,
    /// How it came out.
    pub state: State,
    /// What says so.
    pub evidence: Vec<Evidence>,
    /// Why it was not possible.
    pub why: Option<String>,
    /// How to find out, where nobody told.
    pub how: Option<&'static str>,
}

/// Somebody who could not be asked, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Who.
    pub source: Source,
    /// Why: a sentence without a period.
    pub why: String,
}

struct Row {
    name: &'static str,
    title: &'static str,
    source: Source,
    wrong: fn(&Facts) -> Truth,
    how: &'static str,
}

static ROWS: &[Row] = &[
    Row {
        name: "printer-answers",
        title: "The printer's web server or print service answers",
        source: Source::Printer,
        wrong: |f| f.printer.reachable.so().negated(),
        how: "give its address with --printer; `octopin find` lists the printers in reach",
    },
    Row {
        name: "printer-wifi",
        title: "The printer itself says that its Wi-Fi is connected",
        source: Source::Printer,
        wrong: |f| f.printer.wifi_state.is(|state| *state != WifiState::On),
        how: "look at the network page of its web server, its panel, or its app",
    },
    Row {
        name: "printed-report",
        title: "All checks of the printer's printed report pass",
        source: Source::Report,
        wrong: |f| {
            let failed = |(_, result): &(_, CheckResult)| *result == CheckResult::Fail;
            f.printer.checks.is(|checks| checks.0.iter().any(failed))
        },
        how: "print the wireless test report, and give a picture of it with --report",
    },
    Row {
        name: "printer-wps-way",
        title: "The printer has a WPS PIN or a WPS button",
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
        how: "`octopin where MODEL` says where its menu has them",
    },
    Row {
        name: "router-wps",
        title: "WPS is on at the router",
        source: Source::Router,
        wrong: |f| f.wps.on.so().negated(),
        how: "look at the router's WPS page; `octopin router show` has the steps",
    },
    Row {
        name: "router-mode",
        title: "The router takes a device's PIN or its button",
        source: Source::Router,
        wrong: |f| {
            let pin = f.router.takes_device_pin.so();
            pin.or(f.router.takes_button.so()).negated()
        },
        how: "look at the router's WPS page for a box for the PIN and for a button",
    },
    Row {
        name: "printer-firmware",
        title: "The printer's firmware is not old",
        source: Source::Printer,
        wrong: |f| old(&f.printer.firmware_weeks, &f.printer.firmware),
        how: "compare it with the newest one on the maker's own page",
    },
    Row {
        name: "router-firmware",
        title: "The router's firmware is not old",
        source: Source::Router,
        wrong: |f| {
            let pending = f.router.update_pending.so();
            if pending.open() {
                old(&f.router.firmware_weeks, &f.router.firmware)
            } else {
                pending
            }
        },
        how: "look for an update on the router's own page",
    },
    Row {
        name: "same-network",
        title: "The printer is set up for this network",
        source: Source::Printer,
        wrong: |f| {
            f.printer
                .ssid
                .with(&f.network.ssid, |own, meant| own != meant)
        },
        how: "compare the network's name on the printer's report with the router's",
    },
    Row {
        name: "same-addresses",
        title: "The printer's address is in this computer's network",
        source: Source::Printer,
        wrong: |f| f.computer.same_subnet.so().negated(),
        how: "compare the addresses of both: the first three numbers are mostly the same",
    },
    Row {
        name: "range",
        title: "The printer and the router hear each other well",
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
        how: "bring the printer within a few steps of the router and try again there",
    },
    Row {
        name: "bands",
        title: "The network is on a band that the printer has",
        source: Source::Printer,
        wrong: |f| f.printer.bands.with(&f.network.bands, |p, n| !p.meets(*n)),
        how: "let the router send the network on 2.4 GHz, which nearly every printer has",
    },
    Row {
        name: "security",
        title: "The network's security is one that WPS can hand out",
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
        how: "look at the router's Wi-Fi page: it should say WPA2, or WPA2 and WPA3",
    },
    Row {
        name: "guest-network",
        title: "The network is no guest network",
        source: Source::Person,
        wrong: |f| f.network.guest.so(),
        how: "look at the router's page which of its networks is for guests",
    },
    Row {
        name: "isolation",
        title: "The router does not keep wireless devices from each other",
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
        how: "look at the router's Wi-Fi page for isolation of clients, and switch it off",
    },
    Row {
        name: "mac-filter",
        title: "The router lets in devices that are on no list",
        source: Source::Router,
        wrong: |f| f.router.mac_filter.so(),
        how: "look at the router's Wi-Fi page for a list of allowed devices (MAC filter)",
    },
    Row {
        name: "restarts",
        title: "The router and the printer were restarted",
        source: Source::Person,
        wrong: |f| f.run.restarted.so().negated(),
        how: "switch both off and on again, the router first, and wait for three minutes",
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
        Check {
            name: row.name,
            title: row.title,
            state,
            evidence: truth.evidence,
            why: blocked
                .filter(|_| state == State::NotPossible)
                .map(|one| one.why.clone()),
            how: (state != State::Ok).then_some(row.how),
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
            let same = all.iter().filter(|other| other.name == check.name);
            assert_eq!(same.count(), 1, "{}", check.name);
        }
    }

    #[test]
    fn who_could_not_be_asked_makes_it_not_possible_with_the_reason() {
        let blocked = [Blocked {
            source: Source::Router,
            why: "it wants a password".to_owned(),
        }];
        let facts = Facts::default();
        assert_eq!(state(&facts, &blocked, "router-wps"), State::NotPossible);
        assert_eq!(state(&facts, &blocked, "printer-wifi"), State::Unknown);
        let all = checks(&facts, &blocked);
        let check = all.iter().find(|check| check.name == "router-wps");
        assert_eq!(check.unwrap().why.as_deref(), Some("it wants a password"));
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
