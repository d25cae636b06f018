//! What recorded traffic says: how each WPS run in it ended, and what was tried without one.

use advisor::Facts;
use advisor::evidence::{Confidence, Origin, SourceKind};
use advisor::facts::{Fault, Observation, Pmf, RouterEvent, Security, WifiState};
use capture::finding::Kind;
use capture::run::{Outcome, Purpose};
use capture::{Finding, Run};
use text::{Message, msg};
use wsc::code::{ConfigError, MessageType};
use wsc::failure::{Cause, Failure, Half, Role, Side};
use wsc::frame::StatusCode;

/// The causes that no configuration error tells, by their codes.
const CAUSES: &[Cause] = &[
    Cause::NotExpected,
    Cause::Overlap,
    Cause::SetupLocked,
    Cause::PeerSilent,
    Cause::NoAnswer,
    Cause::SessionTimeout,
    Cause::Ended,
];

/// What kept a device out of the network, by the codes of [`capture::run::Verdict`].
const FAULTS: &[(&str, Fault)] = &[
    ("association-refused", Fault::AssociationRefused),
    ("key-mismatch", Fault::WrongKey),
];

/// What the network demands of a device that has its settings and did not come, by the same codes.
const DEMANDS: &[&str] = &["wpa3-only", "pmf-required"];

/// Adds what a capture says: its runs and, of what was tried without one, what was not settled by a
/// success behind it. Runs that read the access point's settings say nothing of the printer, and what
/// the capture does not show to its end says nothing at all.
pub fn told(facts: &mut Facts, runs: &[Run], findings: &[Finding]) {
    let mut seen: Vec<(u64, Observation)> = Vec::new();
    let good = |run: &&Run| run.verdict.outcome == Outcome::Provisioned;
    let settled = runs.iter().filter(good).map(Run::ended).max();
    for run in runs {
        let at = run.ended();
        if run.purpose == Purpose::Join {
            learn(facts, run);
            seen.extend(observed(run).into_iter().map(|what| (at, what)));
        } else if run.verdict.outcome == Outcome::Failed {
            facts.wps.locked.learn_if(run.network.locked, &from());
            seen.extend(failure(run).map(|failure| (at, Observation::Failed(failure))));
        }
    }
    let open = |finding: &&Finding| settled.is_none_or(|settled| finding.at > settled);
    for finding in findings.iter().filter(open) {
        let what = tried(facts, finding);
        seen.extend(what.map(|what| (finding.until, what)));
    }
    seen.sort_by_key(|(at, _)| *at);
    for (_, what) in seen {
        facts.saw_that(what, from());
    }
}

fn from() -> Origin {
    Origin::new(SourceKind::Capture, msg!("job-seen-capture")).aged(None)
}

/// That WPS went well in the last run, where it did, and what to do then: for a diagnosis that knows
/// nothing else.
pub fn succeeded(runs: &[Run]) -> Option<Message> {
    let last = runs.iter().max_by_key(|run| run.ended())?;
    let good = matches!(
        last.verdict.outcome,
        Outcome::Provisioned | Outcome::Learned
    );
    let cause = last.verdict.cause.clone();
    (good && last.verdict.code.is_none()).then(|| msg!("job-capture-succeeded", cause))
}

/// Takes what a run tells of the network and of the printer.
fn learn(facts: &mut Facts, run: &Run) {
    let (network, after) = (&run.network, &run.after);
    let ssid = after.ssid.clone().or_else(|| network.ssid.clone());
    facts.network.ssid.learn_if(ssid.clone(), &from());
    facts.wps.locked.learn_if(network.locked, &from());
    if network.wpa3_only == Some(true) {
        facts.network.security.learn(Security::Wpa3, from());
    }
    let refused = after.refused == Some(StatusCode::PMF_POLICY);
    if refused || network.pmf_required == Some(true) {
        facts.network.pmf.learn(Pmf::Required, from());
    }
    let state = after.told.map(|(state, _)| state);
    facts.printer.association.learn_if(state, &from());
    let told = after.told.map(|(_, error)| error);
    let told = told.filter(|error| *error != ConfigError::NO_ERROR);
    facts.printer.config_error.learn_if(told, &from());
    if after.joined {
        facts.printer.wifi_state.learn(WifiState::On, from());
        facts.printer.ssid.learn_if(ssid, &from());
    } else if DEMANDS.contains(&run.verdict.code.unwrap_or_default()) {
        // Where it was not even heard again, that it tries is only likely.
        let sure = match (after.looked, after.bssid) {
            (0, None) => Confidence::Low,
            _ => Confidence::High,
        };
        let from = from().sure(sure);
        facts.printer.wifi_state.learn(WifiState::Joining, from);
    }
}

/// What is to be concluded from a run.
fn observed(run: &Run) -> Vec<Observation> {
    let verdict = &run.verdict;
    let code = verdict.code.unwrap_or_default();
    let fault = FAULTS.iter().find(|(name, _)| *name == code);
    let fault = fault.map(|(_, fault)| Observation::NotJoined(*fault));
    let first = match verdict.outcome {
        Outcome::Provisioned => Some(Observation::Succeeded),
        Outcome::Failed if fault.is_none() => failure(run).map(Observation::Failed),
        _ => None,
    };
    first.into_iter().chain(fault).collect()
}

/// Takes what was tried without a run; what happened then.
fn tried(facts: &mut Facts, finding: &Finding) -> Option<Observation> {
    facts.network.ssid.learn_if(finding.ssid.clone(), &from());
    match finding.kind {
        Kind::Overlap { access_points } => {
            let count = if access_points {
                &mut facts.air.button_routers
            } else {
                &mut facts.air.button_devices
            };
            count.learn(2, from());
            None
        }
        Kind::NobodyCame(_) => Some(Observation::Router(RouterEvent::Timeout)),
        Kind::NoRouter => Some(Observation::Failed(Failure {
            role: Role::Enrollee,
            at: MessageType::M1,
            by: Side::Peer,
            config_error: ConfigError::NO_ERROR,
            cause: Cause::NoAnswer,
        })),
        Kind::Refused(status) => {
            facts.printer.wifi_state.learn(WifiState::Joining, from());
            match status {
                StatusCode::AP_FULL => facts.router.stations_full.learn(true, from()),
                StatusCode::PMF_POLICY => facts.network.pmf.learn(Pmf::Required, from()),
                // The router says only no; a list of devices is why routers do.
                _ => {
                    let from = from().sure(Confidence::Medium);
                    facts.router.mac_filter.learn(true, from);
                }
            }
            None
        }
    }
}

/// The failure that the verdict tells, in the words of the protocol.
fn failure(run: &Run) -> Option<Failure> {
    let verdict = &run.verdict;
    let role = match run.purpose {
        Purpose::Join => Role::Enrollee,
        Purpose::Manage => Role::ExternalRegistrar,
    };
    let last = run.messages().next_back().map(|(_, kind)| kind);
    // The message that the enrollee judges a half of the PIN by (WSC 2.0 §7.3).
    let at = match verdict.half {
        Some(Half::First) => MessageType::M4,
        Some(Half::Second) => MessageType::M6,
        None => last.unwrap_or(MessageType::M1),
    };
    let told = verdict.config_error;
    if let Some(error) = told.filter(|error| *error != ConfigError::NO_ERROR) {
        return Some(Failure::reported(role, at, error));
    }
    let code = verdict.code?;
    let cause = CAUSES.iter().find(|cause| cause.code() == code)?;
    Some(Failure {
        role,
        at,
        by: Side::Peer,
        config_error: ConfigError::NO_ERROR,
        cause: cause.clone(),
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use advisor::diagnose;
    use advisor::diagnosis::Cause as Why;
    use wsc::code::DevicePasswordId;

    use super::*;

    fn explained(name: &str) -> Vec<Run> {
        let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wsc/tests/vectors");
        let file = std::fs::File::open(vectors.join(name)).unwrap();
        let mut found = Vec::new();
        capture::explain(file, None, |run| found.push(run)).unwrap();
        found
    }

    fn recorded(name: &str) -> Facts {
        let mut facts = Facts::default();
        told(&mut facts, &explained(name), &[]);
        facts
    }

    /// The first cause after a run that went well, of a network that is changed like this.
    fn after(change: fn(&mut Run)) -> Option<Why> {
        let mut runs = explained("enrollee_pin8.pcap");
        runs.iter_mut().for_each(change);
        let mut facts = Facts::default();
        told(&mut facts, &runs, &[]);
        diagnose(&facts).causes.first().map(|c| c.cause)
    }

    #[test]
    fn a_wrong_pin_in_a_capture_is_the_first_cause() {
        let facts = recorded("enrollee_wrong_half1.pcap");
        let failure = facts.seen.iter().find_map(|seen| seen.what.failure());
        assert_eq!(failure.and_then(|f| f.half()), Some(Half::First));
        let causes = diagnose(&facts).causes;
        assert_eq!(causes.first().map(|c| c.cause), Some(Why::WrongPin));
    }

    #[test]
    fn a_run_that_went_well_is_no_failure() {
        let facts = recorded("enrollee_pin8.pcap");
        assert!(facts.seen.iter().any(|s| s.what == Observation::Succeeded));
        assert!(facts.seen.iter().all(|seen| seen.what.failure().is_none()));
    }

    #[test]
    fn a_registrar_that_learns_says_nothing_of_the_printer() {
        assert_eq!(recorded("registrar_learn.pcap").seen, []);
    }

    #[test]
    fn what_the_network_demands_is_the_cause_where_the_printer_did_not_come() {
        assert_eq!(after(|_| {}), None);
        let wpa3 = after(|run| {
            run.network.wpa3_only = Some(true);
            run.verdict.code = Some("wpa3-only");
        });
        assert_eq!(wpa3, Some(Why::Wpa3Only));
        let pmf = after(|run| {
            run.network.pmf_required = Some(true);
            run.after.looked = 20;
            run.verdict.code = Some("pmf-required");
        });
        assert_eq!(pmf, Some(Why::PmfRequired));
        let refused = after(|run| {
            run.after.refused = Some(StatusCode::PMF_POLICY);
            run.verdict.code = Some("pmf-required");
        });
        assert_eq!(refused, Some(Why::PmfRequired));
        // A printer that joined has nothing against it.
        let joined = after(|run| {
            run.network.pmf_required = Some(true);
            run.after.joined = true;
        });
        assert_eq!(joined, None);
    }

    #[test]
    fn a_wrong_router_pin_is_a_failure_of_the_registrar() {
        let facts = recorded("registrar_wrong_appin.pcap");
        let failure = facts.seen.iter().find_map(|seen| seen.what.failure());
        let failure = failure.expect("it failed");
        assert_eq!(failure.role, Role::ExternalRegistrar);
        assert_eq!(failure.cause, Cause::WrongPassword(Half::First));
        let causes = diagnose(&facts).causes;
        assert_eq!(causes.first().map(|c| c.cause), Some(Why::WrongRouterPin));
    }

    #[test]
    fn a_last_run_that_went_well_is_said_with_what_follows() {
        let said = |name: &str| succeeded(&explained(name));
        let good = said("enrollee_pin8.pcap").expect("it went well");
        assert!(good.english().contains("WPS succeeded"), "{good}");
        assert!(good.next().is_some());
        assert!(said("registrar_learn.pcap").is_some());
        for name in ["enrollee_wrong_half1.pcap", "registrar_wrong_appin.pcap"] {
            assert_eq!(said(name), None, "{name}");
        }
    }

    /// What was tried, as a capture of the virtual home's air tells it.
    fn finding(kind: Kind, at: u64) -> Finding {
        let mut played = home("mac-filter-first");
        let mut one = played.pop().expect("a refusal");
        (one.kind, one.at, one.until) = (kind, at, at);
        one
    }

    fn home(scenario: &str) -> Vec<Finding> {
        let scenario = lab::scenario::find(scenario).unwrap();
        let file = lab::pcap::write(&scenario.run(1).frames);
        let summary = capture::explain(&file[..], None, |_| {}).unwrap();
        summary.findings
    }

    #[test]
    fn what_was_tried_without_a_run_has_its_cause() {
        for (kind, cause) in [
            (
                Kind::Overlap {
                    access_points: false,
                },
                Why::Overlap,
            ),
            (
                Kind::Overlap {
                    access_points: true,
                },
                Why::Overlap,
            ),
            (
                Kind::NobodyCame(DevicePasswordId::PUSH_BUTTON),
                Why::WindowOver,
            ),
            (Kind::NoRouter, Why::WindowOver),
            (Kind::Refused(StatusCode::FAILURE), Why::MacFilter),
            (Kind::Refused(StatusCode::AP_FULL), Why::StationLimit),
            (Kind::Refused(StatusCode::PMF_POLICY), Why::PmfRequired),
        ] {
            let mut facts = Facts::default();
            told(&mut facts, &[], &[finding(kind, 0)]);
            let first = diagnose(&facts).causes.first().map(|c| c.cause);
            assert_eq!(first, Some(cause), "{kind:?}");
        }
    }

    #[test]
    fn what_was_tried_before_a_success_is_settled_by_it() {
        let runs = explained("enrollee_pin8.pcap");
        let end = runs[0].ended();
        let kind = Kind::Refused(StatusCode::FAILURE);
        for (at, first) in [(0, None), (end + 1, Some(Why::MacFilter))] {
            let mut facts = Facts::default();
            told(&mut facts, &runs, &[finding(kind, at)]);
            let found = diagnose(&facts).causes.first().map(|c| c.cause);
            assert_eq!(found, first, "{at}");
        }
    }
}
