//! The printer joins.

use std::time::Duration;

use advisor::facts::{PinSource, WifiState};
use lab::person::{Slip, Which};

use super::super::router::{READ_ONLY, WHOLE};
use super::{
    Joined, PRINTER, Scenario, buttons_only, by, by_hand, joined, popup, row, tell, without_wps,
};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    joined(
        "device-pin",
        "pin",
        "The printer shows its PIN, the router is told it, the printer joins",
        |_| {},
    ),
    joined(
        "button",
        "button",
        "The router's WPS button is pressed by program, you press the printer's",
        |stage| {
            buttons_only(stage);
            stage.verb = "auto";
        },
    ),
    joined(
        "router-pin",
        "router-pin",
        "You type the PIN of the router's label at the printer, which fetches the settings itself",
        |stage| {
            by(stage, "router-pin", Some(&READ_ONLY));
            stage.script.pins = &[(Which::Label, Slip::None)];
        },
    ),
    joined(
        "router-pin-made",
        "router-pin",
        "The router makes a PIN for some minutes, you type it at the printer, and it is off again",
        |stage| {
            by(stage, "router-pin", Some(&WHOLE));
            stage.router(|router| router.router_pin = None);
        },
    ),
    joined(
        "short-pin",
        "pin",
        "A printer whose PIN has only four digits",
        |_| {},
    ),
    joined(
        "printed-pin",
        "pin",
        "A printer that cannot show a PIN prints it on its network configuration page",
        |_| {},
    ),
    joined(
        "mistyped-digit",
        "pin",
        "One digit is mistyped: the check digit notices before anything is sent",
        |stage| {
            stage.script.pins = &[
                (Which::Printers, Slip::OneDigit),
                (Which::Printers, Slip::None),
            ];
        },
    ),
    joined(
        "two-networks",
        "pin",
        "A neighbour's router offers WPS too; it turns the printer away, the right one takes it in",
        |stage| stage.script.takes = Duration::from_secs(20),
    ),
    joined(
        "hidden-network",
        "popup",
        "A hidden name switches the router's WPS off; this computer's own radio lets the printer in",
        |stage| {
            popup(stage);
            stage.verb = "auto";
        },
    ),
    joined(
        "no-wps-router",
        "popup",
        "The router has no WPS at all; this computer's own radio hands the printer the settings",
        |stage| {
            popup(stage);
            by(stage, "auto", Some(&READ_ONLY));
            stage.router(|router| router.wps = false);
        },
    ),
    joined(
        "popup-pin",
        "popup",
        "This computer's radio is an access point for two minutes, and takes the printer's PIN",
        popup,
    ),
    joined(
        "popup-button",
        "popup",
        "The same with the printer's button, for a printer without a PIN",
        |stage| {
            popup(stage);
            buttons_only(stage);
            stage.known = |facts| tell(&mut facts.printer.pin, PinSource::Absent);
        },
    ),
    joined(
        "wps-for-the-job",
        "pin",
        "WPS is off at the router; it is switched on for the job and off again",
        |_| {},
    ),
    joined(
        "wps-on-for-the-button",
        "button",
        "The same before the router's button is pressed",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.wps = false);
        },
    ),
    joined(
        "locked-but-open",
        "pin",
        "A router that refuses its own PIN still takes the printer's",
        |_| {},
    ),
    joined(
        "noisy-air",
        "pin",
        "One frame in five is lost; both sides repeat themselves until it works",
        |_| {},
    ),
    joined(
        "old-router",
        "pin",
        "A router of WPS 1.0, which names no devices and waits to be spoken to",
        |_| {},
    ),
    joined(
        "new-router",
        "pin",
        "A router with factory settings makes its network's key when the first device comes",
        |_| {},
    ),
    joined(
        "own-key",
        "pin",
        "The router gives the printer a network key that no other device has",
        |_| {},
    ),
    joined(
        "transition",
        "pin",
        "A network of WPA2 and WPA3 together takes the printer with WPA2",
        |_| {},
    ),
    joined(
        "crowded-buttons",
        "pin",
        "Two devices in reach have their button pressed, so the PIN is taken, which is for one",
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| tell(&mut facts.air.button_devices, 2);
        },
    ),
    joined(
        "neighbours-button",
        "pin",
        "A neighbour's router waits for its button, so the PIN is the surer way",
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| tell(&mut facts.air.button_routers, 1);
        },
    ),
    joined(
        "listed-printer",
        "pin",
        "Only listed devices may join, and the printer is on the list",
        |stage| {
            stage.router(|router| router.filter = Some(vec![PRINTER]));
            stage.known = |facts| tell(&mut facts.router.printer_listed, true);
        },
    ),
    joined(
        "buttons-by-hand",
        "button",
        "No program speaks to the router: you press both buttons, and octopin looks afterwards",
        |stage| by(stage, "button", None),
    ),
    joined(
        "pin-by-hand",
        "manual",
        "You type the printer's PIN into the router's own page",
        by_hand,
    ),
    joined(
        "passphrase-by-hand",
        "manual",
        "A printer without WPS: you choose the network at its display and type the passphrase",
        |stage| {
            by_hand(stage);
            stage.known = without_wps;
        },
    ),
    row(
        "already-there",
        "The printer is in the network already, so nothing is to be done",
        (Joined, None),
        (Some("already"), None),
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| {
                tell(&mut facts.printer.wifi_state, WifiState::On);
                tell(&mut facts.printer.ssid, "Maple Street 7".to_owned());
            };
        },
    ),
];
