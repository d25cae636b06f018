//! Wrong PINs, wrong boxes, wrong moments.

use std::time::Duration;

use advisor::facts::PinSource;
use lab::person::{Deed, Slip, Which};
use lab::timeline::PinBox;
use wsc::pin::RouterPin;

use super::super::router::READ_ONLY;
use super::{Scenario, by, by_hand, failed, popup, tell};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    failed(
        "wrong-pin",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "job-scene-wrong-pin",
        |stage| stage.script.pins = &[(Which::OldPage, Slip::None)],
    ),
    failed(
        "wrong-first-half",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "job-scene-wrong-first-half",
        |stage| stage.script.pins = &[(Which::OldPage, Slip::None)],
    ),
    failed(
        "wrong-second-half",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "job-scene-wrong-second-half",
        |stage| stage.script.pins = &[(Which::Printers, Slip::SecondHalf)],
    ),
    failed(
        "wrong-box",
        "manual",
        ("not-found", Some("wrong-box")),
        "job-scene-wrong-box",
        |stage| {
            by_hand(stage);
            stage.script.into = Some(PinBox::RouterPin);
        },
    ),
    failed(
        "label-at-router",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "job-scene-label-at-router",
        |stage| stage.script.pins = &[(Which::Label, Slip::None)],
    ),
    failed(
        "wrong-router-pin",
        "router-pin",
        ("wrong-pin", Some("wrong-router-pin")),
        "job-scene-wrong-router-pin",
        |stage| {
            by(stage, "router-pin", Some(&READ_ONLY));
            stage.script.pins = &[(Which::Label, Slip::FirstHalf)];
        },
    ),
    failed(
        "wrong-router-pin-unseen",
        "router-pin",
        ("not-found", Some("wrong-router-pin")),
        "job-scene-wrong-router-pin-unseen",
        |stage| {
            by(stage, "router-pin", None);
            stage.router(|router| router.router_pin = RouterPin::parse("94381504").ok());
            stage.script.pins = &[(Which::Label, Slip::SecondHalf)];
        },
    ),
    failed(
        "popup-wrong-pin",
        "popup",
        ("wrong-pin", Some("wrong-pin")),
        "job-scene-popup-wrong-pin",
        |stage| {
            popup(stage);
            stage.script.pins = &[(Which::Printers, Slip::FirstHalf)];
        },
    ),
    failed(
        "mistyped-thrice",
        "pin",
        ("bad-pin", None),
        "job-scene-mistyped-thrice",
        |stage| stage.script.pins = &[(Which::Printers, Slip::OneDigit); 3],
    ),
    failed(
        "no-pin",
        "pin",
        ("no-pin", None),
        "job-scene-no-pin",
        |stage| stage.script.pins = &[],
    ),
    failed(
        "too-late",
        "pin",
        ("nobody-came", Some("not-expected")),
        "job-scene-too-late",
        |stage| stage.script.takes = Duration::from_secs(150),
    ),
    failed(
        "nobody-entered-it",
        "manual",
        ("not-found", Some("not-expected")),
        "job-scene-nobody-entered-it",
        |stage| {
            by(stage, "manual", Some(&READ_ONLY));
            stage.script.into = None;
        },
    ),
    failed(
        "nobody-pressed",
        "button",
        ("nobody-came", Some("window-over")),
        "job-scene-nobody-pressed",
        |stage| {
            stage.verb = "auto";
            stage.script.starts = false;
        },
    ),
    failed(
        "popup-nobody-pressed",
        "popup",
        ("nobody-came", Some("window-over")),
        "job-scene-popup-nobody-pressed",
        |stage| {
            popup(stage);
            stage.known = |facts| tell(&mut facts.printer.pin, PinSource::Absent);
            stage.script.starts = false;
        },
    ),
    failed(
        "two-buttons",
        "button",
        ("overlap", Some("overlap")),
        "job-scene-two-buttons",
        |stage| {
            stage.verb = "button";
            stage.script.besides = const { &[(Duration::from_millis(100), Deed::HoldButton(1))] };
        },
    ),
    failed(
        "not-agreed",
        "button",
        ("not-agreed", None),
        "job-scene-not-agreed",
        |stage| {
            stage.verb = "auto";
            stage.script.agrees = Some(false);
        },
    ),
    failed(
        "nobody-to-ask",
        "button",
        ("nobody-to-ask", None),
        "job-scene-nobody-to-ask",
        |stage| {
            stage.verb = "auto";
            stage.script.agrees = None;
        },
    ),
];
