//! The guide's files, row by row, and how many names they resolve.

use std::collections::BTreeSet;

use super::data::{Button, PanelKind, PinAnswer};
use super::load::WIRELESS_MODELS;
use super::name::{Fit, Weight, distance};
use super::{Guide, LabelVerdict, Unknown, compare_label};
use crate::evidence::Confidence;

fn guide() -> &'static Guide {
    Guide::builtin().expect("the files fit together")
}

fn family(name: &str) -> &'static str {
    match guide().find(name) {
        Ok(answer) => answer.family_id(),
        Err(unknown) => panic!("{name}: {unknown:?}"),
    }
}

#[test]
fn names_are_understood_however_they_are_typed() {
    for (name, expected) in [
        ("ENVY 6000", "envy-6000"),
        ("envy6000", "envy-6000"),
        ("HP ENVY 6000e", "envy-6000"),
        ("hp-envy-6020", "envy-6000"),
        ("HP Envy 6055e All-in-One Printer", "envy-6000"),
        ("HP DeskJet Plus Ink Advantage 6075", "envy-6000"),
        ("Evny 7640", "envy-5640"),
        ("7640", "envy-5640"),
        ("OJ Pro 8600", "officejet-pro-8600"),
        ("OfficeJetPro8600", "officejet-pro-8600"),
        ("OJP 8600", "officejet-pro-8600"),
        ("officejet pro 8600 plus", "officejet-pro-8600"),
        (
            "HP OfficeJet Pro 8620 e-All-in-One Printer",
            "officejet-pro-8600",
        ),
        ("hp laserjet m28w", "laserjet-m28"),
        ("M28w", "laserjet-m28"),
        ("LaserJet 1102w", "laserjet-p1102w"),
        (
            "HP LaserJet Professional P 1102w Printer",
            "laserjet-p1102w",
        ),
        ("LaserJet Pro MFP M130nw", "laserjet-m130"),
        ("HP Color LaserJet MFP M477 fdw", "color-laserjet-pro-menu"),
        ("CLJ M255dw", "color-laserjet-pro-menu"),
        (
            "HP Color LaserJet Pro MFP 3302fdw",
            "color-laserjet-pro-3000",
        ),
        ("HP Deskjet 3050A J611 series", "deskjet-3050a"),
        ("DeskJet 2542", "deskjet-2540"),
        ("deskjet2600", "deskjet-2600"),
        ("deksjet 2620", "deskjet-2600"),
        ("Smart Tank 580-590 series", "smart-tank-580"),
        ("HP Smart Tank Plus 7000", "smart-tank-7000"),
        ("HP Tango X", "tango"),
        ("HP AMP 130 All-in-One", "amp"),
        ("Photosmart C4585", "photosmart"),
        ("Neverstop Laser 1000w", "neverstop"),
        ("HP LaserJet Tank MFP 1602w", "neverstop"),
        ("HP Laser 107w", "laser-100"),
        ("HP PageWide Pro 477dw", "pagewide-pro"),
        ("HP LaserJet Enterprise M605", "enterprise"),
        ("Brother HL-2130", "brother"),
        ("Canon PIXMA TS6020", "canon"),
        ("EPSON XP-430 Series", "epson"),
    ] {
        assert_eq!(family(name), expected, "{name}");
    }
}

#[test]
fn a_model_is_written_as_its_maker_writes_it() {
    let model = |name: &str| guide().find(name).expect("known").model;
    assert_eq!(model("envy6000").as_deref(), Some("HP ENVY 6000"));
    assert_eq!(
        model("oj pro 8600").as_deref(),
        Some("HP OfficeJet Pro 8600")
    );
    assert_eq!(model("m28W").as_deref(), Some("HP LaserJet M28w"));
    assert_eq!(model("tango x").as_deref(), Some("HP Tango"));
    assert_eq!(model("canon").as_deref(), None);
}

#[test]
fn a_name_that_is_not_known_has_near_ones() {
    let Unknown { near, candidates } = guide().find("ENVY 6999").expect_err("not known");
    assert!(candidates.is_empty());
    assert!(near.iter().any(|name| name.contains("ENVY 6")), "{near:?}");
    assert_eq!(near.len(), 5);
    for nothing in [
        "",
        "   ",
        "HP",
        "printer",
        "Kyocera M2040",
        "Lexmark M1212",
        "HP Deskjet 5550 Color Inkjet Printer",
        "HP Officejet 710",
        "🖨",
        "0",
    ] {
        assert!(guide().find(nothing).is_err(), "{nothing:?}");
    }
}

/// The number that the documentation gives is this one.
#[test]
fn wireless_models_resolve() {
    let mut missing = Vec::new();
    let mut denied = Vec::new();
    let mut families = BTreeSet::new();
    let names: Vec<&str> = WIRELESS_MODELS.lines().collect();
    for name in &names {
        match guide().find(name) {
            Ok(answer) => {
                families.insert(answer.family_id());
                if answer.wireless() == Some(false) {
                    denied.push(*name);
                }
            }
            Err(_) => missing.push(*name),
        }
    }
    assert!(names.len() > 940, "{}", names.len());
    let resolved = names.len() - missing.len();
    println!(
        "{resolved} of {} wireless names resolve, to {} families",
        names.len(),
        families.len()
    );
    println!("missing: {missing:#?}\nwithout Wi-Fi: {denied:#?}");
    assert!(resolved * 100 >= names.len() * 99, "missing: {missing:#?}");
    assert!(
        denied.len() * 100 <= names.len(),
        "without Wi-Fi: {denied:#?}"
    );
}

#[test]
fn no_name_has_two_winners() {
    for name in WIRELESS_MODELS.lines() {
        let parsed = guide().name(name);
        let mut hits: Vec<(Weight, &str)> = Vec::new();
        for (family, patterns) in &guide().families {
            for pattern in patterns
                .family
                .iter()
                .chain(patterns.models.iter().flatten())
            {
                let weight = pattern.weigh(&parsed, Fit::Exact);
                hits.extend(weight.map(|weight| (weight, family.id.as_str())));
            }
        }
        let top = hits.iter().map(|(weight, _)| *weight).max();
        let winners: BTreeSet<&str> = hits
            .iter()
            .filter(|(weight, _)| Some(*weight) == top)
            .map(|(_, id)| *id)
            .collect();
        assert!(winners.len() <= 1, "{name}: {winners:?}");
    }
}

#[test]
fn a_printer_without_wifi_says_so() {
    let wireless = |name: &str| guide().find(name).expect(name).wireless();
    for name in [
        "DeskJet 1112",
        "DeskJet 2130",
        "HP DeskJet 1110",
        "LaserJet Pro M402n",
        "HP LaserJet Pro M402dn",
        "LaserJet P1102",
        "Color LaserJet Pro MFP M477fdn",
        "HP Deskjet F2180",
        "LaserJet P1005",
        "Smart Tank 500",
        "HP PageWide Pro 452dn",
        "HP OfficeJet Pro 8000 - A809a",
        "HP Officejet 6500 All-in-One Printer - E709a",
        "HP Officejet 6000 Printer - E609a",
        "HP Deskjet 3520 Color Inkjet Printer",
        "HP Deskjet 3745 Color Inkjet Printer",
    ] {
        assert_eq!(wireless(name), Some(false), "{name}");
        let answer = guide().find(name).expect(name);
        assert_eq!(answer.pin().0, PinAnswer::NotEvidenced, "{name}");
        assert!(answer.pin().1.steps().is_empty(), "{name}");
        assert!(answer.button().steps().is_empty(), "{name}");
    }
    for name in [
        "LaserJet Pro M402dw",
        "LaserJet P1102w",
        "ENVY 6000",
        "LaserJet M109-M112",
    ] {
        assert_eq!(wireless(name), Some(true), "{name}");
    }
    for name in [
        "LaserJet M102a",
        "LaserJet Enterprise M507dn",
        "Brother HL-1210W",
    ] {
        assert_eq!(wireless(name), None, "{name}");
        assert!(
            guide().find(name).expect(name).wireless_note().is_some(),
            "{name}"
        );
    }
}

/// Overrides are for models that their family's own patterns have.
#[test]
fn a_model_of_a_family_belongs_to_it() {
    for (family, patterns) in &guide().families {
        for names in family.model.iter().map(|model| &model.names) {
            for name in names {
                let first = name.split('-').next().unwrap_or_default();
                assert_eq!(self::family(first), family.id, "{name}");
            }
        }
        assert_eq!(family.model.len(), patterns.models.len());
    }
}

#[test]
fn every_pattern_leads_to_its_family() {
    for (family, _) in &guide().families {
        for name in &family.names {
            for end in [name.split('-').next(), Some(&last_of(name))]
                .into_iter()
                .flatten()
            {
                let found = self::family(end);
                assert_eq!(found, family.id, "{end}, an end of {name}");
            }
        }
    }
}

/// `envy 6000-6099` to `envy 6099`.
fn last_of(pattern: &str) -> String {
    match (pattern.rsplit_once(' '), pattern.rsplit_once('-')) {
        (Some((words, _)), Some((_, last))) => format!("{words} {last}"),
        _ => pattern.to_owned(),
    }
}

#[test]
fn every_row_is_whole() {
    for (family, _) in &guide().families {
        let first = family.names.first().expect("a name");
        let answer = guide()
            .find(first.split('-').next().expect("a start"))
            .expect("known");
        let (pin, path) = answer.pin();
        assert_eq!(
            pin == PinAnswer::NotEvidenced,
            path.steps().is_empty(),
            "{}",
            family.id
        );
        for path in [path, answer.button(), answer.report(), answer.restore()] {
            assert!(!path.sources.is_empty(), "{}", family.id);
            for way in path.way.iter().chain(&path.other) {
                whole(way);
            }
        }
        // A panel that cannot show a PIN does not.
        if pin == PinAnswer::Shown {
            let fits = matches!(
                answer.panel(),
                PanelKind::Touchscreen | PanelKind::TextDisplay | PanelKind::NotEvidenced
            );
            assert!(fits, "{}: {:?} shows a PIN", family.id, answer.panel());
        }
        assert!(!answer.sources().is_empty());
    }
}

/// The steps say in words everything that the drawing shows, in short sentences.
fn whole(way: &super::Way<'_>) {
    let steps = way.steps();
    let text: String = steps
        .iter()
        .flat_map(|step| [step.text.english(), " "])
        .collect();
    assert!(!steps.is_empty());
    for step in &steps {
        assert!(
            step.text.english().ends_with('.') && step.text.english().len() <= 140,
            "{step:?}"
        );
        assert!(step.key.contains('.'));
    }
    for chord in way.press() {
        assert!(!chord.buttons.is_empty());
        for button in &chord.buttons {
            assert!(
                text.contains(button.name()),
                "{button:?} is not in {text:?}"
            );
        }
    }
    for entry in way.menu() {
        assert!(
            text.contains(entry.as_str()),
            "{entry:?} is not in {text:?}"
        );
    }
}

/// What HP's own documents say may be called sure; menus recalled may not.
#[test]
fn what_is_only_recalled_is_not_called_sure() {
    for (family, _) in &guide().families {
        let rows = [&family.button, &family.report, &family.restore];
        let rows = rows.into_iter().map(|row| (&row.sources, row.confidence));
        for (sources, confidence) in rows.chain([(&family.pin.sources, family.pin.confidence)]) {
            if sources.iter().all(|source| source == "recalled") {
                assert_eq!(confidence, Confidence::Recalled, "{}", family.id);
            }
            if sources.iter().all(|source| source == "copies") {
                assert_eq!(confidence, Confidence::Low, "{}", family.id);
            }
        }
    }
}

#[test]
fn the_general_facts_are_there() {
    let ids: Vec<&str> = guide()
        .pin_kinds()
        .iter()
        .map(|kind| kind.id.as_str())
        .collect();
    assert_eq!(
        ids,
        ["wps-device", "wps-router", "web-login", "wifi-direct"]
    );
    assert_eq!(
        guide().window("button").and_then(|window| window.seconds),
        Some(120)
    );
    assert_eq!(
        guide()
            .window("pin-on-panel")
            .and_then(|window| window.seconds),
        None
    );
    assert_eq!(
        guide()
            .window("setup-mode")
            .and_then(|window| window.seconds),
        Some(7200)
    );
    let setup = guide()
        .setup_networks()
        .iter()
        .find(|network| network.id == "hp-setup");
    assert_eq!(
        setup.and_then(|network| network.address.as_deref()),
        Some("192.168.223.1")
    );
}

#[test]
fn damaged_files_are_refused_with_their_reason() {
    let general =
        "source = []\npin_kind = []\nsetup_network = []\nlights = []\nfirmware = []\nwindow = []\n";
    let family = |row: &str| {
        format!(
            "[[family]]\nid='x'\nname='X'\nnames=['x 1']\npanel='none'\nwifi='yes'\ndialect='ledm'\n\
             confidence='high'\nsources=['s']\n{row}\nbutton={{confidence='low',sources=['s']}}\n\
             report={{confidence='low',sources=['s']}}\nrestore={{confidence='low',sources=['s']}}\n"
        )
    };
    let source = "source = [{id='s',title='S'}]\npin_kind = []\nsetup_network = []\nlights = []\nfirmware = []\nwindow = []\n";
    let problem = |general: &str, text: &str| {
        let read = Guide::read(("g", general), ("p", "procedure = []"), &[("f", text)]);
        read.err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    };
    let fine = family("pin={answer='not-evidenced',confidence='low',sources=['s']}");
    assert_eq!(problem(source, &fine), "");
    assert!(problem(general, &fine).contains("there is no source \"s\""));
    let guess = family("pin={answer='shown',confidence='low',sources=['s']}");
    assert!(problem(source, &guess).contains("has steps"));
    let lost = family("pin={answer='shown',do='q',confidence='low',sources=['s']}");
    assert!(problem(source, &lost).contains("there is no procedure \"q\""));
    let extra = family("pin={answer='not-evidenced',confidence='low',sources=['s'],x=1}");
    assert!(problem(source, &extra).contains("unknown field"));
    assert!(problem(source, &format!("{fine}{fine}")).contains("two families"));
}

#[test]
fn a_pin_from_a_label_is_held_against_the_device() {
    let pin = |text: &str| wsc::pin::DevicePin::parse(text).expect("a PIN");
    let label = pin("3066-4159");
    assert_eq!(
        compare_label(&label, Some(&pin("30664159"))),
        LabelVerdict::Current
    );
    assert_eq!(
        compare_label(&label, Some(&pin("12345670"))),
        LabelVerdict::Replaced
    );
    assert_eq!(compare_label(&label, None), LabelVerdict::PossiblyOutdated);
}

#[test]
fn drawings_have_a_symbol_for_every_button() {
    let all = [
        Button::Wireless,
        Button::Information,
        Button::Cancel,
        Button::Resume,
        Button::Power,
        Button::Back,
    ];
    let symbols: BTreeSet<char> = all.iter().map(|button| button.symbol()).collect();
    assert_eq!(symbols.len(), all.len());
}

#[test]
fn distance_counts_a_swap_once() {
    assert_eq!(distance("envy", "evny"), 1);
    assert_eq!(distance("laserjet", "lasejet"), 1);
    assert_eq!(distance("", "abc"), 3);
    assert_eq!(distance("same", "same"), 0);
}
