//! Interfaces that a program manages: it lets go of them, gets them back, tells its networks'
//! settings, and joins a network for us. Each with the real NetworkManager, iwd and wpa_supplicant.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use link::manager::{HomeNetwork, ManagerError, home_network};
use link::nl80211::{Manager, Security, Wireless};
use rustix::process::Signal;
use wsc::credential::Ssid;

use super::ours::{octopin, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::iwd::Iwd;
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

const PATIENCE: Duration = Duration::from_secs(60);

/// The network with WPS, beside [`HOME`], in which the manager is.
const GUEST: &str = "guest";
const GUEST_PASSPHRASE: &str = "battery staple";

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "manager-nm-enroll",
        "NetworkManager lets go of the interface for an exchange, and connects again",
        3,
        |air| Box::pin(nm_enroll(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-nm-killed",
        "after kill -9 the next start has NetworkManager manage the interface again",
        3,
        |air| Box::pin(nm_killed(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-nm-settings",
        "the settings of the home network are read from NetworkManager",
        2,
        |air| Box::pin(nm_settings(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-nm-join",
        "enroll --join joins through NetworkManager, which remembers the network",
        2,
        |air| Box::pin(nm_join(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-iwd-enroll",
        "iwd lets go of the interface for an exchange, also through a kill -9, and connects again",
        3,
        |air| Box::pin(iwd_enroll(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-iwd-join",
        "enroll --join joins through iwd, and the settings are read from its file",
        2,
        |air| Box::pin(iwd_join(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-supplicant-enroll",
        "wpa_supplicant lets go of the interface, also through a kill -9, and connects again",
        3,
        |air| Box::pin(supplicant_enroll(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-supplicant-join",
        "enroll --join joins through wpa_supplicant, and the settings are read from its file",
        2,
        |air| Box::pin(supplicant_join(air)),
    )
    .deadline(240),
    Scenario::new(
        "manager-wpa3-only",
        "settings of a network that takes WPA3 only are refused, whatever the manager has",
        2,
        |air| Box::pin(wpa3_only(air)),
    ),
    Scenario::new(
        "manager-will-not-release",
        "a manager that cannot be asked keeps the interface: status 3, connected as before",
        2,
        |air| Box::pin(will_not_release(air)),
    ),
    Scenario::new(
        "manager-nobody",
        "enroll --join where nothing manages the interface: status 3, before anything is tried",
        1,
        |air| Box::pin(nobody(air)),
    ),
];

/// The home network, and another one with WPS that has the PIN.
async fn two_networks(air: &mut Air) -> Result<(Hostapd, Hostapd), AirError> {
    let home = HostapdConf::plain(HOME, PASSPHRASE).channel(6);
    let home = air.hostapd(0, home).await?;
    let guest = HostapdConf::wps(GUEST, GUEST_PASSPHRASE);
    let guest = air.hostapd(2, guest).await?;
    Ok((home, guest))
}

/// Who manages an interface, by what this crate's subject says.
async fn manager(interface: &str) -> Result<Option<Manager>, AirError> {
    let failed = |error: link::nl80211::RadioError| AirError::Unexpected {
        what: "the radio".to_owned(),
        expected: "that it can be asked".to_owned(),
        found: error.to_string(),
    };
    let wireless = Wireless::open().map_err(failed)?;
    let radio = wireless.radio(Some(interface)).await.map_err(failed)?;
    Ok(radio.manager)
}

async fn home(interface: &str, name: Option<&str>) -> Result<HomeNetwork, ManagerError> {
    let ssid = name.and_then(|name| Ssid::new(name.as_bytes()));
    home_network(interface, ssid.as_ref()).await
}

/// Fails unless the settings are those of the home network.
fn check_home(
    found: Result<HomeNetwork, ManagerError>,
    from: Manager,
    ssid: &str,
    passphrase: &str,
) -> Result<(), AirError> {
    let found = found.map_err(|error| unexpected("settings", &error))?;
    check("their source", &found.manager, &from)?;
    check(
        "the name",
        &found.credential.ssid.to_text(),
        &ssid.to_owned(),
    )?;
    let key = found.credential.key.expose_secret();
    check("the passphrase", &key, &passphrase.as_bytes())?;
    check("the security", &found.security, &Security::Wpa2)
}

fn unexpected(what: &str, error: &ManagerError) -> AirError {
    AirError::Unexpected {
        what: what.to_owned(),
        expected: "that they can be had".to_owned(),
        found: error.to_string(),
    }
}

fn no_journals() -> Result<(), AirError> {
    let left = fs::read_dir("/run/octopin").into_iter().flatten().count();
    check("journals left", &left, &0)
}

/// Runs `octopin` so that it puts back what a killed one left, and ends before it takes anything.
async fn next_start(air: &mut Air) -> Result<(), AirError> {
    let ran = octopin(air, &["enroll", "--wifi", "none0", "--pin", PIN]).await?;
    ran.check("/code", "no-such-interface")
}

/// Has `octopin` take wlan1 and wait there, and kills it.
async fn killed(air: &mut Air) -> Result<(), AirError> {
    let mut daemon = start(air, &["enroll", "--wifi", "wlan1", "--pin", PIN])?;
    daemon.wait_for_log("with WPS", PATIENCE).await?;
    daemon.signal(Signal::KILL)?;
    daemon.wait(PATIENCE).await?;
    Ok(())
}

async fn nm_enroll(air: &mut Air) -> Result<(), AirError> {
    let (mut home, mut guest) = two_networks(air).await?;
    let mac = air.radios()[1].mac();
    let mut nm = air.network_manager(1, &[(HOME, PASSPHRASE)]).await?;
    home.expect_station(mac).await?;
    nm.activated(air, PATIENCE).await?;
    check(
        "who",
        &manager("wlan1").await?,
        &Some(Manager::NetworkManager),
    )?;

    guest.add_pin("any", PIN).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_credential(GUEST, GUEST_PASSPHRASE)?;
    home.expect_station(mac).await?;
    nm.activated(air, PATIENCE).await?;
    check("managed again", &nm.manages(air).await?, &true)?;
    check(
        "what joins is asked for",
        &ran.json["joined"].is_null(),
        &true,
    )?;
    no_journals()
}

async fn nm_killed(air: &mut Air) -> Result<(), AirError> {
    let (mut home, _guest) = two_networks(air).await?;
    let mac = air.radios()[1].mac();
    let mut nm = air.network_manager(1, &[(HOME, PASSPHRASE)]).await?;
    home.expect_station(mac).await?;
    nm.activated(air, PATIENCE).await?;

    killed(air).await?;
    check("managed after the kill", &nm.manages(air).await?, &false)?;
    check("who has it then", &manager("wlan1").await?, &None)?;
    next_start(air).await?;
    home.expect_station(mac).await?;
    check("managed again", &nm.manages(air).await?, &true)?;
    no_journals()
}

async fn nm_settings(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mac = air.radios()[1].mac();
    let networks = [(HOME, PASSPHRASE), ("cabin", "some other key")];
    let mut nm = air.network_manager(1, &networks).await?;
    ap.expect_station(mac).await?;
    nm.activated(air, PATIENCE).await?;
    let from = Manager::NetworkManager;
    check_home(home("wlan1", None).await, from, HOME, PASSPHRASE)?;
    let cabin = home("wlan1", Some("cabin")).await;
    check_home(cabin, from, "cabin", "some other key")?;
    let unknown = home("wlan1", Some("elsewhere")).await;
    let code = unknown.map_or_else(|error| error.code(), |_| "found");
    check("a network that it does not know", &code, &"unknown-network")
}

async fn nm_join(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let nm = air.network_manager(1, &[]).await?;
    let mac = air.radios()[1].mac();
    ap.add_pin("any", PIN).await?;
    let ask = ["enroll", "--wifi", "wlan1", "--pin", PIN, "--join"];
    let ran = octopin(air, &ask).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/joined/manager", "NetworkManager")?;
    ran.check("/joined/remembered", true)?;
    ap.expect_station(mac).await?;
    let kept = nm.connections();
    ensure("it is kept", kept.contains(PASSPHRASE), kept.len())?;
    no_journals()
}

async fn iwd_connect(air: &Air, iwd: &Iwd, name: &str) -> Result<(), AirError> {
    let words = ["station", iwd.interface(), "connect", name];
    let output = iwd.iwctl(air, &words, PATIENCE).await?;
    let said = String::from_utf8_lossy(&output.stdout);
    ensure("iwd connects", output.status.success(), said)
}

async fn iwd_enroll(air: &mut Air) -> Result<(), AirError> {
    let (mut home, mut guest) = two_networks(air).await?;
    let iwd = air.iwd(1).await?;
    let known = iwd.networks().join(format!("{HOME}.psk"));
    write_private(&known, &format!("[Security]\nPassphrase={PASSPHRASE}\n"))?;
    let interface = iwd.interface().to_owned();
    home.expect_station(iwd.mac()).await?;
    check("who", &manager(&interface).await?, &Some(Manager::Iwd))?;

    guest.add_pin("any", PIN).await?;
    let ask = ["enroll", "--wifi", &interface, "--pin", PIN];
    let ran = octopin(air, &ask).await?;
    ran.check_credential(GUEST, GUEST_PASSPHRASE)?;
    home.expect_station(iwd.mac()).await?;
    no_journals()?;

    let mut daemon = start(air, &ask)?;
    daemon.wait_for_log("with WPS", PATIENCE).await?;
    daemon.signal(Signal::KILL)?;
    daemon.wait(PATIENCE).await?;
    next_start(air).await?;
    home.expect_station(iwd.mac()).await?;
    no_journals()
}

fn write_private(path: &std::path::Path, text: &str) -> Result<(), AirError> {
    fs::write(path, text)
        .and_then(|()| fs::set_permissions(path, fs::Permissions::from_mode(0o600)))
        .map_err(AirError::system("writing a network for iwd"))
}

async fn iwd_join(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let iwd = air.iwd(1).await?;
    let interface = iwd.interface().to_owned();
    ap.add_pin("any", PIN).await?;
    let ask = ["enroll", "--wifi", &interface, "--pin", PIN, "--join"];
    let ran = octopin(air, &ask).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/joined/manager", "iwd")?;
    ap.expect_station(iwd.mac()).await?;
    check_home(home(&interface, None).await, Manager::Iwd, HOME, PASSPHRASE)?;
    let named = home(&interface, Some(HOME)).await;
    check_home(named, Manager::Iwd, HOME, PASSPHRASE)?;
    // A network that it knows is joined again without a question.
    iwd_connect(air, &iwd, HOME).await
}

async fn supplicant_enroll(air: &mut Air) -> Result<(), AirError> {
    let (mut home, mut guest) = two_networks(air).await?;
    let conf = SupplicantConf::new().network(HOME, PASSPHRASE);
    let mut station = air.supplicant(1, conf).await?;
    home.expect_station(station.mac()).await?;
    check(
        "who",
        &manager("wlan1").await?,
        &Some(Manager::WpaSupplicant),
    )?;

    guest.add_pin("any", PIN).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_credential(GUEST, GUEST_PASSPHRASE)?;
    home.expect_station(station.mac()).await?;
    no_journals()?;

    killed(air).await?;
    let network = station.connected_to().await?;
    check("connected after the kill", &network, &None)?;
    next_start(air).await?;
    home.expect_station(station.mac()).await?;
    no_journals()
}

async fn supplicant_join(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let conf = SupplicantConf::new().network("cabin", "some other key");
    let mut station = air.supplicant(1, conf).await?;
    ap.add_pin("any", PIN).await?;
    let ask = ["enroll", "--wifi", "wlan1", "--pin", PIN, "--join"];
    let ran = octopin(air, &ask).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/joined/manager", "wpa_supplicant")?;
    ran.check("/joined/remembered", true)?;
    ap.expect_station(station.mac()).await?;
    let others = station.ctrl().query("LIST_NETWORKS").await?;
    ensure(
        "no network is disabled",
        !others.contains("DISABLED"),
        &others,
    )?;
    let from = Manager::WpaSupplicant;
    check_home(home("wlan1", None).await, from, HOME, PASSPHRASE)?;
    let cabin = home("wlan1", Some("cabin")).await;
    check_home(cabin, from, "cabin", "some other key")
}

async fn wpa3_only(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::plain(HOME, PASSPHRASE)
        .set("wpa_key_mgmt", "SAE")
        .set("ieee80211w", "2");
    let _ap = air.hostapd(0, conf).await?;
    let conf = SupplicantConf::new().network(HOME, PASSPHRASE);
    let mut station = air.supplicant(1, conf).await?;
    station.expect("CTRL-EVENT-NETWORK-NOT-FOUND").await?;
    let refused = home("wlan1", Some(HOME)).await;
    let code = refused.map_or_else(|error| error.code(), |_| "found");
    check("its settings", &code, &"wpa3-only")
}

async fn will_not_release(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let path = air.dir().join("no-socket.conf");
    let conf = format!("network={{\n\tssid=\"{HOME}\"\n\tpsk=\"{PASSPHRASE}\"\n}}\n");
    fs::write(&path, conf).map_err(AirError::system("writing a configuration"))?;
    let conf = format!("-c{}", path.display());
    let _station = air.spawn("wpa_supplicant", "wpa_supplicant", &["-iwlan1", &conf])?;
    let mac = air.radios()[1].mac();
    ap.expect_station(mac).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_status(3)?;
    ran.check("/code", "managed")?;
    let text = ran.text("/explanation");
    let named = text.contains("wpa_supplicant") && text.contains("control socket");
    ensure("the manager and the reason are named", named, text)?;
    let stations = ap.stations().await?;
    let found = format!("{stations:?}");
    ensure("connected as before", stations.contains(&mac), found)?;
    no_journals()
}

async fn nobody(air: &mut Air) -> Result<(), AirError> {
    let ask = ["enroll", "--wifi", "wlan0", "--pin", PIN, "--join"];
    let ran = octopin(air, &ask).await?;
    ran.check_status(3)?;
    ran.check("/code", "no-manager")?;
    let next = ran.text("/next");
    ensure("what to do", next.contains("start the one"), next)
}
