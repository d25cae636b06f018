//! `octopin router` as its user runs it, as an external registrar over UPnP: stock hostapd carries what
//! it says to a stock wpa_supplicant at the other end of a cable.

use std::time::Duration;

use interop::{Hostapd, HostapdConf, PATIENCE, Rig, RigError, STA_INTERFACE, SupplicantConf};
use serde_json::Value;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";
const ROUTER_PIN: &str = "98765430";
const AT: &str = "upnp:http://127.0.0.1:49152/wps_device.xml";

async fn router() -> Result<(Rig, Hostapd), RigError> {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let ap = rig
        .hostapd(HostapdConf::new().ap_pin(ROUTER_PIN).upnp())
        .await?;
    Ok((rig, ap))
}

/// Runs the program in the namespace to its end, with these lines on its standard input: its exit
/// status and its document.
async fn run(rig: &Rig, input: &str, arguments: &[&str]) -> Outcome<(i32, Value)> {
    let state = rig.dir().join("state").display().to_string();
    // The lines are the shell's first argument, so that they are in no command line of ours.
    let script = "XDG_STATE_HOME=$2; export XDG_STATE_HOME; lines=$1; shift 2; \
                  printf '%s' \"$lines\" | \"$0\" router \"$@\" --json";
    let program = env!("CARGO_BIN_EXE_octopin");
    let all = [&["-c", script, program, input, &state], arguments].concat();
    let output = rig.run("sh", &all, PATIENCE * 2).await?;
    let document = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{error}: {}", String::from_utf8_lossy(&output.stderr)))?;
    Ok((output.status.code().ok_or("a signal ended it")?, document))
}

/// Starts a stock device when the router was told that somebody is expected.
async fn device(rig: &Rig, ap: &mut Hostapd, conf: SupplicantConf) -> Outcome<Vec<u8>> {
    rig.new_mac(STA_INTERFACE)?;
    let mut sta = rig.wpa_supplicant(conf).await?;
    let told = "WPS: SetSelectedRegistrar attributes";
    ap.daemon().wait_for_log(told, PATIENCE).await?;
    sta.begin().await?;
    ap.new_wps_sta(sta.mac(), "home").await?;
    let credential = sta.credential().await?;
    sta.expect("WPS-SUCCESS").await?;
    // It stays until the program has seen the end, too.
    tokio::time::sleep(Duration::from_millis(200)).await;
    Ok(credential)
}

fn has(credential: &[u8], passphrase: &str) -> bool {
    let mut windows = credential.windows(passphrase.len());
    windows.any(|octets| octets == passphrase.as_bytes())
}

#[tokio::test]
async fn a_device_is_let_in_by_its_pin_with_settings_from_the_command_line() -> Outcome {
    let (rig, mut ap) = router().await?;
    let arguments = [
        "add-device",
        AT,
        "--pin",
        PIN,
        "--ssid",
        "home",
        "--passphrase",
        "-",
    ];
    let (ran, credential) = tokio::join!(
        run(&rig, "correct horse\n", &arguments),
        device(&rig, &mut ap, SupplicantConf::enrollee_pin(PIN)),
    );
    let (status, document) = ran?;
    assert_eq!(
        (status, &document["outcome"]),
        (0, &Value::from("provisioned"))
    );
    assert!(has(&credential?, "correct horse"));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_device_is_let_in_by_the_button_with_settings_learned_by_the_router_pin() -> Outcome {
    let (rig, mut ap) = router().await?;
    let (_, shown) = run(&rig, "", &["show", AT]).await?;
    assert_eq!(shown["schema"], "octopin.router/1");
    let arguments = ["push-button", AT, "--router-pin", "-"];
    let input = format!("{ROUTER_PIN}\n");
    let (ran, credential) = tokio::join!(
        run(&rig, &input, &arguments),
        device(&rig, &mut ap, SupplicantConf::enrollee_button()),
    );
    let (status, document) = ran?;
    assert_eq!(
        (status, &document["outcome"]),
        (0, &Value::from("provisioned"))
    );
    assert!(has(&credential?, "correct horse"));
    assert!(!ap.seen("WPS-NEW-AP-SETTINGS").await?);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn what_keeps_a_device_from_being_let_in_is_said_at_once() -> Outcome {
    let (rig, mut ap) = router().await?;
    let add = ["add-device", AT, "--pin", PIN];
    let (status, document) = run(&rig, "", &add).await?;
    assert_ne!(status, 0);
    assert_eq!(document["code"], "not-possible", "{document}");
    let wrong = [&add[..], &["--router-pin", "-"]].concat();
    let (status, document) = run(&rig, "12345670\n", &wrong).await?;
    assert_ne!(status, 0);
    assert_eq!(document["code"], "refused", "{document}");
    // One try.
    ap.expect("WPS-FAIL").await?;
    assert!(!ap.seen("AP-SETUP-LOCKED").await?);
    let nobody = ["show", "upnp:http://127.0.0.1:9/wps_device.xml"];
    let (status, document) = run(&rig, "", &nobody).await?;
    assert_ne!(status, 0);
    assert_eq!(document["code"], "unreachable", "{document}");
    rig.passed();
    Ok(())
}
