use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::ipp::testing as ipp_test;
use super::snmp::testing as snmp_test;
use super::*;
use crate::service::http::Body;

const START: Instant = Instant::from_millis(1000);

fn at(millis: u64) -> Instant {
    START + Duration::from_millis(millis)
}

fn printer(kind: &str, options: Options) -> VirtualPrinter {
    VirtualPrinter::new(find_kind(kind).unwrap(), options, START)
}

fn usual(kind: &str) -> VirtualPrinter {
    printer(kind, Options::default())
}

fn new_in_box(kind: &str) -> VirtualPrinter {
    let options = Options {
        joined: false,
        ..Options::default()
    };
    printer(kind, options)
}

fn with_fault(kind: &str, fault: &str) -> VirtualPrinter {
    let options = Options {
        fault: Some(find_fault(fault).unwrap()),
        ..Options::default()
    };
    printer(kind, options)
}

fn get(printer: &mut VirtualPrinter, path: &str) -> Response {
    let now = printer.now;
    printer.answer(now, &Request::get(path))
}

fn text(response: &Response) -> &str {
    std::str::from_utf8(response.octets()).unwrap()
}

fn cdm(printer: &mut VirtualPrinter, path: &str) -> Value {
    let response = get(printer, path);
    assert_eq!(response.status, 200, "{path}");
    serde_json::from_slice(response.octets()).unwrap()
}

fn send(printer: &mut VirtualPrinter, method: &str, path: &str, body: &str) -> u16 {
    let now = printer.now;
    printer
        .answer(now, &Request::new(method, path, body))
        .status
}

/// Lets time pass until nothing goes on.
fn settle(printer: &mut VirtualPrinter) {
    for _ in 0..1_000_000 {
        let Some(at) = printer.deadline() else { return };
        printer.wake(at);
    }
    panic!("the printer never comes to rest");
}

fn kinds(dialect: Dialect) -> impl Iterator<Item = &'static str> {
    KINDS
        .iter()
        .filter(move |kind| kind.dialect == dialect)
        .map(|kind| kind.name)
}

/// The texts of all elements by local name.
fn leaves(document: &str) -> BTreeMap<String, Vec<String>> {
    let tree = roxmltree::Document::parse(document).unwrap();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in tree.descendants().filter(roxmltree::Node::is_element) {
        assert!(
            node.tag_name().namespace().is_some(),
            "{node:?} has no namespace"
        );
        let value = node.text().unwrap_or_default().trim().to_owned();
        found
            .entry(node.tag_name().name().to_owned())
            .or_default()
            .push(value);
    }
    found
}

fn first<'a>(leaves: &'a BTreeMap<String, Vec<String>>, name: &str) -> Option<&'a str> {
    Some(leaves.get(name)?.first()?.as_str())
}

fn attributes(printer: &mut VirtualPrinter) -> BTreeMap<String, Vec<String>> {
    let now = printer.now;
    let response = printer.answer(now, &ipp_test::question(&[]));
    let (status, attributes) = ipp_test::read(&response);
    assert_eq!(status, 0);
    attributes.into_iter().collect()
}

#[test]
fn every_document_of_ledm_is_well_formed_and_its_own() {
    for kind in kinds(Dialect::Ledm) {
        for mut printer in [usual(kind), new_in_box(kind)] {
            for path in ledm::paths(printer.kind()) {
                let response = get(&mut printer, &path);
                assert_eq!(response.status, 200, "{kind} {path}");
                assert_eq!(response.header("content-type"), Some("text/xml"));
                let body = text(&response);
                assert!(body.contains("THIS DATA SUBJECT TO DISCLAIMER"), "{path}");
                leaves(body);
            }
            assert_eq!(get(&mut printer, "/cdm/servicesDiscovery").status, 404);
        }
    }
}

#[test]
fn the_discovery_tree_lists_what_is_there() {
    for kind in kinds(Dialect::Ledm) {
        let mut printer = usual(kind);
        let tree = leaves(text(&get(&mut printer, "/DevMgmt/DiscoveryTree.xml")));
        let listed = tree["ResourceURI"].iter().chain(&tree["ManifestURI"]);
        assert!(listed.clone().count() >= 8);
        for path in listed {
            assert_eq!(get(&mut printer, path).status, 200, "{kind} {path}");
        }
    }
}

#[test]
fn ledm_says_who_it_is_and_where() {
    let mut printer = usual("officejet-pro");
    let config = leaves(text(&get(&mut printer, "/DevMgmt/ProductConfigDyn.xml")));
    assert_eq!(
        first(&config, "MakeAndModel"),
        Some("HP OfficeJet Pro 8710")
    );
    assert_eq!(first(&config, "SerialNumber"), Some("LAB8710B02"));
    assert_eq!(first(&config, "ProductNumber"), Some("L4B02A"));
    let adapters = leaves(text(&get(&mut printer, "/IoMgmt/Adapters")));
    assert_eq!(adapters["Name"], ["Eth0", "Wifi0"]);
    assert_eq!(adapters["IsConnected"], ["false", "true"]);
    // "Maple Street 7" in hexadecimal.
    assert_eq!(
        first(&adapters, "SSID"),
        Some("4d61706c65205374726565742037")
    );
    assert_eq!(first(&adapters, "Channel"), Some("6"));
    assert_eq!(first(&adapters, "WpsSupport"), Some("enabled"));
    let server = get(&mut printer, "/").header("server").unwrap().to_owned();
    assert!(server.contains("Serial Number: LAB8710B02"), "{server}");

    let mut laserjet = usual("laserjet-touch");
    let adapters = leaves(text(&get(&mut laserjet, "/IoMgmt/Adapters/wifi0")));
    assert_eq!(first(&adapters, "WpsSupport"), None);
    assert_eq!(get(&mut laserjet, "/IoMgmt/Adapters/Wifi0").status, 404);
}

#[test]
fn every_resource_of_cdm_is_json_and_discovery_lists_them() {
    for mut printer in [usual("smart-tank-cdm"), new_in_box("smart-tank-cdm")] {
        for path in cdm::paths() {
            assert_eq!(cdm(&mut printer, path)["version"], "1.0.0", "{path}");
        }
        let discovery = cdm(&mut printer, "/cdm/servicesDiscovery");
        let links: Vec<&Value> = discovery["services"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|service| service["links"].as_array().unwrap())
            .collect();
        assert_eq!(links.len(), cdm::paths().count());
        for link in links {
            let path = link["href"].as_str().unwrap();
            assert_eq!(get(&mut printer, path).status, 200, "{path}");
        }
        assert_eq!(get(&mut printer, "/DevMgmt/DiscoveryTree.xml").status, 404);
    }
}

#[test]
fn cdm_tells_the_passphrase_and_refuses_the_basic_scheme() {
    let mut printer = usual("smart-tank-cdm");
    let config = cdm(&mut printer, "/cdm/ioConfig/v2/wirelessConfig");
    assert_eq!(config["wlanProfile1"]["passPhrase"], HOME_PASSPHRASE);
    assert_eq!(config["wlanProfile1"]["ssid"], HOME_SSID);
    let now = printer.now;
    let request = Request::get("/cdm/system/v1/identity").with("authorization", "Basic eDp5");
    assert_eq!(printer.answer(now, &request).status, 401);
    let identity = cdm(&mut printer, "/cdm/system/v1/identity");
    assert_eq!(identity["serialNumber"], "LAB580TE05");
    assert_eq!(
        identity["makeAndModel"]["name"],
        "HP Smart Tank 580-590 series"
    );

    let token = "/cdm/oauth2/v1/token";
    let ask = |password: &str| json!({"grant_type": "password", "password": password}).to_string();
    assert_eq!(send(&mut printer, "POST", token, &ask("00000000")), 400);
    assert_eq!(send(&mut printer, "POST", token, &ask("47110815")), 200);
}

#[test]
fn cdm_searches_joins_and_refuses_what_it_does_not_understand() {
    let mut printer = new_in_box("smart-tank-cdm");
    let scan = "/cdm/ioConfig/v2/wifiScan";
    assert_eq!(cdm(&mut printer, scan)["state"], "readyToScan");
    let begin = r#"{"state":"scanProcessing","scanType":"undirected"}"#;
    assert_eq!(send(&mut printer, "PATCH", scan, begin), 204);
    assert_eq!(send(&mut printer, "PATCH", scan, begin), 409);
    assert_eq!(cdm(&mut printer, scan)["state"], "scanProcessing");
    printer.wake(at(3000));
    assert_eq!(cdm(&mut printer, scan)["state"], "readyToScan");
    let list = cdm(&mut printer, "/cdm/ioConfig/v2/wifiScan/wifiNetworks");
    assert_eq!(list["wifiNetworkList"][0]["ssid"], HOME_SSID);

    let config = "/cdm/ioConfig/v2/wirelessConfig";
    for bad in ["", "[]", "{", "{}", r#"{"wlanProfile1":{"ssid":""}}"#] {
        assert_eq!(send(&mut printer, "PATCH", config, bad), 400, "{bad}");
    }
    let good = json!({"preferredProfile": "wlanProfile1", "wlanProfile1": {
        "ssid": HOME_SSID, "passPhrase": HOME_PASSPHRASE, "authenticationMode": "auto",
    }});
    assert_eq!(send(&mut printer, "PUT", config, &good.to_string()), 405);
    assert_eq!(send(&mut printer, "PATCH", config, &good.to_string()), 204);
    settle(&mut printer);
    let adapter = cdm(&mut printer, "/cdm/ioConfig/v2/adapterConfigs/wifi0");
    assert_eq!(adapter["connectionState"], "connected");
}

#[test]
fn ipp_tells_of_wifi_as_each_kind_does() {
    for kind in KINDS {
        let mut joined = usual(kind.name);
        let told = attributes(&mut joined);
        let state = told.get("printer-wifi-state").map(|v| v[0].as_str());
        let wanted = (kind.ipp_wifi != IppWifi::None).then_some("8");
        assert_eq!(state, wanted, "{}", kind.name);
        assert_eq!(told["printer-make-and-model"], [kind.model]);
        assert_eq!(told["printer-uuid"], [format!("urn:uuid:{}", kind.uuid())]);
        let id = &told["printer-device-id"][0];
        assert_eq!(id.contains(kind.serial), kind.id_has_serial, "{id}");
        let settable = told["printer-settable-attributes-supported"].join(" ");
        assert_eq!(
            settable.contains("printer-wifi-password"),
            kind.ipp_wifi == IppWifi::Set
        );
        if kind.ipp_wifi != IppWifi::None {
            let told = attributes(&mut new_in_box(kind.name));
            assert_eq!(told["printer-wifi-state"], ["4"]);
            assert_eq!(
                told["printer-state-reasons"],
                ["wifi-not-configured-report"]
            );
            assert!(!told.contains_key("printer-wifi-ssid"));
        }
    }
}

#[test]
fn ipp_gives_what_is_asked_for_and_says_what_it_does_not_have() {
    let mut printer = usual("envy");
    let now = printer.now;
    let wanted = ["printer-wifi-ssid", "printer-colour-of-the-lid"];
    let response = printer.answer(now, &ipp_test::question(&wanted));
    let (status, told) = ipp_test::read(&response);
    assert_eq!(status, 1);
    let expected = vec![("printer-wifi-ssid".to_owned(), vec![HOME_SSID.to_owned()])];
    assert_eq!(told, expected);
    // Print-Job is not among what a bench needs.
    let refused = printer.answer(now, &ipp_test::operation(0x0002));
    assert_eq!(ipp_test::read(&refused).0, 0x0501);
    let broken = Request::new("POST", "/ipp/print", "x").with("content-type", "application/ipp");
    assert_eq!(ipp_test::read(&printer.answer(now, &broken)).0, 0x0400);
    assert_eq!(get(&mut printer, "/ipp/print").status, 400);
    assert_eq!(send(&mut printer, "POST", "/ipp/print", "x"), 415);
}

#[test]
fn ipp_takes_wifi_settings_only_where_and_when_it_may() {
    let setting = || ipp_test::setting(HOME_SSID, HOME_PASSPHRASE);
    let status = |printer: &mut VirtualPrinter, request: &Request| {
        let now = printer.now;
        ipp_test::read(&printer.answer(now, request)).0
    };
    let mut new = new_in_box("envy");
    assert_eq!(status(&mut new, &setting()), 0);
    settle(&mut new);
    assert_eq!(new.wifi_state(), WifiState::On);
    // Once it is set up, not without TLS.
    assert_eq!(status(&mut new, &setting()), 0x0402);
    let mut secure = setting();
    secure.secure = true;
    assert_eq!(status(&mut new, &secure), 0);
    let short = ipp_test::setting(HOME_SSID, "short");
    assert_eq!(status(&mut new_in_box("envy"), &short), 0x040b);
    assert_eq!(status(&mut new_in_box("officejet-pro"), &setting()), 0x0413);
    assert_eq!(
        status(&mut new_in_box("laserjet-buttons"), &setting()),
        0x0501
    );
}

#[test]
fn a_pin_from_the_panel_takes_every_dialect_onto_the_network() {
    for kind in ["envy", "officejet-pro", "laserjet-touch"] {
        let mut printer = new_in_box(kind);
        let told = printer.command(START, "menu wps pin");
        let pin = told[0].strip_prefix("PIN: ").unwrap().replace(' ', "");
        let page = printer.page(Report::NetworkConfiguration).text();
        assert!(
            page.replace(' ', "").contains(&format!("WPSPIN{pin}")),
            "{page}"
        );
        let mut line = String::from("router pin ");
        line.write_str(&pin).unwrap();
        printer.command(START, &line);
        settle(&mut printer);
        assert_eq!(attributes(&mut printer)["printer-wifi-state"], ["8"]);
        assert_eq!(attributes(&mut printer)["printer-wifi-ssid"], [HOME_SSID]);
        let adapters = leaves(text(&get(&mut printer, "/IoMgmt/Adapters")));
        assert!(adapters["IsConnected"].contains(&"true".to_owned()));
        // The PIN was good for one run.
        assert_eq!(printer.current_pin(), None);
        assert!(printer.take_notices().contains(&Notice::Light("steady")));
    }
}

#[test]
fn the_button_works_on_all_that_have_wps() {
    for kind in KINDS {
        let mut printer = new_in_box(kind.name);
        printer.command(START, "router button");
        let told = printer.command(START, "press wireless").join(" ");
        settle(&mut printer);
        let on = printer.wifi_state() == WifiState::On;
        assert_eq!(on, kind.wps, "{}: {told}", kind.name);
    }
}

#[test]
fn an_old_laserjet_tells_its_pin_and_others_do_not() {
    let mut old = new_in_box("laserjet-buttons");
    let path = "/IoMgmt/Adapters/wifi0/WPS/Pin";
    let session = leaves(text(&get(&mut old, path)));
    let pin = first(&session, "WpsPin").unwrap().to_owned();
    assert!(DevicePin::parse(&pin).is_ok(), "{pin}");
    assert_eq!(
        first(&leaves(text(&get(&mut old, path))), "WpsPin"),
        Some(pin.as_str())
    );
    // It is the one that the router takes.
    old.command(START, &format!("router pin {pin}"));
    old.command(START, "press wireless");
    settle(&mut old);
    assert_eq!(old.wifi_state(), WifiState::On);
    for kind in ["envy", "officejet-pro", "laserjet-touch"] {
        for name in ["wifi0", "Wifi0"] {
            let path = format!("/IoMgmt/Adapters/{name}/WPS/Pin");
            assert_eq!(get(&mut usual(kind), &path).status, 404, "{kind}");
        }
    }
}

#[test]
fn a_printed_pin_is_a_new_one_each_time_and_works() {
    let mut printer = new_in_box("laserjet-buttons");
    assert!(printer.command(START, "menu wps pin")[0].contains("shows no PIN"));
    let mut pins = Vec::new();
    for _ in 0..2 {
        printer.command(START, "menu print network");
        let sheet = printer.take_sheets().remove(0);
        let line = sheet
            .lines
            .iter()
            .find(|line| line.contains("WPS PIN"))
            .unwrap();
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        assert!(DevicePin::parse(&digits).is_ok(), "{line}");
        pins.push(digits);
    }
    assert_ne!(pins[0], pins[1]);
    printer.command(START, &format!("router pin {}", pins[1]));
    printer.command(START, "press wireless");
    settle(&mut printer);
    assert_eq!(printer.wifi_state(), WifiState::On);
}

#[test]
fn internal_print_prints_and_cannot_be_read() {
    let path = "/DevMgmt/InternalPrintDyn.xml";
    let body = |job: &str| {
        format!(
            "<ipdyn:InternalPrintDyn xmlns:ipdyn=\"urn:x\"><ipdyn:JobType>{job}</ipdyn:JobType>\
             </ipdyn:InternalPrintDyn>"
        )
    };
    let mut printer = usual("officejet-pro");
    assert_eq!(get(&mut printer, path).status, 404);
    let cap = leaves(text(&get(&mut printer, "/DevMgmt/InternalPrintCap.xml")));
    assert!(cap["JobType"].contains(&"wirelessNetworkPage".to_owned()));
    assert_eq!(
        send(&mut printer, "POST", path, &body("wirelessNetworkPage")),
        201
    );
    assert_eq!(
        send(&mut printer, "POST", path, &body("networkSummary")),
        503
    );
    let sheets = printer.take_sheets();
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].report, Report::WirelessTest);
    printer.wake(at(5000));
    for job in ["wpsPinPage", ""] {
        assert_eq!(send(&mut printer, "POST", path, &body(job)), 400, "{job}");
    }
    assert!(printer.take_sheets().is_empty());
    assert_eq!(
        send(&mut printer, "POST", path, &body("networkSummary")),
        201
    );
}

#[test]
fn cdm_prints_one_report_after_the_other() {
    let mut printer = usual("smart-tank-cdm");
    let path = "/cdm/report/v1/print";
    let job = r#"{"state":"processing","version":"1.0.0","reportId":"wirelessNetworkPage"}"#;
    assert_eq!(send(&mut printer, "PATCH", path, job), 204);
    assert_eq!(send(&mut printer, "PATCH", path, job), 409);
    printer.wake(at(5000));
    assert_eq!(
        send(&mut printer, "PATCH", path, r#"{"state":"processing"}"#),
        400
    );
    assert_eq!(printer.take_sheets().len(), 1);
}

#[test]
fn ledm_searches_with_202_first() {
    let mut printer = usual("envy");
    let path = "/IoMgmt/Adapters/Wifi0/WifiNetworks";
    assert_eq!(get(&mut printer, path).status, 202);
    assert_eq!(get(&mut printer, path).status, 202);
    printer.wake(at(3000));
    let networks = leaves(text(&get(&mut printer, path)));
    assert_eq!(networks["SSID"].len(), 2);
    assert_eq!(
        get(
            &mut printer,
            "/IoMgmt/Adapters/Wifi0/WifiNetworks/SSID=Cafe"
        )
        .status,
        202
    );
    printer.wake(at(6000));
    let response = get(
        &mut printer,
        "/IoMgmt/Adapters/Wifi0/WifiNetworks/SSID=Nowhere",
    );
    assert!(!leaves(text(&response)).contains_key("SSID"));
    let mut never = with_fault("envy", "scans-forever");
    get(&mut never, path);
    never.wake(at(600_000));
    assert_eq!(get(&mut never, path).status, 202);
}

#[test]
fn ledm_takes_a_profile_in_setup_mode_and_nothing_else() {
    let hex = |text: &str| {
        text.bytes().fold(String::new(), |mut out, octet| {
            let _ = write!(out, "{octet:02x}");
            out
        })
    };
    let profile = format!(
        "<io:Profile xmlns:io=\"urn:i\" xmlns:wifi=\"urn:w\"><wifi:SSID>{}</wifi:SSID>\
         <wifi:EncryptionType>WPA_PSK</wifi:EncryptionType>\
         <wifi:PassPhrase>{}</wifi:PassPhrase></io:Profile>",
        hex(HOME_SSID),
        hex(HOME_PASSPHRASE)
    );
    let base = "/IoMgmt/Adapters/Wifi0";
    for to in ["/Profiles/1", "/Profiles/Active"] {
        let mut printer = new_in_box("envy");
        let path = format!("{base}{to}");
        assert_eq!(send(&mut printer, "PUT", &path, "<x/>"), 400);
        assert_eq!(send(&mut printer, "PUT", &path, &profile), 204);
        settle(&mut printer);
        assert_eq!(printer.wifi_state(), WifiState::On);
    }
    let mut printer = new_in_box("envy");
    for path in ["/Profiles", "/Protocols", "/VsaCodes.xml"] {
        assert_eq!(
            send(&mut printer, "PUT", &format!("{base}{path}"), &profile),
            405
        );
    }
    // Once a password is set and the printer is set up, only with it.
    let options = Options {
        password: Some("secret".into()),
        ..Options::default()
    };
    let kind = find_kind("envy").unwrap();
    let mut locked = VirtualPrinter::new(kind, options, START);
    let path = format!("{base}/Profiles/Active");
    assert_eq!(send(&mut locked, "PUT", &path, &profile), 401);
    let now = locked.now;
    let login = Request::new("PUT", &path, profile.as_str())
        .with("authorization", "Basic YWRtaW46c2VjcmV0");
    assert_eq!(locked.answer(now, &login).status, 204);
    assert_eq!(send(&mut printer, "PUT", base, "<Power>off</Power>"), 204);
    assert_eq!(printer.wifi_state(), WifiState::Off);
}

#[test]
fn diagnosis_names_what_is_wrong() {
    for (fault, rule, failing) in [
        ("out-of-range", "201", "Network Name (SSID) Found"),
        ("wrong-passphrase", "603", "No Filtering"),
        ("mac-filter", "100", "No Filtering"),
        ("wpa3-only", "604", "Security Settings Match"),
        ("weak-signal", "400", ""),
    ] {
        let mut printer = with_fault("officejet-pro", fault);
        let codes = leaves(text(&get(
            &mut printer,
            "/IoMgmt/Adapters/Wifi0/VsaCodes.xml",
        )));
        assert_eq!(first(&codes, "RuleNumber"), Some(rule), "{fault}");
        let report = printer.page(Report::WirelessTest).text();
        let failed: Vec<&str> = report
            .lines()
            .filter(|line| line.ends_with("FAIL"))
            .collect();
        if failing.is_empty() {
            assert!(failed.is_empty() && report.contains("Very low"), "{report}");
        } else {
            assert_eq!(failed.len(), 1, "{report}");
            assert!(failed[0].contains(failing), "{report}");
        }
    }
    let mut well = usual("officejet-pro");
    let codes = leaves(text(&get(&mut well, "/IoMgmt/Adapters/Wifi0/VsaCodes.xml")));
    assert!(!codes.contains_key("RuleNumber"));
    well.command(START, "cable in");
    let codes = leaves(text(&get(&mut well, "/IoMgmt/Adapters/Wifi0/VsaCodes.xml")));
    assert_eq!(first(&codes, "RuleNumber"), Some("000"));
    assert_eq!(attributes(&mut well)["printer-wifi-state"], ["3"]);
}

#[test]
fn every_fault_of_the_web_server_is_felt() {
    let paths = ["/DevMgmt/ProductConfigDyn.xml", "/IoMgmt/Adapters"];
    for (fault, status) in [
        ("asleep", 503),
        ("redirect-circle", 302),
        ("login", 401),
        ("unknown-dialect", 404),
    ] {
        let mut printer = with_fault("officejet-pro", fault);
        for path in paths {
            assert_eq!(get(&mut printer, path).status, status, "{fault}");
        }
        printer.command(START, "fault none");
        assert_eq!(get(&mut printer, paths[0]).status, 200, "{fault}");
    }
    let mut circle = with_fault("envy", "redirect-circle");
    let mut path = String::from("/");
    let mut seen = Vec::new();
    for _ in 0..4 {
        path = get(&mut circle, &path).header("location").unwrap().into();
        seen.push(path.clone());
    }
    assert_eq!(seen[0], seen[2]);
    for (fault, body) in [("hang", Body::Silence), ("huge", Body::Endless(4 << 30))] {
        assert_eq!(get(&mut with_fault("envy", fault), paths[0]).body, body);
    }
    let whole = get(&mut usual("envy"), paths[0]);
    for fault in ["garbage", "truncated"] {
        let spoiled = get(&mut with_fault("envy", fault), paths[0]);
        let text = String::from_utf8_lossy(spoiled.octets()).into_owned();
        assert!(roxmltree::Document::parse(&text).is_err(), "{fault}");
        assert!(spoiled.octets().len() <= whole.octets().len());
    }
    let mut forbidden = with_fault("envy", "root-forbidden");
    assert_eq!(get(&mut forbidden, "/").status, 403);
    assert_eq!(
        get(&mut forbidden, "/DevMgmt/DiscoveryTree.xml").status,
        200
    );
    assert!(!with_fault("envy", "no-http").speaks_http());
    let mut other = with_fault("envy", "other-device");
    let config = leaves(text(&get(&mut other, paths[0])));
    assert_ne!(first(&config, "SerialNumber"), Some(other.kind().serial));
    let mut hasty = with_fault("envy", "hasty");
    assert_eq!(get(&mut hasty, paths[0]).status, 200);
    assert_eq!(get(&mut hasty, paths[0]).status, 503);
    hasty.wake(at(700));
    assert_eq!(get(&mut hasty, paths[0]).status, 200);
}

#[test]
fn a_login_opens_what_it_closes() {
    let options = Options {
        password: Some("open sesame".into()),
        fault: find_fault("login"),
        ..Options::default()
    };
    let mut printer = printer("envy", options);
    let path = "/IoMgmt/Adapters";
    let refused = get(&mut printer, path);
    assert!(
        refused
            .header("www-authenticate")
            .unwrap()
            .starts_with("Basic ")
    );
    let now = printer.now;
    let login = Request::get(path).with("authorization", "Basic YWRtaW46b3BlbiBzZXNhbWU=");
    assert_eq!(printer.answer(now, &login).status, 200);

    let mut office = usual("enterprise");
    assert_eq!(get(&mut office, "/airprint_mob_status.htm").status, 200);
    assert_eq!(get(&mut office, "/dot11_config.htm").status, 401);
    assert_eq!(get(&mut office, "/DevMgmt/DiscoveryTree.xml").status, 404);
}

#[test]
fn snmp_walks_through_everything_and_ends() {
    for kind in KINDS {
        let mut printer = usual(kind.name);
        let mut name = vec![1, 3];
        let mut names = Vec::new();
        for n in 0..200 {
            let now = at(n * 2000);
            let question = snmp_test::question(snmp_test::NEXT, 1, &[&name]);
            let answer = printer.datagram(now, &question).unwrap();
            let (status, found) = snmp_test::read(&answer);
            assert_eq!(status, 0);
            let (next, tag, _) = found[0].clone();
            if tag == 0x82 {
                break;
            }
            assert!(next > name, "{next:?}");
            names.push(next.clone());
            name = next;
        }
        assert!(names.len() > 20 && names.len() < 200, "{}", names.len());
        // GETBULK finds the same, as far as a datagram goes.
        let bulk = snmp_test::question(snmp_test::BULK, 1, &[&[1, 3]]);
        let answer = printer.datagram(at(900_000), &bulk).unwrap();
        assert!(answer.len() <= 1472);
        let (_, found) = snmp_test::read(&answer);
        let bulk: Vec<Vec<u32>> = found.into_iter().map(|(name, ..)| name).collect();
        assert!(bulk.len() > 5);
        assert!(names.starts_with(&bulk[..bulk.len().min(names.len())]));
    }
}

#[test]
fn snmp_answers_as_it_should_in_both_versions() {
    let mut printer = usual("laserjet-touch");
    let serial: &[u32] = &[1, 3, 6, 1, 2, 1, 43, 5, 1, 1, 17, 1];
    let nothing: &[u32] = &[1, 3, 6, 1, 9, 9];
    for version in [0, 1] {
        let question = snmp_test::question(snmp_test::GET, version, &[serial]);
        let (status, found) = snmp_test::read(&printer.datagram(START, &question).unwrap());
        assert_eq!(status, 0);
        assert_eq!(found[0].2, printer.kind().serial.as_bytes());
        let question = snmp_test::question(snmp_test::GET, version, &[serial, nothing]);
        let (status, found) = snmp_test::read(&printer.datagram(START, &question).unwrap());
        // Version 1 has an error for it, version 2 a value that is none.
        assert_eq!(status, if version == 0 { 2 } else { 0 });
        assert_eq!(found[1].1, if version == 0 { 0x05 } else { 0x80 });
        let question = snmp_test::question(snmp_test::SET, version, &[serial]);
        let (status, _) = snmp_test::read(&printer.datagram(START, &question).unwrap());
        assert_eq!(status, if version == 0 { 4 } else { 17 });
    }
    let mut stranger = snmp_test::question(snmp_test::GET, 1, &[serial]);
    let at = stranger.windows(6).position(|w| w == b"public").unwrap();
    stranger[at] = b'P';
    assert_eq!(printer.datagram(START, &stranger), None);
    let question = snmp_test::question(snmp_test::GET, 1, &[serial]);
    for len in 0..question.len() {
        assert_eq!(printer.datagram(START, &question[..len]), None, "{len}");
    }
    assert_eq!(printer.datagram(START, &[0x30; 5000]), None);
}

#[test]
fn a_walk_keeps_the_web_server_of_a_cdm_printer_busy() {
    let mut printer = usual("smart-tank-cdm");
    let question = snmp_test::question(snmp_test::NEXT, 1, &[&[1, 3]]);
    for _ in 0..WALK {
        printer.datagram(START, &question);
    }
    assert_eq!(
        get(&mut printer, "/cdm/system/v1/identity").body,
        Body::Silence
    );
    printer.wake(at(6000));
    cdm(&mut printer, "/cdm/system/v1/identity");
}

#[test]
fn every_kind_prints_every_report_as_text_and_pdf() {
    for kind in KINDS {
        let mut printer = usual(kind.name);
        for (name, report) in Report::ALL {
            printer.command(START, &format!("menu print {name}"));
            let sheet = printer.take_sheets().remove(0);
            let text = sheet.text();
            assert!(text.starts_with(report.title()), "{text}");
            assert!(text.contains(kind.model), "{text}");
            assert!(sheet.pdf().starts_with(b"%PDF-1.4"));
            assert!(sheet.lines.iter().all(|line| line.chars().count() <= 85));
            if !kind.wired {
                assert!(text.contains(HOME_SSID), "{text}");
            }
        }
    }
}

#[test]
fn the_panel_says_what_it_does_not_understand_and_never_stumbles() {
    for kind in KINDS {
        let mut printer = new_in_box(kind.name);
        for line in printer.command(START, "help") {
            let words: String = line.chars().take(44).collect();
            let told = printer.command(START, words.trim());
            assert!(!told.is_empty(), "{line}");
        }
        printer.command(START, "fault none");
        assert!(printer.command(START, "sing")[0].contains("help"));
        assert!(printer.command(START, "presswireless")[0].contains("help"));
        assert!(printer.command(START, &"x".repeat(10_000))[0].contains("too long"));
        assert_eq!(printer.command(START, "  "), Vec::<String>::new());
    }
    let mut printer = usual("envy");
    let shown = printer.command(START, "  show ");
    assert!(
        shown.iter().any(|line| line.contains("Wi-Fi: on")),
        "{shown:?}"
    );
    printer.command(START, "menu restore");
    assert_eq!(printer.wifi_state(), WifiState::Unconfigured);
    printer.command(START, "menu join");
    settle(&mut printer);
    assert_eq!(printer.wifi_state(), WifiState::On);
}

#[test]
fn the_control_resource_is_the_panel_for_programs() {
    let mut printer = new_in_box("envy");
    assert_eq!(
        cdm(&mut printer, "/octopin-lab/state")["wifi"]["state"],
        "unconfigured"
    );
    let now = printer.now;
    let command = |line: &str| Request::new("POST", "/octopin-lab/command", line);
    let told = printer.answer(now, &command("menu wps pin\n"));
    let pin = text(&told)
        .trim()
        .strip_prefix("PIN: ")
        .unwrap()
        .replace(' ', "");
    assert_eq!(cdm(&mut printer, "/octopin-lab/state")["pin"], pin);
    // It is there whatever is wrong with the rest.
    printer.answer(now, &command("fault asleep"));
    assert_eq!(cdm(&mut printer, "/octopin-lab/state")["fault"], "asleep");
    assert_eq!(get(&mut printer, "/octopin-lab/network.pdf").status, 200);
    assert_eq!(get(&mut printer, "/octopin-lab/nothing").status, 404);
    assert_eq!(send(&mut printer, "PUT", "/octopin-lab/state", ""), 405);
}

#[test]
fn it_announces_itself_as_its_family_does() {
    for kind in KINDS {
        let mut printer = usual(kind.name);
        printer.set_addresses(Addresses {
            ip: Some(Ipv4Addr::LOCALHOST),
            http: 8080,
            https: Some(8443),
        });
        let announced = printer.announcements();
        let services: Vec<&str> = announced.iter().map(|a| a.service).collect();
        assert_eq!(services, ["_ipp._tcp", "_http._tcp", "_ipps._tcp"]);
        let txt: BTreeMap<&str, String> = announced[0].txt.iter().cloned().collect();
        assert_eq!(txt["UUID"], kind.uuid());
        assert_eq!(txt["ty"], kind.model);
        assert!(announced[0].name.len() <= 63);
        for (key, value) in &announced[0].txt {
            assert!(key.len() + value.len() < 255, "{key}");
        }
    }
}
