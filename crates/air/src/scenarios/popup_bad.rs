//! `octopin popup` when it goes wrong: wrong PINs, strangers, nobody, and radios and home networks
//! that will not do.

use std::fs;
use std::time::Duration;

use link::ctrl::format_mac;
use rustix::process::Signal;
use tokio::time::Instant;

use super::ours::{octopin, start, unprivileged};
use super::popup::{arguments, check_gone, ended, open};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::HostapdConf;
use crate::radio::{RadioConf, mode};
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

const RUN: Duration = Duration::from_secs(60);

/// How long one scan is waited for before another one is begun.
const SCAN: Duration = Duration::from_secs(4);

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "popup-wrong-first-half",
        "ap_wps_incorrect_pin: a PIN with a wrong first half ends it",
        3,
        |air| Box::pin(wrong_pin(air, "02345673", "first", 8)),
    ),
    Scenario::new(
        "popup-wrong-second-half",
        "ap_wps_incorrect_pin: a PIN with a wrong second half ends it",
        3,
        |air| Box::pin(wrong_pin(air, "12340002", "second", 10)),
    ),
    Scenario::new(
        "popup-overlap",
        "ap_wps_pbc_overlap_2sta: two devices press their buttons, and nobody gets anything",
        3,
        |air| Box::pin(overlap(air)),
    ),
    Scenario::new(
        "popup-stranger",
        "ap_wps_conf_pin_timeout: where one device is named, another one is refused",
        3,
        |air| Box::pin(stranger(air)),
    ),
    Scenario::new(
        "popup-not-wps",
        "who wants to use the pop-up's own network is refused",
        3,
        |air| Box::pin(not_wps(air)),
    ),
    Scenario::new(
        "popup-nobody",
        "ap_wps_pin_ap_timeout: nobody comes, and the window closes",
        2,
        |air| Box::pin(nobody(air)),
    ),
    Scenario::new(
        "popup-interrupted",
        "ap_wps_cancel: Ctrl-C ends it at once",
        2,
        |air| Box::pin(interrupted(air)),
    ),
    Scenario::new(
        "popup-wpa3-only",
        "a home network of WPA3 alone is refused with the reason",
        2,
        |air| {
            let home = HostapdConf::plain(HOME, PASSPHRASE)
                .set("wpa_key_mgmt", "SAE")
                .set("ieee80211w", "2");
            Box::pin(refused_home(air, home, "wpa3-only"))
        },
    ),
    Scenario::new(
        "popup-enterprise",
        "an Enterprise home network is refused with the reason",
        2,
        |air| {
            let home = HostapdConf::plain(HOME, PASSPHRASE)
                .unset("wpa_passphrase")
                .set("wpa_key_mgmt", "WPA-EAP")
                .set("ieee8021x", "1")
                .set("eap_server", "1");
            Box::pin(refused_home(air, home, "enterprise"))
        },
    ),
    Scenario::new(
        "popup-refusals",
        "what stands in the way of a radio is told with status 3, and nothing is changed",
        2,
        |air| Box::pin(refusals(air)),
    ),
];

async fn wrong_pin(air: &mut Air, theirs: &str, half: &str, message: u8) -> Result<(), AirError> {
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = open(air, &["--pin", PIN], &[]).await?;
    device.wps_pin(None, theirs).await?;
    let event = device.expect_within("WPS-FAIL", RUN).await?;
    let text = format!("msg={message} config_error=18");
    ensure(
        "the device tells it",
        event.text.contains(&text),
        &event.text,
    )?;
    let ran = ended(air, &mut popup).await?;
    ran.check_failure("wrong-pin")?;
    ran.check("/failure/half", half)?;
    ran.check("/failure/config_error", 18)?;
    ran.check("/credentials", Vec::<serde_json::Value>::new())?;
    check_gone(air).await
}

/// A probe request's WPS element of a device whose button is pressed, as `iw` wants it.
fn pressed(uuid: u8) -> String {
    let mut octets = vec![0xdd, 45, 0x00, 0x50, 0xf2, 0x04];
    octets.extend([0x10, 0x4a, 0, 1, 0x10]); // Version
    octets.extend([0x10, 0x3a, 0, 1, 0x01]); // Request Type: Enrollee
    octets.extend([0x10, 0x08, 0, 2, 0x02, 0x80]); // Config Methods
    octets.extend([0x10, 0x47, 0, 16]); // UUID-E
    octets.extend([uuid; 16]);
    octets.extend([0x10, 0x12, 0, 2, 0, 4]); // Device Password ID: push button
    octets[1] = u8::try_from(octets.len() - 2).unwrap_or_default();
    let hex: Vec<String> = octets.iter().map(|octet| format!("{octet:02x}")).collect();
    hex.join(":")
}

async fn overlap(air: &mut Air) -> Result<(), AirError> {
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let mut popup = open(air, &["--push-button"], &[]).await?;
    // One whose button is pressed and that does nothing yet, so that it is surely the first.
    air.run("ip", &["link", "set", "wlan0", "up"]).await?;
    let first = ["dev", "wlan0", "scan", "trigger", "ies", &pressed(0x11)];
    let first_mac = format_mac(air.radios()[0].mac());
    let seen = format!("{first_mac} looks around");
    let deadline = Instant::now() + RUN;
    loop {
        // It is refused while the scan before goes on.
        match air.run("iw", &first).await {
            Ok(_) | Err(AirError::Program { .. }) => {}
            Err(error) => return Err(error),
        }
        match popup.wait_for_log(&seen, SCAN).await {
            Ok(()) => break,
            Err(AirError::Deadline { .. }) if Instant::now() < deadline => {}
            Err(error) => return Err(error),
        }
    }
    device.wps_button().await?;
    let ran = ended(air, &mut popup).await?;
    ran.check_failure("overlap")?;
    ran.check("/failure/config_error", 12)?;
    check(
        "credentials",
        &device.seen("WPS-CRED-RECEIVED").await?,
        &false,
    )?;
    check_gone(air).await
}

/// The BSSID of a pop-up.
fn bssid(log: &str) -> String {
    let (_, rest) = log.split_once("on the air as ").unwrap_or_default();
    rest.get(..17).unwrap_or_default().to_owned()
}

async fn stranger(air: &mut Air) -> Result<(), AirError> {
    let mut device = air.supplicant(2, SupplicantConf::new()).await?;
    let peer = format_mac(device.mac());
    let mut popup = open(air, &["--pin", PIN], &["--peer", &peer]).await?;
    let bssid = bssid(&popup.log());
    // It knows the PIN, and insists.
    let ask = ["enroll", "--wifi", "wlan0", "--pin", PIN, "--bssid", &bssid];
    let mut other = start(air, &ask)?;
    popup.wait_for_log("was refused", RUN).await?;
    other.signal(Signal::INT)?;
    let ran = ended(air, &mut other).await?;
    ran.check_status(1)?;
    ran.check("/messages", Vec::<serde_json::Value>::new())?;
    device.wps_pin(None, PIN).await?;
    device.credential(RUN).await?;
    let ran = ended(air, &mut popup).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/peer/mac", peer)?;
    ran.check("/refused/0", format_mac(air.radios()[0].mac()))
}

async fn not_wps(air: &mut Air) -> Result<(), AirError> {
    let mut popup = open(air, &["--pin", PIN], &[]).await?;
    let bssid = bssid(&popup.log());
    let end = bssid.get(12..).unwrap_or_default().replace(':', "");
    let name = format!("Octopin-{}", end.to_uppercase());
    let conf = SupplicantConf::new().network(&name, PASSPHRASE);
    let mut device = air.supplicant(2, conf).await?;
    let event = device.expect_within("CTRL-EVENT-ASSOC-REJECT", RUN).await?;
    let text = event.text;
    ensure("denied", text.contains("status_code=12"), &text)?;
    popup.signal(Signal::INT)?;
    let ran = ended(air, &mut popup).await?;
    ran.check_failure("cancelled")?;
    ran.check("/refused/0", format_mac(device.mac()))
}

async fn nobody(air: &mut Air) -> Result<(), AirError> {
    let ran = octopin(air, &arguments(&["--push-button"], &["--timeout", "4"])).await?;
    ran.check_status(1)?;
    ran.check("/outcome", "nobody-came")?;
    ran.check("/home/seen", false)?;
    let took = ran.json["elapsed_ms"].as_u64().unwrap_or_default();
    // Of the two minutes that it takes by itself, even on a busy machine.
    ensure("it took 4 s", (4_000..60_000).contains(&took), took)?;
    check_gone(air).await
}

async fn interrupted(air: &mut Air) -> Result<(), AirError> {
    let mut popup = open(air, &["--push-button"], &[]).await?;
    let since = air.elapsed();
    popup.signal(Signal::INT)?;
    let ran = ended(air, &mut popup).await?;
    let took = air.elapsed().saturating_sub(since);
    ensure(
        "at once",
        took < Duration::from_secs(20),
        format!("{took:?}"),
    )?;
    ran.check_failure("cancelled")?;
    check_gone(air).await
}

async fn refused_home(air: &mut Air, home: HostapdConf, code: &str) -> Result<(), AirError> {
    let _home = air.hostapd(0, home).await?;
    let ran = octopin(air, &arguments(&["--pin", PIN], &["--timeout", "60"])).await?;
    ran.check_failure(code)?;
    ran.check("/home/ssid", HOME)?;
    let next = ran.text("/failure/next");
    ensure("what to do", !next.is_empty(), next)?;
    check_gone(air).await
}

async fn refusals(air: &mut Air) -> Result<(), AirError> {
    let mere_station = air.add_radio(&RadioConf::new().modes(mode::STATION))?;
    let world = air.add_radio(&RadioConf::new().world())?;
    let off = air.add_radio(&RadioConf::new())?;
    let names: Vec<String> = (air.radios().iter())
        .map(|radio| radio.interface().to_owned())
        .collect();
    let before = air.run("iw", &["dev"]).await?;
    for (interface, more, code) in [
        ("wlan9", vec![], "no-such-interface"),
        ("lo", vec![], "not-a-radio"),
        (&names[mere_station], vec![], "no-ap-mode"),
        (&names[world], vec!["--channel", "13"], "channel-no-ir"),
        (&names[off], vec![], "rfkill"),
    ] {
        let words = ["popup", "--wifi", interface, "--ssid", HOME];
        let key = ["--passphrase", PASSPHRASE, "--push-button"];
        if code == "rfkill" {
            // Not earlier: the kernel switches a new radio on, some time after it came.
            switch_off(air.radios()[off].phy())?;
        }
        let ran = octopin(air, &[&words[..], &key, &more].concat()).await?;
        ran.check_status(3)?;
        ran.check("/code", code)?;
        for pointer in ["/explanation", "/next"] {
            ensure(pointer, !ran.text(pointer).is_empty(), &ran.json)?;
        }
    }
    let ran = unprivileged(air, &arguments(&["--push-button"], &[])).await?;
    ran.check_status(3)?;
    ran.check("/code", "missing-privilege")?;
    let next = ran.text("/next");
    ensure("how to get it", next.contains("cap_net_admin"), next)?;
    check("the interfaces", &air.run("iw", &["dev"]).await?, &before)?;
    check_gone(air).await
}

/// Switches a radio off, as the key of a laptop does.
fn switch_off(phy: &str) -> Result<(), AirError> {
    let directory = format!("/sys/class/ieee80211/{phy}");
    let switches = fs::read_dir(directory).map_err(AirError::system("looking for rfkill"))?;
    for switch in switches.flatten() {
        if switch.file_name().as_encoded_bytes().starts_with(b"rfkill") {
            fs::write(switch.path().join("soft"), "1")
                .map_err(AirError::system("switching a radio off"))?;
        }
    }
    Ok(())
}
