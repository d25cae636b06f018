//! What nobody knew before, and what shows only when WPS has succeeded.

use advisor::facts::Security;
use lab::home::protected;
use lab::router::RouterConfig;

use super::{OTHER_ROUTER, Scenario, by, by_hand, failed, tell, without_wps};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    failed(
        "out-of-range",
        "pin",
        ("nobody-came", Some("out-of-range")),
        "The printer is too far from the router to hear it",
        |_| {},
    ),
    failed(
        "channel-13",
        "pin",
        ("nobody-came", Some("high-channel")),
        "The router is on channel 13, which a printer made for North America does not use",
        |_| {},
    ),
    failed(
        "mac-filter-first",
        "pin",
        ("nobody-came", Some("mac-filter")),
        "The router's filter refuses the printer before WPS begins",
        |_| {},
    ),
    // WPS succeeded, and the printer is not there.
    failed(
        "mac-filter",
        "pin",
        ("joined-not-found", Some("mac-filter")),
        "WPS succeeds, but the router's filter does not list the printer",
        |_| {},
    ),
    failed(
        "wpa3-behind",
        "pin",
        ("joined-not-found", Some("pmf-required")),
        "WPS succeeds, and the network wants what WPA3 wants, though the router's page says WPA2",
        |stage| {
            stage.router(|router| router.security = lab::bss::Security::Wpa3);
            stage.known = |facts| {
                tell(&mut facts.network.security, Security::Wpa2);
                facts.network.pmf.forget();
            };
        },
    ),
    failed(
        "pmf-required",
        "pin",
        ("joined-not-found", Some("pmf-required")),
        "WPS succeeds, but the network makes every device protect its management frames",
        |stage| stage.router(|router| router.rsn = Some(protected())),
    ),
    failed(
        "stale-key",
        "pin",
        ("joined-not-found", Some("wrong-key")),
        "WPS hands out an old key, from before the passphrase was changed",
        |_| {},
    ),
    failed(
        "full",
        "pin",
        ("joined-not-found", Some("station-limit")),
        "WPS succeeds, but the router has as many devices as it takes",
        |stage| stage.router(|router| router.full = true),
    ),
    failed(
        "no-address",
        "pin",
        ("joined-not-found", Some("no-address")),
        "The printer joins, but nobody gives it an address",
        |_| {},
    ),
    failed(
        "addresses-full",
        "pin",
        ("joined-not-found", Some("addresses-full")),
        "The printer joins, and the router has no address left to give",
        |stage| {
            stage.router(|router| router.gives_addresses = false);
            stage.known = |facts| tell(&mut facts.router.addresses_full, true);
        },
    ),
    failed(
        "guest-network",
        "pin",
        ("joined-not-found", Some("isolated")),
        "The printer joins a guest network that keeps it apart from the computer",
        |_| {},
    ),
    failed(
        "isolation-unseen",
        "pin",
        ("joined-not-found", Some("isolated")),
        "The same, where the router does not tell that it does that",
        |stage| {
            stage.router(|router| router.isolated = true);
            stage.known = |facts| facts.router.isolation.forget();
        },
    ),
    failed(
        "other-network",
        "button",
        ("not-found", Some("other-network")),
        "By hand, the button of the wrong router is pressed: the printer is in another network",
        |stage| {
            by(stage, "button", None);
            let other = RouterConfig::new("Old router", OTHER_ROUTER, "Attic", "dusty old boxes");
            stage.another_router(other, 4);
            stage.script.at = 1;
        },
    ),
    failed(
        "wrong-passphrase",
        "manual",
        ("not-found", Some("wrong-passphrase")),
        "By hand, the passphrase is mistyped at the printer",
        |stage| {
            by_hand(stage);
            stage.known = without_wps;
            stage.script.mistypes = true;
        },
    ),
    failed(
        "silent-printer",
        "pin",
        ("joined-silent", Some("not-reachable")),
        "The printer is in the network, and neither its page nor its printing answers",
        |stage| stage.silent = true,
    ),
];
