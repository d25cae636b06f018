//! What was read becomes facts, and the advisor judges by them.

use advisor::evidence::{Confidence, SourceKind};
use advisor::facts::{
    Active, Bands, Facts, Observation, PinSource, Pmf, Security, SnmpAccess, WifiState,
};
use advisor::plan::Way;
use advisor::{diagnose, findings, plan};
use jiff::Timestamp;
use link::nl80211::{self, Band, Network};
use wsc::code::{DevicePasswordId, WpsState as Configured};
use wsc::credential::Ssid;
use wsc::device::DeviceInfo;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::ApInfo;

use super::{event, no_driver, page, printer, printer_from_guide, router, router_from_guide, scan};
use crate::evidence::Evidence;
use crate::printer::{Finding, PrinterState, Severity, VsaCode};
use crate::router::driver::RouterEvent;
use crate::router::kinds::Kind;
use crate::router::state::{Accepts, RouterNetwork, RouterState, Station, WpsState};
use crate::{guide, printer as printers, report};

const PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 7]);

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).expect("a time")
}

fn evidence(field: &'static str, source: &str, confidence: Confidence) -> Evidence {
    Evidence {
        field,
        source: text::Message::verbatim(source),
        confidence,
        at: at(0),
    }
}

fn network(name: &str, frequency: u32, security: nl80211::Security) -> Network {
    Network {
        bssid: MacAddr([2, 0, 0, 0, 0, u8::try_from(frequency % 200).expect("small")]),
        ssid: Ssid::new(name.as_bytes()).expect("a name"),
        hidden: false,
        frequency,
        signal_dbm: Some(-50),
        age: None,
        associated: false,
        privacy: true,
        security,
        pmf: Some(nl80211::Pmf::Capable),
        tkip_only: Some(false),
        dfs: Some(false),
        wps: None,
    }
}

fn ap(uuid: u8, pressed: bool) -> ApInfo {
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

#[test]
fn nothing_read_is_nothing_known() {
    let mut facts = Facts::default();
    printer(&mut facts, &PrinterState::default(), at(0));
    page(&mut facts, &report::Report::default(), None);
    assert_eq!(facts, Facts::default());
}

#[test]
fn a_printer_s_state_keeps_its_source_and_its_age() {
    let mut state = PrinterState::default();
    state.identity.maker = Some("HP".into());
    state.identity.model = Some("ENVY 4500".into());
    state.wifi.state = Some(printers::WifiState::CannotJoin);
    state.wifi.settable = Some(true);
    state.vsa = vec![VsaCode {
        number: 603,
        severity: Severity::Bad,
    }];
    state.evidence = vec![
        evidence("wifi.state", "IPP printer-wifi-state", Confidence::High),
        evidence(
            "wifi.settable",
            "IPP printer-settable-attributes",
            Confidence::High,
        ),
    ];
    state.findings = vec![Finding {
        code: "snmp-public-write",
        severity: Severity::Warn,
        what: text::Message::new("", Vec::new()),
        next: text::Message::new("", Vec::new()),
        source: "LEDM NetAppsDyn".into(),
    }];
    let mut facts = Facts::default();
    printer(&mut facts, &state, at(30));

    let known = &facts.printer;
    assert_eq!(known.model.get().map(String::as_str), Some("HP ENVY 4500"));
    assert_eq!(known.hp.get(), Some(&true));
    assert_eq!(known.wifi_state.get(), Some(&WifiState::CannotJoin));
    let origin = known.wifi_state.origin().expect("known");
    assert_eq!(origin.detail.english(), "IPP printer-wifi-state");
    assert_eq!(origin.source, SourceKind::Device);
    assert_eq!(origin.age.map(|age| age.as_secs()), Some(30));
    assert_eq!(known.settable_ipp.get(), Some(&true));
    assert_eq!(known.settable_web.get(), None);
    assert_eq!(known.snmp.get(), Some(&SnmpAccess::Write));

    let diagnosis = diagnose(&facts);
    assert_eq!(diagnosis.causes[0].cause.as_str(), "wrong-passphrase");
    assert_eq!(diagnosis.causes[0].confidence, Confidence::High);
    assert!(
        findings(&facts)
            .iter()
            .any(|found| found.code == "snmp-public-write")
    );
}

#[test]
fn every_finding_of_a_driver_that_is_a_danger_is_one_of_the_advisor() {
    for (code, theirs) in [
        ("wps-pin-unprotected", "printer-pin-unprotected"),
        ("passphrase-unprotected", "passphrase-unprotected"),
        ("no-admin-password", "no-admin-password"),
        ("writes-unprotected", "printer-writes-unprotected"),
        ("wifi-direct-automatic", "wifi-direct-automatic"),
        ("snmp-public-write", "snmp-public-write"),
        ("snmp-public-read", "snmp-public-read"),
    ] {
        let finding = Finding {
            code,
            severity: Severity::Warn,
            what: text::Message::new("", Vec::new()),
            next: text::Message::new("", Vec::new()),
            source: "test".into(),
        };
        let state = PrinterState {
            findings: vec![finding],
            ..PrinterState::default()
        };
        let mut facts = Facts::default();
        printer(&mut facts, &state, at(0));
        let found: Vec<_> = findings(&facts).iter().map(|found| found.code).collect();
        assert_eq!(found, [theirs]);
    }
}

#[test]
fn of_a_scan_the_access_point_counts_that_the_printer_would_use() {
    let mut low = network("Home", 2437, nl80211::Security::Wpa2);
    low.wps = Some(Ok(ap(1, false)));
    let high = network("Home", 5180, nl80211::Security::Wpa2Wpa3);
    let mut neighbour = network("Other", 2462, nl80211::Security::Wpa2);
    neighbour.wps = Some(Ok(ap(2, true)));
    let setup = network("HP-Setup-1f-ENVY 4500", 2437, nl80211::Security::Open);
    let mut facts = Facts::default();
    scan(&mut facts, &[high, low, neighbour, setup], "Home");

    assert_eq!(facts.network.security.get(), Some(&Security::Wpa2));
    assert_eq!(facts.network.channel.get(), Some(&6));
    assert_eq!(facts.network.bands.get(), Some(&Bands::BOTH));
    assert_eq!(facts.network.pmf.get(), Some(&Pmf::Capable));
    assert_eq!(facts.network.security_differs.get(), Some(&true));
    assert_eq!(facts.wps.on.get(), Some(&true));
    assert_eq!(facts.wps.active.get(), Some(&Active::No));
    assert_eq!(facts.air.button_routers.get(), Some(&1));
    assert_eq!(facts.printer.setup_network.get(), Some(&true));
    assert_eq!(facts.printer.setup_open.get(), Some(&true));
}

#[test]
fn a_network_that_is_not_heard_says_nothing_of_itself() {
    let mut facts = Facts::default();
    scan(
        &mut facts,
        &[network("Other", 2437, nl80211::Security::Wpa3)],
        "Home",
    );
    assert_eq!(facts.network.heard.get(), Some(&false));
    assert_eq!(facts.network.security.get(), None);
    assert_eq!(facts.wps.on.get(), None);
    assert_eq!(facts.air.button_routers.get(), Some(&0));
}

fn router_state() -> RouterState {
    RouterState {
        networks: vec![RouterNetwork {
            ssid: Some("Home".into()),
            band: Some(Band::Ghz2_4),
            mac_filter: Some(true),
            wps: WpsState {
                on: Some(true),
                accepts: Accepts {
                    device_pin: Some(true),
                    ..Accepts::default()
                },
                ..WpsState::default()
            },
            ..RouterNetwork::default()
        }],
        stations: Some(vec![Station {
            mac: PRINTER,
            network: "wlan0".into(),
            signal_dbm: Some(-90),
            wps_name: None,
            pmf: None,
        }]),
        ..RouterState::default()
    }
}

#[test]
fn a_router_s_driver_says_what_it_can_do_and_the_air_has_the_last_word() {
    let mut facts = Facts::default();
    let kind = Kind::of_scheme("hostapd").expect("a kind");
    router(
        &mut facts,
        &router_state(),
        kind,
        ("Home", &[PRINTER]),
        at(0),
    );
    assert_eq!(facts.router.api_device_pin.get(), Some(&true));
    assert_eq!(facts.router.takes_device_pin.get(), Some(&true));
    assert_eq!(facts.router.mac_filter.get(), Some(&true));
    assert_eq!(facts.router.lists_printer.get(), Some(&true));
    assert_eq!(facts.router.hears_printer_dbm.get(), Some(&-90));
    assert_eq!(facts.wps.on.get(), Some(&true));

    scan(
        &mut facts,
        &[network("Home", 2437, nl80211::Security::Wpa2)],
        "Home",
    );
    assert_eq!(facts.wps.said_on.get(), Some(&true));
    assert_eq!(facts.wps.on.get(), Some(&false));
    let causes = diagnose(&facts).causes;
    assert!(
        causes
            .iter()
            .any(|ranked| ranked.cause.as_str() == "page-lies")
    );
}

#[test]
fn without_a_driver_nothing_goes_through_an_interface() {
    let mut facts = Facts::default();
    no_driver(&mut facts);
    let plan = plan(&facts);
    let open = |way| plan.ways.iter().any(|open| open.way == way);
    assert!(!open(Way::ButtonApi) && !open(Way::PinApi) && open(Way::ButtonByHand));
    // Why: no interface is known. What it could do is not known either, and not denied.
    let shut = plan.ruled_out.iter().find(|shut| shut.way == Way::PinApi);
    let why: Vec<_> = shut
        .expect("ruled out")
        .why
        .iter()
        .map(|why| why.rule)
        .collect();
    assert_eq!(why, ["router-interface"]);
    assert_eq!(facts.router.api_device_pin.get(), None);
}

#[test]
fn the_guide_s_silence_about_a_pin_stays_unknown() {
    let guide = guide::printer::Guide::builtin().expect("the guide");
    let mut facts = Facts::default();
    printer_from_guide(&mut facts, &guide.find("HP Tango").expect("a model"));
    assert_eq!(facts.printer.pin.get(), None);
    let mut facts = Facts::default();
    printer_from_guide(&mut facts, &guide.find("HP ENVY 5640").expect("a model"));
    assert_eq!(facts.printer.pin.get(), Some(&PinSource::Shown));
    let origin = facts.printer.pin.origin().expect("known");
    assert_eq!(origin.source, SourceKind::Guide);
    assert!(origin.confidence < Confidence::High);
}

#[test]
fn the_guide_s_modes_of_a_router_are_facts_with_their_confidence() {
    let guide = guide::router::Guide::load().expect("the guide");
    for vendor in guide.vendors() {
        let mut facts = Facts::default();
        router_from_guide(&mut facts, vendor);
        let known = facts.router.takes_button.get().copied();
        assert_eq!(known, vendor.modes.button.answer.known(), "{}", vendor.id);
        let origin = facts.router.takes_button.origin();
        assert!(origin.is_none_or(|o| o.confidence == vendor.modes.button.confidence));
    }
}

#[test]
fn a_printed_page_is_evidence_of_its_checks() {
    let text = "Wireless Network Test Report\n\
                Wireless On PASS\n\
                No Filtering FAIL\n\
                Network Name (SSID): Home\n";
    let report = report::read(text);
    assert!(!report.checks.is_empty(), "the page was not read");
    let mut facts = Facts::default();
    page(&mut facts, &report, None);
    let diagnosis = diagnose(&facts);
    let causes: Vec<_> = diagnosis.causes.iter().map(|c| c.cause.as_str()).collect();
    assert_eq!(causes, ["wrong-passphrase", "mac-filter"]);
}

#[test]
fn an_event_of_another_device_says_nothing_of_the_printer() {
    let other = MacAddr([2, 0, 0, 0, 0, 8]);
    let kept_out = |mac| RouterEvent::KeptOut {
        mac,
        why: crate::router::hostapd::read::KEPT_OUT[1].1(),
    };
    assert_eq!(event(&kept_out(other), &[PRINTER]), None);
    let told = event(&kept_out(PRINTER), &[PRINTER]);
    let filter = advisor::facts::RouterEvent::RejectedByFilter;
    assert_eq!(told, Some(Observation::Router(filter)));
    assert_eq!(event(&RouterEvent::Joined(other), &[PRINTER]), None);
    assert!(event(&RouterEvent::Joined(other), &[]).is_some());
    assert_eq!(event(&RouterEvent::Waiting, &[]), None);
    for (_, why) in crate::router::hostapd::read::KEPT_OUT {
        let why = why();
        let words = why.to_string();
        let event = event(&RouterEvent::KeptOut { mac: PRINTER, why }, &[]);
        assert!(event.is_some(), "{words}");
    }
}
