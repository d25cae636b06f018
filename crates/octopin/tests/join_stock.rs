//! `octopin join` where nothing but the program itself is ours: the stock hostapd is the router, the
//! stock wpa_supplicant the printer's radio on a cable, and CUPS' `ippeveprinter` its IPP. What went
//! over the cable is recorded, and `octopin explain` has to say of it what the job said.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use interop::{
    AP_INTERFACE, Daemon, Hostapd, HostapdConf, Rig, STA_INTERFACE, Supplicant, SupplicantConf,
    has_programs, passed_over,
};
use serde_json::Value;
use tokio::sync::mpsc;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";
const NETWORK: &str = "Maple Street 7";
const PASSPHRASE: &str = "correct horse";
/// For whatever comes from another process, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where the printer is once it has joined.
const ADDRESS: &str = "192.0.2.20/32";
const PRINTER: &str = "ipp://192.0.2.20:8631/ipp/print";
/// Where its IPP answers before, for the test alone.
const INSIDE: &str = "ipp://127.0.0.1:8631/ipp/print";

/// What [`EVE`] runs.
const STOCK: [&str; 3] = ["ippeveprinter", "avahi-daemon", "dbus-daemon"];

/// The printer's IPP, in namespaces that end with this script.
const EVE: &str = concat!(
    include_str!("support/avahi.sh"),
    r#"
set -e
start_avahi "$1" lo
# It gives up when Avahi is not ready yet.
while ! ippeveprinter -p 8631 -d "$1" -M HP -m 'ENVY 5640 series' 'Study printer'; do
    sleep 0.2
done
"#
);

/// A frame on the cable: from and to whom, and what.
type Frame = ([u8; 6], [u8; 6], Vec<u8>);

/// A home of stock programs.
struct Home {
    rig: Rig,
    ap: Hostapd,
    router: String,
    /// How the printer calls itself, in its IPP and in WPS.
    uuid: String,
    /// What came from the router, and what came from the printer.
    heard: [mpsc::UnboundedReceiver<Frame>; 2],
    _eve: Daemon,
}

impl Home {
    async fn new(conf: HostapdConf) -> Outcome<Self> {
        let rig = Rig::new()?;
        let mut ap = rig.hostapd(conf.network(NETWORK, PASSPHRASE)).await?;
        let heard = [
            record(&rig, STA_INTERFACE).await?,
            record(&rig, AP_INTERFACE).await?,
        ];
        let directory = rig.dir().display().to_string();
        let script = ["-mpf", "--kill-child", "sh", "-c", EVE, "eve", &directory];
        let eve = rig.spawn("eve", "unshare", &script)?;
        let router = format!("hostapd:{}", ap.ctrl().path().display());
        let mut home = Self {
            rig,
            ap,
            router,
            uuid: String::new(),
            heard,
            _eve: eve,
        };
        home.uuid = home.identity().await?;
        Ok(home)
    }

    /// Asks the printer who it is until it answers.
    async fn identity(&self) -> Outcome<String> {
        for _ in 0..600 {
            let document = self.octopin(&["printer", "show", INSIDE]).await?;
            if let Some(uuid) = document["identity"]["uuid"].as_str() {
                return Ok(uuid.to_owned());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Err("the printer's IPP does not answer".into())
    }

    /// Runs the program in the home to its end, and gives the last line that it wrote.
    async fn octopin(&self, arguments: &[&str]) -> Outcome<Value> {
        let all = self.command(arguments)?;
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let output = self.rig.run("env", &all, PATIENCE).await?;
        let text = String::from_utf8(output.stdout)?;
        let last = text.lines().last().unwrap_or("null");
        Ok(serde_json::from_str(last)?)
    }

    fn command(&self, arguments: &[&str]) -> Outcome<Vec<String>> {
        let mut all = vec![
            format!("XDG_STATE_HOME={}", self.rig.dir().join("state").display()),
            self.rig.octopin()?.display().to_string(),
        ];
        all.extend(arguments.iter().map(ToString::to_string));
        all.push("--json".to_owned());
        Ok(all)
    }

    /// Begins a job, and waits until a device is waited for.
    async fn join(&self, way: &[&str]) -> Outcome<Daemon> {
        let fixed = ["join", PRINTER, "--router", &self.router, "--yes"];
        let all = self.command(&[&fixed, way].concat())?;
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let mut job = self.rig.spawn("join", "env", &all)?;
        job.wait_for_log(r#""event":"waiting""#, PATIENCE).await?;
        Ok(job)
    }

    /// The printer's radio: it calls itself as its IPP does.
    async fn radio(&self, conf: SupplicantConf) -> Outcome<Supplicant> {
        Ok(self.rig.wpa_supplicant(conf.uuid(&self.uuid)).await?)
    }

    /// The printer is in the network from now on.
    async fn joined(&self) -> Outcome {
        let add = ["addr", "add", ADDRESS, "dev", "lo"];
        let output = self.rig.run("ip", &add, PATIENCE).await?;
        assert!(output.status.success(), "{output:?}");
        Ok(())
    }

    /// What went over the cable, as a capture; each answer comes after what it answers.
    fn capture(&mut self) -> Outcome<PathBuf> {
        let [router, printer] = &mut self.heard;
        let mut taken: [Vec<Frame>; 2] = [Vec::new(), Vec::new()];
        for (from, to) in [router, printer].into_iter().zip(&mut taken) {
            while let Ok(frame) = from.try_recv() {
                to.push(frame);
            }
        }
        let [router, printer] = taken;
        let mut answers = printer.into_iter().peekable();
        let mut frames = Vec::new();
        // EAPOL-Start comes before everything.
        while let Some(start) = answers.next_if(|frame| packet_type(frame) == Some(1)) {
            frames.push(start);
        }
        for asked in router {
            let number = identifier(&asked);
            frames.push(asked);
            while let Some(answer) = answers.next_if(|frame| identifier(frame) <= number) {
                frames.push(answer);
            }
        }
        frames.extend(answers);
        let path = self.rig.dir().join("cable.pcap");
        fs::write(&path, pcap(&frames))?;
        Ok(path)
    }

    /// What the program says of what went over the cable: the run of the printer.
    async fn explained(&mut self) -> Outcome<Value> {
        let path = self.capture()?;
        let document = self
            .octopin(&["explain", &path.display().to_string()])
            .await?;
        let runs = document["runs"].as_array().ok_or("runs")?;
        let last = runs.last().ok_or("no run in the capture")?;
        Ok(last.clone())
    }
}

/// The number of an EAPOL packet's type: 0 for EAP, 1 for Start.
fn packet_type((_, _, pdu): &Frame) -> Option<u8> {
    pdu.get(1).copied()
}

/// The EAP identifier, which an answer has from what it answers.
fn identifier((_, _, pdu): &Frame) -> Option<u8> {
    pdu.get(5).copied()
}

/// Records the EAPOL frames that come to an interface.
async fn record(rig: &Rig, interface: &str) -> Outcome<mpsc::UnboundedReceiver<Frame>> {
    let mut tap = rig.tap(interface).await?;
    let own = tap.mac();
    let (send, receive) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        // It ends with the test.
        while let Ok((from, pdu)) = tap.recv(PATIENCE * 4).await {
            if send.send((from, own, pdu)).is_err() {
                return;
            }
        }
    });
    Ok(receive)
}

/// A capture of Ethernet frames in the classic format, a millisecond from one to the next.
fn pcap(frames: &[Frame]) -> Vec<u8> {
    let mut out = Vec::new();
    out.extend_from_slice(&0xa1b2_c3d4_u32.to_le_bytes());
    out.extend_from_slice(&[2, 0, 4, 0]);
    out.extend_from_slice(&[0; 8]);
    for field in [65_535_u32, 1] {
        out.extend_from_slice(&field.to_le_bytes());
    }
    for (number, (from, to, pdu)) in (0_u32..).zip(frames) {
        let length = u32::try_from(14 + pdu.len()).unwrap_or(0);
        for field in [0, number * 1000, length, length] {
            out.extend_from_slice(&field.to_le_bytes());
        }
        out.extend_from_slice(to);
        out.extend_from_slice(from);
        out.extend_from_slice(&[0x88, 0x8e]);
        out.extend_from_slice(pdu);
    }
    out
}

/// The end of a job, with the exit status.
async fn end(job: &mut Daemon) -> Outcome<(Option<i32>, Value)> {
    let status = job.wait(PATIENCE).await?.code();
    let log = job.log();
    let mut lines = log
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let end = lines.rfind(|line| line["event"] == "end");
    Ok((status, end.ok_or(log)?))
}

/// The job says that this printer is there.
fn assert_joined(status: Option<i32>, end: &Value, home: &Home, way: &str) {
    assert_eq!(
        (status, &end["outcome"]),
        (Some(0), &"joined".into()),
        "{end}"
    );
    assert_eq!(end["way"], way);
    assert_eq!(end["verified"], true);
    assert_eq!(end["printer"]["address"], PRINTER);
    assert_eq!(end["printer"]["uuid"], home.uuid.as_str());
    assert!(!end.to_string().contains(PASSPHRASE));
}

#[tokio::test]
async fn a_stock_printer_joins_a_stock_router_by_its_pin() -> Outcome {
    if !has_programs(&STOCK) {
        return Ok(());
    }
    let mut home = Home::new(HostapdConf::new()).await?;
    let mut job = home.join(&["--way", "pin", "--pin", PIN]).await?;
    let mut radio = home.radio(SupplicantConf::enrollee_pin(PIN)).await?;
    home.rig.meet(&mut home.ap, &mut radio).await?;
    drop(radio.credential().await?);
    home.joined().await?;
    let (status, end) = end(&mut job).await?;
    assert_joined(status, &end, &home, "pin");
    let run = home.explained().await?;
    assert_eq!(run["outcome"], "provisioned", "{run}");
    assert_eq!(run["code"], Value::Null, "{run}");
    assert_eq!(run["enrollee"]["uuid"], home.uuid.as_str(), "{run}");
    home.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_stock_printer_joins_a_stock_router_by_the_button() -> Outcome {
    if !has_programs(&STOCK) {
        return Ok(());
    }
    let mut home = Home::new(HostapdConf::new()).await?;
    let mut job = home.join(&["--way", "button"]).await?;
    let mut radio = home.radio(SupplicantConf::enrollee_button()).await?;
    home.rig.meet(&mut home.ap, &mut radio).await?;
    drop(radio.credential().await?);
    home.joined().await?;
    let (status, end) = end(&mut job).await?;
    assert_joined(status, &end, &home, "button");
    let run = home.explained().await?;
    assert_eq!(run["outcome"], "provisioned", "{run}");
    assert_eq!(run["password_id"], 4, "{run}");
    home.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wrong_half_is_the_same_in_the_job_and_in_the_capture() -> Outcome {
    if !has_programs(&STOCK) {
        return Ok(());
    }
    for (pin, half) in [("00005678", "first"), ("12340002", "second")] {
        let mut home = Home::new(HostapdConf::new()).await?;
        let mut job = home.join(&["--way", "pin", "--pin", pin]).await?;
        let mut radio = home.radio(SupplicantConf::enrollee_pin(PIN)).await?;
        home.rig.meet(&mut home.ap, &mut radio).await?;
        let (status, end) = end(&mut job).await?;
        assert_eq!(
            (status, &end["outcome"]),
            (Some(1), &"failed".into()),
            "{end}"
        );
        assert_eq!(end["code"], "wrong-pin");
        let cause = end["cause"].as_str().unwrap_or_default();
        assert!(cause.contains(&format!("{half} half")), "{cause}");
        let run = home.explained().await?;
        assert_eq!(run["outcome"], "failed", "{run}");
        assert_eq!(run["code"], "wrong-pin", "{run}");
        assert_eq!(run["half"], half, "{run}");
        home.rig.passed();
    }
    Ok(())
}

/// The same by the app: `tests/browser/real.js` is the person, in a browser inside the home.
#[tokio::test]
async fn a_stock_printer_joins_a_stock_router_by_the_app() -> Outcome {
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser");
    if !has_programs(&STOCK) || !has_programs(&["node", "chromium"]) {
        return Ok(());
    }
    if !browser.join("node_modules/playwright-core").exists() {
        passed_over("nothing is installed for tests/browser; run npm ci there");
        return Ok(());
    }
    let mut home = Home::new(HostapdConf::new()).await?;
    let settings = [
        format!("OCTOPIN={}", home.rig.octopin()?.display()),
        format!("PRINTER={PRINTER}"),
        format!("ROUTER={}", home.router),
        "NAME=Study printer".to_owned(),
        format!("NETWORK={NETWORK}"),
        format!("PIN={PIN}"),
    ];
    let script = browser.join("real.js").display().to_string();
    // What the browser and the app start ends with them.
    let mut all = vec!["-pf", "--kill-child", "env"];
    all.extend(settings.iter().map(String::as_str));
    all.extend(["node", &script]);
    let mut person = home.rig.spawn("person", "unshare", &all)?;
    person.wait_for_log("WAITING", PATIENCE * 3).await?;
    let mut radio = home.radio(SupplicantConf::enrollee_pin(PIN)).await?;
    home.rig.meet(&mut home.ap, &mut radio).await?;
    drop(radio.credential().await?);
    home.joined().await?;
    let status = person.wait(PATIENCE * 3).await?;
    assert!(status.success(), "{}", person.log());
    let run = home.explained().await?;
    assert_eq!(run["outcome"], "provisioned", "{run}");
    assert_eq!(run["enrollee"]["uuid"], home.uuid.as_str(), "{run}");
    home.rig.passed();
    Ok(())
}

/// The router's PIN as the job shows it to the person.
fn shown_pin(job: &Daemon) -> Outcome<String> {
    let log = job.log();
    let mut lines = log
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let shown = lines.rfind(|line| line["event"] == "router-pin");
    let shown = shown.ok_or("the router's PIN was not shown")?;
    Ok(shown["pin"].as_str().ok_or("no PIN")?.to_owned())
}

/// Whether the router has a PIN of its own now.
async fn own_pin(home: &mut Home) -> Outcome<bool> {
    let reply = home.ap.ctrl().request("WPS_AP_PIN get").await?;
    Ok(reply != "FAIL")
}

#[tokio::test]
async fn the_routers_pin_is_made_for_a_stock_printer_and_gone_after_it() -> Outcome {
    if !has_programs(&STOCK) {
        return Ok(());
    }
    let mut home = Home::new(HostapdConf::new()).await?;
    assert!(!own_pin(&mut home).await?);
    let mut job = home
        .join(&["--way", "router-pin", "--show-secrets"])
        .await?;
    let pin = shown_pin(&job)?;
    assert!(own_pin(&mut home).await?);
    let mut radio = home.radio(SupplicantConf::registrar(&pin)).await?;
    home.rig.meet(&mut home.ap, &mut radio).await?;
    drop(radio.credential().await?);
    home.joined().await?;
    let (status, end) = end(&mut job).await?;
    assert_eq!(
        (status, &end["outcome"]),
        (Some(0), &"joined".into()),
        "{end}"
    );
    assert_eq!(
        (&end["way"], &end["undone"]),
        (&"router-pin".into(), &true.into())
    );
    assert!(!own_pin(&mut home).await?, "it is off again");
    let run = home.explained().await?;
    assert_eq!(run["outcome"], "learned", "{run}");
    let history = home.octopin(&["history", "1", "--show-secrets"]).await?;
    assert!(!history.to_string().contains(&pin), "it is kept nowhere");
    home.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_router_pin_that_was_typed_wrong_is_told_and_not_tried_again() -> Outcome {
    if !has_programs(&STOCK) {
        return Ok(());
    }
    // It has one that stays: that one is read, and stays.
    let mut home = Home::new(HostapdConf::new().ap_pin("76229909")).await?;
    let mut job = home
        .join(&["--way", "router-pin", "--show-secrets"])
        .await?;
    assert_eq!(shown_pin(&job)?, "76229909");
    let mut radio = home.radio(SupplicantConf::registrar(PIN)).await?;
    home.rig.meet(&mut home.ap, &mut radio).await?;
    let (status, end) = end(&mut job).await?;
    assert_eq!(
        (status, &end["code"]),
        (Some(1), &"wrong-pin".into()),
        "{end}"
    );
    let cause = end["cause"].as_str().unwrap_or_default();
    assert!(
        cause.contains("this router's PIN") && cause.contains("first half"),
        "{cause}"
    );
    assert_eq!(end["undone"], Value::Null);
    assert!(own_pin(&mut home).await?, "what was there is left alone");
    let run = home.explained().await?;
    assert_eq!(
        (&run["outcome"], &run["code"]),
        (&"failed".into(), &"wrong-pin".into()),
        "{run}"
    );
    home.rig.passed();
    Ok(())
}
