//! What the tests of our machines against the stock programs have in common.

#![allow(dead_code, reason = "each test program uses a part of it")]

pub(crate) mod ap;

use interop::drive::{OurAp, StationRun, Wire, drive_station};
use interop::{AP_INTERFACE, Hostapd, PATIENCE, Rig, RigError, Supplicant, SupplicantConf};
use link::ctrl::format_mac;
use wsc::ap::{AccessPoint, ApConfig};
use wsc::attr::Tolerance;
use wsc::code::{ConfigError, DevicePasswordId, MessageType};
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::{Direction, Event, Outcome, Success};
use wsc::failure::{Cause, Failure, Half, Side};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::registrar::{Purpose as RegistrarPurpose, RegistrarConfig};
use wsc::station::{Purpose, StationConfig};

/// How a test ends when the rig fails.
pub(crate) type TestResult = Result<(), RigError>;

pub(crate) const PIN: &str = "12345670";
/// Differs from [`PIN`] in both halves.
pub(crate) const WRONG_FIRST: &str = "02345673";
/// Differs from [`PIN`] in the second half.
pub(crate) const WRONG_SECOND: &str = "12340002";

/// The address of our station; each has its own, because hostapd holds the port of a failed one.
pub(crate) const fn mac(number: u8) -> [u8; 6] {
    [2, 0, 0, 9, 0, number]
}

/// Our device with a PIN of eight or four digits.
pub(crate) fn with_pin(mac: [u8; 6], pin: &str) -> StationConfig {
    device(
        mac,
        DevicePassword::from(&device_pin(pin)),
        DevicePasswordId::DEFAULT,
    )
}

/// Our device with its button pressed.
pub(crate) fn with_button(mac: [u8; 6]) -> StationConfig {
    device(
        mac,
        DevicePassword::push_button(),
        DevicePasswordId::PUSH_BUTTON,
    )
}

fn device(mac: [u8; 6], password: DevicePassword, id: DevicePasswordId) -> StationConfig {
    StationConfig::new(Purpose::Join(Box::new(EnrolleeConfig {
        mac: MacAddr(mac),
        uuid: Uuid::from_mac(MacAddr(mac)),
        profile: Profile::new(DeviceInfo::default(), id),
        password: Some(password),
        purpose: EnrolleePurpose::Join,
        tolerance: Tolerance::FIELD,
    })))
}

/// Our external registrar with a router PIN.
pub(crate) fn manager(pin: &str, purpose: RegistrarPurpose) -> StationConfig {
    let config = RegistrarConfig {
        uuid: Uuid([0x33; 16]),
        profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
        purpose,
        tolerance: Tolerance::FIELD,
    };
    StationConfig::new(Purpose::Manage(Box::new(config), router_pin(pin)))
}

/// What our device tells in M1.
pub(crate) fn enrollee(config: &mut StationConfig) -> &mut EnrolleeConfig {
    match &mut config.purpose {
        Purpose::Join(enrollee) => enrollee,
        Purpose::Manage(..) => panic!("no device"),
    }
}

/// What our station tells of itself.
pub(crate) fn profile(config: &mut StationConfig) -> &mut Profile {
    match &mut config.purpose {
        Purpose::Join(enrollee) => &mut enrollee.profile,
        Purpose::Manage(registrar, _) => &mut registrar.profile,
    }
}

pub(crate) fn device_pin(text: &str) -> DevicePin {
    DevicePin::parse(text).expect("a PIN")
}

pub(crate) fn router_pin(text: &str) -> RouterPin {
    RouterPin::parse(text).expect("a PIN")
}

/// A WPA2 network.
pub(crate) fn network(ssid: &str, key: &str) -> Credential {
    let ssid = Ssid::new(ssid.as_bytes()).expect("a short name");
    Credential::wpa2_personal(ssid, key.into()).expect("a network")
}

/// The network that both sides call home.
pub(crate) fn home() -> Credential {
    network("home", "correct horse")
}

/// The seed of the randomness of our station with this address.
pub(crate) fn seed(mac: [u8; 6]) -> [u8; 32] {
    [mac[5]; 32]
}

/// One run of our station with hostapd, frames unbent.
pub(crate) async fn run(
    ap: &mut Hostapd,
    mac: [u8; 6],
    config: StationConfig,
) -> Result<StationRun, RigError> {
    run_bent(ap, mac, config, |_, _| {}).await
}

/// One run of our station with hostapd, each frame passed through `bend`.
pub(crate) async fn run_bent(
    ap: &mut Hostapd,
    mac: [u8; 6],
    config: StationConfig,
    bend: impl FnMut(Direction, &mut Vec<u8>),
) -> Result<StationRun, RigError> {
    let mut ext = ap.ext_eapol(mac).await?;
    ext.connect().await?;
    drive_station(config, &seed(mac), Wire::Ext(&mut ext), bend).await
}

/// Removes a station from hostapd, as one that goes away does, once hostapd has done with its run:
/// it disconnects a station some milliseconds after EAP-Failure, and must not hit the next run.
pub(crate) async fn go_away(ap: &mut Hostapd, mac: [u8; 6]) -> TestResult {
    let done = format!("Scheduled disconnection of {}", format_mac(mac));
    ap.daemon().wait_for_log(&done, PATIENCE).await?;
    let command = format!("DISASSOCIATE {}", format_mac(mac));
    Ok(ap.ctrl().command(&command).await?)
}

/// Removes a station from hostapd and announces it again.
pub(crate) async fn come_back(ap: &mut Hostapd, mac: [u8; 6]) -> TestResult {
    go_away(ap, mac).await?;
    ap.new_sta(mac).await
}

/// The only network that a device was given.
pub(crate) fn provisioned(outcome: &Outcome) -> &Credential {
    match outcome {
        Ok(Success::Provisioned(list)) => match list.as_slice() {
            [one] => one,
            other => panic!("not one network: {other:?}"),
        },
        other => panic!("not provisioned: {other:?}"),
    }
}

pub(crate) fn failure(outcome: &Outcome) -> &Failure {
    outcome.as_ref().expect_err("it succeeded")
}

/// Asserts that a credential is for a network with this key, apart from whose MAC address is in it.
pub(crate) fn assert_network(found: &Credential, expected: &Credential) {
    let found = Credential {
        mac: expected.mac,
        ..found.clone()
    };
    assert_eq!(&found, expected);
    // The key is masked above.
    assert_eq!(found.key.expose_secret(), expected.key.expose_secret());
}

/// Asserts a wrong half as the one who was told of it sees it, or the one who found it.
pub(crate) fn assert_wrong_half(failure: &Failure, half: Half, at: MessageType, by: Side) {
    assert_eq!(failure.cause, Cause::WrongPassword(half), "{failure:?}");
    assert_eq!(failure.config_error, ConfigError::PASSWORD_AUTH_FAILURE);
    assert_eq!((failure.at, failure.by), (at, by), "{failure:?}");
}

/// Why our device was turned away, once for each M2D.
pub(crate) fn turned_away(run: &StationRun) -> Vec<ConfigError> {
    let all = run.events.iter().filter_map(|event| match event {
        Event::TurnedAway(error) => Some(*error),
        _ => None,
    });
    all.collect()
}

/// The `WPS-FAIL` of hostapd or wpa_supplicant.
pub(crate) async fn hostapd_fails(ap: &mut Hostapd) -> Result<String, RigError> {
    Ok(ap.expect("WPS-FAIL").await?.rest().to_owned())
}

/// Waits until hostapd has ended a run with EAP-Failure, of which it tells nothing more when it has
/// refused a registrar.
pub(crate) async fn hostapd_ends(ap: &mut Hostapd, mac: [u8; 6]) -> TestResult {
    let event = format!("CTRL-EVENT-EAP-FAILURE {}", format_mac(mac));
    ap.expect(&event).await?;
    Ok(())
}

/// hostapd's `Last WPS result`.
pub(crate) async fn last_result(ap: &mut Hostapd) -> Result<String, RigError> {
    let status = ap.wps_status().await?;
    Ok(status.get("Last WPS result").unwrap_or_default().to_owned())
}

/// Our access point's address on the first cable does not matter to wired stations, so tests use
/// that of the cable.
pub(crate) async fn our_ap(
    rig: &Rig,
    change: impl FnOnce(&mut ApConfig),
) -> Result<OurAp, RigError> {
    let tap = rig.tap(AP_INTERFACE).await?;
    let mut config = ApConfig::new(MacAddr(tap.mac()), home());
    change(&mut config);
    Ok(OurAp::new(AccessPoint::new(config, &[0xaa; 32]), vec![tap]))
}

/// Lets wpa_supplicant begin a run with our access point.
pub(crate) async fn meet(ours: &mut OurAp, sta: &mut Supplicant) -> Result<(), RigError> {
    sta.begin().await?;
    ours.approach(0, sta.mac());
    Ok(())
}

/// Starts a stock station with a MAC address of its own and begins a run with our access point.
pub(crate) async fn stock(
    rig: &Rig,
    ours: &mut OurAp,
    conf: SupplicantConf,
) -> Result<Supplicant, RigError> {
    rig.new_mac(interop::STA_INTERFACE)?;
    let mut sta = rig.wpa_supplicant(conf).await?;
    meet(ours, &mut sta).await?;
    Ok(sta)
}
