use alloc::vec;

use super::super::{Elements, join};
use super::*;
use crate::attr::{DecodeErrorKind, Tolerance};

const MAC: MacAddr = MacAddr([2, 0, 0, 0, 0, 7]);

/// A dual-band access point while its button is pressed.
fn pressed() -> ApInfo {
    let device = DeviceInfo {
        manufacturer: "Acme".into(),
        model_name: "Router".into(),
        model_number: "7".into(),
        serial_number: "123".into(),
        device_name: "Hall".into(),
        config_methods: ConfigMethods(0x2788),
        ..DeviceInfo::default()
    };
    ApInfo {
        setup_locked: true,
        selected_registrar: true,
        device_password_id: Some(DevicePasswordId::PUSH_BUTTON),
        selected_config_methods: Some(ConfigMethods::VIRTUAL_PUSH_BUTTON),
        rf_bands: Some(RfBands::GHZ_2_4 | RfBands::GHZ_5),
        authorized_macs: vec![MacAddr::BROADCAST],
        ..ApInfo::new(WpsState::CONFIGURED, Uuid([9; 16]), device)
    }
}

fn ids(ie: &[u8]) -> Vec<u16> {
    let payload = join(ie).unwrap();
    let attributes = Attributes::parse(&payload, Tolerance::STRICT).unwrap();
    attributes.iter().map(|attribute| attribute.id.0).collect()
}

#[test]
fn a_beacon_has_the_attributes_of_the_reference_program_in_its_order() {
    let mut info = pressed();
    assert_eq!(
        ids(&info.beacon_ie()),
        [
            0x104a, 0x1044, 0x1057, 0x1041, 0x1012, 0x1053, 0x1047, 0x103c, 0x1049
        ]
    );
    info.device_password_id = Some(DevicePasswordId::DEFAULT);
    assert_eq!(
        ids(&info.beacon_ie()),
        [
            0x104a, 0x1044, 0x1057, 0x1041, 0x1012, 0x1053, 0x103c, 0x1049
        ]
    );
    info.rf_bands = Some(RfBands::GHZ_5);
    info.selected_registrar = false;
    info.setup_locked = false;
    assert_eq!(ids(&info.beacon_ie()), [0x104a, 0x1044, 0x1049]);
}

#[test]
fn a_probe_response_has_the_attributes_of_the_reference_program_in_its_order() {
    assert_eq!(
        ids(&pressed().probe_response_ie()),
        [
            0x104a, 0x1044, 0x1057, 0x1041, 0x1012, 0x1053, 0x103b, 0x1047, 0x1021, 0x1023, 0x1024,
            0x1042, 0x1054, 0x1011, 0x1008, 0x103c, 0x1049
        ]
    );
}

#[test]
fn a_probe_response_reads_back_without_its_buttons() {
    let info = pressed();
    let found = ApInfo::parse(&info.probe_response_ie()).unwrap().unwrap();
    let methods = ConfigMethods(0x2108);
    let expected = ApInfo {
        config_methods: Some(methods),
        device: info.device.clone().map(|device| DeviceInfo {
            config_methods: methods,
            os_version: 0,
            ..device
        }),
        ..info
    };
    assert_eq!(found, expected);
}

#[test]
fn a_beacon_reads_back_and_what_it_does_not_tell_is_none() {
    let info = pressed();
    let found = ApInfo::parse(&info.beacon_ie()).unwrap().unwrap();
    let expected = ApInfo {
        config_methods: None,
        device: None,
        response_type: None,
        ..info.clone()
    };
    assert_eq!(found, expected);

    let at_rest = ApInfo {
        version: WscVersion::V1_0,
        selected_registrar: false,
        setup_locked: false,
        authorized_macs: vec![],
        rf_bands: None,
        ..info
    };
    let found = ApInfo::parse(&at_rest.beacon_ie()).unwrap().unwrap();
    let expected = ApInfo {
        version: WscVersion::V1_0,
        state: Some(WpsState::CONFIGURED),
        ..ApInfo::default()
    };
    assert_eq!(found, expected);
}

#[test]
fn a_long_description_is_split_and_read_back() {
    let mut info = pressed();
    info.device = info.device.map(|device| DeviceInfo {
        manufacturer: "m".repeat(64),
        model_name: "n".repeat(32),
        model_number: "o".repeat(32),
        serial_number: "p".repeat(32),
        device_name: "q".repeat(32),
        ..device
    });
    info.authorized_macs = vec![MAC; 5];
    let ie = info.probe_response_ie();
    assert_eq!(Elements::new(&ie).count(), 2);
    let found = ApInfo::parse(&ie).unwrap().unwrap();
    assert_eq!(found.authorized_macs, info.authorized_macs);
    assert_eq!(
        found.device.map(|device| device.manufacturer),
        info.device.map(|device| device.manufacturer)
    );
}

#[test]
fn a_cut_element_is_an_error_and_never_a_shorter_answer() {
    for whole in [pressed().beacon_ie(), pressed().probe_response_ie()] {
        for end in 0..whole.len() {
            let parsed = ApInfo::parse(&whole[..end]);
            match parsed {
                None => assert!(end < 6, "{end}"),
                Some(result) => assert!(result.is_err(), "{end}"),
            }
        }
        // The same with a length that fits what is left, as a broken access point would send it:
        // no panic, and an error unless the cut falls between two attributes.
        let boundaries: Vec<usize> = {
            let payload = join(&whole).unwrap();
            let attributes = Attributes::parse(&payload, Tolerance::STRICT).unwrap();
            attributes
                .iter()
                .map(|attribute| 6 + attribute.at)
                .collect()
        };
        for end in 6..whole.len() {
            let mut cut = whole[..end].to_vec();
            cut[1] = u8::try_from(end - 2).unwrap();
            let result = ApInfo::parse(&cut).unwrap();
            assert_eq!(result.is_ok(), boundaries.contains(&end), "{end}");
        }
    }
}

#[test]
fn the_shortest_broken_element_is_a_typed_error() {
    // An element with half an attribute identifier.
    let parsed = ApInfo::parse(&[0xdd, 0x05, 0x00, 0x50, 0xf2, 0x04, 0x10]);
    assert_eq!(
        parsed.unwrap().unwrap_err().kind,
        DecodeErrorKind::TruncatedHeader { left: 1 }
    );
    // One without attributes says only that there is WPS.
    let parsed = ApInfo::parse(&[0xdd, 0x04, 0x00, 0x50, 0xf2, 0x04]).unwrap();
    assert_eq!(parsed.unwrap().state, None);
    assert_eq!(ApInfo::parse(&[]), None);
}

#[test]
fn the_password_identifier_decides_before_the_methods() {
    let mode = |selected_registrar, id: Option<u16>, methods: Option<u16>| {
        ApInfo {
            selected_registrar,
            device_password_id: id.map(DevicePasswordId),
            selected_config_methods: methods.map(ConfigMethods),
            ..ApInfo::default()
        }
        .active_mode()
    };
    assert_eq!(mode(false, Some(4), Some(0x0280)), None);
    assert_eq!(mode(true, Some(4), None), Some(Mode::PushButton));
    assert_eq!(mode(true, Some(4), Some(0x2108)), Some(Mode::PushButton));
    assert_eq!(mode(true, Some(0), Some(0x0280)), Some(Mode::Pin));
    assert_eq!(mode(true, Some(1), None), Some(Mode::Pin));
    assert_eq!(
        mode(true, Some(0x10), Some(0x0280)),
        Some(Mode::Other(DevicePasswordId(0x10)))
    );
    assert_eq!(mode(true, None, Some(0x0280)), Some(Mode::PushButton));
    assert_eq!(mode(true, None, Some(0x0080)), Some(Mode::PushButton));
    assert_eq!(mode(true, None, Some(0x2788)), Some(Mode::Pin));
    assert_eq!(mode(true, None, None), Some(Mode::Pin));
}

#[test]
fn a_station_is_authorized_by_list_by_broadcast_or_for_want_of_a_list() {
    let authorizes = |selected_registrar, list: &[MacAddr]| {
        ApInfo {
            selected_registrar,
            authorized_macs: list.to_vec(),
            ..ApInfo::default()
        }
        .authorizes(MAC)
    };
    let other = MacAddr([2, 0, 0, 0, 0, 8]);
    assert!(authorizes(true, &[other, MAC]));
    assert!(authorizes(true, &[MacAddr::BROADCAST]));
    assert!(!authorizes(true, &[other]));
    assert!(authorizes(true, &[]));
    assert!(!authorizes(false, &[]));
}
