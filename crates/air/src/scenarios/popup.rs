//! `octopin popup` with a home access point that has no WPS: stock devices, and our own, get home.

use std::time::Duration;

use link::ctrl::format_mac;
use rustix::process::Signal;

use super::ours::{Ran, octopin, result, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::process::Daemon;
use crate::radio::RadioConf;
use crate::scenario::Scenario;
use crate::supplicant::{Supplicant, SupplicantConf};

/// How long a whole run may take: a scan of all channels comes first.
const RUN: Duration = Duration::from_secs(60);

/// How often iwd is told to join a network.
const TRIES: usize = 5;

/// What takes the place of radio 1 or is beside it.
const POPUP: &str = "wlan1";

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "popup-pin",
        "ap_wps_conf_pin: wpa_supplicant gets home with its PIN, and home has no WPS",
        3,
        |air| Box::pin(pin(air, HostapdConf::plain(HOME, PASSPHRASE), "wpa2", &[])),
    ),
    Scenario::new(
        "popup-packet-socket",
        "the same with EAPOL through a packet socket, as with drivers that have no control port",
        3,
        |air| {
            let home = HostapdConf::plain(HOME, PASSPHRASE);
            Box::pin(pin(air, home, "wpa2", &["--packet-socket"]))
        },
    ),
    Scenario::new(
        "popup-button",
        "ap_wps_conf: wpa_supplicant gets home with the button",
        3,
        |air| Box::pin(button(air)),
    ),
    Scenario::new(
        "popup-transition",
        "home is WPA2 and WPA3 together, on another channel",
        3,
        |air| {
            let home = HostapdConf::plain(HOME, PASSPHRASE).wpa3_transition();
            Box::pin(pin(air, home.channel(11), "wpa2-wpa3", &[]))
        },
    ),
    Scenario::new("popup-home-5ghz", "home is at 5 GHz", 3, |air| {
        let home = HostapdConf::plain(HOME, PASSPHRASE).channel(36);
        Box::pin(pin(air, home, "wpa2", &[]))
    }),
    Scenario::new("popup-iwd-pin", "iwd gets home with its PIN", 3, |air| {
        Box::pin(iwd(air, Some(PIN)))
    }),
    Scenario::new(
        "popup-iwd-button",
        "iwd gets home with the button",
        3,
        |air| Box::pin(iwd(air, None)),
    ),
    Scenario::new(
        "popup-enroll",
        "our own device at our own pop-up",
        3,
        |air| Box::pin(enroll(air)),
    ),
    Scenario::new(
        "popup-beside",
        "the computer stays connected to home, on the same channel",
        3,
        |air| Box::pin(beside(air)),
    ),
    Scenario::new(
        "popup-two-channels",
        "the computer stays connected to home at 5 GHz, and the pop-up is at 2.4 GHz",
        2,
        |air| Box::pin(two_channels(air)),
    )
    .many_channels(),
    Scenario::new(
        "popup-manager",
        "the settings of home come from what manages the interface, where the user agrees",
        3,
        |air| Box::pin(from_manager(air)),
    ),
    Scenario::new(
        "popup-instead",
        "home is left for the pop-up only with --yes, and joined again afterwards",
        3,
        |air| Box::pin(instead(air)),
    ),
    Scenario::new(
        "popup-killed",
        "after kill -9 the access point is gone at once, and the next start puts the rest back",
        3,
        |air| Box::pin(killed(air)),
    ),
];

/// The arguments of a pop-up on radio 1 for the home network.
pub(super) fn arguments<'a>(secret: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    let home = ["popup", "--wifi", POPUP, "--ssid", HOME];
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
    check_no_interface(air).await?;
    let left = std::fs::read_dir("/run/octopin")
        .into_iter()
        .flatten()
        .count();
    check("journals left", &left, &0)
}

async fn check_no_interface(air: &Air) -> Result<(), AirError> {
    let interfaces = air.run("iw", &["dev"]).await?;
    let none = !interfaces.contains("octopin");
    ensure("no interface is left", none, &interfaces)
}

async fn pin(
    air: &mut Air,
    home: HostapdConf,
    security: &str,
    more: &[&str],
) -> Result<(), AirError> {
    let mut home = air.hostapd(0, home).await?;
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = open(air, &["--pin", PIN], more).await?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    air.note("credential");
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    let way = if more.is_empty() {
        "nl80211"
    } else {
        "packet-socket"
    };
    ran.check("/eapol", way)?;
    if ran.json["home"]["seen"] == true {
        ran.check("/home/security", security)?;
    }
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

async fn iwd(air: &mut Air, pin: Option<&str>) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    // It manages radio 2 alone; to octopin, which has radio 1, it is nobody.
    let device = air.iwd(2).await?;
    let secret = pin.map_or(vec!["--push-button"], |pin| vec!["--pin", pin]);
    let mut popup = open(air, &secret, &[]).await?;
    let mut done = false;
    // On a busy machine iwd gives up early. Who stands before it begins again.
    while !done && popup.ended()?.is_none() {
        let told = match pin {
            Some(pin) => device.user_pin(air, pin, RUN).await,
            None => device.push_button(air, RUN).await,
        };
        done = accepted(air, told)?;
        if !done && popup.log().contains("WSC_Done") {
            break;
        }
    }
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    // It has the settings, and may have given up on the network as early.
    for _ in 0..TRIES {
        if done {
            break;
        }
        let told = device.connect(air, HOME, RUN).await;
        done = accepted(air, told)?;
    }
    home.expect_station(device.mac()).await
}

/// Whether iwd did what it was told; an error where it could not be told at all.
fn accepted(air: &mut Air, told: Result<(), AirError>) -> Result<bool, AirError> {
    match told {
        Ok(()) => Ok(true),
        Err(error @ AirError::Program { .. }) => {
            air.note(&format!("once more, for {error}"));
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

async fn enroll(air: &mut Air) -> Result<(), AirError> {
    let _home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mut popup = open(air, &["--pin", PIN], &[]).await?;
    let device = octopin(air, &["enroll", "--wifi", "wlan2", "--pin", PIN]).await?;
    device.check_credential(HOME, PASSPHRASE)?;
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, air.radios()[2].mac()).await
}

/// A computer that is connected to home by wpa_supplicant on a radio.
async fn connected(
    air: &mut Air,
    home: &mut Hostapd,
    radio: usize,
) -> Result<Supplicant, AirError> {
    let conf = SupplicantConf::new().network(HOME, PASSPHRASE);
    // Where octopin looks for it.
    let mut computer = air.supplicant(radio, conf).await?;
    home.expect_station(computer.mac()).await?;
    computer.expect("CTRL-EVENT-CONNECTED").await?;
    Ok(computer)
}

/// A device gets home from a pop-up beside a connection, which is never interrupted.
async fn undisturbed(
    air: &mut Air,
    home: &mut Hostapd,
    computer: &mut Supplicant,
    (device, interface): (usize, &str),
) -> Result<Ran, AirError> {
    let mut device = air.supplicant(device, SupplicantConf::new()).await?;
    let secret = ["--pin", PIN];
    let key = ["--passphrase", PASSPHRASE];
    let words = ["popup", "--wifi", interface, "--ssid", HOME];
    let mut popup = start(air, &[&words[..], &key, &secret].concat())?;
    popup.wait_for_log("on the air", RUN).await?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    home.expect_station(device.mac()).await?;
    ran.check("/access_point/beside", true)?;
    check(
        "connections lost",
        &computer.seen("CTRL-EVENT-DISCONNECTED").await?,
        &false,
    )?;
    let network = computer.connected_to().await?;
    check(
        "the network",
        &network,
        &Some((HOME.to_owned(), home.bssid())),
    )?;
    Ok(ran)
}

async fn beside(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mut computer = connected(air, &mut home, 1).await?;
    let ran = undisturbed(air, &mut home, &mut computer, (2, POPUP)).await?;
    ran.check("/access_point/channel", 1)
}

async fn from_manager(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let _computer = connected(air, &mut home, 1).await?;
    let ask = ["popup", "--wifi", POPUP, "--pin", PIN];
    // There is no terminal to be asked on.
    let ran = octopin(air, &ask).await?;
    ran.check_status(2)?;
    ran.check("/code", "missing-ssid")?;
    let named = [&ask[..], &["--ssid", "elsewhere", "--yes"]].concat();
    let ran = octopin(air, &named).await?;
    ran.check_status(3)?;
    ran.check("/code", "unknown-network")?;

    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = start(air, &[&ask[..], &["--yes"]].concat())?;
    popup.wait_for_log("on the air", RUN).await?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    ran.check("/home/ssid", HOME)?;
    home.expect_station(device.mac()).await
}

async fn two_channels(air: &mut Air) -> Result<(), AirError> {
    let home = HostapdConf::plain(HOME, PASSPHRASE).channel(36);
    let mut home = air.hostapd(0, home).await?;
    let both = air.add_radio(&RadioConf::new().channels(2))?;
    let interface = air.interface(both).to_owned();
    let mut computer = connected(air, &mut home, both).await?;
    let ran = undisturbed(air, &mut home, &mut computer, (1, &interface)).await?;
    ran.check("/access_point/band", "2.4 GHz")
}

async fn instead(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mut computer = connected(air, &mut home, 1).await?;
    let more = ["--channel", "6"];
    let ran = octopin(air, &arguments(&["--pin", PIN], &more)).await?;
    ran.check_status(2)?;
    ran.check("/code", "would-disturb")?;
    check(
        "still connected",
        &computer.connected_to().await?.is_some(),
        &true,
    )?;

    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = open(air, &["--pin", PIN], &["--channel", "6", "--yes"]).await?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    let ran = ended(air, &mut popup).await?;
    check_provisioned(air, &ran, device.mac()).await?;
    ran.check("/access_point/beside", false)?;
    computer.expect("CTRL-EVENT-DISCONNECTED").await?;
    home.expect_station(computer.mac()).await
}

async fn killed(air: &mut Air) -> Result<(), AirError> {
    let mut home = air.hostapd(0, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let mut computer = connected(air, &mut home, 1).await?;
    let mut popup = open(air, &["--pin", PIN], &["--channel", "6", "--yes"]).await?;
    popup.signal(Signal::KILL)?;
    popup.wait(RUN).await?;
    check_no_interface(air).await?;
    check("left alone", &computer.connected_to().await?, &None)?;
    // Whatever octopin is started for next, this comes first.
    let ran = octopin(air, &arguments(&["--pin", PIN], &["--timeout", "1"])).await?;
    ran.check_status(1)?;
    home.expect_station(computer.mac()).await?;
    check_gone(air).await
}
