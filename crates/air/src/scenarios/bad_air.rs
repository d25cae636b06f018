//! The medium of our own, proven with stock programs: loss, range, delay, and one certain frame.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::hwsim::FrameKind;
use crate::medium::Medium;
use crate::rules::Link;
use crate::scenario::Scenario;
use crate::supplicant::{Supplicant, SupplicantConf};

/// How long a run over bad air may take: lost messages are repeated after seconds.
const PATIENT: Duration = Duration::from_secs(100);

const AP: usize = 0;
const STATION: usize = 1;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "medium-perfect",
        "a PIN run over our own medium, with the signal that was set",
        2,
        |air| Box::pin(perfect(air)),
    )
    .medium(),
    Scenario::new(
        "medium-loss-10",
        "a PIN run in spite of 10 % of all frames lost",
        2,
        |air| Box::pin(loss(air, 100, 4)),
    )
    .medium(),
    Scenario::new(
        "medium-loss-30",
        "a PIN run in spite of 30 % of all frames lost",
        2,
        |air| Box::pin(loss(air, 300, 1)),
    )
    .medium(),
    Scenario::new(
        "medium-range",
        "of two access points only the one in range is seen",
        3,
        |air| Box::pin(range(air)),
    )
    .medium(),
    Scenario::new("medium-delay", "a PIN run with 20 ms each way", 2, |air| {
        Box::pin(delay(air))
    })
    .medium(),
    Scenario::new(
        "medium-one-frame",
        "the first EAPOL frame of the station is lost, and the run still succeeds",
        2,
        |air| Box::pin(one_frame(air)),
    )
    .medium(),
];

/// What is left of a PIN run that succeeded.
struct Joined {
    credential_after: Duration,
    _ap: Hostapd,
    _station: Supplicant,
}

/// A PIN run from start to the station list.
async fn run(air: &mut Air) -> Result<Joined, AirError> {
    let mut ap = air.hostapd(AP, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let mut station = air.supplicant(STATION, SupplicantConf::new()).await?;
    ap.add_pin("any", PIN).await?;
    let start = air.elapsed();
    station.wps_pin(None, PIN).await?;
    station.credential(PATIENT).await?;
    let credential_after = air.elapsed().saturating_sub(start);
    air.note("credential");
    let mac = link::ctrl::format_mac(station.mac());
    let connected = format!("AP-STA-CONNECTED {mac}");
    ap.watch().expect(&connected, PATIENT).await?;
    check("stations", &ap.stations().await?, &vec![station.mac()])?;
    Ok(Joined {
        credential_after,
        _ap: ap,
        _station: station,
    })
}

async fn perfect(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    medium.everywhere(Link::perfect().signal(-67));
    let _joined = run(air).await?;
    check("lost frames", &medium.total().lost, &0)?;
    let link = air
        .run("iw", &["dev", air.interface(STATION), "link"])
        .await?;
    ensure("the signal", link.contains("signal: -67 dBm"), link)
}

async fn loss(air: &mut Air, per_mille: u16, seed: u64) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), seed).await?;
    medium.everywhere(Link::perfect().loss(per_mille));
    run(air).await?;
    for (from, to) in [(AP, STATION), (STATION, AP)] {
        for kind in [FrameKind::Beacon, FrameKind::Management, FrameKind::Data] {
            let counts = medium.counts(from, to, kind);
            air.note(&format!("{from} to {to}: {kind:?} {counts:?}"));
        }
    }
    // WSC and the 4-way handshake alone are nine data frames each way; both seeds lose some of them.
    let data = medium.counts(AP, STATION, FrameKind::Data);
    ensure("data frames were lost", data.lost > 0, format!("{data:?}"))?;
    let total = medium.total();
    let expected = f64::from(per_mille) / 1000.0;
    ensure(
        "the loss is about as set",
        (total.loss() - expected).abs() < expected / 2.0,
        format!("{total:?}"),
    )
}

async fn range(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    medium.between(0, 2, Link::none());
    let far = HostapdConf::wps("far", PASSPHRASE);
    let _far = air.hostapd(0, far).await?;
    let near = air.hostapd(1, HostapdConf::wps("near", PASSPHRASE)).await?;
    let mut station = air.supplicant(2, SupplicantConf::new()).await?;
    // A scan listens to a channel for some hundredths of a second only, which may be too short for
    // a busy machine.
    let mut results = String::new();
    while !results.contains("near") && air.elapsed() < PATIENT {
        results = scan(&mut station).await?;
        ensure(
            "the far one is not seen",
            !results.contains("far"),
            &results,
        )?;
    }
    ensure("the near one is seen", results.contains("near"), &results)?;
    // When the near one loses its power as well, nothing is left.
    medium.silence(1);
    station.ctrl().command("BSS_FLUSH 0").await?;
    let results = scan(&mut station).await?;
    let near = link::ctrl::format_mac(near.bssid());
    ensure("nothing is seen", !results.contains(&near), &results)
}

async fn scan(station: &mut Supplicant) -> Result<String, AirError> {
    station.ctrl().command("SCAN TYPE=ONLY freq=2412").await?;
    station.expect("CTRL-EVENT-SCAN-RESULTS").await?;
    Ok(station.ctrl().request("SCAN_RESULTS").await?)
}

async fn delay(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let each_way = Duration::from_millis(20);
    medium.everywhere(Link::perfect().delay(each_way));
    let took = run(air).await?.credential_after;
    // Identity, WSC_Start and M1 to M8 are ten round trips at the least.
    ensure(
        "the delay is felt",
        took > each_way * 20,
        format!("{took:?}"),
    )
}

async fn one_frame(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let lost = Arc::new(AtomicBool::new(false));
    let once = Arc::clone(&lost);
    medium.veto(move |passing| {
        let eapol = passing.frame.windows(2).any(|two| two == [0x88, 0x8e]);
        passing.from == STATION
            && passing.kind == FrameKind::Data
            && eapol
            && !once.swap(true, Ordering::Relaxed)
    });
    run(air).await?;
    check("the frame was lost", &lost.load(Ordering::Relaxed), &true)?;
    check("lost frames", &medium.total().lost, &1)
}
