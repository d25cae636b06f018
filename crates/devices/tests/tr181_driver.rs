//! The driver for gateways with TR-181's data model: what is in no list of processes, and what it
//! leaves alone. Everything else is in the suite.

mod sshd;
mod suite;

use std::fs;
use std::time::Duration;

use devices::router::driver::Undo;
use devices::router::drivers;
use suite::gateway::Gateway;
use suite::{Bench, Login, Outcome, PIN};
use wsc::pin::DevicePin;

const WINDOW: Duration = Duration::from_secs(120);

async fn bench(scheme: &'static str) -> Outcome<Gateway> {
    Gateway::new(scheme).await?.ok_or_else(|| "none".into())
}

#[tokio::test]
async fn on_rdk_a_pin_is_in_no_list_of_processes() -> Outcome {
    let mut bench = bench("rdk").await?;
    let mut router = bench.open(Login::Right).await?;
    router
        .add_device(&DevicePin::parse(PIN)?, None, WINDOW)
        .await?;
    // It has arrived, at both bands and not at the guests'.
    let pin = format!("pin {PIN}\n");
    assert_eq!(bench.windows(), [(1, pin.clone()), (2, pin)]);
    let (here, there) = (bench.told("ssh.arguments"), bench.told("arguments"));
    assert!(here.contains("gateway.test") && there.contains("eRT"));
    assert!(
        !here.contains(PIN) && !there.contains(PIN),
        "{here} {there}"
    );
    Ok(())
}

#[tokio::test]
async fn on_prplos_a_pin_is_an_argument_there_and_never_here() -> Outcome {
    let mut bench = bench("tr181").await?;
    let mut router = bench.open(Login::Right).await?;
    router
        .add_device(&DevicePin::parse(PIN)?, None, WINDOW)
        .await?;
    assert_eq!(bench.windows().len(), 2);
    assert!(!bench.told("ssh.arguments").contains(PIN));
    // As the kind's note says.
    assert!(bench.told("arguments").contains(PIN));
    Ok(())
}

#[tokio::test]
async fn its_state_is_what_the_data_model_says_and_no_passphrase_is_asked_for() -> Outcome {
    for scheme in ["rdk", "tr181"] {
        let mut bench = bench(scheme).await?;
        bench.set("WiFi.AccessPoint.2.WPS.Status", "SetupLocked");
        bench.set("WiFi.AccessPoint.2.MACAddressControlEnabled", "true");
        bench.set("WiFi.AccessPoint.3.IsolationEnable", "true");
        let mut router = bench.open(Login::Right).await?;
        let state = router.status().await?;
        let [first, second, guests] = state.networks.as_slice() else {
            panic!("{state:?}");
        };
        assert_eq!((first.channel, second.channel), (Some(6), Some(44)));
        assert_eq!(
            (first.wps.locked, second.wps.locked),
            (Some(false), Some(true))
        );
        assert_eq!(
            (first.mac_filter, second.mac_filter),
            (Some(false), Some(true))
        );
        assert_eq!(
            (first.isolation, guests.isolation),
            (Some(false), Some(true))
        );
        assert_eq!((first.wps.on, guests.wps.on), (Some(true), Some(false)));
        let stations = state.stations.unwrap_or_default();
        let signals: Vec<_> = stations.iter().map(|one| one.signal_dbm).collect();
        assert_eq!(signals, [Some(-48)]);
        let asked = bench.told("asked");
        assert!(asked.contains("WiFi.AccessPoint.1.WPS.Enable"), "{asked}");
        assert!(!asked.contains("Passphrase"), "{asked}");
        bench.passed();
    }
    Ok(())
}

#[tokio::test]
async fn the_guests_network_is_left_without_wps() -> Outcome {
    for scheme in ["rdk", "tr181"] {
        let mut bench = bench(scheme).await?;
        let mut router = bench.open(Login::Right).await?;
        router.wps_enable(false).await?;
        let state = router.status().await?;
        let expected = ["WiFi.AccessPoint.1", "WiFi.AccessPoint.2"].map(str::to_owned);
        assert_eq!(
            router.plan_wps(&state, true),
            Undo::WpsOff {
                networks: expected.into()
            }
        );
        router.wps_enable(true).await?;
        let after = router.status().await?;
        let on: Vec<_> = after
            .networks
            .iter()
            .map(|network| network.wps.on)
            .collect();
        assert_eq!(on, [Some(true), Some(true), Some(false)]);
    }
    Ok(())
}

#[tokio::test]
async fn what_began_at_one_band_is_ended_where_the_other_refuses() -> Outcome {
    for scheme in ["rdk", "tr181"] {
        let mut bench = bench(scheme).await?;
        fs::write(bench.at("busy.2"), "")?;
        let mut router = bench.open(Login::Right).await?;
        let error = router
            .add_device(&DevicePin::parse(PIN)?, None, WINDOW)
            .await
            .expect_err("refused");
        assert_eq!(error.code(), "refused", "{error}");
        assert!(!error.to_string().contains(PIN), "{error}");
        assert_eq!(bench.windows(), [], "{scheme}");
    }
    Ok(())
}

#[tokio::test]
async fn a_host_without_the_program_is_none_of_the_kind() -> Outcome {
    for (scheme, program) in [("rdk", "bin/dmcli"), ("tr181", "bin/ubus-cli")] {
        let bench = bench(scheme).await?;
        fs::remove_file(bench.at(program))?;
        let error = drivers::open(&bench.address(), &bench.access()).await;
        let error = error.err().ok_or("it was opened")?;
        assert_eq!(error.code(), "strange-answer", "{error}");
        assert!(error.to_string().contains("it has no"), "{error}");
    }
    Ok(())
}
