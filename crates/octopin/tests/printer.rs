//! `octopin printer` as its user runs it, against web servers of these tests, and against stock
//! programs where they are installed: `ippeveprinter` and `ipptool` (Debian: cups-ipp-utils) and
//! `snmpd`.

#[path = "support/lab_printer.rs"]
mod lab;
#[path = "../../devices/tests/support/mod.rs"]
mod support;

use std::fs;
use std::io::Write as _;
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use support::{Reply, Request, Server, ok, status};

const TREE: &str = "<l:DiscoveryTree xmlns:l='l' xmlns:d='d'><l:SupportedTree><d:ResourceURI>\
    /DevMgmt/ProductConfigDyn.xml</d:ResourceURI></l:SupportedTree></l:DiscoveryTree>";
const PRODUCT: &str = "<p:ProductConfigDyn xmlns:p='p' xmlns:d='d'><p:ProductInformation>\
    <d:MakeAndModel>HP LaserJet Pro M225dw</d:MakeAndModel><d:SerialNumber>VN00A0B0C0\
    </d:SerialNumber><d:PasswordStatus>notSet</d:PasswordStatus></p:ProductInformation>\
    </p:ProductConfigDyn>";
const ADAPTERS: &str = "<io:Adapters xmlns:io='i' xmlns:dd='d' xmlns:m='m' xmlns:w='w'><io:Adapter>\
    <m:ResourceNode><m:ResourceLink><dd:ResourceURI>/IoMgmt/Adapters/wifi0</dd:ResourceURI>\
    </m:ResourceLink></m:ResourceNode><io:HardwareConfig><dd:Power>on</dd:Power>\
    <dd:DeviceConnectivityPortType>wifiEmbedded</dd:DeviceConnectivityPortType><io:WifiNetwork>\
    <w:SSID>486f6d65</w:SSID></io:WifiNetwork><dd:IsConnected>true</dd:IsConnected>\
    </io:HardwareConfig></io:Adapter></io:Adapters>";
const SERVICES: &str = "<n:NetAppsDyn xmlns:n='n' xmlns:d='d'><d:LPD>enabled</d:LPD>\
    <d:LLMNR>disabled</d:LLMNR></n:NetAppsDyn>";
const REPORTS: &str = "<c:InternalPrintCap xmlns:c='c'><c:JobType>wirelessNetworkPage</c:JobType>\
    <c:JobType>networkDiagnosticPage</c:JobType></c:InternalPrintCap>";
const PIN: &str = "<io:WpsSession xmlns:io='i' xmlns:w='w'><w:WpsPin>12345670</w:WpsPin>\
    </io:WpsSession>";

/// A LaserJet that speaks LEDM and takes what is written.
fn laserjet() -> Server {
    Server::new(
        |request: &Request| match (request.method.as_str(), request.path.as_str()) {
            ("GET", "/DevMgmt/DiscoveryTree.xml") => ok(TREE),
            ("GET", "/DevMgmt/ProductConfigDyn.xml") => ok(PRODUCT),
            ("GET", "/IoMgmt/Adapters") => ok(ADAPTERS),
            ("GET", "/DevMgmt/NetAppsDyn.xml") => ok(SERVICES),
            ("GET", "/DevMgmt/InternalPrintCap.xml") => ok(REPORTS),
            ("GET", "/IoMgmt/Adapters/wifi0/WPS/Pin") => ok(PIN),
            ("POST", "/DevMgmt/InternalPrintDyn.xml") => status(201),
            ("PUT", "/IoMgmt/Adapters/wifi0/Profiles/1") => status(200),
            _ => status(404),
        },
    )
}

/// A directory of one test, gone at its end.
struct Home(PathBuf);

impl Home {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("octopin-printer-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn octopin_in(home: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .arg("printer")
        .args(arguments)
        .env("XDG_STATE_HOME", home)
        .env_remove("OCTOPIN_PASSWORD")
        .env_remove("OCTOPIN_SNMP_PASSWORD")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if let Some(mut stdin) = child.stdin.take() {
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output().unwrap()
}

fn octopin(arguments: &[&str]) -> Output {
    octopin_in(&Home::new().0, arguments, "")
}

fn json(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stdout);
    let error = String::from_utf8_lossy(&output.stderr);
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text:?} {error:?}"))
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn writes(server: &Server) -> Vec<Request> {
    let write = |r: &Request| r.method != "GET" && !r.path.starts_with("/ipp");
    server.seen().into_iter().filter(write).collect()
}

#[test]
fn show_tells_what_is_known_and_from_where() {
    let server = laserjet();
    let output = octopin(&["show", &server.url(), "--json"]);
    assert_eq!(code(&output), 0);
    let document = json(&output);
    assert_eq!(document["schema"], "octopin.printer/1");
    assert_eq!(document["identity"]["maker"], "HP");
    assert_eq!(document["identity"]["model"], "LaserJet Pro M225dw");
    assert_eq!(document["identity"]["serial"], "VN00A0B0C0");
    assert!(document["identity"]["uuid"].is_null());
    assert_eq!(document["wifi"]["state"], "on");
    assert_eq!(document["wifi"]["ssid"], "Home");
    assert_eq!(document["web"]["dialects"], serde_json::json!(["ledm"]));
    assert_eq!(document["findings"][0]["code"], "no-admin-password");
    let evidence = document["evidence"].as_array().unwrap();
    let ssid = evidence.iter().find(|e| e["field"] == "wifi.ssid").unwrap();
    assert_eq!(ssid["confidence"], "high");
    assert!(
        ssid["source"]
            .as_str()
            .unwrap()
            .contains("/IoMgmt/Adapters")
    );

    let output = octopin(&["show", &server.url()]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    for part in [
        "HP LaserJet Pro M225dw",
        "VN00A0B0C0",
        "Home",
        "connected",
        "not evidenced",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(writes(&server).is_empty(), "looking changes nothing");
    assert!(
        server.seen().iter().all(|r| !r.path.contains("WPS")),
        "and reads no PIN"
    );
}

#[test]
fn what_is_no_printer_or_no_address_is_told() {
    let server = Server::new(|_| Reply::Whole(404, "Server: shop\r\n".to_owned(), Vec::new()));
    let output = octopin(&["show", &server.url(), "--json"]);
    assert_eq!(
        (code(&output), &json(&output)["code"]),
        (1, &"no-printer".into())
    );
    for address in ["", "ftp://h", "a b"] {
        let output = octopin(&["show", address, "--json"]);
        assert_eq!(
            (code(&output), &json(&output)["code"]),
            (2, &"bad-address".into())
        );
    }
    let server = Server::new(|_| status(503));
    let output = octopin(&["show", &server.url(), "--json"]);
    let document = json(&output);
    assert_eq!((code(&output), &document["code"]), (1, &"asleep".into()));
    assert!(
        document["next"].as_str().unwrap().contains("wake it"),
        "{document}"
    );
}

#[test]
fn a_password_is_taken_from_a_file_from_the_variable_and_from_standard_input() {
    let server = Server::new(|request| {
        if request
            .headers
            .to_lowercase()
            .contains("authorization: digest username=\"admin\"")
        {
            match request.path.as_str() {
                "/DevMgmt/DiscoveryTree.xml" => ok(TREE),
                "/DevMgmt/ProductConfigDyn.xml" => ok(PRODUCT),
                _ => status(404),
            }
        } else {
            let header = "WWW-Authenticate: Digest realm=\"p\", nonce=\"n\", qop=\"auth\"\r\n";
            Reply::Whole(401, header.to_owned(), Vec::new())
        }
    });
    let output = octopin(&["show", &server.url(), "--json"]);
    assert_eq!(
        (code(&output), &json(&output)["code"]),
        (1, &"login-wanted".into())
    );
    let home = Home::new();
    let file = home.0.join("password");
    fs::write(&file, "secret\n").unwrap();
    let file = file.to_str().unwrap();
    for (from, input) in [(file, ""), ("-", "secret\n")] {
        let url = server.url();
        let arguments = ["show", &url, "--json", "--password-file", from];
        let output = octopin_in(&home.0, &arguments, input);
        assert_eq!(json(&output)["identity"]["serial"], "VN00A0B0C0", "{from}");
    }
    let missing = home.0.join("missing");
    let output = octopin(&[
        "show",
        &server.url(),
        "--password-file",
        missing.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 2);
}

#[test]
fn the_pin_is_read_only_on_request_and_masked_in_documents() {
    let server = laserjet();
    let output = octopin(&["pin", &server.url(), "--json"]);
    assert_eq!(code(&output), 0);
    let document = json(&output);
    assert_eq!(document["schema"], "octopin.printer-pin/1");
    assert!(document["pin"].is_null());
    let steps: Vec<&str> = document["ladder"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["step"].as_str().unwrap())
        .collect();
    assert_eq!(steps, ["panel", "paper", "web"]);
    assert!(server.seen().iter().all(|r| !r.path.contains("WPS")));

    // Not agreed, and nobody to ask.
    let output = octopin(&["pin", &server.url(), "--read", "--json"]);
    assert_eq!(
        (code(&output), &json(&output)["code"]),
        (2, &"not-agreed".into())
    );
    assert!(server.seen().iter().all(|r| !r.path.contains("WPS")));

    let url = server.url();
    let read = [
        "pin",
        &url,
        "--read",
        "--yes",
        "--json",
        "--compare",
        "30664159",
    ];
    let document = json(&octopin(&read));
    assert_eq!(document["pin"]["digits"], "********");
    assert_eq!(document["compared"]["outdated"], true);
    let codes: Vec<&Value> = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| &f["code"])
        .collect();
    assert!(codes.contains(&&"wps-pin-unprotected".into()), "{codes:?}");
    let shown = json(&octopin(&[&read[..], &["--show-secrets"]].concat()));
    assert_eq!(shown["pin"]["digits"], "12345670");
    let output = octopin(&["pin", &url, "--read", "--yes"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("WPS PIN: 12345670"));
    assert!(writes(&server).is_empty());
}

#[test]
fn a_report_uses_paper_only_when_that_was_agreed() {
    let server = laserjet();
    let url = server.url();
    let output = octopin(&["report", &url, "--json"]);
    assert_eq!(
        (code(&output), &json(&output)["code"]),
        (2, &"not-agreed".into())
    );
    let output = octopin(&["report", &url, "--list", "--json"]);
    assert_eq!(json(&output)["reports"].as_array().unwrap().len(), 2);
    assert!(writes(&server).is_empty());
    let output = octopin(&["report", &url, "--kind", "network", "--yes", "--json"]);
    let document = json(&output);
    assert_eq!(document["schema"], "octopin.printer-report/1");
    assert_eq!(document["printed"], true);
    let sent = writes(&server);
    assert_eq!(sent.len(), 1);
    assert!(String::from_utf8_lossy(&sent[0].body).contains(">networkDiagnosticPage<"));
    let output = octopin(&["report", &url, "--kind", "configuration", "--yes", "--json"]);
    assert_eq!(
        (code(&output), &json(&output)["code"]),
        (1, &"no-such-report".into())
    );
    assert_eq!(code(&octopin(&["report", &url, "--kind", "horoscope"])), 2);
}

#[test]
fn services_are_listed() {
    let server = laserjet();
    let document = json(&octopin(&["services", &server.url(), "--json"]));
    assert_eq!(document["schema"], "octopin.printer-services/1");
    let services = document["services"].as_array().unwrap();
    let on = |name: &str| services.iter().find(|s| s["name"] == name).unwrap()["on"].clone();
    assert_eq!((on("lpd"), on("llmnr")), (true.into(), false.into()));
    assert_eq!(document["admin_password"], false);
    let text = octopin(&["services", &server.url()]);
    assert!(String::from_utf8_lossy(&text.stdout).contains("very old computers"));
}

#[test]
fn the_wifi_is_set_after_what_was_before_is_kept() {
    let server = laserjet();
    let home = Home::new();
    let url = server.url();
    let base = [
        "set-wifi",
        &url,
        "--ssid",
        "New",
        "--passphrase",
        "-",
        "--json",
    ];
    let with = |more: &[&str]| octopin_in(&home.0, &[&base[..], more].concat(), "correct horse\n");

    let document = json(&with(&["--dry-run"]));
    assert_eq!(document["schema"], "octopin.printer-wifi/1");
    assert_eq!(
        (&document["done"], &document["before"]["ssid"]),
        (&false.into(), &"Home".into())
    );
    let output = with(&[]);
    assert_eq!(
        (code(&output), &json(&output)["code"]),
        (2, &"not-agreed".into())
    );
    assert!(writes(&server).is_empty());

    let output = with(&["--yes"]);
    let document = json(&output);
    assert_eq!(document["done"], true, "{document}");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("horse"));
    let kept = fs::read_to_string(document["journal"].as_str().unwrap()).unwrap();
    assert!(kept.contains("\"ssid\":\"Home\"") && !kept.contains("horse"));
    let sent = writes(&server);
    assert_eq!((sent.len(), sent[0].method.as_str()), (1, "PUT"));

    for (ssid, passphrase, wrong) in [
        ("New", "short", "bad-passphrase"),
        (&*"x".repeat(33), "correct horse", "bad-ssid"),
    ] {
        let arguments = [
            "set-wifi",
            &url,
            "--ssid",
            ssid,
            "--passphrase",
            "-",
            "--json",
        ];
        let output = octopin_in(&home.0, &arguments, &format!("{passphrase}\n"));
        assert_eq!((code(&output), &json(&output)["code"]), (2, &wrong.into()));
    }
}

/// What `set-wifi` does to a virtual ENVY, whose Wi-Fi can be set over IPP, with a login, and over
/// LEDM.
fn set_wifi(address: &str, password: Option<&str>) -> Output {
    let home = Home::new();
    let file = home.0.join("password");
    fs::write(&file, password.unwrap_or_default()).unwrap();
    let mut arguments = vec!["set-wifi", address, "--ssid", "Maple Street 7", "--yes"];
    arguments.extend(["--passphrase", "-", "--json"]);
    if password.is_some() {
        arguments.extend(["--password-file", file.to_str().unwrap()]);
    }
    octopin_in(&home.0, &arguments, "correct horse\n")
}

/// The lab's own word for what the printer was told.
fn credential_is_new(printer: &lab::Printer) -> bool {
    let (_, state) = printer.ask("GET", "/octopin-lab/state", "");
    let state: Value = serde_json::from_str(&state).unwrap();
    state["wifi"]["state"] != "on"
}

/// The printer's own list, which it first has to make (202).
#[test]
fn a_printer_that_is_not_connected_says_which_networks_it_hears() {
    let printer = lab::Printer::start(&["--kind", "envy", "--new"]);
    let address = printer.first["http"].as_str().unwrap();
    let document = json(&octopin(&["show", address, "--json"]));
    let networks = document["networks"].as_array().unwrap();
    let home = networks.iter().find(|n| n["ssid"] == "Maple Street 7");
    let home = home.unwrap_or_else(|| panic!("{document}"));
    assert!(
        home["channel"].is_u64() && home["bssid"].is_string(),
        "{home}"
    );
    assert!(home["signal_dbm"].as_i64().unwrap() < 0, "{home}");
    let evidence = document["evidence"].as_array().unwrap();
    let heard = evidence.iter().find(|e| e["field"] == "networks").unwrap();
    let source = heard["source"].as_str().unwrap();
    assert!(
        source.ends_with("/IoMgmt/Adapters/Wifi0/WifiNetworks"),
        "{source}"
    );
    let text = octopin(&["show", address]);
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(
        text.contains("It hears") && text.contains("Maple Street 7"),
        "{text}"
    );
    printer.quit();

    let connected = lab::Printer::start(&["--kind", "envy"]);
    let address = connected.first["http"].as_str().unwrap();
    let document = json(&octopin(&["show", address, "--json"]));
    assert_eq!(document["networks"], serde_json::json!([]));
    connected.quit();

    let never = lab::Printer::start(&["--kind", "envy", "--new", "--fault", "scans-forever"]);
    let address = never.first["http"].as_str().unwrap();
    let document = json(&octopin(&["show", address, "--json"]));
    assert_eq!(
        document["unread"][0]["code"], "still-scanning",
        "{document}"
    );
    never.quit();
}

#[test]
fn where_ipp_wants_a_login_the_wifi_is_set_over_ledm() {
    let printer = lab::Printer::start(&["--kind", "envy"]);
    assert!(!credential_is_new(&printer));
    let output = set_wifi(printer.first["http"].as_str().unwrap(), None);
    let document = json(&output);
    assert_eq!(document["done"], true, "{document}");
    assert_eq!(document["dialect"], "ledm");
    assert_eq!(document["refused"][0]["dialect"], "ipp");
    assert_eq!(document["refused"][0]["code"], "login-wanted");
    let warning = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(warning.contains("another way, over LEDM"), "{warning}");
    // The passphrase is not that of its router.
    assert!(credential_is_new(&printer));
    printer.quit();
}

#[test]
fn a_password_from_a_file_sets_the_wifi_over_https_and_never_over_http() {
    let arguments = ["--kind", "envy", "--web-password", "Geheim 1"];
    let printer = lab::Printer::start(&arguments);
    let http = printer.first["http"].as_str().unwrap();
    let https = printer.first["https"].as_str().unwrap();
    let refused = |address: &str, password: Option<&str>, code_of: &str| {
        let output = set_wifi(address, password);
        let document = json(&output);
        assert_eq!((code(&output), &document["code"]), (1, &code_of.into()));
        assert!(!credential_is_new(&printer), "{document}");
    };
    refused(http, None, "login-wanted");
    refused(http, Some("Geheim 1"), "login-unprotected");
    refused(https, Some("wrong"), "login-refused");
    let document = json(&set_wifi(https, Some("Geheim 1\n")));
    assert_eq!(document["done"], true, "{document}");
    assert_eq!(document["dialect"], "ipp");
    assert!(credential_is_new(&printer));
    printer.quit();
}

/// A stock program that ends with the test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A network and a system bus of its own, in which `ippeveprinter` finds the Avahi that it insists
/// on; then both programs ask it.
const EVE: &str = concat!(
    include_str!("support/avahi.sh"),
    r#"
set -e
directory=$1 octopin=$2
PATH=$PATH:/usr/sbin:/sbin
ip link set lo up
start_avahi "$directory" lo
ippeveprinter -p 8631 -n localhost -r off -a "$directory/attributes" -d "$directory" \
    octopin-test > "$directory/log" 2>&1 &
uri=ipp://localhost:8631/ipp/print
ask() { ipptool -tv $uri get-printer-attributes.test > "$directory/ipptool" 2>&1 || true; }
tries=0
while ask; ! grep -q 'printer-state (' "$directory/ipptool"; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || { cat "$directory/log"; exit 1; }
    sleep 0.2
done
"$octopin" printer show $uri --json > "$directory/octopin"
"#
);

#[test]
fn ippeveprinter_is_identified_and_ipptool_agrees() {
    let programs = [
        "ippeveprinter",
        "ipptool",
        "avahi-daemon",
        "dbus-daemon",
        "unshare",
    ];
    if !interop::has_programs(&programs) {
        return;
    }
    let home = Home::new();
    fs::write(
        home.0.join("attributes"),
        "ATTR text printer-make-and-model \"HP Octopin Test Printer\"\n\
         ATTR text printer-device-id \"MFG:HP;MDL:Octopin Test Printer;SN:TH00A0B0C0;\"\n\
         ATTR enum printer-wifi-state 5\n\
         ATTR name printer-wifi-ssid \"Home\"\n\
         ATTR text printer-firmware-string-version NLM2CN1716AR\n",
    )
    .unwrap();
    fs::write(home.0.join("script"), EVE).unwrap();
    let output = Command::new("unshare")
        .args([
            "-r",
            "-m",
            "-n",
            "-p",
            "-f",
            "--kill-child",
            "--mount-proc",
            "sh",
        ])
        .arg(home.0.join("script"))
        .arg(&home.0)
        .arg(env!("CARGO_BIN_EXE_octopin"))
        .env("XDG_STATE_HOME", &home.0)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");

    let text = fs::read_to_string(home.0.join("octopin")).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["identity"]["maker"], "HP", "{document}");
    assert_eq!(document["identity"]["model"], "Octopin Test Printer");
    assert_eq!(document["identity"]["serial"], "TH00A0B0C0");
    assert_eq!(document["wifi"]["state"], "not-visible");
    assert_eq!(document["wifi"]["ssid"], "Home");
    assert_eq!(document["identity"]["firmware"]["released"], "2017-04-17");
    assert_eq!(document["web"]["dialects"], serde_json::json!(["ipp"]));

    let text = fs::read_to_string(home.0.join("ipptool")).unwrap();
    let said = |name: &str| {
        let start = format!("{name} (");
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with(&start));
        let value = line.and_then(|line| line.split_once(" = "));
        value.map(|(_, value)| value.to_owned())
    };
    assert_eq!(
        said("printer-make-and-model").as_deref(),
        Some("HP Octopin Test Printer")
    );
    assert_eq!(said("printer-wifi-ssid").as_deref(), Some("Home"));
    let uuid = document["identity"]["uuid"].as_str().unwrap();
    assert_eq!(
        said("printer-uuid").unwrap().to_lowercase(),
        format!("urn:uuid:{uuid}")
    );
}

#[test]
fn snmpd_is_read_as_a_printer_where_it_says_that_it_is_one() {
    if !interop::has_programs(&["snmpd"]) {
        return;
    }
    let home = Home::new();
    let port = UdpSocket::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let configuration = home.0.join("snmpd.conf");
    fs::write(
        &configuration,
        "rocommunity public 127.0.0.1\n\
         createUser guest\nrouser guest noauth\n\
         createUser safe SHA-256 \"maple syrup\" AES \"pancakes forever\"\nrouser safe priv\n\
         override 1.3.6.1.2.1.43.5.1.1.17.1 octet_str \"VN00A0B0C0\"\n\
         override 1.3.6.1.2.1.25.3.2.1.3.1 octet_str \"HP LaserJet 400 M401dw\"\n\
         override 1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0 octet_str \"20170411\"\n",
    )
    .unwrap();
    let _program = Program(
        Command::new("snmpd")
            .args(["-f", "-C", "-Ln", "-c"])
            .arg(&configuration)
            .arg("-p")
            .arg(home.0.join("pid"))
            .arg(format!("udp:127.0.0.1:{port}"))
            .env("SNMP_PERSISTENT_DIR", &home.0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap(),
    );
    // A web server that knows nothing, so that all is said by SNMP.
    let server = Server::new(|_| status(404));
    let url = server.url();
    let snmp_port = port.to_string();
    let end = Instant::now() + Duration::from_secs(60);
    let document = loop {
        let output = octopin(&["show", &url, "--snmp-port", &snmp_port, "--json"]);
        if code(&output) == 0 || Instant::now() > end {
            break json(&output);
        }
    };
    assert_eq!(document["identity"]["serial"], "VN00A0B0C0", "{document}");
    assert_eq!(document["identity"]["model"], "LaserJet 400 M401dw");
    assert_eq!(document["identity"]["firmware"]["released"], "2017-04-11");
    assert_eq!(document["web"]["dialects"], serde_json::json!(["snmp"]));

    // The same as users of version 3, whose way of signing is found out.
    let passwords = home.0.join("passwords");
    let file = passwords.to_str().unwrap();
    let show = ["show", &url, "--snmp-port", &snmp_port, "--json"];
    let by = |more: &[&str]| octopin(&[&show[..], more].concat());
    let guest = json(&by(&["--snmp-user", "guest"]));
    assert_eq!(guest["identity"]["serial"], "VN00A0B0C0", "{guest}");
    fs::write(&passwords, "maple syrup\npancakes forever\n").unwrap();
    let safe = ["--snmp-user", "safe", "--snmp-password-file", file];
    let read = json(&by(&safe));
    assert_eq!(read["identity"]["serial"], "VN00A0B0C0", "{read}");

    // What does not fit is told apart, and no password is printed.
    fs::write(&passwords, "maple sirup\npancakes forever\n").unwrap();
    let nobody = ["--snmp-user", "nobody"];
    for (arguments, reason) in [
        (&safe[..], "snmp-wrong-password"),
        (&nobody, "snmp-unknown-user"),
    ] {
        let output = by(arguments);
        let said = [&output.stdout[..], &output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert_ne!(code(&output), 0, "{said}");
        assert!(said.contains(reason), "{reason}: {said}");
        assert!(
            !said.contains("maple") && !said.contains("pancakes"),
            "{said}"
        );
    }
    fs::write(&passwords, "short\n").unwrap();
    assert_eq!(code(&by(&safe)), 2);
    assert_eq!(code(&by(&["--snmp-password-file", file])), 2);
    // Standard input, which has nothing here, and belongs to one secret alone.
    let standard_input = ["--snmp-user", "safe", "--snmp-password-file", "-"];
    assert_eq!(code(&by(&standard_input)), 2);
    let twice = [&standard_input[..], &["--password-file", "-"]].concat();
    assert_eq!(code(&by(&twice)), 2);
}
