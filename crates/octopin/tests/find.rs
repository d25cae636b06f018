//! `octopin find` against a printer that others wrote, CUPS' `ippeveprinter`, announced by Avahi, in a
//! network of its own.

use std::path::Path;
use std::time::{Duration, Instant};

use interop::{AP_INTERFACE, Rig};
use serde_json::Value;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Avahi wants a system bus, a directory under /run and a user of its own; all are given to it in
/// namespaces, which end with this script.
const HOME: &str = r#"
set -e
dir=$1 interface=$2
mount -t tmpfs tmpfs /run
mkdir /run/avahi-daemon
printf 'root:x:0:0::/:/bin/sh\navahi:x:0:0::/:/bin/false\n' >"$dir/passwd"
printf 'root:x:0:\navahi:x:0:\n' >"$dir/group"
mount --bind "$dir/passwd" /etc/passwd
mount --bind "$dir/group" /etc/group
cat >"$dir/bus.conf" <<END
<busconfig><listen>unix:path=$dir/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
END
cat >"$dir/avahi.conf" <<END
[server]
host-name=HP0002C9A1B2C3
use-ipv6=no
allow-interfaces=$interface
END
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$dir/bus"
PATH=$PATH:/usr/sbin:/sbin
dbus-daemon --config-file="$dir/bus.conf" --nofork --nopidfile &
while ! [ -S "$dir/bus" ]; do sleep 0.05; done
avahi-daemon --no-drop-root --no-chroot --no-rlimits -f "$dir/avahi.conf" &
while ! avahi-daemon --check; do sleep 0.05; done
# It gives up when Avahi is not ready yet.
while ! ippeveprinter -p 8631 -d "$dir" -M HP -m 'ENVY 5640 series' 'Study printer'; do
    sleep 0.2
done
"#;

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

#[tokio::test]
async fn a_printer_that_others_wrote_is_found_identified_and_remembered() {
    let rig = Rig::new().unwrap();
    let address = [
        "addr",
        "add",
        "192.0.2.1/24",
        "brd",
        "+",
        "dev",
        AP_INTERFACE,
    ];
    rig.run("ip", &address, PATIENCE).await.unwrap();
    let directory = rig.dir().to_str().unwrap().to_owned();
    let home = [
        "-mpf",
        "--kill-child",
        "sh",
        "-c",
        HOME,
        "home",
        &directory,
        AP_INTERFACE,
    ];
    let _home = rig.spawn("home", "unshare", &home).unwrap();
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
