use wsc::code::RequestType;
use wsc::frame::{RATES_5_GHZ, Rsn, element_id};
use wsc::ie::{AssociationInfo, Elements};

use super::*;
use crate::air::{Air, Conditions, Tuning};

const ROUTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
const STATION: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);

fn config() -> RouterConfig {
    RouterConfig::new("router", ROUTER, "home", "correct horse")
}

fn heard(body: Body) -> Heard {
    let mut air = Air::new(0, Conditions::default());
    let to = air.add(ROUTER, Position::default(), 15);
    let from = air.add(STATION, Position::metres(1, 0), 15);
    air.tune(to, Tuning::All);
    air.send(
        Instant::ZERO,
        from,
        6,
        management(STATION, ROUTER, ROUTER, body),
    );
    air.receive(Instant::from_millis(10)).unwrap()
}

fn frames(router: &mut Router) -> Vec<Frame> {
    std::iter::from_fn(|| router.frame()).collect()
}

/// Associates with these elements; returns the status and what happened.
fn associate(config: RouterConfig, elements: Vec<u8>) -> (StatusCode, Vec<RouterEvent>) {
    let mut router = Router::new(config, 1);
    let hello = Body::open_authentication(1, StatusCode::SUCCESS);
    router.receive(Instant::ZERO, &heard(hello));
    let request = Body::AssociationRequest {
        capabilities: Capabilities::infrastructure(true),
        listen_interval: 1,
        current_ap: None,
        elements,
    };
    router.receive(Instant::ZERO, &heard(request));
    let status = frames(&mut router)
        .into_iter()
        .find_map(|frame| match frame {
            Frame::Management(Management {
                body: Body::AssociationResponse { status, .. },
                ..
            }) => Some(status),
            _ => None,
        });
    let events = std::iter::from_fn(|| router.event()).collect();
    (status.unwrap(), events)
}

fn with_rsn(rsn: &Rsn) -> Vec<u8> {
    IeWriter::new().rates(&RATES_5_GHZ).rsn(rsn).finish()
}

#[test]
fn who_may_join_follows_from_the_security() {
    let secured = |security| RouterConfig {
        security,
        ..config()
    };
    let wpa2 = with_rsn(&Rsn::wpa2_personal());
    for (security, elements, expected) in [
        (Security::Wpa2, &wpa2, StatusCode::SUCCESS),
        (Security::Transition, &wpa2, StatusCode::SUCCESS),
        (Security::Wpa3, &wpa2, StatusCode::INVALID_AKM),
        (Security::Open, &wpa2, StatusCode::INVALID_ELEMENT),
        (Security::Wpa2, &Vec::new(), StatusCode::INVALID_ELEMENT),
        (Security::Open, &Vec::new(), StatusCode::SUCCESS),
    ] {
        let (status, events) = associate(secured(security), elements.clone());
        assert_eq!(status, expected, "{security:?}");
        let refused = events.contains(&RouterEvent::Refused(STATION, status));
        assert_eq!(refused, status != StatusCode::SUCCESS);
    }
}

#[test]
fn the_filter_holds_for_joining_and_for_wps_as_it_is_set() {
    let filtered = RouterConfig {
        filter: Some(Vec::new()),
        ..config()
    };
    let wps = AssociationInfo::request(RequestType::ENROLLEE).ie();
    let wpa2 = with_rsn(&Rsn::wpa2_personal());
    let (status, _) = associate(filtered.clone(), wps.clone());
    assert_eq!(status, StatusCode::SUCCESS);
    let (status, events) = associate(filtered.clone(), wpa2);
    assert_eq!(status, StatusCode::FAILURE);
    assert!(events.contains(&RouterEvent::Filtered(STATION)));
    let mut router = Router::new(
        RouterConfig {
            filter_holds_for_wps: true,
            ..filtered
        },
        1,
    );
    let hello = Body::open_authentication(1, StatusCode::SUCCESS);
    router.receive(Instant::ZERO, &heard(hello));
    assert_eq!(router.event(), Some(RouterEvent::Filtered(STATION)));
    let off = RouterConfig {
        wps: false,
        ..config()
    };
    assert_eq!(associate(off, wps).0, StatusCode::INVALID_ELEMENT);
}

/// The elements of the first beacon, and of the answer to a probe for `name`.
fn told(config: RouterConfig, name: &[u8]) -> (Vec<u8>, Option<Vec<u8>>) {
    let mut router = Router::new(config, 1);
    router.wake(router.deadline());
    let elements = |frame: Frame| match frame {
        Frame::Management(frame) => frame.body.elements().map(<[u8]>::to_vec),
        Frame::Data(_) => None,
    };
    let beacon = router.frame().and_then(elements).unwrap();
    let question = IeWriter::new().ssid(&Ssid::new(name).unwrap()).finish();
    let probe = Body::ProbeRequest { elements: question };
    router.receive(Instant::ZERO, &heard(probe));
    (beacon, router.frame().and_then(elements))
}

#[test]
fn a_hidden_name_is_told_to_those_who_know_it_and_wps_is_off() {
    let (beacon, answer) = told(config(), b"");
    assert_eq!(ssid(&beacon).unwrap().as_bytes(), b"home");
    assert!(ApInfo::parse(&beacon).is_some() && answer.is_some());
    let hidden = RouterConfig {
        hidden: true,
        ..config()
    };
    let (beacon, answer) = told(hidden.clone(), b"");
    assert_eq!(ssid(&beacon).unwrap().as_bytes(), b"");
    assert!(ApInfo::parse(&beacon).is_none());
    assert_eq!(answer, None);
    let (_, answer) = told(hidden, b"home");
    assert_eq!(ssid(&answer.unwrap()).unwrap().as_bytes(), b"home");
}

#[test]
fn elements_are_in_the_order_of_the_standard() {
    let (beacon, answer) = told(config(), b"home");
    for elements in [beacon, answer.unwrap()] {
        let ids: Vec<u8> = Elements::new(&elements).map(|(id, _)| id).collect();
        assert!(ids.is_sorted(), "{ids:?}");
        assert!(ids.contains(&element_id::RSN));
    }
}

#[test]
fn the_button_and_the_pin_are_there_only_while_wps_is_on() {
    let mut router = Router::new(
        RouterConfig {
            wps: false,
            ..config()
        },
        1,
    );
    let pin = DevicePin::parse("12345670").unwrap();
    assert!(!router.press_button(Instant::ZERO));
    assert!(!router.add_device_pin(Instant::ZERO, pin.clone(), None));
    assert!(!router.stop_waiting(Instant::ZERO));
    router.switch_wps(Instant::ZERO, true);
    assert!(router.add_device_pin(Instant::ZERO, pin, None));
    assert_eq!(router.event(), Some(RouterEvent::Wps(ApEvent::Advertise)));
    assert_eq!(router.event(), Some(RouterEvent::Window(Some(Mode::Pin))));
    assert!(router.stop_waiting(Instant::ZERO));
    assert!(router.press_button(Instant::ZERO));
    let over = Instant::from_millis(120_000);
    router.wake(over);
    let last = std::iter::from_fn(|| router.event()).last();
    assert_eq!(last, Some(RouterEvent::Window(None)));
}
