//! What a cause and its next step say fits what happened: which secret was used, whether the printer has
//! the settings, who was given the passphrase, and what is really known.

use wsc::code::{ConfigError, MessageType};
use wsc::failure::{Failure, Role};

use super::{Cause, Ranked, diagnose};
use crate::facts::{Facts, Observation, RouterEvent, Security, WifiState};
use crate::plan::Way;
use crate::sample::{home, seen, set};

type Change = fn(&mut Facts);

fn ranked(change: Change, cause: Cause) -> Ranked {
    let mut facts = home();
    change(&mut facts);
    let diagnosis = diagnose(&facts);
    let causes: Vec<Cause> = diagnosis.causes.iter().map(|one| one.cause).collect();
    let found = diagnosis.causes.into_iter().find(|one| one.cause == cause);
    found.unwrap_or_else(|| panic!("{cause} is not among {causes:?}"))
}

fn cannot_join(f: &mut Facts) {
    set(&mut f.printer.wifi_state, WifiState::CannotJoin);
    set(&mut f.printer.ssid, "Home".into());
}

#[test]
fn a_wrong_router_pin_is_no_wrong_printer_pin() {
    for role in [
        Role::Registrar,
        Role::Enrollee,
        Role::ExternalRegistrar,
        Role::AccessPoint,
    ] {
        let error = ConfigError::PASSWORD_AUTH_FAILURE;
        for (at, half) in [(MessageType::M4, "first"), (MessageType::M6, "second")] {
            let mut facts = home();
            let failure = Failure::reported(role, at, error);
            facts.saw_that(Observation::Failed(failure), seen());
            let diagnosis = diagnose(&facts);
            let routers = matches!(role, Role::ExternalRegistrar | Role::AccessPoint);
            let (is, is_not, text) = if routers {
                (
                    Cause::WrongRouterPin,
                    Cause::WrongPin,
                    "cause-wrong-router-pin",
                )
            } else {
                (Cause::WrongPin, Cause::WrongRouterPin, "cause-wrong-pin")
            };
            let first = &diagnosis.causes[0];
            assert_eq!(first.cause, is, "{role:?}");
            assert_eq!(first.message.id(), format!("{text}-{half}"));
            assert!(diagnosis.causes.iter().all(|one| one.cause != is_not));
        }
    }
}

#[test]
fn after_a_set_up_it_is_no_cause_that_the_printer_was_never_set_up() {
    let mut facts = home();
    set(&mut facts.printer.wifi_state, WifiState::Unconfigured);
    assert_eq!(diagnose(&facts).causes[0].cause, Cause::NotSetUp);
    set(&mut facts.run.way, Way::RouterPin);
    facts.wps.locked.forget();
    let diagnosis = diagnose(&facts);
    let causes: Vec<Cause> = diagnosis.causes.iter().map(|one| one.cause).collect();
    assert_eq!(causes, [Cause::WrongRouterPin, Cause::SetupLocked]);
    assert_eq!(diagnosis.apart[0].how.id(), "apart-router-pin-locked");
    // With the settings in the printer the PIN was right.
    set(&mut facts.run.handed_over, true);
    let diagnosis = diagnose(&facts);
    assert!(
        diagnosis
            .causes
            .iter()
            .all(|one| one.cause != Cause::WrongRouterPin)
    );
}

#[test]
fn who_is_told_to_go_on_has_the_settings() {
    let cases: &[(Change, Cause, &str)] = &[
        (
            |f| f.saw_that(Observation::Router(RouterEvent::RejectedByFilter), seen()),
            Cause::MacFilter,
            "next-mac-filter",
        ),
        (
            |f| {
                f.saw_that(Observation::Succeeded, seen());
                f.saw_that(Observation::Router(RouterEvent::RejectedByFilter), seen());
            },
            Cause::MacFilter,
            "next-mac-filter-after-wps",
        ),
        (
            |f| {
                f.saw_that(Observation::Router(RouterEvent::RejectedByFilter), seen());
                set(&mut f.run.handed_over, true);
            },
            Cause::MacFilter,
            "next-mac-filter-has-settings",
        ),
        (
            |f| {
                f.saw_that(Observation::Router(RouterEvent::RejectedByFilter), seen());
                cannot_join(f);
            },
            Cause::MacFilter,
            "next-mac-filter-has-settings",
        ),
        // Those that it tries may be those of another network.
        (
            |f| {
                f.saw_that(Observation::Router(RouterEvent::RejectedByFilter), seen());
                cannot_join(f);
                set(&mut f.printer.ssid, "Old".into());
            },
            Cause::MacFilter,
            "next-mac-filter",
        ),
        (
            |f| f.saw_that(Observation::Router(RouterEvent::RejectedFull), seen()),
            Cause::StationLimit,
            "next-station-limit",
        ),
        (
            |f| {
                f.saw_that(Observation::Router(RouterEvent::RejectedFull), seen());
                set(&mut f.run.handed_over, true);
            },
            Cause::StationLimit,
            "next-station-limit-has-settings",
        ),
        (
            |f| {
                cannot_join(f);
                set(&mut f.run.given, true);
            },
            Cause::WrongPassphrase,
            "next-wrong-passphrase-given",
        ),
        (
            |f| {
                cannot_join(f);
                set(&mut f.run.given, false);
            },
            Cause::WrongPassphrase,
            "next-wrong-passphrase",
        ),
    ];
    for (change, cause, next) in cases {
        assert_eq!(ranked(*change, *cause).next.id(), *next);
    }
}

#[test]
fn a_list_that_nobody_has_seen_is_not_asserted() {
    let cases: &[(Change, &str)] = &[
        (
            |f| {
                cannot_join(f);
                set(&mut f.router.mac_filter, true);
                set(&mut f.router.printer_listed, false);
            },
            "cause-mac-filter",
        ),
        (
            |f| f.saw_that(Observation::Router(RouterEvent::RejectedByFilter), seen()),
            "cause-mac-filter",
        ),
        (
            |f| {
                cannot_join(f);
                set(&mut f.router.mac_filter, true);
                f.router.printer_listed.forget();
            },
            "cause-mac-filter-maybe",
        ),
        (
            |f| {
                cannot_join(f);
                f.router.mac_filter.forget();
                f.router.printer_listed.forget();
            },
            "cause-mac-filter-perhaps",
        ),
    ];
    for (change, text) in cases {
        assert_eq!(ranked(*change, Cause::MacFilter).message.id(), *text);
    }
    let unknown: &[(Change, Cause, &str)] = &[
        (
            |f| {
                cannot_join(f);
                f.saw_that(Observation::Succeeded, seen());
                f.network.security.forget();
            },
            Cause::Wpa3Only,
            "cause-wpa3-only-perhaps",
        ),
        (
            |f| {
                cannot_join(f);
                f.saw_that(Observation::Succeeded, seen());
                set(&mut f.network.security, Security::Wpa3);
            },
            Cause::Wpa3Only,
            "cause-wpa3-only",
        ),
        (
            |f| {
                cannot_join(f);
                f.saw_that(Observation::Succeeded, seen());
                f.network.pmf.forget();
                f.printer.pmf.forget();
            },
            Cause::PmfRequired,
            "cause-pmf-required-perhaps",
        ),
    ];
    for (change, cause, text) in unknown {
        assert_eq!(ranked(*change, *cause).message.id(), *text);
    }
}
