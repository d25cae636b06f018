//! `octopin find` against a printer that others wrote, CUPS' `ippeveprinter`, announced by Avahi, in a
//! network of its own.

use std::path::Path;
use std::time::{Duration, Instant};

use interop::{AP_INTERFACE, Daemon, Rig, STA_INTERFACE, has_programs};
use serde_json::Value;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// What [`HOME`] runs.
const STOCK: [&str; 3] = ["ippeveprinter", "avahi-daemon", "dbus-daemon"];

/// A printer of somebody else's, in namespaces that end with this script.
const HOME: &str = concat!(
    include_str!("support/avahi.sh"),
    r#"
set -e
start_avahi "$1" "$2"
# It gives up when Avahi is not ready yet.
while ! ippeveprinter -p "$3" -d "$1" -M HP -m 'ENVY 5640 series' 'Study printer'; do
    sleep 0.2
done
"#
);

async fn octopin(rig: &Rig, state: &Path, arguments: &[&str]) -> (Option<i32>, Value, Duration) {
    let program = rig.octopin().unwrap();
    let state = format!("XDG_STATE_HOME={}", state.display());
    let mut all = vec![state.as_str(), program.to_str().unwrap()];
    all.extend(arguments);
    let began = Instant::now();
    let output = rig.run("env", &all, PATIENCE).await.unwrap();
    let took = began.elapsed();
    let text = String::from_utf8(output.stdout).unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    let value =
        serde_json::from_str(&text).unwrap_or_else(|reason| panic!("{reason}: {text:?} {error:?}"));
    (output.status.code(), value, took)
}

/// Runs [`HOME`] at this interface, with this port for the printer.
fn home(rig: &Rig, interface: &str, port: &str) -> Daemon {
    let directory = rig.dir().to_str().unwrap();
    let script = ["sh", "-c", HOME, "home", directory, interface, port];
    let all = [&["-mpf", "--kill-child"], &script[..]].concat();
    rig.spawn("home", "unshare", &all).unwrap()
}

async fn give_address(rig: &Rig, address: &str, interface: &str) {
    let add = ["addr", "add", address, "brd", "+", "dev", interface];
    let output = rig.run("ip", &add, PATIENCE).await.unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[tokio::test]
async fn a_printer_that_others_wrote_is_found_identified_and_remembered() {
    if !has_programs(&STOCK) {
        return;
    }
    let rig = Rig::new().unwrap();
    give_address(&rig, "192.0.2.1/24", AP_INTERFACE).await;
    let _home = home(&rig, AP_INTERFACE, "8631");
    let state = rig.dir().join("state");
    let ask = [
        "find",
        "--only",
        "printers",
        "--interface",
        AP_INTERFACE,
        "--json",
    ];
    let began = Instant::now();
    let found = loop {
        let (status, found, _) = octopin(&rig, &state, &ask).await;
        assert_eq!(status, Some(0));
        assert_eq!(found["schema"], "octopin.find/1");
        let ways = found["printers"][0]["ways"].as_array().map_or(0, Vec::len);
        // Avahi announces IPP, the plain printer type and HTTP one after the other.
        if ways >= 3 {
            break found;
        }
        assert!(began.elapsed() < PATIENCE, "{found:#}");
    };
    let printers = found["printers"].as_array().unwrap();
    assert_eq!(printers.len(), 1, "{found:#}");
    let printer = &printers[0];
    assert_eq!(printer["number"], 1);
    assert_eq!(printer["name"], "Study printer");
    // Its port is not the usual one, so its IP address alone would not do.
    assert_eq!(printer["address"], printer["ipp"]);
    assert_eq!(printer["ipp"], "ipp://192.0.2.1:8631/ipp/print");
    assert_eq!(printer["identity"]["maker"], "HP");
    assert_eq!(printer["identity"]["model"], "ENVY 5640 series");
    assert_eq!(printer["identity"]["serial"], Value::Null);
    assert!(printer["identity"]["uuid"].is_string(), "{printer:#}");
    // What the search cannot tell is not guessed.
    assert_eq!(printer["wifi"]["state"], Value::Null);
    let evidence = printer["evidence"].as_array().unwrap();
    let source = |field: &str| {
        let found = evidence.iter().find(|one| one["field"] == field).unwrap();
        assert_eq!(found["confidence"], "high");
        found["source"].as_str().unwrap().to_owned()
    };
    assert!(source("identity.model").starts_with("DNS-SD _ipp"));

    let last = std::fs::read_to_string(state.join("octopin/last-find.json")).unwrap();
    assert!(
        last.contains("Study printer") && last.contains("192.0.2.1"),
        "{last}"
    );
    first_sighting_on_a_terminal(&rig, &state).await;
    rig.passed();
}

/// On a terminal the first printer is shown when it is found, long before the search ends.
async fn first_sighting_on_a_terminal(rig: &Rig, state: &Path) {
    if !has_programs(&["script"]) {
        return;
    }
    let program = rig.octopin().unwrap();
    let command = format!(
        "env TERM=xterm XDG_STATE_HOME={} {} find --only printers --interface {AP_INTERFACE} \
         --timeout 60",
        state.display(),
        program.display()
    );
    let shown = ["-qfec", &command, "/dev/null"];
    let mut terminal = rig.spawn("terminal", "script", &shown).unwrap();
    let line = "DNS-SD: Study printer";
    terminal.wait_for_log(line, PATIENCE).await.unwrap();
    // The search goes on for a minute: what is shown was not kept for its end.
    assert_eq!(terminal.ended().unwrap(), None);
    let log = terminal.log();
    let after = log
        .split("after ")
        .nth(1)
        .and_then(|rest| rest.split(',').next());
    println!("shown {} after the beginning of the search", after.unwrap());
    assert_eq!(log.matches("after ").count(), 1, "{log}");
}

/// What `ipp-usb` does: a printer at this computer alone, at its first port, announced there.
#[tokio::test]
async fn a_printer_at_usb_is_told_as_such() {
    if !has_programs(&STOCK) {
        return;
    }
    let rig = Rig::new().unwrap();
    rig.multicast_on_lo().unwrap();
    let _home = home(&rig, "lo", "60000");
    let state = rig.dir().join("state");
    let ask = ["find", "--only", "printers", "--json"];
    let began = Instant::now();
    let found = loop {
        let (_, found, _) = octopin(&rig, &state, &ask).await;
        let ways = found["printers"][0]["ways"].as_array();
        let has = |way: &str| ways.is_some_and(|ways| ways.iter().any(|one| one["way"] == way));
        if has("ipp-usb") && has("dns-sd") {
            break found;
        }
        assert!(began.elapsed() < PATIENCE, "{found:#}");
    };
    assert_eq!(found["printers"].as_array().unwrap().len(), 1, "{found:#}");
    let printer = &found["printers"][0];
    assert_eq!(printer["usb"], true);
    assert_eq!(printer["name"], "Study printer");
    assert_eq!(printer["identity"]["model"], "ENVY 5640 series");
    // Only the port tells the printers at USB apart.
    assert_eq!(printer["address"], "ipp://localhost:60000/ipp/print");
    rig.passed();
}

/// Those that announce nothing are found when every address is asked: one by IPP, one by its port
/// for print data alone; and what answers at IPP's port without being a printer is not.
#[tokio::test]
async fn a_sweep_finds_those_that_keep_silent() {
    let rig = Rig::new().unwrap();
    give_address(&rig, "192.0.2.1/24", AP_INTERFACE).await;
    for host in 2..=4 {
        give_address(&rig, &format!("192.0.2.{host}/24"), STA_INTERFACE).await;
    }
    let program = rig.octopin().unwrap();
    let lab = |more: &[&str]| {
        let all = [&["lab", "printer", "--listen"], more].concat();
        rig.spawn("printer", &program, &all).unwrap()
    };
    let _printers = [
        lab(&["192.0.2.2", "--standard-ports", "--kind", "envy"]),
        lab(&["192.0.2.3:9100"]),
        lab(&["192.0.2.4:631", "--fault", "garbage"]),
    ];
    let state = rig.dir().join("state");
    let interface = ["--interface", AP_INTERFACE, "--json"];
    let silent = [
        &["find", "--only", "printers", "--timeout", "1"],
        &interface[..],
    ]
    .concat();
    let sweep = [&["find", "--only", "printers", "--sweep"], &interface[..]].concat();
    let began = Instant::now();
    let found = loop {
        let (_, found, _) = octopin(&rig, &state, &sweep).await;
        if found["printers"]
            .as_array()
            .is_some_and(|list| list.len() == 2)
        {
            break found;
        }
        assert!(began.elapsed() < PATIENCE, "{found:#}");
    };
    let printers = found["printers"].as_array().unwrap();
    let at = |address: &str| {
        let found = printers.iter().find(|one| one["address"] == address);
        found.unwrap_or_else(|| panic!("{found:#?}"))
    };
    assert_eq!(at("192.0.2.2")["ways"][0]["way"], "ipp");
    assert!(at("192.0.2.2")["identity"]["model"].is_string());
    assert_eq!(at("192.0.2.3")["ways"][0]["way"], "port");
    assert_eq!(at("192.0.2.3")["identity"]["model"], Value::Null);
    assert_eq!(found["search"]["swept"]["of"], 253);
    let (_, without, _) = octopin(&rig, &state, &silent).await;
    assert_eq!(without["printers"], serde_json::json!([]));
    rig.passed();
}

#[tokio::test]
async fn where_nobody_is_the_search_ends_in_time_and_says_so() {
    let rig = Rig::new().unwrap();
    let state = rig.dir().join("state");
    let ask = [
        "find",
        "--only",
        "printers",
        "--timeout",
        "1",
        "--sweep",
        "--json",
    ];
    let (status, found, took) = octopin(&rig, &state, &ask).await;
    assert_eq!(status, Some(0));
    assert_eq!(found["printers"], serde_json::json!([]));
    assert_eq!(found["routers"], Value::Null);
    assert_eq!(found["networks"], Value::Null);
    assert!(took < Duration::from_secs(30), "{took:?}");
    let elapsed = found["search"]["elapsed_ms"].as_u64().unwrap();
    assert!((900..20_000).contains(&elapsed), "{found:#}");
    rig.passed();
}

/// Gives the network a default gateway that is this computer itself: the route comes first, for a
/// route over an address of one's own is refused.
const GATEWAY: &str = "ip addr add 192.0.2.2/24 dev $1 && ip route add default via 192.0.2.1 dev $1 \
    && ip addr add 192.0.2.1/32 dev lo";

#[tokio::test]
async fn the_default_gateway_is_found_identified_and_remembered() {
    let rig = Rig::new().unwrap();
    let shell = ["-ec", GATEWAY, "gateway", AP_INTERFACE];
    rig.run("sh", &shell, PATIENCE).await.unwrap();
    let program = rig.octopin().unwrap();
    let program = program.to_str().unwrap();
    let lab = [
        "lab",
        "router",
        "--kind",
        "jnap",
        "--listen",
        "192.0.2.1:80",
    ];
    let _router = rig.spawn("router", program, &lab).unwrap();
    let state = rig.dir().join("state");
    let ask = ["find", "--only", "routers", "--json"];
    let began = Instant::now();
    let found = loop {
        let (status, found, _) = octopin(&rig, &state, &ask).await;
        assert_eq!(status, Some(0));
        assert_eq!(
            found["routers"].as_array().map(Vec::len),
            Some(1),
            "{found:#}"
        );
        // It may still be starting.
        if found["routers"][0]["identity"]["model"].is_string() {
            break found;
        }
        assert!(began.elapsed() < PATIENCE, "{found:#}");
    };
    assert_eq!(found["printers"], Value::Null);
    assert_eq!(found["networks"], Value::Null);
    let router = &found["routers"][0];
    assert_eq!(router["number"], 1);
    assert_eq!(router["gateway"], true);
    assert_eq!(router["address"], "192.0.2.1");
    assert_eq!(router["kind"], "jnap");
    assert_eq!(router["identity"]["maker"], "Linksys");
    // Its number and its name are addresses now, and none at all is the default gateway.
    let name = router["name"].as_str().unwrap();
    for address in [Some("1"), Some(name), None] {
        let ask: Vec<&str> = ["router", "show", "--json"]
            .into_iter()
            .chain(address)
            .collect();
        let (status, shown, _) = octopin(&rig, &state, &ask).await;
        assert_eq!(status, Some(0), "{address:?}: {shown}");
        assert_eq!(shown["host"], "192.0.2.1", "{address:?}");
        assert_eq!(shown["identity"]["model"], router["identity"]["model"]);
        assert_eq!(shown["unread"]["code"], "password-needed");
    }
    rig.passed();
}

#[tokio::test]
async fn without_a_default_gateway_that_is_said() {
    let rig = Rig::new().unwrap();
    let state = rig.dir().join("state");
    let ask = ["find", "--only", "routers", "--json"];
    let (status, found, _) = octopin(&rig, &state, &ask).await;
    assert_eq!(status, Some(0));
    assert_eq!(found["routers"], serde_json::json!([]));
    let (status, error, _) = octopin(&rig, &state, &["router", "show", "--json"]).await;
    assert_eq!((status, &error["code"]), (Some(1), &"no-gateway".into()));
    rig.passed();
}
