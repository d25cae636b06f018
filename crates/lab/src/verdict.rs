//! Why a job failed, judged from what its machines show: the printer's state, the routers' logs and
//! what the computer heard. Where the protocol itself failed, the words are those of
//! `wsc::failure`.

use wsc::failure::{Cause, Failure, Role, Side};
use wsc::ident::MacAddr;

use crate::bss::Bss;
use crate::printer::JoinProblem;
use crate::timeline::{PinBox, Way};

/// A cause and what to do, for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Short stable name.
    pub code: &'static str,
    /// What happened and why.
    pub cause: String,
    /// What to do next.
    pub next: String,
}

/// Causes outside of the protocol: code, cause, next step.
static ENVIRONMENT: &[(&str, &str, &str)] = &[
    (
        "no-wps",
        "The router does not offer WPS: its beacon says nothing of it",
        "Switch WPS on at the router for a few minutes, or give the printer the network's name and \
         passphrase in its wireless setup.",
    ),
    (
        "wpa3-only",
        "WPS worked, but the network takes only WPA3, which WPS cannot hand out and this printer \
         cannot do",
        "Set the router to WPA2/WPA3 (transition), or give the printer a WPA2 network of its own \
         such as the guest network.",
    ),
    (
        "out-of-range",
        "The printer does not hear the router at all: it is too far away",
        "Move the printer closer to the router, at least for the setup, or add a repeater.",
    ),
    (
        "channel",
        "The router is on a channel that this printer does not use",
        "Set the router's 2.4 GHz channel to 1, 6 or 11 and try again.",
    ),
    (
        "window-over",
        "The printer looked for two minutes and stopped; the router was told after that",
        "Start at the printer again: it makes a new PIN. Enter it, or press the button, within two \
         minutes.",
    ),
    (
        "wrong-box",
        "The printer's PIN was typed into the box for the router's own PIN, so the router does not \
         wait for the printer",
        "Start at the printer again and type its new PIN into the box for a device's PIN (also \
         called client or enrollee PIN).",
    ),
    (
        "mac-filter",
        "The router's filter does not list the printer, so the router refuses it",
        "Add the printer's address to the router's list of allowed devices. The printer need not \
         go through WPS again.",
    ),
    (
        "filtered",
        "The router's filter does not list the printer, so the router does not even begin WPS",
        "Add the printer's address to the router's list of allowed devices, then start again.",
    ),
    (
        "wrong-key",
        "WPS handed out a key that is not the network's any more",
        "Restart the router so that it hands out its present key, then start again; or type the \
         passphrase at the printer.",
    ),
    (
        "not-visible",
        "The printer has the settings but does not find the network",
        "Check that the network's name is visible at 2.4 GHz and that the router is on.",
    ),
    (
        "join-refused",
        "The printer has the settings, but the router refused it",
        "Look at the router's log for the reason, and restart the router.",
    ),
    (
        "no-address",
        "The printer is on the network, but nobody gave it an address",
        "Check that the router's DHCP server is on and has addresses left.",
    ),
    (
        "isolated",
        "The printer is on the network, but the router keeps its wireless devices apart from your \
         computer",
        "Switch the isolation of wireless devices off, or use the main network instead of the \
         guest network.",
    ),
    (
        "not-reachable",
        "The printer says that it is on the network, but it does not answer",
        "Switch the printer off and on, then look for it again.",
    ),
];

/// The words of a cause outside of the protocol.
fn environment(code: &'static str) -> Verdict {
    let row = ENVIRONMENT.iter().find(|(known, ..)| *known == code);
    let (code, cause, next) = row.unwrap_or(&(
        "unknown",
        "The printer did not get onto the network",
        "Start again.",
    ));
    Verdict {
        code,
        cause: format!("{cause}."),
        next: (*next).into(),
    }
}

/// How far the printer got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reached {
    /// It was never started.
    Nothing,
    /// Nobody took it in.
    WindowOver,
    /// The protocol failed.
    WpsFailed(Failure),
    /// It has settings and is not on the network.
    NotJoined(JoinProblem),
    /// It says that it is on the network and does not answer.
    NotReachable,
}

/// What is known of a job that failed.
#[derive(Clone, Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) way: Way,
    pub(crate) reached: Reached,
    /// The home's access point.
    pub(crate) bssid: MacAddr,
    /// What the computer heard of it when it looked last.
    pub(crate) heard: Option<&'a Bss>,
    /// What the printer heard when it looked last.
    pub(crate) printer_heard: &'a [Bss],
    /// The highest channel that the printer uses.
    pub(crate) last_channel: u8,
    /// Into which box the printer's PIN was typed.
    pub(crate) printer_pin_in: Option<PinBox>,
    /// The router began to wait only after the printer had stopped.
    pub(crate) too_late: bool,
    /// The router saw two buttons.
    pub(crate) overlap: bool,
    /// The router's log: it refused the printer because of its filter.
    pub(crate) filtered: bool,
    /// The router keeps wireless devices apart.
    pub(crate) isolated: bool,
}

/// Judges.
pub(crate) fn judge(facts: &Facts<'_>) -> Verdict {
    match &facts.reached {
        Reached::WpsFailed(failure) if facts.filtered => {
            let refused = matches!(failure.cause, Cause::Refused | Cause::NoAnswer);
            if refused {
                environment("filtered")
            } else {
                of_failure(failure)
            }
        }
        Reached::WpsFailed(failure) if failure.cause == Cause::NotExpected => {
            if facts.printer_pin_in == Some(PinBox::RouterPin) {
                environment("wrong-box")
            } else if facts.too_late {
                environment("window-over")
            } else {
                of_failure(failure)
            }
        }
        Reached::WpsFailed(failure) => of_failure(failure),
        Reached::Nothing | Reached::WindowOver => nobody(facts),
        Reached::NotJoined(problem) => match problem {
            _ if facts.filtered => environment("mac-filter"),
            JoinProblem::NotVisible => environment("not-visible"),
            JoinProblem::Security => match facts.heard {
                Some(bss) if bss.security() == "WPA3" => environment("wpa3-only"),
                _ => environment("join-refused"),
            },
            JoinProblem::WrongKey => environment("wrong-key"),
            JoinProblem::NoAddress => environment("no-address"),
            _ => environment("join-refused"),
        },
        Reached::NotReachable if facts.isolated => environment("isolated"),
        Reached::NotReachable => environment("not-reachable"),
    }
}

/// The printer looked and found nobody.
fn nobody(facts: &Facts<'_>) -> Verdict {
    if facts.overlap {
        return of_failure(&own(Cause::Overlap));
    }
    let at_printer = facts
        .printer_heard
        .iter()
        .find(|bss| bss.bssid == facts.bssid);
    match (facts.heard, at_printer) {
        (Some(bss), _) if bss.wps.is_none() => environment("no-wps"),
        (Some(bss), None) if bss.channel > facts.last_channel => environment("channel"),
        (Some(_), None) => environment("out-of-range"),
        _ if facts.too_late => environment("window-over"),
        _ if facts.way == Way::Button => of_failure(&own(Cause::NotExpected)),
        _ => of_failure(&own(Cause::NoAnswer)),
    }
}

fn own(cause: Cause) -> Failure {
    Failure {
        role: Role::Enrollee,
        at: wsc::code::MessageType::M1,
        by: Side::Us,
        config_error: cause.config_error(),
        cause,
    }
}

/// The words of a failure of the protocol.
fn of_failure(failure: &Failure) -> Verdict {
    Verdict {
        code: failure.cause.code(),
        cause: failure.explanation(),
        next: failure.next().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_each_code_once_and_no_code_of_the_protocol() {
        let protocol = [
            Cause::NotExpected,
            Cause::Overlap,
            Cause::SetupLocked,
            Cause::NoAnswer,
            Cause::SessionTimeout,
            Cause::Ended,
            Cause::Refused,
        ];
        for (i, (code, cause, next)) in ENVIRONMENT.iter().enumerate() {
            assert!(ENVIRONMENT[i + 1..].iter().all(|(other, ..)| other != code));
            assert!(protocol.iter().all(|cause| cause.code() != *code), "{code}");
            assert!(!cause.ends_with('.') && next.ends_with('.'), "{code}");
            assert_eq!(environment(code).code, *code);
        }
    }
}
