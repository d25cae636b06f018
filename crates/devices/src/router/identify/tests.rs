//! Judging by a table of answers; matching networks; weighing.

use lan::http::{Response, Url};
use link::nl80211::{Network, Pmf, Security};
use text::Tell as _;
use wsc::code::WpsState;
use wsc::credential::Ssid;
use wsc::device::DeviceInfo;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::ApInfo;

use super::judge::{self, Judge};
use super::probes::{Answer, PROBES};
use super::{Field, Identified, Said, Subject, What, air, on_the_air, weigh};
use crate::evidence::Confidence::{self, High, Low, Medium};

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Response {
        url: Url::parse("http://192.168.1.1:49152/wps_device.xml").expect("an address"),
        status,
        headers: headers.iter().map(own).collect(),
        body: body.as_bytes().to_vec(),
        tls: None,
        fell_back: false,
    }
}

const DESCRIPTION: &str = "<root><device>\
    <deviceType>urn:schemas-wifialliance-org:device:WFADevice:1</deviceType>\
    <friendlyName>Home AP</friendlyName><manufacturer>Acme</manufacturer>\
    <modelName>Box 9</modelName><modelNumber>3</modelNumber>\
    <UDN>uuid:12345678-9abc-def0-1234-56789abcdef0</UDN></device></root>";

const TR064: &str = "<root xmlns=\"urn:dslforum-org:device-1-0\"><systemVersion><HW>226</HW>\
    <Display>154.07.29</Display></systemVersion><device>\
    <deviceType>urn:dslforum-org:device:InternetGatewayDevice:1</deviceType>\
    <friendlyName>FRITZ!Box 7590</friendlyName><manufacturer>AVM Berlin</manufacturer>\
    <modelName>FRITZ!Box 7590</modelName><UDN>uuid:x</UDN><serviceList><service>\
    <serviceType>urn:dslforum-org:service:DeviceInfo:1</serviceType></service></serviceList>\
    </device></root>";

const HNAP: &str = "<?xml version=\"1.0\"?><soap:Envelope xmlns:soap=\"s\"><soap:Body>\
    <GetDeviceSettingsResponse xmlns=\"http://purenetworks.com/HNAP1/\">\
    <VendorName>D-Link</VendorName><ModelName>DIR-859</ModelName>\
    <FirmwareVersion>1.06</FirmwareVersion></GetDeviceSettingsResponse></soap:Body></soap:Envelope>";

/// An answer, and what it says: fields with their texts, and schemes.
type Case = (
    &'static str,
    Judge,
    u16,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static [(Field, &'static str, Confidence)],
    &'static [(&'static str, Confidence)],
);

const CASES: &[Case] = &[
    (
        "fritz",
        judge::tr064,
        200,
        &[],
        TR064,
        &[
            (Field::Maker, "AVM Berlin", High),
            (Field::Model, "FRITZ!Box 7590", High),
            (Field::Firmware, "154.07.29", High),
        ],
        &[("fritz", High)],
    ),
    (
        "upnp",
        judge::description,
        200,
        &[],
        DESCRIPTION,
        &[
            (Field::Maker, "Acme", High),
            (Field::Name, "Home AP", High),
            (Field::Uuid, "12345678-9abc-def0-1234-56789abcdef0", High),
        ],
        &[("upnp", High)],
    ),
    (
        "jnap",
        judge::jnap,
        200,
        &[],
        r#"{"result":"OK","output":{"manufacturer":"Linksys","modelNumber":"EA6350",
            "firmwareVersion":"3.1.10","description":"Linksys AC1200"}}"#,
        &[
            (Field::Maker, "Linksys", High),
            (Field::Model, "EA6350", High),
            (Field::Firmware, "3.1.10", High),
        ],
        &[("jnap", High)],
    ),
    (
        "jnap that wants a login",
        judge::jnap,
        200,
        &[],
        r#"{"result":"_ErrorUnauthorized"}"#,
        &[],
        &[("jnap", High)],
    ),
    (
        "freebox",
        judge::freebox,
        200,
        &[],
        r#"{"box_model_name":"Freebox v7 (r1)","api_base_url":"/api/","device_name":"Salon",
            "api_version":"8.0","device_type":"FreeboxServer7,1"}"#,
        &[
            (Field::Model, "Freebox v7 (r1)", High),
            (Field::Name, "Salon", High),
        ],
        &[("freebox", High)],
    ),
    (
        "keenetic",
        judge::keenetic,
        401,
        &[("x-ndm-realm", "Keenetic Giga"), ("x-ndm-challenge", "ABC")],
        "",
        &[
            (Field::Maker, "Keenetic", High),
            (Field::Model, "Keenetic Giga", Medium),
        ],
        &[("keenetic", High)],
    ),
    (
        "hnap",
        judge::hnap,
        200,
        &[],
        HNAP,
        &[
            (Field::Maker, "D-Link", High),
            (Field::Model, "DIR-859", High),
            (Field::Firmware, "1.06", High),
        ],
        &[],
    ),
    (
        "netgear",
        judge::netgear,
        200,
        &[],
        "Firmware=V1.0.4.84\r\nModel=R7000\r\n",
        &[
            (Field::Model, "R7000", High),
            (Field::Firmware, "V1.0.4.84", High),
        ],
        &[],
    ),
    (
        "openwrt",
        judge::ubus,
        200,
        &[],
        r#"{"jsonrpc":"2.0","id":1,"result":{"session":{}}}"#,
        &[(Field::Maker, "OpenWrt", Medium)],
        &[("openwrt", High)],
    ),
    (
        "openwrt with an error",
        judge::ubus,
        200,
        &[],
        r#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}"#,
        &[(Field::Maker, "OpenWrt", Medium)],
        &[("openwrt", High)],
    ),
    (
        "mikrotik",
        judge::router_os,
        401,
        &[],
        r#"{"error":401,"message":"Unauthorized"}"#,
        &[(Field::Maker, "MikroTik", Medium)],
        &[("mikrotik", Medium)],
    ),
    (
        "the page of asus",
        judge::page,
        200,
        &[("server", "httpd/2.0")],
        "<html><head><script>top.location.href='/Main_Login.asp';</script></head></html>",
        &[(Field::Maker, "ASUS", Medium)],
        &[("asus", Medium)],
    ),
    (
        "the page of tp-link",
        judge::page,
        200,
        &[],
        "<TITLE>\n TP-Link&nbsp;Archer C7 </TITLE>",
        &[
            (Field::Maker, "TP-Link", Medium),
            (Field::Name, "TP-Link Archer C7", Low),
        ],
        &[("tplink", Medium)],
    ),
    (
        "the page of routeros",
        judge::page,
        200,
        &[],
        "<title>RouterOS router configuration page</title><h1>RouterOS v6.49.6</h1>",
        &[
            (Field::Maker, "MikroTik", Medium),
            (Field::Firmware, "RouterOS 6.49.6", Medium),
        ],
        &[("mikrotik", Medium)],
    ),
    (
        "a page of nobody",
        judge::page,
        200,
        &[],
        "<title>Welcome</title>",
        &[(Field::Name, "Welcome", Low)],
        &[],
    ),
];

fn fields(said: &[Said]) -> Vec<(Field, &str, Confidence)> {
    said.iter()
        .filter_map(|said| match &said.what {
            What::Is(field, text) => Some((*field, text.as_str(), said.confidence)),
            _ => None,
        })
        .collect()
}

fn schemes(said: &[Said]) -> Vec<(&str, Confidence)> {
    said.iter()
        .filter_map(|said| match &said.what {
            What::Speaks(scheme, _) => Some((*scheme, said.confidence)),
            _ => None,
        })
        .collect()
}

#[test]
fn each_answer_says_what_it_says_and_no_more() {
    for (name, judge, status, headers, body, is, speaks) in CASES {
        let said = judge(&response(*status, headers, body));
        let found = fields(&said);
        for wanted in *is {
            assert!(found.contains(wanted), "{name}: {wanted:?} in {found:?}");
        }
        let mut spoken = schemes(&said);
        spoken.dedup();
        assert_eq!(spoken, *speaks, "{name}");
    }
}

#[test]
fn an_answer_of_another_device_says_no_driver_and_none_of_them_panics() {
    let strange = [
        "",
        "{}",
        "[]",
        "null",
        "{\"result\":7}",
        "{\"result\":\"ok\"}",
        "{\"error\":401}",
        "{\"api_version\":\"8.0\"}",
        "{\"jsonrpc\":\"2.0\"}",
        "<a",
        "<root/>",
        "<title>",
        "<title>x",
        "<root><device/></root>",
        "Model=x",
        "\u{0}\u{1}",
        "<html><body>404</body></html>",
        "\u{130}<title>\u{130}</title>",
    ];
    for probe in PROBES {
        for status in [200, 401, 404, 500] {
            for body in strange {
                let said = (probe.judge)(&response(status, &[], body));
                assert_eq!(
                    schemes(&said),
                    [],
                    "{} {status} {body:?}",
                    probe.name.told()
                );
            }
        }
    }
    // Each document is that of its own interface alone.
    for (name, own, status, headers, body, ..) in CASES {
        let own_schemes = schemes(&own(&response(*status, headers, body)))
            .into_iter()
            .map(|(scheme, _)| scheme.to_owned())
            .collect::<Vec<_>>();
        for probe in PROBES {
            for (scheme, _) in schemes(&(probe.judge)(&response(*status, headers, body))) {
                assert!(
                    own_schemes.iter().any(|own| own == scheme),
                    "{name}: {scheme}"
                );
            }
        }
    }
}

const UUID: &str = "12345678-9abc-def0-1234-56789abcdef0";

fn network(bssid: [u8; 6], device: Option<(&str, &str)>, uuid: Option<&str>) -> Network {
    let info = device.map(|(maker, model)| {
        let device = DeviceInfo {
            manufacturer: maker.to_owned(),
            model_name: model.to_owned(),
            ..DeviceInfo::default()
        };
        let uuid = uuid.map_or(Uuid([0; 16]), |uuid| uuid.parse().expect("a UUID"));
        Ok(ApInfo::new(WpsState::CONFIGURED, uuid, device))
    });
    Network {
        bssid: MacAddr(bssid),
        ssid: Ssid::new(b"Home").expect("a name"),
        hidden: false,
        frequency: 2437,
        signal_dbm: Some(-40),
        age: None,
        associated: false,
        privacy: true,
        security: Security::Wpa2,
        pmf: Some(Pmf::None),
        tkip_only: Some(false),
        dfs: None,
        wps: info,
    }
}

const MAC: [u8; 6] = [0x02, 0x11, 0x22, 0x33, 0x44, 0x50];

fn known() -> air::Known<'static> {
    air::Known {
        mac: Some(MacAddr(MAC)),
        uuids: vec![UUID.parse().expect("a UUID")],
        maker: Some("Acme"),
        model: Some("Box 9"),
        gateway: true,
    }
}

#[test]
fn a_network_is_the_routers_for_a_reason() {
    let far = [2, 0, 0, 0, 0, 9];
    let near = [0, 0x11, 0x22, 0x33, 0x44, 0x58];
    let beyond = [2, 0x11, 0x22, 0x33, 0x44, 0x61];
    for (name, heard, confidence) in [
        (
            "uuid",
            network(far, Some(("x", "y")), Some(UUID)),
            Some(High),
        ),
        ("same address", network(MAC, None, None), Some(High)),
        ("next address", network(near, None, None), Some(Medium)),
        ("another address", network(beyond, None, None), None),
        (
            "names",
            network(far, Some(("ACME", "box 9")), None),
            Some(Medium),
        ),
        (
            "one name",
            network(far, Some(("Acme", "Box 8")), None),
            None,
        ),
        ("no names", network(far, Some(("", "")), None), None),
        (
            "where this computer is",
            Network {
                associated: true,
                ..network(far, None, None)
            },
            Some(Medium),
        ),
        ("a neighbour's", network(far, None, None), None),
    ] {
        let list = [heard];
        let fits = air::of_router(&list, &known());
        assert_eq!(fits.first().map(|fit| fit.confidence), confidence, "{name}");
    }
    // The other radio comes along, by its UUID.
    let other = "aaaaaaaa-9abc-def0-1234-56789abcdef0";
    let list = [
        network(MAC, Some(("a", "b")), Some(other)),
        network(far, Some(("a", "b")), Some(other)),
        network(far, None, None),
    ];
    assert_eq!(air::of_router(&list, &known()).len(), 2);
}

fn answer(source: &str, said: Vec<Said>) -> Answer {
    Answer {
        source: text::Message::verbatim(source),
        outcome: "200".to_owned(),
        there: true,
        tls: false,
        said,
    }
}

fn weighed(answers: &[Answer], heard: &[Network]) -> Identified {
    let subject = Subject::parse("192.168.1.1", true).expect("an address");
    weigh::weigh(&subject, subject.host.parse().ok(), None, answers, heard)
}

#[test]
fn the_surest_statement_counts_and_is_named() {
    let page = judge::page(&response(200, &[], "<title>TP-Link Archer C7</title>"));
    let description = judge::description(&response(200, &[], DESCRIPTION));
    let found = weighed(
        &[answer("web page", page), answer("description", description)],
        &[],
    );
    assert_eq!(found.identity.maker.as_deref(), Some("Acme"));
    let maker = found
        .evidence
        .iter()
        .find(|one| one.field == "identity.maker");
    let maker = maker.expect("evidence");
    assert_eq!(
        (&*maker.source.english(), maker.confidence),
        ("description", High)
    );
    let drivers: Vec<&str> = found.drivers.iter().map(|one| one.kind.scheme).collect();
    assert_eq!(drivers, ["upnp", "tplink"]);
    assert_eq!(
        found.drivers.first().map(|one| one.address.as_str()),
        Some("upnp:http://192.168.1.1:49152/wps_device.xml")
    );
}

#[test]
fn the_guide_names_a_driver_that_nothing_has_shown() {
    let said = judge::tr064(&response(200, &[], TR064));
    let found = weighed(&[answer("TR-064", said)], &[]);
    assert_eq!(
        found.row.as_ref().map(|row| row.id.as_str()),
        Some("fritzbox")
    );
    assert_eq!(
        found.drivers.first().map(|one| one.kind.scheme),
        Some("fritz")
    );
    assert_eq!(found.drivers.first().map(|one| one.confidence), Some(High));

    let heard = [Network {
        associated: true,
        ..network([2, 0, 0, 0, 0, 9], Some(("MikroTik", "hAP")), None)
    }];
    let found = weighed(&[], &heard);
    assert!(!found.answers);
    assert_eq!(found.identity.maker.as_deref(), Some("MikroTik"));
    assert_eq!(
        found.row.as_ref().map(|row| row.id.as_str()),
        Some("mikrotik")
    );
    let driver = found.drivers.first().expect("a driver");
    assert_eq!((driver.kind.scheme, driver.confidence), ("mikrotik", Low));
    assert_eq!(found.networks.len(), 1);
}

#[test]
fn a_router_without_tls_is_asked_without() {
    let jnap = |tls| {
        let mut answer = answer(
            "JNAP",
            judge::jnap(&response(200, &[], r#"{"result":"OK"}"#)),
        );
        answer.tls = tls;
        let found = weighed(&[answer], &[]);
        found.drivers.first().map(|one| one.address.clone())
    };
    assert_eq!(jnap(true).as_deref(), Some("jnap://192.168.1.1"));
    assert_eq!(jnap(false).as_deref(), Some("jnap://192.168.1.1:80"));
}

#[test]
fn nothing_known_is_nothing_said() {
    let found = weighed(&[], &[network([2, 0, 0, 0, 0, 9], None, None)]);
    assert_eq!(found.identity, super::super::state::Identity::default());
    assert!(found.drivers.is_empty() && found.row.is_none() && found.networks.is_empty());
    assert!(found.evidence.is_empty());
}

#[test]
fn a_router_that_is_only_on_the_air_has_no_driver() {
    let radio = network([2, 0, 0, 0, 0, 9], Some(("NETGEAR", "R7000")), Some(UUID));
    let found = on_the_air(&[&radio]);
    assert_eq!(found.identity.model.as_deref(), Some("R7000"));
    assert_eq!(found.identity.uuid, UUID.parse().ok());
    assert_eq!(
        found.row.as_ref().map(|row| row.id.as_str()),
        Some("netgear")
    );
    assert!(found.drivers.is_empty() && found.host.is_empty());
}

#[test]
fn addresses_are_read_in_their_forms() {
    for (text, authority) in [
        ("192.168.1.1", "192.168.1.1"),
        ("fritz.box", "fritz.box"),
        ("router:8080", "router:8080"),
        ("fe80::1", "[fe80::1]"),
        ("[fe80::1]:80", "[fe80::1]:80"),
    ] {
        let subject = Subject::parse(text, false).expect("an address");
        assert_eq!(subject.authority(), authority);
    }
    for bad in ["", "root@router", "router/path", "router:x"] {
        assert_eq!(Subject::parse(bad, false), None, "{bad}");
    }
}
