use wsc::ident::MacAddr;

use super::*;
use crate::nl80211::radio::{Combination, Rfkill};

fn channel(frequency: u32) -> Channel {
    Channel {
        frequency,
        disabled: false,
        no_ir: matches!(frequency, 2472 | 5240),
        radar: frequency == 5260,
    }
}

/// A radio with channels 1, 6, 11, 13, 36, 48 and 52, connected on `frequency` where there is one,
/// that has room for a station and an access point on so many channels.
fn radio(channels: u32, frequency: Option<u32>) -> Radio {
    let abilities = Abilities {
        channels: [2412, 2437, 2462, 2472, 5180, 5240, 5260]
            .map(channel)
            .to_vec(),
        modes: vec![Mode::Station, Mode::AccessPoint],
        combinations: vec![Combination {
            limits: vec![(1, vec![Mode::Station]), (1, vec![Mode::AccessPoint])],
            total: 2,
            channels,
        }],
        ..Abilities::default()
    };
    Radio {
        interface: WifiInterface {
            name: "wlan0".into(),
            index: 3,
            wiphy: 0,
            mac: MacAddr([2, 0, 0, 0, 0, 1]),
            mode: Mode::Station,
            ssid: frequency.map(|_| b"home".to_vec()),
            frequency,
        },
        up: true,
        abilities,
        rfkill: Rfkill::default(),
        manager: None,
        country: Some("00".into()),
    }
}

fn home() -> Ssid {
    Ssid::new(b"home").unwrap()
}

fn network(name: &str, frequency: u32, security: Security) -> Network {
    Network {
        bssid: MacAddr([2, 0, 0, 0, 9, 9]),
        ssid: Ssid::new(name.as_bytes()).unwrap(),
        hidden: false,
        frequency,
        signal_dbm: None,
        age: None,
        associated: false,
        privacy: true,
        security,
        pmf: None,
        tkip_only: Some(false),
        dfs: None,
        wps: None,
    }
}

fn located(radio: &Radio, networks: &[Network], channel: Option<u32>) -> Result<Place, RadioError> {
    let running = [Running::from(&radio.interface)];
    find(radio, &running, networks, &home(), channel)
}

#[track_caller]
fn check(radio: &Radio, networks: &[Network], channel: Option<u32>, expected: (u32, bool)) {
    let place = located(radio, networks, channel).unwrap();
    let beside = place.company == Company::Beside;
    assert_eq!((place.frequency, beside), expected);
}

#[test]
fn a_radio_that_is_free_takes_the_channel_of_home_or_the_quietest() {
    let wpa2 = |name, frequency| network(name, frequency, Security::Wpa2);
    check(&radio(1, None), &[], None, (2437, true));
    check(&radio(1, None), &[wpa2("home", 2462)], None, (2462, true));
    // Nobody may begin on channel 13, and 5 GHz is not for all devices.
    let home_elsewhere = [wpa2("home", 2472), wpa2("home", 5180)];
    check(&radio(1, None), &home_elsewhere, None, (2437, true));
    let crowd = [("a", 2437), ("b", 2412), ("c", 2442), ("d", 2417)];
    let crowd = crowd.map(|(name, frequency)| wpa2(name, frequency));
    check(&radio(1, None), &crowd, None, (2462, true));
}

#[test]
fn a_connection_is_kept_where_the_radio_can() {
    check(&radio(1, Some(2412)), &[], None, (2412, true));
    check(&radio(2, Some(2412)), &[], None, (2412, true));
    // At 5 GHz a second channel is used if there is one.
    check(&radio(1, Some(5180)), &[], None, (5180, true));
    check(&radio(2, Some(5180)), &[], None, (2437, true));
}

#[test]
fn a_connection_is_left_where_it_cannot() {
    let leaves = |place: Place| {
        place.company
            == Company::Instead {
                leaves: Some(home()),
            }
    };
    // Nobody may begin where the connection is.
    for held in [2472, 5240, 5260] {
        let place = located(&radio(1, Some(held)), &[], None).unwrap();
        assert_eq!(place.frequency, 2437);
        assert!(leaves(place));
    }
    check(&radio(2, Some(5240)), &[], None, (2437, true));
    // No room for two at all.
    let mut single = radio(1, Some(2412));
    single.abilities.combinations.clear();
    assert!(leaves(located(&single, &[], None).unwrap()));
    single.interface.ssid = None;
    let place = located(&single, &[], None).unwrap();
    assert_eq!(place.company, Company::Instead { leaves: None });
}

#[test]
fn a_channel_that_was_asked_for_is_used_or_refused() {
    check(&radio(1, Some(2412)), &[], Some(1), (2412, true));
    check(&radio(1, Some(2412)), &[], Some(11), (2462, false));
    check(&radio(2, Some(2412)), &[], Some(36), (5180, true));
    for (number, code) in [
        (13, "channel-no-ir"),
        (48, "channel-no-ir"),
        (52, "channel-radar"),
        (99, "no-such-channel"),
    ] {
        let error = located(&radio(1, None), &[], Some(number)).unwrap_err();
        assert_eq!(error.code(), code);
        let text = error.to_string();
        assert!(
            text.contains("; ") && text.contains(&number.to_string()),
            "{text}"
        );
    }
    let mut forbidden = radio(1, None);
    forbidden.abilities.channels[0].disabled = true;
    let error = located(&forbidden, &[], Some(1)).unwrap_err();
    assert_eq!(error.code(), "channel-forbidden");
}

#[test]
fn what_stands_in_the_way_is_told() {
    let code = |radio: &Radio| located(radio, &[], None).unwrap_err().code();
    let mut off = radio(1, None);
    off.rfkill.soft = true;
    assert_eq!(code(&off), "rfkill");
    let mut mere_station = radio(1, None);
    mere_station.abilities.modes = vec![Mode::Station];
    assert_eq!(code(&mere_station), "no-ap-mode");
    let mut in_use = radio(1, None);
    in_use.interface.mode = Mode::Monitor;
    assert_eq!(code(&in_use), "not-a-station");
    let mut mute = radio(1, None);
    for channel in &mut mute.abilities.channels {
        channel.no_ir = true;
    }
    assert_eq!(code(&mute), "no-channel");
}

#[test]
fn another_access_point_on_the_radio_leaves_no_room() {
    let radio = radio(2, None);
    let other = Running {
        name: "wlan1".into(),
        mode: Mode::AccessPoint,
        frequency: Some(2412),
    };
    let error = find(&radio, &[other], &[], &home(), None).unwrap_err();
    assert_eq!(error.code(), "occupied");
    assert!(error.to_string().contains("wlan1"), "{error}");
}

#[test]
fn home_is_judged_by_its_best_access_point() {
    let of = |list: &[Security]| {
        let networks: Vec<Network> = (list.iter())
            .map(|&security| network("home", 2412, security))
            .chain([network("other", 2412, Security::Wpa2)])
            .collect();
        Home::of(&networks, &home())
    };
    assert_eq!(of(&[]), Home::NotSeen);
    assert_eq!(of(&[Security::Wpa2]), Home::Seen(Security::Wpa2));
    assert_eq!(of(&[Security::Wpa2Wpa3]), Home::Seen(Security::Wpa2Wpa3));
    assert_eq!(of(&[Security::Wpa3]), Home::Refused(Security::Wpa3));
    assert_eq!(
        of(&[Security::Enterprise]),
        Home::Refused(Security::Enterprise)
    );
    let both = [Security::Wpa3, Security::Wpa2];
    assert_eq!(of(&both), Home::Seen(Security::Wpa2));
}
