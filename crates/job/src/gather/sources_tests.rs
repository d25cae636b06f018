//! Every requirement, gate, finding and rule for calling somebody can speak in a real home: each of
//! its facts has a source, and from those sources together it speaks. What a source does is done here
//! with what really comes from it: a scan, a driver's picture, a row of the guide, a question. Nothing
//! is set by hand.

use std::collections::{BTreeMap, BTreeSet};

use advisor::Facts;
use advisor::depends::{Rule, Sort, rules};
use advisor::evidence::SourceKind::{self, Api, Device, Guide as Book, Probe, Scan, User};
use advisor::facts::Certificate;
use advisor::{diagnose, findings, plan};
use devices::advice;
use devices::guide::printer::Guide;
use devices::printer::{Finding, HeardNetwork, PrinterState, Reading, Severity};
use devices::router::state::{Accepts, Addresses, MacList, Station, WpsState};
use jiff::Timestamp;
use link::nl80211::{Network, Pmf, ProbeRequest, Security};
use wsc::code::{DevicePasswordId, WpsState as Configured};
use wsc::credential::Ssid;
use wsc::device::DeviceInfo;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::ApInfo;

use super::questions::{Question, Topic};
use super::signals_tests::{HOME, PRINTER, router};

const OTHER: MacAddr = MacAddr([2, 0, 0, 0, 0, 8]);

/// A fact, the kind of source that tells it, and how that is heard. Of a fact with several values
/// that rules wait for there are several rows.
struct Source {
    fact: &'static str,
    kind: SourceKind,
    gather: fn(&mut Facts),
}

const fn from(fact: &'static str, kind: SourceKind, gather: fn(&mut Facts)) -> Source {
    Source { fact, kind, gather }
}

/// What a scan hears of the home's network.
fn scan(facts: &mut Facts, change: fn(&mut Network)) {
    let mut network = Network {
        bssid: MacAddr([2, 0, 0, 0, 1, 1]),
        ssid: Ssid::new(HOME.as_bytes()).unwrap(),
        hidden: false,
        frequency: 2437,
        signal_dbm: Some(-50),
        age: None,
        associated: false,
        privacy: true,
        security: Security::Wpa2,
        pmf: Some(Pmf::Capable),
        tkip_only: Some(false),
        dfs: Some(false),
        wps: Some(Ok(wps(1))),
    };
    change(&mut network);
    advice::scan(facts, &[network], HOME);
}

fn wps(uuid: u8) -> ApInfo {
    ApInfo::new(
        Configured::CONFIGURED,
        Uuid([uuid; 16]),
        DeviceInfo::default(),
    )
}

/// Other networks beside it, of these names; those with a number have their button pressed.
fn beside(facts: &mut Facts, others: &[(&str, Option<u8>)]) {
    let mut all = Vec::new();
    for (name, pressed) in others {
        let mut network = Network {
            bssid: MacAddr([2, 0, 0, 0, 2, pressed.unwrap_or_default()]),
            ssid: Ssid::new(name.as_bytes()).unwrap(),
            hidden: false,
            frequency: 2412,
            signal_dbm: Some(-50),
            age: None,
            associated: false,
            privacy: false,
            security: Security::Open,
            pmf: None,
            tkip_only: None,
            dfs: None,
            wps: None,
        };
        if let Some(uuid) = pressed {
            network.wps = Some(Ok(ApInfo {
                selected_registrar: true,
                device_password_id: Some(DevicePasswordId::PUSH_BUTTON),
                ..wps(*uuid)
            }));
        }
        all.push(network);
    }
    advice::scan(facts, &all, HOME);
}

/// What is heard while the air is listened to: requests of these devices, with the button.
fn asking(facts: &mut Facts, devices: &[MacAddr]) {
    use wsc::frame::{Body, Frame, Management};
    use wsc::ie::StationInfo;
    let request = |mac: &MacAddr| {
        let uuid = Uuid([mac.0[5]; 16]);
        let button = DevicePasswordId::PUSH_BUTTON;
        let station = StationInfo::enrollee(uuid, DeviceInfo::default(), button);
        let frame = Frame::Management(Management {
            receiver: MacAddr([0xff; 6]),
            transmitter: *mac,
            bssid: MacAddr([0xff; 6]),
            sequence: 1,
            retry: false,
            body: Body::ProbeRequest {
                elements: station.probe_request_ie(),
            },
        });
        ProbeRequest {
            frame: frame.to_octets(),
            frequency: Some(2412),
            signal_dbm: Some(-40),
        }
    };
    let heard: Vec<_> = devices.iter().map(request).collect();
    advice::asking(facts, &heard, &[PRINTER]);
}

fn station(mac: MacAddr, pmf: Option<bool>) -> Station {
    Station {
        mac,
        network: "wlan0".to_owned(),
        signal_dbm: Some(-60),
        wps_name: None,
        pmf,
    }
}

/// What a printer tells of itself.
fn printer(facts: &mut Facts, change: fn(&mut PrinterState)) {
    let mut state = PrinterState::default();
    change(&mut state);
    advice::printer(facts, &state, Timestamp::now());
}

/// What a printer says in a document of LEDM or CDM.
fn document(facts: &mut Facts, path: &str, text: &str) {
    let read = if path.starts_with("/cdm/") {
        devices::printer::cdm::read(path, text.as_bytes())
    } else {
        devices::printer::ledm::read(path, text.as_bytes())
    };
    let reading = Reading {
        facts: read.unwrap(),
        at: Timestamp::now(),
    };
    let state = devices::printer::merge(&[reading], Timestamp::now());
    advice::printer(facts, &state, Timestamp::now());
}

/// What a driver finds wrong with a printer.
fn wrong(facts: &mut Facts, code: &'static str) {
    let state = PrinterState {
        findings: vec![Finding {
            code,
            severity: Severity::Warn,
            what: text::Message::verbatim(""),
            next: text::Message::verbatim(""),
            source: "test".into(),
        }],
        ..PrinterState::default()
    };
    advice::printer(facts, &state, Timestamp::now());
}

/// What the guide knows of a model.
fn model(facts: &mut Facts, name: &str) {
    let guide = Guide::builtin().unwrap();
    advice::printer_from_guide(facts, &guide.find(name).unwrap());
}

/// What the guide knows of routers, of the first maker with this answer.
fn maker(facts: &mut Facts, fact: &str) {
    let guide = devices::guide::router::Guide::load().unwrap();
    for vendor in guide.vendors() {
        let mut known = Facts::default();
        advice::router_from_guide(&mut known, vendor);
        if known.said(fact).is_some_and(|(value, _)| value == "true") {
            advice::router_from_guide(facts, vendor);
            return;
        }
    }
    panic!("the guide knows {fact} of no maker");
}

/// A person answers, where they are asked once this is so.
fn answer(facts: &mut Facts, so: fn(&mut Facts), fact: &str, yes: bool) {
    so(facts);
    let open = Question::open(facts, &[Topic::Way, Topic::Trouble, Topic::Safety]);
    let question = open.iter().find(|one| one.fact() == fact);
    // It is not asked where another source has told it.
    if let Some(question) = question {
        question.answer(facts, yes);
    }
}

fn always(_: &mut Facts) {}

static SOURCES: &[Source] = &[
    // The network and the air.
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::Open);
    }),
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::Wep);
    }),
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::Wpa);
    }),
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::WpaWpa2);
    }),
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::Wpa2);
    }),
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::Wpa3);
    }),
    from("network.security", Scan, |f| {
        scan(f, |n| n.security = Security::Enterprise);
    }),
    from("network.tkip_only", Scan, |f| {
        scan(f, |n| n.tkip_only = Some(true));
    }),
    from("network.pmf", Scan, |f| {
        scan(f, |n| n.pmf = Some(Pmf::Required));
    }),
    from("network.hidden", Scan, |f| scan(f, |n| n.hidden = true)),
    from("network.channel", Scan, |f| scan(f, |n| n.frequency = 2472)),
    from("network.bands", Scan, |f| scan(f, |n| n.frequency = 5180)),
    from("network.bands", Scan, |f| scan(f, |n| n.frequency = 5955)),
    from("network.radar_channel", Scan, |f| {
        scan(f, |n| (n.frequency, n.dfs) = (5260, Some(true)));
    }),
    from("network.radar_wait", Api, |f| {
        router(f, "openwrt", |_, n| n.waits_for_radar = Some(true));
    }),
    from("network.odd_passphrase", User, |f| {
        answer(f, always, "network.odd_passphrase", true);
    }),
    from("wps.on", Scan, |f| scan(f, |_| ())),
    from("wps.on", Scan, |f| scan(f, |n| n.wps = None)),
    from("wps.supported", Api, |f| {
        router(f, "openwrt", |_, n| n.wps.on = Some(false));
    }),
    from("wps.configured", Scan, |f| {
        scan(f, |n| {
            n.wps = Some(Ok(ApInfo::new(
                Configured::NOT_CONFIGURED,
                Uuid([1; 16]),
                DeviceInfo::default(),
            )));
        });
    }),
    from("wps.locked", Scan, |f| {
        scan(f, |n| {
            n.wps = Some(Ok(ApInfo {
                setup_locked: true,
                ..wps(1)
            }));
        });
    }),
    from("wps.version2", Scan, |f| {
        scan(f, |n| {
            let version = wsc::version::WscVersion::V1_0;
            n.wps = Some(Ok(ApInfo { version, ..wps(1) }));
        });
    }),
    from("air.button_routers", Scan, |f| beside(f, &[("A", Some(2))])),
    from("air.button_routers", Scan, |f| {
        beside(f, &[("A", Some(2)), ("B", Some(3))]);
    }),
    from("air.button_devices", Scan, |f| asking(f, &[OTHER])),
    from("air.button_devices", Scan, |f| asking(f, &[OTHER, PRINTER])),
    from("air.printer_asks", Scan, |f| asking(f, &[OTHER])),
    // The router.
    from("router.model", Api, |f| {
        router(f, "hostapd", |s, _| {
            s.identity.model = Some("CG-WLR300GNV".to_owned());
        });
    }),
    from("router.driven", Api, |f| router(f, "hostapd", |_, _| ())),
    from("router.driven", Api, advice::no_driver),
    from("router.api_button", Api, |f| {
        router(f, "hostapd", |_, _| ());
    }),
    from("router.api_device_pin", Api, |f| {
        router(f, "hostapd", |_, _| ());
    }),
    from("router.api_router_pin", Api, |f| {
        router(f, "hostapd", |_, _| ());
    }),
    from("router.api_router_pin", Api, advice::no_driver),
    from("router.api_one_radio", Api, |f| {
        router(f, "freebox", |_, _| ());
    }),
    from("router.takes_button", Book, |f| {
        maker(f, "router.takes_button");
    }),
    from("router.takes_device_pin", Book, |f| {
        maker(f, "router.takes_device_pin");
    }),
    from("router.takes_router_pin", Api, |f| {
        router(f, "hostapd", |_, n| {
            let accepts = Accepts {
                router_pin: Some(true),
                ..Accepts::default()
            };
            n.wps = WpsState {
                accepts,
                ..WpsState::default()
            };
        });
    }),
    from("router.router_pin_static", Api, |f| {
        router(f, "openwrt", |_, n| n.wps.accepts.router_pin = Some(true));
    }),
    from("router.router_pin_shown", User, |f| {
        answer(f, always, "router.router_pin_shown", true);
    }),
    from("router.upnp", Api, |f| router(f, "upnp", |_, _| ())),
    from("router.upnp_writes", Api, |f| {
        router(f, "upnp", |s, _| s.upnp_writes = Some(true));
    }),
    from("router.mac_filter", Api, |f| {
        router(f, "openwrt", |_, n| n.mac_filter = Some(true));
    }),
    from("router.mac_filter", User, |f| {
        answer(f, always, "router.mac_filter", true);
    }),
    from("router.printer_listed", Api, |f| {
        router(f, "openwrt", |_, n| {
            n.list = Some(MacList::Allowed(vec![OTHER]));
        });
    }),
    from("router.printer_listed", User, |f| {
        let filtered = |f: &mut Facts| answer(f, always, "router.mac_filter", true);
        answer(f, filtered, "router.printer_listed", false);
    }),
    from("router.isolation", Api, |f| {
        router(f, "openwrt", |_, n| n.isolation = Some(true));
    }),
    from("router.stations_full", Api, |f| {
        router(f, "openwrt", |s, n| {
            n.limit = Some(1);
            s.stations = Some(vec![station(OTHER, None)]);
        });
    }),
    from("router.addresses_full", Api, |f| {
        router(f, "openwrt", |s, _| {
            let (limit, leased) = (Some(9), Some(9));
            s.addresses = Some(Addresses { limit, leased });
        });
    }),
    from("router.refuses_pins", User, |f| {
        answer(f, always, "router.refuses_pins", true);
    }),
    from("router.update_pending", Api, |f| {
        router(f, "fritz", |s, _| s.update_pending = Some(true));
    }),
    from("router.firmware_weeks", Api, |f| {
        router(f, "mikrotik", |s, _| s.released = "2019-01-01".parse().ok());
    }),
    // The printer.
    from("printer.wireless", Book, |f| model(f, "HP ENVY 6000")),
    from("printer.wireless", User, |f| {
        answer(f, neither_pin_nor_button, "printer.wireless", true);
    }),
    from("printer.wps", Device, |f| {
        printer(f, |s| s.wifi.wps_supported = Some(true));
    }),
    from("printer.pin", Book, |f| model(f, "HP ENVY 5640")),
    from("printer.pin", User, |f| {
        answer(f, always, "printer.pin", false);
    }),
    from("printer.button", Book, |f| model(f, "HP ENVY 6000")),
    from("printer.button", User, |f| {
        answer(f, always, "printer.button", false);
    }),
    from("printer.takes_router_pin", User, |f| {
        answer(f, neither_pin_nor_button, "printer.takes_router_pin", true);
    }),
    from("printer.bands", Book, |f| {
        model(f, "HP LaserJet Pro P1102w");
    }),
    from("printer.last_channel", Book, |f| {
        model(f, "HP LaserJet Pro P1102w");
    }),
    from("printer.last_channel", Device, |f| {
        printer(f, |s| {
            let channel = Some(13);
            s.networks = vec![HeardNetwork {
                channel,
                ..HeardNetwork::default()
            }];
        });
    }),
    from("printer.last_channel", User, |f| {
        answer(
            f,
            |f| scan(f, |n| n.frequency = 2472),
            "printer.last_channel",
            true,
        );
    }),
    from("printer.wpa3", User, |f| {
        answer(
            f,
            |f| scan(f, |n| n.security = Security::Wpa3),
            "printer.wpa3",
            false,
        );
    }),
    from("printer.pmf", Api, |f| {
        scan(f, |_| ());
        router(f, "hostapd", |s, _| {
            s.stations = Some(vec![station(PRINTER, Some(false))]);
        });
    }),
    from("printer.pmf", User, |f| {
        answer(
            f,
            |f| scan(f, |n| n.pmf = Some(Pmf::Required)),
            "printer.pmf",
            false,
        );
    }),
    from("printer.hears_network", Device, |f| {
        super::learn_meant(f, HOME);
        printer(f, |s| s.networks = vec![HeardNetwork::default()]);
    }),
    from("printer.hears_network", User, |f| {
        answer(
            f,
            |f| scan(f, |n| (n.frequency, n.dfs) = (5260, Some(true))),
            "printer.hears_network",
            false,
        );
    }),
    from("printer.cable", Device, |f| {
        printer(f, |s| s.wired = Some(true));
    }),
    from("printer.cable", User, |f| {
        answer(f, always, "printer.cable", true);
    }),
    from("printer.usb", Probe, |f| {
        let usb = "http://localhost:60000/";
        crate::join::look::learn(f, &PrinterState::default(), usb);
    }),
    from("printer.reachable", Probe, |f| {
        crate::join::look::learn(f, &PrinterState::default(), "192.0.2.7");
    }),
    from("printer.setup_network", Scan, |f| {
        beside(f, &[("HP-Setup-1f-ENVY 4500", None)]);
    }),
    from("printer.setup_open", Scan, |f| {
        beside(f, &[("HP-Setup-1f-ENVY 4500", None)]);
    }),
    from("printer.settable_ipp", Device, |f| {
        printer(f, |s| {
            s.wifi.settable = Some(true);
            s.evidence = devices::evidence::Evidence::read_now([(
                "wifi.settable",
                "IPP printer-settable-attributes".to_owned(),
            )]);
        });
    }),
    from("printer.settable_web", Device, |f| {
        printer(f, |s| s.wifi.settable = Some(true));
    }),
    from("printer.signal_dbm", Device, |f| {
        printer(f, |s| s.wifi.signal_dbm = Some(-90));
    }),
    from("printer.firmware_weeks", Device, |f| {
        printer(f, |s| s.identity.firmware.age_weeks = Some(300));
    }),
    from("printer.pin_unprotected", Device, |f| {
        wrong(f, "wps-pin-unprotected");
    }),
    from("printer.passphrase_unprotected", Device, |f| {
        let text = r#"{"preferredProfile":"p","p":{"ssid":"Home","passPhrase":"secret-1"}}"#;
        document(f, "/cdm/ioConfig/v2/wirelessConfig", text);
    }),
    from("printer.writes_unprotected", Device, |f| {
        wrong(f, "writes-unprotected");
    }),
    from("printer.on_internet", User, |f| {
        let known = |f: &mut Facts| printer(f, |s| s.identity.model = Some("HP ENVY 6000".into()));
        answer(f, known, "printer.on_internet", true);
    }),
    from("printer.admin_password", Device, |f| {
        document(
            f,
            "/cdm/security/v1/deviceAdminConfig",
            r#"{"passwordSet":"false"}"#,
        );
    }),
    from("printer.wifi_direct", Device, |f| {
        let text = "<n:NetAppsSecureDyn xmlns:n='n'><n:WirelessDirectConfig>\
            <n:ConnectionMethod>auto</n:ConnectionMethod></n:WirelessDirectConfig>\
            </n:NetAppsSecureDyn>";
        document(f, "/DevMgmt/NetAppsSecureDyn.xml", text);
    }),
    from("printer.wifi_direct", Scan, |f| {
        printer(f, |s| {
            s.identity.model = Some("ENVY 4500 series".to_owned());
        });
        beside(f, &[("HP-Print-1f-ENVY 4500", None)]);
    }),
    from("printer.direct_published", Book, |f| {
        model(f, "HP LaserJet Pro MFP M130nw");
    }),
    from("printer.snmp", Device, |f| snmp(f, "readWrite")),
    from("printer.snmp", Device, |f| snmp(f, "readOnly")),
    from("printer.https_only", Device, |f| {
        service(f, "HTTPSRedirection", "disabled");
    }),
    from("printer.port9100", Device, |f| {
        service(f, "Port9100PrintingSupport", "enabled");
    }),
    from("printer.bluetooth", Device, |f| {
        let text = "<n:NetAppsSecureDyn xmlns:n='n'><n:BluetoothSmartConfig><n:State>enabled\
            </n:State></n:BluetoothSmartConfig></n:NetAppsSecureDyn>";
        document(f, "/DevMgmt/NetAppsSecureDyn.xml", text);
    }),
    from("printer.certificate", Device, |f| {
        shown(f, Certificate::Weak);
    }),
    from("printer.certificate", Device, |f| {
        shown(f, Certificate::Expired);
    }),
    from("printer.certificate", Device, |f| {
        shown(f, Certificate::Changed);
    }),
    from("printer.certificate", Device, |f| {
        shown(f, Certificate::SelfSigned);
    }),
    // What was tried.
    from("run.restarted", User, |f| {
        answer(f, always, "run.restarted", true);
    }),
    from("run.updated", User, |f| {
        answer(f, always, "run.updated", true);
    }),
];

fn neither_pin_nor_button(facts: &mut Facts) {
    answer(facts, always, "printer.pin", false);
    answer(facts, always, "printer.button", false);
}

fn snmp(facts: &mut Facts, access: &str) {
    let text = format!(
        "<n:NetAppsDyn xmlns:n='n'><n:SNMPConfigWithVersion><n:AccessOption>{access}\
         </n:AccessOption><n:GetCommunityNameConfig>publicAllowed</n:GetCommunityNameConfig>\
         </n:SNMPConfigWithVersion></n:NetAppsDyn>"
    );
    document(facts, "/DevMgmt/NetAppsDyn.xml", &text);
}

fn service(facts: &mut Facts, name: &str, state: &str) {
    let text = format!("<n:NetAppsDyn xmlns:n='n'><n:{name}>{state}</n:{name}></n:NetAppsDyn>");
    document(facts, "/DevMgmt/NetAppsDyn.xml", &text);
}

fn shown(facts: &mut Facts, certificate: Certificate) {
    let mut state = PrinterState::default();
    state.web.certificate = Some(certificate);
    advice::printer(facts, &state, Timestamp::now());
}

/// What a radio, an option or the history alone tells, which is not to be had here: the place in the
/// source where it is learned.
static ELSEWHERE: &[(&str, &str, &str)] = &[
    (
        "computer.popup",
        include_str!("../join/home.rs"),
        "facts.computer.popup.learn(",
    ),
    (
        "computer.wifi",
        include_str!("../join/home.rs"),
        "facts.computer.wifi.learn_if(",
    ),
    (
        "run.tries",
        include_str!("../../../octopin/src/cmd/diagnose.rs"),
        "facts.run.tries.learn_if(",
    ),
];

#[test]
fn every_fact_that_decides_something_has_a_source() {
    let decisive: BTreeSet<_> = rules().into_iter().flat_map(|rule| rule.facts).collect();
    let mut told: BTreeSet<_> = SOURCES.iter().map(|source| source.fact).collect();
    told.extend(ELSEWHERE.iter().map(|(fact, _, _)| fact));
    let missing: Vec<_> = decisive.difference(&told).collect();
    assert!(missing.is_empty(), "nobody can learn {missing:?}");
    for (fact, text, place) in ELSEWHERE {
        assert!(text.contains(place), "{fact} is not learned any more");
        assert!(!SOURCES.iter().any(|source| source.fact == *fact), "{fact}");
    }
}

#[test]
fn each_source_tells_its_fact() {
    let mut wrong = Vec::new();
    for source in SOURCES {
        let mut facts = Facts::default();
        (source.gather)(&mut facts);
        let said = facts.said(source.fact);
        let kind = said.as_ref().map(|(_, origin)| origin.source);
        if kind != Some(source.kind) {
            wrong.push((source.fact, source.kind, kind));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether a rule speaks: whether its name is that of a reason, of a finding or of a call.
fn speaks(rule: &Rule, facts: &Facts) -> bool {
    match rule.sort {
        Sort::Requirement | Sort::Gate => {
            let plan = plan(facts);
            let ways = plan.ways.iter();
            let open = ways.flat_map(|way| way.reasons_for.iter().chain(&way.reasons_against));
            let shut = plan.ruled_out.iter().flat_map(|way| &way.why);
            open.chain(shut).any(|reason| reason.rule == rule.id)
        }
        Sort::Finding => findings(facts).iter().any(|found| found.code == rule.id),
        Sort::Call => diagnose(facts)
            .calls
            .iter()
            .any(|call| call.rule == rule.id),
    }
}

/// Every home in which these facts were told, in this order, by some choice of their sources.
fn homes(facts: &[&&'static str], by_fact: &BTreeMap<&str, Vec<&Source>>) -> Vec<Facts> {
    let mut homes = vec![Facts::default()];
    for fact in facts {
        let told = |home: &Facts, source: &&Source| {
            let mut home = home.clone();
            (source.gather)(&mut home);
            home
        };
        let every = |home: Facts| {
            by_fact[**fact]
                .iter()
                .map(move |source| told(&home, source))
        };
        homes = homes.into_iter().flat_map(every).collect();
    }
    homes
}

/// From the sources of its facts together each rule speaks, with some choice of what they tell.
#[test]
fn from_its_sources_each_rule_speaks() {
    let mut by_fact: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
    for source in SOURCES {
        by_fact.entry(source.fact).or_default().push(source);
    }
    let mut silent = Vec::new();
    for rule in rules() {
        // What waits for causes alone is for the table of signals, and so is what needs tries.
        let elsewhere = |fact: &&str| ELSEWHERE.iter().any(|(other, _, _)| other == fact);
        let tried = rule.sort == Sort::Call && rule.facts.iter().any(elsewhere);
        if rule.facts.is_empty() || tried {
            continue;
        }
        // Of two sources that tell the same fact the first counts, so both orders are tried.
        let mut facts: Vec<_> = rule.facts.iter().filter(|fact| !elsewhere(fact)).collect();
        let mut homes = homes(&facts, &by_fact);
        facts.reverse();
        homes.extend(self::homes(&facts, &by_fact));
        if !homes.iter().any(|home| speaks(&rule, home)) {
            silent.push(rule.id);
        }
    }
    // A radio of this computer is to be had in no test.
    silent.retain(|id| !["popup-radio", "setup-network"].contains(id));
    assert_eq!(silent, Vec::<&str>::new());
}
