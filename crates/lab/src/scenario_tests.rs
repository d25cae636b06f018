use wsc::secret::MASK;

use super::*;
use crate::timeline::{Outcome, Step, What};
use crate::words::Reveal;

/// A run as octets and text: what was on the air, and what is told of it.
fn trace(scenario: &Scenario, seed: u64) -> (Vec<u8>, Vec<String>) {
    let run = scenario.run(seed);
    let told = run.events.iter();
    let told = told.map(|event| event.json(Reveal(true)).to_string());
    (crate::pcap::write(&run.frames), told.collect())
}

#[test]
fn names_are_unique_and_rows_are_complete() {
    assert!(ALL.len() >= 18);
    for (i, scenario) in ALL.iter().enumerate() {
        assert!(ALL[i + 1..].iter().all(|other| other.name != scenario.name));
        let name_is_plain = scenario
            .name
            .bytes()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
        assert!(name_is_plain, "{}", scenario.name);
        assert!(!scenario.about.is_empty() && !scenario.about.ends_with('.'));
        assert_eq!(find(scenario.name).unwrap().name, scenario.name);
    }
    assert!(find(DEFAULT).is_some());
}

#[test]
fn every_scenario_comes_to_its_end() {
    for scenario in ALL {
        for seed in 1..=5 {
            let run = scenario.run(seed);
            let found = match run.end.code {
                None => Expect::Joined,
                Some(code) => Expect::Failed(code),
            };
            let at = run.events.last().unwrap().at.as_millis();
            println!("== {} {seed} {found:?} {at} ms", scenario.name);
            assert_eq!(found, scenario.expect, "{} with seed {seed}", scenario.name);
            let joined = scenario.expect == Expect::Joined;
            assert_eq!(run.end.outcome == Outcome::Joined, joined);
            assert_eq!(run.end.verified, joined);
            assert_eq!(run.end.cause.is_some(), !joined);
            assert_eq!(run.end.next.is_some(), !joined);
            // The person's pauses, the printer's two minutes, and what joining may take.
            let script: u64 = scenario.setup().script.iter().map(|(pause, _)| pause).sum();
            assert!(
                at <= script + 120_000 + 60_000,
                "{}: {at} ms",
                scenario.name
            );
        }
    }
}

#[test]
fn events_are_in_order_and_end_once() {
    for scenario in ALL {
        let run = scenario.run(2);
        assert!(
            run.events.is_sorted_by_key(|event| event.at),
            "{}",
            scenario.name
        );
        assert!(
            run.events.is_sorted_by_key(|event| event.step),
            "{}",
            scenario.name
        );
        let ends = run
            .events
            .iter()
            .filter(|event| matches!(event.what, What::End(_)));
        assert_eq!(ends.count(), 1);
        let last = run.events.last().unwrap();
        assert_eq!(last.what, What::End(run.end));
        assert_eq!((run.events[0].step, last.step), (Step::Look, Step::Record));
    }
}

#[test]
fn the_same_seed_gives_the_same_run_and_another_seed_another() {
    for scenario in ALL {
        for seed in [1, 7, u64::MAX] {
            assert_eq!(
                trace(scenario, seed),
                trace(scenario, seed),
                "{}",
                scenario.name
            );
        }
        assert_ne!(
            trace(scenario, 1).0,
            trace(scenario, 7).0,
            "{}",
            scenario.name
        );
    }
}

#[test]
fn secrets_of_others_are_told_only_when_asked_for() {
    for scenario in ALL {
        let run = scenario.run(3);
        let setup = scenario.setup();
        let mut secrets: Vec<String> = setup
            .routers
            .iter()
            .flat_map(|router| {
                let pin = router
                    .router_pin
                    .as_ref()
                    .map(|pin| pin.expose_secret().to_string());
                [&router.passphrase]
                    .into_iter()
                    .chain(&router.stale_passphrase)
                    .map(|key| String::from_utf8_lossy(key.expose_secret()).into_owned())
                    .chain(pin)
                    .collect::<Vec<_>>()
            })
            .filter(|secret| !secret.is_empty())
            .collect();
        for event in &run.events {
            if let What::Credential { key, .. } = &event.what {
                secrets.push(String::from_utf8_lossy(key.expose_secret()).into_owned());
            }
        }
        let tell = |reveal| {
            let told = run.events.iter();
            let told = told.map(|event| {
                let words = event.told(reveal).map(|words| words.english());
                format!("{words:?}\n{}\n", event.json(reveal))
            });
            told.collect::<String>()
        };
        let masked = tell(Reveal(false));
        for secret in &secrets {
            assert!(!masked.contains(secret.as_str()), "{}", scenario.name);
            let (first, second) = secret.split_at(secret.len() / 2);
            assert!(
                !masked.contains(&format!("{first} {second}")),
                "{}",
                scenario.name
            );
        }
        let credential = run
            .events
            .iter()
            .any(|event| matches!(event.what, What::Credential { .. }));
        if credential {
            assert!(masked.contains(MASK));
            assert!(tell(Reveal(true)).contains(secrets.last().unwrap().as_str()));
        }
    }
}

/// Whatever happens at the devices is said in every language.
#[test]
fn every_event_is_told_in_every_language() {
    let mut told = 0;
    for event in ALL.iter().flat_map(|scenario| scenario.run(3).events) {
        let Some(words) = event.told(Reveal(false)) else {
            continue;
        };
        assert_eq!(words.untold(), [], "{words:?}");
        told += 1;
    }
    assert!(told > 500, "{told}");
}

/// Outcomes come out of the run: what is typed decides.
#[test]
fn another_pin_makes_another_end() {
    let mut setup = find("device-pin").unwrap().setup();
    assert_eq!(setup.script.last().unwrap().1, ENTER);
    assert!(Home::new(setup.clone(), 4).run().end.verified);
    for (slip, half) in [
        (Slip::FirstHalf, "first half"),
        (Slip::SecondHalf, "second half"),
    ] {
        setup.script.last_mut().unwrap().1 =
            Deed::TypeAtRouter(PinBox::DevicePin, Which::Printers, slip);
        let end = Home::new(setup.clone(), 4).run().end;
        assert_eq!(end.code, Some("wrong-pin"));
        assert!(end.cause.unwrap().contains(half));
    }
}

/// Each obstacle is what stops its scenario: without it the printer joins.
#[test]
fn without_the_obstacle_the_printer_joins() {
    type Clear = fn(&mut Setup);
    let clear: &[(&str, Clear)] = &[
        ("wpa3-only", |s| {
            s.routers[0].security = Security::Transition;
        }),
        ("mac-filter", |s| s.routers[0].filter = Some(vec![PRINTER])),
        ("mac-filter-first", |s| {
            s.routers[0].filter = Some(vec![PRINTER]);
        }),
        ("stale-key", |s| s.routers[0].stale_passphrase = None),
        ("no-address", |s| s.routers[0].gives_addresses = true),
        ("guest-network", |s| s.routers[0].isolated = false),
        ("channel-13", |s| s.printers[0].last_channel = 13),
        ("out-of-range", |s| {
            s.printers[0].position = Position::metres(9, 0);
        }),
        ("no-wps", |s| s.routers[0].wps = true),
        ("router-locked", |s| s.routers[0].lock = SetupLock::Open),
        ("two-buttons", |s| {
            s.script.pop();
        }),
        ("too-late", |s| s.script[2].0 = 100_000),
    ];
    for (name, clear) in clear {
        let mut setup = find(name).unwrap().setup();
        clear(&mut setup);
        let end = Home::new(setup, 5).run().end;
        assert_eq!((end.verified, end.code), (true, None), "{name}");
    }
}

#[test]
fn what_was_changed_for_the_job_is_put_back() {
    for name in ["hidden-network", "wps-for-the-job", "wrong-box"] {
        let run = find(name).unwrap().run(1);
        assert!(!run.end.undone.is_empty(), "{name}");
    }
    assert!(find("device-pin").unwrap().run(1).end.undone.is_empty());
}

/// Garbled frames that nobody checks, doubled and out of order: whatever comes of it, it ends and
/// nothing panics.
#[test]
fn hostile_air_never_hangs_a_home() {
    for scenario in ALL {
        for seed in 1..=3 {
            let mut setup = scenario.setup();
            setup.conditions = Conditions {
                loss: 100,
                attempts: 2,
                duplicates: 200,
                jitter: 40,
                garbled: 100,
                checksum: false,
            };
            let run = Home::new(setup, seed).run();
            assert!(
                run.events.last().unwrap().at.as_millis() < 15 * 60 * 1000,
                "{}",
                scenario.name
            );
            assert!(run.end.code != Some("unknown"));
        }
    }
}
