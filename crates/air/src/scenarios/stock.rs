//! Stock programs on both sides: they prove the rig, and each is the recipe for the same scenario
//! with one side replaced by ours.

use std::time::Duration;

use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::HostapdConf;
use crate::radio::RadioConf;
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

/// How long a whole run may take: a scan of all channels comes first.
const RUN: Duration = Duration::from_secs(60);

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "stock-pin",
        "wpa_supplicant joins hostapd with a PIN",
        2,
        |air| Box::pin(pin(air)),
    ),
    Scenario::new(
        "stock-button",
        "wpa_supplicant joins hostapd with the button",
        2,
        |air| Box::pin(button(air)),
    ),
    Scenario::new(
        "stock-pin-5ghz",
        "wpa_supplicant joins hostapd on channel 36 with a PIN",
        2,
        |air| Box::pin(pin_5ghz(air)),
    ),
    Scenario::new("stock-iwd-pin", "iwd joins hostapd with a PIN", 2, |air| {
        Box::pin(iwd_pin(air))
    }),
    Scenario::new(
        "stock-iwd-button",
        "iwd joins hostapd with the button",
        2,
        |air| Box::pin(iwd_button(air)),
    ),
    Scenario::new(
        "stock-wrong-pin",
        "a wrong first half fails on both sides",
        2,
        |air| Box::pin(wrong_pin(air)),
    ),
    Scenario::new(
        "stock-popup",
        "a device joins a network without WPS through a second, short-lived access point",
        3,
        |air| Box::pin(popup(air)),
    ),
    Scenario::new(
        "stock-popup-iwd",
        "the same with iwd as the device, and WPA3 transition at home",
        3,
        |air| Box::pin(popup_iwd(air)),
    ),
    Scenario::new(
        "stock-moved-radio",
        "a radio in another network namespace hears the others, and IP goes over the air",
        2,
        |air| Box::pin(moved_radio(air)),
    ),
    Scenario::new(
        "stock-channel-13",
        "wpa_supplicant joins hostapd on channel 13, where the country allows it",
        0,
        |air| Box::pin(channel_13(air)),
    )
    .alone(),
    Scenario::new(
        "stock-two-channels",
        "one radio is an access point on channel 6 and a station on channel 1 at once",
        2,
        |air| Box::pin(two_channels(air)),
    )
    .many_channels(),
];

async fn pin(air: &mut Air) -> Result<(), AirError> {
    pin_at(air, HostapdConf::wps(HOME, PASSPHRASE)).await
}

async fn pin_5ghz(air: &mut Air) -> Result<(), AirError> {
    pin_at(air, HostapdConf::wps(HOME, PASSPHRASE).channel(36)).await
}

async fn pin_at(air: &mut Air, conf: HostapdConf) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, conf).await?;
    let mut station = air.supplicant(1, SupplicantConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    station.wps_pin(None, PIN).await?;
    air.note("wps_pin");
    let credential = station.credential(RUN).await?;
    air.note("credential");
    ensure(
        "the credential holds the SSID",
        contains(&credential, HOME.as_bytes()),
        "a credential without it",
    )?;
    ap.expect("WPS-REG-SUCCESS").await?;
    ap.expect_station(station.mac()).await?;
    air.note("authorized");
    station.expect("CTRL-EVENT-CONNECTED").await?;
    let connected = station.connected_to().await?;
    check(
        "the network",
        &connected,
        &Some((HOME.to_owned(), ap.bssid())),
    )
}

async fn button(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut station = air.supplicant(1, SupplicantConf::new()).await?;
    ap.press_button().await?;
    ap.expect("WPS-PBC-ACTIVE").await?;
    station.wps_button().await?;
    air.note("button");
    station.credential(RUN).await?;
    air.note("credential");
    ap.expect("WPS-PBC-DISABLE").await?;
    ap.expect_station(station.mac()).await
}

async fn iwd_pin(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let iwd = air.iwd(1).await?;
    ap.add_pin("any", PIN).await?;
    iwd.user_pin(air, PIN, RUN).await?;
    air.note("iwd says that it is done");
    ap.expect("WPS-REG-SUCCESS").await?;
    ap.expect_station(iwd.mac()).await
}

async fn iwd_button(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let iwd = air.iwd(1).await?;
    ap.press_button().await?;
    iwd.push_button(air, RUN).await?;
    air.note("iwd says that it is done");
    ap.expect("WPS-REG-SUCCESS").await?;
    ap.expect_station(iwd.mac()).await
}

async fn wrong_pin(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut station = air.supplicant(1, SupplicantConf::new()).await?;
    ap.add_pin("any", "02345673").await?;
    station.wps_pin(None, PIN).await?;
    for watch in [station.watch(), ap.watch()] {
        let event = watch.expect("WPS-FAIL", RUN).await?;
        let text = event.text;
        // Message 8 is M4; 18 is Device Password Auth Failure.
        ensure(
            "the failure is told",
            text.contains("msg=8") && text.contains("config_error=18"),
            &text,
        )?;
    }
    check(
        "credentials",
        &station.seen("WPS-CRED-RECEIVED").await?,
        &false,
    )
}

/// The access point of a pop-up registrar: it hands out the credential of another network.
fn popup_conf() -> HostapdConf {
    HostapdConf::wps("popup", "not for anybody")
        .channel(6)
        .set("uuid", "22345678-9abc-def0-1234-56789abcdef0")
        .credentials(&credential(HOME, PASSPHRASE))
}

async fn popup(air: &mut Air) -> Result<(), AirError> {
    let home = HostapdConf::plain(HOME, PASSPHRASE);
    let mut home = air.hostapd(0, home).await?;
    let mut popup = air.hostapd(1, popup_conf()).await?;
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    popup.add_pin("any", PIN).await?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    air.note("credential");
    home.expect_station(device.mac()).await?;
    air.note("the device is at home");
    check(
        "stations of the pop-up",
        &popup.stations().await?,
        &Vec::new(),
    )
}

async fn popup_iwd(air: &mut Air) -> Result<(), AirError> {
    let home = HostapdConf::plain(HOME, PASSPHRASE).wpa3_transition();
    let mut home = air.hostapd(0, home).await?;
    let mut popup = air.hostapd(1, popup_conf()).await?;
    let device = air.iwd(2).await?;
    popup.add_pin("any", PIN).await?;
    device.user_pin(air, PIN, RUN).await?;
    air.note("iwd says that it is done");
    home.expect_station(device.mac()).await
}

async fn moved_radio(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    air.move_radio(1, "device").await?;
    let configuration = air.dir().join("station.conf");
    let text = format!("network={{\nssid=\"{HOME}\"\npsk=\"{PASSPHRASE}\"\n}}\n");
    std::fs::write(&configuration, text).map_err(AirError::system("writing"))?;
    let (interface, mac) = (air.interface(1).to_owned(), air.radios()[1].mac());
    let arguments = [
        "-dd",
        "-Dnl80211",
        &format!("-i{interface}"),
        &format!("-c{}", configuration.display()),
    ];
    let _station = air.spawn_in("device", "station", "wpa_supplicant", &arguments)?;
    ap.expect_station(mac).await?;
    air.run(
        "ip",
        &["address", "add", "10.0.0.1/24", "dev", ap.interface()],
    )
    .await?;
    let address = [
        "-n",
        "device",
        "address",
        "add",
        "10.0.0.2/24",
        "dev",
        &interface,
    ];
    air.run("ip", &address).await?;
    let ping = ["-c", "1", "-w", "20", "10.0.0.2"];
    air.run("busybox", &[&["ping"], ping.as_slice()].concat())
        .await
        .map(drop)
}

async fn channel_13(air: &mut Air) -> Result<(), AirError> {
    for _ in 0..2 {
        air.add_radio(&RadioConf::new().world())?;
    }
    air.set_country("DE").await?;
    pin_at(air, HostapdConf::wps(HOME, PASSPHRASE).channel(13)).await
}

async fn two_channels(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let both = air.add_radio(&RadioConf::new().channels(2))?;
    let conf = SupplicantConf::new().network(HOME, PASSPHRASE);
    let mut station = air.supplicant(both, conf).await?;
    home.expect_station(station.mac()).await?;
    air.add_interface(both, "popup0").await?;
    let mut popup = air.hostapd_on("popup0", popup_conf()).await?;
    let mut device = air.supplicant(1, SupplicantConf::new()).await?;
    popup.add_pin("any", PIN).await?;
    device.wps_pin(None, PIN).await?;
    home.expect_station(device.mac()).await?;
    check(
        "the station's network",
        &station.connected_to().await?,
        &Some((HOME.to_owned(), home.bssid())),
    )
}

/// A Credential attribute (WSC 2.0 §12) for WPA2-PSK with AES.
fn credential(ssid: &str, passphrase: &str) -> Vec<u8> {
    let attribute = |kind: u16, value: &[u8]| {
        let length = u16::try_from(value.len()).unwrap_or_default();
        [&kind.to_be_bytes(), &length.to_be_bytes(), value].concat()
    };
    let inside = [
        attribute(0x1026, &[1]),                  // Network Index
        attribute(0x1045, ssid.as_bytes()),       // SSID
        attribute(0x1003, &[0, 0x20]),            // Authentication Type: WPA2-Personal
        attribute(0x100f, &[0, 0x08]),            // Encryption Type: AES
        attribute(0x1027, passphrase.as_bytes()), // Network Key
        attribute(0x1020, &[0xff; 6]),            // MAC Address
    ];
    attribute(0x100e, &inside.concat())
}

fn contains(octets: &[u8], part: &[u8]) -> bool {
    octets.windows(part.len()).any(|window| window == part)
}
