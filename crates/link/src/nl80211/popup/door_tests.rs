use wsc::code::RequestType;
use wsc::credential::Ssid;
use wsc::frame::{IeWriter, RATES_2_4_GHZ};

use super::super::face::tests::face;
use super::*;

const DEVICE: MacAddr = MacAddr([2, 0, 0, 0, 0, 9]);
const OTHER: MacAddr = MacAddr([2, 0, 0, 0, 0, 8]);

fn from(mac: MacAddr, body: Body) -> Vec<u8> {
    Frame::from(Management::to_ap(mac, face().bssid, 0, body)).to_octets()
}

fn probe(mac: MacAddr, ssid: &[u8], channel: u8) -> Vec<u8> {
    let elements = IeWriter::new()
        .ssid(&Ssid::new(ssid).unwrap())
        .rates(&RATES_2_4_GHZ)
        .channel(channel)
        .finish();
    let body = Body::ProbeRequest { elements };
    Frame::from(Management::to_ap(mac, MacAddr::BROADCAST, 0, body)).to_octets()
}

fn authentication(mac: MacAddr, algorithm: AuthAlgorithm) -> Vec<u8> {
    let body = Body::Authentication {
        algorithm,
        transaction: 1,
        status: StatusCode::SUCCESS,
        rest: Vec::new(),
    };
    from(mac, body)
}

fn association(mac: MacAddr, ssid: &Ssid, rates: &[u8], wps: &[u8]) -> Vec<u8> {
    let elements = IeWriter::new()
        .ssid(ssid)
        .rates(rates)
        .extended_rates(rates)
        .raw(wps)
        .finish();
    let body = Body::AssociationRequest {
        capabilities: Capabilities::infrastructure(false),
        listen_interval: 5,
        current_ap: None,
        elements,
    };
    from(mac, body)
}

fn wps() -> Vec<u8> {
    AssociationInfo::request(RequestType::ENROLLEE).ie()
}

fn good(mac: MacAddr) -> Vec<u8> {
    association(mac, &face().ssid, &RATES_2_4_GHZ, &wps())
}

/// The status of the one answer among these acts.
fn status(acts: &[Act]) -> StatusCode {
    let octets = acts.iter().find_map(|act| match act {
        Act::Send(octets) | Act::Admit(_, octets) => Some(octets),
        _ => None,
    });
    let Ok(Frame::Management(frame)) = Frame::parse(octets.unwrap()) else {
        panic!("no management frame");
    };
    match frame.body {
        Body::Authentication { status, .. } | Body::AssociationResponse { status, .. } => status,
        other => panic!("{other:?}"),
    }
}

fn authenticated(peer: Option<MacAddr>, mac: MacAddr) -> Door {
    let mut door = Door::new(peer);
    let acts = door.take(&face(), &authentication(mac, AuthAlgorithm::OPEN));
    assert_eq!((acts.len(), status(&acts)), (1, StatusCode::SUCCESS));
    door
}

#[test]
fn who_asks_for_us_or_for_anybody_is_answered() {
    let mut door = Door::new(None);
    let mut answers = |frame: &[u8]| !door.take(&face(), frame).is_empty();
    assert!(answers(&probe(DEVICE, b"", 6)));
    assert!(answers(&probe(DEVICE, face().ssid.as_bytes(), 6)));
    assert!(!answers(&probe(DEVICE, b"home", 6)));
    assert!(!answers(&probe(DEVICE, b"", 5)));
}

#[test]
fn the_button_of_a_stranger_is_not_seen_when_the_device_is_named() {
    let mut door = Door::new(Some(DEVICE));
    let seen = |acts: Vec<Act>| acts.iter().any(|act| matches!(act, Act::Probed(..)));
    assert!(seen(door.take(&face(), &probe(DEVICE, b"", 6))));
    assert!(!seen(door.take(&face(), &probe(OTHER, b"", 6))));
}

#[test]
fn a_device_that_means_wps_comes_in() {
    let mut door = authenticated(None, DEVICE);
    assert!(!door.admits(DEVICE));
    let acts = door.take(&face(), &good(DEVICE));
    assert_eq!(status(&acts), StatusCode::SUCCESS);
    let [Act::Admit(guest, _)] = acts.as_slice() else {
        panic!("{acts:?}");
    };
    assert_eq!((guest.id, guest.listen_interval, guest.waits), (1, 5, true));
    assert_eq!(guest.rates, RATES_2_4_GHZ);
    assert!(door.admits(DEVICE) && door.has_guests());
    // The next one has another number.
    door.take(&face(), &authentication(OTHER, AuthAlgorithm::OPEN));
    let acts = door.take(&face(), &good(OTHER));
    assert!(matches!(
        acts.as_slice(),
        [Act::Admit(Guest { id: 2, .. }, _)]
    ));
}

#[test]
fn a_station_of_wsc_1_or_with_a_damaged_element_begins_itself() {
    let old = AssociationInfo {
        version: WscVersion::V1_0,
        ..AssociationInfo::request(RequestType::ENROLLEE)
    };
    let damaged = vec![0xdd, 5, 0, 0x50, 0xf2, 4, 0x10];
    for element in [old.ie(), damaged] {
        let mut door = authenticated(None, DEVICE);
        let request = association(DEVICE, &face().ssid, &RATES_2_4_GHZ, &element);
        let acts = door.take(&face(), &request);
        assert!(matches!(
            acts.as_slice(),
            [Act::Admit(Guest { waits: false, .. }, _)]
        ));
    }
}

#[test]
fn all_others_are_refused_with_their_status() {
    let ssid = face().ssid;
    let elsewhere = Ssid::new(b"home").unwrap();
    for (peer, request, refusal, expected) in [
        (
            Some(OTHER),
            good(DEVICE),
            Refusal::Stranger,
            StatusCode::DENIED,
        ),
        (
            None,
            association(DEVICE, &ssid, &RATES_2_4_GHZ, &[]),
            Refusal::NotWps,
            StatusCode::DENIED,
        ),
        (
            None,
            association(DEVICE, &elsewhere, &RATES_2_4_GHZ, &wps()),
            Refusal::Unsuitable(StatusCode::FAILURE),
            StatusCode::FAILURE,
        ),
        (
            None,
            association(DEVICE, &ssid, &[], &wps()),
            Refusal::Unsuitable(StatusCode::RATES_UNSUPPORTED),
            StatusCode::RATES_UNSUPPORTED,
        ),
    ] {
        let mut door = authenticated(peer, DEVICE);
        let acts = door.take(&face(), &request);
        assert_eq!(status(&acts), expected);
        assert_eq!(acts.last(), Some(&Act::Refused(DEVICE, refusal)));
        assert!(!door.admits(DEVICE));
    }
}

#[test]
fn other_ways_to_authenticate_are_refused() {
    let mut door = Door::new(None);
    let acts = door.take(&face(), &authentication(DEVICE, AuthAlgorithm::SAE));
    assert_eq!(status(&acts), StatusCode::ALGORITHM_UNSUPPORTED);
    // Without authentication there is no association.
    let acts = door.take(&face(), &good(DEVICE));
    let [Act::Send(octets)] = acts.as_slice() else {
        panic!("{acts:?}");
    };
    assert!(matches!(
        Frame::parse(octets),
        Ok(Frame::Management(Management {
            body: Body::Deauthentication(_),
            ..
        }))
    ));
}

#[test]
fn who_leaves_or_begins_anew_is_gone_first() {
    let mut door = authenticated(None, DEVICE);
    door.take(&face(), &good(DEVICE));
    let acts = door.take(&face(), &good(DEVICE));
    assert!(matches!(acts.as_slice(), [Act::Gone(_), Act::Admit(..)]));
    let acts = door.take(&face(), &authentication(DEVICE, AuthAlgorithm::OPEN));
    assert!(matches!(acts.as_slice(), [Act::Gone(_), Act::Send(_)]));
    assert!(!door.admits(DEVICE));
    door.take(&face(), &good(DEVICE));
    let bye = from(DEVICE, Body::Deauthentication(ReasonCode::LEAVING));
    assert_eq!(door.take(&face(), &bye), [Act::Gone(DEVICE)]);
    assert_eq!(door.take(&face(), &bye), []);
}

#[test]
fn frames_for_others_and_garbage_do_nothing() {
    let mut door = authenticated(None, DEVICE);
    let elsewhere = MacAddr([2, 0, 0, 0, 0, 77]);
    let body = Body::open_authentication(1, StatusCode::SUCCESS);
    let frame = Frame::from(Management::to_ap(DEVICE, elsewhere, 0, body)).to_octets();
    assert_eq!(door.take(&face(), &frame), []);
    let request = good(DEVICE);
    for end in 0..request.len() {
        // Whatever is cut is refused, or admitted where nothing of weight was cut.
        let _ = door.take(&face(), &request[..end]);
    }
    let group = MacAddr([1, 0, 0, 0, 0, 9]);
    assert_eq!(door.take(&face(), &good(group)), []);
}

#[test]
fn a_crowd_does_not_grow_for_ever() {
    let mut door = Door::new(None);
    for number in 0..=255 {
        let mac = MacAddr([2, 0, 0, 0, 1, number]);
        let acts = door.take(&face(), &authentication(mac, AuthAlgorithm::OPEN));
        assert_eq!(status(&acts), StatusCode::SUCCESS);
        assert!(door.stations.len() <= MAX_STATIONS);
    }
    let mut door = Door::new(None);
    for number in 0..=255 {
        let mac = MacAddr([2, 0, 0, 0, 1, number]);
        let acts = door.take(&face(), &authentication(mac, AuthAlgorithm::OPEN));
        let full = usize::from(number) >= MAX_STATIONS;
        assert_eq!(status(&acts) == StatusCode::AP_FULL, full);
        door.take(&face(), &good(mac));
    }
}
