//! `octopin router` as an external registrar: the access point is stock and knows no PIN, and our
//! messages reach the device on the air through its UPnP.

use std::time::Duration;

use link::ctrl::format_mac;

use super::ours::{result, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::scenario::Scenario;
use crate::supplicant::{Supplicant, SupplicantConf};
/// How long a whole run may take.
const RUN: Duration = Duration::from_secs(90);

/// The PIN of the access point itself.
const ROUTER_PIN: &str = "76229909";

pub(super) const SCENARIOS: &[Scenario] = &[Scenario::new(
    "er-enroll",
    "ap_wps_er_add_enrollee: our external registrar lets stock devices in through a stock access \
     point, by PIN, and by button with the settings that the router PIN opened",
    3,
    |air| Box::pin(enroll(air)),
)
.deadline(240)];

async fn enroll(air: &mut Air) -> Result<(), AirError> {
    air.run("ip", &["link", "set", "lo", "up"]).await?;
    let conf = HostapdConf::wps(HOME, PASSPHRASE)
        .set("upnp_iface", "lo")
        .set("ap_pin", ROUTER_PIN)
        .set("friendly_name", "Home");
    let mut ap = air.hostapd(0, conf).await?;
    let address = "upnp:http://127.0.0.1:49152/wps_device.xml";
    let settings = ["--ssid", HOME, "--passphrase", PASSPHRASE];

    // With the PIN of one device, which is named.
    let mut device = air.supplicant(1, SupplicantConf::new()).await?;
    let mac = format_mac(device.mac());
    let arguments = [
        &["router", "add-device", address, "--pin", PIN, "--mac", &mac][..],
        &settings,
    ]
    .concat();
    let way = &["--pin", PIN];
    joins(air, &mut ap, &mut device, &arguments, way).await?;

    // With the button, for another device, and the settings that the access point tells to who
    // knows its PIN; asking for them changes nothing there.
    let before = ap.ctrl().query("GET_CONFIG").await?;
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let arguments = ["router", "push-button", address, "--router-pin", ROUTER_PIN];
    joins(air, &mut ap, &mut device, &arguments, &["--push-button"]).await?;
    let after = ap.ctrl().query("GET_CONFIG").await?;
    check("the settings of the access point", &after, &before)
}

/// Our registrar waits, the device starts WPS, and is in the network.
async fn joins(
    air: &mut Air,
    ap: &mut Hostapd,
    device: &mut Supplicant,
    arguments: &[&str],
    way: &[&str],
) -> Result<(), AirError> {
    let mut registrar = start(air, arguments)?;
    // A device that comes before the access point says so on the air looks again by itself.
    match way {
        ["--pin", pin] => device.wps_pin(None, pin).await?,
        _ => device.wps_button().await?,
    }
    device.credential(RUN).await?;
    ap.expect_station(device.mac()).await?;
    let status = registrar.wait(RUN).await;
    air.note(&registrar.log());
    let ran = result(&registrar, status?.code().unwrap_or(-1))?;
    ran.check_status(0)?;
    ran.check("/outcome", "provisioned")?;
    ran.check("/peer/mac", format_mac(device.mac()))?;
    let joined = device.connected_to().await?;
    ensure(
        "the device is in the home network",
        joined.is_some_and(|(ssid, _)| ssid == HOME),
        registrar.log(),
    )
}
