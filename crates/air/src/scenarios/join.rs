//! `octopin join` over the air: stock hostapd is the router, and the printer is stock too, its radio
//! wpa_supplicant's and its IPP that of CUPS' `ippeveprinter`, in a network namespace of its own. The
//! job has to find it in the network, by the name that it gave itself in WPS.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustix::process::Signal;
use serde_json::Value;

use super::ours::{Ran, octopin, result, start};
use super::{HOME, PASSPHRASE, PIN};
use crate::air::Air;
use crate::error::{AirError, check, ensure};
use crate::hostapd::{Hostapd, HostapdConf};
use crate::medium::Medium;
use crate::process::Daemon;
use crate::scenario::Scenario;
use crate::supplicant::{Supplicant, SupplicantConf};

/// How long a part of a job may take on a machine that is busy with other things.
const RUN: Duration = Duration::from_secs(130);

const ROUTER: usize = 0;
const PRINTER: usize = 1;
/// The radio that the job may use.
const OWN: &str = "wlan2";
const LAPTOP: usize = 2;

/// Where the printer lives.
const SPACE: &str = "printer";
const ROUTER_ADDRESS: &str = "192.168.60.1/24";
pub(super) const PRINTER_ADDRESS: &str = "192.168.60.20/24";
/// Its IPP, once it is in the network; and for the scenario itself, before.
const IPP: &str = "ipp://192.168.60.20:8631/ipp/print";
const INSIDE: &str = "ipp://127.0.0.1:8631/ipp/print";

/// `ippeveprinter` with the Avahi that it insists on.
const EVE: &str = concat!(
    include_str!("../../../octopin/tests/support/avahi.sh"),
    r#"
set -e
ip link set lo up
start_avahi "$1" "$2"
# It gives up when Avahi is not ready yet.
while ! ippeveprinter -p 8631 -d "$1" -M HP -m 'ENVY 5640 series' 'Study printer'; do
    sleep 0.2
done
"#
);

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "join-pin",
        "the whole job: a stock printer by its PIN at a stock router, found by its IPP; and the \
         capture of it explained",
        2,
        |air| Box::pin(pin(air)),
    )
    .deadline(300)
    .medium(),
    Scenario::new(
        "join-wrong-pin",
        "a wrong half is told by the job, and by the capture of it",
        2,
        |air| Box::pin(wrong_pin(air)),
    )
    .deadline(300)
    .medium(),
    Scenario::new(
        "join-button",
        "the whole job with the buttons of both sides",
        2,
        |air| Box::pin(button(air)),
    )
    .deadline(300),
    Scenario::new(
        "join-upnp",
        "the whole job with this computer as external registrar over the router's UPnP",
        2,
        |air| Box::pin(upnp(air)),
    )
    .deadline(300),
    Scenario::new(
        "join-popup",
        "the whole job with this computer's radio, and a router without WPS; and the capture of it \
         explained",
        3,
        |air| Box::pin(popup(air)),
    )
    .deadline(300)
    .medium(),
    Scenario::new(
        "join-popup-wrong-pin",
        "a wrong half is told by the pop-up's job, and by the capture of it",
        3,
        |air| Box::pin(popup_wrong_pin(air)),
    )
    .deadline(300)
    .medium(),
    Scenario::new(
        "join-router-pin",
        "the whole job with a PIN that the router makes for it, typed at the printer, and gone \
         afterwards",
        2,
        |air| Box::pin(router_pin(air)),
    )
    .deadline(300),
    Scenario::new(
        "join-setup-network",
        "the passphrase over the open network that a printer shows, with this computer's radio, \
         which then loses its address there; the printer's web server is virtual",
        3,
        |air| Box::pin(setup_network(air)),
    )
    .deadline(300),
    Scenario::new(
        "join-setup-network-killed",
        "kill -9 while the laptop's radio is in the printer's own network: the next start puts it \
         back into its own",
        3,
        |air| Box::pin(setup_network_killed(air)),
    )
    .deadline(300),
];

/// A stock router and a stock printer that has not joined yet.
pub(super) struct Peers {
    pub(super) ap: Hostapd,
    router: String,
    pub(super) printer: Supplicant,
    uuid: String,
    _eve: Daemon,
}

impl Peers {
    async fn new(air: &mut Air, conf: HostapdConf) -> Result<Self, AirError> {
        Self::with_avahi_at(air, "lo", conf).await
    }

    /// The printer announces itself where it is asked from outside, too.
    pub(super) async fn announced(air: &mut Air, conf: HostapdConf) -> Result<Self, AirError> {
        let interface = air.interface(PRINTER).to_owned();
        Self::with_avahi_at(air, &interface, conf).await
    }

    async fn with_avahi_at(
        air: &mut Air,
        announces: &str,
        conf: HostapdConf,
    ) -> Result<Self, AirError> {
        air.run("ip", &["link", "set", "lo", "up"]).await?;
        air.move_radio(PRINTER, SPACE).await?;
        let interface = air.interface(PRINTER).to_owned();
        let add = ["-n", SPACE, "address", "add", PRINTER_ADDRESS, "dev"];
        air.run("ip", &[&add[..], &[&interface]].concat()).await?;
        let directory = air.directory("eve")?.display().to_string();
        let script = ["-m", "sh", "-c", EVE, "eve", &directory, announces];
        let eve = air.spawn_in(SPACE, "eve", "unshare", &script)?;
        let uuid = identity(air).await?;
        air.note(&format!("the printer is {uuid}"));
        let conf_of_printer = SupplicantConf::new().set("uuid", &uuid).within(SPACE);
        let printer = air.supplicant(PRINTER, conf_of_printer).await?;
        // hostapd's UPnP wants the address of its interface at the start.
        let interface = air.interface(ROUTER).to_owned();
        let address = ["address", "add", ROUTER_ADDRESS, "dev", &interface];
        air.run("ip", &address).await?;
        let mut ap = air.hostapd(ROUTER, conf).await?;
        let router = format!("hostapd:{}", ap.ctrl().path().display());
        Ok(Self {
            ap,
            router,
            printer,
            uuid,
            _eve: eve,
        })
    }

    /// Begins a job, and waits until a device is waited for.
    async fn join(&self, air: &mut Air, way: &[&str]) -> Result<Daemon, AirError> {
        let mut job = start(air, &[&["join", IPP, "--yes"], way].concat())?;
        job.wait_for_log(r#""event":"waiting""#, RUN).await?;
        Ok(job)
    }

    /// The job ends with this printer in the network, and the printer is there.
    async fn joined(&mut self, air: &mut Air, job: &mut Daemon, way: &str) -> Result<(), AirError> {
        self.ap.expect_station(self.printer.mac()).await?;
        let ran = ended(air, job).await?;
        ran.check_status(0)?;
        ran.check("/outcome", "joined")?;
        ran.check("/way", way)?;
        ran.check("/verified", true)?;
        ran.check("/printer/address", IPP)?;
        ran.check("/printer/uuid", self.uuid.as_str())?;
        let network = self.printer.connected_to().await?;
        let home = Some((HOME.to_owned(), self.ap.bssid()));
        check("the printer's network", &network, &home)
    }
}

/// Asks the printer who it is, in its own namespace, until it answers.
async fn identity(air: &mut Air) -> Result<String, AirError> {
    let program = air.octopin()?.display().to_string();
    let show = [&program, "printer", "show", INSIDE, "--json"];
    let ask = [&["netns", "exec", SPACE], &show[..]].concat();
    let begin = air.elapsed();
    loop {
        // What is not there yet is an end with status 1.
        let said = air.run("ip", &ask).await.unwrap_or_default();
        let document: Value = serde_json::from_str(&said).unwrap_or_default();
        if let Some(uuid) = document["identity"]["uuid"].as_str() {
            return Ok(uuid.to_owned());
        }
        let waited = air.elapsed().saturating_sub(begin);
        ensure("the printer's IPP answers", waited < RUN, said)?;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn ended(air: &mut Air, job: &mut Daemon) -> Result<Ran, AirError> {
    let status = job.wait(RUN).await;
    air.note(&job.log());
    result(job, status?.code().unwrap_or(-1))
}

/// What is on the air from now on.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<Vec<u8>>>>);

impl Recorder {
    /// Records what the medium carries, each frame once.
    fn new(medium: &Medium) -> Self {
        let recorder = Self::default();
        let frames = Arc::clone(&recorder.0);
        medium.veto(move |passing| {
            if passing.to == usize::from(passing.from == 0) {
                let mut frames = frames.lock().unwrap_or_else(PoisonError::into_inner);
                frames.push(passing.frame.to_vec());
            }
            false
        });
        recorder
    }

    /// A capture in the classic format (link type 105, IEEE 802.11), a millisecond from one frame to
    /// the next: the order is what counts.
    fn write(&self, air: &Air) -> Result<PathBuf, AirError> {
        let frames = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = Vec::new();
        out.extend_from_slice(&0xa1b2_c3d4_u32.to_le_bytes());
        out.extend_from_slice(&[2, 0, 4, 0]);
        out.extend_from_slice(&[0; 8]);
        for field in [65_535_u32, 105] {
            out.extend_from_slice(&field.to_le_bytes());
        }
        for (number, frame) in (0_u32..).zip(frames.iter()) {
            let length = u32::try_from(frame.len()).unwrap_or(0);
            for field in [number / 1000, number % 1000 * 1000, length, length] {
                out.extend_from_slice(&field.to_le_bytes());
            }
            out.extend_from_slice(frame);
        }
        let path = air.dir().join("air.pcap");
        std::fs::write(&path, out).map_err(AirError::system("writing the capture"))?;
        Ok(path)
    }

    /// What the program says of the last run in it.
    async fn explained(&self, air: &mut Air) -> Result<Ran, AirError> {
        let path = self.write(air)?.display().to_string();
        let ran = octopin(air, &["explain", &path]).await?;
        let last = ran.json["runs"].as_array().and_then(|runs| runs.last());
        Ok(Ran {
            status: ran.status,
            json: last.cloned().unwrap_or_default(),
        })
    }
}

async fn pin(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let recorder = Recorder::new(&medium);
    let mut peers = Peers::new(air, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let router = peers.router.clone();
    let way = ["--router", &router, "--way", "pin", "--pin", PIN];
    let mut job = peers.join(air, &way).await?;
    peers.printer.wps_pin(None, PIN).await?;
    peers.printer.credential(RUN).await?;
    peers.joined(air, &mut job, "pin").await?;
    let run = recorder.explained(air).await?;
    run.check("/outcome", "provisioned")?;
    run.check("/code", Value::Null)?;
    run.check("/enrollee/uuid", peers.uuid.as_str())
}

async fn wrong_pin(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let recorder = Recorder::new(&medium);
    let mut peers = Peers::new(air, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let router = peers.router.clone();
    let way = ["--router", &router, "--way", "pin", "--pin", "12340002"];
    let mut job = peers.join(air, &way).await?;
    peers.printer.wps_pin(None, PIN).await?;
    let ran = ended(air, &mut job).await?;
    ran.check_status(1)?;
    ran.check("/outcome", "failed")?;
    ran.check("/code", "wrong-pin")?;
    let cause = ran.text("/cause");
    ensure("the half is told", cause.contains("second half"), cause)?;
    let run = recorder.explained(air).await?;
    run.check("/outcome", "failed")?;
    run.check("/code", "wrong-pin")?;
    run.check("/half", "second")
}

async fn button(air: &mut Air) -> Result<(), AirError> {
    let mut peers = Peers::new(air, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let router = peers.router.clone();
    let way = ["--router", &router, "--way", "button"];
    let mut job = peers.join(air, &way).await?;
    peers.printer.wps_button().await?;
    peers.printer.credential(RUN).await?;
    peers.joined(air, &mut job, "button").await
}

async fn upnp(air: &mut Air) -> Result<(), AirError> {
    let conf = HostapdConf::wps(HOME, PASSPHRASE)
        .set("upnp_iface", "lo")
        .set("friendly_name", "Home");
    let mut peers = Peers::new(air, conf).await?;
    let router = "upnp:http://127.0.0.1:49152/wps_device.xml";
    let settings = ["--ssid", HOME, "--passphrase", PASSPHRASE];
    let way = ["--router", router, "--way", "upnp", "--pin", PIN];
    let mut job = peers.join(air, &[&way[..], &settings].concat()).await?;
    // A device that comes before the access point says so on the air looks again by itself.
    peers.printer.wps_pin(None, PIN).await?;
    peers.printer.credential(RUN).await?;
    peers.joined(air, &mut job, "upnp").await
}

async fn popup(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let recorder = Recorder::new(&medium);
    let (mut peers, mut job) = popped_up(air, PIN).await?;
    peers.printer.credential(RUN).await?;
    peers.joined(air, &mut job, "popup").await?;
    let run = recorder.explained(air).await?;
    run.check("/outcome", "provisioned")?;
    run.check("/code", Value::Null)?;
    run.check("/enrollee/uuid", peers.uuid.as_str())
}

/// The job by way of the pop-up with this PIN, and the printer that asks for the settings with its own.
async fn popped_up(air: &mut Air, pin: &str) -> Result<(Peers, Daemon), AirError> {
    let mut peers = Peers::new(air, HostapdConf::plain(HOME, PASSPHRASE)).await?;
    let settings = ["--ssid", HOME, "--passphrase", PASSPHRASE];
    let way = ["--way", "popup", "--pin", pin, "--wifi", OWN];
    let job = peers.join(air, &[&way[..], &settings].concat()).await?;
    peers.printer.wps_pin(None, PIN).await?;
    Ok((peers, job))
}

async fn popup_wrong_pin(air: &mut Air) -> Result<(), AirError> {
    let medium = Medium::start(air.radios(), 1).await?;
    let recorder = Recorder::new(&medium);
    let (_peers, mut job) = popped_up(air, "12340002").await?;
    let ran = ended(air, &mut job).await?;
    ran.check_status(1)?;
    ran.check("/outcome", "failed")?;
    ran.check("/code", "wrong-pin")?;
    let run = recorder.explained(air).await?;
    run.check("/outcome", "failed")?;
    run.check("/code", "wrong-pin")?;
    run.check("/half", "second")
}

async fn router_pin(air: &mut Air) -> Result<(), AirError> {
    let mut peers = Peers::new(air, HostapdConf::wps(HOME, PASSPHRASE)).await?;
    let router = peers.router.clone();
    let way = ["--router", &router, "--way", "router-pin"];
    let mut job = peers.join(air, &way).await?;
    let log = job.log();
    let shown = log
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find(|line| line["event"] == "router-pin");
    let pin = shown.as_ref().and_then(|line| line["pin"].as_str());
    let pin = pin.unwrap_or_default().to_owned();
    let bssid = link::ctrl::format_mac(peers.ap.bssid());
    peers
        .printer
        .ctrl()
        .command(&format!("WPS_REG {bssid} {pin}"))
        .await?;
    peers.printer.credential(RUN).await?;
    peers.joined(air, &mut job, "router-pin").await?;
    let reply = peers.ap.ctrl().request("WPS_AP_PIN get").await?;
    check("the router's own PIN", &reply.as_str(), &"FAIL")
}

/// The home of the virtual printer, which it joins when it is told this passphrase.
const ITS_HOME: (&str, &str) = ("Maple Street 7", "seven green bottles");

/// A printer that is new: its own open network is on the air, and its web server (the first of the
/// two that are given) answers in it.
async fn new_printer(air: &mut Air) -> Result<(Daemon, Daemon), AirError> {
    air.run("ip", &["link", "set", "lo", "up"]).await?;
    air.move_radio(PRINTER, SPACE).await?;
    let interface = air.interface(PRINTER).to_owned();
    for address in ["192.168.223.1/24", PRINTER_ADDRESS] {
        let add = ["-n", SPACE, "address", "add", address, "dev", &interface];
        air.run("ip", &add).await?;
    }
    let program = air.octopin()?.display().to_string();
    let serve = ["lab", "printer", "--kind", "envy", "--new", "--json"];
    let ports = ["--listen", "0.0.0.0", "--standard-ports"];
    let mut web = air.spawn_in(SPACE, "web", &program, &[&serve[..], &ports].concat())?;
    web.wait_for_log("listening", RUN).await?;

    // The printer's own network is open, and on another channel than home.
    let configuration = air.dir().join("setup.conf");
    let text = format!(
        "interface={interface}\ndriver=nl80211\nhw_mode=g\nchannel=6\nbeacon_int=40\n\
         ssid=HP-Setup-5A-ENVY 5640\n"
    );
    std::fs::write(&configuration, text).map_err(AirError::system("writing"))?;
    let path = configuration.display().to_string();
    let mut own = air.spawn_in(SPACE, "setup", "hostapd", &["-t", &path])?;
    own.wait_for_log("AP-ENABLED", RUN).await?;
    Ok((web, own))
}

async fn setup_network(air: &mut Air) -> Result<(), AirError> {
    let (_web, own) = new_printer(air).await?;
    let (name, passphrase) = ITS_HOME;
    let mut ap = air
        .hostapd(ROUTER, HostapdConf::plain(name, passphrase))
        .await?;
    let address = ["address", "add", ROUTER_ADDRESS, "dev", ap.interface()];
    air.run("ip", &address).await?;
    let settings = ["--ssid", name, "--passphrase", passphrase, "--wifi", OWN];
    let way = ["join", "192.168.60.20", "--way", "passphrase", "--yes"];
    let mut job = start(air, &[&way[..], &settings].concat())?;
    job.wait_for_log(r#""event":"exchanged""#, RUN).await?;

    // The printer leaves its own network and joins the one that it was told.
    drop(own);
    let conf = SupplicantConf::new()
        .network(name, passphrase)
        .within(SPACE);
    let printer = air.supplicant(PRINTER, conf).await?;
    ap.expect_station(printer.mac()).await?;
    let ran = ended(air, &mut job).await?;
    ran.check_status(0)?;
    ran.check("/outcome", "joined")?;
    ran.check("/way", "passphrase")?;
    let via = ran.text("/via");
    check("the way", &via, &"passphrase-setup-network")?;
    let left = air.run("ip", &["address", "show", "dev", OWN]).await?;
    ensure(
        "nothing is left of it",
        !left.contains("192.168.223."),
        left,
    )
}

/// It takes part in nothing but what its radio does, so that the radio stays in the printer's network.
async fn setup_network_killed(air: &mut Air) -> Result<(), AirError> {
    let (web, _own) = new_printer(air).await?;
    let (name, passphrase) = ITS_HOME;
    let mut ap = air
        .hostapd(ROUTER, HostapdConf::plain(name, passphrase))
        .await?;
    let conf = SupplicantConf::new().network(name, passphrase);
    let mut laptop = air.supplicant(LAPTOP, conf).await?;
    ap.expect_station(laptop.mac()).await?;
    // Whoever connects is let in by the kernel, and gets no answer.
    web.signal(Signal::STOP)?;

    let settings = ["--ssid", name, "--passphrase", passphrase, "--wifi", OWN];
    let way = ["join", "192.168.60.20", "--way", "passphrase", "--yes"];
    let mut job = start(air, &[&way[..], &settings].concat())?;
    while !in_setup_network(air).await? {
        job.still_running()?;
        let waited = air.elapsed() < RUN * 2;
        ensure("the radio is in the printer's network", waited, job.log())?;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    job.signal(Signal::KILL)?;
    job.wait(RUN).await?;
    let left = in_setup_network(air).await?;
    ensure("a killed program leaves the address", left, "it is gone")?;

    // The plan alone changes nothing, and says that something is left.
    let mut plan = start(air, &["join", "--dry-run", "--wifi", OWN])?;
    let status = plan.wait(RUN).await?;
    air.note(&plan.log());
    check("the exit status", &status.code(), &Some(0))?;
    let log = plan.log();
    let told = events(&log).any(|(event, text)| event == "note" && text.contains(OWN));
    ensure("the plan tells of it", told, &log)?;
    let left = in_setup_network(air).await?;
    ensure("the plan changes nothing", left, "it is gone")?;

    // A job puts it back first, though it has no PIN and nobody to ask.
    let mut next = start(air, &["join", "--way", "pin", "--wifi", OWN, "--yes"])?;
    next.wait(RUN).await?;
    air.note(&next.log());
    let log = next.log();
    let told = events(&log).any(|(event, text)| event == "undone" && text.contains(OWN));
    ensure("the next start tells of it", told, &log)?;
    let left = in_setup_network(air).await?;
    ensure("the address is gone", !left, "it is there")?;
    laptop.expect_network(name, ap.bssid()).await
}

/// The events of a log, each with its text.
fn events(log: &str) -> impl Iterator<Item = (String, String)> {
    let word = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    log.lines().map(move |line| {
        let line: Value = serde_json::from_str(line).unwrap_or_default();
        (
            word(&line, "event"),
            word(&line, "text") + &word(&line, "what"),
        )
    })
}

/// Whether the computer has an address in the printer's own network.
async fn in_setup_network(air: &mut Air) -> Result<bool, AirError> {
    let addresses = air.run("ip", &["address", "show", "dev", OWN]).await?;
    Ok(addresses.contains("192.168.223."))
}
