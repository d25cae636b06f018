//! The recorded answers of real printers, which lie beside the repository and not in it: each gives
//! model, firmware and Wi-Fi as far as it has them. Where they are absent the tests say so.

use std::fs;
use std::path::{Path, PathBuf};

use devices::printer::{
    DeviceId, Field, Reading, Value, WifiState, ews, ipp, ledm, merge, released,
};
use jiff::Timestamp;

/// Where the recordings are, if they are.
fn vectors(kind: &str) -> Option<Vec<PathBuf>> {
    let place = std::env::var_os("OCTOPIN_VECTORS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors"),
        PathBuf::from,
    );
    let Ok(entries) = fs::read_dir(place.join(kind)) else {
        eprintln!(
            "passed over: no recordings at {}",
            place.join(kind).display()
        );
        return None;
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Some(files)
}

/// What a recording must give: file, model, firmware, state and name of the network.
struct Expected {
    file: &'static str,
    maker: Option<&'static str>,
    model: &'static str,
    firmware: Option<&'static str>,
    state: Option<WifiState>,
    ssid: Option<&'static str>,
    settable: Option<bool>,
}

const fn row(
    file: &'static str,
    maker: Option<&'static str>,
    model: &'static str,
    firmware: Option<&'static str>,
    wifi: Option<(WifiState, &'static str)>,
    settable: Option<bool>,
) -> Expected {
    let (state, ssid) = match wifi {
        Some((state, ssid)) => (Some(state), Some(ssid)),
        None => (None, None),
    };
    Expected {
        file,
        maker,
        model,
        firmware,
        state,
        ssid,
        settable,
    }
}

/// Read out of the recordings with another decoder.
static EXPECTED: &[Expected] = &[
    row(
        "Brother_MFC_J870DW.bin",
        Some("Brother"),
        "MFC-J870DW",
        None,
        None,
        None,
    ),
    row(
        "Canon_CNMF720C.bin",
        None,
        "CNMF720C Series",
        Some("01.35"),
        None,
        None,
    ),
    row(
        "Canon_MF6100_Series.bin",
        None,
        "CNMF6100 Series",
        None,
        None,
        None,
    ),
    row(
        "Canon_TS6000.bin",
        Some("Canon"),
        "TS6000 series",
        Some("2.0"),
        None,
        None,
    ),
    row(
        "EPSON_WF_2630_Series.bin",
        Some("Epson"),
        "WF-2630 Series",
        Some("LF24F6"),
        None,
        None,
    ),
    row(
        "EPSON_XP_330_Series.bin",
        Some("Epson"),
        "XP-330 Series",
        Some("JO22G6"),
        None,
        None,
    ),
    row(
        "EPSON_XP_430_Series.bin",
        Some("Epson"),
        "XP-430 Series",
        Some("MO28FC"),
        None,
        None,
    ),
    row(
        "HP_ENVY_4500.bin",
        Some("HP"),
        "ENVY 4500 series",
        None,
        None,
        None,
    ),
    row(
        "HP_ENVY_5530.bin",
        Some("HP"),
        "ENVY 5530 series",
        None,
        None,
        None,
    ),
    row(
        "HP_ENVY_5640.bin",
        Some("HP"),
        "ENVY 5640 series",
        Some("NLM2CA1414AR"),
        Some((WifiState::On, "delta-dlink-8272")),
        Some(true),
    ),
    row(
        "HP_LaserJet_200_colorMFP_M276nw.bin",
        Some("HP"),
        "LaserJet 200 colorMFP M276nw",
        None,
        None,
        None,
    ),
    row(
        "HP_LaserJet_400_M401dw.bin",
        Some("HP"),
        "LaserJet 400 M401dw",
        None,
        None,
        None,
    ),
    row(
        "HP_LaserJet_400_M401dw_62146D_.bin",
        Some("HP"),
        "LaserJet 400 M401dw",
        None,
        None,
        None,
    ),
    row(
        "HP_LaserJet_400_MFP_M425dn.bin",
        Some("HP"),
        "LaserJet 400 MFP M425dn",
        None,
        None,
        None,
    ),
    row(
        "HP_LaserJet_CM1415fnw.bin",
        Some("HP"),
        "LaserJet CM1415fnw",
        None,
        None,
        None,
    ),
    row(
        "HP_LaserJet_M605.bin",
        Some("HP"),
        "LaserJet M605",
        Some("2307781_551188"),
        None,
        None,
    ),
    row(
        "HP_LaserJet_Pro_MFP_M225dw.bin",
        Some("HP"),
        "LaserJet Pro MFP M225dw",
        Some("20141030"),
        None,
        None,
    ),
    row(
        "HP_OfficeJet_3830.bin",
        Some("HP"),
        "OfficeJet 3830 series",
        Some("SPP1FN1522CR"),
        Some((WifiState::On, "_Mopria1")),
        Some(false),
    ),
    row(
        "HP_OfficeJet_4650.bin",
        Some("HP"),
        "OfficeJet 4650 series",
        Some("CUP1FN1522BR"),
        Some((WifiState::On, "Comcast_NETGEAR")),
        Some(false),
    ),
    row(
        "HP_OfficeJet_Pro_6970.bin",
        Some("HP"),
        "OfficeJet Pro 6970",
        Some("MCP2CN1648AR"),
        Some((WifiState::On, "_Mopria1")),
        Some(false),
    ),
    row(
        "HP_OfficeJet_Pro_8710.bin",
        Some("HP"),
        "OfficeJet Pro 8710",
        Some("WBP2CN1644BR"),
        Some((WifiState::On, "_Mopria2")),
        Some(false),
    ),
    row(
        "HP_OfficeJet_Pro_8730.bin",
        Some("HP"),
        "OfficeJet Pro 8730",
        Some("WEBPDLPP1N001.1709A.00"),
        Some((WifiState::On, "_Mopria3")),
        Some(false),
    ),
    row(
        "HP_Officejet_4630.bin",
        Some("HP"),
        "Officejet 4630 series",
        None,
        None,
        None,
    ),
    row(
        "HP_Officejet_6800.bin",
        Some("HP"),
        "Officejet 6800",
        None,
        Some((WifiState::On, "eero_test")),
        Some(false),
    ),
    row(
        "HP_Officejet_Pro_276dw_MFP.bin",
        Some("HP"),
        "Officejet Pro 276dw MFP",
        Some("FRP1CN1517AR"),
        None,
        Some(false),
    ),
    row(
        "HP_Officejet_Pro_8610.bin",
        Some("HP"),
        "Officejet Pro 8610",
        None,
        None,
        None,
    ),
    row(
        "HP_Officejet_Pro_X576dw_MFP.bin",
        Some("HP"),
        "Officejet Pro X576dw MFP",
        Some("LZP1CN1548AR"),
        None,
        Some(false),
    ),
];

#[test]
fn every_recorded_answer_gives_what_it_has() {
    let Some(files) = vectors("ipp") else { return };
    assert_eq!(files.len(), EXPECTED.len(), "every recording has a row");
    for file in &files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let expected = EXPECTED.iter().find(|row| row.file == name);
        let expected = expected.unwrap_or_else(|| panic!("{name} has no row"));
        let facts = ipp::read(&fs::read(file).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(facts.text(Field::Maker), expected.maker, "{name}");
        assert_eq!(facts.text(Field::Model), Some(expected.model), "{name}");
        assert_eq!(
            facts.text(Field::FirmwareVersion),
            expected.firmware,
            "{name}"
        );
        let state = expected.state.map(Value::Wifi);
        assert_eq!(facts.get(Field::WifiState), state.as_ref(), "{name}");
        assert_eq!(facts.text(Field::Ssid), expected.ssid, "{name}");
        let settable = expected.settable.map(Value::Flag);
        assert_eq!(facts.get(Field::WifiSettable), settable.as_ref(), "{name}");
        assert!(facts.text(Field::Uuid).is_some(), "{name}");
        // One source does not contradict itself.
        let reading = Reading {
            facts,
            at: Timestamp::UNIX_EPOCH,
        };
        let state = merge(&[reading], Timestamp::UNIX_EPOCH);
        assert!(state.conflicts.is_empty(), "{name}: {:?}", state.conflicts);
        assert_eq!(state.wifi.ssid.as_deref(), expected.ssid, "{name}");
    }
}

#[test]
fn the_age_of_every_dated_firmware_is_found() {
    let dated = EXPECTED
        .iter()
        .filter_map(|row| row.firmware)
        .filter(|v| released(v).is_some());
    let names: Vec<&str> = dated.collect();
    assert_eq!(
        names,
        [
            "NLM2CA1414AR",
            "20141030",
            "SPP1FN1522CR",
            "CUP1FN1522BR",
            "MCP2CN1648AR",
            "WBP2CN1644BR",
            "WEBPDLPP1N001.1709A.00",
            "FRP1CN1517AR",
            "LZP1CN1548AR",
        ]
    );
}

#[test]
fn hp_s_identifiers_give_serial_number_and_product_number() {
    let Some(files) = vectors("ipp") else { return };
    let mut serials = 0;
    let mut numbers = 0;
    let mut from_uuid = 0;
    for file in files
        .iter()
        .filter(|file| file.to_string_lossy().contains("/HP_"))
    {
        let facts = ipp::read(&fs::read(file).unwrap()).unwrap();
        serials += usize::from(facts.text(Field::Serial).is_some());
        numbers += usize::from(facts.text(Field::ProductNumber).is_some());
        from_uuid += usize::from(facts.get(Field::Mac).is_some());
    }
    // Of 20, counted by hand. The LaserJets have no product number; three UUIDs are random.
    assert_eq!((serials, numbers, from_uuid), (20, 13, 17));
}

#[test]
fn the_web_page_s_address_hints_at_the_dialect() {
    let Some(files) = vectors("ipp") else { return };
    let is_hp = |file: &&PathBuf| file.to_string_lossy().contains("/HP_");
    let mut own = 0;
    for file in files.iter().filter(is_hp) {
        let facts = ipp::read(&fs::read(file).unwrap()).unwrap();
        // One names the maker's site, which is not its own.
        let Some(url) = facts.text(Field::WebUrl) else {
            continue;
        };
        own += 1;
        assert!(ews::dialect_hint(url).is_some(), "{url}");
    }
    assert_eq!(own, 19);
}

#[test]
fn every_recorded_tree_is_read() {
    let Some(files) = vectors("ledm") else { return };
    assert_eq!(files.len(), 3);
    for file in files {
        let facts = ledm::read(ledm::DISCOVERY_TREE, &fs::read(&file).unwrap()).unwrap();
        let has = |path: &str| facts.links.iter().any(|link| link == path);
        for path in [
            "/DevMgmt/ProductConfigDyn.xml",
            "/DevMgmt/ProductStatusDyn.xml",
        ] {
            assert!(has(path), "{}: {path}", file.display());
        }
        assert!(facts.links.len() > 10, "{}", file.display());
    }
}

#[test]
fn a_cut_recording_never_panics_and_never_invents() {
    let Some(files) = vectors("ipp") else { return };
    for file in files {
        let octets = fs::read(&file).unwrap();
        let whole = ipp::read(&octets).unwrap();
        for end in (0..octets.len()).step_by(211) {
            let Ok(facts) = ipp::read(&octets[..end]) else {
                continue;
            };
            for claim in &facts.claims {
                assert!(
                    whole.claims.contains(claim),
                    "{}: {claim:?}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn device_identifiers_of_other_makers_are_read_too() {
    let id = DeviceId::parse("MFG:EPSON;CMD:ESCPL2;MDL:XP-330 Series;CLS:PRINTER;SN:565A52;");
    assert_eq!(id.maker().as_deref(), Some("Epson"));
    assert_eq!(id.model(), Some("XP-330 Series"));
}
