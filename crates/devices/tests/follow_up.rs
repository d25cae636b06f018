//! What only a sweep or an SNMP broadcast saw is asked who it is: by SNMP, over IPP, and at its web
//! server.
//!
//! A home of five printers that announce nothing, and a computer that is none, each at an address of its
//! own in a network namespace. The rig runs this test's own program there, which is all of them and the
//! one who looks.

mod support;

use std::net::{IpAddr, Ipv4Addr, TcpListener, UdpSocket};
use std::thread;
use std::time::{Duration, Instant};

use devices::find::{FoundPrinter, Outcome, Search, Way, merge, printers};
use interop::{AP_INTERFACE, Rig};
use lan::ipp::{Attributes, Group, GroupTag, Message, TextKind, Value as IppValue};
use lan::snmp::{Oid, PduKind, Value};
use support::{Reply, Server, ok, status};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

const fn address(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(10, 9, 1, number)
}

/// The one who looks, and what everybody hears.
const LOOKS: Ipv4Addr = address(14);
const EVERYBODY: Ipv4Addr = address(15);

/// How many hosts the network has besides the one who looks.
const HOSTS: usize = 13;

/// The objects of a LaserJet with a network card.
const LASERJET: &[(&str, &[u8])] = &[
    ("1.3.6.1.2.1.1.1.0", b"HP ETHERNET MULTI-ENVIRONMENT"),
    ("1.3.6.1.2.1.1.5.0", b"NPIA0B0C0"),
    ("1.3.6.1.2.1.25.3.2.1.3.1", b"HP LaserJet 4250"),
    ("1.3.6.1.2.1.43.5.1.1.17.1", b"CNBX123456"),
    ("1.3.6.1.2.1.2.2.1.6.1", b""),
    (
        "1.3.6.1.2.1.2.2.1.6.2",
        &[0x00, 0x02, 0xc9, 0xa0, 0xb0, 0xc0],
    ),
];

/// Another, which answers everybody.
const BROADCAST: &[(&str, &[u8])] = &[
    (
        "1.3.6.1.2.1.1.1.0",
        b"HP ETHERNET MULTI-ENVIRONMENT,PID:HP LaserJet P2055dn",
    ),
    ("1.3.6.1.2.1.1.5.0", b"NPIA0B0C4"),
    ("1.3.6.1.2.1.43.5.1.1.17.1", b"CNBX000004"),
];

/// An answer of version 1, which names the first object that is not there.
fn snmp_answer(objects: &[(&str, &[u8])], octets: &[u8]) -> Option<Vec<u8>> {
    let (version, mut pdu) = lan::snmp::decode(octets).ok()?;
    if pdu.kind == PduKind::Response {
        return None;
    }
    pdu.kind = PduKind::Response;
    for (at, (oid, value)) in pdu.variables.iter_mut().enumerate() {
        let is = |text: &str| *oid == text.parse::<Oid>().unwrap();
        if let Some((_, octets)) = objects.iter().find(|(text, _)| is(text)) {
            *value = Value::Octets(octets.to_vec());
        } else {
            pdu.error_status = 2;
            pdu.error_index = i64::try_from(at).unwrap() + 1;
            break;
        }
    }
    Some(lan::snmp::encode(version, "public", &pdu))
}

fn agent(at: Ipv4Addr, objects: &'static [(&'static str, &'static [u8])]) -> UdpSocket {
    let socket = UdpSocket::bind((at, 161)).unwrap();
    answer_with(
        socket.try_clone().unwrap(),
        socket.try_clone().unwrap(),
        objects,
    );
    socket
}

/// Hears at one socket and answers from another.
fn answer_with(
    ear: UdpSocket,
    voice: UdpSocket,
    objects: &'static [(&'static str, &'static [u8])],
) {
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((count, from)) = ear.recv_from(&mut buffer) {
            if let Some(answer) = snmp_answer(objects, &buffer[..count]) {
                voice.send_to(&answer, from).unwrap();
            }
        }
    });
}

/// The port of raw print data: it takes connections.
fn raw(number: u8) -> TcpListener {
    TcpListener::bind((address(number), 9100)).unwrap()
}

fn ipp_answer() -> Vec<u8> {
    let text = |text: &str| vec![IppValue::of_kind(TextKind::TEXT, text)];
    let mut printer = Attributes::default();
    printer.set("printer-make-and-model", text("HP LaserJet 400 M401dw"));
    printer.set(
        "printer-device-id",
        text("MFG:HP;MDL:HP LaserJet 400 M401dw;"),
    );
    printer.set(
        "printer-uuid",
        text("urn:uuid:434e4258-3030-3030-3033-0002c9a0b0c3"),
    );
    let message = Message {
        version: (2, 0),
        code: 0,
        request_id: 1,
        groups: vec![Group {
            tag: GroupTag::PRINTER,
            attributes: printer,
        }],
    };
    message.encode()
}

/// Everything that listens. It ends with the process.
fn home() -> Vec<TcpListener> {
    // One: the raw port, and SNMP for who asks it alone.
    agent(address(1), LASERJET);
    // Two: the raw port, and a web server whose header says it all.
    Server::at((address(2), 80), |_| {
        let header = "Server: HP HTTP Server; HP ENVY 4500 series - A9T80A; Serial Number: \
            CN00A0B0C0; Built: Thu Apr 20, 2017 09:13:04AM {MKM1FN1716AR, ASIC id 0x00340104}\r\n";
        Reply::Whole(401, header.to_owned(), Vec::new())
    });
    // Three: IPP at an old path.
    Server::at((address(3), 631), |request| match request.path.as_str() {
        "/ipp/printer" => ok(ipp_answer()),
        _ => status(404),
    });
    // Four: it answers what everybody is asked, and has a page with a title.
    let four = agent(address(4), BROADCAST);
    answer_with(UdpSocket::bind((EVERYBODY, 161)).unwrap(), four, BROADCAST);
    Server::at((address(4), 80), |_| {
        ok("<html><title>HP LaserJet P2055dn&nbsp;&nbsp;&nbsp;10.9.1.4</title></html>")
    });
    // Five: it takes everything and answers nothing.
    Server::at((address(5), 80), |_| Reply::Hang);
    Server::at((address(5), 631), |_| Reply::Hang);
    // Six: a computer with something at the port of IPP.
    Server::at((address(6), 631), |_| status(404));
    Server::at((address(6), 80), |_| ok("<title>It works</title>"));
    [1, 2, 5].map(raw).into()
}

fn at(found: &[FoundPrinter], number: u8) -> &FoundPrinter {
    let ip = IpAddr::from(address(number));
    let printer = found.iter().find(|one| one.addresses.contains(&ip));
    printer.unwrap_or_else(|| panic!("printer {number} is missing"))
}

fn ways(printer: &FoundPrinter) -> Vec<Way> {
    let mut ways: Vec<Way> = printer.sightings.iter().map(|one| one.way).collect();
    ways.sort_unstable();
    ways.dedup();
    ways
}

fn sources(printer: &FoundPrinter, field: &str) -> Vec<String> {
    let of = printer.evidence.iter().filter(|one| one.field == field);
    of.map(|one| one.source.english()).collect()
}

/// Whether everybody had the time to answer, on a machine that may be busy.
fn is_complete(found: &[FoundPrinter]) -> bool {
    let expected = [
        (1, vec![Way::Snmp, Way::Port]),
        (2, vec![Way::Web, Way::Port]),
        (3, vec![Way::Ipp]),
        (4, vec![Way::Snmp, Way::Web]),
        (5, vec![Way::Port]),
    ];
    found.len() == expected.len()
        && expected.iter().all(|(number, wanted)| {
            let ip = IpAddr::from(address(*number));
            let printer = found.iter().find(|one| one.addresses.contains(&ip));
            printer.is_some_and(|one| ways(one) == *wanted)
        })
}

fn judge(outcome: &Outcome, found: &[FoundPrinter]) {
    assert_eq!(outcome.swept.unwrap().0, HOSTS);
    let name = |number| at(found, number).identity.name();
    let serial = |number| at(found, number).identity.serial.as_deref();
    let macs = |number| {
        let macs = at(found, number).identity.macs.iter();
        macs.map(ToString::to_string).collect::<Vec<_>>()
    };

    assert_eq!(name(1).as_deref(), Some("HP LaserJet 4250"));
    assert_eq!(serial(1), Some("CNBX123456"));
    assert_eq!(macs(1), ["00:02:c9:a0:b0:c0"]);
    assert_eq!(sources(at(found, 1), "identity.macs"), ["SNMP"]);
    let says: Vec<String> = at(found, 1)
        .sightings
        .iter()
        .map(|one| one.says.english())
        .collect();
    assert!(
        says.iter().any(|one| one == "port 9100 takes connections"),
        "{says:?}"
    );

    assert_eq!(name(2).as_deref(), Some("HP ENVY 4500 series"));
    assert_eq!(serial(2), Some("CN00A0B0C0"));
    let two = &at(found, 2).identity;
    assert_eq!(two.product_number.as_deref(), Some("A9T80A"));
    assert_eq!(at(found, 2).web.as_deref(), Some("http://10.9.1.2/"));
    assert_eq!(sources(at(found, 2), "identity.serial"), ["web server"]);

    assert_eq!(name(3).as_deref(), Some("HP LaserJet 400 M401dw"));
    assert_eq!(serial(3), Some("CNBX000003"));
    assert_eq!(macs(3), ["00:02:c9:a0:b0:c3"]);
    assert_eq!(
        at(found, 3).ipp.as_deref(),
        Some("ipp://10.9.1.3/ipp/printer")
    );

    assert_eq!(name(4).as_deref(), Some("HP LaserJet P2055dn"));
    assert_eq!(serial(4), Some("CNBX000004"));
    assert_eq!(
        sources(at(found, 4), "identity.model"),
        ["SNMP", "web server"]
    );

    assert_eq!(name(5), None);
    assert_eq!(at(found, 5).name, "10.9.1.5");
}

/// Not a test: the home and the one who looks, in the rig's namespace.
#[tokio::test]
#[ignore = "the rig runs it"]
async fn the_one_who_looks() {
    if std::env::var_os("OCTOPIN_FOLLOW_UP").is_none() {
        return;
    }
    let _open = home();
    let search = Search {
        sweep: true,
        ..Search::out_of(Some(AP_INTERFACE))
    };
    let began = Instant::now();
    loop {
        let outcome = printers(&search, |_| {}).await;
        let found = merge(outcome.sightings.clone());
        // Number five hangs, and nothing waits for it.
        let late = outcome.elapsed > search.timeout + Duration::from_millis(700);
        if is_complete(&found) && !late {
            judge(&outcome, &found);
            println!("first {:?} all {:?}", outcome.first, outcome.elapsed);
            return;
        }
        assert!(began.elapsed() < PATIENCE, "{outcome:#?}");
    }
}

#[tokio::test]
async fn what_only_a_port_or_an_agent_showed_is_asked_who_it_is() {
    let rig = Rig::new().unwrap();
    // Only the one who looks has a network; the others are hosts in it.
    let mut lines = vec![format!("addr add {LOOKS}/28 dev {AP_INTERFACE}\n")];
    lines.extend(
        (1..=6).map(|number| format!("addr add {}/32 dev {AP_INTERFACE}\n", address(number))),
    );
    let batch = rig.dir().join("addresses");
    std::fs::write(&batch, lines.concat()).unwrap();
    let batch = ["-batch", batch.to_str().unwrap()];
    let added = rig.run("ip", &batch, PATIENCE).await.unwrap();
    assert!(added.status.success());
    let own = std::env::current_exe().unwrap();
    let looks = [
        "OCTOPIN_FOLLOW_UP=1",
        own.to_str().unwrap(),
        "--ignored",
        "--exact",
        "--nocapture",
        "the_one_who_looks",
    ];
    let output = rig.run("env", &looks, PATIENCE * 2).await.unwrap();
    let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
    let (told, errors) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{told}{errors}");
    assert!(told.contains("first "), "{told}");
    println!("{told}");
    rig.passed();
}
