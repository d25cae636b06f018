//! Every driver passes the same suite: against the lab's virtual router of its kind over real
//! sockets, and against the stock program where there is one.

mod sshd;
#[macro_use]
mod suite;

use std::process::ExitCode;
use std::sync::Arc;

use devices::router::address::RouterAddress;
use devices::router::driver::Fix;
use devices::router::drivers::{self, Access};
use devices::router::tokens::{MemoryTokens, TokenStore};
use interop::cases::{self, Case};
use lan::secret::Secret;
use suite::gateway::Gateway;
use suite::hostapd::Stock;
use suite::hostapd_ssh::Remote;
use suite::hostapd_upnp::OverUpnp;
use suite::virtual_router::Virtual;
use suite::{Bench, Lack, Login, Need, Outcome};

fn main() -> ExitCode {
    // The stock programs first, because they do the most.
    let suites = [
        suite!(hostapd, Stock::new()),
        suite!(hostapd_ssh, Remote::new()),
        suite!(hostapd_upnp, OverUpnp::new(), alone),
        suite!(keenetic, keenetic(false)),
        suite!(keenetic_tls, keenetic(true)),
        suite!(tr181, Gateway::new("tr181")),
        suite!(rdk, Gateway::new("rdk")),
        suite!(asus_tls, asus()),
        suite!(freebox, freebox(false)),
        suite!(freebox_tls, freebox(true)),
        suite!(fritz, Virtual::new("fritz", false)),
        suite!(fritz_tls, Virtual::new("fritz", true)),
        suite!(jnap, jnap(false)),
        suite!(jnap_tls, jnap(true)),
        suite!(mikrotik, mikrotik(false)),
        suite!(mikrotik_tls, mikrotik(true)),
        suite!(openwrt, openwrt(false)),
        suite!(openwrt_tls, openwrt(true)),
        suite!(tplink, tplink("firmware sealed", false)),
        suite!(tplink_plain, tplink("firmware plain", false)),
        suite!(tplink_tls, tplink("firmware sealed", true)),
        suite!(virtual_hostapd, hostapd()),
        suite!(virtual_upnp, upnp(), alone),
    ];
    let mut all = suites.into_iter().flatten().collect::<Vec<_>>();
    all.extend([
        Case {
            name: "a_freebox_is_asked_once_and_allowed_on_its_display".to_owned(),
            alone: false,
            run: || suite::block_on(a_freebox_is_asked_once_and_allowed_on_its_display()),
        },
        Case {
            name: "a_freebox_that_says_no_is_asked_anew_the_next_time".to_owned(),
            alone: false,
            run: || suite::block_on(a_freebox_that_says_no_is_asked_anew_the_next_time()),
        },
    ]);
    cases::main(&all)
}

const NO_RIGHTS: Need = Need::Fault("no-rights");
const SECOND_FACTOR: Need = Need::Fault("second-factor");

/// What those have whose accounts have passwords and rights.
const NO_SECOND_FACTOR: &[Lack] = &[(SECOND_FACTOR, "a login is its password alone")];

/// Their pages have one account.
const ONE_ACCOUNT: &[Lack] = &[
    (NO_RIGHTS, "its only account may do everything"),
    (SECOND_FACTOR, "a login is its password alone"),
];

async fn jnap(tls: bool) -> Outcome<Option<Virtual>> {
    let bench = Virtual::new("jnap", tls).await?;
    Ok(bench.map(|bench| bench.without(NO_SECOND_FACTOR)))
}

async fn keenetic(tls: bool) -> Outcome<Option<Virtual>> {
    let bench = Virtual::new("keenetic", tls).await?;
    Ok(bench.map(|bench| bench.without(NO_SECOND_FACTOR)))
}

async fn asus() -> Outcome<Option<Virtual>> {
    let bench = Virtual::new("asus", true).await?;
    Ok(bench.map(|bench| bench.without(ONE_ACCOUNT)))
}

async fn tplink(firmware: &str, tls: bool) -> Outcome<Option<Virtual>> {
    let bench = Virtual::new("tplink", tls).await?;
    Ok(bench.map(|bench| {
        bench.tell(firmware);
        bench.without(ONE_ACCOUNT)
    }))
}

async fn openwrt(tls: bool) -> Outcome<Option<Virtual>> {
    let bench = Virtual::new("openwrt", tls).await?;
    Ok(bench.map(|bench| bench.without(NO_SECOND_FACTOR)))
}

async fn mikrotik(tls: bool) -> Outcome<Option<Virtual>> {
    const LACKS: &[Lack] = &[
        (SECOND_FACTOR, "a login is its password alone"),
        (
            Need::Time,
            "RouterOS tells nothing of a window; the driver counts the time itself",
        ),
        (
            Need::ButtonByHand,
            "RouterOS tells nothing of a window that somebody else opened",
        ),
    ];
    let bench = Virtual::new("mikrotik", tls).await?;
    Ok(bench.map(|bench| bench.without(LACKS)))
}

async fn hostapd() -> Outcome<Option<Virtual>> {
    const LACKS: &[Lack] = &[
        (Need::Login, "whoever may use the socket is let in"),
        (NO_RIGHTS, "whoever may use the socket may do everything"),
        (SECOND_FACTOR, "whoever may use the socket is let in"),
    ];
    let bench = Virtual::new("hostapd", false).await?;
    Ok(bench.map(|bench| bench.without(LACKS)))
}

async fn upnp() -> Outcome<Option<Virtual>> {
    let network = |access: &mut Access| {
        access.network = suite::hostapd_upnp::network("Maple Street 7", "seven green bottles");
    };
    let bench = Virtual::new("upnp", false).await?;
    Ok(bench.map(|bench| bench.without(suite::hostapd_upnp::LACKS).with(network)))
}

async fn freebox(tls: bool) -> Outcome<Option<Virtual>> {
    const LACKS: &[Lack] = &[
        (Need::Login, "a token lets in; its own tests are below"),
        (SECOND_FACTOR, "the display is asked once, for the token"),
    ];
    let bench = Virtual::new("freebox", tls).await?;
    Ok(bench.map(|bench| bench.without(LACKS).with(with_token)))
}

/// The name under which the token of the lab's Freebox is kept.
const FREEBOX: &str = "freebox-00000000000000000000000000001ab0";

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

async fn a_freebox_is_asked_once_and_allowed_on_its_display() -> Outcome {
    let Some(mut bench) = Virtual::new("freebox", false).await? else {
        return Ok(());
    };
    let address = RouterAddress::parse(&bench.address())?;
    let access = bench.access(Login::Missing);
    let mut router = drivers::open(&address, &access).await?;
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
    let mut router = drivers::open(&address, &access).await?;
    assert!(!router.status().await?.networks.is_empty());
    assert_eq!(bench.wps(), Some(true));
    Ok(())
}

async fn a_freebox_that_says_no_is_asked_anew_the_next_time() -> Outcome {
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
