//! Every scenario: its outcome, its way, its code and its cause. And what stays behind where a job is
//! stopped or killed, at whatever point.

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use advisor::plan::Way;
use devices::router::driver::Undo;

use super::router::ADDRESS;
use super::{DEFAULT, Hands, Pace, Play, SCENARIOS, Scenario, Told, find};
use crate::join::event::{Outcome, What};
use crate::join::{Cancel, End, Event, Step};

/// No process has this number: it is above the most that Linux takes.
const NOBODY: u32 = 4_194_305;

/// One of each way, with everything that a job changes.
const KINDS: &[&str] = &[
    "button",
    "wps-for-the-job",
    "popup-button",
    "router-pin",
    "pin-by-hand",
    "upnp-pin",
    "passphrase-by-ipp",
    "setup-network",
    "usb-cable",
    "ethernet-cable",
];

fn home(scenario: &Scenario, seed: u64) -> Play {
    Play::new(scenario, seed, Pace::AtOnce).expect("a home")
}

async fn play(scenario: &Scenario, seed: u64) -> (End, Vec<Told>) {
    let (_stop, cancel) = Cancel::new();
    let mut told = Vec::new();
    let mut play = home(scenario, seed);
    let end = play.run(&cancel, &mut |one| told.push(one.clone())).await;
    (end, told)
}

#[tokio::test]
async fn every_scenario_comes_to_its_end() {
    let mut wrong = Vec::new();
    for scenario in SCENARIOS.iter() {
        for seed in [1, 2] {
            let (end, told) = play(scenario, seed).await;
            let found = (end.outcome, end.way, end.code, end.why);
            let expected = (scenario.outcome, scenario.way, scenario.code, scenario.why);
            let at = told.last().map(Told::at_ms);
            println!("== {} {seed}: {found:?} {at:?}", scenario.name);
            println!("   {:?} -> {:?}", end.cause, end.next);
            if scenario.via.is_some() && end.via != scenario.via {
                wrong.push(format!("{}: by {:?}", scenario.name, end.via));
            }
            if found != expected {
                let (name, causes) = (scenario.name, &end.causes);
                wrong.push(format!(
                    "{name} {seed}: {found:?}, not {expected:?}; {causes:?}"
                ));
            }
            let joined = end.outcome == Outcome::Joined;
            assert_eq!(end.verified == Some(true), joined, "{}", scenario.name);
            assert_eq!(end.next.is_none(), joined, "{}", scenario.name);
            // The two minutes, what joining may take, and what people take.
            assert!(
                at.is_some_and(|at| at < 6 * 60 * 1000),
                "{}: {at:?}",
                scenario.name
            );
            assert_ne!(end.undone, Some(false), "{}", scenario.name);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_unique_and_rows_are_whole() {
    let names: BTreeSet<&str> = SCENARIOS.iter().map(|one| one.name).collect();
    assert_eq!(names.len(), SCENARIOS.len());
    assert!(names.len() >= 40 && names.contains(DEFAULT));
    for one in SCENARIOS.iter() {
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        assert!(one.name.bytes().all(plain), "{}", one.name);
        // Its line, in every language.
        assert_eq!(one.about, format!("job-scene-{}", one.name));
        assert_eq!(one.about().untold(), [], "{}", one.name);
        assert!(!one.about().english().ends_with('.'), "{}", one.name);
    }
    // Each scenario of the machines alone is one of the job too.
    for one in lab::scenario::ALL {
        assert!(find(one.name).is_some(), "{}", one.name);
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_play_and_another_seed_another() {
    for name in [
        "device-pin",
        "noisy-air",
        "popup-pin",
        "upnp-pin",
        "setup-network",
        "passphrase-by-ipp",
    ] {
        let scenario = find(name).expect("a scenario");
        let trace = async |seed| {
            let (_, told) = play(scenario, seed).await;
            let lines = told.iter().map(|one| one.json(true).to_string());
            lines.collect::<Vec<_>>()
        };
        assert!(trace(3).await == trace(3).await, "{name}");
        // Where no PIN is shown nothing that is told is left to chance.
        let chance = !["setup-network", "passphrase-by-ipp"].contains(&name);
        assert_eq!(trace(3).await != trace(4).await, chance, "{name}");
    }
}

#[tokio::test]
async fn what_is_told_is_in_order_and_ends_once() {
    for name in KINDS {
        let (_, told) = play(find(name).expect("a scenario"), 2).await;
        assert!(told.is_sorted_by_key(Told::at_ms), "{name}");
        let steps: Vec<Step> = told
            .iter()
            .filter_map(|one| match one {
                Told::Job(event) if event.what == What::Begin => Some(event.step),
                _ => None,
            })
            .collect();
        assert!(steps.is_sorted() && steps.len() == 7, "{name}: {steps:?}");
        let names: Vec<String> = told
            .iter()
            .map(|one| one.json(false)["event"].to_string())
            .collect();
        let ends = names.iter().filter(|name| *name == "\"end\"");
        assert_eq!(ends.count(), 1, "{name}");
        // What the devices do is between what the job does.
        assert!(names.iter().any(|name| name == "\"wifi-state\""), "{name}");
    }
}

/// Every way has a scenario in which it is gone to its end, and those of this program alone have at
/// least two in which they fail.
#[tokio::test]
async fn every_way_is_gone_and_fails() {
    let mut went: Vec<(Way, Outcome)> = Vec::new();
    for scenario in SCENARIOS.iter() {
        let (end, _) = play(scenario, 1).await;
        went.extend(end.via.map(|way| (way, end.outcome)));
        // One that is shut before it is gone names its way.
        let named = Way::ALL
            .iter()
            .find(|way| way.as_str() == home(scenario, 1).wish.verb);
        if let (None, Some(way)) = (end.via, named) {
            went.push((*way, end.outcome));
        }
    }
    let count = |way: Way, outcome| went.iter().filter(|one| **one == (way, outcome)).count();
    for way in Way::ALL {
        assert!(count(*way, Outcome::Joined) >= 1, "{way} never joins");
    }
    for way in [
        Way::PinUpnp,
        Way::PassphraseIpp,
        Way::PassphraseWeb,
        Way::PassphraseSetupNetwork,
        Way::PassphraseUsb,
        Way::PassphraseEthernet,
    ] {
        let failures = count(way, Outcome::Failed);
        assert!(failures >= 2, "{way} fails {failures} times");
    }
}

/// A program that is killed while it is a registrar over UPnP leaves a router that still expects a
/// device; it forgets that by itself.
#[tokio::test]
async fn killed_over_upnp_the_router_forgets_within_two_minutes() {
    let mut play = home(find("upnp-pin").expect("a scenario"), 1);
    let house = play.house.clone();
    let waits = || {
        let inside = house.inside();
        let wps = inside.home.router(0).and_then(lab::router::Router::wps);
        wps.and_then(wsc::ie::ApInfo::active_mode).is_some()
    };
    let (_never, calm) = Cancel::new();
    {
        let mut tell = |_: &Told| {};
        let mut job = pin!(play.run(&calm, &mut tell));
        poll_fn(|context| match job.as_mut().poll(context) {
            Poll::Pending if waits() => Poll::Ready(()),
            went => went.map(drop),
        })
        .await;
    }
    assert!(waits(), "it was killed while a device was expected");
    house.pass(Duration::from_secs(125)).await;
    assert!(!waits());
}

/// What a home is like that a job must leave as it was.
#[derive(Debug, PartialEq, Eq)]
struct Left {
    wps: bool,
    access_points: usize,
    notes: usize,
}

fn left(play: &Play) -> Left {
    let inside = play.house.inside();
    Left {
        wps: inside.home.router(0).expect("a router").config().wps,
        access_points: inside.home.routers(),
        notes: play.journal().notes(ADDRESS).expect("notes").len(),
    }
}

#[tokio::test]
async fn stopped_at_any_event_nothing_stays_changed() {
    for name in KINDS {
        let scenario = find(name).expect("a scenario");
        let (_, all) = play(scenario, 1).await;
        let mut stopped = 0;
        for (at, event) in all.iter().enumerate() {
            let mut play = home(scenario, 1);
            let before = left(&play);
            let (stop, cancel) = Cancel::new();
            let mut count = 0;
            let mut tell = |_: &Told| {
                if count == at {
                    stop.cancel();
                }
                count += 1;
            };
            let end = play.run(&cancel, &mut tell).await;
            assert_eq!(left(&play), before, "{name}, stopped at {event:?}");
            match end.outcome {
                Outcome::Cancelled => stopped += 1,
                // So late that there was nothing left to stop.
                Outcome::Joined => {}
                other => panic!("{name}, stopped at {event:?}: {other:?}"),
            }
            let waits = play.house.inside();
            let waits = waits.home.router(0).and_then(lab::router::Router::wps);
            let waits = waits.and_then(wsc::ie::ApInfo::active_mode);
            // What a person began by hand, a person ends; or it ends by itself.
            let by_hand = ["pin-by-hand", "router-pin"].contains(name);
            assert!(
                waits.is_none() || by_hand,
                "{name}, stopped at {:?}",
                all[at]
            );
        }
        assert!(
            stopped * 2 > all.len(),
            "{name}: {stopped} of {}",
            all.len()
        );
    }
}

/// The notes that are there are those of a process that is gone.
fn bury(play: &Play) {
    let files = std::fs::read_dir(play.directory.path().join("routers"));
    for file in files.into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(file.path()).expect("a note");
        let own = format!("\"process\":{}", std::process::id());
        let dead = text.replace(&own, &format!("\"process\":{NOBODY}"));
        std::fs::write(file.path(), dead).expect("written");
    }
}

/// The messages of the protocol are on the job's own timeline, whoever the registrar is.
#[tokio::test]
async fn the_timeline_has_the_messages_of_the_protocol_and_no_secret() {
    for name in [DEFAULT, "popup-pin", "popup-button", "upnp-pin"] {
        let scenario = find(name).expect("a scenario");
        let (end, told) = play(scenario, 1).await;
        assert_eq!(end.outcome, Outcome::Joined, "{name}");
        let mut kinds = Vec::new();
        for one in &told {
            let Told::Job(event) = one else { continue };
            let What::Protocol { kind, mac, .. } = &event.what else {
                continue;
            };
            assert_eq!(event.step, Step::Exchange, "{name}: {kind}");
            assert!(mac.is_some(), "{name}: {kind}");
            let line = event.json(false);
            assert_eq!(line["event"], "protocol");
            assert!(!line["text"].as_str().expect("a text").is_empty());
            kinds.push(kind.clone());
        }
        let mut rest = kinds.iter();
        for wanted in ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8"] {
            assert!(
                rest.any(|kind| kind == wanted),
                "{name}: no {wanted} in its place in {kinds:?}"
            );
        }
    }
    // A wrong PIN: where it ended.
    let (_, told) = play(find("wrong-pin").expect("a scenario"), 1).await;
    let failed = told.iter().any(|one| {
        matches!(one, Told::Job(event)
            if matches!(&event.what, What::Protocol { kind, .. } if kind == "failed"))
    });
    assert!(failed);
}

/// Only the plan, and what is said of earlier jobs before it.
async fn only_looked(play: &mut Play) -> (End, usize) {
    play.wish.dry_run = true;
    let (_never, calm) = Cancel::new();
    let said = std::cell::Cell::new(0);
    let mut tell = |told: &Told| {
        let Told::Job(event) = told else { return };
        if let What::Note { text } = &event.what
            && text.english().contains("earlier job left")
        {
            said.set(said.get() + 1);
        }
    };
    let end = play.run(&calm, &mut tell).await;
    (end, said.get())
}

/// The next start, which is stopped as soon as it has looked.
async fn next_start(play: &mut Play) -> End {
    play.wish.dry_run = false;
    let (stop, cancel) = Cancel::new();
    let mut tell = |told: &Told| {
        let matched = |event: &Event| event.step == Step::Match;
        if matches!(told, Told::Job(event) if matched(event)) {
            stop.cancel();
        }
    };
    play.run(&cancel, &mut tell).await
}

#[tokio::test]
async fn killed_at_any_event_the_next_start_puts_back() {
    for name in ["wps-for-the-job", "wps-on-for-the-button", "popup-pin"] {
        let scenario = find(name).expect("a scenario");
        let (_, all) = play(scenario, 1).await;
        let mut changed = 0;
        for (at, event) in all.iter().enumerate() {
            let mut play = home(scenario, 1);
            let before = left(&play);
            let (_never, calm) = Cancel::new();
            let count = std::cell::Cell::new(0);
            {
                let mut tell = |_: &Told| count.set(count.get() + 1);
                let mut job = pin!(play.run(&calm, &mut tell));
                poll_fn(|context| {
                    let went = job.as_mut().poll(context).map(drop);
                    if count.get() > at {
                        Poll::Ready(())
                    } else {
                        went
                    }
                })
                .await;
            }
            changed += usize::from(left(&play) != before);
            bury(&play);
            // Whoever only looks is told of it, and changes nothing.
            let was = left(&play);
            let (end, said) = only_looked(&mut play).await;
            assert_eq!(end.outcome, Outcome::Planned, "{name}");
            assert_eq!(left(&play), was, "{name}, killed at {event:?}");
            assert_eq!(said > 0, was != before, "{name}, killed at {event:?}");
            let end = next_start(&mut play).await;
            assert_eq!(end.outcome, Outcome::Cancelled, "{name}");
            assert_eq!(left(&play), before, "{name}, killed at {event:?}");
        }
        assert!(
            changed > 3,
            "{name}: killed {changed} times while something was changed"
        );
    }
}

/// A job that stops dead at each step of the journal: the note half written, written and not yet in
/// its place, in its place before the change, after it, and after it was put back.
#[tokio::test]
async fn a_crash_at_every_step_of_the_journal_is_put_right() {
    let scenario = find("wps-for-the-job").expect("a scenario");
    for step in 0..6 {
        let mut play = home(scenario, 1);
        let before = left(&play);
        let switch = |play: &Play, on: bool| {
            let mut inside = play.house.inside();
            inside
                .home
                .at_router(0, |router, now| router.switch_wps(now, on));
        };
        let undo = Undo::WpsOff {
            networks: vec!["wlan0".to_owned()],
        };
        play.journal().note_for_run(ADDRESS, undo).expect("noted");
        bury(&play);
        let routers = play.directory.path().join("routers");
        let note = std::fs::read_dir(&routers).expect("notes").flatten().next();
        let note = note.expect("a note").path();
        let new = note.with_extension("new");
        let text = std::fs::read(&note).expect("a note");
        match step {
            // The note is half written.
            0 => {
                std::fs::remove_file(&note).expect("removed");
                std::fs::write(&new, &text[..text.len() / 2]).expect("written");
            }
            // It is whole, and not in its place.
            1 => std::fs::rename(&note, &new).expect("renamed"),
            // It is in its place, and nothing is changed yet.
            2 => {}
            // The change is made.
            3 => switch(&play, true),
            // It is put back, and the note is still there.
            4 => {
                switch(&play, true);
                switch(&play, false);
            }
            // The note is gone.
            _ => std::fs::remove_file(&note).expect("removed"),
        }
        let end = next_start(&mut play).await;
        assert_eq!(end.outcome, Outcome::Cancelled, "{step}");
        assert_eq!(left(&play), before, "{step}");
        // And the job can be done.
        let (_never, calm) = Cancel::new();
        let end = play.run(&calm, &mut |_| ()).await;
        assert_eq!(
            (end.outcome, end.undone),
            (Outcome::Joined, Some(true)),
            "{step}"
        );
        assert_eq!(left(&play), before, "{step}");
    }
}

#[tokio::test]
async fn somebody_else_can_take_part_and_see_the_devices() {
    let mut play = home(find("button").expect("a scenario"), 1);
    let hands = play.hands();
    assert_eq!(hands.scene().expect("a scene").wifi, "unconfigured");
    let (_never, calm) = Cancel::new();
    let at_devices = hands.clone();
    let mut tell = |told: &Told| {
        if let Told::Job(event) = told
            && matches!(event.what, What::Do { .. })
        {
            at_devices.press_printer();
        }
    };
    let end = play.run_with(&mut Yes, &calm, &mut tell).await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
    let scene = hands.scene().expect("a scene");
    assert_eq!((scene.wifi, scene.ssid.as_str()), ("on", "Maple Street 7"));
}

/// Thinks for a while, in real time, before the first answer.
struct Slow(Hands);

impl crate::join::Person for Slow {
    async fn agree(&mut self, _: &text::Message) -> Option<bool> {
        tokio::time::sleep(Duration::from_millis(300)).await;
        Some(true)
    }

    async fn pin(&mut self) -> Option<zeroize::Zeroizing<String>> {
        tokio::time::sleep(Duration::from_millis(300)).await;
        self.0.get_pin().map(zeroize::Zeroizing::new)
    }

    async fn passphrase(&mut self, _: &str) -> Option<zeroize::Zeroizing<String>> {
        None
    }
}

#[tokio::test]
async fn the_home_goes_on_while_somebody_thinks_and_a_later_job_has_its_own_time() {
    let pace = Pace::Times(100);
    let mut play =
        Play::new(find("wps-for-the-job").expect("a scenario"), 1, pace).expect("a home");
    let hands = play.hands();
    let (_never, calm) = Cancel::new();
    let mut at = Vec::new();
    let mut tell = |told: &Told| {
        if let Told::Job(event) = told {
            at.push(event.at_ms);
        }
    };
    let mut slow = Slow(hands);
    let end = play.run_with(&mut slow, &calm, &mut tell).await;
    assert_eq!(
        (end.outcome, end.undone),
        (Outcome::Joined, Some(true)),
        "{end:?}"
    );
    let longest = at.windows(2).map(|two| two[1] - two[0]).max();
    // Twice 300 milliseconds, a hundred times as fast.
    assert!(longest > Some(25_000), "{longest:?}");
    // Time that passes between the jobs is not made up for in the next.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let before = play.hands().scene().expect("a scene").at_ms;
    play.pace(pace);
    let (sight, _) = play.look().await.expect("it can be looked");
    let after = play.hands().scene().expect("a scene").at_ms;
    assert!(
        sight.printer.is_some() && after - before < 20_000,
        "{before} {after}"
    );
}

/// Says yes to everything, and knows nothing.
struct Yes;

impl crate::join::Person for Yes {
    async fn agree(&mut self, _: &text::Message) -> Option<bool> {
        Some(true)
    }

    async fn pin(&mut self) -> Option<zeroize::Zeroizing<String>> {
        None
    }

    async fn passphrase(&mut self, _: &str) -> Option<zeroize::Zeroizing<String>> {
        None
    }
}

#[tokio::test]
async fn a_pace_is_kept() {
    let mut play =
        Play::new(find("no-wps").expect("a scenario"), 1, Pace::Times(10)).expect("a home");
    let began = std::time::Instant::now();
    let (_never, calm) = Cancel::new();
    let mut last = 0;
    play.run(&calm, &mut |told| last = told.at_ms()).await;
    let enough = Duration::from_millis(last / 10);
    assert!(
        last > 1000 && began.elapsed() >= enough,
        "{last} ms in {:?}",
        began.elapsed()
    );
}
