//! Our access point with a stock station: what the tests do and look at again and again.

use std::time::Duration;

use interop::drive::OurAp;
use interop::frame::{attribute, find_attribute};
use interop::{RigError, Supplicant};
use wsc::ap::{ApEvent, Input, Overlap};
use wsc::code::{ConfigError, DevicePasswordId};
use wsc::credential::Credential;
use wsc::device::DeviceInfo;
use wsc::event::{Event, Peer, Success};
use wsc::failure::Cause;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::StationInfo;

use super::{TestResult, device_pin, failure};

pub(crate) const SECOND: Duration = Duration::from_secs(1);

/// What a stock device was given.
pub(crate) struct Given {
    pub(crate) ssid: Vec<u8>,
    pub(crate) key: Vec<u8>,
    pub(crate) auth: u16,
    pub(crate) encr: u16,
}

/// Waits for the credential of a stock station and takes it apart.
pub(crate) async fn given(ours: &mut OurAp, sta: &mut Supplicant) -> Result<Given, RigError> {
    let whole = ours.serve(sta.credential()).await?;
    let inside = find_attribute(&whole, attribute::CREDENTIAL).expect("a Credential");
    let value = |number| find_attribute(inside, number).expect("its attribute");
    let number = |id| u16::from_be_bytes(value(id).try_into().expect("two octets"));
    Ok(Given {
        ssid: value(attribute::SSID).to_vec(),
        key: value(attribute::NETWORK_KEY).to_vec(),
        auth: number(attribute::AUTHENTICATION_TYPE),
        encr: number(attribute::ENCRYPTION_TYPE),
    })
}

pub(crate) fn assert_given(given: &Given, expected: &Credential) {
    assert_eq!(given.ssid, expected.ssid.as_bytes());
    assert_eq!(given.key, expected.key.expose_secret());
    assert_eq!((given.auth, given.encr), (expected.auth.0, expected.encr.0));
}

/// One enrolment to success at both ends.
pub(crate) async fn enrols(ours: &mut OurAp, sta: &mut Supplicant) -> Result<Given, RigError> {
    let got = given(ours, sta).await?;
    ours.serve(sta.expect("WPS-SUCCESS")).await?;
    let outcome = ours.outcome(sta.mac()).await?;
    assert!(
        matches!(outcome, Ok(Success::Provisioned(_))),
        "{outcome:?}"
    );
    Ok(got)
}

/// The `WPS-FAIL` of a stock station.
pub(crate) async fn fails(ours: &mut OurAp, sta: &mut Supplicant) -> Result<String, RigError> {
    let event = ours.serve(sta.expect("WPS-FAIL")).await?;
    Ok(event.rest().to_owned())
}

/// Asserts that a stock device is turned away for this reason, at both ends.
pub(crate) async fn is_turned_away(
    ours: &mut OurAp,
    sta: &mut Supplicant,
    error: ConfigError,
    cause: Cause,
) -> TestResult {
    let event = ours.serve(sta.expect("WPS-M2D")).await?;
    assert_eq!(
        event.value("config_error"),
        Some(error.0.to_string().as_str())
    );
    let outcome = ours.outcome(sta.mac()).await?;
    assert_eq!(failure(&outcome).cause, cause);
    assert!(!sta.seen("WPS-CRED-RECEIVED").await?);
    Ok(())
}

pub(crate) fn add_pin(ours: &mut OurAp, pin: &str) {
    let (ap, now) = ours.at();
    ap.add_pin(now, device_pin(pin), None, None, None);
}

pub(crate) fn press(ours: &mut OurAp) -> Result<(), Overlap> {
    let (ap, now) = ours.at();
    ap.press_button(now)
}

/// A device in push-button mode looks around.
pub(crate) fn pressed_by(ours: &mut OurAp, mac: [u8; 6], uuid: Uuid) {
    let button = DevicePasswordId::PUSH_BUTTON;
    let info = StationInfo::enrollee(uuid, DeviceInfo::default(), button);
    ours.handle(Input::ProbeRequest(MacAddr(mac), &info.probe_request_ie()));
}

/// The UUID that our access point saw in the last M1.
pub(crate) fn last_peer(ours: &OurAp) -> Option<Peer> {
    ours.events().iter().rev().find_map(|event| match event {
        ApEvent::Run(_, Event::PeerDescribed(peer)) => Some(peer.clone()),
        _ => None,
    })
}

/// The last that a stock station tells of a run in which it was refused; it would wait some seconds
/// then.
pub(crate) const REFUSED: &str = "CTRL-EVENT-SSID-TEMP-DISABLED";

/// Lets a stock station begin once more when it has done with its last run, which this event tells.
pub(crate) async fn again(ours: &mut OurAp, sta: &mut Supplicant, done: &str) -> TestResult {
    ours.serve(sta.expect(done)).await?;
    sta.ctrl().command("SELECT_NETWORK 0").await?;
    ours.approach(0, sta.mac());
    Ok(())
}
