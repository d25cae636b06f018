//! The control point against an access point that is not as it should be.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use lan::gena::{Notice, Sid, property_set};
use lan::http::Url;
use lan::soap::{Call, Fault, read_request};
use lan::ssdp::Message;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wsc::attr::Tolerance;
use wsc::code::{DevicePasswordId, WpsState};
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::enrollee::{Enrollee, EnrolleeConfig, Purpose, SetupLock};
use wsc::external::{ExternalEvent, Via};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{Profile, Selection};
use wsc::pin::{DevicePin, RouterPin};
use wsc::random::Drbg;

use super::access_point::location;
use super::{AccessPoint, ControlError, ControlEvent, ControlPoint, ControlSettings};
use crate::upnp::wlan::{DEVICE_TYPE, EventKind, Request, SERVICE_TYPE, WLAN_EVENT, WlanEvent};

const PATIENCE: Duration = Duration::from_mins(1);

/// What the access point answers, and where it departs from what is right.
#[derive(Clone, Default)]
struct Script {
    /// Instead of any answer.
    answer: Option<String>,
    /// Instead of the description.
    description: Option<String>,
    control: Option<&'static str>,
    events: Option<&'static str>,
    /// Instead of the M1 in the answer to GetDeviceInfo.
    m1: Option<Vec<u8>>,
    /// Instead of any answer to an action.
    action: Option<String>,
    /// Instead of the answer to SUBSCRIBE.
    subscribed: Option<String>,
    /// It forgets a subscription before it is renewed.
    forgets: bool,
    /// It refuses this selection, counted from 1.
    refuses: Option<usize>,
}

/// An access point of the test's own.
struct Fake {
    at: Url,
    /// What it was asked: method, path and content.
    asked: Arc<Mutex<Vec<(String, String, String)>>>,
}

const SID: &str = "uuid:27ea801a-9e5c-4e73-bd82-f89cbcd10d7e";

impl Fake {
    async fn start(script: Script) -> Self {
        let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = format!("http://{}/wps_device.xml", server.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        tokio::spawn(async move {
            loop {
                let (stream, _) = server.accept().await.unwrap();
                serve(stream, &script, &log).await;
            }
        });
        Self {
            at: Url::parse(&at).unwrap(),
            asked,
        }
    }

    async fn open(script: Script) -> Result<AccessPoint, ControlError> {
        let fake = Self::start(script).await;
        AccessPoint::open(&fake.at, PATIENCE).await
    }

    /// The contents that came by a method or an action.
    fn asked(&self, what: &str) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        let found = asked.iter().filter(|one| one.0 == what);
        found.map(|one| one.2.clone()).collect()
    }

    /// The callback of the subscription.
    fn callback(&self) -> Url {
        let head = self.asked("SUBSCRIBE").remove(0);
        let (_, rest) = head.split_once('<').unwrap();
        Url::parse(rest.split_once('>').unwrap().0).unwrap()
    }
}

async fn serve(mut stream: TcpStream, script: &Script, log: &Mutex<Vec<(String, String, String)>>) {
    let mut octets = Vec::new();
    let (head, body) = loop {
        let text = String::from_utf8_lossy(&octets).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length")
                    .then(|| value.trim().parse().ok())?
            });
            if body.len() >= length.unwrap_or(0) {
                break (head.to_owned(), body.to_owned());
            }
        }
        if stream.read_buf(&mut octets).await.unwrap_or(0) == 0 {
            return;
        }
    };
    let mut words = head.split(' ');
    let (method, path) = (words.next().unwrap(), words.next().unwrap());
    let header = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("soapaction")
            .then(|| value.trim().to_owned())
    });
    let call = read_request(header.as_deref(), body.as_bytes());
    let name = call
        .as_ref()
        .map_or(method, |call| call.action.as_str())
        .to_owned();
    let content = if body.is_empty() { head.clone() } else { body };
    let renewal = head.contains("\r\nSID: ") || head.contains("\r\nsid: ");
    let nth = {
        let mut log = log.lock().unwrap();
        log.push((name.clone(), path.to_owned(), content));
        log.iter().filter(|one| one.0 == name).count()
    };
    let answer = match (method, call) {
        _ if script.answer.is_some() => script.answer.clone().unwrap_or_default(),
        ("SUBSCRIBE", _) if renewal && script.forgets => {
            "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n".to_owned()
        }
        (_, Ok(_)) if name == "SetSelectedRegistrar" && script.refuses == Some(nth) => {
            failing(&Fault::of_code(501))
        }
        ("GET", _) => ok(&script
            .description
            .clone()
            .unwrap_or_else(|| describe(script))),
        ("SUBSCRIBE", _) => script.subscribed.clone().unwrap_or_else(|| {
            format!(
                "HTTP/1.1 200 OK\r\nSID: {SID}\r\nTIMEOUT: Second-1801\r\nContent-Length: 0\r\n\r\n"
            )
        }),
        (_, Ok(call)) => script.action.clone().unwrap_or_else(|| act(script, &call)),
        _ => ok(""),
    };
    let _ = stream.write_all(answer.as_bytes()).await;
}

fn ok(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn failing(fault: &Fault) -> String {
    let body = String::from_utf8(fault.answer()).unwrap();
    format!(
        "HTTP/1.1 500 Error\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn describe(script: &Script) -> String {
    let (control, events) = (
        script.control.unwrap_or("wps_control"),
        script.events.unwrap_or("wps_event"),
    );
    format!(
        "<root><device><deviceType>{DEVICE_TYPE}</deviceType><UDN>uuid:foo</UDN><serviceList>\
         <service><serviceType>{SERVICE_TYPE}</serviceType><controlURL>{control}</controlURL>\
         <eventSubURL>{events}</eventSubURL></service></serviceList></device></root>"
    )
}

/// M1 of an access point.
fn m1() -> Vec<u8> {
    let mac = MacAddr([2, 0, 0, 0, 0, 9]);
    let config = EnrolleeConfig {
        mac,
        uuid: Uuid::from_mac(mac),
        profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
        password: None,
        purpose: Purpose::AccessPoint {
            settings: home(),
            state: WpsState::CONFIGURED,
            lock: SetupLock::Open,
        },
        tolerance: Tolerance::FIELD,
    };
    let (_, m1, _) = Enrollee::start(config, Box::new(Drbg::new(&[5; 32]))).unwrap();
    m1.octets
}

fn act(script: &Script, call: &Call) -> String {
    let request = Request::read(call).unwrap();
    let message = script.m1.clone().unwrap_or_else(m1);
    ok(&String::from_utf8(request.answer(&message).answer()).unwrap())
}

fn home() -> Credential {
    let ssid = Ssid::new(b"home").unwrap();
    Credential::wpa2_personal(ssid, "correct horse".into()).unwrap()
}

async fn ready(script: Script) -> (Fake, ControlPoint) {
    let settings = ControlSettings::new(PATIENCE).unwrap();
    ready_with(script, settings.lease).await
}

async fn ready_with(script: Script, lease: Duration) -> (Fake, ControlPoint) {
    let fake = Fake::start(script).await;
    let mut point = ControlPoint::new(ControlSettings {
        networks: vec![home()],
        lease,
        ..ControlSettings::new(PATIENCE).unwrap()
    });
    point.add(&fake.at).await.unwrap();
    (fake, point)
}

async fn enter(point: &mut ControlPoint) -> Result<(), ControlError> {
    let pin = DevicePin::parse("12345670").unwrap();
    point.enter_pin(pin, None, Duration::from_mins(5)).await
}

/// Row 45 of the behaviour table: answers to a search that lead nowhere.
#[test]
fn ap_wps_er_ssdp_proto() {
    let device = format!("ST: {DEVICE_TYPE}\r\n");
    let from = "127.0.0.1:1900".parse().unwrap();
    let read = |headers: &str| {
        let octets = format!("HTTP/1.1 200 OK\r\n{headers}\r\n");
        Message::decode(octets.as_bytes()).and_then(|message| location(from, &message))
    };
    for headers in [
        "FOO\r\n",
        "NTS:foo\r\n",
        "NTS:ssdp:byebye\r\n",
        "cache-control:   foo=1\r\n",
        "usn:\r\n",
        "usn:   uuid:     foo\r\n",
        "location:foo\r\n",
        "location:\r\n",
        "location:http://\r\n",
        "location:http://127.0.0.1:99999/foo.xml\r\n",
        "location:http://255.255.255.255:0/foo.xml\r\n",
        "location:http://router.example/foo.xml\r\n",
        "location:https://127.0.0.1/foo.xml\r\n",
        "location:ftp://127.0.0.1/foo.xml\r\n",
        // Another host than the one that answers.
        "location:http://127.0.0.2/foo.xml\r\n",
    ] {
        assert_eq!(read(&format!("{device}{headers}")), None, "{headers}");
    }
    for octets in [&b"FOO"[..], b"", b"\xff\xfe", b"HTTP/1.1 500 No\r\n\r\n"] {
        assert!(Message::decode(octets).is_none());
    }
    for (at, expected) in [
        ("http://127.0.0.1", "http://127.0.0.1/"),
        ("http://127.0.0.1/:foo", "http://127.0.0.1/:foo"),
        (
            "http://127.0.0.1:49152/a.xml",
            "http://127.0.0.1:49152/a.xml",
        ),
    ] {
        let found = read(&format!("{device}location: {at}\r\n"));
        assert_eq!(found.map(|url| url.to_string()).as_deref(), Some(expected));
    }
}

/// Row 45: an access point that answers with something else than an answer, or never.
#[tokio::test]
async fn ap_wps_er_http_client() {
    for answer in ["GET / HTTP/1.1\r\n\r\n", "FOO", ""] {
        let script = Script {
            answer: Some(answer.to_owned()),
            ..Script::default()
        };
        let error = Fake::open(script).await.expect_err(answer);
        assert_eq!(error.code(), "unreachable", "{answer:?} {error}");
    }
    // One that takes the connection and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = format!("http://{}/wps_device.xml", silent.local_addr().unwrap());
    let at = Url::parse(&at).unwrap();
    let error = AccessPoint::open(&at, Duration::from_millis(300)).await;
    let error = error.expect_err("nothing is said");
    assert_eq!(error.code(), "unreachable", "{error}");
    assert!(error.is_unreachable());
}

/// Row 45, `ap_wps_er_http_proto` and its kin: descriptions.
#[tokio::test]
async fn ap_wps_er_http_proto_descriptions() {
    let with = |description: &str| Script {
        description: Some(description.to_owned()),
        ..Script::default()
    };
    let huge = "x".repeat(100_000);
    for (script, code) in [
        (with(""), "not-wps"),
        (with("<root>"), "not-wps"),
        (with("<root><specVersion/></root>"), "not-wps"),
        (with("<root><device></device></root>"), "not-wps"),
        (
            with(&format!(
                "<root><device><deviceType>{DEVICE_TYPE}</deviceType></device></root>"
            )),
            "not-wps",
        ),
        (with(&huge), "unreachable"),
        (
            Script {
                control: Some(""),
                ..Script::default()
            },
            "not-wps",
        ),
        (
            Script {
                control: Some("http://example.com/wps_control"),
                ..Script::default()
            },
            "not-wps",
        ),
        (
            Script {
                control: Some("http://127.0.0.2:80/wps_control"),
                ..Script::default()
            },
            "not-wps",
        ),
        (
            Script {
                control: Some("http://127.0.0.1:99999/"),
                ..Script::default()
            },
            "not-wps",
        ),
        (
            Script {
                m1: Some(b"FOO".to_vec()),
                ..Script::default()
            },
            "strange-answer",
        ),
        (
            Script {
                m1: Some(Vec::new()),
                ..Script::default()
            },
            "strange-answer",
        ),
        (
            Script {
                action: Some(ok("")),
                ..Script::default()
            },
            "strange-answer",
        ),
        (
            Script {
                action: Some(ok("<Envelope><Body/></Envelope>")),
                ..Script::default()
            },
            "strange-answer",
        ),
        (
            Script {
                action: Some("HTTP/1.1 FOO\r\n\r\n".to_owned()),
                ..Script::default()
            },
            "unreachable",
        ),
    ] {
        let error = Fake::open(script).await.expect_err(code);
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains("; "), "{error}");
    }
    // A name that is no UUID is passed over; that of M1 counts.
    let point = Fake::open(Script::default()).await.unwrap();
    assert_eq!(point.uuid(), point.info.as_ref().map(|m1| m1.uuid));
    // One that refuses to describe itself can carry messages all the same.
    let refuses = Script {
        action: Some(failing(&Fault::of_code(501))),
        ..Script::default()
    };
    assert!(Fake::open(refuses).await.unwrap().info.is_none());
}

/// Row 45: subscriptions.
#[tokio::test]
async fn ap_wps_er_http_proto_subscriptions() {
    let answer = |text: &str| Script {
        subscribed: Some(format!("{text}\r\nContent-Length: 0\r\n\r\n")),
        ..Script::default()
    };
    for (script, code) in [
        (answer("HTTP/1.1 404 Not Found"), "refused"),
        (answer("HTTP/1.1 FOO"), "unreachable"),
        (answer("HTTP/1.1 200 OK"), "strange-answer"),
        (answer("HTTP/1.1 200 OK\r\nSID: FOO"), "strange-answer"),
        (answer("HTTP/1.1 200 OK\r\nSID: uuid:"), "strange-answer"),
        (
            Script {
                events: Some(""),
                ..Script::default()
            },
            "no-events",
        ),
        (
            Script {
                events: Some("http://example.com/e"),
                ..Script::default()
            },
            "no-events",
        ),
    ] {
        let (fake, mut point) = ready(script).await;
        let error = enter(&mut point).await.expect_err(code);
        assert_eq!(error.code(), code, "{error}");
        // Nobody was told that somebody is ready.
        assert!(fake.asked("SetSelectedRegistrar").is_empty());
    }
    let (_, mut point) = ready(answer("HTTP/1.1 200 OK\r\nSID: uuid:FOO")).await;
    enter(&mut point).await.unwrap();
}

/// Row 50, from the other side: what an access point refuses.
#[tokio::test]
async fn a_refused_selection_is_told_and_nothing_is_left_behind() {
    let (fake, mut point) = ready(Script::default()).await;
    point.give(Vec::new());
    assert_eq!(enter(&mut point).await.unwrap_err().code(), "no-network");
    assert!(fake.asked("SUBSCRIBE").is_empty());
    let script = Script {
        action: Some(failing(&Fault::of_code(501))),
        ..Script::default()
    };
    let (fake, mut point) = ready(script).await;
    let error = enter(&mut point).await.unwrap_err();
    assert!(error.to_string().contains("501"), "{error}");
    assert_eq!(fake.asked("UNSUBSCRIBE").len(), 1);
    assert!(!point.is_active());
}

/// Sends a request to the control point; the status of its answer, 0 for none.
async fn send(at: &Url, request: &str) -> u16 {
    let mut stream = TcpStream::connect((at.host(), at.port())).await.unwrap();
    let _ = stream.write_all(request.as_bytes()).await;
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .unwrap_or(0)
}

fn notify(path: &str, sid: &str, seq: u32, body: &[u8]) -> String {
    let notice = Notice {
        sid: Sid::parse(sid).unwrap(),
        seq,
    };
    let headers = notice
        .headers()
        .map(|(name, value)| format!("{name}: {value}\r\n"));
    let (headers, body) = (headers.concat(), String::from_utf8_lossy(body));
    let length = body.len();
    format!("NOTIFY {path} HTTP/1.1\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
}

fn probe(number: u8) -> Vec<u8> {
    let event = WlanEvent {
        kind: EventKind::Probe,
        mac: MacAddr([2, 0, 0, 0, 0, number]),
        message: b"\x10\x4a\x00\x01\x10\x10\x12\x00\x02\x00\x04".to_vec(),
    };
    property_set(&[("STAStatus", "1"), (WLAN_EVENT, &event.encode())])
}

/// Row 45, the other direction: who may tell the control point something, and in which form.
#[tokio::test]
async fn events_are_taken_from_the_right_one_in_the_right_form_and_once() {
    let (fake, mut point) = ready(Script::default()).await;
    enter(&mut point).await.unwrap();
    let at = fake.callback();
    assert_eq!(at.host(), "127.0.0.1");
    let (path, event) = (at.path(), probe(1));
    for (request, status) in [
        ("G".repeat(10_000), 400),
        ("x\r\n\r\n".to_owned(), 400),
        (
            format!("GET {path} HTTP/1.1\r\nContent-Length: 0\r\n\r\n"),
            405,
        ),
        (
            format!("NOTIFY {path} HTTP/1.1\r\nContent-Length: 0\r\n\r\n"),
            400,
        ),
        (notify("/event/1", SID, 0, &event), 404),
        (
            notify(path, "uuid:27ea801a-9e5c-4e73-bd82-f89cbcd10d7f", 0, &event),
            412,
        ),
        (notify(path, SID, 0, b"no XML"), 400),
        (notify(path, SID, 0, &vec![b' '; 40_000]), 413),
    ] {
        let found = send(&at, &request).await;
        // A connection that is closed while there is more to read takes the answer with it.
        let cut = found == 0 && request.len() > 4096;
        assert!(found == status || cut, "{found} {status}");
    }
    // Somebody else of this computer is not the access point.
    let elsewhere = tokio::net::TcpSocket::new_v4().unwrap();
    elsewhere.bind("127.0.0.2:0".parse().unwrap()).unwrap();
    let to = format!("127.0.0.1:{}", at.port()).parse().unwrap();
    let mut stream = elsewhere.connect(to).await.unwrap();
    let _ = stream
        .write_all(notify(path, SID, 0, &event).as_bytes())
        .await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(answer.is_empty());

    for (number, seq, status) in [(1, 0, 200), (2, 0, 200), (3, 1, 200), (4, 5, 200)] {
        let request = notify(path, SID, seq, &probe(number));
        assert_eq!(send(&at, &request).await, status);
    }
    let mut seen = Vec::new();
    while seen.len() < 4 {
        match point.next(PATIENCE).await.unwrap() {
            ControlEvent::Registrar(ExternalEvent::Asks { mac, .. }) => seen.push(mac.0[5]),
            ControlEvent::Missed(Via(0), count) => seen.push(100 + u8::try_from(count).unwrap()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(seen, [1, 3, 103, 4]);
}

/// The next three things that happen are trouble, that it went away, and that it is back.
async fn begins_anew(point: &mut ControlPoint) {
    let trouble = point.next(PATIENCE).await;
    assert!(
        matches!(trouble, Some(ControlEvent::Trouble(Via(0), _))),
        "{trouble:?}"
    );
    let gone = point.next(PATIENCE).await;
    assert!(matches!(gone, Some(ControlEvent::Gone(Via(0)))), "{gone:?}");
    let back = point.next(PATIENCE).await;
    assert!(
        matches!(back, Some(ControlEvent::Returned(Via(0)))),
        "{back:?}"
    );
    // What is to be said is said before the next wait.
    assert!(point.next(Duration::ZERO).await.is_none());
    assert!(point.is_active());
}

/// One that does not know the subscription any more has restarted, and does not know either who is
/// ready.
#[tokio::test]
async fn an_access_point_that_forgot_the_subscription_is_told_again() {
    let script = Script {
        forgets: true,
        ..Script::default()
    };
    let (fake, mut point) = ready_with(script, Duration::from_secs(2)).await;
    enter(&mut point).await.unwrap();
    begins_anew(&mut point).await;
    assert_eq!(fake.asked("SUBSCRIBE").len(), 3);
    assert_eq!(fake.asked("SetSelectedRegistrar").len(), 2);
}

/// The same is learned from one that refuses a selection after it took one.
#[tokio::test]
async fn an_access_point_that_refuses_the_next_selection_is_told_again() {
    let script = Script {
        refuses: Some(2),
        ..Script::default()
    };
    let (fake, mut point) = ready(script).await;
    enter(&mut point).await.unwrap();
    enter(&mut point).await.unwrap();
    begins_anew(&mut point).await;
    assert_eq!(fake.asked("SUBSCRIBE").len(), 2);
    assert_eq!(fake.asked("SetSelectedRegistrar").len(), 3);
}

#[tokio::test]
async fn the_end_of_the_control_point_takes_the_selection_back() {
    let (fake, mut point) = ready(Script::default()).await;
    enter(&mut point).await.unwrap();
    // The farewell is not asynchronous, so the access point has to be on another thread.
    tokio::task::spawn_blocking(move || drop(point))
        .await
        .unwrap();
    let told = fake.asked("SetSelectedRegistrar");
    let read = |text: &String| {
        let header = format!("\"{SERVICE_TYPE}#SetSelectedRegistrar\"");
        let call = read_request(Some(&header), text.as_bytes()).unwrap();
        let Ok(Request::SetSelectedRegistrar(octets)) = Request::read(&call) else {
            panic!("{call:?}");
        };
        Selection::read(&octets, Tolerance::STRICT).unwrap()
    };
    let told: Vec<Selection> = told.iter().map(read).collect();
    assert_eq!(
        told.iter().map(|one| one.selected).collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(told[0].authorized_macs, [MacAddr::BROADCAST]);
}

/// An access point that answers nonsense in the middle of learning is not asked again.
#[tokio::test]
async fn learning_ends_at_the_first_strange_answer() {
    let (fake, mut point) = ready(Script::default()).await;
    let pin = RouterPin::parse("12345670").unwrap();
    // It answers PutMessage with another M1.
    let outcome = point.learn(Via(0), pin).await.unwrap();
    assert!(outcome.is_err());
    // M2 and the refusal.
    assert_eq!(fake.asked("PutMessage").len(), 2);
    let pin = RouterPin::parse("12345670").unwrap();
    assert_eq!(point.learn(Via(7), pin).await.unwrap_err().code(), "nobody");
}
