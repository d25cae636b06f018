//! `octopin popup` with stock programs as the device and a home access point without WPS. Each ends
//! at home, or its reason is told.

use std::time::Duration;

use link::ctrl::format_mac;

use super::ours::{Ran, result, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::HostapdConf;
use crate::process::Daemon;
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

/// How long a whole run may take: a scan of all channels comes first.
const RUN: Duration = Duration::from_secs(60);

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "popup-pin",
        "wpa_supplicant gets home with its PIN, and home has no WPS",
        3,
        |air| Box::pin(pin(air)),
    ),
    Scenario::new(
        "popup-button",
        "wpa_supplicant gets home with the button",
        3,
        |air| Box::pin(button(air)),
    ),
];

/// The arguments of a pop-up on radio 1 for the home network.
pub(super) fn arguments<'a>(secret: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    let home = ["popup", "--wifi", "wlan1", "--ssid", HOME];
    let key = ["--passphrase", PASSPHRASE];
    [&home[..], &key, secret, more].concat()
}

/// Starts a pop-up and waits until it is on the air.
pub(super) async fn open(
    air: &mut Air,
    secret: &[&str],
    more: &[&str],
) -> Result<Daemon, AirError> {
    let mut popup = start(air, &arguments(secret, more))?;
    popup.wait_for_log("on the air", RUN).await?;
    air.note("the pop-up is on the air");
    Ok(popup)
}

/// Waits for the end of a pop-up.
pub(super) async fn ended(air: &mut Air, popup: &mut Daemon) -> Result<Ran, AirError> {
    let status = popup.wait(RUN).await;
    air.note(&popup.log());
    result(popup, status?.code().unwrap_or(-1))
}

/// The pop-up says that this device has the settings of home, and nothing of it is left.
async fn check_provisioned(air: &Air, ran: &Ran, device: [u8; 6]) -> Result<(), AirError> {
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/peer/mac", format_mac(device))?;
    check_gone(air).await
}

/// No interface of ours is left, and no journal.
pub(super) async fn check_gone(air: &Air) -> Result<(), AirError> {
    let interfaces = air.run("iw", &["dev"]).await?;
    ensure(
        "no interface is left",
        !interfaces.contains("octopin"),
        &interfaces,
    )?;
    let left = std::fs::read_dir("/run/octopin")
        .into_iter()
        .flatten()
        .count();
    check("journals left", &left, &0)
}

async fn pin(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = open(air, &["--pin", PIN], &[]).await?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    air.note("credential");
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    ran.check("/home/security", "wpa2")?;
    home.expect_station(device.mac()).await
}

async fn button(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = open(air, &["--push-button"], &[]).await?;
    device.wps_button().await?;
    device.credential(RUN).await?;
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    home.expect_station(device.mac()).await
}
