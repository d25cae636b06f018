use link::nl80211::{Bss, Pmf};
use wsc::code::{DevicePasswordId, WpsState};
use wsc::device::DeviceInfo;
use wsc::frame::{Capabilities, IeWriter, Rsn, element_id};
use wsc::ident::{MacAddr, Uuid};

use super::*;
use crate::exit::Exit;

fn heard(last: u8, name: &str, frequency: u32, signal: i32, wps: &[u8]) -> Network {
    let elements = IeWriter::new()
        .element(element_id::SSID, name.as_bytes())
        .rsn(&Rsn::wpa2_personal())
        .raw(wps)
        .finish();
    let bss = Bss {
        bssid: MacAddr([2, 0, 0, 0, 0, last]),
        frequency,
        signal_mbm: Some(signal * 100),
        capabilities: Capabilities::infrastructure(true),
        elements,
        ..Bss::default()
    };
    Network::read(&bss, &[]).unwrap()
}

fn ap(uuid: u8) -> ApInfo {
    ApInfo::new(
        WpsState::CONFIGURED,
        Uuid([uuid; 16]),
        DeviceInfo::default(),
    )
}

fn pressed(uuid: u8) -> Vec<u8> {
    ApInfo {
        selected_registrar: true,
        device_password_id: Some(DevicePasswordId::PUSH_BUTTON),
        setup_locked: true,
        ..ap(uuid)
    }
    .probe_response_ie()
}

#[test]
fn what_is_not_known_is_null() {
    let value = network(&heard(1, "home", 2437, -40, &[]));
    assert_eq!(value["ssid"], "home");
    assert_eq!(value["channel"], 6);
    assert_eq!(value["band"], "2.4 GHz");
    assert_eq!(value["security"], "wpa2");
    assert_eq!(value["pmf"], Pmf::None.name());
    assert_eq!(value["dfs"], Value::Null);
    assert_eq!(value["wps"]["on"], false);
    assert_eq!(value["wps"]["locked"], Value::Null);

    let value = network(&heard(1, "", 2437, -40, &ap(1).probe_response_ie()));
    assert_eq!(
        (&value["ssid"], &value["hidden"]),
        (&Value::Null, &true.into())
    );
    assert_eq!(value["wps"]["configured"], true);
    assert_eq!(value["wps"]["locked"], false);
    assert_eq!(value["wps"]["active"], "none");
    assert_eq!(value["wps"]["accepts"]["router_pin"], Value::Null);
    assert_eq!(value["wps"]["accepts"]["button"], Value::Null);
    assert_eq!(value["wps"]["version"], "2.0");

    let value = network(&heard(1, "home", 2437, -40, &pressed(1)));
    assert_eq!(value["wps"]["active"], "button");
    assert_eq!(value["wps"]["accepts"]["button"], true);
    assert_eq!(value["wps"]["accepts"]["router_pin"], false);

    let broken = [0xdd, 5, 0x00, 0x50, 0xf2, 0x04, 0x10];
    let value = network(&heard(1, "home", 2437, -40, &broken));
    assert_eq!(value["wps"]["on"], true);
    assert_eq!(value["wps"]["configured"], Value::Null);
    assert!(value["wps"]["unreadable"].is_string());
}

#[test]
fn a_name_that_is_no_text_is_told_in_hexadecimal_too() {
    let mut strange = heard(1, "home", 2437, -40, &[]);
    strange.ssid = wsc::credential::Ssid::new(&[0xff, 0x41]).unwrap();
    let value = network(&strange);
    assert_eq!(value["ssid_hex"], "ff41");
    assert_eq!(value["ssid"], "\u{fffd}A");
}

#[test]
fn every_line_fits_80_columns() {
    let long = "a name that has thirty-two octet";
    for (network, letter) in [
        (heard(1, long, 2472, -101, &pressed(1)), Some('a')),
        (
            heard(1, "\u{1b}[2J", 6115, -101, &[0xdd, 4, 0, 0x50, 0xf2, 4]),
            None,
        ),
        (heard(1, "", 5885, -4, &ap(1).probe_response_ie()), None),
    ] {
        let line = row(&network, letter).line().join("  ");
        assert_eq!(line.chars().count(), 80, "{line}");
        assert!(!line.contains('\u{1b}'));
    }
    assert_eq!(header().line().join("  ").chars().count(), 80);
    let name = row(&heard(1, long, 2437, -40, &[]), Some('b')).name;
    assert!(name.ends_with("… [b]"), "{name}");
}

#[test]
fn radios_of_one_router_stand_together() {
    let mut networks = vec![
        heard(1, "home", 2437, -60, &pressed(1)),
        heard(2, "other", 2437, -50, &ap(2).probe_response_ie()),
        heard(3, "home-5", 5180, -40, &pressed(1)),
        heard(4, "open", 2437, -70, &[]),
    ];
    in_order(&mut networks);
    let order: Vec<u8> = networks.iter().map(|one| one.bssid.0[5]).collect();
    assert_eq!(order, [3, 1, 2, 4]);
}

#[test]
fn an_error_of_the_radio_is_what_happened_and_what_to_do() {
    let stop = refuse_radio(&RadioError::NoWireless);
    assert_eq!((stop.exit, stop.code), (Exit::Missing, "no-radio"));
    assert!(stop.next.contains("plug in a Wi-Fi adapter"), "{stop:?}");
    let managed = RadioError::Managed {
        name: "wlan0".to_owned(),
        manager: link::nl80211::Manager::NetworkManager,
    };
    let stop = refuse_radio(&managed);
    assert!(stop.explanation.contains("NetworkManager"), "{stop:?}");
    assert!(
        stop.next.contains("nmcli device set wlan0 managed no"),
        "{stop:?}"
    );
}
