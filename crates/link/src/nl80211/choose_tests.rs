use wsc::code::{ConfigMethods, DevicePasswordId, WpsState};
use wsc::credential::Ssid;
use wsc::device::DeviceInfo;
use wsc::version::WscVersion;

use super::super::network::{Pmf, Security};
use super::*;

const OURS: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
const OTHERS: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);

/// What an access point says.
#[derive(Clone, Copy)]
enum Says {
    NoWps,
    Broken,
    Nothing,
    Button,
    /// A PIN from anybody, by WSC 1.0 and 2.0.
    Pin1,
    Pin2,
    PinFor(MacAddr),
}

/// An access point: the last octet of its address, its UUID-E, and its signal.
fn ap(last: u8, uuid: Option<u8>, signal: i32, says: Says) -> Network {
    let uuid = uuid.map(|octet| Uuid([octet; 16]));
    let at_rest = ApInfo {
        uuid,
        ..ApInfo::new(WpsState::CONFIGURED, Uuid::default(), DeviceInfo::default())
    };
    let waits = |id, methods, authorized_macs| ApInfo {
        uuid,
        selected_registrar: true,
        device_password_id: Some(id),
        selected_config_methods: Some(methods),
        authorized_macs,
        ..at_rest.clone()
    };
    let pin = |macs| waits(DevicePasswordId::DEFAULT, ConfigMethods::KEYPAD, macs);
    let wps = match says {
        Says::NoWps => None,
        Says::Broken => ApInfo::parse(&[0xdd, 5, 0x00, 0x50, 0xf2, 0x04, 0x10]),
        Says::Nothing => Some(Ok(at_rest)),
        Says::Button => Some(Ok(waits(
            DevicePasswordId::PUSH_BUTTON,
            ConfigMethods::VIRTUAL_PUSH_BUTTON,
            vec![MacAddr::BROADCAST],
        ))),
        Says::Pin1 => Some(Ok(ApInfo {
            version: WscVersion::V1_0,
            ..pin(vec![])
        })),
        Says::Pin2 => Some(Ok(pin(vec![MacAddr::BROADCAST]))),
        Says::PinFor(mac) => Some(Ok(pin(vec![mac]))),
    };
    Network {
        bssid: MacAddr([2, 0, 0, 0, 1, last]),
        ssid: Ssid::new(b"home").unwrap(),
        hidden: false,
        frequency: 2437,
        signal_dbm: Some(signal),
        age: None,
        associated: false,
        privacy: true,
        security: Security::Wpa2,
        pmf: Some(Pmf::None),
        tkip_only: Some(false),
        dfs: None,
        wps,
    }
}

fn wish(method: Method) -> Wish<'static> {
    Wish {
        method,
        mac: OURS,
        bssid: None,
        tried: &[],
        anyone: false,
    }
}

/// The last octets of the addresses, in order; negative for an overlap, and 100 more where it is
/// unclear.
fn chosen(networks: &[Network], wish: &Wish<'_>) -> Result<Vec<i32>, Waiting> {
    let octets = |found: Vec<&Network>, sign: i32| -> Vec<i32> {
        let octet = |network: &&Network| sign * i32::from(network.bssid.0[5]);
        found.iter().map(octet).collect()
    };
    match choose(networks, wish) {
        Choice::Try(found) => Ok(octets(found, 1)),
        Choice::Wait(waiting) => Err(waiting),
        Choice::Overlap(found) => Ok(octets(found, -1)),
        Choice::Unclear(found) => Ok(octets(found, 1).iter().map(|octet| octet + 100).collect()),
    }
}

#[test]
fn buttons_are_told_apart_by_uuid() {
    use Says::{Button, NoWps, Nothing, Pin2};
    let idle = || ap(9, Some(9), -20, Nothing);
    for (networks, expected) in [
        (vec![], Err(Waiting::NoWps)),
        (vec![ap(1, None, -40, NoWps)], Err(Waiting::NoWps)),
        (vec![idle()], Err(Waiting::Button)),
        (
            vec![idle(), ap(1, Some(1), -40, Pin2)],
            Err(Waiting::Button),
        ),
        (vec![idle(), ap(1, Some(1), -40, Button)], Ok(vec![1])),
        // One that does not tell its UUID is fine while it is alone.
        (vec![ap(1, None, -40, Button)], Ok(vec![1])),
        // Two bands of one router, the stronger first.
        (
            vec![ap(1, Some(1), -60, Button), ap(2, Some(1), -40, Button)],
            Ok(vec![2, 1]),
        ),
        // Two routers.
        (
            vec![ap(1, Some(1), -60, Button), ap(2, Some(2), -40, Button)],
            Ok(vec![-1, -2]),
        ),
        (
            vec![ap(1, Some(1), -60, Button), ap(2, None, -40, Button)],
            Ok(vec![101, 102]),
        ),
        (
            vec![ap(1, None, -60, Button), ap(2, None, -40, Button)],
            Ok(vec![101, 102]),
        ),
        // Whatever the third one is, the others are two.
        (
            vec![
                ap(1, Some(1), -60, Button),
                ap(2, None, -50, Button),
                ap(3, Some(3), -40, Button),
            ],
            Ok(vec![-1, -2, -3]),
        ),
        // Two bands of one router and another router.
        (
            vec![
                ap(1, Some(1), -60, Button),
                ap(2, Some(1), -50, Button),
                ap(3, Some(3), -40, Button),
            ],
            Ok(vec![-1, -2, -3]),
        ),
    ] {
        assert_eq!(chosen(&networks, &wish(Method::PushButton)), expected);
    }
}

#[test]
fn an_access_point_that_is_named_is_taken_at_the_users_word() {
    use Says::{Broken, Button, NoWps, Nothing, PinFor};
    let networks = [
        ap(1, Some(1), -40, Button),
        ap(2, Some(2), -40, Button),
        ap(3, Some(3), -40, Nothing),
        ap(4, None, -40, NoWps),
        ap(5, None, -40, Broken),
        ap(6, Some(6), -40, PinFor(OTHERS)),
    ];
    for (last, method, expected) in [
        (1, Method::PushButton, Ok(vec![1])),
        (3, Method::PushButton, Err(Waiting::Button)),
        (6, Method::PushButton, Err(Waiting::Button)),
        (4, Method::PushButton, Err(Waiting::NoWpsThere)),
        (5, Method::PushButton, Ok(vec![5])),
        (7, Method::PushButton, Err(Waiting::NotInReach)),
        (3, Method::DevicePin, Ok(vec![3])),
        (6, Method::DevicePin, Ok(vec![6])),
        (3, Method::RouterPin, Ok(vec![3])),
    ] {
        let wish = Wish {
            bssid: Some(MacAddr([2, 0, 0, 0, 1, last])),
            ..wish(method)
        };
        assert_eq!(chosen(&networks, &wish), expected, "{last} {method:?}");
    }
}

#[test]
fn a_pin_goes_where_it_is_waited_for() {
    use Says::{Broken, Button, Nothing, Pin1, Pin2, PinFor};
    let networks = [
        ap(1, Some(1), -20, Nothing),
        ap(2, Some(2), -30, PinFor(OTHERS)),
        ap(3, Some(3), -40, Pin2),
        ap(4, Some(4), -50, Pin1),
        ap(5, Some(5), -60, PinFor(OURS)),
        ap(6, Some(6), -10, Button),
        ap(7, None, -10, Broken),
    ];
    let pin = wish(Method::DevicePin);
    assert_eq!(chosen(&networks, &pin), Ok(vec![5, 3, 4]));
    let anyone = Wish {
        anyone: true,
        ..pin
    };
    assert_eq!(chosen(&networks, &anyone), Ok(vec![5, 3, 4, 6, 1, 2]));
    assert_eq!(chosen(&networks[..2], &pin), Err(Waiting::Registrar));
    assert_eq!(chosen(&networks[6..], &pin), Err(Waiting::NoWps));
}

#[test]
fn what_was_tried_comes_last_with_all_its_radios() {
    use Says::Pin2;
    let networks = [
        ap(1, Some(1), -20, Pin2),
        ap(2, Some(1), -30, Pin2),
        ap(3, None, -40, Pin2),
        ap(4, None, -50, Pin2),
    ];
    let after = |tried: &[u8]| {
        let tried: Vec<Tried> = tried
            .iter()
            .map(|&last| Tried::from(&networks[usize::from(last) - 1]))
            .collect();
        let wish = Wish {
            tried: &tried,
            ..wish(Method::DevicePin)
        };
        chosen(&networks, &wish)
    };
    assert_eq!(after(&[]), Ok(vec![1, 2, 3, 4]));
    assert_eq!(after(&[1]), Ok(vec![3, 4, 1, 2]));
    assert_eq!(after(&[1, 3]), Ok(vec![4, 1, 2, 3]));
    assert_eq!(after(&[1, 3, 4]), Ok(vec![1, 2, 3, 4]));
    assert_eq!(after(&[1, 3, 4, 1]), Ok(vec![3, 4, 1, 2]));
}

#[test]
fn the_router_pin_may_be_any_routers() {
    use Says::{NoWps, Nothing, Pin2};
    let networks = [
        ap(1, Some(1), -40, Nothing),
        ap(2, Some(2), -20, Pin2),
        ap(3, None, -10, NoWps),
    ];
    assert_eq!(chosen(&networks, &wish(Method::RouterPin)), Ok(vec![2, 1]));
}
