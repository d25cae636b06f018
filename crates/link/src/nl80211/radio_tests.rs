use wl_nl80211::packet_core::ParseableParametrized;
use wl_nl80211::packet_generic::GenlHeader;
use wl_nl80211::{Nl80211Band, Nl80211BandType, Nl80211Frequency, Nl80211Rate};

use super::*;
use crate::{LinkError, PrivateDir};

fn frequency(index: u16, info: &[Nl80211FrequencyInfo]) -> Nl80211Frequency {
    Nl80211Frequency {
        index,
        info: info.to_vec(),
    }
}

fn bands(list: Vec<Nl80211Frequency>) -> Nl80211Attr {
    Nl80211Attr::WiphyBands(vec![Nl80211Band {
        kind: Nl80211BandType::Band2GHz,
        info: vec![
            Nl80211BandInfo::Rates(Vec::<Vec<Nl80211Rate>>::new()),
            Nl80211BandInfo::Freqs(list),
        ],
    }])
}

fn answer(attributes: Vec<Nl80211Attr>) -> Message {
    Message::new(Nl80211Command::NewWiphy, attributes)
}

/// The combinations of a radio that can have one station and one access point, on `channels`
/// channels.
fn pair(channels: u32) -> Combination {
    Combination {
        limits: vec![
            (1, vec![Mode::Station]),
            (1, vec![Mode::AccessPoint, Mode::Direct]),
        ],
        total: 2,
        channels,
    }
}

#[test]
fn abilities_are_gathered_from_many_answers() {
    use Nl80211FrequencyInfo::{Disabled, Freq, MaxTxPower, NoIbss, NoIr, Radar};
    let mut abilities = Abilities::default();
    for part in [
        vec![Nl80211Attr::WiphyName("phy0".into())],
        vec![bands(vec![
            frequency(0, &[Freq(2412), MaxTxPower(2000)]),
            frequency(1, &[Freq(2472), NoIr, NoIbss]),
        ])],
        vec![bands(vec![
            frequency(0, &[Freq(5260), Radar, NoIr]),
            frequency(1, &[Freq(5955), Disabled]),
            frequency(2, &[MaxTxPower(2000)]),
        ])],
        vec![
            Nl80211Attr::SupportedIftypes(vec![Nl80211IfMode::Station, Nl80211IfMode::Ap]),
            Nl80211Attr::ExtFeatures(vec![Nl80211ExtFeature::ControlPortOverNl80211]),
            Nl80211Attr::MaxNumScanSsids(4),
            Nl80211Attr::MaxScanIeLen(2048),
        ],
    ] {
        abilities.add(&answer(part));
    }
    assert_eq!(abilities.name, "phy0");
    let flags: Vec<_> = abilities
        .channels
        .iter()
        .map(|one| (one.frequency, one.disabled, one.no_ir, one.radar))
        .collect();
    assert_eq!(
        flags,
        [
            (2412, false, false, false),
            (2472, false, true, false),
            (5260, false, true, true),
            (5955, true, false, false),
        ]
    );
    assert_eq!(abilities.bands(), [Band::Ghz2_4, Band::Ghz5]);
    assert!(abilities.channel(2412).unwrap().can_open());
    assert!(!abilities.channel(2472).unwrap().can_open());
    assert_eq!(abilities.channel(2417), None);
    assert!(abilities.can_be(Mode::AccessPoint) && !abilities.can_be(Mode::Mesh));
    assert!(abilities.control_port);
    assert_eq!((abilities.scan_ssids, abilities.scan_elements), (4, 2048));
}

#[test]
fn combinations_follow_the_kernels_rule() {
    let mut abilities = Abilities::default();
    assert_eq!(abilities.ap_beside_station(), None);
    abilities.combinations = vec![pair(1), pair(2)];
    assert_eq!(abilities.ap_beside_station(), Some(2));

    let one_of_either = Combination {
        limits: vec![(1, vec![Mode::Station, Mode::AccessPoint])],
        total: 8,
        channels: 1,
    };
    assert!(!one_of_either.admits(&[Mode::Station, Mode::AccessPoint]));
    assert!(one_of_either.admits(&[Mode::Station]));
    assert!(!one_of_either.admits(&[Mode::Monitor]));
    // A mode that two limits name takes room in both.
    let twice_named = Combination {
        limits: vec![
            (2, vec![Mode::Station, Mode::AccessPoint]),
            (1, vec![Mode::AccessPoint]),
        ],
        total: 2,
        channels: 1,
    };
    assert!(twice_named.admits(&[Mode::Station, Mode::AccessPoint]));
    assert!(!twice_named.admits(&[Mode::AccessPoint, Mode::AccessPoint]));
    let total_of_one = Combination {
        total: 1,
        ..pair(1)
    };
    assert!(!total_of_one.admits(&[Mode::Station, Mode::AccessPoint]));
}

/// An attribute with its padding.
fn nla(kind: u16, value: &[u8]) -> Vec<u8> {
    let len = u16::try_from(value.len() + 4).unwrap();
    let mut out = [len.to_ne_bytes(), kind.to_ne_bytes()].concat();
    out.extend(value);
    out.resize(out.len().next_multiple_of(4), 0);
    out
}

#[test]
fn a_combination_is_read() {
    let number = |kind, value: u32| nla(kind, &value.to_ne_bytes());
    // Types are flags whose number is the type: 2 a station, 3 an access point, 9 Wi-Fi Direct.
    let limit = |types: &[u8]| [number(1, 1), nla(2, types)].concat();
    let limits = [
        nla(1, &limit(&nla(2, &[]))),
        nla(2, &limit(&[nla(3, &[]), nla(9, &[])].concat())),
    ];
    let one = [number(2, 2), nla(1, &limits.concat()), number(4, 1)].concat();
    let header = GenlHeader { cmd: 3, version: 1 };
    let octets = nla(120, &nla(1, &one));
    let message = Message::parse_with_param(&octets, header).unwrap();
    let mut abilities = Abilities::default();
    abilities.add(&message);
    assert_eq!(abilities.combinations, [pair(1)]);
}

fn interface_answer() -> Vec<Nl80211Attr> {
    vec![
        Nl80211Attr::IfIndex(3),
        Nl80211Attr::IfName("wlan0".into()),
        Nl80211Attr::Wiphy(1),
        Nl80211Attr::IfType(Nl80211InterfaceType::Station),
        Nl80211Attr::Mac([2, 0, 0, 0, 0, 1]),
    ]
}

#[test]
fn an_interface_is_read() {
    let mut attributes = interface_answer();
    let idle = WifiInterface::read(&answer(attributes.clone())).unwrap();
    assert_eq!((idle.mode, idle.frequency), (Mode::Station, None));
    attributes.push(Nl80211Attr::WiphyFreq(2437));
    attributes.push(Nl80211Attr::SsidRaw(vec![0xff, 0xfe]));
    let joined = WifiInterface::read(&answer(attributes.clone())).unwrap();
    assert_eq!(joined.ssid, Some(vec![0xff, 0xfe]));
    assert_eq!(joined.frequency, Some(2437));
    // A Wi-Fi Direct device has no interface.
    attributes.remove(0);
    assert_eq!(WifiInterface::read(&answer(attributes)), None);
}

#[test]
fn rfkill_adds_up_the_switches() {
    let root = PrivateDir::new("octopin-test").unwrap();
    assert_eq!(Rfkill::read(root.path(), "wlan0"), Rfkill::default());
    let radio = root.path().join("sys/class/net/wlan0/phy80211");
    for (switch, soft, hard) in [("rfkill0", "0\n", "0\n"), ("rfkill7", "1\n", "0\n")] {
        let directory = radio.join(switch);
        fs::create_dir_all(&directory).unwrap();
        fs::write(directory.join("soft"), soft).unwrap();
        fs::write(directory.join("hard"), hard).unwrap();
    }
    let state = Rfkill::read(root.path(), "wlan0");
    assert_eq!((state.soft, state.hard), (true, false));
}

#[test]
fn what_stands_in_the_way_is_told_one_thing_at_a_time() {
    let mut radio = Radio {
        interface: WifiInterface::read(&answer(interface_answer())).unwrap(),
        up: true,
        abilities: Abilities::default(),
        rfkill: Rfkill::default(),
        manager: None,
        country: None,
    };
    assert!(radio.check_free_station().is_ok());
    assert!(matches!(
        radio.check_ap_mode(),
        Err(RadioError::NoApMode { .. })
    ));
    radio.interface.mode = Mode::AccessPoint;
    assert!(matches!(
        radio.check_free_station(),
        Err(RadioError::NotAStation { .. })
    ));
    radio.manager = Some(Manager::Hostapd);
    let text = radio.check_free_station().unwrap_err().to_string();
    assert!(text.contains("stop hostapd there"), "{text}");
    // A manager that lets go does not stand in the way.
    radio.manager = Some(Manager::NetworkManager);
    assert!(matches!(
        radio.check_free_station(),
        Err(RadioError::NotAStation { .. })
    ));
    radio.rfkill.soft = true;
    assert!(matches!(
        radio.check_free_station(),
        Err(RadioError::RfkillSoft { .. })
    ));
    radio.rfkill.hard = true;
    assert!(matches!(
        radio.check_switched_on(),
        Err(RadioError::RfkillHard { .. })
    ));
}

#[test]
fn without_a_name_the_first_station_is_meant() {
    let one = |name: &str, mode| WifiInterface {
        name: name.into(),
        mode,
        ..WifiInterface::read(&answer(interface_answer())).unwrap()
    };
    let list = [one("ap0", Mode::AccessPoint), one("wlan0", Mode::Station)];
    assert_eq!(pick(&list, None).unwrap().name, "wlan0");
    assert_eq!(pick(&list[..1], None).unwrap().name, "ap0");
    assert!(matches!(pick(&[], None), Err(RadioError::NoRadio)));
    assert_eq!(pick(&list, Some("ap0")).unwrap().name, "ap0");
    assert!(matches!(
        pick(&list, Some("lo")),
        Err(RadioError::NotARadio { radios, .. }) if radios == ["ap0", "wlan0"]
    ));
    assert!(matches!(
        pick(&list, Some("wlan7")),
        Err(RadioError::Interface(LinkError::NoSuchInterface { .. }))
    ));
}
