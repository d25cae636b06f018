//! The device without sockets. Tests with the name of a hostapd test stand for a row of the
//! behaviour table.

use std::net::IpAddr;
use std::time::Duration;

use lan::base64;
use lan::gena::{self, Notice};
use lan::soap::{self, Call};
use wsc::ap::{AccessPoint, ApConfig, ApEvent, ExternalId, Heard, Input, Output};
use wsc::attr::{AttributeId as A, Writer};
use wsc::code::MessageType;
use wsc::credential::{Credential, Ssid};
use wsc::ident::MacAddr;
use wsc::pin::RouterPin;
use wsc::time::Instant;

use super::super::wlan::SERVICE_TYPE;
use super::*;

const REGISTRAR: &str = "192.0.2.9";

struct Bench {
    upnp: Upnp,
    ap: AccessPoint,
    now: Instant,
}

impl Bench {
    fn new() -> Self {
        let ssid = Ssid::new(b"home").unwrap();
        let network = Credential::wpa2_personal(ssid, "correct horse".into()).unwrap();
        let config = ApConfig {
            router_pin: Some(RouterPin::parse("12345670").unwrap()),
            ..ApConfig::new(MacAddr([2, 0, 0, 0, 1, 0]), network)
        };
        let ap = AccessPoint::new(config, &[1; 32]);
        let local = Interface {
            name: "home".to_owned(),
            address: [192, 0, 2, 1].into(),
            prefix: 24,
            loopback: false,
        };
        let identity = Identity::of(&ap, "192.0.2.1:49152".parse().unwrap());
        Self {
            upnp: Upnp::new(identity, vec![local], &[2; 32]),
            ap,
            now: Instant::ZERO,
        }
    }

    fn send_from(
        &mut self,
        from: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        content: &[u8],
    ) -> Response {
        let headers = headers.iter();
        let request = Request {
            method: method.to_owned(),
            path: path.to_owned(),
            headers: headers
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                .collect(),
            content: content.to_vec(),
        };
        let from: IpAddr = from.parse().unwrap();
        self.upnp.answer(&mut self.ap, self.now, from, &request)
    }

    fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        content: &[u8],
    ) -> Response {
        self.send_from(REGISTRAR, method, path, headers, content)
    }

    fn call(&mut self, action: &str, arguments: &[(&str, &str)]) -> Response {
        let call = Call::new(SERVICE_TYPE, action, arguments);
        let header = call.soap_action();
        self.send(
            "POST",
            CONTROL_PATH,
            &[("soapaction", &header)],
            &call.request(),
        )
    }

    fn subscribe(&mut self, callback: &str) -> Response {
        let headers = [
            ("callback", callback),
            ("nt", "upnp:event"),
            ("timeout", "Second-1234"),
        ];
        self.send("SUBSCRIBE", EVENT_PATH, &headers, b"")
    }

    /// A subscription with a good callback; its number.
    fn subscribed(&mut self) -> String {
        let response = self.subscribe("<http://192.0.2.9:12345/event>");
        assert_eq!(response.status, 200);
        let sid = response.headers.iter().find(|(name, _)| *name == "SID");
        sid.unwrap().1.clone()
    }

    /// Takes every notification; the properties of each.
    fn notifications(&mut self) -> Vec<(Notice, Vec<(String, String)>)> {
        let mut list = Vec::new();
        while let Some(delivery) = self.upnp.next_delivery() {
            list.push((
                delivery.notice.clone(),
                gena::read_property_set(&delivery.content).unwrap(),
            ));
            self.upnp.delivered(&delivery, Delivered::Taken);
        }
        list
    }

    fn event(&mut self, heard: Heard) {
        let event = ApEvent::TellExternals(MacAddr([2; 6]), heard, vec![0x10, 0x4a, 0, 1, 0x10]);
        self.upnp.note(&self.ap, self.now, &event);
    }
}

/// Row 46.
#[test]
fn ap_wps_upnp() {
    let mut bench = Bench::new();
    for (method, path, status) in [
        ("GET", "/wps_device.xml", 200),
        ("GET", "/wps_scpd.xml", 200),
        ("GET", "/wps_device.xml?x=1", 200),
        ("GET", "/unknown.html", 404),
        ("GET", "", 404),
        ("POST", "hello", 404),
        ("UNKNOWN", "hello", 501),
        ("HEAD", "/wps_device.xml", 501),
        ("PUT", "/wps_device.xml", 501),
        ("M-SEARCH", "*", 501),
    ] {
        assert_eq!(
            bench.send(method, path, &[], b"").status,
            status,
            "{method} {path}"
        );
    }
    let call = Call::new(SERVICE_TYPE, "GetDeviceInfo", &[]).request();
    for header in [
        None,
        Some("foo"),
        Some("urn:schemas-wifialliance-org:service:WFAWLANConfig:1#GetDeviceInfo"),
        Some("\"urn:schemas-wifialliance-org:service:WFAWLANConfig:1\""),
        Some("\"urn:schemas-wifialliance-org:service:WFAWLANConfig:123#GetDevice\""),
        Some("\"urn:some-unknown-action#GetDeviceInfo\""),
        Some("\"urn:schemas-wifialliance-org:service:WFAWLANConfig:1#Unknown\""),
    ] {
        let headers: Vec<_> = header
            .map(|value| ("soapaction", value))
            .into_iter()
            .collect();
        let response = bench.send("POST", CONTROL_PATH, &headers, &call);
        assert_eq!(response.status, 401, "{header:?}");
        let fault = soap::read_answer(&response.content, "GetDeviceInfo").unwrap();
        assert_eq!(fault.unwrap_err().code, Some(401));
    }
    let response = bench.call("GetDeviceInfo", &[]);
    assert_eq!(response.status, 200);
    let answer = soap::read_answer(&response.content, "GetDeviceInfo")
        .unwrap()
        .unwrap();
    let m1 = base64::decode(answer.argument("NewDeviceInfo").unwrap(), 1000).unwrap();
    assert_eq!(
        &m1[..10],
        [0x10, 0x4a, 0, 1, 0x10, 0x10, 0x22, 0, 1, MessageType::M1.0]
    );

    assert_eq!(bench.call("PutMessage", &[]).status, 600);
    assert_eq!(
        bench.call("PutMessage", &[("NewInMessage", "%")]).status,
        600
    );
    assert_eq!(
        bench.call("PutMessage", &[("NewInMessage", "EEo=")]).status,
        400
    );
    assert_eq!(bench.call("SetSelectedRegistrar", &[]).status, 501);
    let response = &[
        ("NewMessage", "EEoAARA="),
        ("NewWLANEventType", "2"),
        ("NewWLANEventMAC", "02:00:00:00:00:01"),
    ];
    assert_eq!(bench.call("PutWLANResponse", response).status, 200);
    for missing in 0..3 {
        let mut arguments = response.to_vec();
        arguments.remove(missing);
        assert_eq!(
            bench.call("PutWLANResponse", &arguments).status,
            600,
            "{missing}"
        );
    }
    let mut other = response.to_vec();
    other[1].1 = "1";
    assert_eq!(bench.call("PutWLANResponse", &other).status, 500);
    other[1].1 = "x";
    assert_eq!(bench.call("PutWLANResponse", &other).status, 600);
}

/// Row 47.
#[test]
fn ap_wps_upnp_subscribe() {
    let mut bench = Bench::new();
    let callback = ("callback", "<http://192.0.2.9:12345/event>");
    let (nt, timeout) = (("nt", "upnp:event"), ("timeout", "Second-1234"));
    for (path, headers, status) in [
        ("hello", &[callback, timeout][..], 412),
        (EVENT_PATH, &[callback, timeout], 412),
        (EVENT_PATH, &[nt, timeout], 412),
        (EVENT_PATH, &[callback, ("nt", "upnp:foobar"), timeout], 400),
        (EVENT_PATH, &[nt, ("sid", "123456734567854")], 400),
        (EVENT_PATH, &[nt, ("sid", "uuid:123456734567854")], 400),
        (
            EVENT_PATH,
            &[nt, ("sid", "uuid:4c2bca79-1ff4-4e43-85d4-952a2b8a51fb")],
            412,
        ),
    ] {
        assert_eq!(
            bench.send("SUBSCRIBE", path, headers, b"").status,
            status,
            "{headers:?}"
        );
    }
    let sid = bench.subscribed();
    let response = bench.send("SUBSCRIBE", EVENT_PATH, &[callback, nt, ("sid", &sid)], b"");
    assert_eq!(response.status, 400);
    let odd = format!("uuid: \t \t{}", &sid[5..]);
    for headers in [
        &[nt, ("sid", &*sid), timeout][..],
        &[("sid", &sid)],
        &[("sid", &odd)],
    ] {
        let response = bench.send("SUBSCRIBE", EVENT_PATH, headers, b"");
        assert_eq!(response.status, 200, "{headers:?}");
        assert!(response.headers.contains(&("SID", sid.clone())));
    }
    for (path, headers, status) in [
        ("/hello", &[("sid", &*sid)][..], 412),
        (EVENT_PATH, &[("foo", "bar")], 412),
        (EVENT_PATH, &[("sid", " \t \tfoo")], 400),
        (EVENT_PATH, &[("sid", "uuid:\t \tfoo")], 400),
        (EVENT_PATH, &[nt, ("sid", &sid)], 400),
        (EVENT_PATH, &[callback, ("sid", &sid)], 400),
        (EVENT_PATH, &[("sid", &sid)], 200),
        (EVENT_PATH, &[("sid", &sid)], 412),
    ] {
        assert_eq!(
            bench.send("UNSUBSCRIBE", path, headers, b"").status,
            status,
            "{headers:?}"
        );
    }
    let many = "<http://192.0.2.9:12345/event> ".repeat(24);
    assert_eq!(bench.subscribe(&many).status, 200);
    for bad in ["", " <", "<>", "<http://>", "<ftp://192.0.2.9/>"] {
        assert_eq!(bench.subscribe(bad).status, 500, "{bad:?}");
    }
    for port in 0..6 {
        let callback = format!("<http://192.0.2.9:{}/event>", 12345 + port);
        assert_eq!(bench.subscribe(&callback).status, 200);
    }
    assert_eq!(
        bench.upnp.subscribers(),
        4,
        "the oldest of one host make room"
    );
}

/// CVE-2020-12695, "CallStranger".
#[test]
fn events_go_to_the_host_that_subscribed_and_nowhere_else() {
    let mut bench = Bench::new();
    for stranger in [
        "<http://192.0.2.10:80/>",
        "<http://198.51.100.1/>",
        "<http://router.example/>",
        "<http://localhost/>",
        "<http://127.0.0.1/>",
        "<http://[::ffff:198.51.100.1]/>",
        "<http://192.0.2.9@198.51.100.1/>",
        "<http://192.0.2.9.example/>",
        "<https://192.0.2.9/>",
    ] {
        assert_eq!(bench.subscribe(stranger).status, 500, "{stranger}");
    }
    let both = "<http://198.51.100.1/><http://192.0.2.9:80/event>";
    assert_eq!(bench.subscribe(both).status, 200);
    let delivery = bench.upnp.next_delivery().unwrap();
    let to: Vec<String> = delivery.to.iter().map(ToString::to_string).collect();
    assert_eq!(to, ["http://192.0.2.9/event"]);
    let long = format!("<http://192.0.2.9/{}>", "a".repeat(700));
    assert_eq!(bench.subscribe(&long).status, 500);

    for host in ["198.51.100.1", "127.0.0.1", "::1", "2001:db8::1"] {
        let response = bench.send_from(host, "GET", DESCRIPTION_PATH, &[], b"");
        assert_eq!(response.status, 403, "{host}");
    }
    let mapped = bench.send_from("::ffff:192.0.2.9", "GET", DESCRIPTION_PATH, &[], b"");
    assert_eq!(mapped.status, 200);
}

#[test]
fn there_is_room_for_so_many_subscribers() {
    let mut bench = Bench::new();
    for host in 10..20 {
        let from = format!("192.0.2.{host}");
        let callback = format!("<http://{from}/>");
        let headers = [("callback", &*callback), ("nt", "upnp:event")];
        let response = bench.send_from(&from, "SUBSCRIBE", EVENT_PATH, &headers, b"");
        assert_eq!(response.status, if host < 18 { 200 } else { 503 });
    }
    // A renewal is for the one who has it.
    let sid = {
        bench.upnp.close(&mut bench.ap, bench.now);
        bench.subscribed()
    };
    let other = bench.send_from("192.0.2.10", "SUBSCRIBE", EVENT_PATH, &[("sid", &sid)], b"");
    assert_eq!(other.status, 412);
}

/// Row 50.
#[test]
fn ap_wps_set_selected_registrar_proto() {
    let mut bench = Bench::new();
    bench.subscribed();
    let full = "104a0001101041000101101200020000105300023148\
                1049002c00372a0001200124111111111111222222222222333333333333444444444444\
                55555555555566666666666610480010362db47ba53a519188fb5458b986b2e4";
    for (status, hex, selected) in [
        (500, "10", false),
        (200, full, true),
        (200, "104a0001101041000100101200020000105300020000", false),
        (200, full, true),
        (200, "104a0001101041000100", false),
        (200, full, true),
        (200, "104a000110", false),
    ] {
        let octets: Vec<u8> = (0..hex.len() / 2)
            .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
            .collect();
        let response = bench.call(
            "SetSelectedRegistrar",
            &[("NewMessage", &base64::encode(&octets))],
        );
        assert_eq!(response.status, status, "{hex}");
        assert_eq!(bench.ap.info().selected_registrar, selected, "{hex}");
        if selected {
            assert_eq!(bench.ap.info().authorized_macs.len(), 5);
        }
    }
    assert_eq!(bench.call("SetSelectedRegistrar", &[]).status, 600);
}

#[test]
fn what_a_registrar_selected_ends_with_its_subscription() {
    let mut bench = Bench::new();
    let mut selected = Writer::new();
    selected.u8(A::VERSION, 0x10).u8(A::SELECTED_REGISTRAR, 1);
    let selected = base64::encode(selected.as_slice());
    for way in 0..4 {
        let sid = bench.subscribed();
        let response = bench.call("SetSelectedRegistrar", &[("NewMessage", &selected)]);
        assert_eq!(response.status, 200);
        assert!(bench.ap.info().selected_registrar);
        match way {
            0 => {
                bench.send("UNSUBSCRIBE", EVENT_PATH, &[("sid", &sid)], b"");
            }
            // It was not renewed.
            1 => {
                bench.now = bench.now + Duration::from_secs(1234);
                bench.upnp.tick(&mut bench.ap, bench.now);
            }
            // It does not know of it, or does not answer.
            2 => {
                let delivery = bench.upnp.next_delivery().unwrap();
                bench.upnp.delivered(&delivery, Delivered::Unknown);
                bench.upnp.tick(&mut bench.ap, bench.now);
            }
            _ => {
                for _ in 0..3 {
                    bench.event(Heard::Message);
                    let delivery = bench.upnp.next_delivery().unwrap();
                    bench.upnp.delivered(&delivery, Delivered::Lost);
                }
                bench.upnp.tick(&mut bench.ap, bench.now);
            }
        }
        assert_eq!(bench.upnp.subscribers(), 0, "{way}");
        assert!(!bench.ap.info().selected_registrar, "{way}");
    }
}

#[test]
fn a_subscriber_is_told_everything_in_order() {
    let mut bench = Bench::new();
    let sid = bench.subscribed();
    bench.event(Heard::Message);
    let list = bench.notifications();
    let numbers: Vec<u32> = list.iter().map(|(notice, _)| notice.seq).collect();
    assert_eq!(numbers, [0, 1]);
    assert!(list.iter().all(|(notice, _)| notice.sid.as_str() == sid));
    let names = |at: usize| -> Vec<&str> { list[at].1.iter().map(|(n, _)| n.as_str()).collect() };
    assert_eq!(names(0), ["STAStatus", "APStatus", "WLANEvent"]);
    assert_eq!(names(1), ["WLANEvent"]);
    let event = base64::decode(&list[1].1[0].1, 100).unwrap();
    assert_eq!(event, b"\x0202:02:02:02:02:02\x10\x4a\x00\x01\x10");
    // Whoever comes later is told of the last.
    bench.subscribed();
    let list = bench.notifications();
    assert_eq!(base64::decode(&list[0].1[2].1, 100).unwrap(), event);
}

/// Rows 47 and 49: one at a time to each, and whoever does not keep up is dropped.
#[test]
fn ap_wps_upnp_subscribe_events() {
    let mut bench = Bench::new();
    bench.subscribed();
    let first = bench.upnp.next_delivery().unwrap();
    for _ in 0..20 {
        bench.event(Heard::Message);
        assert_eq!(bench.upnp.next_delivery(), None, "the first is under way");
    }
    bench.upnp.tick(&mut bench.ap, bench.now);
    assert_eq!(bench.upnp.subscribers(), 1);
    bench.event(Heard::Message);
    bench.upnp.tick(&mut bench.ap, bench.now);
    assert_eq!(bench.upnp.subscribers(), 0);
    // The late answer is to nobody.
    bench.upnp.delivered(&first, Delivered::Taken);
    assert_eq!(bench.upnp.next_delivery(), None);
}

#[test]
fn of_many_probe_requests_five_a_second_are_told() {
    let mut bench = Bench::new();
    bench.subscribed();
    bench.notifications();
    for _ in 0..100 {
        bench.event(Heard::ProbeRequest);
    }
    assert_eq!(bench.notifications().len(), 5);
    bench.now = Instant::from_millis(1000);
    bench.event(Heard::ProbeRequest);
    assert_eq!(bench.notifications().len(), 1);
}

#[test]
fn the_lock_of_the_router_pin_is_told() {
    let mut bench = Bench::new();
    bench.subscribed();
    bench.notifications();
    bench
        .upnp
        .note(&bench.ap, bench.now, &ApEvent::SetupUnlocked);
    let list = bench.notifications();
    assert_eq!(list[0].1, [("APStatus".to_owned(), "1".to_owned())]);
}

/// The access point tells of stations only while somebody is there to hear it.
#[test]
fn the_access_point_knows_whether_there_are_subscribers() {
    let mut bench = Bench::new();
    let mut probe = Writer::new();
    probe.u8(A::VERSION, 0x10);
    let probe = wsc::ie::wrap(probe.as_slice());
    let told = |bench: &mut Bench| {
        bench
            .ap
            .handle(bench.now, Input::ProbeRequest(MacAddr([2; 6]), &probe));
        let mut told = 0;
        loop {
            match bench.ap.poll() {
                Output::Event(ApEvent::TellExternals(..)) => told += 1,
                Output::Wait(_) => return told,
                _ => {}
            }
        }
    };
    assert_eq!(told(&mut bench), 0);
    let sid = bench.subscribed();
    assert_eq!(told(&mut bench), 1);
    bench.send("UNSUBSCRIBE", EVENT_PATH, &[("sid", &sid)], b"");
    assert_eq!(told(&mut bench), 0);
    bench.ap.external_joined(ExternalId(99));
    assert_eq!(told(&mut bench), 1);
}
