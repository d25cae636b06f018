//! `octopin lab printer` as a program: where it is, what it answers over sockets, its panel on
//! standard input, its paper.

#[path = "support/lab_printer.rs"]
mod lab;

use std::io::{Read, Write};
use std::net::{TcpStream, UdpSocket};
use std::process::{Command, Stdio};

use lab::{PATIENCE, Printer};
use serde_json::Value;

const KINDS: [&str; 6] = [
    "envy",
    "officejet-pro",
    "laserjet-touch",
    "laserjet-buttons",
    "smart-tank-cdm",
    "enterprise",
];

#[test]
fn it_says_where_it_is_and_answers_there() {
    let printer = Printer::start(&["--kind", "officejet-pro"]);
    let first = &printer.first;
    let keys: Vec<&String> = first.as_object().unwrap().keys().take(3).collect();
    assert_eq!(keys, ["schema", "event", "device"]);
    for key in ["http", "https", "ipp", "ipps", "snmp", "control"] {
        assert!(first[key].as_str().unwrap().contains("127.0.0.1:"), "{key}");
    }
    let (status, body) = printer.ask("GET", "/DevMgmt/ProductConfigDyn.xml", "");
    assert_eq!(status, 200);
    assert!(body.contains(first["serial"].as_str().unwrap()), "{body}");
    assert_eq!(printer.ask("GET", "/nothing", "").0, 404);

    // sysName, asked with SNMPv1.
    let question = [
        0x30, 0x26, 0x02, 0x01, 0x00, 0x04, 0x06, b'p', b'u', b'b', b'l', b'i', b'c', 0xa0, 0x19,
        0x02, 0x01, 0x01, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00, 0x30, 0x0e, 0x30, 0x0c, 0x06, 0x08,
        0x2b, 0x06, 0x01, 0x02, 0x01, 0x01, 0x05, 0x00, 0x05, 0x00,
    ];
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    socket
        .send_to(&question, first["snmp"].as_str().unwrap())
        .unwrap();
    let mut answer = [0; 1500];
    let (length, _) = socket.recv_from(&mut answer).unwrap();
    let host = first["host"].as_str().unwrap().as_bytes();
    let found = answer[..length]
        .windows(host.len())
        .any(|part| part == host);
    assert!(found, "{:?}", &answer[..length]);
    printer.quit();
}

/// The stock test of a printer's attributes (Debian: cups-ipp-utils) takes every kind for one that
/// keeps to the standard.
#[test]
fn ipptool_takes_every_kind_for_a_printer() {
    let ipptool = |args: &[&str]| Command::new("ipptool").args(args).output();
    if !interop::has_programs(&["ipptool"]) {
        return;
    }
    for kind in KINDS {
        let printer = Printer::start(&["--kind", kind]);
        for address in ["ipp", "ipps"] {
            let address = printer.first[address].as_str().unwrap();
            let output = ipptool(&["-tv", address, "get-printer-attributes.test"]).unwrap();
            let report = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success(), "{kind}: {report}");
            assert!(report.contains("[PASS]"), "{kind}: {report}");
            assert!(!report.contains("[FAIL]"), "{kind}: {report}");
        }
        printer.quit();
    }
}

#[test]
fn its_panel_its_router_and_its_paper() {
    let paper = std::env::temp_dir().join(format!("octopin-paper-{}", std::process::id()));
    let paper_arg = paper.to_str().unwrap();
    let mut printer = Printer::start(&["--kind", "envy", "--new", "--paper", paper_arg]);
    printer.press("menu wps pin");
    let told = printer.event(|event| event["event"] == "answer");
    let pin = told["lines"][0].as_str().unwrap().replace("PIN: ", "");
    let pin = pin.replace(' ', "");
    assert_eq!(pin.len(), 8);
    let (status, _) = printer.ask("POST", "/octopin-lab/command", &format!("router pin {pin}"));
    assert_eq!(status, 200);
    // The whole exchange, in real time.
    printer.event(|event| event["text"] == "Wi-Fi on");
    let (_, state) = printer.ask("GET", "/octopin-lab/state", "");
    let state: Value = serde_json::from_str(&state).unwrap();
    assert_eq!(state["wifi"]["state"], "on");

    printer.press("menu print wireless-test");
    let sheet = printer.event(|event| event["event"] == "printed");
    let page = std::fs::read_to_string(sheet["text"].as_str().unwrap()).unwrap();
    assert!(page.contains("Diagnostic Results"), "{page}");
    let pdf = std::fs::read(sheet["pdf"].as_str().unwrap()).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    printer.quit();
    std::fs::remove_dir_all(&paper).unwrap();
}

#[test]
fn a_fault_on_the_wire_is_a_fault() {
    let mut printer = Printer::start(&["--kind", "laserjet-buttons", "--fault", "no-http"]);
    let mut stream = TcpStream::connect(printer.host()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(!answer.starts_with(b"HTTP/"));

    printer.press("fault huge");
    printer.event(|event| event["event"] == "answer");
    let mut stream = TcpStream::connect(printer.host()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
        .write_all(b"GET /IoMgmt/Adapters HTTP/1.1\r\nHost: x\r\n\r\n")
        .unwrap();
    let mut beginning = vec![0; 1 << 20];
    stream.read_exact(&mut beginning).unwrap();
    let head = String::from_utf8_lossy(&beginning[..400]).to_lowercase();
    assert!(head.contains("content-length: 4294967296"), "{head}");
    drop(stream);

    printer.press("fault asleep");
    printer.event(|event| event["event"] == "answer");
    assert_eq!(printer.ask("GET", "/IoMgmt/Adapters", "").0, 503);
    printer.quit();
}

#[test]
fn kinds_and_faults_are_listed_and_wrong_ones_refused() {
    let run = |args: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_octopin"))
            .args(["lab", "printer"])
            .args(args)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    };
    let list = run(&["--list", "--json"]);
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    assert_eq!(list["kinds"].as_array().unwrap().len(), KINDS.len());
    assert!(list["faults"].as_array().unwrap().len() >= 12);
    for wrong in [
        &["--kind", "toaster"][..],
        &["--fault", "sad"],
        &["--listen", "localhost:80"],
        &["--announce", "--listen", "0.0.0.0"],
    ] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong:?}");
    }
    // An address of documentation (RFC 5737), which no computer has.
    let refused = run(&["--listen", "192.0.2.1:9"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("192.0.2.1:9"));
}
