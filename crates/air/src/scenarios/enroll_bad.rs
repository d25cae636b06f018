//! `octopin enroll --wifi` with access points that are odd, over air that is bad, and on interfaces
//! that are not free. The rows are those of hostap's own tests of the same name where they have one.

use link::ctrl::format_mac;
use std::sync::atomic::{AtomicBool, Ordering};

use super::ours::{octopin, unprivileged};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::HostapdConf;
use crate::medium::{Medium, Passing};
use crate::rules::Link;
use crate::scenario::Scenario;

/// The UUID of a second router.
const OTHER_UUID: &str = "22222222-2222-2222-2222-222222222222";

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "enroll-unconfigured",
        "ap_wps_init: an access point without settings makes them for us",
        2,
        |air| Box::pin(unconfigured(air)),
    ),
    Scenario::new(
        "enroll-locked",
        "ap_wps_setup_locked: the lock is for the router PIN, a device PIN works",
        2,
        |air| Box::pin(locked(air)),
    ),
    Scenario::new(
        "enroll-router-pin",
        "ap_wps_reg_connect: the settings are learned with the router PIN",
        2,
        |air| Box::pin(router_pin(air)),
    ),
    Scenario::new(
        "enroll-long-elements",
        "ap_wps_ie_fragmentation: WPS elements in two parts",
        2,
        |air| Box::pin(long_elements(air)),
    ),
    Scenario::new(
        "enroll-broken-elements",
        "ap_wps_ie_invalid: an access point with a truncated WPS element beside a sound one",
        3,
        |air| Box::pin(broken_elements(air)),
    ),
    Scenario::new(
        "enroll-fragments",
        "ap_wps_fragmentation: fragments of 50 octets both ways",
        2,
        |air| Box::pin(fragments(air)),
    ),
    Scenario::new(
        "enroll-nobody",
        "nobody presses a button: the time that was given is kept",
        2,
        |air| Box::pin(nobody(air)),
    ),
    Scenario::new(
        "enroll-vanishing-early",
        "an access point that vanishes before anything was proved is left for the next",
        3,
        |air| Box::pin(vanishing_early(air)),
    )
    .medium(),
    Scenario::new(
        "enroll-vanishing-late",
        "one that vanishes after our hashes ends the whole, for a PIN is tried once",
        2,
        |air| Box::pin(vanishing_late(air)),
    )
    .medium(),
    Scenario::new(
        "enroll-loss-10",
        "a PIN run in spite of 10 % of all frames lost",
        2,
        |air| Box::pin(loss(air, 100)),
    )
    .medium(),
    Scenario::new(
        "enroll-loss-30",
        "a PIN run in spite of 30 % of all frames lost",
        2,
        |air| Box::pin(loss(air, 300)),
    )
    .medium(),
    Scenario::new(
        "enroll-unprivileged",
        "without privilege the reason is told with status 3",
        1,
        |air| Box::pin(without_privilege(air)),
    ),
    Scenario::new(
        "enroll-from-open-network",
        "an open network that was joined without a manager is joined again afterwards",
        3,
        |air| Box::pin(from_open_network(air)),
    ),
];

async fn unconfigured(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps("new", PASSPHRASE).set("wps_state", "1");
    let conf = ["wpa", "wpa_key_mgmt", "rsn_pairwise", "wpa_passphrase"]
        .iter()
        .fold(conf, |conf, key| conf.unset(key));
    let mut ap = air.hostapd(0, conf).await?;
    ap.press_button().await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--push-button"]).await?;
    ran.check_status(0)?;
    ran.check("/credentials/0/ssid", "new")?;
    let (auth, key) = (
        ran.text("/credentials/0/auth"),
        ran.text("/credentials/0/key"),
    );
    ensure("it is WPA2 now", auth.contains("wpa2"), auth)?;
    ensure("it has a key", key.len() >= 8, &ran.json)?;
    let written = ap.configuration();
    ensure("the access point's own", written.contains(key), written)
}

async fn locked(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps(HOME, PASSPHRASE).set("ap_setup_locked", "1");
    let mut ap = air.hostapd(0, conf).await?;
    ap.add_pin("any", PIN).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_credential(HOME, PASSPHRASE)
}

async fn router_pin(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps(HOME, PASSPHRASE).set("ap_pin", PIN);
    let mut ap = air.hostapd(0, conf).await?;
    let ask = ["enroll", "--wifi", "wlan1", "--router-pin"];
    let ran = octopin(air, &[&ask[..], &[PIN]].concat()).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    let ran = octopin(air, &[&ask[..], &["02345673"]].concat()).await?;
    ran.check_failure("wrong-pin")?;
    ran.check("/failure/half", "first")?;
    ap.expect("WPS-FAIL").await?;
    Ok(())
}

async fn long_elements(air: &mut Air) -> Result<(), AirError> {
    let text = |letter: &str, count| letter.repeat(count);
    let conf = HostapdConf::wps(HOME, PASSPHRASE)
        .set("manufacturer", &text("m", 64))
        .set("model_name", &text("n", 32))
        .set("model_number", &text("o", 32))
        .set("serial_number", &text("p", 32))
        .set("device_name", &text("q", 32));
    let mut ap = air.hostapd(0, conf).await?;
    ap.add_pin("any", PIN).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/peer/name", text("q", 32))
}

async fn broken_elements(air: &mut Air) -> Result<(), AirError> {
    let broken = HostapdConf::plain("broken", PASSPHRASE).set("vendor_elements", "dd050050f20410");
    let _broken = air.hostapd(0, broken).await?;
    let mut ap = air.hostapd(1, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.press_button().await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan2", "--push-button"]).await?;
    ran.check_credential(HOME, PASSPHRASE)
}

async fn fragments(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps(HOME, PASSPHRASE).set("fragment_size", "50");
    let mut ap = air.hostapd(0, conf).await?;
    ap.add_pin("any", PIN).await?;
    let ask = [
        "enroll",
        "--wifi",
        "wlan1",
        "--pin",
        PIN,
        "--fragment",
        "50",
    ];
    octopin(air, &ask).await?.check_credential(HOME, PASSPHRASE)
}

async fn nobody(air: &mut Air) -> Result<(), AirError> {
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let ask = [
        "enroll",
        "--wifi",
        "wlan1",
        "--push-button",
        "--timeout",
        "8",
    ];
    let ran = octopin(air, &ask).await?;
    ran.check_failure("no-answer")?;
    let took = ran.json["elapsed_ms"].as_u64().unwrap_or_default();
    // Not two minutes; how much more it is depends on how busy the machine is.
    ensure("it took 8 s", (8_000..30_000).contains(&took), took)?;
    ensure(
        "the access point was left alone",
        !ap.seen("CTRL-EVENT-EAP-STARTED").await?,
        ap.watch().history_text(),
    )
}

/// Everything of a radio is lost from the WSC message of this type on.
fn vanish_at(medium: &Medium, radio: usize, kind: u8) {
    let gone = AtomicBool::new(false);
    let message = [0x10, 0x22, 0x00, 0x01, kind];
    medium.veto(move |passing: &Passing<'_>| {
        if passing.from == radio && passing.frame.windows(5).any(|octets| octets == message) {
            gone.store(true, Ordering::Relaxed);
        }
        passing.from == radio && gone.load(Ordering::Relaxed)
    });
}

async fn vanishing_early(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    medium.everywhere(Link::perfect());
    medium.between(1, 2, Link::perfect().signal(-80));
    let first = HostapdConf::wps("first", PASSPHRASE).set("uuid", OTHER_UUID);
    let mut first = air.hostapd(0, first).await?;
    let mut second = air.hostapd(1, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    first.add_pin("any", PIN).await?;
    second.add_pin("any", PIN).await?;
    // M2
    vanish_at(&medium, 0, 0x05);
    let ran = octopin(air, &["enroll", "--wifi", "wlan2", "--pin", PIN]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    ran.check("/peer/mac", format_mac(second.bssid()))
}

async fn vanishing_late(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    medium.everywhere(Link::perfect());
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.add_pin("any", PIN).await?;
    // M4
    vanish_at(&medium, 0, 0x08);
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    ran.check_failure("peer-silent")?;
    ran.check("/failure/message", "M4")
}

async fn loss(air: &mut Air, per_mille: u16) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    medium.everywhere(Link::perfect().loss(per_mille));
    let mut ap = air.hostapd(0, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.add_pin("any", PIN).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan1", "--pin", PIN]).await?;
    let total = medium.total();
    air.note(&format!("{total:?}"));
    ran.check_credential(HOME, PASSPHRASE)?;
    ensure("frames were lost", total.lost > 0, format!("{total:?}"))
}

async fn without_privilege(air: &mut Air) -> Result<(), AirError> {
    let ran = unprivileged(air, &["enroll", "--wifi", "wlan0", "--pin", PIN]).await?;
    ran.check_status(3)?;
    ran.check("/code", "missing-privilege")?;
    let next = ran.text("/next");
    ensure("how to get it", next.contains("cap_net_admin"), next)
}

async fn from_open_network(air: &mut Air) -> Result<(), AirError> {
    let open = ["wpa", "wpa_key_mgmt", "rsn_pairwise", "wpa_passphrase"]
        .iter()
        .fold(HostapdConf::plain("open", PASSPHRASE), |conf, key| {
            conf.unset(key)
        });
    let mut open = air.hostapd(0, open.channel(6)).await?;
    let mut ap = air.hostapd(1, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    ap.add_pin("any", PIN).await?;
    let mac = air.radios()[2].mac();
    air.run("ip", &["link", "set", "wlan2", "up"]).await?;
    air.run("iw", &["dev", "wlan2", "connect", "-w", "open"])
        .await?;
    open.expect_station(mac).await?;
    let ran = octopin(air, &["enroll", "--wifi", "wlan2", "--pin", PIN]).await?;
    ran.check_credential(HOME, PASSPHRASE)?;
    open.expect_station(mac).await?;
    let link = air.run("iw", &["dev", "wlan2", "link"]).await?;
    ensure(
        "it is in the open network",
        link.contains("SSID: open"),
        link,
    )?;
    let left = std::fs::read_dir("/run/octopin")
        .into_iter()
        .flatten()
        .count();
    check("journals left", &left, &0)
}
