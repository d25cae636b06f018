//! `octopin serve` as its user runs it: how the browser is opened, and where a telephone comes in.

#[path = "support/serve.rs"]
mod serve;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use link::PrivateDir;
use serde_json::Value;
use serve::{Served, until};

/// What is in a directory that has `octopin-open` in its name.
fn leaflets(place: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(place).expect("a directory").flatten();
    all.map(|one| one.path())
        .filter(|path| path.to_string_lossy().contains("octopin-open"))
        .collect()
}

/// Follows a link in a page of somebody else's.
fn follow(link: &str) -> String {
    let foreign = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    let (at, path) = serve::parts(link);
    String::from_utf8_lossy(&serve::ask(&at, "GET", &path, foreign, b"")).into_owned()
}

#[test]
fn the_browser_is_opened_without_the_link_in_a_command_line() {
    let place = PrivateDir::new("octopin-serve").expect("a directory");
    let opener = place.path().join("xdg-open");
    // A browser's opener that notes how it was called.
    let script =
        "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$NOTED.new\"\nmv \"$NOTED.new\" \"$NOTED\"\n";
    fs::write(&opener, script).expect("written");
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).expect("may run");
    let noted = place.path().join("noted");
    let path = std::env::var("PATH").unwrap_or_default();
    let serve = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
        command
            .args(["serve", "--demo", "device-pin", "--json"])
            .env("PATH", format!("{}:{path}", place.path().display()))
            .env("NOTED", &noted)
            .env("HOME", place.path())
            .env("TMPDIR", place.path())
            .env("XDG_STATE_HOME", place.path());
        Served::of(command)
    };
    let mut served = serve();
    let first = served.link("browser");
    let link = first["link"].as_str().expect("a link");
    until("the browser is opened", || noted.exists());
    let called = fs::read_to_string(&noted).expect("noted");
    let token = link.rsplit('/').next().expect("a token");
    assert!(!called.contains(token), "{called}");
    let leaflet = Path::new(called.trim_end());
    assert!(leaflet.is_absolute(), "{called}");
    let mode = fs::metadata(leaflet).expect("a page").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let page = fs::read_to_string(leaflet).expect("a page");
    assert!(page.contains(&format!("url={link}\"")), "{page}");
    // It leads in, and is gone then; the next link is there, and opens nothing.
    let answer = follow(link);
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(
        answer.to_lowercase().contains("set-cookie: octopin-"),
        "{answer}"
    );
    let second = served.link("browser");
    assert_ne!(second["link"], first["link"]);
    until("the page is removed", || leaflets(place.path()).is_empty());
    served.end();

    // Nobody came: it is gone with the program.
    fs::remove_file(&noted).expect("removed");
    let mut served = serve();
    served.link("browser");
    until("the browser is opened again", || noted.exists());
    assert_eq!(leaflets(place.path()).len(), 1);
    served.end();
    assert!(leaflets(place.path()).is_empty());
}

/// A computer with a bridge of containers before the network that leads out.
const TWO_NETWORKS: &str = "
set -e
ip link set lo up
ip link add docker0 type bridge
ip address add 172.17.0.1/16 dev docker0
ip link set docker0 up
ip link add wlan9 type bridge
ip address add 192.168.178.20/24 dev wlan9
ip link set wlan9 up
ip route add default via 192.168.178.1
exec \"$@\"";

#[test]
fn a_telephone_is_led_to_the_network_that_leads_out_and_told_the_others() {
    if !interop::has_programs(&["unshare", "setpriv", "ip"]) {
        return;
    }
    let mut command = match interop::alone(Path::new("sh")) {
        Ok(command) => command,
        Err(error) => return interop::passed_over(&error.to_string()),
    };
    let place = PrivateDir::new("octopin-serve").expect("a directory");
    command
        .args(["-c", TWO_NETWORKS, "sh"])
        .arg(env!("CARGO_BIN_EXE_octopin"))
        .args([
            "serve",
            "--demo",
            "device-pin",
            "--lan",
            "--no-open",
            "--json",
        ])
        .env("XDG_STATE_HOME", place.path());
    let mut served = Served::of(command);
    let phone = served.link("phone");
    let link = phone["link"].as_str().expect("a link");
    assert!(link.starts_with("https://192.168.178.20:"), "{phone}");
    let others = phone["others"].as_array().expect("others");
    let other = others.first().and_then(Value::as_str).expect("another");
    assert!(other.starts_with("https://172.17.0.1:"), "{phone}");
    // The same token: one of them is good once.
    assert_eq!(link.rsplit('/').next(), other.rsplit('/').next());
    assert_eq!(others.len(), 1, "{phone}");
    served.end();
}
