//! Our station as external registrar, with the router PIN, against stock hostapd. Each test is named
//! after the row of the behaviour table that it covers (docs/conformance.md), with `r_` for
//! registrar before it.

mod common;

use std::time::Duration;

use common::{
    PIN, TestResult, WRONG_FIRST, WRONG_SECOND, assert_network, assert_wrong_half, failure,
    go_away, home, hostapd_ends, hostapd_fails, mac, manager, network, profile, provisioned, run,
    run_bent, with_pin,
};
use interop::drive::StationRun;
use interop::frame::{op, wsc_op};
use interop::{Hostapd, HostapdConf, Lock, Rig, RigError};
use link::ctrl::format_mac;
use wsc::code::{AuthTypes, ConfigError, EncrTypes, MessageType};
use wsc::credential::Credential;
use wsc::event::{Direction, Event, Success};
use wsc::failure::{Cause, Failure, Half, Side};
use wsc::registrar::Purpose;
use wsc::version::WscVersion;

/// Learns hostapd's settings.
async fn learn(ap: &mut Hostapd, number: u8, pin: &str) -> Result<StationRun, RigError> {
    run(ap, mac(number), manager(pin, Purpose::Learn)).await
}

fn learned(run: &StationRun) -> &Credential {
    match &run.outcome {
        Ok(Success::Learned(settings)) => settings,
        other => panic!("not learned: {other:?}"),
    }
}

/// Asserts that hostapd refused because of its lock, or for want of a PIN, at M2.
fn assert_locked(run: &StationRun) {
    let failure = failure(&run.outcome);
    assert_eq!(failure.cause, Cause::SetupLocked, "{failure:?}");
    assert_eq!(failure.config_error, ConfigError::SETUP_LOCKED);
    assert_eq!((failure.at, failure.by), (MessageType::M2, Side::Peer));
}

/// A refusal of the router PIN as our registrar sees it: by hostapd, at M4 or M6.
fn assert_wrong(failure: &Failure, half: Half) {
    let at = match half {
        Half::First => MessageType::M4,
        Half::Second => MessageType::M6,
    };
    assert_wrong_half(failure, half, at, Side::Peer);
}

#[tokio::test]
async fn r_ap_wps_reg_connect() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let run = learn(&mut ap, 1, PIN).await?;
    assert_network(learned(&run), &home());
    assert!(run.events.contains(&Event::HalfProved(Half::Second)));
    // Having read what it came for, a registrar ends the run with a NACK of error 0.
    assert_eq!(hostapd_fails(&mut ap).await?, "msg=11 config_error=0");
    assert!(!ap.seen("WPS-NEW-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_reg_connect_by_cable() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let mut tap = rig.tap(interop::STA_INTERFACE).await?;
    let wire = interop::drive::Wire::Cable(&mut tap, link::PAE_GROUP);
    let config = manager(PIN, Purpose::Learn);
    let run = interop::drive::drive_station(config, &[1; 32], wire, |_, _| {}).await?;
    assert_network(learned(&run), &home());
    assert_eq!(hostapd_fails(&mut ap).await?, "msg=11 config_error=0");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_reg_connect_mixed_mode() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN).mixed()).await?;
    // hostapd tells the better half of a network in mixed mode.
    assert_network(learned(&learn(&mut ap, 1, PIN).await?), &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_reg_connect_zero_len_ap_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin("")).await?;
    assert_locked(&learn(&mut ap, 1, PIN).await?);
    hostapd_ends(&mut ap, mac(1)).await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_reg_config() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let new = network("other", "battery staple");
    let config = manager(PIN, Purpose::Configure(new.clone()));
    let run = run(&mut ap, mac(1), config).await?;
    match &run.outcome {
        Ok(Success::Reconfigured(settings)) => assert_network(settings, &new),
        other => panic!("{other:?}"),
    }
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    ap.expect("WPS-SUCCESS").await?;
    let file = ap.configuration();
    assert!(file.contains("\nssid=other\n"), "{file}");
    assert!(file.contains("\nwpa_passphrase=battery staple\n"), "{file}");
    assert!(!file.contains("\nssid=home\n") && !file.contains("\nwpa_passphrase=correct horse\n"));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_reg_config_tkip() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let old = Credential {
        auth: AuthTypes::WPA_PSK,
        encr: EncrTypes::TKIP,
        ..network("old", "battery staple")
    };
    let config = manager(PIN, Purpose::Configure(old));
    let run = run(&mut ap, mac(1), config).await?;
    assert!(
        matches!(run.outcome, Ok(Success::Reconfigured(_))),
        "{run:?}"
    );
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    let file = ap.configuration();
    // Raised to WPA and WPA2, TKIP and AES.
    assert!(file.contains("\nwpa=3\n"), "{file}");
    assert!(file.contains("CCMP") && file.contains("TKIP"), "{file}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_reg_config_and_sae() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new()
        .ap_pin(PIN)
        .set("wps_cred_add_sae", "1")
        .set("ieee80211w", "1");
    let mut ap = rig.hostapd(conf).await?;
    let config = manager(PIN, Purpose::Configure(network("other", "battery staple")));
    let run = run(&mut ap, mac(1), config).await?;
    assert!(
        matches!(run.outcome, Ok(Success::Reconfigured(_))),
        "{run:?}"
    );
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    let file = ap.configuration();
    assert!(file.contains("wpa_key_mgmt=WPA-PSK SAE"), "{file}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_wep_config() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let wep = Credential {
        auth: AuthTypes::OPEN,
        encr: EncrTypes::WEP,
        key: "12345".into(),
        ..home()
    };
    let run = run(&mut ap, mac(1), manager(PIN, Purpose::Configure(wep))).await?;
    let failure = failure(&run.outcome);
    assert_eq!((&failure.cause, failure.by), (&Cause::Refused, Side::Peer));
    let said = hostapd_fails(&mut ap).await?;
    assert!(said.contains("reason=2 (WEP Prohibited)"), "{said}");
    let status = ap.wps_status().await?;
    assert_eq!(status.get("Last WPS result"), Some("Failed"));
    assert_eq!(status.get("Failure Reason"), Some("WEP Prohibited"));
    assert!(!ap.seen("WPS-NEW-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_random_ap_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let pin = ap.ctrl().query("WPS_AP_PIN random").await?;
    assert_eq!(ap.ctrl().query("WPS_AP_PIN get").await?, pin);
    assert_network(learned(&learn(&mut ap, 1, &pin).await?), &home());

    ap.ctrl().command("WPS_AP_PIN disable").await?;
    assert_locked(&learn(&mut ap, 2, &pin).await?);

    ap.ctrl().query(&format!("WPS_AP_PIN set {PIN}")).await?;
    assert_network(learned(&learn(&mut ap, 3, PIN).await?), &home());

    // It is there for one second.
    ap.ctrl().query(&format!("WPS_AP_PIN set {PIN} 1")).await?;
    ap.expect("WPS-AP-PIN-DISABLED").await?;
    assert!(ap.ctrl().query("WPS_AP_PIN get").await.is_err());
    assert_locked(&learn(&mut ap, 4, PIN).await?);
    for wrong in ["WPS_AP_PIN set 123456789", "WPS_AP_PIN set"] {
        assert!(ap.ctrl().query(wrong).await.is_err(), "{wrong}");
    }
    rig.passed();
    Ok(())
}

/// Rows 22 and the learning half of others: three wrong router PINs lock.
#[tokio::test]
async fn r_ap_wps_setup_locked() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let attempts = [
        (WRONG_FIRST, Half::First),
        (WRONG_SECOND, Half::Second),
        (WRONG_FIRST, Half::First),
    ];
    for (number, (pin, half)) in (1..).zip(attempts) {
        assert!(!ap.seen("WPS-AP-SETUP-LOCKED").await?);
        assert_wrong(failure(&learn(&mut ap, number, pin).await?.outcome), half);
        assert!(hostapd_fails(&mut ap).await?.ends_with("config_error=18"));
    }
    ap.expect("WPS-AP-SETUP-LOCKED").await?;
    for number in [4, 5] {
        assert_locked(&learn(&mut ap, number, PIN).await?);
        hostapd_ends(&mut ap, mac(number)).await?;
    }
    // The lock is for registrars: a device still gets in.
    ap.add_pin("any", PIN).await?;
    let device = run(&mut ap, mac(6), with_pin(mac(6), PIN)).await?;
    assert_network(provisioned(&device.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;

    ap.ctrl().query(&format!("WPS_AP_PIN set {PIN}")).await?;
    ap.expect("WPS-AP-SETUP-UNLOCKED").await?;
    assert_network(learned(&learn(&mut ap, 7, PIN).await?), &home());
    rig.passed();
    Ok(())
}

/// The one test that waits in real time: hostapd unlocks after a minute, and locks again at the next
/// wrong PIN.
#[tokio::test]
async fn r_ap_wps_setup_locked_timeout() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    for number in 1..=3 {
        let run = learn(&mut ap, number, WRONG_FIRST).await?;
        assert_wrong(failure(&run.outcome), Half::First);
    }
    ap.expect("WPS-AP-SETUP-LOCKED").await?;
    assert_locked(&learn(&mut ap, 4, PIN).await?);
    let patience = Duration::from_secs(80);
    ap.watch().expect("WPS-AP-SETUP-UNLOCKED", patience).await?;
    assert_network(learned(&learn(&mut ap, 5, PIN).await?), &home());
    let run = learn(&mut ap, 6, WRONG_FIRST).await?;
    assert_wrong(failure(&run.outcome), Half::First);
    ap.expect("WPS-AP-SETUP-LOCKED").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_setup_locked_2() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().ap_pin(PIN).locked(Lock::ReadOnly);
    let mut ap = rig.hostapd(conf).await?;
    assert_network(learned(&learn(&mut ap, 1, PIN).await?), &home());
    assert_eq!(hostapd_fails(&mut ap).await?, "msg=11 config_error=0");

    let config = manager(PIN, Purpose::Configure(network("other", "battery staple")));
    let run = run(&mut ap, mac(2), config).await?;
    let failure = failure(&run.outcome);
    assert_eq!(failure.cause, Cause::SetupLocked);
    assert_eq!((failure.at, failure.by), (MessageType::M8, Side::Peer));
    assert_eq!(hostapd_fails(&mut ap).await?, "msg=12 config_error=15");
    assert!(!ap.seen("WPS-NEW-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

/// A lock without exceptions refuses at M2.
#[tokio::test]
async fn r_ap_wps_setup_locked_for_all() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().ap_pin(PIN).locked(Lock::All);
    let mut ap = rig.hostapd(conf).await?;
    assert_locked(&learn(&mut ap, 1, PIN).await?);
    hostapd_ends(&mut ap, mac(1)).await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_fragmentation() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().ap_pin(PIN).fragment(50).mixed();
    let mut ap = rig.hostapd(conf).await?;
    let mut config = manager(PIN, Purpose::Learn);
    config.fragment_size = 50;
    let mut acknowledged = [0, 0];
    let run = run_bent(&mut ap, mac(1), config, |way, pdu| {
        if wsc_op(pdu) == Some(op::FRAG_ACK) {
            acknowledged[usize::from(way == Direction::Sent)] += 1;
        }
    });
    assert_network(learned(&run.await?), &home());
    assert!(
        acknowledged.iter().all(|count| *count > 7),
        "{acknowledged:?}"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_per_station_psk() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().psk_per_device().ap_pin(PIN);
    let mut ap = rig.hostapd(conf).await?;
    let mut keys = Vec::new();
    for _ in 0..2 {
        let run = learn(&mut ap, 1, PIN).await?;
        let key = learned(&run).key.expose_secret().to_vec();
        let key = String::from_utf8_lossy(&key).into_owned();
        assert_eq!(key.len(), 64);
        let line = format!("{} {key}", format_mac(mac(1)));
        assert!(ap.psk_file().contains(&line), "{}", ap.psk_file());
        assert!(!keys.contains(&key), "learned again, and the same");
        if keys.is_empty() {
            go_away(&mut ap, mac(1)).await?;
        }
        keys.push(key);
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_conf_pin_v1() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    ap.set_version(0x10).await?;
    assert_network(learned(&learn(&mut ap, 1, PIN).await?), &home());
    ap.set_version(0x20).await?;
    let mut config = manager(PIN, Purpose::Learn);
    profile(&mut config).version = WscVersion::V1_0;
    assert_network(learned(&run(&mut ap, mac(2), config).await?), &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn r_ap_wps_new_version() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    ap.set_version(0x43).await?;
    assert_network(learned(&learn(&mut ap, 1, PIN).await?), &home());
    ap.set_version(0x20).await?;
    let mut config = manager(PIN, Purpose::Learn);
    profile(&mut config).version = WscVersion(0x43);
    assert_network(learned(&run(&mut ap, mac(2), config).await?), &home());
    rig.passed();
    Ok(())
}

/// An access point without settings tells those of its factory and takes new ones.
#[tokio::test]
async fn r_ap_wps_init_through_registrar() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().unconfigured().ap_pin(PIN);
    let mut ap = rig.hostapd(conf).await?;
    let new = network("mine", "battery staple");
    let config = manager(PIN, Purpose::Configure(new));
    let run = run(&mut ap, mac(1), config).await?;
    assert!(
        matches!(run.outcome, Ok(Success::Reconfigured(_))),
        "{run:?}"
    );
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    let file = ap.configuration();
    assert!(file.contains("\nssid=mine\n"), "{file}");
    assert!(file.contains("\nwps_state=2\n"), "{file}");
    rig.passed();
    Ok(())
}
