//! The virtual routers, as the program runs them, with the programs that real ones are driven by.

use std::path::{Path, PathBuf};
use std::time::Duration;

use interop::{Daemon, PATIENCE, Rig, RigError, Supplicant, SupplicantConf};
use link::ctrl::Ctrl;
use rustix::process::Signal;

/// How a test ends when the rig fails.
type TestResult = Result<(), RigError>;

/// The PIN of the device beside the router.
const DEVICE_PIN: &str = "98765423";
/// The PIN of the virtual routers themselves.
const ROUTER_PIN: &str = "76543210";

fn router(rig: &Rig, kind: &str, device: &str) -> Result<Daemon, RigError> {
    let arguments = [
        "lab", "router", "--kind", kind, "--device", device, "--json",
    ];
    rig.spawn("octopin-lab", rig.octopin()?, &arguments)
}

/// Where the control socket is, as the router says when it is there.
async fn socket(router: &mut Daemon) -> Result<PathBuf, RigError> {
    router.wait_for_log("\"listening\"", PATIENCE).await?;
    let log = router.log();
    let at = log.find("hostapd:/").expect("its address") + "hostapd:".len();
    let path = PathBuf::from(log[at..].split('"').next().unwrap_or_default());
    while !path.exists() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(path)
}

/// What stock hostapd_cli answers.
async fn cli(rig: &Rig, socket: &Path, words: &[&str]) -> Result<String, RigError> {
    let directory = socket.parent().expect("a directory").display().to_string();
    let usual = ["-p", &directory, "-i", "wlan0"];
    let output = rig
        .run("hostapd_cli", &[&usual[..], words].concat(), PATIENCE)
        .await?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[tokio::test]
async fn stock_hostapd_cli_drives_the_virtual_hostapd() -> TestResult {
    let rig = Rig::new()?;
    let mut router = router(&rig, "hostapd", &format!("pin:{DEVICE_PIN}"))?;
    let path = socket(&mut router).await?;
    for (words, answer) in [
        (&["ping"][..], "PONG"),
        (&["wps_check_pin", "1234-5670"], "12345670"),
        (&["wps_check_pin", "12345678"], "FAIL-CHECKSUM"),
        (&["wps_check_pin", "123"], "FAIL"),
        (&["wps_ap_pin", "get"], ROUTER_PIN),
        (&["wps_ap_pin", "disable"], "OK"),
        (&["wps_ap_pin", "get"], "FAIL"),
        (&["wps_ap_pin", "set", "12345670"], "12345670"),
        (&["wps_ap_pin", "get"], "12345670"),
        (
            &["wps_get_status"],
            "PBC Status: Disabled\nLast WPS result: None",
        ),
        (&["wps_pbc"], "OK"),
        (
            &["wps_get_status"],
            "PBC Status: Active\nLast WPS result: None",
        ),
        (&["wps_cancel"], "OK"),
        (
            &["wps_get_status"],
            "PBC Status: Timed-out\nLast WPS result: None",
        ),
        (&["raw", "NO_SUCH_THING"], "UNKNOWN COMMAND"),
    ] {
        assert_eq!(cli(&rig, &path, words).await?, answer, "{words:?}");
    }
    let random = cli(&rig, &path, &["wps_ap_pin", "random"]).await?;
    assert_eq!(random.len(), 8, "{random}");
    let config = cli(&rig, &path, &["get_config"]).await?;
    assert!(config.contains("wps_state=configured\n") && config.contains("key_mgmt=WPA-PSK"));
    let status = cli(&rig, &path, &["status"]).await?;
    assert!(
        status.starts_with("state=ENABLED\n") && status.contains("bss[0]=wlan0"),
        "{status}"
    );

    // With a wrong PIN, and then the right one: the device beside it comes.
    let ctrl = Ctrl::open(&path).await?;
    let mut events = ctrl.events().await?;
    for (pin, expected) in [
        ("12345670", "WPS-FAIL msg="),
        (DEVICE_PIN, "WPS-REG-SUCCESS"),
    ] {
        assert_eq!(cli(&rig, &path, &["wps_pin", "any", pin]).await?, "OK");
        let found = async {
            loop {
                let event = events.next().await?;
                if event.text.contains(expected) {
                    return Ok::<_, RigError>(event.text);
                }
            }
        };
        let found = tokio::time::timeout(PATIENCE, found).await;
        let text = found.unwrap_or_else(|_| panic!("no {expected}: {}", router.log()))?;
        assert!(
            !text.contains("FAIL") || text.contains("config_error=18"),
            "{text}"
        );
        // The one that failed is kept for its device and would be tried once more.
        assert_eq!(cli(&rig, &path, &["wps_cancel"]).await?, "OK");
    }
    let last = cli(&rig, &path, &["wps_get_status"]).await?;
    assert!(
        last.contains("Last WPS result: Success\nPeer Address: 02:00:00:00:20:01"),
        "{last}"
    );
    let stations = cli(&rig, &path, &["all_sta"]).await?;
    assert!(stations.contains("wpsDeviceName=Lab printer"), "{stations}");
    router.signal(Signal::INT)?;
    router.wait(PATIENCE).await?;
    assert!(!path.exists(), "its socket is gone");
    rig.passed();
    Ok(())
}

/// Stock wpa_supplicant, once it has found the router, and the router's UUID.
async fn registrar(rig: &Rig) -> Result<(Supplicant, String), RigError> {
    let conf = SupplicantConf::registrar(ROUTER_PIN).interface("lo");
    let mut er = rig.wpa_supplicant(conf).await?;
    er.ctrl().command("WPS_ER_START").await?;
    let added = er.expect("WPS-ER-AP-ADD").await?;
    let uuid = added
        .rest()
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned();
    Ok((er, uuid))
}

#[tokio::test]
async fn stock_wpa_supplicant_drives_the_virtual_router_with_upnp() -> TestResult {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut router = router(&rig, "upnp", &format!("pin:{DEVICE_PIN}"))?;
    router.wait_for_log("\"listening\"", PATIENCE).await?;
    let (mut er, uuid) = registrar(&rig).await?;
    er.ctrl()
        .command(&format!("WPS_ER_LEARN {uuid} 12345670"))
        .await?;
    let failed = er.expect("WPS-FAIL").await?;
    assert!(failed.text.contains("config_error=18"), "{}", failed.text);
    er.ctrl()
        .command(&format!("WPS_ER_LEARN {uuid} {ROUTER_PIN}"))
        .await?;
    let settings = er.expect("WPS-ER-AP-SETTINGS").await?;
    assert!(
        settings.text.contains("seven green bottles"),
        "{}",
        settings.text
    );

    // Until its last call is answered, it makes no other.
    er.daemon()
        .wait_for_log("WPS ER: PutMessage failed", PATIENCE)
        .await?;
    er.ctrl()
        .command(&format!("WPS_ER_PIN any {DEVICE_PIN}"))
        .await?;
    router
        .wait_for_log("02:00:00:00:20:01 joined", PATIENCE)
        .await?;
    er.expect("WPS-ER-ENROLLEE-ADD").await?;
    router.signal(Signal::INT)?;
    er.expect("WPS-ER-AP-REMOVE").await?;
    router.wait(PATIENCE).await?;
    rig.passed();
    Ok(())
}
