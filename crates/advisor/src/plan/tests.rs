//! Decision tables: each requirement and each gate with a yes, a no and an unknown.

use super::gates::{Effect, GATES, REQUIREMENTS};
use super::{OpenWay, Plan, Way, plan};
use crate::evidence::Confidence;
use crate::facts::{Active, Bands, Facts, PinSource, Pmf, Security, WifiState};
use crate::sample::{home, seen, set, working};
use crate::text::{ids, placeholders};

type Change = fn(&mut Facts);

/// One rule: what makes it stand, what makes it not stand, and what leaves it open.
struct Case {
    rule: &'static str,
    yes: Change,
    no: Change,
    unknown: Change,
}

macro_rules! case {
    ($rule:literal, $($path:ident).+: $yes:expr, $no:expr) => {
        Case {
            rule: $rule,
            yes: |f| set(&mut f.$($path).+, $yes),
            no: |f| set(&mut f.$($path).+, $no),
            unknown: |f| f.$($path).+.forget(),
        }
    };
    ($rule:literal, with $with:expr, $($path:ident).+: $yes:expr, $no:expr) => {
        Case {
            rule: $rule,
            yes: |f| { let with: Change = $with; with(f); set(&mut f.$($path).+, $yes) },
            no: |f| { let with: Change = $with; with(f); set(&mut f.$($path).+, $no) },
            unknown: |f| { let with: Change = $with; with(f); f.$($path).+.forget() },
        }
    };
}

/// The gates. `yes` is the obstacle.
static GATE_CASES: &[Case] = &[
    case!("cable", printer.cable: true, false),
    case!("band", network.bands: Bands::GHZ_5, Bands::BOTH),
    case!("band", with |f| set(&mut f.network.bands, Bands::GHZ_5), printer.bands: Bands::GHZ_2_4, Bands::BOTH),
    case!("six-ghz", network.bands: Bands::GHZ_6, Bands::BOTH),
    case!("wpa3-only", network.security: Security::Wpa3, Security::Wpa2Wpa3),
    case!("wpa3-only", network.security: Security::Owe, Security::Wpa2),
    case!("wpa3-printer", with |f| set(&mut f.network.security, Security::Wpa3), printer.wpa3: false, true),
    case!("enterprise", network.security: Security::Enterprise, Security::Wpa2),
    case!("wep", network.security: Security::Wep, Security::Wpa2),
    case!("tkip", network.security: Security::Wpa, Security::WpaWpa2),
    case!("tkip", network.tkip_only: true, false),
    case!("old-security", network.security: Security::Wep, Security::Wpa2),
    case!("open-network", network.security: Security::Open, Security::Wpa2),
    case!("hidden", network.hidden: true, false),
    case!("hidden-join", network.hidden: true, false),
    case!("wps-off", wps.on: false, true),
    case!("unconfigured", wps.configured: false, true),
    case!("pmf", with |f| set(&mut f.printer.pmf, false), network.pmf: Pmf::Required, Pmf::Capable),
    case!("pmf", with |f| set(&mut f.network.pmf, Pmf::Required), printer.pmf: false, true),
    case!("mac-filter", with |f| set(&mut f.router.mac_filter, true), router.printer_listed: false, true),
    case!("mac-filter", with |f| set(&mut f.router.printer_listed, false), router.mac_filter: true, false),
    case!("overlap", air.button_devices: 2, 1),
    case!("overlap", air.button_routers: 2, 1),
    case!("neighbour", air.button_devices: 1, 0),
    case!("neighbour", air.button_routers: 1, 0),
    case!("neighbour", with |f| set(&mut f.air.button_devices, 1), air.printer_asks: false, true),
    case!("channel", network.channel: 13, 11),
    case!("channel", with |f| set(&mut f.network.channel, 12), printer.last_channel: 11, 13),
    case!("radar-wait", with only_5, network.radar_wait: true, false),
    case!("radar-channel", with |f| { only_5(f); set(&mut f.network.radar_channel, true) }, printer.hears_network: false, true),
    case!("locked", wps.locked: true, false),
    case!("stations-full", router.stations_full: true, false),
    case!("addresses-full", router.addresses_full: true, false),
    case!("isolation", router.isolation: true, false),
    case!("refuses-pins", router.refuses_pins: true, false),
    case!("one-radio", router.api_one_radio: true, false),
    case!("weak-signal", printer.signal_dbm: -90, -60),
    case!("odd-passphrase", network.odd_passphrase: true, false),
];

fn only_5(f: &mut Facts) {
    set(&mut f.network.bands, Bands::GHZ_5);
    set(&mut f.printer.bands, Bands::BOTH);
}

fn cable(f: &mut Facts) {
    set(&mut f.printer.cable, true);
}

fn not_given(f: &mut Facts) {
    f.printer.pin_given.forget();
}

/// The requirements. `yes` is what is required.
static REQUIREMENT_CASES: &[Case] = &[
    case!("printer-wireless", printer.wireless: true, false),
    case!("printer-wps", with |f| { f.printer.button.forget(); f.printer.pin.forget(); not_given(f); }, printer.wps: true, false),
    case!("router-wps", with |f| f.wps.on.forget(), wps.supported: true, false),
    case!("printer-button", printer.button: true, false),
    case!("printer-pin", with not_given, printer.pin: PinSource::Printed, PinSource::Absent),
    case!("router-interface", router.driven: true, false),
    case!("api-button", router.api_button: true, false),
    case!("router-button", with |f| f.router.api_button.forget(), router.takes_button: true, false),
    case!("api-device-pin", router.api_device_pin: true, false),
    case!("upnp", router.upnp: true, false),
    case!("popup-radio", computer.popup: true, false),
    case!("settable-ipp", printer.settable_ipp: true, false),
    case!("settable-ipp", printer.reachable: true, false),
    case!("settable-web", printer.settable_web: true, false),
    case!("setup-network", printer.setup_network: true, false),
    case!("setup-network", computer.wifi: true, false),
    case!("usb", printer.usb: true, false),
    case!("ethernet", printer.cable: true, false),
    case!("ethernet", with cable, printer.reachable: true, false),
    case!("enters-router-pin", printer.takes_router_pin: true, false),
    case!("router-pin", with |f| set(&mut f.router.api_router_pin, false), router.takes_router_pin: true, false),
    case!("router-pin-box", router.takes_device_pin: true, false),
];

fn planned(change: Change) -> Plan {
    let mut facts = home();
    change(&mut facts);
    plan(&facts)
}

fn open(plan: &Plan, way: Way) -> Option<&OpenWay> {
    plan.ways.iter().find(|open| open.way == way)
}

fn out_for(plan: &Plan, way: Way, rule: &str) -> bool {
    let out = plan.ruled_out.iter().find(|out| out.way == way);
    out.is_some_and(|out| out.why.iter().any(|reason| reason.rule == rule))
}

fn against(plan: &Plan, way: Way, rule: &str) -> bool {
    let open = open(plan, way);
    open.is_some_and(|open| {
        open.reasons_against
            .iter()
            .any(|reason| reason.rule == rule)
    })
}

#[test]
fn every_gate_and_every_requirement_has_a_case() {
    for gate in GATES {
        assert!(
            GATE_CASES.iter().any(|case| case.rule == gate.id),
            "{}",
            gate.id
        );
    }
    for requirement in REQUIREMENTS {
        let id = requirement.id;
        assert!(REQUIREMENT_CASES.iter().any(|case| case.rule == id), "{id}");
    }
}

#[test]
fn a_gate_stands_when_known_yes_not_when_known_no_and_lowers_confidence_when_unknown() {
    for case in GATE_CASES {
        let gate = GATES
            .iter()
            .find(|gate| gate.id == case.rule)
            .expect(case.rule);
        let (yes, no, unknown) = (planned(case.yes), planned(case.no), planned(case.unknown));
        for way in gate.ways {
            let hit = match gate.effect {
                Effect::Block => out_for(&yes, *way, gate.id),
                // A stronger gate may rule the same way out.
                _ => against(&yes, *way, gate.id) || open(&yes, *way).is_none(),
            };
            assert!(hit, "{} does not stand before {way}", gate.id);
            let missed = out_for(&no, *way, gate.id) || against(&no, *way, gate.id);
            assert!(!missed, "{} stands before {way} with a no", gate.id);
            let guessed = out_for(&unknown, *way, gate.id) || against(&unknown, *way, gate.id);
            assert!(!guessed, "{} takes unknown for yes with {way}", gate.id);
            if let Some(open) = open(&unknown, *way) {
                assert!(open.confidence < Confidence::High, "{} with {way}", gate.id);
                assert!(!open.unknown.is_empty(), "{} with {way}", gate.id);
            }
        }
        if gate.effect == Effect::Block {
            let closed = |way: &Way| !gate.ways.contains(way) || open(&yes, *way).is_none();
            assert!(Way::ALL.iter().all(closed), "{}", gate.id);
        }
        let helped = |way: &&Way| open(&no, **way).is_some();
        assert!(
            gate.ways.iter().any(|way| helped(&way)),
            "{} has no contrast",
            gate.id
        );
    }
}

#[test]
fn a_requirement_speaks_for_rules_out_or_leaves_perhaps() {
    for case in REQUIREMENT_CASES {
        let rule = REQUIREMENTS
            .iter()
            .find(|r| r.id == case.rule)
            .expect(case.rule);
        let (yes, no, unknown) = (planned(case.yes), planned(case.no), planned(case.unknown));
        for way in rule.ways {
            if let Some(open) = open(&yes, *way) {
                assert!(
                    open.reasons_for.iter().any(|r| r.rule == rule.id),
                    "{} {way}",
                    rule.id
                );
            }
            assert!(
                out_for(&no, *way, rule.id),
                "{} does not rule {way} out",
                rule.id
            );
            assert!(!out_for(&unknown, *way, rule.id), "{} {way}", rule.id);
            if let Some(open) = open(&unknown, *way) {
                assert!(
                    !open.certain && open.confidence == Confidence::Low,
                    "{} {way}",
                    rule.id
                );
            }
        }
        let contrast = rule.ways.iter().any(|way| open(&yes, *way).is_some());
        assert!(contrast, "{} never opens", rule.id);
    }
}

#[test]
fn in_a_home_without_obstacles_the_order_is_the_preferred_one() {
    let plan = plan(&home());
    let order: Vec<Way> = plan.ways.iter().map(|open| open.way).collect();
    let all = Way::ALL.iter().copied();
    let expected: Vec<Way> = all.filter(|way| *way != Way::PassphraseEthernet).collect();
    assert_eq!(order, expected);
    for open in &plan.ways {
        assert!(open.certain, "{}", open.way);
        assert_eq!(
            open.confidence,
            Confidence::High,
            "{}: {:?}",
            open.way,
            open.unknown
        );
    }
    assert_eq!(plan.best_of("pin").map(|open| open.way), Some(Way::PinApi));
    assert_eq!(
        plan.best_of("manual").map(|open| open.way),
        Some(Way::PinByHand)
    );
    assert_eq!(
        plan.best_of("auto").map(|open| open.way),
        Some(Way::ButtonApi)
    );
    assert!(plan.already.is_none() && plan.otherwise.is_empty());
}

#[test]
fn with_a_neighbour_pairing_the_pin_comes_first() {
    let plan = planned(|f| set(&mut f.air.button_routers, 1));
    assert_eq!(plan.best().map(|open| open.way), Some(Way::PinApi));
    let place = |way| plan.ways.iter().position(|open| open.way == way);
    assert!(place(Way::ButtonApi) > place(Way::PassphraseUsb));
    assert!(place(Way::ButtonApi) < place(Way::RouterPin));
}

#[test]
fn with_an_overlap_the_button_is_out_until_two_minutes_are_over() {
    let plan = planned(|f| set(&mut f.wps.active, Active::Overlap));
    assert!(out_for(&plan, Way::ButtonByHand, "overlap"));
    let opening = plan
        .openings
        .iter()
        .find(|o| o.message.id() == "open-wait-two-minutes");
    assert!(opening.is_some_and(|o| o.opens.contains(&Way::ButtonApi)));
    assert!(open(&plan, Way::PinApi).is_some());
}

#[test]
fn a_lock_closes_the_router_pin_alone() {
    let plan = planned(|f| set(&mut f.wps.locked, true));
    let out: Vec<Way> = plan.ruled_out.iter().map(|out| out.way).collect();
    assert_eq!(out, [Way::PassphraseEthernet, Way::RouterPin]);
}

#[test]
fn what_this_program_can_change_is_a_change_and_not_an_obstacle() {
    let plan = planned(|f| {
        set(&mut f.wps.on, false);
        set(&mut f.router.api_wps_switch, true);
    });
    let best = plan.best().expect("a way");
    assert_eq!(best.way, Way::ButtonApi);
    assert!(
        best.changes
            .iter()
            .any(|m| m.id() == "change-router-wps-on")
    );
}

#[test]
fn without_wps_the_popup_and_the_passphrase_remain() {
    let plan = planned(|f| {
        set(&mut f.wps.on, false);
        set(&mut f.wps.supported, false);
    });
    assert_eq!(plan.best().map(|open| open.way), Some(Way::PopupPin));
    // What has no WPS is not opened by switching it on.
    assert!(
        !plan
            .openings
            .iter()
            .any(|o| o.message.id() == "open-switch-wps-on")
    );
}

#[test]
fn a_printer_with_a_cable_can_be_set_over_it() {
    let plan = planned(cable);
    assert_eq!(
        open(&plan, Way::PassphraseEthernet).map(|o| o.certain),
        Some(true)
    );
    let pull = plan
        .openings
        .iter()
        .find(|o| o.message.id() == "open-pull-cable");
    assert!(pull.is_some_and(|o| o.opens.first() == Some(&Way::ButtonApi)));
}

#[test]
fn a_guess_of_the_guide_makes_a_way_less_sure_and_no_less_open() {
    let plan = planned(|f| {
        f.printer.button.forget();
        f.printer
            .button
            .learn(true, seen().sure(Confidence::Recalled));
    });
    let button = open(&plan, Way::ButtonApi).expect("open");
    assert!(button.certain && button.confidence == Confidence::Low);
}

#[test]
fn a_known_pin_and_a_known_passphrase_are_not_asked_for() {
    let needs = |plan: &Plan, id: &str| {
        let open = open(plan, Way::PopupPin).expect("open");
        open.needs.iter().any(|need| need.id() == id)
    };
    let known = plan(&home());
    assert!(!needs(&known, "need-printer-pin") && !needs(&known, "need-passphrase"));
    let unknown = planned(|f| {
        f.printer.pin_given.forget();
        f.computer.passphrase.forget();
    });
    assert!(needs(&unknown, "need-printer-pin") && needs(&unknown, "need-passphrase"));
}

#[test]
fn a_printer_that_is_on_is_told_so() {
    assert!(plan(&working()).already.is_some());
    let mut elsewhere = working();
    set(&mut elsewhere.printer.ssid, "Other".into());
    set(&mut elsewhere.router.lists_printer, false);
    assert!(plan(&elsewhere).already.is_none());
    let mut off = working();
    set(&mut off.printer.wifi_state, WifiState::Off);
    assert!(plan(&off).already.is_none());
}

#[test]
fn a_printer_without_wifi_has_the_cable_left() {
    let plan = planned(|f| set(&mut f.printer.wireless, false));
    assert!(plan.ways.is_empty() && plan.openings.is_empty());
    assert_eq!(
        plan.otherwise.first().map(crate::text::Message::id),
        Some("otherwise-cable")
    );
}

#[test]
fn every_text_that_a_rule_names_is_there_with_arguments_that_facts_give() {
    let gates = GATES.iter().flat_map(|g| g.opens.iter().chain([&g.why]));
    let requirements = REQUIREMENTS
        .iter()
        .flat_map(|r| r.opens.iter().chain([&r.met, &r.unmet]));
    let rows = super::way::WAYS.iter();
    let always = rows.flat_map(|row| row.merits.iter().chain(row.drawbacks).chain(row.changes));
    let facts = Facts::default();
    for id in gates.chain(requirements).chain(always.map(|text| &text.id)) {
        assert!(ids().any(|known| known == *id), "{id}");
        let message = facts.say(id);
        let wanted = placeholders(crate::text::english(id).expect(id)).count();
        assert!(message.args().len() <= wanted && (wanted == 0) == message.args().is_empty());
        assert!(!message.english().contains('{'), "{id}");
    }
}

#[test]
fn a_router_pin_is_promised_only_where_a_program_makes_or_reads_it() {
    type Said = (&'static str, &'static [&'static str], bool);
    let cases: &[(Option<bool>, Option<bool>, Said)] = &[
        (
            Some(true),
            Some(false),
            ("merit-router-pin-short", &["need-type-router-pin"], true),
        ),
        (
            Some(true),
            Some(true),
            ("merit-router-pin-told", &["need-type-router-pin"], false),
        ),
        (
            Some(false),
            Some(true),
            (
                "merit-router-pin-label",
                &["need-read-router-pin", "need-enter-router-pin"],
                false,
            ),
        ),
        (
            None,
            None,
            (
                "merit-router-pin-label",
                &["need-read-router-pin", "need-enter-router-pin"],
                false,
            ),
        ),
    ];
    for (api, takes, (merit, needs, makes)) in cases {
        let mut facts = home();
        for (fact, value) in [
            (&mut facts.router.api_router_pin, api),
            (&mut facts.router.takes_router_pin, takes),
        ] {
            fact.forget();
            if let Some(value) = value {
                set(fact, *value);
            }
        }
        facts.router.logged_in.forget();
        let plan = plan(&facts);
        let open = open(&plan, Way::RouterPin).expect("open");
        let ids = |messages: &[crate::text::Message]| -> Vec<String> {
            messages.iter().map(|one| one.id().to_owned()).collect()
        };
        assert_eq!(open.reasons_for[0].message.id(), *merit);
        let mut wanted: Vec<&str> = needs.to_vec();
        if *api == Some(true) {
            wanted.insert(0, "need-router-login");
        } else {
            let last = plan.ways.last().map(|open| open.way);
            assert_eq!(
                last,
                Some(Way::RouterPin),
                "nothing is weaker than that PIN"
            );
        }
        assert_eq!(ids(&open.needs), wanted);
        let changes = ids(&open.changes);
        assert_eq!(changes.contains(&"change-router-pin".to_owned()), *makes);
    }
}

#[test]
fn a_plan_as_json_has_the_names_that_programs_read() {
    let json = serde_json::to_value(plan(&home())).expect("JSON");
    let first = &json["ways"][0];
    assert_eq!(first["way"], "button-api");
    assert_eq!(first["verb"], "button");
    assert_eq!(first["confidence"], "high");
    assert_eq!(first["certain"], true);
    assert_eq!(first["title"]["id"], "way-button-api");
    assert!(
        first["title"]["text"]
            .as_str()
            .is_some_and(|text| text.contains("Test Router"))
    );
    let why = &json["ruled_out"][0];
    assert_eq!(why["way"], "passphrase-ethernet");
    assert_eq!(why["why"][0]["evidence"][0]["fact"], "printer.cable");
    assert_eq!(why["why"][0]["evidence"][0]["source"], "device");
    assert!(json["already"].is_null());
}
