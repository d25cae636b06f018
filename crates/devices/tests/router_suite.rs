//! Every driver passes the same suite: against the lab's virtual router of its kind over real
//! sockets, and against the stock program where there is one.

mod sshd;
#[macro_use]
mod suite;

use devices::router::drivers::Access;
use devices::router::tokens::{MemoryTokens, TokenStore};
use lan::secret::Secret;
use std::sync::Arc;
use suite::gateway::Gateway;
use suite::hostapd::Stock;
use suite::hostapd_ssh::Remote;
use suite::virtual_router::Virtual;
use suite::{Bench, Login};

suite!(asus_tls, asus());
suite!(hostapd, Stock::new());
suite!(hostapd_ssh, Remote::new());
suite!(freebox, freebox(false));
suite!(freebox_tls, freebox(true));
suite!(fritz, Virtual::new("fritz", false));
suite!(fritz_tls, Virtual::new("fritz", true));
suite!(jnap, jnap(false));
suite!(jnap_tls, jnap(true));
suite!(keenetic, keenetic(false));
suite!(keenetic_tls, keenetic(true));
suite!(mikrotik, mikrotik(false));
suite!(mikrotik_tls, mikrotik(true));
suite!(openwrt, openwrt(false));
suite!(openwrt_tls, openwrt(true));
suite!(rdk, Gateway::new("rdk"));
suite!(tplink, tplink("firmware sealed", false));
suite!(tplink_plain, tplink("firmware plain", false));
suite!(tplink_tls, tplink("firmware sealed", true));
suite!(tr181, Gateway::new("tr181"));

async fn jnap(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("jnap", tls).await?;
    // There is one administrator, and nothing besides the password.
    Ok(bench.map(|bench| bench.without(&["second-factor"])))
}

async fn keenetic(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("keenetic", tls).await?;
    // Its accounts have passwords and rights, and no second factor.
    Ok(bench.map(|bench| bench.without(&["second-factor"])))
}

/// Their pages have one account, which may do everything, and no second factor.
const ONE_ACCOUNT: &[&str] = &["no-rights", "second-factor"];

async fn asus() -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("asus", true).await?;
    Ok(bench.map(|bench| bench.without(ONE_ACCOUNT)))
}

async fn tplink(firmware: &str, tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("tplink", tls).await?;
    Ok(bench.map(|bench| {
        bench.tell(firmware);
        bench.without(ONE_ACCOUNT)
    }))
}

async fn openwrt(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("openwrt", tls).await?;
    // Its accounts have passwords and rights, and no second factor.
    Ok(bench.map(|bench| bench.without(&["second-factor"])))
}

async fn mikrotik(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("mikrotik", tls).await?;
    Ok(bench.map(|bench| bench.without(&["second-factor"]).without_windows()))
}

/// The name under which the token of the lab's Freebox is kept.
const FREEBOX: &str = "freebox-00000000000000000000000000001ab0";

async fn freebox(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("freebox", tls).await?;
    Ok(bench.map(|bench| {
        bench
            .without(&["second-factor"])
            .without_password()
            .with(with_token)
    }))
}

/// The token of an application that is allowed already.
fn with_token(access: &mut Access) {
    let tokens = MemoryTokens::default();
    let token = access
        .password
        .as_ref()
        .map(Secret::reveal)
        .unwrap_or_default();
    let token = Secret::new(token);
    tokens.keep(FREEBOX, Some(&token)).expect("kept");
    access.tokens = Arc::new(tokens);
}

#[tokio::test]
async fn a_freebox_is_asked_once_and_allowed_on_its_display() -> suite::Outcome {
    let Some(mut bench) = Virtual::new("freebox", false).await? else {
        return Ok(());
    };
    let address = devices::router::address::RouterAddress::parse(&bench.address())?;
    let access = bench.access(Login::Missing);
    let mut router = devices::router::drivers::open(&address, &access).await?;
    let tell = |bench: &mut Virtual, line: &str| {
        let now = bench.router().now();
        bench.router().lock().command(now, line).join(" ")
    };
    // It asks, is told to wait, and asks with the same token again.
    for _ in 0..2 {
        let error = router.status().await.expect_err("nobody allowed it");
        assert_eq!(error.code(), "second-factor", "{error}");
        assert!(error.to_string().contains("display"), "{error}");
    }
    assert!(access.tokens.token(FREEBOX)?.is_some());
    assert!(tell(&mut bench, "allow").contains("granted"));
    assert!(tell(&mut bench, "allow").contains("No application"));
    assert!(!router.status().await?.networks.is_empty());
    // Another program run finds the token.
    let mut router = devices::router::drivers::open(&address, &access).await?;
    assert!(!router.status().await?.networks.is_empty());
    assert_eq!(bench.wps(), Some(true));
    Ok(())
}

#[tokio::test]
async fn a_freebox_that_says_no_is_asked_anew_the_next_time() -> suite::Outcome {
    let Some(mut bench) = Virtual::new("freebox", false).await? else {
        return Ok(());
    };
    let mut router = bench.open(Login::Missing).await?;
    assert!(router.status().await.is_err());
    let now = bench.router().now();
    bench.router().lock().command(now, "deny");
    let error = router.status().await.expect_err("denied");
    assert_eq!(error.code(), "refused", "{error}");
    let error = router.status().await.expect_err("asked anew");
    assert_eq!(error.code(), "second-factor", "{error}");
    Ok(())
}
