//! No secret of the lab's live printers and routers is in anything that the commands write about them:
//! text, JSON, details, history, bundle, and the files that are kept.

mod common;

#[path = "../../job/tests/support/forms.rs"]
mod forms;
#[path = "support/lab_printer.rs"]
mod lab;

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use common::{LabRouter, done_alone, in_state};
use forms::{find, forms, latin};
use lab::Printer;
use link::PrivateDir;
use serde_json::Value;

/// Characters that every encoding has its own way with.
const WEB: &str = r#"web "p4ss" <&> 50% off"#;
const ROUTER: &str = r#"router "p4ss" <&> 50% off"#;
const SNMP: &str = "snmp p4ss <&> 1\nsnmp priv <&> 2\n";
const COMMUNITY: &str = "sunflower lane 12";
/// What the virtual home has.
const HOMES: [&str; 2] = ["seven green bottles", "one short song"];
/// What a printer is told.
const NEW: &str = r#"tell "it" <&> to 1 printer"#;
/// The PIN of the virtual routers, and of the device beside them.
const ROUTER_PIN: &str = "76543210";
const DEVICE_PIN: &str = "12345670";
/// What a printed page has beside them.
const CLAIM: &str = "CLMX-7Q4R-9ZTV";
const DIRECT: &str = "48151623";
const SETUP: &str = "blue kettle 77";

/// What was written, with the secrets that must not be in it.
struct Watch {
    state: PrivateDir,
    secrets: Vec<String>,
    commands: usize,
}

impl Watch {
    fn new() -> Self {
        let texts = [WEB, ROUTER, COMMUNITY, NEW, ROUTER_PIN, DEVICE_PIN]
            .into_iter()
            .chain([CLAIM, DIRECT, SETUP])
            .chain(HOMES)
            .chain(SNMP.lines());
        Self {
            state: PrivateDir::new("octopin-lab-secrets").expect("a directory"),
            secrets: texts.map(str::to_owned).collect(),
            commands: 0,
        }
    }

    fn check(&self, what: &str, octets: &[u8]) {
        let text = latin(octets);
        for secret in &self.secrets {
            assert_eq!(find(&text, &forms(secret)), None, "{secret:?} in {what}");
        }
    }

    /// Runs a command in words and as a document, both with everything that it tells.
    fn run(&mut self, arguments: &[&str], input: &str) {
        for form in [&["--verbose"][..], &["--json", "--verbose"]] {
            let all = [arguments, form].concat();
            let ran = in_state(self.state.path(), &all, input);
            let what = all.join(" ");
            assert!(ran.status.code().is_some(), "{what} was ended");
            let octets = [ran.stdout, ran.stderr].concat();
            assert!(!octets.is_empty(), "{what} says nothing");
            self.check(&what, &octets);
            self.commands += 1;
        }
    }

    /// What is remembered, what is given to support, and every file that is kept.
    fn kept(&mut self) {
        let zip = self.state.path().join("bundle.zip");
        let zip_name = zip.display().to_string();
        self.run(&["history"], "");
        let listed = in_state(self.state.path(), &["history", "--json"], "");
        let listed: Value = serde_json::from_slice(&listed.stdout).expect("JSON");
        let ids: Vec<String> = listed["runs"]
            .as_array()
            .expect("runs")
            .iter()
            .map(|run| run["id"].to_string())
            .collect();
        for id in &ids {
            self.run(&["history", id], "");
        }
        self.run(&["bundle", "-o", &zip_name], "");
        let mut bundle =
            zip::ZipArchive::new(fs::File::open(&zip).expect("a bundle")).expect("zip");
        for index in 0..bundle.len() {
            let mut entry = bundle.by_index(index).expect("an entry");
            let name = entry.name().expect("a name").into_owned();
            let mut octets = Vec::new();
            entry.read_to_end(&mut octets).expect("its octets");
            self.check(&name, &octets);
        }
        let mut files = 0;
        self.files(&self.state.path().join("octopin"), &mut files);
        assert!(files > 0 && self.commands > 10);
    }

    fn files(&self, directory: &Path, count: &mut usize) {
        for entry in fs::read_dir(directory).expect("a directory").flatten() {
            let path = entry.path();
            if path.is_dir() {
                self.files(&path, count);
            } else {
                *count += 1;
                let octets = fs::read(&path).expect("it can be read");
                self.check(&path.display().to_string(), &octets);
            }
        }
    }
}

/// A file with this text, outside of what is searched.
fn file(place: &PrivateDir, name: &str, text: &str) -> String {
    let path = place.path().join(name);
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

#[test]
fn no_secret_of_a_live_printer_gets_out() {
    if done_alone("no_secret_of_a_live_printer_gets_out") {
        return;
    }
    let place = PrivateDir::new("octopin-lab-given").expect("a directory");
    let password = file(&place, "web", &format!("{WEB}\n"));
    let snmp = file(&place, "snmp", SNMP);
    let page = format!(
        "HP Network Configuration Page\nModel: ENVY 6000\nNetwork Name (SSID): Maple Street 7\n\
         Passphrase: {}\nWPS PIN: {DEVICE_PIN}\nClaim Code: {CLAIM}\n\
         Wi-Fi Direct Password: {DIRECT}\nSetup Network Password: {SETUP}\n\
         Admin Password: {WEB}\nSNMP Community: {COMMUNITY}\n",
        HOMES[0]
    );
    let page = file(&place, "page.txt", &page);
    // Most of the time is spent waiting for what a printer does not answer: each has its own.
    std::thread::scope(|all| {
        for kind in KINDS {
            let (password, snmp, page) = (&password, &snmp, &page);
            all.spawn(move || at_a_printer(kind, password, snmp, page));
        }
    });
}

/// The kinds of virtual printers.
const KINDS: [&str; 6] = [
    "envy",
    "officejet-pro",
    "laserjet-touch",
    "laserjet-buttons",
    "smart-tank-cdm",
    "enterprise",
];

/// Every command about a printer, and what is kept of them.
fn at_a_printer(kind: &str, password: &str, snmp: &str, page: &str) {
    let mut watch = Watch::new();
    let mut printer = Printer::start(&["--kind", kind, "--web-password", WEB]);
    printer.press("menu wps pin");
    let state = printer.ask("GET", "/octopin-lab/state", "").1;
    let state: Value = serde_json::from_str(&state).expect("the lab's state");
    // Where it makes one of its own.
    watch
        .secrets
        .extend(state["pin"].as_str().map(str::to_owned));
    let at = format!("http://{}", printer.host());
    let with = ["--password-file", password];
    for command in ["show", "services", "pin", "report"] {
        watch.run(&[&["printer", command, &at], &with[..]].concat(), "");
    }
    let by_user = ["--snmp-user", "desk", "--snmp-password-file", snmp];
    watch.run(&[&["printer", "show", &at], &by_user[..]].concat(), "");
    let by_name = ["printer", "show", &at, "--community", COMMUNITY];
    watch.run(&by_name, "");
    let set = ["printer", "set-wifi", &at, "--ssid", "Maple Street 7"];
    let given = ["--passphrase", "-", "--yes"];
    let all = [&set[..], &given, &with].concat();
    watch.run(&all, &format!("{NEW}\n"));
    watch.run(&["diagnose", "--printer", &at, "--report", page], "");
    watch.run(&["harden", "--printer", &at], "");
    watch.run(&["printer", "read-report", page], "");
    watch.kept();
}

#[test]
fn no_secret_of_a_live_router_gets_out() {
    if done_alone("no_secret_of_a_live_router_gets_out") {
        return;
    }
    let place = PrivateDir::new("octopin-lab-given").expect("a directory");
    let password = file(&place, "router", &format!("{ROUTER}\n"));
    std::thread::scope(|all| {
        for kind in [
            "jnap", "fritz", "mikrotik", "keenetic", "asus", "tplink", "openwrt",
        ] {
            let password = &password;
            all.spawn(move || at_a_router(kind, &["--password-file", password]));
        }
        // A socket, a PIN and a display let somebody in without a password.
        for kind in ["hostapd", "upnp", "freebox"] {
            all.spawn(move || at_a_router(kind, &[]));
        }
    });
}

/// Every command about a router, and what is kept of them.
fn at_a_router(kind: &str, with: &[&str]) {
    let mut watch = Watch::new();
    let mut router = LabRouter::start(&[&["--kind", kind][..], with].concat());
    let at = router.address().to_owned();
    let at = at.as_str();
    std::thread::scope(|at_once| {
        let shown = at_once.spawn(|| {
            watch.run(&[&["router", "show", at], with].concat(), "");
        });
        // Its owner presses yes when it asks on its display.
        while kind == "freebox" && !shown.is_finished() {
            router.tell("allow");
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    let shown = in_state(
        watch.state.path(),
        &[&["router", "show", at], with].concat(),
        "",
    );
    assert!(shown.status.success(), "{kind} lets nobody in");
    for command in [
        &[
            "router",
            "add-device",
            at,
            "--pin",
            DEVICE_PIN,
            "--no-wait",
            "--yes",
        ][..],
        &["router", "push-button", at, "--no-wait", "--yes"],
        &["router", "wps", "off", at, "--yes"],
        &["router", "restore", at, "--yes"],
        &["diagnose", "--router", at],
        &["harden", "--router", at],
    ] {
        watch.run(&[command, with].concat(), "");
    }
    watch.kept();
}
