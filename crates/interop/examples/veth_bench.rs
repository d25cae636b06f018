//! Times our enrollee and stock wpa_supplicant in turn against one stock hostapd, over a cable.
//!
//! `benches/veth` runs it; `benches/README.md` says how to read it.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use interop::{Hostapd, HostapdConf, PATIENCE, Rig, RigError, STA_INTERFACE};
use interop::{Supplicant, SupplicantConf};

const PIN: &str = "12345670";

/// What one run took.
#[derive(Clone, Copy)]
struct Times {
    /// From the start of the program to hostapd's success.
    whole: Duration,
    /// From the moment hostapd begins to speak EAP to its success.
    exchange: Duration,
}

fn main() -> ExitCode {
    let runs = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let result = runtime
        .map_err(|error| error.to_string())
        .and_then(|runtime| {
            let bench = bench(runs.unwrap_or(30));
            runtime.block_on(bench).map_err(|error| error.to_string())
        });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn bench(runs: usize) -> Result<(), RigError> {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new()).await?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for run in 0..runs {
        ours.push(our_run(&rig, &mut ap).await?);
        theirs.push(their_run(&rig, &mut ap).await?);
        eprint!("\r{} of {runs}", run + 1);
    }
    eprintln!();
    rig.passed();
    println!("{runs} runs each, in turn, milliseconds: median (tenth to ninetieth percentile)");
    for (name, times) in [("octopin enroll", &ours), ("wpa_supplicant", &theirs)] {
        let exchange: Vec<Duration> = times.iter().map(|times| times.exchange).collect();
        let whole: Vec<Duration> = times.iter().map(|times| times.whole).collect();
        println!("  {name:15} exchange {}", summary(exchange));
        println!("  {name:15} from the program's start {}", summary(whole));
    }
    Ok(())
}

fn summary(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |part: usize| {
        let index = times.len().saturating_sub(1) * part / 10;
        times
            .get(index)
            .map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    format!("{:.2} ({:.2} to {:.2})", at(5), at(1), at(9))
}

async fn our_run(rig: &Rig, ap: &mut Hostapd) -> Result<Times, RigError> {
    rig.new_mac(STA_INTERFACE)?;
    ap.add_pin("any", PIN).await?;
    let program = rig.octopin()?;
    let arguments = ["enroll", "--wired", STA_INTERFACE, "--pin", PIN, "--json"];
    let start = Instant::now();
    let mut daemon = rig.spawn("octopin", program, &arguments)?;
    let times = success(ap, start).await?;
    daemon.wait(PATIENCE).await?;
    Ok(times)
}

async fn their_run(rig: &Rig, ap: &mut Hostapd) -> Result<Times, RigError> {
    rig.new_mac(STA_INTERFACE)?;
    ap.add_pin("any", PIN).await?;
    let start = Instant::now();
    let mut station: Supplicant = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    station.begin().await?;
    let times = success(ap, start).await?;
    station.expect("WPS-SUCCESS").await?;
    Ok(times)
}

async fn success(ap: &mut Hostapd, start: Instant) -> Result<Times, RigError> {
    ap.expect("CTRL-EVENT-EAP-STARTED").await?;
    let begun = Instant::now();
    ap.expect("WPS-REG-SUCCESS").await?;
    Ok(Times {
        whole: start.elapsed(),
        exchange: begun.elapsed(),
    })
}
