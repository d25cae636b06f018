//! What the gates shut before anything is tried.

use advisor::facts::{Bands, Security};
use lab::home::{enterprise, protected};
use wsc::frame::{AkmSuite, Rsn};

use super::super::router::{BUTTON_ONLY, NO_SWITCH, READ_ONLY};
use super::{Scenario, by, shut, tell};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    shut(
        "no-wps",
        "The router has no WPS, or it is off and stays off",
        |stage| {
            by(stage, "button", Some(&NO_SWITCH));
        },
    ),
    shut(
        "router-locked",
        "The router refuses its own PIN because it is locked",
        |stage| by(stage, "router-pin", Some(&READ_ONLY)),
    ),
    shut(
        "hidden-and-no-radio",
        "A hidden name switches WPS off, and this computer has no radio of its own",
        |stage| stage.router(|router| router.hidden = true),
    ),
    shut(
        "wpa3-only",
        "The network takes only WPA3, which WPS cannot hand out and this printer cannot do",
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| tell(&mut facts.printer.wpa3, false);
        },
    ),
    shut(
        "five-ghz-only",
        "The network is on 5 GHz alone, and the printer has only 2.4 GHz",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.channel = 36);
        },
    ),
    shut("six-ghz-only", "The network is on 6 GHz alone", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.channel = 37);
        stage.known = |facts| tell(&mut facts.network.bands, Bands::GHZ_6);
    }),
    shut(
        "enterprise",
        "The network wants an account of everyone instead of a passphrase",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.rsn = Some(enterprise()));
        },
    ),
    shut(
        "enhanced-open",
        "The network is encrypted without a passphrase, for which WPS has no word",
        |stage| {
            stage.router(|router| {
                router.rsn = Some(Rsn {
                    akms: vec![AkmSuite::OWE],
                    ..protected()
                });
            });
        },
    ),
    shut("wep", "The network is of WEP, which WPS forbids", |stage| {
        stage.known = |facts| tell(&mut facts.network.security, Security::Wep);
    }),
    shut(
        "tkip-only",
        "The network encrypts with TKIP alone, which WPS forbids",
        |stage| stage.known = |facts| tell(&mut facts.network.tkip_only, true),
    ),
    shut(
        "pmf-known",
        "The network protects its management frames, and this printer is known not to",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.rsn = Some(protected()));
            stage.known = |facts| tell(&mut facts.printer.pmf, false);
        },
    ),
    shut(
        "mac-filter-known",
        "Only listed devices may join, and the printer is not on the list",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.filter = Some(Vec::new()));
            stage.known = |facts| tell(&mut facts.router.printer_listed, false);
        },
    ),
    shut(
        "overlap-known",
        "Two devices in reach have their button pressed, and the button is wished",
        |stage| {
            stage.verb = "button";
            stage.known = |facts| tell(&mut facts.air.button_devices, 2);
        },
    ),
    shut(
        "channel-13-known",
        "The router is on channel 13, and the printer is known to end at 11",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.channel = 13);
            stage.known = |facts| tell(&mut facts.printer.last_channel, 11);
        },
    ),
    shut(
        "radar-wait",
        "The router listens for radars before it may send, and the network is on 5 GHz alone",
        |stage| {
            stage.verb = "auto";
            stage.router(|router| router.channel = 52);
            stage.known = |facts| {
                tell(&mut facts.printer.bands, Bands::of(true, true, false));
                tell(&mut facts.network.radar_wait, true);
            };
        },
    ),
    shut(
        "full-known",
        "The router says that it takes no more devices",
        |stage| {
            stage.verb = "auto";
            stage.known = |facts| tell(&mut facts.router.stations_full, true);
        },
    ),
    shut(
        "cable-in",
        "A network cable in the printer keeps its Wi-Fi off",
        |stage| {
            stage.verb = "button";
            stage.known = |facts| tell(&mut facts.printer.cable, true);
        },
    ),
    shut("no-wireless", "The printer has no Wi-Fi at all", |stage| {
        stage.verb = "auto";
        stage.known = |facts| tell(&mut facts.printer.wireless, false);
    }),
    shut(
        "no-button",
        "The button is wished, and the printer has none",
        |stage| {
            stage.verb = "button";
            stage.known = |facts| tell(&mut facts.printer.button, false);
        },
    ),
    shut(
        "no-pin-box",
        "The PIN is wished, and this router's interface takes only the button",
        |stage| by(stage, "pin", Some(&BUTTON_ONLY)),
    ),
];
