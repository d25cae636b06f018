//! Two hundred printers in one network of their own: all are found, each once, the first at once and all
//! of them in time.
//!
//! They are 200 addresses of one interface, each with a socket of its own for SNMP and for
//! WS-Discovery; half of them announce themselves by SSDP too. The rig runs this test's own program
//! in its namespace, once as the printers and once as the one who looks.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use std::thread;
use std::time::{Duration, Instant};

use devices::find::{Search, Way, merge, printers};
use interop::{AP_INTERFACE, Rig};
use lan::snmp::{Oid, PduKind, Value};
use lan::ssdp;

const COUNT: u8 = 200;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is promised: until the first printer is seen, and until the search is over.
const FIRST: Duration = Duration::from_millis(300);
const ALL: Duration = Duration::from_secs(3);

/// What ending may take after that.
const ENDING: Duration = Duration::from_millis(700);

fn address(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(10, 9, 0, number)
}

fn uuid(number: u8) -> String {
    format!("16fd2706-8baf-433b-82eb-{number:012x}")
}

/// Sockets of everybody's addresses, to answer from.
fn voices() -> Vec<(u8, UdpSocket)> {
    let voice = |number| (number, UdpSocket::bind((address(number), 0)).unwrap());
    (1..=COUNT).map(voice).collect()
}

/// Hears a group and answers for everybody who has something to say.
fn chorus(port: u16, answer: impl Fn(u8, &[u8]) -> Option<Vec<u8>> + Send + 'static) {
    let ear = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, port)).unwrap();
    ear.join_multicast_v4(&Ipv4Addr::new(239, 255, 255, 250), &address(1))
        .unwrap();
    let voices = voices();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((count, from)) = ear.recv_from(&mut buffer) {
            for (number, voice) in &voices {
                if let Some(answer) = answer(*number, &buffer[..count]) {
                    voice.send_to(&answer, from).unwrap();
                }
            }
        }
    });
}

/// Agents hear what is for everybody, and each what is for it alone.
fn snmp_agents() {
    let everybody = UdpSocket::bind((Ipv4Addr::new(10, 9, 255, 255), 161)).unwrap();
    let agents: Vec<(u8, UdpSocket)> = (1..=COUNT)
        .map(|number| (number, UdpSocket::bind((address(number), 161)).unwrap()))
        .collect();
    for (number, agent) in &agents {
        let (number, agent) = (*number, agent.try_clone().unwrap());
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok((count, from)) = agent.recv_from(&mut buffer) {
                if let Some(answer) = snmp_answer(number, &buffer[..count]) {
                    agent.send_to(&answer, from).unwrap();
                }
            }
        });
    }
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((count, from)) = everybody.recv_from(&mut buffer) {
            for (number, agent) in &agents {
                if let Some(answer) = snmp_answer(*number, &buffer[..count]) {
                    agent.send_to(&answer, from).unwrap();
                }
            }
        }
    });
}

fn snmp_answer(number: u8, octets: &[u8]) -> Option<Vec<u8>> {
    let (version, mut pdu) = lan::snmp::decode(octets).ok()?;
    if pdu.kind == PduKind::Response {
        return None;
    }
    pdu.kind = PduKind::Response;
    for (oid, value) in &mut pdu.variables {
        let is = |text: &str| *oid == text.parse::<Oid>().unwrap();
        *value = if is("1.3.6.1.2.1.43.5.1.1.17.1") {
            Value::Octets(format!("CN{number:08}").into_bytes())
        } else {
            Value::Octets(b"a printer".to_vec())
        };
    }
    Some(lan::snmp::encode(version, "public", &pdu))
}

/// Not a test: the printers, in the rig's namespace.
#[test]
#[ignore = "the rig runs it"]
fn the_printers() {
    if std::env::var_os("OCTOPIN_RESPONDERS").is_none() {
        return;
    }
    chorus(3702, |number, octets| {
        let text = String::from_utf8_lossy(octets);
        let id = text.split("urn:uuid:").nth(1)?.split('<').next()?;
        Some(
            format!(
                "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' \
                 xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing' \
                 xmlns:d='http://schemas.xmlsoap.org/ws/2005/04/discovery'><s:Header>\
                 <a:RelatesTo>urn:uuid:{id}</a:RelatesTo></s:Header><s:Body><d:ProbeMatches>\
                 <d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:{}</a:Address>\
                 </a:EndpointReference><d:Types>p:PrintDeviceType</d:Types></d:ProbeMatch>\
                 </d:ProbeMatches></s:Body></s:Envelope>",
                uuid(number)
            )
            .into_bytes(),
        )
    });
    chorus(1900, |number, octets| {
        let asked = ssdp::Message::decode(octets)?;
        let target = asked.target()?.to_owned();
        let usn = format!("uuid:{}::{target}", uuid(number));
        let wanted = asked.kind == ssdp::Kind::Search && number % 2 == 0;
        wanted.then(|| {
            let headers = [("ST", target.as_str()), ("USN", usn.as_str())];
            ssdp::Message::new(ssdp::Kind::Answer, &headers).encode()
        })
    });
    snmp_agents();
    println!("ready");
    std::io::stdout().flush().unwrap();
    thread::sleep(PATIENCE);
}

/// Not a test: the one who looks, in the rig's namespace.
#[tokio::test]
#[ignore = "the rig runs it"]
async fn the_one_who_looks() {
    if std::env::var_os("OCTOPIN_RESPONDERS").is_none() {
        return;
    }
    let search = Search::out_of(Some(AP_INTERFACE));
    assert_eq!(search.timeout, ALL);
    let began = Instant::now();
    let mut told = None;
    let outcome = printers(&search, |sighting| {
        if sighting.printer && told.is_none() {
            told = Some(began.elapsed());
        }
    })
    .await;
    let first = outcome.first.expect("nobody answered");
    let elapsed = outcome.elapsed;
    // Who looks on is told of it when it is seen, however busy the machine is, and not at the end.
    assert!(told.unwrap() < elapsed, "{told:?} of {elapsed:?}");
    assert!(first <= told.unwrap());
    let found = merge(outcome.sightings);
    println!(
        "found {} first {} all {}",
        found.len(),
        first.as_millis(),
        elapsed.as_millis()
    );
    let ways: BTreeSet<Way> = found
        .iter()
        .flat_map(|one| one.sightings.iter().map(|sighting| sighting.way))
        .collect();
    println!("ways {}", ways.len());
    for printer in &found {
        let [IpAddr::V4(address)] = printer.addresses.as_slice() else {
            panic!("{printer:#?}");
        };
        let number = address.octets()[3];
        assert_eq!(printer.identity.uuid, Some(uuid(number)));
        println!("printer {number}");
    }
}

/// How long it took until the first was seen, and all of it, from the line that says so.
fn times(line: &str) -> Option<(Duration, Duration)> {
    let mut words = line.strip_prefix("found ")?.split(' ').skip(1);
    let mut after = |name| {
        let millis = words
            .next()
            .filter(|word| *word == name)
            .and(words.next())?;
        millis.parse().ok().map(Duration::from_millis)
    };
    Some((after("first")?, after("all")?))
}

#[tokio::test]
async fn two_hundred_printers_are_found_each_once_the_first_at_once() {
    let rig = Rig::new().unwrap();
    let own = std::env::current_exe().unwrap();
    let own = own.to_str().unwrap();
    let lines: Vec<String> = (1..=COUNT)
        .map(|number| format!("addr add {}/16 dev {AP_INTERFACE}\n", address(number)))
        .collect();
    let batch = rig.dir().join("addresses");
    std::fs::write(&batch, lines.concat()).unwrap();
    let batch = ["-batch", batch.to_str().unwrap()];
    assert!(
        rig.run("ip", &batch, PATIENCE)
            .await
            .unwrap()
            .status
            .success()
    );
    let role = |name| {
        [
            "OCTOPIN_RESPONDERS=1",
            own,
            "--ignored",
            "--exact",
            "--nocapture",
            name,
        ]
    };
    let _printers = rig.spawn("printers", "env", &role("the_printers")).unwrap();

    // Until the printers are there, and until a busy machine loses no datagram and no time.
    let began = Instant::now();
    loop {
        let output = rig
            .run("env", &role("the_one_who_looks"), PATIENCE)
            .await
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let numbers: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("printer "))
            .collect();
        let each_once = text.contains(&format!("found {COUNT} "));
        let in_time = text
            .lines()
            .find_map(times)
            .is_some_and(|(first, all)| first <= FIRST && all <= ALL + ENDING);
        let complete = numbers.len() == usize::from(COUNT) && each_once && text.contains("ways 3");
        if complete && in_time {
            println!(
                "{}",
                text.lines()
                    .find(|line| line.starts_with("found"))
                    .unwrap_or_default()
            );
            break;
        }
        assert!(
            began.elapsed() < PATIENCE,
            "{text}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    rig.passed();
}
