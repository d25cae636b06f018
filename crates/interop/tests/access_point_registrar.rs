//! Our access point against stock wpa_supplicant as external registrar, with the router PIN. Each
//! test is named after the row of the behaviour table that it covers (docs/conformance.md), with
//! `a_` for access point before it. Where the row waits for minutes, our access point's clock is put
//! forward.

mod common;

use common::ap::{SECOND, add_pin, assert_given, enrols, fails, given};
use common::{
    PIN, TestResult, WRONG_FIRST, WRONG_SECOND, assert_network, assert_wrong_half, failure, home,
    network, our_ap, router_pin, stock,
};
use interop::drive::OurAp;
use interop::{Rig, RigError, Supplicant, SupplicantConf};
use wsc::ap::ApEvent;
use wsc::code::{AuthTypes, EncrTypes, MessageType, WpsState};
use wsc::credential::Credential;
use wsc::enrollee::SetupLock;
use wsc::event::Success;
use wsc::failure::{Cause, Half, Side};
use wsc::pin::{PinLength, RouterPin};
use wsc::random::Drbg;

async fn with_router_pin(rig: &Rig) -> Result<OurAp, RigError> {
    our_ap(rig, |config| config.router_pin = Some(router_pin(PIN))).await
}

#[tokio::test]
async fn a_ap_wps_reg_connect() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = with_router_pin(&rig).await?;
    let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    assert_given(&given(&mut ours, &mut sta).await?, &home());
    match ours.outcome(sta.mac()).await? {
        Ok(Success::Learned(settings)) => assert_network(&settings, &home()),
        other => panic!("{other:?}"),
    }
    assert_eq!(ours.ap.config().network, home());
    assert!(
        !ours
            .events()
            .iter()
            .any(|e| matches!(e, ApEvent::NewSettings(_)))
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_reg_connect_zero_len_ap_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    is_locked(&mut ours, &mut sta).await?;
    rig.passed();
    Ok(())
}

/// Asserts that a stock registrar was refused at M2, at both ends.
async fn is_locked(ours: &mut OurAp, sta: &mut Supplicant) -> TestResult {
    assert_eq!(fails(ours, sta).await?, "msg=5 config_error=15");
    let outcome = ours.outcome(sta.mac()).await?;
    let failure = failure(&outcome);
    assert_eq!(failure.cause, Cause::SetupLocked);
    assert_eq!((failure.at, failure.by), (MessageType::M2, Side::Us));
    assert!(!sta.seen("WPS-CRED-RECEIVED").await?);
    Ok(())
}

/// A stock registrar gives our access point settings, to success at both ends.
async fn configures(
    rig: &Rig,
    ours: &mut OurAp,
    conf: SupplicantConf,
) -> Result<Credential, RigError> {
    let mut sta = stock(rig, ours, conf).await?;
    ours.serve(sta.expect("WPS-SUCCESS")).await?;
    match ours.outcome(sta.mac()).await? {
        Ok(Success::Reconfigured(settings)) => {
            let told = ours.events().iter().any(|event| match event {
                ApEvent::NewSettings(new) => *new == settings,
                _ => false,
            });
            assert!(told && ours.ap.config().network == settings);
            Ok(settings)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_ap_wps_reg_config() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = with_router_pin(&rig).await?;
    let conf = SupplicantConf::registrar(PIN).new_settings("other", "battery staple");
    let new = configures(&rig, &mut ours, conf).await?;
    assert_network(&new, &network("other", "battery staple"));
    // The old network is gone: a device gets the new one.
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    assert_given(
        &enrols(&mut ours, &mut sta).await?,
        &network("other", "battery staple"),
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_reg_config_tkip() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = with_router_pin(&rig).await?;
    let conf = SupplicantConf::registrar(PIN);
    let conf = conf.new_settings_of("WPAPSK", "TKIP", "old", "battery staple");
    let new = configures(&rig, &mut ours, conf).await?;
    assert_eq!(new.auth, AuthTypes::PERSONAL);
    assert_eq!(new.encr, EncrTypes::TKIP | EncrTypes::AES);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_init_through_registrar() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.state = WpsState::NOT_CONFIGURED;
        config.router_pin = Some(router_pin(PIN));
    })
    .await?;
    let conf = SupplicantConf::registrar(PIN).new_settings("mine", "battery staple");
    configures(&rig, &mut ours, conf).await?;
    assert_eq!(ours.ap.config().state, WpsState::CONFIGURED);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_random_ap_pin() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |_| {}).await?;
    let pin = RouterPin::generate(PinLength::Eight, &mut Drbg::new(&[1; 32]));
    let conf = SupplicantConf::registrar(pin.expose_secret());
    let set = |ours: &mut OurAp, pin: Option<RouterPin>, lifetime| {
        let (ap, now) = ours.at();
        ap.set_router_pin(now, pin, lifetime);
    };
    set(&mut ours, Some(pin.clone()), None);
    let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
    assert_given(&given(&mut ours, &mut sta).await?, &home());
    drop(sta);

    set(&mut ours, None, None);
    let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
    is_locked(&mut ours, &mut sta).await?;
    drop(sta);

    set(&mut ours, Some(pin.clone()), Some(20 * SECOND));
    let mut sta = stock(&rig, &mut ours, conf.clone()).await?;
    assert_given(&given(&mut ours, &mut sta).await?, &home());
    drop(sta);

    ours.clock.advance(20 * SECOND);
    let mut sta = stock(&rig, &mut ours, conf).await?;
    is_locked(&mut ours, &mut sta).await?;
    rig.passed();
    Ok(())
}

/// A stock registrar with a wrong router PIN, refused at both ends.
async fn tries(rig: &Rig, ours: &mut OurAp, pin: &str, half: Half) -> TestResult {
    let mut sta = stock(rig, ours, SupplicantConf::registrar(pin)).await?;
    let (at, said) = match half {
        Half::First => (MessageType::M4, "msg=8 config_error=18"),
        Half::Second => (MessageType::M6, "msg=10 config_error=18"),
    };
    assert_eq!(fails(ours, &mut sta).await?, said);
    let outcome = ours.outcome(sta.mac()).await?;
    assert_wrong_half(failure(&outcome), half, at, Side::Us);
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_setup_locked() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = with_router_pin(&rig).await?;
    for (pin, half) in [
        (WRONG_FIRST, Half::First),
        (WRONG_SECOND, Half::Second),
        (WRONG_FIRST, Half::First),
    ] {
        assert!(!ours.ap.info().setup_locked);
        tries(&rig, &mut ours, pin, half).await?;
    }
    let locked = |event: &ApEvent| matches!(event, ApEvent::SetupLocked(Some(_)));
    assert!(ours.events().iter().any(locked) && ours.ap.info().setup_locked);
    for _ in 0..2 {
        let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
        is_locked(&mut ours, &mut sta).await?;
    }
    add_pin(&mut ours, PIN);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::enrollee_pin(PIN)).await?;
    assert_given(&enrols(&mut ours, &mut sta).await?, &home());
    drop(sta);

    let (ap, now) = ours.at();
    ap.set_router_pin(now, Some(router_pin(PIN)), None);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    assert_given(&given(&mut ours, &mut sta).await?, &home());
    assert!(ours.events().contains(&ApEvent::SetupUnlocked));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_setup_locked_timeout() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = with_router_pin(&rig).await?;
    for _ in 0..3 {
        tries(&rig, &mut ours, WRONG_FIRST, Half::First).await?;
    }
    ours.clock.advance(40 * SECOND);
    let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    is_locked(&mut ours, &mut sta).await?;
    drop(sta);
    ours.clock.advance(20 * SECOND);
    let unlocked = |event: &ApEvent| (*event == ApEvent::SetupUnlocked).then_some(());
    ours.expect("the end of the lock", unlocked).await?;
    let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    assert_given(&given(&mut ours, &mut sta).await?, &home());
    drop(sta);
    // The fourth wrong PIN locks at once.
    tries(&rig, &mut ours, WRONG_FIRST, Half::First).await?;
    assert!(ours.ap.info().setup_locked);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_ap_wps_setup_locked_2() -> TestResult {
    let rig = Rig::new()?;
    let mut ours = our_ap(&rig, |config| {
        config.router_pin = Some(router_pin(PIN));
        config.lock = SetupLock::LearnOnly;
    })
    .await?;
    let mut sta = stock(&rig, &mut ours, SupplicantConf::registrar(PIN)).await?;
    assert_given(&given(&mut ours, &mut sta).await?, &home());
    drop(sta);

    let conf = SupplicantConf::registrar(PIN).new_settings("other", "battery staple");
    let mut sta = stock(&rig, &mut ours, conf).await?;
    let said = fails(&mut ours, &mut sta).await?;
    assert!(said.ends_with("config_error=15"), "{said}");
    let outcome = ours.outcome(sta.mac()).await;
    let outcome = outcome?;
    let failure = failure(&outcome);
    assert_eq!(failure.cause, Cause::SetupLocked);
    assert_eq!((failure.at, failure.by), (MessageType::M8, Side::Us));
    assert_eq!(ours.ap.config().network, home());
    rig.passed();
    Ok(())
}
