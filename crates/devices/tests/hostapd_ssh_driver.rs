//! The hostapd driver through the stock OpenSSH, with the stock hostapd_cli and hostapd.

use std::path::Path;
use std::time::Duration;

use devices::router::driver::{Router, RouterEvent, RouterPinWish, Undo};
use devices::router::error::RouterError;
use devices::router::hostapd::Hostapd;
use devices::router::ssh::Ssh;
use devices::router::state::Active;
use interop::{HostapdConf, Rig, SupplicantConf};
use link::PrivateDir;
use wsc::failure::Half;
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;

mod sshd;

use sshd::Sshd;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";
const WINDOW: Duration = Duration::from_secs(120);
/// As long as a busy computer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A stock router on a cable, and our driver for it through ssh.
struct Bench {
    rig: Rig,
    ap: interop::Hostapd,
    router: Hostapd,
    sshd: Sshd,
}

impl Bench {
    async fn new() -> Outcome<Self> {
        let sshd = Sshd::start();
        let ssh = sshd.ssh_with("user");
        Self::with(sshd, &ssh).await
    }

    async fn with(sshd: Sshd, ssh: &Ssh) -> Outcome<Self> {
        let rig = Rig::new()?;
        let mut ap = rig.hostapd(HostapdConf::new()).await?;
        let router = Hostapd::connect_ssh(&sshd.place(ap.ctrl().path()), ssh).await?;
        Ok(Self {
            rig,
            ap,
            router,
            sshd,
        })
    }

    /// Watches until an event that `wanted` takes.
    async fn until<T>(&mut self, wanted: impl Fn(RouterEvent) -> Option<T>) -> Outcome<T> {
        loop {
            let event = self.router.watch(PATIENCE).await?;
            let event = event.ok_or("nothing happened within the time")?;
            println!("{event:?}");
            if let Some(found) = wanted(event) {
                return Ok(found);
            }
        }
    }
}

fn pin(text: &str) -> DevicePin {
    DevicePin::parse(text).expect("a PIN")
}

#[tokio::test]
async fn its_state_is_what_its_own_computer_says() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let mut bench = Bench::new().await?;
    assert_eq!(bench.router.scheme(), "hostapd+ssh");
    let mut local = Hostapd::connect(bench.ap.ctrl().path()).await?;
    let (here, there) = (local.status().await?, bench.router.status().await?);
    assert_eq!(here.networks, there.networks);
    assert_eq!(here.identity, there.identity);
    assert_eq!(here.stations, there.stations);
    assert!(!format!("{there:?}").contains("correct horse"));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_device_joins_by_its_pin_which_no_list_of_processes_shows() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let sshd = Sshd::start();
    let (_, there) = sshd.record("hostapd_cli");
    let (program, here) = sshd.record("ssh");
    let ssh = Ssh {
        program,
        ..sshd.ssh_with("user")
    };
    let mut bench = Bench::with(sshd, &ssh).await?;
    let conf = SupplicantConf::enrollee_pin(PIN);
    let mut device = bench.rig.wpa_supplicant(conf).await?;
    let mac = MacAddr(device.mac());
    bench
        .router
        .add_device(&pin(PIN), Some(mac), WINDOW)
        .await?;
    bench.rig.meet(&mut bench.ap, &mut device).await?;
    device.credential().await?;
    let enrolled = |event| match event {
        RouterEvent::Enrolled { mac, .. } => Some(mac),
        _ => None,
    };
    assert_eq!(bench.until(enrolled).await?, mac);
    let (here, there) = (
        std::fs::read_to_string(here)?,
        std::fs::read_to_string(there)?,
    );
    // The recordings are of these very runs.
    assert!(here.contains("ControlMaster=yes") && there.contains("raw GET_CONFIG"));
    assert!(
        !here.contains(PIN) && !there.contains(PIN),
        "{here}\n{there}"
    );
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn the_button_is_pressed_and_cancelled() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let mut bench = Bench::new().await?;
    bench.router.push_button().await?;
    let waiting = |event| matches!(event, RouterEvent::Waiting).then_some(());
    bench.until(waiting).await?;
    let state = bench.router.status().await?;
    let active: Vec<_> = state.networks.iter().map(|n| n.wps.active).collect();
    assert_eq!(active, [Some(Active::Button)]);
    bench.router.cancel().await?;
    let cancelled = |event| matches!(event, RouterEvent::Cancelled).then_some(());
    bench.until(cancelled).await?;
    assert_eq!(bench.router.watch(Duration::ZERO).await?, None);
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wrong_pin_is_told_by_its_half() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let mut bench = Bench::new().await?;
    bench
        .router
        .add_device(&pin("12340002"), None, WINDOW)
        .await?;
    let conf = SupplicantConf::enrollee_pin(PIN);
    let mut device = bench.rig.wpa_supplicant(conf).await?;
    bench.rig.meet(&mut bench.ap, &mut device).await?;
    let failed = |event| match event {
        RouterEvent::Failed(failure) => Some(failure.and_then(|failure| failure.half())),
        _ => None,
    };
    assert_eq!(bench.until(failed).await?, Some(Half::Second));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn settings_are_changed_and_put_back() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let mut bench = Bench::new().await?;
    let wish = RouterPinWish::Random(Duration::from_secs(60));
    assert!(bench.router.router_pin(wish).await?.is_some());
    assert!(bench.router.router_pin(RouterPinWish::Off).await?.is_none());
    let before = bench.router.status().await?;
    let undo = bench.router.plan_wps(&before, false);
    assert!(matches!(undo, Undo::WpsOn { .. }), "{undo:?}");
    bench.router.wps_enable(false).await?;
    let error = bench.router.push_button().await.expect_err("WPS is off");
    assert!(
        matches!(&error, RouterError::Refused { said, .. } if said.to_string() == "WPS is off"),
        "{error}"
    );
    bench.router.restore(&undo).await?;
    assert_eq!(before.networks, bench.router.status().await?.networks);
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn access_points_of_one_network_are_one_router() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let sshd = Sshd::start();
    let rig = Rig::new()?;
    let lines = |ssid: &str| {
        let conf = HostapdConf::new().interface("lo").set("driver", "none");
        conf.network(ssid, "correct horse")
            .set("uuid", "12345678-9abc-def0-1234-56789abcdef1")
    };
    let mut aps = Vec::new();
    for ssid in ["home", "home", "guests"] {
        aps.push(rig.hostapd(lines(ssid)).await?);
    }
    // As if one hostapd had made them.
    let directory = PrivateDir::new("octopin-sockets")?;
    for (ap, name) in aps.iter_mut().zip(["wlan0", "wlan1", "guest"]) {
        std::os::unix::fs::symlink(ap.ctrl().path(), directory.path().join(name))?;
    }
    std::fs::write(directory.path().join("no-socket"), "")?;
    let ssh = sshd.ssh_with("user");
    let place = sshd.place(&directory.path().join("wlan1"));
    let mut router = Hostapd::connect_ssh(&place, &ssh).await?;
    let state = router.status().await?;
    let handles: Vec<_> = state.networks.iter().map(|n| n.handle.as_str()).collect();
    assert_eq!(handles, ["wlan1", "wlan0"]);
    router.push_button().await?;
    for (ap, expected) in aps.iter_mut().zip(["Active", "Active", "Disabled"]) {
        assert_eq!(ap.wps_status().await?.get("PBC Status"), Some(expected));
    }
    let place = sshd.place(&directory.path().join(""));
    let mut router = Hostapd::connect_ssh(&place, &ssh).await?;
    assert_eq!(router.status().await?.networks.len(), 3);
    rig.passed();
    Ok(())
}

/// What comes of connecting to this control socket.
async fn refused(sshd: &Sshd, ssh: &Ssh, socket: &str) -> (&'static str, String) {
    let router = Hostapd::connect_ssh(&sshd.place(Path::new(socket)), ssh).await;
    let error = router.expect_err("refused");
    println!("{error}");
    (error.code(), error.to_string())
}

#[tokio::test]
async fn every_refusal_of_ssh_is_told_in_plain_words() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let mut sshd = Sshd::start();
    let (good, bad) = (sshd.ssh_with("user"), sshd.ssh_with("other-user"));
    let socket = "/nowhere/wlan0";
    let (code, text) = refused(&sshd, &bad, socket).await;
    assert!(code == "ssh" && text.contains("any of your keys"), "{text}");
    sshd.forget_host();
    let (code, text) = refused(&sshd, &good, socket).await;
    assert!(code == "ssh" && text.contains("never seen"), "{text}");
    sshd.know_host("other-host");
    let (code, text) = refused(&sshd, &good, socket).await;
    assert!(code == "ssh" && text.contains("another host key"), "{text}");
    sshd.know_host("host");
    let (code, text) = refused(&sshd, &good, socket).await;
    assert!(
        code == "unreachable" && text.contains("no such control socket"),
        "{text}"
    );
    let (code, text) = refused(&sshd, &good, "/nowhere/").await;
    assert!(code == "unreachable" && text.contains("/nowhere"), "{text}");
    sshd.script("hostapd_cli", "#!/bin/sh\nexit 127\n");
    let (code, text) = refused(&sshd, &good, socket).await;
    assert!(
        code == "not-possible" && text.contains("hostapd-utils"),
        "{text}"
    );
    sshd.stop();
    let (code, text) = refused(&sshd, &good, socket).await;
    assert!(code == "ssh" && text.contains("no ssh server"), "{text}");
    Ok(())
}

#[tokio::test]
async fn a_router_that_goes_away_is_told() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    let mut bench = Bench::new().await?;
    drop(bench.ap);
    let error = bench.router.push_button().await.expect_err("it is gone");
    assert_eq!(error.code(), "unreachable", "{error}");
    let error = loop {
        match bench.router.watch(PATIENCE).await {
            Ok(event) => assert!(event.is_some(), "nothing happened"),
            Err(error) => break error,
        }
    };
    // Whoever watches had an answer before.
    assert_eq!(error.code(), "silent", "{error}");
    drop(bench.sshd);
    bench.rig.passed();
    Ok(())
}
