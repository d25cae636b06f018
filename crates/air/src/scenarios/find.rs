//! `octopin find` against stock access points, and what it says where there is nothing to find with.

use serde_json::Value;

use super::ours::{Ran, octopin, unprivileged};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::process::PATIENCE;
use crate::scenario::Scenario;
use crate::supplicant::{Supplicant, SupplicantConf};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "find-networks",
        "find tells security, bands, PMF, hidden names and the state of WPS",
        4,
        |air| Box::pin(networks(air)),
    ),
    Scenario::new(
        "find-wps-state",
        "find tells the button, the PIN, the lock and elements that cannot be read",
        4,
        |air| Box::pin(wps_state(air)),
    ),
    Scenario::new(
        "find-unprivileged",
        "without privilege find shows what earlier scans found, and says so",
        2,
        |air| Box::pin(without_privilege(air)),
    ),
    Scenario::new(
        "find-asking-printer",
        "find hears a printer that asks for WPS, says who it is, and leaves no trace",
        2,
        |air| Box::pin(asking_printer(air)),
    ),
    Scenario::new(
        "find-asking-beside-network",
        "a radio that is in a network hears the printer on that channel and stays in the network",
        3,
        |air| Box::pin(asking_beside_network(air)),
    ),
    Scenario::new(
        "find-asking-unprivileged",
        "without privilege find says that it could not listen, and goes on",
        1,
        |air| Box::pin(asking_unprivileged(air)),
    ),
    Scenario::new(
        "find-no-radio",
        "find says why there is nothing to find with, each reason with status 3",
        1,
        |air| Box::pin(no_radio(air)),
    ),
];

/// The network with this BSSID.
pub(super) fn network<'a>(found: &'a Ran, ap: &Hostapd) -> Result<&'a Value, AirError> {
    let bssid = link::ctrl::format_mac(ap.bssid());
    let networks = found.json["networks"].as_array();
    let network = networks.and_then(|list| list.iter().find(|one| one["bssid"] == *bssid));
    network.ok_or_else(|| AirError::Unexpected {
        what: "the networks".to_owned(),
        expected: bssid,
        found: found.json.to_string(),
    })
}

fn has(network: &Value, expected: &[(&str, Value)]) -> Result<(), AirError> {
    for (pointer, expected) in expected {
        let found = network.pointer(pointer).unwrap_or(&Value::Null);
        check(pointer, found, expected)?;
    }
    Ok(())
}

/// Looks until what is found is as it should be, as a person would: one scan may miss an access
/// point, or its answer to the question that has more in it than its beacons.
pub(super) async fn look(
    air: &mut Air,
    interface: &str,
    as_it_should_be: impl Fn(&Ran) -> Result<(), AirError>,
) -> Result<(), AirError> {
    let ask = ["find", "--only", "networks", "--wifi", interface];
    let begin = air.elapsed();
    loop {
        let found = octopin(air, &ask).await?;
        found.check_status(0)?;
        found.check("/schema", "octopin.find/1")?;
        found.check("/scanned", true)?;
        match as_it_should_be(&found) {
            Err(error) if air.elapsed().saturating_sub(begin) < PATIENCE => {
                air.note(&format!("looking again: {error}"));
            }
            result => return result,
        }
    }
}

async fn networks(air: &mut Air) -> Result<(), AirError> {
    let wps = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let transition = HostapdConf::plain("both", PASSPHRASE).wpa3_transition();
    let transition = air.hostapd(1, transition.channel(6)).await?;
    let hidden = HostapdConf::plain("secret", PASSPHRASE).set("ignore_broadcast_ssid", "1");
    let hidden = air.hostapd(2, hidden.channel(36)).await?;
    look(air, "wlan3", |found| {
        has(
            network(found, &wps)?,
            &[
                ("/ssid", HOME.into()),
                ("/channel", 1.into()),
                ("/band", "2.4 GHz".into()),
                ("/security", "wpa2".into()),
                ("/pmf", "none".into()),
                ("/hidden", false.into()),
                ("/dfs", false.into()),
                ("/wps/on", true.into()),
                ("/wps/configured", true.into()),
                ("/wps/locked", false.into()),
                ("/wps/active", "none".into()),
                ("/wps/name", "Air AP".into()),
                ("/wps/version", "2.0".into()),
            ],
        )?;
        has(
            network(found, &transition)?,
            &[
                ("/channel", 6.into()),
                ("/security", "wpa2-wpa3".into()),
                ("/pmf", "capable".into()),
                ("/wps/on", false.into()),
            ],
        )?;
        has(
            network(found, &hidden)?,
            &[
                ("/ssid", Value::Null),
                ("/hidden", true.into()),
                ("/band", "5 GHz".into()),
                ("/channel", 36.into()),
            ],
        )
    })
    .await
}

async fn wps_state(air: &mut Air) -> Result<(), AirError> {
    let uuid = |last: u8| format!("12345678-9abc-def0-1234-5678000000{last:02x}");
    let conf = |last: u8| HostapdConf::wps(HOME, PASSPHRASE).set("uuid", &uuid(last));
    let mut pressed = air.hostapd(0, conf(1)).await?;
    let mut locked = air.hostapd(1, conf(2).set("ap_setup_locked", "1")).await?;
    let broken = HostapdConf::plain("broken", PASSPHRASE).set("vendor_elements", "dd050050f20410");
    let broken = air.hostapd(2, broken).await?;
    pressed.press_button().await?;
    let mac = "02:00:00:00:77:01";
    locked
        .ctrl()
        .query(&format!("WPS_PIN any {PIN} 100 {mac}"))
        .await?;
    look(air, "wlan3", |found| {
        has(
            network(found, &pressed)?,
            &[
                ("/wps/active", "button".into()),
                ("/wps/accepts/button", true.into()),
                ("/wps/uuid", uuid(1).into()),
            ],
        )?;
        has(
            network(found, &locked)?,
            &[
                ("/wps/active", "pin".into()),
                ("/wps/locked", true.into()),
                ("/wps/accepts/device_pin", true.into()),
                ("/wps/accepts/router_pin", false.into()),
                ("/wps/authorized_macs", vec![mac].into()),
            ],
        )?;
        let broken = network(found, &broken)?;
        has(
            broken,
            &[("/wps/on", true.into()), ("/wps/active", Value::Null)],
        )?;
        ensure(
            "the error is told",
            broken["wps"]["unreadable"].is_string(),
            broken,
        )
    })
    .await
}

async fn without_privilege(air: &mut Air) -> Result<(), AirError> {
    let ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let ask = ["find", "--only", "networks", "--wifi", "wlan1"];
    // Nothing was ever found, and nothing can be.
    let nothing = unprivileged(air, &ask).await?;
    nothing.check_status(3)?;
    look(air, "wlan1", |found| network(found, &ap).map(drop)).await?;
    let found = unprivileged(air, &ask).await?;
    found.check_status(0)?;
    found.check("/scanned", false)?;
    let note = found.text("/note");
    ensure(
        "CAP_NET_ADMIN is named",
        note.contains("CAP_NET_ADMIN"),
        note,
    )?;
    has(network(&found, &ap)?, &[("/ssid", HOME.into())])
}

/// A device that asks as an HP printer does.
fn printer() -> SupplicantConf {
    SupplicantConf::new()
        .set("device_name", "HP ENVY 5640 [A1B2C3]")
        .set("manufacturer", "HP")
        .set("model_name", "ENVY 5640 series")
        .set("model_number", "B9S58A")
        .set("serial_number", "TH4AB2C123")
        .set("uuid", PRINTER_UUID)
}

const PRINTER_UUID: &str = "1c852a4d-b800-1f08-abcd-0002c9a1b2c3";

/// Looks until the printer was heard: between two rounds of its questions are seconds.
async fn hear(air: &mut Air, interface: &str, printer: &Supplicant) -> Result<Ran, AirError> {
    let ask = ["find", "--only", "printers", "--wifi", interface];
    let ask = [&ask[..], &["--timeout", "6"]].concat();
    let begin = air.elapsed();
    let mac = link::ctrl::format_mac(printer.mac());
    loop {
        let found = octopin(air, &ask).await?;
        found.check_status(0)?;
        found.check("/listened/trouble", Value::Null)?;
        let printers = found.json["printers"].as_array().map_or(0, Vec::len);
        if printers == 0 && air.elapsed().saturating_sub(begin) < PATIENCE {
            air.note("looking again");
            continue;
        }
        check("printers", &printers, &1)?;
        found.check("/printers/0/name", "HP ENVY 5640 [A1B2C3]")?;
        found.check("/printers/0/identity/maker", "HP")?;
        found.check("/printers/0/identity/model", "ENVY 5640 series")?;
        // The standard has no serial number in probe requests, and wpa_supplicant sends none.
        found.check("/printers/0/identity/serial", Value::Null)?;
        found.check("/printers/0/identity/uuid", PRINTER_UUID)?;
        // HP's UUIDs end with a MAC address of the device.
        let macs = vec!["00:02:c9:a1:b2:c3", mac.as_str()];
        found.check("/printers/0/identity/macs", macs)?;
        found.check("/printers/0/ways/0/way", "wps-request")?;
        found.check("/printers/0/wifi/wps_supported", true)?;
        return Ok(found);
    }
}

async fn asking_printer(air: &mut Air) -> Result<(), AirError> {
    let mut printer = air.supplicant(0, printer()).await?;
    printer.wps_button().await?;
    // The interface is down, and is so again afterwards.
    check("up before", &is_up("wlan1")?, &false)?;
    let found = hear(air, "wlan1", &printer).await?;
    found.check("/printers/0/asks", "button")?;
    found.check("/listened/channels", vec![1, 6, 11])?;
    check("up after", &is_up("wlan1")?, &false)
}

fn is_up(interface: &str) -> Result<bool, AirError> {
    let found = link::Interface::find(interface).map_err(|error| AirError::Unexpected {
        what: interface.to_owned(),
        expected: "an interface".to_owned(),
        found: error.to_string(),
    })?;
    Ok(found.is_up())
}

async fn asking_beside_network(air: &mut Air) -> Result<(), AirError> {
    let ap = HostapdConf::wps(HOME, PASSPHRASE).channel(6);
    let _ap = air.hostapd(0, ap).await?;
    let conf = SupplicantConf::new().network(HOME, PASSPHRASE);
    let mut own = air.supplicant(1, conf).await?;
    own.expect("CTRL-EVENT-CONNECTED").await?;
    let mut printer = air.supplicant(2, printer()).await?;
    printer.wps_pin(None, PIN).await?;
    let found = hear(air, "wlan1", &printer).await?;
    found.check("/printers/0/asks", "pin")?;
    found.check("/listened/channels", vec![6])?;
    let left = own.seen("CTRL-EVENT-DISCONNECTED").await?;
    ensure("the network was not left", !left, left)
}

async fn asking_unprivileged(air: &mut Air) -> Result<(), AirError> {
    let ask = [
        "find",
        "--only",
        "printers",
        "--wifi",
        "wlan0",
        "--timeout",
        "1",
    ];
    let found = unprivileged(air, &ask).await?;
    found.check_status(0)?;
    let trouble = found.text("/listened/trouble");
    let named = trouble.contains("CAP_NET_ADMIN");
    ensure("CAP_NET_ADMIN is named", named, &found.json)
}

async fn no_radio(air: &mut Air) -> Result<(), AirError> {
    for (interface, code) in [("wlan7", "no-such-interface"), ("lo", "not-a-radio")] {
        let ask = ["find", "--only", "networks", "--wifi", interface];
        let found = octopin(air, &ask).await?;
        found.check_status(3)?;
        found.check("/code", code)?;
        ensure(
            "what to do is told",
            !found.text("/next").is_empty(),
            &found.json,
        )?;
    }
    let phy = air.radios()[0].phy().to_owned();
    let switch = std::fs::read_dir(format!("/sys/class/ieee80211/{phy}"))
        .map_err(AirError::system("looking for the switch"))?
        .filter_map(Result::ok)
        .find(|entry| entry.file_name().as_encoded_bytes().starts_with(b"rfkill"));
    let switch = switch.ok_or_else(|| AirError::Unexpected {
        what: "the radio".to_owned(),
        expected: "a switch".to_owned(),
        found: "none".to_owned(),
    })?;
    std::fs::write(switch.path().join("soft"), "1")
        .map_err(AirError::system("switching the radio off"))?;
    let found = octopin(air, &["find", "--only", "networks"]).await?;
    found.check_status(3)?;
    found.check("/code", "rfkill")?;
    air.remove_last_radio()?;
    let found = octopin(air, &["find", "--only", "networks"]).await?;
    found.check_status(3)?;
    found.check("/code", "no-radio")
}
