//! The printer joins.

use std::time::Duration;

use advisor::facts::PinSource;
use lab::person::{Slip, Which};

use super::super::router::{READ_ONLY, WHOLE};
use super::{
    Joined, PRINTER, Scenario, buttons_only, by, by_hand, joined, popup, row, tell, without_wps,
};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    joined("device-pin", "pin", "job-scene-device-pin", |_| {}),
    joined("button", "button", "job-scene-button", |stage| {
        buttons_only(stage);
        stage.verb = "auto";
    }),
    joined(
        "router-pin",
        "router-pin",
        "job-scene-router-pin",
        |stage| {
            by(stage, "router-pin", Some(&READ_ONLY));
            stage.script.pins = &[(Which::Label, Slip::None)];
        },
    ),
    joined(
        "router-pin-made",
        "router-pin",
        "job-scene-router-pin-made",
        |stage| {
            by(stage, "router-pin", Some(&WHOLE));
            stage.router(|router| router.router_pin = None);
        },
    ),
    joined("short-pin", "pin", "job-scene-short-pin", |_| {}),
    joined("printed-pin", "pin", "job-scene-printed-pin", |_| {}),
    joined(
        "mistyped-digit",
        "pin",
        "job-scene-mistyped-digit",
        |stage| {
            stage.script.pins = &[
                (Which::Printers, Slip::OneDigit),
                (Which::Printers, Slip::None),
            ];
        },
    ),
    joined("two-networks", "pin", "job-scene-two-networks", |stage| {
        stage.script.takes = Duration::from_secs(20);
    }),
    joined(
        "hidden-network",
        "popup",
        "job-scene-hidden-network",
        |stage| {
            popup(stage);
            stage.verb = "auto";
        },
    ),
    joined(
        "no-wps-router",
        "popup",
        "job-scene-no-wps-router",
        |stage| {
            popup(stage);
            by(stage, "auto", Some(&READ_ONLY));
            stage.router(|router| router.wps = false);
        },
    ),
    joined("popup-pin", "popup", "job-scene-popup-pin", popup),
    joined("popup-button", "popup", "job-scene-popup-button", |stage| {
        popup(stage);
        buttons_only(stage);
        stage.known = |facts| tell(&mut facts.printer.pin, PinSource::Absent);
    }),
    joined(
        "wps-for-the-job",
        "pin",
        "job-scene-wps-for-the-job",
        |_| {},
    ),
    joined(
        "wps-on-for-the-button",
        "button",
        "job-scene-wps-on-for-the-button",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.wps = false);
        },
    ),
    joined(
        "locked-but-open",
        "pin",
        "job-scene-locked-but-open",
        |_| {},
    ),
    joined("noisy-air", "pin", "job-scene-noisy-air", |_| {}),
    joined("old-router", "pin", "job-scene-old-router", |_| {}),
    joined("new-router", "pin", "job-scene-new-router", |_| {}),
    joined("own-key", "pin", "job-scene-own-key", |_| {}),
    joined("transition", "pin", "job-scene-transition", |_| {}),
    joined(
        "crowded-buttons",
        "pin",
        "job-scene-crowded-buttons",
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| tell(&mut facts.air.button_devices, 2);
        },
    ),
    joined(
        "neighbours-button",
        "pin",
        "job-scene-neighbours-button",
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| tell(&mut facts.air.button_routers, 1);
        },
    ),
    joined(
        "listed-printer",
        "pin",
        "job-scene-listed-printer",
        |stage| {
            stage.router(|router| router.filter = Some(vec![PRINTER]));
            stage.known = |facts| tell(&mut facts.router.printer_listed, true);
        },
    ),
    joined(
        "buttons-by-hand",
        "button",
        "job-scene-buttons-by-hand",
        |stage| by(stage, "button", None),
    ),
    joined("pin-by-hand", "manual", "job-scene-pin-by-hand", by_hand),
    joined(
        "passphrase-by-hand",
        "manual",
        "job-scene-passphrase-by-hand",
        |stage| {
            by_hand(stage);
            stage.known = without_wps;
        },
    ),
    row(
        "already-there",
        "job-scene-already-there",
        (Joined, None),
        (Some("already"), None),
        |stage| {
            stage.verb = "auto";
            stage.joined = true;
        },
    ),
];
