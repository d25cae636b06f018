use alloc::vec;

use super::*;
use crate::code::{DevicePasswordId, RequestType, WpsState};
use crate::credential::Ssid;
use crate::device::DeviceInfo;
use crate::ident::Uuid;
use crate::ie::{ApInfo, AssociationInfo, StationInfo};

const AP: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
const STATION: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);
const HOST: MacAddr = MacAddr([2, 0, 0, 0, 0, 3]);

fn beacon(wps: &[u8]) -> Beacon {
    Beacon {
        timestamp: 0x0102_0304_0506_0708,
        interval: 100,
        capabilities: Capabilities::infrastructure(true),
        elements: IeWriter::new()
            .ssid(&Ssid::new(b"home").unwrap())
            .rates(&RATES_2_4_GHZ)
            .channel(6)
            .rsn(&Rsn::transition())
            .extended_rates(&RATES_2_4_GHZ)
            .raw(wps)
            .finish(),
    }
}

fn ap_info() -> ApInfo {
    ApInfo::new(
        WpsState::CONFIGURED,
        Uuid::from_mac(AP),
        DeviceInfo::default(),
    )
}

/// Every kind of frame, and the number of octets before what may end anywhere.
fn frames() -> Vec<(Frame, usize)> {
    let from_ap = |body| Frame::from(Management::from_ap(AP, STATION, 4095, body));
    let to_ap = |body| Frame::from(Management::to_ap(STATION, AP, 1, body));
    let info = ap_info();
    let station = StationInfo::enrollee(
        Uuid::from_mac(STATION),
        DeviceInfo::default(),
        DevicePasswordId::PUSH_BUTTON,
    );
    let request = |current_ap| Body::AssociationRequest {
        capabilities: Capabilities::infrastructure(true),
        listen_interval: 10,
        current_ap,
        elements: AssociationInfo::request(RequestType::ENROLLEE).ie(),
    };
    let response = |reassociation| Body::AssociationResponse {
        reassociation,
        capabilities: Capabilities::infrastructure(true),
        status: StatusCode::TRY_LATER,
        association_id: 2007,
        elements: AssociationInfo::response().ie(),
    };
    let packet = |data: Data| Frame::from(data);
    let eapol = vec![2, 1, 0, 0];
    let to = Data::eapol_to_ap(STATION, AP, 7, eapol.clone());
    let from = Data::eapol_from_ap(AP, STATION, 7, eapol);
    vec![
        (
            Management::from_ap(
                AP,
                MacAddr::BROADCAST,
                0,
                Body::Beacon(beacon(&info.beacon_ie())),
            )
            .into(),
            36,
        ),
        (
            from_ap(Body::ProbeResponse(beacon(&info.probe_response_ie()))),
            36,
        ),
        (
            Management::to_ap(
                STATION,
                MacAddr::BROADCAST,
                0,
                Body::ProbeRequest {
                    elements: station.probe_request_ie(),
                },
            )
            .into(),
            24,
        ),
        (to_ap(Body::open_authentication(1, StatusCode::SUCCESS)), 30),
        (
            from_ap(Body::Authentication {
                algorithm: AuthAlgorithm::SAE,
                transaction: 1,
                status: StatusCode::ANTI_CLOGGING_TOKEN,
                rest: vec![19, 0, 1, 2, 3],
            }),
            30,
        ),
        (to_ap(request(None)), 28),
        (to_ap(request(Some(HOST))), 34),
        (from_ap(response(false)), 30),
        (from_ap(response(true)), 30),
        (
            from_ap(Body::Deauthentication(ReasonCode::IEEE_8021X_FAILED)),
            26,
        ),
        (to_ap(Body::Disassociation(ReasonCode::LEAVING)), 26),
        (
            from_ap(Body::Protected {
                subtype: Subtype::DEAUTHENTICATION,
                octets: vec![1, 2, 3],
            }),
            24,
        ),
        (
            to_ap(Body::Other {
                subtype: Subtype::ACTION,
                octets: vec![4, 5, 6],
            }),
            24,
        ),
        (packet(to.clone()), 32),
        (packet(from.clone()), 32),
        (
            packet(Data {
                source: HOST,
                retry: true,
                traffic_id: Some(6),
                ..from.clone()
            }),
            34,
        ),
        (
            packet(Data {
                payload: Payload::Encrypted(vec![1; 16]),
                ..to.clone()
            }),
            24,
        ),
        (
            packet(Data {
                payload: Payload::Null,
                traffic_id: Some(0),
                ..to.clone()
            }),
            26,
        ),
        (
            packet(Data {
                payload: Payload::Llc(vec![0x42, 0x42, 0x03, 0, 0]),
                destination: HOST,
                ..to
            }),
            25,
        ),
    ]
}

#[test]
fn every_kind_of_frame_reads_back() {
    for (frame, _) in frames() {
        assert_eq!(Frame::parse(&frame.to_octets()), Ok(frame));
    }
}

#[test]
fn a_frame_may_be_cut_in_its_elements_and_nowhere_before() {
    for (frame, fixed) in frames() {
        let octets = frame.to_octets();
        for end in 0..octets.len() {
            let parsed = Frame::parse(&octets[..end]);
            if end < fixed {
                assert!(
                    matches!(parsed, Err(FrameError::Truncated { .. })),
                    "{frame:?} at {end}"
                );
            } else {
                assert!(parsed.is_ok(), "{frame:?} at {end}");
            }
        }
    }
}

#[test]
fn the_elements_of_wps_come_through() {
    let found = |frame: &Frame| match frame {
        Frame::Management(frame) => {
            let elements = frame.body.elements().unwrap().to_vec();
            assert_eq!(ssid(&elements), Ssid::new(b"home"));
            assert_eq!(channel(&elements), Some(6));
            assert_eq!(Rsn::find(&elements), Some(Ok(Rsn::transition())));
            ApInfo::parse(&elements).unwrap().unwrap()
        }
        Frame::Data(_) => panic!("not a management frame"),
    };
    let frames = frames();
    assert_eq!(found(&frames[0].0).uuid, None);
    assert_eq!(found(&frames[1].0).uuid, Some(Uuid::from_mac(AP)));
}

#[test]
fn the_octets_of_a_data_frame_are_those_of_the_standard() {
    let to = Frame::from(Data::eapol_to_ap(STATION, AP, 0x123, vec![1, 1, 0, 0]));
    assert_eq!(
        to.to_octets(),
        [
            0x08, 0x01, 0, 0, 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x30, 0x12,
            0xaa, 0xaa, 3, 0, 0, 0, 0x88, 0x8e, 1, 1, 0, 0
        ]
    );
    assert_eq!(
        (to.transmitter(), to.receiver(), to.bssid()),
        (STATION, AP, AP)
    );
    assert_eq!(to.eapol(), Some(&[1, 1, 0, 0][..]));

    let from = Frame::from(Data {
        source: HOST,
        ..Data::eapol_from_ap(AP, STATION, 0, vec![])
    });
    let octets = from.to_octets();
    assert_eq!(octets[..4], [0x08, 0x02, 0, 0]);
    assert_eq!(octets[4..10], STATION.0);
    assert_eq!(octets[10..16], AP.0);
    assert_eq!(octets[16..22], HOST.0);
    assert_eq!(
        (from.transmitter(), from.receiver(), from.bssid()),
        (AP, STATION, AP)
    );
}

#[test]
fn headers_with_more_fields_are_read() {
    let data = Data {
        traffic_id: Some(5),
        ..Data::eapol_to_ap(STATION, AP, 9, vec![2, 1, 0, 0])
    };
    let plain = Frame::from(data).to_octets();
    // HT control after QoS control, and the padding that some drivers put after both.
    let mut with_ht = plain.clone();
    with_ht[1] |= 0x80;
    with_ht.splice(26..26, [9, 9, 9, 9]);
    assert_eq!(Frame::parse(&with_ht), Frame::parse(&plain));
    with_ht.splice(30..30, [0, 0]);
    assert_eq!(Frame::parse_padded(&with_ht, true), Frame::parse(&plain));

    let deauthentication = Frame::from(Management::from_ap(
        AP,
        STATION,
        3,
        Body::Deauthentication(ReasonCode::LEAVING),
    ));
    let mut with_ht = deauthentication.to_octets();
    with_ht[1] |= 0x80;
    with_ht.splice(24..24, [9, 9, 9, 9]);
    assert_eq!(Frame::parse(&with_ht), Ok(deauthentication));
}

#[test]
fn what_has_no_place_here_is_told_apart_from_what_is_broken() {
    let data = Frame::from(Data {
        traffic_id: Some(0),
        ..Data::eapol_to_ap(STATION, AP, 0, vec![])
    })
    .to_octets();
    let changed = |at: usize, octet: u8| {
        let mut octets = data.clone();
        octets[at] = octet;
        Frame::parse(&octets)
    };
    let unsupported = |kind| Err(FrameError::Unsupported(kind));
    assert_eq!(changed(0, 0xd4), unsupported(Unsupported::Type));
    assert_eq!(changed(0, 0x8c), unsupported(Unsupported::Type));
    assert_eq!(changed(0, 0x89), Err(FrameError::ProtocolVersion(1)));
    assert_eq!(
        changed(1, 0x00),
        unsupported(Unsupported::NotInfrastructure)
    );
    assert_eq!(changed(1, 0x03), unsupported(Unsupported::FourAddresses));
    assert_eq!(changed(1, 0x05), unsupported(Unsupported::Fragment));
    assert_eq!(changed(22, 0x01), unsupported(Unsupported::Fragment));
    assert_eq!(changed(24, 0x80), unsupported(Unsupported::Aggregate));
    // An acknowledgement has ten octets and is no truncated frame of another kind.
    assert_eq!(
        Frame::parse(&data[..10]),
        Err(FrameError::Truncated {
            part: "address",
            needed: 6,
            left: 0
        })
    );
    assert_eq!(
        Frame::parse(&[0xd4, 0, 0, 0, 2, 0, 0, 0, 0, 1]),
        unsupported(Unsupported::Type)
    );
}

#[test]
fn no_octets_whatever_make_it_panic() {
    // A linear congruential generator is random enough to reach every kind of frame.
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    for _ in 0..20_000 {
        let len = usize::from(next());
        let mut octets: Vec<u8> = (0..len).map(|_| next()).collect();
        // Mostly plausible frame control, so that the bodies are reached.
        if let Some(first) = octets.first_mut() {
            *first &= 0xf8;
        }
        if let Ok(Frame::Management(frame)) = Frame::parse(&octets)
            && let Some(elements) = frame.body.elements()
        {
            let _ = (Rsn::find(elements), ApInfo::parse(elements));
        }
        let _ = Captured::parse(&octets, len).map(|captured| captured.frame());
        let _ = Rsn::parse(&octets);
    }
}
