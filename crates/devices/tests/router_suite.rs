//! Every driver passes the same suite: against the lab's virtual router of its kind over real
//! sockets, and against the stock program where there is one.

#[macro_use]
mod suite;

use suite::hostapd::Stock;
use suite::virtual_router::Virtual;

suite!(hostapd, Stock::new());
suite!(fritz, Virtual::new("fritz", false));
suite!(fritz_tls, Virtual::new("fritz", true));
suite!(jnap, jnap(false));
suite!(jnap_tls, jnap(true));
suite!(openwrt, openwrt(false));
suite!(openwrt_tls, openwrt(true));

async fn jnap(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("jnap", tls).await?;
    // There is one administrator, and nothing besides the password.
    Ok(bench.map(|bench| bench.without(&["second-factor"])))
}

async fn openwrt(tls: bool) -> suite::Outcome<Option<Virtual>> {
    let bench = Virtual::new("openwrt", tls).await?;
    // Its accounts have passwords and rights, and no second factor.
    Ok(bench.map(|bench| bench.without(&["second-factor"])))
}
