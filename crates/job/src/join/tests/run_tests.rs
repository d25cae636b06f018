//! What becomes of runs in the home of the tests: by every way, with every failure, stopped and killed.

use super::*;

#[tokio::test]
async fn a_printer_comes_in_by_every_way_and_is_found() {
    for (verb, way, did) in WAYS {
        let mut play = Play::new(&[RouterEvent::Waiting, enrolled()]);
        let end = play.run(verb).await;
        assert_eq!(end.outcome, Outcome::Joined, "{verb}: {end:?}");
        assert_eq!((end.via, end.verified), (Some(*way), Some(true)), "{verb}");
        assert_eq!(*play.world.stage.written.borrow(), [*did], "{verb}");
        assert_eq!(
            end.printer.and_then(|printer| printer.address).as_deref(),
            Some("192.0.2.20")
        );
        play.assert_as_before(verb);
        let steps: Vec<&str> = play
            .lines
            .iter()
            .filter(|line| line["event"] == "begin")
            .filter_map(|line| line["step"].as_str())
            .collect();
        let all = [
            "look", "match", "prepare", "exchange", "verify", "harden", "record",
        ];
        assert_eq!(steps, all, "{verb}");
        let times: Vec<u64> = play
            .lines
            .iter()
            .filter_map(|l| l["at_ms"].as_u64())
            .collect();
        assert!(times.is_sorted() && times.len() == play.lines.len());
        let last = play.lines.last().expect("an end");
        assert_eq!(
            (&last["event"], &last["outcome"]),
            (&"end".into(), &"joined".into())
        );
    }
}

#[tokio::test]
async fn whoever_gives_a_pin_wants_it_used() {
    let mut play = Play::new(&[enrolled()]);
    play.pin = Some(DevicePin::parse("12345670").expect("a PIN"));
    let end = play.run("auto").await;
    assert_eq!((end.outcome, end.via), (Outcome::Joined, Some(Way::PinApi)));
    assert!(!format!("{:?}", play.lines).contains("12345670"));
}

#[tokio::test]
async fn the_routers_pin_is_shown_once_and_written_nowhere() {
    let mut play = Play::new(&[enrolled()]);
    let end = play.run("router-pin").await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
    assert_eq!(end.undone, Some(true));
    let told = play.lines.iter().find(|line| line["event"] == "router-pin");
    assert_eq!(told.expect("the PIN")["pin"], "********");
    assert!(!format!("{:?}", play.lines).contains(ROUTER_PIN));
    // It is taken away before the printer is looked for.
    let order: Vec<_> = play
        .lines
        .iter()
        .filter_map(|l| l["event"].as_str())
        .collect();
    let at = |name| order.iter().position(|event| *event == name);
    assert!(at("undone") < at("checked"), "{order:?}");

    // One that is there already is only read.
    let mut play = Play::new(&[enrolled()]);
    play.world.router.has_pin = true;
    let end = play.run("router-pin").await;
    assert_eq!((end.outcome, end.undone), (Outcome::Joined, None));

    // It was typed wrong: that is told to whoever typed it, and not tried again.
    let mut play = Play::new(&[RouterEvent::Failed(Some(wrong_pin()))]);
    let end = play.run("router-pin").await;
    assert_eq!(end.code, Some("wrong-pin"));
    assert!(
        end.cause
            .is_some_and(|cause| cause.english().contains("this router's PIN"))
    );
    play.assert_as_before("a wrong router PIN");

    // The router does not tell, and the printer is seen in the network.
    let mut play = Play::new(&[]);
    play.world.answers_at = Duration::from_secs(40);
    let end = play.run("router-pin").await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
    let mut play = Play::new(&[]);
    play.world.answer = None;
    let end = play.run("router-pin").await;
    assert_eq!(end.code, Some("nobody-came"));
    play.assert_as_before("nobody used it");
}

#[tokio::test]
async fn what_is_done_by_hand_is_confirmed_by_looking() {
    let mut play = Play::new(&[]);
    let end = play.run("manual").await;
    assert_eq!((end.outcome, end.verified), (Outcome::Joined, Some(true)));
    assert_eq!(
        *play.world.stage.written.borrow(),
        [""; 0],
        "nothing by program"
    );
    let told = play.lines.iter().any(|line| line["event"] == "do");
    assert!(told, "the person is told what to do");
}

#[tokio::test]
async fn every_failure_has_its_code_and_leaves_nothing_behind() {
    let kept_out = RouterEvent::KeptOut {
        mac: PRINTER,
        why: text::msg!("device-kept-out-list"),
    };
    let cases: Vec<(Vec<RouterEvent>, &str)> = vec![
        (vec![RouterEvent::Failed(Some(wrong_pin()))], "wrong-pin"),
        (vec![RouterEvent::Failed(None)], "failed"),
        (vec![RouterEvent::WindowOver], "nobody-came"),
        (vec![], "nobody-came"),
        (vec![RouterEvent::Overlap], "overlap"),
        (vec![RouterEvent::Cancelled], "cancelled-at-router"),
    ];
    for (events, code) in cases {
        let mut play = Play::new(&events).wps_off();
        let end = play.run("pin").await;
        assert_eq!((end.outcome, end.code), (Outcome::Failed, Some(code)));
        assert_eq!(end.undone, Some(true), "{code}");
        assert!(
            end.cause.is_some_and(|cause| !cause.english().is_empty()),
            "{code}"
        );
        assert!(
            end.next.is_some_and(|next| !next.english().is_empty()),
            "{code}"
        );
        play.assert_as_before(code);
        assert_eq!(
            play.world
                .stage
                .written
                .borrow()
                .iter()
                .filter(|d| **d == "add-device")
                .count(),
            1
        );
    }
    // WPS went well, and the printer does not count as joined.
    for (answer, code) in [
        (None, "joined-not-found"),
        (
            Some(printer(Some(WifiState::CannotJoin), "Home")),
            "joined-not-on",
        ),
        (
            Some(printer(Some(WifiState::On), "Cafe")),
            "joined-elsewhere",
        ),
        (
            Some(Answer {
                web: false,
                ipp: false,
                ..printer(None, "Home")
            }),
            "joined-silent",
        ),
    ] {
        let mut play = Play::new(&[enrolled(), kept_out.clone()]);
        play.world.answer = answer;
        let end = play.run("button").await;
        assert_eq!((end.outcome, end.code), (Outcome::Failed, Some(code)));
        assert_eq!(end.verified, Some(false), "{code}");
        assert!(end.next.is_some(), "{code}");
        play.assert_as_before(code);
    }
}

/// Only one of its services answers, with what the printer announces of the other.
fn partly(web: bool, announced: Option<bool>) -> Answer {
    Answer {
        web,
        ipp: !web,
        announces_web: announced.filter(|_| !web),
        announces_ipp: announced.filter(|_| web),
        ..printer(Some(WifiState::On), "Home")
    }
}

#[tokio::test]
async fn a_printer_of_which_only_a_part_answers_is_joined_and_not_verified() {
    for (web, code) in [(true, "no-ipp"), (false, "no-web")] {
        for announced in [None, Some(true)] {
            let mut play = Play::new(&[enrolled()]);
            play.world.answer = Some(partly(web, announced));
            let end = play.run("button").await;
            assert_eq!((end.outcome, end.code), (Outcome::Joined, Some(code)));
            assert_eq!(end.verified, Some(false), "{code}");
            assert!(end.cause.is_some() && end.next.is_some(), "{code}");
            // It was waited for, and not as long as for a printer that is not there.
            let took = play.world.stage.clock.get().as_secs();
            assert!((30..80).contains(&took), "{took} s");
        }
        // What it has not by its own announcement need not answer.
        let mut play = Play::new(&[enrolled()]);
        play.world.answer = Some(partly(web, Some(false)));
        let end = play.run("button").await;
        assert_eq!((end.outcome, end.verified), (Outcome::Joined, Some(true)));
        assert_eq!(end.code, None);
    }
    // One that tells nothing of its Wi-Fi is there where it answers; over a cable that says nothing.
    let mut play = Play::new(&[enrolled()]);
    play.world.answer = Some(printer(None, "Home"));
    let end = play.run("button").await;
    assert_eq!((end.outcome, end.verified), (Outcome::Joined, Some(true)));
    let untold = |line: &Value| {
        line["text"]
            .as_str()
            .unwrap_or("")
            .contains("does not tell")
    };
    assert!(play.lines.iter().any(untold), "{:?}", play.lines);
    let mut play = Play::new(&[enrolled()]);
    let mut wired = printer(None, "Home");
    wired.state.wired = Some(true);
    play.world.answer = Some(wired);
    let end = play.run("button").await;
    assert_eq!(end.code, Some("joined-not-on"));
}

#[tokio::test]
async fn a_printer_that_says_it_is_there_already_is_looked_for_before_it_counts() {
    let usb = || Answer {
        over_usb: true,
        web: false,
        ipp: false,
        ..printer(Some(WifiState::On), "Home")
    };
    for (answer, outcome, verified, code) in [
        (
            Some(printer(Some(WifiState::On), "Home")),
            Outcome::Joined,
            true,
            "already",
        ),
        (None, Outcome::Failed, false, "joined-not-found"),
        (Some(usb()), Outcome::Failed, false, "joined-not-found"),
        (Some(partly(true, None)), Outcome::Joined, false, "no-ipp"),
    ] {
        let mut play = Play::new(&[]);
        play.world.already = true;
        play.world.answer = answer;
        let end = play.run("auto").await;
        let found = (end.outcome, end.verified, end.code);
        assert_eq!(found, (outcome, Some(verified), Some(code)));
        assert!(!end.tried, "{code}");
        let checked = play.lines.iter().find(|line| line["event"] == "checked");
        assert_eq!(checked.expect("a look")["step"], "verify", "{code}");
        assert!(play.world.stage.written.borrow().is_empty());
    }
}

#[tokio::test]
async fn another_printer_is_not_taken_for_the_one_that_joined() {
    let mut other = printer(Some(WifiState::On), "Home");
    other.state.identity.uuid = Some("1c852a4d-b800-1f08-abcd-0200000000bb".to_owned());
    let mut play = Play::new(&[enrolled()]);
    play.world.answer = Some(other);
    let end = play.run("pin").await;
    assert_eq!(end.code, Some("joined-not-found"));
    // One that nobody knew before is recognized by the address that got the settings.
    let mut play = Play::new(&[enrolled()]);
    play.world.known = false;
    let end = play.run("pin").await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
}

#[tokio::test]
async fn a_failed_pop_up_is_told_with_its_half() {
    let mut play = Play::new(&[]);
    play.world.popup = Err(Ended::Failed(wrong_pin()));
    let end = play.run("popup").await;
    assert_eq!(end.code, Some("wrong-pin"));
    assert!(
        end.cause
            .is_some_and(|cause| cause.english().contains("first half"))
    );
}

#[tokio::test]
async fn nothing_is_changed_without_a_yes_or_for_the_plan_alone() {
    for (answer, code) in [(Some(false), "not-agreed"), (None, "nobody-to-ask")] {
        let mut play = Play::new(&[enrolled()]).wps_off();
        play.person = Somebody(answer);
        let end = play.run("auto").await;
        assert_eq!(end.code, Some(code));
        assert!(play.world.stage.written.borrow().is_empty());
        play.assert_as_before("not agreed");
    }
    // The way was named, and what it costs is asked all the same.
    let mut play = Play::new(&[]);
    play.person = Somebody(Some(false));
    let end = play.run("popup").await;
    assert_eq!(end.code, Some("not-agreed"));
    assert!(play.world.stage.written.borrow().is_empty());
    let mut play = Play::new(&[]);
    let cancel = play.signal.clone();
    let end = play.run_with("auto", &cancel, true).await;
    assert_eq!(end.outcome, Outcome::Planned);
    assert!(play.world.stage.written.borrow().is_empty());
    let told = play.lines.iter().find(|line| line["event"] == "plan");
    let told = told.expect("a plan");
    assert_eq!(told["ways"][0]["verb"], "button");
    assert!(
        told["ways"][0]["reasons_for"]
            .as_array()
            .is_some_and(|r| !r.is_empty())
    );
    let shut = told["ruled_out"].as_array().expect("a list");
    assert!(
        shut.iter()
            .all(|way| !way["why"][0].as_str().unwrap_or("").is_empty())
    );
    // A way that cannot be gone to its end is ruled out, with why.
    let mut play = Play::new(&[]);
    play.world.barred = Some(Way::RouterPin);
    let end = play.run("router-pin").await;
    assert_eq!(end.code, Some("no-way"));
}

/// Cancels or kills a job at each of its steps, until it is so late that it ends by itself.
async fn at_every_step(verb: &str, kill: bool) -> usize {
    for at in 1..500 {
        let mut play = Play::new(&[RouterEvent::Waiting, enrolled()]).wps_off();
        play.world.stage.trip_at.set(Some(at));
        let signal = play.signal.clone();
        let (_never, calm) = Cancel::new();
        let end = if kill {
            tokio::select! {
                biased;
                () = signal.asked() => None,
                end = play.run_with(verb, &calm, false) => Some(end),
            }
        } else {
            Some(play.run_with(verb, &signal, false).await)
        };
        let tripped = signal.is_asked();
        if kill && tripped {
            // The next start finds what the killed one left.
            let files = std::fs::read_dir(play.directory.path().join("routers"));
            for file in files.into_iter().flatten().flatten() {
                let text = std::fs::read_to_string(file.path()).expect("a note");
                let own = format!("\"process\":{}", std::process::id());
                let dead = text.replace(&own, &format!("\"process\":{NOBODY}"));
                std::fs::write(file.path(), dead).expect("written");
            }
            play.world.stage.open.set(0);
            let (_never, calm) = Cancel::new();
            play.person = Somebody(Some(false));
            let end = play.run_with("auto", &calm, false).await;
            assert_eq!(end.code, Some("not-agreed"));
        }
        play.assert_as_before(&format!("{verb} at {at}"));
        match end {
            Some(end) if !tripped => {
                assert_eq!(end.outcome, Outcome::Joined);
                return at;
            }
            // So late that there was nothing left to stop.
            Some(end) => assert!(
                matches!(end.outcome, Outcome::Cancelled | Outcome::Joined),
                "{verb} at {at}: {end:?}"
            ),
            None => {}
        }
    }
    panic!("it never ended by itself");
}

#[tokio::test]
async fn cancelled_at_any_point_nothing_stays_changed() {
    for (verb, ..) in WAYS {
        let steps = Box::pin(at_every_step(verb, false)).await;
        assert!(steps > 4, "{verb}: {steps}");
    }
}

#[tokio::test]
async fn killed_at_any_point_the_next_start_puts_back() {
    for verb in ["button", "pin", "popup", "router-pin"] {
        let steps = Box::pin(at_every_step(verb, true)).await;
        assert!(steps > 4, "{verb}: {steps}");
    }
}

#[test]
fn every_event_has_its_name() {
    let named = |what: What, name: &str| {
        let value = serde_json::to_value(what).expect("JSON");
        assert_eq!(value["event"], name);
    };
    named(What::Begin, "begin");
    let what = text::msg!("device-undo-wps-off");
    let undone = What::Undone { what };
    let written = serde_json::to_value(&undone).expect("JSON");
    assert_eq!(written["what"], "WPS is off again");
    named(undone, "undone");
    named(What::Waiting { seconds: 120 }, "waiting");
    named(What::Exchanged { mac: None }, "exchanged");
}
