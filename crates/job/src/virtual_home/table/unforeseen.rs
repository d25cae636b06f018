//! What nobody knew before, and what shows only when WPS has succeeded.

use advisor::evidence::Confidence;
use advisor::facts::Security;
use lab::home::protected;
use lab::router::RouterConfig;

use super::{OTHER_ROUTER, Scenario, by, by_hand, failed, tell, told, without_wps};

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    failed(
        "out-of-range",
        "pin",
        ("nobody-came", Some("out-of-range")),
        "job-scene-out-of-range",
        |_| {},
    ),
    failed(
        "channel-13",
        "pin",
        ("nobody-came", Some("high-channel")),
        "job-scene-channel-13",
        |_| {},
    ),
    failed(
        "mac-filter-first",
        "pin",
        ("nobody-came", Some("mac-filter")),
        "job-scene-mac-filter-first",
        |_| {},
    ),
    // WPS succeeded, and the printer is not there.
    failed(
        "mac-filter",
        "pin",
        ("joined-not-found", Some("mac-filter")),
        "job-scene-mac-filter",
        |_| {},
    ),
    failed(
        "wpa3-behind",
        "pin",
        ("joined-not-found", Some("wpa3-only")),
        "job-scene-wpa3-behind",
        |stage| {
            stage.router(|router| router.security = lab::bss::Security::Wpa3);
            stage.known = |facts| {
                // A page is believed until the printer is not there.
                let network = &mut facts.network;
                network.security.forget();
                network
                    .security
                    .learn(Security::Wpa2, told().sure(Confidence::Medium));
                network.pmf.forget();
            };
        },
    ),
    failed(
        "pmf-required",
        "pin",
        ("joined-not-found", Some("pmf-required")),
        "job-scene-pmf-required",
        |stage| stage.router(|router| router.rsn = Some(protected())),
    ),
    failed(
        "stale-key",
        "pin",
        ("joined-not-found", Some("wrong-key")),
        "job-scene-stale-key",
        |_| {},
    ),
    failed(
        "full",
        "pin",
        ("joined-not-found", Some("station-limit")),
        "job-scene-full",
        |stage| stage.router(|router| router.full = true),
    ),
    failed(
        "no-address",
        "pin",
        ("joined-not-found", Some("no-address")),
        "job-scene-no-address",
        |_| {},
    ),
    failed(
        "addresses-full",
        "pin",
        ("joined-not-found", Some("addresses-full")),
        "job-scene-addresses-full",
        |stage| {
            stage.router(|router| router.gives_addresses = false);
            stage.known = |facts| tell(&mut facts.router.addresses_full, true);
        },
    ),
    failed(
        "guest-network",
        "pin",
        ("joined-not-found", Some("isolated")),
        "job-scene-guest-network",
        |_| {},
    ),
    failed(
        "isolation-unseen",
        "pin",
        ("joined-not-found", Some("isolated")),
        "job-scene-isolation-unseen",
        |stage| {
            stage.router(|router| router.isolated = true);
            stage.known = |facts| facts.router.isolation.forget();
        },
    ),
    failed(
        "other-network",
        "button",
        ("not-found", Some("other-network")),
        "job-scene-other-network",
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
        "job-scene-wrong-passphrase",
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
        "job-scene-silent-printer",
        |stage| stage.silent = true,
    ),
];
