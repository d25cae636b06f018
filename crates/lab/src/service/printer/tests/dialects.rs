//! What each dialect says and takes.

use super::*;

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
