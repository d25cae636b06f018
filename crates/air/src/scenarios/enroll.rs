//! `octopin enroll --wifi` against stock access points. The rows are those of hostap's own tests
//! of the same name where they have one.

use std::time::Duration;

use link::ctrl::format_mac;
use rustix::process::Signal;

use super::find::look;
use super::ours::{Ran, octopin, result, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

const PATIENCE: Duration = Duration::from_secs(60);

/// The UUID of a second router.
const OTHER_UUID: &str = "22222222-2222-2222-2222-222222222222";

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "enroll-pin",
        "ap_wps_conf_pin: our device gets the settings of a stock access point with a PIN",
        2,
        |air| Box::pin(pin(air, HostapdConf::wps(HOME, PASSPHRASE))),
    ),
    Scenario::new(
        "enroll-button",
        "ap_wps_conf: the same with the button",
        2,
        |air| Box::pin(button(air)),
    ),
    Scenario::new(
        "enroll-pin-5ghz",
        "the same on channel 36, which the quick scan does not look at",
        2,
        |air| Box::pin(pin(air, HostapdConf::wps(HOME, PASSPHRASE).channel(36))),
    ),
    Scenario::new(
        "enroll-packet-socket",
        "EAPOL through a packet socket, as with drivers that have no control port",
        2,
        |air| Box::pin(packet_socket(air)),
    ),
    Scenario::new(
        "enroll-authorized-mac",
        "ap_wps_conf_pin_timeout: a PIN for our address, which the access point tells",
        3,
        |air| Box::pin(authorized_mac(air)),
    ),
    Scenario::new(
        "enroll-wsc1",
        "ap_wps_conf_pin_v1: an access point of WSC 1.0",
        2,
        |air| Box::pin(wsc1(air)),
    ),
    Scenario::new(
        "enroll-second-has-pin",
        "ap_wps_iteration: of two access points only the second has the PIN",
        3,
        |air| Box::pin(second_has_pin(air)),
    ),
    Scenario::new(
        "enroll-used-pin",
        "ap_wps_conf_pin: a PIN that was used gives M2D, and works again when entered anew",
        3,
        |air| Box::pin(used_pin(air)),
    ),
    Scenario::new(
        "enroll-overlap",
        "ap_wps_pbc_overlap_2ap: two routers' buttons are refused, and one is joined by --bssid",
        3,
        |air| Box::pin(overlap(air)),
    ),
    Scenario::new(
        "enroll-two-bands",
        "two bands of one router with the button pressed are no overlap",
        3,
        |air| Box::pin(two_bands(air)),
    ),
    Scenario::new(
        "enroll-hidden",
        "a hidden network has no WPS at stock hostapd, and the reason is told",
        2,
        |air| Box::pin(hidden(air)),
    ),
    Scenario::new(
        "enroll-wrong-halves",
        "ap_wps_incorrect_pin: the half that is wrong is told, and nothing is tried twice",
        2,
        |air| Box::pin(wrong_halves(air)),
    ),
    Scenario::new(
        "enroll-killed",
        "after kill -9 in the middle, the next start puts the interface back",
        2,
        |air| Box::pin(killed(air)),
    ),
    Scenario::new(
        "enroll-cancelled",
        "SIGTERM ends the search at once, and the interface is as before",
        2,
        |air| Box::pin(cancelled(air)),
    ),
];

/// Whether an interface is up.
async fn is_up(air: &Air, interface: &str) -> Result<bool, AirError> {
    let text = air.run("ip", &["-o", "link", "show", interface]).await?;
    Ok(text.contains(",UP") || text.contains("<UP"))
}

async fn enroll(air: &mut Air, secret: &[&str], more: &[&str]) -> Result<Ran, AirError> {
    let last = air.radios().len() - 1;
    let interface = air.interface(last).to_owned();
    let before = is_up(air, &interface).await?;
    let arguments = [&["enroll", "--wifi", &interface], secret, more].concat();
    let ran = octopin(air, &arguments).await?;
    check("up as before", &is_up(air, &interface).await?, &before)?;
    let link = air.run("iw", &["dev", &interface, "link"]).await?;
    ensure("in no network", link.contains("Not connected"), link)?;
    Ok(ran)
}

fn bssid(ap: &Hostapd) -> String {
    format_mac(ap.bssid())
}

async fn pin(air: &mut Air, conf: HostapdConf) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, conf).await?;
    ap.add_pin("any", PIN).await?;
    let ran = enroll(air, &["--pin", PIN], &[]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/peer/mac", bssid(&ap))?;
    ap.expect("WPS-REG-SUCCESS").await?;
    Ok(())
}

async fn packet_socket(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.add_pin("any", PIN).await?;
    let ran = enroll(air, &["--pin", PIN], &["--packet-socket"]).await?;
    ran.check("/eapol", "packet-socket")?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ap.expect("WPS-REG-SUCCESS").await?;
    Ok(())
}

async fn button(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.press_button().await?;
    let ran = enroll(air, &["--push-button"], &[]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ap.expect("WPS-REG-SUCCESS").await?;
    Ok(())
}

async fn authorized_mac(air: &mut Air) -> Result<(), AirError> {
    let other = HostapdConf::wps("other", PASSPHRASE).set("uuid", OTHER_UUID);
    let mut other = air.hostapd(0, other).await?;
    let mut ap = air.hostapd(1, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let ours = format_mac(air.radios()[2].mac());
    let strange = "02:00:00:00:77:01";
    for (ap, mac) in [(&mut other, strange), (&mut ap, &ours)] {
        ap.ctrl()
            .query(&format!("WPS_PIN any {PIN} 100 {mac}"))
            .await?;
    }
    let ran = enroll(air, &["--pin", PIN], &[]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ensure(
        "the other access point was left alone",
        !other.seen("CTRL-EVENT-EAP-STARTED").await?,
        other.watch().history_text(),
    )
}

async fn wsc1(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.ctrl().command("SET wps_version_number 0x10").await?;
    ap.add_pin("any", PIN).await?;
    enroll(air, &["--pin", PIN], &[])
        .await?
        .check_credential(HOME, PASSPHRASE)
}

async fn second_has_pin(air: &mut Air) -> Result<(), AirError> {
    let first = HostapdConf::wps("first", PASSPHRASE).set("uuid", OTHER_UUID);
    let mut first = air.hostapd(0, first).await?;
    let mut second = air.hostapd(1, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    // Nothing that an access point tells makes the first one look wrong: it waits for a PIN of
    // another device.
    let other = "11111111-2222-3333-4444-555555555555";
    first.add_pin(other, "02345673").await?;
    let mine = air.radios()[2].mac();
    let mut daemon = start(air, &["enroll", "--wifi", "wlan2", "--pin", PIN])?;
    first.watch().expect("WPS-PIN-NEEDED", PATIENCE).await?;
    second.add_pin("any", PIN).await?;
    let status = daemon.wait(PATIENCE).await?;
    let ran = result(&daemon, status.code().unwrap_or(-1))?;
    air.note(&ran.json.to_string());
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/peer/mac", bssid(&second))?;
    let success = format!("WPS-REG-SUCCESS {}", format_mac(mine));
    second.expect(&success).await?;
    Ok(())
}

async fn used_pin(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut other = air.supplicant(1, SupplicantConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    other.wps_pin(None, PIN).await?;
    ap.expect("WPS-REG-SUCCESS").await?;
    ap.expect_station(other.mac()).await?;
    let mut daemon = start(air, &["enroll", "--wifi", "wlan2", "--pin", PIN])?;
    ap.watch().expect("WPS-PIN-NEEDED", PATIENCE).await?;
    ap.add_pin("any", PIN).await?;
    let status = daemon.wait(PATIENCE).await?;
    let ran = result(&daemon, status.code().unwrap_or(-1))?;
    air.note(&ran.json.to_string());
    ran.check_credential(HOME, PASSPHRASE)
}

async fn overlap(air: &mut Air) -> Result<(), AirError> {
    let second = HostapdConf::wps("second", PASSPHRASE).set("uuid", OTHER_UUID);
    let mut first = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut second = air.hostapd(1, second.channel(6)).await?;
    first.press_button().await?;
    second.press_button().await?;
    let ran = enroll(air, &["--push-button"], &[]).await?;
    ran.check_failure("overlap")?;
    ran.check("/messages", Vec::<serde_json::Value>::new())?;
    let ran = enroll(air, &["--push-button"], &["--bssid", &bssid(&second)]).await?;
    ran.check_credential("second", PASSPHRASE)
}

async fn two_bands(air: &mut Air) -> Result<(), AirError> {
    let mut low = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let high = HostapdConf::wps(HOME, PASSPHRASE).channel(36);
    let mut high = air.hostapd(1, high).await?;
    low.press_button().await?;
    high.press_button().await?;
    enroll(air, &["--push-button"], &[])
        .await?
        .check_credential(HOME, PASSPHRASE)
}

async fn hidden(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps(HOME, PASSPHRASE).set("ignore_broadcast_ssid", "1");
    let ap = air.hostapd(0, conf).await?;
    let ran = enroll(air, &["--pin", PIN], &["--timeout", "10"]).await?;
    ran.check_failure("no-answer")?;
    look(air, "wlan1", |found| {
        found.check("/networks/0/bssid", bssid(&ap))?;
        found.check("/networks/0/hidden", true)?;
        found.check("/networks/0/wps/on", false)
    })
    .await
}

async fn wrong_halves(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    for (theirs, half, message) in [("02345673", "first", "M4"), ("12340002", "second", "M6")] {
        ap.add_pin("any", theirs).await?;
        let ran = enroll(air, &["--pin", PIN], &[]).await?;
        ran.check_failure("wrong-pin")?;
        ran.check("/failure/half", half)?;
        ran.check("/failure/message", message)?;
        ran.check("/failure/config_error", 18)?;
        let sent = ran.json["messages"].as_array().into_iter().flatten();
        let firsts = sent.filter(|one| one["type"] == "M3").count();
        check("runs", &firsts, &1)?;
        ap.expect("WPS-FAIL").await?;
    }
    Ok(())
}

async fn killed(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    check("down before", &is_up(air, "wlan1").await?, &false)?;
    let mut daemon = start(air, &["enroll", "--wifi", "wlan1", "--pin", PIN])?;
    daemon.wait_for_log("with WPS", PATIENCE).await?;
    daemon.signal(Signal::KILL)?;
    daemon.wait(PATIENCE).await?;
    check("up after the kill", &is_up(air, "wlan1").await?, &true)?;
    ap.add_pin("any", PIN).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    check("down after the next", &is_up(air, "wlan1").await?, &false)?;
    let left = std::fs::read_dir("/run/octopin")
        .into_iter()
        .flatten()
        .count();
    check("journals left", &left, &0)
}

async fn cancelled(air: &mut Air) -> Result<(), AirError> {
    let _ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut daemon = start(air, &["enroll", "--wifi", "wlan1", "--push-button"])?;
    daemon.wait_for_log("with WPS", PATIENCE).await?;
    let since = air.elapsed();
    daemon.signal(Signal::TERM)?;
    let status = daemon.wait(PATIENCE).await?;
    let took = air.elapsed().saturating_sub(since);
    // By itself it would go on for two minutes; a busy machine takes its time for the end, too.
    ensure(
        "it ends at once",
        took < Duration::from_secs(15),
        format!("{took:?}"),
    )?;
    let ran = result(&daemon, status.code().unwrap_or(-1))?;
    ran.check_failure("cancelled")?;
    check("down as before", &is_up(air, "wlan1").await?, &false)
}
