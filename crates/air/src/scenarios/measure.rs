//! How long a device takes from its start to the network's settings: ours, wpa_supplicant and iwd,
//! in turn, in one boot. `benches/air/run` runs these and shows what they print; the suite does
//! not, because a busy machine would make a test of time fail. And how long our pop-up takes to be
//! on the air.

use std::env;
use std::time::Duration;

use link::ctrl::format_mac;
use tokio::time::Instant;

use super::ours::{octopin as run_octopin, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::process::PATIENCE;
use crate::radio::RadioConf;
use crate::scenario::Scenario;
use crate::supplicant::SupplicantConf;

/// How often each program runs when `OCTOPIN_AIR_RUNS` says nothing else.
const RUNS: usize = 7;

/// How long one run may take.
const RUN: Duration = Duration::from_secs(120);

const HALF_AN_HOUR: u64 = 30 * 60;

/// How soon a pop-up is to be on the air.
const ON_AIR: Duration = Duration::from_millis(300);

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "measure-pin-channel-1",
        "from the start to the settings with a PIN, access point on channel 1",
        1,
        |air| Box::pin(measure(air, Method::Pin, 1)),
    )
    .deadline(HALF_AN_HOUR)
    .alone(),
    Scenario::new(
        "measure-pin-channel-9",
        "the same on channel 9, which is none of the usual three",
        1,
        |air| Box::pin(measure(air, Method::Pin, 9)),
    )
    .deadline(HALF_AN_HOUR)
    .alone(),
    Scenario::new("measure-pin-channel-36", "the same at 5 GHz", 1, |air| {
        Box::pin(measure(air, Method::Pin, 36))
    })
    .deadline(HALF_AN_HOUR)
    .alone(),
    Scenario::new(
        "measure-button",
        "from the start to the settings with the button, access point on channel 1",
        1,
        |air| Box::pin(measure(air, Method::Button, 1)),
    )
    .deadline(HALF_AN_HOUR)
    .alone(),
    Scenario::new(
        "measure-popup",
        "from the start of the process until the pop-up is on the air",
        0,
        |air| Box::pin(popup(air)),
    )
    .deadline(HALF_AN_HOUR)
    .alone(),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Pin,
    Button,
}

/// What the access point saw of one run, counted from the start.
#[derive(Clone, Copy, Debug)]
struct Took {
    /// The device said that it has the settings (WSC_Done).
    settings: Duration,
    /// It joined the network with them, where the program does that by itself.
    joined: Option<Duration>,
}

/// The runs of one program.
struct Row {
    name: &'static str,
    took: Vec<Took>,
    failed: usize,
}

/// How often each program is to run.
fn runs() -> usize {
    let asked = env::var("OCTOPIN_AIR_RUNS").ok();
    asked.and_then(|runs| runs.parse().ok()).unwrap_or(RUNS)
}

async fn measure(air: &mut Air, method: Method, channel: u16) -> Result<(), AirError> {
    let runs = runs();
    let conf = HostapdConf::wps(HOME, PASSPHRASE)
        .channel(channel)
        .set("beacon_int", "100");
    let mut ap = air.hostapd(0, conf).await?;
    let mut rows = ["octopin enroll", "wpa_supplicant", "iwd"].map(|name| Row {
        name,
        took: Vec::new(),
        failed: 0,
    });
    for run in 1..=runs {
        for row in &mut rows {
            // Nobody scanned with it, so that nothing is remembered; with the channels of most hardware.
            let radio = air.add_radio(&RadioConf::new().world())?;
            let took = match row.name {
                "wpa_supplicant" => supplicant(air, &mut ap, radio, method).await,
                "iwd" => iwd(air, &mut ap, radio, method).await,
                _ => octopin(air, &mut ap, radio, method).await,
            };
            air.remove_last_radio()?;
            air.note(&format!("{run} {}: {took:?}", row.name));
            match took {
                Ok(took) => row.took.push(took),
                Err(_) => row.failed += 1,
            }
        }
    }
    println!("{method:?}, channel {channel}; seconds, median (lowest to highest)");
    println!(
        "{:16} {:>22} {:>22} {:>7}",
        "", "settings", "joined", "failed"
    );
    for row in &rows {
        let settings = row.took.iter().map(|took| took.settings).collect();
        let joined = row.took.iter().filter_map(|took| took.joined).collect();
        println!(
            "{:16} {:>22} {:>22} {:>7}",
            row.name,
            spread(settings),
            spread(joined),
            row.failed
        );
    }
    let settings = |row: &Row| median(row.took.iter().map(|took| took.settings).collect());
    let [ours, theirs, _] = &rows;
    let (Some(ours), Some(theirs)) = (settings(ours), settings(theirs)) else {
        return ensure("both came to an end", false, "no run that did");
    };
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("octopin enroll / wpa_supplicant: {ratio:.2}");
    ensure("at most half", ratio <= 0.5, format!("{ratio:.2}"))
}

/// Makes the access point ready for the next device.
async fn arm(ap: &mut Hostapd, method: Method) -> Result<(), AirError> {
    match method {
        Method::Pin => ap.add_pin("any", PIN).await,
        Method::Button => {
            // The device before counts as another one that pressed, for two minutes.
            ap.ctrl().command("WPS_CANCEL").await?;
            ap.press_button().await
        }
    }
}

/// Waits for what the access point sees of a device.
async fn settings(ap: &mut Hostapd, mac: [u8; 6], since: Instant) -> Result<Duration, AirError> {
    let success = format!("WPS-REG-SUCCESS {}", format_mac(mac));
    ap.watch().expect(&success, RUN).await?;
    Ok(since.elapsed())
}

async fn joined(ap: &mut Hostapd, mac: [u8; 6], since: Instant) -> Result<Duration, AirError> {
    let connected = format!("AP-STA-CONNECTED {}", format_mac(mac));
    ap.watch().expect(&connected, RUN).await?;
    Ok(since.elapsed())
}

/// Ours, from the start of the process.
async fn octopin(
    air: &mut Air,
    ap: &mut Hostapd,
    radio: usize,
    method: Method,
) -> Result<Took, AirError> {
    arm(ap, method).await?;
    let mac = air.radios()[radio].mac();
    let interface = air.interface(radio).to_owned();
    let secret: &[&str] = match method {
        Method::Pin => &["--pin", PIN],
        Method::Button => &["--push-button"],
    };
    let arguments = [&["enroll", "--wifi", &interface], secret].concat();
    let since = Instant::now();
    let mut daemon = start(air, &arguments)?;
    let settings = settings(ap, mac, since).await?;
    daemon.wait(PATIENCE).await?;
    air.note(&daemon.log());
    Ok(Took {
        settings,
        joined: None,
    })
}

/// wpa_supplicant, which runs already, from the command.
async fn supplicant(
    air: &mut Air,
    ap: &mut Hostapd,
    radio: usize,
    method: Method,
) -> Result<Took, AirError> {
    arm(ap, method).await?;
    let mut station = air.supplicant(radio, SupplicantConf::new()).await?;
    let since = Instant::now();
    match method {
        Method::Pin => station.wps_pin(None, PIN).await?,
        Method::Button => station.wps_button().await?,
    }
    Ok(Took {
        settings: settings(ap, station.mac(), since).await?,
        joined: Some(joined(ap, station.mac(), since).await?),
    })
}

/// iwd, which runs already and has done its first scan, from the start of `iwctl`.
async fn iwd(
    air: &mut Air,
    ap: &mut Hostapd,
    radio: usize,
    method: Method,
) -> Result<Took, AirError> {
    arm(ap, method).await?;
    let iwd = air.iwd(radio).await?;
    iwd.idle(air).await?;
    let since = Instant::now();
    let ask = async {
        match method {
            Method::Pin => iwd.user_pin(air, PIN, RUN).await,
            Method::Button => iwd.push_button(air, RUN).await,
        }
    };
    let see = async {
        Ok(Took {
            settings: settings(ap, iwd.mac(), since).await?,
            joined: Some(joined(ap, iwd.mac(), since).await?),
        })
    };
    let ((), took) = tokio::try_join!(ask, see)?;
    Ok(took)
}

/// Our pop-up, from the start of its process, by what it says itself, to a hundredth of a second.
async fn popup(air: &mut Air) -> Result<(), AirError> {
    let mut took = Vec::new();
    for _ in 0..runs() {
        let radio = air.add_radio(&RadioConf::new().world())?;
        let interface = air.interface(radio).to_owned();
        let home = ["--ssid", HOME, "--passphrase", PASSPHRASE];
        let window = ["--push-button", "--timeout", "1"];
        let words = [&["popup", "--wifi", &interface], &home[..], &window].concat();
        let ran = run_octopin(air, &words).await?;
        air.remove_last_radio()?;
        let millis = ran.json["on_air_ms"].as_u64();
        ensure("it was on the air", millis.is_some(), &ran.json)?;
        took.extend(millis.map(Duration::from_millis));
    }
    println!("octopin popup on the air; seconds, median (lowest to highest)");
    println!("{}", spread(took.clone()));
    let middle = median(took).unwrap_or(Duration::MAX);
    ensure("in time", middle <= ON_AIR, format!("{middle:?}"))
}

fn median(mut all: Vec<Duration>) -> Option<Duration> {
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

/// Median, lowest and highest; a dash where there is nothing.
fn spread(all: Vec<Duration>) -> String {
    let (low, high) = (all.iter().min().copied(), all.iter().max().copied());
    match (median(all), low, high) {
        (Some(median), Some(low), Some(high)) => format!(
            "{:.2} ({:.2} to {:.2})",
            median.as_secs_f64(),
            low.as_secs_f64(),
            high.as_secs_f64()
        ),
        _ => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_ends() {
        let all = [3, 1, 2].map(Duration::from_secs);
        assert_eq!(median(all.into()), Some(Duration::from_secs(2)));
        assert_eq!(spread(all.into()), "2.00 (1.00 to 3.00)");
        assert_eq!(spread(Vec::new()), "-");
    }
}
