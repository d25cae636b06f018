//! The scenarios. Each row is a home that differs from the usual one, and what the engine comes to
//! in it.

use std::time::Duration;

use advisor::Facts;
use advisor::evidence::{Fact, Origin, SourceKind};
use advisor::facts::{Bands, PinSource, Security, WifiState};
use devices::router::kinds::Kind;
use lab::home::{enterprise, protected};
use lab::person::{Deed, Slip, Which};
use lab::printer::PanelKind;
use lab::router::RouterConfig;
use lab::timeline::PinBox;
use wsc::frame::{AkmSuite, Rsn};
use wsc::ident::MacAddr;

use super::router::{BUTTON_ONLY, NO_SWITCH, READ_ONLY, WHOLE};
use super::scenario::{Scenario, Stage};
use crate::join::event::Outcome::{self, Failed, Joined};

/// The scenario that is shown when none is named.
pub const DEFAULT: &str = "device-pin";

const PRINTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x50, 1]);
const OTHER_ROUTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x10, 3]);

const fn row(
    name: &'static str,
    about: &'static str,
    (outcome, way): (Outcome, Option<&'static str>),
    (code, why): (Option<&'static str>, Option<&'static str>),
    arrange: fn(&mut Stage),
) -> Scenario {
    Scenario {
        name,
        about,
        outcome,
        way,
        code,
        why,
        arrange,
    }
}

/// The printer joins by this way.
const fn joined(
    name: &'static str,
    way: &'static str,
    about: &'static str,
    arrange: fn(&mut Stage),
) -> Scenario {
    row(name, about, (Joined, Some(way)), (None, None), arrange)
}

/// It fails on this way: code of the end, and the likeliest cause where the advisor has to find it.
const fn failed(
    name: &'static str,
    way: &'static str,
    (code, why): (&'static str, Option<&'static str>),
    about: &'static str,
    arrange: fn(&mut Stage),
) -> Scenario {
    row(name, about, (Failed, Some(way)), (Some(code), why), arrange)
}

/// No way is open, so nothing is tried.
const fn shut(name: &'static str, about: &'static str, arrange: fn(&mut Stage)) -> Scenario {
    row(name, about, (Failed, None), (Some("no-way"), None), arrange)
}

fn by(stage: &mut Stage, verb: &'static str, kind: Option<&'static Kind>) {
    stage.verb = verb;
    stage.kind = kind;
}

fn told() -> Origin {
    Origin::new(SourceKind::User, "the router's page")
}

/// What a fact was told to be, whatever the air says.
fn tell<T: Clone + PartialEq + std::fmt::Display>(fact: &mut Fact<T>, value: T) {
    fact.forget();
    fact.learn(value, told());
}

/// The printer has the old-fashioned panel of buttons and lights.
fn buttons_only(stage: &mut Stage) {
    stage.model("HP LaserJet M28w", PanelKind::Buttons);
}

fn popup(stage: &mut Stage) {
    stage.verb = "popup";
    stage.popup = true;
}

fn by_hand(stage: &mut Stage) {
    by(stage, "manual", None);
}

/// The printer has no WPS, or nobody uses it.
fn without_wps(facts: &mut Facts) {
    let p = &mut facts.printer;
    tell(&mut p.wps, false);
    tell(&mut p.button, false);
    tell(&mut p.pin, PinSource::Absent);
}

/// All scenarios, those that succeed first.
pub static SCENARIOS: &[Scenario] = &[
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
    // Wrong PINs, wrong boxes, wrong moments.
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
    // What the gates shut before anything is tried.
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
    // Nobody knew before.
    failed(
        "out-of-range",
        "pin",
        ("nobody-came", Some("out-of-range")),
        "The printer is too far from the router to hear it",
        |_| {},
    ),
    failed(
        "channel-13",
        "pin",
        ("nobody-came", Some("high-channel")),
        "The router is on channel 13, which a printer made for North America does not use",
        |_| {},
    ),
    failed(
        "mac-filter-first",
        "pin",
        ("nobody-came", Some("mac-filter")),
        "The router's filter refuses the printer before WPS begins",
        |_| {},
    ),
    // WPS succeeded, and the printer is not there.
    failed(
        "mac-filter",
        "pin",
        ("joined-not-found", Some("mac-filter")),
        "WPS succeeds, but the router's filter does not list the printer",
        |_| {},
    ),
    failed(
        "wpa3-behind",
        "pin",
        ("joined-not-found", Some("pmf-required")),
        "WPS succeeds, and the network wants what WPA3 wants, though the router's page says WPA2",
        |stage| {
            stage.router(|router| router.security = lab::bss::Security::Wpa3);
            stage.known = |facts| {
                tell(&mut facts.network.security, Security::Wpa2);
                facts.network.pmf.forget();
            };
        },
    ),
    failed(
        "pmf-required",
        "pin",
        ("joined-not-found", Some("pmf-required")),
        "WPS succeeds, but the network makes every device protect its management frames",
        |stage| stage.router(|router| router.rsn = Some(protected())),
    ),
    failed(
        "stale-key",
        "pin",
        ("joined-not-found", Some("wrong-key")),
        "WPS hands out an old key, from before the passphrase was changed",
        |_| {},
    ),
    failed(
        "full",
        "pin",
        ("joined-not-found", Some("station-limit")),
        "WPS succeeds, but the router has as many devices as it takes",
        |stage| stage.router(|router| router.full = true),
    ),
    failed(
        "no-address",
        "pin",
        ("joined-not-found", Some("no-address")),
        "The printer joins, but nobody gives it an address",
        |_| {},
    ),
    failed(
        "addresses-full",
        "pin",
        ("joined-not-found", Some("addresses-full")),
        "The printer joins, and the router has no address left to give",
        |stage| {
            stage.router(|router| router.gives_addresses = false);
            stage.known = |facts| tell(&mut facts.router.addresses_full, true);
        },
    ),
    failed(
        "guest-network",
        "pin",
        ("joined-not-found", Some("isolated")),
        "The printer joins a guest network that keeps it apart from the computer",
        |_| {},
    ),
    failed(
        "isolation-unseen",
        "pin",
        ("joined-not-found", Some("isolated")),
        "The same, where the router does not tell that it does that",
        |stage| {
            stage.router(|router| router.isolated = true);
            stage.known = |facts| facts.router.isolation.forget();
        },
    ),
    failed(
        "other-network",
        "button",
        ("not-found", Some("other-network")),
        "By hand, the button of the wrong router is pressed: the printer is in another network",
        |stage| {
            by(stage, "button", None);
            let other = RouterConfig::new("Old router", OTHER_ROUTER, "Attic", "dusty old boxes");
            stage.another_router(other, 4);
            stage.script.at = 1;
        },
    ),
    failed(
        "wrong-passphrase",
        "manual",
        ("not-found", Some("wrong-passphrase")),
        "By hand, the passphrase is mistyped at the printer",
        |stage| {
            by_hand(stage);
            stage.known = without_wps;
            stage.script.mistypes = true;
        },
    ),
    failed(
        "silent-printer",
        "pin",
        ("joined-silent", Some("not-reachable")),
        "The printer is in the network, and neither its page nor its printing answers",
        |stage| stage.silent = true,
    ),
];
