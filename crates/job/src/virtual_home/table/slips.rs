//! Wrong PINs, wrong boxes, wrong moments.

use std::time::Duration;

use advisor::facts::PinSource;
use lab::person::{Deed, Slip, Which};
use lab::timeline::PinBox;

use super::super::router::READ_ONLY;
use super::{Scenario, by, by_hand, failed, popup, tell};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    failed(
        "wrong-pin",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "The PIN that you give is not the printer's: it stops, says which half, and does not guess",
        |stage| stage.script.pins = &[(Which::OldPage, Slip::None)],
    ),
    failed(
        "wrong-first-half",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "You type the PIN of a page from last week; the first half does not fit",
        |stage| stage.script.pins = &[(Which::OldPage, Slip::None)],
    ),
    failed(
        "wrong-second-half",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "Two digits of the second half are mistyped in a way that the check digit misses",
        |stage| stage.script.pins = &[(Which::Printers, Slip::SecondHalf)],
    ),
    failed(
        "wrong-box",
        "manual",
        ("not-found", Some("wrong-box")),
        "The printer's PIN is typed into the box for the router's own PIN",
        |stage| {
            by_hand(stage);
            stage.script.into = Some(PinBox::RouterPin);
        },
    ),
    failed(
        "label-at-router",
        "pin",
        ("wrong-pin", Some("wrong-pin")),
        "The PIN of the router's label is given for the printer's PIN",
        |stage| stage.script.pins = &[(Which::Label, Slip::None)],
    ),
    failed(
        "wrong-router-pin",
        "router-pin",
        ("not-found", Some("not-set-up")),
        "At the printer, two digits of the router's PIN are mistyped",
        |stage| {
            by(stage, "router-pin", Some(&READ_ONLY));
            stage.script.pins = &[(Which::Label, Slip::FirstHalf)];
        },
    ),
    failed(
        "popup-wrong-pin",
        "popup",
        ("wrong-pin", Some("wrong-pin")),
        "A wrong PIN at this computer's own access point",
        |stage| {
            popup(stage);
            stage.script.pins = &[(Which::Printers, Slip::FirstHalf)];
        },
    ),
    failed(
        "mistyped-thrice",
        "pin",
        ("bad-pin", None),
        "The PIN is mistyped again and again, and nothing is ever sent",
        |stage| stage.script.pins = &[(Which::Printers, Slip::OneDigit); 3],
    ),
    failed(
        "no-pin",
        "pin",
        ("no-pin", None),
        "Nobody gives the PIN",
        |stage| stage.script.pins = &[],
    ),
    failed(
        "too-late",
        "pin",
        ("nobody-came", Some("not-expected")),
        "The PIN is given after the printer's two minutes",
        |stage| stage.script.takes = Duration::from_secs(150),
    ),
    failed(
        "nobody-entered-it",
        "manual",
        ("not-found", Some("not-expected")),
        "The printer shows its PIN and nobody enters it anywhere",
        |stage| {
            by(stage, "manual", Some(&READ_ONLY));
            stage.script.into = None;
        },
    ),
    failed(
        "nobody-pressed",
        "button",
        ("nobody-came", Some("window-over")),
        "The router waits for its button, and nobody presses the printer's",
        |stage| {
            stage.verb = "auto";
            stage.script.starts = false;
        },
    ),
    failed(
        "popup-nobody-pressed",
        "popup",
        ("nobody-came", Some("window-over")),
        "This computer's access point waits, and nobody presses the printer's button",
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
        "Two printers are in push-button mode at once, so nobody can tell which one is meant",
        |stage| {
            stage.verb = "button";
            stage.script.besides = const { &[(Duration::from_millis(100), Deed::HoldButton(1))] };
        },
    ),
    failed(
        "not-agreed",
        "button",
        ("not-agreed", None),
        "You are asked before anything is changed, and say no",
        |stage| {
            stage.verb = "auto";
            stage.script.agrees = Some(false);
        },
    ),
    failed(
        "nobody-to-ask",
        "button",
        ("nobody-to-ask", None),
        "There is nobody who could agree, so nothing is changed",
        |stage| {
            stage.verb = "auto";
            stage.script.agrees = None;
        },
    ),
];
