//! Our access point against stock wpa_supplicant as device. Each test is named after the row of the
//! behaviour table that it covers (docs/conformance.md), with `a_` for access point before it. Where
//! the row waits for minutes, our access point's clock is put forward.

mod common;

use common::ap::{
    REFUSED, SECOND, add_pin, again, assert_given, enrols, fails, given, is_turned_away, last_peer,
    press, pressed_by,
};
use common::{
    PIN, TestResult, WRONG_FIRST, WRONG_SECOND, assert_wrong_half, device_pin, failure, home, meet,
    network, our_ap, router_pin, stock,
};
use interop::drive::OurAp;
use interop::frame::{message, op, wsc_message, wsc_op};
use interop::{AP_INTERFACE, Rig, RigError, STA_INTERFACE, Supplicant, SupplicantConf};
use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input, Keys, Overlap};
use wsc::code::{AuthTypes, ConfigError, DevicePasswordId, EncrTypes, MessageType, WpsState};
use wsc::credential::Credential;
use wsc::event::{Direction, Event, Success};
use wsc::failure::{Cause, Half, Side};
use wsc::ident::{MacAddr, Uuid};
use wsc::version::WscVersion;

#[tokio::test]
async fn a_ap_wps_conf() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    press(&mut ours).expect("nobody else pressed");
    assert!(ours.ap.info().selected_registrar);
    let password = ours.ap.info().device_password_id;
    assert_eq!(password, Some(DevicePasswordId::PUSH_BUTTON));
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    assert!(!ours.ap.info().selected_registrar && ours.ap.button_until().is_none());
    let peer = last_peer(&ours).expect("it described itself");
    assert_eq!(peer.device.device_name, "Rig STA");
    assert_eq!(peer.mac, Some(MacAddr(sta.mac())));
    rig.passed();
    Ok(())
}

/// The stock device begins, by its EAPOL-Start, and nobody approaches it.
#[tokio::test]
async fn a_ap_wps_conf_from_eapol_start() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, PIN);
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    sta.begin().await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_conf_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, PIN);
    assert!(ours.ap.info().selected_registrar);
    assert_eq!(ours.ap.info().authorized_macs, [MacAddr::BROADCAST]);
    let conf = SupplicantConf::enrollee_pin(PIN);
    let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    assert!(!ours.ap.info().selected_registrar, "the PIN is spent");
    assert!(ours.ap.info().authorized_macs.is_empty());
    drop(sta);

    let mut second = stock(&rig, &mut ours, conf).await?;
    is_turned_away(
        &mut ours,
        &mut second,
        ConfigError::NO_ERROR,
        Cause::NotExpected,
    )
    .await?;
    let uuid = last_peer(&ours).expect("it described itself").uuid;
    let needed = |event: &ApEvent| match event {
        ApEvent::PinNeeded { uuid, .. } => Some(*uuid),
        _ => None,
    };
    assert_eq!(ours.events().iter().rev().find_map(needed), Some(uuid));
    add_pin(&mut ours, PIN);
    again(&mut ours, &mut second, REFUSED).await?;
    assert_given(&enrols(&mut ours, &mut second).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_conf_4digit_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, "5678");
    let conf = SupplicantConf::enrollee_pin("5678");
    let mut sta = stock(&rig, &mut ours, conf).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_incorrect_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    let cases = [
        (WRONG_FIRST, Half::First, MessageType::M4, "msg=8"),
        (WRONG_SECOND, Half::Second, MessageType::M6, "msg=10"),
    ];
    for (entered, half, at, message) in cases {
        add_pin(&mut ours, entered);
        let conf = SupplicantConf::enrollee_pin(PIN);
        let mut sta = stock(&rig, &mut ours, conf).await?;
        let said = fails(&mut ours, &mut sta).await?;
        assert_eq!(said, format!("{message} config_error=18"));
        let outcome = ours.outcome(sta.mac()).await?;
        assert_wrong_half(failure(&outcome), half, at, Side::Peer);
    }
    rig.passed();
    Ok(())
}

/// A PIN whose second half was revealed serves nobody again, one of which only the first half was
/// tried once more.
#[tokio::test]
async fn a_a_failed_pin_is_tried_at_most_twice() -> TestResult {
    let rig = Rig::new()?;
    for (entered, again) in [(WRONG_FIRST, true), (WRONG_SECOND, false)] {
        let mut ours = our_ap(&rig, |_| {}).await?;
        add_pin(&mut ours, entered);
        let uuid = "00112233-4455-6677-8899-aabbccddeeff";
        let conf = SupplicantConf::enrollee_pin(PIN).uuid(uuid);
        let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
        fails(&mut ours, &mut sta).await?;
        ours.outcome(sta.mac()).await?.expect_err("it failed");
        drop(sta);
        let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
        if again {
            assert_eq!(fails(&mut ours, &mut sta).await?, "msg=8 config_error=18");
            ours.outcome(sta.mac()).await?.expect_err("it failed");
            drop(sta);
            sta = stock(&rig, &mut ours, conf).await?;
        }
        is_turned_away(
            &mut ours,
            &mut sta,
            ConfigError::NO_ERROR,
            Cause::NotExpected,
        )
        .await?;
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_conf_pin_timeout() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    let (ap, now) = ours.at();
    ap.add_pin(now, device_pin(PIN), None, None, Some(SECOND));
    ours.clock.advance(2 * SECOND);
    let conf = SupplicantConf::enrollee_pin(PIN);
    let mut sta = stock(&rig, &mut ours, conf).await?;
    is_turned_away(
        &mut ours,
        &mut sta,
        ConfigError::NO_ERROR,
        Cause::NotExpected,
    )
    .await?;
    assert!(
        ours.events()
            .iter()
            .any(|e| matches!(e, ApEvent::PinNeeded { .. }))
    );

    let mac = MacAddr(sta.mac());
    let (ap, now) = ours.at();
    ap.add_pin(now, device_pin(PIN), None, Some(mac), Some(20 * SECOND));
    assert_eq!(ours.ap.info().authorized_macs, [mac]);
    again(&mut ours, &mut sta, REFUSED).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_conf_pin_2sta() -> TestResult {
    let rig = Rig::new()?;
    rig.cable("ap1", "sta1")?;
    let taps = vec![rig.tap(AP_INTERFACE).await?, rig.tap("ap1").await?];
    let config = ApConfig::new(MacAddr(taps[0].mac()), home());
    let mut ours = OurAp::new(AccessPoint::new(config, &[0xaa; 32]), taps);
    let (pins, uuids) = ([PIN, "30664159"], [Uuid([1; 16]), Uuid([2; 16])]);
    let mut stations = Vec::new();
    for (interface, (pin, uuid)) in [STA_INTERFACE, "sta1"].iter().zip(pins.iter().zip(uuids)) {
        let (ap, now) = ours.at();
        ap.add_pin(now, device_pin(pin), Some(uuid), None, None);
        let conf = SupplicantConf::enrollee_pin(pin).uuid(&uuid.to_string());
        stations.push(rig.wpa_supplicant(conf.interface(interface)).await?);
    }
    let [first, second] = stations.as_mut_slice() else {
        panic!("two stations")
    };
    first.begin().await?;
    second.begin().await?;
    ours.approach(0, first.mac());
    ours.approach(1, second.mac());
    let both =
        async { tokio::try_join!(first.expect("WPS-SUCCESS"), second.expect("WPS-SUCCESS")) };
    ours.serve(both).await?;
    let mut ended = Vec::new();
    for _ in 0..2 {
        let end = |event: &ApEvent| match event {
            ApEvent::Ended(mac, Ok(Success::Provisioned(_))) => Some(mac.0),
            _ => None,
        };
        ended.push(ours.expect("a provisioned device", end).await?);
    }
    assert!(ended.contains(&first.mac()) && ended.contains(&second.mac()));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_conf_pin_v1() -> TestResult {
    version(WscVersion::V1_0).await
}

#[tokio::test]
async fn a_ap_wps_new_version_ap() -> TestResult {
    version(WscVersion(0x43)).await
}

async fn version(version: WscVersion) -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.version = version;
        config.router_pin = Some(router_pin(PIN));
    })
    .await?;
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    drop(sta);
    let mut registrar = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    assert_given(&given(&mut ours, &mut registrar).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_fragmentation() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.fragment_size = 50;
        config.router_pin = Some(router_pin(PIN));
        config.network.auth = AuthTypes::PERSONAL;
        config.network.encr = EncrTypes::TKIP | EncrTypes::AES;
    })
    .await?;
    let roles = [
        SupplicantConf::enrollee_button(),
        SupplicantConf::enrollee_pin(PIN),
        SupplicantConf::registrar(PIN),
    ];
    for (i, role) in roles.into_iter().enumerate() {
        match i {
            0 => press(&mut ours).expect("nobody else pressed"),
            1 => add_pin(&mut ours, PIN),
            _ => {}
        }
        let mut sta = stock(&rig, &mut ours, role.fragment(50)).await?;
        let mut acknowledged = [0, 0];
        let mac = sta.mac();
        let bend = |way, pdu: &mut Vec<u8>| {
            if wsc_op(pdu) == Some(op::FRAG_ACK) {
                acknowledged[usize::from(way == Direction::Sent)] += 1;
            }
        };
        ours.outcome_bent(bend, mac).await?.expect("success");
        assert!(
            acknowledged.iter().all(|count| *count > 7),
            "{acknowledged:?}"
        );
        // A network in mixed mode is told as its better half, as hostapd does.
        assert_given(&given(&mut ours, &mut sta).await?, &home());
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_init() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| config.state = WpsState::NOT_CONFIGURED).await?;
    press(&mut ours).expect("nobody else pressed");
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    let got = enrols(&mut ours, &mut sta).await?;
    assert_eq!(
        (got.ssid.as_slice(), got.key.len()),
        (b"home".as_slice(), 22)
    );
    assert_eq!(
        (got.auth, got.encr),
        (AuthTypes::WPA2_PSK.0, EncrTypes::AES.0)
    );
    let new = ours.events().iter().find_map(|event| match event {
        ApEvent::NewSettings(settings) => Some(settings),
        _ => None,
    });
    assert_given(&got, new.expect("new settings"));
    assert_eq!(ours.ap.config().state, WpsState::CONFIGURED);
    assert_eq!(ours.ap.info().state, Some(WpsState::CONFIGURED));
    drop(sta);

    // The second device gets the same.
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    assert_eq!(enrols(&mut ours, &mut sta).await?.key, got.key);
    rig.passed();
    Ok(())
}

/// The networks of a stock station with this name.
async fn networks(sta: &mut Supplicant, ssid: &str) -> Result<Vec<String>, RigError> {
    let list = sta.ctrl().request("LIST_NETWORKS").await?;
    let rows = list.lines().map(|row| row.split('\t').collect::<Vec<_>>());
    let ids = rows.filter(|row| row.get(1) == Some(&ssid));
    Ok(ids
        .filter_map(|row| Some((*row.first()?).to_owned()))
        .collect())
}

#[tokio::test]
async fn a_ap_wps_twice() -> TestResult {
    let rig = Rig::new()?;
    let conf = SupplicantConf::enrollee_pin(PIN).set("wps_cred_processing", "2");
    let mut sta = rig.wpa_supplicant(conf).await?;
    for (i, key) in ["correct horse", "battery staple"].into_iter().enumerate() {
        let mut ours = our_ap(&rig, |config| config.network = network("home", key)).await?;
        add_pin(&mut ours, PIN);
        if i == 0 {
            meet(&mut ours, &mut sta).await?;
        } else {
            again(&mut ours, &mut sta, "CTRL-EVENT-EAP-FAILURE").await?;
        }
        assert_given(&enrols(&mut ours, &mut sta).await?, &network("home", key));
        assert_eq!(networks(&mut sta, "home").await?.len(), 1);
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_conf_and_sae() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, PIN);
    let conf = SupplicantConf::enrollee_pin(PIN)
        .set("wps_cred_processing", "2")
        .set("wps_cred_add_sae", "1");
    let mut sta = stock(&rig, &mut ours, conf).await?;
    // Only a passphrase makes SAE possible; a ready-made key would not.
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    let ids = networks(&mut sta, "home").await?;
    let [id] = ids.as_slice() else {
        panic!("{ids:?}")
    };
    let ask = format!("GET_NETWORK {id} key_mgmt");
    let key_mgmt = sta.ctrl().request(&ask).await?;
    assert!(
        key_mgmt.contains("SAE") && key_mgmt.contains("WPA-PSK"),
        "{key_mgmt}"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_mixed_cred() -> TestResult {
    let rig = Rig::new()?;
    let half = |auth, encr| Credential {
        auth,
        encr,
        ..home()
    };
    let mut ours = our_ap(&rig, |config| {
        config.hand_out = vec![
            half(AuthTypes::WPA_PSK, EncrTypes::TKIP),
            half(AuthTypes::WPA2_PSK, EncrTypes::AES),
        ];
    })
    .await?;
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    let first = given(&mut ours, &mut sta).await?;
    assert_given(&first, &half(AuthTypes::WPA_PSK, EncrTypes::TKIP));
    let second = enrols(&mut ours, &mut sta).await?;
    assert_given(&second, &half(AuthTypes::WPA2_PSK, EncrTypes::AES));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wps_ext_m1_workaround() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, PIN);
    let conf = SupplicantConf::enrollee_pin(PIN)
        .set("manufacturer", "Apple TEST")
        .set("model_name", "AirPort");
    let mut sta = stock(&rig, &mut ours, conf).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home().with_psk());
    rig.passed();
    Ok(())
}

/// A pop-up registrar: the credential of another network than the access point's own.
#[tokio::test]
async fn a_the_credential_of_another_network() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.network = network("popup", "not this one");
        config.hand_out = vec![home()];
    })
    .await?;
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_wep_enroll() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.hand_out = vec![Credential {
            auth: AuthTypes::OPEN,
            encr: EncrTypes::WEP,
            key: "12345".into(),
            ..home()
        }];
    })
    .await?;
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    let said = fails(&mut ours, &mut sta).await?;
    assert!(
        said.starts_with("msg=12 ") && said.contains("reason=2"),
        "{said}"
    );
    let outcome = ours.outcome(sta.mac()).await?;
    let failure = failure(&outcome);
    assert_eq!((&failure.cause, failure.by), (&Cause::Refused, Side::Peer));
    assert_eq!(failure.at, MessageType::M8);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_pbc_overlap_2sta() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    press(&mut ours).expect("nobody else pressed");
    // The second device is the stock one; it does the same with its M1 as with a probe request.
    pressed_by(&mut ours, [2, 0, 0, 0, 1, 1], Uuid([1; 16]));
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    is_turned_away(
        &mut ours,
        &mut sta,
        ConfigError::MULTIPLE_PBC,
        Cause::Overlap,
    )
    .await?;
    assert!(ours.events().contains(&ApEvent::Overlap));
    assert_eq!(press(&mut ours), Err(Overlap));
    assert!(!ours.ap.info().selected_registrar);
    drop(sta);

    // Nobody gets in by button until the monitor time is over, then one does.
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    is_turned_away(
        &mut ours,
        &mut sta,
        ConfigError::MULTIPLE_PBC,
        Cause::Overlap,
    )
    .await?;
    drop(sta);
    ours.clock.advance(121 * SECOND);
    press(&mut ours).expect("the monitor time is over");
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_pbc_session_workaround() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    let (first, second) = (Uuid([1; 16]), Uuid([2; 16]));
    press(&mut ours).expect("nobody else pressed");
    let conf = SupplicantConf::enrollee_button();
    let mut sta = stock(&rig, &mut ours, conf.clone().uuid(&first.to_string())).await?;
    pressed_by(&mut ours, sta.mac(), first);
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    // Its button is still pressed when it looks around once more.
    pressed_by(&mut ours, sta.mac(), first);
    drop(sta);
    press(&mut ours).expect("the device that is in does not count");
    let mut sta = stock(&rig, &mut ours, conf.uuid(&second.to_string())).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    assert!(!ours.events().contains(&ApEvent::Overlap));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_pbc_ap_timeout() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    press(&mut ours).expect("nobody else pressed");
    ours.clock.advance(120 * SECOND);
    let over = |event: &ApEvent| (*event == ApEvent::ButtonTimeout).then_some(());
    ours.expect("the end of the two minutes", over).await?;
    assert!(!ours.ap.info().selected_registrar && ours.ap.info().authorized_macs.is_empty());
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    is_turned_away(
        &mut ours,
        &mut sta,
        ConfigError::NO_ERROR,
        Cause::NotExpected,
    )
    .await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_pin_ap_timeout() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, PIN);
    assert_eq!(ours.ap.info().authorized_macs, [MacAddr::BROADCAST]);
    ours.clock.advance(120 * SECOND);
    let told = |event: &ApEvent| (*event == ApEvent::Advertise).then_some(());
    ours.expect("a change of the beacon", told).await?;
    ours.expect("a second change of the beacon", told).await?;
    assert!(!ours.ap.info().selected_registrar && ours.ap.info().authorized_macs.is_empty());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_cancel() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    for button in [true, false] {
        let conf = if button {
            press(&mut ours).expect("nobody else pressed");
            SupplicantConf::enrollee_button()
        } else {
            add_pin(&mut ours, PIN);
            SupplicantConf::enrollee_pin(PIN)
        };
        assert!(ours.ap.info().selected_registrar);
        let (ap, now) = ours.at();
        ap.cancel(now);
        assert!(!ours.ap.info().selected_registrar);
        assert!(ours.ap.info().authorized_macs.is_empty());
        let mut sta = stock(&rig, &mut ours, conf).await?;
        is_turned_away(
            &mut ours,
            &mut sta,
            ConfigError::NO_ERROR,
            Cause::NotExpected,
        )
        .await?;
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_ie_invalid() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    press(&mut ours).expect("nobody else pressed");
    for elements in [
        &[0xdd, 5, 0, 0x50, 0xf2, 4, 0x10][..],
        &[0xdd, 200, 0, 0x50, 0xf2, 4, 0x10, 0x12, 0, 2, 0, 4],
        &[0xdd],
        &[],
    ] {
        ours.handle(Input::ProbeRequest(MacAddr([2, 0, 0, 0, 1, 1]), elements));
    }
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_button()).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_per_station_psk() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.keys = Keys::PerDevice;
        config.router_pin = Some(router_pin(PIN));
    })
    .await?;
    let mut keys = Vec::new();
    for i in 0..4 {
        // Two devices, and a registrar that comes twice.
        let mut sta = if i < 2 {
            add_pin(&mut ours, PIN);
            stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?
        } else {
            stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?
        };
        let got = given(&mut ours, &mut sta).await?;
        assert_eq!(
            (got.ssid.as_slice(), got.key.len()),
            (b"home".as_slice(), 64)
        );
        ours.outcome(sta.mac()).await?.expect("success");
        let told = ours.events().iter().any(|event| match event {
            ApEvent::DeviceKey(mac, credential) => {
                mac.0 == sta.mac() && credential.key.expose_secret() == got.key
            }
            _ => false,
        });
        assert!(told, "run {i}");
        assert!(!keys.contains(&got.key), "run {i}");
        keys.push(got.key);
    }
    assert_eq!(ours.ap.config().network, home());
    rig.passed();
    Ok(())
}

/// A stock device that is not heard any more is given up, and gets in when it comes again.
#[tokio::test]
async fn a_a_silent_device_may_come_again() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    add_pin(&mut ours, PIN);
    let conf = SupplicantConf::enrollee_pin(PIN);
    let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
    let mac = sta.mac();
    let silence = |way, pdu: &mut Vec<u8>| {
        if way == Direction::Sent && wsc_message(pdu) == Some(message::M4) {
            pdu.clear();
        }
    };
    let m4 = |event: &ApEvent| match event {
        ApEvent::Run(_, Event::Message { kind, .. }) => (*kind == MessageType::M4).then_some(()),
        _ => None,
    };
    ours.expect_bent(silence, "M4", m4).await?;
    ours.clock.advance(121 * SECOND);
    let outcome = ours.outcome_bent(silence, mac).await?;
    assert_eq!(failure(&outcome).cause, Cause::SessionTimeout);
    ours.serve(sta.expect("CTRL-EVENT-EAP-FAILURE")).await?;
    drop(sta);

    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, conf).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    rig.passed();
    Ok(())
}
