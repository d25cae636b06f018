//! Our device against stock hostapd. Each test is named after the row of the behaviour table that
//! it covers (docs/conformance.md), with `e_` for enrollee before it.

mod common;

use common::{
    PIN, TestResult, WRONG_FIRST, WRONG_SECOND, assert_network, assert_wrong_half, come_back,
    enrollee, failure, go_away, home, hostapd_fails, last_result, mac, network, profile,
    provisioned, run, seed, turned_away, with_button, with_pin,
};
use interop::drive::{StationRun, Wire, drive_station};
use interop::frame::{credential, op, probe_request, wsc_op};
use interop::{Hostapd, HostapdConf, Rig, RigError, STA_INTERFACE};
use link::ctrl::format_mac;
use std::time::Duration;
use wsc::code::{AuthTypes, ConfigError, ConfigMethods, EncrTypes, MessageType};
use wsc::credential::Credential;
use wsc::event::{Direction, Event};
use wsc::failure::{Cause, Half, Side};
use wsc::ident::{MacAddr, Uuid};
use wsc::random::Drbg;
use wsc::version::WscVersion;

/// Enters the PIN of our device at hostapd and runs it to success at both ends.
async fn join_by_pin(ap: &mut Hostapd, number: u8) -> Result<Credential, RigError> {
    ap.add_pin("any", PIN).await?;
    let run = run(ap, mac(number), with_pin(mac(number), PIN)).await?;
    let seen = ap.expect("WPS-REG-SUCCESS").await?;
    assert!(seen.rest().starts_with(&format_mac(mac(number))), "{seen}");
    Ok(provisioned(&run.outcome).clone())
}

/// The registrar as it described itself.
fn registrar_version(run: &StationRun) -> Option<WscVersion> {
    run.events.iter().find_map(|event| match event {
        Event::PeerDescribed(peer) => Some(peer.version),
        _ => None,
    })
}

#[tokio::test]
async fn e_ap_wps_conf() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.press_button().await?;
    ap.expect("WPS-PBC-ACTIVE").await?;
    let run = run(&mut ap, mac(1), with_button(mac(1))).await?;
    let got = provisioned(&run.outcome);
    assert_network(got, &home());
    assert_eq!(got.mac, MacAddr(mac(1)));
    let uuid = Uuid::from_mac(MacAddr(mac(1)));
    let seen = ap.expect("WPS-REG-SUCCESS").await?;
    assert_eq!(seen.rest(), format!("{} {uuid}", format_mac(mac(1))));
    ap.expect("WPS-PBC-DISABLE").await?;
    let status = ap.wps_status().await?;
    assert_eq!(status.get("Last WPS result"), Some("Success"));
    assert_eq!(status.get("PBC Status"), Some("Disabled"));
    let ask = format!("STA {}", format_mac(mac(1)));
    let known = ap.ctrl().request(&ask).await?;
    assert!(known.contains("wpsDeviceName=Octopin"), "{known}");
    rig.passed();
    Ok(())
}

/// The same over a cable, from our EAPOL-Start on.
#[tokio::test]
async fn e_ap_wps_conf_by_cable() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let mut tap = rig.tap(STA_INTERFACE).await?;
    ap.press_button().await?;
    let own = tap.mac();
    let mut config = with_button(own);
    // An answer may get lost while hostapd is still making the port.
    config.timers.start_period = Duration::from_millis(500);
    let wire = Wire::Cable(&mut tap, link::PAE_GROUP);
    let run = drive_station(config, &[1; 32], wire, |_, _| {}).await?;
    assert_network(provisioned(&run.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_conf_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    assert_network(&join_by_pin(&mut ap, 1).await?, &home());
    assert_eq!(last_result(&mut ap).await?, "Success");

    // The PIN is spent: another device with it is turned away until it is entered again.
    let mut config = with_pin(mac(2), PIN);
    config.timers.retry = Duration::from_millis(10);
    let mut ext = ap.ext_eapol(mac(2)).await?;
    ext.connect().await?;
    let seed = seed(mac(2));
    let device = drive_station(config, &seed, Wire::Ext(&mut ext), |_, _| {});
    let owner = async {
        let needed = ap.expect("WPS-PIN-NEEDED").await?;
        let uuid = Uuid::from_mac(MacAddr(mac(2)));
        assert!(needed.rest().starts_with(&uuid.to_string()), "{needed}");
        ap.add_pin("any", PIN).await?;
        come_back(&mut ap, mac(2)).await
    };
    let (device, owner) = tokio::join!(device, owner);
    owner?;
    let run = device?;
    assert_eq!(turned_away(&run), [ConfigError::NO_ERROR]);
    assert_network(provisioned(&run.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_conf_4digit_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.add_pin("any", "5678").await?;
    let good = run(&mut ap, mac(1), with_pin(mac(1), "5678")).await?;
    assert_network(provisioned(&good.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;

    // The halves of a short PIN are two digits each.
    for (number, entered, half) in [(2, "9978", Half::First), (3, "5699", Half::Second)] {
        ap.add_pin("any", entered).await?;
        let bad = run(&mut ap, mac(number), with_pin(mac(number), "5678")).await?;
        assert_eq!(failure(&bad.outcome).half(), Some(half));
        assert!(hostapd_fails(&mut ap).await?.ends_with("config_error=18"));
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_incorrect_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let cases = [
        (1, WRONG_FIRST, Half::First, MessageType::M4, "msg=8"),
        (2, WRONG_SECOND, Half::Second, MessageType::M6, "msg=10"),
    ];
    for (number, entered, half, at, message) in cases {
        ap.add_pin("any", entered).await?;
        let run = run(&mut ap, mac(number), with_pin(mac(number), PIN)).await?;
        assert_wrong_half(failure(&run.outcome), half, at, Side::Us);
        let said = hostapd_fails(&mut ap).await?;
        assert_eq!(said, format!("{message} config_error=18"));
        assert_eq!(last_result(&mut ap).await?, "Failed");
    }
    assert!(!ap.seen("WPS-REG-SUCCESS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_conf_pin_timeout() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.ctrl().query(&format!("WPS_PIN any {PIN} 1")).await?;
    // hostapd tells nobody when a PIN expires.
    tokio::time::sleep(Duration::from_millis(2100)).await;
    let mut config = with_pin(mac(1), PIN);
    config.timers.retry = Duration::from_millis(10);
    let mut ext = ap.ext_eapol(mac(1)).await?;
    ext.connect().await?;
    let seed = seed(mac(1));
    let device = drive_station(config, &seed, Wire::Ext(&mut ext), |_, _| {});
    let owner = async {
        ap.expect("WPS-PIN-NEEDED").await?;
        let allowed = format!("WPS_PIN any {PIN} 120 {}", format_mac(mac(1)));
        ap.ctrl().query(&allowed).await?;
        come_back(&mut ap, mac(1)).await
    };
    let (device, owner) = tokio::join!(device, owner);
    owner?;
    let run = device?;
    assert_eq!(turned_away(&run), [ConfigError::NO_ERROR]);
    assert_network(provisioned(&run.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_conf_pin_2sta() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let pins = ["12345670", "30664159"];
    let mut exts = Vec::new();
    for (number, pin) in (1..).zip(pins) {
        let uuid = Uuid::from_mac(MacAddr(mac(number)));
        ap.add_pin(&uuid.to_string(), pin).await?;
        exts.push(ap.ext_eapol(mac(number)).await?);
    }
    let [first, second] = exts.as_mut_slice() else {
        panic!("two stations")
    };
    first.connect().await?;
    second.connect().await?;
    let seeds = (seed(mac(1)), seed(mac(2)));
    let (one, other) = tokio::join!(
        drive_station(
            with_pin(mac(1), pins[0]),
            &seeds.0,
            Wire::Ext(first),
            |_, _| {}
        ),
        drive_station(
            with_pin(mac(2), pins[1]),
            &seeds.1,
            Wire::Ext(second),
            |_, _| {}
        ),
    );
    assert_network(provisioned(&one?.outcome), &home());
    assert_network(provisioned(&other?.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_conf_pin_v1() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.set_version(0x10).await?;
    ap.add_pin("any", PIN).await?;
    let theirs = run(&mut ap, mac(1), with_pin(mac(1), PIN)).await?;
    assert_network(provisioned(&theirs.outcome), &home());
    assert_eq!(registrar_version(&theirs), Some(WscVersion::V1_0));
    ap.expect("WPS-REG-SUCCESS").await?;

    // And the other way round: our device speaks 1.0.
    ap.set_version(0x20).await?;
    ap.add_pin("any", PIN).await?;
    let mut config = with_pin(mac(2), PIN);
    profile(&mut config).version = WscVersion::V1_0;
    let ours = run(&mut ap, mac(2), config).await?;
    assert_network(provisioned(&ours.outcome), &home());
    assert_eq!(registrar_version(&ours), Some(WscVersion::V2_0));
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_new_version_sta() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    let mut config = with_pin(mac(1), PIN);
    profile(&mut config).version = WscVersion(0x43);
    let run = run(&mut ap, mac(1), config).await?;
    assert_network(provisioned(&run.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_new_version_ap() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.set_version(0x43).await?;
    ap.add_pin("any", PIN).await?;
    let run = run(&mut ap, mac(1), with_pin(mac(1), PIN)).await?;
    assert_network(provisioned(&run.outcome), &home());
    assert_eq!(registrar_version(&run), Some(WscVersion(0x43)));
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_fragmentation() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().fragment(50).mixed();
    let mut ap = rig.hostapd(conf).await?;
    for (number, button) in [(1, true), (2, false)] {
        let mut config = if button {
            ap.press_button().await?;
            with_button(mac(number))
        } else {
            ap.add_pin("any", PIN).await?;
            with_pin(mac(number), PIN)
        };
        config.fragment_size = 50;
        let mut acknowledged = [0, 0];
        let run = common::run_bent(&mut ap, mac(number), config, |way, pdu| {
            if wsc_op(pdu) == Some(op::FRAG_ACK) {
                acknowledged[usize::from(way == Direction::Sent)] += 1;
            }
        });
        assert_network(provisioned(&run.await?.outcome), &home());
        ap.expect("WPS-REG-SUCCESS").await?;
        // M1 and M2 are more than 350 octets each.
        assert!(
            acknowledged.iter().all(|count| *count > 7),
            "{acknowledged:?}"
        );
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_init() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().unconfigured()).await?;
    ap.press_button().await?;
    let run = run(&mut ap, mac(1), with_button(mac(1))).await?;
    let got = provisioned(&run.outcome);
    assert_eq!(got.ssid.as_bytes(), b"home");
    assert!(got.auth.contains(AuthTypes::WPA2_PSK) && got.encr.contains(EncrTypes::AES));
    assert_eq!(got.key.len(), 22);
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    ap.expect("WPS-REG-SUCCESS").await?;
    let file = ap.configuration();
    let key = String::from_utf8_lossy(got.key.expose_secret()).into_owned();
    assert!(file.contains(&format!("wpa_passphrase={key}")), "{file}");
    assert!(file.contains("wps_state=2"), "{file}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_twice() -> TestResult {
    let rig = Rig::new()?;
    let mut first = rig.hostapd(HostapdConf::new()).await?;
    assert_network(&join_by_pin(&mut first, 1).await?, &home());
    drop(first);
    // The network's passphrase changes, and the device comes again.
    let conf = HostapdConf::new().network("home", "battery staple");
    let mut second = rig.hostapd(conf).await?;
    let got = join_by_pin(&mut second, 1).await?;
    assert_network(&got, &network("home", "battery staple"));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_mixed_cred() -> TestResult {
    let rig = Rig::new()?;
    // Two credentials that differ in WPA and WPA2 alone are one network in mixed mode.
    let mut both = credential("home", "correct horse", 0x02, 0x04, [0xff; 6]);
    both.extend(credential("home", "correct horse", 0x20, 0x08, [0xff; 6]));
    let mut ap = rig.hostapd(HostapdConf::new().credentials(&both)).await?;
    let got = join_by_pin(&mut ap, 1).await?;
    let mixed = Credential {
        auth: AuthTypes::PERSONAL,
        encr: EncrTypes::TKIP | EncrTypes::AES,
        ..home()
    };
    assert_network(&got, &mixed);
    drop(ap);

    // What hostapd itself hands out in mixed mode, to a device that can do both.
    let mut ap = rig.hostapd(HostapdConf::new().mixed()).await?;
    let got = join_by_pin(&mut ap, 2).await?;
    assert_network(&got, &home());
    drop(ap);

    // Two networks stay two.
    let mut both = credential("home", "correct horse", 0x20, 0x08, [0xff; 6]);
    both.extend(credential(
        "guests",
        "battery staple",
        0x20,
        0x08,
        [0xff; 6],
    ));
    let mut ap = rig.hostapd(HostapdConf::new().credentials(&both)).await?;
    ap.add_pin("any", PIN).await?;
    let run = run(&mut ap, mac(3), with_pin(mac(3), PIN)).await?;
    let got = run.outcome.expect("provisioned");
    let [one, other] = got.credentials() else {
        panic!("{got:?}")
    };
    assert_network(one, &home());
    assert_network(other, &network("guests", "battery staple"));
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_wep_enroll() -> TestResult {
    let rig = Rig::new()?;
    let wep = credential("home", "12345", 0x01, 0x02, [0xff; 6]);
    let mut ap = rig.hostapd(HostapdConf::new().credentials(&wep)).await?;
    ap.press_button().await?;
    let run = run(&mut ap, mac(1), with_button(mac(1))).await?;
    let failure = failure(&run.outcome);
    assert_eq!(failure.cause, Cause::WepProhibited);
    assert_eq!((failure.at, failure.by), (MessageType::M8, Side::Us));
    // A NACK of error 0, as that of the stock device.
    assert_eq!(hostapd_fails(&mut ap).await?, "msg=12 config_error=0");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_pbc_overlap_2sta() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.press_button().await?;
    let uuid = |number| Uuid::from_mac(MacAddr(mac(number))).0;
    for number in [1, 2] {
        let probe = probe_request(mac(number), uuid(number), 4);
        ap.receive_management_frame(&probe).await?;
    }
    for number in [1, 2] {
        let run = run(&mut ap, mac(number), with_button(mac(number))).await?;
        assert_eq!(turned_away(&run), [ConfigError::MULTIPLE_PBC]);
        let failure = failure(&run.outcome);
        assert_eq!((&failure.cause, failure.by), (&Cause::Overlap, Side::Peer));
    }
    ap.expect("WPS-OVERLAP-DETECTED").await?;
    let refused = ap.press_button().await;
    assert!(matches!(refused, Err(RigError::Ctrl(_))), "{refused:?}");
    assert_eq!(ap.wps_status().await?.get("PBC Status"), Some("Overlap"));
    assert!(!ap.seen("WPS-REG-SUCCESS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_cancel() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.press_button().await?;
    ap.ctrl().command("WPS_CANCEL").await?;
    ap.expect("WPS-CANCEL").await?;
    let mut config = with_button(mac(1));
    // Enough for one answer on a busy machine; it asks until the time is over.
    config.timers.session = Duration::from_secs(4);
    let run = run(&mut ap, mac(1), config).await?;
    let answers = turned_away(&run);
    assert_eq!(answers.first(), Some(&ConfigError::NO_ERROR));
    assert_eq!(answers.last(), Some(&ConfigError::NO_ERROR));
    assert_eq!(failure(&run.outcome).cause, Cause::NotExpected);
    assert!(!ap.seen("WPS-REG-SUCCESS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_pbc_in_m1() -> TestResult {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().set("pbc_in_m1", "1");
    let mut ap = rig.hostapd(conf).await?;
    ap.press_button().await?;
    let run = run(&mut ap, mac(1), with_button(mac(1))).await?;
    assert_network(provisioned(&run.outcome), &home());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_pbc_mac_addr_change() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    // One device, by its UUID, first with one address and then with another.
    for number in [1, 2] {
        ap.press_button().await?;
        let mut config = with_button(mac(number));
        enrollee(&mut config).uuid = Uuid([7; 16]);
        let run = run(&mut ap, mac(number), config).await?;
        assert_eq!(provisioned(&run.outcome).mac, MacAddr(mac(number)));
        // hostapd takes the address from M1.
        let seen = ap.expect("WPS-REG-SUCCESS").await?;
        let uuid = Uuid([7; 16]);
        assert_eq!(seen.rest(), format!("{} {uuid}", format_mac(mac(number))));
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_random_uuid() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let mut random = Drbg::new(&[42; 32]);
    let mut seen = Vec::new();
    for number in [1, 2, 3] {
        ap.add_pin("any", PIN).await?;
        let mut config = with_pin(mac(number), PIN);
        let uuid = Uuid::random(&mut random);
        enrollee(&mut config).uuid = uuid;
        let run = run(&mut ap, mac(number), config).await?;
        assert_network(provisioned(&run.outcome), &home());
        let event = ap.expect("WPS-REG-SUCCESS").await?;
        assert!(event.rest().ends_with(&uuid.to_string()), "{event}");
        assert!(!seen.contains(&uuid));
        seen.push(uuid);
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_per_station_psk() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().psk_per_device()).await?;
    let mut keys = Vec::new();
    for number in [1, 2] {
        let got = join_by_pin(&mut ap, number).await?;
        assert_eq!(got.ssid, home().ssid);
        let key = String::from_utf8_lossy(got.key.expose_secret()).into_owned();
        assert_eq!(key.len(), 64);
        let line = format!("{} {key}", format_mac(mac(number)));
        assert!(ap.psk_file().contains(&line), "{}", ap.psk_file());
        keys.push(key);
    }
    assert_ne!(keys[0], keys[1]);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_ap_wps_per_station_psk_preset() -> TestResult {
    let rig = Rig::new()?;
    let line = format!("wps=1 {} preset-passphrase-0\n", format_mac(mac(1)));
    let conf = HostapdConf::new().psk_file_of(&line);
    let mut ap = rig.hostapd(conf).await?;
    // As often as it comes, the device gets the key that was set for it.
    let preset = network("home", "preset-passphrase-0").with_psk();
    assert_network(&join_by_pin(&mut ap, 1).await?, &preset);
    go_away(&mut ap, mac(1)).await?;
    assert_network(&join_by_pin(&mut ap, 1).await?, &preset);
    let other = join_by_pin(&mut ap, 2).await?;
    assert_eq!(other.key.len(), 64);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_wps_ext_m1_workaround() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    let mut config = with_pin(mac(1), PIN);
    let device = &mut profile(&mut config).device;
    device.manufacturer = "Apple TEST".into();
    device.model_name = "AirPort".into();
    device.config_methods = ConfigMethods(0xffff);
    let run = run(&mut ap, mac(1), config).await?;
    // hostapd gives such a device its key as the 64 digits that follow from the passphrase.
    assert_network(provisioned(&run.outcome), &home().with_psk());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

/// A device without a display is given the 64 digits, too.
#[tokio::test]
async fn e_psk_for_a_device_without_display() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    let mut config = with_pin(mac(1), PIN);
    profile(&mut config).device.config_methods = ConfigMethods::LABEL;
    let run = run(&mut ap, mac(1), config).await?;
    assert_network(provisioned(&run.outcome), &home().with_psk());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn e_a_lost_frame_is_repeated() -> TestResult {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    let mut lost = false;
    let run = common::run_bent(&mut ap, mac(1), with_pin(mac(1), PIN), |way, pdu| {
        let m3 = interop::frame::wsc_message(pdu) == Some(interop::frame::message::M3);
        if way == Direction::Sent && m3 && !lost {
            lost = true;
            pdu.clear();
        }
    });
    let run = run.await?;
    assert!(lost);
    assert_network(provisioned(&run.outcome), &home());
    // hostapd repeats M2 after some seconds, and our device M3.
    assert!(run.took > Duration::from_secs(1));
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}
