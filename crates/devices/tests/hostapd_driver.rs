//! The hostapd driver against the stock hostapd, with the stock wpa_supplicant as the device.

use std::time::Duration;

use devices::router::driver::{Router, RouterEvent, RouterPinWish, Undo};
use devices::router::error::RouterError;
use devices::router::hostapd::Hostapd;
use devices::router::state::{Active, RouterState};
use interop::{HostapdConf, Rig, Supplicant, SupplicantConf};
use link::nl80211::Security;
use wsc::failure::Half;
use wsc::ident::MacAddr;
use wsc::pin::DevicePin;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";
const WINDOW: Duration = Duration::from_secs(120);
/// As long as a busy computer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A stock router on a cable, and our driver for it.
struct Bench {
    rig: Rig,
    ap: interop::Hostapd,
    router: Hostapd,
}

impl Bench {
    async fn new(conf: HostapdConf) -> Outcome<Self> {
        let rig = Rig::new()?;
        let mut ap = rig.hostapd(conf).await?;
        let router = Hostapd::connect(ap.ctrl().path()).await?;
        Ok(Self { rig, ap, router })
    }

    async fn device(&mut self, conf: SupplicantConf) -> Outcome<Supplicant> {
        let mut device = self.rig.wpa_supplicant(conf).await?;
        self.rig.meet(&mut self.ap, &mut device).await?;
        Ok(device)
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

#[expect(
    clippy::needless_pass_by_value,
    reason = "as every other that is watched for"
)]
fn enrolled(event: RouterEvent) -> Option<MacAddr> {
    match event {
        RouterEvent::Enrolled { mac, .. } => Some(mac),
        _ => None,
    }
}

#[tokio::test]
async fn its_state_is_told_without_its_passphrase() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new().ap_pin(PIN)).await?;
    let state = bench.router.status().await?;
    let [network] = state.networks.as_slice() else {
        panic!("{state:?}");
    };
    assert_eq!(network.ssid.as_deref(), Some("home"));
    assert_eq!(network.security, Some(Security::Wpa2));
    // It has no radio.
    assert_eq!((network.band, network.channel), (None, None));
    assert_eq!(network.wps.on, Some(true));
    assert_eq!(network.wps.configured, Some(true));
    assert_eq!(network.wps.accepts.router_pin, Some(true));
    let version = state.identity.firmware.as_deref().unwrap_or_default();
    assert!(version.starts_with("hostapd 2."), "{version}");
    let all = format!("{state:?}");
    assert!(
        !all.contains("correct horse") && !all.contains(PIN),
        "{all}"
    );
    assert!(!state.evidence.is_empty());
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_device_joins_by_its_pin_entered_through_the_driver() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    bench.router.add_device(&pin(PIN), None, WINDOW).await?;
    let mut device = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    device.credential().await?;
    assert_eq!(bench.until(enrolled).await?.0, device.mac());
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_pin_may_name_its_device() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    let conf = SupplicantConf::enrollee_pin(PIN);
    let mut device = bench.rig.wpa_supplicant(conf).await?;
    let mac = Some(MacAddr(device.mac()));
    bench.router.add_device(&pin(PIN), mac, WINDOW).await?;
    bench.rig.meet(&mut bench.ap, &mut device).await?;
    device.credential().await?;
    assert_eq!(bench.until(enrolled).await?, MacAddr(device.mac()));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_device_joins_by_the_button_pressed_through_the_driver() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    bench.router.push_button().await?;
    let waiting = |event| matches!(event, RouterEvent::Waiting).then_some(());
    bench.until(waiting).await?;
    let state = bench.router.status().await?;
    let active: Vec<_> = state.networks.iter().map(|n| n.wps.active).collect();
    assert_eq!(active, [Some(Active::Button)]);
    let mut device = bench.device(SupplicantConf::enrollee_button()).await?;
    device.credential().await?;
    assert_eq!(bench.until(enrolled).await?.0, device.mac());
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wrong_pin_is_told_by_its_half() -> Outcome {
    for (entered, expected) in [("22345677", Half::First), ("12340002", Half::Second)] {
        let mut bench = Bench::new(HostapdConf::new()).await?;
        bench.router.add_device(&pin(entered), None, WINDOW).await?;
        let _device = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
        let half = bench
            .until(|event| match event {
                RouterEvent::Failed(failure) => Some(failure.and_then(|failure| failure.half())),
                _ => None,
            })
            .await?;
        assert_eq!(half, Some(expected), "{entered}");
        bench.rig.passed();
    }
    Ok(())
}

#[tokio::test]
async fn a_device_that_asks_for_its_pin_is_named() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    let device = bench.device(SupplicantConf::enrollee_pin(PIN)).await?;
    let asking = bench
        .until(|event| match event {
            RouterEvent::PinNeeded(asking) => Some(asking),
            _ => None,
        })
        .await?;
    assert_eq!(asking.name, "Rig STA");
    assert_eq!(asking.mac.map(|mac| mac.0), Some(device.mac()));
    assert!(asking.uuid.is_some());
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn waiting_is_ended_by_a_word() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    bench.router.push_button().await?;
    bench.router.cancel().await?;
    let cancelled = |event| matches!(event, RouterEvent::Cancelled).then_some(());
    bench.until(cancelled).await?;
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_router_pin_is_made_and_forgotten() -> Outcome {
    fn accepts(state: &RouterState) -> Option<bool> {
        state.networks.first()?.wps.accepts.router_pin
    }
    let mut bench = Bench::new(HostapdConf::new()).await?;
    let wish = RouterPinWish::Random(Duration::from_secs(60));
    assert!(bench.router.router_pin(wish).await?.is_some());
    assert_eq!(accepts(&bench.router.status().await?), Some(true));
    assert!(bench.router.router_pin(RouterPinWish::Off).await?.is_none());
    assert_eq!(accepts(&bench.router.status().await?), Some(false));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn wps_is_switched_off_and_put_back() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    let before = bench.router.status().await?;
    assert_eq!(bench.router.plan_wps(&before, true), Undo::Nothing);
    let undo = bench.router.plan_wps(&before, false);
    assert!(matches!(undo, Undo::WpsOn { .. }), "{undo:?}");
    bench.router.wps_enable(false).await?;
    let error = bench.router.push_button().await.expect_err("WPS is off");
    assert!(
        matches!(&error, RouterError::Refused { said, .. } if said.to_string() == "WPS is off"),
        "{error}"
    );
    bench.router.restore(&undo).await?;
    let after = bench.router.status().await?;
    assert_eq!(before.networks, after.networks);
    bench.router.push_button().await?;
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_router_that_goes_away_is_told() -> Outcome {
    let mut bench = Bench::new(HostapdConf::new()).await?;
    drop(bench.ap);
    let error = bench.router.push_button().await.expect_err("it is gone");
    assert_eq!(error.code(), "unreachable", "{error}");
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_path_without_a_router_is_told() -> Outcome {
    let error = Hostapd::connect("/nowhere/hostapd/wlan0".as_ref())
        .await
        .expect_err("there is none");
    assert_eq!(error.code(), "unreachable");
    assert!(error.to_string().contains("is hostapd running"), "{error}");
    Ok(())
}
