//! What the printer finds out about its own Wi-Fi: the checks of the test report, and the numbered
//! rules (VSA codes) that programs read.

use super::VirtualPrinter;
use crate::printer::{JoinProblem, WifiState};

/// A check of the wireless test report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    On,
    Working,
    NoCable,
    NameFound,
    SecurityFits,
    NoFiltering,
    Connected,
    Signal,
    OneNetworkOfName,
    Address,
}

/// How it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Pass,
    Fail,
    NotRun,
    Word(&'static str),
}

impl Outcome {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Pass => "PASS",
            Self::Fail => "FAIL",
            Self::NotRun => "NOT RUN",
            Self::Word(word) => word,
        }
    }

    pub(super) const fn is_fail(self) -> bool {
        matches!(self, Self::Fail)
    }
}

impl Check {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::On => "Wireless On",
            Self::Working => "Wireless Working",
            Self::NoCable => "Network Cable Not Connected",
            Self::NameFound => "Network Name (SSID) Found",
            Self::SecurityFits => "Security Settings Match",
            Self::NoFiltering => "No Filtering",
            Self::Connected => "Connected",
            Self::Signal => "Signal Strength",
            Self::OneNetworkOfName => "Other Networks With Same Name",
            Self::Address => "IP Address",
        }
    }

    pub(super) const fn advice(self) -> &'static str {
        match self {
            Self::On => "Switch the wireless radio on at the control panel.",
            Self::Working => "Switch the printer off and on again.",
            Self::NoCable => "Unplug the network cable to use wireless.",
            Self::NameFound => "Move the printer closer to the router, or set it up anew.",
            Self::SecurityFits => "The security of the network is not one that this printer has.",
            Self::NoFiltering => "The router may refuse this hardware address.",
            Self::Connected => "The network did not let the printer in.",
            Self::Signal => "Move the printer closer to the router.",
            Self::OneNetworkOfName => "Give the other network another name.",
            Self::Address => "The router gave no address.",
        }
    }

    /// The word for a signal.
    pub(super) const fn strength_word(dbm: i32) -> &'static str {
        match bars(dbm) {
            5 => "Excellent",
            4 => "Very good",
            3 => "Good",
            2 => "Low",
            _ => "Very low",
        }
    }
}

/// The signal as devices show it, 0 to 5.
pub(super) const fn bars(dbm: i32) -> u8 {
    match dbm {
        -55..=0 => 5,
        -67..=-56 => 4,
        -75..=-68 => 3,
        -82..=-76 => 2,
        -88..=-83 => 1,
        _ => 0,
    }
}

/// The checks in the order of the report. What needs an earlier one is not run when that fails.
pub(super) fn checks(printer: &VirtualPrinter) -> Vec<(Check, Outcome)> {
    let pass = |good: bool| if good { Outcome::Pass } else { Outcome::Fail };
    let (on, cable) = (printer.radio_on(), printer.cable());
    let state = printer.wifi_state();
    let problem = printer.problem();
    let mut rows = vec![
        (Check::On, pass(on)),
        (
            Check::Working,
            if on { Outcome::Pass } else { Outcome::NotRun },
        ),
    ];
    if printer.kind().ethernet_adapter.is_some() {
        rows.push((Check::NoCable, pass(!cable)));
    }
    let ready = on && !cable;
    let tried = ready && state != WifiState::Unconfigured && state != WifiState::Joining;
    let found = tried && state != WifiState::NotVisible;
    let fits = found && problem != Some(JoinProblem::Security);
    // A wrong passphrase looks like filtering to these printers: their report says so.
    let let_in = fits
        && !matches!(
            problem,
            Some(JoinProblem::WrongKey | JoinProblem::Refused(_) | JoinProblem::NoAnswer)
        );
    let connected = let_in && state == WifiState::On;
    for (check, needs, good) in [
        (Check::NameFound, tried, found),
        (Check::SecurityFits, found, fits),
        (Check::NoFiltering, fits, let_in),
        (Check::Connected, let_in, connected),
    ] {
        rows.push((check, if needs { pass(good) } else { Outcome::NotRun }));
    }
    let wanted = printer.ssid();
    let heard = printer.heard();
    let ours = heard
        .iter()
        .filter(|network| Some(&network.ssid) == wanted.as_ref());
    let (count, best) = (
        ours.clone().count(),
        ours.map(|network| network.signal_dbm).max(),
    );
    rows.push((
        Check::Signal,
        best.map_or(Outcome::NotRun, |dbm| {
            Outcome::Word(Check::strength_word(dbm))
        }),
    ));
    rows.push((
        Check::OneNetworkOfName,
        Outcome::Word(if count > 1 { "Yes" } else { "No" }),
    ));
    rows.push((
        Check::Address,
        if let_in {
            pass(connected)
        } else {
            Outcome::NotRun
        },
    ));
    rows
}

/// The rules that hold now, as severity and number.
pub(super) fn vsa_codes(printer: &VirtualPrinter) -> Vec<(&'static str, u16)> {
    let mut codes = Vec::new();
    if printer.cable() {
        codes.push(("critical", 0));
        return codes;
    }
    if !printer.radio_on() {
        codes.push(("critical", 2));
        return codes;
    }
    match (printer.wifi_state(), printer.problem()) {
        (WifiState::Unconfigured, _) => codes.push(("warning", 204)),
        (WifiState::NotVisible, _) => codes.push(("critical", 201)),
        (WifiState::CannotJoin, problem) => codes.push((
            "critical",
            match problem {
                Some(JoinProblem::WrongKey) => 603,
                Some(JoinProblem::Security) => 604,
                Some(JoinProblem::Refused(_)) => 100,
                _ => 102,
            },
        )),
        _ => {}
    }
    if printer
        .network()
        .is_some_and(|network| network.signal_dbm < -85)
    {
        codes.push(("warning", 400));
    }
    codes
}
