//! Our external registrar over UPnP against the stock programs: hostapd on a cable, with its UPnP
//! service on the loopback of the namespace, and wpa_supplicant at the other end of the cable. Tests
//! with the name of a hostapd test stand for a row of docs/conformance.md.

use interop::frame::probe_request;
use interop::{
    AP_INTERFACE, Control, Hostapd, HostapdConf, Lock, PATIENCE, Rig, RigError, STA_INTERFACE,
    Supplicant, SupplicantConf,
};
use link::ctrl::format_mac;
use rustix::process::Signal;

type Outcome = Result<(), RigError>;

const PIN: &str = "12345670";
const ROUTER_PIN: &str = "98765430";
const UUID: &str = "12345678-9abc-def0-1234-56789abcdef0";

/// Where the first hostapd of a namespace has its description.
const AT: &str = "http://127.0.0.1:49152/wps_device.xml";

struct Bench {
    rig: Rig,
    ap: Hostapd,
    control: Control,
}

fn router() -> HostapdConf {
    HostapdConf::new().ap_pin(ROUTER_PIN).upnp()
}

impl Bench {
    async fn new(conf: HostapdConf) -> Result<Self, RigError> {
        let rig = Rig::new()?;
        rig.multicast_on_lo()?;
        let ap = rig.hostapd(conf).await?;
        let mut control = rig.control_point()?;
        control.order(&format!("add {AT}")).await?;
        Ok(Self { rig, ap, control })
    }

    /// The same, and the network is known.
    async fn with_network() -> Result<Self, RigError> {
        let mut bench = Self::new(router()).await?;
        bench.control.order("network home correct horse").await?;
        Ok(bench)
    }

    async fn device(&self, conf: SupplicantConf) -> Result<Supplicant, RigError> {
        self.rig.new_mac(STA_INTERFACE)?;
        self.rig.wpa_supplicant(conf).await
    }

    /// Begins a run, as a station that associated for WPS.
    async fn meet(&mut self, sta: &mut Supplicant) -> Outcome {
        sta.begin().await?;
        self.ap.new_wps_sta(sta.mac(), "home").await
    }

    /// Waits until the run of the device has ended well on both sides.
    async fn enrolled(&mut self, sta: &mut Supplicant) -> Outcome {
        let mac = format_mac(sta.mac());
        sta.expect("WPS-CRED-RECEIVED").await?;
        sta.expect("WPS-SUCCESS").await?;
        let end = self.control.expect(&format!("ended {mac}")).await?;
        assert_eq!(end, "ok");
        self.deselected().await
    }

    /// Waits until hostapd was told that nobody is ready any more.
    async fn deselected(&mut self) -> Outcome {
        let told = "SetSelectedRegistrar: Disable Selected Registrar";
        self.ap.daemon().wait_for_log(told, PATIENCE).await
    }
}

fn has_passphrase(credential: &[u8]) -> bool {
    credential
        .windows(13)
        .any(|octets| octets == b"correct horse")
}

#[tokio::test]
async fn u_ap_wps_er_add_enrollee() -> Outcome {
    let mut bench = Bench::new(router()).await?;
    let learned = bench
        .control
        .order(&format!("learn 0 {ROUTER_PIN}"))
        .await?;
    assert_eq!(learned, "learned home correct horse");
    // Reading changes nothing.
    assert!(!bench.ap.seen("WPS-NEW-AP-SETTINGS").await?);
    bench.control.order(&format!("pin {PIN} any")).await?;
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench.meet(&mut sta).await?;
    let credential = sta.credential().await?;
    assert!(has_passphrase(&credential));
    sta.expect("WPS-SUCCESS").await?;
    let mac = format_mac(sta.mac());
    assert_eq!(bench.control.expect(&format!("ended {mac}")).await?, "ok");
    bench.deselected().await?;
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn u_ap_wps_er_add_enrollee_specific() -> Outcome {
    let mut bench = Bench::with_network().await?;
    let mut other = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench
        .control
        .order(&format!("pin {PIN} 02:00:5e:10:00:01"))
        .await?;
    bench.meet(&mut other).await?;
    // One that is not meant gets nothing, whatever it knows.
    bench
        .control
        .expect(&format!("asks {}", format_mac(other.mac())))
        .await?;
    assert!(!bench.control.seen("ended").await?);
    drop(other);

    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    let mac = format_mac(sta.mac());
    bench.control.order(&format!("pin {PIN} {mac}")).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn u_ap_wps_er_add_enrollee_pbc() -> Outcome {
    let mut bench = Bench::new(router()).await?;
    // Nothing to give: said before anybody waits.
    bench.control.say("press").await?;
    assert!(
        bench
            .control
            .expect("error")
            .await?
            .starts_with("no-network")
    );
    bench.control.order("network home correct horse").await?;
    bench.control.order("press").await?;
    let mut sta = bench.device(SupplicantConf::enrollee_button()).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    bench.rig.passed();
    Ok(())
}

/// Which half is wrong is told, the PIN is not tried again, and the access point is told at once.
#[tokio::test]
async fn a_wrong_pin_is_tried_once() -> Outcome {
    for (entered, half) in [("98765430", "half=first"), ("12340002", "half=second")] {
        let mut bench = Bench::with_network().await?;
        bench.control.order(&format!("pin {entered} any")).await?;
        let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
        bench.meet(&mut sta).await?;
        let end = bench.control.expect("ended").await?;
        assert!(end.contains("wrong-pin") && end.contains(half), "{end}");
        assert!(end.ends_with("error=18"), "{end}");
        bench.deselected().await?;
        assert!(!sta.seen("WPS-CRED-RECEIVED").await?);
        bench.rig.passed();
    }
    Ok(())
}

#[tokio::test]
async fn a_wrong_router_pin_and_a_lock_end_the_only_try() -> Outcome {
    for (entered, half) in [("12345670", "half=first"), ("98760008", "half=second")] {
        let mut bench = Bench::new(router()).await?;
        let end = bench.control.order(&format!("learn 0 {entered}")).await?;
        assert!(end.contains("wrong-pin") && end.contains(half), "{end}");
        assert!(end.ends_with("error=18"), "{end}");
        bench.rig.passed();
    }
    let mut bench = Bench::new(router().locked(Lock::All)).await?;
    let end = bench
        .control
        .order(&format!("learn 0 {ROUTER_PIN}"))
        .await?;
    assert!(
        end.starts_with("failed setup-locked") && end.ends_with("error=15"),
        "{end}"
    );
    bench.rig.passed();
    Ok(())
}

/// Without a router PIN hostapd refuses to describe itself; devices are enrolled through it all the same.
#[tokio::test]
async fn a_router_without_a_pin_of_its_own_lets_devices_in() -> Outcome {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let ap = rig.hostapd(HostapdConf::new().upnp()).await?;
    let mut control = rig.control_point()?;
    let added = control.order(&format!("add {AT}")).await?;
    assert_eq!(added, format!("0 {UUID} unknown"));
    control.say(&format!("learn 0 {ROUTER_PIN}")).await?;
    assert!(control.expect("error").await?.starts_with("refused"));
    control.order("network home correct horse").await?;
    control.order(&format!("pin {PIN} any")).await?;
    let mut bench = Bench { rig, ap, control };
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    bench.rig.passed();
    Ok(())
}

/// Two registrars: each answers the device that it has a PIN for, and leaves the other's alone.
#[tokio::test]
async fn u_ap_wps_er_multi_add_enrollee() -> Outcome {
    let mut bench = Bench::with_network().await?;
    let mut second = bench.rig.control_point()?;
    second.order(&format!("add {AT}")).await?;
    second.order("network home correct horse").await?;
    second.order("pin 98765430 02:00:5e:10:00:01").await?;
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    let mac = format_mac(sta.mac());
    bench.control.order(&format!("pin {PIN} {mac}")).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    second.expect(&format!("asks {mac}")).await?;
    assert!(!second.seen("ended").await?);
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn u_ap_wps_er_pbc_overlap() -> Outcome {
    let mut bench = Bench::with_network().await?;
    bench.control.order("press").await?;
    for number in 1..=2_u8 {
        let probe = probe_request([2, 0, 0, 0, 9, number], [number; 16], 4);
        bench.ap.receive_management_frame(&probe).await?;
    }
    bench.control.expect("overlap").await?;
    bench.deselected().await?;
    bench.control.say("press").await?;
    assert!(bench.control.expect("error").await?.starts_with("overlap"));
    bench.rig.passed();
    Ok(())
}

/// An access point of 1.0 is told nothing of 2.0, and takes that for any device.
#[tokio::test]
async fn u_ap_wps_er_v10_add_enrollee_pin() -> Outcome {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = rig.hostapd(router()).await?;
    ap.set_version(0x10).await?;
    let mut control = rig.control_point()?;
    let added = control.order(&format!("add {AT}")).await?;
    assert_eq!(added, format!("0 {UUID} 16"));
    let learned = control.order(&format!("learn 0 {ROUTER_PIN}")).await?;
    assert_eq!(learned, "learned home correct horse");
    control.order(&format!("pin {PIN} any")).await?;
    let mut bench = Bench { rig, ap, control };
    let told = "Add broadcast AuthorizedMACs for WPS 1.0 ER";
    bench.ap.daemon().wait_for_log(told, PATIENCE).await?;
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    bench.rig.passed();
    Ok(())
}

/// An access point that says good-bye and comes back is told again who is expected, and the settings
/// that were learned before are still good.
#[tokio::test]
async fn u_ap_wps_er_cache_ap_settings() -> Outcome {
    let mut bench = Bench::new(router()).await?;
    bench
        .control
        .order(&format!("learn 0 {ROUTER_PIN}"))
        .await?;
    bench.control.order(&format!("pin {PIN} any")).await?;
    bench.ap.daemon().signal(Signal::TERM)?;
    bench.control.expect("gone 0").await?;
    bench.ap.daemon().wait(PATIENCE).await?;
    bench.ap = bench.rig.hostapd(router()).await?;
    bench.control.expect("returned 0").await?;
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    bench.rig.passed();
    Ok(())
}

impl Bench {
    /// A network is known, and subscriptions are renewed every other second. hostapd grants half an
    /// hour whatever it is asked for.
    async fn with_short_lease() -> Result<Self, RigError> {
        let mut bench = Self::with_network().await?;
        bench.control.order("lease 4").await?;
        bench.control.order(&format!("add {AT}")).await?;
        bench.control.order("network home correct horse").await?;
        Ok(bench)
    }

    /// Waits for this many lines of hostapd's log with this text.
    async fn logged(&mut self, text: &str, times: usize) -> Outcome {
        let until = tokio::time::Instant::now() + PATIENCE;
        while self.ap.daemon().log().matches(text).count() < times {
            assert!(tokio::time::Instant::now() < until, "{times} times {text}");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        Ok(())
    }
}

/// A subscription is renewed in time, and stays the same one: hostapd still knows its registrar, and
/// the numbers of its events go on.
#[tokio::test]
async fn a_subscription_is_renewed_and_goes_on() -> Outcome {
    let mut bench = Bench::with_short_lease().await?;
    bench.control.order(&format!("pin {PIN} any")).await?;
    bench.logged("WPS UPnP: Subscription renewed", 2).await?;
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    assert!(!bench.control.seen("missed").await?);
    assert!(!bench.control.seen("gone").await?);
    let log = bench.ap.daemon().log();
    assert!(!log.contains("WPS UPnP: Could not find SID"));
    bench.rig.passed();
    Ok(())
}

/// A router that loses its power and comes back knows nobody. It is told again who is expected.
#[tokio::test]
async fn a_router_that_forgot_the_subscription_is_told_again() -> Outcome {
    let mut bench = Bench::with_short_lease().await?;
    bench.control.order(&format!("pin {PIN} any")).await?;
    bench.ap.restart(&bench.rig).await?;
    bench.control.expect("gone 0").await?;
    bench.control.expect("returned 0").await?;
    bench.logged("WPS UPnP: Subscription renewed", 1).await?;
    let mut sta = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    bench.meet(&mut sta).await?;
    bench.enrolled(&mut sta).await?;
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn several_access_points_are_found_and_a_device_may_come_to_any() -> Outcome {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    rig.cable("ap1", "sta1")?;
    let ap = rig.hostapd(router().interface(AP_INTERFACE)).await?;
    let other = router()
        .interface("ap1")
        .set("uuid", "87654321-9abc-def0-1234-56789abcdef0");
    let mut second = rig.hostapd(other).await?;
    let mut control = rig.control_point()?;
    let found = control.order("search").await?;
    let mut found: Vec<&str> = found.split(' ').collect();
    found.sort_unstable();
    assert_eq!(found, [AT, "http://127.0.0.1:49153/wps_device.xml"]);
    for at in found {
        control.order(&format!("add {at}")).await?;
    }
    control.order("network home correct horse").await?;
    control.order(&format!("pin {PIN} any")).await?;
    // Both were told; the device comes to the second.
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN).interface("sta1"))
        .await?;
    sta.begin().await?;
    second.new_wps_sta(sta.mac(), "home").await?;
    let mut bench = Bench { rig, ap, control };
    bench.enrolled(&mut sta).await?;
    let told = "SetSelectedRegistrar: Disable Selected Registrar";
    second.daemon().wait_for_log(told, PATIENCE).await?;
    bench.rig.passed();
    Ok(())
}

/// Whatever ends the program, the access point does not go on saying that somebody is expected.
#[tokio::test]
async fn an_end_in_the_middle_takes_the_selection_back() -> Outcome {
    for cancelled in [true, false] {
        let mut bench = Bench::with_network().await?;
        bench.control.order(&format!("pin {PIN} any")).await?;
        if cancelled {
            bench.control.order("cancel").await?;
        } else {
            let next = bench.rig.control_point()?;
            std::mem::replace(&mut bench.control, next).end().await?;
        }
        bench.deselected().await?;
        bench.rig.passed();
    }
    Ok(())
}
