//! One suite for every driver: what a router's driver has to do, whatever router is behind it.
//!
//! A [`Bench`] is a router with its driver and what can be done around it. The [`suite!`] macro makes
//! every case for one bench. What a driver cannot do its kind's table says; what else means nothing at
//! a bench, the bench says with its reason ([`Lack`]), and the case is passed over with a line that
//! has this reason. A bench that does not say so has to have it.

// Every test file that uses the suite uses a part of it.
#![allow(
    dead_code,
    unused_macros,
    reason = "shared by test files that use a part of it each"
)]

pub(crate) mod gateway;
pub(crate) mod hostapd;
pub(crate) mod hostapd_ssh;
pub(crate) mod hostapd_upnp;
pub(crate) mod virtual_router;

use std::time::Duration;

use devices::router::driver::{Fix, FixPlan, Router, RouterEvent, Undo};
use devices::router::error::RouterError;
use devices::router::kinds::{Ability, Kind};
use devices::router::state::{Active, RouterState};
use interop::cases::PASSED_OVER;
use wsc::failure::Cause;
use wsc::pin::DevicePin;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// What cases need besides the abilities of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The names of its networks, how they are secured, and its firmware.
    Networks,
    /// A button on the router itself, of which the driver is told.
    ButtonByHand,
    /// Word of a run that failed, before the two minutes are over.
    Failure,
    /// Which half of a PIN was wrong.
    Half,
    /// Two minutes at once.
    Time,
    /// A login.
    Login,
    /// Something that can be wrong: the name of a fault of the lab's routers.
    Fault(&'static str),
}

/// What a bench does not have, and why.
pub(crate) type Lack = (Need, &'static str);

/// The PIN of the device.
pub(crate) const PIN: &str = "12345670";
/// PINs with a right check digit whose first and whose second half is not the device's.
const WRONG_HALVES: [&str; 2] = ["98765676", "12340002"];
const WINDOW: Duration = Duration::from_secs(120);
/// As long as a busy computer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a driver is let in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Login {
    /// The right password.
    Right,
    /// A wrong one.
    Wrong,
    /// None at all.
    Missing,
}

/// A device that comes to the router.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Device {
    /// Its button was pressed.
    Button,
    /// It has [`PIN`].
    Pin,
}

/// A router, and what can be done around it.
pub(crate) trait Bench {
    /// The scheme of its kind.
    fn scheme(&self) -> &'static str;

    /// A driver for it.
    async fn open(&mut self, login: Login) -> Result<Box<dyn Router>, RouterError>;

    /// Lets a device come, which looks for a router that waits for it.
    async fn come(&mut self, device: Device) -> Outcome;

    /// The name of its network.
    fn ssid(&self) -> &str;

    /// Texts that nothing may tell: its passphrases and passwords.
    fn secrets(&self) -> Vec<String>;

    /// Whether the router really has WPS on, whatever its interface says; `None` where it is known
    /// only from there.
    fn wps(&self) -> Option<bool>;

    /// Whether it really waits for a device.
    fn waits(&self) -> Option<bool>;

    /// What means nothing here.
    fn lacks(&self) -> Vec<Lack>;

    /// Lets so much time pass for the router at once ([`Need::Time`]).
    fn pass(&mut self, _time: Duration) {}

    /// Lets something be wrong ([`Need::Fault`]), or nothing any more.
    async fn fault(&mut self, name: Option<&'static str>) -> Outcome;

    /// Lets something be as [`Fix`] would not leave it, for the cases about that; or why it cannot be so
    /// here.
    async fn expose(&mut self, fix: Fix) -> Outcome<Result<(), &'static str>> {
        Ok(match fix {
            Fix::WpsOff => Ok(()),
            Fix::RouterPinOff | Fix::Wpa2 => Err("nothing of it is switched by its driver"),
        })
    }

    /// Whether it really takes a PIN of its own, whatever its interface says; `None` where it is known
    /// only from there.
    fn own_pin(&self) -> Option<bool> {
        None
    }

    /// Minutes pass in which the router hears nothing from who is at its page.
    fn sessions_end(&mut self) {}

    /// Somebody presses the button on the router itself ([`Need::ButtonByHand`]).
    fn press_by_hand(&mut self) {}
}

fn kind(bench: &impl Bench) -> &'static Kind {
    Kind::of_scheme(bench.scheme()).expect("a kind")
}

/// Whether a case is passed over, because its kind does not offer what it needs.
fn cannot(bench: &impl Bench, needed: &[Ability]) -> bool {
    let missing = needed.iter().find(|ability| !kind(bench).can(**ability));
    if let Some(ability) = missing {
        let (name, ability) = (&kind(bench).name, ability.as_str());
        println!("{PASSED_OVER}{name} has no {ability}");
    }
    missing.is_some()
}

/// Why a bench does not have what a case needs.
fn lack(bench: &impl Bench, need: Need) -> Option<&'static str> {
    let lacks = bench.lacks();
    let found = lacks.iter().find(|(lack, _)| *lack == need);
    found.map(|(_, why)| *why)
}

/// Whether a case is passed over, because the bench does not have what it needs.
fn lacks(bench: &impl Bench, need: Need) -> bool {
    let why = lack(bench, need);
    if let Some(why) = why {
        println!("{PASSED_OVER}{need:?}: {why}");
    }
    why.is_some()
}

fn pin(text: &str) -> DevicePin {
    DevicePin::parse(text).expect("a PIN")
}

/// Watches until an event that `wanted` takes.
async fn until<T>(
    router: &mut dyn Router,
    mut wanted: impl FnMut(&RouterEvent) -> Option<T>,
) -> Outcome<T> {
    loop {
        let event = router.watch(PATIENCE).await?;
        let event = event.ok_or("nothing happened within the time")?;
        println!("{event:?}");
        if let Some(found) = wanted(&event) {
            return Ok(found);
        }
    }
}

/// Watches until a window ends in any way.
async fn end(router: &mut dyn Router) -> Outcome<RouterEvent> {
    until(router, |event| {
        let over = matches!(
            event,
            RouterEvent::Enrolled { .. }
                | RouterEvent::EnrolledSomebody
                | RouterEvent::Failed(_)
                | RouterEvent::WindowOver
                | RouterEvent::Overlap
                | RouterEvent::Cancelled
        );
        over.then(|| event.clone())
    })
    .await
}

fn enrolled(event: &RouterEvent) -> bool {
    matches!(
        event,
        RouterEvent::Enrolled { .. } | RouterEvent::EnrolledSomebody
    )
}

/// What the driver says of WPS: on at all networks where it is known, off at all, or some of both.
fn says_on(state: &RouterState) -> Option<bool> {
    let known: Vec<bool> = state.networks.iter().filter_map(|n| n.wps.on).collect();
    known.first().map(|_| known.contains(&true))
}

fn has_no_secret(bench: &impl Bench, text: &str) {
    for secret in bench.secrets() {
        assert!(!text.contains(&secret), "a secret is told: {text}");
    }
    assert!(!text.contains(PIN), "a PIN is told: {text}");
}

/// Its networks, who it is, and what it takes, without its secrets.
pub(crate) async fn status(bench: &mut impl Bench) -> Outcome {
    let mut router = bench.open(Login::Right).await?;
    assert_eq!(router.scheme(), bench.scheme());
    let state = router.status().await?;
    let network = state.networks.first().ok_or("no network")?;
    if !lacks(bench, Need::Networks) {
        assert_eq!(network.ssid.as_deref(), Some(bench.ssid()), "{state:?}");
        assert!(network.security.is_some());
        assert!(state.identity.firmware.is_some());
    }
    assert!(!network.handle.is_empty());
    assert_eq!(says_on(&state), Some(true));
    assert!(matches!(network.wps.active, None | Some(Active::No)));
    let accepts = network.wps.accepts;
    let offers = kind(bench);
    assert_ne!(accepts.button, Some(!offers.can(Ability::PushButton)));
    assert_ne!(accepts.device_pin, Some(!offers.can(Ability::AddDevice)));
    assert!(!state.evidence.is_empty());
    has_no_secret(bench, &format!("{state:?}"));
    Ok(())
}

/// The button, and the device with its settings.
pub(crate) async fn button(bench: &mut impl Bench) -> Outcome {
    let mut router = bench.open(Login::Right).await?;
    router.push_button().await?;
    bench.come(Device::Button).await?;
    let event = end(router.as_mut()).await?;
    assert!(enrolled(&event), "{event:?}");
    assert_ne!(bench.waits(), Some(true));
    let state = router.status().await?;
    for network in &state.networks {
        assert!(matches!(network.wps.active, None | Some(Active::No)));
    }
    Ok(())
}

/// A button that somebody else pressed is watched as well.
pub(crate) async fn button_by_hand(bench: &mut impl Bench) -> Outcome {
    if cannot(bench, &[Ability::Watch]) || lacks(bench, Need::ButtonByHand) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    assert_eq!(router.watch(Duration::ZERO).await?, None);
    bench.press_by_hand();
    let waiting = |event: &RouterEvent| matches!(event, RouterEvent::Waiting).then_some(());
    until(router.as_mut(), waiting).await?;
    bench.come(Device::Button).await?;
    let event = end(router.as_mut()).await?;
    assert!(enrolled(&event), "{event:?}");
    Ok(())
}

/// The PIN of a device, where the kind takes one; a plain no where it does not.
pub(crate) async fn device_pin(bench: &mut impl Bench) -> Outcome {
    let mut router = bench.open(Login::Right).await?;
    let entered = router.add_device(&pin(PIN), None, WINDOW).await;
    if !kind(bench).can(Ability::AddDevice) {
        let error = entered.expect_err("it has no place for a PIN");
        assert_eq!(error.code(), "not-possible");
        has_no_secret(bench, &error.to_string());
        assert_ne!(bench.waits(), Some(true));
        return Ok(());
    }
    entered?;
    bench.come(Device::Pin).await?;
    let event = end(router.as_mut()).await?;
    assert!(enrolled(&event), "{event:?}");
    Ok(())
}

/// A PIN with a wrong half fails, once, and the half is told where the router tells it.
pub(crate) async fn wrong_pin(bench: &mut impl Bench, half: usize) -> Outcome {
    if cannot(bench, &[Ability::AddDevice]) || lacks(bench, Need::Failure) {
        return Ok(());
    }
    let wrong = WRONG_HALVES.get(half).ok_or("a half")?;
    let mut router = bench.open(Login::Right).await?;
    router.add_device(&pin(wrong), None, WINDOW).await?;
    bench.come(Device::Pin).await?;
    let event = end(router.as_mut()).await?;
    let RouterEvent::Failed(failure) = &event else {
        panic!("{event:?}");
    };
    if lacks(bench, Need::Half) {
        assert_eq!(*failure, None);
        return Ok(());
    }
    match failure.as_ref().map(|failure| &failure.cause) {
        Some(Cause::WrongPassword(told)) => assert_eq!(told.name(), ["first", "second"][half]),
        other => panic!("{other:?}"),
    }
    Ok(())
}

/// What was begun is ended.
pub(crate) async fn cancel(bench: &mut impl Bench) -> Outcome {
    if cannot(bench, &[Ability::Cancel]) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    router.push_button().await?;
    assert_ne!(bench.waits(), Some(false));
    if kind(bench).can(Ability::Watch) {
        let waiting = |event: &RouterEvent| matches!(event, RouterEvent::Waiting).then_some(());
        until(router.as_mut(), waiting).await?;
    }
    router.cancel().await?;
    assert_ne!(bench.waits(), Some(true));
    // hostapd says that the time is over before it says why.
    let cancelled = |event: &RouterEvent| matches!(event, RouterEvent::Cancelled).then_some(());
    until(router.as_mut(), cancelled).await?;
    // To end what has ended is no error.
    router.cancel().await?;
    Ok(())
}

/// Nobody comes, and the window ends.
pub(crate) async fn nobody(bench: &mut impl Bench) -> Outcome {
    if cannot(bench, &[Ability::Watch]) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    router.push_button().await?;
    let waiting = |event: &RouterEvent| matches!(event, RouterEvent::Waiting).then_some(());
    until(router.as_mut(), waiting).await?;
    if lacks(bench, Need::Time) {
        // Where there is no such call it ends by itself.
        let _ = router.cancel().await;
        return Ok(());
    }
    bench.pass(WINDOW + Duration::from_secs(5));
    // For the driver only a moment has passed, so a router that does not say why its window ended
    // makes it believe something else than the end of the time; but never a success.
    let event = end(router.as_mut()).await?;
    assert!(
        matches!(
            event,
            RouterEvent::WindowOver | RouterEvent::Failed(None) | RouterEvent::Cancelled
        ),
        "{event:?}"
    );
    assert_ne!(bench.waits(), Some(true));
    Ok(())
}

/// WPS off and put back: what was on stays on.
pub(crate) async fn wps_off_and_back(bench: &mut impl Bench) -> Outcome {
    if cannot(bench, &[Ability::WpsEnable, Ability::Restore]) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    let before = router.status().await?;
    assert_eq!(router.plan_wps(&before, true), Undo::Nothing);
    let undo = router.plan_wps(&before, false);
    assert!(
        matches!(undo, Undo::WpsOn { .. } | Undo::Settings { .. }),
        "{undo:?}"
    );
    router.wps_enable(false).await?;
    assert_ne!(bench.wps(), Some(true));
    let state = router.status().await?;
    assert_eq!(says_on(&state), Some(false));
    assert_eq!(router.plan_wps(&state, false), Undo::Nothing);
    // It is refused with words, and does not switch WPS on by the way.
    let error = router.push_button().await.expect_err("WPS is off");
    assert_eq!(error.code(), "refused", "{error}");
    assert!(error.to_string().contains("WPS is off"), "{error}");
    assert_ne!(bench.wps(), Some(true));
    router.restore(&undo).await?;
    assert_ne!(bench.wps(), Some(false));
    let after = router.status().await?;
    assert_eq!(says_on(&after), Some(true));
    for (before, after) in before.networks.iter().zip(&after.networks) {
        assert_eq!(before.wps.on, after.wps.on, "{}", before.handle);
    }
    Ok(())
}

/// A switch that does not switch is told.
pub(crate) async fn wps_says_otherwise(bench: &mut impl Bench) -> Outcome {
    if cannot(bench, &[Ability::WpsEnable]) || lacks(bench, Need::Fault("wps-stays")) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    bench.fault(Some("wps-stays")).await?;
    let error = router.wps_enable(false).await.expect_err("it stays");
    assert_eq!(error.code(), "refused", "{error}");
    assert!(error.to_string().contains("WPS is on"), "{error}");
    Ok(())
}

/// What would have to be put back after a fix; `None` where this router needs none or has none.
fn planned(router: &dyn Router, state: &RouterState, fix: Fix) -> Option<FixPlan> {
    let plan = router.plan_fix(state, fix);
    plan.filter(|plan| *plan != FixPlan::Undo(Undo::Nothing))
}

/// Something is made safer, and put back where it can be: what else there is stays as it was.
pub(crate) async fn safer(bench: &mut impl Bench, fix: Fix) -> Outcome {
    let exposed = bench.expose(fix).await?;
    let mut router = bench.open(Login::Right).await?;
    let before = router.status().await?;
    let plan = planned(router.as_ref(), &before, fix);
    if let Err(why) = exposed {
        assert_eq!(plan, None, "it says that it can");
        println!("{PASSED_OVER}{fix:?}: {why}");
        return Ok(());
    }
    let Some(plan) = plan else {
        assert_eq!(fix, Fix::WpsOff, "every exposed thing can be mended");
        assert!(cannot(bench, &[Ability::WpsEnable]));
        return Ok(());
    };
    assert_eq!(fix.is_so(&before), Some(false), "{before:?}");
    // A plan is nothing but words, and has no secret in them.
    assert_eq!(router.status().await?.networks, before.networks);
    has_no_secret(bench, &format!("{plan:?}"));

    router.fix(fix).await?;
    let after = router.status().await?;
    assert_eq!(fix.is_so(&after), Some(true), "{after:?}");
    assert_eq!(
        planned(router.as_ref(), &after, fix),
        None,
        "it is so already"
    );
    if fix == Fix::RouterPinOff {
        assert_ne!(bench.own_pin(), Some(true));
    }
    if fix != Fix::WpsOff {
        assert_eq!(says_on(&after), Some(true), "WPS stays as it was");
    }
    // Once more is no error.
    router.fix(fix).await?;

    let FixPlan::Undo(undo) = plan else {
        return Ok(());
    };
    // As another process does with what is on disk.
    let undo: Undo = serde_json::from_str(&serde_json::to_string(&undo)?)?;
    let mut router = bench.open(Login::Right).await?;
    router.status().await?;
    router.restore(&undo).await?;
    let back = router.status().await?;
    assert_eq!(fix.is_so(&back), Some(false), "{back:?}");
    assert_eq!(
        planned(router.as_ref(), &back, fix),
        Some(FixPlan::Undo(undo))
    );
    if fix == Fix::RouterPinOff {
        assert_ne!(bench.own_pin(), Some(false));
    }
    Ok(())
}

/// A router that says that it made something safer, and did not, is told.
pub(crate) async fn safer_says_otherwise(bench: &mut impl Bench, fix: Fix) -> Outcome {
    if lacks(bench, Need::Fault("wps-stays")) || bench.expose(fix).await?.is_err() {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    let before = router.status().await?;
    if planned(router.as_ref(), &before, fix).is_none() {
        return Ok(());
    }
    bench.fault(Some("wps-stays")).await?;
    // A driver that does not look again leaves that to whoever asked for the change.
    if let Err(error) = router.fix(fix).await {
        let codes = ["refused", "strange-answer"];
        assert!(codes.contains(&error.code()), "{error}");
    }
    let after = router.status().await?;
    assert_eq!(fix.is_so(&after), Some(false), "{after:?}");
    Ok(())
}

/// A wrong password, and none.
pub(crate) async fn password(bench: &mut impl Bench) -> Outcome {
    if lacks(bench, Need::Login) {
        return Ok(());
    }
    for (login, code) in [
        (Login::Wrong, "wrong-password"),
        (Login::Missing, "password-needed"),
    ] {
        let error = match bench.open(login).await {
            Ok(mut router) => router.status().await.expect_err("it has a password"),
            Err(error) => error,
        };
        assert_eq!(error.code(), code, "{error}");
        has_no_secret(bench, &error.to_string());
    }
    Ok(())
}

/// An account that may look and not change.
pub(crate) async fn no_rights(bench: &mut impl Bench) -> Outcome {
    if lacks(bench, Need::Fault("no-rights")) {
        return Ok(());
    }
    bench.fault(Some("no-rights")).await?;
    let mut router = bench.open(Login::Right).await?;
    assert!(!router.status().await?.networks.is_empty());
    let error = router.push_button().await.expect_err("it may not");
    assert_eq!(error.code(), "no-rights", "{error}");
    assert_ne!(bench.waits(), Some(true));
    Ok(())
}

/// A router that wants to be asked twice.
pub(crate) async fn second_factor(bench: &mut impl Bench) -> Outcome {
    if lacks(bench, Need::Fault("second-factor")) {
        return Ok(());
    }
    bench.fault(Some("second-factor")).await?;
    let mut router = bench.open(Login::Right).await?;
    assert!(!router.status().await?.networks.is_empty());
    let error = router.push_button().await.expect_err("it wants more");
    assert_eq!(error.code(), "second-factor", "{error}");
    assert_ne!(bench.waits(), Some(true));
    Ok(())
}

/// Something else than a router of the kind answers.
pub(crate) async fn another_shape(bench: &mut impl Bench) -> Outcome {
    if lacks(bench, Need::Fault("wrong-shape")) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    bench.fault(Some("wrong-shape")).await?;
    for error in [
        router.status().await.expect_err("no state"),
        router.push_button().await.expect_err("no button"),
    ] {
        assert_eq!(error.code(), "strange-answer", "{error}");
    }
    assert_ne!(bench.waits(), Some(true));
    Ok(())
}

/// A certificate that is not the one of before: nothing more is said to it.
pub(crate) async fn changed_certificate(bench: &mut impl Bench) -> Outcome {
    const FAULT: &str = "https-changed-certificate";
    if lacks(bench, Need::Fault(FAULT)) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    router.status().await?;
    bench.fault(Some(FAULT)).await?;
    for error in [
        router.status().await.expect_err("another certificate"),
        router.push_button().await.expect_err("another certificate"),
    ] {
        assert_eq!(error.code(), "certificate-changed", "{error}");
    }
    assert_ne!(bench.waits(), Some(true));
    Ok(())
}

/// It stops answering, or restarts, in the middle of a run: that is told, and afterwards it can be
/// asked again.
pub(crate) async fn lost_in_the_middle(bench: &mut impl Bench, fault: &'static str) -> Outcome {
    if cannot(bench, &[Ability::Watch]) || lacks(bench, Need::Fault(fault)) {
        return Ok(());
    }
    let mut router = bench.open(Login::Right).await?;
    router.push_button().await?;
    bench.fault(Some(fault)).await?;
    bench.come(Device::Button).await?;
    let mut away = false;
    loop {
        match router.watch(PATIENCE).await {
            Err(error) => {
                println!("{error}");
                assert_eq!(error.code(), "silent", "{error}");
                break;
            }
            Ok(Some(event)) if enrolled(&event) => panic!("{event:?}"),
            // A restart can be so quick that it looks like an end without a reason.
            Ok(Some(RouterEvent::Cancelled | RouterEvent::Failed(None))) => break,
            // It was away, and a registrar outside goes on where it was.
            Ok(Some(RouterEvent::Waiting)) if away => break,
            Ok(Some(event)) => {
                away |= event == RouterEvent::Gone;
                println!("{event:?}");
            }
            Ok(None) => panic!("nothing was told"),
        }
    }
    bench.fault(None).await?;
    let answered = async {
        loop {
            match router.status().await {
                Ok(state) => return state,
                Err(error) => {
                    println!("not back yet: {error}");
                    // A login whose answer was lost has taken the one place at the page.
                    if error.code() == "refused" {
                        bench.sessions_end();
                    }
                }
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    };
    let state = tokio::time::timeout(PATIENCE, answered).await?;
    assert_eq!(says_on(&state), Some(true), "it is as it was");
    Ok(())
}

/// Every case for one bench. `$make` is an expression that makes a new bench; with `alone` it is made
/// in a network namespace of its own.
#[macro_export]
macro_rules! suite {
    ($name:ident, $make:expr) => {
        suite!($name, $make, false)
    };
    ($name:ident, $make:expr, alone) => {
        suite!($name, $make, true)
    };
    ($name:ident, $make:expr, $alone:literal) => {
        $crate::suite_cases! { $name, $make, $alone,
            status => suite::status(),
            button => suite::button(),
            button_by_hand => suite::button_by_hand(),
            device_pin => suite::device_pin(),
            wrong_first_half => suite::wrong_pin(0),
            wrong_second_half => suite::wrong_pin(1),
            cancel => suite::cancel(),
            nobody => suite::nobody(),
            wps_off_and_back => suite::wps_off_and_back(),
            wps_says_otherwise => suite::wps_says_otherwise(),
            router_pin_off_and_back => suite::safer(Fix::RouterPinOff),
            router_pin_off_says_otherwise => suite::safer_says_otherwise(Fix::RouterPinOff),
            wpa2_and_back => suite::safer(Fix::Wpa2),
            wpa2_says_otherwise => suite::safer_says_otherwise(Fix::Wpa2),
            safe_wps_off_and_back => suite::safer(Fix::WpsOff),
            password => suite::password(),
            no_rights => suite::no_rights(),
            second_factor => suite::second_factor(),
            another_shape => suite::another_shape(),
            changed_certificate => suite::changed_certificate(),
            silent_in_the_middle => suite::lost_in_the_middle("silent-midrun"),
            restart_in_the_middle => suite::lost_in_the_middle("reboot"),
        }
    };
}

/// The cases of [`suite!`].
#[macro_export]
macro_rules! suite_cases {
    ($name:ident, $make:expr, $alone:literal,
     $($case:ident => suite::$function:ident($($argument:expr)?),)*) => {vec![$(
        Case {
            name: concat!(stringify!($name), "::", stringify!($case)).to_owned(),
            alone: $alone,
            run: || suite::block_on(async {
                let Some(mut bench) = $make.await? else {
                    return Ok(());
                };
                suite::$function(&mut bench $(, $argument)?).await?;
                bench.passed();
                Ok(())
            }),
        },
    )*]};
}

/// Runs a case to its end.
pub(crate) fn block_on(case: impl Future<Output = Outcome>) -> Outcome {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().build()?.block_on(case)
}
