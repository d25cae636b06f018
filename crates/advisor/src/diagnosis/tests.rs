//! Each signal's cause is found, and what looks alike is told apart.

use wsc::code::{AssociationState, ConfigError, MessageType};
use wsc::failure::{Cause as WscCause, Failure, Half, Role, Side};

use super::codes;
use super::signals::SIGNALS;
use super::{Cause, Diagnosis, Outcome, Strength, diagnose};
use crate::evidence::Confidence;
use crate::facts::{
    Active, Bands, Check, CheckResult, Checks, Facts, Fault, Light, Numbers, Observation,
    PinSource, Pmf, RouterEvent, Security, WifiState,
};
use crate::plan::Way;
use crate::sample::{home, seen, set, working};

type Change = fn(&mut Facts);

fn saw(f: &mut Facts, event: RouterEvent) {
    f.saw_that(Observation::Router(event), seen());
}

fn not_joined(f: &mut Facts) {
    set(&mut f.printer.wifi_state, WifiState::CannotJoin);
    saw(f, RouterEvent::Success);
}

/// The printer is on, and this computer does not reach it.
fn silent(f: &mut Facts) {
    *f = working();
    f.router.isolation.forget();
    set(&mut f.computer.printer_answers, false);
    set(&mut f.printer.reachable, false);
}

/// Every signal with what makes it, in a home where all else is well. `excluding` signals are
/// checked by [`a_cause_that_is_excluded_is_not_told`].
static CASES: &[(&str, Change)] = &[
    ("wps-not-on-air", |f| set(&mut f.wps.on, false)),
    ("wps-absent", |f| {
        set(&mut f.wps.on, false);
        set(&mut f.wps.supported, false);
    }),
    ("wps-unconfigured", |f| set(&mut f.wps.configured, false)),
    ("pin-without-box", |f| {
        saw(f, RouterEvent::PinNeeded);
        set(&mut f.router.takes_device_pin, false);
    }),
    ("button-against-pin", |f| {
        set(&mut f.wps.active, Active::Button);
    }),
    ("locked", |f| set(&mut f.wps.locked, true)),
    ("wrong-box", |f| set(&mut f.printer.wrong_box, true)),
    ("router-firmware-old", |f| {
        set(&mut f.router.firmware_weeks, 200);
    }),
    ("printer-firmware-old", |f| {
        set(&mut f.printer.firmware_weeks, 200);
    }),
    ("update-pending", |f| {
        set(&mut f.router.update_pending, true);
    }),
    ("printer-in-other-network", |f| {
        set(&mut f.printer.wifi_state, WifiState::On);
        set(&mut f.printer.ssid, "Neighbour".into());
    }),
    ("computer-in-other-network", |f| {
        silent(f);
        set(&mut f.computer.same_subnet, false);
    }),
    ("state-off", |f| {
        f.printer.light.forget();
        set(&mut f.printer.wifi_state, WifiState::Off);
    }),
    ("state-unconfigured", |f| {
        set(&mut f.printer.wifi_state, WifiState::Unconfigured);
    }),
    ("router-pin-in-vain", |f| {
        f.wps.locked.forget();
        set(&mut f.run.way, Way::RouterPin);
        set(&mut f.printer.wifi_state, WifiState::Unconfigured);
    }),
    ("state-not-visible", |f| {
        f.printer.signal_dbm.forget();
        set(&mut f.printer.wifi_state, WifiState::NotVisible);
    }),
    ("state-cannot-join", |f| {
        set(&mut f.printer.wifi_state, WifiState::CannotJoin);
    }),
    ("state-joining", |f| {
        set(&mut f.printer.wifi_state, WifiState::Joining);
    }),
    ("light-off", |f| set(&mut f.printer.light, Light::Off)),
    ("light-setup", |f| set(&mut f.printer.light, Light::Purple)),
    ("no-wireless", |f| set(&mut f.printer.wireless, false)),
    ("cable-in", |f| set(&mut f.printer.cable, true)),
    ("cable-there", |f| set(&mut f.printer.cable, true)),
    ("default-name", |f| set(&mut f.network.default_name, true)),
    ("computer-in-other-wifi", |f| {
        silent(f);
        f.computer.same_subnet.forget();
        set(&mut f.computer.ssid, "Guests".into());
    }),
    ("computer-hears-weakly", |f| {
        f.printer.signal_dbm.forget();
        set(&mut f.network.signal_dbm, -90);
    }),
    ("printer-hears-weakly", |f| {
        set(&mut f.printer.signal_dbm, -90);
    }),
    ("router-hears-weakly", |f| {
        f.printer.signal_dbm.forget();
        set(&mut f.router.hears_printer_dbm, -90);
    }),
    ("printer-does-not-hear", |f| {
        f.printer.signal_dbm.forget();
        set(&mut f.printer.hears_network, false);
    }),
    ("nobody-hears", |f| {
        f.printer.signal_dbm.forget();
        f.network.hidden.forget();
        set(&mut f.network.heard, false);
    }),
    ("isolation-set", |f| {
        silent(f);
        set(&mut f.router.isolation, true);
    }),
    ("gateway-answers-printer-does-not", silent),
    ("multicast-without-unicast", |f| {
        silent(f);
        set(&mut f.computer.hears_printer, true);
    }),
    ("on-and-silent", |f| {
        silent(f);
        f.computer.printer_answers.forget();
    }),
    ("router-on-for-long", |f| {
        set(&mut f.router.uptime_hours, 1000);
    }),
    ("printer-on-for-long", |f| {
        set(&mut f.printer.uptime_hours, 1000);
    }),
    ("no-common-band", |f| {
        set(&mut f.network.bands, Bands::GHZ_5);
    }),
    ("network-only-5", |f| {
        f.printer.bands.forget();
        set(&mut f.network.bands, Bands::GHZ_5);
    }),
    ("channel-above-last", |f| set(&mut f.network.channel, 13)),
    ("channel-high", |f| {
        f.printer.last_channel.forget();
        set(&mut f.network.channel, 12);
    }),
    ("radar-wait", |f| set(&mut f.network.radar_wait, true)),
    ("radar-channel-only", |f| {
        set(&mut f.network.bands, Bands::GHZ_5);
        set(&mut f.printer.bands, Bands::BOTH);
        set(&mut f.network.radar_channel, true);
        set(&mut f.printer.hears_network, false);
    }),
    ("pmf-required", |f| {
        f.printer.pmf.forget();
        set(&mut f.network.pmf, Pmf::Required);
    }),
    ("pmf-required-printer-cannot", |f| {
        set(&mut f.printer.pmf, false);
        set(&mut f.network.pmf, Pmf::Required);
    }),
    ("wpa3-only", |f| {
        f.printer.wpa3.forget();
        set(&mut f.network.security, Security::Wpa3);
    }),
    ("wpa3-only-printer-cannot", |f| {
        set(&mut f.printer.wpa3, false);
        set(&mut f.network.security, Security::Wpa3);
    }),
    ("transition-mode", |f| {
        not_joined(f);
        set(&mut f.network.security, Security::Wpa2Wpa3);
    }),
    ("old-security", |f| set(&mut f.network.tkip_only, true)),
    ("enterprise", |f| {
        set(&mut f.network.security, Security::Enterprise);
    }),
    ("hidden", |f| set(&mut f.network.hidden, true)),
    ("hidden-no-wps", |f| {
        set(&mut f.network.hidden, true);
        set(&mut f.wps.on, false);
    }),
    ("own-address", |f| set(&mut f.printer.no_address, true)),
    ("addresses-full", |f| {
        set(&mut f.router.addresses_full, true);
    }),
    ("addresses-full-and-none", |f| {
        set(&mut f.printer.no_address, true);
        set(&mut f.router.addresses_full, true);
    }),
    ("address-conflict", |f| {
        set(&mut f.computer.address_conflict, true);
    }),
    ("overlap", |f| set(&mut f.air.button_devices, 2)),
    ("wrong-check-digit", |f| {
        set(&mut f.printer.pin_valid, false);
    }),
    ("refuses-pins", |f| set(&mut f.router.refuses_pins, true)),
    ("not-on-the-list", |f| {
        set(&mut f.router.mac_filter, true);
        set(&mut f.router.printer_listed, false);
    }),
    ("filter-on", |f| set(&mut f.router.mac_filter, true)),
    ("stations-full", |f| set(&mut f.router.stations_full, true)),
    ("done-not-joined", not_joined),
    ("done-not-joined-given", |f| {
        not_joined(f);
        set(&mut f.run.given, true);
    }),
    ("done-not-joined-wpa3", |f| {
        not_joined(f);
        set(&mut f.network.security, Security::Wpa3);
    }),
    ("done-not-joined-pmf", |f| {
        not_joined(f);
        f.printer.pmf.forget();
        set(&mut f.network.pmf, Pmf::Required);
    }),
    ("odd-passphrase", |f| {
        set(&mut f.network.odd_passphrase, true);
    }),
    ("one-radio", |f| {
        set(&mut f.router.api_one_radio, true);
        saw(f, RouterEvent::Timeout);
    }),
    ("page-says-on", |f| set(&mut f.wps.on, false)),
    ("disturbs-setup", |f| {
        set(&mut f.router.disturbs_setup, true);
    }),
    ("same-name-differs", |f| {
        set(&mut f.network.access_points, 2);
        set(&mut f.network.security_differs, true);
    }),
    ("same-name", |f| set(&mut f.network.access_points, 3)),
    ("pin-not-there", |f| {
        saw(f, RouterEvent::PinNeeded);
        set(&mut f.printer.pin, PinSource::Absent);
    }),
];

/// The rows of section 4 of the study, each with signals or codes that see it.
static STUDY: &[(&str, &[&str])] = &[
    (
        "Router WPS mode",
        &[
            "wps-not-on-air",
            "wps-absent",
            "wps-unconfigured",
            "pin-without-box",
        ],
    ),
    ("WPS locked", &["locked"]),
    ("Router firmware", &["router-firmware-old"]),
    ("Printer firmware", &["printer-firmware-old"]),
    (
        "Same network",
        &["printer-in-other-network", "computer-in-other-network"],
    ),
    (
        "Printer's own view after WPS",
        &["printer-association", "printer-config-error"],
    ),
    (
        "Range",
        &[
            "printer-hears-weakly",
            "router-hears-weakly",
            "printer-does-not-hear",
        ],
    ),
    (
        "AP / guest isolation",
        &["isolation-set", "gateway-answers-printer-does-not"],
    ),
    (
        "Reboot needed",
        &["router-on-for-long", "printer-on-for-long"],
    ),
    (
        "2.4-only printer vs 5-only",
        &["no-common-band", "network-only-5"],
    ),
    ("Channel 12/13", &["channel-above-last", "channel-high"]),
    ("DFS", &["radar-wait", "radar-channel-only"]),
    (
        "PMF required",
        &["pmf-required", "pmf-required-printer-cannot"],
    ),
    ("WPA3 transition trouble", &["transition-mode", "wpa3-only"]),
    ("DHCP exhausted", &["addresses-full", "own-address"]),
    ("PBC overlap", &["overlap"]),
    (
        "Wrong PIN, which half",
        &["run-failed", "wrong-check-digit"],
    ),
    ("MAC filter", &["not-on-the-list", "filter-on"]),
    ("Station limit", &["stations-full"]),
    (
        "WPS done but join fails",
        &["done-not-joined", "odd-passphrase"],
    ),
    ("Router button vs API", &["one-radio"]),
    ("UI lies", &["page-says-on"]),
    ("WPS breaks smart-home setup", &["disturbs-setup"]),
    ("PMF switch, FRITZ", &["pmf-required"]),
    ("Firmware update pending", &["update-pending"]),
];

fn diagnosed(change: Change) -> Diagnosis {
    let mut facts = home();
    change(&mut facts);
    diagnose(&facts)
}

fn first(diagnosis: &Diagnosis) -> Option<Cause> {
    diagnosis.causes.first().map(|ranked| ranked.cause)
}

#[test]
fn every_signal_finds_its_causes() {
    for (id, make) in CASES {
        let signal = SIGNALS.iter().find(|signal| signal.id == *id).expect(id);
        let diagnosis = diagnosed(*make);
        let found = |cause: Cause| {
            let ranked = diagnosis.causes.iter().find(|ranked| ranked.cause == cause);
            ranked.is_some_and(|r| r.signals.iter().any(|hit| hit.signal == *id))
        };
        let excluded = |cause: Cause| diagnosis.excluded.iter().any(|e| e.cause == cause);
        let mut at_least_one = false;
        for (cause, strength) in signal.points {
            if *strength == Strength::Excludes {
                continue;
            }
            at_least_one |= found(*cause);
            assert!(
                found(*cause) || excluded(*cause),
                "{id} does not find {cause}"
            );
            assert!(
                *strength != Strength::Proves || found(*cause),
                "{id} proves {cause}"
            );
        }
        assert!(at_least_one, "{id} finds nothing: {:?}", diagnosis.excluded);
    }
    for signal in SIGNALS {
        let finds = signal.points.iter().any(|(_, s)| *s != Strength::Excludes);
        let tested = CASES.iter().any(|case| case.0 == signal.id);
        assert!(!finds || tested, "{}", signal.id);
    }
}

#[test]
fn a_signal_that_is_not_there_is_not_guessed() {
    // In a home where all is well and the printer is new, only that is told.
    let diagnosis = diagnose(&home());
    let causes: Vec<Cause> = diagnosis.causes.iter().map(|ranked| ranked.cause).collect();
    assert_eq!(causes, [Cause::NotSetUp]);
    assert!(diagnose(&Facts::default()).causes.is_empty());
}

#[test]
fn every_row_of_the_study_is_seen_by_something() {
    let kinds = ["printer-association", "printer-config-error", "run-failed"];
    for (row, signals) in STUDY {
        for id in *signals {
            let known = SIGNALS.iter().any(|signal| signal.id == *id) || kinds.contains(id);
            assert!(known, "{row}: {id}");
        }
    }
}

#[test]
fn a_key_that_was_given_is_no_fault_of_the_routers_wps() {
    for given in [false, true] {
        let mut facts = home();
        set(&mut facts.run.given, given);
        saw(&mut facts, RouterEvent::PskMismatch);
        let diagnosis = diagnose(&facts);
        let (is, is_not) = if given {
            (Cause::WrongPassphrase, Cause::WrongKey)
        } else {
            (Cause::WrongKey, Cause::WrongPassphrase)
        };
        assert_eq!(first(&diagnosis), Some(is), "{given}");
        assert!(diagnosis.causes.iter().all(|one| one.cause != is_not));
    }
    // The router tells nothing, as over UPnP.
    let diagnosis = diagnosed(|f| {
        not_joined(f);
        set(&mut f.run.given, true);
    });
    let causes = diagnosis.causes.iter().take(2).map(|one| one.cause);
    assert!(causes.into_iter().any(|one| one == Cause::WrongPassphrase));
}

#[test]
fn a_cause_that_is_excluded_is_not_told() {
    let diagnosis = diagnosed(|f| {
        // The page says "filtering", and the router has no list.
        let failed = Checks(vec![(Check::NoFilter, CheckResult::Fail)]);
        set(&mut f.printer.checks, failed);
        set(&mut f.printer.wifi_state, WifiState::CannotJoin);
    });
    assert_eq!(first(&diagnosis), Some(Cause::WrongPassphrase));
    assert!(
        diagnosis
            .excluded
            .iter()
            .any(|e| e.cause == Cause::MacFilter)
    );
    assert!(!diagnosis.causes.iter().any(|r| r.cause == Cause::MacFilter));
}

#[test]
fn filtering_means_the_passphrase_first_and_the_list_second() {
    let mut facts = Facts::default();
    let failed = Checks(vec![(Check::NoFilter, CheckResult::Fail)]);
    set(&mut facts.printer.checks, failed);
    let diagnosis = diagnose(&facts);
    let causes: Vec<Cause> = diagnosis.causes.iter().map(|ranked| ranked.cause).collect();
    assert_eq!(causes, [Cause::WrongPassphrase, Cause::MacFilter]);
    assert_eq!(diagnosis.apart[0].how.id(), "apart-passphrase-filter");
    assert!(
        diagnosis
            .ask
            .iter()
            .any(|unknown| unknown.fact == "router.mac_filter")
    );
}

#[test]
fn every_code_finds_its_cause() {
    for (number, cause, strength) in codes::VSA {
        let mut facts = Facts::default();
        set(&mut facts.printer.vsa, Numbers(vec![*number]));
        told(&facts, "vsa", *cause, *strength);
    }
    for (check, cause, strength) in codes::CHECKS {
        let mut facts = Facts::default();
        set(
            &mut facts.printer.checks,
            Checks(vec![(*check, CheckResult::Fail)]),
        );
        told(&facts, "printed-check", *cause, *strength);
        set(
            &mut facts.printer.checks,
            Checks(vec![(*check, CheckResult::NotRun)]),
        );
        assert!(diagnose(&facts).causes.is_empty(), "{check} was not run");
    }
    for (state, cause, strength) in codes::ASSOCIATIONS {
        let mut facts = Facts::default();
        set(&mut facts.printer.association, *state);
        told(&facts, "printer-association", *cause, *strength);
    }
    for (error, cause, strength) in codes::CONFIG_ERRORS {
        let mut facts = Facts::default();
        set(&mut facts.printer.config_error, *error);
        told(&facts, "printer-config-error", *cause, *strength);
        let mut facts = Facts::default();
        let what = Observation::RouterFailed {
            at: MessageType::M2,
            config_error: *error,
        };
        facts.saw_that(what, seen());
        told(&facts, "run-config-error", *cause, *strength);
    }
    for (event, cause, strength) in codes::EVENTS {
        let mut facts = Facts::default();
        saw(&mut facts, *event);
        told(&facts, "router-event", *cause, *strength);
    }
    for (fault, cause, strength) in codes::FAULTS {
        let mut facts = Facts::default();
        facts.saw_that(Observation::NotJoined(*fault), seen());
        told(&facts, "join-failed", *cause, *strength);
    }
}

fn told(facts: &Facts, kind: &str, cause: Cause, strength: Strength) {
    let diagnosis = diagnose(facts);
    let ranked = diagnosis.causes.iter().find(|ranked| ranked.cause == cause);
    let hit = ranked.and_then(|r| r.signals.iter().find(|hit| hit.signal == kind));
    assert_eq!(
        hit.map(|hit| hit.strength),
        Some(strength),
        "{kind}: {cause}"
    );
}

fn failed(role: Role, at: MessageType, cause: WscCause) -> Observation {
    let config_error = cause.config_error();
    let by = Side::Peer;
    Observation::Failed(Failure {
        role,
        at,
        by,
        config_error,
        cause,
    })
}

#[test]
fn every_failure_of_the_protocol_has_a_cause() {
    for cause in [
        WscCause::WrongPassword(Half::First),
        WscCause::NotExpected,
        WscCause::Overlap,
        WscCause::SetupLocked,
        WscCause::Refused,
        WscCause::BadAuthenticator,
        WscCause::BadNonce,
        WscCause::Reflected,
        WscCause::NoRandomness,
        WscCause::PasswordIdChanged,
        WscCause::Unexpected(MessageType::M1),
        WscCause::UnexpectedOp(9),
        WscCause::NoCredential(None),
        WscCause::WepProhibited,
        WscCause::PeerSilent,
        WscCause::NoAnswer,
        WscCause::SessionTimeout,
        WscCause::Ended,
        WscCause::BadFragment,
        WscCause::Cancelled,
    ] {
        let code = cause.code();
        let mut facts = Facts::default();
        facts.saw_that(failed(Role::Enrollee, MessageType::M2, cause), seen());
        let diagnosis = diagnose(&facts);
        assert_eq!(diagnosis.outcome, Outcome::Causes, "{code}");
        let rows = codes::FAILURES.iter().filter(|row| row.0 == code);
        for (_, cause, strength) in rows {
            told(&facts, "run-failed", *cause, *strength);
        }
    }
    for code in ["bad-message", "bad-settings", "bad-public-key"] {
        assert!(codes::FAILURES.iter().any(|row| row.0 == code));
    }
}

#[test]
fn the_wrong_half_is_told_by_the_router_s_numbers() {
    let text = |at| {
        let mut facts = Facts::default();
        let config_error = ConfigError::PASSWORD_AUTH_FAILURE;
        facts.saw_that(Observation::RouterFailed { at, config_error }, seen());
        let diagnosis = diagnose(&facts);
        assert_eq!(first(&diagnosis), Some(Cause::WrongPin));
        assert_eq!(diagnosis.causes[0].confidence, Confidence::High);
        diagnosis.causes[0].message.id().to_owned()
    };
    assert_eq!(text(MessageType(8)), "cause-wrong-pin-first");
    assert_eq!(text(MessageType(10)), "cause-wrong-pin-second");
}

#[test]
fn the_next_step_is_for_this_printer_and_this_router() {
    let next = |change: Change| diagnosed(change).next.id().to_owned();
    let wrong: Change = |f| {
        let cause = WscCause::WrongPassword(Half::First);
        f.saw_that(failed(Role::Registrar, MessageType::M4, cause), seen());
    };
    assert_eq!(next(wrong), "next-wrong-pin-shown");
    let mut facts = home();
    wrong(&mut facts);
    set(&mut facts.printer.pin, PinSource::Printed);
    assert_eq!(diagnose(&facts).next.id(), "next-wrong-pin-printed");
    facts.printer.pin.forget();
    assert_eq!(diagnose(&facts).next.id(), "next-wrong-pin");

    let pmf: Change = |f| {
        set(&mut f.network.pmf, Pmf::Required);
        set(&mut f.printer.pmf, false);
        set(&mut f.router.model, "FRITZ!Box 7590".into());
    };
    assert_eq!(next(pmf), "next-pmf-required-fritz");
}

#[test]
fn what_happened_before_the_last_success_is_settled() {
    let mut facts = home();
    facts.saw_that(
        failed(
            Role::Enrollee,
            MessageType::M4,
            WscCause::WrongPassword(Half::First),
        ),
        seen(),
    );
    saw(&mut facts, RouterEvent::PinNeeded);
    facts.saw_that(Observation::Succeeded, seen());
    set(&mut facts.printer.wifi_state, WifiState::CannotJoin);
    facts.saw_that(Observation::NotJoined(Fault::WrongKey), seen());
    let diagnosis = diagnose(&facts);
    assert_eq!(first(&diagnosis), Some(Cause::WrongKey));
    let causes = diagnosis.causes.iter();
    assert!(
        causes
            .into_iter()
            .all(|r| !matches!(r.cause, Cause::WrongPin | Cause::NotExpected))
    );
}

#[test]
fn of_several_failures_the_newest_counts() {
    let mut facts = home();
    facts.saw_that(
        failed(Role::Enrollee, MessageType::M1, WscCause::Overlap),
        seen(),
    );
    facts.saw_that(
        failed(Role::Enrollee, MessageType::M1, WscCause::SessionTimeout),
        seen(),
    );
    let diagnosis = diagnose(&facts);
    assert_eq!(first(&diagnosis), Some(Cause::WindowOver));
    let overlap = diagnosis
        .causes
        .iter()
        .find(|ranked| ranked.cause == Cause::Overlap);
    assert_eq!(
        overlap.map(|r| r.signals[0].strength),
        Some(Strength::Hints)
    );
}

#[test]
fn wps_that_succeeds_on_a_wpa3_network_is_wpa3() {
    let diagnosis = diagnosed(|f| {
        not_joined(f);
        set(&mut f.network.security, Security::Wpa3);
        f.printer.wpa3.forget();
    });
    assert_eq!(first(&diagnosis), Some(Cause::Wpa3Only));
    assert_eq!(diagnosis.causes[0].confidence, Confidence::High);
}

#[test]
fn a_printer_that_works_has_no_cause_for_not_working() {
    let diagnosis = diagnose(&working());
    assert_eq!(diagnosis.outcome, Outcome::Works);
    assert!(diagnosis.causes.is_empty() && diagnosis.ask.is_empty());
    assert_eq!(diagnosis.next.id(), "next-works");
    let mut weak = working();
    set(&mut weak.printer.signal_dbm, -90);
    let diagnosis = diagnose(&weak);
    assert_eq!(diagnosis.outcome, Outcome::Works);
    assert_eq!(first(&diagnosis), Some(Cause::WeakSignal));
}

#[test]
fn isolation_is_told_from_another_network_and_from_sleep() {
    let causes = |change: Change| -> Vec<Cause> {
        diagnosed(change)
            .causes
            .iter()
            .map(|ranked| ranked.cause)
            .collect()
    };
    assert_eq!(causes(silent), [Cause::NotReachable, Cause::Isolated]);
    assert_eq!(diagnosed(silent).apart[0].how.id(), "apart-isolated-asleep");
    let heard: Change = |f| {
        silent(f);
        set(&mut f.computer.hears_printer, true);
    };
    assert_eq!(causes(heard), [Cause::Isolated, Cause::NotReachable]);
    let not_isolated: Change = |f| {
        silent(f);
        set(&mut f.router.isolation, false);
    };
    assert_eq!(causes(not_isolated), [Cause::NotReachable]);
    let guest: Change = |f| {
        silent(f);
        set(&mut f.network.guest, true);
    };
    assert_eq!(causes(guest)[0], Cause::Isolated);
    assert_eq!(diagnosed(guest).next.id(), "next-isolated-guest");
    let elsewhere: Change = |f| {
        silent(f);
        set(&mut f.computer.same_subnet, false);
    };
    assert_eq!(causes(elsewhere)[0], Cause::OtherSubnet);
}

#[test]
fn what_the_printer_says_after_wps_is_used() {
    let mut facts = Facts::default();
    set(&mut facts.printer.association, AssociationState::IP_FAILURE);
    set(
        &mut facts.printer.config_error,
        ConfigError::NO_DHCP_RESPONSE,
    );
    let diagnosis = diagnose(&facts);
    assert_eq!(first(&diagnosis), Some(Cause::NoAddress));
    assert_eq!(diagnosis.causes[0].signals.len(), 2);
}

#[test]
fn a_diagnosis_as_json_has_the_names_that_programs_read() {
    let mut facts = home();
    set(&mut facts.printer.cable, true);
    let json = serde_json::to_value(diagnose(&facts)).expect("JSON");
    assert_eq!(json["outcome"], "causes");
    let cause = &json["causes"][0];
    assert_eq!(cause["cause"], "cable-plugged");
    assert_eq!(cause["confidence"], "high");
    assert_eq!(cause["signals"][0]["signal"], "cable-in");
    assert_eq!(cause["signals"][0]["strength"], "proves");
    assert_eq!(cause["signals"][0]["evidence"][0]["value"], "true");
    assert_eq!(cause["next"]["id"], "next-cable-plugged");
    assert_eq!(json["next"]["args"]["printer"], "HP Test 1");
}

#[test]
fn what_came_by_wps_was_not_typed_wrong() {
    let diagnosis = diagnosed(|f| {
        not_joined(f);
        set(&mut f.network.security, Security::Wpa2Wpa3);
    });
    let causes: Vec<Cause> = diagnosis.causes.iter().map(|ranked| ranked.cause).collect();
    assert_eq!(causes[..2], [Cause::TransitionMode, Cause::JoinRefused]);
    assert!(!causes.contains(&Cause::WrongPassphrase));
    let excluded = |e: &super::Excluded| e.cause == Cause::WrongPassphrase;
    assert!(diagnosis.excluded.iter().any(excluded));
}

#[test]
fn a_failed_run_says_that_the_printer_is_not_on() {
    let mut facts = Facts::default();
    set(&mut facts.network.pmf, Pmf::Required);
    assert!(diagnose(&facts).causes.is_empty());
    facts.saw_that(Observation::NotJoined(Fault::AssociationRefused), seen());
    assert_eq!(first(&diagnose(&facts)), Some(Cause::PmfRequired));
}
