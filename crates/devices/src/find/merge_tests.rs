use lan::dns_sd::Service;
use lan::ipp::{Attributes, TextKind, Value as IppValue};
use lan::snmp::Value;
use lan::ws_discovery::Match;
use proptest::prelude::*;

use super::super::{air, read};
use super::*;
use crate::evidence::Confidence;

const UUID: &str = "1c852a4d-b800-1f08-abcd-0002c9a1b2c3";
const MAC: MacAddr = MacAddr([0x00, 0x02, 0xc9, 0xa1, 0xb2, 0xc3]);

fn now() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

fn announced(kind: &str, port: u16, txt: &[(&str, &str)]) -> Sighting {
    let own = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
    let service = Service {
        kind: kind.to_owned(),
        instance: "HP ENVY 5640 series [A1B2C3]".to_owned(),
        host: "HP0002C9A1B2C3.local".to_owned(),
        port,
        addresses: vec![
            "fe80::202:c9ff:fea1:b2c3".parse().unwrap(),
            [192, 0, 2, 20].into(),
        ],
        txt: txt.iter().map(own).collect(),
    };
    read::service(&service, now())
}

fn told_by_snmp(ip: [u8; 4]) -> Sighting {
    let values = [
        (
            "1.3.6.1.2.1.1.1.0",
            Value::Octets(b"HP ETHERNET MULTI-ENVIRONMENT".to_vec()),
        ),
        (
            "1.3.6.1.2.1.25.3.2.1.2.1",
            Value::Oid("1.3.6.1.2.1.25.3.1.5".parse().unwrap()),
        ),
        (
            "1.3.6.1.4.1.11.2.3.9.1.1.7.0",
            Value::Octets(
                b"MFG:Hewlett-Packard;MDL:HP ENVY 5640 series;DES:B9S56A;SN:TH12345678;".to_vec(),
            ),
        ),
    ];
    let values: Vec<_> = values
        .into_iter()
        .map(|(oid, value)| (oid.parse().unwrap(), value))
        .collect();
    read::snmp(ip.into(), &values, now())
}

fn told_by_ipp(url: &str, uuid: &str) -> Sighting {
    let mut attributes = Attributes::default();
    for (name, text) in [
        ("printer-make-and-model", "HP ENVY 5640 series"),
        ("printer-uuid", &format!("urn:uuid:{uuid}")),
        ("printer-more-info", "http://192.0.2.20/#hId-pgAirPrint"),
    ] {
        attributes.set(name, vec![IppValue::of_kind(TextKind::TEXT, text)]);
    }
    read::ipp(
        Way::Ipp,
        &lan::http::Url::parse(url).unwrap(),
        &attributes,
        now(),
    )
}

fn probed(ip: [u8; 4], uuid: &str) -> Sighting {
    let found = Match {
        endpoint: format!("urn:uuid:{uuid}"),
        types: vec!["PrintDeviceType".to_owned()],
        addresses: vec![],
    };
    read::ws_discovery((ip, 3702).into(), &found, now())
}

/// One device, five ways.
fn five() -> Vec<Sighting> {
    let mut port = read::port(([192, 0, 2, 20], 9100).into(), now());
    port.neighbour = Some(MAC);
    vec![
        announced(
            "_ipp._tcp",
            631,
            &[
                ("uuid", UUID),
                ("ty", "HP ENVY 5640 series"),
                ("usb_mfg", "HP"),
                ("mac", "00:02:c9:a1:b2:c3"),
            ],
        ),
        announced("_http._tcp", 80, &[]),
        told_by_snmp([192, 0, 2, 20]),
        told_by_ipp("ipp://192.0.2.20/ipp/print", UUID),
        // Another UUID: it is made for WS-Discovery alone on some.
        probed([192, 0, 2, 20], "16fd2706-8baf-433b-82eb-8c7fada847da"),
        port,
    ]
}

#[test]
fn one_device_found_in_many_ways_is_one_entry_with_what_each_said() {
    let found = merge(five());
    let [printer] = found.as_slice() else {
        panic!("{found:#?}");
    };
    assert_eq!(printer.name, "HP ENVY 5640 series [A1B2C3]");
    assert_eq!(printer.address.as_deref(), Some("192.0.2.20"));
    let identity = &printer.identity;
    assert_eq!(identity.maker.as_deref(), Some("HP"));
    assert_eq!(identity.model.as_deref(), Some("ENVY 5640 series"));
    assert_eq!(identity.serial.as_deref(), Some("TH12345678"));
    assert_eq!(identity.product_number.as_deref(), Some("B9S56A"));
    assert_eq!(identity.uuid.as_deref(), Some(UUID));
    assert_eq!(identity.macs, [MAC]);
    assert_eq!(printer.sightings.len(), 6);
    let ways: BTreeSet<Way> = printer.sightings.iter().map(|one| one.way).collect();
    assert_eq!(ways.len(), 5);
    let sources = |field: &str| {
        let of_field = printer.evidence.iter().filter(|one| one.field == field);
        of_field.map(|one| one.source.english()).collect::<Vec<_>>()
    };
    assert_eq!(
        sources("identity.model"),
        [
            "IPP at ipp://192.0.2.20/ipp/print",
            "DNS-SD _ipp._tcp",
            "SNMP"
        ]
    );
    assert_eq!(sources("identity.serial"), ["SNMP"]);
    assert!(
        printer
            .evidence
            .iter()
            .all(|one| one.confidence >= Confidence::Medium)
    );
}

#[test]
fn two_printers_that_one_computer_shares_stay_two() {
    let queue = |name: &str, uuid: &str, path: &str| {
        let mut sighting = announced("_ipp._tcp", 631, &[("uuid", uuid), ("rp", path)]);
        sighting.name = Some(name.to_owned());
        sighting.macs.clear();
        sighting.neighbour = Some(MAC);
        sighting
    };
    let one = "aaaaaaaa-0000-4000-8000-000000000001";
    let other = "aaaaaaaa-0000-4000-8000-000000000002";
    let found = merge(vec![
        queue("one", one, "printers/one"),
        queue("other", other, "printers/other"),
        told_by_ipp("ipp://192.0.2.20/printers/one", one),
        // Nobody can tell whose this is; it is listed by itself.
        probed([192, 0, 2, 20], "16fd2706-8baf-433b-82eb-8c7fada847da"),
    ]);
    let names: Vec<&str> = found.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["192.0.2.20", "one", "other"]);
    assert_eq!(found[1].sightings.len(), 2);
}

#[test]
fn one_device_with_two_addresses_is_one_entry() {
    let mut wired = told_by_snmp([192, 0, 2, 30]);
    wired.name = Some("NPI123456".to_owned());
    let found = merge(vec![told_by_snmp([192, 0, 2, 20]), wired]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].addresses.len(), 2);
}

#[test]
fn a_web_server_or_scanner_alone_is_no_printer() {
    let router = Service {
        kind: "_http._tcp".to_owned(),
        instance: "router".to_owned(),
        host: "router.local".to_owned(),
        port: 80,
        addresses: vec![[192, 0, 2, 1].into()],
        txt: vec![],
    };
    let ssdp = lan::ssdp::Message::new(
        lan::ssdp::Kind::Answer,
        &[
            ("ST", "upnp:rootdevice"),
            ("USN", "uuid:x::upnp:rootdevice"),
        ],
    );
    let found = merge(vec![
        read::service(&router, now()),
        read::ssdp(([192, 0, 2, 1], 1900).into(), &ssdp, now()),
    ]);
    assert_eq!(found, []);
}

#[test]
fn printers_on_this_computer_are_told_apart_by_their_ports() {
    let local = |port: u16, uuid: &str| {
        let mut sighting = told_by_ipp(&format!("ipp://localhost:{port}/ipp/print"), uuid);
        sighting.way = Way::IppUsb;
        sighting.addresses = vec![[127, 0, 0, 1].into()];
        sighting
    };
    let found = merge(vec![
        local(60000, "aaaaaaaa-0000-4000-8000-000000000001"),
        local(60001, "aaaaaaaa-0000-4000-8000-000000000002"),
    ]);
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one.usb));
    assert_eq!(
        found[0].address.as_deref(),
        Some("ipp://localhost:60000/ipp/print")
    );
}

#[test]
fn what_many_devices_have_is_nobodys_own() {
    let mut sighting = told_by_snmp([192, 0, 2, 20]);
    sighting.serial = None;
    for serial in [
        "00000000",
        "XXXXXXXXXX",
        "N/A",
        "",
        "a b c d e",
        &"9".repeat(41),
    ] {
        read::set_serial(&mut sighting, serial);
        assert_eq!(sighting.serial, None, "{serial}");
    }
    read::set_uuid(&mut sighting, "00000000-0000-0000-0000-000000000000");
    read::set_uuid(&mut sighting, "printer");
    assert_eq!(sighting.uuid, None);
}

#[test]
fn setup_networks_are_known_by_their_names() {
    use air::SetupKind;
    for (ssid, kind, model) in [
        (
            "HP-Setup-3f-ENVY 5640 series",
            Some(SetupKind::Setup),
            Some("ENVY 5640 series"),
        ),
        (
            "HP-Print-A1-LaserJet 1102",
            Some(SetupKind::WirelessDirect),
            Some("LaserJet 1102"),
        ),
        (
            "DIRECT-b2-HP OfficeJet Pro 8730",
            Some(SetupKind::WifiDirect),
            Some("OfficeJet Pro 8730"),
        ),
        (
            "DIRECT-b2-HP DeskJet-3700 series",
            Some(SetupKind::WifiDirect),
            Some("DeskJet-3700 series"),
        ),
        ("hpsetup", Some(SetupKind::AdHoc), None),
        ("DIRECT-b2-EPSON-1234", None, None),
        ("DIRECT-b2-HPlike", None, None),
        ("HP-Setup-", None, None),
        ("HP-Setup-toolong-x", None, None),
        ("Home", None, None),
    ] {
        let found = air::setup_network(ssid);
        assert_eq!(found.as_ref().map(|one| one.kind), kind, "{ssid}");
        assert_eq!(found.and_then(|one| one.model).as_deref(), model, "{ssid}");
    }
}

#[test]
fn a_printer_that_asks_for_wps_on_the_air_is_the_one_on_the_network() {
    use link::nl80211::ProbeRequest;
    use wsc::code::{DevicePasswordId, DeviceType};
    use wsc::device::DeviceInfo;
    use wsc::frame::{Body, Frame, Management};
    use wsc::ident::Uuid;
    use wsc::ie::StationInfo;
    let frame = |device_type, password| {
        let device = DeviceInfo {
            manufacturer: "HP".to_owned(),
            model_name: "ENVY 5640 series".to_owned(),
            device_name: "HP ENVY".to_owned(),
            device_type,
            ..DeviceInfo::default()
        };
        let elements = StationInfo::enrollee(Uuid([7; 16]), device, password).probe_request_ie();
        Frame::Management(Management {
            receiver: MacAddr([0xff; 6]),
            transmitter: MAC,
            bssid: MacAddr([0xff; 6]),
            sequence: 1,
            retry: false,
            body: Body::ProbeRequest { elements },
        })
        .to_octets()
    };
    let printer = DeviceType {
        category: 3,
        ..DeviceType::PC
    };
    let heard = air::request(&frame(printer, DevicePasswordId::PUSH_BUTTON), now()).unwrap();
    assert_eq!(heard.model.as_deref(), Some("ENVY 5640 series"));
    assert_eq!(
        heard.air.as_ref().unwrap().asks,
        Some(super::super::Asks::Button)
    );
    let pin = air::request(&frame(printer, DevicePasswordId::DEFAULT), now()).unwrap();
    assert_eq!(
        pin.air.as_ref().unwrap().asks,
        Some(super::super::Asks::Pin)
    );
    assert_eq!(
        air::request(&frame(DeviceType::PC, DevicePasswordId::DEFAULT), now()),
        None
    );
    assert_eq!(air::request(b"", now()), None);

    // However often it asks, it is one, and the last word counts.
    let mut requests = air::Requests::default();
    let mut hear = |device_type, password, signal_dbm| {
        let heard = ProbeRequest {
            frame: frame(device_type, password),
            frequency: Some(2412),
            signal_dbm: Some(signal_dbm),
        };
        requests.hear(&heard).is_some()
    };
    assert!(!hear(DeviceType::PC, DevicePasswordId::DEFAULT, -30));
    assert!(hear(printer, DevicePasswordId::DEFAULT, -40));
    assert!(!hear(printer, DevicePasswordId::PUSH_BUTTON, -60));
    let requests = requests.into_sightings();
    assert_eq!(requests.len(), 1);
    let air = requests[0].air.as_ref().unwrap();
    assert_eq!(air.signal_dbm, Some(-40));
    assert_eq!(air.asks, Some(super::super::Asks::Button));

    let mut all = five();
    all.push(heard);
    assert_eq!(merge(all).len(), 1);
    // By itself it has no address.
    assert_eq!(merge(vec![pin])[0].address, None);
}

fn any_sighting() -> impl Strategy<Value = Sighting> {
    let few = 0..4_u8;
    (
        few.clone(),
        few.clone(),
        few.clone(),
        few,
        0..4_usize,
        any::<bool>(),
    )
        .prop_map(|(uuid, serial, mac, address, way, printer)| {
            let ways = [Way::Ipp, Way::DnsSd, Way::Snmp, Way::WsDiscovery];
            let mut sighting = Sighting::new(ways[way], format!("way {way}"), now());
            sighting.printer = printer;
            sighting.uuid = (uuid > 0).then(|| format!("uuid-{uuid}"));
            sighting.serial = (serial > 0).then(|| format!("SERIAL{serial}"));
            sighting.macs = (mac > 0)
                .then_some(MacAddr([0, 0, 0, 0, 0, mac]))
                .into_iter()
                .collect();
            sighting.addresses = (address > 0)
                .then_some([192, 0, 2, address].into())
                .into_iter()
                .collect();
            sighting
        })
}

proptest! {
    #[test]
    fn the_order_of_the_sightings_does_not_matter(
        sightings in proptest::collection::vec(any_sighting(), 0..12), seed: u64
    ) {
        let mut other = sightings.clone();
        // A shuffle that depends on the seed alone.
        let mut state = seed;
        for at in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        prop_assert_eq!(merge(sightings), merge(other));
    }

    #[test]
    fn what_has_the_same_own_mark_is_one_and_nothing_is_lost(
        sightings in proptest::collection::vec(any_sighting(), 0..12)
    ) {
        let found = merge(sightings.clone());
        let holders = |mark: &dyn Fn(&Sighting) -> bool| {
            found.iter().filter(|printer| printer.sightings.iter().any(mark)).count()
        };
        for sighting in &sightings {
            if let Some(uuid) = &sighting.uuid {
                prop_assert!(holders(&|one| one.uuid.as_ref() == Some(uuid)) <= 1);
            }
            if sighting.printer {
                let said = |one: &Sighting| {
                    let mut one = one.clone();
                    one.at = sighting.at;
                    one == *sighting
                };
                prop_assert_eq!(holders(&said), 1);
            }
        }
    }
}
