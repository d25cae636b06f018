use std::net::IpAddr;

use text::Tell as _;
use wsc::ident::MacAddr;

use super::oui::Registry;
use super::schema::{Answer, Function, Place, Way};
use super::*;
use crate::evidence::Confidence;
use crate::router::kinds::Kind;

/// The vendors of the study of router menus, and the id of the row of each.
const STUDIED: [(&str, &str); 35] = [
    ("TP-Link Archer", "tp-link"),
    ("Netgear", "netgear"),
    ("Asus", "asus"),
    ("D-Link", "d-link"),
    ("Linksys", "linksys"),
    ("FRITZ!Box", "fritzbox"),
    ("OpenWrt LuCI", "openwrt"),
    ("MikroTik", "mikrotik"),
    ("Huawei HiLink/HG", "huawei"),
    ("ZTE", "zte"),
    ("Xiaomi/Redmi", "xiaomi"),
    ("Ubiquiti UniFi", "unifi"),
    ("Cisco WAP (SMB)", "cisco-wap"),
    ("DrayTek Vigor", "draytek"),
    ("Google/Nest Wifi", "google-nest"),
    ("eero", "eero"),
    ("Apple AirPort", "apple-airport"),
    ("Comcast/Xfinity", "xfinity"),
    ("AT&T", "att"),
    ("Verizon", "verizon"),
    ("Spectrum", "spectrum"),
    ("BT", "bt"),
    ("Sky", "sky"),
    ("Vodafone", "vodafone"),
    ("Telekom Speedport", "telekom-speedport"),
    ("Orange Livebox", "orange-livebox"),
    ("Bouygues Bbox", "bouygues-bbox"),
    ("Free Freebox", "freebox"),
    ("Telstra / TPG", "telstra"),
    ("Zyxel", "zyxel"),
    ("Trendnet", "trendnet"),
    ("Belkin", "belkin"),
    ("Keenetic", "keenetic"),
    ("Telecom NZ", "telecom-nz"),
    ("Realtek generic", "realtek"),
];

fn guide() -> Guide {
    Guide::load().expect("the guide keeps its rules")
}

fn first<'g>(guide: &'g Guide, clues: &Clues) -> Vec<&'g str> {
    let matches = guide.for_router(clues);
    matches
        .iter()
        .map(|found| found.vendor.id.as_str())
        .collect()
}

#[test]
fn every_row_keeps_the_rules() {
    assert_eq!(guide().vendors().count(), STUDIED.len());
}

#[test]
fn every_studied_vendor_is_there() {
    let guide = guide();
    for (vendor, id) in STUDIED {
        assert!(guide.vendor(id).is_some(), "{vendor}");
    }
}

#[test]
fn every_file_is_compiled_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guide/routers");
    let mut found: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder of the guide")
        .map(|entry| entry.expect("an entry").file_name())
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".toml")?.to_owned()))
        .collect();
    found.sort();
    let mut known: Vec<&str> = VENDOR_FILES.iter().map(|(id, _)| *id).collect();
    known.extend(["by-hand", "oui"]);
    known.sort_unstable();
    assert_eq!(found, known);
}

#[test]
fn every_driver_is_a_kind_that_there_is() {
    for vendor in guide().vendors() {
        for driver in &vendor.drivers {
            let kind = Kind::of_scheme(&driver.scheme);
            assert!(kind.is_some(), "{}: {}", vendor.id, driver.scheme);
        }
    }
}

#[test]
fn no_steps_to_a_pin_where_the_modes_have_none() {
    let guide = guide();
    let mut refused = 0;
    for vendor in guide.vendors() {
        for (function, mode) in [
            (Function::DevicePin, &vendor.modes.device_pin),
            (Function::RouterPin, &vendor.modes.router_pin),
            (Function::Button, &vendor.modes.button),
        ] {
            let told = guide.steps_for(Some(vendor), function, None);
            let words = (vendor.id.as_str(), function);
            match mode.answer {
                Answer::No => {
                    assert!(matches!(told.verdict, Verdict::NotOffered(_)), "{words:?}");
                    assert!(told.routes.is_empty(), "{words:?}");
                    refused += 1;
                }
                Answer::Unknown => {
                    assert_eq!(told.verdict, Verdict::NotEvidenced, "{words:?}");
                }
                Answer::Yes => {
                    assert!(!matches!(told.verdict, Verdict::NotOffered(_)), "{words:?}");
                }
            }
        }
    }
    assert!(refused > 10, "{refused}");
}

#[test]
fn every_sentence_is_numbered_and_has_a_source() {
    let guide = guide();
    let vendors: Vec<Option<&Vendor>> = guide.vendors().map(Some).chain([None]).collect();
    for vendor in vendors {
        for function in Function::ALL {
            let told = guide.steps_for(vendor, function, None);
            let words = (vendor.map(|v| v.id.as_str()), function);
            if let Verdict::NotOffered(why) = &told.verdict {
                assert!(!why.source.english().is_empty(), "{words:?}");
                continue;
            }
            assert!(!told.routes.is_empty(), "{words:?}");
            for route in &told.routes {
                assert!(route.confidence().is_some(), "{words:?}");
                for (number, step) in (1..).zip(&route.steps) {
                    assert_eq!(step.number, number, "{words:?}");
                    assert!(
                        !step.source.english().is_empty(),
                        "{words:?}: {}",
                        step.text
                    );
                    let sentence =
                        step.text.english().ends_with('.') || route.place == Place::Shell;
                    assert!(sentence, "{words:?}: {}", step.text);
                }
            }
        }
    }
}

#[test]
fn steps_lead_from_the_address_to_the_end() {
    let guide = guide();
    let vendor = guide.vendor("xfinity").expect("a row");
    let told = guide.steps_for(Some(vendor), Function::DevicePin, None);
    let [route] = told.routes.as_slice() else {
        panic!("one way, not {:?}", told.routes)
    };
    let texts: Vec<String> = route.steps.iter().map(|s| s.text.english()).collect();
    let [address, login, menu, rest @ ..] = texts.as_slice() else {
        panic!("too short: {texts:?}")
    };
    assert!(address.contains("http://10.0.0.1"));
    assert!(login.starts_with("Log in"));
    assert_eq!(
        *menu,
        "Go to Gateway > Connection > Wi-Fi > Add Wi-Fi Protected Setup (WPS) Client."
    );
    assert!(
        rest.iter()
            .any(|text| text.contains("Wireless Client's PIN"))
    );
    assert_eq!(
        route.confidence(),
        Some(Confidence::Recalled),
        "by its address"
    );
}

#[test]
fn the_observed_gateway_comes_before_a_printed_address() {
    let guide = guide();
    let gateway: IpAddr = "192.168.7.1".parse().expect("an address");
    for vendor in [guide.vendor("asus"), None] {
        let told = guide.steps_for(vendor, Function::SwitchOff, Some(gateway));
        let step = told.routes.first().and_then(|route| route.steps.first());
        let step = step.expect("a first step");
        assert!(
            step.text.english().contains("http://192.168.7.1 "),
            "{}",
            step.text
        );
        assert!(!step.text.english().contains("router.asus.com"));
        assert_eq!(step.confidence, Confidence::High);
    }
    let v6: IpAddr = "fe80::1".parse().expect("an address");
    let told = guide.steps_for(None, Function::SwitchOff, Some(v6));
    let step = told.routes.first().and_then(|route| route.steps.first());
    assert!(step.is_some_and(|step| step.text.english().contains("http://[fe80::1]")));
}

#[test]
fn an_unknown_router_falls_back_to_what_is_true_of_any() {
    let guide = guide();
    let clues = Clues {
        maker: Some("Nobody's Radios".to_owned()),
        model: Some("Q-1".to_owned()),
        servers: vec!["lighttpd".to_owned()],
        ssids: vec!["home".to_owned()],
        ..Clues::default()
    };
    assert!(guide.for_router(&clues).is_empty());
    assert!(guide.for_router(&Clues::default()).is_empty());

    let told = guide.steps_for(None, Function::DevicePin, None);
    assert_eq!(told.verdict, Verdict::NotEvidenced);
    let [route] = told.routes.as_slice() else {
        panic!("one way, not {:?}", told.routes)
    };
    let whole: String = route.steps.iter().map(|s| s.text.english()).collect();
    for words in [
        "default gateway",
        "Wi-Fi Protected Setup",
        "QSS",
        "Try a PIN once",
    ] {
        assert!(whole.contains(words), "{words}");
    }
    let button = guide.steps_for(None, Function::Button, None);
    let places: Vec<Place> = button.routes.iter().map(|route| route.place).collect();
    assert_eq!(places, [Place::Box, Place::Page], "the box first");
}

#[test]
fn a_known_page_is_used_where_the_function_is_not_evidenced() {
    let guide = guide();
    let told = guide.steps_for(guide.vendor("bt"), Function::DevicePin, None);
    assert_eq!(told.verdict, Verdict::NotEvidenced);
    let texts: Vec<String> = told.routes[0]
        .steps
        .iter()
        .map(|s| s.text.english())
        .collect();
    assert!(
        texts.contains(&"Go to Advanced Settings > Wireless.".to_owned()),
        "{texts:?}"
    );
    assert!(!texts.iter().any(|text| text.contains("QSS")), "{texts:?}");
}

#[test]
fn the_steps_of_any_router_are_no_surer_than_the_row_that_uses_them() {
    let guide = guide();
    let told = guide.steps_for(guide.vendor("tp-link"), Function::Button, None);
    let boxed = told.routes.iter().find(|route| route.place == Place::Box);
    let boxed = boxed.expect("a button on the box");
    assert_eq!(boxed.confidence(), Some(Confidence::Recalled));
    let sources = boxed.steps.iter().map(|step| step.source.english());
    assert!(
        sources
            .into_iter()
            .all(|source| source.contains("common knowledge; no document"))
    );
}

#[test]
fn an_app_is_opened_and_no_address_where_there_is_only_an_app() {
    let guide = guide();
    let told = guide.steps_for(guide.vendor("apple-airport"), Function::SwitchOff, None);
    assert_eq!(told.verdict, Verdict::NotEvidenced);
    let places: Vec<Place> = told.routes.iter().map(|route| route.place).collect();
    assert_eq!(places, [Place::App]);
    let texts: Vec<String> = told.routes[0]
        .steps
        .iter()
        .map(|s| s.text.english())
        .collect();
    assert_eq!(texts[0], "Open AirPort Utility.");
    assert!(
        !texts.iter().any(|text| text.contains("http://")),
        "{texts:?}"
    );
}

#[test]
fn the_surest_address_comes_first() {
    let guide = guide();
    let told = guide.steps_for(guide.vendor("netgear"), Function::DevicePin, None);
    let first = &told.routes[0].steps[0];
    let text = first.text.english();
    let medium = text
        .find("http://192.168.1.1")
        .expect("the owner's address");
    let low = text.find("routerlogin.net").expect("the copied address");
    assert!(medium < low, "{}", first.text);
    assert_eq!(first.confidence, Confidence::Medium);
}

#[test]
fn routers_are_known_by_what_they_say() {
    let guide = guide();
    let maker_model = |maker: &str, model: &str| Clues {
        maker: Some(maker.to_owned()),
        model: Some(model.to_owned()),
        ..Clues::default()
    };
    for (maker, model, id) in [
        ("AVM Berlin", "FRITZ!Box 7590", "fritzbox"),
        (
            "Sagemcom",
            "Residential Livebox,(DSL,WAN Ethernet)",
            "orange-livebox",
        ),
        ("D-link", "DSL-X1852E", "d-link"),
        ("Huawei Technologies Co., Ltd.", "HG633", "huawei"),
        ("Linksys Inc.", "WRT120N", "linksys"),
        ("MikroTik", "Router OS", "mikrotik"),
        ("TP-LINK", "TL-WR740N", "tp-link"),
        ("HUMAX", "BGW320-500", "att"),
    ] {
        let found = first(&guide, &maker_model(maker, model));
        assert_eq!(found.first(), Some(&id), "{maker} {model}: {found:?}");
    }
    for (server, id) in [
        (
            "gensokyo UPnP/1.0 AVM FRITZ!Box 7590 AX 259.08.20",
            "fritzbox",
        ),
        ("AsusWRT/3.0.0.4 UPnP/1.1 MiniUPnPd/1.9", "asus"),
        ("Linux, WEBACCESS/1.0, DIR-850L Ver 1.09", "d-link"),
        ("RouterOS/6.43UPnP/1.0 MikroTik UPnP/1.0", "mikrotik"),
        ("Linux UPnP/1.0 Huawei-ATP-IGD", "huawei"),
        ("Mini web server 1.0 ZTE corp 2005.", "zte"),
        ("OpenWRT/kamikaze UPnP/1.0 MiniUPnPd/1.5", "openwrt"),
    ] {
        let clues = Clues {
            servers: vec![server.to_owned()],
            ..Clues::default()
        };
        assert_eq!(first(&guide, &clues), [id], "{server}");
    }
    let clues = Clues {
        upnp: vec!["urn:schemas-upnp-org:device:fritzbox:1".to_owned()],
        ..Clues::default()
    };
    assert_eq!(first(&guide, &clues), ["fritzbox"]);
}

#[test]
fn a_persons_spelling_is_understood() {
    let guide = guide();
    for (said, id) in [
        ("tplink archer c7", "tp-link"),
        ("Fritz Box 7530", "fritzbox"),
        ("dlink dir-850l", "d-link"),
        ("Netgaer", "netgear"),
        ("Linsys", "linksys"),
        ("keenetik", "keenetic"),
    ] {
        let clues = Clues {
            model: Some(said.to_owned()),
            ..Clues::default()
        };
        let matches = guide.for_router(&clues);
        let best = matches.first().expect(said);
        assert_eq!(best.vendor.id, id, "{said}");
    }
    let exact = Clues {
        maker: Some("Netgear".to_owned()),
        ..Clues::default()
    };
    let matches = guide.for_router(&exact);
    assert!(
        matches
            .iter()
            .flat_map(|m| &m.reasons)
            .all(|reason| !reason.misspelt)
    );
}

#[test]
fn reasons_say_what_was_seen_and_where_the_sign_is_from() {
    let guide = guide();
    let clues = Clues {
        maker: Some("TP-LINK".to_owned()),
        ssids: vec!["TP-LINK_1234".to_owned()],
        ..Clues::default()
    };
    let matches = guide.for_router(&clues);
    let best = matches.first().expect("a match");
    let words: Vec<String> = best
        .reasons
        .iter()
        .map(|one| one.told().english())
        .collect();
    assert_eq!(words.len(), 2, "{words:?}");
    assert!(
        words[0].starts_with("maker \"TP-LINK\" fits \"TP-Link*\" (high: UPnP"),
        "{words:?}"
    );
    assert!(
        words[1].starts_with("network name \"TP-LINK_1234\" fits"),
        "{words:?}"
    );
}

#[test]
fn equal_matches_are_undecided_and_all_told() {
    let guide = guide();
    let by_mac = Clues {
        mac_vendor: Some("ARRIS Group, Inc.".to_owned()),
        ..Clues::default()
    };
    let matches = guide.for_router(&by_mac);
    let ids: Vec<&str> = matches
        .iter()
        .map(|found| found.vendor.id.as_str())
        .collect();
    assert_eq!(ids, ["att", "xfinity"]);
    assert!(find::undecided(&matches));

    let with_model = Clues {
        model: Some("BGW320-505".to_owned()),
        ..by_mac
    };
    let matches = guide.for_router(&with_model);
    assert_eq!(matches[0].vendor.id, "att");
    assert!(!find::undecided(&matches));
    assert!(!find::undecided(&[]));
}

#[test]
fn what_runs_on_a_box_outweighs_who_made_it() {
    let guide = guide();
    let clues = Clues {
        servers: vec!["OpenWrt/21.02 UPnP/1.1 MiniUPnPd/2.2".to_owned()],
        mac_vendor: Some("TP-LINK TECHNOLOGIES CO.,LTD.".to_owned()),
        ssids: vec!["TP-LINK_AB12".to_owned()],
        ..Clues::default()
    };
    assert_eq!(first(&guide, &clues), ["openwrt", "tp-link"]);
}

#[test]
fn no_row_is_taken_for_another_by_its_own_signs() {
    // Patterns without wildcards are texts themselves: the row that has one must be among the best.
    let guide = guide();
    for vendor in guide.vendors() {
        for sign in vendor.signs.iter().filter(|sign| sign.clue == Clue::Model) {
            for pattern in &sign.patterns {
                let text = pattern.replace('#', "1").replace('*', "");
                let clues = Clues {
                    model: Some(text.clone()),
                    ..Clues::default()
                };
                let matches = guide.for_router(&clues);
                let best = matches.first().expect(&text);
                assert_eq!(best.vendor.id, vendor.id, "{text}");
                assert!(!find::undecided(&matches), "{text}");
            }
        }
    }
}

#[test]
fn mac_addresses_are_looked_up_and_every_maker_has_a_row() {
    let guide = guide();
    let registry = Registry::load().expect("the registry is readable");
    let mac = |text: &str| text.parse::<MacAddr>().expect("a MAC address");
    assert_eq!(
        registry.maker(mac("00:07:cb:01:02:03")),
        Some("FREEBOX SAS")
    );
    assert_eq!(
        registry.maker(mac("00:00:5e:00:53:01")),
        None,
        "not in the table"
    );
    assert_eq!(
        registry.maker(mac("02:07:cb:01:02:03")),
        None,
        "made up by its device"
    );
    for name in registry.registered_names() {
        let clues = Clues {
            mac_vendor: Some(name.to_owned()),
            ..Clues::default()
        };
        assert!(!guide.for_router(&clues).is_empty(), "{name}");
    }
}

#[test]
fn recalled_is_never_called_more() {
    // "common knowledge" is the word for having no document; only `recalled` may rest on it.
    for vendor in guide().vendors() {
        let vague = |key: &str| {
            vendor.sources[key]
                .english()
                .starts_with("common knowledge")
        };
        for mode in [
            &vendor.modes.device_pin,
            &vendor.modes.router_pin,
            &vendor.modes.button,
        ] {
            assert!(!vague(&mode.source) || mode.confidence == Confidence::Recalled);
        }
        for way in &vendor.ways {
            if let Way::Steps {
                confidence, source, ..
            } = way
            {
                let honest = !vague(source) || *confidence == Confidence::Recalled;
                assert!(honest, "{}: {:?}", vendor.id, way.function());
            }
        }
        for admin in &vendor.admin {
            let honest = !vague(&admin.source) || admin.confidence == Confidence::Recalled;
            assert!(honest, "{}: {}", vendor.id, admin.name);
        }
    }
}

/// A row that keeps the rules, to be broken by the tests below.
const SOUND: &str = r#"
id = "x"
name = "X"
products = "all"
kind = "retail"
wps_page = { path = ["A", "B"], confidence = "high", source = "s" }
[sources]
s = "a source"
[modes]
device_pin = { answer = "no", confidence = "high", source = "s" }
router_pin = { answer = "unknown", confidence = "high", source = "s" }
button = { answer = "yes", confidence = "high", source = "s" }
[[way]]
answer = "not-offered"
function = "device-pin"
why = "Not there."
confidence = "high"
source = "s"
[[way]]
answer = "not-evidenced"
function = "router-pin"
[[way]]
answer = "steps"
function = "button"
at = "page"
confidence = "high"
source = "s"
[[way]]
answer = "not-evidenced"
function = "switch-on"
[[way]]
answer = "not-evidenced"
function = "switch-off"
"#;

fn judge(row: &str) -> Result<(), GuideError> {
    let row: Vendor = parse("x", row)?;
    check::vendor("x", &row)
}

#[test]
fn a_row_that_breaks_a_rule_is_refused() {
    judge(SOUND).expect("the sound row is sound");
    let pin_path = "answer = \"steps\"\nfunction = \"device-pin\"\nat = \"page\"";
    let refusal = "answer = \"not-offered\"\nfunction = \"device-pin\"\nwhy = \"Not there.\"";
    for (from, to, what) in [
        (refusal, pin_path, "no device-pin"),
        ("answer = \"unknown\"", "answer = \"no\"", "no router-pin"),
        (
            "answer = \"yes\"",
            "answer = \"unknown\"",
            "do not know button",
        ),
        ("s = \"a source\"", "t = \"another\"", "s is not listed"),
        (
            "s = \"a source\"",
            "s = \"a source\"\nt = \"t\"",
            "t is not used",
        ),
        ("s = \"a source\"", "s = \" \"", "says nothing"),
        (
            "function = \"switch-on\"",
            "function = \"switch-off\"",
            "switch-on",
        ),
        ("at = \"page\"", "at = \"app\"", "app without a name"),
        ("at = \"page\"", "at = \"shell\"", "without a command"),
        ("id = \"x\"", "id = \"y\"", "its id is y"),
        (
            "kind = \"retail\"",
            "kind = \"retail\"\ncolour = \"red\"",
            "colour",
        ),
        (
            "why = \"Not there.\"",
            "why = \"Not there.\"\ncolour = \"red\"",
            "colour",
        ),
        ("kind = \"retail\"", "kind = \"toy\"", "toy"),
    ] {
        assert!(SOUND.contains(from), "{from}");
        let error = judge(&SOUND.replace(from, to)).expect_err(what);
        assert!(error.what.contains(what), "{what}: {}", error.what);
    }
}

#[test]
fn a_sign_that_fits_everything_is_refused() {
    let sign = r#"
[[sign]]
clue = "model"
patterns = ["A*"]
confidence = "high"
source = "s"
"#;
    let error = judge(&format!("{SOUND}{sign}")).expect_err("too wide");
    assert!(error.what.contains("fits too much"), "{}", error.what);
}
