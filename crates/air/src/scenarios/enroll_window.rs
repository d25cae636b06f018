//! `octopin enroll --wifi` and the time in which an access point takes a device: whom a PIN is for,
//! how long a button counts, and what is cancelled on either side. The rows are those of hostap's
//! own tests of the same name.

use std::time::Duration;

use link::ctrl::format_mac;
use rustix::process::Signal;
use tokio::time;
use wsc::ident::{MacAddr, Uuid};

use super::find::{look, network};
use super::ours::{octopin, result, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::medium::Medium;
use crate::process::{LOOK_AGAIN, PATIENCE};
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

/// The walk time, which is the window of a PIN as well (WSC 2.0 §11.3), and some more.
const WALK_TIME: Duration = Duration::from_secs(120);
const WALK_TIME_IS_OVER: Duration = Duration::from_secs(150);

/// The UUID of a second router.
const OTHER_UUID: &str = "22222222-2222-2222-2222-222222222222";

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "enroll-walk-time",
        "ap_wps_pbc_timeout: a button counts for two minutes, ours and the access point's",
        4,
        |air| Box::pin(walk_time(air)),
    )
    .deadline(300)
    .waits(),
    Scenario::new(
        "enroll-pin-for-uuid",
        "ap_wps_conf_pin_2sta: PINs for two devices by their UUIDs, and each gets in with its own",
        3,
        |air| Box::pin(pin_for_uuid(air)),
    ),
    Scenario::new(
        "enroll-cancelled-at-router",
        "ap_wps_cancel: a button or a PIN that was taken back at the access point lets nobody in",
        2,
        |air| Box::pin(cancelled_at_router(air)),
    ),
    Scenario::new(
        "enroll-cancelled-mid-run",
        "SIGTERM in the middle of the messages: the access point is left in order",
        2,
        |air| Box::pin(cancelled_mid_run(air)),
    )
    .medium(),
];

fn uuid(mac: [u8; 6]) -> String {
    Uuid::from_mac(MacAddr(mac)).to_string()
}

/// Fails if any device spoke WPS to the access point.
async fn left_alone(ap: &mut Hostapd) -> Result<(), AirError> {
    ensure(
        "the access point was left alone",
        !ap.seen("CTRL-EVENT-EAP-STARTED").await?,
        ap.watch().history_text(),
    )
}

async fn walk_time(air: &mut Air) -> Result<(), AirError> {
    let mut never = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let conf = HostapdConf::wps("pressed", PASSPHRASE).set("uuid", OTHER_UUID);
    let mut pressed = air.hostapd(1, conf).await?;
    pressed.press_button().await?;
    // It is told which one, so that the other one's button is none of its business.
    let first = format_mac(never.bssid());
    let ask = [
        "enroll",
        "--wifi",
        "wlan2",
        "--push-button",
        "--bssid",
        &first,
    ];
    let mut daemon = start(air, &ask)?;
    pressed
        .watch()
        .expect("WPS-TIMEOUT", WALK_TIME_IS_OVER)
        .await?;
    air.note("the access point's button is over");
    let status = daemon.wait(WALK_TIME_IS_OVER).await?;
    let ran = result(&daemon, status.code().unwrap_or(-1))?;
    air.note(&ran.json.to_string());
    ran.check_failure("no-answer")?;
    let took = Duration::from_millis(ran.json["elapsed_ms"].as_u64().unwrap_or_default());
    ensure(
        "it took the walk time",
        (WALK_TIME..WALK_TIME_IS_OVER).contains(&took),
        format!("{took:?}"),
    )?;
    left_alone(&mut never).await?;
    let ask = ["enroll", "--wifi", "wlan3", "--push-button"];
    let ran = octopin(air, &[&ask[..], &["--timeout", "6"]].concat()).await?;
    ran.check_failure("no-answer")?;
    left_alone(&mut pressed).await
}

async fn pin_for_uuid(air: &mut Air) -> Result<(), AirError> {
    const THEIRS: &str = "02345673";
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut other = air.supplicant(1, SupplicantConf::new()).await?;
    let ours = air.radios()[2].mac();
    ap.add_pin(&uuid(other.mac()), THEIRS).await?;
    ap.add_pin(&uuid(ours), PIN).await?;
    let mut daemon = start(air, &["enroll", "--wifi", "wlan2", "--pin", PIN])?;
    other.wps_pin(None, THEIRS).await?;
    other.credential(WALK_TIME).await?;
    let status = daemon.wait(WALK_TIME_IS_OVER).await?;
    let ran = result(&daemon, status.code().unwrap_or(-1))?;
    air.note(&ran.json.to_string());
    ran.check_credential(HOME, PASSPHRASE)?;
    for mac in [other.mac(), ours] {
        let success = format!("WPS-REG-SUCCESS {}", format_mac(mac));
        ap.expect(&success).await?;
    }
    Ok(())
}

async fn cancelled_at_router(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let enroll = ["enroll", "--wifi", "wlan1", "--timeout", "6"];
    for (secret, active) in [(&["--push-button"][..], "button"), (&["--pin", PIN], "pin")] {
        match active {
            "button" => ap.press_button().await?,
            _ => ap.add_pin("any", PIN).await?,
        }
        for active in [active, "none"] {
            look(air, "wlan1", |found| {
                let network = network(found, &ap)?;
                check("active", &network["wps"]["active"], &active.into())
            })
            .await?;
            ap.ctrl().command("WPS_CANCEL").await?;
        }
        let ran = octopin(air, &[&enroll, secret].concat()).await?;
        ran.check_status(1)?;
        ran.check("/outcome", "failed")?;
        ensure(
            "no settings were handed out",
            !ap.seen("WPS-REG-SUCCESS").await?,
            ap.watch().history_text(),
        )?;
    }
    Ok(())
}

async fn cancelled_mid_run(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.add_pin("any", PIN).await?;
    // Our M3 gets lost again and again, so that the run stays where it is.
    medium.veto(|passing| {
        let m3 = [0x10, 0x22, 0x00, 0x01, 0x07];
        passing.from == 1 && passing.frame.windows(5).any(|octets| octets == m3)
    });
    let mut daemon = start(air, &["enroll", "--wifi", "wlan1", "--pin", PIN])?;
    daemon.wait_for_log("M3", WALK_TIME).await?;
    daemon.signal(Signal::TERM)?;
    let status = daemon.wait(PATIENCE).await?;
    let ran = result(&daemon, status.code().unwrap_or(-1))?;
    air.note(&ran.json.to_string());
    ran.check_failure("cancelled")?;
    ran.check("/failure/half", serde_json::Value::Null)?;
    // It took its leave, so that the access point does not wait for it.
    let mac = format_mac(air.radios()[1].mac());
    let question = format!("STA {mac}");
    let begin = air.elapsed();
    while ap.ctrl().request(&question).await?.starts_with(&mac) {
        ensure(
            "the access point knows that it is gone",
            air.elapsed().saturating_sub(begin) < PATIENCE,
            &mac,
        )?;
        time::sleep(LOOK_AGAIN).await;
    }
    // Nothing of the PIN was proved, so it is as good as before.
    medium.veto(|_| false);
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_credential(HOME, PASSPHRASE)
}
