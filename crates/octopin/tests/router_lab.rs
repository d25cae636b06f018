//! `octopin router` as its user runs it, against the virtual routers of `octopin lab router`.

mod common;

use common::{LabRouter, document, done_alone, err, in_state, out, status};
use link::PrivateDir;
use serde_json::{Value, json};

fn state() -> PrivateDir {
    PrivateDir::new("octopin-router-lab").expect("a directory")
}

/// Runs `octopin router` with the password of a virtual router.
fn run(state: &PrivateDir, router: &LabRouter, arguments: &[&str]) -> (i32, Value) {
    let all = [&["router"], arguments, &["--password-file", "-", "--json"]].concat();
    let output = in_state(state.path(), &all, &router.password());
    (status(&output), document(&output))
}

/// As [`run`], for one who agrees to a driver that was never tried.
fn agreed(state: &PrivateDir, router: &LabRouter, arguments: &[&str]) -> (i32, Value) {
    run(state, router, &[arguments, &["--yes"]].concat())
}

#[test]
fn a_router_without_a_driver_is_shown_from_outside_with_its_steps() {
    if done_alone("a_router_without_a_driver_is_shown_from_outside_with_its_steps") {
        return;
    }
    let router = LabRouter::start(&["--kind", "plain"]);
    let state = state();
    let arguments = ["router", "show", router.host(), "--json"];
    let output = in_state(state.path(), &arguments, "");
    assert_eq!(status(&output), 0, "{}", err(&output));
    let document = document(&output);
    assert_eq!(document["schema"], "octopin.router/1");
    assert_eq!(document["kind"], "by-hand");
    assert_eq!(document["host"], router.host());
    assert_eq!(document["identity"]["maker"], Value::Null);
    let steps = document["steps"].as_array().expect("steps");
    let functions: Vec<&Value> = steps.iter().map(|one| &one["function"]).collect();
    let wanted = [
        "device-pin",
        "button",
        "router-pin",
        "switch-on",
        "switch-off",
    ];
    assert_eq!(functions, wanted);
    for one in steps {
        assert_eq!(one["verdict"], "not-evidenced");
        let step = &one["routes"][0]["steps"][0];
        for key in ["text", "confidence", "source"] {
            assert!(!step[key].as_str().expect("text").is_empty(), "{one}");
        }
    }
    // What changes it is not guessed at.
    let arguments = ["router", "push-button", router.host(), "--yes", "--json"];
    let output = in_state(state.path(), &arguments, "");
    assert_eq!(status(&output), 1);
    assert_eq!(common::document(&output)["code"], "no-driver");
}

#[test]
fn a_router_is_shown_in_the_readers_language() {
    if done_alone("a_router_is_shown_in_the_readers_language") {
        return;
    }
    let router = LabRouter::start(&["--kind", "jnap"]);
    let state = state();
    let arguments = ["router", "show", router.host(), "--password-file", "-"];
    let french = [&arguments[..], &["--language", "fr"]].concat();
    let output = in_state(state.path(), &french, &router.password());
    assert_eq!(status(&output), 0, "{}", err(&output));
    let (shown, warned) = (out(&output), err(&output));
    for part in [
        "(par jnap\u{a0}; ",
        "\nréseau ",
        "  sécurité ",
        "certitude ",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(warned.contains("le pilote pour Linksys"), "{warned}");
    for english in ["network ", "confidence", "not known"] {
        assert!(!shown.contains(english), "{english}: {shown}");
    }
    // Without its password: what is known from outside, and the steps.
    let plain = LabRouter::start(&["--kind", "plain"]);
    let arguments = ["router", "show", plain.host(), "--language", "de"];
    let output = in_state(state.path(), &arguments, "");
    assert_eq!(status(&output), 0, "{}", err(&output));
    let shown = out(&output);
    for part in [
        "ein Router, der nicht sagt, was er ist",
        "keiner passt; alles geht von Hand",
        "Die PIN eines Geräts eingeben",
        "an den meisten Routern:",
        "    aus: ",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}

#[test]
fn a_router_is_identified_and_driven_by_what_it_speaks() {
    if done_alone("a_router_is_identified_and_driven_by_what_it_speaks") {
        return;
    }
    let router = LabRouter::start(&["--kind", "jnap"]);
    let state = state();
    let (ended, shown) = run(&state, &router, &["show", router.host()]);
    assert_eq!(ended, 0, "{shown}");
    assert_eq!(shown["kind"], "jnap");
    assert_eq!(shown["driver"]["proof"], "written from documentation");
    assert_eq!(shown["identity"]["maker"], "Linksys");
    assert_eq!(shown["identity"]["model"], "EA9999-LAB");
    assert!(
        shown["networks"]
            .as_array()
            .is_some_and(|list| !list.is_empty())
    );
    assert_eq!(shown["drivers"][0]["kind"], "jnap");
    assert_eq!(shown["drivers"][0]["confidence"], "high");

    // Without the password, what everybody can see is shown, and the steps.
    let output = in_state(
        state.path(),
        &["router", "show", router.host(), "--json"],
        "",
    );
    assert_eq!(status(&output), 0, "{}", err(&output));
    let outside = document(&output);
    assert_eq!(outside["kind"], "jnap");
    assert_eq!(outside["identity"]["model"], "EA9999-LAB");
    assert_eq!(outside["unread"]["code"], "password-needed");
    assert_eq!(outside["guide"]["id"], "linksys");
    assert_eq!(outside["steps"][0]["verdict"], "steps");
    let model = outside["evidence"].as_array().expect("a list").iter();
    let model = model.clone().find(|one| one["field"] == "identity.model");
    let model = model.expect("evidence of the model");
    assert_eq!(model["confidence"], "high");
    assert!(model["source"].as_str().expect("text").contains("JNAP"));

    let text = out(&in_state(
        state.path(),
        &["router", "show", router.host()],
        "",
    ));
    for part in [
        "Linksys EA9999-LAB",
        "jnap",
        "Enter the PIN of a device",
        "1. ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn an_untried_driver_reads_with_a_word_and_changes_nothing_without_agreement() {
    let mut router = LabRouter::start(&["--kind", "jnap"]);
    let state = state();
    let address = router.address().to_owned();
    let (ended, refused) = run(&state, &router, &["push-button", &address]);
    assert_eq!((ended, &refused["code"]), (2, &json!("not-agreed")));
    let (ended, refused) = run(&state, &router, &["wps", "off", &address]);
    assert_eq!((ended, &refused["code"]), (2, &json!("not-agreed")));
    assert!(router.wps());
    let arguments = ["router", "show", &address, "--password-file", "-"];
    let output = in_state(state.path(), &arguments, &router.password());
    assert_eq!(status(&output), 0);
    assert!(err(&output).contains("never tried"), "{}", err(&output));
}

#[test]
fn a_run_with_the_button_says_whether_the_device_came_back() {
    let router = LabRouter::start(&["--kind", "jnap", "--device", "button"]);
    let (ended, run) = agreed(&state(), &router, &["push-button", router.address()]);
    assert_eq!(ended, 0, "{run}");
    assert_eq!(run["outcome"], "provisioned");
    let keys = run.as_object().expect("an object");
    assert!(keys.contains_key("joined"));
    assert!(run["joined"] != json!(false), "{run}");
    assert_eq!(run["put_back"], Value::Null);
}

#[test]
fn a_run_is_in_the_history_without_its_pin() {
    let router = LabRouter::start(&["--kind", "jnap", "--device", "pin:12345670"]);
    let state = state();
    let arguments = ["add-device", router.address(), "--pin", "12345670"];
    let (ended, run) = agreed(&state, &router, &arguments);
    assert_eq!(ended, 0, "{run}");
    let history = |arguments: &[&str]| {
        let all = [&["history", "--json"], arguments].concat();
        let output = in_state(state.path(), &all, "");
        assert_eq!(status(&output), 0, "{}", err(&output));
        (document(&output), out(&output))
    };
    let (listed, _) = history(&[]);
    let runs = listed["runs"].as_array().expect("a list");
    assert_eq!(runs.len(), 1, "{listed}");
    assert_eq!(runs[0]["command"], "router-run");
    assert_eq!(runs[0]["outcome"], "provisioned");
    let (one, text) = history(&[&runs[0]["id"].to_string()]);
    assert_eq!(one["runs"][0]["report"]["outcome"], "provisioned");
    assert!(!text.contains("12345670"));
    history(&["--forget"]);
    assert_eq!(history(&[]).0["runs"], json!([]));
}

#[test]
fn wps_that_is_off_is_switched_on_for_the_run_and_off_again() {
    let mut router = LabRouter::start(&["--kind", "jnap", "--wps-off", "--device", "button"]);
    let state = state();
    let address = router.address().to_owned();
    let (ended, refused) = agreed(&state, &router, &["push-button", &address]);
    assert_eq!((ended, &refused["code"]), (1, &json!("wps-off")));
    assert!(
        refused["next"]
            .as_str()
            .expect("text")
            .contains("--switch-on")
    );
    assert!(!router.wps());

    let (ended, run) = agreed(&state, &router, &["push-button", &address, "--switch-on"]);
    assert_eq!(ended, 0, "{run}");
    assert_eq!(run["outcome"], "provisioned");
    assert_eq!(run["put_back"], true);
    assert!(!router.wps());
    let (ended, left) = agreed(&state, &router, &["restore", &address]);
    assert_eq!((ended, &left["restored"]), (0, &json!(0)));
}

#[test]
fn a_router_that_says_on_and_stays_off_is_told() {
    for kind in ["jnap", "fritz"] {
        let arguments = ["--kind", kind, "--wps-off", "--fault", "wps-stays"];
        let mut router = LabRouter::start(&arguments);
        let address = router.address().to_owned();
        let (ended, told) = agreed(&state(), &router, &["wps", "on", &address]);
        assert_eq!(ended, 1, "{told}");
        // A driver that looks again by itself says so in its own words.
        let codes = [json!("says-on-is-off"), json!("refused")];
        assert!(codes.contains(&told["code"]), "{told}");
        let text = told["explanation"].as_str().expect("text");
        assert!(text.contains("off"), "{text}");
        assert!(!router.wps());
    }
}

#[test]
fn each_way_not_to_be_let_in_has_its_own_word() {
    let state = state();
    let router = LabRouter::start(&["--kind", "jnap"]);
    let show = [
        "router",
        "show",
        router.address(),
        "--password-file",
        "-",
        "--json",
    ];
    let output = in_state(state.path(), &show, "wrong\n");
    assert_eq!(status(&output), 1);
    assert_eq!(document(&output)["code"], "wrong-password");
    let show = ["router", "show", router.address(), "--json"];
    let output = in_state(state.path(), &show, "");
    assert_eq!(document(&output)["code"], "password-needed");

    for (kind, fault, code) in [
        ("jnap", "no-rights", "no-rights"),
        ("jnap", "wrong-shape", "strange-answer"),
        ("fritz", "second-factor", "second-factor"),
    ] {
        let router = LabRouter::start(&["--kind", kind, "--fault", fault]);
        let address = router.address();
        let (ended, told) = agreed(&state, &router, &["push-button", address, "--timeout", "5"]);
        assert_eq!(
            (ended, &told["code"]),
            (1, &json!(code)),
            "{kind} {fault}: {told}"
        );
        for key in ["explanation", "next"] {
            assert!(!told[key].as_str().expect("text").is_empty(), "{told}");
        }
    }
}

#[test]
fn a_router_that_stops_in_the_middle_is_told_and_what_is_left_is_noted() {
    let arguments = [
        "--kind",
        "jnap",
        "--wps-off",
        "--device",
        "button",
        "--fault",
        "silent-midrun",
    ];
    let router = LabRouter::start(&arguments);
    let state = state();
    let address = router.address().to_owned();
    let (ended, told) = agreed(&state, &router, &["push-button", &address, "--switch-on"]);
    assert_eq!(ended, 1, "{told}");
    assert!(
        ["silent", "unreachable"].contains(&told["code"].as_str().expect("a code")),
        "{told}"
    );
    // The note of the run is there for the next start.
    let show = ["router", "show", "by-hand:netgear"];
    let output = in_state(state.path(), &show, "");
    assert!(
        err(&output).contains(&format!("octopin router restore {address}")),
        "{}",
        err(&output)
    );
}

#[test]
fn what_no_password_file_and_no_address_can_be_is_refused() {
    let state = state();
    for (arguments, code) in [
        (
            &["show", "127.0.0.1:1", "--password-file", "/nowhere/x"][..],
            "bad-password-file",
        ),
        (&["show", "7"], "not-found-before"),
        (&["show", "root@router"], "bad-address"),
        (
            &["add-device", "x", "--pin", "-", "--password-file", "-"],
            "stdin-twice",
        ),
    ] {
        let all = [&["router"], arguments, &["--json"]].concat();
        let output = in_state(state.path(), &all, "12345670\n");
        assert_eq!(status(&output), 2, "{arguments:?}");
        assert_eq!(document(&output)["code"], code, "{arguments:?}");
    }
}

#[test]
fn openwrt_is_asked_over_tls_where_it_has_that_and_never_again_without() {
    // The usual ports can be had only in a network of one's own.
    let done = done_alone("openwrt_is_asked_over_tls_where_it_has_that_and_never_again_without");
    if done || !common::is_alone() {
        return;
    }
    let ways = |document: &Value| document["evidence"][0]["source"].to_string();
    let usual = ["--kind", "openwrt", "--listen", "127.0.0.1:80"];
    let tls = [&usual[..], &["--tls-port", "443"]].concat();
    let elsewhere = [&usual[..], &["--tls-port", "4443"]].concat();
    let state = state();
    let show = ["show", "openwrt://root@127.0.0.1"];

    // As OpenWrt comes: nobody is at the port of TLS.
    let router = LabRouter::start(&elsewhere);
    let (ended, shown) = run(&state, &router, &show);
    assert_eq!(ended, 0, "{shown}");
    assert!(ways(&shown).contains("without TLS"), "{shown}");
    drop(router);

    let mut router = LabRouter::start(&tls);
    let (ended, shown) = run(&state, &router, &show);
    assert_eq!(ended, 0, "{shown}");
    assert!(ways(&shown).contains("over TLS"), "{shown}");
    router.tell("fault https-changed-certificate");
    let (ended, told) = run(&state, &router, &show);
    assert_eq!((ended, &told["code"]), (1, &json!("certificate-changed")));
    drop(router);

    // Who takes its TLS away gets no password.
    let router = LabRouter::start(&elsewhere);
    let (ended, told) = run(&state, &router, &show);
    assert_eq!((ended, &told["code"]), (1, &json!("unreachable")), "{told}");
}
