//! What a printer does: WPS, pages, faults, its panel.

use super::*;
use crate::printer::Light;

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
        assert!(printer.take_notices().contains(&Notice::Light(Light::On)));
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
fn every_line_of_the_lists_is_told_in_every_language() {
    for kind in KINDS {
        assert_eq!(kind.about, format!("lab-printer-{}", kind.name));
        assert_eq!(kind.about().untold(), [], "{}", kind.name);
    }
    for fault in FAULTS {
        assert_eq!(fault.about, format!("lab-printer-fault-{}", fault.name));
    }
    let mut printer = usual("envy");
    for line in ["help", "faults", "fault asleep"] {
        let lines = printer.obey(START, line);
        assert!(lines.iter().all(|line| line.untold().is_empty()), "{line}");
        let german = |line| text::Language::German.message(line);
        assert!(lines.iter().all(|line| german(line) != line.english()));
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
