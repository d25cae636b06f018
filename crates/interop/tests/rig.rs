//! The stock programs against each other: proof that the rig works, and a recipe for each
//! scenario, to be copied with one side replaced by ours.

use interop::frame::{
    attribute, credential, find_attribute, is_eap_failure, message, op, probe_request,
    wsc_attribute, wsc_message, wsc_op,
};
use interop::{
    AP_INTERFACE, ExtEapol, Hostapd, HostapdConf, Lock, PATIENCE, Rig, RigError, STA_INTERFACE,
    Supplicant, SupplicantConf, Tap,
};
use link::PAE_GROUP;

type Outcome = Result<(), RigError>;

const PIN: &str = "12345670";
const WPAPSK: u16 = 0x02;
const WPA2PSK: u16 = 0x20;
const TKIP: u16 = 0x04;
const AES: u16 = 0x08;
const PASSPHRASE: &[u8] = b"correct horse";

/// SSID and network key of a Credential attribute.
fn network(credential: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let inside = find_attribute(credential, attribute::CREDENTIAL).expect("a Credential");
    let value = |number| {
        find_attribute(inside, number)
            .expect("its attribute")
            .to_vec()
    };
    (value(attribute::SSID), value(attribute::NETWORK_KEY))
}

/// Authentication and encryption type of a Credential attribute.
fn security(credential: &[u8]) -> (u16, u16) {
    let inside = find_attribute(credential, attribute::CREDENTIAL).expect("a Credential");
    let value = |number| match find_attribute(inside, number) {
        Some([high, low]) => u16::from_be_bytes([*high, *low]),
        other => panic!("{number:#x} is {other:?}"),
    };
    (
        value(attribute::AUTHENTICATION_TYPE),
        value(attribute::ENCRYPTION_TYPE),
    )
}

fn home() -> (Vec<u8>, Vec<u8>) {
    (b"home".to_vec(), PASSPHRASE.to_vec())
}

/// One enrolment by PIN, to success at both ends; returns the credential.
async fn enrol(
    rig: &Rig,
    ap: &mut Hostapd,
    conf: SupplicantConf,
    pin: &str,
) -> Result<Vec<u8>, RigError> {
    let mut sta = rig.wpa_supplicant(conf).await?;
    ap.add_pin("any", pin).await?;
    rig.meet(ap, &mut sta).await?;
    let credential = sta.credential().await?;
    sta.expect("WPS-SUCCESS").await?;
    ap.expect("WPS-REG-SUCCESS").await?;
    Ok(credential)
}

/// One failed run; returns what each end reports as `WPS-FAIL`.
async fn fail(
    rig: &Rig,
    ap: &mut Hostapd,
    sta: &mut Supplicant,
) -> Result<(String, String), RigError> {
    rig.meet(ap, sta).await?;
    let sta_says = sta.expect("WPS-FAIL").await?;
    let ap_says = ap.expect("WPS-FAIL").await?;
    Ok((ap_says.rest().to_owned(), sta_says.rest().to_owned()))
}

#[tokio::test]
async fn pin_of_eight_digits() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
    assert_eq!(network(&got), home());
    assert_eq!(
        ap.wps_status().await?.get("Last WPS result"),
        Some("Success")
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn pin_of_four_digits() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin("1234"), "1234").await?;
    assert_eq!(network(&got), home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn pin_for_one_uuid_only() -> Outcome {
    const UUID: &str = "00112233-4455-6677-8899-aabbccddeeff";
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.add_pin(UUID, PIN).await?;

    let mut stranger = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    rig.meet(&mut ap, &mut stranger).await?;
    stranger.expect("WPS-M2D").await?;
    ap.expect("WPS-PIN-NEEDED").await?;
    assert!(!stranger.seen("WPS-CRED-RECEIVED").await?);
    drop(stranger);

    rig.new_mac(STA_INTERFACE)?;
    let conf = SupplicantConf::enrollee_pin(PIN).uuid(UUID);
    let mut meant = rig.wpa_supplicant(conf).await?;
    rig.meet(&mut ap, &mut meant).await?;
    assert_eq!(network(&meant.credential().await?), home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn button() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_button())
        .await?;
    ap.press_button().await?;
    ap.expect("WPS-PBC-ACTIVE").await?;
    rig.meet(&mut ap, &mut sta).await?;
    assert_eq!(network(&sta.credential().await?), home());
    ap.expect("WPS-REG-SUCCESS").await?;
    ap.expect("WPS-PBC-DISABLE").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wrong_first_half_fails_at_m4() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    ap.add_pin("any", "02345673").await?;
    let (ap_says, sta_says) = fail(&rig, &mut ap, &mut sta).await?;
    // The enrollee sees it in M4's R-Hash1 and answers with a NACK. hostap gives messages by their
    // type values, so 8 is M4, at both ends.
    assert_eq!(sta_says, "msg=8 config_error=18");
    assert_eq!(ap_says, "msg=8 config_error=18");
    assert_eq!(
        ap.wps_status().await?.get("Last WPS result"),
        Some("Failed")
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wrong_second_half_fails_at_m6() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    ap.add_pin("any", "12340002").await?;
    let (ap_says, sta_says) = fail(&rig, &mut ap, &mut sta).await?;
    assert_eq!(sta_says, "msg=10 config_error=18");
    assert_eq!(ap_says, "msg=10 config_error=18");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn ap_pin_learns_the_settings() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let mut sta = rig.wpa_supplicant(SupplicantConf::registrar(PIN)).await?;
    rig.meet(&mut ap, &mut sta).await?;
    let got = sta.credential().await?;
    assert_eq!(network(&got), home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn ap_pin_gives_new_settings() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let conf = SupplicantConf::registrar(PIN).new_settings("other", "battery staple");
    let mut sta = rig.wpa_supplicant(conf).await?;
    rig.meet(&mut ap, &mut sta).await?;
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    sta.expect("WPS-SUCCESS").await?;
    let file = ap.configuration();
    assert!(file.contains("\nssid=other\n"), "{file}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn no_ap_pin_is_setup_locked() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let mut sta = rig.wpa_supplicant(SupplicantConf::registrar(PIN)).await?;
    rig.meet(&mut ap, &mut sta).await?;
    let event = sta.expect("WPS-FAIL").await?;
    assert_eq!(event.value("config_error"), Some("15"));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_read_only_lock_lets_learn_and_not_change() -> Outcome {
    let rig = Rig::new()?;
    let conf = HostapdConf::new().ap_pin(PIN).locked(Lock::ReadOnly);
    let mut ap = rig.hostapd(conf).await?;
    let mut learner = rig.wpa_supplicant(SupplicantConf::registrar(PIN)).await?;
    rig.meet(&mut ap, &mut learner).await?;
    assert_eq!(network(&learner.credential().await?), home());
    drop(learner);

    rig.new_mac(STA_INTERFACE)?;
    let conf = SupplicantConf::registrar(PIN).new_settings("other", "battery staple");
    let mut changer = rig.wpa_supplicant(conf).await?;
    rig.meet(&mut ap, &mut changer).await?;
    let event = changer.expect("WPS-FAIL").await?;
    assert_eq!(event.value("config_error"), Some("15"));
    assert!(!ap.seen("WPS-NEW-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn the_third_wrong_ap_pin_locks_the_setup() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let mut reported = Vec::new();
    for _ in 0..4 {
        rig.new_mac(STA_INTERFACE)?;
        let mut sta = rig
            .wpa_supplicant(SupplicantConf::registrar("02345673"))
            .await?;
        rig.meet(&mut ap, &mut sta).await?;
        let event = sta.expect("WPS-FAIL").await?;
        reported.push(event.value("config_error").unwrap_or("none").to_owned());
    }
    assert_eq!(reported, ["18", "18", "18", "15"]);
    ap.expect("WPS-AP-SETUP-LOCKED").await?;

    // The lock is the registrars' only: an enrollee still gets in.
    rig.new_mac(STA_INTERFACE)?;
    enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
    // A new AP PIN unlocks.
    ap.ctrl().query("WPS_AP_PIN set 12345670").await?;
    ap.expect("WPS-AP-SETUP-UNLOCKED").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn fragments_of_fifty_octets_both_ways() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().fragment(50)).await?;
    let conf = SupplicantConf::enrollee_pin(PIN).fragment(50);
    let got = enrol(&rig, &mut ap, conf, PIN).await?;
    assert_eq!(network(&got), home());
    assert!(
        ap.daemon().log().contains("Send WSC/FRAG_ACK"),
        "nothing was fragmented"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn an_access_point_of_version_one() -> Outcome {
    versions(0x10).await
}

#[tokio::test]
async fn an_access_point_of_an_unknown_version() -> Outcome {
    versions(0x43).await
}

async fn versions(version: u8) -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    ap.set_version(version).await?;
    let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
    assert_eq!(network(&got), home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_psk_for_each_device() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().psk_per_device()).await?;
    let mut keys = Vec::new();
    for _ in 0..2 {
        rig.new_mac(STA_INTERFACE)?;
        let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
        let (ssid, key) = network(&got);
        assert_eq!((ssid.as_slice(), key.len()), (b"home".as_slice(), 64));
        keys.push(String::from_utf8_lossy(&key).into_owned());
    }
    assert_ne!(keys.first(), keys.last());
    let file = ap.psk_file();
    assert!(keys.iter().all(|key| file.contains(key)), "{file}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn an_unconfigured_access_point_invents_a_network() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().unconfigured()).await?;
    let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
    let (ssid, key) = network(&got);
    assert_eq!((ssid.as_slice(), key.len()), (b"home".as_slice(), 22));
    ap.expect("WPS-NEW-AP-SETTINGS").await?;
    let file = ap.configuration();
    assert!(
        file.contains(&format!("wpa_passphrase={}", String::from_utf8_lossy(&key))),
        "{file}"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_mixed_mode_access_point_gives_its_better_half() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().mixed()).await?;
    let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
    assert_eq!(security(&got), (WPA2PSK, AES));
    drop(ap);

    // A registrar is told of that half only, too (hostapd spares Windows 7 the choice).
    rig.new_mac(STA_INTERFACE)?;
    let mut ap = rig.hostapd(HostapdConf::new().mixed().ap_pin(PIN)).await?;
    let mut sta = rig.wpa_supplicant(SupplicantConf::registrar(PIN)).await?;
    rig.meet(&mut ap, &mut sta).await?;
    let got = sta.credential().await?;
    assert_eq!(security(&got), (WPA2PSK, AES));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn two_mixed_mode_credentials_in_one_m8() -> Outcome {
    let rig = Rig::new()?;
    let mut both = credential("home", "correct horse", WPAPSK, TKIP, [0xff; 6]);
    both.extend(credential("home", "correct horse", WPA2PSK, AES, [0xff; 6]));
    let mut ap = rig.hostapd(HostapdConf::new().credentials(&both)).await?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    ap.add_pin("any", PIN).await?;
    rig.meet(&mut ap, &mut sta).await?;
    assert_eq!(security(&sta.credential().await?), (WPAPSK, TKIP));
    assert_eq!(security(&sta.credential().await?), (WPA2PSK, AES));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn the_credential_of_another_network() -> Outcome {
    // What a pop-up registrar does: this access point hands out a network that is not its own.
    let rig = Rig::new()?;
    let other = credential("home", "correct horse", WPA2PSK, AES, [0xff; 6]);
    let conf = HostapdConf::new()
        .network("popup", "not this one")
        .credentials(&other);
    let mut ap = rig.hostapd(conf).await?;
    let got = enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;
    assert_eq!(network(&got), home());
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn two_pressed_buttons_overlap() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let pressed = |n: u8| probe_request([2, 0, 0, 0, 1, n], [n; 16], 4);
    ap.receive_management_frame(&pressed(1)).await?;
    ap.press_button().await?;
    ap.ctrl().command("WPS_CANCEL").await?;

    ap.receive_management_frame(&pressed(2)).await?;
    let refused = ap.press_button().await;
    assert!(matches!(refused, Err(RigError::Ctrl(_))), "{refused:?}");
    ap.expect("WPS-OVERLAP-DETECTED").await?;
    assert_eq!(ap.wps_status().await?.get("PBC Status"), Some("Overlap"));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn an_external_registrar_learns_over_upnp() -> Outcome {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = rig.hostapd(HostapdConf::new().ap_pin(PIN).upnp()).await?;
    let conf = SupplicantConf::registrar(PIN).interface("lo");
    let mut er = rig.wpa_supplicant(conf).await?;
    er.ctrl().command("WPS_ER_START").await?;
    let added = er.expect("WPS-ER-AP-ADD").await?;
    let uuid = added
        .rest()
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned();
    assert_eq!(uuid, "12345678-9abc-def0-1234-56789abcdef0");
    er.ctrl()
        .command(&format!("WPS_ER_LEARN {uuid} {PIN}"))
        .await?;
    let settings = er.expect("WPS-ER-AP-SETTINGS").await?;
    assert!(settings.text.contains("ssid=home") && settings.text.contains("correct horse"));
    assert!(!ap.seen("WPS-NEW-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_spent_pin_serves_nobody_else() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    enrol(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN), PIN).await?;

    rig.new_mac(STA_INTERFACE)?;
    let mut second = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    rig.meet(&mut ap, &mut second).await?;
    second.expect("WPS-M2D").await?;
    assert!(!second.seen("WPS-CRED-RECEIVED").await?);
    rig.passed();
    Ok(())
}

/// Carries frames between wpa_supplicant at the other end of the tap's cable and hostapd, each
/// passed through `bend` with its direction (`true`: to hostapd), until hostapd's EAP-Failure.
/// Returns the message types, NACKs as [`op::NACK`] among them, in their order.
async fn relay(
    tap: &mut Tap,
    ext: &mut ExtEapol,
    sta: [u8; 6],
    mut bend: impl FnMut(bool, &mut Vec<u8>),
) -> Result<Vec<u8>, RigError> {
    let mut messages = Vec::new();
    let mut note = |pdu: &[u8]| match wsc_op(pdu) {
        Some(op::MSG) => messages.extend(wsc_message(pdu)),
        Some(op::NACK) => messages.push(op::NACK),
        _ => {}
    };
    loop {
        tokio::select! {
            frame = tap.recv(PATIENCE) => {
                let (_, mut pdu) = frame?;
                bend(true, &mut pdu);
                note(&pdu);
                ext.send(&pdu).await?;
            }
            pdu = ext.recv(PATIENCE) => {
                let mut pdu = pdu?;
                bend(false, &mut pdu);
                note(&pdu);
                tap.send(sta, &pdu).await?;
                if is_eap_failure(&pdu) {
                    return Ok(messages);
                }
            }
        }
    }
}

/// hostapd without a cable, wpa_supplicant on a cable whose other end is the tap.
async fn relayed() -> Result<(Rig, Hostapd, Supplicant, Tap, ExtEapol), RigError> {
    let rig = Rig::new()?;
    rig.cable("ap1", "unused")?;
    let mut ap = rig.hostapd(HostapdConf::new().interface("ap1")).await?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    let tap = rig.tap(AP_INTERFACE).await?;
    let mut ext = ap.ext_eapol(sta.mac()).await?;
    ap.add_pin("any", PIN).await?;
    sta.begin().await?;
    ext.connect().await?;
    Ok((rig, ap, sta, tap, ext))
}

#[tokio::test]
async fn a_relayed_run_succeeds() -> Outcome {
    let (rig, mut ap, mut sta, mut tap, mut ext) = relayed().await?;
    let mac = sta.mac();
    let messages = relay(&mut tap, &mut ext, mac, |_, _| {}).await?;
    // M1 to M8, with M2D's number left out.
    assert_eq!(
        messages,
        [message::M1, message::M2, 7, 8, 9, 10, 11, message::M8]
    );
    assert_eq!(network(&sta.credential().await?), home());
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_bit_flipped_in_m4_ends_the_run() -> Outcome {
    let (rig, mut ap, mut sta, mut tap, mut ext) = relayed().await?;
    let mac = sta.mac();
    let mut bent = 0;
    let run = relay(&mut tap, &mut ext, mac, |_, pdu| {
        if wsc_message(pdu) == Some(message::M4) {
            let at = wsc_attribute(pdu, attribute::AUTHENTICATOR)
                .expect("M4 has one")
                .start;
            pdu[at] ^= 0x01;
            bent += 1;
        }
    });
    let messages = run.await?;
    assert_eq!(bent, 1);
    // hostap answers an M4 that does not authenticate with a NACK of Configuration Error 0.
    assert_eq!(
        messages,
        [message::M1, message::M2, message::M3, message::M4, op::NACK]
    );
    assert_eq!(sta.expect("WPS-FAIL").await?.rest(), "msg=8 config_error=0");
    assert!(!sta.seen("WPS-CRED-RECEIVED").await?);
    assert!(!ap.seen("WPS-REG-SUCCESS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_request_to_the_group_wakes_wpa_supplicant() -> Outcome {
    // How an authenticator of ours meets a stock enrollee without waiting for its EAPOL-Start.
    let rig = Rig::new()?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    let mut tap = rig.tap(AP_INTERFACE).await?;
    sta.begin().await?;
    tap.send(PAE_GROUP, &[2, 0, 0, 5, 1, 1, 0, 5, 1]).await?;
    let (from, pdu) = tap.recv(PATIENCE).await?;
    assert_eq!(from, sta.mac());
    let identity = b"WFA-SimpleConfig-Enrollee-1-0";
    // Response, the same identifier, identity.
    assert_eq!(pdu.get(4..6), Some([2, 1].as_slice()), "{pdu:02x?}");
    assert!(
        pdu.get(9..).is_some_and(|rest| rest.starts_with(identity)),
        "{pdu:02x?}"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn the_taps_socket_says_why_it_cannot_open() -> Outcome {
    let rig = Rig::new()?;
    rig.set_up(STA_INTERFACE, false)?;
    let tap = env!("CARGO_BIN_EXE_eapol-tap");
    for (interface, said) in [
        (STA_INTERFACE, "ip link set sta0 up"),
        ("nosuch0", "those that exist are lo, "),
        ("lo", "not an Ethernet"),
        ("a-name-that-is-too-long", "15 is the most"),
    ] {
        let output = rig.run(tap, &[interface], PATIENCE).await?;
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(
            !output.status.success() && text.contains(said),
            "{interface}: {text}"
        );
    }
    // Without the privilege, in the same namespace.
    let arguments = [
        "--bounding-set",
        "-net_raw",
        "--inh-caps",
        "-net_raw",
        "--",
        tap,
        AP_INTERFACE,
    ];
    rig.set_up(STA_INTERFACE, true)?;
    let output = rig.run("setpriv", &arguments, PATIENCE).await?;
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(
        text.contains("CAP_NET_RAW") && text.contains("setcap"),
        "{text}"
    );
    rig.passed();
    Ok(())
}
