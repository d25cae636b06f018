//! The OpenWrt driver beyond the common suite: against recorded answers of OpenWrt's own programs,
//! and where packages, rights and sessions are missing at the virtual OpenWrt.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use devices::router::driver::{Router, RouterEvent, Undo};
use devices::router::drivers::{Access, Place};
use devices::router::openwrt::OpenWrt;
use devices::router::ssh::Ssh;
use interop::{HostapdConf, Rig, SupplicantConf};
use lab::service::http::{Request, Response};
use lab::service::net::{Device, Listen, Shared, Sockets, serve};
use lan::secret::Secret;
use serde_json::{Value, json};
use wsc::pin::DevicePin;
use wsc::time::Instant;

mod sshd;
#[macro_use]
mod suite;

use sshd::Sshd;
use suite::virtual_router::Virtual;
use suite::{Bench as _, Login, Outcome, PIN};

const WINDOW: Duration = Duration::from_secs(120);
/// As long as a busy computer may take.
const PATIENCE: Duration = Duration::from_secs(60);

fn pin() -> DevicePin {
    DevicePin::parse(PIN).expect("a PIN")
}

/// What a router answered once, question by question. A question that changes something has to come
/// in the order of the recording; the others are answered as they were before the next change.
struct Recording {
    exchanges: Vec<(Value, Value)>,
    next: usize,
    seen: HashMap<String, Value>,
    /// Questions that are not in the recording.
    unknown: Vec<Value>,
}

impl Recording {
    fn read(text: &str) -> Outcome<Self> {
        let document: Value = serde_json::from_str(text)?;
        let exchanges = document["exchanges"].as_array().ok_or("no exchanges")?;
        let exchanges = exchanges.iter();
        Ok(Self {
            exchanges: exchanges
                .map(|exchange| (exchange["ask"].clone(), exchange["answer"].clone()))
                .collect(),
            next: 0,
            seen: HashMap::new(),
            unknown: Vec::new(),
        })
    }

    fn changes(ask: &Value) -> bool {
        let method = ask[1].as_str().unwrap_or_default();
        [
            "set",
            "delete",
            "apply",
            "confirm",
            "exec",
            "wps_start",
            "wps_cancel",
        ]
        .contains(&method)
    }

    fn reply(&mut self, ask: &Value) -> Value {
        let changing = Self::changes(ask);
        // What was asked before this place is remembered with its latest answer.
        let rest = self.exchanges.iter().enumerate().skip(self.next);
        let end = rest
            .clone()
            .find(|(_, (known, _))| Self::changes(known))
            .map_or(self.exchanges.len(), |(at, _)| at);
        let found = if changing {
            let exchange = self.exchanges.get(end).filter(|(known, _)| known == ask);
            for (known, answer) in self.exchanges.iter().take(end).skip(self.next) {
                self.seen.insert(known.to_string(), answer.clone());
            }
            self.next = end + 1;
            exchange.map(|(_, answer)| answer.clone())
        } else {
            let mut within = self.exchanges.iter().take(end).skip(self.next);
            let here = within.find(|(known, _)| known == ask);
            let here = here.map(|(_, answer)| answer.clone());
            here.or_else(|| self.seen.get(&ask.to_string()).cloned())
        };
        found.unwrap_or_else(|| {
            self.unknown.push(ask.clone());
            json!({ "error": { "code": -32700, "message": "not recorded" } })
        })
    }
}

impl Device for Recording {
    fn answer(&mut self, _now: Instant, request: &Request) -> Response {
        let question: Value = serde_json::from_slice(&request.body).unwrap_or_default();
        let params = question["params"].as_array().cloned().unwrap_or_default();
        // A call begins with its session, which is not recorded.
        let skipped = usize::from(question["method"] == "call");
        let ask: Value = params.into_iter().skip(skipped).collect::<Vec<_>>().into();
        Response::json(&self.reply(&ask))
    }

    fn datagram(&mut self, _now: Instant, _octets: &[u8]) -> Option<Vec<u8>> {
        None
    }

    fn wake(&mut self, _now: Instant) {}

    fn deadline(&self) -> Option<Instant> {
        None
    }
}

#[tokio::test]
async fn recorded_answers_of_its_own_programs_are_understood() -> Outcome {
    let recording = Shared::new(Recording::read(include_str!("recorded/openwrt.json"))?);
    let sockets = Sockets::bind(&Listen::any(IpAddr::V4(Ipv4Addr::LOCALHOST))).await?;
    let address = sockets.bound().http;
    let served = tokio::spawn(serve(recording.clone(), sockets, Vec::new()));
    let place = Place::parse(&format!("root@{address}"), false).ok_or("no place")?;
    let access = Access {
        password: Some(Secret::new("secret")),
        deadline: PATIENCE,
        ..Access::default()
    };
    let mut router = OpenWrt::connect(&place, &access).await?;
    let state = router.status().await?;
    let network = state.networks.first().ok_or("no network")?;
    assert_eq!(network.handle, "lo");
    assert_eq!(network.wps.on, Some(false));
    assert_eq!(network.hidden, Some(false));
    assert_eq!(
        state.addresses.and_then(|addresses| addresses.limit),
        Some(150)
    );
    assert!(!format!("{state:?}").contains("correct horse"));
    let undo = router.plan_wps(&state, true);
    router.wps_enable(true).await?;
    let state = router.status().await?;
    let wps = state.networks.first().map(|network| network.wps);
    let wps = wps.ok_or("no network")?;
    assert_eq!((wps.on, wps.accepts.device_pin), (Some(true), Some(true)));
    router.push_button().await?;
    let event = router.watch(PATIENCE).await?;
    assert_eq!(event, Some(RouterEvent::Waiting));
    router.cancel().await?;
    router.add_device(&pin(), None, WINDOW).await?;
    let state = router.status().await?;
    assert!(matches!(
        router.plan_wps(&state, false),
        Undo::Settings { .. }
    ));
    router.wps_enable(false).await?;
    let error = router.push_button().await.expect_err("WPS is off");
    assert!(error.to_string().contains("WPS is off"), "{error}");
    // What was on is on again, and then off as it was at first.
    let back = Undo::Settings {
        before: vec![devices::router::driver::Setting {
            place: "wireless.default_radio0.wps_pushbutton".to_owned(),
            value: Some("1".to_owned()),
        }],
    };
    router.restore(&back).await?;
    router.restore(&undo).await?;
    let recording = recording.lock();
    // How long it has been on was not asked when it was recorded; that it has no answer does no harm.
    let mut unknown = recording.unknown.clone();
    unknown.retain(|asked| *asked != json!(["system", "info", {}]));
    assert_eq!(unknown, Vec::<Value>::new());
    let mut left = recording.exchanges.iter().skip(recording.next);
    let left = left.find(|(ask, _)| Recording::changes(ask));
    assert!(left.is_none(), "all of it was used");
    drop(recording);
    served.abort();
    Ok(())
}

/// A virtual OpenWrt after its owner has said something to it.
async fn bench(line: &str) -> Outcome<Virtual> {
    let bench = Virtual::new("openwrt", false).await?.ok_or("no bench")?;
    say(&bench, line);
    Ok(bench)
}

fn say(bench: &Virtual, line: &str) {
    let now = bench.router().now();
    for told in bench.router().lock().command(now, line) {
        println!("{told}");
    }
}

#[tokio::test]
async fn a_hostapd_without_wps_is_told_with_the_package_that_has_it() -> Outcome {
    let mut bench = bench("wpad basic").await?;
    let mut router = bench.open(Login::Right).await?;
    let state = router.status().await?;
    for network in &state.networks {
        assert_eq!(network.wps.on, Some(false));
        assert_eq!(network.wps.accepts.button, Some(false));
    }
    for error in [
        router.push_button().await.expect_err("no button"),
        router
            .add_device(&pin(), None, WINDOW)
            .await
            .expect_err("no PIN"),
        router.wps_enable(true).await.expect_err("no switch"),
    ] {
        assert_eq!(error.code(), "not-possible");
        let text = error.to_string();
        assert!(
            text.contains("wpad-mbedtls") && text.contains("nothing was changed"),
            "{text}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_session_that_ends_in_the_middle_of_a_run_is_renewed() -> Outcome {
    let mut bench = bench("help").await?;
    let mut router = bench.open(Login::Right).await?;
    router.push_button().await?;
    assert_eq!(router.watch(PATIENCE).await?, Some(RouterEvent::Waiting));
    say(&bench, "expire");
    bench.come(suite::Device::Button).await?;
    loop {
        match router.watch(PATIENCE).await?.ok_or("nothing happened")? {
            RouterEvent::Enrolled { .. } => break,
            event => println!("{event:?}"),
        }
    }
    // A password that was changed meanwhile is not tried again and again.
    say(&bench, "expire");
    bench.router().lock().core_mut().password = "another".to_owned();
    let error = router.status().await.expect_err("another password");
    assert_eq!(error.code(), "wrong-password");
    Ok(())
}

#[tokio::test]
async fn what_is_missing_for_a_pin_is_told_both_ways() -> Outcome {
    let bench = bench("exec deny").await?;
    let ssh = Ssh {
        program: "/nowhere/ssh".into(),
        ..Ssh::default()
    };
    let access = Access {
        ssh,
        ..bench.access(Login::Right)
    };
    let mut router = open(&bench, &access).await?;
    let error = router.add_device(&pin(), None, WINDOW).await;
    let text = error.expect_err("no way").to_string();
    for part in ["acl.d", "/usr/sbin/hostapd_cli", "/nowhere/ssh"] {
        assert!(text.contains(part), "{text}");
    }
    assert!(!text.contains(PIN));
    assert_eq!(bench.waits(), Some(false));
    Ok(())
}

async fn open(bench: &Virtual, access: &Access) -> Outcome<OpenWrt> {
    let address = bench.address();
    let place = address
        .strip_prefix("openwrt://")
        .ok_or("another address")?;
    let place = Place::parse(place, false).ok_or("no place")?;
    Ok(OpenWrt::connect(&place, access).await?)
}

#[tokio::test]
async fn a_pin_that_ubus_does_not_take_goes_by_ssh_and_is_watched_there() -> Outcome {
    if !sshd::available() {
        return Ok(());
    }
    // ubus is the virtual router's, and hostapd behind ssh a stock one.
    let bench = bench("exec deny").await?;
    bench.router().lock().core_mut().user = sshd::user();
    let sshd = Sshd::start();
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    sshd.divert_hostapd_cli(ap.ctrl().path());
    let access = Access {
        ssh: sshd.ssh_with("user"),
        user: Some(sshd::user()),
        ..bench.access(Login::Right)
    };
    let address = bench.address();
    let (_, host) = address.rsplit_once('@').ok_or("another address")?;
    let place = Place::parse(host, false).ok_or("no place")?;
    let mut router = OpenWrt::connect(&place, &access).await?;
    router.add_device(&pin(), None, WINDOW).await?;
    let mut device = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    rig.meet(&mut ap, &mut device).await?;
    device.credential().await?;
    loop {
        match router.watch(PATIENCE).await?.ok_or("nothing happened")? {
            RouterEvent::Enrolled { mac, .. } => {
                assert_eq!(mac.0, device.mac());
                break;
            }
            event => println!("{event:?}"),
        }
    }
    rig.passed();
    Ok(())
}
