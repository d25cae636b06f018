//! What the gates shut before anything is tried.

use advisor::facts::{Bands, Security};
use lab::home::{enterprise, protected};
use wsc::frame::{AkmSuite, Rsn};

use super::super::router::{BUTTON_ONLY, NO_SWITCH, READ_ONLY};
use super::{Scenario, by, shut, tell};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    shut("no-wps", "job-scene-no-wps", |stage| {
        by(stage, "button", Some(&NO_SWITCH));
    }),
    shut("router-locked", "job-scene-router-locked", |stage| {
        by(stage, "router-pin", Some(&READ_ONLY));
    }),
    shut(
        "hidden-and-no-radio",
        "job-scene-hidden-and-no-radio",
        |stage| stage.router(|router| router.hidden = true),
    ),
    shut("wpa3-only", "job-scene-wpa3-only", |stage| {
        stage.verb = "auto";
        stage.known = |facts| tell(&mut facts.printer.wpa3, false);
    }),
    shut("five-ghz-only", "job-scene-five-ghz-only", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.channel = 36);
    }),
    shut("six-ghz-only", "job-scene-six-ghz-only", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.channel = 37);
        stage.known = |facts| tell(&mut facts.network.bands, Bands::GHZ_6);
    }),
    shut("enterprise", "job-scene-enterprise", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.rsn = Some(enterprise()));
    }),
    shut("enhanced-open", "job-scene-enhanced-open", |stage| {
        stage.router(|router| {
            router.rsn = Some(Rsn {
                akms: vec![AkmSuite::OWE],
                ..protected()
            });
        });
    }),
    shut("wep", "job-scene-wep", |stage| {
        stage.known = |facts| tell(&mut facts.network.security, Security::Wep);
    }),
    shut("tkip-only", "job-scene-tkip-only", |stage| {
        stage.known = |facts| tell(&mut facts.network.tkip_only, true);
    }),
    shut("pmf-known", "job-scene-pmf-known", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.rsn = Some(protected()));
        stage.known = |facts| tell(&mut facts.printer.pmf, false);
    }),
    shut("mac-filter-known", "job-scene-mac-filter-known", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.filter = Some(Vec::new()));
        stage.known = |facts| tell(&mut facts.router.printer_listed, false);
    }),
    shut("overlap-known", "job-scene-overlap-known", |stage| {
        stage.verb = "button";
        stage.known = |facts| tell(&mut facts.air.button_devices, 2);
    }),
    shut("channel-13-known", "job-scene-channel-13-known", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.channel = 13);
        stage.known = |facts| tell(&mut facts.printer.last_channel, 11);
    }),
    shut("radar-wait", "job-scene-radar-wait", |stage| {
        stage.verb = "auto";
        stage.router(|router| router.channel = 52);
        stage.known = |facts| {
            tell(&mut facts.printer.bands, Bands::of(true, true, false));
            tell(&mut facts.network.radar_wait, true);
        };
    }),
    shut("full-known", "job-scene-full-known", |stage| {
        stage.verb = "auto";
        stage.known = |facts| tell(&mut facts.router.stations_full, true);
    }),
    shut("cable-in", "job-scene-cable-in", |stage| {
        stage.verb = "button";
        stage.known = |facts| tell(&mut facts.printer.cable, true);
    }),
    shut("no-wireless", "job-scene-no-wireless", |stage| {
        stage.verb = "auto";
        stage.known = |facts| tell(&mut facts.printer.wireless, false);
    }),
    shut("no-button", "job-scene-no-button", |stage| {
        stage.verb = "button";
        stage.known = |facts| tell(&mut facts.printer.button, false);
    }),
    shut("no-pin-box", "job-scene-no-pin-box", |stage| {
        by(stage, "pin", Some(&BUTTON_ONLY));
    }),
];
