//! Drivers against a web server that is a printer, is none, or misbehaves: a clear reason for each,
//! the rest of the evidence still there, and never a wait beyond the deadline.

mod support;

use std::time::{Duration, Instant};

use devices::evidence::Confidence;
use devices::printer::{
    DRIVERS, Dialect, Look, LookError, Manners, Target, Visit, WifiState, Wish, look, read_pin,
    report_job,
};
use lan::ipp::{Attributes, Group, GroupTag, Message, TextKind, Value};
use lan::secret::Secret;
use lan::snmp::Value as SnmpValue;
use support::{Reply, Request, Server, ok, status};

const TREE: &str = "<l:DiscoveryTree xmlns:l='l' xmlns:d='d'><l:SupportedTree><d:ResourceURI>\
    /DevMgmt/ProductConfigDyn.xml</d:ResourceURI></l:SupportedTree></l:DiscoveryTree>";

const PRODUCT: &str = "<p:ProductConfigDyn xmlns:p='p' xmlns:d='d'><p:ProductInformation>\
    <d:MakeAndModel>HP ENVY Test 1</d:MakeAndModel><d:SerialNumber>TH00A0B0C0</d:SerialNumber>\
    <d:ProductNumber>A0B1C2</d:ProductNumber></p:ProductInformation></p:ProductConfigDyn>";

const ADAPTERS: &str = "<io:Adapters xmlns:io='i' xmlns:dd='d' xmlns:m='m' xmlns:w='w'><io:Adapter>\
    <m:ResourceNode><m:ResourceLink><dd:ResourceURI>/IoMgmt/Adapters/Wifi0</dd:ResourceURI>\
    </m:ResourceLink><m:ResourceType><io:IoMgmtResourceType>WifiAdapter</io:IoMgmtResourceType>\
    </m:ResourceType></m:ResourceNode><io:HardwareConfig><dd:Power>on</dd:Power><io:WifiNetwork>\
    <w:SSID>486f6d65</w:SSID><w:WpsSupport>enabled</w:WpsSupport></io:WifiNetwork>\
    <dd:IsConnected>true</dd:IsConnected></io:HardwareConfig></io:Adapter></io:Adapters>";

const REPORTS: &str = "<c:InternalPrintCap xmlns:c='c'><c:JobType>wirelessNetworkPage</c:JobType>\
    </c:InternalPrintCap>";

const LEDM: &[(&str, &str)] = &[
    ("/DevMgmt/DiscoveryTree.xml", TREE),
    ("/DevMgmt/ProductConfigDyn.xml", PRODUCT),
    ("/IoMgmt/Adapters", ADAPTERS),
    ("/DevMgmt/InternalPrintCap.xml", REPORTS),
];

const CDM: &[(&str, &str)] = &[
    (
        "/cdm/servicesDiscovery",
        r#"{"services":[{"href":"/cdm/system/v1/identity"},{"href":"/cdm/ioConfig/v2/wifiScan"}]}"#,
    ),
    (
        "/cdm/system/v1/identity",
        r#"{"manufacturer":"HP","makeAndModel":{"name":"ENVY Test 1"},"serialNumber":"TH00A0B0C0"}"#,
    ),
    (
        "/cdm/ioConfig/v2/wirelessConfig",
        r#"{"preferredProfile":"wlanProfile1","wlanProfile1":{"ssid":"Home","passPhrase":"x1y2z3"}}"#,
    ),
];

/// The answer of an IPP printer.
fn ipp(model: &str, serial: &str, settable: bool) -> Vec<u8> {
    let text = |text: &str| vec![Value::of_kind(TextKind::TEXT, text)];
    let mut printer = Attributes::default();
    printer.set("printer-make-and-model", text(model));
    let id = format!("MFG:HP;MDL:{model};SN:{serial};");
    printer.set("printer-device-id", text(&id));
    printer.set("printer-wifi-state", vec![Value::Enum(8)]);
    printer.set("printer-wifi-ssid", text("Home"));
    if settable {
        printer.set("operations-supported", vec![Value::Enum(0x13)]);
        let names = ["printer-wifi-ssid", "printer-wifi-password"].map(Value::keyword);
        printer.set("printer-settable-attributes-supported", names.to_vec());
    }
    answer(printer)
}

fn answer(printer: Attributes) -> Vec<u8> {
    Message {
        version: (2, 0),
        code: 0,
        request_id: 1,
        groups: vec![Group {
            tag: GroupTag::PRINTER,
            attributes: printer,
        }],
    }
    .encode()
}

fn document(documents: &[(&str, &str)], request: &Request) -> Reply {
    documents
        .iter()
        .find(|(path, _)| *path == request.path)
        .map_or(status(404), |(_, text)| ok(*text))
}

fn manners(each: u64, whole: u64) -> Manners {
    Manners {
        each: Duration::from_secs(each),
        whole: Duration::from_secs(whole),
        ..Manners::default()
    }
}

async fn visit(server: &Server) -> (Visit, Result<Look, LookError>) {
    visit_with(server, manners(20, 90)).await
}

async fn visit_with(server: &Server, manners: Manners) -> (Visit, Result<Look, LookError>) {
    let target = Target::parse(&server.url()).unwrap();
    let mut visit = Visit::new(target, manners);
    let looked = look(&mut visit, None).await;
    (visit, looked)
}

fn run<T>(job: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(job)
}

#[test]
fn a_printer_that_speaks_ledm_is_known() {
    let server = Server::with_documents(LEDM);
    let (_, looked) = run(visit(&server));
    let state = looked.unwrap().state;
    assert_eq!(state.identity.name().as_deref(), Some("HP ENVY Test 1"));
    assert_eq!(state.web.dialects, [Dialect::Ledm]);
    assert_eq!(state.wifi.state, Some(WifiState::On));
    assert_eq!(state.wifi.wps_supported, Some(true));
    let evidence = state
        .evidence
        .iter()
        .find(|e| e.field == "wifi.ssid")
        .unwrap();
    assert_eq!(evidence.source.english(), "LEDM /IoMgmt/Adapters SSID");
    // Looking changes nothing: only an IPP query is not a GET.
    for request in server.seen() {
        let query = request.path.starts_with("/ipp") && request.method == "POST";
        assert!(query || request.method == "GET", "{request:?}");
    }
}

#[test]
fn a_printer_that_speaks_two_dialects_is_read_in_both() {
    let both = [LEDM, CDM].concat();
    let server = Server::new(move |request| {
        if request.method == "POST" {
            return ok(ipp("HP ENVY Test 1", "TH00A0B0C0", false));
        }
        document(&both, request)
    });
    let began = Instant::now();
    let (_, looked) = run(visit(&server));
    let state = looked.unwrap().state;
    assert_eq!(
        state.web.dialects,
        [Dialect::Ipp, Dialect::Ledm, Dialect::Cdm]
    );
    assert!(state.conflicts.is_empty(), "{:?}", state.conflicts);
    let ssid = state.evidence.iter().filter(|e| e.field == "wifi.ssid");
    assert_eq!(ssid.count(), 3);
    assert!(
        state
            .findings
            .iter()
            .any(|f| f.code == "passphrase-unprotected")
    );
    assert!(!format!("{state:?}").contains("x1y2z3"));
    // CDM is asked slowly.
    let asked = server
        .seen()
        .iter()
        .filter(|r| r.path.starts_with("/cdm/"))
        .count();
    assert!(asked >= 3);
    let least = Duration::from_millis(500) * u32::try_from(asked - 1).unwrap();
    assert!(
        began.elapsed() >= least,
        "{:?} for {asked} requests",
        began.elapsed()
    );
}

#[test]
fn two_printers_behind_one_address_stop_everything() {
    let server = Server::new(|request| {
        if request.method == "POST" {
            return ok(ipp("HP LaserJet Other", "VN99999999", false));
        }
        document(LEDM, request)
    });
    let (_, looked) = run(visit(&server));
    let error = looked.unwrap_err();
    assert!(matches!(error, LookError::Mismatch(_)), "{error}");
    let text = error.to_string();
    for part in ["LaserJet Other", "VN99999999", "ENVY Test 1", "TH00A0B0C0"] {
        assert!(text.contains(part), "{text}");
    }
}

/// An older LaserJet: pages, a status document, and no dialect that programs speak.
fn old_laserjet(request: &Request) -> Reply {
    let page = |body: &str| {
        let header = "Server: Virata-EmWeb/R6_2_1\r\n".to_owned();
        Reply::Whole(200, header, body.as_bytes().to_vec())
    };
    match request.path.as_str() {
        "/" => page("<html><head><title>HP LaserJet P2055dn&nbsp;&nbsp;&nbsp;192.0.2.20</title>"),
        "/hp/device/info_device_status.xml" => page(
            "<DeviceStatusPage><DeviceStatus><StatusList><Status><Code>10001</Code></Status>\
             </StatusList></DeviceStatus></DeviceStatusPage>",
        ),
        _ => status(404),
    }
}

#[test]
fn an_older_printer_is_known_by_its_pages() {
    let (visit, looked) = run(visit(&Server::new(old_laserjet)));
    let state = looked.unwrap().state;
    assert_eq!(state.web.dialects, [Dialect::Ews]);
    assert_eq!(
        state.identity.name().as_deref(),
        Some("HP LaserJet P2055dn")
    );
    assert_eq!(state.status.as_deref(), Some("status code 10001"));
    assert!(
        state
            .web
            .url
            .as_deref()
            .unwrap()
            .starts_with("http://127.0.0.1:")
    );
    let of = |field| {
        state
            .evidence
            .iter()
            .find(|one| one.field == field)
            .unwrap()
    };
    assert_eq!(of("identity.model").source.english(), "web page / title");
    assert_eq!(of("identity.model").confidence, Confidence::Medium);
    assert_eq!(
        of("status").source.english(),
        "web page /hp/device/info_device_status.xml Code"
    );
    assert_eq!(visit.troubles, []);

    // The name in the title is no proof of another printer: somebody may have changed it.
    let server = Server::new(|request| {
        if request.method == "POST" {
            return ok(ipp("HP LaserJet Other", "VN99999999", false));
        }
        old_laserjet(request)
    });
    let (_, looked) = run(self::visit(&server));
    let state = looked.unwrap().state;
    assert_eq!(state.identity.model.as_deref(), Some("LaserJet Other"));
    assert_eq!(state.conflicts.len(), 1);
}

#[test]
fn older_pages_that_are_damaged_or_closed_leave_the_rest() {
    for damaged in [
        "",
        "<DeviceStatusPage><DeviceStatus>",
        "<html>Welcome</html>",
    ] {
        let server = Server::new(move |request| match request.path.as_str() {
            "/hp/device/info_device_status.xml" => ok(damaged),
            _ => old_laserjet(request),
        });
        let (visit, looked) = run(visit(&server));
        let state = looked.unwrap().state;
        assert_eq!(state.identity.model.as_deref(), Some("LaserJet P2055dn"));
        assert!(visit.troubles.iter().any(|one| one.code == "unreadable"));
    }
    // In its setup mode a printer may keep its first page closed; the name of its server is left.
    let server = Server::new(|request| match request.path.as_str() {
        "/SSI/index.htm" => Reply::Whole(200, "Server: Mrvl-R1_0\r\n".to_owned(), Vec::new()),
        _ => status(403),
    });
    let (_, looked) = run(visit(&server));
    let state = looked.unwrap().state;
    assert_eq!(state.web.dialects, [Dialect::Ews]);
    assert_eq!(state.identity.model, None);
}

/// An agent of version 2c with these objects.
fn agent(objects: &'static [(&'static str, SnmpValue)]) -> u16 {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let port = socket.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((count, from)) = socket.recv_from(&mut buffer) {
            let (version, mut pdu) = lan::snmp::decode(&buffer[..count]).unwrap();
            pdu.kind = lan::snmp::PduKind::Response;
            for (oid, value) in &mut pdu.variables {
                let found = objects
                    .iter()
                    .find(|(text, _)| *oid == text.parse().unwrap());
                *value = found.map_or(SnmpValue::NoSuchObject, |(_, value)| value.clone());
            }
            let answer = lan::snmp::encode(version, "public", &pdu);
            socket.send_to(&answer, from).unwrap();
        }
    });
    port
}

#[test]
fn the_interface_that_has_the_address_is_asked_for_its_mac() {
    static OBJECTS: std::sync::LazyLock<Vec<(&str, SnmpValue)>> = std::sync::LazyLock::new(|| {
        vec![
            (
                "1.3.6.1.2.1.43.5.1.1.17.1",
                SnmpValue::Octets(b"CNBX123456".to_vec()),
            ),
            // IP-MIB: the address that it is asked at is that of its seventh interface.
            ("1.3.6.1.2.1.4.20.1.2.127.0.0.1", SnmpValue::Integer(7)),
            (
                "1.3.6.1.2.1.2.2.1.6.7",
                SnmpValue::Octets(vec![0, 2, 0xc9, 0xa0, 0xb0, 0xc0]),
            ),
        ]
    });
    let server = Server::new(|_| status(404));
    let target = Target::parse(&server.url()).unwrap();
    let mut visit = Visit::new(target.with_snmp_port(agent(&OBJECTS)), manners(20, 90));
    let state = run(look(&mut visit, None)).unwrap().state;
    assert_eq!(state.identity.serial.as_deref(), Some("CNBX123456"));
    let macs: Vec<String> = state
        .identity
        .macs
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(macs, ["00:02:c9:a0:b0:c0"]);
}

/// What must be said of a server that is no printer or misbehaves everywhere.
fn nothing(
    handler: impl Fn(&Request) -> Reply + Send + Sync + 'static,
    each: u64,
) -> (String, Visit) {
    let server = Server::new(handler);
    let began = Instant::now();
    let (visit, looked) = run(visit_with(&server, manners(each, 30)));
    assert!(
        began.elapsed() < Duration::from_secs(60),
        "{:?}",
        began.elapsed()
    );
    let error = looked.unwrap_err();
    assert!(matches!(error, LookError::Nothing(_)), "{error}");
    let text = error.to_string();
    assert!(text.contains("; "), "no advice in {text:?}");
    (text, visit)
}

#[test]
fn a_host_that_is_no_printer_is_told_so() {
    let page = |_: &Request| Reply::Whole(404, "Server: nginx\r\n".to_owned(), b"<html>".to_vec());
    let (text, _) = nothing(page, 20);
    assert!(
        text.contains("speaks no dialect of printers") && text.contains("nginx"),
        "{text}"
    );
}

#[test]
fn a_host_that_answers_everything_with_a_page_is_no_printer() {
    let page = |_: &Request| ok("<!doctype html><html><body>Welcome</body></html>");
    let (text, _) = nothing(page, 20);
    assert!(text.contains("speaks no dialect of printers"), "{text}");
}

#[test]
fn an_unknown_dialect_is_told_so() {
    let json = |_: &Request| ok(r#"{"jsonrpc":"2.0","result":{"device":"printer of the future"}}"#);
    let (text, _) = nothing(json, 20);
    assert!(text.contains("speaks no dialect of printers"), "{text}");
}

#[test]
fn garbage_is_no_printer() {
    let garbage = |_: &Request| Reply::Raw((0..=255).cycle().take(5000).collect());
    let (text, _) = nothing(garbage, 20);
    assert!(text.contains("127.0.0.1"), "{text}");
}

#[test]
fn a_host_that_hangs_is_left_at_the_deadline() {
    let (text, visit) = nothing(|_| Reply::Hang, 2);
    assert!(text.contains("did not answer"), "{text}");
    assert!(
        visit.troubles.iter().all(|t| t.code == "timeout"),
        "{:?}",
        visit.troubles
    );
}

#[test]
fn a_circle_of_redirects_is_left() {
    let circle = |request: &Request| {
        let next = if request.path == "/a" { "/b" } else { "/a" };
        Reply::Whole(302, format!("Location: {next}\r\n"), Vec::new())
    };
    let (_, visit) = nothing(circle, 20);
    assert!(
        visit.troubles.iter().any(|t| t.code == "redirect-circle"),
        "{:?}",
        visit.troubles
    );
}

#[test]
fn four_gigabytes_are_not_taken() {
    let (_, visit) = nothing(|_| Reply::Endless, 20);
    assert!(
        visit.troubles.iter().any(|t| t.code == "too-large"),
        "{:?}",
        visit.troubles
    );
}

#[test]
fn a_sleeping_printer_is_told_so() {
    let (text, _) = nothing(|_| status(503), 20);
    assert!(text.contains("asleep"), "{text}");
}

#[test]
fn a_printer_that_wants_a_login_is_told_so() {
    let login = |_: &Request| {
        let header = "WWW-Authenticate: Basic realm=\"Printer\"\r\n";
        Reply::Whole(401, header.to_owned(), Vec::new())
    };
    let (text, visit) = nothing(login, 20);
    assert!(text.contains("wants a login"), "{text}");
    assert!(
        visit
            .troubles
            .iter()
            .all(devices::printer::Trouble::wants_login)
    );
    let (text, _) = nothing(|_| status(403), 20);
    assert!(text.contains("does not allow"), "{text}");
}

#[test]
fn nobody_at_the_address_is_told_so() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let target = Target::parse(&format!("http://127.0.0.1:{port}")).unwrap();
    let mut visit = Visit::new(target, manners(20, 60));
    let error = run(look(&mut visit, None)).unwrap_err().to_string();
    assert!(error.contains("refuses connections"), "{error}");
}

#[test]
fn what_one_document_lacks_the_others_still_say() {
    for (name, bad) in [
        ("garbage", "<io:Adapters><<<"),
        ("another", "<html/>"),
        ("empty", ""),
    ] {
        let server = Server::new(move |request| match request.path.as_str() {
            "/IoMgmt/Adapters" => ok(bad),
            _ => document(LEDM, request),
        });
        let (visit, looked) = run(visit(&server));
        let state = looked.unwrap().state;
        assert_eq!(
            state.identity.serial.as_deref(),
            Some("TH00A0B0C0"),
            "{name}"
        );
        assert_eq!(state.wifi.state, None, "{name}");
        assert!(
            visit.troubles.iter().any(|t| t.code == "unreadable"),
            "{name}"
        );
    }
}

#[test]
fn a_document_that_hangs_costs_its_own_deadline_and_nothing_else() {
    let server = Server::new(|request| match request.path.as_str() {
        "/IoMgmt/Adapters" => Reply::Hang,
        _ => document(LEDM, request),
    });
    let (visit, looked) = run(visit_with(&server, manners(3, 60)));
    let state = looked.unwrap().state;
    assert_eq!(state.identity.serial.as_deref(), Some("TH00A0B0C0"));
    assert!(
        visit.troubles.iter().any(|t| t.code == "timeout"),
        "{:?}",
        visit.troubles
    );
}

#[test]
fn a_printer_that_takes_no_two_requests_at_once_is_asked_slowly() {
    let last = std::sync::Mutex::new(Instant::now());
    let server = Server::new(move |request| {
        let mut last = last.lock().unwrap();
        let early = last.elapsed() < Duration::from_millis(400);
        *last = Instant::now();
        if request.method == "POST" {
            return ok(ipp("HP ENVY Test 1", "TH00A0B0C0", false));
        }
        if early {
            return status(503);
        }
        document(LEDM, request)
    });
    let (visit, looked) = run(visit(&server));
    let state = looked.unwrap().state;
    assert_eq!(
        state.web.dialects,
        [Dialect::Ipp, Dialect::Ledm],
        "{:?}",
        visit.troubles
    );
    assert_eq!(state.wifi.wps_supported, Some(true));
}

#[test]
fn the_login_opens_what_was_closed() {
    let server = Server::new(|request| {
        let header = "WWW-Authenticate: Digest realm=\"p\", nonce=\"n1\", qop=\"auth\"\r\n";
        if request
            .headers
            .to_lowercase()
            .contains("authorization: digest")
        {
            document(LEDM, request)
        } else {
            Reply::Whole(401, header.to_owned(), Vec::new())
        }
    });
    let mut with = manners(20, 90);
    with.login = Some(devices::printer::Login {
        user: "admin".to_owned(),
        password: Secret::new("right"),
    });
    let (_, looked) = run(visit_with(&server, with));
    assert_eq!(looked.unwrap().state.wifi.ssid.as_deref(), Some("Home"));
    let headers: Vec<String> = server.seen().into_iter().map(|r| r.headers).collect();
    assert!(headers.iter().all(|text| !text.contains("right")));
}

#[test]
fn a_pin_that_everybody_can_read_is_a_finding_and_its_absence_is_none() {
    let pin =
        "<io:WpsSession xmlns:io='i' xmlns:w='w'><w:WpsPin>12345670</w:WpsPin></io:WpsSession>";
    let documents = [LEDM, &[("/IoMgmt/Adapters/Wifi0/WPS/Pin", pin)]].concat();
    let server = Server::with_documents(&documents);
    let read = run(async {
        let (mut visit, looked) = visit(&server).await;
        let state = looked.unwrap().state;
        // Looking alone does not read it.
        assert!(server.seen().iter().all(|r| !r.path.contains("WPS")));
        read_pin(&mut visit, &state).await.unwrap()
    });
    assert_eq!(read.pin.expose_secret(), "12345670");
    assert_eq!(read.finding.unwrap().code, "wps-pin-unprotected");
    assert!(!format!("{:?}", read.pin).contains("12345670"));

    let server = Server::with_documents(LEDM);
    let trouble = run(async {
        let (mut visit, looked) = visit(&server).await;
        read_pin(&mut visit, &looked.unwrap().state)
            .await
            .unwrap_err()
    });
    assert!(trouble.is_absence(), "{trouble:?}");
}

#[test]
fn a_report_is_ordered_once_and_only_on_request() {
    let server = Server::new(
        |request| match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/DevMgmt/InternalPrintDyn.xml") => status(201),
            _ => document(LEDM, request),
        },
    );
    run(async {
        let (mut visit, looked) = visit(&server).await;
        let state = looked.unwrap().state;
        let driver = DRIVERS
            .iter()
            .find(|d| d.dialect() == Dialect::Ledm)
            .unwrap();
        let wireless = Wish::Report(report_job::kind("wireless").unwrap());
        let plan = driver.plan(&wireless, &state).unwrap();
        assert_eq!(plan.requests(), ["POST /DevMgmt/InternalPrintDyn.xml"]);
        let orders = |server: &Server| {
            let seen = server.seen();
            let order = |r: &&Request| r.path.contains("InternalPrintDyn");
            seen.iter().filter(order).cloned().collect::<Vec<_>>()
        };
        assert!(orders(&server).is_empty(), "planning does nothing");
        driver.apply(&plan, &mut visit).await.unwrap();
        let sent = orders(&server);
        assert_eq!(sent.len(), 1);
        assert!(String::from_utf8_lossy(&sent[0].body).contains(">wirelessNetworkPage<"));
        let network = Wish::Report(report_job::kind("network").unwrap());
        assert_eq!(
            driver.plan(&network, &state).unwrap_err().code,
            "no-such-report"
        );
    });
}

#[test]
fn a_profile_that_is_refused_in_one_place_goes_to_the_other() {
    let server = Server::new(
        |request| match (request.method.as_str(), request.path.as_str()) {
            ("PUT", "/IoMgmt/Adapters/Wifi0/Profiles/1") => status(405),
            ("PUT", "/IoMgmt/Adapters/Wifi0/Profiles/Active") => status(200),
            _ => document(LEDM, request),
        },
    );
    run(async {
        let (mut visit, looked) = visit(&server).await;
        let state = looked.unwrap().state;
        let driver = DRIVERS
            .iter()
            .find(|d| d.dialect() == Dialect::Ledm)
            .unwrap();
        let wish = Wish::Join {
            ssid: "New".to_owned(),
            passphrase: Some(Secret::new("correct horse")),
        };
        let plan = driver.plan(&wish, &state).unwrap();
        // A plan can be printed.
        let printed = format!("{plan:?}");
        assert!(
            printed.contains("********") && !printed.contains("99, 111, 114"),
            "{printed}"
        );
        driver.apply(&plan, &mut visit).await.unwrap();
        let seen = server.seen();
        let put = seen.iter().rfind(|r| r.method == "PUT").unwrap();
        assert!(put.path.ends_with("/Profiles/Active"));
        let body = String::from_utf8_lossy(&put.body).into_owned();
        assert!(body.contains("4e6577") && body.contains("636f727265637420686f727365"));
    });
}

#[test]
fn the_wifi_is_set_over_ipp_where_the_printer_allows_it() {
    let server = Server::new(|request| {
        if request.method != "POST" {
            return status(404);
        }
        ok(ipp("HP ENVY Test 1", "TH00A0B0C0", true))
    });
    run(async {
        let (mut visit, looked) = visit(&server).await;
        let state = looked.unwrap().state;
        assert_eq!(state.wifi.settable, Some(true));
        let driver = DRIVERS
            .iter()
            .find(|d| d.dialect() == Dialect::Ipp)
            .unwrap();
        let wish = Wish::Join {
            ssid: "New".to_owned(),
            passphrase: Some(Secret::new("correct horse")),
        };
        let plan = driver.plan(&wish, &state).unwrap();
        driver.apply(&plan, &mut visit).await.unwrap();
        let seen = server.seen();
        let sent = Message::decode(&seen.last().unwrap().body).unwrap();
        assert_eq!(sent.code, lan::ipp::operation::SET_PRINTER_ATTRIBUTES);
        let printer = sent.group(GroupTag::PRINTER).unwrap();
        assert_eq!(printer.text("printer-wifi-ssid"), Some("New"));
        let password = Value::Octets(b"correct horse".to_vec());
        assert_eq!(printer.get("printer-wifi-password"), [password]);
    });
}
