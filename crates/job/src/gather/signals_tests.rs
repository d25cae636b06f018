//! Every row of the study's table of troubleshooting signals, from what is really read, heard, recorded
//! or asked to the signal in the diagnosis.
//!
//! A row uses nothing but what gathers facts: [`devices::advice`], this module's own parts, and the
//! questions. That the advisor judges rightly by the facts its own tests hold.

use std::time::Duration;

use ::capture::Run;
use advisor::diagnose;
use devices::advice;
use devices::guide::printer::Guide;
use devices::printer::{PrinterState, WifiState};
use devices::router::driver::RouterEvent;
use devices::router::hostapd::read::KEPT_OUT;
use devices::router::kinds::Kind;
use devices::router::state::{Addresses, RouterNetwork, RouterState, Station, WpsState};
use jiff::Timestamp;
use link::nl80211::{Band, Network, Pmf, Security};
use wsc::code::{
    AssociationState, ConfigError, DevicePasswordId, MessageType, WpsState as Configured,
};
use wsc::credential::Ssid;
use wsc::device::DeviceInfo;
use wsc::failure::{Failure, Role};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::ApInfo;

use super::computer::Place;
use super::questions::{Question, Topic};
use super::*;

pub(super) const HOME: &str = "Home";
pub(super) const PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 7]);
const LONG: Duration = Duration::from_secs(1000 * 3600);

/// One row of the table.
struct Row {
    /// As the study calls it.
    name: &'static str,
    /// What it is seen by: every one of them.
    seen: &'static [Sight],
}

/// One way to see a row.
struct Sight {
    /// The signal in the diagnosis, or the kind of code.
    signal: &'static str,
    /// What is observed or answered.
    gather: fn(&mut Facts),
}

const fn sight(signal: &'static str, gather: fn(&mut Facts)) -> Sight {
    Sight { signal, gather }
}

/// What a scan hears of the home's network at this frequency.
fn heard(frequency: u32, change: fn(&mut Network)) -> Network {
    let mut network = Network {
        bssid: MacAddr([2, 0, 0, 0, 1, u8::try_from(frequency % 200).unwrap()]),
        ssid: Ssid::new(HOME.as_bytes()).unwrap(),
        hidden: false,
        frequency,
        signal_dbm: Some(-50),
        age: None,
        associated: false,
        privacy: true,
        security: Security::Wpa2,
        pmf: Some(Pmf::Capable),
        tkip_only: Some(false),
        dfs: Some(false),
        wps: Some(Ok(with_wps(1, false))),
    };
    change(&mut network);
    network
}

fn with_wps(uuid: u8, pressed: bool) -> ApInfo {
    ApInfo {
        selected_registrar: pressed,
        device_password_id: pressed.then_some(DevicePasswordId::PUSH_BUTTON),
        ..ApInfo::new(
            Configured::CONFIGURED,
            Uuid([uuid; 16]),
            DeviceInfo::default(),
        )
    }
}

fn scan(facts: &mut Facts, frequency: u32, change: fn(&mut Network)) {
    advice::scan(facts, &[heard(frequency, change)], HOME);
}

/// What the printer tells of itself.
fn printer(facts: &mut Facts, state: WifiState, change: fn(&mut PrinterState)) {
    let mut told = PrinterState::default();
    told.wifi.state = Some(state);
    change(&mut told);
    advice::printer(facts, &told, Timestamp::now());
}

/// What a router of this kind tells of itself and of its network.
pub(super) fn router(
    facts: &mut Facts,
    scheme: &str,
    change: fn(&mut RouterState, &mut RouterNetwork),
) {
    let mut network = RouterNetwork {
        handle: "wlan0".to_owned(),
        ssid: Some(HOME.to_owned()),
        band: Some(Band::Ghz2_4),
        ..RouterNetwork::default()
    };
    let mut state = RouterState::default();
    change(&mut state, &mut network);
    state.networks.push(network);
    let kind = Kind::of_scheme(scheme).unwrap();
    let about = (HOME, &[PRINTER][..]);
    advice::router(facts, &state, kind, about, Timestamp::now());
}

/// What the router tells while it is watched.
fn event(facts: &mut Facts, event: &RouterEvent) {
    let told = advice::event(event, &[PRINTER]).expect("it says something of the printer");
    facts.saw_that(told, Origin::new(SourceKind::Api, "router"));
}

fn kept_out(facts: &mut Facts, name: &str) {
    let row = KEPT_OUT.iter().find(|(event, _)| *event == name);
    let (_, why) = row.expect("a message of hostapd");
    let why = why();
    event(facts, &RouterEvent::KeptOut { mac: PRINTER, why });
}

/// A person answers.
fn answer(facts: &mut Facts, fact: &str, yes: bool) {
    let open = Question::open(facts, &[Topic::Way, Topic::Trouble]);
    let question = open.iter().find(|one| one.fact() == fact);
    question.expect("it is asked").answer(facts, yes);
}

/// A recorded run, after which the printer told this.
fn recorded(facts: &mut Facts, told: (AssociationState, ConfigError)) {
    let vectors = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../wsc/tests/vectors");
    let file = std::fs::File::open(vectors.join("enrollee_pin8.pcap")).unwrap();
    let mut found: Vec<Run> = Vec::new();
    ::capture::explain(file, None, |run| found.push(run)).unwrap();
    for run in &mut found {
        run.after.told = Some(told);
    }
    capture::told(facts, &found, &[]);
}

fn none(_: &mut Network) {}

fn as_is(_: &mut PrinterState) {}

const OFF: WifiState = WifiState::NotVisible;

static ROWS: &[Row] = &[
    Row {
        name: "Router WPS mode",
        seen: &[sight("wps-not-on-air", |f| {
            scan(f, 2437, |n| n.wps = None);
        })],
    },
    Row {
        name: "WPS locked",
        seen: &[
            sight("locked", |f| {
                router(f, "openwrt", |_, n| n.wps.locked = Some(true));
            }),
            sight("locked", |f| {
                scan(f, 2437, |n| {
                    let locked = ApInfo {
                        setup_locked: true,
                        ..with_wps(1, false)
                    };
                    n.wps = Some(Ok(locked));
                });
            }),
        ],
    },
    Row {
        name: "Router firmware",
        seen: &[sight("router-firmware-old", |f| {
            router(f, "mikrotik", |state, _| {
                state.released = "2019-01-01".parse().ok();
            });
        })],
    },
    Row {
        name: "Printer firmware",
        seen: &[sight("printer-firmware-old", |f| {
            printer(f, OFF, |state| {
                state.identity.firmware.age_weeks = Some(300);
            });
        })],
    },
    Row {
        name: "Same network",
        seen: &[
            sight("computer-in-other-network", |f| {
                connected(f);
                let place = Place {
                    same_subnet: Some(false),
                    ..Place::default()
                };
                place.learn(f);
            }),
            sight("printer-in-other-network", |f| {
                learn_meant(f, HOME);
                printer(f, WifiState::On, |state| {
                    state.wifi.ssid = Some("Other".to_owned());
                });
            }),
        ],
    },
    Row {
        name: "Printer's own view after WPS",
        seen: &[
            sight("printer-association", |f| {
                let told = (AssociationState::ASSOCIATION_FAILURE, ConfigError::NO_ERROR);
                recorded(f, told);
            }),
            sight("printer-config-error", |f| {
                let error = ConfigError::NO_DHCP_RESPONSE;
                recorded(f, (AssociationState::NOT_ASSOCIATED, error));
            }),
        ],
    },
    Row {
        name: "Range",
        seen: &[
            sight("printer-hears-weakly", |f| {
                printer(f, WifiState::On, |state| state.wifi.signal_dbm = Some(-88));
            }),
            sight("router-hears-weakly", |f| {
                router(f, "hostapd", |state, _| {
                    state.stations = Some(vec![Station {
                        mac: PRINTER,
                        network: "wlan0".to_owned(),
                        signal_dbm: Some(-88),
                        wps_name: None,
                        pmf: None,
                    }]);
                });
            }),
        ],
    },
    Row {
        name: "AP / guest isolation",
        seen: &[
            sight("isolation-set", |f| {
                router(f, "openwrt", |_, n| n.isolation = Some(true));
                silent_beside_the_router(f);
            }),
            sight("isolation-set", |f| {
                answer(f, "network.guest", true);
                silent_beside_the_router(f);
            }),
            sight("gateway-answers-printer-does-not", |f| {
                connected(f);
                silent_beside_the_router(f);
            }),
        ],
    },
    Row {
        name: "Reboot needed",
        seen: &[
            sight("router-on-for-long", |f| {
                router(f, "openwrt", |state, _| state.up = Some(LONG));
            }),
            sight("printer-on-for-long", |f| {
                printer(f, OFF, |state| state.up_hours = Some(1000));
            }),
        ],
    },
    Row {
        name: "2.4-only printer vs 5-only",
        seen: &[
            sight("network-only-5", |f| {
                scan(f, 5180, none);
                printer(f, OFF, as_is);
            }),
            sight("no-common-band", |f| {
                let guide = Guide::builtin().unwrap();
                let answer = guide.find("HP LaserJet Pro P1102w").unwrap();
                advice::printer_from_guide(f, &answer);
                scan(f, 5180, none);
            }),
        ],
    },
    Row {
        name: "Channel 12/13",
        seen: &[sight("channel-high", |f| {
            scan(f, 2472, none);
            printer(f, OFF, as_is);
        })],
    },
    Row {
        name: "DFS",
        seen: &[sight("radar-wait", |f| {
            router(f, "openwrt", |_, n| n.waits_for_radar = Some(true));
        })],
    },
    Row {
        name: "PMF required",
        seen: &[sight("pmf-required", |f| {
            scan(f, 2437, |n| n.pmf = Some(Pmf::Required));
            printer(f, WifiState::CannotJoin, as_is);
        })],
    },
    Row {
        name: "WPA3 transition trouble",
        seen: &[
            sight("transition-mode", |f| {
                scan(f, 2437, |n| n.security = Security::Wpa2Wpa3);
                done(f);
            }),
            sight("wpa3-only", |f| {
                scan(f, 2437, |n| n.security = Security::Wpa3);
                printer(f, WifiState::CannotJoin, as_is);
            }),
        ],
    },
    Row {
        name: "DHCP exhausted",
        seen: &[
            sight("addresses-full", |f| {
                router(f, "openwrt", |state, _| {
                    state.addresses = Some(Addresses {
                        limit: Some(150),
                        leased: Some(150),
                    });
                });
            }),
            sight("own-address", |f| {
                let report = devices::report::read(
                    "Network Configuration Page\nNetwork Name (SSID): Home\nIP Address: 169.254.7.8\n",
                );
                advice::page(f, &report, None);
            }),
        ],
    },
    Row {
        name: "PBC overlap",
        seen: &[
            sight("overlap", |f| {
                let pressed = |uuid| {
                    let mut network = heard(2412 + 5 * u32::from(uuid), none);
                    network.wps = Some(Ok(with_wps(uuid, true)));
                    network
                };
                advice::scan(f, &[pressed(1), pressed(2)], HOME);
            }),
            sight("router-event", |f| event(f, &RouterEvent::Overlap)),
        ],
    },
    Row {
        name: "Wrong PIN, which half",
        seen: &[sight("run-failed", |f| {
            let error = ConfigError::PASSWORD_AUTH_FAILURE;
            let failure = Failure::reported(Role::Registrar, MessageType::M4, error);
            event(f, &RouterEvent::Failed(Some(failure)));
        })],
    },
    Row {
        name: "MAC filter",
        seen: &[
            sight("filter-on", |f| {
                router(f, "openwrt", |_, n| n.mac_filter = Some(true));
                printer(f, WifiState::CannotJoin, as_is);
            }),
            sight("filter-on", |f| {
                answer(f, "router.mac_filter", true);
                printer(f, WifiState::CannotJoin, as_is);
            }),
            sight("router-event", |f| kept_out(f, "AP-REJECTED-BLOCKED-STA")),
        ],
    },
    Row {
        name: "Station limit",
        seen: &[sight("router-event", |f| {
            kept_out(f, "AP-REJECTED-MAX-STA");
        })],
    },
    Row {
        name: "WPS done but join fails",
        seen: &[
            sight("done-not-joined", done),
            sight("odd-passphrase", |f| {
                answer(f, "network.odd_passphrase", true);
                printer(f, WifiState::CannotJoin, as_is);
            }),
        ],
    },
    Row {
        name: "Router button vs API",
        seen: &[sight("one-radio", |f| {
            router(f, "freebox", |_, _| {});
            event(f, &RouterEvent::WindowOver);
        })],
    },
    Row {
        name: "UI lies",
        seen: &[sight("page-says-on", |f| {
            router(f, "asus", |_, n| {
                n.wps = WpsState {
                    on: Some(true),
                    ..WpsState::default()
                };
            });
            scan(f, 2437, |n| n.wps = None);
        })],
    },
    Row {
        name: "WPS breaks smart-home setup",
        seen: &[sight("disturbs-setup", |f| {
            scan(f, 2437, none);
            answer(f, "router.disturbs_setup", true);
        })],
    },
    Row {
        name: "PMF switch, FRITZ",
        seen: &[sight("pmf-required", |f| {
            router(f, "fritz", |_, n| n.pmf = Some(Pmf::Required));
            printer(f, WifiState::CannotJoin, as_is);
        })],
    },
    Row {
        name: "Firmware update pending",
        seen: &[sight("update-pending", |f| {
            router(f, "fritz", |state, _| state.update_pending = Some(true));
        })],
    },
];

/// The printer says that it is in the network that is meant.
fn connected(facts: &mut Facts) {
    learn_meant(facts, HOME);
    printer(facts, WifiState::On, |state| {
        state.wifi.ssid = Some(HOME.to_owned());
    });
}

fn silent_beside_the_router(facts: &mut Facts) {
    let place = Place {
        printer_answers: Some(false),
        router_answers: Some(true),
        ..Place::default()
    };
    place.learn(facts);
}

/// WPS went well, and the printer does not join.
fn done(facts: &mut Facts) {
    let enrolled = RouterEvent::Enrolled {
        mac: PRINTER,
        uuid: None,
    };
    event(facts, &enrolled);
    printer(facts, WifiState::CannotJoin, as_is);
}

#[test]
fn every_row_can_be_observed_or_asked() {
    let mut missing = Vec::new();
    for row in ROWS {
        for sight in row.seen {
            let mut facts = Facts::default();
            (sight.gather)(&mut facts);
            let causes = diagnose(&facts).causes;
            let mut hits = causes.iter().flat_map(|ranked| &ranked.signals);
            if !hits.any(|hit| hit.signal == sight.signal) {
                let causes: Vec<_> = causes.iter().map(|c| (c.cause, &c.signals)).collect();
                missing.push(format!("{}: {}: {causes:?}", row.name, sight.signal));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Without what is gathered there is no signal: the rows do not find them by themselves.
#[test]
fn what_nobody_observed_is_no_signal() {
    assert!(diagnose(&Facts::default()).causes.is_empty());
    let names: std::collections::BTreeSet<_> = ROWS.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), ROWS.len());
    assert!(ROWS.iter().all(|row| !row.seen.is_empty()));
}
