use wl_nl80211::{Ieee80211CapabilityInfo, Nl80211BssInfo, Nl80211Command};
use wsc::code::{DevicePasswordId, WpsState};
use wsc::device::DeviceInfo;
use wsc::frame::{AkmSuite, IeWriter, element_id};
use wsc::ie::Mode;

use super::*;

const BSSID: MacAddr = MacAddr([2, 0, 0, 0, 0, 9]);

fn ap(pressed: bool) -> ApInfo {
    ApInfo {
        selected_registrar: pressed,
        device_password_id: pressed.then_some(DevicePasswordId::PUSH_BUTTON),
        ..ApInfo::new(WpsState::CONFIGURED, Uuid([7; 16]), DeviceInfo::default())
    }
}

fn elements(name: &[u8], rest: &[u8]) -> Vec<u8> {
    IeWriter::new()
        .element(element_id::SSID, name)
        .channel(6)
        .raw(rest)
        .finish()
}

fn rsn(rsn: &Rsn) -> Vec<u8> {
    IeWriter::new().rsn(rsn).finish()
}

/// The element of the first WPA with a passphrase.
fn wpa() -> Vec<u8> {
    vec![
        0xdd, 22, 0x00, 0x50, 0xf2, 0x01, 1, 0, 0x00, 0x50, 0xf2, 2, 1, 0, 0x00, 0x50, 0xf2, 2, 1,
        0, 0x00, 0x50, 0xf2, 2,
    ]
}

fn bss(elements: Vec<u8>) -> Bss {
    Bss {
        bssid: BSSID,
        frequency: 2437,
        signal_mbm: Some(-4250),
        age: Some(Duration::from_millis(120)),
        capabilities: Capabilities::infrastructure(true),
        elements,
        ..Bss::default()
    }
}

fn read(bss: &Bss) -> Network {
    let channel = |frequency, radar| Channel {
        frequency,
        disabled: false,
        no_ir: radar,
        radar,
    };
    Network::read(bss, &[channel(2437, false), channel(5260, true)]).unwrap()
}

fn secured(privacy: bool, rest: &[u8]) -> (Security, Option<Pmf>) {
    let network = read(&Bss {
        capabilities: Capabilities::infrastructure(privacy),
        ..bss(elements(b"home", rest))
    });
    (network.security, network.pmf)
}

#[test]
fn frequencies_have_channels_and_bands() {
    for (frequency, channel, band) in [
        (2412, Some(1), Some(Band::Ghz2_4)),
        (2472, Some(13), Some(Band::Ghz2_4)),
        (2484, Some(14), Some(Band::Ghz2_4)),
        (4920, Some(184), Some(Band::Ghz5)),
        (5180, Some(36), Some(Band::Ghz5)),
        (5825, Some(165), Some(Band::Ghz5)),
        (5885, Some(177), Some(Band::Ghz5)),
        (5935, Some(2), Some(Band::Ghz6)),
        (5955, Some(1), Some(Band::Ghz6)),
        (7115, Some(233), Some(Band::Ghz6)),
        (58_320, Some(1), Some(Band::Ghz60)),
        (0, None, None),
        (868, None, None),
    ] {
        assert_eq!(channel_number(frequency), channel, "{frequency}");
        assert_eq!(Band::of(frequency), band, "{frequency}");
    }
}

#[test]
fn security_is_told_by_its_elements() {
    let with = |akms: &[AkmSuite]| {
        rsn(&Rsn {
            akms: akms.to_vec(),
            ..Rsn::default()
        })
    };
    let none = Some(Pmf::None);
    for (privacy, list, expected) in [
        (false, vec![], (Security::Open, none)),
        (true, vec![], (Security::Wep, none)),
        (true, wpa(), (Security::Wpa, none)),
        (true, rsn(&Rsn::wpa2_personal()), (Security::Wpa2, none)),
        (
            true,
            [rsn(&Rsn::wpa2_personal()), wpa()].concat(),
            (Security::WpaWpa2, none),
        ),
        (
            true,
            rsn(&Rsn::transition()),
            (Security::Wpa2Wpa3, Some(Pmf::Capable)),
        ),
        (
            true,
            rsn(&Rsn::wpa3_personal()),
            (Security::Wpa3, Some(Pmf::Required)),
        ),
        (
            true,
            with(&[AkmSuite::IEEE_8021X]),
            (Security::Enterprise, none),
        ),
        (true, with(&[AkmSuite::OWE]), (Security::Owe, none)),
        (
            true,
            with(&[AkmSuite([1, 2, 3, 4])]),
            (Security::Unknown, none),
        ),
        // A list that ends inside the RSN element.
        (
            true,
            rsn(&Rsn::transition())[..9].to_vec(),
            (Security::Unknown, None),
        ),
    ] {
        assert_eq!(secured(privacy, &list), expected, "{list:02x?}");
    }
}

#[test]
fn a_network_has_what_the_radio_measured() {
    let network = read(&bss(elements(b"home", &[])));
    assert_eq!(network.ssid.as_bytes(), b"home");
    assert_eq!(network.signal_dbm, Some(-43));
    assert_eq!(network.channel(), Some(6));
    assert_eq!(network.dfs, Some(false));
    assert!(!network.hidden && !network.on_high_channel() && network.wps.is_none());

    let at = |frequency| {
        read(&Bss {
            frequency,
            ..bss(elements(b"home", &[]))
        })
    };
    assert_eq!(at(5260).dfs, Some(true));
    assert_eq!(at(5500).dfs, None);
    assert!(at(2472).on_high_channel());
}

#[test]
fn what_has_no_access_point_is_no_network() {
    let adhoc = Bss {
        capabilities: Capabilities::IBSS,
        ..bss(elements(b"home", &[]))
    };
    assert_eq!(Network::read(&adhoc, &[]), None);
}

#[test]
fn a_hidden_name_may_be_known_from_a_probe_response() {
    for blank in [&b""[..], &[0; 4]] {
        let unknown = read(&bss(elements(blank, &[])));
        assert!(unknown.hidden && unknown.ssid.as_bytes().is_empty());
        let known = read(&Bss {
            beacon: Some(elements(blank, &[])),
            ..bss(elements(b"home", &[]))
        });
        assert!(known.hidden);
        assert_eq!(known.ssid.as_bytes(), b"home");
    }
    // Raw octets, not text.
    let network = read(&bss(elements(&[0xff, 0, 0xfe], &[])));
    assert_eq!(network.ssid.as_bytes(), [0xff, 0, 0xfe]);
    assert!(!network.hidden);
}

#[test]
fn wps_is_read_or_its_error_kept() {
    let network = read(&bss(elements(b"home", &ap(true).probe_response_ie())));
    assert_eq!(network.wps().unwrap().active_mode(), Some(Mode::PushButton));
    assert_eq!(network.uuid(), Some(Uuid([7; 16])));
    let broken = read(&bss(elements(
        b"home",
        &[0xdd, 5, 0x00, 0x50, 0xf2, 0x04, 0x10],
    )));
    assert!(matches!(broken.wps, Some(Err(_))));
    assert_eq!((broken.wps(), broken.uuid()), (None, None));
    let nil = ApInfo {
        uuid: Some(Uuid::default()),
        ..ap(false)
    };
    let nobody = read(&bss(elements(b"home", &nil.probe_response_ie())));
    assert!(nobody.wps().is_some());
    assert_eq!(nobody.uuid(), None);
}

#[test]
fn the_state_of_the_moment_is_the_newest_frames() {
    let both = |probed: &ApInfo, beacon: &ApInfo, beacon_is_newer| {
        read(&Bss {
            beacon: Some(elements(b"home", &beacon.beacon_ie())),
            beacon_is_newer,
            ..bss(elements(b"home", &probed.probe_response_ie()))
        })
    };
    // The button was pressed after the probe response.
    let network = both(&ap(false), &ap(true), true);
    let info = network.wps().unwrap();
    assert_eq!(info.active_mode(), Some(Mode::PushButton));
    assert!(info.device.is_some());
    assert_eq!(network.uuid(), Some(Uuid([7; 16])));
    // It was over before the probe response.
    let network = both(&ap(false), &ap(true), false);
    assert_eq!(network.wps().unwrap().active_mode(), None);
    // WPS was switched off since.
    let off = read(&Bss {
        beacon: Some(elements(b"home", &[])),
        beacon_is_newer: true,
        ..bss(elements(b"home", &ap(false).probe_response_ie()))
    });
    assert_eq!(off.wps, None);
}

#[test]
fn the_kernels_answer_is_read() {
    let probe = elements(b"home", &rsn(&Rsn::wpa2_personal()));
    let info = vec![
        Nl80211BssInfo::Bssid(BSSID.0),
        Nl80211BssInfo::Frequency(2437),
        Nl80211BssInfo::SignalMbm(-4250),
        Nl80211BssInfo::SeenMsAgo(120),
        Nl80211BssInfo::Capability(Ieee80211CapabilityInfo::Ess | Ieee80211CapabilityInfo::Privacy),
        Nl80211BssInfo::RawInformationElements(probe.clone()),
        Nl80211BssInfo::RawBeaconInformationElements(elements(b"", &[])),
        Nl80211BssInfo::Tsf(10),
        Nl80211BssInfo::BeaconTsf(11),
        Nl80211BssInfo::Status(1),
    ];
    let message = |info| Message::new(Nl80211Command::NewScanResults, vec![Nl80211Attr::Bss(info)]);
    let found = Bss::read(&message(info.clone())).unwrap();
    let expected = Bss {
        beacon: Some(elements(b"", &[])),
        beacon_is_newer: true,
        associated: true,
        ..bss(probe)
    };
    assert_eq!(
        Bss {
            capabilities: expected.capabilities,
            ..found.clone()
        },
        expected
    );
    assert!(found.capabilities.contains(Capabilities::ESS) && found.capabilities.privacy());
    assert_eq!(Bss::read(&message(info[1..].to_vec())), None);
    assert_eq!(
        Bss::read(&Message::new(Nl80211Command::NewScanResults, vec![])),
        None
    );
}

#[test]
fn access_points_of_one_router_are_put_together() {
    let make = |last: u8, uuid: Option<u8>| {
        let info = ApInfo {
            uuid: uuid.map(|octet| Uuid([octet; 16])),
            ..ap(false)
        };
        read(&Bss {
            bssid: MacAddr([2, 0, 0, 0, 0, last]),
            ..bss(elements(b"home", &info.probe_response_ie()))
        })
    };
    let list = [
        make(1, Some(7)),
        make(2, None),
        make(3, Some(8)),
        make(4, Some(7)),
        make(5, None),
        make(6, Some(0)),
        make(7, Some(0)),
    ];
    let routers: Vec<Vec<u8>> = by_router(&list)
        .iter()
        .map(|router| router.iter().map(|one| one.bssid.0[5]).collect())
        .collect();
    assert_eq!(
        routers,
        [vec![1, 4], vec![2], vec![3], vec![5], vec![6], vec![7]]
    );
}
