//! The driver for Keenetic routers at the lab's, over real sockets: its login and its sessions.
//! Everything else is in the suite.

mod sshd;
mod suite;

use std::time::Duration;

use devices::router::driver::{RouterPinWish, Undo};
use suite::virtual_router::Virtual;
use suite::{Bench, Login, Outcome, PIN};
use wsc::pin::DevicePin;

const WINDOW: Duration = Duration::from_secs(120);

/// What the router says of its sessions: how many are open, and how often a password was wrong.
fn sessions(bench: &Virtual) -> String {
    let now = bench.router().now();
    bench.router().lock().command(now, "sessions").join(" ")
}

async fn bench() -> Outcome<Virtual> {
    let bench = Virtual::new("keenetic", false).await?;
    bench.ok_or_else(|| "no such kind".into())
}

#[tokio::test]
async fn a_wrong_password_is_sent_once_whatever_is_asked() -> Outcome {
    let mut bench = bench().await?;
    let mut router = bench.open(Login::Wrong).await?;
    for _ in 0..3 {
        let error = router.status().await.expect_err("it is wrong");
        assert_eq!(error.code(), "wrong-password", "{error}");
        let error = router.push_button().await.expect_err("it is wrong");
        assert_eq!(error.code(), "wrong-password", "{error}");
    }
    assert_eq!(sessions(&bench), "0 open, 1 refused");
    Ok(())
}

#[tokio::test]
async fn a_router_that_is_locked_says_so_to_the_right_password_too() -> Outcome {
    let mut bench = bench().await?;
    for _ in 0..5 {
        let mut router = bench.open(Login::Wrong).await?;
        let error = router.status().await.expect_err("it is wrong");
        assert_eq!(error.code(), "wrong-password", "{error}");
    }
    let mut router = bench.open(Login::Right).await?;
    for _ in 0..2 {
        let error = router.status().await.expect_err("locked");
        assert!(!error.to_string().contains("keenetic-lab"), "{error}");
        println!("{error}");
    }
    assert_eq!(sessions(&bench), "0 open, 5 refused");
    bench.router().lock().skip(Duration::from_secs(16 * 60));
    let mut router = bench.open(Login::Right).await?;
    assert!(!router.status().await?.networks.is_empty());
    Ok(())
}

#[tokio::test]
async fn every_call_logs_out_whether_it_works_or_not() -> Outcome {
    let mut bench = bench().await?;
    let mut router = bench.open(Login::Right).await?;
    let pin = DevicePin::parse(PIN)?;
    router.status().await?;
    assert_eq!(sessions(&bench), "0 open, 0 refused");
    let before = router.status().await?;
    router.wps_enable(false).await?;
    assert_eq!(sessions(&bench), "0 open, 0 refused");
    // What fails logs out too.
    assert!(router.push_button().await.is_err());
    assert!(router.add_device(&pin, None, WINDOW).await.is_err());
    assert!(
        router
            .router_pin(RouterPinWish::Random(WINDOW))
            .await
            .is_err()
    );
    assert_eq!(sessions(&bench), "0 open, 0 refused");
    router.restore(&router.plan_wps(&before, false)).await?;
    assert_eq!(sessions(&bench), "0 open, 0 refused");
    router.watch(Duration::ZERO).await?;
    assert_eq!(sessions(&bench), "0 open, 0 refused");
    let shown = router.router_pin(RouterPinWish::Random(WINDOW)).await?;
    assert!(shown.is_some());
    assert_eq!(sessions(&bench), "0 open, 0 refused");
    for fault in ["no-rights", "wps-stays"] {
        bench.fault(Some(fault)).await?;
        assert!(router.wps_enable(false).await.is_err(), "{fault}");
        assert_eq!(sessions(&bench), "0 open, 0 refused", "{fault}");
    }
    Ok(())
}

#[tokio::test]
async fn the_network_for_guests_is_left_without_wps() -> Outcome {
    let mut bench = bench().await?;
    let mut router = bench.open(Login::Right).await?;
    let guests = "WifiMaster0/AccessPoint1";
    router.wps_enable(false).await?;
    let state = router.status().await?;
    let Undo::WpsOff { networks } = router.plan_wps(&state, true) else {
        panic!("{state:?}");
    };
    assert!(!networks.iter().any(|name| name == guests), "{networks:?}");
    router.wps_enable(true).await?;
    for network in router.status().await?.networks {
        assert_eq!(network.wps.on, Some(network.handle != guests));
    }
    Ok(())
}

#[tokio::test]
async fn no_error_tells_the_password_or_a_session() -> Outcome {
    for fault in ["wrong-shape", "no-rights", "silent-midrun", "reboot"] {
        let mut bench = bench().await?;
        let mut router = bench.open(Login::Right).await?;
        let midrun = matches!(fault, "silent-midrun" | "reboot");
        if midrun {
            router.push_button().await?;
        }
        bench.fault(Some(fault)).await?;
        if midrun {
            bench.come(suite::Device::Button).await?;
        }
        let failing = async {
            loop {
                if let Err(error) = router.push_button().await {
                    return error;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let error = tokio::time::timeout(Duration::from_secs(60), failing).await?;
        let text = format!("{error} {error:?}");
        println!("{text}");
        assert!(!text.contains("keenetic-lab"), "{text}");
        assert!(!text.contains("kn-lab-session"), "{text}");
    }
    Ok(())
}
