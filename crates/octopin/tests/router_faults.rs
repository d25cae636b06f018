//! What can go wrong at a router, as its user meets it: every fault of the virtual routers with every
//! command of `octopin router`. One table says what is told; and after each the router is as it was,
//! or what is left to undo is noted and can be undone.

mod common;

use std::collections::BTreeMap;

use common::{LabRouter, document, err, in_state, status};
use link::PrivateDir;
use serde_json::{Value, json};

const PIN: &str = "12345670";
/// The kinds at which every fault is tried with every command.
const THOROUGH: &[&str] = &["fritz", "jnap"];
/// What is tried at the others: to look, a run, a change, and to take it back.
const BRIEF: &[Action] = &[Show, PushButton, WpsOff, Restore];

/// A command that is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Show,
    PushButton,
    AddDevice,
    WpsOn,
    WpsOff,
    Restore,
}

use Action::{AddDevice, PushButton, Restore, Show, WpsOff, WpsOn};

impl Action {
    const ALL: [Self; 6] = [Show, PushButton, AddDevice, WpsOn, WpsOff, Restore];

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Show => &["show"],
            PushButton => &["push-button", "--timeout", "20"],
            AddDevice => &["add-device", "--pin", PIN, "--timeout", "20"],
            WpsOn => &["wps", "on"],
            WpsOff => &["wps", "off"],
            Restore => &["restore"],
        }
    }

    /// Whether WPS was switched off before it.
    fn begins_off(self) -> bool {
        self == WpsOn || self == Restore
    }

    /// How many changes it leaves in the journal where it is done.
    fn leaves(self) -> usize {
        match self {
            WpsOn => 2,
            WpsOff => 1,
            _ => 0,
        }
    }

    /// What stands beside the router.
    fn device(self) -> &'static str {
        match self {
            PushButton => "device button",
            AddDevice => "device pin:12345670",
            _ => "device none",
        }
    }
}

/// The codes of a router that is gone in the middle. One that is back quickly looks as if somebody
/// had ended the run there, or as if it had failed for no reason.
const GONE: &[&str] = &["silent", "unreachable", "cancelled", "failed"];
/// A change that is none is told by the driver that looks again, or by this program.
const STAYS: &[&str] = &["refused", "says-on-is-off", "says-off-is-on"];

/// What is told when this is wrong; nothing where it does not matter to the command.
const TOLD: &[(&str, &[Action], &[&str])] = &[
    ("silent-midrun", &[PushButton, AddDevice], GONE),
    ("reboot", &[PushButton, AddDevice], GONE),
    (
        "no-rights",
        &[PushButton, AddDevice, WpsOn, WpsOff, Restore],
        &["no-rights"],
    ),
    (
        "second-factor",
        &[PushButton, AddDevice, WpsOn, WpsOff, Restore],
        &["second-factor"],
    ),
    ("wrong-shape", &Action::ALL, &["strange-answer"]),
    (
        "https-changed-certificate",
        &Action::ALL,
        &["certificate-changed"],
    ),
    ("wps-stays", &[WpsOn, WpsOff, Restore], STAYS),
    // Where a router does not tell why it stopped waiting, nobody came.
    (
        "two-buttons",
        &[PushButton],
        &["overlap", "refused", "failed", "cancelled", "nobody-came"],
    ),
];

fn told(fault: &str, action: Action) -> Option<&'static [&'static str]> {
    let row = TOLD.iter().find(|(name, _, _)| *name == fault);
    let (_, actions, codes) = row.expect("every fault has its row");
    actions.contains(&action).then_some(*codes)
}

/// A virtual router, and who drives it.
struct Home {
    router: LabRouter,
    address: String,
    state: PrivateDir,
}

impl Home {
    /// With TLS, so that a certificate can change.
    fn new(kind: &str) -> Self {
        let router = LabRouter::start(&["--kind", kind]);
        let address = over_tls(router.address(), &router.first);
        Self {
            address,
            router,
            state: PrivateDir::new("octopin-faults").expect("a directory"),
        }
    }

    fn drive(&self, arguments: &[&str]) -> (i32, Value, String) {
        let head = ["router"].iter().chain(arguments);
        let tail = [&self.address[..], "--password-file", "-", "--yes", "--json"];
        let all: Vec<&str> = head.copied().chain(tail).collect();
        let output = in_state(self.state.path(), &all, &self.router.password());
        (status(&output), document(&output), err(&output))
    }

    /// Lets WPS and what is beside the router be as an action finds it, with nothing wrong.
    fn before(&mut self, action: Action) {
        // It forgets who is at its page and in its networks; that takes three seconds.
        for line in ["fault none", "device none", "reboot", "skip 10"] {
            self.router.tell(line);
        }
        if action.begins_off() {
            let (ended, told, error) = self.drive(&["wps", "off"]);
            let case = format!("{told} {error}");
            assert_eq!((ended, &told["changed"]), (0, &json!(true)), "{case}");
        }
        self.router.tell(action.device());
    }

    /// After a failure: the router is as before, and so is the journal. What is noted can be undone
    /// when the router is well again.
    fn is_as_it_was(&mut self, action: Action, case: &str) {
        for line in ["fault none", "skip 10"] {
            self.router.tell(line);
        }
        assert_ne!(self.router.wps(), action.begins_off(), "{case}");
        // Where the setting has another value now, the note stays although WPS is as it was.
        let more = usize::from(case.contains("puts it back"));
        self.puts_back(usize::from(action.begins_off()) + more, case);
    }

    /// So many changes are noted, and put back.
    fn puts_back(&mut self, changes: usize, case: &str) {
        let (ended, left, error) = self.drive(&["restore"]);
        let case = format!("{case}\nthen {left} {error}");
        assert_eq!((ended, &left["restored"]), (0, &json!(changes)), "{case}");
        assert!(self.router.wps(), "{case}");
    }
}

/// The same address over TLS, where its scheme has that.
fn over_tls(address: &str, first: &Value) -> String {
    let text = |key: &str| first[key].as_str().expect("a text").to_owned();
    let strip = |url: String, start: &str| {
        let rest = url.strip_prefix(start).expect("a URL").to_owned();
        rest.trim_end_matches('/').to_owned()
    };
    let (http, https) = (
        strip(text("http"), "http://"),
        strip(text("https"), "https://"),
    );
    if address.contains("+https://") {
        return address.to_owned();
    }
    let (scheme, rest) = address.split_once("://").expect("a scheme");
    format!("{scheme}+https://{}", rest.replace(&http, &https))
}

/// Every fault with every command that the kind has. `without` are the faults that mean nothing for
/// it, and `never` the commands that it has not.
fn every_fault(kind: &str, without: &[&str], never: &[Action]) {
    let mut home = Home::new(kind);
    // The certificate is known, as after the first use.
    let (ended, shown, error) = home.drive(&["show"]);
    assert_eq!(ended, 0, "{shown} {error}");
    // What each code says: no two say the same.
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (fault, _, _) in TOLD.iter().filter(|(name, _, _)| !without.contains(name)) {
        for action in Action::ALL.into_iter().filter(|one| !never.contains(one)) {
            let codes = told(fault, action);
            // All of it is tried at two kinds.
            if !THOROUGH.contains(&kind) && (codes.is_none() || !BRIEF.contains(&action)) {
                continue;
            }
            home.before(action);
            home.router.tell(&format!("fault {fault}"));
            let (ended, document, error) = home.drive(action.arguments());
            let case = format!("{kind} {fault} {action:?}: {document} {error}");
            println!("{case}");
            let Some(codes) = codes else {
                assert_eq!(ended, 0, "{case}");
                home.router.tell("fault none");
                home.puts_back(action.leaves(), &case);
                continue;
            };
            assert_eq!(ended, 1, "{case}");
            let failure = match &document["failure"] {
                Value::Null => &document,
                failure => failure,
            };
            let code = failure["code"].as_str().expect("a code");
            assert!(codes.contains(&code), "{case}");
            let words = match failure["explanation"].as_str() {
                Some(text) => text,
                None => failure["message"].as_str().expect("words"),
            };
            let next = failure["next"].as_str().expect("what to do");
            assert!(!words.is_empty() && !next.is_empty(), "{case}");
            let all = format!("{document} {error}");
            assert!(!all.contains(home.router.password().trim()), "{case}");
            texts.insert(code.to_owned(), words.to_owned());
            home.is_as_it_was(action, &case);
        }
    }
    let different: std::collections::BTreeSet<_> = texts.values().collect();
    assert_eq!(different.len(), texts.len(), "{texts:#?}");
}

#[test]
fn every_fault_has_its_row() {
    let output = in_state(
        std::path::Path::new("/"),
        &["lab", "router", "--list", "--json"],
        "",
    );
    let list = document(&output);
    let faults = list["faults"].as_array().expect("faults").iter();
    let names: Vec<&str> = faults
        .map(|one| one["name"].as_str().expect("a name"))
        .collect();
    let rows: Vec<&str> = TOLD.iter().map(|(name, _, _)| *name).collect();
    assert_eq!(names, rows);
}

#[test]
fn at_a_fritz_box() {
    every_fault("fritz", &[], &[AddDevice]);
}

#[test]
fn at_a_linksys() {
    every_fault("jnap", &["second-factor"], &[]);
}

#[test]
fn at_an_openwrt() {
    every_fault("openwrt", &["second-factor"], &[]);
}

#[test]
fn at_a_keenetic() {
    every_fault("keenetic", &["second-factor"], &[]);
}

#[test]
fn at_a_mikrotik() {
    every_fault("mikrotik", &["second-factor"], &[AddDevice]);
}

#[test]
fn at_an_asus() {
    every_fault("asus", &["no-rights", "second-factor"], &[]);
}

#[test]
fn at_a_tp_link() {
    // It has no switch for all of WPS.
    every_fault(
        "tplink",
        &["no-rights", "second-factor", "wps-stays"],
        &[WpsOn, WpsOff, Restore],
    );
}
