//! Our access point with its UPnP device, as the program runs it, against stock wpa_supplicant as
//! external registrar. Tests with the name of a hostapd test stand for a row of the behaviour table
//! (docs/conformance.md).

mod common;

use std::time::Duration;

use common::{PIN, TestResult, WRONG_FIRST, WRONG_SECOND};
use interop::{
    AP_INTERFACE, Daemon, PATIENCE, Rig, RigError, STA_INTERFACE, Supplicant, SupplicantConf,
};
use rustix::process::Signal;

/// The PIN of a device, another than the router's.
const DEVICE_PIN: &str = "98765423";

/// Our access point on the first cable, with its device of UPnP on `lo`.
fn access_point(rig: &Rig, more: &[&str]) -> Result<Daemon, RigError> {
    let usual = [
        "registrar",
        "--wired",
        AP_INTERFACE,
        "--upnp",
        "lo",
        "--ssid",
        "home",
        "--passphrase",
        "correct horse",
        "--router-pin",
        PIN,
        "--timeout",
        "600",
    ];
    rig.spawn("octopin-ap", rig.octopin()?, &[&usual[..], more].concat())
}

/// Stock wpa_supplicant as external registrar on `lo`, once it has found our access point; and the
/// access point's UUID.
async fn registrar(rig: &Rig, ap: &mut Daemon) -> Result<(Supplicant, String), RigError> {
    ap.wait_for_log("External registrars find it", PATIENCE)
        .await?;
    let conf = SupplicantConf::registrar(PIN).interface("lo");
    let mut er = rig.wpa_supplicant(conf).await?;
    er.ctrl().command("WPS_ER_START").await?;
    let added = er.expect("WPS-ER-AP-ADD").await?;
    let uuid = added
        .rest()
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned();
    Ok((er, uuid))
}

async fn learn(er: &mut Supplicant, uuid: &str) -> TestResult {
    er.ctrl()
        .command(&format!("WPS_ER_LEARN {uuid} {PIN}"))
        .await?;
    let settings = er.expect("WPS-ER-AP-SETTINGS").await?;
    assert!(settings.text.contains("ssid=home"), "{}", settings.text);
    assert!(
        settings.text.contains("key=correct horse"),
        "{}",
        settings.text
    );
    Ok(())
}

/// Row 38: found, learned, and a device enrolled through the access point by stock programs on both
/// sides; the registrar unsubscribes; a byebye at the end.
#[tokio::test]
async fn ap_wps_er_add_enrollee() -> TestResult {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = access_point(&rig, &[])?;
    let (mut er, uuid) = registrar(&rig, &mut ap).await?;
    learn(&mut er, &uuid).await?;
    ap.wait_for_log("learned the network's settings", PATIENCE)
        .await?;

    er.ctrl()
        .command(&format!("WPS_ER_PIN any {DEVICE_PIN}"))
        .await?;
    let conf = SupplicantConf::enrollee_pin(DEVICE_PIN).interface(STA_INTERFACE);
    let mut sta = rig.wpa_supplicant(conf).await?;
    sta.begin().await?;
    let credential = sta.credential().await?;
    let has = |text: &str| {
        credential
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    assert!(has("home") && has("correct horse"));
    er.expect("WPS-ER-ENROLLEE-ADD").await?;
    ap.wait_for_log("has settings from an external registrar", PATIENCE)
        .await?;

    ap.signal(Signal::INT)?;
    er.expect("WPS-ER-AP-REMOVE").await?;
    assert!(ap.wait(PATIENCE).await?.success());
    er.ctrl().command("WPS_ER_STOP").await?;
    rig.passed();
    Ok(())
}

/// Row 39: by the button, which the registrar presses for a device that it has seen.
#[tokio::test]
async fn ap_wps_er_add_enrollee_pbc() -> TestResult {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = access_point(&rig, &[])?;
    let (mut er, uuid) = registrar(&rig, &mut ap).await?;
    learn(&mut er, &uuid).await?;
    let enroll = [
        "enroll",
        "--wired",
        STA_INTERFACE,
        "--push-button",
        "--json",
    ];
    let mut device = rig.spawn("octopin-device", rig.octopin()?, &enroll)?;
    let added = er.expect("WPS-ER-ENROLLEE-ADD").await?;
    let enrollee = added
        .rest()
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned();
    er.ctrl().command(&format!("WPS_ER_PBC {enrollee}")).await?;
    assert!(
        device.wait(Duration::from_secs(120)).await?.success(),
        "{}",
        device.log()
    );
    assert!(device.log().contains("correct horse") || device.log().contains("provisioned"));
    ap.wait_for_log("has settings from an external registrar", PATIENCE)
        .await?;
    rig.passed();
    Ok(())
}

/// Row 43: the registrar gives the access point new settings.
#[tokio::test]
async fn ap_wps_er_config_ap() -> TestResult {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = access_point(&rig, &[])?;
    let (mut er, uuid) = registrar(&rig, &mut ap).await?;
    let hex = |text: &str| link::ctrl::to_hex(text.as_bytes());
    let (ssid, key) = (hex("renamed"), hex("another secret"));
    er.ctrl()
        .command(&format!(
            "WPS_ER_CONFIG {uuid} {PIN} {ssid} WPA2PSK CCMP {key}"
        ))
        .await?;
    er.expect("WPS-SUCCESS").await?;
    ap.wait_for_log("it is called renamed now", PATIENCE)
        .await?;
    er.ctrl().command("WPS_ER_STOP").await?;
    // A second time is no harm.
    er.ctrl().command("WPS_ER_STOP").await?;
    rig.passed();
    Ok(())
}

/// A wrong router PIN: told by its half, and locked at the third. Row 22 over UPnP.
#[tokio::test]
async fn upnp_ap_wps_setup_locked() -> TestResult {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = access_point(&rig, &[])?;
    let (mut er, uuid) = registrar(&rig, &mut ap).await?;
    for (pin, failure) in [
        (WRONG_FIRST, "msg=8 config_error=18"),
        (WRONG_SECOND, "msg=10 config_error=18"),
        (WRONG_FIRST, "msg=8 config_error=18"),
        // Now even the right one is refused, at M2.
        (PIN, "msg=5 config_error=15"),
    ] {
        er.ctrl()
            .command(&format!("WPS_ER_LEARN {uuid} {pin}"))
            .await?;
        let failed = er.expect("WPS-FAIL").await?;
        assert!(failed.text.contains(failure), "{failure}: {}", failed.text);
    }
    ap.wait_for_log("the router PIN was wrong too often", PATIENCE)
        .await?;
    assert!(!er.seen("WPS-ER-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

/// A registrar with a wrong PIN for the device: the run fails on all three sides, and nothing hangs.
#[tokio::test]
async fn a_wrong_device_pin_at_the_external_registrar() -> TestResult {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = access_point(&rig, &[])?;
    let (mut er, uuid) = registrar(&rig, &mut ap).await?;
    learn(&mut er, &uuid).await?;
    er.ctrl().command(&format!("WPS_ER_PIN any {PIN}")).await?;
    let conf = SupplicantConf::enrollee_pin(DEVICE_PIN).interface(STA_INTERFACE);
    let mut sta = rig.wpa_supplicant(conf).await?;
    sta.begin().await?;
    let failed = sta.expect("WPS-FAIL").await?;
    assert!(failed.text.contains("config_error=18"), "{}", failed.text);
    ap.wait_for_log("did not come to terms", PATIENCE).await?;
    assert!(!sta.seen("WPS-CRED-RECEIVED").await?);
    rig.passed();
    Ok(())
}
