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
suite!(tplink, tplink("firmware sealed", false));
suite!(tplink_plain, tplink("firmware plain", false));
suite!(tplink_tls, tplink("firmware sealed", true));
